namespace TieredPy.Runtime;

public sealed partial class Engine
{
    private IJit? _jit;
    private Func<IJit>? _makeJit;

    /// <summary>Plugs a JIT in. It is made when it is asked for: short programs never load it.</summary>
    public void PlugJit(Func<IJit> make) => _makeJit = make;

    private IJit? MakeJit()
    {
        if (_makeJit is null) return null;
        _jit = _makeJit();
        _makeJit = null;
        return _jit;
    }

    /// <summary>Calls of a function after which the JIT is asked first.</summary>
    public int FirstJitRequest = 256;

    /// <summary>See <see cref="PyThread.BackEdgeMask"/>; for threads made from now on.</summary>
    public int BackEdgeMask = 255;
}

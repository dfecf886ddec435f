namespace TieredPy.Runtime;

public sealed partial class Engine
{
    /// <summary>Calls of a function after which the JIT is asked first.</summary>
    public int FirstJitRequest = 256;

    /// <summary>See <see cref="PyThread.BackEdgeMask"/>; for threads made from now on.</summary>
    public int BackEdgeMask = 255;
}

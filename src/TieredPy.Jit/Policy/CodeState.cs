using TieredPy.Runtime;

namespace TieredPy.Jit;

/// <summary>What the JIT remembers about a code object, across compilations.</summary>
internal sealed class CodeState
{
    private readonly HashSet<(int Pc, DeoptReason Reason)> _blocked = [];

    public ControlFlow? Flow;

    /// <summary>Why it is not compiled any more; null while it may be.</summary>
    public string? Refused;
    public int Compilations;

    /// <summary>The compiled functions of this code, by globals.</summary>
    public readonly List<CompiledUnit> Functions = [];

    /// <summary>The compiled loops, by head.</summary>
    public readonly Dictionary<int, CompiledUnit> Loops = [];
    public readonly Dictionary<int, int> LoopRefusals = [];

    /// <summary>A guard for this reason at this place has failed too often: compile without it.</summary>
    public bool IsBlocked(int pc, DeoptReason reason) => _blocked.Contains((pc, reason));

    public void Block(int pc, DeoptReason reason) => _blocked.Add((pc, reason));

    public static CodeState Of(PyCode code) => (CodeState)(code.JitState ??= new CodeState());
}

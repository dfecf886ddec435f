using TieredPy.Runtime;

namespace TieredPy.Jit;

/// <summary>What the JIT remembers about a code object, across compilations.</summary>
internal sealed class CodeState
{
    private readonly HashSet<(int Pc, DeoptReason Reason)> _blocked = [];

    public ControlFlow? Flow;

    /// <summary>
    /// How often code was discarded because an instruction ran that never had. After a few times it is all compiled without that assumption: a
    /// function whose rare paths come one after the other would be compiled for each.
    /// </summary>
    public int NeverReachedFailures;
    public const int MaxNeverReachedFailures = 2;

    /// <summary>How often the callers of discarded code were discarded, too.</summary>
    public int CallerInvalidations;

    /// <summary>See <see cref="FrameUsers"/>; null while nobody asked.</summary>
    public bool? LooksAtFrames;

    /// <summary>Why it is not compiled any more; null while it may be.</summary>
    public string? Refused;

    /// <summary>Compilations so far: of the function (-1) and of each loop, by head.</summary>
    public readonly Dictionary<int, int> Compilations = [];

    /// <summary>The compiled functions of this code, by globals.</summary>
    public readonly List<CompiledUnit> Functions = [];

    /// <summary>The compiled loops, by head.</summary>
    public readonly Dictionary<int, CompiledUnit> Loops = [];
    public readonly System.Collections.Concurrent.ConcurrentDictionary<int, int> LoopRefusals = [];

    /// <summary>A guard for this reason at this place has failed too often: compile without it.</summary>
    public bool IsBlocked(int pc, DeoptReason reason) => _blocked.Contains((pc, reason));

    public void Block(int pc, DeoptReason reason) => _blocked.Add((pc, reason));

    public static CodeState Of(PyCode code) => (CodeState)(code.JitState ??= new CodeState());
}

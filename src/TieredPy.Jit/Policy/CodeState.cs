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

    /// <summary>
    /// How often code was discarded because of guards of one kind, wherever they stood. What is called with ints for a while, then with floats, then with strings, fails
    /// at one place after the other: after a few times the kind is given up in all of it.
    /// </summary>
    private readonly Dictionary<DeoptReason, int> _failures = [];
    private const int MaxFailures = 3;

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
    public bool IsBlocked(int pc, DeoptReason reason) => _blocked.Contains((pc, reason)) || (_failures.TryGetValue(reason, out var n) && n >= MaxFailures);

    /// <summary>A guard failed so often that the code is discarded.</summary>
    public void NoteFailure(DeoptReason reason)
    {
        if (reason is DeoptReason.ListStorage or DeoptReason.NotInt or DeoptReason.NotFloat or DeoptReason.NotNumber) _failures[reason] = _failures.GetValueOrDefault(reason) + 1;
    }

    public void Block(int pc, DeoptReason reason) => _blocked.Add((pc, reason));

    public static CodeState Of(PyCode code) => (CodeState)(code.JitState ??= new CodeState());
}

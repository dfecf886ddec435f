namespace TieredPy.Hosting;

/// <summary>How the optimizing tier works (<c>-X jit=…</c>).</summary>
public enum JitMode
{
    /// <summary>The interpreter alone.</summary>
    Off,

    /// <summary>Hot functions and loops are compiled.</summary>
    On,

    /// <summary>Everything is compiled at its first call or back-edge, synchronously.</summary>
    Eager,

    /// <summary>As eager, and guards fail on purpose, at seeded random.</summary>
    Stress,
}

/// <summary>What an engine is made with.</summary>
public sealed class EngineOptions
{
    /// <summary>Folder of the standard library; null: look for it (see <see cref="StandardLibrary"/>).</summary>
    public string? StandardLibrary { get; init; }

    /// <summary>Run without any standard library, whatever is installed.</summary>
    public bool NoStandardLibrary { get; init; }

    /// <summary>-O: 0, 1 or 2.</summary>
    public int Optimize { get; init; }

    /// <summary>sys.argv.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>Digits limit of int/str conversion; 0 for none.</summary>
    public int IntMaxStrDigits { get; init; } = 4300;

    /// <summary>sys.flags.</summary>
    public TieredPy.Modules.SysFlags Flags { get; init; } = new();

    /// <summary>-X options: name → value (null for a bare name).</summary>
    public IReadOnlyDictionary<string, string?> XOptions { get; init; } = new Dictionary<string, string?>();

    /// <summary>-W options, in order.</summary>
    public IReadOnlyList<string> WarnOptions { get; init; } = [];

    /// <summary>Folders put in front of sys.path (PYTHONPATH).</summary>
    public IReadOnlyList<string> SearchPath { get; init; } = [];

    /// <summary>Standard streams; null: the process's own.</summary>
    public Stream? Input { get; init; }
    public Stream? Output { get; init; }
    public Stream? Error { get; init; }

    /// <summary>-X jit=….</summary>
    public JitMode JitMode { get; init; } = JitMode.On;

    /// <summary>Seed of <see cref="JitMode.Stress"/>.</summary>
    public int JitSeed { get; init; } = 1;

    /// <summary>-X jit-call-threshold; null: the engine's default.</summary>
    public int? JitCallThreshold { get; init; }

    /// <summary>-X jit-loop-threshold; null: the engine's default.</summary>
    public int? JitLoopThreshold { get; init; }

    /// <summary>-X jit-log: a line per compilation, refusal and deoptimization; null: none.</summary>
    public TextWriter? JitLog { get; init; }
}

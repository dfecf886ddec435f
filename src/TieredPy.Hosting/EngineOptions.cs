namespace TieredPy.Hosting;

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

    /// <summary>What code outside the standard library may import, by top-level name; null: everything.</summary>
    public IReadOnlySet<string>? AllowedModules { get; init; }

    /// <summary>sys.pycache_prefix.</summary>
    public string? PycachePrefix { get; init; }

    /// <summary>Whether .pyc files that are validated by their source's hash are checked: default, always or never.</summary>
    public string CheckHashPycs { get; init; } = "default";

    /// <summary>Encoding of the standard streams as <c>encoding[:errors]</c>, either part may be empty; null: UTF-8.</summary>
    public string? StreamEncoding { get; init; }

    /// <summary>-u: standard output and error are written at once.</summary>
    public bool Unbuffered { get; init; }

    /// <summary>Standard streams; null: the process's own.</summary>
    public Stream? Input { get; init; }
    public Stream? Output { get; init; }
    public Stream? Error { get; init; }
}

namespace TieredPy.Cli.Bench;

/// <summary>A Python that takes part: a command line and its environment.</summary>
internal sealed record Contestant(string Name, string Executable, IReadOnlyList<string> Arguments, IReadOnlyDictionary<string, string> Environment)
{
    /// <summary>This program with its JIT in the given mode.</summary>
    public static Contestant Own(string name, string mode) =>
        new(name, System.Environment.ProcessPath!, [], new Dictionary<string, string> { ["TIEREDPY_JIT"] = mode });

    /// <summary>Another Python, as named by --vs: a command, or a path.</summary>
    public static Contestant Other(string command) =>
        new(Path.GetFileName(command), Find(command) ?? throw new BenchException($"--vs {command}: no such program"), [], new Dictionary<string, string>());

    private static string? Find(string command)
    {
        if (command.Contains(Path.DirectorySeparatorChar)) return File.Exists(command) ? Path.GetFullPath(command) : null;
        var folders = (System.Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return folders.Select(f => Path.Combine(f, command)).FirstOrDefault(File.Exists);
    }
}

/// <summary>Something the user should know; shown without a stack trace.</summary>
internal sealed class BenchException(string message) : Exception(message);

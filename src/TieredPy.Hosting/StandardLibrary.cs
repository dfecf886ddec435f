namespace TieredPy.Hosting;

/// <summary>
/// Where the pure-Python standard library is: TIEREDPY_STDLIB, the <c>stdlib</c> folder beside the program, an installed
/// CPython 3.14 — in this order (docs/standard-library.md). The command's --stdlib goes before all of them.
/// </summary>
public static class StandardLibrary
{
    /// <summary>The folder, or null when there is none.</summary>
    public static string? Locate()
    {
        var named = Environment.GetEnvironmentVariable("TIEREDPY_STDLIB");
        if (!string.IsNullOrEmpty(named)) return IsLibrary(named) ? Path.GetFullPath(named) : null;
        var beside = Path.Combine(AppContext.BaseDirectory, "stdlib");
        if (IsLibrary(beside)) return beside;
        foreach (var folder in Installed())
        {
            if (IsLibrary(folder)) return folder;
        }
        return null;
    }

    /// <summary>The folder has what the start of an engine needs.</summary>
    public static bool IsLibrary(string folder) => File.Exists(Path.Combine(folder, "importlib", "_bootstrap.py"));

    private static IEnumerable<string> Installed()
    {
        if (OperatingSystem.IsWindows())
        {
            var local = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData);
            yield return Path.Combine(local, "Programs", "Python", "Python314", "Lib");
            yield return Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFiles), "Python314", "Lib");
            yield break;
        }
        foreach (var folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
        {
            // no process is started to ask it: a build without prefix is found here, the others below
            if (File.Exists(Path.Combine(folder, "python3.14"))) yield return Path.GetFullPath(Path.Combine(folder, "..", "lib", "python3.14"));
        }
        yield return "/usr/lib/python3.14";
        yield return "/usr/local/lib/python3.14";
        yield return "/opt/homebrew/opt/python@3.14/Frameworks/Python.framework/Versions/3.14/lib/python3.14";
        yield return "/Library/Frameworks/Python.framework/Versions/3.14/lib/python3.14";
    }
}

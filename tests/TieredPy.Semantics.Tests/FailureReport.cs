namespace TieredPy.Semantics.Tests;

/// <summary>
/// With TIEREDPY_SEMANTICS_REPORT=FILE the tests compare nothing with the list: they append to FILE a line <c>MODE SCRIPT start</c>, and then
/// <c>MODE SCRIPT pass</c> or <c>MODE SCRIPT fail REASON</c> (separated by tabs). A run that finds FILE goes on where the last one
/// stopped; a script that was running twice when the process died is a <c>crash</c>. scripts/known-failures.py repeats runs until
/// every script has an outcome and makes the list from them.
/// </summary>
internal static class FailureReport
{
    private static readonly string? File = Environment.GetEnvironmentVariable("TIEREDPY_SEMANTICS_REPORT");
    private static readonly Lock Guard = new();
    private static readonly Dictionary<string, int> Before = Read();

    public static bool Enabled => File is not null;

    public static void Record(Script script, JitMode mode, Func<(Observed Run, string? Difference)> run)
    {
        var key = $"{mode}\t{script.Name}";
        var starts = Before.GetValueOrDefault(key);
        if (starts < 0) return;
        if (starts >= 2)
        {
            Append(key + "\tcrash\tthe process dies");
            return;
        }
        Append(key + "\tstart");
        var (observed, difference) = run();
        Append(difference is null ? key + "\tpass" : $"{key}\tfail\t{Reason(observed, difference)}");
    }

    /// <summary>How often each case was started, or -1 when it has an outcome.</summary>
    private static Dictionary<string, int> Read()
    {
        var found = new Dictionary<string, int>();
        if (File is null || !System.IO.File.Exists(File)) return found;
        foreach (var line in System.IO.File.ReadLines(File))
        {
            var parts = line.Split('\t');
            var key = $"{parts[0]}\t{parts[1]}";
            if (parts[2] != "start") found[key] = -1;
            else if (found.GetValueOrDefault(key) >= 0) found[key] = found.GetValueOrDefault(key) + 1;
        }
        return found;
    }

    private static void Append(string line)
    {
        lock (Guard) System.IO.File.AppendAllText(File!, line + "\n");
    }

    private static string Reason(Observed observed, string difference)
    {
        var error = observed.Error.TrimEnd().Split('\n')[^1];
        return (error.Length > 0 ? error : difference).Replace('\t', ' ').Replace('\n', ' ').Trim();
    }
}

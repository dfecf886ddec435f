using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace TieredPy.Cli.Bench;

/// <summary>One run of one script by one contestant, in a process of its own.</summary>
/// <param name="Total">The whole process, in seconds.</param>
/// <param name="First">The first iteration; null for a script without the protocol.</param>
/// <param name="Steady">The median of the later half of the iterations.</param>
/// <param name="Result">What it computed: its checksum, or a hash of what it printed.</param>
/// <param name="PeakBytes">The highest resident size that was seen.</param>
internal sealed record Measurement(double Total, double? First, double? Steady, string Result, long PeakBytes, int? Compilations, int? Deoptimizations, double? CompileSeconds)
{
    private const string Marker = "TIEREDPY-BENCH ";

    /// <summary>Runs it; throws when the script fails.</summary>
    public static Measurement Take(Contestant contestant, Script script, string driver, TimeSpan limit)
    {
        var start = new ProcessStartInfo(contestant.Executable)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var a in contestant.Arguments) start.ArgumentList.Add(a);
        if (script.HasProtocol) start.ArgumentList.Add(driver);
        start.ArgumentList.Add(script.Path);
        foreach (var (name, value) in contestant.Environment) start.Environment[name] = value;
        start.Environment["PYTHONDONTWRITEBYTECODE"] = "1";
        start.Environment["PYTHONHASHSEED"] = "0";

        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        long peak = 0;
        while (!process.WaitForExit(10))
        {
            try
            {
                process.Refresh();
                peak = Math.Max(peak, process.PeakWorkingSet64);
            }
            catch (InvalidOperationException)
            {
                // it ended in between
            }
            if (clock.Elapsed <= limit) continue;
            process.Kill();
            throw new BenchException($"{script.Name} on {contestant.Name}: not done after {limit.TotalSeconds:0} s");
        }
        var total = clock.Elapsed.TotalSeconds;
        process.WaitForExit();
        if (process.ExitCode != 0) throw new BenchException($"{script.Name} on {contestant.Name}: exit code {process.ExitCode}\n{LastLine(error.Result)}");
        if (!script.HasProtocol)
        {
            return new(total, null, null, Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(output.Result)))[..16], peak, null, null, null);
        }
        var at = error.Result.LastIndexOf(Marker, StringComparison.Ordinal);
        if (at < 0) throw new BenchException($"{script.Name} on {contestant.Name}: no report\n{LastLine(error.Result)}");
        using var json = JsonDocument.Parse(error.Result[(at + Marker.Length)..]);
        var r = json.RootElement;
        double[] times = [.. r.GetProperty("iterations").EnumerateArray().Select(t => t.GetDouble())];
        var has = r.TryGetProperty("compilations", out var compilations);
        return new(
            total,
            times[0],
            Statistics.Median(times[(times.Length / 2)..]),
            r.GetProperty("checksum").GetString()!,
            peak,
            has ? compilations.GetInt32() : null,
            has ? r.GetProperty("deoptimizations").GetInt32() : null,
            has ? r.GetProperty("compile_seconds").GetDouble() : null);
    }

    private static string LastLine(string text) => text.TrimEnd().Split('\n')[^1];
}

/// <summary>A script to be measured.</summary>
internal sealed record Script(string Path, string Name, bool HasProtocol)
{
    public static Script Open(string path)
    {
        if (!File.Exists(path)) throw new BenchException($"can't open file '{path}'");
        var text = File.ReadAllText(path);
        var protocol = text.Contains("\ndef run_iteration(", StringComparison.Ordinal) && text.Contains("\nITERATIONS", StringComparison.Ordinal)
            && text.Contains("\ndef combine(", StringComparison.Ordinal);
        return new(System.IO.Path.GetFullPath(path), System.IO.Path.GetFileNameWithoutExtension(path), protocol);
    }
}

internal static class Statistics
{
    public static double Median(IReadOnlyList<double> values)
    {
        double[] sorted = [.. values.Order()];
        var middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    public static double GeometricMean(IEnumerable<double> values)
    {
        double[] logs = [.. values.Select(v => Math.Log(v))];
        return logs.Length == 0 ? double.NaN : Math.Exp(logs.Average());
    }
}

using System.Globalization;
using System.Text;
using TieredPy.Hosting;
using TieredPy.Runtime;

namespace TieredPy.Cli;

/// <summary>What -X jit-stats prints at the end.</summary>
internal static class JitStatistics
{
    public static string Text(PythonEngine host)
    {
        if (host.Engine.Jit is not IJitControl jit) return "jit: off\n";
        var text = new StringBuilder();
        foreach (var (name, count, reasons) in jit.Counters)
        {
            text.Append(CultureInfo.InvariantCulture, $"jit: {name}: {(reasons is null ? count : reasons.Values.Sum()):0.######}\n");
            foreach (var (reason, n) in (reasons ?? new Dictionary<string, int>()).OrderByDescending(static r => r.Value))
            {
                text.Append(CultureInfo.InvariantCulture, $"jit:   {n,7}  {reason}\n");
            }
        }
        return text.ToString();
    }
}

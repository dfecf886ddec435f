using System.Text;
using TieredPy.Hosting;
using TieredPy.Runtime;

namespace TieredPy.Jit.Tests;

/// <summary>What a program printed, and what the JIT did with it.</summary>
internal sealed record JitRun(string Output, JitStatistics Statistics, string Log)
{
    /// <summary>Runs a program in an engine of its own, without a standard library; calls are compiled from the 20th on, loops from the 50th back-edge.</summary>
    public static JitRun Of(string source, string mode = "on", bool inline = true, Action<JitManager>? prepare = null)
    {
        using var output = new MemoryStream();
        using var error = new MemoryStream();
        var script = Path.Combine(Path.GetTempPath(), $"tieredpy-{Guid.NewGuid():N}.py");
        var log = script + ".log";
        JitStatistics? statistics = null;
        Exception? failure = null;
        var status = 0;
        File.WriteAllText(script, source);
        try
        {
            PythonEngine.RunOnLargeStack(() =>
            {
                try
                {
                    using var host = new PythonEngine(new EngineOptions
                    {
                        NoStandardLibrary = true,
                        Arguments = [script],
                        Input = new MemoryStream([]),
                        Output = output,
                        Error = error,
                        XOptions = new Dictionary<string, string?>
                        {
                            ["jit"] = mode,
                            ["jit-call-threshold"] = "20",
                            ["jit-loop-threshold"] = "50",
                            ["jit-background"] = "off",
                            ["jit-inline"] = inline ? "on" : "off",
                            ["jit-log"] = log,
                        },
                        Flags = new() { IgnoreEnvironment = 1 },
                    });
                    prepare?.Invoke(host.Jit!);
                    status = ScriptRunner.RunFile(host, script);
                    statistics = host.Jit!.Statistics;
                    host.Jit.Options.Log?.Dispose();
                }
                catch (Exception e)
                {
                    failure = e;
                }
            });
            Assert.Null(failure);
            Assert.True(status == 0, Encoding.UTF8.GetString(error.ToArray()));
            return new JitRun(Encoding.UTF8.GetString(output.ToArray()), statistics!, File.ReadAllText(log));
        }
        finally
        {
            File.Delete(script);
            File.Delete(log);
        }
    }

    public IReadOnlyList<string> Lines => Log.Split('\n');

    public int Deoptimizations(string reason) => Statistics.Deoptimizations.GetValueOrDefault(reason);

    /// <summary>The log's lines about a function, in order: "compiled", "deopt", "discarded" or "refused" and the text.</summary>
    public IReadOnlyList<string> About(string function) =>
        [.. Log.Split('\n').Where(l => l.Contains($": {function} (", StringComparison.Ordinal)).Select(static l => l["jit ".Length..])];
}

using System.Globalization;
using Spectre.Console;

namespace TieredPy.Cli.Bench;

/// <summary>
/// <c>tieredpy bench</c>: scripts on this Python's interpreter alone, on this Python with its JIT, and on others. Each run is a fresh
/// process; the contestants take turns within a round, so that the machine's drift meets all of them; what is shown is the best
/// round's total and the medians of the others.
/// </summary>
internal static class BenchCommand
{
    private const string Usage = """
        usage: tieredpy bench SCRIPT… [--vs PYTHON]… [--json FILE] [--rounds N] [--limit SECONDS]

          --vs PYTHON      another Python to compare with (python3.14, pypy3, a path); may be repeated
          --rounds N       rounds of measurements (default 3)
          --json FILE      write every measurement to FILE
          --limit SECONDS  time for one run (default 120)

        A script that defines ITERATIONS, run_iteration(i) and combine(checksum, value) is measured iteration by iteration
        (perf/programs/README.md); any other is timed as a whole process.
        """;

    public static int Run(string[] args)
    {
        try
        {
            return Measure(args);
        }
        catch (BenchException e)
        {
            Console.Error.WriteLine("tieredpy bench: " + e.Message);
            return 2;
        }
    }

    private static int Measure(string[] args)
    {
        var scripts = new List<Script>();
        List<Contestant> contestants = [Contestant.Own("interpreter", "off"), Contestant.Own("jit", "on")];
        string? json = null;
        var rounds = 3;
        var limit = TimeSpan.FromSeconds(120);
        for (var i = 0; i < args.Length; i++)
        {
            string Argument() => ++i < args.Length ? args[i] : throw new BenchException($"{args[i - 1]} needs an argument");
            int Number() => int.TryParse(Argument(), NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n > 0 ? n : throw new BenchException($"{args[i - 1]} {args[i]}: expected a positive number");
            switch (args[i])
            {
                case "-h" or "--help":
                    Console.WriteLine(Usage);
                    return 0;
                case "--vs":
                    contestants.Add(Contestant.Other(Argument()));
                    break;
                case "--json":
                    json = Argument();
                    break;
                case "--rounds":
                    rounds = Number();
                    break;
                case "--limit":
                    limit = TimeSpan.FromSeconds(Number());
                    break;
                case ['-', ..] option:
                    throw new BenchException("unknown option " + option);
                default:
                    scripts.Add(Script.Open(args[i]));
                    break;
            }
        }
        if (scripts.Count == 0)
        {
            Console.Error.WriteLine(Usage);
            return 2;
        }
        var results = new Results(scripts, contestants);
        var folder = Directory.CreateTempSubdirectory("tieredpy-bench-");
        try
        {
            var driver = Path.Combine(folder.FullName, "driver.py");
            using (var resource = typeof(BenchCommand).Assembly.GetManifestResourceStream("driver.py")!)
            using (var file = File.Create(driver)) resource.CopyTo(file);
            Rounds(results, driver, rounds, limit);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
        Report.Print(results);
        if (json is not null) Report.Write(results, json);
        return results.Failures.Count == 0 && results.Disagreements.Count == 0 ? 0 : 1;
    }

    private static void Rounds(Results results, string driver, int rounds, TimeSpan limit)
    {
        var runs = rounds * results.Scripts.Count * results.Contestants.Count;
        void All(Action<string> step)
        {
            for (var round = 0; round < rounds; round++)
            {
                foreach (var script in results.Scripts)
                {
                    foreach (var contestant in results.Contestants)
                    {
                        step($"round {round + 1}: {script.Name} on {contestant.Name}");
                        if (results.HasFailed(script, contestant)) continue;
                        try
                        {
                            results.Add(script, contestant, Measurement.Take(contestant, script, driver, limit));
                        }
                        catch (BenchException e)
                        {
                            results.Failures.Add((script, contestant, e.Message));
                        }
                    }
                }
            }
        }
        if (Console.IsErrorRedirected)
        {
            All(_ => { });
            return;
        }
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        console.Progress().AutoClear(true).Start(progress =>
        {
            var task = progress.AddTask("bench", maxValue: runs);
            All(what =>
            {
                task.Description = Markup.Escape(what);
                task.Increment(1);
            });
        });
    }
}

using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Spectre.Console;

namespace TieredPy.Cli.Bench;

/// <summary>Shows the results, and writes them as JSON.</summary>
internal static class Report
{
    public static void Print(Results results)
    {
        var table = new Table { Border = TableBorder.Simple };
        foreach (var column in (string[])["program", "on", "total s", "first ms", "steady ms", "× interpreter", "compiled", "deopts", "compiling ms", "peak MB"])
        {
            table.AddColumn(new TableColumn(column) { Alignment = column is "program" or "on" ? Justify.Left : Justify.Right, NoWrap = true });
        }
        var interpreter = results.Contestants[0];
        foreach (var s in results.Scripts)
        {
            foreach (var c in results.Contestants)
            {
                var name = c == interpreter ? s.Name : "";
                if (results.Of(s, c) is not [.., var last])
                {
                    table.AddRow(Markup.Escape(name), Markup.Escape(c.Name), "failed", "", "", "", "", "", "", "");
                    continue;
                }
                var steady = results.Best(s, c, m => m.Steady ?? m.Total);
                var speedUp = results.Best(s, interpreter, m => m.Steady ?? m.Total) / steady;
                table.AddRow(
                    Markup.Escape(name),
                    Markup.Escape(c.Name),
                    Number(results.Best(s, c, m => m.Total), "0.000"),
                    Number(results.Best(s, c, m => m.First) * 1e3, "0.0"),
                    Number(results.Best(s, c, m => m.Steady) * 1e3, "0.0"),
                    Number(speedUp, "0.00"),
                    Number(last.Compilations, "0"),
                    Number(last.Deoptimizations, "0"),
                    Number(last.CompileSeconds * 1e3, "0"),
                    Number(last.PeakBytes / 1048576.0, "0"));
            }
        }
        var console = AnsiConsole.Create(new AnsiConsoleSettings());
        if (Console.IsOutputRedirected) console.Profile.Width = 160;
        console.Write(table);
        console.WriteLine($"Geometric means over {results.Scripts.Count} programs (best of the rounds; above 1: the second is faster)");
        for (var i = 0; i < results.Contestants.Count; i++)
        {
            for (var k = i + 1; k < results.Contestants.Count; k++)
            {
                var (a, b) = (results.Contestants[i], results.Contestants[k]);
                console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"  {a.Name} / {b.Name}: total {results.Ratio(a, b, m => m.Total):0.00}, first {results.Ratio(a, b, m => m.First):0.00}, steady {results.Ratio(a, b, m => m.Steady):0.00}"));
            }
        }
        foreach (var (_, _, message) in results.Failures) console.WriteLine("failed: " + message);
        foreach (var (script, text) in results.Disagreements) console.WriteLine($"different results of {script.Name}: {text}");
    }

    private static string Number(double? value, string format) => value is { } v && !double.IsNaN(v) ? v.ToString(format, CultureInfo.InvariantCulture) : "–";

    public static void Write(Results results, string path)
    {
        var programs = new JsonArray();
        foreach (var s in results.Scripts)
        {
            var by = new JsonObject();
            foreach (var c in results.Contestants)
            {
                by[c.Name] = new JsonArray([.. results.Of(s, c).Select(m => (JsonNode)new JsonObject
                {
                    ["total"] = m.Total,
                    ["first"] = m.First,
                    ["steady"] = m.Steady,
                    ["result"] = m.Result,
                    ["peak_bytes"] = m.PeakBytes,
                    ["compilations"] = m.Compilations,
                    ["deoptimizations"] = m.Deoptimizations,
                    ["compile_seconds"] = m.CompileSeconds,
                })]);
            }
            programs.Add(new JsonObject { ["program"] = s.Name, ["runs"] = by });
        }
        File.WriteAllText(path, programs.ToJsonString(new JsonSerializerOptions { WriteIndented = true }) + "\n");
    }
}

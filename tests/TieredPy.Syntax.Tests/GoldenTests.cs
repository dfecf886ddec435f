using System.Text.Json.Nodes;

namespace TieredPy.Syntax.Tests;

/// <summary>Sources with what CPython 3.14 makes of them; recorded by scripts/record-syntax-goldens.py.</summary>
public class GoldenTests
{
    private static readonly JsonArray Goldens = Load();

    private static readonly Dictionary<string, string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["BULLET"] = "\u2022",
        ["SNAKE"] = "\U0001F40D",
        ["LATIN SMALL LETTER A"] = "a",
        ["AMPERSAND"] = "&",
        ["LEFT CURLY BRACKET"] = "{",
        ["RIGHT CURLY BRACKET"] = "}",
        ["SPACE"] = " ",
        ["EURO SIGN"] = "\u20ac",
        ["GREEK CAPITAL LETTER DELTA"] = "\u0394",
        ["WHITE SMILING FACE"] = "\u263a",
    };

    public static TheoryData<int, string> Cases()
    {
        var data = new TheoryData<int, string>();
        for (var i = 0; i < Goldens.Count; i++) data.Add(i, (string)Goldens[i]!["source"]!);
        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_result_is_CPythons(int index, string source)
    {
        var golden = Goldens[index]!;
        var mode = Enum.Parse<ParseMode>((string?)golden["mode"] ?? "exec", ignoreCase: true);
        var warnings = new JsonArray();
        var incomplete = (bool?)golden["incomplete"] ?? false;
        var options = new ParseOptions
        {
            CharacterNames = name => Names.GetValueOrDefault(name),
            AllowIncompleteInput = incomplete,
            DontImplyDedent = incomplete,
            Warn = warning =>
            {
                warnings.Add(new JsonArray(warning.Message, warning.Lineno));
                return false;
            },
        };
        JsonArray? error = null;
        string? dump = null;
        try
        {
            dump = AstDump.Dump(Parser.Parse(source, mode, options));
        }
        catch (PySyntaxException e)
        {
            error = new JsonArray(e.Kind.ToString(), e.Message, e.Lineno, e.Offset, e.EndLineno, e.EndOffset, e.Text);
        }

        Assert.Equal(golden["error"]?.ToJsonString(), error?.ToJsonString());
        Assert.Equal((string?)golden["dump"], dump);
        Assert.Equal((golden["warnings"] ?? new JsonArray()).ToJsonString(), warnings.ToJsonString());

        // The parser and the diagnosis accept the same language.
        if (dump is not null)
        {
            Assert.Null(Parser.Diagnose(SourceText.FromString(source, mode == ParseMode.Exec), mode, options));
        }
    }

    private static JsonArray Load()
    {
        using var stream = typeof(GoldenTests).Assembly.GetManifestResourceStream("goldens.json")!;
        return JsonNode.Parse(stream)!.AsArray();
    }
}

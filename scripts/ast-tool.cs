#:project ../src/TieredPy.Syntax/TieredPy.Syntax.csproj
#:property PublishAot=false

// Parses what it is told on standard input, one JSON object a line, and answers with one line each.
// Request: {"path": …} or {"source": …} or {"latin1": …} (bytes), with "mode", "warnings". Answer: {"dump": …} or {"error": […]}, and "warnings".
// Used by scripts/check-ast.py. Argument: a file of character names ("NAME<tab>hex code point" a line).
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using TieredPy.Syntax;

var names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
if (args.Length > 0)
{
    foreach (var line in File.ReadLines(args[0]))
    {
        var fields = line.Split('\t');
        names[fields[0]] = char.ConvertFromUtf32(int.Parse(fields[1], NumberStyles.HexNumber, CultureInfo.InvariantCulture));
    }
}

var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false));
var input = new StreamReader(Console.OpenStandardInput(), new UTF8Encoding(false));
var relaxed = new JsonSerializerOptions { Encoder = JavaScriptEncoder.Default };
var thread = new Thread(Serve, 256 << 20);
thread.Start();
thread.Join();

void Serve()
{
    while (input.ReadLine() is { } line)
    {
        var request = JsonNode.Parse(line)!;
        var answer = new JsonObject();
        var warnings = new JsonArray();
        var watch = Stopwatch.StartNew();
        try
        {
            var mode = Enum.Parse<ParseMode>((string?)request["mode"] ?? "exec", ignoreCase: true);
            var options = new ParseOptions
            {
                Filename = (string?)request["filename"] ?? "<unknown>",
                CharacterNames = name => names.GetValueOrDefault(name),
                AllowIncompleteInput = (bool?)request["incomplete"] ?? false,
                DontImplyDedent = (bool?)request["nodedent"] ?? false,
                FeatureVersion = (int?)request["feature_version"] ?? 14,
                TypeComments = (bool?)request["type_comments"] ?? false,
                Warn = warning =>
                {
                    warnings.Add(new JsonArray(warning.Message, warning.Lineno));
                    return false;
                },
            };
            var source = request["latin1"] is { } raw
                ? SourceText.FromBytes(Encoding.Latin1.GetBytes((string)raw!), options.Filename, isFile: (bool?)request["file"] ?? false)
                : request["path"] is { } path
                ? SourceText.FromBytes(File.ReadAllBytes((string)path!), options.Filename)
                : SourceText.FromString((string)request["source"]!, mode == ParseMode.Exec);
            if ((bool?)request["diagnose"] == true && Parser.Diagnose(source, mode, options) is { } error) throw error;
            var tree = Parser.Parse(source, mode, options);
            answer["ms"] = watch.Elapsed.TotalMilliseconds;
            if ((bool?)request["time"] != true) answer["dump"] = AstDump.Dump(tree);
        }
        catch (PySyntaxException e)
        {
            answer["error"] = new JsonArray(e.Kind.ToString(), e.Message, e.Lineno, e.Offset, e.EndLineno, e.EndOffset, e.Text);
        }
        catch (Exception e)
        {
            answer["crash"] = e.ToString();
        }

        answer["warnings"] = warnings;
        output.WriteLine(answer.ToJsonString(relaxed));
        output.Flush();
    }
}

using System.Reflection;
using System.Text;

namespace TieredPy.Cli.Tests;

/// <summary>One case of <c>cases/*.txt</c> and what CPython did with it (<c>*.expected</c>); scripts/record-cli.py describes the format and records.</summary>
internal sealed class CommandCase
{
    public static string Folder { get; } = Metadata("Cases");

    /// <summary>The built program.</summary>
    public static string Program { get; } = Metadata("Command") + (OperatingSystem.IsWindows() ? ".exe" : "");

    private CommandCase(string group, string name)
    {
        Group = group;
        Name = name;
    }

    public string Group { get; }
    public string Name { get; }
    public Dictionary<string, byte[]> Files { get; } = [];
    public Dictionary<string, string> Variables { get; } = [];
    public string Input { get; private set; } = "";
    public string Command { get; private set; } = "";

    /// <summary>What is compared: exit, out, err.</summary>
    public string[] Compared { get; private set; } = ["exit", "out", "err"];

    /// <summary>What CPython did, in the recorded form.</summary>
    public string Expected { get; private set; } = "";

    private static string Metadata(string key) => typeof(CommandCase).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;

    public static IReadOnlyList<string> Groups { get; } = [.. Directory.GetFiles(Folder, "*.txt").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal)];

    public static IReadOnlyList<CommandCase> Read(string group)
    {
        var cases = new List<CommandCase>();
        var text = new StringBuilder();
        Action<string>? end = null;
        void Finish()
        {
            end?.Invoke(text.ToString());
            end = null;
            text.Clear();
        }
        foreach (var line in File.ReadLines(Path.Combine(Folder, group + ".txt")))
        {
            if (line.StartsWith("    ", StringComparison.Ordinal) || (line.Length == 0 && end is not null))
            {
                if (end is not null) text.Append(line.Length == 0 ? "" : line[4..]).Append('\n');
                continue;
            }
            Finish();
            var cut = line.IndexOf(' ', StringComparison.Ordinal);
            var (word, rest) = cut < 0 ? (line, "") : (line[..cut], line[(cut + 1)..]);
            switch (word)
            {
                case "===":
                    cases.Add(new(group, rest));
                    break;
                case "" or "#" or "own":
                    break;
                case "file":
                    end = t => cases[^1].Files[rest] = Encoding.UTF8.GetBytes(OneNewline(t));
                    break;
                case "bytes":
                    var parts = rest.Split(' ', 2);
                    cases[^1].Files[parts[0]] = Convert.FromHexString(parts[1].Replace(" ", "", StringComparison.Ordinal));
                    break;
                case "env":
                    var pair = rest.Split('=', 2);
                    cases[^1].Variables[pair[0]] = pair[1];
                    break;
                case "stdin":
                    end = t => cases[^1].Input = OneNewline(t);
                    break;
                case "sh":
                    end = t => cases[^1].Command = t;
                    break;
                case "only":
                    cases[^1].Compared = rest.Split(' ');
                    break;
                default:
                    throw new InvalidDataException($"{group}.txt: {line}");
            }
        }
        Finish();
        var expected = File.ReadAllText(Path.Combine(Folder, group + ".expected"))[4..].Split("\n=== ").ToDictionary(
            static block => block[..block.IndexOf('\n', StringComparison.Ordinal)],
            static block => "=== " + (block.EndsWith('\n') ? block : block + "\n"));
        foreach (var c in cases) c.Expected = expected.GetValueOrDefault(c.Name, "(not recorded)");
        return cases;
    }

    private static string OneNewline(string text) => text.Length == 0 ? "" : text.TrimEnd('\n') + "\n";
}

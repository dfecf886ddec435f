using System.Reflection;
using System.Text.RegularExpressions;
using TieredPy.Hosting;
using TieredPy.Modules;

namespace TieredPy.Semantics.Tests;

/// <summary>One script below tests/Semantics, by its name: <c>area/topic</c>.</summary>
internal sealed partial class Script
{
    /// <summary>The folder tests/Semantics.</summary>
    public static string Root { get; } = Environment.GetEnvironmentVariable("TIEREDPY_SEMANTICS")
        ?? BuiltWith("SemanticScripts");

    /// <summary>All of them, sorted.</summary>
    public static IReadOnlyList<Script> All { get; } = Find();

    /// <summary>The standard library: TIEREDPY_STDLIB, else the one beside the command, else an installed one; null: scripts that import are skipped.</summary>
    public static string? Library { get; } = StandardLibrary.IsLibrary(BuiltWith("StandardLibrary")) && Environment.GetEnvironmentVariable("TIEREDPY_STDLIB") is null or ""
        ? BuiltWith("StandardLibrary") : StandardLibrary.Locate();

    private static string BuiltWith(string key) =>
        typeof(Script).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;

    private Script(string name)
    {
        Name = name;
        Path = System.IO.Path.Combine(Root, name + ".py");
        Folder = System.IO.Path.GetDirectoryName(Path)!;
        var text = File.ReadAllText(Path);
        NeedsLibrary = name.StartsWith("imports/", StringComparison.Ordinal) || UsesCodecs().IsMatch(text)
            || Imports().Matches(text).Any(m => !ModuleRegistry.Contains(m.Groups[1].Value));
        UsesFolder = UsesFiles().IsMatch(text);
    }

    public string Name { get; }

    public string Path { get; }

    public string Folder { get; }

    /// <summary>Imports more than the built-in modules.</summary>
    public bool NeedsLibrary { get; }

    /// <summary>Opens files: depends on the process's working directory.</summary>
    public bool UsesFolder { get; }

    /// <summary>What CPython printed, with the exit code's line.</summary>
    public byte[] Expected => File.ReadAllBytes(System.IO.Path.ChangeExtension(Path, ".out"));

    private static Script[] Find() =>
    [
        .. from folder in Directory.GetDirectories(Root)
           from file in Directory.GetFiles(folder, "*.py")
           let name = System.IO.Path.GetFileName(folder) + "/" + System.IO.Path.GetFileNameWithoutExtension(file)
           orderby name
           select new Script(name),
    ];

    public static Script Named(string name) => All.First(s => s.Name == name);

    [GeneratedRegex(@"^[ \t]*(?:import|from)[ \t]+([A-Za-z_.]+)|__import__\(", RegexOptions.Multiline)]
    private static partial Regex Imports();

    [GeneratedRegex(@"\.(?:en|de)code\(|encoding=|errors=")]
    private static partial Regex UsesCodecs();

    [GeneratedRegex(@"\b(?:open|chdir|getcwd|tempfile|pathlib|listdir)\b")]
    private static partial Regex UsesFiles();
}

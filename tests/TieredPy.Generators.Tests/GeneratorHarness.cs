using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TieredPy.Generators.Builtins;
using TieredPy.Runtime;

namespace TieredPy.Generators.Tests;

/// <summary>Runs the generator on a snippet compiled against the real runtime.</summary>
internal static class GeneratorHarness
{
    private static readonly MetadataReference[] s_references =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static path => Path.GetFileName(path) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard.dll" or "mscorlib.dll"))
            .Select(static path => MetadataReference.CreateFromFile(path)),
        MetadataReference.CreateFromFile(typeof(PyObject).Assembly.Location),
    ];

    /// <summary>Ids of what the generator reports, and the errors that the C# compiler finds in the result.</summary>
    public static (string[] Reported, string[] CompilerErrors, string Generated) Run(string members, string type = "[PyType(\"thing\")] public partial class PyThing : PyObject")
    {
        string source = $$"""
            using System;
            using TieredPy.Runtime;
            namespace Snippet;
            {{type}}
            {
            {{members}}
            }
            """;
        var options = new CSharpParseOptions(LanguageVersion.Preview);
        var compilation = CSharpCompilation.Create("Snippet", [CSharpSyntaxTree.ParseText(source, options, "snippet.cs")], s_references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));
        var driver = CSharpGeneratorDriver.Create([new BuiltinGenerator().AsSourceGenerator()], parseOptions: options)
            .RunGeneratorsAndUpdateCompilation(compilation, out var result, out var reported);
        return (
            [.. reported.Select(static d => d.Id)],
            [.. result.GetDiagnostics().Where(static d => d.Severity == DiagnosticSeverity.Error).Select(static d => d.ToString())],
            string.Join("\n", driver.GetRunResult().GeneratedTrees));
    }
}

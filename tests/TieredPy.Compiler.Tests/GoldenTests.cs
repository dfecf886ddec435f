using TieredPy.Compiler.Symbols;
using TieredPy.Syntax;

namespace TieredPy.Compiler.Tests;

/// <summary>What CPython 3.14 made of the same sources (scripts/record-code-goldens.py).</summary>
public class GoldenTests
{
    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Goldens");

    public static TheoryData<string> Sources() =>
        new(Directory.EnumerateFiles(Path.Combine(Folder, "code"), "*.py").Select(path => Path.GetFileNameWithoutExtension(path)).Order());

    [Theory]
    [MemberData(nameof(Sources))]
    public void Code_is_that_of_CPython(string name)
    {
        var source = File.ReadAllText(Path.Combine(Folder, "code", name + ".py"));
        var expected = File.ReadAllText(Path.Combine(Folder, "code", name + ".txt"));
        Assert.Equal(expected, CodeDump.Of(PyCompiler.CompileSource(source, name + ".py")));
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public void Symbol_tables_are_those_of_CPython(string name)
    {
        var source = File.ReadAllText(Path.Combine(Folder, "code", name + ".py"));
        var expected = File.ReadAllText(Path.Combine(Folder, "code", name + ".sym"));
        var lines = new List<string>();
        Dump(PyCompiler.BuildSymbolTable(Parser.Parse(source), name + ".py"), "", lines);
        Assert.Equal(expected, string.Join('\n', lines) + "\n");
    }

    private static void Dump(SymbolTableView scope, string indent, List<string> lines)
    {
        lines.Add($"{indent}{scope.Name} type {scope.Type} line {scope.Lineno} nested {(scope.IsNested ? 1 : 0)} ({string.Join(' ', scope.VarNames)})");
        lines.AddRange(scope.Symbols.Select(symbol => $"{indent}  {symbol.Key} {symbol.Value:x}"));
        foreach (var child in scope.Children) Dump(child, indent + "    ", lines);
    }

    [Fact]
    public void Every_language_feature_has_a_golden() => Assert.True(Sources().Count > 20);

    [Fact]
    public void Errors_and_warnings_are_those_of_CPython()
    {
        var sources = File.ReadAllText(Path.Combine(Folder, "errors.src")).Split("====\n");
        var expected = File.ReadAllText(Path.Combine(Folder, "errors.txt")).TrimEnd('\n').Split("\n====\n");
        Assert.Equal(expected.Length, sources.Length);
        Assert.All(sources.Zip(expected), pair => Assert.Equal(pair.Second, Outcome(pair.First)));
    }

    private static string Outcome(string source)
    {
        var warnings = new List<string>();
        var options = new CompileOptions
        {
            Warn = w =>
            {
                warnings.Add($"{w.Category}: {w.Message} {w.Lineno}");
                return false;
            },
        };
        try
        {
            PyCompiler.CompileSource(source, "<golden>", ParseMode.Exec, options);
        }
        catch (PySyntaxException e)
        {
            return $"{e.Kind}: {e.Message} {e.Lineno}:{e.Offset}-{e.EndLineno}:{e.EndOffset}";
        }

        return warnings.Count > 0 ? string.Join('\n', warnings) : "ok";
    }
}

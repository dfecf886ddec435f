using System.Reflection;
using Xunit.Abstractions;

namespace TieredPy.Architecture.Tests;

/// <summary>Files stay of a size that can be read.</summary>
public sealed class FileSizeTests(ITestOutputHelper output)
{
    /// <summary>Past this a file has become two; near 600 it wants a second look.</summary>
    private const int Limit = 1000, Large = 600;

    /// <summary>The interpreter's switch is one method and cannot be split.</summary>
    private static readonly string Loop = Path.Combine("TieredPy.Runtime", "Interpreter", "Interpreter.Loop.cs");

    [Fact]
    public void No_source_file_is_unreadably_long()
    {
        var root = typeof(FileSizeTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "Sources").Value!;
        var large = Directory.GetFiles(root, "*.cs", SearchOption.AllDirectories)
            .Select(f => (Name: Path.GetRelativePath(root, f), Lines: File.ReadLines(f).Count()))
            .Where(f => f.Lines > Large)
            .OrderByDescending(f => f.Lines)
            .ToArray();
        foreach (var (name, lines) in large) output.WriteLine($"{lines,6} {name}");
        Assert.DoesNotContain(large, f => f.Lines > Limit && f.Name != Loop);
    }
}

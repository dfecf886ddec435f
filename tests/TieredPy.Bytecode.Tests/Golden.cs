using TieredPy.Bytecode.Marshal;
using TieredPy.Bytecode.Pyc;

namespace TieredPy.Bytecode.Tests;

/// <summary>What scripts/record-bytecode.sh recorded from CPython 3.14.</summary>
internal static class Golden
{
    public static string Path(string name) => System.IO.Path.Combine(AppContext.BaseDirectory, "Goldens", name);
    public static string Text(string name) => File.ReadAllText(Path(name));
    public static string[] Lines(string name) => File.ReadAllLines(Path(name));
    public static byte[] SampleFile() => File.ReadAllBytes(Path("sample.pyc"));
    public static CodeObject Sample() => PycFile.ReadBody(SampleFile(), "sample.pyc");

    /// <summary>The code and every code object within it, in the order of the constants.</summary>
    public static IEnumerable<CodeObject> WithInner(CodeObject code) =>
        code.Consts.OfType<CodeObject>().SelectMany(WithInner).Prepend(code);
}

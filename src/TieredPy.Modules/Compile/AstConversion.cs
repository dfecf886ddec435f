using TieredPy.Runtime;
using TieredPy.Syntax.Ast;

namespace TieredPy.Modules;

/// <summary>Between C# trees and the Python objects of the <c>_ast</c> module.</summary>
internal static class AstConversion
{
    /// <summary>The C# tree of a Python AST object; null when the value is no AST.</summary>
    public static Mod? TryFromPython(PyThread thread, Value source, string mode) => null;

    /// <summary>The Python AST of a C# tree.</summary>
    public static Value ToPython(PyThread thread, Mod mod) =>
        throw PyErr.ImportError(PyExc.ModuleNotFoundError, "No module named '_ast'", Value.Str("_ast"), Value.None);
}

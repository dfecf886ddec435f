using System.Numerics;
using TieredPy.Bytecode;
using TieredPy.Syntax.Ast;

namespace TieredPy.Compiler.Constants;

/// <summary>From the values of <see cref="Constant"/> nodes to those of code objects, and questions about the latter.</summary>
internal static class ConstantConversion
{
    public static object FromAst(object value) => value switch
    {
        AstConst ast => ReferenceEquals(ast, AstConst.None) ? PyConst.None : PyConst.Ellipsis,
        byte[] bytes => new ConstBytes(bytes),
        BigInteger big => PyConst.Int(big),
        _ => value,
    };

    /// <summary>Python's truth.</summary>
    public static bool IsTrue(object value) => value switch
    {
        bool b => b,
        long i => i != 0,
        BigInteger => true,
        double d => d != 0,
        Complex c => c.Real != 0 || c.Imaginary != 0,
        string s => s.Length > 0,
        ConstBytes b => b.Bytes.Length > 0,
        ConstTuple t => t.Count > 0,
        ConstFrozenSet s => s.Count > 0,
        PyConst c => ReferenceEquals(c, PyConst.Ellipsis),
        _ => true,
    };

    /// <summary>The name of the value's Python type.</summary>
    public static string TypeName(object value) => value switch
    {
        bool => "bool",
        long or BigInteger => "int",
        double => "float",
        Complex => "complex",
        string => "str",
        ConstBytes => "bytes",
        ConstTuple => "tuple",
        ConstFrozenSet => "frozenset",
        ConstSlice => "slice",
        CodeObject => "code",
        _ => ReferenceEquals(value, PyConst.None) ? "NoneType" : "ellipsis",
    };

    /// <summary>Whether LOAD_SMALL_INT can push it.</summary>
    public static bool IsSmallInt(object value) => value is long and >= 0 and <= 255;

    /// <summary>Number of code points.</summary>
    public static int CodePoints(string text)
    {
        var count = text.Length;
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (!char.IsHighSurrogate(text[i]) || !char.IsLowSurrogate(text[i + 1])) continue;
            count--;
            i++;
        }

        return count;
    }
}

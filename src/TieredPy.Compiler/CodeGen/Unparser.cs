using TieredPy.Syntax.Ast;

namespace TieredPy.Compiler.CodeGen;

internal static class Unparser
{
    public static string Unparse(Expr e) => throw new NotImplementedException(e.Kind.ToString());
}

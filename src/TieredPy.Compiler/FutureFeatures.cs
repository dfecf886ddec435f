using TieredPy.Bytecode;
using TieredPy.Compiler.Flow;
using TieredPy.Syntax.Ast;

namespace TieredPy.Compiler;

/// <summary>The <c>from __future__</c> statements at the top of a module.</summary>
internal static class FutureFeatures
{
    /// <summary>Reads them.</summary>
    /// <param name="last">The last such statement; later ones are errors.</param>
    public static CodeFlags Read(Mod mod, Diagnostics diagnostics, out Stmt? last)
    {
        last = null;
        var features = CodeFlags.None;
        var body = mod switch
        {
            Module module => module.Body,
            Interactive interactive => interactive.Body,
            _ => [],
        };
        var start = body is [ExprStmt { Value: Constant { Value: string } }, ..] && mod is Module or Interactive ? 1 : 0;
        for (var i = IsDocstring(body) ? start : 0; i < body.Length; i++)
        {
            if (body[i] is not ImportFrom { Module: "__future__", Level: null or 0 } import) break;
            foreach (var alias in import.Names) features |= Parse(alias, import, diagnostics);
            last = import;
        }

        return features;
    }

    private static bool IsDocstring(Stmt[] body) => body is [ExprStmt { Value: Constant { Value: string } }, ..];

    private static CodeFlags Parse(Alias alias, ImportFrom import, Diagnostics diagnostics)
    {
        switch (alias.Name)
        {
            case "nested_scopes" or "generators" or "division" or "absolute_import" or "with_statement" or "print_function"
                or "unicode_literals" or "generator_stop":
                return CodeFlags.None;
            case "barry_as_FLUFL":
                return CodeFlags.FutureBarryAsBdfl;
            case "annotations":
                return CodeFlags.FutureAnnotations;
            case "braces":
                throw diagnostics.Error(SourceSpan.Of(alias), "not a chance");
            default:
                throw diagnostics.Error(SourceSpan.Of(alias), $"future feature {alias.Name} is not defined");
        }
    }
}

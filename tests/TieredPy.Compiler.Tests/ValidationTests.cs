using TieredPy.Syntax;
using TieredPy.Syntax.Ast;

namespace TieredPy.Compiler.Tests;

/// <summary>Trees that only programs can build; the messages were recorded from CPython 3.14.</summary>
public class ValidationTests
{
    private static Name X(ExprContext context = ExprContext.Load) => new("x", context);

    private static Arguments Args(Expr[]? defaults = null, Expr?[]? kwDefaults = null) =>
        new([], [], null, [], kwDefaults ?? [], null, defaults ?? []);

    private static Mod Of(Stmt statement) => new Module([statement], []);

    private static Mod Case(Pattern pattern) => Of(new Match(X(), [new MatchCase(pattern, null, [new Pass()])]));

    public static TheoryData<string, Mod> Wrong() => new()
    {
        { "ValueError: empty body on FunctionDef", Of(new FunctionDef("f", Args(), [], [], null, null, [])) },
        { "ValueError: empty targets on Delete", Of(new Delete([])) },
        { "ValueError: expression must have Del context but has Load instead", Of(new Delete([X()])) },
        { "ValueError: expression must have Store context but has Load instead", Of(new Assign([X()], X(), null)) },
        { "ValueError: expression which can't be assigned to in Store context", Of(new Assign([new Call(X(), [], [])], X(), null)) },
        { "ValueError: BoolOp with less than 2 values", new Expression(new BoolOp(BoolOperator.And, [X()])) },
        { "ValueError: Dict doesn't have the same number of keys as values", new Expression(new Dict([], [X()])) },
        { "ValueError: Compare with no comparators", new Expression(new Compare(X(), [], [])) },
        { "ValueError: comprehension with no generators", new Expression(new ListComp(X(), [])) },
        { "ValueError: identifier field can't represent 'None' constant", new Expression(new Name("None", ExprContext.Load)) },
        { "ValueError: Try has neither except handlers nor finalbody", Of(new Try([new Pass()], [], [], [])) },
        { "ValueError: Try has orelse but no except handlers", Of(new Try([new Pass()], [], [new Pass()], [new Pass()])) },
        { "ValueError: Raise with cause but no exception", Of(new Raise(null, X())) },
        { "ValueError: empty names on Import", Of(new Import([])) },
        { "ValueError: Negative ImportFrom level", Of(new ImportFrom("x", [new Alias("a", null)], -1)) },
        { "ValueError: empty items on With", Of(new With([], [new Pass()], null)) },
        { "ValueError: empty cases on Match", Of(new Match(X(), [])) },
        { "TypeError: AnnAssign with simple non-Name target", Of(new AnnAssign(new Attribute(X(), "a", ExprContext.Store), X(), null, 1)) },
        { "TypeError: NamedExpr target must be a Name", new Expression(new NamedExpr(new Attribute(X(), "a", ExprContext.Store), X())) },
        { "ValueError: more positional defaults than args on arguments", new Expression(new Lambda(Args(defaults: [X()]), X())) },
        { "ValueError: length of kwonlyargs is not the same as kw_defaults on arguments", new Expression(new Lambda(Args(kwDefaults: [X()]), X())) },
        { "ValueError: patterns may only match literals and attribute lookups", Case(new MatchValue(X())) },
        { "ValueError: unexpected constant inside of a literal pattern", Case(new MatchValue(new Constant(AstConst.None))) },
        { "ValueError: MatchSingleton can only contain True, False and None", Case(new MatchSingleton(1L)) },
        { "ValueError: MatchOr requires at least 2 patterns", Case(new MatchOr([new MatchAs(null, null)])) },
        { "ValueError: can't use MatchStar here", Case(new MatchStar("x")) },
        { "ValueError: can't capture name '_' in patterns", Case(new MatchAs(null, "_")) },
        { "ValueError: MatchAs must specify a target name if a pattern is given", Case(new MatchAs(new MatchAs(null, null), null)) },
        { "ValueError: MatchClass cls field can only contain Name or Attribute nodes.", Case(new MatchClass(new Call(X(), [], []), [], [], [])) },
        { "ValueError: AST node line range (5, 2) is not valid", new Expression(new Name("x", ExprContext.Load) { Lineno = 5, EndLineno = 2 }) },
        { "ValueError: line 1, column 3-2 is not a valid range", new Expression(new Name("x", ExprContext.Load) { Lineno = 1, EndLineno = 1, ColOffset = 3, EndColOffset = 2 }) },
    };

    [Theory]
    [MemberData(nameof(Wrong), DisableDiscoveryEnumeration = true)]
    public void Wrong_trees_are_refused(string expected, Mod mod)
    {
        var error = Assert.Throws<PySyntaxException>(() => PyCompiler.ValidateTree(mod));
        Assert.Equal(expected, $"{error.Kind}: {error.Message}");
    }

    [Fact]
    public void What_the_parser_gives_is_valid()
    {
        foreach (var path in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Goldens", "code"), "*.py"))
            PyCompiler.ValidateTree(Parser.Parse(File.ReadAllText(path)));
    }

    [Fact]
    public void Preprocessing_alone_folds_debug_and_formats()
    {
        var mod = (Module)Parser.Parse("__debug__\n'%s' % (a,)\n");
        PyCompiler.PreprocessTree(mod, "f", new CompileOptions { Optimize = 1 });
        Assert.Equal(false, Assert.IsType<Constant>(((ExprStmt)mod.Body[0]).Value).Value);
        Assert.IsType<JoinedStr>(((ExprStmt)mod.Body[1]).Value);

        mod = (Module)Parser.Parse("__debug__\n'%s' % (a,)\n");
        PyCompiler.PreprocessTree(mod, "f", fold: false);
        Assert.IsType<Name>(((ExprStmt)mod.Body[0]).Value);
        Assert.IsType<BinOp>(((ExprStmt)mod.Body[1]).Value);
    }
}

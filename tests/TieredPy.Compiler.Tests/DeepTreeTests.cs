using TieredPy.Syntax;
using TieredPy.Syntax.Ast;

namespace TieredPy.Compiler.Tests;

/// <summary>Programs as deep as they like: the compiler's recursion goes on on other stacks.</summary>
public class DeepTreeTests
{
    private const int Depth = 100_000;

    [Theory]
    [InlineData("x", "+x")]
    [InlineData("x", ".y")]
    [InlineData("x", "()")]
    [InlineData("x", "[0]")]
    [InlineData("x", ".m(1)")]
    [InlineData("1", "+1")]
    public void Chains_of_operators(string first, string rest)
    {
        var source = first + string.Concat(Enumerable.Repeat(rest, Depth));
        Assert.NotEmpty(PyCompiler.CompileSource(source, "f", ParseMode.Eval).Code);
    }

    [Fact]
    public void There_is_a_limit()
    {
        var source = "x" + string.Concat(Enumerable.Repeat("()", 500_000));
        var error = Assert.Throws<PySyntaxException>(() => PyCompiler.CompileSource(source, "f", ParseMode.Eval));
        Assert.Equal((SyntaxErrorKind.RecursionError, "maximum recursion depth exceeded during compilation"), (error.Kind, error.Message));
    }

    [Fact]
    public void Long_elif_chains()
    {
        var source = "if a: pass\n" + string.Concat(Enumerable.Repeat("elif b: c\n", 20_000));
        Assert.NotEmpty(PyCompiler.CompileSource(source, "f").Code);
    }

    [Fact]
    public void Nested_in_every_way()
    {
        Expr e = new Name("x", ExprContext.Load);
        for (var i = 0; i < 20_000; i++)
        {
            e = (i % 5) switch
            {
                0 => new UnaryOp(UnaryOperator.USub, e),
                1 => new IfExp(new Name("a", ExprContext.Load), e, new Name("b", ExprContext.Load)),
                2 => new Tuple([e, e is Tuple ? new Name("c", ExprContext.Load) : new Constant(1L)], ExprContext.Load),
                3 => new BoolOp(BoolOperator.And, [new Name("d", ExprContext.Load), e]),
                _ => new Call(new Name("f", ExprContext.Load), [e], []),
            };
        }

        Assert.NotEmpty(PyCompiler.Compile(new Expression(e), "f").Code);
    }
}

using TieredPy.Syntax.Ast;

namespace TieredPy.Syntax.Tests;

/// <summary>Whatever is nested, the process's stack survives.</summary>
public class DepthTests
{
    private const int Many = 100_000;

    [Theory]
    [InlineData("1", "+1")]
    [InlineData("a", ".a")]
    [InlineData("a", "()")]
    [InlineData("a", "[0]")]
    [InlineData("1", " and 1")]
    [InlineData("1", "<1")]
    public void Chains_are_read_by_loops(string first, string more) =>
        Assert.IsType<Expression>(Parser.Parse(first + string.Concat(Enumerable.Repeat(more, Many)), ParseMode.Eval));

    [Fact]
    public void A_long_elif_chain_is_read_by_a_loop()
    {
        var source = "if 1: pass\n" + string.Concat(Enumerable.Repeat("elif 1: pass\n", Many));
        var depth = 0;
        for (Stmt? arm = ((Module)Parser.Parse(source)).Body[0]; arm is If branch; arm = branch.OrElse.FirstOrDefault()) depth++;
        Assert.Equal(Many + 1, depth);
    }

    [Theory]
    [InlineData("-", "1")]
    [InlineData("not ", "1")]
    [InlineData("lambda: ", "1")]
    [InlineData("1 ** ", "1")]
    [InlineData("1 if 1 else ", "1")]
    public void Nesting_beyond_measure_is_a_memory_error(string nested, string last)
    {
        var error = Assert.Throws<PySyntaxException>(
            () => Parser.Parse(string.Concat(Enumerable.Repeat(nested, Many)) + last, ParseMode.Eval));
        Assert.Equal(SyntaxErrorKind.MemoryError, error.Kind);
        Assert.Equal("Parser stack overflowed - Python source too complex to parse", error.Message);
    }

    [Fact]
    public void Brackets_nest_two_hundred_levels()
    {
        Assert.IsType<Expression>(Parser.Parse(new string('(', 200) + new string(')', 200), ParseMode.Eval));
        var error = Assert.Throws<PySyntaxException>(() => Parser.Parse(new string('(', Many), ParseMode.Eval));
        Assert.Equal("too many nested parentheses", error.Message);
    }

    [Fact]
    public void A_mistake_deep_inside_is_explained()
    {
        var error = Assert.Throws<PySyntaxException>(
            () => Parser.Parse(string.Concat(Enumerable.Repeat("f(", 199)) + "1 1" + new string(')', 199), ParseMode.Eval));
        Assert.Equal("invalid syntax. Perhaps you forgot a comma?", error.Message);
    }
}

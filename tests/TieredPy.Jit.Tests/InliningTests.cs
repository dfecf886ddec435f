namespace TieredPy.Jit.Tests;

/// <summary>Small callees stand in their callers' code, and leave it with all activations intact.</summary>
public sealed class InliningTests
{
    private const string Calls = """
        def inner(x, y):
            half = x * 2
            return half + y
        def outer(n, v):
            t = 0
            for i in range(n):
                t = inner(i, v)
            return t
        for _ in range(60): outer(60, 1)
        """;

    [Fact]
    public void A_guard_that_fails_in_a_callee_names_the_callee()
    {
        var run = JitRun.Of(Calls + "\nprint(outer(3, 0.5), outer(3, 1))\n");
        Assert.Equal("4.5 5\n", run.Output);
        Assert.Contains(run.Lines, static l => l.Contains("of inner", StringComparison.Ordinal) && l.EndsWith("inlined, 1x", StringComparison.Ordinal));
    }

    [Fact]
    public void Without_inlining_there_is_a_call()
    {
        var run = JitRun.Of(Calls + "\nprint(outer(3, 0.5), outer(3, 1))\n", inline: false);
        Assert.Equal("4.5 5\n", run.Output);
        Assert.DoesNotContain(run.Lines, static l => l.Contains("inlined", StringComparison.Ordinal));
    }

    [Fact]
    public void A_callee_that_raises_often_is_called()
    {
        var run = JitRun.Of("""
            def check(i):
                if i & 1: raise ValueError(i)
                return i
            def caller(i): return check(i) + 1
            total = 0
            for i in range(3000):
                try: total += caller(i)
                except ValueError: total -= 1
            print(total)
            """);
        Assert.Equal("2248500\n", run.Output);
        Assert.True(run.Lines.Count(static l => l.Contains("exceptions leave an inlined callee", StringComparison.Ordinal)) <= 4);
    }

    [Fact]
    public void Recursion_is_not_inlined_in_itself()
    {
        var run = JitRun.Of("""
            def even(n): return True if n == 0 else odd(n - 1)
            def odd(n): return False if n == 0 else even(n - 1)
            print(sum(even(i % 40) for i in range(2000)))
            """);
        Assert.Equal("1000\n", run.Output);
        Assert.DoesNotContain(run.Lines, static l => l.Contains("too much IL", StringComparison.Ordinal));
    }
}

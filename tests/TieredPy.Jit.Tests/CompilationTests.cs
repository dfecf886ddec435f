namespace TieredPy.Jit.Tests;

/// <summary>Programs are compiled, give assumptions up for the reason that fits, and are compiled again without them.</summary>
public sealed class CompilationTests
{
    [Fact]
    public void A_hot_function_is_compiled()
    {
        var run = JitRun.Of("""
            def add(a, b): return a + b
            t = 0
            for i in range(500): t = add(t, i)
            print(t)
            """);
        Assert.Equal("124750\n", run.Output);
        Assert.Contains(run.About("add"), static l => l.StartsWith("compiled", StringComparison.Ordinal));
    }

    [Fact]
    public void A_hot_loop_is_entered_in_the_middle()
    {
        var run = JitRun.Of("""
            def loop(n):
                t = 0
                for i in range(n): t += i
                return t
            print(loop(100000))
            """);
        Assert.Equal("4999950000\n", run.Output);
        Assert.Contains(run.About("loop"), static l => l.StartsWith("compiled", StringComparison.Ordinal) && l.Contains("loop:", StringComparison.Ordinal));
    }

    [Fact]
    public void An_overflow_leaves_compiled_code()
    {
        var run = JitRun.Of("""
            def double(a): return a + a
            for a in [1] * 100 + [2 ** 62]: r = double(a)
            print(r)
            """);
        Assert.Equal("9223372036854775808\n", run.Output);
        Assert.Equal(1, run.Deoptimizations("Overflow"));
    }

    [Fact]
    public void A_guard_that_keeps_failing_is_compiled_out()
    {
        var run = JitRun.Of("""
            def double(a): return a + a
            for i in range(100): double(i)
            for i in range(1000): x = double(2 ** 62 + i)
            print(x)
            """, inline: false);
        Assert.Equal("9223372036854777806\n", run.Output);
        Assert.InRange(run.Deoptimizations("Overflow"), 1, 10);
        Assert.Contains(run.About("double"), static l => l.Contains("guard Overflow failed", StringComparison.Ordinal));
        Assert.True(run.About("double").Count(static l => l.StartsWith("compiled", StringComparison.Ordinal)) >= 2);
    }

    [Fact]
    public void A_global_that_is_written_ends_the_assumption()
    {
        var run = JitRun.Of("""
            K = 1
            def get(a): return a + K
            for i in range(100): get(i)
            print(get(0))
            K = 5
            print(get(0))
            globals().update(K=6)
            print(get(0))
            for i in range(200): get(i)
            del K
            try: get(0)
            except NameError as e: print(e)
            """);
        Assert.Equal("1\n5\n6\nname 'K' is not defined\n", run.Output);
        Assert.Contains(run.About("get"), static l => l.Contains("an assumption ended", StringComparison.Ordinal));
    }

    [Fact]
    public void A_method_that_is_replaced_ends_the_assumption()
    {
        var run = JitRun.Of("""
            class A:
                def f(self): return 1
            def call(o): return o.f()
            a = A()
            for i in range(100): call(a)
            A.f = lambda self: 2
            print(call(a))
            a.f = lambda: 3
            print(call(a))
            """);
        Assert.Equal("2\n3\n", run.Output);
        Assert.True(run.Statistics.Discards > 0);
    }

    [Fact]
    public void An_assumption_that_ends_during_a_comparison_is_noticed_on_both_branches()
    {
        var run = JitRun.Of("""
            K = 1
            class C:
                def __init__(self, n): self.n = n
                def __lt__(self, other):
                    global K
                    if self.n == 99: K = 1000
                    return self.n % 2 == 1
            def pick(a, b):
                if a < b: return K
                return -K
            r = [pick(C(i), None) for i in range(100)]
            print(sum(r), r[99], r[98])
            """);
        Assert.Equal("999 1000 -1\n", run.Output);
    }

    [Fact]
    public void Functions_of_one_code_keep_their_closures()
    {
        var run = JitRun.Of("""
            def make(n):
                def f(x): return n if x == 0 else G(x - 1)
                return f
            G = make('g')
            H = make('h')
            for i in range(100): G(2); H(2)
            print(G(0), H(0), G(3), H(3))
            """);
        Assert.Equal("g h g g\n", run.Output);
    }

    [Fact]
    public void A_changed_code_object_is_what_runs()
    {
        var run = JitRun.Of("""
            def f(a, b=2): return a * b
            def g(a, b=2): return a - b
            def call(n): return f(n, 3)
            for i in range(100): call(i)
            f.__code__ = g.__code__
            print(call(10))
            """);
        Assert.Equal("7\n", run.Output);
    }

    [Fact]
    public void A_generator_that_is_resumed_often_is_compiled()
    {
        var run = JitRun.Of("""
            def g(n):
                for i in range(n): yield i
            t = 0
            for i in range(2000):
                for x in g(3): t += x
            print(t)
            """);
        Assert.Equal("6000\n", run.Output);
        Assert.Contains(run.About("g"), static l => l.StartsWith("compiled", StringComparison.Ordinal));
    }

    [Fact]
    public void A_function_that_looks_at_its_frame_is_refused_by_name()
    {
        var run = JitRun.Of("""
            def f(a):
                b = a + 1
                return locals()
            for i in range(200): r = f(i)
            print(r)
            """);
        Assert.Equal("{'a': 199, 'b': 200}\n", run.Output);
        Assert.Contains("a call of locals()", run.Statistics.Refusals.Keys);
    }

    [Fact]
    public void A_raised_exception_goes_on_in_the_handler_with_all_locals()
    {
        var run = JitRun.Of("""
            def f(n):
                a = n * 2
                b = n + 0.5
                try:
                    c = 10 // (n - 150)
                except ZeroDivisionError:
                    return a, b, 'caught'
                return c
            for i in range(200):
                r = f(i)
                if i == 150: print(r)
            """);
        Assert.Equal("(300, 150.5, 'caught')\n", run.Output);
    }

    [Theory]
    [InlineData("on")]
    [InlineData("eager")]
    [InlineData("stress")]
    public void Endless_recursion_is_an_error_in_every_mode(string mode)
    {
        var run = JitRun.Of("""
            def f(n): return f(n + 1)
            class A:
                def __init__(self): self.x = A()
            for fn in (lambda: f(0), A):
                for i in range(3):
                    try: fn()
                    except RecursionError as e: print(str(e)[:32])
            """, mode);
        Assert.Equal(string.Concat(Enumerable.Repeat("maximum recursion depth exceeded\n", 6)), run.Output);
    }

    [Fact]
    public void Guards_that_fail_on_purpose_change_nothing()
    {
        const string Program = """
            def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
            class P:
                def __init__(self, x): self.x = x
                def move(self, d): self.x += d; return self.x
            p = P(0)
            print(fib(15), [p.move(i * 0.5) for i in range(20)][-1], sum(i % 3 for i in range(100)))
            """;
        var stress = JitRun.Of(Program, "stress");
        Assert.Equal("610 95.0 99\n", stress.Output);
        Assert.True(stress.Deoptimizations("Stress") > 0);
    }

    [Fact]
    public void A_failure_inside_the_JIT_leaves_the_program_to_the_interpreter()
    {
        var run = JitRun.Of("""
            def add(a, b): return a + b
            t = 0
            for i in range(500): t = add(t, i)
            print(t)
            """, prepare: static jit => jit.BeforeCompile = static name =>
        {
            if (name == "add") throw new InvalidOperationException("injected");
        });
        Assert.Equal("124750\n", run.Output);
        Assert.Contains(run.About("add"), static l => l.StartsWith("refused", StringComparison.Ordinal) && l.Contains("internal error: InvalidOperationException: injected", StringComparison.Ordinal));
        Assert.Contains(run.Statistics.Refusals.Keys, static k => k.Contains("injected", StringComparison.Ordinal));
    }
}

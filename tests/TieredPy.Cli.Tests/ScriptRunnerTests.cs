using TieredPy.Hosting;

namespace TieredPy.Cli.Tests;

/// <summary>Programs run from C#, and their limits.</summary>
public sealed class ScriptRunnerTests
{
    [Fact]
    public void A_program_gives_its_output_and_exit_code()
    {
        var r = ScriptRunner.RunSource("import sys\nprint('out', sys.argv[1:])\nprint('err', file=sys.stderr)\nraise SystemExit(3)", new() { Arguments = ["a"] });
        Assert.Equal((ScriptEnding.Completed, 3, "out ['a']\n", "err\n"), (r.Ending, r.ExitCode, r.Output, r.Error));
    }

    [Fact]
    public void An_exception_that_nobody_catches_is_shown()
    {
        var r = ScriptRunner.RunSource("1/0");
        Assert.Equal(1, r.ExitCode);
        Assert.EndsWith("ZeroDivisionError: division by zero\n", r.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("while True: pass")]
    [InlineData("while True:\n    try:\n        while True: pass\n    except BaseException: pass")]
    [InlineData("sum(range(10**15))")]
    public void A_program_does_not_outlive_its_time(string source)
    {
        var r = ScriptRunner.RunSource(source, new() { TimeLimit = TimeSpan.FromMilliseconds(300) });
        Assert.Equal((ScriptEnding.TimeLimit, 1), (r.Ending, r.ExitCode));
    }

    [Fact]
    public void A_program_does_not_take_more_memory_than_it_may()
    {
        var r = ScriptRunner.RunSource("x = []\nwhile True: x.append('a' * 1000 + str(len(x)))", new() { MemoryLimit = 64 << 20, TimeLimit = TimeSpan.FromSeconds(60) });
        Assert.Equal(ScriptEnding.MemoryLimit, r.Ending);
    }

    [Fact]
    public void Cancellation_ends_a_program()
    {
        using var source = new CancellationTokenSource(200);
        Assert.Equal(ScriptEnding.Cancelled, ScriptRunner.RunSource("while True: pass", new() { Cancellation = source.Token }).Ending);
    }

    [Fact]
    public void Only_allowed_modules_are_imported()
    {
        var options = new ScriptOptions { AllowedModules = new HashSet<string> { "math" } };
        Assert.Equal("2.0\n", ScriptRunner.RunSource("import math\nprint(math.sqrt(4))", options).Output);
        Assert.EndsWith("ImportError: import of 'time' is not allowed\n", ScriptRunner.RunSource("import time", options).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_tieredpy_module_tells_and_asks()
    {
        const string Source = """
            import tieredpy
            def f(n):
                s = 0
                for i in range(n): s += i
                return s
            @tieredpy.nojit
            def g(n): return n
            print(tieredpy.tier(f), tieredpy.compile(f), tieredpy.tier(f), f(10))
            print(tieredpy.compile(g), tieredpy.tier(g).startswith("refused"), g(3))
            print(tieredpy.config()["jit"], tieredpy.stats()["compilations"] > 0)
            try: tieredpy.tier(5)
            except TypeError as e: print(e)
            """;
        Assert.Equal("interpreter True compiled 45\nFalse True 3\nTrue True\nexpected a Python function, got int\n", ScriptRunner.RunSource(Source).Output);
        Assert.Equal("False {}\n", ScriptRunner.RunSource("import tieredpy\nprint(tieredpy.config()['jit'], tieredpy.stats())", new() { Jit = "off" }).Output);
    }
}

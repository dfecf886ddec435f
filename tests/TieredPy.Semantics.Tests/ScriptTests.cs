using System.Text;

namespace TieredPy.Semantics.Tests;

/// <summary>
/// Every script prints on every tier what CPython printed, or is listed in known-failures.txt and does not.
/// </summary>
public abstract class ScriptTests(JitMode mode)
{
    public static TheoryData<string> Plain => new(Script.All.Where(s => !s.NeedsLibrary).Select(s => s.Name));

    public static TheoryData<string> Importing => new(Script.All.Where(s => s.NeedsLibrary).Select(s => s.Name));

    [Theory]
    [MemberData(nameof(Plain))]
    public void Prints_what_CPython_prints(string script) => Check(Script.Named(script));

    [LibraryTheory]
    [MemberData(nameof(Importing))]
    public void Prints_what_CPython_prints_with_imports(string script) => Check(Script.Named(script));

    private void Check(Script script)
    {
        if (FailureReport.Enabled)
        {
            FailureReport.Record(script, mode, () =>
            {
                var run = ScriptProcess.Run(script, mode);
                return (run, Difference(script, run));
            });
            return;
        }
        var known = KnownFailures.Find(script.Name, mode);
        if (known?.Kind == "crash") return;
        var difference = Difference(script, ScriptProcess.Run(script, mode));
        if (known is null) Assert.True(difference is null, difference);
        // what fails with the one copy of the library (pyodide's lacks modules) may pass with another
        else if (!script.NeedsLibrary) Assert.True(difference is not null, $"passes now: take it out of known-failures.txt ({known.Kind}: {known.Reason})");
    }

    private static string? Difference(Script script, Observed observed)
    {
        if (!observed.InTime) return "takes too long. " + observed.Error;
        var expected = script.Expected;
        if (observed.Output.AsSpan().SequenceEqual(expected)) return null;
        var wanted = Encoding.UTF8.GetString(expected).Split('\n');
        var got = Encoding.UTF8.GetString(observed.Output).Split('\n');
        var i = 0;
        while (i < wanted.Length && i < got.Length && wanted[i] == got[i]) i++;
        string At(string[] lines) => i < lines.Length ? lines[i] : "(end)";
        return $"line {i + 1}: CPython printed `{At(wanted)}`, this is `{At(got)}`\n{observed.Error}";
    }
}

/// <summary>The interpreter alone.</summary>
public sealed class InterpreterTests() : ScriptTests(JitMode.Off);

/// <summary>As programs run by default.</summary>
public sealed class DefaultTests() : ScriptTests(JitMode.On);

/// <summary>Compiled at the first call.</summary>
public sealed class EagerTests() : ScriptTests(JitMode.Eager);

/// <summary>With guards that fail on purpose.</summary>
public sealed class StressTests() : ScriptTests(JitMode.Stress);

public sealed class ListTests
{
    [Fact]
    public void Known_failures_exist() => Assert.Empty(KnownFailures.Stale);

    [Fact]
    public void There_are_at_least_600_scripts_with_recordings()
    {
        Assert.True(Script.All.Count >= 600, $"{Script.All.Count} scripts");
        Assert.All(Script.All, s => Assert.True(File.Exists(Path.ChangeExtension(s.Path, ".out")), s.Name + " is not recorded"));
    }
}

/// <summary>A theory that is skipped where no standard library is found.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class LibraryTheoryAttribute : TheoryAttribute
{
    public LibraryTheoryAttribute()
    {
        if (Script.Library is null) Skip = "no standard library found: set TIEREDPY_STDLIB (docs/standard-library.md)";
    }
}

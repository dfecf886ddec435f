using TieredPy.Hosting;

namespace TieredPy.Cli.Tests;

/// <summary>The command as a process: exit code, output and error are CPython's.</summary>
public sealed class CommandTests
{
    public static TheoryData<string> Groups => [.. CommandCase.Groups];

    /// <summary>A group's cases run side by side: most of their time is the start of processes.</summary>
    [Theory]
    [MemberData(nameof(Groups))]
    public void The_command_does_what_CPython_did(string group)
    {
        // the cases are written for a POSIX shell, and nearly all of them import from the library
        if (OperatingSystem.IsWindows() || StandardLibrary.Locate() is null && !Directory.Exists(Path.Combine(Path.GetDirectoryName(CommandCase.Program)!, "stdlib"))) return;
        Assert.True(File.Exists(CommandCase.Program), $"{CommandCase.Program} is not built");
        var differences = CommandCase.Read(group).AsParallel().AsOrdered().WithDegreeOfParallelism(4)
            .Select(static c => (Case: c, Seen: CommandRun.Observe(c)))
            .Where(static r => r.Seen != r.Case.Expected)
            .Select(static r => $"CPython:\n{r.Case.Expected}\ntieredpy:\n{r.Seen}")
            .ToList();
        Assert.True(differences.Count == 0, string.Join("\n", differences));
    }
}

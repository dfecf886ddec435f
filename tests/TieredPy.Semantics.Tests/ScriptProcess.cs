using System.Text;
using TieredPy.Hosting;
using TieredPy.Runtime;

namespace TieredPy.Semantics.Tests;

/// <summary><c>-X jit=…</c></summary>
public enum JitMode
{
    Off,
    On,
    Eager,
    Stress,
}

/// <summary>What a run printed, in the form of a recording.</summary>
internal sealed record Observed(byte[] Output, string Error, bool InTime);

/// <summary>
/// Runs a script in a fresh engine inside this process. The time limit is enforced through the poll of the thread: a script that
/// does not come to one is abandoned with its (background) thread and reported as late.
/// </summary>
internal static class ScriptProcess
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20), Grace = TimeSpan.FromSeconds(5);

    /// <summary>The working directory is the process's: who depends on it runs alone.</summary>
    private static readonly ReaderWriterLockSlim Folder = new();

    public static Observed Run(Script script, JitMode mode)
    {
        if (!script.UsesFolder)
        {
            Folder.EnterReadLock();
            try
            {
                return RunOnThread(script, mode);
            }
            finally
            {
                Folder.ExitReadLock();
            }
        }
        Folder.EnterWriteLock();
        var before = Directory.GetCurrentDirectory();
        try
        {
            Directory.SetCurrentDirectory(script.Folder);
            return RunOnThread(script, mode);
        }
        finally
        {
            Directory.SetCurrentDirectory(before);
            Folder.ExitWriteLock();
        }
    }

    private static Observed RunOnThread(Script script, JitMode mode)
    {
        using var output = new MemoryStream();
        using var error = new MemoryStream();
        var exitCode = -1;
        PyThread? running = null;
        Exception? crash = null;
        var thread = new Thread(
            () =>
            {
                StackBounds.Declare(StackBounds.MainStackSize);
                try
                {
                    using var host = new PythonEngine(new EngineOptions
                    {
                        Arguments = [Path.GetFileName(script.Path)],
                        SearchPath = [script.Folder],
                        StandardLibrary = Script.Library,
                        Input = new MemoryStream([]),
                        Output = output,
                        Error = error,
                        XOptions = new Dictionary<string, string?> { ["jit"] = mode.ToString().ToLowerInvariant() },
                        Flags = new() { DontWriteBytecode = 1 },
                    });
                    Volatile.Write(ref running, host.Thread);
                    exitCode = ScriptRunner.RunFile(host, script.Path);
                }
                catch (Exception e)
                {
                    crash = e;
                }
            },
            StackBounds.MainStackSize)
        { IsBackground = true, Name = script.Name };
        thread.Start();
        var inTime = thread.Join(Limit);
        if (!inTime && Volatile.Read(ref running) is { } late)
        {
            late.PollHandler = static _ => throw PyErr.New(PyExc.KeyboardInterrupt, "the script's time is over");
            late.Poll = 1;
            // one that catches everything, or does not poll, is left behind
            if (!thread.Join(Grace)) return new([], "the script does not end", false);
        }
        var text = Encoding.UTF8.GetString(error.ToArray());
        if (crash is not null) return new([], "an exception left the engine: " + crash, inTime);
        var printed = output.ToArray().ToList();
        if (exitCode != 0)
        {
            if (printed.Count > 0 && printed[^1] != '\n') printed.Add((byte)'\n');
            printed.AddRange(Encoding.ASCII.GetBytes($"[exit {exitCode}]\n"));
        }
        return new([.. printed], text, inTime);
    }
}

using System.Diagnostics;
using System.Text;
using TieredPy.Runtime;

namespace TieredPy.Hosting;

/// <summary>How a script ended.</summary>
public enum ScriptEnding
{
    /// <summary>By itself: see the exit code.</summary>
    Completed,
    TimeLimit,
    MemoryLimit,
    Cancelled,
}

/// <summary>What a script may do, and with what.</summary>
public sealed class ScriptOptions
{
    /// <summary>sys.argv after the script's name.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>Folders that modules are looked for in, before the standard library; null: the script's own folder.</summary>
    public IReadOnlyList<string>? SearchPath { get; init; }

    /// <summary>Folder of the standard library; null: look for it (see <see cref="Hosting.StandardLibrary"/>).</summary>
    public string? StandardLibrary { get; init; }

    /// <summary>on, off, eager or stress.</summary>
    public string Jit { get; init; } = "on";

    /// <summary>How long it may run; null: for ever.</summary>
    public TimeSpan? TimeLimit { get; init; }

    /// <summary>By how many bytes the process's managed memory may grow while it runs; null: no limit. Looked at every few milliseconds.</summary>
    public long? MemoryLimit { get; init; }

    /// <summary>Modules that code outside the standard library may import, by their top-level names; null: all. See <see cref="ScriptRunner"/>.</summary>
    public IReadOnlySet<string>? AllowedModules { get; init; }

    /// <summary>Ends the script from outside.</summary>
    public CancellationToken Cancellation { get; init; }
}

/// <summary>What became of a script.</summary>
/// <param name="ExitCode">As the process of <c>python script.py</c> would have; 1 when a limit ended it.</param>
/// <param name="Output">What it wrote to sys.stdout.</param>
/// <param name="Error">What it wrote to sys.stderr, with the traceback of an exception that nobody caught.</param>
public sealed record ScriptResult(ScriptEnding Ending, int ExitCode, string Output, string Error, TimeSpan Duration);

/// <summary>
/// Runs whole programs from C#, each in an engine and on a thread of its own.
/// <para>
/// A limit ends a program by an exception at each of its next polls (back-edges, calls), so that it cannot go on by catching it; code
/// of the library that does not poll ends first. This keeps a program that runs away from taking the process along. It is no wall against
/// hostile code: the program has the process's rights.
/// </para>
/// </summary>
public static class ScriptRunner
{
    private static readonly TimeSpan s_look = TimeSpan.FromMilliseconds(5), s_grace = TimeSpan.FromSeconds(2);

    /// <summary>Runs a source file.</summary>
    public static ScriptResult Run(string path, ScriptOptions? options = null)
    {
        path = Path.GetFullPath(path);
        return Run(path, File.ReadAllBytes(path), Path.GetDirectoryName(path), options ?? new());
    }

    /// <summary>Runs a program's text.</summary>
    public static ScriptResult RunSource(string source, ScriptOptions? options = null) => Run("<script>", Encoding.UTF8.GetBytes(source), null, options ?? new());

    private static ScriptResult Run(string name, byte[] source, string? folder, ScriptOptions options)
    {
        var run = new Running(name, source, folder, options);
        run.Thread.Start();
        return run.Watch();
    }

    /// <summary>Runs a file as <c>__main__</c> of an engine that the caller made, on this thread; returns the exit code.</summary>
    public static int RunFile(PythonEngine host, string path)
    {
        var runner = new ProgramRunner(host);
        return runner.Finish(runner.RunFile(path, File.ReadAllBytes(path)));
    }

    /// <summary>One run: the script's thread, and the caller's that watches it.</summary>
    private sealed class Running
    {
        private readonly string _name;
        private readonly byte[] _source;
        private readonly ScriptOptions _options;
        private readonly EngineOptions _engineOptions;
        private readonly MemoryStream _output = new(), _error = new();
        private readonly Stopwatch _clock = new();
        private volatile PythonEngine? _host;
        private int _exitCode = 1;
        private Exception? _defect;

        public Running(string name, byte[] source, string? folder, ScriptOptions options)
        {
            _name = name;
            _source = source;
            _options = options;
            _engineOptions = new EngineOptions
            {
                Arguments = [name, .. options.Arguments],
                SearchPath = options.SearchPath ?? (folder is null ? [] : [folder]),
                StandardLibrary = options.StandardLibrary,
                AllowedModules = options.AllowedModules,
                XOptions = new Dictionary<string, string?> { ["jit"] = options.Jit },
                Flags = new() { IgnoreEnvironment = 1, NoSite = 1, NoUserSite = 1 },
                Input = Stream.Null,
                Output = Stream.Synchronized(_output),
                Error = Stream.Synchronized(_error),
            };
            Thread = new System.Threading.Thread(Execute, StackBounds.MainStackSize) { IsBackground = true, Name = name };
        }

        public System.Threading.Thread Thread { get; }

        private void Execute()
        {
            StackBounds.Declare(StackBounds.MainStackSize);
            try
            {
                using var host = new PythonEngine(_engineOptions);
                _host = host;
                var runner = new ProgramRunner(host);
                _exitCode = runner.Finish(runner.RunFile(_name, _source));
            }
            catch (Exception e)
            {
                _defect = e;
            }
        }

        public ScriptResult Watch()
        {
            var memory = _options.MemoryLimit is null ? 0 : GC.GetTotalMemory(forceFullCollection: false);
            _clock.Start();
            var ending = ScriptEnding.Completed;
            while (!Thread.Join(s_look))
            {
                ending = _options.Cancellation.IsCancellationRequested ? ScriptEnding.Cancelled
                    : _clock.Elapsed > _options.TimeLimit ? ScriptEnding.TimeLimit
                    : _options.MemoryLimit is { } limit && IsAbove(memory + limit) ? ScriptEnding.MemoryLimit
                    : ScriptEnding.Completed;
                if (ending == ScriptEnding.Completed || _host is not { } host) continue;
                End(host, ending);
                // what neither polls nor ends is left behind
                Thread.Join(s_grace);
                break;
            }
            if (_defect is not null) throw new InvalidOperationException("an exception left the engine", _defect);
            return new(ending, ending == ScriptEnding.Completed ? _exitCode : 1, Text(_output), Text(_error), _clock.Elapsed);
        }

        /// <summary>Garbage does not count: it is collected before a program is ended for its memory.</summary>
        private static bool IsAbove(long bytes) => GC.GetTotalMemory(false) > bytes && GC.GetTotalMemory(true) > bytes;

        private static void End(PythonEngine host, ScriptEnding why)
        {
            foreach (var thread in host.Engine.Threads)
            {
                thread.PollHandler = _ => throw why switch
                {
                    ScriptEnding.MemoryLimit => PyErr.New(PyExc.MemoryError, "the memory limit is exceeded"),
                    ScriptEnding.TimeLimit => PyErr.New(PyExc.KeyboardInterrupt, "the time limit is exceeded"),
                    _ => PyErr.New(PyExc.KeyboardInterrupt, "cancelled"),
                };
                thread.RequestPoll(PollReason.AsyncException);
            }
        }

        private static string Text(MemoryStream stream)
        {
            lock (stream) return Encoding.UTF8.GetString(stream.ToArray());
        }
    }
}

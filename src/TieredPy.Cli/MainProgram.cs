using TieredPy.Bytecode;
using TieredPy.Hosting;
using TieredPy.Modules;

namespace TieredPy.Cli;

/// <summary>What the <c>tieredpy</c> command does, on the thread with the large stack.</summary>
internal static class MainProgram
{
    public static int Run(string[] args)
    {
        try
        {
            if (args is ["dis", ..] && !Path.Exists("dis")) return Disassemble(args[1..]);
            return Start(CommandLine.Parse(args));
        }
        catch (ConfigurationException e)
        {
            StandardStreams.WriteError($"Fatal Python error: {e.Message}\nPython runtime state: {e.State}\n\n");
            return 1;
        }
        catch (OutOfMemoryException)
        {
            StandardStreams.WriteError("MemoryError\n");
            return 1;
        }
        catch (Exception e) when (Environment.GetEnvironmentVariable("TIEREDPY_DEBUG") != "1")
        {
            StandardStreams.WriteError($"SystemError: internal error: {e.GetType().Name}\nThis is a defect of TieredPy; TIEREDPY_DEBUG=1 shows where it happened.\n");
            return 1;
        }
    }

    private static int Start(CommandLine c)
    {
        if (c.Kind == RunKind.Done)
        {
            if (c.ExitCode != 0) StandardStreams.WriteError(c.Message + "\n");
            else StandardStreams.WriteOutput(c.Message + "\n");
            return c.ExitCode;
        }
        using var host = new PythonEngine(Configuration.Resolve(c));
        SignalModule.InstallInterrupt(host.Engine);
        var runner = new ProgramRunner(host);
        if (!runner.Start())
        {
            StandardStreams.WriteError("Fatal Python error: init_import_site: Failed to import the site module\nPython runtime state: initialized\n\n");
            return 1;
        }
        var terminal = ProcessInfo.IsTerminal(0);
        var inspect = c.Interactive || (c.Flags.IgnoreEnvironment == 0 && Environment.GetEnvironmentVariable("PYTHONINSPECT") is { Length: > 0 });
        runner.ShowSystemExit = inspect;
        var exit = Dispatch(host, runner, c, terminal);
        // a program may ask for it while it runs
        inspect |= c.Flags.IgnoreEnvironment == 0 && Environment.GetEnvironmentVariable("PYTHONINSPECT") is { Length: > 0 };
        if (inspect && (terminal || c.Interactive) && !(c.Kind is RunKind.Interactive or RunKind.StandardInput))
        {
            runner.ShowSystemExit = false;
            exit = new InteractiveLoop(host, runner).Run(null);
        }
        exit = runner.Finish(exit);
        if (c.XOptions.ContainsKey("jit-stats")) StandardStreams.WriteError(JitStatistics.Text(host));
        if (runner.WasInterrupted) ProcessInfo.EndByInterrupt();
        return exit;
    }

    private static int Dispatch(PythonEngine host, ProgramRunner runner, CommandLine c, bool terminal)
    {
        var safe = c.Flags.SafePath;
        switch (c.Kind)
        {
            case RunKind.Command:
                if (!safe) runner.AddPath("");
                return runner.RunCommand(c.Target);
            case RunKind.Module:
                if (!safe) runner.AddPath(Directory.GetCurrentDirectory());
                return runner.RunModule(c.Target);
            case RunKind.Script:
                return RunScript(runner, c, safe);
            default:
                if (!safe) runner.AddPath("");
                if (!terminal && !c.Interactive) return runner.RunStandardInput();
                runner.ShowSystemExit = false;
                if (host.Options.Flags.Quiet == 0)
                {
                    StandardStreams.WriteError($"Python {SysModule.FullVersion} on {SysModule.Platform}\nType \"help\", \"copyright\", \"credits\" or \"license\" for more information.\n");
                }
                var startup = c.Flags.IgnoreEnvironment == 0 ? Environment.GetEnvironmentVariable("PYTHONSTARTUP") : null;
                return new InteractiveLoop(host, runner).Run(string.IsNullOrEmpty(startup) ? null : startup);
        }
    }

    private static int RunScript(ProgramRunner runner, CommandLine c, bool safe)
    {
        var file = Path.IsPathRooted(c.Target) ? c.Target : c.Target.Length == 0 ? Directory.GetCurrentDirectory() : Path.Join(Directory.GetCurrentDirectory(), c.Target);
        if (Directory.Exists(file) || IsZip(file)) return runner.RunContainer(file);
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            var (number, text) = e is UnauthorizedAccessException ? (13, "Permission denied") : (2, "No such file or directory");
            StandardStreams.WriteError($"{ProcessInfo.ProgramName}: can't open file '{file}': [Errno {number}] {text}\n");
            return 2;
        }
        // the line stays, empty, so that the others keep their numbers
        if (c.SkipFirstLine) bytes = Array.IndexOf(bytes, (byte)'\n') is >= 0 and var end ? bytes[end..] : [];
        if (!safe) runner.AddPath(ScriptFolder(file));
        return runner.RunFile(file, bytes);
    }

    private static string ScriptFolder(string file)
    {
        try
        {
            return Path.GetDirectoryName(Path.GetFullPath(File.ResolveLinkTarget(file, returnFinalTarget: true)?.FullName ?? file)) ?? "";
        }
        catch (Exception e) when (e is IOException or ArgumentException or UnauthorizedAccessException)
        {
            return Path.GetDirectoryName(file) ?? "";
        }
    }

    /// <summary>A zip's directory is at its end: whatever stands before it (a #! line) does not matter.</summary>
    private static bool IsZip(string file)
    {
        try
        {
            if (!File.Exists(file)) return false;
            using var f = File.OpenRead(file);
            if (f.Length < 22) return false;
            Span<byte> tail = stackalloc byte[(int)Math.Min(f.Length, 22 + 256)];
            f.Seek(-tail.Length, SeekOrigin.End);
            f.ReadExactly(tail);
            return tail.LastIndexOf("PK\x05\x06"u8) >= 0;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static int Disassemble(string[] args)
    {
        if (args.Length is 0 or > 2 || (args.Length == 2 && args[0] != "-c"))
        {
            StandardStreams.WriteError("usage: tieredpy dis FILE | -c CODE\n");
            return 2;
        }
        byte[] bytes;
        try
        {
            bytes = args.Length == 2 ? System.Text.Encoding.UTF8.GetBytes(args[1] + "\n") : File.ReadAllBytes(args[0]);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            StandardStreams.WriteError($"tieredpy dis: can't open file '{args[0]}'\n");
            return 2;
        }
        using var host = new PythonEngine(new EngineOptions());
        return new ProgramRunner(host).Guarded(() =>
        {
            StandardStreams.WriteOutput(Disassembler.ToText(SourceCompiler.CompileFile(host.Thread, bytes, args.Length == 2 ? "<string>" : args[0], 0).Code));
            return 0;
        });
    }
}

using System.Runtime.InteropServices;
using TieredPy.Bytecode;
using TieredPy.Hosting;
using TieredPy.Modules;
using TieredPy.Runtime;

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
        catch (Exception e) when (Environment.GetEnvironmentVariable("TIEREDPY_DEBUG") != "1")
        {
            Console.Error.WriteLine($"SystemError: internal error: {e.GetType().Name}: {e.Message}\nThis is a defect of TieredPy; TIEREDPY_DEBUG=1 shows where it happened.");
            return 1;
        }
    }

    private static int Start(CommandLine c)
    {
        if (c.Kind == RunKind.Done)
        {
            (c.MessageIsError ? Console.Error : Console.Out).WriteLine(c.Message);
            return c.ExitCode;
        }
        var env = c.Flags.IgnoreEnvironment == 0;
        if (env && Environment.GetEnvironmentVariable("PYTHONDONTWRITEBYTECODE") is { Length: > 0 }) c.Flags.DontWriteBytecode = 1;
        if (env && Environment.GetEnvironmentVariable("PYTHONSAFEPATH") is { Length: > 0 }) c.Flags.SafePath = true;
        var path = new List<string>();
        if (!c.Flags.SafePath)
        {
            if (c.Kind == RunKind.Script) path.Add(ScriptFolder(c.Target));
            else path.Add(c.Kind == RunKind.Module ? Directory.GetCurrentDirectory() : "");
        }
        if (env && Environment.GetEnvironmentVariable("PYTHONPATH") is { Length: > 0 } more) path.AddRange(more.Split(Path.PathSeparator));
        using var host = new PythonEngine(new EngineOptions
        {
            Arguments = c.Arguments,
            Flags = c.Flags,
            Optimize = c.Flags.Optimize,
            XOptions = c.XOptions,
            WarnOptions = c.WarnOptions,
            Unbuffered = c.Unbuffered,
            SearchPath = path,
            StandardLibrary = c.Library is null ? null : Path.GetFullPath(c.Library),
        });
        var thread = host.Thread;
        SignalModule.InstallInterrupt(host.Engine);
        var main = new PyModule("__main__");
        host.Engine.Modules.SetStr("__main__", Value.Of(main));
        main.Dict.SetStr(Names.Builtins, host.Engine.Modules.GetStr("builtins"));
        var exit = Guarded(host, () =>
        {
            if (c.Flags.NoSite == 0 && host.Engine.StandardLibrary is not null) host.Engine.Import("site");
            return Dispatch(host, c, main);
        });
        if (c.InspectAfter && c.Kind is not (RunKind.Interactive or RunKind.StandardInput)) exit = Guarded(host, () => Interact(host, main));
        return Finish(host, exit);
    }

    private static string ScriptFolder(string target)
    {
        if (Directory.Exists(target) || IsZip(target)) return target;
        try
        {
            var full = new FileInfo(Path.GetFullPath(target));
            return Path.GetDirectoryName(full.ResolveLinkTarget(true)?.FullName ?? full.FullName) ?? "";
        }
        catch (Exception e) when (e is IOException or ArgumentException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    private static bool IsZip(string target)
    {
        if (!File.Exists(target)) return false;
        try
        {
            using var f = File.OpenRead(target);
            return f.ReadByte() == 'P' && f.ReadByte() == 'K' && f.ReadByte() == 3;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static int Dispatch(PythonEngine host, CommandLine c, PyModule main)
    {
        var thread = host.Thread;
        switch (c.Kind)
        {
            case RunKind.Command:
                Execute(thread, main, SourceCompiler.CompileFile(thread, System.Text.Encoding.UTF8.GetBytes(c.Target + "\n"), "<string>", 0));
                return 0;
            case RunKind.Module:
                CallOps.CallMethod(host.Engine.Import("runpy"), "_run_module_as_main", Value.Str(c.Target));
                return 0;
            case RunKind.StandardInput:
                return FromStandardInput(host, main);
            case RunKind.Script:
                return RunScript(host, c.Target, main);
            default:
                return Console.IsInputRedirected ? FromStandardInput(host, main) : Interact(host, main);
        }
    }

    private static int FromStandardInput(PythonEngine host, PyModule main)
    {
        var source = CallOps.CallMethod(ObjectOps.GetAttr(host.Engine.SysGet("stdin"), "buffer"), "read");
        Execute(host.Thread, main, SourceCompiler.CompileFile(host.Thread, source.As<PyBytes>()!.Data, "<stdin>", 0));
        return 0;
    }

    private static int RunScript(PythonEngine host, string file, PyModule main)
    {
        if (Directory.Exists(file) || IsZip(file))
        {
            CallOps.CallMethod(host.Engine.Import("runpy"), "_run_module_as_main", Value.Str("__main__"), Value.False);
            return 0;
        }
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            var (number, text) = e is UnauthorizedAccessException ? (13, "Permission denied") : (2, "No such file or directory");
            Console.Error.WriteLine($"{Environment.ProcessPath}: can't open file '{Path.GetFullPath(file)}': [Errno {number}] {text}");
            return 2;
        }
        main.Set("__file__", Value.Str(file));
        main.Set("__cached__", Value.None);
        if (host.Engine.Modules.GetStr("_frozen_importlib_external") is { IsNull: false } external)
            main.Set("__loader__", CallOps.CallMethod(external, file.EndsWith(".pyc", StringComparison.Ordinal) ? "SourcelessFileLoader" : "SourceFileLoader", Value.Str("__main__"), Value.Str(file)));
        if (file.EndsWith(".pyc", StringComparison.Ordinal))
        {
            var code = CallOps.CallMethod(main.Get("__loader__"), "get_code", Value.Str("__main__"));
            Execute(host.Thread, main, (PyCode)code.Obj);
            return 0;
        }
        Execute(host.Thread, main, SourceCompiler.CompileFile(host.Thread, bytes, file, 0));
        return 0;
    }

    private static void Execute(PyThread thread, PyModule main, PyCode code) => Interpreter.RunCode(thread, code, main.Dict, Value.Of(main.Dict), null);

    /// <summary>The interactive loop: the standard library's code module.</summary>
    private static int Interact(PythonEngine host, PyModule main)
    {
        var quiet = host.Options.Flags.Quiet != 0;
        var banner = Value.Str(quiet ? "" : $"TieredPy 0.1.0 (Python 3.14) on .NET {Environment.Version}\nType \"help\", \"copyright\", \"credits\" or \"license\" for more information.");
        host.Engine.Sys!.Set("ps1", Value.Str(">>> "));
        host.Engine.Sys!.Set("ps2", Value.Str("... "));
        CallOps.CallMethod(host.Engine.Import("code"), "interact", banner, Value.None, Value.Of(main.Dict), Value.Str(""));
        return 0;
    }

    /// <summary>Runs a part of the program; what it raises becomes an exit code.</summary>
    private static int Guarded(PythonEngine host, Func<int> action)
    {
        var thread = host.Thread;
        try
        {
            return action();
        }
        catch (PyException e) when (e.Value is PySystemExit exit)
        {
            return ExitCode(host, exit.Code);
        }
        catch (PyException e)
        {
            Report(host, e);
            return e.Matches(PyExc.KeyboardInterrupt) ? 130 : 1;
        }
    }

    private static void Report(PythonEngine host, PyException e)
    {
        var thread = host.Thread;
        var sys = host.Engine.Sys!;
        var traceback = Value.OrNone(e.Value.Traceback);
        sys.Set("last_exc", Value.Of(e.Value));
        sys.Set("last_type", Value.Of(e.Value.Type));
        sys.Set("last_value", Value.Of(e.Value));
        sys.Set("last_traceback", traceback);
        var hook = sys.Get("excepthook");
        try
        {
            if (hook.IsNull) ErrorPrinter.Print(thread, Value.Of(e.Value), Value.None);
            else CallOps.Call(hook, Value.Of(e.Value.Type), Value.Of(e.Value), traceback);
        }
        catch (PyException second) when (second.Value is not PySystemExit)
        {
            Console.Error.WriteLine("Error in sys.excepthook:");
            ErrorPrinter.Print(thread, Value.Of(second.Value), Value.None);
            Console.Error.WriteLine("\nOriginal exception was:");
            ErrorPrinter.Print(thread, Value.Of(e.Value), Value.None);
        }
    }

    private static int ExitCode(PythonEngine host, Value code)
    {
        if (code.IsNone) return 0;
        if (ConvertOps.TryInt64(code, out var n)) return (int)(n & 0xff);
        var stderr = host.Engine.SysGet("stderr");
        try
        {
            CallOps.CallMethod(host.Engine.SysGet("stdout"), Names.Flush);
            CallOps.CallMethod(stderr, Names.Write, Value.Str(ObjectOps.StrText(code) + "\n"));
            CallOps.CallMethod(stderr, Names.Flush);
        }
        catch (PyException)
        {
            // nowhere left to say it
        }
        return 1;
    }

    /// <summary>Threads are waited for, exit functions run, streams flushed: 120 when the output cannot be written.</summary>
    private static int Finish(PythonEngine host, int exit)
    {
        var thread = host.Thread;
        if (host.Engine.Modules.GetStr("threading") is { IsNull: false } threading)
        {
            Guarded(host, () =>
            {
                CallOps.CallMethod(threading, "_shutdown");
                return 0;
            });
        }
        AtexitModule.Run(thread);
        IoModule.FlushDirty(thread);
        host.Engine.IsFinalizing = true;
        foreach (var name in (string[])["stdout", "stderr"])
        {
            var stream = host.Engine.SysGet(name);
            if (stream.IsNull || stream.IsNone) continue;
            try
            {
                if (ObjectOps.TryGetAttr(stream, PyStr.Intern("closed")) is { IsNull: false } closed && ObjectOps.IsTrue(closed)) continue;
                CallOps.CallMethod(stream, Names.Flush);
            }
            catch (PyException e)
            {
                if (name == "stdout") ErrorPrinter.Unraisable(thread, e.Value, "Exception ignored on flushing sys.stdout", Value.None);
                exit = 120;
            }
        }
        return exit;
    }

    private static int Disassemble(string[] args)
    {
        if (args.Length is 0 or > 2 || (args.Length == 2 && args[0] != "-c"))
        {
            Console.Error.WriteLine("usage: tieredpy dis FILE | -c CODE");
            return 2;
        }
        using var host = new PythonEngine(new EngineOptions());
        return Guarded(host, () =>
        {
            var bytes = args.Length == 2 ? System.Text.Encoding.UTF8.GetBytes(args[1] + "\n") : File.ReadAllBytes(args[0]);
            Console.Out.Write(Disassembler.ToText(SourceCompiler.CompileFile(host.Thread, bytes, args.Length == 2 ? "<string>" : args[0], 0).Code));
            return 0;
        });
    }
}

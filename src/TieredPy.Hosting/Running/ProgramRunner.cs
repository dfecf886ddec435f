using System.Text;
using TieredPy.Bytecode;
using TieredPy.Bytecode.Marshal;
using TieredPy.Bytecode.Pyc;
using TieredPy.Modules;
using TieredPy.Runtime;

namespace TieredPy.Hosting;

/// <summary>
/// Runs a program as <c>python</c> does: as the module <c>__main__</c>, with its uncaught exception on sys.stderr and an exit code for the
/// process. The order: <see cref="Start"/>, one of the Run methods, <see cref="Finish"/>. Nothing here throws a Python exception.
/// </summary>
public sealed class ProgramRunner
{
    private readonly PythonEngine _host;

    public ProgramRunner(PythonEngine host)
    {
        _host = host;
        Main = new PyModule("__main__");
        host.Engine.Modules.SetStr("__main__", Value.Of(Main));
        Main.Set("__package__", Value.None);
        Main.Set("__spec__", Value.None);
        Main.Set("__loader__", BuiltinImporter());
        Main.Dict.SetStr(Names.Builtins, host.Engine.Modules.GetStr("builtins"));
    }

    /// <summary>The module <c>__main__</c>.</summary>
    public PyModule Main { get; }

    /// <summary>SystemExit is shown like any other exception (python -i, before the prompt).</summary>
    public bool ShowSystemExit { get; set; }

    /// <summary>The program ended by a KeyboardInterrupt that nobody caught: the process should look killed by SIGINT.</summary>
    public bool WasInterrupted { get; internal set; }

    private PyThread Thread => _host.Thread;

    private Engine Engine => _host.Engine;

    private Value BuiltinImporter() =>
        Engine.Modules.GetStr("_frozen_importlib") is { IsNull: false } bootstrap ? ObjectOps.GetAttr(bootstrap, "BuiltinImporter") : Value.None;

    /// <summary>Imports site. False when the program cannot go on; the reason has been shown.</summary>
    public bool Start()
    {
        if (_host.Options.WarnOptions.Count > 0 && Engine.StandardLibrary is not null)
        {
            // says which of them make no sense
            Guarded(() =>
            {
                Engine.Import("warnings");
                return 0;
            });
        }
        if (_host.Options.Flags.NoSite != 0 || Engine.StandardLibrary is null) return true;
        return Guarded(() =>
        {
            Engine.Import("site");
            return 0;
        }) == 0;
    }

    /// <summary>Puts the program's own folder (or zip, or "") in front of sys.path.</summary>
    public void AddPath(string folder)
    {
        if (Engine.SysGet("path").As<PyList>() is { } path) path.InsertAt(0, Value.Str(folder));
    }

    /// <summary>-c: the text of a program.</summary>
    public int RunCommand(string text) => Guarded(() =>
    {
        text = Dedent(text) + "\n";
        var code = SourceCompiler.CompileFile(Thread, Encoding.UTF8.GetBytes(text), "<string>", Engine.OptimizeLevel);
        RegisterSource(Value.Of(code), text, "<string>");
        Execute(code);
        return 0;
    });

    /// <summary>-m: a module, or a package's <c>__main__</c>.</summary>
    public int RunModule(string name) => Guarded(() =>
    {
        CallOps.CallMethod(Engine.Import("runpy"), "_run_module_as_main", Value.Str(name));
        return 0;
    });

    /// <summary>A folder or zip that has a <c>__main__</c>; it is put in front of sys.path.</summary>
    public int RunContainer(string path) => Guarded(() =>
    {
        AddPath(path);
        CallOps.CallMethod(Engine.Import("runpy"), "_run_module_as_main", Value.Str("__main__"), Value.False);
        return 0;
    });

    /// <summary>The program that standard input holds.</summary>
    public int RunStandardInput() => Guarded(() =>
    {
        var stdin = Engine.SysGet("stdin");
        if (stdin.IsNull || stdin.IsNone) return 0;
        var source = CallOps.CallMethod(ObjectOps.GetAttr(stdin, "buffer"), "read");
        return RunSource(source.As<PyBytes>()!.Data, "<stdin>");
    });

    /// <summary>A source file or a .pyc.</summary>
    /// <param name="path">As it is to be shown in <c>__file__</c> and tracebacks.</param>
    /// <param name="bytes">What is in it.</param>
    public int RunFile(string path, byte[] bytes) => Guarded(() =>
    {
        var compiled = path.EndsWith(".pyc", StringComparison.Ordinal) || bytes.AsSpan().StartsWith(PycHeader.Magic);
        if (Engine.Modules.GetStr("_frozen_importlib_external") is { IsNull: false } external)
        {
            Main.Set("__loader__", CallOps.CallMethod(external, compiled ? "SourcelessFileLoader" : "SourceFileLoader", Value.Str("__main__"), Value.Str(path)));
        }
        if (!compiled) return RunSource(bytes, path);
        if (bytes.Length < PycHeader.Magic.Length) throw PyErr.EOFError("EOF read where not expected");
        if (!bytes.AsSpan().StartsWith(PycHeader.Magic)) throw PyErr.RuntimeError("Bad magic number in .pyc file");
        if (bytes.Length < PycHeader.Size) throw PyErr.EOFError("EOF read where not expected");
        SetFile(path);
        Execute(Load(bytes, path));
        return 0;
    });

    private static PyCode Load(byte[] bytes, string path)
    {
        try
        {
            return PyCode.Of(PycFile.ReadBody(bytes, path));
        }
        catch (Exception e) when (e is PycException or MarshalException)
        {
            throw PyErr.RuntimeError("Bad code object in .pyc file");
        }
    }

    private int RunSource(byte[] bytes, string path)
    {
        SetFile(path);
        Execute(SourceCompiler.CompileFile(Thread, bytes, path, Engine.OptimizeLevel));
        return 0;
    }

    private void SetFile(string path)
    {
        Main.Set("__file__", Value.Str(path));
        Main.Set("__cached__", Value.None);
    }

    private void Execute(PyCode code) => Interpreter.RunCode(Thread, code, Main.Dict, Value.Of(Main.Dict), null);

    /// <summary>Lets tracebacks show lines of a source that is in no file.</summary>
    internal void RegisterSource(Value code, string source, string name)
    {
        if (Engine.StandardLibrary is null) return;
        try
        {
            CallOps.CallMethod(Engine.Import("linecache"), "_register_code", code, Value.Str(source), Value.Str(name));
        }
        catch (PyException)
        {
            // a library without it shows no lines
        }
    }

    /// <summary>Takes away what all lines that are not blank begin with; blank lines become empty.</summary>
    private static string Dedent(string text)
    {
        string? margin = null;
        var lines = text.Split('\n');
        foreach (var line in lines)
        {
            var content = line.TrimStart(' ', '\t');
            if (content.Length == 0) continue;
            var indent = line[..^content.Length];
            if (margin is null)
            {
                margin = indent;
                continue;
            }
            var same = 0;
            while (same < margin.Length && same < indent.Length && margin[same] == indent[same]) same++;
            margin = margin[..same];
        }
        if (string.IsNullOrEmpty(margin)) return text;
        return string.Join('\n', lines.Select(line => line.AsSpan().TrimStart(" \t").Length == 0 ? "" : line[margin.Length..]));
    }

    /// <summary>Runs a part of the program; what it raises is shown and becomes an exit code.</summary>
    public int Guarded(Func<int> action)
    {
        try
        {
            return action();
        }
        catch (PyException e) when (e.Value is PySystemExit exit && !ShowSystemExit)
        {
            return ExitCode(exit);
        }
        catch (PyException e)
        {
            return Report(e);
        }
    }

    /// <summary>Shows an exception that nobody caught, through sys.excepthook; returns the exit code.</summary>
    public int Report(PyException e)
    {
        var traceback = Value.OrNone(e.Value.Traceback);
        if (Engine.Sys is { } sys)
        {
            sys.Set("last_exc", Value.Of(e.Value));
            sys.Set("last_type", Value.Of(e.Value.Type));
            sys.Set("last_value", Value.Of(e.Value));
            sys.Set("last_traceback", traceback);
        }
        WasInterrupted = e.Value is not PySystemExit && e.Matches(PyExc.KeyboardInterrupt);
        var hook = Engine.SysGet("excepthook");
        try
        {
            if (hook.IsNull)
            {
                Say("sys.excepthook is missing\n");
                ErrorPrinter.Print(Thread, Value.Of(e.Value), Value.None);
            }
            else
            {
                CallOps.Call(hook, Value.Of(e.Value.Type), Value.Of(e.Value), traceback);
            }
        }
        catch (PyException second) when (second.Value is PySystemExit exit)
        {
            return ExitCode(exit);
        }
        catch (PyException second)
        {
            Say("Error in sys.excepthook:\n");
            ErrorPrinter.Print(Thread, Value.Of(second.Value), Value.None);
            Say("\nOriginal exception was:\n");
            ErrorPrinter.Print(Thread, Value.Of(e.Value), Value.None);
        }
        return 1;
    }

    /// <summary>Writes to sys.stderr, if it can be written to.</summary>
    internal void Say(string text)
    {
        var stderr = Engine.SysGet("stderr");
        if (stderr.IsNull || stderr.IsNone) return;
        try
        {
            CallOps.CallMethod(stderr, Names.Write, Value.Str(text));
            CallOps.CallMethod(stderr, Names.Flush);
        }
        catch (PyException)
        {
            // nowhere left to say it
        }
    }

    private int ExitCode(PySystemExit exit)
    {
        var code = exit.Code;
        // a subclass may have replaced it
        if (ObjectOps.TryGetAttr(Value.Of(exit), PyStr.Intern("code")) is { IsNull: false } attribute) code = attribute;
        if (code.IsNull || code.IsNone) return 0;
        if (code.IsInt) return (int)(code.Bits & 0xff);
        if (code.Ref is PyBool) return ObjectOps.IsTrue(code) ? 1 : 0;
        if (code.Ref is PyInt) return ConvertOps.TryInt64(code, out var n) ? (int)(n & 0xff) : 0xff;
        Flush("stdout");
        string text;
        try
        {
            text = ObjectOps.StrText(code);
        }
        catch (PyException)
        {
            text = "";
        }
        Say(text + "\n");
        return 1;
    }

    private bool Flush(string name)
    {
        var stream = Engine.SysGet(name);
        if (stream.IsNull || stream.IsNone) return true;
        try
        {
            if (ObjectOps.TryGetAttr(stream, PyStr.Intern("closed")) is { IsNull: false } closed && ObjectOps.IsTrue(closed)) return true;
            CallOps.CallMethod(stream, Names.Flush);
            return true;
        }
        catch (PyException e)
        {
            if (name == "stdout") ErrorPrinter.Unraisable(Thread, e.Value, "Exception ignored while flushing sys.stdout", Value.None);
            return false;
        }
    }

    /// <summary>
    /// Ends the program: threads are waited for, exit functions run, streams written out. Returns the exit code: 120 when the output
    /// cannot be written.
    /// </summary>
    public int Finish(int exit)
    {
        ShowSystemExit = false;
        if (Engine.Modules.GetStr("threading") is { IsNull: false } threading)
        {
            try
            {
                CallOps.CallMethod(threading, "_shutdown");
            }
            catch (PyException e)
            {
                ErrorPrinter.Unraisable(Thread, e.Value, "Exception ignored on threading shutdown", threading);
            }
        }
        AtexitModule.Run(Thread);
        IoModule.FlushDirty(Thread);
        Engine.IsFinalizing = true;
        var written = Flush("stdout");
        written &= Flush("stderr");
        return written ? exit : 120;
    }
}

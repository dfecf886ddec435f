using TieredPy.Modules;
using TieredPy.Runtime;

namespace TieredPy.Hosting;

/// <summary>
/// The interactive mode: a prompt on standard error, statements from standard input, values of expressions through sys.displayhook. A statement
/// goes on until it is complete; an exception is shown and the loop goes on; SystemExit and the end of input leave it.
/// </summary>
public sealed class InteractiveLoop(PythonEngine host, ProgramRunner runner)
{
    // compile()'s flags that ask for "incomplete" in the place of a syntax error (what the standard library's codeop uses)
    private const int DontImplyDedent = 0x200, AllowIncomplete = 0x4000;

    private static readonly Value s_input = Value.Str("<stdin>");
    private int _serial;
    private int _futureFlags;

    private PyThread Thread => host.Thread;

    /// <summary>Runs until the input ends; returns the exit code.</summary>
    public int Run(string? startup)
    {
        var sys = host.Engine.Sys!;
        if (sys.Get("ps1").IsNull) sys.Set("ps1", Value.Str(">>> "));
        if (sys.Get("ps2").IsNull) sys.Set("ps2", Value.Str("... "));
        if (startup is not null) RunStartup(startup);
        int? exit = null;
        while (exit is null) exit = Step();
        return exit.Value;
    }

    private void RunStartup(string file)
    {
        try
        {
            var bytes = File.ReadAllBytes(file);
            runner.Guarded(() =>
            {
                var code = SourceCompiler.CompileFile(Thread, bytes, file, host.Engine.OptimizeLevel);
                Interpreter.RunCode(Thread, code, runner.Main.Dict, Value.Of(runner.Main.Dict), null);
                return 0;
            });
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            runner.Say($"Could not open PYTHONSTARTUP\n{(e is UnauthorizedAccessException ? "PermissionError: [Errno 13] Permission denied" : "FileNotFoundError: [Errno 2] No such file or directory")}: '{file}'\n");
        }
    }

    /// <summary>One statement; the exit code when the loop is to end.</summary>
    private int? Step()
    {
        try
        {
            var source = "";
            Value code;
            while (true)
            {
                var line = ReadLine(source.Length == 0 ? "ps1" : "ps2");
                if (line is null)
                {
                    if (source.Trim().Length == 0)
                    {
                        runner.Say("\n");
                        return 0;
                    }
                    runner.Say("\n");
                    // what there is decides: complete, or a syntax error
                    code = Compile(source, incomplete: false)!.Value;
                    break;
                }
                source += line;
                if (source.Split('\n').All(static l => l.AsSpan().Trim() is [] or ['#', ..]))
                {
                    source = "";
                    continue;
                }
                if (Compile(source, incomplete: true) is { } complete)
                {
                    code = complete;
                    break;
                }
            }
            runner.RegisterSource(code, source, "<stdin>");
            Interpreter.RunCode(Thread, (PyCode)code.Obj, runner.Main.Dict, Value.Of(runner.Main.Dict), null);
            FlushOutput();
            return null;
        }
        catch (PyException e) when (e.Value is PySystemExit)
        {
            return runner.Guarded(() => throw new PyException(e.Value));
        }
        catch (PyException e)
        {
            FlushOutput();
            if (e.Matches(PyExc.KeyboardInterrupt) && e.Value.Traceback is null) runner.Say("\nKeyboardInterrupt\n");
            else runner.Report(e);
            runner.WasInterrupted = false;
            return null;
        }
    }

    private Value? Compile(string source, bool incomplete)
    {
        // without its last newline a compound statement is incomplete until an empty line follows
        if (incomplete && source.EndsWith('\n')) source = source[..^1];
        var flags = incomplete ? DontImplyDedent | AllowIncomplete : 0;
        try
        {
            var code = host.Engine.Compiler!.Compile(Thread, Value.Str(source), Value.Str($"<stdin-{_serial}>"), "single", flags, _futureFlags, -1);
            _serial++;
            _futureFlags |= (int)((PyCode)code.Obj).Code.Flags & 0x1ffe0000;
            return code;
        }
        catch (PyException e) when (incomplete && e.Matches(PyExc._IncompleteInputError))
        {
            return null;
        }
        catch (PyException e) when (e.Value is PySyntaxError)
        {
            ObjectOps.SetAttr(Value.Of(e.Value), PyStr.Intern("filename"), s_input);
            throw;
        }
    }

    private void FlushOutput()
    {
        var stdout = host.Engine.SysGet("stdout");
        if (!stdout.IsNull && !stdout.IsNone) CallOps.CallMethod(stdout, Names.Flush);
    }

    private string? ReadLine(string prompt)
    {
        var stdin = host.Engine.SysGet("stdin");
        if (stdin.IsNull || stdin.IsNone) return null;
        var text = host.Engine.SysGet(prompt);
        FlushOutput();
        runner.Say(text.IsNull ? "" : ObjectOps.StrText(text));
        var line = ObjectOps.StrText(CallOps.CallMethod(stdin, "readline"));
        return line.Length == 0 ? null : line;
    }
}

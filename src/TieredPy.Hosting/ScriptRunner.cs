using TieredPy.Modules;
using TieredPy.Runtime;

namespace TieredPy.Hosting;

/// <summary>Runs a whole program as <c>python FILE</c> does: <c>__main__</c>, its uncaught exception on stderr, the exit code.</summary>
public static class ScriptRunner
{
    /// <summary>
    /// Compiles and runs a source file as <c>__main__</c>; returns the process's exit code. sys.path and sys.argv are the engine's
    /// options' affair.
    /// </summary>
    public static int RunFile(PythonEngine host, string path)
    {
        var thread = host.Thread;
        var main = new PyModule("__main__");
        host.Engine.Modules.SetStr("__main__", Value.Of(main));
        main.Set("__file__", Value.Str(Path.GetFullPath(path)));
        main.Dict.SetStr(Names.Builtins, host.Engine.Modules.GetStr("builtins"));
        var exitCode = 0;
        try
        {
            var code = SourceCompiler.CompileFile(thread, File.ReadAllBytes(path), path, 0);
            Interpreter.RunCode(thread, code, main.Dict, Value.Of(main.Dict), null);
        }
        catch (PyException e)
        {
            exitCode = Report(thread, e.Value);
        }
        return Flush(thread) ? exitCode : 120;
    }

    /// <summary>What the interpreter does with an exception that nobody caught: SystemExit asks for an exit code, others are shown.</summary>
    public static int Report(PyThread thread, PyBaseException e)
    {
        if (e is not PySystemExit exit)
        {
            ErrorPrinter.Print(thread, Value.Of(e), Value.None);
            return 1;
        }
        if (exit.Code.IsNull || exit.Code.IsNone) return 0;
        if (exit.Code.IsInt) return (int)(exit.Code.Bits & 0xff);
        if (exit.Code.Ref is PyBool) return ObjectOps.IsTrue(exit.Code) ? 1 : 0;
        try
        {
            var stderr = thread.Engine.SysGet("stderr");
            CallOps.CallMethod(stderr, Names.Write, Value.Of(ObjectOps.Str(exit.Code)));
            CallOps.CallMethod(stderr, Names.Write, Value.Str("\n"));
        }
        catch (PyException)
        {
            // nowhere to say it; the exit code tells
        }
        return 1;
    }

    /// <summary>False when standard output cannot take what is left to write.</summary>
    private static bool Flush(PyThread thread)
    {
        try
        {
            var stdout = thread.Engine.SysGet("stdout");
            if (!stdout.IsNull && !stdout.IsNone) CallOps.CallMethod(stdout, Names.Flush);
            return true;
        }
        catch (PyException)
        {
            return false;
        }
    }
}

using TieredPy.Hosting;
using TieredPy.Modules;
using TieredPy.Runtime;

namespace TieredPy.Cli;

/// <summary>What the <c>tieredpy</c> command does, on the thread with the large stack.</summary>
internal static class MainProgram
{
    public static int Run(string[] args)
    {
        var i = 0;
        var file = args.Length > i ? args[i] : null;
        using var host = new PythonEngine(new EngineOptions
        {
            Arguments = file is null ? [""] : args[i..],
            SearchPath = file is null ? [""] : [Path.GetDirectoryName(Path.GetFullPath(file)) ?? ""],
        });
        var thread = host.Thread;
        try
        {
            var bytes = File.ReadAllBytes(file!);
            var main = new PyModule("__main__");
            host.Engine.Modules.SetStr("__main__", Value.Of(main));
            main.Set("__file__", Value.Str(file!));
            main.Dict.SetStr(Names.Builtins, host.Engine.Modules.GetStr("builtins"));
            var code = SourceCompiler.CompileFile(thread, bytes, file!, 0);
            Interpreter.RunCode(thread, code, main.Dict, Value.Of(main.Dict), null);
            return 0;
        }
        catch (PyException e)
        {
            ErrorPrinter.Print(thread, Value.Of(e.Value), Value.None);
            return 1;
        }
        finally
        {
            CallOps.CallMethod(host.Engine.SysGet("stdout"), Names.Flush);
        }
    }
}

using System.Text;
using TieredPy.Hosting;
using TieredPy.Modules;
using TieredPy.Runtime;

namespace TieredPy.Benchmarks;

/// <summary>
/// A Python function in an engine of its own, called from C#. The engine belongs to a thread with a large stack, as the command's does; each call is
/// handed over to it, which costs some microseconds: measure calls that take longer.
/// </summary>
public sealed class PythonFunction : IDisposable
{
    private readonly Thread _thread;
    private readonly SemaphoreSlim _asked = new(0), _answered = new(0);
    private long _argument, _result;
    private bool _ended;
    private Exception? _error;

    public PythonFunction(string source, string name, string jit)
    {
        _thread = new Thread(() => Serve(source, name, jit), StackBounds.MainStackSize) { IsBackground = true, Name = name };
        _thread.Start();
        Answer();
    }

    public long Call(long argument)
    {
        _argument = argument;
        _asked.Release();
        Answer();
        return _result;
    }

    private void Answer()
    {
        _answered.Wait();
        if (_error is not null) throw new InvalidOperationException("the Python side failed: " + _error.Message, _error);
    }

    private void Serve(string source, string name, string jit)
    {
        StackBounds.Declare(StackBounds.MainStackSize);
        try
        {
            using var host = new PythonEngine(new EngineOptions { XOptions = new Dictionary<string, string?> { ["jit"] = jit }, Flags = new() { IgnoreEnvironment = 1 } });
            var module = new PyModule("bench");
            module.Dict.SetStr("__builtins__", host.Engine.Modules.GetStr("builtins"));
            var code = SourceCompiler.CompileFile(host.Thread, Encoding.UTF8.GetBytes(source), "<benchmark>", 0);
            Interpreter.RunCode(host.Thread, code, module.Dict, Value.Of(module.Dict), null);
            var function = module.Get(name);
            _answered.Release();
            while (true)
            {
                _asked.Wait();
                if (_ended) return;
                var result = CallOps.Call(function, Value.Int(_argument));
                ConvertOps.TryInt64(result, out _result);
                _answered.Release();
            }
        }
        catch (Exception e)
        {
            _error = e;
            _answered.Release();
        }
    }

    public void Dispose()
    {
        _ended = true;
        _asked.Release();
        _thread.Join();
        _asked.Dispose();
        _answered.Dispose();
    }
}

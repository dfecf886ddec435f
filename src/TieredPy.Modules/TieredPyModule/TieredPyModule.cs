using TieredPy.Runtime;

namespace TieredPy.Modules;

/// <summary>The tieredpy module: what programs can see of the tiers and ask of them. Without a JIT everything is interpreted.</summary>
[PyModule("tieredpy", Doc = "The tiers of this Python: what was compiled, and why not.")]
public static partial class TieredPyModule
{
    [PyFunction("stats($module, /)", Doc = "Counters of the JIT, as a dict; empty when there is none.")]
    private static PyDict Stats(PyThread thread)
    {
        var result = new PyDict();
        if (thread.Engine.Jit is not IJitControl jit) return result;
        foreach (var (name, count, reasons) in jit.Counters)
        {
            if (reasons is null)
            {
                result.SetStr(name, count == Math.Floor(count) && !name.EndsWith("seconds", StringComparison.Ordinal) ? Value.Int((long)count) : Value.Float(count));
                continue;
            }
            var table = new PyDict();
            foreach (var (reason, n) in reasons) table.SetStr(reason, Value.Int(n));
            result.SetStr(name, Value.Of(table));
        }
        return result;
    }

    [PyFunction("config($module, /)", Doc = "How the tiers are set up, as a dict.")]
    private static PyDict Config(PyThread thread)
    {
        var result = new PyDict();
        var jit = thread.Engine.Jit as IJitControl;
        result.SetStr("jit", Value.Bool(jit is not null));
        if (jit is null) return result;
        result.SetStr("call_threshold", Value.Int(thread.Engine.JitCallThreshold));
        result.SetStr("loop_threshold", Value.Int(thread.Engine.JitLoopThreshold));
        foreach (var (name, setting) in jit.Settings)
        {
            result.SetStr(name, setting switch
            {
                bool b => Value.Bool(b),
                int n => Value.Int(n),
                _ => Value.Str(setting.ToString()!),
            });
        }
        return result;
    }

    [PyFunction("tier($module, function, /)", Doc = "Where a function runs: 'interpreter', 'compiled' or 'refused: REASON'.")]
    private static string Tier(PyThread thread, Value function) =>
        thread.Engine.Jit is IJitControl jit ? jit.TierOf(Function(function)) : Interpreted(Function(function));

    [PyFunction("compile($module, function, /)", Doc = "Compile a function now. True when it is compiled; see tier() for why it is not.")]
    private static bool Compile(PyThread thread, Value function)
    {
        var f = Function(function);
        return thread.Engine.Jit is IJitControl jit && jit.CompileNow(thread, f) is null;
    }

    [PyFunction("nojit($module, function, /)", Doc = "Keep a function in the interpreter; returns it, to be used as a decorator.")]
    private static Value NoJit(PyThread thread, Value function)
    {
        if (thread.Engine.Jit is IJitControl jit) jit.Exclude(Function(function));
        return function;
    }

    private static string Interpreted(PyFunction function) => function.JitEntry is null ? "interpreter" : "compiled";

    private static PyFunction Function(Value v)
    {
        if (v.As<PyMethod>() is { } method) v = method.Function;
        return v.As<PyFunction>() ?? throw PyErr.TypeError($"expected a Python function, got {v.Type.Name}");
    }
}

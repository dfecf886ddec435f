using TieredPy.Runtime;

namespace TieredPy.Jit;

/// <summary>The JIT as programs see it (the <c>tieredpy</c> module).</summary>
public sealed partial class JitManager : IJitControl
{
    IEnumerable<(string Name, double Count, IReadOnlyDictionary<string, int>? ByReason)> IJitControl.Counters =>
    [
        ("compilations", Statistics.Compilations, null),
        ("discards", Statistics.Discards, null),
        ("compile_seconds", Statistics.CompileTime.TotalSeconds, null),
        ("refusals", 0, Statistics.Refusals),
        ("deoptimizations", 0, Statistics.Deoptimizations),
    ];

    IEnumerable<(string Name, object Setting)> IJitControl.Settings =>
    [
        ("eager", Options.Eager),
        ("stress", Options.Stress),
        ("seed", Options.Seed),
        ("inline", Options.Inline),
        ("max_recompilations", Options.MaxRecompilations),
        ("max_guard_failures", Options.MaxGuardFailures),
    ];

    string IJitControl.TierOf(PyFunction function)
    {
        if (function.JitEntry is not null) return "compiled";
        return CodeState.Of(function.Code).Refused is { } reason ? "refused: " + reason : "interpreter";
    }

    string? IJitControl.CompileNow(PyThread thread, PyFunction function)
    {
        if (function.JitEntry is not null) return null;
        var code = RegCode.Of(function.Code);
        OnRequest = true;
        try
        {
            FunctionIsHot(thread, function, code);
        }
        finally
        {
            OnRequest = false;
        }
        return function.JitEntry is not null ? null : CodeState.Of(function.Code).Refused ?? "too little feedback";
    }

    void IJitControl.Exclude(PyFunction function)
    {
        CodeState.Of(function.Code).Refused = "nojit";
        function.JitEntry = null;
    }
}

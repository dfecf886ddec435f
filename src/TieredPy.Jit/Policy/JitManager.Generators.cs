using TieredPy.Runtime;

namespace TieredPy.Jit;

/// <summary>Generators and coroutines: compiled when they were resumed often, entered by whoever resumes them.</summary>
public sealed partial class JitManager
{
    private void GeneratorIsHot(PyFunction function, RegCode code)
    {
        var state = CodeState.Of(code.Code);
        if (code.JitGenerator is not null || state.Refused is not null || _inProgress.Contains(code.Code)) return;
        foreach (var known in state.Functions)
        {
            if (!known.IsGenerator || known.Code != code || known.Broken || known.Closure.Invalid) continue;
            // on its way, or machine code already and about to be published by the compiling thread
            if (known.GeneratorEntry is { } entry) code.JitGenerator = entry;
            return;
        }
        var unit = new CompiledUnit(this, function, code, head: -1);
        if (!Compile(unit, state, null) || unit.Closure.Invalid) return;
        state.Functions.Add(unit);
        // the compiling thread publishes what it finishes: never put null over that
        if (unit.GeneratorEntry is { } made) code.JitGenerator = made;
    }
}

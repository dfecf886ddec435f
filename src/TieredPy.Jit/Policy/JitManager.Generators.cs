using TieredPy.Runtime;

namespace TieredPy.Jit;

/// <summary>Generators and coroutines: compiled when they were resumed often, entered by whoever resumes them.</summary>
public sealed partial class JitManager
{
    private void GeneratorIsHot(PyFunction function, RegCode code)
    {
        var state = CodeState.Of(code.Code);
        // its code may be on its way
        if (state.Functions.Exists(static u => u.IsGenerator && !u.Ready && !u.Broken && !u.Closure.Invalid)) return;
        if (code.JitGenerator is not null || state.Refused is not null || _inProgress.Contains(code.Code)) return;
        var unit = new CompiledUnit(this, function, code, head: -1);
        if (!Compile(unit, state, null) || unit.Closure.Invalid) return;
        state.Functions.Add(unit);
        code.JitGenerator = unit.GeneratorEntry;
    }
}

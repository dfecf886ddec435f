namespace TieredPy.Runtime;

/// <summary>What a program can see of the optimizing tier and ask of it: the <c>tieredpy</c> module. A JIT may implement it beside <see cref="IJit"/>.</summary>
public interface IJitControl
{
    /// <summary>Counters by name: numbers, and tables of numbers by reason.</summary>
    IEnumerable<(string Name, double Count, IReadOnlyDictionary<string, int>? ByReason)> Counters { get; }

    /// <summary>How it was set up, by name: bool, int or string.</summary>
    IEnumerable<(string Name, object Setting)> Settings { get; }

    /// <summary>"interpreter", "compiled", or "refused: REASON".</summary>
    string TierOf(PyFunction function);

    /// <summary>Compiles a function now; null, or the reason why not.</summary>
    string? CompileNow(PyThread thread, PyFunction function);

    /// <summary>Never compiles this function's code from now on.</summary>
    void Exclude(PyFunction function);
}

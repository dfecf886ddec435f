using TieredPy.Runtime;

namespace TieredPy.Jit;

/// <summary>
/// What compiled code is closed over: the constants that it compares with, in fields of their own (a field is a third of an array
/// element's price), and the flag that its assumptions hold.
/// </summary>
public sealed class JitClosure : IAssumptionDependent
{
#pragma warning disable CA1051 // fields, because emitted code loads them
    public object? O0, O1, O2, O3, O4, O5, O6, O7, O8, O9, O10, O11, O12, O13, O14, O15, O16, O17, O18, O19, O20, O21, O22, O23, O24, O25, O26, O27, O28, O29, O30, O31;
    public object?[] More = [];

    /// <summary>An assumption failed: leave at the next check, do not enter.</summary>
    public bool Invalid;
    internal CompiledUnit Unit = null!;

    /// <summary>The code that was compiled: a function whose code was replaced meanwhile may still have this entry for a moment.</summary>
    internal PyCode Code = null!;
#pragma warning restore CA1051

    /// <summary>Constants that have a field.</summary>
    internal const int FieldCount = 32;

    void IAssumptionDependent.Invalidate()
    {
        Invalid = true;
        Unit.Invalidated();
    }
}

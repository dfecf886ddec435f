namespace TieredPy.Runtime;

/// <summary>Tier 0. (Entry points; the loop is being built.)</summary>
public static partial class Interpreter
{
    public static Value CallFunction(PyThread thread, PyFunction function, ReadOnlySpan<Value> args, PyStr[]? kwnames) => throw new NotSupportedException();

    public static Value TryCallFunction(PyThread thread, PyFunction function, ReadOnlySpan<Value> args, PyStr[]? kwnames) => throw new NotSupportedException();

    /// <summary>super() without arguments: (__class__, first argument) of the running frame.</summary>
    public static (Value Type, Value Self) ImplicitSuperArguments(PyThread thread) => throw new NotSupportedException();

    /// <summary>Globals of the running frame; null when no Python frame runs.</summary>
    public static PyDict? CurrentGlobals(PyThread thread) => throw new NotSupportedException();

    /// <summary>Runs what waits at a poll, in long native loops.</summary>
    public static void CheckSignals(PyThread thread)
    {
    }
}

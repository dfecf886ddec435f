namespace TieredPy.Jit;

/// <summary>Why compiled code gave up an assumption. Each is a row of the statistics and of the log.</summary>
internal enum DeoptReason : byte
{
    NotInt, NotFloat, NotNumber, NotBool, NotObject, WrongClass, WrongShape, WrongType, Overflow, IntDivision, IndexRange,
    ListStorage, NeverReached, GlobalChanged, CalleeChanged, ReturnType, WrongIterator, AssumptionInvalid, Unbound, Stress,

    /// <summary>A raise statement: the interpreter runs it.</summary>
    RaiseStatement,

    /// <summary>The call depth reached the recursion limit.</summary>
    Recursion,

    /// <summary>Not a failed guard: an exception leaves compiled code.</summary>
    Raised,
}

/// <summary>One way out of compiled code: where the interpreter goes on, and why.</summary>
internal sealed class DeoptExit(int number, int pc, DeoptReason reason)
{
    public readonly int Number = number;
    public readonly int Pc = pc;
    public readonly DeoptReason Reason = reason;

    /// <summary>How often it was taken.</summary>
    public int Taken;
}

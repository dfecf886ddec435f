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

    /// <summary>An inlined callee could reach the recursion limit.</summary>
    NearlyTooDeep,

    /// <summary>Not a failed guard: an exception leaves compiled code.</summary>
    Raised,
}

/// <summary>One way out of compiled code: where the interpreter goes on, and why.</summary>
internal sealed class DeoptExit(int number, int pc, DeoptReason reason)
{
    public readonly int Number = number;
    public readonly int Pc = pc;
    public readonly DeoptReason Reason = reason;

    /// <summary>The inlined call in which it stands; null in the function's own code.</summary>
    public InlinedCall? Call { get; init; }

    /// <summary>Registers whose value is known: code does not write them.</summary>
    public (int Register, TieredPy.Runtime.Value Value)[] Constants { get; set; } = [];

    /// <summary>How often it was taken.</summary>
    public int Taken;

    /// <summary>Of an exception: the handler that covers the place and is not compiled; else -1.</summary>
    public int MissingHandler = -1;

    /// <summary>What the interpreter had seen at the instruction when this code was compiled.</summary>
    public Feedback Feedback { get; init; }
}

/// <summary>
/// The state of an instruction's feedback. A guard that fails although the interpreter has since learned something new is no reason to give the
/// speculation up: the next compilation speculates on what was learned.
/// </summary>
internal readonly record struct Feedback(ushort Op, object? Key, long Bits, int Rows, object? Target)
{
    public static Feedback At(TieredPy.Runtime.RegCode code, int pc)
    {
        var i = code.Instructions[pc];
        var modes = TieredPy.Runtime.RegOps.Info((TieredPy.Runtime.RegOp)code.BaseOps[pc]).Modes;
        if (modes.Length < 3 || modes[2] != 'c') return new Feedback(i.Op, null, code.Seen[pc] | (long)code.ContainersAt(pc) << 8, code.Classes?[pc]?.Version ?? 0, null);
        ref var cache = ref code.Caches[i.C];
        return new Feedback(i.Op, cache.Key, cache.Bits, (cache.Key as TieredPy.Runtime.PolyAttr)?.Rows.Length ?? 0, cache.Target);
    }
}

namespace TieredPy.Runtime;

/// <summary>A slice: three values that a program may choose freely; only sequences want them to be None or indices.</summary>
[PyType("slice", Doc = "slice(stop), slice(start, stop[, step]): the part of a sequence that s[start:stop:step] means.")]
public sealed partial class PySlice(Value start, Value stop, Value step) : PyObject
{
    public readonly Value Start = start, Stop = stop, Step = step;

    [PyNew("slice()", Raw = true)]
    public static Value New(PyThread thread, PyType cls, ReadOnlySpan<Value> args, PyStr[]? kwnames)
    {
        if (kwnames is { Length: > 0 }) throw PyErr.TypeError("slice() takes no keyword arguments");
        return args.Length switch
        {
            0 => throw PyErr.TypeError("slice expected at least 1 argument, got 0"),
            1 => new PySlice(Value.None, args[0], Value.None),
            2 => new PySlice(args[0], args[1], Value.None),
            3 => new PySlice(args[0], args[1], args[2]),
            _ => throw PyErr.TypeError($"slice expected at most 3 arguments, got {args.Length}"),
        };
    }

    /// <summary>An index of a slice, clamped to 64 bits.</summary>
    public static long Index(Value v)
    {
        if (v.IsInt) return v.Bits;
        if (!ConvertOps.HasIndex(v)) throw PyErr.TypeError("slice indices must be integers or None or have an __index__ method");
        return ConvertOps.IndexClamped(v);
    }

    /// <summary>The three numbers, step never zero (it may run __index__; look at the sequence's length only afterwards).</summary>
    public void Unpack(out long start, out long stop, out long step)
    {
        step = Step.IsNone ? 1 : Index(Step);
        if (step == 0) throw PyErr.ValueError("slice step cannot be zero");
        if (step < -long.MaxValue) step = -long.MaxValue;
        start = Start.IsNone ? (step < 0 ? long.MaxValue : 0) : Index(Start);
        stop = Stop.IsNone ? (step < 0 ? long.MinValue : long.MaxValue) : Index(Stop);
    }

    /// <summary>Fits unpacked numbers to a length; returns how many items the slice has.</summary>
    public static long Adjust(long length, ref long start, ref long stop, long step)
    {
        if (start < 0)
        {
            start += length;
            if (start < 0) start = step < 0 ? -1 : 0;
        }
        else if (start >= length)
        {
            start = step < 0 ? length - 1 : length;
        }
        if (stop < 0)
        {
            stop += length;
            if (stop < 0) stop = step < 0 ? -1 : 0;
        }
        else if (stop >= length)
        {
            stop = step < 0 ? length - 1 : length;
        }
        if (step is 1 or -1) return Math.Max(0, (stop - start) * step);
        if (step < 0) return stop < start ? (start - stop - 1) / -step + 1 : 0;
        return start < stop ? (stop - start - 1) / step + 1 : 0;
    }

    [PyGetter("start", Member = true)]
    private static Value GetStart(PySlice self) => self.Start;

    [PyGetter("stop", Member = true)]
    private static Value GetStop(PySlice self) => self.Stop;

    [PyGetter("step", Member = true)]
    private static Value GetStep(PySlice self) => self.Step;

    [PySlot(nameof(TypeSlots.Repr))]
    public static Value Repr(Value self)
    {
        var s = (PySlice)self.Obj;
        return Value.Str($"slice({ObjectOps.ReprText(s.Start)}, {ObjectOps.ReprText(s.Stop)}, {ObjectOps.ReprText(s.Step)})");
    }

    [PySlot(nameof(TypeSlots.Hash))]
    public static long Hash(Value self)
    {
        var s = (PySlice)self.Obj;
        return PyTuple.HashOf([s.Start, s.Stop, s.Step], withLength: false);
    }

    [PySlot(nameof(TypeSlots.Compare))]
    public static Value Compare(Value v, Value w, CompareOp op)
    {
        if (w.Ref is not PySlice b || v.Ref is not PySlice a) return Value.NotImplemented;
        if (a == b) return ObjectOps.FromOrder(0, op);
        return PyTuple.CompareItems([a.Start, a.Stop, a.Step], [b.Start, b.Stop, b.Step], op);
    }

    [PyMethod("indices($self, object, /)", Doc = "The (start, stop, step) that the slice means for a sequence of a length.")]
    public static Value Indices(PySlice self, Value length)
    {
        var n = ConvertOps.ToBig(ConvertOps.Index(length));
        if (n.Sign < 0) throw PyErr.ValueError("length should not be negative");
        self.BigIndices(n, out var start, out var stop, out var step);
        return new PyTuple(Value.Int(start), Value.Int(stop), Value.Int(step));
    }

    /// <summary>The numbers for a length of any size.</summary>
    internal void BigIndices(System.Numerics.BigInteger n, out System.Numerics.BigInteger start, out System.Numerics.BigInteger stop, out System.Numerics.BigInteger step)
    {
        step = Step.IsNone ? 1 : BigIndex(Step);
        if (step.IsZero) throw PyErr.ValueError("slice step cannot be zero");
        var back = step.Sign < 0;
        var lower = back ? -System.Numerics.BigInteger.One : 0;
        var upper = back ? n - 1 : n;
        start = Start.IsNone ? (back ? upper : lower) : Clamp(BigIndex(Start), n, lower, upper);
        stop = Stop.IsNone ? (back ? lower : upper) : Clamp(BigIndex(Stop), n, lower, upper);
    }

    private static System.Numerics.BigInteger Clamp(System.Numerics.BigInteger v, System.Numerics.BigInteger n, System.Numerics.BigInteger lower, System.Numerics.BigInteger upper)
    {
        if (v.Sign < 0) return System.Numerics.BigInteger.Max(v + n, lower);
        return System.Numerics.BigInteger.Min(v, upper);
    }

    private static System.Numerics.BigInteger BigIndex(Value v)
    {
        if (!ConvertOps.HasIndex(v)) throw PyErr.TypeError("slice indices must be integers or None or have an __index__ method");
        return ConvertOps.ToBig(ConvertOps.Index(v));
    }

    [PyMethod("__reduce__($self, /)")]
    public static Value Reduce(PySlice self) => new PyTuple(Value.Of(TypeObject), Value.Of(new PyTuple(self.Start, self.Stop, self.Step)));
}

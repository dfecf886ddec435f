using System.Numerics;

namespace TieredPy.Runtime;

/// <summary>
/// A range. Where start, step, length and one step past the end fit 64 bits (<see cref="IsSmall"/>), the Small fields hold; they are what
/// loops use. Otherwise the numbers are big integers.
/// </summary>
[PyType("range", Sequence = true, Doc = "range(stop), range(start, stop[, step]): the integers from start (0) up to stop, which is left out, by step (1).")]
public sealed partial class PyRange : PyObject
{
    public readonly Value Start, Stop, Step;

    /// <summary>How many items, as an exact int.</summary>
    public readonly Value Length;
    public readonly bool IsSmall;
    public readonly long SmallStart, SmallStep, SmallLength;

    public PyRange(long start, long stop, long step) : this(Value.Int(start), Value.Int(stop), Value.Int(step)) { }

    /// <summary>Of exact ints; step is not zero.</summary>
    public PyRange(Value start, Value stop, Value step)
    {
        Start = start;
        Stop = stop;
        Step = step;
        const long limit = long.MaxValue / 4;
        if (start.IsInt && stop.IsInt && step.IsInt && Math.Abs(start.Bits / 2) < limit && Math.Abs(stop.Bits / 2) < limit && Math.Abs(step.Bits / 2) < limit)
        {
            long a = start.Bits, b = stop.Bits, s = step.Bits;
            // the differences may need the 64th bit
            var n = s > 0 ? (a < b ? (((ulong)b - (ulong)a) - 1) / (ulong)s + 1 : 0) : a > b ? (((ulong)a - (ulong)b) - 1) / (0UL - (ulong)s) + 1 : 0;
            if (n <= long.MaxValue)
            {
                IsSmall = true;
                SmallStart = a;
                SmallStep = s;
                SmallLength = (long)n;
                Length = Value.Int((long)n);
                return;
            }
        }
        var first = ConvertOps.ToBig(start);
        var end = ConvertOps.ToBig(stop);
        var by = ConvertOps.ToBig(step);
        Length = by.Sign > 0
            ? (first < end ? Value.Int((end - first - 1) / by + 1) : Value.Int(0))
            : first > end ? Value.Int((first - end - 1) / -by + 1) : Value.Int(0);
    }

    private static PyRange Self(Value v) => System.Runtime.CompilerServices.Unsafe.As<PyRange>(v.Ref!);

    [PyNew("range()", Raw = true)]
    public static Value New(PyThread thread, PyType cls, ReadOnlySpan<Value> args, PyStr[]? kwnames)
    {
        if (kwnames is { Length: > 0 }) throw PyErr.TypeError("range() takes no keyword arguments");
        switch (args.Length)
        {
            case 0:
                throw PyErr.TypeError("range expected at least 1 argument, got 0");
            case 1:
                return new PyRange(Value.Int(0), ConvertOps.Index(args[0]), Value.Int(1));
            case 2:
                return new PyRange(ConvertOps.Index(args[0]), ConvertOps.Index(args[1]), Value.Int(1));
            case 3:
                var start = ConvertOps.Index(args[0]);
                var stop = ConvertOps.Index(args[1]);
                var step = ConvertOps.Index(args[2]);
                if (step.IsInt && step.Bits == 0) throw PyErr.ValueError("range() arg 3 must not be zero");
                return new PyRange(start, stop, step);
            default:
                throw PyErr.TypeError($"range expected at most 3 arguments, got {args.Length}");
        }
    }

    /// <summary>The item at an index in range.</summary>
    private Value At(BigInteger i) => Value.Int(ConvertOps.ToBig(Start) + i * ConvertOps.ToBig(Step));

    [PyGetter("start", Member = true)]
    private static Value GetStart(PyRange self) => self.Start;

    [PyGetter("stop", Member = true)]
    private static Value GetStop(PyRange self) => self.Stop;

    [PyGetter("step", Member = true)]
    private static Value GetStep(PyRange self) => self.Step;

    [PySlot(nameof(TypeSlots.Repr))]
    public static Value Repr(Value self)
    {
        var r = Self(self);
        var step = r.Step.IsInt && r.Step.Bits == 1 ? "" : ", " + ObjectOps.ReprText(r.Step);
        return Value.Str($"range({ObjectOps.ReprText(r.Start)}, {ObjectOps.ReprText(r.Stop)}{step})");
    }

    [PySlot(nameof(TypeSlots.Bool))]
    public static bool Bool(Value self) => !(Self(self).Length is { IsInt: true, Bits: 0 });

    [PySlot(nameof(TypeSlots.Length))]
    public static long Len(Value self) => Self(self).Length is { IsInt: true } n ? n.Bits : throw PyErr.OverflowError("Python int too large to convert to C ssize_t");

    [PySlot(nameof(TypeSlots.Iter))]
    public static Value Iter(Value self)
    {
        var r = Self(self);
        return r.IsSmall
            ? new PyRangeIterator(r.SmallStart, r.SmallStep, r.SmallLength)
            : new PyLongRangeIterator(ConvertOps.ToBig(r.Start), ConvertOps.ToBig(r.Step), ConvertOps.ToBig(r.Length));
    }

    [PyMethod("__reversed__($self, /)", Doc = "A reverse iterator.")]
    private static Value Reversed(PyRange r)
    {
        if (r.IsSmall)
            return new PyRangeIterator(unchecked(r.SmallStart + (r.SmallLength - 1) * r.SmallStep), -r.SmallStep, r.SmallLength);
        var n = ConvertOps.ToBig(r.Length);
        var step = ConvertOps.ToBig(r.Step);
        return new PyLongRangeIterator(ConvertOps.ToBig(r.Start) + (n - 1) * step, -step, n);
    }

    [PySlot(nameof(TypeSlots.GetItem))]
    public static Value GetItem(Value self, Value key)
    {
        var r = Self(self);
        if (key.IsInt && r.IsSmall)
        {
            var i = key.Bits;
            if (i < 0) i += r.SmallLength;
            if ((ulong)i >= (ulong)r.SmallLength) throw PyErr.IndexError("range object index out of range");
            return Value.Int(r.SmallStart + i * r.SmallStep);
        }
        if (key.Ref is PySlice slice) return r.Sliced(slice);
        if (!ConvertOps.HasIndex(key)) throw PyErr.TypeError($"range indices must be integers or slices, not {key.Type.Name}");
        var n = ConvertOps.ToBig(r.Length);
        var at = ConvertOps.ToBig(ConvertOps.Index(key));
        if (at.Sign < 0) at += n;
        if (at.Sign < 0 || at >= n) throw PyErr.IndexError("range object index out of range");
        return r.At(at);
    }

    private PyRange Sliced(PySlice slice)
    {
        slice.BigIndices(ConvertOps.ToBig(Length), out var start, out var stop, out var step);
        return new PyRange(At(start), At(stop), Value.Int(step * ConvertOps.ToBig(Step)));
    }

    /// <summary>Membership of an exact int or bool.</summary>
    private bool Has(Value v)
    {
        if (IsSmall)
        {
            if (!ConvertOps.TryInt64(v, out var x)) return false;
            var last = SmallStart + (SmallLength - 1) * SmallStep;
            if (SmallLength == 0 || (SmallStep > 0 ? x < SmallStart || x > last : x > SmallStart || x < last)) return false;
            return (x - SmallStart) % SmallStep == 0;
        }
        var d = ConvertOps.ToBig(v) - ConvertOps.ToBig(Start);
        var step = ConvertOps.ToBig(Step);
        var q = BigInteger.DivRem(d, step, out var rest);
        return rest.IsZero && q.Sign >= 0 && q < ConvertOps.ToBig(Length);
    }

    private static bool IsPlainInt(Value v) => v.IsInt || v.IsExact<PyBool>() || v.IsExact<PyBigInt>();

    [PySlot(nameof(TypeSlots.Contains))]
    public static bool Contains(Value self, Value item) => IsPlainInt(item) ? Self(self).Has(item) : SequenceOps.ContainsByIteration(self, item);

    [PyMethod("count($self, object, /)", Doc = "How many items equal a value.")]
    private static long CountOf(PyRange self, Value value)
    {
        if (IsPlainInt(value)) return self.Has(value) ? 1 : 0;
        long n = 0;
        for (var it = new ItemIterator(self); it.Next(out var x);)
        {
            if (ObjectOps.EqualOrIs(x, value)) n++;
        }
        return n;
    }

    [PyMethod("index($self, object, /)", Doc = "Index of a value; ValueError when it is not there.")]
    private static Value Index(PyRange self, Value value)
    {
        if (IsPlainInt(value))
        {
            if (!self.Has(value)) throw PyErr.ValueError("range.index(x): x not in range");
            return Value.Int((ConvertOps.ToBig(value) - ConvertOps.ToBig(self.Start)) / ConvertOps.ToBig(self.Step));
        }
        long i = 0;
        for (var it = new ItemIterator(self); it.Next(out var x); i++)
        {
            if (ObjectOps.EqualOrIs(x, value)) return i;
        }
        throw PyErr.ValueError("sequence.index(x): x not in sequence");
    }

    // what counts is the sequence: (length, start or None, step or None)
    private PyTuple Key()
    {
        if (Length is { IsInt: true, Bits: 0 }) return new PyTuple(Length, Value.None, Value.None);
        return Length is { IsInt: true, Bits: 1 } ? new PyTuple(Length, Start, Value.None) : new PyTuple(Length, Start, Step);
    }

    [PySlot(nameof(TypeSlots.Hash))]
    public static long Hash(Value self) => PyTuple.HashOf(Self(self).Key().Items, withLength: true);

    [PySlot(nameof(TypeSlots.Compare))]
    public static Value Compare(Value v, Value w, CompareOp op)
    {
        if (op is not (CompareOp.Eq or CompareOp.Ne) || v.Ref is not PyRange a || w.Ref is not PyRange b) return Value.NotImplemented;
        return a == b ? Value.Bool(op == CompareOp.Eq) : PyTuple.CompareItems(a.Key().Items, b.Key().Items, op);
    }

    [PyMethod("__reduce__($self, /)")]
    private static Value Reduce(PyRange self) => new PyTuple(Value.Of(TypeObject), new PyTuple(self.Start, self.Stop, self.Step));
}

/// <summary>iter(range) within 64 bits: <see cref="Remaining"/> items, the next one <see cref="Current"/>.</summary>
[PyType("range_iterator", NoNew = true)]
public sealed partial class PyRangeIterator(long start, long step, long length) : PyObject
{
    public long Current = start, Step = step, Remaining = length;

    /// <summary>Made by a loop for itself; see <see cref="IterOps.GetLoopIterator"/>.</summary>
    public bool IsLoops { get; init; }

    [PySlot(nameof(TypeSlots.Iter))]
    public static Value IterSelf(Value self) => self;

    public override Value IterNext() => NextItem(new Value(this, 0));

    [PySlot(nameof(TypeSlots.Next))]
    public static Value NextItem(Value self)
    {
        var it = (PyRangeIterator)self.Obj;
        if (it.Remaining <= 0) return Value.Null;
        it.Remaining--;
        var v = it.Current;
        it.Current = unchecked(v + it.Step);
        return Value.Int(v);
    }

    [PyMethod("__length_hint__($self, /)")]
    private static long LengthHint(PyRangeIterator self) => self.Remaining;

    [PyMethod("__reduce__($self, /)")]
    private static Value Reduce(PyRangeIterator self) => new PyTuple(
        PyThread.Current.Engine.Builtin("iter"), new PyTuple(new PyRange(self.Current, self.Current + self.Remaining * self.Step, self.Step)), Value.None);

    [PyMethod("__setstate__($self, state, /)")]
    private static void SetState(PyRangeIterator self, long state)
    {
        state = Math.Clamp(state, 0, self.Remaining);
        self.Current += state * self.Step;
        self.Remaining -= state;
    }
}

/// <summary>iter(range) beyond 64 bits.</summary>
[PyType("longrange_iterator", NoNew = true)]
public sealed partial class PyLongRangeIterator(BigInteger start, BigInteger step, BigInteger length) : PyObject
{
    private BigInteger _current = start, _remaining = length;

    [PySlot(nameof(TypeSlots.Iter))]
    public static Value IterSelf(Value self) => self;

    [PySlot(nameof(TypeSlots.Next))]
    public static Value NextItem(Value self)
    {
        var it = (PyLongRangeIterator)self.Obj;
        if (it._remaining.Sign <= 0) return Value.Null;
        it._remaining -= 1;
        var v = it._current;
        it._current += it.Step;
        return Value.Int(v);
    }

    private BigInteger Step { get; } = step;

    [PyMethod("__length_hint__($self, /)")]
    private static BigInteger LengthHint(PyLongRangeIterator self) => self._remaining;

    [PyMethod("__reduce__($self, /)")]
    private static Value Reduce(PyLongRangeIterator self) => new PyTuple(
        PyThread.Current.Engine.Builtin("iter"),
        new PyTuple(new PyRange(Value.Int(self._current), Value.Int(self._current + self._remaining * self.Step), Value.Int(self.Step))), Value.None);

    [PyMethod("__setstate__($self, state, /)")]
    private static void SetState(PyLongRangeIterator self, BigInteger state)
    {
        state = BigInteger.Max(0, BigInteger.Min(state, self._remaining));
        self._current += state * self.Step;
        self._remaining -= state;
    }
}

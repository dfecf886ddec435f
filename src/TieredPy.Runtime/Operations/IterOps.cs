using System.Runtime.CompilerServices;

namespace TieredPy.Runtime;

/// <summary>The iterator protocol. Exhaustion is Value.Null, never a thrown StopIteration.</summary>
public static unsafe class IterOps
{
    /// <summary>iter(v).</summary>
    public static Value GetIter(Value v)
    {
        if (v.Ref is not null)
        {
            if (v.Ref.GetType() == typeof(PyList)) return new Value(new PyListIterator(Unsafe.As<PyList>(v.Ref)), 0);
            if (v.Ref.GetType() == typeof(PyTuple)) return new Value(new PyTupleIterator(Unsafe.As<PyTuple>(v.Ref)), 0);
            if (v.Ref.GetType() == typeof(PyGenerator)) return v;
            if (v.Ref.GetType() == typeof(PyStr)) return new Value(new PyStrIterator(Unsafe.As<PyStr>(v.Ref)), 0);
        }
        var slots = v.Type.Slots;
        if (slots.Iter == null)
        {
            if (slots.GetItem != null && !v.Type.IsSubtypeOf(PyDict.TypeObject)) return new PySequenceIterator(v);
            throw PyErr.TypeError($"'{v.Type.Name}' object is not iterable");
        }
        var it = slots.Iter(v);
        if (it.Type.Slots.Next == null) throw PyErr.TypeError($"iter() returned non-iterator of type '{it.Type.Name}'");
        return it;
    }

    /// <summary>
    /// iter(v) for a loop. What it makes of a list, a tuple or a range is the loop's own: nobody else ever sees that iterator, so compiled code may keep it in
    /// registers.
    /// </summary>
    public static Value GetLoopIterator(Value v)
    {
        if (v.Ref is not null)
        {
            if (v.Ref.GetType() == typeof(PyRange) && Unsafe.As<PyRange>(v.Ref) is { IsSmall: true } r)
                return new Value(new PyRangeIterator(r.SmallStart, r.SmallStep, r.SmallLength) { IsLoops = true }, 0);
            if (v.Ref.GetType() == typeof(PyList)) return new Value(new PyListIterator(Unsafe.As<PyList>(v.Ref)) { IsLoops = true }, 0);
            if (v.Ref.GetType() == typeof(PyTuple)) return new Value(new PyTupleIterator(Unsafe.As<PyTuple>(v.Ref)) { IsLoops = true }, 0);
        }
        return GetIter(v);
    }

    /// <summary>next(it), Null when exhausted (what the iterator returned is then in PyThread.StopValue: Null stands for None).</summary>
    public static Value Next(Value it)
    {
        return it.IsObject ? it.Obj.IterNext() : throw PyErr.TypeError($"'{it.Type.Name}' object is not an iterator");
    }

    /// <summary>Calls a __next__ written in Python; its StopIteration becomes Null, the value goes to PyThread.StopValue.</summary>
    internal static Value CallNext(Value function, Value self, bool passSelf)
    {
        var thread = PyThread.Current;
        var r = passSelf ? CallOps.TryCall(thread, function, self) : CallOps.TryCall(thread, function);
        if (!r.IsNull) return r;
        var pending = thread.Pending!;
        thread.Pending = null;
        if (!pending.Type.IsSubtypeOf(PyExc.StopIteration)) throw new PyException(pending);
        thread.StopValue = PyExc.StopIterationValue(pending);
        return Value.Null;
    }

    /// <summary>f(*args) as part of an iterator's step: a StopIteration that it raises ends the iteration (Null).</summary>
    public static Value CallOrEnd(Value f, params ReadOnlySpan<Value> args)
    {
        var thread = PyThread.Current;
        var r = CallOps.TryCall(thread, f, args, null);
        if (!r.IsNull) return r;
        var pending = thread.Pending!;
        thread.Pending = null;
        if (!pending.Type.IsSubtypeOf(PyExc.StopIteration)) throw new PyException(pending);
        thread.StopValue = PyExc.StopIterationValue(pending);
        return Value.Null;
    }

    /// <summary>The argument of an iterator's __setstate__: an int, and nothing that is like one.</summary>
    internal static long Position(Value state)
    {
        if (!state.IsInt && state.As<PyInt>() is null) throw PyErr.TypeError("an integer is required");
        return ConvertOps.TryInt64(state, out var n) ? n : throw PyErr.OverflowError("Python int too large to convert to C ssize_t");
    }

    /// <summary>Asks what runs Python code when asked: iterators of the runtime's own are not worth it.</summary>
    internal static void AskLength(Value iterable)
    {
        if (iterable.Type.IsHeap || iterable.Ref is PySequenceIterator or PyReversed) LengthHint(iterable, 8);
    }

    /// <summary>operator.length_hint.</summary>
    public static long LengthHint(Value v, long @default)
    {
        Value hint;
        try
        {
            if (v.Type.Slots.Length != null) return v.Type.Slots.Length(v);
            hint = ObjectOps.CallSpecial(v, Names.LengthHint);
        }
        catch (PyException e) when (e.Matches(PyExc.TypeError))
        {
            return @default;
        }
        if (hint.IsNull || hint.IsNotImplemented) return @default;
        if (hint.As<PyInt>() is not null && !ConvertOps.TryInt64(hint, out _)) throw PyErr.OverflowError("Python int too large to convert to C ssize_t");
        if (!ConvertOps.TryInt64(hint, out var n)) throw PyErr.TypeError($"__length_hint__ must be an integer, not {hint.Type.Name}");
        return n < 0 ? throw PyErr.ValueError("__length_hint__() should return >= 0") : n;
    }
}

/// <summary>Iteration by __getitem__(0), (1), … until IndexError or StopIteration.</summary>
[PyType("iterator", NoNew = true)]
public sealed unsafe partial class PySequenceIterator(Value sequence) : PyObject
{
    public Value Sequence = sequence;
    public long Index;

    [PySlot(nameof(TypeSlots.Iter))]
    public static Value IterSelf(Value self) => self;

    [PySlot(nameof(TypeSlots.Next))]
    public static Value NextItem(Value self)
    {
        var it = (PySequenceIterator)self.Obj;
        if (it.Sequence.IsNull) return Value.Null;
        try
        {
            return SequenceOps.GetItem(it.Sequence, Value.Int(it.Index++));
        }
        catch (PyException e) when (e.Matches(PyExc.IndexError) || e.Matches(PyExc.StopIteration))
        {
            it.Sequence = Value.Null;
            return Value.Null;
        }
    }

    [PyMethod("__length_hint__($self, /)")]
    public static Value LengthHint(PySequenceIterator self) =>
        self.Sequence.IsNull ? 0 : self.Sequence.Type.Slots.Length == null ? Value.NotImplemented : Math.Max(0, SequenceOps.Length(self.Sequence) - self.Index);

    [PyMethod("__reduce__($self, /)")]
    public static Value Reduce(PySequenceIterator self)
    {
        var iter = PyThread.Current.Engine.Builtin("iter");
        return self.Sequence.IsNull
            ? new PyTuple(iter, Value.Of(new PyTuple(Value.Of(PyTuple.Empty))))
            : new PyTuple(iter, Value.Of(new PyTuple(self.Sequence)), self.Index);
    }

    [PyMethod("__setstate__($self, state, /)")]
    public static void SetState(PySequenceIterator self, Value position)
    {
        var state = IterOps.Position(position);
        if (!self.Sequence.IsNull) self.Index = Math.Max(0, state);
    }
}

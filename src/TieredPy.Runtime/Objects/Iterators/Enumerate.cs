using System.Numerics;

namespace TieredPy.Runtime;

/// <summary>enumerate(iterable, start).</summary>
[PyType("enumerate", Subclassable = true, UserClass = typeof(UserEnumerate), Doc = "Yields (number, item) for the items of an iterable, numbers from start.")]
public partial class PyEnumerate : PyObject
{
    private Value _it;
    private long _index;

    /// <summary>The number when it is beyond 64 bits.</summary>
    private BigInteger? _big;

    /// <summary>What is enumerated.</summary>
    internal ContainerKinds Source => RegCode.SourceOf(_it);

    /// <summary>Made by a call that hands it to a loop and to nobody else; see <see cref="IterOps.GetLoopIterator"/>.</summary>
    internal bool IsLoops { get; private init; }

    /// <summary>The iterator that is enumerated.</summary>
    internal PyObject Inner => _it.Obj;

    /// <summary>The next number; null when it is near the end of 64 bits, or beyond.</summary>
    internal long? Number => _big is null && Math.Abs(_index / 2) < 1L << 59 ? _index : null;

    /// <summary>An enumerate of an iterator for a loop, as it is when a number is next.</summary>
    internal static PyEnumerate ForLoop(PyObject iterator, long number) => new() { _it = new Value(iterator, 0), _index = number, IsLoops = true };

    [PyNew("enumerate()", Raw = true)]
    public static Value New(PyThread thread, PyType cls, ReadOnlySpan<Value> args, PyStr[]? kwnames)
    {
        var positional = args.Length - (kwnames?.Length ?? 0);
        if (args.Length > 2) throw PyErr.TypeError($"enumerate() takes at most 2 arguments ({args.Length} given)");
        var iterable = positional > 0 ? args[0] : Value.Null;
        var start = positional > 1 ? args[1] : Value.Null;
        for (var i = positional; i < args.Length; i++)
        {
            var name = kwnames![i - positional].Text;
            if (name == "iterable" && iterable.IsNull) iterable = args[i];
            else if (name == "start" && start.IsNull) start = args[i];
            else if (positional > 0 || name is not ("iterable" or "start")) throw PyErr.TypeError($"'{name}' is an invalid keyword argument for enumerate()");
        }
        if (iterable.IsNull) throw PyErr.TypeError("enumerate() missing required argument 'iterable'" + (cls == TypeObject ? "" : " (pos 1)"));
        if (start.IsNull) start = Value.Int(0);
        var e = cls == TypeObject ? new PyEnumerate() : (PyEnumerate)cls.UserFactory!(cls);
        var n = ConvertOps.Index(start);
        e._it = IterOps.GetIter(iterable);
        if (n.IsInt) e._index = n.Bits;
        else e._big = ConvertOps.ToBig(n);
        return Value.Of(e);
    }

    [PySlot(nameof(TypeSlots.Iter))]
    public static Value IterSelf(Value self) => self;

    public override Value IterNext() => GetType() == typeof(PyEnumerate) ? NextItem(new Value(this, 0)) : base.IterNext();

    internal override int NextPair(out Value x, out Value y)
    {
        x = y = default;
        if (GetType() != typeof(PyEnumerate) || _big is not null || _index > long.MaxValue / 2) return -1;
        y = _it.Ref is PyListIterator list ? list.Step() : IterOps.Next(_it);
        if (y.IsNull) return 0;
        x = Value.Int(_index++);
        return 1;
    }

    [PySlot(nameof(TypeSlots.Next))]
    public static Value NextItem(Value self)
    {
        var e = (PyEnumerate)self.Obj;
        var x = IterOps.Next(e._it);
        if (x.IsNull) return x;
        if (e._big is { } big)
        {
            e._big = big + 1;
            return new PyTuple(Value.Int(big), x);
        }
        var i = e._index;
        if (i == long.MaxValue) e._big = (BigInteger)i + 1;
        else e._index = i + 1;
        return new PyTuple(Value.Int(i), x);
    }

    [PyMethod("__reduce__($self, /)")]
    private static Value Reduce(PyEnumerate self) =>
        new PyTuple(Value.Of(self.Type), new PyTuple(self._it, self._big is { } big ? Value.Int(big) : Value.Int(self._index)));

    [PyClassMethod("__class_getitem__($cls, object, /)", Doc = "See PEP 585")]
    private static Value ClassGetItem(PyType cls, Value item) => TypeOps.GenericAlias(Value.Of(cls), item);
}

internal sealed class UserEnumerate(PyType type) : PyEnumerate
{
    private readonly PyInstance _state = type.NewInstance();
    public override PyType Type => _state.Type;
    public override PyInstance State => _state;
}

/// <summary>reversed(sequence), for objects with a length and items by index.</summary>
[PyType("reversed", Subclassable = true, UserClass = typeof(UserReversed), Doc = "A reverse iterator over the items of a sequence.")]
public unsafe partial class PyReversed : PyObject
{
    private Value _sequence;
    private long _index;

    [PyNew("reversed(object, /)")]
    public static Value New(PyType cls, Value sequence)
    {
        var f = SlotFunctions.LookupSpecial(sequence, Names.Reversed, out var passSelf);
        if (f.IsNone) throw PyErr.TypeError($"'{sequence.Type.Name}' object is not reversible");
        if (!f.IsNull) return passSelf ? CallOps.Call(f, sequence) : CallOps.Call(f);
        var slots = sequence.Type.Slots;
        if (slots.GetItem == null || sequence.Ref is PyDict)
            throw PyErr.TypeError($"'{sequence.Type.Name}' object is not reversible");
        var n = SequenceOps.Length(sequence);
        var r = cls == TypeObject ? new PyReversed() : (PyReversed)cls.UserFactory!(cls);
        r._sequence = sequence;
        r._index = n - 1;
        return Value.Of(r);
    }

    [PySlot(nameof(TypeSlots.Iter))]
    public static Value IterSelf(Value self) => self;

    [PySlot(nameof(TypeSlots.Next))]
    public static Value NextItem(Value self)
    {
        var r = (PyReversed)self.Obj;
        if (r._index < 0) return Value.Null;
        try
        {
            return SequenceOps.GetItem(r._sequence, Value.Int(r._index--));
        }
        catch (PyException e) when (e.Matches(PyExc.IndexError) || e.Matches(PyExc.StopIteration))
        {
            r._index = -1;
            r._sequence = Value.Null;
            return Value.Null;
        }
    }

    [PyMethod("__length_hint__($self, /)")]
    private static long LengthHint(PyReversed self)
    {
        if (self._index < 0) return 0;
        var n = SequenceOps.Length(self._sequence);
        return self._index >= n ? 0 : self._index + 1;
    }

    [PyMethod("__reduce__($self, /)")]
    private static Value Reduce(PyReversed self) => self._index < 0
        ? new PyTuple(Value.Of(self.Type), new PyTuple(PyTuple.Empty))
        : new PyTuple(Value.Of(self.Type), new PyTuple(self._sequence), self._index);

    [PyMethod("__setstate__($self, object, /)")]
    private static void SetState(PyReversed self, long state)
    {
        if (!self._sequence.IsNull && self._index >= 0) self._index = Math.Clamp(state, -1, SequenceOps.Length(self._sequence) - 1);
    }
}

internal sealed class UserReversed(PyType type) : PyReversed
{
    private readonly PyInstance _state = type.NewInstance();
    public override PyType Type => _state.Type;
    public override PyInstance State => _state;
}

/// <summary>iter(callable, sentinel).</summary>
[PyType("callable_iterator", NoNew = true)]
public sealed partial class PyCallableIterator(Value callable, Value sentinel) : PyObject
{
    private Value _callable = callable, _sentinel = sentinel;

    [PySlot(nameof(TypeSlots.Iter))]
    public static Value IterSelf(Value self) => self;

    [PySlot(nameof(TypeSlots.Next))]
    public static Value NextItem(Value self)
    {
        var it = (PyCallableIterator)self.Obj;
        if (it._callable.IsNull) return Value.Null;
        var x = IterOps.CallOrEnd(it._callable);
        if (x.IsNull)
        {
            it._callable = Value.Null;
            return Value.Null;
        }
        // the call may have exhausted this very iterator
        if (it._callable.IsNull) return Value.Null;
        if (!ObjectOps.EqualOrIs(it._sentinel, x)) return x;
        it._callable = it._sentinel = Value.Null;
        return Value.Null;
    }

    [PyMethod("__reduce__($self, /)")]
    private static Value Reduce(PyCallableIterator self)
    {
        var iter = PyThread.Current.Engine.Builtin("iter");
        return self._callable.IsNull ? new PyTuple(iter, new PyTuple(PyTuple.Empty)) : new PyTuple(iter, new PyTuple(self._callable, self._sentinel));
    }
}

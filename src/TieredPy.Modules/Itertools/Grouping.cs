using TieredPy.Runtime;

namespace TieredPy.Modules;

/// <summary>itertools.batched.</summary>
[PyType("batched", Module = "itertools", Subclassable = true, UserClass = typeof(UserBatched), Doc = "Yields tuples of n items, the last one perhaps shorter; strict: ValueError if it would be.")]
public partial class PyBatched : PyObject
{
    private Value _it;
    private int _size;
    private bool _strict;

    [PyNew("batched(iterable, n, *, strict=False)")]
    public static Value New(PyType cls, Value iterable, long n, bool strict)
    {
        if (n < 1) throw PyErr.ValueError("n must be at least one");
        var it = IterOps.GetIter(iterable);
        var b = Itertool.Make<PyBatched>(cls, TypeObject);
        b._it = it;
        b._size = (int)Math.Min(n, int.MaxValue);
        b._strict = strict;
        return Value.Of(b);
    }

    [PySlot(nameof(TypeSlots.Next))]
    public static Value NextItem(Value self)
    {
        var b = (PyBatched)self.Obj;
        if (b._it.IsNull) return b._it;
        var items = new Value[Math.Min(b._size, 16)];
        for (var i = 0; i < b._size; i++)
        {
            var x = IterOps.Next(b._it);
            if (x.IsNull)
            {
                b._it = x;
                if (i == 0) return x;
                if (b._strict) throw PyErr.ValueError("batched(): incomplete batch");
                return new PyTuple(items[..i]);
            }
            if (i == items.Length) Array.Resize(ref items, Math.Min(b._size, i * 2));
            items[i] = x;
        }
        return new PyTuple(items);
    }

    [PySlot(nameof(TypeSlots.Iter))]
    public static Value IterSelf(Value self) => self;
}

internal sealed class UserBatched(PyType type) : PyBatched
{
    private readonly PyInstance _state = type.NewInstance();
    public override PyType Type => _state.Type;
    public override PyInstance State => _state;
}

/// <summary>itertools.groupby.</summary>
[PyType("groupby", Module = "itertools", Subclassable = true, UserClass = typeof(UserGroupBy), Doc = "Yields (key, group) for runs of items with equal keys.")]
public partial class PyGroupBy : PyObject
{
    private Value _it, _key;
    internal Value TargetKey = Value.Null, CurrentKey = Value.Null, CurrentValue = Value.Null;

    /// <summary>The group that may still take items: the last one made.</summary>
    internal PyGrouper? Current;

    [PyNew("groupby(iterable, key=None)")]
    public static Value New(PyType cls, Value iterable, Value key)
    {
        var it = IterOps.GetIter(iterable);
        var g = Itertool.Make<PyGroupBy>(cls, TypeObject);
        g._it = it;
        g._key = key;
        return Value.Of(g);
    }

    /// <summary>Takes the next item and its key; false at the end.</summary>
    internal bool Step()
    {
        var x = IterOps.Next(_it);
        if (x.IsNull) return false;
        var key = _key.IsNone ? x : IterOps.CallOrEnd(_key, x);
        if (key.IsNull) return false;
        CurrentValue = x;
        CurrentKey = key;
        return true;
    }

    [PySlot(nameof(TypeSlots.Next))]
    public static Value NextItem(Value self)
    {
        var g = (PyGroupBy)self.Obj;
        g.Current = null;
        // to the first item of the next group
        while (g.CurrentKey.IsNull || (!g.TargetKey.IsNull && ObjectOps.EqualOrIs(g.TargetKey, g.CurrentKey)))
        {
            if (!g.Step()) return Value.Null;
        }
        g.TargetKey = g.CurrentKey;
        var group = new PyGrouper(g, g.TargetKey);
        return new PyTuple(g.CurrentKey, group);
    }

    [PySlot(nameof(TypeSlots.Iter))]
    public static Value IterSelf(Value self) => self;
}

internal sealed class UserGroupBy(PyType type) : PyGroupBy
{
    private readonly PyInstance _state = type.NewInstance();
    public override PyType Type => _state.Type;
    public override PyInstance State => _state;
}

/// <summary>A group of groupby: shares its iterator, and is at an end when the next group is asked for.</summary>
[PyType("_grouper", Module = "itertools")]
public sealed partial class PyGrouper : PyObject
{
    private readonly PyGroupBy _parent;
    private readonly Value _key;

    internal PyGrouper(PyGroupBy parent, Value key)
    {
        _parent = parent;
        _key = key;
        parent.Current = this;
    }

    [PyNew("_grouper(parent, tgtkey, /)")]
    public static Value New(PyType cls, PyGroupBy parent, Value key) => Value.Of(new PyGrouper(parent, key));

    [PySlot(nameof(TypeSlots.Iter))]
    public static Value IterSelf(Value self) => self;

    [PySlot(nameof(TypeSlots.Next))]
    public static Value NextItem(Value self)
    {
        var g = (PyGrouper)self.Obj;
        var parent = g._parent;
        if (parent.Current != g) return Value.Null;
        if (parent.CurrentValue.IsNull && !parent.Step()) return Value.Null;
        if (!ObjectOps.EqualOrIs(g._key, parent.CurrentKey)) return Value.Null;
        var x = parent.CurrentValue;
        parent.CurrentValue = Value.Null;
        return x;
    }
}

/// <summary>Items that one iterator gave and that tees have still to take, in blocks linked in order.</summary>
[PyType("_tee_dataobject", Module = "itertools")]
public sealed partial class PyTeeData(Value it) : PyObject
{
    private const int Size = 57;
    private readonly Value _it = it;
    private readonly PyList _items = new();
    private PyTeeData? _next;
    private bool _running;

    [PyNew("teedataobject(iterable, values, next, /)")]
    public static Value New(PyType cls, Value it, PyList values, Value next)
    {
        var data = new PyTeeData(it);
        if (values.Count > Size) throw PyErr.ValueError("Invalid arguments");
        data._items.AddRange(values);
        if (next.Ref is PyTeeData following) data._next = following;
        return Value.Of(data);
    }

    public bool IsFull(int index) => index >= Size;

    public PyTeeData Following => _next ??= new PyTeeData(_it);

    public Value At(int index)
    {
        if (index < _items.Count) return _items.GetAt(index);
        if (_running) throw PyErr.RuntimeError("cannot re-enter the tee iterator");
        _running = true;
        try
        {
            var x = IterOps.Next(_it);
            if (!x.IsNull) _items.Add(x);
            return x;
        }
        finally
        {
            _running = false;
        }
    }
}

/// <summary>One of the iterators that tee() gives.</summary>
[PyType("_tee", Module = "itertools", Weakref = true, Doc = "An iterator whose copies yield the same items.")]
public sealed partial class PyTee(PyTeeData data, int index) : PyObject
{
    private PyTeeData _data = data;
    private int _index = index;

    [PyNew("_tee(iterable, /)")]
    public static Value New(PyType cls, Value iterable)
    {
        var it = IterOps.GetIter(iterable);
        return it.Ref is PyTee tee ? Value.Of(tee.Copy()) : Value.Of(new PyTee(new PyTeeData(it), 0));
    }

    public PyTee Copy() => new(_data, _index);

    [PyMethod("__copy__($self, /)", Doc = "An independent iterator at the same place.")]
    private static Value CopyHook(PyTee self) => self.Copy();

    [PySlot(nameof(TypeSlots.Iter))]
    public static Value IterSelf(Value self) => self;

    [PySlot(nameof(TypeSlots.Next))]
    public static Value NextItem(Value self)
    {
        var t = (PyTee)self.Obj;
        if (t._data.IsFull(t._index))
        {
            t._data = t._data.Following;
            t._index = 0;
        }
        var x = t._data.At(t._index);
        if (!x.IsNull) t._index++;
        return x;
    }
}

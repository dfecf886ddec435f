namespace TieredPy.Runtime;

/// <summary>Set operations of the views of keys and of items; results are sets.</summary>
internal static class DictViewOps
{
    public static PyDict? DictOf(Value v) => v.Ref switch
    {
        PyDictKeys k => k.Dict,
        PyDictItems i => i.Dict,
        _ => null,
    };

    private static bool IsSetLike(Value v) => v.Ref is PySetBase || DictOf(v) is not null;

    public static Value Compare(Value v, Value w, CompareOp op)
    {
        if (!IsSetLike(w)) return Value.NotImplemented;
        var a = SequenceOps.Length(v);
        var b = SequenceOps.Length(w);
        return Value.Bool(op switch
        {
            CompareOp.Eq => a == b && AllIn(v, w),
            CompareOp.Ne => a != b || !AllIn(v, w),
            CompareOp.Lt => a < b && AllIn(v, w),
            CompareOp.Le => a <= b && AllIn(v, w),
            CompareOp.Gt => a > b && AllIn(w, v),
            _ => a >= b && AllIn(w, v),
        });
    }

    private static bool AllIn(Value items, Value container)
    {
        for (var it = new ItemIterator(items); it.Next(out var x);)
        {
            if (!SequenceOps.Contains(container, x)) return false;
        }
        return true;
    }

    private static PySet SetOf(Value v)
    {
        var set = new PySet();
        set.Update(v);
        return set;
    }

    public static Value Subtract(Value v, Value w)
    {
        var set = SetOf(v);
        set.DifferenceUpdate(w);
        return set;
    }

    public static Value And(Value v, Value w)
    {
        // the view on the left: it may have been called with the operands exchanged
        if (DictOf(v) is null) (v, w) = (w, v);
        if (w.IsExact<PySet>() && SequenceOps.Length(v) <= ((PySet)w.Obj).Count) return ((PySet)w.Obj).Intersection(v);
        if (DictOf(w) is not null && SequenceOps.Length(w) > SequenceOps.Length(v)) (v, w) = (w, v);
        var result = new PySet();
        for (var it = new ItemIterator(w); it.Next(out var x);)
        {
            if (SequenceOps.Contains(v, x)) result.Add(x);
        }
        return result;
    }

    public static Value Xor(Value v, Value w)
    {
        if (v.Ref is PyDictItems a && w.Ref is PyDictItems b) return XorItems(a, b);
        var set = SetOf(v);
        set.SymmetricDifferenceUpdate(w);
        return set;
    }

    // only the items that are in one of the two need to be hashable
    private static Value XorItems(PyDictItems a, PyDictItems b)
    {
        var result = new PySet();
        AddMissing(a, b);
        AddMissing(b, a);
        return result;

        void AddMissing(PyDictItems from, PyDictItems other)
        {
            for (var it = new ItemIterator(Value.Of(from)); it.Next(out var x);)
            {
                if (!PyDictItems.Contains(Value.Of(other), x)) result.Add(x);
            }
        }
    }

    public static Value Or(Value v, Value w)
    {
        var set = SetOf(v);
        set.Update(w);
        return set;
    }

    public static bool IsDisjoint(Value v, Value w)
    {
        if (v.Is(w)) return SequenceOps.Length(v) == 0;
        if (IsSetLike(w) && SequenceOps.Length(w) > SequenceOps.Length(v)) (v, w) = (w, v);
        for (var it = new ItemIterator(w); it.Next(out var x);)
        {
            if (SequenceOps.Contains(v, x)) return false;
        }
        return true;
    }

    public static Value Repr(Value self)
    {
        if (!ReprGuard.Enter(self.Obj)) return Value.Str("...");
        try
        {
            return Value.Str($"{self.Type.ShortName}({ObjectOps.ReprText(PyList.FromIterable(self))})");
        }
        finally
        {
            ReprGuard.Leave(self.Obj);
        }
    }
}

/// <summary>d.keys().</summary>
[PyType("dict_keys", NoNew = true, Unhashable = true)]
public partial class PyDictKeys(PyDict dict) : PyObject
{
    public readonly PyDict Dict = dict;

    [PyGetter("mapping", Doc = "The dict, read-only.")]
    private static Value Mapping(PyDictKeys self) => new PyMappingProxy(Value.Of(self.Dict));

    [PySlot(nameof(TypeSlots.Repr))]
    public static Value Repr(Value self) => DictViewOps.Repr(self);

    [PySlot(nameof(TypeSlots.Length))]
    public static long Length(Value self) => ((PyDictKeys)self.Obj).Dict.Count;

    [PySlot(nameof(TypeSlots.Iter))]
    public static Value Iter(Value self) => new PyDictKeyIterator(((PyDictKeys)self.Obj).Dict);

    [PyMethod("__reversed__($self, /)", Doc = "A reverse iterator.")]
    private static Value Reversed(PyDictKeys self) => new PyDictReverseKeyIterator(self.Dict);

    [PySlot(nameof(TypeSlots.Contains))]
    public static bool Contains(Value self, Value key) => ((PyDictKeys)self.Obj).Dict.ContainsKey(key);

    [PySlot(nameof(TypeSlots.Compare))]
    public static Value Compare(Value v, Value w, CompareOp op) => DictViewOps.Compare(v, w, op);

    [PySlot(nameof(TypeSlots.Subtract))]
    public static Value Subtract(Value v, Value w) => DictViewOps.Subtract(v, w);

    [PySlot(nameof(TypeSlots.And))]
    public static Value And(Value v, Value w) => DictViewOps.And(v, w);

    [PySlot(nameof(TypeSlots.Xor))]
    public static Value Xor(Value v, Value w) => DictViewOps.Xor(v, w);

    [PySlot(nameof(TypeSlots.Or))]
    public static Value Or(Value v, Value w) => DictViewOps.Or(v, w);

    [PyMethod("isdisjoint($self, other, /)", Doc = "Has the other iterable no item in common with the view?")]
    private static bool IsDisjoint(PyDictKeys self, Value other) => DictViewOps.IsDisjoint(Value.Of(self), other);
}

/// <summary>d.items().</summary>
[PyType("dict_items", NoNew = true, Unhashable = true)]
public partial class PyDictItems(PyDict dict) : PyObject
{
    public readonly PyDict Dict = dict;

    [PyGetter("mapping", Doc = "The dict, read-only.")]
    private static Value Mapping(PyDictItems self) => new PyMappingProxy(Value.Of(self.Dict));

    [PySlot(nameof(TypeSlots.Repr))]
    public static Value Repr(Value self) => DictViewOps.Repr(self);

    [PySlot(nameof(TypeSlots.Length))]
    public static long Length(Value self) => ((PyDictItems)self.Obj).Dict.Count;

    [PySlot(nameof(TypeSlots.Iter))]
    public static Value Iter(Value self) => new PyDictItemIterator(((PyDictItems)self.Obj).Dict);

    [PyMethod("__reversed__($self, /)", Doc = "A reverse iterator.")]
    private static Value Reversed(PyDictItems self) => new PyDictReverseItemIterator(self.Dict);

    [PySlot(nameof(TypeSlots.Contains))]
    public static bool Contains(Value self, Value item)
    {
        if (item.Ref is not PyTuple { Count: 2 } pair) return false;
        var v = ((PyDictItems)self.Obj).Dict.Get(pair.Items[0]);
        return !v.IsNull && ObjectOps.EqualOrIs(v, pair.Items[1]);
    }

    [PySlot(nameof(TypeSlots.Compare))]
    public static Value Compare(Value v, Value w, CompareOp op) => DictViewOps.Compare(v, w, op);

    [PySlot(nameof(TypeSlots.Subtract))]
    public static Value Subtract(Value v, Value w) => DictViewOps.Subtract(v, w);

    [PySlot(nameof(TypeSlots.And))]
    public static Value And(Value v, Value w) => DictViewOps.And(v, w);

    [PySlot(nameof(TypeSlots.Xor))]
    public static Value Xor(Value v, Value w) => DictViewOps.Xor(v, w);

    [PySlot(nameof(TypeSlots.Or))]
    public static Value Or(Value v, Value w) => DictViewOps.Or(v, w);

    [PyMethod("isdisjoint($self, other, /)", Doc = "Has the other iterable no item in common with the view?")]
    private static bool IsDisjoint(PyDictItems self, Value other) => DictViewOps.IsDisjoint(Value.Of(self), other);
}

/// <summary>d.values().</summary>
[PyType("dict_values", NoNew = true)]
public partial class PyDictValues(PyDict dict) : PyObject
{
    public readonly PyDict Dict = dict;

    [PyGetter("mapping", Doc = "The dict, read-only.")]
    private static Value Mapping(PyDictValues self) => new PyMappingProxy(Value.Of(self.Dict));

    [PySlot(nameof(TypeSlots.Repr))]
    public static Value Repr(Value self) => DictViewOps.Repr(self);

    [PySlot(nameof(TypeSlots.Length))]
    public static long Length(Value self) => ((PyDictValues)self.Obj).Dict.Count;

    [PySlot(nameof(TypeSlots.Iter))]
    public static Value Iter(Value self) => new PyDictValueIterator(((PyDictValues)self.Obj).Dict);

    [PyMethod("__reversed__($self, /)", Doc = "A reverse iterator.")]
    private static Value Reversed(PyDictValues self) => new PyDictReverseValueIterator(self.Dict);
}

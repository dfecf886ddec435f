using TieredPy.Runtime;

namespace TieredPy.Modules;

/// <summary>collections.OrderedDict: a dict whose order can be changed and takes part in comparisons.</summary>
[PyType("OrderedDict", Module = "collections", Base = typeof(PyDict), Subclassable = true, HasDict = true, Weakref = true, Unhashable = true,
    UserClass = typeof(UserOrderedDict), Doc = "A dict that remembers the order of insertion, can change it and compares by it.")]
public unsafe partial class PyOrderedDict : PyDict
{
    private PyDict? _dict;

    /// <summary>Counts what the order's own methods do; additions and removals show in the dict.</summary>
    internal int Moves;

    public override PyDict? GetPlainDict(bool create) => create ? _dict ??= new PyDict() : _dict;

    [PyGetter("__dict__")]
    private static Value GetDict(PyOrderedDict self) => InstanceDict.Get(Value.Of(self));

    [PySetter("__dict__")]
    private static void SetDict(PyOrderedDict self, Value v)
    {
        if (v.IsNull) throw PyErr.TypeError("cannot delete __dict__");
        if (self.State is null && v.Ref is PyDict dict) self._dict = dict;
        else InstanceDict.Set(Value.Of(self), v);
    }

    [PyNew("OrderedDict()", Raw = true)]
    public static new Value New(PyThread thread, PyType cls, ReadOnlySpan<Value> args, PyStr[]? kwnames) =>
        cls == TypeObject ? new PyOrderedDict() : Value.Of(cls.UserFactory!(cls));

    [PyInit("OrderedDict()", Raw = true)]
    public static new void Init(PyThread thread, Value self, ReadOnlySpan<Value> args, PyStr[]? kwnames)
    {
        var positional = args.Length - (kwnames?.Length ?? 0);
        if (positional > 1) throw PyErr.TypeError($"expected at most 1 argument, got {positional}");
        UpdateAny((PyOrderedDict)self.Obj, args, kwnames);
    }

    /// <summary>By self[key] = value, which a subclass may have overridden.</summary>
    private static void UpdateAny(PyOrderedDict self, ReadOnlySpan<Value> args, PyStr[]? kwnames)
    {
        var positional = args.Length - (kwnames?.Length ?? 0);
        var target = Value.Of(self);
        if (self.Type.Slots.SetItem == PyDict.TypeObject.Slots.SetItem)
        {
            if (positional == 1) self.UpdateWith(args[0]);
        }
        else if (positional == 1)
        {
            SetAll(target, args[0]);
        }
        for (var i = positional; i < args.Length; i++) SequenceOps.SetItem(target, Value.Of(kwnames![i - positional]), args[i]);
    }

    private static void SetAll(Value target, Value other)
    {
        if (other.IsExact<PyDict>())
        {
            foreach (var (key, value) in ((PyDict)other.Obj).Copy().Pairs()) SequenceOps.SetItem(target, key, value);
            return;
        }
        var keys = other.IsObject ? ObjectOps.TryGetAttr(other, Names.Keys) : Value.Null;
        if (!keys.IsNull)
        {
            for (var it = new ItemIterator(CallOps.Call(keys)); it.Next(out var key);) SequenceOps.SetItem(target, key, SequenceOps.GetItem(other, key));
            return;
        }
        var items = other.IsObject ? ObjectOps.TryGetAttr(other, PyStr.Intern("items")) : Value.Null;
        for (var it = new ItemIterator(items.IsNull ? other : CallOps.Call(items)); it.Next(out var pair);)
        {
            var two = SequenceOps.ToArray(pair);
            if (two.Length != 2) throw PyErr.ValueError(two.Length < 2 ? $"need more than {two.Length} value{(two.Length == 1 ? "" : "s")} to unpack" : "too many values to unpack (expected 2)");
            SequenceOps.SetItem(target, two[0], two[1]);
        }
    }

    [PyMethod("update($self, /, *args, **kwargs)", Raw = true, Doc = "Sets the items of a mapping or of an iterable of pairs, then those given by keywords.")]
    private static Value Update(PyThread thread, ReadOnlySpan<Value> args, PyStr[]? kwnames)
    {
        var positional = args.Length - 1 - (kwnames?.Length ?? 0);
        if (positional > 1) throw PyErr.TypeError($"update() takes at most 1 positional argument ({positional} given)");
        UpdateAny((PyOrderedDict)args[0].Obj, args[1..], kwnames);
        return Value.None;
    }

    [PyClassMethod("fromkeys($cls, iterable, value=None)", Doc = "A new ordered dict with keys from an iterable and one value for all.")]
    private static Value FromKeys(PyType cls, Value iterable, Value value)
    {
        var made = CallOps.Call(Value.Of(cls));
        for (var it = new ItemIterator(iterable); it.Next(out var key);) SequenceOps.SetItem(made, key, value);
        return made;
    }

    [PyMethod("__sizeof__($self, /)")]
    private static long SizeOf(PyOrderedDict self) => 128 + 40L * self.Entries.Length;

    [PyMethod("__reduce__($self, /)")]
    private static Value Reduce(PyOrderedDict self)
    {
        var state = ObjectOps.CallSpecial(Value.Of(self), Names.GetState);
        return new PyTuple(Value.Of(self.Type), PyTuple.Empty, state, Value.None, IterOps.GetIter(CallOps.CallMethod(Value.Of(self), "items")));
    }

    [PyMethod("setdefault($self, /, key, default=None)", Doc = "The value of a key, which is first set to a default when it is missing.")]
    private static Value SetDefault(PyOrderedDict self, Value key, Value @default)
    {
        var v = self.Get(key);
        if (!v.IsNull) return v;
        SequenceOps.SetItem(Value.Of(self), key, @default);
        return @default;
    }

    [PyMethod("pop($self, /, key, default=<null>)", Doc = "Removes a key and returns its value, or a default when it is missing; KeyError without default.")]
    private static Value PopMethod(PyOrderedDict self, Value key, Value @default)
    {
        var v = self.Pop(key);
        if (!v.IsNull) return v;
        return @default.IsNull ? throw PyErr.KeyError(key) : @default;
    }

    [PyMethod("popitem($self, /, last=True)", Doc = "Removes and returns the last (or first) pair; KeyError when there is none.")]
    private static Value PopItem(PyOrderedDict self, bool last)
    {
        if (self.Count == 0) throw PyErr.KeyError(Value.Str("dictionary is empty"));
        var i = last ? self.LastPosition : self.FirstPosition;
        var pair = new PyTuple(self.Entries[i].Key, self.Entries[i].Val);
        self.RemoveAt(i);
        self.TrimEnd();
        return pair;
    }

    [PyMethod("move_to_end($self, /, key, last=True)", Doc = "Moves a key to the end (or the front); KeyError when it is not there.")]
    private static void MoveKey(PyOrderedDict self, Value key, bool last)
    {
        var i = self.Find(key, HashKey(key));
        if (i < 0) throw PyErr.KeyError(key);
        if (i == (last ? self.LastPosition : self.FirstPosition)) return;
        self.Moves++;
        if (last) self.MoveToEnd(i);
        else self.MoveToFront(i);
    }

    [PyMethod("clear($self, /)", Doc = "Removes all items.")]
    private static void ClearMethod(PyOrderedDict self)
    {
        self.Moves++;
        self.Clear();
    }

    [PyMethod("copy($self, /)", Doc = "A shallow copy.")]
    private static Value CopyMethod(PyOrderedDict self)
    {
        var stamp = self.Stamp;
        var position = 0;
        if (self.GetType() == typeof(PyOrderedDict))
        {
            var copy = new PyOrderedDict();
            while (self.Next(ref position, out var k, out var v))
            {
                copy.Set(k, self.Entries[position - 1].Hash, v);
                if (stamp != self.Stamp) throw Mutated();
            }
            return copy;
        }
        var made = CallOps.Call(Value.Of(self.Type));
        while (self.Next(ref position, out var key, out _))
        {
            var value = SequenceOps.GetItem(Value.Of(self), key);
            if (stamp != self.Stamp) throw Mutated();
            SequenceOps.SetItem(made, key, value);
        }
        return made;
    }

    [PyMethod("keys($self, /)", Doc = "A view of the keys, like a set.")]
    private static Value KeysMethod(PyOrderedDict self) => new PyOrderedKeys(self);

    [PyMethod("values($self, /)", Doc = "A view of the values.")]
    private static Value ValuesMethod(PyOrderedDict self) => new PyOrderedValues(self);

    [PyMethod("items($self, /)", Doc = "A view of the (key, value) pairs, like a set.")]
    private static Value ItemsMethod(PyOrderedDict self) => new PyOrderedItems(self);

    [PyMethod("__reversed__($self, /)", Doc = "A reverse iterator over the keys.")]
    private static Value Reversed(PyOrderedDict self) => new PyOrderedIterator(self, 0, true);

    [PySlot(nameof(TypeSlots.Iter))]
    public static new Value Iter(Value self) => new PyOrderedIterator((PyOrderedDict)self.Obj, 0, false);

    [PySlot(nameof(TypeSlots.Repr))]
    public static new Value Repr(Value self)
    {
        var d = (PyOrderedDict)self.Obj;
        if (d.Count == 0) return Value.Str(d.Type.ShortName + "()");
        if (!ReprGuard.Enter(d)) return Value.Str("...");
        try
        {
            var plain = new PyDict();
            if (d.GetType() == typeof(PyOrderedDict)) plain.Merge(d);
            else plain.MergePairsOf(CallOps.CallMethod(self, "items"));
            return Value.Str($"{d.Type.ShortName}({ObjectOps.ReprText(Value.Of(plain))})");
        }
        finally
        {
            ReprGuard.Leave(d);
        }
    }

    [PySlot(nameof(TypeSlots.Compare))]
    public static new Value Compare(Value v, Value w, CompareOp op)
    {
        var equal = PyDict.Compare(v, w, op);
        if (equal.IsNotImplemented || w.Ref is not PyOrderedDict b || v.Ref is not PyOrderedDict a) return equal;
        if (equal.Is(Value.Bool(op == CompareOp.Ne))) return equal;
        // the same items: in the same order?
        if (a.Count != b.Count) return Value.Bool(op == CompareOp.Ne);
        var (stateOfA, stateOfB) = (a.Stamp, b.Stamp);
        int i = 0, k = 0;
        while (a.Next(ref i, out var x, out _) && b.Next(ref k, out var y, out _))
        {
            var same = ObjectOps.EqualOrIs(x, y);
            if (stateOfA != a.Stamp || stateOfB != b.Stamp) throw Mutated();
            if (!same) return Value.Bool(op == CompareOp.Ne);
        }
        return equal;
    }

    /// <summary>Changes when items are added, removed or moved.</summary>
    private (DictEntry[] Entries, int Used, int Count, int Moves) Stamp => (Entries, Used, Count, Moves);

    private static PyException Mutated() => PyErr.RuntimeError("OrderedDict mutated during iteration");

    [PySlot(nameof(TypeSlots.Or))]
    public static new Value Or(Value v, Value w)
    {
        if (v.Ref is not PyDict || w.Ref is not PyDict) return Value.NotImplemented;
        var type = v.Ref is PyOrderedDict a ? a.Type : w.Type;
        var made = CallOps.Call(Value.Of(type), v);
        CallOps.CallMethod(made, "update", w);
        return made;
    }

    [PySlot(nameof(TypeSlots.InplaceOr))]
    public static new Value InplaceOr(Value v, Value w)
    {
        UpdateAny((PyOrderedDict)v.Obj, [w], null);
        return v;
    }
}

internal sealed class UserOrderedDict(PyType type) : PyOrderedDict
{
    private readonly PyInstance _state = type.NewInstance();
    public override PyType Type => _state.Type;
    public override PyInstance State => _state;
}

/// <summary>Iterates keys (0), values (1) or items (2), either way round; RuntimeError when the dict was changed meanwhile.</summary>
[PyType("odict_iterator", NoNew = true)]
public sealed partial class PyOrderedIterator : PyObject
{
    private readonly int _part;
    private readonly bool _reverse;
    private readonly DictEntry[] _entries;
    private readonly int _moves, _used, _count;
    private PyOrderedDict? _dict;
    private int _position, _left;

    internal PyOrderedIterator(PyOrderedDict dict, int part, bool reverse)
    {
        _dict = dict;
        _part = part;
        _reverse = reverse;
        _entries = dict.Entries;
        _moves = dict.Moves;
        _used = dict.Used;
        _count = _left = dict.Count;
        _position = reverse ? dict.Used - 1 : dict.FirstPosition;
    }

    [PySlot(nameof(TypeSlots.Iter))]
    public static Value IterSelf(Value self) => self;

    [PySlot(nameof(TypeSlots.Next))]
    public static Value NextItem(Value self)
    {
        var it = (PyOrderedIterator)self.Obj;
        if (it._dict is not { } d) return Value.Null;
        if (it._left == 0)
        {
            it._dict = null;
            return Value.Null;
        }
        if (it._entries != d.Entries || it._moves != d.Moves || it._used != d.Used || it._count != d.Count)
            throw PyErr.RuntimeError("OrderedDict mutated during iteration");
        var step = it._reverse ? -1 : 1;
        while (it._entries[it._position].Key.IsNull) it._position += step;
        ref var e = ref it._entries[it._position];
        it._position += step;
        it._left--;
        // a subclass's own __getitem__ is not asked
        return it._part switch
        {
            0 => e.Key,
            1 => e.Val,
            _ => Value.Of(new PyTuple(e.Key, e.Val)),
        };
    }

    [PyMethod("__reduce__($self, /)")]
    private static Value Reduce(PyOrderedIterator self)
    {
        var (dict, position, left) = (self._dict, self._position, self._left);
        var rest = PyList.FromIterable(Value.Of(self));
        (self._dict, self._position, self._left) = (dict, position, left);
        return new PyTuple(PyThread.Current.Engine.Builtin("iter"), new PyTuple(rest));
    }
}

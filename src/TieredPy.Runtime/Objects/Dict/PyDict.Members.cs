using System.Runtime.CompilerServices;

namespace TieredPy.Runtime;

public unsafe partial class PyDict
{
    private static PyDict Self(Value v) => Unsafe.As<PyDict>(v.Ref!);

    /// <summary>hash(key), with the message of a dict when the key has none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long HashKey(Value key)
    {
        if (key.IsInt) return PyInt.HashOf(key.Bits);
        if (key.IsExact<PyStr>()) return Unsafe.As<PyStr>(key.Ref!).Hash;
        return HashSlow(key, "a dict key");
    }

    internal static long HashSlow(Value key, string role)
    {
        try
        {
            return key.IsExact<PyTuple>() ? PyTuple.Hash(key) : key.Type.Slots.Hash(key);
        }
        catch (PyException e) when (e.Value.Type == PyExc.TypeError)
        {
            throw PyErr.TypeError($"cannot use '{key.Type.Name}' as {role} ({PyErr.SafeText(e.Value)})");
        }
    }

    /// <summary>An empty dict of a class; the class is dict or derives from it.</summary>
    internal static PyDict Make(PyType cls) => cls == TypeObject ? new PyDict() : (PyDict)cls.UserFactory!(cls);

    [PyNew("dict", Raw = true)]
    public static Value New(PyThread thread, PyType cls, ReadOnlySpan<Value> args, PyStr[]? kwnames) => Value.Of(Make(cls));

    [PyInit("dict", Raw = true)]
    public static void Init(PyThread thread, Value self, ReadOnlySpan<Value> args, PyStr[]? kwnames) => UpdateFrom(self, args, kwnames, "dict");

    /// <summary>dict.__init__ and dict.update: at most one positional, then keywords.</summary>
    internal static void UpdateFrom(Value self, ReadOnlySpan<Value> args, PyStr[]? kwnames, string name)
    {
        var d = Self(self);
        var positional = args.Length - (kwnames?.Length ?? 0);
        if (positional > 1) throw PyErr.TypeError($"{name} expected at most 1 argument, got {positional}");
        if (positional == 1) d.UpdateWith(args[0]);
        for (var i = positional; i < args.Length; i++) d.SetStr(kwnames![i - positional], args[i]);
    }

    /// <summary>An exact dict, or a subclass that did not change iteration: its entries are taken as they are.</summary>
    public bool IteratesAsDict => GetType() == typeof(PyDict) || Type.Slots.Iter == TypeObject.Slots.Iter;

    /// <summary>d.update(other): a dict, a mapping (it has keys) or an iterable of pairs.</summary>
    public void UpdateWith(Value other)
    {
        if (other.Ref is PyDict { IteratesAsDict: true } d)
        {
            MergeLive(d);
            return;
        }
        if (other.IsObject && !ObjectOps.TryGetAttr(other, Names.Keys).IsNull)
        {
            MergeMapping(other);
            return;
        }
        MergePairs(other);
    }

    /// <summary>As Merge; what __eq__ and __hash__ of keys do to the other dict is noticed.</summary>
    private void MergeLive(PyDict other)
    {
        if (other == this || other.Count == 0) return;
        var entries = other.Entries;
        var count = other.Count;
        if (Count == 0 && Used + count > Entries.Length) Resize(count);
        for (var i = 0; i < other.Used; i++)
        {
            var e = entries[i];
            if (e.Key.IsNull) continue;
            Set(e.Key, e.Hash, e.Val);
            if (other.Count != count || other.Entries != entries) throw PyErr.RuntimeError("dict mutated during update");
        }
    }

    /// <summary>Takes the items of an object with keys() and [].</summary>
    public void MergeMapping(Value mapping)
    {
        var keys = CallOps.Call(ObjectOps.GetAttr(mapping, Names.Keys));
        for (var it = new ItemIterator(keys); it.Next(out var key);) SetAny(key, SequenceOps.GetItem(mapping, key));
    }

    private void SetAny(Value key, Value value) => Set(key, HashKey(key), value);

    /// <summary>Sets what an iterable of (key, value) pairs gives.</summary>
    public void MergePairsOf(Value pairs) => MergePairs(pairs);

    private void MergePairs(Value pairs)
    {
        var i = 0;
        for (var it = new ItemIterator(pairs); it.Next(out var pair); i++)
        {
            Value[] two;
            if (pair.IsExact<PyTuple>())
            {
                two = ((PyTuple)pair.Obj).Items;
            }
            else
            {
                try
                {
                    if (pair.Type.Slots.Iter == null && pair.Type.Slots.GetItem == null) throw PyErr.TypeError("object is not iterable");
                    two = SequenceOps.ToArray(pair);
                }
                catch (PyException e) when (e.Matches(PyExc.TypeError))
                {
                    PyErr.AddNote(e.Value, $"Cannot convert dictionary update sequence element #{i} to a sequence");
                    throw;
                }
            }
            if (two.Length != 2) throw PyErr.ValueError($"dictionary update sequence element #{i} has length {two.Length}; 2 is required");
            SetAny(two[0], two[1]);
        }
    }

    [PyMethod("__sizeof__($self, /)", Doc = "Size in memory, in bytes.")]
    private static long SizeOf(PyDict self) => 64 + 40L * self.Entries.Length;

    [PyMethod("get($self, key, default=None, /)", Doc = "The value of a key, or a default.")]
    public static Value GetMethod(PyDict self, Value key, Value @default)
    {
        var v = self.Get(key);
        return v.IsNull ? @default : v;
    }

    [PyMethod("setdefault($self, key, default=None, /)", Doc = "The value of a key, which is first set to a default when it is missing.")]
    public static Value SetDefault(PyDict self, Value key, Value @default)
    {
        var hash = HashKey(key);
        var i = self.Find(key, hash);
        if (i >= 0) return self.Entries[i].Val;
        self.Append(key, hash, @default);
        return @default;
    }

    [PyMethod("pop($self, key, default=<unrepresentable>, /)", Doc = "Removes a key and returns its value, or a default when it is missing; KeyError without default.")]
    private static Value PopMethod(PyDict self, Value key, Value @default)
    {
        if (self.Count > 0)
        {
            var v = self.Pop(key);
            if (!v.IsNull) return v;
        }
        return @default.IsNull ? throw PyErr.KeyError(key) : @default;
    }

    [PyMethod("popitem($self, /)", Doc = "Removes and returns the (key, value) pair that was put in last; KeyError when there is none.")]
    private static Value PopItem(PyDict self)
    {
        if (self.Count == 0) throw PyErr.KeyError(Value.Str("popitem(): dictionary is empty"));
        var i = self.Used - 1;
        while (self.Entries[i].Key.IsNull) i--;
        var pair = new PyTuple(self.Entries[i].Key, self.Entries[i].Val);
        self.RemoveAt(i);
        self.TrimEnd();
        return pair;
    }

    [PyMethod("keys($self, /)", Doc = "A view of the keys, like a set.")]
    private static Value KeysMethod(PyDict self) => new PyDictKeys(self);

    [PyMethod("items($self, /)", Doc = "A view of the (key, value) pairs, like a set.")]
    private static Value ItemsMethod(PyDict self) => new PyDictItems(self);

    [PyMethod("values($self, /)", Doc = "A view of the values.")]
    private static Value ValuesMethod(PyDict self) => new PyDictValues(self);

    [PyMethod("update", Raw = true, Doc = "Sets the items of a mapping or of an iterable of pairs, then those given by keywords.")]
    private static Value Update(PyThread thread, ReadOnlySpan<Value> args, PyStr[]? kwnames)
    {
        UpdateFrom(args[0], args[1..], kwnames, "update");
        return Value.None;
    }

    [PyClassMethod("fromkeys($cls, iterable, value=None, /)", Doc = "A new dict with keys from an iterable and one value for all.")]
    private static Value FromKeys(PyType cls, Value iterable, Value value)
    {
        var made = CallOps.Call(Value.Of(cls));
        if (made.IsExact<PyDict>())
        {
            var d = (PyDict)made.Obj;
            // hashes that are known are not asked for again
            if (iterable.Ref is PySetBase set && (iterable.IsExact<PySet>() || iterable.IsExact<PyFrozenSet>()))
            {
                var position = 0;
                while (set.Next(ref position, out var element, out var hash)) d.Set(element, hash, value);
                return made;
            }
            if (iterable.IsExact<PyDict>())
            {
                var other = (PyDict)iterable.Obj;
                for (var i = 0; i < other.Used; i++)
                {
                    var e = other.Entries[i];
                    if (!e.Key.IsNull) d.Set(e.Key, e.Hash, value);
                }
                return made;
            }
            for (var it = new ItemIterator(iterable); it.Next(out var key);) d.Set(key, value);
        }
        else
        {
            for (var it = new ItemIterator(iterable); it.Next(out var key);) SequenceOps.SetItem(made, key, value);
        }
        return made;
    }

    [PyMethod("clear($self, /)", Doc = "Removes all items.")]
    private static void ClearMethod(PyDict self) => self.Clear();

    [PyMethod("copy($self, /)", Doc = "A shallow copy.")]
    private static Value CopyMethod(PyDict self) => self.CopyAsSeen();

    /// <summary>A copy, by keys() and [] where a subclass changed how it is iterated.</summary>
    private PyDict CopyAsSeen()
    {
        if (IteratesAsDict) return Copy();
        var copy = new PyDict();
        copy.UpdateWith(Value.Of(this));
        return copy;
    }

    [PyMethod("__reversed__($self, /)", Doc = "A reverse iterator over the keys.")]
    private static Value Reversed(PyDict self) => new PyDictReverseKeyIterator(self);

    [PyClassMethod("__class_getitem__($cls, object, /)", Doc = "See PEP 585")]
    private static Value ClassGetItem(PyType cls, Value item) => TypeOps.GenericAlias(Value.Of(cls), item);

    // ---- slots ----

    [PySlot(nameof(TypeSlots.Repr))]
    public static Value Repr(Value self)
    {
        var d = Self(self);
        if (d.Count == 0) return Value.Str("{}");
        if (!ReprGuard.Enter(d)) return Value.Str("{...}");
        try
        {
            var text = new System.Text.StringBuilder("{");
            var position = 0;
            while (d.Next(ref position, out var key, out var value))
            {
                if (text.Length > 1) text.Append(", ");
                text.Append(ObjectOps.ReprText(key)).Append(": ").Append(ObjectOps.ReprText(value));
            }
            return Value.Str(text.Append('}').ToString());
        }
        finally
        {
            ReprGuard.Leave(d);
        }
    }

    [PySlot(nameof(TypeSlots.Length))]
    public static long Length(Value self) => Self(self).Count;

    [PySlot(nameof(TypeSlots.Iter))]
    public static Value Iter(Value self) => new PyDictKeyIterator(Self(self));

    [PySlot(nameof(TypeSlots.Contains))]
    public static bool Contains(Value self, Value key) => Self(self).ContainsKey(key);

    [PySlot(nameof(TypeSlots.GetItem))]
    public static Value GetItem(Value self, Value key)
    {
        var d = Self(self);
        var v = d.Get(key);
        return v.IsNull ? d.MissingItem(key) : v;
    }

    /// <summary>d[key] where the key is missing: __missing__ of a subclass, else KeyError.</summary>
    public virtual Value MissingItem(Value key)
    {
        if (GetType() != typeof(PyDict))
        {
            var f = SlotFunctions.LookupSpecial(Value.Of(this), Names.Missing, out var passSelf);
            if (!f.IsNull) return passSelf ? CallOps.Call(f, Value.Of(this), key) : CallOps.Call(f, key);
        }
        throw PyErr.KeyError(key);
    }

    [PySlot(nameof(TypeSlots.SetItem))]
    public static void SetItem(Value self, Value key, Value value)
    {
        var d = Self(self);
        if (!value.IsNull) d.Set(key, value);
        else if (!d.Remove(key)) throw PyErr.KeyError(key);
    }

    [PySlot(nameof(TypeSlots.Or))]
    public static Value Or(Value v, Value w)
    {
        if (v.Ref is not PyDict a || w.Ref is not PyDict b) return Value.NotImplemented;
        var result = a.CopyAsSeen();
        result.UpdateWith(Value.Of(b));
        return result;
    }

    [PySlot(nameof(TypeSlots.InplaceOr))]
    public static Value InplaceOr(Value v, Value w)
    {
        Self(v).UpdateWith(w);
        return v;
    }

    [PySlot(nameof(TypeSlots.Compare))]
    public static Value Compare(Value v, Value w, CompareOp op)
    {
        if (op is not (CompareOp.Eq or CompareOp.Ne) || v.Ref is not PyDict a || w.Ref is not PyDict b) return Value.NotImplemented;
        return Value.Bool(a.SameItems(b) == (op == CompareOp.Eq));
    }

    private bool SameItems(PyDict other)
    {
        if (this == other && Count == 0) return true;
        if (Count != other.Count) return false;
        for (var i = 0; i < Used; i++)
        {
            var e = Entries[i];
            if (e.Key.IsNull) continue;
            var at = other.Find(e.Key, e.Hash);
            if (at < 0 || !SequenceOps.ItemsEqual(e.Val, other.Entries[at].Val)) return false;
        }
        return true;
    }
}

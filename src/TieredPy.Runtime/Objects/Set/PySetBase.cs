using System.Runtime.CompilerServices;

namespace TieredPy.Runtime;

/// <summary>A cell of a set's table. A free one has a Null key and hash 0, one whose key was removed a Null key and hash -1.</summary>
public struct SetEntry
{
    public Value Key;
    public long Hash;
}

/// <summary>
/// What set and frozenset share: an open-addressing table, probed in short linear runs as CPython's, with the same growth, so that ints
/// come out in the same order.
/// <para>Contract: code that may run a program's __eq__ or __hash__ looks at <see cref="Table"/> again afterwards.</para>
/// </summary>
public abstract unsafe class PySetBase : PyObject
{
    private const int MinSize = 8, LinearProbes = 9;
    private static readonly SetEntry s_free = new() { Key = Value.Null };
    private static readonly SetEntry s_dummy = new() { Key = Value.Null, Hash = -1 };

    internal SetEntry[] Table = NewTable(MinSize);

    /// <summary>Cells in use, removed ones included.</summary>
    private int _fill;

    /// <summary>Where pop looks first.</summary>
    private int _finger;

    /// <summary>len(s).</summary>
    public int Count;

    private static SetEntry[] NewTable(int size)
    {
        var table = new SetEntry[size];
        Fills.With(table.AsSpan(), s_free);
        return table;
    }

    /// <summary>hash of an element to be.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long HashElement(Value v)
    {
        if (v.IsInt) return PyInt.HashOf(v.Bits);
        if (v.IsExact<PyStr>()) return Unsafe.As<PyStr>(v.Ref!).Hash;
        return PyDict.HashSlow(v, "a set element");
    }

    /// <summary>As <see cref="HashElement"/> for membership tests, where a set stands for the frozenset of its elements.</summary>
    private static long HashForLookup(Value v)
    {
        if (v.Ref is PySet s && s.Type.Slots.Hash == PySet.TypeObject.Slots.Hash) return s.HashElements();
        return HashElement(v);
    }

    /// <summary>Position of a key in the table, or -1. May run __eq__.</summary>
    private int Find(Value key, long hash)
    {
    restart:
        var table = Table;
        var mask = table.Length - 1;
        var perturb = (ulong)hash;
        var i = (int)hash & mask;
        while (true)
        {
            var end = i + LinearProbes <= mask ? i + LinearProbes : i;
            for (var k = i; k <= end; k++)
            {
                ref var e = ref table[k];
                if (e.Hash != hash)
                {
                    if (e.Hash == 0 && e.Key.IsNull) return -1;
                    continue;
                }
                if (e.Key.Is(key)) return k;
                if (e.Key.IsNull) return -1;
                var there = e.Key;
                if (there.IsExact<PyTuple>() && key.IsExact<PyTuple>())
                {
                    var simply = PyTuple.SimplyEqual((PyTuple)there.Obj, (PyTuple)key.Obj);
                    if (simply > 0) return k;
                    if (simply == 0) continue;
                }
                var equal = ObjectOps.Equal(there, key);
                if (table != Table || !table[k].Key.Is(there)) goto restart;
                if (equal) return k;
            }
            perturb >>= 5;
            i = (int)((ulong)i * 5 + 1 + perturb) & mask;
        }
    }

    /// <summary>The free cell for a key that is not in the table.</summary>
    private static int FreeCell(SetEntry[] table, long hash)
    {
        var mask = table.Length - 1;
        var perturb = (ulong)hash;
        var i = (int)hash & mask;
        while (true)
        {
            var end = i + LinearProbes <= mask ? i + LinearProbes : i;
            for (var k = i; k <= end; k++)
            {
                if (table[k].Hash == 0 && table[k].Key.IsNull) return k;
            }
            perturb >>= 5;
            i = (int)((ulong)i * 5 + 1 + perturb) & mask;
        }
    }

    public bool Contains(Value key) => Find(key, HashForLookup(key)) >= 0;

    internal bool Contains(Value key, long hash) => Find(key, hash) >= 0;

    /// <summary>Adds; false when it was there.</summary>
    public bool Add(Value key) => Add(key, HashElement(key));

    internal bool Add(Value key, long hash)
    {
        if (Find(key, hash) >= 0) return false;
        Table[FreeCell(Table, hash)] = new SetEntry { Key = key, Hash = hash };
        _fill++;
        Count++;
        if ((long)_fill * 5 >= (Table.Length - 1) * 3L) Resize(Count > 50000 ? Count * 2 : Count * 4);
        return true;
    }

    private void Resize(int minimum)
    {
        long size = MinSize;
        while (size <= minimum) size <<= 1;
        var table = NewTable((int)size);
        foreach (ref var e in Table.AsSpan())
        {
            if (!e.Key.IsNull) table[FreeCell(table, e.Hash)] = e;
        }
        Table = table;
        _fill = Count;
    }

    /// <summary>Removes a key; false when it was not there.</summary>
    public bool Discard(Value key) => Discard(key, HashForLookup(key));

    private bool Discard(Value key, long hash)
    {
        var i = Find(key, hash);
        if (i < 0) return false;
        Table[i] = s_dummy;
        Count--;
        return true;
    }

    public void Clear()
    {
        Table = NewTable(MinSize);
        _fill = Count = _finger = 0;
    }

    /// <summary>Removes and returns some element; Null when there is none.</summary>
    public Value TakeAny()
    {
        if (Count == 0) return Value.Null;
        var i = _finger & (Table.Length - 1);
        while (Table[i].Key.IsNull) i = i + 1 == Table.Length ? 0 : i + 1;
        var v = Table[i].Key;
        Table[i] = s_dummy;
        Count--;
        _finger = i + 1;
        return v;
    }

    /// <summary>The next element at or after a position of the table; advances it. Safe against changes in between.</summary>
    public bool Next(ref int position, out Value key) => Next(ref position, out key, out _);

    internal bool Next(ref int position, out Value key, out long hash)
    {
        var table = Table;
        for (; position < table.Length; position++)
        {
            ref var e = ref table[position];
            if (e.Key.IsNull) continue;
            position++;
            key = e.Key;
            hash = e.Hash;
            return true;
        }
        key = Value.Null;
        hash = 0;
        return false;
    }

    /// <summary>Takes over the other's elements (which is of no use afterwards, unless it is not changed again).</summary>
    private protected void ShareWith(PySetBase other)
    {
        Table = other.Table;
        _fill = other._fill;
        Count = other.Count;
    }

    /// <summary>Adds all elements of a set, a dict's keys or any iterable.</summary>
    public void Update(Value other)
    {
        if (other.Ref is PySetBase set)
        {
            Merge(set);
            return;
        }
        if (other.IsExact<PyDict>())
        {
            Merge((PyDict)other.Obj);
            return;
        }
        for (var it = new ItemIterator(other); it.Next(out var x);) Add(x);
    }

    private void Merge(PyDict dict)
    {
        var n = dict.Count;
        if ((_fill + (long)n) * 5 >= (Table.Length - 1) * 3L) Resize((Count + n) * 2);
        for (var i = 0; i < dict.Used; i++)
        {
            var e = dict.Entries[i];
            if (!e.Key.IsNull) Add(e.Key, e.Hash);
        }
    }

    private void Merge(PySetBase other)
    {
        if (other == this || other.Count == 0) return;
        if ((_fill + (long)other.Count) * 5 >= (Table.Length - 1) * 3L) Resize((Count + other.Count) * 2);
        if (_fill == 0 && Table.Length == other.Table.Length && other._fill == other.Count)
        {
            other.Table.CopyTo(Table, 0);
            _fill = Count = other.Count;
            return;
        }
        if (_fill == 0)
        {
            foreach (ref var e in other.Table.AsSpan())
            {
                if (!e.Key.IsNull) Table[FreeCell(Table, e.Hash)] = e;
            }
            _fill = Count = other.Count;
            return;
        }
        var table = other.Table;
        for (var i = 0; i < table.Length; i++)
        {
            var e = table[i];
            if (!e.Key.IsNull) Add(e.Key, e.Hash);
            // __eq__ may have changed the other set
            if (other.Table != table) return;
        }
    }

    /// <summary>An exact set or frozenset, as this one is.</summary>
    private protected abstract PySetBase NewLikeBase();

    /// <summary>The elements in an exact set (frozenset).</summary>
    public PySetBase Copied()
    {
        var copy = NewLikeBase();
        copy.Update(new Value(this, 0));
        return copy;
    }

    public PySetBase Union(ReadOnlySpan<Value> others)
    {
        var result = Copied();
        foreach (var other in others)
        {
            if (other.Ref != (object)this) result.Update(other);
        }
        return result;
    }

    public PySetBase Intersection(Value other)
    {
        if (other.Ref == (object)this) return Copied();
        var result = NewLikeBase();
        if (other.Ref is PySetBase set)
        {
            var (small, large) = set.Count > Count ? (this, set) : (set, this);
            var position = 0;
            while (small.Next(ref position, out var key, out var hash))
            {
                if (large.Contains(key, hash)) result.Add(key, hash);
            }
            return result;
        }
        for (var it = new ItemIterator(other); it.Next(out var x);)
        {
            var hash = ObjectOps.Hash(x);
            if (Contains(x, hash)) result.Add(x, hash);
        }
        return result;
    }

    public PySetBase Intersection(ReadOnlySpan<Value> others)
    {
        if (others.Length == 0) return Copied();
        var result = this;
        foreach (var other in others) result = result.Intersection(other);
        return result;
    }

    public PySetBase Difference(Value other)
    {
        var otherSet = other.Ref as PySetBase;
        var otherDict = other.IsExact<PyDict>() ? (PyDict)other.Obj : null;
        if ((otherSet is null && otherDict is null) || Count >> 2 > (otherSet?.Count ?? otherDict!.Count))
        {
            var copy = Copied();
            copy.DifferenceUpdate(other);
            return copy;
        }
        var result = NewLikeBase();
        var position = 0;
        while (Next(ref position, out var key, out var hash))
        {
            if (!(otherSet is not null ? otherSet.Contains(key, hash) : otherDict!.Find(key, hash) >= 0)) result.Add(key, hash);
        }
        return result;
    }

    public PySetBase Difference(ReadOnlySpan<Value> others)
    {
        if (others.Length == 0) return Copied();
        var result = Difference(others[0]);
        foreach (var other in others[1..]) result.DifferenceUpdate(other);
        return result;
    }

    /// <summary>Removes the elements of another iterable.</summary>
    public void DifferenceUpdate(Value other)
    {
        if (other.Ref == (object)this)
        {
            Clear();
            return;
        }
        if (other.Ref is PySetBase set)
        {
            if (set.Count >> 3 > Count) set = Intersection(other);
            var position = 0;
            while (set.Next(ref position, out var key, out var hash)) Discard(key, hash);
        }
        else
        {
            for (var it = new ItemIterator(other); it.Next(out var x);) Discard(x, HashElement(x));
        }
        if (_fill - Count > (Table.Length - 1) / 4) Resize(Count > 50000 ? Count * 2 : Count * 4);
    }

    public void IntersectionUpdate(ReadOnlySpan<Value> others)
    {
        var result = Intersection(others);
        if (result != this) ShareWith(result);
    }

    public void SymmetricDifferenceUpdate(Value other)
    {
        if (other.Ref == (object)this)
        {
            Clear();
            return;
        }
        if (other.IsExact<PyDict>())
        {
            var dict = (PyDict)other.Obj;
            for (var i = 0; i < dict.Used; i++)
            {
                var e = dict.Entries[i];
                if (!e.Key.IsNull && !Discard(e.Key, e.Hash)) Add(e.Key, e.Hash);
            }
            return;
        }
        var set = other.Ref as PySetBase;
        if (set is null)
        {
            set = NewLikeBase();
            set.Update(other);
        }
        var position = 0;
        while (set.Next(ref position, out var key, out var hash))
        {
            if (!Discard(key, hash)) Add(key, hash);
        }
    }

    public PySetBase SymmetricDifference(Value other)
    {
        var result = NewLikeBase();
        result.Update(other);
        result.SymmetricDifferenceUpdate(new Value(this, 0));
        return result;
    }

    public bool IsSubset(Value other)
    {
        if (other.Ref is not PySetBase set) return Intersection(other).Count == Count;
        if (Count > set.Count) return false;
        var position = 0;
        while (Next(ref position, out var key, out var hash))
        {
            if (!set.Contains(key, hash)) return false;
        }
        return true;
    }

    public bool IsSuperset(Value other)
    {
        if (other.Ref is PySetBase set) return set.IsSubset(new Value(this, 0));
        for (var it = new ItemIterator(other); it.Next(out var x);)
        {
            if (!Contains(x, HashElement(x))) return false;
        }
        return true;
    }

    public bool IsDisjoint(Value other)
    {
        if (other.Ref == (object)this) return Count == 0;
        if (other.Ref is PySetBase set)
        {
            var (small, large) = set.Count > Count ? (this, set) : (set, this);
            var position = 0;
            while (small.Next(ref position, out var key, out var hash))
            {
                if (large.Contains(key, hash)) return false;
            }
            return true;
        }
        for (var it = new ItemIterator(other); it.Next(out var x);)
        {
            if (Contains(x, HashElement(x))) return false;
        }
        return true;
    }

    /// <summary>The hash of a frozenset with these elements: independent of their order (CPython's formula).</summary>
    public long HashElements()
    {
        ulong h = 0;
        foreach (ref var e in Table.AsSpan())
        {
            if (!e.Key.IsNull) h ^= (((ulong)e.Hash ^ 89869747) ^ ((ulong)e.Hash << 16)) * 3644798167;
        }
        h ^= ((ulong)Count + 1) * 1927868237;
        h ^= (h >> 11) ^ (h >> 25);
        h = h * 69069 + 907133923;
        return h == ulong.MaxValue ? 590923713 : (long)h;
    }

    internal static Value CompareSets(Value v, Value w, CompareOp op)
    {
        if (v.Ref is not PySetBase a || w.Ref is not PySetBase b) return Value.NotImplemented;
        return Value.Bool(op switch
        {
            CompareOp.Eq => a.Count == b.Count && a.IsSubset(w),
            CompareOp.Ne => a.Count != b.Count || !a.IsSubset(w),
            CompareOp.Lt => a.Count < b.Count && a.IsSubset(w),
            CompareOp.Le => a.IsSubset(w),
            CompareOp.Gt => a.Count > b.Count && b.IsSubset(v),
            _ => b.IsSubset(v),
        });
    }

    internal static Value ReprSet(Value self)
    {
        var set = (PySetBase)self.Obj;
        var name = self.Type.ShortName;
        if (!ReprGuard.Enter(set)) return Value.Str(name + "(...)");
        try
        {
            if (set.Count == 0) return Value.Str(name + "()");
            var text = new System.Text.StringBuilder();
            foreach (var x in PyList.FromIterable(Value.Of(new PySetIterator(set))).ToArray())
            {
                if (text.Length > 0) text.Append(", ");
                text.Append(ObjectOps.ReprText(x));
            }
            return Value.Str(self.Type == PySet.TypeObject ? $"{{{text}}}" : $"{name}({{{text}}})");
        }
        finally
        {
            ReprGuard.Leave(set);
        }
    }

    internal Value ReduceSet()
    {
        var self = new Value(this, 0);
        return new PyTuple(Value.Of(Type), new PyTuple(PyList.FromIterable(Value.Of(new PySetIterator(this)))), ObjectOps.CallSpecial(self, Names.GetState));
    }

    private static bool Both(Value v, Value w) => v.Ref is PySetBase && w.Ref is PySetBase;

    internal static Value OpOr(Value v, Value w)
    {
        if (!Both(v, w)) return Value.NotImplemented;
        return ((PySetBase)v.Obj).Union([w]);
    }

    internal static Value OpAnd(Value v, Value w) => Both(v, w) ? ((PySetBase)v.Obj).Intersection(w) : Value.NotImplemented;

    internal static Value OpSubtract(Value v, Value w) => Both(v, w) ? ((PySetBase)v.Obj).Difference(w) : Value.NotImplemented;

    internal static Value OpXor(Value v, Value w) => Both(v, w) ? ((PySetBase)v.Obj).SymmetricDifference(w) : Value.NotImplemented;
}

/// <summary>iter(set).</summary>
[PyType("set_iterator", NoNew = true)]
public sealed partial class PySetIterator(PySetBase set) : PyObject
{
    private PySetBase? _set = set;
    private int _position, _count = set.Count, _left = set.Count;

    [PySlot(nameof(TypeSlots.Iter))]
    public static Value IterSelf(Value self) => self;

    public override Value IterNext() => NextItem(new Value(this, 0));

    [PySlot(nameof(TypeSlots.Next))]
    public static Value NextItem(Value self)
    {
        var it = (PySetIterator)self.Obj;
        if (it._set is not { } set) return Value.Null;
        if (set.Count != it._count)
        {
            it._count = -1;
            throw PyErr.RuntimeError("Set changed size during iteration");
        }
        if (set.Next(ref it._position, out var key))
        {
            it._left--;
            return key;
        }
        it._set = null;
        return Value.Null;
    }

    [PyMethod("__length_hint__($self, /)")]
    private static long LengthHint(PySetIterator self) => self._set is { } s && s.Count == self._count ? self._left : 0;

    [PyMethod("__reduce__($self, /)")]
    private static Value Reduce(PySetIterator self)
    {
        var (set, position, left) = (self._set, self._position, self._left);
        var rest = PyList.FromIterable(Value.Of(self));
        (self._set, self._position, self._left) = (set, position, left);
        return new PyTuple(PyThread.Current.Engine.Builtin("iter"), new PyTuple(rest));
    }
}

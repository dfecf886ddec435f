using System.Runtime.CompilerServices;

namespace TieredPy.Runtime;

/// <summary>An entry of a dict or set. A deleted entry has a Null key.</summary>
public struct DictEntry
{
    public Value Key;
    public Value Val;
    public long Hash;
}

/// <summary>
/// A dict: insertion-ordered entries and an open-addressing index into them, after CPython's compact dict
/// (Hettinger, python-dev, 2012-12-10).
/// <para>Contract: <see cref="Entries"/>[0..<see cref="Used"/>] are in insertion order, deleted ones have a Null key; an entry keeps its position
/// until <see cref="Entries"/> is replaced (growth, compaction), so that caches may keep (index) and check the key by reference.
/// Every change of a value or key of a watched dict is announced to <see cref="Watch"/> (compiled code that took a global for constant).</para>
/// </summary>
[PyType("dict", Subclassable = true, Unhashable = true, Mapping = true, MatchSelf = true, UserClass = typeof(UserDict),
    Doc = "A mapping: dict() is empty, dict(mapping) copies, dict(iterable) takes (key, value) pairs, dict(**kwargs) takes names.")]
public unsafe partial class PyDict : PyObject
{
    private const int Free = -1, Dummy = -2;

    private int[] _index = [];
    public DictEntry[] Entries = [];

    /// <summary>Entries in use, deleted ones included.</summary>
    public int Used;

    /// <summary>len(d).</summary>
    public int Count;

    /// <summary>Changes when a key is added, removed or moved: inline caches compare it, then <see cref="Entries"/>[i] is still their entry.</summary>
    public int KeysVersion;

    /// <summary>Told of every write; null for dicts that nobody watches.</summary>
    public DictWatch? Watch;

    public PyDict() { }

    public PyDict(int capacity)
    {
        if (capacity > 0) Resize(capacity);
    }

    // ---- lookup ----

    /// <summary>Position of a key in <see cref="Entries"/>, or -1. May run Python code (__eq__).</summary>
    public int Find(Value key, long hash)
    {
        if (key.IsExact<PyStr>()) return FindStr((PyStr)key.Obj, hash);
        if (key.IsInt) return FindInt(key.Bits, hash);
        return FindAny(key, hash);
    }

    /// <summary>As <see cref="Find"/>, for an exact str.</summary>
    public int FindStr(PyStr key, long hash)
    {
        var index = _index;
        if (index.Length == 0) return -1;
        var mask = index.Length - 1;
        var entries = Entries;
        for (var (i, rest) = ((int)hash & mask, (ulong)hash); ; i = NextProbe(i, ref rest) & mask)
        {
            var ix = index[i];
            if (ix == Free) return -1;
            if (ix == Dummy) continue;
            ref var e = ref entries[ix];
            if (e.Key.Ref == (object)key) return ix;
            if (e.Hash != hash) continue;
            if (e.Key.Ref is PyStr other && other.GetType() == typeof(PyStr))
            {
                if (other.EqualsStr(key)) return ix;
            }
            else
            {
                return FindAny(Value.Of(key), hash);
            }
        }
    }

    private int FindInt(long key, long hash)
    {
        var index = _index;
        if (index.Length == 0) return -1;
        var mask = index.Length - 1;
        var entries = Entries;
        for (var (i, rest) = ((int)hash & mask, (ulong)hash); ; i = NextProbe(i, ref rest) & mask)
        {
            var ix = index[i];
            if (ix == Free) return -1;
            if (ix == Dummy) continue;
            ref var e = ref entries[ix];
            if (e.Key.IsInt)
            {
                if (e.Key.Bits == key) return ix;
                continue;
            }
            if (e.Hash == hash) return FindAny(Value.Int(key), hash);
        }
    }

    private int FindAny(Value key, long hash)
    {
    restart:
        var index = _index;
        if (index.Length == 0) return -1;
        var mask = index.Length - 1;
        var entries = Entries;
        for (var (i, rest) = ((int)hash & mask, (ulong)hash); ; i = NextProbe(i, ref rest) & mask)
        {
            var ix = index[i];
            if (ix == Free) return -1;
            if (ix == Dummy) continue;
            var e = entries[ix];
            if (e.Key.Is(key)) return ix;
            if (e.Hash != hash) continue;
            if (e.Key.IsExact<PyTuple>() && key.IsExact<PyTuple>())
            {
                var simply = PyTuple.SimplyEqual((PyTuple)e.Key.Obj, (PyTuple)key.Obj);
                if (simply > 0) return ix;
                if (simply == 0) continue;
            }
            var equal = ObjectOps.Equal(e.Key, key);
            // __eq__ may have changed this very dict
            if (index != _index || entries != Entries || !entries[ix].Key.Is(e.Key)) goto restart;
            if (equal) return ix;
        }
    }

    // a sequence of ints stays in sequence; keys that collide there part with the high bits of their hashes, as in CPython
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int NextProbe(int i, ref ulong rest)
    {
        rest >>= 5;
        return i * 5 + (int)rest + 1;
    }

    // ---- read ----

    /// <summary>d[key], or Null.</summary>
    public Value Get(Value key)
    {
        var i = Find(key, HashKey(key));
        return i < 0 ? Value.Null : Entries[i].Val;
    }

    /// <summary>d[key] for a str, or Null.</summary>
    public Value GetStr(PyStr key)
    {
        var i = key.GetType() == typeof(PyStr) ? FindStr(key, key.Hash) : Find(Value.Of(key), ObjectOps.Hash(Value.Of(key)));
        return i < 0 ? Value.Null : Entries[i].Val;
    }

    /// <summary>d[key] for a .NET string, or Null (not for hot paths).</summary>
    public Value GetStr(string key) => GetStr(PyStr.Intern(key));

    public bool ContainsKey(Value key) => Find(key, HashKey(key)) >= 0;

    /// <summary>Position of a str key in <see cref="Entries"/>, or -1 (for inline caches).</summary>
    public int IndexOfStr(PyStr key) => FindStr(key, key.Hash);

    // ---- write ----

    /// <summary>d[key] = value.</summary>
    public void Set(Value key, Value value) => Set(key, HashKey(key), value);

    /// <summary>d[key] = value with the hash at hand.</summary>
    public void Set(Value key, long hash, Value value)
    {
        var i = Find(key, hash);
        if (i >= 0)
        {
            Entries[i].Val = value;
            Watch?.Written(this, key);
            return;
        }
        Append(key, hash, value);
    }

    public void SetStr(PyStr key, Value value) => Set(Value.Of(key), ObjectOps.Hash(Value.Of(key)), value);

    public void SetStr(string key, Value value) => SetStr(PyStr.Intern(key), value);

    private void Append(Value key, long hash, Value value)
    {
        if (Used == Entries.Length) Resize(Math.Max(4, Count + 1));
        KeysVersion++;
        var n = Used++;
        Entries[n] = new DictEntry { Key = key, Val = value, Hash = hash };
        Count++;
        InsertIndex(hash, n);
        Watch?.Written(this, key);
    }

    private void InsertIndex(long hash, int n)
    {
        var mask = _index.Length - 1;
        var i = (int)hash & mask;
        for (var rest = (ulong)hash; _index[i] >= 0;) i = NextProbe(i, ref rest) & mask;
        _index[i] = n;
    }

    /// <summary>Removes a key; false when it was not there.</summary>
    public bool Remove(Value key) => !Pop(key).IsNull;

    public bool RemoveStr(PyStr key) => Remove(Value.Of(key));

    /// <summary>Removes a key and returns its value, or Null.</summary>
    public Value Pop(Value key)
    {
        var hash = HashKey(key);
        var n = Find(key, hash);
        if (n < 0) return Value.Null;
        var v = Entries[n].Val;
        RemoveAt(n);
        return v;
    }

    /// <summary>Removes the entry at a position of <see cref="Entries"/>.</summary>
    public void RemoveAt(int n)
    {
        KeysVersion++;
        ref var e = ref Entries[n];
        var mask = _index.Length - 1;
        var i = (int)e.Hash & mask;
        for (var rest = (ulong)e.Hash; _index[i] != n;) i = NextProbe(i, ref rest) & mask;
        _index[i] = Dummy;
        var key = e.Key;
        e = new DictEntry { Key = Value.Null, Val = Value.Null };
        Count--;
        Watch?.Written(this, key);
    }

    public void Clear()
    {
        KeysVersion++;
        _index = [];
        Entries = [];
        Used = Count = _first = 0;
        Watch?.Cleared(this);
    }

    private void Resize(int needed)
    {
        // a third more than needed, so that a dict that grows is rebuilt rarely; index at most 2/3 full
        var capacity = Math.Max(needed + (needed >> 1), 5);
        var size = 8;
        while (size * 2 / 3 < capacity) size *= 2;
        capacity = size * 2 / 3;
        var entries = new DictEntry[capacity];
        var n = 0;
        for (var i = 0; i < Used; i++)
        {
            if (!Entries[i].Key.IsNull) entries[n++] = Entries[i];
        }
        var index = new int[size];
        Fills.MinusOne(index);
        var mask = size - 1;
        for (var k = 0; k < n; k++)
        {
            var i = (int)entries[k].Hash & mask;
            for (var rest = (ulong)entries[k].Hash; index[i] != Free;) i = NextProbe(i, ref rest) & mask;
            index[i] = k;
        }
        KeysVersion++;
        _index = index;
        Entries = entries;
        Used = n;
        _first = 0;
    }

    // ---- iteration and copies ----

    /// <summary>
    /// The next entry at or after <paramref name="position"/>; advances it. C# code that may run Python in between must use this and not
    /// a foreach.
    /// </summary>
    public bool Next(ref int position, out Value key, out Value value)
    {
        while (position < Used)
        {
            ref var e = ref Entries[position++];
            if (e.Key.IsNull) continue;
            key = e.Key;
            value = e.Val;
            return true;
        }
        key = value = Value.Null;
        return false;
    }

    /// <summary>A snapshot-free iteration for C# code that does not change the dict.</summary>
    public IEnumerable<(Value Key, Value Value)> Pairs()
    {
        for (var i = 0; i < Used; i++)
        {
            if (!Entries[i].Key.IsNull) yield return (Entries[i].Key, Entries[i].Val);
        }
    }

    /// <summary>A shallow copy, as an exact dict.</summary>
    public PyDict Copy()
    {
        var copy = new PyDict(Count);
        for (var i = 0; i < Used; i++)
        {
            ref var e = ref Entries[i];
            if (!e.Key.IsNull) copy.Append(e.Key, e.Hash, e.Val);
        }
        return copy;
    }

    /// <summary>d.update(other) for an exact dict.</summary>
    public void Merge(PyDict other)
    {
        if (other == this) return;
        for (var i = 0; i < other.Used; i++)
        {
            var e = other.Entries[i];
            if (!e.Key.IsNull) Set(e.Key, e.Hash, e.Val);
        }
    }
}

/// <summary>Hears of writes to a dict (globals that compiled code relies on).</summary>
public abstract class DictWatch
{
    public abstract void Written(PyDict dict, Value key);

    public abstract void Cleared(PyDict dict);
}

internal sealed class UserDict(PyType type) : PyDict
{
    private readonly PyInstance _state = type.NewInstance();
    public override PyType Type => _state.Type;
    public override PyInstance State => _state;
}

using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace TieredPy.Runtime;

// Bulk operations: each keeps the specialised storage where it can.
public partial class PyList
{
    /// <summary>Longest list.</summary>
    internal const int MaxCount = 0x7fffffc0;

    /// <summary>The array in use; null when Empty.</summary>
    private Array? Store => Storage switch
    {
        ListStorage.Longs => Longs,
        ListStorage.Doubles => Doubles,
        ListStorage.Objects => Objects,
        ListStorage.Mixed => Values,
        _ => null,
    };

    private static Array NewStore(ListStorage storage, int capacity) => storage switch
    {
        ListStorage.Longs => GC.AllocateUninitializedArray<long>(capacity),
        ListStorage.Doubles => GC.AllocateUninitializedArray<double>(capacity),
        ListStorage.Objects => new PyObject[capacity],
        _ => new Value[capacity],
    };

    private void SetStore(ListStorage storage, Array? array, int count)
    {
        Longs = null;
        Doubles = null;
        Objects = null;
        Values = null;
        switch (storage)
        {
            case ListStorage.Longs:
                Longs = Unsafe.As<long[]>(array);
                break;
            case ListStorage.Doubles:
                Doubles = Unsafe.As<double[]>(array);
                break;
            case ListStorage.Objects:
                Objects = Unsafe.As<PyObject[]>(array);
                break;
            case ListStorage.Mixed:
                Values = Unsafe.As<Value[]>(array);
                break;
        }
        Storage = storage;
        Count = count;
    }

    /// <summary>A list that owns an array.</summary>
    private static PyList Owning(ListStorage storage, Array? array, int count)
    {
        var list = new PyList();
        list.SetStore(count == 0 ? ListStorage.Empty : storage, count == 0 ? null : array, count);
        return list;
    }

    public static PyList FromLongs(long[] items) => Owning(ListStorage.Longs, items, items.Length);

    public static PyList FromDoubles(double[] items) => Owning(ListStorage.Doubles, items, items.Length);

    /// <summary>Takes over an array of objects, none of them a boxed number.</summary>
    public static PyList FromObjects(PyObject[] items) => Owning(ListStorage.Objects, items, items.Length);

    /// <summary>Takes everything from another list (of no use afterwards).</summary>
    internal void TakeFrom(PyList other)
    {
        SetStore(other.Storage, other.Store, other.Count);
        other.SetStore(ListStorage.Empty, null, 0);
    }

    /// <summary>Shares the other's array: for a list that is put aside while it is sorted.</summary>
    internal PyList Detach()
    {
        var taken = new PyList();
        taken.TakeFrom(this);
        return taken;
    }

    public void Clear() => SetStore(ListStorage.Empty, null, 0);

    /// <summary>The storage that holds the items of both without loss.</summary>
    private static ListStorage Join(ListStorage a, ListStorage b) =>
        a == b || b == ListStorage.Empty ? a : a == ListStorage.Empty ? b : ListStorage.Mixed;

    /// <summary>Makes room for n items in the present storage (not Empty).</summary>
    private void Reserve(int n)
    {
        switch (Storage)
        {
            case ListStorage.Longs when n > Longs!.Length:
                Array.Resize(ref Longs, Grown(n));
                break;
            case ListStorage.Doubles when n > Doubles!.Length:
                Array.Resize(ref Doubles, Grown(n));
                break;
            case ListStorage.Objects when n > Objects!.Length:
                Array.Resize(ref Objects, Grown(n));
                break;
            case ListStorage.Mixed when n > Values!.Length:
                Array.Resize(ref Values, Grown(n));
                break;
        }
    }

    /// <summary>Moves to a storage that can hold the items of <paramref name="other"/> too.</summary>
    private void Widen(ListStorage other)
    {
        var joined = Join(Storage, other);
        if (joined == Storage) return;
        if (Storage == ListStorage.Empty) SetStore(joined, NewStore(joined, 4), 0);
        else Generalize();
    }

    /// <summary>Copies items of <paramref name="source"/> over items of this list; its storage must hold them (see <see cref="Widen"/>).</summary>
    private void CopyIn(PyList source, int from, int to, int count)
    {
        if (count == 0) return;
        if (source.Storage == Storage)
        {
            Array.Copy(source.Store!, from, Store!, to, count);
            return;
        }
        for (var i = 0; i < count; i++) Values![to + i] = source.GetAt(from + i);
    }

    private void ClearTail(int from, int to)
    {
        if (Storage == ListStorage.Objects) Array.Clear(Objects!, from, to - from);
        else if (Storage == ListStorage.Mixed) Array.Clear(Values!, from, to - from);
    }

    /// <summary>Items [start, start+count) as a new list.</summary>
    public PyList CopyRange(int start, int count)
    {
        if (count <= 0) return new PyList();
        return Storage switch
        {
            ListStorage.Longs => Owning(Storage, Longs.AsSpan(start, count).ToArray(), count),
            ListStorage.Doubles => Owning(Storage, Doubles.AsSpan(start, count).ToArray(), count),
            ListStorage.Objects => Owning(Storage, new ReadOnlySpan<PyObject>(Objects, start, count).ToArray(), count),
            _ => Owning(Storage, Values.AsSpan(start, count).ToArray(), count),
        };
    }

    /// <summary>Every step-th item from start.</summary>
    public PyList CopyStrided(long start, long step, int count)
    {
        if (step == 1) return CopyRange((int)start, count);
        if (count <= 0) return new PyList();
        switch (Storage)
        {
            case ListStorage.Longs:
                {
                    var items = GC.AllocateUninitializedArray<long>(count);
                    if (step == -1)
                    {
                        Longs.AsSpan((int)start - count + 1, count).CopyTo(items);
                        items.AsSpan().Reverse();
                    }
                    else
                    {
                        for (var i = 0; i < count; i++) items[i] = Longs![start + i * step];
                    }
                    return Owning(Storage, items, count);
                }
            case ListStorage.Doubles:
                {
                    var items = GC.AllocateUninitializedArray<double>(count);
                    for (var i = 0; i < count; i++) items[i] = Doubles![start + i * step];
                    return Owning(Storage, items, count);
                }
            case ListStorage.Objects:
                {
                    var items = new PyObject[count];
                    for (var i = 0; i < count; i++) PutObject(items, i, Objects![start + i * step]);
                    return Owning(Storage, items, count);
                }
            default:
                {
                    var items = new Value[count];
                    for (var i = 0; i < count; i++) items[i] = Values![start + i * step];
                    return Owning(Storage, items, count);
                }
        }
    }

    /// <summary>Stores without the covariance check.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void PutObject(PyObject[] array, int index, PyObject o) =>
        Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(array), index) = o;

    /// <summary>Inserts at an index in [0, Count].</summary>
    public void InsertAt(int index, Value v)
    {
        if (index == Count)
        {
            Add(v);
            return;
        }
        Widen(StorageOf(v));
        var n = Count;
        Reserve(n + 1);
        switch (Storage)
        {
            case ListStorage.Longs:
                Array.Copy(Longs!, index, Longs!, index + 1, n - index);
                Longs![index] = v.Bits;
                break;
            case ListStorage.Doubles:
                Array.Copy(Doubles!, index, Doubles!, index + 1, n - index);
                Doubles![index] = v.AsDouble;
                break;
            case ListStorage.Objects:
                Array.Copy(Objects!, index, Objects!, index + 1, n - index);
                PutObject(Objects!, index, v.Obj);
                break;
            default:
                Array.Copy(Values!, index, Values!, index + 1, n - index);
                Values![index] = v;
                break;
        }
        Count = n + 1;
    }

    private static ListStorage StorageOf(Value v) => v.IsInt ? ListStorage.Longs : v.IsFloat ? ListStorage.Doubles : ListStorage.Objects;

    /// <summary>Removes the item at an index in range and returns it.</summary>
    public Value TakeAt(int index)
    {
        var v = GetAt(index);
        RemoveRange(index, 1);
        return v;
    }

    /// <summary>Removes and returns the last item of a list that is not empty.</summary>
    public Value TakeLast()
    {
        var n = --Count;
        switch (Storage)
        {
            case ListStorage.Longs:
                return Value.Int(Longs![n]);
            case ListStorage.Doubles:
                return Value.Float(Doubles![n]);
            case ListStorage.Objects:
                var o = new Value(Objects![n], 0);
                Objects[n] = null!;
                return o;
            default:
                var v = Values![n];
                Values[n] = default;
                return v;
        }
    }

    public void RemoveRange(int start, int count)
    {
        if (count <= 0) return;
        var n = Count;
        if (count == n)
        {
            Clear();
            return;
        }
        var store = Store!;
        Array.Copy(store, start + count, store, start, n - start - count);
        ClearTail(n - count, n);
        Count = n - count;
        var length = store.Length;
        if (length > 64 && Count < length / 4) Shrink();
    }

    private void Shrink()
    {
        var smaller = NewStore(Storage, Grown(Count));
        Array.Copy(Store!, smaller, Count);
        SetStore(Storage, smaller, Count);
    }

    /// <summary>Replaces items [start, start+count) by the items of another list (which may be this one).</summary>
    public void Splice(int start, int count, PyList source)
    {
        if (source == this) source = CopyRange(0, Count);
        if (source.Count == 0)
        {
            RemoveRange(start, count);
            return;
        }
        if (count == Count)
        {
            TakeFrom(source.CopyRange(0, source.Count));
            return;
        }
        if (count == source.Count && Storage == source.Storage)
        {
            CopyIn(source, 0, start, count);
            return;
        }
        Widen(source.Storage);
        var n = Count;
        var grown = checked(n - count + source.Count);
        Reserve(grown);
        var store = Store!;
        Array.Copy(store, start + count, store, start + source.Count, n - start - count);
        if (grown < n) ClearTail(grown, n);
        Count = grown;
        CopyIn(source, 0, start, source.Count);
    }

    /// <summary>Appends all items of another list (which may be this one).</summary>
    public void AddRange(PyList other)
    {
        var n = other.Count;
        if (n == 0) return;
        Widen(other.Storage);
        var at = Count;
        Reserve(checked(at + n));
        CopyIn(other, 0, at, n);
        Count = at + n;
    }

    public void AddRange(ReadOnlySpan<Value> items)
    {
        foreach (var v in items) Add(v);
    }

    public void ReverseItems()
    {
        if (Count == 0) return;
        switch (Storage)
        {
            case ListStorage.Longs:
                Array.Reverse(Longs!, 0, Count);
                break;
            case ListStorage.Doubles:
                Array.Reverse(Doubles!, 0, Count);
                break;
            case ListStorage.Objects:
                Array.Reverse(Objects!, 0, Count);
                break;
            default:
                Array.Reverse(Values!, 0, Count);
                break;
        }
    }

    /// <summary>The items, times times.</summary>
    public PyList Repeated(long times)
    {
        if (times <= 0 || Count == 0) return new PyList();
        if (times > MaxCount / Count) throw PyErr.MemoryError();
        var total = (int)times * Count;
        switch (Storage)
        {
            case ListStorage.Longs:
                return Owning(Storage, RepeatSpan<long>(Longs.AsSpan(0, Count), total), total);
            case ListStorage.Doubles:
                return Owning(Storage, RepeatSpan<double>(Doubles.AsSpan(0, Count), total), total);
            case ListStorage.Objects:
                return Owning(Storage, RepeatSpan(new ReadOnlySpan<PyObject>(Objects, 0, Count), total), total);
            default:
                return Owning(Storage, RepeatSpan<Value>(Values.AsSpan(0, Count), total), total);
        }
    }

    internal static T[] RepeatSpan<T>(ReadOnlySpan<T> items, int total)
    {
        var result = new T[total];
        if (items.Length == 1)
        {
            result.AsSpan().Fill(items[0]);
            return result;
        }
        items.CopyTo(result);
        var filled = items.Length;
        while (filled < total)
        {
            var n = Math.Min(filled, total - filled);
            Array.Copy(result, 0, result, filled, n);
            filled += n;
        }
        return result;
    }

    /// <summary>Items of both, as a new list.</summary>
    public static PyList Concatenated(PyList a, PyList b)
    {
        if (a.Count == 0) return b.CopyRange(0, b.Count);
        if (b.Count == 0) return a.CopyRange(0, a.Count);
        var storage = Join(a.Storage, b.Storage);
        var total = checked(a.Count + b.Count);
        var result = Owning(storage, NewStore(storage, total), total);
        result.CopyIn(a, 0, 0, a.Count);
        result.CopyIn(b, 0, a.Count, b.Count);
        return result;
    }

    /// <summary>
    /// Position of the first item equal to v in [start, stop), or -1. Runs __eq__ of items only where they are objects; the list may change
    /// meanwhile.
    /// </summary>
    public int IndexOf(Value v, long start, long stop)
    {
        if (start >= Count) return -1;
        var from = (int)start;
        if (Storage == ListStorage.Longs && v.IsInt)
        {
            var i = Longs.AsSpan(from, (int)Math.Max(0, Math.Min(stop, Count) - from)).IndexOf(v.Bits);
            return i < 0 ? -1 : from + i;
        }
        if (Storage == ListStorage.Longs && v.IsExact<PyStr>()) return -1;
        if (v.IsExact<PyStr>()) return IndexOfStr((PyStr)v.Obj, from, stop);
        for (var i = from; i < Count && i < stop; i++)
        {
            if (ObjectOps.EqualOrIs(GetAt(i), v)) return i;
        }
        return -1;
    }

    private int IndexOfStr(PyStr s, int from, long stop)
    {
        var v = Value.Of(s);
        for (var i = from; i < Count && i < stop; i++)
        {
            var x = GetAt(i);
            if (x.Ref == (object)s) return i;
            if (x.IsInt || x.IsFloat) continue;
            if (x.Ref!.GetType() == typeof(PyStr) ? Unsafe.As<PyStr>(x.Ref).EqualsStr(s) : ObjectOps.Equal(x, v)) return i;
        }
        return -1;
    }
}

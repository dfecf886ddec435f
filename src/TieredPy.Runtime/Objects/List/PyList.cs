using System.Runtime.CompilerServices;

namespace TieredPy.Runtime;

/// <summary>How a list stores its items; it only ever generalises (an emptied list may start anew).</summary>
public enum ListStorage : byte
{
    /// <summary>No items yet, no array.</summary>
    Empty,

    /// <summary><see cref="PyList.Longs"/>: all items are ints of 64 bits.</summary>
    Longs,

    /// <summary><see cref="PyList.Doubles"/>: all items are floats.</summary>
    Doubles,

    /// <summary><see cref="PyList.Objects"/>: no item is an unboxed number.</summary>
    Objects,

    /// <summary><see cref="PyList.Values"/>: anything.</summary>
    Mixed,
}

/// <summary>
/// A list, with storage specialised on what it holds (Bolz, Diekmann, Tratt: Storage Strategies for Collections in Dynamically
/// Typed Languages, OOPSLA 2013). Exactly the array of the current <see cref="Storage"/> is not null; items beyond <see cref="Count"/> are garbage
/// for number arrays and cleared for the others.
/// </summary>
[PyType("list", Subclassable = true, Unhashable = true, Sequence = true, MatchSelf = true, UserClass = typeof(UserList),
    Doc = "A mutable sequence: list() is empty, list(iterable) has the items of the iterable.")]
public partial class PyList : PyObject
{
    public ListStorage Storage;
    public int Count;
    public long[]? Longs;
    public double[]? Doubles;
    public PyObject[]? Objects;
    public Value[]? Values;

    public PyList() { }

    /// <summary>A list of the items (copied into fitting storage).</summary>
    public PyList(ReadOnlySpan<Value> items)
    {
        foreach (var v in items) Add(v);
    }

    /// <summary>The item at an index in range (not checked).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Value GetAt(int index) => Storage switch
    {
        ListStorage.Longs => Value.Int(Longs![index]),
        ListStorage.Doubles => Value.Float(Doubles![index]),
        ListStorage.Objects => new Value(Objects![index], 0),
        _ => Values![index],
    };

    /// <summary>Replaces the item at an index in range.</summary>
    public void SetAt(int index, Value v)
    {
        switch (Storage)
        {
            case ListStorage.Longs when v.IsInt:
                Longs![index] = v.Bits;
                return;
            case ListStorage.Doubles when v.IsFloat:
                Doubles![index] = v.AsDouble;
                return;
            case ListStorage.Objects when v.IsObject:
                Unsafe.Add(ref System.Runtime.InteropServices.MemoryMarshal.GetArrayDataReference(Objects!), index) = v.Obj;
                return;
            case ListStorage.Mixed:
                Values![index] = v;
                return;
            default:
                Generalize();
                Values![index] = v;
                return;
        }
    }

    /// <summary>Appends.</summary>
    public void Add(Value v)
    {
        var n = Count;
        switch (Storage)
        {
            case ListStorage.Empty:
                Start(v);
                return;
            case ListStorage.Longs when v.IsInt:
                if (n == Longs!.Length) Array.Resize(ref Longs, Grown(n + 1));
                Longs[n] = v.Bits;
                break;
            case ListStorage.Doubles when v.IsFloat:
                if (n == Doubles!.Length) Array.Resize(ref Doubles, Grown(n + 1));
                Doubles[n] = v.AsDouble;
                break;
            case ListStorage.Objects when v.IsObject:
                if (n == Objects!.Length) Array.Resize(ref Objects, Grown(n + 1));
                Unsafe.Add(ref System.Runtime.InteropServices.MemoryMarshal.GetArrayDataReference(Objects), n) = v.Obj;
                break;
            case ListStorage.Mixed:
                if (n == Values!.Length) Array.Resize(ref Values, Grown(n + 1));
                Values[n] = v;
                break;
            default:
                Generalize();
                Add(v);
                return;
        }
        Count = n + 1;
    }

    private void Start(Value v)
    {
        if (v.IsInt)
        {
            Storage = ListStorage.Longs;
            Longs = new long[4];
        }
        else if (v.IsFloat)
        {
            Storage = ListStorage.Doubles;
            Doubles = new double[4];
        }
        else
        {
            Storage = ListStorage.Objects;
            Objects = new PyObject[4];
        }
        Add(v);
    }

    /// <summary>Capacity for at least n items, with room to grow by an eighth to double.</summary>
    internal static int Grown(int n) => n < 1024 ? Math.Max(4, n * 2) : checked(n + n / 4);

    /// <summary>Changes to mixed storage.</summary>
    public void Generalize()
    {
        if (Storage == ListStorage.Mixed) return;
        var values = new Value[Math.Max(4, Count + 1)];
        for (var i = 0; i < Count; i++) values[i] = GetAt(i);
        Longs = null;
        Doubles = null;
        Objects = null;
        Values = values;
        Storage = ListStorage.Mixed;
    }

    /// <summary>The items as a fresh array.</summary>
    public Value[] ToArray()
    {
        var result = new Value[Count];
        for (var i = 0; i < result.Length; i++) result[i] = GetAt(i);
        return result;
    }
}

internal sealed class UserList(PyType type) : PyList
{
    private readonly PyInstance _state = type.NewInstance();
    public override PyType Type => _state.Type;
    public override PyInstance State => _state;
}

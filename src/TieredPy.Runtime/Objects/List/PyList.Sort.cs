using System.Runtime.CompilerServices;

namespace TieredPy.Runtime;

public partial class PyList
{
    private readonly struct LongLess : ISortLess<long>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public bool Less(long a, long b) => a < b;
    }

    private readonly struct DoubleLess : ISortLess<double>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public bool Less(double a, double b) => a < b;
    }

    /// <summary>A str without code points beyond the BMP: UTF-16 order is code point order. (In a struct, array stores need no type check.)</summary>
    private readonly struct TextKey(PyStr s)
    {
        public readonly PyStr Str = s;
        public readonly string Text = s.Text;
    }

    private readonly struct TextLess : ISortLess<TextKey>
    {
        public bool Less(TextKey a, TextKey b) => string.CompareOrdinal(a.Text, b.Text) < 0;
    }

    private readonly struct ValueLess : ISortLess<Value>
    {
        public bool Less(Value a, Value b) => SequenceOps.Less(a, b);
    }

    private static readonly Value[] s_sorting = [];

    /// <summary>
    /// list.sort: stable, in place. A program that looks at the list meanwhile (from a key function or __lt__) sees it empty; if it
    /// changes it, ValueError. When something throws, the items are a permutation of what they were.
    /// </summary>
    /// <param name="key">None (or Null) for the items themselves.</param>
    public void Sort(Value key, bool reverse)
    {
        var items = Detach();
        // every operation that changes the list takes the mark away or gives it items
        Values = s_sorting;
        bool touched;
        try
        {
            items.SortDetached(key.IsNone || key.IsNull ? Value.Null : key, reverse);
        }
        finally
        {
            touched = Storage != ListStorage.Empty || Values != s_sorting;
            TakeFrom(items);
        }
        if (touched) throw PyErr.ValueError("list modified during sort");
    }

    private void SortDetached(Value key, bool reverse)
    {
        var n = Count;
        if (n == 0) return;
        if (!key.IsNull)
        {
            SortByKey(key, reverse);
            return;
        }
        switch (Storage)
        {
            case ListStorage.Longs:
                SortNumbers(Longs.AsSpan(0, n), reverse);
                return;
            case ListStorage.Doubles when IsTotallyOrdered(Doubles.AsSpan(0, n)):
                SortNumbers(Doubles.AsSpan(0, n), reverse);
                return;
        }
        // reversed before and after, equal items keep their order
        if (reverse) ReverseItems();
        try
        {
            switch (Storage)
            {
                case ListStorage.Doubles:
                    TimSort<double, DoubleLess>.Sort(Doubles!, null, n);
                    break;
                case ListStorage.Objects:
                    SortObjects(Objects!, n);
                    break;
                default:
                    TimSort<Value, ValueLess>.Sort(Values!, null, n);
                    break;
            }
        }
        finally
        {
            if (reverse) ReverseItems();
        }
    }

    private static void SortNumbers<T>(Span<T> items, bool reverse) where T : IComparable<T>
    {
        var i = 1;
        while (i < items.Length && items[i - 1].CompareTo(items[i]) <= 0) i++;
        if (i < items.Length) items.Sort();
        if (reverse) items.Reverse();
    }

    /// <summary>No nan, and no zeros of both signs: equal means the same.</summary>
    private static bool IsTotallyOrdered(ReadOnlySpan<double> items)
    {
        foreach (var d in items)
        {
            if (double.IsNaN(d) || (d == 0 && double.IsNegative(d))) return false;
        }
        return true;
    }

    private static void SortObjects(PyObject[] objects, int n)
    {
        if (TextKeys(objects.AsSpan(0, n)) is { } texts)
        {
            TimSort<TextKey, TextLess>.Sort(texts, null, n);
            for (var i = 0; i < n; i++) PutObject(objects, i, texts[i].Str);
            return;
        }
        if (TrySortTuples(objects.AsSpan(0, n), null)) return;
        var values = new Value[n];
        for (var i = 0; i < n; i++) values[i] = new Value(objects[i], 0);
        try
        {
            TimSort<Value, ValueLess>.Sort(values, null, n);
        }
        finally
        {
            for (var i = 0; i < n; i++) PutObject(objects, i, values[i].Obj);
        }
    }

    private static TextKey[]? TextKeys(ReadOnlySpan<PyObject> objects)
    {
        foreach (var o in objects)
        {
            if (o.GetType() != typeof(PyStr) || Unsafe.As<PyStr>(o).HasAstral) return null;
        }
        var keys = new TextKey[objects.Length];
        for (var i = 0; i < keys.Length; i++) keys[i] = new TextKey(Unsafe.As<PyStr>(objects[i]));
        return keys;
    }

    private void SortByKey(Value key, bool reverse)
    {
        var n = Count;
        // the keys, in storage that fits them
        var keys = new PyList();
        var thread = PyThread.Current;
        for (var i = 0; i < n; i++)
        {
            var item = GetAt(i);
            keys.Add(CallOps.Call(thread, key, new ReadOnlySpan<Value>(in item), null));
        }
        if (reverse)
        {
            keys.ReverseItems();
            ReverseItems();
        }
        var order = new int[n];
        for (var i = 0; i < n; i++) order[i] = i;
        try
        {
            switch (keys.Storage)
            {
                case ListStorage.Longs:
                    TimSort<long, LongLess>.Sort(keys.Longs!, order, n);
                    break;
                case ListStorage.Doubles:
                    TimSort<double, DoubleLess>.Sort(keys.Doubles!, order, n);
                    break;
                case ListStorage.Objects when TextKeys(keys.Objects.AsSpan(0, n)) is { } texts:
                    TimSort<TextKey, TextLess>.Sort(texts, order, n);
                    break;
                case ListStorage.Objects when TrySortTuples(keys.Objects.AsSpan(0, n), order):
                    break;
                default:
                    keys.Generalize();
                    TimSort<Value, ValueLess>.Sort(keys.Values!, order, n);
                    break;
            }
        }
        finally
        {
            Permute(order);
            if (reverse) ReverseItems();
        }
    }

    /// <summary>Item i becomes what item order[i] was.</summary>
    private void Permute(int[] order)
    {
        switch (Storage)
        {
            case ListStorage.Longs:
                Longs = Permuted(Longs!, order);
                break;
            case ListStorage.Doubles:
                Doubles = Permuted(Doubles!, order);
                break;
            case ListStorage.Objects:
                var objects = new PyObject[order.Length];
                for (var i = 0; i < order.Length; i++) PutObject(objects, i, Objects![order[i]]);
                Objects = objects;
                break;
            default:
                Values = Permuted(Values!, order);
                break;
        }
    }

    private static T[] Permuted<T>(T[] items, int[] order)
    {
        var result = new T[order.Length];
        for (var i = 0; i < order.Length; i++) result[i] = items[order[i]];
        return result;
    }
}

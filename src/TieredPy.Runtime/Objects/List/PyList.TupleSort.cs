using System.Runtime.CompilerServices;

namespace TieredPy.Runtime;

/// <summary>
/// Sorting of tuples whose first items are all ints (of 64 bits), all floats or all texts: these decide most comparisons, without a call. Where they are equal
/// (or one is a nan) the whole tuples are compared, which may run program code and may throw.
/// </summary>
public partial class PyList
{
    private readonly struct TupleKey<T>(T first, PyTuple tuple)
    {
        public readonly T First = first;
        public readonly PyTuple Tuple = tuple;
    }

    private static bool LessAsWhole(PyTuple a, PyTuple b) => ObjectOps.IsTrue(PyTuple.CompareItems(a.Items, b.Items, CompareOp.Lt));

    private readonly struct LongTupleLess : ISortLess<TupleKey<long>>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public bool Less(TupleKey<long> a, TupleKey<long> b) => a.First != b.First ? a.First < b.First : LessAsWhole(a.Tuple, b.Tuple);
    }

    private readonly struct DoubleTupleLess : ISortLess<TupleKey<double>>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public bool Less(TupleKey<double> a, TupleKey<double> b) => a.First < b.First || (!(a.First > b.First) && LessAsWhole(a.Tuple, b.Tuple));
    }

    private readonly struct TextTupleLess : ISortLess<TupleKey<string>>
    {
        public bool Less(TupleKey<string> a, TupleKey<string> b)
        {
            var order = string.CompareOrdinal(a.First, b.First);
            return order != 0 ? order < 0 : LessAsWhole(a.Tuple, b.Tuple);
        }
    }

    /// <summary>Sorts tuples of that kind, and an order along with them; false: they are others, and nothing was done.</summary>
    /// <param name="objects">What may be tuples. When a comparison throws, they are a permutation of what they were.</param>
    /// <param name="order">Moved like the tuples; may be null.</param>
    private static bool TrySortTuples(Span<PyObject> objects, int[]? order)
    {
        if (objects.Length < 2) return false;
        Value sample = default;
        for (var i = 0; i < objects.Length; i++)
        {
            if (objects[i].GetType() != typeof(PyTuple) || Unsafe.As<PyTuple>(objects[i]).Items is not { Length: > 0 } items) return false;
            var v = items[0];
            if (i == 0) sample = v;
            if (v.IsInt ? !sample.IsInt : v.IsFloat ? !sample.IsFloat : !sample.IsObject || v.Ref!.GetType() != typeof(PyStr) || Unsafe.As<PyStr>(v.Ref).HasAstral) return false;
        }
        if (sample.IsInt) Sort<long, LongTupleLess>(objects, order, static v => v.Bits);
        else if (sample.IsFloat) Sort<double, DoubleTupleLess>(objects, order, static v => v.AsDouble);
        else Sort<string, TextTupleLess>(objects, order, static v => Unsafe.As<PyStr>(v.Ref!).Text);
        return true;

        static void Sort<T, TLess>(Span<PyObject> objects, int[]? order, Func<Value, T> first) where TLess : struct, ISortLess<TupleKey<T>>
        {
            var keys = new TupleKey<T>[objects.Length];
            for (var i = 0; i < keys.Length; i++)
            {
                var tuple = Unsafe.As<PyTuple>(objects[i]);
                keys[i] = new TupleKey<T>(first(tuple.Items[0]), tuple);
            }
            try
            {
                TimSort<TupleKey<T>, TLess>.Sort(keys, order, keys.Length);
            }
            finally
            {
                for (var i = 0; i < keys.Length; i++) objects[i] = keys[i].Tuple;
            }
        }
    }
}

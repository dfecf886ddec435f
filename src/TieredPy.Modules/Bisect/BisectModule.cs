using TieredPy.Runtime;

namespace TieredPy.Modules;

/// <summary>Bisection in sorted sequences.</summary>
[PyModule("_bisect", Doc = "Bisection in sorted sequences.")]
public static partial class BisectModule
{
    private static readonly PyStr s_insert = PyStr.Intern("insert");

    /// <summary>Where x belongs in a[lo:hi], after equal items (right) or before them; key is applied to items only.</summary>
    private static long Search(Value a, Value x, long lo, Value hi, Value key, bool right)
    {
        if (lo < 0) throw PyErr.ValueError("lo must be non-negative");
        long end;
        if (hi.IsNone) end = SequenceOps.Length(a);
        else if (!ConvertOps.HasIndex(hi)) throw PyErr.TypeError($"argument should be integer or None, not '{hi.Type.Name}'");
        else end = ConvertOps.IndexAsLong(hi, PyExc.OverflowError);
        if (!hi.IsNone && end < 0) end = hi is { IsInt: true, Bits: -1 } ? SequenceOps.Length(a) : end;
        var longs = key.IsNone && x.IsInt && a.IsExact<PyList>() && ((PyList)a.Obj) is { Storage: ListStorage.Longs } list && end <= list.Count ? list.Longs : null;
        while (lo < end)
        {
            var middle = (long)(((ulong)lo + (ulong)end) >> 1);
            bool goRight;
            if (longs is not null)
            {
                goRight = right ? longs[middle] <= x.Bits : longs[middle] < x.Bits;
            }
            else
            {
                var item = SequenceOps.GetItem(a, Value.Int(middle));
                if (!key.IsNone) item = CallOps.Call(key, item);
                goRight = right ? !SequenceOps.Less(x, item) : SequenceOps.Less(item, x);
            }
            if (goRight) lo = middle + 1;
            else end = middle;
        }
        return lo;
    }

    private static void Insert(Value a, Value x, long index)
    {
        if (a.IsExact<PyList>())
        {
            var list = (PyList)a.Obj;
            list.InsertAt((int)Math.Min(index, list.Count), x);
            return;
        }
        CallOps.CallMethod(a, s_insert, Value.Int(index), x);
    }

    [PyFunction("bisect_left($module, /, a, x, lo=0, hi=None, *, key=None)", Doc = "Index where to insert x, before equal items.")]
    private static long BisectLeft(Value a, Value x, long lo, Value hi, Value key) => Search(a, x, lo, hi, key, right: false);

    [PyFunction("bisect_right($module, /, a, x, lo=0, hi=None, *, key=None)", Doc = "Index where to insert x, after equal items.")]
    private static long BisectRight(Value a, Value x, long lo, Value hi, Value key) => Search(a, x, lo, hi, key, right: true);

    [PyFunction("insort_left($module, /, a, x, lo=0, hi=None, *, key=None)", Doc = "Inserts x before equal items.")]
    private static void InsortLeft(Value a, Value x, long lo, Value hi, Value key) =>
        Insert(a, x, Search(a, key.IsNone ? x : CallOps.Call(key, x), lo, hi, key, right: false));

    [PyFunction("insort_right($module, /, a, x, lo=0, hi=None, *, key=None)", Doc = "Inserts x after equal items.")]
    private static void InsortRight(Value a, Value x, long lo, Value hi, Value key) =>
        Insert(a, x, Search(a, key.IsNone ? x : CallOps.Call(key, x), lo, hi, key, right: true));
}

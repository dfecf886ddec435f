using System.Runtime.CompilerServices;

namespace TieredPy.Runtime;

/// <summary>Subscripts, lengths and membership of any object.</summary>
public static unsafe partial class SequenceOps
{
    /// <summary>len(v).</summary>
    public static long Length(Value v)
    {
        var f = v.Type.Slots.Length;
        return f != null ? f(v) : throw PyErr.TypeError($"object of type '{v.Type.Name}' has no len()");
    }

    /// <summary>v[key].</summary>
    public static Value GetItem(Value v, Value key)
    {
        var f = v.Type.Slots.GetItem;
        if (f != null) return f(v, key);
        if (v.As<PyType>() is { } type)
        {
            if (type == PyType.TypeObject) return TypeOps.GenericAlias(v, key);
            var hook = TypeOps.GetAttr(v, Names.ClassGetItem);
            if (!hook.IsNull && !hook.IsNone) return CallOps.Call(hook, key);
            throw PyErr.TypeError($"type '{type.Name}' is not subscriptable");
        }
        throw PyErr.TypeError($"'{v.Type.Name}' object is not subscriptable");
    }

    /// <summary>v[start:stop] = items; a slice object is made only for those who may want to see it.</summary>
    public static void SetSlice(Value v, Value start, Value stop, Value items)
    {
        if (v.IsExact<PyList>() && items.IsExact<PyList>() && (start.IsInt || start.IsNone) && (stop.IsInt || stop.IsNone))
        {
            var list = (PyList)v.Obj;
            var from = start.IsInt ? start.Bits : 0;
            var to = stop.IsInt ? stop.Bits : long.MaxValue;
            var n = PySlice.Adjust(list.Count, ref from, ref to, 1);
            list.Splice((int)from, (int)n, (PyList)items.Obj);
            return;
        }
        SetItem(v, Value.Of(new PySlice(start, stop, Value.None)), items);
    }

    /// <summary>v[start:stop]; a slice object is made only for those who may want to see it.</summary>
    public static Value GetSlice(Value v, Value start, Value stop)
    {
        if ((start.IsInt || start.IsNone) && (stop.IsInt || stop.IsNone) && v.Ref is { } o)
        {
            var from = start.IsInt ? start.Bits : 0;
            var to = stop.IsInt ? stop.Bits : long.MaxValue;
            if (o.GetType() == typeof(PyStr))
            {
                var s = Unsafe.As<PyStr>(o);
                if (!s.HasAstral)
                {
                    var n = PySlice.Adjust(s.CharCount, ref from, ref to, 1);
                    return Value.Of(n <= 0 ? PyStr.Empty : s.Chars((int)from, (int)to));
                }
            }
            else if (o.GetType() == typeof(PyList))
            {
                var list = Unsafe.As<PyList>(o);
                var n = PySlice.Adjust(list.Count, ref from, ref to, 1);
                return Value.Of(list.CopyRange((int)from, (int)n));
            }
            else if (o.GetType() == typeof(PyTuple))
            {
                var items = Unsafe.As<PyTuple>(o).Items;
                var n = PySlice.Adjust(items.Length, ref from, ref to, 1);
                if (n <= 0) return Value.Of(PyTuple.Empty);
                return n == items.Length ? v : Value.Of(new PyTuple(items.AsSpan((int)from, (int)n).ToArray()));
            }
            else if (o.GetType() == typeof(PyBytes))
            {
                var bytes = Unsafe.As<PyBytes>(o);
                var n = PySlice.Adjust(bytes.Data.Length, ref from, ref to, 1);
                if (n <= 0) return Value.Of(PyBytes.Empty);
                return n == bytes.Data.Length ? v : Value.Of(new PyBytes(bytes.Data.AsSpan((int)from, (int)n).ToArray()));
            }
            else if (o.GetType() == typeof(PyByteArray))
            {
                var array = Unsafe.As<PyByteArray>(o);
                var n = PySlice.Adjust(array.Count, ref from, ref to, 1);
                return Value.Of(PyByteArray.Wrap(n <= 0 ? [] : array.Span.Slice((int)from, (int)n).ToArray()));
            }
        }
        return GetItem(v, Value.Of(new PySlice(start, stop, Value.None)));
    }

    /// <summary>v[key] = item.</summary>
    public static void SetItem(Value v, Value key, Value item)
    {
        var f = v.Type.Slots.SetItem;
        if (f == null) throw PyErr.TypeError($"'{v.Type.Name}' object does not support item assignment");
        f(v, key, item);
    }

    /// <summary>del v[key].</summary>
    public static void DeleteItem(Value v, Value key)
    {
        var f = v.Type.Slots.SetItem;
        if (f == null)
        {
            // sequences say it their own way
            var slots = v.Type.Slots;
            var sequence = (v.Type.IsHeap || slots.Concat != null || slots.Repeat != null || slots.Contains != null) && ConvertOps.HasIndex(key);
            throw PyErr.TypeError($"'{v.Type.Name}' object {(sequence ? "doesn't" : "does not")} support item deletion");
        }
        f(v, key, Value.Null);
    }

    /// <summary>item in v.</summary>
    public static bool Contains(Value v, Value item)
    {
        if (v.Ref is not null)
        {
            if (v.Ref.GetType() == typeof(PyStr) && item.Ref is PyStr part) return Unsafe.As<PyStr>(v.Ref).ContainsText(part);
            if (v.Ref.GetType() == typeof(PyDict)) return Unsafe.As<PyDict>(v.Ref).ContainsKey(item);
            if (v.Ref.GetType() == typeof(PyTuple))
            {
                foreach (ref readonly var x in Unsafe.As<PyTuple>(v.Ref).Items.AsSpan())
                {
                    if (x.Is(item) || ObjectOps.Equal(x, item)) return true;
                }
                return false;
            }
        }
        var f = v.Type.Slots.Contains;
        return f != null ? f(v, item) : ContainsByIteration(v, item);
    }

    internal static bool ContainsByIteration(Value v, Value item)
    {
        var type = v.Type;
        Value it;
        try
        {
            it = IterOps.GetIter(v);
        }
        catch (PyException e) when (e.Matches(PyExc.TypeError))
        {
            throw PyErr.TypeError($"argument of type '{type.Name}' is not a container or iterable");
        }
        while (true)
        {
            var x = IterOps.Next(it);
            if (x.IsNull) return false;
            if (ObjectOps.EqualOrIs(x, item)) return true;
        }
    }

    /// <summary>The items of any iterable, as a fresh array (exact lists and tuples copied directly).</summary>
    public static Value[] ToArray(Value iterable)
    {
        if (iterable.IsExact<PyTuple>()) return [.. ((PyTuple)iterable.Obj).Items];
        if (iterable.IsExact<PyList>()) return ((PyList)iterable.Obj).ToArray();
        var items = new List<Value>();
        for (var it = new ItemIterator(iterable); it.Next(out var x);) items.Add(x);
        return [.. items];
    }

    /// <summary>bool(v &lt; w), numbers and texts without a detour (sort, heaps, bisection).</summary>
    public static bool Less(Value v, Value w)
    {
        if (v.IsInt && w.IsInt) return v.Bits < w.Bits;
        if (v.IsFloat && w.IsFloat) return v.AsDouble < w.AsDouble;
        if (v.IsExact<PyStr>() && w.IsExact<PyStr>() && v.Obj is PyStr { HasAstral: false } a && w.Obj is PyStr { HasAstral: false } b)
            return string.CompareOrdinal(a.Text, b.Text) < 0;
        if (v.IsExact<PyTuple>() && w.IsExact<PyTuple>()) return ObjectOps.IsTrue(PyTuple.Compare(v, w, CompareOp.Lt));
        if (v.Ref is PyInstance a1 && w.Ref is PyInstance b1 && a1.Shape.Type is var type && type == b1.Shape.Type && type.Lookup(Names.Lt) is { Value.Ref: PyFunction lt })
        {
            // two instances of one class: its __lt__ has the first word
            ReadOnlySpan<Value> both = [v, w];
            var thread = PyThread.Current;
            thread.CheckStack();
            var r = Interpreter.CallFunction(thread, lt, both, null);
            return ObjectOps.IsTrue(r.IsNotImplemented ? ObjectOps.CompareAfterLeft(v, w, CompareOp.Lt) : r);
        }
        return ObjectOps.CompareBool(v, w, CompareOp.Lt);
    }

    /// <summary>The range of <c>index(value, start, stop)</c> for a length; stop may be Null.</summary>
    public static void IndexBounds(Value start, Value stop, long length, out long from, out long to)
    {
        from = Bound(start);
        to = stop.IsNull ? long.MaxValue : Bound(stop);
        if (from < 0) from = Math.Max(0, from + length);
        if (to < 0) to = Math.Max(0, to + length);
    }

    private static long Bound(Value v)
    {
        if (v.IsInt) return v.Bits;
        if (!ConvertOps.HasIndex(v)) throw PyErr.TypeError("slice indices must be integers or have an __index__ method");
        return ConvertOps.IndexClamped(v);
    }

    /// <summary>x == y of the items of containers, identity first; what may nest deeper is counted.</summary>
    public static bool ItemsEqual(Value x, Value y)
    {
        if (x.Is(y)) return true;
        if (x.IsInt && y.IsInt) return false;
        if (x.IsFloat && y.IsFloat) return x.AsDouble == y.AsDouble;
        if (x.IsFloat || y.IsFloat || (x.IsExact<PyStr>() && y.IsExact<PyStr>())) return ObjectOps.Equal(x, y);
        var thread = PyThread.Current;
        thread.EnterNested("in comparison");
        try
        {
            return ObjectOps.Equal(x, y);
        }
        finally
        {
            thread.LeaveNested();
        }
    }

    /// <summary>x op y of the items of containers.</summary>
    public static Value CompareItems(Value x, Value y, CompareOp op)
    {
        if (x.IsInt && y.IsInt) return ObjectOps.FromOrder(x.Bits.CompareTo(y.Bits), op);
        if (x.IsFloat && y.IsFloat) return PyFloat.CompareDoubles(x.AsDouble, y.AsDouble, op);
        if (x.IsExact<PyStr>() && y.IsExact<PyStr>()) return PyStr.Compare(x, y, op);
        var thread = PyThread.Current;
        thread.EnterNested("in comparison");
        try
        {
            return ObjectOps.Compare(x, y, op);
        }
        finally
        {
            thread.LeaveNested();
        }
    }

    /// <summary>hash(x) of the items of containers.</summary>
    public static long HashItem(Value x)
    {
        if (x.IsInt) return PyInt.HashOf(x.Bits);
        if (x.IsFloat || x.IsExact<PyStr>()) return ObjectOps.Hash(x);
        var thread = PyThread.Current;
        thread.EnterNested("while hashing a tuple");
        try
        {
            return ObjectOps.Hash(x);
        }
        finally
        {
            thread.LeaveNested();
        }
    }
}

using System.Numerics;

namespace TieredPy.Runtime;

/// <summary>Conversions that the data model defines: __index__, __float__, __int__.</summary>
public static unsafe class ConvertOps
{
    /// <summary>operator.index(v): an exact int.</summary>
    public static Value Index(Value v)
    {
        if (v.IsInt) return v;
        if (v.As<PyInt>() is { } i) return i.ToExact();
        if (v.IsFloat || v.Type.Slots.Index == null) throw PyErr.TypeError($"'{v.Type.Name}' object cannot be interpreted as an integer");
        var r = v.Type.Slots.Index(v);
        if (r.IsInt) return r;
        if (r.As<PyInt>() is not { } ri) throw PyErr.TypeError($"__index__ returned non-int (type {r.Type.Name})");
        if (r.Type != PyInt.TypeObject)
            Warnings.Warn(PyExc.DeprecationWarning, $"__index__ returned non-int (type {r.Type.Name}).  The ability to return an instance of a strict subclass of int is deprecated, and may be removed in a future version of Python.", 1);
        return ri.ToExact();
    }

    /// <summary>Has the value an __index__?</summary>
    public static bool HasIndex(Value v) => v.IsInt || (!v.IsFloat && v.Type.Slots.Index != null);

    /// <summary>__index__ as 64 bits; beyond, an exception of type <paramref name="overflow"/> ("cannot fit 'int' into an index-sized integer").</summary>
    public static long IndexAsLong(Value v, PyType overflow)
    {
        var i = Index(v);
        if (i.IsInt) return i.Bits;
        throw PyErr.New(overflow, $"cannot fit '{v.Type.Name}' into an index-sized integer");
    }

    /// <summary>__index__ clamped to 64 bits (slices).</summary>
    public static long IndexClamped(Value v)
    {
        var i = Index(v);
        if (i.IsInt) return i.Bits;
        return ((PyInt)i.Obj).ToBig().Sign < 0 ? long.MinValue : long.MaxValue;
    }

    /// <summary>As a big integer, for a value that is an int (or subclass).</summary>
    public static BigInteger ToBig(Value v) => v.IsInt ? v.Bits : ((PyInt)v.Obj).ToBig();

    /// <summary>As 64 bits if the value is an int (or bool or subclass) that fits.</summary>
    public static bool TryInt64(Value v, out long result)
    {
        if (v.IsInt)
        {
            result = v.Bits;
            return true;
        }
        if (v.As<PyInt>() is { } i) return i.TryGetInt64(out result);
        result = 0;
        return false;
    }

    /// <summary>float(v) as arguments are converted: __float__, then __index__; "must be real number, not str" otherwise.</summary>
    public static double ToDouble(Value v)
    {
        if (v.IsFloat) return v.AsDouble;
        if (v.IsInt) return v.Bits;
        if (v.As<PyFloat>() is { } f) return f.Value;
        var slots = v.Type.Slots;
        if (slots.Float != null)
        {
            var r = slots.Float(v);
            if (r.IsFloat) return r.AsDouble;
            if (r.As<PyFloat>() is { } rf) return rf.Value;
            throw PyErr.TypeError($"{v.Type.Name}.__float__() must return a float, not {r.Type.Name}");
        }
        if (slots.Index != null) return PyInt.ToDouble(Index(v));
        throw PyErr.TypeError($"must be real number, not {v.Type.Name}");
    }

    /// <summary>os.fspath(v): str or bytes, or what __fspath__ gives.</summary>
    public static Value FsPath(Value v)
    {
        if (v.As<PyStr>() is not null || v.As<PyBytes>() is not null) return v;
        var r = ObjectOps.CallSpecial(v, Names.Fspath);
        if (r.IsNull) throw PyErr.TypeError($"expected str, bytes or os.PathLike object, not {v.Type.Name}");
        if (r.As<PyStr>() is null && r.As<PyBytes>() is null) throw PyErr.TypeError($"expected {v.Type.Name}.__fspath__() to return str or bytes, not {r.Type.Name}");
        return r;
    }
}

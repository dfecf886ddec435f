using System.Numerics;
using System.Runtime.CompilerServices;
using TieredPy.Runtime;

namespace TieredPy.Jit;

/// <summary>Helpers on built-in objects whose exact classes emitted code has made sure of. Those that can raise take the thread.</summary>
internal static unsafe partial class JitRuntime
{
    // ---- complex ----

    public static double ComplexReal(object z) => Unsafe.As<PyComplex>(z).Value.Real;

    public static double ComplexImaginary(object z) => Unsafe.As<PyComplex>(z).Value.Imaginary;

    public static object ComplexAdd(object a, object b)
    {
        Complex x = Unsafe.As<PyComplex>(a).Value, y = Unsafe.As<PyComplex>(b).Value;
        return new PyComplex(x.Real + y.Real, x.Imaginary + y.Imaginary);
    }

    public static object ComplexSubtract(object a, object b)
    {
        Complex x = Unsafe.As<PyComplex>(a).Value, y = Unsafe.As<PyComplex>(b).Value;
        return new PyComplex(x.Real - y.Real, x.Imaginary - y.Imaginary);
    }

    public static object ComplexMultiply(object a, object b) => new PyComplex(PyComplex.ProductWithInfinities(Unsafe.As<PyComplex>(a).Value, Unsafe.As<PyComplex>(b).Value));

    // ---- attributes ----

    public static Value Getter(PyThread thread, Value v, nint getter)
    {
        try
        {
            return ((delegate*<Value, Value>)getter)(v);
        }
        catch (Exception e)
        {
            return PendNull(thread, e);
        }
    }

    // ---- iterators ----

    public static object StrIterator(object s) => new PyStrIterator(Unsafe.As<PyStr>(s));

    public static object ListIterator(object list) => new PyListIterator(Unsafe.As<PyList>(list));

    public static object TupleIterator(object tuple) => new PyTupleIterator(Unsafe.As<PyTuple>(tuple));

    public static object BytesIterator(object bytes) => new PyBytesIterator(Unsafe.As<PyBytes>(bytes));

    public static object ByteArrayIterator(object array) => new PyByteArrayIterator(Unsafe.As<PyByteArray>(array));

    /// <summary>The next character of an iterator over a str; null when exhausted.</summary>
    public static object? NextCharacter(object iterator) => Unsafe.As<PyStrIterator>(iterator).NextOrNull();

    // ---- lengths ----

    public static long StrLength(object s) => Unsafe.As<PyStr>(s).Count;

    public static long DictLength(object d) => Unsafe.As<PyDict>(d).Count;

    public static long SetLength(object s) => Unsafe.As<PySet>(s).Count;

    // ---- functions ----

    /// <summary>ord(c); -1 with an exception pending.</summary>
    public static long Ord(PyThread thread, Value c, nint fn)
    {
        if (c.IsExact<PyStr>() && Unsafe.As<PyStr>(c.Ref!).Text is { Length: 1 } text) return text[0];
        var r = Builtin1(thread, c, fn);
        return r.IsNull ? -1 : r.Bits;
    }

    /// <summary>chr(i); null with an exception pending.</summary>
    public static object? Chr(PyThread thread, long i, nint fn)
    {
        if ((ulong)i < 0x10000) return PyStr.OfChar((char)i);
        var r = Builtin1(thread, Value.Int(i), fn);
        return r.IsNull ? null : r.Ref;
    }

    /// <summary>array.append(b).</summary>
    public static bool AppendByte(PyThread thread, object array, long b, nint fn)
    {
        var a = Unsafe.As<PyByteArray>(array);
        if ((ulong)b < 256 && a.Count < a.Data.Length && a.Exports == 0)
        {
            a.Data[a.Count++] = (byte)b;
            return true;
        }
        return !Builtin2(thread, new Value(array, 0), Value.Int(b), fn).IsNull;
    }

    /// <summary>Is the __class__ of the instances of a built-in type the type itself?</summary>
    public static bool HasOwnClass(PyType type) => !type.IsHeap && type.Slots.GetAttr == PyBaseObject.TypeObject.Slots.GetAttr;

    /// <summary>isinstance(v, type) of a class whose metaclass is type: 1, 0, or -1 with an exception pending.</summary>
    public static int IsInstanceOf(PyThread thread, Value v, object type)
    {
        var cls = Unsafe.As<PyType>(type);
        var own = v.Type;
        if (own == cls) return 1;
        if (own.IsSubtypeOf(cls)) return 1;
        return HasOwnClass(own) ? 0 : IsInstance(thread, v, Value.Of(cls));
    }

    /// <summary>As <see cref="IsInstanceOf"/> for a tuple of such classes.</summary>
    public static int IsInstanceOfAny(PyThread thread, Value v, object classes)
    {
        var own = v.Type;
        if (!HasOwnClass(own)) return IsInstance(thread, v, new Value(classes, 0));
        foreach (var c in Unsafe.As<PyTuple>(classes).Items)
        {
            if (own == c.Ref || own.IsSubtypeOf(Unsafe.As<PyType>(c.Ref!))) return 1;
        }
        return 0;
    }

    // ---- membership ----

    public static bool StrContains(object text, object part) => Unsafe.As<PyStr>(text).ContainsText(Unsafe.As<PyStr>(part));

    /// <summary>key in dict: 1, 0, or -1 with an exception pending (a key of the dict may have a comparison of its own).</summary>
    public static int DictHasStr(PyThread thread, object dict, object key)
    {
        try
        {
            return Unsafe.As<PyDict>(dict).IndexOfStr(Unsafe.As<PyStr>(key)) >= 0 ? 1 : 0;
        }
        catch (Exception e)
        {
            Pend(thread, e);
            return -1;
        }
    }
}

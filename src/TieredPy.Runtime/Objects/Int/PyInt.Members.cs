using System.Numerics;

namespace TieredPy.Runtime;

public abstract unsafe partial class PyInt
{
    [PyNew("int(x=<null>, /, base=<null>)", CountFirst = true)]
    public static Value New(PyType cls, Value x, Value @base)
    {
        var exact = FromArguments(x, @base);
        return cls == TypeObject ? exact : Value.Of(new UserInt(cls, exact));
    }

    private static Value FromArguments(Value x, Value @base)
    {
        if (x.IsNull)
        {
            if (!@base.IsNull) throw PyErr.TypeError("int() missing string argument");
            return 0;
        }
        if (@base.IsNull) return Convert(x);
        var radix = ConvertOps.IndexClamped(@base);
        if (radix is (< 2 or > 36) and not 0) throw PyErr.ValueError("int() base must be >= 2 and <= 36, or 0");
        if (TextOf(x) is not { } text) throw PyErr.TypeError("int() can't convert non-string with explicit base");
        return Parse(text, (int)radix, x);
    }

    private static string? TextOf(Value x)
    {
        if (x.As<PyStr>() is { } s) return s.Text;
        if (x.As<PyBytes>() is { } b) return System.Text.Encoding.Latin1.GetString(b.Data);
        return x.As<PyByteArray>() is { } a ? System.Text.Encoding.Latin1.GetString(a.Span) : null;
    }

    private static Value Parse(string text, int radix, Value original)
    {
        var v = TryParse(text, radix);
        return v.IsNull ? throw PyErr.ValueError($"invalid literal for int() with base {radix}: {ObjectOps.ReprText(original)}") : v;
    }

    /// <summary>int(x): __int__, then __index__, then text.</summary>
    public static Value Convert(Value x)
    {
        if (x.IsInt) return x;
        if (x.IsFloat) return PyFloat.Truncate(x.AsDouble);
        if (x.As<PyInt>() is { } i && (i is PyBigInt or PyBool)) return i.ToExact();
        var slots = x.Type.Slots;
        if (slots.Int != null)
        {
            var r = slots.Int(x);
            if (r.IsInt) return r;
            if (r.As<PyInt>() is { } ri) return ri.ToExact();
            throw PyErr.TypeError($"__int__ returned non-int (type {r.Type.Name})");
        }
        if (slots.Index != null) return ConvertOps.Index(x);
        if (TextOf(x) is { } text) return Parse(text, 10, x);
        if (slots.GetBuffer != null)
        {
            var buffer = slots.GetBuffer(x);
            var data = System.Text.Encoding.Latin1.GetString(buffer.Span);
            buffer.Release();
            return Parse(data, 10, Value.Of(new PyBytes(System.Text.Encoding.Latin1.GetBytes(data))));
        }
        throw PyErr.TypeError($"int() argument must be a string, a bytes-like object or a real number, not '{x.Type.Name}'");
    }

    [PyMethod("conjugate($self, /)", Doc = "Returns self, the complex conjugate of any int.")]
    public static Value Conjugate(Value self) => Exact(self);

    [PyMethod("bit_length($self, /)", Doc = "Number of bits necessary to represent self in binary.")]
    public static Value BitLength(Value self)
    {
        if (ConvertOps.TryInt64(self, out var a)) return 64 - BitOperations.LeadingZeroCount(a < 0 ? (ulong)-a : (ulong)a);
        return (long)BigInteger.Abs(ConvertOps.ToBig(self)).GetBitLength();
    }

    [PyMethod("bit_count($self, /)", Doc = "Number of ones in the binary representation of the absolute value of self.")]
    public static Value BitCount(Value self)
    {
        if (ConvertOps.TryInt64(self, out var a)) return BitOperations.PopCount(a < 0 ? (ulong)-a : (ulong)a);
        var n = 0;
        foreach (var b in BigInteger.Abs(ConvertOps.ToBig(self)).ToByteArray(isUnsigned: true)) n += BitOperations.PopCount(b);
        return n;
    }

    [PyMethod("to_bytes($self, /, length=1, byteorder='big', *, signed=False)", Doc = "Return an array of bytes representing an integer.")]
    public static Value ToBytes(Value self, long length, string byteorder, bool signed)
    {
        var little = LittleEndian(byteorder);
        if (length < 0) throw PyErr.ValueError("length argument must be non-negative");
        var v = ConvertOps.ToBig(self);
        if (v.Sign < 0 && !signed) throw PyErr.OverflowError("can't convert negative int to unsigned");
        var bytes = v.ToByteArray(isUnsigned: !signed, isBigEndian: false);
        var needed = bytes.Length;
        if (v.IsZero) needed = 0;
        if (needed > length) throw PyErr.OverflowError("int too big to convert");
        var result = new byte[length];
        if (v.Sign < 0) result.AsSpan().Fill(0xff);
        bytes.AsSpan(0, (int)Math.Min(bytes.Length, length)).CopyTo(result);
        if (!little) Array.Reverse(result);
        return Value.Of(new PyBytes(result));
    }

    private static bool LittleEndian(string order)
    {
        return order switch
        {
            "little" => true,
            "big" => false,
            _ => throw PyErr.ValueError("byteorder must be either 'little' or 'big'"),
        };
    }

    [PyClassMethod("from_bytes($type, /, bytes, byteorder='big', *, signed=False)", Doc = "Return the integer represented by the given array of bytes.")]
    public static Value FromBytes(PyType cls, Value bytes, string byteorder, bool signed)
    {
        var little = LittleEndian(byteorder);
        var own = bytes.IsExact<PyBytes>() ? Value.Null : ObjectOps.CallSpecial(bytes, Names.Bytes);
        if (!own.IsNull && own.As<PyBytes>() is null) throw PyErr.TypeError($"__bytes__ returned non-bytes (type {own.Type.Name})");
        var data = own.As<PyBytes>()?.Data ?? PyBytes.FromObject(bytes);
        var v = data.Length == 0 ? BigInteger.Zero : new BigInteger(data, isUnsigned: !signed, isBigEndian: !little);
        return cls == TypeObject ? FromBig(v) : CallOps.Call(Value.Of(cls), FromBig(v));
    }

    [PyMethod("as_integer_ratio($self, /)", Doc = "Return a pair of integers, whose ratio is equal to the original int.")]
    public static Value AsIntegerRatio(Value self) => Value.Of(new PyTuple(Exact(self), 1));

    [PyMethod("is_integer($self, /)", Doc = "Returns True. Exists for duck type compatibility with float.is_integer.")]
    public static Value IsInteger(Value self) => true;

    [PyMethod("__trunc__($self, /)", Doc = "Truncating an Integral returns itself.")]
    public static Value Trunc(Value self) => Exact(self);

    [PyMethod("__floor__($self, /)", Doc = "Flooring an Integral returns itself.")]
    public static Value Floor(Value self) => Exact(self);

    [PyMethod("__ceil__($self, /)", Doc = "Ceiling of an Integral returns itself.")]
    public static Value Ceil(Value self) => Exact(self);

    [PyMethod("__round__($self, ndigits=None, /)", Doc = "Rounding an Integral returns itself.\n\nRounding with an ndigits argument also returns an integer.")]
    public static Value Round(Value self, Value ndigits)
    {
        if (ndigits.IsNone) return Exact(self);
        var n = ConvertOps.Index(ndigits);
        if (!n.IsInt || n.Bits >= 0) return n.IsInt ? Exact(self) : ConvertOps.ToBig(n).Sign > 0 ? Exact(self) : 0;
        if (n.Bits < -10_000_000) return 0;
        var unit = BigInteger.Pow(10, (int)-n.Bits);
        var (q, r) = FloorDivRem(ConvertOps.ToBig(self), unit);
        var twice = r * 2;
        if (twice > unit || (twice == unit && !q.IsEven)) q += 1;
        return FromBig(q * unit);
    }

    [PyMethod("__getnewargs__($self, /)")]
    public static Value GetNewArgs(Value self) => Value.Of(new PyTuple(Exact(self)));

    [PyMethod("__sizeof__($self, /)", Doc = "Returns size in memory, in bytes.")]
    public static long SizeOf(Value self) => 24 + 4 * Math.Max(1, ((long)BigInteger.Abs(ConvertOps.ToBig(self)).GetBitLength() + 29) / 30);

    [PyMethod("__format__($self, format_spec, /)", Doc = "Convert to a string according to format_spec.")]
    public static Value Format(Value self, PyStr spec) => Value.Of(NumberFormat.FormatInt(self, spec));

    [PyGetter("real")] public static Value Real(Value self) => Exact(self);
    [PyGetter("imag")] public static Value Imag(Value self) => 0;
    [PyGetter("numerator")] public static Value Numerator(Value self) => Exact(self);
    [PyGetter("denominator")] public static Value Denominator(Value self) => 1;
}

public sealed unsafe partial class PyBool
{
    [PyNew("bool(object=False, /)")]
    public static Value New(PyType cls, Value x) => Value.Bool(!x.IsNull && ObjectOps.IsTrue(x));

    [PySlot(nameof(TypeSlots.Repr))]
    public static new Value Repr(Value v) => Value.Str(v.Ref == True ? "True" : "False");

    [PySlot(nameof(TypeSlots.And))]
    public static new Value And(Value v, Value w) => v.Ref is PyBool && w.Ref is PyBool ? Value.Bool(v.Ref == True && w.Ref == True) : PyInt.And(v, w);

    [PySlot(nameof(TypeSlots.Or))]
    public static new Value Or(Value v, Value w) => v.Ref is PyBool && w.Ref is PyBool ? Value.Bool(v.Ref == True || w.Ref == True) : PyInt.Or(v, w);

    [PySlot(nameof(TypeSlots.Xor))]
    public static new Value Xor(Value v, Value w) => v.Ref is PyBool && w.Ref is PyBool ? Value.Bool(v.Ref != w.Ref) : PyInt.Xor(v, w);

    [PySlot(nameof(TypeSlots.Invert))]
    public static new Value Invert(Value v)
    {
        Warnings.Warn(PyExc.DeprecationWarning, "Bitwise inversion '~' on bool is deprecated and will be removed in Python 3.16. This returns the bitwise inversion of the underlying int object and is usually not what you expect from negating a bool. Use the 'not' operator for boolean negation or ~int(x) if you really want the bitwise inversion of the underlying int.", 1);
        return PyInt.Invert(v);
    }
}

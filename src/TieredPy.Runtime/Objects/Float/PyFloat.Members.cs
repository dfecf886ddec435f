using System.Globalization;
using System.Numerics;
using System.Text;

namespace TieredPy.Runtime;

public unsafe partial class PyFloat
{
    [PyNew("float(x=0, /)")]
    public static Value New(PyType cls, Value x)
    {
        var d = FromArgument(x);
        if (double.IsNaN(d) && !x.IsFloat) d = NanIdentity.Fresh(d);
        return cls == TypeObject ? Runtime.Value.Float(d) : Runtime.Value.Of(new UserFloat(cls, d));
    }

    private static double FromArgument(Value x)
    {
        if (x.IsFloat) return x.AsDouble;
        if (x.As<PyStr>() is { } s && (s.GetType() == typeof(PyStr) || x.Type.Slots.Float == null)) return TryParse(s.Text, out var d) ? d : throw BadLiteral(x);
        if (x.IsObject && x.As<PyFloat>() is null && x.As<PyInt>() is null && x.Type.Slots.Float != null) return CallFloat(x);
        if (x.IsInt || (x.IsObject && (x.As<PyFloat>() is not null || x.Type.Slots.Index != null))) return x.As<PyFloat>() is { State: not null } && x.Type.Slots.Float != TypeObject.Slots.Float ? CallFloat(x) : ConvertOps.ToDouble(x);
        if (ByteOps.TryLike(x, out var data))
        {
            return TryParse(Encoding.Latin1.GetString(data), out var d2) && Ascii.IsValid(data) ? d2 : throw BadLiteral(x.As<PyBytes>() is null && x.As<PyByteArray>() is null ? Runtime.Value.Of(new PyBytes(data)) : x);
        }
        throw PyErr.TypeError($"float() argument must be a string or a real number, not '{x.Type.Name}'");
    }

    private static double CallFloat(Value x)
    {
        var r = x.Type.Slots.Float(x);
        if (r.IsFloat) return r.AsDouble;
        if (r.As<PyFloat>() is not { } f) throw PyErr.TypeError($"{x.Type.Name}.__float__ returned non-float (type {r.Type.Name})");
        Warnings.Warn(PyExc.DeprecationWarning, $"{x.Type.Name}.__float__ returned non-float (type {r.Type.Name}).  The ability to return an instance of a strict subclass of float is deprecated, and may be removed in a future version of Python.", 1);
        return f.Value;
    }

    private static PyException BadLiteral(Value x) => PyErr.ValueError($"could not convert string to float: {ObjectOps.ReprText(x)}");

    /// <summary>
    /// float(text): blanks around, underscores between digits, any Unicode decimal digits; decimal notation, inf, infinity, nan.
    /// </summary>
    public static bool TryParse(ReadOnlySpan<char> text, out double result)
    {
        result = 0;
        int start = 0, end = text.Length;
        while (start < end && CharTables.IsSpace(text[start])) start++;
        while (end > start && CharTables.IsSpace(text[end - 1])) end--;
        text = text[start..end];
        if (text.Length == 0) return false;
        if (text.ContainsAnyExceptInRange('\0', '\u007f') || text.Contains('_'))
        {
            var plain = Plain(text);
            return plain is not null && TryParseAscii(plain, out result);
        }
        return TryParseAscii(text, out result);
    }

    /// <summary>Unicode digits as ASCII ones and underscores taken out, null when they stand where they must not.</summary>
    private static string? Plain(ReadOnlySpan<char> text)
    {
        var output = new StringBuilder(text.Length);
        var previous = '\0';
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c >= 128)
            {
                var digit = char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])
                    ? CharTables.DecimalValue(char.ConvertToUtf32(c, text[++i]))
                    : CharTables.DecimalValue(c);
                if (digit >= 0) c = (char)('0' + digit);
                else if (CharTables.IsSpace(c)) c = ' ';
                else return null;
            }
            if (c == '_')
            {
                if (!char.IsAsciiDigit(previous)) return null;
            }
            else
            {
                if (previous == '_' && !char.IsAsciiDigit(c)) return null;
                output.Append(c);
            }
            previous = c;
        }
        return previous == '_' ? null : output.ToString();
    }

    private static bool TryParseAscii(ReadOnlySpan<char> s, out double result)
    {
        result = 0;
        var i = 0;
        var negative = s[0] == '-';
        if (s[0] is '-' or '+') i++;
        var digits = 0;
        var from = i;
        while (i < s.Length && char.IsAsciiDigit(s[i])) i++;
        digits += i - from;
        if (i < s.Length && s[i] == '.')
        {
            i++;
            from = i;
            while (i < s.Length && char.IsAsciiDigit(s[i])) i++;
            digits += i - from;
        }
        if (digits == 0)
        {
            var word = s[(s[0] is '-' or '+' ? 1 : 0)..];
            if (word.Equals("inf", StringComparison.OrdinalIgnoreCase) || word.Equals("infinity", StringComparison.OrdinalIgnoreCase)) result = double.PositiveInfinity;
            else if (word.Equals("nan", StringComparison.OrdinalIgnoreCase)) result = BitConverter.UInt64BitsToDouble(0x7ff8000000000000);
            else return false;
            if (negative) result = BitConverter.UInt64BitsToDouble(BitConverter.DoubleToUInt64Bits(result) | 1UL << 63);
            return true;
        }
        if (i < s.Length && s[i] is 'e' or 'E')
        {
            i++;
            if (i < s.Length && s[i] is '-' or '+') i++;
            from = i;
            while (i < s.Length && char.IsAsciiDigit(s[i])) i++;
            if (i == from) return false;
        }
        return i == s.Length && double.TryParse(s, NumberStyles.Float, CultureInfo.InvariantCulture, out result);
    }

    [PyClassMethod("from_number($type, number, /)", Doc = "Convert real number to a floating-point number.")]
    private static Value FromNumber(PyType cls, Value number)
    {
        if (cls == TypeObject && number.IsFloat) return number;
        var d = Runtime.Value.Float(ConvertOps.ToDouble(number));
        return cls == TypeObject ? d : CallOps.Call(Runtime.Value.Of(cls), d);
    }

    [PyMethod("conjugate($self, /)", Doc = "Return self, the complex conjugate of any float.", Pure = true)]
    public static Value Conjugate(Value self) => Exact(self);

    [PyMethod("__trunc__($self, /)", Doc = "Return the Integral closest to x between 0 and x.")]
    public static Value Trunc(Value self) => Truncate(D(self));

    [PyMethod("__floor__($self, /)", Doc = "Return the floor as an Integral.")]
    public static Value Floor(Value self) => Truncate(Math.Floor(D(self)));

    [PyMethod("__ceil__($self, /)", Doc = "Return the ceiling as an Integral.")]
    public static Value Ceil(Value self) => Truncate(Math.Ceiling(D(self)));

    [PyMethod("__round__($self, ndigits=None, /)", Doc = "Return the Integral closest to x, rounding half toward even.\n\nWhen an argument is passed, work like built-in round(x, ndigits).")]
    public static Value Round(Value self, Value ndigits)
    {
        var x = D(self);
        if (ndigits.IsNone) return Truncate(Math.Round(x, MidpointRounding.ToEven));
        var n = ConvertOps.IndexClamped(ndigits);
        return Runtime.Value.Float(RoundTo(x, n));
    }

    /// <summary>round(x, digits), correctly rounded half to even on the exact value.</summary>
    public static double RoundTo(double x, long digits)
    {
        if (!double.IsFinite(x) || x == 0) return x;
        if (digits > 323) return x;
        if (digits < -308) return 0 * x;
        var scaled = DoubleDigits.Scaled(x, (int)digits);
        var r = double.Parse($"{scaled}e{-digits}", NumberStyles.Float, CultureInfo.InvariantCulture);
        if (double.IsInfinity(r)) throw PyErr.OverflowError("rounded value too large to represent");
        return x < 0 ? -r : r;
    }

    [PyMethod("as_integer_ratio($self, /)", Doc = "Return a pair of integers, whose ratio is exactly equal to the original float.\n\nThe ratio is in lowest terms and has a positive denominator.  Raise\nOverflowError on infinities and a ValueError on NaNs.\n\n>>> (10.0).as_integer_ratio()\n(10, 1)\n>>> (0.0).as_integer_ratio()\n(0, 1)\n>>> (-.25).as_integer_ratio()\n(-1, 4)")]
    public static Value AsIntegerRatio(Value self)
    {
        var x = D(self);
        if (double.IsInfinity(x)) throw PyErr.OverflowError("cannot convert Infinity to integer ratio");
        if (double.IsNaN(x)) throw PyErr.ValueError("cannot convert NaN to integer ratio");
        if (x == 0) return Runtime.Value.Of(new PyTuple(0, 1));
        var bits = BitConverter.DoubleToInt64Bits(x);
        var e = (int)(bits >> 52 & 0x7ff);
        var m = bits & ((1L << 52) - 1);
        if (e == 0) e = 1;
        else m |= 1L << 52;
        e -= 1075;
        var zeros = BitOperations.TrailingZeroCount(m);
        m >>= zeros;
        e += zeros;
        if (x < 0) m = -m;
        return Runtime.Value.Of(e >= 0
            ? new PyTuple(PyInt.FromBig((BigInteger)m << e), 1)
            : new PyTuple(Runtime.Value.Int(m), PyInt.FromBig(BigInteger.One << -e)));
    }

    [PyMethod("is_integer($self, /)", Doc = "Return True if the float is an integer.", Pure = true)]
    public static bool IsInteger(Value self) => double.IsInteger(D(self));

    [PyMethod("hex($self, /)", Doc = "Return a hexadecimal representation of a floating-point number.\n\n>>> (-0.1).hex()\n'-0x1.999999999999ap-4'\n>>> 3.14159.hex()\n'0x1.921f9f01b866ep+1'")]
    public static Value Hex(Value self)
    {
        var x = D(self);
        if (!double.IsFinite(x)) return Repr(self);
        var bits = BitConverter.DoubleToUInt64Bits(x);
        var sign = bits >> 63 != 0 ? "-" : "";
        var e = (int)(bits >> 52 & 0x7ff);
        var m = bits & ((1UL << 52) - 1);
        if (e == 0 && m == 0) return Runtime.Value.Str(sign + "0x0.0p+0");
        var lead = e == 0 ? '0' : '1';
        e = e == 0 ? -1022 : e - 1023;
        return Runtime.Value.Str($"{sign}0x{lead}.{m:x13}p{(e < 0 ? '-' : '+')}{Math.Abs(e)}");
    }

    [PyClassMethod("fromhex($type, string, /)", Doc = "Create a floating-point number from a hexadecimal string.\n\n>>> float.fromhex('0x1.ffffp10')\n2047.984375\n>>> float.fromhex('-0x1p-1074')\n-5e-324")]
    public static Value FromHex(PyType cls, Value @string)
    {
        if (@string.As<PyStr>() is not { } s) throw PyErr.TypeError("bad argument type for built-in operation");
        var d = Runtime.Value.Float(ParseHex(s.Text));
        return cls == TypeObject ? d : CallOps.Call(Runtime.Value.Of(cls), d);
    }

    private static double ParseHex(string text)
    {
        var bad = () => PyErr.ValueError("invalid hexadecimal floating-point string");
        var s = text.AsSpan().Trim(" \t\n\v\f\r");
        if (s.Length == 0) throw bad();
        var negative = s[0] == '-';
        if (s[0] is '+' or '-') s = s[1..];
        double Signed(double d) => negative ? -d : d;
        if (s.Equals("inf", StringComparison.OrdinalIgnoreCase) || s.Equals("infinity", StringComparison.OrdinalIgnoreCase)) return Signed(double.PositiveInfinity);
        if (s.Equals("nan", StringComparison.OrdinalIgnoreCase)) return Signed(BitConverter.UInt64BitsToDouble(0x7ff8000000000000));
        if (s.StartsWith("0x", StringComparison.OrdinalIgnoreCase)) s = s[2..];
        BigInteger m = 0;
        long exponent = 0;
        int i = 0, digits = 0;
        var point = false;
        var hex = new StringBuilder("0");
        for (; i < s.Length; i++)
        {
            if (s[i] == '.')
            {
                if (point) throw bad();
                point = true;
                continue;
            }
            if (!char.IsAsciiHexDigit(s[i])) break;
            hex.Append(s[i]);
            digits++;
            if (point) exponent -= 4;
        }
        if (digits == 0) throw bad();
        m = BigInteger.Parse(hex.ToString(), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        if (i < s.Length && s[i] is 'p' or 'P')
        {
            i++;
            var down = i < s.Length && s[i] == '-';
            if (i < s.Length && s[i] is '+' or '-') i++;
            var start = i;
            long p = 0;
            for (; i < s.Length && char.IsAsciiDigit(s[i]); i++) p = Math.Min((p * 10) + (s[i] - '0'), 1L << 50);
            if (i == start) throw bad();
            exponent += down ? -p : p;
        }
        if (i != s.Length) throw bad();
        if (m.IsZero) return Signed(0.0);
        var top = (long)m.GetBitLength() + exponent;
        if (top > 1024) throw TooLarge();
        if (top < -1080) return Signed(0.0);
        // an integer of at most 53 bits (fewer for subnormals) times a power of two, rounded half to even
        var unit = Math.Max(top - 53, -1074);
        var shift = unit - exponent;
        ulong kept;
        if (shift <= 0)
        {
            kept = (ulong)(m << (int)-shift);
        }
        else
        {
            var q = m >> (int)shift;
            var rest = m - (q << (int)shift);
            var order = (rest << 1).CompareTo(BigInteger.One << (int)shift);
            kept = (ulong)q;
            if (order > 0 || (order == 0 && (kept & 1) == 1)) kept++;
        }
        var r = Math.ScaleB(kept, (int)unit);
        return double.IsInfinity(r) ? throw TooLarge() : Signed(r);

        static PyException TooLarge() => PyErr.OverflowError("hexadecimal value too large to represent as a float");
    }

    [PyMethod("__getnewargs__($self, /)")]
    private static PyTuple GetNewArgs(Value self) => new(Exact(self));

    [PyClassMethod("__getformat__($type, typestr, /)", Doc = "You probably don't want to use this function.\n\n  typestr\n    Must be 'double' or 'float'.\n\nIt exists mainly to be used in Python's test suite.\n\nThis function returns whichever of 'unknown', 'IEEE, big-endian' or 'IEEE,\nlittle-endian' best describes the format of floating-point numbers used by the\nC type named by typestr.")]
    private static string GetFormat(PyType cls, string typestr) => typestr is "double" or "float"
        ? (BitConverter.IsLittleEndian ? "IEEE, little-endian" : "IEEE, big-endian")
        : throw PyErr.ValueError("__getformat__() argument 1 must be 'double' or 'float'");

    [PyMethod("__format__($self, format_spec, /)", Doc = "Formats the float according to format_spec.")]
    public static PyStr Format(Value self, PyStr spec) => NumberFormat.FormatFloat(self, spec);

    [PyGetter("real")] private static Value Real(Value self) => Exact(self);
    [PyGetter("imag")] private static Value Imag(Value self) => 0.0;
}

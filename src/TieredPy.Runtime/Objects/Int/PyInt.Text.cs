using System.Globalization;
using System.Numerics;

namespace TieredPy.Runtime;

/// <summary>Ints as text, both ways.</summary>
public abstract unsafe partial class PyInt
{
    /// <summary>Decimal digits above which int/str conversion is refused (sys.set_int_max_str_digits; 0: no limit).</summary>
    private static int MaxStrDigits => PyThread.CurrentOrNull?.Engine.IntMaxStrDigits ?? 4300;

    /// <summary>str(i) of an exact int.</summary>
    public static string ToText(Value exactInt)
    {
        if (exactInt.IsInt) return exactInt.Bits.ToString(CultureInfo.InvariantCulture);
        return BigToText(((PyInt)exactInt.Obj).ToBig());
    }

    /// <summary>Decimal text of a big int; ValueError past the digit limit.</summary>
    public static string BigToText(BigInteger v)
    {
        var limit = MaxStrDigits;
        if (limit > 0 && v.GetBitLength() > 3 * limit)
        {
            // only now is the exact count worth computing; far beyond the limit the estimate is enough
            var estimate = v.GetBitLength() * 0.30103;
            if (estimate > limit + 2) throw TooManyDigits(limit);
            var text = v.ToString(CultureInfo.InvariantCulture);
            if (text.Length - (v.Sign < 0 ? 1 : 0) > limit) throw TooManyDigits(limit);
            return text;
        }
        return v.ToString(CultureInfo.InvariantCulture);
    }

    private static PyException TooManyDigits(int limit) =>
        PyErr.ValueError($"Exceeds the limit ({limit} digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit");

    /// <summary>Text in base 2, 8 or 16 (lower case) with prefix and sign.</summary>
    public static string ToPrefixedText(Value exactInt, int radix)
    {
        var v = ConvertOps.ToBig(exactInt);
        var prefix = radix switch { 2 => "0b", 8 => "0o", _ => "0x" };
        return (v.Sign < 0 ? "-" : "") + prefix + Digits(BigInteger.Abs(v), radix);
    }

    /// <summary>Digits of a non-negative number in base 2, 8, 10 or 16 (lower case).</summary>
    public static string Digits(BigInteger v, int radix)
    {
        if (radix == 10) return BigToText(v);
        if (v.IsZero) return "0";
        if (v <= long.MaxValue && radix is 2 or 8 or 16) return System.Convert.ToString((long)v, radix);
        var shift = radix switch { 2 => 1, 8 => 3, _ => 4 };
        var count = (int)(((long)v.GetBitLength() + shift - 1) / shift);
        return string.Create(count, (v, shift), static (span, state) =>
        {
            var bytes = state.v.ToByteArray(isUnsigned: true);
            for (var i = 0; i < span.Length; i++)
            {
                var bit = i * state.shift;
                var at = bit >> 3;
                int two = bytes[at] | (at + 1 < bytes.Length ? bytes[at + 1] << 8 : 0);
                var d = two >> (bit & 7) & ((1 << state.shift) - 1);
                span[span.Length - 1 - i] = (char)(d < 10 ? '0' + d : 'a' + d - 10);
            }
        });
    }

    [PySlot(nameof(TypeSlots.Repr))]
    public static Value Repr(Value v) => Value.Of(v.IsInt && (ulong)v.Bits < 10 ? PyStr.OfChar((char)('0' + v.Bits)) : new PyStr(ToText(Exact(v)), astral: false));

    /// <summary>
    /// int(text, radix): blanks around, sign, prefix (with radix 0 or a matching one), underscores between digits, any Unicode decimal
    /// digits. Null when the text is no such number.
    /// </summary>
    public static Value TryParse(ReadOnlySpan<char> text, int radix)
    {
        var s = text.Trim(" \t\n\r\v\f\u001c\u001d\u001e\u001f\u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000");
        var negative = false;
        if (s.Length > 0 && s[0] is '+' or '-')
        {
            negative = s[0] == '-';
            s = s[1..];
        }
        var zeroPrefix = false;
        if (s.Length > 1 && s[0] == '0')
        {
            var p = char.ToLowerInvariant(s[1]) switch { 'x' => 16, 'o' => 8, 'b' => 2, _ => 0 };
            if (p != 0 && (radix == 0 || radix == p))
            {
                radix = p;
                s = s[2..];
                if (s.Length > 0 && s[0] == '_') s = s[1..];
            }
            else if (radix == 0)
            {
                zeroPrefix = true;
            }
        }
        if (radix == 0) radix = 10;
        if (s.Length == 0) return Value.Null;
        long small = 0;
        var digits = 0;
        var overflow = false;
        var lastUnderscore = true;
        var nonZero = false;
        for (var i = 0; i < s.Length; i++)
        {
            var c = s[i];
            if (c == '_')
            {
                if (lastUnderscore) return Value.Null;
                lastUnderscore = true;
                continue;
            }
            var d = DigitOf(s, ref i);
            if (d < 0 || d >= radix) return Value.Null;
            lastUnderscore = false;
            nonZero |= d != 0;
            digits++;
            if (overflow) continue;
            if (small > (long.MaxValue - 35) / 36) overflow = true;
            else small = small * radix + d;
        }
        if (lastUnderscore || (zeroPrefix && nonZero)) return Value.Null;
        if (!overflow) return Value.Int(negative ? -small : small);
        var limit = MaxStrDigits;
        if (limit > 0 && digits > limit && (radix & (radix - 1)) != 0)
            throw PyErr.ValueError($"Exceeds the limit ({limit} digits) for integer string conversion: value has {digits} digits; use sys.set_int_max_str_digits() to increase the limit");
        var big = ParseBig(s, radix, digits);
        return FromBig(negative ? -big : big);
    }

    private static int DigitOf(ReadOnlySpan<char> s, ref int i)
    {
        var c = s[i];
        if (c is >= '0' and <= '9') return c - '0';
        if (c is >= 'a' and <= 'z') return c - 'a' + 10;
        if (c is >= 'A' and <= 'Z') return c - 'A' + 10;
        if (c < 128) return -1;
        if (char.IsHighSurrogate(c) && i + 1 < s.Length)
        {
            var text = new string([c, s[i + 1]]);
            var v = CharUnicodeInfo.GetDecimalDigitValue(text, 0);
            if (v >= 0) i++;
            return v;
        }
        return CharUnicodeInfo.GetDecimalDigitValue(c);
    }

    private static BigInteger ParseBig(ReadOnlySpan<char> s, int radix, int count)
    {
        var digits = new char[count];
        var n = 0;
        for (var i = 0; i < s.Length; i++)
        {
            if (s[i] == '_') continue;
            var d = DigitOf(s, ref i);
            digits[n++] = (char)(d < 10 ? '0' + d : 'a' + d - 10);
        }
        if (radix == 10) return BigInteger.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
        if (radix == 16) return BigInteger.Parse("0" + new string(digits), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return Combine(digits, radix);
    }

    /// <summary>Divide and conquer over halves of the digits.</summary>
    private static BigInteger Combine(ReadOnlySpan<char> digits, int radix)
    {
        if (digits.Length <= 16)
        {
            BigInteger v = 0;
            foreach (var c in digits) v = v * radix + (c <= '9' ? c - '0' : c - 'a' + 10);
            return v;
        }
        var low = digits.Length / 2;
        return Combine(digits[..^low], radix) * BigInteger.Pow(radix, low) + Combine(digits[^low..], radix);
    }
}

using System.Globalization;
using System.Numerics;
using System.Text;

namespace TieredPy.Runtime;

/// <summary>The format mini-language applied to int, float, complex and str: the one home of <c>__format__</c> of the built-in types.</summary>
public static class NumberFormat
{
    /// <summary>int.__format__.</summary>
    public static PyStr FormatInt(Value self, PyStr spec)
    {
        if (spec.CharCount == 0) return self.IsInt ? (PyStr)PyInt.Repr(self).Obj : ObjectOps.Str(self);
        var f = FormatSpec.Parse(spec, self, 'd', '>');
        switch (f.Type)
        {
            case 'd' or 'b' or 'o' or 'x' or 'X' or 'n' or 'c':
                return Int(self, f);
            case 'e' or 'E' or 'f' or 'F' or 'g' or 'G' or '%':
                return Double(PyInt.ToDouble(PyInt.Exact(self)), f, self);
            default:
                throw FormatSpec.Unknown(f.Type, self);
        }
    }

    private static PyStr Int(Value self, FormatSpec f)
    {
        if (f.Precision >= 0 || f.FractionGrouping != '\0') throw PyErr.ValueError("Precision not allowed in integer format specifier");
        if (f.NoNegativeZero) throw PyErr.ValueError("Negative zero coercion (z) not allowed in integer format specifier");
        var v = PyInt.Exact(self);
        if (f.Type == 'c')
        {
            if (f.Sign != '\0') throw PyErr.ValueError("Sign not allowed with integer format specifier 'c'");
            if (f.Alternate) throw PyErr.ValueError("Alternate form (#) not allowed with integer format specifier 'c'");
            if (!v.IsInt) throw PyErr.OverflowError("Python int too large to convert to C long");
            if (v.Bits is < 0 or > 0x10ffff) throw PyErr.OverflowError("%c arg not in range(0x110000)");
            return Layout(false, "", PyStr.FromCodePoint((int)v.Bits).Text, "", "", f, v.Bits > 0xffff);
        }
        var negative = v.IsInt ? v.Bits < 0 : ConvertOps.ToBig(v).Sign < 0;
        string digits;
        if (f.Type is 'd' or 'n')
        {
            digits = PyInt.ToText(v);
            if (negative) digits = digits[1..];
        }
        else
        {
            var radix = f.Type switch { 'b' => 2, 'o' => 8, _ => 16 };
            digits = v.IsInt && v.Bits != long.MinValue ? Convert.ToString(Math.Abs(v.Bits), radix) : BigDigits(v, radix);
            if (f.Type == 'X') digits = digits.ToUpperInvariant();
        }
        var prefix = f.Alternate ? f.Type switch { 'b' => "0b", 'o' => "0o", 'x' => "0x", 'X' => "0X", _ => "" } : "";
        return Layout(negative, prefix, digits, "", "", f, false);
    }

    /// <summary>Apart: a method that mentions BigInteger loads its assembly when it is first called.</summary>
    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private static string BigDigits(Value v, int radix) => PyInt.Digits(BigInteger.Abs(ConvertOps.ToBig(v)), radix);

    /// <summary>float.__format__.</summary>
    public static PyStr FormatFloat(Value self, PyStr spec)
    {
        if (spec.CharCount == 0) return ObjectOps.Str(self);
        var f = FormatSpec.Parse(spec, self, '\0', '>');
        if (f.Type is not ('\0' or 'e' or 'E' or 'f' or 'F' or 'g' or 'G' or 'n' or '%')) throw FormatSpec.Unknown(f.Type, self);
        return Double(ConvertOps.ToDouble(self), f, self);
    }

    private static char Code(FormatSpec f, ref DoubleStyle style, ref long precision)
    {
        var code = char.ToLowerInvariant((char)f.Type);
        if (f.Type is 'E' or 'F' or 'G') style |= DoubleStyle.Upper;
        if (code == 'n') code = 'g';
        if (code == '%') code = 'f';
        if (precision > int.MaxValue) throw PyErr.ValueError("precision too big");
        if (code == '\0')
        {
            style |= DoubleStyle.AddDot0;
            return precision < 0 ? 'r' : 'g';
        }
        if (precision < 0) precision = 6;
        return code;
    }

    private static PyStr Double(double x, FormatSpec f, Value self)
    {
        var style = f.Alternate ? DoubleStyle.Alternate : DoubleStyle.None;
        if (f.NoNegativeZero) style |= DoubleStyle.NoNegativeZero;
        var precision = f.Precision;
        var code = Code(f, ref style, ref precision);
        if (f.Type == '%') x *= 100;
        var text = DoubleDigits.Format(x, code, (int)precision, style);
        if (f.Type == '%') text += "%";
        // nothing to lay out: the most common specs, such as .2f
        if (f is { Width: < 0, Sign: '\0' or '-', Grouping: '\0', FractionGrouping: '\0' }) return PyStr.Of(text);
        SplitDouble(text, f, out var negative, out var whole, out var fraction, out var rest);
        return Layout(negative, "", whole, fraction, rest, f, false);
    }

    private static void SplitDouble(string text, FormatSpec f, out bool negative, out string whole, out string fraction, out string rest)
    {
        negative = text[0] == '-';
        var start = negative ? 1 : 0;
        var i = start;
        while (i < text.Length && char.IsAsciiDigit(text[i])) i++;
        whole = text[start..i];
        if (i == start)
        {
            // inf and nan: not digits, so neither grouped nor joined to zeros
            fraction = "";
            rest = text[start..];
            return;
        }
        var point = i;
        if (i < text.Length && text[i] == '.')
        {
            i++;
            while (i < text.Length && char.IsAsciiDigit(text[i])) i++;
        }
        fraction = text[point..i];
        rest = text[i..];
        if (f.FractionGrouping == '\0' || fraction.Length < 5) return;
        var grouped = new StringBuilder(".");
        for (var k = 1; k < fraction.Length; k += 3)
        {
            if (k > 1) grouped.Append(f.FractionGrouping);
            grouped.Append(fraction.AsSpan(k, Math.Min(3, fraction.Length - k)));
        }
        fraction = grouped.ToString();
    }

    /// <summary>complex.__format__.</summary>
    public static PyStr FormatComplex(Value self, PyStr spec)
    {
        if (spec.CharCount == 0) return ObjectOps.Str(self);
        var f = FormatSpec.Parse(spec, self, '\0', '>');
        if (f.Type is not ('\0' or 'e' or 'E' or 'f' or 'F' or 'g' or 'G' or 'n')) throw FormatSpec.Unknown(f.Type, self);
        if (f.Fill == '0') throw PyErr.ValueError("Zero padding is not allowed in complex format specifier");
        if (f.Align == '=') throw PyErr.ValueError("'=' alignment flag is not allowed in complex format specifier");
        var z = ((PyComplex)self.Obj).Value;
        var style = f.Alternate ? DoubleStyle.Alternate : DoubleStyle.None;
        if (f.NoNegativeZero) style |= DoubleStyle.NoNegativeZero;
        var precision = f.Precision;
        var code = Code(f, ref style, ref precision);
        style &= ~DoubleStyle.AddDot0;
        var bare = f.Type == '\0' && z.Real == 0 && !double.IsNegative(z.Real);
        var parentheses = f.Type == '\0' && !bare;
        var inner = f with { Width = -1 };
        var text = new StringBuilder();
        if (parentheses) text.Append('(');
        if (!bare)
        {
            SplitDouble(DoubleDigits.Format(z.Real, code, (int)precision, style), f, out var negative, out var whole, out var fraction, out var rest);
            text.Append(Layout(negative, "", whole, fraction, rest, inner, false).Text);
            inner.Sign = '+';
        }
        SplitDouble(DoubleDigits.Format(z.Imaginary, code, (int)precision, style), f, out var n2, out var w2, out var f2, out var r2);
        text.Append(Layout(n2, "", w2, f2, r2, inner, false).Text).Append('j');
        if (parentheses) text.Append(')');
        return Pad(PyStr.Of(text.ToString()), f, '>');
    }

    /// <summary>str.__format__.</summary>
    public static PyStr FormatStr(PyStr self, PyStr spec)
    {
        if (spec.CharCount == 0) return ObjectOps.Str(Value.Of(self));
        var f = FormatSpec.Parse(spec, Value.Of(self), 's', '<');
        if (f.Type != 's') throw FormatSpec.Unknown(f.Type, Value.Of(self));
        if (f.Sign != '\0') throw PyErr.ValueError(f.Sign == ' ' ? "Space not allowed in string format specifier" : "Sign not allowed in string format specifier");
        if (f.NoNegativeZero) throw PyErr.ValueError("Negative zero coercion (z) not allowed in string format specifier");
        if (f.Alternate) throw PyErr.ValueError("Alternate form (#) not allowed in string format specifier");
        if (f.Align == '=') throw PyErr.ValueError("'=' alignment not allowed in string format specifier");
        var text = self.ToExact();
        if (f.Precision >= 0) text = text.Slice(0, f.Precision);
        return Pad(text, f, '<');
    }

    private static PyStr Pad(PyStr s, FormatSpec f, char align)
    {
        var missing = f.Width - s.Count;
        if (missing <= 0) return s;
        if (missing > 0x3FFFFFDF) throw PyErr.MemoryError();
        var left = f.Align switch { '>' => missing, '^' => missing / 2, _ => 0 };
        return Fill(f.Fill, left, s, missing - left);
    }

    /// <summary>A str between fill characters.</summary>
    internal static PyStr Fill(int fill, long left, PyStr s, long right)
    {
        if (left + right <= 0) return s;
        if (fill > 0xffff)
        {
            var one = Value.Of(PyStr.FromCodePoint(fill));
            return PyStr.Concat(PyStr.Concat((PyStr)PyStr.Repeat(one, left).Obj, s), (PyStr)PyStr.Repeat(one, right).Obj);
        }
        var text = s.Text;
        return PyStr.Make(string.Create(checked((int)(left + right)) + text.Length, (text, (int)left, (char)fill), static (span, p) =>
        {
            span[..p.Item2].Fill(p.Item3);
            p.text.CopyTo(span[p.Item2..]);
            span[(p.Item2 + p.text.Length)..].Fill(p.Item3);
        }), s.HasAstral);
    }

    /// <summary>Sign, prefix, grouped digits, fraction and rest, padded to the width.</summary>
    private static PyStr Layout(bool negative, string prefix, string digits, string fraction, string rest, FormatSpec f, bool astral)
    {
        var sign = negative ? "-" : f.Sign is '+' ? "+" : f.Sign is ' ' ? " " : "";
        var fixedPart = sign.Length + prefix.Length + fraction.Length + rest.Length;
        var zeros = f.Align == '=' && f.Fill == '0' && digits.Length > 0;
        if (f.Grouping != '\0' && f.Type != 'c' && digits.Length > 0)
            digits = Group(digits, f.Grouping, f.Type is 'b' or 'o' or 'x' or 'X' ? 4 : 3, zeros ? f.Width - fixedPart : 0);
        var number = string.Concat(digits, fraction, rest);
        var length = sign.Length + prefix.Length + number.Length - (astral ? 1 : 0);
        var missing = f.Width - length;
        if (missing > 0x3FFFFFDF) throw PyErr.MemoryError();
        if (missing <= 0) return PyStr.Make(string.Concat(sign, prefix, number), astral);
        if (f.Align == '=' && f.Fill <= 0xffff && !astral) return new PyStr(string.Concat(sign, prefix, new string((char)f.Fill, (int)missing), number), false);
        if (f.Align == '=') return PyStr.Concat(PyStr.Of(sign + prefix), Fill(f.Fill, missing, PyStr.Make(number, astral), 0));
        var left = f.Align switch { '>' => missing, '^' => missing / 2, _ => 0 };
        return Fill(f.Fill, left, PyStr.Make(string.Concat(sign, prefix, number), astral), missing - left);
    }

    /// <summary>Groups digits from the right, with zeros in front up to a width; a separator never comes first.</summary>
    internal static string Group(string digits, char separator, int size, long width)
    {
        var reversed = new StringBuilder();
        var remaining = digits.Length;
        while (true)
        {
            var take = (int)Math.Min(size, Math.Max(Math.Max(remaining, width), 1));
            for (var k = 0; k < take; k++) reversed.Append(remaining > 0 ? digits[--remaining] : '0');
            width -= take;
            if (remaining <= 0 && width <= 0) break;
            reversed.Append(separator);
            width--;
        }
        return string.Create(reversed.Length, reversed, static (span, r) =>
        {
            r.CopyTo(0, span, r.Length);
            span.Reverse();
        });
    }
}

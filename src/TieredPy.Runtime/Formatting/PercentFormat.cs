using System.Globalization;
using System.Numerics;
using System.Text;

namespace TieredPy.Runtime;

/// <summary>
/// <c>format % args</c> of str and of bytes. Bytes are formatted as Latin-1 text, which is what they are to this formatter: only %s, %b
/// and %c differ.
/// </summary>
internal sealed class PercentFormat
{
    private readonly PyStr _format;
    private readonly bool _bytes;
    private readonly Value _args;
    private readonly Value[]? _tuple;
    private readonly bool _mapping;
    private readonly PyStrBuilder _output;
    private int _next;

    private PercentFormat(PyStr format, Value args, bool bytes)
    {
        _format = format;
        _bytes = bytes;
        _args = args;
        _tuple = args.As<PyTuple>()?.Items;
        _mapping = IsMapping(args);
        _output = new PyStrBuilder(format.CharCount + 32);
    }

    private unsafe bool IsMapping(Value args) =>
        _tuple is null && args.Type.Slots.GetItem != null && args.As<PyStr>() is null && !(_bytes && (args.As<PyBytes>() is not null || args.As<PyByteArray>() is not null));

    /// <summary>str % args.</summary>
    public static PyStr Format(PyStr format, Value args) => new PercentFormat(format, args, false).Run();

    /// <summary>bytes % args.</summary>
    public static byte[] Format(ReadOnlySpan<byte> format, Value args) =>
        Encoding.Latin1.GetBytes(new PercentFormat(new PyStr(Encoding.Latin1.GetString(format), false), args, true).Run().Text);

    [Flags]
    private enum Flag
    {
        None = 0,
        Left = 1,
        Sign = 2,
        Blank = 4,
        Alternate = 8,
        Zero = 16,
    }

    private PyStr Run()
    {
        var text = _format.Text;
        var usedMapping = false;
        for (var i = 0; i < text.Length;)
        {
            var percent = text.IndexOf('%', i);
            if (percent < 0)
            {
                Literal(i, text.Length);
                break;
            }
            Literal(i, percent);
            i = percent + 1;
            if (i >= text.Length) throw Incomplete(text.Length);
            var args = _args;
            var keyed = false;
            if (text[i] == '(')
            {
                if (!_mapping) throw PyErr.TypeError("format requires a mapping");
                i++;
                var start = i;
                for (var depth = 1; ; i++)
                {
                    if (i >= text.Length) throw PyErr.ValueError("incomplete format key");
                    if (text[i] == '(') depth++;
                    else if (text[i] == ')' && --depth == 0) break;
                }
                var key = _bytes ? Value.Of(new PyBytes(Encoding.Latin1.GetBytes(text[start..i]))) : Value.Of(_format.Chars(start, i));
                args = SequenceOps.GetItem(_args, key);
                i++;
                keyed = usedMapping = true;
                // what follows without a key finds the mapping used up
                _next = 1;
            }
            var flags = Flag.None;
            for (; i < text.Length; i++)
            {
                var flag = text[i] switch { '-' => Flag.Left, '+' => Flag.Sign, ' ' => Flag.Blank, '#' => Flag.Alternate, '0' => Flag.Zero, _ => Flag.None };
                if (flag == Flag.None) break;
                flags |= flag;
            }
            var width = -1L;
            if (i < text.Length && text[i] == '*')
            {
                width = Star(keyed, args, "width");
                if (width < 0)
                {
                    flags |= Flag.Left;
                    width = -width;
                }
                i++;
            }
            else
            {
                width = Number(text, ref i, "width");
            }
            var precision = -1L;
            if (i < text.Length && text[i] == '.')
            {
                i++;
                if (i < text.Length && text[i] == '*')
                {
                    precision = Math.Max(0, Star(keyed, args, "precision"));
                    i++;
                }
                else
                {
                    precision = Math.Max(0, Number(text, ref i, "precision"));
                }
            }
            if (i < text.Length && text[i] is 'h' or 'l' or 'L') i++;
            if (i >= text.Length) throw Incomplete(text.Length);
            var c = text[i++];
            if (c == '%' && i - percent == 2)
            {
                _output.Append('%');
                continue;
            }
            Convert(c, i - 1, keyed ? args : NextArg(), flags, width, precision);
        }
        if (!_mapping && _next < (_tuple?.Length ?? 1) && !usedMapping && !(_tuple is null && _next > 0))
            throw PyErr.TypeError(_bytes ? "not all arguments converted during bytes formatting" : "not all arguments converted during string formatting");
        return _output.ToStr();
    }

    private PyException Incomplete(int length) => PyErr.ValueError("incomplete format");

    private void Literal(int start, int end)
    {
        if (start < end) _output.Append(_format, start, end);
    }

    private Value NextArg()
    {
        if (_tuple is not null) return _next < _tuple.Length ? _tuple[_next++] : throw NotEnough();
        return _next++ == 0 ? _args : throw NotEnough();
    }

    private static PyException NotEnough() => PyErr.TypeError("not enough arguments for format string");

    private long Star(bool keyed, Value args, string what)
    {
        var v = keyed ? args : NextArg();
        if (!ConvertOps.TryInt64(v, out var n))
        {
            if (!PyInt.IsInt(v)) throw PyErr.TypeError("* wants int");
            throw PyErr.OverflowError("Python int too large to convert to C ssize_t");
        }
        if (n != (int)n && what == "precision") throw PyErr.OverflowError("Python int too large to convert to C int");
        return n;
    }

    private static long Number(string text, ref int i, string what)
    {
        if (i >= text.Length || !char.IsAsciiDigit(text[i])) return -1;
        long n = 0;
        for (; i < text.Length && char.IsAsciiDigit(text[i]); i++)
        {
            n = (n * 10) + (text[i] - '0');
            if (n > (what == "precision" ? int.MaxValue : long.MaxValue / 16)) throw PyErr.ValueError(what + " too big");
        }
        return n;
    }

    private void Convert(char c, int at, Value v, Flag flags, long width, long precision)
    {
        switch (c)
        {
            case 's' when !_bytes:
                Put(Cut(v.IsExact<PyStr>() ? (PyStr)v.Obj : ObjectOps.Str(v), precision), flags, width);
                break;
            case 's' or 'b' when _bytes:
                Put(Cut(new PyStr(Encoding.Latin1.GetString(BytesOf(v)), false), precision), flags, width);
                break;
            case 'r' when !_bytes:
                Put(Cut(ObjectOps.Repr(v), precision), flags, width);
                break;
            case 'a' or 'r':
                Put(Cut(PyStr.EscapeNonAscii(ObjectOps.Repr(v)), precision), flags, width);
                break;
            case 'c':
                Put(Char(v), flags, width);
                break;
            case 'd' or 'i' or 'u' or 'o' or 'x' or 'X':
                PutNumber(Int(c == 'i' ? 'd' : c, v, flags, precision), flags, width);
                break;
            case 'e' or 'E' or 'f' or 'F' or 'g' or 'G':
                PutNumber(Double(c, v, flags, precision), flags, width);
                break;
            default:
                var point = _format.CodePointAtChar(at);
                throw PyErr.ValueError(_bytes
                    ? $"unsupported format character '{c}' (0x{(int)c:x}) at index {at}"
                    : $"unsupported format character '{(point is >= 32 and < 127 ? (char)point : '?')}' (0x{point:x}) at index {_format.IndexOfChar(at)}");
        }
    }

    private static PyStr Cut(PyStr s, long precision) => precision >= 0 ? s.Slice(0, precision) : s;

    private static unsafe byte[] BytesOf(Value v)
    {
        if (v.As<PyBytes>() is { } b) return b.Data;
        if (v.As<PyByteArray>() is { } a) return a.Span.ToArray();
        var made = ObjectOps.CallSpecial(v, PyStr.Intern("__bytes__"));
        if (!made.IsNull) return made.As<PyBytes>()?.Data ?? throw PyErr.TypeError($"__bytes__ returned non-bytes (type {made.Type.Name})");
        if (v.IsObject && v.Type.Slots.GetBuffer != null) return PyBytes.FromObject(v);
        throw PyErr.TypeError($"%b requires a bytes-like object, or an object that implements __bytes__, not '{v.Type.Name}'");
    }

    private PyStr Char(Value v)
    {
        if (_bytes)
        {
            if (v.As<PyBytes>() is { } b) return b.Data.Length == 1 ? PyStr.OfChar((char)b.Data[0]) : throw PyErr.TypeError($"%c requires an integer in range(256) or a single byte, not a bytes object of length {b.Data.Length}");
            if (v.As<PyByteArray>() is { } a) return a.Count == 1 ? PyStr.OfChar((char)a.Data[0]) : throw PyErr.TypeError($"%c requires an integer in range(256) or a single byte, not a bytearray object of length {a.Count}");
            if (!ConvertOps.HasIndex(v)) throw PyErr.TypeError($"%c requires an integer in range(256) or a single byte, not {v.Type.Name}");
            var byteValue = ConvertOps.Index(v);
            return byteValue.IsInt && (ulong)byteValue.Bits < 256 ? PyStr.OfChar((char)byteValue.Bits) : throw PyErr.OverflowError("%c arg not in range(256)");
        }
        if (v.As<PyStr>() is { } s) return s.Count == 1 ? s : throw PyErr.TypeError($"%c requires an int or a unicode character, not a string of length {s.Count}");
        if (!ConvertOps.HasIndex(v)) throw PyErr.TypeError($"%c requires an int or a unicode character, not {v.Type.Name}");
        var i = ConvertOps.Index(v);
        return i.IsInt && i.Bits is >= 0 and <= 0x10ffff ? PyStr.FromCodePoint((int)i.Bits) : throw PyErr.OverflowError("%c arg not in range(0x110000)");
    }

    private static unsafe Value ToInt(char c, Value v)
    {
        if (PyInt.IsInt(v)) return PyInt.Exact(v);
        if (c is 'o' or 'x' or 'X')
        {
            if (ConvertOps.HasIndex(v)) return ConvertOps.Index(v);
            throw PyErr.TypeError($"%{c} format: an integer is required, not {v.Type.Name}");
        }
        if (v.IsFloat || (v.As<PyStr>() is null && (v.Type.Slots.Int != null || v.Type.Slots.Index != null || v.Type.Slots.Float != null)))
        {
            try
            {
                return PyInt.Convert(v);
            }
            catch (PyException e) when (e.Matches(PyExc.TypeError))
            {
                // reported below, in the words of the format
            }
        }
        throw PyErr.TypeError($"%{c} format: a real number is required, not {v.Type.Name}");
    }

    private static string Int(char c, Value v, Flag flags, long precision)
    {
        var n = ToInt(c, v);
        string digits;
        bool negative;
        if (c is 'd' or 'u')
        {
            digits = PyInt.ToText(n);
            negative = digits[0] == '-';
            if (negative) digits = digits[1..];
        }
        else
        {
            var big = ConvertOps.ToBig(n);
            negative = big.Sign < 0;
            digits = PyInt.Digits(BigInteger.Abs(big), c == 'o' ? 8 : 16);
            if (c == 'X') digits = digits.ToUpperInvariant();
        }
        if (precision > digits.Length) digits = digits.PadLeft((int)precision, '0');
        var prefix = (flags & Flag.Alternate) == 0 ? "" : c switch { 'o' => "0o", 'x' => "0x", 'X' => "0X", _ => "" };
        return string.Concat(Sign(negative, flags), prefix, digits);
    }

    private static string Sign(bool negative, Flag flags) => negative ? "-" : (flags & Flag.Sign) != 0 ? "+" : (flags & Flag.Blank) != 0 ? " " : "";

    private string Double(char c, Value v, Flag flags, long precision)
    {
        double x;
        try
        {
            x = ConvertOps.ToDouble(v);
        }
        catch (PyException e) when (_bytes && e.Matches(PyExc.TypeError))
        {
            throw PyErr.TypeError($"float argument required, not {v.Type.Name}");
        }
        if (precision < 0) precision = 6;
        var style = (flags & Flag.Alternate) != 0 ? DoubleStyle.Alternate : DoubleStyle.None;
        if (char.IsAsciiLetterUpper(c)) style |= DoubleStyle.Upper;
        var text = DoubleDigits.Format(x, char.ToLowerInvariant(c), (int)precision, style);
        var negative = text[0] == '-';
        return negative ? text : Sign(false, flags) + text;
    }

    private void Put(PyStr s, Flag flags, long width)
    {
        var missing = width - s.Count;
        if (missing <= 0)
        {
            _output.Append(s);
            return;
        }
        if ((flags & Flag.Left) == 0) _output.Append(' ', missing);
        _output.Append(s);
        if ((flags & Flag.Left) != 0) _output.Append(' ', missing);
    }

    /// <summary>Zeros go between sign or prefix and digits.</summary>
    private void PutNumber(string s, Flag flags, long width)
    {
        var missing = width - s.Length;
        if (missing <= 0 || (flags & Flag.Left) != 0 || (flags & Flag.Zero) == 0)
        {
            Put(PyStr.Of(s), flags, width);
            return;
        }
        var head = s[0] is '-' or '+' or ' ' ? 1 : 0;
        if (s.Length > head + 1 && s[head] == '0' && s[head + 1] is 'x' or 'X' or 'o') head += 2;
        _output.Append(s.AsSpan(0, head));
        _output.Append('0', missing);
        _output.Append(s.AsSpan(head));
    }
}

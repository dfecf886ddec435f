using System.Globalization;
using System.Text;

namespace TieredPy.Runtime;

/// <summary>unicode_escape, raw_unicode_escape, charmap, UTF-7, and the escapes of bytes literals.</summary>
public static partial class Codecs
{
    // ---- unicode_escape ----

    public static byte[] EncodeUnicodeEscape(PyStr s)
    {
        var text = new StringBuilder(s.CharCount);
        foreach (var p in s.ToCodePoints())
        {
            switch (p)
            {
                case '\\':
                    text.Append("\\\\");
                    break;
                case '\t':
                    text.Append("\\t");
                    break;
                case '\n':
                    text.Append("\\n");
                    break;
                case '\r':
                    text.Append("\\r");
                    break;
                case >= 32 and < 127:
                    text.Append((char)p);
                    break;
                case < 128:
                    text.Append("\\x").Append(p.ToString("x2", CultureInfo.InvariantCulture));
                    break;
                default:
                    PyStr.AppendEscaped(text, p);
                    break;
            }
        }
        return Encoding.Latin1.GetBytes(text.ToString());
    }

    public static byte[] EncodeRawUnicodeEscape(PyStr s)
    {
        var text = new StringBuilder(s.CharCount);
        foreach (var p in s.ToCodePoints())
        {
            if (p < 256) text.Append((char)p);
            else PyStr.AppendEscaped(text, p);
        }
        return Encoding.Latin1.GetBytes(text.ToString());
    }

    public static PyStr DecodeUnicodeEscape(ReadOnlySpan<byte> data, string? errors, Value obj, bool final, out int consumed)
    {
        var output = new TextWriter32(data.Length);
        consumed = data.Length;
        const string Name = "unicodeescape";
        var invalid = -1;
        for (var i = 0; i < data.Length;)
        {
            var b = data[i];
            if (b != '\\')
            {
                output.Add(b);
                i++;
                continue;
            }
            var start = i++;
            if (i >= data.Length)
            {
                if (!final)
                {
                    consumed = start;
                    break;
                }
                i = CodecErrors.Decode(Name, errors, obj, data, start, i, "\\ at end of string", output);
                continue;
            }
            var c = (char)data[i++];
            int simple = c switch
            {
                '\n' => -2,
                '\\' => '\\',
                '\'' => '\'',
                '"' => '"',
                'b' => '\b',
                't' => '\t',
                'n' => '\n',
                'r' => '\r',
                'f' => '\f',
                'v' => '\v',
                'a' => '\a',
                _ => -1,
            };
            if (simple >= 0)
            {
                output.Add(simple);
                continue;
            }
            if (simple == -2) continue;
            if (c is >= '0' and <= '7')
            {
                var value = c - '0';
                for (var k = 0; k < 2 && i < data.Length && data[i] is >= (byte)'0' and <= (byte)'7'; k++) value = (value * 8) + (data[i++] - '0');
                output.Add(value);
                continue;
            }
            var digits = c switch { 'x' => 2, 'u' => 4, 'U' => 8, _ => 0 };
            if (digits > 0)
            {
                long value = 0;
                var k = 0;
                for (; k < digits && i < data.Length && char.IsAsciiHexDigit((char)data[i]); k++) value = (value * 16) + HexValue((char)data[i++]);
                if (k < digits)
                {
                    if (i >= data.Length && !final)
                    {
                        consumed = start;
                        break;
                    }
                    i = CodecErrors.Decode(Name, errors, obj, data, start, i, c switch { 'x' => "truncated \\xXX escape", 'u' => "truncated \\uXXXX escape", _ => "truncated \\UXXXXXXXX escape" }, output);
                    continue;
                }
                if (value > 0x10ffff) i = CodecErrors.Decode(Name, errors, obj, data, start, i, "illegal Unicode character", output);
                else output.Add((int)value);
                continue;
            }
            if (c == 'N')
            {
                var close = i < data.Length && data[i] == '{' ? data[i..].IndexOf((byte)'}') : -1;
                if (close < 0 && i < data.Length && data[i] == '{' && !final)
                {
                    consumed = start;
                    break;
                }
                if (close <= 1)
                {
                    i = CodecErrors.Decode(Name, errors, obj, data, start, close < 0 ? (i < data.Length && data[i] == '{' ? data.Length : i) : i + close + 1, "malformed \\N character escape", output);
                    continue;
                }
                var name = Encoding.Latin1.GetString(data[(i + 1)..(i + close)]);
                i += close + 1;
                PyStr? found = null;
                try
                {
                    var module = CallOps.Call(PyThread.Current.Engine.Builtin("__import__"), Value.Str("unicodedata"));
                    found = CallOps.CallMethod(module, "lookup", Value.Str(name)).As<PyStr>();
                }
                catch (PyException e) when (e.Matches(PyExc.KeyError) || e.Matches(PyExc.ImportError))
                {
                    // an unknown name, or no names at all
                }
                if (found is not null) output.Add(found);
                else i = CodecErrors.Decode(Name, errors, obj, data, start, i, "unknown Unicode character name", output);
                continue;
            }
            if (invalid < 0) invalid = start;
            output.Add('\\');
            output.Add(c);
        }
        if (invalid >= 0) Warnings.Warn(PyExc.DeprecationWarning, $"\"\\{(char)data[invalid + 1]}\" is an invalid escape sequence. Such sequences will not work in the future. ", 1);
        return output.ToStr();
    }

    private static int HexValue(char c) => c <= '9' ? c - '0' : (c | 32) - 'a' + 10;

    public static PyStr DecodeRawUnicodeEscape(ReadOnlySpan<byte> data, string? errors, Value obj, bool final, out int consumed)
    {
        var output = new TextWriter32(data.Length);
        consumed = data.Length;
        for (var i = 0; i < data.Length;)
        {
            if (data[i] != '\\' || (i + 1 >= data.Length && final) || (i + 1 < data.Length && data[i + 1] is not ((byte)'u' or (byte)'U')))
            {
                output.Add(data[i++]);
                if (data[i - 1] == '\\' && i < data.Length) output.Add(data[i++]);
                continue;
            }
            var start = i;
            if (i + 1 >= data.Length)
            {
                consumed = i;
                break;
            }
            var digits = data[i + 1] == 'u' ? 4 : 8;
            i += 2;
            long value = 0;
            var k = 0;
            for (; k < digits && i < data.Length && char.IsAsciiHexDigit((char)data[i]); k++) value = (value * 16) + HexValue((char)data[i++]);
            if (k < digits)
            {
                if (i >= data.Length && !final)
                {
                    consumed = start;
                    break;
                }
                i = CodecErrors.Decode("rawunicodeescape", errors, obj, data, start, i, digits == 4 ? "truncated \\uXXXX escape" : "truncated \\UXXXXXXXX escape", output);
            }
            else if (value > 0x10ffff) i = CodecErrors.Decode("rawunicodeescape", errors, obj, data, start, i, "\\Uxxxxxxxx out of range", output);
            else output.Add((int)value);
        }
        return output.ToStr();
    }

    // ---- escapes of bytes literals ----

    public static byte[] EncodeEscape(ReadOnlySpan<byte> data)
    {
        var text = new StringBuilder(data.Length);
        foreach (var b in data)
        {
            switch (b)
            {
                case (byte)'\\' or (byte)'\'':
                    text.Append('\\').Append((char)b);
                    break;
                case (byte)'\t':
                    text.Append("\\t");
                    break;
                case (byte)'\n':
                    text.Append("\\n");
                    break;
                case (byte)'\r':
                    text.Append("\\r");
                    break;
                case >= 32 and < 127:
                    text.Append((char)b);
                    break;
                default:
                    text.Append("\\x").Append(b.ToString("x2", CultureInfo.InvariantCulture));
                    break;
            }
        }
        return Encoding.Latin1.GetBytes(text.ToString());
    }

    public static byte[] DecodeEscape(ReadOnlySpan<byte> data, string? errors)
    {
        var output = new List<byte>(data.Length);
        for (var i = 0; i < data.Length;)
        {
            if (data[i] != '\\')
            {
                output.Add(data[i++]);
                continue;
            }
            if (++i >= data.Length) throw PyErr.ValueError("Trailing \\ in string");
            var c = (char)data[i++];
            switch (c)
            {
                case '\n':
                    continue;
                case '\\' or '\'' or '"':
                    output.Add((byte)c);
                    continue;
                case 'b' or 'f' or 't' or 'n' or 'r' or 'v' or 'a':
                    output.Add((byte)"\b\f\t\n\r\v\a"["bftnrva".IndexOf(c)]);
                    continue;
                case >= '0' and <= '7':
                    var value = c - '0';
                    for (var k = 0; k < 2 && i < data.Length && data[i] is >= (byte)'0' and <= (byte)'7'; k++) value = (value * 8) + (data[i++] - '0');
                    output.Add((byte)value);
                    continue;
                case 'x' when i + 1 < data.Length && char.IsAsciiHexDigit((char)data[i]) && char.IsAsciiHexDigit((char)data[i + 1]):
                    output.Add((byte)((HexValue((char)data[i]) << 4) | HexValue((char)data[i + 1])));
                    i += 2;
                    continue;
                case 'x':
                    if (errors is null or "strict") throw PyErr.ValueError($"invalid \\x escape at position {i - 2}");
                    if (errors == "replace") output.Add((byte)'?');
                    else if (errors != "ignore") throw PyErr.ValueError($"decoding error; unknown error handling code: {errors}");
                    if (i < data.Length && char.IsAsciiHexDigit((char)data[i])) i++;
                    continue;
                default:
                    output.Add((byte)'\\');
                    output.Add((byte)c);
                    continue;
            }
        }
        return [.. output];
    }

    // ---- charmap ----

    public static PyStr DecodeCharmap(ReadOnlySpan<byte> data, string? errors, Value obj, Value mapping)
    {
        if (mapping.IsNone) return DecodeLatin1(data);
        var output = new TextWriter32(data.Length);
        var table = mapping.IsExact<PyStr>() ? ((PyStr)mapping.Obj).ToCodePoints() : null;
        for (var i = 0; i < data.Length;)
        {
            var b = data[i];
            if (table is not null)
            {
                if (b < table.Length && table[b] != 0xfffe)
                {
                    output.Add(table[b]);
                    i++;
                    continue;
                }
            }
            else
            {
                var v = Lookup(mapping, b);
                if (v.As<PyStr>() is { } s && s.Text != "\ufffe")
                {
                    output.Add(s);
                    i++;
                    continue;
                }
                if (PyInt.IsInt(v))
                {
                    if (!ConvertOps.TryInt64(v, out var p) || p is < 0 or > 0x10ffff) throw PyErr.TypeError("character mapping must be in range(0x110000)");
                    if (p != 0xfffe)
                    {
                        output.Add((int)p);
                        i++;
                        continue;
                    }
                }
                else if (!v.IsNull && !v.IsNone && v.As<PyStr>() is null)
                {
                    throw PyErr.TypeError("character mapping must return integer, None or str");
                }
            }
            i = CodecErrors.Decode("charmap", errors, obj, data, i, i + 1, "character maps to <undefined>", output);
        }
        return output.ToStr();
    }

    private static Value Lookup(Value mapping, int key)
    {
        try
        {
            return SequenceOps.GetItem(mapping, Value.Int(key));
        }
        catch (PyException e) when (e.Matches(PyExc.LookupError))
        {
            return Value.Null;
        }
    }

    public static byte[] EncodeCharmap(PyStr s, string? errors, Value mapping)
    {
        if (mapping.IsNone) return EncodeLatin1(s, errors);
        return EncodeSlow(s, errors, "charmap", "character maps to <undefined>", (p, output) =>
        {
            if (mapping.Ref is PyEncodingMap map)
            {
                if (!map.Bytes.TryGetValue(p, out var b)) return false;
                output.Add(b);
                return true;
            }
            var v = Lookup(mapping, p);
            if (v.IsNull || v.IsNone) return false;
            if (PyInt.IsInt(v))
            {
                if (!ConvertOps.TryInt64(v, out var n) || n is < 0 or > 255) throw PyErr.TypeError("character mapping must be in range(256)");
                output.Add((byte)n);
                return true;
            }
            output.AddRange(v.As<PyBytes>()?.Data ?? throw PyErr.TypeError($"character mapping must return integer, bytes or None, not {v.Type.Name}"));
            return true;
        });
    }

    // ---- UTF-7 (RFC 2152) ----

    private const string Base64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    public static byte[] EncodeUtf7(PyStr s)
    {
        var output = new StringBuilder();
        var inShift = false;
        int bits = 0, count = 0;
        foreach (var c in s.Text)
        {
            var direct = char.IsAsciiLetterOrDigit(c) || "'(),-./:? \t\r\n".Contains(c) || "!\"#$%&*;<=>@[]^_`{|}".Contains(c);
            if (inShift && direct)
            {
                if (count > 0) output.Append(Base64[(bits << (6 - count)) & 63]);
                bits = count = 0;
                inShift = false;
                if (Base64.Contains(c) || c == '-') output.Append('-');
            }
            if (!inShift)
            {
                if (direct)
                {
                    output.Append(c);
                    continue;
                }
                output.Append('+');
                if (c == '+')
                {
                    output.Append('-');
                    continue;
                }
                inShift = true;
            }
            bits = (bits << 16) | c;
            count += 16;
            while (count >= 6)
            {
                count -= 6;
                output.Append(Base64[(bits >> count) & 63]);
            }
            bits &= (1 << count) - 1;
        }
        if (count > 0) output.Append(Base64[(bits << (6 - count)) & 63]);
        if (inShift) output.Append('-');
        return Encoding.Latin1.GetBytes(output.ToString());
    }

    public static PyStr DecodeUtf7(ReadOnlySpan<byte> data, string? errors, Value obj, bool final, out int consumed)
    {
        var output = new TextWriter32(data.Length);
        consumed = data.Length;
        for (var i = 0; i < data.Length;)
        {
            var c = (char)data[i];
            if (c != '+')
            {
                if (c < 128)
                {
                    output.Add(c);
                    i++;
                }
                else
                {
                    i = CodecErrors.Decode("utf7", errors, obj, data, i, i + 1, "unexpected special character", output);
                }
                continue;
            }
            var start = i++;
            if (i < data.Length && data[i] == '-')
            {
                output.Add('+');
                i++;
                continue;
            }
            int bits = 0, count = 0, high = 0, sixes = 0;
            while (i < data.Length && data[i] < 128 && Base64.IndexOf((char)data[i]) is >= 0 and var six)
            {
                bits = (bits << 6) | six;
                count += 6;
                sixes++;
                i++;
                if (count < 16) continue;
                count -= 16;
                var unit = (bits >> count) & 0xffff;
                bits &= (1 << count) - 1;
                if (high != 0 && unit is >= 0xdc00 and <= 0xdfff)
                {
                    output.Add(0x10000 + ((high - 0xd800) << 10) + (unit - 0xdc00));
                    high = 0;
                    continue;
                }
                if (high != 0) output.Add(high);
                high = unit is >= 0xd800 and <= 0xdbff ? unit : 0;
                if (high == 0) output.Add(unit);
            }
            if (i >= data.Length)
            {
                if (!final)
                {
                    consumed = start;
                    // what was decoded of the open sequence will be decoded again
                    return DecodeUtf7(data[..start], errors, obj, true, out _);
                }
                i = CodecErrors.Decode("utf7", errors, obj, data, start, i, "unterminated shift sequence", output);
                continue;
            }
            if (high != 0) output.Add(high);
            if (sixes == 0) i = CodecErrors.Decode("utf7", errors, obj, data, start, i + 1, "ill-formed sequence", output);
            else if (count >= 6) i = CodecErrors.Decode("utf7", errors, obj, data, start, i, "partial character in base64 sequence", output);
            else if (bits != 0) i = CodecErrors.Decode("utf7", errors, obj, data, start, i, "non-zero padding bits in base64 sequence", output);
            else if (data[i] == '-') i++;
        }
        return output.ToStr();
    }
}

/// <summary>What charmap_build makes: a fast way from characters to bytes.</summary>
[PyType("EncodingMap", NoNew = true)]
public sealed partial class PyEncodingMap : PyObject
{
    internal readonly Dictionary<int, byte> Bytes = [];

    /// <summary>Of a str of 256 characters (U+FFFE for none).</summary>
    public PyEncodingMap(PyStr decoding)
    {
        var points = decoding.ToCodePoints();
        for (var i = 0; i < points.Length && i < 256; i++)
        {
            if (points[i] != 0xfffe) Bytes[points[i]] = (byte)i;
        }
    }

    [PyMethod("size($self, /)", Doc = "Return the size (in bytes) of this object.")]
    private static long Size(PyEncodingMap self) => 32 + (self.Bytes.Count * 2);
}

using System.Buffers.Binary;
using System.Text;

namespace TieredPy.Runtime;

/// <summary>
/// Encoding and decoding of text. The common encodings are done here; others go through the engine's <see cref="CodecRegistry"/>.
/// A decoder that is not final leaves an incomplete sequence at the end of its input and says how many bytes it took.
/// </summary>
public static partial class Codecs
{
    /// <summary>bytes.decode: <paramref name="obj"/> is what the data came from.</summary>
    public static PyStr Decode(Value obj, ReadOnlySpan<byte> data, string? encoding, string? errors)
    {
        switch (Known(encoding))
        {
            case "utf-8": return DecodeUtf8(data, errors, obj, true, out _);
            case "ascii": return DecodeAscii(data, errors, obj);
            case "latin-1": return DecodeLatin1(data);
            case "utf-16": return DecodeUtf16(data, errors, obj, 0, true, out _, out _);
            case "utf-16-le": return DecodeUtf16(data, errors, obj, -1, true, out _, out _);
            case "utf-16-be": return DecodeUtf16(data, errors, obj, 1, true, out _, out _);
            case "utf-32": return DecodeUtf32(data, errors, obj, 0, true, out _, out _);
            case "utf-32-le": return DecodeUtf32(data, errors, obj, -1, true, out _, out _);
            case "utf-32-be": return DecodeUtf32(data, errors, obj, 1, true, out _, out _);
        }
        var r = DecodeObject(Value.Of(new PyBytes(data.ToArray())), encoding!, errors, textOnly: true);
        return r.As<PyStr>() ?? throw PyErr.TypeError($"'{encoding}' decoder returned '{r.Type.Name}' instead of 'str'; use codecs.decode() to decode to arbitrary types");
    }

    /// <summary>str.encode.</summary>
    public static byte[] Encode(PyStr s, string? encoding, string? errors)
    {
        switch (Known(encoding))
        {
            case "utf-8": return EncodeUtf8(s, errors);
            case "ascii": return EncodeAscii(s, errors);
            case "latin-1": return EncodeLatin1(s, errors);
            case "utf-16": return EncodeUtf16(s, errors, 0);
            case "utf-16-le": return EncodeUtf16(s, errors, -1);
            case "utf-16-be": return EncodeUtf16(s, errors, 1);
            case "utf-32": return EncodeUtf32(s, errors, 0);
            case "utf-32-le": return EncodeUtf32(s, errors, -1);
            case "utf-32-be": return EncodeUtf32(s, errors, 1);
        }
        var r = EncodeObject(Value.Of(s), encoding!, errors, textOnly: true);
        return r.As<PyBytes>()?.Data ?? r.As<PyByteArray>()?.Span.ToArray()
            ?? throw PyErr.TypeError($"'{encoding}' encoder returned '{r.Type.Name}' instead of 'bytes'; use codecs.encode() to encode to arbitrary types");
    }

    /// <summary>codecs.encode: through the registry.</summary>
    public static Value EncodeObject(Value obj, string encoding, string? errors, bool textOnly) => Run(obj, encoding, errors, textOnly, 0, "encode", "encoder");

    /// <summary>codecs.decode: through the registry.</summary>
    public static Value DecodeObject(Value obj, string encoding, string? errors, bool textOnly) => Run(obj, encoding, errors, textOnly, 1, "decode", "decoder");

    private static Value Run(Value obj, string encoding, string? errors, bool textOnly, int which, string verb, string noun)
    {
        if (encoding.Contains('\0')) throw PyErr.ValueError("embedded null character");
        var info = CodecRegistry.Current.Lookup(encoding);
        if (textOnly && info.GetType() != typeof(PyTuple))
        {
            var isText = ObjectOps.TryGetAttr(Value.Of(info), PyStr.Intern("_is_text_encoding"));
            if (!isText.IsNull && !ObjectOps.IsTrue(isText)) throw PyErr.LookupError($"'{encoding}' is not a text encoding; use {(which == 0 ? "codecs.encode()" : "codecs.decode()")} to handle arbitrary codecs");
        }
        Value r;
        try
        {
            r = errors is null ? CallOps.Call(info.Items[which], obj) : CallOps.Call(info.Items[which], obj, Value.Str(errors));
        }
        catch (PyException e)
        {
            PyErr.AddNote(e.Value, $"{verb[..^1]}ing with '{encoding}' codec failed");
            throw;
        }
        return r.As<PyTuple>() is { Count: 2 } pair ? pair.Items[0] : throw PyErr.TypeError($"{noun} must return a tuple (object, integer)");
    }

    /// <summary>The canonical name of an encoding that is built in, else null.</summary>
    private static string? Known(string? encoding)
    {
        if (encoding is null or "utf-8") return "utf-8";
        if (encoding.Length > 12) return null;
        Span<char> name = stackalloc char[encoding.Length];
        for (var i = 0; i < name.Length; i++) name[i] = encoding[i] is '_' or ' ' ? '-' : char.ToLowerInvariant(encoding[i]);
        return name switch
        {
            "utf-8" or "utf8" => "utf-8",
            "ascii" or "us-ascii" => "ascii",
            "latin-1" or "latin1" or "iso-8859-1" or "iso8859-1" => "latin-1",
            "utf-16" or "utf16" => "utf-16",
            "utf-16-le" or "utf-16le" => "utf-16-le",
            "utf-16-be" or "utf-16be" => "utf-16-be",
            "utf-32" or "utf32" => "utf-32",
            "utf-32-le" or "utf-32le" => "utf-32-le",
            "utf-32-be" or "utf-32be" => "utf-32-be",
            _ => null,
        };
    }

    // ---- decoders ----

    public static PyStr DecodeLatin1(ReadOnlySpan<byte> data) => PyStr.Make(Encoding.Latin1.GetString(data), false);

    public static PyStr DecodeAscii(ReadOnlySpan<byte> data, string? errors, Value obj)
    {
        if (Ascii.IsValid(data)) return DecodeLatin1(data);
        var output = new TextWriter32(data.Length);
        for (var i = 0; i < data.Length;)
        {
            if (data[i] < 128) output.Add(data[i++]);
            else i = CodecErrors.Decode("ascii", errors, obj, data, i, i + 1, "ordinal not in range(128)", output);
        }
        return output.ToStr();
    }

    public static PyStr DecodeUtf8(ReadOnlySpan<byte> data, string? errors, Value obj, bool final, out int consumed)
    {
        consumed = data.Length;
        if (Ascii.IsValid(data)) return DecodeLatin1(data);
        if (System.Text.Unicode.Utf8.IsValid(data)) return PyStr.Make(Encoding.UTF8.GetString(data), data.IndexOfAnyInRange((byte)0xf0, (byte)0xff) >= 0);
        var output = new TextWriter32(data.Length);
        for (var i = 0; i < data.Length;)
        {
            var size = Utf8Sequence(data[i..], out var point, out var reason);
            if (reason is null)
            {
                output.Add(point);
                i += size;
                continue;
            }
            if (!final && reason == IncompleteReason)
            {
                consumed = i;
                break;
            }
            i = CodecErrors.Decode("utf-8", errors, obj, data, i, i + size, reason, output);
        }
        return output.ToStr();
    }

    private const string IncompleteReason = "unexpected end of data";

    /// <summary>Length of the sequence at the front; where it is bad, of its valid part (at least 1), with the reason.</summary>
    private static int Utf8Sequence(ReadOnlySpan<byte> s, out int point, out string? reason)
    {
        reason = null;
        point = s[0];
        if (point < 0x80) return 1;
        int need, low = 0x80, high = 0xbf;
        switch (point)
        {
            case >= 0xc2 and <= 0xdf:
                need = 1;
                point &= 0x1f;
                break;
            case >= 0xe0 and <= 0xef:
                need = 2;
                if (point == 0xe0) low = 0xa0;
                if (point == 0xed) high = 0x9f;
                point &= 0x0f;
                break;
            case >= 0xf0 and <= 0xf4:
                need = 3;
                if (point == 0xf0) low = 0x90;
                if (point == 0xf4) high = 0x8f;
                point &= 0x07;
                break;
            default:
                reason = "invalid start byte";
                return 1;
        }
        for (var i = 1; i <= need; i++)
        {
            if (i >= s.Length)
            {
                reason = IncompleteReason;
                return i;
            }
            if (s[i] < low || s[i] > high)
            {
                reason = "invalid continuation byte";
                return i;
            }
            low = 0x80;
            high = 0xbf;
            point = (point << 6) | (s[i] & 63);
        }
        return need + 1;
    }

    /// <param name="order">-1 little, 1 big, 0 by the byte order mark (little without one); what was found comes back in <paramref name="found"/>.</param>
    public static PyStr DecodeUtf16(ReadOnlySpan<byte> data, string? errors, Value obj, int order, bool final, out int consumed, out int found)
    {
        var i = 0;
        if (order == 0 && data.Length >= 2)
        {
            var mark = data[0] | (data[1] << 8);
            if (mark is 0xfeff or 0xfffe) i = 2;
            order = mark == 0xfffe ? 1 : mark == 0xfeff ? -1 : 0;
        }
        found = order;
        var big = order > 0;
        var encoding = order < 0 ? "utf-16-le" : order > 0 ? "utf-16-be" : "utf-16-le";
        if (i == 2) encoding = "utf-16";
        consumed = data.Length;
        var output = new TextWriter32(data.Length / 2);
        while (i < data.Length)
        {
            if (i + 1 >= data.Length)
            {
                if (!final)
                {
                    consumed = i;
                    break;
                }
                i = CodecErrors.Decode(encoding, errors, obj, data, i, i + 1, "truncated data", output);
                continue;
            }
            int c = Unit(data, i, big);
            if (c is < 0xd800 or > 0xdfff)
            {
                output.Add(c);
                i += 2;
                continue;
            }
            if (c >= 0xdc00)
            {
                i = CodecErrors.Decode(encoding, errors, obj, data, i, i + 2, "illegal encoding", output);
                continue;
            }
            if (i + 3 >= data.Length)
            {
                if (!final)
                {
                    consumed = i;
                    break;
                }
                i = CodecErrors.Decode(encoding, errors, obj, data, i, data.Length, IncompleteReason, output);
                continue;
            }
            int low = Unit(data, i + 2, big);
            if (low is < 0xdc00 or > 0xdfff)
            {
                i = CodecErrors.Decode(encoding, errors, obj, data, i, i + 2, "illegal UTF-16 surrogate", output);
                continue;
            }
            output.Add(0x10000 + ((c - 0xd800) << 10) + (low - 0xdc00));
            i += 4;
        }
        return output.ToStr();

        static ushort Unit(ReadOnlySpan<byte> data, int i, bool big) =>
            big ? BinaryPrimitives.ReadUInt16BigEndian(data[i..]) : BinaryPrimitives.ReadUInt16LittleEndian(data[i..]);
    }

    /// <inheritdoc cref="DecodeUtf16"/>
    public static PyStr DecodeUtf32(ReadOnlySpan<byte> data, string? errors, Value obj, int order, bool final, out int consumed, out int found)
    {
        var i = 0;
        var encoding = order < 0 ? "utf-32-le" : order > 0 ? "utf-32-be" : "utf-32-le";
        if (order == 0 && data.Length >= 4)
        {
            var mark = BinaryPrimitives.ReadUInt32LittleEndian(data);
            order = mark == 0xfeff ? -1 : mark == 0xfffe0000 ? 1 : 0;
            if (order != 0)
            {
                i = 4;
                encoding = "utf-32";
            }
        }
        found = order;
        consumed = data.Length;
        var output = new TextWriter32(data.Length / 4);
        while (i < data.Length)
        {
            if (i + 3 >= data.Length)
            {
                if (!final)
                {
                    consumed = i;
                    break;
                }
                i = CodecErrors.Decode(encoding, errors, obj, data, i, data.Length, "truncated data", output);
                continue;
            }
            var c = order > 0 ? BinaryPrimitives.ReadUInt32BigEndian(data[i..]) : BinaryPrimitives.ReadUInt32LittleEndian(data[i..]);
            if (c > 0x10ffff) i = CodecErrors.Decode(encoding, errors, obj, data, i, i + 4, "code point not in range(0x110000)", output);
            else if (c is >= 0xd800 and <= 0xdfff) i = CodecErrors.Decode(encoding, errors, obj, data, i, i + 4, "code point in surrogate code point range", output);
            else
            {
                output.Add((int)c);
                i += 4;
            }
        }
        return output.ToStr();
    }

    // ---- encoders ----

    /// <summary>Puts a code point as bytes; false when the encoding has no bytes for it.</summary>
    internal delegate bool PutPoint(int point, List<byte> output);

    /// <summary>The general loop: runs of what cannot be encoded go to the error handler.</summary>
    internal static byte[] EncodeSlow(PyStr s, string? errors, string encoding, string reason, PutPoint put, ReadOnlySpan<byte> mark = default)
    {
        var points = s.ToCodePoints();
        var output = new List<byte>(points.Length);
        output.AddRange(mark);
        for (var i = 0; i < points.Length;)
        {
            if (put(points[i], output))
            {
                i++;
                continue;
            }
            var end = i + 1;
            while (end < points.Length)
            {
                var size = output.Count;
                if (put(points[end], output))
                {
                    output.RemoveRange(size, output.Count - size);
                    break;
                }
                end++;
            }
            var start = i;
            i = CodecErrors.Encode(encoding, errors, s, points, i, end, reason, out var text, out var bytes);
            if (bytes is not null) output.AddRange(bytes);
            if (text is null) continue;
            foreach (var p in text)
            {
                if (!put(p, output)) throw CodecErrors.EncodeError(encoding, s, start, end, reason);
            }
        }
        return [.. output];
    }

    public static byte[] EncodeAscii(PyStr s, string? errors)
    {
        if (s.IsAscii) return Encoding.Latin1.GetBytes(s.Text);
        return EncodeSlow(s, errors, "ascii", "ordinal not in range(128)", static (p, o) => PutBelow(p, 128, o));
    }

    public static byte[] EncodeLatin1(PyStr s, string? errors)
    {
        if (!s.Text.AsSpan().ContainsAnyExceptInRange('\0', '\u00ff')) return Encoding.Latin1.GetBytes(s.Text);
        return EncodeSlow(s, errors, "latin-1", "ordinal not in range(256)", static (p, o) => PutBelow(p, 256, o));
    }

    private static bool PutBelow(int point, int limit, List<byte> output)
    {
        if (point >= limit) return false;
        output.Add((byte)point);
        return true;
    }

    private static bool HasLoneSurrogates(PyStr s)
    {
        var text = s.Text;
        var i = text.AsSpan().IndexOfAnyInRange('\ud800', '\udfff');
        if (i < 0) return false;
        if (!s.HasAstral) return true;
        for (; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (s.CodePointAtChar(i) <= 0xffff) return true;
            i++;
        }
        return false;
    }

    public static byte[] EncodeUtf8(PyStr s, string? errors = null)
    {
        if (!HasLoneSurrogates(s)) return Encoding.UTF8.GetBytes(s.Text);
        return EncodeSlow(s, errors, "utf-8", SurrogatesReason, static (p, o) =>
        {
            if (p is >= 0xd800 and <= 0xdfff) return false;
            PutUtf8(p, o);
            return true;
        });
    }

    private const string SurrogatesReason = "surrogates not allowed";

    private static void PutUtf8(int p, List<byte> output)
    {
        if (p < 0x80)
        {
            output.Add((byte)p);
            return;
        }
        if (p < 0x800)
        {
            output.Add((byte)(0xc0 | (p >> 6)));
        }
        else
        {
            if (p < 0x10000)
            {
                output.Add((byte)(0xe0 | (p >> 12)));
            }
            else
            {
                output.Add((byte)(0xf0 | (p >> 18)));
                output.Add((byte)(0x80 | ((p >> 12) & 63)));
            }
            output.Add((byte)(0x80 | ((p >> 6) & 63)));
        }
        output.Add((byte)(0x80 | (p & 63)));
    }

    /// <param name="order">-1 little, 1 big, 0 little with a byte order mark.</param>
    public static byte[] EncodeUtf16(PyStr s, string? errors, int order)
    {
        var big = order > 0;
        if (!HasLoneSurrogates(s))
        {
            var text = s.Text;
            var start = order == 0 ? 2 : 0;
            var result = new byte[start + (text.Length * 2)];
            if (order == 0) (result[0], result[1]) = (0xff, 0xfe);
            (big ? Encoding.BigEndianUnicode : Encoding.Unicode).GetBytes(text, result.AsSpan(start));
            return result;
        }
        ReadOnlySpan<byte> mark = order == 0 ? [0xff, 0xfe] : [];
        return EncodeSlow(s, errors, Suffixed("utf-16", order), SurrogatesReason, (p, o) =>
        {
            if (p is >= 0xd800 and <= 0xdfff) return false;
            if (p > 0xffff)
            {
                Put(0xd800 + ((p - 0x10000) >> 10), o);
                p = 0xdc00 + ((p - 0x10000) & 0x3ff);
            }
            Put(p, o);
            return true;
        }, mark);

        void Put(int unit, List<byte> o)
        {
            o.Add((byte)(big ? unit >> 8 : unit));
            o.Add((byte)(big ? unit : unit >> 8));
        }
    }

    /// <inheritdoc cref="EncodeUtf16"/>
    public static byte[] EncodeUtf32(PyStr s, string? errors, int order)
    {
        ReadOnlySpan<byte> mark = order == 0 ? [0xff, 0xfe, 0, 0] : [];
        return EncodeSlow(s, errors, Suffixed("utf-32", order), SurrogatesReason, (p, o) =>
        {
            if (p is >= 0xd800 and <= 0xdfff) return false;
            Span<byte> unit = stackalloc byte[4];
            if (order > 0) BinaryPrimitives.WriteInt32BigEndian(unit, p);
            else BinaryPrimitives.WriteInt32LittleEndian(unit, p);
            o.AddRange(unit);
            return true;
        }, mark);
    }

    private static string Suffixed(string name, int order) => order < 0 ? name + "-le" : order > 0 ? name + "-be" : name;
}

using System.Globalization;
using System.Text;

namespace TieredPy.Runtime;

/// <summary>
/// Error handling of codecs (https://docs.python.org/3/library/codecs.html#error-handlers): the handlers of Python itself run without an
/// exception object; a registered one gets the exception and gives (replacement, position).
/// </summary>
internal static class CodecErrors
{
    public static PyException DecodeError(string encoding, Value obj, ReadOnlySpan<byte> data, int start, int end, string reason) =>
        new(PyErr.Make(PyExc.UnicodeDecodeError, Value.Str(encoding), BytesOf(obj, data), start, end, Value.Str(reason)));

    public static PyException EncodeError(string encoding, PyStr s, int start, int end, string reason) =>
        new(PyErr.Make(PyExc.UnicodeEncodeError, Value.Str(encoding), Value.Of(s), start, end, Value.Str(reason)));

    private static Value BytesOf(Value obj, ReadOnlySpan<byte> data) => obj.As<PyBytes>() is { } b && b.Data.Length == data.Length ? obj : Value.Of(new PyBytes(data.ToArray()));

    /// <summary>Deals with undecodable bytes [start, end): appends what stands for them and returns where decoding goes on.</summary>
    public static int Decode(string encoding, string? errors, Value obj, ReadOnlySpan<byte> data, int start, int end, string reason, TextWriter32 output)
    {
        switch (errors)
        {
            case null or "strict":
                throw DecodeError(encoding, obj, data, start, end, reason);
            case "ignore":
                return end;
            case "replace":
                output.Add(0xfffd);
                return end;
            case "backslashreplace":
                foreach (var b in data[start..end]) output.Add("\\x" + b.ToString("x2", CultureInfo.InvariantCulture));
                return end;
            case "surrogateescape":
                var i = start;
                while (i < end && data[i] >= 128) output.Add(0xdc00 + data[i++]);
                if (i == start) throw DecodeError(encoding, obj, data, start, end, reason);
                return i;
            case "surrogatepass" when SurrogateAt(encoding, data[start..], out var point, out var size):
                output.Add(point);
                return start + size;
            case "surrogatepass":
                throw DecodeError(encoding, obj, data, start, end, reason);
        }
        var handler = CodecRegistry.Current.LookupError(errors);
        var error = DecodeError(encoding, obj, data, start, end, reason);
        var r = CallOps.Call(handler, Value.Of(error.Value));
        if (r.As<PyTuple>() is not { Count: 2 } pair || pair.Items[0].As<PyStr>() is not { } text || !ConvertOps.HasIndex(pair.Items[1])) throw PyErr.TypeError("decoding error handler must return (str, int) tuple");
        output.Add(text);
        return Position(pair.Items[1], data.Length);
    }

    private static int Position(Value v, int length)
    {
        var position = ConvertOps.IndexAsLong(v, PyExc.IndexError);
        if (position < 0) position += length;
        return position >= 0 && position <= length ? (int)position : throw PyErr.IndexError($"position {position} from error handler out of bounds");
    }

    private static bool SurrogateAt(string encoding, ReadOnlySpan<byte> data, out int point, out int size)
    {
        point = size = 0;
        switch (encoding.Replace('_', '-'))
        {
            case "utf-8":
                if (data.Length < 3 || (data[0] & 0xf0) != 0xe0 || (data[1] & 0xc0) != 0x80 || (data[2] & 0xc0) != 0x80) return false;
                (point, size) = (((data[0] & 15) << 12) | ((data[1] & 63) << 6) | (data[2] & 63), 3);
                break;
            case "utf-16" or "utf-16-le" when data.Length >= 2:
                (point, size) = (data[0] | (data[1] << 8), 2);
                break;
            case "utf-16-be" when data.Length >= 2:
                (point, size) = (data[1] | (data[0] << 8), 2);
                break;
            case "utf-32" or "utf-32-le" when data.Length >= 4:
                (point, size) = (data[0] | (data[1] << 8) | (data[2] << 16) | (data[3] << 24), 4);
                break;
            case "utf-32-be" when data.Length >= 4:
                (point, size) = (data[3] | (data[2] << 8) | (data[1] << 16) | (data[0] << 24), 4);
                break;
        }
        return point is >= 0xd800 and <= 0xdfff;
    }

    /// <summary>
    /// Deals with the unencodable code points [start, end). Returns where encoding goes on; <paramref name="text"/> (to be encoded
    /// strictly) or <paramref name="bytes"/> stands for them.
    /// </summary>
    public static int Encode(string encoding, string? errors, PyStr s, int[] points, int start, int end, string reason, out int[]? text, out byte[]? bytes)
    {
        text = null;
        bytes = null;
        switch (errors)
        {
            case null or "strict":
                throw EncodeError(encoding, s, start, end, reason);
            case "ignore":
                return end;
            case "replace":
                text = new int[end - start];
                Array.Fill(text, '?');
                return end;
            case "backslashreplace":
                var escaped = new StringBuilder();
                for (var i = start; i < end; i++)
                {
                    if (points[i] < 128) escaped.Append("\\x").Append(points[i].ToString("x2", CultureInfo.InvariantCulture));
                    else PyStr.AppendEscaped(escaped, points[i]);
                }
                text = ToPoints(escaped);
                return end;
            case "xmlcharrefreplace":
                var refs = new StringBuilder();
                for (var i = start; i < end; i++) refs.Append("&#").Append(points[i].ToString(CultureInfo.InvariantCulture)).Append(';');
                text = ToPoints(refs);
                return end;
            case "namereplace":
                var names = new StringBuilder();
                for (var i = start; i < end; i++)
                {
                    if (CodecRegistry.NameOf(points[i]) is { } name) names.Append("\\N{").Append(name).Append('}');
                    else PyStr.AppendEscaped(names, points[i]);
                }
                text = ToPoints(names);
                return end;
            case "surrogateescape":
                var escapes = 0;
                while (start + escapes < end && points[start + escapes] is >= 0xdc80 and <= 0xdcff) escapes++;
                if (escapes == 0) throw EncodeError(encoding, s, start, end, reason);
                bytes = new byte[escapes];
                for (var i = 0; i < escapes; i++) bytes[i] = (byte)(points[start + i] - 0xdc00);
                return start + escapes;
            case "surrogatepass":
                var raw = new List<byte>();
                var at = start;
                while (at < end && points[at] is >= 0xd800 and <= 0xdfff && PutSurrogate(encoding, points[at], raw)) at++;
                if (at == start) throw EncodeError(encoding, s, start, end, reason);
                bytes = [.. raw];
                return at;
        }
        var handler = CodecRegistry.Current.LookupError(errors);
        var r = CallOps.Call(handler, Value.Of(EncodeError(encoding, s, start, end, reason).Value));
        if (r.As<PyTuple>() is not { Count: 2 } pair || !ConvertOps.HasIndex(pair.Items[1])) throw PyErr.TypeError("encoding error handler must return (str/bytes, int) tuple");
        if (pair.Items[0].As<PyStr>() is { } t) text = t.ToCodePoints();
        else bytes = pair.Items[0].As<PyBytes>()?.Data ?? throw PyErr.TypeError("encoding error handler must return (str/bytes, int) tuple");
        return Position(pair.Items[1], points.Length);
    }

    private static int[] ToPoints(StringBuilder ascii)
    {
        var result = new int[ascii.Length];
        var i = 0;
        foreach (var chunk in ascii.GetChunks())
        {
            foreach (var c in chunk.Span) result[i++] = c;
        }
        return result;
    }

    private static bool PutSurrogate(string encoding, int point, List<byte> output)
    {
        byte low = (byte)point, high = (byte)(point >> 8);
        switch (encoding.Replace('_', '-'))
        {
            case "utf-8":
                output.AddRange([(byte)(0xe0 | (point >> 12)), (byte)(0x80 | ((point >> 6) & 63)), (byte)(0x80 | (point & 63))]);
                return true;
            case "utf-16" or "utf-16-le":
                output.AddRange([low, high]);
                return true;
            case "utf-16-be":
                output.AddRange([high, low]);
                return true;
            case "utf-32" or "utf-32-le":
                output.AddRange([low, high, 0, 0]);
                return true;
            case "utf-32-be":
                output.AddRange([0, 0, high, low]);
                return true;
            default:
                return false;
        }
    }
}

/// <summary>Collects code points into a str.</summary>
internal sealed class TextWriter32(int capacity)
{
    private readonly StringBuilder _text = new(capacity);
    private bool _astral;

    public int Length => _text.Length;

    public void Add(int point)
    {
        if (point <= 0xffff)
        {
            _text.Append((char)point);
            return;
        }
        _astral = true;
        _text.Append((char)(0xd800 + ((point - 0x10000) >> 10))).Append((char)(0xdc00 + ((point - 0x10000) & 0x3ff)));
    }

    public void Add(string text) => _text.Append(text);

    public void Add(PyStr s)
    {
        _text.Append(s.Text);
        _astral |= s.HasAstral;
    }

    public void AddLatin1(ReadOnlySpan<byte> bytes)
    {
        foreach (var b in bytes) _text.Append((char)b);
    }

    public PyStr ToStr() => PyStr.Make(_text.ToString(), _astral);
}

using System.Buffers;
using System.Text;

namespace TieredPy.Bytecode.Marshal;

/// <summary>UTF-8 in which lone surrogates are encoded like any other character (Python's surrogatepass).</summary>
public static class SurrogateUtf8
{
    public static byte[] Encode(string text)
    {
        if (!HasLoneSurrogate(text))
            return Encoding.UTF8.GetBytes(text);
        var bytes = new List<byte>(text.Length + 8);
        Span<byte> four = stackalloc byte[4];
        for (var i = 0; i < text.Length; i++)
        {
            if (Rune.TryGetRuneAt(text, i, out var rune))
            {
                bytes.AddRange(four[..rune.EncodeToUtf8(four)]);
                i += rune.Utf16SequenceLength - 1;
                continue;
            }
            var c = text[i];
            bytes.Add((byte)(0xE0 | (c >> 12)));
            bytes.Add((byte)(0x80 | ((c >> 6) & 63)));
            bytes.Add((byte)(0x80 | (c & 63)));
        }
        return [.. bytes];
    }

    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        if (System.Text.Unicode.Utf8.IsValid(bytes))
            return Encoding.UTF8.GetString(bytes);
        var text = new StringBuilder(bytes.Length);
        for (var at = 0; at < bytes.Length;)
        {
            if (Rune.DecodeFromUtf8(bytes[at..], out var rune, out var length) == OperationStatus.Done)
            {
                text.Append(rune.ToString());
                at += length;
            }
            else if (IsSurrogate(bytes[at..]))
            {
                text.Append((char)(0xD000 | ((bytes[at + 1] & 63) << 6) | (bytes[at + 2] & 63)));
                at += 3;
            }
            else
            {
                throw Undecodable(bytes, at);
            }
        }
        return text.ToString();
    }

    public static bool HasLoneSurrogate(ReadOnlySpan<char> text)
    {
        for (var i = text.IndexOfAnyInRange('\uD800', '\uDFFF'); (uint)i < (uint)text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (!char.IsHighSurrogate(text[i]) || i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1]))
                return true;
            i++;
        }
        return false;
    }

    private static bool IsSurrogate(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= 3 && bytes[0] == 0xED && bytes[1] is >= 0xA0 and <= 0xBF && bytes[2] is >= 0x80 and <= 0xBF;

    /// <summary>Python's report: the longest start of a valid sequence is what could not be decoded.</summary>
    private static MarshalException Undecodable(ReadOnlySpan<byte> bytes, int at)
    {
        var first = bytes[at];
        var needed = first switch { >= 0xC2 and <= 0xDF => 1, >= 0xE0 and <= 0xEF => 2, >= 0xF0 and <= 0xF4 => 3, _ => 0 };
        var reason = "invalid start byte";
        var length = 1;
        if (needed > 0)
        {
            reason = "invalid continuation byte";
            for (; length <= needed; length++)
            {
                if (at + length >= bytes.Length)
                {
                    reason = "unexpected end of data";
                    break;
                }
                var b = bytes[at + length];
                var low = length > 1 ? 0x80 : first switch { 0xE0 => 0xA0, 0xF0 => 0x90, _ => 0x80 };
                var high = length > 1 ? 0xBF : first switch { 0xED => 0x9F, 0xF4 => 0x8F, _ => 0xBF };
                if (b < low || b > high)
                    break;
            }
        }
        var where = length == 1 ? $"byte 0x{first:x2} in position {at}" : $"bytes in position {at}-{at + length - 1}";
        return new(MarshalErrorKind.UnicodeDecodeError, $"'utf-8' codec can't decode {where}: {reason}")
        {
            DecodedBytes = bytes.ToArray(),
            DecodeStart = at,
            DecodeEnd = at + length,
        };
    }
}

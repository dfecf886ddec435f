using System.Text;

namespace TieredPy.Syntax;

/// <summary>
/// The text of a program, as the tokenizer wants it: UTF-8, lines ended by '\n', checked to be valid, with zero bytes behind
/// it. A byte order mark and the coding cookie of PEP 263 are dealt with here.
/// </summary>
public sealed class SourceText
{
    /// <summary>Zero bytes behind the text, so that the tokenizer can look ahead without asking where the end is.</summary>
    private const int Padding = 8;

    private SourceText(byte[] utf8, int length, string? encoding, bool isFile)
    {
        Utf8 = utf8;
        Length = length;
        EncodingName = encoding;
        IsFile = isFile;
    }

    /// <summary>The last line's end is not in the source.</summary>
    internal bool LineEndAdded { get; private init; }

    /// <summary>Turns bytes into text by a codec that .NET does not know; null when the codec is unknown there too.</summary>
    /// <remarks>Errors of decoding are thrown as <see cref="PySyntaxException"/> with the codec's message.</remarks>
    public delegate string? CodecHook(string encoding, byte[] bytes);

    /// <summary>The text; valid up to <see cref="Length"/>, zeros behind.</summary>
    internal byte[] Utf8 { get; }

    internal int Length { get; }

    /// <summary>The normalised name of the encoding that the source declares, or null.</summary>
    public string? EncodingName { get; }

    /// <summary>The text is a file's, and errors show its lines as the file has them.</summary>
    internal bool IsFile { get; }

    /// <summary>The source from a string; a cookie in it means nothing.</summary>
    /// <param name="wholeLines">End the last line where the text does not (all modes but a single expression or statement).</param>
    public static SourceText FromString(string text, bool wholeLines = true)
    {
        var strict = new UTF8Encoding(false, throwOnInvalidBytes: true);
        byte[] bytes;
        try
        {
            bytes = strict.GetBytes(text);
        }
        catch (EncoderFallbackException e)
        {
            var position = 0;
            for (var i = 0; i < e.Index; i++)
            {
                if (!char.IsLowSurrogate(text[i])) position++;
            }

            throw new PySyntaxException(
                SyntaxErrorKind.UnicodeEncodeError,
                $"'utf-8' codec can't encode character '\\u{(int)text[e.Index]:x4}' in position {position}: surrogates not allowed",
                offset: e.Index);
        }

        return Create(bytes, 0, null, wholeLines, isFile: false, filename: null);
    }

    /// <summary>The source from bytes, by its byte order mark or cookie, else UTF-8.</summary>
    /// <param name="isFile">The bytes are the program's file: the wording of some errors differs.</param>
    public static SourceText FromBytes(
        ReadOnlySpan<byte> bytes, string filename, bool isFile = false, bool wholeLines = true, CodecHook? codecs = null)
    {
        var start = 0;
        var bom = bytes.StartsWith("\uFEFF"u8);
        if (bom) start = 3;

        if (!isFile && bytes.Contains((byte)0)) throw NullBytes();
        var cookie = SourceEncoding.FindCookie(bytes[start..]);
        var name = cookie is null ? null : SourceEncoding.Normalize(cookie);
        if (name is null or "utf-8")
        {
            return Create(bytes, start, name, wholeLines, isFile, filename);
        }

        if (bom)
        {
            throw new PySyntaxException(
                SyntaxErrorKind.SyntaxError, $"encoding problem: {name} with BOM", filename, 1, 0, 1,
                SourceEncoding.FirstLine(bytes[start..]).Length, SourceEncoding.FirstLine(bytes[start..]));
        }

        var text = SourceEncoding.Decode(name, bytes, filename, codecs);
        return Create(Encoding.UTF8.GetBytes(text), 0, name, wholeLines, isFile, filename);
    }

    internal string Slice(int start, int end) => Encoding.UTF8.GetString(Utf8, start, end - start);

    /// <summary>The offset behind the line that holds a position.</summary>
    internal int LineEndOf(int position)
    {
        if (position >= Length) return Length;
        var i = Utf8.AsSpan(position, Length - position).IndexOf((byte)'\n');
        return i < 0 ? Length : position + i + 1;
    }

    /// <summary>Validates, makes line ends '\n', ends the last line and pads.</summary>
    private static SourceText Create(ReadOnlySpan<byte> bytes, int start, string? encoding, bool wholeLines, bool isFile, string? filename)
    {
        var input = bytes[start..];
        var zero = input.IndexOf((byte)0);
        if (zero >= 0)
        {
            if (!isFile) throw NullBytes();
            var before = input[..zero];
            var line = before.Count((byte)'\n') + 1;
            var text = Encoding.UTF8.GetString(before[(before.LastIndexOf((byte)'\n') + 1)..]);
            throw new PySyntaxException(
                SyntaxErrorKind.SyntaxError, "source code cannot contain null bytes", filename, line, 0, line, 0, text);
        }

        if (filename is not null && !System.Text.Unicode.Utf8.IsValid(input)) throw SourceEncoding.InvalidUtf8(input, filename, isFile, encoding is not null);

        var result = new byte[input.Length + 1 + Padding];
        var length = 0;
        while (!input.IsEmpty)
        {
            var cr = input.IndexOf((byte)'\r');
            var run = cr < 0 ? input.Length : cr;
            input[..run].CopyTo(result.AsSpan(length));
            length += run;
            if (cr < 0) break;
            result[length++] = (byte)'\n';
            input = input[(cr + 1)..];
            if (!input.IsEmpty && input[0] == '\n') input = input[1..];
        }

        var ended = length > 0 && result[length - 1] == '\n';
        if (wholeLines && !ended) result[length++] = (byte)'\n';
        return new SourceText(result, length, encoding, isFile) { LineEndAdded = wholeLines && !ended };
    }

    private static PySyntaxException NullBytes() =>
        new(SyntaxErrorKind.SyntaxError, "source code string cannot contain null bytes");
}

using System.Text;

namespace TieredPy.Syntax;

/// <summary>The encodings of source files: the cookie of PEP 263 and what .NET can decode.</summary>
internal static class SourceEncoding
{
    /// <summary>The encoding named by a cookie in a comment alone on the first line or the second, or null.</summary>
    public static string? FindCookie(ReadOnlySpan<byte> source)
    {
        for (var i = 0; i < 2 && !source.IsEmpty; i++)
        {
            var end = source.IndexOfAny((byte)'\n', (byte)'\r');
            var line = end < 0 ? source : source[..end];
            var rest = end < 0 ? default : source[(end + 1)..];
            if (end >= 0 && source[end] == '\r' && !rest.IsEmpty && rest[0] == '\n') rest = rest[1..];

            var comment = line.TrimStart(" \t\f"u8);
            if (comment.IsEmpty)
            {
                source = rest;
                continue;
            }

            if (comment[0] != '#') return null;
            if (CookieIn(comment) is { } name) return name;
            source = rest;
        }

        return null;
    }

    private static string? CookieIn(ReadOnlySpan<byte> comment)
    {
        for (; ; )
        {
            var at = comment.IndexOf("coding"u8);
            if (at < 0) return null;
            comment = comment[(at + 6)..];
            if (comment.IsEmpty || comment[0] is not ((byte)':' or (byte)'=')) continue;
            var i = 1;
            while (i < comment.Length && comment[i] is (byte)' ' or (byte)'\t') i++;
            var start = i;
            while (i < comment.Length && (char.IsAsciiLetterOrDigit((char)comment[i]) || comment[i] is (byte)'-' or (byte)'_' or (byte)'.')) i++;
            if (i > start) return Encoding.ASCII.GetString(comment[start..i]);
        }
    }

    /// <summary>Spellings of the two commonest encodings come down to one name each.</summary>
    public static string Normalize(string name)
    {
        var head = (name.Length > 12 ? name[..12] : name).ToLowerInvariant().Replace('_', '-');
        if (head == "utf-8" || head.StartsWith("utf-8-", StringComparison.Ordinal)) return "utf-8";
        if (head is "latin-1" or "iso-8859-1" or "iso-latin-1"
            || head.StartsWith("latin-1-", StringComparison.Ordinal)
            || head.StartsWith("iso-8859-1-", StringComparison.Ordinal)
            || head.StartsWith("iso-latin-1-", StringComparison.Ordinal))
        {
            return "iso-8859-1";
        }

        return name;
    }

    public static string Decode(string name, ReadOnlySpan<byte> bytes, string filename, SourceText.CodecHook? codecs)
    {
        if (name == "iso-8859-1") return Encoding.Latin1.GetString(bytes);
        var spelt = name.ToLowerInvariant().Replace('_', '-');
        if (spelt is "ascii" or "us-ascii" or "646")
        {
            var bad = bytes.IndexOfAnyExceptInRange((byte)0, (byte)127);
            if (bad < 0) return Encoding.ASCII.GetString(bytes);
            throw Failed($"'ascii' codec can't decode byte 0x{bytes[bad]:x2} in position {bad}: ordinal not in range(128)", filename);
        }

        if (spelt is "utf8" or "u8" or "utf" or "utf8-ucs2" or "utf8-ucs4" or "cp65001")
        {
            var bad = FirstInvalid(bytes);
            if (bad < 0) return Encoding.UTF8.GetString(bytes);
            throw Failed($"'utf-8' codec can't decode byte 0x{bytes[bad]:x2} in position {bad}: {Reason(bytes[bad..])}", filename);
        }

        // The program's own codecs first: it may have registered any.
        if (codecs?.Invoke(name, bytes.ToArray()) is { } decoded) return decoded;
        Encoding encoding;
        try
        {
            // Here, not earlier: most programs start without needing the code pages' assembly.
            Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
            encoding = Encoding.GetEncoding(DotNetName(spelt), EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            throw Failed($"unknown encoding: {name}", filename);
        }

        // A source has ASCII letters where ASCII has them; wide forms come with a byte order mark or by the program's codecs.
        if (!encoding.IsSingleByte && encoding.CodePage is 1200 or 1201 or 12000 or 12001) throw Failed($"unknown encoding: {name}", filename);

        try
        {
            var text = encoding.GetString(bytes);

            // .NET fills the holes of the Windows code pages with control characters.
            var hole = encoding.CodePage is >= 1250 and <= 1258 ? text.AsSpan().IndexOfAnyInRange('\u0080', '\u009f') : -1;
            if (hole < 0) return text;
            throw Failed($"'charmap' codec can't decode byte 0x{bytes[hole]:x2} in position {hole}: character maps to <undefined>", filename);
        }
        catch (DecoderFallbackException e)
        {
            var what = encoding.IsSingleByte ? "character maps to <undefined>" : "illegal multibyte sequence";
            var codec = encoding.IsSingleByte ? "charmap" : name;
            var first = e.BytesUnknown is { Length: > 0 } unknown ? unknown[0] : (byte)0;
            throw Failed($"'{codec}' codec can't decode byte 0x{first:x2} in position {e.Index}: {what}", filename);
        }
    }

    /// <summary>Python's spelling of a code page, where .NET has another.</summary>
    private static string DotNetName(string name)
    {
        if (name.StartsWith("cp", StringComparison.Ordinal) && int.TryParse(name.AsSpan(2), out var page))
        {
            return page is >= 1250 and <= 1258 ? $"windows-{page}" : page.ToString(System.Globalization.CultureInfo.InvariantCulture) is var digits && page < 1000 ? $"ibm{digits}" : $"cp{digits}";
        }

        if (name.StartsWith("iso8859-", StringComparison.Ordinal)) return "iso-8859-" + name[8..];
        return name switch
        {
            "latin9" or "latin-9" => "iso-8859-15",
            "sjis" or "shift-jis" or "shiftjis" => "shift_jis",
            "eucjp" or "ujis" => "euc-jp",
            "euckr" => "euc-kr",
            "mac-roman" or "macroman" => "macintosh",
            "cp932" or "ms932" => "shift_jis",
            "gbk" or "cp936" => "gb2312",
            _ => name,
        };
    }

    public static string FirstLine(ReadOnlySpan<byte> source)
    {
        var end = source.IndexOfAny((byte)'\n', (byte)'\r');
        return Encoding.UTF8.GetString(end < 0 ? source : source[..end]);
    }

    /// <summary>The error about the first sequence that is not UTF-8.</summary>
    /// <param name="declared">The source says that it is UTF-8.</param>
    public static PySyntaxException InvalidUtf8(ReadOnlySpan<byte> source, string filename, bool isFile, bool declared)
    {
        var bad = FirstInvalid(source);
        var line = 1;
        var lineStart = 0;
        for (var i = 0; i < bad; i++)
        {
            if (source[i] == '\n' || (source[i] == '\r' && source[i + 1] != '\n'))
            {
                line++;
                lineStart = i + 1;
            }
        }

        var rest = source[lineStart..];
        var end = rest.IndexOfAny((byte)'\n', (byte)'\r');
        var whole = end < 0 ? rest : rest[..end];
        var shown = Encoding.UTF8.GetString(whole);
        if (isFile && declared)
        {
            return new PySyntaxException(
                SyntaxErrorKind.SyntaxError,
                $"(unicode error) 'utf-8' codec can't decode byte 0x{source[bad]:x2} in position {bad - lineStart}: {Reason(whole[(bad - lineStart)..])}",
                filename, line, 0, line, -1, shown);
        }

        var column = 1;
        foreach (var b in source[lineStart..bad])
        {
            if ((b & 0xC0) != 0x80) column++;
        }

        var where = isFile ? $" in file {filename}" : "";
        return new PySyntaxException(
            SyntaxErrorKind.SyntaxError,
            $"Non-UTF-8 code starting with '\\x{source[bad]:x2}'{where} on line {line}, but no encoding declared; "
            + "see https://peps.python.org/pep-0263/ for details",
            filename, line, column, line, column, shown);
    }

    private static int FirstInvalid(ReadOnlySpan<byte> source)
    {
        if (System.Text.Unicode.Utf8.IsValid(source)) return -1;
        var at = 0;
        while (Rune.DecodeFromUtf8(source[at..], out _, out var used) == System.Buffers.OperationStatus.Done) at += used;
        return at;
    }

    /// <summary>What is wrong with a sequence that begins here, as the codec says it.</summary>
    private static string Reason(ReadOnlySpan<byte> bytes)
    {
        var first = bytes[0];
        var length = first switch { >= 0xC2 and < 0xE0 => 2, >= 0xE0 and < 0xF0 => 3, >= 0xF0 and < 0xF5 => 4, _ => 0 };
        if (length == 0) return "invalid start byte";
        for (var i = 1; i < length; i++)
        {
            if (i >= bytes.Length) return "unexpected end of data";
            var low = i == 1 ? first switch { 0xE0 => 0xA0, 0xF0 => 0x90, _ => 0x80 } : 0x80;
            var high = i == 1 ? first switch { 0xED => 0x9F, 0xF4 => 0x8F, _ => 0xBF } : 0xBF;
            if (bytes[i] < low || bytes[i] > high) return "invalid continuation byte";
        }

        return "invalid continuation byte";
    }

    private static PySyntaxException Failed(string message, string filename) =>
        new(SyntaxErrorKind.SyntaxError, message, filename, 0, -1);
}

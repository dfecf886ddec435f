using System.Text;

namespace TieredPy.Syntax;

/// <summary>The encodings of source files: the cookie of PEP 263 and what .NET can decode.</summary>
internal static class SourceEncoding
{
    static SourceEncoding() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

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

        // The program's own codecs first: it may have registered any.
        if (codecs?.Invoke(name, bytes.ToArray()) is { } decoded) return decoded;
        Encoding encoding;
        try
        {
            encoding = Encoding.GetEncoding(DotNetName(spelt), EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        }
        catch (ArgumentException)
        {
            throw Failed($"unknown encoding: {name}", filename);
        }

        try
        {
            return encoding.GetString(bytes);
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
    public static PySyntaxException InvalidUtf8(ReadOnlySpan<byte> source, string filename, bool isFile)
    {
        var bad = 0;
        while (Rune.DecodeFromUtf8(source[bad..], out _, out var used) == System.Buffers.OperationStatus.Done) bad += used;

        var before = source[..bad];
        var line = 1;
        var lineStart = 0;
        for (var i = 0; i < before.Length; i++)
        {
            if (before[i] == '\n' || (before[i] == '\r' && source[i + 1] != '\n'))
            {
                line++;
                lineStart = i + 1;
            }
        }

        var shown = Encoding.UTF8.GetString(source[lineStart..]);
        var end = shown.AsSpan().IndexOfAny('\n', '\r');
        if (end >= 0) shown = shown[..end];
        var column = 1;
        foreach (var rune in Encoding.UTF8.GetString(source[lineStart..bad]).EnumerateRunes()) column++;
        var where = isFile ? $" in file {filename}" : "";
        return new PySyntaxException(
            SyntaxErrorKind.SyntaxError,
            $"Non-UTF-8 code starting with '\\x{source[bad]:x2}'{where} on line {line}, but no encoding declared; "
            + "see https://peps.python.org/pep-0263/ for details",
            filename, line, column, line, column, shown);
    }

    private static PySyntaxException Failed(string message, string filename) =>
        new(SyntaxErrorKind.SyntaxError, message, filename, 0, -1);
}

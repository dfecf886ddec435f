using System.Globalization;
using System.Numerics;
using System.Text;
using TieredPy.Syntax.Lexing;

namespace TieredPy.Syntax.Parsing;

/// <summary>The values of number and string tokens, and the errors and warnings about what is in them.</summary>
internal sealed partial class LiteralReader(SourceText text, ParseOptions options, Lexer lexer)
{
    /// <summary>The commonest integers, boxed once.</summary>
    private static readonly object[] SmallIntegers = [.. Enumerable.Range(0, 257).Select(i => (object)(long)i)];

    private readonly byte[] source = text.Utf8;

    /// <summary>
    /// Escapes are warned of behind this position only, and each once: for the diagnosis, which reads on where the parser
    /// stopped, and may read a literal several times.
    /// </summary>
    public int WarnFrom { get; set; } = -1;

    /// <summary>Behind the last escape that was warned of.</summary>
    public int WarnedTo { get; private set; }

    public bool Warnings { get => lexer.Warnings; set => lexer.Warnings = value; }

    /// <summary>An integer, a float or an imaginary number.</summary>
    public object Number(in Token token)
    {
        var start = token.Start;
        var length = token.End - start;
        if (source[start] == '0' && length > 2)
        {
            switch (source[start + 1] | 0x20)
            {
                case 'x':
                    return PowerOfTwoRadix(start + 2, token.End, 4);
                case 'o':
                    return PowerOfTwoRadix(start + 2, token.End, 3);
                case 'b':
                    return PowerOfTwoRadix(start + 2, token.End, 1);
            }
        }

        // Most numbers are short runs of digits.
        if (length <= 18)
        {
            var value = 0L;
            var i = start;
            for (; i < token.End; i++)
            {
                var digit = (uint)(source[i] - '0');
                if (digit > 9) break;
                value = (value * 10) + digit;
            }

            if (i == token.End) return value < SmallIntegers.Length ? SmallIntegers[value] : value;
        }

        var digits = Digits(source.AsSpan(start, length), length <= 256 ? stackalloc byte[length] : new byte[length]);
        if ((digits[^1] | 0x20) == 'j')
        {
            return new Complex(0, double.Parse(digits[..^1], NumberStyles.Float, CultureInfo.InvariantCulture));
        }

        if (digits.IndexOfAny((byte)'.', (byte)'e', (byte)'E') >= 0)
        {
            return double.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture);
        }

        if (options.MaxIntDigits > 0 && digits.Length > options.MaxIntDigits)
        {
            throw lexer.Located(
                SyntaxErrorKind.SyntaxError,
                $"Exceeds the limit ({options.MaxIntDigits} digits) for integer string conversion: value has {digits.Length} digits; "
                + "use sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for huge integer literals to avoid "
                + "decimal conversion limits.",
                token.Line, token.LineStart, 0, token.EndLine, 0);
        }

        return Narrow(BigInteger.Parse(Encoding.ASCII.GetString(digits), NumberStyles.None, CultureInfo.InvariantCulture));
    }

    private static object Narrow(BigInteger value) =>
        value >= long.MinValue && value <= long.MaxValue ? (object)(long)value : value;

    private object PowerOfTwoRadix(int start, int end, int bits)
    {
        var value = 0UL;
        var used = 0;
        var i = start;
        for (; i < end; i++)
        {
            if (source[i] == '_') continue;
            value = (value << bits) | (uint)HexValue(source[i]);
            if (value != 0) used += bits;
            if (used > 60) break;
        }

        if (i >= end) return (long)value;
        var bytes = new byte[((end - start) * bits / 8) + 2];
        var bit = 0;
        for (i = end - 1; i >= start; i--)
        {
            if (source[i] == '_') continue;
            var shifted = HexValue(source[i]) << (bit & 7);
            bytes[bit >> 3] |= (byte)shifted;
            if (shifted > 255) bytes[(bit >> 3) + 1] |= (byte)(shifted >> 8);
            bit += bits;
        }

        return Narrow(new BigInteger(bytes, isUnsigned: true));
    }

    private static ReadOnlySpan<byte> Digits(ReadOnlySpan<byte> source, Span<byte> into)
    {
        if (source.IndexOf((byte)'_') < 0) return source;
        var length = 0;
        foreach (var c in source)
        {
            if (c != '_') into[length++] = c;
        }

        return into[..length];
    }

    private static int HexValue(byte c) => c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10;

    private static bool IsHex(byte c) => char.IsAsciiHexDigit((char)c);

    /// <summary>The value of a string token: a string or bytes.</summary>
    /// <param name="unicodePrefix">The literal has the prefix that means nothing, which the tree keeps.</param>
    public object String(in Token token, out bool unicodePrefix)
    {
        var start = token.Start;
        bool raw = false, bytes = false;
        unicodePrefix = false;
        for (; ; start++)
        {
            var c = source[start] | 0x20;
            if (c == 'r') raw = true;
            else if (c == 'b') bytes = true;
            else if (c == 'u') unicodePrefix = source[start] == 'u';
            else break;
        }

        var quote = source[start];
        var quotes = token.End - start >= 6 && source[start + 1] == quote && source[start + 2] == quote ? 3 : 1;
        var from = start + quotes;
        var to = token.End - quotes;
        var content = source.AsSpan(from, to - from);
        if (bytes)
        {
            if (!Ascii.IsValid(content)) throw At(token, "bytes can only contain ASCII literal characters");
            return raw || content.IndexOf((byte)'\\') < 0 ? content.ToArray() : Bytes(from, to, token);
        }

        return raw || content.IndexOf((byte)'\\') < 0 ? Encoding.UTF8.GetString(content) : Text(from, to, token, token.Line);
    }

    /// <summary>The value of a token of literal text in an f-string or t-string.</summary>
    /// <param name="line">The line that its string ends on; warnings count from there.</param>
    public string Part(in Token token, bool raw, int line)
    {
        var content = source.AsSpan(token.Start, token.End - token.Start);
        if (raw || content.IndexOf((byte)'\\') < 0) return Encoding.UTF8.GetString(content);
        return Text(token.Start, token.End, token, line);
    }

    /// <summary>1 where a doubled brace leaves its second half between this token of text and the next.</summary>
    public int SkippedBrace(in Token token)
    {
        var last = source[token.End - 1];
        return last is (byte)'{' or (byte)'}' && source[token.End] == last ? 1 : 0;
    }

    /// <summary>The source of an expression in a replacement field, as <c>=</c> shows it: without its comments.</summary>
    public string FieldSource(int start, int end)
    {
        var content = source.AsSpan(start, end - start);
        if (content.IndexOf((byte)'#') < 0) return Encoding.UTF8.GetString(content);
        var kept = new byte[content.Length];
        var length = 0;
        byte quote = 0;
        for (var i = 0; i < content.Length; i++)
        {
            var c = content[i];
            if (c == '\\' && i + 1 < content.Length)
            {
                kept[length++] = c;
                c = content[++i];
            }
            else if (c is (byte)'\'' or (byte)'"')
            {
                if (quote == 0) quote = c;
                else if (quote == c) quote = 0;
            }
            else if (c == '#' && quote == 0)
            {
                while (i < content.Length && content[i] != '\n') i++;
                if (i < content.Length) kept[length++] = (byte)'\n';
                continue;
            }

            kept[length++] = c;
        }

        return Encoding.UTF8.GetString(kept, 0, length);
    }

    private PySyntaxException At(in Token token, string message) => lexer.Located(
        SyntaxErrorKind.SyntaxError, message, token.Line, token.LineStart, token.Column + 1, token.EndLine, token.EndColumn + 1);
}

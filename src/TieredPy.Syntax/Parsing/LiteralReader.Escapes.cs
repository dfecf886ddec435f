using System.Text;
using TieredPy.Syntax.Lexing;

namespace TieredPy.Syntax.Parsing;

/// <summary>Backslash escapes.</summary>
/// <remarks>
/// Positions in messages are CPython's, which rewrites each character beyond ASCII as a ten-character escape before it
/// decodes: such a character counts for ten.
/// </remarks>
internal sealed partial class LiteralReader
{
    private string Text(int from, int to, in Token token, int line)
    {
        var result = new StringBuilder(to - from);
        var firstInvalid = -1;
        var wide = 0;
        var i = from;
        while (i < to)
        {
            var run = source.AsSpan(i, to - i).IndexOf((byte)'\\');
            var plainEnd = run < 0 ? to : i + run;
            if (plainEnd > i)
            {
                var plain = source.AsSpan(i, plainEnd - i);
                result.Append(Encoding.UTF8.GetString(plain));
                if (!Ascii.IsValid(plain)) wide += WideExtra(plain);
                i = plainEnd;
                if (i == to) break;
            }

            var escape = i++;
            var at = escape - from + wide;
            var c = i < to ? source[i] : (byte)128;
            if (c >= 128)
            {
                result.Append('\\');
                wide += 5;
                continue;
            }

            i++;
            switch (c)
            {
                case (byte)'\n':
                    break;
                case (byte)'\\' or (byte)'\'' or (byte)'"':
                    result.Append((char)c);
                    break;
                case (byte)'n':
                    result.Append('\n');
                    break;
                case (byte)'t':
                    result.Append('\t');
                    break;
                case (byte)'r':
                    result.Append('\r');
                    break;
                case (byte)'b':
                    result.Append('\b');
                    break;
                case (byte)'f':
                    result.Append('\f');
                    break;
                case (byte)'a':
                    result.Append('\a');
                    break;
                case (byte)'v':
                    result.Append('\v');
                    break;
                case >= (byte)'0' and <= (byte)'7':
                    {
                        var value = Octal(c, ref i, to);
                        if (value > 255 && firstInvalid < 0) firstInvalid = escape;
                        result.Append((char)value);
                        break;
                    }

                case (byte)'x':
                    result.Append((char)Hex(ref i, to, 2, at, "truncated \\xXX escape", token));
                    break;
                case (byte)'u':
                    result.Append((char)Hex(ref i, to, 4, at, "truncated \\uXXXX escape", token));
                    break;
                case (byte)'U':
                    {
                        var value = Hex(ref i, to, 8, at, "truncated \\UXXXXXXXX escape", token);
                        if (value > 0x10FFFF) throw Undecodable(token, at, at + 9, "illegal Unicode character");
                        if (value > 0xFFFF) result.Append(char.ConvertFromUtf32((int)value));
                        else result.Append((char)value);
                        break;
                    }

                case (byte)'N':
                    NamedCharacter(result, ref i, to, at, token);
                    break;
                default:
                    if (firstInvalid < 0) firstInvalid = escape;
                    result.Append('\\').Append((char)c);
                    break;
            }
        }

        if (firstInvalid >= 0) WarnEscape(firstInvalid, token, line);
        return result.ToString();
    }

    private static int WideExtra(ReadOnlySpan<byte> plain)
    {
        var extra = 0;
        foreach (var b in plain)
        {
            // Ten for the character, less the bytes it has.
            if (b >= 0xC0) extra += 9;
            else if (b >= 0x80) extra--;
        }

        return extra;
    }

    private byte[] Bytes(int from, int to, in Token token)
    {
        var result = new byte[to - from];
        var length = 0;
        var firstInvalid = -1;
        for (var i = from; i < to;)
        {
            var c = source[i++];
            if (c != '\\')
            {
                result[length++] = c;
                continue;
            }

            var escape = i - 1;
            c = source[i++];
            switch (c)
            {
                case (byte)'\n':
                    break;
                case (byte)'\\' or (byte)'\'' or (byte)'"':
                    result[length++] = c;
                    break;
                case (byte)'n':
                    result[length++] = (byte)'\n';
                    break;
                case (byte)'t':
                    result[length++] = (byte)'\t';
                    break;
                case (byte)'r':
                    result[length++] = (byte)'\r';
                    break;
                case (byte)'b':
                    result[length++] = 8;
                    break;
                case (byte)'f':
                    result[length++] = 12;
                    break;
                case (byte)'a':
                    result[length++] = 7;
                    break;
                case (byte)'v':
                    result[length++] = 11;
                    break;
                case >= (byte)'0' and <= (byte)'7':
                    {
                        var value = Octal(c, ref i, to);
                        if (value > 255 && firstInvalid < 0) firstInvalid = escape;
                        result[length++] = (byte)value;
                        break;
                    }

                case (byte)'x':
                    if (i + 1 >= to || !IsHex(source[i]) || !IsHex(source[i + 1]))
                    {
                        throw At(token, $"(value error) invalid \\x escape at position {escape - from}");
                    }

                    result[length++] = (byte)((HexValue(source[i]) << 4) | HexValue(source[i + 1]));
                    i += 2;
                    break;
                default:
                    if (firstInvalid < 0) firstInvalid = escape;
                    result[length++] = (byte)'\\';
                    result[length++] = c;
                    break;
            }
        }

        if (firstInvalid >= 0) WarnEscape(firstInvalid, token, token.Line);
        return result.AsSpan(0, length).ToArray();
    }

    private int Octal(byte first, ref int i, int to)
    {
        var value = first - '0';
        for (var more = 0; more < 2 && i < to && source[i] is >= (byte)'0' and <= (byte)'7'; more++) value = (value * 8) + source[i++] - '0';
        return value;
    }

    private uint Hex(ref int i, int to, int digits, int at, string reason, in Token token)
    {
        var value = 0u;
        for (var n = 0; n < digits; n++)
        {
            if (i >= to || !IsHex(source[i])) throw Undecodable(token, at, at + 1 + n, reason);
            value = (value << 4) | (uint)HexValue(source[i++]);
        }

        return value;
    }

    private void NamedCharacter(StringBuilder result, ref int i, int to, int at, in Token token)
    {
        const string Malformed = "malformed \\N character escape";
        if (i >= to || source[i] != '{') throw Undecodable(token, at, at + 1, Malformed);
        var start = ++i;
        while (i < to && source[i] != '}') i++;
        if (i >= to || i == start)
        {
            throw Undecodable(token, at, at + 2 + (i - start), Malformed);
        }

        var name = Encoding.UTF8.GetString(source, start, i - start);
        i++;
        result.Append(options.CharacterNames?.Invoke(name)
            ?? throw Undecodable(token, at, at + 3 + (i - 1 - start), "unknown Unicode character name"));
    }

    private PySyntaxException Undecodable(in Token token, int first, int last, string reason) =>
        At(token, first == last
            ? $"(unicode error) 'unicodeescape' codec can't decode byte 0x5c in position {first}: {reason}"
            : $"(unicode error) 'unicodeescape' codec can't decode bytes in position {first}-{last}: {reason}");

    private void WarnEscape(int escape, in Token token, int line)
    {
        if (escape < WarnFrom || !lexer.Warnings || options.Warn is null) return;
        WarnedTo = escape + 1;
        if (WarnFrom >= 0) WarnFrom = WarnedTo;
        var c = source[escape + 1];

        // The tokenizer has spoken of escaped braces in f-strings.
        if (token.Kind != TokenKind.String && c is (byte)'{' or (byte)'}') return;
        var octal = c is >= (byte)'4' and <= (byte)'7';
        var spelt = octal ? Encoding.ASCII.GetString(source, escape + 1, 3) : ((char)c).ToString();
        var what = octal ? "octal escape sequence" : "escape sequence";
        line += source.AsSpan(token.Start, escape - token.Start).Count((byte)'\n');
        var message = $"\"\\{spelt}\" is an invalid {what}. Such sequences will not work in the future. "
            + $"Did you mean \"\\\\{spelt}\"? A raw string is also an option.";
        if (options.Warn(new SourceWarning("SyntaxWarning", message, options.Filename, line, 0, line, 0)))
        {
            throw new WarningAsError(At(
                token, $"\"\\{spelt}\" is an invalid {what}. Did you mean \"\\\\{spelt}\"? A raw string is also an option."));
        }
    }
}

/// <summary>A warning that the program's filters made an error: it stands, whatever else is wrong with the source.</summary>
internal sealed class WarningAsError(PySyntaxException error) : Exception
{
    public PySyntaxException Error { get; } = error;
}

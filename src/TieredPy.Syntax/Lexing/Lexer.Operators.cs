using System.Text;

namespace TieredPy.Syntax.Lexing;

/// <summary>Operators, delimiters and the pairing of brackets.</summary>
internal sealed partial class Lexer
{
    private void Operator(ref Token token, byte c)
    {
        if (BeginsFormatSpec(c))
        {
            position++;
            Finish(ref token, TokenKind.Colon);
            return;
        }

        var kind = LongOperator(c, source[position + 1], out var length);
        if (length > 1)
        {
            position += length;
            Finish(ref token, kind);
            return;
        }

        position++;
        switch (c)
        {
            case (byte)'(' or (byte)'[' or (byte)'{':
                Open(c);
                break;
            case (byte)')' or (byte)']' or (byte)'}':
                Close(c);
                break;
            case < 32 or 127:
                throw Here($"invalid non-printable character U+{(int)c:X4}");
        }

        Finish(ref token, kind);
    }

    private void Open(byte c)
    {
        if (nesting >= MaxNesting) throw Here("too many nested parentheses");
        ref var bracket = ref brackets[nesting++];
        bracket.Char = c;
        bracket.Line = line;
        bracket.LineStart = lineStart;
        bracket.Column = tokenStart - lineStart;
        if (modeCount > 0) modes[modeCount - 1].Depth++;
    }

    private void Close(byte c)
    {
        var inString = modeCount > 0;
        if (inString && c == '}' && modes[modeCount - 1].Depth == 0)
        {
            throw Here($"{modes[modeCount - 1].Letter}-string: single '}}' is not allowed");
        }

        if (nesting == 0) throw Here($"unmatched '{(char)c}'");
        ref var opening = ref brackets[--nesting];
        if (Partner(opening.Char) != c)
        {
            // A bracket that would close the replacement field itself pairs with nothing.
            if (inString && opening.Char == '{' && modes[modeCount - 1].Depth - 1 == modes[modeCount - 1].FieldDepth)
            {
                throw Here($"{modes[modeCount - 1].Letter}-string: unmatched '{(char)c}'");
            }

            throw Here(opening.Line != line
                ? $"closing parenthesis '{(char)c}' does not match opening parenthesis '{(char)opening.Char}' on line {opening.Line}"
                : $"closing parenthesis '{(char)c}' does not match opening parenthesis '{(char)opening.Char}'");
        }

        if (!inString) return;
        ref var mode = ref modes[modeCount - 1];
        mode.Depth--;
        if (mode.Depth < 0) throw Here($"{mode.Letter}-string: unmatched '{(char)c}'");
        if (c == '}' && mode.Depth == mode.FieldDepth)
        {
            mode.FieldDepth--;
            mode.InText = true;
            mode.InFormatSpec = false;
        }
    }

    private static char Partner(byte open) => open switch { (byte)'(' => ')', (byte)'[' => ']', _ => '}' };

    private TokenKind LongOperator(byte c, byte next, out int length)
    {
        length = 2;
        switch (c)
        {
            case (byte)'!' when next == '=':
                return TokenKind.NotEqual;
            case (byte)'%' when next == '=':
                return TokenKind.PercentEqual;
            case (byte)'&' when next == '=':
                return TokenKind.AmpersandEqual;
            case (byte)'*' when next == '*':
                return Third('=', TokenKind.DoubleStar, TokenKind.DoubleStarEqual, ref length);
            case (byte)'*' when next == '=':
                return TokenKind.StarEqual;
            case (byte)'+' when next == '=':
                return TokenKind.PlusEqual;
            case (byte)'-' when next == '=':
                return TokenKind.MinusEqual;
            case (byte)'-' when next == '>':
                return TokenKind.Arrow;
            case (byte)'.' when next == '.' && source[position + 2] == '.':
                length = 3;
                return TokenKind.Ellipsis;
            case (byte)'/' when next == '/':
                return Third('=', TokenKind.DoubleSlash, TokenKind.DoubleSlashEqual, ref length);
            case (byte)'/' when next == '=':
                return TokenKind.SlashEqual;
            case (byte)':' when next == '=':
                return TokenKind.ColonEqual;
            case (byte)'<' when next == '<':
                return Third('=', TokenKind.LeftShift, TokenKind.LeftShiftEqual, ref length);
            case (byte)'<' when next == '=':
                return TokenKind.LessEqual;
            case (byte)'<' when next == '>' && Flufl:
                return TokenKind.NotEqual;
            case (byte)'=' when next == '=':
                return TokenKind.EqualEqual;
            case (byte)'>' when next == '>':
                return Third('=', TokenKind.RightShift, TokenKind.RightShiftEqual, ref length);
            case (byte)'>' when next == '=':
                return TokenKind.GreaterEqual;
            case (byte)'@' when next == '=':
                return TokenKind.AtEqual;
            case (byte)'^' when next == '=':
                return TokenKind.CaretEqual;
            case (byte)'|' when next == '=':
                return TokenKind.PipeEqual;
        }

        length = 1;
        return c switch
        {
            (byte)'(' => TokenKind.LeftParen,
            (byte)')' => TokenKind.RightParen,
            (byte)'[' => TokenKind.LeftBracket,
            (byte)']' => TokenKind.RightBracket,
            (byte)'{' => TokenKind.LeftBrace,
            (byte)'}' => TokenKind.RightBrace,
            (byte)':' => TokenKind.Colon,
            (byte)',' => TokenKind.Comma,
            (byte)';' => TokenKind.Semicolon,
            (byte)'+' => TokenKind.Plus,
            (byte)'-' => TokenKind.Minus,
            (byte)'*' => TokenKind.Star,
            (byte)'/' => TokenKind.Slash,
            (byte)'|' => TokenKind.Pipe,
            (byte)'&' => TokenKind.Ampersand,
            (byte)'<' => TokenKind.Less,
            (byte)'>' => TokenKind.Greater,
            (byte)'=' => TokenKind.Equal,
            (byte)'.' => TokenKind.Dot,
            (byte)'%' => TokenKind.Percent,
            (byte)'~' => TokenKind.Tilde,
            (byte)'^' => TokenKind.Caret,
            (byte)'@' => TokenKind.At,
            (byte)'!' => TokenKind.Exclamation,
            _ => TokenKind.Unknown,
        };
    }

    private TokenKind Third(char c, TokenKind two, TokenKind three, ref int length)
    {
        if (source[position + 2] != c) return two;
        length = 3;
        return three;
    }

    /// <summary>Decodes and checks an identifier with characters beyond ASCII, and normalises it.</summary>
    private string VerifiedName(int start, int end)
    {
        var name = Encoding.UTF8.GetString(source, start, end - start);
        var bad = Identifiers.FirstInvalid(name);
        if (bad < 0) return Identifiers.Normalize(name);

        var rune = Rune.GetRuneAt(name, bad);
        position = start + Encoding.UTF8.GetByteCount(name.AsSpan(0, bad)) + rune.Utf8SequenceLength;
        throw Here(Identifiers.IsPrintable(rune.Value)
            ? $"invalid character '{rune}' (U+{rune.Value:X4})"
            : $"invalid non-printable character U+{rune.Value:X4}");
    }
}

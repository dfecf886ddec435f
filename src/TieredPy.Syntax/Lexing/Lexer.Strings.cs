namespace TieredPy.Syntax.Lexing;

/// <summary>String literals, and the text between the replacement fields of f-strings and t-strings.</summary>
internal sealed partial class Lexer
{
    private const int MaxFieldNesting = 3;

    private StringMode[] modes = new StringMode[4];
    private int modeCount;

    /// <summary>An f-string or t-string that is being read.</summary>
    private struct StringMode
    {
        /// <summary>Literal text is next (or a format specification); else an expression's tokens.</summary>
        public bool InText;
        public bool Raw;
        public bool Template;
        public bool InFormatSpec;
        public byte Quote;
        public int QuoteSize;
        public int Start;
        public int Line;
        public int LineStart;

        /// <summary>How many brackets are open inside this string.</summary>
        public int Depth;

        /// <summary>The depth just outside the innermost replacement field, or -1 outside of any.</summary>
        public int FieldDepth;

        public readonly char Letter => Template ? 't' : 'f';
    }

    private void PlainString(ref Token token)
    {
        var quote = source[position];
        var firstLine = line;
        var firstLineStart = lineStart;
        var size = 1;
        var escapedQuote = false;
        inToken = true;
        position++;
        if (source[position] == quote)
        {
            if (source[position + 1] != quote)
            {
                position++;
                Finish(ref token, TokenKind.String);
                return;
            }

            size = 3;
            position += 2;
        }

        var closing = 0;
        while (closing != size)
        {
            var c = source[position];
            if (c == 0 || (size == 1 && c == '\n')) ThrowUnterminated(quote, size, firstLine, firstLineStart, escapedQuote);
            position++;
            if (c == quote)
            {
                closing++;
                continue;
            }

            closing = 0;
            if (c == '\n')
            {
                BeginLine();
            }
            else if (c == '\\')
            {
                c = source[position];
                if (c == 0) continue;
                position++;
                if (c == quote) escapedQuote = true;
                if (c == '\n') BeginLine();
            }
        }

        token.Kind = TokenKind.String;
        token.Start = tokenStart;
        token.End = position;
        token.Line = firstLine;
        token.LineStart = firstLineStart;
        token.EndLine = line;
        token.EndLineStart = lineStart;
    }

    private void ThrowUnterminated(byte quote, int size, int firstLine, int firstLineStart, bool escapedQuote)
    {
        var detected = line;
        var atEnd = source[position] == 0;
        reached = position;
        position = tokenStart + 1;
        line = firstLine;
        lineStart = firstLineStart;

        // Within an f-string a quote like its own is more likely its end, with the field left open.
        if (modeCount > 0 && modes[modeCount - 1] is var mode && mode.Quote == quote && mode.QuoteSize == size)
        {
            throw Here($"{mode.Letter}-string: expecting '}}'");
        }

        failedAtEnd = atEnd;
        throw Here(size == 3
            ? $"unterminated triple-quoted string literal (detected at line {detected})"
            : escapedQuote
                ? $"unterminated string literal (detected at line {detected}); perhaps you escaped the end quote?"
                : $"unterminated string literal (detected at line {detected})");
    }

    /// <summary>At the opening quote of an f-string or t-string.</summary>
    private void FormattedStringStart(ref Token token, bool raw, bool template)
    {
        var quote = source[position];
        var size = 1;
        position++;
        if (source[position] == quote && source[position + 1] == quote)
        {
            size = 3;
            position += 2;
        }

        if (modeCount + 1 >= MaxStringModes) throw Here("too many nested f-strings or t-strings");
        if (modeCount == modes.Length) Array.Resize(ref modes, modeCount * 2);
        modes[modeCount++] = new StringMode
        {
            InText = true,
            Raw = raw,
            Template = template,
            Quote = quote,
            QuoteSize = size,
            Start = tokenStart,
            Line = line,
            LineStart = lineStart,
            FieldDepth = -1,
        };
        Finish(ref token, template ? TokenKind.TStringStart : TokenKind.FStringStart);
    }

    private void FormattedText(ref Token token)
    {
        ref var mode = ref modes[modeCount - 1];
        tokenStart = position;
        inToken = true;
        var firstLine = line;
        var firstLineStart = lineStart;

        if (source[position] == '{' && source[position + 1] != '{')
        {
            BeginField(ref mode, afterText: false);
            Regular(ref token);
            return;
        }

        if (AtClosingQuote(ref mode))
        {
            position += mode.QuoteSize;
            modeCount--;
            Finish(ref token, mode.Template ? TokenKind.TStringEnd : TokenKind.FStringEnd);
            return;
        }

        var namedEscape = false;
        var end = -1;
        while (end < 0)
        {
            var c = source[position];
            var inSpec = mode.InFormatSpec && mode.FieldDepth >= 0;
            if (c == 0 || (mode.QuoteSize == 1 && c == '\n'))
            {
                if (inSpec && c == '\n')
                {
                    position++;
                    throw Here($"{mode.Letter}-string: newlines are not allowed in format specifiers for single quoted {mode.Letter}-strings");
                }

                var detected = line;
                reached = position;
                failedAtEnd = c == 0 && mode.QuoteSize == 3;
                position = mode.Start + 1;
                line = mode.Line;
                lineStart = mode.LineStart;
                throw Here(mode.QuoteSize == 3
                    ? $"unterminated triple-quoted {mode.Letter}-string literal (detected at line {detected})"
                    : $"unterminated {mode.Letter}-string literal (detected at line {detected})");
            }

            if (c == mode.Quote && AtClosingQuote(ref mode))
            {
                end = position;
                break;
            }

            position++;
            switch (c)
            {
                case (byte)'\n':
                    BeginLine();
                    break;
                case (byte)'{':
                    if (source[position] != '{' || inSpec)
                    {
                        position--;
                        end = position;
                        BeginField(ref mode, afterText: true);
                    }
                    else
                    {
                        // A doubled brace ends the token between the two: the text has one of them.
                        end = position;
                        position++;
                    }

                    break;
                case (byte)'}':
                    if (namedEscape)
                    {
                        end = position;
                    }
                    else if (source[position] == '}' && !inSpec && mode.Depth == 0)
                    {
                        end = position;
                        position++;
                    }
                    else
                    {
                        position--;
                        end = position;
                        mode.InText = false;
                    }

                    break;
                case (byte)'\\':
                    c = source[position];
                    if (c is (byte)'{' or (byte)'}')
                    {
                        if (!mode.Raw) WarnEscape(c);
                        break;
                    }

                    if (c == 0) break;
                    if (mode.Raw)
                    {
                        // The character behind the backslash is text, even a quote.
                        position++;
                        if (c == '\n') BeginLine();
                        break;
                    }

                    position++;
                    if (c == '\n') BeginLine();
                    if (c == 'N' && source[position] == '{')
                    {
                        position++;
                        namedEscape = true;
                    }

                    break;
            }
        }

        token.Kind = mode.Template ? TokenKind.TStringMiddle : TokenKind.FStringMiddle;
        token.Start = tokenStart;
        token.End = end;
        token.Line = firstLine;
        token.LineStart = firstLineStart;
        token.EndLine = line;
        token.EndLineStart = lineStart;
    }

    private bool AtClosingQuote(ref StringMode mode)
    {
        var quote = mode.Quote;
        return source[position] == quote
            && (mode.QuoteSize == 1 || (source[position + 1] == quote && source[position + 2] == quote));
    }

    /// <summary>At the brace that opens a replacement field: expression tokens come next.</summary>
    private void BeginField(ref StringMode mode, bool afterText)
    {
        mode.FieldDepth++;
        if (mode.FieldDepth >= MaxFieldNesting)
        {
            if (afterText) position++;
            throw Here($"{mode.Letter}-string: expressions nested too deeply");
        }

        mode.InText = false;
    }

    /// <summary>Whether the character at the top level of a replacement field ends its expression and begins the format specification.</summary>
    private bool BeginsFormatSpec(byte c)
    {
        if (c != ':' || modeCount == 0) return false;
        ref var mode = ref modes[modeCount - 1];
        if (mode.Depth - 1 != mode.FieldDepth) return false;
        mode.InText = true;
        mode.InFormatSpec = true;
        return true;
    }
}

using System.Text;

namespace TieredPy.Syntax.Lexing;

/// <summary>
/// Errors with CPython's positions. There are three styles, and which one an error has is part of its identity: an error of
/// the reader itself shows the bare line and stands where the reader stands (<see cref="Here"/>, <see cref="Range"/>); an
/// error with a known place (<see cref="Located"/>) shows the line with its line end; and <see cref="AtReader"/> is the
/// parser's report about a token that has no text.
/// </summary>
internal sealed partial class Lexer
{
    /// <summary>An error that ends at the reader's position.</summary>
    private PySyntaxException Here(string message)
    {
        var column = Characters(lineStart, position);
        return new PySyntaxException(
            SyntaxErrorKind.SyntaxError, message, options.Filename, line, column, line, column, LineText(lineStart))
        { IsLexical = true };
    }

    /// <summary>An error over columns of the current line, counted from 1.</summary>
    private PySyntaxException Range(int column, int endColumn, string message) => new(
        SyntaxErrorKind.SyntaxError, message, options.Filename, line, CharacterColumn(column), line, CharacterColumn(endColumn),
        LineText(lineStart))
    { IsLexical = true };

    private int CharacterColumn(int column) => Characters(lineStart, lineStart + column - 1) + 1;

    /// <summary>An error at a token that could not be read.</summary>
    public PySyntaxException AtReader(SyntaxErrorKind kind, string message) =>
        Located(kind, message, line, lineStart, position - lineStart, line, -1);

    private PySyntaxException AtLine(SyntaxErrorKind kind, string message) => Located(kind, message, line, lineStart, 1, line, 0);

    private void ThrowTabs() =>
        throw AtLine(SyntaxErrorKind.TabError, "inconsistent use of tabs and spaces in indentation");

    private void ThrowUnclosedOrEof()
    {
        failedAtEnd = true;
        if (nesting > 0) throw Unclosed();
        throw AtReader(SyntaxErrorKind.SyntaxError, "unexpected EOF while parsing");
    }

    /// <summary>The error about the innermost bracket that is still open.</summary>
    public PySyntaxException Unclosed()
    {
        ref var bracket = ref brackets[nesting - 1];
        return Located(
            SyntaxErrorKind.SyntaxError, $"'{(char)bracket.Char}' was never closed",
            bracket.Line, bracket.LineStart, bracket.Column + 1, bracket.Line, 0);
    }

    /// <summary>
    /// An error at a place in the source. Columns are byte columns from 1 (-1 and 0 stay as they are) and come out in
    /// characters. The text is what the reader still holds when the place is on its current line, else the bare line.
    /// </summary>
    public PySyntaxException Located(
        SyntaxErrorKind kind, string message, int atLine, int atLineStart, int column, int endLine, int endColumn)
    {
        int textStart, textEnd;
        if (text.IsFile)
        {
            textStart = atLineStart;
            textEnd = text.LineEndOf(atLineStart);
            if (textEnd == text.Length && text.LineEndAdded) textEnd--;
        }
        else if (line <= atLine && LineEnd() > lineStart)
        {
            textStart = lineStart;
            textEnd = LineEnd();
        }
        else
        {
            textStart = atLineStart;
            textEnd = text.LineEndOf(atLineStart);
            if (textEnd > textStart && source[textEnd - 1] == '\n') textEnd--;
        }

        var shown = Encoding.UTF8.GetString(source, textStart, textEnd - textStart);
        return new PySyntaxException(
            kind, message, options.Filename, atLine, Prefix(column), endLine, endColumn > 0 ? Prefix(endColumn) : endColumn, shown);

        int Prefix(int bytes)
        {
            if (bytes <= 0) return bytes;
            var length = textEnd - textStart;
            return bytes > length ? Characters(textStart, textEnd) + (bytes > length ? 1 : 0) : Characters(textStart, textStart + bytes);
        }
    }

    /// <summary>The end of the reader's line, behind its line end.</summary>
    private int LineEnd() => text.LineEndOf(lastLineStart);

    private string LineText(int start)
    {
        var end = text.LineEndOf(start);
        if (end > start && source[end - 1] == '\n') end--;
        return Encoding.UTF8.GetString(source, start, end - start);
    }

    /// <summary>How many characters begin in a range of bytes.</summary>
    private int Characters(int start, int end)
    {
        var count = 0;
        for (var i = start; i < end; i++)
        {
            if ((source[i] & 0xC0) != 0x80) count++;
        }

        return count;
    }

    /// <summary>Reports a SyntaxWarning at the reader's line.</summary>
    private void Warn(string message)
    {
        if (!warnings || options.Warn is null || tokenStart < WarnFrom) return;
        var column = Characters(lineStart, position);
        if (options.Warn(new SourceWarning("SyntaxWarning", message, options.Filename, line, column, line, column)))
        {
            throw new Parsing.WarningAsError(Here(message));
        }
    }

    private void WarnEscape(byte c)
    {
        if (!warnings || options.Warn is null || position <= WarnFrom) return;
        var message = $"\"\\{(char)c}\" is an invalid escape sequence. Such sequences will not work in the future. "
            + $"Did you mean \"\\\\{(char)c}\"? A raw string is also an option.";
        if (options.Warn(new SourceWarning("SyntaxWarning", message, options.Filename, line, 0, line, 0)))
        {
            throw new Parsing.WarningAsError(
                Here($"\"\\{(char)c}\" is an invalid escape sequence. Did you mean \"\\\\{(char)c}\"? A raw string is also an option."));
        }
    }

    /// <summary>A comment that the type checkers' convention gives a meaning becomes a token.</summary>
    private bool TypeComment(ref Token token, int start, bool blank)
    {
        var comment = source.AsSpan(start, position - start);
        if (!comment.StartsWith("#"u8)) return false;
        var i = 1;
        while (i < comment.Length && comment[i] is (byte)' ' or (byte)'\t') i++;
        if (!comment[i..].StartsWith("type:"u8)) return false;
        i += 5;
        if (i == comment.Length && source[position] == 0) return false;
        while (i < comment.Length && comment[i] is (byte)' ' or (byte)'\t') i++;
        var body = comment[i..];
        if (body.StartsWith("ignore"u8)
            && (body.Length == 6 || !(body[6] >= 128 || char.IsAsciiLetterOrDigit((char)body[6]))))
        {
            token.Kind = TokenKind.TypeIgnore;
            i += 6;

            // An ignore comment alone on its line ends the line too.
            if (blank)
            {
                if (source[position] == '\n')
                {
                    position++;
                    atLineStart = true;
                    pendingLine = true;
                }
            }
        }
        else
        {
            token.Kind = TokenKind.TypeComment;
        }

        token.Start = start + i;
        token.End = start + comment.Length;
        token.Line = token.EndLine = line;
        token.LineStart = token.EndLineStart = lineStart;
        return true;
    }
}

using System.Text;
using TieredPy.Syntax.Lexing;

namespace TieredPy.Syntax;

/// <summary>A token as Python's <c>tokenize</c> shows it. Columns are in characters, from 0.</summary>
/// <param name="Type">The number that Python's <c>token</c> module has for the type.</param>
/// <param name="LineText">The physical line, or the lines, on which it stands.</param>
public readonly record struct SourceToken(int Type, string Text, int Line, int Column, int EndLine, int EndColumn, string LineText);

/// <summary>
/// The tokens of a source for programs: those of the grammar and, between them, comments and line ends that mean nothing
/// (<c>extra</c>). The lexer gives no token for the latter: they are read from the gaps between its tokens, where nothing
/// else can stand but blanks and continued lines.
/// </summary>
public sealed class SourceTokenizer
{
    private const int EndMarker = 0, Newline = 4, Indent = 5, Dedent = 6, Op = 55, FStringMiddle = 60, TStringMiddle = 63, Comment = 65, Nl = 66;

    // exact types of operators, from 7 on in this order
    private static readonly string[] Operators =
    [
        "(", ")", "[", "]", ":", ",", ";", "+", "-", "*", "/", "|", "&", "<", ">", "=", ".", "%", "{", "}", "==", "!=", "<=", ">=", "~", "^", "<<", ">>",
        "**", "+=", "-=", "*=", "/=", "%=", "&=", "|=", "^=", "<<=", ">>=", "**=", "//", "//=", "@", "@=", "->", "...", ":=", "!",
    ];

    private readonly byte[] source;
    private readonly int length;
    private readonly bool lineEndAdded;
    private readonly bool extra;
    private readonly Lexer lexer;
    private readonly Queue<SourceToken> pending = new();

    private Token token;
    private PySyntaxException? failure;

    /// <summary>Up to where the source has been given out, and the line that this is on.</summary>
    private int at;
    private int line = 1;
    private int lineStart;
    private bool ended;


    public SourceTokenizer(SourceText text, ParseOptions options, bool extra)
    {
        source = text.Utf8;
        length = text.Length;
        lineEndAdded = text.LineEndAdded;
        this.extra = extra;
        lexer = new Lexer(text, options);
    }

    /// <summary>The next token; false behind the end marker.</summary>
    public bool Next(out SourceToken result)
    {
        while (pending.Count == 0)
        {
            if (failure is not null) throw failure;
            if (ended)
            {
                result = default;
                return false;
            }

            Read();
        }

        result = pending.Dequeue();
        return true;
    }

    private void Read()
    {
        try
        {
            lexer.Next(ref token);
        }
        catch (PySyntaxException e)
        {
            // what stands before the place of the error is given out first
            failure = e.Message.EndsWith("was never closed", StringComparison.Ordinal) || e.Message == "unexpected EOF while parsing" ? UnexpectedEnd(e) : e;
            return;
        }

        switch (token.Kind)
        {
            case TokenKind.EndMarker:
                Gap(length);
                ended = true;
                var last = length == 0 || (lineEndAdded && length == 1) ? 1 : line;
                pending.Enqueue(new SourceToken(EndMarker, "", last, 0, last, 0, ""));
                return;
            case TokenKind.Indent:
                Gap(IndentationStart());
                pending.Enqueue(new SourceToken(Indent, Text(lineStart, FirstOfLine()), line, 0, line, FirstOfLine() - lineStart, LineOf(lineStart)));
                return;
            case TokenKind.Dedent:
                Gap(IndentationStart());
                var column = at >= length ? 0 : FirstOfLine() - lineStart;
                pending.Enqueue(new SourceToken(Dedent, "", line, column, line, column, at >= length ? "" : LineOf(lineStart)));
                return;
            case TokenKind.Newline:
                // a comment stands before the line end
                var end = Math.Max(token.Start, at);
                while (end < length && source[end] != '\n') end++;
                Gap(end);
                LineEnd(Newline);
                return;
        }

        Gap(token.Start);
        Emit();
    }

    private PySyntaxException UnexpectedEnd(PySyntaxException e)
    {
        Gap(length);
        var lastLine = length > 0 && source[length - 1] == '\n' ? Math.Max(1, line - 1) : line;
        return new PySyntaxException(SyntaxErrorKind.SyntaxError, "unexpected EOF in multi-line statement", e.Filename, lastLine, 0, lastLine, 0, null);
    }

    private void Emit()
    {
        var type = TypeOf(token.Kind);
        int start = token.Start, end = token.End;
        var text = Text(start, end);
        if (type is FStringMiddle or TStringMiddle)
        {
            EmitMiddle(type, start, end);
            return;
        }

        if (type == Op && !extra && Array.IndexOf(Operators, text) is >= 0 and var index) type = index + 7;
        Add(type, text, start, end);
    }

    /// <summary>Literal text within an f-string: doubled braces end a token, and the second brace is in none.</summary>
    private void EmitMiddle(int type, int start, int end)
    {
        var from = start;
        for (var i = start; i + 1 < end; i++)
        {
            if (source[i] is not ((byte)'{' or (byte)'}') || source[i + 1] != source[i]) continue;
            // \N{…} within text is no doubled brace: its braces are single
            Add(type, Text(from, i + 1), from, i + 1);
            Advance(i + 2);
            from = i + 2;
            i++;
        }

        if (from < end || from == start) Add(type, Text(from, end), from, end);
        Advance(end);
    }

    private void Add(int type, string text, int start, int end)
    {
        Advance(start);
        int startLine = line, startOfLine = lineStart;
        var column = Characters(lineStart, start);
        Advance(end);
        var lines = LineOf(startOfLine);
        for (var l = startOfLine; l < lineStart;)
        {
            l = EndOfLine(l);
            if (l <= lineStart && l < length) lines += LineOf(l);
            if (l >= lineStart) break;
        }

        pending.Enqueue(new SourceToken(type, text, startLine, column, line, Characters(lineStart, end), lines));
    }

    /// <summary>Comments and line ends up to an offset.</summary>
    private void Gap(int until)
    {
        while (at < until)
        {
            switch (source[at])
            {
                case (byte)'#':
                    var end = at;
                    while (end < length && source[end] != '\n') end++;
                    if (extra) Add(Comment, Text(at, end), at, end);
                    else Advance(end);
                    break;
                case (byte)'\n':
                    LineEnd(Nl);
                    break;
                case (byte)'\\' when at + 1 < length && source[at + 1] == '\n':
                    Advance(at + 2);
                    break;
                default:
                    at++;
                    break;
            }
        }
    }

    /// <summary>The line end at the position, as a token of a type.</summary>
    private void LineEnd(int type)
    {
        var implied = lineEndAdded && at == length - 1;
        var column = Characters(lineStart, at);
        // an end that the source does not have is told of only where something stands before it
        var shown = (extra || type == Newline) && !(implied && type == Nl && column == 0);
        if (shown) pending.Enqueue(new SourceToken(type, implied || at >= length ? "" : "\n", line, column, line, column + 1, LineOf(lineStart)));
        if (at < length) Advance(at + 1);
    }

    private void Advance(int to)
    {
        for (; at < to; at++)
        {
            if (source[at] != '\n') continue;
            line++;
            lineStart = at + 1;
        }
    }

    /// <summary>Where the line begins whose indentation the lexer has measured.</summary>
    private int IndentationStart()
    {
        var i = at;
        var start = at;
        while (i < length)
        {
            var c = source[i];
            if (c is (byte)' ' or (byte)'\t' or 12) i++;
            else if (c == '\n') start = ++i;
            else if (c == '#')
            {
                while (i < length && source[i] != '\n') i++;
            }
            else if (c == '\\' && i + 1 < length && source[i + 1] == '\n') i += 2;
            else break;
        }

        return i >= length ? length : start;
    }

    private int FirstOfLine()
    {
        var i = lineStart;
        while (i < length && source[i] is (byte)' ' or (byte)'\t' or 12) i++;
        return i;
    }

    private int EndOfLine(int start)
    {
        var i = start;
        while (i < length && source[i] != '\n') i++;
        return Math.Min(i + 1, length);
    }

    private string LineOf(int start)
    {
        var end = EndOfLine(start);
        return Text(start, lineEndAdded && end == length ? end - 1 : end);
    }

    private string Text(int start, int end) => end <= start ? "" : Encoding.UTF8.GetString(source, start, end - start);

    private int Characters(int start, int end)
    {
        var count = 0;
        for (var i = start; i < end; i++)
        {
            if ((source[i] & 0xc0) != 0x80) count++;
        }

        return count;
    }

    private static int TypeOf(TokenKind kind) => kind switch
    {
        TokenKind.Name => 1,
        TokenKind.Number => 2,
        TokenKind.String => 3,
        TokenKind.TypeIgnore => 56,
        TokenKind.TypeComment => 57,
        TokenKind.FStringStart => 59,
        TokenKind.FStringMiddle => FStringMiddle,
        TokenKind.FStringEnd => 61,
        TokenKind.TStringStart => 62,
        TokenKind.TStringMiddle => TStringMiddle,
        TokenKind.TStringEnd => 64,
        _ => kind.IsKeyword() ? 1 : Op,
    };
}

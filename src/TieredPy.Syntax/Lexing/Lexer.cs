using System.Runtime.CompilerServices;

namespace TieredPy.Syntax.Lexing;

/// <summary>
/// The tokenizer. It reads the UTF-8 of a <see cref="SourceText"/> and hands out one token at a time.
/// </summary>
/// <remarks>
/// Contract:
/// <list type="number">
/// <item>The source has no NUL inside and NULs behind it; a zero byte is the end.</item>
/// <item>Comments and line ends that mean nothing give no token (type comments do, when asked for).</item>
/// <item>Within f-strings and t-strings a stack of modes says whether literal text or an expression is being read.</item>
/// <item>An error is thrown as <see cref="PySyntaxException"/> with CPython's position. Positions of errors depend on how
/// far the reader is, so <see cref="Position"/>, <see cref="LineStart"/> and <see cref="LineNumber"/> follow the moments at which CPython's reader fetches lines: a line counts as begun when a
/// character after its predecessor's end is wanted, and never at the end of the source.</item>
/// </list>
/// </remarks>
internal sealed partial class Lexer
{
    private const int MaxIndent = 100;
    private const int MaxNesting = 200;
    private const int MaxStringModes = 150;
    private const int TabSize = 8;

    private readonly byte[] source;
    private readonly ParseOptions options;
    private readonly SourceText text;
    private readonly NameTable names = new();

    private readonly int[] indents = new int[MaxIndent];
    private readonly int[] altIndents = new int[MaxIndent];
    private readonly Bracket[] brackets = new Bracket[MaxNesting];

    private int position;
    private int lineStart;
    private int line;
    /// <summary>Where the line begins on which the current token began.</summary>
    private int bufferStart;
    private bool atLineStart = true;
    private bool inToken;
    private int indentDepth;
    private int pendingIndents;
    private int nesting;
    private int tokenStart;
    private bool warnings = true;

    private bool stopped;
    private int reached;

    /// <summary>The error is that the source ends too early.</summary>
    private bool failedAtEnd;

    /// <summary>Where the last line begins that was read into; behind <see cref="lineStart"/> once an error has gone back to where a string began.</summary>
    private int lastLineStart;

    private struct Bracket
    {
        public byte Char;
        public int Line;
        public int Column;
        public int LineStart;
    }

    public Lexer(SourceText text, ParseOptions options)
    {
        this.text = text;
        this.options = options;
        source = text.Utf8;
        Flufl = options.BarryAsFlufl;
        line = text.Length == 0 ? 0 : 1;
    }

    public int Position => position;

    /// <summary>How far the source has been read, even where an error has gone back.</summary>
    public int ReadTo => Math.Max(position, reached);

    public int LineStart => lineStart;

    public int LineNumber => line;

    /// <summary><c>&lt;&gt;</c> is an operator (<see cref="ParseOptions.BarryAsFlufl"/>, or the future import was met).</summary>
    public bool Flufl { get; set; }

    /// <summary>How many brackets are open.</summary>
    public int Nesting => nesting;

    public int IndentDepth => indentDepth;

    /// <summary>Whether warnings are reported; off when the source is read again to explain an error.</summary>
    public bool Warnings
    {
        get => warnings;
        set => warnings = value;
    }

    /// <summary>Warnings of the reader itself are reported behind this position only: what stands before it was read before.</summary>
    public int WarnFrom { get; init; } = -1;

    /// <summary>Closes all open blocks: the next tokens are their dedents (the end of interactive input).</summary>
    public void CloseBlocks()
    {
        pendingIndents = -indentDepth;
        indentDepth = 0;
    }

    /// <summary>Whether anything but blanks and comments stands behind the position.</summary>
    public bool MoreFollows()
    {
        for (var i = position; ;)
        {
            while (source[i] is (byte)' ' or (byte)'\t' or (byte)'\n' or 12) i++;
            if (source[i] == 0) return false;
            if (source[i] != '#') return true;
            while (source[i] is not (0 or (byte)'\n')) i++;
        }
    }

    public bool InFormattedString => modeCount > 0;

    /// <summary>The line of the innermost open bracket.</summary>
    public int OpenBracketLine => brackets[nesting - 1].Line;

    /// <summary>
    /// Whether the reader has met the end of the source: not merely stopped there, as it does behind a line end, a string
    /// or an operator that cannot be longer.
    /// </summary>
    public bool AtEnd => Failed ? failedAtEnd : position >= text.Length && !stopped && !pendingLine;

    /// <summary>Whether the end of the source within brackets is an ordinary end, for a caller that looks for other errors.</summary>
    public bool Draining { get; set; }

    /// <summary>Whether reading a token has ended in an error.</summary>
    public bool Failed { get; private set; }

    public void Next(ref Token token)
    {
        token.Name = null;
        Failed = true;
        Read(ref token);
        Failed = false;
        stopped = token.Kind is TokenKind.String or (>= TokenKind.FStringStart and <= TokenKind.TStringEnd)
            || token.End - token.Start == 3 && token.Kind is > TokenKind.Unknown and < TokenKinds.FirstKeyword;
    }

    private void Read(ref Token token)
    {
        if (modeCount > 0 && modes[modeCount - 1].InText)
        {
            FormattedText(ref token);
            return;
        }

        Regular(ref token);
    }

    /// <summary>Called with the position just behind a line end: the next line begins, unless the source is over.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void BeginLine()
    {
        if (position >= text.Length) return;
        line++;
        lineStart = lastLineStart = position;
        if (!inToken) bufferStart = position;
    }

    private void Regular(ref Token token)
    {
    nextLine:
        var blank = false;
        inToken = false;
        if (atLineStart)
        {
            atLineStart = false;
            blank = Indentation();
        }

        tokenStart = position;
        if (pendingIndents != 0)
        {
            if (pendingIndents < 0)
            {
                pendingIndents++;
                Bare(ref token, TokenKind.Dedent);
            }
            else
            {
                pendingIndents--;
                Bare(ref token, TokenKind.Indent);
            }

            return;
        }

    again:
        inToken = false;
        byte c;
        while ((c = source[position]) is (byte)' ' or (byte)'\t' or 12) position++;
        tokenStart = position;

        if (c == '#')
        {
            var start = position;
            while ((c = source[position]) is not ((byte)'\n' or 0)) position++;
            if (options.TypeComments && TypeComment(ref token, start, blank)) return;
        }

        if (c == 0)
        {
            if (nesting > 0 && !Draining) ThrowUnclosedOrEof();
            Bare(ref token, TokenKind.EndMarker);
            return;
        }

        if (IsNameStart(c))
        {
            NameOrPrefixedString(ref token);
            return;
        }

        if (c == '\n')
        {
            atLineStart = true;
            position++;
            if (blank || nesting > 0)
            {
                BeginLine();
                goto nextLine;
            }

            token.Kind = TokenKind.Newline;
            token.Start = tokenStart;
            token.End = position;
            token.Line = token.EndLine = line;
            token.LineStart = token.EndLineStart = lineStart;
            pendingLine = true;
            return;
        }

        if (IsDigit(c) || (c == '.' && IsDigit(source[position + 1])))
        {
            Number();
            Finish(ref token, TokenKind.Number);
            return;
        }

        if (c is (byte)'"' or (byte)'\'')
        {
            PlainString(ref token);
            return;
        }

        if (c == '\\')
        {
            inToken = true;
            position++;
            ContinuationLine();
            goto again;
        }

        Operator(ref token, c);
    }

    /// <summary>
    /// Set after a NEWLINE token: the next line is begun by the next call, so that an error raised in between still stands
    /// on the line that ended.
    /// </summary>
    private bool pendingLine;

    /// <summary>Measures the indentation of a line and queues the indents or dedents that it means; true for a blank line.</summary>
    private bool Indentation()
    {
        if (pendingLine)
        {
            pendingLine = false;
            BeginLine();
        }

        int column = 0, altColumn = 0, continued = 0;
        byte c;
        for (; ; )
        {
            c = source[position];
            if (c == ' ')
            {
                column++;
                altColumn++;
            }
            else if (c == '\t')
            {
                column = ((column / TabSize) + 1) * TabSize;
                altColumn++;
            }
            else if (c == 12)
            {
                column = altColumn = 0;
            }
            else if (c == '\\')
            {
                // Indentation cannot be split over lines: the first line's counts.
                continued = continued != 0 ? continued : column;
                position++;
                ContinuationLine();
                continue;
            }
            else
            {
                break;
            }

            position++;
        }

        if (c is (byte)'#' or (byte)'\n') return true;
        if (nesting > 0) return false;

        column = continued != 0 ? continued : column;
        altColumn = continued != 0 ? continued : altColumn;
        var depth = indentDepth;
        if (column == indents[depth])
        {
            if (altColumn != altIndents[depth]) ThrowTabs();
        }
        else if (column > indents[depth])
        {
            if (depth + 1 >= MaxIndent)
            {
                throw AtLine(SyntaxErrorKind.IndentationError, "too many levels of indentation");
            }

            if (altColumn <= altIndents[depth]) ThrowTabs();
            pendingIndents++;
            indentDepth = ++depth;
            indents[depth] = column;
            altIndents[depth] = altColumn;
        }
        else
        {
            while (depth > 0 && column < indents[depth])
            {
                pendingIndents--;
                depth--;
            }

            indentDepth = depth;
            if (column != indents[depth])
            {
                position = LineEnd();
                throw AtReader(SyntaxErrorKind.IndentationError, "unindent does not match any outer indentation level");
            }

            if (altColumn != altIndents[depth]) ThrowTabs();
        }

        return false;
    }

    /// <summary>Behind a backslash: the line end must follow, and another line.</summary>
    private void ContinuationLine()
    {
        if (source[position] != '\n')
        {
            if (source[position] != 0) position++;
            throw Located(
                SyntaxErrorKind.SyntaxError, "unexpected character after line continuation character",
                line, lineStart, position - bufferStart, line, 0);
        }

        position++;
        if (position >= text.Length) ThrowUnclosedOrEof();
        BeginLine();
    }

    private void Bare(ref Token token, TokenKind kind)
    {
        token.Kind = kind;
        token.Start = token.End = -1;
        token.Line = token.EndLine = line;
        token.LineStart = token.EndLineStart = lineStart;
    }

    /// <summary>Completes a token that lies on one line and ends at the position.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Finish(ref Token token, TokenKind kind)
    {
        token.Kind = kind;
        token.Start = tokenStart;
        token.End = position;
        token.Line = token.EndLine = line;
        token.LineStart = token.EndLineStart = lineStart;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsNameStart(byte c) => (uint)((c | 0x20) - 'a') < 26 || c == '_' || c >= 128;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsNamePart(byte c) => IsNameStart(c) || IsDigit(c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsDigit(byte c) => (uint)(c - '0') < 10;

    private void NameOrPrefixedString(ref Token token)
    {
        if (IsPrefixLetter(source[position]) && PrefixedString(ref token)) return;

        var start = position;
        var hash = 2166136261u;
        var ascii = true;
        var i = start;
        for (; ; i++)
        {
            var c = source[i];
            if (!IsNamePart(c)) break;
            if (c >= 128) ascii = false;
            hash = (hash ^ c) * 16777619u;
        }

        position = i;
        if (ascii)
        {
            token.Name = names.Get(source.AsSpan(start, i - start), hash, out var kind);
            Finish(ref token, kind);
            return;
        }

        var name = VerifiedName(start, i);
        token.Name = name;
        Finish(ref token, TokenKind.Name);
    }

    private static bool IsPrefixLetter(byte c) => (c | 0x20) is 'b' or 'u' or 'r' or 'f' or 't';

    /// <summary>Reads a string that letters precede; false where the letters begin a name after all.</summary>
    private bool PrefixedString(ref Token token)
    {
        bool b = false, u = false, r = false, f = false, t = false;
        var i = position;
        for (; ; i++)
        {
            // Each letter counts once; a second one makes the whole a name.
            switch (source[i] | 0x20)
            {
                case 'b' when !b:
                    b = true;
                    continue;
                case 'u' when !u:
                    u = true;
                    continue;
                case 'r' when !r:
                    r = true;
                    continue;
                case 'f' when !f:
                    f = true;
                    continue;
                case 't' when !t:
                    t = true;
                    continue;
            }

            break;
        }

        if (source[i] is not ((byte)'"' or (byte)'\'')) return false;
        if (u && b) ThrowIncompatible(i, "u", "b");
        if (u && r) ThrowIncompatible(i, "u", "r");
        if (u && f) ThrowIncompatible(i, "u", "f");
        if (u && t) ThrowIncompatible(i, "u", "t");
        if (b && f) ThrowIncompatible(i, "b", "f");
        if (b && t) ThrowIncompatible(i, "b", "t");
        if (f && t) ThrowIncompatible(i, "f", "t");
        position = i;
        if (f || t)
        {
            FormattedStringStart(ref token, r, t);
        }
        else
        {
            PlainString(ref token);
        }

        return true;
    }

    private void ThrowIncompatible(int quote, string first, string second)
    {
        position = quote;
        throw Range(tokenStart - lineStart + 1, quote - lineStart + 1, $"'{first}' and '{second}' prefixes are incompatible");
    }
}

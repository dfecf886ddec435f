using System.Text;
using TieredPy.Syntax.Ast;
using TieredPy.Syntax.Lexing;

namespace TieredPy.Syntax.Parsing;

/// <summary>String literals, f-strings and t-strings, and their concatenation.</summary>
internal sealed partial class TreeParser
{
    /// <summary>
    /// The parts of a formatted string: literal text that stands side by side becomes one constant, placed from the first
    /// piece to the last, and a constant without text is dropped.
    /// </summary>
    /// <remarks>
    /// Text with escapes is read when its string is complete: the order of the warnings, and the line that they name, follow
    /// from that.
    /// </remarks>
    private sealed class Pieces(LiteralReader literals)
    {
        private readonly List<(Expr? Field, string? Text, Token Place, bool Raw, string? Prefix)> pending = [];
        private readonly List<Expr> values = [];
        private readonly StringBuilder text = new();
        private Constant? run;

        /// <summary>Text that is read already.</summary>
        public void AddText(string value, string? prefix, int line, int column, int endLine, int endColumn) => pending.Add((
            null, value, new Token { Line = line, Start = column, EndLine = endLine, End = endColumn }, false, prefix));

        /// <summary>Text between replacement fields.</summary>
        public void AddMiddle(in Token token, bool raw) => pending.Add((null, null, token, raw, null));

        public void AddField(Expr field) => pending.Add((field, null, default, false, null));

        /// <summary>Reads what was added, at the end of a string (or format specification) on a line.</summary>
        public void Complete(int line)
        {
            foreach (var (field, known, place, raw, prefix) in pending)
            {
                if (field is not null)
                {
                    Flush();
                    values.Add(field);
                    continue;
                }

                run ??= new Constant("", prefix) { Lineno = place.Line, ColOffset = place.Column };
                run.EndLineno = place.EndLine;
                run.EndColOffset = place.EndColumn + (known is null ? literals.SkippedBrace(place) : 0);
                text.Append(known ?? literals.Part(place, raw, line));
            }

            pending.Clear();
        }

        public Expr[] Finish(int line)
        {
            Complete(line);
            Flush();
            return [.. values];
        }

        private void Flush()
        {
            if (run is null) return;
            if (text.Length > 0)
            {
                run.Value = text.ToString();
                values.Add(run);
            }

            text.Clear();
            run = null;
        }
    }

    private Expr Strings()
    {
        var start = Here;
        if (kind == TokenKind.String)
        {
            var value = literals.String(Current, out var prefixed);
            var prefix = prefixed ? "u" : null;
            ref var first = ref Current;
            var (firstEndLine, firstEndColumn) = (first.EndLine, first.EndColumn);
            Advance();
            if (kind is not (TokenKind.String or TokenKind.FStringStart or TokenKind.TStringStart))
            {
                return At(new Constant(value, prefix), start);
            }

            if (value is byte[] bytes) return MoreBytes(bytes, start);
            if (kind == TokenKind.String) return MoreText((string)value, prefix, start, firstEndLine, firstEndColumn);
            var pieces = new Pieces(literals);
            pieces.AddText((string)value, prefix, start.Line, start.Column, firstEndLine, firstEndColumn);
            return Formatted(pieces, start);
        }

        return kind == TokenKind.TStringStart ? TemplateStrings(start) : Formatted(new Pieces(literals), start);
    }

    private Constant MoreBytes(byte[] first, Mark start)
    {
        var parts = new List<byte[]> { first };
        while (kind == TokenKind.String)
        {
            if (literals.String(Current, out _) is not byte[] bytes)
            {
                Fail();
                break;
            }

            parts.Add(bytes);
            Advance();
        }

        if (kind is TokenKind.FStringStart or TokenKind.TStringStart) Fail();
        var all = new byte[parts.Sum(p => p.Length)];
        var at = 0;
        foreach (var part in parts)
        {
            part.CopyTo(all, at);
            at += part.Length;
        }

        return At(new Constant(all), start);
    }

    private Expr MoreText(string first, string? prefix, Mark start, int firstEndLine, int firstEndColumn)
    {
        var text = new StringBuilder(first);
        while (kind == TokenKind.String)
        {
            if (literals.String(Current, out _) is not string more)
            {
                Fail();
                break;
            }

            text.Append(more);
            Advance();
        }

        if (kind is not (TokenKind.FStringStart or TokenKind.TStringStart)) return At(new Constant(text.ToString(), prefix), start);
        var pieces = new Pieces(literals);
        pieces.AddText(text.ToString(), prefix, start.Line, start.Column, endLine, endColumn);
        return Formatted(pieces, start);
    }

    private JoinedStr Formatted(Pieces pieces, Mark start)
    {
        for (; ; )
        {
            if (kind == TokenKind.FStringStart)
            {
                FormattedParts(pieces, TokenKind.FStringMiddle, TokenKind.FStringEnd);
            }
            else if (kind == TokenKind.String)
            {
                ref var token = ref Current;
                if (literals.String(token, out var prefixed) is not string value)
                {
                    Fail();
                    break;
                }

                pieces.AddText(value, prefixed ? "u" : null, token.Line, token.Column, token.EndLine, token.EndColumn);
                Advance();
            }
            else
            {
                break;
            }
        }

        if (kind == TokenKind.TStringStart) Fail();
        return At(new JoinedStr(pieces.Finish(endLine)), start);
    }

    private TemplateStr TemplateStrings(Mark start)
    {
        var pieces = new Pieces(literals);
        while (kind == TokenKind.TStringStart) FormattedParts(pieces, TokenKind.TStringMiddle, TokenKind.TStringEnd);
        if (kind is TokenKind.String or TokenKind.FStringStart) Fail();
        return At(new TemplateStr(pieces.Finish(endLine)), start);
    }

    /// <summary>One f-string or t-string, from its start token to its end token.</summary>
    private void FormattedParts(Pieces pieces, TokenKind middle, TokenKind end)
    {
        ref var opening = ref Current;
        var raw = text.Utf8.AsSpan(opening.Start, opening.End - opening.Start).IndexOfAny((byte)'r', (byte)'R') >= 0;
        Advance();
        while (kind != end)
        {
            if (kind == middle)
            {
                Middle(pieces, raw);
            }
            else
            {
                if (kind != TokenKind.LeftBrace) Fail();
                Field(pieces, middle, raw, template: middle == TokenKind.TStringMiddle);
            }
        }

        if (end == TokenKind.TStringEnd) Since(14, "t-strings are");
        pieces.Complete(Current.Line);
        Advance();
    }

    private void Middle(Pieces pieces, bool raw)
    {
        var token = Current;
        if (token.End > token.Start) pieces.AddMiddle(token, raw);
        Advance();
    }

    private void Field(Pieces pieces, TokenKind middle, bool raw, bool template)
    {
        Enter();
        var start = Here;
        var sourceStart = Current.End;
        Advance();
        var value = YieldOrStarExpressions();
        var sourceEnd = Current.Start;
        var debug = Accept(TokenKind.Equal);
        ref var terminator = ref Current;
        var debugEnd = terminator.Start;
        var (debugLine, debugColumn) = (terminator.Line, terminator.Column);
        var conversion = -1;
        if (kind == TokenKind.Exclamation)
        {
            var after = Current.End;
            Advance();
            if (kind != TokenKind.Name || Current.Start != after || Current.Name is not ("s" or "r" or "a")) Fail();
            conversion = Current.Name![0];
            Advance();
        }

        JoinedStr? spec = null;
        if (kind == TokenKind.Colon)
        {
            var specStart = Here;
            Advance();
            var parts = new Pieces(literals);
            while (kind != TokenKind.RightBrace)
            {
                if (kind == middle)
                {
                    Middle(parts, raw);
                }
                else
                {
                    if (kind != TokenKind.LeftBrace) Fail();
                    Field(parts, middle, raw, template: false);
                }
            }

            spec = At(new JoinedStr(parts.Finish(Current.Line)), specStart);
        }

        Expect(TokenKind.RightBrace);
        Leave();
        if (debug)
        {
            pieces.AddText(
                literals.FieldSource(sourceStart, debugEnd), null, start.Line, start.Column + 1, debugLine, debugColumn);
            if (conversion < 0 && spec is null) conversion = 'r';
        }

        pieces.AddField(template
            ? At(new Interpolation(value, literals.FieldSource(sourceStart, debug ? sourceEnd : debugEnd), conversion, spec), start)
            : At(new FormattedValue(value, conversion, spec), start));
    }
}

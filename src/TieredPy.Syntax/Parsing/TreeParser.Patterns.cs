using TieredPy.Syntax.Ast;
using TieredPy.Syntax.Lexing;

namespace TieredPy.Syntax.Parsing;

/// <summary>The match statement.</summary>
internal sealed partial class TreeParser
{
    /// <summary>
    /// At the name <c>match</c>: whether a match statement begins. Most next tokens decide; where an operand and an operator
    /// look alike, the line decides, which for a match statement, and nothing else, ends in a colon.
    /// </summary>
    private bool BeginsMatch()
    {
        switch (Peek())
        {
            case TokenKind.Name or TokenKind.Number or TokenKind.String or TokenKind.FStringStart or TokenKind.TStringStart
                or TokenKind.LeftBrace or TokenKind.Tilde or TokenKind.None or TokenKind.True or TokenKind.False
                or TokenKind.Lambda or TokenKind.Await or TokenKind.Ellipsis:
                return true;
            case TokenKind.Not:
                return Peek(2) != TokenKind.In;
            case TokenKind.LeftParen or TokenKind.LeftBracket or TokenKind.Minus or TokenKind.Plus or TokenKind.Star:
                break;
            default:
                return false;
        }

        for (var ahead = 2; ; ahead++)
        {
            switch (Peek(ahead))
            {
                case TokenKind.Newline:
                    return Peek(ahead - 1) == TokenKind.Colon;
                case TokenKind.EndMarker:
                    return false;
            }
        }
    }

    private Match MatchStatement()
    {
        var start = Here;
        Advance();
        var subjectStart = Here;
        var subject = StarNamedExpression();
        if (kind == TokenKind.Comma)
        {
            var from = scratchCount;
            Push(subject);
            while (Accept(TokenKind.Comma))
            {
                if (kind == TokenKind.Colon) break;
                Push(StarNamedExpression());
            }

            subject = At(new Ast.Tuple(Pop<Expr>(from), ExprContext.Load), subjectStart);
        }
        else if (subject is Starred)
        {
            Fail();
        }

        Expect(TokenKind.Colon);
        Expect(TokenKind.Newline);
        Expect(TokenKind.Indent);
        var cases = scratchCount;
        while (kind == TokenKind.Name && Current.Name == "case")
        {
            Push(CaseBlock());
        }

        Expect(TokenKind.Dedent);
        if (scratchCount == cases) Fail();
        Since(10, "Pattern matching is");
        return At(new Match(subject, Pop<MatchCase>(cases)), start);
    }

    private MatchCase CaseBlock()
    {
        Advance();
        var start = Here;
        var pattern = MaybeStarPattern();
        if (kind == TokenKind.Comma)
        {
            var from = scratchCount;
            Push(pattern);
            while (Accept(TokenKind.Comma))
            {
                if (kind is TokenKind.Colon or TokenKind.If) break;
                Push(MaybeStarPattern());
            }

            pattern = At(new MatchSequence(Pop<Pattern>(from)), start);
        }
        else if (pattern is MatchStar)
        {
            Fail();
        }

        var guard = Accept(TokenKind.If) ? NamedExpression() : null;
        Expect(TokenKind.Colon);
        return new MatchCase(pattern, guard, Block());
    }

    private Pattern MaybeStarPattern()
    {
        if (kind != TokenKind.Star) return AsPattern();
        var start = Here;
        Advance();
        var name = Identifier();
        return At(new MatchStar(name == "_" ? null : name), start);
    }

    private Pattern AsPattern()
    {
        Enter();
        var start = Here;
        var pattern = OrPattern();
        if (Accept(TokenKind.As))
        {
            if (kind == TokenKind.Name && Current.Name == "_") Fail();
            var name = Identifier();
            if (kind is TokenKind.Dot or TokenKind.LeftParen or TokenKind.Equal) Fail();
            pattern = At(new MatchAs(pattern, name), start);
        }

        Leave();
        return pattern;
    }

    private Pattern OrPattern()
    {
        var start = Here;
        var first = ClosedPattern();
        if (kind != TokenKind.Pipe) return first;
        var from = scratchCount;
        Push(first);
        while (Accept(TokenKind.Pipe)) Push(ClosedPattern());
        return At(new MatchOr(Pop<Pattern>(from)), start);
    }

    private Pattern ClosedPattern()
    {
        var start = Here;
        switch (kind)
        {
            case TokenKind.Number or TokenKind.Minus:
                return At(new MatchValue(PatternNumber()), start);
            case TokenKind.String or TokenKind.FStringStart or TokenKind.TStringStart:
                return At(new MatchValue(Strings()), start);
            case TokenKind.None:
                Advance();
                return At(new MatchSingleton(AstConst.None), start);
            case TokenKind.True:
                Advance();
                return At(new MatchSingleton(AstConst.True), start);
            case TokenKind.False:
                Advance();
                return At(new MatchSingleton(AstConst.False), start);
            case TokenKind.LeftParen or TokenKind.LeftBracket:
                return GroupOrSequencePattern(start);
            case TokenKind.LeftBrace:
                return MappingPattern(start);
            case TokenKind.Name:
                return NamePattern(start);
            default:
                Fail();
                return null!;
        }
    }

    private Pattern NamePattern(Mark start)
    {
        // the wildcard is never the name of a class or the start of a dotted name
        if (Current.Name == "_" && Peek() is (TokenKind.Dot or TokenKind.LeftParen)) Fail();
        if (Peek() is not (TokenKind.Dot or TokenKind.LeftParen or TokenKind.Equal))
        {
            var name = Identifier();
            return At(new MatchAs(null, name == "_" ? null : name), start);
        }

        var value = NameOrAttribute();
        if (kind == TokenKind.LeftParen) return ClassPattern(value, start);
        if (value is Name || kind == TokenKind.Equal) Fail();
        return At(new MatchValue(value), start);
    }

    private Expr NameOrAttribute()
    {
        var start = Here;
        Expr value = At(new Name(Identifier(), ExprContext.Load), start);
        while (Accept(TokenKind.Dot)) value = At(new Ast.Attribute(value, Identifier(), ExprContext.Load), start);
        return value;
    }

    /// <summary>A number with a sign, or a sum of a real and an imaginary number.</summary>
    private Expr PatternNumber()
    {
        var start = Here;
        var left = SignedNumber();
        if (kind is not (TokenKind.Plus or TokenKind.Minus)) return left;
        if ((left is UnaryOp { Operand: Constant { Value: System.Numerics.Complex } } or Constant { Value: System.Numerics.Complex })) Fail();
        var op = kind == TokenKind.Plus ? Operator.Add : Operator.Sub;
        Advance();
        Require(TokenKind.Number);
        var right = Atom();
        if (right is not Constant { Value: System.Numerics.Complex }) Fail();
        return At(new BinOp(left, op, right), start);
    }

    private Expr SignedNumber()
    {
        var start = Here;
        var negative = Accept(TokenKind.Minus);
        Require(TokenKind.Number);
        var number = Atom();
        return negative ? At(new UnaryOp(UnaryOperator.USub, number), start) : number;
    }

    private Pattern GroupOrSequencePattern(Mark start)
    {
        Enter();
        var group = kind == TokenKind.LeftParen;
        var close = group ? TokenKind.RightParen : TokenKind.RightBracket;
        Advance();
        var from = scratchCount;
        var comma = false;
        while (kind != close)
        {
            Push(MaybeStarPattern());
            comma = Accept(TokenKind.Comma);
            if (!comma) break;
        }

        Expect(close);
        Leave();
        var patterns = Pop<Pattern>(from);
        if (group && patterns.Length == 1 && !comma)
        {
            if (patterns[0] is MatchStar) Fail();
            return patterns[0];
        }

        return At(new MatchSequence(patterns), start);
    }

    private MatchMapping MappingPattern(Mark start)
    {
        Enter();
        Advance();
        var keys = new List<Expr>();
        var patterns = new List<Pattern>();
        string? rest = null;
        while (kind != TokenKind.RightBrace)
        {
            if (Accept(TokenKind.DoubleStar))
            {
                if (kind == TokenKind.Name && Current.Name == "_") Fail();
                rest = Identifier();
                Accept(TokenKind.Comma);
                break;
            }

            keys.Add(MappingKey());
            Expect(TokenKind.Colon);
            patterns.Add(AsPattern());
            if (!Accept(TokenKind.Comma)) break;
        }

        Expect(TokenKind.RightBrace);
        Leave();
        return At(new MatchMapping([.. keys], [.. patterns], rest), start);
    }

    private Expr MappingKey()
    {
        var start = Here;
        switch (kind)
        {
            case TokenKind.Number or TokenKind.Minus:
                return PatternNumber();
            case TokenKind.String or TokenKind.FStringStart or TokenKind.TStringStart:
                return Strings();
            case TokenKind.None:
                return Singleton(AstConst.None, start);
            case TokenKind.True:
                return Singleton(AstConst.True, start);
            case TokenKind.False:
                return Singleton(AstConst.False, start);
            default:
                var value = NameOrAttribute();
                if (value is Name) Fail();
                return value;
        }
    }

    private MatchClass ClassPattern(Expr cls, Mark start)
    {
        Enter();
        Advance();
        var patterns = new List<Pattern>();
        var names = new List<string>();
        var named = new List<Pattern>();
        while (kind != TokenKind.RightParen)
        {
            if (kind == TokenKind.Name && Peek() == TokenKind.Equal)
            {
                names.Add(Identifier());
                Advance();
                named.Add(AsPattern());
            }
            else
            {
                if (names.Count > 0) Fail();
                patterns.Add(AsPattern());
            }

            if (!Accept(TokenKind.Comma)) break;
        }

        Expect(TokenKind.RightParen);
        Leave();
        return At(new MatchClass(cls, [.. patterns], [.. names], [.. named]), start);
    }
}

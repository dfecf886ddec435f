using TieredPy.Syntax.Ast;
using TieredPy.Syntax.Lexing;

namespace TieredPy.Syntax.Parsing;

/// <summary>Names, literals, displays, comprehensions.</summary>
internal sealed partial class TreeParser
{
    private Expr Atom()
    {
        var start = Here;
        switch (kind)
        {
            case TokenKind.Name:
                {
                    var name = new Name(Current.Name!, ExprContext.Load);
                    Advance();
                    return At(name, start);
                }

            case TokenKind.Number:
                {
                    ref var token = ref Current;
                    var value = literals.Number(token);
                    if (options.FeatureVersion < 6 && text.Utf8.AsSpan(token.Start, token.End - token.Start).Contains((byte)'_'))
                    {
                        Since(6, "Underscores in numeric literals are");
                    }

                    Advance();
                    return At(new Constant(value), start);
                }

            case TokenKind.True:
                return Singleton(AstConst.True, start);
            case TokenKind.False:
                return Singleton(AstConst.False, start);
            case TokenKind.None:
                return Singleton(AstConst.None, start);
            case TokenKind.Ellipsis:
                return Singleton(AstConst.Ellipsis, start);
            case TokenKind.String:
            case TokenKind.FStringStart:
            case TokenKind.TStringStart:
                return Strings();
            case TokenKind.LeftParen:
                return Parenthesized();
            case TokenKind.LeftBracket:
                return ListDisplay();
            case TokenKind.LeftBrace:
                return Braces();
            default:
                Fail();
                return null!;
        }
    }

    private Constant Singleton(object value, Mark start)
    {
        Advance();
        return At(new Constant(value), start);
    }

    /// <summary>A group, a tuple or a generator expression.</summary>
    private Expr Parenthesized()
    {
        Enter();
        var start = Here;
        Advance();
        Expr result;
        if (kind == TokenKind.RightParen)
        {
            Advance();
            result = At(new Ast.Tuple([], ExprContext.Load), start);
        }
        else if (kind == TokenKind.Yield)
        {
            result = YieldExpression();
            Expect(TokenKind.RightParen);
        }
        else
        {
            result = StarNamedExpression();
            if (kind == TokenKind.Comma)
            {
                var from = scratchCount;
                Push(result);
                while (Accept(TokenKind.Comma))
                {
                    if (kind == TokenKind.RightParen) break;
                    Push(StarNamedExpression());
                }

                Expect(TokenKind.RightParen);
                result = At(new Ast.Tuple(Pop<Expr>(from), ExprContext.Load), start);
            }
            else if (result is Starred)
            {
                Fail();
            }
            else if (kind is TokenKind.For or TokenKind.Async)
            {
                var generators = Comprehensions();
                Expect(TokenKind.RightParen);
                result = At(new GeneratorExp(result, generators), start);
            }
            else
            {
                Expect(TokenKind.RightParen);
            }
        }

        Leave();
        return result;
    }

    private Expr ListDisplay()
    {
        Enter();
        var start = Here;
        Advance();
        var from = scratchCount;
        Expr? result = null;
        while (kind != TokenKind.RightBracket)
        {
            var element = StarNamedExpression();
            if (scratchCount == from && kind is TokenKind.For or TokenKind.Async)
            {
                if (element is Starred || scratchCount != from) Fail();
                var generators = Comprehensions();
                Expect(TokenKind.RightBracket);
                result = At(new ListComp(element, generators), start);
                break;
            }

            Push(element);
            if (!Accept(TokenKind.Comma)) break;
        }

        if (result is null)
        {
            Expect(TokenKind.RightBracket);
            result = At(new Ast.List(Pop<Expr>(from), ExprContext.Load), start);
        }

        Leave();
        return result;
    }

    private Expr Braces()
    {
        Enter();
        var start = Here;
        Advance();
        Expr result;
        if (kind == TokenKind.RightBrace)
        {
            Advance();
            result = At(new Dict([], []), start);
        }
        else if (kind == TokenKind.DoubleStar)
        {
            result = DictDisplay(start, null);
        }
        else
        {
            // A key may be a named expression only within parentheses.
            var begin = Here;
            var first = StarNamedExpression();
            result = kind == TokenKind.Colon && !(first is NamedExpr or Starred && IsBare(first, begin))
                ? DictDisplay(start, first)
                : SetDisplay(start, first);
        }

        Leave();
        return result;
    }

    private Expr SetDisplay(Mark start, Expr first)
    {
        if (kind is TokenKind.For or TokenKind.Async)
        {
            if (first is Starred) Fail();
            var generators = Comprehensions();
            Expect(TokenKind.RightBrace);
            return At(new SetComp(first, generators), start);
        }

        var from = scratchCount;
        Push(first);
        while (Accept(TokenKind.Comma))
        {
            if (kind == TokenKind.RightBrace) break;
            Push(StarNamedExpression());
        }

        Expect(TokenKind.RightBrace);
        return At(new Set(Pop<Expr>(from)), start);
    }

    /// <summary>A dict display or comprehension, at the colon behind its first key, or at two stars when there is none.</summary>
    private Expr DictDisplay(Mark start, Expr? key)
    {
        var from = scratchCount;
        for (; ; )
        {
            if (key is null && Accept(TokenKind.DoubleStar))
            {
                Push(null);
                Push(Binary(1));
            }
            else
            {
                key ??= Expression();
                Expect(TokenKind.Colon);
                var value = Expression();
                if (scratchCount == from && kind is TokenKind.For or TokenKind.Async)
                {
                    if (scratchCount != from) Fail();
                    var generators = Comprehensions();
                    Expect(TokenKind.RightBrace);
                    return At(new DictComp(key, value, generators), start);
                }

                Push(key);
                Push(value);
            }

            key = null;
            if (!Accept(TokenKind.Comma) || kind == TokenKind.RightBrace) break;
        }

        Expect(TokenKind.RightBrace);
        var count = (scratchCount - from) / 2;
        var keys = new Expr?[count];
        var values = new Expr[count];
        for (var i = 0; i < count; i++)
        {
            keys[i] = (Expr?)scratch[from + (2 * i)];
            values[i] = (Expr)scratch[from + (2 * i) + 1]!;
        }

        Array.Clear(scratch, from, scratchCount - from);
        scratchCount = from;
        return At(new Dict(keys, values), start);
    }

    private Comprehension[] Comprehensions()
    {
        var from = scratchCount;
        while (kind is TokenKind.For or TokenKind.Async)
        {
            var isAsync = Accept(TokenKind.Async) ? 1 : 0;
            Expect(TokenKind.For);
            var target = StarTargets();
            Expect(TokenKind.In);
            var iter = Disjunction();
            var conditions = scratchCount;
            while (Accept(TokenKind.If)) Push(Disjunction());
            var ifs = Pop<Expr>(conditions);
            if (isAsync != 0) Since(6, "Async comprehensions are");
            Push(new Comprehension(target, iter, ifs, isAsync));
        }

        return Pop<Comprehension>(from);
    }

    /// <summary>The targets of a loop or comprehension, up to its <c>in</c>.</summary>
    private Expr StarTargets()
    {
        var start = Here;
        var first = StarTarget();
        if (kind != TokenKind.Comma) return first;
        var from = scratchCount;
        Push(first);
        while (Accept(TokenKind.Comma))
        {
            if (kind != TokenKind.Star && !BeginsTarget(kind)) break;
            Push(StarTarget());
        }

        return At(new Ast.Tuple(Pop<Expr>(from), ExprContext.Store), start);
    }

    private Expr StarTarget()
    {
        var start = Here;
        if (Accept(TokenKind.Star))
        {
            var value = Primary();
            MakeTarget(value, ExprContext.Store);
            return At(new Starred(value, ExprContext.Store), start);
        }

        var target = Primary();
        MakeTarget(target, ExprContext.Store);
        return target;
    }

    private static bool BeginsTarget(TokenKind kind) => kind switch
    {
        TokenKind.Name or TokenKind.LeftParen or TokenKind.LeftBracket or TokenKind.LeftBrace or TokenKind.String
            or TokenKind.FStringStart or TokenKind.TStringStart or TokenKind.Number or TokenKind.Ellipsis or TokenKind.None
            or TokenKind.True or TokenKind.False => true,
        _ => false,
    };
}

using TieredPy.Syntax.Ast;
using TieredPy.Syntax.Lexing;

namespace TieredPy.Syntax.Parsing;

/// <summary>Expressions down to the operands of operators.</summary>
internal sealed partial class TreeParser
{
    /// <summary>One expression, or several that make a tuple; no stars.</summary>
    private Expr Expressions() => Expressions(out _);

    /// <param name="several">They make a tuple without parentheses.</param>
    private Expr Expressions(out bool several)
    {
        var start = Here;
        var first = Expression();
        several = kind == TokenKind.Comma;
        if (!several) return first;
        var from = scratchCount;
        Push(first);
        while (Accept(TokenKind.Comma))
        {
            if (!BeginsExpression(kind)) break;
            Push(Expression());
        }

        return At(new Ast.Tuple(Pop<Expr>(from), ExprContext.Load), start);
    }

    /// <summary>One expression or several that make a tuple, starred ones among them.</summary>
    private Expr StarExpressions()
    {
        var start = Here;
        var first = StarExpression();
        if (kind != TokenKind.Comma) return first;
        var from = scratchCount;
        Push(first);
        while (Accept(TokenKind.Comma))
        {
            if (kind != TokenKind.Star && !BeginsExpression(kind)) break;
            Push(StarExpression());
        }

        return At(new Ast.Tuple(Pop<Expr>(from), ExprContext.Load), start);
    }

    private Expr StarExpression()
    {
        if (kind != TokenKind.Star) return Expression();
        var start = Here;
        Advance();
        return At(new Starred(Binary(1), ExprContext.Load), start);
    }

    private Expr StarNamedExpression() => kind == TokenKind.Star ? StarExpression() : NamedExpression();

    private Expr NamedExpression()
    {
        if (kind == TokenKind.Name && Peek() == TokenKind.ColonEqual) return Walrus();
        return Expression();
    }

    private NamedExpr Walrus()
    {
        var start = Here;
        var target = At(new Name(Current.Name!, ExprContext.Store), start);
        Advance();
        target.EndLineno = endLine;
        target.EndColOffset = endColumn;
        Advance();
        var value = Expression();
        Since(8, "Assignment expressions are");
        return At(new NamedExpr(target, value), start);
    }

    private Expr YieldOrStarExpressions() => kind == TokenKind.Yield ? YieldExpression() : StarExpressions();

    private Expr YieldExpression()
    {
        var start = Here;
        Advance();
        if (Accept(TokenKind.From)) return At(new YieldFrom(Expression()), start);
        var value = kind == TokenKind.Star || BeginsExpression(kind) ? StarExpressions() : null;
        return At(new Yield(value), start);
    }

    private Expr Expression()
    {
        Enter();
        var start = Here;
        Expr result;
        if (kind == TokenKind.Lambda)
        {
            result = LambdaExpression();
        }
        else
        {
            result = Disjunction();
            if (kind == TokenKind.If)
            {
                Advance();
                var test = Disjunction();
                Expect(TokenKind.Else);
                var orElse = Expression();
                result = At(new IfExp(test, result, orElse), start);
            }
        }

        Leave();
        return result;
    }

    private Lambda LambdaExpression()
    {
        var start = Here;
        Advance();
        var parameters = Parameters(TokenKind.Colon, lambda: true);
        if (parameters.PosOnlyArgs.Length > 0) Since(8, "Positional-only parameters are");
        Expect(TokenKind.Colon);
        return At(new Lambda(parameters, Expression()), start);
    }

    private Expr Disjunction()
    {
        var start = Here;
        var first = Conjunction();
        if (kind != TokenKind.Or) return first;
        var from = scratchCount;
        Push(first);
        while (Accept(TokenKind.Or)) Push(Conjunction());
        return At(new BoolOp(BoolOperator.Or, Pop<Expr>(from)), start);
    }

    private Expr Conjunction()
    {
        var start = Here;
        var first = Inversion();
        if (kind != TokenKind.And) return first;
        var from = scratchCount;
        Push(first);
        while (Accept(TokenKind.And)) Push(Inversion());
        return At(new BoolOp(BoolOperator.And, Pop<Expr>(from)), start);
    }

    private Expr Inversion()
    {
        if (kind != TokenKind.Not) return Comparison();
        Enter();
        var start = Here;
        Advance();
        var operand = Inversion();
        Leave();
        return At(new UnaryOp(UnaryOperator.Not, operand), start);
    }

    private Expr Comparison()
    {
        var start = Here;
        var left = Binary(1);
        if (!ComparisonOperator(out var op)) return left;
        var from = scratchCount;
        var ops = new List<CmpOperator>(1);
        do
        {
            ops.Add(op);
            Push(Binary(1));
        }
        while (ComparisonOperator(out op));
        return At(new Compare(left, ops.ToArray(), Pop<Expr>(from)), start);
    }

    /// <summary>Takes a comparison operator, if one is next.</summary>
    private bool ComparisonOperator(out CmpOperator op)
    {
        switch (kind)
        {
            case TokenKind.EqualEqual:
                op = CmpOperator.Eq;
                break;
            case TokenKind.NotEqual:
                op = CmpOperator.NotEq;
                if ((text.Utf8[Current.Start] == '<') != lexer.Flufl) Fail();
                break;
            case TokenKind.Less:
                op = CmpOperator.Lt;
                break;
            case TokenKind.LessEqual:
                op = CmpOperator.LtE;
                break;
            case TokenKind.Greater:
                op = CmpOperator.Gt;
                break;
            case TokenKind.GreaterEqual:
                op = CmpOperator.GtE;
                break;
            case TokenKind.In:
                op = CmpOperator.In;
                break;
            case TokenKind.Not when Peek() == TokenKind.In:
                Advance();
                op = CmpOperator.NotIn;
                break;
            case TokenKind.Is:
                Advance();
                if (kind != TokenKind.Not)
                {
                    op = CmpOperator.Is;
                    return true;
                }

                op = CmpOperator.IsNot;
                break;
            default:
                op = default;
                return false;
        }

        Advance();
        return true;
    }

    /// <summary>A chain of binary operators that bind at least as tightly as a level: 1 for <c>|</c> up to 6 for <c>*</c>.</summary>
    private Expr Binary(int level)
    {
        var start = Here;
        var left = Factor();
        for (; ; )
        {
            var binding = BinaryLevel(kind, out var op);
            if (binding < level) return left;
            Advance();
            var right = binding == 6 ? Factor() : Binary(binding + 1);
            if (op == Operator.MatMult) Since(5, "The '@' operator is");
            left = At(new BinOp(left, op, right), start);
        }
    }

    private static int BinaryLevel(TokenKind kind, out Operator op)
    {
        switch (kind)
        {
            case TokenKind.Pipe:
                op = Operator.BitOr;
                return 1;
            case TokenKind.Caret:
                op = Operator.BitXor;
                return 2;
            case TokenKind.Ampersand:
                op = Operator.BitAnd;
                return 3;
            case TokenKind.LeftShift:
                op = Operator.LShift;
                return 4;
            case TokenKind.RightShift:
                op = Operator.RShift;
                return 4;
            case TokenKind.Plus:
                op = Operator.Add;
                return 5;
            case TokenKind.Minus:
                op = Operator.Sub;
                return 5;
            case TokenKind.Star:
                op = Operator.Mult;
                return 6;
            case TokenKind.Slash:
                op = Operator.Div;
                return 6;
            case TokenKind.DoubleSlash:
                op = Operator.FloorDiv;
                return 6;
            case TokenKind.Percent:
                op = Operator.Mod;
                return 6;
            case TokenKind.At:
                op = Operator.MatMult;
                return 6;
            default:
                op = default;
                return 0;
        }
    }

    private Expr Factor()
    {
        UnaryOperator op;
        switch (kind)
        {
            case TokenKind.Plus:
                op = UnaryOperator.UAdd;
                break;
            case TokenKind.Minus:
                op = UnaryOperator.USub;
                break;
            case TokenKind.Tilde:
                op = UnaryOperator.Invert;
                break;
            default:
                return Power();
        }

        Enter();
        var start = Here;
        Advance();
        var operand = Factor();
        Leave();
        return At(new UnaryOp(op, operand), start);
    }

    private Expr Power()
    {
        var start = Here;
        var operand = kind == TokenKind.Await ? AwaitExpression() : Primary();
        if (kind != TokenKind.DoubleStar) return operand;
        Enter();
        Advance();
        var exponent = Factor();
        Leave();
        return At(new BinOp(operand, Operator.Pow, exponent), start);
    }

    private Await AwaitExpression()
    {
        var start = Here;
        Advance();
        var operand = Primary();
        Since(5, "Await expressions are");
        return At(new Await(operand), start);
    }

    /// <summary>An atom and the attribute look-ups, calls and subscripts behind it.</summary>
    private Expr Primary()
    {
        var start = Here;
        var result = Atom();
        for (; ; )
        {
            switch (kind)
            {
                case TokenKind.Dot:
                    Advance();
                    var name = Identifier();
                    result = At(new Ast.Attribute(result, name, ExprContext.Load), start);
                    break;
                case TokenKind.LeftParen:
                    result = CallOn(result, start);
                    break;
                case TokenKind.LeftBracket:
                    Enter();
                    Advance();
                    var slice = Slices();
                    Expect(TokenKind.RightBracket);
                    Leave();
                    result = At(new Subscript(result, slice, ExprContext.Load), start);
                    break;
                default:
                    return result;
            }
        }
    }

    private Call CallOn(Expr function, Mark start)
    {
        Enter();
        var open = Here;
        Advance();
        Expr[] args;
        Keyword[] keywords;
        if (kind == TokenKind.RightParen)
        {
            args = [];
            keywords = [];
        }
        else
        {
            Arguments(open, out args, out keywords);
        }

        Expect(TokenKind.RightParen);
        Leave();
        return At(new Call(function, args, keywords), start);
    }

    /// <summary>The arguments of a call, up to its closing parenthesis.</summary>
    /// <param name="open">Where the parenthesis is, for a generator expression that takes the call's own; null where that is not allowed.</param>
    private void Arguments(Mark? open, out Expr[] args, out Keyword[] keywords)
    {
        var from = scratchCount;
        List<Keyword>? named = null;
        var unpacked = false;
        for (; ; )
        {
            var start = Here;
            if (kind == TokenKind.Star)
            {
                if (unpacked) Fail();
                Advance();
                Push(At(new Starred(Expression(), ExprContext.Load), start));
            }
            else if (kind == TokenKind.DoubleStar)
            {
                Advance();
                unpacked = true;
                (named ??= []).Add(At(new Keyword(null, Expression()), start));
            }
            else if (kind == TokenKind.Name && Peek() == TokenKind.Equal)
            {
                var name = Current.Name!;
                Advance();
                Advance();
                (named ??= []).Add(At(new Keyword(name, Expression()), start));
            }
            else
            {
                if (named is not null) Fail();
                var value = NamedExpression();
                if (kind is TokenKind.For or TokenKind.Async)
                {
                    if (open is not { } place || scratchCount != from) Fail();
                    var generators = Comprehensions();
                    Require(TokenKind.RightParen);
                    ref var close = ref Current;
                    var generator = new GeneratorExp(value, generators)
                    {
                        Lineno = open!.Value.Line,
                        ColOffset = open.Value.Column,
                        EndLineno = close.EndLine,
                        EndColOffset = close.EndColumn,
                    };
                    args = [generator];
                    keywords = [];
                    return;
                }

                Push(value);
            }

            if (!Accept(TokenKind.Comma) || kind == TokenKind.RightParen) break;
        }

        args = Pop<Expr>(from);
        keywords = named?.ToArray() ?? [];
    }

    private Expr Slices()
    {
        var start = Here;
        var first = SliceOrStarred();
        if (kind != TokenKind.Comma && first is not Starred) return first;
        var from = scratchCount;
        Push(first);
        while (Accept(TokenKind.Comma))
        {
            if (kind == TokenKind.RightBracket) break;
            Push(SliceOrStarred());
        }

        return At(new Ast.Tuple(Pop<Expr>(from), ExprContext.Load), start);
    }

    private Expr SliceOrStarred()
    {
        var start = Here;
        if (kind == TokenKind.Star)
        {
            Advance();
            return At(new Starred(Expression(), ExprContext.Load), start);
        }

        Expr? lower = null;
        if (kind != TokenKind.Colon)
        {
            lower = NamedExpression();
            if (kind != TokenKind.Colon) return lower;
            if (lower is NamedExpr && IsBare(lower, start)) Fail();
        }

        Expect(TokenKind.Colon);
        Expr? upper = null, step = null;
        if (kind is not (TokenKind.Colon or TokenKind.RightBracket or TokenKind.Comma)) upper = Expression();
        if (Accept(TokenKind.Colon) && kind is not (TokenKind.RightBracket or TokenKind.Comma)) step = Expression();
        return At(new Slice(lower, upper, step), start);
    }

    /// <summary>Whether a node begins at a mark, so that no parenthesis stands around it.</summary>
    private static bool IsBare(LocatedNode node, Mark start) => node.Lineno == start.Line && node.ColOffset == start.Column;

    /// <summary>Whether an expression can begin with a token.</summary>
    private static bool BeginsExpression(TokenKind kind) => kind switch
    {
        TokenKind.Name or TokenKind.Number or TokenKind.String or TokenKind.FStringStart or TokenKind.TStringStart
            or TokenKind.LeftParen or TokenKind.LeftBracket or TokenKind.LeftBrace or TokenKind.Minus or TokenKind.Plus
            or TokenKind.Tilde or TokenKind.Ellipsis or TokenKind.None or TokenKind.True or TokenKind.False
            or TokenKind.Not or TokenKind.Lambda or TokenKind.Await => true,
        _ => false,
    };
}

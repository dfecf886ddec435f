using TieredPy.Syntax.Ast;
using TieredPy.Syntax.Lexing;

namespace TieredPy.Syntax.Parsing;

/// <summary>Statements of one line, and the blocks that hold statements.</summary>
internal sealed partial class TreeParser
{
    /// <summary>Statements up to a token that ends them; the token stays.</summary>
    private Stmt[] Statements(TokenKind end)
    {
        var from = scratchCount;
        while (kind != end)
        {
            Statement();
        }

        return Pop<Stmt>(from);
    }

    /// <summary>Pushes one compound statement, or the simple statements of a line.</summary>
    private void Statement()
    {
        var line = Here.Line;
        if (CompoundStatement() is { } compound)
        {
            Push(compound);
        }
        else
        {
            SimpleStatements();
        }

        LastStatementLine = Math.Max(LastStatementLine, line);
    }

    /// <summary>Where the last complete statement begins; 0 before there is one.</summary>
    public int LastStatementLine { get; private set; }

    /// <summary>One interactive statement. Nothing behind its line end is read: what follows must be blank.</summary>
    private Interactive InteractiveStatement()
    {
        Stmt[] body;
        if (kind == TokenKind.Newline)
        {
            var start = Here;
            var end = Math.Max(start.Column, Current.EndColumn);
            body = [new Pass { Lineno = start.Line, ColOffset = start.Column, EndLineno = start.Line, EndColOffset = end }];
        }
        else
        {
            var from = scratchCount;
            if (CompoundStatement() is { } compound)
            {
                Push(compound);
                Require(TokenKind.Newline);
            }
            else
            {
                SimpleStatements(stay: true);
            }

            body = Pop<Stmt>(from);
        }

        if (lexer.MoreFollows()) Fail();
        return new Interactive(body);
    }

    private Stmt[] Block()
    {
        if (kind != TokenKind.Newline)
        {
            var from = scratchCount;
            SimpleStatements();
            return Pop<Stmt>(from);
        }

        Advance();
        Expect(TokenKind.Indent);
        Enter();
        var body = Statements(TokenKind.Dedent);
        Leave();
        Advance();
        if (body.Length == 0) Fail();
        return body;
    }

    /// <summary>Pushes the simple statements of a line.</summary>
    /// <param name="stay">The line end is not read past.</param>
    private void SimpleStatements(bool stay = false)
    {
        do
        {
            Push(SimpleStatement());
        }
        while (Accept(TokenKind.Semicolon) && kind != TokenKind.Newline);
        Require(TokenKind.Newline);
        if (!stay) Advance();
    }

    private Stmt SimpleStatement()
    {
        var start = Here;
        switch (kind)
        {
            case TokenKind.Return:
                Advance();
                return At(new Return(AtSimpleEnd() ? null : StarExpressions()), start);
            case TokenKind.Import:
                return ImportStatement(start);
            case TokenKind.From:
                return FromImportStatement(start);
            case TokenKind.Raise:
                return RaiseStatement(start);
            case TokenKind.Pass:
                Advance();
                return At(new Pass(), start);
            case TokenKind.Del:
                return DelStatement(start);
            case TokenKind.Yield:
                return At(new ExprStmt(YieldExpression()), start);
            case TokenKind.Assert:
                {
                    Advance();
                    var test = Expression();
                    var message = Accept(TokenKind.Comma) ? Expression() : null;
                    return At(new Assert(test, message), start);
                }

            case TokenKind.Break:
                Advance();
                return At(new Break(), start);
            case TokenKind.Continue:
                Advance();
                return At(new Continue(), start);
            case TokenKind.Global:
                return At(new Global(Names()), start);
            case TokenKind.Nonlocal:
                return At(new Nonlocal(Names()), start);
            case TokenKind.Name when Current.Name == "type" && Peek() == TokenKind.Name:
                return TypeAliasStatement(start);
            default:
                return ExpressionStatement(start);
        }
    }

    private bool AtSimpleEnd() => kind is TokenKind.Newline or TokenKind.Semicolon;

    private string[] Names()
    {
        var from = scratchCount;
        do
        {
            Advance();
            Push(Identifier());
        }
        while (kind == TokenKind.Comma);
        return Pop<string>(from);
    }

    private Stmt ExpressionStatement(Mark start)
    {
        var parenthesized = kind == TokenKind.LeftParen;
        var value = StarExpressions();
        switch (kind)
        {
            case TokenKind.Equal:
                return Assignment(value, start);
            case TokenKind.Colon:
                return AnnotatedAssignment(value, start, parenthesized);
            default:
                if (AugmentedOperator(kind, out var op))
                {
                    if (value is not (Name or Ast.Attribute or Subscript)) Fail();
                    MakeTarget(value, ExprContext.Store);
                    if (op == Operator.MatMult) Since(5, "The '@' operator is");
                    Advance();
                    return At(new AugAssign(value, op, YieldOrStarExpressions()), start);
                }

                return At(new ExprStmt(value), start);
        }
    }

    private Assign Assignment(Expr first, Mark start)
    {
        var from = scratchCount;
        var value = first;
        while (Accept(TokenKind.Equal))
        {
            MakeTarget(value, ExprContext.Store);
            Push(value);
            if (kind == TokenKind.Yield)
            {
                value = YieldExpression();
                if (kind == TokenKind.Equal) Fail();
                break;
            }

            value = StarExpressions();
        }

        var comment = TypeCommentText();
        return At(new Assign(Pop<Expr>(from), value, comment), start);
    }

    private AnnAssign AnnotatedAssignment(Expr target, Mark start, bool parenthesized)
    {
        if (target is not (Name or Ast.Attribute or Subscript)) Fail();
        MakeTarget(target, ExprContext.Store);
        var simple = target is Name && !parenthesized ? 1 : 0;
        Advance();
        var annotation = Expression();
        var value = Accept(TokenKind.Equal) ? YieldOrStarExpressions() : null;
        Since(6, simple != 0 ? "Variable annotation syntax is" : "Variable annotations syntax is");
        return At(new AnnAssign(target, annotation, value, simple), start);
    }

    private static bool AugmentedOperator(TokenKind kind, out Operator op)
    {
        switch (kind)
        {
            case TokenKind.PlusEqual:
                op = Operator.Add;
                return true;
            case TokenKind.MinusEqual:
                op = Operator.Sub;
                return true;
            case TokenKind.StarEqual:
                op = Operator.Mult;
                return true;
            case TokenKind.AtEqual:
                op = Operator.MatMult;
                return true;
            case TokenKind.SlashEqual:
                op = Operator.Div;
                return true;
            case TokenKind.PercentEqual:
                op = Operator.Mod;
                return true;
            case TokenKind.AmpersandEqual:
                op = Operator.BitAnd;
                return true;
            case TokenKind.PipeEqual:
                op = Operator.BitOr;
                return true;
            case TokenKind.CaretEqual:
                op = Operator.BitXor;
                return true;
            case TokenKind.LeftShiftEqual:
                op = Operator.LShift;
                return true;
            case TokenKind.RightShiftEqual:
                op = Operator.RShift;
                return true;
            case TokenKind.DoubleStarEqual:
                op = Operator.Pow;
                return true;
            case TokenKind.DoubleSlashEqual:
                op = Operator.FloorDiv;
                return true;
            default:
                op = default;
                return false;
        }
    }

    private Raise RaiseStatement(Mark start)
    {
        Advance();
        if (AtSimpleEnd()) return At(new Raise(null, null), start);
        var error = Expression();
        var cause = Accept(TokenKind.From) ? Expression() : null;
        return At(new Raise(error, cause), start);
    }

    private Delete DelStatement(Mark start)
    {
        Advance();
        var from = scratchCount;
        do
        {
            var target = Primary();
            MakeTarget(target, ExprContext.Del);
            Push(target);
        }
        while (Accept(TokenKind.Comma) && !AtSimpleEnd());
        if (!AtSimpleEnd()) Fail();
        return At(new Delete(Pop<Expr>(from)), start);
    }

    private TypeAlias TypeAliasStatement(Mark start)
    {
        Advance();
        var nameStart = Here;
        var name = new Name(Identifier(), ExprContext.Store);
        At(name, nameStart);
        var parameters = TypeParameters();
        Expect(TokenKind.Equal);
        var value = Expression();
        Since(12, "Type statement is");
        return At(new TypeAlias(name, parameters, value), start);
    }

    private Import ImportStatement(Mark start)
    {
        Advance();
        var from = scratchCount;
        do
        {
            var nameStart = Here;
            var name = DottedName();
            var asName = Accept(TokenKind.As) ? Identifier() : null;
            Push(At(new Alias(name, asName), nameStart));
        }
        while (Accept(TokenKind.Comma));
        return At(new Import(Pop<Alias>(from)), start);
    }

    private string DottedName()
    {
        var name = Identifier();
        while (Accept(TokenKind.Dot)) name = $"{name}.{Identifier()}";
        return name;
    }

    private ImportFrom FromImportStatement(Mark start)
    {
        Advance();
        var level = 0;
        for (; kind is TokenKind.Dot or TokenKind.Ellipsis; Advance()) level += kind == TokenKind.Dot ? 1 : 3;
        var module = kind == TokenKind.Import && level > 0 ? null : DottedName();
        Expect(TokenKind.Import);
        var from = scratchCount;
        var nameStart = Here;
        if (Accept(TokenKind.Star))
        {
            Push(At(new Alias("*", null), nameStart));
        }
        else
        {
            var parenthesized = Accept(TokenKind.LeftParen);
            do
            {
                if (parenthesized && kind == TokenKind.RightParen && scratchCount > from) break;
                nameStart = Here;
                var name = Identifier();
                var asName = Accept(TokenKind.As) ? Identifier() : null;
                Push(At(new Alias(name, asName), nameStart));
            }
            while (Accept(TokenKind.Comma));
            if (parenthesized) Expect(TokenKind.RightParen);
            if (level == 0 && module == "__future__")
            {
                // The one future feature that changes how the rest is read.
                for (var i = from; i < scratchCount; i++) lexer.Flufl |= ((Alias)scratch[i]!).Name == "barry_as_FLUFL";
            }
        }

        return At(new ImportFrom(module, Pop<Alias>(from), level), start);
    }

    /// <summary>The text of a type comment, when one is next and they are collected.</summary>
    private string? TypeCommentText()
    {
        if (kind != TokenKind.TypeComment) return null;
        ref var token = ref Current;
        var comment = text.Slice(token.Start, token.End);
        Advance();
        return comment;
    }

    private FunctionType FunctionTypeComment()
    {
        Expect(TokenKind.LeftParen);
        var from = scratchCount;
        if (kind != TokenKind.RightParen)
        {
            // Stars mean nothing, but come last, one before two.
            var stars = 0;
            do
            {
                var own = kind switch { TokenKind.Star => 1, TokenKind.DoubleStar => 2, _ => 0 };
                if (own != 0 ? own <= stars : stars != 0) Fail();
                stars = own;
                if (own != 0) Advance();
                Push(Expression());
            }
            while (Accept(TokenKind.Comma));
        }

        Expect(TokenKind.RightParen);
        Expect(TokenKind.Arrow);
        var returns = Expression();
        while (kind == TokenKind.Newline) Advance();
        Require(TokenKind.EndMarker);
        return new FunctionType(Pop<Expr>(from), returns);
    }
}

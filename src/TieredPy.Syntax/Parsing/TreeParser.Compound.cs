using TieredPy.Syntax.Ast;
using TieredPy.Syntax.Lexing;

namespace TieredPy.Syntax.Parsing;

/// <summary>Statements that hold blocks.</summary>
internal sealed partial class TreeParser
{
    /// <summary>A compound statement, or null where another kind of statement begins.</summary>
    private Stmt? CompoundStatement()
    {
        switch (kind)
        {
            case TokenKind.Def:
                return FunctionDefinition(Here, [], isAsync: false);
            case TokenKind.At:
                return Decorated();
            case TokenKind.Class:
                return ClassDefinition([]);
            case TokenKind.If:
                return IfStatement();
            case TokenKind.While:
                return WhileStatement();
            case TokenKind.For:
                return ForStatement(Here, isAsync: false);
            case TokenKind.With:
                return WithStatement(Here, isAsync: false);
            case TokenKind.Try:
                return TryStatement();
            case TokenKind.Async:
                {
                    var start = Here;
                    Advance();
                    switch (kind)
                    {
                        case TokenKind.Def:
                            return FunctionDefinition(start, [], isAsync: true);
                        case TokenKind.For:
                            return ForStatement(start, isAsync: true);
                        case TokenKind.With:
                            return WithStatement(start, isAsync: true);
                        default:
                            Fail();
                            return null;
                    }
                }

            case TokenKind.Name when Current.Name == "match" && BeginsMatch():
                return MatchStatement();
            default:
                return null;
        }
    }

    private Stmt Decorated()
    {
        var from = scratchCount;
        while (Accept(TokenKind.At))
        {
            Push(NamedExpression());
            Expect(TokenKind.Newline);
        }

        var decorators = Pop<Expr>(from);
        if (kind == TokenKind.Class) return ClassDefinition(decorators);
        var start = Here;
        var isAsync = Accept(TokenKind.Async);
        Require(TokenKind.Def);
        return FunctionDefinition(start, decorators, isAsync);
    }

    private Stmt FunctionDefinition(Mark start, Expr[] decorators, bool isAsync)
    {
        Advance();
        var name = Identifier();
        var typeParameters = TypeParameters();
        Expect(TokenKind.LeftParen);
        var parameters = Parameters(TokenKind.RightParen, lambda: false);
        if (parameters.PosOnlyArgs.Length > 0) Since(8, "Positional-only parameters are");
        Expect(TokenKind.RightParen);
        var returns = Accept(TokenKind.Arrow) ? Expression() : null;
        Expect(TokenKind.Colon);
        var comment = TypeCommentText();
        if (kind == TokenKind.Newline && options.TypeComments && comment is null && Peek() == TokenKind.TypeComment
            && Peek(2) == TokenKind.Newline && Peek(3) == TokenKind.Indent)
        {
            Advance();
            comment = TypeCommentText();
        }

        var body = Block();
        if (isAsync) Since(5, "Async functions are");
        return isAsync
            ? At(new AsyncFunctionDef(name, parameters, body, decorators, returns, comment, typeParameters), start)
            : At(new FunctionDef(name, parameters, body, decorators, returns, comment, typeParameters), start);
    }

    private ClassDef ClassDefinition(Expr[] decorators)
    {
        var start = Here;
        Advance();
        var name = Identifier();
        var typeParameters = TypeParameters();
        Expr[] bases = [];
        Keyword[] keywords = [];
        if (Accept(TokenKind.LeftParen))
        {
            if (kind != TokenKind.RightParen) Arguments(null, out bases, out keywords);
            Expect(TokenKind.RightParen);
        }

        Expect(TokenKind.Colon);
        var body = Block();
        return At(new ClassDef(name, bases, keywords, body, decorators, typeParameters), start);
    }

    private TypeParam[] TypeParameters()
    {
        if (!Accept(TokenKind.LeftBracket)) return [];
        var from = scratchCount;
        do
        {
            if (kind == TokenKind.RightBracket && scratchCount > from) break;
            var start = Here;
            if (Accept(TokenKind.Star))
            {
                var name = Identifier();
                var given = Accept(TokenKind.Equal) ? StarExpression() : null;
                Push(At(new TypeVarTuple(name, given), start));
            }
            else if (Accept(TokenKind.DoubleStar))
            {
                var name = Identifier();
                var given = Accept(TokenKind.Equal) ? Expression() : null;
                Push(At(new ParamSpec(name, given), start));
            }
            else
            {
                var name = Identifier();
                var bound = Accept(TokenKind.Colon) ? Expression() : null;
                var given = Accept(TokenKind.Equal) ? Expression() : null;
                if (given is not null) Since(13, "Type parameter defaults are");
                Push(At(new TypeVar(name, bound, given), start));
            }
        }
        while (Accept(TokenKind.Comma));
        Require(TokenKind.RightBracket);
        Since(12, "Type parameter lists are");
        Advance();
        return Pop<TypeParam>(from);
    }

    /// <summary>The parameters of a function or lambda, up to the token that closes them.</summary>
    private Arguments Parameters(TokenKind close, bool lambda)
    {
        if (kind == close) return new Arguments([], [], null, [], [], null, []);
        List<Arg> positionalOnly = [], positional = [], keywordOnly = [];
        List<Expr> defaults = [];
        List<Expr?> keywordDefaults = [];
        Arg? rest = null, keywords = null;
        bool slash = false, star = false;
        for (; ; )
        {
            if (kind == TokenKind.Slash)
            {
                if (slash || star || positional.Count == 0) Fail();
                slash = true;
                positionalOnly = positional;
                positional = [];
                Advance();
            }
            else if (kind == TokenKind.Star)
            {
                if (star) Fail();
                star = true;
                Advance();
                if (kind == TokenKind.Comma)
                {
                    // A bare star needs a parameter behind it.
                    if (Peek() != TokenKind.Name) Fail();
                }
                else
                {
                    rest = Parameter(lambda, starAnnotation: true);
                }
            }
            else if (kind == TokenKind.DoubleStar)
            {
                Advance();
                keywords = Parameter(lambda, starAnnotation: false);
                Accept(TokenKind.Comma);
                var last = TypeCommentText();
                if (last is not null) keywords.TypeComment = last;
                if (kind != close) Fail();
                break;
            }
            else
            {
                var parameter = Parameter(lambda, starAnnotation: false);
                var given = Accept(TokenKind.Equal) ? Expression() : null;
                if (star)
                {
                    keywordOnly.Add(parameter);
                    keywordDefaults.Add(given);
                }
                else
                {
                    if (given is null ? defaults.Count > 0 : false) Fail();
                    positional.Add(parameter);
                    if (given is not null) defaults.Add(given);
                }
            }

            var comma = Accept(TokenKind.Comma);
            if (TypeCommentText() is { } comment) AttachComment(comment);
            if (!comma || kind == close) break;
        }

        if (kind != close) Fail();
        return new Arguments(
            [.. positionalOnly], [.. positional], rest, [.. keywordOnly], [.. keywordDefaults], keywords, [.. defaults]);

        void AttachComment(string comment)
        {
            var last = keywordOnly.Count > 0 ? keywordOnly[^1] : rest ?? (positional.Count > 0 ? positional[^1] : null);
            if (last is null || last.TypeComment is not null) Fail();
            last!.TypeComment = comment;
        }
    }

    private Arg Parameter(bool lambda, bool starAnnotation)
    {
        var start = Here;
        var name = Identifier();
        Expr? annotation = null;
        if (!lambda && Accept(TokenKind.Colon)) annotation = starAnnotation ? StarExpression() : Expression();
        return At(new Arg(name, annotation, null), start);
    }

    /// <summary>An if statement; its elif arms are read by a loop and nested from the last to the first.</summary>
    private If IfStatement()
    {
        var arms = new List<If>(1);
        do
        {
            var start = Here;
            Advance();
            var test = NamedExpression();
            Expect(TokenKind.Colon);
            arms.Add(At(new If(test, Block(), []), start));
        }
        while (kind == TokenKind.Elif);

        arms[^1].OrElse = ElseBlock();
        for (var i = arms.Count - 1; i >= 0; i--)
        {
            arms[i].EndLineno = endLine;
            arms[i].EndColOffset = endColumn;
            if (i > 0) arms[i - 1].OrElse = [arms[i]];
        }

        return arms[0];
    }

    private Stmt[] ElseBlock()
    {
        if (!Accept(TokenKind.Else)) return [];
        Expect(TokenKind.Colon);
        return Block();
    }

    private While WhileStatement()
    {
        var start = Here;
        Advance();
        var test = NamedExpression();
        Expect(TokenKind.Colon);
        var body = Block();
        return At(new While(test, body, ElseBlock()), start);
    }

    private Stmt ForStatement(Mark start, bool isAsync)
    {
        Advance();
        var target = StarTargets();
        Expect(TokenKind.In);
        var iter = StarExpressions();
        Expect(TokenKind.Colon);
        var comment = TypeCommentText();
        var body = Block();
        var orElse = ElseBlock();
        if (isAsync) Since(5, "Async for loops are");
        return isAsync
            ? At(new AsyncFor(target, iter, body, orElse, comment), start)
            : At(new For(target, iter, body, orElse, comment), start);
    }

    private Stmt WithStatement(Mark start, bool isAsync)
    {
        Advance();
        var items = kind == TokenKind.LeftParen && ClosedByColon() ? ParenthesizedItems() ?? WithItems(TokenKind.Colon) : WithItems(TokenKind.Colon);
        Expect(TokenKind.Colon);
        var comment = TypeCommentText();
        var body = Block();
        if (isAsync) Since(5, "Async with statements are");
        return isAsync ? At(new AsyncWith(items, body, comment), start) : At(new With(items, body, comment), start);
    }

    /// <summary>Whether the parenthesis that is next closes right before a colon.</summary>
    private bool ClosedByColon()
    {
        var open = 0;
        for (var ahead = 0; ; ahead++)
        {
            switch (Peek(ahead))
            {
                case TokenKind.LeftParen or TokenKind.LeftBracket or TokenKind.LeftBrace:
                    open++;
                    break;
                case TokenKind.RightParen or TokenKind.RightBracket or TokenKind.RightBrace:
                    if (--open == 0) return Peek(ahead + 1) == TokenKind.Colon;
                    break;
                case TokenKind.EndMarker or TokenKind.Newline:
                    return false;
            }
        }
    }

    /// <summary>
    /// Items within parentheses, or null, with nothing read, where the parentheses belong to one expression. Which of the
    /// two it is shows only at the end: <c>with (a, b):</c> has two items, <c>with (a, *b):</c> one.
    /// </summary>
    private WithItem[]? ParenthesizedItems()
    {
        var (savedIndex, savedKind, savedLine, savedColumn, savedDepth, savedScratch) = (index, kind, endLine, endColumn, depth, scratchCount);
        var warnings = literals.Warnings;
        var ignores = typeIgnores?.Count ?? 0;
        try
        {
            literals.Warnings = false;
            tokens.KeepAll = true;
            Advance();
            var items = WithItems(TokenKind.RightParen);
            Expect(TokenKind.RightParen);
            Require(TokenKind.Colon);
            if (!warnings || options.Warn is null) return items;

            // Read once more for the warnings: they are given for what the tree is made of, once.
            literals.Warnings = true;
            Restore();
            Advance();
            items = WithItems(TokenKind.RightParen);
            Advance();
            return items;
        }
        catch (ParseFailure)
        {
            Restore();
            return null;
        }
        finally
        {
            literals.Warnings = warnings;
            tokens.KeepAll = false;
        }

        void Restore()
        {
            (index, kind, endLine, endColumn, depth, scratchCount) =
                (savedIndex, savedKind, savedLine, savedColumn, savedDepth, savedScratch);
            typeIgnores?.RemoveRange(ignores, typeIgnores.Count - ignores);
        }
    }

    private WithItem[] WithItems(TokenKind close)
    {
        var from = scratchCount;
        do
        {
            if (kind == close && close == TokenKind.RightParen && scratchCount > from) break;
            var context = Expression();
            var target = Accept(TokenKind.As) ? StarTarget() : null;
            Push(new WithItem(context, target));
        }
        while (Accept(TokenKind.Comma));
        return Pop<WithItem>(from);
    }

    private Stmt TryStatement()
    {
        var start = Here;
        Advance();
        Expect(TokenKind.Colon);
        var body = Block();
        var from = scratchCount;
        bool? group = null;
        while (kind == TokenKind.Except)
        {
            var handlerStart = Here;
            Advance();
            var star = Accept(TokenKind.Star);
            if ((group ??= star) != star) Fail();
            Expr? type = null;
            string? name = null;
            var bare = false;
            if (star || kind != TokenKind.Colon)
            {
                type = Expressions(out bare);
                if (kind == TokenKind.As && !bare)
                {
                    Advance();
                    name = Identifier();
                }
            }

            Expect(TokenKind.Colon);
            var handlerBody = Block();
            if (bare) Since(14, "except expressions without parentheses are");
            Push(At(new ExceptHandler(type, name, handlerBody), handlerStart));
        }

        var handlers = Pop<ExceptHandler>(from);
        Stmt[] orElse = [], finalBody = [];
        if (handlers.Length > 0) orElse = ElseBlock();
        if (kind == TokenKind.Finally)
        {
            Advance();
            Expect(TokenKind.Colon);
            finalBody = Block();
        }
        else if (handlers.Length == 0)
        {
            Fail();
        }

        if (group == true) Since(11, "Exception groups are");
        return group == true
            ? At(new TryStar(body, handlers, orElse, finalBody), start)
            : At(new Try(body, handlers, orElse, finalBody), start);
    }
}

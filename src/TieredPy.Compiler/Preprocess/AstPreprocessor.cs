using System.Globalization;
using System.Numerics;
using TieredPy.Bytecode;
using TieredPy.Compiler.Constants;
using TieredPy.Compiler.Flow;
using TieredPy.Syntax.Ast;

namespace TieredPy.Compiler.Preprocess;

/// <summary>
/// What CPython does to the tree before compiling it, in place: __debug__ becomes a constant, <c>"…" % (…)</c> with simple formats
/// an f-string, numbers in patterns one constant; docstrings go under -OO. Warns about control flow that
/// leaves finally clauses (PEP 765).
/// </summary>
internal sealed class AstPreprocessor(Diagnostics diagnostics, CodeFlags features, int optimize, bool fold = true)
{
    private enum Place
    {
        Finally,
        Function,
        Loop,
    }

    /// <summary>The later stages could go deeper; a program that nests its expressions deeper than this is refused, as CPython does.</summary>
    private const int MaxDepth = 300_000;

    private readonly StackGuard guard = new();
    private int depth;

    // The innermost of these around the current statement decides.
    private readonly Stack<Place> places = new();

    private bool FutureAnnotations => (features & CodeFlags.FutureAnnotations) != 0;

    public void Run(Mod mod)
    {
        switch (mod)
        {
            case Module module:
                module.Body = VisitBody(module.Body);
                break;
            case Interactive interactive:
                Visit(interactive.Body);
                break;
            case Expression expression:
                expression.Body = Visit(expression.Body);
                break;
        }
    }

    private Stmt[] VisitBody(Stmt[] body)
    {
        var hasDocstring = Docstrings.Of(body) is not null;
        if (hasDocstring && optimize >= 2)
        {
            // A body is never empty.
            var docstring = body[0];
            body = body.Length > 1
                ? body[1..]
                : [new Pass { Lineno = docstring.Lineno, ColOffset = docstring.ColOffset, EndLineno = docstring.Lineno, EndColOffset = docstring.ColOffset + 4 }];
            hasDocstring = false;
        }

        Visit(body);
        if (!hasDocstring && Docstrings.Of(body) is not null)
        {
            // What has become the first statement shall not become the docstring.
            var statement = (ExprStmt)body[0];
            var joined = new JoinedStr([statement.Value]);
            joined.CopyLocation(statement);
            statement.Value = joined;
        }

        return body;
    }

    private void Visit(Stmt[] statements)
    {
        foreach (var statement in statements) Visit(statement);
    }

    // Apart, so that only these make closures.
    private void VisitOnFreshStack(Stmt statement) => guard.OnFreshStack(() => Visit(statement));

    private void VisitOnFreshStack(Pattern pattern) => guard.OnFreshStack(() => Visit(pattern));

    private Expr VisitOnFreshStack(Expr expression)
    {
        var result = expression;
        guard.OnFreshStack(() => result = Change(expression));
        return result;
    }

    private void VisitIn(Place place, Stmt[] statements)
    {
        places.Push(place);
        Visit(statements);
        places.Pop();
    }

    private void Visit(Stmt statement)
    {
        if (!StackGuard.HasRoom)
        {
            VisitOnFreshStack(statement);
            return;
        }

        switch (statement)
        {
            case ExprStmt s:
                s.Value = Visit(s.Value);
                break;
            case Assign s:
                Visit(s.Targets);
                s.Value = Visit(s.Value);
                break;
            case Return s:
                if (places.TryPeek(out var place) && place == Place.Finally) WarnFinally(s, "return");
                s.Value = VisitOptional(s.Value);
                break;
            case Break or Continue:
                if (places.TryPeek(out place) && place == Place.Finally) WarnFinally(statement, statement is Break ? "break" : "continue");
                break;
            case FunctionDef s:
                Visit(s.TypeParams);
                Visit(s.Args);
                places.Push(Place.Function);
                s.Body = VisitBody(s.Body);
                places.Pop();
                Visit(s.DecoratorList);
                if (!FutureAnnotations) s.Returns = VisitOptional(s.Returns);
                break;
            case AsyncFunctionDef s:
                Visit(s.TypeParams);
                Visit(s.Args);
                places.Push(Place.Function);
                s.Body = VisitBody(s.Body);
                places.Pop();
                Visit(s.DecoratorList);
                if (!FutureAnnotations) s.Returns = VisitOptional(s.Returns);
                break;
            case ClassDef s:
                Visit(s.TypeParams);
                Visit(s.Bases);
                Visit(s.Keywords);
                s.Body = VisitBody(s.Body);
                Visit(s.DecoratorList);
                break;
            case Delete s:
                Visit(s.Targets);
                break;
            case AugAssign s:
                s.Target = Visit(s.Target);
                s.Value = Visit(s.Value);
                break;
            case AnnAssign s:
                s.Target = Visit(s.Target);
                if (!FutureAnnotations) s.Annotation = Visit(s.Annotation);
                s.Value = VisitOptional(s.Value);
                break;
            case TypeAlias s:
                Visit(s.TypeParams);
                s.Value = Visit(s.Value);
                break;
            case For s:
                s.Target = Visit(s.Target);
                s.Iter = Visit(s.Iter);
                VisitIn(Place.Loop, s.Body);
                Visit(s.OrElse);
                break;
            case AsyncFor s:
                s.Target = Visit(s.Target);
                s.Iter = Visit(s.Iter);
                VisitIn(Place.Loop, s.Body);
                Visit(s.OrElse);
                break;
            case While s:
                s.Test = Visit(s.Test);
                VisitIn(Place.Loop, s.Body);
                Visit(s.OrElse);
                break;
            case If s:
                s.Test = Visit(s.Test);
                Visit(s.Body);
                Visit(s.OrElse);
                break;
            case With s:
                Visit(s.Items);
                Visit(s.Body);
                break;
            case AsyncWith s:
                Visit(s.Items);
                Visit(s.Body);
                break;
            case Raise s:
                s.Exc = VisitOptional(s.Exc);
                s.Cause = VisitOptional(s.Cause);
                break;
            case Try s:
                Visit(s.Body);
                Visit(s.Handlers);
                Visit(s.OrElse);
                VisitIn(Place.Finally, s.FinalBody);
                break;
            case TryStar s:
                Visit(s.Body);
                Visit(s.Handlers);
                Visit(s.OrElse);
                VisitIn(Place.Finally, s.FinalBody);
                break;
            case Assert s:
                s.Test = Visit(s.Test);
                s.Msg = VisitOptional(s.Msg);
                break;
            case Match s:
                s.Subject = Visit(s.Subject);
                foreach (var item in s.Cases)
                {
                    Visit(item.Pattern);
                    item.Guard = VisitOptional(item.Guard);
                    Visit(item.Body);
                }

                break;
        }
    }

    private void WarnFinally(Stmt statement, string keyword) =>
        diagnostics.Warn(SourceSpan.Of(statement), $"'{keyword}' in a 'finally' block");

    private void Visit(WithItem[] items)
    {
        foreach (var item in items)
        {
            item.ContextExpr = Visit(item.ContextExpr);
            item.OptionalVars = VisitOptional(item.OptionalVars);
        }
    }

    private void Visit(ExceptHandler[] handlers)
    {
        foreach (var handler in handlers)
        {
            handler.Type = VisitOptional(handler.Type);
            Visit(handler.Body);
        }
    }

    private void Visit(TypeParam[] typeParams)
    {
        foreach (var typeParam in typeParams)
        {
            switch (typeParam)
            {
                case TypeVar t:
                    t.Bound = VisitOptional(t.Bound);
                    t.DefaultValue = VisitOptional(t.DefaultValue);
                    break;
                case ParamSpec t:
                    t.DefaultValue = VisitOptional(t.DefaultValue);
                    break;
                case TypeVarTuple t:
                    t.DefaultValue = VisitOptional(t.DefaultValue);
                    break;
            }
        }
    }

    private void Visit(Arguments args)
    {
        Visit(args.PosOnlyArgs);
        Visit(args.Args);
        if (args.Vararg is not null) Visit([args.Vararg]);
        Visit(args.KwOnlyArgs);
        Visit(args.KwDefaults);
        if (args.Kwarg is not null) Visit([args.Kwarg]);
        Visit(args.Defaults);
    }

    private void Visit(Arg[] args)
    {
        if (FutureAnnotations) return;
        foreach (var arg in args) arg.Annotation = VisitOptional(arg.Annotation);
    }

    private void Visit(Keyword[] keywords)
    {
        foreach (var keyword in keywords) keyword.Value = Visit(keyword.Value);
    }

    private void Visit(Expr?[] expressions)
    {
        for (var i = 0; i < expressions.Length; i++)
        {
            if (expressions[i] is { } e) expressions[i] = Visit(e);
        }
    }

    private void Visit(Comprehension[] generators)
    {
        foreach (var generator in generators)
        {
            generator.Target = Visit(generator.Target);
            generator.Iter = Visit(generator.Iter);
            Visit(generator.Ifs);
        }
    }

    private Expr? VisitOptional(Expr? e) => e is null ? null : Visit(e);

    private Expr Visit(Expr expression)
    {
        if (++depth > MaxDepth) throw Diagnostics.TooDeep();
        var result = StackGuard.HasRoom ? Change(expression) : VisitOnFreshStack(expression);
        depth--;
        return result;
    }

    private Expr Change(Expr expression)
    {

        switch (expression)
        {
            case Constant:
                break;
            case Name { Ctx: ExprContext.Load, Id: "__debug__" } e when fold:
                return Replace(e, new Constant(optimize == 0 ? AstConst.True : AstConst.False));
            case Name:
                break;
            case Attribute e:
                e.Value = Visit(e.Value);
                break;
            case Call e:
                e.Func = Visit(e.Func);
                Visit(e.Args);
                Visit(e.Keywords);
                break;
            case BinOp e:
                e.Left = Visit(e.Left);
                e.Right = Visit(e.Right);
                if (fold && e is { Op: Operator.Mod, Left: Constant { Value: string format }, Right: Tuple tuple } &&
                    !Array.Exists(tuple.Elts, item => item is Starred) && FormatStrings.TryConvert(format, tuple.Elts) is { } parts)
                {
                    return Replace(e, new JoinedStr(parts));
                }

                break;
            case BoolOp e:
                Visit(e.Values);
                break;
            case UnaryOp e:
                e.Operand = Visit(e.Operand);
                break;
            case Compare e:
                e.Left = Visit(e.Left);
                Visit(e.Comparators);
                break;
            case Subscript e:
                e.Value = Visit(e.Value);
                e.Slice = Visit(e.Slice);
                break;
            case Slice e:
                e.Lower = VisitOptional(e.Lower);
                e.Upper = VisitOptional(e.Upper);
                e.Step = VisitOptional(e.Step);
                break;
            case Tuple e:
                Visit(e.Elts);
                break;
            case List e:
                Visit(e.Elts);
                break;
            case Set e:
                Visit(e.Elts);
                break;
            case Dict e:
                Visit(e.Keys);
                Visit(e.Values);
                break;
            case Starred e:
                e.Value = Visit(e.Value);
                break;
            case IfExp e:
                e.Test = Visit(e.Test);
                e.Body = Visit(e.Body);
                e.OrElse = Visit(e.OrElse);
                break;
            case Lambda e:
                Visit(e.Args);
                e.Body = Visit(e.Body);
                break;
            case NamedExpr e:
                e.Value = Visit(e.Value);
                break;
            case ListComp e:
                e.Elt = Visit(e.Elt);
                Visit(e.Generators);
                break;
            case SetComp e:
                e.Elt = Visit(e.Elt);
                Visit(e.Generators);
                break;
            case DictComp e:
                e.Key = Visit(e.Key);
                e.Value = Visit(e.Value);
                Visit(e.Generators);
                break;
            case GeneratorExp e:
                e.Elt = Visit(e.Elt);
                Visit(e.Generators);
                break;
            case Await e:
                e.Value = Visit(e.Value);
                break;
            case Yield e:
                e.Value = VisitOptional(e.Value);
                break;
            case YieldFrom e:
                e.Value = Visit(e.Value);
                break;
            case FormattedValue e:
                e.Value = Visit(e.Value);
                e.FormatSpec = VisitOptional(e.FormatSpec);
                break;
            case Interpolation e:
                e.Value = Visit(e.Value);
                e.FormatSpec = VisitOptional(e.FormatSpec);
                break;
            case JoinedStr e:
                Visit(e.Values);
                break;
            case TemplateStr e:
                Visit(e.Values);
                break;
        }

        return expression;
    }

    private static T Replace<T>(Expr old, T replacement)
        where T : Expr
    {
        replacement.CopyLocation(old);
        return replacement;
    }

    private void Visit(Pattern[] patterns)
    {
        foreach (var pattern in patterns) Visit(pattern);
    }

    private void Visit(Pattern pattern)
    {
        if (!StackGuard.HasRoom)
        {
            VisitOnFreshStack(pattern);
            return;
        }

        switch (pattern)
        {
            case MatchValue p:
                p.Value = FoldNumber(p.Value);
                break;
            case MatchSequence p:
                Visit(p.Patterns);
                break;
            case MatchMapping p:
                for (var i = 0; i < p.Keys.Length; i++) p.Keys[i] = FoldNumber(p.Keys[i]);
                Visit(p.Patterns);
                break;
            case MatchClass p:
                p.Cls = Visit(p.Cls);
                Visit(p.Patterns);
                Visit(p.KwdPatterns);
                break;
            case MatchAs { Pattern: { } inner }:
                Visit(inner);
                break;
            case MatchOr p:
                Visit(p.Patterns);
                break;
        }
    }

    /// <summary>-1, 1 + 2j and the like are one literal in patterns.</summary>
    private Expr FoldNumber(Expr e)
    {
        if (!fold) return e;
        switch (e)
        {
            case UnaryOp { Op: UnaryOperator.USub, Operand: Constant operand }:
                return Fold(e, ConstantFolder.Unary(Opcode.UNARY_NEGATIVE, ConstantConversion.FromAst(operand.Value)));
            case BinOp { Op: Operator.Add or Operator.Sub, Right: Constant right } binary:
                binary.Left = FoldNumber(binary.Left);
                if (binary.Left is not Constant left) return e;
                var op = binary.Op == Operator.Add ? BinaryOperator.Add : BinaryOperator.Subtract;
                return Fold(e, ConstantFolder.Binary(op, ConstantConversion.FromAst(left.Value), ConstantConversion.FromAst(right.Value)));
            default:
                return e;
        }

        static Expr Fold(Expr old, object? value) =>
            value is long or BigInteger or double or Complex ? Replace(old, new Constant(value)) : old;
    }
}

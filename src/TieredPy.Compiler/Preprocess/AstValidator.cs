using System.Numerics;
using TieredPy.Bytecode;
using TieredPy.Syntax;
using TieredPy.Syntax.Ast;

namespace TieredPy.Compiler.Preprocess;

/// <summary>
/// Refuses trees that no source could have given, which programs can build through the ast module. The messages are CPython's.
/// </summary>
internal sealed class AstValidator
{
    private readonly StackGuard guard = new();

    public void Validate(Mod mod)
    {
        switch (mod)
        {
            case Module module:
                Check(module.Body);
                break;
            case Interactive interactive:
                Check(interactive.Body);
                break;
            case Expression expression:
                Check(expression.Body, ExprContext.Load);
                break;
            case FunctionType type:
                Check(type.ArgTypes, ExprContext.Load);
                Check(type.Returns, ExprContext.Load);
                break;
        }
    }

    // Apart, so that only these make closures.
    private void CheckOnFreshStack(Stmt statement) => guard.OnFreshStack(() => Check(statement));

    private void CheckOnFreshStack(Expr expression, ExprContext context) => guard.OnFreshStack(() => Check(expression, context));

    private void CheckOnFreshStack(Pattern pattern, bool starAllowed) => guard.OnFreshStack(() => Check(pattern, starAllowed));

    private static PySyntaxException ValueError(string message) => new(SyntaxErrorKind.ValueError, message);

    private static PySyntaxException TypeError(string message) => new(SyntaxErrorKind.TypeError, message);

    private static void CheckPosition(LocatedNode node)
    {
        if (node.Lineno > node.EndLineno) throw ValueError($"AST node line range ({node.Lineno}, {node.EndLineno}) is not valid");
        if ((node.Lineno < 0 && node.EndLineno != node.Lineno) || (node.ColOffset < 0 && node.ColOffset != node.EndColOffset))
        {
            throw ValueError(
                $"AST node column range ({node.ColOffset}, {node.EndColOffset}) for line range ({node.Lineno}, {node.EndLineno}) is not valid");
        }

        if (node.Lineno == node.EndLineno && node.ColOffset > node.EndColOffset)
            throw ValueError($"line {node.Lineno}, column {node.ColOffset}-{node.EndColOffset} is not a valid range");
    }

    private static void CheckName(string name)
    {
        if (name is "None" or "True" or "False") throw ValueError($"identifier field can't represent '{name}' constant");
    }

    private static void CheckNonEmpty(int count, string what, string owner)
    {
        if (count == 0) throw ValueError($"empty {what} on {owner}");
    }

    private void CheckBody(Stmt[] body, string owner)
    {
        CheckNonEmpty(body.Length, "body", owner);
        Check(body);
    }

    private void Check(Stmt[] statements)
    {
        foreach (var statement in statements)
        {
            if (statement is null) throw ValueError("None disallowed in statement list");
            Check(statement);
        }
    }

    private void CheckTargets(Expr[] targets, ExprContext context, string owner)
    {
        CheckNonEmpty(targets.Length, "targets", owner);
        Check(targets, context);
    }

    private void Check(Stmt statement)
    {
        if (!StackGuard.HasRoom)
        {
            CheckOnFreshStack(statement);
            return;
        }

        const ExprContext load = ExprContext.Load;
        CheckPosition(statement);
        switch (statement)
        {
            case FunctionDef s:
                CheckBody(s.Body, "FunctionDef");
                CheckFunction(s.Args, s.TypeParams, s.DecoratorList, s.Returns);
                break;
            case AsyncFunctionDef s:
                CheckBody(s.Body, "AsyncFunctionDef");
                CheckFunction(s.Args, s.TypeParams, s.DecoratorList, s.Returns);
                break;
            case ClassDef s:
                CheckBody(s.Body, "ClassDef");
                Check(s.TypeParams);
                Check(s.Bases, load);
                Check(s.Keywords);
                Check(s.DecoratorList, load);
                break;
            case Return s:
                CheckOptional(s.Value);
                break;
            case Delete s:
                CheckTargets(s.Targets, ExprContext.Del, "Delete");
                break;
            case Assign s:
                CheckTargets(s.Targets, ExprContext.Store, "Assign");
                Check(s.Value, load);
                break;
            case AugAssign s:
                Check(s.Target, ExprContext.Store);
                Check(s.Value, load);
                break;
            case AnnAssign s:
                if (s.Target is not Name && s.Simple != 0) throw TypeError("AnnAssign with simple non-Name target");
                Check(s.Target, ExprContext.Store);
                CheckOptional(s.Value);
                Check(s.Annotation, load);
                break;
            case TypeAlias s:
                if (s.Name is not Name) throw TypeError("TypeAlias with non-Name name");
                Check(s.Name, ExprContext.Store);
                Check(s.TypeParams);
                Check(s.Value, load);
                break;
            case For s:
                Check(s.Target, ExprContext.Store);
                Check(s.Iter, load);
                CheckBody(s.Body, "For");
                Check(s.OrElse);
                break;
            case AsyncFor s:
                Check(s.Target, ExprContext.Store);
                Check(s.Iter, load);
                CheckBody(s.Body, "AsyncFor");
                Check(s.OrElse);
                break;
            case While s:
                Check(s.Test, load);
                CheckBody(s.Body, "While");
                Check(s.OrElse);
                break;
            case If s:
                Check(s.Test, load);
                CheckBody(s.Body, "If");
                Check(s.OrElse);
                break;
            case With s:
                CheckWith(s.Items, s.Body, "With");
                break;
            case AsyncWith s:
                CheckWith(s.Items, s.Body, "AsyncWith");
                break;
            case Match s:
                Check(s.Subject, load);
                CheckNonEmpty(s.Cases.Length, "cases", "Match");
                foreach (var item in s.Cases)
                {
                    Check(item.Pattern, false);
                    CheckOptional(item.Guard);
                    CheckBody(item.Body, "match_case");
                }

                break;
            case Raise s:
                if (s.Exc is null && s.Cause is not null) throw ValueError("Raise with cause but no exception");
                CheckOptional(s.Exc);
                CheckOptional(s.Cause);
                break;
            case Try s:
                CheckTry(s.Body, s.Handlers, s.OrElse, s.FinalBody, "Try");
                break;
            case TryStar s:
                CheckTry(s.Body, s.Handlers, s.OrElse, s.FinalBody, "TryStar");
                break;
            case Assert s:
                Check(s.Test, load);
                CheckOptional(s.Msg);
                break;
            case Import s:
                CheckNonEmpty(s.Names.Length, "names", "Import");
                break;
            case ImportFrom s:
                if (s.Level < 0) throw ValueError("Negative ImportFrom level");
                CheckNonEmpty(s.Names.Length, "names", "ImportFrom");
                break;
            case Global s:
                CheckNonEmpty(s.Names.Length, "names", "Global");
                break;
            case Nonlocal s:
                CheckNonEmpty(s.Names.Length, "names", "Nonlocal");
                break;
            case ExprStmt s:
                Check(s.Value, load);
                break;
        }
    }

    private void CheckFunction(Arguments args, TypeParam[] typeParams, Expr[] decorators, Expr? returns)
    {
        Check(typeParams);
        Check(args);
        Check(decorators, ExprContext.Load);
        CheckOptional(returns);
    }

    private void CheckWith(WithItem[] items, Stmt[] body, string owner)
    {
        CheckNonEmpty(items.Length, "items", owner);
        foreach (var item in items)
        {
            Check(item.ContextExpr, ExprContext.Load);
            if (item.OptionalVars is not null) Check(item.OptionalVars, ExprContext.Store);
        }

        CheckBody(body, owner);
    }

    private void CheckTry(Stmt[] body, ExceptHandler[] handlers, Stmt[] orElse, Stmt[] finalBody, string owner)
    {
        CheckBody(body, owner);
        if (handlers.Length == 0 && finalBody.Length == 0) throw ValueError($"{owner} has neither except handlers nor finalbody");
        if (handlers.Length == 0 && orElse.Length > 0) throw ValueError($"{owner} has orelse but no except handlers");
        foreach (var handler in handlers)
        {
            CheckPosition(handler);
            CheckOptional(handler.Type);
            CheckBody(handler.Body, "ExceptHandler");
        }

        Check(finalBody);
        Check(orElse);
    }

    private void Check(TypeParam[] typeParams)
    {
        foreach (var typeParam in typeParams)
        {
            CheckPosition(typeParam);
            switch (typeParam)
            {
                case TypeVar t:
                    CheckName(t.Name);
                    CheckOptional(t.Bound);
                    CheckOptional(t.DefaultValue);
                    break;
                case ParamSpec t:
                    CheckName(t.Name);
                    CheckOptional(t.DefaultValue);
                    break;
                case TypeVarTuple t:
                    CheckName(t.Name);
                    CheckOptional(t.DefaultValue);
                    break;
            }
        }
    }

    private void Check(Arguments args)
    {
        Check(args.PosOnlyArgs);
        Check(args.Args);
        CheckOptional(args.Vararg?.Annotation);
        Check(args.KwOnlyArgs);
        CheckOptional(args.Kwarg?.Annotation);
        if (args.Defaults.Length > args.PosOnlyArgs.Length + args.Args.Length)
            throw ValueError("more positional defaults than args on arguments");
        if (args.KwDefaults.Length != args.KwOnlyArgs.Length)
            throw ValueError("length of kwonlyargs is not the same as kw_defaults on arguments");
        Check(args.Defaults, ExprContext.Load);
        foreach (var value in args.KwDefaults) CheckOptional(value);
    }

    private void Check(Arg[] args)
    {
        foreach (var arg in args)
        {
            CheckPosition(arg);
            CheckOptional(arg.Annotation);
        }
    }

    private void Check(Keyword[] keywords)
    {
        foreach (var keyword in keywords) Check(keyword.Value, ExprContext.Load);
    }

    private void Check(Comprehension[] generators)
    {
        if (generators.Length == 0) throw ValueError("comprehension with no generators");
        foreach (var generator in generators)
        {
            Check(generator.Target, ExprContext.Store);
            Check(generator.Iter, ExprContext.Load);
            Check(generator.Ifs, ExprContext.Load);
        }
    }

    private void Check(Expr[] expressions, ExprContext context)
    {
        foreach (var e in expressions)
        {
            if (e is null) throw ValueError("None disallowed in expression list");
            Check(e, context);
        }
    }

    private void CheckOptional(Expr? e)
    {
        if (e is not null) Check(e, ExprContext.Load);
    }

    private static void CheckConstant(object value)
    {
        switch (value)
        {
            case AstConst or PyConst or bool or long or BigInteger or double or Complex or string or byte[] or ConstBytes:
                return;
            case ConstTuple tuple:
                foreach (var item in tuple.Items) CheckConstant(item);
                return;
            case ConstFrozenSet set:
                foreach (var item in set.Items) CheckConstant(item);
                return;
            default:
                throw TypeError($"got an invalid type in Constant: {value.GetType().Name}");
        }
    }

    private static void CheckContext(Expr e, ExprContext context)
    {
        ExprContext? actual = e switch
        {
            Attribute a => a.Ctx,
            Subscript s => s.Ctx,
            Starred s => s.Ctx,
            Name n => n.Ctx,
            List l => l.Ctx,
            Tuple t => t.Ctx,
            _ => null,
        };
        if (actual is null)
        {
            if (context != ExprContext.Load) throw ValueError($"expression which can't be assigned to in {context} context");
        }
        else if (actual != context)
        {
            throw ValueError($"expression must have {context} context but has {actual} instead");
        }
    }

    private void Check(Expr expression, ExprContext context)
    {
        if (!StackGuard.HasRoom)
        {
            CheckOnFreshStack(expression, context);
            return;
        }

        const ExprContext load = ExprContext.Load;
        CheckPosition(expression);
        if (expression is Name name) CheckName(name.Id);
        CheckContext(expression, context);
        switch (expression)
        {
            case Constant e:
                CheckConstant(e.Value);
                break;
            case BoolOp e:
                if (e.Values.Length < 2) throw ValueError("BoolOp with less than 2 values");
                Check(e.Values, load);
                break;
            case BinOp e:
                Check(e.Left, load);
                Check(e.Right, load);
                break;
            case UnaryOp e:
                Check(e.Operand, load);
                break;
            case Lambda e:
                Check(e.Args);
                Check(e.Body, load);
                break;
            case IfExp e:
                Check(e.Test, load);
                Check(e.Body, load);
                Check(e.OrElse, load);
                break;
            case Dict e:
                if (e.Keys.Length != e.Values.Length) throw ValueError("Dict doesn't have the same number of keys as values");
                foreach (var key in e.Keys) CheckOptional(key);
                Check(e.Values, load);
                break;
            case Set e:
                Check(e.Elts, load);
                break;
            case ListComp e:
                Check(e.Generators);
                Check(e.Elt, load);
                break;
            case SetComp e:
                Check(e.Generators);
                Check(e.Elt, load);
                break;
            case GeneratorExp e:
                Check(e.Generators);
                Check(e.Elt, load);
                break;
            case DictComp e:
                Check(e.Generators);
                Check(e.Key, load);
                Check(e.Value, load);
                break;
            case Yield e:
                CheckOptional(e.Value);
                break;
            case YieldFrom e:
                Check(e.Value, load);
                break;
            case Await e:
                Check(e.Value, load);
                break;
            case Compare e:
                if (e.Comparators.Length == 0) throw ValueError("Compare with no comparators");
                if (e.Comparators.Length != e.Ops.Length) throw ValueError("Compare has a different number of comparators and operands");
                Check(e.Comparators, load);
                Check(e.Left, load);
                break;
            case Call e:
                Check(e.Func, load);
                Check(e.Args, load);
                Check(e.Keywords);
                break;
            case JoinedStr e:
                Check(e.Values, load);
                break;
            case TemplateStr e:
                Check(e.Values, load);
                break;
            case FormattedValue e:
                Check(e.Value, load);
                CheckOptional(e.FormatSpec);
                break;
            case Interpolation e:
                CheckConstant(e.Str);
                Check(e.Value, load);
                CheckOptional(e.FormatSpec);
                break;
            case Attribute e:
                Check(e.Value, load);
                break;
            case Subscript e:
                Check(e.Slice, load);
                Check(e.Value, load);
                break;
            case Starred e:
                Check(e.Value, context);
                break;
            case Slice e:
                CheckOptional(e.Lower);
                CheckOptional(e.Upper);
                CheckOptional(e.Step);
                break;
            case List e:
                Check(e.Elts, context);
                break;
            case Tuple e:
                Check(e.Elts, context);
                break;
            case NamedExpr e:
                if (e.Target is not Name) throw TypeError("NamedExpr target must be a Name");
                Check(e.Target, ExprContext.Store);
                Check(e.Value, load);
                break;
        }
    }

    // Patterns

    private static bool IsNumber(Expr e, bool real, bool imaginary) => e is Constant constant && constant.Value switch
    {
        long or BigInteger or double => real,
        Complex => imaginary,
        _ => false,
    };

    private static bool IsNegative(Expr e, bool real, bool imaginary) =>
        e is UnaryOp { Op: UnaryOperator.USub } unary && IsNumber(unary.Operand, real, imaginary);

    private static bool IsComplex(BinOp e) =>
        e.Op is Operator.Add or Operator.Sub && (IsNumber(e.Left, true, false) || IsNegative(e.Left, true, false)) && IsNumber(e.Right, false, true);

    private void CheckMatchValue(Expr e)
    {
        Check(e, ExprContext.Load);
        switch (e)
        {
            case Constant constant:
                if (constant.Value is long or BigInteger or double or byte[] or Complex or string) return;
                throw ValueError("unexpected constant inside of a literal pattern");
            case Attribute or JoinedStr or TemplateStr:
                return;
            case UnaryOp when IsNegative(e, true, true):
                return;
            case BinOp binary when IsComplex(binary):
                return;
        }

        throw ValueError("patterns may only match literals and attribute lookups");
    }

    private static void CheckCapture(string name)
    {
        if (name == "_") throw ValueError("can't capture name '_' in patterns");
        CheckName(name);
    }

    private void Check(Pattern[] patterns, bool starAllowed)
    {
        foreach (var pattern in patterns) Check(pattern, starAllowed);
    }

    private void Check(Pattern pattern, bool starAllowed)
    {
        if (!StackGuard.HasRoom)
        {
            CheckOnFreshStack(pattern, starAllowed);
            return;
        }

        CheckPosition(pattern);
        switch (pattern)
        {
            case MatchValue p:
                CheckMatchValue(p.Value);
                break;
            case MatchSingleton p:
                if (p.Value is not bool && !ReferenceEquals(p.Value, AstConst.None))
                    throw ValueError("MatchSingleton can only contain True, False and None");
                break;
            case MatchSequence p:
                Check(p.Patterns, true);
                break;
            case MatchMapping p:
                if (p.Keys.Length != p.Patterns.Length) throw ValueError("MatchMapping doesn't have the same number of keys as patterns");
                if (p.Rest is not null) CheckCapture(p.Rest);
                foreach (var key in p.Keys)
                {
                    if (key is Constant { Value: bool } || (key is Constant { Value: AstConst constant } && ReferenceEquals(constant, AstConst.None))) continue;
                    CheckMatchValue(key);
                }

                Check(p.Patterns, false);
                break;
            case MatchClass p:
                if (p.KwdAttrs.Length != p.KwdPatterns.Length)
                    throw ValueError("MatchClass doesn't have the same number of keyword attributes as patterns");
                Check(p.Cls, ExprContext.Load);
                var cls = p.Cls;
                while (cls is Attribute attribute) cls = attribute.Value;
                if (cls is not Name) throw ValueError("MatchClass cls field can only contain Name or Attribute nodes.");
                foreach (var attr in p.KwdAttrs) CheckName(attr);
                Check(p.Patterns, false);
                Check(p.KwdPatterns, false);
                break;
            case MatchStar p:
                if (!starAllowed) throw ValueError("can't use MatchStar here");
                if (p.Name is not null) CheckCapture(p.Name);
                break;
            case MatchAs p:
                if (p.Name is not null) CheckCapture(p.Name);
                if (p.Pattern is null) break;
                if (p.Name is null) throw ValueError("MatchAs must specify a target name if a pattern is given");
                Check(p.Pattern, false);
                break;
            case MatchOr p:
                if (p.Patterns.Length < 2) throw ValueError("MatchOr requires at least 2 patterns");
                Check(p.Patterns, false);
                break;
        }
    }
}

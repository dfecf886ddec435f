using TieredPy.Compiler.Flow;
using TieredPy.Syntax.Ast;

namespace TieredPy.Compiler.Symbols;

internal sealed partial class SymbolTableBuilder
{
    private void Visit(Expr?[] expressions)
    {
        foreach (var expression in expressions) Visit(expression);
    }

    private void Visit(Expr? expression)
    {
        if (expression is null) return;
        if (!StackGuard.HasRoom)
        {
            VisitOnFreshStack(expression);
            return;
        }

        switch (expression)
        {
            case Name e:
                VisitName(e);
                break;
            case Constant:
                break;
            case Attribute e:
                CheckReserved(e.Attr, SourceSpan.Of(e), e.Ctx);
                Visit(e.Value);
                break;
            case Call e:
                Visit(e.Func);
                Visit(e.Args);
                Visit(e.Keywords);
                break;
            case NamedExpr e:
                ForbidInAnnotation(e, "named expression");
                VisitNamedExpr(e);
                break;
            case BoolOp e:
                Visit(e.Values);
                break;
            case BinOp e:
                Visit(e.Left);
                Visit(e.Right);
                break;
            case UnaryOp e:
                Visit(e.Operand);
                break;
            case Lambda e:
                VisitDefaults(e.Args);
                Enter(ScopeKind.Function, "lambda", new ScopeKey(e), SourceSpan.Of(e));
                VisitParameters(e.Args);
                Visit(e.Body);
                Leave();
                break;
            case IfExp e:
                Visit(e.Test);
                Visit(e.Body);
                Visit(e.OrElse);
                break;
            case Dict e:
                Visit(e.Keys);
                Visit(e.Values);
                break;
            case Set e:
                Visit(e.Elts);
                break;
            case GeneratorExp e:
                VisitComprehension(e, ComprehensionKind.Generator, "genexpr", e.Generators, e.Elt, null);
                break;
            case ListComp e:
                VisitComprehension(e, ComprehensionKind.List, "listcomp", e.Generators, e.Elt, null);
                break;
            case SetComp e:
                VisitComprehension(e, ComprehensionKind.Set, "setcomp", e.Generators, e.Elt, null);
                break;
            case DictComp e:
                VisitComprehension(e, ComprehensionKind.Dict, "dictcomp", e.Generators, e.Key, e.Value);
                break;
            case Yield e:
                ForbidInAnnotation(e, "yield expression");
                Visit(e.Value);
                MarkGenerator(e);
                break;
            case YieldFrom e:
                ForbidInAnnotation(e, "yield expression");
                Visit(e.Value);
                MarkGenerator(e);
                break;
            case Await e:
                ForbidInAnnotation(e, "await expression");
                if (!AllowsTopLevelAwait)
                {
                    if (!current.IsFunctionLike) throw Error(e, "'await' outside function");
                    if (!IsAsyncFunction && current.Comprehension == ComprehensionKind.None)
                        throw Error(e, "'await' outside async function");
                }

                Visit(e.Value);
                current.IsCoroutine = true;
                break;
            case Compare e:
                Visit(e.Left);
                Visit(e.Comparators);
                break;
            case FormattedValue e:
                Visit(e.Value);
                Visit(e.FormatSpec);
                break;
            case Interpolation e:
                Visit(e.Value);
                Visit(e.FormatSpec);
                break;
            case JoinedStr e:
                Visit(e.Values);
                break;
            case TemplateStr e:
                Visit(e.Values);
                break;
            case Subscript e:
                Visit(e.Value);
                Visit(e.Slice);
                break;
            case Starred e:
                Visit(e.Value);
                break;
            case Slice e:
                Visit(e.Lower);
                Visit(e.Upper);
                Visit(e.Step);
                break;
            case List e:
                Visit(e.Elts);
                break;
            case Tuple e:
                Visit(e.Elts);
                break;
        }
    }

    private bool IsAsyncFunction => current is { IsCoroutine: true, Kind: ScopeKind.Function };

    private void VisitName(Name name)
    {
        if (current.InUnevaluatedAnnotation) return;
        var span = SourceSpan.Of(name);
        Define(name.Id, name.Ctx == ExprContext.Load ? SymbolFlags.Use : SymbolFlags.Local, span, name.Ctx);
        // super() without arguments reads __class__.
        if (name is { Ctx: ExprContext.Load, Id: "super" } && current.IsFunctionLike) Define("__class__", SymbolFlags.Use, span);
    }

    private void Visit(Keyword[] keywords)
    {
        foreach (var keyword in keywords)
        {
            if (keyword.Arg is { } name) CheckReserved(name, SourceSpan.Of(keyword), ExprContext.Store);
        }

        foreach (var keyword in keywords) Visit(keyword.Value);
    }

    private void MarkGenerator(Expr e)
    {
        current.IsGenerator = true;
        if (current.Comprehension == ComprehensionKind.None) return;
        throw Error(e, current.Comprehension switch
        {
            ComprehensionKind.List => "'yield' inside list comprehension",
            ComprehensionKind.Set => "'yield' inside set comprehension",
            ComprehensionKind.Dict => "'yield' inside dict comprehension",
            _ => "'yield' inside generator expression",
        });
    }

    private void ForbidInAnnotation(Expr e, string what)
    {
        switch (current.Kind)
        {
            case ScopeKind.Annotations:
                throw Error(e, $"{what} cannot be used within an annotation");
            case ScopeKind.TypeVariable:
                throw Error(e, $"{what} cannot be used within {current.Description}");
            case ScopeKind.TypeAlias:
                throw Error(e, $"{what} cannot be used within a type alias");
            case ScopeKind.TypeParameters:
                throw Error(e, $"{what} cannot be used within the definition of a generic");
        }
    }

    private void VisitNamedExpr(NamedExpr e)
    {
        if (current.CompIterableDepth > 0)
            throw Error(e, "assignment expression cannot be used in a comprehension iterable expression");
        if (current.Comprehension != ComprehensionKind.None) BindOutsideComprehension((Name)e.Target);
        Visit(e.Value);
        Visit(e.Target);
    }

    /// <summary>The target of an assignment expression in a comprehension belongs to the scope around the outermost one.</summary>
    private void BindOutsideComprehension(Name target)
    {
        var span = SourceSpan.Of(target);
        for (var i = stack.Count - 1; i >= 0; i--)
        {
            var scope = stack[i];
            if (scope.Comprehension != ComprehensionKind.None)
            {
                var symbol = Lookup(scope, target.Id);
                if (symbol.Has(SymbolFlags.CompIteration) && symbol.Has(SymbolFlags.Local))
                    throw Error(target, $"assignment expression cannot rebind comprehension iteration variable '{target.Id}'");
                continue;
            }

            switch (scope.Kind)
            {
                case ScopeKind.Function:
                    Define(target.Id, Lookup(scope, target.Id).Has(SymbolFlags.Global) ? SymbolFlags.Global : SymbolFlags.Nonlocal, span);
                    current.Directives.Add((current.Mangle(className, target.Id), span));
                    DefineIn(scope, target.Id, SymbolFlags.Local, span);
                    return;
                case ScopeKind.Module:
                    Define(target.Id, SymbolFlags.Global, span);
                    current.Directives.Add((current.Mangle(className, target.Id), span));
                    DefineIn(scope, target.Id, SymbolFlags.Global, span);
                    return;
                case ScopeKind.Class:
                    throw Error(target, "assignment expression within a comprehension cannot be used in a class body");
                case ScopeKind.TypeParameters:
                    throw Error(target, "assignment expression within a comprehension cannot be used within the definition of a generic");
                case ScopeKind.TypeAlias:
                    throw Error(target, "assignment expression within a comprehension cannot be used in a type alias");
                case ScopeKind.TypeVariable:
                    throw Error(target, "assignment expression within a comprehension cannot be used in a TypeVar bound");
            }
        }
    }

    private void VisitComprehension(Expr e, ComprehensionKind kind, string name, Comprehension[] generators, Expr elt, Expr? value)
    {
        var span = SourceSpan.Of(e);
        var outermost = generators[0];
        // The first iterable is evaluated outside.
        current.CompIterableDepth++;
        Visit(outermost.Iter);
        current.CompIterableDepth--;
        Enter(ScopeKind.Function, name, new ScopeKey(e), span);
        var scope = current;
        scope.Comprehension = kind;
        if (outermost.IsAsync != 0) scope.IsCoroutine = true;
        Define(".0", SymbolFlags.Param, span);
        VisitCompTarget(outermost.Target);
        Visit(outermost.Ifs);
        foreach (var generator in generators.AsSpan(1))
        {
            VisitCompTarget(generator.Target);
            current.CompIterableDepth++;
            Visit(generator.Iter);
            current.CompIterableDepth--;
            Visit(generator.Ifs);
            if (generator.IsAsync != 0) scope.IsCoroutine = true;
        }

        Visit(value);
        Visit(elt);
        scope.IsGenerator = kind == ComprehensionKind.Generator;
        var isAsync = scope.IsCoroutine && !scope.IsGenerator;
        Leave();
        if (!isAsync) return;
        if (!IsAsyncFunction && current.Comprehension == ComprehensionKind.None && !AllowsTopLevelAwait)
            throw Error(e, "asynchronous comprehension outside of an asynchronous function");
        current.IsCoroutine = true;
    }

    private void VisitCompTarget(Expr target)
    {
        current.InCompTarget = true;
        Visit(target);
        current.InCompTarget = false;
    }

    private void Visit(TypeParam[] typeParams)
    {
        foreach (var typeParam in typeParams)
        {
            var span = SourceSpan.Of(typeParam);
            const SymbolFlags flags = SymbolFlags.TypeParam | SymbolFlags.Local;
            switch (typeParam)
            {
                case TypeVar t:
                    Define(t.Name, flags, span);
                    VisitTypeVariable(t, t.Name, t.Bound, false, t.Bound is Tuple ? "a TypeVar constraint" : "a TypeVar bound");
                    VisitTypeVariable(t, t.Name, t.DefaultValue, true, "a TypeVar default");
                    break;
                case TypeVarTuple t:
                    Define(t.Name, flags, span);
                    VisitTypeVariable(t, t.Name, t.DefaultValue, false, "a TypeVarTuple default");
                    break;
                case ParamSpec t:
                    Define(t.Name, flags, span);
                    VisitTypeVariable(t, t.Name, t.DefaultValue, false, "a ParamSpec default");
                    break;
            }
        }
    }

    private void VisitTypeVariable(TypeParam node, string name, Expr? e, bool second, string description)
    {
        if (name == "__classdict__") throw Error(node, $"reserved name '{name}' cannot be used for type parameter");
        if (e is null) return;
        var span = SourceSpan.Of(e);
        var inClass = current.CanSeeClassScope;
        Enter(ScopeKind.TypeVariable, name, new ScopeKey(node, second), span);
        current.CanSeeClassScope = inClass;
        if (inClass) Define("__classdict__", SymbolFlags.Use, span);
        current.Description = description;
        Visit(e);
        Leave();
    }

    private void Visit(Pattern pattern)
    {
        if (!StackGuard.HasRoom)
        {
            VisitOnFreshStack(pattern);
            return;
        }

        var span = SourceSpan.Of(pattern);
        switch (pattern)
        {
            case MatchValue p:
                Visit(p.Value);
                break;
            case MatchSequence p:
                Visit(p.Patterns);
                break;
            case MatchStar p:
                if (p.Name is not null) Define(p.Name, SymbolFlags.Local, span);
                break;
            case MatchMapping p:
                Visit(p.Keys);
                Visit(p.Patterns);
                if (p.Rest is not null) Define(p.Rest, SymbolFlags.Local, span);
                break;
            case MatchClass p:
                Visit(p.Cls);
                Visit(p.Patterns);
                for (var i = 0; i < p.KwdAttrs.Length; i++)
                    CheckReserved(p.KwdAttrs[i], SourceSpan.Of(p.KwdPatterns[i]), ExprContext.Store);
                Visit(p.KwdPatterns);
                break;
            case MatchAs p:
                if (p.Pattern is not null) Visit(p.Pattern);
                if (p.Name is not null) Define(p.Name, SymbolFlags.Local, span);
                break;
            case MatchOr p:
                Visit(p.Patterns);
                break;
        }
    }

    private void Visit(Pattern[] patterns)
    {
        foreach (var pattern in patterns) Visit(pattern);
    }
}

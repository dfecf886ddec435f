using TieredPy.Bytecode;
using TieredPy.Compiler.Flow;
using TieredPy.Syntax;
using TieredPy.Syntax.Ast;

namespace TieredPy.Compiler.Symbols;

/// <summary>First pass: collects what the source says about names, scope by scope. Statements and scopes are here, expressions in the other part.</summary>
internal sealed partial class SymbolTableBuilder
{
    private readonly Diagnostics diagnostics;
    private readonly CodeFlags features;
    private readonly bool allowTopLevelAwait;
    private readonly Stmt? lastFuture;
    private readonly Dictionary<ScopeKey, Scope> scopes = [];
    private readonly List<Scope> stack = [];
    private readonly StackGuard guard = new();
    private readonly Scope top;
    private Scope current;
    private string? className;

    private SymbolTableBuilder(Mod mod, Diagnostics diagnostics, CodeFlags features, Stmt? lastFuture, bool allowTopLevelAwait)
    {
        this.diagnostics = diagnostics;
        this.features = features;
        this.lastFuture = lastFuture;
        this.allowTopLevelAwait = allowTopLevelAwait;
        top = current = new Scope(ScopeKind.Module, "top", new SourceSpan(0, 0, 0, 0));
        scopes.Add(new ScopeKey(mod), top);
        stack.Add(top);
    }

    /// <param name="lastFuture">The last <c>from __future__</c> statement of those at the top.</param>
    public static SymbolTable Build(Mod mod, Diagnostics diagnostics, CodeFlags features, Stmt? lastFuture, bool allowTopLevelAwait)
    {
        var builder = new SymbolTableBuilder(mod, diagnostics, features, lastFuture, allowTopLevelAwait);
        switch (mod)
        {
            case Module module:
                builder.top.HasDocstring = Docstrings.Of(module.Body) is not null;
                builder.Visit(module.Body);
                break;
            case Interactive interactive:
                builder.Visit(interactive.Body);
                break;
            case Expression expression:
                builder.Visit(expression.Body);
                break;
            default:
                throw new ArgumentException("a signature is not compiled", nameof(mod));
        }

        new ScopeAnalyzer(diagnostics).Run(builder.top);
        return new SymbolTable(builder.top, builder.scopes);
    }

    private bool FutureAnnotations => (features & CodeFlags.FutureAnnotations) != 0;

    private PySyntaxException Error(LocatedNode node, string message) => diagnostics.Error(SourceSpan.Of(node), message);

    private Scope NewScope(ScopeKind kind, string name, ScopeKey key, in SourceSpan span)
    {
        var scope = new Scope(kind, name, span)
        {
            IsNested = current.IsNested || current.IsFunctionLike,
            IsMethod = kind == ScopeKind.Function && current.Kind == ScopeKind.Class,
        };
        scopes[key] = scope;
        return scope;
    }

    private void Enter(Scope scope)
    {
        var outer = current;
        scope.CompIterableDepth = outer.CompIterableDepth;
        if (outer.MangledNames is not null && scope.Kind != ScopeKind.Class) scope.MangledNames = outer.MangledNames;
        stack.Add(scope);
        current = scope;
        // Annotations that stay text are not part of the program.
        if (FutureAnnotations && scope.Kind == ScopeKind.Annotations) return;
        outer.Children.Add(scope);
    }

    private void Enter(ScopeKind kind, string name, ScopeKey key, in SourceSpan span)
    {
        Enter(NewScope(kind, name, key, span));
        if (kind is ScopeKind.Annotations or ScopeKind.TypeVariable or ScopeKind.TypeAlias)
        {
            Define(".format", SymbolFlags.Param, span);
            Define(".format", SymbolFlags.Use, span);
        }
    }

    private void Leave()
    {
        stack.RemoveAt(stack.Count - 1);
        current = stack[^1];
    }

    private Symbol Lookup(Scope scope, string name) => scope.Symbols[scope.Mangle(className, name)];

    private void CheckReserved(string name, in SourceSpan span, ExprContext context)
    {
        if (name != "__debug__" || context == ExprContext.Load) return;
        throw diagnostics.Error(span, context == ExprContext.Store ? "cannot assign to __debug__" : "cannot delete __debug__");
    }

    private void Define(string name, SymbolFlags flag, in SourceSpan span, ExprContext context = ExprContext.Store)
    {
        if ((flag & (SymbolFlags.Param | SymbolFlags.Local | SymbolFlags.Import)) != 0) CheckReserved(name, span, context);
        if ((flag & SymbolFlags.TypeParam) != 0) current.MangledNames?.Add(name);
        DefineIn(current, name, flag, span);
    }

    private void DefineIn(Scope scope, string name, SymbolFlags flag, in SourceSpan span)
    {
        var mangled = current.Mangle(className, name);
        var flags = flag;
        if (scope.Symbols.TryGet(mangled, out var existing))
        {
            if ((flag & existing.Flags & SymbolFlags.Param) != 0)
                throw diagnostics.Error(span, $"duplicate argument '{name}' in function definition");
            if ((flag & existing.Flags & SymbolFlags.TypeParam) != 0)
                throw diagnostics.Error(span, $"duplicate type parameter '{name}'");
            flags |= existing.Flags;
        }

        if (scope.InCompTarget)
        {
            if ((flags & (SymbolFlags.Global | SymbolFlags.Nonlocal)) != 0)
                throw diagnostics.Error(span, $"comprehension inner loop cannot rebind assignment expression target '{name}'");
            flags |= SymbolFlags.CompIteration;
        }

        scope.Symbols[mangled] = new Symbol(flags, NameScope.Unknown);
        if ((flag & SymbolFlags.Param) != 0) scope.Parameters.Add(mangled);
        else if ((flag & SymbolFlags.Global) != 0) top.Symbols[mangled] = new Symbol(top.Symbols[mangled].Flags | flag, NameScope.Unknown);
    }

    private void Visit(Stmt[] statements)
    {
        foreach (var statement in statements) Visit(statement);
    }

    private void Visit(Stmt statement)
    {
        if (!StackGuard.HasRoom)
        {
            VisitOnFreshStack(statement);
            return;
        }

        var span = SourceSpan.Of(statement);
        switch (statement)
        {
            case FunctionDef s:
                VisitFunction(s, s.Name, s.Args, s.Body, s.DecoratorList, s.Returns, s.TypeParams, false);
                break;
            case AsyncFunctionDef s:
                VisitFunction(s, s.Name, s.Args, s.Body, s.DecoratorList, s.Returns, s.TypeParams, true);
                break;
            case ClassDef s:
                VisitClass(s);
                break;
            case TypeAlias s:
                VisitTypeAlias(s);
                break;
            case Return s:
                Visit(s.Value);
                break;
            case Delete s:
                Visit(s.Targets);
                break;
            case Assign s:
                Visit(s.Targets);
                Visit(s.Value);
                break;
            case AnnAssign s:
                VisitAnnAssign(s);
                break;
            case AugAssign s:
                Visit(s.Target);
                Visit(s.Value);
                break;
            case For s:
                Visit(s.Target);
                Visit(s.Iter);
                VisitConditionally(s.Body, s.OrElse);
                break;
            case AsyncFor s:
                RequireCoroutine(s, "'async for' outside async function");
                Visit(s.Target);
                Visit(s.Iter);
                VisitConditionally(s.Body, s.OrElse);
                break;
            case While s:
                Visit(s.Test);
                VisitConditionally(s.Body, s.OrElse);
                break;
            case If s:
                Visit(s.Test);
                VisitConditionally(s.Body, s.OrElse);
                break;
            case Match s:
                VisitMatch(s);
                break;
            case Raise s:
                if (s.Exc is null) break;
                Visit(s.Exc);
                Visit(s.Cause);
                break;
            case Try s:
                VisitTry(s.Body, s.Handlers, s.OrElse, s.FinalBody);
                break;
            case TryStar s:
                VisitTry(s.Body, s.Handlers, s.OrElse, s.FinalBody);
                break;
            case Assert s:
                Visit(s.Test);
                Visit(s.Msg);
                break;
            case Import s:
                foreach (var alias in s.Names) Visit(alias);
                break;
            case ImportFrom s:
                foreach (var alias in s.Names) Visit(alias);
                CheckFutureImport(s);
                break;
            case Global s:
                foreach (var name in s.Names) Declare(name, span, SymbolFlags.Global, "global");
                break;
            case Nonlocal s:
                foreach (var name in s.Names) Declare(name, span, SymbolFlags.Nonlocal, "nonlocal");
                break;
            case ExprStmt s:
                Visit(s.Value);
                break;
            case With s:
                VisitWith(s.Items, s.Body);
                break;
            case AsyncWith s:
                RequireCoroutine(s, "'async with' outside async function");
                VisitWith(s.Items, s.Body);
                break;
        }
    }

    // Apart, so that only these make closures.
    private void VisitOnFreshStack(Stmt statement) => guard.OnFreshStack(() => Visit(statement));

    private void VisitOnFreshStack(Expr expression) => guard.OnFreshStack(() => Visit(expression));

    private void VisitOnFreshStack(Pattern pattern) => guard.OnFreshStack(() => Visit(pattern));

    private void VisitConditionally(Stmt[] first, Stmt[] second)
    {
        var scope = current;
        var outer = scope.InConditionalBlock;
        scope.InConditionalBlock = true;
        Visit(first);
        Visit(second);
        scope.InConditionalBlock = outer;
    }

    private void VisitTry(Stmt[] body, ExceptHandler[] handlers, Stmt[] orElse, Stmt[] finalBody)
    {
        var scope = current;
        var outer = scope.InConditionalBlock;
        scope.InConditionalBlock = true;
        Visit(body);
        foreach (var handler in handlers)
        {
            Visit(handler.Type);
            if (handler.Name is { } name) Define(name, SymbolFlags.Local, SourceSpan.Of(handler));
            Visit(handler.Body);
        }

        Visit(orElse);
        Visit(finalBody);
        scope.InConditionalBlock = outer;
    }

    private void VisitMatch(Match s)
    {
        Visit(s.Subject);
        var scope = current;
        var outer = scope.InConditionalBlock;
        scope.InConditionalBlock = true;
        foreach (var item in s.Cases)
        {
            Visit(item.Pattern);
            Visit(item.Guard);
            Visit(item.Body);
        }

        scope.InConditionalBlock = outer;
    }

    private void VisitWith(WithItem[] items, Stmt[] body)
    {
        var scope = current;
        var outer = scope.InConditionalBlock;
        scope.InConditionalBlock = true;
        foreach (var item in items)
        {
            Visit(item.ContextExpr);
            Visit(item.OptionalVars);
        }

        Visit(body);
        scope.InConditionalBlock = outer;
    }

    private bool AllowsTopLevelAwait => allowTopLevelAwait && current.Kind == ScopeKind.Module;

    private void RequireCoroutine(Stmt statement, string message)
    {
        if (AllowsTopLevelAwait) current.IsCoroutine = true;
        if (!current.IsCoroutine) throw Error(statement, message);
    }

    private void Declare(string name, in SourceSpan span, SymbolFlags flag, string what)
    {
        var symbol = Lookup(current, name);
        if (symbol.Has(SymbolFlags.Param | SymbolFlags.Local | SymbolFlags.Use | SymbolFlags.Annotated))
        {
            var message = symbol.Has(SymbolFlags.Param) ? $"name '{name}' is parameter and {what}"
                : symbol.Has(SymbolFlags.Use) ? $"name '{name}' is used prior to {what} declaration"
                : symbol.Has(SymbolFlags.Annotated) ? $"annotated name '{name}' can't be {what}"
                : $"name '{name}' is assigned to before {what} declaration";
            throw diagnostics.Error(span, message);
        }

        Define(name, flag, span);
        current.Directives.Add((current.Mangle(className, name), span));
    }

    private void CheckFutureImport(ImportFrom import)
    {
        if (import is not { Module: "__future__", Level: null or 0 }) return;
        if (lastFuture is not null)
        {
            var after = import.Lineno > lastFuture.Lineno ||
                (import.Lineno == lastFuture.EndLineno && import.ColOffset > lastFuture.EndColOffset);
            if (!after) return;
        }

        throw Error(import, "from __future__ imports must occur at the beginning of the file");
    }

    private void Visit(Alias alias)
    {
        var name = alias.AsName ?? alias.Name;
        if (name == "*")
        {
            if (current.Kind != ScopeKind.Module) throw Error(alias, "import * only allowed at module level");
            return;
        }

        var dot = name.IndexOf('.', StringComparison.Ordinal);
        Define(dot < 0 ? name : name[..dot], SymbolFlags.Import, SourceSpan.Of(alias));
    }

    private void VisitFunction(
        Stmt node, string name, Arguments args, Stmt[] body, Expr[] decorators, Expr? returns, TypeParam[] typeParams, bool isAsync)
    {
        var span = SourceSpan.Of(node);
        Define(name, SymbolFlags.Local, span);
        VisitDefaults(args);
        Visit(decorators);
        if (typeParams.Length > 0)
        {
            // The name of the defaults is there whether there are any or not.
            EnterTypeParams(name, typeParams, true, Array.Exists(args.KwDefaults, d => d is not null), false, span);
            Visit(typeParams);
        }

        var function = NewScope(ScopeKind.Function, name, new ScopeKey(node), span);
        function.HasDocstring = Docstrings.Of(body) is not null;
        VisitFunctionAnnotations(node, args, returns);
        Enter(function);
        function.IsCoroutine = isAsync;
        VisitParameters(args);
        Visit(body);
        Leave();
        if (typeParams.Length > 0) Leave();
    }

    private void VisitDefaults(Arguments args)
    {
        Visit(args.Defaults);
        foreach (var value in args.KwDefaults) Visit(value);
    }

    private void VisitParameters(Arguments args)
    {
        VisitParameters(args.PosOnlyArgs);
        VisitParameters(args.Args);
        VisitParameters(args.KwOnlyArgs);
        if (args.Vararg is { } vararg)
        {
            Define(vararg.ArgName, SymbolFlags.Param, SourceSpan.Of(vararg));
            current.HasVarArgs = true;
        }

        if (args.Kwarg is { } kwarg)
        {
            Define(kwarg.ArgName, SymbolFlags.Param, SourceSpan.Of(kwarg));
            current.HasVarKeywords = true;
        }
    }

    private void VisitParameters(Arg[] args)
    {
        foreach (var arg in args) Define(arg.ArgName, SymbolFlags.Param, SourceSpan.Of(arg));
    }

    private void VisitFunctionAnnotations(Stmt node, Arguments args, Expr? returns)
    {
        var span = SourceSpan.Of(node);
        var inClass = current.CanSeeClassScope || current.Kind == ScopeKind.Class;
        Enter(ScopeKind.Annotations, "__annotate__", new ScopeKey(args), span);
        if (inClass)
        {
            current.CanSeeClassScope = true;
            Define("__classdict__", SymbolFlags.Use, span);
        }

        foreach (var arg in args.PosOnlyArgs) Annotate(arg.Annotation);
        foreach (var arg in args.Args) Annotate(arg.Annotation);
        Annotate(args.Vararg?.Annotation);
        Annotate(args.Kwarg?.Annotation);
        foreach (var arg in args.KwOnlyArgs) Annotate(arg.Annotation);
        Annotate(returns);
        Leave();

        void Annotate(Expr? annotation)
        {
            if (annotation is null) return;
            current.AnnotationsUsed = true;
            Visit(annotation);
        }
    }

    private void VisitAnnAssign(AnnAssign s)
    {
        current.AnnotationsUsed = true;
        if (s.Target is Name name)
        {
            var symbol = Lookup(current, name.Id);
            if (symbol.Has(SymbolFlags.Global | SymbolFlags.Nonlocal) && current != top && s.Simple != 0)
            {
                throw Error(s, symbol.Has(SymbolFlags.Global)
                    ? $"annotated name '{name.Id}' can't be global"
                    : $"annotated name '{name.Id}' can't be nonlocal");
            }

            if (s.Simple != 0) Define(name.Id, SymbolFlags.Annotated | SymbolFlags.Local, SourceSpan.Of(name));
            if (s.Value is not null) Define(name.Id, SymbolFlags.Local, SourceSpan.Of(name));
        }
        else
        {
            Visit(s.Target);
        }

        VisitVariableAnnotation(s.Annotation);
        Visit(s.Value);
    }

    private void VisitVariableAnnotation(Expr annotation)
    {
        var span = SourceSpan.Of(annotation);
        var parent = current;
        // Annotations of local variables are never evaluated.
        var unevaluated = parent.Kind == ScopeKind.Function;
        if (parent.Kind is ScopeKind.Class or ScopeKind.Module && (parent.InConditionalBlock || parent.Kind == ScopeKind.Module) && !parent.HasConditionalAnnotations)
        {
            parent.HasConditionalAnnotations = true;
            Define("__conditional_annotations__", SymbolFlags.Use, span);
        }

        if (parent.AnnotationScope is { } existing)
        {
            Enter(existing);
            // It is there already.
            if (!FutureAnnotations) parent.Children.RemoveAt(parent.Children.Count - 1);
        }
        else
        {
            Enter(ScopeKind.Annotations, "__annotate__", new ScopeKey(parent, true), span);
            parent.AnnotationScope = current;
            if (parent.Kind == ScopeKind.Class && !FutureAnnotations)
            {
                current.CanSeeClassScope = true;
                Define("__classdict__", SymbolFlags.Use, span);
            }
        }

        if (unevaluated) current.InUnevaluatedAnnotation = true;
        Visit(annotation);
        if (unevaluated) current.InUnevaluatedAnnotation = false;
        Leave();
    }

    private void VisitClass(ClassDef s)
    {
        var span = SourceSpan.Of(s);
        Define(s.Name, SymbolFlags.Local, span);
        Visit(s.DecoratorList);
        var outerClass = className;
        var isGeneric = s.TypeParams.Length > 0;
        if (isGeneric)
        {
            EnterTypeParams(s.Name, s.TypeParams, false, false, true, span);
            className = s.Name;
            current.MangledNames = new HashSet<string>(StringComparer.Ordinal);
            Visit(s.TypeParams);
        }

        Visit(s.Bases);
        Visit(s.Keywords);
        Enter(ScopeKind.Class, s.Name, new ScopeKey(s), span);
        className = s.Name;
        if (isGeneric)
        {
            Define("__type_params__", SymbolFlags.Local, span);
            Define(".type_params", SymbolFlags.Use, span);
        }

        current.HasDocstring = Docstrings.Of(s.Body) is not null;
        Visit(s.Body);
        Leave();
        if (isGeneric) Leave();
        className = outerClass;
    }

    private void VisitTypeAlias(TypeAlias s)
    {
        var span = SourceSpan.Of(s);
        Visit(s.Name);
        var name = ((Name)s.Name).Id;
        var inClass = current.Kind == ScopeKind.Class;
        var isGeneric = s.TypeParams.Length > 0;
        if (isGeneric)
        {
            EnterTypeParams(name, s.TypeParams, false, false, false, span);
            Visit(s.TypeParams);
        }

        Enter(ScopeKind.TypeAlias, name, new ScopeKey(s), span);
        current.CanSeeClassScope = inClass;
        if (inClass) Define("__classdict__", SymbolFlags.Use, SourceSpan.Of(s.Value));
        Visit(s.Value);
        Leave();
        if (isGeneric) Leave();
    }

    private void EnterTypeParams(string name, TypeParam[] typeParams, bool hasDefaults, bool hasKwDefaults, bool isClass, in SourceSpan span)
    {
        var inClass = current.Kind == ScopeKind.Class;
        Enter(ScopeKind.TypeParameters, name, new ScopeKey(typeParams), span);
        if (inClass)
        {
            current.CanSeeClassScope = true;
            Define("__classdict__", SymbolFlags.Use, span);
        }

        if (isClass)
        {
            Define(".type_params", SymbolFlags.Local, span);
            Define(".type_params", SymbolFlags.Use, span);
            Define(".generic_base", SymbolFlags.Local, span);
            Define(".generic_base", SymbolFlags.Use, span);
        }

        if (hasDefaults) Define(".defaults", SymbolFlags.Param, span);
        if (hasKwDefaults) Define(".kwdefaults", SymbolFlags.Param, span);
    }
}

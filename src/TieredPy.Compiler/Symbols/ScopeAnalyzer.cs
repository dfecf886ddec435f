using TieredPy.Compiler.Flow;

namespace TieredPy.Compiler.Symbols;

/// <summary>
/// Second pass over the scopes: decides for each name whether it is local, global, free or a cell. Parents hand down which
/// names are bound around; children hand up which names they need (their free names). Comprehensions other than generator expressions
/// are merged into the scope around them on the way (PEP 709).
/// </summary>
internal sealed class ScopeAnalyzer(Diagnostics diagnostics)
{
    private sealed class NameSet : HashSet<string>
    {
        public NameSet()
            : base(StringComparer.Ordinal)
        {
        }

        public NameSet(IEnumerable<string> names)
            : base(names, StringComparer.Ordinal)
        {
        }
    }

    /// <summary>Stands for an empty set that nobody changes.</summary>
    private static readonly NameSet NoNames = [];

    private readonly StackGuard stack = new();

    public void Run(Scope top) => Analyze(top, null, new NameSet(), [], [], null);

    /// <param name="bound">Names that enclosing functions bind; null for the module. Changed.</param>
    /// <param name="free">Receives the names that this scope needs from around it.</param>
    /// <param name="globals">Names that enclosing scopes declare global. Changed.</param>
    /// <param name="typeParams">Those among the bound names that are type parameters. Changed.</param>
    /// <param name="enclosingClass">The class whose namespace this annotation scope sees.</param>
    private void Analyze(Scope scope, NameSet? bound, NameSet free, NameSet globals, NameSet typeParams, Scope? enclosingClass)
    {
        var local = new NameSet();
        var found = new Dictionary<string, NameScope>(StringComparer.Ordinal);
        var hasChildren = scope.Children.Count > 0;
        var boundBelow = hasChildren ? new NameSet() : NoNames;
        var globalsBelow = hasChildren ? new NameSet() : NoNames;

        // What a class binds does not count for the functions in it: they see the state from before.
        if (scope.Kind == ScopeKind.Class && hasChildren)
        {
            globalsBelow.UnionWith(globals);
            if (bound is not null) boundBelow.UnionWith(bound);
        }

        foreach (var name in scope.Symbols.Names)
            found[name!] = Classify(scope, name!, scope.Symbols[name!], bound, local, free, globals, typeParams, enclosingClass);

        if (!hasChildren)
        {
            // Nobody to tell.
        }
        else if (scope.Kind == ScopeKind.Class)
        {
            boundBelow.Add("__class__");
            boundBelow.Add("__classdict__");
            boundBelow.Add("__conditional_annotations__");
        }
        else
        {
            if (scope.IsFunctionLike) boundBelow.UnionWith(local);
            if (bound is not null) boundBelow.UnionWith(bound);
            globalsBelow.UnionWith(globals);
        }

        var freeBelow = hasChildren ? new NameSet() : NoNames;
        var inlinedCells = hasChildren ? new NameSet() : NoNames;
        foreach (var child in scope.Children)
        {
            var classOfChild = !child.CanSeeClassScope ? null : scope.Kind == ScopeKind.Class ? scope : enclosingClass;
            var childFree = new NameSet(freeBelow);
            var childBound = new NameSet(boundBelow);
            Descend(child, childBound, childFree, new NameSet(globalsBelow), new NameSet(typeParams), classOfChild);

            // Not those in annotation scopes within classes: their names are looked up in the class first.
            if (child.Comprehension != ComprehensionKind.None && !child.IsGenerator && !scope.CanSeeClassScope)
            {
                Inline(scope, child, found, childFree, inlinedCells);
                child.IsInlined = true;
            }

            freeBelow.UnionWith(childFree);
        }

        AdoptChildrenOfInlined(scope);

        if (scope.IsFunctionLike) MakeCells(found, freeBelow, inlinedCells);
        else if (scope.Kind == ScopeKind.Class) TakeClassCells(scope, freeBelow);
        Record(scope, found, bound, freeBelow, inlinedCells);
        free.UnionWith(freeBelow);
    }

    private void Descend(Scope child, NameSet bound, NameSet free, NameSet globals, NameSet typeParams, Scope? enclosingClass)
    {
        if (StackGuard.HasRoom) Analyze(child, bound, free, globals, typeParams, enclosingClass);
        else DescendOnFreshStack(child, bound, free, globals, typeParams, enclosingClass);
    }

    private void DescendOnFreshStack(Scope child, NameSet bound, NameSet free, NameSet globals, NameSet typeParams, Scope? enclosingClass) =>
        stack.OnFreshStack(() => Analyze(child, bound, free, globals, typeParams, enclosingClass));

    private NameScope Classify(
        Scope scope, string name, Symbol symbol, NameSet? bound, NameSet local, NameSet free, NameSet globals, NameSet typeParams,
        Scope? enclosingClass)
    {
        if (symbol.Has(SymbolFlags.Global))
        {
            if (symbol.Has(SymbolFlags.Nonlocal)) throw ErrorAtDirective(scope, name, $"name '{name}' is nonlocal and global");
            globals.Add(name);
            bound?.Remove(name);
            return NameScope.GlobalExplicit;
        }

        if (symbol.Has(SymbolFlags.Nonlocal))
        {
            if (bound is null) throw ErrorAtDirective(scope, name, "nonlocal declaration not allowed at module level");
            if (!bound.Contains(name)) throw ErrorAtDirective(scope, name, $"no binding for nonlocal '{name}' found");
            if (typeParams.Contains(name))
                throw ErrorAtDirective(scope, name, $"nonlocal binding not allowed for type parameter '{name}'");
            free.Add(name);
            return NameScope.Free;
        }

        if (symbol.Has(SymbolFlags.Bound))
        {
            local.Add(name);
            globals.Remove(name);
            if (symbol.Has(SymbolFlags.TypeParam)) typeParams.Add(name);
            else typeParams.Remove(name);
            return NameScope.Local;
        }

        if (enclosingClass is not null && name != "__classdict__")
        {
            // The class comes first at run time, whatever functions around it bind.
            var inClass = enclosingClass.Symbols[name];
            if (inClass.Has(SymbolFlags.Global)) return NameScope.GlobalExplicit;
            if (inClass.Has(SymbolFlags.Bound) && !inClass.Has(SymbolFlags.Nonlocal)) return NameScope.GlobalImplicit;
        }

        if (bound is null || !bound.Contains(name)) return NameScope.GlobalImplicit;
        free.Add(name);
        return NameScope.Free;
    }

    private static void Inline(Scope scope, Scope comp, Dictionary<string, NameScope> found, NameSet compFree, NameSet inlinedCells)
    {
        var removed = new List<string>();
        foreach (var name in comp.Symbols.Names)
        {
            if (name is null) continue;
            var symbol = comp.Symbols[name];
            if (symbol.Has(SymbolFlags.Param)) continue;
            var nameScope = symbol.Scope;
            if (nameScope == NameScope.Cell || symbol.Has(SymbolFlags.CompCell)) inlinedCells.Add(name);
            if (nameScope == NameScope.Free && scope.Kind == ScopeKind.Class &&
                (name is "__class__" or "__classdict__" or "__conditional_annotations__"))
            {
                // The class has these cells for what is nested in it, not for its own code.
                nameScope = NameScope.GlobalImplicit;
                if (!IsFreeInChild(comp, name)) compFree.Remove(name);
                removed.Add(name);
            }

            if (!scope.Symbols.TryGet(name, out var existing))
            {
                scope.Symbols[name] = new Symbol(symbol.Flags, NameScope.Unknown);
                found[name] = nameScope;
            }
            else if (existing.Has(SymbolFlags.Bound) && scope.Kind != ScopeKind.Class && !IsFreeInChild(comp, name))
            {
                // Free in the comprehension, and now simply a local.
                compFree.Remove(name);
            }
        }

        foreach (var name in removed) comp.Symbols.Remove(name);
    }

    private static bool IsFreeInChild(Scope scope, string name) => scope.Children.Exists(child => child.Symbols[name].Scope == NameScope.Free);

    private static void AdoptChildrenOfInlined(Scope scope)
    {
        if (!scope.Children.Exists(child => child.IsInlined)) return;
        var children = new List<Scope>();
        foreach (var child in scope.Children)
        {
            if (child.IsInlined) children.AddRange(child.Children);
            else children.Add(child);
        }

        scope.Children = children;
    }

    private static void MakeCells(Dictionary<string, NameScope> found, NameSet free, NameSet inlinedCells)
    {
        foreach (var (name, nameScope) in found)
        {
            if (nameScope != NameScope.Local || (!free.Contains(name) && !inlinedCells.Contains(name))) continue;
            found[name] = NameScope.Cell;
            free.Remove(name);
        }
    }

    private static void TakeClassCells(Scope scope, NameSet free)
    {
        if (free.Remove("__class__")) scope.NeedsClassCell = true;
        if (free.Remove("__classdict__")) scope.NeedsClassDict = true;
        if (free.Remove("__conditional_annotations__")) scope.HasConditionalAnnotations = true;
    }

    private static void Record(Scope scope, Dictionary<string, NameScope> found, NameSet? bound, NameSet free, NameSet inlinedCells)
    {
        var symbols = scope.Symbols;
        foreach (var name in symbols.Names)
        {
            if (name is null) continue;
            var flags = symbols[name].Flags;
            if (inlinedCells.Contains(name)) flags |= SymbolFlags.CompCell;
            symbols[name] = new Symbol(flags, found[name]);
        }

        var isClassLike = scope.Kind == ScopeKind.Class || scope.CanSeeClassScope;
        foreach (var name in free)
        {
            if (symbols.TryGet(name, out var existing))
            {
                if (isClassLike) symbols[name] = existing with { Flags = existing.Flags | SymbolFlags.FreeInClass };
                continue;
            }

            // Only passed through to a child.
            if (bound is null || bound.Contains(name)) symbols[name] = new Symbol(SymbolFlags.None, NameScope.Free);
        }
    }

    private Exception ErrorAtDirective(Scope scope, string name, string message)
    {
        foreach (var directive in scope.Directives)
        {
            if (directive.Name == name) return diagnostics.Error(directive.Span, message);
        }

        return diagnostics.Error(scope.Span, message);
    }
}

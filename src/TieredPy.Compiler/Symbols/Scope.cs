using TieredPy.Compiler.Flow;

namespace TieredPy.Compiler.Symbols;

/// <summary>What the source says about a name in one scope.</summary>
[Flags]
internal enum SymbolFlags : ushort
{
    None = 0,
    Global = 1,
    Local = 2,
    Param = 4,
    Nonlocal = 8,
    Use = 16,

    /// <summary>Free in a method, whatever the class itself does with the name.</summary>
    FreeInClass = 32,
    Import = 64,
    Annotated = 128,

    /// <summary>The target of a comprehension's for.</summary>
    CompIteration = 256,
    TypeParam = 512,

    /// <summary>A cell of a comprehension that was inlined into this scope.</summary>
    CompCell = 1024,

    Bound = Local | Param | Import | TypeParam,
}

/// <summary>Where a name lives, as found out by the analysis.</summary>
internal enum NameScope : byte
{
    Unknown,
    Local,
    GlobalExplicit,
    GlobalImplicit,
    Free,
    Cell,
}

internal readonly record struct Symbol(SymbolFlags Flags, NameScope Scope)
{
    public bool Has(SymbolFlags flags) => (Flags & flags) != 0;
}

internal enum ScopeKind : byte
{
    Module,
    Class,
    Function,

    /// <summary>An <c>__annotate__</c> function.</summary>
    Annotations,
    TypeVariable,
    TypeAlias,
    TypeParameters,
}

internal enum ComprehensionKind : byte
{
    None,
    List,
    Dict,
    Set,
    Generator,
}

/// <summary>A scope's names, in the order of their first appearance: the order decides about slots.</summary>
internal sealed class SymbolMap
{
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);
    private readonly List<string> names = [];
    private readonly List<Symbol> symbols = [];

    /// <summary>The names; removed ones are null.</summary>
    public IReadOnlyList<string?> Names => names;

    /// <summary>The symbol of a name; the default (unknown) when there is none. Assigning adds.</summary>
    public Symbol this[string name]
    {
        get => places.TryGetValue(name, out var place) ? symbols[place] : default;
        set
        {
            if (places.TryGetValue(name, out var place))
            {
                symbols[place] = value;
                return;
            }

            places.Add(name, names.Count);
            names.Add(name);
            symbols.Add(value);
        }
    }

    public bool TryGet(string name, out Symbol symbol)
    {
        var found = places.TryGetValue(name, out var place);
        symbol = found ? symbols[place] : default;
        return found;
    }

    public void Remove(string name)
    {
        if (places.Remove(name, out var place)) names[place] = null!;
    }
}

/// <summary>A region of the source with its own names: an entry of the symbol table.</summary>
internal sealed class Scope(ScopeKind kind, string name, SourceSpan span)
{
    public ScopeKind Kind { get; } = kind;
    public string Name { get; } = name;
    public SourceSpan Span { get; } = span;
    public SymbolMap Symbols { get; } = new();

    /// <summary>Parameters, mangled, in the order of the frame.</summary>
    public List<string> Parameters { get; } = [];
    public List<Scope> Children { get; set; } = [];

    /// <summary>Positions of global and nonlocal statements (and of what counts as one), for errors found later.</summary>
    public List<(string Name, SourceSpan Span)> Directives { get; } = [];

    public ComprehensionKind Comprehension { get; set; }
    public bool IsInlined { get; set; }

    /// <summary>Within a function, at whatever depth.</summary>
    public bool IsNested { get; set; }
    public bool IsMethod { get; set; }
    public bool IsGenerator { get; set; }
    public bool IsCoroutine { get; set; }
    public bool HasVarArgs { get; set; }
    public bool HasVarKeywords { get; set; }
    public bool HasDocstring { get; set; }
    public bool NeedsClassCell { get; set; }
    public bool NeedsClassDict { get; set; }
    public bool CanSeeClassScope { get; set; }
    public bool AnnotationsUsed { get; set; }
    public bool HasConditionalAnnotations { get; set; }
    public bool InConditionalBlock { get; set; }
    public bool InUnevaluatedAnnotation { get; set; }
    public Scope? AnnotationScope { get; set; }

    /// <summary>How deep in outermost iterables of comprehensions, where assignment expressions are not allowed.</summary>
    public int CompIterableDepth { get; set; }
    public bool InCompTarget { get; set; }

    /// <summary>If set, only these names are mangled (type parameters of a class).</summary>
    public HashSet<string>? MangledNames { get; set; }

    /// <summary>For errors: "a TypeVar bound" and the like.</summary>
    public string? Description { get; set; }

    public bool IsFunctionLike => Kind is not (ScopeKind.Module or ScopeKind.Class);

    /// <summary>The name as it is known in this scope, within a class of the given name.</summary>
    public string Mangle(string? className, string name) =>
        MangledNames is not null && !MangledNames.Contains(name) ? name : NameMangling.Mangle(className, name);
}

internal static class NameMangling
{
    /// <summary>__name in a class C is _C__name, unless it ends in two underscores as well or has a dot.</summary>
    public static string Mangle(string? className, string name)
    {
        if (className is null || !name.StartsWith("__", StringComparison.Ordinal)) return name;
        if (name.EndsWith("__", StringComparison.Ordinal) || name.Contains('.')) return name;
        var bare = className.TrimStart('_');
        return bare.Length == 0 ? name : $"_{bare}{name}";
    }
}

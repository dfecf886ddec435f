using TieredPy.Bytecode;
using TieredPy.Compiler.Constants;
using TieredPy.Compiler.Flow;
using TieredPy.Compiler.Symbols;
using TieredPy.Syntax.Ast;

namespace TieredPy.Compiler.CodeGen;

internal enum UnitKind : byte
{
    Module,
    Class,
    Function,
    AsyncFunction,
    Lambda,
    Comprehension,

    /// <summary>Annotations, type parameters and what belongs to them.</summary>
    Annotations,
}

/// <summary>Names with numbers in order of their addition.</summary>
internal sealed class NameTable
{
    /// <summary>Tables of at most this size are searched, larger ones have an index.</summary>
    private const int MaxSearched = 8;

    private readonly List<string> names = [];
    private Dictionary<string, int>? places;

    public NameTable()
    {
    }

    public NameTable(IEnumerable<string> initial)
    {
        foreach (var name in initial) Add(name);
    }

    public IReadOnlyList<string> Names => names;

    public int Count => names.Count;

    public int Add(string name)
    {
        var place = IndexOf(name);
        if (place >= 0) return place;
        if (places is null && names.Count == MaxSearched)
        {
            places = new Dictionary<string, int>(StringComparer.Ordinal);
            for (var i = 0; i < names.Count; i++) places.Add(names[i], i);
        }

        places?.Add(name, names.Count);
        names.Add(name);
        return names.Count - 1;
    }

    public bool Contains(string name) => IndexOf(name) >= 0;

    public int IndexOf(string name)
    {
        if (places is not null) return places.TryGetValue(name, out var place) ? place : -1;
        for (var i = 0; i < names.Count; i++)
        {
            if (names[i] == name) return i;
        }

        return -1;
    }
}

internal enum FrameBlockKind : byte
{
    WhileLoop,
    ForLoop,
    AsyncForLoop,
    TryExcept,
    FinallyTry,
    FinallyEnd,
    With,
    AsyncWith,
    HandlerCleanup,
    PopValue,
    ExceptionHandler,
    ExceptionGroupHandler,
    AsyncComprehension,
    InlinedComprehension,
    StopIteration,
}

/// <summary>A construct that return, break and continue have to unwind.</summary>
/// <param name="Start">Where continue goes.</param>
/// <param name="Exit">Where break goes.</param>
/// <param name="Name">The name that an except clause binds.</param>
/// <param name="FinalBody">The statements of a finally clause.</param>
internal sealed record FrameBlock(
    FrameBlockKind Kind, SourceSpan Span, Label Start = default, Label Exit = default, string? Name = null, Stmt[]? FinalBody = null);

/// <summary>One code object in the making.</summary>
internal sealed class CompilationUnit
{
    public CompilationUnit(UnitKind kind, string name, Scope scope, int firstLine, string? className)
    {
        Kind = kind;
        Name = QualName = name;
        Scope = scope;
        FirstLine = firstLine;
        ClassName = className;
        Locals = new NameTable(scope.Parameters);
        Cells = new NameTable(Select(NameScope.Cell, SymbolFlags.CompCell));
        if (scope.NeedsClassCell) Cells.Add("__class__");
        if (scope.NeedsClassDict) Cells.Add("__classdict__");
        if (scope.HasConditionalAnnotations) Cells.Add("__conditional_annotations__");
        firstFree = Cells.Count;
        Frees = new NameTable(Select(NameScope.Free, SymbolFlags.FreeInClass));
    }

    private readonly int firstFree;
    private Dictionary<string, bool>? hiddenLocals;
    private SortedSet<string>? staticAttributes;

    public UnitKind Kind { get; }
    public string Name { get; }
    public string QualName { get; set; }
    public Scope Scope { get; }
    public int FirstLine { get; }

    /// <summary>The class whose private names are mangled.</summary>
    public string? ClassName { get; }

    public int ArgCount { get; init; }
    public int PosOnlyArgCount { get; init; }
    public int KwOnlyArgCount { get; init; }

    public NameTable Names { get; } = new();
    public NameTable Locals { get; }
    public NameTable Cells { get; }
    public NameTable Frees { get; }
    public required ConstantPool Constants { get; init; }
    public required InstructionList Code { get; set; }

    /// <summary>
    /// Names of inlined comprehensions in a class or module, which live in fast locals: true while inside of the comprehension.
    /// </summary>
    public Dictionary<string, bool> HiddenLocals => hiddenLocals ??= new(StringComparer.Ordinal);
    public bool IsHiddenLocal(string name) => hiddenLocals is not null && hiddenLocals.ContainsKey(name);

    public bool IsActiveHiddenLocal(string name) => hiddenLocals is not null && hiddenLocals.TryGetValue(name, out var active) && active;

    public int InlinedComprehensionDepth { get; set; }
    public List<FrameBlock> Blocks { get; } = [];

    /// <summary>Of a class: names that its methods assign to through self.</summary>
    public SortedSet<string> StaticAttributes => staticAttributes ??= new(StringComparer.Ordinal);

    /// <summary>Annotated assignments, with a number for those that may not be executed (-1 otherwise).</summary>
    public List<(AnnAssign Statement, int Index)> DeferredAnnotations { get; } = [];
    public int ConditionalAnnotations { get; set; }
    public int ConditionalDepth { get; set; }

    /// <summary>The oparg of a cell, during code generation.</summary>
    public int CellIndex(string name) => Cells.Add(name);

    /// <inheritdoc cref="CellIndex"/>
    public int FreeIndex(string name) => firstFree + Frees.Add(name);

    private IEnumerable<string> Select(NameScope nameScope, SymbolFlags flag)
    {
        var selected = new List<string>();
        foreach (var name in Scope.Symbols.Names)
        {
            if (name is null) continue;
            var symbol = Scope.Symbols[name];
            if (symbol.Scope == nameScope || symbol.Has(flag)) selected.Add(name);
        }

        selected.Sort(StringComparer.Ordinal);
        return selected;
    }
}

namespace TieredPy.Compiler.Symbols;

/// <summary>
/// A scope as Python's <c>_symtable</c> module shows it. Numbers are CPython's: of the block types, and of the flags of a
/// symbol, which hold the scope of the name from bit <see cref="ScopeShift"/>.
/// </summary>
public sealed class SymbolTableView
{
    public const int ScopeShift = 12;

    private readonly Scope scope;

    private SymbolTableView(Scope scope)
    {
        this.scope = scope;
        Children = [.. scope.Children.Select(child => new SymbolTableView(child))];
    }

    internal static SymbolTableView Of(Scope top) => new(top);

    public string Name => scope.Name;

    /// <summary>0 function, 1 class, 2 module, 3 annotations, 4 type alias, 5 type parameters, 6 type variable.</summary>
    public int Type => scope.Kind switch
    {
        ScopeKind.Function => 0,
        ScopeKind.Class => 1,
        ScopeKind.Module => 2,
        ScopeKind.Annotations => 3,
        ScopeKind.TypeAlias => 4,
        ScopeKind.TypeParameters => 5,
        _ => 6,
    };

    public int Lineno => scope.Span.Line;

    public bool IsNested => scope.IsNested;

    public IReadOnlyList<string> VarNames => scope.Parameters;

    public IReadOnlyList<SymbolTableView> Children { get; }

    /// <summary>The names in the order of their appearance, each with its flags and scope.</summary>
    public IEnumerable<KeyValuePair<string, int>> Symbols
    {
        get
        {
            foreach (var name in scope.Symbols.Names)
            {
                if (name is not null) yield return new(name, Encode(scope.Symbols[name]));
            }
        }
    }

    private static int Encode(Symbol symbol)
    {
        var flags = 0;
        void Add(SymbolFlags flag, int bit)
        {
            if (symbol.Has(flag)) flags |= bit;
        }

        Add(SymbolFlags.Global, 1);
        Add(SymbolFlags.Local, 2);
        Add(SymbolFlags.Param, 2 << 1);
        Add(SymbolFlags.Nonlocal, 2 << 2);
        Add(SymbolFlags.Use, 2 << 3);
        Add(SymbolFlags.FreeInClass, 2 << 5);
        Add(SymbolFlags.Import, 2 << 6);
        Add(SymbolFlags.Annotated, 2 << 7);
        Add(SymbolFlags.CompIteration, 2 << 8);
        Add(SymbolFlags.TypeParam, 2 << 9);
        Add(SymbolFlags.CompCell, 2 << 10);
        var nameScope = symbol.Scope switch
        {
            NameScope.Local => 1,
            NameScope.GlobalExplicit => 2,
            NameScope.GlobalImplicit => 3,
            NameScope.Free => 4,
            NameScope.Cell => 5,
            _ => 0,
        };
        return flags | (nameScope << ScopeShift);
    }
}

using System.Runtime.CompilerServices;

namespace TieredPy.Compiler.Symbols;

/// <summary>
/// The scopes of one compilation, by the node that makes them. A node may make two: <paramref name="Second"/> tells the
/// annotations of a class or module from its body, and the default of a type variable from its bound.
/// </summary>
internal readonly record struct ScopeKey(object Node, bool Second = false)
{
    public bool Equals(ScopeKey other) => ReferenceEquals(Node, other.Node) && Second == other.Second;

    public override int GetHashCode() => RuntimeHelpers.GetHashCode(Node) ^ (Second ? 1 << 30 : 0);
}

internal sealed class SymbolTable(Scope top, Dictionary<ScopeKey, Scope> scopes)
{
    public Scope Top { get; } = top;

    public Scope this[ScopeKey key] => scopes[key];
}

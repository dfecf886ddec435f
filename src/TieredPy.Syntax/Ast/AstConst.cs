namespace TieredPy.Syntax.Ast;

/// <summary>
/// The values of <see cref="Constant.Value"/> that .NET has no type for. The others are <see cref="bool"/>,
/// <see cref="long"/> when the integer fits and <see cref="System.Numerics.BigInteger"/> when it does not,
/// <see cref="double"/>, <see cref="System.Numerics.Complex"/>, <see cref="string"/> (UTF-16, lone surrogates allowed)
/// and <c>byte[]</c>. Never null.
/// </summary>
public sealed class AstConst
{
    private readonly string name;

    private AstConst(string name) => this.name = name;

    public static readonly AstConst None = new("None");
    public static readonly AstConst Ellipsis = new("Ellipsis");

    /// <summary>True and False, boxed once.</summary>
    public static readonly object True = true;

    /// <inheritdoc cref="True"/>
    public static readonly object False = false;

    public override string ToString() => name;
}

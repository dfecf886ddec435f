namespace TieredPy.Syntax.Ast;

public abstract class TypeParam : LocatedNode;

public sealed class TypeVar(string name, Expr? bound, Expr? defaultValue) : TypeParam
{
    public override NodeKind Kind => NodeKind.TypeVar;
    [Identifier] public string Name { get; set; } = name;
    public Expr? Bound { get; set; } = bound;
    public Expr? DefaultValue { get; set; } = defaultValue;
}

public sealed class ParamSpec(string name, Expr? defaultValue) : TypeParam
{
    public override NodeKind Kind => NodeKind.ParamSpec;
    [Identifier] public string Name { get; set; } = name;
    public Expr? DefaultValue { get; set; } = defaultValue;
}

public sealed class TypeVarTuple(string name, Expr? defaultValue) : TypeParam
{
    public override NodeKind Kind => NodeKind.TypeVarTuple;
    [Identifier] public string Name { get; set; } = name;
    public Expr? DefaultValue { get; set; } = defaultValue;
}

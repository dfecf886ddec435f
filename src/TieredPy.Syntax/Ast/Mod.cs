namespace TieredPy.Syntax.Ast;

/// <summary>The root of a tree: what one parse gives.</summary>
public abstract class Mod : AstNode;

public sealed class Module(Stmt[] body, TypeIgnore[] typeIgnores) : Mod
{
    public override NodeKind Kind => NodeKind.Module;
    public Stmt[] Body { get; set; } = body;
    public TypeIgnore[] TypeIgnores { get; set; } = typeIgnores;
}

public sealed class Interactive(Stmt[] body) : Mod
{
    public override NodeKind Kind => NodeKind.Interactive;
    public Stmt[] Body { get; set; } = body;
}

public sealed class Expression(Expr body) : Mod
{
    public override NodeKind Kind => NodeKind.Expression;
    public Expr Body { get; set; } = body;
}

public sealed class FunctionType(Expr[] argTypes, Expr returns) : Mod
{
    public override NodeKind Kind => NodeKind.FunctionType;
    [PyName("argtypes")] public Expr[] ArgTypes { get; set; } = argTypes;
    public Expr Returns { get; set; } = returns;
}

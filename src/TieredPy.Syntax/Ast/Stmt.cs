namespace TieredPy.Syntax.Ast;

public abstract class Stmt : LocatedNode;

public sealed class FunctionDef(string name, Arguments args, Stmt[] body, Expr[] decoratorList, Expr? returns, string? typeComment, TypeParam[] typeParams) : Stmt
{
    public override NodeKind Kind => NodeKind.FunctionDef;
    [Identifier] public string Name { get; set; } = name;
    public Arguments Args { get; set; } = args;
    public Stmt[] Body { get; set; } = body;
    public Expr[] DecoratorList { get; set; } = decoratorList;
    public Expr? Returns { get; set; } = returns;
    public string? TypeComment { get; set; } = typeComment;
    public TypeParam[] TypeParams { get; set; } = typeParams;
}

public sealed class AsyncFunctionDef(string name, Arguments args, Stmt[] body, Expr[] decoratorList, Expr? returns, string? typeComment, TypeParam[] typeParams) : Stmt
{
    public override NodeKind Kind => NodeKind.AsyncFunctionDef;
    [Identifier] public string Name { get; set; } = name;
    public Arguments Args { get; set; } = args;
    public Stmt[] Body { get; set; } = body;
    public Expr[] DecoratorList { get; set; } = decoratorList;
    public Expr? Returns { get; set; } = returns;
    public string? TypeComment { get; set; } = typeComment;
    public TypeParam[] TypeParams { get; set; } = typeParams;
}

public sealed class ClassDef(string name, Expr[] bases, Keyword[] keywords, Stmt[] body, Expr[] decoratorList, TypeParam[] typeParams) : Stmt
{
    public override NodeKind Kind => NodeKind.ClassDef;
    [Identifier] public string Name { get; set; } = name;
    public Expr[] Bases { get; set; } = bases;
    public Keyword[] Keywords { get; set; } = keywords;
    public Stmt[] Body { get; set; } = body;
    public Expr[] DecoratorList { get; set; } = decoratorList;
    public TypeParam[] TypeParams { get; set; } = typeParams;
}

public sealed class Return(Expr? value) : Stmt
{
    public override NodeKind Kind => NodeKind.Return;
    public Expr? Value { get; set; } = value;
}

public sealed class Delete(Expr[] targets) : Stmt
{
    public override NodeKind Kind => NodeKind.Delete;
    public Expr[] Targets { get; set; } = targets;
}

public sealed class Assign(Expr[] targets, Expr value, string? typeComment) : Stmt
{
    public override NodeKind Kind => NodeKind.Assign;
    public Expr[] Targets { get; set; } = targets;
    public Expr Value { get; set; } = value;
    public string? TypeComment { get; set; } = typeComment;
}

public sealed class TypeAlias(Expr name, TypeParam[] typeParams, Expr value) : Stmt
{
    public override NodeKind Kind => NodeKind.TypeAlias;
    public Expr Name { get; set; } = name;
    public TypeParam[] TypeParams { get; set; } = typeParams;
    public Expr Value { get; set; } = value;
}

public sealed class AugAssign(Expr target, Operator op, Expr value) : Stmt
{
    public override NodeKind Kind => NodeKind.AugAssign;
    public Expr Target { get; set; } = target;
    public Operator Op { get; set; } = op;
    public Expr Value { get; set; } = value;
}

public sealed class AnnAssign(Expr target, Expr annotation, Expr? value, int simple) : Stmt
{
    public override NodeKind Kind => NodeKind.AnnAssign;
    public Expr Target { get; set; } = target;
    public Expr Annotation { get; set; } = annotation;
    public Expr? Value { get; set; } = value;
    public int Simple { get; set; } = simple;
}

public sealed class For(Expr target, Expr iter, Stmt[] body, Stmt[] orElse, string? typeComment) : Stmt
{
    public override NodeKind Kind => NodeKind.For;
    public Expr Target { get; set; } = target;
    public Expr Iter { get; set; } = iter;
    public Stmt[] Body { get; set; } = body;
    [PyName("orelse")] public Stmt[] OrElse { get; set; } = orElse;
    public string? TypeComment { get; set; } = typeComment;
}

public sealed class AsyncFor(Expr target, Expr iter, Stmt[] body, Stmt[] orElse, string? typeComment) : Stmt
{
    public override NodeKind Kind => NodeKind.AsyncFor;
    public Expr Target { get; set; } = target;
    public Expr Iter { get; set; } = iter;
    public Stmt[] Body { get; set; } = body;
    [PyName("orelse")] public Stmt[] OrElse { get; set; } = orElse;
    public string? TypeComment { get; set; } = typeComment;
}

public sealed class While(Expr test, Stmt[] body, Stmt[] orElse) : Stmt
{
    public override NodeKind Kind => NodeKind.While;
    public Expr Test { get; set; } = test;
    public Stmt[] Body { get; set; } = body;
    [PyName("orelse")] public Stmt[] OrElse { get; set; } = orElse;
}

public sealed class If(Expr test, Stmt[] body, Stmt[] orElse) : Stmt
{
    public override NodeKind Kind => NodeKind.If;
    public Expr Test { get; set; } = test;
    public Stmt[] Body { get; set; } = body;
    [PyName("orelse")] public Stmt[] OrElse { get; set; } = orElse;
}

public sealed class With(WithItem[] items, Stmt[] body, string? typeComment) : Stmt
{
    public override NodeKind Kind => NodeKind.With;
    public WithItem[] Items { get; set; } = items;
    public Stmt[] Body { get; set; } = body;
    public string? TypeComment { get; set; } = typeComment;
}

public sealed class AsyncWith(WithItem[] items, Stmt[] body, string? typeComment) : Stmt
{
    public override NodeKind Kind => NodeKind.AsyncWith;
    public WithItem[] Items { get; set; } = items;
    public Stmt[] Body { get; set; } = body;
    public string? TypeComment { get; set; } = typeComment;
}

public sealed class Match(Expr subject, MatchCase[] cases) : Stmt
{
    public override NodeKind Kind => NodeKind.Match;
    public Expr Subject { get; set; } = subject;
    public MatchCase[] Cases { get; set; } = cases;
}

public sealed class Raise(Expr? exc, Expr? cause) : Stmt
{
    public override NodeKind Kind => NodeKind.Raise;
    public Expr? Exc { get; set; } = exc;
    public Expr? Cause { get; set; } = cause;
}

public sealed class Try(Stmt[] body, ExceptHandler[] handlers, Stmt[] orElse, Stmt[] finalBody) : Stmt
{
    public override NodeKind Kind => NodeKind.Try;
    public Stmt[] Body { get; set; } = body;
    public ExceptHandler[] Handlers { get; set; } = handlers;
    [PyName("orelse")] public Stmt[] OrElse { get; set; } = orElse;
    [PyName("finalbody")] public Stmt[] FinalBody { get; set; } = finalBody;
}

public sealed class TryStar(Stmt[] body, ExceptHandler[] handlers, Stmt[] orElse, Stmt[] finalBody) : Stmt
{
    public override NodeKind Kind => NodeKind.TryStar;
    public Stmt[] Body { get; set; } = body;
    public ExceptHandler[] Handlers { get; set; } = handlers;
    [PyName("orelse")] public Stmt[] OrElse { get; set; } = orElse;
    [PyName("finalbody")] public Stmt[] FinalBody { get; set; } = finalBody;
}

public sealed class Assert(Expr test, Expr? msg) : Stmt
{
    public override NodeKind Kind => NodeKind.Assert;
    public Expr Test { get; set; } = test;
    public Expr? Msg { get; set; } = msg;
}

public sealed class Import(Alias[] names) : Stmt
{
    public override NodeKind Kind => NodeKind.Import;
    public Alias[] Names { get; set; } = names;
}

public sealed class ImportFrom(string? module, Alias[] names, int? level) : Stmt
{
    public override NodeKind Kind => NodeKind.ImportFrom;
    [Identifier] public string? Module { get; set; } = module;
    public Alias[] Names { get; set; } = names;
    public int? Level { get; set; } = level;
}

public sealed class Global(string[] names) : Stmt
{
    public override NodeKind Kind => NodeKind.Global;
    [Identifier] public string[] Names { get; set; } = names;
}

public sealed class Nonlocal(string[] names) : Stmt
{
    public override NodeKind Kind => NodeKind.Nonlocal;
    [Identifier] public string[] Names { get; set; } = names;
}

[PyName("Expr")]
public sealed class ExprStmt(Expr value) : Stmt
{
    public override NodeKind Kind => NodeKind.ExprStmt;
    public Expr Value { get; set; } = value;
}

public sealed class Pass : Stmt
{
    public override NodeKind Kind => NodeKind.Pass;
}

public sealed class Break : Stmt
{
    public override NodeKind Kind => NodeKind.Break;
}

public sealed class Continue : Stmt
{
    public override NodeKind Kind => NodeKind.Continue;
}

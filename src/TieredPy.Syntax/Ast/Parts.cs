namespace TieredPy.Syntax.Ast;

[PyName("comprehension")]
public sealed class Comprehension(Expr target, Expr iter, Expr[] ifs, int isAsync) : AstNode
{
    public override NodeKind Kind => NodeKind.Comprehension;
    public Expr Target { get; set; } = target;
    public Expr Iter { get; set; } = iter;
    public Expr[] Ifs { get; set; } = ifs;
    public int IsAsync { get; set; } = isAsync;
}

public sealed class ExceptHandler(Expr? type, string? name, Stmt[] body) : LocatedNode
{
    public override NodeKind Kind => NodeKind.ExceptHandler;
    public Expr? Type { get; set; } = type;
    [Identifier] public string? Name { get; set; } = name;
    public Stmt[] Body { get; set; } = body;
}

[PyName("arguments")]
public sealed class Arguments(Arg[] posOnlyArgs, Arg[] args, Arg? vararg, Arg[] kwOnlyArgs, Expr?[] kwDefaults, Arg? kwarg, Expr[] defaults) : AstNode
{
    public override NodeKind Kind => NodeKind.Arguments;
    [PyName("posonlyargs")] public Arg[] PosOnlyArgs { get; set; } = posOnlyArgs;
    public Arg[] Args { get; set; } = args;
    public Arg? Vararg { get; set; } = vararg;
    [PyName("kwonlyargs")] public Arg[] KwOnlyArgs { get; set; } = kwOnlyArgs;
    public Expr?[] KwDefaults { get; set; } = kwDefaults;
    public Arg? Kwarg { get; set; } = kwarg;
    public Expr[] Defaults { get; set; } = defaults;
}

[PyName("arg")]
public sealed class Arg(string argName, Expr? annotation, string? typeComment) : LocatedNode
{
    public override NodeKind Kind => NodeKind.Arg;
    [PyName("arg")][Identifier] public string ArgName { get; set; } = argName;
    public Expr? Annotation { get; set; } = annotation;
    public string? TypeComment { get; set; } = typeComment;
}

[PyName("keyword")]
public sealed class Keyword(string? arg, Expr value) : LocatedNode
{
    public override NodeKind Kind => NodeKind.Keyword;
    [Identifier] public string? Arg { get; set; } = arg;
    public Expr Value { get; set; } = value;
}

[PyName("alias")]
public sealed class Alias(string name, string? asName) : LocatedNode
{
    public override NodeKind Kind => NodeKind.Alias;
    [Identifier] public string Name { get; set; } = name;
    [PyName("asname")][Identifier] public string? AsName { get; set; } = asName;
}

[PyName("withitem")]
public sealed class WithItem(Expr contextExpr, Expr? optionalVars) : AstNode
{
    public override NodeKind Kind => NodeKind.WithItem;
    public Expr ContextExpr { get; set; } = contextExpr;
    public Expr? OptionalVars { get; set; } = optionalVars;
}

[PyName("match_case")]
public sealed class MatchCase(Pattern pattern, Expr? guard, Stmt[] body) : AstNode
{
    public override NodeKind Kind => NodeKind.MatchCase;
    public Pattern Pattern { get; set; } = pattern;
    public Expr? Guard { get; set; } = guard;
    public Stmt[] Body { get; set; } = body;
}

public sealed class TypeIgnore(int lineno, string tag) : AstNode
{
    public override NodeKind Kind => NodeKind.TypeIgnore;
    public int Lineno { get; set; } = lineno;
    public string Tag { get; set; } = tag;
}

namespace TieredPy.Syntax.Ast;

public abstract class Pattern : LocatedNode;

public sealed class MatchValue(Expr value) : Pattern
{
    public override NodeKind Kind => NodeKind.MatchValue;
    public Expr Value { get; set; } = value;
}

public sealed class MatchSingleton(object value) : Pattern
{
    public override NodeKind Kind => NodeKind.MatchSingleton;
    public object Value { get; set; } = value;
}

public sealed class MatchSequence(Pattern[] patterns) : Pattern
{
    public override NodeKind Kind => NodeKind.MatchSequence;
    public Pattern[] Patterns { get; set; } = patterns;
}

public sealed class MatchMapping(Expr[] keys, Pattern[] patterns, string? rest) : Pattern
{
    public override NodeKind Kind => NodeKind.MatchMapping;
    public Expr[] Keys { get; set; } = keys;
    public Pattern[] Patterns { get; set; } = patterns;
    [Identifier] public string? Rest { get; set; } = rest;
}

public sealed class MatchClass(Expr cls, Pattern[] patterns, string[] kwdAttrs, Pattern[] kwdPatterns) : Pattern
{
    public override NodeKind Kind => NodeKind.MatchClass;
    public Expr Cls { get; set; } = cls;
    public Pattern[] Patterns { get; set; } = patterns;
    [Identifier] public string[] KwdAttrs { get; set; } = kwdAttrs;
    public Pattern[] KwdPatterns { get; set; } = kwdPatterns;
}

public sealed class MatchStar(string? name) : Pattern
{
    public override NodeKind Kind => NodeKind.MatchStar;
    [Identifier] public string? Name { get; set; } = name;
}

public sealed class MatchAs(Pattern? pattern, string? name) : Pattern
{
    public override NodeKind Kind => NodeKind.MatchAs;
    public Pattern? Pattern { get; set; } = pattern;
    [Identifier] public string? Name { get; set; } = name;
}

public sealed class MatchOr(Pattern[] patterns) : Pattern
{
    public override NodeKind Kind => NodeKind.MatchOr;
    public Pattern[] Patterns { get; set; } = patterns;
}

namespace TieredPy.Syntax.Ast;

public abstract class Expr : LocatedNode;

public sealed class BoolOp(BoolOperator op, Expr[] values) : Expr
{
    public override NodeKind Kind => NodeKind.BoolOp;
    public BoolOperator Op { get; set; } = op;
    public Expr[] Values { get; set; } = values;
}

public sealed class NamedExpr(Expr target, Expr value) : Expr
{
    public override NodeKind Kind => NodeKind.NamedExpr;
    public Expr Target { get; set; } = target;
    public Expr Value { get; set; } = value;
}

public sealed class BinOp(Expr left, Operator op, Expr right) : Expr
{
    public override NodeKind Kind => NodeKind.BinOp;
    public Expr Left { get; set; } = left;
    public Operator Op { get; set; } = op;
    public Expr Right { get; set; } = right;
}

public sealed class UnaryOp(UnaryOperator op, Expr operand) : Expr
{
    public override NodeKind Kind => NodeKind.UnaryOp;
    public UnaryOperator Op { get; set; } = op;
    public Expr Operand { get; set; } = operand;
}

public sealed class Lambda(Arguments args, Expr body) : Expr
{
    public override NodeKind Kind => NodeKind.Lambda;
    public Arguments Args { get; set; } = args;
    public Expr Body { get; set; } = body;
}

public sealed class IfExp(Expr test, Expr body, Expr orElse) : Expr
{
    public override NodeKind Kind => NodeKind.IfExp;
    public Expr Test { get; set; } = test;
    public Expr Body { get; set; } = body;
    [PyName("orelse")] public Expr OrElse { get; set; } = orElse;
}

public sealed class Dict(Expr?[] keys, Expr[] values) : Expr
{
    public override NodeKind Kind => NodeKind.Dict;
    public Expr?[] Keys { get; set; } = keys;
    public Expr[] Values { get; set; } = values;
}

public sealed class Set(Expr[] elts) : Expr
{
    public override NodeKind Kind => NodeKind.Set;
    public Expr[] Elts { get; set; } = elts;
}

public sealed class ListComp(Expr elt, Comprehension[] generators) : Expr
{
    public override NodeKind Kind => NodeKind.ListComp;
    public Expr Elt { get; set; } = elt;
    public Comprehension[] Generators { get; set; } = generators;
}

public sealed class SetComp(Expr elt, Comprehension[] generators) : Expr
{
    public override NodeKind Kind => NodeKind.SetComp;
    public Expr Elt { get; set; } = elt;
    public Comprehension[] Generators { get; set; } = generators;
}

public sealed class DictComp(Expr key, Expr value, Comprehension[] generators) : Expr
{
    public override NodeKind Kind => NodeKind.DictComp;
    public Expr Key { get; set; } = key;
    public Expr Value { get; set; } = value;
    public Comprehension[] Generators { get; set; } = generators;
}

public sealed class GeneratorExp(Expr elt, Comprehension[] generators) : Expr
{
    public override NodeKind Kind => NodeKind.GeneratorExp;
    public Expr Elt { get; set; } = elt;
    public Comprehension[] Generators { get; set; } = generators;
}

public sealed class Await(Expr value) : Expr
{
    public override NodeKind Kind => NodeKind.Await;
    public Expr Value { get; set; } = value;
}

public sealed class Yield(Expr? value) : Expr
{
    public override NodeKind Kind => NodeKind.Yield;
    public Expr? Value { get; set; } = value;
}

public sealed class YieldFrom(Expr value) : Expr
{
    public override NodeKind Kind => NodeKind.YieldFrom;
    public Expr Value { get; set; } = value;
}

public sealed class Compare(Expr left, CmpOperator[] ops, Expr[] comparators) : Expr
{
    public override NodeKind Kind => NodeKind.Compare;
    public Expr Left { get; set; } = left;
    public CmpOperator[] Ops { get; set; } = ops;
    public Expr[] Comparators { get; set; } = comparators;
}

public sealed class Call(Expr func, Expr[] args, Keyword[] keywords) : Expr
{
    public override NodeKind Kind => NodeKind.Call;
    public Expr Func { get; set; } = func;
    public Expr[] Args { get; set; } = args;
    public Keyword[] Keywords { get; set; } = keywords;
}

public sealed class FormattedValue(Expr value, int conversion, Expr? formatSpec) : Expr
{
    public override NodeKind Kind => NodeKind.FormattedValue;
    public Expr Value { get; set; } = value;
    public int Conversion { get; set; } = conversion;
    public Expr? FormatSpec { get; set; } = formatSpec;
}

public sealed class Interpolation(Expr value, object str, int conversion, Expr? formatSpec) : Expr
{
    public override NodeKind Kind => NodeKind.Interpolation;
    public Expr Value { get; set; } = value;
    public object Str { get; set; } = str;
    public int Conversion { get; set; } = conversion;
    public Expr? FormatSpec { get; set; } = formatSpec;
}

public sealed class JoinedStr(Expr[] values) : Expr
{
    public override NodeKind Kind => NodeKind.JoinedStr;
    public Expr[] Values { get; set; } = values;
}

public sealed class TemplateStr(Expr[] values) : Expr
{
    public override NodeKind Kind => NodeKind.TemplateStr;
    public Expr[] Values { get; set; } = values;
}

public sealed class Constant(object value, string? prefix = null) : Expr
{
    public override NodeKind Kind => NodeKind.Constant;
    public object Value { get; set; } = value;
    [PyName("kind")] public string? Prefix { get; set; } = prefix;
}

public sealed class Attribute(Expr value, string attr, ExprContext ctx) : Expr
{
    public override NodeKind Kind => NodeKind.Attribute;
    public Expr Value { get; set; } = value;
    [Identifier] public string Attr { get; set; } = attr;
    public ExprContext Ctx { get; set; } = ctx;
}

public sealed class Subscript(Expr value, Expr slice, ExprContext ctx) : Expr
{
    public override NodeKind Kind => NodeKind.Subscript;
    public Expr Value { get; set; } = value;
    public Expr Slice { get; set; } = slice;
    public ExprContext Ctx { get; set; } = ctx;
}

public sealed class Starred(Expr value, ExprContext ctx) : Expr
{
    public override NodeKind Kind => NodeKind.Starred;
    public Expr Value { get; set; } = value;
    public ExprContext Ctx { get; set; } = ctx;
}

public sealed class Name(string id, ExprContext ctx) : Expr
{
    public override NodeKind Kind => NodeKind.Name;
    [Identifier] public string Id { get; set; } = id;
    public ExprContext Ctx { get; set; } = ctx;
}

public sealed class List(Expr[] elts, ExprContext ctx) : Expr
{
    public override NodeKind Kind => NodeKind.List;
    public Expr[] Elts { get; set; } = elts;
    public ExprContext Ctx { get; set; } = ctx;
}

public sealed class Tuple(Expr[] elts, ExprContext ctx) : Expr
{
    public override NodeKind Kind => NodeKind.Tuple;
    public Expr[] Elts { get; set; } = elts;
    public ExprContext Ctx { get; set; } = ctx;
}

public sealed class Slice(Expr? lower, Expr? upper, Expr? step) : Expr
{
    public override NodeKind Kind => NodeKind.Slice;
    public Expr? Lower { get; set; } = lower;
    public Expr? Upper { get; set; } = upper;
    public Expr? Step { get; set; } = step;
}

using System.Numerics;
using TieredPy.Syntax.Ast;

namespace TieredPy.Syntax.Tests;

public class AstTests
{
    [Fact]
    public void Node_classes_describe_themselves_in_the_abstract_grammars_terms()
    {
        var function = NodeInfo.Of(NodeKind.FunctionDef);
        Assert.Equal("FunctionDef", function.Name);
        Assert.Equal("stmt", function.BaseName);
        Assert.True(function.IsLocated);
        Assert.Equal(
            ["identifier name", "arguments args", "stmt* body", "expr* decorator_list", "expr? returns", "string? type_comment", "type_param* type_params"],
            function.Fields.Select(Describe));

        Assert.Equal(
            ["arg* posonlyargs", "arg* args", "arg? vararg", "arg* kwonlyargs", "expr?* kw_defaults", "arg? kwarg", "expr* defaults"],
            NodeInfo.Of(NodeKind.Arguments).Fields.Select(Describe));
        Assert.Null(NodeInfo.Of(NodeKind.Arguments).BaseName);
        Assert.Equal(["cmpop* ops"], NodeInfo.Of(NodeKind.Compare).Fields.Skip(1).Take(1).Select(Describe));
        Assert.Equal(["constant value", "string? kind"], NodeInfo.Of(NodeKind.Constant).Fields.Select(Describe));
        Assert.Equal("Expr", NodeInfo.Of(NodeKind.ExprStmt).Name);
        Assert.Equal("excepthandler", NodeInfo.Of(NodeKind.ExceptHandler).BaseName);
        Assert.False(NodeInfo.Of(NodeKind.TypeIgnore).IsLocated);

        static string Describe(NodeField field)
        {
            var suffix = field.Cardinality switch
            {
                FieldCardinality.Many => (field.ElementsMayBeNull ? "?" : "") + "*",
                FieldCardinality.Optional => "?",
                _ => "",
            };
            return $"{field.TypeName}{suffix} {field.Name}";
        }
    }

    [Fact]
    public void Fields_are_read_and_written_by_index()
    {
        var node = (BinOp)((Expression)Parser.Parse("a + 1", ParseMode.Eval)).Body;
        var fields = node.Info.Fields;
        Assert.Same(node.Left, fields[0].Get(node));
        Assert.Equal(Operator.Add, fields[1].Get(node));
        fields[1].Set(node, Operator.Sub);
        Assert.Equal(Operator.Sub, node.Op);
        Assert.IsType<BinOp>(node.Info.CreateEmpty());
    }

    [Fact]
    public void Traversal_meets_each_node_once_parents_first()
    {
        var tree = Parser.Parse("f(a, *b, k=c)\n");
        Assert.Equal(
            ["Module", "Expr", "Call", "Name", "Name", "Starred", "Name", "keyword", "Name"],
            tree.SelfAndDescendants().Select(n => n.Info.Name));
    }

    [Fact]
    public void Constants_have_the_narrowest_type()
    {
        Assert.Equal(9223372036854775807L, Value("9223372036854775807"));
        Assert.Equal(BigInteger.Pow(2, 63), Value("0x8000000000000000"));
        Assert.Equal((BigInteger.One << 100) - 1, Value("0b" + new string('1', 100)));
        Assert.Equal(1.5, Value("1.5"));
        Assert.Equal(new Complex(0, 2), Value("2j"));
        Assert.Equal(true, Value("True"));
        Assert.Same(AstConst.None, Value("None"));
        Assert.Same(AstConst.Ellipsis, Value("..."));
        Assert.Equal("\ud800", Value("'\\ud800'"));
        Assert.Equal(new byte[] { 255 }, Value("b'\\xff'"));
    }

    private static object Value(string source) => ((Constant)((Expression)Parser.Parse(source, ParseMode.Eval)).Body).Value;
}

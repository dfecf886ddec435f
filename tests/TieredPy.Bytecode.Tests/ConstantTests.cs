using System.Numerics;
using System.Text;

namespace TieredPy.Bytecode.Tests;

public class ConstantTests
{
    private static readonly object[] Distinct =
    [
        PyConst.None, PyConst.Ellipsis, true, false, 0L, 1L, 0.0, -0.0, 1.0, double.NaN, new Complex(0, 0), new Complex(-0.0, 0), new Complex(0, -0.0),
        new Complex(1, 0), "1", "", new ConstBytes("1"u8.ToArray()), BigInteger.Pow(2, 64), new ConstTuple([1L]), new ConstTuple([true]),
        new ConstTuple([1.0]), new ConstTuple([]), new ConstTuple([new ConstTuple([0.0])]), new ConstTuple([new ConstTuple([-0.0])]),
        new ConstFrozenSet([1L]), new ConstFrozenSet([true]), new ConstSlice(1L, 2L, PyConst.None), new ConstSlice(1L, 2.0, PyConst.None),
    ];

    [Fact]
    public void Constants_of_different_type_sign_or_parts_differ()
    {
        var keyed = new Dictionary<object, int>(ConstComparer.Instance);
        for (var i = 0; i < Distinct.Length; i++)
            Assert.True(keyed.TryAdd(Distinct[i], i), $"constant {i}");
        foreach (var constant in Distinct)
            Assert.True(PyConst.IsConstant(constant));
    }

    [Fact]
    public void Equal_constants_are_one()
    {
        (object, object)[] pairs =
        [
            (12345678901L, 12345678901L), (double.NaN, double.NaN), (new Complex(1, -2), new Complex(1, -2)),
            (new ConstBytes([1, 2]), new ConstBytes([1, 2])), (new ConstTuple(["a", 1L]), new ConstTuple(["a", 1L])),
            (new ConstFrozenSet([1L, "a"]), new ConstFrozenSet(["a", 1L])), (new ConstSlice(1L, 2L, 3L), new ConstSlice(1L, 2L, 3L)),
            (Golden.Sample(), Golden.Sample()),
        ];
        foreach (var (x, y) in pairs)
        {
            Assert.True(ConstComparer.Same(x, y));
            Assert.Equal(ConstComparer.Hash(x), ConstComparer.Hash(y));
        }
    }

    [Fact]
    public void Integers_have_one_form()
    {
        Assert.IsType<long>(PyConst.Int(long.MinValue));
        Assert.IsType<BigInteger>(PyConst.Int(BigInteger.One << 63));
        Assert.False(PyConst.IsConstant(BigInteger.One));
        Assert.False(PyConst.IsConstant(1));
    }

    [Fact]
    public void Code_equality_is_Pythons()
    {
        var code = Golden.Sample();
        Assert.Equal(code, code.Replace(fileName: "other", qualName: "other", stackSize: 99));
        Assert.Equal(code.GetHashCode(), code.Replace(fileName: "other").GetHashCode());
        CodeObject[] different =
        [
            code.Replace(name: "other"), code.Replace(argCount: 9), code.Replace(posOnlyArgCount: 9), code.Replace(kwOnlyArgCount: 9),
            code.Replace(flags: CodeFlags.Nested), code.Replace(firstLine: 9), code.Replace(code: []), code.Replace(consts: []),
            code.Replace(names: []), code.Replace(localsPlusNames: ["q"]), code.Replace(lineTable: [1]), code.Replace(exceptionTable: [1]),
        ];
        Assert.All(different, other => Assert.NotEqual(code, other));
    }

    [Fact]
    public void The_first_tag_stays()
    {
        var code = Golden.Sample();
        Assert.Null(code.Tag);
        Assert.Equal("first", code.SetTag("first"));
        Assert.Equal("first", code.SetTag("second"));
        Assert.Equal("first", code.Tag);
        Assert.Null(code.Replace().Tag);
    }

    /// <summary>CPython 3.14's repr of each.</summary>
    public static TheoryData<object, string> Reprs => new()
    {
        { 0.1, "0.1" }, { 1e16, "1e+16" }, { 1e15, "1000000000000000.0" }, { 9999999999999998.0, "9999999999999998.0" },
        { 0.0001, "0.0001" }, { 0.00001, "1e-05" }, { -0.0, "-0.0" }, { 5e-324, "5e-324" }, { 1.7976931348623157e308, "1.7976931348623157e+308" },
        { double.NaN, "nan" }, { double.NegativeInfinity, "-inf" }, { 123456.789, "123456.789" },
        { new Complex(0, 2), "2j" }, { new Complex(-0.0, 2), "(-0+2j)" }, { new Complex(1.5, -0.0), "(1.5-0j)" }, { new Complex(double.PositiveInfinity, double.NaN), "(inf+nanj)" },
        { "it's", "\"it's\"" }, { "'\"", "'\\'\"'" }, { "\t\n\r\x7f\\\xe9\xad\u200b\U0001f600\ue000\ud800", "'\\t\\n\\r\\x7f\\\\\xe9\\xad\\u200b\U0001f600\\ue000\\ud800'" },
        { new ConstBytes([.. "a'\"\\\n\xff\0"u8[..5], 0xff, 0]), "b'a\\'\"\\\\\\n\\xff\\x00'" }, { new ConstBytes("it's"u8.ToArray()), "b\"it's\"" },
        { new ConstTuple([]), "()" }, { new ConstTuple([1L]), "(1,)" }, { new ConstTuple([true, PyConst.None, PyConst.Ellipsis]), "(True, None, Ellipsis)" },
        { new ConstFrozenSet([]), "frozenset()" }, { new ConstFrozenSet(["a"]), "frozenset({'a'})" }, { new ConstSlice(1L, PyConst.None, -1L), "slice(1, None, -1)" },
        { -BigInteger.Pow(10, 30), "-1000000000000000000000000000000" },
    };

    [Theory]
    [MemberData(nameof(Reprs))]
    public void Reprs_are_Pythons(object constant, string repr) => Assert.Equal(repr, ConstRepr.Of(constant));

    [Theory]
    [InlineData(' ', true)]
    [InlineData(0xA0, false)]
    [InlineData(0x2028, false)]
    [InlineData(0x10FFFF, false)]
    [InlineData(0x1F600, true)]
    public void Printable_is_what_str_isprintable_says(int character, bool printable) =>
        Assert.Equal(printable, ConstRepr.IsPrintable(new Rune(character)));
}

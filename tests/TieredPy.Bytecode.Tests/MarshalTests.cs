using System.Numerics;
using System.Text;
using TieredPy.Bytecode.Marshal;

namespace TieredPy.Bytecode.Tests;

public class MarshalTests
{
    private static object Load(string latin1) => new MarshalReader<object, PlainFactory>(default, Encoding.Latin1.GetBytes(latin1)).ReadObject();

    private static string Dump(object value, int version = MarshalFormat.Version)
    {
        var writer = new MarshalWriter(PlainVisitor.Instance, version);
        writer.Write(value);
        return Encoding.Latin1.GetString(writer.ToArray());
    }

    /// <summary>Every message was taken from CPython 3.14.</summary>
    [Theory]
    [InlineData("", MarshalErrorKind.EOFError, "EOF read where object expected")]
    [InlineData("i", MarshalErrorKind.EOFError, "marshal data too short")]
    [InlineData("(\xff\xff\xff\xff", MarshalErrorKind.ValueError, "bad marshal data (tuple size out of range)")]
    [InlineData("(\x05\0\0\0NN", MarshalErrorKind.EOFError, "EOF read where object expected")]
    [InlineData("(\xff\xff\xff\x7fNN?", MarshalErrorKind.ValueError, "bad marshal data (unknown type code)")]
    [InlineData("0", MarshalErrorKind.TypeError, "NULL object in marshal data for object")]
    [InlineData("(\x01\0\0\0" + "0", MarshalErrorKind.TypeError, "NULL object in marshal data for tuple")]
    [InlineData("[\x01\0\0\0" + "0", MarshalErrorKind.TypeError, "NULL object in marshal data for list")]
    [InlineData(">\x01\0\0\0" + "0", MarshalErrorKind.TypeError, "NULL object in marshal data for set")]
    [InlineData(":NN0", MarshalErrorKind.TypeError, "NULL object in marshal data for object")]
    [InlineData("{N", MarshalErrorKind.EOFError, "EOF read where object expected")]
    [InlineData("r\0\0\0\0", MarshalErrorKind.ValueError, "bad marshal data (invalid reference)")]
    [InlineData("\xbe\x01\0\0\0r\0\0\0\0", MarshalErrorKind.ValueError, "bad marshal data (invalid reference)")]
    [InlineData("\xbaNNr\0\0\0\0", MarshalErrorKind.ValueError, "bad marshal data (invalid reference)")]
    [InlineData("z", MarshalErrorKind.EOFError, "EOF read where not expected")]
    [InlineData("z\x05" + "abc", MarshalErrorKind.EOFError, "marshal data too short")]
    [InlineData("u\x03\0\0\0a\xff" + "c", MarshalErrorKind.UnicodeDecodeError, "'utf-8' codec can't decode byte 0xff in position 1: invalid start byte")]
    [InlineData("s\xff\xff\xff\xff", MarshalErrorKind.ValueError, "bad marshal data (bytes object size out of range)")]
    [InlineData("u\xff\xff\xff\xff", MarshalErrorKind.ValueError, "bad marshal data (string size out of range)")]
    [InlineData("[\xff\xff\xff\xff", MarshalErrorKind.ValueError, "bad marshal data (list size out of range)")]
    [InlineData("<\xff\xff\xff\xff", MarshalErrorKind.ValueError, "bad marshal data (set size out of range)")]
    [InlineData("l\x01\0\0\0\0\0", MarshalErrorKind.ValueError, "bad marshal data (unnormalized long data)")]
    [InlineData("l\x01\0\0\0\xff\xff", MarshalErrorKind.ValueError, "bad marshal data (digit out of range in long)")]
    [InlineData("l\0\0\0\x80", MarshalErrorKind.ValueError, "bad marshal data (long size out of range)")]
    [InlineData("l\xff\xff\xff\x7f\x01\0", MarshalErrorKind.EOFError, "marshal data too short")]
    [InlineData("f\x03" + "abc", MarshalErrorKind.ValueError, "could not convert string to float: 'abc'")]
    [InlineData("?", MarshalErrorKind.ValueError, "bad marshal data (unknown type code)")]
    [InlineData("\xff", MarshalErrorKind.ValueError, "bad marshal data (unknown type code)")]
    public void Bad_data_is_told_as_CPython_tells_it(string data, MarshalErrorKind kind, string message)
    {
        var error = Assert.Throws<MarshalException>(() => Load(data));
        Assert.Equal((kind, message), (error.Kind, error.Message));
    }

    public static TheoryData<string, object> Readable => new()
    {
        { "N", PyConst.None },
        { ".", PyConst.Ellipsis },
        { "T", true },
        { "I12345678", 0x3837363534333231 },
        { "l\0\0\0\0", 0L },
        { "l\x01\0\0\0\x01\0", 1L },
        { "l\xfb\xff\xff\xff\0\0\0\0\0\0\0\0\0\x04", -BigInteger.Pow(2, 70) },
        { "f\x03" + "1.5", 1.5 },
        { "f\x04-inf", double.NegativeInfinity },
        { "x\x01" + "1\x01" + "2", new Complex(1, 2) },
        { "Z\x03" + "a\xff" + "c", "a\xff" + "c" },
        { "u\x03\0\0\0\xed\xa0\x80", "\ud800" },
        { "u\x04\0\0\0\xf0\x9f\x98\x80", "\U0001F600" },
    };

    [Theory]
    [MemberData(nameof(Readable))]
    public void Reads_every_scalar_form(string data, object value) => Assert.Equal(value, Load(data));

    [Fact]
    public void A_dict_with_a_null_value_ends_there()
    {
        Assert.Empty((Dictionary<object, object>)Load("{N0"));
        Assert.Empty((Dictionary<object, object>)Load("{N:NN0"));
    }

    [Fact]
    public void Containers_contain_themselves()
    {
        var list = (List<object>)Load("\xdb\x01\0\0\0r\0\0\0\0");
        Assert.Same(list, list[0]);
        Assert.Equal("\xdb\x01\0\0\0r\0\0\0\0", Dump(list));
        var tuple = (object[])Load("\xa9\x01r\0\0\0\0");
        Assert.Same(tuple, tuple[0]);
    }

    [Fact]
    public void A_constant_does_not_contain_itself()
    {
        var error = Assert.Throws<MarshalException>(() => MarshalReader.ReadCode(CodeWithConsts("\xa9\x01r\0\0\0\0")));
        Assert.Equal("bad marshal data (code: constant nested too deeply)", error.Message);
    }

    [Fact]
    public void A_constant_does_not_fan_out_without_end()
    {
        // Forty tuples, each of two references to the one before.
        var consts = "\x29\x29";
        consts += "\xa9\x01N";
        for (var i = 0; i < 40; i++)
            consts += $"\xa9\x02r{(char)i}\0\0\0r{(char)i}\0\0\0";
        Assert.Throws<MarshalException>(() => MarshalReader.ReadCode(CodeWithConsts(consts)));
    }

    private static byte[] CodeWithConsts(string consts) => Encoding.Latin1.GetBytes(
        "c" + new string('\0', 20) + "s\x02\0\0\0\x1b\0" + consts + ")\0)\0s\0\0\0\0z\x01" + "fz\x01" + "fz\x01" + "f\0\0\0\0s\0\0\0\0s\0\0\0\0");

    [Theory]
    [InlineData(1999, true)]
    [InlineData(2000, false)]
    [InlineData(100_000, false)]
    public void Nesting_is_bounded_as_in_CPython(int depth, bool allowed)
    {
        var data = string.Concat(Enumerable.Repeat(")\x01", depth)) + "N";
        object nested = PyConst.None;
        for (var i = 0; i < depth; i++)
            nested = new object[] { nested };
        if (allowed)
        {
            Assert.Equal(data, Dump(Load(data)));
            return;
        }
        Assert.Equal("recursion limit exceeded", Assert.Throws<MarshalException>(() => Load(data)).Message);
        Assert.Equal("object too deeply nested to marshal", Assert.Throws<MarshalException>(() => Dump(nested)).Message);
    }

    [Theory]
    [InlineData(0, "u\x03\0\0\0abc", "f\x13" + "0.10000000000000001")]
    [InlineData(2, "u\x03\0\0\0abc", "g\x9a\x99\x99\x99\x99\x99\xb9?")]
    [InlineData(3, "t\x03\0\0\0abc", "g\x9a\x99\x99\x99\x99\x99\xb9?")]
    [InlineData(4, "Z\x03" + "abc", "g\x9a\x99\x99\x99\x99\x99\xb9?")]
    public void Old_versions_are_written(int version, string text, string number)
    {
        Assert.Equal(text, Dump("abc", version));
        Assert.Equal(number, Dump(0.1, version));
        var slice = new ConstSlice(1L, 2L, PyConst.None);
        Assert.Equal("unmarshallable object", Assert.Throws<MarshalException>(() => Dump(slice, version)).Message);
    }

    [Fact]
    public void Repeated_objects_become_references_and_only_they_are_numbered()
    {
        var shared = new List<object>();
        Assert.Equal("[\x03\0\0\0z\x01.\xdb\0\0\0\0r\0\0\0\0", Dump(new List<object> { ".", shared, shared }));
        Assert.Equal("[\x02\0\0\0[\0\0\0\0[\0\0\0\0", Dump(new List<object> { shared, shared }, version: 2));
    }

    [Fact]
    public void Sets_are_written_in_the_order_of_their_items_bytes()
    {
        var one = MarshalWriter.Dump(new ConstFrozenSet(["a", "b", 1L]));
        Assert.Equal(one, MarshalWriter.Dump(new ConstFrozenSet([1L, "b", "a"])));
    }

    [Theory]
    [InlineData(0L)]
    [InlineData(-1L)]
    [InlineData(int.MaxValue)]
    [InlineData(int.MaxValue + 1L)]
    [InlineData(int.MinValue)]
    [InlineData(long.MaxValue)]
    [InlineData(long.MinValue)]
    public void Integers_survive(long value)
    {
        Assert.Equal(value, MarshalReader.ReadConstant(MarshalWriter.Dump(value)));
        foreach (var bits in (int[])[61, 62, 63, 64, 74, 75, 76, 1000])
        {
            foreach (var big in (BigInteger[])[BigInteger.One << bits, (BigInteger.One << bits) - 1, -(BigInteger.One << bits), value * (BigInteger.One << bits)])
                Assert.Equal(PyConst.Int(big), MarshalReader.ReadConstant(MarshalWriter.Dump(PyConst.Int(big))));
        }
    }

    [Fact]
    public void CPythons_code_survives_writing()
    {
        var code = Golden.Sample();
        var again = MarshalReader.ReadCode(MarshalWriter.Dump(code));
        Assert.Equal(code, again);
        Assert.Equal(Golden.WithInner(code).Select(c => (c.FileName, c.QualName, c.StackSize)), Golden.WithInner(again).Select(c => (c.FileName, c.QualName, c.StackSize)));
        Assert.Equal(MarshalWriter.Dump(code), MarshalWriter.Dump(again));
    }

    [Fact]
    public void A_file_cut_anywhere_gives_an_error_and_nothing_else()
    {
        var file = Golden.SampleFile();
        for (var length = 16; length < file.Length; length++)
        {
            var cut = file.AsSpan(16, length - 16).ToArray();
            Assert.Equal(MarshalErrorKind.EOFError, Assert.Throws<MarshalException>(() => MarshalReader.ReadConstant(cut)).Kind);
        }
    }

    [Fact]
    public void From_a_file_no_more_is_read_than_the_object_takes()
    {
        var data = Encoding.Latin1.GetBytes("[\x02\0\0\0z\x01" + "a(\x01\0\0\0NT");
        var at = 0;
        ReadOnlyMemory<byte> Next(int count)
        {
            var piece = data.AsMemory(at, int.Min(count, data.Length - at));
            at += piece.Length;
            return piece;
        }
        var reader = new MarshalReader<object, PlainFactory>(default, Next);
        Assert.Equal(2, ((List<object>)reader.ReadObject()).Count);
        Assert.Equal(data.Length - 1, at);
        Assert.Equal(true, reader.ReadObject());
        Assert.Equal("EOF read where object expected", Assert.Throws<MarshalException>(() => reader.ReadObject()).Message);
    }

    [Fact]
    public void Code_can_be_refused()
    {
        var code = Golden.Sample();
        var writer = new MarshalWriter(allowCode: false);
        Assert.Equal("marshalling code objects is disallowed", Assert.Throws<MarshalException>(() => writer.Write(code)).Message);
        var reader = new MarshalReader<object, ConstFactory>(default, MarshalWriter.Dump(code), allowCode: false);
        Assert.Equal("unmarshalling code objects is disallowed", Assert.Throws<MarshalException>(() => reader.ReadObject()).Message);
    }

    [Fact]
    public void Text_survives_with_lone_surrogates()
    {
        foreach (var text in (string[])["", "a", "\xe9", "\ud800", "x\udfff\U0001F600\ud800", new string('y', 300), "na me"])
            Assert.Equal(text, MarshalReader.ReadConstant(MarshalWriter.Dump(text)));
    }
}

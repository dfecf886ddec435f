namespace TieredPy.Generators.Tests;

public class DiagnosticTests
{
    [Theory]
    [InlineData("TPY001", "[PyMethod(\"f($self, (\")] static void F(PyThing s) { }")]
    [InlineData("TPY001", "[PyMethod(\"f($self, a=1, b, /)\")] static void F(PyThing s, Value a, Value b) { }")]
    [InlineData("TPY001", "[PyMethod(\"f($self, a, a)\")] static void F(PyThing s, Value a, Value b) { }")]
    [InlineData("TPY001", "[PyMethod(\"f($self, *)\")] static void F(PyThing s) { }")]
    [InlineData("TPY001", "[PyMethod(\"f($self, **kw, a)\")] static void F(PyThing s, PyDict? kw, Value a) { }")]
    [InlineData("TPY001", "[PyMethod(\"f($self, *, a=1, b)\")] static void F(PyThing s, Value a, Value b) { }")]
    [InlineData("TPY002", "[PyMethod(\"f($self, a, /)\")] static void F(PyThing s) { }")]
    [InlineData("TPY002", "[PyMethod(\"f($self, /)\")] static void F() { }")]
    [InlineData("TPY002", "[PyMethod(\"f($self, /)\")] static void F(string s) { }")]
    [InlineData("TPY002", "[PyMethod(\"f($self, /, *args)\")] static void F(PyThing s, Value[] args) { }")]
    [InlineData("TPY002", "[PyMethod(\"f($self, /, **kw)\")] static void F(PyThing s, PyDict kw) { }")]
    [InlineData("TPY002", "[PyMethod(\"f\")] static void F(PyThing s) { }")]
    [InlineData("TPY002", "[PyMethod(\"f\", Raw = true)] static Value F(PyThing s) => default;")]
    [InlineData("TPY002", "[PyNew(\"thing()\")] static PyThing New() => null!;")]
    [InlineData("TPY002", "[PyInit(\"thing()\")] static int Init(PyThing s) => 1;")]
    [InlineData("TPY002", "[PySetter(\"x\")] static void X(PyThing s, Value v) { }")]
    [InlineData("TPY003", "[PySlot(\"Rapr\")] static Value F(Value s) => s;")]
    [InlineData("TPY004", "[PySlot(\"Repr\")] static string F(Value s) => \"\";")]
    [InlineData("TPY004", "[PySlot(\"Repr\")] static Value F(PyThing s) => s;")]
    [InlineData("TPY004", "[PySlot(\"Compare\")] static Value F(Value a, Value b, int op) => a;")]
    [InlineData("TPY005", "[PyMethod(\"f($self, /)\")] static void F(PyThing s) { } [PyMethod(\"f($self, /)\")] static void G(PyThing s) { }")]
    [InlineData("TPY005", "[PySlot(\"Repr\")] static Value F(Value s) => s; [PySlot(\"Repr\")] static Value G(Value s) => s;")]
    [InlineData("TPY007", "[PyMethod(\"f($self, /)\")] void F(PyThing s) { }")]
    [InlineData("TPY008", "[PyMethod(\"f($self, a, /)\")] static void F(PyThing s, DateTime a) { }")]
    [InlineData("TPY008", "[PyMethod(\"f($self, /)\")] static object F(PyThing s) => s;")]
    [InlineData("TPY009", "[PyMethod(\"f($self, a=None, /)\")] static void F(PyThing s, long a) { }")]
    [InlineData("TPY009", "[PyMethod(\"f($self, a=<null>, /)\")] static void F(PyThing s, PyThing a) { }")]
    [InlineData("TPY009", "[PyMethod(\"f($self, a='x', /)\")] static void F(PyThing s, double a) { }")]
    [InlineData("TPY010", "[PyFunction(\"f()\")] static void F() { }")]
    public void Mistake_in_a_type_is_reported_once(string id, string members)
    {
        var (reported, errors, _) = GeneratorHarness.Run(members);
        Assert.Equal([id], reported);
        Assert.Empty(errors); // the mistake itself is left out, so it causes no second message
    }

    [Fact]
    public void Class_must_be_partial()
    {
        var (reported, _, _) = GeneratorHarness.Run("public override PyType Type => null!;", "[PyType(\"thing\")] public class PyThing : PyObject");
        Assert.Equal(["TPY006"], reported);
    }

    [Fact]
    public void Module_must_be_static()
    {
        var (reported, _, _) = GeneratorHarness.Run("", "[PyModule(\"m\")] public partial class M");
        Assert.Equal(["TPY007"], reported);
    }

    [Fact]
    public void Method_in_a_module_is_misplaced()
    {
        var (reported, _, _) = GeneratorHarness.Run("[PyMethod(\"f($self, /)\")] static void F(Value s) { }", "[PyModule(\"m\")] public static partial class M");
        Assert.Equal(["TPY010"], reported);
    }

    [Fact]
    public void User_class_must_derive_from_the_type()
    {
        var (reported, _, _) = GeneratorHarness.Run("", "public class Other(PyType t) { public PyType T => t; } [PyType(\"thing\", UserClass = typeof(Other))] public partial class PyThing : PyObject");
        Assert.Contains("TPY011", reported);
    }

    [Fact]
    public void A_class_without_mistakes_compiles_and_has_no_messages()
    {
        var (reported, errors, generated) = GeneratorHarness.Run("""
            [PyNew("thing(a=<null>, /, *args, **kw)")] static PyThing New(PyThread t, PyType c, PyThing? a, ReadOnlySpan<Value> args, PyDict? kw) => new();
            [PyInit("thing(x, *, y=1.5)")] static void Init(PyThing self, long? x, double y) { }
            [PyMethod("all($self, a, b=-1, /, c='q', d=None, *e, f, g=True, **h)")]
            static string? All(PyThing self, Value a, long b, string c, string? d, ReadOnlySpan<Value> e, int f, bool g, PyDict? h) => c;
            [PyMethod("lock($self, a=' ', /)")] static bool @lock(Value self, Value a) => a.IsNull;
            [PyMethod("crc($self, data, value=0, /, more=b'')")] static long Crc(PyThing self, ReadOnlySpan<byte> data, long value, ReadOnlySpan<byte> more) => data.Length;
            [PyClassMethod("make($type, /)")] static PyThing Make(PyType c) => new();
            [PyStaticMethod("size(a, /)")] static System.Numerics.BigInteger Size(System.Numerics.BigInteger a) => a;
            [PyMethod("raw", Raw = true)] static Value Raw(PyThread t, ReadOnlySpan<Value> a, PyStr[]? k) => default;
            [PyGetter("g")] static int G(PyThing s) => 1;
            [PySetter("g")] static void G(PyThing s, Value v) { }
            [PySlot(nameof(TypeSlots.Length))] static long Len(Value s) => 0;
            [PyConstant("K")] const int K = 1;
            """);
        Assert.Empty(reported);
        Assert.Empty(errors);
        Assert.Contains("override global::TieredPy.Runtime.PyType Type => TypeObject", generated);
    }

    [Fact]
    public void A_type_that_is_held_by_the_object_is_not_overridden()
    {
        var (reported, errors, generated) = GeneratorHarness.Run("public PyThing(PyType t) : base(t) { }", "[PyType(\"Err\")] public partial class PyThing : PyBaseException");
        Assert.Empty(reported);
        Assert.Empty(errors);
        Assert.DoesNotContain("override", generated);
    }
}

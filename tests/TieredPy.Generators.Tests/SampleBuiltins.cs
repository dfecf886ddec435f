using TieredPy.Runtime;

namespace TieredPy.Generators.Tests;

/// <summary>Signatures of built-ins as CPython has them; the bodies show what arrived.</summary>
[PyType("list", Subclassable = true, UserClass = typeof(UserSample))]
public partial class Sample : PyObject
{
    [PyNew("list(*args, **kwargs)")]
    private static Sample New(PyType cls, ReadOnlySpan<Value> args, PyDict? kwargs) => new();

    [PyInit("list(iterable=(), /)")]
    private static void Init(Sample self, Value iterable) { }

    [PyMethod("append($self, object, /)")]
    private static void Append(Sample self, Value item) { }

    [PyMethod("clear($self, /)")]
    private static void Clear(Sample self) { }

    [PyMethod("pop($self, index=-1, /)")]
    private static long Pop(Sample self, long index) => index;

    [PyMethod("insert($self, index, object, /)")]
    private static long Insert(Sample self, long index, Value item) => index;

    [PyMethod("sort($self, /, *, key=None, reverse=False)")]
    private static bool Sort(Sample self, Value key, bool reverse) => reverse;

    [PyMethod("index($self, value, start=0, stop=sys.maxsize, /)")]
    private static long Index(Sample self, Value value, Value start, long stop) => stop;

    [PyMethod("replace($self, old, new, /, count=-1)")]
    private static string Replace(Sample self, string old, string @new, long count) => old + @new + count;

    [PyMethod("encode($self, /, encoding='utf-8', errors='strict')")]
    private static string Encode(Sample self, string encoding, string errors) => encoding + errors;

    [PyMethod("expandtabs($self, /, tabsize=8)")]
    private static long ExpandTabs(Sample self, int tabsize) => tabsize;

    [PyMethod("center($self, width, fillchar=' ', /)")]
    private static Value Center(Sample self, long width, Value fill) => fill;

    [PyMethod("prod($self, iterable, /, *, start=1)")]
    private static Value Prod(Sample self, Value iterable, Value start) => start;

    [PyMethod("isclose($self, /, a, b, *, rel_tol=1e-09, abs_tol=0.0)")]
    private static double IsClose(Sample self, double a, double b, double relative, double absolute) => relative;

    [PyMethod("to_bytes($self, /, length=1, byteorder='big', *, signed=False)")]
    private static string ToBytes(Sample self, long length, string order, bool signed) => $"{length}{order}{signed}";

    [PyMethod("all($self, a, *rest, key=None, **kw)")]
    private static string All(Sample self, Value a, ReadOnlySpan<Value> rest, Value key, PyDict? kw) => $"{a} {rest.Length} {key.IsNone} {kw?.Count}";

    [PyMethod("optional($self, n=None, /)")]
    private static long? Optional(Sample self, long? n) => n;

    [PyMethod("count($self, sub[, start[, end]], /)")]
    private static string Count(Sample self, Value sub, Value start, Value end) => $"{start.IsNull} {end.IsNull}";

    [PyMethod("crc($self, data, /, more=b'')")]
    private static long Crc(Sample self, ReadOnlySpan<byte> data, ReadOnlySpan<byte> more) => (100 * data.Length) + more.Length;

    [PyMethod("raw", Raw = true)]
    private static Value Raw(PyThread thread, ReadOnlySpan<Value> args, PyStr[]? kwnames) => args.Length;

    [PyClassMethod("fromhex($type, string, /)")]
    private static Value FromHex(PyType cls, Value text) => cls;
}

/// <summary>Instances of Python classes derived from <see cref="Sample"/>.</summary>
internal sealed class UserSample(PyType type) : Sample
{
    public override PyType Type => type;
}

using TieredPy.Runtime;

namespace TieredPy.Generators.Tests;

/// <summary>What every form of call gives, with the messages that CPython 3.14 gives for the built-in of that signature.</summary>
public sealed class CallFormTests : IDisposable
{
    private static readonly PyThread s_thread = new(new Engine());
    private readonly PyThread? _before = PyThread.Attach(s_thread);

    public void Dispose() => PyThread.Attach(_before);

    /// <summary>Arguments as text: L is a list, s:… a str, b:… bytes, None, True, numbers; a trailing name=… is a keyword.</summary>
    private static unsafe string Call(string method, string arguments)
    {
        var cell = Sample.TypeObject.Dict.Get(PyStr.Intern(method))!.Value;
        var def = cell.As<PyMethodDescriptor>()?.Def ?? cell.As<PyClassMethodDescriptor>()!.Def;
        var (args, names) = Parse(arguments);
        string vector = Show(() => def.Vector(s_thread, args, names));
        if (names is null)
        {
            // the fixed entries say the same, where they exist
            string? direct = args.Length switch
            {
                1 when def.Call1 != null => Show(() => def.Call1(s_thread, args[0])),
                2 when def.Call2 != null => Show(() => def.Call2(s_thread, args[0], args[1])),
                3 when def.Call3 != null => Show(() => def.Call3(s_thread, args[0], args[1], args[2])),
                _ => null,
            };
            if (direct is not null) Assert.Equal(vector, direct);
        }
        return vector;
    }

    private static (Value[] Args, PyStr[]? Names) Parse(string arguments)
    {
        var args = new List<Value>();
        var names = new List<PyStr>();
        foreach (string part in arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            int eq = part.IndexOf('=');
            if (eq > 0) names.Add(PyStr.Intern(part[..eq]));
            string text = part[(eq + 1)..];
            args.Add(text switch
            {
                "L" => new Sample(),
                "None" => Value.None,
                "True" => Value.True,
                "2**70" => Value.Int(System.Numerics.BigInteger.Pow(2, 70)),
                _ when text.StartsWith("b:", StringComparison.Ordinal) => new PyBytes(System.Text.Encoding.ASCII.GetBytes(text[2..])),
                _ when text.StartsWith("s:", StringComparison.Ordinal) => Value.Str(text[2..]),
                _ when text.Contains('.') => Value.Float(double.Parse(text, System.Globalization.CultureInfo.InvariantCulture)),
                _ => Value.Int(long.Parse(text, System.Globalization.CultureInfo.InvariantCulture)),
            });
        }
        return ([.. args], names.Count == 0 ? null : [.. names]);
    }

    private static string Show(Func<Value> call)
    {
        try
        {
            var v = call();
            return v.IsNone ? "None" : v.As<PyStr>()?.Text ?? (v.As<PyBool>() is { } b ? b == PyBool.True ? "True" : "False" : v.ToString());
        }
        catch (PyException e)
        {
            return e.Message;
        }
    }

    [Theory]
    [InlineData("append", "L 1", "None")]
    [InlineData("append", "L", "TypeError: list.append() takes exactly one argument (0 given)")]
    [InlineData("append", "L 1 2", "TypeError: list.append() takes exactly one argument (2 given)")]
    [InlineData("append", "L 1 x=1", "TypeError: list.append() takes no keyword arguments")]
    [InlineData("append", "", "TypeError: unbound method list.append() needs an argument")]
    [InlineData("append", "object=3", "TypeError: unbound method list.append() needs an argument")]
    [InlineData("append", "3 4", "TypeError: descriptor 'append' for 'list' objects doesn't apply to a 'int' object")]
    [InlineData("append", "1.5 4", "TypeError: descriptor 'append' for 'list' objects doesn't apply to a 'float' object")]
    [InlineData("clear", "L 1", "TypeError: list.clear() takes no arguments (1 given)")]
    [InlineData("clear", "L x=1", "TypeError: list.clear() takes no keyword arguments")]
    [InlineData("pop", "L", "-1")]
    [InlineData("pop", "L True", "1")]
    [InlineData("pop", "L 1 2", "TypeError: pop expected at most 1 argument, got 2")]
    [InlineData("pop", "L index=1", "TypeError: list.pop() takes no keyword arguments")]
    [InlineData("pop", "L s:a", "TypeError: 'str' object cannot be interpreted as an integer")]
    [InlineData("pop", "L 1.5", "TypeError: 'float' object cannot be interpreted as an integer")]
    [InlineData("pop", "L 2**70", "OverflowError: Python int too large to convert to C ssize_t")]
    [InlineData("insert", "L 1", "TypeError: insert expected 2 arguments, got 1")]
    [InlineData("insert", "L 1 2 3", "TypeError: insert expected 2 arguments, got 3")]
    [InlineData("sort", "L", "False")]
    [InlineData("sort", "L key=None reverse=1", "True")]
    [InlineData("sort", "L 1", "TypeError: sort() takes no positional arguments")]
    [InlineData("sort", "L 1 2 3", "TypeError: sort() takes at most 2 arguments (3 given)")]
    [InlineData("sort", "L x=1", "TypeError: sort() got an unexpected keyword argument 'x'")]
    [InlineData("sort", "3 key=1", "TypeError: descriptor 'sort' for 'list' objects doesn't apply to a 'int' object")]
    [InlineData("index", "L", "TypeError: index expected at least 1 argument, got 0")]
    [InlineData("index", "L 1", "9223372036854775807")]
    [InlineData("index", "L 1 2 3 4", "TypeError: index expected at most 3 arguments, got 4")]
    [InlineData("replace", "L", "TypeError: replace() takes at least 2 positional arguments (0 given)")]
    [InlineData("replace", "L 1 2", "TypeError: replace() argument 1 must be str, not int")]
    [InlineData("replace", "L s:a None", "TypeError: replace() argument 2 must be str, not None")]
    [InlineData("replace", "L s:a s:b 1.5", "TypeError: 'float' object cannot be interpreted as an integer")]
    [InlineData("replace", "L s:a s:b 1 2", "TypeError: replace() takes at most 3 arguments (4 given)")]
    [InlineData("replace", "L s:a s:b 1 count=2", "TypeError: replace() takes at most 3 arguments (4 given)")]
    [InlineData("replace", "L s:a s:b x=2", "TypeError: replace() got an unexpected keyword argument 'x'")]
    [InlineData("replace", "L old=s:a", "TypeError: replace() takes at least 2 positional arguments (0 given)")]
    [InlineData("replace", "L s:a s:b count=7", "ab7")]
    [InlineData("replace", "L s:a s:b", "ab-1")]
    [InlineData("encode", "L", "utf-8strict")]
    [InlineData("encode", "L errors=s:e", "utf-8e")]
    [InlineData("encode", "L 1", "TypeError: encode() argument 'encoding' must be str, not int")]
    [InlineData("encode", "L errors=1", "TypeError: encode() argument 'errors' must be str, not int")]
    [InlineData("encode", "L s:a encoding=s:b", "TypeError: argument for encode() given by name ('encoding') and position (1)")]
    [InlineData("expandtabs", "L 1099511627776", "OverflowError: Python int too large to convert to C int")]
    [InlineData("expandtabs", "L 2**70", "OverflowError: Python int too large to convert to C int")]
    [InlineData("expandtabs", "L 1 2", "TypeError: expandtabs() takes at most 1 argument (2 given)")]
    [InlineData("expandtabs", "L tabsize=1 x=1", "TypeError: expandtabs() takes at most 1 keyword argument (2 given)")]
    [InlineData("center", "L 3", " ")]
    [InlineData("prod", "L", "TypeError: prod() takes exactly 1 positional argument (0 given)")]
    [InlineData("prod", "L 1 2", "TypeError: prod() takes exactly 1 positional argument (2 given)")]
    [InlineData("prod", "L 1 start=1 x=2", "TypeError: prod() takes at most 2 arguments (3 given)")]
    [InlineData("prod", "L 1", "1")]
    [InlineData("isclose", "L", "TypeError: isclose() missing required argument 'a' (pos 1)")]
    [InlineData("isclose", "L 1", "TypeError: isclose() missing required argument 'b' (pos 2)")]
    [InlineData("isclose", "L 1 2 3", "TypeError: isclose() takes exactly 2 positional arguments (3 given)")]
    [InlineData("isclose", "L 1 2 x=3", "TypeError: isclose() got an unexpected keyword argument 'x'")]
    [InlineData("isclose", "L 1 2 rel_tol=s:a", "TypeError: must be real number, not str")]
    [InlineData("isclose", "L 1 b=2", "1E-09")]
    [InlineData("to_bytes", "L 1 s:big True", "TypeError: to_bytes() takes at most 2 positional arguments (3 given)")]
    [InlineData("to_bytes", "L 1 2", "TypeError: to_bytes() argument 'byteorder' must be str, not int")]
    [InlineData("to_bytes", "L signed=1", "1bigTrue")]
    [InlineData("all", "L 1 2 3", "1 2 True ")]
    [InlineData("all", "L 1 2 3 key=1 z=2", "1 2 False 1")]
    [InlineData("all", "L a=1", "1 0 True ")]
    [InlineData("all", "L key=1", "TypeError: all() missing required argument 'a' (pos 1)")]
    [InlineData("optional", "L", "None")]
    [InlineData("optional", "L None", "None")]
    [InlineData("optional", "L 4", "4")]
    [InlineData("count", "L", "TypeError: count expected at least 1 argument, got 0")]
    [InlineData("count", "L 1 2", "False True")]
    [InlineData("crc", "L b:abc", "300")]
    [InlineData("crc", "L b:abc more=b:x", "301")]
    [InlineData("crc", "L s:a", "TypeError: a bytes-like object is required, not 'str'")]
    [InlineData("crc", "L b:a None", "TypeError: a bytes-like object is required, not 'NoneType'")]
    [InlineData("raw", "L 1 x=2", "3")]
    [InlineData("raw", "", "TypeError: unbound method list.raw() needs an argument")]
    [InlineData("raw", "3", "TypeError: descriptor 'raw' for 'list' objects doesn't apply to a 'int' object")]
    public void Method(string method, string arguments, string expected) => Assert.Equal(expected, Call(method, arguments));

    [Theory]
    [InlineData("L", "None")]
    [InlineData("L 1 2", "TypeError: list expected at most 1 argument, got 2")]
    [InlineData("L x=1", "TypeError: list() takes no keyword arguments")]
    [InlineData("3", "TypeError: descriptor '__init__' requires a 'list' object but received a 'int'")]
    public unsafe void Initialiser(string arguments, string expected)
    {
        var (args, names) = Parse(arguments);
        Assert.Equal(expected, Show(() =>
        {
            Sample.TypeObject.Slots.Init(s_thread, args[0], args.AsSpan(1), names);
            return Value.None;
        }));
    }

    [Fact]
    public void Text_signatures_show_the_receiver()
    {
        static string? Signature(string name) => Sample.TypeObject.Dict.Get(PyStr.Intern(name))!.Value.As<PyMethodDescriptor>()!.Def.TextSignature;
        Assert.Equal("($self, index=-1, /)", Signature("pop"));
        Assert.Equal("($self, /)", Signature("clear"));
        Assert.Equal("($self, old, new, /, count=-1)", Signature("replace"));
        Assert.Equal("($self, /, a, *rest, key=None, **kw)", Signature("all"));
        Assert.Equal("($self, sub[, start[, end]], /)", Signature("count"));
        Assert.Null(Signature("raw"));
    }
}

using System.Runtime.CompilerServices;
using TieredPy.Runtime;

namespace TieredPy.Modules;

/// <summary>_csv: reading and writing of comma-separated values.</summary>
[PyModule("_csv", Doc = "CSV parsing and writing.\n"), PyExports(typeof(PyCsvDialect))]
public static partial class CsvModule
{
    private static readonly PyType s_error = PyExc.DefineIn("_csv", "Error", static () => PyExc.Exception);
    private static readonly ConditionalWeakTable<Engine, State> s_states = [];

    [PyConstant("Error")] public static Value Error => Value.Of(s_error);
    [PyConstant("QUOTE_MINIMAL")] public const int QuoteMinimal = PyCsvDialect.QuoteMinimal;
    [PyConstant("QUOTE_ALL")] public const int QuoteAll = PyCsvDialect.QuoteAll;
    [PyConstant("QUOTE_NONNUMERIC")] public const int QuoteNonnumeric = PyCsvDialect.QuoteNonnumeric;
    [PyConstant("QUOTE_NONE")] public const int QuoteNone = PyCsvDialect.QuoteNone;
    [PyConstant("QUOTE_STRINGS")] public const int QuoteStrings = PyCsvDialect.QuoteStrings;
    [PyConstant("QUOTE_NOTNULL")] public const int QuoteNotnull = PyCsvDialect.QuoteNotnull;

    private sealed class State
    {
        public readonly PyDict Dialects = new();
        public long FieldLimit = 131072;
    }

    private static State Of(PyThread thread) => s_states.GetValue(thread.Engine, static _ => new State());

    internal static PyException Fail(string message) => PyErr.New(s_error, message);

    internal static long FieldLimit(PyThread thread) => Of(thread).FieldLimit;

    internal static Value DialectNamed(PyThread thread, Value name)
    {
        var d = Of(thread).Dialects.Get(name);
        return d.IsNull ? throw Fail("unknown dialect") : d;
    }

    [PyModuleInit]
    private static void Init(PyThread thread, PyModule m)
    {
        m.Set("Reader", Value.Of(PyCsvReader.TypeObject));
        m.Set("Writer", Value.Of(PyCsvWriter.TypeObject));
    }

    /// <summary>The dialect that the arguments after the first say.</summary>
    private static PyCsvDialect DialectFrom(PyThread thread, ReadOnlySpan<Value> args, PyStr[]? kwnames) =>
        (PyCsvDialect)CallOps.Call(thread, Value.Of(PyCsvDialect.TypeObject), args, kwnames).Obj;

    private static void CheckCount(string function, int least, ReadOnlySpan<Value> args, PyStr[]? kwnames)
    {
        var n = args.Length - (kwnames?.Length ?? 0);
        if (n < least) throw PyErr.TypeError($"{function} expected at least {least} argument, got {n}");
        if (n > 2) throw PyErr.TypeError($"{function} expected at most 2 arguments, got {n}");
    }

    [PyFunction("reader($module, iterable, /, dialect='excel', **fmtparams)", Raw = true, Doc = "Return a reader object that will process lines from the given iterable.")]
    private static Value Reader(PyThread thread, ReadOnlySpan<Value> args, PyStr[]? kwnames)
    {
        CheckCount("reader", 1, args, kwnames);
        var lines = IterOps.GetIter(args[0]);
        return new PyCsvReader(lines, DialectFrom(thread, args[1..], kwnames));
    }

    [PyFunction("writer($module, fileobj, /, dialect='excel', **fmtparams)", Raw = true, Doc = "Return a writer object that will write user data on the given file object.")]
    private static Value Writer(PyThread thread, ReadOnlySpan<Value> args, PyStr[]? kwnames)
    {
        CheckCount("writer", 1, args, kwnames);
        var write = ObjectOps.TryGetAttr(args[0], PyStr.Intern("write"));
        if (write.IsNull || !ObjectOps.IsCallable(write)) throw PyErr.TypeError("argument 1 must have a \"write\" method");
        return new PyCsvWriter(write, DialectFrom(thread, args[1..], kwnames));
    }

    [PyFunction("register_dialect($module, name, /, dialect='excel', **fmtparams)", Raw = true, Doc = "Create a mapping from a string name to a CVS dialect.")]
    private static Value RegisterDialect(PyThread thread, ReadOnlySpan<Value> args, PyStr[]? kwnames)
    {
        CheckCount("register_dialect", 1, args, kwnames);
        if (args[0].As<PyStr>() is null) throw PyErr.TypeError("dialect name must be a string");
        Of(thread).Dialects.Set(args[0], Value.Of(DialectFrom(thread, args[1..], kwnames)));
        return Value.None;
    }

    [PyFunction("unregister_dialect($module, /, name)", Doc = "Delete the name/dialect mapping associated with a string name.")]
    private static void UnregisterDialect(PyThread thread, Value name)
    {
        if (!Of(thread).Dialects.Remove(name)) throw Fail("unknown dialect");
    }

    [PyFunction("get_dialect($module, /, name)", Doc = "Return the dialect instance associated with name.")]
    private static Value GetDialect(PyThread thread, Value name) => DialectNamed(thread, name);

    [PyFunction("list_dialects($module, /)", Doc = "Return a list of all known dialect names.")]
    private static Value ListDialects(PyThread thread) => new PyList([.. Of(thread).Dialects.Pairs().Select(static p => p.Key)]);

    [PyFunction("field_size_limit($module, /, new_limit=<null>)", Doc = "Sets an upper limit on parsed fields.")]
    private static long FieldSizeLimit(PyThread thread, Value new_limit)
    {
        var state = Of(thread);
        var before = state.FieldLimit;
        if (new_limit.IsNull) return before;
        if (!PyInt.IsInt(new_limit)) throw PyErr.TypeError("limit must be an integer");
        state.FieldLimit = ConvertOps.TryInt64(new_limit, out var n) ? n : throw PyErr.OverflowError("Python int too large to convert to C ssize_t");
        return before;
    }
}

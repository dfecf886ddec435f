using System.Text;
using TieredPy.Runtime;

namespace TieredPy.Modules;

/// <summary>_csv.Dialect: how a file is written. Characters are code points; -1 for none.</summary>
[PyType("Dialect", Module = "_csv", Subclassable = true, UserClass = typeof(UserCsvDialect), Doc = "CSV dialect\n\nThe Dialect type records CSV parsing and generation options.\n")]
public partial class PyCsvDialect : PyObject
{
    public const int QuoteMinimal = 0, QuoteAll = 1, QuoteNonnumeric = 2, QuoteNone = 3, QuoteStrings = 4, QuoteNotnull = 5;

    // the parameters after the dialect itself, in their order
    private static readonly string[] s_names =
        ["delimiter", "doublequote", "escapechar", "lineterminator", "quotechar", "quoting", "skipinitialspace", "strict"];

    public int Delimiter { get; private set; } = ',';
    public bool DoubleQuote { get; private set; } = true;
    public int EscapeChar { get; private set; } = -1;
    public PyStr LineTerminator { get; private set; } = PyStr.Of("\r\n");
    public int QuoteChar { get; private set; } = '"';
    public int Quoting { get; private set; }
    public bool SkipInitialSpace { get; private set; }
    public bool Strict { get; private set; }

    [PyGetter("delimiter")] private static Value GetDelimiter(PyCsvDialect self) => Show(self.Delimiter);
    [PyGetter("escapechar")] private static Value GetEscapeChar(PyCsvDialect self) => Show(self.EscapeChar);
    [PyGetter("quotechar")] private static Value GetQuoteChar(PyCsvDialect self) => Show(self.QuoteChar);
    [PyGetter("lineterminator")] private static Value GetLineTerminator(PyCsvDialect self) => Value.Of(self.LineTerminator);
    [PyGetter("quoting")] private static Value GetQuoting(PyCsvDialect self) => Value.Int(self.Quoting);
    [PyGetter("doublequote", Member = true)] private static Value GetDoubleQuote(PyCsvDialect self) => Value.Bool(self.DoubleQuote);
    [PyGetter("skipinitialspace", Member = true)] private static Value GetSkip(PyCsvDialect self) => Value.Bool(self.SkipInitialSpace);
    [PyGetter("strict", Member = true)] private static Value GetStrict(PyCsvDialect self) => Value.Bool(self.Strict);

    [PyMethod("__reduce_ex__($self, protocol, /)")]
    private static Value ReduceEx(PyCsvDialect self, Value protocol) => throw PyErr.TypeError("cannot pickle 'Dialect' instances");

    private static Value Show(int c) => c < 0 ? Value.None : Value.Str(char.ConvertFromUtf32(c));

    [PyNew("Dialect(dialect=None, delimiter=<null>, doublequote=<null>, escapechar=<null>, lineterminator=<null>, quotechar=<null>, quoting=<null>, skipinitialspace=<null>, strict=<null>)", Raw = true)]
    private static Value New(PyThread thread, PyType cls, ReadOnlySpan<Value> args, PyStr[]? kwnames)
    {
        var named = kwnames?.Length ?? 0;
        if (args.Length > 9) throw PyErr.TypeError($"function takes at most 9 arguments ({args.Length} given)");
        var given = args.Length - named;
        var dialect = given > 0 ? args[0] : Value.Null;
        var options = new Value[s_names.Length];
        Array.Fill(options, Value.Null);
        for (var i = 1; i < given; i++) options[i - 1] = args[i];
        for (var i = 0; i < named; i++)
        {
            var name = kwnames![i].Text;
            var at = Array.IndexOf(s_names, name);
            if (at >= 0) options[at] = args[given + i];
            else if (name == "dialect") dialect = args[given + i];
            else throw PyErr.TypeError($"this function got an unexpected keyword argument '{name}'");
        }
        if (!dialect.IsNull && !dialect.IsNone)
        {
            if (dialect.As<PyStr>() is not null) dialect = CsvModule.DialectNamed(thread, dialect);
            if (dialect.As<PyCsvDialect>() is not null && Array.TrueForAll(options, static o => o.IsNull)) return dialect;
            for (var i = 0; i < options.Length; i++)
            {
                if (options[i].IsNull) options[i] = ObjectOps.TryGetAttr(dialect, PyStr.Intern(s_names[i]));
            }
        }
        var self = cls == TypeObject ? new PyCsvDialect() : (PyCsvDialect)cls.UserFactory!(cls);
        self.Take(options);
        self.Check();
        return self;
    }

    private void Take(Value[] o)
    {
        if (!o[0].IsNull) Delimiter = Character(o[0], "delimiter", orNone: false);
        if (!o[1].IsNull) DoubleQuote = ObjectOps.IsTrue(o[1]);
        if (!o[2].IsNull) EscapeChar = Character(o[2], "escapechar", orNone: true);
        if (!o[3].IsNull) LineTerminator = o[3].As<PyStr>() ?? throw PyErr.TypeError($"\"lineterminator\" must be a string, not {o[3].Type.Name}");
        if (!o[4].IsNull) QuoteChar = Character(o[4], "quotechar", orNone: true);
        if (!o[5].IsNull)
        {
            if (!o[5].IsInt) throw PyErr.TypeError($"\"quoting\" must be an integer, not {o[5].Type.Name}");
            Quoting = o[5].Bits is >= QuoteMinimal and <= QuoteNotnull and var q ? (int)q : throw PyErr.TypeError("bad \"quoting\" value");
        }
        if (!o[6].IsNull) SkipInitialSpace = ObjectOps.IsTrue(o[6]);
        if (!o[7].IsNull) Strict = ObjectOps.IsTrue(o[7]);
        if (QuoteChar < 0 && o[5].IsNull) Quoting = QuoteNone;
    }

    private void Check()
    {
        if (Quoting != QuoteNone && QuoteChar < 0) throw PyErr.TypeError("quotechar must be set if quoting enabled");
        CheckOne("delimiter", Delimiter, spaceAllowed: true);
        CheckOne("escapechar", EscapeChar, !SkipInitialSpace);
        CheckOne("quotechar", QuoteChar, !SkipInitialSpace);
        CheckTwo("delimiter", Delimiter, "escapechar", EscapeChar);
        CheckTwo("delimiter", Delimiter, "quotechar", QuoteChar);
        CheckTwo("escapechar", EscapeChar, "quotechar", QuoteChar);
    }

    private void CheckOne(string name, int c, bool spaceAllowed)
    {
        if (c is '\r' or '\n' || (c == ' ' && !spaceAllowed)) throw PyErr.ValueError($"bad {name} value");
        if (c >= 0 && EndsLine(c)) throw PyErr.ValueError($"bad {name} or lineterminator value");
    }

    private static void CheckTwo(string name1, int c1, string name2, int c2)
    {
        if (c1 == c2 && c1 >= 0) throw PyErr.ValueError($"bad {name1} or {name2} value");
    }

    /// <summary>Whether a character is part of the line terminator.</summary>
    public bool EndsLine(int c) => LineTerminator.Text.Contains(char.ConvertFromUtf32(c), StringComparison.Ordinal);

    private static int Character(Value v, string name, bool orNone)
    {
        if (v.IsNone && orNone) return -1;
        var or = orNone ? " or None" : "";
        if (v.As<PyStr>() is not { } s) throw PyErr.TypeError($"\"{name}\" must be a unicode character{or}, not {v.Type.Name}");
        var length = SequenceOps.Length(v);
        if (length != 1) throw PyErr.TypeError($"\"{name}\" must be a unicode character{or}, not a string of length {length}");
        return s.Text.Length == 1 ? s.Text[0] : char.ConvertToUtf32(s.Text, 0);
    }
}

internal sealed class UserCsvDialect(PyType type) : PyCsvDialect
{
    private readonly PyInstance _state = type.NewInstance();
    public override PyType Type => _state.Type;
    public override PyInstance State => _state;
}

using System.Text;
using TieredPy.Runtime;

namespace TieredPy.Modules;

/// <summary>A csv reader: a state machine over the characters of lines; a record may take several lines.</summary>
[PyType("reader", Module = "_csv", NoNew = true, Doc = "CSV reader\n\nReader objects are responsible for reading and parsing tabular data\nin CSV format.\n")]
public sealed partial class PyCsvReader(Value lines, PyCsvDialect dialect) : PyObject
{
    private enum At { StartRecord, StartField, Escaped, InField, InQuoted, EscapedInQuoted, QuoteInQuoted, EatLineEnd, AfterEscapedLineEnd }

    /// <summary>Comes after the last character of each line.</summary>
    private const int EndOfLine = -2;

    private readonly StringBuilder _field = new();
    private At _state;
    private bool _unquoted = true;
    private long _lineNumber;
    /// <summary>The fields so far; null between records.</summary>
    private PyList? _record;

    [PyGetter("dialect", Member = true)] private static Value GetDialect(PyCsvReader self) => Value.Of(self.Dialect);
    [PyGetter("line_num", Member = true)] private static Value GetLineNum(PyCsvReader self) => Value.Int(self._lineNumber);

    private PyCsvDialect Dialect => dialect;

    [PySlot(nameof(TypeSlots.Iter))]
    private static Value Iter(Value self) => self;

    [PySlot(nameof(TypeSlots.Next))]
    private static Value Next(Value self) => ((PyCsvReader)self.Obj).ReadRecord(PyThread.Current);

    private Value ReadRecord(PyThread thread)
    {
        _record = new PyList();
        _field.Clear();
        _unquoted = true;
        _state = At.StartRecord;
        var limit = CsvModule.FieldLimit(thread);
        do
        {
            var line = IterOps.Next(lines);
            if (_record is null) throw CsvModule.Fail("iterator has already advanced the reader");
            if (line.IsNull)
            {
                if (_field.Length == 0 && _state != At.InQuoted) return Value.Null;
                if (dialect.Strict) throw CsvModule.Fail("unexpected end of data");
                SaveField();
                break;
            }
            if (line.As<PyStr>() is not { } s) throw CsvModule.Fail($"iterator should return strings, not {line.Type.Name} (the file should be opened in text mode)");
            _lineNumber++;
            var text = s.Text;
            for (var i = 0; i < text.Length; i++)
            {
                int c = text[i];
                if (s.HasAstral && char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) c = char.ConvertToUtf32(text[i], text[++i]);
                Take(c, limit);
            }
            Take(EndOfLine, limit);
        }
        while (_state != At.StartRecord);
        var record = _record!;
        _record = null;
        return Value.Of(record);
    }

    private void Take(int c, long limit)
    {
        switch (_state)
        {
            case At.StartRecord:
                if (c == EndOfLine) return;
                if (c is '\n' or '\r')
                {
                    _state = At.EatLineEnd;
                    return;
                }
                goto case At.StartField;
            case At.StartField:
                if (EndRecord(c)) return;
                if (c == dialect.QuoteChar && dialect.Quoting != PyCsvDialect.QuoteNone)
                {
                    _unquoted = false;
                    _state = At.InQuoted;
                }
                else if (c == dialect.EscapeChar)
                {
                    _state = At.Escaped;
                }
                else if (c == ' ' && dialect.SkipInitialSpace)
                {
                    // not even as a delimiter
                    _state = At.StartField;
                }
                else if (c == dialect.Delimiter)
                {
                    SaveField();
                    _state = At.StartField;
                }
                else
                {
                    Add(c, limit);
                    _state = At.InField;
                }
                return;
            case At.Escaped:
                Add(c == EndOfLine ? '\n' : c, limit);
                _state = c is '\n' or '\r' ? At.AfterEscapedLineEnd : At.InField;
                return;
            case At.AfterEscapedLineEnd:
                if (c == EndOfLine) return;
                goto case At.InField;
            case At.InField:
                if (EndField(c)) return;
                if (c == dialect.EscapeChar) _state = At.Escaped;
                else Add(c, limit);
                return;
            case At.InQuoted:
                if (c == EndOfLine) return;
                if (c == dialect.EscapeChar) _state = At.EscapedInQuoted;
                else if (c == dialect.QuoteChar && dialect.Quoting != PyCsvDialect.QuoteNone) _state = dialect.DoubleQuote ? At.QuoteInQuoted : At.InField;
                else Add(c, limit);
                return;
            case At.EscapedInQuoted:
                Add(c == EndOfLine ? '\n' : c, limit);
                _state = At.InQuoted;
                return;
            case At.QuoteInQuoted:
                if (c == dialect.QuoteChar && dialect.Quoting != PyCsvDialect.QuoteNone)
                {
                    Add(c, limit);
                    _state = At.InQuoted;
                    return;
                }
                if (EndField(c)) return;
                if (dialect.Strict) throw CsvModule.Fail($"'{char.ConvertFromUtf32(dialect.Delimiter)}' expected after '{char.ConvertFromUtf32(dialect.QuoteChar)}'");
                Add(c, limit);
                _state = At.InField;
                return;
            default:
                if (c is '\n' or '\r') return;
                if (c != EndOfLine) throw CsvModule.Fail("new-line character seen in unquoted field - do you need to open the file with newline=''?");
                _state = At.StartRecord;
                return;
        }
    }

    /// <summary>Whether the character ends the field (and perhaps the record).</summary>
    private bool EndField(int c)
    {
        if (c == dialect.Delimiter)
        {
            SaveField();
            _state = At.StartField;
            return true;
        }
        return EndRecord(c);
    }

    private bool EndRecord(int c)
    {
        if (c is not ('\n' or '\r' or EndOfLine)) return false;
        SaveField();
        _state = c == EndOfLine ? At.StartRecord : At.EatLineEnd;
        return true;
    }

    private void SaveField()
    {
        var text = Value.Str(_field.ToString());
        // without quotes, some dialects read numbers and nulls
        var q = dialect.Quoting;
        if (_unquoted && _field.Length == 0 && (q is PyCsvDialect.QuoteNotnull or PyCsvDialect.QuoteStrings)) text = Value.None;
        else if (_unquoted && _field.Length > 0 && (q is PyCsvDialect.QuoteNonnumeric or PyCsvDialect.QuoteStrings)) text = CallOps.Call(Value.Of(PyFloat.TypeObject), text);
        _record!.Add(text);
        _field.Clear();
        _unquoted = true;
    }

    private void Add(int c, long limit)
    {
        if (_field.Length >= limit) throw CsvModule.Fail($"field larger than field limit ({limit})");
        if (c < 0x10000) _field.Append((char)c);
        else _field.Append(char.ConvertFromUtf32(c));
    }
}

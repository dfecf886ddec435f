using System.Text;
using TieredPy.Runtime;

namespace TieredPy.Modules;

/// <summary>A csv writer: rows to text, each in one call of the file's write().</summary>
[PyType("writer", Module = "_csv", NoNew = true, Doc = "CSV writer\n\nWriter objects are responsible for generating tabular data\nin CSV format from sequence input.\n")]
public sealed unsafe partial class PyCsvWriter(Value write, PyCsvDialect dialect) : PyObject
{
    [PyGetter("dialect", Member = true)] private static Value GetDialect(PyCsvWriter self) => Value.Of(self.Dialect);

    private PyCsvDialect Dialect => dialect;

    [PyMethod("writerow($self, row, /)", Doc = "Construct and write a CSV record from an iterable of fields.\n\nNon-string elements will be converted to string.")]
    private static Value WriteRow(PyCsvWriter self, Value row) => self.Write(row);

    [PyMethod("writerows($self, rows, /)", Doc = "Construct and write a series of iterables to a csv file.\n\nNon-string elements will be converted to string.")]
    private static void WriteRows(PyCsvWriter self, Value rows)
    {
        var it = IterOps.GetIter(rows);
        while (IterOps.Next(it) is { IsNull: false } row) self.Write(row);
    }

    private Value Write(Value row)
    {
        if (row.Type.Slots.Iter == null && row.Type.Slots.GetItem == null) throw CsvModule.Fail($"iterable expected, not {row.Type.Name}");
        var record = new StringBuilder();
        var fields = 0;
        var sawNull = false;
        var it = IterOps.GetIter(row);
        while (IterOps.Next(it) is { IsNull: false } field)
        {
            if (fields++ > 0) Append(record, dialect.Delimiter);
            sawNull = field.IsNone;
            var quoted = dialect.Quoting switch
            {
                PyCsvDialect.QuoteAll => true,
                PyCsvDialect.QuoteNonnumeric => !IsNumber(field),
                PyCsvDialect.QuoteStrings => field.As<PyStr>() is not null,
                PyCsvDialect.QuoteNotnull => !field.IsNone,
                _ => false,
            };
            AppendField(record, field.IsNone ? null : field.As<PyStr>() ?? ObjectOps.Str(field), quoted);
        }
        if (fields > 0 && record.Length == 0)
        {
            // an empty line would be read as a record without fields
            if (dialect.Quoting == PyCsvDialect.QuoteNone || (sawNull && (dialect.Quoting is PyCsvDialect.QuoteStrings or PyCsvDialect.QuoteNotnull)))
                throw CsvModule.Fail("single empty field record must be quoted");
            AppendField(record, null, quoted: true);
        }
        record.Append(dialect.LineTerminator.Text);
        return CallOps.Call(write, Value.Str(record.ToString()));
    }

    private static bool IsNumber(Value v)
    {
        if (v.IsInt || v.IsFloat) return true;
        var slots = v.Type.Slots;
        return slots.Index != null || slots.Int != null || slots.Float != null || v.As<PyComplex>() is not null;
    }

    private void AppendField(StringBuilder record, PyStr? content, bool quoted)
    {
        var field = content ?? PyStr.Empty;
        if (field.Text.Length == 0 && dialect.Delimiter == ' ' && dialect.SkipInitialSpace)
        {
            if (dialect.Quoting == PyCsvDialect.QuoteNone || (content is null && (dialect.Quoting is PyCsvDialect.QuoteStrings or PyCsvDialect.QuoteNotnull)))
                throw CsvModule.Fail("empty field must be quoted if delimiter is a space and skipinitialspace is true");
            quoted = true;
        }
        var text = new StringBuilder(field.Text.Length);
        for (var i = 0; i < field.Text.Length; i++)
        {
            int c = field.Text[i];
            if (field.HasAstral && char.IsHighSurrogate(field.Text[i]) && i + 1 < field.Text.Length && char.IsLowSurrogate(field.Text[i + 1])) c = char.ConvertToUtf32(field.Text[i], field.Text[++i]);
            if (c == dialect.Delimiter || c == dialect.EscapeChar || c == dialect.QuoteChar || c is '\n' or '\r' || dialect.EndsLine(c))
            {
                var escape = dialect.Quoting == PyCsvDialect.QuoteNone || c == dialect.EscapeChar;
                if (!escape && c == dialect.QuoteChar)
                {
                    if (dialect.DoubleQuote) Append(text, c);
                    else escape = true;
                }
                if (!escape) quoted = true;
                else if (dialect.EscapeChar < 0) throw CsvModule.Fail("need to escape, but no escapechar set");
                else Append(text, dialect.EscapeChar);
            }
            Append(text, c);
        }
        if (quoted) Append(record, dialect.QuoteChar);
        record.Append(text);
        if (quoted) Append(record, dialect.QuoteChar);
    }

    private static void Append(StringBuilder text, int c)
    {
        if (c < 0x10000) text.Append((char)c);
        else text.Append(char.ConvertFromUtf32(c));
    }
}

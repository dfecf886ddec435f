using System.Globalization;

namespace TieredPy.Runtime;

/// <summary>
/// str.format: replacement fields (https://docs.python.org/3/library/string.html#format-string-syntax). The parser is shared with the
/// <c>_string</c> module.
/// </summary>
public sealed class StrFormat
{
    private readonly Value[]? _args;
    private readonly PyDict? _keywords;
    private readonly Value _mapping;
    private int _auto;

    /// <summary>0: undecided, 1: {} fields, 2: {0} fields.</summary>
    private int _numbering;

    private StrFormat(Value[]? args, PyDict? keywords, Value mapping)
    {
        _args = args;
        _keywords = keywords;
        _mapping = mapping;
    }

    /// <summary>format.format(*args, **keywords).</summary>
    public static PyStr Format(PyStr format, ReadOnlySpan<Value> args, PyDict? keywords) => new StrFormat(args.ToArray(), keywords, Value.Null).Expand(format, 2);

    /// <summary>format.format_map(mapping).</summary>
    public static PyStr FormatMap(PyStr format, Value mapping) => new StrFormat(null, null, mapping).Expand(format, 2);

    private PyStr Expand(PyStr format, int depth)
    {
        if (depth <= 0) throw PyErr.ValueError("Max string recursion exceeded");
        var output = new PyStrBuilder(format.CharCount + 32);
        var parser = new MarkupParser(format);
        while (parser.Next(out var literal, out var field))
        {
            if (literal.Start < literal.End) output.Append(format, literal.Start, literal.End);
            if (field is not { } f) continue;
            var v = Field(format.Chars(f.Name.Start, f.Name.End));
            v = f.Conversion switch
            {
                '\0' => v,
                'r' => Value.Of(ObjectOps.Repr(v)),
                's' => Value.Of(ObjectOps.Str(v)),
                'a' => Value.Of(PyStr.EscapeNonAscii(ObjectOps.Repr(v))),
                > ' ' and < (char)127 => throw PyErr.ValueError($"Unknown conversion specifier {f.Conversion}"),
                _ => throw PyErr.ValueError($"Unknown conversion specifier \\x{(int)f.Conversion:x}"),
            };
            var spec = format.Chars(f.Spec.Start, f.Spec.End);
            if (f.SpecHasFields) spec = Expand(spec, depth - 1);
            output.Append(FormatOps.Format(v, spec));
        }
        return output.ToStr();
    }

    private Value Field(PyStr name)
    {
        var path = new FieldName(name);
        if (path.First.CharCount == 0 || path.FirstIndex >= 0)
        {
            var mode = path.First.CharCount == 0 ? 1 : 2;
            if (_numbering == 0) _numbering = mode;
            else if (_numbering != mode)
            {
                throw PyErr.ValueError(mode == 2
                    ? "cannot switch from automatic field numbering to manual field specification"
                    : "cannot switch from manual field specification to automatic field numbering");
            }
        }
        Value v;
        var index = path.First.CharCount == 0 ? _auto++ : path.FirstIndex;
        if (index < 0)
        {
            var key = Value.Of(path.First);
            if (!_mapping.IsNull) v = SequenceOps.GetItem(_mapping, key);
            else
            {
                v = _keywords is null ? Value.Null : _keywords.GetStr(path.First);
                if (v.IsNull) throw PyErr.KeyError(key);
            }
        }
        else
        {
            if (_args is null) throw PyErr.ValueError("Format string contains positional fields");
            if (index >= _args.Length) throw PyErr.IndexError($"Replacement index {index} out of range for positional args tuple");
            v = _args[index];
        }
        while (path.Next(out var isAttribute, out var part, out var number))
        {
            v = isAttribute ? ObjectOps.GetAttr(v, part.Interned()) : SequenceOps.GetItem(v, number >= 0 ? Value.Int(number) : Value.Of(part));
        }
        return v;
    }
}

/// <summary>Half-open range of chars.</summary>
public readonly record struct CharRange(int Start, int End);

/// <summary>A replacement field: name, conversion ('\0' for none), format spec.</summary>
public readonly record struct MarkupField(CharRange Name, char Conversion, CharRange Spec, bool SpecHasFields);

/// <summary>Takes a format string apart into literal text and fields.</summary>
public struct MarkupParser(PyStr format)
{
    private readonly string _text = format.Text;
    private int _at;

    /// <summary>The next piece of literal text and the field behind it (or null); false at the end.</summary>
    public bool Next(out CharRange literal, out MarkupField? field)
    {
        literal = default;
        field = null;
        if (_at >= _text.Length) return false;
        var start = _at;
        var brace = _text.AsSpan(start).IndexOfAny('{', '}');
        if (brace < 0)
        {
            literal = new CharRange(start, _text.Length);
            _at = _text.Length;
            return true;
        }
        var at = start + brace;
        var c = _text[at];
        var last = at + 1 >= _text.Length;
        if (!last && _text[at + 1] == c)
        {
            literal = new CharRange(start, at + 1);
            _at = at + 2;
            return true;
        }
        if (c == '}') throw PyErr.ValueError("Single '}' encountered in format string");
        if (last) throw PyErr.ValueError("Single '{' encountered in format string");
        literal = new CharRange(start, at);
        _at = at + 1;
        field = Field();
        return true;
    }

    private MarkupField Field()
    {
        var text = _text;
        var start = _at;
        var c = '\0';
        while (_at < text.Length)
        {
            c = text[_at++];
            if (c == '{') throw PyErr.ValueError("unexpected '{' in field name");
            if (c == '[')
            {
                var close = text.IndexOf(']', _at);
                _at = close < 0 ? text.Length : close;
                continue;
            }
            if (c is '}' or ':' or '!') break;
        }
        if (c is not ('}' or ':' or '!')) throw PyErr.ValueError("expected '}' before end of string");
        var name = new CharRange(start, _at - 1);
        var conversion = '\0';
        if (c == '}') return new MarkupField(name, conversion, default, false);
        if (c == '!')
        {
            if (_at >= text.Length) throw PyErr.ValueError("end of string while looking for conversion specifier");
            conversion = text[_at++];
            if (_at < text.Length)
            {
                c = text[_at++];
                if (c == '}') return new MarkupField(name, conversion, default, false);
                if (c != ':') throw PyErr.ValueError("expected ':' after conversion specifier");
            }
        }
        var spec = _at;
        var nested = false;
        for (var depth = 1; _at < text.Length;)
        {
            c = text[_at++];
            if (c == '{')
            {
                nested = true;
                depth++;
            }
            else if (c == '}' && --depth == 0)
            {
                return new MarkupField(name, conversion, new CharRange(spec, _at - 1), nested);
            }
        }
        throw PyErr.ValueError("unmatched '{' in format spec");
    }
}

/// <summary>A field name taken apart: <c>first</c>, then <c>.attribute</c> and <c>[item]</c> steps.</summary>
public struct FieldName
{
    private readonly PyStr _name;
    private int _at;

    public PyStr First { get; }

    /// <summary>The first part as a number, -1 when it is a name.</summary>
    public int FirstIndex { get; }

    public FieldName(PyStr name)
    {
        _name = name;
        var text = name.Text;
        var end = text.AsSpan().IndexOfAny('.', '[');
        _at = end < 0 ? text.Length : end;
        First = name.Chars(0, _at);
        FirstIndex = Number(First.Text);
    }

    private static int Number(string text)
    {
        if (text.Length == 0) return -1;
        long n = 0;
        foreach (var c in text)
        {
            var d = c is >= '0' and <= '9' ? c - '0' : c < 128 ? -1 : CharUnicodeInfo.GetDecimalDigitValue(c);
            if (d < 0) return -1;
            n = (n * 10) + d;
            if (n > int.MaxValue) throw PyErr.ValueError("Too many decimal digits in format string");
        }
        return (int)n;
    }

    /// <summary>The next step; false at the end. <paramref name="number"/> is -1 when an item is no number.</summary>
    public bool Next(out bool isAttribute, out PyStr part, out int number)
    {
        isAttribute = false;
        part = PyStr.Empty;
        number = -1;
        var text = _name.Text;
        if (_at >= text.Length) return false;
        var c = text[_at++];
        if (c == '.')
        {
            isAttribute = true;
            var length = text.AsSpan(_at).IndexOfAny('.', '[');
            var end = length < 0 ? text.Length : _at + length;
            part = _name.Chars(_at, end);
            _at = end;
        }
        else if (c == '[')
        {
            var end = text.IndexOf(']', _at);
            if (end < 0) throw PyErr.ValueError("Missing ']' in format string");
            part = _name.Chars(_at, end);
            _at = end + 1;
            number = Number(part.Text);
        }
        else
        {
            throw PyErr.ValueError("Only '.' or '[' may follow ']' in format field specifier");
        }
        if (part.CharCount == 0) throw PyErr.ValueError("Empty attribute in format string");
        return true;
    }
}

/// <summary>format(v, spec), without a Python-level call for the built-in types.</summary>
public static class FormatOps
{
    public static PyStr Format(Value v, PyStr spec)
    {
        if (v.IsInt) return NumberFormat.FormatInt(v, spec);
        if (v.IsFloat) return NumberFormat.FormatFloat(v, spec);
        if (v.IsExact<PyStr>()) return spec.CharCount == 0 ? (PyStr)v.Obj : NumberFormat.FormatStr((PyStr)v.Obj, spec);
        return ObjectOps.Format(v, spec);
    }
}

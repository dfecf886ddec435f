using System.Buffers;
using System.Globalization;
using System.Text;
using TieredPy.Runtime;

namespace TieredPy.Modules;

/// <summary>Strings of JSON, both ways.</summary>
internal static class JsonText
{
    private static readonly SearchValues<char> s_plainAscii = SearchValues.Create(string.Concat(Enumerable.Range(32, 95).Select(static i => (char)i).Where(static c => c is not ('"' or '\\'))));
    private static readonly SearchValues<char> s_special = SearchValues.Create(string.Concat(Enumerable.Range(0, 32).Select(static i => (char)i)) + "\"\\");

    /// <summary>The JSON literal of a str.</summary>
    public static void AppendQuoted(StringBuilder output, string text, bool asciiOnly)
    {
        output.Append('"');
        var rest = text.AsSpan();
        while (true)
        {
            var i = asciiOnly ? rest.IndexOfAnyExcept(s_plainAscii) : rest.IndexOfAny(s_special);
            if (i < 0) break;
            output.Append(rest[..i]);
            AppendEscape(output, rest[i]);
            rest = rest[(i + 1)..];
        }
        output.Append(rest).Append('"');
    }

    private static void AppendEscape(StringBuilder output, char c)
    {
        switch (c)
        {
            case '"':
                output.Append("\\\"");
                break;
            case '\\':
                output.Append("\\\\");
                break;
            case '\n':
                output.Append("\\n");
                break;
            case '\r':
                output.Append("\\r");
                break;
            case '\t':
                output.Append("\\t");
                break;
            case '\f':
                output.Append("\\f");
                break;
            case '\b':
                output.Append("\\b");
                break;
            default:
                output.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
                break;
        }
    }

    /// <summary>A str of the literal that begins behind the quote at a char offset; <paramref name="end"/> is behind the closing quote.</summary>
    public static PyStr Scan(PyStr s, int begin, bool strict, out int end)
    {
        var text = s.Text;
        var at = begin;
        PyStrBuilder? output = null;
        while (true)
        {
            var run = text.AsSpan(at).IndexOfAny(s_special);
            if (run < 0) throw JsonErrors.Decode("Unterminated string starting at", s, begin - 1);
            var stop = at + run;
            var c = text[stop];
            if (c == '"')
            {
                end = stop + 1;
                if (output is null) return s.Chars(at, stop);
                output.Append(s, at, stop);
                return output.ToStr();
            }
            if (c != '\\')
            {
                if (strict) throw JsonErrors.Decode("Invalid control character at", s, stop);
                output ??= new PyStrBuilder(64);
                output.Append(s, at, stop + 1);
                at = stop + 1;
                continue;
            }
            output ??= new PyStrBuilder(64);
            output.Append(s, at, stop);
            if (stop + 1 >= text.Length) throw JsonErrors.Decode("Unterminated string starting at", s, begin - 1);
            c = text[stop + 1];
            at = stop + 2;
            if (c != 'u')
            {
                var plain = c switch { '"' => '"', '\\' => '\\', '/' => '/', 'b' => '\b', 'f' => '\f', 'n' => '\n', 'r' => '\r', 't' => '\t', _ => '\0' };
                if (plain == '\0') throw JsonErrors.Decode("Invalid \\escape", s, stop);
                output.Append(plain);
                continue;
            }
            var unit = Hex4(text, at);
            if (unit < 0) throw JsonErrors.Decode("Invalid \\uXXXX escape", s, stop + 1);
            at += 4;
            if (unit is >= 0xd800 and <= 0xdbff && at + 6 <= text.Length && text[at] == '\\' && text[at + 1] == 'u' && Hex4(text, at + 2) is >= 0xdc00 and <= 0xdfff and var low)
            {
                unit = 0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00);
                at += 6;
            }
            output.AppendPoint(unit);
        }
    }

    private static int Hex4(string text, int at)
    {
        if (at + 4 > text.Length) return -1;
        var v = 0;
        for (var i = at; i < at + 4; i++)
        {
            if (!char.IsAsciiHexDigit(text[i])) return -1;
            v = (v << 4) | (text[i] <= '9' ? text[i] - '0' : (text[i] | 32) - 'a' + 10);
        }
        return v;
    }
}

/// <summary>json.JSONDecodeError.</summary>
internal static class JsonErrors
{
    public static PyException Decode(string message, PyStr s, int offset)
    {
        var module = CallOps.Call(PyThread.Current.Engine.Builtin("__import__"), Value.Str("json.decoder"), Value.None, Value.None, Value.Of(new PyTuple(Value.Str("JSONDecodeError"))));
        var e = CallOps.Call(ObjectOps.GetAttr(module, PyStr.Intern("JSONDecodeError")), Value.Str(message), Value.Of(s), Value.Int(s.IndexOfChar(Math.Clamp(offset, 0, s.Text.Length))));
        return new PyException(e.As<PyBaseException>()!);
    }
}

using System.Globalization;
using System.Numerics;
using System.Text;

namespace TieredPy.Bytecode;

/// <summary>
/// Python's repr of constants. A code object prints with the address that <c>addressOf</c> gives; frozensets print in the
/// order in which their items are stored (CPython: in hash order).
/// </summary>
public static class ConstRepr
{
    public static string Of(object constant, Func<CodeObject, string>? addressOf = null)
    {
        var text = new StringBuilder();
        Append(text, constant, addressOf);
        return text.ToString();
    }

    private static void Append(StringBuilder text, object constant, Func<CodeObject, string>? addressOf)
    {
        switch (constant)
        {
            case bool b:
                text.Append(b ? "True" : "False");
                break;
            case long or BigInteger:
                text.Append(((IFormattable)constant).ToString(null, CultureInfo.InvariantCulture));
                break;
            case double d:
                text.Append(FloatText.Repr(d));
                break;
            case Complex c:
                AppendComplex(text, c);
                break;
            case string s:
                AppendStr(text, s);
                break;
            case ConstBytes bytes:
                AppendBytes(text, bytes.Bytes);
                break;
            case ConstTuple tuple:
                text.Append('(');
                AppendItems(text, tuple.Items, addressOf);
                text.Append(tuple.Count == 1 ? ",)" : ")");
                break;
            case ConstFrozenSet set:
                text.Append(set.Count == 0 ? "frozenset(" : "frozenset({");
                AppendItems(text, set.Items, addressOf);
                text.Append(set.Count == 0 ? ")" : "})");
                break;
            case ConstSlice slice:
                text.Append("slice(");
                AppendItems(text, [slice.Start, slice.Stop, slice.Step], addressOf);
                text.Append(')');
                break;
            case CodeObject code:
                text.Append(Of(code, addressOf));
                break;
            default:
                text.Append(constant);
                break;
        }
    }

    /// <summary>The repr of a code object.</summary>
    public static string Of(CodeObject code, Func<CodeObject, string>? addressOf) =>
        $"<code object {code.Name} at {addressOf?.Invoke(code) ?? "0x0"}, file \"{code.FileName}\", line {(code.FirstLine != 0 ? code.FirstLine : -1)}>";

    private static void AppendItems(StringBuilder text, ReadOnlySpan<object> items, Func<CodeObject, string>? addressOf)
    {
        for (var i = 0; i < items.Length; i++)
        {
            if (i > 0)
                text.Append(", ");
            Append(text, items[i], addressOf);
        }
    }

    private static void AppendComplex(StringBuilder text, Complex value)
    {
        var imaginary = WithoutPoint(value.Imaginary);
        if (value.Real == 0 && !double.IsNegative(value.Real))
        {
            text.Append(imaginary).Append('j');
            return;
        }
        text.Append('(').Append(WithoutPoint(value.Real));
        if (imaginary[0] != '-')
            text.Append('+');
        text.Append(imaginary).Append("j)");
    }

    private static string WithoutPoint(double value)
    {
        var repr = FloatText.Repr(value);
        return repr.EndsWith(".0", StringComparison.Ordinal) ? repr[..^2] : repr;
    }

    /// <summary>Python's repr of bytes.</summary>
    public static void AppendBytes(StringBuilder text, ReadOnlySpan<byte> bytes)
    {
        var quote = bytes.Contains((byte)'\'') && !bytes.Contains((byte)'"') ? '"' : '\'';
        text.Append('b').Append(quote);
        foreach (var b in bytes)
        {
            var c = (char)b;
            if (c == quote || c == '\\')
                text.Append('\\').Append(c);
            else if (!AppendControl(text, c) && c is >= ' ' and < (char)0x7F)
                text.Append(c);
            else if (c is not ('\t' or '\n' or '\r'))
                text.Append("\\x").Append(b.ToString("x2", CultureInfo.InvariantCulture));
        }
        text.Append(quote);
    }

    /// <summary>Python's repr of text; a lone surrogate is escaped like anything that is not printable.</summary>
    public static void AppendStr(StringBuilder text, string value)
    {
        var quote = value.Contains('\'') && !value.Contains('"') ? '"' : '\'';
        text.Append(quote);
        for (var i = 0; i < value.Length; i++)
        {
            var c = value[i];
            if (c == quote || c == '\\')
                text.Append('\\').Append(c);
            else if (c is >= ' ' and < (char)0x7F)
                text.Append(c);
            else if (!AppendControl(text, c))
                i += AppendOther(text, value, i);
        }
        text.Append(quote);
    }

    private static bool AppendControl(StringBuilder text, char c)
    {
        var escape = c switch { '\t' => "\\t", '\n' => "\\n", '\r' => "\\r", _ => null };
        text.Append(escape);
        return escape is not null;
    }

    /// <summary>Returns how many more UTF-16 units than one it took.</summary>
    private static int AppendOther(StringBuilder text, string value, int index)
    {
        if (!Rune.TryGetRuneAt(value, index, out var rune))
        {
            text.Append("\\u").Append(((int)value[index]).ToString("x4", CultureInfo.InvariantCulture));
            return 0;
        }
        var code = rune.Value;
        if (IsPrintable(rune))
            text.Append(rune.ToString());
        else if (code < 0x100)
            text.Append("\\x").Append(code.ToString("x2", CultureInfo.InvariantCulture));
        else if (code < 0x10000)
            text.Append("\\u").Append(code.ToString("x4", CultureInfo.InvariantCulture));
        else
            text.Append("\\U").Append(code.ToString("x8", CultureInfo.InvariantCulture));
        return rune.Utf16SequenceLength - 1;
    }

    /// <summary>Python's <c>str.isprintable</c> of one character.</summary>
    public static bool IsPrintable(Rune rune) => rune.Value == ' ' || Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or
        UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or
        UnicodeCategory.SpaceSeparator);
}

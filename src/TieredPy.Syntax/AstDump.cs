using System.Globalization;
using System.Numerics;
using System.Text;
using TieredPy.Syntax.Ast;
using TieredPy.Syntax.Lexing;

namespace TieredPy.Syntax;

/// <summary>
/// Writes a tree as Python's <c>ast.dump(tree, include_attributes=True)</c> does, for the checks against CPython. It keeps
/// its own stack, so depth does not matter.
/// </summary>
public static class AstDump
{
    public static string Dump(AstNode tree, bool attributes = true)
    {
        var text = new StringBuilder();
        var work = new Stack<object>();
        work.Push(tree);
        while (work.TryPop(out var item))
        {
            if (item is string literal) text.Append(literal);
            else Open((AstNode)item, text, work, attributes);
        }

        return text.ToString();
    }

    private static void Open(AstNode node, StringBuilder text, Stack<object> work, bool attributes)
    {
        text.Append(node.Info.Name).Append('(');
        var parts = new List<object>();
        var any = false;
        foreach (var field in node.Info.Fields)
        {
            var value = field.Get(node);
            if (Omitted(field, value)) continue;
            parts.Add((any ? ", " : "") + field.Name + "=");
            any = true;
            switch (value)
            {
                case AstNode child:
                    parts.Add(child);
                    break;
                case Array list when field.Cardinality == FieldCardinality.Many:
                    parts.Add("[");
                    for (var i = 0; i < list.Length; i++)
                    {
                        if (i > 0) parts.Add(", ");
                        var element = list.GetValue(i);
                        parts.Add(element is AstNode ? element : Scalar(field, element));
                    }

                    parts.Add("]");
                    break;
                default:
                    parts.Add(Scalar(field, value));
                    break;
            }
        }

        if (attributes && node is LocatedNode located)
        {
            parts.Add($"{(any ? ", " : "")}lineno={located.Lineno}, col_offset={located.ColOffset}, "
                + $"end_lineno={located.EndLineno}, end_col_offset={located.EndColOffset}");
        }

        parts.Add(")");
        for (var i = parts.Count - 1; i >= 0; i--) work.Push(parts[i]);
    }

    /// <summary>Absent optional fields and empty lists are not shown.</summary>
    private static bool Omitted(NodeField field, object? value) => value switch
    {
        null => true,
        byte[] => false,
        Array list => list.Length == 0 && field.Cardinality == FieldCardinality.Many,
        _ => false,
    };

    private static string Scalar(NodeField field, object? value) => value switch
    {
        null => "None",
        Enum name => name + "()",
        int number when field.Type == FieldType.Int => number.ToString(CultureInfo.InvariantCulture),
        _ => Constant(value),
    };

    /// <summary>The Python repr of a constant.</summary>
    public static string Constant(object value) => value switch
    {
        AstConst singleton => singleton.ToString(),
        bool flag => flag ? "True" : "False",
        long number => number.ToString(CultureInfo.InvariantCulture),
        BigInteger number => number.ToString(CultureInfo.InvariantCulture),
        double number => Float(number),
        Complex number => Imaginary(number),
        byte[] bytes => Bytes(bytes),
        string text => Text(text),
        _ => value.ToString() ?? "",
    };

    private static string Float(double value)
    {
        if (double.IsPositiveInfinity(value)) return "inf";
        if (value == 0) return "0.0";

        // The shortest digits that round-trip, and the decimal exponent of the first of them.
        var shortest = value.ToString("E16", CultureInfo.InvariantCulture);
        for (var precision = 0; precision < 17; precision++)
        {
            var candidate = value.ToString("E" + precision.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
            if (double.Parse(candidate, CultureInfo.InvariantCulture) != value) continue;
            shortest = candidate;
            break;
        }

        var mark = shortest.IndexOf('E');
        var exponent = int.Parse(shortest[(mark + 1)..], CultureInfo.InvariantCulture);
        var significant = shortest[..mark].Replace(".", "", StringComparison.Ordinal).TrimEnd('0');
        if (exponent is < -4 or >= 16)
        {
            var mantissa = significant.Length == 1 ? significant : significant[0] + "." + significant[1..];
            return $"{mantissa}e{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent):00}";
        }

        if (exponent < 0) return "0." + new string('0', -exponent - 1) + significant;
        if (significant.Length <= exponent + 1) return significant + new string('0', exponent + 1 - significant.Length) + ".0";
        return significant[..(exponent + 1)] + "." + significant[(exponent + 1)..];
    }

    private static string Imaginary(Complex value)
    {
        var text = Float(value.Imaginary);
        return (text.EndsWith(".0", StringComparison.Ordinal) ? text[..^2] : text) + "j";
    }

    private static string Bytes(byte[] bytes)
    {
        var quote = bytes.Contains((byte)'\'') && !bytes.Contains((byte)'"') ? '"' : '\'';
        var text = new StringBuilder("b").Append(quote);
        foreach (var b in bytes)
        {
            if (b == quote || b == '\\') text.Append('\\').Append((char)b);
            else if (b == '\n') text.Append("\\n");
            else if (b == '\r') text.Append("\\r");
            else if (b == '\t') text.Append("\\t");
            else if (b is < 32 or >= 127) text.Append(CultureInfo.InvariantCulture, $"\\x{b:x2}");
            else text.Append((char)b);
        }

        return text.Append(quote).ToString();
    }

    private static string Text(string value)
    {
        var quote = value.Contains('\'') && !value.Contains('"') ? '"' : '\'';
        var text = new StringBuilder(value.Length + 2).Append(quote);
        for (var i = 0; i < value.Length; i++)
        {
            var c = value[i];
            if (c == quote || c == '\\') text.Append('\\').Append(c);
            else if (c == '\n') text.Append("\\n");
            else if (c == '\r') text.Append("\\r");
            else if (c == '\t') text.Append("\\t");
            else if (c is < ' ' or (char)127) text.Append(CultureInfo.InvariantCulture, $"\\x{(int)c:x2}");
            else if (c < 127) text.Append(c);
            else if (char.IsHighSurrogate(c) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]))
            {
                var rune = char.ConvertToUtf32(c, value[++i]);
                if (Identifiers.IsPrintable(rune)) text.Append(char.ConvertFromUtf32(rune));
                else text.Append(CultureInfo.InvariantCulture, $"\\U{rune:x8}");
            }
            else if (Identifiers.IsPrintable(c)) text.Append(c);
            else if (c < 256) text.Append(CultureInfo.InvariantCulture, $"\\x{(int)c:x2}");
            else text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
        }

        return text.Append(quote).ToString();
    }
}

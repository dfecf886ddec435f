using System.Globalization;
using System.Text;
using TieredPy.Syntax.Ast;

namespace TieredPy.Compiler.Preprocess;

/// <summary>Turns the formats of <c>"…" % (a, b)</c> into the parts of an f-string, where they are %s, %r and %a.</summary>
internal static class FormatStrings
{
    private const int MaxDigits = 3;

    /// <summary>The parts, or null if a format is of another kind or the numbers do not match.</summary>
    public static Expr[]? TryConvert(string format, Expr[] values)
    {
        var parts = new List<Expr>();
        var at = 0;
        var used = 0;
        while (true)
        {
            if (ReadLiteral(format, ref at) is { } literal) parts.Add(AtNowhere(literal));
            if (at == format.Length) break;
            if (used == values.Length) return null;
            at++;
            if (ReadSpecifier(format, ref at, values[used++]) is not { } part) return null;
            parts.Add(part);
        }

        return used == values.Length ? [.. parts] : null;
    }

    private static Constant AtNowhere(string text) => new(text) { Lineno = -1, ColOffset = -1, EndLineno = -1, EndColOffset = -1 };

    private static string? ReadLiteral(string format, ref int at)
    {
        var text = new StringBuilder();
        for (; at < format.Length; at++)
        {
            if (format[at] == '%')
            {
                if (at + 1 == format.Length || format[at + 1] != '%') break;
                at++;
            }

            text.Append(format[at]);
        }

        return text.Length > 0 ? text.ToString() : null;
    }

    private static FormattedValue? ReadSpecifier(string format, ref int at, Expr value)
    {
        var leftAligned = false;
        while (at < format.Length && "-+ #0".Contains(format[at], StringComparison.Ordinal)) leftAligned |= format[at++] == '-';
        var spec = new StringBuilder();
        if (!ReadNumber(format, ref at, out var width)) return null;
        if (width >= 0)
        {
            if (!leftAligned && width > 0) spec.Append('>');
            spec.Append(CultureInfo.InvariantCulture, $"{width}");
        }

        if (at < format.Length && format[at] == '.')
        {
            at++;
            if (!ReadNumber(format, ref at, out var precision)) return null;
            spec.Append(CultureInfo.InvariantCulture, $".{Math.Max(precision, 0)}");
        }

        if (at == format.Length || format[at] is not ('s' or 'r' or 'a')) return null;
        var result = new FormattedValue(value, format[at++], spec.Length > 0 ? AtNowhere(spec.ToString()) : null);
        result.CopyLocation(value);
        return result;
    }

    /// <summary>False when there are too many digits; -1 when there are none.</summary>
    private static bool ReadNumber(string format, ref int at, out int number)
    {
        number = -1;
        for (var digits = 0; at < format.Length && char.IsAsciiDigit(format[at]); at++)
        {
            if (++digits >= MaxDigits) return false;
            number = Math.Max(number, 0) * 10 + (format[at] - '0');
        }

        return true;
    }
}

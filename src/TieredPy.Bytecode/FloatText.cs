using System.Globalization;
using System.Text;

namespace TieredPy.Bytecode;

/// <summary>Decimal forms of floats as Python writes them.</summary>
public static class FloatText
{
    /// <summary>Python's repr: the shortest digits that give the value back, with an exponent outside 1e-4 … 1e16.</summary>
    public static string Repr(double value) => Layout(value, Shortest(value), 16, ".0");

    // .NET's shortest digits of a few powers of two belong to the neighbour below
    private static string Shortest(double value)
    {
        var shortest = value.ToString("R", CultureInfo.InvariantCulture);
        return double.Parse(shortest, CultureInfo.InvariantCulture) == value || !double.IsFinite(value) ? shortest : value.ToString("E16", CultureInfo.InvariantCulture);
    }

    /// <summary>C's <c>%.17g</c>.</summary>
    public static string Digits17(double value) => Layout(value, value.ToString("E16", CultureInfo.InvariantCulture), 17, "");

    private static string Layout(double value, string digitsSource, int fixedLimit, string wholeSuffix)
    {
        if (double.IsNaN(value))
            return "nan";
        if (double.IsInfinity(value))
            return value > 0 ? "inf" : "-inf";
        var (digits, point) = Digits(digitsSource);
        var text = new StringBuilder();
        if (double.IsNegative(value))
            text.Append('-');
        if (point > fixedLimit || point < -3)
        {
            text.Append(digits[0]);
            if (digits.Length > 1)
                text.Append('.').Append(digits.AsSpan(1));
            var exponent = point - 1;
            text.Append('e').Append(exponent < 0 ? '-' : '+').Append(Math.Abs(exponent).ToString("00", CultureInfo.InvariantCulture));
        }
        else if (point <= 0)
        {
            text.Append("0.").Append('0', -point).Append(digits);
        }
        else if (digits.Length <= point)
        {
            text.Append(digits).Append('0', point - digits.Length).Append(wholeSuffix);
        }
        else
        {
            text.Append(digits.AsSpan(0, point)).Append('.').Append(digits.AsSpan(point));
        }
        return text.ToString();
    }

    /// <summary>Significant digits without zeros at either end, and where the decimal point stands among them.</summary>
    private static (string Digits, int Point) Digits(string formatted)
    {
        var mark = formatted.IndexOf('E');
        var exponent = mark < 0 ? 0 : int.Parse(formatted.AsSpan(mark + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var mantissa = (mark < 0 ? formatted : formatted[..mark]).TrimStart('-');
        var dot = mantissa.IndexOf('.');
        var point = dot < 0 ? mantissa.Length : dot;
        var digits = mantissa.Replace(".", "", StringComparison.Ordinal);
        var lead = digits.Length - digits.TrimStart('0').Length;
        digits = digits.Trim('0');
        return digits.Length == 0 ? ("0", 1) : (digits, point - lead + exponent);
    }
}

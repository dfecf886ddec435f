using System.Globalization;
using System.Numerics;
using System.Text;

namespace TieredPy.Runtime;

/// <summary>How a double is laid out as text; see <see cref="DoubleDigits.Format"/>.</summary>
[Flags]
public enum DoubleStyle
{
    None = 0,

    /// <summary>A + where the number is not negative.</summary>
    Sign = 1,

    /// <summary>".0" where the result would look like an int.</summary>
    AddDot0 = 2,

    /// <summary>C's # flag: the point stays, and so do the zeros of 'g'.</summary>
    Alternate = 4,

    /// <summary>What rounds to minus zero is written without a sign.</summary>
    NoNegativeZero = 8,

    /// <summary>E, INF, NAN.</summary>
    Upper = 16,
}

/// <summary>
/// Decimal digits of doubles, exact for any number of digits and rounded half to even: the double is an integer times a power of two, so
/// the scaled value is an exact quotient. 128-bit arithmetic where it fits, big integers elsewhere.
/// </summary>
public static class DoubleDigits
{
    private static readonly UInt128[] s_tens = MakeTens();

    private static UInt128[] MakeTens()
    {
        var tens = new UInt128[23];
        tens[0] = 1;
        for (var i = 1; i < tens.Length; i++) tens[i] = tens[i - 1] * 10;
        return tens;
    }

    private static void Split(double x, out ulong mantissa, out int exponent)
    {
        var bits = BitConverter.DoubleToUInt64Bits(x);
        exponent = (int)(bits >> 52 & 0x7ff);
        mantissa = bits & ((1UL << 52) - 1);
        if (exponent == 0) exponent = 1;
        else mantissa |= 1UL << 52;
        exponent -= 1075;
    }

    /// <summary>|x| * 10^scale rounded half to even, as decimal text without leading zeros.</summary>
    public static string Scaled(double x, int scale)
    {
        Split(x, out var m, out var e);
        if (m == 0) return "0";
        if (scale is >= 0 and <= 22 && e <= 0)
        {
            // m < 2^53 and 10^22 < 2^74: the product fits
            var product = m * s_tens[scale];
            if (-e >= 128) return "0";
            var q = product >> -e;
            var rest = product - (q << -e);
            if (e < 0)
            {
                var half = UInt128.One << (-e - 1);
                if (rest > half || (rest == half && (q & 1) == 1)) q++;
            }
            return q <= ulong.MaxValue ? ((ulong)q).ToString(CultureInfo.InvariantCulture) : q.ToString(CultureInfo.InvariantCulture);
        }
        return ScaledBig(m, e, scale).ToString(CultureInfo.InvariantCulture);
    }

    private static BigInteger ScaledBig(ulong m, int e, int scale)
    {
        BigInteger n = m, d = BigInteger.One;
        if (scale >= 0) n *= BigInteger.Pow(10, scale);
        else d = BigInteger.Pow(10, -scale);
        if (e >= 0) n <<= e;
        else d <<= -e;
        var (q, r) = BigInteger.DivRem(n, d);
        var order = (r * 2).CompareTo(d);
        return order > 0 || (order == 0 && !q.IsEven) ? q + 1 : q;
    }

    /// <summary>|x| rounded to <paramref name="decimals"/> digits after the point: its digits, and how many of them stand before the point (may be negative).</summary>
    public static string Fixed(double x, int decimals, out int point)
    {
        // no double has more than 1074 binary, hence decimal, places
        var digits = Scaled(x, Math.Min(decimals, 1074));
        if (digits == "0")
        {
            point = -decimals;
            return "";
        }
        point = digits.Length - Math.Min(decimals, 1074);
        return digits;
    }

    /// <summary>|x| (not zero) rounded to <paramref name="count"/> significant digits; the value is 0.digits * 10^point.</summary>
    public static string Significant(double x, int count, out int point)
    {
        Split(x, out var m, out var e);
        // an estimate that is exact or one too low
        var exponent = (int)Math.Floor((e + BitOperations.Log2(m)) * 0.30102999566398120) + 1;
        var wanted = Math.Min(count, 1100);
        var digits = Scaled(x, wanted - exponent);
        if (digits.Length > wanted)
        {
            exponent++;
            digits = Scaled(x, wanted - exponent);
            // rounding up may have added a digit: 999.9 → 1000
            if (digits.Length > wanted)
            {
                exponent++;
                digits = digits[..wanted];
            }
        }
        point = exponent - (wanted - digits.Length);
        return digits;
    }

    /// <summary>
    /// The text of a double for the codes 'e', 'f', 'g' (as C's printf, any precision) and 'r' (shortest digits, as repr; no precision).
    /// </summary>
    public static string Format(double x, char code, int precision, DoubleStyle style)
    {
        var upper = (style & DoubleStyle.Upper) != 0;
        var always = (style & DoubleStyle.Sign) != 0;
        if (!double.IsFinite(x))
        {
            if (double.IsNaN(x)) return (always ? "+" : "") + (upper ? "NAN" : "nan");
            return (x < 0 ? "-" : always ? "+" : "") + (upper ? "INF" : "inf");
        }
        string digits;
        int point;
        var alternate = (style & DoubleStyle.Alternate) != 0;
        var dot0 = (style & DoubleStyle.AddDot0) != 0;
        if (code == 'g' && precision == 0) precision = 1;
        if (x == 0 && code != 'f') (digits, point) = ("0", 1);
        else if (code == 'e') digits = Significant(x, precision + 1, out point);
        else if (code == 'f') digits = Fixed(x, precision, out point);
        else if (code == 'g') digits = Significant(x, precision, out point).TrimEnd('0');
        else
        {
            digits = Shortest(x, out point);
            // .NET takes the gap below a power of two for as wide as the one above: what it gives may belong to the neighbour
            if ((BitConverter.DoubleToUInt64Bits(x) & ((1UL << 52) - 1)) == 0 && !ReadsBack(digits, point, x)) digits = Significant(x, 17, out point).TrimEnd('0');
        }
        if (code == 'g' && digits.Length == 0) digits = "0";

        var end = digits.Length;
        var exponential = false;
        switch (code)
        {
            case 'e':
                exponential = true;
                end = precision + 1;
                break;
            case 'f':
                end = point + precision;
                break;
            case 'g':
                exponential = point <= -4 || point > precision - (dot0 ? 1 : 0);
                if (alternate) end = precision;
                break;
            default:
                exponential = point is <= -4 or > 16;
                break;
        }
        var negative = double.IsNegative(x);
        if (negative && (style & DoubleStyle.NoNegativeZero) != 0 && digits.AsSpan().TrimStart('0').Length == 0) negative = false;
        var exponent = 0;
        if (exponential)
        {
            exponent = point - 1;
            point = 1;
        }
        end = Math.Max(end, !exponential && dot0 ? point + 1 : point);

        var text = new StringBuilder(Math.Max(end, 1) + Math.Max(0, -point) + 8);
        if (negative) text.Append('-');
        else if (always) text.Append('+');
        if (point <= 0) text.Append('0');
        else AppendDigits(text, digits, 0, point);
        if (end > point || alternate)
        {
            text.Append('.');
            if (point < 0) text.Append('0', Math.Min(-point, end - point));
            AppendDigits(text, digits, Math.Max(point, 0), end);
        }
        if (exponential)
        {
            text.Append(upper ? 'E' : 'e').Append(exponent < 0 ? '-' : '+');
            exponent = Math.Abs(exponent);
            if (exponent < 10) text.Append('0');
            text.Append(exponent);
        }
        return text.ToString();
    }

    private static void AppendDigits(StringBuilder text, string digits, int from, int to)
    {
        var have = Math.Min(to, digits.Length);
        if (from < have) text.Append(digits, from, have - from);
        var zeros = to - Math.Max(from, digits.Length);
        if (zeros > 0) text.Append('0', zeros);
    }

    private static bool ReadsBack(string digits, int point, double x) =>
        double.Parse($"0.{digits}E{point}", CultureInfo.InvariantCulture) == Math.Abs(x);

    /// <summary>The fewest digits that read back as |x| (not zero).</summary>
    private static string Shortest(double x, out int point)
    {
        Span<char> buffer = stackalloc char[40];
        Math.Abs(x).TryFormat(buffer, out var length, "R", CultureInfo.InvariantCulture);
        var text = buffer[..length];
        var exponent = 0;
        var mark = text.IndexOf('E');
        if (mark >= 0)
        {
            exponent = int.Parse(text[(mark + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
            text = text[..mark];
        }
        var dot = text.IndexOf('.');
        point = (dot < 0 ? text.Length : dot) + exponent;
        Span<char> digits = stackalloc char[40];
        var n = 0;
        foreach (var c in text)
        {
            if (c == '.') continue;
            if (n == 0 && c == '0')
            {
                point--;
                continue;
            }
            digits[n++] = c;
        }
        while (n > 0 && digits[n - 1] == '0') n--;
        return new string(digits[..n]);
    }
}

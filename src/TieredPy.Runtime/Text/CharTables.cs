using System.Globalization;
using System.Text;

namespace TieredPy.Runtime;

/// <summary>Properties of code points, from .NET's tables of Unicode 16 (Python 3.14's version).</summary>
public static class CharTables
{
    private const int Max = 0x110000;

    public static UnicodeCategory Category(int point) => CharUnicodeInfo.GetUnicodeCategory(point);

    /// <summary>0..9 of a decimal digit, else -1.</summary>
    public static int DecimalValue(int point)
    {
        if (point < 0x80) return point is >= '0' and <= '9' ? point - '0' : -1;
        return point <= 0xffff
            ? CharUnicodeInfo.GetDecimalDigitValue((char)point)
            : CharUnicodeInfo.GetDecimalDigitValue(char.ConvertFromUtf32(point), 0);
    }

    /// <summary>0..9 of a digit in the wider sense (superscripts and the like), else -1.</summary>
    public static int DigitValue(int point) => point <= 0xffff
        ? CharUnicodeInfo.GetDigitValue((char)point)
        : CharUnicodeInfo.GetDigitValue(char.ConvertFromUtf32(point), 0);

    /// <summary>The numeric value, or NaN when there is none.</summary>
    public static double NumericValue(int point)
    {
        var v = point <= 0xffff
            ? CharUnicodeInfo.GetNumericValue((char)point)
            : CharUnicodeInfo.GetNumericValue(char.ConvertFromUtf32(point), 0);
        return v == -1 && !IsMinusOne(point) ? double.NaN : v;
    }

    // nothing in Unicode is worth -1: .NET says -1 where there is no value (Tibetan half zero is -0.5)
    private static bool IsMinusOne(int point) => point >= Max;

    public static bool IsAlpha(int point) => Category(point) <= UnicodeCategory.OtherLetter;

    public static bool IsDecimal(int point) => DecimalValue(point) >= 0;

    public static bool IsDigit(int point) => DigitValue(point) >= 0;

    public static bool IsNumeric(int point)
    {
        if (point < 128) return point is >= '0' and <= '9';
        return !double.IsNaN(NumericValue(point)) || CaseTables.IsCjkNumber(point);
    }

    public static bool IsAlnum(int point)
    {
        if (point < 128) return char.IsAsciiLetterOrDigit((char)point);
        return IsAlpha(point) || IsDecimal(point) || IsDigit(point) || IsNumeric(point);
    }

    public static bool IsSpace(int point) => point switch
    {
        >= 9 and <= 13 or >= 0x1c and <= 0x20 or 0x85 or 0xa0 or 0x1680 => true,
        >= 0x2000 and <= 0x200a or 0x2028 or 0x2029 or 0x202f or 0x205f or 0x3000 => true,
        _ => false,
    };

    public static bool IsLineBreak(int point) => point is >= 10 and <= 13 or >= 0x1c and <= 0x1e or 0x85 or 0x2028 or 0x2029;

    /// <summary>Lower case: category Ll, and what Unicode lists as Other_Lowercase.</summary>
    public static bool IsLower(int point)
    {
        if (point < 128) return char.IsAsciiLetterLower((char)point);
        return Category(point) == UnicodeCategory.LowercaseLetter || CaseTables.IsOtherLower(point);
    }

    public static bool IsUpper(int point)
    {
        if (point < 128) return char.IsAsciiLetterUpper((char)point);
        return Category(point) == UnicodeCategory.UppercaseLetter || CaseTables.IsOtherUpper(point);
    }

    public static bool IsTitle(int point) => Category(point) == UnicodeCategory.TitlecaseLetter;

    public static bool IsCased(int point) => IsLower(point) || IsUpper(point) || IsTitle(point);

    public static bool IsPrintable(int point)
    {
        if (point < 127) return point >= 32;
        return point == ' ' || Category(point) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
            or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.SpaceSeparator);
    }
}

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

    /// <summary>May an identifier begin with it? (XID_Start and the underscore.)</summary>
    public static bool IsIdentifierStart(int point)
    {
        if (point < 128) return char.IsAsciiLetter((char)point) || point == '_';
        // letters that NFKC turns into something that is no identifier are left out
        if (point is 0x37a or 0xe33 or 0xeb3 or 0x309b or 0x309c or (>= 0xfc5e and <= 0xfc63) or 0xfdfa or 0xfdfb or 0xfe70 or 0xfe72 or 0xfe74 or 0xfe76 or 0xfe78 or 0xfe7a or 0xfe7c or 0xfe7e or 0xff9e or 0xff9f or 0x2e2f) return false;
        return Category(point) is <= UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber || point is 0x1885 or 0x1886 or 0x2118 or 0x212e;
    }

    /// <summary>May an identifier go on with it? (XID_Continue.)</summary>
    public static bool IsIdentifierContinue(int point)
    {
        if (point < 128) return char.IsAsciiLetterOrDigit((char)point) || point == '_';
        if (IsIdentifierStart(point)) return true;
        if (point is 0xe33 or 0xeb3 or 0xff9e or 0xff9f or 0xb7 or 0x387 or (>= 0x1369 and <= 0x1371) or 0x19da or 0x200c or 0x200d or 0x30fb or 0xff65) return true;
        return Category(point) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.ConnectorPunctuation;
    }
}

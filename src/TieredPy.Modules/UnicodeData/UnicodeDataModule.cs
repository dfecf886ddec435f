using System.Globalization;
using TieredPy.Runtime;

namespace TieredPy.Modules;

/// <summary>unicodedata. Name aliases and named sequences are not known; there is no ucd_3_2_0.</summary>
[PyModule("unicodedata", Doc = "This module provides access to the Unicode Character Database which\ndefines character properties for all Unicode characters. The data in\nthis database is based on the UnicodeData.txt file version\n16.0.0 which is publicly available from the Unicode Consortium\nat https://www.unicode.org/Public/16.0.0/ucd/.")]
public static partial class UnicodeDataModule
{
    private static readonly string[] s_categories =
    [
        "Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Me", "Nd", "Nl", "No", "Zs", "Zl", "Zp", "Cc",
        "Cf", "Cs", "Co", "Pc", "Pd", "Ps", "Pe", "Pi", "Pf", "Po", "Sm", "Sc", "Sk", "So", "Cn",
    ];

    [PyConstant("unidata_version")] public const string Version = "16.0.0";

    [PyModuleInit]
    private static void Init(PyThread thread, PyModule module) => thread.Engine.Codecs.Names = static p => UnicodeTables.Instance.Name(p);

    private static UnicodeTables Tables => UnicodeTables.Instance;

    private static int Point(Value chr, string function, string argument)
    {
        if (chr.As<PyStr>() is not { } s) throw PyErr.TypeError($"{function}() {argument} must be a unicode character, not {chr.Type.Name}");
        return s.Count == 1 ? s.CodePointAt(0) : throw PyErr.TypeError($"{function}(): {argument} must be a unicode character, not a string of length {s.Count}");
    }

    [PyFunction("decimal($module, chr, default=<unrepresentable>, /)", Doc = "Converts a Unicode character into its equivalent decimal value.\n\nReturns the decimal value assigned to the character chr as integer.\nIf no such value is defined, default is returned, or, if not given,\nValueError is raised.")]
    private static Value Decimal(Value chr, Value @default)
    {
        var v = CharTables.DecimalValue(Point(chr, "decimal", "argument 1"));
        return v >= 0 ? v : @default.IsNull ? throw PyErr.ValueError("not a decimal") : @default;
    }

    [PyFunction("digit($module, chr, default=<unrepresentable>, /)", Doc = "Converts a Unicode character into its equivalent digit value.\n\nReturns the digit value assigned to the character chr as integer.\nIf no such value is defined, default is returned, or, if not given,\nValueError is raised.")]
    private static Value Digit(Value chr, Value @default)
    {
        var v = CharTables.DigitValue(Point(chr, "digit", "argument 1"));
        return v >= 0 ? v : @default.IsNull ? throw PyErr.ValueError("not a digit") : @default;
    }

    [PyFunction("numeric($module, chr, default=<unrepresentable>, /)", Doc = "Converts a Unicode character into its equivalent numeric value.\n\nReturns the numeric value assigned to the character chr as float.\nIf no such value is defined, default is returned, or, if not given,\nValueError is raised.")]
    private static Value Numeric(Value chr, Value @default)
    {
        if (Tables.TryNumeric(Point(chr, "numeric", "argument 1"), out var d)) return Value.Float(d);
        return @default.IsNull ? throw PyErr.ValueError("not a numeric character") : @default;
    }

    [PyFunction("category($module, chr, /)", Doc = "Returns the general category assigned to the character chr as string.")]
    private static string Category(Value chr) => s_categories[(int)CharUnicodeInfo.GetUnicodeCategory(Point(chr, "category", "argument"))];

    [PyFunction("bidirectional($module, chr, /)", Doc = "Returns the bidirectional class assigned to the character chr as string.\n\nIf no such value is defined, an empty string is returned.")]
    private static string Bidirectional(Value chr) => Tables.Bidirectional(Point(chr, "bidirectional", "argument"));

    [PyFunction("combining($module, chr, /)", Doc = "Returns the canonical combining class assigned to the character chr as integer.\n\nReturns 0 if no combining class is defined.")]
    private static long Combining(Value chr) => Tables.Combining(Point(chr, "combining", "argument"));

    [PyFunction("mirrored($module, chr, /)", Doc = "Returns the mirrored property assigned to the character chr as integer.\n\nReturns 1 if the character has been identified as a \"mirrored\"\ncharacter in bidirectional text, 0 otherwise.")]
    private static long Mirrored(Value chr) => Tables.Mirrored(Point(chr, "mirrored", "argument")) ? 1 : 0;

    [PyFunction("east_asian_width($module, chr, /)", Doc = "Returns the east asian width assigned to the character chr as string.")]
    private static string EastAsianWidth(Value chr) => Tables.Width(Point(chr, "east_asian_width", "argument"));

    [PyFunction("decomposition($module, chr, /)", Doc = "Returns the character decomposition mapping assigned to the character chr as string.\n\nAn empty string is returned in case no such mapping is defined.")]
    private static string Decomposition(Value chr) => Tables.Decomposition(Point(chr, "decomposition", "argument"));

    [PyFunction("name($module, chr, default=<unrepresentable>, /)", Doc = "Returns the name assigned to the character chr as a string.\n\nIf no name is defined, default is returned, or, if not given,\nValueError is raised.")]
    private static Value Name(Value chr, Value @default)
    {
        if (Tables.Name(Point(chr, "name", "argument 1")) is { } name) return Value.Str(name);
        return @default.IsNull ? throw PyErr.ValueError("no such name") : @default;
    }

    [PyFunction("lookup($module, name, /)", Doc = "Look up character by name.\n\nIf a character with the given name is found, return the\ncorresponding character.  If not found, KeyError is raised.")]
    private static Value Lookup(string name)
    {
        var point = Tables.Lookup(name);
        return point >= 0 ? Value.Of(PyStr.FromCodePoint(point)) : throw PyErr.KeyError(Value.Str($"undefined character name '{name}'"));
    }

    private static PyStr Normal(string form, PyStr s)
    {
        var (compatible, compose) = form switch
        {
            "NFC" => (false, true),
            "NFD" => (false, false),
            "NFKC" => (true, true),
            "NFKD" => (true, false),
            _ => throw PyErr.ValueError("invalid normalization form"),
        };
        return s.IsAscii ? s.ToExact() : PyStr.FromCodePoints(Tables.Normalize(s.ToCodePoints(), compatible, compose));
    }

    [PyFunction("normalize($module, form, unistr, /)", Doc = "Return the normal form 'form' for the Unicode string unistr.\n\nValid values for form are 'NFC', 'NFKC', 'NFD', and 'NFKD'.")]
    private static PyStr Normalize(string form, PyStr unistr) => Normal(form, unistr);

    [PyFunction("is_normalized($module, form, unistr, /)", Doc = "Return whether the Unicode string unistr is in the normal form 'form'.\n\nValid values for form are 'NFC', 'NFKC', 'NFD', and 'NFKD'.")]
    private static bool IsNormalized(string form, PyStr unistr) => Normal(form, unistr).EqualsStr(unistr);
}

using System.Text;
using TieredPy.Runtime;

namespace TieredPy.Modules;

/// <summary>_json: what json's encoder and decoder take from C in CPython.</summary>
[PyModule("_json", Doc = "json speedups\n")]
[PyExports(typeof(PyJsonScanner)), PyExports(typeof(PyJsonEncoder))]
public static partial class JsonModule
{
    [PyFunction("encode_basestring_ascii($module, object, /)", Doc = "encode_basestring_ascii(string) -> string\n\nReturn an ASCII-only JSON representation of a Python string")]
    private static Value EncodeAscii(Value s) => Quoted(s, true);

    [PyFunction("encode_basestring($module, object, /)", Doc = "encode_basestring(string) -> string\n\nReturn a JSON representation of a Python string")]
    private static Value EncodeText(Value s) => Quoted(s, false);

    private static Value Quoted(Value v, bool asciiOnly)
    {
        if (v.As<PyStr>() is not { } s) throw PyErr.TypeError($"first argument must be a string, not {v.Type.Name}");
        var output = new StringBuilder(s.CharCount + 2);
        JsonText.AppendQuoted(output, s.Text, asciiOnly);
        return Value.Of(PyStr.Make(output.ToString(), !asciiOnly && s.HasAstral));
    }

    [PyFunction("scanstring($module, string, end, strict=True, /)", Doc = "scanstring(string, end, strict=True) -> (string, end)\n\nScan the string s for a JSON string. End is the index of the\ncharacter in s after the quote that started the JSON string.\nUnescapes all valid JSON string escape sequences and raises ValueError\non attempt to decode an invalid string. If strict is False then literal\ncontrol characters are allowed in the string.\n\nReturns a tuple of the decoded string and the index of the character in s\nafter the end quote.")]
    private static Value ScanString(Value @string, long end, bool strict)
    {
        if (@string.As<PyStr>() is not { } s) throw PyErr.TypeError($"first argument must be a string, not {@string.Type.Name}");
        if (end < 0 || end > s.Count) throw PyErr.ValueError("end is out of bounds");
        var text = JsonText.Scan(s, s.CharIndex((int)end), strict, out var after);
        return Value.Of(new PyTuple(Value.Of(text), s.IndexOfChar(after)));
    }
}

using System.Globalization;
using System.Text;
using TieredPy.Runtime;

namespace TieredPy.Modules;

/// <summary>Python's own error handlers as functions that take the exception: what codecs.lookup_error gives.</summary>
[PyModule("_codec_error_handlers")]
internal static partial class ErrorHandlers
{
    private static readonly string[] s_names = ["strict", "ignore", "replace", "xmlcharrefreplace", "backslashreplace", "namereplace", "surrogatepass", "surrogateescape"];

    public static bool IsBuiltIn(string name) => Array.IndexOf(s_names, name) >= 0;

    public static Value Lookup(PyThread thread, string name)
    {
        var registry = CodecRegistry.Current;
        if (IsBuiltIn(name) && !registry.HasError(name)) registry.RegisterError(name, FunctionOf(name));
        return registry.LookupError(name);
    }

    private static Value FunctionOf(string name)
    {
        foreach (var f in Definition.Functions())
        {
            if (f.Name == name + "_errors") return Value.Of(new PyBuiltin(f, Value.Null, null));
        }
        throw new InvalidOperationException("no handler " + name);
    }

    private static PyUnicodeError Error(Value exc) => exc.As<PyUnicodeError>() ?? throw Unknown(exc);

    private static PyException Unknown(Value exc) => PyErr.TypeError($"don't know how to handle {exc.Type.Name} in error callback");

    private static (int Start, int End) Range(PyUnicodeError e)
    {
        var length = e.Object.As<PyStr>() is { } s ? s.Count : PyBytes.Like(e.Object).Length;
        var start = (int)Math.Clamp(e.Start, 0, Math.Max(0, length - 1));
        var end = (int)Math.Clamp(e.End, Math.Min(1, length), length);
        return (start, Math.Max(start, end));
    }

    private static bool IsEncode(Value exc) => exc.Type.IsSubtypeOf(PyExc.UnicodeEncodeError);

    private static bool IsDecode(Value exc) => exc.Type.IsSubtypeOf(PyExc.UnicodeDecodeError);

    private static Value Result(string text, int end) => Value.Of(new PyTuple(Value.Str(text), end));

    [PyFunction("strict_errors($module, exc, /)", Doc = "Implements the 'strict' error handling, which raises a UnicodeError on coding errors.")]
    private static Value Strict(Value exc) => throw (exc.As<PyBaseException>() is { } e ? new PyException(e) : PyErr.TypeError("codec must pass exception instance"));

    [PyFunction("ignore_errors($module, exc, /)", Doc = "Implements the 'ignore' error handling, which ignores malformed data and continues.")]
    private static Value Ignore(Value exc) => Result("", Range(Error(exc)).End);

    [PyFunction("replace_errors($module, exc, /)", Doc = "Implements the 'replace' error handling, which replaces malformed data with a replacement marker.")]
    private static Value Replace(Value exc)
    {
        var e = Error(exc);
        var (start, end) = Range(e);
        if (IsEncode(exc)) return Result(new string('?', end - start), end);
        return IsDecode(exc) ? Result("\ufffd", end) : Result(new string('\ufffd', end - start), end);
    }

    private static Value Points(Value exc, Action<StringBuilder, int> append)
    {
        if (!IsEncode(exc)) throw Unknown(exc);
        var e = Error(exc);
        var (start, end) = Range(e);
        var s = e.Object.As<PyStr>()!;
        var text = new StringBuilder();
        for (var i = start; i < end; i++) append(text, s.CodePointAt(i));
        return Result(text.ToString(), end);
    }

    [PyFunction("xmlcharrefreplace_errors($module, exc, /)", Doc = "Implements the 'xmlcharrefreplace' error handling, which replaces an unencodable character with the appropriate XML character reference.")]
    private static Value XmlCharRef(Value exc) => Points(exc, static (t, p) => t.Append("&#").Append(p.ToString(CultureInfo.InvariantCulture)).Append(';'));

    [PyFunction("backslashreplace_errors($module, exc, /)", Doc = "Implements the 'backslashreplace' error handling, which replaces malformed data with a backslashed escape sequence.")]
    private static Value Backslash(Value exc)
    {
        if (IsDecode(exc))
        {
            var e = Error(exc);
            var (start, end) = Range(e);
            var text = new StringBuilder();
            foreach (var b in PyBytes.Like(e.Object).AsSpan(start..end)) text.Append("\\x").Append(b.ToString("x2", CultureInfo.InvariantCulture));
            return Result(text.ToString(), end);
        }
        if (exc.Type.IsSubtypeOf(PyExc.UnicodeTranslateError))
        {
            var e = Error(exc);
            var (start, end) = Range(e);
            var text = new StringBuilder();
            for (var i = start; i < end; i++) Escape(text, e.Object.As<PyStr>()!.CodePointAt(i));
            return Result(text.ToString(), end);
        }
        return Points(exc, Escape);
    }

    private static void Escape(StringBuilder text, int point)
    {
        if (point < 0x100) text.Append("\\x").Append(point.ToString("x2", CultureInfo.InvariantCulture));
        else if (point < 0x10000) text.Append("\\u").Append(point.ToString("x4", CultureInfo.InvariantCulture));
        else text.Append("\\U").Append(point.ToString("x8", CultureInfo.InvariantCulture));
    }

    [PyFunction("namereplace_errors($module, exc, /)", Doc = "Implements the 'namereplace' error handling, which replaces an unencodable character with a \\N{...} escape sequence.")]
    private static Value NameReplace(Value exc) => Points(exc, static (t, p) =>
    {
        if (CodecRegistry.NameOf(p) is { } name) t.Append("\\N{").Append(name).Append('}');
        else Escape(t, p);
    });

    [PyFunction("surrogateescape_errors($module, exc, /)")]
    private static Value SurrogateEscape(Value exc)
    {
        var e = Error(exc);
        var (start, end) = Range(e);
        if (IsEncode(exc))
        {
            var bytes = new byte[end - start];
            for (var i = start; i < end; i++)
            {
                var p = e.Object.As<PyStr>()!.CodePointAt(i);
                if (p is < 0xdc80 or > 0xdcff) throw new PyException(e);
                bytes[i - start] = (byte)(p - 0xdc00);
            }
            return Value.Of(new PyTuple(Value.Of(new PyBytes(bytes)), end));
        }
        if (!IsDecode(exc)) throw Unknown(exc);
        var text = new StringBuilder();
        foreach (var b in PyBytes.Like(e.Object).AsSpan(start..Math.Min(end, start + 4)))
        {
            if (b < 128) break;
            text.Append((char)(0xdc00 + b));
        }
        return text.Length == 0 ? throw new PyException(e) : Result(text.ToString(), start + text.Length);
    }

    [PyFunction("surrogatepass_errors($module, exc, /)")]
    private static Value SurrogatePass(Value exc)
    {
        var e = Error(exc);
        var (start, end) = Range(e);
        var encoding = ObjectOps.StrText(e.Encoding);
        if (IsEncode(exc)) return Value.Of(new PyTuple(Value.Of(new PyBytes(Codecs.Encode(e.Object.As<PyStr>()!.Slice(start, end), Order(encoding), "surrogatepass"))), end));
        if (!IsDecode(exc)) throw Unknown(exc);
        var data = PyBytes.Like(e.Object);
        var size = encoding.StartsWith("utf-16", StringComparison.Ordinal) ? 2 : encoding.StartsWith("utf-32", StringComparison.Ordinal) ? 4 : 3;
        if (start + size > data.Length) throw new PyException(e);
        return Value.Of(new PyTuple(Value.Of(Codecs.Decode(Value.Null, data.AsSpan(start, size), Order(encoding), "surrogatepass")), start + size));

        static string Order(string encoding) => encoding is "utf-16" or "utf-32" ? encoding + "-le" : encoding;
    }
}

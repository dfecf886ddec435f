using System.Globalization;
using TieredPy.Runtime;

namespace TieredPy.Modules;

/// <summary>_json.make_scanner: a decoder of one JSON value at an index of a str, with the hooks of a JSONDecoder.</summary>
[PyType("make_scanner", Module = "_json", Subclassable = false, Doc = "JSON scanner object")]
public sealed partial class PyJsonScanner : PyObject
{
    private bool _strict;
    private Value _objectHook, _pairsHook, _parseFloat, _parseInt, _parseConstant;

    [PyNew("make_scanner(context)")]
    public static Value New(PyType cls, Value context)
    {
        Value Get(string name) => ObjectOps.GetAttr(context, PyStr.Intern(name));
        return Value.Of(new PyJsonScanner
        {
            _strict = ObjectOps.IsTrue(Get("strict")),
            _objectHook = Get("object_hook"),
            _pairsHook = Get("object_pairs_hook"),
            _parseFloat = Get("parse_float"),
            _parseInt = Get("parse_int"),
            _parseConstant = Get("parse_constant"),
        });
    }

    [PyGetter("strict")] private static bool Strict(PyJsonScanner self) => self._strict;
    [PyGetter("object_hook")] private static Value ObjectHook(PyJsonScanner self) => self._objectHook;
    [PyGetter("object_pairs_hook")] private static Value PairsHook(PyJsonScanner self) => self._pairsHook;
    [PyGetter("parse_float")] private static Value ParseFloat(PyJsonScanner self) => self._parseFloat;
    [PyGetter("parse_int")] private static Value ParseInt(PyJsonScanner self) => self._parseInt;
    [PyGetter("parse_constant")] private static Value ParseConstant(PyJsonScanner self) => self._parseConstant;

    private static readonly ArgSpec s_spec = new("scan_once", 0, 2, 2, 0, false, false, "string", "idx");

    [PySlot(nameof(TypeSlots.Call))]
    public static Value Call(PyThread thread, Value self, ReadOnlySpan<Value> args, PyStr[]? kwnames)
    {
        var bound = new Value[2];
        ArgParser.Unpack(s_spec, args, kwnames, bound);
        if (bound[0].As<PyStr>() is not { } s) throw PyErr.TypeError($"first argument must be a string, not {bound[0].Type.Name}");
        var index = ConvertOps.IndexAsLong(bound[1], PyExc.OverflowError);
        if (index < 0) throw PyErr.ValueError("idx cannot be negative");
        if (index >= s.Count) throw StopAt(index);
        var run = new Run((PyJsonScanner)self.Obj, s);
        var value = run.Value(s.CharIndex((int)index), out var end);
        return Value.Of(new PyTuple(value, s.IndexOfChar(end)));
    }

    private static PyException StopAt(long index) => new(PyErr.Make(PyExc.StopIteration, Value.Int(index)));

    /// <summary>One call: the text, and the keys seen (equal keys become one str).</summary>
    private sealed class Run(PyJsonScanner scanner, PyStr s)
    {
        private readonly string _text = s.Text;
        private readonly Dictionary<string, PyStr> _memo = new(StringComparer.Ordinal);

        private PyException Stop(int at) => StopAt(s.IndexOfChar(at));

        private PyException Error(string message, int at) => JsonErrors.Decode(message, s, at);

        private int Blanks(int at)
        {
            while (at < _text.Length && _text[at] is ' ' or '\t' or '\n' or '\r') at++;
            return at;
        }

        public Value Value(int at, out int end)
        {
            if (at >= _text.Length) throw Stop(at);
            switch (_text[at])
            {
                case '"':
                    return Runtime.Value.Of(JsonText.Scan(s, at + 1, scanner._strict, out end));
                case '{':
                    PyThread.Current.CheckStack();
                    return Object(at + 1, out end);
                case '[':
                    PyThread.Current.CheckStack();
                    return Array(at + 1, out end);
                case 'n' when Word(at, "null"):
                    end = at + 4;
                    return Runtime.Value.None;
                case 't' when Word(at, "true"):
                    end = at + 4;
                    return Runtime.Value.True;
                case 'f' when Word(at, "false"):
                    end = at + 5;
                    return Runtime.Value.False;
                case 'N' when Word(at, "NaN"):
                    return Constant("NaN", at, out end);
                case 'I' when Word(at, "Infinity"):
                    return Constant("Infinity", at, out end);
                case '-' when Word(at, "-Infinity"):
                    return Constant("-Infinity", at, out end);
                default:
                    return Number(at, out end);
            }
        }

        private bool Word(int at, string word) => _text.AsSpan(at).StartsWith(word, StringComparison.Ordinal);

        private Value Constant(string word, int at, out int end)
        {
            end = at + word.Length;
            return CallOps.Call(scanner._parseConstant, Runtime.Value.Str(word));
        }

        private Value Number(int start, out int end)
        {
            var at = start;
            if (_text[at] == '-')
            {
                at++;
                if (at >= _text.Length) throw Stop(start);
            }
            if (_text[at] is >= '1' and <= '9')
            {
                while (at < _text.Length && char.IsAsciiDigit(_text[at])) at++;
            }
            else if (_text[at] == '0')
            {
                at++;
            }
            else
            {
                throw Stop(start);
            }
            var isFloat = false;
            if (at + 1 < _text.Length && _text[at] == '.' && char.IsAsciiDigit(_text[at + 1]))
            {
                isFloat = true;
                at++;
                while (at < _text.Length && char.IsAsciiDigit(_text[at])) at++;
            }
            if (at + 1 < _text.Length && _text[at] is 'e' or 'E')
            {
                var exponent = at + 1;
                if (_text[exponent] is '+' or '-') exponent++;
                var digits = exponent;
                while (exponent < _text.Length && char.IsAsciiDigit(_text[exponent])) exponent++;
                if (exponent > digits)
                {
                    isFloat = true;
                    at = exponent;
                }
            }
            end = at;
            var span = _text.AsSpan(start, at - start);
            if (isFloat)
            {
                if (scanner._parseFloat.Ref == PyFloat.TypeObject) return Runtime.Value.Float(double.Parse(span, NumberStyles.Float, CultureInfo.InvariantCulture));
                return CallOps.Call(scanner._parseFloat, Runtime.Value.Str(span.ToString()));
            }
            if (scanner._parseInt.Ref == PyInt.TypeObject)
            {
                if (span.Length < 19) return Runtime.Value.Int(long.Parse(span, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture));
                return PyInt.TryParse(span, 10);
            }
            return CallOps.Call(scanner._parseInt, Runtime.Value.Str(span.ToString()));
        }

        private Value Array(int at, out int end)
        {
            var list = new PyList();
            at = Blanks(at);
            if (at < _text.Length && _text[at] == ']')
            {
                end = at + 1;
                return Runtime.Value.Of(list);
            }
            while (true)
            {
                list.Add(Item(at, out at));
                at = Blanks(at);
                if (at < _text.Length && _text[at] == ']') break;
                if (at >= _text.Length || _text[at] != ',') throw Error("Expecting ',' delimiter", at);
                var comma = at;
                at = Blanks(at + 1);
                if (at < _text.Length && _text[at] == ']') throw Error("Illegal trailing comma before end of array", comma);
            }
            end = at + 1;
            return Runtime.Value.Of(list);
        }

        private Value Item(int at, out int end) => Value(at, out end);

        private Value Object(int at, out int end)
        {
            var pairs = scanner._pairsHook.IsNone ? null : new PyList();
            var dict = pairs is null ? new PyDict() : null;
            at = Blanks(at);
            if (at < _text.Length && _text[at] == '}')
            {
                end = at + 1;
            }
            else
            {
                while (true)
                {
                    if (at >= _text.Length || _text[at] != '"') throw Error("Expecting property name enclosed in double quotes", at);
                    var key = JsonText.Scan(s, at + 1, scanner._strict, out at);
                    if (_memo.TryGetValue(key.Text, out var known)) key = known;
                    else _memo.Add(key.Text, key);
                    at = Blanks(at);
                    if (at >= _text.Length || _text[at] != ':') throw Error("Expecting ':' delimiter", at);
                    at = Blanks(at + 1);
                    var value = Item(at, out at);
                    if (pairs is not null) pairs.Add(Runtime.Value.Of(new PyTuple(Runtime.Value.Of(key), value)));
                    else dict!.SetStr(key, value);
                    at = Blanks(at);
                    if (at < _text.Length && _text[at] == '}') break;
                    if (at >= _text.Length || _text[at] != ',') throw Error("Expecting ',' delimiter", at);
                    var comma = at;
                    at = Blanks(at + 1);
                    if (at < _text.Length && _text[at] == '}') throw Error("Illegal trailing comma before end of object", comma);
                }
                end = at + 1;
            }
            if (pairs is not null) return CallOps.Call(scanner._pairsHook, Runtime.Value.Of(pairs));
            return scanner._objectHook.IsNone ? Runtime.Value.Of(dict!) : CallOps.Call(scanner._objectHook, Runtime.Value.Of(dict!));
        }
    }
}

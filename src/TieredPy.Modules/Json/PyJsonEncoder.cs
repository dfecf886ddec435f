using System.Text;
using TieredPy.Bytecode;
using TieredPy.Runtime;

namespace TieredPy.Modules;

/// <summary>_json.make_encoder: gives the JSON text of a value, as a tuple of one str.</summary>
[PyType("make_encoder", Module = "_json", Doc = "Encoder(markers, default, encoder, indent, key_separator, item_separator, sort_keys, skipkeys, allow_nan)")]
public sealed partial class PyJsonEncoder : PyObject
{
    private Value _markers, _default, _encoder, _indent;
    private PyStr _keySeparator = PyStr.Empty, _itemSeparator = PyStr.Empty;
    private bool _sortKeys, _skipKeys, _allowNan;

    /// <summary>1: the ASCII encoder of this module, 2: the other one, 0: a function of the program.</summary>
    private int _fast;

    [PyNew("make_encoder(markers, default, encoder, indent, key_separator, item_separator, sort_keys, skipkeys, allow_nan)")]
    public static Value New(PyType cls, Value markers, Value @default, Value encoder, Value indent, PyStr key_separator, PyStr item_separator, bool sort_keys, bool skipkeys, bool allow_nan)
    {
        if (!markers.IsNone && markers.As<PyDict>() is null) throw PyErr.TypeError($"make_encoder() argument 1 must be dict or None, not {markers.Type.Name}");
        return Value.Of(new PyJsonEncoder
        {
            _markers = markers,
            _default = @default,
            _encoder = encoder,
            _indent = indent,
            _keySeparator = key_separator,
            _itemSeparator = item_separator,
            _sortKeys = sort_keys,
            _skipKeys = skipkeys,
            _allowNan = allow_nan,
            _fast = encoder.As<PyBuiltin>() is { } f ? f.Def.Name switch { "encode_basestring_ascii" => 1, "encode_basestring" => 2, _ => 0 } : 0,
        });
    }

    [PyGetter("markers")] private static Value Markers(PyJsonEncoder self) => self._markers;
    [PyGetter("default")] private static Value Default(PyJsonEncoder self) => self._default;
    [PyGetter("encoder")] private static Value Encoder(PyJsonEncoder self) => self._encoder;
    [PyGetter("indent")] private static Value Indent(PyJsonEncoder self) => self._indent;
    [PyGetter("key_separator")] private static PyStr KeySeparator(PyJsonEncoder self) => self._keySeparator;
    [PyGetter("item_separator")] private static PyStr ItemSeparator(PyJsonEncoder self) => self._itemSeparator;
    [PyGetter("sort_keys")] private static bool SortKeys(PyJsonEncoder self) => self._sortKeys;
    [PyGetter("skipkeys")] private static bool SkipKeys(PyJsonEncoder self) => self._skipKeys;

    private static readonly ArgSpec s_spec = new("_iterencode", 0, 2, 2, 0, false, false, "obj", "_current_indent_level");

    [PySlot(nameof(TypeSlots.Call))]
    public static Value Call(PyThread thread, Value self, ReadOnlySpan<Value> args, PyStr[]? kwnames)
    {
        var bound = new Value[2];
        ArgParser.Unpack(s_spec, args, kwnames, bound);
        var run = new Run((PyJsonEncoder)self.Obj, (int)ConvertOps.IndexAsLong(bound[1], PyExc.OverflowError));
        run.Write(bound[0]);
        return Value.Of(new PyTuple(Value.Of(run.Result())));
    }

    private sealed class Run(PyJsonEncoder encoder, int level)
    {
        private readonly StringBuilder _output = new();
        private readonly string? _indent = encoder._indent.IsNone ? null : encoder._indent.As<PyStr>()?.Text ?? new string(' ', (int)ConvertOps.IndexAsLong(encoder._indent, PyExc.OverflowError));
        private int _level = level;
        private bool _astral;

        public PyStr Result() => PyStr.Make(_output.ToString(), _astral);

        public void Write(Value v)
        {
            if (v.As<PyStr>() is { } s) Text(s);
            else if (v.IsNone) _output.Append("null");
            else if (v.Ref == PyBool.True) _output.Append("true");
            else if (v.Ref == PyBool.False) _output.Append("false");
            else if (v.IsInt) _output.Append(v.Bits);
            else if (v.As<PyInt>() is not null) _output.Append(PyInt.ToText(PyInt.Exact(v)));
            else if (v.IsFloat) Float(v.AsDouble, v);
            else if (v.As<PyFloat>() is { } f) Float(f.Value, v);
            else if (v.As<PyList>() is not null || v.As<PyTuple>() is not null) Sequence(v);
            else if (v.As<PyDict>() is { } dict) Mapping(v, dict);
            else Other(v);
        }

        private void Text(PyStr s)
        {
            if (encoder._fast != 0)
            {
                JsonText.AppendQuoted(_output, s.Text, encoder._fast == 1);
                _astral |= encoder._fast == 2 && s.HasAstral;
                return;
            }
            var r = CallOps.Call(encoder._encoder, Value.Of(s));
            if (r.As<PyStr>() is not { } text) throw PyErr.TypeError($"encoder() must return a string, not {r.Type.Name}");
            Append(text);
        }

        private void Append(PyStr s)
        {
            _astral |= s.HasAstral;
            _output.Append(s.Text);
        }

        private void Float(double d, Value v)
        {
            if (double.IsFinite(d))
            {
                _output.Append(FloatText.Repr(d));
                return;
            }
            if (!encoder._allowNan) throw PyErr.ValueError($"Out of range float values are not JSON compliant: {ObjectOps.ReprText(v)}");
            _output.Append(double.IsNaN(d) ? "NaN" : d > 0 ? "Infinity" : "-Infinity");
        }

        private Value Enter(Value v)
        {
            PyThread.Current.CheckStack();
            if (encoder._markers.IsNone) return Value.Null;
            var id = Value.Int(Engine.IdOf(v));
            var markers = (PyDict)encoder._markers.Obj;
            if (!markers.Get(id).IsNull) throw PyErr.ValueError("Circular reference detected");
            markers.Set(id, v);
            return id;
        }

        private void Leave(Value id)
        {
            if (!id.IsNull) ((PyDict)encoder._markers.Obj).Remove(id);
        }

        private void NewLine()
        {
            if (_indent is null) return;
            _output.Append('\n');
            for (var i = 0; i < _level; i++) _output.Append(_indent);
        }

        private static string TypeName(Value v) => v.Type.Name;

        private void Sequence(Value v)
        {
            var items = SequenceOps.ToArray(v);
            if (items.Length == 0)
            {
                _output.Append("[]");
                return;
            }
            var id = Enter(v);
            _output.Append('[');
            _level++;
            for (var i = 0; i < items.Length; i++)
            {
                if (i > 0) Append(encoder._itemSeparator);
                NewLine();
                try
                {
                    Write(items[i]);
                }
                catch (PyException e)
                {
                    PyErr.AddNote(e.Value, $"when serializing {TypeName(v)} item {i}");
                    throw;
                }
            }
            _level--;
            NewLine();
            _output.Append(']');
            Leave(id);
        }

        private void Mapping(Value v, PyDict dict)
        {
            if (SequenceOps.Length(v) == 0)
            {
                _output.Append("{}");
                return;
            }
            var id = Enter(v);
            _output.Append('{');
            _level++;
            var first = true;
            if (encoder._sortKeys || !v.IsExact<PyDict>())
            {
                var items = SequenceOps.ToArray(CallOps.CallMethod(v, "items"));
                if (encoder._sortKeys)
                {
                    var list = new PyList(items);
                    CallOps.CallMethod(Value.Of(list), "sort");
                    items = list.ToArray();
                }
                foreach (var item in items)
                {
                    if (item.As<PyTuple>() is not { Count: 2 } pair) throw PyErr.ValueError("items must return 2-tuples");
                    Pair(v, pair.Items[0], pair.Items[1], ref first);
                }
            }
            else
            {
                foreach (var (key, value) in dict.Pairs()) Pair(v, key, value, ref first);
            }
            _level--;
            if (!first) NewLine();
            _output.Append('}');
            Leave(id);
        }

        private void Pair(Value owner, Value key, Value value, ref bool first)
        {
            PyStr? text = key.As<PyStr>();
            if (text is null)
            {
                if (key.IsFloat || key.As<PyFloat>() is not null)
                {
                    var at = _output.Length;
                    Float(ConvertOps.ToDouble(key), key);
                    text = PyStr.Of(_output.ToString(at, _output.Length - at));
                    _output.Length = at;
                }
                else if (key.Ref == PyBool.True) text = PyStr.Of("true");
                else if (key.Ref == PyBool.False) text = PyStr.Of("false");
                else if (key.IsNone) text = PyStr.Of("null");
                else if (PyInt.IsInt(key)) text = PyStr.Of(PyInt.ToText(PyInt.Exact(key)));
                else if (encoder._skipKeys) return;
                else throw PyErr.TypeError($"keys must be str, int, float, bool or None, not {key.Type.Name}");
            }
            if (!first) Append(encoder._itemSeparator);
            first = false;
            NewLine();
            Text(text);
            Append(encoder._keySeparator);
            try
            {
                Write(value);
            }
            catch (PyException e)
            {
                PyErr.AddNote(e.Value, $"when serializing {TypeName(owner)} item {ObjectOps.ReprText(key)}");
                throw;
            }
        }

        private void Other(Value v)
        {
            var id = Enter(v);
            var r = CallOps.Call(encoder._default, v);
            try
            {
                Write(r);
            }
            catch (PyException e)
            {
                PyErr.AddNote(e.Value, $"when serializing {TypeName(v)} object");
                throw;
            }
            Leave(id);
        }
    }
}

using System.Text;
using TieredPy.Runtime;

namespace TieredPy.Modules;

/// <summary>io.BytesIO.</summary>
[PyType("BytesIO", Module = "_io", Base = typeof(PyBufferedIOBase), Subclassable = true, HasDict = true, Weakref = true, UserClass = typeof(UserBytesIO), Doc = "Buffered I/O implementation using an in-memory bytes buffer.")]
public partial class PyBytesIO : PyBufferedIOBase
{
    private byte[] _data = [];
    private int _length, _exports;
    private long _pos;

    [PyNew("BytesIO(initial_bytes=b'')", Raw = true)]
    private static Value New(PyThread thread, PyType cls, ReadOnlySpan<Value> args, PyStr[]? kwnames) => cls == TypeObject ? new PyBytesIO() : Value.Of(cls.UserFactory!(cls));

    [PyInit("BytesIO(initial_bytes=<null>)")]
    private static void Init(PyBytesIO self, Value initial_bytes)
    {
        self._pos = 0;
        self._data = initial_bytes.IsNull || initial_bytes.IsNone ? [] : [.. ByteOpsLike(initial_bytes)];
        self._length = self._data.Length;
    }

    private static byte[] ByteOpsLike(Value v)
    {
        PyBuffer? held = null;
        try
        {
            return Arg.ToBytes(v, ref held).ToArray();
        }
        finally
        {
            held?.Release();
        }
    }

    private void Check()
    {
        if (Closed) throw PyErr.ValueError("I/O operation on closed file.");
    }

    private byte[] Take(long size)
    {
        Check();
        if (_pos >= _length) return [];
        var n = (int)(size < 0 ? _length - _pos : Math.Min(size, _length - _pos));
        var r = _data.AsSpan((int)_pos, n).ToArray();
        _pos += n;
        return r;
    }

    private byte[] Line(long size)
    {
        Check();
        if (_pos >= _length) return [];
        var span = _data.AsSpan((int)_pos, _length - (int)_pos);
        var nl = span.IndexOf((byte)'\n');
        long n = nl < 0 ? span.Length : nl + 1;
        return Take(size >= 0 ? Math.Min(n, size) : n);
    }

    private void CheckExports()
    {
        if (Volatile.Read(ref _exports) == 0) return;
        PyMemoryView.CollectDropped();
        if (Volatile.Read(ref _exports) > 0) throw PyErr.BufferError("Existing exports of data: object cannot be re-sized");
    }

    private void Resize(long length)
    {
        CheckExports();
        if (length > Array.MaxLength) throw PyErr.MemoryError();
        if (_data.Length < length) Array.Resize(ref _data, (int)Math.Max(length, Math.Min(Array.MaxLength, _data.Length * 2L)));
    }

    [PyMethod("read($self, size=-1, /)")] private static Value Read(PyBytesIO self, Value size) => new PyBytes(self.Take(PyIOBase.Size(size)));
    [PyMethod("read1($self, size=-1, /)")] private static Value Read1(PyBytesIO self, Value size) => new PyBytes(self.Take(PyIOBase.Size(size)));
    [PyMethod("readline($self, size=-1, /)")] private static Value ReadLine(PyBytesIO self, Value size) => new PyBytes(self.Line(PyIOBase.Size(size)));

    [PyMethod("readinto($self, buffer, /)")]
    private static long ReadInto(PyBytesIO self, Value buffer)
    {
        using var b = new WritableBuffer(buffer, "readinto");
        var data = self.Take(b.Span.Length);
        data.CopyTo(b.Span);
        return data.Length;
    }

    [PySlot(nameof(TypeSlots.Next))]
    private static Value Next(Value self)
    {
        var data = ((PyBytesIO)self.Obj).Line(-1);
        return data.Length == 0 ? Value.Null : new PyBytes(data);
    }

    [PyMethod("write($self, b, /)")]
    private static long Write(PyBytesIO self, ReadOnlySpan<byte> b)
    {
        self.Check();
        self.CheckExports();
        if (b.Length == 0) return 0;
        self.Resize(self._pos + b.Length);
        if (self._pos > self._length) self._data.AsSpan(self._length, (int)(self._pos - self._length)).Clear();
        b.CopyTo(self._data.AsSpan((int)self._pos));
        self._pos += b.Length;
        self._length = (int)Math.Max(self._length, self._pos);
        return b.Length;
    }

    [PyMethod("seek($self, pos, whence=0, /)")]
    private static long Seek(PyBytesIO self, long pos, int whence)
    {
        self.Check();
        if (whence == 0 && pos < 0) throw PyErr.ValueError($"negative seek value {pos}");
        var b = whence switch { 0 => 0L, 1 => self._pos, 2 => self._length, _ => throw PyErr.ValueError($"invalid whence ({whence}, should be 0, 1 or 2)") };
        return self._pos = Math.Max(0, b + pos);
    }

    [PyMethod("tell($self, /)")]
    private static long Tell(PyBytesIO self)
    {
        self.Check();
        return self._pos;
    }

    [PyMethod("truncate($self, size=None, /)")]
    private static long Truncate(PyBytesIO self, Value size)
    {
        self.Check();
        var n = size.IsNone ? self._pos : PyIOBase.Size(size);
        if (n < 0) throw PyErr.ValueError($"negative size value {n}");
        self.CheckExports();
        if (n < self._length) self._length = (int)n;
        return n;
    }

    [PyMethod("getvalue($self, /)", Doc = "Retrieve the entire contents of the BytesIO object.")]
    private static Value GetValue(PyBytesIO self)
    {
        self.Check();
        return new PyBytes(self._data.AsSpan(0, self._length).ToArray());
    }

    [PyMethod("getbuffer($self, /)", Doc = "Get a read-write view over the contents of the BytesIO object.")]
    private static Value GetBuffer(PyThread thread, PyBytesIO self)
    {
        self.Check();
        return CallOps.Call(thread.Engine.Builtin("memoryview"), Value.Of(new PyBytesIOBuffer(self)));
    }

    internal PyBuffer View(PyObject exporter)
    {
        _exports++;
        return new PyBuffer(exporter, _data, 0, _length, false) { OnRelease = () => _exports-- };
    }

    [PyMethod("close($self, /)")]
    private static void Close(PyBytesIO self)
    {
        self.CheckExports();
        self.Closed = true;
        self._data = [];
        self._length = 0;
    }

    private static bool True(PyBytesIO self)
    {
        self.Check();
        return true;
    }

    [PyMethod("flush($self, /)")] private static void Flush(PyBytesIO self) => self.Check();
    [PyMethod("readable($self, /)")] private static bool Readable(PyBytesIO self) => True(self);
    [PyMethod("writable($self, /)")] private static bool Writable(PyBytesIO self) => True(self);
    [PyMethod("seekable($self, /)")] private static bool Seekable(PyBytesIO self) => True(self);
    [PyMethod("isatty($self, /)")] private static bool IsATty(PyBytesIO self) => !True(self);
    [PyGetter("closed")] private static bool GetClosed(PyBytesIO self) => self.Closed;

    [PyMethod("__getstate__($self, /)")]
    private static Value GetState(PyBytesIO self) => new PyTuple(GetValue(self), self._pos, Value.None);

    [PyMethod("__setstate__($self, state, /)")]
    private static void SetState(PyBytesIO self, PyTuple state)
    {
        Init(self, state.Items[0]);
        self._pos = Arg.ToLong(state.Items[1]);
    }
}

/// <summary>What a view of a BytesIO holds on to.</summary>
[PyType("_BytesIOBuffer", Module = "_io", NoNew = true)]
public sealed partial class PyBytesIOBuffer(PyBytesIO source) : PyObject
{
    private readonly PyBytesIO _source = source;

    [PySlot(nameof(TypeSlots.GetBuffer))] private static PyBuffer Buffer(Value self) => ((PyBytesIOBuffer)self.Obj)._source.View(self.Obj);
}

/// <summary>io.StringIO: a text of code points, so that positions are what a program expects.</summary>
[PyType("StringIO", Module = "_io", Base = typeof(PyTextIOBase), Subclassable = true, HasDict = true, Weakref = true, UserClass = typeof(UserStringIO), Doc = "Text I/O implementation using an in-memory buffer.")]
public partial class PyStringIO : PyTextIOBase, ITextSink
{
    // appended text in _text while the position is at its end; code points in _points once something else was done with astral text
    private readonly StringBuilder _text = new();
    private List<int>? _points;
    private string? _flat;
    private int _pos;
    private string? _newline = "\n";
    private bool _ready;

    [PyNew("StringIO(initial_value='', newline='\\n')", Raw = true)]
    private static Value New(PyThread thread, PyType cls, ReadOnlySpan<Value> args, PyStr[]? kwnames) => cls == TypeObject ? new PyStringIO() : Value.Of(cls.UserFactory!(cls));

    [PyInit("StringIO(initial_value='', newline='\\n')")]
    private static void Init(PyStringIO self, Value initial_value, Value newline)
    {
        if (!newline.IsNone && newline.As<PyStr>() is null) throw PyErr.TypeError($"newline must be str or None, not {newline.Type.Name}");
        var nl = newline.As<PyStr>()?.Text;
        if (nl is not (null or "" or "\n" or "\r" or "\r\n")) throw PyErr.ValueError($"illegal newline value: {ObjectOps.ReprText(newline)}");
        if (!initial_value.IsNone && initial_value.As<PyStr>() is null) throw PyErr.TypeError($"initial_value must be str or None, not {initial_value.Type.Name}");
        self._newline = nl;
        self._text.Clear();
        self._points = null;
        self._flat = null;
        self._pos = 0;
        self._ready = true;
        if (initial_value.As<PyStr>() is { } s) self.Put(s.Text);
        self._pos = 0;
    }

    private void Check()
    {
        if (!_ready) throw PyErr.ValueError("I/O operation on uninitialized object");
        if (Closed) throw PyErr.ValueError("I/O operation on closed file");
    }

    private string Translated(string s) => _newline switch
    {
        null => s.Contains('\r', StringComparison.Ordinal) ? s.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n') : s,
        "\r" or "\r\n" => s.Replace("\n", _newline, StringComparison.Ordinal),
        _ => s,
    };

    private int Length => _points?.Count ?? _text.Length;

    private void Put(string s)
    {
        s = Translated(s);
        if (s.Length == 0) return;
        _flat = null;
        if (_points is null && PyStr.Of(s).HasAstral) ToPoints();
        if (_points is null)
        {
            if (_pos > _text.Length) _text.Append('\0', _pos - _text.Length);
            var over = Math.Min(s.Length, _text.Length - _pos);
            if (over > 0) _text.Remove(_pos, over);
            if (_pos == _text.Length) _text.Append(s);
            else _text.Insert(_pos, s);
            _pos += s.Length;
            return;
        }
        while (_points.Count < _pos) _points.Add(0);
        for (var i = 0; i < s.Length; i++)
        {
            int c = s[i];
            if (char.IsHighSurrogate(s[i]) && i + 1 < s.Length && char.IsLowSurrogate(s[i + 1])) c = char.ConvertToUtf32(s[i], s[++i]);
            if (_pos < _points.Count) _points[_pos] = c;
            else _points.Add(c);
            _pos++;
        }
    }

    private void ToPoints()
    {
        _points = new List<int>(_text.Length);
        for (var i = 0; i < _text.Length; i++) _points.Add(_text[i]);
        _text.Clear();
    }

    private Value Slice(int from, int to)
    {
        if (_points is null) return Value.Str((_flat ??= _text.ToString())[from..to]);
        var o = new StringBuilder();
        for (var i = from; i < to; i++)
        {
            if (_points[i] < 0x10000) o.Append((char)_points[i]);
            else o.Append(char.ConvertFromUtf32(_points[i]));
        }
        return Value.Str(o.ToString());
    }

    private Value Take(long size)
    {
        Check();
        if (_pos >= Length) return Value.Of(PyStr.Empty);
        var to = (int)(size < 0 ? Length : Math.Min(Length, _pos + size));
        var r = Slice(_pos, to);
        _pos = to;
        return r;
    }

    private Value Line(long size)
    {
        Check();
        if (_pos >= Length) return Value.Of(PyStr.Empty);
        var end = _pos;
        if (_points is null)
        {
            _flat ??= _text.ToString();
            end = NewlineText.LineEnd(_flat, _pos, _newline is "", _newline is "\r" or "\r\n" ? _newline : "\n", out _);
            if (end < 0) end = _flat.Length;
        }
        else
        {
            while (end < _points.Count && _points[end] != '\n') end++;
            if (end < _points.Count) end++;
        }
        return Take(size >= 0 ? Math.Min(size, end - _pos) : end - _pos);
    }

    public void WriteText(string text)
    {
        Check();
        Put(text);
    }

    [PyMethod("write($self, s, /)")]
    private static long Write(PyStringIO self, Value s)
    {
        if (s.As<PyStr>() is not { } text) throw PyErr.TypeError($"string argument expected, got '{s.Type.Name}'");
        self.Check();
        self.Put(text.Text);
        return text.Count;
    }

    [PyMethod("read($self, size=-1, /)")] private static Value Read(PyStringIO self, Value size) => self.Take(PyIOBase.Size(size));
    [PyMethod("readline($self, size=-1, /)")] private static Value ReadLine(PyStringIO self, Value size) => self.Line(PyIOBase.Size(size));

    [PySlot(nameof(TypeSlots.Next))]
    private static Value Next(Value self)
    {
        var line = ((PyStringIO)self.Obj).Line(-1);
        return SequenceOps.Length(line) == 0 ? Value.Null : line;
    }

    [PyMethod("getvalue($self, /)", Doc = "Retrieve the entire contents of the object.")]
    private static Value GetValue(PyStringIO self)
    {
        self.Check();
        return self.Slice(0, self.Length);
    }

    [PyMethod("seek($self, pos, whence=0, /)")]
    private static long Seek(PyStringIO self, long pos, int whence)
    {
        self.Check();
        if (whence is < 0 or > 2) throw PyErr.ValueError($"Invalid whence ({whence}, should be 0, 1 or 2)");
        if (whence == 0 && pos < 0) throw PyErr.ValueError($"Negative seek position {pos}");
        if (whence != 0 && pos != 0) throw PyErr.New(PyExc.OSError, "Can't do nonzero cur-relative seeks");
        self._pos = (int)(whence == 0 ? pos : whence == 1 ? self._pos : self.Length);
        return self._pos;
    }

    [PyMethod("tell($self, /)")]
    private static long Tell(PyStringIO self)
    {
        self.Check();
        return self._pos;
    }

    [PyMethod("truncate($self, pos=None, /)")]
    private static long Truncate(PyStringIO self, Value pos)
    {
        self.Check();
        var n = pos.IsNone ? self._pos : PyIOBase.Size(pos);
        if (n < 0) throw PyErr.ValueError($"Negative size value {n}");
        self._flat = null;
        if (n < self.Length)
        {
            if (self._points is null) self._text.Length = (int)n;
            else self._points.RemoveRange((int)n, self._points.Count - (int)n);
        }
        return n;
    }

    [PyMethod("close($self, /)")] private static void Close(PyStringIO self) => self.Closed = true;

    private static bool True(PyStringIO self)
    {
        self.Check();
        return true;
    }

    [PyMethod("flush($self, /)")] private static void Flush(PyStringIO self) => self.Check();
    [PyMethod("readable($self, /)")] private static bool Readable(PyStringIO self) => True(self);
    [PyMethod("writable($self, /)")] private static bool Writable(PyStringIO self) => True(self);
    [PyMethod("seekable($self, /)")] private static bool Seekable(PyStringIO self) => True(self);
    [PyGetter("closed")] private static bool GetClosed(PyStringIO self) => self.Closed;
    [PyGetter("line_buffering")] private static bool GetLineBuffering(PyStringIO self) => false;
    [PyMethod("__getstate__($self, /)")] private static Value GetState(PyStringIO self) => new PyTuple(GetValue(self), Arg.StrOrNone(self._newline), self._pos, Value.None);

    [PyMethod("__setstate__($self, state, /)")]
    private static void SetState(PyStringIO self, PyTuple state)
    {
        Init(self, state.Items[0], state.Items[1]);
        self._pos = Arg.ToInt(state.Items[2]);
    }
}

/// <summary>Line ends in text.</summary>
internal static class NewlineText
{
    /// <summary>The position after the next line end, or -1. <paramref name="all"/>: \n, \r and \r\n all end lines, untranslated.</summary>
    /// <param name="open">The line ends with a \r that may be half of a \r\n.</param>
    public static int LineEnd(string text, int from, bool all, string newline, out bool open)
    {
        open = false;
        if (!all)
        {
            var at = newline.Length == 1 ? text.IndexOf(newline[0], from) : text.IndexOf(newline, from, StringComparison.Ordinal);
            return at < 0 ? -1 : at + newline.Length;
        }
        var i = text.AsSpan(from).IndexOfAny('\n', '\r');
        if (i < 0) return -1;
        i += from;
        if (text[i] == '\n') return i + 1;
        if (i + 1 < text.Length) return text[i + 1] == '\n' ? i + 2 : i + 1;
        open = true;
        return i + 1;
    }

    /// <summary>Universal newlines: \r\n and \r become \n. A \r at the end is kept back in <paramref name="pendingCr"/> unless <paramref name="final"/>.</summary>
    public static string Translate(string s, bool translate, bool final, ref bool pendingCr, ref int seen)
    {
        if (pendingCr && (s.Length > 0 || final))
        {
            s = "\r" + s;
            pendingCr = false;
        }
        if (!final && s.Length > 0 && s[^1] == '\r')
        {
            s = s[..^1];
            pendingCr = true;
        }
        if (s.Length == 0) return s;
        if (!s.Contains('\r', StringComparison.Ordinal))
        {
            if (seen != 7 && (seen & 2) == 0 && s.Contains('\n', StringComparison.Ordinal)) seen |= 2;
            return s;
        }
        var crlf = 0;
        var cr = 0;
        var lf = 0;
        for (var i = 0; i < s.Length; i++)
        {
            if (s[i] == '\n') lf++;
            else if (s[i] == '\r')
            {
                if (i + 1 < s.Length && s[i + 1] == '\n')
                {
                    crlf++;
                    i++;
                }
                else
                {
                    cr++;
                }
            }
        }
        if (cr > 0) seen |= 1;
        if (lf > 0) seen |= 2;
        if (crlf > 0) seen |= 4;
        return translate ? s.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n') : s;
    }

    /// <summary>The newlines attribute.</summary>
    public static Value Seen(int seen) => seen switch
    {
        0 => Value.None,
        1 => Value.Str("\r"),
        2 => Value.Str("\n"),
        4 => Value.Str("\r\n"),
        3 => new PyTuple(Value.Str("\r"), Value.Str("\n")),
        5 => new PyTuple(Value.Str("\r"), Value.Str("\r\n")),
        6 => new PyTuple(Value.Str("\n"), Value.Str("\r\n")),
        _ => new PyTuple(Value.Str("\r"), Value.Str("\n"), Value.Str("\r\n")),
    };
}

/// <summary>io.IncrementalNewlineDecoder.</summary>
[PyType("IncrementalNewlineDecoder", Module = "_io", Doc = "Codec used when reading a file in universal newlines mode.")]
public sealed partial class PyNewlineDecoder : PyObject
{
    private Value _decoder;
    private bool _translate, _pendingCr;
    private int _seen;

    [PyNew("IncrementalNewlineDecoder(decoder, translate, errors='strict')")]
    private static Value New(PyType cls, Value decoder, bool translate, Value errors) => new PyNewlineDecoder { _decoder = decoder, _translate = translate };

    [PyMethod("decode($self, /, input, final=False)")]
    private static Value Decode(PyNewlineDecoder self, Value input, bool final)
    {
        var v = self._decoder.IsNone ? input : CallOps.CallMethod(self._decoder, "decode", input, Value.Bool(final));
        var s = v.As<PyStr>()?.Text ?? throw PyErr.TypeError($"decoder should return a string result, not '{v.Type.Name}'");
        return Value.Str(NewlineText.Translate(s, self._translate, final, ref self._pendingCr, ref self._seen));
    }

    [PyMethod("getstate($self, /)")]
    private static Value GetState(PyNewlineDecoder self)
    {
        var buffer = Value.Of(new PyBytes([]));
        var flag = Value.Int(0);
        if (!self._decoder.IsNone)
        {
            var t = (PyTuple)CallOps.CallMethod(self._decoder, "getstate").Obj;
            buffer = t.Items[0];
            flag = t.Items[1];
        }
        flag = NumberOps.LShift(flag, 1);
        return new PyTuple(buffer, self._pendingCr ? NumberOps.Or(flag, 1) : flag);
    }

    [PyMethod("setstate($self, state, /)")]
    private static void SetState(PyNewlineDecoder self, PyTuple state)
    {
        self._pendingCr = ObjectOps.IsTrue(NumberOps.And(state.Items[1], 1));
        if (!self._decoder.IsNone) CallOps.CallMethod(self._decoder, "setstate", new PyTuple(state.Items[0], NumberOps.RShift(state.Items[1], 1)));
    }

    [PyMethod("reset($self, /)")]
    private static void Reset(PyNewlineDecoder self)
    {
        self._seen = 0;
        self._pendingCr = false;
        if (!self._decoder.IsNone) CallOps.CallMethod(self._decoder, "reset");
    }

    [PyGetter("newlines")] private static Value GetNewlines(PyNewlineDecoder self) => NewlineText.Seen(self._seen);
}

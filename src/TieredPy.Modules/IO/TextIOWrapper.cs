using System.Text;
using TieredPy.Runtime;

namespace TieredPy.Modules;

/// <summary>
/// io.TextIOWrapper. UTF-8, ASCII and Latin-1 are coded here; any other encoding goes through the codec's incremental classes.
/// Reading keeps one decoded chunk (<c>_text</c> from <c>_at</c>) together with its bytes (<c>_chunk</c>), so that
/// tell() can find the byte that belongs to a character; the cookie is that byte position. Writing collects bytes in <c>_pending</c>.
/// </summary>
[PyType("TextIOWrapper", Module = "_io", Base = typeof(PyTextIOBase), Subclassable = true, HasDict = true, Weakref = true, UserClass = typeof(UserTextIOWrapper), Doc = "Character and line based layer over a BufferedIOBase object, buffer.")]
public partial class PyTextIOWrapper : PyTextIOBase, ITextSink
{
    private enum Coding { Utf8, Ascii, Latin1, Other }

    private const int ChunkSize = 8192;
    private Value _buffer = Value.Null;
    private Coding _coding;
    private string _encoding = "utf-8", _errors = "strict";
    private Value _codec = Value.Null, _decoder = Value.Null, _encoder = Value.Null;
    private bool _lineBuffering, _writeThrough, _universal, _translateRead;
    private string? _newline;
    private string _writeNewline = "\n", _readNewline = "\n";
    private string _text = "";
    private int _at, _seen;
    private bool _astral, _pendingCr, _eof, _telling = true;
    private byte[] _tail = [], _chunk = [];
    private byte[] _pending = [];
    private int _count;

    internal Value Mode = Value.Null;

    /// <summary>One of sys.stdin, stdout, stderr as the process started.</summary>
    public bool IsStandard { get; set; }

    [PyNew("TextIOWrapper(buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False)", Raw = true)]
    private static Value New(PyThread thread, PyType cls, ReadOnlySpan<Value> args, PyStr[]? kwnames) => cls == TypeObject ? new PyTextIOWrapper() : Value.Of(cls.UserFactory!(cls));

    [PyInit("TextIOWrapper(buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False)")]
    private static void Init(PyThread thread, PyTextIOWrapper self, Value buffer, string? encoding, string? errors, string? newline, bool line_buffering, bool write_through) =>
        self.Setup(thread, buffer, encoding, errors, newline, line_buffering, write_through);

    public void Setup(PyThread thread, Value buffer, string? encoding, string? errors, string? newline, bool lineBuffering, bool writeThrough)
    {
        SetNewline(newline);
        _buffer = Value.Null;
        SetEncoding(encoding ?? "utf-8", errors ?? "strict");
        _lineBuffering = lineBuffering;
        _writeThrough = writeThrough;
        _text = "";
        _at = 0;
        _tail = [];
        _chunk = [];
        _buffer = buffer;
    }

    private void SetNewline(string? newline)
    {
        if (newline is not (null or "" or "\n" or "\r" or "\r\n")) throw PyErr.ValueError($"illegal newline value: {ObjectOps.ReprText(Value.Str(newline))}");
        _newline = newline;
        _universal = newline is null or "";
        _translateRead = newline is null;
        _readNewline = newline is "\r" or "\r\n" ? newline : "\n";
        _writeNewline = newline is "\r" or "\r\n" ? newline : newline is null ? Environment.NewLine : "\n";
    }

    private void SetEncoding(string encoding, string errors)
    {
        if (encoding == "locale") encoding = "utf-8";
        _encoding = encoding;
        _errors = errors;
        _decoder = _encoder = _codec = Value.Null;
        var plain = encoding.ToLowerInvariant().Replace('_', '-');
        _coding = plain switch { "utf-8" or "utf8" => Coding.Utf8, "ascii" or "us-ascii" => Coding.Ascii, "latin-1" or "latin1" or "iso-8859-1" or "iso8859-1" => Coding.Latin1, _ => Coding.Other };
        if (_coding == Coding.Other)
        {
            _codec = Value.Of(CodecRegistry.Current.Lookup(encoding));
            var isText = ObjectOps.TryGetAttr(_codec, PyStr.Intern("_is_text_encoding"));
            if (!isText.IsNull && !ObjectOps.IsTrue(isText)) throw PyErr.LookupError($"'{encoding}' is not a text encoding; use codecs.open() to handle arbitrary codecs");
        }
    }

    private Value Buffer => _buffer.IsNull ? throw PyErr.ValueError(Detached ? "underlying buffer has been detached" : "I/O operation on uninitialized object") : _buffer;

    private bool Detached { get; set; }

    private void Check()
    {
        var b = Buffer;
        if (b.Ref is PyBuffered { IsOpen: true }) return;
        if (IsClosed(b)) throw PyErr.ValueError("I/O operation on closed file.");
    }

    // ---- writing ----

    public void WriteText(string text) => WriteStr(PyThread.Current, PyStr.Of(text));

    private void WriteStr(PyThread thread, PyStr s)
    {
        Check();
        if (_buffer.Ref is PyBufferedReader) throw Unsupported("not writable");
        var text = s.Text;
        var hasNewline = (_lineBuffering || _writeNewline != "\n") && text.AsSpan().IndexOfAny('\n', '\r') >= 0;
        if (hasNewline && _writeNewline != "\n") text = text.Replace("\n", _writeNewline, StringComparison.Ordinal);
        if (_text.Length > 0 || _tail.Length > 0) ForgetRead(thread);
        if (_coding == Coding.Other)
        {
            Append(thread, EncodeOther(text));
        }
        else if (_coding == Coding.Utf8 && text.Length < 2048)
        {
            Span<byte> small = stackalloc byte[text.Length * 3];
            if (Utf8(text, small, out var n)) Append(thread, small[..n]);
            else Append(thread, Codecs.EncodeUtf8(PyStr.Of(text), _errors));
        }
        else
        {
            var str = ReferenceEquals(text, s.Text) ? s : PyStr.Of(text);
            Append(thread, _coding switch { Coding.Utf8 => Codecs.EncodeUtf8(str, _errors), Coding.Ascii => Codecs.EncodeAscii(str, _errors), _ => Codecs.EncodeLatin1(str, _errors) });
        }
        if (_writeThrough) FlushPending(thread, through: true);
        else if (_lineBuffering && hasNewline) FlushPending(thread, through: true);
    }

    /// <summary>UTF-8 of well-formed text; false when a surrogate stands alone.</summary>
    private static bool Utf8(string text, Span<byte> into, out int n) =>
        System.Text.Unicode.Utf8.FromUtf16(text, into, out _, out n, replaceInvalidSequences: false) == System.Buffers.OperationStatus.Done;

    private byte[] EncodeOther(string text)
    {
        if (_encoder.IsNull)
        {
            _encoder = CallOps.Call(ObjectOps.GetAttr(_codec, "incrementalencoder"), Value.Str(_errors));
            if (_buffer.Ref is PyBuffered b && SafePosition(b) > 0) CallOps.CallMethod(_encoder, "setstate", 0);
        }
        var r = CallOps.CallMethod(_encoder, "encode", Value.Str(text));
        return r.As<PyBytes>()?.Data ?? throw PyErr.TypeError($"encoder should return a bytes object, not '{r.Type.Name}'");
    }

    private static long SafePosition(PyBuffered b)
    {
        try
        {
            return b.Position();
        }
        catch (PyException e) when (e.Matches(PyExc.OSError))
        {
            return 0;
        }
    }

    private void Append(PyThread thread, ReadOnlySpan<byte> bytes)
    {
        if (_count + bytes.Length > ChunkSize && _count > 0) FlushPending(thread);
        if (bytes.Length >= ChunkSize)
        {
            PassOn(thread, bytes);
            return;
        }
        if (_pending.Length == 0) _pending = new byte[ChunkSize];
        bytes.CopyTo(_pending.AsSpan(_count));
        if (_count == 0 && bytes.Length > 0) IoModule.Dirty(thread, this);
        _count += bytes.Length;
    }

    private void PassOn(PyThread thread, ReadOnlySpan<byte> bytes)
    {
        if (_buffer.Ref is PyBuffered b && !_buffer.Type.IsHeap) b.WriteBytes(thread, bytes);
        else CallOps.CallMethod(Buffer, Names.Write, new PyBytes(bytes.ToArray()));
    }

    /// <summary>Hands the collected bytes to the buffer, and with <paramref name="through"/> makes the buffer write them.</summary>
    public void FlushPending(PyThread thread, bool through = false)
    {
        if (_count > 0)
        {
            var n = _count;
            _count = 0;
            IoModule.Clean(thread, this);
            PassOn(thread, _pending.AsSpan(0, n));
        }
        if (!through) return;
        if (_buffer.Ref is PyBuffered b && !_buffer.Type.IsHeap) b.FlushPending(thread);
        else CallOps.CallMethod(Buffer, Names.Flush);
    }

    // ---- reading ----

    private void ForgetRead(PyThread thread)
    {
        var back = _text.Length > _at || _tail.Length > 0;
        if (back && _buffer.Ref is PyBuffered { IsOpen: true } && ObjectOps.IsTrue(CallOps.CallMethod(_buffer, "seekable")))
        {
            var position = Tell(thread, this);
            CallOps.CallMethod(_buffer, "seek", position);
        }
        ResetRead();
    }

    private void ResetRead()
    {
        _text = "";
        _at = 0;
        _tail = _chunk = [];
        _pendingCr = _eof = false;
        if (!_decoder.IsNull) CallOps.CallMethod(_decoder, "reset");
    }

    private string Decode(byte[] data, bool final, out bool astral)
    {
        PyStr s;
        if (_coding == Coding.Other)
        {
            if (_decoder.IsNull) _decoder = CallOps.Call(ObjectOps.GetAttr(_codec, "incrementaldecoder"), Value.Str(_errors));
            var r = CallOps.CallMethod(_decoder, "decode", new PyBytes(data), Value.Bool(final));
            s = r.As<PyStr>() ?? throw PyErr.TypeError($"decoder should return a string result, not '{r.Type.Name}'");
        }
        else if (_coding == Coding.Latin1)
        {
            s = Codecs.DecodeLatin1(data);
        }
        else if (_coding == Coding.Ascii)
        {
            s = Codecs.DecodeAscii(data, _errors, new PyBytes(data));
        }
        else
        {
            if (_tail.Length > 0) data = [.. _tail, .. data];
            s = Codecs.DecodeUtf8(data, _errors, new PyBytes(data), final, out var used);
            _tail = used == data.Length ? [] : data[used..];
        }
        astral = s.HasAstral;
        return s.Text;
    }

    private byte[] ReadRaw(PyThread thread, long size)
    {
        if (_buffer.Ref is PyBuffered b && !_buffer.Type.IsHeap) return (size < 0 ? b.ReadBytes(thread, -1) : b.ReadSome(thread, size)) ?? [];
        var r = size < 0 ? CallOps.CallMethod(Buffer, "read")
            : ObjectOps.TryGetAttr(Buffer, PyStr.Intern("read1")) is { IsNull: false } read1 ? CallOps.Call(read1, size) : CallOps.CallMethod(Buffer, "read", size);
        if (r.IsNone) return [];
        PyBuffer? held = null;
        if (r.As<PyBytes>() is { } own) return own.Data;
        if (r.IsInt || r.IsFloat || r.As<PyStr>() is not null) throw PyErr.TypeError($"underlying {(size < 0 ? "read" : "read1")}() should have returned a bytes-like object, not '{r.Type.Name}'");
        var data = Arg.ToBytes(r, ref held).ToArray();
        held?.Release();
        return data;
    }

    private void Readable(PyThread thread)
    {
        Check();
        if (_buffer.Ref is PyBufferedWriter) throw Unsupported("not readable");
        FlushPending(thread);
        if (_buffer.Ref is not PyBuffered && !ObjectOps.IsTrue(CallOps.CallMethod(_buffer, "readable"))) throw Unsupported("not readable");
    }

    /// <summary>Decodes another chunk behind the text that is left; false at the end of the file.</summary>
    private bool More(PyThread thread)
    {
        if (_eof && _buffer.Ref is not PyBuffered) return false;
        var left = _text.Length - _at;
        if (left == 0) _chunk = [];
        var data = ReadRaw(thread, ChunkSize);
        var final = data.Length == 0;
        if (_chunk.Length == 0 || left == 0)
        {
            _chunk = _tail.Length > 0 ? [.. _tail, .. data] : data;
            if (_pendingCr) _chunk = [(byte)'\r', .. _chunk];
            _chunkAt = 0;
            _text = "";
            _at = 0;
            _astral = false;
        }
        else
        {
            // what stays readable moves to the front; the bytes of what was consumed are dropped
            var consumed = BytesOf(_chunkAt + _at);
            _chunk = [.. _chunk.AsSpan(consumed), .. data];
            _chunkAt = 0;
        }
        var text = Decode(data, final, out var astral);
        if (_universal) text = NewlineText.Translate(text, _translateRead, final, ref _pendingCr, ref _seen);
        _text = left > 0 ? string.Concat(_text.AsSpan(_at), text) : text;
        _at = 0;
        _astral |= astral;
        _eof = final;
        return !final || text.Length > 0;
    }

    private int _chunkAt;

    /// <summary>How many bytes of the chunk make its first <paramref name="chars"/> UTF-16 units.</summary>
    private int BytesOf(int chars)
    {
        if (_coding == Coding.Other)
        {
            if (chars >= _chunkAt + _text.Length) return _chunk.Length - _tail.Length;
            for (var n = 0; n <= _chunk.Length; n++)
            {
                var d = CallOps.Call(ObjectOps.GetAttr(_codec, "incrementaldecoder"), Value.Str(_errors));
                var t = CallOps.CallMethod(d, "decode", new PyBytes(_chunk[..n])).As<PyStr>()!.Text;
                var cr = false;
                var seen = 0;
                if (_universal) t = NewlineText.Translate(t, _translateRead, false, ref cr, ref seen);
                if (t.Length >= chars) return n;
            }
            return _chunk.Length;
        }
        int i = 0, count = 0;
        while (count < chars && i < _chunk.Length)
        {
            var b = _chunk[i];
            if (b == '\r' && _translateRead && i + 1 < _chunk.Length && _chunk[i + 1] == '\n')
            {
                i += 2;
                count++;
                continue;
            }
            var length = _coding != Coding.Utf8 || b < 0x80 ? 1 : b >= 0xf0 ? 4 : b >= 0xe0 ? 3 : b >= 0xc0 ? 2 : 1;
            i += length;
            count += length == 4 ? 2 : 1;
        }
        return Math.Min(i, _chunk.Length);
    }

    private PyStr Cut(int to)
    {
        var s = _text[_at..to];
        _at = to;
        return _astral ? PyStr.Of(s) : s.Length == 1 ? PyStr.OfChar(s[0]) : s.Length == 0 ? PyStr.Empty : new PyStr(s, false);
    }

    private PyStr ReadLine(PyThread thread, long limit)
    {
        Readable(thread);
        var from = _at;
        while (true)
        {
            var end = NewlineText.LineEnd(_text, from, _newline == "", _readNewline, out var open);
            if (open && More(thread))
            {
                from = _at;
                continue;
            }
            if (end >= 0) return Limited(end, limit);
            if (limit >= 0 && _text.Length - _at >= limit * 2) return Limited(_text.Length, limit);
            var scanned = Math.Max(0, _text.Length - _at - (_readNewline.Length - 1));
            if (!More(thread)) return Limited(_text.Length, limit);
            from = _at + scanned;
        }
    }

    /// <summary>Cuts at <paramref name="end"/>, or earlier after <paramref name="limit"/> code points.</summary>
    private PyStr Limited(int end, long limit)
    {
        if (limit < 0) return Cut(end);
        var i = _at;
        for (long n = 0; i < end && n < limit; n++) i += _astral && char.IsHighSurrogate(_text[i]) && i + 1 < end && char.IsLowSurrogate(_text[i + 1]) ? 2 : 1;
        return Cut(i);
    }

    [PyMethod("__getstate__($self, /)")] private static Value GetState(PyTextIOWrapper self) => throw PyErr.TypeError($"cannot pickle '{self.Type.ShortName}' instances");

    [PyMethod("read($self, size=-1, /)")]
    private static Value Read(PyThread thread, PyTextIOWrapper self, Value size)
    {
        var n = PyIOBase.Size(size);
        self.Readable(thread);
        if (n < 0)
        {
            var had = self.Cut(self._text.Length);
            var data = self.ReadRaw(thread, -1);
            var text = self.Decode(data, true, out _);
            if (self._universal) text = NewlineText.Translate(text, self._translateRead, true, ref self._pendingCr, ref self._seen);
            self._text = "";
            self._at = self._chunkAt = 0;
            self._chunk = [];
            self._tail = [];
            return had.CharCount == 0 ? Value.Str(text) : Value.Str(had.Text + text);
        }
        while (self._text.Length - self._at < (self._astral ? n * 2 : n) && !(self._astral && PyStr.Of(self._text[self._at..]).Count >= n))
        {
            if (!self.More(thread)) break;
        }
        return Value.Of(self.Limited(self._text.Length, n));
    }

    [PyMethod("readline($self, size=-1, /)")]
    private static Value ReadLineMethod(PyThread thread, PyTextIOWrapper self, Value size) => Value.Of(self.ReadLine(thread, PyIOBase.Size(size)));

    [PySlot(nameof(TypeSlots.Next))]
    private static Value Next(Value v)
    {
        var self = (PyTextIOWrapper)v.Obj;
        if (v.Type.IsHeap)
        {
            var line = CallOps.CallMethod(v, "readline");
            return SequenceOps.Length(line) == 0 ? Value.Null : line;
        }
        self._telling = false;
        var s = self.ReadLine(PyThread.Current, -1);
        if (s.CharCount > 0) return Value.Of(s);
        self._telling = true;
        return Value.Null;
    }

    // ---- the rest ----

    [PyMethod("write($self, text, /)")]
    private static long Write(PyThread thread, PyTextIOWrapper self, Value text)
    {
        if (text.As<PyStr>() is not { } s) throw PyErr.TypeError($"write() argument must be str, not {text.Type.Name}");
        self.WriteStr(thread, s);
        return s.Count;
    }

    [PyMethod("flush($self, /)")]
    private static void Flush(PyThread thread, PyTextIOWrapper self)
    {
        self.Check();
        self._telling = true;
        self.FlushPending(thread, through: true);
    }

    [PyMethod("close($self, /)")]
    private static void Close(PyThread thread, PyTextIOWrapper self)
    {
        if (IsClosed(self.Buffer)) return;
        try
        {
            if (self.Type.IsHeap) CallOps.CallMethod(Value.Of(self), Names.Flush);
            else self.FlushPending(thread, through: false);
        }
        finally
        {
            self.Closed = true;
            IoModule.Clean(thread, self);
            CallOps.CallMethod(self._buffer, "close");
        }
    }

    [PyMethod("detach($self, /)")]
    private static Value Detach(PyThread thread, PyTextIOWrapper self)
    {
        var b = self.Buffer;
        self.FlushPending(thread, through: true);
        self._buffer = Value.Null;
        self.Detached = true;
        return b;
    }

    [PyMethod("seekable($self, /)")] private static Value Seekable(PyTextIOWrapper self) => CallOps.CallMethod(self.Buffer, "seekable");
    [PyMethod("readable($self, /)")] private static Value ReadableMethod(PyTextIOWrapper self) => CallOps.CallMethod(self.Buffer, "readable");
    [PyMethod("writable($self, /)")] private static Value Writable(PyTextIOWrapper self) => CallOps.CallMethod(self.Buffer, "writable");
    [PyMethod("fileno($self, /)")] private static Value Fileno(PyTextIOWrapper self) => CallOps.CallMethod(self.Buffer, "fileno");
    [PyMethod("isatty($self, /)")] private static Value IsATty(PyTextIOWrapper self) => CallOps.CallMethod(self.Buffer, "isatty");

    [PyMethod("tell($self, /)")]
    private static Value Tell(PyThread thread, PyTextIOWrapper self)
    {
        self.Check();
        if (!ObjectOps.IsTrue(CallOps.CallMethod(self._buffer, "seekable"))) throw Unsupported("underlying stream is not seekable");
        if (!self._telling) throw PyErr.New(PyExc.OSError, "telling position disabled by next() call");
        self.FlushPending(thread);
        var position = Arg.ToLong(CallOps.CallMethod(self._buffer, "tell"));
        if (self._chunk.Length == 0) return position - self._tail.Length - (self._pendingCr ? 1 : 0);
        return position - self._chunk.Length + self.BytesOf(self._chunkAt + self._at);
    }

    [PyMethod("seek($self, cookie, whence=0, /)")]
    private static Value Seek(PyThread thread, PyTextIOWrapper self, Value cookie, int whence)
    {
        self.Check();
        if (!ObjectOps.IsTrue(CallOps.CallMethod(self._buffer, "seekable"))) throw Unsupported("underlying stream is not seekable");
        var offset = Arg.ToLong(cookie);
        self._telling = true;
        switch (whence)
        {
            case 1:
                if (offset != 0) throw Unsupported("can't do nonzero cur-relative seeks");
                offset = Arg.ToLong(Tell(thread, self));
                break;
            case 2:
                if (offset != 0) throw Unsupported("can't do nonzero end-relative seeks");
                self.FlushPending(thread, through: true);
                self.ResetRead();
                return CallOps.CallMethod(self._buffer, "seek", 0, 2);
            case 0: break;
            default: throw PyErr.ValueError($"invalid whence ({whence}, should be 0, 1 or 2)");
        }
        if (offset < 0) throw PyErr.ValueError($"negative seek position {offset}");
        self.FlushPending(thread, through: true);
        CallOps.CallMethod(self._buffer, "seek", offset);
        self.ResetRead();
        if (!self._encoder.IsNull)
        {
            if (offset == 0) CallOps.CallMethod(self._encoder, "reset");
            else CallOps.CallMethod(self._encoder, "setstate", 0);
        }
        return offset;
    }

    [PyMethod("truncate($self, pos=None, /)")]
    private static Value Truncate(PyThread thread, PyTextIOWrapper self, Value pos)
    {
        Flush(thread, self);
        return CallOps.CallMethod(self._buffer, "truncate", pos.IsNone ? Tell(thread, self) : pos);
    }

    [PyMethod("reconfigure($self, /, *, encoding=None, errors=None, newline=<null>, line_buffering=None, write_through=None)", Doc = "Reconfigure the text stream with new parameters.")]
    private static void Reconfigure(PyThread thread, PyTextIOWrapper self, Value encoding, Value errors, Value newline, Value line_buffering, Value write_through)
    {
        if ((self._text.Length > 0 || self._chunk.Length > 0) && (!encoding.IsNone || !errors.IsNone || !newline.IsNull))
            throw Unsupported("It is not possible to set the encoding or newline of stream after the first read");
        Flush(thread, self);
        if (!newline.IsNull) self.SetNewline(newline.IsNone ? null : newline.As<PyStr>()?.Text ?? throw PyErr.TypeError($"reconfigure() argument 'newline' must be str or None, not {newline.Type.Name}"));
        if (!encoding.IsNone) self.SetEncoding(((PyStr)encoding.Obj).Text, errors.As<PyStr>()?.Text ?? "strict");
        else if (!errors.IsNone) self.SetEncoding(self._encoding, ((PyStr)errors.Obj).Text);
        if (!line_buffering.IsNone) self._lineBuffering = ObjectOps.IsTrue(line_buffering);
        if (!write_through.IsNone) self._writeThrough = ObjectOps.IsTrue(write_through);
    }

    /// <summary>Sets the mode attribute.</summary>
    public void SetModeText(string mode) => Mode = Value.Str(mode);

    [PyGetter("buffer")] private static Value GetBuffer(PyTextIOWrapper self) => self.Buffer;
    [PyGetter("closed")] private static Value GetClosed(PyTextIOWrapper self) => ObjectOps.GetAttr(self.Buffer, "closed");
    [PyGetter("encoding", Member = true)] private static string GetEncoding(PyTextIOWrapper self) => self._encoding;
    [PyGetter("errors")] private static string GetErrors(PyTextIOWrapper self) => self._errors;
    [PyGetter("newlines")] private static Value GetNewlines(PyTextIOWrapper self) => NewlineText.Seen(self._seen);
    [PyGetter("line_buffering", Member = true)] private static bool GetLineBuffering(PyTextIOWrapper self) => self._lineBuffering;
    [PyGetter("write_through", Member = true)] private static bool GetWriteThrough(PyTextIOWrapper self) => self._writeThrough;
    [PyGetter("name")] private static Value GetName(PyTextIOWrapper self) => ObjectOps.GetAttr(self.Buffer, "name");
    [PyGetter("mode")] private static Value GetMode(PyTextIOWrapper self) => self.Mode.IsNull ? throw PyErr.AttributeError(Value.Of(self), PyStr.Intern("mode")) : self.Mode;
    [PySetter("mode")] private static void SetMode(PyTextIOWrapper self, Value v) => self.Mode = v;
    [PyGetter("_CHUNK_SIZE")] private static long GetChunkSize(PyTextIOWrapper self) => ChunkSize;
    [PySetter("_CHUNK_SIZE")] private static void SetChunkSize(PyTextIOWrapper self, Value v) => _ = Arg.ToLong(v);

    [PySlot(nameof(TypeSlots.Repr))]
    private static Value Repr(Value v)
    {
        var self = (PyTextIOWrapper)v.Obj;
        var s = new StringBuilder($"<{v.Type.FullName}");
        var name = self._buffer.IsNull ? Value.Null : ObjectOps.TryGetAttr(self._buffer, PyStr.Intern("name"));
        if (!name.IsNull) s.Append($" name={ObjectOps.ReprText(name)}");
        if (!self.Mode.IsNull) s.Append($" mode={ObjectOps.ReprText(self.Mode)}");
        return Value.Str(s.Append($" encoding='{self._encoding}'>").ToString());
    }
}

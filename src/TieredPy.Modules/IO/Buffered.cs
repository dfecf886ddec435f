using TieredPy.Runtime;

namespace TieredPy.Modules;

/// <summary>
/// What BufferedReader, BufferedWriter and BufferedRandom share: one buffer over a raw stream, that holds either bytes read ahead
/// (<c>_at</c> to <c>_end</c>) or bytes to be written (<c>_pending</c>), never both. A raw FileIO is read and written without Python-level calls.
/// </summary>
[PyType("_Buffered", Module = "_io", Base = typeof(PyBufferedIOBase), NoNew = true, HasDict = true, Weakref = true)]
public partial class PyBuffered : PyBufferedIOBase
{
    private Value _raw = Value.Null;
    private byte[] _ahead = [];
    private int _at, _end;
    private byte[] _out = [];
    private int _pending;
    private int _size;
    protected bool Reads, Writes;

    protected void Setup(Value raw, long size, bool reads, bool writes)
    {
        if (size <= 0) throw PyErr.ValueError("buffer size must be strictly positive");
        _raw = raw;
        _size = (int)Math.Min(size, 65536);
        Reads = reads;
        Writes = writes;
        _at = _end = _pending = 0;
    }

    internal Value Raw => _raw.IsNull ? throw PyErr.ValueError("raw stream has been detached") : _raw;

    private PyFileIO? File => _raw.IsExact<PyFileIO>() ? (PyFileIO)_raw.Obj : null;

    internal bool IsOpen => !_raw.IsNull && (File is { } f ? f.Fd >= 0 : !IsClosed(_raw));

    internal bool IsDirty => _pending > 0;

    private void Check(string what)
    {
        _ = Raw;
        if (!IsOpen) throw PyErr.ValueError($"{what} of closed file");
    }

    private int RawRead(PyThread thread, byte[] into, int at, int count)
    {
        if (File is { } f) return f.ReadSpan(thread, into.AsSpan(at, count));
        var b = (PyByteArray)CallOps.Call(Value.Of(PyByteArray.TypeObject), count).Obj;
        var r = CallOps.CallMethod(_raw, "readinto", Value.Of(b));
        if (r.IsNone) return -1;
        var n = Arg.ToLong(r);
        if (n < 0 || n > count) throw PyErr.New(PyExc.OSError, $"raw readinto() returned invalid length {n} (should have been between 0 and {count})");
        PyBytes.FromObject(Value.Of(b)).AsSpan(0, (int)n).CopyTo(into.AsSpan(at));
        return (int)n;
    }

    private int Fill(PyThread thread)
    {
        if (_ahead.Length == 0) _ahead = new byte[_size];
        _at = _end = 0;
        var n = RawRead(thread, _ahead, 0, _ahead.Length);
        if (n > 0) _end = n;
        return n;
    }

    private void Readable(PyThread thread, string what)
    {
        Check(what);
        if (!Reads) throw Unsupported("read");
        if (_pending > 0) FlushPending(thread);
    }

    /// <summary>read(size): up to size bytes, fewer only at the end of the file; -1: everything. Null when nothing is there yet (non-blocking).</summary>
    internal byte[]? ReadBytes(PyThread thread, long size)
    {
        Readable(thread, "read");
        if (size < 0)
        {
            var rest = _ahead.AsSpan(_at, _end - _at).ToArray();
            _at = _end = 0;
            if (File is { } f)
            {
                var tail = f.ReadToEnd(thread);
                return rest.Length == 0 ? tail : [.. rest, .. tail];
            }
            var all = new MemoryStream();
            all.Write(rest);
            var readAll = ObjectOps.TryGetAttr(_raw, PyStr.Intern("readall"));
            if (!readAll.IsNull)
            {
                var r = CallOps.Call(readAll);
                if (r.IsNone) return all.Length == 0 ? null : all.ToArray();
                all.Write(r.As<PyBytes>()?.Data ?? throw PyErr.TypeError("readall() should return bytes"));
                return all.ToArray();
            }
            while (true)
            {
                var r = CallOps.CallMethod(_raw, "read");
                if (r.IsNone) return all.Length == 0 ? null : all.ToArray();
                var data = r.As<PyBytes>()?.Data ?? throw PyErr.TypeError("read() should return bytes");
                if (data.Length == 0) return all.ToArray();
                all.Write(data);
            }
        }
        var have = _end - _at;
        if (size <= have)
        {
            var part = _ahead.AsSpan(_at, (int)size).ToArray();
            _at += (int)size;
            return part;
        }
        var result = new MemoryStream();
        result.Write(_ahead, _at, have);
        _at = _end = 0;
        while (result.Length < size)
        {
            var left = (int)Math.Min(size - result.Length, int.MaxValue);
            if (left >= _size)
            {
                var big = new byte[Math.Min(left, 1 << 20)];
                var n = RawRead(thread, big, 0, big.Length);
                if (n <= 0) return n < 0 && result.Length == 0 ? null : result.ToArray();
                result.Write(big, 0, n);
                continue;
            }
            var got = Fill(thread);
            if (got <= 0) return got < 0 && result.Length == 0 ? null : result.ToArray();
            var take = Math.Min(left, got);
            result.Write(_ahead, 0, take);
            _at = take;
        }
        return result.ToArray();
    }

    /// <summary>read1: at most one raw read.</summary>
    internal byte[]? ReadSome(PyThread thread, long size)
    {
        Readable(thread, "read");
        if (size < 0) size = _size;
        if (_at == _end && size > 0)
        {
            var n = Fill(thread);
            if (n < 0) return [];
        }
        var take = (int)Math.Min(size, _end - _at);
        var part = _ahead.AsSpan(_at, take).ToArray();
        _at += take;
        return part;
    }

    internal byte[] Line(PyThread thread, long limit)
    {
        Readable(thread, "readline");
        var result = default(MemoryStream);
        while (true)
        {
            var span = _ahead.AsSpan(_at, _end - _at);
            if (limit >= 0) span = span[..(int)Math.Min(span.Length, limit - (result?.Length ?? 0))];
            var nl = span.IndexOf((byte)'\n');
            var take = nl >= 0 ? nl + 1 : span.Length;
            _at += take;
            if (nl >= 0 || (limit >= 0 && (result?.Length ?? 0) + take >= limit))
            {
                if (result is null) return span[..take].ToArray();
                result.Write(span[..take]);
                return result.ToArray();
            }
            (result ??= new MemoryStream()).Write(span);
            if (Fill(thread) <= 0) return result.ToArray();
        }
    }

    internal void WriteBytes(PyThread thread, ReadOnlySpan<byte> data)
    {
        Check("write");
        if (!Writes) throw Unsupported("write");
        if (_at < _end) DropAhead();
        if (_pending + data.Length > _size)
        {
            FlushPending(thread);
            if (data.Length >= _size)
            {
                WriteOut(thread, data, out _);
                return;
            }
        }
        if (_out.Length < _pending + data.Length) Array.Resize(ref _out, Math.Min(_size, Math.Max(_out.Length * 2, _pending + data.Length + 512)));
        data.CopyTo(_out.AsSpan(_pending));
        if (_pending == 0) IoModule.Dirty(thread, this);
        _pending += data.Length;
    }

    private void DropAhead()
    {
        // the raw position is behind what the program has read
        var back = _at - _end;
        _at = _end = 0;
        if (back != 0) RawSeek(back, 1);
    }

    private void WriteOut(PyThread thread, ReadOnlySpan<byte> data, out int written)
    {
        written = 0;
        while (written < data.Length)
        {
            int n;
            if (File is { } f)
            {
                n = f.WriteSpan(thread, data[written..]);
            }
            else
            {
                var r = CallOps.CallMethod(_raw, Names.Write, new PyBytes(data[written..].ToArray()));
                n = r.IsNone ? -1 : Arg.ToInt(r);
                if (n > data.Length - written) throw PyErr.New(PyExc.OSError, $"raw write() returned invalid length {n} (should have been between 0 and {data.Length - written})");
            }
            if (n < 0)
            {
                throw new PyException(PyErr.Make(PyExc.BlockingIOError, 11, Value.Str("write could not complete without blocking"), written));
            }
            written += n;
        }
    }

    internal void FlushPending(PyThread thread)
    {
        if (_pending == 0) return;
        var n = 0;
        try
        {
            WriteOut(thread, _out.AsSpan(0, _pending), out n);
        }
        finally
        {
            // the raw stream's write() may have flushed or dropped what is pending
            n = Math.Min(n, _pending);
            _out.AsSpan(n, _pending - n).CopyTo(_out);
            _pending -= n;
            if (_pending == 0) IoModule.Clean(thread, this);
        }
    }

    /// <summary>Forgets what could not be written.</summary>
    internal void Discard(PyThread thread)
    {
        _pending = 0;
        IoModule.Clean(thread, this);
    }

    private long RawSeek(long offset, int whence) => File is { } f ? f.SeekTo(offset, whence) : Arg.ToLong(CallOps.CallMethod(_raw, "seek", offset, whence));

    internal long SeekTo(PyThread thread, long offset, int whence)
    {
        Check("seek");
        if (whence is < 0 or > 4) throw PyErr.ValueError($"whence value {whence} unsupported");
        FlushPending(thread);
        if (whence == 1) offset -= _end - _at;
        _at = _end = 0;
        return RawSeek(offset, whence);
    }

    internal long Position()
    {
        Check("tell");
        return RawSeek(0, 1) - (_end - _at) + _pending;
    }

    // ---- Python methods ----

    private static Value Result(byte[]? data) => data is null ? Value.None : new PyBytes(data);

    [PyMethod("read($self, size=-1, /)")]
    private static Value Read(PyThread thread, PyBuffered self, Value size)
    {
        var n = PyIOBase.Size(size);
        return n < -1 ? throw PyErr.ValueError("read length must be non-negative or -1") : Result(self.ReadBytes(thread, n));
    }

    [PyMethod("read1($self, size=-1, /)")] private static Value Read1(PyThread thread, PyBuffered self, long size) => Result(self.ReadSome(thread, size));

    [PyMethod("peek($self, size=0, /)")]
    private static Value Peek(PyThread thread, PyBuffered self, long size)
    {
        self.Readable(thread, "peek");
        if (self._at == self._end) self.Fill(thread);
        return new PyBytes(self._ahead.AsSpan(self._at, self._end - self._at).ToArray());
    }

    [PyMethod("readline($self, size=-1, /)")] private static Value ReadLine(PyThread thread, PyBuffered self, Value size) => new PyBytes(self.Line(thread, PyIOBase.Size(size)));

    [PyMethod("readinto($self, buffer, /)")]
    private static Value ReadInto(PyThread thread, PyBuffered self, Value buffer)
    {
        using var b = new WritableBuffer(buffer, "readinto");
        var data = self.ReadBytes(thread, b.Span.Length);
        if (data is null) return Value.None;
        data.CopyTo(b.Span);
        return data.Length;
    }

    [PyMethod("readinto1($self, buffer, /)")]
    private static Value ReadInto1(PyThread thread, PyBuffered self, Value buffer)
    {
        using var b = new WritableBuffer(buffer, "readinto1");
        var data = self.ReadSome(thread, b.Span.Length)!;
        data.CopyTo(b.Span);
        return data.Length;
    }

    [PySlot(nameof(TypeSlots.Next))]
    private static Value Next(Value self)
    {
        if (self.Type.IsHeap)
        {
            var line = CallOps.CallMethod(self, "readline");
            return SequenceOps.Length(line) == 0 ? Value.Null : line;
        }
        var data = ((PyBuffered)self.Obj).Line(PyThread.Current, -1);
        return data.Length == 0 ? Value.Null : new PyBytes(data);
    }

    [PyMethod("write($self, buffer, /)")]
    private static long Write(PyThread thread, PyBuffered self, ReadOnlySpan<byte> buffer)
    {
        self.WriteBytes(thread, buffer);
        return buffer.Length;
    }

    [PyMethod("flush($self, /)")]
    private static void Flush(PyThread thread, PyBuffered self)
    {
        self.Check("flush");
        self.FlushPending(thread);
        if (self.File is null) CallOps.CallMethod(self._raw, Names.Flush);
    }

    [PyMethod("seek($self, target, whence=0, /)")] private static long Seek(PyThread thread, PyBuffered self, long target, int whence) => self.SeekTo(thread, target, whence);
    [PyMethod("tell($self, /)")] private static long Tell(PyBuffered self) => self.Position();

    [PyMethod("truncate($self, pos=None, /)")]
    private static Value Truncate(PyThread thread, PyBuffered self, Value pos)
    {
        self.Check("truncate");
        if (!self.Writes) throw Unsupported("truncate");
        self.FlushPending(thread);
        if (pos.IsNone) pos = self.Position();
        return CallOps.CallMethod(self._raw, "truncate", pos);
    }

    [PyMethod("close($self, /)")]
    private static void Close(PyThread thread, PyBuffered self)
    {
        if (self._raw.IsNull || !self.IsOpen) return;
        try
        {
            if (self.Type.IsHeap) CallOps.CallMethod(Value.Of(self), Names.Flush);
            else self.FlushPending(thread);
        }
        finally
        {
            self.Discard(thread);
            self.Closed = true;
            CallOps.CallMethod(self._raw, "close");
        }
    }

    [PyMethod("detach($self, /)")]
    private static Value Detach(PyThread thread, PyBuffered self)
    {
        var raw = self.Raw;
        self.FlushPending(thread);
        self._raw = Value.Null;
        return raw;
    }

    [PyMethod("readable($self, /)")] private static Value ReadableMethod(PyBuffered self) => self.Reads ? CallOps.CallMethod(self.Raw, "readable") : Value.False;
    [PyMethod("writable($self, /)")] private static Value WritableMethod(PyBuffered self) => self.Writes ? CallOps.CallMethod(self.Raw, "writable") : Value.False;
    [PyMethod("seekable($self, /)")] private static Value Seekable(PyBuffered self) => CallOps.CallMethod(self.Raw, "seekable");
    [PyMethod("fileno($self, /)")] private static Value Fileno(PyBuffered self) => CallOps.CallMethod(self.Raw, "fileno");
    [PyMethod("isatty($self, /)")] private static Value IsATty(PyBuffered self) => CallOps.CallMethod(self.Raw, "isatty");
    [PyGetter("raw")] private static Value GetRaw(PyBuffered self) => self._raw.IsNull ? Value.None : self._raw;
    [PyGetter("closed")] private static bool GetClosed(PyBuffered self) => !self._raw.IsNull && !self.IsOpen;
    [PyGetter("name")] private static Value GetName(PyBuffered self) => ObjectOps.GetAttr(self.Raw, "name");
    [PyGetter("mode")] private static Value GetMode(PyBuffered self) => ObjectOps.GetAttr(self.Raw, "mode");

    [PySlot(nameof(TypeSlots.Repr))]
    private static Value Repr(Value self)
    {
        var name = ((PyBuffered)self.Obj)._raw.IsNull ? Value.Null : ObjectOps.TryGetAttr(((PyBuffered)self.Obj)._raw, PyStr.Intern("name"));
        return Value.Str(name.IsNull ? $"<{self.Type.FullName}>" : $"<{self.Type.FullName} name={ObjectOps.ReprText(name)}>");
    }

    [PyMethod("__getstate__($self, /)")] private static Value GetState(PyBuffered self) => throw PyErr.TypeError($"cannot pickle '{self.Type.ShortName}' instances");
}

/// <summary>_io.BufferedReader.</summary>
[PyType("BufferedReader", Module = "_io", Base = typeof(PyBuffered), Subclassable = true, HasDict = true, Weakref = true, UserClass = typeof(UserBufferedReader), Doc = "Create a new buffered reader using the given readable raw IO object.")]
public partial class PyBufferedReader : PyBuffered
{
    [PyNew("BufferedReader(raw, buffer_size=131072)", Raw = true)]
    private static Value New(PyThread thread, PyType cls, ReadOnlySpan<Value> args, PyStr[]? kwnames) => cls == TypeObject ? new PyBufferedReader() : Value.Of(cls.UserFactory!(cls));

    [PyInit("BufferedReader(raw, buffer_size=131072)")]
    private static void Init(PyBufferedReader self, Value raw, long buffer_size)
    {
        if (!ObjectOps.IsTrue(CallOps.CallMethod(raw, "readable"))) throw Unsupported("File or stream is not readable.");
        self.Setup(raw, buffer_size, true, false);
    }
}

/// <summary>_io.BufferedWriter.</summary>
[PyType("BufferedWriter", Module = "_io", Base = typeof(PyBuffered), Subclassable = true, HasDict = true, Weakref = true, UserClass = typeof(UserBufferedWriter), Doc = "A buffer for a writeable sequential RawIO object.")]
public partial class PyBufferedWriter : PyBuffered
{
    [PyNew("BufferedWriter(raw, buffer_size=131072)", Raw = true)]
    private static Value New(PyThread thread, PyType cls, ReadOnlySpan<Value> args, PyStr[]? kwnames) => cls == TypeObject ? new PyBufferedWriter() : Value.Of(cls.UserFactory!(cls));

    [PyInit("BufferedWriter(raw, buffer_size=131072)")]
    private static void Init(PyBufferedWriter self, Value raw, long buffer_size)
    {
        if (!ObjectOps.IsTrue(CallOps.CallMethod(raw, "writable"))) throw Unsupported("File or stream is not writable.");
        self.Setup(raw, buffer_size, false, true);
    }
}

/// <summary>_io.BufferedRandom.</summary>
[PyType("BufferedRandom", Module = "_io", Base = typeof(PyBuffered), Subclassable = true, HasDict = true, Weakref = true, UserClass = typeof(UserBufferedRandom), Doc = "A buffered interface to random access streams.")]
public partial class PyBufferedRandom : PyBuffered
{
    [PyNew("BufferedRandom(raw, buffer_size=131072)", Raw = true)]
    private static Value New(PyThread thread, PyType cls, ReadOnlySpan<Value> args, PyStr[]? kwnames) => cls == TypeObject ? new PyBufferedRandom() : Value.Of(cls.UserFactory!(cls));

    [PyInit("BufferedRandom(raw, buffer_size=131072)")]
    private static void Init(PyBufferedRandom self, Value raw, long buffer_size)
    {
        if (!ObjectOps.IsTrue(CallOps.CallMethod(raw, "seekable"))) throw Unsupported("File or stream is not seekable.");
        if (!ObjectOps.IsTrue(CallOps.CallMethod(raw, "readable"))) throw Unsupported("File or stream is not readable.");
        if (!ObjectOps.IsTrue(CallOps.CallMethod(raw, "writable"))) throw Unsupported("File or stream is not writable.");
        self.Setup(raw, buffer_size, true, true);
    }
}

/// <summary>_io.BufferedRWPair: a reader and a writer that are not the same stream.</summary>
[PyType("BufferedRWPair", Module = "_io", Base = typeof(PyBufferedIOBase), HasDict = true, Weakref = true, Doc = "A buffered reader and writer object together.")]
public partial class PyBufferedRWPair : PyBufferedIOBase
{
    private Value _reader = Value.None, _writer = Value.None;

    [PyNew("BufferedRWPair(reader, writer, buffer_size=131072, /)")]
    private static Value New(PyType cls, Value reader, Value writer, long buffer_size) => new PyBufferedRWPair
    {
        _reader = CallOps.Call(Value.Of(PyBufferedReader.TypeObject), reader, buffer_size),
        _writer = CallOps.Call(Value.Of(PyBufferedWriter.TypeObject), writer, buffer_size),
    };

    [PyMethod("read($self, size=-1, /)")] private static Value Read(PyBufferedRWPair self, Value size) => CallOps.CallMethod(self._reader, "read", size);
    [PyMethod("read1($self, size=-1, /)")] private static Value Read1(PyBufferedRWPair self, Value size) => CallOps.CallMethod(self._reader, "read1", size);
    [PyMethod("peek($self, size=0, /)")] private static Value Peek(PyBufferedRWPair self, Value size) => CallOps.CallMethod(self._reader, "peek", size);
    [PyMethod("readinto($self, buffer, /)")] private static Value ReadInto(PyBufferedRWPair self, Value buffer) => CallOps.CallMethod(self._reader, "readinto", buffer);
    [PyMethod("readinto1($self, buffer, /)")] private static Value ReadInto1(PyBufferedRWPair self, Value buffer) => CallOps.CallMethod(self._reader, "readinto1", buffer);
    [PyMethod("write($self, b, /)")] private static Value Write(PyBufferedRWPair self, Value b) => CallOps.CallMethod(self._writer, Names.Write, b);
    [PyMethod("flush($self, /)")] private static Value Flush(PyBufferedRWPair self) => CallOps.CallMethod(self._writer, Names.Flush);
    [PyMethod("readable($self, /)")] private static Value Readable(PyBufferedRWPair self) => CallOps.CallMethod(self._reader, "readable");
    [PyMethod("writable($self, /)")] private static Value Writable(PyBufferedRWPair self) => CallOps.CallMethod(self._writer, "writable");
    [PyGetter("closed")] private static Value GetClosed(PyBufferedRWPair self) => ObjectOps.GetAttr(self._writer, "closed");

    [PyMethod("close($self, /)")]
    private static void Close(PyBufferedRWPair self)
    {
        try
        {
            CallOps.CallMethod(self._writer, "close");
        }
        finally
        {
            CallOps.CallMethod(self._reader, "close");
        }
    }

    [PyMethod("isatty($self, /)")]
    private static Value IsATty(PyBufferedRWPair self)
    {
        var w = CallOps.CallMethod(self._writer, "isatty");
        return ObjectOps.IsTrue(w) ? w : CallOps.CallMethod(self._reader, "isatty");
    }
}

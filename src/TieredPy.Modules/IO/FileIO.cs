using TieredPy.Runtime;

namespace TieredPy.Modules;

/// <summary>_io.FileIO: a file descriptor.</summary>
[PyType("FileIO", Module = "_io", Base = typeof(PyRawIOBase), Subclassable = true, HasDict = true, Weakref = true, UserClass = typeof(UserFileIO), Doc = "Open a file.")]
public partial class PyFileIO : PyRawIOBase
{
    public int Fd = -1;
    private bool _closeFd = true, _readable, _writable, _created, _appending;
    private int _seekable = -1;
    private Value _name = Value.Null;

    [PyNew("FileIO(file, mode='r', closefd=True, opener=None)", Raw = true)]
    private static Value New(PyThread thread, PyType cls, ReadOnlySpan<Value> args, PyStr[]? kwnames) => cls == TypeObject ? new PyFileIO() : Value.Of(cls.UserFactory!(cls));

    [PyInit("FileIO(file, mode='r', closefd=True, opener=None)")]
    private static void Init(PyThread thread, PyFileIO self, Value file, string mode, bool closefd, Value opener) => self.Open(thread, file, mode, closefd, opener);

    ~PyFileIO()
    {
        if (Fd > 2 && _closeFd) _ = Libc.close(Fd);
    }

    internal unsafe void Open(PyThread thread, Value file, string mode, bool closefd, Value opener)
    {
        int rwa = 0, flags = 0;
        var plus = false;
        foreach (var c in mode)
        {
            switch (c)
            {
                case 'x': rwa++; _created = _writable = true; flags |= 0xC0; break;
                case 'r': rwa++; _readable = true; break;
                case 'w': rwa++; _writable = true; flags |= 0x240; break;
                case 'a': rwa++; _writable = _appending = true; flags |= 0x440; break;
                case 'b': break;
                case '+' when !plus: plus = true; break;
                default: throw PyErr.ValueError(c == '+' ? "Must have exactly one of create/read/write/append mode and at most one plus" : $"invalid mode: {mode}");
            }
        }
        if (rwa != 1) throw PyErr.ValueError("Must have exactly one of create/read/write/append mode and at most one plus");
        if (plus) _readable = _writable = true;
        flags |= _readable && _writable ? 2 : _writable ? 1 : 0;
        _closeFd = closefd;
        _name = file;
        if (file.IsInt || file.Ref is PyInt)
        {
            var fd = Arg.ToInt(file);
            if (fd < 0) throw PyErr.ValueError("negative file descriptor");
            Fd = fd;
        }
        else
        {
            if (file.IsFloat || (file.Ref is not (PyStr or PyBytes) && file.Type.LookupValue(Names.Fspath).IsNull)) throw PyErr.TypeError($"expected str, bytes or os.PathLike object, not {file.Type.Name}");
            if (!closefd) throw PyErr.ValueError("Cannot use closefd=False with file name");
            IoModule.FlushDirty(thread);
            if (!opener.IsNone)
            {
                var r = CallOps.Call(opener, file, flags | 0x80000);
                if (!r.IsInt && r.Ref is not PyInt) throw PyErr.TypeError("expected integer from opener");
                Fd = Arg.ToInt(r);
                if (Fd < 0) throw PyErr.ValueError($"opener returned {Fd}");
            }
            else
            {
                int fd;
                fixed (byte* p = Libc.Path(file, "open"))
                {
                    using (thread.Blocking()) fd = Libc.openat(Libc.AtFdCwd, p, flags | 0x80000, 0x1b6);
                }
                if (fd < 0) throw Libc.Error(file);
                Fd = fd;
            }
        }
        var error = PosixModule.StatOf(Fd, true, 0, "fstat", out var s);
        if (error != 0)
        {
            Fd = -1;
            throw Libc.Error(error, file.IsInt ? default : file);
        }
        if ((s.Mode & 0xf000) == 0x4000)
        {
            if (!file.IsInt) _ = Libc.close(Fd);
            Fd = -1;
            throw Libc.Error(21, file.IsInt ? Value.Str(file.Bits.ToString(System.Globalization.CultureInfo.InvariantCulture)) : file);
        }
        if (_appending) _ = Libc.lseek(Fd, 0, 2);
    }

    private void Check()
    {
        if (Fd < 0) throw PyErr.ValueError("I/O operation on closed file");
    }

    public bool CanRead => _readable;
    public bool CanWrite => _writable;

    /// <summary>One read(2); -1 when a non-blocking descriptor has nothing.</summary>
    public int ReadSpan(PyThread thread, Span<byte> into)
    {
        Check();
        if (!_readable) throw Unsupported("File not open for reading");
        try
        {
            return PosixModule.ReadInto(thread, Fd, into);
        }
        catch (PyException e) when (e.Matches(PyExc.BlockingIOError))
        {
            return -1;
        }
    }

    public int WriteSpan(PyThread thread, ReadOnlySpan<byte> data)
    {
        Check();
        if (!_writable) throw Unsupported("File not open for writing");
        try
        {
            return PosixModule.WriteTo(thread, Fd, data);
        }
        catch (PyException e) when (e.Matches(PyExc.BlockingIOError))
        {
            return -1;
        }
    }

    public byte[] ReadToEnd(PyThread thread)
    {
        Check();
        if (!_readable) throw Unsupported("File not open for reading");
        long left = 0;
        if (PosixModule.StatOf(Fd, true, 0, "fstat", out var s) == 0 && (s.Mode & 0xf000) == 0x8000)
        {
            var at = Libc.lseek(Fd, 0, 1);
            if (at >= 0) left = Math.Max(0, (long)s.Size - at);
        }
        var buffer = new byte[Math.Min(left + 1, Array.MaxLength)];
        if (left == 0) buffer = new byte[8192];
        var n = 0;
        while (true)
        {
            if (n == buffer.Length) Array.Resize(ref buffer, (int)Math.Min((long)buffer.Length * 2, Array.MaxLength));
            var got = ReadSpan(thread, buffer.AsSpan(n));
            if (got <= 0) break;
            n += got;
        }
        return n == buffer.Length ? buffer : buffer[..n];
    }

    public long SeekTo(long offset, int whence)
    {
        Check();
        var r = Libc.lseek(Fd, offset, whence);
        return r < 0 ? throw Libc.Error() : r;
    }

    public bool CanSeek()
    {
        Check();
        if (_seekable < 0) _seekable = Libc.lseek(Fd, 0, 1) >= 0 ? 1 : 0;
        return _seekable == 1;
    }

    [PyMethod("read($self, size=-1, /)", Doc = "Read at most size bytes, returned as bytes.")]
    private static Value Read(PyThread thread, PyFileIO self, Value size)
    {
        var n = PyIOBase.Size(size);
        if (n < 0) return ReadAll(thread, self);
        var data = new byte[Math.Min(n, 0x7ffff000)];
        var got = self.ReadSpan(thread, data);
        return got < 0 ? Value.None : new PyBytes(got == data.Length ? data : data[..got]);
    }

    [PyMethod("readall($self, /)", Doc = "Read all data from the file, returned as bytes.")]
    private static Value ReadAll(PyThread thread, PyFileIO self) => new PyBytes(self.ReadToEnd(thread));

    [PyMethod("readinto($self, buffer, /)", Doc = "Same as RawIOBase.readinto().")]
    private static Value ReadInto(PyThread thread, PyFileIO self, Value buffer)
    {
        using var b = new WritableBuffer(buffer, "readinto");
        var n = self.ReadSpan(thread, b.Span);
        return n < 0 ? Value.None : n;
    }

    [PyMethod("write($self, b, /)", Doc = "Write buffer b to file, return number of bytes written.")]
    private static Value Write(PyThread thread, PyFileIO self, ReadOnlySpan<byte> b)
    {
        var n = self.WriteSpan(thread, b);
        return n < 0 ? Value.None : n;
    }

    [PyMethod("seek($self, pos, whence=0, /)", Doc = "Move to new file position and return the file position.")]
    private static long Seek(PyFileIO self, long pos, int whence) => self.SeekTo(pos, whence);

    [PyMethod("tell($self, /)", Doc = "Current file position.")]
    private static long Tell(PyFileIO self) => self.SeekTo(0, 1);

    [PyMethod("truncate($self, size=None, /)", Doc = "Truncate the file to at most size bytes and return the truncated size.")]
    private static long Truncate(PyFileIO self, Value size)
    {
        self.Check();
        if (!self._writable) throw Unsupported("File not open for writing");
        var n = size.IsNone ? self.SeekTo(0, 1) : PyIOBase.Size(size);
        return Libc.ftruncate(self.Fd, n) < 0 ? throw Libc.Error() : n;
    }

    [PyMethod("close($self, /)", Doc = "Close the file.")]
    private static void Close(PyFileIO self)
    {
        self.Closed = true;
        if (self.Fd < 0) return;
        var fd = self.Fd;
        self.Fd = -1;
        if (self._closeFd && Libc.close(fd) < 0) throw Libc.Error();
    }

    [PyMethod("fileno($self, /)", Doc = "Return the underlying file descriptor (an integer).")]
    private static long Fileno(PyFileIO self)
    {
        self.Check();
        return self.Fd;
    }

    [PyMethod("isatty($self, /)", Doc = "True if the file is connected to a TTY device.")]
    private static bool IsATty(PyFileIO self)
    {
        self.Check();
        return Libc.isatty(self.Fd) == 1;
    }

    [PyMethod("_isatty_open_only($self, /)")] private static bool IsATtyOpenOnly(PyFileIO self) => Libc.isatty(self.Fd) == 1;
    [PyMethod("seekable($self, /)", Doc = "True if file supports random-access.")] private static bool Seekable(PyFileIO self) => self.CanSeek();

    [PyMethod("readable($self, /)", Doc = "True if file was opened in a read mode.")]
    private static bool Readable(PyFileIO self)
    {
        self.Check();
        return self._readable;
    }

    [PyMethod("writable($self, /)", Doc = "True if file was opened in a write mode.")]
    private static bool Writable(PyFileIO self)
    {
        self.Check();
        return self._writable;
    }

    [PyGetter("closed")] private static bool GetClosed(PyFileIO self) => self.Fd < 0;
    [PyMethod("__getstate__($self, /)")] private static Value GetState(PyFileIO self) => throw PyErr.TypeError($"cannot pickle '{self.Type.ShortName}' instances");
    [PyGetter("closefd")] private static bool GetCloseFd(PyFileIO self) => self._closeFd;
    [PyGetter("mode")] private static string GetMode(PyFileIO self) => self._created ? self._readable ? "xb+" : "xb" : self._appending ? self._readable ? "ab+" : "ab" : self._readable ? self._writable ? "rb+" : "rb" : "wb";
    [PyGetter("name")] private static Value GetName(PyFileIO self) => self._name.IsNull ? throw PyErr.AttributeError(Value.Of(self), PyStr.Intern("name")) : self._name;
    [PySetter("name")] private static void SetName(PyFileIO self, Value v) => self._name = v;
    [PyGetter("_blksize")] private static long GetBlockSize(PyFileIO self) => IoModule.DefaultBufferSize;

    [PySlot(nameof(TypeSlots.Repr))]
    private static Value Repr(Value self)
    {
        var f = (PyFileIO)self.Obj;
        if (f.Fd < 0) return Value.Str($"<{self.Type.FullName} [closed]>");
        var name = f._name.IsNull ? $"fd={f.Fd}" : $"name={ObjectOps.ReprText(f._name)}";
        return Value.Str($"<{self.Type.FullName} {name} mode='{GetMode(f)}' closefd={(f._closeFd ? "True" : "False")}>");
    }
}

using TieredPy.Runtime;

namespace TieredPy.Modules;

/// <summary>Descriptors and directories.</summary>
public static unsafe partial class PosixModule
{
    private const int CloseOnExec = 0x80000;

    [PyFunction("open($module, /, path, flags, mode=511, *, dir_fd=None)", Doc = "Open a file for low level IO.  Returns a file descriptor (integer).")]
    private static long Open(PyThread thread, Value path, int flags, int mode, Value dir_fd)
    {
        int fd, at = Dir(dir_fd);
        fixed (byte* p = Libc.Path(path, "open"))
        {
            using (thread.Blocking()) fd = Libc.openat(at, p, flags | CloseOnExec, mode);
        }
        return fd < 0 ? throw Libc.Error(path) : fd;
    }

    [PyFunction("close($module, /, fd)", Doc = "Close a file descriptor.")]
    private static void Close(int fd) => Check(Libc.close(fd));

    [PyFunction("closerange($module, fd_low, fd_high, /)", Doc = "Closes all file descriptors in [fd_low, fd_high), ignoring errors.")]
    private static void CloseRange(int fd_low, int fd_high)
    {
        for (var i = fd_low; i < fd_high; i++) _ = Libc.close(i);
    }

    [PyFunction("read($module, fd, length, /)", Doc = "Read from a file descriptor.  Returns a bytes object.")]
    private static Value Read(PyThread thread, int fd, long length)
    {
        if (length < 0) throw Libc.Error(22);
        var data = new byte[Math.Min(length, 0x7ffff000)];
        var n = ReadInto(thread, fd, data);
        return new PyBytes(n == data.Length ? data : data[..n]);
    }

    /// <summary>read(2), again after a signal whose handler returned.</summary>
    internal static int ReadInto(PyThread thread, int fd, Span<byte> data)
    {
        // .NET takes signals on a thread of its own: a read that waits would not see them
        var mayWait = thread == thread.Engine.MainThread && Libc.lseek(fd, 0, 1) < 0 && (Libc.fcntl(fd, 3, 0) & (OperatingSystem.IsMacOS() ? 4 : 0x800)) == 0;
        while (true)
        {
            if (mayWait) SelectModule.Wait(thread, [new() { Fd = fd, Events = 1 }], -1);
            nint n;
            int error;
            fixed (byte* b = data)
            {
                using (thread.Blocking())
                {
                    n = Libc.read(fd, b, data.Length);
                    error = Libc.Errno;
                }
            }
            if (n >= 0) return (int)n;
            if (error != 4) throw Libc.Error(error);
            ThreadModule.CheckSignals(thread);
        }
    }

    [PyFunction("readinto($module, fd, buffer, /)", Doc = "Read into a buffer object from a file descriptor.")]
    private static long ReadIntoFn(PyThread thread, int fd, Value buffer)
    {
        using var b = new WritableBuffer(buffer, "readinto");
        return ReadInto(thread, fd, b.Span);
    }

    [PyFunction("write($module, fd, data, /)", Doc = "Write a bytes object to a file descriptor.")]
    private static long Write(PyThread thread, int fd, ReadOnlySpan<byte> data) => WriteTo(thread, fd, data);

    /// <summary>write(2), again after a signal whose handler returned.</summary>
    internal static int WriteTo(PyThread thread, int fd, ReadOnlySpan<byte> data)
    {
        while (true)
        {
            nint n;
            int error;
            fixed (byte* b = data)
            {
                using (thread.Blocking())
                {
                    n = Libc.write(fd, b, Math.Min(data.Length, 0x7ffff000));
                    error = Libc.Errno;
                }
            }
            if (n >= 0) return (int)n;
            if (error != 4) throw Libc.Error(error);
            ThreadModule.CheckSignals(thread);
        }
    }

    [PyFunction("lseek($module, fd, position, whence, /)", Doc = "Set the position of a file descriptor.  Return the new position.")]
    private static long Lseek(int fd, long position, int whence)
    {
        var r = Libc.lseek(fd, position, whence);
        return r < 0 ? throw Libc.Error() : r;
    }

    [PyFunction("ftruncate($module, fd, length, /)", Doc = "Truncate a file, specified by file descriptor, to a specific length.")]
    private static void Ftruncate(int fd, long length) => Check(Libc.ftruncate(fd, length));

    [PyFunction("fsync($module, /, fd)", Doc = "Force write of fd to disk.")]
    private static void Fsync(int fd) => Check(Libc.fsync(fd));

    [PyFunction("isatty($module, fd, /)", Doc = "Return True if the fd is connected to a terminal.")]
    private static bool IsATty(int fd) => Libc.isatty(fd) == 1;

    [PyFunction("pipe($module, /)", Doc = "Create a pipe.")]
    private static Value Pipe()
    {
        var fds = stackalloc int[2];
        Check(Libc.pipe2(fds, CloseOnExec));
        return new PyTuple(fds[0], fds[1]);
    }

    [PyFunction("dup($module, fd, /)", Doc = "Return a duplicate of a file descriptor.")]
    private static long Dup(int fd)
    {
        var r = Libc.fcntl(fd, 1030, 0);
        return r < 0 ? throw Libc.Error() : r;
    }

    [PyFunction("dup2($module, /, fd, fd2, inheritable=True)", Doc = "Duplicate file descriptor.")]
    private static long Dup2(int fd, int fd2, bool inheritable)
    {
        var r = inheritable || fd == fd2 ? Libc.dup2(fd, fd2) : Libc.dup3(fd, fd2, CloseOnExec);
        return r < 0 ? throw Libc.Error() : r;
    }

    [PyFunction("get_inheritable($module, fd, /)", Doc = "Get the close-on-exe flag of the specified file descriptor.")]
    private static bool GetInheritable(int fd)
    {
        var r = Libc.fcntl(fd, 1, 0);
        return r < 0 ? throw Libc.Error() : (r & 1) == 0;
    }

    [PyFunction("set_inheritable($module, fd, inheritable, /)", Doc = "Set the inheritable flag of the specified file descriptor.")]
    private static void SetInheritable(int fd, bool inheritable) => Check(Libc.fcntl(fd, 2, inheritable ? 0 : 1));

    [PyFunction("get_blocking($module, fd, /)", Doc = "Get the blocking mode of the file descriptor.")]
    private static bool GetBlocking(int fd)
    {
        var r = Libc.fcntl(fd, 3, 0);
        return r < 0 ? throw Libc.Error() : (r & 2048) == 0;
    }

    [PyFunction("set_blocking($module, fd, blocking, /)", Doc = "Set the blocking mode of the specified file descriptor.")]
    private static void SetBlocking(int fd, bool blocking)
    {
        var flags = Libc.fcntl(fd, 3, 0);
        Check(flags);
        Check(Libc.fcntl(fd, 4, blocking ? flags & ~2048 : flags | 2048));
    }

    // ---- directories ----

    /// <summary>Names and d_type of a directory's entries, without . and ..</summary>
    internal static List<(byte[] Name, byte Kind)> Entries(Value path, string function)
    {
        var list = new List<(byte[], byte)>();
        byte* d;
        if (path.IsInt)
        {
            var copy = Libc.fcntl((int)path.Bits, 1030, 0);
            if (copy < 0) throw Libc.Error(path);
            d = Libc.fdopendir(copy);
            if (d != null) Libc.rewinddir(d); // the position is the descriptor's, which somebody may have read before
        }
        else
        {
            fixed (byte* p = path.IsNone ? ".\0"u8.ToArray() : Libc.Path(path, function)) d = Libc.opendir(p);
        }
        if (d == null) throw Libc.Error(path.IsNone ? default : path);
        // struct dirent of 64-bit Linux: ino 8, off 8, reclen 2, type 1, name
        for (byte* e; (e = Libc.readdir(d)) != null;)
        {
            var name = System.Runtime.InteropServices.MemoryMarshal.CreateReadOnlySpanFromNullTerminated(e + 19);
            if (name.SequenceEqual("."u8) || name.SequenceEqual(".."u8)) continue;
            list.Add((name.ToArray(), e[18]));
        }
        _ = Libc.closedir(d);
        return list;
    }

    [PyFunction("listdir($module, /, path=None)", Doc = "Return a list containing the names of the files in the directory.")]
    private static Value ListDir(Value path)
    {
        var bytes = !path.IsNone && !path.IsInt && ConvertOps.FsPath(path).Ref is PyBytes;
        var list = new PyList();
        foreach (var (name, _) in Entries(path, "listdir")) list.Add(bytes ? new PyBytes(name) : Value.Of(Libc.Text(name)));
        return Value.Of(list);
    }

    [PyFunction("scandir($module, /, path=None)", Doc = "Return an iterator of DirEntry objects for given path.")]
    private static Value ScanDir(Value path)
    {
        var p = path.IsNone ? Value.Str(".") : path.IsInt ? path : ConvertOps.FsPath(path);
        var bytes = p.Ref is PyBytes;
        var prefix = p.IsInt ? [] : bytes ? ((PyBytes)p.Obj).Data : Codecs.EncodeUtf8((PyStr)p.Obj, "surrogateescape");
        if (prefix.Length > 0 && prefix[^1] != '/') prefix = [.. prefix, (byte)'/'];
        var items = new List<PyDirEntry>();
        foreach (var (name, kind) in Entries(path, "scandir"))
        {
            byte[] full = [.. prefix, .. name];
            items.Add(new PyDirEntry(bytes ? new PyBytes(name) : Value.Of(Libc.Text(name)), bytes ? new PyBytes(full) : Value.Of(Libc.Text(full)), kind, p.IsInt ? (int)p.Bits : Libc.AtFdCwd));
        }
        return Value.Of(new PyScandirIterator(items));
    }
}

/// <summary>Writable memory of a buffer argument.</summary>
internal readonly ref struct WritableBuffer
{
    private readonly PyBuffer _buffer;

    public unsafe WritableBuffer(Value v, string function)
    {
        var get = v.Type.Slots.GetBuffer;
        if (get == null) throw PyErr.TypeError($"{function}() argument must be read-write bytes-like object, not {v.Type.Name}");
        _buffer = get(v);
        if (!_buffer.ReadOnly) return;
        _buffer.Release();
        throw PyErr.TypeError($"{function}() argument must be read-write bytes-like object, not {v.Type.Name}");
    }

    public Span<byte> Span => _buffer.Span;

    public void Dispose() => _buffer.Release();
}

/// <summary>What os.scandir() returns.</summary>
[PyType("ScandirIterator", Module = "posix", NoNew = true)]
public sealed partial class PyScandirIterator(List<PyDirEntry> items) : PyObject
{
    private int _at;

    [PySlot(nameof(TypeSlots.Iter))] private static Value Iter(Value self) => self;

    [PySlot(nameof(TypeSlots.Next))]
    private static Value Next(Value self)
    {
        var it = (PyScandirIterator)self.Obj;
        return it._at < it._items.Count ? Value.Of(it._items[it._at++]) : Value.Null;
    }

    private readonly List<PyDirEntry> _items = items;

    [PyMethod("close($self, /)")] private static void Close(PyScandirIterator self) => self._at = self._items.Count;
    [PyMethod("__enter__($self, /)")] private static Value Enter(PyScandirIterator self) => Value.Of(self);
    [PyMethod("__exit__($self, /, *args)")] private static void Exit(PyScandirIterator self, ReadOnlySpan<Value> args) => self._at = self._items.Count;
}

/// <summary>os.DirEntry.</summary>
[PyType("DirEntry", Module = "posix", NoNew = true)]
public sealed partial class PyDirEntry(Value name, Value path, byte kind, int dirfd) : PyObject
{
    private readonly Value _name = name, _path = path;
    private readonly byte _kind = kind;
    private readonly int _dirfd = dirfd;
    private Value _stat = Value.Null, _lstat = Value.Null;

    private int Mode(bool follow)
    {
        if (_kind != 0 && (_kind != 10 || !follow)) return _kind << 12;
        var error = PosixModule.StatOf(_dirfd == Libc.AtFdCwd ? _path : _name, follow, _dirfd, "DirEntry", out var s);
        if (error == 2) return 0;
        return error == 0 ? s.Mode & 0xf000 : throw Libc.Error(error, _path);
    }

    [PyGetter("name", Member = true)] private static Value GetName(PyDirEntry self) => self._name;
    [PyGetter("path", Member = true)] private static Value GetPath(PyDirEntry self) => self._path;
    [PyMethod("__fspath__($self, /)")] private static Value FsPath(PyDirEntry self) => self._path;
    [PyMethod("is_dir($self, /, *, follow_symlinks=True)")] private static bool IsDir(PyDirEntry self, bool follow_symlinks) => self.Mode(follow_symlinks) == 0x4000;
    [PyMethod("is_file($self, /, *, follow_symlinks=True)")] private static bool IsFile(PyDirEntry self, bool follow_symlinks) => self.Mode(follow_symlinks) == 0x8000;
    [PyMethod("is_symlink($self, /)")] private static bool IsSymlink(PyDirEntry self) => self.Mode(false) == 0xa000;
    [PyMethod("is_junction($self, /)")] private static bool IsJunction(PyDirEntry self) => false;

    [PyMethod("inode($self, /)")]
    private static Value Inode(PyDirEntry self) => ObjectOps.GetAttr(StatOf(self, false), "st_ino");

    [PyMethod("stat($self, /, *, follow_symlinks=True)")]
    private static Value StatOf(PyDirEntry self, bool follow_symlinks)
    {
        ref var cached = ref self._stat;
        if (!follow_symlinks) cached = ref self._lstat;
        if (cached.IsNull) cached = PosixModule.Stat(self._dirfd == Libc.AtFdCwd ? self._path : self._name, follow_symlinks, self._dirfd, "stat");
        return cached;
    }

    [PySlot(nameof(TypeSlots.Repr))] private static Value Repr(Value self) => Value.Str($"<DirEntry {ObjectOps.ReprText(((PyDirEntry)self.Obj)._name)}>");
    [PyClassMethod("__class_getitem__($type, object, /)")] private static Value ClassGetItem(PyType cls, Value item) => TypeOps.GenericAlias(Value.Of(cls), item);
}

using TieredPy.Runtime;

namespace TieredPy.Modules;

/// <summary>_io._IOBase: what all streams share. Methods call each other through the object, so that Python subclasses may override any of them.</summary>
[PyType("_IOBase", Module = "_io", Subclassable = true, HasDict = true, Weakref = true, UserClass = typeof(UserIOBase), Doc = "The abstract base class for all I/O classes.")]
public partial class PyIOBase : PyObject
{
    /// <summary>A size argument: an int, or None for "as much as there is" (-1).</summary>
    internal static unsafe long Size(Value size)
    {
        if (size.IsNone) return -1;
        return size.IsInt || size.Type.Slots.Index != null ? Arg.ToLong(size) : throw PyErr.TypeError($"argument should be integer or None, not '{size.Type.Name}'");
    }

    private PyDict? _dict;

    /// <summary>close() was called.</summary>
    public bool Closed;

    public override PyDict? GetPlainDict(bool create) => State is not null ? null : create ? _dict ??= new PyDict() : _dict;

    [PyNew("_IOBase()", Raw = true)]
    private static Value New(PyThread thread, PyType cls, ReadOnlySpan<Value> args, PyStr[]? kwnames) => cls == TypeObject ? new PyIOBase() : Value.Of(cls.UserFactory!(cls));

    internal static PyException Unsupported(string message) => PyErr.New(IoModule.UnsupportedOperation, message);

    internal static bool IsClosed(Value self) => ObjectOps.IsTrue(ObjectOps.GetAttr(self, "closed"));

    internal static void CheckClosed(Value self)
    {
        if (IsClosed(self)) throw PyErr.ValueError("I/O operation on closed file.");
    }

    [PyGetter("__dict__")] private static Value GetDict(PyIOBase self) => InstanceDict.Get(Value.Of(self));
    [PyGetter("closed")] private static bool GetClosed(PyIOBase self) => self.Closed;

    [PyMethod("close($self, /)", Doc = "Flush and close the IO object.")]
    private static void Close(PyIOBase self)
    {
        if (self.Closed) return;
        try
        {
            CallOps.CallMethod(Value.Of(self), Names.Flush);
        }
        finally
        {
            self.Closed = true;
        }
    }

    [PyMethod("flush($self, /)", Doc = "Flush write buffers, if applicable.")]
    private static void Flush(PyIOBase self)
    {
        if (IsClosed(Value.Of(self))) throw PyErr.ValueError("I/O operation on closed file.");
    }

    [PyMethod("seek($self, offset, whence=0, /)", Doc = "Change the stream position to the given byte offset.")]
    private static Value Seek(PyIOBase self, Value offset, Value whence) => throw Unsupported("seek");

    [PyMethod("tell($self, /)", Doc = "Return current stream position.")]
    private static Value Tell(PyIOBase self) => CallOps.CallMethod(Value.Of(self), "seek", 0, 1);

    [PyMethod("truncate($self, size=None, /)", Doc = "Truncate file to size bytes.")]
    private static Value Truncate(PyIOBase self, Value size) => throw Unsupported("truncate");

    [PyMethod("fileno($self, /)", Doc = "Return underlying file descriptor if one exists.")]
    private static Value Fileno(PyIOBase self) => throw Unsupported("fileno");

    [PyMethod("isatty($self, /)", Doc = "Return whether this is an 'interactive' stream.")]
    private static bool IsATty(PyIOBase self)
    {
        CheckClosed(Value.Of(self));
        return false;
    }

    [PyMethod("seekable($self, /)", Doc = "Return whether object supports random access.")] private static bool Seekable(PyIOBase self) => false;
    [PyMethod("readable($self, /)", Doc = "Return whether object was opened for reading.")] private static bool Readable(PyIOBase self) => false;
    [PyMethod("writable($self, /)", Doc = "Return whether object was opened for writing.")] private static bool Writable(PyIOBase self) => false;
    [PyMethod("_checkClosed($self, /)")] private static void CheckClosedMethod(PyIOBase self) => CheckClosed(Value.Of(self));

    [PyMethod("_checkReadable($self, /)")]
    private static void CheckReadable(PyIOBase self)
    {
        if (!ObjectOps.IsTrue(CallOps.CallMethod(Value.Of(self), "readable"))) throw Unsupported("File or stream is not readable.");
    }

    [PyMethod("_checkWritable($self, /)")]
    private static void CheckWritable(PyIOBase self)
    {
        if (!ObjectOps.IsTrue(CallOps.CallMethod(Value.Of(self), "writable"))) throw Unsupported("File or stream is not writable.");
    }

    [PyMethod("_checkSeekable($self, /)")]
    private static void CheckSeekable(PyIOBase self)
    {
        if (!ObjectOps.IsTrue(CallOps.CallMethod(Value.Of(self), "seekable"))) throw Unsupported("File or stream is not seekable.");
    }

    [PyMethod("__enter__($self, /)")]
    private static Value Enter(PyIOBase self)
    {
        CheckClosed(Value.Of(self));
        return Value.Of(self);
    }

    [PyMethod("__exit__($self, /, *exc_info)")]
    private static void Exit(PyIOBase self, ReadOnlySpan<Value> info) => CallOps.CallMethod(Value.Of(self), "close");

    [PySlot(nameof(TypeSlots.Iter))]
    private static Value Iter(Value self)
    {
        CheckClosed(self);
        return self;
    }

    [PySlot(nameof(TypeSlots.Next))]
    private static Value Next(Value self)
    {
        var line = CallOps.CallMethod(self, "readline");
        return SequenceOps.Length(line) == 0 ? Value.Null : line;
    }

    [PyMethod("readline($self, size=-1, /)", Doc = "Read and return a line from the stream.")]
    private static Value ReadLine(PyIOBase self, Value size)
    {
        var limit = PyIOBase.Size(size);
        var me = Value.Of(self);
        var peek = ObjectOps.TryGetAttr(me, PyStr.Intern("peek"));
        var line = new List<byte>();
        while (limit < 0 || line.Count < limit)
        {
            long n = 1;
            if (!peek.IsNull)
            {
                var ahead = CallOps.Call(peek, 1).As<PyBytes>()?.Data ?? throw PyErr.New(PyExc.OSError, "peek() should have returned a bytes object");
                if (ahead.Length > 0)
                {
                    var at = Array.IndexOf(ahead, (byte)'\n');
                    n = at < 0 ? ahead.Length : at + 1;
                    if (limit >= 0) n = Math.Min(n, limit - line.Count);
                }
            }
            var r = CallOps.CallMethod(me, "read", n);
            var data = r.As<PyBytes>()?.Data ?? throw PyErr.New(PyExc.OSError, $"read() should have returned a bytes object, not '{r.Type.Name}'");
            if (data.Length == 0) break;
            line.AddRange(data);
            if (data[^1] == '\n') break;
        }
        return new PyBytes([.. line]);
    }

    [PyMethod("readlines($self, hint=-1, /)", Doc = "Return a list of lines from the stream.")]
    private static Value ReadLines(PyIOBase self, Value hint)
    {
        var limit = PyIOBase.Size(hint);
        var list = new PyList();
        long total = 0;
        for (var it = new ItemIterator(Value.Of(self)); it.Next(out var line);)
        {
            list.Add(line);
            if (limit <= 0) continue;
            total += SequenceOps.Length(line);
            if (total >= limit) break;
        }
        return Value.Of(list);
    }

    [PyMethod("writelines($self, lines, /)", Doc = "Write a list of lines to stream.")]
    private static void WriteLines(PyIOBase self, Value lines)
    {
        CheckClosed(Value.Of(self));
        for (var it = new ItemIterator(lines); it.Next(out var line);) CallOps.CallMethod(Value.Of(self), Names.Write, line);
    }
}

/// <summary>_io._RawIOBase.</summary>
[PyType("_RawIOBase", Module = "_io", Base = typeof(PyIOBase), Subclassable = true, HasDict = true, Weakref = true, UserClass = typeof(UserRawIOBase), Doc = "Base class for raw binary I/O.")]
public partial class PyRawIOBase : PyIOBase
{
    [PyNew("_RawIOBase()", Raw = true)]
    private static Value New(PyThread thread, PyType cls, ReadOnlySpan<Value> args, PyStr[]? kwnames) => cls == TypeObject ? new PyRawIOBase() : Value.Of(cls.UserFactory!(cls));

    [PyMethod("read($self, size=-1, /)")]
    private static Value Read(PyRawIOBase self, long size)
    {
        if (size < 0) return CallOps.CallMethod(Value.Of(self), "readall");
        var b = (PyByteArray)CallOps.Call(Value.Of(PyByteArray.TypeObject), size).Obj;
        var n = CallOps.CallMethod(Value.Of(self), "readinto", Value.Of(b));
        if (n.IsNone) return n;
        var count = Arg.ToLong(n);
        return count < 0 || count > size ? throw PyErr.ValueError($"readinto returned {count} outside buffer size {size}") : new PyBytes(PyBytes.FromObject(Value.Of(b))[..(int)count]);
    }

    [PyMethod("readall($self, /)", Doc = "Read until EOF, using multiple read() call.")]
    private static Value ReadAll(PyRawIOBase self)
    {
        var all = new MemoryStream();
        while (true)
        {
            var r = CallOps.CallMethod(Value.Of(self), "read", IoModule.DefaultBufferSize);
            if (r.IsNone) return all.Length == 0 ? r : new PyBytes(all.ToArray());
            var data = r.As<PyBytes>()?.Data ?? throw PyErr.TypeError("read() should return bytes");
            if (data.Length == 0) return new PyBytes(all.ToArray());
            all.Write(data);
        }
    }
}

/// <summary>_io._BufferedIOBase.</summary>
[PyType("_BufferedIOBase", Module = "_io", Base = typeof(PyIOBase), Subclassable = true, HasDict = true, Weakref = true, UserClass = typeof(UserBufferedIOBase), Doc = "Base class for buffered IO objects.")]
public partial class PyBufferedIOBase : PyIOBase
{
    [PyNew("_BufferedIOBase()", Raw = true)]
    private static Value New(PyThread thread, PyType cls, ReadOnlySpan<Value> args, PyStr[]? kwnames) => cls == TypeObject ? new PyBufferedIOBase() : Value.Of(cls.UserFactory!(cls));

    [PyMethod("detach($self, /)")] private static Value Detach(PyBufferedIOBase self) => throw Unsupported("detach");
    [PyMethod("read($self, size=-1, /)")] private static Value Read(PyBufferedIOBase self, Value size) => throw Unsupported("read");
    [PyMethod("read1($self, size=-1, /)")] private static Value Read1(PyBufferedIOBase self, Value size) => throw Unsupported("read1");
    [PyMethod("write($self, b, /)")] private static Value Write(PyBufferedIOBase self, Value b) => throw Unsupported("write");
    [PyMethod("readinto($self, buffer, /)")] private static Value ReadInto(PyBufferedIOBase self, Value buffer) => Into(self, buffer, "read");
    [PyMethod("readinto1($self, buffer, /)")] private static Value ReadInto1(PyBufferedIOBase self, Value buffer) => Into(self, buffer, "read1");

    private static Value Into(PyBufferedIOBase self, Value buffer, string method)
    {
        using var b = new WritableBuffer(buffer, "readinto");
        var r = CallOps.CallMethod(Value.Of(self), method, b.Span.Length);
        if (r.IsNone) return r;
        var data = r.As<PyBytes>()?.Data ?? throw PyErr.TypeError("read() should return bytes");
        data.CopyTo(b.Span);
        return data.Length;
    }
}

/// <summary>_io._TextIOBase.</summary>
[PyType("_TextIOBase", Module = "_io", Base = typeof(PyIOBase), Subclassable = true, HasDict = true, Weakref = true, UserClass = typeof(UserTextIOBase), Doc = "Base class for text I/O.")]
public partial class PyTextIOBase : PyIOBase
{
    [PyNew("_TextIOBase()", Raw = true)]
    private static Value New(PyThread thread, PyType cls, ReadOnlySpan<Value> args, PyStr[]? kwnames) => cls == TypeObject ? new PyTextIOBase() : Value.Of(cls.UserFactory!(cls));

    [PyMethod("detach($self, /)")] private static Value Detach(PyTextIOBase self) => throw Unsupported("detach");
    [PyMethod("read($self, size=-1, /)")] private static Value Read(PyTextIOBase self, Value size) => throw Unsupported("read");
    [PyMethod("readline($self, size=-1, /)")] private static Value ReadLine(PyTextIOBase self, Value size) => throw Unsupported("readline");
    [PyMethod("write($self, s, /)")] private static Value Write(PyTextIOBase self, Value s) => throw Unsupported("write");
    [PyGetter("encoding")] private static Value GetEncoding(PyTextIOBase self) => Value.None;
    [PyGetter("newlines")] private static Value GetNewlines(PyTextIOBase self) => Value.None;
    [PyGetter("errors")] private static Value GetErrors(PyTextIOBase self) => Value.None;
}

internal sealed class UserIOBase(PyType type) : PyIOBase
{
    private readonly PyInstance _state = type.NewInstance();
    public override PyType Type => _state.Type;
    public override PyInstance State => _state;
}

internal sealed class UserRawIOBase(PyType type) : PyRawIOBase
{
    private readonly PyInstance _state = type.NewInstance();
    public override PyType Type => _state.Type;
    public override PyInstance State => _state;
}

internal sealed class UserBufferedIOBase(PyType type) : PyBufferedIOBase
{
    private readonly PyInstance _state = type.NewInstance();
    public override PyType Type => _state.Type;
    public override PyInstance State => _state;
}

internal sealed class UserTextIOBase(PyType type) : PyTextIOBase
{
    private readonly PyInstance _state = type.NewInstance();
    public override PyType Type => _state.Type;
    public override PyInstance State => _state;
}

internal sealed class UserFileIO(PyType type) : PyFileIO
{
    private readonly PyInstance _state = type.NewInstance();
    public override PyType Type => _state.Type;
    public override PyInstance State => _state;
}

internal sealed class UserBytesIO(PyType type) : PyBytesIO
{
    private readonly PyInstance _state = type.NewInstance();
    public override PyType Type => _state.Type;
    public override PyInstance State => _state;
}

internal sealed class UserStringIO(PyType type) : PyStringIO
{
    private readonly PyInstance _state = type.NewInstance();
    public override PyType Type => _state.Type;
    public override PyInstance State => _state;
}

internal sealed class UserTextIOWrapper(PyType type) : PyTextIOWrapper
{
    private readonly PyInstance _state = type.NewInstance();
    public override PyType Type => _state.Type;
    public override PyInstance State => _state;
}

internal sealed class UserBufferedReader(PyType type) : PyBufferedReader
{
    private readonly PyInstance _state = type.NewInstance();
    public override PyType Type => _state.Type;
    public override PyInstance State => _state;
}

internal sealed class UserBufferedWriter(PyType type) : PyBufferedWriter
{
    private readonly PyInstance _state = type.NewInstance();
    public override PyType Type => _state.Type;
    public override PyInstance State => _state;
}

internal sealed class UserBufferedRandom(PyType type) : PyBufferedRandom
{
    private readonly PyInstance _state = type.NewInstance();
    public override PyType Type => _state.Type;
    public override PyInstance State => _state;
}

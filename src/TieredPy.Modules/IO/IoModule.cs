using TieredPy.Runtime;

namespace TieredPy.Modules;

/// <summary>The _io module.</summary>
[PyModule("_io", Doc = "The io module provides the Python interfaces to stream handling.")]
[PyExports(typeof(PyIOBase)), PyExports(typeof(PyRawIOBase)), PyExports(typeof(PyBufferedIOBase)), PyExports(typeof(PyTextIOBase)), PyExports(typeof(PyFileIO))]
[PyExports(typeof(PyBufferedReader)), PyExports(typeof(PyBufferedWriter)), PyExports(typeof(PyBufferedRandom)), PyExports(typeof(PyBufferedRWPair))]
[PyExports(typeof(PyBytesIO)), PyExports(typeof(PyStringIO)), PyExports(typeof(PyTextIOWrapper)), PyExports(typeof(PyNewlineDecoder))]
public static partial class IoModule
{
    [PyConstant("DEFAULT_BUFFER_SIZE")] public const int DefaultBufferSize = 131072;

    /// <summary>io.UnsupportedOperation.</summary>
    public static readonly PyType UnsupportedOperation = MakeUnsupported();

    private static PyType MakeUnsupported()
    {
        var ns = new PyDict();
        ns.SetStr("__module__", Value.Str("io"));
        return (PyType)CallOps.Call(Value.Of(PyType.TypeObject), Value.Str("UnsupportedOperation"), new PyTuple(Value.Of(PyExc.OSError), Value.Of(PyExc.ValueError)), Value.Of(ns)).Obj;
    }

    [PyModuleInit]
    private static void Init(PyThread thread, PyModule m)
    {
        m.Set("UnsupportedOperation", Value.Of(UnsupportedOperation));
        m.Set("BlockingIOError", Value.Of(PyExc.BlockingIOError));
    }

    // ---- streams with unwritten bytes: kept alive until they are written, as nobody's reference count does it ----

    internal static void Dirty(PyThread thread, PyIOBase stream) => (thread.Engine.DirtyStreams ??= []).Add(stream);

    internal static void Clean(PyThread thread, PyIOBase stream) => thread.Engine.DirtyStreams?.Remove(stream);

    /// <summary>
    /// Writes out what streams still hold, before a file is opened and at exit: CPython's reference counts would have closed those that nobody
    /// refers to any more. The standard streams are left alone.
    /// </summary>
    public static void FlushDirty(PyThread thread)
    {
        if (thread.Engine.DirtyStreams is not { Count: > 0 } dirty) return;
        foreach (var o in dirty.ToArray().OrderBy(static s => s is PyTextIOWrapper ? 0 : 1))
        {
            if (o is PyTextIOWrapper { IsStandard: true } or PyBuffered { Raw.Ref: PyFileIO { Fd: <= 2 } }) continue;
            try
            {
                if (o is PyTextIOWrapper t) t.FlushPending(thread, through: true);
                else if (o is PyBuffered { IsOpen: true } b) b.FlushPending(thread);
            }
            catch (PyException)
            {
                // whoever owns the stream meets the error when it is closed
                dirty.Remove(o);
            }
        }
    }

    [PyFunction("text_encoding($module, encoding, stacklevel=2, /)", Doc = "A helper function to choose the text encoding.")]
    private static Value TextEncoding(Value encoding, int stacklevel) => encoding.IsNone ? Value.Str("utf-8") : encoding;

    [PyFunction("open_code($module, /, path)", Doc = "Opens the provided file with the intent to import the contents.")]
    private static Value OpenCode(PyThread thread, Value path) => Open(thread, path, "rb", -1, null, null, null, true, Value.None);

    private static unsafe bool IsNumber(Value v) => v.IsInt || v.IsFloat || v.Type.Slots.Index != null || v.Type.Slots.Int != null || v.Type.Slots.Float != null;

    [PyFunction("open($module, /, file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None)", Doc = "Open file and return a stream.  Raise OSError upon failure.")]
    public static Value Open(PyThread thread, Value file, string mode, int buffering, string? encoding, string? errors, string? newline, bool closefd, Value opener)
    {
        if (file.Ref is not (PyStr or PyBytes) && !IsNumber(file)) file = ConvertOps.FsPath(file);
        bool creating = false, reading = false, writing = false, appending = false, updating = false, text = false, binary = false;
        for (var i = 0; i < mode.Length; i++)
        {
            if (mode.IndexOf(mode[i], StringComparison.Ordinal) != i) throw PyErr.ValueError($"invalid mode: '{mode}'");
            switch (mode[i])
            {
                case 'x': creating = true; break;
                case 'r': reading = true; break;
                case 'w': writing = true; break;
                case 'a': appending = true; break;
                case '+': updating = true; break;
                case 't': text = true; break;
                case 'b': binary = true; break;
                default: throw PyErr.ValueError($"invalid mode: '{mode}'");
            }
        }
        if (text && binary) throw PyErr.ValueError("can't have text and binary mode at once");
        if ((creating ? 1 : 0) + (reading ? 1 : 0) + (writing ? 1 : 0) + (appending ? 1 : 0) != 1) throw PyErr.ValueError("must have exactly one of create/read/write/append mode");
        if (binary && encoding is not null) throw PyErr.ValueError("binary mode doesn't take an encoding argument");
        if (binary && errors is not null) throw PyErr.ValueError("binary mode doesn't take an errors argument");
        if (binary && newline is not null) throw PyErr.ValueError("binary mode doesn't take a newline argument");
        var raw = new PyFileIO();
        raw.Open(thread, file, (creating ? "x" : reading ? "r" : writing ? "w" : "a") + (updating ? "+" : ""), closefd, opener);
        var tty = buffering < 0 && Libc.isatty(raw.Fd) == 1;
        var line = buffering == 1 && !binary || tty;
        if (buffering is < 0 or 1) buffering = DefaultBufferSize;
        if (buffering == 0)
        {
            if (binary) return Value.Of(raw);
            CallOps.CallMethod(Value.Of(raw), "close");
            throw PyErr.ValueError("can't have unbuffered text I/O");
        }
        var buffer = CallOps.Call(Value.Of(updating ? PyBufferedRandom.TypeObject : reading ? PyBufferedReader.TypeObject : PyBufferedWriter.TypeObject), Value.Of(raw), buffering);
        if (binary) return buffer;
        var wrapper = new PyTextIOWrapper();
        try
        {
            wrapper.Setup(thread, buffer, encoding, errors, newline, line, false);
        }
        catch (PyException)
        {
            CallOps.CallMethod(buffer, "close");
            throw;
        }
        wrapper.Mode = Value.Str(mode);
        return Value.Of(wrapper);
    }

}

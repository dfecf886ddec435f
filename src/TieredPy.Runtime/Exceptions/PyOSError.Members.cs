namespace TieredPy.Runtime;

public sealed unsafe partial class PyOSError
{
    // errno → subclass (PEP 3151); Linux's numbers, which are what CPython's errno module gives on the same platform
    private static PyType? SubclassFor(long errno) => errno switch
    {
        11 or 114 or 115 or 106 => PyExc.BlockingIOError,
        10 => PyExc.ChildProcessError,
        32 or 108 => PyExc.BrokenPipeError,
        103 => PyExc.ConnectionAbortedError,
        111 => PyExc.ConnectionRefusedError,
        104 => PyExc.ConnectionResetError,
        17 => PyExc.FileExistsError,
        2 => PyExc.FileNotFoundError,
        4 => PyExc.InterruptedError,
        21 => PyExc.IsADirectoryError,
        20 => PyExc.NotADirectoryError,
        1 or 13 => PyExc.PermissionError,
        3 => PyExc.ProcessLookupError,
        110 => PyExc.TimeoutError,
        _ => null,
    };

    [PyNew("OSError(*args)", Raw = true)]
    public static new Value New(PyThread thread, PyType cls, ReadOnlySpan<Value> args, PyStr[]? kwnames)
    {
        if (cls == TypeObject && args.Length is >= 2 and <= 5 && args[0].IsInt && SubclassFor(args[0].Bits) is { } better) cls = better;
        if (kwnames is { Length: > 0 } && cls.Slots.Init == TypeObject.Slots.Init) throw PyErr.TypeError($"{cls.Name}() takes no keyword arguments");
        var e = (PyOSError)Create(cls);
        var positional = args[..(args.Length - (kwnames?.Length ?? 0))];
        if (positional.Length > 0) e.Args = new PyTuple([.. positional]);
        e.Fill(positional);
        return Value.Of(e);
    }

    [PyInit("OSError(*args)", Raw = true)]
    public static new void Init(PyThread thread, Value self, ReadOnlySpan<Value> args, PyStr[]? kwnames)
    {
        NoKeywords(self, kwnames);
        ((PyOSError)self.Obj).Args = args.Length == 0 ? PyTuple.Empty : new PyTuple([.. args]);
        ((PyOSError)self.Obj).Fill(args);
    }

    private void Fill(ReadOnlySpan<Value> args)
    {
        if (args.Length is < 2 or > 5) return;
        Errno = args[0];
        Strerror = args[1];
        if (args.Length > 2 && !args[2].IsNone)
        {
            if (this.Is(PyExc.BlockingIOError) && args[2].IsInt) CharactersWritten = args[2];
            else Filename = args[2];
        }
        if (args.Length > 4 && !args[4].IsNone) Filename2 = args[4];
        // the file names are not part of args, so that unpacking errno and strerror goes on working
        if (!Filename.IsNull) Args = new PyTuple(args[0], args[1]);
    }

    [PySlot(nameof(TypeSlots.Str))]
    public static new Value Str(Value self)
    {
        var e = (PyOSError)self.Obj;
        string Text(Value v) => v.IsNull || v.IsNone ? "None" : ObjectOps.StrText(v);
        if (!e.Filename.IsNull)
        {
            var name = ObjectOps.ReprText(e.Filename);
            return Value.Str(e.Filename2.IsNull
                ? $"[Errno {Text(e.Errno)}] {Text(e.Strerror)}: {name}"
                : $"[Errno {Text(e.Errno)}] {Text(e.Strerror)}: {name} -> {ObjectOps.ReprText(e.Filename2)}");
        }
        if (!e.Errno.IsNull && !e.Strerror.IsNull) return Value.Str($"[Errno {Text(e.Errno)}] {Text(e.Strerror)}");
        return PyBaseException.Str(self);
    }

    [PyMethod("__reduce__($self, /)")]
    public static Value ReduceOS(PyOSError self)
    {
        var args = self.Args;
        if (args.Count == 2 && !self.Filename.IsNull)
        {
            args = self.Filename2.IsNull
                ? new PyTuple(args.Items[0], args.Items[1], self.Filename)
                : new PyTuple(args.Items[0], args.Items[1], self.Filename, Value.None, self.Filename2);
        }
        return Value.Of(new PyTuple(Value.Of(self.Type), Value.Of(args)));
    }

    [PyGetter("errno", Member = true)] public static Value GetErrno(PyOSError self) => self.Errno.IsNull ? Value.None : self.Errno;
    [PySetter("errno")] public static void SetErrno(PyOSError self, Value v) => self.Errno = v;
    [PyGetter("strerror", Member = true)] public static Value GetStrerror(PyOSError self) => self.Strerror.IsNull ? Value.None : self.Strerror;
    [PySetter("strerror")] public static void SetStrerror(PyOSError self, Value v) => self.Strerror = v;
    [PyGetter("filename", Member = true)] public static Value GetFilename(PyOSError self) => self.Filename.IsNull ? Value.None : self.Filename;
    [PySetter("filename")] public static void SetFilename(PyOSError self, Value v) => self.Filename = v;
    [PyGetter("filename2", Member = true)] public static Value GetFilename2(PyOSError self) => self.Filename2.IsNull ? Value.None : self.Filename2;
    [PySetter("filename2")] public static void SetFilename2(PyOSError self, Value v) => self.Filename2 = v;
    [PyGetter("characters_written")] public static Value GetWritten(PyOSError self) => self.CharactersWritten.IsNull ? throw PyErr.AttributeError("characters_written") : self.CharactersWritten;
    [PySetter("characters_written")] public static void SetWritten(PyOSError self, Value v) => self.CharactersWritten = v;
}

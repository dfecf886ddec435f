namespace TieredPy.Runtime;

public unsafe partial class PyBaseException
{
    /// <summary>tp_new of every exception class: args are kept, the class's own __init__ may use them further.</summary>
    [PyNew("BaseException(*args)", Raw = true)]
    public static Value New(PyThread thread, PyType cls, ReadOnlySpan<Value> args, PyStr[]? kwnames)
    {
        var e = Create(cls);
        var positional = args.Length - (kwnames?.Length ?? 0);
        if (positional > 0) e.Args = new PyTuple([.. args[..positional]]);
        return Value.Of(e);
    }

    /// <summary>An instance of the C# class that the exception class asks for.</summary>
    internal static PyBaseException Create(PyType cls)
    {
        var c = cls.CSharpClass;
        if (c == typeof(PyBaseException)) return new PyBaseException(cls);
        if (c == typeof(PyStopIteration)) return new PyStopIteration(cls);
        if (c == typeof(PyAttributeError)) return new PyAttributeError(cls);
        if (c == typeof(PyKeyError)) return new PyKeyError(cls);
        if (c == typeof(PyNameError)) return new PyNameError(cls);
        if (c == typeof(PyOSError)) return new PyOSError(cls);
        if (c == typeof(PyImportError)) return new PyImportError(cls);
        if (c == typeof(PySystemExit)) return new PySystemExit(cls);
        if (c == typeof(PySyntaxError)) return new PySyntaxError(cls);
        if (c == typeof(PyUnicodeError)) return new PyUnicodeError(cls);
        if (c == typeof(PyExceptionGroup)) return new PyExceptionGroup(cls);
        return new PyBaseException(cls);
    }

    [PyInit("BaseException(*args)", Raw = true)]
    public static void Init(PyThread thread, Value self, ReadOnlySpan<Value> args, PyStr[]? kwnames)
    {
        NoKeywords(self, kwnames);
        ((PyBaseException)self.Obj).Args = args.Length == 0 ? PyTuple.Empty : new PyTuple([.. args]);
    }

    internal static void NoKeywords(Value self, PyStr[]? kwnames)
    {
        if (kwnames is { Length: > 0 }) throw PyErr.TypeError($"{self.Type.Name}() takes no keyword arguments");
    }

    [PySlot(nameof(TypeSlots.Str))]
    public static Value Str(Value self)
    {
        var args = ((PyBaseException)self.Obj).Args.Items;
        return args.Length switch
        {
            0 => Value.Of(PyStr.Empty),
            1 => Value.Of(ObjectOps.Str(args[0])),
            _ => Value.Of(ObjectOps.Str(Value.Of(((PyBaseException)self.Obj).Args))),
        };
    }

    [PySlot(nameof(TypeSlots.Repr))]
    public static Value Repr(Value self)
    {
        var e = (PyBaseException)self.Obj;
        if (e.Args.Count == 1) return Value.Str($"{e.Type.ShortName}({ObjectOps.ReprText(e.Args.Items[0])})");
        return Value.Str(e.Type.ShortName + ObjectOps.ReprText(Value.Of(e.Args)));
    }

    [PyGetter("args")] public static Value GetArgs(PyBaseException self) => Value.Of(self.Args);

    [PySetter("args")]
    public static void SetArgs(PyBaseException self, Value v)
    {
        if (v.IsNull) throw PyErr.TypeError("args may not be deleted");
        self.Args = PyTuple.From(SequenceOps.ToArray(v));
    }

    [PyGetter("__traceback__")] public static Value GetTraceback(PyBaseException self) => Value.OrNone(self.Traceback);

    [PySetter("__traceback__")]
    public static void SetTraceback(PyBaseException self, Value v)
    {
        if (v.IsNull) throw PyErr.TypeError("__traceback__ may not be deleted");
        self.Traceback = v.IsNone ? null : v.As<PyTraceback>() ?? throw PyErr.TypeError("__traceback__ must be a traceback or None");
    }

    [PyGetter("__context__")] public static Value GetContext(PyBaseException self) => Value.OrNone(self.Context);

    [PySetter("__context__")]
    public static void SetContext(PyBaseException self, Value v)
    {
        if (v.IsNull) throw PyErr.TypeError("__context__ may not be deleted");
        self.Context = v.IsNone ? null : v.As<PyBaseException>() ?? throw PyErr.TypeError("exception context must be None or derive from BaseException");
    }

    [PyGetter("__cause__")] public static Value GetCause(PyBaseException self) => Value.OrNone(self.Cause);

    [PySetter("__cause__")]
    public static void SetCause(PyBaseException self, Value v)
    {
        if (v.IsNull) throw PyErr.TypeError("__cause__ may not be deleted");
        self.Cause = v.IsNone ? null : v.As<PyBaseException>() ?? throw PyErr.TypeError("exception cause must be None or derive from BaseException");
        self.SuppressContext = true;
    }

    [PyGetter("__suppress_context__", Member = true)] public static Value GetSuppress(PyBaseException self) => Value.Bool(self.SuppressContext);
    [PySetter("__suppress_context__")]
    public static void SetSuppress(PyBaseException self, Value v) =>
        self.SuppressContext = v.As<PyBool>() is { } b ? b == PyBool.True : throw PyErr.TypeError(v.IsNull ? "can't delete numeric/char attribute" : "attribute value type must be bool");

    [PyGetter("__dict__")] public static Value GetDict(PyBaseException self) => InstanceDict.Get(Value.Of(self));

    [PySetter("__dict__")]
    public static void SetDict(PyBaseException self, Value v)
    {
        if (v.As<PyDict>() is not { } d) throw PyErr.TypeError("__dict__ must be a dictionary");
        if (self._state is { } s) s.SetDict(d);
        else self._dict = d;
    }

    [PyMethod("with_traceback($self, object, /)", Doc = "Set self.__traceback__ to tb and return self.")]
    public static Value WithTraceback(PyBaseException self, Value tb)
    {
        SetTraceback(self, tb);
        return Value.Of(self);
    }

    [PyMethod("add_note($self, object, /)", Doc = "Add a note to the exception")]
    public static void AddNote(PyBaseException self, Value note)
    {
        if (note.As<PyStr>() is not { } s) throw Arg.Wrong(note, "add_note", "argument", "str");
        var notes = ObjectOps.TryGetAttr(Value.Of(self), Names.Notes);
        if (notes.IsNull)
        {
            notes = Value.Of(new PyList());
            ObjectOps.SetAttr(Value.Of(self), Names.Notes, notes);
        }
        else if (notes.As<PyList>() is null)
        {
            throw PyErr.TypeError("Cannot add note: __notes__ is not a list");
        }
        ((PyList)notes.Obj).Add(Value.Of(s));
    }

    [PyMethod("__reduce__($self, /)")]
    public static Value Reduce(PyBaseException self)
    {
        var attributes = self._state is { } s ? (s.CopyAttributes().Count > 0 ? s.ToDictMode() : null) : self._dict;
        return attributes is { Count: > 0 }
            ? Value.Of(new PyTuple(Value.Of(self.Type), Value.Of(self.Args), Value.Of(attributes)))
            : Value.Of(new PyTuple(Value.Of(self.Type), Value.Of(self.Args)));
    }

    [PyMethod("__setstate__($self, object, /)")]
    public static void SetState(PyBaseException self, Value state)
    {
        if (state.IsNone) return;
        if (state.As<PyDict>() is not { } d) throw PyErr.TypeError("state is not a dictionary");
        foreach (var (key, value) in d.Copy().Pairs()) ObjectOps.SetAttr(Value.Of(self), ObjectOps.AttributeName(key), value);
    }

    /// <summary>Removes keyword arguments by name for the exception classes that take some; what is left must be empty.</summary>
    internal static Value TakeKeyword(Value self, ReadOnlySpan<Value> args, PyStr[]? kwnames, string name)
    {
        if (kwnames is null) return Value.Null;
        for (var i = 0; i < kwnames.Length; i++)
        {
            if (kwnames[i].Text == name) return args[args.Length - kwnames.Length + i];
        }
        return Value.Null;
    }

    internal static void OnlyKeywords(string fname, PyStr[]? kwnames, params ReadOnlySpan<string> allowed)
    {
        if (kwnames is null) return;
        foreach (var k in kwnames)
        {
            if (!allowed.Contains(k.Text)) throw ArgParser.Unexpected(fname, k, allowed.ToArray());
        }
    }
}

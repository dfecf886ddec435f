namespace TieredPy.Runtime;

/// <summary>ExceptionGroup: a heap-like type with two bases (BaseExceptionGroup, Exception), one per process.</summary>
public static unsafe class ExceptionGroups
{
    private static readonly PyType s_exceptionGroup = Make();

    /// <summary>The type ExceptionGroup.</summary>
    public static PyType ExceptionGroupType(Engine engine) => s_exceptionGroup;

    private static PyType Make()
    {
        var type = BuiltinTypes.Define(new TypeDef
        {
            Name = "ExceptionGroup",
            Base = static () => PyExceptionGroup.TypeObject,
            CSharpClass = typeof(PyExceptionGroup),
            Subclassable = true,
            HasDict = true,
            Register = &Nothing,
        });
        type.Bases = new PyTuple(Value.Of(PyExceptionGroup.TypeObject), Value.Of(PyExc.Exception));
        type.Mro = [type, PyExceptionGroup.TypeObject, PyExc.Exception, PyBaseException.TypeObject, PyBaseObject.TypeObject];
        return type;
    }

    private static void Nothing(TypeBuilder b) { }
}

public sealed unsafe partial class PyExceptionGroup
{
    [PyNew("BaseExceptionGroup(message, exceptions, /)", Raw = true)]
    public static new Value New(PyThread thread, PyType cls, ReadOnlySpan<Value> args, PyStr[]? kwnames)
    {
        if (kwnames is { Length: > 0 }) throw PyErr.TypeError("BaseExceptionGroup.__new__() takes no keyword arguments");
        if (args.Length != 2) throw PyErr.TypeError($"BaseExceptionGroup.__new__() takes exactly 2 arguments ({args.Length} given)");
        if (args[0].As<PyStr>() is not { } message) throw Arg.Wrong(args[0], "BaseExceptionGroup.__new__", "argument 1", "str");
        if (args[1].As<PySet>() is not null || args[1].Type.Slots.GetItem == null || args[1].As<PyDict>() is not null) throw PyErr.TypeError("second argument (exceptions) must be a sequence");
        // the repr shows the exceptions as they were given
        var shown = args[1].IsExact<PyList>() || args[1].IsExact<PyTuple>() ? null : ObjectOps.ReprText(args[1]);
        var items = SequenceOps.ToArray(args[1]);
        if (items.Length == 0) throw PyErr.ValueError("second argument (exceptions) must be a non-empty sequence");
        var nestedBase = false;
        for (var i = 0; i < items.Length; i++)
        {
            if (items[i].As<PyBaseException>() is not { } e) throw PyErr.ValueError($"Item {i} of second argument (exceptions) is not an exception");
            nestedBase |= !e.Is(PyExc.Exception);
        }
        var group = ExceptionGroups.ExceptionGroupType(thread.Engine);
        if (cls == TypeObject)
        {
            if (!nestedBase) cls = group;
        }
        else if (nestedBase)
        {
            if (cls == group) throw PyErr.TypeError("Cannot nest BaseExceptions in an ExceptionGroup");
            if (cls.IsSubtypeOf(PyExc.Exception)) throw PyErr.TypeError($"Cannot nest BaseExceptions in '{cls.Name}'");
        }
        return Value.Of(new PyExceptionGroup(cls) { Args = new PyTuple([.. args]), MessageText = message, Exceptions = new PyTuple(items), GivenAsList = args[1].IsExact<PyList>(), GivenText = shown });
    }

    [PyInit("BaseExceptionGroup(message, exceptions, /)", Raw = true)]
    public static new void Init(PyThread thread, Value self, ReadOnlySpan<Value> args, PyStr[]? kwnames) => PyBaseException.Init(thread, self, args, kwnames);

    [PySlot(nameof(TypeSlots.Str))]
    public static new Value Str(Value self)
    {
        var g = (PyExceptionGroup)self.Obj;
        var n = g.Exceptions.Count;
        return Value.Str($"{g.MessageText.Text} ({n} sub-exception{(n == 1 ? "" : "s")})");
    }

    internal bool GivenAsList;
    internal string? GivenText;

    [PySlot(nameof(TypeSlots.Repr))]
    public static new Value Repr(Value self)
    {
        var g = (PyExceptionGroup)self.Obj;
        var exceptions = g.GivenText ?? ObjectOps.ReprText(g.GivenAsList ? Value.Of(new PyList(g.Exceptions.Items)) : Value.Of(g.Exceptions));
        return Value.Str($"{g.Type.ShortName}({ObjectOps.ReprText(Value.Of(g.MessageText))}, {exceptions})");
    }

    [PyGetter("message", Member = true)] public static Value GetMessage(PyExceptionGroup self) => Value.Of(self.MessageText);
    [PyGetter("exceptions", Member = true)] public static Value GetExceptions(PyExceptionGroup self) => Value.Of(self.Exceptions);

    [PyMethod("derive($self, excs, /)")]
    public static Value Derive(PyExceptionGroup self, Value excs) => CallOps.Call(Value.Of(TypeObject), Value.Of(self.MessageText), excs);

    [PyMethod("split($self, matcher_value, /)")]
    public static Value SplitMethod(PyExceptionGroup self, Value matcher)
    {
        var (match, rest) = Split(Value.Of(self), Matcher(matcher));
        return Value.Of(new PyTuple(match, rest));
    }

    [PyMethod("subgroup($self, matcher_value, /)")]
    public static Value Subgroup(PyExceptionGroup self, Value matcher) => Split(Value.Of(self), Matcher(matcher)).Match;

    private static Func<Value, bool> Matcher(Value m)
    {
        if (m.As<PyType>() is { } type && type.IsSubtypeOf(PyExc.BaseException)) return v => v.Type.IsSubtypeOf(type);
        if (m.As<PyTuple>() is { } t && Array.TrueForAll(t.Items, static x => x.As<PyType>() is { } c && c.IsSubtypeOf(PyExc.BaseException)))
            return v => Array.Exists(t.Items, x => v.Type.IsSubtypeOf((PyType)x.Obj));
        if (m.As<PyType>() is null && ObjectOps.IsCallable(m)) return v => ObjectOps.IsTrue(CallOps.Call(m, v));
        throw PyErr.TypeError("expected an exception type, a tuple of exception types, or a callable (other than a class)");
    }

    /// <summary>The parts of an exception (group) that match and that do not; None for an empty part.</summary>
    public static (Value Match, Value Remainder) Split(Value e, Func<Value, bool> matches)
    {
        PyThread.Current.CheckStack();
        if (matches(e)) return (e, Value.None);
        if (e.As<PyExceptionGroup>() is not { } g) return (Value.None, e);
        var match = new List<Value>();
        var rest = new List<Value>();
        foreach (var inner in g.Exceptions.Items)
        {
            var (m, r) = Split(inner, matches);
            if (!m.IsNone) match.Add(m);
            if (!r.IsNone) rest.Add(r);
        }
        return (Part(g, match), Part(g, rest));
    }

    /// <summary>A group like <paramref name="g"/> (same class by derive, traceback, cause, context, notes) of some of its exceptions.</summary>
    public static Value Part(PyExceptionGroup g, List<Value> items)
    {
        if (items.Count == 0) return Value.None;
        var made = CallOps.CallMethod(Value.Of(g), "derive", Value.Of(new PyList([.. items])));
        if (made.As<PyExceptionGroup>() is not { } part) throw PyErr.TypeError("derive must return an instance of BaseExceptionGroup");
        part.Traceback = g.Traceback;
        part.Context = g.Context;
        part.Cause = g.Cause;
        part.SuppressContext = g.SuppressContext;
        var notes = ObjectOps.TryGetAttr(Value.Of(g), Names.Notes);
        if (!notes.IsNull && notes.Type.Slots.GetItem != null && notes.As<PyDict>() is null) ObjectOps.SetAttr(made, Names.Notes, Value.Of(new PyList(SequenceOps.ToArray(notes))));
        return made;
    }

    [PyClassMethod("__class_getitem__($type, item, /)", Doc = "See PEP 585")]
    public static Value ClassGetItem(PyType cls, Value item) => TypeOps.GenericAlias(Value.Of(cls), item);
}

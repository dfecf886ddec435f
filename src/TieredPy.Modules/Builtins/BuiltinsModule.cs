using TieredPy.Runtime;

namespace TieredPy.Modules;

/// <summary>The builtins module: functions on objects and attributes. Iteration, numbers, and code are in the sibling files.</summary>
[PyModule("builtins", Doc = "Built-in functions, types, exceptions, and other objects.\n\nThis module provides direct access to all 'built-in'\nidentifiers of Python; for example, builtins.len is\nthe full name for the built-in function len().")]
public static unsafe partial class BuiltinsModule
{
    private static unsafe void AddShortCalls(PyModule module)
    {
        if (module.Dict.GetStr("min").Ref is PyBuiltin { Def: var min })
        {
            min.Call1 = &Min1;
            min.Call2 = &Min2;
        }
        if (module.Dict.GetStr("max").Ref is PyBuiltin { Def: var max })
        {
            max.Call1 = &Max1;
            max.Call2 = &Max2;
        }
    }

    [PyModuleInit]
    private static void Init(PyThread thread, PyModule module)
    {
        AddShortCalls(module);
        module.Set("None", Value.None);
        module.Set("Ellipsis", Value.Ellipsis);
        module.Set("NotImplemented", Value.NotImplemented);
        module.Set("False", Value.False);
        module.Set("True", Value.True);
        module.Set("__debug__", Value.Bool(thread.Engine.OptimizeLevel == 0));
        ReadOnlySpan<PyType> types =
        [
            PyBool.TypeObject, PyMemoryView.TypeObject, PyByteArray.TypeObject, PyBytes.TypeObject, PyClassMethod.TypeObject,
            PyComplex.TypeObject, PyDict.TypeObject, PyEnumerate.TypeObject, PyFilter.TypeObject, PyFloat.TypeObject,
            PyFrozenSet.TypeObject, PyProperty.TypeObject, PyInt.TypeObject, PyList.TypeObject, PyMap.TypeObject,
            PyBaseObject.TypeObject, PyRange.TypeObject, PyReversed.TypeObject, PySet.TypeObject, PySlice.TypeObject,
            PyStaticMethod.TypeObject, PyStr.TypeObject, PySuper.TypeObject, PyTuple.TypeObject, PyType.TypeObject, PyZip.TypeObject,
        ];
        foreach (var t in types) module.Set(t.Name, Value.Of(t));
        foreach (var t in PyExc.All)
        {
            if (t.Name[0] != '_') module.Set(t.Name, Value.Of(t));
        }
        module.Set("EnvironmentError", Value.Of(PyExc.OSError));
        module.Set("IOError", Value.Of(PyExc.OSError));
        module.Set("ExceptionGroup", Value.Of(ExceptionGroups.ExceptionGroupType(thread.Engine)));
        module.Set("_IncompleteInputError", Value.Of(PyExc._IncompleteInputError));
    }

    [PyFunction("callable($module, obj, /)", Doc = "Return whether the object is callable (i.e., some kind of function).", Pure = true)]
    private static bool Callable(Value obj) => ObjectOps.IsCallable(obj);

    [PyFunction("hash($module, obj, /)", Doc = "Return the hash value for the given object.")]
    private static long Hash(Value obj) => ObjectOps.Hash(obj);

    [PyFunction("id($module, obj, /)", Doc = "Return the identity of an object.", Pure = true)]
    private static long Id(Value obj) => Engine.IdOf(obj);

    [PyFunction("len($module, obj, /)", Doc = "Return the number of items in a container.")]
    private static long Len(Value obj) => SequenceOps.Length(obj);

    [PyFunction("repr($module, obj, /)", Doc = "Return the canonical string representation of the object.")]
    private static Value Repr(Value obj) => Value.Of(ObjectOps.Repr(obj));

    [PyFunction("ascii($module, obj, /)", Doc = "Return an ASCII-only representation of an object.")]
    private static Value Ascii(Value obj) => Value.Of(PyStr.EscapeNonAscii(ObjectOps.Repr(obj)));

    [PyFunction("format($module, value, format_spec='', /)", Doc = "Return type(value).__format__(value, format_spec)")]
    private static Value Format(Value value, Value spec)
    {
        if (spec.As<PyStr>() is not { } s) throw Arg.Wrong(spec, "format", "argument 2", "str");
        return Value.Of(ObjectOps.Format(value, s));
    }

    [PyFunction("isinstance($module, obj, class_or_tuple, /)", Doc = "Return whether an object is an instance of a class or of a subclass thereof.")]
    private static bool IsInstance(Value obj, Value cls) => ObjectOps.IsInstance(obj, cls);

    [PyFunction("issubclass($module, cls, class_or_tuple, /)", Doc = "Return whether 'cls' is derived from another class or is the same class.")]
    private static bool IsSubclass(Value cls, Value of) => ObjectOps.IsSubclass(cls, of);

    [PyFunction("getattr(object, name, default=<null>, /)", Doc = "Get a named attribute from an object.")]
    private static Value GetAttr(Value obj, Value name, Value @default)
    {
        var n = ObjectOps.AttributeName(name);
        if (@default.IsNull) return ObjectOps.GetAttr(obj, n);
        var v = ObjectOps.TryGetAttr(obj, n);
        return v.IsNull ? @default : v;
    }

    [PyFunction("hasattr($module, obj, name, /)", Doc = "Return whether the object has an attribute with the given name.")]
    private static bool HasAttr(Value obj, Value name) => !ObjectOps.TryGetAttr(obj, ObjectOps.AttributeName(name)).IsNull;

    [PyFunction("setattr($module, obj, name, value, /)", Doc = "Sets the named attribute on the given object to the specified value.")]
    private static void SetAttr(Value obj, Value name, Value value) => ObjectOps.SetAttr(obj, ObjectOps.AttributeName(name), value);

    [PyFunction("delattr($module, obj, name, /)", Doc = "Deletes the named attribute from the given object.")]
    private static void DelAttr(Value obj, Value name) => ObjectOps.SetAttr(obj, ObjectOps.AttributeName(name), Value.Null);

    [PyFunction("dir(object=<null>, /)", Doc = "If called without an argument, return the names in the current scope.")]
    private static Value Dir(PyThread thread, Value obj)
    {
        PyList names;
        if (obj.IsNull)
        {
            names = new PyList(SequenceOps.ToArray(CallOps.CallMethod(Interpreter.CurrentLocals(thread), Names.Keys)));
        }
        else
        {
            var result = ObjectOps.CallSpecial(obj, Names.Dir);
            if (result.IsNull) throw PyErr.TypeError("object does not provide __dir__");
            names = new PyList(SequenceOps.ToArray(result));
        }
        CallOps.CallMethod(Value.Of(names), "sort");
        return Value.Of(names);
    }

    [PyFunction("vars(object=<null>, /)", Doc = "Without arguments, equivalent to locals().")]
    private static Value Vars(PyThread thread, Value obj)
    {
        if (obj.IsNull) return Interpreter.CurrentLocals(thread);
        var d = ObjectOps.TryGetAttr(obj, Names.Dict);
        return d.IsNull ? throw PyErr.TypeError("vars() argument must have __dict__ attribute") : d;
    }

    [PyFunction("globals($module, /)", Doc = "Return the dictionary containing the current scope's global variables.")]
    private static Value Globals(PyThread thread) => Interpreter.CurrentGlobals(thread) is { } g ? Value.Of(g) : Value.None;

    [PyFunction("locals($module, /)", Doc = "Return a dictionary containing the current scope's local variables.")]
    private static Value Locals(PyThread thread) => Interpreter.CurrentLocals(thread);

    [PyFunction("print($module, /, *args, sep=' ', end='\\n', file=None, flush=False)", Doc = "Prints the values to a stream, or to sys.stdout by default.")]
    private static void Print(PyThread thread, ReadOnlySpan<Value> args, Value sep, Value end, Value file, Value flush)
    {
        if (!sep.IsNone && sep.As<PyStr>() is null) throw PyErr.TypeError($"sep must be None or a string, not {sep.Type.Name}");
        if (!end.IsNone && end.As<PyStr>() is null) throw PyErr.TypeError($"end must be None or a string, not {end.Type.Name}");
        if (file.IsNone)
        {
            file = thread.Engine.SysGet("stdout");
            if (file.IsNull) throw PyErr.RuntimeError("lost sys.stdout");
            if (file.IsNone) return;
        }
        if (file.Obj is ITextSink sink)
        {
            // the usual stream: no Python-level write call per piece
            for (var i = 0; i < args.Length; i++)
            {
                if (i > 0) sink.WriteText(sep.IsNone ? " " : ((PyStr)sep.Obj).Text);
                sink.WriteText(ObjectOps.StrText(args[i]));
            }
            sink.WriteText(end.IsNone ? "\n" : ((PyStr)end.Obj).Text);
        }
        else
        {
            var write = ObjectOps.GetAttr(file, Names.Write);
            for (var i = 0; i < args.Length; i++)
            {
                if (i > 0) CallOps.Call(write, sep.IsNone ? Value.Str(" ") : sep);
                CallOps.Call(write, Value.Of(ObjectOps.Str(args[i])));
            }
            CallOps.Call(write, end.IsNone ? Value.Str("\n") : end);
        }
        if (ObjectOps.IsTrue(flush)) CallOps.CallMethod(file, Names.Flush);
    }

    [PyFunction("input($module, prompt='', /)", Doc = "Read a string from standard input.  The trailing newline is stripped.")]
    private static Value Input(PyThread thread, Value prompt)
    {
        var engine = thread.Engine;
        var stdin = Stream(engine, "stdin");
        var stdout = Stream(engine, "stdout");
        var stderr = Stream(engine, "stderr");
        CallOps.CallMethod(stderr, Names.Flush);
        if (ObjectOps.StrText(prompt).Length > 0) CallOps.CallMethod(stdout, Names.Write, Value.Of(ObjectOps.Str(prompt)));
        CallOps.CallMethod(stdout, Names.Flush);
        var line = ObjectOps.StrText(CallOps.CallMethod(stdin, "readline"));
        if (line.Length == 0) throw PyErr.EOFError("EOF when reading a line");
        return Value.Str(line.EndsWith('\n') ? line[..^1] : line);
    }

    private static Value Stream(Engine engine, string name)
    {
        var s = engine.SysGet(name);
        return s.IsNull || s.IsNone ? throw PyErr.RuntimeError($"lost sys.{name}") : s;
    }

    [PyFunction("breakpoint($module, /, *args, **kws)", Raw = true, Doc = "Call sys.breakpointhook(*args, **kws).")]
    private static Value Breakpoint(PyThread thread, ReadOnlySpan<Value> args, PyStr[]? kwnames)
    {
        var hook = thread.Engine.SysGet("breakpointhook");
        if (hook.IsNull) throw PyErr.RuntimeError("lost sys.breakpointhook");
        return CallOps.Call(thread, hook, args, kwnames);
    }
}

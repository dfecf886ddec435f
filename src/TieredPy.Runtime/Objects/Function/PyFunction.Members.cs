using TieredPy.Bytecode;

namespace TieredPy.Runtime;

public sealed unsafe partial class PyFunction
{
    [PySlot(nameof(TypeSlots.Call))]
    public static Value Call(PyThread thread, Value self, ReadOnlySpan<Value> args, PyStr[]? kwnames) => Interpreter.CallFunction(thread, (PyFunction)self.Obj, args, kwnames);

    [PySlot(nameof(TypeSlots.DescrGet))]
    public static Value Bind(Value self, Value instance, PyType owner) => instance.IsNull || instance.IsNone && owner == instance.Type && owner != PyNone.TypeObject ? self : Value.Of(new PyMethod(self, instance));

    [PySlot(nameof(TypeSlots.Repr))]
    public static Value Repr(Value self)
    {
        var f = (PyFunction)self.Obj;
        return Value.Str($"<function {f.QualName.Text} at 0x{f.IdentityHash:x12}>");
    }

    [PyNew("function(code, globals, name=None, argdefs=None, closure=None, kwdefaults=None)")]
    public static Value New(PyThread thread, PyType cls, PyCode code, PyDict globals, Value name, Value argdefs, Value closure, Value kwdefaults)
    {
        if (!name.IsNone && name.As<PyStr>() is null) throw PyErr.TypeError("arg 3 (name) must be None or string");
        if (!argdefs.IsNone && argdefs.As<PyTuple>() is null) throw PyErr.TypeError("arg 4 (defaults) must be None or tuple");
        var free = code.Code.FreeVars.Length;
        if (closure.As<PyTuple>() is null)
        {
            if (free > 0 && closure.IsNone) throw PyErr.TypeError("arg 5 (closure) must be tuple");
            if (!closure.IsNone) throw PyErr.TypeError("arg 5 (closure) must be None or tuple");
        }
        if (!kwdefaults.IsNone && kwdefaults.As<PyDict>() is null) throw PyErr.TypeError("arg 6 (kwdefaults) must be None or dict");
        var f = new PyFunction(code, globals, thread.BuiltinsFor(globals));
        if (closure.As<PyTuple>() is { } cells)
        {
            if (cells.Count != free) throw PyErr.ValueError($"{code.Code.Name} requires closure of length {free}, not {cells.Count}");
            f.Closure = [.. cells.Items.Select(static c => c.As<PyCell>() ?? throw PyErr.TypeError($"arg 5 (closure) expected cell, found {c.Type.Name}"))];
        }
        if (name.As<PyStr>() is { } n) f.Name = n;
        f.Defaults = argdefs.As<PyTuple>();
        f.KwDefaults = kwdefaults.As<PyDict>();
        if ((code.Code.Flags & CodeFlags.HasDocstring) != 0) f.Doc = code.GetConstant(0);
        var module = globals.GetStr(Names.Name);
        if (!module.IsNull) f.Module = module;
        return Value.Of(f);
    }

    [PyGetter("__code__")] public static Value GetCode(PyFunction self) => Value.Of(self.Code);

    [PySetter("__code__")]
    public static void SetCode(PyFunction self, Value v)
    {
        if (v.As<PyCode>() is not { } code) throw PyErr.TypeError("__code__ must be set to a code object");
        if (code.Code.FreeVars.Length != self.Closure.Length)
            throw PyErr.ValueError($"{self.Name.Text}() requires a code object with {self.Closure.Length} free vars, not {code.Code.FreeVars.Length}");
        self.Code = code;
        self.Changed();
    }

    [PyGetter("__defaults__")] public static Value GetDefaults(PyFunction self) => Value.OrNone(self.Defaults);

    [PySetter("__defaults__")]
    public static void SetDefaults(PyFunction self, Value v)
    {
        if (!v.IsNull && !v.IsNone && v.As<PyTuple>() is null) throw PyErr.TypeError("__defaults__ must be set to a tuple object");
        self.Defaults = v.As<PyTuple>();
        self.Changed();
    }

    [PyGetter("__kwdefaults__")] public static Value GetKwDefaults(PyFunction self) => Value.OrNone(self.KwDefaults);

    [PySetter("__kwdefaults__")]
    public static void SetKwDefaults(PyFunction self, Value v)
    {
        if (!v.IsNull && !v.IsNone && v.As<PyDict>() is null) throw PyErr.TypeError("__kwdefaults__ must be set to a dict object");
        self.KwDefaults = v.As<PyDict>();
        self.Changed();
    }

    [PyGetter("__closure__", Member = true)]
    public static Value GetClosure(PyFunction self) => self.Closure.Length == 0 ? Value.None : Value.Of(new PyTuple([.. self.Closure.Select(static c => Value.Of(c))]));

    [PyGetter("__globals__", Member = true)] public static Value GetGlobals(PyFunction self) => Value.Of(self.Globals);
    [PyGetter("__builtins__", Member = true)] public static Value GetBuiltins(PyFunction self) => Value.Of(self.Builtins);
    [PyGetter("__name__")] public static Value GetName(PyFunction self) => Value.Of(self.Name);

    [PySetter("__name__")]
    public static void SetName(PyFunction self, Value v) => self.Name = v.As<PyStr>() ?? throw PyErr.TypeError("__name__ must be set to a string object");

    [PyGetter("__qualname__")] public static Value GetQualName(PyFunction self) => Value.Of(self.QualName);

    [PySetter("__qualname__")]
    public static void SetQualName(PyFunction self, Value v) => self.QualName = v.As<PyStr>() ?? throw PyErr.TypeError("__qualname__ must be set to a string object");

    [PyGetter("__doc__")] public static Value GetDoc(PyFunction self) => self.Doc;
    [PySetter("__doc__")] public static void SetDoc(PyFunction self, Value v) => self.Doc = v.IsNull ? Value.None : v;
    [PyGetter("__module__")] public static Value GetModule(PyFunction self) => self.Module;
    [PySetter("__module__")] public static void SetModule(PyFunction self, Value v) => self.Module = v.IsNull ? Value.None : v;
    [PyGetter("__dict__")] public static Value GetDict(PyFunction self) => Value.Of(self.GetPlainDict(true)!);

    [PySetter("__dict__")]
    public static void SetDict(PyFunction self, Value v)
    {
        if (v.IsNull) throw PyErr.TypeError("cannot delete __dict__");
        self.Dict = v.As<PyDict>() ?? throw PyErr.TypeError($"__dict__ must be set to a dictionary, not a '{v.Type.Name}'");
    }

    [PyGetter("__annotations__")]
    public static Value GetAnnotations(PyFunction self)
    {
        if (self.Annotations.As<PyTuple>() is { } pairs)
        {
            // as the compiler writes them: name, annotation, name, annotation …
            var dict = new PyDict();
            for (var i = 0; i + 1 < pairs.Count; i += 2) dict.Set(pairs.Items[i], pairs.Items[i + 1]);
            self.Annotations = Value.Of(dict);
        }
        if (!self.Annotations.IsNull) return self.Annotations;
        if (self.Annotate.IsNull || self.Annotate.IsNone) return self.Annotations = Value.Of(new PyDict());
        var v = CallOps.Call(self.Annotate, Value.Int(1));
        if (v.As<PyDict>() is null) throw PyErr.TypeError($"__annotate__() must return a dict, not {v.Type.Name}");
        return self.Annotations = v;
    }

    [PySetter("__annotations__")]
    public static void SetAnnotations(PyFunction self, Value v)
    {
        if (!v.IsNull && !v.IsNone && v.As<PyDict>() is null) throw PyErr.TypeError("__annotations__ must be set to a dict object");
        self.Annotations = v.IsNone ? Value.Null : v;
        self.Annotate = Value.Null;
    }

    [PyGetter("__annotate__")] public static Value GetAnnotate(PyFunction self) => self.Annotate.IsNull ? Value.None : self.Annotate;

    [PySetter("__annotate__")]
    public static void SetAnnotate(PyFunction self, Value v)
    {
        if (v.IsNull) throw PyErr.TypeError("__annotate__ cannot be deleted");
        if (!v.IsNone && !ObjectOps.IsCallable(v)) throw PyErr.TypeError("__annotate__ must be callable or None");
        self.Annotate = v;
        if (!v.IsNone) self.Annotations = Value.Null;
    }

    [PyGetter("__type_params__")] public static Value GetTypeParams(PyFunction self) => Value.Of(self.TypeParams ?? PyTuple.Empty);

    [PySetter("__type_params__")]
    public static void SetTypeParams(PyFunction self, Value v) => self.TypeParams = v.As<PyTuple>() ?? throw PyErr.TypeError("__type_params__ must be set to a tuple");
}

public sealed unsafe partial class PyCell
{
    [PyNew("cell(contents=<null>, /)")]
    public static Value New(PyType cls, Value contents) => Value.Of(new PyCell { Contents = contents });

    [PyGetter("cell_contents")]
    public static Value GetContents(PyCell self) => self.Contents.IsNull ? throw PyErr.ValueError("Cell is empty") : self.Contents;

    [PySetter("cell_contents")]
    public static void SetContents(PyCell self, Value v) => self.Contents = v;

    [PySlot(nameof(TypeSlots.Repr))]
    public static Value Repr(Value self)
    {
        var c = (PyCell)self.Obj;
        return Value.Str(c.Contents.IsNull
            ? $"<cell at 0x{c.IdentityHash:x12}: empty>"
            : $"<cell at 0x{c.IdentityHash:x12}: {c.Contents.Type.Name} object at 0x{c.Contents.Box().IdentityHash:x12}>");
    }

    [PySlot(nameof(TypeSlots.Compare))]
    public static Value Compare(Value v, Value w, CompareOp op)
    {
        if (v.Ref is not PyCell a || w.Ref is not PyCell b) return Value.NotImplemented;
        if (a.Contents.IsNull || b.Contents.IsNull) return ObjectOps.FromOrder((a.Contents.IsNull ? 0 : 1) - (b.Contents.IsNull ? 0 : 1), op);
        return ObjectOps.Compare(a.Contents, b.Contents, op);
    }
}

namespace TieredPy.Runtime;

public unsafe partial class PyModule
{
    [PyNew("module(name, doc=None)", Raw = true)]
    public static Value New(PyThread thread, PyType cls, ReadOnlySpan<Value> args, PyStr[]? kwnames) =>
        Value.Of(cls == TypeObject ? new PyModule() : new UserModule(cls));

    [PyInit("module(name, doc=None)")]
    public static void Init(PyModule self, PyStr name, Value doc)
    {
        self.Dict.SetStr(Names.Name, Value.Of(name));
        self.Dict.SetStr(Names.Doc, doc);
        self.Dict.SetStr(Names.Package, Value.None);
        self.Dict.SetStr(Names.Loader, Value.None);
        self.Dict.SetStr(Names.Spec, Value.None);
    }

    /// <summary>Attributes of the class, then the module's globals, then its <c>__getattr__</c> (PEP 562).</summary>
    [PySlot(nameof(TypeSlots.GetAttr))]
    public static Value GetAttribute(Value self, PyStr name)
    {
        var v = ObjectOps.GenericGetAttr(self, name);
        if (!v.IsNull) return v;
        var hook = ((PyModule)self.Obj).Dict.GetStr(Names.GetAttrHook);
        return hook.IsNull ? Value.Null : CallOps.Call(hook, Value.Of(name));
    }

    [PySlot(nameof(TypeSlots.Repr))]
    public static Value Repr(Value self)
    {
        var m = (PyModule)self.Obj;
        var spec = m.Dict.GetStr(Names.Spec);
        if (!spec.IsNull && !spec.IsNone)
        {
            var name = ObjectOps.TryGetAttr(spec, Names.NameAttr);
            var origin = ObjectOps.TryGetAttr(spec, PyStr.Intern("origin"));
            if (!name.IsNull && !origin.IsNull && !origin.IsNone)
            {
                var hasLocation = ObjectOps.TryGetAttr(spec, PyStr.Intern("has_location"));
                return Value.Str(!hasLocation.IsNull && ObjectOps.IsTrue(hasLocation)
                    ? $"<module {ObjectOps.ReprText(name)} from {ObjectOps.ReprText(origin)}>"
                    : $"<module {ObjectOps.ReprText(name)} ({ObjectOps.StrText(origin)})>");
            }
        }
        var file = m.Dict.GetStr(Names.File);
        var shown = m.Dict.GetStr(Names.Name);
        var text = shown.IsNull ? "'?'" : ObjectOps.ReprText(shown);
        if (!file.IsNull) return Value.Str($"<module {text} from {ObjectOps.ReprText(file)}>");
        return Value.Str(m.Definition is not null ? $"<module {text} (built-in)>" : $"<module {text}>");
    }

    [PyMethod("__dir__($self, /)", Doc = "__dir__() -> list\nspecialized dir() implementation")]
    public static Value DirMethod(PyModule self)
    {
        var hook = self.Dict.GetStr(Names.Dir);
        return hook.IsNull ? Value.Of(new PyList(SequenceOps.ToArray(CallOps.CallMethod(Value.Of(self.Dict), Names.Keys)))) : CallOps.Call(hook);
    }

    [PyGetter("__dict__", Member = true)] public static Value GetDict(PyModule self) => Value.Of(self.Dict);

    [PyGetter("__annotations__")]
    public static Value GetAnnotations(PyModule self)
    {
        var own = self.Dict.GetStr(Names.Annotations);
        if (!own.IsNull) return own;
        var annotate = GetAnnotate(self);
        var result = annotate.IsNone ? Value.Of(new PyDict()) : CallOps.Call(annotate, 1);
        if (result.As<PyDict>() is null) throw PyErr.TypeError($"__annotate__() must return a dict, not {result.Type.Name}");
        self.Dict.SetStr(Names.Annotations, result);
        return result;
    }

    [PySetter("__annotations__")]
    public static void SetAnnotations(PyModule self, Value v)
    {
        if (!v.IsNull) self.Dict.SetStr(Names.Annotations, v);
        else if (!self.Dict.RemoveStr(Names.Annotations)) throw PyErr.AttributeErrorOf(Value.Of(self), Names.Annotations, "__annotations__");
        self.Dict.RemoveStr(Names.Annotate);
    }

    [PyGetter("__annotate__")]
    public static Value GetAnnotate(PyModule self)
    {
        var v = self.Dict.GetStr(Names.Annotate);
        return v.IsNull ? Value.None : v;
    }

    [PySetter("__annotate__")]
    public static void SetAnnotate(PyModule self, Value v)
    {
        if (v.IsNull) throw PyErr.TypeError("cannot delete __annotate__ attribute");
        if (!v.IsNone && !ObjectOps.IsCallable(v)) throw PyErr.TypeError("__annotate__ must be callable or None");
        self.Dict.SetStr(Names.Annotate, v);
        self.Dict.RemoveStr(Names.Annotations);
    }
}

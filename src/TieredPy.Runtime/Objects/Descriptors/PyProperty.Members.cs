namespace TieredPy.Runtime;

public unsafe partial class PyProperty
{
    private static readonly PyStr s_doc = Names.Doc;

    [PyNew("property(fget=None, fset=None, fdel=None, doc=None)", Raw = true)]
    public static Value New(PyThread thread, PyType cls, ReadOnlySpan<Value> args, PyStr[]? kwnames) =>
        Value.Of(cls == TypeObject ? new PyProperty() : new UserProperty(cls));

    [PyInit("property(fget=None, fset=None, fdel=None, doc=None)")]
    public static void Init(PyProperty self, Value fget, Value fset, Value fdel, Value doc)
    {
        self.Getter = fget;
        self.Setter = fset;
        self.Deleter = fdel;
        self.Doc = doc;
        self.DocFromGetter = false;
        if (doc.IsNone && !fget.IsNone)
        {
            var d = ObjectOps.TryGetAttr(fget, s_doc);
            if (!d.IsNull && !d.IsNone)
            {
                self.Doc = d;
                self.DocFromGetter = true;
            }
        }
        // a subclass's __doc__ slot or attribute shadows: keep the text on the instance as CPython does
        if (self.State is { } state && self.Type.HasInstanceDict && !self.Doc.IsNone) state.SetOwn(s_doc, self.Doc);
    }

    [PySlot(nameof(TypeSlots.DescrGet))]
    public static Value Get(Value self, Value instance, PyType owner)
    {
        if (instance.IsNull || instance.IsNone && owner != PyNone.TypeObject) return self;
        var p = (PyProperty)self.Obj;
        if (p.Getter.IsNone) throw Missing(p, instance, "getter");
        return CallOps.Call(p.Getter, instance);
    }

    [PySlot(nameof(TypeSlots.DescrSet))]
    public static void Set(Value self, Value instance, Value value)
    {
        var p = (PyProperty)self.Obj;
        if (value.IsNull)
        {
            if (p.Deleter.IsNone) throw Missing(p, instance, "deleter");
            CallOps.Call(p.Deleter, instance);
            return;
        }
        if (p.Setter.IsNone) throw Missing(p, instance, "setter");
        CallOps.Call(p.Setter, instance, value);
    }

    private static PyException Missing(PyProperty p, Value instance, string what)
    {
        var name = NameOf(p);
        return PyErr.AttributeError(name.IsNull
            ? $"property of '{instance.Type.QualName.Text}' object has no {what}"
            : $"property {ObjectOps.ReprText(name)} of '{instance.Type.QualName.Text}' object has no {what}");
    }

    private static Value NameOf(PyProperty p) => !p.Name.IsNull ? p.Name : p.Getter.IsNone ? Value.Null : ObjectOps.TryGetAttr(p.Getter, Names.Name);

    private static Value Copy(PyProperty p, Value getter, Value setter, Value deleter)
    {
        var g = getter.IsNone ? p.Getter : getter;
        var s = setter.IsNone ? p.Setter : setter;
        var d = deleter.IsNone ? p.Deleter : deleter;
        var doc = p.DocFromGetter && !getter.IsNone ? Value.None : p.DocFromGetter ? Value.None : p.Doc;
        var copy = CallOps.Call(Value.Of(p.Type), g, s, d, doc);
        if (copy.As<PyProperty>() is { } c) c.Name = p.Name;
        return copy;
    }

    [PyMethod("getter($self, object, /)", Doc = "Descriptor to obtain a copy of the property with a different getter.")]
    public static Value GetterMethod(PyProperty self, Value f) => Copy(self, f, Value.None, Value.None);

    [PyMethod("setter($self, object, /)", Doc = "Descriptor to obtain a copy of the property with a different setter.")]
    public static Value SetterMethod(PyProperty self, Value f) => Copy(self, Value.None, f, Value.None);

    [PyMethod("deleter($self, object, /)", Doc = "Descriptor to obtain a copy of the property with a different deleter.")]
    public static Value DeleterMethod(PyProperty self, Value f) => Copy(self, Value.None, Value.None, f);

    [PyMethod("__set_name__($self, owner, name, /)", Doc = "Method to set name of a property.")]
    public static void SetNameMethod(PyProperty self, Value owner, Value name) => self.Name = name;

    [PyGetter("fget", Member = true)] public static Value GetGetter(PyProperty self) => self.Getter;
    [PyGetter("fset", Member = true)] public static Value GetSetter(PyProperty self) => self.Setter;
    [PyGetter("fdel", Member = true)] public static Value GetDeleter(PyProperty self) => self.Deleter;
    [PyGetter("__doc__", Member = true)] public static Value GetDoc(PyProperty self) => self.Doc;
    [PySetter("__doc__")] public static void SetDoc(PyProperty self, Value v) => self.Doc = v.IsNull ? Value.None : v;

    [PyGetter("__name__")]
    public static Value GetName(PyProperty self)
    {
        var n = NameOf(self);
        return n.IsNull ? throw PyErr.AttributeErrorOf(Value.Of(self), Names.Name, "'property' object has no attribute '__name__'") : n;
    }

    [PySetter("__name__")] public static void SetName(PyProperty self, Value v) => self.Name = v;

    [PyGetter("__isabstractmethod__")]
    public static Value GetAbstract(PyProperty self)
    {
        foreach (var f in (ReadOnlySpan<Value>)[self.Getter, self.Setter, self.Deleter])
        {
            if (Abstract(f)) return Value.True;
        }
        return Value.False;
    }

    internal static bool Abstract(Value f)
    {
        if (f.IsNone) return false;
        var v = ObjectOps.TryGetAttr(f, Names.IsAbstractMethod);
        return !v.IsNull && ObjectOps.IsTrue(v);
    }
}

public unsafe partial class PyStaticMethod
{
    [PyNew("staticmethod(function, /)", Raw = true)]
    public static Value New(PyThread thread, PyType cls, ReadOnlySpan<Value> args, PyStr[]? kwnames) =>
        Value.Of(cls == TypeObject ? new PyStaticMethod(Value.None) : new UserStaticMethod(cls));

    [PyInit("staticmethod(function, /)")]
    public static void Init(PyStaticMethod self, Value function)
    {
        self.Callable = function;
        FunctionWrapperAttributes.Copy(function, Value.Of(self));
    }

    [PySlot(nameof(TypeSlots.DescrGet))]
    public static Value Get(Value self, Value instance, PyType owner) => ((PyStaticMethod)self.Obj).Callable;

    [PySlot(nameof(TypeSlots.Call))]
    public static Value Call(PyThread thread, Value self, ReadOnlySpan<Value> args, PyStr[]? kwnames) => CallOps.Call(thread, ((PyStaticMethod)self.Obj).Callable, args, kwnames);

    [PySlot(nameof(TypeSlots.Repr))]
    public static Value Repr(Value self) => Value.Str($"<staticmethod({ObjectOps.ReprText(((PyStaticMethod)self.Obj).Callable)})>");

    [PyGetter("__func__", Member = true)] public static Value GetFunc(PyStaticMethod self) => self.Callable;
    [PyGetter("__wrapped__", Member = true)] public static Value GetWrapped(PyStaticMethod self) => self.Callable;
    [PyGetter("__isabstractmethod__")] public static Value GetAbstract(PyStaticMethod self) => PyProperty.Abstract(self.Callable);
    [PyGetter("__dict__")] public static Value GetDict(PyStaticMethod self) => InstanceDict.Get(Value.Of(self));
    [PyGetter("__annotations__")] public static Value GetAnnotations(PyStaticMethod self) => FunctionWrapperAttributes.OfWrapped(Value.Of(self), self.Callable, s_annotations);
    [PySetter("__annotations__")] public static void SetAnnotations(PyStaticMethod self, Value v) => FunctionWrapperAttributes.Keep(Value.Of(self), s_annotations, v);
    [PyGetter("__annotate__")] public static Value GetAnnotate(PyStaticMethod self) => FunctionWrapperAttributes.OfWrapped(Value.Of(self), self.Callable, s_annotate);
    [PySetter("__annotate__")] public static void SetAnnotate(PyStaticMethod self, Value v) => FunctionWrapperAttributes.Keep(Value.Of(self), s_annotate, v);

    private static readonly PyStr s_annotations = PyStr.Intern("__annotations__"), s_annotate = PyStr.Intern("__annotate__");
}

public unsafe partial class PyClassMethod
{
    [PyNew("classmethod(function, /)", Raw = true)]
    public static Value New(PyThread thread, PyType cls, ReadOnlySpan<Value> args, PyStr[]? kwnames) =>
        Value.Of(cls == TypeObject ? new PyClassMethod(Value.None) : new UserClassMethod(cls));

    [PyInit("classmethod(function, /)")]
    public static void Init(PyClassMethod self, Value function)
    {
        self.Callable = function;
        FunctionWrapperAttributes.Copy(function, Value.Of(self));
    }

    [PySlot(nameof(TypeSlots.DescrGet))]
    public static Value Get(Value self, Value instance, PyType owner) => Value.Of(new PyMethod(((PyClassMethod)self.Obj).Callable, Value.Of(owner)));

    [PySlot(nameof(TypeSlots.Repr))]
    public static Value Repr(Value self) => Value.Str($"<classmethod({ObjectOps.ReprText(((PyClassMethod)self.Obj).Callable)})>");

    [PyGetter("__func__", Member = true)] public static Value GetFunc(PyClassMethod self) => self.Callable;
    [PyGetter("__wrapped__", Member = true)] public static Value GetWrapped(PyClassMethod self) => self.Callable;
    [PyGetter("__isabstractmethod__")] public static Value GetAbstract(PyClassMethod self) => PyProperty.Abstract(self.Callable);
    [PyGetter("__dict__")] public static Value GetDict(PyClassMethod self) => InstanceDict.Get(Value.Of(self));
    [PyGetter("__annotations__")] public static Value GetAnnotations(PyClassMethod self) => FunctionWrapperAttributes.OfWrapped(Value.Of(self), self.Callable, s_annotations);
    [PySetter("__annotations__")] public static void SetAnnotations(PyClassMethod self, Value v) => FunctionWrapperAttributes.Keep(Value.Of(self), s_annotations, v);
    [PyGetter("__annotate__")] public static Value GetAnnotate(PyClassMethod self) => FunctionWrapperAttributes.OfWrapped(Value.Of(self), self.Callable, s_annotate);
    [PySetter("__annotate__")] public static void SetAnnotate(PyClassMethod self, Value v) => FunctionWrapperAttributes.Keep(Value.Of(self), s_annotate, v);

    private static readonly PyStr s_annotations = PyStr.Intern("__annotations__"), s_annotate = PyStr.Intern("__annotate__");
}

/// <summary>What staticmethod and classmethod take over from the function that they wrap (functools.WRAPPER_ASSIGNMENTS).</summary>
internal static class FunctionWrapperAttributes
{
    /// <summary>An attribute that comes from the function when first asked for, and is kept.</summary>
    public static Value OfWrapped(Value self, Value function, PyStr name)
    {
        var dict = (PyDict)InstanceDict.Get(self).Obj;
        var v = dict.GetStr(name);
        if (!v.IsNull) return v;
        v = ObjectOps.GetAttr(function, name);
        dict.SetStr(name, v);
        return v;
    }

    public static void Keep(Value self, PyStr name, Value v)
    {
        var dict = (PyDict)InstanceDict.Get(self).Obj;
        if (!v.IsNull) dict.SetStr(name, v);
        else if (!dict.RemoveStr(name)) throw PyErr.AttributeErrorOf(self, name, name.Text);
    }

    private static readonly PyStr[] s_names = [Names.Module, Names.Name, Names.QualName, Names.Doc];

    public static void Copy(Value function, Value to)
    {
        foreach (var name in s_names)
        {
            var v = ObjectOps.TryGetAttr(function, name);
            if (!v.IsNull) ObjectOps.GenericSetAttr(to, name, v);
        }
    }
}

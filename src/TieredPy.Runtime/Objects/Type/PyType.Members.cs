namespace TieredPy.Runtime;

public sealed unsafe partial class PyType
{
    [PySlot(nameof(TypeSlots.GetAttr))]
    public static Value GetAttribute(Value self, PyStr name) => TypeOps.GetAttr(self, name);

    [PySlot(nameof(TypeSlots.SetAttr))]
    public static void SetAttribute(Value self, PyStr name, Value value) => TypeOps.SetAttr(self, name, value);

    [PySlot(nameof(TypeSlots.Call))]
    public static Value CallType(PyThread thread, Value self, ReadOnlySpan<Value> args, PyStr[]? kwnames) => TypeOps.Call(thread, self, args, kwnames);

    [PySlot(nameof(TypeSlots.Repr))]
    public static Value ReprType(Value self)
    {
        var t = (PyType)self.Obj;
        return Value.Str($"<class '{t.FullName}'>");
    }

    [PySlot(nameof(TypeSlots.Or))]
    public static Value OrTypes(Value v, Value w) => PyUnion.Or(v, w);

    [PyNew("type(object_or_name, bases, dict, **kwds)", Raw = true)]
    public static Value New(PyThread thread, PyType meta, ReadOnlySpan<Value> args, PyStr[]? kwnames)
    {
        var positional = args.Length - (kwnames?.Length ?? 0);
        if (meta == TypeObject && positional == 1 && kwnames is { Length: > 0 }) throw PyErr.TypeError("type() takes no keyword arguments");
        if (positional != 3) throw PyErr.TypeError($"type.__new__() takes exactly 3 arguments ({positional} given)");
        if (args[0].As<PyStr>() is not { } name) throw PyErr.TypeError($"type.__new__() argument 1 must be str, not {args[0].Type.Name}");
        if (args[1].As<PyTuple>() is not { } bases) throw PyErr.TypeError($"type.__new__() argument 2 must be tuple, not {args[1].Type.Name}");
        if (args[2].As<PyDict>() is not { } ns) throw PyErr.TypeError($"type.__new__() argument 3 must be dict, not {args[2].Type.Name}");
        TypeNew.CheckNoMroEntries(bases);
        var winner = TypeOps.CalculateMetaclass(meta, bases.Items);
        if (winner != meta && winner.Slots.New != TypeObject.Slots.New) return winner.Slots.New(thread, winner, args, kwnames);
        return Value.Of(TypeNew.Create(thread, winner, name, bases, ns, args[positional..], kwnames));
    }

    [PyInit("type(object_or_name, bases, dict, **kwds)", Raw = true)]
    public static void Init(PyThread thread, Value self, ReadOnlySpan<Value> args, PyStr[]? kwnames)
    {
        var positional = args.Length - (kwnames?.Length ?? 0);
        if (kwnames is { Length: > 0 } && positional == 1) throw PyErr.TypeError("type.__init__() takes no keyword arguments");
        if (positional != 1 && positional != 3) throw PyErr.TypeError("type.__init__() takes 1 or 3 arguments");
    }

    [PyMethod("mro($self, /)", Doc = "Return a type's method resolution order.")]
    public static Value MroMethod(PyType self) => Value.Of(new PyList(TypesToValues(TypeOps.ComputeMro(self, self.Bases))));

    [PyMethod("__subclasses__($self, /)", Doc = "Return a list of immediate subclasses.")]
    public static Value SubclassesMethod(PyType self)
    {
        var list = new PyList();
        if (!self.IsHeap)
        {
            foreach (var t in BuiltinTypes.DirectSubclasses(self)) list.Add(Value.Of(t));
        }
        foreach (var t in self.Subclasses()) list.Add(Value.Of(t));
        return Value.Of(list);
    }

    [PyMethod("__instancecheck__($self, instance, /)", Doc = "Check if an object is an instance.")]
    public static bool InstanceCheck(PyType self, Value instance) => ObjectOps.IsInstanceReal(instance, self);

    [PyMethod("__subclasscheck__($self, subclass, /)", Doc = "Check if a class is a subclass.")]
    public static bool SubclassCheck(PyType self, Value subclass) => ObjectOps.IsSubclassReal(subclass, Value.Of(self));

    [PyClassMethod("__prepare__($cls, name, bases, /, **kwds)", Raw = true, Doc = "Create the namespace for the class statement")]
    public static Value Prepare(PyThread thread, ReadOnlySpan<Value> args, PyStr[]? kwnames) => Value.Of(new PyDict());

    [PyMethod("__dir__($self, /)", Doc = "Specialized __dir__ implementation for types.")]
    public static Value DirMethod(PyType self)
    {
        var names = new PyDict();
        foreach (var t in self.Mro)
        {
            foreach (var c in t.Dict.Cells) names.SetStr(c.Name, Value.None);
        }
        var list = new PyList();
        foreach (var (key, _) in names.Pairs()) list.Add(key);
        return Value.Of(list);
    }

    [PyGetter("__name__")]
    public static Value GetName(PyType self) => Value.Str(self.ShortName);

    [PySetter("__name__")]
    public static void SetName(PyType self, Value v)
    {
        CheckSettable(self, v, "__name__");
        if (v.As<PyStr>() is not { } s) throw PyErr.TypeError($"can only assign string to {self.Name}.__name__, not '{v.Type.Name}'");
        if (s.Text.Contains('\0', StringComparison.Ordinal)) throw PyErr.ValueError("type name must not contain null characters");
        self.Name = s.Text;
    }

    [PyGetter("__qualname__")]
    public static Value GetQualName(PyType self) => Value.Of(self.QualName);

    [PySetter("__qualname__")]
    public static void SetQualName(PyType self, Value v)
    {
        CheckSettable(self, v, "__qualname__");
        self.QualName = v.As<PyStr>() ?? throw PyErr.TypeError($"can only assign string to {self.Name}.__qualname__, not '{v.Type.Name}'");
    }

    private static void CheckSettable(PyType self, Value v, string attribute)
    {
        if (!self.IsHeap) throw PyErr.TypeError($"cannot set '{attribute}' attribute of immutable type '{self.Name}'");
        if (v.IsNull) throw PyErr.TypeError($"cannot delete '{attribute}' attribute of immutable type '{self.Name}'");
    }

    [PyGetter("__module__")]
    public static Value GetModule(PyType self)
    {
        if (!self.IsHeap) return Value.Str(self.ModuleName);
        return self.Dict.Get(Names.Module) is { } c ? c.Value : throw PyErr.AttributeError(Value.Of(self), Names.Module);
    }

    [PySetter("__module__")]
    public static void SetModule(PyType self, Value v)
    {
        CheckSettable(self, v, "__module__");
        self.SetOwn(Names.Module, v);
    }

    [PyGetter("__bases__")]
    public static Value GetBases(PyType self) => Value.Of(self.Bases);

    [PySetter("__bases__")]
    public static void SetBases(PyType self, Value v) => TypeBases.Set(self, v);

    [PyGetter("__base__", Member = true)]
    public static Value GetBase(PyType self) => Value.OrNone(self.Base);

    [PyGetter("__mro__")]
    public static Value GetMro(PyType self)
    {
        // the same tuple until the order changes
        if (self._mroTuple is not { } known || self._mroOf != self.Mro)
        {
            self._mroTuple = known = new PyTuple(TypesToValues(self.Mro));
            self._mroOf = self.Mro;
        }
        return Value.Of(known);
    }

    private PyTuple? _mroTuple;
    private PyType[]? _mroOf;

    [PyGetter("__dict__")]
    public static Value GetDict(PyType self) => Value.Of(new PyMappingProxy(self));

    [PyGetter("__doc__")]
    public static Value GetDoc(PyType self)
    {
        var cell = self.Lookup(Names.Doc);
        return self.Dict.Get(Names.Doc) is { } own ? TypeOps.Bind(own.Value, Value.Null, self) : cell is null ? Value.None : Value.None;
    }

    [PySetter("__doc__")]
    public static void SetDoc(PyType self, Value v)
    {
        CheckSettable(self, v, "__doc__");
        self.SetOwn(Names.Doc, v);
    }

    [PyGetter("__flags__", Member = true)]
    public static Value GetFlags(PyType self)
    {
        long f = 1 << 12; // READY
        if (self.IsHeap) f |= 1 << 9;
        if ((self.Flags & PyTypeFlags.BaseType) != 0) f |= 1 << 10;
        if ((self.Flags & PyTypeFlags.Abstract) != 0) f |= 1 << 20;
        if (!self.IsHeap || (self.Flags & PyTypeFlags.Immutable) != 0) f |= 1 << 8;
        if ((self.Flags & PyTypeFlags.NoNew) != 0) f |= 1 << 7;
        if ((self.Flags & PyTypeFlags.Sequence) != 0) f |= 1 << 5;
        if ((self.Flags & PyTypeFlags.Mapping) != 0) f |= 1 << 6;
        if (self.IsSubtypeOf(PyInt.TypeObject)) f |= 1 << 24;
        if (self.IsSubtypeOf(PyList.TypeObject)) f |= 1 << 25;
        if (self.IsSubtypeOf(PyTuple.TypeObject)) f |= 1 << 26;
        if (self.IsSubtypeOf(PyBytes.TypeObject)) f |= 1 << 27;
        if (self.IsSubtypeOf(PyStr.TypeObject)) f |= 1 << 28;
        if (self.IsSubtypeOf(PyDict.TypeObject)) f |= 1 << 29;
        if (self.IsSubtypeOf(PyExc.BaseException)) f |= 1 << 30;
        if (self.IsSubtypeOf(TypeObject)) f |= 1L << 31;
        return f;
    }

    [PyGetter("__basicsize__", Member = true)]
    public static Value GetBasicSize(PyType self) => 16;

    [PyGetter("__itemsize__", Member = true)]
    public static Value GetItemSize(PyType self) => 0;

    [PyGetter("__dictoffset__", Member = true)]
    public static Value GetDictOffset(PyType self) => self.HasInstanceDict ? -1 : 0;

    [PyGetter("__weakrefoffset__", Member = true)]
    public static Value GetWeakrefOffset(PyType self) => (self.Flags & PyTypeFlags.HasWeakref) != 0 ? 8 : 0;

    [PyGetter("__text_signature__")]
    public static Value GetTextSignature(PyType self)
    {
        // its two forms have no signature in common
        if (self == TypeObject) return Value.None;
        _ = self.Dict.Count; // the signature comes with the members
        return Arg.StrOrNone(self.TextSignature);
    }

    [PyGetter("__abstractmethods__")]
    public static Value GetAbstractMethods(PyType self)
    {
        if (self != TypeObject && self.Dict.Get(Names.AbstractMethods) is { } c) return c.Value;
        throw PyErr.AttributeErrorOf(Value.Of(self), Names.AbstractMethods, "__abstractmethods__");
    }

    [PySetter("__abstractmethods__")]
    public static void SetAbstractMethods(PyType self, Value v)
    {
        if (v.IsNull && self.Dict.Get(Names.AbstractMethods) is null) throw PyErr.AttributeErrorOf(Value.Of(self), Names.AbstractMethods, "__abstractmethods__");
        var isAbstract = !v.IsNull && ObjectOps.IsTrue(v);
        self.SetOwn(Names.AbstractMethods, v);
        self.Flags = isAbstract ? self.Flags | PyTypeFlags.Abstract : self.Flags & ~PyTypeFlags.Abstract;
    }

    [PyGetter("__type_params__")]
    public static Value GetTypeParams(PyType self) => self != TypeObject && self.Dict.Get(Names.TypeParams) is { } c ? c.Value : Value.Of(PyTuple.Empty);

    [PySetter("__type_params__")]
    public static void SetTypeParams(PyType self, Value v)
    {
        CheckSettable(self, v, "__type_params__");
        self.SetOwn(Names.TypeParams, v);
    }

    private static readonly PyStr s_annotationsCache = PyStr.Intern("__annotations_cache__");

    [PyGetter("__annotate__")]
    public static Value GetAnnotate(PyType self)
    {
        if (!self.IsHeap) throw PyErr.AttributeErrorOf(Value.Of(self), Names.Annotate, $"type object '{self.Name}' has no attribute '__annotate__'");
        var cell = self.Dict.Get(Names.AnnotateFunc) ?? self.Dict.Get(Names.Annotate);
        return cell is null ? Value.None : TypeOps.Bind(cell.Value, Value.Null, self);
    }

    [PySetter("__annotate__")]
    public static void SetAnnotate(PyType self, Value v)
    {
        if (v.IsNull) throw PyErr.TypeError("cannot delete __annotate__ attribute");
        if (!self.IsHeap) throw PyErr.TypeError($"cannot set '__annotate__' attribute of immutable type '{self.Name}'");
        if (!v.IsNone && !ObjectOps.IsCallable(v)) throw PyErr.TypeError("__annotate__ must be callable or None");
        self.SetOwn(Names.AnnotateFunc, v);
        if (!v.IsNone) self.SetOwn(s_annotationsCache, Value.Null);
    }

    [PyGetter("__annotations__")]
    public static Value GetAnnotations(PyType self)
    {
        if (!self.IsHeap) throw PyErr.AttributeErrorOf(Value.Of(self), Names.Annotations, $"type object '{self.Name}' has no attribute '__annotations__'");
        if (self.Dict.Get(Names.Annotations) is { } own) return TypeOps.Bind(own.Value, Value.Null, self);
        if (self.Dict.Get(s_annotationsCache) is { } cache) return cache.Value;
        var annotate = GetAnnotate(self);
        var result = annotate.IsNone ? Value.Of(new PyDict()) : CallOps.Call(annotate, 1);
        if (result.As<PyDict>() is null) throw PyErr.TypeError($"__annotate__() must return a dict, not {result.Type.Name}");
        self.SetOwn(s_annotationsCache, result);
        return result;
    }

    [PySetter("__annotations__")]
    public static void SetAnnotations(PyType self, Value v)
    {
        if (!self.IsHeap) throw PyErr.TypeError($"cannot set '__annotations__' attribute of immutable type '{self.Name}'");
        var name = self.Dict.Get(Names.Annotations) is not null ? Names.Annotations : s_annotationsCache;
        if (v.IsNull && self.Dict.Get(name) is null) throw PyErr.AttributeErrorOf(Value.Of(self), Names.Annotations, "__annotations__");
        self.SetOwn(name, v);
        self.SetOwn(Names.AnnotateFunc, Value.None);
    }

    private static Value[] TypesToValues(PyType[] types) => Array.ConvertAll(types, static t => Value.Of(t));
}

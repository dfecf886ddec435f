namespace TieredPy.Runtime;

/// <summary>types.UnionType / typing.Union: <c>int | str</c> (PEP 604; one type since 3.14).</summary>
[PyType("Union", Module = "typing", Doc = "A union of types, such as int | str.")]
public sealed unsafe partial class PyUnion(Value[] args) : PyObject
{
    public readonly Value[] Args = args;

    /// <summary>v | w for types; NotImplemented when an operand cannot be part of a union.</summary>
    public static Value Or(Value v, Value w)
    {
        if (!IsPart(v) || !IsPart(w) || (v.IsNone && w.IsNone)) return Value.NotImplemented;
        var args = new List<Value>();
        Flatten(args, v);
        Flatten(args, w);
        return args.Count == 1 ? args[0] : Value.Of(new PyUnion([.. args]));
    }

    private static bool IsPart(Value v) =>
        v.IsNone || v.As<PyType>() is not null || v.As<PyUnion>() is not null || v.As<PyGenericAlias>() is not null
        || (v.IsObject && (v.Type.ModuleName is "typing" or "_typing") && v.Type.ShortName is "TypeVar" or "ParamSpec" or "TypeVarTuple" or "TypeAliasType" or "ForwardRef");

    private static void Flatten(List<Value> args, Value v)
    {
        if (v.As<PyUnion>() is { } u)
        {
            foreach (var a in u.Args) Add(args, a);
            return;
        }
        Add(args, v.IsNone ? Value.Of(PyNone.TypeObject) : v);
    }

    private static void Add(List<Value> args, Value v)
    {
        foreach (var a in args)
        {
            if (a.Is(v) || (a.As<PyType>() is null && ObjectOps.Equal(a, v))) return;
        }
        args.Add(v);
    }

    /// <summary>The union of several members (typing.Union[...]).</summary>
    public static Value Make(ReadOnlySpan<Value> members)
    {
        var args = new List<Value>();
        foreach (var m in members) Flatten(args, m);
        return args.Count == 1 ? args[0] : Value.Of(new PyUnion([.. args]));
    }

    [PySlot(nameof(TypeSlots.Or))]
    public static Value OrUnions(Value v, Value w) => Or(v, w);

    [PySlot(nameof(TypeSlots.Repr))]
    public static Value Repr(Value self)
    {
        var parts = Array.ConvertAll(((PyUnion)self.Obj).Args, static a => a.Ref == PyNone.TypeObject ? "None" : PyGenericAlias.ArgumentText(a));
        return Value.Str(string.Join(" | ", parts));
    }

    [PySlot(nameof(TypeSlots.Hash))]
    public static long Hash(Value self)
    {
        long h = 0;
        foreach (var a in ((PyUnion)self.Obj).Args) h ^= ObjectOps.Hash(a) * 31;
        return h;
    }

    [PySlot(nameof(TypeSlots.Compare))]
    public static Value Compare(Value v, Value w, CompareOp op)
    {
        if (op is not (CompareOp.Eq or CompareOp.Ne) || v.As<PyUnion>() is not { } a || w.As<PyUnion>() is not { } b) return Value.NotImplemented;
        var equal = a.Args.Length == b.Args.Length;
        for (var i = 0; equal && i < a.Args.Length; i++)
        {
            var x = a.Args[i];
            equal = Array.Exists(b.Args, y => ObjectOps.EqualOrIs(x, y));
        }
        return Value.Bool(equal == (op == CompareOp.Eq));
    }

    [PySlot(nameof(TypeSlots.GetItem))]
    public static Value GetItem(Value self, Value key) => PyGenericAlias.Substitute(self, ((PyUnion)self.Obj).Args, key, static args => Make(args));

    [PyMethod("__instancecheck__($self, instance, /)")]
    public static bool InstanceCheck(PyUnion self, Value instance)
    {
        foreach (var a in self.Args)
        {
            if (a.As<PyGenericAlias>() is not null) throw PyErr.TypeError("isinstance() argument 2 cannot be a parameterized generic");
            if (ObjectOps.IsInstance(instance, a)) return true;
        }
        return false;
    }

    [PyMethod("__subclasscheck__($self, cls, /)")]
    public static bool SubclassCheck(PyUnion self, Value cls)
    {
        if (cls.As<PyType>() is null) throw PyErr.TypeError("issubclass() arg 1 must be a class");
        foreach (var a in self.Args)
        {
            if (a.As<PyGenericAlias>() is not null) throw PyErr.TypeError("issubclass() argument 2 cannot be a parameterized generic");
            if (ObjectOps.IsSubclass(cls, a)) return true;
        }
        return false;
    }

    [PyClassMethod("__class_getitem__($cls, args, /)")]
    public static Value ClassGetItem(PyType cls, Value args) => args.As<PyTuple>() is { } t ? t.Count == 0 ? throw PyErr.TypeError("Cannot take a Union of no types.") : Make(t.Items) : Make([args]);

    [PyGetter("__args__", Member = true)] public static Value GetArgs(PyUnion self) => Value.Of(new PyTuple(self.Args));
    [PyGetter("__parameters__")] public static Value GetParameters(PyUnion self) => Value.Of(PyTuple.From(PyGenericAlias.Parameters(self.Args)));
    [PyGetter("__origin__")] public static Value GetOrigin(PyUnion self) => Value.Of(TypeObject);
    [PyGetter("__name__")] public static Value GetName(PyUnion self) => Value.Str("Union");
    [PyGetter("__qualname__")] public static Value GetQualName(PyUnion self) => Value.Str("Union");
    [PyGetter("__module__")] public static Value GetModule(PyUnion self) => Value.Str("typing");
    [PyMethod("__mro_entries__($self, bases, /)")] public static Value MroEntries(PyUnion self, Value bases) => throw PyErr.TypeError($"Cannot subclass {ObjectOps.ReprText(Value.Of(self))}");
}

namespace TieredPy.Runtime;

/// <summary>Tuples with named fields made by C# (os.stat_result, sys.flags, time.struct_time): each has a type of its own.</summary>
public static unsafe class StructSeq
{
    /// <summary>A new struct-sequence type. Only the first <paramref name="visible"/> fields are tuple items; the rest are attributes only.</summary>
    public static PyType NewType(string module, string name, string[] fields, int visible = -1, string? doc = null)
    {
        var n = visible < 0 ? fields.Length : visible;
        var type = BuiltinTypes.Define(new TypeDef
        {
            Name = name,
            Module = module,
            Doc = doc,
            Base = static () => PyTuple.TypeObject,
            CSharpClass = typeof(PyTuple),
            Register = &RegisterMembers,
        });
        type.Dict.Set(PyStr.Intern("n_sequence_fields"), n);
        type.Dict.Set(PyStr.Intern("n_fields"), fields.Length);
        type.Dict.Set(PyStr.Intern("n_unnamed_fields"), 0);
        type.Dict.Set(Names.MatchArgs, Value.Of(new PyTuple(Array.ConvertAll(fields[..n], Value.Str))));
        for (var i = 0; i < fields.Length; i++) type.Dict.Set(PyStr.Intern(fields[i]), Value.Of(new PyStructField(type, PyStr.Intern(fields[i]), i)));
        return type;
    }

    /// <summary>An instance; <paramref name="values"/> has a value for every field.</summary>
    public static PyStructSeq Instance(PyType type, Value[] values)
    {
        var visible = (int)type.Dict.Get(PyStr.Intern("n_sequence_fields"))!.Value.Bits;
        return new PyStructSeq(type, values[..visible], values);
    }

    /// <summary>A type with one instance (sys.flags and the like).</summary>
    public static Value Make(string module, string name, string[] fields, Value[] values) => Value.Of(Instance(NewType(module, name, fields), values));

    private static void RegisterMembers(TypeBuilder b)
    {
        b.Slots.Repr = &Repr;
        b.Slots.New = &New;
    }

    private static Value New(PyThread thread, PyType cls, ReadOnlySpan<Value> args, PyStr[]? kwnames)
    {
        if (args.Length is < 1 or > 2) throw PyErr.TypeError($"{cls.Name}() takes 1 or 2 arguments ({args.Length} given)");
        var items = SequenceOps.ToArray(args[0]);
        var n = (int)cls.LookupValue(PyStr.Intern("n_sequence_fields")).Bits;
        var total = (int)cls.LookupValue(PyStr.Intern("n_fields")).Bits;
        if (items.Length < n) throw PyErr.TypeError($"{cls.FullName}() takes a{(total > n ? "n at least" : "")} {n}-sequence ({items.Length}-sequence given)");
        if (items.Length > total) throw PyErr.TypeError($"{cls.FullName}() takes a{(total > n ? "n at most" : "")} {total}-sequence ({items.Length}-sequence given)");
        var all = new Value[total];
        for (var i = 0; i < total; i++) all[i] = i < items.Length ? items[i] : Value.None;
        return Value.Of(new PyStructSeq(cls, all[..n], all));
    }

    private static Value Repr(Value self)
    {
        var s = (PyTuple)self.Obj;
        var names = (PyTuple)s.Type.LookupValue(Names.MatchArgs).Obj;
        var parts = new string[names.Count];
        for (var i = 0; i < parts.Length; i++) parts[i] = $"{ObjectOps.StrText(names.Items[i])}={ObjectOps.ReprText(s.Items[i])}";
        return Value.Str($"{s.Type.FullName}({string.Join(", ", parts)})");
    }
}

/// <summary>An instance of a struct-sequence type.</summary>
public sealed class PyStructSeq(PyType type, Value[] items, Value[] all) : PyTuple(items)
{
    /// <summary>All fields, those that are no tuple items included.</summary>
    public readonly Value[] All = all;
    public override PyType Type => type;
}

/// <summary>A field of a struct-sequence type.</summary>
[PyType("member_descriptor", NoNew = true)]
public sealed partial class PyStructField(PyType owner, PyStr name, int index) : PyObject
{
    [PySlot(nameof(TypeSlots.DescrGet))]
    public static Value Get(Value self, Value instance, PyType owner)
    {
        if (instance.IsNull) return self;
        var f = (PyStructField)self.Obj;
        return instance.Obj is PyStructSeq s ? s.All[f._index] : throw PyErr.TypeError($"descriptor '{f._name.Text}' for '{f._owner.Name}' objects doesn't apply to a '{instance.Type.Name}' object");
    }

    [PySlot(nameof(TypeSlots.DescrSet))]
    public static void Set(Value self, Value instance, Value value) => throw PyErr.AttributeError("readonly attribute");

    private readonly PyType _owner = owner;
    private readonly PyStr _name = name;
    private readonly int _index = index;

    [PyGetter("__name__", Member = true)] public static Value GetName(PyStructField self) => Value.Of(self._name);
    [PyGetter("__objclass__", Member = true)] public static Value GetObjClass(PyStructField self) => Value.Of(self._owner);
    [PyGetter("__doc__")] public static Value GetDoc(PyStructField self) => Value.None;
}

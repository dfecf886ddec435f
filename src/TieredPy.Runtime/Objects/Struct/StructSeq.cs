namespace TieredPy.Runtime;

/// <summary>Tuples with named fields made by C# (os.stat_result, sys.flags, time.struct_time): each has a type of its own.</summary>
public static unsafe class StructSeq
{
    /// <summary>
    /// A new struct-sequence type. Only the first <paramref name="visible"/> fields are tuple items; the rest are attributes only. Of a
    /// <paramref name="single"/> one programs make no instances.
    /// </summary>
    public static PyType NewType(string module, string name, string[] fields, int visible = -1, string? doc = null, bool single = false)
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
            NoNew = single,
        });
        type.Dict.Set(PyStr.Intern("n_sequence_fields"), n);
        type.Dict.Set(PyStr.Intern("n_fields"), fields.Length);
        type.Dict.Set(PyStr.Intern("n_unnamed_fields"), 0);
        type.Dict.Set(Names.MatchArgs, Value.Of(new PyTuple(Array.ConvertAll(fields[..n], Value.Str))));
        type.Dict.Set(PyStr.Intern("__replace__"), new PyMethodDescriptor(type, s_replace));
        type.Dict.Set(PyStr.Intern("__reduce__"), new PyMethodDescriptor(type, s_reduce));
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
    public static Value Make(string module, string name, string[] fields, Value[] values, bool single = false) => Value.Of(Instance(NewType(module, name, fields, single: single), values));

    private static void RegisterMembers(TypeBuilder b)
    {
        b.Slots.Repr = &Repr;
        b.Slots.New = &New;
    }

    private static Value New(PyThread thread, PyType cls, ReadOnlySpan<Value> args, PyStr[]? kwnames)
    {
        Value sequence = Value.Null, more = Value.Null;
        var positional = args.Length - (kwnames?.Length ?? 0);
        if (args.Length > 2) throw PyErr.TypeError($"structseq() takes at most 2 {(positional == 0 ? "keyword " : "")}arguments ({args.Length} given)");
        for (var i = 0; i < args.Length; i++)
        {
            var key = i < positional ? (i == 0 ? "sequence" : "dict") : kwnames![i - positional].Text;
            if (key is not ("sequence" or "dict")) throw PyErr.TypeError($"structseq() got an unexpected keyword argument '{key}'");
            ref var place = ref key == "sequence" ? ref sequence : ref more;
            if (!place.IsNull) throw PyErr.TypeError($"argument for structseq() given by name ('{key}') and position ({(key == "dict" ? 2 : 1)})");
            place = args[i];
        }
        if (sequence.IsNull) throw PyErr.TypeError("structseq() missing required argument 'sequence' (pos 1)");
        if (sequence.Type.Slots.Iter == null && sequence.Type.Slots.GetItem == null) throw PyErr.TypeError("constructor requires a sequence");
        if (!more.IsNull && more.As<PyDict>() is null) throw PyErr.TypeError($"{cls.FullName}() takes a dict as second arg, if any");
        var items = SequenceOps.ToArray(sequence);
        var n = (int)cls.LookupValue(PyStr.Intern("n_sequence_fields")).Bits;
        var total = (int)cls.LookupValue(PyStr.Intern("n_fields")).Bits;
        if (items.Length < n) throw PyErr.TypeError($"{cls.FullName}() takes a{(total > n ? "n at least" : "")} {n}-sequence ({items.Length}-sequence given)");
        if (items.Length > total) throw PyErr.TypeError($"{cls.FullName}() takes a{(total > n ? "n at most" : "")} {total}-sequence ({items.Length}-sequence given)");
        var all = new Value[total];
        var named = 0;
        for (var i = 0; i < total; i++)
        {
            var given = i < items.Length || more.IsNull ? Value.Null : ((PyDict)more.Obj).GetStr(FieldNames(cls)[i]);
            if (!given.IsNull) named++;
            all[i] = i < items.Length ? items[i] : given.IsNull ? Value.None : given;
        }
        if (!more.IsNull && named < ((PyDict)more.Obj).Count) throw PyErr.TypeError($"{cls.FullName}() got duplicate or unexpected field name(s)");
        return Value.Of(new PyStructSeq(cls, all[..n], all));
    }

    private static readonly BuiltinDef s_replace = new()
    {
        Name = "__replace__",
        Doc = "Return a copy of the structure with new values for the specified fields.",
        Kind = BuiltinKind.Method,
        Vector = &Replace,
    };

    private static readonly BuiltinDef s_reduce = new() { Name = "__reduce__", Kind = BuiltinKind.Method, Vector = &Reduce };

    /// <summary>The names of all fields, in their order.</summary>
    private static PyStr[] FieldNames(PyType type)
    {
        var names = new PyStr[(int)type.LookupValue(PyStr.Intern("n_fields")).Bits];
        foreach (var c in type.Dict.Cells)
        {
            if (c.Value.Ref is PyStructField f) names[f.Index] = c.Name;
        }
        return names;
    }

    private static Value Replace(PyThread thread, ReadOnlySpan<Value> args, PyStr[]? kwnames)
    {
        var self = (PyStructSeq)args[0].Obj;
        var given = kwnames?.Length ?? 0;
        if (args.Length - given > 1) throw PyErr.TypeError("__replace__() takes no positional arguments");
        var names = FieldNames(self.Type);
        var all = (Value[])self.All.Clone();
        var unknown = new List<Value>();
        for (var i = 0; i < given; i++)
        {
            var at = System.Array.FindIndex(names, n => n.Text == kwnames![i].Text);
            if (at < 0) unknown.Add(Value.Of(kwnames![i]));
            else all[at] = args[1 + i];
        }
        if (unknown.Count > 0) throw PyErr.TypeError($"Got unexpected field name(s): {ObjectOps.ReprText(Value.Of(new PyList([.. unknown])))}");
        return Value.Of(new PyStructSeq(self.Type, all[..self.Items.Length], all));
    }

    private static Value Reduce(PyThread thread, ReadOnlySpan<Value> args, PyStr[]? kwnames)
    {
        var self = (PyStructSeq)args[0].Obj;
        if (args.Length > 1) throw PyErr.TypeError($"{self.Type.FullName}.__reduce__() takes no arguments ({args.Length - 1} given)");
        var names = FieldNames(self.Type);
        var rest = new PyDict();
        for (var i = self.Items.Length; i < names.Length; i++) rest.SetStr(names[i], self.All[i]);
        return new PyTuple(Value.Of(self.Type), new PyTuple(Value.Of(PyTuple.From([.. self.Items])), Value.Of(rest)));
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

    internal int Index => _index;

    [PyGetter("__name__", Member = true)] public static Value GetName(PyStructField self) => Value.Of(self._name);
    [PyGetter("__objclass__", Member = true)] public static Value GetObjClass(PyStructField self) => Value.Of(self._owner);
    [PyGetter("__doc__")] public static Value GetDoc(PyStructField self) => Value.None;
}

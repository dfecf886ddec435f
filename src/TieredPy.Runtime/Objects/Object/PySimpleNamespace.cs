namespace TieredPy.Runtime;

/// <summary>types.SimpleNamespace.</summary>
[PyType("SimpleNamespace", Module = "types", Subclassable = true, HasDict = true, UserClass = typeof(UserSimpleNamespace), Unhashable = true, Doc = "A simple attribute-based namespace.")]
public unsafe partial class PySimpleNamespace(PyDict dict) : PyObject
{
    private PyDict _dict = dict;

    public override PyDict? GetPlainDict(bool create) => _dict;

    private static PyDict DictOf(Value v) => v.Obj.State is { } s ? s.CopyAttributes() : v.Obj.GetPlainDict(true)!;

    [PyNew("SimpleNamespace(mapping_or_iterable=(), /, **kwargs)", Raw = true)]
    public static Value New(PyThread thread, PyType cls, ReadOnlySpan<Value> args, PyStr[]? kwnames) =>
        Value.Of(cls == TypeObject ? new PySimpleNamespace(new PyDict()) : new UserSimpleNamespace(cls));

    [PyInit("SimpleNamespace(mapping_or_iterable=(), /, **kwargs)", Raw = true)]
    public static void Init(PyThread thread, Value self, ReadOnlySpan<Value> args, PyStr[]? kwnames)
    {
        var positional = args.Length - (kwnames?.Length ?? 0);
        if (positional > 1) throw PyErr.TypeError($"{self.Type.Name} expected at most 1 positional argument, got {positional}");
        if (positional == 1)
        {
            var d = CallOps.Call(Value.Of(PyDict.TypeObject), args[0]);
            foreach (var (key, value) in ((PyDict)d.Obj).Pairs())
            {
                if (key.As<PyStr>() is not { } name) throw PyErr.TypeError("keywords must be strings");
                ObjectOps.GenericSetAttr(self, name.Interned(), value);
            }
        }
        for (var i = 0; kwnames is not null && i < kwnames.Length; i++) ObjectOps.GenericSetAttr(self, kwnames[i].Interned(), args[positional + i]);
    }

    [PySlot(nameof(TypeSlots.Repr))]
    public static Value Repr(Value self)
    {
        var name = self.Type == TypeObject ? "namespace" : self.Type.ShortName;
        if (!ReprGuard.Enter(self.Obj)) return Value.Str(name + "(...)");
        try
        {
            var parts = new List<string>();
            foreach (var (key, value) in DictOf(self).Copy().Pairs())
            {
                if (key.As<PyStr>() is { } k) parts.Add($"{k.Text}={ObjectOps.ReprText(value)}");
            }
            return Value.Str($"{name}({string.Join(", ", parts)})");
        }
        finally
        {
            ReprGuard.Leave(self.Obj);
        }
    }

    [PySlot(nameof(TypeSlots.Compare))]
    public static Value Compare(Value v, Value w, CompareOp op) =>
        v.As<PySimpleNamespace>() is null || w.As<PySimpleNamespace>() is null ? Value.NotImplemented : ObjectOps.Compare(Value.Of(DictOf(v)), Value.Of(DictOf(w)), op);

    [PyGetter("__dict__", Member = true)] public static Value GetDict(PySimpleNamespace self) => InstanceDict.Get(Value.Of(self));

    [PyMethod("__reduce__($self, /)", Doc = "Return state information for pickling")]
    public static Value Reduce(PySimpleNamespace self) => Value.Of(new PyTuple(Value.Of(self.Type), Value.Of(PyTuple.Empty), Value.Of(DictOf(Value.Of(self)))));

    [PyMethod("__replace__($self, /, **changes)", Raw = true, Doc = "Return a copy of the namespace object with new values for the specified attributes.")]
    public static Value Replace(PyThread thread, ReadOnlySpan<Value> args, PyStr[]? kwnames)
    {
        var copy = CallOps.Call(Value.Of(args[0].Type));
        foreach (var (key, value) in DictOf(args[0]).Copy().Pairs()) ObjectOps.GenericSetAttr(copy, ObjectOps.AttributeName(key), value);
        for (var i = 0; kwnames is not null && i < kwnames.Length; i++) ObjectOps.GenericSetAttr(copy, kwnames[i].Interned(), args[1 + i]);
        return copy;
    }
}

internal sealed class UserSimpleNamespace(PyType type) : PySimpleNamespace(new PyDict())
{
    private readonly PyInstance _state = type.NewInstance();
    public override PyType Type => _state.Type;
    public override PyInstance State => _state;
}

namespace TieredPy.Runtime;

/// <summary>A read-only view of a mapping; for a type, of its attributes.</summary>
[PyType("mappingproxy", Mapping = true, Doc = "A mapping that can be read only, of another one that may change.")]
public sealed unsafe partial class PyMappingProxy : PyObject
{
    private readonly PyType? _type;
    private readonly Value _mapping;

    /// <summary>The attributes of a type.</summary>
    public PyMappingProxy(PyType type) => _type = type;

    /// <summary>A view of any mapping.</summary>
    public PyMappingProxy(Value mapping) => _mapping = mapping;

    /// <summary>The mapping itself; for a type, its attributes as of now.</summary>
    private Value Mapping => _type is null ? _mapping : Value.Of(Snapshot());

    /// <summary>The attributes as a fresh dict.</summary>
    public PyDict Snapshot()
    {
        if (_type is null) return _mapping.As<PyDict>() ?? throw new InvalidOperationException("not a dict");
        var d = new PyDict(_type.Dict.Count);
        foreach (var c in _type.Dict.Cells) d.SetStr(c.Name, c.Value);
        return d;
    }

    [PyNew("mappingproxy(mapping)")]
    public static Value New(PyType cls, Value mapping)
    {
        if (mapping.Type.Slots.GetItem == null || mapping.As<PyList>() is not null || mapping.As<PyTuple>() is not null)
            throw PyErr.TypeError($"mappingproxy() argument must be a mapping, not {mapping.Type.Name}");
        return Value.Of(new PyMappingProxy(mapping));
    }

    [PySlot(nameof(TypeSlots.GetItem))]
    public static Value GetItem(Value self, Value key)
    {
        var p = (PyMappingProxy)self.Obj;
        if (p._type is null) return SequenceOps.GetItem(p._mapping, key);
        var cell = key.As<PyStr>() is { } s ? p._type.Dict.Get(s.Interned()) : null;
        return cell is null ? throw PyErr.KeyError(key) : cell.Value;
    }

    [PySlot(nameof(TypeSlots.Contains))]
    public static bool Contains(Value self, Value key)
    {
        var p = (PyMappingProxy)self.Obj;
        if (p._type is null) return SequenceOps.Contains(p._mapping, key);
        return key.As<PyStr>() is { } s && p._type.Dict.Get(s.Interned()) is not null;
    }

    [PySlot(nameof(TypeSlots.Length))]
    public static long Length(Value self)
    {
        var p = (PyMappingProxy)self.Obj;
        return p._type is null ? SequenceOps.Length(p._mapping) : p._type.Dict.Count;
    }

    [PySlot(nameof(TypeSlots.Iter))]
    public static Value Iter(Value self) => IterOps.GetIter(((PyMappingProxy)self.Obj).Mapping);

    [PySlot(nameof(TypeSlots.Repr))]
    public static Value Repr(Value self) => Value.Str($"mappingproxy({ObjectOps.ReprText(((PyMappingProxy)self.Obj).Mapping)})");

    [PySlot(nameof(TypeSlots.Hash))]
    public static long Hash(Value self) => ObjectOps.Hash(((PyMappingProxy)self.Obj).Mapping);

    [PySlot(nameof(TypeSlots.Str))]
    public static Value Str(Value self) => Value.Of(ObjectOps.Str(((PyMappingProxy)self.Obj).Mapping));

    [PySlot(nameof(TypeSlots.Compare))]
    public static Value Compare(Value v, Value w, CompareOp op)
    {
        var other = w.As<PyMappingProxy>() is { } p ? p.Mapping : w;
        return ObjectOps.Compare(((PyMappingProxy)v.Obj).Mapping, other, op);
    }

    [PySlot(nameof(TypeSlots.Or))]
    public static Value Or(Value v, Value w) => NumberOps.Or(v.As<PyMappingProxy>() is { } a ? a.Mapping : v, w.As<PyMappingProxy>() is { } b ? b.Mapping : w);

    [PyMethod("get($self, key, default=None, /)", Doc = "Return the value for key if key is in the mapping, else default.")]
    public static Value Get(PyMappingProxy self, Value key, Value @default)
    {
        if (self._type is null) return CallOps.CallMethod(self._mapping, "get", key, @default);
        return Contains(Value.Of(self), key) ? GetItem(Value.Of(self), key) : @default;
    }

    [PyMethod("keys($self, /)", Doc = "a set-like object providing a view on D's keys")]
    public static Value Keys(PyMappingProxy self) => CallOps.CallMethod(self.Mapping, "keys");

    [PyMethod("values($self, /)", Doc = "an object providing a view on D's values")]
    public static Value Values(PyMappingProxy self) => CallOps.CallMethod(self.Mapping, "values");

    [PyMethod("items($self, /)", Doc = "a set-like object providing a view on D's items")]
    public static Value Items(PyMappingProxy self) => CallOps.CallMethod(self.Mapping, "items");

    [PyMethod("copy($self, /)", Doc = "a shallow copy of D")]
    public static Value Copy(PyMappingProxy self) => CallOps.CallMethod(self.Mapping, "copy");

    [PyMethod("__reversed__($self, /)", Doc = "reverse iterator")]
    public static Value Reversed(PyMappingProxy self) => CallOps.CallMethod(self.Mapping, Names.Reversed);

    [PyClassMethod("__class_getitem__($cls, object, /)", Doc = "See PEP 585")]
    public static Value ClassGetItem(PyType cls, Value item) => TypeOps.GenericAlias(Value.Of(cls), item);
}

namespace TieredPy.Runtime;

public sealed partial class PyNone
{
    [PyNew("NoneType()")]
    public static Value New(PyType cls) => Value.None;

    [PySlot(nameof(TypeSlots.Repr))]
    public static Value Repr(Value self) => Value.Str("None");

    [PySlot(nameof(TypeSlots.Bool))]
    public static bool Bool(Value self) => false;

    [PySlot(nameof(TypeSlots.Hash))]
    public static long Hash(Value self) => 0xfca86420;

    // None | int is a union
    [PySlot(nameof(TypeSlots.Or))]
    public static Value Or(Value v, Value w) => PyUnion.Or(v, w);
}

public sealed partial class PyNotImplemented
{
    [PyNew("NotImplementedType()")]
    public static Value New(PyType cls) => Value.NotImplemented;

    [PySlot(nameof(TypeSlots.Repr))]
    public static Value Repr(Value self) => Value.Str("NotImplemented");

    [PySlot(nameof(TypeSlots.Bool))]
    public static bool Bool(Value self) => throw PyErr.TypeError("NotImplemented should not be used in a boolean context");

    [PyMethod("__reduce__($self, /)")]
    public static Value Reduce(PyNotImplemented self) => Value.Str("NotImplemented");
}

public sealed partial class PyEllipsis
{
    [PyNew("ellipsis()")]
    public static Value New(PyType cls) => Value.Ellipsis;

    [PySlot(nameof(TypeSlots.Repr))]
    public static Value Repr(Value self) => Value.Str("Ellipsis");

    [PyMethod("__reduce__($self, /)")]
    public static Value Reduce(PyEllipsis self) => Value.Str("Ellipsis");
}

namespace TieredPy.Runtime;

public sealed partial class PyNone
{
    [PyNew("NoneType()", Raw = true)]
    public static Value New(PyThread thread, PyType cls, ReadOnlySpan<Value> args, PyStr[]? kwnames) =>
        args.Length == 0 ? Value.None : throw PyErr.TypeError("NoneType takes no arguments");

    [PySlot(nameof(TypeSlots.Repr))]
    public static Value Repr(Value self) => Value.Str("None");

    [PySlot(nameof(TypeSlots.Bool))]
    public static bool Bool(Value self) => false;

    [PySlot(nameof(TypeSlots.Hash))]
    public static long Hash(Value self) => 0xfca86420;
}

public sealed partial class PyNotImplemented
{
    [PyNew("NotImplementedType()", Raw = true)]
    public static Value New(PyThread thread, PyType cls, ReadOnlySpan<Value> args, PyStr[]? kwnames) =>
        args.Length == 0 ? Value.NotImplemented : throw PyErr.TypeError("NotImplementedType takes no arguments");

    [PySlot(nameof(TypeSlots.Repr))]
    public static Value Repr(Value self) => Value.Str("NotImplemented");

    [PySlot(nameof(TypeSlots.Bool))]
    public static bool Bool(Value self) => throw PyErr.TypeError("NotImplemented should not be used in a boolean context");

    [PyMethod("__reduce__($self, /)")]
    public static Value Reduce(PyNotImplemented self) => Value.Str("NotImplemented");
}

public sealed partial class PyEllipsis
{
    [PyNew("ellipsis()", Raw = true)]
    public static Value New(PyThread thread, PyType cls, ReadOnlySpan<Value> args, PyStr[]? kwnames) =>
        args.Length == 0 ? Value.Ellipsis : throw PyErr.TypeError("ellipsis takes no arguments");

    [PySlot(nameof(TypeSlots.Repr))]
    public static Value Repr(Value self) => Value.Str("Ellipsis");

    [PyMethod("__reduce__($self, /)")]
    public static Value Reduce(PyEllipsis self) => Value.Str("Ellipsis");
}

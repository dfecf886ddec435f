using TieredPy.Runtime;

namespace TieredPy.Modules;

/// <summary>The evaluate_… of a type parameter that was given its value: a function of the annotation format (PEP 649) that returns it.</summary>
[PyType("_ConstEvaluator", Module = "_typing", NoNew = true)]
public sealed unsafe partial class PyConstEvaluator(Value value) : PyObject
{
    private readonly Value _value = value;

    /// <summary>None for what was not given.</summary>
    internal static Value Of(Value value) =>
        value.IsNull || value.IsNone || value.As<PyTuple>() is { Count: 0 } ? Value.None : Value.Of(new PyConstEvaluator(value));

    [PySlot(nameof(TypeSlots.Call))]
    public static Value Call(PyThread thread, Value self, ReadOnlySpan<Value> args, PyStr[]? kwnames)
    {
        if (kwnames is { Length: > 0 } || args.Length != 1) throw PyErr.TypeError("_ConstEvaluator() takes exactly one argument, the format");
        var value = ((PyConstEvaluator)self.Obj)._value;
        if (Arg.ToInt(args[0]) != 4) return value;
        // STRING: as it would be written
        if (value.As<PyTuple>() is not { } t) return Value.Str(Text(value));
        return Value.Str("(" + string.Join(", ", t.Items.Select(Text)) + ")");
    }

    private static string Text(Value v) => v.IsNone ? "None" : v.As<PyType>() is { } type ? type.FullName : ObjectOps.ReprText(v);

    [PySlot(nameof(TypeSlots.Repr))]
    public static Value Repr(Value self) => Value.Str($"<constevaluator {ObjectOps.ReprText(((PyConstEvaluator)self.Obj)._value)}>");
}

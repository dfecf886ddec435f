using TieredPy.Runtime;

namespace TieredPy.Modules;

/// <summary>weakref.proxy: acts as the object while it lives.</summary>
[PyType("ProxyType", Module = "weakref", NoNew = true, Unhashable = true)]
public unsafe partial class PyWeakProxy : PyWeakBase
{
    private static Value Get(Value v)
    {
        if (v.Ref is not PyWeakProxy p) return v;
        return p.Target is { } o ? Value.Of(o) : throw PyErr.New(PyExc.ReferenceError, "weakly-referenced object no longer exists");
    }

    [PySlot(nameof(TypeSlots.GetAttr))] private static Value GetAttribute(Value self, PyStr name) => ObjectOps.TryGetAttr(Get(self), name) is { IsNull: false } r ? r : throw PyErr.AttributeError(Get(self), name);
    [PySlot(nameof(TypeSlots.SetAttr))] private static void SetAttribute(Value self, PyStr name, Value value) => ObjectOps.SetAttr(Get(self), name, value);
    [PySlot(nameof(TypeSlots.Str))] private static Value Str(Value self) => Value.Of(ObjectOps.Str(Get(self)));
    [PySlot(nameof(TypeSlots.Bool))] private static bool Bool(Value self) => ObjectOps.IsTrue(Get(self));
    [PySlot(nameof(TypeSlots.Length))] private static long Length(Value self) => SequenceOps.Length(Get(self));
    [PySlot(nameof(TypeSlots.GetItem))] private static Value GetItem(Value self, Value key) => SequenceOps.GetItem(Get(self), key);

    [PySlot(nameof(TypeSlots.SetItem))]
    private static void SetItem(Value self, Value key, Value value)
    {
        if (value.IsNull) SequenceOps.DeleteItem(Get(self), key);
        else SequenceOps.SetItem(Get(self), key, value);
    }

    [PySlot(nameof(TypeSlots.Contains))] private static bool Contains(Value self, Value item) => SequenceOps.Contains(Get(self), item);
    [PySlot(nameof(TypeSlots.Iter))] private static Value Iter(Value self) => IterOps.GetIter(Get(self));

    [PySlot(nameof(TypeSlots.Next))]
    private static Value Next(Value self)
    {
        var o = Get(self);
        return o.Type.Slots.Next == null ? throw PyErr.TypeError($"Weakref proxy referenced a non-iterator '{o.Type.Name}' object") : IterOps.Next(o);
    }

    [PySlot(nameof(TypeSlots.Compare))] private static Value Compare(Value v, Value w, CompareOp op) => ObjectOps.Compare(Get(v), Get(w), op);

    [PySlot(nameof(TypeSlots.Repr))]
    private static Value Repr(Value self) =>
        Value.Str($"<weakproxy at 0x{Engine.IdOf(self):x}; {(((PyWeakProxy)self.Obj).Target is { } o ? $"to '{o.Type.Name}' at 0x{Engine.IdOf(Value.Of(o)):x}" : "dead")}>");

    [PySlot(nameof(TypeSlots.Add))] private static Value Add(Value v, Value w) => NumberOps.Add(Get(v), Get(w));
    [PySlot(nameof(TypeSlots.Subtract))] private static Value Subtract(Value v, Value w) => NumberOps.Subtract(Get(v), Get(w));
    [PySlot(nameof(TypeSlots.Multiply))] private static Value Multiply(Value v, Value w) => NumberOps.Multiply(Get(v), Get(w));
    [PySlot(nameof(TypeSlots.Remainder))] private static Value Remainder(Value v, Value w) => NumberOps.Remainder(Get(v), Get(w));
    [PySlot(nameof(TypeSlots.Divmod))] private static Value Divmod(Value v, Value w) => NumberOps.Divmod(Get(v), Get(w));
    [PySlot(nameof(TypeSlots.LShift))] private static Value LShift(Value v, Value w) => NumberOps.LShift(Get(v), Get(w));
    [PySlot(nameof(TypeSlots.RShift))] private static Value RShift(Value v, Value w) => NumberOps.RShift(Get(v), Get(w));
    [PySlot(nameof(TypeSlots.And))] private static Value And(Value v, Value w) => NumberOps.And(Get(v), Get(w));
    [PySlot(nameof(TypeSlots.Xor))] private static Value Xor(Value v, Value w) => NumberOps.Xor(Get(v), Get(w));
    [PySlot(nameof(TypeSlots.Or))] private static Value Or(Value v, Value w) => NumberOps.Or(Get(v), Get(w));
    [PySlot(nameof(TypeSlots.FloorDivide))] private static Value FloorDivide(Value v, Value w) => NumberOps.FloorDivide(Get(v), Get(w));
    [PySlot(nameof(TypeSlots.TrueDivide))] private static Value TrueDivide(Value v, Value w) => NumberOps.TrueDivide(Get(v), Get(w));
    [PySlot(nameof(TypeSlots.MatrixMultiply))] private static Value MatrixMultiply(Value v, Value w) => NumberOps.MatrixMultiply(Get(v), Get(w));
    [PySlot(nameof(TypeSlots.Negative))] private static Value Negative(Value v) => NumberOps.Negative(Get(v));
    [PySlot(nameof(TypeSlots.Positive))] private static Value Positive(Value v) => NumberOps.Positive(Get(v));
    [PySlot(nameof(TypeSlots.Invert))] private static Value Invert(Value v) => NumberOps.Invert(Get(v));
    [PySlot(nameof(TypeSlots.Index))] private static Value Index(Value v) => ConvertOps.Index(Get(v));
}

/// <summary>A proxy for something that can be called.</summary>
[PyType("CallableProxyType", Module = "weakref", Base = typeof(PyWeakProxy), NoNew = true, Unhashable = true)]
public sealed partial class PyWeakCallableProxy : PyWeakProxy
{
    [PySlot(nameof(TypeSlots.Call))]
    private static Value Call(PyThread thread, Value self, ReadOnlySpan<Value> args, PyStr[]? kwnames) =>
        CallOps.Call(thread, ((PyWeakProxy)self.Obj).Target is { } o ? Value.Of(o) : throw PyErr.New(PyExc.ReferenceError, "weakly-referenced object no longer exists"), args, kwnames);
}

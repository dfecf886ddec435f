using System.Runtime.CompilerServices;

namespace TieredPy.Runtime;

/// <summary>How a dunder method called from Python maps to a slot function (CPython's wrap_* functions).</summary>
public enum WrapKind : byte
{
    Unary, Binary, BinaryReflected, Power, PowerReflected, Bool, Length, Repeat, GetItem, SetItem, DelItem, Contains,
    Hash, Lt, Le, Eq, Ne, Gt, Ge, Call, GetAttr, SetAttr, DelAttr, DescrGet, DescrSet, DescrDelete, Next, Init, Finalize, Buffer,
    /// <summary>No wrapper: the name only takes part in deciding the slot of heap types (__new__, __getattr__).</summary>
    None,
}

/// <summary>One dunder name and the slot that it fills.</summary>
/// <param name="Slot">Index of the slot (see <see cref="SlotDefs.At"/>).</param>
/// <param name="Generic">The function that a heap type gets in this slot when it defines the dunder in Python.</param>
public sealed record SlotRow(PyStr Name, int Slot, WrapKind Wrap, nint Generic);

/// <summary>
/// The table that connects dunder names and slots, both ways: a built-in type's slots give it dunder methods; a heap type's
/// dunder methods give it slots. The order of rows with the same slot matters only for the order of <c>__dict__</c>.
/// </summary>
public static unsafe class SlotDefs
{
    /// <summary>Number of slots in <see cref="TypeSlots"/>.</summary>
    public static readonly int Count = CountSlots();

    private static readonly TypeSlots s_probe = new();
    public static readonly SlotRow[] Rows = Build();
    private static readonly NameMap<List<SlotRow>> s_byName = ByName();
    private static readonly SlotRow[][] s_bySlot = BySlot();

    // the layout is sequential, so the last field says how many there are (reflection would cost every process start)
    private static int CountSlots()
    {
        var slots = new TypeSlots();
        fixed (void* first = &slots.Add, last = &slots.GetBuffer) return Offset(last, first) + 1;
    }

    /// <summary>The slot with an index, as a raw function pointer.</summary>
    public static ref nint At(TypeSlots slots, int index)
    {
        return ref Unsafe.Add(ref Unsafe.As<FirstField>(slots).Value, index);
    }

    /// <summary>The slots that are not null.</summary>
    internal static SlotSet Filled(TypeSlots slots)
    {
        ulong low = 0, high = 0;
        for (var i = 0; i < Count; i++)
        {
            if (At(slots, i) == 0) continue;
            if (i < 64) low |= 1UL << i;
            else high |= 1UL << (i - 64);
        }
        return new(low, high);
    }

    /// <summary>A class with the same start as every other: gives a tracked reference to the first field.</summary>
    private sealed class FirstField
    {
        public nint Value;
    }

    /// <summary>Rows that fill a slot.</summary>
    public static SlotRow[] RowsOf(int slot) => s_bySlot[slot];

    /// <summary>The first row of a dunder name.</summary>
    public static SlotRow FirstRow(PyStr name) => s_byName.TryGet(name, out var rows) ? rows[0] : throw new ArgumentException(name.Text);

    /// <summary>Whether a name takes part in deciding a type's slots.</summary>
    public static bool IsDunder(PyStr name) => s_byName.TryGet(name, out _);

    private static NameMap<List<SlotRow>> ByName()
    {
        var map = new NameMap<List<SlotRow>>();
        foreach (var row in Rows)
        {
            if (!map.TryGet(row.Name, out var list)) map.Set(row.Name, list = []);
            list.Add(row);
        }
        return map;
    }

    private static SlotRow[][] BySlot()
    {
        var lists = new List<SlotRow>[Count];
        for (var i = 0; i < Count; i++) lists[i] = [];
        foreach (var row in Rows) lists[row.Slot].Add(row);
        return Array.ConvertAll(lists, l => l.ToArray());
    }

    private static int Offset(void* field, void* first) => (int)((byte*)field - (byte*)first) / sizeof(nint);

    private static SlotRow[] Build()
    {
        var rows = new List<SlotRow>(110);
        var p = s_probe;
        fixed (void* first = &p.Add)
        {
            var start = first;
            void Row(string name, void* field, WrapKind wrap, void* generic) =>
                rows.Add(new SlotRow(PyStr.Intern(name), Offset(field, start), wrap, (nint)generic));

            void Number(string name, void* field, delegate*<Value, Value, Value> generic)
            {
                Row("__" + name + "__", field, WrapKind.Binary, generic);
                Row("__r" + name + "__", field, WrapKind.BinaryReflected, generic);
            }

            fixed (void* f = &p.Repr) Row("__repr__", f, WrapKind.Unary, (delegate*<Value, Value>)&SlotFunctions.Repr);
            fixed (void* f = &p.Hash) Row("__hash__", f, WrapKind.Hash, (delegate*<Value, long>)&SlotFunctions.Hash);
            fixed (void* f = &p.Call) Row("__call__", f, WrapKind.Call, (delegate*<PyThread, Value, ReadOnlySpan<Value>, PyStr[]?, Value>)&SlotFunctions.Call);
            fixed (void* f = &p.Str) Row("__str__", f, WrapKind.Unary, (delegate*<Value, Value>)&SlotFunctions.Str);
            fixed (void* f = &p.GetAttr)
            {
                Row("__getattribute__", f, WrapKind.GetAttr, (delegate*<Value, PyStr, Value>)&SlotFunctions.GetAttr);
                Row("__getattr__", f, WrapKind.None, (delegate*<Value, PyStr, Value>)&SlotFunctions.GetAttr);
            }
            fixed (void* f = &p.SetAttr)
            {
                Row("__setattr__", f, WrapKind.SetAttr, (delegate*<Value, PyStr, Value, void>)&SlotFunctions.SetAttr);
                Row("__delattr__", f, WrapKind.DelAttr, (delegate*<Value, PyStr, Value, void>)&SlotFunctions.SetAttr);
            }
            fixed (void* f = &p.Compare)
            {
                delegate*<Value, Value, CompareOp, Value> g = &SlotFunctions.Compare;
                Row("__lt__", f, WrapKind.Lt, g);
                Row("__le__", f, WrapKind.Le, g);
                Row("__eq__", f, WrapKind.Eq, g);
                Row("__ne__", f, WrapKind.Ne, g);
                Row("__gt__", f, WrapKind.Gt, g);
                Row("__ge__", f, WrapKind.Ge, g);
            }
            fixed (void* f = &p.Iter) Row("__iter__", f, WrapKind.Unary, (delegate*<Value, Value>)&SlotFunctions.Iter);
            fixed (void* f = &p.Next) Row("__next__", f, WrapKind.Next, (delegate*<Value, Value>)&SlotFunctions.Next);
            fixed (void* f = &p.DescrGet) Row("__get__", f, WrapKind.DescrGet, (delegate*<Value, Value, PyType, Value>)&SlotFunctions.DescrGet);
            fixed (void* f = &p.DescrSet)
            {
                Row("__set__", f, WrapKind.DescrSet, (delegate*<Value, Value, Value, void>)&SlotFunctions.DescrSet);
                Row("__delete__", f, WrapKind.DescrDelete, (delegate*<Value, Value, Value, void>)&SlotFunctions.DescrSet);
            }
            fixed (void* f = &p.Init) Row("__init__", f, WrapKind.Init, (delegate*<PyThread, Value, ReadOnlySpan<Value>, PyStr[]?, void>)&SlotFunctions.Init);
            fixed (void* f = &p.New) Row("__new__", f, WrapKind.None, (delegate*<PyThread, PyType, ReadOnlySpan<Value>, PyStr[]?, Value>)&SlotFunctions.New);
            fixed (void* f = &p.Finalize) Row("__del__", f, WrapKind.Finalize, (delegate*<Value, void>)&SlotFunctions.Finalize);
            fixed (void* f = &p.Await) Row("__await__", f, WrapKind.Unary, (delegate*<Value, Value>)&SlotFunctions.Await);
            fixed (void* f = &p.AIter) Row("__aiter__", f, WrapKind.Unary, (delegate*<Value, Value>)&SlotFunctions.AIter);
            fixed (void* f = &p.ANext) Row("__anext__", f, WrapKind.Unary, (delegate*<Value, Value>)&SlotFunctions.ANext);

            fixed (void* f = &p.Add) Number("add", f, &SlotFunctions.Add);
            fixed (void* f = &p.Subtract) Number("sub", f, &SlotFunctions.Subtract);
            fixed (void* f = &p.Multiply) Number("mul", f, &SlotFunctions.Multiply);
            fixed (void* f = &p.Remainder) Number("mod", f, &SlotFunctions.Remainder);
            fixed (void* f = &p.Divmod) Number("divmod", f, &SlotFunctions.Divmod);
            fixed (void* f = &p.Power)
            {
                Row("__pow__", f, WrapKind.Power, (delegate*<Value, Value, Value, Value>)&SlotFunctions.Power);
                Row("__rpow__", f, WrapKind.PowerReflected, (delegate*<Value, Value, Value, Value>)&SlotFunctions.Power);
            }
            fixed (void* f = &p.Negative) Row("__neg__", f, WrapKind.Unary, (delegate*<Value, Value>)&SlotFunctions.Negative);
            fixed (void* f = &p.Positive) Row("__pos__", f, WrapKind.Unary, (delegate*<Value, Value>)&SlotFunctions.Positive);
            fixed (void* f = &p.Absolute) Row("__abs__", f, WrapKind.Unary, (delegate*<Value, Value>)&SlotFunctions.Absolute);
            fixed (void* f = &p.Bool) Row("__bool__", f, WrapKind.Bool, (delegate*<Value, bool>)&SlotFunctions.Bool);
            fixed (void* f = &p.Invert) Row("__invert__", f, WrapKind.Unary, (delegate*<Value, Value>)&SlotFunctions.Invert);
            fixed (void* f = &p.LShift) Number("lshift", f, &SlotFunctions.LShift);
            fixed (void* f = &p.RShift) Number("rshift", f, &SlotFunctions.RShift);
            fixed (void* f = &p.And) Number("and", f, &SlotFunctions.And);
            fixed (void* f = &p.Xor) Number("xor", f, &SlotFunctions.Xor);
            fixed (void* f = &p.Or) Number("or", f, &SlotFunctions.Or);
            fixed (void* f = &p.Int) Row("__int__", f, WrapKind.Unary, (delegate*<Value, Value>)&SlotFunctions.Int);
            fixed (void* f = &p.Float) Row("__float__", f, WrapKind.Unary, (delegate*<Value, Value>)&SlotFunctions.Float);
            fixed (void* f = &p.FloorDivide) Number("floordiv", f, &SlotFunctions.FloorDivide);
            fixed (void* f = &p.TrueDivide) Number("truediv", f, &SlotFunctions.TrueDivide);
            fixed (void* f = &p.Index) Row("__index__", f, WrapKind.Unary, (delegate*<Value, Value>)&SlotFunctions.Index);
            fixed (void* f = &p.MatrixMultiply) Number("matmul", f, &SlotFunctions.MatrixMultiply);
            fixed (void* f = &p.InplaceAdd) Row("__iadd__", f, WrapKind.Binary, (delegate*<Value, Value, Value>)&SlotFunctions.InplaceAdd);
            fixed (void* f = &p.InplaceSubtract) Row("__isub__", f, WrapKind.Binary, (delegate*<Value, Value, Value>)&SlotFunctions.InplaceSubtract);
            fixed (void* f = &p.InplaceMultiply) Row("__imul__", f, WrapKind.Binary, (delegate*<Value, Value, Value>)&SlotFunctions.InplaceMultiply);
            fixed (void* f = &p.InplaceRemainder) Row("__imod__", f, WrapKind.Binary, (delegate*<Value, Value, Value>)&SlotFunctions.InplaceRemainder);
            fixed (void* f = &p.InplacePower) Row("__ipow__", f, WrapKind.Binary, (delegate*<Value, Value, Value>)&SlotFunctions.InplacePower);
            fixed (void* f = &p.InplaceLShift) Row("__ilshift__", f, WrapKind.Binary, (delegate*<Value, Value, Value>)&SlotFunctions.InplaceLShift);
            fixed (void* f = &p.InplaceRShift) Row("__irshift__", f, WrapKind.Binary, (delegate*<Value, Value, Value>)&SlotFunctions.InplaceRShift);
            fixed (void* f = &p.InplaceAnd) Row("__iand__", f, WrapKind.Binary, (delegate*<Value, Value, Value>)&SlotFunctions.InplaceAnd);
            fixed (void* f = &p.InplaceXor) Row("__ixor__", f, WrapKind.Binary, (delegate*<Value, Value, Value>)&SlotFunctions.InplaceXor);
            fixed (void* f = &p.InplaceOr) Row("__ior__", f, WrapKind.Binary, (delegate*<Value, Value, Value>)&SlotFunctions.InplaceOr);
            fixed (void* f = &p.InplaceFloorDivide) Row("__ifloordiv__", f, WrapKind.Binary, (delegate*<Value, Value, Value>)&SlotFunctions.InplaceFloorDivide);
            fixed (void* f = &p.InplaceTrueDivide) Row("__itruediv__", f, WrapKind.Binary, (delegate*<Value, Value, Value>)&SlotFunctions.InplaceTrueDivide);
            fixed (void* f = &p.InplaceMatrixMultiply) Row("__imatmul__", f, WrapKind.Binary, (delegate*<Value, Value, Value>)&SlotFunctions.InplaceMatrixMultiply);

            fixed (void* f = &p.Length) Row("__len__", f, WrapKind.Length, (delegate*<Value, long>)&SlotFunctions.Length);
            fixed (void* f = &p.GetItem) Row("__getitem__", f, WrapKind.GetItem, (delegate*<Value, Value, Value>)&SlotFunctions.GetItem);
            fixed (void* f = &p.SetItem)
            {
                Row("__setitem__", f, WrapKind.SetItem, (delegate*<Value, Value, Value, void>)&SlotFunctions.SetItem);
                Row("__delitem__", f, WrapKind.DelItem, (delegate*<Value, Value, Value, void>)&SlotFunctions.SetItem);
            }
            // sequences' own + and *: heap types get them through the number slots, so these rows have no generic function
            fixed (void* f = &p.Concat) Row("__add__", f, WrapKind.Binary, null);
            fixed (void* f = &p.Repeat)
            {
                Row("__mul__", f, WrapKind.Repeat, null);
                Row("__rmul__", f, WrapKind.Repeat, null);
            }
            fixed (void* f = &p.GetBuffer) Row("__buffer__", f, WrapKind.Buffer, (delegate*<Value, PyBuffer>)&SlotFunctions.GetBuffer);
            fixed (void* f = &p.Contains) Row("__contains__", f, WrapKind.Contains, (delegate*<Value, Value, bool>)&SlotFunctions.Contains);
            fixed (void* f = &p.InplaceConcat) Row("__iadd__", f, WrapKind.Binary, null);
            fixed (void* f = &p.InplaceRepeat) Row("__imul__", f, WrapKind.Repeat, null);
        }
        return [.. rows];
    }
}

/// <summary>Up to 128 slots. Not a UInt128: code with one is not compiled ahead.</summary>
internal readonly record struct SlotSet(ulong Low, ulong High)
{
    public bool Contains(int slot) => ((slot < 64 ? Low >> slot : High >> (slot - 64)) & 1) != 0;
}

namespace TieredPy.Runtime;

/// <summary>
/// The slots of a type: what each operation of the data model runs for objects of it. As CPython's PyTypeObject: a null slot
/// means that the type has no such operation; Python-level classes get the generic functions of <c>SlotFunctions</c> where they define the dunder.
/// All functions are static and take values; they raise by throwing <see cref="PyException"/>.
/// Binary number slots are called with either operand of the type (as nb_* in C) and return NotImplemented when they cannot.
/// </summary>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Sequential)]
public sealed unsafe class TypeSlots
{
    // numbers (binary: either operand may be "self")
    public delegate*<Value, Value, Value> Add, Subtract, Multiply, Remainder, Divmod, LShift, RShift, And, Xor, Or, FloorDivide, TrueDivide, MatrixMultiply;
    public delegate*<Value, Value, Value> InplaceAdd, InplaceSubtract, InplaceMultiply, InplaceRemainder, InplaceLShift, InplaceRShift, InplaceAnd, InplaceXor, InplaceOr, InplaceFloorDivide, InplaceTrueDivide, InplaceMatrixMultiply, InplacePower;

    /// <summary>pow(a, b, mod); mod is Value.Null for two arguments.</summary>
    public delegate*<Value, Value, Value, Value> Power;
    public delegate*<Value, Value> Negative, Positive, Absolute, Invert;

    /// <summary>__bool__.</summary>
    public delegate*<Value, bool> Bool;

    /// <summary>__int__, __float__, __index__.</summary>
    public delegate*<Value, Value> Int, Float, Index;

    // sequences and mappings
    /// <summary>len(v), not negative.</summary>
    public delegate*<Value, long> Length;

    /// <summary>v + w of sequences (sq_concat), tried after the number slots; its in-place form.</summary>
    public delegate*<Value, Value, Value> Concat, InplaceConcat;

    /// <summary>v * n of sequences (sq_repeat).</summary>
    public delegate*<Value, long, Value> Repeat, InplaceRepeat;

    /// <summary>v[key] (mp_subscript; sequences handle ints, slices and __index__ here).</summary>
    public delegate*<Value, Value, Value> GetItem;

    /// <summary>v[key] = x; x is Value.Null for del.</summary>
    public delegate*<Value, Value, Value, void> SetItem;
    public delegate*<Value, Value, bool> Contains;

    // the object protocol
    public delegate*<Value, Value> Repr, Str;

    /// <summary>hash(v); null means "not hashable" after inheritance.</summary>
    public delegate*<Value, long> Hash;

    /// <summary>Rich comparison; returns NotImplemented when it cannot.</summary>
    public delegate*<Value, Value, CompareOp, Value> Compare;

    /// <summary>v(*args, **kw); the last kwnames.Length args are keyword values.</summary>
    public delegate*<PyThread, Value, ReadOnlySpan<Value>, PyStr[]?, Value> Call;

    /// <summary>Attribute access; returns Value.Null when there is no such attribute (the caller raises). Null slot: generic access.</summary>
    public delegate*<Value, PyStr, Value> GetAttr;

    /// <summary>Attribute assignment; value Null for del.</summary>
    public delegate*<Value, PyStr, Value, void> SetAttr;

    /// <summary>Descriptor access: (descr, instance or Null, owner).</summary>
    public delegate*<Value, Value, PyType, Value> DescrGet;

    /// <summary>Descriptor assignment: (descr, instance, value or Null for delete).</summary>
    public delegate*<Value, Value, Value, void> DescrSet;

    /// <summary>iter(v).</summary>
    public delegate*<Value, Value> Iter;

    /// <summary>next(v); Value.Null when exhausted (a generator's return value is then in <see cref="PyThread.StopValue"/>).</summary>
    public delegate*<Value, Value> Next;

    public delegate*<PyThread, PyType, ReadOnlySpan<Value>, PyStr[]?, Value> New;
    public delegate*<PyThread, Value, ReadOnlySpan<Value>, PyStr[]?, void> Init;

    // async protocol
    public delegate*<Value, Value> Await, AIter, ANext;

    /// <summary>__del__, run on the engine's thread after the collector found the object dead.</summary>
    public delegate*<Value, void> Finalize;

    /// <summary>memoryview's access to bytes-like objects; null when the type has no buffer.</summary>
    public delegate*<Value, PyBuffer> GetBuffer;
}

/// <summary>The six rich comparisons, with CPython's numbers.</summary>
public enum CompareOp : byte
{
    Lt = 0,
    Le = 1,
    Eq = 2,
    Ne = 3,
    Gt = 4,
    Ge = 5,
}

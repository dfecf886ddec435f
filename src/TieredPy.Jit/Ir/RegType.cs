using TieredPy.Runtime;

namespace TieredPy.Jit;

/// <summary>How a register's value is held in compiled code.</summary>
internal enum Rep : byte
{
    /// <summary>Holds nothing that can be read (not live, or different on two paths).</summary>
    Dead,

    /// <summary>Unbound.</summary>
    Null,

    /// <summary>An int of 64 bits, in the register's long local.</summary>
    Int,

    /// <summary>A float, in the register's double local.</summary>
    Float,

    /// <summary>True or False, as 0 or 1 in the register's bool local.</summary>
    Bool,

    /// <summary>A PyObject that is no number box, in the register's object local.</summary>
    Obj,

    /// <summary>Anything: tag or object in the object local, bits in the long local.</summary>
    Any,

    /// <summary>
    /// An iterator that nobody but this loop can see, taken apart: <see cref="RegType.Class"/> says of what class it would be. See Emitter.Iterators.cs.
    /// </summary>
    Iterator,
}

/// <summary>
/// What is known about a register at a point: its representation, for objects the exact C# class, and possibly its value.
/// <c>InWindow</c>: a generator's window holds the same value. Immutable; the lattice is Dead above everything, then Any, then the rest.
/// </summary>
internal readonly record struct RegType(Rep Rep, Type? Class = null, bool IsConst = false, object? ConstRef = null, long ConstBits = 0, int Param = -1, bool InWindow = false)
{
    public static readonly RegType Dead = new(Rep.Dead), Null = new(Rep.Null), Int = new(Rep.Int), Float = new(Rep.Float), Bool = new(Rep.Bool), Obj = new(Rep.Obj), Any = new(Rep.Any);

    public static RegType Object(Type? exact) => new(Rep.Obj, exact);

    /// <summary>A constant.</summary>
    public static RegType Const(Value v)
    {
        if (v.IsNull) return Null;
        if (v.IsInt) return new(Rep.Int, null, true, null, v.Bits);
        if (v.IsFloat) return new(Rep.Float, null, true, null, v.Bits);
        if (v.Ref is PyBool b) return new(Rep.Bool, null, true, null, b == PyBool.True ? 1 : 0);
        return new(Rep.Obj, v.Ref!.GetType(), true, v.Ref);
    }

    /// <summary>What may be assumed where two paths meet.</summary>
    public static RegType Join(RegType a, RegType b)
    {
        if (a == b) return a;
        if (a.Rep == Rep.Dead || b.Rep == Rep.Dead) return Dead;
        var inWindow = a.InWindow && b.InWindow;
        // of ranges only the step may differ (0: in a local)
        if (a.Rep == Rep.Iterator && b.Rep == Rep.Iterator && a.Class == typeof(PyRangeIterator) && b.Class == a.Class) return a with { ConstBits = 0 };
        if (a.Rep == b.Rep && a.Rep != Rep.Iterator) return a.Rep == Rep.Obj ? new(Rep.Obj, a.Class == b.Class ? a.Class : null, InWindow: inWindow) : new(a.Rep, null, false, null, 0, a.Param == b.Param ? a.Param : -1, inWindow);
        return new(Rep.Any, InWindow: inWindow);
    }

    /// <summary>The value of a constant, or unbound.</summary>
    public Value ToValue() => Rep switch
    {
        Rep.Null => Value.Null,
        Rep.Int => Value.Int(ConstBits),
        Rep.Float => Value.Float(BitConverter.Int64BitsToDouble(ConstBits)),
        Rep.Bool => Value.Bool(ConstBits != 0),
        _ => new Value(ConstRef, 0),
    };

    /// <summary>An iterator in parts; with it, a range's step when it is known, or what the others iterate over.</summary>
    public static RegType Iterator(Type cls, long detail = 0) => new(Rep.Iterator, cls, ConstBits: detail);

    public bool IsNumber => Rep is Rep.Int or Rep.Float;
}

using System.Runtime.CompilerServices;

namespace TieredPy.Runtime;

/// <summary>A register as the interpreter writes it: <see cref="Value"/> with assignable fields. Stores of a reference compare first: the barrier costs more.</summary>
internal struct Reg
{
    public object? Ref;
    public long Bits;

    public readonly Value Value
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Unsafe.As<Reg, Value>(ref Unsafe.AsRef(in this));
    }

    public readonly double Double
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => BitConverter.Int64BitsToDouble(Bits);
    }

    public readonly bool IsFloat
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Ref == (object)Value.FloatTag;
    }

    public readonly bool IsNull
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Ref == (object)Value.NullTag;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void SetInt(long v)
    {
        if (Ref is not null) Ref = null;
        Bits = v;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void SetFloat(double v)
    {
        if (Ref != (object)Value.FloatTag) Ref = Value.FloatTag;
        Bits = BitConverter.DoubleToInt64Bits(v);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void SetObject(object? o)
    {
        if (Ref != o) Ref = o;
        Bits = 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void SetNull()
    {
        if (Ref != (object)Value.NullTag) Ref = Value.NullTag;
        Bits = 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Set(in Reg v)
    {
        var r = v.Ref;
        if (Ref != r) Ref = r;
        Bits = v.Bits;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Set(Value v)
    {
        if (Ref != v.Ref) Ref = v.Ref;
        Bits = v.Bits;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void SetBool(bool v) => SetObject(v ? PyBool.True : PyBool.False);
}

/// <summary>Access to an object's header.</summary>
internal static class RawClass
{
    private sealed class Raw
    {
        public nint First;
    }

    /// <summary>The method table: identifies the exact C# class, in one load.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nint Of(object o) => Unsafe.Add(ref Unsafe.As<Raw>(o).First, -1);
}

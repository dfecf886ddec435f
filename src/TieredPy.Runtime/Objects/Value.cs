using System.Runtime.CompilerServices;

namespace TieredPy.Runtime;

/// <summary>
/// A Python value in a register, an argument, a return, a dict entry or a tuple item: 16 bytes.
/// <para>Contract (every producer keeps it, every consumer relies on it):</para>
/// <list type="number">
/// <item><c>Ref == null</c>: an <c>int</c> (exact type) that fits 64 bits, in <see cref="Bits"/>.</item>
/// <item><c>Ref == FloatTag</c>: a <c>float</c> (exact type); <see cref="Bits"/> holds the double's bits.</item>
/// <item><c>Ref == NullTag</c>: no value (C's NULL): an unbound local, a missing argument, "not found", "exhausted".</item>
/// <item>anything else: <c>Ref</c> is a <see cref="PyObject"/>, and never a <see cref="PyBoxedInt"/> nor an exact
/// <see cref="PyFloat"/>: those exist only in heap cells of kind <c>Any</c> and are unboxed when loaded.
/// <see cref="Bits"/> is then 0, so that two values of one object are bitwise equal.</item>
/// </list>
/// The tags are string literals so that a compare against them is a compare with an immediate.
/// </summary>
public readonly struct Value
{
    /// <summary>The object, a tag, or null for an int.</summary>
    public readonly object? Ref;

    /// <summary>The int, or the bits of the double; 0 for objects.</summary>
    public readonly long Bits;

    /// <summary>Marks a float.</summary>
    public const string FloatTag = "\u0001float";

    /// <summary>Marks the absence of a value.</summary>
    public const string NullTag = "\u0001null";

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Value(object? @ref, long bits)
    {
        Ref = @ref;
        Bits = bits;
    }

    /// <summary>No value: unbound, missing, not found, exhausted. Never visible to a Python program.</summary>
    public static Value Null
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(NullTag, 0);
    }

    public static Value None => new(PyNone.Instance, 0);
    public static Value True => new(PyBool.True, 0);
    public static Value False => new(PyBool.False, 0);
    public static Value NotImplemented => new(PyNotImplemented.Instance, 0);
    public static Value Ellipsis => new(PyEllipsis.Instance, 0);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Value Int(long v) => new(null, v);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Value Float(double v) => new(FloatTag, BitConverter.DoubleToInt64Bits(v));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Value Bool(bool b) => new(b ? PyBool.True : PyBool.False, 0);

    /// <summary>An int of any size: normalised to 64 bits when it fits.</summary>
    public static Value Int(System.Numerics.BigInteger v) => PyInt.FromBig(v);

    /// <summary>A Python str.</summary>
    public static Value Str(string s) => new(PyStr.Of(s), 0);

    /// <summary>An object known not to be a boxed number (anything but <see cref="PyBoxedInt"/> and exact <see cref="PyFloat"/>).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Value Of(PyObject o) => new(o, 0);

    /// <summary>An object from a heap cell that may hold boxed numbers; null gives <see cref="Null"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Value Unbox(PyObject? o)
    {
        if (o is null) return Null;
        if (o.GetType() == typeof(PyBoxedInt)) return Int(Unsafe.As<PyBoxedInt>(o).Value);
        if (o.GetType() == typeof(PyFloat)) return Float(Unsafe.As<PyFloat>(o).Value);
        return new(o, 0);
    }

    /// <summary>None when <paramref name="o"/> is null, else the object.</summary>
    public static Value OrNone(PyObject? o) => o is null ? None : Unbox(o);

    public bool IsInt
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Ref is null;
    }

    public bool IsFloat
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (object?)Ref == (object)FloatTag;
    }

    /// <summary>No value at all (see <see cref="Null"/>); not Python's None.</summary>
    public bool IsNull
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (object?)Ref == (object)NullTag;
    }

    public bool IsNone
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Ref == (object)PyNone.Instance;
    }

    public bool IsNotImplemented => Ref == (object)PyNotImplemented.Instance;

    /// <summary>A reference to a PyObject (neither an unboxed number nor Null).</summary>
    public bool IsObject
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Ref is not null && (object)Ref != (object)FloatTag && (object)Ref != (object)NullTag;
    }

    /// <summary>The double of a value that is known to be a float.</summary>
    public double AsDouble
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => BitConverter.Int64BitsToDouble(Bits);
    }

    /// <summary>The object of a value for which <see cref="IsObject"/> holds (not checked).</summary>
    public PyObject Obj
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Unsafe.As<PyObject>(Ref!);
    }

    /// <summary>The object as a T if it is one (subclass instances included), else null. Never a boxed number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T? As<T>() where T : PyObject => Ref as T;

    /// <summary>Exactly this C# class; for built-ins that means exactly the Python type (user subclasses have a C# class of their own).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsExact<T>() where T : PyObject => Ref is not null && Ref.GetType() == typeof(T);

    /// <summary>The object, with a number boxed, for a heap cell that holds references.</summary>
    public PyObject Box()
    {
        if (Ref is null) return PyInt.Box(Bits);
        if ((object)Ref == (object)FloatTag) return new PyFloat(AsDouble);
        return Unsafe.As<PyObject>(Ref);
    }

    /// <summary>type(v).</summary>
    public PyType Type
    {
        get
        {
            if (Ref is null) return PyInt.TypeObject;
            if ((object)Ref == (object)FloatTag) return PyFloat.TypeObject;
            return Unsafe.As<PyObject>(Ref).Type;
        }
    }

    /// <summary>Python's <c>is</c>. Equal small numbers are one object, as far as a program can see.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Is(Value other) => Ref == other.Ref && Bits == other.Bits;

    public static implicit operator Value(PyObject o) => o.GetType() == typeof(PyBoxedInt) || o.GetType() == typeof(PyFloat) ? Unbox(o) : new(o, 0);
    public static implicit operator Value(long v) => new(null, v);
    public static implicit operator Value(int v) => new(null, v);
    public static implicit operator Value(double v) => Float(v);
    public static implicit operator Value(bool v) => Bool(v);
    public static implicit operator Value(string s) => Str(s);

    /// <summary>For the debugger only; programs see <c>repr</c>.</summary>
    public override string ToString() => IsNull ? "<null>" : IsInt ? Bits.ToString(System.Globalization.CultureInfo.InvariantCulture) : IsFloat ? AsDouble.ToString("R", System.Globalization.CultureInfo.InvariantCulture) : Ref!.ToString()!;
}

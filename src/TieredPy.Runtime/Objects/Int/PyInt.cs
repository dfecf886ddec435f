using System.Numerics;
using System.Runtime.CompilerServices;

namespace TieredPy.Runtime;

/// <summary>
/// An int as a heap object: boxed small ones, big ones, bool, and instances of subclasses. In registers an int of 64 bits is
/// unboxed (<see cref="Value"/>).
/// </summary>
[PyType("int", Subclassable = true, MatchSelf = true, Doc = "int([x]) -> integer\nint(x, base=10) -> integer\n\nThe integer that a number (floats are cut towards zero) or a text means; 0 without arguments.\nWith a base, x must be text with digits of that base (2 to 36; 0: as in a literal),\nperhaps with a sign and spaces around it.")]
public abstract partial class PyInt : PyObject
{
    private static readonly PyBoxedInt[] s_small = MakeSmall();

    /// <summary>2^61 - 1: numeric hashes are residues of it (sys.hash_info.modulus).</summary>
    public const long HashModulus = (1L << 61) - 1;

    public abstract bool TryGetInt64(out long value);
    public abstract BigInteger ToBig();

    /// <summary>The same number as an exact int value.</summary>
    public abstract Value ToExact();

    private static PyBoxedInt[] MakeSmall()
    {
        var small = new PyBoxedInt[1280];
        for (var i = 0; i < small.Length; i++) small[i] = new PyBoxedInt(i - 256);
        return small;
    }

    /// <summary>A boxed int for a heap cell.</summary>
    public static PyBoxedInt Box(long v) => (ulong)(v + 256) < 1280 ? s_small[v + 256] : new PyBoxedInt(v);

    /// <summary>The int with this number, unboxed when it fits 64 bits.</summary>
    public static Value FromBig(BigInteger v) => v >= long.MinValue && v <= long.MaxValue ? Value.Int((long)v) : new Value(new PyBigInt(v), 0);

    /// <summary>hash() of a 64-bit int.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long HashOf(long v)
    {
        if ((ulong)(v + HashModulus - 1) < (ulong)(2 * HashModulus - 1)) return v == -1 ? -2 : v;
        var r = v % HashModulus;
        return r == -1 ? -2 : r;
    }

    /// <summary>hash() of a big int.</summary>
    public static long HashOf(BigInteger v)
    {
        var r = (long)BigInteger.Remainder(v, HashModulus);
        return r == -1 ? -2 : r;
    }

    /// <summary>float(i): correctly rounded; OverflowError "int too large to convert to float".</summary>
    public static double ToDouble(Value exactInt)
    {
        if (exactInt.IsInt) return exactInt.Bits;
        return BigToDouble(((PyInt)exactInt.Obj).ToBig());
    }

    /// <summary>Round-half-even conversion; OverflowError beyond the range.</summary>
    public static double BigToDouble(BigInteger v)
    {
        var negative = v.Sign < 0;
        var magnitude = BigInteger.Abs(v);
        var bits = (long)magnitude.GetBitLength();
        if (bits <= 63) return (double)(long)v;
        if (bits > 1024) throw PyErr.OverflowError("int too large to convert to float");
        // keep 64 bits and a sticky bit; the conversion from ulong then rounds once
        var shift = (int)(bits - 64);
        var top = (ulong)(magnitude >> shift);
        if (!(magnitude & ((BigInteger.One << shift) - 1)).IsZero) top |= 1;
        // top has its high bit set, so the sticky bit is below the 53 kept bits and the guard bit
        var d = Math.ScaleB((double)top, shift);
        if (double.IsInfinity(d)) throw PyErr.OverflowError("int too large to convert to float");
        return negative ? -d : d;
    }
}

/// <summary>An int of 64 bits in a heap cell. Never in a <see cref="Value"/>.</summary>
public sealed class PyBoxedInt(long value) : PyInt
{
    public readonly long Value = value;
    public override PyType Type => TypeObject;

    public override bool TryGetInt64(out long value)
    {
        value = Value;
        return true;
    }

    public override BigInteger ToBig() => Value;
    public override Value ToExact() => Runtime.Value.Int(Value);
}

/// <summary>An int beyond 64 bits (never one that would fit).</summary>
public sealed partial class PyBigInt : PyInt
{
    private enum Form : byte
    {
        /// <summary>As BigInteger only: more than two words.</summary>
        Big,
        WordsOnly,
        Both,
    }

    private BigInteger _value;
    private Form _form;

    public PyBigInt(BigInteger value)
    {
        _value = value;
        if (value.GetBitLength() > 127) return;
        _hi = (long)(value >> 64);
        _lo = (ulong)(value & ulong.MaxValue);
        _form = Form.Both;
    }

    private PyBigInt(BigInteger value, Form form)
    {
        _value = value;
        _form = form;
    }

    /// <summary>An int of more than two words.</summary>
    internal static PyBigInt Beyond(BigInteger value) => new(value, Form.Big);

    /// <summary>Has it two words (<see cref="TryWords"/>)? Otherwise it is <see cref="Stored"/>.</summary>
    internal bool IsTwoWords => _form != Form.Big;

    /// <summary>The number, when it has more than two words.</summary>
    internal ref BigInteger Stored => ref _value;

    public BigInteger Value
    {
        get
        {
            if (_form == Form.WordsOnly) Expand();
            return _value;
        }
    }

    public override PyType Type => TypeObject;

    public override bool TryGetInt64(out long value)
    {
        value = 0;
        return false;
    }

    public override BigInteger ToBig() => Value;
    public override Value ToExact() => new(this, 0);
}

/// <summary>True and False.</summary>
[PyType("bool", MatchSelf = true, Base = typeof(PyInt), Doc = "Whether an object counts as true. The only instances are True and False,\nwhich are the integers 1 and 0 too.")]
public sealed partial class PyBool : PyInt
{
    public static readonly PyBool True = new(), False = new();
    private PyBool() { }
    public override PyType Type => TypeObject;

    public override bool TryGetInt64(out long value)
    {
        value = this == True ? 1 : 0;
        return true;
    }

    public override BigInteger ToBig() => this == True ? BigInteger.One : BigInteger.Zero;
    public override Value ToExact() => Value.Int(this == True ? 1 : 0);
}

/// <summary>An instance of a Python-level subclass of int.</summary>
internal sealed class UserInt(PyType type, Value number) : PyInt
{
    private readonly PyInstance _state = type.NewInstance();

    /// <summary>The number, as an exact int.</summary>
    public readonly Value Number = number;
    public override PyType Type => _state.Type;
    public override PyInstance State => _state;

    public override bool TryGetInt64(out long value)
    {
        value = Number.Bits;
        return Number.IsInt;
    }

    public override BigInteger ToBig() => Number.IsInt ? Number.Bits : ((PyBigInt)Number.Obj).Value;
    public override Value ToExact() => Number;
}

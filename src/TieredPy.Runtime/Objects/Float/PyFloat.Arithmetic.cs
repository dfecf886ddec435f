using System.Numerics;
using TieredPy.Bytecode;

namespace TieredPy.Runtime;

/// <summary>Arithmetic and comparison of floats.</summary>
public unsafe partial class PyFloat
{
    /// <summary>The operand as a double when it is a float or an int; false otherwise. Ints too large raise OverflowError.</summary>
    private static bool Operand(Value v, out double d)
    {
        if (v.IsFloat)
        {
            d = v.AsDouble;
            return true;
        }
        if (v.IsInt)
        {
            d = v.Bits;
            return true;
        }
        switch (v.Ref)
        {
            case PyFloat f:
                d = f.Value;
                return true;
            case PyInt i:
                d = PyInt.ToDouble(i.ToExact());
                return true;
            default:
                d = 0;
                return false;
        }
    }

    private static bool Operands(Value v, Value w, out double a, out double b)
    {
        b = 0;
        return Operand(v, out a) && Operand(w, out b);
    }

    [PySlot(nameof(TypeSlots.Add))]
    public static Value Add(Value v, Value w) => Operands(v, w, out var a, out var b) ? Runtime.Value.Float(a + b) : Runtime.Value.NotImplemented;

    [PySlot(nameof(TypeSlots.Subtract))]
    public static Value Subtract(Value v, Value w) => Operands(v, w, out var a, out var b) ? Runtime.Value.Float(a - b) : Runtime.Value.NotImplemented;

    [PySlot(nameof(TypeSlots.Multiply))]
    public static Value Multiply(Value v, Value w) => Operands(v, w, out var a, out var b) ? Runtime.Value.Float(a * b) : Runtime.Value.NotImplemented;

    [PySlot(nameof(TypeSlots.TrueDivide))]
    public static Value TrueDivide(Value v, Value w)
    {
        if (!Operands(v, w, out var a, out var b)) return Runtime.Value.NotImplemented;
        return b == 0 ? throw PyErr.ZeroDivisionError("division by zero") : Runtime.Value.Float(a / b);
    }

    /// <summary>a % b with the sign of b; b is not 0.</summary>
    public static double FloorMod(double a, double b)
    {
        var mod = a % b;
        if (mod != 0)
        {
            if ((b < 0) != (mod < 0)) mod += b;
            return mod;
        }
        return Math.CopySign(0, b);
    }

    /// <summary>a // b; b is not 0.</summary>
    public static double FloorDiv(double a, double b)
    {
        var mod = a % b;
        var div = (a - mod) / b;
        if (mod != 0 && (b < 0) != (mod < 0)) div -= 1;
        if (div == 0) return Math.CopySign(0, a / b);
        var floor = Math.Floor(div);
        return div - floor > 0.5 ? floor + 1 : floor;
    }

    [PySlot(nameof(TypeSlots.FloorDivide))]
    public static Value FloorDivide(Value v, Value w)
    {
        if (!Operands(v, w, out var a, out var b)) return Runtime.Value.NotImplemented;
        return b == 0 ? throw PyErr.ZeroDivisionError("division by zero") : Runtime.Value.Float(FloorDiv(a, b));
    }

    [PySlot(nameof(TypeSlots.Remainder))]
    public static Value Remainder(Value v, Value w)
    {
        if (!Operands(v, w, out var a, out var b)) return Runtime.Value.NotImplemented;
        return b == 0 ? throw PyErr.ZeroDivisionError("division by zero") : Runtime.Value.Float(FloorMod(a, b));
    }

    [PySlot(nameof(TypeSlots.Divmod))]
    public static Value DivmodFloats(Value v, Value w)
    {
        if (!Operands(v, w, out var a, out var b)) return Runtime.Value.NotImplemented;
        if (b == 0) throw PyErr.ZeroDivisionError("division by zero");
        return Runtime.Value.Of(new PyTuple(Runtime.Value.Float(FloorDiv(a, b)), Runtime.Value.Float(FloorMod(a, b))));
    }

    [PySlot(nameof(TypeSlots.Power))]
    public static Value Power(Value v, Value w, Value mod)
    {
        if (!Operands(v, w, out var a, out var b)) return Runtime.Value.NotImplemented;
        if (!mod.IsNull) throw PyErr.TypeError("pow() 3rd argument not allowed unless all arguments are integers");
        if (b == 0) return Runtime.Value.Float(1);
        if (double.IsNaN(a)) return Runtime.Value.Float(a);
        if (double.IsNaN(b)) return Runtime.Value.Float(a == 1 ? 1 : b);
        if (double.IsInfinity(b))
        {
            var size = Math.Abs(a);
            return Runtime.Value.Float(size == 1 ? 1 : b > 0 == size > 1 ? double.PositiveInfinity : 0);
        }
        if (a == 0 && b < 0) throw PyErr.ZeroDivisionError("zero to a negative power");
        if (a < 0 && double.IsFinite(a) && double.IsFinite(b) && b != Math.Floor(b)) return PyComplex.Power(Runtime.Value.Float(a), Runtime.Value.Float(b), Runtime.Value.Null);
        var r = Math.Pow(a, b);
        if (double.IsInfinity(r) && double.IsFinite(a) && double.IsFinite(b)) throw new PyException(PyErr.Make(PyExc.OverflowError, 34, "Numerical result out of range"));
        if (a == 1) r = 1;
        return Runtime.Value.Float(r);
    }

    private static double D(Value v) => v.IsFloat ? v.AsDouble : ((PyFloat)v.Obj).Value;

    [PySlot(nameof(TypeSlots.Negative))]
    public static Value Negative(Value v) => Runtime.Value.Float(-D(v));

    [PySlot(nameof(TypeSlots.Positive))]
    [PySlot(nameof(TypeSlots.Float))]
    public static Value Exact(Value v) => Runtime.Value.Float(D(v));

    [PySlot(nameof(TypeSlots.Absolute))]
    public static Value Absolute(Value v) => Runtime.Value.Float(Math.Abs(D(v)));

    [PySlot(nameof(TypeSlots.Bool))]
    public static bool BoolOf(Value v) => D(v) != 0;

    [PySlot(nameof(TypeSlots.Int))]
    public static Value IntOf(Value v) => Truncate(D(v));

    /// <summary>int(d).</summary>
    public static Value Truncate(double d)
    {
        if (d > -9.2e18 && d < 9.2e18) return Runtime.Value.Int((long)d);
        if (double.IsNaN(d)) throw PyErr.ValueError("cannot convert float NaN to integer");
        if (double.IsInfinity(d)) throw PyErr.OverflowError("cannot convert float infinity to integer");
        return PyInt.FromBig(new BigInteger(d));
    }

    [PySlot(nameof(TypeSlots.Repr))]
    public static Value Repr(Value v) => Runtime.Value.Str(FloatText.Repr(D(v)));

    /// <summary>hash(d): equal to the hash of an equal int or fraction (https://docs.python.org/3/library/stdtypes.html#hashing-of-numeric-types).</summary>
    public static long HashOf(double d)
    {
        if (!double.IsFinite(d)) return double.IsInfinity(d) ? d > 0 ? 314159 : -314159 : 0;
        if (d == Math.Floor(d) && Math.Abs(d) < 1L << 60) return PyInt.HashOf((long)d);
        var bits = BitConverter.DoubleToInt64Bits(d);
        var e = (int)(bits >> 52 & 0x7ff);
        var m = bits & ((1L << 52) - 1);
        if (e == 0) e = 1;
        else m |= 1L << 52;
        e -= 1075;
        // m * 2^e modulo 2^61 - 1: powers of two are rotations of 61 bits
        e %= 61;
        if (e < 0) e += 61;
        var x = (ulong)m;
        x = (x << e & ((1UL << 61) - 1)) | x >> (61 - e);
        if (x >= (1UL << 61) - 1) x -= (1UL << 61) - 1;
        var h = d < 0 ? -(long)x : (long)x;
        return h == -1 ? -2 : h;
    }

    [PySlot(nameof(TypeSlots.Hash))]
    public static long HashValue(Value v)
    {
        var d = D(v);
        return !double.IsNaN(d) ? HashOf(d) : v.IsObject ? v.Obj.IdentityHash : NanIdentity.Hash(d);
    }

    [PySlot(nameof(TypeSlots.Compare))]
    public static Value Compare(Value v, Value w, CompareOp op)
    {
        var a = D(v);
        if (w.IsFloat || w.Ref is PyFloat) return CompareDoubles(a, D(w), op);
        if (!PyInt.IsInt(w)) return Runtime.Value.NotImplemented;
        if (ConvertOps.TryInt64(w, out var n) && n > -(1L << 53) && n < 1L << 53) return CompareDoubles(a, n, op);
        if (!double.IsFinite(a)) return CompareDoubles(a, 0, op);
        // exact: compare the integer part, then the fraction breaks a tie
        var floor = Math.Floor(a);
        var order = new BigInteger(floor).CompareTo(ConvertOps.ToBig(w));
        if (order == 0 && a > floor) order = 1;
        return ObjectOps.FromOrder(order, op);
    }

    internal static Value CompareDoubles(double a, double b, CompareOp op) => Runtime.Value.Bool(op switch
    {
        CompareOp.Lt => a < b,
        CompareOp.Le => a <= b,
        CompareOp.Eq => a == b,
        CompareOp.Ne => a != b,
        CompareOp.Gt => a > b,
        _ => a >= b,
    });
}

using System.Numerics;
using System.Runtime.CompilerServices;

namespace TieredPy.Runtime;

/// <summary>Arithmetic of ints: 64-bit paths first, exact big integers behind.</summary>
public abstract unsafe partial class PyInt
{
    /// <summary>Is the value an int (bool and subclasses included)?</summary>
    public static bool IsInt(Value v) => v.IsInt || v.Ref is PyInt;

    /// <summary>Are both exact ints (neither bool nor of a subclass)?</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool Exact(Value v, Value w) =>
        (v.Ref is null || v.Ref.GetType() == typeof(PyBigInt)) && (w.Ref is null || w.Ref.GetType() == typeof(PyBigInt));

    /// <summary>Exact ints, at least one of them beyond 64 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsBig(Value v, Value w) => (v.Ref is not null || w.Ref is not null) && Exact(v, w);

    private static bool Small(Value v, Value w, out long a, out long b)
    {
        b = 0;
        return ConvertOps.TryInt64(v, out a) && ConvertOps.TryInt64(w, out b);
    }

    [PySlot(nameof(TypeSlots.Add))]
    public static Value Add(Value v, Value w)
    {
        if (IsBig(v, w))
        {
            if (PyBigInt.AddWords(v, w) is { IsNull: false } sum) return sum;
            if (BigMath.IsAvailable) return BigMath.Add(v, w, subtract: false);
        }
        if (Small(v, w, out var a, out var b))
        {
            var r = unchecked(a + b);
            return ((a ^ r) & (b ^ r)) < 0 ? PyBigInt.From(r < 0 ? 0 : -1, (ulong)r) : Value.Int(r);
        }
        return IsInt(v) && IsInt(w) ? FromBig(ConvertOps.ToBig(v) + ConvertOps.ToBig(w)) : Value.NotImplemented;
    }

    [PySlot(nameof(TypeSlots.Subtract))]
    public static Value Subtract(Value v, Value w)
    {
        if (IsBig(v, w))
        {
            if (PyBigInt.SubtractWords(v, w) is { IsNull: false } difference) return difference;
            if (BigMath.IsAvailable) return BigMath.Add(v, w, subtract: true);
        }
        if (Small(v, w, out var a, out var b))
        {
            var r = unchecked(a - b);
            return ((a ^ b) & (a ^ r)) < 0 ? PyBigInt.From(r < 0 ? 0 : -1, (ulong)r) : Value.Int(r);
        }
        return IsInt(v) && IsInt(w) ? FromBig(ConvertOps.ToBig(v) - ConvertOps.ToBig(w)) : Value.NotImplemented;
    }

    [PySlot(nameof(TypeSlots.Multiply))]
    public static Value Multiply(Value v, Value w)
    {
        if (IsBig(v, w) && BigMath.Multiplies(v, w)) return BigMath.Multiply(v, w);
        if (Small(v, w, out var a, out var b))
        {
            var hi = Math.BigMul(a, b, out var lo);
            return PyBigInt.From(hi, (ulong)lo);
        }
        return IsInt(v) && IsInt(w) ? FromBig(ConvertOps.ToBig(v) * ConvertOps.ToBig(w)) : Value.NotImplemented;
    }

    /// <summary>Floor division; b is not 0.</summary>
    public static Value FloorDiv(long a, long b)
    {
        if (b == -1) return a == long.MinValue ? FromBig(-(BigInteger)a) : Value.Int(-a);
        var q = a / b;
        if ((a ^ b) < 0 && q * b != a) q--;
        return Value.Int(q);
    }

    /// <summary>Remainder with the sign of the divisor; b is not 0.</summary>
    public static long FloorMod(long a, long b)
    {
        if (b == -1) return 0;
        var r = a % b;
        return r != 0 && (r ^ b) < 0 ? r + b : r;
    }

    /// <summary>Floor division and remainder of big integers; b is not 0.</summary>
    public static (BigInteger Quotient, BigInteger Remainder) FloorDivRem(BigInteger a, BigInteger b)
    {
        var (q, r) = BigInteger.DivRem(a, b);
        if (!r.IsZero && (r.Sign < 0) != (b.Sign < 0))
        {
            q -= 1;
            r += b;
        }
        return (q, r);
    }

    private static PyException DivisionByZero() => PyErr.ZeroDivisionError("division by zero");

    [PySlot(nameof(TypeSlots.FloorDivide))]
    public static Value FloorDivide(Value v, Value w)
    {
        if (IsBig(v, w) && BigMath.Divides(v, w)) return w.IsInt && w.Bits == 0 ? throw DivisionByZero() : BigMath.Divide(v, w, remainder: false);
        if (Small(v, w, out var a, out var b)) return b == 0 ? throw DivisionByZero() : FloorDiv(a, b);
        if (!IsInt(v) || !IsInt(w)) return Value.NotImplemented;
        var d = ConvertOps.ToBig(w);
        return d.IsZero ? throw DivisionByZero() : FromBig(FloorDivRem(ConvertOps.ToBig(v), d).Quotient);
    }

    [PySlot(nameof(TypeSlots.Remainder))]
    public static Value Remainder(Value v, Value w)
    {
        if (IsBig(v, w))
        {
            if (PyBigInt.RemainderWords(v, w) is { IsNull: false } rest) return rest;
            if (BigMath.Divides(v, w)) return w.IsInt && w.Bits == 0 ? throw DivisionByZero() : BigMath.Divide(v, w, remainder: true);
        }
        if (Small(v, w, out var a, out var b)) return b == 0 ? throw DivisionByZero() : Value.Int(FloorMod(a, b));
        if (!IsInt(v) || !IsInt(w)) return Value.NotImplemented;
        var d = ConvertOps.ToBig(w);
        return d.IsZero ? throw DivisionByZero() : FromBig(FloorDivRem(ConvertOps.ToBig(v), d).Remainder);
    }

    [PySlot(nameof(TypeSlots.Divmod))]
    public static Value DivmodInts(Value v, Value w)
    {
        if (!IsInt(v) || !IsInt(w)) return Value.NotImplemented;
        return Value.Of(new PyTuple(FloorDivide(v, w), Remainder(v, w)));
    }

    [PySlot(nameof(TypeSlots.TrueDivide))]
    public static Value TrueDivide(Value v, Value w)
    {
        if (Small(v, w, out var a, out var b))
        {
            if (b == 0) throw DivisionByZero();
            // both exactly representable: the hardware's quotient is correctly rounded
            if (Math.Abs(a >> 1) < 1L << 52 && Math.Abs(b >> 1) < 1L << 52) return Value.Float((double)a / b);
        }
        else if (!IsInt(v) || !IsInt(w))
        {
            return Value.NotImplemented;
        }
        return Value.Float(TrueQuotient(ConvertOps.ToBig(v), ConvertOps.ToBig(w)));
    }

    /// <summary>a / b correctly rounded to a double.</summary>
    public static double TrueQuotient(BigInteger a, BigInteger b)
    {
        if (b.IsZero) throw DivisionByZero();
        if (a.IsZero) return b.Sign < 0 ? -0.0 : 0.0;
        var negative = (a.Sign < 0) != (b.Sign < 0);
        a = BigInteger.Abs(a);
        b = BigInteger.Abs(b);
        // scale so that the quotient has 64 to 66 bits, make the rest sticky, and round once (subnormals get fewer bits)
        var shift = 65 - ((long)a.GetBitLength() - (long)b.GetBitLength());
        var exponent = -shift;
        if (exponent + 65 > 1025) throw PyErr.OverflowError("integer division result too large for a float");
        if (exponent + 66 < -1080) return negative ? -0.0 : 0.0;
        var n = shift >= 0 ? a << (int)shift : a;
        var d = shift >= 0 ? b : b << (int)-shift;
        var (q, r) = BigInteger.DivRem(n, d);
        var sticky = !r.IsZero;
        var bits = (long)q.GetBitLength();
        // number of bits that the result can hold
        var top = exponent + bits;
        var keep = top < -1021 ? (int)(53 - (-1021 - top)) : 53;
        if (keep < 0) return negative ? -0.0 : 0.0;
        var drop = (int)(bits - keep);
        var kept = q >> drop;
        var rest = q - (kept << drop);
        var half = BigInteger.One << (drop - 1);
        var up = rest > half || (rest == half && (sticky || !kept.IsEven));
        var m = (double)(long)kept + (up ? 1 : 0);
        var result = Math.ScaleB(m, (int)(exponent + drop));
        if (double.IsInfinity(result)) throw PyErr.OverflowError("integer division result too large for a float");
        return negative ? -result : result;
    }

    [PySlot(nameof(TypeSlots.Power))]
    public static Value Power(Value v, Value w, Value mod)
    {
        if (!IsInt(v) || !IsInt(w) || (!mod.IsNull && !IsInt(mod))) return Value.NotImplemented;
        if (!mod.IsNull) return PowerMod(ConvertOps.ToBig(v), ConvertOps.ToBig(w), ConvertOps.ToBig(mod));
        if (Small(v, w, out var a, out var b))
        {
            if (b < 0) return PyFloat.Power(Value.Float(a), Value.Float(b), Value.Null);
            return PowerSmall(a, b);
        }
        var e = ConvertOps.ToBig(w);
        if (e.Sign < 0) return PyFloat.Power(Value.Float(ToDouble(v.IsInt ? v : ((PyInt)v.Obj).ToExact())), Value.Float(BigToDouble(e)), Value.Null);
        var x = ConvertOps.ToBig(v);
        if (x.IsZero || x.IsOne) return FromBig(e.IsZero ? BigInteger.One : x);
        if (x == BigInteger.MinusOne) return e.IsEven ? 1 : -1;
        if (e > int.MaxValue) throw PyErr.MemoryError();
        return FromBig(BigPower.Pow(x, (int)e));
    }

    private static Value PowerSmall(long a, long e)
    {
        if (a is 0 or 1) return e == 0 ? 1 : a;
        if (a == -1) return (e & 1) == 0 ? 1 : -1;
        if (a == 2 && e < 62) return 1L << (int)e;
        long result = 1, b = a;
        for (var n = e; ;)
        {
            if ((n & 1) != 0)
            {
                var hi = Math.BigMul(result, b, out var lo);
                if (hi != lo >> 63) break;
                result = lo;
            }
            n >>= 1;
            if (n == 0) return result;
            var h2 = Math.BigMul(b, b, out var l2);
            if (h2 != l2 >> 63) break;
            b = l2;
        }
        if (e > int.MaxValue) throw PyErr.MemoryError();
        return FromBig(BigPower.Pow(a, (int)e));
    }

    private static Value PowerMod(BigInteger v, BigInteger e, BigInteger m)
    {
        if (m.IsZero) throw PyErr.ValueError("pow() 3rd argument cannot be 0");
        var negative = m.Sign < 0;
        var modulus = BigInteger.Abs(m);
        if (modulus.IsOne) return 0;
        if (e.Sign < 0)
        {
            v = Inverse(v, modulus);
            e = -e;
        }
        var r = BigInteger.ModPow(FloorDivRem(v, modulus).Remainder, e, modulus);
        return FromBig(negative && !r.IsZero ? r - modulus : r);
    }

    private static BigInteger Inverse(BigInteger a, BigInteger n)
    {
        BigInteger b = 1, c = 0, m = n;
        a = FloorDivRem(a, n).Remainder;
        while (!m.IsZero)
        {
            var (q, r) = BigInteger.DivRem(a, m);
            (a, m) = (m, r);
            (b, c) = (c, b - q * c);
        }
        if (!a.IsOne) throw PyErr.ValueError("base is not invertible for the given modulus");
        return b;
    }

    /// <summary>Apart: a method that mentions BigInteger loads its assembly when it is first called.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Value ShiftBig(long a, int n) => FromBig((BigInteger)a << n);

    [PySlot(nameof(TypeSlots.LShift))]
    public static Value LShift(Value v, Value w)
    {
        if (Small(v, w, out var a, out var n))
        {
            if (n < 0) throw PyErr.ValueError("negative shift count");
            if (n < 63)
            {
                var r = a << (int)n;
                if (r >> (int)n == a) return Value.Int(r);
            }
            if (a == 0) return 0;
            if (n > int.MaxValue) throw n > 1L << 60 ? PyErr.OverflowError("too many digits in integer") : PyErr.MemoryError();
            return n < 64 ? PyBigInt.LShiftWords(Value.Int(a), Value.Int(n)) : ShiftBig(a, (int)n);
        }
        if (Exact(v, w) && PyBigInt.LShiftWords(v, w) is { IsNull: false } shifted) return shifted;
        return !IsInt(v) || !IsInt(w) ? Value.NotImplemented : ShiftBig(v, w);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Value ShiftBig(Value v, Value w)
    {
        if (!ConvertOps.TryInt64(w, out var n))
        {
            if (ConvertOps.ToBig(w).Sign < 0) throw PyErr.ValueError("negative shift count");
            if (ConvertOps.ToBig(v).IsZero) return 0;
            throw PyErr.OverflowError("too many digits in integer");
        }
        if (n < 0) throw PyErr.ValueError("negative shift count");
        if (n > int.MaxValue) throw PyErr.MemoryError();
        return FromBig(ConvertOps.ToBig(v) << (int)n);
    }

    [PySlot(nameof(TypeSlots.RShift))]
    public static Value RShift(Value v, Value w)
    {
        if (Small(v, w, out var a, out var n))
        {
            if (n < 0) throw PyErr.ValueError("negative shift count");
            return Value.Int(n > 63 ? a >> 63 : a >> (int)n);
        }
        if (!IsInt(v) || !IsInt(w)) return Value.NotImplemented;
        if (Exact(v, w) && PyBigInt.RShiftWords(v, w) is { IsNull: false } shifted) return shifted;
        var big = ConvertOps.ToBig(v);
        if (!ConvertOps.TryInt64(w, out n))
        {
            if (ConvertOps.ToBig(w).Sign < 0) throw PyErr.ValueError("negative shift count");
            return big.Sign < 0 ? -1 : 0;
        }
        if (n < 0) throw PyErr.ValueError("negative shift count");
        if (n > int.MaxValue) return big.Sign < 0 ? -1 : 0;
        return FromBig(big >> (int)n);
    }

    [PySlot(nameof(TypeSlots.And))]
    public static Value And(Value v, Value w)
    {
        if (Small(v, w, out var a, out var b)) return Value.Int(a & b);
        if (Exact(v, w) && PyBigInt.AndWords(v, w) is { IsNull: false } bits) return bits;
        return IsInt(v) && IsInt(w) ? FromBig(ConvertOps.ToBig(v) & ConvertOps.ToBig(w)) : Value.NotImplemented;
    }

    [PySlot(nameof(TypeSlots.Or))]
    public static Value Or(Value v, Value w)
    {
        if (Small(v, w, out var a, out var b)) return Value.Int(a | b);
        if (Exact(v, w) && PyBigInt.OrWords(v, w) is { IsNull: false } bits) return bits;
        return IsInt(v) && IsInt(w) ? FromBig(ConvertOps.ToBig(v) | ConvertOps.ToBig(w)) : Value.NotImplemented;
    }

    [PySlot(nameof(TypeSlots.Xor))]
    public static Value Xor(Value v, Value w)
    {
        if (Small(v, w, out var a, out var b)) return Value.Int(a ^ b);
        if (Exact(v, w) && PyBigInt.XorWords(v, w) is { IsNull: false } bits) return bits;
        return IsInt(v) && IsInt(w) ? FromBig(ConvertOps.ToBig(v) ^ ConvertOps.ToBig(w)) : Value.NotImplemented;
    }

    [PySlot(nameof(TypeSlots.Negative))]
    public static Value Negative(Value v)
    {
        if (ConvertOps.TryInt64(v, out var a) && a != long.MinValue) return Value.Int(-a);
        return FromBig(-ConvertOps.ToBig(v));
    }

    [PySlot(nameof(TypeSlots.Positive))]
    [PySlot(nameof(TypeSlots.Int))]
    [PySlot(nameof(TypeSlots.Index))]
    public static Value Exact(Value v) => v.IsInt ? v : ((PyInt)v.Obj).ToExact();

    [PySlot(nameof(TypeSlots.Absolute))]
    public static Value Absolute(Value v)
    {
        if (ConvertOps.TryInt64(v, out var a) && a != long.MinValue) return Value.Int(Math.Abs(a));
        return FromBig(BigInteger.Abs(ConvertOps.ToBig(v)));
    }

    [PySlot(nameof(TypeSlots.Invert))]
    public static Value Invert(Value v)
    {
        if (ConvertOps.TryInt64(v, out var a)) return Value.Int(~a);
        if (PyBigInt.InvertWords(v) is { IsNull: false } inverted) return inverted;
        return FromBig(-ConvertOps.ToBig(v) - 1);
    }

    [PySlot(nameof(TypeSlots.Float))]
    public static Value FloatOf(Value v) => Value.Float(ToDouble(Exact(v)));

    [PySlot(nameof(TypeSlots.Bool))]
    public static bool BoolOf(Value v) => !ConvertOps.TryInt64(v, out var a) || a != 0;

    [PySlot(nameof(TypeSlots.Hash))]
    public static long HashValue(Value v) => ConvertOps.TryInt64(v, out var a) ? HashOf(a) : HashOf(ConvertOps.ToBig(v));

    [PySlot(nameof(TypeSlots.Compare))]
    public static Value Compare(Value v, Value w, CompareOp op)
    {
        if (Exact(v, w)) return ObjectOps.FromOrder(Order(v, w), op);
        if (Small(v, w, out var a, out var b)) return ObjectOps.FromOrder(a.CompareTo(b), op);
        if (!IsInt(v) || !IsInt(w)) return Value.NotImplemented;
        return ObjectOps.FromOrder(ConvertOps.ToBig(v).CompareTo(ConvertOps.ToBig(w)), op);
    }

    /// <summary>The sign of v - w, both exact ints.</summary>
    internal static int Order(Value v, Value w)
    {
        if (v.IsInt && w.IsInt) return v.Bits.CompareTo(w.Bits);
        return PyBigInt.TryCompareWords(v, w, out var order) ? order : OrderBig(v, w);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int OrderBig(Value v, Value w)
    {
        if (w.IsInt) return Unsafe.As<PyBigInt>(v.Ref!).Value.Sign;
        return v.IsInt ? -Unsafe.As<PyBigInt>(w.Ref!).Value.Sign : Unsafe.As<PyBigInt>(v.Ref!).Value.CompareTo(Unsafe.As<PyBigInt>(w.Ref!).Value);
    }
}

/// <summary>Powers of big integers, interruptible: a signal is seen between squarings.</summary>
internal static class BigPower
{
    public static BigInteger Pow(BigInteger x, int e)
    {
        if ((long)x.GetBitLength() * e < 1 << 16) return BigInteger.Pow(x, e);
        var result = BigInteger.One;
        for (var bit = 31 - BitOperations.LeadingZeroCount((uint)e); bit >= 0; bit--)
        {
            Interpreter.CheckSignals(PyThread.Current);
            result *= result;
            if ((e >> bit & 1) != 0) result *= x;
        }
        return result;
    }
}

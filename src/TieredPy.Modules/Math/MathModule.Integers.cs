using System.Numerics;
using TieredPy.Runtime;

namespace TieredPy.Modules;

/// <summary>Factorials by products over halves of a range.</summary>
internal static class Factorials
{
    public static BigInteger Of(int n) => n < 2 ? BigInteger.One : Product(2, n);

    /// <summary>low * (low + 1) * … * high.</summary>
    public static BigInteger Product(long low, long high)
    {
        if (high - low < 8)
        {
            BigInteger r = low;
            for (var i = low + 1; i <= high; i++) r *= i;
            return r;
        }
        var middle = (low + high) >> 1;
        return Product(low, middle) * Product(middle + 1, high);
    }
}

public static partial class MathModule
{
    [PyFunction("factorial($module, n, /)", Doc = "Find n!.")]
    private static Value Factorial(Value n)
    {
        var v = ConvertOps.Index(n);
        if (!v.IsInt)
        {
            if (ConvertOps.ToBig(v).Sign < 0) throw PyErr.ValueError("factorial() not defined for negative values");
            throw PyErr.OverflowError($"factorial() argument should not exceed {long.MaxValue}");
        }
        if (v.Bits < 0) throw PyErr.ValueError("factorial() not defined for negative values");
        return v.Bits > int.MaxValue ? throw PyErr.MemoryError() : PyInt.FromBig(Factorials.Of((int)v.Bits));
    }

    [PyFunction("gcd($module, /, *integers)", Doc = "Greatest Common Divisor.")]
    private static Value Gcd(ReadOnlySpan<Value> args)
    {
        BigInteger r = 0;
        long small = 0;
        var big = false;
        foreach (var a in args)
        {
            var v = ConvertOps.Index(a);
            if (!big && v.IsInt && v.Bits != long.MinValue)
            {
                var x = small;
                var y = Math.Abs(v.Bits);
                while (y != 0) (x, y) = (y, x % y);
                small = x;
                continue;
            }
            if (!big)
            {
                big = true;
                r = small;
            }
            r = BigInteger.GreatestCommonDivisor(r, ConvertOps.ToBig(v));
        }
        return big ? PyInt.FromBig(r) : Value.Int(small);
    }

    [PyFunction("lcm($module, /, *integers)", Doc = "Least Common Multiple.")]
    private static Value Lcm(ReadOnlySpan<Value> args)
    {
        BigInteger r = 1;
        foreach (var a in args)
        {
            var v = ConvertOps.ToBig(ConvertOps.Index(a));
            r = r.IsZero || v.IsZero ? 0 : BigInteger.Abs(r / BigInteger.GreatestCommonDivisor(r, v) * v);
        }
        return PyInt.FromBig(r);
    }

    [PyFunction("isqrt($module, n, /)", Doc = "Return the integer part of the square root of the input.")]
    private static Value Isqrt(Value n)
    {
        var v = ConvertOps.Index(n);
        if (v.IsInt)
        {
            if (v.Bits < 0) throw PyErr.ValueError("isqrt() argument must be nonnegative");
            var r = (long)Math.Sqrt(v.Bits);
            while (r * r > v.Bits || r > 3037000499) r--;
            while (r < 3037000499 && (r + 1) * (r + 1) <= v.Bits) r++;
            return r;
        }
        var big = ConvertOps.ToBig(v);
        if (big.Sign < 0) throw PyErr.ValueError("isqrt() argument must be nonnegative");
        return PyInt.FromBig(IntegerRoot(big));
    }

    /// <summary>Newton's iteration from above, on precisions that double (half the bits give half the root's).</summary>
    private static BigInteger IntegerRoot(BigInteger n)
    {
        var bits = (int)n.GetBitLength();
        if (bits <= 52) return (BigInteger)Math.Sqrt((double)n);
        var shift = (bits / 4) & ~1;
        var x = IntegerRoot(n >> (shift * 2)) << shift;
        while (true)
        {
            var y = (x + (n / x)) >> 1;
            if (y == x || y == x + 1) break;
            x = y;
        }
        while (x * x > n) x--;
        while ((x + 1) * (x + 1) <= n) x++;
        return x;
    }

    [PyFunction("comb($module, n, k, /)", Doc = "Number of ways to choose k items from n items without repetition and without order.\n\nEvaluates to n! / (k! * (n - k)!) when k <= n and evaluates\nto zero when k > n.\n\nAlso called the binomial coefficient because it is equivalent\nto the coefficient of k-th term in polynomial expansion of the\nexpression (1 + x)**n.\n\nRaises TypeError if either of the arguments are not integers.\nRaises ValueError if either of the arguments are negative.")]
    private static Value Comb(Value n, Value k)
    {
        var a = ConvertOps.ToBig(ConvertOps.Index(n));
        var b = ConvertOps.ToBig(ConvertOps.Index(k));
        if (a.Sign < 0) throw PyErr.ValueError("n must be a non-negative integer");
        if (b.Sign < 0) throw PyErr.ValueError("k must be a non-negative integer");
        if (b > a) return 0;
        if (a - b < b) b = a - b;
        if (b > int.MaxValue) throw PyErr.OverflowError($"min(n - k, k) must not exceed {long.MaxValue}");
        var count = (int)b;
        if (count == 0) return 1;
        if (a <= long.MaxValue) return PyInt.FromBig(Factorials.Product((long)a - count + 1, (long)a) / Factorials.Of(count));
        return PyInt.FromBig(Falling(a, count) / Factorials.Of(count));
    }

    private static BigInteger Falling(BigInteger n, int count)
    {
        if (count == 1) return n;
        var half = count / 2;
        return Falling(n, half) * Falling(n - half, count - half);
    }

    [PyFunction("perm($module, n, k=None, /)", Doc = "Number of ways to choose k items from n items without repetition and with order.\n\nEvaluates to n! / (n - k)! when k <= n and evaluates\nto zero when k > n.\n\nIf k is not specified or is None, then k defaults to n\nand the function returns n!.\n\nRaises TypeError if either of the arguments are not integers.\nRaises ValueError if either of the arguments are negative.")]
    private static Value Perm(Value n, Value k)
    {
        if (k.IsNone) return Factorial(n);
        var a = ConvertOps.ToBig(ConvertOps.Index(n));
        var b = ConvertOps.ToBig(ConvertOps.Index(k));
        if (a.Sign < 0) throw PyErr.ValueError("n must be a non-negative integer");
        if (b.Sign < 0) throw PyErr.ValueError("k must be a non-negative integer");
        if (b > a) return 0;
        if (b.IsZero) return 1;
        if (b > int.MaxValue) throw PyErr.OverflowError($"k must not exceed {long.MaxValue}");
        return PyInt.FromBig(Falling(a, (int)b));
    }

    [PyFunction("prod($module, iterable, /, *, start=1)", Doc = "Calculate the product of all the elements in the input iterable.\n\nThe default start value for the product is 1.\n\nWhen the iterable is empty, return the start value.  This function is\nintended specifically for use with numeric values and may reject\nnon-numeric types.")]
    private static Value Prod(Value iterable, Value start)
    {
        var it = IterOps.GetIter(iterable);
        var r = start.IsNull ? Value.Int(1) : start;
        while (true)
        {
            var x = IterOps.Next(it);
            if (x.IsNull) return r;
            r = NumberOps.Multiply(r, x);
        }
    }
}

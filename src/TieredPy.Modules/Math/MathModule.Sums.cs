using System.Numerics;
using TieredPy.Runtime;

namespace TieredPy.Modules;

/// <summary>Sums that round once: fsum, sumprod, hypot, dist. Doubles are added exactly, as integers over one power of two.</summary>
public static partial class MathModule
{
    /// <summary>Exact sum of doubles.</summary>
    private sealed class ExactSum
    {
        // unit of the sum: the smallest product of two doubles
        private const int Unit = -2148;
        private double[] _partials = new double[32];
        private int _count;
        private BigInteger _big;
        private bool _useBig;

        public void Add(double x)
        {
            if (_useBig)
            {
                AddBig(x);
                return;
            }
            // Shewchuk's partials: non-overlapping doubles whose exact sum is the total
            var n = 0;
            for (var i = 0; i < _count; i++)
            {
                var y = _partials[i];
                if (Math.Abs(x) < Math.Abs(y)) (x, y) = (y, x);
                var hi = x + y;
                var lo = y - (hi - x);
                if (lo != 0) _partials[n++] = lo;
                x = hi;
            }
            if (double.IsFinite(x))
            {
                if (n == _partials.Length) Array.Resize(ref _partials, n * 2);
                _partials[n] = x;
                _count = n + 1;
                return;
            }
            throw new OverflowException();
        }

        public void UseBig() => _useBig = true;

        private void AddBig(double x) => _big += Scaled(x, 0);

        private static BigInteger Scaled(double x, int extra)
        {
            var bits = BitConverter.DoubleToInt64Bits(x);
            var e = (int)(bits >> 52 & 0x7ff);
            var m = bits & ((1L << 52) - 1);
            if (e == 0) e = 1;
            else m |= 1L << 52;
            return (BigInteger)(x < 0 ? -m : m) << (e - 1075 - Unit + extra);
        }

        public void AddProduct(double x, double y)
        {
            var xb = BitConverter.DoubleToInt64Bits(x);
            var e = (int)(xb >> 52 & 0x7ff);
            var m = xb & ((1L << 52) - 1);
            if (e == 0) e = 1;
            else m |= 1L << 52;
            _big += Scaled(y, e - 1075) * (x < 0 ? -m : m);
        }

        public double Result()
        {
            if (_useBig)
            {
                return _big.IsZero ? 0 : Round();
            }
            if (_count == 0) return 0;
            // from the top until something is lost; then half-even needs the sign of the rest
            var n = _count;
            var hi = _partials[--n];
            double lo = 0;
            while (n > 0)
            {
                var x = hi;
                var y = _partials[--n];
                hi = x + y;
                lo = y - (hi - x);
                if (lo != 0) break;
            }
            if (n > 0 && ((lo < 0 && _partials[n - 1] < 0) || (lo > 0 && _partials[n - 1] > 0)))
            {
                var y = lo * 2;
                var x = hi + y;
                if (y == x - hi) hi = x;
            }
            return hi;
        }

        private double Round()
        {
            var negative = _big.Sign < 0;
            var m = BigInteger.Abs(_big);
            var top = (long)m.GetBitLength() + Unit;
            if (top > 1024) throw PyErr.OverflowError("intermediate overflow in fsum");
            var unit = Math.Max(top - 53, -1074);
            var shift = (int)(unit - Unit);
            if (shift <= 0) return Math.ScaleB((double)(negative ? -m : m), Unit);
            var q = m >> shift;
            var rest = m - (q << shift);
            var order = (rest << 1).CompareTo(BigInteger.One << shift);
            var kept = (ulong)q;
            if (order > 0 || (order == 0 && (kept & 1) == 1)) kept++;
            var r = Math.ScaleB(kept, (int)unit);
            return negative ? -r : r;
        }
    }

    [PyFunction("fsum($module, seq, /)", Doc = "Return an accurate floating-point sum of values in the iterable seq.\n\nAssumes IEEE-754 floating-point arithmetic.")]
    private static double Fsum(Value seq)
    {
        var sum = new ExactSum();
        double special = 0, infinities = 0;
        var any = false;
        var it = IterOps.GetIter(seq);
        while (true)
        {
            var v = IterOps.Next(it);
            if (v.IsNull) break;
            var x = ConvertOps.ToDouble(v);
            if (!double.IsFinite(x))
            {
                any = true;
                if (double.IsInfinity(x)) infinities += x;
                special += x;
                continue;
            }
            try
            {
                sum.Add(x);
            }
            catch (OverflowException)
            {
                throw PyErr.OverflowError("intermediate overflow in fsum");
            }
        }
        if (!any) return sum.Result();
        if (double.IsNaN(infinities)) throw PyErr.ValueError("-inf + inf in fsum");
        return special;
    }

    [PyFunction("sumprod($module, p, q, /)", Doc = "Return the sum of products of values from two iterables p and q.\n\nRoughly equivalent to:\n\n    sum(map(operator.mul, p, q, strict=True))\n\nFor float and mixed int/float inputs, the intermediate products\nand sums are computed with extended precision.")]
    private static Value Sumprod(Value p, Value q)
    {
        var a = IterOps.GetIter(p);
        var b = IterOps.GetIter(q);
        var total = Value.Int(0);
        ExactSum? exact = null;
        while (true)
        {
            var x = IterOps.Next(a);
            var y = IterOps.Next(b);
            if (x.IsNull != y.IsNull) throw PyErr.ValueError("Inputs are not the same length");
            if (x.IsNull) break;
            var floats = (x.IsFloat && (y.IsFloat || PyInt.IsInt(y))) || (y.IsFloat && PyInt.IsInt(x));
            if (floats)
            {
                double dx = ConvertOps.ToDouble(x), dy = ConvertOps.ToDouble(y);
                if (double.IsFinite(dx) && double.IsFinite(dy) && double.IsFinite(dx * dy))
                {
                    if (exact is null)
                    {
                        exact = new ExactSum();
                        exact.UseBig();
                    }
                    exact.AddProduct(dx, dy);
                    continue;
                }
            }
            if (exact is not null)
            {
                total = NumberOps.Add(total, Value.Float(exact.Result()));
                exact = null;
            }
            total = NumberOps.Add(total, NumberOps.Multiply(x, y));
        }
        if (exact is null) return total;
        var sum = Value.Float(exact.Result());
        return total.IsInt && total.Bits == 0 ? sum : NumberOps.Add(total, sum);
    }

    [PyFunction("hypot($module, /, *coordinates)", Doc = "Multidimensional Euclidean distance from the origin to a point.\n\nRoughly equivalent to:\n    sqrt(sum(x**2 for x in coordinates))\n\nFor a two dimensional point (x, y), gives the hypotenuse\nusing the Pythagorean theorem:  sqrt(x*x + y*y).\n\nFor example, the hypotenuse of a 3/4/5 right triangle is:\n\n    >>> hypot(3.0, 4.0)\n    5.0")]
    private static double Hypot(ReadOnlySpan<Value> args)
    {
        Span<double> v = args.Length <= 32 ? stackalloc double[args.Length] : new double[args.Length];
        for (var i = 0; i < v.Length; i++) v[i] = Math.Abs(ConvertOps.ToDouble(args[i]));
        return Norm(v);
    }

    [PyFunction("dist($module, p, q, /)", Doc = "Return the Euclidean distance between two points p and q.\n\nThe points should be specified as sequences (or iterables) of\ncoordinates.  Both inputs must have the same dimension.\n\nRoughly equivalent to:\n    sqrt(sum((px - qx) ** 2.0 for px, qx in zip(p, q)))")]
    private static double Dist(Value p, Value q)
    {
        var a = SequenceOps.ToArray(p);
        var b = SequenceOps.ToArray(q);
        if (a.Length != b.Length) throw PyErr.ValueError("both points must have the same number of dimensions");
        var v = new double[a.Length];
        for (var i = 0; i < v.Length; i++) v[i] = Math.Abs(ConvertOps.ToDouble(a[i]) - ConvertOps.ToDouble(b[i]));
        return Norm(v);
    }

    /// <summary>
    /// sqrt of the sum of squares, correctly rounded in nearly all cases: squares are added in double-double arithmetic on
    /// numbers scaled by a power of two, and the root is corrected once by its residue.
    /// </summary>
    private static double Norm(ReadOnlySpan<double> v)
    {
        double max = 0;
        var nan = false;
        foreach (var x in v)
        {
            nan |= double.IsNaN(x);
            if (x > max) max = x;
        }
        if (double.IsInfinity(max)) return max;
        if (nan) return Nan;
        if (max == 0 || v.Length <= 1) return max;
        var e = Math.ILogB(max);
        var scaleDown = e < -1022 + 64 ? 1 : 0;
        double high = 0, low = 0;
        foreach (var raw in v)
        {
            var x = scaleDown == 1 ? Math.ScaleB(raw, 1074) : Math.ScaleB(raw, -e - 1);
            var square = x * x;
            var error = Math.FusedMultiplyAdd(x, x, -square);
            var sum = high + square;
            var big = high >= square ? square - (sum - high) : high - (sum - square);
            high = sum;
            low += big + error;
        }
        var root = Math.Sqrt(high + low);
        var rest = Math.FusedMultiplyAdd(-root, root, high) + low;
        root += rest / (2 * root);
        return Math.ScaleB(root, scaleDown == 1 ? -1074 : e + 1);
    }
}

using System.Numerics;
using TieredPy.Bytecode;
using TieredPy.Runtime;

namespace TieredPy.Modules;

/// <summary>math: functions of one real argument and their errors; integers and sums are in the other files.</summary>
[PyModule("math", Doc = "This module provides access to the mathematical functions\ndefined by the C standard.")]
public static partial class MathModule
{
    [PyConstant("pi")] public const double Pi = Math.PI;
    [PyConstant("e")] public const double E = Math.E;
    [PyConstant("tau")] public const double Tau = Math.Tau;
    [PyConstant("inf")] public const double Inf = double.PositiveInfinity;

    [PyConstant("nan")]
    public static double Nan => BitConverter.UInt64BitsToDouble(0x7ff8000000000000);

    private static PyException Domain(string expected, double x) => PyErr.ValueError($"{expected}, got {FloatText.Repr(x)}");

    private static PyException Finite(double x) => Domain("expected a finite input", x);

    private static PyException Range() => PyErr.OverflowError("math range error");

    /// <summary>An infinite result of a finite argument is out of range.</summary>
    private static double Checked(double result, double x) => double.IsInfinity(result) && double.IsFinite(x) ? throw Range() : result;

    [PyFunction("acos($module, x, /)", Doc = "Return the arc cosine (measured in radians) of x.\n\nThe result is between 0 and pi.")]
    private static double Acos(double x) => x is < -1 or > 1 ? throw Domain("expected a number in range from -1 up to 1", x) : Math.Acos(x);

    [PyFunction("acosh($module, x, /)", Doc = "Return the inverse hyperbolic cosine of x.")]
    private static double Acosh(double x) => x < 1 ? throw Domain("expected argument value not less than 1", x) : Math.Acosh(x);

    [PyFunction("asin($module, x, /)", Doc = "Return the arc sine (measured in radians) of x.\n\nThe result is between -pi/2 and pi/2.")]
    private static double Asin(double x) => x is < -1 or > 1 ? throw Domain("expected a number in range from -1 up to 1", x) : Math.Asin(x);

    [PyFunction("asinh($module, x, /)", Doc = "Return the inverse hyperbolic sine of x.", Pure = true)]
    private static double Asinh(double x) => Math.Asinh(x);

    [PyFunction("atan($module, x, /)", Doc = "Return the arc tangent (measured in radians) of x.\n\nThe result is between -pi/2 and pi/2.", Pure = true, CannotRaise = true)]
    private static double Atan(double x) => Math.Atan(x);

    [PyFunction("atan2($module, y, x, /)", Doc = "Return the arc tangent (measured in radians) of y/x.\n\nUnlike atan(y/x), the signs of both x and y are considered.", Pure = true, CannotRaise = true)]
    private static double Atan2(double y, double x) => Math.Atan2(y, x);

    [PyFunction("atanh($module, x, /)", Doc = "Return the inverse hyperbolic tangent of x.")]
    private static double Atanh(double x) => x is <= -1 or >= 1 ? throw Domain("expected a number between -1 and 1", x) : Math.Atanh(x);

    [PyFunction("cbrt($module, x, /)", Doc = "Return the cube root of x.", Pure = true, CannotRaise = true)]
    private static double Cbrt(double x) => Math.Cbrt(x);

    [PyFunction("copysign($module, x, y, /)", Doc = "Return a float with the magnitude (absolute value) of x but the sign of y.\n\nOn platforms that support signed zeros, copysign(1.0, -0.0)\nreturns -1.0.\n", Pure = true, CannotRaise = true)]
    private static double CopySign(double x, double y) => Math.CopySign(x, y);

    [PyFunction("cos($module, x, /)", Doc = "Return the cosine of x (measured in radians).", Pure = true)]
    private static double Cos(double x) => double.IsInfinity(x) ? throw Finite(x) : Math.Cos(x);

    [PyFunction("cosh($module, x, /)", Doc = "Return the hyperbolic cosine of x.")]
    private static double Cosh(double x) => Checked(Math.Cosh(x), x);

    [PyFunction("degrees($module, x, /)", Doc = "Convert angle x from radians to degrees.", Pure = true, CannotRaise = true)]
    private static double Degrees(double x) => x * (180.0 / Math.PI);

    [PyFunction("radians($module, x, /)", Doc = "Convert angle x from degrees to radians.", Pure = true, CannotRaise = true)]
    private static double Radians(double x) => x * (Math.PI / 180.0);

    [PyFunction("erf($module, x, /)", Doc = "Error function at x.", Pure = true, CannotRaise = true)]
    private static double Erf(double x) => LibM.Erf(x);

    [PyFunction("erfc($module, x, /)", Doc = "Complementary error function at x.", Pure = true, CannotRaise = true)]
    private static double Erfc(double x) => LibM.Erfc(x);

    [PyFunction("exp($module, x, /)", Doc = "Return e raised to the power of x.")]
    private static double Exp(double x) => Checked(Math.Exp(x), x);

    [PyFunction("exp2($module, x, /)", Doc = "Return 2 raised to the power of x.")]
    private static double Exp2(double x) => Checked(LibM.Exp2(x), x);

    [PyFunction("expm1($module, x, /)", Doc = "Return exp(x)-1.\n\nThis function avoids the loss of precision involved in the direct evaluation of exp(x)-1 for small x.")]
    private static double Expm1(double x) => Checked(LibM.Expm1(x), x);

    [PyFunction("fabs($module, x, /)", Doc = "Return the absolute value of the float x.", Pure = true, CannotRaise = true)]
    private static double Fabs(double x) => Math.Abs(x);

    [PyFunction("gamma($module, x, /)", Doc = "Gamma function at x.")]
    private static double Gamma(double x)
    {
        if (double.IsNegativeInfinity(x) || x == 0 || (x < 0 && x == Math.Floor(x))) throw Domain("expected a noninteger or positive integer", x);
        if (x == Math.Floor(x) && x is > 0 and <= 23) return (double)Factorials.Of((int)x - 1);
        return Checked(TieredPy.Modules.Gamma.Of(x), x);
    }

    [PyFunction("lgamma($module, x, /)", Doc = "Natural logarithm of absolute value of Gamma function at x.")]
    private static double LGamma(double x)
    {
        if (double.IsInfinity(x)) return double.PositiveInfinity;
        if (x <= 0 && x == Math.Floor(x)) throw Domain("expected a noninteger or positive integer", x);
        return Checked(TieredPy.Modules.Gamma.LogOf(x), x);
    }

    [PyFunction("log1p($module, x, /)", Doc = "Return the natural logarithm of 1+x (base e).\n\nThe result is computed in a way which is accurate for x near zero.")]
    private static double Log1p(double x) => x <= -1 ? throw Domain("expected argument value > -1", x) : LibM.Log1p(x);

    [PyFunction("sin($module, x, /)", Doc = "Return the sine of x (measured in radians).", Pure = true)]
    private static double Sin(double x) => double.IsInfinity(x) ? throw Finite(x) : Math.Sin(x);

    [PyFunction("sinh($module, x, /)", Doc = "Return the hyperbolic sine of x.")]
    private static double Sinh(double x) => Checked(Math.Sinh(x), x);

    [PyFunction("sqrt($module, x, /)", Doc = "Return the square root of x.", Pure = true)]
    private static double Sqrt(double x) => x < 0 ? throw Domain("expected a nonnegative input", x) : Math.Sqrt(x);

    [PyFunction("tan($module, x, /)", Doc = "Return the tangent of x (measured in radians).", Pure = true)]
    private static double Tan(double x) => double.IsInfinity(x) ? throw Finite(x) : Math.Tan(x);

    [PyFunction("tanh($module, x, /)", Doc = "Return the hyperbolic tangent of x.", Pure = true, CannotRaise = true)]
    private static double Tanh(double x) => Math.Tanh(x);

    [PyFunction("isfinite($module, x, /)", Doc = "Return True if x is neither an infinity nor a NaN, and False otherwise.", Pure = true, CannotRaise = true)]
    private static bool IsFinite(double x) => double.IsFinite(x);

    [PyFunction("isinf($module, x, /)", Doc = "Return True if x is a positive or negative infinity, and False otherwise.", Pure = true, CannotRaise = true)]
    private static bool IsInf(double x) => double.IsInfinity(x);

    [PyFunction("isnan($module, x, /)", Doc = "Return True if x is a NaN (not a number), and False otherwise.", Pure = true, CannotRaise = true)]
    private static bool IsNan(double x) => double.IsNaN(x);

    [PyFunction("isclose($module, /, a, b, *, rel_tol=1e-09, abs_tol=0.0)", Doc = "Determine whether two floating-point numbers are close in value.\n\n  rel_tol\n    maximum difference for being considered \"close\", relative to the\n    magnitude of the input values\n  abs_tol\n    maximum difference for being considered \"close\", regardless of the\n    magnitude of the input values\n\nReturn True if a is close in value to b, and False otherwise.\n\nFor the values to be considered close, the difference between them\nmust be smaller than at least one of the tolerances.\n\n-inf, inf and NaN behave similarly to the IEEE 754 Standard.  That\nis, NaN is not close to anything, even itself.  inf and -inf are\nonly close to themselves.")]
    private static bool IsClose(double a, double b, double rel_tol, double abs_tol)
    {
        if (rel_tol < 0 || abs_tol < 0) throw PyErr.ValueError("tolerances must be non-negative");
        if (a == b) return true;
        if (double.IsInfinity(a) || double.IsInfinity(b)) return false;
        var diff = Math.Abs(b - a);
        return diff <= Math.Abs(rel_tol * b) || diff <= Math.Abs(rel_tol * a) || diff <= abs_tol;
    }

    [PyFunction("fma($module, x, y, z, /)", Doc = "Fused multiply-add operation.\n\nCompute (x * y) + z with a single round.")]
    private static double Fma(double x, double y, double z)
    {
        var r = Math.FusedMultiplyAdd(x, y, z);
        if (double.IsFinite(r)) return r;
        if (double.IsNaN(r)) return !double.IsNaN(x) && !double.IsNaN(y) && !double.IsNaN(z) ? throw PyErr.ValueError("invalid operation in fma") : r;
        return double.IsFinite(x) && double.IsFinite(y) && double.IsFinite(z) ? throw PyErr.OverflowError("overflow in fma") : r;
    }

    [PyFunction("fmod($module, x, y, /)", Doc = "Return fmod(x, y), according to platform C.\n\nx % y may differ.")]
    private static double Fmod(double x, double y)
    {
        if (double.IsInfinity(y) && double.IsFinite(x)) return x;
        if ((double.IsInfinity(x) && !double.IsNaN(y)) || (y == 0 && !double.IsNaN(x))) throw PyErr.ValueError("math domain error");
        return x % y;
    }

    [PyFunction("remainder($module, x, y, /)", Doc = "Difference between x and the closest integer multiple of y.\n\nReturn x - n*y where n*y is the closest integer multiple of y.\nIn the case where x is exactly halfway between two multiples of\ny, the nearest even value of n is used. The result is always exact.")]
    private static double Remainder(double x, double y)
    {
        if (double.IsNaN(x) || double.IsNaN(y)) return x + y;
        if (double.IsInfinity(x) || y == 0) throw PyErr.ValueError("math domain error");
        return Math.IEEERemainder(x, y);
    }

    [PyFunction("frexp($module, x, /)", Doc = "Return the mantissa and exponent of x, as pair (m, e).\n\nm is a float and e is an int, such that x = m * 2.**e.\nIf x is 0, m and e are both 0.  Else 0.5 <= abs(m) < 1.0.")]
    private static PyTuple Frexp(double x)
    {
        if (x == 0 || !double.IsFinite(x)) return new PyTuple(x, 0);
        var e = Math.ILogB(x) + 1;
        var m = e < -1000 ? Math.ScaleB(Math.ScaleB(x, 1000), -e - 1000) : Math.ScaleB(x, -e);
        return new PyTuple(m, e);
    }

    [PyFunction("ldexp($module, x, i, /)", Doc = "Return x * (2**i).\n\nThis is essentially the inverse of frexp().")]
    private static double Ldexp(double x, Value i)
    {
        if (!PyInt.IsInt(i)) throw PyErr.TypeError("Expected an int as second argument to ldexp.");
        if (x == 0 || !double.IsFinite(x)) return x;
        if (!ConvertOps.TryInt64(i, out var n)) n = ConvertOps.ToBig(i).Sign < 0 ? int.MinValue : int.MaxValue;
        n = Math.Clamp(n, -100000, 100000);
        return Checked(Math.ScaleB(x, (int)n), x);
    }

    [PyFunction("modf($module, x, /)", Doc = "Return the fractional and integer parts of x.\n\nBoth results carry the sign of x and are floats.")]
    private static PyTuple Modf(double x)
    {
        if (double.IsInfinity(x)) return new PyTuple(Math.CopySign(0, x), x);
        var whole = Math.Truncate(x);
        return new PyTuple(Math.CopySign(x - whole, x), whole);
    }

    [PyFunction("pow($module, x, y, /)", Doc = "Return x**y (x to the power of y).")]
    private static double Pow(double x, double y)
    {
        var r = Math.Pow(x, y);
        if (x == 1 || y == 0) return 1;
        if (x == -1 && double.IsInfinity(y)) return 1;
        if (double.IsFinite(r) || !double.IsFinite(x) || !double.IsFinite(y)) return r;
        if (double.IsNaN(r) || x == 0) throw PyErr.ValueError("math domain error");
        throw Range();
    }

    [PyFunction("ulp($module, x, /)", Doc = "Return the value of the least significant bit of the float x.", Pure = true, CannotRaise = true)]
    private static double Ulp(double x)
    {
        x = Math.Abs(x);
        if (!double.IsFinite(x)) return x;
        var up = Math.BitIncrement(x);
        return double.IsInfinity(up) ? x - Math.BitDecrement(x) : up - x;
    }

    [PyFunction("nextafter($module, x, y, /, *, steps=None)", Doc = "Return the floating-point value the given number of steps after x towards y.\n\nIf steps is not specified or is None, it defaults to 1.\n\nRaises a TypeError, if x or y is not a double, or if steps is not an integer.\nRaises ValueError if steps is negative.")]
    private static double NextAfter(double x, double y, Value steps)
    {
        ulong n = 1;
        if (steps.IsNone)
        {
            // one step may end at a zero of either sign
            if (double.IsNaN(x) || double.IsNaN(y)) return x + y;
            return x == y ? y : x == 0 ? Math.CopySign(double.Epsilon, y) : y > x ? Math.BitIncrement(x) : Math.BitDecrement(x);
        }
        else
        {
            var big = ConvertOps.ToBig(ConvertOps.Index(steps));
            if (big.Sign < 0) throw PyErr.ValueError("steps must be a non-negative integer");
            n = big > ulong.MaxValue ? ulong.MaxValue : (ulong)big;
        }
        if (n == 0 || double.IsNaN(x)) return x;
        if (double.IsNaN(y)) return y;
        if (x == y) return y;
        ulong ux = BitConverter.DoubleToUInt64Bits(x), uy = BitConverter.DoubleToUInt64Bits(y);
        const ulong Sign = 1UL << 63;
        if (((ux ^ uy) & Sign) != 0)
        {
            // the way goes through zero
            UInt128 distance = (UInt128)(ux & ~Sign) + (uy & ~Sign);
            if (n >= distance) return y;
            var toZero = ux & ~Sign;
            return BitConverter.UInt64BitsToDouble(n <= toZero ? ux - n : (uy & Sign) | (n - toZero));
        }
        if (ux > uy) return BitConverter.UInt64BitsToDouble(n >= ux - uy ? uy : ux - n);
        return BitConverter.UInt64BitsToDouble(n >= uy - ux ? uy : ux + n);
    }

    // ---- logarithms: of ints of any size too ----

    private static double LogOf(Value v, Func<double, double> log)
    {
        if (PyInt.IsInt(v))
        {
            var big = ConvertOps.ToBig(v);
            if (big.Sign <= 0) throw PyErr.ValueError("expected a positive input");
            if (big.GetBitLength() <= 1024)
            {
                var d = (double)big;
                if (double.IsFinite(d)) return log(PyInt.ToDouble(PyInt.Exact(v)));
            }
            var e = (int)(big.GetBitLength() - 64);
            return log(Math.ScaleB((double)(ulong)(big >> e), -64)) + (log(2.0) * (e + 64));
        }
        var x = ConvertOps.ToDouble(v);
        if (x <= 0) throw Domain("expected a positive input", x);
        return log(x);
    }

    [PyFunction("log($module, x, base=<null>)", Raw = true, Doc = "log(x, [base=math.e])\nReturn the logarithm of x to the given base.\n\nIf the base is not specified, returns the natural logarithm (base e) of x.")]
    private static Value Log(PyThread thread, ReadOnlySpan<Value> args, PyStr[]? kwnames)
    {
        if (kwnames is { Length: > 0 }) throw PyErr.TypeError("math.log() takes no keyword arguments");
        if (args.Length is < 1 or > 2) throw PyErr.TypeError(args.Length < 1 ? "log expected at least 1 argument, got 0" : $"log expected at most 2 arguments, got {args.Length}");
        var x = LogOf(args[0], Math.Log);
        if (args.Length == 1) return Value.Float(x);
        var b = LogOf(args[1], Math.Log);
        return b == 0 ? throw PyErr.ZeroDivisionError("division by zero") : Value.Float(x / b);
    }

    [PyFunction("log2($module, x, /)", Doc = "Return the base 2 logarithm of x.")]
    private static double Log2(Value x) => LogOf(x, Math.Log2);

    [PyFunction("log10($module, x, /)", Doc = "Return the base 10 logarithm of x.")]
    private static double Log10(Value x) => LogOf(x, Math.Log10);

    // ---- rounding ----

    [PyFunction("ceil($module, x, /)", Doc = "Return the ceiling of x as an Integral.\n\nThis is the smallest integer >= x.")]
    private static Value Ceil(Value x)
    {
        if (x.IsFloat) return PyFloat.Truncate(Math.Ceiling(x.AsDouble));
        if (x.IsInt) return x;
        var r = ObjectOps.CallSpecial(x, PyStr.Intern("__ceil__"));
        return r.IsNull ? PyFloat.Truncate(Math.Ceiling(ConvertOps.ToDouble(x))) : r;
    }

    [PyFunction("floor($module, x, /)", Doc = "Return the floor of x as an Integral.\n\nThis is the largest integer <= x.")]
    private static Value Floor(Value x)
    {
        if (x.IsFloat) return PyFloat.Truncate(Math.Floor(x.AsDouble));
        if (x.IsInt) return x;
        var r = ObjectOps.CallSpecial(x, PyStr.Intern("__floor__"));
        return r.IsNull ? PyFloat.Truncate(Math.Floor(ConvertOps.ToDouble(x))) : r;
    }

    [PyFunction("trunc($module, x, /)", Doc = "Truncates the Real x to the nearest Integral toward 0.\n\nUses the __trunc__ magic method.")]
    private static Value Trunc(Value x)
    {
        if (x.IsFloat) return PyFloat.Truncate(x.AsDouble);
        if (x.IsInt) return x;
        var r = ObjectOps.CallSpecial(x, PyStr.Intern("__trunc__"));
        return r.IsNull ? throw PyErr.TypeError($"type {x.Type.Name} doesn't define __trunc__ method") : r;
    }
}

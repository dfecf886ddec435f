using System.Numerics;
using TieredPy.Runtime;

namespace TieredPy.Modules;

/// <summary>
/// cmath: functions of a complex argument, with the branch cuts and formulas of W. Kahan, "Branch Cuts for Complex Elementary
/// Functions" (1987). Requirements: where the exact result has a finite part, that part does not overflow on the way; signs of zeros
/// tell the sides of a cut; arguments with infinite parts and NaNs give <see cref="ComplexSpecialValues"/>.
/// </summary>
[PyModule("cmath", Doc = "This module provides access to mathematical functions for complex\nnumbers.")]
public static partial class CmathModule
{
    private const double Large = double.MaxValue / 4, Smallest = 2.2250738585072014e-308, Ln2 = 0.6931471805599453, Ln10 = 2.302585092994046;
    private static readonly double s_sqrtLarge = Math.Sqrt(Large), s_logLarge = Math.Log(Large), s_sqrtSmallest = Math.Sqrt(Smallest);

    [PyConstant("pi")] public const double Pi = Math.PI;
    [PyConstant("e")] public const double E = Math.E;
    [PyConstant("tau")] public const double Tau = Math.Tau;
    [PyConstant("inf")] public const double Inf = double.PositiveInfinity;
    [PyConstant("nan")] public static double Nan => MathModule.Nan;
    [PyConstant("infj")] public static Value InfJ => new PyComplex(0, double.PositiveInfinity);
    [PyConstant("nanj")] public static Value NanJ => new PyComplex(0, MathModule.Nan);

    private static PyException Domain() => PyErr.ValueError("math domain error");

    private static PyException Range() => PyErr.OverflowError("math range error");

    private static bool IsFinite(Complex z) => double.IsFinite(z.Real) && double.IsFinite(z.Imaginary);

    private static Complex Special(string[] table, Complex z) =>
        ComplexSpecialValues.TryGet(table, z.Real, z.Imaginary, out var value) ? value : throw Domain();

    private static Complex Bounded(Complex z) => double.IsInfinity(z.Real) || double.IsInfinity(z.Imaginary) ? throw Range() : z;

    /// <summary>log |z| of a z so large that |z| may overflow, times 2^2.</summary>
    private static double LogOfLarge(Complex z) => Math.Log(FloatMath.Hypot(z.Real / 2, z.Imaginary / 2)) + (Ln2 * 2);

    private static bool IsLarge(Complex z) => Math.Abs(z.Real) > Large || Math.Abs(z.Imaginary) > Large;

    // i·z and -i·z, exactly (a product would lose signs of zeros)
    private static Complex TimesI(Complex z) => new(-z.Imaginary, z.Real);

    private static Complex TimesMinusI(Complex z) => new(z.Imaginary, -z.Real);

    // ---- the functions ----

    private static Complex AcosOf(Complex z)
    {
        if (!IsFinite(z)) return Special(ComplexSpecialValues.Acos, z);
        if (IsLarge(z)) return new Complex(Math.Atan2(Math.Abs(z.Imaginary), z.Real), Math.CopySign(LogOfLarge(z), -z.Imaginary));
        var s1 = SqrtOf(new Complex(1 - z.Real, -z.Imaginary));
        var s2 = SqrtOf(new Complex(1 + z.Real, z.Imaginary));
        return new Complex(2 * Math.Atan2(s1.Real, s2.Real), Math.Asinh((s2.Real * s1.Imaginary) - (s2.Imaginary * s1.Real)));
    }

    private static Complex AcoshOf(Complex z)
    {
        if (!IsFinite(z)) return Special(ComplexSpecialValues.Acosh, z);
        if (IsLarge(z)) return new Complex(LogOfLarge(z), Math.Atan2(z.Imaginary, z.Real));
        var s1 = SqrtOf(new Complex(z.Real - 1, z.Imaginary));
        var s2 = SqrtOf(new Complex(z.Real + 1, z.Imaginary));
        return new Complex(Math.Asinh((s1.Real * s2.Real) + (s1.Imaginary * s2.Imaginary)), 2 * Math.Atan2(s1.Imaginary, s2.Real));
    }

    private static Complex AsinhOf(Complex z)
    {
        if (!IsFinite(z)) return Special(ComplexSpecialValues.Asinh, z);
        if (IsLarge(z)) return new Complex(Math.CopySign(LogOfLarge(z), z.Real), Math.Atan2(z.Imaginary, Math.Abs(z.Real)));
        var s1 = SqrtOf(new Complex(1 + z.Imaginary, -z.Real));
        var s2 = SqrtOf(new Complex(1 - z.Imaginary, z.Real));
        return new Complex(
            Math.Asinh((s1.Real * s2.Imaginary) - (s2.Real * s1.Imaginary)), Math.Atan2(z.Imaginary, (s1.Real * s2.Real) - (s1.Imaginary * s2.Imaginary)));
    }

    private static Complex AtanhOf(Complex z)
    {
        if (!IsFinite(z)) return Special(ComplexSpecialValues.Atanh, z);
        // odd: only the right half plane is computed
        if (z.Real < 0 || (z.Real == 0 && double.IsNegative(z.Real))) return -AtanhOf(-z);
        var y = Math.Abs(z.Imaginary);
        if (z.Real > s_sqrtLarge || y > s_sqrtLarge)
        {
            var h = FloatMath.Hypot(z.Real / 2, z.Imaginary / 2);
            return new Complex(z.Real / 4 / h / h, -Math.CopySign(Math.PI / 2, -z.Imaginary));
        }
        if (z.Real == 1 && y < s_sqrtSmallest)
        {
            if (y == 0) throw Domain();
            return new Complex(-Math.Log(Math.Sqrt(y) / Math.Sqrt(FloatMath.Hypot(y, 2))), Math.CopySign(Math.Atan2(2, -y) / 2, z.Imaginary));
        }
        var left = 1 - z.Real;
        return new Complex(
            LibM.Log1p(4 * z.Real / ((left * left) + (y * y))) / 4, -Math.Atan2(-2 * z.Imaginary, (left * (1 + z.Real)) - (y * y)) / 2);
    }

    private static Complex CoshOf(Complex z)
    {
        double x = z.Real, y = z.Imaginary;
        if (!IsFinite(z))
        {
            if (!double.IsInfinity(x) || !double.IsFinite(y) || y == 0) return Special(ComplexSpecialValues.Cosh, z);
            return new Complex(Math.CopySign(Inf, Math.Cos(y)), Math.CopySign(Inf, x > 0 ? Math.Sin(y) : -Math.Sin(y)));
        }
        if (Math.Abs(x) <= s_logLarge) return Bounded(new Complex(Math.Cos(y) * Math.Cosh(x), Math.Sin(y) * Math.Sinh(x)));
        // one factor e is kept back: the product may be finite where cosh is not
        var less = x - Math.CopySign(1, x);
        return Bounded(new Complex(Math.Cos(y) * Math.Cosh(less) * E, Math.Sin(y) * Math.Sinh(less) * E));
    }

    private static Complex SinhOf(Complex z)
    {
        double x = z.Real, y = z.Imaginary;
        if (!IsFinite(z))
        {
            if (!double.IsInfinity(x) || !double.IsFinite(y) || y == 0) return Special(ComplexSpecialValues.Sinh, z);
            return new Complex(Math.CopySign(Inf, x > 0 ? Math.Cos(y) : -Math.Cos(y)), Math.CopySign(Inf, Math.Sin(y)));
        }
        if (Math.Abs(x) <= s_logLarge) return Bounded(new Complex(Math.Cos(y) * Math.Sinh(x), Math.Sin(y) * Math.Cosh(x)));
        var less = x - Math.CopySign(1, x);
        return Bounded(new Complex(Math.Cos(y) * Math.Sinh(less) * E, Math.Sin(y) * Math.Cosh(less) * E));
    }

    private static Complex TanhOf(Complex z)
    {
        double x = z.Real, y = z.Imaginary;
        if (!IsFinite(z))
        {
            if (!double.IsInfinity(x) || !double.IsFinite(y) || y == 0) return Special(ComplexSpecialValues.Tanh, z);
            return new Complex(Math.CopySign(1, x), Math.CopySign(0, 2 * Math.Sin(y) * Math.Cos(y)));
        }
        if (Math.Abs(x) > s_logLarge) return new Complex(Math.CopySign(1, x), 4 * Math.Sin(y) * Math.Cos(y) * Math.Exp(-2 * Math.Abs(x)));
        double tx = Math.Tanh(x), ty = Math.Tan(y), cx = 1 / Math.Cosh(x), product = tx * ty, denominator = 1 + (product * product);
        return new Complex(tx * (1 + (ty * ty)) / denominator, ty / denominator * cx * cx);
    }

    private static Complex ExpOf(Complex z)
    {
        double x = z.Real, y = z.Imaginary;
        if (!IsFinite(z))
        {
            if (!double.IsInfinity(x) || !double.IsFinite(y) || y == 0) return Special(ComplexSpecialValues.Exp, z);
            var limit = x > 0 ? Inf : 0;
            return new Complex(Math.CopySign(limit, Math.Cos(y)), Math.CopySign(limit, Math.Sin(y)));
        }
        if (x > s_logLarge)
        {
            var less = Math.Exp(x - 1);
            return Bounded(new Complex(less * Math.Cos(y) * E, less * Math.Sin(y) * E));
        }
        var size = Math.Exp(x);
        return Bounded(new Complex(size * Math.Cos(y), size * Math.Sin(y)));
    }

    private static Complex LogOf(Complex z)
    {
        if (!IsFinite(z)) return Special(ComplexSpecialValues.Log, z);
        double x = Math.Abs(z.Real), y = Math.Abs(z.Imaginary), real;
        if (x > Large || y > Large)
        {
            real = Math.Log(FloatMath.Hypot(x / 2, y / 2)) + Ln2;
        }
        else if (x < Smallest && y < Smallest)
        {
            if (x == 0 && y == 0) throw Domain();
            // subnormal: |z| would have few digits
            real = Math.Log(FloatMath.Hypot(Math.ScaleB(x, 53), Math.ScaleB(y, 53))) - (53 * Ln2);
        }
        else
        {
            var h = FloatMath.Hypot(x, y);
            double more = Math.Max(x, y), less = Math.Min(x, y);
            // near the unit circle the logarithm of the rounded |z| would be wrong in most digits
            real = h is >= 0.71 and <= 1.73 ? LibM.Log1p(((more - 1) * (more + 1)) + (less * less)) / 2 : Math.Log(h);
        }
        return new Complex(real, Math.Atan2(z.Imaginary, z.Real));
    }

    private static Complex SqrtOf(Complex z)
    {
        if (!IsFinite(z)) return Special(ComplexSpecialValues.Sqrt, z);
        if (z.Real == 0 && z.Imaginary == 0) return new Complex(0, z.Imaginary);
        double x = Math.Abs(z.Real), y = Math.Abs(z.Imaginary), s;
        if (x < Smallest && y < Smallest)
        {
            x = Math.ScaleB(x, 53);
            s = Math.ScaleB(Math.Sqrt(x + FloatMath.Hypot(x, Math.ScaleB(y, 53))), -27);
        }
        else
        {
            x /= 8;
            s = 2 * Math.Sqrt(x + FloatMath.Hypot(x, y / 8));
        }
        var d = y / (2 * s);
        return z.Real >= 0 ? new Complex(s, Math.CopySign(d, z.Imaginary)) : new Complex(d, Math.CopySign(s, z.Imaginary));
    }

    // ---- what Python sees ----

    private static Value Of(Complex z) => new PyComplex(z);

    [PyFunction("acos($module, z, /)", Doc = "Return the arc cosine of z.")]
    private static Value Acos(Value z) => Of(AcosOf(PyComplex.ToComplex(z)));

    [PyFunction("acosh($module, z, /)", Doc = "Return the inverse hyperbolic cosine of z.")]
    private static Value Acosh(Value z) => Of(AcoshOf(PyComplex.ToComplex(z)));

    [PyFunction("asin($module, z, /)", Doc = "Return the arc sine of z.")]
    private static Value Asin(Value z) => Of(TimesMinusI(AsinhOf(TimesI(PyComplex.ToComplex(z)))));

    [PyFunction("asinh($module, z, /)", Doc = "Return the inverse hyperbolic sine of z.")]
    private static Value Asinh(Value z) => Of(AsinhOf(PyComplex.ToComplex(z)));

    [PyFunction("atan($module, z, /)", Doc = "Return the arc tangent of z.")]
    private static Value Atan(Value z) => Of(TimesMinusI(AtanhOf(TimesI(PyComplex.ToComplex(z)))));

    [PyFunction("atanh($module, z, /)", Doc = "Return the inverse hyperbolic tangent of z.")]
    private static Value Atanh(Value z) => Of(AtanhOf(PyComplex.ToComplex(z)));

    [PyFunction("cos($module, z, /)", Doc = "Return the cosine of z.")]
    private static Value Cos(Value z) => Of(CoshOf(TimesI(PyComplex.ToComplex(z))));

    [PyFunction("cosh($module, z, /)", Doc = "Return the hyperbolic cosine of z.")]
    private static Value Cosh(Value z) => Of(CoshOf(PyComplex.ToComplex(z)));

    [PyFunction("exp($module, z, /)", Doc = "Return the exponential value e**z.")]
    private static Value Exp(Value z) => Of(ExpOf(PyComplex.ToComplex(z)));

    [PyFunction("log($module, z, base=<unrepresentable>, /)", Doc = "log(z[, base]) -> the logarithm of z to the given base.\n\nIf the base is not specified, returns the natural logarithm (base e)\nof z.")]
    private static Value Log(Value z, Value @base)
    {
        var c = PyComplex.ToComplex(z);
        if (@base.IsNull) return Of(LogOf(c));
        // of log(0, base), CPython reports no error: the second logarithm has cleared it
        var log = c == Complex.Zero ? new Complex(double.NegativeInfinity, Math.Atan2(c.Imaginary, c.Real)) : LogOf(c);
        var divisor = LogOf(PyComplex.ToComplex(@base));
        return divisor == Complex.Zero ? throw Domain() : Of(PyComplex.Quotient(log, divisor));
    }

    [PyFunction("log10($module, z, /)", Doc = "Return the base-10 logarithm of z.")]
    private static Value Log10(Value z)
    {
        var log = LogOf(PyComplex.ToComplex(z));
        return Of(new Complex(log.Real / Ln10, log.Imaginary / Ln10));
    }

    [PyFunction("sin($module, z, /)", Doc = "Return the sine of z.")]
    private static Value Sin(Value z) => Of(TimesMinusI(SinhOf(TimesI(PyComplex.ToComplex(z)))));

    [PyFunction("sinh($module, z, /)", Doc = "Return the hyperbolic sine of z.")]
    private static Value Sinh(Value z) => Of(SinhOf(PyComplex.ToComplex(z)));

    [PyFunction("sqrt($module, z, /)", Doc = "Return the square root of z.")]
    private static Value Sqrt(Value z) => Of(SqrtOf(PyComplex.ToComplex(z)));

    [PyFunction("tan($module, z, /)", Doc = "Return the tangent of z.")]
    private static Value Tan(Value z) => Of(TimesMinusI(TanhOf(TimesI(PyComplex.ToComplex(z)))));

    [PyFunction("tanh($module, z, /)", Doc = "Return the hyperbolic tangent of z.")]
    private static Value Tanh(Value z) => Of(TanhOf(PyComplex.ToComplex(z)));

    [PyFunction("phase($module, z, /)", Doc = "Return argument, also known as the phase angle, of a complex.")]
    private static double Phase(Value z)
    {
        var c = PyComplex.ToComplex(z);
        var angle = Math.Atan2(c.Imaginary, c.Real);
        // C's atan2 reports an angle that vanishes
        return angle == 0 && c.Imaginary != 0 && double.IsFinite(c.Real) ? throw Range() : angle;
    }

    [PyFunction("polar($module, z, /)", Doc = "Convert a complex from rectangular coordinates to polar coordinates.\n\nr is the distance from 0 and phi the phase angle.")]
    private static PyTuple Polar(Value z)
    {
        var c = PyComplex.ToComplex(z);
        var size = FloatMath.Hypot(c.Real, c.Imaginary);
        if (double.IsInfinity(size) && IsFinite(c)) throw Range();
        return new PyTuple(Value.Float(size), Value.Float(Math.Atan2(c.Imaginary, c.Real)));
    }

    [PyFunction("rect($module, r, phi, /)", Doc = "Convert from polar coordinates to rectangular coordinates.")]
    private static Value Rect(double r, double phi)
    {
        if (double.IsFinite(r) && double.IsFinite(phi)) return Of(phi == 0 ? new Complex(r, r * phi) : new Complex(r * Math.Cos(phi), r * Math.Sin(phi)));
        if (!double.IsInfinity(r) || !double.IsFinite(phi) || phi == 0) return Of(Special(ComplexSpecialValues.Rect, new Complex(r, phi)));
        var sign = Math.CopySign(1, r);
        return Of(new Complex(Math.CopySign(Inf, sign * Math.Cos(phi)), Math.CopySign(Inf, sign * Math.Sin(phi))));
    }

    [PyFunction("isfinite($module, z, /)", Doc = "Return True if both the real and imaginary parts of z are finite, else False.")]
    private static bool IsFinite(Value z) => IsFinite(PyComplex.ToComplex(z));

    [PyFunction("isinf($module, z, /)", Doc = "Checks if the real or imaginary part of z is infinite.")]
    private static bool IsInf(Value z)
    {
        var c = PyComplex.ToComplex(z);
        return double.IsInfinity(c.Real) || double.IsInfinity(c.Imaginary);
    }

    [PyFunction("isnan($module, z, /)", Doc = "Checks if the real or imaginary part of z not a number (NaN).")]
    private static bool IsNan(Value z)
    {
        var c = PyComplex.ToComplex(z);
        return double.IsNaN(c.Real) || double.IsNaN(c.Imaginary);
    }

    [PyFunction("isclose($module, /, a, b, *, rel_tol=1e-09, abs_tol=0.0)", Doc = "Determine whether two complex numbers are close in value.\n\n  rel_tol\n    maximum difference for being considered \"close\", relative to the\n    magnitude of the input values\n  abs_tol\n    maximum difference for being considered \"close\", regardless of the\n    magnitude of the input values\n\nReturn True if a is close in value to b, and False otherwise.\n\nFor the values to be considered close, the difference between them must be\nsmaller than at least one of the tolerances.\n\n-inf, inf and NaN behave similarly to the IEEE 754 Standard. That is, NaN is\nnot close to anything, even itself. inf and -inf are only close to themselves.")]
    private static bool IsClose(Value a, Value b, double rel_tol, double abs_tol)
    {
        Complex x = PyComplex.ToComplex(a), y = PyComplex.ToComplex(b);
        if (rel_tol < 0 || abs_tol < 0) throw PyErr.ValueError("tolerances must be non-negative");
        if (x.Real == y.Real && x.Imaginary == y.Imaginary) return true;
        if (double.IsInfinity(x.Real) || double.IsInfinity(x.Imaginary) || double.IsInfinity(y.Real) || double.IsInfinity(y.Imaginary)) return false;
        var distance = FloatMath.Hypot(x.Real - y.Real, x.Imaginary - y.Imaginary);
        return distance <= rel_tol * FloatMath.Hypot(y.Real, y.Imaginary) || distance <= rel_tol * FloatMath.Hypot(x.Real, x.Imaginary) || distance <= abs_tol;
    }
}

using System.Numerics;

namespace TieredPy.Runtime;

public unsafe partial class PyComplex
{
    /// <summary>The operand as a complex number when it is a number; false otherwise.</summary>
    internal static bool Operand(Value v, out Complex c)
    {
        if (v.IsFloat)
        {
            c = v.AsDouble;
            return true;
        }
        switch (v.Ref)
        {
            case null:
                c = v.Bits;
                return true;
            case PyComplex z:
                c = z.Value;
                return true;
            case PyFloat f:
                c = f.Value;
                return true;
            case PyInt i:
                c = PyInt.ToDouble(i.ToExact());
                return true;
            default:
                c = default;
                return false;
        }
    }

    [PySlot(nameof(TypeSlots.Power))]
    public static Value Power(Value v, Value w, Value mod)
    {
        if (!Operand(v, out var a) || !Operand(w, out var b)) return Runtime.Value.NotImplemented;
        if (!mod.IsNull) throw PyErr.ValueError("complex modulo");
        Complex r;
        if (b.Imaginary == 0 && b.Real == Math.Floor(b.Real) && Math.Abs(b.Real) <= 100) r = IntegerPower(a, (int)b.Real);
        else if (b == Complex.Zero) r = Complex.One;
        else if (a == Complex.Zero) r = b.Imaginary != 0 || b.Real < 0 ? throw ZeroToNegative() : Complex.Zero;
        else
        {
            var size = Math.Pow(FloatMath.Hypot(a.Real, a.Imaginary), b.Real);
            var angle = Math.Atan2(a.Imaginary, a.Real);
            var phase = angle * b.Real;
            if (b.Imaginary != 0)
            {
                size *= Math.Exp(-angle * b.Imaginary);
                phase += b.Imaginary * Math.Log(FloatMath.Hypot(a.Real, a.Imaginary));
            }
            r = new Complex(size * Math.Cos(phase), size * Math.Sin(phase));
        }
        if ((!double.IsFinite(r.Real) || !double.IsFinite(r.Imaginary)) && double.IsFinite(a.Real) && double.IsFinite(a.Imaginary) && double.IsFinite(b.Real) && double.IsFinite(b.Imaginary))
            throw PyErr.OverflowError("complex exponentiation");
        return Runtime.Value.Of(new PyComplex(r));
    }

    private static PyException ZeroToNegative() => PyErr.ZeroDivisionError("zero to a negative or complex power");

    private static Complex IntegerPower(Complex x, int n)
    {
        if (n < 0)
        {
            if (x == Complex.Zero) throw ZeroToNegative();
            return Quotient(Complex.One, IntegerPower(x, -n));
        }
        Complex result = Complex.One, power = x;
        for (var mask = 1; mask <= n; mask <<= 1)
        {
            if ((n & mask) != 0) result = Product(result, power);
            power = Product(power, power);
        }
        return result;
    }

    private static Complex Product(Complex a, Complex b) => new((a.Real * b.Real) - (a.Imaginary * b.Imaginary), (a.Real * b.Imaginary) + (a.Imaginary * b.Real));

    /// <summary>a / b by Smith's method (Algorithm 116, CACM 1962), as C compilers had it before Annex G; b is not 0.</summary>
    public static Complex Quotient(Complex a, Complex b)
    {
        double br = Math.Abs(b.Real), bi = Math.Abs(b.Imaginary);
        if (br >= bi)
        {
            var ratio = b.Imaginary / b.Real;
            var d = b.Real + (b.Imaginary * ratio);
            return new Complex((a.Real + (a.Imaginary * ratio)) / d, (a.Imaginary - (a.Real * ratio)) / d);
        }
        if (bi >= br)
        {
            var ratio = b.Real / b.Imaginary;
            var d = (b.Real * ratio) + b.Imaginary;
            return new Complex(((a.Real * ratio) + a.Imaginary) / d, ((a.Imaginary * ratio) - a.Real) / d);
        }
        return new Complex(double.NaN, double.NaN);
    }
}

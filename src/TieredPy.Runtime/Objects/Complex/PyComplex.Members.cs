using System.Numerics;
using System.Text;
using TieredPy.Bytecode;

namespace TieredPy.Runtime;

public unsafe partial class PyComplex
{
    private static Complex C(Value v) => ((PyComplex)v.Obj).Value;

    private static Value Make(double real, double imaginary) => Runtime.Value.Of(new PyComplex(real, imaginary));

    [PyNew("complex(real=<null>, imag=<null>)")]
    public static Value New(PyType cls, Value real, Value imag)
    {
        if (cls == TypeObject && imag.IsNull && real.IsExact<PyComplex>()) return real;
        var z = FromArguments(real, imag);
        return cls == TypeObject ? Runtime.Value.Of(new PyComplex(z)) : Runtime.Value.Of(new UserComplex(cls, z));
    }

    private static Complex FromArguments(Value r, Value i)
    {
        if (r.IsNull && i.IsNull) return Complex.Zero;
        if (!r.IsNull && r.As<PyStr>() is { } text)
        {
            if (!i.IsNull) throw PyErr.TypeError($"complex() argument 'real' must be a real number, not {r.Type.Name}");
            return TryParse(text.Text, out var parsed) ? parsed : throw PyErr.ValueError(text.Text.Contains('_') && !GoodUnderscores(text.Text) ? $"could not convert string to complex: {ObjectOps.ReprText(r)}" : "complex() arg is a malformed string");
        }
        if (!i.IsNull && i.As<PyStr>() is not null) throw PyErr.TypeError("complex() argument 'imag' must be a real number, not str");
        double a = 0, b = 0;
        var realIsComplex = false;
        if (!r.IsNull)
        {
            if (TryComplexMethod(r, out var z))
            {
                if (i.IsNull) return z;
                realIsComplex = true;
                a = z.Real;
                b = z.Imaginary;
                Warnings.Warn(PyExc.DeprecationWarning, $"complex() argument 'real' must be a real number, not {r.Type.Name}", 1);
            }
            else if (!IsReal(r))
            {
                throw PyErr.TypeError(i.IsNull
                    ? $"complex() argument must be a string or a number, not {r.Type.Name}"
                    : $"complex() argument 'real' must be a real number, not {r.Type.Name}");
            }
            else
            {
                a = ConvertOps.ToDouble(r);
                if (i.IsNull) return new Complex(a, 0);
            }
        }
        if (i.Ref is PyComplex ic)
        {
            Warnings.Warn(PyExc.DeprecationWarning, $"complex() argument 'imag' must be a real number, not {i.Type.Name}", 1);
            return new Complex(a - ic.Value.Imaginary, realIsComplex ? b + ic.Value.Real : ic.Value.Real);
        }
        if (!IsReal(i)) throw PyErr.TypeError($"complex() argument 'imag' must be a real number, not {i.Type.Name}");
        var imaginary = ConvertOps.ToDouble(i);
        return new Complex(a, realIsComplex ? b + imaginary : imaginary);
    }

    private static bool GoodUnderscores(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '_' && (i == 0 || i + 1 == text.Length || !char.IsAsciiDigit(text[i - 1]) || !char.IsAsciiDigit(text[i + 1]))) return false;
        }
        return true;
    }

    private static bool IsReal(Value v) => v.IsInt || v.IsFloat || (v.IsObject && (v.As<PyFloat>() is not null || v.Type.Slots.Float != null || v.Type.Slots.Index != null));

    private static bool TryComplexMethod(Value v, out Complex z)
    {
        z = default;
        if (v.IsExact<PyComplex>())
        {
            z = C(v);
            return true;
        }
        if (!v.IsObject || v.As<PyInt>() is not null || v.As<PyFloat>() is not null) return false;
        var r = ObjectOps.CallSpecial(v, PyStr.Intern("__complex__"));
        if (r.IsNull)
        {
            if (v.Ref is not PyComplex own) return false;
            z = own.Value;
            return true;
        }
        if (r.Ref is not PyComplex c) throw PyErr.TypeError($"__complex__ returned non-complex (type {r.Type.Name})");
        z = c.Value;
        return true;
    }

    /// <summary>The complex number of an argument: a complex, __complex__, or a real number ("must be real number, not str" otherwise).</summary>
    public static Complex ToComplex(Value v) => TryComplexMethod(v, out var z) ? z : new Complex(ConvertOps.ToDouble(v), 0);

    private const string Blanks = " \t\n\r\v\f\u001c\u001d\u001e\u001f\u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000";

    /// <summary>complex(text).</summary>
    private static bool TryParse(ReadOnlySpan<char> text, out Complex z)
    {
        z = default;
        var s = text.Trim(Blanks);
        if (s.Length >= 2 && s[0] == '(' && s[^1] == ')') s = s[1..^1].Trim(Blanks);
        if (s.Length == 0) return false;
        // where the first number ends: a sign that is neither at the front nor behind an exponent's e
        var split = NumberEnd(s);
        if (split == s.Length)
        {
            if (s[^1] is not ('j' or 'J')) return Real(s, out var only) && Assign(out z, only, 0);
            return Imaginary(s[..^1], out var im) && Assign(out z, 0, im);
        }
        if (s[^1] is not ('j' or 'J')) return false;
        if (!Real(s[..split], out var re) || !Imaginary(s[split..^1], out var im2)) return false;
        return Assign(out z, re, im2);

        static bool Assign(out Complex z, double a, double b)
        {
            z = new Complex(a, b);
            return true;
        }

        static bool Real(ReadOnlySpan<char> s, out double d)
        {
            d = 0;
            return s.Length > 0 && !CharTables.IsSpace(s[0]) && !CharTables.IsSpace(s[^1]) && PyFloat.TryParse(s, out d);
        }

        static bool Imaginary(ReadOnlySpan<char> s, out double d)
        {
            d = 1;
            if (s.Length == 0) return true;
            if (s.Length == 1 && s[0] is '+' or '-')
            {
                if (s[0] == '-') d = -1;
                return true;
            }
            return Real(s, out d);
        }
    }

    private static int NumberEnd(ReadOnlySpan<char> s)
    {
        for (var i = 1; i < s.Length; i++)
        {
            if (s[i] is '+' or '-' && s[i - 1] is not ('e' or 'E')) return i;
        }
        return s.Length;
    }

    [PySlot(nameof(TypeSlots.Repr))]
    public static Value Repr(Value v)
    {
        var z = C(v);
        var text = new StringBuilder();
        var imaginary = Part(z.Imaginary);
        if (z.Real == 0 && !double.IsNegative(z.Real)) return Runtime.Value.Str(imaginary + "j");
        text.Append('(').Append(Part(z.Real));
        if (imaginary[0] != '-') text.Append('+');
        return Runtime.Value.Str(text.Append(imaginary).Append("j)").ToString());
    }

    private static string Part(double d)
    {
        var text = FloatText.Repr(d);
        return text.EndsWith(".0", StringComparison.Ordinal) ? text[..^2] : text;
    }

    [PySlot(nameof(TypeSlots.Hash))]
    public static long HashValue(Value v)
    {
        var z = C(v);
        long re = HashPart(z.Real, v), im = HashPart(z.Imaginary, v);
        var h = unchecked(re + (1000003 * im));
        return h == -1 ? -2 : h;

        static long HashPart(double d, Value v) => double.IsNaN(d) ? v.Obj.IdentityHash : PyFloat.HashOf(d);
    }

    [PySlot(nameof(TypeSlots.Compare))]
    public static Value Compare(Value v, Value w, CompareOp op)
    {
        if (op is not (CompareOp.Eq or CompareOp.Ne)) return Runtime.Value.NotImplemented;
        var z = C(v);
        bool equal;
        if (w.Ref is PyComplex c) equal = z.Real == c.Value.Real && z.Imaginary == c.Value.Imaginary;
        else if (w.IsFloat || w.Ref is PyFloat) equal = z.Imaginary == 0 && z.Real == ConvertOps.ToDouble(w);
        else if (PyInt.IsInt(w)) equal = z.Imaginary == 0 && ObjectOps.IsTrue(PyFloat.Compare(Runtime.Value.Float(z.Real), w, CompareOp.Eq));
        else return Runtime.Value.NotImplemented;
        return Runtime.Value.Bool(equal == (op == CompareOp.Eq));
    }

    [PySlot(nameof(TypeSlots.Bool))]
    public static bool BoolOf(Value v) => C(v).Real != 0 || C(v).Imaginary != 0;

    [PySlot(nameof(TypeSlots.Negative))]
    public static Value Negative(Value v) => Make(-C(v).Real, -C(v).Imaginary);

    [PySlot(nameof(TypeSlots.Positive))]
    public static Value Positive(Value v) => v.IsExact<PyComplex>() ? v : Make(C(v).Real, C(v).Imaginary);

    [PySlot(nameof(TypeSlots.Absolute))]
    public static Value Absolute(Value v)
    {
        var z = C(v);
        if (double.IsInfinity(z.Real) || double.IsInfinity(z.Imaginary)) return double.PositiveInfinity;
        var r = FloatMath.Hypot(z.Real, z.Imaginary);
        if (double.IsInfinity(r)) throw PyErr.OverflowError("absolute value too large");
        return Runtime.Value.Float(r);
    }

    /// <summary>A real operand: mixed arithmetic leaves the other part alone (signs of zeros, infinities).</summary>
    private static bool RealOperand(Value v, out double d)
    {
        d = 0;
        if (v.Ref is PyComplex || !Operand(v, out var z)) return false;
        d = z.Real;
        return true;
    }

    [PySlot(nameof(TypeSlots.Add))]
    public static Value Add(Value v, Value w)
    {
        if (RealOperand(w, out var b)) return Make(C(v).Real + b, C(v).Imaginary);
        if (RealOperand(v, out var a)) return Make(a + C(w).Real, C(w).Imaginary);
        if (v.Ref is not PyComplex x || w.Ref is not PyComplex y) return Runtime.Value.NotImplemented;
        return Make(x.Value.Real + y.Value.Real, x.Value.Imaginary + y.Value.Imaginary);
    }

    [PySlot(nameof(TypeSlots.Subtract))]
    public static Value Subtract(Value v, Value w)
    {
        if (RealOperand(w, out var b)) return Make(C(v).Real - b, C(v).Imaginary);
        if (RealOperand(v, out var a) && w.Ref is PyComplex wc) return Make(a - wc.Value.Real, -wc.Value.Imaginary);
        if (v.Ref is not PyComplex x || w.Ref is not PyComplex y) return Runtime.Value.NotImplemented;
        return Make(x.Value.Real - y.Value.Real, x.Value.Imaginary - y.Value.Imaginary);
    }

    [PySlot(nameof(TypeSlots.Multiply))]
    public static Value Multiply(Value v, Value w)
    {
        if (RealOperand(w, out var b)) return Make(C(v).Real * b, C(v).Imaginary * b);
        if (RealOperand(v, out var a)) return w.Ref is PyComplex wc ? Make(a * wc.Value.Real, a * wc.Value.Imaginary) : Runtime.Value.NotImplemented;
        if (v.Ref is not PyComplex x || w.Ref is not PyComplex y) return Runtime.Value.NotImplemented;
        return Runtime.Value.Of(new PyComplex(ProductWithInfinities(x.Value, y.Value)));
    }

    /// <summary>The product; where it comes out as two NaNs, infinities are recovered as C's Annex G does.</summary>
    internal static Complex ProductWithInfinities(Complex z, Complex w)
    {
        double a = z.Real, b = z.Imaginary, c = w.Real, d = w.Imaginary;
        double ac = a * c, bd = b * d, ad = a * d, bc = b * c;
        double re = ac - bd, im = ad + bc;
        if (!double.IsNaN(re) || !double.IsNaN(im)) return new Complex(re, im);
        var recalculate = false;
        if (double.IsInfinity(a) || double.IsInfinity(b))
        {
            a = Math.CopySign(double.IsInfinity(a) ? 1 : 0, a);
            b = Math.CopySign(double.IsInfinity(b) ? 1 : 0, b);
            if (double.IsNaN(c)) c = Math.CopySign(0, c);
            if (double.IsNaN(d)) d = Math.CopySign(0, d);
            recalculate = true;
        }
        if (double.IsInfinity(c) || double.IsInfinity(d))
        {
            c = Math.CopySign(double.IsInfinity(c) ? 1 : 0, c);
            d = Math.CopySign(double.IsInfinity(d) ? 1 : 0, d);
            if (double.IsNaN(a)) a = Math.CopySign(0, a);
            if (double.IsNaN(b)) b = Math.CopySign(0, b);
            recalculate = true;
        }
        if (!recalculate && (double.IsInfinity(ac) || double.IsInfinity(bd) || double.IsInfinity(ad) || double.IsInfinity(bc)))
        {
            if (double.IsNaN(a)) a = Math.CopySign(0, a);
            if (double.IsNaN(b)) b = Math.CopySign(0, b);
            if (double.IsNaN(c)) c = Math.CopySign(0, c);
            if (double.IsNaN(d)) d = Math.CopySign(0, d);
            recalculate = true;
        }
        return recalculate ? new Complex(double.PositiveInfinity * ((a * c) - (b * d)), double.PositiveInfinity * ((a * d) + (b * c))) : new Complex(re, im);
    }

    [PySlot(nameof(TypeSlots.TrueDivide))]
    public static Value TrueDivide(Value v, Value w)
    {
        if (RealOperand(w, out var b))
        {
            if (v.Ref is not PyComplex vc) return Runtime.Value.NotImplemented;
            if (b == 0) throw PyErr.ZeroDivisionError("division by zero");
            return Make(vc.Value.Real / b, vc.Value.Imaginary / b);
        }
        if (!Operand(v, out var x) || w.Ref is not PyComplex y) return Runtime.Value.NotImplemented;
        if (y.Value.Real == 0 && y.Value.Imaginary == 0) throw PyErr.ZeroDivisionError("division by zero");
        if (v.Ref is not PyComplex) return Runtime.Value.Of(new PyComplex(RealQuotient(x.Real, y.Value)));
        return Runtime.Value.Of(new PyComplex(QuotientWithInfinities(x, y.Value)));
    }

    private static Complex RealQuotient(double a, Complex b)
    {
        double br = Math.Abs(b.Real), bi = Math.Abs(b.Imaginary), re = double.NaN, im = double.NaN;
        if (br >= bi)
        {
            var ratio = b.Imaginary / b.Real;
            var d = b.Real + (b.Imaginary * ratio);
            (re, im) = (a / d, -a * ratio / d);
        }
        else if (bi >= br)
        {
            var ratio = b.Real / b.Imaginary;
            var d = (b.Real * ratio) + b.Imaginary;
            (re, im) = (a * ratio / d, -a / d);
        }
        if (!double.IsNaN(re) || !double.IsNaN(im) || !double.IsFinite(a) || !(double.IsInfinity(b.Real) || double.IsInfinity(b.Imaginary))) return new Complex(re, im);
        double x = Math.CopySign(double.IsInfinity(b.Real) ? 1 : 0, b.Real), y = Math.CopySign(double.IsInfinity(b.Imaginary) ? 1 : 0, b.Imaginary);
        return new Complex(0.0 * (a * x), 0.0 * (-a * y));
    }

    private static Complex QuotientWithInfinities(Complex a, Complex b)
    {
        var r = Quotient(a, b);
        if (!double.IsNaN(r.Real) || !double.IsNaN(r.Imaginary)) return r;
        if ((double.IsInfinity(a.Real) || double.IsInfinity(a.Imaginary)) && double.IsFinite(b.Real) && double.IsFinite(b.Imaginary))
        {
            double x = Math.CopySign(double.IsInfinity(a.Real) ? 1 : 0, a.Real), y = Math.CopySign(double.IsInfinity(a.Imaginary) ? 1 : 0, a.Imaginary);
            return new Complex(double.PositiveInfinity * ((x * b.Real) + (y * b.Imaginary)), double.PositiveInfinity * ((y * b.Real) - (x * b.Imaginary)));
        }
        if ((double.IsInfinity(b.Real) || double.IsInfinity(b.Imaginary)) && double.IsFinite(a.Real) && double.IsFinite(a.Imaginary))
        {
            double x = Math.CopySign(double.IsInfinity(b.Real) ? 1 : 0, b.Real), y = Math.CopySign(double.IsInfinity(b.Imaginary) ? 1 : 0, b.Imaginary);
            return new Complex(0.0 * ((a.Real * x) + (a.Imaginary * y)), 0.0 * ((a.Imaginary * x) - (a.Real * y)));
        }
        return r;
    }

    [PyClassMethod("from_number($type, number, /)", Doc = "Convert number to a complex floating-point number.")]
    private static Value FromNumber(PyType cls, Value number)
    {
        if (cls == TypeObject && number.IsExact<PyComplex>()) return number;
        var z = Runtime.Value.Of(new PyComplex(ToComplex(number)));
        return cls == TypeObject ? z : CallOps.Call(Runtime.Value.Of(cls), z);
    }

    [PyMethod("conjugate($self, /)", Doc = "Return the complex conjugate of its argument. (3-4j).conjugate() == 3+4j.")]
    private static PyComplex Conjugate(PyComplex self) => new(self.Value.Real, -self.Value.Imaginary);

    [PyMethod("__complex__($self, /)", Doc = "Convert this value to exact type complex.")]
    private static PyComplex ToExactComplex(PyComplex self) => self.GetType() == typeof(PyComplex) ? self : new PyComplex(self.Value);

    [PyMethod("__getnewargs__($self, /)")]
    private static PyTuple GetNewArgs(PyComplex self) => new(self.Value.Real, self.Value.Imaginary);

    [PyMethod("__format__($self, format_spec, /)", Doc = "Convert to a string according to format_spec.")]
    private static PyStr Format(PyComplex self, PyStr spec) => NumberFormat.FormatComplex(Runtime.Value.Of(self), spec);

    [PyGetter("real", Member = true)] private static double Real(PyComplex self) => self.Value.Real;
    [PyGetter("imag", Member = true)] private static double Imag(PyComplex self) => self.Value.Imaginary;
}

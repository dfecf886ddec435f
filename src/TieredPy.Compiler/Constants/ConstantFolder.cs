using System.Numerics;
using TieredPy.Bytecode;

namespace TieredPy.Compiler.Constants;

/// <summary>
/// Evaluates operators on constants as Python does. Null means: leave the operation to run time, because it raises, because
/// the result would be too big to keep, or because it is not an operation of these types.
/// </summary>
internal static class ConstantFolder
{
    private const int MaxIntBits = 128, MaxItems = 256, MaxCharacters = 4096, MaxTotalItems = 1024;

    public static object? Binary(BinaryOperator op, object left, object right) => op switch
    {
        BinaryOperator.Subscript => Subscript(left, right),
        BinaryOperator.Add when Concatenate(left, right) is { } joined => joined,
        BinaryOperator.Multiply when IsSequence(left) => Repeat(left, right),
        BinaryOperator.Multiply when IsSequence(right) => Repeat(right, left),
        BinaryOperator.Remainder when left is string or ConstBytes => null,
        _ => Arithmetic(op, left, right),
    };

    /// <param name="opcode">UNARY_NEGATIVE, UNARY_INVERT, UNARY_NOT, or CALL_INTRINSIC_1 for unary plus.</param>
    public static object? Unary(int opcode, object value)
    {
        if (opcode == Opcode.UNARY_NOT) return !ConstantConversion.IsTrue(value);
        // Of a bool it is deprecated, and warns at run time.
        if (opcode == Opcode.UNARY_INVERT) return value is not bool && AsInt(value) is { } bits ? PyConst.Int(-bits - 1) : null;
        var negative = opcode == Opcode.UNARY_NEGATIVE;
        return value switch
        {
            double d => negative ? -d : d,
            Complex c => negative ? new Complex(-c.Real, -c.Imaginary) : c,
            _ => AsInt(value) is { } number ? PyConst.Int(negative ? -number : number) : null,
        };
    }

    private static BigInteger? AsInt(object value) => value switch
    {
        long i => i,
        bool b => b ? 1 : 0,
        BigInteger big => big,
        _ => null,
    };

    private static bool IsSequence(object value) => value is string or ConstBytes or ConstTuple;

    private static object? Arithmetic(BinaryOperator op, object left, object right)
    {
        if (left is bool a && right is bool b)
        {
            switch (op)
            {
                case BinaryOperator.And: return a & b;
                case BinaryOperator.Or: return a | b;
                case BinaryOperator.Xor: return a ^ b;
            }
        }

        if (AsInt(left) is { } x && AsInt(right) is { } y) return IntArithmetic(op, x, y);
        if (left is Complex || right is Complex)
            return AsComplex(left) is { } u && AsComplex(right) is { } v ? ComplexArithmetic(op, left, right, u, v) : null;
        if (left is double || right is double)
            return AsDouble(left) is { } p && AsDouble(right) is { } q ? FloatArithmetic(op, p, q) : null;
        return null;
    }

    private static double? AsDouble(object value)
    {
        if (value is double d) return d;
        if (AsInt(value) is not { } integer) return null;
        var converted = IntToDouble(integer);
        return double.IsInfinity(converted) ? null : converted;
    }

    private static Complex? AsComplex(object value) =>
        value is Complex c ? c : AsDouble(value) is { } real ? new Complex(real, 0) : null;

    /// <summary>Rounds half to even, which the conversion of <see cref="BigInteger"/> does not.</summary>
    private static double IntToDouble(BigInteger value)
    {
        if (value >= long.MinValue && value <= long.MaxValue) return (long)value;
        var magnitude = BigInteger.Abs(value);
        var shift = (int)magnitude.GetBitLength() - 64;
        if (shift > 1100) return double.PositiveInfinity;
        // 64 bits hold 53 and the rounding; a sticky bit stands for what is cut off.
        var top = (ulong)(shift > 0 ? magnitude >> shift : magnitude);
        if (shift > 0 && (magnitude & ((BigInteger.One << shift) - 1)) != 0) top |= 1;
        var result = Math.ScaleB((double)top, Math.Max(shift, 0));
        return value.Sign < 0 ? -result : result;
    }

    private static object? IntArithmetic(BinaryOperator op, BigInteger x, BigInteger y)
    {
        static long Bits(BigInteger value) => (long)BigInteger.Abs(value).GetBitLength();
        switch (op)
        {
            case BinaryOperator.Add: return PyConst.Int(x + y);
            case BinaryOperator.Subtract: return PyConst.Int(x - y);
            case BinaryOperator.And: return PyConst.Int(x & y);
            case BinaryOperator.Or: return PyConst.Int(x | y);
            case BinaryOperator.Xor: return PyConst.Int(x ^ y);
            case BinaryOperator.Multiply:
                if (!x.IsZero && !y.IsZero && Bits(x) + Bits(y) > MaxIntBits) return null;
                return PyConst.Int(x * y);
            case BinaryOperator.FloorDivide:
                return y.IsZero ? null : PyConst.Int(FloorDivide(x, y));
            case BinaryOperator.Remainder:
                return y.IsZero ? null : PyConst.Int(x - FloorDivide(x, y) * y);
            case BinaryOperator.TrueDivide:
                return y.IsZero ? null : TrueDivide(x, y);
            case BinaryOperator.LeftShift:
                if (y.Sign < 0) return null;
                if (!x.IsZero && !y.IsZero && (y > MaxIntBits || Bits(x) > MaxIntBits - (long)y)) return null;
                return x.IsZero ? 0L : PyConst.Int(x << (int)y);
            case BinaryOperator.RightShift:
                if (y.Sign < 0) return null;
                return y > int.MaxValue ? (x.Sign < 0 ? -1L : 0L) : PyConst.Int(x >> (int)y);
            case BinaryOperator.Power:
                if (y.Sign < 0)
                {
                    return x.IsZero || AsDouble(PyConst.Int(x)) is not { } b || AsDouble(PyConst.Int(y)) is not { } e
                        ? null
                        : FloatArithmetic(op, b, e);
                }

                if (!x.IsZero && y.Sign > 0 && (y > MaxIntBits || Bits(x) > MaxIntBits / (long)y)) return null;
                return x.IsZero ? (y.IsZero ? 1L : 0L) : PyConst.Int(BigInteger.Pow(x, (int)y));
            default:
                return null;
        }
    }

    private static BigInteger FloorDivide(BigInteger x, BigInteger y)
    {
        var quotient = BigInteger.DivRem(x, y, out var rest);
        return !rest.IsZero && rest.Sign < 0 != y.Sign < 0 ? quotient - 1 : quotient;
    }

    /// <summary>The correctly rounded quotient of integers.</summary>
    private static object? TrueDivide(BigInteger x, BigInteger y)
    {
        const long exact = 1L << 53;
        if (BigInteger.Abs(x) <= exact && BigInteger.Abs(y) <= exact) return (double)x / (double)y;
        if (x.IsZero) return 0.0;
        var negative = x.Sign < 0 != y.Sign < 0;
        x = BigInteger.Abs(x);
        y = BigInteger.Abs(y);
        // 64 bits of quotient with a sticky bit; results near the subnormals are left to run time.
        var shift = 64 - ((int)x.GetBitLength() - (int)y.GetBitLength());
        var quotient = BigInteger.DivRem(shift > 0 ? x << shift : x, shift < 0 ? y << -shift : y, out var rest);
        if (!rest.IsZero) quotient |= 1;
        if (-shift > 1000 || -shift < -1000) return null;
        var result = Math.ScaleB(IntToDouble(quotient), -shift);
        return negative ? -result : result;
    }

    private static object? FloatArithmetic(BinaryOperator op, double x, double y)
    {
        switch (op)
        {
            case BinaryOperator.Add: return x + y;
            case BinaryOperator.Subtract: return x - y;
            case BinaryOperator.Multiply: return x * y;
            case BinaryOperator.TrueDivide: return y == 0 ? null : x / y;
            case BinaryOperator.FloorDivide: return y == 0 ? null : FloorDivide(x, y);
            case BinaryOperator.Remainder: return y == 0 ? null : Remainder(x, y);
            case BinaryOperator.Power:
                if (x == 0 && y < 0) return null;
                if (x < 0 && double.IsFinite(x) && double.IsFinite(y) && y != Math.Floor(y))
                    return ComplexPower(new Complex(x, 0), new Complex(y, 0));
                var power = Math.Pow(x, y);
                if (double.IsInfinity(power) && double.IsFinite(x) && double.IsFinite(y)) return null;
                return power;
            default:
                return null;
        }
    }

    private static double Remainder(double x, double y)
    {
        var rest = x % y;
        if (rest == 0) return Math.CopySign(0, y);
        return rest < 0 != y < 0 ? rest + y : rest;
    }

    private static double FloorDivide(double x, double y)
    {
        var rest = x % y;
        var quotient = (x - rest) / y;
        if (rest != 0 && rest < 0 != y < 0) quotient -= 1;
        if (quotient == 0) return Math.CopySign(0, x / y);
        var floor = Math.Floor(quotient);
        return quotient - floor > 0.5 ? floor + 1 : floor;
    }

    private static object? ComplexArithmetic(BinaryOperator op, object left, object right, Complex u, Complex v)
    {
        // Since 3.14 a real operand stays real: its missing imaginary part takes no part in signs of zeros.
        var leftReal = left is not Complex;
        var rightReal = right is not Complex;
        switch (op)
        {
            case BinaryOperator.Add:
                return new Complex(u.Real + v.Real, leftReal ? v.Imaginary : rightReal ? u.Imaginary : u.Imaginary + v.Imaginary);
            case BinaryOperator.Subtract:
                return new Complex(u.Real - v.Real, leftReal ? -v.Imaginary : rightReal ? u.Imaginary : u.Imaginary - v.Imaginary);
            case BinaryOperator.Multiply:
                if (leftReal) return new Complex(u.Real * v.Real, u.Real * v.Imaginary);
                if (rightReal) return new Complex(u.Real * v.Real, u.Imaginary * v.Real);
                var product = new Complex(u.Real * v.Real - u.Imaginary * v.Imaginary, u.Real * v.Imaginary + u.Imaginary * v.Real);
                return double.IsFinite(product.Real) && double.IsFinite(product.Imaginary) ? product : null;
            case BinaryOperator.TrueDivide:
                if (v.Real == 0 && v.Imaginary == 0) return null;
                if (rightReal) return new Complex(u.Real / v.Real, u.Imaginary / v.Real);
                return Divide(u, v);
            case BinaryOperator.Power:
                return ComplexPower(u, v);
            default:
                return null;
        }
    }

    /// <summary>By repeated squaring for small integers, else in polar form.</summary>
    private static object? ComplexPower(Complex x, Complex y)
    {
        const double maxInteger = 100;
        Complex result;
        if (y.Imaginary == 0 && y.Real == Math.Floor(y.Real) && Math.Abs(y.Real) <= maxInteger)
        {
            var exponent = (int)Math.Abs(y.Real);
            result = Complex.One;
            var power = x;
            for (; exponent > 0; exponent >>= 1)
            {
                if ((exponent & 1) != 0) result = Multiply(result, power);
                if (exponent > 1) power = Multiply(power, power);
            }

            if (y.Real <= 0)
            {
                if (result.Real == 0 && result.Imaginary == 0) return null;
                if (Divide(Complex.One, result) is not Complex inverse) return null;
                result = inverse;
            }
        }
        else if (x.Real == 0 && x.Imaginary == 0)
        {
            if (y.Imaginary != 0 || y.Real < 0) return null;
            result = Complex.Zero;
        }
        else
        {
            var radius = double.Hypot(x.Real, x.Imaginary);
            var length = Math.Pow(radius, y.Real);
            var angle = Math.Atan2(x.Imaginary, x.Real);
            var phase = angle * y.Real;
            if (y.Imaginary != 0)
            {
                length *= Math.Exp(-angle * y.Imaginary);
                phase += y.Imaginary * Math.Log(radius);
            }

            result = new Complex(length * Math.Cos(phase), length * Math.Sin(phase));
        }

        return double.IsFinite(result.Real) && double.IsFinite(result.Imaginary) ? result : null;
    }

    private static Complex Multiply(Complex x, Complex y) =>
        new(x.Real * y.Real - x.Imaginary * y.Imaginary, x.Real * y.Imaginary + x.Imaginary * y.Real);

    /// <summary>Scaled by the larger part of the divisor.</summary>
    private static object? Divide(Complex u, Complex v)
    {
        Complex result;
        if (Math.Abs(v.Real) >= Math.Abs(v.Imaginary))
        {
            var ratio = v.Imaginary / v.Real;
            var scale = v.Real + v.Imaginary * ratio;
            result = new Complex((u.Real + u.Imaginary * ratio) / scale, (u.Imaginary - u.Real * ratio) / scale);
        }
        else
        {
            var ratio = v.Real / v.Imaginary;
            var scale = v.Real * ratio + v.Imaginary;
            result = new Complex((u.Real * ratio + u.Imaginary) / scale, (u.Imaginary * ratio - u.Real) / scale);
        }

        return double.IsFinite(result.Real) && double.IsFinite(result.Imaginary) ? result : null;
    }

    private static object? Concatenate(object left, object right) => (left, right) switch
    {
        (string a, string b) => a + b,
        (ConstBytes a, ConstBytes b) => new ConstBytes([.. a.Bytes, .. b.Bytes]),
        (ConstTuple a, ConstTuple b) => new ConstTuple([.. a.Items, .. b.Items]),
        _ => null,
    };

    private static object? Repeat(object sequence, object times)
    {
        if (AsInt(times) is not { } count) return null;
        switch (sequence)
        {
            case ConstTuple tuple:
                if (tuple.Count == 0) return ConstTuple.Empty;
                if (count.Sign < 0 || count > MaxItems / tuple.Count) return null;
                if (!count.IsZero && CountItems(tuple, MaxTotalItems / (int)count) < 0) return null;
                return new ConstTuple([.. Enumerable.Repeat(tuple.UnsafeItems, (int)count).SelectMany(items => items)]);
            case string text:
                if (text.Length == 0) return "";
                if (count.Sign < 0 || count > MaxCharacters / ConstantConversion.CodePoints(text)) return null;
                return string.Concat(Enumerable.Repeat(text, (int)count));
            case ConstBytes bytes:
                if (bytes.Bytes.Length == 0) return ConstBytes.Empty;
                if (count.Sign < 0 || count > MaxCharacters / bytes.Bytes.Length) return null;
                return new ConstBytes([.. Enumerable.Repeat(bytes.Bytes, (int)count).SelectMany(items => items)]);
            default:
                return null;
        }
    }

    /// <summary>What is left of the limit after counting the items, nested ones too; negative when it does not suffice.</summary>
    private static int CountItems(object value, int limit)
    {
        if (value is not ConstTuple tuple) return limit;
        limit -= tuple.Count;
        foreach (var item in tuple.Items)
        {
            if (limit < 0) break;
            limit = CountItems(item, limit);
        }

        return limit;
    }

    private static object? Subscript(object sequence, object index)
    {
        if (index is ConstSlice slice) return SliceOf(sequence, slice);
        if (AsInt(index) is not { } wide || BigInteger.Abs(wide) > int.MaxValue) return null;
        var at = (int)wide;
        switch (sequence)
        {
            case ConstTuple tuple:
                if (at < 0) at += tuple.Count;
                return (uint)at < (uint)tuple.Count ? tuple[at] : null;
            case ConstBytes bytes:
                if (at < 0) at += bytes.Bytes.Length;
                return (uint)at < (uint)bytes.Bytes.Length ? (long)bytes.Bytes[at] : null;
            case string text:
                var points = PointsOf(text);
                if (at < 0) at += points.Count;
                return (uint)at < (uint)points.Count ? points[at] : null;
            default:
                return null;
        }
    }

    private static List<string> PointsOf(string text)
    {
        var points = new List<string>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var pair = i + 1 < text.Length && char.IsHighSurrogate(text[i]) && char.IsLowSurrogate(text[i + 1]);
            points.Add(text.Substring(i, pair ? 2 : 1));
            if (pair) i++;
        }

        return points;
    }

    private static object? SliceOf(object sequence, ConstSlice slice)
    {
        switch (sequence)
        {
            case ConstTuple tuple:
                return Indices(slice, tuple.Count) is { } places ? new ConstTuple([.. places.Select(i => tuple[i])]) : null;
            case ConstBytes bytes:
                return Indices(slice, bytes.Bytes.Length) is { } offsets ? new ConstBytes([.. offsets.Select(i => bytes.Bytes[i])]) : null;
            case string text:
                var points = PointsOf(text);
                return Indices(slice, points.Count) is { } chars ? string.Concat(chars.Select(i => points[i])) : null;
            default:
                return null;
        }
    }

    private static List<int>? Indices(ConstSlice slice, int length)
    {
        if (!Bound(slice.Step, 1, out var step) || step == 0) return null;
        var (low, high) = step > 0 ? (0L, (long)length) : (-1L, length - 1L);
        if (!Bound(slice.Start, step > 0 ? low : high, out var start) || !Bound(slice.Stop, step > 0 ? high : low, out var stop)) return null;
        if (!ReferenceEquals(slice.Start, PyConst.None)) start = Math.Clamp(start < 0 ? start + length : start, low, high);
        if (!ReferenceEquals(slice.Stop, PyConst.None)) stop = Math.Clamp(stop < 0 ? stop + length : stop, low, high);
        var result = new List<int>();
        for (var i = start; step > 0 ? i < stop : i > stop; i += step) result.Add((int)i);
        return result;

        static bool Bound(object value, long absent, out long bound)
        {
            bound = absent;
            if (ReferenceEquals(value, PyConst.None)) return true;
            if (AsInt(value) is not { } wide) return false;
            bound = (long)BigInteger.Clamp(wide, int.MinValue, int.MaxValue);
            return true;
        }
    }
}

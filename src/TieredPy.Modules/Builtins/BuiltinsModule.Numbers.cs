using TieredPy.Runtime;

namespace TieredPy.Modules;

public static unsafe partial class BuiltinsModule
{
    [PyFunction("abs($module, x, /)", Doc = "Return the absolute value of the argument.")]
    private static Value Abs(Value x)
    {
        if (x.IsInt && x.Bits != long.MinValue) return Value.Int(Math.Abs(x.Bits));
        return x.IsFloat ? Value.Float(Math.Abs(x.AsDouble)) : NumberOps.Absolute(x);
    }

    [PyFunction("divmod($module, x, y, /)", Doc = "Return the tuple (x//y, x%y).  Invariant: div*y + mod == x.")]
    private static Value Divmod(Value x, Value y) => NumberOps.Divmod(x, y);

    [PyFunction("pow($module, /, base, exp, mod=None)", Doc = "Equivalent to base**exp with 2 arguments or base**exp % mod with 3 arguments.")]
    private static Value Pow(Value @base, Value exp, Value mod) => NumberOps.Power(@base, exp, mod.IsNone ? Value.Null : mod);

    [PyFunction("round($module, /, number, ndigits=None)", Doc = "Round a number to a given precision in decimal digits.")]
    private static Value Round(Value number, Value ndigits)
    {
        var r = ndigits.IsNone ? ObjectOps.CallSpecial(number, Names.Round) : ObjectOps.CallSpecial(number, Names.Round, ndigits);
        return r.IsNull ? throw PyErr.TypeError($"type {number.Type.Name} doesn't define __round__ method") : r;
    }

    [PyFunction("bin($module, number, /)", Doc = "Return the binary representation of an integer.")]
    private static Value Bin(Value number) => Value.Str(PyInt.ToPrefixedText(ConvertOps.Index(number), 2));

    [PyFunction("oct($module, number, /)", Doc = "Return the octal representation of an integer.")]
    private static Value Oct(Value number) => Value.Str(PyInt.ToPrefixedText(ConvertOps.Index(number), 8));

    [PyFunction("hex($module, number, /)", Doc = "Return the hexadecimal representation of an integer.")]
    private static Value Hex(Value number) => Value.Str(PyInt.ToPrefixedText(ConvertOps.Index(number), 16));

    [PyFunction("chr($module, i, /)", Doc = "Return a Unicode string of one character with ordinal i; 0 <= i <= 0x10ffff.", Pure = true)]
    private static Value Chr(Value i)
    {
        var index = ConvertOps.Index(i);
        if (!index.IsInt || index.Bits is < 0 or > 0x10ffff) throw PyErr.ValueError("chr() arg not in range(0x110000)");
        return Value.Of(PyStr.FromCodePoint((int)index.Bits));
    }

    [PyFunction("ord($module, character, /)", Doc = "Return the ordinal value of a character.", Pure = true)]
    private static long Ord(Value c)
    {
        if (c.As<PyStr>() is { } s)
        {
            var text = s.Text;
            if (text.Length == 1) return text[0];
            if (text.Length == 2 && s.HasAstral) return char.ConvertToUtf32(text[0], text[1]);
            throw PyErr.TypeError($"ord() expected a character, but string of length {SequenceOps.Length(c)} found");
        }
        ReadOnlySpan<byte> bytes;
        if (c.As<PyBytes>() is { } b) bytes = b.Data;
        else if (c.As<PyByteArray>() is { } a) bytes = a.Span;
        else throw PyErr.TypeError($"ord() expected string of length 1, but {c.Type.Name} found");
        return bytes.Length == 1 ? bytes[0] : throw PyErr.TypeError($"ord() expected a character, but string of length {bytes.Length} found");
    }

    [PyFunction("sum($module, iterable, /, start=0)", Doc = "Return the sum of a 'start' value (default: 0) plus an iterable of numbers")]
    private static Value Sum(Value iterable, Value start)
    {
        if (start.As<PyStr>() is not null) throw PyErr.TypeError("sum() can't sum strings [use ''.join(seq) instead]");
        if (start.As<PyBytes>() is not null) throw PyErr.TypeError("sum() can't sum bytes [use b''.join(seq) instead]");
        if (start.As<PyByteArray>() is not null) throw PyErr.TypeError("sum() can't sum bytearray [use b''.join(seq) instead]");
        if (start.IsInt && iterable.IsExact<PyList>() && ((PyList)iterable.Obj) is { Storage: ListStorage.Longs } longs && TrySum(longs.Longs.AsSpan(0, longs.Count), start.Bits, out var sumOfLongs))
            return Value.Int(sumOfLongs);
        var it = new ItemIterator(iterable);
        var total = start;
        while (total.IsInt)
        {
            if (!it.Next(out var x)) return total;
            if (x.As<PyBool>() is { } b) x = b.ToExact();
            if (x.IsInt)
            {
                var a = total.Bits;
                var r = unchecked(a + x.Bits);
                if (((a ^ r) & (x.Bits ^ r)) >= 0)
                {
                    total = Value.Int(r);
                    continue;
                }
            }
            total = NumberOps.Add(total, x);
        }
        if (total.IsFloat)
        {
            // compensated summation, as CPython since 3.12 (Neumaier 1974)
            var sum = total.AsDouble;
            double c = 0;
            while (true)
            {
                if (!it.Next(out var x)) return Value.Float(Finish(sum, c));
                double d;
                if (x.IsFloat) d = x.AsDouble;
                else if (x.IsInt) d = x.Bits;
                else
                {
                    total = NumberOps.Add(Value.Float(Finish(sum, c)), x);
                    break;
                }
                Compensate(ref sum, ref c, d);
            }
        }
        if (total.IsExact<PyComplex>())
        {
            var start0 = ((PyComplex)total.Obj).Value;
            double re = start0.Real, im = start0.Imaginary, cr = 0, ci = 0;
            while (true)
            {
                if (!it.Next(out var x)) return Value.Of(new PyComplex(new(Finish(re, cr), Finish(im, ci))));
                if (x.IsExact<PyComplex>())
                {
                    Compensate(ref re, ref cr, ((PyComplex)x.Obj).Value.Real);
                    Compensate(ref im, ref ci, ((PyComplex)x.Obj).Value.Imaginary);
                }
                else if (x.IsFloat)
                {
                    Compensate(ref re, ref cr, x.AsDouble);
                }
                else if (x.IsInt)
                {
                    Compensate(ref re, ref cr, x.Bits);
                }
                else
                {
                    total = NumberOps.Add(Value.Of(new PyComplex(new(Finish(re, cr), Finish(im, ci)))), x);
                    break;
                }
            }
        }
        while (true)
        {
            if (!it.Next(out var x)) return total;
            total = NumberOps.Add(total, x);
        }
    }

    private static void Compensate(ref double sum, ref double c, double d)
    {
        var t = sum + d;
        if (Math.Abs(sum) >= Math.Abs(d)) c += (sum - t) + d;
        else c += (d - t) + sum;
        sum = t;
    }

    /// <summary>False when the sum, or one on the way to it, is beyond 64 bits.</summary>
    private static bool TrySum(ReadOnlySpan<long> items, long start, out long sum)
    {
        sum = start;
        foreach (var x in items)
        {
            var r = unchecked(sum + x);
            if (((sum ^ r) & (x ^ r)) < 0) return false;
            sum = r;
        }
        return true;
    }

    private static double Finish(double sum, double c) => c != 0 && double.IsFinite(c) ? sum + c : sum;
}

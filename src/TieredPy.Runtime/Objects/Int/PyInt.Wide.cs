using System.Numerics;
using System.Runtime.CompilerServices;

namespace TieredPy.Runtime;

/// <summary>
/// Ints of 65 to 128 bits, in two words (two's complement). Random number generators, hashes and bit boards meet them all the time, mostly for the
/// one step before a mask brings them back to 64 bits; by way of BigInteger each such step allocates twice.
/// </summary>
public sealed partial class PyBigInt
{
    private readonly long _hi;
    private readonly ulong _lo;

    private PyBigInt(long hi, ulong lo)
    {
        _hi = hi;
        _lo = lo;
        _form = Form.WordsOnly;
    }

    /// <summary>An int of two words.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Value From(long hi, ulong lo) => hi == (long)lo >> 63 ? Runtime.Value.Int((long)lo) : new Value(new PyBigInt(hi, lo), 0);

    /// <summary>The two words of an exact int; false when it needs more, or is of another type.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool TryWords(Value v, out long hi, out ulong lo)
    {
        if (v.IsInt)
        {
            hi = v.Bits >> 63;
            lo = (ulong)v.Bits;
            return true;
        }
        hi = 0;
        lo = 0;
        if (v.Ref!.GetType() != typeof(PyBigInt)) return false;
        var big = Unsafe.As<PyBigInt>(v.Ref);
        hi = big._hi;
        lo = big._lo;
        return big._form == Form.WordsOnly || big._form == Form.Both;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Expand()
    {
        _value = ((BigInteger)_hi << 64) + _lo;
        _form = Form.Both;
    }

    private static bool Words(Value v, Value w, out long a1, out ulong a0, out long b1, out ulong b0)
    {
        b1 = 0;
        b0 = 0;
        return TryWords(v, out a1, out a0) && TryWords(w, out b1, out b0);
    }

    // Null from these: the general way

    internal static Value AddWords(Value v, Value w)
    {
        if (!Words(v, w, out var a1, out var a0, out var b1, out var b0)) return Runtime.Value.Null;
        var lo = a0 + b0;
        var hi = a1 + b1 + (lo < a0 ? 1 : 0);
        return ((a1 ^ hi) & (b1 ^ hi)) < 0 ? Runtime.Value.Null : From(hi, lo);
    }

    internal static Value SubtractWords(Value v, Value w)
    {
        if (!Words(v, w, out var a1, out var a0, out var b1, out var b0)) return Runtime.Value.Null;
        var lo = a0 - b0;
        var hi = a1 - b1 - (a0 < b0 ? 1 : 0);
        return ((a1 ^ b1) & (a1 ^ hi)) < 0 ? Runtime.Value.Null : From(hi, lo);
    }

    internal static Value AndWords(Value v, Value w) =>
        Words(v, w, out var a1, out var a0, out var b1, out var b0) ? From(a1 & b1, a0 & b0) : Runtime.Value.Null;

    internal static Value OrWords(Value v, Value w) =>
        Words(v, w, out var a1, out var a0, out var b1, out var b0) ? From(a1 | b1, a0 | b0) : Runtime.Value.Null;

    internal static Value XorWords(Value v, Value w) =>
        Words(v, w, out var a1, out var a0, out var b1, out var b0) ? From(a1 ^ b1, a0 ^ b0) : Runtime.Value.Null;

    internal static Value InvertWords(Value v) => TryWords(v, out var hi, out var lo) ? From(~hi, ~lo) : Runtime.Value.Null;

    internal static Value LShiftWords(Value v, Value w)
    {
        if (!w.IsInt || (ulong)w.Bits >= 64 || !TryWords(v, out var hi, out var lo)) return Runtime.Value.Null;
        var n = (int)w.Bits;
        if (n == 0) return v;
        return hi << n >> n != hi ? Runtime.Value.Null : From(hi << n | (long)(lo >> (64 - n)), lo << n);
    }

    internal static Value RShiftWords(Value v, Value w)
    {
        if (!w.IsInt || (ulong)w.Bits >= 128 || !TryWords(v, out var hi, out var lo)) return Runtime.Value.Null;
        var n = (int)w.Bits;
        if (n == 0) return v;
        return n >= 64 ? Runtime.Value.Int(hi >> (n - 64)) : From(hi >> n, lo >> n | (ulong)hi << (64 - n));
    }

    /// <summary>v % w for 0 &lt;= v and 0 &lt; w below 2^32.</summary>
    internal static Value RemainderWords(Value v, Value w)
    {
        if (!w.IsInt || (ulong)(w.Bits - 1) >= uint.MaxValue || !TryWords(v, out var hi, out var lo) || hi < 0) return Runtime.Value.Null;
        var d = (ulong)w.Bits;
        var r = (ulong)hi % d;
        r = (r << 32 | lo >> 32) % d;
        r = (r << 32 | (uint)lo) % d;
        return Runtime.Value.Int((long)r);
    }

    /// <summary>The sign of v - w; false when one needs more words.</summary>
    internal static bool TryCompareWords(Value v, Value w, out int order)
    {
        if (!Words(v, w, out var a1, out var a0, out var b1, out var b0))
        {
            order = 0;
            return false;
        }
        order = a1 != b1 ? a1.CompareTo(b1) : a0.CompareTo(b0);
        return true;
    }
}

using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace TieredPy.Runtime;

/// <summary>
/// Sums, products and quotients of exact ints beyond 64 bits, in words of 64 bits. BigInteger computes in words of 32 and copies each result twice; its
/// own words are read and made here (two of them are one word of this file's, lowest first).
/// The two inner loops are never compiled ahead: it would be without the wide multiplication of today's processors.
/// <para>Contract: numbers are magnitude and sign, magnitudes have no leading zero words; results are what <see cref="PyInt.FromBig"/> would give.</para>
/// </summary>
internal static class BigMath
{
    private const int StackWords = 384;

    /// <summary>Above this many words in both operands BigInteger's better algorithms win.</summary>
    private const int MaxSchoolbook = 48;

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_bits")]
    private static extern ref uint[]? BitsOf(ref BigInteger v);

    [UnsafeAccessor(UnsafeAccessorKind.Constructor)]
    private static extern BigInteger FromBits(int sign, uint[]? bits);

    /// <summary>Can BigInteger's words be reached? Otherwise its own operators have to do.</summary>
    public static readonly bool IsAvailable = Probe();

    private static bool Probe()
    {
        if (!BitConverter.IsLittleEndian) return false;
        try
        {
            var v = -(BigInteger.One << 70);
            return BitsOf(ref v) is [0, 0, 64] && FromBits(-1, [0, 0, 64]) == v;
        }
        catch (Exception e) when (e is MissingFieldException or MissingMethodException)
        {
            return false;
        }
    }

    // ---- numbers as words ----

    /// <summary>Words that an exact int takes at most.</summary>
    private static int Size(Value v)
    {
        if (v.IsInt) return 1;
        var big = Unsafe.As<PyBigInt>(v.Ref!);
        if (big.IsTwoWords) return 2;
        return (BitsOf(ref big.Stored)!.Length + 1) / 2;
    }

    /// <summary>The magnitude, in the room given or where it is.</summary>
    private static ReadOnlySpan<ulong> Words(Value v, Span<ulong> room, out bool negative)
    {
        if (v.IsInt)
        {
            negative = v.Bits < 0;
            room[0] = negative ? 0 - (ulong)v.Bits : (ulong)v.Bits;
            return room[..(v.Bits == 0 ? 0 : 1)];
        }
        var big = Unsafe.As<PyBigInt>(v.Ref!);
        if (big.IsTwoWords)
        {
            PyBigInt.TryWords(v, out var hi, out var lo);
            negative = hi < 0;
            if (negative) (hi, lo) = (~hi + (lo == 0 ? 1 : 0), ~lo + 1);
            room[0] = lo;
            room[1] = (ulong)hi;
            return room[..(hi == 0 ? 1 : 2)];
        }
        negative = big.Stored.Sign < 0;
        ReadOnlySpan<uint> bits = BitsOf(ref big.Stored);
        if ((bits.Length & 1) == 0) return MemoryMarshal.Cast<uint, ulong>(bits);
        var n = bits.Length / 2;
        room[n] = bits[^1];
        MemoryMarshal.Cast<uint, ulong>(bits[..^1]).CopyTo(room);
        return room[..(n + 1)];
    }

    private static Value Make(ReadOnlySpan<ulong> words, bool negative)
    {
        var n = words.Length;
        while (n > 0 && words[n - 1] == 0) n--;
        if (n == 0) return Value.Int(0);
        if (n == 1 || (n == 2 && words[1] >> 63 == 0))
        {
            var lo = words[0];
            var hi = n == 1 ? 0 : (long)words[1];
            if (negative) (hi, lo) = (~hi + (lo == 0 ? 1 : 0), ~lo + 1);
            return PyBigInt.From(hi, lo);
        }
        var bits = GC.AllocateUninitializedArray<uint>(words[n - 1] >> 32 == 0 ? 2 * n - 1 : 2 * n);
        MemoryMarshal.Cast<ulong, uint>(words)[..bits.Length].CopyTo(bits);
        return new Value(PyBigInt.Beyond(FromBits(negative ? -1 : 1, bits)), 0);
    }

    // ---- sums ----

    /// <summary>v + w, or v - w.</summary>
    [SkipLocalsInit]
    public static Value Add(Value v, Value w, bool subtract)
    {
        int n = Size(v), m = Size(w);
        var size = n + m + Math.Max(n, m) + 1;
        ulong[]? rented = null;
        var room = size <= StackWords ? stackalloc ulong[StackWords] : rented = ArrayPool<ulong>.Shared.Rent(size);
        var a = Words(v, room[..n], out var aNegative);
        var b = Words(w, room.Slice(n, m), out var bNegative);
        var result = room[(n + m)..];
        bNegative ^= subtract;
        Value sum;
        if (aNegative == bNegative)
        {
            sum = Make(result[..(a.Length >= b.Length ? AddTo(result, a, b) : AddTo(result, b, a))], aNegative);
        }
        else
        {
            var order = Order(a, b);
            if (order == 0) sum = Value.Int(0);
            else if (order > 0) sum = Make(result[..SubtractTo(result, a, b)], aNegative);
            else sum = Make(result[..SubtractTo(result, b, a)], bNegative);
        }
        if (rented is not null) ArrayPool<ulong>.Shared.Return(rented);
        return sum;
    }

    private static int Order(ReadOnlySpan<ulong> a, ReadOnlySpan<ulong> b)
    {
        if (a.Length != b.Length) return a.Length - b.Length;
        for (var i = a.Length - 1; i >= 0; i--)
        {
            if (a[i] != b[i]) return a[i] < b[i] ? -1 : 1;
        }
        return 0;
    }

    /// <summary>a + b, a being no shorter; the number of words.</summary>
    private static int AddTo(Span<ulong> result, ReadOnlySpan<ulong> a, ReadOnlySpan<ulong> b)
    {
        ulong carry = 0;
        var i = 0;
        for (; i < b.Length; i++)
        {
            var s = a[i] + b[i];
            var c = s < a[i] ? 1UL : 0;
            result[i] = s + carry;
            carry = c + (result[i] < s ? 1UL : 0);
        }
        for (; i < a.Length; i++)
        {
            result[i] = a[i] + carry;
            carry = result[i] < carry ? 1UL : 0;
        }
        result[i] = carry;
        return i + 1;
    }

    /// <summary>a - b, a being no smaller; the number of words.</summary>
    private static int SubtractTo(Span<ulong> result, ReadOnlySpan<ulong> a, ReadOnlySpan<ulong> b)
    {
        ulong borrow = 0;
        var i = 0;
        for (; i < b.Length; i++)
        {
            var d = a[i] - b[i];
            var c = a[i] < b[i] ? 1UL : 0;
            result[i] = d - borrow;
            borrow = c + (d < borrow ? 1UL : 0);
        }
        for (; i < a.Length; i++)
        {
            result[i] = a[i] - borrow;
            borrow = a[i] < borrow ? 1UL : 0;
        }
        return i;
    }

    // ---- products ----

    /// <summary>Is v * w better done here than by BigInteger?</summary>
    public static bool Multiplies(Value v, Value w) => IsAvailable && Math.Min(Size(v), Size(w)) <= MaxSchoolbook;

    /// <summary>v * w.</summary>
    [SkipLocalsInit]
    public static Value Multiply(Value v, Value w)
    {
        int n = Size(v), m = Size(w);
        var size = 2 * (n + m);
        ulong[]? rented = null;
        var room = size <= StackWords ? stackalloc ulong[StackWords] : rented = ArrayPool<ulong>.Shared.Rent(size);
        var a = Words(v, room[..n], out var aNegative);
        var b = Words(w, room.Slice(n, m), out var bNegative);
        var result = room.Slice(n + m, a.Length + b.Length);
        if (a.Length >= b.Length) MultiplyTo(result, a, b);
        else MultiplyTo(result, b, a);
        var product = Make(result, aNegative != bNegative);
        if (rented is not null) ArrayPool<ulong>.Shared.Return(rented);
        return product;
    }

    private static void MultiplyTo(Span<ulong> result, ReadOnlySpan<ulong> a, ReadOnlySpan<ulong> b)
    {
        result[..a.Length].Clear();
        for (var j = 0; j < b.Length; j++) result[j + a.Length] = AddProduct(result.Slice(j, a.Length), a, b[j]);
    }

    /// <summary>result += a * x; the word that is carried out.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static ulong AddProduct(Span<ulong> result, ReadOnlySpan<ulong> a, ulong x)
    {
        ulong carry = 0;
        ref var r = ref MemoryMarshal.GetReference(result);
        ref var s = ref MemoryMarshal.GetReference(a);
        for (var i = 0; i < a.Length; i++)
        {
            var hi = Math.BigMul(Unsafe.Add(ref s, i), x, out var lo);
            lo += carry;
            hi += lo < carry ? 1UL : 0;
            ref var at = ref Unsafe.Add(ref r, i);
            at += lo;
            carry = hi + (at < lo ? 1UL : 0);
        }
        return carry;
    }

    // ---- quotients ----

    /// <summary>Is v / w better done here than by BigInteger, which divides large numbers recursively?</summary>
    public static bool Divides(Value v, Value w)
    {
        if (!IsAvailable) return false;
        int n = Size(v), m = Size(w);
        return m <= MaxSchoolbook || n - m <= MaxSchoolbook;
    }

    /// <summary>v // w or v % w as Python has them: the remainder has the divisor's sign. w is not 0.</summary>
    [SkipLocalsInit]
    public static Value Divide(Value v, Value w, bool remainder)
    {
        int n = Size(v), m = Size(w);
        var size = (3 * n) + m + 4;
        ulong[]? rented = null;
        var room = size <= StackWords ? stackalloc ulong[StackWords] : rented = ArrayPool<ulong>.Shared.Rent(size);
        var a = Words(v, room[..n], out var aNegative);
        var b = Words(w, room.Slice(n, m), out var bNegative);
        Value answer;
        if (Order(a, b) < 0)
        {
            // the quotient is cut to 0, which floors to -1 when the signs differ
            if (aNegative == bNegative || a.Length == 0) answer = remainder ? v : Value.Int(0);
            else answer = remainder ? Add(v, w, subtract: false) : Value.Int(-1);
        }
        else
        {
            var rest = room.Slice(n + m, a.Length + 1);
            var divisor = room.Slice(n + m + a.Length + 1, b.Length);
            var quotient = room.Slice(n + m + a.Length + 1 + b.Length, a.Length - b.Length + 1);
            DivideTo(quotient, rest, divisor, a, b);
            var exact = !rest[..b.Length].ContainsAnyExcept(0UL);
            if (aNegative == bNegative || exact)
            {
                answer = remainder ? Make(rest[..b.Length], aNegative) : Make(quotient, aNegative != bNegative);
            }
            else if (remainder)
            {
                // |b| - |r|, with b's sign
                answer = Make(quotient.Length >= b.Length ? quotient[..SubtractTo(quotient, b, rest[..b.Length])] : divisor[..SubtractTo(divisor, b, rest[..b.Length])], bNegative);
            }
            else
            {
                // one further from zero; the room behind the quotient has a word more
                var one = room.Slice(n + m + a.Length + 1 + b.Length, a.Length - b.Length + 2);
                one[^1] = 0;
                for (var i = 0; ++one[i] == 0; i++) { }
                answer = Make(one, true);
            }
        }
        if (rented is not null) ArrayPool<ulong>.Shared.Return(rented);
        return answer;
    }

    /// <summary>
    /// Schoolbook division (Knuth, TAOCP 2, 4.3.1 D) with a reciprocal of the divisor's first word (Möller and Granlund 2011). The remainder is left in
    /// <paramref name="rest"/>; the scaled divisor in <paramref name="divisor"/>.
    /// </summary>
    private static void DivideTo(Span<ulong> quotient, Span<ulong> rest, Span<ulong> divisor, ReadOnlySpan<ulong> a, ReadOnlySpan<ulong> b)
    {
        var shift = BitOperations.LeadingZeroCount(b[^1]);
        ShiftLeft(divisor, b, shift);
        rest[^1] = ShiftLeft(rest[..^1], a, shift);
        var d1 = divisor[^1];
        var d0 = divisor.Length > 1 ? divisor[^2] : 0;
        // floor((2^128 - 1) / d1) - 2^64
        var reciprocal = (ulong)(UInt128.MaxValue / d1 - ((UInt128)1 << 64));
        var n = divisor.Length;
        for (var j = quotient.Length - 1; j >= 0; j--)
        {
            var u = rest.Slice(j, n + 1);
            ulong q, r;
            var overflow = false;
            if (u[n] >= d1)
            {
                q = ulong.MaxValue;
                r = u[n - 1] + d1;
                overflow = r < d1;
            }
            else
            {
                q = DivideWord(u[n], u[n - 1], d1, reciprocal, out r);
            }
            if (n > 1)
            {
                while (!overflow)
                {
                    var hi = Math.BigMul(q, d0, out var lo);
                    if (hi < r || (hi == r && lo <= u[n - 2])) break;
                    q--;
                    r += d1;
                    overflow = r < d1;
                }
            }
            var borrow = SubtractProduct(u, divisor, q);
            if (u[n] < borrow)
            {
                // one too many
                u[n] -= borrow;
                q--;
                u[n] += AddBack(u, divisor);
            }
            else
            {
                u[n] -= borrow;
            }
            quotient[j] = q;
        }
        if (shift == 0) return;
        for (var i = 0; i < n; i++) rest[i] = rest[i] >> shift | rest[i + 1] << (64 - shift);
    }

    private static ulong ShiftLeft(Span<ulong> result, ReadOnlySpan<ulong> a, int shift)
    {
        if (shift == 0)
        {
            a.CopyTo(result);
            return 0;
        }
        ulong carry = 0;
        for (var i = 0; i < a.Length; i++)
        {
            var x = a[i];
            result[i] = x << shift | carry;
            carry = x >> (64 - shift);
        }
        return carry;
    }

    /// <summary>(high, low) / d, d having its first bit set and being greater than high.</summary>
    private static ulong DivideWord(ulong high, ulong low, ulong d, ulong reciprocal, out ulong rest)
    {
        var q1 = Math.BigMul(reciprocal, high, out var q0);
        q0 += low;
        q1 += high + (q0 < low ? 1UL : 0) + 1;
        var r = low - (q1 * d);
        if (r > q0)
        {
            q1--;
            r += d;
        }
        if (r >= d)
        {
            q1++;
            r -= d;
        }
        rest = r;
        return q1;
    }

    /// <summary>u -= d * q over d's words; the word that is borrowed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static ulong SubtractProduct(Span<ulong> u, ReadOnlySpan<ulong> d, ulong q)
    {
        ulong carry = 0;
        for (var i = 0; i < d.Length; i++)
        {
            var hi = Math.BigMul(d[i], q, out var lo);
            lo += carry;
            hi += lo < carry ? 1UL : 0;
            var x = u[i];
            u[i] = x - lo;
            carry = hi + (x < lo ? 1UL : 0);
        }
        return carry;
    }

    private static ulong AddBack(Span<ulong> u, ReadOnlySpan<ulong> d)
    {
        ulong carry = 0;
        for (var i = 0; i < d.Length; i++)
        {
            var s = u[i] + d[i];
            var c = s < d[i] ? 1UL : 0;
            u[i] = s + carry;
            carry = c + (u[i] < s ? 1UL : 0);
        }
        return carry;
    }
}

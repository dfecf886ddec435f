namespace TieredPy.Runtime;

/// <summary>
/// A float is a value without an identity here, but programs can see that of a NaN: <c>nan in [nan]</c> is true because the list holds
/// the same object, <c>float("nan") in [float("nan")]</c> is not. So float() gives each NaN a payload of its own, which storage keeps
/// and <c>is</c> compares. What writes the bits of a float outside (struct, hex dumps) writes the plain one: <see cref="Plain"/>.
/// </summary>
public static class NanIdentity
{
    // bit 50 marks payloads that are identities; the quiet bit, 51, stays
    private const long Mark = 1L << 50, Payload = (1L << 50) - 1;
    private static long s_last;

    /// <summary>A NaN with the sign of <paramref name="nan"/> that no other is identical to.</summary>
    public static double Fresh(double nan)
    {
        var bits = BitConverter.DoubleToInt64Bits(nan) & ~Payload;
        return BitConverter.Int64BitsToDouble(bits | Mark | (Interlocked.Increment(ref s_last) & Payload));
    }

    /// <summary>The number with an identity taken away; other payloads stay.</summary>
    public static double Plain(double d)
    {
        if (!double.IsNaN(d)) return d;
        var bits = BitConverter.DoubleToInt64Bits(d);
        return (bits & Mark) == 0 ? d : BitConverter.Int64BitsToDouble(bits & ~(Payload | Mark));
    }

    /// <summary>hash() of a NaN, which goes by identity.</summary>
    public static long Hash(double nan) => BitConverter.DoubleToInt64Bits(nan) & Payload;
}

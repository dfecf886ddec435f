using System.Runtime.InteropServices;

namespace TieredPy.Runtime;

/// <summary>
/// Filling arrays on the way to the first line of a program. The framework's <c>Fill</c> uses <c>Vector&lt;T&gt;</c>, so it is never compiled
/// ahead but at each start, once for each element type.
/// </summary>
internal static class Fills
{
    /// <summary>Sets all to -1.</summary>
    public static void MinusOne(Span<int> span) => MemoryMarshal.AsBytes(span).Fill(0xff);

    /// <summary>Sets all to -1.</summary>
    public static void MinusOne(Span<short> span) => MemoryMarshal.AsBytes(span).Fill(0xff);

    public static void With<T>(Span<T> span, T value)
    {
        for (var i = 0; i < span.Length; i++) span[i] = value;
    }
}

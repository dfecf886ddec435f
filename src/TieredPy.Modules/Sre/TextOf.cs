using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace TieredPy.Modules.Sre;

/// <summary>
/// The storages that a pattern runs over: <c>char</c> (a str whose chars are its code points), <c>int</c> (the code points of a str with astral
/// characters), <c>byte</c> (bytes-like objects). Each is its own instance of the generic code.
/// </summary>
internal static class TextOf<T> where T : unmanaged
{
    /// <summary>The character's number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Code(T c) => typeof(T) == typeof(char) ? Unsafe.As<T, char>(ref c) : typeof(T) == typeof(byte) ? Unsafe.As<T, byte>(ref c) : Unsafe.As<T, int>(ref c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ReadOnlySpan<char> Chars(ReadOnlySpan<T> text) => MemoryMarshal.Cast<T, char>(text);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ReadOnlySpan<byte> Bytes(ReadOnlySpan<T> text) => MemoryMarshal.Cast<T, byte>(text);

    /// <summary>Does a literal stand at the beginning of this text?</summary>
    public static bool StartsWith(ReadOnlySpan<T> text, Literal literal)
    {
        if (text.Length < literal.Points.Length) return false;
        if (typeof(T) == typeof(char)) return literal.Text is { } chars && Chars(text).StartsWith(chars);
        for (var i = 0; i < literal.Points.Length; i++)
        {
            if (Code(text[i]) != literal.Points[i]) return false;
        }
        return true;
    }

    /// <summary>The first place from <paramref name="from"/> on where a literal stands, or -1.</summary>
    public static int IndexOf(ReadOnlySpan<T> text, int from, Literal literal)
    {
        if (typeof(T) == typeof(char))
        {
            if (literal.Text is null || from > text.Length) return -1;
            var at = Chars(text[from..]).IndexOf(literal.Text);
            return at < 0 ? -1 : from + at;
        }
        if (typeof(T) == typeof(byte))
        {
            if (literal.Bytes is null || from > text.Length) return -1;
            var at = Bytes(text[from..]).IndexOf(literal.Bytes);
            return at < 0 ? -1 : from + at;
        }
        if (from > text.Length) return -1;
        var found = MemoryMarshal.Cast<T, int>(text[from..]).IndexOf(literal.Points);
        return found < 0 ? -1 : from + found;
    }
}

/// <summary>Literal characters in a row, in the forms that the storages need.</summary>
internal sealed class Literal
{
    public readonly int[] Points;

    /// <summary>Null when a character is beyond the BMP: a text of chars does not have it.</summary>
    public readonly string? Text;

    /// <summary>Null when a character is no byte.</summary>
    public readonly byte[]? Bytes;

    public Literal(int[] points)
    {
        Points = points;
        if (!Array.Exists(points, static c => c > 0xffff)) Text = string.Create(points.Length, points, static (span, from) =>
        {
            for (var i = 0; i < span.Length; i++) span[i] = (char)from[i];
        });
        if (!Array.Exists(points, static c => c > 0xff)) Bytes = Array.ConvertAll(points, static c => (byte)c);
    }
}

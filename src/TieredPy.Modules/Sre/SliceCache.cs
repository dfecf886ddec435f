using System.Runtime.InteropServices;
using TieredPy.Runtime;

namespace TieredPy.Modules.Sre;

/// <summary>
/// Short texts that a pattern cut out lately. What patterns find are words, and words come again: the one that was made before costs no memory, knows
/// its hash, and is equal to itself at a glance. Threads may share it: an entry is replaced as a whole, and is looked at before it is used.
/// </summary>
internal sealed class SliceCache
{
    private const int Bits = 8, Longest = 16;

    private PyStr?[]? _entries;
    private int _uses;

    /// <summary>The characters from one position up to another.</summary>
    public PyStr Get(string text, int from, int to)
    {
        var length = to - from;
        if (length is < 2 or > Longest) return Cut(text, from, to);
        // a pattern that is used now and then needs no table
        if (_entries is not { } entries) return Fresh(text, from, to);
        var part = text.AsSpan(from, length);
        ref var entry = ref entries[Slot(part)];
        if (entry is { } known && part.SequenceEqual(known.Text)) return known;
        return entry = new PyStr(new string(part), false);
    }

    private PyStr Fresh(string text, int from, int to)
    {
        if (++_uses > 128) _entries = new PyStr?[1 << Bits];
        return Cut(text, from, to);
    }

    private static int Slot(ReadOnlySpan<char> part)
    {
        var bytes = MemoryMarshal.AsBytes(part);
        var mixed = part.Length < 4
            ? (MemoryMarshal.Read<uint>(bytes) | (ulong)part[^1] << 32) * 0x9E3779B97F4A7C15UL
            : (MemoryMarshal.Read<ulong>(bytes) * 0x9E3779B97F4A7C15UL) ^ (MemoryMarshal.Read<ulong>(bytes[^8..]) * 0xC2B2AE3D27D4EB4FUL);
        mixed ^= mixed >> 29;
        return (int)((mixed * 0x9E3779B97F4A7C15UL) >> (64 - Bits));
    }

    /// <summary>The same without a look at what there was. Single characters are shared in any case.</summary>
    public static PyStr Cut(string text, int from, int to) => to - from > 1 ? new PyStr(text.Substring(from, to - from), false) : from >= to ? PyStr.Empty : PyStr.OfChar(text[from]);
}

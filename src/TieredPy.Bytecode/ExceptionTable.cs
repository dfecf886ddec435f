namespace TieredPy.Bytecode;

/// <summary>
/// A protected range [<paramref name="Start"/>, <paramref name="End"/>) with its handler; all three in code units.
/// When an instruction in it raises, the stack is cut to <paramref name="Depth"/>, the offset of that instruction is pushed
/// if <paramref name="PushLasti"/>, then the exception, and control goes to <paramref name="Target"/>.
/// </summary>
public readonly record struct ExceptionEntry(int Start, int End, int Target, int Depth, bool PushLasti)
{
    /// <summary>The depth with which the handler starts.</summary>
    public int HandlerDepth => Depth + (PushLasti ? 2 : 1);
}

/// <summary>
/// co_exceptiontable: entries sorted by start and not overlapping, each of four numbers (start, length, target, and depth
/// doubled plus the lasti bit) in groups of six bits, most significant first; bit 64 says that another group follows, bit
/// 128 marks the first byte of an entry.
/// </summary>
public static class ExceptionTable
{
    private const int More = 0x40, FirstOfEntry = 0x80;

    public static byte[] Encode(IEnumerable<ExceptionEntry> entries)
    {
        var bytes = new List<byte>();
        foreach (var e in entries)
        {
            WriteNumber(bytes, e.Start, FirstOfEntry);
            WriteNumber(bytes, e.End - e.Start, 0);
            WriteNumber(bytes, e.Target, 0);
            WriteNumber(bytes, (e.Depth << 1) | (e.PushLasti ? 1 : 0), 0);
        }
        return [.. bytes];
    }

    /// <summary>The entries in table order. A truncated table ends with its last whole entry, as dis reads it.</summary>
    public static List<ExceptionEntry> Decode(ReadOnlySpan<byte> table)
    {
        var entries = new List<ExceptionEntry>();
        var at = 0;
        while (ReadNumber(table, ref at, out var start) && ReadNumber(table, ref at, out var length) &&
               ReadNumber(table, ref at, out var target) && ReadNumber(table, ref at, out var depthAndLasti))
        {
            entries.Add(new(start, start + length, target, depthAndLasti >> 1, (depthAndLasti & 1) != 0));
        }
        return entries;
    }

    /// <summary>The handler that covers the instruction at <paramref name="unit"/>.</summary>
    public static bool TryFind(ReadOnlySpan<byte> table, int unit, out ExceptionEntry entry)
    {
        var at = 0;
        while (ReadNumber(table, ref at, out var start) && ReadNumber(table, ref at, out var length) &&
               ReadNumber(table, ref at, out var target) && ReadNumber(table, ref at, out var depthAndLasti))
        {
            if (unit >= start && unit < start + length)
            {
                entry = new(start, start + length, target, depthAndLasti >> 1, (depthAndLasti & 1) != 0);
                return true;
            }
        }
        entry = default;
        return false;
    }

    private static void WriteNumber(List<byte> bytes, int value, int mark)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        var shift = 0;
        while (value >> shift >= 64)
            shift += 6;
        for (; shift > 0; shift -= 6, mark = 0)
            bytes.Add((byte)(mark | More | ((value >> shift) & 63)));
        bytes.Add((byte)(mark | (value & 63)));
    }

    private static bool ReadNumber(ReadOnlySpan<byte> table, ref int at, out int value)
    {
        value = 0;
        while (at < table.Length)
        {
            var b = table[at++];
            value = (value << 6) | (b & 63);
            if ((b & More) == 0)
                return true;
        }
        return false;
    }
}

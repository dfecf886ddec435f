namespace TieredPy.Bytecode.Marshal;

/// <summary>Type codes of the marshal format; <see cref="FlagRef"/>'s bit on any of them gives the object the next number.</summary>
internal static class MarshalType
{
    public const byte
        Null = (byte)'0', None = (byte)'N', False = (byte)'F', True = (byte)'T', StopIteration = (byte)'S',
        Ellipsis = (byte)'.', Int = (byte)'i', Int64 = (byte)'I', TextFloat = (byte)'f', Float = (byte)'g',
        TextComplex = (byte)'x', Complex = (byte)'y', Long = (byte)'l', Bytes = (byte)'s', Interned = (byte)'t',
        Reference = (byte)'r', Tuple = (byte)'(', SmallTuple = (byte)')', List = (byte)'[', Dict = (byte)'{',
        Code = (byte)'c', Unicode = (byte)'u', Set = (byte)'<', FrozenSet = (byte)'>', Slice = (byte)':',
        Ascii = (byte)'a', AsciiInterned = (byte)'A', ShortAscii = (byte)'z', ShortAsciiInterned = (byte)'Z';

    public const byte FlagRef = 0x80;
}

/// <summary>Facts of the format that both directions share.</summary>
public static class MarshalFormat
{
    /// <summary>The version that 3.14 writes: 3 brought references, 4 short ASCII forms, 5 slices.</summary>
    public const int Version = 5;

    /// <summary>Objects may nest this deep, as in CPython.</summary>
    public const int MaxDepth = 2000;
}

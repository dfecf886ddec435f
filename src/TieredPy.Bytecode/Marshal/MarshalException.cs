namespace TieredPy.Bytecode.Marshal;

/// <summary>The Python exception that stands for a <see cref="MarshalException"/>.</summary>
public enum MarshalErrorKind
{
    ValueError, EOFError, TypeError, UnicodeDecodeError, MemoryError,
}

/// <summary>
/// Data that cannot be read, or an object that cannot be written, with CPython's message. Nothing else is thrown by the
/// reader, whatever the bytes are, but for what the factory or the stream themselves throw.
/// </summary>
public sealed class MarshalException(MarshalErrorKind kind, string message) : Exception(message)
{
    public MarshalErrorKind Kind { get; } = kind;

    /// <summary>With <see cref="MarshalErrorKind.UnicodeDecodeError"/>: what was to be decoded, and where it fails.</summary>
    public byte[]? DecodedBytes { get; init; }
    public int DecodeStart { get; init; }
    public int DecodeEnd { get; init; }

    internal static MarshalException Bad(string what) => new(MarshalErrorKind.ValueError, $"bad marshal data ({what})");
    internal static MarshalException Eof(string message) => new(MarshalErrorKind.EOFError, message);
}

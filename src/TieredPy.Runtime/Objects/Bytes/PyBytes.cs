namespace TieredPy.Runtime;

/// <summary>bytes. <see cref="Data"/> is never changed.</summary>
[PyType("bytes", Subclassable = true, MatchSelf = true, Doc = "bytes(iterable_of_ints) -> bytes\nbytes(string, encoding[, errors]) -> bytes\nbytes(bytes_or_buffer) -> a copy that cannot be changed\nbytes(int) -> that many zero bytes\nbytes() -> empty")]
public partial class PyBytes(byte[] data) : PyObject
{
    public static readonly PyBytes Empty = new([]);
    public readonly byte[] Data = data;
}

internal sealed class UserBytes(PyType type, byte[] data) : PyBytes(data)
{
    private readonly PyInstance _state = type.NewInstance();
    public override PyType Type => _state.Type;
    public override PyInstance State => _state;
}

/// <summary>bytearray: <see cref="Data"/>[0..<see cref="Count"/>].</summary>
[PyType("bytearray", Subclassable = true, MatchSelf = true, Unhashable = true, UserClass = typeof(UserByteArray), Doc = "bytearray(iterable_of_ints) -> bytearray\nbytearray(string, encoding[, errors]) -> bytearray\nbytearray(bytes_or_buffer) -> a copy that can be changed\nbytearray(int) -> that many zero bytes\nbytearray() -> empty")]
public partial class PyByteArray : PyObject
{
    public byte[] Data = [];
    public int Count;

    /// <summary>Number of live buffer exports (memoryviews); while not 0, resizing raises BufferError.</summary>
    public int Exports;

    public Span<byte> Span => Data.AsSpan(0, Count);
}

internal sealed class UserByteArray(PyType type) : PyByteArray
{
    private readonly PyInstance _state = type.NewInstance();
    public override PyType Type => _state.Type;
    public override PyInstance State => _state;
}

/// <summary>
/// A view of an object's memory (PEP 3118, contiguous): what the GetBuffer slot gives. The bytes are addressed as an offset into a
/// managed array, which the exporter must keep in place while <see cref="Release"/> was not called.
/// </summary>
public sealed class PyBuffer(PyObject exporter, byte[] array, int offset, int length, bool readOnly)
{
    public PyObject Exporter { get; } = exporter;
    public byte[] Array { get; } = array;
    public int Offset { get; } = offset;
    public int Length { get; } = length;
    public bool ReadOnly { get; } = readOnly;

    /// <summary>struct-style format of an item, "B" for bytes.</summary>
    public string Format { get; init; } = "B";
    public int ItemSize { get; init; } = 1;

    /// <summary>Called once when the view is given up; null when the exporter does not count.</summary>
    public Action? OnRelease { get; init; }

    /// <summary>What <see cref="OnRelease"/> does is a class's __release_buffer__.</summary>
    public bool ReleaseRunsPython { get; init; }

    public Span<byte> Span => Array.AsSpan(Offset, Length);

    public void Release() => OnRelease?.Invoke();
}

using System.Buffers.Binary;
using TieredPy.Bytecode.Marshal;

namespace TieredPy.Bytecode.Pyc;

/// <summary>The Python exception that stands for a <see cref="PycException"/>.</summary>
public enum PycErrorKind
{
    ImportError, EOFError,
}

/// <summary>A .pyc that cannot be used, with importlib's message. Importers compile the source anew where there is one.</summary>
public sealed class PycException(PycErrorKind kind, string message) : Exception(message)
{
    public PycErrorKind Kind { get; } = kind;
}

/// <summary>
/// The 16 bytes before the code: magic number, flags (PEP 552), and what tells whether the code is still that of its source:
/// the source's time and size (each modulo 2^32), or a hash of it.
/// </summary>
public readonly record struct PycHeader
{
    public const int Size = 16;

    private const int HashBased = 1, CheckSource = 2;

    /// <summary>3.14's number, with the carriage return and line feed that show a text-mode copy.</summary>
    public static ReadOnlySpan<byte> Magic => [0x2B, 0x0E, 0x0D, 0x0A];

    public const int MagicNumber = 3627;

    public bool IsHashBased { get; private init; }

    /// <summary>Of a hash-based file: whether the source is to be looked at.</summary>
    public bool ChecksSource { get; private init; }
    public uint SourceTime { get; private init; }
    public uint SourceSize { get; private init; }
    public ulong SourceHash { get; private init; }

    public static PycHeader ForTime(long mtimeSeconds, long sourceSize) =>
        new() { SourceTime = unchecked((uint)mtimeSeconds), SourceSize = unchecked((uint)sourceSize) };

    public static PycHeader ForHash(ulong hash, bool checkSource) =>
        new() { IsHashBased = true, ChecksSource = checkSource, SourceHash = hash };

    /// <summary><c>_imp.source_hash</c>; its bytes stand little-endian in the header.</summary>
    public static ulong HashSource(ReadOnlySpan<byte> source) =>
        SipHash13.Compute(BinaryPrimitives.ReadUInt32LittleEndian(Magic), 0, source);

    /// <param name="name">The module, for messages.</param>
    public static PycHeader Parse(ReadOnlySpan<byte> data, string name)
    {
        var magic = data[..int.Min(4, data.Length)];
        if (!magic.SequenceEqual(Magic))
            throw new PycException(PycErrorKind.ImportError, $"bad magic number in {ConstRepr.Of(name)}: {ConstRepr.Of(new ConstBytes(magic.ToArray()))}");
        if (data.Length < Size)
            throw new PycException(PycErrorKind.EOFError, $"reached EOF while reading pyc header of {ConstRepr.Of(name)}");
        var flags = BinaryPrimitives.ReadUInt32LittleEndian(data[4..]);
        if ((flags & ~(HashBased | CheckSource)) != 0)
            throw new PycException(PycErrorKind.ImportError, $"invalid flags {flags} in {ConstRepr.Of(name)}");
        return (flags & HashBased) != 0
            ? ForHash(BinaryPrimitives.ReadUInt64LittleEndian(data[8..]), (flags & CheckSource) != 0)
            : ForTime(BinaryPrimitives.ReadUInt32LittleEndian(data[8..]), BinaryPrimitives.ReadUInt32LittleEndian(data[12..]));
    }

    public void Write(Span<byte> destination)
    {
        Magic.CopyTo(destination);
        BinaryPrimitives.WriteUInt32LittleEndian(destination[4..], (IsHashBased ? HashBased : 0u) | (ChecksSource ? CheckSource : 0u));
        if (IsHashBased)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(destination[8..], SourceHash);
            return;
        }
        BinaryPrimitives.WriteUInt32LittleEndian(destination[8..], SourceTime);
        BinaryPrimitives.WriteUInt32LittleEndian(destination[12..], SourceSize);
    }

    /// <summary>Throws unless a time-based file was made from a source of this time and, if given, size.</summary>
    public void RequireTime(long mtimeSeconds, long? sourceSize, string name)
    {
        if (IsHashBased || SourceTime != unchecked((uint)mtimeSeconds) || (sourceSize is { } size && SourceSize != unchecked((uint)size)))
            throw new PycException(PycErrorKind.ImportError, $"bytecode is stale for {ConstRepr.Of(name)}");
    }

    /// <summary>Throws unless a hash-based file was made from a source of this hash.</summary>
    public void RequireHash(ulong hash, string name)
    {
        if (!IsHashBased || SourceHash != hash)
            throw new PycException(PycErrorKind.ImportError, $"hash in bytecode doesn't match hash of source {ConstRepr.Of(name)}");
    }
}

/// <summary>Whole .pyc files.</summary>
public static class PycFile
{
    public static byte[] ToBytes(CodeObject code, PycHeader header)
    {
        var body = MarshalWriter.Dump(code);
        var file = new byte[PycHeader.Size + body.Length];
        header.Write(file);
        body.CopyTo(file, PycHeader.Size);
        return file;
    }

    /// <summary>The code behind a header that <see cref="PycHeader.Parse"/> accepted; throws <see cref="MarshalException"/>
    /// or, where the body holds something else, <see cref="PycException"/>. Not verified: see <see cref="CodeVerifier"/>.</summary>
    public static CodeObject ReadBody(byte[] file, string path) =>
        MarshalReader.ReadConstant(file, PycHeader.Size) as CodeObject
        ?? throw new PycException(PycErrorKind.ImportError, $"Non-code object in {ConstRepr.Of(path)}");

    /// <summary>
    /// Writes beside the destination under a name of its own, then renames: readers see the old file or the whole new one.
    /// Throws what the file system throws, with the temporary file removed.
    /// </summary>
    public static void WriteAtomically(string path, ReadOnlySpan<byte> data, UnixFileMode mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead)
    {
        var temporary = $"{path}.{Guid.NewGuid():N}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = mode & ~(UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
        try
        {
            using (var file = new FileStream(temporary, options))
                file.Write(data);
            File.Move(temporary, path, overwrite: true);
        }
        catch (IOException)
        {
            File.Delete(temporary);
            throw;
        }
        catch (UnauthorizedAccessException)
        {
            File.Delete(temporary);
            throw;
        }
    }
}

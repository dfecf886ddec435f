using TieredPy.Bytecode.Marshal;
using TieredPy.Bytecode.Pyc;

namespace TieredPy.Bytecode.Tests;

public class PycTests
{
    [Fact]
    public void Header_is_CPythons()
    {
        var file = Golden.SampleFile();
        var header = PycHeader.Parse(file, "sample");
        Assert.Equal((false, 1_700_000_000u, (uint)new FileInfo(Golden.Path("sample.py")).Length), (header.IsHashBased, header.SourceTime, header.SourceSize));
        Assert.Equal(file.AsSpan(0, 16), PycFile.ToBytes(Golden.Sample(), header).AsSpan(0, 16));
        var magic = Golden.Lines("opcodes.txt").Single(l => l.StartsWith("magic ", StringComparison.Ordinal));
        Assert.Equal($"magic {PycHeader.MagicNumber}", magic);
        Assert.Equal(PycHeader.MagicNumber, PycHeader.Magic[0] | (PycHeader.Magic[1] << 8));
    }

    [Fact]
    public void Hash_of_the_source_is_CPythons()
    {
        var told = Golden.Lines("opcodes.txt").Single(l => l.StartsWith("hashes ", StringComparison.Ordinal)).Split(' ')[1..];
        var ours = ((int[])[0, 1, 7, 8, 9, 64]).Select(n =>
        {
            var hash = PycHeader.HashSource(Enumerable.Range(0, n).Select(i => (byte)i).ToArray());
            var bytes = new byte[16];
            PycHeader.ForHash(hash, checkSource: true).Write(bytes);
            Assert.Equal(PycHeader.ForHash(hash, checkSource: true), PycHeader.Parse(bytes, "m"));
            return Convert.ToHexStringLower(bytes);
        });
        Assert.Equal(told.Select(h => "2b0e0d0a03000000" + h), ours);
    }

    [Theory]
    [InlineData(new byte[] { }, PycErrorKind.ImportError, "bad magic number in 'm': b''")]
    [InlineData(new byte[] { 0xA7, 0x0D, 0x0D, 0x0A, 0, 0 }, PycErrorKind.ImportError, "bad magic number in 'm': b'\\xa7\\r\\r\\n'")]
    [InlineData(new byte[] { 0x2B, 0x0E, 0x0D, 0x0A, 0, 0 }, PycErrorKind.EOFError, "reached EOF while reading pyc header of 'm'")]
    [InlineData(new byte[] { 0x2B, 0x0E, 0x0D, 0x0A, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 }, PycErrorKind.ImportError, "invalid flags 4 in 'm'")]
    public void Bad_headers_are_told_as_importlib_tells_them(byte[] data, PycErrorKind kind, string message)
    {
        var error = Assert.Throws<PycException>(() => PycHeader.Parse(data, "m"));
        Assert.Equal((kind, message), (error.Kind, error.Message));
    }

    [Fact]
    public void Stale_files_are_told()
    {
        var header = PycHeader.ForTime(5_000_000_000, 77);
        header.RequireTime(5_000_000_000, 77, "m");
        header.RequireTime(5_000_000_000, null, "m");
        Assert.Equal("bytecode is stale for 'm'", Assert.Throws<PycException>(() => header.RequireTime(5_000_000_000, 78, "m")).Message);
        Assert.Throws<PycException>(() => header.RequireTime(5_000_000_001, 77, "m"));
        Assert.Equal("hash in bytecode doesn't match hash of source 'm'", Assert.Throws<PycException>(() => PycHeader.ForHash(1, true).RequireHash(2, "m")).Message);
    }

    [Fact]
    public void A_body_that_is_no_code_is_told()
    {
        var file = new byte[17];
        PycHeader.ForTime(0, 0).Write(file);
        file[16] = (byte)'N';
        Assert.Equal("Non-code object in 'm.pyc'", Assert.Throws<PycException>(() => PycFile.ReadBody(file, "m.pyc")).Message);
        Assert.Throws<MarshalException>(() => PycFile.ReadBody(file[..16], "m.pyc"));
    }

    [Fact]
    public void Writing_replaces_the_file_and_leaves_nothing_else()
    {
        var folder = Directory.CreateTempSubdirectory("pyc");
        try
        {
            var path = Path.Combine(folder.FullName, "m.pyc");
            PycFile.WriteAtomically(path, [1]);
            PycFile.WriteAtomically(path, [1, 2, 3]);
            Assert.Equal([1, 2, 3], File.ReadAllBytes(path));
            Directory.CreateDirectory(Path.Combine(folder.FullName, "taken", "by-a-folder"));
            Assert.ThrowsAny<Exception>(() => PycFile.WriteAtomically(Path.Combine(folder.FullName, "taken"), [1]));
            Assert.Equal(2, folder.GetFileSystemInfos().Length);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}

using TieredPy.Runtime;

namespace TieredPy.Modules;

/// <summary>_sha3.</summary>
[PyModule("_sha3", Doc = "SHA-3 and SHAKE.")]
[PyExports(typeof(PySha3x224))]
[PyExports(typeof(PySha3x256))]
[PyExports(typeof(PySha3x384))]
[PyExports(typeof(PySha3x512))]
[PyExports(typeof(PyShake128))]
[PyExports(typeof(PyShake256))]
public static partial class Sha3Module
{
    [PyConstant("_GIL_MINSIZE")] public const long GilMinSize = 2048;
    [PyConstant("implementation")] public const string Implementation = "FIPS 202";
}

/// <summary>sha3_224.</summary>
[PyType("sha3_224", Module = "_sha3")]
public sealed partial class PySha3x224 : PyObject
{
    private readonly HashState _hash;

    internal PySha3x224(HashState hash) => _hash = hash;

    [PyNew("sha3_224(data=<null>, *, usedforsecurity=True, string=<null>)")]
    public static Value New(PyType cls, Value data, bool usedforsecurity, Value @string)
    {
        var hash = new Keccak(144, 28, 6);
        HashInput.Begin(hash, data, @string);
        return Value.Of(new PySha3x224(hash));
    }

    [PyMethod("update($self, data, /)", Doc = "Update this hash object's state with the provided bytes-like object.")]
    private static void Update(PySha3x224 self, Value data) => self._hash.Update(HashInput.Of(data));

    [PyMethod("digest($self, /)", Doc = "Return the digest value as a bytes object.")]
    private static PyBytes Digest(PySha3x224 self) => new(self._hash.Digest(0));

    [PyMethod("hexdigest($self, /)", Doc = "Return the digest value as a string of hexadecimal digits.")]
    private static string HexDigest(PySha3x224 self) => Convert.ToHexStringLower(self._hash.Digest(0));

    [PyMethod("copy($self, /)", Doc = "Return a copy of the hash object.")]
    private static PySha3x224 Copy(PySha3x224 self) => new(self._hash.Copy());

    [PyGetter("block_size")] private static long BlockSize(PySha3x224 self) => 144;
    [PyGetter("name")] private static string Name(PySha3x224 self) => "sha3_224";
    [PyGetter("digest_size")] private static long DigestSize(PySha3x224 self) => 28;
    [PyGetter("_capacity_bits")] private static long CapacityBits(PySha3x224 self) => 448;
    [PyGetter("_rate_bits")] private static long RateBits(PySha3x224 self) => 1152;
    [PyGetter("_suffix")] private static PyBytes Suffix(PySha3x224 self) => new([6]);
}

/// <summary>sha3_256.</summary>
[PyType("sha3_256", Module = "_sha3")]
public sealed partial class PySha3x256 : PyObject
{
    private readonly HashState _hash;

    internal PySha3x256(HashState hash) => _hash = hash;

    [PyNew("sha3_256(data=<null>, *, usedforsecurity=True, string=<null>)")]
    public static Value New(PyType cls, Value data, bool usedforsecurity, Value @string)
    {
        var hash = new Keccak(136, 32, 6);
        HashInput.Begin(hash, data, @string);
        return Value.Of(new PySha3x256(hash));
    }

    [PyMethod("update($self, data, /)", Doc = "Update this hash object's state with the provided bytes-like object.")]
    private static void Update(PySha3x256 self, Value data) => self._hash.Update(HashInput.Of(data));

    [PyMethod("digest($self, /)", Doc = "Return the digest value as a bytes object.")]
    private static PyBytes Digest(PySha3x256 self) => new(self._hash.Digest(0));

    [PyMethod("hexdigest($self, /)", Doc = "Return the digest value as a string of hexadecimal digits.")]
    private static string HexDigest(PySha3x256 self) => Convert.ToHexStringLower(self._hash.Digest(0));

    [PyMethod("copy($self, /)", Doc = "Return a copy of the hash object.")]
    private static PySha3x256 Copy(PySha3x256 self) => new(self._hash.Copy());

    [PyGetter("block_size")] private static long BlockSize(PySha3x256 self) => 136;
    [PyGetter("name")] private static string Name(PySha3x256 self) => "sha3_256";
    [PyGetter("digest_size")] private static long DigestSize(PySha3x256 self) => 32;
    [PyGetter("_capacity_bits")] private static long CapacityBits(PySha3x256 self) => 512;
    [PyGetter("_rate_bits")] private static long RateBits(PySha3x256 self) => 1088;
    [PyGetter("_suffix")] private static PyBytes Suffix(PySha3x256 self) => new([6]);
}

/// <summary>sha3_384.</summary>
[PyType("sha3_384", Module = "_sha3")]
public sealed partial class PySha3x384 : PyObject
{
    private readonly HashState _hash;

    internal PySha3x384(HashState hash) => _hash = hash;

    [PyNew("sha3_384(data=<null>, *, usedforsecurity=True, string=<null>)")]
    public static Value New(PyType cls, Value data, bool usedforsecurity, Value @string)
    {
        var hash = new Keccak(104, 48, 6);
        HashInput.Begin(hash, data, @string);
        return Value.Of(new PySha3x384(hash));
    }

    [PyMethod("update($self, data, /)", Doc = "Update this hash object's state with the provided bytes-like object.")]
    private static void Update(PySha3x384 self, Value data) => self._hash.Update(HashInput.Of(data));

    [PyMethod("digest($self, /)", Doc = "Return the digest value as a bytes object.")]
    private static PyBytes Digest(PySha3x384 self) => new(self._hash.Digest(0));

    [PyMethod("hexdigest($self, /)", Doc = "Return the digest value as a string of hexadecimal digits.")]
    private static string HexDigest(PySha3x384 self) => Convert.ToHexStringLower(self._hash.Digest(0));

    [PyMethod("copy($self, /)", Doc = "Return a copy of the hash object.")]
    private static PySha3x384 Copy(PySha3x384 self) => new(self._hash.Copy());

    [PyGetter("block_size")] private static long BlockSize(PySha3x384 self) => 104;
    [PyGetter("name")] private static string Name(PySha3x384 self) => "sha3_384";
    [PyGetter("digest_size")] private static long DigestSize(PySha3x384 self) => 48;
    [PyGetter("_capacity_bits")] private static long CapacityBits(PySha3x384 self) => 768;
    [PyGetter("_rate_bits")] private static long RateBits(PySha3x384 self) => 832;
    [PyGetter("_suffix")] private static PyBytes Suffix(PySha3x384 self) => new([6]);
}

/// <summary>sha3_512.</summary>
[PyType("sha3_512", Module = "_sha3")]
public sealed partial class PySha3x512 : PyObject
{
    private readonly HashState _hash;

    internal PySha3x512(HashState hash) => _hash = hash;

    [PyNew("sha3_512(data=<null>, *, usedforsecurity=True, string=<null>)")]
    public static Value New(PyType cls, Value data, bool usedforsecurity, Value @string)
    {
        var hash = new Keccak(72, 64, 6);
        HashInput.Begin(hash, data, @string);
        return Value.Of(new PySha3x512(hash));
    }

    [PyMethod("update($self, data, /)", Doc = "Update this hash object's state with the provided bytes-like object.")]
    private static void Update(PySha3x512 self, Value data) => self._hash.Update(HashInput.Of(data));

    [PyMethod("digest($self, /)", Doc = "Return the digest value as a bytes object.")]
    private static PyBytes Digest(PySha3x512 self) => new(self._hash.Digest(0));

    [PyMethod("hexdigest($self, /)", Doc = "Return the digest value as a string of hexadecimal digits.")]
    private static string HexDigest(PySha3x512 self) => Convert.ToHexStringLower(self._hash.Digest(0));

    [PyMethod("copy($self, /)", Doc = "Return a copy of the hash object.")]
    private static PySha3x512 Copy(PySha3x512 self) => new(self._hash.Copy());

    [PyGetter("block_size")] private static long BlockSize(PySha3x512 self) => 72;
    [PyGetter("name")] private static string Name(PySha3x512 self) => "sha3_512";
    [PyGetter("digest_size")] private static long DigestSize(PySha3x512 self) => 64;
    [PyGetter("_capacity_bits")] private static long CapacityBits(PySha3x512 self) => 1024;
    [PyGetter("_rate_bits")] private static long RateBits(PySha3x512 self) => 576;
    [PyGetter("_suffix")] private static PyBytes Suffix(PySha3x512 self) => new([6]);
}

/// <summary>shake_128.</summary>
[PyType("shake_128", Module = "_sha3")]
public sealed partial class PyShake128 : PyObject
{
    private readonly HashState _hash;

    internal PyShake128(HashState hash) => _hash = hash;

    [PyNew("shake_128(data=<null>, *, usedforsecurity=True, string=<null>)")]
    public static Value New(PyType cls, Value data, bool usedforsecurity, Value @string)
    {
        var hash = new Keccak(168, 0, 31);
        HashInput.Begin(hash, data, @string);
        return Value.Of(new PyShake128(hash));
    }

    [PyMethod("update($self, data, /)", Doc = "Update this hash object's state with the provided bytes-like object.")]
    private static void Update(PyShake128 self, Value data) => self._hash.Update(HashInput.Of(data));

    [PyMethod("digest($self, /, length)", Doc = "Return the digest value as a bytes object.")]
    private static PyBytes Digest(PyShake128 self, long length) => new(self._hash.Digest(ShakeLength.Of(length)));

    [PyMethod("hexdigest($self, /, length)", Doc = "Return the digest value as a string of hexadecimal digits.")]
    private static string HexDigest(PyShake128 self, long length) => Convert.ToHexStringLower(self._hash.Digest(ShakeLength.Of(length)));

    [PyMethod("copy($self, /)", Doc = "Return a copy of the hash object.")]
    private static PyShake128 Copy(PyShake128 self) => new(self._hash.Copy());

    [PyGetter("block_size")] private static long BlockSize(PyShake128 self) => 168;
    [PyGetter("name")] private static string Name(PyShake128 self) => "shake_128";
    [PyGetter("digest_size")] private static long DigestSize(PyShake128 self) => 0;
    [PyGetter("_capacity_bits")] private static long CapacityBits(PyShake128 self) => 256;
    [PyGetter("_rate_bits")] private static long RateBits(PyShake128 self) => 1344;
    [PyGetter("_suffix")] private static PyBytes Suffix(PyShake128 self) => new([31]);
}

/// <summary>shake_256.</summary>
[PyType("shake_256", Module = "_sha3")]
public sealed partial class PyShake256 : PyObject
{
    private readonly HashState _hash;

    internal PyShake256(HashState hash) => _hash = hash;

    [PyNew("shake_256(data=<null>, *, usedforsecurity=True, string=<null>)")]
    public static Value New(PyType cls, Value data, bool usedforsecurity, Value @string)
    {
        var hash = new Keccak(136, 0, 31);
        HashInput.Begin(hash, data, @string);
        return Value.Of(new PyShake256(hash));
    }

    [PyMethod("update($self, data, /)", Doc = "Update this hash object's state with the provided bytes-like object.")]
    private static void Update(PyShake256 self, Value data) => self._hash.Update(HashInput.Of(data));

    [PyMethod("digest($self, /, length)", Doc = "Return the digest value as a bytes object.")]
    private static PyBytes Digest(PyShake256 self, long length) => new(self._hash.Digest(ShakeLength.Of(length)));

    [PyMethod("hexdigest($self, /, length)", Doc = "Return the digest value as a string of hexadecimal digits.")]
    private static string HexDigest(PyShake256 self, long length) => Convert.ToHexStringLower(self._hash.Digest(ShakeLength.Of(length)));

    [PyMethod("copy($self, /)", Doc = "Return a copy of the hash object.")]
    private static PyShake256 Copy(PyShake256 self) => new(self._hash.Copy());

    [PyGetter("block_size")] private static long BlockSize(PyShake256 self) => 136;
    [PyGetter("name")] private static string Name(PyShake256 self) => "shake_256";
    [PyGetter("digest_size")] private static long DigestSize(PyShake256 self) => 0;
    [PyGetter("_capacity_bits")] private static long CapacityBits(PyShake256 self) => 512;
    [PyGetter("_rate_bits")] private static long RateBits(PyShake256 self) => 1088;
    [PyGetter("_suffix")] private static PyBytes Suffix(PyShake256 self) => new([31]);
}

internal static class ShakeLength
{
    public static int Of(long length) => length switch
    {
        < 0 => throw PyErr.ValueError("Cannot convert negative int"),
        >= 1 << 29 => throw PyErr.ValueError("length is too large"),
        _ => (int)length,
    };
}

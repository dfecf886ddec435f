using System.Buffers.Binary;
using TieredPy.Runtime;

namespace TieredPy.Modules;

/// <summary>_blake2.</summary>
[PyModule("_blake2", Doc = "BLAKE2b and BLAKE2s.")]
[PyExports(typeof(PyBlake2b)), PyExports(typeof(PyBlake2s))]
public static partial class Blake2Module
{
    [PyConstant("_GIL_MINSIZE")] public const long GilMinSize = 2048;
    [PyConstant("BLAKE2B_SALT_SIZE")] public const long BSaltSize = 16;
    [PyConstant("BLAKE2B_PERSON_SIZE")] public const long BPersonSize = 16;
    [PyConstant("BLAKE2B_MAX_KEY_SIZE")] public const long BMaxKeySize = 64;
    [PyConstant("BLAKE2B_MAX_DIGEST_SIZE")] public const long BMaxDigestSize = 64;
    [PyConstant("BLAKE2S_SALT_SIZE")] public const long SSaltSize = 8;
    [PyConstant("BLAKE2S_PERSON_SIZE")] public const long SPersonSize = 8;
    [PyConstant("BLAKE2S_MAX_KEY_SIZE")] public const long SMaxKeySize = 32;
    [PyConstant("BLAKE2S_MAX_DIGEST_SIZE")] public const long SMaxDigestSize = 32;

    internal static Blake2 Make(bool wide, Value data, int digestSize, Value key, Value salt, Value person, int fanout, int depth, Value leafSize, Value nodeOffset, int nodeDepth, int innerSize, bool lastNode, Value old)
    {
        int most = wide ? 64 : 32, seasoning = wide ? 16 : 8;
        if (digestSize <= 0 || digestSize > most) throw PyErr.ValueError($"digest_size for {(wide ? "Blake2b" : "Blake2s")} must be between 1 and {most} bytes, here it is {digestSize}");
        var parameters = new byte[wide ? 64 : 32];
        var keyBytes = key.IsNull ? [] : PyBytes.Like(key);
        var saltBytes = salt.IsNull ? [] : PyBytes.Like(salt);
        var personBytes = person.IsNull ? [] : PyBytes.Like(person);
        if (saltBytes.Length > seasoning) throw PyErr.ValueError($"maximum salt length is {seasoning} bytes");
        if (personBytes.Length > seasoning) throw PyErr.ValueError($"maximum person length is {seasoning} bytes");
        if (fanout is < 0 or > 255) throw PyErr.ValueError("fanout must be between 0 and 255");
        if (depth is <= 0 or > 255) throw PyErr.ValueError("depth must be between 1 and 255");
        var leaf = ConvertOps.ToBig(ConvertOps.Index(leafSize));
        if (leaf.Sign < 0) throw PyErr.ValueError("value must be positive");
        if (leaf > uint.MaxValue) throw PyErr.OverflowError("leaf_size is too large");
        var offset = ConvertOps.ToBig(ConvertOps.Index(nodeOffset));
        if (offset.Sign < 0) throw PyErr.ValueError("value must be positive");
        if (offset > (wide ? ulong.MaxValue : 0xFFFFFFFFFFFFUL)) throw PyErr.OverflowError("node_offset is too large");
        if (nodeDepth is < 0 or > 255) throw PyErr.ValueError("node_depth must be between 0 and 255");
        if (innerSize < 0 || innerSize > most) throw PyErr.ValueError($"inner_size must be between 0 and is {most}");
        if (keyBytes.Length > most) throw PyErr.ValueError($"maximum key length is {most} bytes");
        parameters[0] = (byte)digestSize;
        parameters[1] = (byte)keyBytes.Length;
        parameters[2] = (byte)fanout;
        parameters[3] = (byte)depth;
        BinaryPrimitives.WriteUInt32LittleEndian(parameters.AsSpan(4), (uint)leaf);
        Span<byte> place = stackalloc byte[8];
        BinaryPrimitives.WriteUInt64LittleEndian(place, (ulong)offset);
        if (wide)
        {
            place.CopyTo(parameters.AsSpan(8));
            parameters[16] = (byte)nodeDepth;
            parameters[17] = (byte)innerSize;
            saltBytes.CopyTo(parameters, 32);
            personBytes.CopyTo(parameters, 48);
        }
        else
        {
            place[..6].CopyTo(parameters.AsSpan(8));
            parameters[14] = (byte)nodeDepth;
            parameters[15] = (byte)innerSize;
            saltBytes.CopyTo(parameters, 16);
            personBytes.CopyTo(parameters, 24);
        }
        var hash = new Blake2(wide, parameters, keyBytes, lastNode);
        HashInput.Begin(hash, data, old);
        return hash;
    }
}

/// <summary>blake2b.</summary>
[PyType("blake2b", Module = "_blake2", Doc = "Return a new BLAKE2b hash object.")]
public sealed partial class PyBlake2b : PyObject
{
    [PyConstant("SALT_SIZE")] public const long SaltSize = 16;
    [PyConstant("PERSON_SIZE")] public const long PersonSize = 16;
    [PyConstant("MAX_KEY_SIZE")] public const long MaxKeySize = 64;
    [PyConstant("MAX_DIGEST_SIZE")] public const long MaxDigestSize = 64;

    private readonly HashState _hash;
    private readonly int _size;

    internal PyBlake2b(HashState hash, int size)
    {
        _hash = hash;
        _size = size;
    }

    [PyNew("blake2b(data=<null>, /, *, digest_size=64, key=<null>, salt=<null>, person=<null>, fanout=1, depth=1, leaf_size=0, node_offset=0, node_depth=0, inner_size=0, last_node=False, usedforsecurity=True, string=<null>)")]
    public static Value New(PyType cls, Value data, int digest_size, Value key, Value salt, Value person, int fanout, int depth, Value leaf_size, Value node_offset, int node_depth, int inner_size, bool last_node, bool usedforsecurity, Value @string) =>
        Value.Of(new PyBlake2b(Blake2Module.Make(true, data, digest_size, key, salt, person, fanout, depth, leaf_size, node_offset, node_depth, inner_size, last_node, @string), digest_size));

    [PyMethod("update($self, data, /)", Doc = "Update this hash object's state with the provided bytes-like object.")]
    private static void Update(PyBlake2b self, Value data) => self._hash.Update(HashInput.Of(data));

    [PyMethod("digest($self, /)", Doc = "Return the digest value as a bytes object.")]
    private static PyBytes Digest(PyBlake2b self) => new(self._hash.Digest(0));

    [PyMethod("hexdigest($self, /)", Doc = "Return the digest value as a string of hexadecimal digits.")]
    private static string HexDigest(PyBlake2b self) => Convert.ToHexStringLower(self._hash.Digest(0));

    [PyMethod("copy($self, /)", Doc = "Return a copy of the hash object.")]
    private static PyBlake2b Copy(PyBlake2b self) => new(self._hash.Copy(), self._size);

    [PyGetter("name")] private static string Name(PyBlake2b self) => "blake2b";
    [PyGetter("block_size")] private static long BlockSize(PyBlake2b self) => 128;
    [PyGetter("digest_size")] private static long DigestSize(PyBlake2b self) => self._size;
}

/// <summary>blake2s.</summary>
[PyType("blake2s", Module = "_blake2", Doc = "Return a new BLAKE2s hash object.")]
public sealed partial class PyBlake2s : PyObject
{
    [PyConstant("SALT_SIZE")] public const long SaltSize = 8;
    [PyConstant("PERSON_SIZE")] public const long PersonSize = 8;
    [PyConstant("MAX_KEY_SIZE")] public const long MaxKeySize = 32;
    [PyConstant("MAX_DIGEST_SIZE")] public const long MaxDigestSize = 32;

    private readonly HashState _hash;
    private readonly int _size;

    internal PyBlake2s(HashState hash, int size)
    {
        _hash = hash;
        _size = size;
    }

    [PyNew("blake2s(data=<null>, /, *, digest_size=32, key=<null>, salt=<null>, person=<null>, fanout=1, depth=1, leaf_size=0, node_offset=0, node_depth=0, inner_size=0, last_node=False, usedforsecurity=True, string=<null>)")]
    public static Value New(PyType cls, Value data, int digest_size, Value key, Value salt, Value person, int fanout, int depth, Value leaf_size, Value node_offset, int node_depth, int inner_size, bool last_node, bool usedforsecurity, Value @string) =>
        Value.Of(new PyBlake2s(Blake2Module.Make(false, data, digest_size, key, salt, person, fanout, depth, leaf_size, node_offset, node_depth, inner_size, last_node, @string), digest_size));

    [PyMethod("update($self, data, /)", Doc = "Update this hash object's state with the provided bytes-like object.")]
    private static void Update(PyBlake2s self, Value data) => self._hash.Update(HashInput.Of(data));

    [PyMethod("digest($self, /)", Doc = "Return the digest value as a bytes object.")]
    private static PyBytes Digest(PyBlake2s self) => new(self._hash.Digest(0));

    [PyMethod("hexdigest($self, /)", Doc = "Return the digest value as a string of hexadecimal digits.")]
    private static string HexDigest(PyBlake2s self) => Convert.ToHexStringLower(self._hash.Digest(0));

    [PyMethod("copy($self, /)", Doc = "Return a copy of the hash object.")]
    private static PyBlake2s Copy(PyBlake2s self) => new(self._hash.Copy(), self._size);

    [PyGetter("name")] private static string Name(PyBlake2s self) => "blake2s";
    [PyGetter("block_size")] private static long BlockSize(PyBlake2s self) => 64;
    [PyGetter("digest_size")] private static long DigestSize(PyBlake2s self) => self._size;
}

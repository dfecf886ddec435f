using TieredPy.Runtime;

namespace TieredPy.Modules;

/// <summary>What hash functions take.</summary>
internal static class HashInput
{
    public static unsafe byte[] Of(Value v)
    {
        if (v.As<PyStr>() is not null) throw PyErr.TypeError("Strings must be encoded before hashing");
        return v.IsObject && v.Type.Slots.GetBuffer != null ? PyBytes.Like(v) : throw PyErr.TypeError("object supporting the buffer API required");
    }

    /// <summary>The data argument, under its old name too.</summary>
    public static void Begin(HashState state, Value data, Value old)
    {
        if (!data.IsNull && !old.IsNull && !old.IsNone) throw PyErr.TypeError("'data' and 'string' are mutually exclusive and support for 'string' keyword parameter is slated for removal in a future version.");
        var input = data.IsNull ? old : data;
        if (!input.IsNull && !input.IsNone) state.Update(Of(input));
    }
}

/// <summary>_md5.</summary>
[PyModule("_md5", Doc = "MD5.")]
[PyExports(typeof(PyMd5))]
public static partial class Md5Module
{
    [PyConstant("_GIL_MINSIZE")] public const long GilMinSize = 2048;

    [PyFunction("md5($module, /, data=<null>, *, usedforsecurity=True, string=<null>)", Doc = "Return a new MD5 hash object; optionally initialized with a string.")]
    private static PyMd5 NewMd5(Value data, bool usedforsecurity, Value @string)
    {
        var state = new Md5();
        HashInput.Begin(state, data, @string);
        return new PyMd5(state);
    }
}

/// <summary>A md5 object.</summary>
[PyType("MD5Type", Module = "_md5", NoNew = true)]
public sealed partial class PyMd5 : PyObject
{
    internal readonly HashState Hash;

    internal PyMd5(HashState state) => Hash = state;

    [PyMethod("update($self, obj, /)", Doc = "Update this hash object's state with the provided string.")]
    private static void Update(PyMd5 self, Value obj) => self.Hash.Update(HashInput.Of(obj));

    [PyMethod("digest($self, /)", Doc = "Return the digest value as a bytes object.")]
    private static PyBytes Digest(PyMd5 self) => new(self.Hash.Digest(0));

    [PyMethod("hexdigest($self, /)", Doc = "Return the digest value as a string of hexadecimal digits.")]
    private static string HexDigest(PyMd5 self) => Convert.ToHexStringLower(self.Hash.Digest(0));

    [PyMethod("copy($self, /)", Doc = "Return a copy of the hash object.")]
    private static PyMd5 Copy(PyMd5 self) => new(self.Hash.Copy());

    [PyGetter("block_size")] private static long BlockSize(PyMd5 self) => 64;
    [PyGetter("name")] private static string Name(PyMd5 self) => "md5";
    [PyGetter("digest_size")] private static long DigestSize(PyMd5 self) => 16;
}

/// <summary>_sha1.</summary>
[PyModule("_sha1", Doc = "SHA-1.")]
[PyExports(typeof(PySha1))]
public static partial class Sha1Module
{
    [PyConstant("_GIL_MINSIZE")] public const long GilMinSize = 2048;

    [PyFunction("sha1($module, /, data=<null>, *, usedforsecurity=True, string=<null>)", Doc = "Return a new SHA1 hash object; optionally initialized with a string.")]
    private static PySha1 NewSha1(Value data, bool usedforsecurity, Value @string)
    {
        var state = new Sha1();
        HashInput.Begin(state, data, @string);
        return new PySha1(state);
    }
}

/// <summary>A sha1 object.</summary>
[PyType("SHA1Type", Module = "_sha1", NoNew = true)]
public sealed partial class PySha1 : PyObject
{
    internal readonly HashState Hash;

    internal PySha1(HashState state) => Hash = state;

    [PyMethod("update($self, obj, /)", Doc = "Update this hash object's state with the provided string.")]
    private static void Update(PySha1 self, Value obj) => self.Hash.Update(HashInput.Of(obj));

    [PyMethod("digest($self, /)", Doc = "Return the digest value as a bytes object.")]
    private static PyBytes Digest(PySha1 self) => new(self.Hash.Digest(0));

    [PyMethod("hexdigest($self, /)", Doc = "Return the digest value as a string of hexadecimal digits.")]
    private static string HexDigest(PySha1 self) => Convert.ToHexStringLower(self.Hash.Digest(0));

    [PyMethod("copy($self, /)", Doc = "Return a copy of the hash object.")]
    private static PySha1 Copy(PySha1 self) => new(self.Hash.Copy());

    [PyGetter("block_size")] private static long BlockSize(PySha1 self) => 64;
    [PyGetter("name")] private static string Name(PySha1 self) => "sha1";
    [PyGetter("digest_size")] private static long DigestSize(PySha1 self) => 20;
}

/// <summary>_sha2.</summary>
[PyModule("_sha2", Doc = "SHA-2.")]
[PyExports(typeof(PySha256))]
[PyExports(typeof(PySha224Hash))]
[PyExports(typeof(PySha512))]
[PyExports(typeof(PySha384))]
public static partial class Sha2Module
{
    [PyConstant("_GIL_MINSIZE")] public const long GilMinSize = 2048;

    [PyFunction("sha256($module, /, data=<null>, *, usedforsecurity=True, string=<null>)", Doc = "Return a new SHA256 hash object; optionally initialized with a string.")]
    private static PySha256 NewSha256(Value data, bool usedforsecurity, Value @string)
    {
        var state = new Sha256(32);
        HashInput.Begin(state, data, @string);
        return new PySha256(state);
    }

    [PyFunction("sha224($module, /, data=<null>, *, usedforsecurity=True, string=<null>)", Doc = "Return a new SHA224 hash object; optionally initialized with a string.")]
    private static PySha224Hash NewSha224Hash(Value data, bool usedforsecurity, Value @string)
    {
        var state = new Sha256(28);
        HashInput.Begin(state, data, @string);
        return new PySha224Hash(state);
    }

    [PyFunction("sha512($module, /, data=<null>, *, usedforsecurity=True, string=<null>)", Doc = "Return a new SHA512 hash object; optionally initialized with a string.")]
    private static PySha512 NewSha512(Value data, bool usedforsecurity, Value @string)
    {
        var state = new Sha512(64);
        HashInput.Begin(state, data, @string);
        return new PySha512(state);
    }

    [PyFunction("sha384($module, /, data=<null>, *, usedforsecurity=True, string=<null>)", Doc = "Return a new SHA384 hash object; optionally initialized with a string.")]
    private static PySha384 NewSha384(Value data, bool usedforsecurity, Value @string)
    {
        var state = new Sha512(48);
        HashInput.Begin(state, data, @string);
        return new PySha384(state);
    }
}

/// <summary>A sha256 object.</summary>
[PyType("SHA256Type", Module = "_sha2", NoNew = true)]
public sealed partial class PySha256 : PyObject
{
    internal readonly HashState Hash;

    internal PySha256(HashState state) => Hash = state;

    [PyMethod("update($self, obj, /)", Doc = "Update this hash object's state with the provided string.")]
    private static void Update(PySha256 self, Value obj) => self.Hash.Update(HashInput.Of(obj));

    [PyMethod("digest($self, /)", Doc = "Return the digest value as a bytes object.")]
    private static PyBytes Digest(PySha256 self) => new(self.Hash.Digest(0));

    [PyMethod("hexdigest($self, /)", Doc = "Return the digest value as a string of hexadecimal digits.")]
    private static string HexDigest(PySha256 self) => Convert.ToHexStringLower(self.Hash.Digest(0));

    [PyMethod("copy($self, /)", Doc = "Return a copy of the hash object.")]
    private static PySha256 Copy(PySha256 self) => new(self.Hash.Copy());

    [PyGetter("block_size")] private static long BlockSize(PySha256 self) => 64;
    [PyGetter("name")] private static string Name(PySha256 self) => "sha256";
    [PyGetter("digest_size")] private static long DigestSize(PySha256 self) => 32;
}

/// <summary>A sha224 object.</summary>
[PyType("SHA224Type", Module = "_sha2", NoNew = true)]
public sealed partial class PySha224Hash : PyObject
{
    internal readonly HashState Hash;

    internal PySha224Hash(HashState state) => Hash = state;

    [PyMethod("update($self, obj, /)", Doc = "Update this hash object's state with the provided string.")]
    private static void Update(PySha224Hash self, Value obj) => self.Hash.Update(HashInput.Of(obj));

    [PyMethod("digest($self, /)", Doc = "Return the digest value as a bytes object.")]
    private static PyBytes Digest(PySha224Hash self) => new(self.Hash.Digest(0));

    [PyMethod("hexdigest($self, /)", Doc = "Return the digest value as a string of hexadecimal digits.")]
    private static string HexDigest(PySha224Hash self) => Convert.ToHexStringLower(self.Hash.Digest(0));

    [PyMethod("copy($self, /)", Doc = "Return a copy of the hash object.")]
    private static PySha224Hash Copy(PySha224Hash self) => new(self.Hash.Copy());

    [PyGetter("block_size")] private static long BlockSize(PySha224Hash self) => 64;
    [PyGetter("name")] private static string Name(PySha224Hash self) => "sha224";
    [PyGetter("digest_size")] private static long DigestSize(PySha224Hash self) => 28;
}

/// <summary>A sha512 object.</summary>
[PyType("SHA512Type", Module = "_sha2", NoNew = true)]
public sealed partial class PySha512 : PyObject
{
    internal readonly HashState Hash;

    internal PySha512(HashState state) => Hash = state;

    [PyMethod("update($self, obj, /)", Doc = "Update this hash object's state with the provided string.")]
    private static void Update(PySha512 self, Value obj) => self.Hash.Update(HashInput.Of(obj));

    [PyMethod("digest($self, /)", Doc = "Return the digest value as a bytes object.")]
    private static PyBytes Digest(PySha512 self) => new(self.Hash.Digest(0));

    [PyMethod("hexdigest($self, /)", Doc = "Return the digest value as a string of hexadecimal digits.")]
    private static string HexDigest(PySha512 self) => Convert.ToHexStringLower(self.Hash.Digest(0));

    [PyMethod("copy($self, /)", Doc = "Return a copy of the hash object.")]
    private static PySha512 Copy(PySha512 self) => new(self.Hash.Copy());

    [PyGetter("block_size")] private static long BlockSize(PySha512 self) => 128;
    [PyGetter("name")] private static string Name(PySha512 self) => "sha512";
    [PyGetter("digest_size")] private static long DigestSize(PySha512 self) => 64;
}

/// <summary>A sha384 object.</summary>
[PyType("SHA384Type", Module = "_sha2", NoNew = true)]
public sealed partial class PySha384 : PyObject
{
    internal readonly HashState Hash;

    internal PySha384(HashState state) => Hash = state;

    [PyMethod("update($self, obj, /)", Doc = "Update this hash object's state with the provided string.")]
    private static void Update(PySha384 self, Value obj) => self.Hash.Update(HashInput.Of(obj));

    [PyMethod("digest($self, /)", Doc = "Return the digest value as a bytes object.")]
    private static PyBytes Digest(PySha384 self) => new(self.Hash.Digest(0));

    [PyMethod("hexdigest($self, /)", Doc = "Return the digest value as a string of hexadecimal digits.")]
    private static string HexDigest(PySha384 self) => Convert.ToHexStringLower(self.Hash.Digest(0));

    [PyMethod("copy($self, /)", Doc = "Return a copy of the hash object.")]
    private static PySha384 Copy(PySha384 self) => new(self.Hash.Copy());

    [PyGetter("block_size")] private static long BlockSize(PySha384 self) => 128;
    [PyGetter("name")] private static string Name(PySha384 self) => "sha384";
    [PyGetter("digest_size")] private static long DigestSize(PySha384 self) => 48;
}

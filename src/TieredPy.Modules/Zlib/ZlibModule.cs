using System.IO.Compression;
using TieredPy.Runtime;

namespace TieredPy.Modules;

/// <summary>
/// zlib, on .NET's System.IO.Compression (zlib-ng inside: the compressed bytes may differ from zlib's, and decompress the same).
/// Preset dictionaries and window sizes other than the default are not supported when compressing.
/// </summary>
[PyModule("zlib", Doc = "The functions in this module allow compression and decompression using the\nzlib library, which is based on GNU zip.")]
[PyExports(typeof(PyZlibCompress)), PyExports(typeof(PyZlibDecompress)), PyExports(typeof(PyZlibDecompressor))]
public static partial class ZlibModule
{
    private static readonly PyType s_error = PyExc.DefineIn("zlib", "error", static () => PyExc.Exception);

    [PyConstant("error")]
    public static PyType Error => s_error;

    [PyConstant("MAX_WBITS")] public const long MaxWBits = 15;
    [PyConstant("DEFLATED")] public const long Deflated = 8;
    [PyConstant("DEF_MEM_LEVEL")] public const long DefMemLevel = 8;
    [PyConstant("DEF_BUF_SIZE")] public const long DefBufSize = 16384;
    [PyConstant("Z_NO_COMPRESSION")] public const long NoCompression = 0;
    [PyConstant("Z_BEST_SPEED")] public const long BestSpeed = 1;
    [PyConstant("Z_BEST_COMPRESSION")] public const long BestCompression = 9;
    [PyConstant("Z_DEFAULT_COMPRESSION")] public const long DefaultCompression = -1;
    [PyConstant("Z_FILTERED")] public const long Filtered = 1;
    [PyConstant("Z_HUFFMAN_ONLY")] public const long HuffmanOnly = 2;
    [PyConstant("Z_RLE")] public const long Rle = 3;
    [PyConstant("Z_FIXED")] public const long Fixed = 4;
    [PyConstant("Z_DEFAULT_STRATEGY")] public const long DefaultStrategy = 0;
    [PyConstant("Z_NO_FLUSH")] public const long NoFlush = 0;
    [PyConstant("Z_PARTIAL_FLUSH")] public const long PartialFlush = 1;
    [PyConstant("Z_SYNC_FLUSH")] public const long SyncFlush = 2;
    [PyConstant("Z_FULL_FLUSH")] public const long FullFlush = 3;
    [PyConstant("Z_FINISH")] public const long Finish = 4;
    [PyConstant("Z_BLOCK")] public const long Block = 5;
    [PyConstant("Z_TREES")] public const long Trees = 6;
    [PyConstant("ZLIB_VERSION")] public const string Version = "1.3.1";
    [PyConstant("ZLIB_RUNTIME_VERSION")] public const string RuntimeVersion = "1.3.1";

    internal static PyException Raise(string message) => PyErr.New(s_error, message);

    [PyFunction("crc32($module, data, value=0, /)", Doc = "Compute a CRC-32 checksum of data.\n\n  value\n    Starting value of the checksum.\n\nThe returned checksum is an integer.")]
    private static Value Crc32Of(Value data, Value value) => Value.Int((long)Crc32.Update((uint)(ConvertOps.ToBig(ConvertOps.Index(value)) & uint.MaxValue), PyBytes.Like(data)));

    [PyFunction("adler32($module, data, value=1, /)", Doc = "Compute an Adler-32 checksum of data.\n\n  value\n    Starting value of the checksum.\n\nThe returned checksum is an integer.")]
    private static Value Adler32(Value data, Value value)
    {
        var start = (uint)(ConvertOps.ToBig(ConvertOps.Index(value)) & uint.MaxValue);
        uint a = start & 0xffff, b = start >> 16;
        var s = PyBytes.Like(data).AsSpan();
        while (s.Length > 0)
        {
            // the largest run before the sums may overflow 32 bits
            var n = Math.Min(5552, s.Length);
            foreach (var x in s[..n])
            {
                a += x;
                b += a;
            }
            a %= 65521;
            b %= 65521;
            s = s[n..];
        }
        return Value.Int((long)((b << 16) | a));
    }

    /// <summary>What .NET's streams do not write when nothing was written to them.</summary>
    internal static byte[] EmptyStream(int wbits) => wbits switch
    {
        < 0 => [3, 0],
        > 15 => [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0],
        _ => [0x78, 0x9c, 3, 0, 0, 0, 0, 1],
    };

    internal static Stream Compressor(Stream target, int level, int wbits)
    {
        if (level is < -1 or > 9) throw Raise("Bad compression level");
        var options = new ZLibCompressionOptions { CompressionLevel = level };
        return wbits switch
        {
            >= 9 and <= 15 => new ZLibStream(target, options, leaveOpen: true),
            >= -15 and <= -9 => new DeflateStream(target, options, leaveOpen: true),
            >= 25 and <= 31 => new GZipStream(target, options, leaveOpen: true),
            _ => throw PyErr.ValueError("Invalid initialization option"),
        };
    }

    [PyFunction("compress($module, data, /, level=-1, wbits=15)", Doc = "Returns a bytes object containing compressed data.\n\n  data\n    Binary data to be compressed.\n  level\n    Compression level, in 0-9 or -1.\n  wbits\n    The window buffer size and container format.")]
    private static PyBytes Compress(Value data, int level, int wbits)
    {
        var input = PyBytes.Like(data);
        var output = new MemoryStream();
        using (var stream = Compressor(output, level, wbits)) stream.Write(input);
        return output.Length == 0 ? new PyBytes(EmptyStream(wbits)) : new PyBytes(output.ToArray());
    }

    [PyFunction("decompress($module, data, /, wbits=15, bufsize=16384)", Doc = "Returns a bytes object containing the uncompressed data.\n\n  data\n    Compressed data.\n  wbits\n    The window buffer size and container format.\n  bufsize\n    The initial output buffer size.")]
    private static PyBytes Decompress(Value data, int wbits, long bufsize)
    {
        if (bufsize < 0) throw PyErr.ValueError("bufsize must be non-negative");
        var inflate = new Inflate(wbits);
        var output = new List<byte>();
        inflate.Feed(PyBytes.Like(data), output, long.MaxValue);
        if (!inflate.Finished) throw Raise("Error -5 while decompressing data: incomplete or truncated stream");
        return new PyBytes([.. output]);
    }

    [PyFunction("compressobj($module, /, level=-1, method=8, wbits=15, memLevel=8, strategy=0, zdict=<unrepresentable>)", Doc = "Return a compressor object.")]
    private static PyZlibCompress CompressObj(int level, int method, int wbits, int memLevel, int strategy, Value zdict)
    {
        if (method != 8) throw PyErr.ValueError("Invalid initialization option");
        if (!zdict.IsNull) throw PyErr.NotImplementedError("preset dictionaries");
        return new PyZlibCompress(level, wbits);
    }

    [PyFunction("decompressobj($module, /, wbits=15, zdict=b'')", Doc = "Return a decompressor object.\n\n  wbits\n    The window buffer size and container format.\n  zdict\n    The predefined compression dictionary.  This must be the same\n    dictionary as used by the compressor that produced the input data.")]
    private static PyZlibDecompress DecompressObj(int wbits, Value zdict)
    {
        if (!zdict.IsNull && PyBytes.Like(zdict).Length > 0) throw PyErr.NotImplementedError("preset dictionaries");
        return new PyZlibDecompress(wbits);
    }
}

/// <summary>What compressobj gives.</summary>
[PyType("Compress", Module = "zlib", NoNew = true)]
public sealed partial class PyZlibCompress : PyObject
{
    private readonly MemoryStream _output = new();
    private readonly int _wbits;
    private Stream? _stream;
    private bool _any;

    internal PyZlibCompress(int level, int wbits)
    {
        _wbits = wbits;
        _stream = ZlibModule.Compressor(_output, level, wbits);
    }

    private PyBytes Take()
    {
        var bytes = _output.ToArray();
        _output.SetLength(0);
        _any |= bytes.Length > 0;
        return new PyBytes(bytes);
    }

    [PyMethod("compress($self, data, /)", Doc = "Returns a bytes object containing compressed data.")]
    private static PyBytes Compress(PyZlibCompress self, Value data)
    {
        var input = PyBytes.Like(data);
        (self._stream ?? throw ZlibModule.Raise("Error -2 while compressing data: inconsistent stream state")).Write(input);
        return self.Take();
    }

    [PyMethod("flush($self, mode=4, /)", Doc = "Return a bytes object containing any remaining compressed data.")]
    private static PyBytes Flush(PyZlibCompress self, int mode)
    {
        if (mode == 0) return new PyBytes([]);
        if (self._stream is null) throw ZlibModule.Raise("Error -2 while flushing: inconsistent stream state");
        if (mode == 4)
        {
            self._stream.Dispose();
            self._stream = null;
            if (!self._any && self._output.Length == 0) return new PyBytes(ZlibModule.EmptyStream(self._wbits));
        }
        else
        {
            self._stream.Flush();
        }
        return self.Take();
    }
}

/// <summary>What decompressobj gives.</summary>
[PyType("Decompress", Module = "zlib", NoNew = true)]
public sealed partial class PyZlibDecompress : PyObject
{
    private readonly Inflate _inflate;
    private PyBytes _unused = new([]), _tail = new([]);

    internal PyZlibDecompress(int wbits) => _inflate = new Inflate(wbits);

    [PyMethod("decompress($self, data, /, max_length=0)", Doc = "Return a bytes object containing the decompressed version of the data.\n\n  data\n    The binary data to decompress.\n  max_length\n    The maximum allowable length of the decompressed data.\n    Unconsumed input data will be stored in\n    the unconsumed_tail attribute.")]
    private static PyBytes Decompress(PyZlibDecompress self, Value data, long max_length)
    {
        if (max_length < 0) throw PyErr.ValueError("max_length must be non-negative");
        return self.Run(PyBytes.Like(data), max_length == 0 ? long.MaxValue : max_length);
    }

    private PyBytes Run(byte[] data, long max)
    {
        var output = new List<byte>();
        var used = _inflate.Feed(data, output, max);
        var rest = data[used..];
        if (_inflate.Finished)
        {
            if (rest.Length > 0) _unused = new PyBytes([.. _unused.Data, .. rest]);
            _tail = new PyBytes([]);
        }
        else
        {
            _tail = new PyBytes(rest);
        }
        return new PyBytes([.. output]);
    }

    [PyMethod("flush($self, length=16384, /)", Doc = "Return a bytes object containing any remaining decompressed data.\n\n  length\n    the initial size of the output buffer.")]
    private static PyBytes Flush(PyZlibDecompress self, long length)
    {
        if (length <= 0) throw PyErr.ValueError("length must be greater than zero");
        return self.Run(self._tail.Data, long.MaxValue);
    }

    [PyGetter("unused_data")] private static PyBytes UnusedData(PyZlibDecompress self) => self._unused;
    [PyGetter("unconsumed_tail")] private static PyBytes UnconsumedTail(PyZlibDecompress self) => self._tail;
    [PyGetter("eof")] private static bool Eof(PyZlibDecompress self) => self._inflate.Finished;
}

/// <summary>zlib._ZlibDecompressor: what gzip reads with.</summary>
[PyType("_ZlibDecompressor", Module = "zlib")]
public sealed partial class PyZlibDecompressor : PyObject
{
    private readonly Inflate _inflate;
    private byte[] _pending = [];
    private PyBytes _unused = new([]);
    private bool _needsInput = true;

    internal PyZlibDecompressor(int wbits) => _inflate = new Inflate(wbits);

    [PyNew("_ZlibDecompressor(wbits=15, zdict=b'')")]
    public static Value New(PyType cls, int wbits, Value zdict)
    {
        if (!zdict.IsNull && PyBytes.Like(zdict).Length > 0) throw PyErr.NotImplementedError("preset dictionaries");
        return Value.Of(new PyZlibDecompressor(wbits));
    }

    [PyMethod("decompress($self, /, data, max_length=-1)", Doc = "Decompress *data*, returning uncompressed data as bytes.")]
    private static PyBytes Decompress(PyZlibDecompressor self, Value data, long max_length)
    {
        var input = PyBytes.Like(data);
        if (self._inflate.Finished) throw PyErr.EOFError("End of stream already reached");
        byte[] all = self._pending.Length == 0 ? input : [.. self._pending, .. input];
        var output = new List<byte>();
        var max = max_length < 0 ? long.MaxValue : max_length;
        var used = self._inflate.Feed(all, output, max);
        self._pending = all[used..];
        if (self._inflate.Finished)
        {
            self._unused = new PyBytes(self._pending);
            self._pending = [];
            self._needsInput = false;
        }
        else
        {
            self._needsInput = output.Count < max && self._pending.Length == 0;
        }
        return new PyBytes([.. output]);
    }

    [PyGetter("eof")] private static bool Eof(PyZlibDecompressor self) => self._inflate.Finished;
    [PyGetter("unused_data")] private static PyBytes UnusedData(PyZlibDecompressor self) => self._unused;
    [PyGetter("needs_input")] private static bool NeedsInput(PyZlibDecompressor self) => self._needsInput;
}

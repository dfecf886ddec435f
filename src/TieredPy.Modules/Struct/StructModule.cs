using System.Text;
using TieredPy.Runtime;

namespace TieredPy.Modules;

/// <summary>_struct: packed binary data.</summary>
[PyModule("_struct", Doc = "Functions to convert between Python values and C structs.")]
[PyExports(typeof(PyStruct))]
public static partial class StructModule
{
    private static readonly PyType s_error = PyExc.DefineIn("struct", "error", static () => PyExc.Exception);

    [PyConstant("error")]
    public static PyType ErrorType => s_error;

    internal static PyException Raise(string message) => PyErr.New(s_error, message);

    internal static StructFormat Parse(Value format)
    {
        if (format.As<PyStr>() is { } s)
        {
            var text = s.Text;
            if (!s.IsAscii) throw CodecsError(s);
            return StructFormat.Of(text);
        }
        if (format.As<PyBytes>() is { } b) return StructFormat.Of(Encoding.Latin1.GetString(b.Data));
        throw PyErr.TypeError($"Struct() argument 1 must be a str or bytes object, not {format.Type.Name}");
    }

    private static PyException CodecsError(PyStr s)
    {
        try
        {
            _ = Codecs.EncodeAscii(s, null);
            return Raise("bad char in struct format");
        }
        catch (PyException e)
        {
            return e;
        }
    }

    [PyFunction("_clearcache($module, /)", Doc = "Clear the internal cache.")]
    private static void ClearCache() => StructFormat.Clear();

    [PyFunction("calcsize($module, format, /)", Doc = "Return size in bytes of the struct described by the format string.")]
    private static long CalcSize(Value format) => Parse(format).Size;

    [PyFunction("pack($module, format, /, *values)", Raw = true, Doc = "pack(format, v1, v2, ...) -> bytes\n\nReturn a bytes object containing the values v1, v2, ... packed according\nto the format string.  See help(struct) for more on format strings.")]
    private static Value Pack(PyThread thread, ReadOnlySpan<Value> args, PyStr[]? kwnames)
    {
        if (kwnames is { Length: > 0 }) throw PyErr.TypeError("_struct.pack() takes no keyword arguments");
        if (args.Length == 0) throw PyErr.TypeError("missing format argument");
        return PackValues(Parse(args[0]), args[1..]);
    }

    internal static Value PackValues(StructFormat f, ReadOnlySpan<Value> values)
    {
        if (values.Length != f.Values) throw Raise($"pack expected {f.Values} items for packing (got {values.Length})");
        var data = new byte[f.Size];
        f.Pack(values, data);
        return Value.Of(new PyBytes(data));
    }

    [PyFunction("pack_into($module, format, buffer, offset, /, *values)", Raw = true, Doc = "pack_into(format, buffer, offset, v1, v2, ...)\n\nPack the values v1, v2, ... according to the format string and write\nthe packed bytes into the writable buffer buf starting at offset.  Note\nthat the offset is a required argument.  See help(struct) for more\non format strings.")]
    private static Value PackInto(PyThread thread, ReadOnlySpan<Value> args, PyStr[]? kwnames)
    {
        if (kwnames is { Length: > 0 }) throw PyErr.TypeError("_struct.pack_into() takes no keyword arguments");
        if (args.Length == 0) throw PyErr.TypeError("missing format argument");
        PackInto(Parse(args[0]), args[1..]);
        return Value.None;
    }

    internal static unsafe void PackInto(StructFormat f, ReadOnlySpan<Value> args)
    {
        if (args.Length == 0) throw Raise("pack_into expected buffer argument");
        if (args.Length == 1) throw Raise("pack_into expected offset argument");
        if (args.Length - 2 != f.Values) throw Raise($"pack_into expected {f.Values} items for packing (got {args.Length - 2})");
        var target = args[0];
        if (!target.IsObject || target.Type.Slots.GetBuffer == null) throw PyErr.TypeError($"argument must be read-write bytes-like object, not {target.Type.Name}");
        var buffer = target.Type.Slots.GetBuffer(target);
        try
        {
            if (buffer.ReadOnly) throw PyErr.TypeError($"argument must be read-write bytes-like object, not {target.Type.Name}");
            var offset = ConvertOps.IndexAsLong(args[1], PyExc.IndexError);
            if (offset < 0)
            {
                if (offset + f.Size > 0) throw Raise($"no space to pack {f.Size} bytes at offset {offset}");
                if (offset + buffer.Length < 0) throw Raise($"offset {offset} out of range for {buffer.Length}-byte buffer");
                offset += buffer.Length;
            }
            if (buffer.Length - offset < f.Size)
                throw Raise($"pack_into requires a buffer of at least {f.Size + offset} bytes for packing {f.Size} bytes at offset {offset} (actual buffer size is {buffer.Length})");
            f.Pack(args[2..], buffer.Span.Slice((int)offset, f.Size));
        }
        finally
        {
            buffer.Release();
        }
    }

    [PyFunction("unpack($module, format, buffer, /)", Doc = "Return a tuple containing values unpacked according to the format string.\n\nThe buffer's size in bytes must be calcsize(format).\n\nSee help(struct) for more on format strings.")]
    private static Value Unpack(Value format, Value buffer) => Unpack(Parse(format), buffer);

    internal static Value Unpack(StructFormat f, Value buffer)
    {
        var data = PyBytes.Like(buffer);
        return data.Length == f.Size ? Value.Of(f.Unpack(data)) : throw Raise($"unpack requires a buffer of {f.Size} bytes");
    }

    [PyFunction("unpack_from($module, format, /, buffer, offset=0)", Doc = "Return a tuple containing values unpacked according to the format string.\n\nThe buffer's size, minus offset, must be at least calcsize(format).\n\nSee help(struct) for more on format strings.")]
    private static Value UnpackFrom(Value format, Value buffer, long offset) => UnpackFrom(Parse(format), buffer, offset);

    internal static Value UnpackFrom(StructFormat f, Value buffer, long offset)
    {
        var data = PyBytes.Like(buffer);
        if (offset < 0)
        {
            if (offset + f.Size > 0) throw Raise($"not enough data to unpack {f.Size} bytes at offset {offset}");
            if (offset + data.Length < 0) throw Raise($"offset {offset} out of range for {data.Length}-byte buffer");
            offset += data.Length;
        }
        if (data.Length - offset < f.Size)
            throw Raise($"unpack_from requires a buffer of at least {f.Size + offset} bytes for unpacking {f.Size} bytes at offset {offset} (actual buffer size is {data.Length})");
        return Value.Of(f.Unpack(data.AsSpan((int)offset, f.Size)));
    }

    [PyFunction("iter_unpack($module, format, buffer, /)", Doc = "Return an iterator yielding tuples unpacked from the given bytes.\n\nThe bytes are unpacked according to the format string, like\na repeated invocation of unpack_from().\n\nRequires that the bytes length be a multiple of the struct size.")]
    private static Value IterUnpack(Value format, Value buffer) => IterUnpack(Parse(format), buffer);

    internal static Value IterUnpack(StructFormat f, Value buffer)
    {
        if (f.Size == 0) throw Raise("cannot iteratively unpack with a struct of length 0");
        var data = PyBytes.Like(buffer);
        return data.Length % f.Size == 0 ? Value.Of(new PyUnpackIterator(f, data)) : throw Raise($"iterative unpacking requires a buffer of a multiple of {f.Size} bytes");
    }
}

/// <summary>struct.Struct.</summary>
[PyType("Struct", Module = "_struct", Subclassable = true, UserClass = typeof(UserStruct), Weakref = true, Doc = "Struct(fmt) --> compiled struct object")]
public partial class PyStruct : PyObject
{
    private StructFormat? _parsed;
    private PyStr _format = PyStr.Empty;

    private StructFormat Parsed => _parsed ?? throw PyErr.RuntimeError("Struct object is not initialized");

    [PyNew("Struct(*args, **kwargs)", Raw = true)]
    public static Value New(PyThread thread, PyType cls, ReadOnlySpan<Value> args, PyStr[]? kwnames) => Value.Of(cls == TypeObject ? new PyStruct() : new UserStruct(cls));

    [PyInit("Struct(format)")]
    private static void Init(PyStruct self, Value format)
    {
        self._parsed = StructModule.Parse(format);
        self._format = format.As<PyStr>() ?? Codecs.DecodeLatin1(format.As<PyBytes>()!.Data);
    }

    [PyMethod("pack($self, /, *values)", Doc = "pack(v1, v2, ...) -> bytes\n\nReturn a bytes object containing values v1, v2, ... packed according\nto the format string S.format.  See help(struct) for more on format\nstrings.")]
    private static Value Pack(PyStruct self, ReadOnlySpan<Value> values) => StructModule.PackValues(self.Parsed, values);

    [PyMethod("pack_into($self, /, *values)", Doc = "pack_into(buffer, offset, v1, v2, ...)\n\nPack the values v1, v2, ... according to the format string S.format\nand write the packed bytes into the writable buffer buf starting at\noffset.  Note that the offset is a required argument.  See\nhelp(struct) for more on format strings.")]
    private static void PackInto(PyStruct self, ReadOnlySpan<Value> values) => StructModule.PackInto(self.Parsed, values);

    [PyMethod("unpack($self, buffer, /)", Doc = "Return a tuple containing unpacked values.")]
    private static Value Unpack(PyStruct self, Value buffer) => StructModule.Unpack(self.Parsed, buffer);

    [PyMethod("unpack_from($self, /, buffer, offset=0)", Doc = "Return a tuple containing unpacked values.")]
    private static Value UnpackFrom(PyStruct self, Value buffer, long offset) => StructModule.UnpackFrom(self.Parsed, buffer, offset);

    [PyMethod("iter_unpack($self, buffer, /)", Doc = "Return an iterator yielding tuples.")]
    private static Value IterUnpack(PyStruct self, Value buffer) => StructModule.IterUnpack(self.Parsed, buffer);

    [PySlot(nameof(TypeSlots.Repr))]
    public static Value Repr(Value v) => Value.Str($"{v.Type.ShortName}({ObjectOps.ReprText(Value.Of(((PyStruct)v.Obj)._format))})");

    [PyGetter("format")] private static PyStr Format(PyStruct self) => self._format;
    [PyGetter("size")] private static long Size(PyStruct self) => self.Parsed.Size;
}

internal sealed class UserStruct(PyType type) : PyStruct
{
    private readonly PyInstance _state = type.NewInstance();
    public override PyType Type => _state.Type;
    public override PyInstance State => _state;
}

/// <summary>What iter_unpack gives.</summary>
[PyType("unpack_iterator", Module = "_struct", NoNew = true)]
public sealed partial class PyUnpackIterator : PyObject
{
    private readonly StructFormat _format;
    private readonly byte[] _data;
    private int _at;

    internal PyUnpackIterator(StructFormat format, byte[] data)
    {
        _format = format;
        _data = data;
    }

    [PySlot(nameof(TypeSlots.Iter))]
    public static Value IterSelf(Value self) => self;

    [PySlot(nameof(TypeSlots.Next))]
    public static Value Next(Value self)
    {
        var it = (PyUnpackIterator)self.Obj;
        if (it._at + it._format.Size > it._data.Length) return Value.Null;
        var r = it._format.Unpack(it._data.AsSpan(it._at, it._format.Size));
        it._at += it._format.Size;
        return Value.Of(r);
    }

    [PyMethod("__length_hint__($self, /)")]
    private static long LengthHint(PyUnpackIterator self) => (self._data.Length - self._at) / self._format.Size;
}

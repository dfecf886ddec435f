using System.Text;
using TieredPy.Bytecode;

namespace TieredPy.Runtime;

public unsafe partial class PyBytes
{
    private static byte[] D(Value v) => ((PyBytes)v.Obj).Data;

    private static PyBytes Wrap(byte[] data) => data.Length == 0 ? Empty : new PyBytes(data);

    private static PyBytes Same(PyBytes self) => self.GetType() == typeof(PyBytes) ? self : new PyBytes(self.Data);

    [PyNew("bytes(source=<null>, encoding=<null>, errors=<null>)")]
    public static Value New(PyType cls, Value source, Value encoding, Value errors)
    {
        if (cls == TypeObject && source.Ref is not null && encoding.IsNull && errors.IsNull)
        {
            if (source.Ref.GetType() == typeof(PyBytes)) return source;
            if (source.Ref.GetType() == typeof(PyByteArray)) return Value.Of(Wrap(((PyByteArray)source.Ref).Span.ToArray()));
            if (source.Ref.GetType() == typeof(PyTuple) && TryItems(((PyTuple)source.Ref).Items, out var items)) return Value.Of(Wrap(items));
        }
        if (cls == TypeObject && source.IsObject && encoding.IsNull && errors.IsNull && source.As<PyStr>() is null)
        {
            // what __bytes__ gives is handed on as it is, a subclass's instance too
            var made = ObjectOps.CallSpecial(source, Names.Bytes);
            if (!made.IsNull) return made.As<PyBytes>() is not null ? made : throw PyErr.TypeError($"__bytes__ returned non-bytes (type {made.Type.Name})");
        }
        var data = FromArguments(source, encoding, errors, "bytes");
        return cls == TypeObject ? Value.Of(Wrap(data)) : Value.Of(new UserBytes(cls, data));
    }

    /// <summary>The bytes that bytes(...) or bytearray(...) are made of.</summary>
    internal static byte[] FromArguments(Value source, Value encoding, Value errors, string name)
    {
        if (!encoding.IsNull && encoding.As<PyStr>() is null) throw PyErr.TypeError($"{name}() argument 'encoding' must be str, not {encoding.Type.Name}");
        if (!errors.IsNull && errors.As<PyStr>() is null) throw PyErr.TypeError($"{name}() argument 'errors' must be str, not {errors.Type.Name}");
        if (source.IsNull)
        {
            if (!encoding.IsNull) throw PyErr.TypeError("encoding without a string argument");
            return errors.IsNull ? [] : throw PyErr.TypeError("errors without a string argument");
        }
        if (source.As<PyStr>() is { } text)
        {
            if (encoding.IsNull) throw PyErr.TypeError(errors.IsNull ? "string argument without an encoding" : "string argument without an encoding");
            return Codecs.Encode(text, encoding.As<PyStr>()!.Text, errors.As<PyStr>()?.Text);
        }
        if (!encoding.IsNull) throw PyErr.TypeError("encoding without a string argument");
        if (!errors.IsNull) throw PyErr.TypeError("errors without a string argument");
        if (name == "bytes" && source.IsObject && !source.IsExact<PyBytes>())
        {
            var made = ObjectOps.CallSpecial(source, PyStr.Intern("__bytes__"));
            if (!made.IsNull) return made.As<PyBytes>()?.Data ?? throw PyErr.TypeError($"__bytes__ returned non-bytes (type {made.Type.Name})");
        }
        if (ConvertOps.HasIndex(source) && source.As<PyBytes>() is null)
        {
            Value n;
            try
            {
                n = ConvertOps.Index(source);
            }
            catch (PyException e) when (e.Matches(PyExc.TypeError) && source.Type.Slots.Iter != null)
            {
                return FromObject(source);
            }
            if (!n.IsInt) throw PyErr.OverflowError($"cannot fit '{source.Type.Name}' into an index-sized integer");
            if (n.Bits < 0) throw PyErr.ValueError("negative count");
            return n.Bits > Array.MaxLength ? throw PyErr.MemoryError() : new byte[n.Bits];
        }
        return FromObject(source);
    }

    /// <summary>Ints in range(256) as bytes; false when there is anything else.</summary>
    private static bool TryItems(ReadOnlySpan<Value> items, out byte[] data)
    {
        data = new byte[items.Length];
        for (var i = 0; i < data.Length; i++)
        {
            if (!items[i].IsInt || (ulong)items[i].Bits > 255) return false;
            data[i] = (byte)items[i].Bits;
        }
        return true;
    }

    /// <summary>bytes.hex().</summary>
    public static PyStr HexText(ReadOnlySpan<byte> data, Value separator, int bytesPerSeparator) => ByteOps.Hex(data, separator, bytesPerSeparator);

    /// <summary>The bytes of a bytes-like object; not to be changed. "a bytes-like object is required, not 'int'" otherwise.</summary>
    public static byte[] Like(Value v) => ByteOps.TryLike(v, out var data) ? data : throw PyErr.TypeError($"a bytes-like object is required, not '{v.Type.Name}'");

    /// <summary>The bytes of a buffer or an iterable of ints, or what __bytes__ gives; TypeError for str and numbers.</summary>
    public static byte[] FromObject(Value v)
    {
        if (ByteOps.TryLike(v, out var data)) return data;
        if (v.IsObject && v.As<PyStr>() is null)
        {
            var made = ObjectOps.CallSpecial(v, PyStr.Intern("__bytes__"));
            if (!made.IsNull) return made.As<PyBytes>()?.Data ?? throw PyErr.TypeError($"__bytes__ returned non-bytes (type {made.Type.Name})");
            if (v.Type.Slots.Iter != null || v.Type.Slots.GetItem != null) return FromIterable(v, "bytes");
        }
        throw PyErr.TypeError($"cannot convert '{v.Type.Name}' object to bytes");
    }

    /// <summary>The bytes of an iterable of ints in range(256).</summary>
    internal static byte[] FromIterable(Value v, string what)
    {
        var result = new List<byte>();
        IterOps.AskLength(v);
        var it = IterOps.GetIter(v);
        while (true)
        {
            var x = IterOps.Next(it);
            if (x.IsNull) return [.. result];
            result.Add(ToByte(x, what));
        }
    }

    /// <summary>An item: __index__ in range(256).</summary>
    internal static byte ToByte(Value x, string what)
    {
        var i = ConvertOps.Index(x);
        return i.IsInt && (ulong)i.Bits < 256 ? (byte)i.Bits : throw PyErr.ValueError(what == "byte" ? "byte must be in range(0, 256)" : $"{what} must be in range(0, 256)");
    }

    /// <summary>repr of bytes.</summary>
    internal static string ReprOf(ReadOnlySpan<byte> data)
    {
        var text = new StringBuilder(data.Length + 3);
        ConstRepr.AppendBytes(text, data);
        return text.ToString();
    }

    [PySlot(nameof(TypeSlots.Repr))]
    [PySlot(nameof(TypeSlots.Str))]
    public static Value Repr(Value v) => Value.Of(PyStr.Make(ReprOf(D(v)), false));

    private long _hash;

    [PySlot(nameof(TypeSlots.Hash))]
    public static long HashValue(Value v)
    {
        var b = (PyBytes)v.Obj;
        if (b._hash == 0) b._hash = HashOf(b.Data);
        return b._hash;
    }

    /// <summary>hash() of bytes, and of a read-only memoryview of the same bytes.</summary>
    internal static long HashOf(ReadOnlySpan<byte> data)
    {
        if (data.Length == 0) return 0;
        var h = (long)PyStr.HashBytes(data);
        return h is 0 ? 1 : h is -1 ? -2 : h;
    }

    [PySlot(nameof(TypeSlots.Compare))]
    public static Value Compare(Value v, Value w, CompareOp op)
    {
        if (v.Ref is PyBytes a && w.Ref is PyBytes b)
        {
            if (op == CompareOp.Eq) return Value.Bool(a.Data.AsSpan().SequenceEqual(b.Data));
            return ByteOps.Compare(v, w, op);
        }
        return Value.NotImplemented;
    }

    [PySlot(nameof(TypeSlots.Length))]
    public static long LengthOf(Value v) => D(v).Length;

    [PySlot(nameof(TypeSlots.GetItem))]
    public static Value GetItem(Value v, Value key)
    {
        var data = D(v);
        if (!key.IsInt)
        {
            if (key.Ref is PySlice slice)
            {
                var part = ByteOps.Slice(data, slice);
                return part.Length == data.Length && v.IsExact<PyBytes>() && part.AsSpan().SequenceEqual(data) ? v : Value.Of(Wrap(part));
            }
            if (!ConvertOps.HasIndex(key)) throw PyErr.TypeError($"byte indices must be integers or slices, not {key.Type.Name}");
            key = ConvertOps.IndexAsLong(key, PyExc.IndexError);
        }
        var i = key.Bits < 0 ? key.Bits + data.Length : key.Bits;
        return (ulong)i < (ulong)data.Length ? Value.Int(data[i]) : throw PyErr.IndexError("index out of range");
    }

    [PySlot(nameof(TypeSlots.Contains))]
    public static bool ContainsItem(Value v, Value item) => ByteOps.Contains(D(v), item);

    [PySlot(nameof(TypeSlots.Concat))]
    public static Value Concat(Value v, Value w)
    {
        if (!ByteOps.TryLike(w, out var b)) throw PyErr.TypeError($"can't concat {w.Type.Name} to {v.Type.Name}");
        if (w.IsExact<PyBytes>() && D(v).Length == 0) return w;
        return Value.Of(Wrap(ByteOps.Concat(D(v), b)));
    }

    [PySlot(nameof(TypeSlots.Repeat))]
    public static Value Repeat(Value v, long n) => n == 1 && v.IsExact<PyBytes>() ? v : Value.Of(Wrap(ByteOps.Repeat(D(v), n)));

    [PySlot(nameof(TypeSlots.Remainder))]
    public static Value Remainder(Value v, Value w) => v.Ref is PyBytes b ? Value.Of(Wrap(PercentFormat.Format(b.Data, w))) : Value.NotImplemented;

    [PySlot(nameof(TypeSlots.Iter))]
    public static Value Iterate(Value v) => Value.Of(new PyBytesIterator((PyBytes)v.Obj));

    [PySlot(nameof(TypeSlots.GetBuffer))]
    public static PyBuffer Buffer(Value v) => new(v.Obj, D(v), 0, D(v).Length, readOnly: true);

    [PyMethod("__getnewargs__($self, /)")]
    private static PyTuple GetNewArgs(PyBytes self) => new(Value.Of(new PyBytes(self.Data)));

    [PyMethod("__bytes__($self, /)", Doc = "Convert this value to exact type bytes.")]
    private static PyBytes ToExactBytes(PyBytes self) => Same(self);

    [PyMethod("__sizeof__($self, /)", Doc = "Return the size of the object in memory, in bytes.")]
    private static long SizeOf(PyBytes self) => 33 + self.Data.Length;
}

/// <summary>Iteration over bytes.</summary>
[PyType("bytes_iterator", NoNew = true)]
public sealed unsafe partial class PyBytesIterator(PyBytes bytes) : PyObject
{
    /// <summary>Null once exhausted.</summary>
    public PyBytes? Bytes = bytes;
    public int Index;

    [PySlot(nameof(TypeSlots.Iter))]
    public static Value IterSelf(Value self) => self;

    public override Value IterNext() => Next(new Value(this, 0));

    [PySlot(nameof(TypeSlots.Next))]
    public static Value Next(Value self)
    {
        var it = (PyBytesIterator)self.Obj;
        if (it.Bytes is not { } b) return Value.Null;
        if (it.Index < b.Data.Length) return Value.Int(b.Data[it.Index++]);
        it.Bytes = null;
        return Value.Null;
    }

    [PyMethod("__length_hint__($self, /)", Doc = "Private method returning an estimate of len(list(it)).")]
    private static long LengthHint(PyBytesIterator self) => self.Bytes is { } b ? b.Data.Length - self.Index : 0;

    [PyMethod("__reduce__($self, /)", Doc = "Return state information for pickling.")]
    private static Value Reduce(PyBytesIterator self)
    {
        var iter = PyThread.Current.Engine.Builtin("iter");
        return self.Bytes is { } b
            ? new PyTuple(iter, Value.Of(new PyTuple(Value.Of(b))), self.Index)
            : new PyTuple(iter, Value.Of(new PyTuple(Value.Of(PyTuple.Empty))));
    }

    [PyMethod("__setstate__($self, state, /)", Doc = "Set state information for unpickling.")]
    private static void SetState(PyBytesIterator self, Value position)
    {
        var state = IterOps.Position(position);
        if (self.Bytes is { } b) self.Index = (int)Math.Clamp(state, 0, b.Data.Length);
    }
}

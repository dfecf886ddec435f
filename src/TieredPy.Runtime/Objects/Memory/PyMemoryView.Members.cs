namespace TieredPy.Runtime;

public sealed unsafe partial class PyMemoryView
{
    [PyMethod("tobytes($self, /, order='C')", Doc = "Return the data in the buffer as a byte string.\n\nOrder can be {'C', 'F', 'A'}. When order is 'C' or 'F', the data of the\noriginal array is converted to C or Fortran order. For contiguous views,\n'A' returns an exact copy of the physical memory. In particular, in-memory\nFortran order is preserved. For non-contiguous views, the data is converted\nto C first. order=None is the same as order='C'.")]
    public static PyBytes ToBytes(PyMemoryView self, string? order)
    {
        if (order is not (null or "C" or "F" or "A")) throw PyErr.ValueError("order must be 'C', 'F' or 'A'");
        var bytes = self.Bytes().ToArray();
        if (order != "F" || self.Shape.Length < 2) return new PyBytes(bytes);
        var result = new byte[bytes.Length];
        var at = 0;
        var index = new long[self.Shape.Length];
        for (long n = 0; n < self.ItemCount; n++)
        {
            long from = 0;
            for (var d = 0; d < index.Length; d++) from = (from * self.Shape[d]) + index[d];
            bytes.AsSpan((int)(from * self.ItemSize), self.ItemSize).CopyTo(result.AsSpan(at));
            at += self.ItemSize;
            for (var d = 0; d < index.Length && ++index[d] == self.Shape[d]; d++) index[d] = 0;
        }
        return new PyBytes(result);
    }

    [PyMethod("hex($self, /, sep=<unrepresentable>, bytes_per_sep=1)", Doc = "Return the data in the buffer as a str of hexadecimal numbers.\n\n  sep\n    An optional single character or byte to separate hex bytes.\n  bytes_per_sep\n    How many bytes between separators.  Positive values count from the\n    right, negative values count from the left.")]
    public static PyStr Hex(PyMemoryView self, Value sep, int bytes_per_sep) => ByteOps.Hex(self.Bytes(), sep, bytes_per_sep);

    [PyMethod("tolist($self, /)", Doc = "Return the data in the buffer as a list of elements.")]
    public static Value ToList(PyMemoryView self)
    {
        _ = self.Memory;
        if (!MemoryFormat.IsKnown(self.Format)) throw PyErr.NotImplementedError($"memoryview: format {self.Format} not supported");
        return Level(0, self.Offset);

        Value Level(int dimension, long at)
        {
            if (dimension == self.Shape.Length) return MemoryFormat.Unpack(self.Format, self.Array.AsSpan((int)at, self.ItemSize));
            var list = new PyList();
            for (long i = 0; i < self.Shape[dimension]; i++) list.Add(Level(dimension + 1, at + (i * self.Strides[dimension])));
            return Value.Of(list);
        }
    }

    [PyMethod("toreadonly($self, /)", Doc = "Return a readonly version of the memoryview.")]
    public static PyMemoryView ToReadOnly(PyMemoryView self)
    {
        var view = self.Derive();
        view.ReadOnly = true;
        return view;
    }

    [PyMethod("cast($self, /, format, shape=<unrepresentable>)", Doc = "Cast a memoryview to a new format or shape.")]
    public static PyMemoryView Cast(PyMemoryView self, Value format, Value shape)
    {
        _ = self.Memory;
        if (format.As<PyStr>() is not { } text) throw PyErr.TypeError($"cast() argument 'format' must be str, not {format.Type.Name}");
        if (!self.Contiguous) throw PyErr.TypeError("memoryview: casts are restricted to C-contiguous views");
        if (!shape.IsNull && shape.As<PyList>() is null && shape.As<PyTuple>() is null) throw PyErr.TypeError("shape must be a list or a tuple");
        if (!shape.IsNull && self.Shape.Length != 1 && SequenceOps.Length(shape) != 1) throw PyErr.TypeError("memoryview: cast must be 1D -> ND or ND -> 1D");
        if (shape.IsNull && self.Shape.Length != 1 && System.Array.IndexOf(self.Shape, 0) >= 0) throw PyErr.TypeError("memoryview: cannot cast view with zeros in shape or strides");
        if (self.Shape.Length == 1 && self.Shape[0] == 0 && !shape.IsNull) throw PyErr.TypeError("memoryview: cannot cast view with zeros in shape or strides");
        var size = MemoryFormat.SizeOf(text.Text);
        if (size == 0) throw PyErr.ValueError("memoryview: destination format must be a native single character format prefixed with an optional '@'");
        static bool IsByte(string f) => f is "B" or "b" or "c" or "@B" or "@b" or "@c";
        if (!IsByte(self.Format) && !IsByte(text.Text)) throw PyErr.TypeError("memoryview: cannot cast between two non-byte formats");
        var length = self.ItemCount * self.ItemSize;
        if (length % size != 0) throw PyErr.TypeError("memoryview: length is not a multiple of itemsize");
        var view = self.Derive();
        view.Format = text.Text;
        view.ItemSize = size;
        view.Shape = [length / size];
        view.Strides = [size];
        if (shape.IsNull) return view;
        var items = SequenceOps.ToArray(shape);
        if (items.Length > 64) throw PyErr.ValueError("memoryview: number of dimensions must not exceed 64");
        var dims = new long[items.Length];
        long total = size;
        for (var i = 0; i < dims.Length; i++)
        {
            if (!PyInt.IsInt(items[i])) throw PyErr.TypeError("memoryview.cast(): elements of shape must be integers");
            dims[i] = ConvertOps.TryInt64(items[i], out var n) ? n : long.MaxValue;
            if (dims[i] <= 0) throw PyErr.ValueError("memoryview.cast(): elements of shape must be integers > 0");
            if (dims[i] > long.MaxValue / total) throw PyErr.ValueError("memoryview.cast(): product(shape) > SSIZE_MAX");
            total *= dims[i];
        }
        if (total != length) throw PyErr.TypeError("memoryview: product(shape) * itemsize != buffer size");
        var strides = new long[dims.Length];
        long step = size;
        for (var i = dims.Length - 1; i >= 0; i--)
        {
            strides[i] = step;
            step *= dims[i];
        }
        view.Shape = dims;
        view.Strides = strides;
        return view;
    }

    [PyMethod("count($self, value, /)", Doc = "Count the number of occurrences of a value.")]
    public static long CountOf(PyMemoryView self, Value value)
    {
        var n = 0L;
        var it = Iterate(Value.Of(self));
        while (true)
        {
            var x = PyMemoryIterator.Next(it);
            if (x.IsNull) return n;
            if (ObjectOps.EqualOrIs(x, value)) n++;
        }
    }

    [PyMethod("index($self, value, start=0, stop=sys.maxsize, /)", Doc = "Return the index of the first occurrence of a value.\n\nRaises ValueError if the value is not present.")]
    public static long IndexOf(PyMemoryView self, Value value, long start, long stop)
    {
        var n = LengthOf(Value.Of(self));
        if (self.Shape.Length > 1) throw PyErr.NotImplementedError("multi-dimensional lookup is not implemented");
        if (start < 0) start = Math.Max(0, start + n);
        if (stop < 0) stop = Math.Max(0, stop + n);
        for (var i = start; i < Math.Min(stop, n); i++)
        {
            if (ObjectOps.EqualOrIs(GetItem(Value.Of(self), Value.Int(i)), value)) return i;
        }
        throw PyErr.ValueError("memoryview.index(x): x not found");
    }

    [PyClassMethod("__class_getitem__($type, object, /)", Doc = "See PEP 585")]
    private static Value ClassGetItem(PyType cls, Value item) => TypeOps.GenericAlias(Value.Of(cls), item);

    [PyGetter("obj")]
    private static Value ObjGetter(PyMemoryView self)
    {
        var exporter = self.Memory.Buffer.Exporter;
        return Value.Of(exporter);
    }

    [PyGetter("nbytes")]
    private static long NBytes(PyMemoryView self)
    {
        _ = self.Memory;
        return self.ItemCount * self.ItemSize;
    }

    [PyGetter("readonly")]
    private static bool ReadOnlyGetter(PyMemoryView self)
    {
        _ = self.Memory;
        return self.ReadOnly;
    }

    [PyGetter("itemsize")]
    private static long ItemSizeGetter(PyMemoryView self)
    {
        _ = self.Memory;
        return self.ItemSize;
    }

    [PyGetter("format")]
    private static string FormatGetter(PyMemoryView self)
    {
        _ = self.Memory;
        return self.Format;
    }

    [PyGetter("ndim")]
    private static long NDim(PyMemoryView self)
    {
        _ = self.Memory;
        return self.Shape.Length;
    }

    private static PyTuple Tuple(long[] numbers) => PyTuple.From(System.Array.ConvertAll(numbers, static n => Value.Int(n)));

    [PyGetter("shape")]
    private static PyTuple ShapeGetter(PyMemoryView self)
    {
        _ = self.Memory;
        return Tuple(self.Shape);
    }

    [PyGetter("strides")]
    private static PyTuple StridesGetter(PyMemoryView self)
    {
        _ = self.Memory;
        return Tuple(self.Strides);
    }

    [PyGetter("suboffsets")]
    private static PyTuple SubOffsets(PyMemoryView self)
    {
        _ = self.Memory;
        return PyTuple.Empty;
    }

    [PyGetter("c_contiguous")]
    private static bool CContiguous(PyMemoryView self)
    {
        _ = self.Memory;
        return self.Contiguous;
    }

    [PyGetter("f_contiguous")]
    private static bool FContiguous(PyMemoryView self)
    {
        _ = self.Memory;
        long step = self.ItemSize;
        for (var i = 0; i < self.Shape.Length; i++)
        {
            if (self.Shape[i] != 1 && self.Strides[i] != step) return false;
            step *= self.Shape[i];
        }
        return true;
    }

    [PyGetter("contiguous")]
    private static bool ContiguousGetter(PyMemoryView self) => CContiguous(self) || FContiguous(self);
}

/// <summary>Items of the native struct formats of one character, as memoryview and array read and write them.</summary>
public static class MemoryFormat
{
    private static char Code(string format) => format.Length == 1 ? format[0] : format.Length == 2 && format[0] == '@' ? format[1] : '\0';

    /// <summary>Size of an item, 0 for a format that is not native and of one character.</summary>
    public static int SizeOf(string format) => Code(format) switch
    {
        'b' or 'B' or 'c' or '?' => 1,
        'h' or 'H' or 'e' => 2,
        'i' or 'I' or 'f' => 4,
        'l' or 'L' or 'q' or 'Q' or 'n' or 'N' or 'd' or 'P' => 8,
        _ => 0,
    };

    public static bool IsKnown(string format) => SizeOf(format) != 0;

    public static Value Unpack(string format, ReadOnlySpan<byte> s) => Code(format) switch
    {
        'B' => Value.Int(s[0]),
        'b' => Value.Int((sbyte)s[0]),
        'c' => Value.Of(new PyBytes([s[0]])),
        '?' => Value.Bool(s[0] != 0),
        'h' => Value.Int(BitConverter.ToInt16(s)),
        'H' => Value.Int(BitConverter.ToUInt16(s)),
        'i' => Value.Int(BitConverter.ToInt32(s)),
        'I' => Value.Int((long)BitConverter.ToUInt32(s)),
        'l' or 'q' or 'n' => Value.Int(BitConverter.ToInt64(s)),
        'L' or 'Q' or 'N' or 'P' => Value.Int((System.Numerics.BigInteger)BitConverter.ToUInt64(s)),
        'f' => Value.Float(BitConverter.ToSingle(s)),
        'd' => Value.Float(BitConverter.ToDouble(s)),
        'e' => Value.Float((double)BitConverter.ToHalf(s)),
        _ => throw PyErr.NotImplementedError($"memoryview: format {format} not supported"),
    };

    public static void Pack(string format, Value v, Span<byte> s)
    {
        var code = Code(format);
        switch (code)
        {
            case 'c':
                if (v.As<PyBytes>() is not { } b) throw BadType(format);
                s[0] = b.Data.Length == 1 ? b.Data[0] : throw BadValue(format);
                return;
            case '?':
                s[0] = ObjectOps.IsTrue(v) ? (byte)1 : (byte)0;
                return;
            case 'f' or 'd' or 'e':
                double d;
                try
                {
                    d = ConvertOps.ToDouble(v);
                }
                catch (PyException e) when (e.Matches(PyExc.TypeError))
                {
                    throw BadType(format);
                }
                if (code == 'd') BitConverter.TryWriteBytes(s, d);
                else if (code == 'f') BitConverter.TryWriteBytes(s, (float)d);
                else BitConverter.TryWriteBytes(s, (Half)d);
                return;
            case '\0':
                throw PyErr.NotImplementedError($"memoryview: format {format} not supported");
        }
        if (!ConvertOps.HasIndex(v)) throw BadType(format);
        var big = ConvertOps.ToBig(ConvertOps.Index(v));
        var size = SizeOf(format);
        if (size == 0) throw PyErr.NotImplementedError($"memoryview: format {format} not supported");
        var signed = code is 'b' or 'h' or 'i' or 'l' or 'q' or 'n';
        var bits = size * 8;
        var low = signed ? -(System.Numerics.BigInteger.One << (bits - 1)) : 0;
        var high = (System.Numerics.BigInteger.One << (signed ? bits - 1 : bits)) - 1;
        if (big < low || big > high) throw BadValue(format);
        var word = signed ? (ulong)(long)big : (ulong)big;
        for (var i = 0; i < size; i++) s[i] = (byte)(word >> (8 * i));
    }

    private static PyException BadType(string format) => PyErr.TypeError($"memoryview: invalid type for format '{format}'");

    private static PyException BadValue(string format) => PyErr.ValueError($"memoryview: invalid value for format '{format}'");
}

using System.Runtime.InteropServices;
using TieredPy.Runtime;

namespace TieredPy.Modules;

public partial class PyArray
{
    [PyGetter("typecode", Doc = "The character that says what the items are.")]
    private static Value GetTypeCode(PyArray self) => Value.Str(self.Code.ToString());

    [PyGetter("itemsize", Doc = "Size of an item in bytes.")]
    private static Value GetItemSize(PyArray self) => self.ItemSize;

    [PyMethod("append($self, v, /)", Doc = "Adds an item at the end.")]
    private static void Append(PyArray self, Value v) => self.Add(v);

    [PyMethod("buffer_info($self, /)", Doc = "An address (a number that identifies the array) and the length in items.")]
    private static Value BufferInfo(PyArray self) => new PyTuple(Engine.IdOf(Value.Of(self)), self.Count);

    [PyMethod("byteswap($self, /)", Doc = "Turns the bytes of all items round.")]
    private static void ByteSwap(PyArray self)
    {
        for (var i = 0; i < self.Bytes.Length; i += self.ItemSize) self.Bytes.Slice(i, self.ItemSize).Reverse();
    }

    [PyMethod("clear($self, /)", Doc = "Removes all items.")]
    private static void Clear(PyArray self) => self.Resize(0);

    [PyMethod("__copy__($self, /)", Doc = "A copy.")]
    private static Value CopyHook(PyArray self)
    {
        var copy = self.Like();
        copy.AddBytes(self.Bytes);
        return Value.Of(copy);
    }

    [PyMethod("__deepcopy__($self, unused, /)", Doc = "A copy.")]
    private static Value DeepCopy(PyArray self, Value unused) => CopyHook(self);

    [PyMethod("count($self, v, /)", Doc = "How many items equal a value.")]
    private static long CountOf(PyArray self, Value v)
    {
        long n = 0;
        for (var i = 0; i < self.Count; i++)
        {
            if (ObjectOps.Equal(self.GetAt(i), v)) n++;
        }
        return n;
    }

    [PyMethod("extend($self, bb, /)", Doc = "Adds the items of an array or of any iterable at the end.")]
    private static void Extend(PyArray self, Value other)
    {
        if (other.Ref is PyArray array)
        {
            if (array.Code != self.Code) throw PyErr.TypeError("can only extend with array of same kind");
            self.AddBytes(array.Bytes);
            return;
        }
        for (var it = new ItemIterator(other); it.Next(out var x);) self.Add(x);
    }

    [PyMethod("fromfile($self, f, n, /)", Doc = "Reads n items from a file and adds them.")]
    private static void FromFile(PyArray self, Value f, long n)
    {
        if (n < 0) throw PyErr.ValueError("negative count");
        if (n > int.MaxValue / self.ItemSize) throw PyErr.MemoryError();
        var want = n * self.ItemSize;
        var read = CallOps.CallMethod(f, "read", Value.Int(want));
        if (read.Ref is not PyBytes bytes) throw PyErr.TypeError("read() didn't return bytes");
        self.FromBytes(read);
        if (bytes.Data.Length != want) throw PyErr.EOFError("read() didn't return enough bytes");
    }

    [PyMethod("fromlist($self, list, /)", Doc = "Adds the items of a list; none of them when one does not fit.")]
    private static void FromList(PyArray self, Value list)
    {
        if (list.Ref is not PyList items) throw PyErr.TypeError("arg must be list");
        var n = items.Count;
        var converted = self.Like();
        for (var i = 0; i < items.Count; i++)
        {
            converted.Add(items.GetAt(i));
            if (items.Count != n) throw PyErr.RuntimeError("list changed size during iteration");
        }
        self.AddBytes(converted.Bytes);
    }

    [PyMethod("frombytes($self, buffer, /)", Doc = "Adds items given as machine values.")]
    private static void FromBytesMethod(PyArray self, Value buffer) => self.FromBytes(buffer);

    [PyMethod("fromunicode($self, ustr, /)", Doc = "Adds the characters of a str.")]
    private static void FromUnicode(PyArray self, PyStr ustr)
    {
        if (!self.IsText) throw PyErr.ValueError("fromunicode() may only be called on unicode type arrays ('u' or 'w')");
        self.FromText(ustr);
    }

    [PyMethod("index($self, v, start=0, stop=sys.maxsize, /)", Doc = "Index of the first item equal to a value; ValueError when there is none.")]
    private static long Index(PyArray self, Value v, Value start, Value stop)
    {
        SequenceOps.IndexBounds(start, stop, self.Count, out var from, out var to);
        for (var i = from; i < to && i < self.Count; i++)
        {
            if (ObjectOps.Equal(self.GetAt((int)i), v)) return i;
        }
        throw PyErr.ValueError("array.index(x): x not in array");
    }

    [PyMethod("insert($self, i, v, /)", Doc = "Inserts an item before an index.")]
    private static void Insert(PyArray self, long i, Value v)
    {
        var item = self.Like();
        item.Add(v);
        if (i < 0) i = Math.Max(0, i + self.Count);
        self.Splice((int)Math.Min(i, self.Count), 0, item.Bytes);
    }

    [PyMethod("pop($self, i=-1, /)", Doc = "Removes and returns the item at an index, the last by default.")]
    private static Value Pop(PyArray self, long i)
    {
        if (self.Count == 0) throw PyErr.IndexError("pop from empty array");
        if (i < 0) i += self.Count;
        if ((ulong)i >= (ulong)self.Count) throw PyErr.IndexError("pop index out of range");
        var v = self.GetAt((int)i);
        if (i == self.Count - 1) self.Resize(self.Count - 1);
        else self.Splice((int)i, 1, []);
        return v;
    }

    [PyMethod("__reduce_ex__($self, value, /)", Doc = "For pickling.")]
    private static Value ReduceEx(PyThread thread, PyArray self, Value value)
    {
        if (!value.IsInt) throw PyErr.TypeError("__reduce_ex__ argument should be an integer");
        var dict = self.State is { } s ? Value.Of(s.CopyAttributes()) : Value.None;
        if (value.Bits < 3)
            return new PyTuple(Value.Of(self.Type), new PyTuple(Value.Str(self.Code.ToString()), self.IsText ? ToUnicode(self) : ToList(self)), dict);
        var maker = ObjectOps.GetAttr(thread.Engine.Import("array"), "_array_reconstructor");
        var args = new PyTuple(Value.Of(self.Type), Value.Str(self.Code.ToString()), ArrayFormats.Of(self), ToBytes(self));
        return new PyTuple(maker, args, dict);
    }

    [PyMethod("remove($self, v, /)", Doc = "Removes the first item equal to a value; ValueError when there is none.")]
    private static void Remove(PyArray self, Value v)
    {
        for (var i = 0; i < self.Count; i++)
        {
            if (!ObjectOps.Equal(self.GetAt(i), v)) continue;
            if (i < self.Count) self.Splice(i, 1, []);
            return;
        }
        throw PyErr.ValueError("array.remove(x): x not in array");
    }

    [PyMethod("reverse($self, /)", Doc = "Reverses the order of the items.")]
    private static void Reverse(PyArray self)
    {
        self.Bytes.Reverse();
        ByteSwap(self);
    }

    [PyMethod("tofile($self, f, /)", Doc = "Writes all items, as machine values, to a file.")]
    private static void ToFile(PyArray self, Value f)
    {
        const int block = 64 * 1024;
        for (var at = 0; at < self.Bytes.Length; at += block)
            CallOps.CallMethod(f, "write", Value.Of(new PyBytes(self.Bytes.Slice(at, Math.Min(block, self.Bytes.Length - at)).ToArray())));
    }

    [PyMethod("tolist($self, /)", Doc = "The items as a list.")]
    private static Value ToList(PyArray self)
    {
        var list = new PyList();
        for (var i = 0; i < self.Count; i++) list.Add(self.GetAt(i));
        return Value.Of(list);
    }

    [PyMethod("tobytes($self, /)", Doc = "The items as machine values.")]
    private static Value ToBytes(PyArray self) => Value.Of(new PyBytes(self.Bytes.ToArray()));

    [PyMethod("tounicode($self, /)", Doc = "The characters as a str.")]
    private static Value ToUnicode(PyArray self)
    {
        if (!self.IsText) throw PyErr.ValueError("tounicode() may only be called on unicode type arrays ('u' or 'w')");
        return Value.Of(PyStr.FromCodePoints(MemoryMarshal.Cast<byte, int>(self.Bytes)));
    }

    [PyMethod("__sizeof__($self, /)")]
    private static long SizeOfObject(PyArray self) => 64 + self.Data.Length;

    [PyClassMethod("__class_getitem__($cls, object, /)", Doc = "See PEP 585")]
    private static Value ClassGetItem(PyType cls, Value item) => TypeOps.GenericAlias(Value.Of(cls), item);
}

/// <summary>The machine formats of pickled arrays: numbers fixed by CPython's array module.</summary>
internal static class ArrayFormats
{
    // pairs of little- and big-endian from 2 on
    private static readonly (char Code, int Size)[] s_rows = [('B', 1), ('b', 1), ('H', 2), ('h', 2), ('I', 4), ('i', 4), ('Q', 8), ('q', 8), ('f', 4), ('d', 8), ('u', 2), ('w', 4)];

    public static int Of(PyArray a)
    {
        var big = BitConverter.IsLittleEndian ? 0 : 1;
        return a.Code switch
        {
            'B' => 0,
            'b' => 1,
            'H' => 2 + big,
            'h' => 4 + big,
            'I' => 6 + big,
            'i' => 8 + big,
            'L' or 'Q' => 10 + big,
            'l' or 'q' => 12 + big,
            'f' => 14 + big,
            'd' => 16 + big,
            _ => 20 + big,
        };
    }

    public static Value Decode(PyType cls, char code, int format, byte[] data)
    {
        var row = s_rows[format < 2 ? format : format / 2 + 1];
        var bigEndian = format >= 2 && (format & 1) != 0;
        if (data.Length % row.Size != 0) throw PyErr.ValueError("bytes length not a multiple of item size");
        // ints of another size or signedness come back as what they were
        if (Of(new PyArray(code)) != format && format < 14) code = row.Code;
        var array = PyArray.Make(cls, code);
        var bytes = data.ToArray();
        if (bigEndian == BitConverter.IsLittleEndian)
        {
            for (var i = 0; i < bytes.Length; i += row.Size) System.Array.Reverse(bytes, i, row.Size);
        }
        if (row.Code == 'u')
        {
            array.AddText(PyStr.Make(new string(MemoryMarshal.Cast<byte, char>(bytes)), astral: false));
            return Value.Of(array);
        }
        // by way of an array of the format itself: sizes may differ
        var source = new PyArray(row.Code);
        source.AddBytes(bytes);
        for (var i = 0; i < source.Count; i++) array.Add(source.GetAt(i));
        return Value.Of(array);
    }
}

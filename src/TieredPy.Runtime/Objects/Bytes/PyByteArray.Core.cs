namespace TieredPy.Runtime;

public unsafe partial class PyByteArray
{
    private static PyByteArray A(Value v) => (PyByteArray)v.Obj;

    /// <summary>A bytearray that takes the array over.</summary>
    internal static PyByteArray Wrap(byte[] data) => new() { Data = data, Count = data.Length };

    [PyNew("bytearray(*args, **kwargs)", Raw = true)]
    public static Value New(PyThread thread, PyType cls, ReadOnlySpan<Value> args, PyStr[]? kwnames) =>
        Value.Of(cls == TypeObject ? new PyByteArray() : new UserByteArray(cls));

    [PyInit("bytearray(source=<null>, encoding=<null>, errors=<null>)")]
    private static void Init(PyByteArray self, Value source, Value encoding, Value errors)
    {
        var data = source.IsNull || source.As<PyStr>() is not null || !encoding.IsNull || !errors.IsNull || ConvertOps.HasIndex(source)
            ? PyBytes.FromArguments(source, encoding, errors, "bytearray")
            : FromSource(source);
        self.Resize(0);
        self.Data = data;
        self.Count = data.Length;
    }

    private static byte[] FromSource(Value source)
    {
        if (ByteOps.TryLike(source, out var data)) return [.. data];
        if (source.Type.Slots.Iter == null && source.Type.Slots.GetItem == null) throw PyErr.TypeError($"cannot convert '{source.Type.Name}' object to bytearray");
        return PyBytes.FromIterable(source, "byte");
    }

    /// <summary>BufferError when a view holds the bytes. Views that nobody references any more do not count, so they are collected first.</summary>
    private void CheckExports()
    {
        if (Volatile.Read(ref Exports) == 0) return;
        PyMemoryView.CollectDropped();
        if (Volatile.Read(ref Exports) > 0) throw PyErr.BufferError("Existing exports of data: object cannot be re-sized");
    }

    /// <summary>Changes the number of bytes; new ones are zero.</summary>
    internal void Resize(int count)
    {
        if (count == Count) return;
        CheckExports();
        if (count > Data.Length) Array.Resize(ref Data, (int)Math.Min(Array.MaxLength, Math.Max(count, Data.Length + (Data.Length / 2L) + 8)));
        else if (count < Count) Data.AsSpan(count, Count - count).Clear();
        Count = count;
    }

    /// <summary>Appends bytes that are no part of this array.</summary>
    private void AddRange(byte[] bytes)
    {
        var start = Count;
        Resize(start + bytes.Length);
        bytes.CopyTo(Data, start);
    }

    /// <summary>Replaces [start, stop) by other bytes.</summary>
    internal void Splice(int start, int stop, ReadOnlySpan<byte> bytes)
    {
        var tail = Count - stop;
        var count = start + bytes.Length + tail;
        if (count != Count)
        {
            // bytes may be part of this array
            var copy = bytes.ToArray();
            if (count > Count)
            {
                Resize(count);
                Data.AsSpan(stop, tail).CopyTo(Data.AsSpan(count - tail));
            }
            else
            {
                CheckExports();
                Data.AsSpan(stop, tail).CopyTo(Data.AsSpan(count - tail));
                Resize(count);
            }
            copy.CopyTo(Data, start);
            return;
        }
        bytes.CopyTo(Data.AsSpan(start));
    }

    [PySlot(nameof(TypeSlots.Repr))]
    [PySlot(nameof(TypeSlots.Str))]
    public static Value Repr(Value v)
    {
        var text = PyBytes.ReprOf(A(v).Span);
        // CPython escapes ' here even between double quotes
        if (text[1] == '"') text = text.Replace("'", "\\'", StringComparison.Ordinal);
        return Value.Str($"{v.Type.ShortName}({text})");
    }

    [PySlot(nameof(TypeSlots.Compare))]
    public static Value Compare(Value v, Value w, CompareOp op) => ByteOps.Compare(v, w, op);

    [PySlot(nameof(TypeSlots.Length))]
    public static long LengthOf(Value v) => A(v).Count;

    private static long ToIndex(Value key)
    {
        if (key.IsInt) return key.Bits;
        if (!ConvertOps.HasIndex(key)) throw PyErr.TypeError($"bytearray indices must be integers or slices, not {key.Type.Name}");
        return ConvertOps.IndexAsLong(key, PyExc.IndexError);
    }

    private static long InRange(PyByteArray self, long index)
    {
        var i = index < 0 ? index + self.Count : index;
        return (ulong)i < (ulong)self.Count ? i : throw PyErr.IndexError("bytearray index out of range");
    }

    [PySlot(nameof(TypeSlots.GetItem))]
    public static Value GetItem(Value v, Value key)
    {
        var self = A(v);
        return key.Ref is PySlice slice ? Value.Of(Wrap(ByteOps.Slice(self.Span, slice))) : Value.Int(self.Data[InRange(self, ToIndex(key))]);
    }

    [PySlot(nameof(TypeSlots.SetItem))]
    public static void SetItem(Value v, Value key, Value item)
    {
        var self = A(v);
        if (key.Ref is not PySlice slice)
        {
            var index = ToIndex(key);
            if (item.IsNull)
            {
                var i = InRange(self, index);
                self.Splice((int)i, (int)i + 1, []);
                return;
            }
            // its __index__ may change the size
            var b = PyBytes.ToByte(item, "byte");
            self.Data[InRange(self, index)] = b;
            return;
        }
        byte[] bytes;
        if (item.IsNull) bytes = [];
        else if (ByteOps.TryLike(item, out bytes)) bytes = item.Ref == self ? [.. bytes] : bytes;
        else if (item.As<PyStr>() is not null || PyInt.IsInt(item) || item.IsFloat || item.Type.Slots.Iter == null)
            throw PyErr.TypeError(item.As<PyStr>() is not null || PyInt.IsInt(item) ? "can assign only bytes, buffers, or iterables of ints in range(0, 256)" : $"'{item.Type.Name}' object is not iterable");
        else bytes = PyBytes.FromIterable(item, "byte");
        slice.Unpack(out var start, out var stop, out var step);
        var count = PySlice.Adjust(self.Count, ref start, ref stop, step);
        if (step == 1)
        {
            self.Splice((int)start, (int)Math.Max(start, stop), bytes);
            return;
        }
        if (bytes.Length == 0)
        {
            if (count == 0) return;
            var keep = new List<byte>(self.Count);
            var drop = new HashSet<long>();
            for (long k = 0, at = start; k < count; k++, at += step) drop.Add(at);
            for (var i = 0; i < self.Count; i++)
            {
                if (!drop.Contains(i)) keep.Add(self.Data[i]);
            }
            self.Splice(0, self.Count, keep.ToArray());
            return;
        }
        if (bytes.Length != count) throw PyErr.ValueError($"attempt to assign bytes of size {bytes.Length} to extended slice of size {count}");
        for (var k = 0; k < bytes.Length; k++) self.Data[start + (k * step)] = bytes[k];
    }

    [PySlot(nameof(TypeSlots.Contains))]
    public static bool ContainsItem(Value v, Value item) => ByteOps.Contains(A(v).Span, item);

    [PySlot(nameof(TypeSlots.Concat))]
    public static Value Concat(Value v, Value w)
    {
        if (!ByteOps.TryLike(w, out var b)) throw PyErr.TypeError($"can't concat {w.Type.Name} to {v.Type.Name}");
        return Value.Of(Wrap(ByteOps.Concat(A(v).Span, b)));
    }

    [PySlot(nameof(TypeSlots.InplaceConcat))]
    public static Value InplaceConcat(Value v, Value w)
    {
        if (!ByteOps.TryLike(w, out var b)) throw PyErr.TypeError($"can't concat {w.Type.Name} to {v.Type.Name}");
        A(v).AddRange(b);
        return v;
    }

    [PySlot(nameof(TypeSlots.Repeat))]
    public static Value Repeat(Value v, long n) => Value.Of(Wrap(ByteOps.Repeat(A(v).Span, n)));

    [PySlot(nameof(TypeSlots.InplaceRepeat))]
    public static Value InplaceRepeat(Value v, long n)
    {
        var self = A(v);
        self.Splice(0, self.Count, ByteOps.Repeat(self.Span, n));
        return v;
    }

    [PySlot(nameof(TypeSlots.Remainder))]
    public static Value Remainder(Value v, Value w) => v.Ref is PyByteArray a ? Value.Of(Wrap(PercentFormat.Format(a.Span, w))) : Value.NotImplemented;

    [PySlot(nameof(TypeSlots.Iter))]
    public static Value Iterate(Value v) => Value.Of(new PyByteArrayIterator(A(v)));

    [PySlot(nameof(TypeSlots.GetBuffer))]
    public static PyBuffer Buffer(Value v)
    {
        var self = A(v);
        Interlocked.Increment(ref self.Exports);
        return new PyBuffer(self, self.Data, 0, self.Count, readOnly: false) { OnRelease = () => Interlocked.Decrement(ref self.Exports) };
    }

    [PyMethod("append($self, item, /)", Doc = "Append a single item to the end of the bytearray.\n\n  item\n    The item to be appended.")]
    public static void Append(PyByteArray self, Value item)
    {
        var b = PyBytes.ToByte(item, "byte");
        self.Resize(self.Count + 1);
        self.Data[self.Count - 1] = b;
    }

    [PyMethod("extend($self, iterable_of_ints, /)", Doc = "Append all the items from the iterator or sequence to the end of the bytearray.\n\n  iterable_of_ints\n    The iterable of items to append.")]
    public static void Extend(PyByteArray self, Value iterable)
    {
        if (ByteOps.TryLike(iterable, out var bytes))
        {
            self.AddRange(bytes);
            return;
        }
        if (!iterable.IsObject || (iterable.Type.Slots.Iter == null && iterable.Type.Slots.GetItem == null)) throw PyErr.TypeError($"can't extend bytearray with {iterable.Type.Name}");
        if (iterable.As<PyStr>() is not null) throw PyErr.TypeError("expected iterable of integers; got: 'str'");
        self.Splice(self.Count, self.Count, PyBytes.FromIterable(iterable, "byte"));
    }

    [PyMethod("insert($self, index, item, /)", Doc = "Insert a single item into the bytearray before the given index.\n\n  index\n    The index where the value is to be inserted.\n  item\n    The item to be inserted.")]
    public static void Insert(PyByteArray self, long index, Value item)
    {
        var b = PyBytes.ToByte(item, "byte");
        if (index < 0) index = Math.Max(0, index + self.Count);
        if (index > self.Count) index = self.Count;
        self.Splice((int)index, (int)index, [b]);
    }

    [PyMethod("pop($self, index=-1, /)", Doc = "Remove and return a single item from B.\n\n  index\n    The index from where to remove the item.\n    -1 (the default value) means remove the last item.\n\nIf no index argument is given, will pop the last item.")]
    public static long Pop(PyByteArray self, long index)
    {
        if (self.Count == 0) throw PyErr.IndexError("pop from empty bytearray");
        if (index < 0) index += self.Count;
        if ((ulong)index >= (ulong)self.Count) throw PyErr.IndexError("pop index out of range");
        var b = self.Data[index];
        self.Splice((int)index, (int)index + 1, []);
        return b;
    }

    [PyMethod("remove($self, value, /)", Doc = "Remove the first occurrence of a value in the bytearray.\n\n  value\n    The value to remove.")]
    public static void Remove(PyByteArray self, Value value)
    {
        var b = PyBytes.ToByte(value, "byte");
        var i = self.Span.IndexOf(b);
        if (i < 0) throw PyErr.ValueError("value not found in bytearray");
        self.Splice(i, i + 1, []);
    }

    [PyMethod("clear($self, /)", Doc = "Remove all items from the bytearray.")]
    public static void Clear(PyByteArray self) => self.Resize(0);

    [PyMethod("copy($self, /)", Doc = "Return a copy of B.")]
    public static PyByteArray Copy(PyByteArray self) => Wrap(self.Span.ToArray());

    [PyMethod("reverse($self, /)", Doc = "Reverse the order of the values in B in place.")]
    public static void Reverse(PyByteArray self) => self.Span.Reverse();

    [PyMethod("resize($self, size, /)", Doc = "Resize the internal buffer of bytearray to len.\n\n  size\n    New size to resize to..")]
    public static void ResizeTo(PyByteArray self, long size)
    {
        if (size < 0) throw PyErr.ValueError($"Can only resize to positive sizes, got {size}");
        if (size > Array.MaxLength) throw PyErr.MemoryError();
        self.Resize((int)size);
    }

    [PyMethod("__alloc__($self, /)", Doc = "B.__alloc__() -> int\n\nReturn the number of bytes actually allocated.")]
    private static long Alloc(PyByteArray self) => self.Data.Length == 0 ? 0 : Math.Max(self.Data.Length, self.Count + 1);

    [PyMethod("__sizeof__($self, /)", Doc = "Returns the size of the bytearray object in memory, in bytes.")]
    private static long SizeOf(PyByteArray self) => 56 + Alloc(self);

    [PyMethod("__reduce__($self, /)", Doc = "Return state information for pickling.")]
    private static PyTuple Reduce(PyByteArray self) => ReduceEx(self, 2);

    [PyMethod("__reduce_ex__($self, proto=0, /)", Doc = "Return state information for pickling.")]
    private static PyTuple ReduceEx(PyByteArray self, int proto)
    {
        var state = self.State is null ? Value.None : ObjectOps.CallSpecial(Value.Of(self), PyStr.Intern("__getstate__"));
        if (state.IsNull) state = Value.None;
        if (proto < 3)
        {
            if (self.Count == 0) return new PyTuple(Value.Of(self.Type), Value.Of(PyTuple.Empty), state);
            return new PyTuple(Value.Of(self.Type), Value.Of(new PyTuple(Value.Of(Codecs.DecodeLatin1(self.Span)), Value.Str("latin-1"))), state);
        }
        return new PyTuple(Value.Of(self.Type), Value.Of(self.Count == 0 ? PyTuple.Empty : new PyTuple(Value.Of(new PyBytes(self.Span.ToArray())))), state);
    }
}

/// <summary>Iteration over a bytearray.</summary>
[PyType("bytearray_iterator", NoNew = true)]
public sealed unsafe partial class PyByteArrayIterator(PyByteArray array) : PyObject
{
    /// <summary>Null once exhausted.</summary>
    public PyByteArray? Array = array;
    public int Index;

    [PySlot(nameof(TypeSlots.Iter))]
    public static Value IterSelf(Value self) => self;

    public override Value IterNext() => Next(new Value(this, 0));

    [PySlot(nameof(TypeSlots.Next))]
    public static Value Next(Value self)
    {
        var it = (PyByteArrayIterator)self.Obj;
        if (it.Array is not { } a) return Value.Null;
        if (it.Index < a.Count) return Value.Int(a.Data[it.Index++]);
        it.Array = null;
        return Value.Null;
    }

    [PyMethod("__length_hint__($self, /)", Doc = "Private method returning an estimate of len(list(it)).")]
    private static long LengthHint(PyByteArrayIterator self) => self.Array is { } a ? Math.Max(0, a.Count - self.Index) : 0;

    [PyMethod("__reduce__($self, /)", Doc = "Return state information for pickling.")]
    private static Value Reduce(PyByteArrayIterator self)
    {
        var iter = PyThread.Current.Engine.Builtin("iter");
        return self.Array is { } a
            ? new PyTuple(iter, Value.Of(new PyTuple(Value.Of(a))), self.Index)
            : new PyTuple(iter, Value.Of(new PyTuple(Value.Of(PyTuple.Empty))));
    }

    [PyMethod("__setstate__($self, state, /)", Doc = "Set state information for unpickling.")]
    private static void SetState(PyByteArrayIterator self, Value position)
    {
        var state = IterOps.Position(position);
        if (self.Array is not null) self.Index = (int)Math.Max(0, Math.Min(state, int.MaxValue));
    }
}

namespace TieredPy.Runtime;

/// <summary>The memory that a memoryview and the views made from it share; given back when the last of them is released or found dead.</summary>
internal sealed class ManagedBuffer(PyBuffer buffer)
{
    private readonly Engine? _engine = PyThread.CurrentOrNull?.Engine;
    private int _views;
    private bool _released;

    public PyBuffer Buffer => buffer;

    public int Views => _views;

    public void Add() => Interlocked.Increment(ref _views);

    public void Remove()
    {
        if (Interlocked.Decrement(ref _views) == 0) Release();
    }

    private void Release()
    {
        if (_released) return;
        _released = true;
        buffer.Release();
        GC.SuppressFinalize(this);
    }

    /// <summary>Giving back may run a class's __release_buffer__: Python code, which has no business on the collector's thread.</summary>
    ~ManagedBuffer()
    {
        if (!buffer.ReleaseRunsPython) Release();
        else if (_engine is { IsFinalizing: false } engine) engine.CallSoon(_ => Release());
    }
}

/// <summary>
/// memoryview: items of a format laid out with strides over a buffer. Several dimensions exist by cast only, and are then contiguous.
/// </summary>
[PyType("memoryview", Weakref = true, Sequence = true, Doc = "Create a new memoryview object which references the given object.")]
public sealed unsafe partial class PyMemoryView : PyObject
{
    private ManagedBuffer? _memory;

    internal int Offset;
    internal string Format = "B";
    internal int ItemSize = 1;
    internal bool ReadOnly;
    internal long[] Shape = [];
    internal long[] Strides = [];
    private long _hash;
    private int _exports;

    internal PyMemoryView(ManagedBuffer memory)
    {
        _memory = memory;
        memory.Add();
    }

    /// <summary>memoryview(v).</summary>
    public static PyMemoryView Of(Value v)
    {
        if (v.Ref is PyMemoryView other) return other.Derive();
        if (!v.IsObject || v.Type.Slots.GetBuffer == null) throw PyErr.TypeError($"memoryview: a bytes-like object is required, not '{v.Type.Name}'");
        var buffer = v.Type.Slots.GetBuffer(v);
        return new PyMemoryView(new ManagedBuffer(buffer))
        {
            Offset = buffer.Offset,
            Format = buffer.Format,
            ItemSize = buffer.ItemSize,
            ReadOnly = buffer.ReadOnly,
            Shape = [buffer.Length / buffer.ItemSize],
            Strides = [buffer.ItemSize],
        };
    }

    internal ManagedBuffer Memory => _memory ?? throw PyErr.ValueError("operation forbidden on released memoryview object");

    private PyMemoryView Derive() => new(Memory) { Offset = Offset, Format = Format, ItemSize = ItemSize, ReadOnly = ReadOnly, Shape = Shape, Strides = Strides };

    internal byte[] Array => Memory.Buffer.Array;

    internal long ItemCount
    {
        get
        {
            long n = 1;
            foreach (var d in Shape) n *= d;
            return n;
        }
    }

    internal bool Contiguous
    {
        get
        {
            long step = ItemSize;
            for (var i = Shape.Length - 1; i >= 0; i--)
            {
                if (Shape[i] != 1 && Strides[i] != step) return false;
                step *= Shape[i];
            }
            return true;
        }
    }

    /// <summary>The bytes in C order: a window where the view is contiguous, else a copy.</summary>
    internal ReadOnlySpan<byte> Bytes()
    {
        var size = (int)(ItemCount * ItemSize);
        if (Contiguous) return Array.AsSpan(Offset, size);
        var result = new byte[size];
        var at = 0;
        Copy(0, Offset);
        return result;

        void Copy(int dimension, long from)
        {
            if (dimension == Shape.Length)
            {
                Array.AsSpan((int)from, ItemSize).CopyTo(result.AsSpan(at));
                at += ItemSize;
                return;
            }
            for (long i = 0; i < Shape[dimension]; i++) Copy(dimension + 1, from + (i * Strides[dimension]));
        }
    }

    private static PyMemoryView M(Value v) => (PyMemoryView)v.Obj;

    [PyNew("memoryview(object)")]
    public static Value New(PyType cls, Value @object) => Value.Of(Of(@object));

    [PyClassMethod("_from_flags($type, /, object, flags)", Doc = "Create a new memoryview object which references the given object.")]
    private static Value FromFlags(PyType cls, Value @object, int flags)
    {
        var view = Of(@object);
        return (flags & 1) != 0 && view.ReadOnly ? throw PyErr.BufferError("Object is not writable.") : Value.Of(view);
    }

    /// <summary>Releases the buffers of views that nobody references any more: they are in the way of what wants to change a buffer's size.</summary>
    public static void CollectDropped()
    {
        PyThread.Current.ClearStaleRegisters();
        GC.Collect();
        GC.WaitForPendingFinalizers();
    }

    [PyMethod("release($self, /)", Doc = "Release the underlying buffer exposed by the memoryview object.")]
    public static void Release(PyMemoryView self)
    {
        if (self._memory is not { } memory) return;
        if (self._exports > 0)
        {
            CollectDropped();
            if (self._exports > 0) throw PyErr.BufferError($"memoryview has {self._exports} exported buffer{(self._exports == 1 ? "" : "s")}");
        }
        self._memory = null;
        memory.Remove();
    }

    [PyMethod("__enter__($self, /)")]
    private static PyMemoryView Enter(PyMemoryView self)
    {
        _ = self.Memory;
        return self;
    }

    [PyMethod("__exit__($self, /, *exc_info)")]
    private static void Exit(PyMemoryView self, ReadOnlySpan<Value> args) => Release(self);

    [PySlot(nameof(TypeSlots.GetBuffer))]
    public static PyBuffer Buffer(Value v)
    {
        var self = M(v);
        _ = self.Memory;
        if (!self.Contiguous)
        {
            var copy = self.Bytes().ToArray();
            return new PyBuffer(self, copy, 0, copy.Length, readOnly: true) { Format = self.Format, ItemSize = self.ItemSize };
        }
        Interlocked.Increment(ref self._exports);
        return new PyBuffer(self, self.Array, self.Offset, (int)(self.ItemCount * self.ItemSize), self.ReadOnly)
        {
            Format = self.Format,
            ItemSize = self.ItemSize,
            OnRelease = () => Interlocked.Decrement(ref self._exports),
        };
    }

    [PySlot(nameof(TypeSlots.Repr))]
    public static Value Repr(Value v) => Value.Str($"<{(M(v)._memory is null ? "released memory" : "memory")} at 0x{Engine.IdOf(v):x}>");

    [PySlot(nameof(TypeSlots.Hash))]
    public static long HashValue(Value v)
    {
        var self = M(v);
        if (self._hash != 0) return self._hash;
        _ = self.Memory;
        if (!self.ReadOnly) throw PyErr.ValueError("cannot hash writable memoryview object");
        if (self.Format is not ("B" or "b" or "c" or "@B" or "@b" or "@c")) throw PyErr.ValueError("memoryview: hashing is restricted to formats 'B', 'b' or 'c'");
        var exporter = Value.Of(self.Memory.Buffer.Exporter);
        _ = ObjectOps.Hash(exporter);
        return self._hash = PyBytes.HashOf(self.Bytes());
    }

    [PySlot(nameof(TypeSlots.Length))]
    public static long LengthOf(Value v)
    {
        _ = M(v).Memory;
        return M(v).Shape.Length == 0 ? throw PyErr.TypeError("0-dim memory has no length") : M(v).Shape[0];
    }

    // ---- items ----

    private long IndexIn(int dimension, Value key)
    {
        var i = ConvertOps.IndexAsLong(key, PyExc.IndexError);
        var n = Shape[dimension];
        if (i < 0) i += n;
        return (ulong)i < (ulong)n ? i : throw PyErr.IndexError($"index out of bounds on dimension {dimension + 1}");
    }

    [PySlot(nameof(TypeSlots.GetItem))]
    public static Value GetItem(Value v, Value key)
    {
        var self = M(v);
        _ = self.Memory;
        if (self.Shape.Length == 0)
        {
            if (key.As<PyTuple>() is { Count: 0 }) return MemoryFormat.Unpack(self.Format, self.Array.AsSpan(self.Offset, self.ItemSize));
            if (key.Ref is PyEllipsis) return v;
            throw PyErr.TypeError("invalid indexing of 0-dim memory");
        }
        if (key.Ref is PySlice slice)
        {
            if (self.Shape.Length > 1) throw PyErr.NotImplementedError("multi-dimensional slicing is not implemented");
            return Value.Of(self.Sliced(slice));
        }
        if (key.As<PyTuple>() is { } tuple) return MemoryFormat.Unpack(self.Format, self.Array.AsSpan((int)self.AddressOf(tuple), self.ItemSize));
        if (!ConvertOps.HasIndex(key)) throw PyErr.TypeError("memoryview: invalid slice key");
        if (self.Shape.Length > 1) throw PyErr.NotImplementedError("multi-dimensional sub-views are not implemented");
        return MemoryFormat.Unpack(self.Format, self.Array.AsSpan((int)(self.Offset + (self.IndexIn(0, key) * self.Strides[0])), self.ItemSize));
    }

    private long AddressOf(PyTuple tuple)
    {
        foreach (var k in tuple.Items)
        {
            if (!ConvertOps.HasIndex(k)) throw (k.Ref is PySlice) ? PyErr.NotImplementedError("multi-dimensional slicing is not implemented") : PyErr.TypeError("memoryview: invalid slice key");
        }
        if (tuple.Count < Shape.Length) throw PyErr.NotImplementedError("sub-views are not implemented");
        if (tuple.Count > Shape.Length) throw PyErr.TypeError($"cannot index {Shape.Length}-dimension view with {tuple.Count}-element tuple");
        long at = Offset;
        for (var d = 0; d < Shape.Length; d++) at += IndexIn(d, tuple.Items[d]) * Strides[d];
        return at;
    }

    private PyMemoryView Sliced(PySlice slice)
    {
        slice.Unpack(out var start, out var stop, out var step);
        var count = PySlice.Adjust(Shape[0], ref start, ref stop, step);
        var part = Derive();
        part.Offset = (int)(Offset + (count > 0 ? start * Strides[0] : 0));
        part.Shape = [count];
        part.Strides = [Strides[0] * step];
        return part;
    }

    [PySlot(nameof(TypeSlots.SetItem))]
    public static void SetItem(Value v, Value key, Value item)
    {
        var self = M(v);
        _ = self.Memory;
        if (self.ReadOnly) throw PyErr.TypeError("cannot modify read-only memory");
        if (item.IsNull) throw PyErr.TypeError("cannot delete memory");
        if (self.Shape.Length == 0)
        {
            if (key.Ref is PyEllipsis || key.As<PyTuple>() is { Count: 0 })
            {
                MemoryFormat.Pack(self.Format, item, self.Array.AsSpan(self.Offset, self.ItemSize));
                return;
            }
            throw PyErr.TypeError("invalid indexing of 0-dim memory");
        }
        if (key.Ref is PySlice slice)
        {
            if (self.Shape.Length > 1) throw PyErr.NotImplementedError("memoryview slice assignments are currently restricted to ndim = 1");
            self.Sliced(slice).Assign(item);
            return;
        }
        if (key.As<PyTuple>() is { } tuple)
        {
            MemoryFormat.Pack(self.Format, item, self.Array.AsSpan((int)self.AddressOf(tuple), self.ItemSize));
            return;
        }
        if (!ConvertOps.HasIndex(key)) throw PyErr.TypeError("memoryview: invalid slice key");
        if (self.Shape.Length > 1) throw PyErr.NotImplementedError("sub-views are not implemented");
        var at = (int)(self.Offset + (self.IndexIn(0, key) * self.Strides[0]));
        MemoryFormat.Pack(self.Format, item, self.Array.AsSpan(at, self.ItemSize));
    }

    private void Assign(Value item)
    {
        if (!item.IsObject || item.Type.Slots.GetBuffer == null) throw PyErr.TypeError($"a bytes-like object is required, not '{item.Type.Name}'");
        var source = Of(item);
        var plain = (string f) => f.StartsWith('@') ? f[1..] : f;
        if (plain(source.Format) != plain(Format) || source.Shape.Length != 1 || source.Shape[0] != Shape[0])
            throw PyErr.ValueError("memoryview assignment: lvalue and rvalue have different structures");
        var bytes = source.Bytes().ToArray();
        Release(source);
        for (var i = 0; i < Shape[0]; i++) bytes.AsSpan(i * ItemSize, ItemSize).CopyTo(Array.AsSpan((int)(Offset + (i * Strides[0]))));
    }

    [PySlot(nameof(TypeSlots.Compare))]
    public static Value Compare(Value v, Value w, CompareOp op)
    {
        if (op is not (CompareOp.Eq or CompareOp.Ne)) return Value.NotImplemented;
        var self = M(v);
        bool equal;
        if (self._memory is null || (w.Ref is PyMemoryView { _memory: null }))
        {
            equal = v.Is(w);
        }
        else
        {
            if (!w.IsObject || w.Type.Slots.GetBuffer == null) return Value.NotImplemented;
            var other = Of(w);
            equal = self.EqualTo(other);
            Release(other);
        }
        return Value.Bool(equal == (op == CompareOp.Eq));
    }

    private bool EqualTo(PyMemoryView other)
    {
        if (!Shape.AsSpan().SequenceEqual(other.Shape)) return false;
        if (Format == other.Format && Format is "B" or "b" or "c" or "h" or "H" or "i" or "I" or "l" or "L" or "q" or "Q") return Bytes().SequenceEqual(other.Bytes());
        if (!MemoryFormat.IsKnown(Format) || !MemoryFormat.IsKnown(other.Format)) return false;
        var a = Bytes().ToArray();
        var b = other.Bytes().ToArray();
        for (var i = 0; i < ItemCount; i++)
        {
            if (!ObjectOps.Equal(MemoryFormat.Unpack(Format, a.AsSpan(i * ItemSize, ItemSize)), MemoryFormat.Unpack(other.Format, b.AsSpan(i * other.ItemSize, other.ItemSize)))) return false;
        }
        return true;
    }

    [PySlot(nameof(TypeSlots.Iter))]
    public static Value Iterate(Value v)
    {
        var self = M(v);
        _ = self.Memory;
        if (self.Shape.Length == 0) throw PyErr.TypeError("invalid indexing of 0-dim memory");
        if (self.Shape.Length > 1) throw PyErr.NotImplementedError("multi-dimensional sub-views are not implemented");
        return Value.Of(new PyMemoryIterator(self));
    }
}

/// <summary>Iteration over a memoryview of one dimension.</summary>
[PyType("memory_iterator", NoNew = true)]
public sealed unsafe partial class PyMemoryIterator(PyMemoryView view) : PyObject
{
    private PyMemoryView? _view = view;
    private long _at;

    [PySlot(nameof(TypeSlots.Iter))]
    public static Value IterSelf(Value self) => self;

    [PySlot(nameof(TypeSlots.Next))]
    public static Value Next(Value self)
    {
        var it = (PyMemoryIterator)self.Obj;
        if (it._view is not { } view) return Value.Null;
        _ = view.Memory;
        if (it._at < view.Shape[0]) return MemoryFormat.Unpack(view.Format, view.Array.AsSpan((int)(view.Offset + (it._at++ * view.Strides[0])), view.ItemSize));
        it._view = null;
        return Value.Null;
    }
}

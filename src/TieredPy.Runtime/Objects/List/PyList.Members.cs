namespace TieredPy.Runtime;

public partial class PyList
{
    private static PyList Self(Value v) => System.Runtime.CompilerServices.Unsafe.As<PyList>(v.Ref!);

    [PyNew("list()", Raw = true)]
    public static Value New(PyThread thread, PyType cls, ReadOnlySpan<Value> args, PyStr[]? kwnames) =>
        cls == TypeObject ? new PyList() : Value.Of(cls.UserFactory!(cls));

    [PyInit("list(iterable=(), /)")]
    public static void Init(PyList self, Value iterable)
    {
        self.Clear();
        if (!iterable.IsNull) self.Extend(iterable);
    }

    /// <summary>A list of the items of any iterable.</summary>
    public static PyList FromIterable(Value iterable)
    {
        var list = new PyList();
        list.Extend(iterable);
        return list;
    }

    /// <summary>list.extend.</summary>
    public void Extend(Value iterable)
    {
        if (iterable.IsExact<PyList>())
        {
            AddRange((PyList)iterable.Obj);
            return;
        }
        if (iterable.IsExact<PyTuple>())
        {
            AddRange(((PyTuple)iterable.Obj).Items);
            return;
        }
        if (iterable.IsExact<PyRange>() && ((PyRange)iterable.Obj) is { IsSmall: true } range)
        {
            AddRange(range);
            return;
        }
        var it = new ItemIterator(iterable);
        IterOps.AskLength(iterable);
        while (it.Next(out var x)) Add(x);
    }

    private void AddRange(PyRange range)
    {
        if (range.SmallLength > MaxCount - Count) throw PyErr.MemoryError();
        var n = (int)range.SmallLength;
        if (n == 0) return;
        if (Count == 0)
        {
            // exactly what is needed, filled in place
            var items = GC.AllocateUninitializedArray<long>(n);
            var x = range.SmallStart;
            for (var i = 0; i < items.Length; i++)
            {
                items[i] = x;
                x = unchecked(x + range.SmallStep);
            }
            SetStore(ListStorage.Longs, items, n);
            return;
        }
        var v = range.SmallStart;
        for (var i = 0; i < n; i++)
        {
            Add(Value.Int(v));
            v = unchecked(v + range.SmallStep);
        }
    }

    [PyMethod("__reversed__($self, /)", Doc = "A reverse iterator over the list.")]
    private static Value Reversed(PyList self) => new PyListReverseIterator(self);

    [PyMethod("__sizeof__($self, /)", Doc = "Size in memory, in bytes.")]
    private static long SizeOf(PyList self) => 40 + 8 * (long)self.Count;

    [PyMethod("clear($self, /)", Doc = "Removes all items.")]
    private static void ClearMethod(PyList self) => self.Clear();

    [PyMethod("copy($self, /)", Doc = "A shallow copy.")]
    private static Value Copy(PyList self) => self.CopyRange(0, self.Count);

    [PyMethod("append($self, object, /)", Doc = "Adds an object at the end.")]
    public static void Append(PyList self, Value @object) => self.Add(@object);

    [PyMethod("insert($self, index, object, /)", Doc = "Inserts an object before an index.")]
    private static void Insert(PyList self, long index, Value @object)
    {
        var n = self.Count;
        if (index < 0) index = Math.Max(0, index + n);
        self.InsertAt((int)Math.Min(index, n), @object);
    }

    [PyMethod("extend($self, iterable, /)", Doc = "Adds the items of an iterable at the end.")]
    private static void ExtendMethod(PyList self, Value iterable) => self.Extend(iterable);

    [PyMethod("pop($self, index=-1, /)", Doc = "Removes and returns the item at an index, the last by default; IndexError when there is none.")]
    public static Value Pop(PyList self, long index)
    {
        var n = self.Count;
        if (n == 0) throw PyErr.IndexError("pop from empty list");
        if (index < 0) index += n;
        if ((ulong)index >= (ulong)n) throw PyErr.IndexError("pop index out of range");
        return index == n - 1 ? self.TakeLast() : self.TakeAt((int)index);
    }

    [PyMethod("remove($self, value, /)", Doc = "Removes the first item equal to a value; ValueError when there is none.")]
    private static void Remove(PyList self, Value value)
    {
        var i = self.IndexOf(value, 0, long.MaxValue);
        if (i < 0) throw PyErr.ValueError("list.remove(x): x not in list");
        // __eq__ may have shortened the list
        if (i < self.Count) self.RemoveRange(i, 1);
    }

    [PyMethod("index($self, value, start=0, stop=sys.maxsize, /)", Doc = "Index of the first item equal to a value; ValueError when there is none.")]
    private static long Index(PyList self, Value value, Value start, Value stop)
    {
        SequenceOps.IndexBounds(start, stop, self.Count, out var from, out var to);
        var i = self.IndexOf(value, from, to);
        return i >= 0 ? i : throw PyErr.ValueError("list.index(x): x not in list");
    }

    [PyMethod("count($self, value, /)", Doc = "How many items equal a value.")]
    private static long CountOf(PyList self, Value value)
    {
        if (self.Storage == ListStorage.Longs && value.IsInt) return self.Longs.AsSpan(0, self.Count).Count(value.Bits);
        long n = 0;
        for (var i = 0; i < self.Count; i++)
        {
            if (ObjectOps.EqualOrIs(self.GetAt(i), value)) n++;
        }
        return n;
    }

    [PyMethod("reverse($self, /)", Doc = "Reverses in place.")]
    private static void Reverse(PyList self) => self.ReverseItems();

    [PyMethod("sort($self, /, *, key=None, reverse=False)", Doc = "Sorts in place, ascending, keeping the order of equal items. key maps an item to what is compared.")]
    private static void SortMethod(PyList self, Value key, bool reverse) => self.Sort(key, reverse);

    [PyClassMethod("__class_getitem__($cls, object, /)", Doc = "See PEP 585")]
    private static Value ClassGetItem(PyType cls, Value item) => TypeOps.GenericAlias(Value.Of(cls), item);

    // ---- slots ----

    [PySlot(nameof(TypeSlots.Repr))]
    public static Value Repr(Value self)
    {
        var list = Self(self);
        return list.Count == 0 ? Value.Str("[]") : ReprGuard.Join(list, "[...]", "[", i => list.GetAt(i), () => list.Count, "]");
    }

    [PySlot(nameof(TypeSlots.Length))]
    public static long Length(Value self) => Self(self).Count;

    [PySlot(nameof(TypeSlots.Iter))]
    public static Value Iter(Value self) => new PyListIterator(Self(self));

    [PySlot(nameof(TypeSlots.Contains))]
    public static bool Contains(Value self, Value item) => Self(self).IndexOf(item, 0, long.MaxValue) >= 0;

    [PySlot(nameof(TypeSlots.GetItem))]
    public static Value GetItem(Value self, Value key)
    {
        var list = Self(self);
        if (key.IsInt)
        {
            var i = key.Bits;
            if (i < 0) i += list.Count;
            if ((ulong)i >= (ulong)list.Count) throw PyErr.IndexError("list index out of range");
            return list.GetAt((int)i);
        }
        if (key.Ref is PySlice slice)
        {
            slice.Unpack(out var start, out var stop, out var step);
            var n = PySlice.Adjust(list.Count, ref start, ref stop, step);
            return list.CopyStrided(start, step, (int)n);
        }
        return GetItem(self, Value.Int(IndexOrThrow(key)));
    }

    private static long IndexOrThrow(Value key)
    {
        if (!ConvertOps.HasIndex(key)) throw PyErr.TypeError($"list indices must be integers or slices, not {key.Type.Name}");
        return ConvertOps.IndexAsLong(key, PyExc.IndexError);
    }

    [PySlot(nameof(TypeSlots.SetItem))]
    public static void SetItem(Value self, Value key, Value value)
    {
        var list = Self(self);
        if (key.Ref is PySlice slice)
        {
            if (value.IsNull) list.DeleteSlice(slice);
            else list.AssignSlice(slice, value);
            return;
        }
        var i = key.IsInt ? key.Bits : IndexOrThrow(key);
        if (i < 0) i += list.Count;
        if ((ulong)i >= (ulong)list.Count) throw PyErr.IndexError("list assignment index out of range");
        if (value.IsNull) list.RemoveRange((int)i, 1);
        else list.SetAt((int)i, value);
    }

    private unsafe void AssignSlice(PySlice slice, Value value)
    {
        slice.Unpack(out var start, out var stop, out var step);
        PyList source;
        if (value.IsExact<PyList>()) source = (PyList)value.Obj;
        else
        {
            try
            {
                source = FromIterable(value);
            }
            catch (PyException e) when (e.Matches(PyExc.TypeError) && value.Type.Slots.Iter == null && value.Type.Slots.GetItem == null)
            {
                throw PyErr.TypeError("must assign iterable to extended slice");
            }
        }
        var n = PySlice.Adjust(Count, ref start, ref stop, step);
        if (step == 1)
        {
            Splice((int)start, (int)Math.Max(0, stop - start), source);
            return;
        }
        if (source.Count != n) throw PyErr.ValueError($"attempt to assign sequence of size {source.Count} to extended slice of size {n}");
        if (source == this) source = CopyRange(0, Count);
        for (var i = 0; i < (int)n; i++) SetAt((int)(start + i * step), source.GetAt(i));
    }

    private void DeleteSlice(PySlice slice)
    {
        slice.Unpack(out var start, out var stop, out var step);
        var n = PySlice.Adjust(Count, ref start, ref stop, step);
        if (n <= 0) return;
        if (step < 0)
        {
            start += step * (n - 1);
            step = -step;
        }
        if (step == 1)
        {
            RemoveRange((int)start, (int)n);
            return;
        }
        // close the gaps from the left
        var store = Store!;
        var to = (int)start;
        for (var k = 0; k < n; k++)
        {
            var from = (int)(start + k * step) + 1;
            var next = k == n - 1 ? Count : (int)(start + (k + 1) * step);
            Array.Copy(store, from, store, to, next - from);
            to += next - from;
        }
        RemoveRange(to, (int)n);
    }

    [PySlot(nameof(TypeSlots.Concat))]
    public static Value Concat(Value v, Value w)
    {
        if (w.Ref is not PyList other) throw PyErr.TypeError($"can only concatenate list (not \"{w.Type.Name}\") to list");
        return Concatenated(Self(v), other);
    }

    [PySlot(nameof(TypeSlots.InplaceConcat))]
    public static Value InplaceConcat(Value v, Value w)
    {
        Self(v).Extend(w);
        return v;
    }

    [PySlot(nameof(TypeSlots.Repeat))]
    public static Value Repeat(Value v, long n) => Self(v).Repeated(n);

    [PySlot(nameof(TypeSlots.InplaceRepeat))]
    public static Value InplaceRepeat(Value v, long n)
    {
        if (n == 1) return v;
        Self(v).TakeFrom(Self(v).Repeated(n));
        return v;
    }

    [PySlot(nameof(TypeSlots.Compare))]
    public static Value Compare(Value v, Value w, CompareOp op)
    {
        if (v.Ref is not PyList a || w.Ref is not PyList b) return Value.NotImplemented;
        if (op is CompareOp.Eq or CompareOp.Ne)
        {
            if (a.Count != b.Count) return Value.Bool(op == CompareOp.Ne);
            if (a.Storage == ListStorage.Longs && b.Storage == ListStorage.Longs)
                return Value.Bool(a.Longs.AsSpan(0, a.Count).SequenceEqual(b.Longs.AsSpan(0, b.Count)) == (op == CompareOp.Eq));
        }
        for (var i = 0; i < a.Count && i < b.Count; i++)
        {
            var x = a.GetAt(i);
            var y = b.GetAt(i);
            if (SequenceOps.ItemsEqual(x, y)) continue;
            // __eq__ may have emptied the lists
            if (i >= a.Count || i >= b.Count) break;
            return op switch
            {
                CompareOp.Eq => Value.False,
                CompareOp.Ne => Value.True,
                _ => SequenceOps.CompareItems(a.GetAt(i), b.GetAt(i), op),
            };
        }
        return ObjectOps.FromOrder(a.Count.CompareTo(b.Count), op);
    }
}

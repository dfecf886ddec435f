namespace TieredPy.Runtime;

public partial class PyTuple
{
    private static PyTuple Self(Value v) => System.Runtime.CompilerServices.Unsafe.As<PyTuple>(v.Ref!);

    [PyNew("tuple(iterable=(), /)")]
    public static Value New(PyType cls, Value iterable)
    {
        if (cls == TypeObject)
        {
            if (iterable.IsNull) return Empty;
            return iterable.IsExact<PyTuple>() ? iterable : From(SequenceOps.ToArray(iterable));
        }
        return new UserTuple(cls, iterable.IsNull ? [] : SequenceOps.ToArray(iterable));
    }

    [PyMethod("__getnewargs__($self, /)")]
    private static Value GetNewArgs(PyTuple self) => new PyTuple(new PyTuple(self.Items));

    [PyMethod("index($self, value, start=0, stop=sys.maxsize, /)", Doc = "Index of the first item equal to a value; ValueError when there is none.")]
    private static long Index(PyTuple self, Value value, Value start, Value stop)
    {
        SequenceOps.IndexBounds(start, stop, self.Count, out var from, out var to);
        for (var i = from; i < to && i < self.Count; i++)
        {
            if (ObjectOps.EqualOrIs(self.Items[i], value)) return i;
        }
        throw PyErr.ValueError("tuple.index(x): x not in tuple");
    }

    [PyMethod("count($self, value, /)", Doc = "How many items equal a value.")]
    private static long CountOf(PyTuple self, Value value)
    {
        long n = 0;
        foreach (var x in self.Items)
        {
            if (ObjectOps.EqualOrIs(x, value)) n++;
        }
        return n;
    }

    [PyClassMethod("__class_getitem__($cls, object, /)", Doc = "See PEP 585")]
    private static Value ClassGetItem(PyType cls, Value item) => TypeOps.GenericAlias(Value.Of(cls), item);

    // ---- slots ----

    [PySlot(nameof(TypeSlots.Repr))]
    public static Value Repr(Value self)
    {
        var t = Self(self);
        return t.Count == 0 ? Value.Str("()") : ReprGuard.Join(t, "(...)", "(", i => t.Items[i], () => t.Count, t.Count == 1 ? ",)" : ")");
    }

    [PySlot(nameof(TypeSlots.Hash))]
    public static long Hash(Value self)
    {
        return HashOf(Self(self).Items, withLength: true);
    }

    /// <summary>hash() of a tuple of these items: xxHash of the items' hashes, as CPython (bpo-34751).</summary>
    public static long HashOf(ReadOnlySpan<Value> items, bool withLength)
    {
        const ulong p1 = 11400714785074694791, p2 = 14029467366897019727, p5 = 2870177450012600261;
        var h = p5;
        foreach (ref readonly var x in items)
        {
            var item = x.IsInt ? PyInt.HashOf(x.Bits) : SequenceOps.HashItem(x);
            h = System.Numerics.BitOperations.RotateLeft(h + (ulong)item * p2, 31) * p1;
        }
        if (withLength) h += (ulong)items.Length ^ (p5 ^ 3527539);
        return h == ulong.MaxValue ? 1546275796 : (long)h;
    }

    [PySlot(nameof(TypeSlots.Length))]
    public static long Length(Value self) => Self(self).Items.Length;

    [PySlot(nameof(TypeSlots.Iter))]
    public static Value Iter(Value self) => new PyTupleIterator(Self(self));

    [PySlot(nameof(TypeSlots.Contains))]
    public static bool Contains(Value self, Value item)
    {
        foreach (var x in Self(self).Items)
        {
            if (ObjectOps.EqualOrIs(x, item)) return true;
        }
        return false;
    }

    [PySlot(nameof(TypeSlots.GetItem))]
    public static Value GetItem(Value self, Value key)
    {
        var t = Self(self);
        var items = t.Items;
        if (key.Ref is PySlice slice)
        {
            slice.Unpack(out var start, out var stop, out var step);
            var n = (int)PySlice.Adjust(items.Length, ref start, ref stop, step);
            if (n <= 0) return Empty;
            if (step == 1) return n == items.Length && t.GetType() == typeof(PyTuple) ? self : new PyTuple(items.AsSpan((int)start, n).ToArray());
            var result = new Value[n];
            for (var k = 0; k < n; k++) result[k] = items[start + k * step];
            return new PyTuple(result);
        }
        long i;
        if (key.IsInt) i = key.Bits;
        else if (!ConvertOps.HasIndex(key)) throw PyErr.TypeError($"tuple indices must be integers or slices, not {key.Type.Name}");
        else i = ConvertOps.IndexAsLong(key, PyExc.IndexError);
        if (i < 0) i += items.Length;
        if ((ulong)i >= (ulong)items.Length) throw PyErr.IndexError("tuple index out of range");
        return items[i];
    }

    [PySlot(nameof(TypeSlots.Concat))]
    public static Value Concat(Value v, Value w)
    {
        var a = Self(v);
        if (w.Ref is not PyTuple b) throw PyErr.TypeError($"can only concatenate tuple (not \"{w.Type.Name}\") to tuple");
        if (b.Count == 0 && v.IsExact<PyTuple>()) return v;
        if (a.Count == 0 && w.IsExact<PyTuple>()) return w;
        return From([.. a.Items, .. b.Items]);
    }

    [PySlot(nameof(TypeSlots.Repeat))]
    public static Value Repeat(Value v, long n)
    {
        var t = Self(v);
        if (n == 1 && v.IsExact<PyTuple>()) return v;
        if (n <= 0 || t.Count == 0) return Empty;
        if (n > PyList.MaxCount / t.Count) throw PyErr.MemoryError();
        return new PyTuple(PyList.RepeatSpan<Value>(t.Items, (int)n * t.Count));
    }

    [PySlot(nameof(TypeSlots.Compare))]
    public static Value Compare(Value v, Value w, CompareOp op)
    {
        if (v.Ref is not PyTuple a || w.Ref is not PyTuple b) return Value.NotImplemented;
        return CompareItems(a.Items, b.Items, op);
    }

    /// <summary>
    /// a == b as far as it can be told from identical items, ints, floats and texts, whose comparison runs no program code (keys of dicts and sets are
    /// mostly such): 1, 0, or -1 when it takes <see cref="Compare"/>.
    /// </summary>
    internal static int SimplyEqual(PyTuple a, PyTuple b)
    {
        var x = a.Items;
        var y = b.Items;
        if (x.Length != y.Length) return -1;
        for (var i = 0; i < x.Length; i++)
        {
            ref var v = ref x[i];
            ref var w = ref y[i];
            if (v.Is(w)) continue;
            if (v.IsInt && w.IsInt) return 0;
            if (v.IsFloat && w.IsFloat)
            {
                if (v.AsDouble != w.AsDouble) return 0;
            }
            else if (v.IsExact<PyStr>() && w.IsExact<PyStr>())
            {
                if (!((PyStr)v.Obj).EqualsStr((PyStr)w.Obj)) return 0;
            }
            else
            {
                return -1;
            }
        }
        return 1;
    }

    /// <summary>Lexicographic comparison, identity first.</summary>
    public static Value CompareItems(ReadOnlySpan<Value> a, ReadOnlySpan<Value> b, CompareOp op)
    {
        var n = Math.Min(a.Length, b.Length);
        for (var i = 0; i < n; i++)
        {
            var x = a[i];
            var y = b[i];
            if (SequenceOps.ItemsEqual(x, y)) continue;
            return op switch
            {
                CompareOp.Eq => Value.False,
                CompareOp.Ne => Value.True,
                _ => SequenceOps.CompareItems(x, y, op),
            };
        }
        return ObjectOps.FromOrder(a.Length.CompareTo(b.Length), op);
    }
}

/// <summary>iter(tuple).</summary>
[PyType("tuple_iterator", NoNew = true)]
public sealed partial class PyTupleIterator(PyTuple tuple) : PyObject
{
    public PyTuple? Tuple = tuple;
    public int Index;

    /// <summary>Made by a loop for itself; see <see cref="IterOps.GetLoopIterator"/>.</summary>
    public bool IsLoops { get; init; }

    [PySlot(nameof(TypeSlots.Iter))]
    public static Value IterSelf(Value self) => self;

    public override Value IterNext() => NextItem(new Value(this, 0));

    [PySlot(nameof(TypeSlots.Next))]
    public static Value NextItem(Value self)
    {
        var it = (PyTupleIterator)self.Obj;
        if (it.Tuple is not { } t) return Value.Null;
        if (it.Index < t.Items.Length) return t.Items[it.Index++];
        it.Tuple = null;
        return Value.Null;
    }

    [PyMethod("__length_hint__($self, /)")]
    private static long LengthHint(PyTupleIterator self) => self.Tuple is null ? 0 : self.Tuple.Count - self.Index;

    [PyMethod("__reduce__($self, /)")]
    private static Value Reduce(PyTupleIterator self)
    {
        // the lookup may run code that uses up the iterator
        var iter = PyThread.Current.Engine.Builtin("iter");
        return self.Tuple is { } tuple ? new PyTuple(iter, new PyTuple(tuple), self.Index) : new PyTuple(iter, new PyTuple(PyTuple.Empty));
    }

    [PyMethod("__setstate__($self, state, /)")]
    private static void SetState(PyTupleIterator self, Value position)
    {
        var state = IterOps.Position(position);
        if (self.Tuple is { } t) self.Index = (int)Math.Clamp(state, 0, t.Count);
    }
}

using TieredPy.Runtime;

namespace TieredPy.Modules;

/// <summary>
/// collections.deque: a ring of items that grows by doubling. <see cref="Changes"/> counts changes of length or order; iterators and
/// searches that run __eq__ compare it.
/// </summary>
[PyType("deque", Module = "collections", Subclassable = true, Unhashable = true, Sequence = true, Weakref = true, UserClass = typeof(UserDeque),
    Doc = "deque([iterable[, maxlen]]): a sequence that is fast at both ends.")]
public partial class PyDeque : PyObject
{
    private Value[] _ring = [];
    private int _head;
    public int Count;

    /// <summary>-1: no bound.</summary>
    public long MaxLength = -1;
    internal long Changes;

    private static PyDeque Self(Value v) => (PyDeque)v.Obj;

    [PyNew("deque()", Raw = true)]
    public static Value New(PyThread thread, PyType cls, ReadOnlySpan<Value> args, PyStr[]? kwnames) =>
        cls == TypeObject ? new PyDeque() : Value.Of(cls.UserFactory!(cls));

    [PyInit("deque(iterable=<null>, maxlen=<null>)")]
    public static void Init(PyDeque self, Value iterable, Value maxlen)
    {
        long bound = -1;
        if (!maxlen.IsNull && !maxlen.IsNone)
        {
            if (!maxlen.IsInt && maxlen.As<PyInt>() is null) throw PyErr.TypeError("an integer is required");
            bound = Arg.ToLong(maxlen);
            if (bound < 0) throw PyErr.ValueError("maxlen must be non-negative");
        }
        self.MaxLength = bound;
        if (self.Count > 0) self.Clear();
        if (!iterable.IsNull) self.Extend(iterable);
    }

    /// <summary>The item at an index in range.</summary>
    public Value this[int index]
    {
        get => _ring[(_head + index) & (_ring.Length - 1)];
        private set => _ring[(_head + index) & (_ring.Length - 1)] = value;
    }

    private void Grow()
    {
        if (Count < _ring.Length) return;
        var ring = new Value[Math.Max(4, _ring.Length * 2)];
        for (var i = 0; i < Count; i++) ring[i] = this[i];
        _ring = ring;
        _head = 0;
    }

    public void AddLast(Value v)
    {
        if (MaxLength >= 0 && Count >= MaxLength)
        {
            if (MaxLength == 0) return;
            TakeFirst();
        }
        Grow();
        Count++;
        this[Count - 1] = v;
        Changes++;
    }

    public void AddFirst(Value v)
    {
        if (MaxLength >= 0 && Count >= MaxLength)
        {
            if (MaxLength == 0) return;
            TakeLast();
        }
        Grow();
        _head = (_head - 1) & (_ring.Length - 1);
        _ring[_head] = v;
        Count++;
        Changes++;
    }

    /// <summary>Removes and returns the first item of a deque that is not empty.</summary>
    public Value TakeFirst()
    {
        var v = _ring[_head];
        _ring[_head] = default;
        _head = (_head + 1) & (_ring.Length - 1);
        Count--;
        Changes++;
        return v;
    }

    /// <summary>Removes and returns the last item of a deque that is not empty.</summary>
    public Value TakeLast()
    {
        var v = this[Count - 1];
        this[Count - 1] = default;
        Count--;
        Changes++;
        return v;
    }

    public void Clear()
    {
        _ring = [];
        _head = Count = 0;
        Changes++;
    }

    public void Extend(Value iterable)
    {
        if (iterable.Ref == (object)this) iterable = Value.Of(PyList.FromIterable(iterable));
        for (var it = new ItemIterator(iterable); it.Next(out var x);) AddLast(x);
    }

    [PyMethod("append($self, item, /)", Doc = "Adds an item at the right.")]
    private static void Append(PyDeque self, Value item) => self.AddLast(item);

    [PyMethod("appendleft($self, item, /)", Doc = "Adds an item at the left.")]
    private static void AppendLeft(PyDeque self, Value item) => self.AddFirst(item);

    [PyMethod("clear($self, /)", Doc = "Removes all items.")]
    private static void ClearMethod(PyDeque self) => self.Clear();

    [PyMethod("__copy__($self, /)", Doc = "A shallow copy.")]
    private static Value CopyHook(PyDeque self) => CopyOf(self);

    [PyMethod("copy($self, /)", Doc = "A shallow copy.")]
    private static Value CopyMethod(PyDeque self) => CopyOf(self);

    private static Value CopyOf(PyDeque self)
    {
        var v = Value.Of(self);
        if (self.GetType() == typeof(PyDeque)) return ExactCopy(self);
        return self.MaxLength < 0 ? CallOps.Call(Value.Of(self.Type), v) : CallOps.Call(Value.Of(self.Type), v, Value.Int(self.MaxLength));
    }

    private static PyDeque ExactCopy(PyDeque self)
    {
        var copy = new PyDeque { MaxLength = self.MaxLength };
        copy.Extend(Value.Of(self));
        return copy;
    }

    private PyDeque CopiedAs() => CopyOf(this).As<PyDeque>() ?? throw PyErr.TypeError("copy of a deque is none");

    [PyMethod("count($self, value, /)", Doc = "How many items equal a value.")]
    private static long CountOf(PyDeque self, Value value)
    {
        long n = 0;
        var changes = self.Changes;
        for (var i = 0; i < self.Count; i++)
        {
            if (ObjectOps.EqualOrIs(self[i], value)) n++;
            if (changes != self.Changes) throw Mutated();
        }
        return n;
    }

    private static PyException Mutated() => PyErr.RuntimeError("deque mutated during iteration");

    [PyMethod("extend($self, iterable, /)", Doc = "Adds the items of an iterable at the right.")]
    private static void ExtendMethod(PyDeque self, Value iterable) => self.Extend(iterable);

    [PyMethod("extendleft($self, iterable, /)", Doc = "Adds the items of an iterable at the left, one after the other.")]
    private static void ExtendLeft(PyDeque self, Value iterable)
    {
        if (iterable.Ref == (object)self) iterable = Value.Of(PyList.FromIterable(iterable));
        for (var it = new ItemIterator(iterable); it.Next(out var x);) self.AddFirst(x);
    }

    [PyMethod("index($self, value, start=0, stop=<null>, /)", Doc = "Index of the first item equal to a value; ValueError when there is none.")]
    private static long Index(PyDeque self, Value value, Value start, Value stop)
    {
        SequenceOps.IndexBounds(start, stop, self.Count, out var from, out var to);
        var changes = self.Changes;
        for (var i = from; i < to && i < self.Count; i++)
        {
            var equal = ObjectOps.EqualOrIs(self[(int)i], value);
            if (changes != self.Changes) throw Mutated();
            if (equal) return i;
        }
        throw PyErr.ValueError("deque.index(x): x not in deque");
    }

    [PyMethod("insert($self, index, value, /)", Doc = "Inserts a value before an index.")]
    private static void Insert(PyDeque self, long index, Value value)
    {
        var n = self.Count;
        if (self.MaxLength >= 0 && n >= self.MaxLength) throw PyErr.IndexError("deque already at its maximum size");
        if (index < 0) index = Math.Max(0, index + n);
        if (index >= n)
        {
            self.AddLast(value);
            return;
        }
        if (index == 0)
        {
            self.AddFirst(value);
            return;
        }
        self.AddLast(Value.None);
        for (var i = n; i > index; i--) self[i] = self[i - 1];
        self[(int)index] = value;
    }

    [PyMethod("pop($self, /)", Doc = "Removes and returns the last item.")]
    private static Value Pop(PyDeque self) => self.Count == 0 ? throw PyErr.IndexError("pop from an empty deque") : self.TakeLast();

    [PyMethod("popleft($self, /)", Doc = "Removes and returns the first item.")]
    private static Value PopLeft(PyDeque self) => self.Count == 0 ? throw PyErr.IndexError("pop from an empty deque") : self.TakeFirst();

    [PyMethod("remove($self, value, /)", Doc = "Removes the first item equal to a value; ValueError when there is none.")]
    private static void Remove(PyDeque self, Value value)
    {
        var changes = self.Changes;
        for (var i = 0; i < self.Count; i++)
        {
            var equal = ObjectOps.EqualOrIs(self[i], value);
            if (changes != self.Changes) throw PyErr.IndexError("deque mutated during iteration");
            if (!equal) continue;
            self.RemoveAt(i);
            return;
        }
        throw PyErr.ValueError("deque.remove(x): x not in deque");
    }

    private void RemoveAt(int index)
    {
        if (index < Count / 2)
        {
            for (var i = index; i > 0; i--) this[i] = this[i - 1];
            TakeFirst();
            return;
        }
        for (var i = index; i < Count - 1; i++) this[i] = this[i + 1];
        TakeLast();
    }

    [PyMethod("reverse($self, /)", Doc = "Reverses in place.")]
    private static void Reverse(PyDeque self)
    {
        for (int i = 0, k = self.Count - 1; i < k; i++, k--) (self[i], self[k]) = (self[k], self[i]);
    }

    [PyMethod("rotate($self, n=1, /)", Doc = "Moves the items n steps to the right.")]
    private static void Rotate(PyDeque self, long n)
    {
        if (self.Count < 2) return;
        n %= self.Count;
        if (n < 0) n += self.Count;
        if (n == 0) return;
        if (n <= self.Count / 2)
        {
            while (n-- > 0) self.Turn(self.TakeLast(), left: true);
        }
        else
        {
            for (n = self.Count - n; n > 0; n--) self.Turn(self.TakeFirst(), left: false);
        }
    }

    // there is room: an item was just taken
    private void Turn(Value v, bool left)
    {
        if (left) _head = (_head - 1) & (_ring.Length - 1);
        Count++;
        this[left ? 0 : Count - 1] = v;
    }

    [PyMethod("__reduce__($self, /)")]
    private static Value Reduce(PyDeque self)
    {
        var state = ObjectOps.CallSpecial(Value.Of(self), Names.GetState);
        var args = self.MaxLength < 0 ? PyTuple.Empty : new PyTuple(PyTuple.Empty, self.MaxLength);
        return new PyTuple(Value.Of(self.Type), args, state, IterOps.GetIter(Value.Of(self)));
    }

    [PyMethod("__reversed__($self, /)", Doc = "A reverse iterator.")]
    private static Value Reversed(PyDeque self) => new PyDequeReverseIterator(self);

    [PyMethod("__sizeof__($self, /)")]
    private static long SizeOf(PyDeque self) => 80 + 16L * self._ring.Length;

    [PyGetter("maxlen", Doc = "The greatest length, or None.")]
    private static Value GetMaxLength(PyDeque self) => self.MaxLength < 0 ? Value.None : Value.Int(self.MaxLength);

    [PyClassMethod("__class_getitem__($cls, object, /)", Doc = "See PEP 585")]
    private static Value ClassGetItem(PyType cls, Value item) => TypeOps.GenericAlias(Value.Of(cls), item);

    // ---- slots ----

    [PySlot(nameof(TypeSlots.Repr))]
    public static Value Repr(Value self)
    {
        var d = Self(self);
        var end = d.MaxLength < 0 ? "])" : $"], maxlen={d.MaxLength})";
        return ReprGuard.Join(d, "[...]", d.Type.ShortName + "([", i => d[i], () => d.Count, end);
    }

    [PySlot(nameof(TypeSlots.Length))]
    public static long Length(Value self) => Self(self).Count;

    [PySlot(nameof(TypeSlots.Iter))]
    public static Value Iter(Value self) => new PyDequeIterator(Self(self));

    [PySlot(nameof(TypeSlots.Contains))]
    public static bool Contains(Value self, Value item)
    {
        var d = Self(self);
        var changes = d.Changes;
        for (var i = 0; i < d.Count; i++)
        {
            if (ObjectOps.EqualOrIs(d[i], item)) return true;
            if (changes != d.Changes) throw Mutated();
        }
        return false;
    }

    private int Position(Value key)
    {
        long i;
        if (key.IsInt) i = key.Bits;
        else if (ConvertOps.HasIndex(key)) i = ConvertOps.IndexAsLong(key, PyExc.IndexError);
        else throw PyErr.TypeError($"sequence index must be integer, not '{key.Type.Name}'");
        if (i < 0) i += Count;
        return (ulong)i < (ulong)Count ? (int)i : throw PyErr.IndexError("deque index out of range");
    }

    [PySlot(nameof(TypeSlots.GetItem))]
    public static Value GetItem(Value self, Value key) => Self(self)[Self(self).Position(key)];

    [PySlot(nameof(TypeSlots.SetItem))]
    public static void SetItem(Value self, Value key, Value value)
    {
        var d = Self(self);
        var i = d.Position(key);
        if (value.IsNull) d.RemoveAt(i);
        else d[i] = value;
    }

    [PySlot(nameof(TypeSlots.Concat))]
    public static Value Concat(Value v, Value w)
    {
        if (w.Ref is not PyDeque) throw PyErr.TypeError($"can only concatenate deque (not \"{w.Type.Name}\") to deque");
        var copy = Self(v).CopiedAs();
        copy.Extend(w);
        return Value.Of(copy);
    }

    [PySlot(nameof(TypeSlots.InplaceConcat))]
    public static Value InplaceConcat(Value v, Value w)
    {
        Self(v).Extend(w);
        return v;
    }

    [PySlot(nameof(TypeSlots.Repeat))]
    public static Value Repeat(Value v, long n) => InplaceRepeat(Value.Of(Self(v).CopiedAs()), n);

    [PySlot(nameof(TypeSlots.InplaceRepeat))]
    public static Value InplaceRepeat(Value v, long n)
    {
        var d = Self(v);
        if (n <= 0)
        {
            d.Clear();
            return v;
        }
        if (d.Count == 0 || n == 1) return v;
        // with a bound, only the last items matter
        if (d.MaxLength >= 0) n = Math.Min(n, d.MaxLength / d.Count + 2);
        if (n > int.MaxValue / 2 / d.Count) throw PyErr.MemoryError();
        var items = PyList.FromIterable(v);
        for (long k = 1; k < n; k++) d.Extend(Value.Of(items));
        return v;
    }

    [PySlot(nameof(TypeSlots.Compare))]
    public static Value Compare(Value v, Value w, CompareOp op)
    {
        if (v.Ref is not PyDeque a || w.Ref is not PyDeque b) return Value.NotImplemented;
        if (op is (CompareOp.Eq or CompareOp.Ne) && a.Count != b.Count) return Value.Bool(op == CompareOp.Ne);
        var x = new PyDequeIterator(a);
        var y = new PyDequeIterator(b);
        while (true)
        {
            var p = x.NextItem();
            var q = y.NextItem();
            if (p.IsNull || q.IsNull) return ObjectOps.FromOrder((p.IsNull ? 0 : 1) - (q.IsNull ? 0 : 1), op);
            if (SequenceOps.ItemsEqual(p, q)) continue;
            return op switch
            {
                CompareOp.Eq => Value.False,
                CompareOp.Ne => Value.True,
                _ => SequenceOps.CompareItems(p, q, op),
            };
        }
    }
}

internal sealed class UserDeque(PyType type) : PyDeque
{
    private readonly PyInstance _state = type.NewInstance();
    public override PyType Type => _state.Type;
    public override PyInstance State => _state;
}

/// <summary>iter(deque).</summary>
[PyType("_deque_iterator", Module = "collections")]
public sealed partial class PyDequeIterator(PyDeque deque) : PyObject
{
    private readonly PyDeque _deque = deque;
    private readonly long _changes = deque.Changes;
    private int _index, _left = deque.Count;

    [PyNew("_deque_iterator(deque, index=0, /)")]
    public static Value New(PyType cls, PyDeque deque, long index)
    {
        var it = new PyDequeIterator(deque);
        for (; index > 0 && !it.NextItem().IsNull; index--) { }
        return Value.Of(it);
    }

    internal Value NextItem()
    {
        if (_changes != _deque.Changes)
        {
            _left = 0;
            throw PyErr.RuntimeError("deque mutated during iteration");
        }
        if (_left == 0) return Value.Null;
        _left--;
        return _deque[_index++];
    }

    [PySlot(nameof(TypeSlots.Iter))]
    public static Value IterSelf(Value self) => self;

    [PySlot(nameof(TypeSlots.Next))]
    public static Value Next(Value self) => ((PyDequeIterator)self.Obj).NextItem();

    [PyMethod("__length_hint__($self, /)")]
    private static long LengthHint(PyDequeIterator self) => self._left;

    [PyMethod("__reduce__($self, /)")]
    private static Value Reduce(PyDequeIterator self) => new PyTuple(Value.Of(TypeObject), new PyTuple(self._deque, self._deque.Count - self._left));
}

/// <summary>reversed(deque).</summary>
[PyType("_deque_reverse_iterator", Module = "collections")]
public sealed partial class PyDequeReverseIterator(PyDeque deque) : PyObject
{
    private readonly PyDeque _deque = deque;
    private readonly long _changes = deque.Changes;
    private int _left = deque.Count;

    [PyNew("_deque_reverse_iterator(deque, index=0, /)")]
    public static Value New(PyType cls, PyDeque deque, long index)
    {
        var it = new PyDequeReverseIterator(deque);
        it._left = (int)Math.Max(0, it._left - Math.Max(0, index));
        return Value.Of(it);
    }

    [PySlot(nameof(TypeSlots.Iter))]
    public static Value IterSelf(Value self) => self;

    [PySlot(nameof(TypeSlots.Next))]
    public static Value Next(Value self)
    {
        var it = (PyDequeReverseIterator)self.Obj;
        if (it._left == 0) return Value.Null;
        if (it._changes != it._deque.Changes)
        {
            it._left = 0;
            throw PyErr.RuntimeError("deque mutated during iteration");
        }
        return it._deque[--it._left];
    }

    [PyMethod("__length_hint__($self, /)")]
    private static long LengthHint(PyDequeReverseIterator self) => self._left;

    [PyMethod("__reduce__($self, /)")]
    private static Value Reduce(PyDequeReverseIterator self) => new PyTuple(Value.Of(TypeObject), new PyTuple(self._deque, self._deque.Count - self._left));
}

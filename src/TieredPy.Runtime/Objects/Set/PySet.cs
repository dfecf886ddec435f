namespace TieredPy.Runtime;

/// <summary>set.</summary>
[PyType("set", Subclassable = true, Unhashable = true, MatchSelf = true, Weakref = true, UserClass = typeof(UserSet), Doc = "An unordered collection of distinct elements.")]
public partial class PySet : PySetBase
{
    private protected override PySetBase NewLikeBase() => new PySet();

    [PyNew("set()", Raw = true)]
    public static Value New(PyThread thread, PyType cls, ReadOnlySpan<Value> args, PyStr[]? kwnames) =>
        cls == TypeObject ? new PySet() : Value.Of(cls.UserFactory!(cls));

    [PyInit("set(iterable=(), /)")]
    public static void Init(PySet self, Value iterable)
    {
        if (self.Count > 0) self.Clear();
        if (!iterable.IsNull) self.Update(iterable);
    }

    [PyMethod("pop($self, /)", Doc = "Removes and returns some element; KeyError when there is none.")]
    private static Value Pop(PySet self)
    {
        var v = self.TakeAny();
        return v.IsNull ? throw PyErr.KeyError(Value.Str("pop from an empty set")) : v;
    }

    [PyMethod("remove($self, object, /)", Doc = "Removes an element; KeyError when it is not there.")]
    private static void Remove(PySet self, Value element)
    {
        if (!self.Discard(element)) throw PyErr.KeyError(element);
    }

    [PyMethod("add($self, object, /)", Doc = "Adds an element, if it is not there.")]
    private static void AddMethod(PySet self, Value element) => self.Add(element);

    [PyMethod("clear($self, /)", Doc = "Removes all elements.")]
    private static void ClearMethod(PySet self) => self.Clear();

    [PyMethod("discard($self, object, /)", Doc = "Removes an element if it is there.")]
    private static void DiscardMethod(PySet self, Value element) => self.Discard(element);

    [PyMethod("difference_update($self, /, *others)", Doc = "Removes the elements of all others.")]
    private static void DifferenceUpdateMethod(PySet self, ReadOnlySpan<Value> others)
    {
        foreach (var other in others) self.DifferenceUpdate(other);
    }

    [PyMethod("intersection_update($self, /, *others)", Doc = "Keeps what is in all others too.")]
    private static void IntersectionUpdateMethod(PySet self, ReadOnlySpan<Value> others) => self.IntersectionUpdate(others);

    [PyMethod("symmetric_difference_update($self, other, /)", Doc = "Keeps what is in one of the two only.")]
    private static void SymmetricDifferenceUpdateMethod(PySet self, Value other) => self.SymmetricDifferenceUpdate(other);

    [PyMethod("update($self, /, *others)", Doc = "Adds the elements of all others.")]
    private static void UpdateMethod(PySet self, ReadOnlySpan<Value> others)
    {
        foreach (var other in others) self.Update(other);
    }

    [PyMethod("copy($self, /)", Doc = "A shallow copy.")]
    private static Value CopyMethod(PySet self) => self.Copied();

    [PyMethod("difference($self, /, *others)", Doc = "The elements that are in none of the others.")]
    private static Value DifferenceMethod(PySet self, ReadOnlySpan<Value> others) => self.Difference(others);

    [PyMethod("intersection($self, /, *others)", Doc = "The elements that are in all of the others too.")]
    private static Value IntersectionMethod(PySet self, ReadOnlySpan<Value> others) => self.Intersection(others);

    [PyMethod("isdisjoint($self, other, /)", Doc = "Have the two no element in common?")]
    private static bool IsdisjointMethod(PySet self, Value other) => self.IsDisjoint(other);

    [PyMethod("issubset($self, other, /)", Doc = "Does the other contain all elements?")]
    private static bool IssubsetMethod(PySet self, Value other) => self.IsSubset(other);

    [PyMethod("issuperset($self, other, /)", Doc = "Are all elements of the other in this set?")]
    private static bool IssupersetMethod(PySet self, Value other) => self.IsSuperset(other);

    [PyMethod("symmetric_difference($self, other, /)", Doc = "The elements that are in one of the two only.")]
    private static Value SymmetricDifferenceMethod(PySet self, Value other) => self.SymmetricDifference(other);

    [PyMethod("union($self, /, *others)", Doc = "The elements of this set and of all others.")]
    private static Value UnionMethod(PySet self, ReadOnlySpan<Value> others) => self.Union(others);

    [PyMethod("__reduce__($self, /)")]
    private static Value ReduceMethod(PySet self) => self.ReduceSet();

    [PyMethod("__sizeof__($self, /)")]
    private static long SizeofMethod(PySet self) => 56 + 24L * self.Table.Length;

    [PyClassMethod("__class_getitem__($cls, object, /)", Doc = "See PEP 585")]
    private static Value ClassGetItem(PyType cls, Value item) => TypeOps.GenericAlias(Value.Of(cls), item);

    // ---- slots ----

    [PySlot(nameof(TypeSlots.Repr))]
    public static Value Repr(Value self) => ReprSet(self);

    [PySlot(nameof(TypeSlots.Length))]
    public static long Length(Value self) => ((PySet)self.Obj).Count;

    [PySlot(nameof(TypeSlots.Iter))]
    public static Value Iter(Value self) => new PySetIterator((PySet)self.Obj);

    [PySlot(nameof(TypeSlots.Contains))]
    public static bool ContainsItem(Value self, Value item) => ((PySet)self.Obj).Contains(item);

    [PySlot(nameof(TypeSlots.Compare))]
    public static Value Compare(Value v, Value w, CompareOp op) => CompareSets(v, w, op);

    [PySlot(nameof(TypeSlots.Or))]
    public static Value Or(Value v, Value w) => OpOr(v, w);

    [PySlot(nameof(TypeSlots.And))]
    public static Value And(Value v, Value w) => OpAnd(v, w);

    [PySlot(nameof(TypeSlots.Subtract))]
    public static Value Subtract(Value v, Value w) => OpSubtract(v, w);

    [PySlot(nameof(TypeSlots.Xor))]
    public static Value Xor(Value v, Value w) => OpXor(v, w);

    [PySlot(nameof(TypeSlots.InplaceOr))]
    public static Value InplaceOr(Value v, Value w)
    {
        if (w.Ref is not PySetBase) return Value.NotImplemented;
        ((PySet)v.Obj).Update(w);
        return v;
    }

    [PySlot(nameof(TypeSlots.InplaceAnd))]
    public static Value InplaceAnd(Value v, Value w)
    {
        if (w.Ref is not PySetBase) return Value.NotImplemented;
        ((PySet)v.Obj).IntersectionUpdate([w]);
        return v;
    }

    [PySlot(nameof(TypeSlots.InplaceSubtract))]
    public static Value InplaceSubtract(Value v, Value w)
    {
        if (w.Ref is not PySetBase) return Value.NotImplemented;
        ((PySet)v.Obj).DifferenceUpdate(w);
        return v;
    }

    [PySlot(nameof(TypeSlots.InplaceXor))]
    public static Value InplaceXor(Value v, Value w)
    {
        if (w.Ref is not PySetBase) return Value.NotImplemented;
        ((PySet)v.Obj).SymmetricDifferenceUpdate(w);
        return v;
    }
}

internal sealed class UserSet(PyType type) : PySet
{
    private readonly PyInstance _state = type.NewInstance();
    public override PyType Type => _state.Type;
    public override PyInstance State => _state;
}

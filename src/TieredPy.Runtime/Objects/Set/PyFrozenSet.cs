namespace TieredPy.Runtime;

/// <summary>frozenset. Its elements are never changed once it is visible to a program.</summary>
[PyType("frozenset", Subclassable = true, MatchSelf = true, Weakref = true, Doc = "An immutable unordered collection of distinct elements.")]
public partial class PyFrozenSet : PySetBase
{
    private long _hash;

    private protected override PySetBase NewLikeBase() => new PyFrozenSet();

    [PyNew("frozenset(iterable=(), /)")]
    public static Value New(PyType cls, Value iterable)
    {
        if (cls == TypeObject && iterable.IsExact<PyFrozenSet>()) return iterable;
        var set = cls == TypeObject ? new PyFrozenSet() : new UserFrozenSet(cls);
        if (!iterable.IsNull) set.Update(iterable);
        return Value.Of(set);
    }

    /// <summary>A frozenset of the elements of an iterable.</summary>
    public static PyFrozenSet FromIterable(Value iterable)
    {
        var set = new PyFrozenSet();
        set.Update(iterable);
        return set;
    }

    [PySlot(nameof(TypeSlots.Hash))]
    public static long Hash(Value self)
    {
        var set = (PyFrozenSet)self.Obj;
        // 0 means not computed: such a hash is just computed again
        return set._hash != 0 ? set._hash : set._hash = set.HashElements();
    }

    [PyMethod("copy($self, /)", Doc = "A shallow copy.")]
    private static Value CopyMethod(PyFrozenSet self) => self.GetType() == typeof(PyFrozenSet) ? self : self.Copied();

    [PyMethod("difference($self, /, *others)", Doc = "The elements that are in none of the others.")]
    private static Value DifferenceMethod(PyFrozenSet self, ReadOnlySpan<Value> others) => self.Difference(others);

    [PyMethod("intersection($self, /, *others)", Doc = "The elements that are in all of the others too.")]
    private static Value IntersectionMethod(PyFrozenSet self, ReadOnlySpan<Value> others) => self.Intersection(others);

    [PyMethod("isdisjoint($self, other, /)", Doc = "Have the two no element in common?")]
    private static bool IsdisjointMethod(PyFrozenSet self, Value other) => self.IsDisjoint(other);

    [PyMethod("issubset($self, other, /)", Doc = "Does the other contain all elements?")]
    private static bool IssubsetMethod(PyFrozenSet self, Value other) => self.IsSubset(other);

    [PyMethod("issuperset($self, other, /)", Doc = "Are all elements of the other in this set?")]
    private static bool IssupersetMethod(PyFrozenSet self, Value other) => self.IsSuperset(other);

    [PyMethod("symmetric_difference($self, other, /)", Doc = "The elements that are in one of the two only.")]
    private static Value SymmetricDifferenceMethod(PyFrozenSet self, Value other) => self.SymmetricDifference(other);

    [PyMethod("union($self, /, *others)", Doc = "The elements of this set and of all others.")]
    private static Value UnionMethod(PyFrozenSet self, ReadOnlySpan<Value> others) => self.Union(others);

    [PyMethod("__reduce__($self, /)")]
    private static Value ReduceMethod(PyFrozenSet self) => self.ReduceSet();

    [PyMethod("__sizeof__($self, /)")]
    private static long SizeofMethod(PyFrozenSet self) => 56 + 24L * self.Table.Length;

    [PyClassMethod("__class_getitem__($cls, object, /)", Doc = "See PEP 585")]
    private static Value ClassGetItem(PyType cls, Value item) => TypeOps.GenericAlias(Value.Of(cls), item);

    // ---- slots ----

    [PySlot(nameof(TypeSlots.Repr))]
    public static Value Repr(Value self) => ReprSet(self);

    [PySlot(nameof(TypeSlots.Length))]
    public static long Length(Value self) => ((PyFrozenSet)self.Obj).Count;

    [PySlot(nameof(TypeSlots.Iter))]
    public static Value Iter(Value self) => new PySetIterator((PyFrozenSet)self.Obj);

    [PySlot(nameof(TypeSlots.Contains))]
    public static bool ContainsItem(Value self, Value item) => ((PyFrozenSet)self.Obj).Contains(item);

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
}

internal sealed class UserFrozenSet(PyType type) : PyFrozenSet
{
    private readonly PyInstance _state = type.NewInstance();
    public override PyType Type => _state.Type;
    public override PyInstance State => _state;
}

using System.Runtime.CompilerServices;

namespace TieredPy.Runtime;

/// <summary>iter(list): looks at the list as it is at each step; once exhausted, it stays so (<see cref="List"/> is null).</summary>
[PyType("list_iterator", NoNew = true)]
public sealed partial class PyListIterator(PyList list) : PyObject
{
    public PyList? List = list;
    public int Index;

    /// <summary>Made by a loop for itself; see <see cref="IterOps.GetLoopIterator"/>.</summary>
    public bool IsLoops { get; init; }

    [PySlot(nameof(TypeSlots.Iter))]
    public static Value IterSelf(Value self) => self;

    public override Value IterNext() => Step();

    [PySlot(nameof(TypeSlots.Next))]
    public static Value NextItem(Value self) => ((PyListIterator)self.Obj).Step();

    /// <summary>The next item; Null at the end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Value Step()
    {
        var list = List;
        if (list is null) return Value.Null;
        var i = Index;
        if (i < list.Count)
        {
            Index = i + 1;
            return list.GetAt(i);
        }
        List = null;
        return Value.Null;
    }

    [PyMethod("__length_hint__($self, /)")]
    private static long LengthHint(PyListIterator self) => self.List is null ? 0 : Math.Max(0, self.List.Count - self.Index);

    [PyMethod("__reduce__($self, /)")]
    private static Value Reduce(PyListIterator self)
    {
        // the lookup may run code that uses up the iterator
        var iter = PyThread.Current.Engine.Builtin("iter");
        return self.List is { } list ? new PyTuple(iter, new PyTuple(list), self.Index) : new PyTuple(iter, new PyTuple(new PyList()));
    }

    [PyMethod("__setstate__($self, state, /)")]
    private static void SetState(PyListIterator self, Value position)
    {
        var state = IterOps.Position(position);
        if (self.List is { } list) self.Index = (int)Math.Clamp(state, 0, list.Count);
    }
}

/// <summary>reversed(list).</summary>
[PyType("list_reverseiterator", NoNew = true)]
public sealed partial class PyListReverseIterator(PyList list) : PyObject
{
    private PyList? _list = list;
    private int _index = list.Count - 1;

    [PySlot(nameof(TypeSlots.Iter))]
    public static Value IterSelf(Value self) => self;

    [PySlot(nameof(TypeSlots.Next))]
    public static Value NextItem(Value self)
    {
        var it = (PyListReverseIterator)self.Obj;
        if (it._list is not { } list) return Value.Null;
        if (it._index >= 0 && it._index < list.Count) return list.GetAt(it._index--);
        it._index = -1;
        it._list = null;
        return Value.Null;
    }

    [PyMethod("__length_hint__($self, /)")]
    private static long LengthHint(PyListReverseIterator self) => self._list is null || self._index >= self._list.Count ? 0 : self._index + 1;

    [PyMethod("__reduce__($self, /)")]
    private static Value Reduce(PyListReverseIterator self)
    {
        var reversed = PyThread.Current.Engine.Builtin("reversed");
        return self._list is { } list ? new PyTuple(reversed, new PyTuple(list), self._index) : new PyTuple(reversed, new PyTuple(new PyList()));
    }

    [PyMethod("__setstate__($self, state, /)")]
    private static void SetState(PyListReverseIterator self, Value position)
    {
        var state = IterOps.Position(position);
        if (self._list is { } list) self._index = (int)Math.Clamp(state, -1, list.Count - 1);
    }
}

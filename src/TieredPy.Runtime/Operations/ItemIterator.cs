using System.Runtime.CompilerServices;

namespace TieredPy.Runtime;

/// <summary>
/// Iterates any iterable from C# with what a Python loop would see: exact lists (live, as their iterator), tuples and ranges without
/// an iterator object. Iterators that may never end are polled now and then, so that Ctrl-C and limits reach them.
/// <code>for (var it = new ItemIterator(v); it.Next(out var x);) …</code>
/// </summary>
public unsafe struct ItemIterator
{
    private readonly PyList? _list;
    private readonly Value[]? _items;
    private readonly Value _it;
    private readonly delegate*<Value, Value> _next;
    private readonly long _step;
    private long _index, _remaining;
    private int _rounds;

    public ItemIterator(Value iterable)
    {
        var o = iterable.Ref;
        if (o is not null)
        {
            if (o.GetType() == typeof(PyList))
            {
                _list = Unsafe.As<PyList>(o);
                return;
            }
            if (o.GetType() == typeof(PyTuple))
            {
                _items = Unsafe.As<PyTuple>(o).Items;
                return;
            }
            if (o.GetType() == typeof(PyRange) && Unsafe.As<PyRange>(o) is { IsSmall: true } range)
            {
                _step = range.SmallStep;
                _index = range.SmallStart;
                _remaining = range.SmallLength;
                return;
            }
        }
        _it = IterOps.GetIter(iterable);
        _next = _it.Type.Slots.Next;
    }

    private const int PollMask = 0xFFFF;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Poll()
    {
        if (PyThread.CurrentOrNull is { } thread) Interpreter.CheckSignals(thread);
    }

    /// <summary>The next item; false at the end.</summary>
    public bool Next(out Value item)
    {
        if (_next != null)
        {
            if ((++_rounds & PollMask) == 0) Poll();
            item = _next(_it);
            return !item.IsNull;
        }
        if (_list is not null)
        {
            if (_index < _list.Count)
            {
                item = _list.GetAt((int)_index++);
                return true;
            }
        }
        else if (_items is not null)
        {
            if (_index < _items.Length)
            {
                item = _items[_index++];
                return true;
            }
        }
        else if (_remaining > 0)
        {
            if ((--_remaining & PollMask) == 0) Poll();
            item = Value.Int(_index);
            _index = unchecked(_index + _step);
            return true;
        }
        item = Value.Null;
        return false;
    }
}

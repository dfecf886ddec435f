namespace TieredPy.Runtime;

/// <summary>
/// Steps through a dict's entries as its iterators do: RuntimeError when the dict's size changed, or when keys were exchanged so
/// that more items come than there were.
/// </summary>
internal struct DictCursor(PyDict dict, bool reverse)
{
    private PyDict? _dict = dict;
    private readonly bool _reverse = reverse;
    private int _count = dict.Count, _left = dict.Count, _position = reverse ? dict.Used - 1 : dict.FirstPosition;

    public readonly long Left => _dict is null || _dict.Count != _count ? 0 : _left;

    public bool Next(out Value key, out Value value)
    {
        key = value = Value.Null;
        if (_dict is not { } d) return false;
        if (d.Count != _count)
        {
            // sticky
            _count = -1;
            throw PyErr.RuntimeError("dictionary changed size during iteration");
        }
        var i = _position;
        var entries = d.Entries;
        if (_reverse)
        {
            if (i >= d.Used) return End();
            while (i >= 0 && entries[i].Key.IsNull) i--;
            if (i < 0) return End();
            _position = i - 1;
        }
        else
        {
            while (i < d.Used && entries[i].Key.IsNull) i++;
            if (i >= d.Used) return End();
            _position = i + 1;
        }
        if (_left == 0) throw PyErr.RuntimeError("dictionary keys changed during iteration");
        _left--;
        key = entries[i].Key;
        value = entries[i].Val;
        return true;
    }

    private bool End()
    {
        _dict = null;
        return false;
    }
}

internal enum DictPart : byte
{
    Key, Value, Item,
}

/// <summary>What the six iterators over a dict share.</summary>
public abstract class PyDictIterator : PyObject
{
    private DictCursor _cursor;
    private readonly DictPart _part;

    internal PyDictIterator(PyDict dict, DictPart part, bool reverse)
    {
        _cursor = new DictCursor(dict, reverse);
        _part = part;
    }

    /// <summary>The next key and value.</summary>
    public bool Next(out Value key, out Value value) => _cursor.Next(out key, out value);

    internal static Value Step(Value self)
    {
        var it = System.Runtime.CompilerServices.Unsafe.As<PyDictIterator>(self.Ref!);
        if (!it._cursor.Next(out var key, out var value)) return Value.Null;
        return it._part switch
        {
            DictPart.Key => key,
            DictPart.Value => value,
            _ => Value.Of(new PyTuple(key, value)),
        };
    }

    public override Value IterNext() => Step(new Value(this, 0));

    internal override int NextPair(out Value x, out Value y)
    {
        if (_part == DictPart.Item) return _cursor.Next(out x, out y) ? 1 : 0;
        x = y = default;
        return -1;
    }

    internal long Hint => _cursor.Left;

    internal Value ReduceToList()
    {
        // looks ahead without moving
        var saved = _cursor;
        try
        {
            var rest = new PyList();
            while (true)
            {
                var x = Step(new Value(this, 0));
                if (x.IsNull) break;
                rest.Add(x);
            }
            return new PyTuple(PyThread.Current.Engine.Builtin("iter"), new PyTuple(rest));
        }
        finally
        {
            _cursor = saved;
        }
    }
}

/// <summary>iter(d).</summary>
[PyType("dict_keyiterator", NoNew = true)]
public sealed partial class PyDictKeyIterator(PyDict dict) : PyDictIterator(dict, DictPart.Key, reverse: false)
{
    [PySlot(nameof(TypeSlots.Iter))]
    public static Value IterSelf(Value self) => self;

    [PySlot(nameof(TypeSlots.Next))]
    public static Value NextItem(Value self) => Step(self);

    [PyMethod("__length_hint__($self, /)")]
    private static long LengthHint(PyDictKeyIterator self) => self.Hint;

    [PyMethod("__reduce__($self, /)")]
    private static Value Reduce(PyDictKeyIterator self) => self.ReduceToList();
}

/// <summary>iter(d.values()).</summary>
[PyType("dict_valueiterator", NoNew = true)]
public sealed partial class PyDictValueIterator(PyDict dict) : PyDictIterator(dict, DictPart.Value, reverse: false)
{
    [PySlot(nameof(TypeSlots.Iter))]
    public static Value IterSelf(Value self) => self;

    [PySlot(nameof(TypeSlots.Next))]
    public static Value NextItem(Value self) => Step(self);

    [PyMethod("__length_hint__($self, /)")]
    private static long LengthHint(PyDictValueIterator self) => self.Hint;

    [PyMethod("__reduce__($self, /)")]
    private static Value Reduce(PyDictValueIterator self) => self.ReduceToList();
}

/// <summary>iter(d.items()).</summary>
[PyType("dict_itemiterator", NoNew = true)]
public sealed partial class PyDictItemIterator(PyDict dict) : PyDictIterator(dict, DictPart.Item, reverse: false)
{
    [PySlot(nameof(TypeSlots.Iter))]
    public static Value IterSelf(Value self) => self;

    [PySlot(nameof(TypeSlots.Next))]
    public static Value NextItem(Value self) => Step(self);

    [PyMethod("__length_hint__($self, /)")]
    private static long LengthHint(PyDictItemIterator self) => self.Hint;

    [PyMethod("__reduce__($self, /)")]
    private static Value Reduce(PyDictItemIterator self) => self.ReduceToList();
}

/// <summary>reversed(d).</summary>
[PyType("dict_reversekeyiterator", NoNew = true)]
public sealed partial class PyDictReverseKeyIterator(PyDict dict) : PyDictIterator(dict, DictPart.Key, reverse: true)
{
    [PySlot(nameof(TypeSlots.Iter))]
    public static Value IterSelf(Value self) => self;

    [PySlot(nameof(TypeSlots.Next))]
    public static Value NextItem(Value self) => Step(self);

    [PyMethod("__length_hint__($self, /)")]
    private static long LengthHint(PyDictReverseKeyIterator self) => self.Hint;

    [PyMethod("__reduce__($self, /)")]
    private static Value Reduce(PyDictReverseKeyIterator self) => self.ReduceToList();
}

/// <summary>reversed(d.values()).</summary>
[PyType("dict_reversevalueiterator", NoNew = true)]
public sealed partial class PyDictReverseValueIterator(PyDict dict) : PyDictIterator(dict, DictPart.Value, reverse: true)
{
    [PySlot(nameof(TypeSlots.Iter))]
    public static Value IterSelf(Value self) => self;

    [PySlot(nameof(TypeSlots.Next))]
    public static Value NextItem(Value self) => Step(self);

    [PyMethod("__length_hint__($self, /)")]
    private static long LengthHint(PyDictReverseValueIterator self) => self.Hint;

    [PyMethod("__reduce__($self, /)")]
    private static Value Reduce(PyDictReverseValueIterator self) => self.ReduceToList();
}

/// <summary>reversed(d.items()).</summary>
[PyType("dict_reverseitemiterator", NoNew = true)]
public sealed partial class PyDictReverseItemIterator(PyDict dict) : PyDictIterator(dict, DictPart.Item, reverse: true)
{
    [PySlot(nameof(TypeSlots.Iter))]
    public static Value IterSelf(Value self) => self;

    [PySlot(nameof(TypeSlots.Next))]
    public static Value NextItem(Value self) => Step(self);

    [PyMethod("__length_hint__($self, /)")]
    private static long LengthHint(PyDictReverseItemIterator self) => self.Hint;

    [PyMethod("__reduce__($self, /)")]
    private static Value Reduce(PyDictReverseItemIterator self) => self.ReduceToList();
}

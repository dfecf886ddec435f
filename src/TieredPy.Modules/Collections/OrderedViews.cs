using TieredPy.Runtime;

namespace TieredPy.Modules;

// The views of an ordered dict: those of a dict, iterating in the dict's own way.

/// <summary>d.keys() of an OrderedDict.</summary>
[PyType("odict_keys", Base = typeof(PyDictKeys), NoNew = true, Unhashable = true)]
public sealed partial class PyOrderedKeys(PyOrderedDict dict) : PyDictKeys(dict)
{
    [PySlot(nameof(TypeSlots.Iter))]
    public static new Value Iter(Value self) => new PyOrderedIterator((PyOrderedDict)((PyOrderedKeys)self.Obj).Dict, 0, false);

    [PyMethod("__reversed__($self, /)", Doc = "A reverse iterator.")]
    private static Value Reversed(PyOrderedKeys self) => new PyOrderedIterator((PyOrderedDict)self.Dict, 0, true);
}

/// <summary>d.values() of an OrderedDict.</summary>
[PyType("odict_values", Base = typeof(PyDictValues), NoNew = true)]
public sealed partial class PyOrderedValues(PyOrderedDict dict) : PyDictValues(dict)
{
    [PySlot(nameof(TypeSlots.Iter))]
    public static new Value Iter(Value self) => new PyOrderedIterator((PyOrderedDict)((PyOrderedValues)self.Obj).Dict, 1, false);

    [PyMethod("__reversed__($self, /)", Doc = "A reverse iterator.")]
    private static Value Reversed(PyOrderedValues self) => new PyOrderedIterator((PyOrderedDict)self.Dict, 1, true);
}

/// <summary>d.items() of an OrderedDict.</summary>
[PyType("odict_items", Base = typeof(PyDictItems), NoNew = true, Unhashable = true)]
public sealed partial class PyOrderedItems(PyOrderedDict dict) : PyDictItems(dict)
{
    [PySlot(nameof(TypeSlots.Iter))]
    public static new Value Iter(Value self) => new PyOrderedIterator((PyOrderedDict)((PyOrderedItems)self.Obj).Dict, 2, false);

    [PyMethod("__reversed__($self, /)", Doc = "A reverse iterator.")]
    private static Value Reversed(PyOrderedItems self) => new PyOrderedIterator((PyOrderedDict)self.Dict, 2, true);
}

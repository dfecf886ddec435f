namespace TieredPy.Runtime;

/// <summary>object: the C# home of its members. Plain instances are <see cref="PyInstance"/>s.</summary>
[PyType("object", Subclassable = true, Doc = "The base class of the class hierarchy.\n\nWhen called, it accepts no arguments and returns a new featureless\ninstance that has no instance attributes and cannot be given any.\n")]
public static unsafe partial class PyBaseObject
{
    [PySlot(nameof(TypeSlots.GetAttr))]
    public static Value GetAttribute(Value self, PyStr name) => ObjectOps.GenericGetAttr(self, name);
}

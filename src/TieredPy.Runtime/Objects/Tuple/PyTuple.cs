namespace TieredPy.Runtime;

/// <summary>A tuple. <see cref="Items"/> is never changed once the tuple is visible to a program.</summary>
[PyType("tuple", Subclassable = true, Sequence = true, MatchSelf = true, Doc = "An immutable sequence: tuple() is empty, tuple(iterable) has the items of the iterable.")]
public partial class PyTuple : PyObject
{
    public static readonly PyTuple Empty = new();
    public readonly Value[] Items;

    /// <summary>Takes the array over.</summary>
    public PyTuple(params Value[] items) => Items = items;

    /// <summary>The empty tuple for no items, else a tuple that takes the array over.</summary>
    public static PyTuple From(Value[] items) => items.Length == 0 ? Empty : new PyTuple(items);

    public int Count => Items.Length;
}

internal sealed class UserTuple(PyType type, Value[] items) : PyTuple(items)
{
    private readonly PyInstance _state = type.NewInstance();
    public override PyType Type => _state.Type;
    public override PyInstance State => _state;
}

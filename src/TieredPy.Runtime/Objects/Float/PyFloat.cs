namespace TieredPy.Runtime;

/// <summary>
/// A float as a heap object. An exact one exists only in heap cells (in registers floats are unboxed); <see cref="UserFloat"/> is a
/// subclass instance.
/// </summary>
[PyType("float", Subclassable = true, MatchSelf = true, Doc = "Convert a string or number to a floating-point number, if possible.")]
public partial class PyFloat(double value) : PyObject
{
    public readonly double Value = value;
}

internal sealed class UserFloat(PyType type, double value) : PyFloat(value)
{
    private readonly PyInstance _state = type.NewInstance();

    public override PyType Type => _state.Type;
    public override PyInstance State => _state;
}

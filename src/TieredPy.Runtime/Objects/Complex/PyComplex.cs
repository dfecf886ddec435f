using System.Numerics;

namespace TieredPy.Runtime;

/// <summary>A complex number.</summary>
[PyType("complex", Subclassable = true)]
public partial class PyComplex(Complex value) : PyObject
{
    public readonly Complex Value = value;

    public PyComplex(double real, double imaginary)
        : this(new Complex(real, imaginary)) { }
}

internal sealed class UserComplex(PyType type, Complex value) : PyComplex(value)
{
    private readonly PyInstance _state = type.NewInstance();
    public override PyType Type => _state.Type;
    public override PyInstance State => _state;
}

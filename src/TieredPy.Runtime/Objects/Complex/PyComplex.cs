using System.Numerics;

namespace TieredPy.Runtime;

/// <summary>A complex number.</summary>
[PyType("complex", Subclassable = true, Doc = "Create a complex number from a string or numbers.\n\nIf a string is given, parse it as a complex number.\nIf a single number is given, convert it to a complex number.\nIf the 'real' or 'imag' arguments are given, create a complex number\nwith the specified real and imaginary components.")]
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

namespace TieredPy.Runtime;

public static unsafe partial class PyExc
{
    /// <summary>An exception class of a native module: <c>struct.error</c> and the like.</summary>
    public static PyType DefineIn(string module, string name, Func<PyType> @base, string? doc = null, Type? instances = null) => BuiltinTypes.Define(new TypeDef
    {
        Name = name,
        Module = module,
        Base = @base,
        CSharpClass = instances ?? typeof(PyBaseException),
        Subclassable = true,
        HasDict = true,
        Doc = doc,
        Register = &Nothing,
    });
}

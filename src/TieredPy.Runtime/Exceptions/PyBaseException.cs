namespace TieredPy.Runtime;

/// <summary>
/// An exception instance of any class. Unlike other built-ins the class is a field, because most exceptions in programs are of
/// heap types: <see cref="State"/> holds their attributes; built-in exceptions have a plain dict made on demand.
/// </summary>
[PyType("BaseException", Subclassable = true, HasDict = true, Doc = "Common base class for all exceptions.")]
public partial class PyBaseException : PyObject
{
    private PyType _type;
    private PyInstance? _state;
    private PyDict? _dict;

    public PyTuple Args = PyTuple.Empty;

    /// <summary>__traceback__; null when none.</summary>
    public PyTraceback? Traceback;

    /// <summary>__cause__ and __context__; null for None.</summary>
    public PyBaseException? Cause, Context;
    public bool SuppressContext;

    public PyBaseException(PyType type)
    {
        _type = type;
        if (type.IsHeap) _state = type.NewInstance();
    }

    public override PyType Type => _state?.Type ?? _type;
    public override PyInstance? State => _state;

    public override PyDict? GetPlainDict(bool create) => _state is not null ? null : create ? _dict ??= new PyDict() : _dict;

    /// <summary>Whether this is an instance of an exception class.</summary>
    public bool Is(PyType cls) => Type.IsSubtypeOf(cls);
}

/// <summary>
/// Carries a Python exception through C# frames. Thrown by helpers, caught where C# was called from Python code; between Python
/// frames exceptions travel without it (docs/exceptions.md).
/// </summary>
public sealed class PyException(PyBaseException value) : Exception
{
    /// <summary>The exception instance.</summary>
    public PyBaseException Value { get; } = value;

    /// <summary>Is it an instance of this class?</summary>
    public bool Matches(PyType cls) => Value.Type.IsSubtypeOf(cls);

    public override string Message => $"{Value.Type.Name}: {PyErr.SafeText(Value)}";
}

public static partial class PyExc
{
    private static unsafe PyType Define(string name, Func<PyType> @base, Type cls) => BuiltinTypes.Define(new TypeDef
    {
        Name = name,
        Base = @base,
        CSharpClass = cls,
        Subclassable = true,
        HasDict = true,
        Doc = Docs(name),
        Register = cls == typeof(PyUnicodeError) ? &PyUnicodeError.Register : &Nothing,
    });

    private static void Nothing(TypeBuilder builder) { }

    /// <summary>The value of a StopIteration (its first argument, or what the program set).</summary>
    public static Value StopIterationValue(PyBaseException e) => e is PyStopIteration s ? s.StopValue : Value.None;
}

namespace TieredPy.Runtime;

/// <summary>StopIteration: carries the iterator's return value.</summary>
[PyType("StopIteration", Base = typeof(PyExceptionClass), Subclassable = true, HasDict = true, Doc = "Signal the end from iterator.__next__().")]
public sealed partial class PyStopIteration(PyType type) : PyBaseException(type)
{
    public Value StopValue = Value.None;
}

/// <summary>SystemExit: the exit code.</summary>
[PyType("SystemExit", Base = typeof(PyBaseException), Subclassable = true, HasDict = true, Doc = "Request to exit from the interpreter.")]
public sealed partial class PySystemExit(PyType type) : PyBaseException(type)
{
    public Value Code = Value.None;
}

/// <summary>AttributeError: the name that was not found and the object.</summary>
[PyType("AttributeError", Base = typeof(PyExceptionClass), Subclassable = true, HasDict = true, Doc = "Attribute not found.")]
public sealed partial class PyAttributeError(PyType type) : PyBaseException(type)
{
    public Value NameValue = Value.None, ObjValue = Value.None;
}

/// <summary>NameError and UnboundLocalError: the name that was not found.</summary>
[PyType("NameError", Base = typeof(PyExceptionClass), Subclassable = true, HasDict = true, Doc = "Name not found globally.")]
public sealed partial class PyNameError(PyType type) : PyBaseException(type)
{
    public Value NameValue = Value.None;
}

/// <summary>ImportError and ModuleNotFoundError.</summary>
[PyType("ImportError", Base = typeof(PyExceptionClass), Subclassable = true, HasDict = true, Doc = "Import can't find module, or can't find name in module.")]
public sealed partial class PyImportError(PyType type) : PyBaseException(type)
{
    public Value Msg = Value.None, NameValue = Value.None, PathValue = Value.None, NameFrom = Value.None;
}

/// <summary>KeyError: str() is the repr of the key.</summary>
[PyType("KeyError", Base = typeof(PyLookupErrorClass), Subclassable = true, HasDict = true, Doc = "Mapping key not found.")]
public sealed partial class PyKeyError(PyType type) : PyBaseException(type);

/// <summary>OSError and its subclasses, chosen by errno.</summary>
[PyType("OSError", Base = typeof(PyExceptionClass), Subclassable = true, HasDict = true, Doc = "Base class for I/O related errors.")]
public sealed partial class PyOSError(PyType type) : PyBaseException(type)
{
    public Value Errno = Value.Null, Strerror = Value.Null, Filename = Value.Null, Filename2 = Value.Null, CharactersWritten = Value.Null;
}

/// <summary>SyntaxError and its subclasses.</summary>
[PyType("SyntaxError", Base = typeof(PyExceptionClass), Subclassable = true, HasDict = true, Doc = "Invalid syntax.")]
public sealed partial class PySyntaxError(PyType type) : PyBaseException(type)
{
    public Value Msg = Value.None, Filename = Value.None, Lineno = Value.None, Offset = Value.None, Text = Value.None, EndLineno = Value.None, EndOffset = Value.None, PrintFileAndLine = Value.None, Metadata = Value.None;
}

/// <summary>UnicodeDecodeError, UnicodeEncodeError, UnicodeTranslateError.</summary>
public sealed partial class PyUnicodeError(PyType type) : PyBaseException(type)
{
    public Value Encoding = Value.Null, Object = Value.Null, Reason = Value.Null;
    public long Start, End;
}

/// <summary>BaseExceptionGroup (and, mixed with Exception, ExceptionGroup).</summary>
[PyType("BaseExceptionGroup", Base = typeof(PyBaseException), Subclassable = true, HasDict = true, Doc = "A combination of multiple unrelated exceptions.")]
public sealed partial class PyExceptionGroup(PyType type) : PyBaseException(type)
{
    public PyStr MessageText = PyStr.Empty;
    public PyTuple Exceptions = PyTuple.Empty;
}

/// <summary>Lets attributes name the type of Exception, which has no C# class of its own.</summary>
internal static class PyExceptionClass
{
    public static PyType TypeObject => PyExc.Exception;
}

/// <summary>As <see cref="PyExceptionClass"/>, for LookupError.</summary>
internal static class PyLookupErrorClass
{
    public static PyType TypeObject => PyExc.LookupError;
}

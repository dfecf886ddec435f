namespace TieredPy.Runtime;

/// <summary>The built-in exception types (https://docs.python.org/3/library/exceptions.html#exception-hierarchy).</summary>
public static partial class PyExc
{
    public static PyType BaseException => PyBaseException.TypeObject;
    public static PyType BaseExceptionGroup => PyExceptionGroup.TypeObject;
    public static readonly PyType GeneratorExit = Define("GeneratorExit", static () => PyBaseException.TypeObject, typeof(PyBaseException));
    public static readonly PyType KeyboardInterrupt = Define("KeyboardInterrupt", static () => PyBaseException.TypeObject, typeof(PyBaseException));
    public static PyType SystemExit => PySystemExit.TypeObject;
    public static readonly PyType Exception = Define("Exception", static () => PyBaseException.TypeObject, typeof(PyBaseException));
    public static readonly PyType ArithmeticError = Define("ArithmeticError", static () => Exception, typeof(PyBaseException));
    public static readonly PyType FloatingPointError = Define("FloatingPointError", static () => ArithmeticError, typeof(PyBaseException));
    public static readonly PyType OverflowError = Define("OverflowError", static () => ArithmeticError, typeof(PyBaseException));
    public static readonly PyType ZeroDivisionError = Define("ZeroDivisionError", static () => ArithmeticError, typeof(PyBaseException));
    public static readonly PyType AssertionError = Define("AssertionError", static () => Exception, typeof(PyBaseException));
    public static PyType AttributeError => PyAttributeError.TypeObject;
    public static readonly PyType BufferError = Define("BufferError", static () => Exception, typeof(PyBaseException));
    public static readonly PyType EOFError = Define("EOFError", static () => Exception, typeof(PyBaseException));
    public static PyType ImportError => PyImportError.TypeObject;
    public static readonly PyType ModuleNotFoundError = Define("ModuleNotFoundError", static () => ImportError, typeof(PyImportError));
    public static readonly PyType LookupError = Define("LookupError", static () => Exception, typeof(PyBaseException));
    public static readonly PyType IndexError = Define("IndexError", static () => LookupError, typeof(PyBaseException));
    public static PyType KeyError => PyKeyError.TypeObject;
    public static readonly PyType MemoryError = Define("MemoryError", static () => Exception, typeof(PyBaseException));
    public static PyType NameError => PyNameError.TypeObject;
    public static readonly PyType UnboundLocalError = Define("UnboundLocalError", static () => NameError, typeof(PyNameError));
    public static PyType OSError => PyOSError.TypeObject;
    public static readonly PyType BlockingIOError = Define("BlockingIOError", static () => OSError, typeof(PyOSError));
    public static readonly PyType ChildProcessError = Define("ChildProcessError", static () => OSError, typeof(PyOSError));
    public static readonly PyType ConnectionError = Define("ConnectionError", static () => OSError, typeof(PyOSError));
    public static readonly PyType BrokenPipeError = Define("BrokenPipeError", static () => ConnectionError, typeof(PyOSError));
    public static readonly PyType ConnectionAbortedError = Define("ConnectionAbortedError", static () => ConnectionError, typeof(PyOSError));
    public static readonly PyType ConnectionRefusedError = Define("ConnectionRefusedError", static () => ConnectionError, typeof(PyOSError));
    public static readonly PyType ConnectionResetError = Define("ConnectionResetError", static () => ConnectionError, typeof(PyOSError));
    public static readonly PyType FileExistsError = Define("FileExistsError", static () => OSError, typeof(PyOSError));
    public static readonly PyType FileNotFoundError = Define("FileNotFoundError", static () => OSError, typeof(PyOSError));
    public static readonly PyType InterruptedError = Define("InterruptedError", static () => OSError, typeof(PyOSError));
    public static readonly PyType IsADirectoryError = Define("IsADirectoryError", static () => OSError, typeof(PyOSError));
    public static readonly PyType NotADirectoryError = Define("NotADirectoryError", static () => OSError, typeof(PyOSError));
    public static readonly PyType PermissionError = Define("PermissionError", static () => OSError, typeof(PyOSError));
    public static readonly PyType ProcessLookupError = Define("ProcessLookupError", static () => OSError, typeof(PyOSError));
    public static readonly PyType TimeoutError = Define("TimeoutError", static () => OSError, typeof(PyOSError));
    public static readonly PyType ReferenceError = Define("ReferenceError", static () => Exception, typeof(PyBaseException));
    public static readonly PyType RuntimeError = Define("RuntimeError", static () => Exception, typeof(PyBaseException));
    public static readonly PyType NotImplementedError = Define("NotImplementedError", static () => RuntimeError, typeof(PyBaseException));
    public static readonly PyType RecursionError = Define("RecursionError", static () => RuntimeError, typeof(PyBaseException));
    public static readonly PyType PythonFinalizationError = Define("PythonFinalizationError", static () => RuntimeError, typeof(PyBaseException));
    public static readonly PyType StopAsyncIteration = Define("StopAsyncIteration", static () => Exception, typeof(PyBaseException));
    public static PyType StopIteration => PyStopIteration.TypeObject;
    public static PyType SyntaxError => PySyntaxError.TypeObject;
    public static readonly PyType IndentationError = Define("IndentationError", static () => SyntaxError, typeof(PySyntaxError));
    public static readonly PyType TabError = Define("TabError", static () => IndentationError, typeof(PySyntaxError));
    public static readonly PyType _IncompleteInputError = Define("_IncompleteInputError", static () => SyntaxError, typeof(PySyntaxError));
    public static readonly PyType SystemError = Define("SystemError", static () => Exception, typeof(PyBaseException));
    public static readonly PyType TypeError = Define("TypeError", static () => Exception, typeof(PyBaseException));
    public static readonly PyType ValueError = Define("ValueError", static () => Exception, typeof(PyBaseException));
    public static readonly PyType UnicodeError = Define("UnicodeError", static () => ValueError, typeof(PyBaseException));
    public static readonly PyType UnicodeDecodeError = Define("UnicodeDecodeError", static () => UnicodeError, typeof(PyUnicodeError));
    public static readonly PyType UnicodeEncodeError = Define("UnicodeEncodeError", static () => UnicodeError, typeof(PyUnicodeError));
    public static readonly PyType UnicodeTranslateError = Define("UnicodeTranslateError", static () => UnicodeError, typeof(PyUnicodeError));
    public static readonly PyType Warning = Define("Warning", static () => Exception, typeof(PyBaseException));
    public static readonly PyType BytesWarning = Define("BytesWarning", static () => Warning, typeof(PyBaseException));
    public static readonly PyType DeprecationWarning = Define("DeprecationWarning", static () => Warning, typeof(PyBaseException));
    public static readonly PyType EncodingWarning = Define("EncodingWarning", static () => Warning, typeof(PyBaseException));
    public static readonly PyType FutureWarning = Define("FutureWarning", static () => Warning, typeof(PyBaseException));
    public static readonly PyType ImportWarning = Define("ImportWarning", static () => Warning, typeof(PyBaseException));
    public static readonly PyType PendingDeprecationWarning = Define("PendingDeprecationWarning", static () => Warning, typeof(PyBaseException));
    public static readonly PyType ResourceWarning = Define("ResourceWarning", static () => Warning, typeof(PyBaseException));
    public static readonly PyType RuntimeWarning = Define("RuntimeWarning", static () => Warning, typeof(PyBaseException));
    public static readonly PyType SyntaxWarning = Define("SyntaxWarning", static () => Warning, typeof(PyBaseException));
    public static readonly PyType UnicodeWarning = Define("UnicodeWarning", static () => Warning, typeof(PyBaseException));
    public static readonly PyType UserWarning = Define("UserWarning", static () => Warning, typeof(PyBaseException));

    /// <summary>All of them, in the order in which builtins lists them.</summary>
    public static PyType[] All =>
    [
        BaseException,
        BaseExceptionGroup,
        GeneratorExit,
        KeyboardInterrupt,
        SystemExit,
        Exception,
        ArithmeticError,
        FloatingPointError,
        OverflowError,
        ZeroDivisionError,
        AssertionError,
        AttributeError,
        BufferError,
        EOFError,
        ImportError,
        ModuleNotFoundError,
        LookupError,
        IndexError,
        KeyError,
        MemoryError,
        NameError,
        UnboundLocalError,
        OSError,
        BlockingIOError,
        ChildProcessError,
        ConnectionError,
        BrokenPipeError,
        ConnectionAbortedError,
        ConnectionRefusedError,
        ConnectionResetError,
        FileExistsError,
        FileNotFoundError,
        InterruptedError,
        IsADirectoryError,
        NotADirectoryError,
        PermissionError,
        ProcessLookupError,
        TimeoutError,
        ReferenceError,
        RuntimeError,
        NotImplementedError,
        RecursionError,
        PythonFinalizationError,
        StopAsyncIteration,
        StopIteration,
        SyntaxError,
        IndentationError,
        TabError,
        _IncompleteInputError,
        SystemError,
        TypeError,
        ValueError,
        UnicodeError,
        UnicodeDecodeError,
        UnicodeEncodeError,
        UnicodeTranslateError,
        Warning,
        BytesWarning,
        DeprecationWarning,
        EncodingWarning,
        FutureWarning,
        ImportWarning,
        PendingDeprecationWarning,
        ResourceWarning,
        RuntimeWarning,
        SyntaxWarning,
        UnicodeWarning,
        UserWarning,
    ];
}

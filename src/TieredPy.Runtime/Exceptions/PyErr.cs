namespace TieredPy.Runtime;

/// <summary>
/// Makes exceptions, to be thrown: <c>throw PyErr.TypeError("…")</c>. The context (<c>__context__</c>) is set when the exception
/// reaches the interpreter.
/// </summary>
public static partial class PyErr
{
    /// <summary>An exception of a class with a message (or none).</summary>
    public static PyException New(PyType cls, string message) => new(Make(cls, Value.Str(message)));

    /// <summary>An instance of an exception class with arguments, through its constructor.</summary>
    public static PyBaseException Make(PyType cls, params ReadOnlySpan<Value> args)
    {
        var v = CallOps.Call(PyThread.Current, Value.Of(cls), args, null);
        return v.As<PyBaseException>() ?? throw TypeError($"calling {cls.Name} should have returned an instance of BaseException, not {v.Type.Name}");
    }

    public static PyException TypeError(string message) => New(PyExc.TypeError, message);
    public static PyException ValueError(string message) => New(PyExc.ValueError, message);
    public static PyException OverflowError(string message) => New(PyExc.OverflowError, message);
    public static PyException IndexError(string message) => New(PyExc.IndexError, message);
    public static PyException RuntimeError(string message) => New(PyExc.RuntimeError, message);
    public static PyException SystemError(string message) => New(PyExc.SystemError, message);
    public static PyException NotImplementedError(string message) => New(PyExc.NotImplementedError, message);
    public static PyException ZeroDivisionError(string message) => New(PyExc.ZeroDivisionError, message);
    public static PyException BufferError(string message) => New(PyExc.BufferError, message);
    public static PyException MemoryError() => new(Make(PyExc.MemoryError));
    public static PyException LookupError(string message) => New(PyExc.LookupError, message);
    public static PyException EOFError(string message) => New(PyExc.EOFError, message);
    public static PyException RecursionError(string message) => New(PyExc.RecursionError, message);
    public static PyException AssertionError(string message) => New(PyExc.AssertionError, message);

    /// <summary>KeyError with the key itself as argument.</summary>
    public static PyException KeyError(Value key) => new(Make(PyExc.KeyError, key));

    /// <summary>StopIteration with the value that the iterator left in the thread.</summary>
    public static PyException StopIteration(PyThread thread)
    {
        var v = thread.StopValue;
        thread.StopValue = Value.Null;
        return new(v.IsNull || v.IsNone ? Make(PyExc.StopIteration) : Make(PyExc.StopIteration, v));
    }

    /// <summary>The machine stack is nearly used up.</summary>
    public static PyException StackOverflow() => RecursionErrorWithoutStack();

    private static PyException RecursionErrorWithoutStack()
    {
        // built by hand: a call would need the stack that is missing
        var e = new PyBaseException(PyExc.RecursionError) { Args = new PyTuple(Value.Str("maximum recursion depth exceeded")) };
        return new PyException(e);
    }

    /// <summary>"'T' object has no attribute 'x'", with name and obj set.</summary>
    public static PyException AttributeError(Value o, PyStr name)
    {
        if (o.As<PyType>() is { } t) return AttributeErrorOf(o, name, $"type object '{t.Name}' has no attribute '{name.Text}'");
        if (o.As<PyModule>() is { } m) return AttributeErrorOf(o, name, m.MissingAttributeText(name));
        return AttributeErrorOf(o, name, $"'{o.Type.Name}' object has no attribute '{name.Text}'");
    }

    /// <summary>AttributeError with a message of its own, name and obj set.</summary>
    public static PyException AttributeErrorOf(Value o, PyStr name, string message)
    {
        var e = Make(PyExc.AttributeError, Value.Str(message));
        if (e is PyAttributeError a)
        {
            a.NameValue = Value.Of(name);
            a.ObjValue = o;
        }
        return new PyException(e);
    }

    public static PyException AttributeError(string message) => New(PyExc.AttributeError, message);

    /// <summary>NameError with the name attribute set.</summary>
    public static PyException NameError(PyStr name, string message, bool unbound = false)
    {
        var e = Make(unbound ? PyExc.UnboundLocalError : PyExc.NameError, Value.Str(message));
        if (e is PyNameError n) n.NameValue = Value.Of(name);
        return new PyException(e);
    }

    /// <summary>ImportError or ModuleNotFoundError with name (and path) set.</summary>
    public static PyException ImportError(PyType cls, string message, Value name, Value path)
    {
        var e = Make(cls, Value.Str(message));
        if (e is PyImportError i)
        {
            i.NameValue = name;
            i.PathValue = path;
        }
        return new PyException(e);
    }

    /// <summary>str(e) for messages to developers; never throws.</summary>
    public static string SafeText(PyBaseException e)
    {
        try
        {
            return ObjectOps.StrText(Value.Of(e));
        }
        catch (PyException)
        {
            return "<exception str() failed>";
        }
    }
}

public static partial class PyErr
{
    /// <summary>e.add_note(text).</summary>
    public static void AddNote(PyBaseException e, string text)
    {
        var v = Value.Of(e);
        var notes = ObjectOps.TryGetAttr(v, Names.Notes);
        if (notes.As<PyList>() is not { } list)
        {
            list = new PyList();
            ObjectOps.SetAttr(v, Names.Notes, Value.Of(list));
        }
        list.Add(Value.Str(text));
    }
}

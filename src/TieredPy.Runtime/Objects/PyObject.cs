namespace TieredPy.Runtime;

/// <summary>
/// Every Python object on the heap. Built-in types are C# classes; <c>o.GetType() == typeof(PyList)</c> holds exactly for
/// objects whose Python type is exactly <c>list</c>, because instances of Python-level subclasses of a built-in are of a
/// separate sealed C# class (<c>UserList : PyList</c>) that adds a <see cref="PyInstance"/> for class and attributes.
/// </summary>
public abstract class PyObject
{
    /// <summary>type(self).</summary>
    public abstract PyType Type { get; }

    /// <summary>
    /// Where the class and attributes of an instance of a Python-level class live: <c>this</c> for a plain instance,
    /// a separate cell holder for a subclass of a built-in, null for exact built-ins.
    /// </summary>
    public virtual PyInstance? State => null;

    /// <summary>The <c>__dict__</c> of a built-in that carries a plain one (functions, modules, exceptions …); null if it has none.</summary>
    /// <param name="create">Make it when it does not exist yet.</param>
    public virtual PyDict? GetPlainDict(bool create) => null;

    /// <summary>The type's <c>__next__</c>; what loops meet often overrides it, which spares the way through the slots. Null: exhausted.</summary>
    public virtual unsafe Value IterNext()
    {
        var next = Type.Slots.Next;
        return next != null ? next(new Value(this, 0)) : throw PyErr.TypeError($"'{Type.Name}' object is not an iterator");
    }

    /// <summary>One step of an iterator of pairs without making the tuple: 1: x and y are the pair; 0: exhausted; -1: not known to yield pairs.</summary>
    internal virtual int NextPair(out Value x, out Value y)
    {
        x = y = default;
        return -1;
    }

    /// <summary>For the debugger.</summary>
    public override string ToString() => $"<{Type.Name}>";

    /// <summary>identity hash, stable for the object's life: what <c>id()</c> and the default <c>__hash__</c> derive from.</summary>
    public long IdentityHash => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}

/// <summary>None.</summary>
[PyType("NoneType", Doc = "The type of None.")]
public sealed partial class PyNone : PyObject
{
    public static readonly PyNone Instance = new();
    private PyNone() { }
}

/// <summary>NotImplemented.</summary>
[PyType("NotImplementedType", Doc = "The type of NotImplemented.")]
public sealed partial class PyNotImplemented : PyObject
{
    public static readonly PyNotImplemented Instance = new();
    private PyNotImplemented() { }
}

/// <summary>Ellipsis.</summary>
[PyType("ellipsis", Doc = "The type of Ellipsis.")]
public sealed partial class PyEllipsis : PyObject
{
    public static readonly PyEllipsis Instance = new();
    private PyEllipsis() { }
}

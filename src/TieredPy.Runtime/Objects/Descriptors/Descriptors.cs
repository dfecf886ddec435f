namespace TieredPy.Runtime;

/// <summary>A method of a built-in type, as found in the type's dict (method_descriptor).</summary>
[PyType("method_descriptor", NoNew = true)]
public sealed partial class PyMethodDescriptor(PyType owner, BuiltinDef def) : PyObject
{
    public readonly PyType Owner = owner;
    public readonly BuiltinDef Def = def;
}

/// <summary>A classmethod of a built-in type (classmethod_descriptor).</summary>
[PyType("classmethod_descriptor", NoNew = true)]
public sealed partial class PyClassMethodDescriptor(PyType owner, BuiltinDef def) : PyObject
{
    public readonly PyType Owner = owner;
    public readonly BuiltinDef Def = def;
}

/// <summary>A computed attribute of a built-in type (getset_descriptor).</summary>
[PyType("getset_descriptor", NoNew = true)]
public sealed unsafe partial class PyGetSetDescriptor(PyType owner, PyStr name, string? doc, delegate*<Value, Value> getter, delegate*<Value, Value, void> setter, bool member = false) : PyObject
{
    public readonly PyType Owner = owner;
    public readonly PyStr Name = name;
    public readonly string? Doc = doc;

    /// <summary>A plain member in CPython, which says less when it cannot be written.</summary>
    public readonly bool IsMember = member;
    public readonly delegate*<Value, Value> Getter = getter;

    /// <summary>Null: read-only.</summary>
    public readonly delegate*<Value, Value, void> Setter = setter;
}

/// <summary>A member declared by <c>__slots__</c> (member_descriptor): reads and writes the slot <see cref="Key"/> of the instance's shape.</summary>
[PyType("member_descriptor", NoNew = true)]
public sealed partial class PyMemberDescriptor(PyType owner, PyStr name, PyStr key) : PyObject
{
    public readonly PyType Owner = owner;
    public readonly PyStr Name = name;

    /// <summary>The slot key (<see cref="PyStr.IsSlotKey"/>) under which shapes know it.</summary>
    public readonly PyStr Key = key;
}

/// <summary>A bound slot wrapper: <c>(3).__add__</c> (method-wrapper).</summary>
[PyType("method-wrapper", NoNew = true)]
public sealed partial class PyMethodWrapper(PySlotWrapper descriptor, Value self) : PyObject
{
    public readonly PySlotWrapper Descriptor = descriptor;
    public readonly Value Self = self;
}

/// <summary>staticmethod.</summary>
[PyType("staticmethod", Subclassable = true, HasDict = true, UserClass = typeof(UserStaticMethod), Doc = "Makes a function a static method: called through the class or an\ninstance, it gets neither. Also a decorator.")]
public partial class PyStaticMethod(Value callable) : PyObject
{
    public Value Callable = callable;
    public PyDict? Dict;
    public override PyDict? GetPlainDict(bool create) => create ? Dict ??= new PyDict() : Dict;
}

/// <summary>classmethod.</summary>
[PyType("classmethod", Subclassable = true, HasDict = true, UserClass = typeof(UserClassMethod), Doc = "Makes a function a class method: called through the class or an\ninstance, it gets the class as its first argument. Also a decorator.")]
public partial class PyClassMethod(Value callable) : PyObject
{
    public Value Callable = callable;
    public PyDict? Dict;
    public override PyDict? GetPlainDict(bool create) => create ? Dict ??= new PyDict() : Dict;
}

/// <summary>property.</summary>
[PyType("property", Subclassable = true, UserClass = typeof(UserProperty))]
public partial class PyProperty : PyObject
{
    /// <summary>fget, fset, fdel: None when absent.</summary>
    public Value Getter = Value.None, Setter = Value.None, Deleter = Value.None, Doc = Value.None;
    public bool DocFromGetter;

    /// <summary>The name it was assigned to in a class; Null before.</summary>
    public Value Name = Value.Null;
}

internal sealed class UserStaticMethod(PyType type) : PyStaticMethod(Value.None)
{
    private readonly PyInstance _state = type.NewInstance();
    public override PyType Type => _state.Type;
    public override PyInstance State => _state;
    public override PyDict? GetPlainDict(bool create) => null;
}

internal sealed class UserClassMethod(PyType type) : PyClassMethod(Value.None)
{
    private readonly PyInstance _state = type.NewInstance();
    public override PyType Type => _state.Type;
    public override PyInstance State => _state;
    public override PyDict? GetPlainDict(bool create) => null;
}

internal sealed class UserProperty(PyType type) : PyProperty
{
    private readonly PyInstance _state = type.NewInstance();
    public override PyType Type => _state.Type;
    public override PyInstance State => _state;
}

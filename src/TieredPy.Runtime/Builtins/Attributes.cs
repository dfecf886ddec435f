namespace TieredPy.Runtime;

/// <summary>
/// Marks the partial C# class of a built-in Python type. The generator adds <c>public static readonly PyType TypeObject</c>
/// (unless the class declares it), <c>RegisterSlots(TypeBuilder)</c> and <c>RegisterMembers(TypeBuilder)</c>, from the attributes on its
/// static methods. The class may be spread over several files.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PyTypeAttribute(string name) : Attribute
{
    public string Name { get; } = name;
    public string Module { get; set; } = "builtins";
    public string? Doc { get; set; }

    /// <summary>C# class of the base type; null for object.</summary>
    public Type? Base { get; set; }

    /// <summary>May Python classes derive from it?</summary>
    public bool Subclassable { get; set; }

    /// <summary>No tp_new: <c>T()</c> raises TypeError "cannot create 'T' instances".</summary>
    public bool NoNew { get; set; }

    /// <summary>Instances have no <c>__hash__</c>.</summary>
    public bool Unhashable { get; set; }

    /// <summary>Instances carry a plain dict (see PyObject.GetPlainDict).</summary>
    public bool HasDict { get; set; }

    /// <summary>Matches sequence patterns; inherited.</summary>
    public bool Sequence { get; set; }

    /// <summary>Matches mapping patterns; inherited.</summary>
    public bool Mapping { get; set; }

    /// <summary>As a class pattern, one positional subpattern matches the subject itself; inherited.</summary>
    public bool MatchSelf { get; set; }

    /// <summary>Instances can be weakly referenced; inherited.</summary>
    public bool Weakref { get; set; }

    /// <summary>C# class of the instances of Python-level subclasses, with a constructor taking the PyType; null when tp_new makes them by itself.</summary>
    public Type? UserClass { get; set; }
}

/// <summary>
/// A Python-visible method of a built-in type: a static C# method. <see cref="Signature"/> is written as CPython's
/// <c>__text_signature__</c> with the name in front: <c>"pop($self, index=-1, /)"</c>.
/// <para>C# parameters follow the signature, in order; an optional leading <c>PyThread</c> is injected. Types and conversions:
/// <c>Value</c> as it is; <c>long</c>/<c>int</c> by __index__ (OverflowError beyond); <c>double</c> by float(); <c>bool</c> by truth;
/// <c>string</c> must be a str; <c>ReadOnlySpan&lt;byte&gt;</c> is the memory of a bytes-like object, held during the call; a PyObject class must be an instance of it (TypeError otherwise); <c>*args</c> is
/// <c>ReadOnlySpan&lt;Value&gt;</c>; <c>**kwargs</c> is <c>PyDict?</c> (null when empty). Defaults in the signature: int, float, str
/// literals, True, False, None; <c>=&lt;null&gt;</c> (or anything else, such as <c>=()</c>) passes <c>Value.Null</c>. A parameter whose C# type
/// is <c>string?</c>/<c>PyX?</c>/<c>long?</c> takes None as null. Returns: Value, void (None), bool, long, int, double, string, or a PyObject class.</para>
/// <para>With <see cref="Raw"/>, the method is <c>(PyThread, ReadOnlySpan&lt;Value&gt; args, PyStr[]? kwnames)</c> and parses by itself; args[0] is self.</para>
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PyMethodAttribute(string signature) : Attribute
{
    public string Signature { get; } = signature;
    public string? Doc { get; set; }
    public bool Raw { get; set; }

    /// <summary>No side effect that a program can see; the JIT may drop or move the call when its types are the fast path's.</summary>
    public bool Pure { get; set; }

    /// <summary>Never raises when called with the fast path's C# types.</summary>
    public bool CannotRaise { get; set; }
}

/// <summary>As <see cref="PyMethodAttribute"/>, a classmethod: the first C# parameter is the PyType.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PyClassMethodAttribute(string signature) : Attribute
{
    public string Signature { get; } = signature;
    public string? Doc { get; set; }
    public bool Raw { get; set; }
}

/// <summary>As <see cref="PyMethodAttribute"/>, a staticmethod.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PyStaticMethodAttribute(string signature) : Attribute
{
    public string Signature { get; } = signature;
    public string? Doc { get; set; }
    public bool Raw { get; set; }
}

/// <summary>tp_new: <c>static Value New(PyType cls, …)</c>; parameters after cls as for methods. The signature's name is the type's.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PyNewAttribute(string signature) : Attribute
{
    public string Signature { get; } = signature;

    /// <summary>CPython counts the positionals before it looks at names (sorted, int): "sorted expected 1 argument, got 2".</summary>
    public bool CountFirst { get; set; }

    /// <summary>The method is <c>(PyThread, PyType cls, ReadOnlySpan&lt;Value&gt; args, PyStr[]? kwnames)</c>.</summary>
    public bool Raw { get; set; }
}

/// <summary>tp_init: <c>static void Init(PyX self, …)</c>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PyInitAttribute(string signature) : Attribute
{
    public string Signature { get; } = signature;
    public bool Raw { get; set; }
}

/// <summary>Getter of a getset descriptor: <c>static Value Get(PyX self)</c>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PyGetterAttribute(string name) : Attribute
{
    public string Name { get; } = name;
    public string? Doc { get; set; }

    /// <summary>CPython has a plain member here: without a setter, "readonly attribute".</summary>
    public bool Member { get; set; }
}

/// <summary>Setter of a getset descriptor: <c>static void Set(PyX self, Value v)</c>; v is <c>Value.Null</c> for del.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PySetterAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}

/// <summary>
/// Fills a slot of the type (see <see cref="TypeSlots"/>): the method must have exactly the slot's signature; all values are
/// <c>Value</c>. The matching dunder methods (<c>__add__</c>, <c>__radd__</c>, …) follow from the slot table.
/// </summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class PySlotAttribute(string slot) : Attribute
{
    /// <summary>Name of a field of <see cref="TypeSlots"/>; use nameof(TypeSlots.X).</summary>
    public string Slot { get; } = slot;
}

/// <summary>A class attribute that is a constant: on a static property, field or const of a supported type (Value, PyObject, long, int, double, string, bool).</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
public sealed class PyConstantAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}

/// <summary>
/// Marks a static partial class as a built-in module. The generator adds <c>public static readonly ModuleDef Definition</c>.
/// A method <c>static void Init(PyThread, PyModule)</c> marked <see cref="PyModuleInitAttribute"/> runs last on each import
/// (each engine has its own module object).
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PyModuleAttribute(string name) : Attribute
{
    public string Name { get; } = name;
    public string? Doc { get; set; }
}

/// <summary>A function of a built-in module; rules as for <see cref="PyMethodAttribute"/>, without self.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PyFunctionAttribute(string signature) : Attribute
{
    public string Signature { get; } = signature;
    public string? Doc { get; set; }
    /// <summary>CPython counts the positionals before it looks at names (sorted, int): "sorted expected 1 argument, got 2".</summary>
    public bool CountFirst { get; set; }
    public bool Raw { get; set; }
    public bool Pure { get; set; }
    public bool CannotRaise { get; set; }
}

/// <summary>See <see cref="PyModuleAttribute"/>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PyModuleInitAttribute : Attribute;

/// <summary>On a <see cref="PyModuleAttribute"/> class: the module exports this built-in type (a C# class with <see cref="PyTypeAttribute"/>).</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class PyExportsAttribute(Type type) : Attribute
{
    public Type Type { get; } = type;
}

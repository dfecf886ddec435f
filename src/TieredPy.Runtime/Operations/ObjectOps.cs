namespace TieredPy.Runtime;

public static unsafe partial class ObjectOps
{
    /// <summary>bool(v).</summary>
    public static bool IsTrue(Value v)
    {
        if (v.IsInt) return v.Bits != 0;
        if (v.IsFloat) return v.AsDouble != 0;
        if (v.Ref == PyBool.True) return true;
        if (v.Ref == PyBool.False || v.IsNone) return false;
        var slots = v.Type.Slots;
        if (slots.Bool != null) return slots.Bool(v);
        return slots.Length == null || slots.Length(v) != 0;
    }

    /// <summary>hash(v): the 64-bit hash that CPython gives for numbers and tuples of them; strings and bytes are keyed per process.</summary>
    public static long Hash(Value v)
    {
        if (v.IsInt) return PyInt.HashOf(v.Bits);
        if (v.IsExact<PyStr>()) return ((PyStr)v.Obj).Hash;
        return v.Type.Slots.Hash(v);
    }

    /// <summary>v == w as a bool, identity first (what containers use).</summary>
    public static bool EqualOrIs(Value v, Value w) => v.Is(w) || Equal(v, w);

    /// <summary>bool(v == w).</summary>
    public static bool Equal(Value v, Value w)
    {
        if (v.IsInt && w.IsInt) return v.Bits == w.Bits;
        if (v.IsFloat && w.IsFloat) return v.AsDouble == w.AsDouble;
        if (v.Ref is null || w.Ref is null)
        {
            // an int equals no text and no tuple
            var other = v.Ref ?? w.Ref!;
            if (other.GetType() == typeof(PyStr) || other.GetType() == typeof(PyTuple)) return false;
        }
        if (v.IsExact<PyStr>() && w.IsExact<PyStr>()) return System.Runtime.CompilerServices.Unsafe.As<PyStr>(v.Ref!).EqualsStr(System.Runtime.CompilerServices.Unsafe.As<PyStr>(w.Ref!));
        if (v.IsExact<PyBytes>() && w.IsExact<PyBytes>()) return ((PyBytes)v.Obj).Data.AsSpan().SequenceEqual(((PyBytes)w.Obj).Data);
        return IsTrue(Compare(v, w, CompareOp.Eq));
    }

    /// <summary>bool(v op w).</summary>
    public static bool CompareBool(Value v, Value w, CompareOp op) => IsTrue(Compare(v, w, op));

    /// <summary>v op w: the reflected operation of a subclass first, then v's, then w's; identity for == and != at last.</summary>
    public static Value Compare(Value v, Value w, CompareOp op)
    {
        if (PyInt.Exact(v, w)) return PyInt.Compare(v, w, op);
        if (v.IsExact<PyStr>() && w.IsExact<PyStr>()) return PyStr.Compare(v, w, op);
        PyThread.Current.CheckStack();
        var vt = v.Type;
        var wt = w.Type;
        var triedReflected = false;
        if (vt != wt && wt.IsSubtypeOf(vt) && wt.Slots.Compare != null)
        {
            triedReflected = true;
            var r = wt.Slots.Compare(w, v, Reflect(op));
            if (!r.IsNotImplemented) return r;
        }
        if (vt.Slots.Compare != null)
        {
            var r = vt.Slots.Compare(v, w, op);
            if (!r.IsNotImplemented) return r;
        }
        if (!triedReflected && wt.Slots.Compare != null)
        {
            var r = wt.Slots.Compare(w, v, Reflect(op));
            if (!r.IsNotImplemented) return r;
        }
        return op switch
        {
            CompareOp.Eq => Value.Bool(v.Is(w)),
            CompareOp.Ne => Value.Bool(!v.Is(w)),
            _ => throw PyErr.TypeError($"'{Symbol(op)}' not supported between instances of '{vt.Name}' and '{wt.Name}'"),
        };
    }

    /// <summary>The rest of a comparison after v's own method gave NotImplemented (w's class being no subclass of v's).</summary>
    public static Value CompareAfterLeft(Value v, Value w, CompareOp op)
    {
        if (w.Type.Slots.Compare != null)
        {
            var r = w.Type.Slots.Compare(w, v, Reflect(op));
            if (!r.IsNotImplemented) return r;
        }
        return op switch
        {
            CompareOp.Eq => Value.Bool(v.Is(w)),
            CompareOp.Ne => Value.Bool(!v.Is(w)),
            _ => throw PyErr.TypeError($"'{Symbol(op)}' not supported between instances of '{v.Type.Name}' and '{w.Type.Name}'"),
        };
    }

    /// <summary>The operation seen from the other operand: a &lt; b is b &gt; a.</summary>
    public static CompareOp Reflect(CompareOp op) => op switch
    {
        CompareOp.Lt => CompareOp.Gt,
        CompareOp.Le => CompareOp.Ge,
        CompareOp.Gt => CompareOp.Lt,
        CompareOp.Ge => CompareOp.Le,
        _ => op,
    };

    /// <summary>The operator as written.</summary>
    public static string Symbol(CompareOp op) => op switch
    {
        CompareOp.Lt => "<",
        CompareOp.Le => "<=",
        CompareOp.Eq => "==",
        CompareOp.Ne => "!=",
        CompareOp.Gt => ">",
        _ => ">=",
    };

    /// <summary>A three-way result turned into the answer to a rich comparison.</summary>
    public static Value FromOrder(int order, CompareOp op) => Value.Bool(op switch
    {
        CompareOp.Lt => order < 0,
        CompareOp.Le => order <= 0,
        CompareOp.Eq => order == 0,
        CompareOp.Ne => order != 0,
        CompareOp.Gt => order > 0,
        _ => order >= 0,
    });

    /// <summary>repr(v).</summary>
    public static PyStr Repr(Value v)
    {
        PyThread.Current.CheckStack();
        var r = v.Type.Slots.Repr(v);
        return r.As<PyStr>() ?? throw PyErr.TypeError($"__repr__ returned non-string (type {r.Type.Name})");
    }

    /// <summary>str(v).</summary>
    public static PyStr Str(Value v)
    {
        if (v.IsExact<PyStr>()) return (PyStr)v.Obj;
        PyThread.Current.CheckStack();
        var r = v.Type.Slots.Str(v);
        return r.As<PyStr>() ?? throw PyErr.TypeError($"__str__ returned non-string (type {r.Type.Name})");
    }

    /// <summary>repr(v) as .NET text.</summary>
    public static string ReprText(Value v) => Repr(v).Text;

    /// <summary>str(v) as .NET text.</summary>
    public static string StrText(Value v) => Str(v).Text;

    /// <summary>format(v, spec): calls __format__, which must give a str.</summary>
    public static PyStr Format(Value v, PyStr spec)
    {
        if (v.IsInt) return NumberFormat.FormatInt(v, spec);
        if (v.IsFloat) return NumberFormat.FormatFloat(v, spec);
        if (v.IsExact<PyStr>()) return PyStr.FormatSelf((PyStr)v.Obj, spec);
        var r = CallSpecial(v, Names.Format, Value.Of(spec));
        if (r.IsNull) throw PyErr.TypeError($"Type {v.Type.Name} doesn't define __format__");
        return r.As<PyStr>() ?? throw PyErr.TypeError($"__format__ must return a str, not {r.Type.Name}");
    }

    /// <summary>callable(v).</summary>
    public static bool IsCallable(Value v) => v.Type.Slots.Call != null;

    /// <summary>isinstance(v, cls), hooks and tuples and unions included.</summary>
    public static bool IsInstance(Value v, Value cls)
    {
        var type = v.Type;
        if (type == cls.Ref) return true;
        if (cls.IsExact<PyType>() && ((PyType)cls.Obj).Metatype == PyType.TypeObject) return IsInstanceReal(v, type, (PyType)cls.Obj);
        if (cls.As<PyTuple>() is { } tuple)
        {
            foreach (var c in tuple.Items)
            {
                // nearly all are classes without a say of their own
                if (c.IsExact<PyType>() && ((PyType)c.Obj).Metatype == PyType.TypeObject)
                {
                    if (type == c.Obj || IsInstanceReal(v, type, (PyType)c.Obj)) return true;
                    continue;
                }
                PyThread.Current.CheckStack();
                if (IsInstance(v, c)) return true;
            }
            return false;
        }
        var hook = CallSpecial(cls, Names.InstanceCheck, v);
        if (!hook.IsNull) return IsTrue(hook);
        if (cls.As<PyType>() is { } t) return IsInstanceReal(v, t);
        return RecursiveIsInstance(v, cls);
    }

    /// <summary>type.__instancecheck__: by type(v), then by v.__class__.</summary>
    public static bool IsInstanceReal(Value v, PyType cls) => IsInstanceReal(v, v.Type, cls);

    private static bool IsInstanceReal(Value v, PyType type, PyType cls)
    {
        if (type.IsSubtypeOf(cls)) return true;
        // objects of built-in types are of no other class, proxies excepted
        var generic = type.Slots.GetAttr == PyBaseObject.TypeObject.Slots.GetAttr;
        if (!type.IsHeap && generic) return false;
        if (type.Lookup(Names.Class) is not { } cell || (cell.Owner == PyBaseObject.TypeObject && (v.Ref is PyType || generic))) return false;
        var c = TryGetAttr(v, Names.Class);
        return c.As<PyType>() is { } t && t != v.Type && t.IsSubtypeOf(cls);
    }

    private static bool RecursiveIsInstance(Value v, Value cls)
    {
        CheckClass(cls, "isinstance() arg 2 must be a type, a tuple of types, or a union");
        var c = TryGetAttr(v, Names.Class);
        return !c.IsNull && AbstractIsSubclass(c, cls);
    }

    /// <summary>issubclass(derived, cls), hooks and tuples and unions included.</summary>
    public static bool IsSubclass(Value derived, Value cls)
    {
        if (cls.IsExact<PyType>() && ((PyType)cls.Obj).Metatype == PyType.TypeObject && derived.As<PyType>() is { } d) return d.IsSubtypeOf((PyType)cls.Obj);
        if (cls.As<PyTuple>() is { } tuple)
        {
            PyThread.Current.CheckStack();
            foreach (var c in tuple.Items)
            {
                if (IsSubclass(derived, c)) return true;
            }
            return false;
        }
        var hook = CallSpecial(cls, Names.SubclassCheck, derived);
        if (!hook.IsNull) return IsTrue(hook);
        return IsSubclassReal(derived, cls);
    }

    /// <summary>type.__subclasscheck__.</summary>
    public static bool IsSubclassReal(Value derived, Value cls)
    {
        if (derived.As<PyType>() is { } d && cls.As<PyType>() is { } c) return d.IsSubtypeOf(c);
        CheckClass(derived, "issubclass() arg 1 must be a class");
        CheckClass(cls, "issubclass() arg 2 must be a class, a tuple of classes, or a union");
        return AbstractIsSubclass(derived, cls);
    }

    private static void CheckClass(Value cls, string message)
    {
        if (TryGetAttr(cls, Names.Bases).As<PyTuple>() is null) throw PyErr.TypeError(message);
    }

    private static bool AbstractIsSubclass(Value derived, Value cls)
    {
        if (derived.Is(cls)) return true;
        PyThread.Current.CheckStack();
        if (TryGetAttr(derived, Names.Bases).As<PyTuple>() is not { } bases) return false;
        foreach (var b in bases.Items)
        {
            if (AbstractIsSubclass(b, cls)) return true;
        }
        return false;
    }
}

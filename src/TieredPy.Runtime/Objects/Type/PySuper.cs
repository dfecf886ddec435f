namespace TieredPy.Runtime;

/// <summary>super.</summary>
[PyType("super", Subclassable = true, UserClass = typeof(UserSuper), Doc = "super() -> the same as super(__class__, first argument)\nsuper(type) -> unbound\nsuper(type, obj) -> bound; isinstance(obj, type) must hold\nsuper(type, type2) -> bound; issubclass(type2, type) must hold\n\nAttributes as the classes behind type in the order of lookup give them.")]
public unsafe partial class PySuper : PyObject
{
    /// <summary>The class after which the search starts; null before __init__.</summary>
    public PyType? ThisClass;

    /// <summary>The bound instance or class; Null for an unbound super.</summary>
    public Value Self = Value.Null;

    /// <summary>The class whose MRO is searched.</summary>
    public PyType? SelfClass;

    [PyNew("super(type=<unrepresentable>, object_or_type=<unrepresentable>, /)", Raw = true)]
    public static Value New(PyThread thread, PyType cls, ReadOnlySpan<Value> args, PyStr[]? kwnames) =>
        Value.Of(cls == TypeObject ? new PySuper() : new UserSuper(cls));

    [PyInit("super(type=<unrepresentable>, object_or_type=<unrepresentable>, /)", Raw = true)]
    public static void Init(PyThread thread, Value self, ReadOnlySpan<Value> args, PyStr[]? kwnames)
    {
        if (kwnames is { Length: > 0 }) throw PyErr.TypeError("super() takes no keyword arguments");
        if (args.Length > 2) throw PyErr.TypeError($"super() expected at most 2 arguments, got {args.Length}");
        var s = (PySuper)self.Obj;
        Value type, obj;
        if (args.Length == 0) (type, obj) = Interpreter.ImplicitSuperArguments(thread);
        else (type, obj) = (args[0], args.Length > 1 ? args[1] : Value.None);
        if (type.As<PyType>() is not { } t) throw PyErr.TypeError($"super() argument 1 must be a type, not {type.Type.Name}");
        s.ThisClass = t;
        if (obj.IsNone) return;
        s.SelfClass = Check(t, obj);
        s.Self = obj;
    }

    /// <summary>The class whose MRO a super of (type, obj) searches; TypeError when they do not fit.</summary>
    public static PyType Check(PyType type, Value obj)
    {
        if (obj.As<PyType>() is { } c && c.IsSubtypeOf(type)) return c;
        if (obj.Type.IsSubtypeOf(type)) return obj.Type;
        var cls = ObjectOps.TryGetAttr(obj, Names.Class);
        if (cls.As<PyType>() is { } k && k != obj.Type && k.IsSubtypeOf(type)) return k;
        var what = obj.As<PyType>() is { } o ? $"type {o.Name}" : $"instance of {obj.Type.Name}";
        throw PyErr.TypeError($"super(type, obj): obj ({what}) is not an instance or subtype of type ({type.Name}).");
    }

    [PySlot(nameof(TypeSlots.GetAttr))]
    public static Value GetAttribute(Value self, PyStr name)
    {
        var s = (PySuper)self.Obj;
        if (s.SelfClass is not null && name != Names.Class)
        {
            var found = TypeOps.SuperTryLookup(s.ThisClass!, s.Self, s.SelfClass, name);
            if (!found.IsNull) return found;
        }
        var own = ObjectOps.GenericGetAttr(self, name);
        if (own.IsNull) throw PyErr.AttributeErrorOf(self, name, $"'super' object has no attribute '{name.Text}'");
        return own;
    }

    [PySlot(nameof(TypeSlots.DescrGet))]
    public static Value Get(Value self, Value instance, PyType owner)
    {
        var s = (PySuper)self.Obj;
        if (instance.IsNull || instance.IsNone || !s.Self.IsNull) return self;
        if (s.Type != TypeObject) return CallOps.Call(Value.Of(s.Type), Value.Of(s.ThisClass!), instance);
        return Value.Of(new PySuper { ThisClass = s.ThisClass, Self = instance, SelfClass = Check(s.ThisClass!, instance) });
    }

    [PySlot(nameof(TypeSlots.Repr))]
    public static Value Repr(Value self)
    {
        var s = (PySuper)self.Obj;
        var c = s.ThisClass?.Name ?? "NULL";
        return Value.Str(s.SelfClass is null ? $"<super: <class '{c}'>, NULL>" : $"<super: <class '{c}'>, <{s.SelfClass.Name} object>>");
    }

    [PyGetter("__thisclass__", Member = true)] public static Value GetThisClass(PySuper self) => Value.OrNone(self.ThisClass);
    [PyGetter("__self__", Member = true)] public static Value GetSelf(PySuper self) => self.Self.IsNull ? Value.None : self.Self;
    [PyGetter("__self_class__", Member = true)] public static Value GetSelfClass(PySuper self) => Value.OrNone(self.SelfClass);
}

internal sealed class UserSuper(PyType type) : PySuper
{
    private readonly PyInstance _state = type.NewInstance();
    public override PyType Type => _state.Type;
    public override PyInstance State => _state;
}

public static unsafe partial class TypeOps
{
    /// <summary>The attribute after <paramref name="thisClass"/> in the MRO of <paramref name="selfClass"/>, bound to self; Null when there is none.</summary>
    public static Value SuperTryLookup(PyType thisClass, Value self, PyType selfClass, PyStr name)
    {
        var mro = selfClass.Mro;
        var i = Array.IndexOf(mro, thisClass);
        for (i++; i < mro.Length; i++)
        {
            var cell = mro[i].Dict.Get(name);
            if (cell is null) continue;
            var v = cell.Value;
            if (v.IsInt || v.IsFloat) return v;
            var get = v.Type.Slots.DescrGet;
            if (get == null) return v;
            return get(v, self.Ref == selfClass ? Value.Null : self, selfClass);
        }
        return Value.Null;
    }

    /// <summary>As <see cref="SuperTryLookup"/>; AttributeError when there is none.</summary>
    public static Value SuperLookup(PyType thisClass, Value self, PyType selfClass, PyStr name)
    {
        var v = SuperTryLookup(thisClass, self, selfClass, name);
        return v.IsNull ? throw PyErr.AttributeErrorOf(self, name, $"'super' object has no attribute '{name.Text}'") : v;
    }
}

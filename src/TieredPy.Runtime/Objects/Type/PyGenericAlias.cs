namespace TieredPy.Runtime;

/// <summary>types.GenericAlias: <c>list[int]</c> (PEP 585). Attributes that it does not have itself come from the origin.</summary>
[PyType("GenericAlias", Module = "types", Subclassable = true, Doc = "A generic type with its arguments, such as list[int].")]
public unsafe partial class PyGenericAlias(Value origin, Value[] args, bool starred = false) : PyObject
{
    public readonly Value Origin = origin;
    public readonly Value[] Args = args;

    /// <summary>*tuple[int, ...]: unpacked.</summary>
    public readonly bool Starred = starred;
    private Value[]? _parameters;

    [PyNew("GenericAlias(origin, args, /)")]
    public static Value New(PyType cls, Value origin, Value args) =>
        cls == TypeObject ? TypeOps.GenericAlias(origin, args) : Value.Of(new UserGenericAlias(cls, origin, args.As<PyTuple>() is { } t ? t.Items : [args]));

    /// <summary>How a type argument is shown inside brackets.</summary>
    public static string ArgumentText(Value v)
    {
        if (v.Ref == PyEllipsis.Instance) return "...";
        if (v.As<PyType>() is { } t) return t.FullName;
        if (v.As<PyList>() is { } l) return "[" + string.Join(", ", Array.ConvertAll(l.ToArray(), ArgumentText)) + "]";
        return ObjectOps.ReprText(v);
    }

    /// <summary>The type variables in arguments, in order of first appearance.</summary>
    public static Value[] Parameters(ReadOnlySpan<Value> args)
    {
        var found = new List<Value>();
        foreach (var a in args)
        {
            if (a.IsInt || a.IsFloat || a.As<PyType>() is not null) continue;
            if (!ObjectOps.TryGetAttr(a, s_typingSubst).IsNull) AddOnce(found, a);
            else if (ObjectOps.TryGetAttr(a, s_parameters).As<PyTuple>() is { } inner)
            {
                foreach (var p in inner.Items) AddOnce(found, p);
            }
            else if (a.As<PyTuple>() is { } t)
            {
                foreach (var p in Parameters(t.Items)) AddOnce(found, p);
            }
            else if (a.As<PyList>() is { } l)
            {
                foreach (var p in Parameters(l.ToArray())) AddOnce(found, p);
            }
        }
        return [.. found];
    }

    private static readonly PyStr s_typingSubst = PyStr.Intern("__typing_subst__");
    private static readonly PyStr s_parameters = PyStr.Intern("__parameters__");

    private static void AddOnce(List<Value> list, Value v)
    {
        foreach (var x in list)
        {
            if (x.Is(v)) return;
        }
        list.Add(v);
    }

    /// <summary>alias[key]: replaces the type variables in <paramref name="args"/>.</summary>
    public static Value Substitute(Value self, Value[] args, Value key, Func<Value[], Value> make)
    {
        var parameters = Parameters(args);
        if (parameters.Length == 0) throw PyErr.TypeError($"{ObjectOps.ReprText(self)} is not a generic class");
        var given = key.As<PyTuple>() is { } kt ? kt.Items : [key];
        if (given.Length != parameters.Length)
            throw PyErr.TypeError($"Too {(given.Length > parameters.Length ? "many" : "few")} arguments for {ObjectOps.ReprText(self)}; actual {given.Length}, expected {(given.Length > parameters.Length ? "" : "at least ")}{parameters.Length}");
        var result = new Value[args.Length];
        for (var i = 0; i < args.Length; i++) result[i] = Replace(args[i], parameters, given);
        return make(result);
    }

    private static Value Replace(Value arg, Value[] parameters, Value[] given)
    {
        if (arg.IsInt || arg.IsFloat || arg.As<PyType>() is not null) return arg;
        for (var i = 0; i < parameters.Length; i++)
        {
            if (!arg.Is(parameters[i])) continue;
            return CallOps.CallMethod(arg, s_typingSubst, given[i]);
        }
        if (arg.As<PyGenericAlias>() is null && arg.As<PyUnion>() is null && ObjectOps.TryGetAttr(arg, s_parameters).As<PyTuple>() is null) return arg;
        if (ObjectOps.TryGetAttr(arg, s_parameters).As<PyTuple>() is not { Count: > 0 } inner) return arg;
        var values = new Value[inner.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = inner.Items[i];
            for (var k = 0; k < parameters.Length; k++)
            {
                if (inner.Items[i].Is(parameters[k])) values[i] = given[k];
            }
        }
        return SequenceOps.GetItem(arg, values.Length == 1 ? values[0] : Value.Of(new PyTuple(values)));
    }

    [PySlot(nameof(TypeSlots.GetItem))]
    public static Value GetItem(Value self, Value key)
    {
        var a = (PyGenericAlias)self.Obj;
        return Substitute(self, a.Args, key, args => Value.Of(new PyGenericAlias(a.Origin, args)));
    }

    [PySlot(nameof(TypeSlots.Repr))]
    public static Value Repr(Value self)
    {
        var a = (PyGenericAlias)self.Obj;
        var args = a.Args.Length == 0 ? "()" : string.Join(", ", Array.ConvertAll(a.Args, ArgumentText));
        return Value.Str($"{(a.Starred ? "*" : "")}{ArgumentText(a.Origin)}[{args}]");
    }

    [PySlot(nameof(TypeSlots.Hash))]
    public static long Hash(Value self)
    {
        var a = (PyGenericAlias)self.Obj;
        return ObjectOps.Hash(a.Origin) ^ ObjectOps.Hash(Value.Of(new PyTuple(a.Args)));
    }

    [PySlot(nameof(TypeSlots.Compare))]
    public static Value Compare(Value v, Value w, CompareOp op)
    {
        if (op is not (CompareOp.Eq or CompareOp.Ne) || v.As<PyGenericAlias>() is not { } a || w.As<PyGenericAlias>() is not { } b) return Value.NotImplemented;
        var equal = a.Starred == b.Starred && a.Args.Length == b.Args.Length && ObjectOps.EqualOrIs(a.Origin, b.Origin);
        for (var i = 0; equal && i < a.Args.Length; i++) equal = ObjectOps.EqualOrIs(a.Args[i], b.Args[i]);
        return Value.Bool(equal == (op == CompareOp.Eq));
    }

    [PySlot(nameof(TypeSlots.Or))]
    public static Value Or(Value v, Value w) => PyUnion.Or(v, w);

    [PySlot(nameof(TypeSlots.Call))]
    public static Value Call(PyThread thread, Value self, ReadOnlySpan<Value> args, PyStr[]? kwnames)
    {
        var a = (PyGenericAlias)self.Obj;
        var instance = CallOps.Call(thread, a.Origin, args, kwnames);
        try
        {
            ObjectOps.SetAttr(instance, s_origClass, self);
        }
        catch (PyException e) when (e.Matches(PyExc.AttributeError) || e.Matches(PyExc.TypeError))
        {
            // instances that take no attributes do not remember the alias
        }
        return instance;
    }

    private static readonly PyStr s_origClass = PyStr.Intern("__orig_class__");
    private static readonly HashSet<string> s_own = ["__origin__", "__args__", "__parameters__", "__unpacked__", "__typing_unpacked_tuple_args__", "__mro_entries__", "__reduce_ex__", "__reduce__", "__copy__", "__deepcopy__", "__class__", "__bases__"];

    [PySlot(nameof(TypeSlots.GetAttr))]
    public static Value GetAttribute(Value self, PyStr name)
    {
        return s_own.Contains(name.Text) ? ObjectOps.GenericGetAttr(self, name) : ObjectOps.GetAttr(((PyGenericAlias)self.Obj).Origin, name);
    }

    [PySlot(nameof(TypeSlots.Iter))]
    public static Value Iter(Value self)
    {
        var a = (PyGenericAlias)self.Obj;
        return IterOps.GetIter(Value.Of(new PyTuple(Value.Of(new PyGenericAlias(a.Origin, a.Args, starred: true)))));
    }

    [PyMethod("__mro_entries__($self, bases, /)")]
    public static Value MroEntries(PyGenericAlias self, Value bases) => Value.Of(new PyTuple(self.Origin));

    [PyMethod("__instancecheck__($self, instance, /)")]
    public static Value InstanceCheck(PyGenericAlias self, Value instance) => throw PyErr.TypeError("isinstance() argument 2 cannot be a parameterized generic");

    [PyMethod("__subclasscheck__($self, cls, /)")]
    public static Value SubclassCheck(PyGenericAlias self, Value cls) => throw PyErr.TypeError("issubclass() argument 2 cannot be a parameterized generic");

    [PyMethod("__reduce__($self, /)")]
    public static Value Reduce(PyGenericAlias self) => Value.Of(new PyTuple(Value.Of(TypeObject), Value.Of(new PyTuple(self.Origin, Value.Of(new PyTuple(self.Args))))));

    [PyGetter("__origin__", Member = true)] public static Value GetOrigin(PyGenericAlias self) => self.Origin;
    [PyGetter("__args__", Member = true)] public static Value GetArgs(PyGenericAlias self) => Value.Of(PyTuple.From(self.Args));
    [PyGetter("__parameters__")] public static Value GetParameters(PyGenericAlias self) => Value.Of(PyTuple.From(self._parameters ??= Parameters(self.Args)));
    [PyGetter("__unpacked__", Member = true)] public static Value GetUnpacked(PyGenericAlias self) => Value.Bool(self.Starred);

    [PyGetter("__typing_unpacked_tuple_args__")]
    public static Value GetUnpackedArgs(PyGenericAlias self) => self.Starred && self.Origin.Ref == PyTuple.TypeObject ? Value.Of(PyTuple.From(self.Args)) : Value.None;
}

public static unsafe partial class TypeOps
{
    /// <summary>origin[item]: a types.GenericAlias.</summary>
    public static Value GenericAlias(Value origin, Value item) => Value.Of(new PyGenericAlias(origin, item.As<PyTuple>() is { } t ? t.Items : [item]));
}

internal sealed class UserGenericAlias(PyType type, Value origin, Value[] args) : PyGenericAlias(origin, args)
{
    private readonly PyInstance _state = type.NewInstance();
    public override PyType Type => _state.Type;
    public override PyInstance State => _state;
}

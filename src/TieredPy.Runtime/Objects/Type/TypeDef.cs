namespace TieredPy.Runtime;

/// <summary>What the generator says about a built-in type.</summary>
public sealed unsafe class TypeDef
{
    public required string Name { get; init; }
    public string Module { get; init; } = "builtins";
    public string? Doc { get; init; }

    /// <summary>The base type, asked for when the type is made; null for object.</summary>
    public Func<PyType>? Base { get; init; }
    public required Type CSharpClass { get; init; }
    public Func<PyType, PyObject>? UserFactory { get; init; }
    public bool Subclassable { get; init; }
    public bool NoNew { get; init; }
    public bool Unhashable { get; init; }
    public bool HasDict { get; init; }
    public bool Sequence { get; init; }
    public bool Mapping { get; init; }
    public bool MatchSelf { get; init; }
    public bool Weakref { get; init; }

    /// <summary>Fills the slots; runs when the type is made. Null when <see cref="Register"/> does both, then.</summary>
    public delegate*<TypeBuilder, void> RegisterSlots;

    /// <summary>Adds the members; runs when somebody first looks into the type's dict, which for most types no program does.</summary>
    public delegate*<TypeBuilder, void> Register;
}

/// <summary>Collects the members of a built-in type.</summary>
public sealed unsafe class TypeBuilder(PyType type)
{
    public readonly PyType Type = type;
    public TypeSlots Slots => Type.Slots;

    public void Method(BuiltinDef def)
    {
        var name = PyStr.Intern(def.Name);
        Value v = def.Kind switch
        {
            BuiltinKind.ClassMethod => new PyClassMethodDescriptor(Type, def),
            BuiltinKind.StaticMethod => new PyStaticMethod(new PyBuiltin(def, Value.Null, null)),
            _ => new PyMethodDescriptor(Type, def),
        };
        Type.Dict.Set(name, v);
    }

    public void GetSet(string name, string? doc, delegate*<Value, Value> get, delegate*<Value, Value, void> set, bool member = false) =>
        Type.Dict.Set(PyStr.Intern(name), new PyGetSetDescriptor(Type, PyStr.Intern(name), doc, get, set, member));

    public void Constant(string name, Value value) => Type.Dict.Set(PyStr.Intern(name), value);

    /// <summary>The text signature of the constructor.</summary>
    public string? NewSignature { get; set; }
    public string? InitSignature { get; set; }
}

/// <summary>Makes the built-in types.</summary>
public static unsafe class BuiltinTypes
{
    private static readonly List<PyType> s_waiting = [];
    private static bool s_ready;

    /// <summary>
    /// Completes the core types. Static initialisers of C# classes run in an order that nobody controls (a class's type object comes
    /// to life when any of its static fields is touched), so until here <see cref="Define"/> makes only empty type objects.
    /// </summary>
    public static void Bootstrap()
    {
        lock (s_waiting)
        {
            if (s_ready) return;
            _ = PyBaseObject.TypeObject;
            _ = PyType.TypeObject;
            _ = PyStr.TypeObject;
            _ = PyTuple.TypeObject;
            _ = PyInt.TypeObject;
            _ = PyDict.TypeObject;
            _ = PyFloat.TypeObject;
            _ = PyNone.TypeObject;
            _ = PyBool.TypeObject;
            _ = Names.Module;
            for (var i = 0; i < s_waiting.Count; i++) Complete(s_waiting[i]);
            s_ready = true;
        }
    }

    /// <summary>
    /// Makes the type object of a definition: MRO, slots, inherited slots; methods and slot wrappers follow when the dict is first
    /// looked at. Runs inside the static initialiser of the C# class, so it must not touch the TypeObject of any class but the base.
    /// </summary>
    public static PyType Define(TypeDef def)
    {
        var type = new PyType
        {
            Name = def.Module is "builtins" ? def.Name : def.Module + "." + def.Name,
            Definition = def,
            CSharpClass = def.CSharpClass == typeof(PyBaseObject) ? typeof(PyInstance) : def.CSharpClass,
            UserFactory = def.UserFactory,
        };
        if (def.Subclassable) type.Flags |= PyTypeFlags.BaseType;
        if (def.NoNew) type.Flags |= PyTypeFlags.NoNew;
        if (def.HasDict) type.Flags |= PyTypeFlags.HasDict;
        if (def.Sequence) type.Flags |= PyTypeFlags.Sequence;
        if (def.Mapping) type.Flags |= PyTypeFlags.Mapping;
        if (def.MatchSelf) type.Flags |= PyTypeFlags.MatchSelf;
        if (def.Weakref) type.Flags |= PyTypeFlags.HasWeakref;
        if (s_ready) Complete(type);
        else s_waiting.Add(type);
        return type;
    }

    private static void Complete(PyType type)
    {
        if (type.QualName is not null) return;
        var def = type.Definition!;
        type.QualName = PyStr.Intern(def.Name);
        var @base = def.Base is not null ? def.Base() : def.CSharpClass == typeof(PyBaseObject) ? null : PyBaseObject.TypeObject;
        if (@base is { QualName: null }) Complete(@base);
        type.Base = @base;
        type.Mro = @base is null ? [type] : [type, .. @base.Mro];
        if (def.UserFactory is null && @base is not null) type.UserFactory = @base.UserFactory;
        var builder = new TypeBuilder(type);
        if (def.RegisterSlots != null) def.RegisterSlots(builder);
        else def.Register(builder);
        type.Dict.FillLater(new PendingMembers(builder, type.Slots.New != null && !def.NoNew, SlotDefs.Filled(type.Slots)));
        if (@base is not null) type.InheritSlots(@base, def.Unhashable);
        if (@base is not null)
        {
            lock (s_children)
            {
                if (!s_children.TryGetValue(@base, out var list)) s_children.Add(@base, list = []);
                list.Add(type);
            }
        }
    }

    // which built-in types exist is fixed by the program text; the table only grows as they are first touched
    private static readonly Dictionary<PyType, List<PyType>> s_children = [];

    /// <summary>The built-in types derived directly from one, as far as they were made.</summary>
    public static PyType[] DirectSubclasses(PyType type)
    {
        lock (s_children) return s_children.TryGetValue(type, out var list) ? [.. list] : [];
    }
}

/// <summary>The members of a built-in type before they are in its dict. <paramref name="ownSlots"/>: before inheritance.</summary>
internal sealed unsafe class PendingMembers(TypeBuilder builder, bool ownNew, SlotSet ownSlots)
{
    public void Fill()
    {
        var type = builder.Type;
        var def = type.Definition!;
        if (def.RegisterSlots != null) def.Register(builder);
        type.TextSignature = builder.InitSignature ?? builder.NewSignature;
        if (ownNew) type.Dict.Set(Names.New, SlotWrappers.NewMethod(type, builder.NewSignature));
        SlotWrappers.AddTo(type, ownSlots);
        if (def.Unhashable) type.Dict.Set(Names.Hash, Value.None);
        if (def.Doc is not null) type.Dict.Set(Names.Doc, Value.Str(def.Doc));
        else if (type.Dict.Get(Names.Doc) is null) type.Dict.Set(Names.Doc, Value.None);
    }
}

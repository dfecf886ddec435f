namespace TieredPy.Runtime;

/// <summary>Makes heap types: <c>type.__new__(meta, name, bases, namespace, **kwds)</c>.</summary>
public static unsafe class TypeNew
{
    public static PyType Create(PyThread thread, PyType meta, PyStr name, PyTuple bases, PyDict ns, ReadOnlySpan<Value> keywordValues, PyStr[]? keywordNames)
    {
        if (bases.Count == 0) bases = new PyTuple(Value.Of(PyBaseObject.TypeObject));
        else CheckBases(bases);
        if (name.Text.Contains('\0', StringComparison.Ordinal)) throw PyErr.ValueError("type name must not contain null characters");
        var @base = BestBase(bases);
        var type = new PyType
        {
            Name = name.Text,
            QualName = name,
            Engine = thread.Engine,
            Base = @base,
            Bases = bases,
            CSharpClass = @base.CSharpClass,
            UserFactory = @base.UserFactory,
            Flags = PyTypeFlags.Heap | PyTypeFlags.BaseType,
        };
        if (meta != PyType.TypeObject) type.Metatype = meta;
        foreach (var b in bases.Items)
        {
            var inherited = ((PyType)b.Obj).Flags;
            type.Flags |= inherited & (PyTypeFlags.HasDict | PyTypeFlags.HasWeakref | PyTypeFlags.MatchSelf);
            // a sequence or a mapping to patterns: the first base that is one decides
            if ((type.Flags & (PyTypeFlags.Sequence | PyTypeFlags.Mapping)) == 0) type.Flags |= inherited & (PyTypeFlags.Sequence | PyTypeFlags.Mapping);
        }

        FillDict(thread, type, ns, out var slotsValue);
        if (slotsValue.IsNull)
        {
            type.Flags |= PyTypeFlags.HasDict | PyTypeFlags.HasWeakref;
        }
        else
        {
            AddSlots(type, @base, name, slotsValue);
        }
        AddDictAndWeakref(type, @base, slotsValue);

        type.Mro = meta == PyType.TypeObject ? TypeOps.ComputeMro(type, bases) : MroOfMetaclass(type, meta, bases);
        type.UpdateSlots();
        InheritAbstract(type);
        foreach (var b in bases.Items) thread.Engine.AddSubclass((PyType)b.Obj, type);

        if (ns.GetStr(Names.ClassCell) is { IsNull: false } cellValue)
        {
            if (cellValue.As<PyCell>() is not { } cell) throw PyErr.TypeError($"__classcell__ must be a nonlocal cell, not <class '{cellValue.Type.Name}'>");
            cell.Contents = Value.Of(type);
        }
        if (ns.GetStr(Names.ClassDictCell) is { IsNull: false } dictCell && dictCell.As<PyCell>() is { } dc) dc.Contents = Value.Of(new PyMappingProxy(type));
        SetNames(type);
        InitSubclass(thread, type, keywordValues, keywordNames);
        return type;
    }

    /// <summary>What says by __mro_entries__ what to put in its place is not for type() itself.</summary>
    internal static void CheckNoMroEntries(PyTuple bases)
    {
        foreach (var b in bases.Items)
        {
            if (b.As<PyType>() is null && !ObjectOps.TryGetAttr(b, Names.MroEntries).IsNull)
                throw PyErr.TypeError("type() doesn't support MRO entry resolution; use types.new_class()");
        }
    }

    private static void CheckBases(PyTuple bases)
    {
        foreach (var b in bases.Items)
        {
            if (b.As<PyType>() is not { } t) throw PyErr.TypeError("bases must be types");
            if ((t.Flags & PyTypeFlags.BaseType) == 0) throw PyErr.TypeError($"type '{(t.IsHeap ? t.FullName : t.Name)}' is not an acceptable base type");
        }
    }

    /// <summary>The base whose C# class decides the layout (best_base in C).</summary>
    private static PyType BestBase(PyTuple bases)
    {
        PyType? winner = null, @base = null;
        foreach (var b in bases.Items)
        {
            var t = (PyType)b.Obj;
            var solid = Solid(t);
            if (winner is null || (winner != solid && solid.IsSubtypeOf(winner)))
            {
                winner = solid;
                @base = t;
            }
            else if (!winner.IsSubtypeOf(solid))
            {
                throw PyErr.TypeError("multiple bases have instance lay-out conflict");
            }
        }
        return @base!;
    }

    private static PyType Solid(PyType type)
    {
        for (var t = type; ; t = t.Base!)
        {
            if (t.Base is null) return t;
            if (t.IsHeap ? t.SlotKeys.Length > 0 : t.CSharpClass != t.Base.CSharpClass && t != PyExc.KeyError) return t;
        }
    }

    private static void FillDict(PyThread thread, PyType type, PyDict ns, out Value slots)
    {
        slots = Value.Null;
        foreach (var (key, value) in ns.Pairs())
        {
            if (key.As<PyStr>() is not { } k) continue;
            var name = k.Interned();
            if (name == Names.ClassCell || name == Names.ClassDictCell) continue;
            if (name == Names.QualName)
            {
                if (value.As<PyStr>() is not { } q) throw PyErr.TypeError($"type __qualname__ must be a str, not {value.Type.Name}");
                type.QualName = q;
                continue;
            }
            if (name == Names.Slots) slots = value;
            type.Dict.Set(name, Adjust(name, value));
        }
        if (type.Dict.Get(Names.Module) is null && Interpreter.CurrentGlobals(thread) is { } globals && globals.GetStr(Names.Name) is { IsNull: false } module)
            type.Dict.Set(Names.Module, module);
        if (type.Dict.Get(Names.Doc) is null) type.Dict.Set(Names.Doc, Value.None);
        // equality without a hash of its own: not hashable
        if (type.Dict.Get(Names.Eq) is not null && type.Dict.Get(Names.Hash) is null) type.Dict.Set(Names.Hash, Value.None);
    }

    /// <summary>__new__ is a static method, __init_subclass__ and __class_getitem__ class methods, without saying so.</summary>
    private static Value Adjust(PyStr name, Value value)
    {
        if (!value.IsExact<PyFunction>()) return value;
        if (name == Names.New) return Value.Of(new PyStaticMethod(value));
        if (name == Names.InitSubclass || name == Names.ClassGetItem) return Value.Of(new PyClassMethod(value));
        return value;
    }

    private static void AddSlots(PyType type, PyType @base, PyStr className, Value slots)
    {
        var names = slots.As<PyStr>() is not null ? [slots] : SequenceOps.ToArray(slots);
        var keys = new List<PyStr>();
        foreach (var v in names)
        {
            if (v.As<PyStr>() is not { } s) throw PyErr.TypeError($"__slots__ items must be strings, not '{v.Type.Name}'");
            if (!IsIdentifier(s.Text)) throw PyErr.TypeError("__slots__ must be identifiers");
            var slot = s.Interned();
            if (slot == Names.Dict)
            {
                if (@base.HasInstanceDict || (type.Flags & PyTypeFlags.HasDict) != 0) throw PyErr.TypeError("__dict__ slot disallowed: we already got one");
                type.Flags |= PyTypeFlags.HasDict;
                continue;
            }
            if (slot == Names.Weakref)
            {
                type.Flags |= PyTypeFlags.HasWeakref;
                continue;
            }
            slot = PyStr.Intern(Mangle(className.Text, slot.Text));
            if (keys.Exists(k => k.Text == slot.Text)) continue;
            if (type.Dict.Get(slot) is { } known && !(slot == Names.Doc && known.Value.IsNone) && slot != Names.QualName && slot != Names.ClassCell)
                throw PyErr.ValueError($"'{slot.Text}' in __slots__ conflicts with class variable");
            var key = PyStr.NewSlotKey(slot.Text);
            keys.Add(key);
            type.Dict.Set(slot, Value.Of(new PyMemberDescriptor(type, slot, key)));
        }
        if (keys.Count > 0 && @base.CSharpClass != typeof(PyInstance) && (@base.CSharpClass == typeof(PyInt) || @base.CSharpClass == typeof(PyTuple) || @base.CSharpClass == typeof(PyBytes)))
            throw PyErr.TypeError($"nonempty __slots__ not supported for subtype of '{@base.Name}'");
        type.SlotKeys = [.. keys];
    }

    private static void AddDictAndWeakref(PyType type, PyType @base, Value slots)
    {
        // a metaclass inherits the __dict__ of type, which shows the class's own namespace
        if (type.HasInstanceDict && !@base.HasInstanceDict && !typeof(PyType).IsAssignableFrom(@base.CSharpClass) && type.Dict.Get(Names.Dict) is null)
            type.Dict.Set(Names.Dict, Value.Of(new PyGetSetDescriptor(type, Names.Dict, "dictionary for instance variables", &InstanceDict.Get, &InstanceDict.Set)));
        if ((type.Flags & PyTypeFlags.HasWeakref) != 0 && (@base.Flags & PyTypeFlags.HasWeakref) == 0 && type.Dict.Get(Names.Weakref) is null)
            type.Dict.Set(Names.Weakref, Value.Of(new PyGetSetDescriptor(type, Names.Weakref, "list of weak references to the object", &InstanceDict.GetWeakref, null)));
    }

    private static string Mangle(string className, string name)
    {
        if (!name.StartsWith("__", StringComparison.Ordinal) || name.EndsWith("__", StringComparison.Ordinal)) return name;
        var stripped = className.TrimStart('_');
        return stripped.Length == 0 ? name : "_" + stripped + name;
    }

    private static bool IsIdentifier(string s)
    {
        if (s.Length == 0 || char.IsDigit(s[0])) return false;
        foreach (var c in s)
        {
            if (!char.IsLetterOrDigit(c) && c != '_' && c < 128) return false;
        }
        return true;
    }

    private static PyType[] MroOfMetaclass(PyType type, PyType meta, PyTuple bases)
    {
        // a metaclass may override mro(); the default is found by the usual lookup and then not called through Python
        var cell = meta.Lookup(Names.Mro);
        if (cell is null || cell.Owner == PyType.TypeObject) return TypeOps.ComputeMro(type, bases);
        type.Mro = TypeOps.ComputeMro(type, bases);
        var result = SequenceOps.ToArray(ObjectOps.CallSpecial(Value.Of(type), Names.Mro));
        var mro = new PyType[result.Length];
        for (var i = 0; i < result.Length; i++)
            mro[i] = result[i].As<PyType>() ?? throw PyErr.TypeError($"mro() returned a non-class ('{result[i].Type.Name}')");
        return mro;
    }

    private static void InheritAbstract(PyType type)
    {
        if (type.Dict.Get(Names.AbstractMethods) is { } own && ObjectOps.IsTrue(own.Value)) type.Flags |= PyTypeFlags.Abstract;
    }

    private static void SetNames(PyType type)
    {
        TypeCell[] cells = [.. type.Dict.Cells];
        foreach (var cell in cells)
        {
            var v = cell.Value;
            if (v.IsInt || v.IsFloat || v.Type.Lookup(Names.SetName) is null) continue;
            var f = ObjectOps.LookupSpecial(v, Names.SetName, out var passSelf);
            try
            {
                if (passSelf) CallOps.Call(f, v, Value.Of(type), Value.Of(cell.Name));
                else CallOps.Call(f, Value.Of(type), Value.Of(cell.Name));
            }
            catch (PyException e)
            {
                PyErr.AddNote(e.Value, $"Error calling __set_name__ on '{v.Type.Name}' instance {ObjectOps.ReprText(Value.Of(cell.Name))} in '{type.Name}'");
                throw;
            }
        }
    }

    private static void InitSubclass(PyThread thread, PyType type, ReadOnlySpan<Value> values, PyStr[]? names)
    {
        var hook = TypeOps.SuperLookup(type, Value.Of(type), type, Names.InitSubclass);
        CallOps.Call(thread, hook, values, names);
    }
}

/// <summary>The <c>__dict__</c> and <c>__weakref__</c> attributes of instances.</summary>
/// <summary>The <c>__dict__</c> descriptor of what has attributes.</summary>
public static class InstanceDict
{
    public static Value Get(Value self)
    {
        var o = self.Obj;
        if (o.State is { } state) return Value.Of(state.ToDictMode());
        return o.GetPlainDict(true) is { } d ? Value.Of(d) : throw PyErr.AttributeError(self, Names.Dict);
    }

    public static void Set(Value self, Value value)
    {
        if (value.IsNull) value = Value.Of(new PyDict());
        if (value.As<PyDict>() is not { } dict) throw PyErr.TypeError($"__dict__ must be set to a dictionary, not a '{value.Type.Name}'");
        if (self.Obj.State is { } state) state.SetDict(dict);
        else throw PyErr.AttributeErrorOf(self, Names.Dict, $"attribute '__dict__' of '{self.Type.Name}' objects is not writable");
    }

    public static Value GetWeakref(Value self) => Value.None;
}

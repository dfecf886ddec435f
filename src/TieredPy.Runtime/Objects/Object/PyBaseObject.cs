namespace TieredPy.Runtime;

/// <summary>object: the C# home of its members. Plain instances are <see cref="PyInstance"/>s.</summary>
[PyType("object", Subclassable = true, Doc = "The base class of the class hierarchy.\n\nWhen called, it accepts no arguments and returns a new featureless\ninstance that has no instance attributes and cannot be given any.\n")]
public static unsafe partial class PyBaseObject
{
    [PySlot(nameof(TypeSlots.GetAttr))]
    public static Value GetAttribute(Value self, PyStr name) => ObjectOps.GenericGetAttr(self, name);

    [PySlot(nameof(TypeSlots.SetAttr))]
    public static void SetAttribute(Value self, PyStr name, Value value) => ObjectOps.GenericSetAttr(self, name, value);

    [PySlot(nameof(TypeSlots.Repr))]
    public static Value Repr(Value self) => Value.Str($"<{self.Type.FullName} object at {Address(self)}>");

    [PySlot(nameof(TypeSlots.Str))]
    public static Value Str(Value self) => self.Type.Slots.Repr(self);

    [PySlot(nameof(TypeSlots.Hash))]
    public static long Hash(Value self) => self.IsObject ? Engine.IdOf(self) >> 4 : self.IsFloat && double.IsNaN(self.AsDouble) ? NanIdentity.Hash(self.AsDouble) : 0;

    /// <summary>"0x7f…": how reprs show an identity.</summary>
    public static string Address(Value self) => "0x" + Engine.IdOf(self).ToString("x12", System.Globalization.CultureInfo.InvariantCulture);

    [PySlot(nameof(TypeSlots.Compare))]
    public static Value Compare(Value v, Value w, CompareOp op)
    {
        if (op == CompareOp.Eq) return v.Is(w) ? Value.True : Value.NotImplemented;
        if (op != CompareOp.Ne) return Value.NotImplemented;
        var compare = v.Type.Slots.Compare;
        if (compare == null) return Value.NotImplemented;
        var r = compare(v, w, CompareOp.Eq);
        return r.IsNotImplemented ? r : Value.Bool(!ObjectOps.IsTrue(r));
    }

    [PyNew("object()", Raw = true)]
    public static Value New(PyThread thread, PyType cls, ReadOnlySpan<Value> args, PyStr[]? kwnames)
    {
        if (args.Length > 0 && (cls.Slots.New != PyBaseObject.TypeObject.Slots.New || cls.Slots.Init == PyBaseObject.TypeObject.Slots.Init))
        {
            if (cls.Slots.New != PyBaseObject.TypeObject.Slots.New) throw PyErr.TypeError("object.__new__() takes exactly one argument (the type to instantiate)");
            throw PyErr.TypeError($"{cls.Name}() takes no arguments");
        }
        if ((cls.Flags & PyTypeFlags.Abstract) != 0) throw AbstractError(cls);
        if (!cls.IsHeap) return Value.Of(new PyPlainObject());
        if (cls.UserFactory is { } factory) return Value.Of(factory(cls));
        return Value.Of(cls.NewInstance());
    }

    [PyInit("object()", Raw = true)]
    public static void Init(PyThread thread, Value self, ReadOnlySpan<Value> args, PyStr[]? kwnames)
    {
        if (args.Length == 0) return;
        var type = self.Type;
        if (type.Slots.Init != TypeObject.Slots.Init)
            throw PyErr.TypeError("object.__init__() takes exactly one argument (the instance to initialize)");
        if (type.Slots.New == TypeObject.Slots.New)
            throw PyErr.TypeError($"{type.Name}.__init__() takes exactly one argument (the instance to initialize)");
    }

    private static PyException AbstractError(PyType cls)
    {
        var methods = SequenceOps.ToArray(PyType.GetAbstractMethods(cls));
        var names = Array.ConvertAll(methods, static m => ObjectOps.StrText(m));
        Array.Sort(names, StringComparer.Ordinal);
        var list = "'" + string.Join("', '", names) + "'";
        return PyErr.TypeError($"Can't instantiate abstract class {cls.Name} without an implementation for abstract method{(names.Length > 1 ? "s" : "")} {list}");
    }

    [PyMethod("__format__($self, format_spec, /)", Doc = "Default object formatter.\n\nReturn str(self) if format_spec is empty. Raise TypeError otherwise.")]
    public static Value Format(Value self, Value spec)
    {
        if (spec.As<PyStr>() is not { } s) throw PyErr.TypeError($"__format__() argument must be str, not {spec.Type.Name}");
        if (s.CharCount > 0) throw PyErr.TypeError($"unsupported format string passed to {self.Type.Name}.__format__");
        return Value.Of(ObjectOps.Str(self));
    }

    [PyMethod("__sizeof__($self, /)", Doc = "Size of object in memory, in bytes.")]
    public static long SizeOf(Value self) => 16;

    [PyMethod("__dir__($self, /)", Doc = "Default dir() implementation.")]
    public static Value Dir(Value self)
    {
        var names = new PyDict();
        var dict = ObjectOps.TryGetAttr(self, Names.Dict);
        if (dict.As<PyDict>() is { } own)
        {
            foreach (var (key, _) in own.Pairs()) names.Set(key, Value.None);
        }
        var cls = ObjectOps.TryGetAttr(self, Names.Class);
        if (cls.As<PyType>() is { } type)
        {
            foreach (var t in type.Mro)
            {
                foreach (var c in t.Dict.Cells) names.SetStr(c.Name, Value.None);
            }
        }
        var list = new PyList();
        foreach (var (key, _) in names.Pairs()) list.Add(key);
        return Value.Of(list);
    }

    [PyGetter("__class__")]
    public static Value GetClass(Value self) => Value.Of(self.Type);

    [PySetter("__class__")]
    public static void SetClass(Value self, Value cls)
    {
        if (cls.IsNull) throw PyErr.TypeError("can't delete __class__ attribute");
        if (cls.As<PyType>() is not { } to) throw PyErr.TypeError($"__class__ must be set to a class, not '{cls.Type.Name}' object");
        var from = self.Type;
        if (self.As<PyModule>() is not null && to.IsSubtypeOf(PyModule.TypeObject) && self.Obj.State is null)
        {
            ((PyModule)self.Obj).ChangeClass(to);
            return;
        }
        if (!from.IsHeap || !to.IsHeap) throw PyErr.TypeError("__class__ assignment only supported for mutable types or ModuleType subclasses");
        if (from.CSharpClass != to.CSharpClass || from.HasInstanceDict != to.HasInstanceDict || !SameSlots(from, to))
            throw PyErr.TypeError($"__class__ assignment: '{to.Name}' object layout differs from '{from.Name}'");
        if (self.Obj is PyType cls1)
        {
            cls1.Metatype = to;
            cls1.Modified(null);
            return;
        }
        MoveSlots(self.Obj.State!, from, to);
    }

    // slot keys belong to the class that declares them: values move to the key of the same name
    private static void MoveSlots(PyInstance state, PyType from, PyType to)
    {
        List<(PyStr Key, Value Value)>? moved = null;
        foreach (var t in from.Mro)
        {
            if (t.SlotKeys.Length == 0 || Array.IndexOf(to.Mro, t) >= 0) continue;
            foreach (var old in t.SlotKeys)
            {
                var value = state.GetOwn(old);
                if (value.IsNull) continue;
                state.DeleteOwn(old);
                foreach (var n in to.Mro)
                {
                    var key = Array.Find(n.SlotKeys, k => k.Text == old.Text);
                    if (key is null) continue;
                    (moved ??= []).Add((key, value));
                    break;
                }
            }
        }
        state.ChangeType(to);
        if (moved is null) return;
        foreach (var (key, value) in moved) state.SetOwn(key, value);
    }

    private static bool SameSlots(PyType a, PyType b)
    {
        var x = SlotNames(a);
        var y = SlotNames(b);
        return x.Count == 0 ? y.Count == 0 : x.SequenceEqual(y);
    }

    private static List<string> SlotNames(PyType t)
    {
        var names = new List<string>();
        foreach (var b in t.Mro)
        {
            foreach (var k in b.SlotKeys) names.Add(k.Text);
        }
        names.Sort(StringComparer.Ordinal);
        return names;
    }

    [PyClassMethod("__init_subclass__($cls, /)", Raw = true, Doc = "This method is called when a class is subclassed.\n\nThe default implementation does nothing. It may be\noverridden to extend subclasses.")]
    public static Value InitSubclass(PyThread thread, ReadOnlySpan<Value> args, PyStr[]? kwnames)
    {
        if (kwnames is { Length: > 0 }) throw PyErr.TypeError($"{((PyType)args[0].Obj).Name}.__init_subclass__() takes no keyword arguments");
        if (args.Length > 1) throw PyErr.TypeError($"{((PyType)args[0].Obj).Name}.__init_subclass__() takes no arguments ({args.Length - 1} given)");
        return Value.None;
    }

    [PyClassMethod("__subclasshook__($type, object, /)", Raw = true, Doc = "Abstract classes can override this to customize issubclass().")]
    public static Value SubclassHook(PyThread thread, ReadOnlySpan<Value> args, PyStr[]? kwnames) => Value.NotImplemented;

    [PyMethod("__reduce__($self, /)", Doc = "Helper for pickle.")]
    public static Value Reduce(PyThread thread, Value self) => CopyReg(thread, self, 0);

    [PyMethod("__reduce_ex__($self, protocol, /)", Doc = "Helper for pickle.")]
    public static Value ReduceEx(PyThread thread, Value self, int protocol)
    {
        var cell = self.Type.Lookup(Names.Reduce);
        if (cell is not null && cell.Owner != TypeObject) return CallOps.CallMethod(self, Names.Reduce);
        return CopyReg(thread, self, protocol);
    }

    private static Value CopyReg(PyThread thread, Value self, int protocol)
    {
        if (protocol < 2) return CallOps.Call(ObjectOps.GetAttr(thread.Engine.Import("copyreg"), "_reduce_ex"), self, protocol);
        return ObjectReduce.NewObj(thread, self);
    }

    [PyMethod("__getstate__($self, /)", Doc = "Helper for pickle.")]
    public static Value GetState(Value self) => ObjectReduce.DefaultState(self, required: false);
}

/// <summary>An instance of exactly <c>object</c>.</summary>
public sealed class PyPlainObject : PyObject
{
    public override PyType Type => PyBaseObject.TypeObject;
}

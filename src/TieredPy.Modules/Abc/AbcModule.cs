using System.Runtime.CompilerServices;
using TieredPy.Runtime;

namespace TieredPy.Modules;

/// <summary>The _abc module: what abc.ABCMeta keeps about each class, and its isinstance and issubclass.</summary>
[PyModule("_abc", Doc = "Module contains faster C implementation of abc.ABCMeta")]
public static partial class AbcModule
{
    private static readonly PyStr s_impl = PyStr.Intern("_abc_impl"), s_isAbstract = PyStr.Intern("__isabstractmethod__"), s_abstractMethods = PyStr.Intern("__abstractmethods__");
    private static readonly PyStr s_hook = PyStr.Intern("__subclasshook__"), s_tpFlags = PyStr.Intern("__abc_tpflags__"), s_subclassCheck = PyStr.Intern("__subclasscheck__"), s_subclasses = PyStr.Intern("__subclasses__");

    private static AbcData Data(Value cls)
    {
        var v = ObjectOps.GetAttr(cls, s_impl);
        return v.As<AbcData>() ?? throw PyErr.TypeError("_abc_impl is set to a wrong type");
    }

    private static bool IsAbstract(Value v)
    {
        var flag = ObjectOps.TryGetAttr(v, s_isAbstract);
        return !flag.IsNull && ObjectOps.IsTrue(flag);
    }

    [PyFunction("get_cache_token($module, /)", Doc = "Returns the current ABC cache token.")]
    private static long GetCacheToken(PyThread thread) => thread.Engine.AbcCounter;

    [PyFunction("_abc_init($module, self, /)", Doc = "Internal ABC helper for class set-up. Should be never used outside abc module.")]
    private static void AbcInit(Value self)
    {
        var cls = self.As<PyType>() ?? throw PyErr.TypeError("_abc_init() argument must be a class");
        var names = new PySet();
        foreach (var (name, v) in OwnItems(self))
        {
            if (IsAbstract(v)) names.Add(name);
        }
        foreach (var b in cls.Bases.Items)
        {
            var inherited = ObjectOps.TryGetAttr(b, s_abstractMethods);
            if (inherited.IsNull) continue;
            for (var it = new ItemIterator(inherited); it.Next(out var name);)
            {
                var v = name.As<PyStr>() is { } n ? ObjectOps.TryGetAttr(self, n.Interned()) : Value.Null;
                if (!v.IsNull && IsAbstract(v)) names.Add(name);
            }
        }
        ObjectOps.SetAttr(self, s_abstractMethods, Value.Of(PyFrozenSet.FromIterable(Value.Of(names))));
        ObjectOps.SetAttr(self, s_impl, Value.Of(new AbcData()));
        if (cls.Dict.Get(s_tpFlags) is { } cell && cell.Value.IsInt)
        {
            SetCollection(cls, (cell.Value.Bits & 32) != 0, (cell.Value.Bits & 64) != 0);
            ObjectOps.SetAttr(self, s_tpFlags, Value.Null);
        }
    }

    private static void SetCollection(PyType cls, bool sequence, bool mapping)
    {
        if ((!sequence && !mapping) || !cls.IsHeap) return; // a class of ours says itself what it is
        cls.Flags = cls.Flags & ~(PyTypeFlags.Sequence | PyTypeFlags.Mapping) | (sequence ? PyTypeFlags.Sequence : PyTypeFlags.Mapping);
        foreach (var sub in cls.Subclasses()) SetCollection(sub, sequence, mapping);
    }

    private static IEnumerable<(Value Name, Value Value)> OwnItems(Value cls)
    {
        var items = SequenceOps.ToArray(CallOps.CallMethod(ObjectOps.GetAttr(cls, "__dict__"), "items"));
        foreach (var pair in items) yield return (((PyTuple)pair.Obj).Items[0], ((PyTuple)pair.Obj).Items[1]);
    }

    [PyFunction("_abc_register($module, self, subclass, /)", Doc = "Internal ABC helper for subclasss registration. Should be never used outside abc module.")]
    private static Value AbcRegister(PyThread thread, Value self, Value subclass)
    {
        if (subclass.As<PyType>() is not { } sub) throw PyErr.TypeError("Can only register classes");
        if (ObjectOps.IsSubclass(subclass, self)) return subclass;
        if (ObjectOps.IsSubclass(self, subclass)) throw PyErr.RuntimeError("Refusing to create an inheritance cycle");
        var d = Data(self);
        d.Registry.Add(new WeakReference<PyObject>(sub));
        thread.Engine.AbcCounter++;
        if (self.As<PyType>() is { } cls) SetCollection(sub, (cls.Flags & PyTypeFlags.Sequence) != 0, (cls.Flags & PyTypeFlags.Mapping) != 0);
        return subclass;
    }

    [PyFunction("_abc_instancecheck($module, self, instance, /)", Doc = "Internal ABC helper for instance checks. Should be never used outside abc module.")]
    private static Value AbcInstanceCheck(PyThread thread, Value self, Value instance)
    {
        var d = Data(self);
        var subclass = ObjectOps.GetAttr(instance, Names.Class);
        if (subclass.IsObject && d.Positive.TryGetValue(subclass.Obj, out _)) return Value.True;
        var subtype = Value.Of(instance.Type);
        if (subtype.Is(subclass))
        {
            if (d.NegativeVersion == thread.Engine.AbcCounter && d.Negative.TryGetValue(subclass.Obj, out _)) return Value.False;
            return CallOps.CallMethod(self, s_subclassCheck, subclass);
        }
        var r = CallOps.CallMethod(self, s_subclassCheck, subclass);
        return ObjectOps.IsTrue(r) ? r : CallOps.CallMethod(self, s_subclassCheck, subtype);
    }

    [PyFunction("_abc_subclasscheck($module, self, subclass, /)", Doc = "Internal ABC helper for subclasss checks. Should be never used outside abc module.")]
    private static bool AbcSubclassCheck(PyThread thread, Value self, Value subclass)
    {
        if (subclass.As<PyType>() is not { } sub) throw PyErr.TypeError("issubclass() arg 1 must be a class");
        var d = Data(self);
        if (d.Positive.TryGetValue(sub, out _)) return true;
        if (d.NegativeVersion < thread.Engine.AbcCounter)
        {
            d.Negative = [];
            d.NegativeVersion = thread.Engine.AbcCounter;
        }
        else if (d.Negative.TryGetValue(sub, out _))
        {
            return false;
        }
        var result = Decide(self, subclass, sub, d);
        (result ? d.Positive : d.Negative).AddOrUpdate(sub, d);
        return result;
    }

    private static bool Decide(Value self, Value subclass, PyType sub, AbcData d)
    {
        var ok = CallOps.CallMethod(self, s_hook, subclass);
        if (ok.Ref == PyBool.True) return true;
        if (ok.Ref == PyBool.False) return false;
        if (!ok.IsNotImplemented) throw PyErr.AssertionError("__subclasshook__ must return either False, True, or NotImplemented");
        if (self.As<PyType>() is { } cls && sub.IsSubtypeOf(cls)) return true;
        for (var i = 0; i < d.Registry.Count; i++)
        {
            if (d.Registry[i].TryGetTarget(out var r) && ObjectOps.IsSubclass(subclass, Value.Of(r))) return true;
        }
        foreach (var s in SequenceOps.ToArray(CallOps.CallMethod(self, s_subclasses)))
        {
            if (ObjectOps.IsSubclass(subclass, s)) return true;
        }
        return false;
    }

    [PyFunction("_reset_registry($module, self, /)", Doc = "Internal ABC helper to reset registry of a given class.")]
    private static void ResetRegistry(Value self) => Data(self).Registry.Clear();

    [PyFunction("_reset_caches($module, self, /)", Doc = "Internal ABC helper to reset both caches of a given class.")]
    private static void ResetCaches(Value self)
    {
        var d = Data(self);
        d.Positive = [];
        d.Negative = [];
    }

    [PyFunction("_get_dump($module, self, /)", Doc = "Internal ABC helper for cache and registry debugging.")]
    private static Value GetDump(Value self)
    {
        var d = Data(self);
        return new PyTuple(Refs(d.Registry.Select(static w => w.TryGetTarget(out var t) ? t : null)), Refs(d.Positive.Select(static p => p.Key)), Refs(d.Negative.Select(static p => p.Key)), d.NegativeVersion);
    }

    private static Value Refs(IEnumerable<PyObject?> objects)
    {
        var set = new PySet();
        foreach (var o in objects)
        {
            if (o is not null) set.Add(CallOps.Call(Value.Of(PyWeakRef.TypeObject), Value.Of(o)));
        }
        return Value.Of(set);
    }
}

/// <summary>Registry and caches of one ABC. They hold classes weakly.</summary>
[PyType("_abc_data", Module = "_abc", NoNew = true)]
public sealed partial class AbcData : PyObject
{
    internal readonly List<WeakReference<PyObject>> Registry = [];
    internal ConditionalWeakTable<PyObject, object> Positive = [], Negative = [];
    internal long NegativeVersion = -1;
}

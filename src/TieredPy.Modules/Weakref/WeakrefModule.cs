using System.Runtime.CompilerServices;
using TieredPy.Runtime;

namespace TieredPy.Modules;

/// <summary>The _weakref module.</summary>
[PyModule("_weakref", Doc = "Weak-reference support module.")]
[PyExports(typeof(PyWeakRef)), PyExports(typeof(PyWeakProxy)), PyExports(typeof(PyWeakCallableProxy))]
public static partial class WeakrefModule
{
    [PyModuleInit]
    private static void Init(PyThread thread, PyModule m)
    {
        m.Set("ref", Value.Of(PyWeakRef.TypeObject));
        m.Set("ReferenceType", Value.Of(PyWeakRef.TypeObject));
        m.Set("ProxyType", Value.Of(PyWeakProxy.TypeObject));
        m.Set("CallableProxyType", Value.Of(PyWeakCallableProxy.TypeObject));
    }

    [PyFunction("getweakrefcount($module, object, /)", Doc = "Return the number of weak references to 'object'.")]
    private static long GetWeakrefCount(Value o) => WeakRefs.Of(o)?.Live().Count ?? 0;

    [PyFunction("getweakrefs($module, object, /)", Doc = "Return a list of all weak reference objects pointing to 'object'.")]
    private static Value GetWeakrefs(Value o)
    {
        var list = new PyList();
        if (WeakRefs.Of(o) is { } refs)
        {
            foreach (var r in refs.Live()) list.Add(Value.Of(r));
        }
        return Value.Of(list);
    }

    [PyFunction("proxy($module, object, callback=None, /)", Doc = "Create a proxy object that weakly references 'object'.")]
    private static Value Proxy(PyThread thread, Value o, Value callback)
    {
        WeakRefs.Check(o);
        PyWeakProxy p = ObjectOps.IsCallable(o) ? new PyWeakCallableProxy() : new PyWeakProxy();
        p.Point(thread, o.Obj, callback);
        return Value.Of(p);
    }

    [PyFunction("_remove_dead_weakref($module, dct, key, /)", Doc = "Atomically remove key from dict if it points to a dead weakref.")]
    private static void RemoveDeadWeakref(PyDict dct, Value key)
    {
        var v = dct.Get(key);
        if (v.As<PyWeakBase>() is { Target: null }) dct.Remove(key);
    }
}

/// <summary>
/// The weak references to one object, kept alive by the object alone. When the collector finds the object dead, this is finalized and
/// hands the callbacks to the engine, which runs them at the main thread's next poll.
/// </summary>
internal sealed class WeakRefs(Engine engine)
{
    private static readonly ConditionalWeakTable<PyObject, WeakRefs> s_all = [];
    private readonly List<WeakReference<PyWeakBase>> _refs = [];

    public static WeakRefs? Of(Value o) => o.IsObject && s_all.TryGetValue(o.Obj, out var r) ? r : null;

    public static WeakRefs For(Engine engine, PyObject o) => s_all.GetValue(o, _ => new WeakRefs(engine));

    public static void Check(Value o)
    {
        if (!o.IsObject || (o.Type.Flags & PyTypeFlags.HasWeakref) == 0 && !CanBeReferenced(o.Obj)) throw PyErr.TypeError($"cannot create weak reference to '{o.Type.Name}' object");
    }

    private static bool CanBeReferenced(PyObject o) =>
        o is PyType or PyFunction or PyBuiltin or PyMethod or PyModule or PySetBase or PyGeneratorBase or PyCode || o.GetType().Name is "PyMemoryView" or "PyFile";

    public void Add(PyWeakBase r)
    {
        lock (_refs)
        {
            if ((_refs.Count & 15) == 15) _refs.RemoveAll(static w => !w.TryGetTarget(out _));
            _refs.Add(new WeakReference<PyWeakBase>(r, trackResurrection: true));
        }
    }

    public List<PyWeakBase> Live()
    {
        var live = new List<PyWeakBase>();
        lock (_refs)
        {
            foreach (var w in _refs)
            {
                if (w.TryGetTarget(out var r)) live.Add(r);
            }
        }
        return live;
    }

    ~WeakRefs()
    {
        List<PyWeakBase>? called = null;
        foreach (var r in Live())
        {
            if (!r.Callback.IsNone) (called ??= []).Add(r);
        }
        if (called is null || engine.IsFinalizing) return;
        engine.CallSoon(thread =>
        {
            // the newest first, as CPython does
            for (var i = called.Count - 1; i >= 0; i--) called[i].RunCallback(thread);
        });
    }
}

/// <summary>What weak references and proxies have in common.</summary>
public abstract class PyWeakBase : PyObject
{
    private WeakReference<PyObject>? _target;

    /// <summary>Called with the reference once the object is dead; None for nothing.</summary>
    public Value Callback { get; private set; } = Value.None;

    public PyObject? Target => _target is not null && _target.TryGetTarget(out var o) ? o : null;

    public void Point(PyThread thread, PyObject o, Value callback)
    {
        _target = new WeakReference<PyObject>(o);
        Callback = callback;
        WeakRefs.For(thread.Engine, o).Add(this);
    }

    internal void RunCallback(PyThread thread)
    {
        var f = Callback;
        Callback = Value.None;
        if (f.IsNone) return;
        try
        {
            CallOps.Call(f, Value.Of(this));
        }
        catch (PyException e)
        {
            ErrorPrinter.Unraisable(thread, e.Value, $"Exception ignored while calling weakref callback {ObjectOps.ReprText(f)}", Value.None);
        }
    }
}

/// <summary>weakref.ref.</summary>
[PyType("ReferenceType", Module = "weakref", Subclassable = true, UserClass = typeof(UserWeakRef))]
public partial class PyWeakRef : PyWeakBase
{
    private long _hash;
    private bool _hashed;

    [PyNew("ReferenceType(object, callback=None, /)", Raw = true)]
    private static Value New(PyThread thread, PyType cls, ReadOnlySpan<Value> args, PyStr[]? kwnames)
    {
        var n = args.Length - (kwnames?.Length ?? 0);
        if (cls == TypeObject && kwnames is { Length: > 0 }) throw PyErr.TypeError("ref() takes no keyword arguments");
        if (n < 1) throw PyErr.TypeError("__new__ expected at least 1 argument, got 0");
        if (n > 2) throw PyErr.TypeError($"__new__ expected at most 2 arguments, got {n}");
        WeakRefs.Check(args[0]);
        var callback = n > 1 ? args[1] : Value.None;
        if (cls == TypeObject && callback.IsNone && WeakRefs.Of(args[0]) is { } known)
        {
            foreach (var r in known.Live())
            {
                if (r.GetType() == typeof(PyWeakRef) && r.Callback.IsNone) return Value.Of(r);
            }
        }
        var self = cls == TypeObject ? new PyWeakRef() : (PyWeakRef)cls.UserFactory!(cls);
        self.Point(thread, args[0].Obj, callback);
        return self;
    }

    [PyInit("ReferenceType(object, callback=None, /)", Raw = true)]
    private static void Init(PyThread thread, Value self, ReadOnlySpan<Value> args, PyStr[]? kwnames) { }

    [PySlot(nameof(TypeSlots.Call))]
    private static Value Call(PyThread thread, Value self, ReadOnlySpan<Value> args, PyStr[]? kwnames)
    {
        if (args.Length > 0) throw PyErr.TypeError($"ref() takes no arguments ({args.Length} given)");
        return ((PyWeakRef)self.Obj).Target is { } o ? Value.Of(o) : Value.None;
    }

    [PySlot(nameof(TypeSlots.Hash))]
    private static long Hash(Value self)
    {
        var r = (PyWeakRef)self.Obj;
        if (r._hashed) return r._hash;
        var o = r.Target ?? throw PyErr.TypeError("weak object has gone away");
        r._hash = ObjectOps.Hash(Value.Of(o));
        r._hashed = true;
        return r._hash;
    }

    [PySlot(nameof(TypeSlots.Compare))]
    private static Value Compare(Value v, Value w, CompareOp op)
    {
        if (op is not (CompareOp.Eq or CompareOp.Ne) || v.Ref is not PyWeakRef a || w.Ref is not PyWeakRef b) return Value.NotImplemented;
        if (a.Target is { } x && b.Target is { } y) return ObjectOps.Compare(Value.Of(x), Value.Of(y), op);
        return Value.Bool((a == b) == (op == CompareOp.Eq));
    }

    [PySlot(nameof(TypeSlots.Repr))]
    private static Value Repr(Value self)
    {
        var r = (PyWeakRef)self.Obj;
        var at = $"<{(self.Type == TypeObject ? "weakref" : self.Type.ShortName)} at 0x{Engine.IdOf(self):x}; ";
        if (r.Target is not { } o) return Value.Str(at + "dead>");
        var name = ObjectOps.TryGetAttr(Value.Of(o), Names.Name).As<PyStr>();
        return Value.Str($"{at}to '{o.Type.Name}' at 0x{Engine.IdOf(Value.Of(o)):x}{(name is null ? "" : $" ({name.Text})")}>");
    }

    [PyGetter("__callback__", Member = true)] private static Value GetCallback(PyWeakRef self) => self.Target is null ? Value.None : self.Callback;

    [PyClassMethod("__class_getitem__($type, object, /)", Doc = "See PEP 585")]
    private static Value ClassGetItem(PyType cls, Value item) => TypeOps.GenericAlias(Value.Of(cls), item);
}

internal sealed class UserWeakRef(PyType type) : PyWeakRef
{
    private readonly PyInstance _state = type.NewInstance();
    public override PyType Type => _state.Type;
    public override PyInstance State => _state;
}

using System.Collections.Immutable;
using TieredPy.Runtime;

namespace TieredPy.Modules;

/// <summary>The _contextvars module.</summary>
[PyModule("_contextvars", Doc = "Context Variables")]
[PyExports(typeof(PyContext)), PyExports(typeof(PyContextVar)), PyExports(typeof(PyContextToken))]
public static partial class ContextvarsModule
{
    [PyFunction("copy_context($module, /)")]
    private static Value CopyContext(PyThread thread) => Value.Of(new PyContext { Vars = PyContext.Current(thread).Vars });
}

/// <summary>contextvars.Context: an immutable map that set() replaces.</summary>
[PyType("Context", Module = "_contextvars", Mapping = true, Weakref = true)]
public sealed partial class PyContext : PyObject
{
    internal ImmutableDictionary<PyContextVar, Value> Vars = ImmutableDictionary<PyContextVar, Value>.Empty;
    private bool _entered;
    private PyContext? _previous;

    internal static PyContext Current(PyThread thread) => (PyContext)(thread.Context ??= new PyContext());

    [PyNew("Context()")] private static Value New(PyType cls) => new PyContext();

    [PyMethod("run($self, callable, /, *args, **kwargs)", Raw = true)]
    private static Value Run(PyThread thread, ReadOnlySpan<Value> args, PyStr[]? kwnames)
    {
        if (args.Length - (kwnames?.Length ?? 0) < 2) throw PyErr.TypeError("run() missing 1 required positional argument");
        var self = (PyContext)args[0].Obj;
        if (self._entered) throw PyErr.RuntimeError($"cannot enter context: {ObjectOps.ReprText(args[0])} is already entered");
        self._previous = Current(thread);
        self._entered = true;
        thread.Context = self;
        try
        {
            return CallOps.Call(thread, args[1], args[2..], kwnames);
        }
        finally
        {
            thread.Context = self._previous;
            self._entered = false;
        }
    }

    [PyMethod("copy($self, /)")] private static Value Copy(PyContext self) => new PyContext { Vars = self.Vars };

    private static PyContextVar Key(Value key) => key.As<PyContextVar>() ?? throw PyErr.TypeError($"a ContextVar key was expected, got {ObjectOps.ReprText(key)}");

    [PySlot(nameof(TypeSlots.GetItem))] private static Value GetItem(Value self, Value key) => ((PyContext)self.Obj).Vars.TryGetValue(Key(key), out var v) ? v : throw PyErr.KeyError(key);
    [PySlot(nameof(TypeSlots.Contains))] private static bool Contains(Value self, Value key) => ((PyContext)self.Obj).Vars.ContainsKey(Key(key));
    [PySlot(nameof(TypeSlots.Length))] private static long Length(Value self) => ((PyContext)self.Obj).Vars.Count;
    [PySlot(nameof(TypeSlots.Iter))] private static Value Iter(Value self) => IterOps.GetIter(Keys((PyContext)self.Obj));
    [PyMethod("get($self, key, default=None, /)")] private static Value Get(PyContext self, Value key, Value @default) => self.Vars.TryGetValue(Key(key), out var v) ? v : @default;
    [PyMethod("keys($self, /)")] private static Value Keys(PyContext self) => Value.Of(new PyList([.. self.Vars.Keys.Select(static k => Value.Of(k))]));
    [PyMethod("values($self, /)")] private static Value ValuesOf(PyContext self) => Value.Of(new PyList([.. self.Vars.Values]));
    [PyMethod("items($self, /)")] private static Value Items(PyContext self) => Value.Of(new PyList([.. self.Vars.Select(static p => Value.Of(new PyTuple(Value.Of(p.Key), p.Value)))]));
}

/// <summary>contextvars.ContextVar.</summary>
[PyType("ContextVar", Module = "_contextvars", Weakref = true)]
public sealed partial class PyContextVar : PyObject
{
    private PyStr _name = PyStr.Empty;
    private Value _default = Value.Null;

    [PyNew("ContextVar(name, /, *, default=<null>)")]
    private static Value New(PyType cls, PyStr name, Value @default) => new PyContextVar { _name = name, _default = @default };

    [PyMethod("get($self, default=<null>, /)")]
    private static Value Get(PyThread thread, PyContextVar self, Value @default)
    {
        if (PyContext.Current(thread).Vars.TryGetValue(self, out var v)) return v;
        if (!@default.IsNull) return @default;
        return self._default.IsNull ? throw PyErr.New(PyExc.LookupError, ObjectOps.ReprText(Value.Of(self))) : self._default;
    }

    [PyMethod("set($self, value, /)")]
    private static Value Set(PyThread thread, PyContextVar self, Value value)
    {
        var context = PyContext.Current(thread);
        var token = new PyContextToken { Var = self, Context = context, Old = context.Vars.TryGetValue(self, out var old) ? old : Value.Null };
        context.Vars = context.Vars.SetItem(self, value);
        return Value.Of(token);
    }

    [PyMethod("reset($self, token, /)")]
    internal static void Reset(PyThread thread, PyContextVar self, PyContextToken token)
    {
        if (token.Used) throw PyErr.RuntimeError($"{ObjectOps.ReprText(Value.Of(token))} has already been used once");
        if (token.Var != self) throw PyErr.ValueError($"{ObjectOps.ReprText(Value.Of(token))} was created by a different ContextVar");
        var context = PyContext.Current(thread);
        if (token.Context != context) throw PyErr.ValueError($"{ObjectOps.ReprText(Value.Of(token))} was created in a different Context");
        token.Used = true;
        context.Vars = token.Old.IsNull ? context.Vars.Remove(self) : context.Vars.SetItem(self, token.Old);
    }

    [PyGetter("name", Member = true)] private static Value GetName(PyContextVar self) => Value.Of(self._name);
    [PyClassMethod("__class_getitem__($type, object, /)")] private static Value ClassGetItem(PyType cls, Value item) => TypeOps.GenericAlias(Value.Of(cls), item);

    [PySlot(nameof(TypeSlots.Repr))]
    private static Value Repr(Value v)
    {
        var self = (PyContextVar)v.Obj;
        return Value.Str($"<ContextVar name={ObjectOps.ReprText(Value.Of(self._name))}{(self._default.IsNull ? "" : $" default={ObjectOps.ReprText(self._default)}")} at 0x{Engine.IdOf(v):x}>");
    }
}

/// <summary>contextvars.Token.</summary>
[PyType("Token", Module = "_contextvars", NoNew = true)]
public sealed partial class PyContextToken : PyObject
{
    internal PyContextVar Var = null!;
    internal PyContext Context = null!;
    internal Value Old;
    internal bool Used;

    private static readonly Value s_missing = Value.Str("<Token.MISSING>");

    [PyConstant("MISSING")] public static Value Missing => s_missing;
    [PyGetter("var")] private static Value GetVar(PyContextToken self) => Value.Of(self.Var);
    [PyGetter("old_value")] private static Value GetOld(PyContextToken self) => self.Old.IsNull ? s_missing : self.Old;
    [PyMethod("__enter__($self, /)")] private static Value Enter(PyContextToken self) => Value.Of(self);
    [PyMethod("__exit__($self, type, value, traceback, /)")] private static void Exit(PyThread thread, PyContextToken self, Value type, Value value, Value traceback) => PyContextVar.Reset(thread, self.Var, self);
    [PyClassMethod("__class_getitem__($type, object, /)")] private static Value ClassGetItem(PyType cls, Value item) => TypeOps.GenericAlias(Value.Of(cls), item);
}

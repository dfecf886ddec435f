using TieredPy.Runtime;

namespace TieredPy.Modules;

/// <summary>What functools.py takes from C in CPython.</summary>
[PyModule("_functools", Doc = "Tools for functions as values.")]
[PyExports(typeof(PyPartial)), PyExports(typeof(PyPlaceholder)), PyExports(typeof(PyLruCache))]
public static unsafe partial class FunctoolsModule
{
    [PyModuleInit]
    private static void Init(PyThread thread, PyModule module) => module.Set("Placeholder", Value.Of(PyPlaceholder.Instance));

    [PyFunction("reduce($module, function, iterable, /, initial=<null>)", Doc = "Combines the items from left to right by a function of two arguments.")]
    private static Value Reduce(PyThread thread, Value function, Value iterable, Value initial)
    {
        if (iterable.Type.Slots.Iter == null && iterable.Type.Slots.GetItem == null) throw PyErr.TypeError("reduce() arg 2 must support iteration");
        var it = new ItemIterator(iterable);
        var result = initial;
        if (result.IsNull && !it.Next(out result)) throw PyErr.TypeError("reduce() of empty iterable with no initial value");
        var args = new Value[2];
        while (it.Next(out var x))
        {
            args[0] = result;
            args[1] = x;
            result = CallOps.Call(thread, function, args, null);
        }
        return result;
    }

    [PyFunction("cmp_to_key($module, /, mycmp)", Doc = "A key function for sorting by a function that compares two items (less than, equal to, greater than 0).")]
    private static Value CmpToKey(Value mycmp) => Value.Of(new PyKeyWrapper(mycmp, Value.Null));
}

/// <summary>The result of cmp_to_key (no object yet), and the keys that it makes.</summary>
[PyType("KeyWrapper", Module = "functools", NoNew = true, Unhashable = true)]
public sealed partial class PyKeyWrapper(Value cmp, Value obj) : PyObject
{
    private static readonly ArgSpec s_spec = new("K", 0, 1, 1, 0, false, false, "obj");
    private readonly Value _cmp = cmp;
    private Value _obj = obj;

    [PySlot(nameof(TypeSlots.Call))]
    public static Value Call(PyThread thread, Value self, ReadOnlySpan<Value> args, PyStr[]? kwnames)
    {
        Value obj;
        if (args.Length == 1 && kwnames is not { Length: > 0 })
        {
            obj = args[0];
        }
        else
        {
            var into = new Value[1];
            ArgParser.Unpack(s_spec, args, kwnames, into);
            obj = into[0];
        }
        return Value.Of(new PyKeyWrapper(((PyKeyWrapper)self.Obj)._cmp, obj));
    }

    [PyGetter("obj", Member = true)]
    private static Value GetObject(PyKeyWrapper self) => self._obj.IsNull ? throw PyErr.AttributeError(Value.Of(self), PyStr.Intern("obj")) : self._obj;

    [PySetter("obj")]
    private static void SetObject(PyKeyWrapper self, Value v) => self._obj = v;

    [PySlot(nameof(TypeSlots.Compare))]
    public static Value Compare(Value v, Value w, CompareOp op)
    {
        if (w.Ref is not PyKeyWrapper b || v.Ref is not PyKeyWrapper a) throw PyErr.TypeError("other argument must be K instance");
        if (a._obj.IsNull || b._obj.IsNull) throw PyErr.AttributeError("object");
        var order = CallOps.Call(a._cmp, a._obj, b._obj);
        return order.IsInt ? ObjectOps.FromOrder(Math.Sign(order.Bits), op) : ObjectOps.Compare(order, Value.Int(0), op);
    }
}

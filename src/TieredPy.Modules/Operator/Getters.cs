using TieredPy.Runtime;

namespace TieredPy.Modules;

/// <summary>operator.itemgetter.</summary>
[PyType("itemgetter", Module = "operator", Doc = "itemgetter(i)(o) is o[i]; itemgetter(i, j, …)(o) is the tuple of all those.")]
public sealed partial class PyItemGetter : PyObject
{
    private readonly Value[] _items;

    private PyItemGetter(Value[] items) => _items = items;

    [PyNew("itemgetter()", Raw = true)]
    public static Value New(PyThread thread, PyType cls, ReadOnlySpan<Value> args, PyStr[]? kwnames)
    {
        if (kwnames is { Length: > 0 }) throw PyErr.TypeError("itemgetter() takes no keyword arguments");
        if (args.Length == 0) throw PyErr.TypeError("itemgetter expected 1 argument, got 0");
        return Value.Of(new PyItemGetter(args.ToArray()));
    }

    [PySlot(nameof(TypeSlots.Call))]
    public static Value Call(PyThread thread, Value self, ReadOnlySpan<Value> args, PyStr[]? kwnames)
    {
        Getters.CheckOne("itemgetter", args, kwnames);
        var items = ((PyItemGetter)self.Obj)._items;
        if (items.Length == 1) return SequenceOps.GetItem(args[0], items[0]);
        var result = new Value[items.Length];
        for (var i = 0; i < result.Length; i++) result[i] = SequenceOps.GetItem(args[0], items[i]);
        return Value.Of(new PyTuple(result));
    }

    [PySlot(nameof(TypeSlots.Repr))]
    public static Value Repr(Value self) => Getters.Repr(self, ((PyItemGetter)self.Obj)._items);

    [PyMethod("__reduce__($self, /)")]
    private static Value Reduce(PyItemGetter self) => new PyTuple(Value.Of(self.Type), new PyTuple(self._items));
}

/// <summary>operator.attrgetter.</summary>
[PyType("attrgetter", Module = "operator", Doc = "attrgetter('a')(o) is o.a, attrgetter('a.b')(o) is o.a.b; with several names, the tuple of all those.")]
public sealed partial class PyAttrGetter : PyObject
{
    private readonly Value[] _names;
    private readonly PyStr[][] _paths;

    private PyAttrGetter(Value[] names, PyStr[][] paths)
    {
        _names = names;
        _paths = paths;
    }

    [PyNew("attrgetter()", Raw = true)]
    public static Value New(PyThread thread, PyType cls, ReadOnlySpan<Value> args, PyStr[]? kwnames)
    {
        if (kwnames is { Length: > 0 }) throw PyErr.TypeError("attrgetter() takes no keyword arguments");
        if (args.Length == 0) throw PyErr.TypeError("attrgetter expected 1 argument, got 0");
        var paths = new PyStr[args.Length][];
        for (var i = 0; i < paths.Length; i++)
        {
            if (args[i].Ref is not PyStr s) throw PyErr.TypeError("attribute name must be a string");
            paths[i] = Array.ConvertAll(s.Text.Split('.'), PyStr.Intern);
        }
        return Value.Of(new PyAttrGetter(args.ToArray(), paths));
    }

    private static Value Follow(Value o, PyStr[] path)
    {
        foreach (var name in path) o = ObjectOps.GetAttr(o, name);
        return o;
    }

    [PySlot(nameof(TypeSlots.Call))]
    public static Value Call(PyThread thread, Value self, ReadOnlySpan<Value> args, PyStr[]? kwnames)
    {
        Getters.CheckOne("attrgetter", args, kwnames);
        var paths = ((PyAttrGetter)self.Obj)._paths;
        if (paths.Length == 1) return Follow(args[0], paths[0]);
        var result = new Value[paths.Length];
        for (var i = 0; i < result.Length; i++) result[i] = Follow(args[0], paths[i]);
        return Value.Of(new PyTuple(result));
    }

    [PySlot(nameof(TypeSlots.Repr))]
    public static Value Repr(Value self) => Getters.Repr(self, ((PyAttrGetter)self.Obj)._names);

    [PyMethod("__reduce__($self, /)")]
    private static Value Reduce(PyAttrGetter self) => new PyTuple(Value.Of(self.Type), new PyTuple(self._names));
}

/// <summary>operator.methodcaller.</summary>
[PyType("methodcaller", Module = "operator", Doc = "methodcaller('name', *args, **kwargs)(o) is o.name(*args, **kwargs).")]
public sealed partial class PyMethodCaller : PyObject
{
    private readonly PyStr _name;
    private readonly Value[] _args;
    private readonly PyStr[]? _kwnames;

    private PyMethodCaller(PyStr name, Value[] args, PyStr[]? kwnames)
    {
        _name = name;
        _args = args;
        _kwnames = kwnames;
    }

    [PyNew("methodcaller()", Raw = true)]
    public static Value New(PyThread thread, PyType cls, ReadOnlySpan<Value> args, PyStr[]? kwnames)
    {
        if (args.Length == (kwnames?.Length ?? 0)) throw PyErr.TypeError("methodcaller needs at least one argument, the method name");
        if (args[0].Ref is not PyStr name) throw PyErr.TypeError("method name must be a string");
        return Value.Of(new PyMethodCaller(name.Interned(), args[1..].ToArray(), kwnames is { Length: > 0 } ? kwnames : null));
    }

    [PySlot(nameof(TypeSlots.Call))]
    public static Value Call(PyThread thread, Value self, ReadOnlySpan<Value> args, PyStr[]? kwnames)
    {
        Getters.CheckOne("methodcaller", args, kwnames);
        var m = (PyMethodCaller)self.Obj;
        return CallOps.Call(thread, ObjectOps.GetAttr(args[0], m._name), m._args, m._kwnames);
    }

    [PySlot(nameof(TypeSlots.Repr))]
    public static Value Repr(Value self)
    {
        var m = (PyMethodCaller)self.Obj;
        if (!ReprGuard.Enter(m)) return Value.Str(m.Type.FullName + "(...)");
        try
        {
            var text = new System.Text.StringBuilder(m.Type.FullName).Append('(').Append(ObjectOps.ReprText(Value.Of(m._name)));
            var keywords = m._kwnames?.Length ?? 0;
            for (var i = 0; i < m._args.Length; i++)
            {
                text.Append(", ");
                if (i >= m._args.Length - keywords) text.Append(m._kwnames![i - (m._args.Length - keywords)].Text).Append('=');
                text.Append(ObjectOps.ReprText(m._args[i]));
            }
            return Value.Str(text.Append(')').ToString());
        }
        finally
        {
            ReprGuard.Leave(m);
        }
    }

    [PyMethod("__reduce__($self, /)")]
    private static Value Reduce(PyThread thread, PyMethodCaller self)
    {
        if (self._kwnames is not { } names) return new PyTuple(Value.Of(self.Type), new PyTuple([Value.Of(self._name), .. self._args]));
        var positional = self._args.AsSpan(0, self._args.Length - names.Length);
        var partial = ObjectOps.GetAttr(thread.Engine.Import("functools"), "partial");
        var args = new Value[2 + names.Length];
        args[0] = Value.Of(self.Type);
        args[1] = Value.Of(self._name);
        self._args.AsSpan(positional.Length).CopyTo(args.AsSpan(2));
        return new PyTuple(CallOps.Call(thread, partial, args, names), PyTuple.From(positional.ToArray()));
    }
}

internal static class Getters
{
    public static void CheckOne(string name, ReadOnlySpan<Value> args, PyStr[]? kwnames)
    {
        if (kwnames is { Length: > 0 }) throw PyErr.TypeError(name + "() takes no keyword arguments");
        if (args.Length != 1) throw PyErr.TypeError($"{name} expected 1 argument, got {args.Length}");
    }

    public static Value Repr(Value self, Value[] items)
    {
        var name = self.Type.FullName;
        return ReprGuard.Join(self.Obj, name + "(...)", name + "(", i => items[i], () => items.Length, ")");
    }
}

namespace TieredPy.Runtime;

/// <summary>
/// Calls. <c>Call</c> throws <see cref="PyException"/>; <c>TryCall</c> returns Null with <see cref="PyThread.Pending"/> set, for callers
/// (interpreter, compiled code) that pass exceptions on without a .NET throw.
/// </summary>
public static unsafe class CallOps
{
    public static Value Call(PyThread thread, Value f, ReadOnlySpan<Value> args, PyStr[]? kwnames)
    {
        if (f.IsExact<PyFunction>())
        {
            thread.CheckStack();
            return Interpreter.CallFunction(thread, (PyFunction)f.Obj, args, kwnames);
        }
        var slot = f.Type.Slots.Call;
        if (slot == null) throw PyErr.TypeError($"'{f.Type.Name}' object is not callable");
        thread.CheckStack();
        var r = slot(thread, f, args, kwnames);
        if (r.IsNull) throw new InvalidOperationException($"native call of {f.Type.Name} returned no value");
        return r;
    }

    public static Value Call(Value f) => Call(PyThread.Current, f, ReadOnlySpan<Value>.Empty, null);

    public static Value Call(Value f, Value a) => Call(PyThread.Current, f, new ReadOnlySpan<Value>(in a), null);

    public static Value Call(Value f, Value a, Value b)
    {
        Span<Value> args = [a, b];
        return Call(PyThread.Current, f, args, null);
    }

    public static Value Call(Value f, Value a, Value b, Value c)
    {
        Span<Value> args = [a, b, c];
        return Call(PyThread.Current, f, args, null);
    }

    public static Value Call(Value f, params ReadOnlySpan<Value> args) => Call(PyThread.Current, f, args, null);

    /// <summary>f(self, *args, **kw).</summary>
    public static Value CallPrepend(PyThread thread, Value f, Value self, ReadOnlySpan<Value> args, PyStr[]? kwnames)
    {
        if (args.Length <= 6)
        {
            var few = new FewArgs();
            return Call(thread, f, few.Prepend(self, args), kwnames);
        }
        var all = new Value[args.Length + 1];
        all[0] = self;
        args.CopyTo(all.AsSpan(1));
        return Call(thread, f, all, kwnames);
    }

    /// <summary>f(*args, **kw) with the arguments in Python containers.</summary>
    public static Value CallEx(PyThread thread, Value f, PyTuple args, PyDict? kwargs)
    {
        if (kwargs is null || kwargs.Count == 0) return Call(thread, f, args.Items, null);
        var all = new Value[args.Items.Length + kwargs.Count];
        args.Items.CopyTo(all, 0);
        var names = new PyStr[kwargs.Count];
        var i = 0;
        foreach (var (key, value) in kwargs.Pairs())
        {
            if (key.As<PyStr>() is not { } name) throw PyErr.TypeError("keywords must be strings");
            names[i] = name;
            all[args.Items.Length + i++] = value;
        }
        return Call(thread, f, all, names);
    }

    /// <summary>As Call; an exception is left in thread.Pending and Null returned.</summary>
    public static Value TryCall(PyThread thread, Value f, ReadOnlySpan<Value> args, PyStr[]? kwnames)
    {
        if (f.IsExact<PyFunction>()) return Interpreter.TryCallFunction(thread, (PyFunction)f.Obj, args, kwnames);
        if (f.Ref is PyMethod { Function.Ref: PyFunction function } method && args.Length <= 6)
        {
            var few = new FewArgs();
            return Interpreter.TryCallFunction(thread, function, few.Prepend(method.Self, args), kwnames);
        }
        try
        {
            return Call(thread, f, args, kwnames);
        }
        catch (PyException e)
        {
            thread.Raise(e);
            return Value.Null;
        }
    }

    public static Value TryCall(PyThread thread, Value f) => TryCall(thread, f, ReadOnlySpan<Value>.Empty, null);

    public static Value TryCall(PyThread thread, Value f, Value a) => TryCall(thread, f, new ReadOnlySpan<Value>(in a), null);

    public static Value TryCall(PyThread thread, Value f, Value a, Value b)
    {
        Span<Value> args = [a, b];
        return TryCall(thread, f, args, null);
    }

    /// <summary>o.name(*args).</summary>
    public static Value CallMethod(Value o, PyStr name, params ReadOnlySpan<Value> args) => Call(PyThread.Current, ObjectOps.GetAttr(o, name), args, null);

    public static Value CallMethod(Value o, string name, params ReadOnlySpan<Value> args) => CallMethod(o, PyStr.Intern(name), args);

    [System.Runtime.CompilerServices.InlineArray(8)]
    private struct FewArgs8
    {
        private Value _first;
    }

    private struct FewArgs
    {
        private FewArgs8 _args;

        /// <summary>self, *args; there are at most seven.</summary>
        [System.Diagnostics.CodeAnalysis.UnscopedRef]
        public Span<Value> Prepend(Value self, ReadOnlySpan<Value> args)
        {
            _args[0] = self;
            Span<Value> all = _args;
            args.CopyTo(all[1..]);
            return all[..(args.Length + 1)];
        }
    }
}

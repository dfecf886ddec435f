namespace TieredPy.Runtime;

/// <summary>Pickle protocol 2 and later for plain objects: copyreg.__newobj__ with arguments, state, items (PEP 307).</summary>
internal static class ObjectReduce
{
    public static Value NewObj(PyThread thread, Value self)
    {
        var type = self.Type;
        if (type.Slots is { } && IsUnreducible(type)) throw PyErr.TypeError($"cannot pickle '{type.Name}' object");
        var copyreg = thread.Engine.Import("copyreg");
        Value args, kwargs = Value.Null;
        var getEx = ObjectOps.LookupSpecialBound(self, Names.GetNewArgsEx);
        var hasArgs = false;
        if (!getEx.IsNull)
        {
            var pair = CallOps.Call(getEx).As<PyTuple>() ?? throw PyErr.TypeError("__getnewargs_ex__ should return a tuple");
            if (pair.Count != 2) throw PyErr.ValueError($"__getnewargs_ex__ should return a tuple of length 2, not {pair.Count}");
            args = pair.Items[0];
            kwargs = pair.Items[1];
            hasArgs = true;
        }
        else
        {
            var get = ObjectOps.LookupSpecialBound(self, Names.GetNewArgs);
            hasArgs = !get.IsNull;
            args = get.IsNull ? Value.Of(PyTuple.Empty) : CallOps.Call(get);
            if (args.As<PyTuple>() is null) throw PyErr.TypeError($"__getnewargs__ should return a tuple, not '{args.Type.Name}'");
        }
        var argTuple = (PyTuple)args.Obj;
        Value maker, makerArgs;
        if (kwargs.IsNull || ((PyDict)kwargs.Obj).Count == 0)
        {
            maker = ObjectOps.GetAttr(copyreg, "__newobj__");
            makerArgs = Value.Of(new PyTuple([Value.Of(type), .. argTuple.Items]));
        }
        else
        {
            maker = ObjectOps.GetAttr(copyreg, "__newobj_ex__");
            makerArgs = Value.Of(new PyTuple(Value.Of(type), args, kwargs));
        }
        var isList = self.As<PyList>() is not null;
        var isDict = self.As<PyDict>() is not null;
        var getState = ObjectOps.GetAttr(self, Names.GetState);
        var state = type.Lookup(Names.GetState)!.Owner == PyBaseObject.TypeObject
            ? DefaultState(self, required: !hasArgs && !isList && !isDict)
            : CallOps.Call(getState);
        return Value.Of(new PyTuple(
            maker,
            makerArgs,
            state,
            isList ? IterOps.GetIter(self) : Value.None,
            isDict ? IterOps.GetIter(CallOps.CallMethod(self, "items")) : Value.None));
    }

    private static bool IsUnreducible(PyType type)
    {
        // an instance of a built-in that keeps its contents in C# fields cannot be made again from attributes alone
        var solid = type;
        while (solid.IsHeap) solid = solid.Base!;
        return solid != PyBaseObject.TypeObject && solid.UserFactory is null && !solid.IsSubtypeOf(PyInt.TypeObject) && !solid.IsSubtypeOf(PyStr.TypeObject)
            && !solid.IsSubtypeOf(PyTuple.TypeObject) && !solid.IsSubtypeOf(PyFloat.TypeObject) && !solid.IsSubtypeOf(PyBytes.TypeObject) && !solid.IsSubtypeOf(PyExc.BaseException);
    }

    /// <summary>object.__getstate__: None, the dict, or (dict or None, slots dict).</summary>
    public static Value DefaultState(Value self, bool required)
    {
        var type = self.Type;
        if (required && !type.IsHeap && type != PyBaseObject.TypeObject && !type.IsSubtypeOf(PyExc.BaseException)) throw PyErr.TypeError($"cannot pickle '{type.Name}' object");
        var state = Value.None;
        if (self.IsObject && self.Obj.State is { } s && type.HasInstanceDict)
        {
            var copy = s.CopyAttributes();
            if (copy.Count > 0) state = Value.Of(copy);
        }
        else if (self.IsObject && self.Obj.GetPlainDict(false) is { Count: > 0 } d)
        {
            state = Value.Of(d.Copy());
        }
        if (!type.IsHeap || !self.IsObject || self.Obj.State is not { } instance) return state;
        var slots = new PyDict();
        foreach (var t in type.Mro)
        {
            foreach (var key in t.SlotKeys)
            {
                var v = instance.GetOwn(key);
                if (!v.IsNull) slots.SetStr(PyStr.Intern(key.Text), v);
            }
        }
        return slots.Count == 0 ? state : Value.Of(new PyTuple(state, Value.Of(slots)));
    }
}

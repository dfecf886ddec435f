namespace TieredPy.Runtime;

/// <summary>A dunder method of a built-in type that comes from a slot (CPython's wrapper_descriptor).</summary>
[PyType("wrapper_descriptor", NoNew = true)]
public sealed unsafe partial class PySlotWrapper(PyType owner, SlotRow row) : PyObject
{
    public readonly PyType Owner = owner;
    public readonly SlotRow Row = row;

    /// <summary>The slot function that it stands for.</summary>
    public nint Function => SlotDefs.At(Owner.Slots, Row.Slot);

    /// <summary>Attribute access through the type's own GetAttr slot, or the generic one.</summary>
    public Value CallGetAttr(Value self, PyStr name)
    {
        var f = Owner.Slots.GetAttr;
        return f != null ? f(self, name) : ObjectOps.GenericGetAttr(self, name);
    }

    /// <summary>Calls the slot with Python arguments; args[0] is self, already known to be an instance of <see cref="Owner"/>.</summary>
    public Value Invoke(PyThread thread, ReadOnlySpan<Value> args, PyStr[]? kwnames)
    {
        var fn = Function;
        var self = args[0];
        if (kwnames is not null && kwnames.Length > 0 && Row.Wrap is not (WrapKind.Call or WrapKind.Init))
            throw PyErr.TypeError($"wrapper {Row.Name.Text}() takes no keyword arguments");
        switch (Row.Wrap)
        {
            case WrapKind.Unary:
                Expect(args, 0, 0);
                return ((delegate*<Value, Value>)fn)(self);
            case WrapKind.Next:
                Expect(args, 0, 0);
                thread.StopValue = Value.Null;
                var next = ((delegate*<Value, Value>)fn)(self);
                return next.IsNull ? throw PyErr.StopIteration(thread) : next;
            case WrapKind.Bool:
                Expect(args, 0, 0);
                return Value.Bool(((delegate*<Value, bool>)fn)(self));
            case WrapKind.Length:
                Expect(args, 0, 0);
                return Value.Int(((delegate*<Value, long>)fn)(self));
            case WrapKind.Hash:
                Expect(args, 0, 0);
                return Value.Int(((delegate*<Value, long>)fn)(self));
            case WrapKind.Finalize:
                Expect(args, 0, 0);
                ((delegate*<Value, void>)fn)(self);
                return Value.None;
            case WrapKind.Binary:
                Expect(args, 1, 1);
                return ((delegate*<Value, Value, Value>)fn)(self, args[1]);
            case WrapKind.BinaryReflected:
                Expect(args, 1, 1);
                return ((delegate*<Value, Value, Value>)fn)(args[1], self);
            case WrapKind.Power:
                ExpectOneOrTwo(args);
                return ((delegate*<Value, Value, Value, Value>)fn)(self, args[1], args.Length > 2 && !args[2].IsNone ? args[2] : Value.Null);
            case WrapKind.PowerReflected:
                ExpectOneOrTwo(args);
                return ((delegate*<Value, Value, Value, Value>)fn)(args[1], self, args.Length > 2 && !args[2].IsNone ? args[2] : Value.Null);
            case WrapKind.Repeat:
                Expect(args, 1, 1);
                return ((delegate*<Value, long, Value>)fn)(self, ConvertOps.IndexAsLong(args[1], PyExc.OverflowError));
            case WrapKind.GetItem:
                Expect(args, 1, 1);
                return ((delegate*<Value, Value, Value>)fn)(self, args[1]);
            case WrapKind.SetItem:
                Expect(args, 2, 2);
                ((delegate*<Value, Value, Value, void>)fn)(self, args[1], args[2]);
                return Value.None;
            case WrapKind.DelItem:
                Expect(args, 1, 1);
                ((delegate*<Value, Value, Value, void>)fn)(self, args[1], Value.Null);
                return Value.None;
            case WrapKind.Buffer:
                Expect(args, 1, 1);
                var view = PyMemoryView.Of(self);
                return (Arg.ToInt(args[1]) & 1) != 0 && view.ReadOnly ? throw PyErr.BufferError("Object is not writable.") : Value.Of(view);
            case WrapKind.Contains:
                Expect(args, 1, 1);
                return Value.Bool(((delegate*<Value, Value, bool>)fn)(self, args[1]));
            case WrapKind.Lt or WrapKind.Le or WrapKind.Eq or WrapKind.Ne or WrapKind.Gt or WrapKind.Ge:
                Expect(args, 1, 1);
                return ((delegate*<Value, Value, CompareOp, Value>)fn)(self, args[1], (CompareOp)(Row.Wrap - WrapKind.Lt));
            case WrapKind.Call:
                return ((delegate*<PyThread, Value, ReadOnlySpan<Value>, PyStr[]?, Value>)fn)(thread, self, args[1..], kwnames);
            case WrapKind.Init:
                ((delegate*<PyThread, Value, ReadOnlySpan<Value>, PyStr[]?, void>)fn)(thread, self, args[1..], kwnames);
                return Value.None;
            case WrapKind.GetAttr:
                Expect(args, 1, 1);
                var name = ObjectOps.AttributeName(args[1]);
                var found = CallGetAttr(self, name);
                return found.IsNull ? throw PyErr.AttributeError(self, name) : found;
            case WrapKind.SetAttr:
                Expect(args, 2, 2);
                CheckSetAttr(self);
                ((delegate*<Value, PyStr, Value, void>)fn)(self, ObjectOps.AttributeName(args[1]), args[2]);
                return Value.None;
            case WrapKind.DelAttr:
                Expect(args, 1, 1);
                CheckSetAttr(self);
                ((delegate*<Value, PyStr, Value, void>)fn)(self, ObjectOps.AttributeName(args[1]), Value.Null);
                return Value.None;
            case WrapKind.DescrGet:
                Expect(args, 1, 2);
                var instance = args[1].IsNone ? Value.Null : args[1];
                var owner = args.Length > 2 && !args[2].IsNone ? args[2] : Value.Null;
                if (instance.IsNull && owner.IsNull) throw PyErr.TypeError("__get__(None, None) is invalid");
                return ((delegate*<Value, Value, PyType, Value>)fn)(self, instance, owner.As<PyType>() ?? instance.Type);
            case WrapKind.DescrSet:
                Expect(args, 2, 2);
                ((delegate*<Value, Value, Value, void>)fn)(self, args[1], args[2]);
                return Value.None;
            case WrapKind.DescrDelete:
                Expect(args, 1, 1);
                ((delegate*<Value, Value, Value, void>)fn)(self, args[1], Value.Null);
                return Value.None;
            default:
                throw new InvalidOperationException(Row.Name.Text);
        }
    }

    /// <summary>object.__setattr__ must not get around a more special class's own (CPython's hackcheck).</summary>
    private void CheckSetAttr(Value self)
    {
        foreach (var t in self.Type.Mro)
        {
            if (t.IsHeap) continue;
            if (t.Slots.SetAttr != Owner.Slots.SetAttr)
                throw PyErr.TypeError($"can't apply this {Row.Name.Text} to {self.Type.Name} object");
            return;
        }
    }

    private static void ExpectOneOrTwo(ReadOnlySpan<Value> args)
    {
        if (args.Length is not (2 or 3)) throw PyErr.TypeError($"expected 1 or 2 arguments, got {args.Length - 1}");
    }

    // two arguments are unpacked by a function that says the name, one by one that does not
    private void Expect(ReadOnlySpan<Value> args, int min, int max)
    {
        var given = args.Length - 1;
        if (given >= min && given <= max) return;
        if (max == 2) throw Arg.BadCount(Row.Name.Text, min, max, given);
        // plain methods in CPython, with the messages of those
        if ((Row.Wrap == WrapKind.GetItem && (Owner == PyList.TypeObject || Owner == PyDict.TypeObject)) || (Row.Wrap == WrapKind.Contains && (Owner == PyDict.TypeObject || Owner == PySet.TypeObject)))
            throw PyErr.TypeError($"{Owner.Name}.{Row.Name.Text}() takes exactly one argument ({given} given)");
        throw PyErr.TypeError($"expected {min} argument{(min == 1 ? "" : "s")}, got {given}");
    }

}

/// <summary>Gives a built-in type the dunder methods that follow from its slots.</summary>
public static unsafe class SlotWrappers
{
    /// <param name="ownSlots">Slots that are the type's own, not inherited.</param>
    internal static void AddTo(PyType type, SlotSet ownSlots)
    {
        foreach (var row in SlotDefs.Rows)
        {
            if (row.Wrap == WrapKind.None || !ownSlots.Contains(row.Slot) || type.Dict.Get(row.Name) is not null) continue;
            type.Dict.Set(row.Name, Value.Of(new PySlotWrapper(type, row)));
        }
    }

    /// <summary><c>T.__new__</c> of a built-in type.</summary>
    internal static Value NewMethod(PyType type, string? signature) =>
        Value.Of(new PyBuiltin(
            new BuiltinDef { Name = "__new__", TextSignature = "($type, *args, **kwargs)", Doc = "Create and return a new object.  See help(type) for accurate signature.", Kind = BuiltinKind.Function, Vector = &CallNew },
            Value.Of(type), null));

    /// <summary>tp_new called by name: args[0] is the T of T.__new__ (bound), args[1] the class to make.</summary>
    private static Value CallNew(PyThread thread, ReadOnlySpan<Value> args, PyStr[]? kwnames)
    {
        var type = (PyType)args[0].Obj;
        if (args.Length < 2) throw PyErr.TypeError($"{type.Name}.__new__(): not enough arguments");
        if (args[1].As<PyType>() is not { } cls)
            throw PyErr.TypeError($"{type.Name}.__new__(X): X is not a type object ({args[1].Type.Name})");
        if (!cls.IsSubtypeOf(type))
            throw PyErr.TypeError($"{type.Name}.__new__({cls.Name}): {cls.Name} is not a subtype of {type.Name}");
        // the most derived built-in base decides: object.__new__(list-subclass) would skip list's own
        var solid = cls;
        while (solid.IsHeap) solid = solid.Base!;
        if (solid.Slots.New != type.Slots.New)
            throw PyErr.TypeError($"{type.Name}.__new__({cls.Name}) is not safe, use {solid.Name}.__new__()");
        return type.Slots.New(thread, cls, args[2..], kwnames);
    }
}

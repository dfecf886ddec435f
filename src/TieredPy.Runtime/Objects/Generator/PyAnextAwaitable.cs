namespace TieredPy.Runtime;

/// <summary>anext(it, default).</summary>
[PyType("anext_awaitable", NoNew = true)]
public sealed unsafe partial class PyAnextAwaitable(Value awaitable, Value @default) : PyObject
{
    private readonly Value _awaitable = awaitable;
    private Value _iterator = Value.Null;

    private Value Iterator(PyThread thread) => _iterator.IsNull ? _iterator = Interpreter.AwaitableIterator(thread, _awaitable) : _iterator;

    [PySlot(nameof(TypeSlots.Await))]
    public static Value Await(Value self) => self;

    [PySlot(nameof(TypeSlots.Iter))]
    public static Value Iter(Value self) => self;

    [PySlot(nameof(TypeSlots.Next))]
    public static Value Next(Value self)
    {
        var a = (PyAnextAwaitable)self.Obj;
        var thread = PyThread.Current;
        return a.Step(thread, () =>
        {
            var v = Interpreter.SendTo(thread, a.Iterator(thread), Value.None);
            return v.IsNull && thread.Pending is not null ? throw thread.TakePending() : v;
        });
    }

    private Value Step(PyThread thread, Func<Value> step)
    {
        try
        {
            return step();
        }
        catch (PyException e) when (e.Matches(PyExc.StopAsyncIteration))
        {
            thread.StopValue = @default;
            return Value.Null;
        }
    }

    private Value Method(PyThread thread, PyStr name, Value arg)
    {
        var v = Step(thread, () => CallOps.CallMethod(Iterator(thread), name, arg));
        return v.IsNull ? throw PyErr.StopIteration(thread) : v;
    }

    [PyMethod("send($self, arg, /)")]
    public static Value Send(PyThread thread, PyAnextAwaitable self, Value arg) => self.Method(thread, Names.Send, arg);

    [PyMethod("throw($self, typ, val=<null>, tb=<null>, /)")]
    public static Value Throw(PyThread thread, PyAnextAwaitable self, Value typ, Value val, Value tb) =>
        self.Method(thread, Names.Throw, Value.Of(PyGeneratorBase.ThrownException(typ, val, tb)));

    [PyMethod("close($self, /)")]
    public static Value Close(PyThread thread, PyAnextAwaitable self)
    {
        CallOps.CallMethod(self.Iterator(thread), Names.Close);
        return Value.None;
    }
}

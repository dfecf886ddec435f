namespace TieredPy.Runtime;

/// <summary>async_generator: its values are wrapped (<see cref="PyAsyncGenWrapped"/>) to tell them from what it awaits.</summary>
[PyType("async_generator", NoNew = true)]
public sealed unsafe partial class PyAsyncGenerator : PyGeneratorBase
{
    /// <summary>An asend/athrow/aclose is under way.</summary>
    internal bool RunningAsync;

    /// <summary>It ended or was closed.</summary>
    internal bool Closed;
    private bool _hooksDone;

    internal PyAsyncGenerator(PyFunction function, RegCode code, Value[] registers, Instr* ip) : base(function, code, registers, ip) { }

    internal override string Kind => "async generator";

    /// <summary>sys.set_asyncgen_hooks: the first iteration tells the event loop.</summary>
    private void InitHooks(PyThread thread)
    {
        if (_hooksDone) return;
        _hooksDone = true;
        if (!thread.AsyncGenFirstIter.IsNone) CallOps.Call(thread.AsyncGenFirstIter, Value.Of(this));
    }

    [PySlot(nameof(TypeSlots.AIter))]
    public static Value AIter(Value self) => self;

    [PySlot(nameof(TypeSlots.ANext))]
    public static Value ANext(Value self)
    {
        var g = (PyAsyncGenerator)self.Obj;
        g.InitHooks(PyThread.Current);
        return Value.Of(new PyAsyncGenASend(g, Value.None));
    }

    [PySlot(nameof(TypeSlots.Repr))]
    public static Value Repr(Value self)
    {
        var g = (PyAsyncGenerator)self.Obj;
        return Value.Str($"<async_generator object {g.QualName.Text} at 0x{g.IdentityHash:x12}>");
    }

    [PyMethod("asend($self, value, /)")]
    public static Value ASend(PyThread thread, PyAsyncGenerator self, Value value)
    {
        self.InitHooks(thread);
        return Value.Of(new PyAsyncGenASend(self, value));
    }

    [PyMethod("athrow($self, typ, val=<null>, tb=<null>, /)")]
    public static Value AThrow(PyThread thread, PyAsyncGenerator self, Value typ, Value val, Value tb)
    {
        self.InitHooks(thread);
        return Value.Of(new PyAsyncGenAThrow(self, typ, val, tb));
    }

    [PyMethod("aclose($self, /)")]
    public static Value AClose(PyThread thread, PyAsyncGenerator self)
    {
        self.InitHooks(thread);
        return Value.Of(new PyAsyncGenAThrow(self, Value.Null, Value.Null, Value.Null));
    }

    [PyGetter("ag_code")] public static Value GetCode(PyAsyncGenerator self) => Value.Of(self.Code.Code);
    [PyGetter("ag_frame")] public static Value GetFrame(PyAsyncGenerator self) => Value.OrNone(self.GetFrameObject());
    [PyGetter("ag_running", Member = true)] public static bool GetRunning(PyAsyncGenerator self) => self.RunningAsync;
    [PyGetter("ag_suspended")] public static bool GetSuspended(PyAsyncGenerator self) => self.Status == GeneratorState.Suspended;
    [PyGetter("ag_await")] public static Value GetAwait(PyAsyncGenerator self) => self.Delegate is { IsNull: false } d ? d : Value.None;
    [PyGetter("__name__")] public static Value GetName(PyAsyncGenerator self) => Value.Of(self.Name);
    [PySetter("__name__")] public static void SetName(PyAsyncGenerator self, Value v) => self.Name = NameValue(v, "__name__");
    [PyGetter("__qualname__")] public static Value GetQualName(PyAsyncGenerator self) => Value.Of(self.QualName);
    [PySetter("__qualname__")] public static void SetQualName(PyAsyncGenerator self, Value v) => self.QualName = NameValue(v, "__qualname__");

    [PyClassMethod("__class_getitem__($type, item, /)")]
    public static Value ClassGetItem(PyType cls, Value item) => TypeOps.GenericAlias(Value.Of(cls), item);

    /// <summary>
    /// The outcome of one step: a wrapped value ends the awaiting (Null, with the value in thread.StopValue); something awaited is passed on;
    /// the generator's end is StopAsyncIteration.
    /// </summary>
    internal Value Unwrap(PyThread thread, Value v)
    {
        if (v.IsNull)
        {
            var pending = thread.Pending;
            thread.Pending = null;
            pending ??= PyErr.Make(PyExc.StopAsyncIteration);
            if (pending.Is(PyExc.StopAsyncIteration) || pending.Is(PyExc.GeneratorExit)) Closed = true;
            RunningAsync = false;
            throw new PyException(pending);
        }
        if (v.Ref is not PyAsyncGenWrapped wrapped) return v;
        RunningAsync = false;
        thread.StopValue = wrapped.Content;
        return Value.Null;
    }
}

/// <summary>A value that an asynchronous generator yields (as opposed to what it awaits).</summary>
[PyType("async_generator_wrapped_value", NoNew = true)]
public sealed partial class PyAsyncGenWrapped(Value content) : PyObject
{
    public readonly Value Content = content;
}

internal enum AwaitState : byte
{
    Init,
    Iterating,
    Closed,
}

public sealed partial class PyThread
{
    /// <summary>sys.set_asyncgen_hooks.</summary>
    public Value AsyncGenFirstIter = Value.None, AsyncGenFinalizer = Value.None;
}

namespace TieredPy.Runtime;

/// <summary>coroutine.</summary>
[PyType("coroutine", NoNew = true)]
public sealed unsafe partial class PyCoroutine : PyGeneratorBase
{
    internal PyCoroutine(PyFunction function, RegCode code, Value[] registers, Instr* ip) : base(function, code, registers, ip) { }

    internal override string Kind => "coroutine";

    [PySlot(nameof(TypeSlots.Await))]
    public static Value Await(Value self) => Value.Of(new PyCoroutineWrapper((PyCoroutine)self.Obj));

    [PySlot(nameof(TypeSlots.Repr))]
    public static Value Repr(Value self)
    {
        var g = (PyCoroutine)self.Obj;
        return Value.Str($"<coroutine object {g.QualName.Text} at 0x{g.IdentityHash:x12}>");
    }

    [PyMethod("send($self, arg, /)")]
    public static Value Send(PyThread thread, PyCoroutine self, Value arg) => self.SendOrThrow(thread, arg);

    [PyMethod("throw($self, typ, val=<null>, tb=<null>, /)")]
    public static Value Throw(PyThread thread, PyCoroutine self, Value typ, Value val, Value tb) => self.ThrowInto(thread, typ, val, tb);

    [PyMethod("close($self, /)")]
    public static Value Close(PyThread thread, PyCoroutine self) => self.CloseGenerator(thread);

    [PyGetter("cr_code")] public static Value GetCode(PyCoroutine self) => Value.Of(self.Code.Code);
    [PyGetter("cr_frame")] public static Value GetFrame(PyCoroutine self) => Value.OrNone(self.GetFrameObject());
    [PyGetter("cr_running")] public static bool GetRunning(PyCoroutine self) => self.Status == GeneratorState.Running;
    [PyGetter("cr_suspended")] public static bool GetSuspended(PyCoroutine self) => self.Status == GeneratorState.Suspended;
    [PyGetter("cr_await")] public static Value GetAwait(PyCoroutine self) => self.Delegate is { IsNull: false } d ? d : Value.None;
    [PyGetter("cr_origin", Member = true)] public static Value GetOrigin(PyCoroutine self) => Value.None;
    [PyGetter("__name__")] public static Value GetName(PyCoroutine self) => Value.Of(self.Name);
    [PySetter("__name__")] public static void SetName(PyCoroutine self, Value v) => self.Name = NameValue(v, "__name__");
    [PyGetter("__qualname__")] public static Value GetQualName(PyCoroutine self) => Value.Of(self.QualName);
    [PySetter("__qualname__")] public static void SetQualName(PyCoroutine self, Value v) => self.QualName = NameValue(v, "__qualname__");

    [PyClassMethod("__class_getitem__($type, item, /)")]
    public static Value ClassGetItem(PyType cls, Value item) => TypeOps.GenericAlias(Value.Of(cls), item);
}

/// <summary>What a coroutine's __await__ gives: an iterator over it.</summary>
[PyType("coroutine_wrapper", NoNew = true)]
public sealed unsafe partial class PyCoroutineWrapper(PyCoroutine coroutine) : PyObject
{
    public readonly PyCoroutine Coroutine = coroutine;

    [PySlot(nameof(TypeSlots.Iter))]
    public static Value Iter(Value self) => self;

    [PySlot(nameof(TypeSlots.Next))]
    public static Value Next(Value self) => ((PyCoroutineWrapper)self.Obj).Coroutine.ResumeOrThrow(PyThread.Current, Value.None);

    [PyMethod("send($self, arg, /)")]
    public static Value Send(PyThread thread, PyCoroutineWrapper self, Value arg) => self.Coroutine.SendOrThrow(thread, arg);

    [PyMethod("throw($self, typ, val=<null>, tb=<null>, /)")]
    public static Value Throw(PyThread thread, PyCoroutineWrapper self, Value typ, Value val, Value tb) =>
        self.Coroutine.ThrowInto(thread, typ, val, tb);

    [PyMethod("close($self, /)")]
    public static Value Close(PyThread thread, PyCoroutineWrapper self) => self.Coroutine.CloseGenerator(thread);
}

namespace TieredPy.Runtime;

/// <summary>generator.</summary>
[PyType("generator", NoNew = true)]
public sealed unsafe partial class PyGenerator : PyGeneratorBase
{
    internal PyGenerator(PyFunction function, RegCode code, Value[] registers, Instr* ip) : base(function, code, registers, ip) { }

    internal override string Kind => "generator";

    [PySlot(nameof(TypeSlots.Iter))]
    public static Value Iter(Value self) => self;

    public override Value IterNext() => Next(new Value(this, 0));

    [PySlot(nameof(TypeSlots.Next))]
    public static Value Next(Value self) => ((PyGenerator)self.Obj).ResumeOrThrow(PyThread.Current, Value.None);

    [PySlot(nameof(TypeSlots.Repr))]
    public static Value Repr(Value self)
    {
        var g = (PyGenerator)self.Obj;
        return Value.Str($"<generator object {g.QualName.Text} at 0x{g.IdentityHash:x12}>");
    }

    [PyMethod("send($self, arg, /)")]
    public static Value Send(PyThread thread, PyGenerator self, Value arg) => self.SendOrThrow(thread, arg);

    [PyMethod("throw($self, typ, val=<null>, tb=<null>, /)")]
    public static Value Throw(PyThread thread, PyGenerator self, Value typ, Value val, Value tb) => self.ThrowInto(thread, typ, val, tb);

    [PyMethod("close($self, /)")]
    public static Value Close(PyThread thread, PyGenerator self) => self.CloseGenerator(thread);

    [PyGetter("gi_code")] public static Value GetCode(PyGenerator self) => Value.Of(self.Code.Code);
    [PyGetter("gi_frame")] public static Value GetFrame(PyGenerator self) => Value.OrNone(self.GetFrameObject());
    [PyGetter("gi_running")] public static bool GetRunning(PyGenerator self) => self.Status == GeneratorState.Running;
    [PyGetter("gi_suspended")] public static bool GetSuspended(PyGenerator self) => self.Status == GeneratorState.Suspended;
    [PyGetter("gi_yieldfrom")] public static Value GetYieldFrom(PyGenerator self) => self.Delegate is { IsNull: false } d ? d : Value.None;
    [PyGetter("__name__")] public static Value GetName(PyGenerator self) => Value.Of(self.Name);
    [PySetter("__name__")] public static void SetName(PyGenerator self, Value v) => self.Name = NameValue(v, "__name__");
    [PyGetter("__qualname__")] public static Value GetQualName(PyGenerator self) => Value.Of(self.QualName);
    [PySetter("__qualname__")] public static void SetQualName(PyGenerator self, Value v) => self.QualName = NameValue(v, "__qualname__");

    [PyClassMethod("__class_getitem__($type, item, /)")]
    public static Value ClassGetItem(PyType cls, Value item) => TypeOps.GenericAlias(Value.Of(cls), item);
}

public abstract unsafe partial class PyGeneratorBase
{
    /// <summary>gi_frame: null once finished.</summary>
    internal PyFrame? GetFrameObject()
    {
        if (Status == GeneratorState.Finished) return null;
        if (FrameObject is not null) return FrameObject;
        if (Status == GeneratorState.Running)
        {
            for (var f = PyThread.Current.Top; f.Caller is not null; f = f.Caller)
            {
                if (f.Generator == this && (f.Flags & FrameFlags.Generator) != 0) return f.GetObject();
            }
        }
        return FrameObject = new PyFrame(Function, Code) { Generator = this };
    }

    private protected static PyStr NameValue(Value v, string attribute) =>
        v.As<PyStr>() ?? throw PyErr.TypeError($"{attribute} must be set to a string object");
}

using System.Runtime.CompilerServices;
using TieredPy.Bytecode;

namespace TieredPy.Runtime;

/// <summary>
/// The frame object that a program sees. While its activation runs it reads that activation's window; a suspended generator's is the
/// generator's array; once the activation has ended it holds a copy of the registers.
/// </summary>
[PyType("frame", NoNew = true)]
public sealed unsafe partial class PyFrame(PyFunction function, RegCode regCode) : PyObject
{
    public readonly PyFunction Function = function;
    internal readonly RegCode RegCode = regCode;
    private Frame? _active;
    private Value[]? _registers;
    private int _pc = -1;
    private Value _locals = Value.Null;
    private Frame? _callerRecord;
    private int _callerSerial;
    private PyFrame? _back;
    private PyDict? _extraLocals;
    private Value _trace = Value.None;
    private bool _traceLines = true, _traceOpcodes;

    /// <summary>The generator whose frame this is; null for others.</summary>
    internal PyGeneratorBase? Generator;

    public PyCode Code => RegCode.Code;

    /// <summary>Does its activation run (or wait for a call that it made)?</summary>
    public bool IsActive => _active is not null;

    internal void Attach(Frame frame)
    {
        _active = frame;
        _back = null;
        if ((frame.Flags & FrameFlags.HasLocals) != 0) _locals = frame.Locals;
        if ((frame.Flags & FrameFlags.Generator) != 0) Generator = frame.Generator;
    }

    /// <summary>The activation ends: what may still be asked for is copied.</summary>
    internal void Detach(Frame frame)
    {
        _active = null;
        _pc = frame.Pc;
        if (Generator is null)
        {
            var n = RegCode.LocalCount;
            _registers = new Value[n];
            Array.Copy(frame.Array, frame.Base, _registers, 0, n);
        }
        // the caller goes on: f_back is made when someone asks while it does
        var caller = frame.Caller!;
        if (Generator is null && caller.Caller is not null)
        {
            if ((caller.Flags & FrameFlags.HasObject) != 0) _back = caller.Object;
            _callerRecord = caller;
            _callerSerial = caller.Serial;
        }
    }

    internal void TakeRegisters(Value[] registers) => _registers = registers;

    /// <summary>First local register; a null reference when the frame was cleared.</summary>
    private ref Value Registers
    {
        get
        {
            if (_active is { } f) return ref f.Registers;
            if (Generator is { Registers: { } suspended }) return ref suspended[0];
            if (_registers is { Length: > 0 } kept) return ref kept[0];
            return ref Unsafe.NullRef<Value>();
        }
    }

    private int Pc => _active is { } f ? f.Pc : Generator is { Registers: not null } g ? (int)(g.Ip - RegCode.Start) : _pc;

    /// <summary>Byte offset of the current instruction.</summary>
    public int LastInstruction => RegCode.LastI(Pc);

    /// <summary>The current line; -1 when the instruction has none.</summary>
    public int Line => Pc < 0 ? Code.Code.FirstLine : LocationTable.LineAt(Code.Code, LastInstruction / 2);

    public PyFrame? Back
    {
        get
        {
            if (_active is { } f) return f.Caller is { Caller: not null } c ? c.GetObject() : null;
            if (_back is not null) return _back;
            // only as long as the caller's activation is the one that called
            if (_callerRecord is { } r && r.Serial == _callerSerial && (r.Flags & FrameFlags.HasObject) != 0) return r.Object;
            return null;
        }
    }

    // ---- locals ----

    private bool IsOptimized => (Code.Code.Flags & CodeFlags.Optimized) != 0;

    /// <summary>Value of fast local i, through its cell; Null when unbound.</summary>
    internal Value GetLocal(int i)
    {
        ref var r = ref Registers;
        if (Unsafe.IsNullRef(ref r)) return Value.Null;
        return Interpreter.LocalValue(Code.Code, ref r, i);
    }

    private void SetLocal(int i, Value v)
    {
        ref var r = ref Registers;
        if (Unsafe.IsNullRef(ref r)) return;
        ref var slot = ref Unsafe.Add(ref r, i);
        if ((Code.Code.KindOf(i) & (LocalKind.Cell | LocalKind.Free)) != 0 && slot.Ref is PyCell cell) cell.Contents = v;
        else slot = v;
    }

    internal int LocalIndex(PyStr name)
    {
        var names = Code.Code.LocalsPlusNames;
        for (var i = 0; i < names.Length; i++)
        {
            if (names[i] == name.Text && (Code.Code.KindOf(i) & LocalKind.Hidden) == 0) return i;
        }
        return -1;
    }

    internal Value GetLocal(Value name)
    {
        if (name.As<PyStr>() is { } s)
        {
            var i = LocalIndex(s);
            if (i >= 0) return GetLocal(i);
        }
        return _extraLocals?.Get(name) ?? Value.Null;
    }

    internal void SetLocal(Value name, Value v)
    {
        if (name.As<PyStr>() is { } s)
        {
            var i = LocalIndex(s);
            if (i >= 0)
            {
                if (v.IsNull) throw PyErr.ValueError("cannot remove local variables from FrameLocalsProxy");
                SetLocal(i, v);
                return;
            }
        }
        if (!v.IsNull) (_extraLocals ??= new PyDict()).Set(name, v);
        else if (_extraLocals is null || !_extraLocals.Remove(name)) throw PyErr.KeyError(name);
    }

    /// <summary>The bound locals, in order, as a fresh dict (what locals() gives in a function).</summary>
    public PyDict CopyLocals()
    {
        var dict = new PyDict();
        for (var i = 0; i < RegCode.LocalCount; i++)
        {
            if ((Code.Code.KindOf(i) & LocalKind.Hidden) != 0) continue;
            var v = GetLocal(i);
            if (!v.IsNull) dict.SetStr(PyStr.Intern(Code.Code.LocalsPlusNames[i]), v);
        }
        if (_extraLocals is not null) dict.Merge(_extraLocals);
        return dict;
    }

    // ---- members ----

    [PyGetter("f_back")] public static Value GetBack(PyFrame self) => Value.OrNone(self.Back);
    [PyGetter("f_code")] public static Value GetCode(PyFrame self) => Value.Of(self.Code);
    [PyGetter("f_globals")] public static Value GetGlobals(PyFrame self) => Value.Of(self.Function.Globals);
    [PyGetter("f_builtins")] public static Value GetBuiltins(PyFrame self) => Value.Of(self.Function.Builtins);
    [PyGetter("f_lasti")] public static Value GetLastI(PyFrame self) => self.LastInstruction;
    [PyGetter("f_lineno")] public static Value GetLine(PyFrame self) => self.Line < 0 ? Value.None : self.Line;
    [PySetter("f_lineno")] public static void SetLine(PyFrame self, Value v) => throw PyErr.ValueError("f_lineno can only be set in a trace function");
    [PyGetter("f_generator")] public static Value GetGenerator(PyFrame self) => Value.OrNone(self.Generator);
    [PyGetter("f_trace")] public static Value GetTrace(PyFrame self) => self._trace;
    [PySetter("f_trace")] public static void SetTrace(PyFrame self, Value v) => self._trace = v.IsNull ? Value.None : v;
    [PyGetter("f_trace_lines", Member = true)] public static bool GetTraceLines(PyFrame self) => self._traceLines;
    [PySetter("f_trace_lines")] public static void SetTraceLines(PyFrame self, Value v) => self._traceLines = ObjectOps.IsTrue(v);
    [PyGetter("f_trace_opcodes")] public static bool GetTraceOpcodes(PyFrame self) => self._traceOpcodes;
    [PySetter("f_trace_opcodes")] public static void SetTraceOpcodes(PyFrame self, Value v) => self._traceOpcodes = ObjectOps.IsTrue(v);

    [PyGetter("f_locals")]
    public static Value GetLocals(PyFrame self)
    {
        if (self.IsOptimized) return Value.Of(new PyFrameLocals(self));
        return self._locals.IsNull ? Value.Of(self.Function.Globals) : self._locals;
    }

    [PyMethod("clear($self, /)")]
    public static void Clear(PyFrame self)
    {
        if (self._active is not null) throw PyErr.RuntimeError("cannot clear an executing frame");
        if (self.Generator is { Status: GeneratorState.Suspended }) throw PyErr.RuntimeError("cannot clear a suspended frame");
        self.Generator?.CloseGenerator(PyThread.Current);
        self._registers = null;
        self._extraLocals = null;
    }

    [PySlot(nameof(TypeSlots.Repr))]
    public static Value Repr(Value self)
    {
        var f = (PyFrame)self.Obj;
        return Value.Str($"<frame at 0x{f.IdentityHash:x12}, file {ObjectOps.ReprText(f.Code.Code.FileName)}, line {f.Line}, code {f.Code.Code.Name}>");
    }
}

using TieredPy.Bytecode;

namespace TieredPy.Runtime;

/// <summary>Functions, intrinsics, awaiting.</summary>
public static unsafe partial class Interpreter
{
    private static PyFunction MakeFunction(Frame frame, PyCode code) => MakeFunction(frame.Globals, frame.Function.Builtins, code);

    internal static PyFunction MakeFunction(PyDict globals, PyDict builtins, PyCode code)
    {
        if (code.Shared is { } shared && shared.Globals == globals && shared.Builtins == builtins) return shared;
        var f = new PyFunction(code, globals, builtins);
        if (code.IsBareExpression) code.Shared = f;
        if ((code.Code.Flags & CodeFlags.HasDocstring) != 0 && code.Code.Consts.Length > 0) f.Doc = code.GetConstant(0);
        var module = globals.GetStr(Names.Name);
        if (!module.IsNull) f.Module = module;
        return f;
    }

    internal static void SetFunctionAttribute(PyFunction f, int kind, Value v)
    {
        switch (kind)
        {
            case 1:
                f.Defaults = (PyTuple)v.Obj;
                break;
            case 2:
                f.KwDefaults = (PyDict)v.Obj;
                break;
            case 4:
                f.Annotations = v;
                break;
            case 8:
                {
                    var cells = ((PyTuple)v.Obj).Items;
                    var closure = new PyCell[cells.Length];
                    for (var i = 0; i < closure.Length; i++) closure[i] = (PyCell)cells[i].Obj;
                    f.Closure = closure;
                    break;
                }
            case 16:
                f.Annotate = v;
                if (v.As<PyFunction>() is { } annotate) annotate.QualName = PyStr.Of(f.QualName.Text + ".__annotate__");
                break;
            default:
                throw PyErr.SystemError("bad function attribute");
        }
    }

    private static Value RunIntrinsic1(PyThread thread, Frame frame, Intrinsic1 id, Value v)
    {
        switch (id)
        {
            case Intrinsic1.Print:
                {
                    var sys = thread.Engine.Modules.GetStr("sys");
                    var hook = sys.IsNull ? Value.Null : ObjectOps.TryGetAttr(sys, PyStr.Intern("displayhook"));
                    if (hook.IsNull) throw PyErr.RuntimeError("lost sys.displayhook");
                    return CallOps.Call(hook, v);
                }
            case Intrinsic1.ImportStar:
                ImportStar(v, LocalsOf(frame));
                return Value.None;
            case Intrinsic1.StopIterationError:
                return StopIterationError(frame, v);
            case Intrinsic1.AsyncGenWrap:
                return Value.Of(new PyAsyncGenWrapped(v));
            case Intrinsic1.UnaryPositive:
                return NumberOps.Positive(v);
            case Intrinsic1.ListToTuple:
                return Value.Of(PyTuple.From(SequenceOps.ToArray(v)));
            default:
                return Services(thread).Intrinsic1(thread, id, v);
        }
    }

    private static Value RunIntrinsic2(PyThread thread, Intrinsic2 id, Value v, Value w)
    {
        switch (id)
        {
            case Intrinsic2.PrepReraiseStar:
                return PrepareReraiseStar(thread, v, w);
            case Intrinsic2.SetFunctionTypeParams:
                ((PyFunction)v.Obj).TypeParams = (PyTuple)w.Obj;
                return v;
            default:
                return Services(thread).Intrinsic2(thread, id, v, w);
        }
    }

    /// <summary>A StopIteration that leaves a generator becomes RuntimeError (PEP 479).</summary>
    private static Value StopIterationError(Frame frame, Value v)
    {
        var flags = frame.Code.Code.Code.Flags;
        string? message = null;
        if (v.Type.IsSubtypeOf(PyExc.StopIteration))
        {
            message = (flags & CodeFlags.AsyncGenerator) != 0 ? "async generator raised StopIteration"
                : (flags & CodeFlags.Coroutine) != 0 ? "coroutine raised StopIteration"
                : "generator raised StopIteration";
        }
        else if ((flags & CodeFlags.AsyncGenerator) != 0 && v.Type.IsSubtypeOf(PyExc.StopAsyncIteration))
        {
            message = "async generator raised StopAsyncIteration";
        }
        if (message is null) return v;
        var error = PyErr.RuntimeError(message).Value;
        error.Cause = (PyBaseException)v.Obj;
        error.SuppressContext = true;
        error.Context = (PyBaseException)v.Obj;
        return Value.Of(error);
    }

    // ---- delegation ----

    private static Outcome Send(PyThread thread, Frame frame, Instr* ip, ref Reg registers)
    {
        var receiver = At(ref registers, ip->A).Value;
        ref var dest = ref At(ref registers, ip->B);
        var v = dest.Value;
        if (receiver.Ref is PyGeneratorBase gen && gen is not PyAsyncGenerator && gen.Code.JitGenerator is null && (gen.Status == GeneratorState.Suspended || (gen.Status == GeneratorState.Created && v.IsNone)))
        {
            EnterGenerator(thread, frame, gen, v);
            return Outcome.Pushed;
        }
        var r = SendTo(thread, receiver, v);
        if (!r.IsNull)
        {
            dest.Set(r);
            return Outcome.Done;
        }
        if (thread.Pending is not null) return Outcome.Raised;
        r = thread.StopValue;
        thread.StopValue = Value.Null;
        dest.Set(r.IsNull ? Value.None : r);
        return Outcome.Finished;
    }

    /// <summary>One step of an iterator with a value sent: what it yields; Null when it is finished (thread.StopValue) or raised (thread.Pending).</summary>
    internal static Value SendTo(PyThread thread, Value receiver, Value v)
    {
        thread.StopValue = Value.Null;
        if (receiver.Ref is PyGeneratorBase gen && gen is not PyAsyncGenerator) return gen.TryResume(thread, v);
        if (v.IsNone && receiver.Type.Slots.Next != null) return receiver.Type.Slots.Next(receiver);
        var method = ObjectOps.GetAttr(receiver, Names.Send);
        var r = CallOps.TryCall(thread, method, v);
        if (!r.IsNull) return r;
        if (!thread.Pending!.Is(PyExc.StopIteration)) return Value.Null;
        thread.StopValue = PyExc.StopIterationValue(thread.Pending);
        thread.Pending = null;
        return Value.Null;
    }

    /// <summary>The iterator that `await v` runs.</summary>
    internal static Value GetAwaitable(PyThread thread, Value v, int oparg)
    {
        if (v.Ref is PyCoroutine coroutine)
        {
            if (!coroutine.Delegate.IsNull) throw PyErr.RuntimeError("coroutine is being awaited already");
            return v;
        }
        if (v.Ref is PyGenerator g && (g.Code.Code.Code.Flags & CodeFlags.IterableCoroutine) != 0) return v;
        var slot = v.Type.Slots.Await;
        if (slot == null)
        {
            throw PyErr.TypeError(oparg switch
            {
                1 => $"'async with' received an object from __aenter__ that does not implement __await__: {v.Type.Name}",
                2 => $"'async with' received an object from __aexit__ that does not implement __await__: {v.Type.Name}",
                _ => $"'{v.Type.Name}' object can't be awaited",
            });
        }
        var it = slot(v);
        if (it.Ref is PyCoroutine || (it.Ref is PyGenerator ig && (ig.Code.Code.Code.Flags & CodeFlags.IterableCoroutine) != 0))
            throw PyErr.TypeError("__await__() returned a coroutine");
        if (it.Type.Slots.Next == null) throw PyErr.TypeError($"__await__() returned non-iterator of type '{it.Type.Name}'");
        return it;
    }

    internal static Value AwaitableIterator(PyThread thread, Value v) => GetAwaitable(thread, v, 0);

    internal static Value GetAIter(Value v)
    {
        var slot = v.Type.Slots.AIter;
        if (slot == null) throw PyErr.TypeError($"'async for' requires an object with __aiter__ method, got {v.Type.Name}");
        var it = slot(v);
        if (it.Type.Slots.ANext == null)
            throw PyErr.TypeError($"'async for' received an object from __aiter__ that does not implement __anext__: {it.Type.Name}");
        return it;
    }

    internal static Value GetANext(PyThread thread, Value it)
    {
        var slot = it.Type.Slots.ANext;
        if (slot == null) throw PyErr.TypeError($"'async for' requires an iterator with __anext__ method, got {it.Type.Name}");
        var awaitable = slot(it);
        if (it.Ref is PyAsyncGenerator) return awaitable;
        try
        {
            return GetAwaitable(thread, awaitable, 0);
        }
        catch (PyException e)
        {
            var error = PyErr.TypeError($"'async for' received an invalid object from __anext__: {awaitable.Type.Name}");
            error.Value.Cause = e.Value;
            error.Value.SuppressContext = true;
            error.Value.Context = e.Value;
            throw error;
        }
    }

    // ---- what the running code is, for builtins ----

    /// <summary>The globals of the innermost Python code that runs; null when none does.</summary>
    public static PyDict? CurrentGlobals(PyThread thread) => thread.Top.Caller is null ? null : thread.Top.Globals;

    /// <summary>The builtins that the innermost running Python code sees.</summary>
    public static PyDict CurrentBuiltins(PyThread thread) => thread.Top.Caller is null ? thread.Engine.Builtins : thread.Top.Function.Builtins;

    /// <summary>co_flags of the innermost running Python code (what compile() inherits __future__ from).</summary>
    public static int CurrentCodeFlags(PyThread thread) => thread.Top.Caller is null ? 0 : (int)thread.Top.Code.Code.Code.Flags;

    /// <summary>Runs what waits at a poll, in long native loops.</summary>
    public static void CheckSignals(PyThread thread)
    {
        if (thread.Poll != 0) thread.RunPoll();
    }

    /// <summary>anext(it, default): awaits, and gives the default for StopAsyncIteration.</summary>
    public static Value AnextWithDefault(Value awaitable, Value @default) => Value.Of(new PyAnextAwaitable(awaitable, @default));

    /// <summary>What locals() gives: the namespace of a module or class body, a fresh dict in a function; null when no Python code runs.</summary>
    public static Value CurrentLocals(PyThread thread)
    {
        var frame = thread.Top;
        if (frame.Caller is null) return Value.Null;
        if ((frame.Flags & FrameFlags.HasLocals) != 0) return frame.Locals;
        return Value.Of(frame.GetObject().CopyLocals());
    }

    /// <summary>The frame object of the activation <paramref name="depth"/> calls out (sys._getframe); null beyond the outermost.</summary>
    public static PyFrame? FrameAt(PyThread thread, int depth)
    {
        var frame = thread.Top;
        while (depth-- > 0 && frame.Caller is not null) frame = frame.Caller;
        return frame.Caller is null ? null : frame.GetObject();
    }

    /// <summary>Fast local i of a window, through its cell; Null when unbound.</summary>
    internal static Value LocalValue(CodeObject co, ref Value registers, int i)
    {
        var v = System.Runtime.CompilerServices.Unsafe.Add(ref registers, i);
        // a cell variable that is a parameter is a plain value until MAKE_CELL ran
        return (co.KindOf(i) & (LocalKind.Cell | LocalKind.Free)) != 0 && v.Ref is PyCell cell ? cell.Contents : v;
    }

    /// <summary>What super() without arguments means in the running function: (__class__, first argument).</summary>
    public static (Value Type, Value Self) ImplicitSuperArguments(PyThread thread)
    {
        var frame = thread.Top;
        if (frame.Caller is null) throw PyErr.RuntimeError("super(): no current frame");
        var co = frame.Code.Code.Code;
        if (co.ArgCount == 0) throw PyErr.RuntimeError("super(): no arguments");
        ref var registers = ref frame.Registers;
        var self = registers;
        if (self.Ref is PyCell selfCell && (co.KindOf(0) & LocalKind.Cell) != 0) self = selfCell.Contents;
        if (self.IsNull) throw PyErr.RuntimeError("super(): arg[0] deleted");
        for (var i = 0; i < co.LocalsPlusNames.Length; i++)
        {
            if ((co.KindOf(i) & LocalKind.Free) == 0 || co.LocalsPlusNames[i] != "__class__") continue;
            if (System.Runtime.CompilerServices.Unsafe.Add(ref registers, i).Ref is not PyCell cell) throw PyErr.RuntimeError("super(): bad __class__ cell");
            if (cell.Contents.IsNull) throw PyErr.RuntimeError("super(): empty __class__ cell");
            if (cell.Contents.As<PyType>() is null) throw PyErr.RuntimeError($"super(): __class__ is not a type ({cell.Contents.Type.Name})");
            return (cell.Contents, self);
        }
        throw PyErr.RuntimeError("super(): __class__ cell not found");
    }
}

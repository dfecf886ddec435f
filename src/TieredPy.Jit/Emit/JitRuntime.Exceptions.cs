using System.Runtime.CompilerServices;
using TieredPy.Runtime;

namespace TieredPy.Jit;

/// <summary>Raising and catching inside compiled code.</summary>
internal static unsafe partial class JitRuntime
{
    /// <summary>Room for the variables of an activation without a record, in the frame object that its tracebacks refer to.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static ref Value FrameWindow(JitClosure closure, PyThread thread, PyFunction function, ref PyFrame? frame) => ref PyFrame.OfCompiled(ref frame, thread, function, closure.Unit.Code);

    /// <summary>thread.Pending arrives at a handler of the function it was raised in. <paramref name="frame"/>: null when the activation has a record.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static object Catch(JitClosure closure, PyThread thread, PyFrame? frame, int number)
    {
        var exc = thread.Pending!;
        thread.Pending = null;
        AddEntry(closure, thread, frame, number, exc);
        return exc;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static object CatchAgain(JitClosure closure, PyThread thread, PyFrame? frame, int number)
    {
        var exc = thread.Pending!;
        thread.Pending = null;
        return exc;
    }

    /// <summary>thread.Pending leaves the function.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Value RaiseOut(JitClosure closure, PyThread thread, PyFrame frame, int number)
    {
        AddEntry(closure, thread, frame, number, thread.Pending!);
        return Value.Null;
    }

    private static void AddEntry(JitClosure closure, PyThread thread, PyFrame? frame, int number, PyBaseException exc)
    {
        var unit = closure.Unit;
        var pc = unit.ExitNumber(number).Pc;
        if (frame is null)
        {
            var record = thread.Top;
            record.Ip = unit.Code.Start + pc;
            frame = record.GetObject();
        }
        else
        {
            frame.SetCompiledPc(pc);
        }
        exc.Traceback = new PyTraceback(frame, exc.Traceback, unit.Code, pc);
    }

    /// <summary>What a handler is told of the place: the bytecode offset.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static long LastInstruction(JitClosure closure, int number) => closure.Unit.Code.LastI(closure.Unit.ExitNumber(number).Pc);

    /// <summary>As <see cref="Exit"/>, for an activation that may have a frame object already.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Value ExitWithFrame(JitClosure closure, PyThread thread, PyFunction function, int number, PyFrame? frame)
    {
        if (frame is null) return Exit(closure, thread, function, number);
        ref var window = ref System.Runtime.InteropServices.MemoryMarshal.GetArrayDataReference(t_scratch!);
        var exit = closure.Unit.TakeExit(number);
        return Interpreter.ResumeWith(thread, function, closure.Unit.Code, ref window, exit.Pc, frame, raising: exit.Reason == DeoptReason.Raised);
    }

    /// <summary>A bare raise: true when what is handled is pending now; false when there is nothing, and RuntimeError is.</summary>
    public static bool RaiseHandled(PyThread thread)
    {
        if (thread.Handled is { } handled)
        {
            thread.Pending = handled;
            return true;
        }
        return Pend(thread, PyErr.RuntimeError("No active exception to reraise"));
    }

    /// <summary>raise a [from b].</summary>
    public static void RaiseStatement(PyThread thread, Value a, Value b, int count)
    {
        try
        {
            Interpreter.RaiseValue(thread, count, a, b);
        }
        catch (Exception e)
        {
            Pend(thread, e);
        }
    }

    public static void SetPending(PyThread thread, object exc) => thread.Pending = Unsafe.As<PyBaseException>(exc);

    public static object PushHandled(PyThread thread, object exc)
    {
        var before = thread.Handled;
        thread.Handled = Unsafe.As<PyBaseException>(exc);
        return before ?? None;
    }

    public static object PushHandledInGenerator(PyThread thread, object exc)
    {
        var gen = thread.Top.Generator!;
        var before = gen.Handled;
        thread.Handled = gen.Handled = Unsafe.As<PyBaseException>(exc);
        return before ?? None;
    }

    public static void PopHandled(PyThread thread, object before) => thread.Handled = before == None ? null : Unsafe.As<PyBaseException>(before);

    public static void PopHandledInGenerator(PyThread thread, object before)
    {
        var frame = thread.Top;
        var exc = before == None ? null : Unsafe.As<PyBaseException>(before);
        frame.Generator!.Handled = exc;
        thread.Handled = exc ?? frame.HandledAtEntry;
    }

    public static bool MatchesClass(object exc, object cls)
    {
        var type = Unsafe.As<PyObject>(exc).Type;
        return type == cls || type.IsSubtypeOf(Unsafe.As<PyType>(cls));
    }

    public static int Matches(PyThread thread, Value exc, Value type)
    {
        try
        {
            return Interpreter.ExceptionMatches(exc, type) ? 1 : 0;
        }
        catch (Exception e)
        {
            Pend(thread, e);
            return -1;
        }
    }

    public static Value WithExceptStart(PyThread thread, Value exit, Value self, Value exc)
    {
        var e = (PyBaseException)exc.Obj;
        var tb = e.Traceback is { } t ? Value.Of(t) : Value.None;
        ReadOnlySpan<Value> args = [self, Value.Of(e.Type), exc, tb];
        return Protected(thread, exit, self.IsNull ? args[1..] : args, null);
    }

    /// <summary>__enter__ or __exit__ that wants the object passed as self; Null when it is another kind of attribute, or missing.</summary>
    public static Value LoadSpecial(PyThread thread, Value owner, int which)
    {
        try
        {
            var f = Interpreter.SpecialMethod(owner, which, out var passSelf);
            return passSelf ? f : Value.Null;
        }
        catch (Exception e)
        {
            // the interpreter executes it again
            Pend(thread, e);
            thread.Pending = null;
            return Value.Null;
        }
    }

    /// <summary>What programs catch in loops does not go through a .NET throw.</summary>
    private static bool DividesByZero(PyThread thread, Value a, RegOp op)
    {
        if (!(a.IsInt || a.IsFloat) || op is not (RegOp.FloorDivide or RegOp.Remainder or RegOp.TrueDivide or RegOp.IFloorDivide or RegOp.IRemainder or RegOp.ITrueDivide)) return false;
        thread.Raise(PyErr.ZeroDivisionError("division by zero").Value);
        return true;
    }

    private static Value Subscript(PyThread thread, Value a, Value b)
    {
        if (a.IsExact<PyDict>())
        {
            var v = Unsafe.As<PyDict>(a.Ref!).Get(b);
            if (v.IsNull) thread.Raise(PyErr.KeyError(b).Value);
            return v;
        }
        if (b.IsInt && Raises(thread, a, b, (int)RegOp.Subscript)) return Value.Null;
        return SequenceOps.GetItem(a, b);
    }

    /// <summary>Does this operation raise? Then the exception is pending.</summary>
    public static bool Raises(PyThread thread, Value a, Value b, int op)
    {
        if ((RegOp)op == RegOp.Subscript && b.IsInt)
        {
            var (count, name) = a.Ref switch
            {
                PyList l when a.IsExact<PyList>() => (l.Count, "list"),
                PyTuple t when a.IsExact<PyTuple>() => (t.Count, "tuple"),
                _ => (int.MaxValue, ""),
            };
            var i = b.Bits < 0 ? b.Bits + count : b.Bits;
            if ((ulong)i < (ulong)count || name.Length == 0) return false;
            thread.Raise(PyErr.IndexError(name + " index out of range").Value);
            return true;
        }
        return Binary(thread, a, b, op).IsNull;
    }
}

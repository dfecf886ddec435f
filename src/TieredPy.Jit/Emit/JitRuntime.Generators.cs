using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using TieredPy.Runtime;

namespace TieredPy.Jit;

/// <summary>Generators: suspending, finishing, resuming others, making them.</summary>
internal static unsafe partial class JitRuntime
{
    /// <summary>The running generator yields <paramref name="v"/>, which is handed through.</summary>
    public static Value Suspend(Value v, PyThread thread, int pc)
    {
        Interpreter.YieldCompiled(thread, pc);
        return v;
    }

    public static Value FinishGenerator(PyThread thread, Value v) => Interpreter.ReturnCompiled(thread, v);

    /// <summary>The running generator leaves its compiled code by an exit.</summary>
    public static Value LeaveGenerator(JitClosure closure, PyThread thread, int number)
    {
        var exit = closure.Unit.TakeExit(number);
        return Interpreter.ContinueGenerator(thread, exit.Pc, raising: exit.Reason == DeoptReason.Raised);
    }

    /// <summary>One step of a delegation; Null: an exception is pending, or else it is finished, and thread.StopValue is its value.</summary>
    public static Value Send(PyThread thread, Value receiver, Value v)
    {
        try
        {
            return Interpreter.SendTo(thread, receiver, v);
        }
        catch (Exception e)
        {
            return PendNull(thread, e);
        }
    }

    public static Value StaleGenerator(JitClosure closure, PyThread thread) => Interpreter.ContinueStale(thread, closure.Unit.GeneratorEntry);

    /// <summary>thread.Pending leaves the generator.</summary>
    public static Value RaiseOutOfGenerator(JitClosure closure, PyThread thread, int number, bool again) => Interpreter.RaiseOutOfGenerator(thread, closure.Unit.ExitNumber(number).Pc, again);

    public static Value GetYieldFromIter(JitClosure closure, PyThread thread, Value v)
    {
        try
        {
            return Interpreter.YieldFromIter(closure.Unit.Code, v);
        }
        catch (Exception e)
        {
            return PendNull(thread, e);
        }
    }

    public static Value GetAwaitable(PyThread thread, Value v, int kind)
    {
        try
        {
            return Interpreter.GetAwaitable(thread, v, kind);
        }
        catch (Exception e)
        {
            return PendNull(thread, e);
        }
    }

    public static Value GetAIter(PyThread thread, Value v)
    {
        try
        {
            return Interpreter.GetAIter(v);
        }
        catch (Exception e)
        {
            return PendNull(thread, e);
        }
    }

    public static Value GetANext(PyThread thread, Value v)
    {
        try
        {
            return Interpreter.GetANext(thread, v);
        }
        catch (Exception e)
        {
            return PendNull(thread, e);
        }
    }

    /// <summary>END_ASYNC_FOR: true: the end of the iteration; else the exception is pending again.</summary>
    public static bool EndAsyncFor(PyThread thread, object exception)
    {
        var e = Unsafe.As<PyBaseException>(exception);
        if (e.Is(PyExc.StopAsyncIteration)) return true;
        thread.Pending = e;
        return false;
    }

    public static object MakeFunction(PyFunction outer, object code) => Interpreter.MakeFunction(outer.Globals, outer.Builtins, Unsafe.As<PyCode>(code));

    public static void SetFunctionAttribute(object function, Value v, int kind) => Interpreter.SetFunctionAttribute(Unsafe.As<PyFunction>(function), kind, v);

    public static Value TakeStopValue(PyThread thread)
    {
        var v = thread.StopValue;
        thread.StopValue = Value.Null;
        return v.IsNull ? Value.None : v;
    }

    public static Value NewGenerator0(PyThread thread, PyFunction f) => Made(thread, f, []);

    public static Value NewGenerator1(PyThread thread, PyFunction f, Value a) => Made(thread, f, [a]);

    public static Value NewGenerator(PyThread thread, PyFunction f, ref Value args, int count) => Made(thread, f, MemoryMarshal.CreateReadOnlySpan(ref args, count));

    private static Value Made(PyThread thread, PyFunction f, ReadOnlySpan<Value> args)
    {
        var generator = Interpreter.NewGenerator(f, args);
        return generator is not null ? Value.Of(generator) : Protected(thread, Value.Of(f), args, null);
    }
}

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

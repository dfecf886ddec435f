using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using TieredPy.Runtime;

namespace TieredPy.Jit;

/// <summary>The ways from compiled code into the interpreter.</summary>
internal static unsafe partial class JitRuntime
{
    [ThreadStatic]
    private static Value[]? t_scratch;

    /// <summary>Room for the registers of one exit; copied by the interpreter before anything else runs.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static ref Value Scratch(JitClosure closure)
    {
        var size = closure.Unit.GraphSize;
        var scratch = t_scratch;
        if (scratch is null || scratch.Length < size) t_scratch = scratch = new Value[Math.Max(64, size)];
        Array.Clear(scratch, 0, size);
        ref var window = ref MemoryMarshal.GetArrayDataReference(scratch);
        closure.Unit.Code.FillConstants(ref window);
        return ref window;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void PutInt(ref Value window, int register, long v) => Unsafe.Add(ref window, register) = Value.Int(v);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void PutFloat(ref Value window, int register, double v) => Unsafe.Add(ref window, register) = Value.Float(v);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void PutBool(ref Value window, int register, bool v) => Unsafe.Add(ref window, register) = Value.Bool(v);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void PutObject(ref Value window, int register, object v) => Unsafe.Add(ref window, register) = new Value(v, 0);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void PutAny(ref Value window, int register, object? v, long bits) => Unsafe.Add(ref window, register) = new Value(v, bits);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void PutNull(ref Value window, int register) => Unsafe.Add(ref window, register) = Value.Null;

    /// <summary>Writes what an exit's row has, not its code. <paramref name="own"/>: the function's own registers; <paramref name="inlined"/>: those of inlined callees (the same window, mostly).</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void PutConstants(JitClosure closure, int number, ref Value own, ref Value inlined)
    {
        var unit = closure.Unit;
        var size = unit.Code.WindowSize;
        foreach (var (r, value) in unit.ExitNumber(number).Constants) Unsafe.Add(ref r < size ? ref own : ref inlined, r) = value;
    }

    /// <summary>The function's remainder in the interpreter; its registers are in the scratch window.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Value Exit(JitClosure closure, PyThread thread, PyFunction function, int number)
    {
        ref var window = ref MemoryMarshal.GetArrayDataReference(t_scratch!);
        var exit = closure.Unit.TakeExit(number);
        if (exit.Reason == DeoptReason.Recursion || (exit.Reason == DeoptReason.AssumptionInvalid && exit.Pc == 0 && !HasRoom(thread)))
        {
            // as in the interpreter, the call itself fails: the callee has no frame yet
            TooDeep(thread);
            return Value.Null;
        }
        if (exit.Reason == DeoptReason.AssumptionInvalid && exit.Pc == 0 && closure.Unit.Successor(function) is { } successor)
        {
            // takes this activation's place: it counts from the caller's depth
            thread.CompiledDepth--;
            // the arguments leave the scratch window, which the successor clears when it has to leave at once
            Span<Value> args = MemoryMarshal.CreateSpan(ref window, Math.Max(1, closure.Unit.Code.ParameterCount)).ToArray();
            return successor(thread, function, ref MemoryMarshal.GetReference(args));
        }
        return exit.Reason == DeoptReason.Raised
            ? Interpreter.ResumeRaised(thread, function, closure.Unit.Code, ref window, exit.Pc)
            : Interpreter.Resume(thread, function, closure.Unit.Code, ref window, exit.Pc);
    }

    /// <summary>As <see cref="Exit"/> for code that was entered at a loop: the window is the interpreter's own.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int OsrExitAt(JitClosure closure, int number, out int resumeAt)
    {
        var exit = closure.Unit.TakeExit(number);
        resumeAt = exit.Pc;
        return (int)(exit.Reason == DeoptReason.Raised ? OsrExit.Raised : OsrExit.Deoptimized);
    }

    /// <summary>Arguments of other types than compiled for: the interpreter runs the call.</summary>
    public static Value Interpret(JitClosure closure, PyThread thread, PyFunction function, ref Value args)
    {
        var code = closure.Unit.Code;
        if (closure.Invalid) function.JitEntry = null;
        thread.CompiledDepth = thread.CurrentDepth + 1;
        if (!HasRoom(thread))
        {
            TooDeep(thread);
            return Value.Null;
        }
        if (function.Code != closure.Code)
        {
            // the entry of code that the function had before; the arguments are those of its present code
            function.JitEntry = null;
            code = RegCode.Of(function.Code);
            var registers = new Value[code.WindowSize];
            MemoryMarshal.CreateReadOnlySpan(ref args, code.ParameterCount).CopyTo(registers);
            registers.AsSpan(code.ParameterCount, code.LocalCount - code.ParameterCount).Fill(Value.Null);
            return Interpreter.Resume(thread, function, code, ref MemoryMarshal.GetArrayDataReference(registers), 0);
        }
        ref var window = ref Scratch(closure);
        for (var i = 0; i < code.LocalCount; i++) Unsafe.Add(ref window, i) = i < code.ParameterCount ? Unsafe.Add(ref args, i) : Value.Null;
        closure.Unit.EntryMissed();
        return Interpreter.Resume(thread, function, code, ref window, 0);
    }

    /// <summary>May the activation at thread.CompiledDepth start? The ways into the interpreter that have no check of their own ask.</summary>
    private static bool HasRoom(PyThread thread)
    {
        byte probe;
        return thread.CompiledDepth <= thread.Engine.RecursionLimit && (nuint)(&probe) >= thread.StackLimit;
    }

    /// <summary>Depth of the running activation.</summary>
    public static int DepthOf(PyThread thread) => thread.CurrentDepth;

    /// <summary>In stress mode: shall this guard fail now?</summary>
    public static bool StressFails(JitClosure closure) => closure.Unit.Stress!.Next(40) == 0;

    public static bool Is(Value a, Value b) => a.Is(b);

    /// <summary>One instruction by the interpreter; operands and results are in the window.</summary>
    public static bool Cold(JitClosure closure, PyThread thread, PyFunction function, ref Value window, int pc)
    {
        try
        {
            return Interpreter.ExecuteCold(thread, function, closure.Unit.Code, ref window, pc);
        }
        catch (Exception e)
        {
            return Pend(thread, e);
        }
    }

    /// <summary>A call whose first argument is self or nothing.</summary>
    public static Value CallMaybeSelf(PyThread thread, Value f, ref Value args, int count) => args.IsNull
        ? Enter(thread, f, MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref args, 1), count - 1))
        : Enter(thread, f, MemoryMarshal.CreateReadOnlySpan(ref args, count));

    public static Value CallMaybeSelfNames(PyThread thread, Value f, ref Value args, int count, PyStr[] names) => args.IsNull
        ? Protected(thread, f, MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref args, 1), count - 1), names)
        : Protected(thread, f, MemoryMarshal.CreateReadOnlySpan(ref args, count), names);

    /// <summary>f(*args, **kw) with an exact tuple and a dict (or null).</summary>
    public static Value CallEx(PyThread thread, Value f, object args, object? kw)
    {
        try
        {
            return CallOps.CallEx(thread, f, Unsafe.As<PyTuple>(args), Unsafe.As<PyDict>(kw));
        }
        catch (Exception e)
        {
            return PendNull(thread, e);
        }
    }
}

using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using TieredPy.Runtime;

namespace TieredPy.Jit;

/// <summary>Deoptimization inside inlined code: one activation after the other, from the innermost outwards.</summary>
internal static unsafe partial class JitRuntime
{
    /// <summary>The rest of inlined callees, and then of the function; all registers are in the scratch window.</summary>
    /// <param name="frame">The function's frame object when it has one.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Value ExitInlined(JitClosure closure, PyThread thread, PyFunction function, int number, PyFrame? frame)
    {
        var unit = closure.Unit;
        // what runs now may use the scratch window, too
        var registers = t_scratch.AsSpan(0, unit.GraphSize).ToArray();
        ref var window = ref MemoryMarshal.GetArrayDataReference(registers);
        var site = Finish(unit, thread, unit.TakeExit(number), ref window, ref window, out var raising);
        var pc = raising ? site : site + 1;
        if (frame is not null) return Interpreter.ResumeWith(thread, function, unit.Code, ref window, pc, frame, raising);
        return raising ? Interpreter.ResumeRaised(thread, function, unit.Code, ref window, pc) : Interpreter.Resume(thread, function, unit.Code, ref window, pc);
    }

    /// <summary>As <see cref="ExitInlined"/> for code that was entered at a loop: the function's own registers are in the interpreter's window.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int OsrExitInlined(JitClosure closure, PyThread thread, PyFunction function, int number, ref Value window, out int resumeAt)
    {
        var unit = closure.Unit;
        var registers = t_scratch.AsSpan(0, unit.GraphSize).ToArray();
        var site = Finish(unit, thread, unit.TakeExit(number), ref window, ref MemoryMarshal.GetArrayDataReference(registers), out var raising);
        resumeAt = raising ? site : site + 1;
        return (int)(raising ? OsrExit.Raised : OsrExit.Deoptimized);
    }

    /// <summary>Runs the activations that are inlined in a function to their ends. Returns the function's calling instruction, whose result is in its register unless an exception is pending.</summary>
    private static int Finish(CompiledUnit unit, PyThread thread, DeoptExit exit, ref Value own, ref Value inlined, out bool raising)
    {
        var ownSize = unit.Code.WindowSize;
        var pc = exit.Pc;
        raising = exit.Reason == DeoptReason.Raised;
        var depth = thread.CompiledDepth;
        for (var call = exit.Call!; ; call = call.Parent)
        {
            ref var window = ref Unsafe.Add(ref inlined, call.Base);
            call.Code.FillConstants(ref window);
            var function = call.FunctionRegister < 0 ? call.Function : Unsafe.As<PyFunction>(Register(call.FunctionRegister, ref own, ref inlined, ownSize).Ref!);
            thread.CompiledDepth = depth + call.Depth;
            var v = raising
                ? Interpreter.ResumeRaised(thread, function, call.Code, ref window, pc - call.Start)
                : Interpreter.Resume(thread, function, call.Code, ref window, pc - call.Start);
            thread.CompiledDepth = depth + call.Depth - 1;
            if (!v.IsNull) v = ResultOf(thread, call, v, ref own, ref inlined, ownSize);
            raising = v.IsNull;
            if (!raising) Register(call.ResultRegister, ref own, ref inlined, ownSize) = v;
            if (call.Parent is null) return call.SitePc;
            pc = raising ? call.SitePc : call.SitePc + 1;
        }
    }

    private static ref Value Register(int r, ref Value own, ref Value inlined, int ownSize) => ref r < ownSize ? ref Unsafe.Add(ref own, r) : ref Unsafe.Add(ref inlined, r);

    /// <summary>What a call makes of the value that its callee returned.</summary>
    private static Value ResultOf(PyThread thread, InlinedCall call, Value v, ref Value own, ref Value inlined, int ownSize)
    {
        switch (call.Result)
        {
            case InlinedResult.Instance:
                return InitResult(thread, v) ? Register(call.Kept[0], ref own, ref inlined, ownSize) : Value.Null;
            case InlinedResult.Operator when v.Ref == NotImplemented:
                return AfterNotImplemented(thread, Register(call.Kept[0], ref own, ref inlined, ownSize), Register(call.Kept[1], ref own, ref inlined, ownSize), (int)call.Operator, call.Reflected!);
            default:
                return v;
        }
    }
}

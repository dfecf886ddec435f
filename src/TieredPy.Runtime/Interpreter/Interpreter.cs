using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using TieredPy.Bytecode;

namespace TieredPy.Runtime;

/// <summary>Tier 0: entry points for C#, and the wrapper that turns .NET exceptions into pending Python ones.</summary>
public static unsafe partial class Interpreter
{
    /// <summary>Calls a Python function. The last kwnames.Length arguments are keyword values. Throws <see cref="PyException"/>.</summary>
    public static Value CallFunction(PyThread thread, PyFunction function, ReadOnlySpan<Value> args, PyStr[]? kwnames)
    {
        var v = TryCallFunction(thread, function, args, kwnames);
        return v.IsNull ? throw thread.TakePending() : v;
    }

    /// <summary>As <see cref="CallFunction"/>; an exception is left in thread.Pending, and Null returned.</summary>
    public static Value TryCallFunction(PyThread thread, PyFunction function, ReadOnlySpan<Value> args, PyStr[]? kwnames)
    {
        var top = thread.Top;
        try
        {
            thread.CheckStack();
            var code = RegCode.Of(function.Code);
            var exact = args.Length == code.ExactArgs && (kwnames is null || kwnames.Length == 0);
            if (exact && function.JitEntry is CompiledFunction ready)
            {
                // takes its arguments from where they are, before it does anything else
                var before = thread.CompiledDepth;
                var result = ready(thread, function, ref MemoryMarshal.GetReference(args));
                thread.CompiledDepth = before;
                return result;
            }
            var next = top.Above;
            thread.PlaceWindow(top, next, code.WindowSize);
            var depth = thread.CurrentDepth + 1;
            var window = next.Array.AsSpan(next.Base, code.WindowSize);
            if (exact)
            {
                args.CopyTo(window);
                for (var i = args.Length; i < code.LocalCount; i++) window[i] = Value.Null;
            }
            else
            {
                ArgumentBinder.Bind(function, code, Value.Null, args, kwnames, window);
                if (function.JitEntry is CompiledFunction compiled) return CallCompiled(thread, compiled, function, top, next, code, ref window[0]);
            }
            CheckDepth(thread, depth);
            Start(thread, next, function, code, FrameFlags.Entry, depth);
        }
        catch (PyException e)
        {
            thread.Top = top;
            thread.Raise(e);
            return Value.Null;
        }
        return RunTop(thread, raising: false);
    }

    private static Value CallCompiled(PyThread thread, CompiledFunction compiled, PyFunction function, Frame top, Frame next, RegCode code, ref Value window)
    {
        // a record covers the window while the compiled code runs, so that what it calls does not take the same place; the activation itself counts
        // for its depth
        var depth = thread.CompiledDepth;
        Start(thread, next, function, code, FrameFlags.Entry, thread.CurrentDepth);
        try
        {
            return compiled(thread, function, ref window);
        }
        finally
        {
            next.Leave();
            thread.Top = top;
            thread.CompiledDepth = depth;
        }
    }

    /// <summary>
    /// Runs a module, class body, exec'd or eval'd code: <paramref name="locals"/> is any mapping (for a module the globals themselves). Throws <see cref="PyException"/>.
    /// </summary>
    public static Value RunCode(PyThread thread, PyCode code, PyDict globals, Value locals, PyCell[]? closure = null)
    {
        var function = new PyFunction(code, globals, thread.BuiltinsFor(globals)) { Closure = closure ?? [] };
        var v = TryRunBody(thread, function, locals);
        return v.IsNull ? throw thread.TakePending() : v;
    }

    /// <summary>Runs a function's code with a namespace (class bodies: __build_class__).</summary>
    public static Value RunBody(PyThread thread, PyFunction function, Value locals)
    {
        var v = TryRunBody(thread, function, locals);
        return v.IsNull ? throw thread.TakePending() : v;
    }

    private static Value TryRunBody(PyThread thread, PyFunction function, Value locals)
    {
        thread.CheckStack();
        var code = RegCode.Of(function.Code);
        var top = thread.Top;
        var next = top.Above;
        var depth = thread.CurrentDepth + 1;
        CheckDepth(thread, depth);
        thread.PlaceWindow(top, next, code.WindowSize);
        for (var i = 0; i < code.LocalCount; i++) next.Array[next.Base + i] = Value.Null;
        var optimized = (function.Code.Code.Flags & CodeFlags.Optimized) != 0;
        Start(thread, next, function, code, optimized ? FrameFlags.Entry : FrameFlags.Entry | FrameFlags.HasLocals, depth);
        if (!optimized) next.Locals = locals;
        return RunTop(thread, raising: false);
    }

    /// <summary>
    /// Deoptimization: runs the rest of a function from <paramref name="pc"/>, with the registers given (copied). Null: an exception is pending.
    /// The activation's depth is <see cref="PyThread.CompiledDepth"/>.
    /// </summary>
    public static Value Resume(PyThread thread, PyFunction function, RegCode code, ref Value registers, int pc)
    {
        byte probe;
        if ((nuint)(&probe) < thread.StackLimit)
        {
            // compiled code recursed: nothing of this activation has run yet that could not be dropped
            thread.Raise(PyErr.StackOverflow());
            return Value.Null;
        }
        PushCopy(thread, function, code, ref registers, pc);
        return RunTop(thread, raising: false);
    }

    /// <summary>As <see cref="Resume(PyThread, PyFunction, RegCode, ref Value, int)"/>, with the pending exception raised at <paramref name="pc"/>.</summary>
    public static Value ResumeRaised(PyThread thread, PyFunction function, RegCode code, ref Value registers, int pc)
    {
        PushCopy(thread, function, code, ref registers, pc);
        return RunTop(thread, raising: true);
    }

    /// <summary>Deoptimization of an activation that has a frame object already.</summary>
    internal static Value ResumeWith(PyThread thread, PyFunction function, RegCode code, ref Value registers, int pc, PyFrame frame, bool raising)
    {
        PushCopy(thread, function, code, ref registers, pc);
        var record = thread.Top;
        record.Object = frame;
        record.Flags |= FrameFlags.HasObject;
        frame.Attach(record);
        return RunTop(thread, raising);
    }

    /// <summary>
    /// Executes one instruction that has no fast form, for compiled code: operands are read from and results written to the window given.
    /// False: an exception is pending.
    /// </summary>
    /// <param name="window">As if it were register 0; only the instruction's operands need be there.</param>
    internal static bool ExecuteCold(PyThread thread, PyFunction function, RegCode code, ref Value window, int pc)
    {
        // the activation that the instruction runs in has no values of its own: it is there for what looks at code and line
        var top = thread.Top;
        var frame = top.Above;
        thread.PlaceWindow(top, frame, code.WindowSize);
        frame.Array.AsSpan(frame.Base, code.LocalCount).Fill(Value.Null);
        Start(thread, frame, function, code, FrameFlags.Entry, thread.CurrentDepth);
        frame.Ip = code.Start + pc;
        try
        {
            return Cold(thread, frame, code.Start + pc, ref Unsafe.As<Value, Reg>(ref window));
        }
        finally
        {
            frame.Leave();
            thread.Top = top;
        }
    }

    private static void PushCopy(PyThread thread, PyFunction function, RegCode code, ref Value registers, int pc)
    {
        var top = thread.Top;
        var next = top.Above;
        thread.PlaceWindow(top, next, code.WindowSize);
        MemoryMarshal.CreateReadOnlySpan(ref registers, code.WindowSize).CopyTo(next.Array.AsSpan(next.Base));
        Start(thread, next, function, code, FrameFlags.Entry, thread.CompiledDepth);
        next.Ip = code.Start + pc;
    }

    /// <summary>May an activation start at this depth?</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void CheckDepth(PyThread thread, int depth)
    {
        if (depth > thread.Engine.RecursionLimit) throw PyErr.StackOverflow();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Start(PyThread thread, Frame next, PyFunction function, RegCode code, FrameFlags flags, int depth)
    {
        next.Depth = depth;
        if (next.Code != code) next.Code = code;
        if (next.Function != function) next.Function = function;
        if (next.Globals != function.Globals) next.Globals = function.Globals;
        next.Flags = flags;
        next.Ip = code.Start;
        thread.Top = next;
    }

    /// <summary>Runs the top activation, which has <see cref="FrameFlags.Entry"/>, to its end. What C# throws meanwhile becomes pending, and the loop unwinds.</summary>
    internal static Value RunTop(PyThread thread, bool raising)
    {
        var entry = thread.Top;
        var depth = thread.CompiledDepth;
        while (true)
        {
            try
            {
                while (true)
                {
                    var v = Loop(thread, raising);
                    if (v.Ref != (object)EnterAgain)
                    {
                        thread.CompiledDepth = depth;
                        return v;
                    }
                    raising = false;
                }
            }
            catch (PyException e)
            {
                thread.Raise(e);
            }
            catch (InsufficientExecutionStackException)
            {
                thread.Raise(PyErr.StackOverflow());
            }
            catch (OutOfMemoryException)
            {
                thread.Raise(PyErr.MemoryError());
            }
            catch
            {
                // not an exception of the program: whoever handles it finds the thread as it was
                thread.Top = entry.Caller!;
                thread.CompiledDepth = depth;
                throw;
            }
            raising = true;
        }
    }

    /// <summary>Number of registers of a suspended activation that may still be read: up to the operands of its instruction.</summary>
    internal static int LiveRegisters(RegCode code, int pc)
    {
        if (pc < 0) return code.WindowSize;
        var i = code.Instructions[pc];
        var op = (RegOp)i.Op;
        var args = RegOps.Info(op).Base is RegOp.Call or RegOp.CallMethod or RegOp.CallKw ? 2 + code.Caches[i.C].Count : op == RegOp.CallEx ? 4 : -1;
        return args < 0 ? code.WindowSize : i.A / 16 + args;
    }

    // ---- at polls ----

    private static void AtEntry(PyThread thread, Frame frame)
    {
        var code = frame.Code;
        if (code.Calls >= code.NextJitRequest) AskJit(thread, frame.Function, code);
        if (thread.Poll != 0) thread.RunPoll();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void AskJit(PyThread thread, PyFunction function, RegCode code)
    {
        var threshold = Math.Max(1, thread.Engine.JitCallThreshold);
        if (code.Calls >= threshold) thread.Engine.Jit?.FunctionIsHot(thread, function, code);
        code.NextJitRequest = code.Calls + threshold;
    }

    /// <summary>There is compiled code for the loop, which was left: it is entered again a few rounds later.</summary>
    private static void AskAgainSoon(PyThread thread, Frame frame, Instr* ip)
    {
        ref var count = ref frame.Code.Caches[ip->A].Bits;
        count = (count | (long)thread.BackEdgeMask) - Math.Min(3, thread.BackEdgeMask);
    }

    private static Outcome AtBackEdge(PyThread thread, Frame frame, Instr* ip, ref Reg registers, out Value result)
    {
        result = default;
        if (thread.Poll != 0) thread.RunPoll();
        var target = ip + ip->BC;
        var jit = thread.Engine.Jit;
        if (jit is not null && frame.Code.Caches[ip->A].Bits >= thread.Engine.JitLoopThreshold)
        {
            var exit = jit.LoopIsHot(thread, frame.Function, frame.Code, ref Unsafe.As<Reg, Value>(ref registers), (int)(ip - frame.Code.Start), out result, out var pc);
            thread.CompiledDepth = 0;
            switch (exit)
            {
                case OsrExit.Returned:
                    return Outcome.Finished;
                case OsrExit.Raised:
                    AskAgainSoon(thread, frame, ip);
                    frame.Ip = frame.Code.Start + pc;
                    return Outcome.Raised;
                case OsrExit.Deoptimized:
                    AskAgainSoon(thread, frame, ip);
                    frame.Ip = frame.Code.Start + pc;
                    return Outcome.Done;
            }
        }
        frame.Ip = target;
        return Outcome.Done;
    }
}

/// <summary>How a helper of the loop ended.</summary>
internal enum Outcome
{
    /// <summary>The instruction is complete.</summary>
    Done,

    /// <summary>thread.Top is another activation now: go on there.</summary>
    Pushed,

    /// <summary>thread.Pending is set.</summary>
    Raised,

    /// <summary>What was asked ended (an iterator, the loop).</summary>
    Finished,

    /// <summary>Nothing was done.</summary>
    None,
}

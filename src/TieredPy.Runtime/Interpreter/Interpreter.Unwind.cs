using System.Runtime.CompilerServices;

namespace TieredPy.Runtime;

/// <summary>Exceptions between Python frames, and the special ends of activations. See docs/exceptions.md.</summary>
public static unsafe partial class Interpreter
{
    /// <summary>
    /// Takes thread.Pending to its handler: true, and thread.Top is the handling activation with Ip at the handler; false when it left the
    /// activation that the loop was entered with. <paramref name="again"/>: raised again by the frame itself, which is in the traceback already.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool Unwind(PyThread thread, Frame frame, bool again)
    {
        var exc = thread.Pending ?? throw new InvalidOperationException("unwinding without an exception");
        while (true)
        {
            var code = frame.Code;
            var pc = (int)(frame.Ip - code.Start);
            if (!again) AddTraceback(exc, frame, pc);
            again = false;
            for (var k = 0; k < code.Handlers.Length; k++)
            {
                ref readonly var h = ref code.Handlers[k];
                if (pc < h.Start || pc >= h.End) continue;
                code.HandlersTaken[k] = true;
                ref var r = ref Unsafe.Add(ref FirstRegister(frame), h.Register);
                if (h.PushLasti)
                {
                    r.SetInt(code.LastI(pc));
                    r = ref Unsafe.Add(ref r, 1);
                }
                r.SetObject(exc);
                frame.Ip = code.Start + h.Target;
                thread.Pending = null;
                thread.Top = frame;
                return true;
            }
            var flags = frame.Flags;
            var caller = frame.Caller!;
            if (flags != 0)
            {
                if ((flags & FrameFlags.Generator) != 0)
                {
                    thread.Handled = frame.HandledAtEntry;
                    frame.Generator!.Finish();
                }
                frame.Leave();
            }
            thread.Top = caller;
            if ((flags & FrameFlags.Entry) != 0) return false;
            frame = caller;
        }
    }

    /// <summary>A new traceback entry in front of those of the exception.</summary>
    internal static void AddTraceback(PyBaseException exc, Frame frame, int pc) =>
        exc.Traceback = new PyTraceback(frame.GetObject(), exc.Traceback, frame.Code, pc);

    /// <summary>
    /// The end of an activation with flags. Done: the caller goes on (its Ip is behind the call); Finished: return <paramref name="result"/> to C#.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Outcome LeaveSpecial(PyThread thread, ref Value result)
    {
        var frame = thread.Top;
        var flags = frame.Flags;
        var caller = frame.Caller!;
        if ((flags & FrameFlags.Generator) != 0)
        {
            thread.Handled = frame.HandledAtEntry;
            frame.Generator!.Finish();
            frame.Leave();
            thread.Top = caller;
            if ((flags & FrameFlags.Entry) != 0)
            {
                thread.StopValue = result;
                result = Value.Null;
                return Outcome.Finished;
            }
            var i = caller.Ip;
            if ((RegOp)i->Op is RegOp.Send or RegOp.SendGen) At(ref FirstRegister(caller), i->B).Set(result);
            caller.Ip = i + (short)i->C;
            return Outcome.Done;
        }
        if ((flags & FrameFlags.Init) != 0)
        {
            var instance = frame.Extra;
            if (!result.IsNone)
            {
                var type = result.Type.Name;
                frame.Leave();
                thread.Top = caller;
                thread.Raise(PyErr.TypeError($"__init__() should return None, not '{type}'"));
                return Outcome.Raised;
            }
            result = instance;
        }
        frame.Leave();
        thread.Top = caller;
        if ((flags & FrameFlags.Entry) != 0) return Outcome.Finished;
        if ((flags & FrameFlags.Operator) != 0 && result.IsNotImplemented) result = AfterNotImplemented(thread, caller);
        var call = caller.Ip;
        if ((flags & FrameFlags.NoResult) == 0) At(ref FirstRegister(caller), (flags & FrameFlags.ResultToA) != 0 ? call->A : call->B).Set(result);
        caller.Ip = call + 1;
        return Outcome.Done;
    }

    private static void TooDeep(PyThread thread) => thread.Raise(PyErr.StackOverflow());

    // ---- windows ----

    /// <summary>Gives the callee a window elsewhere, with its exact arguments copied from the caller's registers.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void MoveWindow(PyThread thread, Frame frame, Frame next, RegCode code, int calleeBase)
    {
        var source = frame.Array;
        thread.PlaceWindow(frame, next, code.WindowSize);
        System.Array.Copy(source, calleeBase, next.Array, next.Base, code.ExactArgs);
    }

    /// <summary>Pushes a call with arguments that stand nowhere yet; false when the function does not take exactly these.</summary>
    private static bool PushAway(PyThread thread, Frame frame, PyFunction callee, FrameFlags flags, Value first, Value second) =>
        PushAway(thread, frame, callee, flags, first, second, Value.Null);

    private static bool PushAway(PyThread thread, Frame frame, PyFunction callee, FrameFlags flags, Value first, Value second, Value third)
    {
        var code = RegCode.Of(callee.Code);
        var n = second.IsNull ? 1 : third.IsNull ? 2 : 3;
        if (code.ExactArgs != n) return false;
        var next = frame.Above;
        var depth = thread.CurrentDepth + 1;
        CheckDepth(thread, depth);
        thread.PlaceWindow(frame, next, code.WindowSize);
        ref var window = ref next.Registers;
        window = first;
        if (n >= 2) Unsafe.Add(ref window, 1) = second;
        if (n == 3) Unsafe.Add(ref window, 2) = third;
        Start(thread, next, callee, code, flags, depth);
        for (var i = n; i < code.LocalCount; i++) Unsafe.Add(ref window, i) = Value.Null;
        return true;
    }

    // ---- generators in place ----

    /// <summary>Pushes the activation of a suspended generator, which receives <paramref name="sent"/>.</summary>
    internal static Frame EnterGenerator(PyThread thread, Frame frame, PyGeneratorBase gen, Value sent, FrameFlags flags = FrameFlags.Generator)
    {
        var next = frame.Above;
        var depth = thread.CurrentDepth + 1;
        if (depth > thread.Engine.RecursionLimit)
        {
            // its activation begins and fails at once
            gen.Finish();
            throw PyErr.StackOverflow();
        }
        frame.GetTop(out var topArray, out next.TopIndex);
        if (next.TopArray != topArray) next.TopArray = topArray;
        if (next.Array != gen.Registers) next.Array = gen.Registers!;
        next.Base = 0;
        Start(thread, next, gen.Function, gen.Code, flags, depth);
        if (next.Generator != gen) next.Generator = gen;
        if (next.HandledAtEntry != thread.Handled) next.HandledAtEntry = thread.Handled;
        if (gen.Handled is not null) thread.Handled = gen.Handled;
        if (gen.FrameObject is { } o)
        {
            next.Object = o;
            o.Attach(next);
            next.Flags = flags | FrameFlags.HasObject;
        }
        var ip = gen.Ip;
        if ((RegOp)ip->Op == RegOp.Yield) At(ref FirstRegister(next), ip->A).Set(sent);
        next.Ip = ip + 1;
        gen.Status = GeneratorState.Running;
        var code = gen.Code;
        if (++code.Calls >= code.NextJitRequest) AskJit(thread, next.Function, code);
        return next;
    }

    /// <summary>The running generator yields: its activation ends, it stays suspended at its Ip.</summary>
    private static Frame LeaveSuspended(PyThread thread, Frame frame)
    {
        var gen = frame.Generator!;
        gen.Ip = frame.Ip;
        gen.Status = GeneratorState.Suspended;
        if (thread.Handled != frame.HandledAtEntry) thread.Handled = frame.HandledAtEntry;
        // the record keeps the generator and its window: most often it is the next to run at this depth
        if ((frame.Flags & (FrameFlags.HasObject | FrameFlags.HasLocals)) != 0) frame.Leave();
        else
        {
            frame.Flags = 0;
            if (frame.HandledAtEntry is not null) frame.HandledAtEntry = null;
        }
        var caller = frame.Caller!;
        thread.Top = caller;
        return caller;
    }

    /// <summary>RETURN_GENERATOR: the activation's registers move to a generator object.</summary>
    private static Value MakeGenerator(PyThread thread, Frame frame)
    {
        var code = frame.Code;
        var registers = new Value[code.WindowSize];
        System.Array.Copy(frame.Array, frame.Base, registers, 0, code.StackBase);
        return Value.Of(PyGeneratorBase.Create(frame.Function, code, registers, frame.Ip));
    }
}

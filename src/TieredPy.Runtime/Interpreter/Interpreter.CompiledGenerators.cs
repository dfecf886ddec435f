using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace TieredPy.Runtime;

/// <summary>
/// The compiled body of a generator, as <see cref="Interpreter.ResumeCompiled"/> enters it: the generator's activation is thread.Top already, with
/// <see cref="FrameFlags.Entry"/>, and what was sent stands in its register. Whatever way it leaves, the activation has ended then. A value: it
/// yielded that. Null with thread.Pending: it raised. Null without: it returned thread.StopValue.
/// </summary>
/// <param name="thread">The thread.</param>
/// <param name="function">The generator's function.</param>
/// <param name="window">The generator's registers.</param>
/// <param name="generator">The generator.</param>
/// <param name="entry">Where to go on: <see cref="GeneratorCode.Entries"/>.</param>
public delegate Value CompiledGenerator(PyThread thread, PyFunction function, ref Value window, PyGeneratorBase generator, int entry);

/// <summary>What a generator's code was compiled to.</summary>
/// <param name="body">The code.</param>
/// <param name="globals">See <see cref="Globals"/>.</param>
/// <param name="builtins">See <see cref="Builtins"/>.</param>
/// <param name="entries">See <see cref="Entries"/>.</param>
/// <param name="delegations">See <see cref="Delegations"/>.</param>
public sealed class GeneratorCode(CompiledGenerator body, PyDict globals, PyDict builtins, int[] entries, Delegation?[] delegations)
{
    public readonly CompiledGenerator Body = body;

    /// <summary>It relies on these namespaces.</summary>
    public readonly PyDict Globals = globals, Builtins = builtins;

    /// <summary>By the pc where the generator is suspended: the entry's number, -1 for none.</summary>
    public readonly int[] Entries = entries;

    /// <summary>By the pc of a yield: the delegation that it belongs to.</summary>
    public readonly Delegation?[] Delegations = delegations;
}

/// <summary>A yield inside of <c>yield from</c> or <c>await</c>.</summary>
/// <param name="Send">The pc of the SEND that goes on with the delegate.</param>
/// <param name="Receiver">The register that holds the delegate.</param>
/// <param name="Result">The register for the delegate's result.</param>
/// <param name="Target">The pc at which the delegate has finished.</param>
/// <param name="Entry">The entry's number for that.</param>
public sealed record Delegation(int Send, int Receiver, int Result, int Target, int Entry);

/// <summary>Generators between compiled code and the interpreter.</summary>
public static unsafe partial class Interpreter
{
    /// <summary>Goes on with a generator that is not running nor finished; results as for <see cref="PyGeneratorBase.TryResume"/>. Never throws.</summary>
    internal static Value ResumeCompiled(PyThread thread, PyGeneratorBase gen, GeneratorCode compiled, Value sent)
    {
        var top = thread.Top;
        var next = top.Above;
        byte probe;
        var before = thread.CompiledDepth;
        var depth = thread.CurrentDepth + 1;
        if ((nuint)(&probe) < thread.StackLimit || depth > thread.Engine.RecursionLimit)
        {
            gen.Finish();
            TooDeep(thread);
            return Value.Null;
        }
        var code = gen.Code;
        var function = gen.Function;
        var ip = gen.Ip;
        var entry = compiled.Entries[ip - code.Start];
        if (entry < 0 || gen.FrameObject is not null || function.Globals != compiled.Globals || function.Builtins != compiled.Builtins)
        {
            // somebody may look at its variables: only the interpreter keeps them in the window at all times
            EnterGenerator(thread, top, gen, sent, FrameFlags.Generator | FrameFlags.Entry);
            return RunTop(thread, raising: false);
        }
        // as EnterGenerator; what the record holds already is not written again
        top.GetTop(out var array, out next.TopIndex);
        if (next.TopArray != array) next.TopArray = array;
        var registers = gen.Registers!;
        if (next.Array != registers) next.Array = registers;
        next.Base = 0;
        if (next.Generator != gen) next.Generator = gen;
        var handled = thread.Handled;
        if (next.HandledAtEntry != handled) next.HandledAtEntry = handled;
        if (gen.Handled is not null) thread.Handled = gen.Handled;
        Start(thread, next, function, code, FrameFlags.Generator | FrameFlags.Entry, depth);
        next.Ip = ip + 1;
        ref var window = ref MemoryMarshal.GetArrayDataReference(registers);
        if ((RegOp)ip->Op == RegOp.Yield) Unsafe.As<Value, Reg>(ref Unsafe.AddByteOffset(ref window, ip->A)).Set(sent);
        gen.Status = GeneratorState.Running;
        if (compiled.Delegations[ip - code.Start] is { } d && Unsafe.Add(ref window, d.Receiver).Ref is PyGeneratorBase { Status: GeneratorState.Suspended } inner
            && inner is not PyAsyncGenerator && inner.Code.JitGenerator is { } innerCode)
        {
            // the delegate goes on, and as long as it yields there is nothing to do here
            var v = ResumeCompiled(thread, inner, innerCode, sent);
            if (!v.IsNull)
            {
                gen.Status = GeneratorState.Suspended;
                handled = next.HandledAtEntry;
                if (thread.Handled != handled) thread.Handled = handled;
                if (next.Flags == (FrameFlags.Generator | FrameFlags.Entry)) next.Flags = 0;
                else next.Leave();
                thread.Top = top;
                return v;
            }
            if (thread.Pending is not null)
            {
                next.Ip = code.Start + d.Send;
                return RunTop(thread, raising: true);
            }
            v = thread.StopValue;
            thread.StopValue = Value.Null;
            Unsafe.Add(ref window, d.Result) = v.IsNull ? Value.None : v;
            next.Ip = code.Start + d.Target;
            if (gen.Code.JitGenerator != compiled || gen.FrameObject is not null) return RunTop(thread, raising: false);
            entry = d.Entry;
        }
        var result = compiled.Body(thread, function, ref window, gen, entry);
        thread.CompiledDepth = before;
        return result;
    }

    /// <summary>The running generator, whose compiled code is not valid any more, goes on in the interpreter where it is.</summary>
    internal static Value ContinueStale(PyThread thread, GeneratorCode? stale)
    {
        var code = thread.Top.Code;
        if (code.JitGenerator == stale) code.JitGenerator = null;
        return RunTop(thread, raising: false);
    }

    /// <summary>thread.Pending leaves the running compiled generator, which has no handler for it.</summary>
    internal static Value RaiseOutOfGenerator(PyThread thread, int pc, bool again)
    {
        var frame = thread.Top;
        frame.Ip = frame.Code.Start + pc;
        if (!again) AddTraceback(thread.Pending!, frame, pc);
        thread.Handled = frame.HandledAtEntry;
        frame.Generator!.Finish();
        frame.Leave();
        thread.Top = frame.Caller!;
        return Value.Null;
    }

    /// <summary>The running compiled generator yields at <paramref name="pc"/>; its registers are in its window.</summary>
    internal static void YieldCompiled(PyThread thread, int pc)
    {
        var frame = thread.Top;
        var gen = frame.Generator!;
        gen.Ip = frame.Code.Start + pc;
        gen.Status = GeneratorState.Suspended;
        var handled = frame.HandledAtEntry;
        if (thread.Handled != handled) thread.Handled = handled;
        // the record keeps its references: most often the same generator comes back
        if (frame.Flags == (FrameFlags.Generator | FrameFlags.Entry)) frame.Flags = 0;
        else frame.Leave();
        thread.Top = frame.Caller!;
    }

    /// <summary>The running compiled generator returns.</summary>
    internal static Value ReturnCompiled(PyThread thread, Value result)
    {
        LeaveSpecial(thread, ref result);
        return result;
    }

    /// <summary>The running compiled generator goes on in the interpreter at <paramref name="pc"/>, or raises thread.Pending there.</summary>
    internal static Value ContinueGenerator(PyThread thread, int pc, bool raising)
    {
        var frame = thread.Top;
        frame.Ip = frame.Code.Start + pc;
        return RunTop(thread, raising);
    }

    /// <summary>A call of a generator function with its exact arguments, as far as RETURN_GENERATOR; null when that takes the interpreter.</summary>
    internal static PyGeneratorBase? NewGenerator(PyFunction function, ReadOnlySpan<Value> args)
    {
        var code = function.Code.Translated;
        if (code is null || code.ExactArgs != args.Length) return null;
        var registers = new Value[code.WindowSize];
        args.CopyTo(registers);
        for (var i = args.Length; i < code.LocalCount; i++) registers[i] = Value.Null;
        for (var ip = code.Start; ; ip++)
        {
            ref var a = ref registers[ip->A / 16];
            switch ((RegOp)ip->Op)
            {
                case RegOp.Nop:
                    continue;
                case RegOp.LoadKs:
                    for (var i = 0; i < ip->C; i++) Unsafe.Add(ref a, i) = code.Consts[ip->B + i];
                    continue;
                case RegOp.MakeCell:
                    a = Value.Of(new PyCell { Contents = a });
                    continue;
                case RegOp.CopyFreeVars:
                    for (var i = 0; i < ip->C; i++) Unsafe.Add(ref a, i) = Value.Of(function.Closure[i]);
                    continue;
                case RegOp.ReturnGenerator:
                    return PyGeneratorBase.Create(function, code, registers, ip);
                default:
                    return null;
            }
        }
    }
}

using System.Runtime.CompilerServices;

namespace TieredPy.Runtime;

/// <summary>What is special about an activation. 0: an ordinary call from Python code.</summary>
[Flags]
public enum FrameFlags
{
    None = 0,

    /// <summary>The loop returns to C# when this activation ends.</summary>
    Entry = 1,

    /// <summary>An <c>__init__</c> that a call of its class pushed: it must return None, the call's result is <see cref="Frame.Extra"/>.</summary>
    Init = 2,

    /// <summary>A generator's: the window is the generator's own array.</summary>
    Generator = 4,

    /// <summary><see cref="Frame.Object"/> is set.</summary>
    HasObject = 8,

    /// <summary><see cref="Frame.Locals"/> is set (module, class body, exec).</summary>
    HasLocals = 16,

    /// <summary>The result goes to operand A of the caller's instruction, not B.</summary>
    ResultToA = 32,

    /// <summary>The method of an operator's left operand: when it answers NotImplemented, the instruction goes on with the other operand.</summary>
    Operator = 64,

    /// <summary>The caller's instruction has no use for the result.</summary>
    NoResult = 128,
}

/// <summary>
/// One activation of Python code. Records are pooled: they form a chain per thread, the n-th is used for every activation that is the n-th to
/// have a record. Nobody may keep a record beyond its activation; <see cref="Serial"/> tells whether it is still the same one.
/// </summary>
public sealed unsafe class Frame
{
    /// <summary>The record one below; null for the bottom, which runs nothing.</summary>
    public readonly Frame? Caller;
    public readonly PyThread Thread;

    /// <summary>
    /// How many activations there are from the thread's first to this one, those of compiled code, which have no record, included; compared with
    /// <see cref="Engine.RecursionLimit"/>. Written whenever the record is taken for an activation.
    /// </summary>
    public int Depth;

    /// <summary>The record one above, made when first needed.</summary>
    public Frame? Next;

    /// <summary>The window: registers start at Array[Base].</summary>
    public Value[] Array = [];
    public int Base;
    public FrameFlags Flags;
    public RegCode Code = null!;
    public PyFunction Function = null!;
    public PyDict Globals = null!;

    /// <summary>The instruction being executed; saved before everything that may call, raise or be looked at.</summary>
    public Instr* Ip;

    /// <summary>Where new windows may begin, for an activation whose window is not on the data stack (<see cref="FrameFlags.Generator"/>).</summary>
    public Value[] TopArray = [];
    public int TopIndex;

    /// <summary>The namespace of a module, class body or exec (with <see cref="FrameFlags.HasLocals"/>).</summary>
    public Value Locals;
    public PyGeneratorBase? Generator;
    public PyFrame? Object;

    /// <summary>See <see cref="FrameFlags.Init"/>.</summary>
    public Value Extra;

    /// <summary>What the caller was handling when a generator was resumed.</summary>
    public PyBaseException? HandledAtEntry;

    /// <summary>Changes when the record's activation ends, if it had a frame object.</summary>
    public int Serial;

    internal Frame(PyThread thread, Frame? caller)
    {
        Thread = thread;
        Caller = caller;
    }

    public ref Value Registers
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref Unsafe.Add(ref System.Runtime.InteropServices.MemoryMarshal.GetArrayDataReference(Array), Base);
    }

    public int Pc => (int)(Ip - Code.Start);

    public Frame Above
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Next ?? (Next = new Frame(Thread, this));
    }

    /// <summary>The first place of the data stack above this activation.</summary>
    internal void GetTop(out Value[] array, out int index)
    {
        if ((Flags & FrameFlags.Generator) != 0 || Code is null)
        {
            array = TopArray;
            index = TopIndex;
            return;
        }
        array = Array;
        index = Base + Code.WindowSize;
    }

    /// <summary>The Python-visible frame object, made now if need be.</summary>
    public PyFrame GetObject()
    {
        if ((Flags & FrameFlags.HasObject) != 0) return Object!;
        var o = Generator is { FrameObject: { } known } && (Flags & FrameFlags.Generator) != 0 ? known : new PyFrame(Function, Code);
        o.Attach(this);
        Object = o;
        Flags |= FrameFlags.HasObject;
        if ((Flags & FrameFlags.Generator) != 0) Generator!.FrameObject = o;
        return o;
    }

    /// <summary>Ends what an activation with flags has to end: called once, when it returns, yields for good or is unwound.</summary>
    internal void Leave()
    {
        if ((Flags & FrameFlags.HasObject) != 0)
        {
            Object!.Detach(this);
            Object = null;
            Serial++;
        }
        if ((Flags & FrameFlags.HasLocals) != 0) Locals = default;
        if ((Flags & FrameFlags.Init) != 0) Extra = default;
        if ((Flags & FrameFlags.Generator) != 0)
        {
            Generator = null;
            Array = [];
            HandledAtEntry = null;
        }
        Flags = 0;
    }
}

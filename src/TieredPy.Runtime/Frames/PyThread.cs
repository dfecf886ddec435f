using System.Runtime.CompilerServices;

namespace TieredPy.Runtime;

/// <summary>
/// The state of one thread that runs Python code in one engine: its data stack, its activation records, the pending and the
/// handled exception, and the flag word that back-edges and calls poll.
/// </summary>
public sealed partial class PyThread
{
    [ThreadStatic]
    private static PyThread? t_current;

    /// <summary>The engine that everything mutable hangs off.</summary>
    public readonly Engine Engine;

    /// <summary>
    /// The exception on its way out of a Python frame, between a return of Value.Null from <c>TryCall</c>/compiled code and the frame
    /// that handles it. Null in the ordinary case. C# helpers never leave it set: they throw <see cref="PyException"/>.
    /// </summary>
    public PyBaseException? Pending;

    /// <summary>The exception being handled (what <c>sys.exc_info()</c> and a bare <c>raise</c> see) in the running frame; null if none.</summary>
    public PyBaseException? Handled;

    /// <summary>What a generator returned, when its <c>Next</c> slot just gave Value.Null (StopIteration.value); else None or Null.</summary>
    public Value StopValue = Value.Null;

    /// <summary>The left operand of the operation that runs next has answered NotImplemented already; whoever would ask it takes this back.</summary>
    internal bool LeftDeclined;

    /// <summary>Non-zero: something waits at the next poll (signal, lock request, limit, asynchronous exception, tier switch).</summary>
    public volatile int Poll;

    /// <summary>
    /// Depth of the compiled activation that runs on top of all records: it is written here before compiled code calls anything that may run Python code, and
    /// means something until that returns. At most the depth of <see cref="Top"/> while an activation with a record runs.
    /// </summary>
    public int CompiledDepth;

    /// <summary>Depth of the running activation, whether it has a record or not.</summary>
    public int CurrentDepth
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Math.Max(Top.Depth, CompiledDepth);
    }

    /// <summary>Every so many (plus one) back-edges the interpreter looks whether the JIT has something; a power of two less one.</summary>
    public int BackEdgeMask = 255;

    /// <summary>Lowest stack address that may still be used; below it, RecursionError.</summary>
    public nuint StackLimit;

    /// <summary>The same for C# that recurses on behalf of a program: higher, see <see cref="StackBounds.NestingSize"/>.</summary>
    public nuint NestingLimit;

    public PyThread(Engine engine)
    {
        Engine = engine;
        Top = MakeBottom();
        engine.AddThread(this);
    }

    /// <summary>The thread state of the running .NET thread.</summary>
    public static PyThread Current
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => t_current ?? NoThread();
    }

    /// <summary>As <see cref="Current"/>, null when no Python runs on this .NET thread.</summary>
    public static PyThread? CurrentOrNull => t_current;

    /// <summary>Makes this the state of the running .NET thread (null to detach); returns the one before.</summary>
    public static PyThread? Attach(PyThread? thread)
    {
        var before = t_current;
        t_current = thread;
        if (thread is null) return before;
        thread.StackLimit = StackBounds.LimitOfCurrentThread();
        thread.NestingLimit = StackBounds.NestingLimitOfCurrentThread();
        return before;
    }

    private static PyThread NoThread() => throw new InvalidOperationException("no Python thread state is attached to this .NET thread");

    /// <summary>RecursionError when too much of the machine stack is used: called where C# recurses on behalf of a program.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public unsafe void CheckStack()
    {
        byte probe;
        if ((nuint)(&probe) < NestingLimit) throw PyErr.StackOverflow();
    }
}

/// <summary>How far the stack of a .NET thread reaches. Threads that run Python are started with a known, large size.</summary>
public static class StackBounds
{
    /// <summary>Stack of the thread that runs the main program, in bytes (reserved, touched only when used).</summary>
    public const int MainStackSize = 1 << 30;

    /// <summary>
    /// Stack for C# calls nested in C# calls (a __repr__ that calls repr): some 60,000 levels. Compiled Python may use all of the stack, but an
    /// exception that passes 500,000 C# frames takes minutes, as each collection on its way scans them all.
    /// </summary>
    public const int NestingSize = 128 << 20;

    /// <summary>Kept free below the limit for C# helpers, exception dispatch and the JIT.</summary>
    private const int Margin = 512 * 1024;

    [ThreadStatic]
    private static nuint t_limit;

    [ThreadStatic]
    private static nuint t_nestingLimit;

    /// <summary>Declares that the running thread was started with <paramref name="size"/> bytes of stack; call first thing on the thread.</summary>
    public static unsafe void Declare(int size)
    {
        byte probe;
        t_limit = (nuint)(&probe) - (nuint)size + Margin;
        t_nestingLimit = size > NestingSize ? (nuint)(&probe) - NestingSize : t_limit;
    }

    /// <summary>The lowest usable address; a thread that did not declare its size is taken to have 1 MB more than it uses now.</summary>
    public static unsafe nuint LimitOfCurrentThread()
    {
        byte probe;
        if (t_limit == 0) t_limit = (nuint)(&probe) - (1 << 20) + Margin / 2;
        return t_limit;
    }

    /// <summary>The lowest address at which C# may still recurse.</summary>
    public static nuint NestingLimitOfCurrentThread() => t_nestingLimit != 0 ? t_nestingLimit : LimitOfCurrentThread();
}

namespace TieredPy.Runtime;

/// <summary>
/// A compiled function as the interpreter (and C# callers) enter it. <paramref name="args"/> is the first register of a window in which the
/// code's exact positional arguments stand, and nothing else does yet; the rest of the window is free for the callee's use, it need not be
/// cleared. Returns the result, or Null with <see cref="PyThread.Pending"/> set. Deoptimization is the compiled code's own affair
/// (<see cref="Interpreter.Resume(PyThread, PyFunction, RegCode, ref Value, int)"/>).
/// </summary>
public delegate Value CompiledFunction(PyThread thread, PyFunction function, ref Value args);

/// <summary>How compiled code that was entered at a loop's back-edge gave control back.</summary>
public enum OsrExit
{
    /// <summary>There is no code for this loop (yet): go on interpreting.</summary>
    None,

    /// <summary>The function has returned; the value is the result.</summary>
    Returned,

    /// <summary>An exception is pending, raised at <c>pc</c>; the window holds the locals.</summary>
    Raised,

    /// <summary>The window is as the interpreter wants it at <c>pc</c>: go on there.</summary>
    Deoptimized,
}

/// <summary>
/// The optimizing tier, as the Runtime sees it. Hosting plugs one into <see cref="Engine.Jit"/>; null there means none. Every method is called
/// on the thread that runs the program, with the engine lock held, so caches and feedback may be read without care; what is compiled in the
/// background works on copies.
/// </summary>
public interface IJit
{
    /// <summary>
    /// <paramref name="function"/> was called as often as the engine's option says (and is called again at multiples of that). May set <see cref="PyFunction.JitEntry"/>,
    /// now or later.
    /// </summary>
    void FunctionIsHot(PyThread thread, PyFunction function, RegCode code);

    /// <summary>
    /// The back-edge at <paramref name="pc"/> (a JumpBack) was taken often. <paramref name="registers"/> is the frame's window. The JIT may run compiled
    /// code from the jump's target on and says how that ended. May be called on every following poll of this back-edge until code exists:
    /// an implementation that has none must answer quickly.
    /// </summary>
    OsrExit LoopIsHot(PyThread thread, PyFunction function, RegCode code, ref Value registers, int pc, out Value result, out int resumeAt);
}

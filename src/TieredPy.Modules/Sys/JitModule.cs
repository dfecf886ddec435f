using TieredPy.Runtime;

namespace TieredPy.Modules;

/// <summary>sys._jit: what programs may ask of the optimizing tier in CPython's words. The whole of it is in <c>import tieredpy</c>.</summary>
[PyModule("sys._jit")]
public static partial class JitModule
{
    [PyFunction("is_available($module, /)", Doc = "Whether this build has a JIT compiler.")]
    private static bool IsAvailable() => true;

    [PyFunction("is_enabled($module, /)", Doc = "Whether the JIT compiler is plugged into this engine.")]
    private static bool IsEnabled(PyThread thread) => thread.Engine.Jit is not null;

    // whoever calls a function of C# from compiled code could as well be interpreted: nothing depends on it, and nothing keeps track
    [PyFunction("is_active($module, /)", Doc = "Whether the caller is known to be compiled code; it never is.")]
    private static bool IsActive() => false;
}

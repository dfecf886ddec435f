using TieredPy.Runtime;

namespace TieredPy.Modules;

/// <summary>
/// The part of _warnings that the runtime and importlib call. The machinery itself is the standard library's (<c>_py_warnings</c>): the names
/// that would make <c>warnings</c> prefer a native one are not here.
/// </summary>
[PyModule("_warnings")]
public static partial class WarningsModule
{
    private static Value Machinery(PyThread thread)
    {
        var known = thread.Engine.Modules.GetStr("warnings");
        if (!known.IsNull) return known;
        return thread.Engine.IsFinalizing || thread.Engine.StandardLibrary is null ? Value.Null : thread.Engine.Import("warnings");
    }

    [PyFunction("warn($module, /, message, category=None, stacklevel=1, source=None, *, skip_file_prefixes=())", Raw = true, Doc = "Issue a warning, or maybe ignore it or raise an exception.")]
    private static Value Warn(PyThread thread, ReadOnlySpan<Value> args, PyStr[]? kwnames)
    {
        var m = Machinery(thread);
        return m.IsNull ? Value.None : CallOps.Call(thread, ObjectOps.GetAttr(m, "warn"), args, kwnames);
    }

    [PyFunction("warn_explicit($module, /, message, category, filename, lineno, module=None, registry=None, module_globals=None, source=None)", Raw = true, Doc = "Issue a warning, or maybe ignore it or raise an exception.")]
    private static Value WarnExplicit(PyThread thread, ReadOnlySpan<Value> args, PyStr[]? kwnames)
    {
        var m = Machinery(thread);
        return m.IsNull ? Value.None : CallOps.Call(thread, ObjectOps.GetAttr(m, "warn_explicit"), args, kwnames);
    }
}

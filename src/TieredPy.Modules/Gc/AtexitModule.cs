using TieredPy.Runtime;

namespace TieredPy.Modules;

/// <summary>The atexit module.</summary>
[PyModule("atexit", Doc = "allow programmer to define multiple exit functions to be executed upon normal program termination.")]
public static partial class AtexitModule
{
    private sealed record Entry(Value Function, Value[] Args, PyStr[]? Kwnames);

    private static List<Entry> Entries(PyThread thread) => (List<Entry>)(thread.Engine.ExitFunctions ??= new List<Entry>());

    [PyFunction("register($module, func, /, *args, **kwargs)", Raw = true, Doc = "Register a function to be executed upon normal program termination")]
    private static Value Register(PyThread thread, ReadOnlySpan<Value> args, PyStr[]? kwnames)
    {
        if (args.Length - (kwnames?.Length ?? 0) == 0) throw PyErr.TypeError("register() takes at least 1 argument (0 given)");
        if (!ObjectOps.IsCallable(args[0])) throw PyErr.TypeError("the first argument must be callable");
        Entries(thread).Add(new Entry(args[0], [.. args[1..]], kwnames));
        return args[0];
    }

    [PyFunction("unregister($module, func, /)", Doc = "Unregister an exit function which was previously registered.")]
    private static void Unregister(PyThread thread, Value func)
    {
        var list = Entries(thread);
        for (var i = list.Count - 1; i >= 0; i--)
        {
            if (i < list.Count && ObjectOps.EqualOrIs(list[i].Function, func)) list.RemoveAt(i);
        }
    }

    [PyFunction("_clear($module, /)", Doc = "Clear the list of previously registered exit functions.")]
    private static void Clear(PyThread thread) => Entries(thread).Clear();

    [PyFunction("_ncallbacks($module, /)", Doc = "Return the number of registered exit functions.")]
    private static long Count(PyThread thread) => Entries(thread).Count;

    /// <summary>Runs the functions, the last registered first; what they raise is reported as unraisable.</summary>
    [PyFunction("_run_exitfuncs($module, /)", Doc = "Run all registered exit functions.")]
    public static void Run(PyThread thread)
    {
        var list = Entries(thread);
        while (list.Count > 0)
        {
            var e = list[^1];
            list.RemoveAt(list.Count - 1);
            try
            {
                CallOps.Call(thread, e.Function, e.Args, e.Kwnames);
            }
            catch (PyException x)
            {
                ErrorPrinter.Unraisable(thread, x.Value, $"Exception ignored in atexit callback {ObjectOps.ReprText(e.Function)}", Value.None);
            }
        }
    }
}

using TieredPy.Runtime;

namespace TieredPy.Modules;

/// <summary>The gc module: .NET's collector behind CPython's functions. Thresholds and debug flags are kept and have no effect.</summary>
[PyModule("gc", Doc = "This module provides access to the garbage collector for reference cycles.")]
public static partial class GcModule
{
    [PyConstant("DEBUG_STATS")] public const int DebugStats = 1;
    [PyConstant("DEBUG_COLLECTABLE")] public const int DebugCollectable = 2;
    [PyConstant("DEBUG_UNCOLLECTABLE")] public const int DebugUncollectable = 4;
    [PyConstant("DEBUG_SAVEALL")] public const int DebugSaveAll = 32;
    [PyConstant("DEBUG_LEAK")] public const int DebugLeak = 38;

    [PyModuleInit]
    private static void Init(PyThread thread, PyModule m)
    {
        m.Set("garbage", Value.Of(new PyList()));
        m.Set("callbacks", Value.Of(new PyList()));
    }

    private static GcState State(PyThread thread) => (GcState)(thread.Engine.GcState ??= new GcState());

    [PyFunction("collect($module, /, generation=2)", Doc = "Run the garbage collector.")]
    private static long Collect(PyThread thread, int generation)
    {
        if (generation is < 0 or > 2) throw PyErr.ValueError("invalid generation");
        thread.ClearStaleRegisters();
        for (var i = 0; i < 2; i++)
        {
            using (thread.Blocking())
            {
                GC.Collect(2, GCCollectionMode.Forced, blocking: true);
                GC.WaitForPendingFinalizers();
            }
            thread.Engine.RunPendingCalls(thread);
        }
        return 0;
    }

    [PyFunction("enable($module, /)", Doc = "Enable automatic garbage collection.")]
    private static void Enable(PyThread thread) => State(thread).Enabled = true;

    [PyFunction("disable($module, /)", Doc = "Disable automatic garbage collection.")]
    private static void Disable(PyThread thread) => State(thread).Enabled = false;

    [PyFunction("isenabled($module, /)", Doc = "Returns true if automatic garbage collection is enabled.")]
    private static bool IsEnabled(PyThread thread) => State(thread).Enabled;

    [PyFunction("get_debug($module, /)", Doc = "Get the garbage collection debugging flags.")]
    private static long GetDebug(PyThread thread) => State(thread).Debug;

    [PyFunction("set_debug($module, flags, /)", Doc = "Set the garbage collection debugging flags.")]
    private static void SetDebug(PyThread thread, int flags) => State(thread).Debug = flags;

    [PyFunction("get_count($module, /)", Doc = "Return a three-tuple of the current collection counts.")]
    private static Value GetCount() => new PyTuple(GC.CollectionCount(0), GC.CollectionCount(1), GC.CollectionCount(2));

    [PyFunction("get_threshold($module, /)", Doc = "Return the current collection thresholds.")]
    private static Value GetThreshold(PyThread thread) => Value.Of(State(thread).Thresholds);

    [PyFunction("set_threshold(threshold0, threshold1=<null>, threshold2=<null>)", Raw = true, Doc = "Set the collection thresholds (the collection frequency).")]
    private static Value SetThreshold(PyThread thread, ReadOnlySpan<Value> args, PyStr[]? kwnames)
    {
        if (args.Length is < 1 or > 3) throw PyErr.TypeError("gc.set_threshold requires 1 to 3 arguments");
        var items = State(thread).Thresholds.Items.ToArray();
        for (var i = 0; i < args.Length; i++) items[i] = Arg.ToLong(args[i]);
        State(thread).Thresholds = new PyTuple(items);
        return Value.None;
    }

    [PyFunction("get_stats($module, /)", Doc = "Return a list of dictionaries containing per-generation statistics.")]
    private static Value GetStats()
    {
        var list = new PyList();
        for (var i = 0; i < 3; i++)
        {
            var d = new PyDict();
            d.SetStr("collections", GC.CollectionCount(i));
            d.SetStr("collected", 0);
            d.SetStr("uncollectable", 0);
            list.Add(Value.Of(d));
        }
        return Value.Of(list);
    }

    [PyFunction("get_objects($module, /, generation=None)", Doc = "Return a list of objects tracked by the collector (none can be listed here).")]
    private static Value GetObjects(Value generation) => Value.Of(new PyList());

    [PyFunction("get_referrers($module, /, *objs)", Doc = "Return the list of objects that directly refer to any of 'objs' (none can be listed here).")]
    private static Value GetReferrers(ReadOnlySpan<Value> objs) => Value.Of(new PyList());

    [PyFunction("get_referents($module, /, *objs)", Doc = "Return the list of objects that are directly referred to by 'objs': the items of containers and instance dicts.")]
    private static Value GetReferents(ReadOnlySpan<Value> objs)
    {
        var list = new PyList();
        foreach (var o in objs)
        {
            if (o.As<PyTuple>() is not null || o.As<PyList>() is not null || o.As<PySetBase>() is not null)
            {
                foreach (var x in SequenceOps.ToArray(o)) list.Add(x);
            }
            else if (o.As<PyDict>() is { } d)
            {
                foreach (var (k, v) in d.Pairs())
                {
                    list.Add(k);
                    list.Add(v);
                }
            }
            else if (ObjectOps.TryGetAttr(o, Names.Dict) is { IsNull: false } dict)
            {
                list.Add(dict);
                list.Add(Value.Of(o.Type));
            }
        }
        return Value.Of(list);
    }

    [PyFunction("is_tracked($module, obj, /)", Doc = "Returns true if the object is tracked by the garbage collector.")]
    private static bool IsTracked(Value o) => o.IsObject && o.Ref is not (PyStr or PyBytes or PyBool or PyNone or PyInt or PyFloat or PyComplex or PyRange or PyEllipsis) && o.Ref != (object)PyTuple.Empty;

    [PyFunction("is_finalized($module, obj, /)", Doc = "Returns true if the object has been already finalized by the GC.")]
    private static bool IsFinalized(Value o) => false;

    [PyFunction("freeze($module, /)", Doc = "Freeze all current tracked objects and ignore them for future collections.")]
    private static void Freeze() { }

    [PyFunction("unfreeze($module, /)", Doc = "Unfreeze all objects in the permanent generation.")]
    private static void Unfreeze() { }

    [PyFunction("get_freeze_count($module, /)", Doc = "Return the number of objects in the permanent generation.")]
    private static long GetFreezeCount() => 0;
}

internal sealed class GcState
{
    public bool Enabled = true;
    public int Debug;
    public PyTuple Thresholds = new(2000, 10, 0);
}

using System.Runtime.CompilerServices;
using TieredPy.Runtime;

namespace TieredPy.Modules;

/// <summary>
/// sys.monitoring: the tools' registry and the events' numbers. The interpreter sends no events yet, so asking for some is refused
/// (NotImplementedError): better than a debugger that silently never stops.
/// </summary>
[PyModule("sys.monitoring")]
public static partial class MonitoringModule
{
    private const int Tools = 6;

    private static readonly ConditionalWeakTable<Engine, Value[]> s_names = [];

    // bits in CPython's order
    private static readonly string[] s_events =
    [
        "PY_START", "PY_RESUME", "PY_RETURN", "PY_YIELD", "CALL", "LINE", "INSTRUCTION", "JUMP", "BRANCH_LEFT", "BRANCH_RIGHT", "STOP_ITERATION",
        "RAISE", "EXCEPTION_HANDLED", "PY_UNWIND", "PY_THROW", "RERAISE", "C_RETURN", "C_RAISE", "BRANCH",
    ];

    [PyConstant("DEBUGGER_ID")] public const int DebuggerId = 0;
    [PyConstant("COVERAGE_ID")] public const int CoverageId = 1;
    [PyConstant("PROFILER_ID")] public const int ProfilerId = 2;
    [PyConstant("OPTIMIZER_ID")] public const int OptimizerId = 5;

    [PyModuleInit]
    private static void Init(PyThread thread, PyModule m)
    {
        var events = new PyDict();
        for (var i = 0; i < s_events.Length; i++) events.SetStr(s_events[i], Value.Int(1L << i));
        events.SetStr("NO_EVENTS", Value.Int(0));
        m.Set("events", Value.Of(new PySimpleNamespace(events)));
        m.Set("DISABLE", CallOps.Call(Value.Of(PyBaseObject.TypeObject)));
        m.Set("MISSING", CallOps.Call(Value.Of(PyBaseObject.TypeObject)));
    }

    private static ref Value NameOf(PyThread thread, int tool)
    {
        if (tool is < 0 or >= Tools) throw PyErr.ValueError($"invalid tool {tool} (must be between 0 and 5)");
        return ref s_names.GetValue(thread.Engine, static _ => [Value.None, Value.None, Value.None, Value.None, Value.None, Value.None])[tool];
    }

    private static void CheckUsed(PyThread thread, int tool)
    {
        if (NameOf(thread, tool).IsNone) throw PyErr.ValueError($"tool {tool} is not in use");
    }

    [PyFunction("use_tool_id($module, tool_id, name, /)")]
    private static void UseToolId(PyThread thread, int tool, Value name)
    {
        ref var slot = ref NameOf(thread, tool);
        if (name.As<PyStr>() is null) throw PyErr.ValueError("tool name must be a str");
        if (!slot.IsNone) throw PyErr.ValueError($"tool {tool} is already in use");
        slot = name;
    }

    [PyFunction("clear_tool_id($module, tool_id, /)")]
    private static void ClearToolId(PyThread thread, int tool) => CheckUsed(thread, tool);

    [PyFunction("free_tool_id($module, tool_id, /)")]
    private static void FreeToolId(PyThread thread, int tool) => NameOf(thread, tool) = Value.None;

    [PyFunction("get_tool($module, tool_id, /)")]
    private static Value GetTool(PyThread thread, int tool) => NameOf(thread, tool);

    [PyFunction("register_callback($module, tool_id, event, func, /)")]
    private static Value RegisterCallback(PyThread thread, int tool, int @event, Value func)
    {
        NameOf(thread, tool);
        if (func.IsNone) return Value.None;
        throw NotSent();
    }

    [PyFunction("get_events($module, tool_id, /)")]
    private static int GetEvents(PyThread thread, int tool)
    {
        CheckUsed(thread, tool);
        return 0;
    }

    [PyFunction("set_events($module, tool_id, event_set, /)")]
    private static void SetEvents(PyThread thread, int tool, int events)
    {
        if (events is < 0 or >= 1 << 19) throw PyErr.ValueError($"invalid event set 0x{events:x}");
        CheckUsed(thread, tool);
        if (events != 0) throw NotSent();
    }

    [PyFunction("get_local_events($module, tool_id, code, /)")]
    private static int GetLocalEvents(PyThread thread, int tool, PyCode code)
    {
        CheckUsed(thread, tool);
        return 0;
    }

    [PyFunction("set_local_events($module, tool_id, code, event_set, /)")]
    private static void SetLocalEvents(PyThread thread, int tool, PyCode code, int events) => SetEvents(thread, tool, events);

    [PyFunction("restart_events($module, /)")]
    private static void RestartEvents() { }

    [PyFunction("_all_events($module, /)")]
    private static Value AllEvents() => Value.Of(new PyDict());

    private static PyException NotSent() => PyErr.NotImplementedError("sys.monitoring: TieredPy sends no events yet");
}

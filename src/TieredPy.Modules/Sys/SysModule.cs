using System.Runtime.InteropServices;
using TieredPy.Runtime;

namespace TieredPy.Modules;

/// <summary>The sys module. What depends on the command line is set by the hosting layer (<c>SysSetup</c>).</summary>
[PyModule("sys", Doc = "This module provides access to some objects used or maintained by the\ninterpreter and to functions that interact strongly with the interpreter.")]
public static unsafe partial class SysModule
{
    /// <summary>The version of Python that this is.</summary>
    public const string PythonVersion = "3.14.0";

    /// <summary>Our own version.</summary>
    public static string OwnVersion { get; } = typeof(SysModule).Assembly.GetName().Version?.ToString(3) ?? "0";

    /// <summary>sys.version.</summary>
    public static string FullVersion { get; } = $"{PythonVersion} (TieredPy {OwnVersion}) [.NET {Environment.Version}]";

    /// <summary>sys.platform.</summary>
    public static string Platform => OperatingSystem.IsWindows() ? "win32" : OperatingSystem.IsMacOS() ? "darwin" : "linux";

    [PyModuleInit]
    private static void Init(PyThread thread, PyModule m)
    {
        var engine = thread.Engine;
        m.Set("modules", Value.Of(engine.Modules));
        m.Set("version", FullVersion);
        m.Set("hexversion", 0x030e00f0);
        m.Set("api_version", 1013);
        m.Set("copyright", "Copyright (c) the TieredPy authors; the standard library is copyright (c) the Python Software Foundation.");
        m.Set("byteorder", BitConverter.IsLittleEndian ? "little" : "big");
        m.Set("maxsize", long.MaxValue);
        m.Set("maxunicode", 0x10ffff);
        m.Set("platform", Platform);
        m.Set("float_repr_style", "short");
        m.Set("abiflags", "");
        m.Set("platlibdir", "lib");
        m.Set("pycache_prefix", Value.None);
        m.Set("dont_write_bytecode", false);
        m.Set("path", Value.Of(new PyList()));
        m.Set("argv", Value.Of(new PyList()));
        m.Set("orig_argv", Value.Of(new PyList()));
        m.Set("meta_path", Value.Of(new PyList()));
        m.Set("path_hooks", Value.Of(new PyList()));
        m.Set("path_importer_cache", Value.Of(new PyDict()));
        m.Set("warnoptions", Value.Of(new PyList()));
        m.Set("_xoptions", Value.Of(new PyDict()));
        m.Set("_git", Value.Of(new PyTuple("TieredPy", "", "")));
        m.Set("_framework", "");
        m.Set("_home", Value.None);
        m.Set("_stdlib_dir", Value.None);
        m.Set("displayhook", m.Get("__displayhook__"));
        m.Set("excepthook", m.Get("__excepthook__"));
        m.Set("breakpointhook", m.Get("__breakpointhook__"));
        m.Set("unraisablehook", m.Get("__unraisablehook__"));
        SysStructs.Fill(thread, m);
        var names = ModuleRegistry.Names.Where(static n => !n.Contains('.')).ToArray();
        Array.Sort(names, StringComparer.Ordinal);
        m.Set("stdlib_module_names", StandardLibraryNames(thread));
        var monitoring = ModuleRegistry.Create("sys.monitoring")!;
        ModuleRegistry.Execute(thread, monitoring);
        m.Set("monitoring", Value.Of(monitoring));
        var jit = ModuleRegistry.Create("sys._jit")!;
        ModuleRegistry.Execute(thread, jit);
        m.Set("_jit", Value.Of(jit));
        m.Set("builtin_module_names", Value.Of(new PyTuple(Array.ConvertAll(names, Value.Str))));
    }

    [PyFunction("getrecursionlimit($module, /)", Doc = "Return the current value of the recursion limit.")]
    private static long GetRecursionLimit(PyThread thread) => thread.Engine.RecursionLimit;

    [PyFunction("setrecursionlimit($module, limit, /)", Doc = "Set the maximum depth of the Python interpreter stack to n.")]
    private static void SetRecursionLimit(PyThread thread, int limit)
    {
        if (limit < 1) throw PyErr.ValueError("recursion limit must be greater or equal than 1");
        var depth = thread.CurrentDepth;
        if (depth >= limit) throw PyErr.RecursionError($"cannot set the recursion limit to {limit} at the recursion depth {depth}: the limit is too low");
        thread.Engine.RecursionLimit = limit;
    }

    [PyFunction("intern($module, string, /)", Doc = "``Intern'' the given string.")]
    private static Value Intern(Value s) => s.IsExact<PyStr>() ? Value.Of(((PyStr)s.Obj).Interned()) : throw PyErr.TypeError(s.As<PyStr>() is null ? $"intern() argument must be str, not {s.Type.Name}" : $"can't intern {s.Type.Name}");

    [PyFunction("_is_interned($module, string, /)", Doc = "Return True if the given string is \"interned\".")]
    private static bool IsInterned(PyStr s) => s.IsInterned;

    [PyFunction("getdefaultencoding($module, /)", Doc = "Return the current default encoding used by the Unicode implementation.")]
    private static string GetDefaultEncoding() => "utf-8";

    [PyFunction("getfilesystemencoding($module, /)", Doc = "Return the encoding used to convert Unicode filenames to OS filenames.")]
    private static string GetFilesystemEncoding() => "utf-8";

    [PyFunction("getfilesystemencodeerrors($module, /)", Doc = "Return the error mode used Unicode to OS filename conversion.")]
    private static string GetFilesystemEncodeErrors() => OperatingSystem.IsWindows() ? "surrogatepass" : "surrogateescape";

    [PyFunction("exc_info($module, /)", Doc = "Return current exception information: (type, value, traceback).")]
    private static Value ExcInfo(PyThread thread)
    {
        if (thread.Handled is not { } e) return Value.Of(new PyTuple(Value.None, Value.None, Value.None));
        return Value.Of(new PyTuple(Value.Of(e.Type), Value.Of(e), Value.OrNone(e.Traceback)));
    }

    [PyFunction("exception($module, /)", Doc = "Return the current exception.")]
    private static Value Exception(PyThread thread) => Value.OrNone(thread.Handled);

    [PyFunction("exit($module, status=None, /)", Doc = "Exit the interpreter by raising SystemExit(status).")]
    private static void Exit(Value status)
    {
        var args = status.As<PyTuple>() is { } t ? t.Items : status.IsNone ? [] : new[] { status };
        throw new PyException(PyErr.Make(PyExc.SystemExit, args));
    }

    [PyFunction("_getframe($module, depth=0, /)", Doc = "Return a frame object from the call stack.")]
    private static Value GetFrame(PyThread thread, int depth)
    {
        var f = Interpreter.FrameAt(thread, Math.Max(0, depth));
        return f is null ? throw PyErr.ValueError("call stack is not deep enough") : Value.Of(f);
    }

    [PyFunction("_getframemodulename($module, /, depth=0)", Doc = "Return the name of the module for a calling frame.")]
    private static Value GetFrameModuleName(PyThread thread, int depth)
    {
        var f = Interpreter.FrameAt(thread, Math.Max(0, depth));
        if (f is null) return Value.None;
        var globals = ObjectOps.GetAttr(Value.Of(f), "f_globals");
        var name = globals.As<PyDict>()?.GetStr(Names.Name) ?? Value.Null;
        return name.IsNull ? Value.None : name;
    }

    [PyFunction("getrefcount($module, object, /)", Doc = "Return the reference count of object (not counted by this implementation).")]
    private static long GetRefCount(Value o) => 2;

    [PyFunction("getsizeof(object, default=<null>)", Doc = "Return the size of object in bytes.")]
    private static Value GetSizeOf(Value o, Value @default)
    {
        var r = ObjectOps.CallSpecial(o, PyStr.Intern("__sizeof__"));
        return r.IsNull ? @default.IsNull ? throw PyErr.TypeError($"Type {o.Type.Name} doesn't define __sizeof__") : @default : r;
    }

    [PyFunction("is_finalizing($module, /)", Doc = "Return True if Python is exiting.")]
    private static bool IsFinalizing(PyThread thread) => thread.Engine.IsFinalizing;

    [PyFunction("get_int_max_str_digits($module, /)", Doc = "Return the maximum string digits limit for non-binary int<->str conversions.")]
    private static long GetIntMaxStrDigits(PyThread thread) => thread.Engine.IntMaxStrDigits;

    [PyFunction("set_int_max_str_digits($module, /, maxdigits)", Doc = "Set the maximum string digits limit for non-binary int<->str conversions.")]
    private static void SetIntMaxStrDigits(PyThread thread, int maxdigits)
    {
        if (maxdigits is not 0 and < 640) throw PyErr.ValueError("maxdigits must be >= 640 or 0 for unlimited");
        thread.Engine.IntMaxStrDigits = maxdigits;
    }

    [PyFunction("getswitchinterval($module, /)", Doc = "Return the current thread switch interval.")]
    private static double GetSwitchInterval(PyThread thread) => thread.Engine.SwitchInterval;

    [PyFunction("setswitchinterval($module, interval, /)", Doc = "Set the ideal thread switching delay inside the Python interpreter.")]
    private static void SetSwitchInterval(PyThread thread, double interval)
    {
        if (interval <= 0) throw PyErr.ValueError("switch interval must be strictly positive");
        thread.Engine.SwitchInterval = interval;
    }

    [PyFunction("settrace($module, function, /)", Doc = "Set the global debug tracing function (not supported: only None is accepted).")]
    private static void SetTrace(Value f)
    {
        if (!f.IsNone) throw PyErr.NotImplementedError("sys.settrace() is not supported by TieredPy");
    }

    [PyFunction("gettrace($module, /)", Doc = "Return the global debug tracing function.")]
    private static Value GetTrace() => Value.None;

    [PyFunction("setprofile($module, function, /)", Doc = "Set the profiling function (not supported: only None is accepted).")]
    private static void SetProfile(Value f)
    {
        if (!f.IsNone) throw PyErr.NotImplementedError("sys.setprofile() is not supported by TieredPy");
    }

    [PyFunction("getprofile($module, /)", Doc = "Return the profiling function.")]
    private static Value GetProfile() => Value.None;

    [PyFunction("call_tracing($module, func, args, /)", Doc = "Call func(*args), while tracing is enabled.")]
    private static Value CallTracing(PyThread thread, Value func, PyTuple args) => CallOps.Call(thread, func, args.Items, null);

    [PyFunction("audit($module, event, /, *args)", Raw = true, Doc = "Passes the event to any hooks that are attached.")]
    private static Value Audit(PyThread thread, ReadOnlySpan<Value> args, PyStr[]? kwnames)
    {
        if (thread.Engine.AuditHooks is not { Count: > 0 } hooks || args.Length == 0) return Value.None;
        var rest = Value.Of(PyTuple.From([.. args[1..]]));
        foreach (var hook in hooks.ToArray()) CallOps.Call(hook, args[0], rest);
        return Value.None;
    }

    [PyFunction("addaudithook($module, /, hook)", Doc = "Adds a new audit hook callback.")]
    private static void AddAuditHook(PyThread thread, Value hook) => (thread.Engine.AuditHooks ??= []).Add(hook);

    [PyFunction("_clear_internal_caches($module, /)", Doc = "Clears the internal caches.")]
    private static void ClearInternalCaches() { }

    [PyFunction("_clear_type_cache($module, /)", Doc = "Clear the internal type lookup cache.")]
    private static void ClearTypeCache() { }

    [PyFunction("_get_cpu_count_config($module, /)", Doc = "Private function for getting PyConfig.cpu_count")]
    private static long GetCpuCountConfig() => -1;

    [PyFunction("_is_gil_enabled($module, /)", Doc = "Return True if the GIL is currently enabled.")]
    private static bool IsGilEnabled() => true;

    [PyFunction("unraisablehook($module, unraisable, /)", Doc = "Handle an unraisable exception.")]
    private static void UnraisableHook(PyThread thread, Value unraisable) => ErrorPrinter.PrintUnraisable(thread, unraisable);

    [PyFunction("__unraisablehook__($module, unraisable, /)", Doc = "Handle an unraisable exception.")]
    private static void UnraisableHookOriginal(PyThread thread, Value unraisable) => ErrorPrinter.PrintUnraisable(thread, unraisable);

    [PyFunction("__excepthook__($module, exctype, value, traceback, /)", Doc = "Handle an exception by displaying it with a traceback on sys.stderr.")]
    private static void ExceptHook(PyThread thread, Value type, Value value, Value traceback) => ErrorPrinter.Print(thread, value, traceback);

    [PyFunction("__displayhook__($module, object, /)", Doc = "Print an object to sys.stdout and also save it in builtins._")]
    private static void DisplayHook(PyThread thread, Value o)
    {
        if (o.IsNone) return;
        var builtins = thread.Engine.Builtins;
        builtins.SetStr("_", Value.None);
        var stdout = thread.Engine.SysGet("stdout");
        if (stdout.IsNull || stdout.IsNone) throw PyErr.RuntimeError("lost sys.stdout");
        CallOps.CallMethod(stdout, Names.Write, Value.Of(ObjectOps.Repr(o)));
        CallOps.CallMethod(stdout, Names.Write, Value.Str("\n"));
        builtins.SetStr("_", o);
    }

    [PyFunction("__breakpointhook__($module, /, *args, **kws)", Raw = true, Doc = "This hook function is called by built-in breakpoint().")]
    private static Value BreakpointHook(PyThread thread, ReadOnlySpan<Value> args, PyStr[]? kwnames)
    {
        var name = Environment.GetEnvironmentVariable("PYTHONBREAKPOINT");
        if (name == "0") return Value.None;
        if (string.IsNullOrEmpty(name)) name = "pdb.set_trace";
        var dot = name.LastIndexOf('.');
        var module = thread.Engine.Import(dot < 0 ? "builtins" : name[..dot]);
        return CallOps.Call(thread, ObjectOps.GetAttr(module, name[(dot + 1)..]), args, kwnames);
    }
}

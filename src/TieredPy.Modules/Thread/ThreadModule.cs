using TieredPy.Runtime;

namespace TieredPy.Modules;

/// <summary>The _thread module: each Python thread is a .NET thread that holds the engine lock while it runs.</summary>
[PyModule("_thread", Doc = "This module provides primitive operations to write multi-threaded programs.")]
[PyExports(typeof(PyLock)), PyExports(typeof(PyRLock)), PyExports(typeof(PyThreadLocal)), PyExports(typeof(PyThreadHandle))]
public static partial class ThreadModule
{
    private const int StackSizeOfThreads = 64 << 20;
    internal const double TimeoutMax = 9223372036.0;

    [PyModuleInit]
    private static void Init(PyThread thread, PyModule m)
    {
        m.Set("TIMEOUT_MAX", TimeoutMax);
        m.Set("error", Value.Of(PyExc.RuntimeError));
        m.Set("LockType", Value.Of(PyLock.TypeObject));
        m.Set("_NAME_MAXLEN", 15);
        m.Set("_ExceptHookArgs", Value.Of(StructSeq.NewType("_thread", "_ExceptHookArgs", ["exc_type", "exc_value", "exc_traceback", "thread"])));
    }

    /// <summary>The timeout argument of acquire(): seconds, negative for ever.</summary>
    internal static double Timeout(bool blocking, Value timeout)
    {
        var t = Arg.ToDouble(timeout);
        if (double.IsNaN(t)) throw PyErr.ValueError("Invalid value NaN (not a number)");
        if (!blocking && t != -1) throw PyErr.ValueError("can't specify a timeout for a non-blocking call");
        if (t < 0 && t != -1) throw PyErr.ValueError("timeout value must be a non-negative number");
        return t > TimeoutMax ? throw PyErr.OverflowError("timeout value is too large") : t;
    }

    /// <summary>Runs what waits for this thread (signal handlers) in the middle of a blocking call.</summary>
    internal static void CheckSignals(PyThread thread) => Interpreter.CheckSignals(thread);

    [PyFunction("allocate_lock($module, /)", Doc = "Create a new lock object.")]
    private static Value AllocateLock() => new PyLock();

    [PyFunction("allocate($module, /)", Doc = "An obsolete synonym of allocate_lock().")]
    private static Value Allocate() => new PyLock();

    [PyFunction("get_ident($module, /)", Doc = "Return a non-zero integer that uniquely identifies the current thread.")]
    private static long GetIdent(PyThread thread) => thread.Ident;

    [PyFunction("get_native_id($module, /)", Doc = "Return a non-negative integer identifying the thread as reported by the OS.")]
    private static long GetNativeId(PyThread thread) => thread == thread.Engine.MainThread ? Environment.ProcessId : Environment.ProcessId + thread.Ident % 100000;

    [PyFunction("_get_main_thread_ident($module, /)")]
    private static long GetMainThreadIdent(PyThread thread) => thread.Engine.MainThread!.Ident;

    [PyFunction("_is_main_interpreter($module, /)")]
    private static bool IsMainInterpreter() => true;

    [PyFunction("daemon_threads_allowed($module, /)")]
    private static bool DaemonThreadsAllowed() => true;

    [PyFunction("_count($module, /)", Doc = "Return the number of currently running Python threads, excluding the main thread.")]
    private static long Count(PyThread thread) => thread.Engine.Threads.Length - 1;

    [PyFunction("stack_size($module, size=0, /)", Doc = "Return the thread stack size used when creating new threads.")]
    private static long StackSize(long size) => 0;

    [PyFunction("exit($module, /)", Doc = "This is synonymous to ``raise SystemExit''.")]
    private static void Exit() => throw new PyException(PyErr.Make(PyExc.SystemExit));

    [PyFunction("exit_thread($module, /)", Doc = "An obsolete synonym of exit().")]
    private static void ExitThread() => throw new PyException(PyErr.Make(PyExc.SystemExit));

    [PyFunction("interrupt_main($module, signum=2, /)", Doc = "Simulate the arrival of the given signal in the main thread.")]
    private static void InterruptMain(PyThread thread, int signum) => SignalModule.Deliver(thread.Engine, signum);

    [PyFunction("set_name($module, /, name)", Doc = "Set the name of the current thread.")]
    private static void SetName(string name) { }

    [PyFunction("_get_name($module, /)", Doc = "Get the name of the current thread.")]
    private static string GetName() => System.Threading.Thread.CurrentThread.Name ?? "python";

    [PyFunction("_shutdown($module, /)", Doc = "Wait for all non-daemon threads (other than the calling thread) to stop.")]
    private static void Shutdown(PyThread thread)
    {
        while (true)
        {
            PyThreadHandle? waitFor = null;
            foreach (var t in thread.Engine.Threads)
            {
                if (t != thread && t.Handle is PyThreadHandle { Daemon: false, IsDone: false } h) waitFor = h;
            }
            if (waitFor is null) return;
            waitFor.Join(thread, -1);
        }
    }

    [PyFunction("_make_thread_handle($module, ident, /)", Doc = "Internal only. Make a thread handle for threads not spawned by the _thread or threading module.")]
    private static Value MakeThreadHandle(long ident) => new PyThreadHandle { Ident = ident, Started = true };

    [PyFunction("start_new_thread($module, function, args, kwargs={}, /)", Doc = "Start a new thread and return its identifier.")]
    private static long StartNewThread(PyThread thread, Value function, Value args, Value kwargs)
    {
        if (!ObjectOps.IsCallable(function)) throw PyErr.TypeError("first arg must be callable");
        var a = args.As<PyTuple>() ?? throw PyErr.TypeError("2nd arg must be a tuple");
        var k = kwargs.IsNull ? null : kwargs.As<PyDict>() ?? throw PyErr.TypeError("optional 3rd arg must be a dictionary");
        var handle = new PyThreadHandle { Daemon = true };
        Start(thread, handle, function, a, k, "start_new_thread");
        return handle.Ident;
    }

    [PyFunction("start_new($module, function, args, kwargs={}, /)", Doc = "An obsolete synonym of start_new_thread().")]
    private static long StartNew(PyThread thread, Value function, Value args, Value kwargs) => StartNewThread(thread, function, args, kwargs);

    [PyFunction("start_joinable_thread($module, /, function, handle=None, daemon=True)", Doc = "*For internal use only*: start a new thread.")]
    private static Value StartJoinableThread(PyThread thread, Value function, Value handle, bool daemon)
    {
        if (!ObjectOps.IsCallable(function)) throw PyErr.TypeError("thread function must be callable");
        var h = handle.IsNone ? new PyThreadHandle() : handle.As<PyThreadHandle>() ?? throw PyErr.TypeError("'handle' must be a _ThreadHandle");
        h.Daemon = daemon;
        Start(thread, h, function, PyTuple.Empty, null, "start_joinable_thread");
        return h;
    }

    private static void Start(PyThread thread, PyThreadHandle handle, Value function, PyTuple args, PyDict? kwargs, string caller)
    {
        if (handle.Started) throw PyErr.RuntimeError("thread already started");
        if (thread.Engine.IsFinalizing) throw PyErr.New(PyExc.PythonFinalizationError, "can't create new thread at interpreter shutdown");
        var engine = thread.Engine;
        handle.Started = true;
        using var ready = new ManualResetEventSlim();
        var t = new System.Threading.Thread(
            () =>
            {
                StackBounds.Declare(StackSizeOfThreads);
                var own = new PyThread(engine) { Handle = handle };
                PyThread.Attach(own);
                handle.Ident = own.Ident;
                ready.Set();
                engine.Lock.Acquire(own);
                Run(own, function, args, kwargs, caller);
                own.Remove();
                engine.Lock.Release();
                PyThread.Attach(null);
                handle.SetDone();
            },
            StackSizeOfThreads)
        { IsBackground = true };
        using (thread.Blocking())
        {
            t.Start();
            ready.Wait();
        }
    }

    private static void Run(PyThread own, Value function, PyTuple args, PyDict? kwargs, string caller)
    {
        try
        {
            CallOps.CallEx(own, function, args, kwargs);
        }
        catch (PyException e) when (e.Matches(PyExc.SystemExit))
        {
            // ends the thread and nothing else
        }
        catch (PyException e)
        {
            ErrorPrinter.Unraisable(own, e.Value, $"Exception ignored in thread started by {ObjectOps.ReprText(function)}", Value.None);
        }
    }

    [PyFunction("_excepthook($module, args, /)", Raw = true, Doc = "Handle uncaught Thread.run() exception.")]
    private static Value ExceptHook(PyThread thread, ReadOnlySpan<Value> args, PyStr[]? kwnames)
    {
        if (args.Length != 1) throw PyErr.TypeError($"_thread._excepthook() takes exactly one argument ({args.Length} given)");
        var type = ObjectOps.GetAttr(args[0], "exc_type");
        if (type.Ref == (object)PyExc.SystemExit) return Value.None;
        var owner = ObjectOps.GetAttr(args[0], "thread");
        var stderr = thread.Engine.SysGet("stderr");
        if (stderr.IsNull || stderr.IsNone) return Value.None;
        var name = owner.IsNone ? thread.Ident.ToString(System.Globalization.CultureInfo.InvariantCulture) : ObjectOps.StrText(ObjectOps.GetAttr(owner, "name"));
        CallOps.CallMethod(stderr, Names.Write, Value.Str($"Exception in thread {name}:\n"));
        ErrorPrinter.Print(thread, ObjectOps.GetAttr(args[0], "exc_value"), ObjectOps.GetAttr(args[0], "exc_traceback"));
        return Value.None;
    }
}

/// <summary>What a started thread can be waited for by.</summary>
[PyType("_ThreadHandle", Module = "_thread")]
public sealed partial class PyThreadHandle : PyObject
{
    private readonly ManualResetEventSlim _done = new();
    public bool Daemon { get; set; }
    public bool Started { get; set; }
    public long Ident { get; set; }
    public bool IsDone => _done.IsSet;

    public void SetDone() => _done.Set();

    public bool Join(PyThread thread, double timeout)
    {
        var deadline = timeout < 0 ? long.MaxValue : Environment.TickCount64 + (long)Math.Ceiling(timeout * 1000);
        while (!_done.IsSet)
        {
            var left = deadline == long.MaxValue ? 50 : Math.Min(50, deadline - Environment.TickCount64);
            if (left <= 0) return false;
            using (thread.Blocking()) _done.Wait((int)left);
            ThreadModule.CheckSignals(thread);
        }
        return true;
    }

    [PyNew("_ThreadHandle()")]
    private static Value New(PyType cls) => new PyThreadHandle();

    [PyGetter("ident")] private static long GetIdent(PyThreadHandle self) => self.Ident;

    [PyMethod("join($self, timeout=None, /)")]
    private static void JoinMethod(PyThread thread, PyThreadHandle self, Value timeout)
    {
        if (!self.Started) throw PyErr.RuntimeError("thread not started");
        if (self.Ident == thread.Ident && !self.IsDone) throw PyErr.RuntimeError("Cannot join current thread");
        self.Join(thread, timeout.IsNone ? -1 : Arg.ToDouble(timeout));
    }

    [PyMethod("is_done($self, /)")] private static bool IsDoneMethod(PyThreadHandle self) => self.IsDone;

    [PyMethod("_set_done($self, /)")] private static void SetDoneMethod(PyThreadHandle self) => self.SetDone();

    [PySlot(nameof(TypeSlots.Repr))]
    private static Value Repr(Value self) => Value.Str($"<_ThreadHandle object: ident={((PyThreadHandle)self.Obj).Ident}>");
}

/// <summary>threading.local: attributes live in a dict for each thread; __init__ of a subclass runs once in each.</summary>
[PyType("_local", Module = "_thread", Subclassable = true, HasDict = true, Weakref = true, UserClass = typeof(UserThreadLocal), Doc = "Thread-local data")]
public partial class PyThreadLocal : PyObject
{
    private readonly System.Runtime.CompilerServices.ConditionalWeakTable<PyThread, PyDict> _dicts = [];
    private Value[] _args = [];
    private PyStr[]? _kwnames;

    public override PyDict GetPlainDict(bool create)
    {
        var thread = PyThread.Current;
        if (_dicts.TryGetValue(thread, out var d)) return d;
        _dicts.Add(thread, d = new PyDict());
        Initialize(thread);
        return d;
    }

    private unsafe void Initialize(PyThread thread)
    {
        var init = Type.Slots.Init;
        if (init != null && init != PyBaseObject.TypeObject.Slots.Init) init(thread, Value.Of(this), _args, _kwnames);
    }

    [PyNew("_local()", Raw = true)]
    private static unsafe Value New(PyThread thread, PyType cls, ReadOnlySpan<Value> args, PyStr[]? kwnames)
    {
        var hasInit = cls.Slots.Init != null && cls.Slots.Init != PyBaseObject.TypeObject.Slots.Init;
        if (args.Length > 0 && !hasInit) throw PyErr.TypeError("Initialization arguments are not supported");
        var self = cls == TypeObject ? new PyThreadLocal() : (PyThreadLocal)cls.UserFactory!(cls);
        self._args = [.. args];
        self._kwnames = kwnames;
        // the creating thread's __init__ is run by the call itself
        self._dicts.Add(thread, new PyDict());
        return self;
    }

    [PyGetter("__dict__")] private static Value GetDict(PyThreadLocal self) => Value.Of(self.GetPlainDict(true));
}

internal sealed class UserThreadLocal(PyType type) : PyThreadLocal
{
    private readonly PyInstance _state = type.NewInstance();
    public override PyType Type => _state.Type;
    public override PyInstance? State => null;
}

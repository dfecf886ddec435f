using System.Runtime.InteropServices;
using TieredPy.Runtime;

namespace TieredPy.Modules;

/// <summary>
/// The _signal module. Signals arrive on .NET's signal thread and become pending calls of the engine, which the main thread runs at its
/// next poll.
/// </summary>
[PyModule("_signal", Doc = "This module provides mechanisms to use signal handlers in Python.")]
public static partial class SignalModule
{
    private static readonly string[] s_names =
    [
        "SIGHUP=1", "SIGINT=2", "SIGQUIT=3", "SIGILL=4", "SIGTRAP=5", "SIGABRT=6", "SIGIOT=6", "SIGBUS=7", "SIGFPE=8", "SIGKILL=9", "SIGUSR1=10", "SIGSEGV=11", "SIGUSR2=12",
        "SIGPIPE=13", "SIGALRM=14", "SIGTERM=15", "SIGSTKFLT=16", "SIGCHLD=17", "SIGCLD=17", "SIGCONT=18", "SIGSTOP=19", "SIGTSTP=20", "SIGTTIN=21", "SIGTTOU=22", "SIGURG=23",
        "SIGXCPU=24", "SIGXFSZ=25", "SIGVTALRM=26", "SIGPROF=27", "SIGWINCH=28", "SIGIO=29", "SIGPOLL=29", "SIGPWR=30", "SIGSYS=31", "SIGRTMIN=34", "SIGRTMAX=64",
    ];

    [PyConstant("NSIG")] public const int Count = 65;
    [PyConstant("SIG_DFL")] public const int Default = 0;
    [PyConstant("SIG_IGN")] public const int Ignore = 1;
    [PyConstant("SIG_BLOCK")] public const int Block = 0;
    [PyConstant("SIG_UNBLOCK")] public const int Unblock = 1;
    [PyConstant("SIG_SETMASK")] public const int SetMask = 2;
    [PyConstant("ITIMER_REAL")] public const int TimerReal = 0;
    [PyConstant("ITIMER_VIRTUAL")] public const int TimerVirtual = 1;
    [PyConstant("ITIMER_PROF")] public const int TimerProf = 2;

    private sealed class State
    {
        public readonly Value[] Handlers = new Value[Count];
        public readonly PosixSignalRegistration?[] Registered = new PosixSignalRegistration?[Count];
        public Timer? Alarm;

        /// <summary>1: arrived and not handled yet. A signal that arrives again meanwhile is the same one.</summary>
        public readonly int[] Waiting = new int[Count];
    }

    private static State Of(Engine engine)
    {
        if (engine.SignalState is State s) return s;
        s = new State();
        Array.Fill(s.Handlers, Value.Int(Default));
        s.Handlers[13] = Value.Int(Ignore);
        engine.SignalState = s;
        return s;
    }

    [PyModuleInit]
    private static void Init(PyThread thread, PyModule m)
    {
        foreach (var row in s_names)
        {
            var cut = row.IndexOf('=', StringComparison.Ordinal);
            m.Set(row[..cut], long.Parse(row.AsSpan(cut + 1), System.Globalization.CultureInfo.InvariantCulture));
        }
        m.Set("ItimerError", Value.Of(PyExc.OSError));
        var s = Of(thread.Engine);
        if (s.Handlers[2].IsInt && s.Handlers[2].Bits == Default && s.Registered[2] is not null) s.Handlers[2] = m.Get("default_int_handler");
    }

    /// <summary>Makes Ctrl-C raise KeyboardInterrupt, as python does at its start.</summary>
    public static void InstallInterrupt(Engine engine)
    {
        var s = Of(engine);
        Register(engine, s, 2);
    }

    private static void Register(Engine engine, State s, int signum)
    {
        if (s.Registered[signum] is not null || signum is 9 or 19) return;
        try
        {
#pragma warning disable CA1416 // numbers that the platform does not have are refused above, and by an exception that is caught below
            s.Registered[signum] = PosixSignalRegistration.Create((PosixSignal)signum switch
            {
                (PosixSignal)1 => PosixSignal.SIGHUP,
                (PosixSignal)2 => PosixSignal.SIGINT,
                (PosixSignal)3 => PosixSignal.SIGQUIT,
                (PosixSignal)15 => PosixSignal.SIGTERM,
                (PosixSignal)17 => PosixSignal.SIGCHLD,
                (PosixSignal)18 => PosixSignal.SIGCONT,
                (PosixSignal)20 => PosixSignal.SIGTSTP,
                (PosixSignal)21 => PosixSignal.SIGTTIN,
                (PosixSignal)22 => PosixSignal.SIGTTOU,
                (PosixSignal)28 => PosixSignal.SIGWINCH,
                var raw => raw,
            }, context =>
            {
                context.Cancel = true;
                Deliver(engine, signum);
            });
#pragma warning restore CA1416
        }
        catch (Exception e) when (e is ArgumentException or IOException or PlatformNotSupportedException)
        {
            throw PyErr.New(PyExc.OSError, "[Errno 22] Invalid argument");
        }
    }

    /// <summary>A signal has arrived: its handler runs on the main thread. Callable from any thread.</summary>
    public static void Deliver(Engine engine, int signum)
    {
        if (Interlocked.Exchange(ref Of(engine).Waiting[signum], 1) == 0) engine.CallSoon(thread => Handle(thread, signum));
    }

    private static void Handle(PyThread thread, int signum)
    {
        var s = Of(thread.Engine);
        Volatile.Write(ref s.Waiting[signum], 0);
        var h = s.Handlers[signum];
        if (h.IsInt && h.Bits == Ignore) return;
        if (h.IsInt)
        {
            if (signum == 2) throw new PyException(PyErr.Make(PyExc.KeyboardInterrupt));
            return;
        }
        if (h.IsNone) return;
        var frame = Interpreter.FrameAt(thread, 0);
        CallOps.Call(h, signum, frame is null ? Value.None : Value.Of(frame));
    }

    private static void Check(int signum)
    {
        if (signum is < 1 or >= Count) throw PyErr.ValueError("signal number out of range");
    }

    [PyFunction("default_int_handler($module, signalnum, frame, /)", Doc = "The default handler for SIGINT installed by Python.")]
    private static void DefaultIntHandler(int signalnum, Value frame) => throw new PyException(PyErr.Make(PyExc.KeyboardInterrupt));

    [PyFunction("signal($module, signalnum, handler, /)", Doc = "Set the action for the given signal.")]
    private static Value Signal(PyThread thread, int signalnum, Value handler)
    {
        if (thread != thread.Engine.MainThread) throw PyErr.ValueError("signal only works in main thread of the main interpreter");
        Check(signalnum);
        var isConstant = ConvertOps.TryInt64(handler, out var n) && n is 0 or 1;
        if (!isConstant && !ObjectOps.IsCallable(handler)) throw PyErr.TypeError("signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object");
        var s = Of(thread.Engine);
        if (signalnum is 9 or 19) throw Libc.Error(22);
        var before = s.Handlers[signalnum];
        if (isConstant && n == Default)
        {
            s.Registered[signalnum]?.Dispose();
            s.Registered[signalnum] = null;
        }
        else if (signalnum != 14)
        {
            Register(thread.Engine, s, signalnum);
        }
        s.Handlers[signalnum] = isConstant ? Value.Int(n) : handler;
        return before;
    }

    [PyFunction("getsignal($module, signalnum, /)", Doc = "Return the current action for the given signal.")]
    private static Value GetSignal(PyThread thread, int signalnum)
    {
        Check(signalnum);
        return Of(thread.Engine).Handlers[signalnum];
    }

    [PyFunction("raise_signal($module, signalnum, /)", Doc = "Send a signal to the executing process.")]
    private static void RaiseSignal(PyThread thread, int signalnum)
    {
        Check(signalnum);
        var h = Of(thread.Engine).Handlers[signalnum];
        if (h.IsInt && h.Bits == Default && signalnum != 2)
        {
            if (Libc.kill(Environment.ProcessId, signalnum) < 0) throw Libc.Error();
            return;
        }
        Deliver(thread.Engine, signalnum);
        thread.Engine.RunPendingCalls(thread);
    }

    [PyFunction("alarm($module, seconds, /)", Doc = "Arrange for SIGALRM to arrive after the given number of seconds.")]
    private static long Alarm(PyThread thread, int seconds)
    {
        SetTimer(thread, TimerReal, seconds, 0);
        return 0;
    }

    [PyFunction("setitimer($module, which, seconds, interval=0.0, /)", Doc = "Sets given itimer (one of ITIMER_REAL, ITIMER_VIRTUAL or ITIMER_PROF).")]
    private static Value SetTimer(PyThread thread, int which, double seconds, double interval)
    {
        if (which != TimerReal) throw Libc.Error(22);
        var engine = thread.Engine;
        var s = Of(engine);
        s.Alarm?.Dispose();
        s.Alarm = seconds <= 0 ? null : new Timer(_ => Deliver(engine, 14), null, TimeSpan.FromSeconds(seconds), interval > 0 ? TimeSpan.FromSeconds(interval) : Timeout.InfiniteTimeSpan);
        return new PyTuple(0.0, 0.0);
    }

    [PyFunction("getitimer($module, which, /)", Doc = "Returns current value of given itimer.")]
    private static Value GetTimer(int which) => new PyTuple(0.0, 0.0);

    [PyFunction("siginterrupt($module, signalnum, flag, /)", Doc = "Change system call restart behaviour.")]
    private static void SigInterrupt(int signalnum, bool flag) { }

    [PyFunction("set_wakeup_fd($module, fd, /, *, warn_on_full_buffer=True)", Doc = "Sets the fd to be written to (with the signal number) when a signal comes in.")]
    private static long SetWakeupFd(int fd, bool warn_on_full_buffer) => -1;

    [PyFunction("strsignal($module, signalnum, /)", Doc = "Return the system description of the given signal.")]
    private static Value StrSignal(int signalnum) => signalnum switch
    {
        1 => "Hangup",
        2 => "Interrupt",
        3 => "Quit",
        4 => "Illegal instruction",
        6 => "Aborted",
        8 => "Floating point exception",
        9 => "Killed",
        11 => "Segmentation fault",
        13 => "Broken pipe",
        14 => "Alarm clock",
        15 => "Terminated",
        >= 1 and < Count => $"Unknown signal {signalnum}",
        _ => throw PyErr.ValueError("signal number out of range"),
    };

    [PyFunction("valid_signals($module, /)", Doc = "Return a set of valid signal numbers on this platform.")]
    private static Value ValidSignals()
    {
        var set = new PySet();
        for (var i = 1; i < Count; i++)
        {
            if (i is not (32 or 33)) set.Add(i);
        }
        return Value.Of(set);
    }

    [PyFunction("pthread_sigmask($module, how, mask, /)", Doc = "Fetch and/or change the signal mask of the calling thread.")]
    private static Value PthreadSigmask(int how, Value mask) => Value.Of(new PySet());
}

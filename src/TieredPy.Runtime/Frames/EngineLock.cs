using System.Collections.Concurrent;

namespace TieredPy.Runtime;

/// <summary>Why a thread is to stop at its next poll (bits of <see cref="PyThread.Poll"/>).</summary>
public static class PollReason
{
    /// <summary>Another thread waits for the engine lock.</summary>
    public const int LockWanted = 1;

    /// <summary>The engine has pending calls (signals, weak-reference callbacks, finalizers).</summary>
    public const int Calls = 2;

    /// <summary>An exception was set for this thread from outside.</summary>
    public const int AsyncException = 4;
}

/// <summary>
/// The one lock of an engine: whoever runs Python code of the engine holds it. Requirements: it is released around everything that can
/// block (<see cref="PyThread.Blocking"/>), and a thread that waits longer than the switch interval makes the holder yield at its
/// next poll, which lets another thread run before the holder gets it back.
/// </summary>
public sealed class EngineLock
{
    private readonly object _gate = new();
    private PyThread? _holder;
    private int _waiting;
    private long _switches;

    public void Acquire(PyThread thread)
    {
        lock (_gate) Take(thread);
    }

    private void Take(PyThread thread)
    {
        if (_holder is not null)
        {
            _waiting++;
            while (_holder is not null)
            {
                if (!System.Threading.Monitor.Wait(_gate, 5)) _holder?.RequestPoll(PollReason.LockWanted);
            }
            _waiting--;
        }
        _holder = thread;
        _switches++;
        if (_waiting > 0) System.Threading.Monitor.PulseAll(_gate);
    }

    public void Release()
    {
        lock (_gate)
        {
            _holder = null;
            if (_waiting > 0) System.Threading.Monitor.PulseAll(_gate);
        }
    }

    /// <summary>Lets one waiting thread run.</summary>
    public void Yield(PyThread thread)
    {
        lock (_gate)
        {
            if (_waiting == 0) return;
            var before = _switches;
            _holder = null;
            System.Threading.Monitor.PulseAll(_gate);
            while (_switches == before && _waiting > 0) System.Threading.Monitor.Wait(_gate, 5);
            Take(thread);
        }
    }
}

public sealed partial class Engine
{
    public EngineLock Lock { get; } = new();

    /// <summary>State of the gc, atexit and signal modules.</summary>
    public object? GcState { get; set; }
    public object? ExitFunctions { get; set; }
    public object? SignalState { get; set; }

    /// <summary>Streams whose bytes are not written yet.</summary>
    public HashSet<PyObject>? DirtyStreams { get; set; }

    /// <summary>Counts registrations with abstract base classes.</summary>
    public long AbcCounter { get; set; }

    /// <summary>The thread that signals are handled on.</summary>
    public PyThread? MainThread { get; set; }

    private readonly ConcurrentQueue<Action<PyThread>> _calls = new();

    /// <summary>Runs <paramref name="call"/> on the main thread at its next poll. May be called from any .NET thread.</summary>
    public void CallSoon(Action<PyThread> call)
    {
        _calls.Enqueue(call);
        MainThread?.RequestPoll(PollReason.Calls);
    }

    /// <summary>Runs what is waiting; an exception leaves the rest for the next poll.</summary>
    public void RunPendingCalls(PyThread thread)
    {
        if (thread != MainThread) return;
        while (_calls.TryDequeue(out var call))
        {
            try
            {
                call(thread);
            }
            catch
            {
                if (!_calls.IsEmpty) thread.RequestPoll(PollReason.Calls);
                throw;
            }
        }
    }

    internal void OnPoll(PyThread thread)
    {
        var reasons = Interlocked.Exchange(ref thread.Poll, 0);
        if ((reasons & PollReason.LockWanted) != 0) Lock.Yield(thread);
        if ((reasons & PollReason.AsyncException) != 0 && Interlocked.Exchange(ref thread.AsyncException, null) is { } type) throw new PyException(PyErr.Make(type));
        if ((reasons & PollReason.Calls) != 0) RunPendingCalls(thread);
    }
}

public sealed partial class PyThread
{
    /// <summary>Exception class to be raised at the next poll (PyThreadState_SetAsyncExc).</summary>
    public PyType? AsyncException;

    /// <summary>The contextvars context that the thread runs in; null for one that is still empty.</summary>
    public PyObject? Context { get; set; }

    /// <summary>What the _thread module keeps about a thread that it started.</summary>
    public object? Handle { get; init; }

    /// <summary>threading.get_ident() of this thread.</summary>
    public long Ident { get; } = Environment.CurrentManagedThreadId + 0x7f00_0000_0000;

    /// <summary>Makes the thread stop at its next poll.</summary>
    public void RequestPoll(int reason) => Interlocked.Or(ref Poll, reason);

    /// <summary>Removes the thread state of a thread that has ended.</summary>
    public void Remove() => Engine.RemoveThread(this);

    /// <summary>Releases the engine lock until disposed: <c>using (thread.Blocking()) …</c>; no Python object may be touched inside.</summary>
    public BlockingRegion Blocking()
    {
        Engine.Lock.Release();
        return new BlockingRegion(this);
    }

    /// <summary>See <see cref="Blocking"/>.</summary>
    public readonly ref struct BlockingRegion(PyThread thread)
    {
        public void Dispose() => thread.Engine.Lock.Acquire(thread);
    }
}

using TieredPy.Runtime;

namespace TieredPy.Modules;

/// <summary>_thread.lock: not bound to the thread that acquired it.</summary>
[PyType("lock", Module = "_thread", Weakref = true, Doc = "A lock object is a synchronization primitive.")]
public sealed partial class PyLock : PyObject
{
    private readonly object _gate = new();
    private bool _locked;

    /// <summary>Takes the lock; false when the time is up. A negative timeout waits for ever.</summary>
    public bool Take(PyThread thread, bool blocking, double timeout)
    {
        lock (_gate)
        {
            if (!_locked) return _locked = true;
        }
        if (!blocking) return false;
        var deadline = timeout < 0 ? long.MaxValue : Environment.TickCount64 + (long)Math.Ceiling(timeout * 1000);
        while (true)
        {
            bool taken;
            using (thread.Blocking())
            {
                // short waits, so that Ctrl-C gets through to a thread that waits for ever
                lock (_gate)
                {
                    var left = deadline == long.MaxValue ? 50 : Math.Min(50, deadline - Environment.TickCount64);
                    if (_locked && left > 0) System.Threading.Monitor.Wait(_gate, (int)left);
                    taken = !_locked;
                    if (taken) _locked = true;
                }
            }
            if (taken) return true;
            if (deadline != long.MaxValue && Environment.TickCount64 >= deadline) return false;
            ThreadModule.CheckSignals(thread);
        }
    }

    public void Give()
    {
        lock (_gate)
        {
            if (!_locked) throw PyErr.RuntimeError("release unlocked lock");
            _locked = false;
            System.Threading.Monitor.Pulse(_gate);
        }
    }

    public bool IsLocked => _locked;

    [PyNew("lock()")]
    private static Value New(PyType cls) => new PyLock();

    [PyMethod("acquire($self, /, blocking=True, timeout=-1)", Doc = "Lock the lock.")]
    private static bool Acquire(PyThread thread, PyLock self, bool blocking, Value timeout) => self.Take(thread, blocking, ThreadModule.Timeout(blocking, timeout));

    [PyMethod("acquire_lock($self, /, blocking=True, timeout=-1)", Doc = "An obsolete synonym of acquire().")]
    private static bool AcquireLock(PyThread thread, PyLock self, bool blocking, Value timeout) => self.Take(thread, blocking, ThreadModule.Timeout(blocking, timeout));

    [PyMethod("release($self, /)", Doc = "Release the lock.")]
    private static void Release(PyLock self) => self.Give();

    [PyMethod("release_lock($self, /)", Doc = "An obsolete synonym of release().")]
    private static void ReleaseLock(PyLock self) => self.Give();

    [PyMethod("locked($self, /)", Doc = "Return whether the lock is in the locked state.")]
    private static bool Locked(PyLock self) => self._locked;

    [PyMethod("locked_lock($self, /)", Doc = "An obsolete synonym of locked().")]
    private static bool LockedLock(PyLock self) => self._locked;

    [PyMethod("__enter__($self, /)", Doc = "Lock the lock.")]
    private static bool Enter(PyThread thread, PyLock self) => self.Take(thread, true, -1);

    [PyMethod("__exit__($self, /, *exc_info)", Doc = "Release the lock.")]
    private static void Exit(PyLock self, ReadOnlySpan<Value> info) => self.Give();

    [PyMethod("_at_fork_reinit($self, /)")]
    private static void AtForkReinit(PyLock self) => self._locked = false;

    [PySlot(nameof(TypeSlots.Repr))]
    private static Value Repr(Value self)
    {
        var l = (PyLock)self.Obj;
        return Value.Str($"<{(l._locked ? "locked" : "unlocked")} _thread.lock object at 0x{Engine.IdOf(self):x}>");
    }
}

/// <summary>_thread.RLock: owned by a thread, and counted.</summary>
[PyType("RLock", Module = "_thread", Subclassable = true, Weakref = true, UserClass = typeof(UserRLock))]
public partial class PyRLock : PyObject
{
    private readonly PyLock _lock = new();
    private PyThread? _owner;
    private long _count;

    [PyNew("RLock()", Raw = true)]
    private static Value New(PyThread thread, PyType cls, ReadOnlySpan<Value> args, PyStr[]? kwnames)
    {
        if (args.Length > 0) throw PyErr.TypeError($"RLock() takes no arguments ({args.Length} given)");
        return cls == TypeObject ? new PyRLock() : Value.Of(cls.UserFactory!(cls));
    }

    private bool Take(PyThread thread, bool blocking, double timeout)
    {
        if (_owner == thread)
        {
            _count++;
            return true;
        }
        if (!_lock.Take(thread, blocking, timeout)) return false;
        _owner = thread;
        _count = 1;
        return true;
    }

    private void Give(PyThread thread)
    {
        if (_owner != thread) throw PyErr.RuntimeError("cannot release un-acquired lock");
        if (--_count > 0) return;
        _owner = null;
        _lock.Give();
    }

    [PyMethod("acquire($self, /, blocking=True, timeout=-1)", Doc = "Lock the lock.")]
    private static bool Acquire(PyThread thread, PyRLock self, bool blocking, Value timeout) => self.Take(thread, blocking, ThreadModule.Timeout(blocking, timeout));

    [PyMethod("release($self, /)", Doc = "Release the lock.")]
    private static void Release(PyThread thread, PyRLock self) => self.Give(thread);

    [PyMethod("__enter__($self, /)", Doc = "Lock the lock.")]
    private static bool Enter(PyThread thread, PyRLock self) => self.Take(thread, true, -1);

    [PyMethod("__exit__($self, /, *exc_info)", Doc = "Release the lock.")]
    private static void Exit(PyThread thread, PyRLock self, ReadOnlySpan<Value> info) => self.Give(thread);

    [PyMethod("locked($self, /)", Doc = "Return a boolean indicating whether this object is locked right now.")]
    private static bool Locked(PyRLock self) => self._owner is not null;

    [PyMethod("_is_owned($self, /)", Doc = "For internal use by `threading.Condition`.")]
    private static bool IsOwned(PyThread thread, PyRLock self) => self._owner == thread;

    [PyMethod("_recursion_count($self, /)", Doc = "For internal use by reentrancy checks.")]
    private static long RecursionCount(PyThread thread, PyRLock self) => self._owner == thread ? self._count : 0;

    [PyMethod("_release_save($self, /)", Doc = "For internal use by `threading.Condition`.")]
    private static Value ReleaseSave(PyRLock self)
    {
        if (self._owner is null) throw PyErr.RuntimeError("cannot release un-acquired lock");
        var state = new PyTuple(self._count, self._owner.Ident);
        self._owner = null;
        self._count = 0;
        self._lock.Give();
        return state;
    }

    [PyMethod("_acquire_restore($self, state, /)", Doc = "For internal use by `threading.Condition`.")]
    private static void AcquireRestore(PyThread thread, PyRLock self, PyTuple state)
    {
        self._lock.Take(thread, true, -1);
        self._owner = thread;
        self._count = Arg.ToLong(state.Items[0]);
    }

    [PyMethod("_at_fork_reinit($self, /)")]
    private static void AtForkReinit(PyRLock self)
    {
        self._owner = null;
        self._count = 0;
    }

    [PySlot(nameof(TypeSlots.Repr))]
    private static Value Repr(Value self)
    {
        var l = (PyRLock)self.Obj;
        return Value.Str($"<{(l._owner is not null ? "locked" : "unlocked")} {self.Type.FullName} object owner={l._owner?.Ident ?? 0} count={l._count} at 0x{Engine.IdOf(self):x}>");
    }
}

internal sealed class UserRLock(PyType type) : PyRLock
{
    private readonly PyInstance _state = type.NewInstance();
    public override PyType Type => _state.Type;
    public override PyInstance State => _state;
}

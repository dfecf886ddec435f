using System.Diagnostics;
using System.Runtime.InteropServices;
using TieredPy.Runtime;

namespace TieredPy.Modules;

/// <summary>select: waiting for descriptors, over poll(2) and epoll(7).</summary>
[PyModule("select", Doc = "This module supports asynchronous I/O on multiple file descriptors.\n\n*** IMPORTANT NOTICE ***\nOn Windows, only sockets are supported; on Unix, all file descriptors.")]
[PyExports(typeof(PyEpoll))]
public static unsafe partial class SelectModule
{
    internal const short In = 1, Pri = 2, Out = 4, Err = 8, Hup = 16, Nval = 32;

    /// <summary>How long a wait lasts before signals are looked at, in milliseconds: a signal wakes a thread of .NET's, not this one.</summary>
    internal const int Slice = 50;

    [StructLayout(LayoutKind.Sequential)]
    internal struct PollFd
    {
        public int Fd;
        public short Events, Result;
    }

    [LibraryImport("libc", SetLastError = true)] private static partial int poll(PollFd* fds, nuint count, int timeout);

    [PyModuleInit]
    private static void Init(PyThread thread, PyModule m)
    {
        Posix.Require("select");
        m.Set("error", Value.Of(PyExc.OSError));
        Posix.SetConstants(m, "EPOLLERR=8 EPOLLET=2147483648 EPOLLEXCLUSIVE=268435456 EPOLLHUP=16 EPOLLIN=1 EPOLLMSG=1024 EPOLLONESHOT=1073741824 EPOLLOUT=4 EPOLLPRI=2 EPOLLRDBAND=128 EPOLLRDHUP=8192 EPOLLRDNORM=64 EPOLLWAKEUP=536870912");
        Posix.SetConstants(m, "EPOLLWRBAND=512 EPOLLWRNORM=256 EPOLL_CLOEXEC=524288 PIPE_BUF=4096 POLLERR=8 POLLHUP=16 POLLIN=1 POLLMSG=1024 POLLNVAL=32 POLLOUT=4 POLLPRI=2 POLLRDBAND=128 POLLRDHUP=8192 POLLRDNORM=64 POLLWRBAND=512 POLLWRNORM=256");
    }

    /// <summary>
    /// Waits, and runs signal handlers meanwhile. Milliseconds as in poll(2): negative waits for ever.
    /// </summary>
    internal static int Wait(PyThread thread, PollFd[] fds, long milliseconds)
    {
        var clock = Stopwatch.StartNew();
        while (true)
        {
            var left = milliseconds < 0 ? Slice : Math.Max(0, milliseconds - clock.ElapsedMilliseconds);
            int ready, errno = 0;
            fixed (PollFd* p = fds)
            {
                using (thread.Blocking())
                {
                    ready = poll(p, (nuint)fds.Length, (int)Math.Min(left, Slice));
                    if (ready < 0) errno = Libc.Errno;
                }
            }
            if (ready > 0) return ready;
            if (ready < 0 && errno != 4) throw Libc.Error(errno);
            Interpreter.CheckSignals(thread);
            if (milliseconds >= 0 && clock.ElapsedMilliseconds >= milliseconds) return 0;
        }
    }

    /// <summary>Seconds (None: for ever) as milliseconds, rounded up.</summary>
    internal static long Milliseconds(Value seconds, string message)
    {
        if (seconds.IsNone) return -1;
        if (!seconds.IsInt && !seconds.IsFloat && !ConvertOps.HasIndex(seconds) && seconds.Type.Slots.Float == null) throw PyErr.TypeError(message);
        var s = ConvertOps.ToDouble(seconds);
        if (double.IsNaN(s)) throw PyErr.ValueError("Invalid value NaN (not a number)");
        if (s < 0) return s > -1e9 ? -2 : throw PyErr.OverflowError("timestamp out of range for platform time_t");
        return s > 1e15 ? throw PyErr.OverflowError("timestamp out of range for platform time_t") : (long)Math.Ceiling(s * 1000);
    }

    [PyFunction("select($module, rlist, wlist, xlist, timeout=None, /)", Doc = "Wait until one or more file descriptors are ready for some kind of I/O.")]
    private static Value Select(PyThread thread, Value rlist, Value wlist, Value xlist, Value timeout)
    {
        var wait = Milliseconds(timeout, "timeout must be a float or None");
        if (wait == -2) throw PyErr.ValueError("timeout must be non-negative");
        var fds = new List<PollFd>();
        Value[] read = Collect(rlist, 1, In, fds), write = Collect(wlist, 2, Out, fds), except = Collect(xlist, 3, Pri, fds);
        var array = fds.ToArray();
        Wait(thread, array, wait);
        foreach (var f in array)
        {
            if ((f.Result & Nval) != 0) throw Libc.Error(9);
        }
        return new PyTuple(Ready(read, array, 0, In | Hup | Err), Ready(write, array, read.Length, Out | Err), Ready(except, array, read.Length + write.Length, Pri));
    }

    private static Value[] Collect(Value list, int number, short events, List<PollFd> fds)
    {
        if (list.Type.Slots.Iter == null && list.Type.Slots.GetItem == null) throw PyErr.TypeError($"arguments {"1-3"} must be sequences");
        var items = SequenceOps.ToArray(list);
        foreach (var item in items) fds.Add(new PollFd { Fd = Posix.Descriptor(item), Events = events });
        return items;
    }

    private static Value Ready(Value[] items, PollFd[] fds, int from, int mask)
    {
        var list = new PyList();
        for (var i = 0; i < items.Length; i++)
        {
            if ((fds[from + i].Result & mask) != 0) list.Add(items[i]);
        }
        return Value.Of(list);
    }

    [PyFunction("poll($module, /)", Doc = "Returns a polling object.\n\nThis object supports registering and unregistering file descriptors, and then\npolling them for I/O events.")]
    private static Value Poll() => new PyPoll();
}

/// <summary>A select.poll object.</summary>
[PyType("poll", Module = "select", NoNew = true)]
public sealed partial class PyPoll : PyObject
{
    private readonly SortedDictionary<int, short> _registered = [];

    private static short Mask(Value v)
    {
        var n = ConvertOps.IndexAsLong(v, PyExc.OverflowError);
        return n is < 0 or > ushort.MaxValue ? throw PyErr.OverflowError(n < 0 ? "can't convert negative value to unsigned short" : "Python int too large for C unsigned short") : (short)n;
    }

    [PyMethod("register($self, fd, eventmask=<null>, /)", Doc = "Register a file descriptor with the polling object.")]
    private static void Register(PyPoll self, Value fd, Value eventmask) =>
        self._registered[Posix.Descriptor(fd)] = eventmask.IsNull ? (short)(SelectModule.In | SelectModule.Pri | SelectModule.Out) : Mask(eventmask);

    [PyMethod("modify($self, fd, eventmask, /)", Doc = "Modify an already registered file descriptor.")]
    private static void Modify(PyPoll self, Value fd, Value eventmask)
    {
        var n = Posix.Descriptor(fd);
        if (!self._registered.ContainsKey(n)) throw Libc.Error(2);
        self._registered[n] = Mask(eventmask);
    }

    [PyMethod("unregister($self, fd, /)", Doc = "Remove a file descriptor being tracked by the polling object.")]
    private static void Unregister(PyPoll self, Value fd)
    {
        var n = Posix.Descriptor(fd);
        if (!self._registered.Remove(n)) throw PyErr.KeyError(Value.Int(n));
    }

    [PyMethod("poll($self, timeout=None, /)", Doc = "Polls the set of registered file descriptors.")]
    private static Value Poll(PyThread thread, PyPoll self, Value timeout)
    {
        long wait = -1;
        if (!timeout.IsNone)
        {
            if (!timeout.IsInt && !timeout.IsFloat && !ConvertOps.HasIndex(timeout)) throw PyErr.TypeError("timeout must be an integer or None");
            var ms = ConvertOps.ToDouble(timeout);
            if (ms > int.MaxValue) throw PyErr.OverflowError("timeout is too large");
            wait = ms < 0 ? -1 : (long)Math.Ceiling(ms);
        }
        var fds = self._registered.Select(static p => new SelectModule.PollFd { Fd = p.Key, Events = p.Value }).ToArray();
        SelectModule.Wait(thread, fds, wait);
        var result = new PyList();
        foreach (var f in fds)
        {
            if (f.Result != 0) result.Add(new PyTuple(f.Fd, (ushort)f.Result));
        }
        return Value.Of(result);
    }
}

using System.Buffers.Binary;
using System.Diagnostics;
using System.Runtime.InteropServices;
using TieredPy.Runtime;

namespace TieredPy.Modules;

/// <summary>select.epoll.</summary>
[PyType("epoll", Module = "select", Doc = "select.epoll(sizehint=-1, flags=0)\n\nReturns an epolling object")]
public sealed unsafe partial class PyEpoll : PyObject
{
    private const int CloseOnExec = 0x80000, Add = 1, Delete = 2, Change = 3;

    // struct epoll_event is packed on x64 only
    private static readonly int s_size = RuntimeInformation.ProcessArchitecture == Architecture.X64 ? 12 : 16;

    private int _fd = -1;

    [LibraryImport("libc", SetLastError = true)] private static partial int epoll_create1(int flags);
    [LibraryImport("libc", SetLastError = true)] private static partial int epoll_ctl(int epoll, int operation, int fd, byte* @event);
    [LibraryImport("libc", SetLastError = true)] private static partial int epoll_wait(int epoll, byte* events, int count, int timeout);

    [PyNew("epoll(sizehint=-1, flags=0)")]
    private static Value New(PyType cls, int sizehint, int flags)
    {
        if (sizehint is < -1 or 0) throw PyErr.ValueError("negative sizehint");
        if ((flags & ~CloseOnExec) != 0) throw Libc.Error(22);
        var fd = epoll_create1(CloseOnExec);
        return fd < 0 ? throw Libc.Error() : new PyEpoll { _fd = fd };
    }

    private int Fd => _fd >= 0 ? _fd : throw PyErr.ValueError("I/O operation on closed epoll object");

    [PyGetter("closed")] private static Value Closed(PyEpoll self) => Value.Bool(self._fd < 0);

    [PyMethod("fileno($self, /)", Doc = "Return the epoll control file descriptor.")]
    private static long FileNo(PyEpoll self) => self.Fd;

    [PyClassMethod("fromfd($type, fd, /)", Doc = "Create an epoll object from a given control fd.")]
    private static Value FromFd(PyType cls, int fd) => new PyEpoll { _fd = fd };

    [PyMethod("close($self, /)", Doc = "Close the epoll control file descriptor.")]
    private static void Close(PyEpoll self)
    {
        if (self._fd < 0) return;
        var fd = self._fd;
        self._fd = -1;
        if (Libc.close(fd) < 0) throw Libc.Error();
    }

    [PyMethod("__enter__($self, /)")]
    private static Value Enter(PyEpoll self) => self.Fd >= 0 ? Value.Of(self) : Value.None;

    [PyMethod("__exit__($self, exc_type=None, exc_value=None, exc_tb=None, /)")]
    private static void Exit(PyEpoll self, Value exc_type, Value exc_value, Value exc_tb) => Close(self);

    private void Control(int operation, Value fd, uint mask)
    {
        var epoll = Fd;
        var target = Posix.Descriptor(fd);
        Span<byte> e = stackalloc byte[16];
        e.Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(e, mask);
        BinaryPrimitives.WriteInt32LittleEndian(e[(s_size - 8)..], target);
        int result;
        fixed (byte* p = e) result = epoll_ctl(epoll, operation, target, p);
        if (result < 0) throw Libc.Error();
    }

    [PyMethod("register($self, /, fd, eventmask=7)", Doc = "Registers a new fd or raises an OSError if the fd is already registered.")]
    private static void Register(PyEpoll self, Value fd, long eventmask) => self.Control(Add, fd, (uint)eventmask);

    [PyMethod("modify($self, /, fd, eventmask)", Doc = "Modify event mask for a registered file descriptor.")]
    private static void Modify(PyEpoll self, Value fd, long eventmask) => self.Control(Change, fd, (uint)eventmask);

    [PyMethod("unregister($self, /, fd)", Doc = "Remove a registered file descriptor from the epoll object.")]
    private static void Unregister(PyEpoll self, Value fd) => self.Control(Delete, fd, 0);

    [PyMethod("poll($self, /, timeout=None, maxevents=-1)", Doc = "Wait for events on the epoll file descriptor.")]
    private static Value Poll(PyThread thread, PyEpoll self, Value timeout, int maxevents)
    {
        var epoll = self.Fd;
        var wait = SelectModule.Milliseconds(timeout, "timeout must be an integer or None");
        if (maxevents == -1) maxevents = 1023;
        else if (maxevents < 1) throw PyErr.ValueError($"maxevents must be greater than 0, got {maxevents}");
        var events = new byte[s_size * maxevents];
        var clock = Stopwatch.StartNew();
        while (true)
        {
            var left = wait < 0 ? SelectModule.Slice : Math.Max(0, wait - clock.ElapsedMilliseconds);
            int ready, errno = 0;
            fixed (byte* p = events)
            {
                using (thread.Blocking())
                {
                    ready = epoll_wait(epoll, p, maxevents, (int)Math.Min(left, SelectModule.Slice));
                    if (ready < 0) errno = Libc.Errno;
                }
            }
            if (ready < 0 && errno != 4) throw Libc.Error(errno);
            if (ready > 0)
            {
                var list = new PyList();
                for (var i = 0; i < ready; i++)
                {
                    var e = events.AsSpan(i * s_size, s_size);
                    list.Add(new PyTuple(BinaryPrimitives.ReadInt32LittleEndian(e[(s_size - 8)..]), (long)BinaryPrimitives.ReadUInt32LittleEndian(e)));
                }
                return Value.Of(list);
            }
            Interpreter.CheckSignals(thread);
            if (wait >= 0 && clock.ElapsedMilliseconds >= wait) return Value.Of(new PyList());
        }
    }
}

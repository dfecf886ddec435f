using System.Diagnostics;
using System.Runtime.InteropServices;
using TieredPy.Runtime;

namespace TieredPy.Modules;

/// <summary>
/// _socket.socket: a socket as a descriptor. One with a timeout is non-blocking for the C library; each call then waits for the
/// descriptor first. Blocking ones wait too, in slices, so that signal handlers run.
/// </summary>
[PyType("socket", Module = "_socket", Subclassable = true, Weakref = true, UserClass = typeof(UserSocket), Doc = "socket(family=AF_INET, type=SOCK_STREAM, proto=0) -> socket object\nsocket(family=-1, type=-1, proto=-1, fileno=None) -> socket object\n\nOpen a socket of the given type.")]
public unsafe partial class PySocket : PyObject
{
    private const int CloseOnExec = 0x80000, NonBlocking = 0x800, TypeMask = 0xf, Interrupted = 4, Again = 11, InProgress = 115, NoSignal = 0x4000;

    private int _fd = -1, _family, _type, _protocol;

    /// <summary>Seconds; negative: none (blocking).</summary>
    private double _timeout = -1;

    [LibraryImport("libc", SetLastError = true)] private static partial int socket(int family, int type, int protocol);
    [LibraryImport("libc", SetLastError = true)] private static partial int bind(int fd, byte* address, uint length);
    [LibraryImport("libc", SetLastError = true)] private static partial int listen(int fd, int backlog);
    [LibraryImport("libc", SetLastError = true)] private static partial int accept4(int fd, byte* address, uint* length, int flags);
    [LibraryImport("libc", SetLastError = true)] private static partial int connect(int fd, byte* address, uint length);
    [LibraryImport("libc", SetLastError = true)] private static partial int shutdown(int fd, int how);
    [LibraryImport("libc", SetLastError = true)] private static partial int getsockname(int fd, byte* address, uint* length);
    [LibraryImport("libc", SetLastError = true)] private static partial int getpeername(int fd, byte* address, uint* length);
    [LibraryImport("libc", SetLastError = true)] private static partial int setsockopt(int fd, int level, int name, void* value, uint length);
    [LibraryImport("libc", SetLastError = true)] private static partial int getsockopt(int fd, int level, int name, void* value, uint* length);
    [LibraryImport("libc", SetLastError = true)] private static partial nint recvfrom(int fd, byte* buffer, nint size, int flags, byte* address, uint* length);
    [LibraryImport("libc", SetLastError = true)] private static partial nint sendto(int fd, byte* buffer, nint size, int flags, byte* address, uint length);

    internal PySocket Take(PyThread thread, int fd, int family, int type, int protocol)
    {
        _fd = fd;
        _family = family;
        _type = type & TypeMask;
        _protocol = protocol;
        _timeout = (type & NonBlocking) != 0 ? 0 : SocketModule.DefaultTimeout(thread);
        if (_timeout > 0) SetNonBlocking(true);
        return this;
    }

    [PyNew("socket()", Raw = true)]
    private static Value New(PyThread thread, PyType cls, ReadOnlySpan<Value> args, PyStr[]? kwnames) => cls == TypeObject ? new PySocket() : Value.Of(cls.UserFactory!(cls));

    [PyInit("socket(family=-1, type=-1, proto=-1, fileno=None)")]
    private static void Init(PyThread thread, PySocket self, int family, int type, int proto, Value fileno)
    {
        if (!fileno.IsNone)
        {
            if (!PyInt.IsInt(fileno)) throw PyErr.TypeError($"'{fileno.Type.Name}' object cannot be interpreted as an integer");
            var fd = (int)ConvertOps.IndexAsLong(fileno, PyExc.OverflowError);
            if (fd < 0) throw PyErr.ValueError("negative file descriptor");
            const int SolSocket = 1, SoType = 3, SoProtocol = 38, SoDomain = 39;
            if (family < 0) family = Option(fd, SolSocket, SoDomain);
            if (type < 0) type = Option(fd, SolSocket, SoType);
            if (proto < 0) proto = Option(fd, SolSocket, SoProtocol);
            self.Take(thread, fd, family, type, proto);
            return;
        }
        if (family < 0) family = SocketAddress.Inet;
        if (type < 0) type = 1;
        if (proto < 0) proto = 0;
        var made = socket(family, type | CloseOnExec, proto);
        if (made < 0) throw Libc.Error();
        self.Take(thread, made, family, type, proto);
    }

    private static int Option(int fd, int level, int name)
    {
        int value;
        uint length = sizeof(int);
        return getsockopt(fd, level, name, &value, &length) < 0 ? throw Libc.Error() : value;
    }

    // ---- waiting ----

    internal static double Timeout(Value v)
    {
        if (v.IsNone) return -1;
        var s = ConvertOps.ToDouble(v);
        return double.IsNaN(s) ? throw PyErr.ValueError("Invalid value NaN (not a number)") : s < 0 ? throw PyErr.ValueError("Timeout value out of range") : s;
    }

    private void SetNonBlocking(bool on)
    {
        const int GetFlags = 3, SetFlags = 4;
        var flags = Libc.fcntl(_fd, GetFlags, 0);
        if (flags < 0 || Libc.fcntl(_fd, SetFlags, on ? flags | NonBlocking : flags & ~NonBlocking) < 0) throw Libc.Error();
    }

    /// <summary>Waits for the descriptor as the timeout says; nothing to wait for when there is a timeout of 0.</summary>
    private void Await(PyThread thread, short events, Stopwatch clock)
    {
        if (_timeout == 0) return;
        var left = _timeout < 0 ? -1 : Math.Max(0, (long)Math.Ceiling((_timeout * 1000) - clock.ElapsedMilliseconds));
        if (SelectModule.Wait(thread, [new SelectModule.PollFd { Fd = _fd, Events = events }], left) == 0) throw PyErr.New(PyExc.TimeoutError, "timed out");
    }

    private delegate nint Operation(int fd);

    /// <summary>Waits, then does it, again as long as the descriptor was not ready after all.</summary>
    private nint Do(PyThread thread, short events, Operation operation)
    {
        var clock = Stopwatch.StartNew();
        while (true)
        {
            Await(thread, events, clock);
            nint result;
            int errno;
            using (thread.Blocking())
            {
                result = operation(_fd);
                errno = result < 0 ? Libc.Errno : 0;
            }
            if (result >= 0) return result;
            if (errno == Interrupted) Interpreter.CheckSignals(thread);
            else if (errno != Again || _timeout == 0) throw Libc.Error(errno);
        }
    }

    // ---- attributes ----

    [PyGetter("family", Member = true)] private static Value GetFamily(PySocket self) => Value.Int(self._family);
    [PyGetter("type", Member = true)] private static Value GetType(PySocket self) => Value.Int(self._type);
    [PyGetter("proto", Member = true)] private static Value GetProto(PySocket self) => Value.Int(self._protocol);
    [PyGetter("timeout")] private static Value GetTimeoutAttribute(PySocket self) => GetTimeout(self);

    [PyMethod("fileno($self, /)", Doc = "Return the integer file descriptor of the socket.")]
    private static long FileNo(PySocket self) => self._fd;

    [PyMethod("detach($self, /)", Doc = "Close the socket object without closing the underlying file descriptor.")]
    private static long Detach(PySocket self)
    {
        var fd = self._fd;
        self._fd = -1;
        return fd;
    }

    [PyMethod("close($self, /)", Doc = "Close the socket.  It cannot be used after this call.")]
    private static void Close(PySocket self)
    {
        var fd = (int)Detach(self);
        // the peer may have reset the connection: that is no error of closing
        if (fd >= 0 && Libc.close(fd) < 0 && Libc.Errno != 104) throw Libc.Error();
    }

    [PyMethod("gettimeout($self, /)", Doc = "Return the timeout in seconds (float) associated with socket operations.")]
    private static Value GetTimeout(PySocket self) => self._timeout < 0 ? Value.None : Value.Float(self._timeout);

    [PyMethod("settimeout($self, timeout, /)", Doc = "Set a timeout on socket operations.")]
    private static void SetTimeout(PySocket self, Value timeout)
    {
        self._timeout = Timeout(timeout);
        self.SetNonBlocking(self._timeout >= 0);
    }

    [PyMethod("setblocking($self, flag, /)", Doc = "Set the socket to blocking (flag is true) or non-blocking (false).")]
    private static void SetBlocking(PySocket self, bool flag)
    {
        self._timeout = flag ? -1 : 0;
        self.SetNonBlocking(!flag);
    }

    [PyMethod("getblocking($self, /)", Doc = "Returns True if socket is in blocking mode, or False if it is in non-blocking mode.")]
    private static bool GetBlocking(PySocket self) => self._timeout != 0;

    [PyMethod("setsockopt($self, level, option, value, optlen=<null>, /)", Doc = "Set a socket option.")]
    private static void SetSockOpt(PySocket self, int level, int option, Value value, Value optlen)
    {
        int result;
        if (value.IsNone)
        {
            result = setsockopt(self._fd, level, option, null, (uint)ConvertOps.IndexAsLong(optlen, PyExc.OverflowError));
        }
        else if (PyInt.IsInt(value))
        {
            var n = (int)ConvertOps.IndexAsLong(value, PyExc.OverflowError);
            result = setsockopt(self._fd, level, option, &n, sizeof(int));
        }
        else
        {
            var data = PyBytes.FromObject(value);
            fixed (byte* p = data) result = setsockopt(self._fd, level, option, p, (uint)data.Length);
        }
        if (result < 0) throw Libc.Error();
    }

    [PyMethod("getsockopt($self, level, option, buffersize=0, /)", Doc = "Get a socket option.")]
    private static Value GetSockOpt(PySocket self, int level, int option, int buffersize)
    {
        if (buffersize == 0) return Value.Int(Option(self._fd, level, option));
        if (buffersize is < 0 or > 1024) throw PyErr.New(PyExc.OSError, "getsockopt buflen out of range");
        var data = new byte[buffersize];
        var length = (uint)buffersize;
        fixed (byte* p = data)
        {
            if (getsockopt(self._fd, level, option, p, &length) < 0) throw Libc.Error();
        }
        return new PyBytes(data[..(int)length]);
    }

    // ---- connections ----

    [PyMethod("bind($self, address, /)", Doc = "Bind the socket to a local address.")]
    private static void Bind(PyThread thread, PySocket self, Value address)
    {
        var raw = SocketAddress.FromPython(thread, address, self._family, "bind");
        fixed (byte* p = raw)
        {
            if (bind(self._fd, p, (uint)raw.Length) < 0) throw Libc.Error();
        }
    }

    [PyMethod("listen($self, backlog=128, /)", Doc = "Enable a server to accept connections.")]
    private static void Listen(PySocket self, int backlog)
    {
        if (listen(self._fd, Math.Max(0, backlog)) < 0) throw Libc.Error();
    }

    [PyMethod("_accept($self, /)", Doc = "Wait for an incoming connection.")]
    private static Value Accept(PyThread thread, PySocket self)
    {
        var address = new byte[128];
        uint length = 128;
        var fd = self.Do(thread, SelectModule.In, s =>
        {
            uint n = 128;
            nint made;
            fixed (byte* p = address) made = accept4(s, p, &n, CloseOnExec);
            length = n;
            return made;
        });
        return new PyTuple((long)fd, SocketAddress.ToPython(address.AsSpan(0, (int)length)));
    }

    private int Connect(PyThread thread, Value address, string method)
    {
        var raw = SocketAddress.FromPython(thread, address, _family, method);
        int result, errno;
        fixed (byte* p = raw)
        {
            using (thread.Blocking())
            {
                result = connect(_fd, p, (uint)raw.Length);
                errno = result < 0 ? Libc.Errno : 0;
            }
        }
        if (result == 0) return 0;
        if (errno != Interrupted && !(errno == InProgress && _timeout > 0)) return errno;
        Await(thread, SelectModule.Out, Stopwatch.StartNew());
        const int SolSocket = 1, SoError = 4;
        return Option(_fd, SolSocket, SoError);
    }

    [PyMethod("connect($self, address, /)", Doc = "Connect the socket to a remote address.")]
    private static void ConnectTo(PyThread thread, PySocket self, Value address)
    {
        var errno = self.Connect(thread, address, "connect");
        if (errno != 0) throw Libc.Error(errno);
    }

    [PyMethod("connect_ex($self, address, /)", Doc = "This is like connect(address), but returns an error code (the errno value) instead of raising an exception when an error occurs.")]
    private static long ConnectEx(PyThread thread, PySocket self, Value address)
    {
        try
        {
            return self.Connect(thread, address, "connect_ex");
        }
        catch (PyException e) when (e.Matches(PyExc.TimeoutError))
        {
            return Again;
        }
    }

    [PyMethod("shutdown($self, how, /)", Doc = "Shut down the reading side of the socket (flag == SHUT_RD), the writing side of the socket (flag == SHUT_WR), or both ends (flag == SHUT_RDWR).")]
    private static void Shutdown(PySocket self, int how)
    {
        if (shutdown(self._fd, how) < 0) throw Libc.Error();
    }

    [PyMethod("getsockname($self, /)", Doc = "Return the address of the local endpoint.")]
    private static Value GetSockName(PySocket self)
    {
        var raw = stackalloc byte[128];
        uint length = 128;
        return getsockname(self._fd, raw, &length) < 0 ? throw Libc.Error() : SocketAddress.ToPython(new ReadOnlySpan<byte>(raw, (int)length));
    }

    [PyMethod("getpeername($self, /)", Doc = "Return the address of the remote endpoint.")]
    private static Value GetPeerName(PySocket self)
    {
        var raw = stackalloc byte[128];
        uint length = 128;
        return getpeername(self._fd, raw, &length) < 0 ? throw Libc.Error() : SocketAddress.ToPython(new ReadOnlySpan<byte>(raw, (int)length));
    }

    // ---- data ----

    private byte[] Receive(PyThread thread, int size, int flags, string method, out Value from)
    {
        if (size < 0) throw PyErr.ValueError($"negative buffersize in {method}");
        var data = new byte[size];
        var address = new byte[128];
        uint length = 0;
        var n = Do(thread, SelectModule.In, s =>
        {
            uint l = 128;
            nint got;
            fixed (byte* p = data, a = address) got = recvfrom(s, p, size, flags, a, &l);
            length = l;
            return got;
        });
        from = SocketAddress.ToPython(address.AsSpan(0, (int)Math.Min(128, length)));
        return n == size ? data : data[..(int)n];
    }

    [PyMethod("recv($self, buffersize, flags=0, /)", Doc = "Receive up to buffersize bytes from the socket.")]
    private static Value Recv(PyThread thread, PySocket self, int buffersize, int flags) => new PyBytes(self.Receive(thread, buffersize, flags, "recv", out _));

    [PyMethod("recvfrom($self, buffersize, flags=0, /)", Doc = "Like recv(buffersize, flags) but also return the sender's address info.")]
    private static Value RecvFrom(PyThread thread, PySocket self, int buffersize, int flags)
    {
        var data = self.Receive(thread, buffersize, flags, "recvfrom", out var from);
        return new PyTuple(Value.Of(new PyBytes(data)), from);
    }

    private long ReceiveInto(PyThread thread, Value buffer, int count, int flags, string method, out Value from)
    {
        var view = CallOps.CallMethod(CallOps.Call(Value.Of(PyMemoryView.TypeObject), buffer), "cast", Value.Str("B"));
        var room = (int)SequenceOps.Length(view);
        if (count < 0) throw PyErr.ValueError($"negative buffersize in {method}");
        if (count > room) throw PyErr.ValueError("buffer too small for requested bytes");
        var data = Receive(thread, count == 0 ? room : count, flags, method, out from);
        SequenceOps.SetItem(view, Value.Of(new PySlice(Value.Int(0), Value.Int(data.Length), Value.None)), Value.Of(new PyBytes(data)));
        CallOps.CallMethod(view, "release");
        return data.Length;
    }

    [PyMethod("recv_into($self, buffer, nbytes=0, flags=0)", Doc = "A version of recv() that stores its data into a buffer rather than creating a new string.")]
    private static long RecvInto(PyThread thread, PySocket self, Value buffer, int nbytes, int flags) => self.ReceiveInto(thread, buffer, nbytes, flags, "recv_into", out _);

    [PyMethod("recvfrom_into($self, buffer, nbytes=0, flags=0)", Doc = "Like recv_into(buffer[, nbytes[, flags]]) but also return the sender's address info.")]
    private static Value RecvFromInto(PyThread thread, PySocket self, Value buffer, int nbytes, int flags)
    {
        var n = self.ReceiveInto(thread, buffer, nbytes, flags, "recvfrom_into", out var from);
        return new PyTuple(n, from);
    }

    private long SendSome(PyThread thread, byte[] data, int offset, int flags, byte[]? address) => Do(thread, SelectModule.Out, s =>
    {
        fixed (byte* p = data, a = address) return sendto(s, p + offset, data.Length - offset, flags | NoSignal, a, (uint)(address?.Length ?? 0));
    });

    [PyMethod("send($self, data, flags=0, /)", Doc = "Send a data string to the socket.")]
    private static long Send(PyThread thread, PySocket self, ReadOnlySpan<byte> data, int flags) => self.SendSome(thread, data.ToArray(), 0, flags, null);

    [PyMethod("sendall($self, data, flags=0, /)", Doc = "Send a data string to the socket.")]
    private static void SendAll(PyThread thread, PySocket self, ReadOnlySpan<byte> data, int flags)
    {
        var all = data.ToArray();
        for (var sent = 0; sent < all.Length; Interpreter.CheckSignals(thread)) sent += (int)self.SendSome(thread, all, sent, flags, null);
    }

    [PyMethod("sendto($self, *args)", Raw = true, Doc = "Like send(data, flags) but allows specifying the destination address.")]
    private static Value SendTo(PyThread thread, ReadOnlySpan<Value> args, PyStr[]? kwnames)
    {
        if (args.Length is < 3 or > 4) throw PyErr.TypeError($"sendto() takes 2 or 3 arguments ({args.Length - 1} given)");
        var self = (PySocket)args[0].Obj;
        var flags = args.Length == 4 ? (int)ConvertOps.IndexAsLong(args[2], PyExc.OverflowError) : 0;
        if (args[1].As<PyStr>() is not null) throw PyErr.TypeError("a bytes-like object is required, not 'str'");
        return Value.Int(self.SendSome(thread, PyBytes.FromObject(args[1]), 0, flags, SocketAddress.FromPython(thread, args[^1], self._family, "sendto")));
    }

    [PySlot(nameof(TypeSlots.Repr))]
    private static Value Repr(Value self)
    {
        var s = (PySocket)self.Obj;
        return Value.Str($"<socket object, fd={s._fd}, family={s._family}, type={s._type}, proto={s._protocol}>");
    }
}

internal sealed class UserSocket(PyType type) : PySocket
{
    private readonly PyInstance _state = type.NewInstance();
    public override PyType Type => _state.Type;
    public override PyInstance State => _state;
}

using System.Runtime.InteropServices;
using TieredPy.Runtime;

namespace TieredPy.Modules;

/// <summary>File descriptors as arguments, and modules that exist on POSIX systems only.</summary>
internal static class Posix
{
    /// <summary>An int, or what fileno() says.</summary>
    public static int Descriptor(Value v)
    {
        if (!PyInt.IsInt(v))
        {
            var method = ObjectOps.TryGetAttr(v, PyStr.Intern("fileno"));
            if (method.IsNull) throw PyErr.TypeError("argument must be an int, or have a fileno() method.");
            v = CallOps.Call(method);
            if (!PyInt.IsInt(v)) throw PyErr.TypeError("fileno() returned a non-integer");
        }
        if (!ConvertOps.TryInt64(v, out var n) || n is > int.MaxValue or < int.MinValue) throw PyErr.OverflowError("Python int too large to convert to C int");
        return n < 0 ? throw PyErr.ValueError($"file descriptor cannot be a negative integer ({n})") : (int)n;
    }

    /// <summary>For a module's init: the module is not there on Windows.</summary>
    public static void Require(string module)
    {
        if (OperatingSystem.IsWindows()) throw PyErr.ImportError(PyExc.ModuleNotFoundError, $"No module named '{module}'", Value.Str(module), Value.None);
    }

    /// <summary>Constants written as "NAME=1 OTHER=2".</summary>
    public static void SetConstants(PyModule m, string constants)
    {
        foreach (var c in constants.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var eq = c.IndexOf('=');
            m.Set(c[..eq], Value.Int(long.Parse(c.AsSpan(eq + 1), System.Globalization.CultureInfo.InvariantCulture)));
        }
    }
}

/// <summary>fcntl: descriptor flags, locks and device control.</summary>
[PyModule("fcntl", Doc = "This module performs file control and I/O control on file\ndescriptors.  It is an interface to the fcntl() and ioctl() Unix\nroutines.  File descriptors can be obtained with the fileno() method of\na file or socket object.")]
public static unsafe partial class FcntlModule
{
    private const int MaxBuffer = 1024, SetLock = 6, SetLockWait = 7;

    [LibraryImport("libc", SetLastError = true)] private static partial int flock(int fd, int operation);
    [LibraryImport("libc", EntryPoint = "fcntl", SetLastError = true)] private static partial int FcntlPointer(int fd, int command, void* argument);

    [PyModuleInit]
    private static void Init(PyThread thread, PyModule m)
    {
        Posix.Require("fcntl");
        Posix.SetConstants(m, "DN_ACCESS=1 DN_ATTRIB=32 DN_CREATE=4 DN_DELETE=8 DN_MODIFY=2 DN_MULTISHOT=2147483648 DN_RENAME=16 FASYNC=8192 FD_CLOEXEC=1 FICLONE=1074041865 FICLONERANGE=1075876877");
        Posix.SetConstants(m, "F_ADD_SEALS=1033 F_DUPFD=0 F_DUPFD_CLOEXEC=1030 F_DUPFD_QUERY=1027 F_EXLCK=4 F_GETFD=1 F_GETFL=3 F_GETLEASE=1025 F_GETLK=5 F_GETLK64=5 F_GETOWN=9 F_GETOWN_EX=16 F_GETPIPE_SZ=1032 F_GETSIG=11");
        Posix.SetConstants(m, "F_GET_FILE_RW_HINT=1037 F_GET_RW_HINT=1035 F_GET_SEALS=1034 F_NOTIFY=1026 F_OFD_GETLK=36 F_OFD_SETLK=37 F_OFD_SETLKW=38 F_OWNER_PGRP=2 F_OWNER_PID=1 F_OWNER_TID=0 F_RDLCK=0 F_SEAL_FUTURE_WRITE=16");
        Posix.SetConstants(m, "F_SEAL_GROW=4 F_SEAL_SEAL=1 F_SEAL_SHRINK=2 F_SEAL_WRITE=8 F_SETFD=2 F_SETFL=4 F_SETLEASE=1024 F_SETLK=6 F_SETLK64=6 F_SETLKW=7 F_SETLKW64=7 F_SETOWN=8 F_SETOWN_EX=15 F_SETPIPE_SZ=1031 F_SETSIG=10");
        Posix.SetConstants(m, "F_SET_FILE_RW_HINT=1038 F_SET_RW_HINT=1036 F_SHLCK=8 F_UNLCK=2 F_WRLCK=1 LOCK_EX=2 LOCK_MAND=32 LOCK_NB=4 LOCK_READ=64 LOCK_RW=192 LOCK_SH=1 LOCK_UN=8 LOCK_WRITE=128");
        Posix.SetConstants(m, "RWH_WRITE_LIFE_EXTREME=5 RWH_WRITE_LIFE_LONG=4 RWH_WRITE_LIFE_MEDIUM=3 RWH_WRITE_LIFE_NONE=1 RWH_WRITE_LIFE_NOT_SET=0 RWH_WRITE_LIFE_SHORT=2");
    }

    [PyFunction("fcntl($module, fd, cmd, arg=0, /)", Doc = "Perform the operation `cmd` on file descriptor fd.")]
    private static Value Fcntl(PyThread thread, Value fd, int cmd, Value arg)
    {
        var descriptor = Posix.Descriptor(fd);
        int result;
        if (PyInt.IsInt(arg))
        {
            var n = (nint)(long)(ulong)(ConvertOps.ToBig(arg) & ulong.MaxValue);
            using (thread.Blocking()) result = Libc.fcntl(descriptor, cmd, n);
            return result < 0 ? throw Libc.Error() : Value.Int(result);
        }
        var data = PyBytes.FromObject(arg.As<PyStr>() is { } s ? Value.Of(new PyBytes(System.Text.Encoding.UTF8.GetBytes(s.Text))) : arg);
        if (data.Length > MaxBuffer) throw PyErr.ValueError("fcntl argument 3 is too long");
        var buffer = new byte[MaxBuffer];
        data.CopyTo(buffer, 0);
        fixed (byte* p = buffer)
        {
            using (thread.Blocking()) result = FcntlPointer(descriptor, cmd, p);
        }
        return result < 0 ? throw Libc.Error() : Value.Of(new PyBytes(buffer[..data.Length]));
    }

    [PyFunction("ioctl($module, fd, request, arg=0, mutate_flag=True, /)", Doc = "Perform the operation request on file descriptor fd.")]
    private static Value Ioctl(PyThread thread, Value fd, Value request, Value arg, bool mutate_flag)
    {
        var descriptor = Posix.Descriptor(fd);
        var code = (nuint)(ulong)(ConvertOps.ToBig(ConvertOps.Index(request)) & ulong.MaxValue);
        int result;
        if (PyInt.IsInt(arg))
        {
            var n = (nint)(long)(ulong)(ConvertOps.ToBig(arg) & ulong.MaxValue);
            using (thread.Blocking()) result = Libc.ioctl(descriptor, code, (void*)n);
            return result < 0 ? throw Libc.Error() : Value.Int(result);
        }
        var given = PyBytes.FromObject(arg.As<PyStr>() is { } s ? Value.Of(new PyBytes(System.Text.Encoding.UTF8.GetBytes(s.Text))) : arg);
        var buffer = new byte[Math.Max(MaxBuffer, given.Length) + 1];
        given.CopyTo(buffer, 0);
        fixed (byte* p = buffer)
        {
            using (thread.Blocking()) result = Libc.ioctl(descriptor, code, p);
        }
        if (result < 0) throw Libc.Error();
        if (mutate_flag && arg.As<PyBytes>() is null && arg.As<PyStr>() is null)
        {
            // the answer goes into the caller's own buffer
            var target = CallOps.Call(Value.Of(PyMemoryView.TypeObject), arg);
            SequenceOps.SetItem(CallOps.CallMethod(target, "cast", Value.Str("B")), Value.Of(new PySlice(Value.None, Value.None, Value.None)), Value.Of(new PyBytes(buffer[..given.Length])));
            return Value.Int(result);
        }
        return Value.Of(new PyBytes(buffer[..given.Length]));
    }

    [PyFunction("flock($module, fd, operation, /)", Doc = "Perform the lock operation `operation` on file descriptor `fd`.")]
    private static void Flock(PyThread thread, Value fd, int operation)
    {
        var descriptor = Posix.Descriptor(fd);
        int result;
        using (thread.Blocking()) result = flock(descriptor, operation);
        if (result < 0) throw Libc.Error();
    }

    [PyFunction("lockf($module, fd, cmd, len=0, start=0, whence=0, /)", Doc = "A wrapper around the fcntl() locking calls.")]
    private static void Lockf(PyThread thread, Value fd, int cmd, long len, long start, int whence)
    {
        var descriptor = Posix.Descriptor(fd);
        var kind = (cmd & 8) != 0 ? 2 : (cmd & 1) != 0 ? 0 : (cmd & 2) != 0 ? 1 : throw PyErr.ValueError("unrecognized lockf argument");
        var @lock = new FileLock { Kind = (short)kind, Whence = (short)whence, Start = start, Length = len };
        int result;
        using (thread.Blocking()) result = FcntlPointer(descriptor, (cmd & 4) != 0 ? SetLock : SetLockWait, &@lock);
        if (result < 0) throw Libc.Error();
    }

    /// <summary>struct flock of 64-bit Linux.</summary>
    private struct FileLock
    {
        public short Kind, Whence;
        public long Start, Length;
        public int Process;
    }
}

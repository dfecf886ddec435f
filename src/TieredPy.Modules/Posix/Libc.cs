using System.Runtime.InteropServices;
using TieredPy.Runtime;

namespace TieredPy.Modules;

/// <summary>The C library's functions that .NET has no equivalent of. Paths are UTF-8 with a final NUL. Each returns -1 (or null) and sets errno on failure.</summary>
internal static unsafe partial class Libc
{
    private const string C = "libc";

    [LibraryImport(C, SetLastError = true)] internal static partial int openat(int dirfd, byte* path, int flags, int mode);
    [LibraryImport(C)] internal static partial void rewinddir(byte* directory);
    [LibraryImport(C, SetLastError = true)] internal static partial int close(int fd);
    [LibraryImport(C, SetLastError = true)] internal static partial nint read(int fd, byte* buffer, nint count);
    [LibraryImport(C, SetLastError = true)] internal static partial nint write(int fd, byte* buffer, nint count);
    [LibraryImport(C, SetLastError = true)] internal static partial long lseek(int fd, long offset, int whence);
    [LibraryImport(C, SetLastError = true)] internal static partial int statx(int dirfd, byte* path, int flags, uint mask, StatX* result);
    [LibraryImport(C, SetLastError = true)] internal static partial int pipe2(int* fds, int flags);
    [LibraryImport(C, SetLastError = true)] internal static partial int dup(int fd);
    [LibraryImport(C, SetLastError = true)] internal static partial int dup2(int fd, int to);
    [LibraryImport(C, SetLastError = true)] internal static partial int dup3(int fd, int to, int flags);
    [LibraryImport(C, SetLastError = true)] internal static partial int isatty(int fd);
    [LibraryImport(C, SetLastError = true)] internal static partial int fcntl(int fd, int command, nint argument);
    [LibraryImport(C, SetLastError = true)] internal static partial int access(byte* path, int mode);
    [LibraryImport(C, SetLastError = true)] internal static partial int mkdir(byte* path, uint mode);
    [LibraryImport(C, SetLastError = true)] internal static partial int rmdir(byte* path);
    [LibraryImport(C, SetLastError = true)] internal static partial int unlink(byte* path);
    [LibraryImport(C, SetLastError = true)] internal static partial int unlinkat(int dirfd, byte* path, int flags);
    [LibraryImport(C, SetLastError = true)] internal static partial int rename(byte* from, byte* to);
    [LibraryImport(C, SetLastError = true)] internal static partial int link(byte* from, byte* to);
    [LibraryImport(C, SetLastError = true)] internal static partial int symlink(byte* target, byte* path);
    [LibraryImport(C, SetLastError = true)] internal static partial nint readlink(byte* path, byte* buffer, nint size);
    [LibraryImport(C, SetLastError = true)] internal static partial int chdir(byte* path);
    [LibraryImport(C, SetLastError = true)] internal static partial int fchdir(int fd);
    [LibraryImport(C, SetLastError = true)] internal static partial byte* getcwd(byte* buffer, nint size);
    [LibraryImport(C, SetLastError = true)] internal static partial int chmod(byte* path, uint mode);
    [LibraryImport(C, SetLastError = true)] internal static partial int fchmod(int fd, uint mode);
    [LibraryImport(C, SetLastError = true)] internal static partial int chown(byte* path, uint user, uint group);
    [LibraryImport(C, SetLastError = true)] internal static partial int lchown(byte* path, uint user, uint group);
    [LibraryImport(C, SetLastError = true)] internal static partial int umask(int mask);
    [LibraryImport(C, SetLastError = true)] internal static partial int ftruncate(int fd, long length);
    [LibraryImport(C, SetLastError = true)] internal static partial int truncate(byte* path, long length);
    [LibraryImport(C, SetLastError = true)] internal static partial int fsync(int fd);
    [LibraryImport(C, SetLastError = true)] internal static partial int kill(int pid, int signal);
    [LibraryImport(C, SetLastError = true)] internal static partial int killpg(int group, int signal);
    [LibraryImport(C, SetLastError = true)] internal static partial int waitpid(int pid, int* status, int options);
    [LibraryImport(C, SetLastError = true)] internal static partial int utimensat(int dirfd, byte* path, long* times, int flags);
    [LibraryImport(C)] internal static partial int getppid();
    [LibraryImport(C)] internal static partial uint getuid();
    [LibraryImport(C)] internal static partial uint geteuid();
    [LibraryImport(C)] internal static partial uint getgid();
    [LibraryImport(C)] internal static partial uint getegid();
    [LibraryImport(C, SetLastError = true)] internal static partial int getpgid(int pid);
    [LibraryImport(C, SetLastError = true)] internal static partial int getsid(int pid);
    [LibraryImport(C, SetLastError = true)] internal static partial int setsid();
    [LibraryImport(C, SetLastError = true)] internal static partial int system(byte* command);
    [LibraryImport(C, SetLastError = true)] internal static partial int ioctl(int fd, nuint request, void* argument);
    [LibraryImport(C, SetLastError = true)] internal static partial byte* opendir(byte* path);
    [LibraryImport(C, SetLastError = true)] internal static partial byte* fdopendir(int fd);
    [LibraryImport(C, SetLastError = true)] internal static partial byte* readdir(byte* directory);
    [LibraryImport(C, SetLastError = true)] internal static partial int closedir(byte* directory);
    [LibraryImport(C, SetLastError = true)] internal static partial int setenv(byte* name, byte* value, int overwrite);
    [LibraryImport(C, SetLastError = true)] internal static partial int unsetenv(byte* name);
    [LibraryImport(C, SetLastError = true)] internal static partial int clock_gettime(int clock, long* time);
    [LibraryImport(C, SetLastError = true)] internal static partial int clock_getres(int clock, long* time);
    [LibraryImport(C, SetLastError = true)] internal static partial int execv(byte* path, byte** arguments);
    [LibraryImport(C, SetLastError = true)] internal static partial int execve(byte* path, byte** arguments, byte** environment);
    [LibraryImport(C, SetLastError = true)] internal static partial long sysconf(int name);
    [LibraryImport(C)] internal static partial nint signal(int number, nint handler);
    [LibraryImport(C)] internal static partial void _exit(int status);

    /// <summary>struct statx, the same on all architectures.</summary>
    [StructLayout(LayoutKind.Sequential)]
    internal struct StatX
    {
        public uint Mask, BlockSize;
        public ulong Attributes;
        public uint Links, Uid, Gid;
        public ushort Mode, Spare0;
        public ulong Ino, Size, Blocks, AttributesMask;
        public long ATime;
        public uint ATimeNs;
        private readonly int _p0;
        public long BTime;
        public uint BTimeNs;
        private readonly int _p1;
        public long CTime;
        public uint CTimeNs;
        private readonly int _p2;
        public long MTime;
        public uint MTimeNs;
        private readonly int _p3;
        public uint RDevMajor, RDevMinor, DevMajor, DevMinor;
        private fixed ulong _spare[14];
    }

    internal const int AtFdCwd = -100, AtEmptyPath = 0x1000, AtSymlinkNoFollow = 0x100;

    internal static int Errno => Marshal.GetLastPInvokeError();

    /// <summary>A path, or any str, for C: UTF-8 with surrogate escapes and a NUL.</summary>
    internal static byte[] Path(Value v, string function, string argument = "path")
    {
        var p = v;
        if (p.As<PyStr>() is null && p.As<PyBytes>() is null)
        {
            var viaFspath = ObjectOps.CallSpecial(p, Names.Fspath);
            if (viaFspath.IsNull) throw PyErr.TypeError($"{function}: {argument} should be {Accepted(function)}, not {v.Type.Name}");
            p = ConvertOps.FsPath(v);
        }
        var raw = p.As<PyStr>() is { } s ? Codecs.EncodeUtf8(s, "surrogateescape") : p.As<PyBytes>()!.Data;
        if (Array.IndexOf(raw, (byte)0) >= 0) throw PyErr.ValueError(function == "open" ? "embedded null byte" : $"{function}: embedded null character in {argument}");
        var z = new byte[raw.Length + 1];
        raw.CopyTo(z, 0);
        return z;
    }

    /// <summary>What the message about a wrong path says that a function takes.</summary>
    private static string Accepted(string function) => function switch
    {
        "stat" or "chdir" or "chmod" or "chown" or "utime" or "truncate" or "statvfs" or "pathconf" or "getxattr" or "setxattr" or "listxattr" or "removexattr" or "execve" => "string, bytes, os.PathLike or integer",
        "listdir" or "scandir" => "string, bytes, os.PathLike, integer or None",
        _ => "string, bytes or os.PathLike",
    };

    /// <summary>File-system bytes as a str.</summary>
    internal static PyStr Text(ReadOnlySpan<byte> raw) => Codecs.DecodeUtf8(raw, "surrogateescape", Value.None, true, out _);

    internal static PyException Error(Value path1 = default, Value path2 = default) => Error(Errno, path1, path2);

    /// <summary>OSError of a number, with file names where given (a default Value, int 0, means none).</summary>
    internal static PyException Error(int errno, Value path1 = default, Value path2 = default)
    {
        var text = Value.Str(Marshal.GetPInvokeErrorMessage(errno));
        if (path1.IsInt) return new PyException(PyErr.Make(PyExc.OSError, errno, text));
        return new PyException(path2.IsInt ? PyErr.Make(PyExc.OSError, errno, text, path1) : PyErr.Make(PyExc.OSError, errno, text, path1, Value.None, path2));
    }
}

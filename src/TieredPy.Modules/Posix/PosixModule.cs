using System.Runtime.InteropServices;
using TieredPy.Runtime;

namespace TieredPy.Modules;

/// <summary>The posix module, as far as os.py and the standard library use it: over the C library.</summary>
[PyModule("posix", Doc = "This module provides access to operating system functionality that is standardized by the C Standard and the POSIX standard.")]
[PyExports(typeof(PyDirEntry))]
public static unsafe partial class PosixModule
{
    private static readonly string[] s_constants =
    [
        "F_OK=0", "R_OK=4", "W_OK=2", "X_OK=1", "O_RDONLY=0", "O_WRONLY=1", "O_RDWR=2", "O_ACCMODE=3", "O_CREAT=64", "O_EXCL=128", "O_NOCTTY=256", "O_TRUNC=512", "O_APPEND=1024",
        "O_NONBLOCK=2048", "O_NDELAY=2048", "O_DSYNC=4096", "O_ASYNC=8192", "O_DIRECT=16384", "O_LARGEFILE=0", "O_DIRECTORY=65536", "O_NOFOLLOW=131072", "O_NOATIME=262144",
        "O_CLOEXEC=524288", "O_SYNC=1052672", "O_RSYNC=1052672", "O_PATH=2097152", "O_TMPFILE=4259840", "WNOHANG=1", "WUNTRACED=2", "WCONTINUED=8", "WEXITED=4", "WSTOPPED=2",
        "EX_OK=0", "EX_USAGE=64", "EX_DATAERR=65", "EX_NOINPUT=66", "EX_NOUSER=67", "EX_NOHOST=68", "EX_UNAVAILABLE=69", "EX_SOFTWARE=70", "EX_OSERR=71", "EX_OSFILE=72",
        "EX_CANTCREAT=73", "EX_IOERR=74", "EX_TEMPFAIL=75", "EX_PROTOCOL=76", "EX_NOPERM=77", "EX_CONFIG=78", "SEEK_DATA=3", "SEEK_HOLE=4", "P_PID=1", "P_PGID=2", "P_ALL=0",
        "PRIO_PROCESS=0", "PRIO_PGRP=1", "PRIO_USER=2", "F_LOCK=1", "F_TLOCK=2", "F_ULOCK=0", "F_TEST=3", "TMP_MAX=238328", "NGROUPS_MAX=65536", "RTLD_LAZY=1", "RTLD_NOW=2", "RTLD_GLOBAL=256", "RTLD_LOCAL=0",
    ];

    private static readonly PyType s_statResult = StructSeq.NewType("os", "stat_result",
        ["st_mode", "st_ino", "st_dev", "st_nlink", "st_uid", "st_gid", "st_size", "_integer_atime", "_integer_mtime", "_integer_ctime",
         "st_atime", "st_mtime", "st_ctime", "st_atime_ns", "st_mtime_ns", "st_ctime_ns", "st_blksize", "st_blocks", "st_rdev"], 10);

    private static readonly PyType s_terminalSize = StructSeq.NewType("os", "terminal_size", ["columns", "lines"]);
    private static readonly PyType s_uname = StructSeq.NewType("posix", "uname_result", ["sysname", "nodename", "release", "version", "machine"]);
    private static readonly PyType s_times = StructSeq.NewType("posix", "times_result", ["user", "system", "children_user", "children_system", "elapsed"]);

    [PyModuleInit]
    private static void Init(PyThread thread, PyModule m)
    {
        foreach (var row in s_constants)
        {
            var cut = row.IndexOf('=', StringComparison.Ordinal);
            m.Set(row[..cut], long.Parse(row.AsSpan(cut + 1), System.Globalization.CultureInfo.InvariantCulture));
        }
        m.Set("error", Value.Of(PyExc.OSError));
        m.Set("stat_result", Value.Of(s_statResult));
        m.Set("terminal_size", Value.Of(s_terminalSize));
        m.Set("uname_result", Value.Of(s_uname));
        m.Set("times_result", Value.Of(s_times));
        m.Set("environ", CreateEnviron());
        m.Set("_have_functions", Value.Of(new PyList(["HAVE_FACCESSAT", "HAVE_FCHDIR", "HAVE_FCHMOD", "HAVE_FSTATAT", "HAVE_FTRUNCATE", "HAVE_LSTAT", "HAVE_LUTIMES", "HAVE_FDOPENDIR", "HAVE_UNLINKAT", "HAVE_OPENAT"])));
        m.Set("sysconf_names", Value.Of(new PyDict()));
    }

    [PyFunction("_create_environ($module, /)", Doc = "Create the environment dictionary.")]
    private static Value CreateEnviron()
    {
        var d = new PyDict();
        foreach (System.Collections.DictionaryEntry e in Environment.GetEnvironmentVariables())
            d.Set(Value.Of(new PyBytes(Codecs.EncodeUtf8(PyStr.Of((string)e.Key), "surrogateescape"))), Value.Of(new PyBytes(Codecs.EncodeUtf8(PyStr.Of((string?)e.Value ?? ""), "surrogateescape"))));
        return Value.Of(d);
    }

    // ---- stat ----

    private static Value StatResult(in Libc.StatX s)
    {
        long at = s.ATime * 1_000_000_000 + s.ATimeNs, mt = s.MTime * 1_000_000_000 + s.MTimeNs, ct = s.CTime * 1_000_000_000 + s.CTimeNs;
        return Value.Of(StructSeq.Instance(s_statResult,
            [(long)s.Mode, (long)s.Ino, Device(s.DevMajor, s.DevMinor), (long)s.Links, (long)s.Uid, (long)s.Gid, (long)s.Size, s.ATime, s.MTime, s.CTime,
             at / 1e9, mt / 1e9, ct / 1e9, at, mt, ct, (long)s.BlockSize, (long)s.Blocks, Device(s.RDevMajor, s.RDevMinor)]));
    }

    private static long Device(uint major, uint minor) => ((long)(major & 0xfffff000) << 32) | ((long)(major & 0xfff) << 8) | ((long)(minor & 0xffffff00) << 12) | (minor & 0xff);

    /// <summary>stat of a path or descriptor; 0 or an errno.</summary>
    internal static int StatOf(Value path, bool follow, int dirfd, string function, out Libc.StatX s)
    {
        fixed (Libc.StatX* p = &s)
        {
            if (path.IsInt)
            {
                byte empty = 0;
                return Libc.statx((int)path.Bits, &empty, Libc.AtEmptyPath, 0x7ff, p) < 0 ? Libc.Errno : 0;
            }
            fixed (byte* name = Libc.Path(path, function)) return Libc.statx(dirfd, name, follow ? 0 : Libc.AtSymlinkNoFollow, 0x7ff, p) < 0 ? Libc.Errno : 0;
        }
    }

    internal static Value Stat(Value path, bool follow, int dirfd, string function)
    {
        var error = StatOf(path, follow, dirfd, function, out var s);
        return error == 0 ? StatResult(s) : throw Libc.Error(error, path.IsInt ? default : path);
    }

    private static int Dir(Value dirfd) => dirfd.IsNone ? Libc.AtFdCwd : Arg.ToInt(dirfd);

    [PyFunction("stat($module, /, path, *, dir_fd=None, follow_symlinks=True)", Doc = "Perform a stat system call on the given path.")]
    private static Value StatFn(Value path, Value dir_fd, bool follow_symlinks) => Stat(path, follow_symlinks, Dir(dir_fd), "stat");

    [PyFunction("lstat($module, /, path, *, dir_fd=None)", Doc = "Perform a stat system call on the given path, without following symbolic links.")]
    private static Value LStat(Value path, Value dir_fd) => Stat(path, false, Dir(dir_fd), "lstat");

    [PyFunction("fstat($module, /, fd)", Doc = "Perform a stat system call on the given file descriptor.")]
    private static Value FStat(int fd) => Stat(fd, true, 0, "fstat");

    [PyFunction("access($module, /, path, mode, *, dir_fd=None, effective_ids=False, follow_symlinks=True)", Doc = "Use the real uid/gid to test for access to a path.")]
    private static bool Access(Value path, int mode, Value dir_fd, bool effective_ids, bool follow_symlinks)
    {
        fixed (byte* p = Libc.Path(path, "access")) return Libc.access(p, mode) == 0;
    }

    // ---- paths ----

    private static void Check(int result, Value path = default, Value path2 = default)
    {
        if (result < 0) throw Libc.Error(path, path2);
    }

    [PyFunction("mkdir($module, /, path, mode=511, *, dir_fd=None)", Doc = "Create a directory.")]
    private static void Mkdir(Value path, int mode, Value dir_fd)
    {
        fixed (byte* p = Libc.Path(path, "mkdir")) Check(Libc.mkdir(p, (uint)mode), path);
    }

    [PyFunction("rmdir($module, /, path, *, dir_fd=None)", Doc = "Remove a directory.")]
    private static void Rmdir(Value path, Value dir_fd)
    {
        fixed (byte* p = Libc.Path(path, "rmdir")) Check(dir_fd.IsNone ? Libc.rmdir(p) : Libc.unlinkat(Dir(dir_fd), p, 0x200), path);
    }

    [PyFunction("unlink($module, /, path, *, dir_fd=None)", Doc = "Remove a file (same as remove()).")]
    private static void Unlink(Value path, Value dir_fd)
    {
        fixed (byte* p = Libc.Path(path, "unlink")) Check(dir_fd.IsNone ? Libc.unlink(p) : Libc.unlinkat(Dir(dir_fd), p, 0), path);
    }

    [PyFunction("remove($module, /, path, *, dir_fd=None)", Doc = "Remove a file (same as unlink()).")]
    private static void Remove(Value path, Value dir_fd)
    {
        fixed (byte* p = Libc.Path(path, "remove")) Check(dir_fd.IsNone ? Libc.unlink(p) : Libc.unlinkat(Dir(dir_fd), p, 0), path);
    }

    [PyFunction("rename($module, /, src, dst, *, src_dir_fd=None, dst_dir_fd=None)", Doc = "Rename a file or directory.")]
    private static void Rename(Value src, Value dst, Value src_dir_fd, Value dst_dir_fd)
    {
        fixed (byte* p = Libc.Path(src, "rename", "src"), q = Libc.Path(dst, "rename", "dst")) Check(Libc.rename(p, q), src, dst);
    }

    [PyFunction("replace($module, /, src, dst, *, src_dir_fd=None, dst_dir_fd=None)", Doc = "Rename a file or directory, overwriting the destination.")]
    private static void Replace(Value src, Value dst, Value src_dir_fd, Value dst_dir_fd)
    {
        fixed (byte* p = Libc.Path(src, "replace", "src"), q = Libc.Path(dst, "replace", "dst")) Check(Libc.rename(p, q), src, dst);
    }

    [PyFunction("link($module, /, src, dst, *, src_dir_fd=None, dst_dir_fd=None, follow_symlinks=(os.name != 'nt'))", Doc = "Create a hard link to a file.")]
    private static void Link(Value src, Value dst, Value src_dir_fd, Value dst_dir_fd, Value follow_symlinks)
    {
        fixed (byte* p = Libc.Path(src, "link", "src"), q = Libc.Path(dst, "link", "dst")) Check(Libc.link(p, q), src, dst);
    }

    [PyFunction("symlink($module, /, src, dst, target_is_directory=False, *, dir_fd=None)", Doc = "Create a symbolic link pointing to src named dst.")]
    private static void Symlink(Value src, Value dst, bool target_is_directory, Value dir_fd)
    {
        fixed (byte* p = Libc.Path(src, "symlink", "src"), q = Libc.Path(dst, "symlink", "dst")) Check(Libc.symlink(p, q), src, dst);
    }

    [PyFunction("readlink($module, /, path, *, dir_fd=None)", Doc = "Return a string representing the path to which the symbolic link points.")]
    private static Value Readlink(Value path, Value dir_fd)
    {
        var buffer = new byte[4096];
        fixed (byte* p = Libc.Path(path, "readlink"), b = buffer)
        {
            var n = (int)Libc.readlink(p, b, buffer.Length);
            if (n < 0) throw Libc.Error(path);
            return ConvertOps.FsPath(path).Ref is PyBytes ? new PyBytes(buffer[..n]) : Value.Of(Libc.Text(buffer.AsSpan(0, n)));
        }
    }

    [PyFunction("chdir($module, /, path)", Doc = "Change the current working directory to the specified path.")]
    private static void Chdir(Value path)
    {
        if (path.IsInt)
        {
            Check(Libc.fchdir((int)path.Bits), path);
            return;
        }
        fixed (byte* p = Libc.Path(path, "chdir")) Check(Libc.chdir(p), path);
    }

    [PyFunction("fchdir($module, /, fd)", Doc = "Change to the directory of the given file descriptor.")]
    private static void Fchdir(int fd) => Check(Libc.fchdir(fd));

    private static byte[] Cwd()
    {
        var buffer = new byte[4096];
        fixed (byte* b = buffer)
        {
            if (Libc.getcwd(b, buffer.Length) == null) throw Libc.Error();
        }
        return buffer[..Array.IndexOf(buffer, (byte)0)];
    }

    [PyFunction("getcwd($module, /)", Doc = "Return a unicode string representing the current working directory.")]
    private static Value Getcwd() => Value.Of(Libc.Text(Cwd()));

    [PyFunction("getcwdb($module, /)", Doc = "Return a bytes string representing the current working directory.")]
    private static Value Getcwdb() => new PyBytes(Cwd());

    [PyFunction("chmod($module, /, path, mode, *, dir_fd=None, follow_symlinks=True)", Doc = "Change the access permissions of a file.")]
    private static void Chmod(Value path, int mode, Value dir_fd, bool follow_symlinks)
    {
        if (path.IsInt)
        {
            Check(Libc.fchmod((int)path.Bits, (uint)mode), path);
            return;
        }
        fixed (byte* p = Libc.Path(path, "chmod")) Check(Libc.chmod(p, (uint)mode), path);
    }

    [PyFunction("fchmod($module, /, fd, mode)", Doc = "Change the access permissions of the file given by file descriptor fd.")]
    private static void Fchmod(int fd, int mode) => Check(Libc.fchmod(fd, (uint)mode));

    [PyFunction("chown($module, /, path, uid, gid, *, dir_fd=None, follow_symlinks=True)", Doc = "Change the owner and group id of path to the numeric uid and gid.")]
    private static void Chown(Value path, long uid, long gid, Value dir_fd, bool follow_symlinks)
    {
        fixed (byte* p = Libc.Path(path, "chown")) Check(follow_symlinks ? Libc.chown(p, (uint)uid, (uint)gid) : Libc.lchown(p, (uint)uid, (uint)gid), path);
    }

    [PyFunction("umask($module, mask, /)", Doc = "Set the current numeric umask and return the previous umask.")]
    private static long Umask(int mask) => Libc.umask(mask);

    [PyFunction("truncate($module, /, path, length)", Doc = "Truncate a file, specified by path, to a specific length.")]
    private static void Truncate(Value path, long length)
    {
        if (path.IsInt)
        {
            Check(Libc.ftruncate((int)path.Bits, length), path);
            return;
        }
        fixed (byte* p = Libc.Path(path, "truncate")) Check(Libc.truncate(p, length), path);
    }

    [PyFunction("utime($module, /, path, times=None, *, ns=<null>, dir_fd=None, follow_symlinks=True)", Doc = "Set the access and modified time of path.")]
    private static void Utime(Value path, Value times, Value ns, Value dir_fd, bool follow_symlinks)
    {
        if (!times.IsNone && !ns.IsNull) throw PyErr.ValueError("utime: you may specify either 'times' or 'ns' but not both");
        var t = stackalloc long[4];
        if (times.IsNone && ns.IsNull)
        {
            t[1] = t[3] = 0x3fffffff;
        }
        else
        {
            var pair = (ns.IsNull ? times : ns).As<PyTuple>();
            if (pair is not { Count: 2 }) throw PyErr.TypeError(ns.IsNull ? "utime: 'times' must be either a tuple of two ints or None" : "utime: 'ns' must be a tuple of two ints");
            for (var i = 0; i < 2; i++)
            {
                var v = pair.Items[i];
                if (ns.IsNull && v.IsFloat)
                {
                    t[2 * i] = (long)Math.Floor(v.AsDouble);
                    t[2 * i + 1] = (long)((v.AsDouble - t[2 * i]) * 1e9);
                }
                else
                {
                    var n = Arg.ToLong(v);
                    t[2 * i] = ns.IsNull ? n : (long)Math.Floor(n / 1e9);
                    t[2 * i + 1] = ns.IsNull ? 0 : n - t[2 * i] * 1_000_000_000;
                }
            }
        }
        if (path.IsInt)
        {
            Check(Libc.utimensat((int)path.Bits, null, t, 0), path);
            return;
        }
        fixed (byte* p = Libc.Path(path, "utime")) Check(Libc.utimensat(Dir(dir_fd), p, t, follow_symlinks ? 0 : Libc.AtSymlinkNoFollow), path);
    }

    [PyFunction("fspath($module, /, path)", Doc = "Return the file system path representation of the object.")]
    private static Value FsPath(Value path) => ConvertOps.FsPath(path);

    [PyFunction("_path_normpath($module, /, path)", Doc = "Normalize path, eliminating double slashes, etc.")]
    private static Value NormPath(Value path)
    {
        var p = ConvertOps.FsPath(path);
        if (p.Ref is PyBytes b) return new PyBytes(Codecs.EncodeUtf8(PyStr.Of(Normalize(Libc.Text(b.Data).Text)), "surrogateescape"));
        return Value.Str(Normalize(((PyStr)p.Obj).Text));
    }

    private static string Normalize(string p)
    {
        if (p.Length == 0) return ".";
        var root = p[0] != '/' ? "" : p.Length > 1 && p[1] == '/' && (p.Length == 2 || p[2] != '/') ? "//" : "/";
        var parts = new List<string>();
        foreach (var part in p.Split('/'))
        {
            if (part is "" or ".") continue;
            if (part != ".." || (root.Length == 0 && parts.Count == 0) || (parts.Count > 0 && parts[^1] == "..")) parts.Add(part);
            else if (parts.Count > 0) parts.RemoveAt(parts.Count - 1);
        }
        var r = root + string.Join('/', parts);
        return r.Length == 0 ? "." : r;
    }

    [PyFunction("_path_splitroot_ex($module, path, /)", Doc = "Split a pathname into drive, root and tail.")]
    private static Value SplitRoot(Value path)
    {
        var p = ConvertOps.FsPath(path);
        if (p.Ref is PyBytes bytes)
        {
            var b = bytes.Data;
            var nb = b.Length == 0 || b[0] != '/' ? 0 : b.Length > 1 && b[1] == '/' && (b.Length == 2 || b[2] != '/') ? 2 : 1;
            return new PyTuple(new PyBytes([]), new PyBytes(b[..nb]), new PyBytes(b[nb..]));
        }
        var s = ((PyStr)p.Obj).Text;
        var n = s.Length == 0 || s[0] != '/' ? 0 : s.Length > 1 && s[1] == '/' && (s.Length == 2 || s[2] != '/') ? 2 : 1;
        return new PyTuple(Value.Str(""), Value.Str(s[..n]), n == 0 ? p : Value.Str(s[n..]));
    }
}

using System.Runtime.InteropServices;
using System.Text;
using TieredPy.Runtime;

namespace TieredPy.Modules;

/// <summary>
/// _posixsubprocess: starting other programs, by posix_spawn: fork alone cannot be had in a .NET process. Hence no Python code runs in
/// the child (preexec_fn), and what spawn cannot change (user, groups) is refused. Failures are told as CPython's child tells them: as
/// text in the error pipe, with a process id that nobody has.
/// </summary>
[PyModule("_posixsubprocess", Doc = "A POSIX helper for the subprocess module.")]
public static unsafe partial class PosixSubprocessModule
{
    private const int NoProcess = int.MaxValue, DupFdCloseOnExec = 1030, NotFound = 2, NotDirectory = 20;
    private const short SetPgroup = 0x02, SetSigDefault = 0x04, SetSigMask = 0x08, SetSid = 0x80;

    private const string C = "libc";

    [LibraryImport(C)] private static partial int posix_spawn(int* pid, byte* path, void* actions, void* attributes, byte** arguments, byte** environment);
    [LibraryImport(C)] private static partial int posix_spawn_file_actions_init(void* actions);
    [LibraryImport(C)] private static partial int posix_spawn_file_actions_destroy(void* actions);
    [LibraryImport(C)] private static partial int posix_spawn_file_actions_adddup2(void* actions, int fd, int to);
    [LibraryImport(C)] private static partial int posix_spawn_file_actions_addclose(void* actions, int fd);
    [LibraryImport(C)] private static partial int posix_spawn_file_actions_addchdir_np(void* actions, byte* path);
    [LibraryImport(C)] private static partial int posix_spawnattr_init(void* attributes);
    [LibraryImport(C)] private static partial int posix_spawnattr_destroy(void* attributes);
    [LibraryImport(C)] private static partial int posix_spawnattr_setflags(void* attributes, short flags);
    [LibraryImport(C)] private static partial int posix_spawnattr_setpgroup(void* attributes, int group);
    [LibraryImport(C)] private static partial int posix_spawnattr_setsigdefault(void* attributes, void* set);
    [LibraryImport(C)] private static partial int posix_spawnattr_setsigmask(void* attributes, void* set);
    [LibraryImport(C)] private static partial int sigemptyset(void* set);
    [LibraryImport(C)] private static partial int sigaddset(void* set, int signal);

    [PyModuleInit]
    private static void Init(PyThread thread, PyModule m)
    {
        if (OperatingSystem.IsWindows()) throw PyErr.ImportError(PyExc.ModuleNotFoundError, "No module named '_posixsubprocess'", Value.Str("_posixsubprocess"), Value.None);
    }

    [PyFunction("fork_exec($module, args, executable_list, close_fds, pass_fds, cwd, env, p2cread, p2cwrite, c2pread, c2pwrite, errread, errwrite, errpipe_read, errpipe_write, restore_signals, call_setsid, pgid_to_set, gid, extra_groups, uid, child_umask, preexec_fn, /)", Doc = "Spawn a fresh new child process.")]
    private static long ForkExec(
        PyThread thread, Value args, Value executable_list, bool close_fds, Value pass_fds, Value cwd, Value env, int p2cread, int p2cwrite, int c2pread, int c2pwrite,
        int errread, int errwrite, int errpipe_read, int errpipe_write, bool restore_signals, bool call_setsid, int pgid_to_set, Value gid, Value extra_groups, Value uid,
        int child_umask, Value preexec_fn)
    {
        if (!preexec_fn.IsNone) throw PyErr.NotImplementedError("preexec_fn: TieredPy starts programs without a fork in which Python could run");
        if (!gid.IsNone || !uid.IsNone || !extra_groups.IsNone) throw PyErr.NotImplementedError("TieredPy cannot start programs as another user or group");
        if (close_fds && errpipe_write < 3) throw PyErr.ValueError("errpipe_write must be >= 3");
        var arguments = Array.ConvertAll(SequenceOps.ToArray(args), static a => Libc.Path(a, "fork_exec", "args"));
        if (arguments.Length == 0) throw PyErr.IndexError("tuple index out of range");
        var programs = Array.ConvertAll(SequenceOps.ToArray(executable_list), static p => Libc.Path(p, "fork_exec", "executable_list"));
        var environment = env.IsNone ? null : Array.ConvertAll(SequenceOps.ToArray(env), static e => Libc.Path(e, "fork_exec", "env"));
        var folder = cwd.IsNone ? null : Libc.Path(cwd, "fork_exec", "cwd");
        var keep = Array.ConvertAll(SequenceOps.ToArray(pass_fds), static f => (int)ConvertOps.IndexAsLong(f, PyExc.OverflowError));
        if (folder is not null && FolderError(folder) is not 0 and var reason) return Report(errpipe_write, reason, "noexec:chdir");

        var spawn = new Spawn(thread, arguments, environment);
        try
        {
            spawn.Signals(restore_signals, call_setsid, pgid_to_set);
            spawn.Streams(p2cread, c2pwrite, errwrite);
            if (folder is not null) spawn.ChangeFolder(folder);
            spawn.Descriptors(close_fds, keep, errpipe_write, errpipe_read);
            var error = spawn.Run(programs, child_umask, out var pid);
            return error == 0 ? pid : Report(errpipe_write, error, "");
        }
        finally
        {
            spawn.Dispose();
        }
    }

    /// <summary>Why a folder cannot be entered; 0 when it can.</summary>
    private static int FolderError(byte[] folder)
    {
        const int Directory = 0x10000, Path = 0x200000, CloseOnExec = 0x80000;
        fixed (byte* p = folder)
        {
            var fd = Libc.openat(Libc.AtFdCwd, p, Directory | Path | CloseOnExec, 0);
            if (fd < 0) return Libc.Errno;
            _ = Libc.close(fd);
            return Libc.access(p, 1) < 0 ? Libc.Errno : 0;
        }
    }

    private static long Report(int pipe, int error, string message)
    {
        var text = Encoding.ASCII.GetBytes($"OSError:{error:X}:{message}");
        fixed (byte* p = text) _ = Libc.write(pipe, p, text.Length);
        return NoProcess;
    }

    /// <summary>One call of posix_spawn, its memory and its extra descriptors.</summary>
    private sealed class Spawn : IDisposable
    {
        // larger than the structures of any C library
        private readonly byte* _actions = (byte*)NativeMemory.AllocZeroed(512), _attributes = (byte*)NativeMemory.AllocZeroed(1024), _set = (byte*)NativeMemory.AllocZeroed(256);
        private readonly List<int> _moved = [];
        private readonly PyThread _thread;
        private readonly CStrings _arguments;
        private readonly CStrings? _environment;

        public Spawn(PyThread thread, byte[][] arguments, byte[][]? environment)
        {
            _thread = thread;
            _arguments = new CStrings(arguments);
            _environment = environment is null ? null : new CStrings(environment);
            _ = posix_spawn_file_actions_init(_actions);
            _ = posix_spawnattr_init(_attributes);
        }

        public void Signals(bool restore, bool session, int group)
        {
            // the mask of this thread is .NET's affair: the child starts with none
            short flags = SetSigMask;
            _ = sigemptyset(_set);
            _ = posix_spawnattr_setsigmask(_attributes, _set);
            if (restore)
            {
                const int Pipe = 13, FileSize = 25;
                _ = sigaddset(_set, Pipe);
                _ = sigaddset(_set, FileSize);
                _ = posix_spawnattr_setsigdefault(_attributes, _set);
                flags |= SetSigDefault;
            }
            if (session) flags |= SetSid;
            if (group >= 0)
            {
                flags |= SetPgroup;
                _ = posix_spawnattr_setpgroup(_attributes, group);
            }
            _ = posix_spawnattr_setflags(_attributes, flags);
        }

        /// <summary>The standard streams; -1 leaves one as it is.</summary>
        public void Streams(int input, int output, int error)
        {
            // one that stands where another must go moves out of the way first
            if (output == 0) output = Move(output);
            if (error is 0 or 1) error = Move(error);
            if (input >= 0) _ = posix_spawn_file_actions_adddup2(_actions, input, 0);
            if (output >= 0) _ = posix_spawn_file_actions_adddup2(_actions, output, 1);
            if (error >= 0) _ = posix_spawn_file_actions_adddup2(_actions, error, 2);
        }

        private int Move(int fd)
        {
            var moved = Libc.fcntl(fd, DupFdCloseOnExec, 3);
            if (moved < 0) throw Libc.Error();
            _moved.Add(moved);
            return moved;
        }

        public void ChangeFolder(byte[] folder)
        {
            fixed (byte* p = folder) _ = posix_spawn_file_actions_addchdir_np(_actions, p);
        }

        /// <summary>What the child keeps. Python's and .NET's own descriptors close at exec by themselves; inheritable ones are closed here.</summary>
        public void Descriptors(bool closeOthers, int[] keep, int errorWrite, int errorRead)
        {
            foreach (var fd in keep)
            {
                // a copy to itself makes it inheritable
                if (fd != errorWrite) _ = posix_spawn_file_actions_adddup2(_actions, fd, fd);
            }
            if (!closeOthers) return;
            const int GetFlags = 1, CloseOnExec = 1;
            foreach (var entry in Directory.EnumerateFileSystemEntries("/proc/self/fd"))
            {
                if (!int.TryParse(System.IO.Path.GetFileName(entry), out var fd) || fd < 3 || Array.IndexOf(keep, fd) >= 0 || fd == errorRead) continue;
                var flags = Libc.fcntl(fd, GetFlags, 0);
                if (flags >= 0 && (flags & CloseOnExec) == 0) _ = posix_spawn_file_actions_addclose(_actions, fd);
            }
        }

        /// <summary>Tries the programs in turn; the error is the first that is more than "not there".</summary>
        public int Run(byte[][] programs, int umask, out int pid)
        {
            var environment = _environment is not null ? _environment.Pointer : *(byte***)NativeLibrary.GetExport(NativeLibrary.GetMainProgramHandle(), "environ");
            var before = umask >= 0 ? Libc.umask(umask) : 0;
            int error = 0, worst = 0;
            pid = 0;
            try
            {
                foreach (var program in programs)
                {
                    int child;
                    fixed (byte* path = program)
                    {
                        using (_thread.Blocking()) error = posix_spawn(&child, path, _actions, _attributes, _arguments.Pointer, environment);
                    }
                    pid = child;
                    if (error == 0) return 0;
                    if (error is not NotFound and not NotDirectory && worst == 0) worst = error;
                }
            }
            finally
            {
                if (umask >= 0) _ = Libc.umask(before);
            }
            return worst != 0 ? worst : error;
        }

        public void Dispose()
        {
            foreach (var fd in _moved) _ = Libc.close(fd);
            _ = posix_spawn_file_actions_destroy(_actions);
            _ = posix_spawnattr_destroy(_attributes);
            NativeMemory.Free(_actions);
            NativeMemory.Free(_attributes);
            NativeMemory.Free(_set);
            Free(_arguments);
            if (_environment is not null) Free(_environment);
        }

        private static void Free(CStrings strings)
        {
            for (var p = strings.Pointer; *p is not null; p++) NativeMemory.Free(*p);
            NativeMemory.Free(strings.Pointer);
        }
    }
}

using System.Runtime.InteropServices;
using System.Security.Cryptography;
using TieredPy.Runtime;

namespace TieredPy.Modules;

/// <summary>The process, its environment, and other processes.</summary>
public static unsafe partial class PosixModule
{
    [PyFunction("getpid($module, /)", Doc = "Return the current process id.")]
    private static long GetPid() => Environment.ProcessId;

    [PyFunction("getppid($module, /)", Doc = "Return the parent's process id.")]
    private static long GetPPid() => Libc.getppid();

    [PyFunction("getuid($module, /)", Doc = "Return the current process's user id.")]
    private static long GetUid() => Libc.getuid();

    [PyFunction("geteuid($module, /)", Doc = "Return the current process's effective user id.")]
    private static long GetEUid() => Libc.geteuid();

    [PyFunction("getgid($module, /)", Doc = "Return the current process's group id.")]
    private static long GetGid() => Libc.getgid();

    [PyFunction("getegid($module, /)", Doc = "Return the current process's effective group id.")]
    private static long GetEGid() => Libc.getegid();

    [PyFunction("getpgid($module, /, pid)", Doc = "Call the system call getpgid(), and return the result.")]
    private static long GetPgid(int pid) => Libc.getpgid(pid) is >= 0 and var r ? r : throw Libc.Error();

    [PyFunction("getpgrp($module, /)", Doc = "Return the current process group id.")]
    private static long GetPgrp() => Libc.getpgid(0);

    [PyFunction("getsid($module, pid, /)", Doc = "Call the system call getsid(pid) and return the result.")]
    private static long GetSid(int pid) => Libc.getsid(pid) is >= 0 and var r ? r : throw Libc.Error();

    [PyFunction("setsid($module, /)", Doc = "Call the system call setsid().")]
    private static void SetSid() => Check(Libc.setsid());

    [PyFunction("getlogin($module, /)", Doc = "Return the actual login name.")]
    private static string GetLogin() => Environment.UserName;

    [PyFunction("cpu_count($module, /)", Doc = "Return the number of logical CPUs in the system.")]
    private static long CpuCount() => Environment.ProcessorCount;

    [PyFunction("sched_getaffinity($module, pid, /)", Doc = "Return the affinity of the process identified by pid (or the current process if zero).")]
    private static Value SchedGetaffinity(int pid)
    {
        var set = new PySet();
        for (var i = 0; i < Environment.ProcessorCount; i++) set.Add(i);
        return Value.Of(set);
    }

    [PyFunction("sched_yield($module, /)", Doc = "Voluntarily relinquish the CPU.")]
    private static void SchedYield(PyThread thread)
    {
        using (thread.Blocking()) System.Threading.Thread.Yield();
    }

    [PyFunction("getloadavg($module, /)", Doc = "Return average recent system load information.")]
    private static Value GetLoadAvg()
    {
        var parts = File.ReadAllText("/proc/loadavg").Split(' ');
        return new PyTuple(Value.Float(double.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture)), Value.Float(double.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture)), Value.Float(double.Parse(parts[2], System.Globalization.CultureInfo.InvariantCulture)));
    }

    [PyFunction("urandom($module, size, /)", Doc = "Return a bytes object containing random bytes suitable for cryptographic use.")]
    private static Value URandom(long size) => size < 0 ? throw PyErr.ValueError("negative argument not allowed") : new PyBytes(RandomNumberGenerator.GetBytes((int)size));

    [PyFunction("getrandom($module, /, size, flags=0)", Doc = "Obtain a series of random bytes.")]
    private static Value GetRandom(long size, int flags) => size < 0 ? throw Libc.Error(22) : new PyBytes(RandomNumberGenerator.GetBytes((int)size));

    [PyFunction("strerror($module, code, /)", Doc = "Translate an error code to a message string.")]
    private static string StrError(int code) => Marshal.GetPInvokeErrorMessage(code);

    [PyFunction("putenv($module, name, value, /)", Doc = "Change or add an environment variable.")]
    private static void PutEnv(Value name, Value value)
    {
        byte[] n = Libc.Path(name, "putenv"), v = Libc.Path(value, "putenv");
        if (Array.IndexOf(n, (byte)'=') >= 0 || n.Length == 1) throw PyErr.ValueError("illegal environment variable name");
        fixed (byte* p = n, q = v) _ = Libc.setenv(p, q, 1);
        Environment.SetEnvironmentVariable(Libc.Text(n.AsSpan(0, n.Length - 1)).Text, Libc.Text(v.AsSpan(0, v.Length - 1)).Text);
        if (n.AsSpan().SequenceEqual("TZ\0"u8)) TimeZoneInfo.ClearCachedData();
    }

    [PyFunction("unsetenv($module, name, /)", Doc = "Delete an environment variable.")]
    private static void UnsetEnv(Value name)
    {
        var n = Libc.Path(name, "unsetenv");
        fixed (byte* p = n) Check(Libc.unsetenv(p));
        Environment.SetEnvironmentVariable(Libc.Text(n.AsSpan(0, n.Length - 1)).Text, null);
    }

    [PyFunction("uname($module, /)", Doc = "Return an object identifying the current operating system.")]
    private static Value Uname()
    {
        static string Proc(string name)
        {
            try
            {
                return File.ReadAllText("/proc/sys/kernel/" + name).Trim();
            }
            catch (IOException)
            {
                return "";
            }
        }
        var machine = RuntimeInformation.OSArchitecture switch { Architecture.X64 => "x86_64", Architecture.Arm64 => OperatingSystem.IsMacOS() ? "arm64" : "aarch64", var a => a.ToString().ToLowerInvariant() };
        return Value.Of(StructSeq.Instance(s_uname, [Value.Str(OperatingSystem.IsMacOS() ? "Darwin" : "Linux"), Value.Str(Environment.MachineName), Value.Str(Proc("osrelease")), Value.Str(Proc("version")), Value.Str(machine)]));
    }

    [PyFunction("times($module, /)", Doc = "Return a collection containing process timing information.")]
    private static Value Times()
    {
        var cpu = Environment.CpuUsage;
        return Value.Of(StructSeq.Instance(s_times, [cpu.UserTime.TotalSeconds, cpu.PrivilegedTime.TotalSeconds, 0.0, 0.0, Environment.TickCount64 / 1000.0]));
    }

    [PyFunction("get_terminal_size($module, fd=<null>, /)", Doc = "Return the size of the terminal window as (columns, lines).")]
    private static Value GetTerminalSize(Value fd)
    {
        var size = stackalloc ushort[4];
        if (Libc.ioctl(fd.IsNull ? 1 : Arg.ToInt(fd), 0x5413, size) < 0) throw Libc.Error();
        return Value.Of(StructSeq.Instance(s_terminalSize, [(long)size[1], (long)size[0]]));
    }

    [PyFunction("device_encoding($module, /, fd)", Doc = "Return a string describing the encoding of a terminal's file descriptor.")]
    private static Value DeviceEncoding(int fd) => Libc.isatty(fd) == 1 ? Value.Str("utf-8") : Value.None;

    [PyFunction("kill($module, pid, signal, /)", Doc = "Kill a process with a signal.")]
    private static void Kill(PyThread thread, int pid, int signal)
    {
        Check(Libc.kill(pid, signal));
        if (pid == Environment.ProcessId && signal != 0)
        {
            // the signal thread needs a moment; CPython runs the handler before kill() returns
            using (thread.Blocking()) System.Threading.Thread.Sleep(10);
            ThreadModule.CheckSignals(thread);
        }
    }

    [PyFunction("killpg($module, pgid, signal, /)", Doc = "Kill a process group with a signal.")]
    private static void KillPg(int pgid, int signal) => Check(Libc.killpg(pgid, signal));

    [PyFunction("waitpid($module, pid, options, /)", Doc = "Wait for completion of a given child process.")]
    private static Value WaitPid(PyThread thread, int pid, int options)
    {
        int status, r, error;
        do
        {
            using (thread.Blocking())
            {
                r = Libc.waitpid(pid, &status, options);
                error = Libc.Errno;
            }
            if (r < 0 && error == 4) ThreadModule.CheckSignals(thread);
        }
        while (r < 0 && error == 4);
        return r < 0 ? throw Libc.Error(error) : new PyTuple(r, status);
    }

    [PyFunction("wait($module, /)", Doc = "Wait for completion of a child process.")]
    private static Value Wait(PyThread thread) => WaitPid(thread, -1, 0);

    [PyFunction("waitstatus_to_exitcode($module, /, status)", Doc = "Convert a wait status to an exit code.")]
    private static long WaitStatusToExitCode(int status) => (status & 0x7f) == 0 ? (status >> 8) & 0xff : (status & 0xff) == 0x7f ? throw PyErr.ValueError($"process stopped by delivery of signal {(status >> 8) & 0xff}") : -(status & 0x7f);

    [PyFunction("WIFEXITED($module, /, status)")] private static bool WIfExited(int status) => (status & 0x7f) == 0;
    [PyFunction("WEXITSTATUS($module, /, status)")] private static long WExitStatus(int status) => (status >> 8) & 0xff;
    [PyFunction("WIFSIGNALED($module, /, status)")] private static bool WIfSignaled(int status) => (status & 0x7f) is not 0 and not 0x7f;
    [PyFunction("WTERMSIG($module, /, status)")] private static long WTermSig(int status) => status & 0x7f;
    [PyFunction("WIFSTOPPED($module, /, status)")] private static bool WIfStopped(int status) => (status & 0xff) == 0x7f;
    [PyFunction("WSTOPSIG($module, /, status)")] private static long WStopSig(int status) => (status >> 8) & 0xff;
    [PyFunction("WCOREDUMP($module, status, /)")] private static bool WCoreDump(int status) => (status & 0x80) != 0;
    [PyFunction("WIFCONTINUED($module, /, status)")] private static bool WIfContinued(int status) => status == 0xffff;

    [PyFunction("system($module, /, command)", Doc = "Execute the command in a subshell.")]
    private static long RunSystem(PyThread thread, Value command)
    {
        fixed (byte* p = Libc.Path(command, "system", "command"))
        {
            using (thread.Blocking()) return Libc.system(p);
        }
    }

    [PyFunction("_exit($module, /, status)", Doc = "Exit to the system with specified status, without normal exit processing.")]
    private static void ExitNow(int status) => Libc._exit(status);

    [PyFunction("abort($module, /)", Doc = "Abort the interpreter immediately.")]
    private static void Abort()
    {
        _ = Libc.signal(6, 0);
        _ = Libc.kill(Environment.ProcessId, 6);
        Libc._exit(134);
    }

    [PyFunction("execv($module, path, argv, /)", Doc = "Execute an executable path with arguments, replacing current process.")]
    private static void ExecV(Value path, Value argv) => ExecVe(path, argv, Value.Null);

    [PyFunction("execve($module, /, path, argv, env)", Doc = "Execute an executable path with arguments, replacing current process.")]
    private static void ExecVe(Value path, Value argv, Value env)
    {
        var arguments = new CStrings(SequenceOps.ToArray(argv).Select(static a => Libc.Path(a, "execv", "argv")));
        CStrings? environment = null;
        if (!env.IsNull)
        {
            var pairs = new List<byte[]>();
            foreach (var key in SequenceOps.ToArray(CallOps.CallMethod(env, "keys")))
                pairs.Add([.. Libc.Path(key, "execve").AsSpan()[..^1], (byte)'=', .. Libc.Path(SequenceOps.GetItem(env, key), "execve")]);
            environment = new CStrings(pairs);
        }
        fixed (byte* p = Libc.Path(path, "execv")) _ = environment is null ? Libc.execv(p, arguments.Pointer) : Libc.execve(p, arguments.Pointer, environment.Pointer);
        throw Libc.Error(path);
    }

    [PyFunction("register_at_fork($module, /, *, before=<null>, after_in_child=<null>, after_in_parent=<null>)", Doc = "Register callables to be called when forking a new process (which cannot happen here).")]
    private static void RegisterAtFork(Value before, Value after_in_child, Value after_in_parent) { }

    [PyFunction("sysconf($module, name, /)", Doc = "Return an integer-valued system configuration variable.")]
    private static long SysConf(Value name) => name.As<PyStr>()?.Text switch
    {
        "SC_NPROCESSORS_ONLN" or "SC_NPROCESSORS_CONF" => Environment.ProcessorCount,
        "SC_PAGE_SIZE" or "SC_PAGESIZE" => Environment.SystemPageSize,
        "SC_CLK_TCK" => 100,
        "SC_OPEN_MAX" => Libc.sysconf(4),
        null when name.IsInt => Libc.sysconf((int)name.Bits),
        _ => throw PyErr.ValueError("unrecognized configuration name"),
    };
}

/// <summary>A null-terminated array of C strings, for exec: lives until the process image is gone.</summary>
internal sealed unsafe class CStrings
{
    public byte** Pointer { get; }

    public CStrings(IEnumerable<byte[]> strings)
    {
        var all = strings.ToArray();
        Pointer = (byte**)NativeMemory.AllocZeroed((nuint)((all.Length + 1) * sizeof(byte*)));
        for (var i = 0; i < all.Length; i++)
        {
            Pointer[i] = (byte*)NativeMemory.Alloc((nuint)all[i].Length);
            all[i].CopyTo(new Span<byte>(Pointer[i], all[i].Length));
        }
    }
}

using System.Runtime.InteropServices;
using TieredPy.Runtime;

namespace TieredPy.Modules;

/// <summary>resource: limits and use of the process (structures of 64-bit Linux).</summary>
[PyModule("resource")]
public static unsafe partial class ResourceModule
{
    private const int Limits = 16;

    private static readonly PyType s_usage = StructSeq.NewType("resource", "struct_rusage",
    [
        "ru_utime", "ru_stime", "ru_maxrss", "ru_ixrss", "ru_idrss", "ru_isrss", "ru_minflt", "ru_majflt", "ru_nswap", "ru_inblock", "ru_oublock", "ru_msgsnd", "ru_msgrcv",
        "ru_nsignals", "ru_nvcsw", "ru_nivcsw",
    ]);

    [LibraryImport("libc", SetLastError = true)] private static partial int getrusage(int who, long* usage);
    [LibraryImport("libc", SetLastError = true)] private static partial int getrlimit(int resource, ulong* limits);
    [LibraryImport("libc", SetLastError = true)] private static partial int setrlimit(int resource, ulong* limits);

    [PyModuleInit]
    private static void Init(PyThread thread, PyModule m)
    {
        if (!OperatingSystem.IsLinux()) throw PyErr.ImportError(PyExc.ModuleNotFoundError, "No module named 'resource'", Value.Str("resource"), Value.None);
        m.Set("error", Value.Of(PyExc.OSError));
        m.Set("struct_rusage", Value.Of(s_usage));
        Posix.SetConstants(m, "RLIMIT_AS=9 RLIMIT_CORE=4 RLIMIT_CPU=0 RLIMIT_DATA=2 RLIMIT_FSIZE=1 RLIMIT_MEMLOCK=8 RLIMIT_MSGQUEUE=12 RLIMIT_NICE=13 RLIMIT_NOFILE=7 RLIMIT_NPROC=6 RLIMIT_OFILE=7 RLIMIT_RSS=5");
        Posix.SetConstants(m, "RLIMIT_RTPRIO=14 RLIMIT_RTTIME=15 RLIMIT_SIGPENDING=11 RLIMIT_STACK=3 RLIM_INFINITY=-1 RUSAGE_CHILDREN=-1 RUSAGE_SELF=0 RUSAGE_THREAD=1");
    }

    [PyFunction("getpagesize($module, /)")]
    private static long GetPageSize() => Environment.SystemPageSize;

    [PyFunction("getrusage($module, who, /)")]
    private static Value GetRUsage(int who)
    {
        var u = stackalloc long[32];
        if (getrusage(who, u) < 0) throw Libc.Errno == 22 ? PyErr.ValueError("invalid who parameter") : Libc.Error();
        var values = new Value[16];
        values[0] = Value.Float(u[0] + (u[1] * 1e-6));
        values[1] = Value.Float(u[2] + (u[3] * 1e-6));
        for (var i = 2; i < values.Length; i++) values[i] = Value.Int(u[i + 2]);
        return Value.Of(StructSeq.Instance(s_usage, values));
    }

    [PyFunction("getrlimit($module, resource, /)")]
    private static Value GetRLimit(int resource)
    {
        if (resource is < 0 or >= Limits) throw PyErr.ValueError("invalid resource specified");
        var limits = stackalloc ulong[2];
        return getrlimit(resource, limits) < 0 ? throw Libc.Error() : new PyTuple((long)limits[0], (long)limits[1]);
    }

    [PyFunction("setrlimit($module, resource, limits, /)")]
    private static void SetRLimit(int resource, Value limits)
    {
        if (resource is < 0 or >= Limits) throw PyErr.ValueError("invalid resource specified");
        var pair = SequenceOps.ToArray(limits);
        if (pair.Length != 2) throw PyErr.ValueError("expected a tuple of 2 integers");
        var raw = stackalloc ulong[2];
        raw[0] = (ulong)ConvertOps.IndexAsLong(pair[0], PyExc.OverflowError);
        raw[1] = (ulong)ConvertOps.IndexAsLong(pair[1], PyExc.OverflowError);
        if (setrlimit(resource, raw) == 0) return;
        throw Libc.Errno switch
        {
            22 => PyErr.ValueError("current limit exceeds maximum limit"),
            1 => PyErr.ValueError("not allowed to raise maximum limit"),
            _ => Libc.Error(),
        };
    }
}

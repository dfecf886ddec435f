using TieredPy.Runtime;

namespace TieredPy.Modules;

/// <summary>The structured constants of sys: version_info, flags, float_info, int_info, hash_info, thread_info, implementation.</summary>
public static class SysStructs
{
    internal static void Fill(PyThread thread, PyModule m)
    {
        m.Set("version_info", StructSeq.Make("sys", "version_info", ["major", "minor", "micro", "releaselevel", "serial"], [3, 14, 0, "final", 0], single: true));
        m.Set("float_info", StructSeq.Make("sys", "float_info",
            ["max", "max_exp", "max_10_exp", "min", "min_exp", "min_10_exp", "dig", "mant_dig", "epsilon", "radix", "rounds"],
            [double.MaxValue, 1024, 308, 2.2250738585072014e-308, -1021, -307, 15, 53, 2.220446049250313e-16, 2, 1]));
        m.Set("int_info", StructSeq.Make("sys", "int_info",
            ["bits_per_digit", "sizeof_digit", "default_max_str_digits", "str_digits_check_threshold"], [30, 4, 4300, 640]));
        m.Set("hash_info", StructSeq.Make("sys", "hash_info",
            ["width", "modulus", "inf", "nan", "imag", "algorithm", "hash_bits", "seed_bits", "cutoff"],
            [64, PyInt.HashModulus, 314159, 0, 1000003, "siphash13", 64, 128, 0]));
        m.Set("thread_info", StructSeq.Make("sys", "thread_info", ["name", "lock", "version"],
            [OperatingSystem.IsWindows() ? "nt" : "pthread", OperatingSystem.IsWindows() ? Value.None : "semaphore", Value.None]));
        SetFlags(m, new SysFlags());
        m.Set("implementation", Implementation(thread));
    }

    /// <summary>sys.flags, from the command line.</summary>
    public static void SetFlags(PyModule m, SysFlags f) => m.Set("flags", Value.Of(StructSeq.Instance(StructSeq.NewType("sys", "flags",
        ["debug", "inspect", "interactive", "optimize", "dont_write_bytecode", "no_user_site", "no_site", "ignore_environment", "verbose", "bytes_warning", "quiet", "hash_randomization", "isolated", "dev_mode", "utf8_mode", "warn_default_encoding", "safe_path", "int_max_str_digits", "gil", "thread_inherit_context", "context_aware_warnings"], 18, single: true),
        [f.Debug, f.Inspect, f.Interactive, f.Optimize, f.DontWriteBytecode, f.NoUserSite, f.NoSite, f.IgnoreEnvironment, f.Verbose, f.BytesWarning, f.Quiet, f.HashRandomization, f.Isolated, Value.Bool(f.DevMode), f.Utf8Mode, f.WarnDefaultEncoding, Value.Bool(f.SafePath), f.IntMaxStrDigits, 1, 0, 0])));

    private static Value Implementation(PyThread thread)
    {
        var ns = new PyDict();
        ns.SetStr("name", "tieredpy");
        ns.SetStr("cache_tag", CacheTag);
        ns.SetStr("version", StructSeq.Make("sys", "version_info", ["major", "minor", "micro", "releaselevel", "serial"], [0, 1, 0, "final", 0]));
        ns.SetStr("hexversion", 0x000100f0);
        ns.SetStr("_multiarch", "x86_64-linux-gnu");
        ns.SetStr("supports_isolated_interpreters", false);
        return Value.Of(new PySimpleNamespace(ns));
    }

    /// <summary>The tag of our own .pyc files in __pycache__.</summary>
    public const string CacheTag = "tieredpy-314";
}

/// <summary>What sys.flags shows.</summary>
public sealed class SysFlags
{
    public int Debug, Inspect, Interactive, Optimize, DontWriteBytecode, NoUserSite, NoSite, IgnoreEnvironment, Verbose, BytesWarning, Quiet, Isolated, Utf8Mode, WarnDefaultEncoding;
    public int HashRandomization = 1;
    public bool SafePath, DevMode;
    public int IntMaxStrDigits = 4300;
}

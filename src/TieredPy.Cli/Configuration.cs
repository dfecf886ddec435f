using System.Globalization;
using TieredPy.Hosting;

namespace TieredPy.Cli;

/// <summary>
/// What the command line and the environment make of an engine's options, in CPython's order of precedence. A value that makes no sense is a
/// <see cref="ConfigurationException"/>.
/// </summary>
internal static class Configuration
{
    public static EngineOptions Resolve(CommandLine c)
    {
        var flags = c.Flags;
        string? Env(string name) => flags.IgnoreEnvironment == 0 && Environment.GetEnvironmentVariable(name) is { Length: > 0 } v ? v : null;
        void Raise(ref int flag, string name)
        {
            if (Env(name) is not { } v) return;
            // a number is a level, anything else is "on"
            flag = Math.Max(flag, int.TryParse(v, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 1);
        }
        Raise(ref flags.Debug, "PYTHONDEBUG");
        Raise(ref flags.Optimize, "PYTHONOPTIMIZE");
        Raise(ref flags.Verbose, "PYTHONVERBOSE");
        if (Env("PYTHONDONTWRITEBYTECODE") is not null) flags.DontWriteBytecode = 1;
        if (Env("PYTHONNOUSERSITE") is not null) flags.NoUserSite = 1;
        if (Env("PYTHONSAFEPATH") is not null) flags.SafePath = true;
        flags.DevMode = c.XOptions.ContainsKey("dev") || Env("PYTHONDEVMODE") is not null;
        if (c.XOptions.ContainsKey("warn_default_encoding") || Env("PYTHONWARNDEFAULTENCODING") is not null) flags.WarnDefaultEncoding = 1;
        HashSeed(flags, Env("PYTHONHASHSEED"));
        flags.Utf8Mode = Utf8Mode(c, Env("PYTHONUTF8"));
        flags.IntMaxStrDigits = Digits(c, Env("PYTHONINTMAXSTRDIGITS"));
        var prefix = c.XOptions.TryGetValue("pycache_prefix", out var named) ? named : Env("PYTHONPYCACHEPREFIX");
        return new EngineOptions
        {
            Arguments = c.Arguments,
            Flags = flags,
            Optimize = flags.Optimize,
            IntMaxStrDigits = flags.IntMaxStrDigits,
            XOptions = c.XOptions,
            WarnOptions = Warnings(c, Env("PYTHONWARNINGS")),
            Unbuffered = c.Unbuffered || Env("PYTHONUNBUFFERED") is not null,
            SearchPath = [.. (Env("PYTHONPATH") ?? "").Split(Path.PathSeparator).Where(static p => p.Length > 0)],
            PycachePrefix = string.IsNullOrEmpty(prefix) ? null : prefix,
            CheckHashPycs = c.CheckHashPycs,
            StreamEncoding = Env("PYTHONIOENCODING"),
            StandardLibrary = c.Library is null ? null : Path.GetFullPath(c.Library),
        };
    }

    private static void HashSeed(TieredPy.Modules.SysFlags flags, string? seed)
    {
        if (seed is null or "random") return;
        if (!uint.TryParse(seed, NumberStyles.None, CultureInfo.InvariantCulture, out var n))
        {
            throw new ConfigurationException("config_init_hash_seed: PYTHONHASHSEED must be \"random\" or an integer in range [0; 4294967295]");
        }
        flags.HashRandomization = n == 0 ? 0 : 1;
    }

    private static int Utf8Mode(CommandLine c, string? variable)
    {
        if (c.XOptions.TryGetValue("utf8", out var option)) return option switch
        {
            null or "1" => 1,
            "0" => 0,
            _ => throw new ConfigurationException("preconfig_init_utf8_mode: invalid -X utf8 option value", "preinitializing"),
        };
        if (variable is not null) return variable switch
        {
            "1" => 1,
            "0" => 0,
            _ => throw new ConfigurationException("preconfig_init_utf8_mode: invalid PYTHONUTF8 environment variable value", "preinitializing"),
        };
        return ProcessInfo.CharacterLocale is "C" or "POSIX" ? 1 : 0;
    }

    private static int Digits(CommandLine c, string? variable)
    {
        var (text, from) = c.XOptions.TryGetValue("int_max_str_digits", out var option) ? (option ?? "", "-X int_max_str_digits") : (variable, "PYTHONINTMAXSTRDIGITS");
        if (text is null) return 4300;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n is 0 or >= 640) return n;
        throw new ConfigurationException($"config_init_int_max_str_digits: {from}: invalid limit; must be >= 640 or 0 for unlimited.");
    }

    private static List<string> Warnings(CommandLine c, string? variable)
    {
        // from the weakest to the strongest: development mode, environment, -W, -b
        var all = new List<string>();
        if (c.Flags.DevMode) all.Add("default");
        if (variable is not null) all.AddRange(variable.Split(','));
        all.AddRange(c.WarnOptions);
        if (c.Flags.BytesWarning > 0) all.Add(c.Flags.BytesWarning == 1 ? "default::BytesWarning" : "error::BytesWarning");
        return all;
    }
}

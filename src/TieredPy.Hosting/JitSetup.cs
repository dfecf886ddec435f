using System.Globalization;
using TieredPy.Jit;
using TieredPy.Runtime;

namespace TieredPy.Hosting;

/// <summary>Plugs the JIT into an engine, as -X options and TIEREDPY_JIT… variables say.</summary>
internal static class JitSetup
{
    public static void Install(Engine engine, EngineOptions options)
    {
        var mode = Setting(options, "jit", "TIEREDPY_JIT") ?? "on";
        if (mode is not ("off" or "on" or "eager" or "stress")) throw new ConfigurationException($"config_init_jit: {Where(options, "jit", "TIEREDPY_JIT")}={mode}: must be one of on, off, eager, stress");
        var calls = Number(options, "jit-call-threshold", "TIEREDPY_JIT_CALL_THRESHOLD", 400);
        var loops = Number(options, "jit-loop-threshold", "TIEREDPY_JIT_LOOP_THRESHOLD", 1000);
        if (mode == "off") return;
        var eager = mode is "eager" or "stress";
        engine.JitCallThreshold = eager ? 1 : calls;
        engine.JitLoopThreshold = eager ? 0 : loops;
        engine.FirstJitRequest = eager ? 1 : calls;
        engine.BackEdgeMask = eager || loops < 256 ? 0 : 255;
        var background = Switch(options, "jit-background", "TIEREDPY_JIT_BACKGROUND");
        var inline = Switch(options, "jit-inline", "TIEREDPY_JIT_INLINE");
        var seed = Number(options, "jit-seed", "TIEREDPY_JIT_SEED", 1);
        var log = OpenLog(options);
        engine.PlugJit(() => new JitManager(new JitOptions { Eager = mode == "eager", Stress = mode == "stress", Seed = seed, Background = background, Inline = inline, Log = log }));
    }

    private static TextWriter? OpenLog(EngineOptions options)
    {
        var has = options.XOptions.TryGetValue("jit-log", out var file);
        if (!has)
        {
            file = options.Flags.IgnoreEnvironment != 0 ? null : Environment.GetEnvironmentVariable("TIEREDPY_JIT_LOG");
            has = !string.IsNullOrEmpty(file);
        }
        if (!has) return null;
        try
        {
            return string.IsNullOrEmpty(file) || file == "-" ? Console.Error : new StreamWriter(file) { AutoFlush = true };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new ConfigurationException($"config_init_jit: {Where(options, "jit-log", "TIEREDPY_JIT_LOG")}={file}: cannot be written");
        }
    }

    private static string? Setting(EngineOptions options, string name, string variable)
    {
        if (options.XOptions.TryGetValue(name, out var v)) return v ?? throw new ConfigurationException($"config_init_jit: -X {name}: needs a value, as in -X {name}={(name == "jit" ? "on" : "100")}");
        var env = options.Flags.IgnoreEnvironment != 0 ? null : Environment.GetEnvironmentVariable(variable);
        return string.IsNullOrEmpty(env) ? null : env;
    }

    private static bool Switch(EngineOptions options, string name, string variable) => Setting(options, name, variable) switch
    {
        null or "on" => true,
        "off" => false,
        var other => throw new ConfigurationException($"config_init_jit: {Where(options, name, variable)}={other}: must be on or off"),
    };

    private static int Number(EngineOptions options, string name, string variable, int @default) =>
        Setting(options, name, variable) is not { } s ? @default
        : int.TryParse(s, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n
        : throw new ConfigurationException($"config_init_jit: {Where(options, name, variable)}={s}: must be a number");

    private static string Where(EngineOptions options, string name, string variable) => options.XOptions.ContainsKey(name) ? "-X " + name : variable;
}

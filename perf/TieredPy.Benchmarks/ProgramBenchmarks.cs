using System.Reflection;
using BenchmarkDotNet.Attributes;

namespace TieredPy.Benchmarks;

/// <summary>Iterations of the programs of perf/programs, on the interpreter alone and with the JIT.</summary>
[MemoryDiagnoser]
public class ProgramBenchmarks
{
    private static readonly string s_folder = typeof(ProgramBenchmarks).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "Programs").Value!;

    private PythonFunction? _iteration;

    public static IEnumerable<string> Programs => Directory.GetFiles(s_folder, "*.py").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal);

    [ParamsSource(nameof(Programs))]
    public string Program { get; set; } = "";

    [Params("off", "on")]
    public string Jit { get; set; } = "";

    [GlobalSetup]
    public void Setup() => _iteration = new PythonFunction(File.ReadAllText(Path.Combine(s_folder, Program + ".py")), "run_iteration", Jit);

    [GlobalCleanup]
    public void Cleanup() => _iteration?.Dispose();

    /// <summary>One iteration; the number is kept, so that each does the same work.</summary>
    [Benchmark]
    public long Iteration() => _iteration!.Call(0);
}

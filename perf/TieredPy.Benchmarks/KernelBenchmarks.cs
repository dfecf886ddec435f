using BenchmarkDotNet.Attributes;

namespace TieredPy.Benchmarks;

/// <summary>Small loops, each over one kind of operation, on each tier: <c>kernel(n)</c> with n = 20,000.</summary>
public class KernelBenchmarks
{
    private const int Rounds = 20_000;

    private static readonly Dictionary<string, string> s_kernels = new()
    {
        ["add"] = """
            def kernel(n):
                s = 0
                for i in range(n): s += i & 7
                return s
            """,
        ["float"] = """
            def kernel(n):
                x = 0.0
                for i in range(n): x = x * 0.5 + i
                return int(x)
            """,
        ["call"] = """
            def f(x): return x + 1
            def kernel(n):
                i = 0
                while i < n: i = f(i)
                return i
            """,
        ["attribute"] = """
            class C:
                def __init__(self): self.x = 0
                def step(self): self.x += 1
            def kernel(n):
                c = C()
                for i in range(n): c.step()
                return c.x
            """,
        ["list"] = """
            def kernel(n):
                a = [0] * 64
                for i in range(n): a[i & 63] += i
                return a[5]
            """,
        ["dict"] = """
            def kernel(n):
                d = {}
                for i in range(n): d[i & 255] = d.get(i & 255, 0) + 1
                return len(d)
            """,
        ["generator"] = """
            def g(n):
                for i in range(n): yield i
            def kernel(n):
                s = 0
                for x in g(n): s += x
                return s
            """,
        ["exception"] = """
            def kernel(n):
                s = 0
                for i in range(n // 20):
                    try: raise ValueError
                    except ValueError: s += 1
                return s
            """,
    };

    private PythonFunction? _kernel;

    public static IEnumerable<string> Kernels => s_kernels.Keys;

    [ParamsSource(nameof(Kernels))]
    public string Kernel { get; set; } = "";

    [Params("off", "on", "eager")]
    public string Jit { get; set; } = "";

    [GlobalSetup]
    public void Setup() => _kernel = new PythonFunction(s_kernels[Kernel], "kernel", Jit);

    [GlobalCleanup]
    public void Cleanup() => _kernel?.Dispose();

    [Benchmark]
    public long Run() => _kernel!.Call(Rounds);
}

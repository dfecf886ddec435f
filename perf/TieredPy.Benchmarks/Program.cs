using BenchmarkDotNet.Running;

// dotnet run -c Release --project perf/TieredPy.Benchmarks -- --filter '*queens*'
BenchmarkSwitcher.FromAssembly(typeof(TieredPy.Benchmarks.PythonFunction).Assembly).Run(args);

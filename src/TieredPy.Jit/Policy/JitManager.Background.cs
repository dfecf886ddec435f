using System.Collections.Concurrent;

namespace TieredPy.Jit;

/// <summary>
/// The compiling thread. Contract: feedback is read and IL is written on the program's thread, which takes a fraction of a millisecond; what is queued
/// here is RyuJIT's part, in the order of the requests, so that callees come before their callers. A finished unit is published by one write of its entry;
/// when it was discarded meanwhile, its entry finds that out by itself and takes itself back.
/// </summary>
public sealed partial class JitManager
{
    private readonly BlockingCollection<(CompiledUnit Unit, CodeState State, TimeSpan Spent)> _queue = [];
    private Thread? _compiler;

    /// <summary>Eager and stress mode compile at once, so that what they run is determined by the program alone.</summary>
    private bool Background => Options is { Background: true, Eager: false, Stress: false } && !OnRequest;

    /// <summary>The program asked for a compilation by name (<c>tieredpy.compile</c>): at once, and without feedback if there is none.</summary>
    internal bool OnRequest { get; private set; }

    private void Enqueue(CompiledUnit unit, CodeState state, TimeSpan spent)
    {
        if (_compiler is null)
        {
            _compiler = new Thread(CompileQueued, 4 << 20) { IsBackground = true, Name = "tieredpy compiler" };
            _compiler.Start();
        }
        _queue.Add((unit, state, spent));
    }

    private void CompileQueued()
    {
        foreach (var (unit, state, spent) in _queue.GetConsumingEnumerable())
        {
            var start = System.Diagnostics.Stopwatch.GetTimestamp();
            try
            {
                unit.MakeReady();
                Compiled(unit, spent + System.Diagnostics.Stopwatch.GetElapsedTime(start));
                if (unit.Closure.Invalid) continue;
                if (unit.IsGenerator) unit.Code.JitGenerator = unit.GeneratorEntry;
                else if (!unit.IsOsr) unit.Function.JitEntry = unit.FunctionEntry;
            }
            catch (RefusedException e)
            {
                Refuse(unit, state, e.Message);
            }
            catch (Exception e)
            {
                Refuse(unit, state, $"internal error: {e.GetType().Name}: {e.Message}");
            }
        }
    }
}

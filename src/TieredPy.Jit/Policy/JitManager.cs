using System.Runtime.CompilerServices;
using TieredPy.Runtime;

namespace TieredPy.Jit;

/// <summary>
/// The optimizing tier of one engine: decides what to compile, keeps what was compiled, counts, logs. A failure inside the JIT is
/// logged and leaves the code to the interpreter.
/// </summary>
public sealed partial class JitManager(JitOptions options) : IJit
{
    private readonly HashSet<PyCode> _inProgress = [];
    private int _depth;

    public JitOptions Options { get; } = options;

    internal StressRandom StressSource { get; } = new(options.Seed);

    /// <summary>For tests: called with the name of what is about to be compiled; what it throws counts as a bug of the JIT's.</summary>
    internal Action<string>? BeforeCompile { get; set; }

    /// <summary>Counters for <c>tieredpy.stats()</c> and <c>-X jit-stats</c>.</summary>
    public JitStatistics Statistics { get; } = new();

    public void FunctionIsHot(PyThread thread, PyFunction function, RegCode code)
    {
        if (CompiledUnit.IsGeneratorCode(function.Code))
        {
            GeneratorIsHot(function, code);
            return;
        }
        if (function.JitEntry is not null) return;
        if (UnitFor(function, code) is { FunctionEntry: { } entry, Closure.Invalid: false }) function.JitEntry = entry;
    }

    /// <summary>Calls below which there is too little feedback to compile a callee together with its caller.</summary>
    internal const int MinCalls = 40;

    /// <summary>The compiled unit of a function, compiled now if it may be; null when it cannot.</summary>
    internal CompiledUnit? UnitFor(PyFunction function, RegCode code)
    {
        var state = CodeState.Of(code.Code);
        foreach (var known in state.Functions)
        {
            if (known.Function.Globals == function.Globals && known.Function.Builtins == function.Builtins && !known.Closure.Invalid && !known.Broken) return known;
        }
        if (state.Refused is not null || _depth > 6 || _inProgress.Contains(code.Code)) return null;
        if (!Options.Eager && !Options.Stress && !OnRequest && code.Calls < MinCalls) return null;
        var unit = new CompiledUnit(this, function, code, head: -1);
        if (!Compile(unit, state, null)) return null;
        state.Functions.Add(unit);
        function.JitEntry = unit.FunctionEntry;
        return unit;
    }

    private bool Compile(CompiledUnit unit, CodeState state, RegType[]? osrEntry)
    {
        if (state.Compilations.GetValueOrDefault(unit.Head) >= Options.MaxRecompilations)
        {
            Refuse(unit, state, "compiled too often");
            return false;
        }
        var code = unit.Code.Code;
        _inProgress.Add(code);
        _depth++;
        var start = System.Diagnostics.Stopwatch.GetTimestamp();
        try
        {
            BeforeCompile?.Invoke(code.Code.QualName);
            unit.Compile(osrEntry);
            state.Compilations[unit.Head] = state.Compilations.GetValueOrDefault(unit.Head) + 1;
            var time = System.Diagnostics.Stopwatch.GetElapsedTime(start);
            if (Background)
            {
                Enqueue(unit, state, time);
                return true;
            }
            unit.MakeReady();
            Compiled(unit, System.Diagnostics.Stopwatch.GetElapsedTime(start));
            return true;
        }
        catch (RefusedException e)
        {
            Refuse(unit, state, e.Message);
            return false;
        }
        catch (Exception e) when (e is not PyException)
        {
            // a bug of the JIT's: the program goes on in the interpreter
            Refuse(unit, state, $"internal error: {e.GetType().Name}: {e.Message}");
            if (Environment.GetEnvironmentVariable("TIEREDPY_DEBUG") == "1") Console.Error.WriteLine(e);
            return false;
        }
        finally
        {
            _depth--;
            _inProgress.Remove(code);
        }
    }

    private void Compiled(CompiledUnit unit, TimeSpan time)
    {
        lock (Statistics)
        {
            Statistics.Compilations++;
            Statistics.CompileTime += time;
        }
        Log("compiled", unit, $"{unit.IlSize} bytes of IL, {time.TotalMilliseconds:0.0} ms");
        if (unit.General.Count > 0) Log("general", unit, string.Join("; ", unit.General.Select(g => $"{g.Helper} at {Place(unit, g.Call, g.Pc)}").Distinct()));
    }

    private void Refuse(CompiledUnit unit, CodeState state, string reason)
    {
        lock (Statistics) Statistics.Refusals[reason] = Statistics.Refusals.GetValueOrDefault(reason) + 1;
        if (unit.IsOsr) state.LoopRefusals[unit.Head] = int.MaxValue;
        else state.Refused = reason;
        Log("refused", unit, reason);
    }

    public OsrExit LoopIsHot(PyThread thread, PyFunction function, RegCode code, ref Value registers, int pc, out Value result, out int resumeAt)
    {
        result = default;
        resumeAt = 0;
        if (CompiledUnit.IsGeneratorCode(code.Code))
        {
            // no entry at loops: it is entered where it is resumed
            GeneratorIsHot(function, code);
            return OsrExit.None;
        }
        var head = pc + code.Instructions[pc].BC;
        var state = CodeState.Of(code.Code);
        if (!state.Loops.TryGetValue(head, out var unit) || unit.Closure.Invalid || unit.Function.Globals != function.Globals)
        {
            if (LeaveToOuterLoop(thread, code, state, pc, head)) return OsrExit.None;
            unit = CompileLoop(thread, function, code, ref registers, head, state);
            if (unit is null) return OsrExit.None;
        }
        if (!unit.Ready) return OsrExit.None;
        if (!unit.Fits(ref registers))
        {
            // other types than it was compiled for: once in a while compile anew for these
            if (!Missed(state, head)) return OsrExit.None;
            unit = CompileLoop(thread, function, code, ref registers, head, state, unit.Entry);
            if (unit is null || !unit.Ready || !unit.Fits(ref registers)) return OsrExit.None;
        }
        return (OsrExit)unit.LoopEntry!(thread, function, ref registers, out result, out resumeAt);
    }

    /// <summary>How many times the threshold a loop inside of another waits for that one.</summary>
    private const int Patience = 16;

    /// <summary>
    /// A hot loop inside of others: the outermost is compiled instead, when it comes round, with all that is in it: its body has run to the end then, and the inner
    /// loop's iterator is made by compiled code. Unless that takes too long.
    /// </summary>
    private static bool LeaveToOuterLoop(PyThread thread, RegCode code, CodeState state, int pc, int head)
    {
        var threshold = thread.Engine.JitLoopThreshold;
        if (threshold <= thread.BackEdgeMask) return false;
        for (var outer = code.Instructions.Length - 1; outer > pc; outer--)
        {
            if ((RegOp)code.BaseOps[outer] != RegOp.JumpBack) continue;
            var outerHead = outer + code.Instructions[outer].BC;
            if (outerHead >= head) continue;
            if (state.LoopRefusals.GetValueOrDefault(outerHead) != 0) return false;
            var underWay = state.Loops.TryGetValue(outerHead, out var unit) && unit is { Ready: false, Broken: false, Closure.Invalid: false };
            if (!underWay && code.Caches[code.Instructions[pc].A].Bits >= threshold * (long)Patience) return false;
            ref var cache = ref code.Caches[code.Instructions[outer].A];
            cache.Bits = Math.Max(cache.Bits, threshold) | (uint)thread.BackEdgeMask;
            return true;
        }
        return false;
    }

    private static bool Missed(CodeState state, int head)
    {
        var n = state.LoopRefusals.GetValueOrDefault(head);
        if (n == int.MaxValue) return false;
        state.LoopRefusals[head] = n + 1;
        return n % 4 == 0;
    }

    private CompiledUnit? CompileLoop(PyThread thread, PyFunction function, RegCode code, ref Value registers, int head, CodeState state, RegType[]? before = null)
    {
        if (state.LoopRefusals.GetValueOrDefault(head) == int.MaxValue || _inProgress.Contains(code.Code)) return null;
        var frame = thread.Top;
        var unit = new CompiledUnit(this, function, code, head) { LocalsAreGlobals = (frame.Flags & FrameFlags.HasLocals) != 0 && frame.Locals.Ref == function.Globals };
        var entry = new RegType[code.WindowSize];
        for (var r = 0; r < entry.Length; r++)
        {
            if (!unit.Flow.IsLive(head, r))
            {
                entry[r] = RegType.Dead;
                continue;
            }
            var v = Unsafe.Add(ref registers, r);
            if (r >= code.StackBase && CompiledUnit.IteratorType(v) is { } iterator && (iterator.Class == typeof(PyRangeIterator) || iterator.Class == typeof(PyListIterator) || unit.Flow.TakesPairs(head, r))) entry[r] = iterator;
            else entry[r] = v.IsNull ? RegType.Null : v.IsInt ? RegType.Int : v.IsFloat ? RegType.Float : v.Ref is PyBool ? RegType.Bool : RegType.Object(v.Ref!.GetType());
        }
        // entered with other types than before: what differs may be anything
        for (var r = 0; before is not null && r < entry.Length; r++) entry[r] = RegType.Join(entry[r], before[r]);
        foreach (var i in code.Instructions)
        {
            if ((RegOp)i.Op != RegOp.LoadKs) continue;
            for (var k = 0; k < i.C; k++) entry[i.A / 16 + k] = RegType.Const(code.Consts[i.B + k]);
            break;
        }
        if (!Compile(unit, state, entry)) return null;
        state.Loops[head] = unit;
        return unit;
    }

    // ---- ends ----

    internal void Deoptimized(CompiledUnit unit, DeoptExit exit)
    {
        Statistics.Deoptimizations[exit.Reason.ToString()] = Statistics.Deoptimizations.GetValueOrDefault(exit.Reason.ToString()) + 1;
        if (Options.Log is not null && (exit.Taken <= 3 || exit.Taken % 1000 == 0)) Log("deopt", unit, $"{exit.Reason} at {Place(unit, exit)}, {exit.Taken}x");
    }

    internal void Discard(CompiledUnit unit, string why)
    {
        if (unit.Discarded) return;
        unit.Discarded = true;
        unit.Closure.Invalid = true;
        unit.Profile.Functions.Remove(unit);
        if (unit.IsOsr && unit.Profile.Loops.GetValueOrDefault(unit.Head) == unit) unit.Profile.Loops.Remove(unit.Head);
        if (unit.Function.JitEntry == (object?)unit.FunctionEntry) unit.Function.JitEntry = null;
        if (unit.GeneratorEntry is not null && unit.Code.JitGenerator == unit.GeneratorEntry) unit.Code.JitGenerator = null;
        // asked again soon: the code is hot
        unit.Code.NextJitRequest = unit.Code.Calls + 8;
        Statistics.Discards++;
        Log("discarded", unit, why);
    }

    private void Log(string what, CompiledUnit unit, string text)
    {
        if (Options.Log is not { } log) return;
        var co = unit.Code.Code.Code;
        var line = $"jit {what}: {co.QualName} ({co.FileName}:{(unit.IsOsr ? LineOf(unit.Code, unit.Head) : co.FirstLine)}){(unit.IsOsr ? " loop" : "")}: {text}";
        try
        {
            lock (log)
            {
                log.WriteLine(line);
                log.Flush();
            }
        }
        catch (ObjectDisposedException)
        {
            // a compilation in the background outlived the program that gave the log
        }
    }

    private static string Place(CompiledUnit unit, DeoptExit exit) => Place(unit, exit.Call, exit.Pc);

    private static string Place(CompiledUnit unit, InlinedCall? inlined, int pc) => inlined is { } call
        ? $"line {LineOf(call.Code, pc - call.Start)} of {call.Code.Code.Code.QualName} (pc {pc - call.Start}), inlined"
        : $"line {LineOf(unit.Code, pc)} (pc {pc})";

    private static int LineOf(RegCode code, int pc)
    {
        var at = code.Offsets[pc];
        foreach (var run in TieredPy.Bytecode.LocationTable.Lines(code.Code.Code))
        {
            if (run.Start <= at && at < run.End) return run.Line;
        }
        return code.Code.Code.FirstLine;
    }
}

/// <summary>What the JIT did.</summary>
public sealed class JitStatistics
{
    public int Compilations { get; internal set; }
    public int Discards { get; internal set; }
    public TimeSpan CompileTime { get; internal set; }
    public Dictionary<string, int> Refusals { get; } = [];
    public Dictionary<string, int> Deoptimizations { get; } = [];
}

namespace TieredPy.Jit;

/// <summary>When and how the JIT works: <c>-X jit=…</c> and its relatives.</summary>
public sealed class JitOptions
{
    /// <summary>Compile at the first call or back-edge.</summary>
    public bool Eager { get; init; }

    /// <summary>Fail guards on purpose, at random with <see cref="Seed"/>.</summary>
    public bool Stress { get; init; }
    public int Seed { get; init; } = 1;

    /// <summary>Does RyuJIT work on a thread of its own while the interpreter goes on? Not in eager and stress mode.</summary>
    public bool Background { get; init; } = true;

    /// <summary>Are the bodies of small callees put into their callers'?</summary>
    public bool Inline { get; init; } = true;

    /// <summary>Receives a line per compilation, refusal and deoptimization; null: none.</summary>
    public TextWriter? Log { get; init; }

    /// <summary>Compilations of one function or loop after which it stays in the interpreter.</summary>
    public int MaxRecompilations { get; init; } = 10;

    /// <summary>Failures of one guard after which the code is compiled without that assumption.</summary>
    public int MaxGuardFailures { get; init; } = 6;
}

/// <summary>A small deterministic generator (xorshift64*, Vigna 2016).</summary>
internal sealed class StressRandom(int seed)
{
    private ulong _state = (ulong)seed * 0x9E3779B97F4A7C15UL | 1;

    public int Next(int below)
    {
        _state ^= _state >> 12;
        _state ^= _state << 25;
        _state ^= _state >> 27;
        return (int)((_state * 0x2545F4914F6CDD1DUL >> 33) % (ulong)below);
    }
}

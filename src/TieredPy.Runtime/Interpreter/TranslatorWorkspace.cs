namespace TieredPy.Runtime;

/// <summary>
/// The lists and arrays that a translation fills, kept for the thread's next one: a program's start translates some 600 functions, and what grew anew for each
/// of them was a quarter of all memory that it touched. Contract: who takes it gives it back, empty; a second translation meanwhile has one of its own.
/// </summary>
internal sealed class TranslatorWorkspace
{
    /// <summary>Larger ones are not kept.</summary>
    private const int MaxUnits = 16 * 1024;

    [ThreadStatic]
    private static TranslatorWorkspace? s_spare;

    public readonly List<Instr> Code = [];
    public readonly List<int> Offsets = [];
    public readonly List<InlineCache> Caches = [];
    public readonly List<PyStr?> CacheNames = [];
    public readonly List<Value> Consts = [];
    public readonly Dictionary<long, int> ConstIndex = [];
    public readonly List<(int Instr, int Target, bool Long)> Fixups = [];

    // of StackStates, by code unit
    public StackState?[] At = [];
    public bool[] Leader = [];
    public int[] LoopDepth = [];
    public short[] HandlerAt = [];
    private int _units;

    public static TranslatorWorkspace Take()
    {
        var w = s_spare ?? new TranslatorWorkspace();
        s_spare = null;
        return w;
    }

    public void GiveBack()
    {
        Clear();
        if (_units > MaxUnits) return;
        Array.Clear(At, 0, _units);
        Array.Clear(Leader, 0, _units);
        Array.Clear(LoopDepth, 0, _units);
        _units = 0;
        s_spare = this;
    }

    /// <summary>Forgets a translation, but not what is known of the code by its units.</summary>
    public void Clear()
    {
        Code.Clear();
        Offsets.Clear();
        Caches.Clear();
        CacheNames.Clear();
        Consts.Clear();
        ConstIndex.Clear();
        Fixups.Clear();
    }

    /// <summary>The arrays by code unit have at least so many elements; all are zero, and <see cref="HandlerAt"/> is -1.</summary>
    public void ForUnits(int count)
    {
        if (At.Length < count)
        {
            var size = Math.Max(count, 256);
            if (size < MaxUnits) size = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)size);
            At = new StackState?[size];
            Leader = new bool[size];
            LoopDepth = new int[size];
            HandlerAt = new short[size];
        }
        _units = count;
        Fills.MinusOne(HandlerAt.AsSpan(0, count));
    }
}

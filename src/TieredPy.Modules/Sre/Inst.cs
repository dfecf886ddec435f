using System.Numerics;

namespace TieredPy.Modules.Sre;

/// <summary>What an instruction does. See <see cref="Matcher"/> for how.</summary>
internal enum Op : byte
{
    /// <summary>The end of the pattern.</summary>
    Accept,
    Fail,

    /// <summary>One certain character: <see cref="Inst.A"/>.</summary>
    Char,

    /// <summary>Characters in a row: <see cref="Inst.Literal"/>.</summary>
    Text,

    /// <summary>One character of <see cref="Inst.Set"/>.</summary>
    One,

    /// <summary>One character of a set, <see cref="Inst.Min"/> to <see cref="Inst.Max"/> times, as often as possible.</summary>
    Greedy,

    /// <summary>The same, as seldom as possible.</summary>
    Lazy,

    /// <summary>The same, as often as possible and not taken back.</summary>
    Possess,

    /// <summary>A place: <see cref="Inst.A"/> is its number in re/_constants.py.</summary>
    At,

    /// <summary>One of <see cref="Inst.Ways"/>, the first that leads on.</summary>
    Branch,

    /// <summary>Begin or end of a group: mark <see cref="Inst.A"/>.</summary>
    Mark,

    /// <summary>Entry of <see cref="Inst.Loop"/>, whose counter is fresh.</summary>
    RepeatEnter,

    /// <summary>Reached at the entry and after each round of a counted repeat.</summary>
    Repeat,

    /// <summary>The same of a repeat that needs no counter: its body takes at least a character, and no number of rounds is asked for.</summary>
    Star,

    /// <summary>Entry of a <see cref="Star"/> whose first round has to be.</summary>
    Plus,

    /// <summary>Look-around: <see cref="Inst.A"/> is the way back.</summary>
    Look,
    LookNot,
    LookEnd,
    LookNotEnd,

    /// <summary>(?>…)</summary>
    Atomic,
    AtomicEnd,

    /// <summary>(…){min,max}+</summary>
    Possessive,
    PossessiveEnd,

    /// <summary>What group <see cref="Inst.A"/> has, again; <see cref="Inst.Fold"/> says how characters are made alike.</summary>
    GroupRef,

    /// <summary><see cref="Inst.Body"/> if group <see cref="Inst.A"/> has matched, else what follows.</summary>
    GroupExists,
}

/// <summary>An instruction of a compiled pattern, linked to the one that follows.</summary>
internal sealed class Inst(Op op, int id)
{
    public Op Op = op;

    /// <summary>Its place in the pattern's table of instructions.</summary>
    public readonly int Id = id;
    public Inst Next = null!;

    /// <summary>The inner part, or for its last instruction and for the entry of a repeat the instruction it belongs to.</summary>
    public Inst Body = null!, Loop = null!;
    public int A, Min, Max;

    /// <summary>A repeat that does as many rounds as it can; a single-character repeat that no shorter run can help (what follows begins with other characters).</summary>
    public bool Greedy, Final;
    public CharSet Set = null!;
    public Literal Literal = null!;
    public Func<int, int>? Fold;

    /// <summary>With which characters what follows can begin; null when it may be empty or nothing is known.</summary>
    public CharSet? NextFirst;

    /// <summary>The same of the body.</summary>
    public CharSet? BodyFirst;

    /// <summary>Of a <see cref="Op.Star"/>: characters that are a round by themselves, with no other way to go on.</summary>
    public CharSet? Run;

    /// <summary>Alternatives, 64 at most, and with which characters each can begin.</summary>
    public Inst[] Ways = [];
    public CharSet?[] Firsts = [];
    private ulong[]? _table;
    private int _uses;

    /// <summary>The analysis has been here: 1 under way, 2 done.</summary>
    public byte FirstState;
    public CharSet? First;

    /// <summary>The alternatives that may begin with character <paramref name="c"/> (-1: the text ends), a bit for each.</summary>
    public ulong OpenWays(int c)
    {
        if ((uint)c < 256 && _table is { } table) return table[c];
        // a table is made when the branch turns out to be used
        if (++_uses == 32) MakeTable();
        return Test(c);
    }

    private ulong Test(int c)
    {
        var open = 0UL;
        for (var i = 0; i < Ways.Length; i++)
        {
            if (Firsts[i] is not { } first || (c >= 0 && first.Has(c))) open |= 1UL << i;
        }
        return open;
    }

    private void MakeTable()
    {
        var table = new ulong[256];
        for (var c = 0; c < table.Length; c++) table[c] = Test(c);
        _table = table;
    }

    /// <summary>The first of <paramref name="open"/>, which is taken out.</summary>
    public Inst TakeWay(ref ulong open)
    {
        var way = Ways[BitOperations.TrailingZeroCount(open)];
        open &= open - 1;
        return way;
    }
}

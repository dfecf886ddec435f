using TieredPy.Runtime;

namespace TieredPy.Modules.Sre;

/// <summary>
/// What a match in progress keeps. Text is a .NET string where characters and code points are the same, else <see cref="Points"/>;
/// positions count code points. A node that changes marks, counters or <see cref="LastIndex"/> restores them when what follows fails.
/// </summary>
internal sealed class State
{
    public required string Text;
    public int[]? Points;

    /// <summary>Where look-behind and anchors see the beginning of the text.</summary>
    public const int Begin = 0;
    public int End;
    public required int[] Marks, Counts, Last;
    public int LastIndex = -1;

    /// <summary>The whole text up to <see cref="End"/> must match.</summary>
    public bool Full;

    /// <summary>A match that ends here is refused (an empty match where the last one ended); -1 for none.</summary>
    public int MustAdvanceFrom = -1;
    public PyThread Thread = null!;

    /// <summary>Where the scan stands.</summary>
    public int From;

    public int At(int i) => Points is null ? Text[i] : Points[i];
}

/// <summary>A step of a compiled pattern: matches at p and goes on with what follows; the end of the whole match, or -1.</summary>
internal abstract class Node
{
    public Node Next = null!;
    public abstract int Match(State s, int p);
}

/// <summary>The end of the pattern.</summary>
internal sealed class Accept : Node
{
    public override int Match(State s, int p) => (s.Full && p != s.End) || p == s.MustAdvanceFrom ? -1 : p;
}

/// <summary>The end of a part that is matched for itself (look-around, atomic group).</summary>
internal sealed class PartEnd : Node
{
    public override int Match(State s, int p) => p;
}

internal sealed class Fail : Node
{
    public override int Match(State s, int p) => -1;
}

/// <summary>One or more literal characters.</summary>
internal sealed class Literal(string text, int[] points) : Node
{
    public readonly string Text = text;
    public readonly int[] Points = points;

    /// <summary>Every character is in the BMP.</summary>
    public readonly bool Plain = text.Length == points.Length;

    public override int Match(State s, int p)
    {
        var n = Points.Length;
        if (s.End - p < n) return -1;
        if (s.Points is null)
        {
            if (!Plain) return -1;
            if (n == 1)
            {
                if (s.Text[p] != Text[0]) return -1;
            }
            else if (!s.Text.AsSpan(p, n).SequenceEqual(Text))
            {
                return -1;
            }
        }
        else if (!s.Points.AsSpan(p, n).SequenceEqual(Points))
        {
            return -1;
        }
        return Next.Match(s, p + n);
    }
}

/// <summary>A set of characters: a bitmap of the first 256, a test for the rest.</summary>
internal sealed class CharSet
{
    private readonly bool[] _low = new bool[256];
    private readonly Func<int, bool> _test;

    /// <summary>The only member, -1 if there are others.</summary>
    public int Single { get; init; } = -1;

    public CharSet(Func<int, bool> test)
    {
        _test = test;
        for (var i = 0; i < 256; i++) _low[i] = test(i);
    }

    public bool Has(int c) => (uint)c < 256 ? _low[c] : _test(c);
}

internal sealed class One(CharSet set) : Node
{
    public readonly CharSet Set = set;

    public override int Match(State s, int p) => p < s.End && Set.Has(s.At(p)) ? Next.Match(s, p + 1) : -1;
}

/// <summary>x{min,max} of one character, greedy.</summary>
internal sealed class Greedy(CharSet set, int min, int max, bool possessive) : Node
{
    public readonly CharSet Set = set;
    public readonly int Min = min;

    public static int Count(State s, int p, CharSet set, int max)
    {
        var limit = max == int.MaxValue || s.End - p < max ? s.End : p + max;
        var i = p;
        if (s.Points is null)
        {
            var text = s.Text;
            if (limit > text.Length) limit = text.Length;
            while (i < limit && set.Has(text[i])) i++;
        }
        else
        {
            while (i < limit && set.Has(s.Points[i])) i++;
        }
        return i - p;
    }

    public override int Match(State s, int p)
    {
        Interpreter.CheckSignals(s.Thread);
        var n = Count(s, p, Set, max);
        if (n < Min) return -1;
        if (possessive) return Next.Match(s, p + n);
        if (Next is Accept && !s.Full && s.MustAdvanceFrom < 0) return p + n;
        if (Next is Literal { Plain: true } l)
        {
            // only where the literal begins is it worth going on
            var c = l.Points[0];
            for (var i = p + n; i >= p + Min; i--)
            {
                if (i >= s.End || s.At(i) != c) continue;
                var r = l.Match(s, i);
                if (r >= 0) return r;
            }
            return -1;
        }
        for (var i = p + n; i >= p + Min; i--)
        {
            var r = Next.Match(s, i);
            if (r >= 0) return r;
        }
        return -1;
    }
}

/// <summary>x{min,max}? of one character, lazy.</summary>
internal sealed class Lazy(CharSet set, int min, int max) : Node
{
    public readonly CharSet Set = set;
    public readonly int Min = min;

    public override int Match(State s, int p)
    {
        if (Min > 0)
        {
            if (Greedy.Count(s, p, Set, Min) < Min) return -1;
            p += Min;
        }
        for (var n = Min; ; n++, p++)
        {
            var r = Next.Match(s, p);
            if (r >= 0) return r;
            if (n >= max || p >= s.End || !Set.Has(s.At(p))) return -1;
        }
    }
}

internal sealed class At(int code) : Node
{
    private static bool Word(State s, int p, bool unicode)
    {
        if (p < State.Begin || p >= s.End) return false;
        var c = s.At(p);
        return unicode ? c == '_' || CharTables.IsAlnum(c) : c < 128 && (char.IsAsciiLetterOrDigit((char)c) || c == '_');
    }

    public override int Match(State s, int p)
    {
        var ok = code switch
        {
            0 or 2 => p == State.Begin,
            1 => p == State.Begin || s.At(p - 1) == '\n',
            3 or 8 => s.End > State.Begin && Word(s, p - 1, false) != Word(s, p, false),
            4 or 9 => s.End > State.Begin && Word(s, p - 1, false) == Word(s, p, false) || s.End == State.Begin,
            5 => p == s.End || (p == s.End - 1 && s.At(p) == '\n'),
            6 => p == s.End || s.At(p) == '\n',
            7 => p == s.End,
            10 => Word(s, p - 1, true) != Word(s, p, true),
            _ => Word(s, p - 1, true) == Word(s, p, true),
        };
        return ok ? Next.Match(s, p) : -1;
    }
}

internal sealed class Branch(Node[] ways, CharSet?[] firsts) : Node
{
    public readonly Node[] Ways = ways;
    public readonly CharSet?[] Firsts = firsts;

    /// <summary>By character: a bit for each way that may begin with it. Made when the branch turns out to be used.</summary>
    private ulong[]? _table;
    private int _matches;

    public override int Match(State s, int p)
    {
        var c = p < s.End ? s.At(p) : -1;
        if ((uint)c < 256 && _table is { } table)
        {
            for (var open = table[c]; open != 0; open &= open - 1)
            {
                var r = Ways[System.Numerics.BitOperations.TrailingZeroCount(open)].Match(s, p);
                if (r >= 0) return r;
            }
            return -1;
        }
        if (++_matches == 64 && Ways.Length <= 64) MakeTable();
        for (var i = 0; i < Ways.Length; i++)
        {
            if (Firsts[i] is { } first && (c < 0 || !first.Has(c))) continue;
            var r = Ways[i].Match(s, p);
            if (r >= 0) return r;
        }
        return -1;
    }

    private void MakeTable()
    {
        var table = new ulong[256];
        for (var c = 0; c < 256; c++)
        {
            for (var i = 0; i < Ways.Length; i++)
            {
                if (Firsts[i] is not { } first || first.Has(c)) table[c] |= 1UL << i;
            }
        }
        _table = table;
    }
}

internal sealed class Mark(int index) : Node
{
    public override int Match(State s, int p)
    {
        var before = s.Marks[index];
        var last = s.LastIndex;
        s.Marks[index] = p;
        if ((index & 1) != 0) s.LastIndex = index / 2 + 1;
        var r = Next.Match(s, p);
        if (r < 0)
        {
            s.Marks[index] = before;
            s.LastIndex = last;
        }
        return r;
    }
}

/// <summary>Entry of a general repeat: its counters are fresh.</summary>
internal sealed class LoopEnter(Loop loop) : Node
{
    public readonly Loop Loop = loop;

    public override int Match(State s, int p)
    {
        var (count, last) = (s.Counts[Loop.Id], s.Last[Loop.Id]);
        s.Counts[Loop.Id] = 0;
        s.Last[Loop.Id] = -1;
        var r = Loop.Match(s, p);
        s.Counts[Loop.Id] = count;
        s.Last[Loop.Id] = last;
        return r;
    }
}

/// <summary>Reached at the entry and after each round of a general repeat.</summary>
internal sealed class Loop(int id, int min, int max, bool greedy) : Node
{
    public readonly int Id = id, Min = min;
    public Node Body = null!;

    public override int Match(State s, int p)
    {
        s.Thread.CheckStack();
        // a match may take for ever: it can be interrupted
        Interpreter.CheckSignals(s.Thread);
        var (count, last) = (s.Counts[Id], s.Last[Id]);
        if (count < Min) return Round(s, p, count, last);
        if (greedy)
        {
            if (count < max && p != last)
            {
                var r = Round(s, p, count, last);
                if (r >= 0) return r;
            }
            return Next.Match(s, p);
        }
        var end = Next.Match(s, p);
        s.Counts[Id] = count;
        s.Last[Id] = last;
        return end >= 0 || count >= max || p == last ? end : Round(s, p, count, last);
    }

    private int Round(State s, int p, int count, int last)
    {
        s.Counts[Id] = count + 1;
        s.Last[Id] = p;
        var r = Body.Match(s, p);
        s.Counts[Id] = count;
        s.Last[Id] = last;
        return r;
    }
}

/// <summary>What matches a part for itself and then goes on: marks that the part set are taken back when what follows fails.</summary>
internal abstract class Apart : Node
{
    public Node Part = null!;

    protected int GoOn(State s, int p, int[] marks, int last)
    {
        var r = Next.Match(s, p);
        if (r < 0) Restore(s, marks, last);
        return r;
    }

    protected static void Restore(State s, int[] marks, int last)
    {
        marks.CopyTo(s.Marks, 0);
        s.LastIndex = last;
    }
}

internal sealed class Look(int back, bool negative) : Apart
{
    public override int Match(State s, int p)
    {
        if (p - back < State.Begin) return negative ? Next.Match(s, p) : -1;
        var marks = (int[])s.Marks.Clone();
        var last = s.LastIndex;
        var r = Part.Match(s, p - back);
        if (!negative) return r < 0 ? -1 : GoOn(s, p, marks, last);
        if (r < 0) return Next.Match(s, p);
        Restore(s, marks, last);
        return -1;
    }
}

internal sealed class Atomic : Apart
{
    public override int Match(State s, int p)
    {
        var marks = (int[])s.Marks.Clone();
        var last = s.LastIndex;
        var r = Part.Match(s, p);
        return r < 0 ? -1 : GoOn(s, r, marks, last);
    }
}

/// <summary>(…){min,max}+.</summary>
internal sealed class Possessive(int min, int max) : Apart
{
    public override int Match(State s, int p)
    {
        var marks = (int[])s.Marks.Clone();
        var last = s.LastIndex;
        for (var n = 0; n < max; n++)
        {
            var r = Part.Match(s, p);
            if (r < 0)
            {
                if (n >= min) break;
                Restore(s, marks, last);
                return -1;
            }
            if (r == p && n >= min) break;
            p = r;
        }
        return GoOn(s, p, marks, last);
    }
}

/// <summary>A group's text again. <paramref name="fold"/>: how characters are made alike; null for as they are.</summary>
internal sealed class GroupRef(int group, Func<int, int>? fold) : Node
{
    public override int Match(State s, int p)
    {
        int from = s.Marks[group * 2], to = s.Marks[group * 2 + 1];
        if (from < 0 || to < from) return -1;
        for (; from < to; from++, p++)
        {
            if (p >= s.End) return -1;
            int a = s.At(from), b = s.At(p);
            if (a != b && (fold is null || fold(a) != fold(b))) return -1;
        }
        return Next.Match(s, p);
    }
}

internal sealed class GroupExists(int group, Node yes, Node no) : Node
{
    public override int Match(State s, int p) => (s.Marks[group * 2] >= 0 && s.Marks[group * 2 + 1] >= s.Marks[group * 2] ? yes : no).Match(s, p);
}

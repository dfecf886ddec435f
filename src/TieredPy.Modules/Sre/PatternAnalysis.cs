namespace TieredPy.Modules.Sre;

/// <summary>
/// What is known of a linked pattern before it runs. Everything here errs on one side: a set of first characters may be too large (null: all, and
/// nothing at all), but what is not in it cannot begin a match.
/// </summary>
internal static class PatternAnalysis
{
    private const int Deep = 64;

    /// <summary>Fills in what the instructions keep of it.</summary>
    public static void Finish(List<Inst> all)
    {
        foreach (var i in all)
        {
            switch (i.Op)
            {
                case Op.Greedy:
                    i.NextFirst = First(i.Next);
                    i.Final = i.NextFirst is { } next && CharSet.Disjoint(i.Set, next);
                    break;
                case Op.Lazy:
                    i.NextFirst = First(i.Next);
                    break;
                case Op.Branch:
                    i.Firsts = Array.ConvertAll(i.Ways, static way => First(way));
                    break;
                case Op.Star:
                    i.NextFirst = First(i.Next);
                    i.BodyFirst = First(i.Body);
                    break;
            }
        }
        foreach (var i in all)
        {
            if (i.Op == Op.Star && i.Greedy) i.Run = RunOf(i);
        }
    }

    /// <summary>Characters that are a round of a star by themselves, where no other way into the body and none behind the star begins with them.</summary>
    private static CharSet? RunOf(Inst star)
    {
        if (star.NextFirst is not { } next || star.Body.Op != Op.Branch) return null;
        CharSet? run = null;
        foreach (var way in star.Body.Ways)
        {
            if (way.Next != star) continue;
            if (way.Op == Op.One) run = run is null ? way.Set : CharSet.Union(run, way.Set);
            else if (way.Op == Op.Char) run = run is null ? CharSet.Of(way.A) : CharSet.Union(run, CharSet.Of(way.A));
        }
        if (run is null) return null;
        for (var k = 0; k < star.Body.Ways.Length; k++)
        {
            var way = star.Body.Ways[k];
            if (way.Next == star && way.Op is Op.One or Op.Char) continue;
            if (star.Body.Firsts[k] is not { } other) return null;
            run = CharSet.Except(run, other);
        }
        run = CharSet.Except(run, next);
        return run.IsEmpty ? null : run;
    }

    /// <summary>With which characters a match from here on begins; null when it may be empty or nothing is known.</summary>
    public static CharSet? First(Inst i, int depth = 0)
    {
        if (i.FirstState == 2) return i.First;
        if (i.FirstState == 1 || depth > Deep) return null;
        i.FirstState = 1;
        i.First = Find(i, depth + 1);
        i.FirstState = 2;
        return i.First;
    }

    private static CharSet? Find(Inst i, int depth)
    {
        switch (i.Op)
        {
            case Op.Fail:
                return CharSet.Empty;
            case Op.Char:
                return CharSet.Of(i.A);
            case Op.Text:
                return CharSet.Of(i.Literal.Points[0]);
            case Op.One:
                return i.Set;
            case Op.Greedy or Op.Lazy or Op.Possess:
                return i.Min > 0 ? i.Set : i.Max == 0 ? First(i.Next, depth) : Either(i.Set, First(i.Next, depth));
            case Op.Mark or Op.At or Op.Look or Op.LookNot:
                // (what stands at a place only narrows what can begin there)
                return First(i.Next, depth);
            case Op.Branch:
                {
                    CharSet? all = CharSet.Empty;
                    foreach (var way in i.Ways) all = Either(all, First(way, depth));
                    return all;
                }
            case Op.GroupExists:
                return Either(First(i.Body, depth), First(i.Next, depth));
            case Op.Plus:
                return First(i.Body, depth);
            case Op.Star:
                return Either(First(i.Body, depth), First(i.Next, depth));
            case Op.RepeatEnter:
                // a body that can be empty leads to the repeat, of which nothing is known
                return i.Loop.Max == 0 ? First(i.Next, depth) : i.Loop.Min > 0 ? First(i.Loop.Body, depth) : Either(First(i.Loop.Body, depth), First(i.Next, depth));
            case Op.Atomic:
                return First(i.Body, depth);
            case Op.Possessive:
                return i.Min > 0 ? First(i.Body, depth) : null;
            default:
                // (a part that is matched for itself has matched at its end, whatever follows)
                return null;
        }
    }

    private static CharSet? Either(CharSet? a, CharSet? b) => a is null || b is null ? null : CharSet.Union(a, b);

    /// <summary>Does every way from here to <paramref name="stop"/> take at least a character?</summary>
    public static bool Takes(Inst i, Inst stop, int depth = 0)
    {
        for (; i != stop && depth < Deep; depth++)
        {
            switch (i.Op)
            {
                case Op.Char or Op.Text or Op.One or Op.Fail:
                    return true;
                case Op.Greedy or Op.Lazy or Op.Possess when i.Min > 0:
                case Op.Plus:
                    return true;
                case Op.RepeatEnter when i.Loop.Min > 0 && Takes(i.Loop.Body, i.Loop, depth + 1):
                    return true;
                case Op.Branch:
                    foreach (var way in i.Ways)
                    {
                        if (!Takes(way, stop, depth + 8)) return false;
                    }
                    return true;
                case Op.GroupExists when !Takes(i.Body, stop, depth + 8):
                case Op.Accept or Op.LookEnd or Op.LookNotEnd or Op.AtomicEnd or Op.PossessiveEnd or Op.Repeat:
                    return false;
            }
            i = i.Next;
        }
        return false;
    }

    /// <summary>The literal that every match begins with, null if there is none.</summary>
    public static Literal? Prefix(Inst i)
    {
        while (i.Op is Op.Mark or Op.At or Op.Look or Op.LookNot) i = i.Next;
        return i.Op == Op.Text ? i.Literal : null;
    }

    /// <summary>The place that every match begins at: what <see cref="Op.At"/> asks for, -1 if nothing.</summary>
    public static int Anchor(Inst i)
    {
        while (i.Op == Op.Mark) i = i.Next;
        return i.Op == Op.At ? i.A : -1;
    }
}

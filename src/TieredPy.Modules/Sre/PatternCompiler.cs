using TieredPy.Runtime;

namespace TieredPy.Modules.Sre;

/// <summary>
/// Makes nodes of the code list of <c>re._compiler</c> (its numbers are those of re/_constants.py). Code is read from the front and linked from the
/// back: <see cref="Sequence"/> gets the node that follows.
/// </summary>
internal sealed class PatternCompiler(uint[] code)
{
    private enum Op
    {
        Failure, Success, Any, AnyAll, Assert, AssertNot, At, Branch, Category, CharSet, BigCharSet, GroupRef, GroupRefExists, In, Info, Jump, Literal, Mark,
        MaxUntil, MinUntil, NotLiteral, Negate, Range, Repeat, RepeatOne, SubPattern, MinRepeatOne, AtomicGroup, PossessiveRepeat, PossessiveRepeatOne,
        GroupRefIgnore, InIgnore, LiteralIgnore, NotLiteralIgnore, GroupRefLocIgnore, InLocIgnore, LiteralLocIgnore, NotLiteralLocIgnore,
        GroupRefUniIgnore, InUniIgnore, LiteralUniIgnore, NotLiteralUniIgnore, RangeUniIgnore,
    }

    private const uint MaxRepeat = uint.MaxValue;

    /// <summary>How many general repeats there are.</summary>
    public int Loops { get; private set; }

    public Node Compile() => Sequence(0, code.Length, new Accept());

    private static PyException Bad() => PyErr.RuntimeError("invalid SRE code");

    private uint Word(int i) => (uint)i < (uint)code.Length ? code[i] : throw Bad();

    private static int Bound(uint n) => n == MaxRepeat || n > int.MaxValue ? int.MaxValue : (int)n;

    private Node Sequence(int at, int end, Node next)
    {
        var nodes = new List<Node>();
        var tail = next;
        while (at < end)
        {
            var op = (Op)Word(at);
            switch (op)
            {
                case Op.Failure:
                    nodes.Add(new Fail());
                    at++;
                    break;
                case Op.Success:
                    at = end;
                    break;
                case Op.Info:
                    at += 1 + (int)Word(at + 1);
                    break;
                case Op.Literal:
                    {
                        var points = new List<int>();
                        for (; at < end && (Op)code[at] == Op.Literal; at += 2) points.Add((int)Word(at + 1));
                        nodes.Add(new Literal(string.Concat(points.Select(static c => c > 0xffff ? char.ConvertFromUtf32(c) : ((char)c).ToString())), [.. points]));
                        break;
                    }
                case Op.Mark:
                    nodes.Add(new Mark((int)Word(at + 1)));
                    at += 2;
                    break;
                case Op.At:
                    nodes.Add(new At((int)Word(at + 1)));
                    at += 2;
                    break;
                case Op.RepeatOne or Op.MinRepeatOne or Op.PossessiveRepeatOne:
                    {
                        var after = at + 1 + (int)Word(at + 1);
                        int min = Bound(Word(at + 2)), max = Bound(Word(at + 3));
                        var body = at + 4;
                        var set = Single(ref body);
                        nodes.Add(op == Op.MinRepeatOne ? new Lazy(set, min, max) : new Greedy(set, min, max, op == Op.PossessiveRepeatOne));
                        at = after;
                        break;
                    }
                case Op.GroupRef or Op.GroupRefIgnore or Op.GroupRefLocIgnore or Op.GroupRefUniIgnore:
                    nodes.Add(new GroupRef((int)Word(at + 1), op switch { Op.GroupRef => null, Op.GroupRefUniIgnore => CaseTables.SimpleLower, _ => AsciiLower }));
                    at += 2;
                    break;
                case Op.Assert or Op.AssertNot:
                    {
                        var after = at + 1 + (int)Word(at + 1);
                        nodes.Add(new Look((int)Word(at + 2), op == Op.AssertNot) { Part = Sequence(at + 3, after, new PartEnd()) });
                        at = after;
                        break;
                    }
                case Op.AtomicGroup:
                    {
                        var after = at + 1 + (int)Word(at + 1);
                        nodes.Add(new Atomic { Part = Sequence(at + 2, after, new PartEnd()) });
                        at = after;
                        break;
                    }
                case Op.PossessiveRepeat:
                    {
                        var until = at + 1 + (int)Word(at + 1);
                        nodes.Add(new Possessive(Bound(Word(at + 2)), Bound(Word(at + 3))) { Part = Sequence(at + 4, until, new PartEnd()) });
                        at = until + 1;
                        break;
                    }
                case Op.Repeat:
                    {
                        var until = at + 1 + (int)Word(at + 1);
                        var loop = new Loop(Loops++, Bound(Word(at + 2)), Bound(Word(at + 3)), (Op)Word(until) == Op.MaxUntil);
                        loop.Body = Sequence(at + 4, until, loop);
                        nodes.Add(new LoopEnter(loop));
                        at = until + 1;
                        break;
                    }
                case Op.Branch:
                    {
                        var (ways, after) = Ways(at + 1);
                        var rest = Link(nodes, Join(ways, Sequence(after, end, tail)));
                        return rest;
                    }
                case Op.GroupRefExists:
                    {
                        var no = at + 2 + (int)Word(at + 2) - 1;
                        // a yes-part that ends in a jump has a no-part behind it
                        var jump = no - 2;
                        var hasNo = jump > at + 2 && (Op)Word(jump) == Op.Jump && no - 1 + (int)Word(no - 1) >= no && IsJumpAt(at + 3, jump);
                        var after = hasNo ? no - 1 + (int)Word(no - 1) : no;
                        var rest = Sequence(after, end, tail);
                        return Link(nodes, new GroupExists((int)Word(at + 1), Sequence(at + 3, hasNo ? jump : no, rest), hasNo ? Sequence(no, after, rest) : rest));
                    }
                default:
                    nodes.Add(new One(Single(ref at)));
                    break;
            }
        }
        return Link(nodes, tail);
    }

    private static Node Link(List<Node> nodes, Node next)
    {
        for (var i = nodes.Count - 1; i >= 0; i--)
        {
            nodes[i].Next = next;
            if (nodes[i] is LoopEnter enter) enter.Loop.Next = next;
            next = nodes[i];
        }
        return next;
    }

    /// <summary>The alternatives of a branch as ranges, and what follows them.</summary>
    private (List<(int From, int To)> Ways, int After) Ways(int at)
    {
        var ways = new List<(int, int)>();
        while (Word(at) != 0)
        {
            var next = at + (int)Word(at);
            // …, JUMP, distance
            ways.Add((at + 1, next - 2));
            at = next;
        }
        return (ways, at + 1);
    }

    private Branch Join(List<(int From, int To)> ways, Node next)
    {
        var nodes = ways.Select(w => Sequence(w.From, w.To, next)).ToArray();
        return new Branch(nodes, [.. nodes.Select(n => First.Of(n))]);
    }

    /// <summary>Does the instruction list from <paramref name="from"/> have an instruction that starts at <paramref name="jump"/>?</summary>
    private bool IsJumpAt(int from, int jump)
    {
        while (from < jump)
        {
            from = (Op)Word(from) switch
            {
                Op.Failure or Op.Success or Op.Any or Op.AnyAll => from + 1,
                Op.At or Op.Category or Op.GroupRef or Op.GroupRefIgnore or Op.GroupRefLocIgnore or Op.GroupRefUniIgnore or Op.Literal or Op.LiteralIgnore or Op.LiteralLocIgnore
                    or Op.LiteralUniIgnore or Op.NotLiteral or Op.NotLiteralIgnore or Op.NotLiteralLocIgnore or Op.NotLiteralUniIgnore or Op.Mark => from + 2,
                Op.Repeat or Op.PossessiveRepeat => from + 1 + (int)Word(from + 1) + 1,
                Op.Branch => Ways(from + 1).After,
                Op.GroupRefExists => from + 2 + (int)Word(from + 2) - 1 is var no && (Op)Word(no - 2) == Op.Jump && no - 2 > from + 2 && IsJumpAt(from + 3, no - 2) ? no - 1 + (int)Word(no - 1) : no,
                Op.Jump => from + 2,
                _ => from + 1 + (int)Word(from + 1),
            };
        }
        return from == jump;
    }

    // ---- single characters ----

    private static int AsciiLower(int c) => c is >= 'A' and <= 'Z' ? c + 32 : c;

    private CharSet Single(ref int at)
    {
        var op = (Op)Word(at);
        switch (op)
        {
            case Op.Any:
                at++;
                return new CharSet(static c => c != '\n');
            case Op.AnyAll:
                at++;
                return new CharSet(static _ => true);
            case Op.Category:
                {
                    var category = Word(at + 1);
                    at += 2;
                    return new CharSet(c => Category(category, c));
                }
            case Op.Literal or Op.NotLiteral or Op.LiteralIgnore or Op.NotLiteralIgnore or Op.LiteralLocIgnore or Op.NotLiteralLocIgnore or Op.LiteralUniIgnore or Op.NotLiteralUniIgnore:
                {
                    var chr = (int)Word(at + 1);
                    at += 2;
                    return op switch
                    {
                        Op.Literal => new CharSet(c => c == chr) { Single = chr },
                        Op.NotLiteral => new CharSet(c => c != chr),
                        Op.LiteralIgnore or Op.LiteralLocIgnore => new CharSet(c => AsciiLower(c) == chr),
                        Op.NotLiteralIgnore or Op.NotLiteralLocIgnore => new CharSet(c => AsciiLower(c) != chr),
                        Op.LiteralUniIgnore => new CharSet(c => CaseTables.SimpleLower(c) == chr),
                        _ => new CharSet(c => CaseTables.SimpleLower(c) != chr),
                    };
                }
            case Op.In or Op.InIgnore or Op.InLocIgnore or Op.InUniIgnore:
                {
                    var test = Set(at + 2);
                    at += 1 + (int)Word(at + 1);
                    return op switch
                    {
                        Op.In => new CharSet(test),
                        Op.InUniIgnore => new CharSet(c => test(CaseTables.SimpleLower(c))),
                        _ => new CharSet(c => test(AsciiLower(c))),
                    };
                }
            default:
                throw Bad();
        }
    }

    /// <summary>The test of a set: its items in order, with NEGATE turning the answer.</summary>
    private Func<int, bool> Set(int at)
    {
        var items = new List<Func<int, bool>>();
        var negate = false;
        while ((Op)Word(at) != Op.Failure)
        {
            switch ((Op)Word(at))
            {
                case Op.Negate:
                    negate = !negate;
                    at++;
                    break;
                case Op.Literal:
                    {
                        var chr = (int)Word(at + 1);
                        items.Add(c => c == chr);
                        at += 2;
                        break;
                    }
                case Op.Category:
                    {
                        var category = Word(at + 1);
                        items.Add(c => Category(category, c));
                        at += 2;
                        break;
                    }
                case Op.Range:
                    {
                        int lo = (int)Word(at + 1), hi = (int)Word(at + 2);
                        items.Add(c => c >= lo && c <= hi);
                        at += 3;
                        break;
                    }
                case Op.RangeUniIgnore:
                    {
                        int lo = (int)Word(at + 1), hi = (int)Word(at + 2);
                        items.Add(c => (c >= lo && c <= hi) || (CaseTables.SimpleUpper(c) is var u && u >= lo && u <= hi));
                        at += 3;
                        break;
                    }
                case Op.CharSet:
                    {
                        var bits = code.AsSpan(at + 1, 8).ToArray();
                        items.Add(c => c < 256 && (bits[c >> 5] & (1u << (c & 31))) != 0);
                        at += 9;
                        break;
                    }
                case Op.BigCharSet:
                    {
                        var blocks = (int)Word(at + 1);
                        var map = System.Runtime.InteropServices.MemoryMarshal.AsBytes(code.AsSpan(at + 2, 64)).ToArray();
                        var bits = code.AsSpan(at + 66, blocks * 8).ToArray();
                        items.Add(c => c < 65536 && (bits[map[c >> 8] * 8 + ((c & 255) >> 5)] & (1u << (c & 31))) != 0);
                        at += 66 + blocks * 8;
                        break;
                    }
                default:
                    throw Bad();
            }
        }
        var all = items.ToArray();
        if (all.Length == 1) return negate ? c => !all[0](c) : all[0];
        return c =>
        {
            foreach (var f in all)
            {
                if (f(c)) return !negate;
            }
            return negate;
        };
    }

    private static bool AsciiWord(int c) => c < 128 && (char.IsAsciiLetterOrDigit((char)c) || c == '_');

    private static bool Category(uint category, int c) => category switch
    {
        0 => c is >= '0' and <= '9',
        1 => c is not (>= '0' and <= '9'),
        2 => c is ' ' or >= 9 and <= 13,
        3 => c is not (' ' or >= 9 and <= 13),
        4 or 8 => AsciiWord(c),
        5 or 9 => !AsciiWord(c),
        6 => c == '\n',
        7 => c != '\n',
        10 => CharTables.IsDecimal(c),
        11 => !CharTables.IsDecimal(c),
        12 => CharTables.IsSpace(c),
        13 => !CharTables.IsSpace(c),
        14 => c == '_' || CharTables.IsAlnum(c),
        15 => c != '_' && !CharTables.IsAlnum(c),
        16 => CharTables.IsLineBreak(c),
        17 => !CharTables.IsLineBreak(c),
        _ => throw Bad(),
    };
}

/// <summary>With which characters a match can begin.</summary>
internal static class First
{
    /// <summary>The set, or null when a match may be empty or nothing is known.</summary>
    public static CharSet? Of(Node node, int depth = 0)
    {
        if (depth > 20) return null;
        switch (node)
        {
            case Literal l:
                return new CharSet(c => c == l.Points[0]) { Single = l.Points[0] };
            case One o:
                return o.Set;
            case Greedy { Min: > 0 } g:
                return g.Set;
            case Lazy { Min: > 0 } z:
                return z.Set;
            case Mark m:
                return Of(m.Next, depth + 1);
            case LoopEnter { Loop.Min: > 0 } e:
                return Of(e.Loop.Body, depth + 1);
            case Branch b:
                {
                    var sets = b.Firsts;
                    return Array.Exists(sets, static s => s is null) ? null : new CharSet(c => Array.Exists(sets, s => s!.Has(c)));
                }
            default:
                return null;
        }
    }
}

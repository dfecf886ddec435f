using TieredPy.Runtime;

namespace TieredPy.Modules.Sre;

/// <summary>
/// Makes instructions of the code list of <c>re._compiler</c> (its numbers are those of re/_constants.py). Code is read from the front and linked
/// from the back: <see cref="Sequence"/> gets the instruction that follows.
/// </summary>
internal sealed class PatternCompiler(uint[] code)
{
    private enum Code
    {
        Failure, Success, Any, AnyAll, Assert, AssertNot, At, Branch, Category, CharSet, BigCharSet, GroupRef, GroupRefExists, In, Info, Jump, Literal, Mark,
        MaxUntil, MinUntil, NotLiteral, Negate, Range, Repeat, RepeatOne, SubPattern, MinRepeatOne, AtomicGroup, PossessiveRepeat, PossessiveRepeatOne,
        GroupRefIgnore, InIgnore, LiteralIgnore, NotLiteralIgnore, GroupRefLocIgnore, InLocIgnore, LiteralLocIgnore, NotLiteralLocIgnore,
        GroupRefUniIgnore, InUniIgnore, LiteralUniIgnore, NotLiteralUniIgnore, RangeUniIgnore,
    }

    private const uint MaxRepeat = uint.MaxValue;

    private readonly List<Inst> _all = [];

    /// <summary>How many counted repeats there are.</summary>
    public int Loops { get; private set; }

    /// <summary>The first instruction; the others hang from it.</summary>
    public Inst Compile()
    {
        var root = Sequence(0, code.Length, New(Op.Accept));
        PatternAnalysis.Finish(_all);
        return root;
    }

    /// <summary>Every instruction, by its number.</summary>
    public Inst[] Table() => [.. _all];

    private Inst New(Op op)
    {
        var made = new Inst(op, _all.Count);
        _all.Add(made);
        return made;
    }

    private static PyException Bad() => PyErr.RuntimeError("invalid SRE code");

    private uint Word(int i) => (uint)i < (uint)code.Length ? code[i] : throw Bad();

    private static int Bound(uint n) => n == MaxRepeat || n > int.MaxValue ? int.MaxValue : (int)n;

    private Inst Sequence(int at, int end, Inst next)
    {
        var insts = new List<Inst>();
        while (at < end)
        {
            var op = (Code)Word(at);
            switch (op)
            {
                case Code.Failure:
                    insts.Add(New(Op.Fail));
                    at++;
                    break;
                case Code.Success:
                    at = end;
                    break;
                case Code.Info:
                    at += 1 + (int)Word(at + 1);
                    break;
                case Code.Literal:
                    insts.Add(Literals(ref at, end));
                    break;
                case Code.Mark or Code.At:
                    {
                        var made = New(op == Code.Mark ? Op.Mark : Op.At);
                        made.A = (int)Word(at + 1);
                        insts.Add(made);
                        at += 2;
                        break;
                    }
                case Code.RepeatOne or Code.MinRepeatOne or Code.PossessiveRepeatOne:
                    {
                        var made = New(op == Code.RepeatOne ? Op.Greedy : op == Code.MinRepeatOne ? Op.Lazy : Op.Possess);
                        (made.Min, made.Max) = (Bound(Word(at + 2)), Bound(Word(at + 3)));
                        var body = at + 4;
                        made.Set = Single(ref body);
                        insts.Add(made);
                        at += 1 + (int)Word(at + 1);
                        break;
                    }
                case Code.GroupRef or Code.GroupRefIgnore or Code.GroupRefLocIgnore or Code.GroupRefUniIgnore:
                    {
                        var made = New(Op.GroupRef);
                        made.A = (int)Word(at + 1);
                        made.Fold = op switch { Code.GroupRef => null, Code.GroupRefUniIgnore => CaseTables.FirstOfLower, _ => AsciiLower };
                        insts.Add(made);
                        at += 2;
                        break;
                    }
                case Code.Assert or Code.AssertNot:
                    {
                        var after = at + 1 + (int)Word(at + 1);
                        insts.Add(Part(op == Code.Assert ? Op.Look : Op.LookNot, op == Code.Assert ? Op.LookEnd : Op.LookNotEnd, at + 3, after));
                        insts[^1].A = (int)Word(at + 2);
                        at = after;
                        break;
                    }
                case Code.AtomicGroup:
                    {
                        var after = at + 1 + (int)Word(at + 1);
                        insts.Add(Part(Op.Atomic, Op.AtomicEnd, at + 2, after));
                        at = after;
                        break;
                    }
                case Code.PossessiveRepeat:
                    {
                        var until = at + 1 + (int)Word(at + 1);
                        insts.Add(Part(Op.Possessive, Op.PossessiveEnd, at + 4, until));
                        (insts[^1].Min, insts[^1].Max) = (Bound(Word(at + 2)), Bound(Word(at + 3)));
                        at = until + 1;
                        break;
                    }
                case Code.Repeat:
                    insts.Add(Repeat(ref at));
                    break;
                case Code.Branch:
                    {
                        var (ways, after) = Ways(at + 1);
                        var rest = Sequence(after, end, next);
                        return Link(insts, Join([.. ways.Select(w => Sequence(w.From, w.To, rest))]));
                    }
                case Code.GroupRefExists:
                    {
                        var no = at + 2 + (int)Word(at + 2) - 1;
                        // a yes-part that ends in a jump has a no-part behind it
                        var jump = no - 2;
                        var hasNo = jump > at + 2 && (Code)Word(jump) == Code.Jump && no - 1 + (int)Word(no - 1) >= no && IsJumpAt(at + 3, jump);
                        var after = hasNo ? no - 1 + (int)Word(no - 1) : no;
                        var rest = Sequence(after, end, next);
                        var made = New(Op.GroupExists);
                        made.A = (int)Word(at + 1);
                        made.Body = Sequence(at + 3, hasNo ? jump : no, rest);
                        made.Next = hasNo ? Sequence(no, after, rest) : rest;
                        return Link(insts, made);
                    }
                default:
                    {
                        var made = New(Op.One);
                        made.Set = Single(ref at);
                        insts.Add(made);
                        break;
                    }
            }
        }
        return Link(insts, next);
    }

    private static Inst Link(List<Inst> insts, Inst next)
    {
        for (var i = insts.Count - 1; i >= 0; i--)
        {
            insts[i].Next = next;
            // the repeat behind its entry goes on where the entry does
            if (insts[i].Op is Op.RepeatEnter or Op.Plus) insts[i].Loop.Next = next;
            next = insts[i];
        }
        return next;
    }

    private Inst Literals(ref int at, int end)
    {
        var points = new List<int>();
        for (; at < end && (Code)code[at] == Code.Literal; at += 2) points.Add((int)Word(at + 1));
        var made = New(points.Count == 1 ? Op.Char : Op.Text);
        made.A = points[0];
        if (points.Count > 1) made.Literal = new Literal([.. points]);
        return made;
    }

    /// <summary>A part that is matched for itself, whose last instruction knows where it belongs.</summary>
    private Inst Part(Op op, Op end, int from, int to)
    {
        var made = New(op);
        var last = New(end);
        last.Loop = made;
        made.Body = Sequence(from, to, last);
        return made;
    }

    private Inst Repeat(ref int at)
    {
        var until = at + 1 + (int)Word(at + 1);
        int min = Bound(Word(at + 2)), max = Bound(Word(at + 3)), from = at + 4;
        var greedy = (Code)Word(until) == Code.MaxUntil;
        at = until + 1;
        var loop = New(Op.Repeat);
        (loop.Min, loop.Max, loop.Greedy) = (min, max, greedy);
        loop.Body = Sequence(from, until, loop);
        if (min <= 1 && max == int.MaxValue && PatternAnalysis.Takes(loop.Body, loop))
        {
            // what takes a character in every round comes to an end without being counted
            loop.Op = Op.Star;
            if (min == 0) return loop;
            var plus = New(Op.Plus);
            (plus.Body, plus.Loop) = (loop.Body, loop);
            return plus;
        }
        loop.A = Loops++;
        var enter = New(Op.RepeatEnter);
        enter.Loop = loop;
        return enter;
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

    /// <summary>A branch; what is more than 64 alternatives goes into a branch of its own behind the last.</summary>
    private Inst Join(Inst[] ways)
    {
        if (ways.Length > 64) ways = [.. ways[..63], Join(ways[63..])];
        var made = New(Op.Branch);
        made.Ways = ways;
        return made;
    }

    /// <summary>Does the instruction list from <paramref name="from"/> have an instruction that starts at <paramref name="jump"/>?</summary>
    private bool IsJumpAt(int from, int jump)
    {
        while (from < jump)
        {
            from = (Code)Word(from) switch
            {
                Code.Failure or Code.Success or Code.Any or Code.AnyAll => from + 1,
                Code.At or Code.Category or Code.GroupRef or Code.GroupRefIgnore or Code.GroupRefLocIgnore or Code.GroupRefUniIgnore or Code.Literal or Code.LiteralIgnore or Code.LiteralLocIgnore
                    or Code.LiteralUniIgnore or Code.NotLiteral or Code.NotLiteralIgnore or Code.NotLiteralLocIgnore or Code.NotLiteralUniIgnore or Code.Mark => from + 2,
                Code.Repeat or Code.PossessiveRepeat => from + 1 + (int)Word(from + 1) + 1,
                Code.Branch => Ways(from + 1).After,
                Code.GroupRefExists => from + 2 + (int)Word(from + 2) - 1 is var no && (Code)Word(no - 2) == Code.Jump && no - 2 > from + 2 && IsJumpAt(from + 3, no - 2) ? no - 1 + (int)Word(no - 1) : no,
                Code.Jump => from + 2,
                _ => from + 1 + (int)Word(from + 1),
            };
        }
        return from == jump;
    }

    // ---- single characters ----

    private static int AsciiLower(int c) => c is >= 'A' and <= 'Z' ? c + 32 : c;

    private static HighPart Opposite(HighPart high) => high switch { HighPart.None => HighPart.All, HighPart.All => HighPart.None, _ => high };

    private CharSet Single(ref int at)
    {
        var op = (Code)Word(at);
        switch (op)
        {
            case Code.Any:
                at++;
                return CharSet.Of(static c => c != '\n', HighPart.All);
            case Code.AnyAll:
                at++;
                return CharSet.Of(static _ => true, HighPart.All);
            case Code.Category:
                {
                    var category = Word(at + 1);
                    at += 2;
                    return CharSet.Of(c => Category(category, c), HighOf(category), KindOf(category));
                }
            case Code.Literal:
                at += 2;
                return CharSet.Of((int)Word(at - 1));
            case Code.NotLiteral or Code.LiteralIgnore or Code.NotLiteralIgnore or Code.LiteralLocIgnore or Code.NotLiteralLocIgnore or Code.LiteralUniIgnore or Code.NotLiteralUniIgnore:
                {
                    var chr = (int)Word(at + 1);
                    at += 2;
                    var high = chr < 256 ? HighPart.None : HighPart.Some;
                    return op switch
                    {
                        Code.NotLiteral => CharSet.Of(c => c != chr, Opposite(high)),
                        Code.LiteralIgnore or Code.LiteralLocIgnore => CharSet.Of(c => AsciiLower(c) == chr, high),
                        Code.NotLiteralIgnore or Code.NotLiteralLocIgnore => CharSet.Of(c => AsciiLower(c) != chr, Opposite(high)),
                        Code.LiteralUniIgnore => CharSet.Of(c => CaseTables.FirstOfLower(c) == chr, HighPart.Some),
                        _ => CharSet.Of(c => CaseTables.FirstOfLower(c) != chr, HighPart.Some),
                    };
                }
            case Code.In or Code.InIgnore or Code.InLocIgnore or Code.InUniIgnore:
                {
                    var (test, high, kind) = Set(at + 2);
                    at += 1 + (int)Word(at + 1);
                    return op switch
                    {
                        Code.In => CharSet.Of(test, high, kind),
                        Code.InUniIgnore => CharSet.Of(c => test(CaseTables.FirstOfLower(c)), HighPart.Some),
                        _ => CharSet.Of(c => test(AsciiLower(c)), high),
                    };
                }
            default:
                throw Bad();
        }
    }

    /// <summary>The test of a set: its items in order, with NEGATE turning the answer.</summary>
    private (Func<int, bool> Test, HighPart High, SetKind Kind) Set(int at)
    {
        var items = new List<Func<int, bool>>();
        var negate = false;
        var high = HighPart.None;
        var kind = SetKind.Other;
        void Add(Func<int, bool> test, HighPart part)
        {
            items.Add(test);
            high = high == HighPart.All || part == HighPart.All ? HighPart.All : high == HighPart.Some || part == HighPart.Some ? HighPart.Some : HighPart.None;
        }
        while ((Code)Word(at) != Code.Failure)
        {
            switch ((Code)Word(at))
            {
                case Code.Negate:
                    negate = !negate;
                    at++;
                    break;
                case Code.Literal:
                    {
                        var chr = (int)Word(at + 1);
                        Add(c => c == chr, chr < 256 ? HighPart.None : HighPart.Some);
                        at += 2;
                        break;
                    }
                case Code.Category:
                    {
                        var category = Word(at + 1);
                        kind = KindOf(category);
                        Add(c => Category(category, c), HighOf(category));
                        at += 2;
                        break;
                    }
                case Code.Range:
                    {
                        int lo = (int)Word(at + 1), hi = (int)Word(at + 2);
                        Add(c => c >= lo && c <= hi, hi < 256 ? HighPart.None : lo <= 256 && hi >= 0x10ffff ? HighPart.All : HighPart.Some);
                        at += 3;
                        break;
                    }
                case Code.RangeUniIgnore:
                    {
                        int lo = (int)Word(at + 1), hi = (int)Word(at + 2);
                        Add(c => (c >= lo && c <= hi) || (CaseTables.FirstOfUpper(c) is var u && u >= lo && u <= hi), HighPart.Some);
                        at += 3;
                        break;
                    }
                case Code.CharSet:
                    {
                        var bits = code.AsSpan(at + 1, 8).ToArray();
                        Add(c => c < 256 && (bits[c >> 5] & (1u << (c & 31))) != 0, HighPart.None);
                        at += 9;
                        break;
                    }
                case Code.BigCharSet:
                    {
                        var blocks = (int)Word(at + 1);
                        var map = System.Runtime.InteropServices.MemoryMarshal.AsBytes(code.AsSpan(at + 2, 64)).ToArray();
                        var bits = code.AsSpan(at + 66, blocks * 8).ToArray();
                        Add(c => c < 65536 && (bits[map[c >> 8] * 8 + ((c & 255) >> 5)] & (1u << (c & 31))) != 0, HighPart.Some);
                        at += 66 + blocks * 8;
                        break;
                    }
                default:
                    throw Bad();
            }
        }
        var all = items.ToArray();
        if (negate) high = Opposite(high);
        if (all.Length == 1) return negate ? (c => !all[0](c), high, Opposite(kind)) : (all[0], high, kind);
        return (c =>
        {
            foreach (var f in all)
            {
                if (f(c)) return !negate;
            }
            return negate;
        }, high, SetKind.Other);
    }

    private static SetKind Opposite(SetKind kind) => kind switch
    {
        SetKind.Digit => SetKind.NotDigit,
        SetKind.NotDigit => SetKind.Digit,
        SetKind.Space => SetKind.NotSpace,
        SetKind.NotSpace => SetKind.Space,
        SetKind.Word => SetKind.NotWord,
        SetKind.NotWord => SetKind.Word,
        _ => kind,
    };

    private static SetKind KindOf(uint category) => category is >= 10 and <= 15 ? SetKind.Digit + (byte)(category - 10) : SetKind.Other;

    /// <summary>What a category says of the characters from 256 on.</summary>
    private static HighPart HighOf(uint category) => category switch
    {
        0 or 2 or 4 or 6 or 8 => HighPart.None,
        1 or 3 or 5 or 7 or 9 => HighPart.All,
        _ => HighPart.Some,
    };

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

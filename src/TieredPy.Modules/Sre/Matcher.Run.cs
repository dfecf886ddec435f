using System.Runtime.CompilerServices;
using TieredPy.Runtime;

namespace TieredPy.Modules.Sre;

/// <summary>
/// The machine. It follows the instructions and keeps on a stack of its own what is to be done when it cannot go on: entries of instructions with a
/// second way, and between them what has to be undone on the way back (entries with a negative code). Nothing recurses, so a text of any length
/// takes memory only. What no entry stands below is never gone back to, and changes of it are not written down: <see cref="_unkept"/>.
/// Parts that are matched for themselves begin with an entry of their instruction, the barrier; at their end everything above it that is a second
/// way is dropped, and what has to be undone stays.
/// </summary>
internal sealed partial class Matcher
{
    private const int InitialStack = 32;

    private const int UndoMark = -1, UndoRepeat = -2;

    /// <summary>The number of an instruction (or what is to be undone), and what it wants to know.</summary>
    private struct Entry
    {
        public int Code, A, B, C;
    }

    private Entry[] _stack = new Entry[InitialStack];

    /// <summary>Marks were set without a way back: they are cleared before the next attempt.</summary>
    private bool _unkept;

    /// <summary>The entry of the innermost part that is being matched for itself, -1 for none.</summary>
    private int _barrier;

    /// <summary>Where to go on, and what the stack holds then.</summary>
    private int _p, _sp;

    /// <summary>A match may take for ever: it can be interrupted.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Tick()
    {
        Interpreter.CheckSignals(_thread);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Push(int sp, int code, int a, int b = 0, int c = 0)
    {
        var stack = _stack;
        if ((uint)sp >= (uint)stack.Length) stack = Grow();
        ref var e = ref stack[sp];
        (e.Code, e.A, e.B, e.C) = (code, a, b, c);
        return sp + 1;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private Entry[] Grow()
    {
        if (_stack.Length >= 1 << 26) throw PyErr.MemoryError();
        Array.Resize(ref _stack, _stack.Length * 2);
        return _stack;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int CodeAt<T>(ReadOnlySpan<T> text, int p) where T : unmanaged => (uint)p < (uint)text.Length ? TextOf<T>.Code(text[p]) : -1;

    /// <summary>Matches from an instruction on at <paramref name="p"/>; the end, or -1.</summary>
    private int Run<T>(ReadOnlySpan<T> text, Inst i, int p) where T : unmanaged
    {
        var sp = 0;
        _barrier = -1;
        while (true)
        {
            switch (i.Op)
            {
                case Op.Char:
                    if ((uint)p >= (uint)text.Length || TextOf<T>.Code(text[p]) != i.A) break;
                    p++;
                    i = i.Next;
                    continue;
                case Op.One:
                    if ((uint)p >= (uint)text.Length || !i.Set.Has(TextOf<T>.Code(text[p]))) break;
                    p++;
                    i = i.Next;
                    continue;
                case Op.Text:
                    if (p > text.Length || !TextOf<T>.StartsWith(text[p..], i.Literal)) break;
                    p += i.Literal.Points.Length;
                    i = i.Next;
                    continue;
                case Op.Greedy:
                    {
                        // (behind the end not even no character is taken)
                        if (p > text.Length) break;
                        var end = EndOfRun(text, i, p);
                        if (end - p < i.Min) break;
                        if (end - p > i.Min && !i.Final) sp = Push(sp, i.Id, p + i.Min, end - 1);
                        p = end;
                        i = i.Next;
                        continue;
                    }
                case Op.Possess:
                    {
                        if (p > text.Length) break;
                        var end = EndOfRun(text, i, p);
                        if (end - p < i.Min) break;
                        p = end;
                        i = i.Next;
                        continue;
                    }
                case Op.Lazy:
                    if (text.Length - p < i.Min) break;
                    if (i.Min > 0)
                    {
                        if (i.Set.EndOfRun(text, p, p + i.Min) < p + i.Min) break;
                        p += i.Min;
                    }
                    if (i.Min < i.Max) sp = Push(sp, i.Id, p, i.Min);
                    i = i.Next;
                    continue;
                case Op.At:
                    if (!IsAt(text, i.A, p)) break;
                    i = i.Next;
                    continue;
                case Op.Mark:
                    if (sp > 0) sp = Push(sp, UndoMark, i.A, Marks[i.A], LastIndex);
                    else _unkept = true;
                    Marks[i.A] = p;
                    if ((i.A & 1) != 0) LastIndex = i.A / 2 + 1;
                    i = i.Next;
                    continue;
                case Op.Branch:
                    {
                        var open = i.OpenWays(CodeAt(text, p));
                        if (open == 0) break;
                        var way = i.TakeWay(ref open);
                        if (open != 0) sp = Push(sp, i.Id, p, (int)open, (int)(open >> 32));
                        i = way;
                        continue;
                    }
                case Op.Star:
                    if (!i.Greedy)
                    {
                        sp = Push(sp, i.Id, p);
                        i = i.Next;
                        continue;
                    }
                    Tick();
                    if (i.Run is { } run && (uint)p < (uint)text.Length) p = run.EndOfRun(text, p, text.Length);
                    {
                        var c = CodeAt(text, p);
                        if (i.BodyFirst is { } body && (c < 0 || !body.Has(c)))
                        {
                            i = i.Next;
                            continue;
                        }
                        // where what follows cannot begin it need not be tried
                        if (i.NextFirst is not { } next || (c >= 0 && next.Has(c))) sp = Push(sp, i.Id, p);
                        i = i.Body;
                        continue;
                    }
                case Op.Plus:
                    i = i.Body;
                    continue;
                case Op.RepeatEnter:
                    {
                        i = i.Loop;
                        if (sp > 0) sp = Push(sp, UndoRepeat, i.A, _counts[i.A], _last[i.A]);
                        _counts[i.A] = 0;
                        _last[i.A] = -1;
                        continue;
                    }
                case Op.Repeat:
                    {
                        Tick();
                        int count = _counts[i.A], last = _last[i.A];
                        if (count < i.Min)
                        {
                            if (sp > 0) sp = Push(sp, UndoRepeat, i.A, count, last);
                            _counts[i.A] = count + 1;
                            i = i.Body;
                        }
                        else if (count >= i.Max || p == last)
                        {
                            i = i.Next;
                        }
                        else
                        {
                            sp = Push(sp, i.Id, p, count, last);
                            if (i.Greedy)
                            {
                                (_counts[i.A], _last[i.A]) = (count + 1, p);
                                i = i.Body;
                            }
                            else
                            {
                                i = i.Next;
                            }
                        }
                        continue;
                    }
                case Op.Look or Op.LookNot:
                    if (p < i.A)
                    {
                        // there is not so much text behind
                        if (i.Op == Op.Look) break;
                        i = i.Next;
                        continue;
                    }
                    sp = Push(sp, i.Id, p, _barrier);
                    _barrier = sp - 1;
                    p -= i.A;
                    i = i.Body;
                    continue;
                case Op.LookEnd:
                    p = _stack[_barrier].A;
                    sp = CloseBarrier(sp);
                    i = i.Loop.Next;
                    continue;
                case Op.LookNotEnd:
                    {
                        var floor = _barrier;
                        _barrier = _stack[floor].B;
                        UndoTo(sp, floor);
                        sp = floor;
                        break;
                    }
                case Op.Atomic or Op.Possessive:
                    if (i.Op == Op.Possessive && i.Max == 0)
                    {
                        i = i.Next;
                        continue;
                    }
                    sp = Push(sp, i.Id, p, _barrier);
                    _barrier = sp - 1;
                    i = i.Body;
                    continue;
                case Op.AtomicEnd:
                    sp = CloseBarrier(sp);
                    i = i.Loop.Next;
                    continue;
                case Op.PossessiveEnd:
                    {
                        Tick();
                        int from = _stack[_barrier].A, rounds = _stack[_barrier].C;
                        sp = CloseBarrier(sp);
                        i = i.Loop;
                        if ((p == from && rounds >= i.Min) || ++rounds >= i.Max)
                        {
                            i = i.Next;
                            continue;
                        }
                        sp = Push(sp, i.Id, p, _barrier, rounds);
                        _barrier = sp - 1;
                        i = i.Body;
                        continue;
                    }
                case Op.GroupRef:
                    {
                        var end = EndOfGroup(text, i, p);
                        if (end < 0) break;
                        p = end;
                        i = i.Next;
                        continue;
                    }
                case Op.GroupExists:
                    i = Marks[i.A * 2] >= 0 && Marks[i.A * 2 + 1] >= Marks[i.A * 2] ? i.Body : i.Next;
                    continue;
                case Op.Accept:
                    if ((Full && p != End) || p == MustAdvanceFrom) break;
                    // (the marks are those of this match: the next attempt clears them)
                    _unkept = true;
                    return p;
                default:
                    break;
            }
            if (Resume(text, sp) is not { } other) return -1;
            (i, p, sp) = (other, _p, _sp);
        }
    }

    /// <summary>Goes back to where there is another way, which is at <see cref="_p"/>; null if there is none.</summary>
    private Inst? Resume<T>(ReadOnlySpan<T> text, int sp) where T : unmanaged
    {
        Tick();
        while (sp > 0)
        {
            var e = _stack[--sp];
            if (e.Code < 0)
            {
                Undo(e);
                continue;
            }
            var i = _table[e.Code];
            switch (i.Op)
            {
                case Op.Greedy:
                    {
                        // back to where what follows can begin
                        var q = e.B;
                        if (i.NextFirst is { } next)
                        {
                            while (q >= e.A && ((uint)q >= (uint)text.Length || !next.Has(TextOf<T>.Code(text[q])))) q--;
                            if (q < e.A) continue;
                        }
                        if (q > e.A) sp = Push(sp, e.Code, e.A, q - 1);
                        return To(i.Next, q, sp);
                    }
                case Op.Lazy:
                    {
                        int q = e.A, count = e.B;
                        var more = true;
                        while (more)
                        {
                            more = count < i.Max && (uint)q < (uint)text.Length && i.Set.Has(TextOf<T>.Code(text[q]));
                            q++;
                            count++;
                            // on to where what follows can begin
                            if (i.NextFirst is not { } next || ((uint)q < (uint)text.Length && next.Has(TextOf<T>.Code(text[q])))) break;
                        }
                        if (!more) continue;
                        if (count < i.Max) sp = Push(sp, e.Code, q, count);
                        return To(i.Next, q, sp);
                    }
                case Op.Branch:
                    {
                        var open = (uint)e.B | (ulong)(uint)e.C << 32;
                        var way = i.TakeWay(ref open);
                        if (open != 0) sp = Push(sp, e.Code, e.A, (int)open, (int)(open >> 32));
                        return To(way, e.A, sp);
                    }
                case Op.Star:
                    return To(i.Greedy ? i.Next : i.Body, e.A, sp);
                case Op.Repeat:
                    (_counts[i.A], _last[i.A]) = (e.B, e.C);
                    if (i.Greedy) return To(i.Next, e.A, sp);
                    sp = Push(sp, UndoRepeat, i.A, e.B, e.C);
                    (_counts[i.A], _last[i.A]) = (e.B + 1, e.A);
                    return To(i.Body, e.A, sp);
                case Op.LookNot:
                    _barrier = e.B;
                    return To(i.Next, e.A, sp);
                case Op.Possessive:
                    _barrier = e.B;
                    if (e.C < i.Min) continue;
                    return To(i.Next, e.A, sp);
                default:
                    // a look-ahead or an atomic group without a match
                    _barrier = e.B;
                    continue;
            }
        }
        return null;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int EndOfRun<T>(ReadOnlySpan<T> text, Inst i, int p) where T : unmanaged
    {
        var limit = text.Length - p <= i.Max ? text.Length : p + i.Max;
        return limit <= p ? p : i.Set.EndOfRun(text, p, limit);
    }

    private Inst To(Inst inst, int p, int sp)
    {
        (_p, _sp) = (p, sp);
        return inst;
    }

    private void Undo(in Entry e)
    {
        if (e.Code == UndoMark)
        {
            Marks[e.A] = e.B;
            LastIndex = e.C;
        }
        else
        {
            (_counts[e.A], _last[e.A]) = (e.B, e.C);
        }
    }

    /// <summary>Takes back everything from an entry on.</summary>
    private void UndoTo(int sp, int floor)
    {
        while (sp > floor)
        {
            ref var e = ref _stack[--sp];
            if (e.Code < 0) Undo(e);
        }
    }

    /// <summary>The part has matched and is not tried again: only what has to be undone stays of it.</summary>
    private int CloseBarrier(int sp)
    {
        var kept = _barrier;
        _barrier = _stack[kept].B;
        for (var k = kept + 1; k < sp; k++)
        {
            if (_stack[k].Code < 0) _stack[kept++] = _stack[k];
        }
        return kept;
    }

    private int EndOfGroup<T>(ReadOnlySpan<T> text, Inst i, int p) where T : unmanaged
    {
        int from = Marks[i.A * 2], to = Marks[i.A * 2 + 1];
        if (from < 0 || to < from) return -1;
        for (; from < to; from++, p++)
        {
            int a = CodeAt(text, from), b = CodeAt(text, p);
            if (b < 0) return -1;
            if (a != b && (i.Fold is not { } fold || fold(a) != fold(b))) return -1;
        }
        return p;
    }

    /// <summary>Is a position such a place?</summary>
    private bool IsAt<T>(ReadOnlySpan<T> text, int place, int p) where T : unmanaged => place switch
    {
        0 or 2 => p == 0,
        1 => p == 0 || Before(text, p) == '\n',
        3 or 8 => AsciiWord(Before(text, p)) != AsciiWord(CodeAt(text, p)),
        4 or 9 => AsciiWord(Before(text, p)) == AsciiWord(CodeAt(text, p)),
        5 => p == text.Length || (p == text.Length - 1 && TextOf<T>.Code(text[p]) == '\n'),
        6 => p == text.Length || (p < Length && Before(text, p + 1) == '\n'),
        7 => p == text.Length,
        10 => UnicodeWord(Before(text, p)) != UnicodeWord(CodeAt(text, p)),
        _ => UnicodeWord(Before(text, p)) == UnicodeWord(CodeAt(text, p)),
    };

    /// <summary>The character before a position, -1 if there is none. (A match may begin behind the end that it was given.)</summary>
    private int Before<T>(ReadOnlySpan<T> text, int p) where T : unmanaged
    {
        if (p == 0) return -1;
        if (p <= text.Length) return TextOf<T>.Code(text[p - 1]);
        return _bytes is not null ? _bytes[p - 1] : _points is not null ? _points[p - 1] : _text[p - 1];
    }

    private static bool AsciiWord(int c) => (uint)c < 128 && (char.IsAsciiLetterOrDigit((char)c) || c == '_');

    private static bool UnicodeWord(int c) => (uint)c < 128 ? AsciiWord(c) : c >= 0 && CharTables.IsAlnum(c);
}

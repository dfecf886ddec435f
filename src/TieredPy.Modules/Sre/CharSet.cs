using System.Buffers;
using System.Runtime.CompilerServices;

namespace TieredPy.Modules.Sre;

/// <summary>What a set says of the characters from 256 on.</summary>
internal enum HighPart : byte
{
    None,
    All,

    /// <summary>It depends: they are tested.</summary>
    Some,
}

/// <summary>Which category a set is, where it is one: what sets that depend on tables have in common is known then.</summary>
internal enum SetKind : byte { Other, Digit, NotDigit, Space, NotSpace, Word, NotWord }

/// <summary>
/// A set of characters: a table of the first 256, and for the rest none, all, or a test whose answers are kept by pages of 256. Immutable but for
/// what is made when it is first wanted (which two threads may make twice).
/// </summary>
internal sealed class CharSet
{
    /// <summary>So many characters are looked at one by one before a scan turns to vectors.</summary>
    private const int Near = 12;

    private readonly bool[] _low;
    private readonly Func<int, bool>? _test;
    private bool[]?[]? _pages;
    private SearchValues<char>? _members, _others;
    private SearchValues<byte>? _byteMembers;

    private CharSet(bool[] low, HighPart high, Func<int, bool>? test, SetKind kind)
    {
        (_low, High, _test, Kind) = (low, high, high == HighPart.Some ? test : null, kind);
        Single = -1;
    }

    public HighPart High { get; }
    public SetKind Kind { get; }

    /// <summary>The only member, -1 if there are others.</summary>
    public int Single { get; private init; }

    /// <summary>No member.</summary>
    public static CharSet Empty { get; } = new(new bool[256], HighPart.None, null, SetKind.Other);

    /// <summary>One character.</summary>
    public static CharSet Of(int c)
    {
        var low = new bool[256];
        if ((uint)c < 256) low[c] = true;
        return new CharSet(low, (uint)c < 256 ? HighPart.None : HighPart.Some, x => x == c, SetKind.Other) { Single = c };
    }

    /// <summary>What <paramref name="test"/> says; <paramref name="high"/> tells what it says of characters from 256 on.</summary>
    public static CharSet Of(Func<int, bool> test, HighPart high, SetKind kind = SetKind.Other)
    {
        var low = new bool[256];
        for (var i = 0; i < low.Length; i++) low[i] = test(i);
        return new CharSet(low, high, test, kind);
    }

    /// <summary>The members of either.</summary>
    public static CharSet Union(CharSet a, CharSet b)
    {
        if (ReferenceEquals(a, b) || ReferenceEquals(b, Empty)) return a;
        if (ReferenceEquals(a, Empty)) return b;
        var low = new bool[256];
        for (var i = 0; i < low.Length; i++) low[i] = a._low[i] | b._low[i];
        if (a.High == HighPart.All || b.High == HighPart.All) return new CharSet(low, HighPart.All, null, SetKind.Other);
        if (a.High == HighPart.None) return new CharSet(low, b.High, b._test, SetKind.Other);
        return b.High == HighPart.None ? new CharSet(low, a.High, a._test, SetKind.Other) : new CharSet(low, HighPart.Some, c => a.Has(c) || b.Has(c), SetKind.Other);
    }

    /// <summary>The members of <paramref name="a"/> that <paramref name="b"/> does not have.</summary>
    public static CharSet Except(CharSet a, CharSet b)
    {
        var low = new bool[256];
        for (var i = 0; i < low.Length; i++) low[i] = a._low[i] & !b._low[i];
        if (a.High == HighPart.None || b.High == HighPart.All) return new CharSet(low, HighPart.None, null, SetKind.Other);
        return b.High == HighPart.None ? new CharSet(low, a.High, a._test, SetKind.Other) : new CharSet(low, HighPart.Some, c => a.Has(c) && !b.Has(c), SetKind.Other);
    }

    /// <summary>Surely no member in common.</summary>
    public static bool Disjoint(CharSet a, CharSet b)
    {
        for (var i = 0; i < 256; i++)
        {
            if (a._low[i] & b._low[i]) return false;
        }
        if (a.High == HighPart.None || b.High == HighPart.None) return true;
        if (a.Single >= 0) return !b.Has(a.Single);
        if (b.Single >= 0) return !a.Has(b.Single);
        return (a.Kind, b.Kind) is (SetKind.Space, SetKind.Word or SetKind.Digit or SetKind.NotSpace) or (SetKind.Word or SetKind.Digit or SetKind.NotSpace, SetKind.Space)
            or (SetKind.NotWord, SetKind.Word or SetKind.Digit) or (SetKind.Word or SetKind.Digit, SetKind.NotWord)
            or (SetKind.NotDigit, SetKind.Digit) or (SetKind.Digit, SetKind.NotDigit);
    }

    /// <summary>No member at all.</summary>
    public bool IsEmpty => High == HighPart.None && Array.IndexOf(_low, true) < 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Has(int c) => (uint)c < 256 ? _low[c] : HasHigh(c);

    private bool HasHigh(int c)
    {
        if (High != HighPart.Some) return High == HighPart.All;
        if (c > 0xffff) return _test!(c);
        var pages = _pages ??= new bool[]?[256];
        return (pages[c >> 8] ?? MakePage(pages, c >> 8))[c & 255];
    }

    private bool[] MakePage(bool[]?[] pages, int number)
    {
        var page = new bool[256];
        for (var i = 0; i < page.Length; i++) page[i] = _test!(number << 8 | i);
        return pages[number] = page;
    }

    /// <summary>Where a run of members that begins at <paramref name="from"/> ends, <paramref name="limit"/> at most.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int EndOfRun<T>(ReadOnlySpan<T> text, int from, int limit) where T : unmanaged
    {
        var low = _low;
        var near = Math.Min(limit, from + Near);
        for (var i = from; i < near; i++)
        {
            var c = TextOf<T>.Code(text[i]);
            if ((uint)c < (uint)low.Length ? !low[c] : !HasHigh(c)) return i;
        }
        return near == limit ? near : FarEnd(text, near, limit);
    }

    private int FarEnd<T>(ReadOnlySpan<T> text, int from, int limit) where T : unmanaged
    {
        if (typeof(T) == typeof(char))
        {
            var chars = TextOf<T>.Chars(text[..limit]);
            for (var i = from; ; i++)
            {
                var next = High == HighPart.All ? chars[i..].IndexOfAny(Others) : chars[i..].IndexOfAnyExcept(Members);
                if (next < 0) return limit;
                i += next;
                if (High != HighPart.Some || chars[i] < 256 || !HasHigh(chars[i])) return i;
                // in scripts beyond Latin-1 the vectors would stop at every character
                while (i + 1 < limit && chars[i + 1] >= 256)
                {
                    if (!HasHigh(chars[++i])) return i;
                }
            }
        }
        if (typeof(T) == typeof(byte))
        {
            var next = TextOf<T>.Bytes(text[from..limit]).IndexOfAnyExcept(ByteMembers);
            return next < 0 ? limit : from + next;
        }
        while (from < limit && Has(TextOf<T>.Code(text[from]))) from++;
        return from;
    }

    /// <summary>The first place from <paramref name="from"/> on with a member, or -1.</summary>
    public int IndexIn<T>(ReadOnlySpan<T> text, int from) where T : unmanaged
    {
        var near = Math.Min(text.Length, from + Near);
        for (; from < near; from++)
        {
            if (Has(TextOf<T>.Code(text[from]))) return from;
        }
        if (typeof(T) == typeof(char))
        {
            var chars = TextOf<T>.Chars(text);
            for (; from < chars.Length; from++)
            {
                var rest = chars[from..];
                var next = Single is >= 0 and <= 0xffff ? rest.IndexOf((char)Single) : High == HighPart.None ? rest.IndexOfAny(Members) : rest.IndexOfAnyExcept(Others);
                if (next < 0) return -1;
                from += next;
                if (High != HighPart.Some || Has(chars[from])) return from;
            }
            return -1;
        }
        if (typeof(T) == typeof(byte))
        {
            if (from >= text.Length) return -1;
            var next = TextOf<T>.Bytes(text[from..]).IndexOfAny(ByteMembers);
            return next < 0 ? -1 : from + next;
        }
        for (; from < text.Length; from++)
        {
            if (Has(TextOf<T>.Code(text[from]))) return from;
        }
        return -1;
    }

    private string Low(bool member) => string.Concat(Enumerable.Range(0, 256).Where(i => _low[i] == member).Select(static i => (char)i));

    /// <summary>The members below 256.</summary>
    private SearchValues<char> Members => _members ??= SearchValues.Create(Low(true));

    /// <summary>The characters below 256 that are none.</summary>
    private SearchValues<char> Others => _others ??= SearchValues.Create(Low(false));

    private SearchValues<byte> ByteMembers => _byteMembers ??= SearchValues.Create(System.Text.Encoding.Latin1.GetBytes(Low(true)));
}

using System.Runtime.CompilerServices;

namespace TieredPy.Runtime;

/// <summary>
/// Positions. Programs count code points; <see cref="Text"/> is indexed by chars. They differ only when <see cref="HasAstral"/>; then
/// the char offset of every 32nd code point is kept, once somebody asked.
/// </summary>
public partial class PyStr
{
    private const int MarkShift = 5;

    private sealed record Positions(int[] Marks, int Count);

    private Positions AstralPositions
    {
        get
        {
            // (flattens, so that the place is free)
            var text = Text;
            return _rest as Positions ?? MakePositions(text);
        }
    }

    /// <summary>len(s), in code points.</summary>
    public int Count
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => HasAstral ? CountAstral() : CharCount;
    }

    private int CountAstral()
    {
        return AstralPositions.Count;
    }

    private Positions MakePositions(string text)
    {
        var marks = new List<int>(text.Length >> MarkShift);
        var count = 0;
        for (var i = 0; i < text.Length; i++, count++)
        {
            if ((count & ((1 << MarkShift) - 1)) == 0) marks.Add(i);
            if (IsPairAt(text, i)) i++;
        }
        var positions = new Positions([.. marks], count);
        _rest = positions;
        return positions;
    }

    private static bool IsPairAt(string text, int i) => char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);

    /// <summary>Offset in <see cref="Text"/> of the code point at an index in 0..Count.</summary>
    public int CharIndex(int index)
    {
        if (!HasAstral) return index;
        if (index >= CountAstral()) return Text.Length;
        var i = AstralPositions.Marks[index >> MarkShift];
        var text = Text;
        for (var rest = index & ((1 << MarkShift) - 1); rest > 0; rest--) i += IsPairAt(text, i) ? 2 : 1;
        return i;
    }

    /// <summary>Index of the code point that begins at an offset in <see cref="Text"/>.</summary>
    public int IndexOfChar(int offset)
    {
        if (!HasAstral) return offset;
        var marks = AstralPositions.Marks;
        var mark = Array.BinarySearch(marks, offset);
        if (mark < 0) mark = Math.Max(0, ~mark - 1);
        if (marks.Length == 0) return 0;
        var text = Text;
        var index = mark << MarkShift;
        for (var i = marks[mark]; i < offset; index++) i += IsPairAt(text, i) ? 2 : 1;
        return index;
    }

    /// <summary>The code point at an index in range.</summary>
    public int CodePointAt(int index)
    {
        if (!HasAstral) return Text[index];
        return CodePointAtChar(CharIndex(index));
    }

    /// <summary>The code point at an offset in <see cref="Text"/>.</summary>
    public int CodePointAtChar(int offset)
    {
        var text = Text;
        return HasAstral && IsPairAt(text, offset) ? char.ConvertToUtf32(text[offset], text[offset + 1]) : text[offset];
    }

    /// <summary>The code points.</summary>
    public int[] ToCodePoints()
    {
        var text = Text;
        var result = new int[Count];
        for (int i = 0, n = 0; i < text.Length; i++, n++)
        {
            result[n] = CodePointAtChar(i);
            if (result[n] > 0xffff) i++;
        }
        return result;
    }

    /// <summary>A str of code points; astral ones become pairs.</summary>
    public static PyStr FromCodePoints(ReadOnlySpan<int> points)
    {
        var astral = 0;
        foreach (var p in points) if (p > 0xffff) astral++;
        if (points.Length == 1) return FromCodePoint(points[0]);
        var chars = new char[points.Length + astral];
        var n = 0;
        foreach (var p in points)
        {
            if (p <= 0xffff)
            {
                chars[n++] = (char)p;
                continue;
            }
            chars[n++] = (char)(0xd800 + ((p - 0x10000) >> 10));
            chars[n++] = (char)(0xdc00 + ((p - 0x10000) & 0x3ff));
        }
        return Make(new string(chars), astral > 0);
    }

    /// <summary>chr(point).</summary>
    public static PyStr FromCodePoint(int point)
    {
        if (point <= 0xffff) return OfChar((char)point);
        return new PyStr(string.Create(2, point, static (s, p) =>
        {
            s[0] = (char)(0xd800 + ((p - 0x10000) >> 10));
            s[1] = (char)(0xdc00 + ((p - 0x10000) & 0x3ff));
        }), astral: true);
    }

    /// <summary>An exact str whose astral flag is known; short ones are shared.</summary>
    public static PyStr Make(string text, bool astral) => text.Length switch
    {
        0 => Empty,
        1 => OfChar(text[0]),
        _ => new PyStr(text, astral),
    };

    /// <summary>The str of chars [start, end) of this one's text; this itself when that is all of it and it is an exact str.</summary>
    public PyStr Chars(int start, int end)
    {
        if (start >= end) return Empty;
        var text = Text;
        if (start == 0 && end == text.Length && GetType() == typeof(PyStr)) return this;
        if (end - start == 1) return OfChar(text[start]);
        var part = text.Substring(start, end - start);
        return new PyStr(part, HasAstral && ContainsPair(part));
    }

    /// <summary>The code points [start, end), clamped as a slice with non-negative bounds.</summary>
    public PyStr Slice(long start, long end)
    {
        var n = Count;
        if (end > n) end = n;
        if (start >= end) return Empty;
        return Chars(CharIndex((int)start), CharIndex((int)end));
    }

    /// <summary>This, or an exact str with the same text.</summary>
    public PyStr ToExact() => GetType() == typeof(PyStr) ? this : new PyStr(Text, HasAstral);

    /// <summary>Are all code points below 128?</summary>
    public bool IsAscii => System.Text.Ascii.IsValid(Text);

    /// <summary>repr-style escapes (\x, \u, \U) for everything beyond ASCII.</summary>
    public static PyStr EscapeNonAscii(PyStr s)
    {
        if (s.IsAscii) return s;
        var text = new System.Text.StringBuilder();
        foreach (var p in s.ToCodePoints()) AppendEscaped(text, p);
        return new PyStr(text.ToString(), false);
    }

    internal static void AppendEscaped(System.Text.StringBuilder text, int point)
    {
        if (point < 128) text.Append((char)point);
        else if (point < 0x100) text.Append("\\x").Append(point.ToString("x2", System.Globalization.CultureInfo.InvariantCulture));
        else if (point < 0x10000) text.Append("\\u").Append(point.ToString("x4", System.Globalization.CultureInfo.InvariantCulture));
        else text.Append("\\U").Append(point.ToString("x8", System.Globalization.CultureInfo.InvariantCulture));
    }
}

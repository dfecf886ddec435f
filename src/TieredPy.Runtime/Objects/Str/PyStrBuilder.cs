using System.Buffers;

namespace TieredPy.Runtime;

/// <summary>Builds a str from pieces, keeping track of whether astral text came in.</summary>
public sealed class PyStrBuilder(int capacity = 64)
{
    private char[] _chars = ArrayPool<char>.Shared.Rent(Math.Max(16, capacity));
    private int _length;
    private bool _astral;

    /// <summary>Chars so far.</summary>
    public int Length => _length;

    private Span<char> Extend(long count)
    {
        if (count > 0x3FFFFFDF - _length) throw PyErr.MemoryError();
        if (_length + count > _chars.Length)
        {
            var larger = ArrayPool<char>.Shared.Rent((int)Math.Min(0x3FFFFFDF, Math.Max(_length + count, _chars.Length * 2L)));
            _chars.AsSpan(0, _length).CopyTo(larger);
            ArrayPool<char>.Shared.Return(_chars);
            _chars = larger;
        }
        var span = _chars.AsSpan(_length, (int)count);
        _length += (int)count;
        return span;
    }

    public void Append(char c) => Extend(1)[0] = c;

    public void Append(char c, long count) => Extend(count).Fill(c);

    /// <summary>Text without pairs.</summary>
    public void Append(ReadOnlySpan<char> text) => text.CopyTo(Extend(text.Length));

    public void Append(PyStr s)
    {
        _astral |= s.HasAstral;
        Append(s.Text.AsSpan());
    }

    /// <summary>The chars [start, end) of a str.</summary>
    public void Append(PyStr s, int start, int end)
    {
        _astral |= s.HasAstral && s.Text.AsSpan(start, end - start).IndexOfAnyInRange('\ud800', '\udfff') >= 0;
        Append(s.Text.AsSpan(start, end - start));
    }

    public void AppendPoint(int point)
    {
        if (point <= 0xffff)
        {
            Append((char)point);
            return;
        }
        _astral = true;
        var pair = Extend(2);
        pair[0] = (char)(0xd800 + ((point - 0x10000) >> 10));
        pair[1] = (char)(0xdc00 + ((point - 0x10000) & 0x3ff));
    }

    /// <summary>The str; the builder must not be used afterwards.</summary>
    public PyStr ToStr()
    {
        var span = _chars.AsSpan(0, _length);
        var result = span.Length == 0 ? PyStr.Empty : span.Length == 1 ? PyStr.OfChar(span[0]) : new PyStr(new string(span), _astral && PyStr.HasPair(span));
        ArrayPool<char>.Shared.Return(_chars);
        _chars = [];
        _length = 0;
        return result;
    }
}

using System.Runtime.CompilerServices;
using TieredPy.Runtime;

namespace TieredPy.Modules.Sre;

/// <summary>
/// A pattern applied to a text: where the scan stands, the marks of the last match, and the room that matching takes (the other half of this class
/// matches). Positions count code points. It belongs to one call or one scanner at a time; <see cref="PyPattern"/> keeps one for the next.
/// </summary>
internal sealed partial class Matcher(PyPattern pattern)
{
    private readonly Inst[] _table = pattern.Table;
    private readonly int[] _counts = new int[pattern.Loops], _last = new int[pattern.Loops];
    private string _text = "";
    private int[]? _points;
    private byte[]? _bytes;
    private PyThread _thread = null!;

    /// <summary>The text.</summary>
    public PyObject Source = null!;

    /// <summary>Begin and end of the groups in turn, -1 where they have none.</summary>
    public readonly int[] Marks = new int[pattern.Groups * 2];

    /// <summary>The group that was closed last, -1 for none.</summary>
    public int LastIndex = -1;

    /// <summary>Where the text ends for the pattern.</summary>
    public int End;

    /// <summary>Where the scan stands, and where it began.</summary>
    public int From, Pos;

    /// <summary>The whole text up to <see cref="End"/> must match.</summary>
    public bool Full;

    /// <summary>A match that ends here is refused (an empty match where the last one ended); -1 for none.</summary>
    public int MustAdvanceFrom = -1;

    /// <summary>Length of the text.</summary>
    public int Length { get; private set; }

    public bool IsBytes => _bytes is not null;

    /// <summary>Begins with a text.</summary>
    public void Begin(PyThread thread, Value source, long pos, long endpos)
    {
        (_text, _points, _bytes) = ("", null, null);
        if (source.As<PyStr>() is { } s)
        {
            if (pattern.IsBytes) throw PyErr.TypeError("cannot use a bytes pattern on a string-like object");
            _text = s.Text;
            if (s.HasAstral) _points = s.ToCodePoints();
            Length = _points?.Length ?? _text.Length;
        }
        else
        {
            _bytes = BytesOf(source);
            Length = _bytes.Length;
        }
        _thread = thread;
        Source = source.Obj;
        End = (int)Math.Clamp(endpos, 0, Length);
        From = Pos = (int)Math.Clamp(pos, 0, Length);
        Full = false;
        MustAdvanceFrom = -1;
        ClearMarks();
    }

    private unsafe byte[] BytesOf(Value source)
    {
        if (!source.IsObject || source.Type.Slots.GetBuffer == null) throw PyErr.TypeError($"expected string or bytes-like object, got '{source.Type.Name}'");
        if (!pattern.IsBytes && !pattern.Pattern.IsNone) throw PyErr.TypeError("cannot use a string pattern on a bytes-like object");
        if (source.As<PyBytes>() is { } bytes) return bytes.Data;
        PyBuffer? held = null;
        var data = Arg.ToBytes(source, ref held).ToArray();
        held?.Release();
        return data;
    }

    /// <summary>Lets go of the text.</summary>
    public void Drop()
    {
        (_text, _points, _bytes) = ("", null, null);
        Source = null!;
        _thread = null!;
        // a match that went deep is not the rule
        if (_stack.Length > 4096) _stack = new Entry[InitialStack];
    }

    /// <summary>A part of the text, as an object of its own.</summary>
    public Value Slice(int from, int to)
    {
        if (_bytes is not null) return from == 0 && to == _bytes.Length && Source.GetType() == typeof(PyBytes) ? Value.Of(Source) : new PyBytes(_bytes[from..to]);
        if (_points is null && to - from < Length) return Value.Of(pattern.Slices.Get(_text, from, to));
        return PyMatch.SliceOf(Source, from, to);
    }

    /// <summary>The chars of a text that has no astral characters; null for others and for bytes.</summary>
    public string? PlainText => _points is null && _bytes is null ? _text : null;

    private void ClearMarks()
    {
        Marks.AsSpan().Fill(-1);
        LastIndex = -1;
        _unkept = false;
    }

    /// <summary>Matches at <paramref name="p"/>; the end, or -1.</summary>
    public int MatchAt(int p)
    {
        if (_unkept) ClearMarks();
        if (_bytes is not null) return Run<byte>(_bytes.AsSpan(0, End), pattern.Root, p);
        return _points is not null ? Run<int>(_points.AsSpan(0, End), pattern.Root, p) : Run<char>(_text.AsSpan(0, End), pattern.Root, p);
    }

    /// <summary>The first match at or behind <paramref name="p"/>: its start and end, or false.</summary>
    public bool Search(int p, out int start, out int end)
    {
        if (_bytes is not null) return Search<byte>(_bytes.AsSpan(0, End), p, out start, out end);
        return _points is not null ? Search<int>(_points.AsSpan(0, End), p, out start, out end) : Search<char>(_text.AsSpan(0, End), p, out start, out end);
    }

    private bool Search<T>(ReadOnlySpan<T> text, int p, out int start, out int end) where T : unmanaged
    {
        if (p <= text.Length)
        {
            if (_unkept) ClearMarks();
            var root = pattern.Root;
            for (; (p = Candidate(text, p)) >= 0; p++)
            {
                end = Run(text, root, p);
                if (end >= 0)
                {
                    start = p;
                    return true;
                }
                if (_unkept) ClearMarks();
                Tick();
            }
        }
        (start, end) = (-1, -1);
        return false;
    }

    /// <summary>The first place from <paramref name="p"/> on where a match is not out of the question, or -1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Candidate<T>(ReadOnlySpan<T> text, int p) where T : unmanaged
    {
        if (pattern.First is { } first && pattern.Prefix is null && pattern.Anchor < 0) return (uint)p < (uint)text.Length && first.Has(TextOf<T>.Code(text[p])) ? p : first.IndexIn(text, p);
        return OtherCandidate(text, p);
    }

    private int OtherCandidate<T>(ReadOnlySpan<T> text, int p) where T : unmanaged
    {
        // the beginning of the text, or of a line
        if (pattern.Anchor is 0 or 2) return p == 0 ? p : -1;
        if (pattern.Anchor == 1)
        {
            if (p == 0 || p > text.Length || TextOf<T>.Code(text[p - 1]) == '\n') return p <= text.Length ? p : -1;
            var line = s_newLine.IndexIn(text, p);
            return line < 0 ? -1 : line + 1;
        }
        if (pattern.Prefix is { } prefix) return TextOf<T>.IndexOf(text, p, prefix);
        if (pattern.First is { } first) return first.IndexIn(text, p);
        return p <= text.Length ? p : -1;
    }

    private static readonly CharSet s_newLine = CharSet.Of('\n');

    /// <summary>The next match of a scan, as findall, sub and split see them: an empty match may not stand where the last match ended empty.</summary>
    public bool Next(out int start, out int end)
    {
        (start, end) = (-1, -1);
        if (From > End) return false;
        if (MustAdvanceFrom >= 0)
        {
            // at this place only a match that is not empty
            end = MatchAt(From);
            start = From;
            MustAdvanceFrom = -1;
            if (end < 0 && (From == End || !Search(From + 1, out start, out end))) return false;
        }
        else if (!Search(From, out start, out end))
        {
            return false;
        }
        From = end;
        MustAdvanceFrom = end == start ? end : -1;
        return true;
    }

    /// <summary>A match object of the match that was found.</summary>
    public PyMatch Make(int start, int end) => new(pattern, this, start, end);

    /// <summary>Has the group matched, and what?</summary>
    public bool Group(int group, out int from, out int to)
    {
        (from, to) = (Marks[2 * group - 2], Marks[2 * group - 1]);
        return from >= 0 && to >= 0;
    }
}

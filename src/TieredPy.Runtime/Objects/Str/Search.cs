namespace TieredPy.Runtime;

/// <summary>
/// Searching text, in char offsets. Where astral text is searched for a lone surrogate, half a pair is no match.
/// </summary>
internal static class Search
{
    /// <summary>First offset in [start, end) at which <paramref name="part"/> stands, or -1.</summary>
    public static int Find(PyStr s, PyStr part, int start, int end)
    {
        if (!s.HasAstral && part.HasAstral) return -1;
        var hay = s.Text.AsSpan(0, end);
        var needle = part.Text;
        while (true)
        {
            if (start > end) return -1;
            var i = needle.Length == 1 ? hay[start..].IndexOf(needle[0]) : IndexOf(hay[start..], needle);
            if (i < 0) return -1;
            if (OnBoundary(s, part, start + i)) return start + i;
            start += i + 1;
        }
    }

    // .NET compares at every place where two characters match: fast, until text and part repeat themselves at length
    private static int IndexOf(ReadOnlySpan<char> hay, ReadOnlySpan<char> needle) =>
        (long)hay.Length * needle.Length < 1L << 29 ? hay.IndexOf(needle, StringComparison.Ordinal) : IndexOfLinear(hay, needle);

    // Knuth, Morris and Pratt 1977: back[i] is the longest proper prefix of the part that ends at i
    private static int IndexOfLinear(ReadOnlySpan<char> hay, ReadOnlySpan<char> needle)
    {
        var back = new int[needle.Length];
        for (int i = 1, k = 0; i < needle.Length; i++)
        {
            while (k > 0 && needle[i] != needle[k]) k = back[k - 1];
            if (needle[i] == needle[k]) k++;
            back[i] = k;
        }
        for (int i = 0, k = 0; i < hay.Length; i++)
        {
            while (k > 0 && hay[i] != needle[k]) k = back[k - 1];
            if (hay[i] == needle[k]) k++;
            if (k == needle.Length) return i - k + 1;
        }
        return -1;
    }

    /// <summary>Last offset in [start, end) at which <paramref name="part"/> stands, or -1.</summary>
    public static int FindLast(PyStr s, PyStr part, int start, int end)
    {
        if (!s.HasAstral && part.HasAstral) return -1;
        var needle = part.Text;
        while (true)
        {
            if (start > end) return -1;
            if (needle.Length == 0) return end;
            if (end - start < needle.Length) return -1;
            var i = s.Text.AsSpan(start, end - start).LastIndexOf(needle, StringComparison.Ordinal);
            if (i < 0) return -1;
            if (OnBoundary(s, part, start + i)) return start + i;
            end = start + i + needle.Length - 1;
        }
    }

    /// <summary>Number of matches that do not overlap in [start, end), code points for an empty part.</summary>
    public static int Count(PyStr s, PyStr part, int start, int end)
    {
        if (start > end) return 0;
        if (part.Text.Length == 0) return s.HasAstral ? s.IndexOfChar(end) - s.IndexOfChar(start) + 1 : end - start + 1;
        if (!s.HasAstral && (long)(end - start) * part.Text.Length < 1L << 29) return MemoryExtensions.Count(s.Text.AsSpan(start, end - start), part.Text);
        var n = 0;
        for (var i = Find(s, part, start, end); i >= 0; i = Find(s, part, i + part.Text.Length, end)) n++;
        return n;
    }

    /// <summary>Does a match at an offset leave all pairs whole?</summary>
    public static bool OnBoundary(PyStr s, PyStr part, int i)
    {
        if (!s.HasAstral || part.Text.Length == 0) return true;
        var text = s.Text;
        var end = i + part.Text.Length;
        return !Splits(text, i) && !Splits(text, end);

        static bool Splits(string text, int i) => i > 0 && i < text.Length && char.IsLowSurrogate(text[i]) && char.IsHighSurrogate(text[i - 1]);
    }
}

using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace TieredPy.Runtime;

/// <summary>
/// Full case mappings (one code point may become three): .NET's simple mappings, corrected by the tables of the other half of this class.
/// </summary>
public static partial class CaseTables
{
    private static readonly FrozenDictionary<int, string> s_upper = Load(UpperData), s_title = Load(TitleData), s_fold = Load(FoldData);

    private static FrozenDictionary<int, string> Load(string data)
    {
        var map = new Dictionary<int, string>();
        foreach (var entry in data.Split('|', StringSplitOptions.RemoveEmptyEntries))
        {
            var rune = Rune.GetRuneAt(entry, 0);
            map[rune.Value] = entry[rune.Utf16SequenceLength..];
        }
        return map.ToFrozenDictionary();
    }

    private static bool InRanges(ReadOnlySpan<int> ranges, int point)
    {
        int low = 0, high = (ranges.Length / 2) - 1;
        while (low <= high)
        {
            var mid = (low + high) >>> 1;
            if (point < ranges[2 * mid]) high = mid - 1;
            else if (point > ranges[(2 * mid) + 1]) low = mid + 1;
            else return true;
        }
        return false;
    }

    internal static bool IsOtherLower(int point) => InRanges(OtherLower, point);

    internal static bool IsOtherUpper(int point) => InRanges(OtherUpper, point);

    internal static bool IsCjkNumber(int point) => InRanges(CjkNumbers, point);

    /// <summary>Lower case of one code point by itself (a final sigma is the caller's affair; U+0130 too).</summary>
    public static int SimpleLower(int point) => point < 128 ? (point is >= 'A' and <= 'Z' ? point + 32 : point) : IsSurrogate(point) ? point : Rune.ToLowerInvariant(new Rune(point)).Value;

    /// <summary>Upper case of one code point where that is one code point (.NET maps nothing beyond ASCII into it).</summary>
    public static int SimpleUpper(int point) => point < 128 ? (point is >= 'a' and <= 'z' ? point - 32 : point) : point is 0x131 ? 'I' : point is 0x17f ? 'S' : IsSurrogate(point) ? point : Rune.ToUpperInvariant(new Rune(point)).Value;

    /// <summary>The first code point of the full lower case: what one character of a text is taken for.</summary>
    public static int FirstOfLower(int point) => point == 0x130 ? 'i' : SimpleLower(point);

    /// <summary>The first code point of the full upper case.</summary>
    public static int FirstOfUpper(int point) => point >= 128 && s_upper.TryGetValue(point, out var many) ? Rune.GetRuneAt(many, 0).Value : SimpleUpper(point);

    private static bool IsSurrogate(int point) => point is >= 0xd800 and <= 0xdfff;

    public static void AppendUpper(PyStrBuilder output, int point)
    {
        if (s_upper.TryGetValue(point, out var many)) AppendText(output, many);
        else output.AppendPoint(SimpleUpper(point));
    }

    public static void AppendTitle(PyStrBuilder output, int point)
    {
        if (s_title.TryGetValue(point, out var many)) AppendText(output, many);
        else AppendUpper(output, point);
    }

    public static void AppendFold(PyStrBuilder output, int point)
    {
        if (s_fold.TryGetValue(point, out var many)) AppendText(output, many);
        else AppendLower(output, point);
    }

    public static void AppendLower(PyStrBuilder output, int point)
    {
        if (point == 0x130) output.Append("i\u0307");
        else output.AppendPoint(SimpleLower(point));
    }

    private static void AppendText(PyStrBuilder output, string text)
    {
        foreach (var rune in text.EnumerateRunes()) output.AppendPoint(rune.Value);
    }
}

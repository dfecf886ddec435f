using System.Globalization;
using System.Text;

namespace TieredPy.Syntax.Lexing;

/// <summary>Which characters beyond ASCII identifiers may have, and the form (NFKC) that they are compared in.</summary>
/// <remarks>
/// Categories come from .NET (Unicode 16, as Python 3.14). The normal form comes from a table of our own, because the
/// runtime runs without ICU, where .NET's <see cref="string.Normalize()"/> leaves everything beyond ASCII as it is.
/// </remarks>
public static class Identifiers
{
    private static readonly Lazy<Tables> Data = new(() => new Tables());

    /// <summary>The UTF-16 index of the first character that may not stand where it is, or -1.</summary>
    public static int FirstInvalid(string name)
    {
        for (var i = 0; i < name.Length;)
        {
            if (!Rune.TryGetRuneAt(name, i, out var rune)) return i;
            if (i == 0 ? !IsStart(rune.Value) : !IsContinue(rune.Value)) return i;
            i += rune.Utf16SequenceLength;
        }

        return -1;
    }

    public static bool IsStart(int c)
    {
        if (c < 128) return char.IsAsciiLetter((char)c) || c == '_';
        return CharUnicodeInfo.GetUnicodeCategory(c) switch
        {
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber => !LosesItsPlace(c) && c is not (0xE33 or 0xEB3),
            UnicodeCategory.ModifierLetter => !LosesItsPlace(c) && c is not (0xFF9E or 0xFF9F),
            _ => c is 0x1885 or 0x1886 or 0x2118 or 0x212E,
        };
    }

    public static bool IsContinue(int c)
    {
        if (c < 128) return char.IsAsciiLetterOrDigit((char)c) || c == '_';
        return CharUnicodeInfo.GetUnicodeCategory(c) switch
        {
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber
                or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
                or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.ConnectorPunctuation => !LosesItsPlace(c),
            _ => c is 0xB7 or 0x387 or (>= 0x1369 and <= 0x1371) or 0x19DA or 0x200C or 0x200D or 0x2118 or 0x212E or 0x30FB or 0xFF65,
        };
    }

    /// <summary>Letters whose normal form would not be an identifier.</summary>
    private static bool LosesItsPlace(int c) => c switch
    {
        0x37A or 0x2E2F => true,
        >= 0xFC5E and <= 0xFC63 => true,
        0xFDFA or 0xFDFB => true,
        0xFE70 or 0xFE72 or 0xFE74 or 0xFE76 or 0xFE78 or 0xFE7A or 0xFE7C or 0xFE7E => true,
        _ => false,
    };

    /// <summary>Whether <c>str.isprintable</c> holds for a character.</summary>
    public static bool IsPrintable(int c) => c == ' ' || CharUnicodeInfo.GetUnicodeCategory(c) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
        or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.SpaceSeparator);

    /// <summary>The NFKC form of a valid identifier.</summary>
    public static string Normalize(string name)
    {
        var data = Data.Value;
        var changes = false;
        foreach (var rune in name.EnumerateRunes())
        {
            if (data.Decompositions.ContainsKey(rune.Value) || data.Class(rune.Value) != 0 || data.Joins.Contains(rune.Value)
                || rune.Value is >= 0x1100 and <= 0x11FF)
            {
                changes = true;
                break;
            }
        }

        if (!changes) return name;
        var chars = new List<int>();
        foreach (var rune in name.EnumerateRunes()) data.Decompose(rune.Value, chars);
        data.Reorder(chars);
        data.Compose(chars);
        var text = new StringBuilder();
        foreach (var c in chars) text.Append(new Rune(c).ToString());
        return text.ToString();
    }

    private sealed class Tables
    {
        private const int HangulBase = 0xAC00, LBase = 0x1100, VBase = 0x1161, TBase = 0x11A7, LCount = 19, VCount = 21, TCount = 28;

        private readonly Dictionary<int, byte> classes = [];
        private readonly Dictionary<(int First, int Second), int> compositions = [];

        public Tables()
        {
            using var stream = typeof(Tables).Assembly.GetManifestResourceStream("identifiers.txt")!;
            using var reader = new StreamReader(stream);
            while (reader.ReadLine() is { } line)
            {
                var fields = line[2..].Split(' ');
                var numbers = Array.ConvertAll(fields, f => int.Parse(f, NumberStyles.HexNumber, CultureInfo.InvariantCulture));
                switch (line[0])
                {
                    case 'D':
                        Decompositions.Add(numbers[0], numbers[1..]);
                        break;
                    case 'K':
                        for (var c = numbers[1]; c <= numbers[2]; c++) classes.Add(c, (byte)numbers[0]);
                        break;
                    case 'C':
                        compositions.Add((numbers[0], numbers[1]), numbers[2]);
                        Joins.Add(numbers[1]);
                        break;
                }
            }
        }

        public Dictionary<int, int[]> Decompositions { get; } = [];

        /// <summary>Characters that may be composed with the one before.</summary>
        public HashSet<int> Joins { get; } = [];

        public int Class(int c) => classes.GetValueOrDefault(c);

        public void Decompose(int c, List<int> into)
        {
            var s = c - HangulBase;
            if (s is >= 0 and < LCount * VCount * TCount)
            {
                into.Add(LBase + (s / (VCount * TCount)));
                into.Add(VBase + (s % (VCount * TCount) / TCount));
                if (s % TCount != 0) into.Add(TBase + (s % TCount));
            }
            else if (Decompositions.TryGetValue(c, out var parts))
            {
                into.AddRange(parts);
            }
            else
            {
                into.Add(c);
            }
        }

        /// <summary>Sorts each run of marks by class, stably.</summary>
        public void Reorder(List<int> chars)
        {
            for (var i = 1; i < chars.Count; i++)
            {
                var k = Class(chars[i]);
                if (k == 0) continue;
                for (var j = i; j > 0 && Class(chars[j - 1]) > k; j--) (chars[j], chars[j - 1]) = (chars[j - 1], chars[j]);
            }
        }

        public void Compose(List<int> chars)
        {
            var starter = -1;
            var kept = 0;
            var lastClass = 0;
            for (var i = 0; i < chars.Count; i++)
            {
                var c = chars[i];
                var k = Class(c);
                if (starter >= 0 && (lastClass < k || (lastClass == 0 && kept == starter + 1)) && Pair(chars[starter], c) is { } both)
                {
                    chars[starter] = both;
                    continue;
                }

                if (k == 0) starter = kept;
                lastClass = k;
                chars[kept++] = c;
            }

            chars.RemoveRange(kept, chars.Count - kept);
        }

        private int? Pair(int first, int second)
        {
            if (first is >= LBase and < LBase + LCount && second is >= VBase and < VBase + VCount)
            {
                return HangulBase + ((((first - LBase) * VCount) + (second - VBase)) * TCount);
            }

            if (first is >= HangulBase and < HangulBase + (LCount * VCount * TCount) && (first - HangulBase) % TCount == 0
                && second is > TBase and < TBase + TCount)
            {
                return first + (second - TBase);
            }

            return compositions.TryGetValue((first, second), out var both) ? both : null;
        }
    }
}

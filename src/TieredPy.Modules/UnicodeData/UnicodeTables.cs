using System.Collections.Frozen;
using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace TieredPy.Modules;

/// <summary>
/// What Unicode 16 says beyond .NET's tables, unpacked from a resource (written by scripts/unicode-data.py) when first asked for.
/// </summary>
internal sealed class UnicodeTables
{
    private static readonly Lazy<UnicodeTables> s_instance = new(static () => new UnicodeTables());

    public static UnicodeTables Instance => s_instance.Value;

    private readonly (int Start, int End, string Value)[] _combining, _bidirectional, _mirrored, _widths, _spans;
    private readonly FrozenDictionary<int, string> _decompositions, _names;
    private readonly FrozenDictionary<int, double> _numbers;
    private readonly Dictionary<(int, int), int> _compositions = [];
    private readonly Lazy<FrozenDictionary<string, int>> _byName;

    private UnicodeTables()
    {
        using var resource = typeof(UnicodeTables).Assembly.GetManifestResourceStream("unicode.bin")!;
        using var inflate = new ZLibStream(resource, CompressionMode.Decompress);
        using var reader = new StreamReader(inflate, Encoding.ASCII);
        var sections = reader.ReadToEnd().Split("\n\n");
        _combining = Ranges(sections[0]);
        _bidirectional = Ranges(sections[1]);
        _mirrored = Ranges(sections[2]);
        _widths = Ranges(sections[3]);
        _decompositions = Pairs(sections[4]).ToFrozenDictionary();
        foreach (var line in sections[5].Split('\n'))
        {
            var point = Hex(line);
            var parts = _decompositions[point].Split(' ');
            _compositions[(Hex(parts[0]), Hex(parts[1]))] = point;
        }
        _numbers = Pairs(sections[6]).ToFrozenDictionary(static p => p.Key, static p => double.Parse(p.Value, CultureInfo.InvariantCulture));
        _spans = Ranges(sections[7]);
        _names = Pairs(sections[8]).ToFrozenDictionary();
        _byName = new Lazy<FrozenDictionary<string, int>>(() => _names.ToFrozenDictionary(static p => p.Value, static p => p.Key));
    }

    private static int Hex(ReadOnlySpan<char> text) => int.Parse(text, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    private static (int, int, string)[] Ranges(string section) => Array.ConvertAll(section.Split('\n'), static line =>
    {
        var parts = line.Split(' ', 3);
        return (Hex(parts[0]), Hex(parts[1]), string.Intern(parts[2]));
    });

    private static IEnumerable<KeyValuePair<int, string>> Pairs(string section) => section.Split('\n').Select(static line =>
    {
        var space = line.IndexOf(' ');
        return KeyValuePair.Create(Hex(line.AsSpan(0, space)), line[(space + 1)..]);
    });

    private static string? Find((int Start, int End, string Value)[] ranges, int point)
    {
        int low = 0, high = ranges.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            if (point < ranges[middle].Start) high = middle - 1;
            else if (point > ranges[middle].End) low = middle + 1;
            else return ranges[middle].Value;
        }
        return null;
    }

    public int Combining(int point) => Find(_combining, point) is { } v ? int.Parse(v, CultureInfo.InvariantCulture) : 0;

    public string Bidirectional(int point) => Find(_bidirectional, point) ?? "";

    public bool Mirrored(int point) => Find(_mirrored, point) is not null;

    public string Width(int point) => Find(_widths, point) ?? "N";

    public string Decomposition(int point) => _decompositions.GetValueOrDefault(point, "");

    public bool TryNumeric(int point, out double value) => _numbers.TryGetValue(point, out value);

    // ---- names ----

    private const int HangulBase = 0xac00, HangulCount = 11172;
    private static readonly string[] s_leads = ["G", "GG", "N", "D", "DD", "R", "M", "B", "BB", "S", "SS", "", "J", "JJ", "C", "K", "T", "P", "H"];
    private static readonly string[] s_vowels = ["A", "AE", "YA", "YAE", "EO", "E", "YEO", "YE", "O", "WA", "WAE", "OE", "YO", "U", "WEO", "WE", "WI", "YU", "EU", "YI", "I"];
    private static readonly string[] s_tails = ["", "G", "GG", "GS", "N", "NJ", "NH", "D", "L", "LG", "LM", "LB", "LS", "LT", "LP", "LH", "M", "B", "BS", "S", "SS", "NG", "J", "C", "K", "T", "P", "H"];

    public string? Name(int point)
    {
        if (_names.TryGetValue(point, out var name)) return name;
        if (point is >= HangulBase and < HangulBase + HangulCount)
        {
            var i = point - HangulBase;
            return "HANGUL SYLLABLE " + s_leads[i / 588] + s_vowels[i % 588 / 28] + s_tails[i % 28];
        }
        return Find(_spans, point) is { } prefix ? prefix + point.ToString("X4", CultureInfo.InvariantCulture) : null;
    }

    /// <summary>The code point of a name, -1 when there is none.</summary>
    public int Lookup(string name)
    {
        name = name.ToUpperInvariant();
        if (_byName.Value.TryGetValue(name, out var point)) return point;
        var dash = name.LastIndexOf('-');
        if (dash > 0 && int.TryParse(name.AsSpan(dash + 1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var hex) && Name(hex) == name) return hex;
        if (!name.StartsWith("HANGUL SYLLABLE ", StringComparison.Ordinal)) return -1;
        for (var i = HangulBase; i < HangulBase + HangulCount; i++)
        {
            if (Name(i) == name) return i;
        }
        return -1;
    }

    // ---- normal forms (Unicode Standard Annex 15) ----

    public int[] Normalize(int[] points, bool compatible, bool compose)
    {
        var output = new List<int>(points.Length + 8);
        foreach (var p in points) Decompose(p, compatible, output);
        Reorder(output);
        if (compose) Compose(output);
        return [.. output];
    }

    private void Decompose(int point, bool compatible, List<int> output)
    {
        if (point is >= HangulBase and < HangulBase + HangulCount)
        {
            var i = point - HangulBase;
            output.Add(0x1100 + (i / 588));
            output.Add(0x1161 + (i % 588 / 28));
            if (i % 28 != 0) output.Add(0x11a7 + (i % 28));
            return;
        }
        if (point >= 0xa0 && _decompositions.TryGetValue(point, out var mapping) && (compatible || mapping[0] != '<'))
        {
            foreach (var part in mapping.Split(' '))
            {
                if (part[0] != '<') Decompose(Hex(part), compatible, output);
            }
            return;
        }
        output.Add(point);
    }

    private void Reorder(List<int> points)
    {
        for (var i = 1; i < points.Count; i++)
        {
            var c = Combining(points[i]);
            if (c == 0) continue;
            for (var j = i; j > 0 && Combining(points[j - 1]) > c; j--) (points[j - 1], points[j]) = (points[j], points[j - 1]);
        }
    }

    private void Compose(List<int> points)
    {
        int starter = -1, written = 0, last = -1;
        for (var i = 0; i < points.Count; i++)
        {
            var p = points[i];
            var c = Combining(p);
            if (starter >= 0 && (last < c || last == -1) && Pair(points[starter], p) is >= 0 and var joined)
            {
                points[starter] = joined;
                continue;
            }
            if (c == 0)
            {
                starter = written;
                last = -1;
            }
            else
            {
                last = c;
            }
            points[written++] = p;
        }
        points.RemoveRange(written, points.Count - written);
    }

    private int Pair(int a, int b)
    {
        if (a is >= 0x1100 and < 0x1113 && b is >= 0x1161 and < 0x1176) return HangulBase + ((((a - 0x1100) * 21) + (b - 0x1161)) * 28);
        if (a is >= HangulBase and < HangulBase + HangulCount && (a - HangulBase) % 28 == 0 && b is > 0x11a7 and < 0x11c3) return a + (b - 0x11a7);
        return _compositions.GetValueOrDefault((a, b), -1);
    }
}

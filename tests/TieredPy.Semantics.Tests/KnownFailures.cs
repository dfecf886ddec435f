namespace TieredPy.Semantics.Tests;

/// <summary>
/// tests/Semantics/known-failures.txt: lines <c>MODES SCRIPT KIND REASON</c>. MODES is a comma-separated list of modes or <c>all</c>; KIND is
/// <c>debt</c> (to be fixed), <c>declined</c> (a decision) or <c>crash</c> (debt that would take the process along: not even run).
/// A listed script that passes is a failure of the list.
/// </summary>
internal static class KnownFailures
{
    internal sealed record Entry(string Kind, string Reason);

    private static readonly Dictionary<(string Script, JitMode Mode), Entry> Entries = Read();

    public static Entry? Find(string script, JitMode mode) => Entries.GetValueOrDefault((script, mode));

    /// <summary>Scripts that the list names and that do not exist.</summary>
    public static IEnumerable<string> Stale => Entries.Keys.Select(k => k.Script).Distinct().Where(name => Script.All.All(s => s.Name != name));

    private static Dictionary<(string, JitMode), Entry> Read()
    {
        var entries = new Dictionary<(string, JitMode), Entry>();
        foreach (var line in File.ReadLines(Path.Combine(Script.Root, "known-failures.txt")))
        {
            if (string.IsNullOrWhiteSpace(line) || line.StartsWith('#')) continue;
            var parts = line.Split(' ', 4, StringSplitOptions.RemoveEmptyEntries);
            if (parts.Length < 4 || parts[2] is not ("debt" or "declined" or "crash")) throw new InvalidDataException("known-failures.txt: " + line);
            var modes = parts[0] == "all" ? Enum.GetValues<JitMode>() : [.. parts[0].Split(',').Select(m => Enum.Parse<JitMode>(m, ignoreCase: true))];
            foreach (var mode in modes) entries.Add((parts[1], mode), new(parts[2], parts[3]));
        }
        return entries;
    }
}

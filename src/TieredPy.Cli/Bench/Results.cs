namespace TieredPy.Cli.Bench;

/// <summary>All measurements, by script and contestant.</summary>
internal sealed class Results(IReadOnlyList<Script> scripts, IReadOnlyList<Contestant> contestants)
{
    private readonly Dictionary<(Script, Contestant), List<Measurement>> _runs = [];

    public IReadOnlyList<Script> Scripts { get; } = scripts;

    public IReadOnlyList<Contestant> Contestants { get; } = contestants;

    public List<(Script Script, Contestant Contestant, string Message)> Failures { get; } = [];

    public bool HasFailed(Script s, Contestant c) => Failures.Any(f => f.Script == s && f.Contestant == c);

    public void Add(Script s, Contestant c, Measurement m)
    {
        if (!_runs.TryGetValue((s, c), out var list)) _runs[(s, c)] = list = [];
        list.Add(m);
    }

    public IReadOnlyList<Measurement> Of(Script s, Contestant c) => HasFailed(s, c) || !_runs.TryGetValue((s, c), out var list) ? [] : list;

    /// <summary>The best of the rounds.</summary>
    public double? Best(Script s, Contestant c, Func<Measurement, double?> what) =>
        Of(s, c).Select(what).Where(v => v is not null).Min();

    /// <summary>Scripts on which the contestants computed different things.</summary>
    public IReadOnlyList<(Script Script, string Text)> Disagreements =>
    [
        .. from s in Scripts
           let found = Contestants.SelectMany(c => Of(s, c).Select(m => (c.Name, m.Result))).Distinct().ToArray()
           where found.Select(f => f.Result).Distinct().Count() > 1
           select (s, string.Join(", ", found.Select(f => $"{f.Name}: {f.Result}"))),
    ];

    /// <summary>Geometric mean over all scripts that both have of one's time divided by another's.</summary>
    public double Ratio(Contestant numerator, Contestant denominator, Func<Measurement, double?> what) =>
        Statistics.GeometricMean(
            from s in Scripts
            let a = Best(s, numerator, what)
            let b = Best(s, denominator, what)
            where a is not null && b is not null
            select a!.Value / b!.Value);
}

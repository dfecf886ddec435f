using TieredPy.Runtime;

namespace TieredPy.Jit;

/// <summary>
/// Hears of writes to a dict of globals. A name is taken for constant until it was written twice after it was first relied on.
/// </summary>
internal sealed class GlobalsWatch : DictWatch
{
    private sealed class Entry
    {
        public Assumption Constant = new();
        public int Writes;
    }

    private readonly Dictionary<PyStr, Entry> _entries = [];

    public static GlobalsWatch Of(PyDict dict) => (GlobalsWatch)(dict.Watch ??= new GlobalsWatch());

    /// <summary>The assumption that a name keeps its value (or absence); null when it is a variable.</summary>
    public Assumption? Constant(PyStr name)
    {
        if (!_entries.TryGetValue(name, out var e)) _entries.Add(name, e = new Entry());
        return e.Writes >= 2 ? null : e.Constant;
    }

    public override void Written(PyDict dict, Value key)
    {
        if (key.Ref is not PyStr name || !_entries.TryGetValue(name.Interned(), out var e)) return;
        if (e.Writes >= 2) return;
        e.Writes++;
        var old = e.Constant;
        e.Constant = new Assumption();
        old.Invalidate();
    }

    public override void Cleared(PyDict dict)
    {
        foreach (var e in _entries.Values)
        {
            e.Writes = 2;
            e.Constant.Invalidate();
        }
    }
}

using TieredPy.Modules.Sre;
using TieredPy.Runtime;

namespace TieredPy.Modules;

/// <summary>What Pattern.scanner() returns.</summary>
[PyType("SRE_Scanner", Module = "_sre", NoNew = true)]
public sealed partial class PyScanner : PyObject
{
    private readonly PyPattern _pattern;

    /// <summary>Null once there was no match: it stays so.</summary>
    private Matcher? _matcher;

    internal PyScanner(PyThread thread, PyPattern pattern, Value text, long pos, long endpos)
    {
        _pattern = pattern;
        _matcher = pattern.Take(thread, text, pos, endpos);
    }

    /// <summary>The next match, null if there is none.</summary>
    internal PyMatch? Next()
    {
        if (_matcher is not { } m) return null;
        if (m.Next(out var start, out var end)) return m.Make(start, end);
        return Done(m);
    }

    private PyMatch? Done(Matcher m)
    {
        _matcher = null;
        _pattern.GiveBack(m);
        return null;
    }

    [PyMethod("search($self, /)")]
    private static Value Search(PyScanner self) => self.Next() is { } m ? Value.Of(m) : Value.None;

    [PyMethod("match($self, /)")]
    private static Value Match(PyScanner self)
    {
        if (self._matcher is not { } m) return Value.None;
        var start = m.From;
        var end = m.MatchAt(start);
        if (end < 0)
        {
            self.Done(m);
            return Value.None;
        }
        m.From = end;
        m.MustAdvanceFrom = end == start ? end : -1;
        return Value.Of(m.Make(start, end));
    }

    [PyGetter("pattern", Member = true)] private static Value GetPattern(PyScanner self) => Value.Of(self._pattern);
}

/// <summary>What finditer() returns.</summary>
[PyType("callable_iterator", NoNew = true)]
public sealed partial class PyMatchIterator(PyScanner scanner) : PyObject
{
    private readonly PyScanner _scanner = scanner;

    public override Value IterNext() => _scanner.Next() is { } m ? Value.Of(m) : Value.Null;

    [PySlot(nameof(TypeSlots.Iter))] private static Value Iter(Value self) => self;

    [PySlot(nameof(TypeSlots.Next))] private static Value Next(Value self) => ((PyMatchIterator)self.Obj).IterNext();
}

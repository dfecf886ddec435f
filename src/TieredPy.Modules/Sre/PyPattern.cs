using TieredPy.Modules.Sre;
using TieredPy.Runtime;

namespace TieredPy.Modules;

/// <summary>re.Pattern.</summary>
[PyType("Pattern", Module = "re", NoNew = true, Weakref = true, Doc = "Compiled regular expression object.")]
public sealed partial class PyPattern : PyObject
{
    internal readonly Value Pattern;
    internal readonly int Flags, Groups, Loops;
    internal readonly PyDict GroupIndex;
    internal readonly PyTuple IndexGroup;
    internal readonly bool IsBytes;
    internal readonly Inst Root;
    internal readonly Inst[] Table;

    /// <summary>With which characters a match begins, null if it may be empty; the literal that it begins with; the place, as <see cref="PatternAnalysis.Anchor"/>.</summary>
    internal readonly CharSet? First;
    internal readonly Literal? Prefix;
    internal readonly int Anchor;

    /// <summary>Short texts that were cut out lately.</summary>
    internal readonly SliceCache Slices = new();

    /// <summary>The matcher that the next call takes.</summary>
    private Matcher? _spare;

    internal PyPattern(Value pattern, int flags, int groups, PyDict groupIndex, PyTuple indexGroup, PatternCompiler compiler)
    {
        Pattern = pattern;
        Flags = flags;
        Groups = groups;
        GroupIndex = groupIndex;
        IndexGroup = indexGroup;
        IsBytes = pattern.As<PyBytes>() is not null || (pattern.IsObject && !pattern.IsNone && pattern.As<PyStr>() is null);
        Root = compiler.Compile();
        Table = compiler.Table();
        Loops = compiler.Loops;
        First = PatternAnalysis.First(Root);
        Prefix = PatternAnalysis.Prefix(Root);
        Anchor = PatternAnalysis.Anchor(Root);
    }

    /// <summary>A matcher over a text. What calls back into the program meanwhile may want another: it is nobody else's until it is given back.</summary>
    internal Matcher Take(PyThread thread, Value text, long pos, long endpos)
    {
        var m = Interlocked.Exchange(ref _spare, null) ?? new Matcher(this);
        m.Begin(thread, text, pos, endpos);
        return m;
    }

    internal void GiveBack(Matcher m)
    {
        m.Drop();
        Volatile.Write(ref _spare, m);
    }

    [PyMethod("match($self, /, string, pos=0, endpos=sys.maxsize)", Doc = "Matches zero or more characters at the beginning of the string.")]
    private static Value Match(PyThread thread, PyPattern self, Value @string, long pos, long endpos) => Once(thread, self, @string, pos, endpos, false);

    [PyMethod("fullmatch($self, /, string, pos=0, endpos=sys.maxsize)", Doc = "Matches against all of the string.")]
    private static Value FullMatch(PyThread thread, PyPattern self, Value @string, long pos, long endpos) => Once(thread, self, @string, pos, endpos, true);

    private static Value Once(PyThread thread, PyPattern self, Value text, long pos, long endpos, bool full)
    {
        var m = self.Take(thread, text, pos, endpos);
        m.Full = full;
        var end = m.MatchAt(m.From);
        var result = end < 0 ? Value.None : Value.Of(m.Make(m.From, end));
        self.GiveBack(m);
        return result;
    }

    [PyMethod("search($self, /, string, pos=0, endpos=sys.maxsize)", Doc = "Scan through string looking for a match, and return a corresponding match object instance.")]
    private static Value SearchMethod(PyThread thread, PyPattern self, Value @string, long pos, long endpos)
    {
        var m = self.Take(thread, @string, pos, endpos);
        var result = m.Search(m.From, out var start, out var end) ? Value.Of(m.Make(start, end)) : Value.None;
        self.GiveBack(m);
        return result;
    }

    [PyMethod("findall($self, /, string, pos=0, endpos=sys.maxsize)", Doc = "Return a list of all non-overlapping matches of pattern in string.")]
    private static Value FindAll(PyThread thread, PyPattern self, Value @string, long pos, long endpos)
    {
        var m = self.Take(thread, @string, pos, endpos);
        var empty = m.IsBytes ? new PyBytes([]) : Value.Of(PyStr.Empty);
        var list = new PyList();
        while (m.Next(out var start, out var end))
        {
            if (self.Groups == 0)
            {
                list.Add(m.Slice(start, end));
            }
            else if (self.Groups == 1)
            {
                list.Add(m.Group(1, out var from, out var to) ? m.Slice(from, to) : empty);
            }
            else
            {
                var items = new Value[self.Groups];
                for (var g = 0; g < items.Length; g++) items[g] = m.Group(g + 1, out var from, out var to) ? m.Slice(from, to) : empty;
                list.Add(new PyTuple(items));
            }
        }
        self.GiveBack(m);
        return Value.Of(list);
    }

    [PyMethod("finditer($self, /, string, pos=0, endpos=sys.maxsize)", Doc = "Return an iterator over all non-overlapping matches for the RE pattern in string.")]
    private static Value FindIter(PyThread thread, PyPattern self, Value @string, long pos, long endpos) => Value.Of(new PyMatchIterator(new PyScanner(thread, self, @string, pos, endpos)));

    [PyMethod("scanner($self, /, string, pos=0, endpos=sys.maxsize)")]
    private static Value Scanner(PyThread thread, PyPattern self, Value @string, long pos, long endpos) => Value.Of(new PyScanner(thread, self, @string, pos, endpos));

    [PyMethod("split($self, /, string, maxsplit=0)", Doc = "Split string by the occurrences of pattern.")]
    private static Value Split(PyThread thread, PyPattern self, Value @string, long maxsplit)
    {
        var m = self.Take(thread, @string, 0, long.MaxValue);
        var list = new PyList();
        var last = 0;
        for (long n = 0; (maxsplit == 0 || n < maxsplit) && m.Next(out var start, out var end); n++)
        {
            list.Add(m.Slice(last, start));
            for (var g = 1; g <= self.Groups; g++) list.Add(m.Group(g, out var from, out var to) ? m.Slice(from, to) : Value.None);
            last = end;
        }
        list.Add(m.Slice(last, m.Length));
        self.GiveBack(m);
        return Value.Of(list);
    }

    [PyMethod("sub($self, /, repl, string, count=0)", Doc = "Return the string obtained by replacing the leftmost non-overlapping occurrences of pattern in string by the replacement repl.")]
    private static Value Sub(PyThread thread, PyPattern self, Value repl, Value @string, long count) => Replacing.Run(thread, self, repl, @string, count, out _);

    [PyMethod("subn($self, /, repl, string, count=0)", Doc = "Return the tuple (new_string, number_of_subs_made).")]
    private static Value SubN(PyThread thread, PyPattern self, Value repl, Value @string, long count)
    {
        var r = Replacing.Run(thread, self, repl, @string, count, out var n);
        return new PyTuple(r, n);
    }

    [PyGetter("pattern", Member = true)] private static Value GetPattern(PyPattern self) => self.Pattern;
    [PyGetter("flags", Member = true)] private static long GetFlags(PyPattern self) => self.Flags;
    [PyGetter("groups", Member = true)] private static long GetGroups(PyPattern self) => self.Groups;
    [PyGetter("groupindex")] private static Value GetGroupIndex(PyPattern self) => CallOps.Call(Value.Of(PyMappingProxy.TypeObject), Value.Of(self.GroupIndex));
    [PyMethod("__copy__($self, /)")] private static Value Copy(PyPattern self) => Value.Of(self);
    [PyMethod("__deepcopy__($self, memo, /)")] private static Value DeepCopy(PyPattern self, Value memo) => Value.Of(self);
    [PyClassMethod("__class_getitem__($type, object, /)")] private static Value ClassGetItem(PyType cls, Value item) => TypeOps.GenericAlias(Value.Of(cls), item);

    [PySlot(nameof(TypeSlots.Hash))] private static long Hash(Value v) => ObjectOps.Hash(((PyPattern)v.Obj).Pattern) * 31 + ((PyPattern)v.Obj).Flags;

    [PySlot(nameof(TypeSlots.Compare))]
    private static Value Compare(Value v, Value w, CompareOp op)
    {
        if (op is not (CompareOp.Eq or CompareOp.Ne) || v.Ref is not PyPattern a || w.Ref is not PyPattern b) return Value.NotImplemented;
        var same = a == b || (a.Flags == b.Flags && a.IsBytes == b.IsBytes && ObjectOps.Equal(a.Pattern, b.Pattern));
        return Value.Bool(same == (op == CompareOp.Eq));
    }

    private static readonly (int Bit, string Name)[] s_flagNames = [(2, "re.IGNORECASE"), (4, "re.LOCALE"), (8, "re.MULTILINE"), (16, "re.DOTALL"), (64, "re.VERBOSE"), (128, "re.DEBUG"), (256, "re.ASCII")];

    [PySlot(nameof(TypeSlots.Repr))]
    private static Value Repr(Value v)
    {
        var self = (PyPattern)v.Obj;
        var flags = self.Flags;
        if (!self.IsBytes && (flags & (4 | 32 | 256)) == 32) flags &= ~32;
        var names = new List<string>();
        foreach (var (bit, name) in s_flagNames)
        {
            if ((flags & bit) == 0) continue;
            names.Add(name);
            flags &= ~bit;
        }
        if (flags != 0) names.Add($"0x{flags:x}");
        var text = ObjectOps.ReprText(self.Pattern);
        if (text.Length > 200) text = text[..200];
        return Value.Str(names.Count == 0 ? $"re.compile({text})" : $"re.compile({text}, {string.Join('|', names)})");
    }
}

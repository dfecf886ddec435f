using TieredPy.Modules.Sre;
using TieredPy.Runtime;

namespace TieredPy.Modules;

/// <summary>The _sre module: the engine behind re.</summary>
[PyModule("_sre")]
public static partial class SreModule
{
    [PyConstant("MAGIC")] public const int Magic = 20230612;
    [PyConstant("CODESIZE")] public const int CodeSize = 4;
    [PyConstant("MAXREPEAT")] public const long MaxRepeat = 4294967295;
    [PyConstant("MAXGROUPS")] public const int MaxGroups = 1073741823;

    [PyFunction("getcodesize($module, /)")] private static long GetCodeSize() => CodeSize;
    [PyFunction("ascii_iscased($module, character, /)")] private static bool AsciiIsCased(int character) => character < 128 && char.IsAsciiLetter((char)character);
    [PyFunction("unicode_iscased($module, character, /)")] private static bool UnicodeIsCased(int character) => CaseTables.SimpleLower(character) != character || CaseTables.SimpleUpper(character) != character;
    [PyFunction("ascii_tolower($module, character, /)")] private static long AsciiToLower(int character) => character is >= 'A' and <= 'Z' ? character + 32 : character;
    [PyFunction("unicode_tolower($module, character, /)")] private static long UnicodeToLower(int character) => CaseTables.SimpleLower(character);

    [PyFunction("compile($module, /, pattern, flags, code, groups, groupindex, indexgroup)")]
    private static Value Compile(Value pattern, int flags, PyList code, int groups, PyDict groupindex, PyTuple indexgroup)
    {
        var words = new uint[code.Count];
        for (var i = 0; i < words.Length; i++) words[i] = (uint)Arg.ToLong(code.GetAt(i));
        var compiler = new PatternCompiler(words);
        var root = compiler.Compile();
        return Value.Of(new PyPattern(pattern, flags, groups, groupindex, indexgroup, root, compiler.Loops));
    }

    [PyFunction("template($module, pattern, template, /)")]
    private static Value Template(Value pattern, PyList template)
    {
        var literals = new Value[(template.Count + 1) / 2];
        var groups = new int[template.Count / 2];
        for (var i = 0; i < template.Count; i++)
        {
            if ((i & 1) == 0) literals[i / 2] = template.GetAt(i);
            else groups[i / 2] = Arg.ToInt(template.GetAt(i));
        }
        return Value.Of(new PyTemplate(literals, groups));
    }
}

/// <summary>A replacement text with group references.</summary>
[PyType("SRE_Template", Module = "_sre", NoNew = true)]
public sealed partial class PyTemplate(Value[] literals, int[] groups) : PyObject
{
    internal readonly Value[] Literals = literals;
    internal readonly int[] Groups = groups;
}

/// <summary>The text that a pattern is applied to.</summary>
internal sealed class Subject
{
    public readonly Value Source;
    public readonly string Text;
    public readonly int[]? Points;
    public readonly byte[]? Bytes;
    private readonly PyStr? _str;

    public Subject(PyPattern pattern, Value source)
    {
        Source = source;
        if (source.As<PyStr>() is { } s)
        {
            if (pattern.IsBytes) throw PyErr.TypeError("cannot use a bytes pattern on a string-like object");
            _str = s;
            Text = s.Text;
            if (s.HasAstral) Points = s.ToCodePoints();
            return;
        }
        unsafe
        {
            if (!source.IsObject || source.Type.Slots.GetBuffer == null) throw PyErr.TypeError($"expected string or bytes-like object, got '{source.Type.Name}'");
        }
        if (!pattern.IsBytes && !pattern.Pattern.IsNone) throw PyErr.TypeError("cannot use a string pattern on a bytes-like object");
        PyBuffer? held = null;
        Bytes = source.As<PyBytes>()?.Data ?? Arg.ToBytes(source, ref held).ToArray();
        held?.Release();
        Text = System.Text.Encoding.Latin1.GetString(Bytes);
    }

    public int Length => Points?.Length ?? Text.Length;

    public Value Slice(int from, int to)
    {
        if (Bytes is not null) return from == 0 && to == Bytes.Length && Source.IsExact<PyBytes>() ? Source : new PyBytes(Bytes[from..to]);
        if (from == 0 && to == Length && Source.IsExact<PyStr>()) return Source;
        if (from >= to) return Value.Of(PyStr.Empty);
        if (Points is null) return to - from == 1 ? Value.Of(PyStr.OfChar(Text[from])) : Value.Of(new PyStr(Text[from..to], false));
        return SequenceOps.GetItem(Value.Of(_str!), Value.Of(new PySlice(from, to, Value.None)));
    }
}

/// <summary>re.Pattern.</summary>
[PyType("Pattern", Module = "re", NoNew = true, Weakref = true, Doc = "Compiled regular expression object.")]
public sealed partial class PyPattern : PyObject
{
    internal readonly Value Pattern;
    internal readonly int Flags, Groups;
    internal readonly PyDict GroupIndex;
    internal readonly PyTuple IndexGroup;
    internal readonly bool IsBytes;
    private readonly Node _root;
    private readonly int _loops;
    private readonly CharSet? _first;
    private readonly string? _prefix;

    internal PyPattern(Value pattern, int flags, int groups, PyDict groupIndex, PyTuple indexGroup, Node root, int loops)
    {
        Pattern = pattern;
        Flags = flags;
        Groups = groups;
        GroupIndex = groupIndex;
        IndexGroup = indexGroup;
        IsBytes = pattern.As<PyBytes>() is not null || (pattern.IsObject && !pattern.IsNone && pattern.As<PyStr>() is null);
        _root = root;
        _loops = loops;
        _first = First.Of(root);
        var n = root;
        while (n is Mark) n = n.Next;
        _prefix = n is Literal { Plain: true } l ? l.Text : null;
    }

    internal State NewState(PyThread thread, Subject subject, long pos, long endpos)
    {
        var length = subject.Length;
        var end = (int)Math.Clamp(endpos, 0, length);
        return new State
        {
            Text = subject.Text,
            Points = subject.Points,
            End = end,
            Marks = new int[Groups * 2],
            Counts = new int[_loops],
            Last = new int[_loops],
            Thread = thread,
            From = (int)Math.Clamp(pos, 0, length),
        };
    }

    /// <summary>Matches at <paramref name="p"/>; the end, or -1.</summary>
    internal int MatchAt(State s, int p)
    {
        if (p > s.End) return -1;
        Array.Fill(s.Marks, -1);
        s.LastIndex = -1;
        return _root.Match(s, p);
    }

    /// <summary>The first match at or behind <paramref name="p"/>: its start and end, or (-1, -1).</summary>
    internal (int Start, int End) Search(State s, int p)
    {
        if (p > s.End) return (-1, -1);
        Array.Fill(s.Marks, -1);
        s.LastIndex = -1;
        if (_prefix is not null && s.Points is null)
        {
            var text = s.Text;
            while (true)
            {
                var at = text.AsSpan(p, s.End - p).IndexOf(_prefix);
                if (at < 0) return (-1, -1);
                p += at;
                var r = _root.Match(s, p);
                if (r >= 0) return (p, r);
                p++;
            }
        }
        if (_first is { } first)
        {
            for (; p < s.End; p++)
            {
                if (!first.Has(s.At(p))) continue;
                var r = _root.Match(s, p);
                if (r >= 0) return (p, r);
            }
            return (-1, -1);
        }
        for (; p <= s.End; p++)
        {
            var r = _root.Match(s, p);
            if (r >= 0) return (p, r);
        }
        return (-1, -1);
    }

    internal PyMatch Make(State s, Subject subject, long pos, long endpos, int start, int end) =>
        new(this, subject, s.Marks.AsSpan().ToArray(), s.LastIndex, start, end, (int)Math.Clamp(pos, 0, subject.Length), s.End);

    [PyMethod("match($self, /, string, pos=0, endpos=sys.maxsize)", Doc = "Matches zero or more characters at the beginning of the string.")]
    private static Value Match(PyThread thread, PyPattern self, Value @string, long pos, long endpos) => Once(thread, self, @string, pos, endpos, false);

    [PyMethod("fullmatch($self, /, string, pos=0, endpos=sys.maxsize)", Doc = "Matches against all of the string.")]
    private static Value FullMatch(PyThread thread, PyPattern self, Value @string, long pos, long endpos) => Once(thread, self, @string, pos, endpos, true);

    private static Value Once(PyThread thread, PyPattern self, Value text, long pos, long endpos, bool full)
    {
        var subject = new Subject(self, text);
        var s = self.NewState(thread, subject, pos, endpos);
        s.Full = full;
        var end = self.MatchAt(s, s.From);
        return end < 0 ? Value.None : Value.Of(self.Make(s, subject, pos, endpos, s.From, end));
    }

    [PyMethod("search($self, /, string, pos=0, endpos=sys.maxsize)", Doc = "Scan through string looking for a match, and return a corresponding match object instance.")]
    private static Value SearchMethod(PyThread thread, PyPattern self, Value @string, long pos, long endpos)
    {
        var subject = new Subject(self, @string);
        var s = self.NewState(thread, subject, pos, endpos);
        var (start, end) = self.Search(s, s.From);
        return start < 0 ? Value.None : Value.Of(self.Make(s, subject, pos, endpos, start, end));
    }

    /// <summary>The next match of a scan, as findall, sub and split see them: an empty match may not stand where the last match ended empty.</summary>
    internal bool NextMatch(State s, out int start, out int end)
    {
        (start, end) = (-1, -1);
        if (s.From > s.End) return false;
        if (s.MustAdvanceFrom >= 0)
        {
            // at this place only a match that is not empty
            end = MatchAt(s, s.From);
            start = s.From;
            s.MustAdvanceFrom = -1;
            if (end < 0)
            {
                if (s.From == s.End) return false;
                (start, end) = Search(s, s.From + 1);
            }
        }
        else
        {
            (start, end) = Search(s, s.From);
        }
        if (start < 0) return false;
        s.From = end;
        s.MustAdvanceFrom = end == start ? end : -1;
        return true;
    }

    private static Value Item(PyPattern self, State s, Subject subject, int start, int end)
    {
        Value Group(int g) => s.Marks[2 * g] >= 0 && s.Marks[2 * g + 1] >= 0 ? subject.Slice(s.Marks[2 * g], s.Marks[2 * g + 1]) : subject.Slice(0, 0) is var e && subject.Length == 0 ? e : subject.Bytes is null ? Value.Of(PyStr.Empty) : new PyBytes([]);
        if (self.Groups == 0) return subject.Slice(start, end);
        if (self.Groups == 1) return Group(0);
        var items = new Value[self.Groups];
        for (var g = 0; g < items.Length; g++) items[g] = Group(g);
        return new PyTuple(items);
    }

    [PyMethod("findall($self, /, string, pos=0, endpos=sys.maxsize)", Doc = "Return a list of all non-overlapping matches of pattern in string.")]
    private static Value FindAll(PyThread thread, PyPattern self, Value @string, long pos, long endpos)
    {
        var subject = new Subject(self, @string);
        var s = self.NewState(thread, subject, pos, endpos);
        var list = new PyList();
        while (self.NextMatch(s, out var start, out var end)) list.Add(Item(self, s, subject, start, end));
        return Value.Of(list);
    }

    [PyMethod("finditer($self, /, string, pos=0, endpos=sys.maxsize)", Doc = "Return an iterator over all non-overlapping matches for the RE pattern in string.")]
    private static Value FindIter(PyThread thread, PyPattern self, Value @string, long pos, long endpos) => Value.Of(new PyMatchIterator(new PyScanner(thread, self, @string, pos, endpos)));

    [PyMethod("scanner($self, /, string, pos=0, endpos=sys.maxsize)")]
    private static Value Scanner(PyThread thread, PyPattern self, Value @string, long pos, long endpos) => Value.Of(new PyScanner(thread, self, @string, pos, endpos));

    [PyMethod("split($self, /, string, maxsplit=0)", Doc = "Split string by the occurrences of pattern.")]
    private static Value Split(PyThread thread, PyPattern self, Value @string, long maxsplit)
    {
        var subject = new Subject(self, @string);
        var s = self.NewState(thread, subject, 0, long.MaxValue);
        var list = new PyList();
        var last = 0;
        for (long n = 0; (maxsplit == 0 || n < maxsplit) && self.NextMatch(s, out var start, out var end); n++)
        {
            list.Add(subject.Slice(last, start));
            for (var g = 0; g < self.Groups; g++) list.Add(s.Marks[2 * g] >= 0 && s.Marks[2 * g + 1] >= 0 ? subject.Slice(s.Marks[2 * g], s.Marks[2 * g + 1]) : Value.None);
            last = end;
        }
        list.Add(subject.Slice(last, subject.Length));
        return Value.Of(list);
    }

    [PyMethod("sub($self, /, repl, string, count=0)", Doc = "Return the string obtained by replacing the leftmost non-overlapping occurrences of pattern in string by the replacement repl.")]
    private static Value Sub(PyThread thread, PyPattern self, Value repl, Value @string, long count) => Replace(thread, self, repl, @string, count, out _);

    [PyMethod("subn($self, /, repl, string, count=0)", Doc = "Return the tuple (new_string, number_of_subs_made).")]
    private static Value SubN(PyThread thread, PyPattern self, Value repl, Value @string, long count)
    {
        var r = Replace(thread, self, repl, @string, count, out var n);
        return new PyTuple(r, n);
    }

    private static Value Replace(PyThread thread, PyPattern self, Value repl, Value text, long count, out long made)
    {
        PyTemplate? template = null;
        var callable = Value.Null;
        var literal = Value.Null;
        if (ObjectOps.IsCallable(repl))
        {
            callable = repl;
        }
        else
        {
            var plain = repl.As<PyStr>() is { } t ? !t.Text.Contains('\\', StringComparison.Ordinal) : repl.As<PyBytes>() is { } b && Array.IndexOf(b.Data, (byte)'\\') < 0;
            if (plain)
            {
                literal = repl;
            }
            else
            {
                var made1 = CallOps.CallMethod(thread.Engine.Import("re"), "_compile_template", Value.Of(self), repl);
                template = made1.As<PyTemplate>();
                if (template is null) literal = made1;
            }
        }
        var subject = new Subject(self, text);
        var s = self.NewState(thread, subject, 0, long.MaxValue);
        var parts = new PyList();
        var last = 0;
        made = 0;
        while ((count == 0 || made < count) && self.NextMatch(s, out var start, out var end))
        {
            if (last < start) parts.Add(subject.Slice(last, start));
            if (!callable.IsNull)
            {
                var (from, must) = (s.From, s.MustAdvanceFrom);
                var item = CallOps.Call(callable, Value.Of(self.Make(s, subject, 0, long.MaxValue, start, end)));
                (s.From, s.MustAdvanceFrom) = (from, must);
                if (!item.IsNone) parts.Add(item);
            }
            else if (template is not null)
            {
                Expand(template, s.Marks, subject, start, end, parts);
            }
            else
            {
                parts.Add(literal);
            }
            last = end;
            made++;
        }
        if (made == 0) return subject.Slice(0, subject.Length);
        if (last < subject.Length) parts.Add(subject.Slice(last, subject.Length));
        return Joined(parts, subject.Bytes is not null);
    }

    internal static Value Joined(PyList parts, bool bytes) => CallOps.CallMethod(bytes ? new PyBytes([]) : Value.Of(PyStr.Empty), "join", Value.Of(parts));

    internal static void Expand(PyTemplate template, int[] marks, Subject subject, int start, int end, PyList parts)
    {
        for (var i = 0; i < template.Literals.Length; i++)
        {
            parts.Add(template.Literals[i]);
            if (i >= template.Groups.Length) break;
            var g = template.Groups[i];
            if (g == 0) parts.Add(subject.Slice(start, end));
            else if (2 * g - 1 < marks.Length && marks[2 * g - 2] >= 0 && marks[2 * g - 1] >= 0) parts.Add(subject.Slice(marks[2 * g - 2], marks[2 * g - 1]));
        }
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

/// <summary>What Pattern.scanner() returns.</summary>
[PyType("SRE_Scanner", Module = "_sre", NoNew = true)]
public sealed partial class PyScanner : PyObject
{
    private readonly PyPattern _pattern;
    private readonly Subject _subject;
    private readonly State _state;
    private readonly long _pos, _endpos;

    internal PyScanner(PyThread thread, PyPattern pattern, Value text, long pos, long endpos)
    {
        _pattern = pattern;
        _subject = new Subject(pattern, text);
        _state = pattern.NewState(thread, _subject, pos, endpos);
        (_pos, _endpos) = (pos, endpos);
    }

    [PyMethod("search($self, /)")]
    internal static Value Search(PyScanner self) =>
        self._pattern.NextMatch(self._state, out var start, out var end) ? Value.Of(self._pattern.Make(self._state, self._subject, self._pos, self._endpos, start, end)) : Value.None;

    [PyMethod("match($self, /)")]
    private static Value Match(PyScanner self)
    {
        var s = self._state;
        if (s.From > s.End) return Value.None;
        var start = s.From;
        var end = self._pattern.MatchAt(s, start);
        if (end < 0)
        {
            s.From = s.End + 1;
            return Value.None;
        }
        s.From = end;
        s.MustAdvanceFrom = end == start ? end : -1;
        return Value.Of(self._pattern.Make(s, self._subject, self._pos, self._endpos, start, end));
    }

    [PyGetter("pattern", Member = true)] private static Value GetPattern(PyScanner self) => Value.Of(self._pattern);
}

/// <summary>What finditer() returns.</summary>
[PyType("callable_iterator", NoNew = true)]
public sealed partial class PyMatchIterator(PyScanner scanner) : PyObject
{
    private readonly PyScanner _scanner = scanner;

    [PySlot(nameof(TypeSlots.Iter))] private static Value Iter(Value self) => self;

    [PySlot(nameof(TypeSlots.Next))]
    private static Value Next(Value self)
    {
        var m = PyScanner.Search(((PyMatchIterator)self.Obj)._scanner);
        return m.IsNone ? Value.Null : m;
    }
}

/// <summary>re.Match.</summary>
[PyType("Match", Module = "re", NoNew = true, Doc = "The result of re.match() and re.search().")]
public sealed partial class PyMatch : PyObject
{
    private readonly PyPattern _pattern;
    private readonly Subject _subject;
    private readonly int[] _marks;
    private readonly int _lastIndex, _start, _end, _pos, _endpos;

    internal PyMatch(PyPattern pattern, Subject subject, int[] marks, int lastIndex, int start, int end, int pos, int endpos)
    {
        (_pattern, _subject, _marks, _lastIndex, _start, _end, _pos, _endpos) = (pattern, subject, marks, lastIndex, start, end, pos, endpos);
    }

    private (int From, int To) Span(int group)
    {
        if (group == 0) return (_start, _end);
        int a = _marks[2 * group - 2], b = _marks[2 * group - 1];
        return a < 0 || b < 0 ? (-1, -1) : (a, b);
    }

    private int Index(Value group)
    {
        long i = -1;
        if (group.IsInt)
        {
            i = group.Bits;
        }
        else if (ConvertOps.HasIndex(group))
        {
            i = Arg.ToLong(group);
        }
        else
        {
            var found = group.As<PyStr>() is not null || group.As<PyBytes>() is not null || group.IsObject ? _pattern.GroupIndex.Get(group) : Value.Null;
            if (!found.IsNull) i = Arg.ToLong(found);
        }
        return i < 0 || i > _pattern.Groups ? throw PyErr.IndexError("no such group") : (int)i;
    }

    private Value Get(int group, Value @default)
    {
        var (a, b) = Span(group);
        return a < 0 ? @default : _subject.Slice(a, b);
    }

    [PyMethod("group($self, /, *args)", Raw = true)]
    private static Value Group(PyThread thread, ReadOnlySpan<Value> args, PyStr[]? kwnames)
    {
        var self = (PyMatch)args[0].Obj;
        if (args.Length == 1) return self.Get(0, Value.None);
        if (args.Length == 2) return self.Get(self.Index(args[1]), Value.None);
        var items = new Value[args.Length - 1];
        for (var i = 0; i < items.Length; i++) items[i] = self.Get(self.Index(args[i + 1]), Value.None);
        return new PyTuple(items);
    }

    [PyMethod("groups($self, /, default=None)")]
    private static Value GroupsMethod(PyMatch self, Value @default)
    {
        var items = new Value[self._pattern.Groups];
        for (var i = 0; i < items.Length; i++) items[i] = self.Get(i + 1, @default);
        return Value.Of(PyTuple.From(items));
    }

    [PyMethod("groupdict($self, /, default=None)")]
    private static Value GroupDict(PyMatch self, Value @default)
    {
        var d = new PyDict();
        foreach (var (name, index) in self._pattern.GroupIndex.Pairs()) d.Set(name, self.Get((int)index.Bits, @default));
        return Value.Of(d);
    }

    [PyMethod("start($self, group=0, /)")] private static long Start(PyMatch self, Value group) => self.Span(self.Index(group)).From;
    [PyMethod("end($self, group=0, /)")] private static long End(PyMatch self, Value group) => self.Span(self.Index(group)).To;

    [PyMethod("span($self, group=0, /)")]
    private static Value SpanMethod(PyMatch self, Value group)
    {
        var (a, b) = self.Span(self.Index(group));
        return new PyTuple(a, b);
    }

    [PyMethod("expand($self, /, template)")]
    private static Value Expand(PyThread thread, PyMatch self, Value template)
    {
        var t = CallOps.CallMethod(thread.Engine.Import("re"), "_compile_template", Value.Of(self._pattern), template);
        if (t.As<PyTemplate>() is not { } made) return t;
        var parts = new PyList();
        PyPattern.Expand(made, self._marks, self._subject, self._start, self._end, parts);
        return PyPattern.Joined(parts, self._subject.Bytes is not null);
    }

    [PySlot(nameof(TypeSlots.GetItem))]
    private static Value GetItem(Value v, Value key)
    {
        var self = (PyMatch)v.Obj;
        return self.Get(self.Index(key), Value.None);
    }

    [PyGetter("string", Member = true)] private static Value GetString(PyMatch self) => self._subject.Source;
    [PyGetter("re", Member = true)] private static Value GetRe(PyMatch self) => Value.Of(self._pattern);
    [PyGetter("pos", Member = true)] private static long GetPos(PyMatch self) => self._pos;
    [PyGetter("endpos", Member = true)] private static long GetEndPos(PyMatch self) => self._endpos;
    [PyGetter("lastindex")] private static Value GetLastIndex(PyMatch self) => self._lastIndex < 0 ? Value.None : self._lastIndex;
    [PyGetter("lastgroup")] private static Value GetLastGroup(PyMatch self) => self._lastIndex >= 0 && self._lastIndex < self._pattern.IndexGroup.Count ? self._pattern.IndexGroup.Items[self._lastIndex] : Value.None;

    [PyGetter("regs")]
    private static Value GetRegs(PyMatch self)
    {
        var items = new Value[self._pattern.Groups + 1];
        for (var i = 0; i < items.Length; i++) items[i] = new PyTuple(self.Span(i).From, self.Span(i).To);
        return new PyTuple(items);
    }

    [PyMethod("__copy__($self, /)")] private static Value Copy(PyMatch self) => Value.Of(self);
    [PyMethod("__deepcopy__($self, memo, /)")] private static Value DeepCopy(PyMatch self, Value memo) => Value.Of(self);
    [PyClassMethod("__class_getitem__($type, object, /)")] private static Value ClassGetItem(PyType cls, Value item) => TypeOps.GenericAlias(Value.Of(cls), item);

    [PySlot(nameof(TypeSlots.Repr))]
    private static Value Repr(Value v)
    {
        var self = (PyMatch)v.Obj;
        return Value.Str($"<re.Match object; span=({self._start}, {self._end}), match={ObjectOps.ReprText(self.Get(0, Value.None))}>");
    }
}

using TieredPy.Modules.Sre;
using TieredPy.Runtime;

namespace TieredPy.Modules;

/// <summary>re.Match.</summary>
[PyType("Match", Module = "re", NoNew = true, Doc = "The result of re.match() and re.search().")]
public sealed partial class PyMatch : PyObject
{
    private readonly PyPattern _pattern;
    private readonly PyObject _source;

    /// <summary>Begin and end of the groups in turn; null when no group but <see cref="_lastIndex"/> has matched, which is the rule where a pattern lists kinds.</summary>
    private readonly int[]? _marks;
    private readonly int _lastIndex, _start, _end, _pos, _endpos, _lastFrom = -1, _lastTo = -1;

    internal PyMatch(PyPattern pattern, Matcher m, int start, int end)
    {
        (_pattern, _source, _lastIndex, _start, _end, _pos, _endpos) = (pattern, m.Source, m.LastIndex, start, end, m.Pos, m.End);
        var marks = m.Marks;
        if (_lastIndex > 0)
        {
            (_lastFrom, _lastTo) = (marks[2 * _lastIndex - 2], marks[2 * _lastIndex - 1]);
            if (marks.AsSpan(0, 2 * _lastIndex - 2).ContainsAnyExcept(-1) || marks.AsSpan(2 * _lastIndex).ContainsAnyExcept(-1)) _marks = marks.AsSpan().ToArray();
        }
        else if (marks.AsSpan().ContainsAnyExcept(-1))
        {
            _marks = marks.AsSpan().ToArray();
        }
    }

    private (int From, int To) Span(int group)
    {
        if (group == 0) return (_start, _end);
        int a = -1, b = -1;
        if (group == _lastIndex) (a, b) = (_lastFrom, _lastTo);
        else if (_marks is not null) (a, b) = (_marks[2 * group - 2], _marks[2 * group - 1]);
        return a < 0 || b < 0 ? (-1, -1) : (a, b);
    }

    /// <summary>A part of a text. What is neither str nor bytes is looked at as it is now.</summary>
    internal static Value SliceOf(PyObject source, int from, int to)
    {
        if (source is PyStr s)
        {
            if (from == 0 && to == s.Count && source.GetType() == typeof(PyStr)) return Value.Of(source);
            return s.HasAstral ? SequenceOps.GetItem(Value.Of(s), Value.Of(new PySlice(from, to, Value.None))) : Value.Of(SliceCache.Cut(s.Text, from, to));
        }
        if (source is PyBytes bytes) return from == 0 && to == bytes.Data.Length && source.GetType() == typeof(PyBytes) ? Value.Of(source) : new PyBytes(bytes.Data[from..to]);
        PyBuffer? held = null;
        var data = Arg.ToBytes(Value.Of(source), ref held);
        to = Math.Min(to, data.Length);
        var result = new PyBytes(data[Math.Min(from, to)..to].ToArray());
        held?.Release();
        return result;
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
            i = ConvertOps.IndexClamped(group);
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
        if (a < 0) return @default;
        return _source is PyStr { HasAstral: false } s && s.Text is var text && b - a < text.Length ? Value.Of(_pattern.Slices.Get(text, a, b)) : SliceOf(_source, a, b);
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
        for (var i = 0; i < made.Literals.Length; i++)
        {
            parts.Add(made.Literals[i]);
            if (i < made.Groups.Length && made.Groups[i] <= self._pattern.Groups && self.Span(made.Groups[i]).From >= 0) parts.Add(self.Get(made.Groups[i], Value.None));
        }
        return Replacing.Joined(parts, self._source is not PyStr);
    }

    [PySlot(nameof(TypeSlots.GetItem))]
    private static Value GetItem(Value v, Value key)
    {
        var self = (PyMatch)v.Obj;
        return self.Get(self.Index(key), Value.None);
    }

    [PyGetter("string", Member = true)] private static Value GetString(PyMatch self) => Value.Of(self._source);
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

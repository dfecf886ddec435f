namespace TieredPy.Runtime;

/// <summary>Methods that search, test and take apart.</summary>
public unsafe partial class PyStr
{
    /// <summary>start and end of find and the like, as char offsets; false when start is beyond the end of the text.</summary>
    private static bool Bounds(PyStr s, Value start, Value end, out int from, out int to)
    {
        long first = start.IsNone || start.IsNull ? 0 : PySlice.Index(start), last = end.IsNone || end.IsNull ? long.MaxValue : PySlice.Index(end);
        long n = s.Count;
        if (last > n) last = n;
        else if (last < 0) last = Math.Max(0, last + n);
        if (first < 0) first = Math.Max(0, first + n);
        from = to = 0;
        if (first > last) return false;
        from = s.CharIndex((int)first);
        to = s.CharIndex((int)last);
        return true;
    }

    private static PyStr Text1(Value v, string function) => v.As<PyStr>() ?? throw Arg.Wrong(v, function, "argument 1", "str");

    [PyMethod("find($self, sub[, start[, end]], /)", Doc = "Return the lowest index in S where substring sub is found, such that sub is contained within S[start:end].\n\nOptional arguments start and end are interpreted as in slice notation.\nReturn -1 on failure.")]
    public static long Find(PyStr self, Value sub, Value start, Value end)
    {
        var part = Text1(sub, "find");
        if (!Bounds(self, start, end, out var from, out var to)) return -1;
        var i = Search.Find(self, part, from, to);
        return i < 0 ? -1 : self.IndexOfChar(i);
    }

    [PyMethod("rfind($self, sub[, start[, end]], /)", Doc = "Return the highest index in S where substring sub is found, such that sub is contained within S[start:end].\n\nOptional arguments start and end are interpreted as in slice notation.\nReturn -1 on failure.")]
    public static long RFind(PyStr self, Value sub, Value start, Value end)
    {
        var part = Text1(sub, "rfind");
        if (!Bounds(self, start, end, out var from, out var to)) return -1;
        var i = Search.FindLast(self, part, from, to);
        return i < 0 ? -1 : self.IndexOfChar(i);
    }

    [PyMethod("index($self, sub[, start[, end]], /)", Doc = "Return the lowest index in S where substring sub is found, such that sub is contained within S[start:end].\n\nOptional arguments start and end are interpreted as in slice notation.\nRaises ValueError when the substring is not found.")]
    public static long Index(PyStr self, Value sub, Value start, Value end)
    {
        _ = Text1(sub, "index");
        var i = Find(self, sub, start, end);
        return i >= 0 ? i : throw PyErr.ValueError("substring not found");
    }

    [PyMethod("rindex($self, sub[, start[, end]], /)", Doc = "Return the highest index in S where substring sub is found, such that sub is contained within S[start:end].\n\nOptional arguments start and end are interpreted as in slice notation.\nRaises ValueError when the substring is not found.")]
    public static long RIndex(PyStr self, Value sub, Value start, Value end)
    {
        _ = Text1(sub, "rindex");
        var i = RFind(self, sub, start, end);
        return i >= 0 ? i : throw PyErr.ValueError("substring not found");
    }

    [PyMethod("count($self, sub[, start[, end]], /)", Doc = "Return the number of non-overlapping occurrences of substring sub in string S[start:end].\n\nOptional arguments start and end are interpreted as in slice notation.")]
    public static long CountOf(PyStr self, Value sub, Value start, Value end)
    {
        var part = Text1(sub, "count");
        return Bounds(self, start, end, out var from, out var to) ? Search.Count(self, part, from, to) : 0;
    }

    [PyMethod("startswith($self, prefix[, start[, end]], /)", Doc = "Return True if the string starts with the specified prefix, False otherwise.\n\n  prefix\n    A string or a tuple of strings to try.\n  start\n    Optional start position. Default: start of the string.\n  end\n    Optional stop position. Default: end of the string.")]
    public static bool StartsWith(PyStr self, Value prefix, Value start, Value end) => Tail(self, prefix, start, end, "startswith", false);

    [PyMethod("endswith($self, suffix[, start[, end]], /)", Doc = "Return True if the string ends with the specified suffix, False otherwise.\n\n  suffix\n    A string or a tuple of strings to try.\n  start\n    Optional start position. Default: start of the string.\n  end\n    Optional stop position. Default: end of the string.")]
    public static bool EndsWith(PyStr self, Value suffix, Value start, Value end) => Tail(self, suffix, start, end, "endswith", true);

    private static bool Tail(PyStr self, Value fix, Value start, Value end, string name, bool atEnd)
    {
        var inside = Bounds(self, start, end, out var from, out var to);
        if (fix.As<PyTuple>() is { } tuple)
        {
            foreach (var item in tuple.Items)
            {
                if (item.As<PyStr>() is not { } one) throw PyErr.TypeError($"tuple for {name} must only contain str, not {item.Type.Name}");
                if (inside && Matches(self, one, from, to, atEnd)) return true;
            }
            return false;
        }
        if (fix.As<PyStr>() is not { } s) throw PyErr.TypeError($"{name} first arg must be str or a tuple of str, not {fix.Type.Name}");
        return inside && Matches(self, s, from, to, atEnd);
    }

    private static bool Matches(PyStr self, PyStr part, int from, int to, bool atEnd)
    {
        var span = self.Text.AsSpan(from, to - from);
        if (!(atEnd ? span.EndsWith(part.Text, StringComparison.Ordinal) : span.StartsWith(part.Text, StringComparison.Ordinal))) return false;
        return !self.HasAstral || Search.OnBoundary(self, part, atEnd ? to - part.Text.Length : from);
    }

    [PyMethod("removeprefix($self, prefix, /)", Doc = "Return a str with the given prefix string removed if present.\n\nIf the string starts with the prefix string, return string[len(prefix):].\nOtherwise, return a copy of the original string.")]
    public static PyStr RemovePrefix(PyStr self, Value prefix)
    {
        var part = prefix.As<PyStr>() ?? throw PyErr.TypeError($"removeprefix() argument must be str, not {prefix.Type.Name}");
        return Matches(self, part, 0, self.Text.Length, false) ? self.Chars(part.Text.Length, self.Text.Length) : self.ToExact();
    }

    [PyMethod("removesuffix($self, suffix, /)", Doc = "Return a str with the given suffix string removed if present.\n\nIf the string ends with the suffix string and that suffix is not empty,\nreturn string[:-len(suffix)]. Otherwise, return a copy of the original\nstring.")]
    public static PyStr RemoveSuffix(PyStr self, Value suffix)
    {
        var part = suffix.As<PyStr>() ?? throw PyErr.TypeError($"removesuffix() argument must be str, not {suffix.Type.Name}");
        return Matches(self, part, 0, self.Text.Length, true) ? self.Chars(0, self.Text.Length - part.Text.Length) : self.ToExact();
    }

    // ---- splitting and joining ----

    [PyMethod("split($self, /, sep=None, maxsplit=-1)", Doc = "Return a list of the substrings in the string, using sep as the separator string.\n\n  sep\n    The separator used to split the string.\n\n    When set to None (the default value), will split on any whitespace\n    character (including \\n \\r \\t \\f and spaces) and will discard\n    empty strings from the result.\n  maxsplit\n    Maximum number of splits.\n    -1 (the default value) means no limit.\n\nSplitting starts at the front of the string and works to the end.\n\nNote, str.split() is mainly useful for data that has been intentionally\ndelimited.  With natural text that includes punctuation, consider using\nthe regular expression module.")]
    public static PyList Split(PyStr self, Value sep, long maxsplit)
    {
        if (maxsplit < 0) maxsplit = long.MaxValue;
        var result = new PyList();
        var text = self.Text;
        if (sep.IsNone)
        {
            var i = 0;
            while (true)
            {
                while (i < text.Length && IsBlank(text[i])) i++;
                if (i == text.Length) return result;
                var start = i;
                if (maxsplit-- <= 0)
                {
                    result.Add(Value.Of(self.Chars(start, text.Length)));
                    return result;
                }
                while (i < text.Length && !IsBlank(text[i])) i++;
                result.Add(Value.Of(self.Chars(start, i)));
            }
        }
        var by = Separator(sep);
        for (var start = 0; ;)
        {
            var i = maxsplit-- > 0 ? Search.Find(self, by, start, text.Length) : -1;
            if (i < 0)
            {
                result.Add(Value.Of(start == 0 ? self.ToExact() : self.Chars(start, text.Length)));
                return result;
            }
            result.Add(Value.Of(self.Chars(start, i)));
            start = i + by.Text.Length;
        }
    }

    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]
    private static bool IsBlank(char c) => c is > ' ' and < '\x7f' ? false : CharTables.IsSpace(c);

    private static PyStr Separator(Value sep)
    {
        var by = sep.As<PyStr>() ?? throw PyErr.TypeError($"must be str or None, not {sep.Type.Name}");
        return by.CharCount == 0 ? throw PyErr.ValueError("empty separator") : by;
    }

    [PyMethod("rsplit($self, /, sep=None, maxsplit=-1)", Doc = "Return a list of the substrings in the string, using sep as the separator string.\n\n  sep\n    The separator used to split the string.\n\n    When set to None (the default value), will split on any whitespace\n    character (including \\n \\r \\t \\f and spaces) and will discard\n    empty strings from the result.\n  maxsplit\n    Maximum number of splits.\n    -1 (the default value) means no limit.\n\nSplitting starts at the end of the string and works to the front.")]
    public static PyList RSplit(PyStr self, Value sep, long maxsplit)
    {
        if (maxsplit < 0) maxsplit = long.MaxValue;
        var parts = new List<Value>();
        var text = self.Text;
        if (sep.IsNone)
        {
            var i = text.Length;
            while (true)
            {
                while (i > 0 && CharTables.IsSpace(text[i - 1])) i--;
                if (i == 0) break;
                var end = i;
                if (maxsplit-- <= 0)
                {
                    parts.Add(Value.Of(self.Chars(0, end)));
                    break;
                }
                while (i > 0 && !CharTables.IsSpace(text[i - 1])) i--;
                parts.Add(Value.Of(self.Chars(i, end)));
            }
        }
        else
        {
            var by = Separator(sep);
            for (var end = text.Length; ;)
            {
                var i = maxsplit-- > 0 ? Search.FindLast(self, by, 0, end) : -1;
                if (i < 0)
                {
                    parts.Add(Value.Of(end == text.Length ? self.ToExact() : self.Chars(0, end)));
                    break;
                }
                parts.Add(Value.Of(self.Chars(i + by.Text.Length, end)));
                end = i;
            }
        }
        parts.Reverse();
        return new PyList(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(parts));
    }

    [PyMethod("splitlines($self, /, keepends=False)", Doc = "Return a list of the lines in the string, breaking at line boundaries.\n\nLine breaks are not included in the resulting list unless keepends is given and\ntrue.")]
    public static PyList SplitLines(PyStr self, bool keepends)
    {
        var result = new PyList();
        var text = self.Text;
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            while (i < text.Length && !CharTables.IsLineBreak(text[i])) i++;
            var end = i;
            if (i < text.Length)
            {
                i += text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n' ? 2 : 1;
                if (keepends) end = i;
            }
            result.Add(Value.Of(self.Chars(start, end)));
        }
        return result;
    }

    [PyMethod("partition($self, sep, /)", Doc = "Partition the string into three parts using the given separator.\n\nThis will search for the separator in the string.  If the separator is found,\nreturns a 3-tuple containing the part before the separator, the separator\nitself, and the part after it.\n\nIf the separator is not found, returns a 3-tuple containing the original string\nand two empty strings.")]
    public static PyTuple Partition(PyStr self, Value sep)
    {
        var by = PartSeparator(sep);
        var i = Search.Find(self, by, 0, self.Text.Length);
        if (i < 0) return new PyTuple(Value.Of(self), Value.Of(Empty), Value.Of(Empty));
        return new PyTuple(Value.Of(self.Chars(0, i)), Value.Of(by), Value.Of(self.Chars(i + by.Text.Length, self.Text.Length)));
    }

    [PyMethod("rpartition($self, sep, /)", Doc = "Partition the string into three parts using the given separator.\n\nThis will search for the separator in the string, starting at the end. If\nthe separator is found, returns a 3-tuple containing the part before the\nseparator, the separator itself, and the part after it.\n\nIf the separator is not found, returns a 3-tuple containing two empty strings\nand the original string.")]
    public static PyTuple RPartition(PyStr self, Value sep)
    {
        var by = PartSeparator(sep);
        var i = Search.FindLast(self, by, 0, self.Text.Length);
        if (i < 0) return new PyTuple(Value.Of(Empty), Value.Of(Empty), Value.Of(self));
        return new PyTuple(Value.Of(self.Chars(0, i)), Value.Of(by), Value.Of(self.Chars(i + by.Text.Length, self.Text.Length)));
    }

    private static PyStr PartSeparator(Value sep)
    {
        var by = sep.As<PyStr>() ?? throw PyErr.TypeError($"must be str, not {sep.Type.Name}");
        return by.CharCount == 0 ? throw PyErr.ValueError("empty separator") : by;
    }

    [PyMethod("join($self, iterable, /)", Doc = "Concatenate any number of strings.\n\nThe string whose method is called is inserted in between each given string.\nThe result is returned as a new string.\n\nExample: '.'.join(['ab', 'pq', 'rs']) -> 'ab.pq.rs'")]
    public static PyStr Join(PyStr self, Value iterable)
    {
        if (iterable.As<PyList>() is null && iterable.As<PyTuple>() is null && (!iterable.IsObject || (iterable.Type.Slots.Iter == null && iterable.Type.Slots.GetItem == null)))
            throw PyErr.TypeError("can only join an iterable");
        if (iterable.IsExact<PyTuple>()) return Join(self, ((PyTuple)iterable.Obj).Items);
        if (iterable.IsExact<PyList>() && (PyList)iterable.Obj is { Storage: ListStorage.Objects } list) return Join(self, new ReadOnlySpan<PyObject>(list.Objects, 0, list.Count));
        // of anything else a list is made first, which asks for the length
        return Join(self, iterable.Ref is PyList or PyTuple ? SequenceOps.ToArray(iterable) : PyList.FromIterable(iterable).ToArray());
    }

    /// <summary>separator.join(items) of what a list holds; nothing of the program's runs meanwhile.</summary>
    private static PyStr Join(PyStr separator, ReadOnlySpan<PyObject> items)
    {
        if (items.Length == 0) return Empty;
        long total = 0;
        var astral = items.Length > 1 && separator.HasAstral;
        for (var i = 0; i < items.Length; i++)
        {
            if (items[i] is not PyStr s) throw PyErr.TypeError($"sequence item {i}: expected str instance, {items[i].Type.Name} found");
            total += s.CharCount;
            astral |= s.HasAstral;
        }
        if (items.Length == 1) return ((PyStr)items[0]).ToExact();
        var between = separator.Text;
        var text = JoinedText(total, between, items.Length, out var span);
        if (text.Length == 0) return Empty;
        for (var i = 0; i < items.Length; i++)
        {
            if (i > 0) Put(between, ref span);
            Put(System.Runtime.CompilerServices.Unsafe.As<PyStr>(items[i]).Text, ref span);
        }
        return Make(text, astral);
    }

    /// <summary>Room for a text that is not visible to anybody yet.</summary>
    private static string JoinedText(long total, string between, int items, out Span<char> span)
    {
        total += (long)between.Length * (items - 1);
        if (total > 0x3FFFFFDF) throw total > long.MaxValue / 2 ? PyErr.OverflowError("join() result is too long for a Python string") : PyErr.MemoryError();
        var text = total == 0 ? "" : new string('\0', (int)total);
        span = System.Runtime.InteropServices.MemoryMarshal.AsMemory(text.AsMemory()).Span;
        return text;
    }

    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]
    private static void Put(string part, ref Span<char> span)
    {
        if (part.Length == 1) span[0] = part[0];
        else part.CopyTo(span);
        span = span[part.Length..];
    }

    /// <summary>separator.join(items): lengths first, then one allocation.</summary>
    public static PyStr Join(PyStr separator, ReadOnlySpan<Value> items)
    {
        if (items.Length == 0) return Empty;
        long total = 0;
        var astral = items.Length > 1 && separator.HasAstral;
        for (var i = 0; i < items.Length; i++)
        {
            if (items[i].Ref is not PyStr s) throw PyErr.TypeError($"sequence item {i}: expected str instance, {items[i].Type.Name} found");
            total += s.CharCount;
            astral |= s.HasAstral;
        }
        if (items.Length == 1) return S(items[0]).ToExact();
        var between = separator.Text;
        var text = JoinedText(total, between, items.Length, out var span);
        if (text.Length == 0) return Empty;
        for (var i = 0; i < items.Length; i++)
        {
            if (i > 0) Put(between, ref span);
            Put(S(items[i]).Text, ref span);
        }
        return Make(text, astral);
    }

    // ---- replacing ----

    [PyMethod("replace($self, old, new, /, count=-1)", Doc = "Return a copy with all occurrences of substring old replaced by new.\n\n  count\n    Maximum number of occurrences to replace.\n    -1 (the default value) means replace all occurrences.\n\nIf the optional argument count is given, only the first count occurrences are\nreplaced.")]
    public static PyStr Replace(PyStr self, PyStr old, PyStr @new, long count)
    {
        if (count < 0) count = long.MaxValue;
        var text = self.Text;
        var from = old.Text;
        if (count == 0 || from.Length > text.Length || (from.Length > 0 && from == @new.Text)) return self.ToExact();
        if (from.Length > 0 && count == long.MaxValue && !self.HasAstral && !@new.HasAstral)
        {
            var replaced = from.Length == 1 && @new.Text.Length == 1 ? text.Replace(from[0], @new.Text[0]) : text.Replace(from, @new.Text, StringComparison.Ordinal);
            return ReferenceEquals(replaced, text) ? self.ToExact() : Make(replaced, false);
        }
        var output = new PyStrBuilder(text.Length + 16);
        if (from.Length == 0)
        {
            var i = 0;
            for (; i < text.Length && count > 0; count--)
            {
                output.Append(@new);
                output.AppendPoint(self.CodePointAtChar(i));
                i += self.CodePointAtChar(i) > 0xffff ? 2 : 1;
            }
            if (i < text.Length) output.Append(self, i, text.Length);
            else if (count > 0) output.Append(@new);
            return output.ToStr();
        }
        var start = 0;
        for (; count > 0; count--)
        {
            var i = Search.Find(self, old, start, text.Length);
            if (i < 0) break;
            output.Append(self, start, i);
            output.Append(@new);
            start = i + from.Length;
        }
        if (start == 0)
        {
            _ = output.ToStr();
            return self.ToExact();
        }
        output.Append(self, start, text.Length);
        return output.ToStr();
    }

    [PyMethod("translate($self, table, /)", Doc = "Replace each character in the string using the given translation table.\n\n  table\n    Translation table, which must be a mapping of Unicode ordinals to\n    Unicode ordinals, strings, or None.\n\nThe table must implement lookup/indexing via __getitem__, for instance a\ndictionary or list.  If this operation raises LookupError, the character is\nleft untouched.  Characters mapped to None are deleted.")]
    public static PyStr Translate(PyStr self, Value table)
    {
        var text = self.Text;
        var output = new PyStrBuilder(text.Length);
        var exact = table.IsExact<PyDict>() ? (PyDict)table.Obj : null;
        for (var i = 0; i < text.Length; i++)
        {
            var point = self.CodePointAtChar(i);
            if (point > 0xffff) i++;
            Value to;
            if (exact is not null)
            {
                to = exact.Get(Value.Int(point));
                if (to.IsNull)
                {
                    output.AppendPoint(point);
                    continue;
                }
            }
            else
            {
                try
                {
                    to = SequenceOps.GetItem(table, Value.Int(point));
                }
                catch (PyException e) when (e.Matches(PyExc.LookupError))
                {
                    output.AppendPoint(point);
                    continue;
                }
            }
            if (to.IsNone) continue;
            if (to.As<PyStr>() is { } s) output.Append(s);
            else if (!PyInt.IsInt(to)) throw PyErr.TypeError("character mapping must return integer, None or str");
            else if (ConvertOps.TryInt64(to, out var n) && n is >= 0 and <= 0x10ffff) output.AppendPoint((int)n);
            else throw PyErr.ValueError("character mapping must be in range(0x110000)");
        }
        return output.ToStr();
    }

    [PyStaticMethod("maketrans(x, y=<unrepresentable>, z=<unrepresentable>, /)", Doc = "Return a translation table usable for str.translate().\n\nIf there is only one argument, it must be a dictionary mapping Unicode\nordinals (integers) or characters to Unicode ordinals, strings or None.\nCharacter keys will be then converted to ordinals.\nIf there are two arguments, they must be strings of equal length, and\nin the resulting dictionary, each character in x will be mapped to the\ncharacter at the same position in y. If there is a third argument, it\nmust be a string, whose characters will be mapped to None in the result.")]
    public static PyDict MakeTrans(Value x, Value y, Value z)
    {
        var result = new PyDict();
        if (!y.IsNull)
        {
            var to = y.As<PyStr>() ?? throw PyErr.TypeError($"maketrans() argument 2 must be str, not {y.Type.Name}");
            var drop = z.IsNull ? null : z.As<PyStr>() ?? throw PyErr.TypeError($"maketrans() argument 3 must be str, not {z.Type.Name}");
            var from = x.As<PyStr>() ?? throw PyErr.TypeError("first maketrans argument must be a string if there is a second argument");
            if (from.Count != to.Count) throw PyErr.ValueError("the first two maketrans arguments must have equal length");
            int[] a = from.ToCodePoints(), b = to.ToCodePoints();
            for (var i = 0; i < a.Length; i++) result.Set(Value.Int(a[i]), Value.Int(b[i]));
            if (drop is not null)
            {
                foreach (var p in drop.ToCodePoints()) result.Set(Value.Int(p), Value.None);
            }
            return result;
        }
        if (x.As<PyDict>() is not { } map) throw PyErr.TypeError("if you give only one argument to maketrans it must be a dict");
        foreach (var (key, value) in map.Pairs())
        {
            if (key.As<PyStr>() is { } s)
            {
                if (s.Count != 1) throw PyErr.ValueError("string keys in translatetable must be of length 1");
                result.Set(Value.Int(s.CodePointAt(0)), value);
            }
            else if (PyInt.IsInt(key))
            {
                result.Set(key, value);
            }
            else
            {
                throw PyErr.TypeError("keys in translate table mustbe strings or integers");
            }
        }
        return result;
    }

    // ---- the rest ----

    [PyMethod("encode($self, /, encoding='utf-8', errors='strict')", Doc = "Encode the string using the codec registered for encoding.\n\n  encoding\n    The encoding in which to encode the string.\n  errors\n    The error handling scheme to use for encoding errors.\n    The default is 'strict' meaning that encoding errors raise a\n    UnicodeEncodeError.  Other possible values are 'ignore', 'replace' and\n    'xmlcharrefreplace' as well as any other name registered with\n    codecs.register_error that can handle UnicodeEncodeErrors.")]
    public static PyBytes Encode(PyStr self, string encoding, string errors) => new(Codecs.Encode(self, encoding, errors));

    [PyMethod("format($self, /, *args, **kwargs)", Doc = "Return a formatted version of the string, using substitutions from args and kwargs.\n\nThe substitutions are identified by braces ('{' and '}').")]
    public static PyStr Format(PyStr self, ReadOnlySpan<Value> args, PyDict? kwargs) => StrFormat.Format(self, args, kwargs);

    [PyMethod("format_map($self, mapping, /)", Doc = "Return a formatted version of the string, using substitutions from mapping.\n\nThe substitutions are identified by braces ('{' and '}').")]
    public static PyStr FormatMap(PyStr self, Value mapping) => StrFormat.FormatMap(self, mapping);

    [PyMethod("__format__($self, format_spec, /)", Doc = "Return a formatted version of the string as described by format_spec.")]
    public static PyStr FormatSelf(PyStr self, PyStr spec) => NumberFormat.FormatStr(self, spec);

    [PyMethod("__sizeof__($self, /)", Doc = "Return the size of the string in memory, in bytes.")]
    public static long SizeOf(PyStr self)
    {
        if (self.IsAscii) return 41 + self.CharCount;
        var widest = self.HasAstral ? 4 : self.Text.AsSpan().ContainsAnyExceptInRange('\0', '\u00ff') ? 2 : 1;
        return 57 + ((long)widest * (self.Count + 1));
    }

    [PyMethod("__getnewargs__($self, /)")]
    public static PyTuple GetNewArgs(PyStr self) => new(Value.Of(new PyStr(self.Text, self.HasAstral)));
}

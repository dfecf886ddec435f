namespace TieredPy.Runtime;

/// <summary>Methods that bytes and bytearray share, by <see cref="ByteOps"/>.</summary>
public unsafe partial class PyByteArray
{
    private static Value OrNone(Value v) => v.IsNull ? Value.None : v;

    private static PyByteArray Part(PyByteArray self, Range range) => Wrap(self.Span[range].ToArray());

    private static PyList List(List<byte[]> parts)
    {
        var list = new PyList();
        foreach (var p in parts) list.Add(Value.Of(Wrap(p)));
        return list;
    }

    [PyMethod("capitalize($self, /)", Doc = "B.capitalize() -> copy of B\n\nReturn a copy of B with only its first character capitalized (ASCII)\nand the rest lower-cased.")]
    public static PyByteArray Capitalize(PyByteArray self) => Wrap(ByteOps.Capitalize(self.Span));

    [PyMethod("center($self, width, fillchar=b' ', /)", Doc = "Return a centered string of length width.\n\nPadding is done using the specified fill character.")]
    public static PyByteArray Center(PyByteArray self, long width, Value fillchar) => Wrap(ByteOps.Center(self.Span, width, ByteOps.Fill(fillchar, "center")));

    [PyMethod("count($self, sub[, start[, end]], /)", Doc = "Return the number of non-overlapping occurrences of subsection 'sub' in bytes B[start:end].\n\n  start\n    Optional start position. Default: start of the bytes.\n  end\n    Optional stop position. Default: end of the bytes.")]
    public static long CountOf(PyByteArray self, Value sub, Value start, Value end) => ByteOps.Count(self.Span, sub, OrNone(start), OrNone(end));

    [PyMethod("decode($self, /, encoding='utf-8', errors='strict')", Doc = "Decode the bytearray using the codec registered for encoding.\n\n  encoding\n    The encoding with which to decode the bytearray.\n  errors\n    The error handling scheme to use for the handling of decoding\n    errors.  The default is 'strict' meaning that decoding errors\n    raise a UnicodeDecodeError.  Other possible values are 'ignore'\n    and 'replace' as well as any other name registered with\n    codecs.register_error that can handle UnicodeDecodeErrors.")]
    public static PyStr Decode(PyByteArray self, string encoding, string errors) => Codecs.Decode(Value.Of(self), self.Span, encoding, errors);

    [PyMethod("endswith($self, suffix[, start[, end]], /)", Doc = "Return True if the bytearray ends with the specified suffix, False otherwise.\n\n  suffix\n    A bytes or a tuple of bytes to try.\n  start\n    Optional start position. Default: start of the bytearray.\n  end\n    Optional stop position. Default: end of the bytearray.")]
    public static bool EndsWith(PyByteArray self, Value suffix, Value start, Value end) => ByteOps.Tail(self.Span, suffix, OrNone(start), OrNone(end), "endswith", true);

    [PyMethod("expandtabs($self, /, tabsize=8)", Doc = "Return a copy where all tab characters are expanded using spaces.\n\nIf tabsize is not given, a tab size of 8 characters is assumed.")]
    public static PyByteArray ExpandTabs(PyByteArray self, int tabsize) => Wrap(ByteOps.ExpandTabs(self.Span, tabsize));

    [PyMethod("find($self, sub[, start[, end]], /)", Doc = "Return the lowest index in B where subsection 'sub' is found, such that 'sub' is contained within B[start:end].\n\n  start\n    Optional start position. Default: start of the bytes.\n  end\n    Optional stop position. Default: end of the bytes.\n\nReturn -1 on failure.")]
    public static long Find(PyByteArray self, Value sub, Value start, Value end) => ByteOps.Find(self.Span, sub, OrNone(start), OrNone(end));

    [PyMethod("hex($self, /, sep=<unrepresentable>, bytes_per_sep=1)", Doc = "Create a string of hexadecimal numbers from a bytearray object.\n\n  sep\n    An optional single character or byte to separate hex bytes.\n  bytes_per_sep\n    How many bytes between separators.  Positive values count from\n    the right, negative values count from the left.\n\nExample:\n>>> value = bytearray([0xb9, 0x01, 0xef])\n>>> value.hex()\n'b901ef'\n>>> value.hex(':')\n'b9:01:ef'\n>>> value.hex(':', 2)\n'b9:01ef'\n>>> value.hex(':', -2)\n'b901:ef'")]
    public static PyStr Hex(PyByteArray self, Value sep, int bytes_per_sep) => ByteOps.Hex(self.Span, sep, bytes_per_sep);

    [PyMethod("index($self, sub[, start[, end]], /)", Doc = "Return the lowest index in B where subsection 'sub' is found, such that 'sub' is contained within B[start:end].\n\n  start\n    Optional start position. Default: start of the bytes.\n  end\n    Optional stop position. Default: end of the bytes.\n\nRaise ValueError if the subsection is not found.")]
    public static long Index(PyByteArray self, Value sub, Value start, Value end) => ByteOps.Required(ByteOps.Find(self.Span, sub, OrNone(start), OrNone(end)));

    [PyMethod("isalnum($self, /)", Doc = "B.isalnum() -> bool\n\nReturn True if all characters in B are alphanumeric\nand there is at least one character in B, False otherwise.")]
    public static bool IsAlnum(PyByteArray self) => ByteOps.All(self.Span, ByteOps.IsAlnum);

    [PyMethod("isalpha($self, /)", Doc = "B.isalpha() -> bool\n\nReturn True if all characters in B are alphabetic\nand there is at least one character in B, False otherwise.")]
    public static bool IsAlpha(PyByteArray self) => ByteOps.All(self.Span, ByteOps.IsAlpha);

    [PyMethod("isascii($self, /)", Doc = "B.isascii() -> bool\n\nReturn True if B is empty or all characters in B are ASCII,\nFalse otherwise.")]
    public static bool IsAscii(PyByteArray self) => System.Text.Ascii.IsValid(self.Span);

    [PyMethod("isdigit($self, /)", Doc = "B.isdigit() -> bool\n\nReturn True if all characters in B are digits\nand there is at least one character in B, False otherwise.")]
    public static bool IsDigit(PyByteArray self) => ByteOps.All(self.Span, ByteOps.IsDigit);

    [PyMethod("islower($self, /)", Doc = "B.islower() -> bool\n\nReturn True if all cased characters in B are lowercase and there is\nat least one cased character in B, False otherwise.")]
    public static bool IsLower(PyByteArray self) => ByteOps.Cased(self.Span, false);

    [PyMethod("isspace($self, /)", Doc = "B.isspace() -> bool\n\nReturn True if all characters in B are whitespace\nand there is at least one character in B, False otherwise.")]
    public static bool IsSpace(PyByteArray self) => ByteOps.All(self.Span, ByteOps.IsSpace);

    [PyMethod("istitle($self, /)", Doc = "B.istitle() -> bool\n\nReturn True if B is a titlecased string and there is at least one\ncharacter in B, i.e. uppercase characters may only follow uncased\ncharacters and lowercase characters only cased ones. Return False\notherwise.")]
    public static bool IsTitle(PyByteArray self) => ByteOps.IsTitle(self.Span);

    [PyMethod("isupper($self, /)", Doc = "B.isupper() -> bool\n\nReturn True if all cased characters in B are uppercase and there is\nat least one cased character in B, False otherwise.")]
    public static bool IsUpper(PyByteArray self) => ByteOps.Cased(self.Span, true);

    [PyMethod("join($self, iterable_of_bytes, /)", Doc = "Concatenate any number of bytes/bytearray objects.\n\nThe bytearray whose method is called is inserted in between each\npair.\n\nThe result is returned as a new bytearray object.")]
    public static PyByteArray Join(PyByteArray self, Value iterable) => Wrap(ByteOps.Join(self.Span, iterable));

    [PyMethod("ljust($self, width, fillchar=b' ', /)", Doc = "Return a left-justified string of length width.\n\nPadding is done using the specified fill character.")]
    public static PyByteArray LJust(PyByteArray self, long width, Value fillchar) => Wrap(ByteOps.Pad(self.Span, 0, width - self.Span.Length, ByteOps.Fill(fillchar, "ljust")));

    [PyMethod("lower($self, /)", Doc = "B.lower() -> copy of B\n\nReturn a copy of B with all ASCII characters converted to lowercase.")]
    public static PyByteArray Lower(PyByteArray self) => Wrap(ByteOps.Lower(self.Span));

    [PyMethod("lstrip($self, bytes=None, /)", Doc = "Strip leading bytes contained in the argument.\n\nIf the argument is omitted or None, strip leading ASCII whitespace.")]
    public static PyByteArray LStrip(PyByteArray self, Value bytes) => Part(self, ByteOps.Strip(self.Span, bytes, true, false));

    [PyMethod("partition($self, sep, /)", Doc = "Partition the bytearray into three parts using the given separator.\n\nThis will search for the separator sep in the bytearray.  If the\nseparator is found, returns a 3-tuple containing the part before the\nseparator, the separator itself, and the part after it as new\nbytearray objects.\n\nIf the separator is not found, returns a 3-tuple containing the copy\nof the original bytearray object and two empty bytearray objects.")]
    public static PyTuple Partition(PyByteArray self, Value sep)
    {
        var by = ByteOps.Separator(sep);
        var s = self.Span;
        var i = s.IndexOf(by);
        return i < 0
            ? new PyTuple(Value.Of(Part(self, 0..s.Length)), Value.Of(Wrap([])), Value.Of(Wrap([])))
            : new PyTuple(Value.Of(Part(self, 0..i)), Value.Of(Wrap(by)), Value.Of(Part(self, (i + by.Length)..s.Length)));
    }

    [PyMethod("replace($self, old, new, count=-1, /)", Doc = "Return a copy with all occurrences of substring old replaced by new.\n\n  count\n    Maximum number of occurrences to replace.\n    -1 (the default value) means replace all occurrences.\n\nIf the optional argument count is given, only the first count occurrences are\nreplaced.")]
    public static PyByteArray Replace(PyByteArray self, Value old, Value @new, long count) => Wrap(ByteOps.Replace(self.Span, old, @new, count));

    [PyMethod("removeprefix($self, prefix, /)", Doc = "Return a bytearray with the given prefix string removed if present.\n\nIf the bytearray starts with the prefix string, return\nbytearray[len(prefix):].  Otherwise, return a copy of the original\nbytearray.")]
    public static PyByteArray RemovePrefix(PyByteArray self, Value prefix) => self.Span.StartsWith(ByteOps.Like(prefix)) ? Part(self, ByteOps.Like(prefix).Length..self.Count) : Part(self, 0..self.Count);

    [PyMethod("removesuffix($self, suffix, /)", Doc = "Return a bytearray with the given suffix string removed if present.\n\nIf the bytearray ends with the suffix string and that suffix is not\nempty, return bytearray[:-len(suffix)].  Otherwise, return a copy of\nthe original bytearray.")]
    public static PyByteArray RemoveSuffix(PyByteArray self, Value suffix) => self.Span.EndsWith(ByteOps.Like(suffix)) ? Part(self, 0..(self.Span.Length - ByteOps.Like(suffix).Length)) : Part(self, 0..self.Count);

    [PyMethod("rfind($self, sub[, start[, end]], /)", Doc = "Return the highest index in B where subsection 'sub' is found, such that 'sub' is contained within B[start:end].\n\n  start\n    Optional start position. Default: start of the bytes.\n  end\n    Optional stop position. Default: end of the bytes.\n\nReturn -1 on failure.")]
    public static long RFind(PyByteArray self, Value sub, Value start, Value end) => ByteOps.FindLast(self.Span, sub, OrNone(start), OrNone(end));

    [PyMethod("rindex($self, sub[, start[, end]], /)", Doc = "Return the highest index in B where subsection 'sub' is found, such that 'sub' is contained within B[start:end].\n\n  start\n    Optional start position. Default: start of the bytes.\n  end\n    Optional stop position. Default: end of the bytes.\n\nRaise ValueError if the subsection is not found.")]
    public static long RIndex(PyByteArray self, Value sub, Value start, Value end) => ByteOps.Required(ByteOps.FindLast(self.Span, sub, OrNone(start), OrNone(end)));

    [PyMethod("rjust($self, width, fillchar=b' ', /)", Doc = "Return a right-justified string of length width.\n\nPadding is done using the specified fill character.")]
    public static PyByteArray RJust(PyByteArray self, long width, Value fillchar) => Wrap(ByteOps.Pad(self.Span, width - self.Span.Length, 0, ByteOps.Fill(fillchar, "rjust")));

    [PyMethod("rpartition($self, sep, /)", Doc = "Partition the bytearray into three parts using the given separator.\n\nThis will search for the separator sep in the bytearray, starting at\nthe end.  If the separator is found, returns a 3-tuple containing\nthe part before the separator, the separator itself, and the part\nafter it as new bytearray objects.\n\nIf the separator is not found, returns a 3-tuple containing two\nempty bytearray objects and the copy of the original bytearray\nobject.")]
    public static PyTuple RPartition(PyByteArray self, Value sep)
    {
        var by = ByteOps.Separator(sep);
        var s = self.Span;
        var i = s.LastIndexOf(by);
        return i < 0
            ? new PyTuple(Value.Of(Wrap([])), Value.Of(Wrap([])), Value.Of(Part(self, 0..s.Length)))
            : new PyTuple(Value.Of(Part(self, 0..i)), Value.Of(Wrap(by)), Value.Of(Part(self, (i + by.Length)..s.Length)));
    }

    [PyMethod("rsplit($self, /, sep=None, maxsplit=-1)", Doc = "Return a list of the sections in the bytearray, using sep as the delimiter.\n\n  sep\n    The delimiter according which to split the bytearray.\n    None (the default value) means split on ASCII whitespace\n    characters (space, tab, return, newline, formfeed, vertical tab).\n  maxsplit\n    Maximum number of splits to do.\n    -1 (the default value) means no limit.\n\nSplitting is done starting at the end of the bytearray and working\nto the front.")]
    public static PyList RSplit(PyByteArray self, Value sep, long maxsplit) => List(ByteOps.SplitLast(self.Span, sep, maxsplit));

    [PyMethod("rstrip($self, bytes=None, /)", Doc = "Strip trailing bytes contained in the argument.\n\nIf the argument is omitted or None, strip trailing ASCII whitespace.")]
    public static PyByteArray RStrip(PyByteArray self, Value bytes) => Part(self, ByteOps.Strip(self.Span, bytes, false, true));

    [PyMethod("split($self, /, sep=None, maxsplit=-1)", Doc = "Return a list of the sections in the bytearray, using sep as the delimiter.\n\n  sep\n    The delimiter according which to split the bytearray.\n    None (the default value) means split on ASCII whitespace\n    characters (space, tab, return, newline, formfeed, vertical tab).\n  maxsplit\n    Maximum number of splits to do.\n    -1 (the default value) means no limit.")]
    public static PyList Split(PyByteArray self, Value sep, long maxsplit) => List(ByteOps.Split(self.Span, sep, maxsplit));

    [PyMethod("splitlines($self, /, keepends=False)", Doc = "Return a list of the lines in the bytearray, breaking at line boundaries.\n\nLine breaks are not included in the resulting list unless keepends\nis given and true.")]
    public static PyList SplitLines(PyByteArray self, bool keepends) => List(ByteOps.SplitLines(self.Span, keepends));

    [PyMethod("startswith($self, prefix[, start[, end]], /)", Doc = "Return True if the bytearray starts with the specified prefix, False otherwise.\n\n  prefix\n    A bytes or a tuple of bytes to try.\n  start\n    Optional start position. Default: start of the bytearray.\n  end\n    Optional stop position. Default: end of the bytearray.")]
    public static bool StartsWith(PyByteArray self, Value prefix, Value start, Value end) => ByteOps.Tail(self.Span, prefix, OrNone(start), OrNone(end), "startswith", false);

    [PyMethod("strip($self, bytes=None, /)", Doc = "Strip leading and trailing bytes contained in the argument.\n\nIf the argument is omitted or None, strip leading and trailing ASCII\nwhitespace.")]
    public static PyByteArray Strip(PyByteArray self, Value bytes) => Part(self, ByteOps.Strip(self.Span, bytes, true, true));

    [PyMethod("swapcase($self, /)", Doc = "B.swapcase() -> copy of B\n\nReturn a copy of B with uppercase ASCII characters converted\nto lowercase ASCII and vice versa.")]
    public static PyByteArray SwapCase(PyByteArray self) => Wrap(ByteOps.SwapCase(self.Span));

    [PyMethod("title($self, /)", Doc = "B.title() -> copy of B\n\nReturn a titlecased version of B, i.e. ASCII words start with\nuppercase characters, all remaining cased characters have lowercase.")]
    public static PyByteArray Title(PyByteArray self) => Wrap(ByteOps.Title(self.Span));

    [PyMethod("translate($self, table, /, delete=b'')", Doc = "Return a copy with each character mapped by the given translation table.\n\n  table\n    Translation table, which must be a bytes object of length 256.\n\nAll characters occurring in the optional argument delete are\nremoved.  The remaining characters are mapped through the given\ntranslation table.")]
    public static PyByteArray Translate(PyByteArray self, Value table, Value delete) => Wrap(ByteOps.Translate(self.Span, table, delete));

    [PyMethod("upper($self, /)", Doc = "B.upper() -> copy of B\n\nReturn a copy of B with all ASCII characters converted to uppercase.")]
    public static PyByteArray Upper(PyByteArray self) => Wrap(ByteOps.Upper(self.Span));

    [PyMethod("zfill($self, width, /)", Doc = "Pad a numeric string with zeros on the left, to fill a field of the given width.\n\nThe original string is never truncated.")]
    public static PyByteArray ZFill(PyByteArray self, long width) => Wrap(ByteOps.ZFill(self.Span, width));

    [PyClassMethod("fromhex($type, string, /)", Doc = "Create a bytearray object from a string of hexadecimal numbers.\n\nSpaces between two numbers are accepted.\nExample:\n    bytearray.fromhex('B9 01EF') -> bytearray(b'\\\\xb9\\\\x01\\\\xef')")]
    public static Value FromHex(PyType cls, Value @string) => cls == TypeObject ? Value.Of(Wrap(ByteOps.FromHex(@string))) : CallOps.Call(Value.Of(cls), Value.Of(new PyBytes(ByteOps.FromHex(@string))));

    [PyStaticMethod("maketrans(frm, to, /)", Doc = "Return a translation table usable for the bytes or bytearray translate method.\n\nThe returned table will be one where each byte in frm is mapped to\nthe byte at the same position in to.\n\nThe bytes objects frm and to must be of the same length.")]
    public static PyBytes MakeTrans(Value frm, Value to) => new(ByteOps.MakeTrans(frm, to));
}

namespace TieredPy.Runtime;

/// <summary>Methods that bytes and bytearray share, by <see cref="ByteOps"/>.</summary>
public unsafe partial class PyBytes
{
    private static Value OrNone(Value v) => v.IsNull ? Value.None : v;

    private static PyBytes Part(PyBytes self, Range range)
    {
        var (start, length) = range.GetOffsetAndLength(self.Data.Length);
        return length == self.Data.Length ? Same(self) : Wrap(self.Data[range]);
    }

    private static PyList List(List<byte[]> parts)
    {
        var list = new PyList();
        foreach (var p in parts) list.Add(Value.Of(Wrap(p)));
        return list;
    }

    [PyMethod("capitalize($self, /)", Doc = "B.capitalize() -> copy of B\n\nReturn a copy of B with only its first character capitalized (ASCII)\nand the rest lower-cased.")]
    public static PyBytes Capitalize(PyBytes self) => Wrap(ByteOps.Capitalize(self.Data.AsSpan()));

    [PyMethod("center($self, width, fillchar=b' ', /)", Doc = "Return a centered string of length width.\n\nPadding is done using the specified fill character.")]
    public static PyBytes Center(PyBytes self, long width, Value fillchar) => Wrap(ByteOps.Center(self.Data.AsSpan(), width, ByteOps.Fill(fillchar, "center")));

    [PyMethod("count($self, sub[, start[, end]], /)", Doc = "Return the number of non-overlapping occurrences of subsection 'sub' in bytes B[start:end].\n\n  start\n    Optional start position. Default: start of the bytes.\n  end\n    Optional stop position. Default: end of the bytes.")]
    public static long CountOf(PyBytes self, Value sub, Value start, Value end) => ByteOps.Count(self.Data.AsSpan(), sub, OrNone(start), OrNone(end));

    [PyMethod("decode($self, /, encoding='utf-8', errors='strict')", Doc = "Decode the bytes using the codec registered for encoding.\n\n  encoding\n    The encoding with which to decode the bytes.\n  errors\n    The error handling scheme to use for the handling of decoding\n    errors.  The default is 'strict' meaning that decoding errors\n    raise a UnicodeDecodeError.  Other possible values are 'ignore'\n    and 'replace' as well as any other name registered with\n    codecs.register_error that can handle UnicodeDecodeErrors.")]
    public static PyStr Decode(PyBytes self, string encoding, string errors) => Codecs.Decode(Value.Of(self), self.Data.AsSpan(), encoding, errors);

    [PyMethod("endswith($self, suffix[, start[, end]], /)", Doc = "Return True if the bytes ends with the specified suffix, False otherwise.\n\n  suffix\n    A bytes or a tuple of bytes to try.\n  start\n    Optional start position. Default: start of the bytes.\n  end\n    Optional stop position. Default: end of the bytes.")]
    public static bool EndsWith(PyBytes self, Value suffix, Value start, Value end) => ByteOps.Tail(self.Data.AsSpan(), suffix, OrNone(start), OrNone(end), "endswith", true);

    [PyMethod("expandtabs($self, /, tabsize=8)", Doc = "Return a copy where all tab characters are expanded using spaces.\n\nIf tabsize is not given, a tab size of 8 characters is assumed.")]
    public static PyBytes ExpandTabs(PyBytes self, int tabsize) => Wrap(ByteOps.ExpandTabs(self.Data.AsSpan(), tabsize));

    [PyMethod("find($self, sub[, start[, end]], /)", Doc = "Return the lowest index in B where subsection 'sub' is found, such that 'sub' is contained within B[start,end].\n\n  start\n    Optional start position. Default: start of the bytes.\n  end\n    Optional stop position. Default: end of the bytes.\n\nReturn -1 on failure.")]
    public static long Find(PyBytes self, Value sub, Value start, Value end) => ByteOps.Find(self.Data.AsSpan(), sub, OrNone(start), OrNone(end));

    [PyMethod("hex($self, /, sep=<unrepresentable>, bytes_per_sep=1)", Doc = "Create a string of hexadecimal numbers from a bytes object.\n\n  sep\n    An optional single character or byte to separate hex bytes.\n  bytes_per_sep\n    How many bytes between separators.  Positive values count from\n    the right, negative values count from the left.\n\nExample:\n>>> value = b'\\xb9\\x01\\xef'\n>>> value.hex()\n'b901ef'\n>>> value.hex(':')\n'b9:01:ef'\n>>> value.hex(':', 2)\n'b9:01ef'\n>>> value.hex(':', -2)\n'b901:ef'")]
    public static PyStr Hex(PyBytes self, Value sep, int bytes_per_sep) => ByteOps.Hex(self.Data.AsSpan(), sep, bytes_per_sep);

    [PyMethod("index($self, sub[, start[, end]], /)", Doc = "Return the lowest index in B where subsection 'sub' is found, such that 'sub' is contained within B[start,end].\n\n  start\n    Optional start position. Default: start of the bytes.\n  end\n    Optional stop position. Default: end of the bytes.\n\nRaise ValueError if the subsection is not found.")]
    public static long Index(PyBytes self, Value sub, Value start, Value end) => ByteOps.Required(ByteOps.Find(self.Data.AsSpan(), sub, OrNone(start), OrNone(end)));

    [PyMethod("isalnum($self, /)", Doc = "B.isalnum() -> bool\n\nReturn True if all characters in B are alphanumeric\nand there is at least one character in B, False otherwise.")]
    public static bool IsAlnum(PyBytes self) => ByteOps.All(self.Data.AsSpan(), ByteOps.IsAlnum);

    [PyMethod("isalpha($self, /)", Doc = "B.isalpha() -> bool\n\nReturn True if all characters in B are alphabetic\nand there is at least one character in B, False otherwise.")]
    public static bool IsAlpha(PyBytes self) => ByteOps.All(self.Data.AsSpan(), ByteOps.IsAlpha);

    [PyMethod("isascii($self, /)", Doc = "B.isascii() -> bool\n\nReturn True if B is empty or all characters in B are ASCII,\nFalse otherwise.")]
    public static bool IsAscii(PyBytes self) => System.Text.Ascii.IsValid(self.Data.AsSpan());

    [PyMethod("isdigit($self, /)", Doc = "B.isdigit() -> bool\n\nReturn True if all characters in B are digits\nand there is at least one character in B, False otherwise.")]
    public static bool IsDigit(PyBytes self) => ByteOps.All(self.Data.AsSpan(), ByteOps.IsDigit);

    [PyMethod("islower($self, /)", Doc = "B.islower() -> bool\n\nReturn True if all cased characters in B are lowercase and there is\nat least one cased character in B, False otherwise.")]
    public static bool IsLower(PyBytes self) => ByteOps.Cased(self.Data.AsSpan(), false);

    [PyMethod("isspace($self, /)", Doc = "B.isspace() -> bool\n\nReturn True if all characters in B are whitespace\nand there is at least one character in B, False otherwise.")]
    public static bool IsSpace(PyBytes self) => ByteOps.All(self.Data.AsSpan(), ByteOps.IsSpace);

    [PyMethod("istitle($self, /)", Doc = "B.istitle() -> bool\n\nReturn True if B is a titlecased string and there is at least one\ncharacter in B, i.e. uppercase characters may only follow uncased\ncharacters and lowercase characters only cased ones. Return False\notherwise.")]
    public static bool IsTitle(PyBytes self) => ByteOps.IsTitle(self.Data.AsSpan());

    [PyMethod("isupper($self, /)", Doc = "B.isupper() -> bool\n\nReturn True if all cased characters in B are uppercase and there is\nat least one cased character in B, False otherwise.")]
    public static bool IsUpper(PyBytes self) => ByteOps.Cased(self.Data.AsSpan(), true);

    [PyMethod("join($self, iterable_of_bytes, /)", Doc = "Concatenate any number of bytes objects.\n\nThe bytes whose method is called is inserted in between each pair.\n\nThe result is returned as a new bytes object.\n\nExample: b'.'.join([b'ab', b'pq', b'rs']) -> b'ab.pq.rs'.")]
    public static PyBytes Join(PyBytes self, Value iterable) => Wrap(ByteOps.Join(self.Data.AsSpan(), iterable));

    [PyMethod("ljust($self, width, fillchar=b' ', /)", Doc = "Return a left-justified string of length width.\n\nPadding is done using the specified fill character.")]
    public static PyBytes LJust(PyBytes self, long width, Value fillchar) => Wrap(ByteOps.Pad(self.Data.AsSpan(), 0, width - self.Data.AsSpan().Length, ByteOps.Fill(fillchar, "ljust")));

    [PyMethod("lower($self, /)", Doc = "B.lower() -> copy of B\n\nReturn a copy of B with all ASCII characters converted to lowercase.")]
    public static PyBytes Lower(PyBytes self) => Wrap(ByteOps.Lower(self.Data.AsSpan()));

    [PyMethod("lstrip($self, bytes=None, /)", Doc = "Strip leading bytes contained in the argument.\n\nIf the argument is omitted or None, strip leading  ASCII whitespace.")]
    public static PyBytes LStrip(PyBytes self, Value bytes) => Part(self, ByteOps.Strip(self.Data.AsSpan(), bytes, true, false));

    [PyMethod("partition($self, sep, /)", Doc = "Partition the bytes into three parts using the given separator.\n\nThis will search for the separator sep in the bytes.  If the\nseparator is found, returns a 3-tuple containing the part before the\nseparator, the separator itself, and the part after it.\n\nIf the separator is not found, returns a 3-tuple containing the\noriginal bytes object and two empty bytes objects.")]
    public static PyTuple Partition(PyBytes self, Value sep)
    {
        var by = ByteOps.Separator(sep);
        var s = self.Data.AsSpan();
        var i = s.IndexOf(by);
        return i < 0
            ? new PyTuple(Value.Of(Part(self, 0..s.Length)), Value.Of(Wrap([])), Value.Of(Wrap([])))
            : new PyTuple(Value.Of(Part(self, 0..i)), sep, Value.Of(Part(self, (i + by.Length)..s.Length)));
    }

    [PyMethod("replace($self, old, new, count=-1, /)", Doc = "Return a copy with all occurrences of substring old replaced by new.\n\n  count\n    Maximum number of occurrences to replace.\n    -1 (the default value) means replace all occurrences.\n\nIf the optional argument count is given, only the first count occurrences are\nreplaced.")]
    public static PyBytes Replace(PyBytes self, Value old, Value @new, long count) => Wrap(ByteOps.Replace(self.Data.AsSpan(), old, @new, count));

    [PyMethod("removeprefix($self, prefix, /)", Doc = "Return a bytes object with the given prefix string removed if present.\n\nIf the bytes starts with the prefix string, return\nbytes[len(prefix):].  Otherwise, return a copy of the original\nbytes.")]
    public static PyBytes RemovePrefix(PyBytes self, Value prefix) => self.Data.AsSpan().StartsWith(ByteOps.Like(prefix)) ? Part(self, ByteOps.Like(prefix).Length..self.Data.Length) : Part(self, 0..self.Data.Length);

    [PyMethod("removesuffix($self, suffix, /)", Doc = "Return a bytes object with the given suffix string removed if present.\n\nIf the bytes ends with the suffix string and that suffix is not\nempty, return bytes[:-len(prefix)].  Otherwise, return a copy of the\noriginal bytes.")]
    public static PyBytes RemoveSuffix(PyBytes self, Value suffix) => self.Data.AsSpan().EndsWith(ByteOps.Like(suffix)) ? Part(self, 0..(self.Data.AsSpan().Length - ByteOps.Like(suffix).Length)) : Part(self, 0..self.Data.Length);

    [PyMethod("rfind($self, sub[, start[, end]], /)", Doc = "Return the highest index in B where subsection 'sub' is found, such that 'sub' is contained within B[start,end].\n\n  start\n    Optional start position. Default: start of the bytes.\n  end\n    Optional stop position. Default: end of the bytes.\n\nReturn -1 on failure.")]
    public static long RFind(PyBytes self, Value sub, Value start, Value end) => ByteOps.FindLast(self.Data.AsSpan(), sub, OrNone(start), OrNone(end));

    [PyMethod("rindex($self, sub[, start[, end]], /)", Doc = "Return the highest index in B where subsection 'sub' is found, such that 'sub' is contained within B[start,end].\n\n  start\n    Optional start position. Default: start of the bytes.\n  end\n    Optional stop position. Default: end of the bytes.\n\nRaise ValueError if the subsection is not found.")]
    public static long RIndex(PyBytes self, Value sub, Value start, Value end) => ByteOps.Required(ByteOps.FindLast(self.Data.AsSpan(), sub, OrNone(start), OrNone(end)));

    [PyMethod("rjust($self, width, fillchar=b' ', /)", Doc = "Return a right-justified string of length width.\n\nPadding is done using the specified fill character.")]
    public static PyBytes RJust(PyBytes self, long width, Value fillchar) => Wrap(ByteOps.Pad(self.Data.AsSpan(), width - self.Data.AsSpan().Length, 0, ByteOps.Fill(fillchar, "rjust")));

    [PyMethod("rpartition($self, sep, /)", Doc = "Partition the bytes into three parts using the given separator.\n\nThis will search for the separator sep in the bytes, starting at the\nend.  If the separator is found, returns a 3-tuple containing the\npart before the separator, the separator itself, and the part after\nit.\n\nIf the separator is not found, returns a 3-tuple containing two\nempty bytes objects and the original bytes object.")]
    public static PyTuple RPartition(PyBytes self, Value sep)
    {
        var by = ByteOps.Separator(sep);
        var s = self.Data.AsSpan();
        var i = s.LastIndexOf(by);
        return i < 0
            ? new PyTuple(Value.Of(Wrap([])), Value.Of(Wrap([])), Value.Of(Part(self, 0..s.Length)))
            : new PyTuple(Value.Of(Part(self, 0..i)), sep, Value.Of(Part(self, (i + by.Length)..s.Length)));
    }

    [PyMethod("rsplit($self, /, sep=None, maxsplit=-1)", Doc = "Return a list of the sections in the bytes, using sep as the delimiter.\n\n  sep\n    The delimiter according which to split the bytes.\n    None (the default value) means split on ASCII whitespace\n    characters (space, tab, return, newline, formfeed, vertical tab).\n  maxsplit\n    Maximum number of splits to do.\n    -1 (the default value) means no limit.\n\nSplitting is done starting at the end of the bytes and working to\nthe front.")]
    public static PyList RSplit(PyBytes self, Value sep, long maxsplit) => List(ByteOps.SplitLast(self.Data.AsSpan(), sep, maxsplit));

    [PyMethod("rstrip($self, bytes=None, /)", Doc = "Strip trailing bytes contained in the argument.\n\nIf the argument is omitted or None, strip trailing ASCII whitespace.")]
    public static PyBytes RStrip(PyBytes self, Value bytes) => Part(self, ByteOps.Strip(self.Data.AsSpan(), bytes, false, true));

    [PyMethod("split($self, /, sep=None, maxsplit=-1)", Doc = "Return a list of the sections in the bytes, using sep as the delimiter.\n\n  sep\n    The delimiter according which to split the bytes.\n    None (the default value) means split on ASCII whitespace\n    characters (space, tab, return, newline, formfeed, vertical tab).\n  maxsplit\n    Maximum number of splits to do.\n    -1 (the default value) means no limit.")]
    public static PyList Split(PyBytes self, Value sep, long maxsplit) => List(ByteOps.Split(self.Data.AsSpan(), sep, maxsplit));

    [PyMethod("splitlines($self, /, keepends=False)", Doc = "Return a list of the lines in the bytes, breaking at line boundaries.\n\nLine breaks are not included in the resulting list unless keepends\nis given and true.")]
    public static PyList SplitLines(PyBytes self, bool keepends) => List(ByteOps.SplitLines(self.Data.AsSpan(), keepends));

    [PyMethod("startswith($self, prefix[, start[, end]], /)", Doc = "Return True if the bytes starts with the specified prefix, False otherwise.\n\n  prefix\n    A bytes or a tuple of bytes to try.\n  start\n    Optional start position. Default: start of the bytes.\n  end\n    Optional stop position. Default: end of the bytes.")]
    public static bool StartsWith(PyBytes self, Value prefix, Value start, Value end) => ByteOps.Tail(self.Data.AsSpan(), prefix, OrNone(start), OrNone(end), "startswith", false);

    [PyMethod("strip($self, bytes=None, /)", Doc = "Strip leading and trailing bytes contained in the argument.\n\nIf the argument is omitted or None, strip leading and trailing ASCII\nwhitespace.")]
    public static PyBytes Strip(PyBytes self, Value bytes) => Part(self, ByteOps.Strip(self.Data.AsSpan(), bytes, true, true));

    [PyMethod("swapcase($self, /)", Doc = "B.swapcase() -> copy of B\n\nReturn a copy of B with uppercase ASCII characters converted\nto lowercase ASCII and vice versa.")]
    public static PyBytes SwapCase(PyBytes self) => Wrap(ByteOps.SwapCase(self.Data.AsSpan()));

    [PyMethod("title($self, /)", Doc = "B.title() -> copy of B\n\nReturn a titlecased version of B, i.e. ASCII words start with\nuppercase characters, all remaining cased characters have lowercase.")]
    public static PyBytes Title(PyBytes self) => Wrap(ByteOps.Title(self.Data.AsSpan()));

    [PyMethod("translate($self, table, /, delete=b'')", Doc = "Return a copy with each character mapped by the given translation table.\n\n  table\n    Translation table, which must be a bytes object of length 256.\n\nAll characters occurring in the optional argument delete are\nremoved.  The remaining characters are mapped through the given\ntranslation table.")]
    public static PyBytes Translate(PyBytes self, Value table, Value delete) => Wrap(ByteOps.Translate(self.Data.AsSpan(), table, delete));

    [PyMethod("upper($self, /)", Doc = "B.upper() -> copy of B\n\nReturn a copy of B with all ASCII characters converted to uppercase.")]
    public static PyBytes Upper(PyBytes self) => Wrap(ByteOps.Upper(self.Data.AsSpan()));

    [PyMethod("zfill($self, width, /)", Doc = "Pad a numeric string with zeros on the left, to fill a field of the given width.\n\nThe original string is never truncated.")]
    public static PyBytes ZFill(PyBytes self, long width) => Wrap(ByteOps.ZFill(self.Data.AsSpan(), width));

    [PyClassMethod("fromhex($type, string, /)", Doc = "Create a bytes object from a string of hexadecimal numbers.\n\nSpaces between two numbers are accepted.\nExample: bytes.fromhex('B9 01EF') -> b'\\\\xb9\\\\x01\\\\xef'.")]
    public static Value FromHex(PyType cls, Value @string) => cls == TypeObject ? Value.Of(Wrap(ByteOps.FromHex(@string))) : CallOps.Call(Value.Of(cls), Value.Of(new PyBytes(ByteOps.FromHex(@string))));

    [PyStaticMethod("maketrans(frm, to, /)", Doc = "Return a translation table usable for the bytes or bytearray translate method.\n\nThe returned table will be one where each byte in frm is mapped to\nthe byte at the same position in to.\n\nThe bytes objects frm and to must be of the same length.")]
    public static PyBytes MakeTrans(Value frm, Value to) => new(ByteOps.MakeTrans(frm, to));
}

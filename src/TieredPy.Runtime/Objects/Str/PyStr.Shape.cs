namespace TieredPy.Runtime;

/// <summary>Methods about case, padding, stripping, and the is… tests.</summary>
public unsafe partial class PyStr
{
    private delegate void AppendCase(PyStrBuilder output, int point);

    private static PyStr MapPoints(PyStr self, AppendCase append)
    {
        var text = self.Text;
        var output = new PyStrBuilder(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            var point = self.CodePointAtChar(i);
            if (point > 0xffff) i++;
            append(output, point);
        }
        return output.ToStr();
    }

    [PyMethod("upper($self, /)", Doc = "Return a copy of the string converted to uppercase.")]
    public static PyStr Upper(PyStr self) => self.Text is [var c and < '\x80'] ? char.IsAsciiLetterLower(c) ? OfChar((char)(c & ~0x20)) : self.ToExact() : self.IsAscii ? AsciiResult(self, self.Text.ToUpperInvariant()) : MapPoints(self, CaseTables.AppendUpper);

    private static PyStr AsciiResult(PyStr self, string text) => ReferenceEquals(text, self.Text) ? self.ToExact() : Make(text, false);

    [PyMethod("lower($self, /)", Doc = "Return a copy of the string converted to lowercase.")]
    public static PyStr Lower(PyStr self)
    {
        if (self.Text is [var c and < '\x80']) return char.IsAsciiLetterUpper(c) ? OfChar((char)(c | 0x20)) : self.ToExact();
        if (self.IsAscii) return AsciiResult(self, self.Text.ToLowerInvariant());
        var points = self.ToCodePoints();
        var output = new PyStrBuilder(points.Length + 8);
        for (var i = 0; i < points.Length; i++) AppendLower(output, points, i);
        return output.ToStr();
    }

    private static void AppendLower(PyStrBuilder output, int[] points, int i)
    {
        if (points[i] == 0x3a3) output.Append(IsFinalSigma(points, i) ? '\u03c2' : '\u03c3');
        else CaseTables.AppendLower(output, points[i]);
    }

    /// <summary>Behind a cased letter and before none (Unicode, Final_Sigma); case-ignorable characters do not count.</summary>
    private static bool IsFinalSigma(int[] points, int at)
    {
        var i = at - 1;
        while (i >= 0 && IsCaseIgnorable(points[i])) i--;
        if (i < 0 || !CharTables.IsCased(points[i])) return false;
        i = at + 1;
        while (i < points.Length && IsCaseIgnorable(points[i])) i++;
        return i == points.Length || !CharTables.IsCased(points[i]);
    }

    private static bool IsCaseIgnorable(int point)
    {
        if (point is '\'' or '.' or ':' or '^' or '`' or 0xa8 or 0xad or 0xaf or 0xb4 or 0xb7 or 0xb8 or 0x387 or 0x55f or 0x5f4 or 0x2018 or 0x2019 or 0x2024 or 0x2027
            or 0xfe13 or 0xfe52 or 0xfe55 or 0xff07 or 0xff0e or 0xff1a) return true;
        return CharTables.Category(point) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.EnclosingMark
            or System.Globalization.UnicodeCategory.Format or System.Globalization.UnicodeCategory.ModifierLetter or System.Globalization.UnicodeCategory.ModifierSymbol;
    }

    [PyMethod("casefold($self, /)", Doc = "Return a version of the string suitable for caseless comparisons.")]
    public static PyStr CaseFold(PyStr self) => self.IsAscii ? AsciiResult(self, self.Text.ToLowerInvariant()) : MapPoints(self, CaseTables.AppendFold);

    [PyMethod("swapcase($self, /)", Doc = "Convert uppercase characters to lowercase and lowercase characters to uppercase.")]
    public static PyStr SwapCase(PyStr self)
    {
        var points = self.ToCodePoints();
        var output = new PyStrBuilder(points.Length + 8);
        for (var i = 0; i < points.Length; i++)
        {
            if (CharTables.IsUpper(points[i])) AppendLower(output, points, i);
            else if (CharTables.IsLower(points[i])) CaseTables.AppendUpper(output, points[i]);
            else output.AppendPoint(points[i]);
        }
        return output.ToStr();
    }

    [PyMethod("capitalize($self, /)", Doc = "Return a capitalized version of the string.\n\nMore specifically, make the first character have upper case and the rest lower\ncase.")]
    public static PyStr Capitalize(PyStr self)
    {
        if (self.CharCount == 0) return Empty;
        var points = self.ToCodePoints();
        var output = new PyStrBuilder(points.Length + 8);
        CaseTables.AppendTitle(output, points[0]);
        for (var i = 1; i < points.Length; i++) AppendLower(output, points, i);
        return output.ToStr();
    }

    [PyMethod("title($self, /)", Doc = "Return a version of the string where each word is titlecased.\n\nMore specifically, words start with uppercased characters and all remaining\ncased characters have lower case.")]
    public static PyStr Title(PyStr self)
    {
        var points = self.ToCodePoints();
        var output = new PyStrBuilder(points.Length + 8);
        var inWord = false;
        for (var i = 0; i < points.Length; i++)
        {
            if (inWord) AppendLower(output, points, i);
            else CaseTables.AppendTitle(output, points[i]);
            inWord = CharTables.IsCased(points[i]);
        }
        return output.ToStr();
    }

    // ---- padding ----

    private static int FillChar(Value fill)
    {
        if (fill.As<PyStr>() is not { } s) throw PyErr.TypeError($"The fill character must be a unicode character, not {fill.Type.Name}");
        return s.Count == 1 ? s.CodePointAt(0) : throw PyErr.TypeError("The fill character must be exactly one character long");
    }

    private static PyStr Padded(PyStr self, long left, long right, int fill)
    {
        if (left + right <= 0) return self.ToExact();
        return left + right + self.CharCount > 0x3FFFFFDF ? throw PyErr.MemoryError() : NumberFormat.Fill(fill, left, self, right);
    }

    [PyMethod("ljust($self, width, fillchar=' ', /)", Doc = "Return a left-justified string of length width.\n\nPadding is done using the specified fill character (default is a space).")]
    public static PyStr LJust(PyStr self, long width, Value fillchar) => Padded(self, 0, Math.Max(0, width - self.Count), FillChar(fillchar));

    [PyMethod("rjust($self, width, fillchar=' ', /)", Doc = "Return a right-justified string of length width.\n\nPadding is done using the specified fill character (default is a space).")]
    public static PyStr RJust(PyStr self, long width, Value fillchar) => Padded(self, Math.Max(0, width - self.Count), 0, FillChar(fillchar));

    [PyMethod("center($self, width, fillchar=' ', /)", Doc = "Return a centered string of length width.\n\nPadding is done using the specified fill character (default is a space).")]
    public static PyStr Center(PyStr self, long width, Value fillchar)
    {
        var fill = FillChar(fillchar);
        var missing = Math.Max(0, width - self.Count);
        var left = (missing / 2) + (missing & width & 1);
        return Padded(self, left, missing - left, fill);
    }

    [PyMethod("zfill($self, width, /)", Doc = "Pad a numeric string with zeros on the left, to fill a field of the given width.\n\nThe string is never truncated.")]
    public static PyStr ZFill(PyStr self, long width)
    {
        var missing = width - self.Count;
        if (missing <= 0) return self.ToExact();
        if (missing + self.CharCount > 0x3FFFFFDF) throw PyErr.MemoryError();
        var text = self.Text;
        var sign = text.Length > 0 && text[0] is '+' or '-' ? 1 : 0;
        return Make(string.Concat(text.AsSpan(0, sign), new string('0', (int)missing), text.AsSpan(sign)), self.HasAstral);
    }

    [PyMethod("expandtabs($self, /, tabsize=8)", Doc = "Return a copy where all tab characters are expanded using spaces.\n\nIf tabsize is not given, a tab size of 8 characters is assumed.")]
    public static PyStr ExpandTabs(PyStr self, int tabsize)
    {
        var text = self.Text;
        if (!text.Contains('\t')) return self.ToExact();
        var output = new PyStrBuilder(text.Length + 16);
        long column = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var point = self.CodePointAtChar(i);
            if (point > 0xffff) i++;
            if (point == '\t')
            {
                if (tabsize <= 0) continue;
                var n = tabsize - (column % tabsize);
                output.Append(' ', n);
                column += n;
                continue;
            }
            column = point is '\n' or '\r' ? 0 : column + 1;
            output.AppendPoint(point);
        }
        return output.ToStr();
    }

    // ---- stripping ----

    [PyMethod("strip($self, chars=None, /)", Doc = "Return a copy of the string with leading and trailing whitespace removed.\n\nIf chars is given and not None, remove characters in chars instead.")]
    public static PyStr Strip(PyStr self, Value chars) => StripBoth(self, chars, "strip", true, true);

    [PyMethod("lstrip($self, chars=None, /)", Doc = "Return a copy of the string with leading whitespace removed.\n\nIf chars is given and not None, remove characters in chars instead.")]
    public static PyStr LStrip(PyStr self, Value chars) => StripBoth(self, chars, "lstrip", true, false);

    [PyMethod("rstrip($self, chars=None, /)", Doc = "Return a copy of the string with trailing whitespace removed.\n\nIf chars is given and not None, remove characters in chars instead.")]
    public static PyStr RStrip(PyStr self, Value chars) => StripBoth(self, chars, "rstrip", false, true);

    private static PyStr StripBoth(PyStr self, Value chars, string name, bool left, bool right)
    {
        var text = self.Text;
        int start = 0, end = text.Length;
        if (chars.IsNone)
        {
            while (left && start < end && IsBlank(text[start])) start++;
            while (right && end > start && IsBlank(text[end - 1])) end--;
            return self.Chars(start, end);
        }
        if (chars.As<PyStr>() is not { } set) throw PyErr.TypeError($"{name} arg must be None or str");
        if (!self.HasAstral && !set.HasAstral)
        {
            var drop = set.Text;
            while (left && start < end && drop.Contains(text[start])) start++;
            while (right && end > start && drop.Contains(text[end - 1])) end--;
            return self.Chars(start, end);
        }
        int[] points = self.ToCodePoints(), dropped = set.ToCodePoints();
        int first = 0, last = points.Length;
        while (left && first < last && dropped.AsSpan().Contains(points[first])) first++;
        while (right && last > first && dropped.AsSpan().Contains(points[last - 1])) last--;
        return self.Slice(first, last);
    }

    // ---- tests ----

    /// <summary>As <see cref="All(PyStr, Func{int, bool})"/>; most texts are of the first 128 characters, which a bit each tells.</summary>
    private static bool All(PyStr self, ulong low, ulong high, Func<int, bool> test)
    {
        var text = self.Text;
        foreach (var c in text)
        {
            if (c >= 128) return All(self, test);
            if (((c < 64 ? low : high) >> (c & 63) & 1) == 0) return false;
        }
        return text.Length > 0;
    }

    // '0' to '9' in the lower word; the letters in the upper one
    private const ulong DigitBits = 0x03FF000000000000, UpperBits = 0x07FFFFFE, LowerBits = 0x07FFFFFE00000000;

    private static bool All(PyStr self, Func<int, bool> test)
    {
        var text = self.Text;
        if (text.Length == 0) return false;
        for (var i = 0; i < text.Length; i++)
        {
            var point = self.CodePointAtChar(i);
            if (point > 0xffff) i++;
            if (!test(point)) return false;
        }
        return true;
    }

    [PyMethod("isascii($self, /)", Doc = "Return True if all characters in the string are ASCII, False otherwise.\n\nASCII characters have code points in the range U+0000-U+007F.\nEmpty string is ASCII too.", Pure = true)]
    public static bool IsAsciiStr(PyStr self) => self.IsAscii;

    [PyMethod("isalpha($self, /)", Doc = "Return True if the string is an alphabetic string, False otherwise.\n\nA string is alphabetic if all characters in the string are alphabetic and there\nis at least one character in the string.", Pure = true)]
    public static bool IsAlpha(PyStr self) => All(self, 0, UpperBits | LowerBits, CharTables.IsAlpha);

    [PyMethod("isalnum($self, /)", Doc = "Return True if the string is an alpha-numeric string, False otherwise.\n\nA string is alpha-numeric if all characters in the string are alpha-numeric and\nthere is at least one character in the string.", Pure = true)]
    public static bool IsAlnum(PyStr self) => All(self, DigitBits, UpperBits | LowerBits, CharTables.IsAlnum);

    [PyMethod("isdecimal($self, /)", Doc = "Return True if the string is a decimal string, False otherwise.\n\nA string is a decimal string if all characters in the string are decimal and\nthere is at least one character in the string.", Pure = true)]
    public static bool IsDecimal(PyStr self) => All(self, DigitBits, 0, CharTables.IsDecimal);

    [PyMethod("isdigit($self, /)", Doc = "Return True if the string is a digit string, False otherwise.\n\nA string is a digit string if all characters in the string are digits and there\nis at least one character in the string.", Pure = true)]
    public static bool IsDigit(PyStr self) => All(self, DigitBits, 0, CharTables.IsDigit);

    [PyMethod("isnumeric($self, /)", Doc = "Return True if the string is a numeric string, False otherwise.\n\nA string is numeric if all characters in the string are numeric and there is at\nleast one character in the string.", Pure = true)]
    public static bool IsNumeric(PyStr self) => All(self, DigitBits, 0, CharTables.IsNumeric);

    [PyMethod("isspace($self, /)", Doc = "Return True if the string is a whitespace string, False otherwise.\n\nA string is whitespace if all characters in the string are whitespace and there\nis at least one character in the string.", Pure = true)]
    public static bool IsSpace(PyStr self) => All(self, CharTables.IsSpace);

    [PyMethod("isprintable($self, /)", Doc = "Return True if all characters in the string are printable, False otherwise.\n\nA character is printable if repr() may use it in its output.", Pure = true)]
    public static bool IsPrintable(PyStr self) => self.CharCount == 0 || All(self, CharTables.IsPrintable);

    [PyMethod("islower($self, /)", Doc = "Return True if the string is a lowercase string, False otherwise.\n\nA string is lowercase if all cased characters in the string are lowercase and\nthere is at least one cased character in the string.", Pure = true)]
    public static bool IsLower(PyStr self) => AllCased(self, CharTables.IsUpper, CharTables.IsLower);

    [PyMethod("isupper($self, /)", Doc = "Return True if the string is an uppercase string, False otherwise.\n\nA string is uppercase if all cased characters in the string are uppercase and\nthere is at least one cased character in the string.", Pure = true)]
    public static bool IsUpper(PyStr self) => AllCased(self, CharTables.IsLower, CharTables.IsUpper);

    private static bool AllCased(PyStr self, Func<int, bool> wrong, Func<int, bool> right)
    {
        var any = false;
        foreach (var point in self.ToCodePoints())
        {
            if (wrong(point) || CharTables.IsTitle(point)) return false;
            any |= right(point);
        }
        return any;
    }

    [PyMethod("istitle($self, /)", Doc = "Return True if the string is a title-cased string, False otherwise.\n\nIn a title-cased string, upper- and title-case characters may only\nfollow uncased characters and lowercase characters only cased ones.", Pure = true)]
    public static bool IsTitle(PyStr self)
    {
        bool any = false, inWord = false;
        foreach (var point in self.ToCodePoints())
        {
            if (CharTables.IsUpper(point) || CharTables.IsTitle(point))
            {
                if (inWord) return false;
                inWord = any = true;
            }
            else if (CharTables.IsLower(point))
            {
                if (!inWord) return false;
                any = true;
            }
            else
            {
                inWord = false;
            }
        }
        return any;
    }

    [PyMethod("isidentifier($self, /)", Doc = "Return True if the string is a valid Python identifier, False otherwise.\n\nCall keyword.iskeyword(s) to test whether string s is a reserved identifier,\nsuch as \"def\" or \"class\".", Pure = true)]
    public static bool IsIdentifier(PyStr self)
    {
        if (self.CharCount == 0) return false;
        var first = true;
        foreach (var point in self.ToCodePoints())
        {
            if (!(first ? CharTables.IsIdentifierStart(point) : CharTables.IsIdentifierContinue(point))) return false;
            first = false;
        }
        return true;
    }
}

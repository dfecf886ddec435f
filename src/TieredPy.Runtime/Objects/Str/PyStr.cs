using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace TieredPy.Runtime;

/// <summary>
/// A Python str: a .NET (UTF-16) string plus a flag. Without <see cref="HasAstral"/>, code points and chars are the same thing and indexing
/// is O(1); with it, surrogate pairs in <see cref="Text"/> stand for one code point each. Surrogates outside such strings are lone
/// ones, two adjacent ones included. A concatenation may be lazy: <see cref="Text"/> flattens it once.
/// </summary>
[PyType("str", Subclassable = true, MatchSelf = true, Doc = "str(object='') -> str\nstr(bytes_or_buffer[, encoding[, errors]]) -> str\n\nThe text of an object: what its __str__ gives, or its __repr__. With encoding or\nerrors, the text that a buffer holds (UTF-8 and 'strict' when not said).")]
public partial class PyStr : PyObject
{
    /// <summary>"".</summary>
    public static readonly PyStr Empty = new("", astral: false) { _interned = true };

    // interning is not observable (only `is`, which CPython does not define either), so the table may be shared by engines
    private static readonly ConcurrentDictionary<string, PyStr> s_interned = new(concurrencyLevel: 4, capacity: 8000, StringComparer.Ordinal) { [""] = Empty };
    private static readonly PyStr?[] s_latin1 = new PyStr?[256];

    private string? _text;
    private long _hash;
    private bool _interned;
    private int _nameHash;

    /// <summary>A str whose astral flag is known.</summary>
    public PyStr(string text, bool astral)
    {
        _text = text;
        HasAstral = astral;
    }

    /// <summary>The characters, as UTF-16.</summary>
    public string Text => _text ?? Flatten();

    /// <summary>Some code points are beyond U+FFFF (each a surrogate pair in <see cref="Text"/>).</summary>
    public bool HasAstral { get; private set; }

    /// <summary>A name of a <c>__slots__</c> member, distinct from every other name (see PyMemberDescriptor).</summary>
    public bool IsSlotKey { get; private init; }

    /// <summary>A fresh slot key.</summary>
    public static PyStr NewSlotKey(string name) => new(name, false) { IsSlotKey = true, _interned = true };

    /// <summary>Hash for <see cref="NameMap{T}"/>; not negative.</summary>
    public int NameHash
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _nameHash != 0 ? _nameHash : ComputeNameHash();
    }

    private int ComputeNameHash() => _nameHash = (RuntimeHelpers.GetHashCode(this) & 0x7fffffff) | 1;

    /// <summary>hash(s); cached.</summary>
    public long Hash => _hash != 0 ? _hash : ComputeHash();

    /// <summary>A str of a .NET string; one-char Latin-1 strings are shared.</summary>
    public static PyStr Of(string text)
    {
        if (text.Length == 0) return Empty;
        if (text.Length == 1 && text[0] < 256) return OfChar(text[0]);
        return new PyStr(text, ContainsPair(text));
    }

    /// <summary>A str of one BMP char.</summary>
    public static PyStr OfChar(char c) => c < 256 ? s_latin1[c] ??= Intern(c.ToString()) : new PyStr(c.ToString(), false);

    /// <summary>The one interned str with this text.</summary>
    public static PyStr Intern(string text) => s_interned.TryGetValue(text, out var s) ? s : InternNew(new PyStr(text, ContainsPair(text)));

    /// <summary>This str, or the interned one with the same text.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public PyStr Interned() => _interned ? this : InternNew(this);

    private static PyStr InternNew(PyStr s)
    {
        var exact = s.GetType() == typeof(PyStr) ? s : new PyStr(s.Text, s.HasAstral);
        var one = s_interned.GetOrAdd(s.Text, exact);
        one._interned = true;
        return one;
    }

    public bool IsInterned => _interned;

    /// <summary>Same code points?</summary>
    public bool EqualsStr(PyStr other)
    {
        if ((object)this == other) return true;
        string a = Text, b = other.Text;
        if (a.Length != b.Length || HasAstral != other.HasAstral) return false;
        // most texts that differ do so at once
        return a.Length == 0 || (a[0] == b[0] && (a.Length == 1 || string.Equals(a, b)));
    }

    /// <summary><c>part in self</c>.</summary>
    public bool ContainsText(PyStr part)
    {
        var needle = part.Text;
        if (needle.Length != 1 || HasAstral) return Search.Find(this, part, 0, Text.Length) >= 0;
        var c = needle[0];
        var text = Text;
        if (text.Length > 16) return text.Contains(c);
        foreach (var x in text)
        {
            if (x == c) return true;
        }
        return false;
    }

    /// <summary><c>a op b</c> of two str.</summary>
    public static bool CompareTexts(PyStr a, PyStr b, CompareOp op)
    {
        if (op == CompareOp.Eq) return a.EqualsStr(b);
        if (op == CompareOp.Ne) return !a.EqualsStr(b);
        if (a.HasAstral || b.HasAstral) return ObjectOps.IsTrue(Compare(Value.Of(a), Value.Of(b), op));
        string x = a.Text, y = b.Text;
        var order = x.Length > 0 && y.Length > 0 && x[0] != y[0] ? x[0] - y[0] : string.CompareOrdinal(x, y);
        return op switch
        {
            CompareOp.Lt => order < 0,
            CompareOp.Le => order <= 0,
            CompareOp.Gt => order > 0,
            _ => order >= 0,
        };
    }

    /// <summary>Is there a surrogate pair?</summary>
    internal static bool HasPair(ReadOnlySpan<char> text) => ContainsPair(text);

    private static bool ContainsPair(ReadOnlySpan<char> text)
    {
        var i = text.IndexOfAnyInRange('\uD800', '\uDBFF');
        if (i < 0) return false;
        for (; i < text.Length - 1; i++)
        {
            if (char.IsHighSurrogate(text[i]) && char.IsLowSurrogate(text[i + 1])) return true;
        }
        return false;
    }

    public override string ToString() => Text;
}

internal sealed class UserStr(PyType type, string text, bool astral) : PyStr(text, astral)
{
    private readonly PyInstance _state = type.NewInstance();
    public override PyType Type => _state.Type;
    public override PyInstance State => _state;
}

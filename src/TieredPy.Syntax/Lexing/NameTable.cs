using System.Text;

namespace TieredPy.Syntax.Lexing;

/// <summary>
/// Turns the bytes of an identifier into its one string in this parse, and says whether it is a keyword. Names repeat, so
/// almost every look-up ends without an allocation.
/// </summary>
internal sealed class NameTable
{
    private struct Entry
    {
        public uint Hash;
        public TokenKind Kind;
        public string? Text;
    }

    private Entry[] entries = new Entry[256];
    private int count;

    public NameTable()
    {
        Span<byte> bytes = stackalloc byte[16];
        for (var i = 0; i < TokenKinds.Keywords.Length; i++)
        {
            var word = TokenKinds.Keywords[i];
            var length = Encoding.ASCII.GetBytes(word, bytes);
            Add(HashOf(bytes[..length]), word, (TokenKind)((int)TokenKinds.FirstKeyword + i));
        }
    }

    public static uint HashOf(ReadOnlySpan<byte> bytes)
    {
        var hash = 2166136261u;
        foreach (var b in bytes) hash = (hash ^ b) * 16777619u;
        return hash;
    }

    /// <summary>The name spelt by ASCII bytes.</summary>
    public string Get(ReadOnlySpan<byte> ascii, uint hash, out TokenKind kind)
    {
        var table = entries;
        var mask = table.Length - 1;
        for (var i = (int)(hash ^ (hash >> 15)) & mask; ; i = (i + 1) & mask)
        {
            ref var entry = ref table[i];
            if (entry.Text is null) break;
            if (entry.Hash == hash && entry.Text.Length == ascii.Length && Same(ascii, entry.Text))
            {
                kind = entry.Kind;
                return entry.Text;
            }
        }

        kind = TokenKind.Name;
        var text = Encoding.Latin1.GetString(ascii);
        Add(hash, text, kind);
        return text;
    }

    private static bool Same(ReadOnlySpan<byte> ascii, string text)
    {
        for (var i = 0; i < ascii.Length; i++)
        {
            if (ascii[i] != text[i]) return false;
        }

        return true;
    }

    private void Add(uint hash, string text, TokenKind kind)
    {
        if (++count * 2 > entries.Length)
        {
            var old = entries;
            entries = new Entry[old.Length * 2];
            foreach (var entry in old)
            {
                if (entry.Text is not null) Insert(entry);
            }
        }

        Insert(new Entry { Hash = hash, Text = text, Kind = kind });
    }

    private void Insert(Entry entry)
    {
        var mask = entries.Length - 1;
        var i = (int)(entry.Hash ^ (entry.Hash >> 15)) & mask;
        while (entries[i].Text is not null) i = (i + 1) & mask;
        entries[i] = entry;
    }
}

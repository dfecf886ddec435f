namespace TieredPy.Runtime;

// What ordered dicts need beside a dict.
public unsafe partial class PyDict
{
    // no live entry is before this position: removal from the front in a loop stays linear
    private int _first;

    /// <summary>Position of the first live entry; <see cref="Used"/> when there is none.</summary>
    public int FirstPosition
    {
        get
        {
            while (_first < Used && Entries[_first].Key.IsNull) _first++;
            return _first;
        }
    }

    /// <summary>Position of the last live entry, or -1.</summary>
    public int LastPosition
    {
        get
        {
            var i = Used - 1;
            while (i >= 0 && Entries[i].Key.IsNull) i--;
            return i;
        }
    }

    /// <summary>Gives up removed entries at the end, so that popitem in a loop stays linear (iterators may tell: it is for popitem only).</summary>
    public void TrimEnd()
    {
        while (Used > 0 && Entries[Used - 1].Key.IsNull) Used--;
        if (_first > Used) _first = Used;
    }

    /// <summary>Makes the entry at a position the last one.</summary>
    public void MoveToEnd(int n)
    {
        if (n == LastPosition) return;
        var e = Entries[n];
        RemoveAt(n);
        Append(e.Key, e.Hash, e.Val);
    }

    /// <summary>Makes the entry at a position the first one.</summary>
    public void MoveToFront(int n)
    {
        if (n == FirstPosition) return;
        var e = Entries[n];
        RemoveAt(n);
        if (FirstPosition == 0) OpenFront();
        var at = --_first;
        Entries[at] = e;
        Count++;
        InsertIndex(e.Hash, at);
        Watch?.Written(this, e.Key);
    }

    /// <summary>Moves all entries up, so that more of them fit before the first.</summary>
    private void OpenFront()
    {
        var gap = 4 + (Count >> 1);
        Resize(Used + gap + 1);
        var old = Entries;
        var used = Used;
        var entries = new DictEntry[old.Length];
        for (var i = 0; i < gap; i++) entries[i] = new DictEntry { Key = Value.Null, Val = Value.Null };
        Array.Copy(old, 0, entries, gap, used);
        Entries = entries;
        Used = used + gap;
        _first = gap;
        Fills.MinusOne(_index);
        for (var i = gap; i < Used; i++) InsertIndex(entries[i].Hash, i);
    }
}

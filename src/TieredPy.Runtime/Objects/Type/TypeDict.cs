namespace TieredPy.Runtime;

/// <summary>The value of one class attribute. Inline caches hold the cell, so that a plain value may change without invalidating them.</summary>
public sealed class TypeCell(PyType? owner, PyStr name, Value value)
{
    private Assumption? _constant;

    /// <summary>The type in whose dict it is.</summary>
    public readonly PyType? Owner = owner;
    public readonly PyStr Name = name;
    public Value Value = value;

    /// <summary>How often the value was replaced; compiled code treats a cell that changed twice as a variable.</summary>
    public int Writes;

    /// <summary>Valid while the value is not replaced.</summary>
    public Assumption Constant => _constant ??= new Assumption();

    internal void Changed()
    {
        Writes++;
        _constant?.Invalidate();
        _constant = null;
    }
}

/// <summary>
/// The attributes of one type, in order of definition. A built-in type's are made when they are first asked for (see
/// <see cref="PendingMembers"/>): a process starts with a hundred types and looks into few.
/// </summary>
public sealed class TypeDict(PyType owner)
{
    private readonly NameMap<TypeCell?> _map = new();
    private readonly List<TypeCell> _order = [];
    private volatile PendingMembers? _pending;
    private bool _filling;

    public int Count => Cells.Count;

    /// <summary>The cells, in order. Do not change the dict while iterating.</summary>
    public IReadOnlyList<TypeCell> Cells
    {
        get
        {
            if (_pending is not null) Fill();
            return _order;
        }
    }

    public TypeCell? Get(PyStr name)
    {
        if (_pending is not null) Fill();
        return _map.TryGet(name, out var cell) ? cell : null;
    }

    public void Set(PyStr name, Value value)
    {
        var cell = Get(name);
        if (cell is not null)
        {
            cell.Value = value;
            return;
        }
        cell = new TypeCell(owner, name, value);
        _map.Set(name, cell);
        _order.Add(cell);
    }

    public void Remove(PyStr name)
    {
        var cell = Get(name);
        if (cell is null) return;
        _map.Set(name, null);
        _order.Remove(cell);
    }

    internal void FillLater(PendingMembers members) => _pending = members;

    // Threads of other engines wait for the one that fills; it comes here again, through Set, and goes on.
    private void Fill()
    {
        lock (_order)
        {
            if (_filling || _pending is not { } members) return;
            _filling = true;
            members.Fill();
            _pending = null;
        }
    }
}

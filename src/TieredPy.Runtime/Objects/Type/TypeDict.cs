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

/// <summary>The attributes of one type, in order of definition.</summary>
public sealed class TypeDict(PyType owner)
{
    private readonly NameMap<TypeCell?> _map = new();
    private readonly List<TypeCell> _order = [];

    public int Count => _order.Count;

    /// <summary>The cells, in order. Do not change the dict while iterating.</summary>
    public IReadOnlyList<TypeCell> Cells => _order;

    public TypeCell? Get(PyStr name) => _map.TryGet(name, out var cell) ? cell : null;

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
}

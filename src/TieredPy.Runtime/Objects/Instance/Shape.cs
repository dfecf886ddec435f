using System.Runtime.CompilerServices;

namespace TieredPy.Runtime;

/// <summary>How a slot of an instance stores its value. A slot only ever generalises, downwards in this list.</summary>
public enum SlotKind : byte
{
    /// <summary>An 8-byte cell holding an int of 64 bits (exact type int).</summary>
    Long,

    /// <summary>An 8-byte cell holding a double (exact type float).</summary>
    Double,

    /// <summary>A reference that is never a boxed number, and never null.</summary>
    Object,

    /// <summary>A reference that may be a boxed number (load with <see cref="Value.Unbox"/>); null: deleted.</summary>
    Any,
}

/// <summary>
/// The hidden class of an instance: its Python type, and for each attribute where it is stored and how.
/// <para>Contract:</para>
/// <list type="number">
/// <item>A shape is immutable but for its transition table; two instances with the same shape have the same type, C# layout
/// class, attribute names, attribute order, kinds and places.</item>
/// <item>A stored value always fits the slot's kind; a store that does not moves the instance to a shape with a wider kind, and the
/// type remembers the width (<see cref="PyType.KindOf"/>), so that the next instances start with it.</item>
/// <item>With <see cref="IsDict"/>, attributes are in a real dict (somebody asked for <c>__dict__</c>, or there are too many); only members of
/// <c>__slots__</c>, whose names are slot keys (<see cref="PyStr.IsSlotKey"/>), are still in the shape.</item>
/// </list>
/// After Hölzle/Chambers/Ungar's maps (ECOOP 1991).
/// </summary>
public sealed class Shape
{
    /// <summary>More attributes than this turn an instance to dict mode.</summary>
    public const int MaxSlots = 128;

    private NameMap<Transition>? _transitions;
    private NameMap<SlotInfo>? _table;

    /// <summary>The Python type of every instance with this shape.</summary>
    public readonly PyType Type;

    /// <summary>Which inline cells the C# class of the instance has.</summary>
    public readonly InstanceLayout Layout;

    /// <summary>The shape before the last attribute was added; null for a root.</summary>
    public readonly Shape? Parent;

    /// <summary>The attribute that this shape adds to its parent; null for a root.</summary>
    public readonly PyStr? Name;

    /// <summary>Where <see cref="Name"/> is stored.</summary>
    public readonly SlotInfo Slot;

    /// <summary>Number of attributes.</summary>
    public readonly int Count;

    /// <summary>Attributes are in <see cref="PyInstance.Dict"/>, not in slots.</summary>
    public readonly bool IsDict;

    private readonly int _refs, _bits, _numbers;

    internal Shape(PyType type, InstanceLayout layout, bool isDict)
    {
        Type = type;
        Layout = layout;
        IsDict = isDict;
    }

    private Shape(Shape parent, PyStr name, SlotKind kind)
    {
        Type = parent.Type;
        Layout = parent.Layout;
        IsDict = parent.IsDict;
        Parent = parent;
        Name = name;
        Count = parent.Count + 1;
        _refs = parent._refs;
        _bits = parent._bits;
        _numbers = parent._numbers + (kind <= SlotKind.Double ? 1 : 0);
        Slot = kind <= SlotKind.Double && _bits < Layout.BitCells
            ? new SlotInfo(kind, _bits++, Layout)
            : new SlotInfo(kind <= SlotKind.Double ? SlotKind.Any : kind, _refs++, Layout);
    }

    /// <summary>Number of reference cells in use, inline ones first.</summary>
    public int RefCells => _refs;

    /// <summary>Number of 8-byte raw cells in use.</summary>
    public int BitCells => _bits;

    /// <summary>The layout in which all these attributes would be inline, numbers in raw cells.</summary>
    public InstanceLayout BestLayout => InstanceLayouts.For(Count - _numbers, _numbers);

    /// <summary>Finds an attribute; <see cref="SlotInfo.None"/> if this shape has none of that name. <paramref name="name"/> must be interned.</summary>
    public SlotInfo Find(PyStr name)
    {
        var table = _table ?? BuildTable();
        return table.TryGet(name, out var slot) ? slot : SlotInfo.None;
    }

    private NameMap<SlotInfo> BuildTable()
    {
        var table = new NameMap<SlotInfo>();
        for (var s = this; s.Name is not null; s = s.Parent!) table.Set(s.Name, s.Slot);
        _table = table;
        return table;
    }

    /// <summary>The attribute names, in the order in which they were added.</summary>
    public PyStr[] Names()
    {
        var names = new PyStr[Count];
        var i = Count;
        for (var s = this; s.Name is not null; s = s.Parent!) names[--i] = s.Name;
        return names;
    }

    /// <summary>The shape with one attribute more, stored as <paramref name="kind"/> or wider (what the type has learned wins).</summary>
    public Shape Add(PyStr name, SlotKind kind)
    {
        kind = Type.WidenKind(name, kind);
        _transitions ??= new NameMap<Transition>();
        if (!_transitions.TryGet(name, out var t)) _transitions.Set(name, t = new Transition());
        return t.ByKind[(int)kind] ??= new Shape(this, name, kind);
    }

    private sealed class Transition
    {
        public readonly Shape?[] ByKind = new Shape?[4];
    }
}

/// <summary>Where and how one attribute is stored: a kind and a cell. <see cref="Offset"/> is ready for direct access.</summary>
public readonly struct SlotInfo
{
    public readonly SlotKind Kind;

    /// <summary>Index among the cells of its sort (reference cells or raw cells).</summary>
    public readonly short Index;

    /// <summary>
    /// Inline cell: byte offset from the instance's <see cref="PyInstance.Shape"/> field. Overflow reference cell: -1 - index in
    /// <see cref="PyInstance.More"/>.
    /// </summary>
    public readonly int Offset;
    private readonly bool _exists;

    internal SlotInfo(SlotKind kind, int index, InstanceLayout layout)
    {
        Kind = kind;
        Index = (short)index;
        _exists = true;
        Offset = kind <= SlotKind.Double ? layout.BitOffset + index * 8
            : index < layout.RefCells ? layout.RefOffset + index * 8
            : -1 - (index - layout.RefCells);
    }

    public static SlotInfo None => default;
    public bool Exists => _exists;

    /// <summary>The cell is a field of the instance, not in its overflow array.</summary>
    public bool IsInline => Offset >= 0;
}

/// <summary>A C# class of instances: how many reference cells and raw cells it holds inline, and where they are.</summary>
public sealed class InstanceLayout
{
    public required int RefCells { get; init; }
    public required int BitCells { get; init; }

    /// <summary>Byte distance from the Shape field to the first reference cell, and to the first raw cell.</summary>
    public required int RefOffset { get; init; }
    public required int BitOffset { get; init; }
    public required Type CSharpClass { get; init; }

    /// <summary>Allocates an instance of this layout with the given shape.</summary>
    public required Func<Shape, PyInstance> Create { get; init; }
}

/// <summary>
/// A small open-addressing map from interned names, compared by reference. Reads need no lock while one thread writes: the
/// arrays are replaced, never rehashed in place.
/// </summary>
public sealed class NameMap<T>
{
    private (PyStr? Key, T Value)[] _slots = new (PyStr?, T)[8];
    private int _count;

    public int Count => _count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryGet(PyStr name, out T value)
    {
        var slots = _slots;
        var mask = slots.Length - 1;
        for (var i = name.NameHash & mask; ; i = (i + 1) & mask)
        {
            ref var e = ref slots[i];
            if ((object?)e.Key == name)
            {
                value = e.Value;
                return true;
            }
            if (e.Key is null)
            {
                value = default!;
                return false;
            }
        }
    }

    public void Set(PyStr name, T value)
    {
        if ((_count + 1) * 4 > _slots.Length * 3) Grow();
        if (Insert(_slots, name, value)) _count++;
    }

    public void Clear()
    {
        _slots = new (PyStr?, T)[8];
        _count = 0;
    }

    private void Grow()
    {
        var bigger = new (PyStr?, T)[_slots.Length * 2];
        foreach (var (key, value) in _slots)
        {
            if (key is not null) Insert(bigger, key, value);
        }
        _slots = bigger;
    }

    private static bool Insert((PyStr? Key, T Value)[] slots, PyStr name, T value)
    {
        var mask = slots.Length - 1;
        for (var i = name.NameHash & mask; ; i = (i + 1) & mask)
        {
            ref var e = ref slots[i];
            if ((object?)e.Key == name)
            {
                e.Value = value;
                return false;
            }
            if (e.Key is null)
            {
                e = (name, value);
                return true;
            }
        }
    }
}

namespace TieredPy.Runtime;

public sealed unsafe partial class PyType
{
    /// <summary>A built-in takes over the slots of its base that it does not fill itself.</summary>
    internal void InheritSlots(PyType @base, bool unhashable)
    {
        // __eq__ without __hash__ means unhashable: the two are inherited together or not at all
        var ownCompare = Slots.Compare != null;
        var ownHash = Slots.Hash != null;
        for (var i = 0; i < SlotDefs.Count; i++)
        {
            ref var slot = ref SlotDefs.At(Slots, i);
            if (slot == 0) slot = SlotDefs.At(@base.Slots, i);
        }
        if (unhashable || (ownCompare && !ownHash)) Slots.Hash = &HashNotImplemented;
        if ((Flags & PyTypeFlags.NoNew) != 0) Slots.New = null;
        Flags |= @base.Flags & (PyTypeFlags.Sequence | PyTypeFlags.Mapping | PyTypeFlags.MatchSelf | PyTypeFlags.HasWeakref);
    }

    /// <summary>The hash slot of types whose __hash__ is None.</summary>
    public static long HashNotImplemented(Value self) => throw PyErr.TypeError($"unhashable type: '{self.Type.Name}'");

    /// <summary>
    /// Decides all slots of a heap type from what its dunder names resolve to: a built-in's own function where the name still
    /// resolves to that built-in's wrapper, the generic function where it is defined in Python.
    /// </summary>
    internal void UpdateSlots()
    {
        if (!IsHeap) return;
        for (var i = 0; i < SlotDefs.Count; i++)
        {
            var rows = SlotDefs.RowsOf(i);
            SlotDefs.At(Slots, i) = rows.Length == 0 ? (Base is null ? 0 : SlotDefs.At(Base.Slots, i)) : DecideSlot(rows);
        }
    }

    private nint DecideSlot(SlotRow[] rows)
    {
        nint native = 0, generic = 0;
        foreach (var row in rows)
        {
            var cell = FindInMro(row.Name);
            if (cell is null) continue;
            var v = cell.Value;
            if (v.IsExact<PySlotWrapper>())
            {
                var w = (PySlotWrapper)v.Obj;
                if (w.Row.Name == row.Name)
                {
                    if (w.Row.Slot != row.Slot) continue;
                    if (native != 0 && native != w.Function) generic = row.Generic;
                    native = w.Function;
                    continue;
                }
            }
            else if (row.Name == Names.Hash && v.IsNone)
            {
                return (nint)(delegate*<Value, long>)&HashNotImplemented;
            }
            else if (row.Name == Names.New && v.As<PyBuiltin>() is { } b && b.Self.As<PyType>() is { } owner && IsSubtypeOf(owner))
            {
                native = (nint)owner.Slots.New;
                continue;
            }
            if (row.Generic != 0) generic = row.Generic;
        }
        return generic != 0 ? generic : native;
    }
}

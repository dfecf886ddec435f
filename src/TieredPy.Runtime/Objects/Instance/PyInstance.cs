using System.Runtime.CompilerServices;

namespace TieredPy.Runtime;

/// <summary>
/// An instance of a Python-level class, or (as <see cref="PyObject.State"/>) the class and attributes of an instance of a
/// Python-level subclass of a built-in. The concrete C# class is <see cref="PyInstance{TRefs,TBits}"/>, one per layout.
/// All access to cells goes through the shape; see <see cref="Runtime.Shape"/> for the contract.
/// </summary>
public abstract class PyInstance : PyObject
{
    /// <summary>Type and places of the attributes. Must stay the first field: cell offsets count from it.</summary>
    public Shape Shape;

    /// <summary>Reference cells beyond the inline ones.</summary>
    public PyObject?[]? More;

    /// <summary>The real dict, when the shape says <see cref="Runtime.Shape.IsDict"/> (or, for a class whose instances have no dict, null).</summary>
    public PyDict? Dict;

    protected PyInstance(Shape shape) => Shape = shape;

    public override PyType Type => Shape.Type;
    public override PyInstance State => this;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref PyObject? RefCell(int offset) => ref Unsafe.As<Shape, PyObject?>(ref Unsafe.AddByteOffset(ref Shape, offset));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref long LongCell(int offset) => ref Unsafe.As<Shape, long>(ref Unsafe.AddByteOffset(ref Shape, offset));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref double DoubleCell(int offset) => ref Unsafe.As<Shape, double>(ref Unsafe.AddByteOffset(ref Shape, offset));

    /// <summary>Reads the cell of a slot of this instance's shape; Null when the attribute was deleted.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Value Load(SlotInfo slot)
    {
        var offset = slot.Offset;
        if (offset < 0) return Value.Unbox(More![-1 - offset]);
        return slot.Kind switch
        {
            SlotKind.Long => Value.Int(LongCell(offset)),
            SlotKind.Double => Value.Float(DoubleCell(offset)),
            SlotKind.Object => new Value(RefCell(offset), 0),
            _ => Value.Unbox(RefCell(offset)),
        };
    }

    /// <summary>The kind that a value needs.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SlotKind KindFor(Value v) => v.IsInt ? SlotKind.Long : v.IsFloat ? SlotKind.Double : SlotKind.Object;

    /// <summary>Stores into an existing slot if the value fits its kind; false when the slot must be generalised first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryStore(SlotInfo slot, Value v)
    {
        var offset = slot.Offset;
        switch (slot.Kind)
        {
            case SlotKind.Long:
                if (!v.IsInt) return false;
                LongCell(offset) = v.Bits;
                return true;
            case SlotKind.Double:
                if (!v.IsFloat) return false;
                LongCell(offset) = v.Bits;
                return true;
            case SlotKind.Object:
                if (!v.IsObject) return false;
                if (offset < 0) More![-1 - offset] = v.Obj;
                else RefCell(offset) = v.Obj;
                return true;
            default:
                var boxed = v.Box();
                if (offset < 0) More![-1 - offset] = boxed;
                else RefCell(offset) = boxed;
                return true;
        }
    }

    /// <summary>The attribute's value in this instance (no class lookup, no descriptors), or Null. <paramref name="name"/> must be interned.</summary>
    public Value GetOwn(PyStr name)
    {
        var shape = Shape;
        if (shape.IsDict && !name.IsSlotKey) return Dict is null ? Value.Null : Dict.GetStr(name);
        var slot = shape.Find(name);
        return slot.Exists ? Load(slot) : Value.Null;
    }

    /// <summary>Adds or replaces an attribute of this instance. <paramref name="name"/> must be interned.</summary>
    public void SetOwn(PyStr name, Value value)
    {
        var shape = Shape;
        if (shape.IsDict && !name.IsSlotKey)
        {
            (Dict ??= new PyDict()).SetStr(name, value);
            return;
        }
        var slot = shape.Find(name);
        if (!slot.Exists)
        {
            if (shape.Count >= Shape.MaxSlots && !name.IsSlotKey)
            {
                ToDictMode().SetStr(name, value);
                return;
            }
            AddOwn(shape.Add(name, KindFor(value)), value);
            return;
        }
        if (TryStore(slot, value)) return;
        Type.WidenKind(name, slot.Kind);
        Type.WidenKind(name, KindFor(value));
        Rebuild(Type.ShapeForNew(shape), except: null, replaced: name, value);
    }

    /// <summary>Appends the attribute that <paramref name="next"/> adds to the present shape (the fast path of a cached attribute addition).</summary>
    public void AddOwn(Shape next, Value value)
    {
        var slot = next.Slot;
        if (!slot.IsInline)
        {
            var need = -slot.Offset;
            Type.NoteOverflow(next);
            if (More is null) More = new PyObject?[Math.Max(4, need)];
            else if (More.Length < need) Array.Resize(ref More, Math.Max(need, More.Length * 2));
        }
        if (!TryStore(slot, value)) throw new InvalidOperationException("a shape transition does not fit its value");
        Shape = next;
    }

    /// <summary>Removes an attribute; false if there is none.</summary>
    public bool DeleteOwn(PyStr name)
    {
        if (Shape.IsDict && !name.IsSlotKey) return Dict is not null && Dict.RemoveStr(name);
        var slot = Shape.Find(name);
        if (!slot.Exists || Load(slot).IsNull) return false;
        Rebuild(Type.ShapeForNew(Shape), except: name, replaced: null, default);
        return true;
    }

    private void Rebuild(Shape root, PyStr? except, PyStr? replaced, Value replacement, bool slotKeysOnly = false, PyType? slotsOf = null)
    {
        var names = Shape.Names();
        var values = new Value[names.Length];
        for (var i = 0; i < names.Length; i++) values[i] = (object?)names[i] == replaced ? replacement : Load(Shape.Find(names[i]));
        More = null;
        Shape = root;
        ClearCells();
        for (var i = 0; i < names.Length; i++)
        {
            if ((object?)names[i] == except || values[i].IsNull || (slotKeysOnly && !names[i].IsSlotKey)) continue;
            var name = slotsOf is not null && names[i].IsSlotKey ? SlotKeyIn(slotsOf, names[i]) : names[i];
            AddOwn(Shape.Add(name, KindFor(values[i])), values[i]);
        }
    }

    /// <summary>Changes the class (assignment to __class__): attributes are kept.</summary>
    public void ChangeType(PyType type)
    {
        Rebuild(Shape.IsDict ? type.DictShape(Shape.Layout) : type.RootFor(Shape.Layout), except: null, replaced: null, default, slotsOf: type);
    }

    /// <summary>The key under which another class with the same __slots__ knows a member.</summary>
    private static PyStr SlotKeyIn(PyType type, PyStr key)
    {
        foreach (var t in type.Mro)
        {
            foreach (var own in t.SlotKeys)
            {
                if (own.Text == key.Text) return own;
            }
        }
        return key;
    }

    /// <summary>
    /// Moves the attributes into a real dict, which from now on is the instance's storage: somebody wants <c>__dict__</c> itself.
    /// Members of __slots__ are not in the dict; they stay in the shape.
    /// </summary>
    public PyDict ToDictMode()
    {
        if (Shape.IsDict) return Dict ??= new PyDict();
        var names = Shape.Names();
        var dict = new PyDict();
        foreach (var name in names)
        {
            var v = Load(Shape.Find(name));
            if (!name.IsSlotKey && !v.IsNull) dict.SetStr(name, v);
        }
        Rebuild(Type.DictShape(Shape.Layout), except: null, replaced: null, default, slotKeysOnly: true);
        Dict = dict;
        return dict;
    }

    /// <summary>Replaces the whole dict (assignment to __dict__).</summary>
    public void SetDict(PyDict dict)
    {
        ToDictMode();
        Dict = dict;
    }

    /// <summary>A copy of the attributes as a fresh dict; the instance stays in slot mode (copy, pickle, vars-like reads).</summary>
    public PyDict CopyAttributes()
    {
        if (Shape.IsDict) return Dict is null ? new PyDict() : Dict.Copy();
        var dict = new PyDict();
        foreach (var name in Shape.Names())
        {
            var v = Load(Shape.Find(name));
            if (!v.IsNull && !name.IsSlotKey) dict.SetStr(name, v);
        }
        return dict;
    }

    /// <summary>Zeroes all inline cells.</summary>
    protected abstract void ClearCells();
}

/// <summary>The instances of one layout: <typeparamref name="TRefs"/> and <typeparamref name="TBits"/> are inline arrays of cells.</summary>
public sealed class PyInstance<TRefs, TBits>(Shape shape) : PyInstance(shape)
    where TRefs : struct
    where TBits : struct
{
    internal TRefs Refs;
    internal TBits Raw;

    protected override void ClearCells()
    {
        Refs = default;
        Raw = default;
    }
}

using System.Runtime.CompilerServices;

namespace TieredPy.Runtime;

/// <summary>What an attribute access has learned about several kinds of receiver: one row each, in the terms of the quickened forms.</summary>
public sealed class PolyAttr
{
    public const int MaxRows = 12;

    /// <param name="Op">The form for this receiver: LoadAttrLong … LoadAttrAny, LoadAttrClass, LoadMethodFn, LoadMethodType, StoreAttrLong … StoreAttrAdd.</param>
    /// <param name="Class">The receiver's C# class.</param>
    /// <param name="Shape">Its shape; null where the C# class alone decides (LoadMethodType).</param>
    /// <param name="Version">Version of the shape's type.</param>
    /// <param name="Offset">The cell.</param>
    /// <param name="Kind">Kind of the cell that StoreAttrAdd adds.</param>
    /// <param name="Target">TypeCell, function, or next shape.</param>
    public readonly record struct Row(RegOp Op, nint Class, Shape? Shape, long Version, int Offset, SlotKind Kind, object? Target);

    public Row[] Rows = [];

    internal void Add(RegOp op, in InlineCache c) =>
        Rows = [.. Rows, new Row(op, c.Class, c.Key as Shape, c.Bits, c.Offset, (SlotKind)c.Count, c.Target)];
}

public static unsafe partial class Interpreter
{
    /// <summary>Finds a quickened form for the receiver: as the only one, or as a row among others. True: run the instruction again.</summary>
    private static bool TryCache(Frame frame, Instr* ip, ref InlineCache cache, Value o, PyStr name, bool method)
    {
        if (cache.Key is not PolyAttr poly)
        {
            if (cache.Misses < 2)
            {
                if (CacheLoad(ip, ref cache, o, name, method)) return true;
                // what has no form is not tried for ever
                cache.Misses++;
                return false;
            }
            if (cache.Misses >= MaxMisses) return false;
            cache.Key = poly = new PolyAttr();
        }
        if (poly.Rows.Length >= PolyAttr.MaxRows || cache.Misses >= MaxMisses) return false;
        var form = *ip;
        var row = new InlineCache();
        if (!CacheLoad(&form, ref row, o, name, method))
        {
            cache.Misses++;
            return false;
        }
        if ((RegOp)form.Op is not (RegOp.LoadAttrLong or RegOp.LoadAttrDouble or RegOp.LoadAttrObject or RegOp.LoadAttrAny or RegOp.LoadAttrClass or RegOp.LoadAttrProperty or RegOp.LoadMethodFn or RegOp.LoadMethodType)) return false;
        poly.Add((RegOp)form.Op, row);
        ip->Op = (ushort)(method ? RegOp.LoadMethodPoly : RegOp.LoadAttrPoly);
        return true;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool LoadPoly(ref InlineCache cache, object? o, ref Reg dest)
    {
        if (o is null) return false;
        var c = RawClass.Of(o);
        foreach (ref readonly var row in Unsafe.As<PolyAttr>(cache.Key!).Rows.AsSpan())
        {
            if (row.Class != c) continue;
            var instance = Unsafe.As<PyInstance>(o);
            if (row.Shape is not null && (instance.Shape != row.Shape || row.Shape.Type.Version != row.Version)) continue;
            switch (row.Op)
            {
                case RegOp.LoadMethodFn or RegOp.LoadMethodType:
                    Unsafe.Add(ref dest, 1).SetObject(o);
                    dest.SetObject(row.Target);
                    return true;
                case RegOp.LoadAttrLong:
                    dest.SetInt(instance.LongCell(row.Offset));
                    return true;
                case RegOp.LoadAttrDouble:
                    dest.SetFloat(instance.DoubleCell(row.Offset));
                    return true;
                case RegOp.LoadAttrObject:
                    dest.SetObject(instance.RefCell(row.Offset));
                    return true;
                case RegOp.LoadAttrAny:
                    if (instance.RefCell(row.Offset) is not { } cell) return false;
                    dest.Set(Value.Unbox(cell));
                    return true;
                case RegOp.LoadAttrProperty:
                    // pushing the getter's frame is the instruction's slow form's matter
                    return false;
                default:
                    dest.Set(Unsafe.As<TypeCell>(row.Target!).Value);
                    return true;
            }
        }
        return false;
    }

    /// <summary>The getter that the cache knows for this receiver, if that is how it gets the attribute.</summary>
    private static PyFunction? PropertyOf(PolyAttr poly, object o)
    {
        var c = RawClass.Of(o);
        foreach (ref readonly var row in poly.Rows.AsSpan())
        {
            if (row.Op != RegOp.LoadAttrProperty || row.Class != c) continue;
            if (Unsafe.As<PyInstance>(o).Shape == row.Shape && row.Shape!.Type.Version == row.Version) return Unsafe.As<PyFunction>(row.Target);
        }
        return null;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool StorePoly(ref InlineCache cache, object? o, ref Reg v)
    {
        if (o is null) return false;
        var c = RawClass.Of(o);
        foreach (ref readonly var row in Unsafe.As<PolyAttr>(cache.Key!).Rows.AsSpan())
        {
            if (row.Class != c) continue;
            var instance = Unsafe.As<PyInstance>(o);
            if (instance.Shape != row.Shape || row.Shape.Type.Version != row.Version) continue;
            var add = row.Op == RegOp.StoreAttrAdd;
            switch (add ? row.Kind : (SlotKind)(row.Op - RegOp.StoreAttrLong))
            {
                case SlotKind.Long:
                    if (v.Ref is not null) continue;
                    instance.LongCell(row.Offset) = v.Bits;
                    break;
                case SlotKind.Double:
                    if (!v.IsFloat) continue;
                    instance.LongCell(row.Offset) = v.Bits;
                    break;
                case SlotKind.Object:
                    if (v.Ref is null || v.IsFloat) continue;
                    instance.RefCell(row.Offset) = Unsafe.As<PyObject>(v.Ref);
                    break;
                default:
                    instance.RefCell(row.Offset) = v.Value.Box();
                    break;
            }
            if (add) instance.Shape = Unsafe.As<Shape>(row.Target!);
            return true;
        }
        return false;
    }

    private static void AddPolyStore(Instr* ip, PolyAttr poly, PyInstance instance, Value o, PyStr name, Value v)
    {
        var form = *ip;
        form.Op = (ushort)RegOp.StoreAttr;
        var row = new InlineCache();
        Store(&form, ref row, o, name, v);
        if ((RegOp)form.Op != RegOp.StoreAttr) poly.Add((RegOp)form.Op, row);
    }
}

using System.Runtime.CompilerServices;

namespace TieredPy.Runtime;

/// <summary>Attribute access and globals: the general way, and what puts the caches in place.</summary>
public static unsafe partial class Interpreter
{
    private const int MaxMisses = 16;

    private static Outcome Attribute(PyThread thread, Frame frame, Instr* ip, ref Reg registers)
    {
        var code = frame.Code;
        ref var cache = ref code.Caches[ip->C];
        var name = code.CacheNames[ip->C]!;
        var op = (RegOp)code.BaseOps[ip - code.Start];
        switch (op)
        {
            case RegOp.StoreAttr:
                {
                    var o = At(ref registers, ip->A).Value;
                    var v = At(ref registers, ip->B).Value;
                    if (cache.Misses >= 2 && cache.Key is not PolyAttr && cache.Misses < MaxMisses && o.Ref is PyInstance) cache.Key = new PolyAttr();
                    if (cache.Key is PolyAttr poly)
                    {
                        if (o.Ref is PyInstance instance && poly.Rows.Length < PolyAttr.MaxRows) AddPolyStore(ip, poly, instance, o, name, v);
                        else ObjectOps.SetAttr(o, name, v);
                        ip->Op = (ushort)RegOp.StoreAttrPoly;
                        return Outcome.Done;
                    }
                    Store(ip, ref cache, o, name, v);
                    return Outcome.Done;
                }
            case RegOp.LoadAttr:
                {
                    var o = At(ref registers, ip->B).Value;
                    if (cache.Key is PolyAttr known && o.IsObject && PropertyOf(known, o.Obj) is { } getter
                        && PushAway(thread, frame, getter, FrameFlags.ResultToA, o, Value.Null))
                    {
                        return Outcome.Pushed;
                    }
                    if (TryCache(frame, ip, ref cache, o, name, method: false)) return Again(frame, ip);
                    code.NoteClasses((int)(ip - code.Start), o.Ref, null);
                    if (o.Ref is PyInstance i && FastLoad(i, name, out var found))
                    {
                        At(ref registers, ip->A).Set(found);
                        return Outcome.Done;
                    }
                    var v = ObjectOps.GetAttrOrNull(o, name);
                    if (v.IsNull)
                    {
                        thread.Raise(PyErr.AttributeError(o, name));
                        return Outcome.Raised;
                    }
                    At(ref registers, ip->A).Set(v);
                    return Outcome.Done;
                }
            default:
                {
                    var o = At(ref registers, ip->B).Value;
                    if (TryCache(frame, ip, ref cache, o, name, method: true)) return Again(frame, ip);
                    ref var d = ref At(ref registers, ip->A);
                    if (LoadMethodUnbound(o, name, out var function))
                    {
                        d.Set(function);
                        Unsafe.Add(ref d, 1).Set(o);
                        return Outcome.Done;
                    }
                    var v = ObjectOps.GetAttrOrNull(o, name);
                    if (v.IsNull)
                    {
                        thread.Raise(PyErr.AttributeError(o, name));
                        return Outcome.Raised;
                    }
                    d.Set(v);
                    Unsafe.Add(ref d, 1).SetNull();
                    return Outcome.Done;
                }
        }
    }

    /// <summary>The instruction was quickened: it runs again, in its new form.</summary>
    private static Outcome Again(Frame frame, Instr* ip)
    {
        frame.Ip = ip;
        return Outcome.Pushed;
    }

    private static bool HasGenericGet(PyType type) => type.Slots.GetAttr == PyBaseObject.TypeObject.Slots.GetAttr;

    /// <summary>An instance's own attribute that nothing on the class shadows.</summary>
    private static bool FastLoad(PyInstance o, PyStr name, out Value v)
    {
        var type = o.Shape.Type;
        v = Value.Null;
        if (!HasGenericGet(type) || (type.Lookup(name) is { } cell && IsData(cell.Value))) return false;
        v = o.GetOwn(name);
        return !v.IsNull;
    }

    private static bool IsData(Value v) => v.IsObject && v.Type.Slots.DescrSet != null;

    /// <summary>A function on the class that nothing of the instance shadows: called with self in front, no method object is made.</summary>
    private static bool LoadMethodUnbound(Value o, PyStr name, out Value function)
    {
        function = Value.Null;
        var type = o.Type;
        if (!HasGenericGet(type)) return false;
        if (type.Lookup(name) is not { } cell || cell.Value.Ref is not (PyFunction or PyMethodDescriptor)) return false;
        if (cell.Value.Ref is PyMethodDescriptor { Def.Kind: not BuiltinKind.Method }) return false;
        if (o.IsObject)
        {
            if (o.Obj.State is { } state)
            {
                if (!state.GetOwn(name).IsNull) return false;
            }
            else if (o.Obj.GetPlainDict(false) is { } dict && !dict.GetStr(name).IsNull)
            {
                return false;
            }
        }
        function = cell.Value;
        return true;
    }

    /// <summary>Puts a cache in place for this receiver if there is a form for it.</summary>
    private static bool CacheLoad(Instr* ip, ref InlineCache cache, Value receiver, PyStr name, bool method)
    {
        if (!receiver.IsObject) return false;
        var o = receiver.Obj;
        if (o is PyModule module && o.GetType() == typeof(PyModule))
        {
            var index = module.Dict.IndexOfStr(name);
            if (index < 0) return false;
            cache.Key = module;
            cache.Bits = module.Dict.KeysVersion;
            cache.Offset = index;
            ip->Op = (ushort)(method ? RegOp.LoadMethodModule : RegOp.LoadAttrModule);
            return true;
        }
        if (o is PyType cls) return CacheLoadOfClass(ip, ref cache, cls, name, method);
        var type = o.Type;
        if (!HasGenericGet(type)) return false;
        var cell = type.Lookup(name);
        if (o is PyInstance instance)
        {
            var shape = instance.Shape;
            if (shape.IsDict) return false;
            var slot = shape.Find(name);
            var data = cell is not null && IsData(cell.Value);
            cache.Class = RawClass.Of(o);
            cache.Bits = type.Version;
            if (data)
            {
                if (method) return false;
                if (name == Names.Class && cell!.Owner == PyBaseObject.TypeObject)
                {
                    // the shape says it
                    cache.Key = shape;
                    cache.Target = new TypeCell(null, name, Value.Of(type));
                    ip->Op = (ushort)RegOp.LoadAttrClass;
                    return true;
                }
                if (cell!.Value.Ref is PyProperty { Getter.Ref: PyFunction getter } property && property.GetType() == typeof(PyProperty) && RegCode.Of(getter.Code).ExactArgs == 1)
                {
                    cache.Key = shape;
                    cache.Target = getter;
                    ip->Op = (ushort)RegOp.LoadAttrProperty;
                    return true;
                }
                if (cell.Value.Ref is not PyMemberDescriptor member) return false;
                slot = shape.Find(member.Key);
                if (!slot.Exists || slot.Offset < 0) return false;
                cache.Key = shape;
                cache.Offset = slot.Offset;
                ip->Op = (ushort)(RegOp.LoadAttrLong + (int)slot.Kind);
                return true;
            }
            if (slot.Exists)
            {
                if (method || slot.Offset < 0 || instance.Load(slot).IsNull) return false;
                cache.Key = shape;
                cache.Offset = slot.Offset;
                ip->Op = (ushort)(RegOp.LoadAttrLong + (int)slot.Kind);
                return true;
            }
            if (cell is null) return false;
            if (method)
            {
                if (cell.Value.Ref is not PyFunction && cell.Value.Ref is not PyMethodDescriptor { Def.Kind: BuiltinKind.Method }) return false;
                cache.Key = shape;
                cache.Target = cell.Value.Ref;
                ip->Op = (ushort)RegOp.LoadMethodFn;
                return true;
            }
            if (cell.Value.IsObject && cell.Value.Type.Slots.DescrGet != null) return false;
            cache.Key = shape;
            cache.Target = cell;
            ip->Op = (ushort)RegOp.LoadAttrClass;
            return true;
        }
        if (method && type.Definition is not null && o.State is null && o is not PyBaseException && o.GetPlainDict(true) is null
            && cell?.Value.Ref is PyMethodDescriptor { Def.Kind: BuiltinKind.Method })
        {
            cache.Key = type;
            cache.Class = RawClass.Of(o);
            cache.Target = cell.Value.Ref;
            ip->Op = (ushort)RegOp.LoadMethodType;
            return true;
        }
        return false;
    }

    private static bool CacheLoadOfClass(Instr* ip, ref InlineCache cache, PyType cls, PyStr name, bool method)
    {
        if (cls.Metatype.Slots.GetAttr != PyType.TypeObject.Slots.GetAttr || cls.Metatype.Lookup(name) is not null) return false;
        if (cls.Lookup(name) is not { } cell) return false;
        // functions and plain values come out as they are
        if (cell.Value.IsObject && cell.Value.Type.Slots.DescrGet != null && cell.Value.Ref is not PyFunction) return false;
        cache.Key = cls;
        cache.Bits = cls.Version;
        cache.Class = (nint)cls.Metatype.Version;
        cache.Target = cell;
        ip->Op = (ushort)(method ? RegOp.LoadMethodOfClass : RegOp.LoadAttrOfClass);
        return true;
    }

    private static void Store(Instr* ip, ref InlineCache cache, Value o, PyStr name, Value v)
    {
        if (o.Ref is PyInstance instance && cache.Misses < MaxMisses)
        {
            var shape = instance.Shape;
            var type = shape.Type;
            if (!shape.IsDict && type.Slots.SetAttr == PyBaseObject.TypeObject.Slots.SetAttr)
            {
                var key = name;
                var cell = type.Lookup(name);
                var possible = type.HasInstanceDict;
                if (cell is not null && IsData(cell.Value))
                {
                    possible = cell.Value.Ref is PyMemberDescriptor;
                    if (cell.Value.Ref is PyMemberDescriptor member) key = member.Key;
                }
                if (possible)
                {
                    var slot = shape.Find(key);
                    if (slot.Exists && slot.Offset >= 0 && Fits(slot.Kind, v))
                    {
                        cache.Key = shape;
                        cache.Class = RawClass.Of(instance);
                        cache.Bits = type.Version;
                        cache.Offset = slot.Offset;
                        ip->Op = (ushort)(RegOp.StoreAttrLong + (int)slot.Kind);
                    }
                    else if (!slot.Exists && shape.Count < Shape.MaxSlots)
                    {
                        ObjectOps.SetAttr(o, name, v);
                        var after = instance.Shape;
                        if (after.Parent == shape && after.Name == key && after.Slot.Offset >= 0)
                        {
                            cache.Key = shape;
                            cache.Class = RawClass.Of(instance);
                            cache.Bits = type.Version;
                            cache.Target = after;
                            cache.Offset = after.Slot.Offset;
                            cache.Count = (ushort)after.Slot.Kind;
                            ip->Op = (ushort)RegOp.StoreAttrAdd;
                        }
                        return;
                    }
                }
            }
        }
        ObjectOps.SetAttr(o, name, v);
    }

    private static bool Fits(SlotKind kind, Value v) => kind switch
    {
        SlotKind.Long => v.IsInt,
        SlotKind.Double => v.IsFloat,
        SlotKind.Object => v.IsObject,
        _ => true,
    };

    // ---- globals ----

    private static bool LoadGlobal(PyThread thread, Frame frame, Instr* ip, ref Reg registers)
    {
        var code = frame.Code;
        ref var cache = ref code.Caches[ip->C];
        var name = code.CacheNames[ip->C]!;
        var globals = frame.Globals;
        var builtins = frame.Function.Builtins;
        ref var dest = ref At(ref registers, ip->A);
        if (globals.GetType() == typeof(PyDict) && builtins.GetType() == typeof(PyDict))
        {
            var index = globals.IndexOfStr(name);
            if (index >= 0)
            {
                cache.Key = globals;
                cache.Bits = globals.KeysVersion;
                cache.Offset = index;
                ip->Op = (ushort)RegOp.LoadGlobalModule;
                dest.Set(globals.Entries[index].Val);
                return true;
            }
            index = builtins.IndexOfStr(name);
            if (index >= 0)
            {
                cache.Key = globals;
                cache.Bits = globals.KeysVersion;
                cache.Target = builtins;
                cache.Class = builtins.KeysVersion;
                cache.Offset = index;
                ip->Op = (ushort)RegOp.LoadGlobalBuiltin;
                dest.Set(builtins.Entries[index].Val);
                return true;
            }
        }
        else
        {
            var v = GlobalOrBuiltin(globals, builtins, name);
            if (!v.IsNull)
            {
                dest.Set(v);
                return true;
            }
        }
        thread.Raise(PyErr.NameError(name, $"name '{name.Text}' is not defined").Value);
        return false;
    }

    private static Value GlobalOrBuiltin(PyDict globals, PyDict builtins, PyStr name)
    {
        var v = globals.GetType() == typeof(PyDict) ? globals.GetStr(name) : ItemOrNull(Value.Of(globals), Value.Of(name));
        if (!v.IsNull) return v;
        return builtins.GetType() == typeof(PyDict) ? builtins.GetStr(name) : ItemOrNull(Value.Of(builtins), Value.Of(name));
    }

    /// <summary>mapping[key], Null for KeyError.</summary>
    private static Value ItemOrNull(Value mapping, Value key)
    {
        if (mapping.IsExact<PyDict>()) return ((PyDict)mapping.Obj).Get(key);
        try
        {
            return SequenceOps.GetItem(mapping, key);
        }
        catch (PyException e) when (e.Matches(PyExc.KeyError))
        {
            return Value.Null;
        }
    }
}

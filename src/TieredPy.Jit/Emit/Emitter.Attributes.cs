using System.Reflection.Emit;
using TieredPy.Runtime;

namespace TieredPy.Jit;

/// <summary>
/// Attributes and methods. Contract: what the interpreter's caches saw becomes guards on shapes; the type's own attributes are assumed
/// unchanged (<see cref="PyType.Unchanged"/>), so that the shape alone decides.
/// </summary>
internal sealed partial class Emitter
{
    // ---- attributes ----

    private void LoadAttr()
    {
        var name = _code.CacheNames[_instr.C]!;
        if (_state[B] is { IsConst: true, ConstRef: PyModule or PyType } t && _unit.ConstantAttribute(t.ConstRef!, name) is { IsNull: false } v)
        {
            SetConst(A, RegType.Const(v));
            return;
        }
        if (NeverRan)
        {
            Leave(_pc, DeoptReason.NeverReached);
            return;
        }
        if (_quick is RegOp.LoadAttrLong or RegOp.LoadAttrDouble or RegOp.LoadAttrObject or RegOp.LoadAttrAny && !Blocked(DeoptReason.WrongShape)
            && Cache.Key is Shape shape && Cache.Offset >= 0 && shape.Type.Version == Cache.Bits)
        {
            _unit.Assume(shape.Type.Unchanged);
            if (!GuardShape(B, shape)) return;
            LoadCell(B, A, Cache.Offset, KindOf(_quick));
            return;
        }
        if (_quick == RegOp.LoadAttrProperty && !Blocked(DeoptReason.WrongShape) && Cache.Key is Shape s3 && s3.Type.Version == Cache.Bits && Cache.Target is PyFunction getter)
        {
            _unit.Assume(s3.Type.Unchanged);
            if (!GuardShape(B, s3)) return;
            if (CallFunction(getter, Sources([B]), A, init: false)) return;
        }
        if (_base == RegOp.LoadAttr && Cache.Key is PolyAttr poly && (TryLoadProperty(poly) || TryLoadPoly(poly, name))) return;
        if (_quick == RegOp.LoadAttrOfClass && TryLoadOfClass(name))
        {
            return;
        }
        if (_quick == RegOp.LoadAttrClass && name == Names.Class && !Blocked(DeoptReason.WrongShape) && Cache.Key is Shape own && own.Type.Version == Cache.Bits)
        {
            _unit.Assume(own.Type.Unchanged);
            if (!GuardShape(B, own)) return;
            SetConst(A, RegType.Const(Value.Of(own.Type)));
            return;
        }
        if (_quick == RegOp.LoadAttrClass && !Blocked(DeoptReason.WrongShape) && Cache.Key is Shape s2 && s2.Type.Version == Cache.Bits && s2.Type.Lookup(name) is { Writes: < 2 } cell && _unit.IsPlain(cell.Value))
        {
            _unit.Assume(s2.Type.Unchanged);
            _unit.Assume(cell.Constant);
            if (!GuardShape(B, s2)) return;
            SetConst(A, RegType.Const(cell.Value));
            return;
        }
        if (TryLoadGetter(name)) return;
        _il.Arg(ThreadArg);
        PushValue(B);
        PushConstant(name);
        _il.Call(R.M(nameof(JitRuntime.LoadAttr)));
        SetResult(A);
    }

    /// <summary>The rows of a polymorphic site that still hold; null when there is nothing to compile (or too many receivers were seen).</summary>
    private static PolyAttr.Row[]? LiveRows(PolyAttr poly, Func<PolyAttr.Row, bool> usable)
    {
        var rows = Array.FindAll(poly.Rows, r => r.Shape is { } s && s.Type.Version == r.Version);
        return rows.Length > 0 && Array.TrueForAll(rows, r => usable(r)) ? rows : null;
    }

    /// <summary>Goes on when the object register holds an instance of the row's shape, else to <paramref name="otherwise"/>.</summary>
    private void MatchRow(int r, Shape shape, Label otherwise)
    {
        PushObject(r);
        CompareClass(shape.Layout.CSharpClass);
        _il.Branch(OpCodes.Brfalse, otherwise);
        PushObject(r);
        _il.Field(OpCodes.Ldfld, R.Shape);
        PushConstant(shape);
        _il.Branch(OpCodes.Bne_Un, otherwise);
        _unit.Assume(shape.Type.Unchanged);
    }

    /// <summary>An attribute of one class, in a register that is not known to hold it: the class is guarded.</summary>
    private bool TryLoadOfClass(PyStr name)
    {
        if (Blocked(DeoptReason.WrongType) || Cache.Key is not PyType cls || _state[B].IsConst || _state[B].Rep is not (Rep.Obj or Rep.Any)) return false;
        if (_unit.ConstantAttribute(cls, name) is not { IsNull: false } v) return false;
        PushObject(B);
        PushConstant(cls);
        _il.Branch(OpCodes.Bne_Un, Exit(DeoptReason.WrongType));
        _state[B] = RegType.Const(Value.Of(cls));
        SetConst(A, RegType.Const(v));
        return true;
    }

    /// <summary>One property, met in instances of several shapes.</summary>
    private bool TryLoadProperty(PolyAttr poly)
    {
        if (Blocked(DeoptReason.WrongShape)) return false;
        if (LiveRows(poly, static r => r.Op == RegOp.LoadAttrProperty) is not { } rows || rows[0].Target is not PyFunction getter) return false;
        if (!Array.TrueForAll(rows, r => r.Target == getter)) return false;
        if (!Guard(B, RegType.Obj)) return true;
        var found = _il.NewLabel();
        foreach (var row in rows)
        {
            var next = _il.NewLabel();
            MatchRow(B, row.Shape!, next);
            _il.Branch(OpCodes.Br, found);
            _il.Mark(next);
        }
        _il.Branch(OpCodes.Br, Exit(DeoptReason.WrongShape));
        _il.Mark(found);
        return CallFunction(getter, Sources([B]), A, init: false);
    }

    /// <summary>
    /// Several shapes: each row is a compare and a load. Rows that all hold numbers of one sort give an unboxed result, and any other receiver
    /// leaves (until that failed too often); else the result is Any and other receivers are looked up.
    /// </summary>
    private bool TryLoadPoly(PolyAttr poly, PyStr name)
    {
        if (LiveRows(poly, static r => (r.Offset >= 0 && r.Op is >= RegOp.LoadAttrLong and <= RegOp.LoadAttrAny) || (r.Op == RegOp.LoadAttrClass && r.Target is TypeCell)) is not { } rows) return false;
        if (!Guard(B, RegType.Obj)) return true;
        var kind = KindOf(rows[0].Op);
        var typed = kind != SlotKind.Any && !Blocked(DeoptReason.WrongShape) && Array.TrueForAll(rows, r => r.Op != RegOp.LoadAttrClass && KindOf(r.Op) == kind);
        var done = _il.NewLabel();
        foreach (var row in rows)
        {
            var next = _il.NewLabel();
            MatchRow(B, row.Shape!, next);
            if (row.Op == RegOp.LoadAttrClass)
            {
                PushConstant(row.Target!);
                _il.Field(OpCodes.Ldfld, R.TypeCellValue);
                _il.Store(_tmpValue);
                _il.Branch(OpCodes.Br, done);
                _il.Mark(next);
                continue;
            }
            PushCellAddress(B, row.Offset);
            if (typed)
            {
                _il.Op(kind == SlotKind.Long ? OpCodes.Ldind_I8 : kind == SlotKind.Double ? OpCodes.Ldind_R8 : OpCodes.Ldind_Ref);
                _il.Store(kind == SlotKind.Long ? _tmpLong : kind == SlotKind.Double ? _tmpDouble : _tmpObject);
            }
            else
            {
                CellToValue(KindOf(row.Op));
            }
            _il.Branch(OpCodes.Br, done);
            _il.Mark(next);
        }
        if (typed)
        {
            _il.Branch(OpCodes.Br, Exit(DeoptReason.WrongShape));
            _il.Mark(done);
            switch (kind)
            {
                case SlotKind.Long:
                    _il.Load(_tmpLong);
                    SetInt(A);
                    break;
                case SlotKind.Double:
                    _il.Load(_tmpDouble);
                    SetFloat(A);
                    break;
                default:
                    _il.Load(_tmpObject);
                    SetObject(A, null);
                    break;
            }
            return true;
        }
        _il.Arg(ThreadArg);
        PushValue(B);
        PushConstant(name);
        _il.Call(R.M(nameof(JitRuntime.LoadAttr)));
        _il.Store(_tmpValue);
        RaiseIfNull();
        _il.Mark(done);
        // a deleted slot: the interpreter raises
        _il.LoadAddress(_tmpValue);
        _il.Field(OpCodes.Ldfld, R.ValueRef);
        _il.Field(OpCodes.Ldsfld, R.NullTag);
        _il.Branch(OpCodes.Beq, Exit(DeoptReason.Unbound));
        SplitTmp(A);
        Effects();
        return true;
    }

    /// <summary>cell address → the Value in the temporary.</summary>
    private void CellToValue(SlotKind kind)
    {
        switch (kind)
        {
            case SlotKind.Long:
                _il.Op(OpCodes.Ldind_I8);
                _il.Store(_tmpLong);
                _il.Op(OpCodes.Ldnull);
                _il.Load(_tmpLong);
                _il.New(R.NewValue);
                break;
            case SlotKind.Double:
                _il.Op(OpCodes.Ldind_I8);
                _il.Store(_tmpLong);
                _il.Field(OpCodes.Ldsfld, R.FloatTag);
                _il.Load(_tmpLong);
                _il.New(R.NewValue);
                break;
            case SlotKind.Object:
                _il.Op(OpCodes.Ldind_Ref);
                _il.Long(0);
                _il.New(R.NewValue);
                break;
            default:
                _il.Op(OpCodes.Ldind_Ref);
                _il.Call(R.M(nameof(JitRuntime.UnboxCell)));
                break;
        }
        _il.Store(_tmpValue);
    }

    /// <summary>The kind of cell that an attribute instruction was specialised on (the shape knows members of __slots__ under other names).</summary>
    private static SlotKind KindOf(RegOp op) => op switch
    {
        RegOp.LoadAttrLong or RegOp.StoreAttrLong => SlotKind.Long,
        RegOp.LoadAttrDouble or RegOp.StoreAttrDouble => SlotKind.Double,
        RegOp.LoadAttrObject or RegOp.StoreAttrObject => SlotKind.Object,
        _ => SlotKind.Any,
    };

    private void PushCellAddress(int r, int offset)
    {
        PushObject(r);
        _il.Field(OpCodes.Ldflda, R.Shape);
        _il.Int(offset);
        _il.Op(OpCodes.Conv_I);
        _il.Op(OpCodes.Add);
    }

    private void LoadCell(int from, int to, int offset, SlotKind kind)
    {
        PushCellAddress(from, offset);
        switch (kind)
        {
            case SlotKind.Long:
                _il.Op(OpCodes.Ldind_I8);
                SetInt(to);
                break;
            case SlotKind.Double:
                _il.Op(OpCodes.Ldind_R8);
                SetFloat(to);
                break;
            case SlotKind.Object:
                _il.Op(OpCodes.Ldind_Ref);
                SetObject(to, null);
                break;
            default:
                _il.Op(OpCodes.Ldind_Ref);
                _il.Call(R.M(nameof(JitRuntime.UnboxCell)));
                _il.Store(_tmpValue);
                // a deleted slot: the interpreter raises
                _il.LoadAddress(_tmpValue);
                _il.Field(OpCodes.Ldfld, R.ValueRef);
                _il.Field(OpCodes.Ldsfld, R.NullTag);
                _il.Branch(OpCodes.Beq, Exit(DeoptReason.Unbound));
                SplitTmp(to);
                break;
        }
    }

    private void StoreAttr()
    {
        var name = _code.CacheNames[_instr.C]!;
        if (NeverRan)
        {
            Leave(_pc, DeoptReason.NeverReached);
            return;
        }
        if (!Blocked(DeoptReason.WrongShape) && Cache.Key is Shape shape && shape.Type.Version == Cache.Bits && Cache.Offset >= 0)
        {
            if (_quick is RegOp.StoreAttrLong or RegOp.StoreAttrDouble or RegOp.StoreAttrObject or RegOp.StoreAttrAny && CanStore(KindOf(_quick), B))
            {
                _unit.Assume(shape.Type.Unchanged);
                if (!GuardShape(A, shape) || !FitSlot(KindOf(_quick), B)) return;
                StoreCell(A, B, Cache.Offset, KindOf(_quick));
                return;
            }
            if (_quick == RegOp.StoreAttrAdd && Cache.Target is Shape next && next.Slot.IsInline && CanStore(next.Slot.Kind, B))
            {
                _unit.Assume(shape.Type.Unchanged);
                if (!GuardShape(A, shape) || !FitSlot(next.Slot.Kind, B)) return;
                StoreCell(A, B, next.Slot.Offset, next.Slot.Kind);
                PushObject(A);
                PushConstant(next);
                _il.Field(OpCodes.Stfld, R.Shape);
                // other registers may hold the same object under its old shape
                ForgetShapes();
                _shapes[A] = next;
                return;
            }
        }
        if (_quick == RegOp.StoreAttrPoly && Cache.Key is PolyAttr poly && TryStorePoly(poly, name)) return;
        GenericStoreAttr(name);
    }

    private void GenericStoreAttr(PyStr name)
    {
        _il.Arg(ThreadArg);
        PushValue(A);
        PushConstant(name);
        PushValue(B);
        _il.Call(R.M(nameof(JitRuntime.StoreAttr)));
        RaiseIfFalse();
    }

    /// <summary>Several shapes, to which the attribute may or may not have to be added: a chain of compares; anything else the general way.</summary>
    private bool TryStorePoly(PolyAttr poly, PyStr name)
    {
        if (Blocked(DeoptReason.WrongShape)) return false;
        if (LiveRows(poly, static r => r.Offset >= 0 && r.Op is >= RegOp.StoreAttrLong and <= RegOp.StoreAttrAdd) is not { } rows) return false;
        rows = Array.FindAll(rows, r => CanStore(StoredKind(r), B));
        if (rows.Length == 0) return false;
        // one sort of number in every row: the value is unboxed once
        var kind = StoredKind(rows[0]);
        if (_state[B].Rep == Rep.Any && kind <= SlotKind.Double && Array.TrueForAll(rows, r => StoredKind(r) == kind) && !FitSlot(kind, B)) return true;
        if (!Guard(A, RegType.Obj)) return true;
        var done = _il.NewLabel();
        foreach (var row in rows)
        {
            var next = _il.NewLabel();
            MatchRow(A, row.Shape!, next);
            var before = _state[B];
            if (before.Rep == Rep.Any) BranchUnlessFits(StoredKind(row), B, next);
            StoreCell(A, B, row.Offset, StoredKind(row));
            _state[B] = before;
            if (row.Op == RegOp.StoreAttrAdd)
            {
                PushObject(A);
                PushConstant(row.Target!);
                _il.Field(OpCodes.Stfld, R.Shape);
            }
            _il.Branch(OpCodes.Br, done);
            _il.Mark(next);
        }
        GenericStoreAttr(name);
        _il.Mark(done);
        ForgetShapes();
        return true;
    }

    private static SlotKind StoredKind(PolyAttr.Row row) => row.Op == RegOp.StoreAttrAdd ? row.Kind : KindOf(row.Op);

    /// <summary>As <see cref="FitSlot"/>, but a value that does not fit goes to a label and not to the interpreter.</summary>
    private void BranchUnlessFits(SlotKind kind, int r, Label otherwise)
    {
        switch (kind)
        {
            case SlotKind.Long:
                _il.Load(ObjectOf(r));
                _il.Branch(OpCodes.Brtrue, otherwise);
                _state[r] = RegType.Int;
                break;
            case SlotKind.Double:
                _il.Load(ObjectOf(r));
                _il.Field(OpCodes.Ldsfld, R.FloatTag);
                _il.Branch(OpCodes.Bne_Un, otherwise);
                _il.Load(LongOf(r));
                _il.Call(R.BitsToDouble);
                _il.Store(DoubleOf(r));
                _state[r] = RegType.Float;
                break;
            case SlotKind.Object:
                _il.Load(ObjectOf(r));
                _il.Branch(OpCodes.Brfalse, otherwise);
                _il.Load(ObjectOf(r));
                _il.Field(OpCodes.Ldsfld, R.FloatTag);
                _il.Branch(OpCodes.Beq, otherwise);
                _state[r] = RegType.Obj;
                break;
        }
    }

    private bool CanStore(SlotKind kind, int r) => kind switch
    {
        SlotKind.Long => _state[r].Rep is Rep.Int or Rep.Any,
        SlotKind.Double => _state[r].Rep is Rep.Float or Rep.Any,
        SlotKind.Object => _state[r].Rep is Rep.Obj or Rep.Bool or Rep.Any,
        _ => true,
    };

    private bool FitSlot(SlotKind kind, int r) => kind switch
    {
        SlotKind.Long => Guard(r, RegType.Int),
        SlotKind.Double => Guard(r, RegType.Float),
        SlotKind.Object => _state[r].Rep == Rep.Bool || Guard(r, RegType.Obj),
        _ => true,
    };

    private void StoreCell(int o, int value, int offset, SlotKind kind)
    {
        PushCellAddress(o, offset);
        switch (kind)
        {
            case SlotKind.Long:
                PushLong(value);
                _il.Op(OpCodes.Stind_I8);
                break;
            case SlotKind.Double:
                PushDouble(value);
                _il.Op(OpCodes.Stind_R8);
                break;
            case SlotKind.Object:
                PushObject(value);
                _il.Op(OpCodes.Stind_Ref);
                break;
            default:
                PushValue(value);
                _il.Call(R.M(nameof(JitRuntime.BoxValue)));
                _il.Op(OpCodes.Stind_Ref);
                break;
        }
    }

    private void LoadMethod()
    {
        var name = _code.CacheNames[_instr.C]!;
        var t = _state[B];
        if (t is { IsConst: true, ConstRef: PyModule or PyType } && _unit.ConstantAttribute(t.ConstRef!, name) is { IsNull: false } v)
        {
            SetConst(A, RegType.Const(v));
            SetConst(A + 1, RegType.Null);
            return;
        }
        if (NeverRan)
        {
            Leave(_pc, DeoptReason.NeverReached);
            return;
        }
        if (_quick == RegOp.LoadMethodFn && !Blocked(DeoptReason.WrongShape) && Cache.Key is Shape shape && shape.Type.Version == Cache.Bits && Cache.Target is PyObject f)
        {
            _unit.Assume(shape.Type.Unchanged);
            if (!GuardShape(B, shape)) return;
            PushObject(B);
            SetObject(A + 1, _state[B].Class);
            _shapes[A + 1] = shape;
            SetConst(A, RegType.Const(Value.Of(f)));
            return;
        }
        if (_quick == RegOp.LoadMethodType && !Blocked(DeoptReason.WrongClass) && Cache.Key is PyType { IsHeap: false } type && Cache.Target is PyObject m && t.Rep is Rep.Any or Rep.Obj && BuiltinClasses.TypeOf(type.CSharpClass) == type)
        {
            if (!Guard(B, RegType.Object(type.CSharpClass))) return;
            PushObject(B);
            SetObject(A + 1, type.CSharpClass);
            SetConst(A, RegType.Const(Value.Of(m)));
            return;
        }
        if (_base == RegOp.LoadMethod && Cache.Key is PolyAttr poly && !Blocked(DeoptReason.WrongShape) && TryLoadMethodPoly(poly)) return;
        _il.Arg(ThreadArg);
        PushValue(B);
        PushConstant(name);
        _il.Call(R.M(nameof(JitRuntime.LoadAttr)));
        _il.Store(_tmpValue);
        RaiseIfNull();
        SplitTmp(A);
        SetConst(A + 1, RegType.Null);
        Effects();
    }

    /// <summary>Methods of several classes at one site: a chain of shape compares gives the function, and the call that follows knows the candidates.</summary>
    private bool TryLoadMethodPoly(PolyAttr poly)
    {
        if (LiveRows(poly, static r => r.Op == RegOp.LoadMethodFn && r.Target is PyObject) is not { } rows) return false;
        if (!Guard(B, RegType.Obj)) return true;
        var done = _il.NewLabel();
        foreach (var row in rows)
        {
            var next = _il.NewLabel();
            MatchRow(B, row.Shape!, next);
            PushConstant(row.Target!);
            _il.Store(_tmpObject);
            _il.Branch(OpCodes.Br, done);
            _il.Mark(next);
        }
        _il.Branch(OpCodes.Br, Exit(DeoptReason.WrongShape));
        _il.Mark(done);
        PushObject(B);
        SetObject(A + 1, _state[B].Class);
        _il.Load(_tmpObject);
        SetObject(A, null);
        var candidates = rows.Select(static r => r.Target).OfType<PyFunction>().Distinct().ToArray();
        if (candidates.Length <= 4) _candidates[A] = candidates;
        return true;
    }
}

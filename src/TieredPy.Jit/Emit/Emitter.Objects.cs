using System.Reflection.Emit;
using TieredPy.Runtime;

namespace TieredPy.Jit;

/// <summary>Attributes, globals, subscripts and iteration.</summary>
internal sealed partial class Emitter
{
    private ref InlineCache Cache => ref _code.Caches[_instr.C];

    /// <summary>No feedback at all: the instruction was not reached while the interpreter ran this code.</summary>
    private bool NeverRan => !_unit.Eager && _quick == _base && Cache.Key is null && Cache.Misses == 0 && !_unit.Profile.IsBlocked(_pc, DeoptReason.NeverReached);

    private bool Blocked(DeoptReason reason) => _unit.Profile.IsBlocked(_pc, reason);

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
        if (_quick == RegOp.LoadAttrPoly && Cache.Key is PolyAttr poly && TryLoadPoly(poly, name)) return;
        if (_quick == RegOp.LoadAttrClass && !Blocked(DeoptReason.WrongShape) && Cache.Key is Shape s2 && s2.Type.Version == Cache.Bits && s2.Type.Lookup(name) is { Writes: < 2 } cell && _unit.IsPlain(cell.Value))
        {
            _unit.Assume(s2.Type.Unchanged);
            _unit.Assume(cell.Constant);
            if (!GuardShape(B, s2)) return;
            SetConst(A, RegType.Const(cell.Value));
            return;
        }
        _il.Arg(ThreadArg);
        PushValue(B);
        PushConstant(name);
        _il.Call(R.M(nameof(JitRuntime.LoadAttr)));
        SetResult(A);
    }

    private bool TryLoadPoly(PolyAttr poly, PyStr name)
    {
        // several shapes: the value is wanted as Any; each row is a compare and a load
        if (Blocked(DeoptReason.WrongShape)) return false;
        foreach (var row in poly.Rows)
        {
            if (row.Shape is null || row.Offset < 0 || row.Op is not (>= RegOp.LoadAttrLong and <= RegOp.LoadAttrAny) || row.Shape.Type.Version != row.Version) return false;
        }
        if (!Guard(B, RegType.Obj)) return false;
        var done = _il.NewLabel();
        foreach (var row in poly.Rows)
        {
            var next = _il.NewLabel();
            PushObject(B);
            CompareClass(row.Shape!.Layout.CSharpClass);
            _il.Branch(OpCodes.Brfalse, next);
            PushObject(B);
            _il.Field(OpCodes.Ldfld, R.Shape);
            PushConstant(row.Shape!);
            _il.Branch(OpCodes.Bne_Un, next);
            PushCellAddress(B, row.Offset);
            switch (KindOf(row.Op))
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
                default:
                    _il.Op(OpCodes.Ldind_Ref);
                    _il.Call(R.M(nameof(JitRuntime.UnboxCell)));
                    break;
            }
            _il.Store(_tmpValue);
            _il.Branch(OpCodes.Br, done);
            _il.Mark(next);
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
        foreach (var row in poly.Rows) _unit.Assume(row.Shape!.Type.Unchanged);
        SplitTmp(A);
        Effects();
        return true;
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
        _il.Arg(ThreadArg);
        PushValue(A);
        PushConstant(name);
        PushValue(B);
        _il.Call(R.M(nameof(JitRuntime.StoreAttr)));
        RaiseIfFalse();
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
        if (_quick == RegOp.LoadMethodType && !Blocked(DeoptReason.WrongClass) && Cache.Key is PyType { IsHeap: false } type && Cache.Target is PyObject m && t.Rep is Rep.Any or Rep.Obj && type.CSharpClass.IsSealed | type == PyList.TypeObject | type == PyStr.TypeObject | type == PyDict.TypeObject | type == PySet.TypeObject)
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

    /// <summary>Methods of several classes at one site: a chain of shape compares gives the function.</summary>
    private bool TryLoadMethodPoly(PolyAttr poly)
    {
        foreach (var row in poly.Rows)
        {
            if (row.Shape is null || row.Op != RegOp.LoadMethodFn || row.Target is not PyObject || row.Shape.Type.Version != row.Version) return false;
        }
        if (poly.Rows.Length == 0 || !Guard(B, RegType.Obj)) return false;
        var done = _il.NewLabel();
        foreach (var row in poly.Rows)
        {
            var next = _il.NewLabel();
            PushObject(B);
            CompareClass(row.Shape!.Layout.CSharpClass);
            _il.Branch(OpCodes.Brfalse, next);
            PushObject(B);
            _il.Field(OpCodes.Ldfld, R.Shape);
            PushConstant(row.Shape);
            _il.Branch(OpCodes.Bne_Un, next);
            PushConstant(row.Target!);
            _il.Store(_tmpObject);
            _il.Branch(OpCodes.Br, done);
            _il.Mark(next);
            _unit.Assume(row.Shape.Type.Unchanged);
        }
        _il.Branch(OpCodes.Br, Exit(DeoptReason.WrongShape));
        _il.Mark(done);
        PushObject(B);
        SetObject(A + 1, null);
        _il.Load(_tmpObject);
        SetObject(A, null);
        return true;
    }

    // ---- globals ----

    private void LoadGlobal()
    {
        var name = _code.CacheNames[_instr.C]!;
        if (_unit.ConstantGlobal(name) is { IsNull: false } v)
        {
            SetConst(A, RegType.Const(v));
            return;
        }
        LoadGlobalGeneric(name, A);
    }

    private void LoadGlobalGeneric(PyStr name, int to)
    {
        _il.Arg(ThreadArg);
        _il.Arg(FunctionArg);
        PushConstant(name);
        _il.Call(R.M(nameof(JitRuntime.LoadGlobal)));
        _il.Store(_tmpValue);
        RaiseIfNull();
        SplitTmp(to);
    }

    // ---- subscripts ----

    /// <summary>What the next reader of a register will want it to be (Dead: no idea).</summary>
    private Rep Expected(int register)
    {
        if (_unit.Profile.IsBlocked(_pc, DeoptReason.ListStorage)) return Rep.Dead;
        for (var pc = _pc + 1; pc < Math.Min(_flow.Count, _pc + 24); pc++)
        {
            if (_flow.IsLeader[pc]) return Rep.Dead;
            var i = _code.Instructions[pc];
            var reads = false;
            var writes = false;
            _flow.Registers_(pc, (r, w) =>
            {
                if (r != register) return;
                if (w) writes = true;
                else reads = true;
            });
            if (reads)
            {
                var op = (RegOp)i.Op;
                if (op is RegOp.Move)
                {
                    register = i.A / 16;
                    continue;
                }
                if (op is (>= RegOp.AddII and <= RegOp.RShiftII) or RegOp.AddIInt or RegOp.SubtractIInt or (>= RegOp.JLtII and <= RegOp.JGeII) or (>= RegOp.JLtIInt and <= RegOp.JGeIInt)) return Rep.Int;
                if (op is (>= RegOp.AddFF and <= RegOp.TrueDivideFF) or RegOp.AddIFloat or RegOp.SubtractIFloat or (>= RegOp.JLtFF and <= RegOp.JNGeFF)) return Rep.Float;
                if (op is RegOp.SubscriptListI or RegOp.StoreSubscrListI) return i.B / 16 == register || (op == RegOp.StoreSubscrListI && i.A / 16 == register) ? Rep.Obj : i.C / 16 == register && op == RegOp.SubscriptListI ? Rep.Int : Rep.Dead;
                if (op is >= RegOp.LoadAttrLong and <= RegOp.LoadAttrClass or RegOp.LoadMethodFn or RegOp.LoadMethodType) return Rep.Obj;
                return Rep.Dead;
            }
            if (writes) return Rep.Dead;
        }
        return Rep.Dead;
    }

    private void Subscript()
    {
        if (_quick == RegOp.SubscriptListI && !Blocked(DeoptReason.WrongClass) && !Blocked(DeoptReason.NotInt) && _state[B].Rep is Rep.Obj or Rep.Any && _state[C].Rep is Rep.Int or Rep.Any)
        {
            if (!Guard(B, RegType.Object(typeof(PyList))) || !Guard(C, RegType.Int)) return;
            ListIndex(B, C);
            LoadListItem(B, A);
            return;
        }
        if (_quick == RegOp.SubscriptTupleI && !Blocked(DeoptReason.WrongClass) && !Blocked(DeoptReason.NotInt) && _state[B].Rep is Rep.Obj or Rep.Any && _state[C].Rep is Rep.Int or Rep.Any)
        {
            if (!Guard(B, RegType.Object(typeof(PyTuple))) || !Guard(C, RegType.Int)) return;
            PushObject(B);
            _il.Field(OpCodes.Ldfld, R.TupleItems);
            _il.Store(_tmpObject);
            IndexInto(C, () =>
            {
                _il.Load(_tmpObject);
                _il.Op(OpCodes.Ldlen);
                _il.Op(OpCodes.Conv_I8);
            });
            _il.Load(_tmpObject);
            _il.Load(_tmpLong);
            _il.Op(OpCodes.Conv_I);
            _il.TypeOp(OpCodes.Ldelem, typeof(Value));
            SetAny(A);
            return;
        }
        if (_quick == RegOp.SubscriptDict && !Blocked(DeoptReason.WrongClass) && _state[B].Rep is Rep.Obj or Rep.Any)
        {
            if (!Guard(B, RegType.Object(typeof(PyDict)))) return;
            _il.Arg(ThreadArg);
            PushObject(B);
            PushValue(C);
            _il.Call(R.M(nameof(JitRuntime.DictGet)));
            SetResult(A);
            return;
        }
        _il.Arg(ThreadArg);
        PushValue(B);
        PushValue(C);
        _il.Int((int)RegOp.Subscript);
        _il.Call(R.M(nameof(JitRuntime.Binary)));
        SetResult(A);
    }

    /// <summary>The index in register <paramref name="index"/>, normalised and in range, into the long temporary.</summary>
    private void IndexInto(int index, Action pushLength)
    {
        if (_state[index] is { IsConst: true, ConstBits: >= 0 })
        {
            _il.Long(_state[index].ConstBits);
            _il.Store(_tmpLong);
        }
        else
        {
            var positive = _il.NewLabel();
            PushLong(index);
            _il.Store(_tmpLong);
            _il.Load(_tmpLong);
            _il.Long(0);
            _il.Branch(OpCodes.Bge, positive);
            _il.Load(_tmpLong);
            pushLength();
            _il.Op(OpCodes.Add);
            _il.Store(_tmpLong);
            _il.Mark(positive);
        }
        _il.Load(_tmpLong);
        pushLength();
        _il.Branch(OpCodes.Bge_Un, Exit(DeoptReason.IndexRange));
    }

    private void ListIndex(int list, int index) => IndexInto(index, () =>
    {
        PushObject(list);
        _il.Field(OpCodes.Ldfld, R.ListCount);
        _il.Op(OpCodes.Conv_I8);
    });

    private void GuardStorage(int list, ListStorage storage)
    {
        PushObject(list);
        _il.Field(OpCodes.Ldfld, R.ListStorage);
        _il.Int((int)storage);
        _il.Branch(OpCodes.Bne_Un, Exit(DeoptReason.ListStorage));
    }

    /// <summary>The item whose index is in the long temporary.</summary>
    private void LoadListItem(int list, int to)
    {
        switch (Expected(to))
        {
            case Rep.Int:
                GuardStorage(list, ListStorage.Longs);
                PushObject(list);
                _il.Field(OpCodes.Ldfld, R.ListLongs);
                _il.Load(_tmpLong);
                _il.Op(OpCodes.Conv_I);
                _il.Op(OpCodes.Ldelem_I8);
                SetInt(to);
                return;
            case Rep.Float:
                GuardStorage(list, ListStorage.Doubles);
                PushObject(list);
                _il.Field(OpCodes.Ldfld, R.ListDoubles);
                _il.Load(_tmpLong);
                _il.Op(OpCodes.Conv_I);
                _il.Op(OpCodes.Ldelem_R8);
                SetFloat(to);
                return;
            case Rep.Obj:
                GuardStorage(list, ListStorage.Objects);
                PushObject(list);
                _il.Field(OpCodes.Ldfld, R.ListObjects);
                _il.Load(_tmpLong);
                _il.Op(OpCodes.Conv_I);
                _il.Op(OpCodes.Ldelem_Ref);
                SetObject(to, null);
                return;
            default:
                PushObject(list);
                _il.Load(_tmpLong);
                _il.Call(R.M(nameof(JitRuntime.ListItem)));
                SetAny(to);
                return;
        }
    }

    private void StoreSubscript()
    {
        if (_quick == RegOp.StoreSubscrListI && !Blocked(DeoptReason.WrongClass) && !Blocked(DeoptReason.NotInt) && _state[A].Rep is Rep.Obj or Rep.Any && _state[B].Rep is Rep.Int or Rep.Any)
        {
            if (!Guard(A, RegType.Object(typeof(PyList))) || !Guard(B, RegType.Int)) return;
            ListIndex(A, B);
            var rep = _state[C].Rep;
            if (rep is Rep.Int or Rep.Float && !Blocked(DeoptReason.ListStorage))
            {
                GuardStorage(A, rep == Rep.Int ? ListStorage.Longs : ListStorage.Doubles);
                PushObject(A);
                _il.Field(OpCodes.Ldfld, rep == Rep.Int ? R.ListLongs : R.ListDoubles);
                _il.Load(_tmpLong);
                _il.Op(OpCodes.Conv_I);
                if (rep == Rep.Int)
                {
                    PushLong(C);
                    _il.Op(OpCodes.Stelem_I8);
                }
                else
                {
                    PushDouble(C);
                    _il.Op(OpCodes.Stelem_R8);
                }
                return;
            }
            PushObject(A);
            _il.Load(_tmpLong);
            PushValue(C);
            _il.Call(R.M(nameof(JitRuntime.ListSet)));
            return;
        }
        if (_quick == RegOp.StoreSubscrDict && !Blocked(DeoptReason.WrongClass) && _state[A].Rep is Rep.Obj or Rep.Any)
        {
            if (!Guard(A, RegType.Object(typeof(PyDict)))) return;
            _il.Arg(ThreadArg);
            PushObject(A);
            PushValue(B);
            PushValue(C);
            _il.Call(R.M(nameof(JitRuntime.DictSet)));
            RaiseIfFalse();
            return;
        }
        _il.Arg(ThreadArg);
        PushValue(A);
        PushValue(B);
        PushValue(C);
        _il.Call(R.M(nameof(JitRuntime.StoreSubscript)));
        RaiseIfFalse();
    }

    private void AppendToList(int list, int value)
    {
        if (!Guard(list, RegType.Object(typeof(PyList)))) return;
        PushObject(list);
        if (_state[value].Rep == Rep.Int)
        {
            PushLong(value);
            _il.Call(R.M(nameof(JitRuntime.ListAppendLong)));
            return;
        }
        PushValue(value);
        _il.Call(R.M(nameof(JitRuntime.ListAppend)));
    }

    // ---- iteration ----

    private void ForIter()
    {
        var target = _pc + (short)_instr.C;
        var t = _state[A];
        if (!Blocked(DeoptReason.WrongClass))
        {
            if (_quick == RegOp.ForIterRange || t.Class == typeof(PyRangeIterator))
            {
                ForRange(target);
                return;
            }
            if (_quick == RegOp.ForIterList || t.Class == typeof(PyListIterator))
            {
                ForList(target);
                return;
            }
        }
        _il.Arg(ThreadArg);
        PushValue(A);
        _il.Call(R.M(nameof(JitRuntime.Next)));
        _il.Store(_tmpValue);
        var more = _il.NewLabel();
        _il.LoadAddress(_tmpValue);
        _il.Field(OpCodes.Ldfld, R.ValueRef);
        _il.Field(OpCodes.Ldsfld, R.NullTag);
        _il.Branch(OpCodes.Bne_Un, more);
        _il.Arg(ThreadArg);
        _il.Field(OpCodes.Ldfld, R.Pending);
        _il.Branch(OpCodes.Brtrue, Exit(DeoptReason.Raised));
        Effects();
        _il.Branch(OpCodes.Br, EdgeTo(target));
        _il.Mark(more);
        SplitTmp(B);
    }

    private void ForRange(int target)
    {
        if (!Guard(A, RegType.Object(typeof(PyRangeIterator)))) return;
        PushObject(A);
        _il.Field(OpCodes.Ldfld, R.RangeRemaining);
        _il.Store(_tmpLong);
        _il.Load(_tmpLong);
        _il.Long(0);
        _il.Branch(OpCodes.Ble, EdgeTo(target));
        PushObject(A);
        _il.Load(_tmpLong);
        _il.Long(1);
        _il.Op(OpCodes.Sub);
        _il.Field(OpCodes.Stfld, R.RangeRemaining);
        PushObject(A);
        _il.Field(OpCodes.Ldfld, R.RangeCurrent);
        _il.Store(_tmpLong);
        PushObject(A);
        _il.Load(_tmpLong);
        PushObject(A);
        _il.Field(OpCodes.Ldfld, R.RangeStep);
        _il.Op(OpCodes.Add);
        _il.Field(OpCodes.Stfld, R.RangeCurrent);
        _il.Load(_tmpLong);
        SetInt(B);
    }

    private void ForList(int target)
    {
        if (!Guard(A, RegType.Object(typeof(PyListIterator)))) return;
        var done = _il.NewLabel();
        var more = _il.NewLabel();
        PushObject(A);
        _il.Field(OpCodes.Ldfld, R.ListIterList);
        _il.Store(_tmpObject);
        _il.Load(_tmpObject);
        _il.Branch(OpCodes.Brfalse, done);
        PushObject(A);
        _il.Field(OpCodes.Ldfld, R.ListIterIndex);
        _il.Op(OpCodes.Conv_I8);
        _il.Store(_tmpLong);
        _il.Load(_tmpLong);
        _il.Load(_tmpObject);
        _il.Field(OpCodes.Ldfld, R.ListCount);
        _il.Op(OpCodes.Conv_I8);
        _il.Branch(OpCodes.Blt, more);
        // exhausted for good: a list that grows later does not revive it
        PushObject(A);
        _il.Op(OpCodes.Ldnull);
        _il.Field(OpCodes.Stfld, R.ListIterList);
        _il.Mark(done);
        _il.Branch(OpCodes.Br, EdgeTo(target));
        _il.Mark(more);
        var expected = Expected(B);
        if (expected is Rep.Int or Rep.Float)
        {
            _il.Load(_tmpObject);
            _il.Field(OpCodes.Ldfld, R.ListStorage);
            _il.Int((int)(expected == Rep.Int ? ListStorage.Longs : ListStorage.Doubles));
            _il.Branch(OpCodes.Bne_Un, Exit(DeoptReason.ListStorage));
        }
        PushObject(A);
        _il.Load(_tmpLong);
        _il.Op(OpCodes.Conv_I4);
        _il.Int(1);
        _il.Op(OpCodes.Add);
        _il.Field(OpCodes.Stfld, R.ListIterIndex);
        if (expected is Rep.Int or Rep.Float)
        {
            _il.Load(_tmpObject);
            _il.Field(OpCodes.Ldfld, expected == Rep.Int ? R.ListLongs : R.ListDoubles);
            _il.Load(_tmpLong);
            _il.Op(OpCodes.Conv_I);
            _il.Op(expected == Rep.Int ? OpCodes.Ldelem_I8 : OpCodes.Ldelem_R8);
            if (expected == Rep.Int) SetInt(B);
            else SetFloat(B);
            return;
        }
        _il.Load(_tmpObject);
        _il.Load(_tmpLong);
        _il.Call(R.M(nameof(JitRuntime.ListItem)));
        SetAny(B);
    }
}

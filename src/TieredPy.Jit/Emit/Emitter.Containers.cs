using System.Reflection.Emit;
using TieredPy.Runtime;

namespace TieredPy.Jit;

/// <summary>Globals, subscripts and iteration.</summary>
internal sealed partial class Emitter
{
    private ref InlineCache Cache => ref _code.Caches[_instr.C];

    /// <summary>No feedback at all: the instruction was not reached while the interpreter ran this code.</summary>
    private bool NeverRan => !_unit.Eager && ProfileAt(_pc).NeverReachedFailures < CodeState.MaxNeverReachedFailures && _quick == _base && Cache.Key is null && Cache.Misses == 0 && !IsBlocked(_pc, DeoptReason.NeverReached);

    private bool Blocked(DeoptReason reason) => IsBlocked(_pc, reason);

    // ---- globals ----

    private void LoadGlobal()
    {
        var name = _code.CacheNames[_instr.C]!;
        if (_unit.ConstantGlobal(FunctionAt(_pc), name) is { IsNull: false } v)
        {
            SetConst(A, RegType.Const(v));
            return;
        }
        LoadGlobalGeneric(name, A);
    }

    private void LoadGlobalGeneric(PyStr name, int to)
    {
        _il.Arg(ThreadArg);
        PushFunction();
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
        if (IsBlocked(_pc, DeoptReason.ListStorage)) return Rep.Dead;
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
        if (TrySubscriptStr() || TrySubscriptBytes() || TrySubscriptSpecial()) return;
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
        _il.Branch(OpCodes.Bge_Un, _base == RegOp.Subscript ? RaisingExit(DeoptReason.IndexRange, B, C) : Exit(DeoptReason.IndexRange));
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
        if (TryStoreBytes()) return;
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
            if (TryForTyped(target)) return;
        }
        if (_quick == RegOp.ForIter && _flow.IsPairLoop(_pc))
        {
            ForPairs(target);
            return;
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

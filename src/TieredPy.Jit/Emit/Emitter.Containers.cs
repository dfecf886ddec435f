using System.Reflection;
using System.Reflection.Emit;
using TieredPy.Runtime;

namespace TieredPy.Jit;

/// <summary>Globals and subscripts.</summary>
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
        if (TrySubscriptArray() || TrySubscriptStr() || TrySubscriptBytes() || TrySubscriptSpecial()) return;
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
        // one comparison for what is neither negative nor too big; a negative index is out of line
        PushLong(index);
        _il.Store(_tmpLong);
        _il.Load(_tmpLong);
        pushLength();
        var exit = _base == RegOp.Subscript ? RaisingExit(DeoptReason.IndexRange, B, C) : Exit(DeoptReason.IndexRange);
        if (_state[index] is { IsConst: true, ConstBits: >= 0 })
        {
            _il.Branch(OpCodes.Bge_Un, exit);
            return;
        }
        var fine = _il.NewLabel();
        var negative = _il.NewLabel();
        _il.Branch(OpCodes.Bge_Un, negative);
        _il.Mark(fine);
        if (!_il.Active) return;
        _outOfLine.Add((negative, (RegType[])_state.Clone(), _pc, FromTheEnd));

        void FromTheEnd()
        {
            // what is too big stays too big
            _il.Load(_tmpLong);
            pushLength();
            _il.Op(OpCodes.Add);
            _il.Store(_tmpLong);
            _il.Load(_tmpLong);
            pushLength();
            _il.Branch(OpCodes.Bge_Un, exit);
            _il.Branch(OpCodes.Br, fine);
        }
    }

    private void ListIndex(int list, int index) => IndexInto(index, () =>
    {
        PushObject(list);
        _il.Field(OpCodes.Ldfld, R.ListCount);
        _il.Op(OpCodes.Conv_I8);
    });

    /// <summary>How the list (or array) at this instruction stores its items; None: nobody knows, or it differs.</summary>
    private ContainerKinds SeenContainer(int pc)
    {
        if (IsBlocked(pc, DeoptReason.ListStorage)) return ContainerKinds.None;
        var seen = _code.ContainersAt(pc) & ~ContainerKinds.EmptyList;
        return System.Numerics.BitOperations.IsPow2((uint)seen) ? seen : ContainerKinds.None;
    }

    /// <summary>The item whose index is in the long temporary.</summary>
    private void LoadListItem(int list, int to)
    {
        var kind = SeenContainer(_pc);
        if (kind == ContainerKinds.None)
        {
            kind = Expected(to) switch
            {
                Rep.Int => ContainerKinds.Longs,
                Rep.Float => ContainerKinds.Doubles,
                Rep.Obj => ContainerKinds.Objects,
                _ => ContainerKinds.None,
            };
        }
        kind &= TypedLists;
        if (kind != ContainerKinds.None) GuardStorage(kind, () => PushObject(list));
        PushObject(list);
        LoadItem(kind, _tmpLong, to);
    }

    /// <summary>Lists that store their items in one way; the others' items are asked for.</summary>
    private const ContainerKinds TypedLists = ContainerKinds.Longs | ContainerKinds.Doubles | ContainerKinds.Objects | ContainerKinds.Mixed;

    private static FieldInfo StoreOf(ContainerKinds kind) => kind switch
    {
        ContainerKinds.Longs => R.ListLongs,
        ContainerKinds.Doubles => R.ListDoubles,
        ContainerKinds.Objects => R.ListObjects,
        _ => R.ListValues,
    };

    /// <summary>A list on the stack, whose index has been checked, and its storage unless the kind is None → the item, in a register.</summary>
    private void LoadItem(ContainerKinds kind, LocalBuilder? index, int to)
    {
        if (kind == ContainerKinds.None)
        {
            _il.Load(index);
            _il.Call(R.M(nameof(JitRuntime.ListItem)));
            SetAny(to);
            return;
        }
        _il.Field(OpCodes.Ldfld, StoreOf(kind));
        _il.Load(index);
        _il.Op(OpCodes.Conv_I);
        switch (kind)
        {
            case ContainerKinds.Longs:
                _il.Op(OpCodes.Ldelem_I8);
                SetInt(to);
                return;
            case ContainerKinds.Doubles:
                _il.Op(OpCodes.Ldelem_R8);
                SetFloat(to);
                return;
            case ContainerKinds.Objects:
                _il.Op(OpCodes.Ldelem_Ref);
                SetObject(to, null);
                return;
            default:
                _il.TypeOp(OpCodes.Ldelem, typeof(Value));
                SetAny(to);
                return;
        }
    }

    private void GuardStorage(ContainerKinds kind, Action pushList)
    {
        pushList();
        _il.Field(OpCodes.Ldfld, R.ListStorage);
        _il.Int(System.Numerics.BitOperations.TrailingZeroCount((int)kind));
        _il.Branch(OpCodes.Bne_Un, Exit(DeoptReason.ListStorage));
    }

    /// <summary>Stores into a list whose storage was seen; false: nothing emitted.</summary>
    private bool TryStoreListItem(int list, int index, int value)
    {
        var rep = _state[value].Rep;
        var kind = SeenContainer(_pc);
        if (kind == ContainerKinds.None && !Blocked(DeoptReason.ListStorage)) kind = rep == Rep.Int ? ContainerKinds.Longs : rep == Rep.Float ? ContainerKinds.Doubles : kind;
        switch (kind)
        {
            case ContainerKinds.Longs when rep == Rep.Int || (rep == Rep.Any && !Blocked(DeoptReason.NotInt)):
                if (!Guard(value, RegType.Int)) return true;
                break;
            case ContainerKinds.Doubles when rep == Rep.Float || (rep == Rep.Any && !Blocked(DeoptReason.NotFloat)):
                if (!Guard(value, RegType.Float)) return true;
                break;
            case ContainerKinds.Objects when rep is Rep.Obj or Rep.Bool || (rep == Rep.Any && !Blocked(DeoptReason.NotObject)):
                if (rep == Rep.Any && !Guard(value, RegType.Obj)) return true;
                break;
            case ContainerKinds.Mixed:
                break;
            default:
                return false;
        }
        ListIndex(list, index);
        GuardStorage(kind, () => PushObject(list));
        PushObject(list);
        _il.Field(OpCodes.Ldfld, StoreOf(kind));
        _il.Load(_tmpLong);
        _il.Op(OpCodes.Conv_I);
        switch (kind)
        {
            case ContainerKinds.Longs:
                PushLong(value);
                _il.Op(OpCodes.Stelem_I8);
                return true;
            case ContainerKinds.Doubles:
                PushDouble(value);
                _il.Op(OpCodes.Stelem_R8);
                return true;
            case ContainerKinds.Objects:
                // the array is of PyObject exactly: no check of what is stored
                _il.Op(OpCodes.Readonly);
                _il.TypeOp(OpCodes.Ldelema, typeof(PyObject));
                PushObject(value);
                _il.Op(OpCodes.Stind_Ref);
                return true;
            default:
                PushValue(value);
                _il.TypeOp(OpCodes.Stelem, typeof(Value));
                return true;
        }
    }

    private void StoreSubscript()
    {
        if (_quick == RegOp.StoreSubscrListI && !Blocked(DeoptReason.WrongClass) && !Blocked(DeoptReason.NotInt) && _state[A].Rep is Rep.Obj or Rep.Any && _state[B].Rep is Rep.Int or Rep.Any)
        {
            if (!Guard(A, RegType.Object(typeof(PyList))) || !Guard(B, RegType.Int)) return;
            if (TryStoreListItem(A, B, C)) return;
            ListIndex(A, B);
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
        if (TryStoreBytes() || TryStoreArray()) return;
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
}

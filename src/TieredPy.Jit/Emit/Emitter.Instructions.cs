using System.Reflection.Emit;
using TieredPy.Runtime;

namespace TieredPy.Jit;

/// <summary>The instructions: one case each; arithmetic, attributes, calls and containers are in the sibling files.</summary>
internal sealed partial class Emitter
{
    private Instr _instr;
    private RegOp _quick, _base;

    /// <summary>Register numbers of the operands.</summary>
    private int A => _instr.A / 16;

    private int B => _instr.B / 16;

    private int C => _instr.C / 16;

    private void Instruction(int pc)
    {
        _instr = _code.Instructions[pc];
        _base = (RegOp)_code.BaseOps[pc];
        _quick = (RegOp)_instr.Op;
        _il.InlinedDepth = _flow.Inlined(pc)?.Depth ?? 0;
        // done together with the one before
        if (pc == _skip)
        {
            _skip = -1;
            return;
        }
        if (_checkAssumptions)
        {
            _checkAssumptions = false;
            if (_unit.HasAssumptions) CheckAssumptions();
        }
        if (_unit.Stress is not null && _il.Active && _unit.Stress.Next(6) == 0) EmitStress();
        switch (_base)
        {
            case RegOp.Nop or RegOp.Resume:
                return;
            case RegOp.Move:
                Move(B, A);
                return;
            case RegOp.LoadK:
                SetConst(A, RegType.Const(_code.Consts[_instr.BC]));
                return;
            case RegOp.LoadI:
                SetConst(A, RegType.Const(Value.Int(_instr.BC)));
                return;
            case RegOp.LoadKs:
                for (var i = 0; i < _instr.C; i++) SetConst(A + i, RegType.Const(_code.Consts[_instr.B + i]));
                return;
            case RegOp.Clear:
                SetConst(A, RegType.Null);
                return;
            case RegOp.CheckLocal:
                CheckBound(A);
                return;
            case RegOp.DeleteFast:
                if (CheckBound(A)) SetConst(A, RegType.Null);
                return;
            case >= RegOp.Add and <= RegOp.IXor:
                Binary(A, B, C);
                return;
            case RegOp.Subscript:
                Subscript();
                return;
            case >= RegOp.AddI and <= RegOp.ISubtractI:
                BinaryImmediate();
                return;
            case >= RegOp.Negative and <= RegOp.Invert:
                Unary();
                return;
            case RegOp.Not:
                PushTruth(B);
                _il.Int(0);
                _il.Op(OpCodes.Ceq);
                SetBool(A);
                return;
            case RegOp.ToBool:
                PushTruth(B);
                SetBool(A);
                return;
            case >= RegOp.CmpLt and <= RegOp.CmpGe:
                Comparison();
                return;
            case RegOp.Is or RegOp.IsNot:
                PushIs(B, C);
                if (_base == RegOp.IsNot) Negate();
                SetBool(A);
                return;
            case RegOp.In or RegOp.NotIn:
                PushContains(B, C);
                if (_base == RegOp.NotIn) Negate();
                SetBool(A);
                return;
            case >= RegOp.JLt and <= RegOp.JNGe:
                CompareJump(A, B, _pc + (short)_instr.C);
                return;
            case >= RegOp.JLtI and <= RegOp.JNGeI:
                CompareJumpImmediate();
                return;
            case RegOp.JIs or RegOp.JIsNot:
                PushIs(A, B);
                _il.Branch(_base == RegOp.JIs ? OpCodes.Brtrue : OpCodes.Brfalse, EdgeTo(_pc + (short)_instr.C));
                return;
            case RegOp.JIn or RegOp.JNotIn:
                PushContains(A, B);
                _il.Branch(_base == RegOp.JIn ? OpCodes.Brtrue : OpCodes.Brfalse, EdgeTo(_pc + (short)_instr.C));
                return;
            case RegOp.Jump:
                Goto(_pc + _instr.BC);
                return;
            case RegOp.JumpBack:
                BackEdge();
                return;
            case RegOp.JTrue or RegOp.JFalse or RegOp.JTrueB or RegOp.JFalseB:
                PushTruth(A);
                _il.Branch(_base is RegOp.JTrue or RegOp.JTrueB ? OpCodes.Brtrue : OpCodes.Brfalse, EdgeTo(_pc + _instr.BC));
                return;
            case RegOp.JNone or RegOp.JNotNone:
                JumpNone();
                return;
            case RegOp.GetIter:
                if (!TryGetIterator()) GetIterInstruction();
                return;
            case RegOp.ForIter:
                ForIter();
                return;
            case RegOp.LoadAttr:
                LoadAttr();
                return;
            case RegOp.LoadMethod:
                LoadMethod();
                return;
            case RegOp.StoreAttr:
                StoreAttr();
                return;
            case RegOp.StoreSubscr:
                StoreSubscript();
                return;
            case RegOp.DeleteSubscr:
                _il.Arg(ThreadArg);
                PushValue(A);
                PushValue(B);
                _il.Call(R.M(nameof(JitRuntime.DeleteSubscript)));
                RaiseIfFalse();
                return;
            case RegOp.Slice:
                SliceInstruction();
                return;
            case RegOp.LoadGlobal:
                LoadGlobal();
                return;
            case RegOp.LoadName when _unit.LocalsAreGlobals:
                LoadGlobalGeneric(_code.Names[_instr.C], A);
                return;
            case RegOp.StoreGlobal:
            case RegOp.StoreName when _unit.LocalsAreGlobals:
                _il.Arg(ThreadArg);
                PushFunction();
                PushConstant(_code.Names[_instr.C]);
                PushValue(A);
                _il.Call(R.M(nameof(JitRuntime.StoreGlobal)));
                RaiseIfFalse();
                return;
            case RegOp.MakeCell:
                if (_state[A].Rep == Rep.Null)
                {
                    _il.Field(OpCodes.Ldsfld, R.NullTag);
                    _il.Long(0);
                    _il.New(R.NewValue);
                }
                else
                {
                    PushValue(A);
                }
                _il.Call(R.M(nameof(JitRuntime.NewCell)));
                SetObject(A, typeof(PyCell));
                return;
            case RegOp.CopyFreeVars:
                for (var i = 0; i < _instr.C; i++)
                {
                    PushFunction();
                    _il.Int(i);
                    _il.Call(R.M(nameof(JitRuntime.ClosureCell)));
                    SetObject(A + i, typeof(PyCell));
                }
                return;
            case RegOp.LoadDeref:
                if (!Guard(B, RegType.Object(typeof(PyCell)))) return;
                PushObject(B);
                _il.Field(OpCodes.Ldfld, R.CellContents);
                _il.Store(_tmpValue);
                _il.LoadAddress(_tmpValue);
                _il.Field(OpCodes.Ldfld, R.ValueRef);
                _il.Field(OpCodes.Ldsfld, R.NullTag);
                _il.Branch(OpCodes.Beq, Exit(DeoptReason.Unbound));
                SplitTmp(A);
                return;
            case RegOp.StoreDeref:
                if (!Guard(A, RegType.Object(typeof(PyCell)))) return;
                PushObject(A);
                PushValue(B);
                _il.Call(R.M(nameof(JitRuntime.StoreDeref)));
                return;
            case RegOp.BuildTuple or RegOp.BuildList or RegOp.BuildMap or RegOp.BuildString:
                Build();
                return;
            case RegOp.ListAppend:
                AppendToList(A, B);
                return;
            case RegOp.SetAdd:
                HelperTwo(nameof(JitRuntime.SetAdd), A, B);
                return;
            case RegOp.MapAdd:
                if (!Guard(A, RegType.Object(typeof(PyDict)))) return;
                _il.Arg(ThreadArg);
                PushObject(A);
                PushValue(B);
                PushValue(C);
                _il.Call(R.M(nameof(JitRuntime.DictSet)));
                RaiseIfFalse();
                return;
            case RegOp.FormatSimple:
                _il.Arg(ThreadArg);
                PushValue(B);
                _il.Call(R.M(nameof(JitRuntime.FormatSimple)));
                SetResult(A);
                return;
            case RegOp.FormatWithSpec:
                _il.Arg(ThreadArg);
                PushValue(B);
                PushValue(C);
                _il.Call(R.M(nameof(JitRuntime.FormatWithSpec)));
                SetResult(A);
                return;
            case RegOp.UnpackSequence:
                Unpack(B, _instr.C, i => A + _instr.C - 1 - i);
                return;
            case RegOp.Unpack2:
                Unpack(B, 2, i => i == 0 ? A : C);
                if (_pairs.Pc == pc) JoinPairs();
                return;
            case RegOp.Call or RegOp.CallMethod:
                CallInstruction();
                return;
            case RegOp.CallKw:
                CallKeywords();
                return;
            case RegOp.Yield when _generator:
                Yield();
                return;
            case RegOp.Send:
                Send();
                return;
            case RegOp.Return when _flow.Inlined(pc) is { } call:
                InlinedReturn(call, A);
                return;
            case RegOp.ReturnNone when _flow.Inlined(pc) is { } call:
                InlinedReturn(call, -1);
                return;
            case RegOp.Return:
                Return(() => PushValue(A));
                return;
            case RegOp.ReturnNone:
                Return(() =>
                {
                    _il.Field(OpCodes.Ldsfld, R.None);
                    _il.Long(0);
                    _il.New(R.NewValue);
                });
                return;
            case RegOp.Raise:
                RaiseInstruction();
                return;
            case RegOp.Reraise:
                Reraise();
                return;
            case RegOp.PushExcInfo:
                PushExcInfo();
                return;
            case RegOp.PopExcept:
                PopExcept();
                return;
            case RegOp.CheckExcMatch:
                PushMatch(B, C);
                SetBool(A);
                return;
            case RegOp.JNoMatch:
                PushMatch(A, B);
                _il.Branch(OpCodes.Brfalse, EdgeTo(_pc + (short)_instr.C));
                return;
            case RegOp.WithExceptStart:
                WithExceptStart();
                return;
            case RegOp.LoadSpecial:
                LoadSpecial();
                return;
            case RegOp.GetYieldFromIter:
                _il.Arg(ClosureArg);
                _il.Arg(ThreadArg);
                PushValue(B);
                _il.Call(R.M(nameof(JitRuntime.GetYieldFromIter)));
                SetResult(A);
                return;
            case RegOp.GetAwaitable:
                _il.Arg(ThreadArg);
                PushValue(B);
                _il.Int(_instr.C);
                _il.Call(R.M(nameof(JitRuntime.GetAwaitable)));
                SetResult(A);
                return;
            case RegOp.GetAIter or RegOp.GetANext:
                _il.Arg(ThreadArg);
                PushValue(B);
                _il.Call(R.M(_base == RegOp.GetAIter ? nameof(JitRuntime.GetAIter) : nameof(JitRuntime.GetANext)));
                SetResult(A);
                return;
            case RegOp.EndAsyncFor when CanRaiseAgain:
                _il.Arg(ThreadArg);
                PushObject(B);
                _il.Call(R.M(nameof(JitRuntime.EndAsyncFor)));
                _il.Branch(OpCodes.Brfalse, RaiseTo(again: true));
                return;
            case RegOp.MakeFunction:
                PushFunction();
                PushObject(B);
                _il.Call(R.M(nameof(JitRuntime.MakeFunction)));
                SetObject(A, typeof(PyFunction));
                return;
            case RegOp.SetFunctionAttribute:
                PushObject(A);
                PushValue(B);
                _il.Int(_instr.C);
                _il.Call(R.M(nameof(JitRuntime.SetFunctionAttribute)));
                return;
            case RegOp.EndAsyncFor or RegOp.CleanupThrow or RegOp.CheckEgMatch:
                Leave(_pc, DeoptReason.RaiseStatement);
                return;
            case RegOp.CallEx:
                CallEx();
                return;
            case RegOp.BuildSlice:
                PushValue(B);
                PushValue(B + 1);
                if (_instr.C == 3) PushValue(B + 2);
                _il.Call(R.M(_instr.C == 3 ? nameof(JitRuntime.Slice3) : nameof(JitRuntime.Slice2)));
                SetObject(A, typeof(PySlice));
                return;
            case RegOp.StoreSlice:
                _il.Arg(ThreadArg);
                PushValue(A + 1);
                PushValue(A + 2);
                PushValue(A + 3);
                PushValue(A);
                _il.Call(R.M(nameof(JitRuntime.StoreSlice)));
                RaiseIfFalse();
                return;
            case RegOp.Intrinsic1 when _instr.C is >= 3 and <= 6:
            case var op when IsCold(op):
                ColdInstruction();
                return;
            default:
                throw new RefusedException($"instruction {_base}");
        }
    }

    /// <summary>Does the interpreter execute the instruction, looking it up in the unit's own code? (Some intrinsics beside these.)</summary>
    public static bool IsCold(RegOp op) => op is RegOp.ListExtend or RegOp.LoadSuperAttr or RegOp.LoadSuperMethod or RegOp.ConvertValue
        or RegOp.SetUpdate or RegOp.DictUpdate or RegOp.DictMerge or RegOp.ListToTuple or RegOp.BuildSet or RegOp.Intrinsic2 or RegOp.LoadCommonConstant
        or RegOp.GetLen or RegOp.MatchMapping or RegOp.MatchSequence or RegOp.MatchKeys or RegOp.MatchClass or RegOp.UnpackEx or RegOp.DeleteAttr or RegOp.DeleteGlobal
        or RegOp.DeleteDeref or RegOp.ImportName or RegOp.ImportFrom or RegOp.BuildInterpolation or RegOp.BuildTemplate or RegOp.LoadBuildClass;

    /// <summary>
    /// An instruction that the interpreter executes by itself, on a window of which only the operands are there: the buffer for arguments,
    /// addressed as if register 0 stood so far in front of it.
    /// </summary>
    private void ColdInstruction()
    {
        var reads = new List<int>();
        var writes = new List<int>();
        _flow.Registers_(_pc, (r, write) =>
        {
            var list = write ? writes : reads;
            if (!list.Contains(r)) list.Add(r);
        });
        var lowest = reads.Concat(writes).DefaultIfEmpty(0).Min();
        var highest = reads.Concat(writes).DefaultIfEmpty(0).Max();
        if (highest - lowest >= ArgumentBuffer.Size)
        {
            _il.Arg(ClosureArg);
            _il.Call(R.Scratch);
        }
        else
        {
            if (_il.Active) _args ??= _il.NewLocal(typeof(ArgumentBuffer));
            _il.LoadAddress(_args);
            _il.Int(lowest * 16);
            _il.Op(OpCodes.Conv_I);
            _il.Op(OpCodes.Sub);
        }
        _il.Store(_window);
        foreach (var r in reads)
        {
            if (_state[r].Rep != Rep.Dead) Put(r);
        }
        _il.Arg(ClosureArg);
        _il.Arg(ThreadArg);
        _il.Arg(FunctionArg);
        _il.Load(_window);
        _il.Int(_pc);
        _il.Call(R.M(nameof(JitRuntime.Cold)));
        _il.Branch(OpCodes.Brfalse, Exit(DeoptReason.Raised));
        foreach (var r in writes)
        {
            _il.Load(_window);
            _il.Int(r * 16);
            _il.Op(OpCodes.Conv_I);
            _il.Op(OpCodes.Add);
            _il.TypeOp(OpCodes.Ldobj, typeof(Value));
            SetAny(r);
        }
        Effects();
    }

    private void HelperTwo(string name, int a, int b)
    {
        _il.Arg(ThreadArg);
        PushValue(a);
        PushValue(b);
        _il.Call(R.M(name));
        RaiseIfFalse();
    }

    private void Return(Action push)
    {
        if (_generator)
        {
            ReturnFromGenerator(push);
            return;
        }
        if (_osr)
        {
            // the interpreter's frame goes on to live in tracebacks: it shows the last values
            _il.Arg(3);
            _il.Store(_window);
            for (var r = 0; r < _code.LocalCount; r++)
            {
                if (_state[r].Rep != Rep.Dead) Put(r);
            }
            _il.Arg(4);
            push();
            _il.TypeOp(OpCodes.Stobj, typeof(Value));
            _il.Arg(5);
            _il.Int(0);
            _il.Op(OpCodes.Stind_I4);
            _il.Int((int)OsrExit.Returned);
        }
        else
        {
            push();
        }
        _il.Op(OpCodes.Ret);
        _reachable = false;
    }

    private void Move(int from, int to)
    {
        if (from == to) return;
        var t = _state[from];
        if (t.Rep == Rep.Iterator)
        {
            MoveIterator(from, to);
            return;
        }
        if (t.IsConst || t.Rep == Rep.Null)
        {
            SetConst(to, t);
            return;
        }
        switch (t.Rep)
        {
            case Rep.Int:
                PushLong(from);
                SetInt(to);
                break;
            case Rep.Float:
                PushDouble(from);
                SetFloat(to);
                break;
            case Rep.Bool:
                PushBool(from);
                SetBool(to);
                break;
            case Rep.Obj:
                PushObject(from);
                SetObject(to, t.Class);
                if (_shapes.TryGetValue(from, out var shape)) _shapes[to] = shape;
                break;
            case Rep.Any:
                _il.Load(ObjectOf(from));
                _il.Store(ObjectOf(to));
                _il.Load(LongOf(from));
                _il.Store(LongOf(to));
                Overwrite(to, RegType.Any);
                break;
            default:
                Overwrite(to, RegType.Dead);
                break;
        }
    }

    /// <summary>False when the local is unbound for certain.</summary>
    private bool CheckBound(int r)
    {
        switch (_state[r].Rep)
        {
            case Rep.Null:
                Leave(_pc, DeoptReason.Unbound);
                return false;
            case Rep.Any:
                _il.Load(ObjectOf(r));
                _il.Field(OpCodes.Ldsfld, R.NullTag);
                _il.Branch(OpCodes.Beq, Exit(DeoptReason.Unbound));
                return true;
            default:
                return true;
        }
    }

    private void CheckAssumptions()
    {
        _il.Arg(ClosureArg);
        _il.Field(OpCodes.Ldfld, R.Invalid);
        _il.Branch(OpCodes.Brtrue, Exit(DeoptReason.AssumptionInvalid));
    }

    private void EmitStress()
    {
        _il.Arg(ClosureArg);
        _il.Call(R.M(nameof(JitRuntime.StressFails)));
        _il.Branch(OpCodes.Brtrue, Exit(DeoptReason.Stress));
    }

    private void JumpNone()
    {
        var target = _pc + _instr.BC;
        var jumpIfNone = _base == RegOp.JNone;
        var t = _state[A];
        if (t.Rep is Rep.Int or Rep.Float or Rep.Bool || t.IsConst)
        {
            var isNone = t.IsConst && t.ConstRef == PyNone.Instance;
            if (isNone == jumpIfNone)
            {
                Goto(target);
                _reachable = false;
            }
            return;
        }
        PushObject(A);
        _il.Field(OpCodes.Ldsfld, R.None);
        _il.Branch(jumpIfNone ? OpCodes.Beq : OpCodes.Bne_Un, EdgeTo(target));
    }

    /// <summary>Truth of a register as a bool.</summary>
    private void PushTruth(int r)
    {
        switch (_state[r].Rep)
        {
            case Rep.Bool:
                PushBool(r);
                return;
            case Rep.Int:
                PushLong(r);
                _il.Long(0);
                _il.Op(OpCodes.Ceq);
                Negate();
                return;
            case Rep.Float:
                PushDouble(r);
                _il.Double(0);
                _il.Op(OpCodes.Ceq);
                Negate();
                return;
            case Rep.Any when _base is RegOp.JTrueB or RegOp.JFalseB:
                _il.Load(ObjectOf(r));
                _il.Field(OpCodes.Ldsfld, R.True);
                _il.Op(OpCodes.Ceq);
                return;
            case Rep.Obj when TryPushCount(r):
                _il.Long(0);
                _il.Op(OpCodes.Ceq);
                Negate();
                return;
            default:
                PushAnyTruth(r);
                return;
        }
    }

    /// <summary>Truth of what may be anything: bools and ints are decided here.</summary>
    private void PushAnyTruth(int r)
    {
        var isTrue = _il.NewLabel();
        var isFalse = _il.NewLabel();
        var done = _il.NewLabel();
        if (_state[r].Rep == Rep.Any || _state[r] is { Rep: Rep.Obj, Class: null, IsConst: false })
        {
            _il.Load(ObjectOf(r));
            _il.Field(OpCodes.Ldsfld, R.False);
            _il.Branch(OpCodes.Beq, isFalse);
            _il.Load(ObjectOf(r));
            _il.Field(OpCodes.Ldsfld, R.True);
            _il.Branch(OpCodes.Beq, isTrue);
        }
        if (_state[r].Rep == Rep.Any)
        {
            var other = _il.NewLabel();
            _il.Load(ObjectOf(r));
            _il.Branch(OpCodes.Brtrue, other);
            _il.Load(LongOf(r));
            _il.Branch(OpCodes.Brtrue, isTrue);
            _il.Branch(OpCodes.Br, isFalse);
            _il.Mark(other);
        }
        _il.Arg(ThreadArg);
        PushValue(r);
        _il.Call(R.M(nameof(JitRuntime.Truth)));
        _il.Store(_tmpInt);
        _il.Load(_tmpInt);
        _il.Int(0);
        _il.Branch(OpCodes.Blt, Exit(DeoptReason.Raised));
        _il.Branch(OpCodes.Br, done);
        _il.Mark(isTrue);
        _il.Int(1);
        _il.Store(_tmpInt);
        _il.Branch(OpCodes.Br, done);
        _il.Mark(isFalse);
        _il.Int(0);
        _il.Store(_tmpInt);
        _il.Mark(done);
        Effects();
        _il.Load(_tmpInt);
    }

    /// <summary>1, 0, or -1 for "an exception is pending" → a bool.</summary>
    private void ThreeWay()
    {
        _il.Store(_tmpInt);
        _il.Load(_tmpInt);
        _il.Int(0);
        _il.Branch(OpCodes.Blt, Exit(DeoptReason.Raised));
        Effects();
        _il.Load(_tmpInt);
    }

    private void Negate()
    {
        _il.Int(0);
        _il.Op(OpCodes.Ceq);
    }

    private void PushIs(int a, int b)
    {
        var x = _state[a];
        var y = _state[b];
        if (x.Rep is Rep.Obj or Rep.Bool && y.Rep is Rep.Obj or Rep.Bool || (x.Rep == Rep.Any && y.Rep is Rep.Obj or Rep.Bool) || (y.Rep == Rep.Any && x.Rep is Rep.Obj or Rep.Bool))
        {
            PushObject(a);
            PushObject(b);
            _il.Op(OpCodes.Ceq);
            return;
        }
        PushValue(a);
        PushValue(b);
        _il.Call(R.M(nameof(JitRuntime.Is)));
    }

    private void PushContains(int item, int container)
    {
        if (TryContainsStr(item, container)) return;
        _il.Arg(ThreadArg);
        PushValue(item);
        PushValue(container);
        _il.Call(R.M(nameof(JitRuntime.Contains)));
        ThreeWay();
    }
}

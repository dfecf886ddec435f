using TieredPy.Bytecode;

namespace TieredPy.Runtime;

/// <summary>What each bytecode instruction becomes.</summary>
internal sealed partial class Translator
{
    /// <summary>Translates one instruction; returns whether control goes on behind it, and where translation goes on.</summary>
    private (bool Live, int Next) One(int op, int oparg, int at, int next)
    {
        var live = !Opcode.EndsFlow(op);
        switch (op)
        {
            case Opcode.NOP or Opcode.NOT_TAKEN or Opcode.CACHE:
                break;
            case Opcode.RESUME:
                if ((oparg & OpargTables.ResumeKindMask) == 0) Emit(RegOp.Resume);
                break;

            // ---- the stack ----
            case Opcode.LOAD_FAST or Opcode.LOAD_FAST_BORROW:
                PushRegister(oparg);
                break;
            case Opcode.LOAD_FAST_CHECK:
                Emit(RegOp.CheckLocal, Reg(oparg), oparg);
                PushRegister(oparg);
                break;
            case Opcode.LOAD_FAST_LOAD_FAST or Opcode.LOAD_FAST_BORROW_LOAD_FAST_BORROW:
                PushRegister(oparg >> 4);
                PushRegister(oparg & 15);
                break;
            case Opcode.LOAD_FAST_AND_CLEAR:
                FreeRegister(oparg, -1, _sp);
                Emit(RegOp.Move, Claim(0), Reg(oparg));
                Emit(RegOp.Clear, Reg(oparg));
                PushRegister(Slot(_sp));
                break;
            case Opcode.LOAD_CONST:
                Push(new Entry(EntryKind.Const, oparg));
                break;
            case Opcode.LOAD_SMALL_INT:
                Push(new Entry(EntryKind.Int, oparg));
                break;
            case Opcode.PUSH_NULL:
                Push(new Entry(EntryKind.Null, 0));
                break;
            case Opcode.COPY:
                Push(_stack[_sp - oparg]);
                break;
            case Opcode.SWAP:
                (_stack[_sp - 1], _stack[_sp - oparg]) = (_stack[_sp - oparg], _stack[_sp - 1]);
                break;
            case Opcode.POP_TOP or Opcode.POP_ITER or Opcode.END_FOR:
                Drop(1);
                break;
            case Opcode.STORE_FAST:
                StoreLocal(oparg);
                break;
            case Opcode.STORE_FAST_LOAD_FAST:
                StoreLocal(oparg >> 4);
                PushRegister(oparg & 15);
                break;
            case Opcode.STORE_FAST_STORE_FAST:
                StoreLocal(oparg >> 4);
                StoreLocal(oparg & 15);
                break;
            case Opcode.DELETE_FAST:
                FreeRegister(oparg, -1, _sp);
                Emit(RegOp.DeleteFast, Reg(oparg), oparg);
                break;

            // ---- operators ----
            case Opcode.BINARY_OP:
                Binary(oparg);
                break;
            case Opcode.UNARY_NEGATIVE:
                Result(RegOp.Negative, 1, UseTop(1));
                break;
            case Opcode.UNARY_INVERT:
                Result(RegOp.Invert, 1, UseTop(1));
                break;
            case Opcode.UNARY_NOT:
                Result(RegOp.Not, 1, UseTop(1));
                break;
            case Opcode.TO_BOOL:
                if (NextJump(next) is { } truth)
                {
                    FlowTo(truth.Target);
                    var a = UseTop(1);
                    Drop(1);
                    EmitBranchLong(truth.IfTrue ? RegOp.JTrue : RegOp.JFalse, a, truth.Target);
                    return (true, truth.Next);
                }
                Result(RegOp.ToBool, 1, UseTop(1));
                break;
            case Opcode.COMPARE_OP:
                return (true, Compare(oparg, next));
            case Opcode.IS_OP:
                return (true, TestOrValue(RegOp.Is, RegOp.JIs, oparg, next));
            case Opcode.CONTAINS_OP:
                return (true, TestOrValue(RegOp.In, RegOp.JIn, oparg, next));
            case Opcode.CHECK_EXC_MATCH:
                if (NextJump(next) is { IfTrue: false } match)
                {
                    FlowTo(match.Target);
                    var (exc, type) = UseTwo();
                    Drop(1);
                    EmitBranch(RegOp.JNoMatch, exc, type, match.Target);
                    return (true, match.Next);
                }
                {
                    var (exc, type) = UseTwo();
                    Result(RegOp.CheckExcMatch, 1, exc, type);
                }
                break;

            // ---- jumps ----
            case Opcode.POP_JUMP_IF_TRUE:
                Branch(RegOp.JTrueB, StackStates.JumpTarget(op, oparg, next));
                break;
            case Opcode.POP_JUMP_IF_FALSE:
                Branch(RegOp.JFalseB, StackStates.JumpTarget(op, oparg, next));
                break;
            case Opcode.POP_JUMP_IF_NONE:
                Branch(RegOp.JNone, StackStates.JumpTarget(op, oparg, next));
                break;
            case Opcode.POP_JUMP_IF_NOT_NONE:
                Branch(RegOp.JNotNone, StackStates.JumpTarget(op, oparg, next));
                break;
            case Opcode.JUMP_FORWARD or Opcode.JUMP_BACKWARD_NO_INTERRUPT:
                {
                    var target = StackStates.JumpTarget(op, oparg, next);
                    FlowTo(target);
                    EmitJump(target);
                    break;
                }
            case Opcode.JUMP_BACKWARD:
                {
                    var target = StackStates.JumpTarget(op, oparg, next);
                    FlowTo(target);
                    EmitBranchLong(RegOp.JumpBack, NewCache(), target);
                    break;
                }

            // ---- iteration ----
            case Opcode.GET_ITER:
                Result(RegOp.GetIter, 1, UseTop(1));
                break;
            case Opcode.FOR_ITER:
                {
                    var target = StackStates.JumpTarget(op, oparg, next);
                    FlowTo(target);
                    var iterator = UseTop(1);
                    var dest = Claim(0);
                    MarkResult(EmitBranch(RegOp.ForIter, iterator, dest, target), 1);
                    if (_options.FarJumps) _lastResult = -1;
                    PushRegister(Slot(_sp));
                    break;
                }
            case Opcode.GET_YIELD_FROM_ITER:
                Result(RegOp.GetYieldFromIter, 1, UseTop(1));
                break;

            // ---- attributes and subscripts ----
            case Opcode.LOAD_ATTR:
                {
                    var cache = NewCache(NameAt(oparg >> 1));
                    if ((oparg & 1) == 0)
                    {
                        Result(RegOp.LoadAttr, 1, UseTop(1), cache);
                        break;
                    }
                    Pair(RegOp.LoadMethod, 1, UseTop(1), cache);
                    break;
                }
            case Opcode.LOAD_SUPER_ATTR:
                {
                    var cache = NewCache(NameAt(oparg >> 2), (oparg & 2) != 0 ? 2 : 0);
                    var from = Range(3);
                    if ((oparg & 1) == 0) Result(RegOp.LoadSuperAttr, 3, from, cache);
                    else Pair(RegOp.LoadSuperMethod, 3, from, cache);
                    break;
                }
            case Opcode.STORE_ATTR:
                {
                    var (value, owner) = UseTwo();
                    Drop(2);
                    Emit(RegOp.StoreAttr, owner, value, NewCache(NameAt(oparg)));
                    break;
                }
            case Opcode.DELETE_ATTR:
                Emit(RegOp.DeleteAttr, UseTop(1), 0, NewCache(NameAt(oparg)));
                Drop(1);
                break;
            case Opcode.STORE_SUBSCR:
                {
                    var (value, container, key) = UseThree();
                    Drop(3);
                    Emit(RegOp.StoreSubscr, container, key, value);
                    break;
                }
            case Opcode.DELETE_SUBSCR:
                {
                    var (container, key) = UseTwo();
                    Drop(2);
                    Emit(RegOp.DeleteSubscr, container, key);
                    break;
                }
            case Opcode.BINARY_SLICE:
                Result(RegOp.Slice, 3, Range(3));
                break;
            case Opcode.STORE_SLICE:
                Emit(RegOp.StoreSlice, Range(4));
                Drop(4);
                break;

            // ---- names ----
            case Opcode.LOAD_GLOBAL:
                Result(RegOp.LoadGlobal, 0, 0, NewCache(NameAt(oparg >> 1)));
                if ((oparg & 1) != 0) Push(new Entry(EntryKind.Null, 0));
                break;
            case Opcode.STORE_GLOBAL:
                Emit(RegOp.StoreGlobal, UseTop(1), 0, NameOperand(oparg));
                Drop(1);
                break;
            case Opcode.DELETE_GLOBAL:
                Emit(RegOp.DeleteGlobal, 0, 0, NameOperand(oparg));
                break;
            case Opcode.LOAD_NAME:
                Result(RegOp.LoadName, 0, 0, NameOperand(oparg));
                break;
            case Opcode.STORE_NAME:
                Emit(RegOp.StoreName, UseTop(1), 0, NameOperand(oparg));
                Drop(1);
                break;
            case Opcode.DELETE_NAME:
                Emit(RegOp.DeleteName, 0, 0, NameOperand(oparg));
                break;
            case Opcode.LOAD_FROM_DICT_OR_GLOBALS:
                Result(RegOp.LoadFromDictOrGlobals, 1, UseTop(1), NameOperand(oparg));
                break;
            case Opcode.LOAD_FROM_DICT_OR_DEREF:
                Result(RegOp.LoadFromDictOrDeref, 1, UseTop(1), Reg(oparg));
                break;
            case Opcode.LOAD_LOCALS:
                Result(RegOp.LoadLocals, 0);
                break;
            case Opcode.LOAD_BUILD_CLASS:
                Result(RegOp.LoadBuildClass, 0);
                break;
            case Opcode.LOAD_COMMON_CONSTANT:
                Result(RegOp.LoadCommonConstant, 0, 0, oparg);
                break;
            case Opcode.SETUP_ANNOTATIONS:
                Emit(RegOp.SetupAnnotations);
                break;
            case Opcode.MAKE_CELL:
                Emit(RegOp.MakeCell, Reg(oparg));
                break;
            case Opcode.COPY_FREE_VARS:
                Emit(RegOp.CopyFreeVars, Reg(_co.LocalsPlusNames.Length - oparg), 0, oparg);
                break;
            case Opcode.LOAD_DEREF:
                Result(RegOp.LoadDeref, 0, Reg(oparg));
                break;
            case Opcode.STORE_DEREF:
                Emit(RegOp.StoreDeref, Reg(oparg), UseTop(1));
                Drop(1);
                break;
            case Opcode.DELETE_DEREF:
                Emit(RegOp.DeleteDeref, Reg(oparg));
                break;
            case Opcode.IMPORT_NAME:
                Result(RegOp.ImportName, 2, Range(2), NameOperand(oparg));
                break;
            case Opcode.IMPORT_FROM:
                Result(RegOp.ImportFrom, 0, UseTop(1), NameOperand(oparg));
                break;

            default:
                return Other(op, oparg, at, next, live);
        }
        return (live, next);
    }

    private (bool Live, int Next) Other(int op, int oparg, int at, int next, bool live)
    {
        switch (op)
        {
            // ---- building ----
            case Opcode.BUILD_TUPLE:
                Result(RegOp.BuildTuple, oparg, Range(oparg), oparg);
                break;
            case Opcode.BUILD_LIST:
                Result(RegOp.BuildList, oparg, Range(oparg), oparg);
                break;
            case Opcode.BUILD_SET:
                Result(RegOp.BuildSet, oparg, Range(oparg), oparg);
                break;
            case Opcode.BUILD_MAP:
                Result(RegOp.BuildMap, oparg * 2, Range(oparg * 2), oparg);
                break;
            case Opcode.BUILD_STRING:
                Result(RegOp.BuildString, oparg, Range(oparg), oparg);
                break;
            case Opcode.BUILD_SLICE:
                Result(RegOp.BuildSlice, oparg, Range(oparg), oparg);
                break;
            case Opcode.LIST_APPEND:
                Into(RegOp.ListAppend, oparg);
                break;
            case Opcode.LIST_EXTEND:
                Into(RegOp.ListExtend, oparg);
                break;
            case Opcode.SET_ADD:
                Into(RegOp.SetAdd, oparg);
                break;
            case Opcode.SET_UPDATE:
                Into(RegOp.SetUpdate, oparg);
                break;
            case Opcode.DICT_UPDATE:
                Into(RegOp.DictUpdate, oparg);
                break;
            case Opcode.DICT_MERGE:
                {
                    UseTop(1);
                    MakeCanonical(_sp - oparg - 1);
                    MakeCanonical(_sp - oparg - 4);
                    Emit(RegOp.DictMerge, Use(_sp - oparg - 1), UseTop(1), Use(_sp - oparg - 4));
                    Drop(1);
                    break;
                }
            case Opcode.MAP_ADD:
                {
                    MakeCanonical(_sp - oparg - 2);
                    UseTwo();
                    var (key, value) = UseTwo();
                    Emit(RegOp.MapAdd, Use(_sp - oparg - 2), key, value);
                    Drop(2);
                    break;
                }
            case Opcode.FORMAT_SIMPLE:
                Result(RegOp.FormatSimple, 1, UseTop(1));
                break;
            case Opcode.FORMAT_WITH_SPEC:
                {
                    var (value, spec) = UseTwo();
                    Result(RegOp.FormatWithSpec, 2, value, spec);
                    break;
                }
            case Opcode.CONVERT_VALUE:
                Result(RegOp.ConvertValue, 1, UseTop(1), oparg);
                break;
            case Opcode.BUILD_TEMPLATE:
                {
                    var (strings, interpolations) = UseTwo();
                    Result(RegOp.BuildTemplate, 2, strings, interpolations);
                    break;
                }
            case Opcode.BUILD_INTERPOLATION:
                {
                    var n = 2 + (oparg & 1);
                    Result(RegOp.BuildInterpolation, n, Range(n), oparg);
                    break;
                }
            case Opcode.UNPACK_SEQUENCE:
                {
                    var source = UseTop(1);
                    var dest = Claim(1, oparg);
                    Drop(1);
                    if (oparg == 2) MarkResult(Emit(RegOp.Unpack2, dest + 16, source, dest), 0, 2);
                    else Emit(RegOp.UnpackSequence, dest, source, oparg);
                    for (var i = 0; i < oparg; i++) PushRegister(Slot(_sp));
                    break;
                }
            case Opcode.UNPACK_EX:
                {
                    var source = UseTop(1);
                    var n = (oparg & 255) + 1 + (oparg >> 8);
                    if (oparg > ushort.MaxValue) throw PyErr.New(PyExc.SystemError, "code object too large");
                    var dest = Claim(1, n);
                    Drop(1);
                    Emit(RegOp.UnpackEx, dest, source, oparg);
                    for (var i = 0; i < n; i++) PushRegister(Slot(_sp));
                    break;
                }
            case Opcode.GET_LEN:
                Result(RegOp.GetLen, 0, UseTop(1));
                break;
            case Opcode.MATCH_MAPPING:
                Result(RegOp.MatchMapping, 0, UseTop(1));
                break;
            case Opcode.MATCH_SEQUENCE:
                Result(RegOp.MatchSequence, 0, UseTop(1));
                break;
            case Opcode.MATCH_KEYS:
                {
                    var (subject, keys) = UseTwo();
                    Result(RegOp.MatchKeys, 0, subject, keys);
                    break;
                }
            case Opcode.MATCH_CLASS:
                Result(RegOp.MatchClass, 3, Range(3), oparg);
                break;

            // ---- calls ----
            case Opcode.CALL:
                {
                    var plain = _stack[_sp - oparg - 1].Kind == EntryKind.Null;
                    EmitCall(plain ? RegOp.Call : RegOp.CallMethod, oparg + 2, NewCache(null, oparg), plain);
                    break;
                }
            case Opcode.CALL_KW:
                {
                    var names = Pop();
                    if (names.Kind != EntryKind.Const || _co.Consts[names.Value] is not ConstTuple tuple)
                        throw PyErr.New(PyExc.SystemError, "keyword names that are not constant");
                    var kw = new PyStr[tuple.Count];
                    for (var i = 0; i < kw.Length; i++) kw[i] = PyStr.Intern((string)tuple[i]);
                    EmitCall(RegOp.CallKw, oparg + 2, NewCache(null, oparg, kw), plain: false);
                    break;
                }
            case Opcode.CALL_FUNCTION_EX:
                EmitCall(RegOp.CallEx, 4, 0, plain: false);
                break;
            case Opcode.CALL_INTRINSIC_1:
                Result((Intrinsic1)oparg switch
                {
                    Intrinsic1.UnaryPositive => RegOp.Positive,
                    Intrinsic1.ListToTuple => RegOp.ListToTuple,
                    _ => RegOp.Intrinsic1,
                }, 1, UseTop(1), (Intrinsic1)oparg is Intrinsic1.UnaryPositive or Intrinsic1.ListToTuple ? 0 : oparg);
                break;
            case Opcode.CALL_INTRINSIC_2:
                Result(RegOp.Intrinsic2, 2, Range(2), oparg);
                break;
            case Opcode.MAKE_FUNCTION:
                Result(RegOp.MakeFunction, 1, UseTop(1));
                break;
            case Opcode.SET_FUNCTION_ATTRIBUTE:
                {
                    var (attribute, function) = UseTwo();
                    Emit(RegOp.SetFunctionAttribute, function, attribute, oparg);
                    _stack[_sp - 2] = _stack[_sp - 1];
                    Drop(1);
                    break;
                }

            // ---- leaving, generators ----
            case Opcode.RETURN_VALUE:
                if (_stack[_sp - 1] is { Kind: EntryKind.Const } k && ReferenceEquals(_co.Consts[k.Value], PyConst.None)) Emit(RegOp.ReturnNone);
                else Emit(RegOp.Return, UseTop(1));
                Drop(1);
                break;
            case Opcode.RETURN_GENERATOR:
                Emit(RegOp.ReturnGenerator);
                Push(new Entry(EntryKind.Null, 0));
                break;
            case Opcode.YIELD_VALUE:
                Result(RegOp.Yield, 1, UseTop(1), oparg & 1);
                break;
            case Opcode.SEND:
                {
                    var target = StackStates.JumpTarget(op, oparg, next);
                    FlowTo(target);
                    EmitBranch(RegOp.Send, Reg(Slot(_sp - 2)), Reg(Slot(_sp - 1)), target);
                    break;
                }
            case Opcode.END_SEND:
                _stack[_sp - 2] = _stack[_sp - 1];
                Drop(1);
                break;
            case Opcode.GET_AWAITABLE:
                Result(RegOp.GetAwaitable, 1, UseTop(1), oparg);
                break;
            case Opcode.GET_AITER:
                Result(RegOp.GetAIter, 1, UseTop(1));
                break;
            case Opcode.GET_ANEXT:
                Result(RegOp.GetANext, 0, UseTop(1));
                break;
            case Opcode.END_ASYNC_FOR:
                Emit(RegOp.EndAsyncFor, 0, UseTop(1));
                Drop(2);
                break;
            case Opcode.CLEANUP_THROW:
                {
                    var from = Range(3);
                    Claim(3, 2);
                    Emit(RegOp.CleanupThrow, from);
                    Drop(3);
                    PushRegister(Slot(_sp));
                    PushRegister(Slot(_sp));
                    break;
                }

            // ---- exceptions ----
            case Opcode.RAISE_VARARGS:
                Emit(RegOp.Raise, Range(oparg), 0, oparg);
                break;
            case Opcode.RERAISE:
                Emit(RegOp.Reraise, UseTop(1));
                break;
            case Opcode.PUSH_EXC_INFO:
                MakeCanonical(_sp - 1);
                Claim(1, 2);
                Emit(RegOp.PushExcInfo, Reg(Slot(_sp - 1)));
                PushRegister(Slot(_sp));
                break;
            case Opcode.POP_EXCEPT:
                Emit(RegOp.PopExcept, UseTop(1));
                Drop(1);
                break;
            case Opcode.CHECK_EG_MATCH:
                {
                    var from = Range(2);
                    Claim(2, 2);
                    Emit(RegOp.CheckEgMatch, from);
                    break;
                }
            case Opcode.WITH_EXCEPT_START:
                Result(RegOp.WithExceptStart, 0, Range(5));
                break;
            case Opcode.LOAD_SPECIAL:
                Pair(RegOp.LoadSpecial, 1, UseTop(1), oparg);
                break;
            default:
                throw PyErr.New(PyExc.SystemError, $"unknown opcode {Opcode.Name(op)} at {at * 2}");
        }
        return (live, next);
    }

    // ---- families ----

    private void StoreLocal(int local)
    {
        var e = _stack[_sp - 1];
        var slot = Slot(_sp - 1);
        if (_lastResult == _code.Count - 1 && _lastResult >= 0 && e.Kind == EntryKind.Register && e.Value == slot && !IsNamed(local, -1) && !IsNamed(slot, _sp - 1))
        {
            var i = _code[_lastResult];
            var field = Field(i, _lastField) == Reg(slot) ? _lastField : _secondField >= 0 && Field(i, _secondField) == Reg(slot) ? _secondField : -1;
            if (field >= 0)
            {
                switch (field)
                {
                    case 0: i.A = (ushort)Reg(local); break;
                    case 1: i.B = (ushort)Reg(local); break;
                    default: i.C = (ushort)Reg(local); break;
                }
                _code[_lastResult] = i;
                if (_secondField < 0) _lastResult = -1;
                Drop(1);
                return;
            }
        }
        if (e.Kind != EntryKind.Register || e.Value != local)
        {
            FreeRegister(local, _sp - 1, _sp);
            LoadInto(local, _stack[_sp - 1]);
        }
        Drop(1);
    }

    private static int Field(Instr i, int field) => field switch { 0 => i.A, 1 => i.B, _ => i.C };

    private void Pair(RegOp op, int pops, int b, int c)
    {
        var dest = Claim(pops, 2);
        Drop(pops);
        Emit(op, dest, b, c);
        PushRegister(Slot(_sp));
        PushRegister(Slot(_sp));
    }

    private void Binary(int oparg)
    {
        var op = (BinaryOperator)oparg;
        if (_stack[_sp - 1] is { Kind: EntryKind.Int } imm && op is BinaryOperator.Add or BinaryOperator.Subtract or BinaryOperator.InplaceAdd or BinaryOperator.InplaceSubtract
            && _stack[_sp - 1].Kind == EntryKind.Int)
        {
            var left = Use(_sp - 2);
            Result(op switch
            {
                BinaryOperator.Add => RegOp.AddI,
                BinaryOperator.Subtract => RegOp.SubtractI,
                BinaryOperator.InplaceAdd => RegOp.IAddI,
                _ => RegOp.ISubtractI,
            }, 2, left, imm.Value);
            return;
        }
        var (b, c) = UseTwo();
        Result(RegOp.Add + oparg, 2, b, c);
    }

    /// <summary>The conditional jump on a bool that stands at <paramref name="next"/>, if the value can come from nowhere else.</summary>
    private (bool IfTrue, int Target, int Next)? NextJump(int next)
    {
        if (_states.IsLeader(next)) return null;
        var (op, oparg, _, after) = StackStates.Decode(_co, next);
        return op is Opcode.POP_JUMP_IF_FALSE or Opcode.POP_JUMP_IF_TRUE ? (op == Opcode.POP_JUMP_IF_TRUE, StackStates.JumpTarget(op, oparg, after), after) : null;
    }

    private int Compare(int oparg, int next)
    {
        var cmp = oparg >> 5;
        if ((oparg & OpargTables.CompareToBool) != 0 && NextJump(next) is { } jump)
        {
            FlowTo(jump.Target);
            if (_stack[_sp - 1] is { Kind: EntryKind.Int } imm)
            {
                var a = Use(_sp - 2);
                Drop(2);
                EmitBranch((jump.IfTrue ? RegOp.JLtI : RegOp.JNLtI) + cmp, a, imm.Value, jump.Target);
                return jump.Next;
            }
            var (left, right) = UseTwo();
            Drop(2);
            EmitBranch((jump.IfTrue ? RegOp.JLt : RegOp.JNLt) + cmp, left, right, jump.Target);
            return jump.Next;
        }
        var (b, c) = UseTwo();
        Result(RegOp.CmpLt + cmp, 2, b, c);
        if ((oparg & OpargTables.CompareToBool) != 0) Result(RegOp.ToBool, 1, UseTop(1));
        return next;
    }

    private int TestOrValue(RegOp value, RegOp jumpOp, int invert, int next)
    {
        if (NextJump(next) is { } jump)
        {
            FlowTo(jump.Target);
            var (left, right) = UseTwo();
            Drop(2);
            EmitBranch((invert != 0) == jump.IfTrue ? jumpOp + 1 : jumpOp, left, right, jump.Target);
            return jump.Next;
        }
        var (b, c) = UseTwo();
        Result(value + invert, 2, b, c);
        return next;
    }

    private void Branch(RegOp op, int target)
    {
        FlowTo(target);
        var a = UseTop(1);
        Drop(1);
        EmitBranchLong(op, a, target);
    }

    /// <summary>list.append and its like: TOS into the container below it.</summary>
    private void Into(RegOp op, int oparg)
    {
        MakeCanonical(_sp - oparg - 1);
        UseTop(1);
        Emit(op, Use(_sp - oparg - 1), UseTop(1));
        Drop(1);
    }

    private void EmitCall(RegOp op, int count, int cache, bool plain)
    {
        var first = _sp - count;
        for (var i = 0; i < first; i++)
        {
            // the callee's window will lie over everything from the call's own slots on
            if (_stack[i].Kind == EntryKind.Register && _stack[i].Value >= Slot(first)) MakeCanonical(i);
        }
        for (var i = first; i < _sp; i++)
        {
            if (plain && i == first + 1) continue;
            MakeCanonical(i);
        }
        var from = Reg(Slot(first));
        Drop(count);
        MarkResult(Emit(op, from, from, cache), 1);
        PushRegister(Slot(_sp));
    }
}

using System.Reflection.Emit;
using TieredPy.Runtime;

namespace TieredPy.Jit;

/// <summary>Operators and comparisons on unboxed numbers; anything else goes to a helper.</summary>
internal sealed partial class Emitter
{
    private enum Operands
    {
        /// <summary>No special case: a helper does it.</summary>
        Generic,
        Ints,
        Floats,

        /// <summary>Nothing is known: leave when reached.</summary>
        Unknown,
        Impossible,
    }

    /// <summary>The operator without its in-place form.</summary>
    private static RegOp Plain(RegOp op) => op is >= RegOp.IAdd and <= RegOp.IXor ? op - RegOp.IAdd + RegOp.Add : op;

    private Operands Hint()
    {
        if (IsBlocked(_pc, DeoptReason.NotInt) || IsBlocked(_pc, DeoptReason.NotFloat) || IsBlocked(_pc, DeoptReason.NotNumber)) return Operands.Generic;
        switch (_quick)
        {
            case >= RegOp.AddII and <= RegOp.RShiftII or RegOp.AddIInt or RegOp.SubtractIInt or (>= RegOp.JLtII and <= RegOp.JGeII) or (>= RegOp.JLtIInt and <= RegOp.JGeIInt):
                return Operands.Ints;
            case >= RegOp.AddFF and <= RegOp.TrueDivideFF or RegOp.AddIFloat or RegOp.SubtractIFloat or (>= RegOp.JLtFF and <= RegOp.JNGeFF):
                return Operands.Floats;
        }
        var seen = (OperandTypes)_code.Seen[_pc];
        if ((seen & OperandTypes.Overflow) != 0) return Operands.Generic;
        if (seen == OperandTypes.IntInt) return Operands.Ints;
        if (seen == OperandTypes.FloatFloat) return Operands.Floats;
        return Operands.Generic;
    }

    /// <summary>Brings two registers to numbers of one sort, by what is known or else by what was seen.</summary>
    private Operands Numbers(int a, int b)
    {
        var x = _state[a].Rep;
        var y = _state[b].Rep;
        if (x == Rep.Int && y == Rep.Int) return IsBlocked(_pc, DeoptReason.Overflow) ? Operands.Generic : Operands.Ints;
        if (_state[a].IsNumber && _state[b].IsNumber) return Operands.Floats;
        if (x != Rep.Any && !_state[a].IsNumber || y != Rep.Any && !_state[b].IsNumber) return Operands.Generic;
        switch (Hint())
        {
            case Operands.Ints when x is Rep.Int or Rep.Any && y is Rep.Int or Rep.Any:
                if (IsBlocked(_pc, DeoptReason.Overflow)) return Operands.Generic;
                return Guard(a, RegType.Int) && Guard(b, RegType.Int) ? Operands.Ints : Operands.Impossible;
            case Operands.Floats:
                if (x == Rep.Any && !Guard(a, RegType.Float)) return Operands.Impossible;
                if (_state[b].Rep == Rep.Any && !Guard(b, RegType.Float)) return Operands.Impossible;
                return Operands.Floats;
            default:
                return Operands.Generic;
        }
    }

    private void Binary(int d, int a, int b)
    {
        var op = Plain(_base);
        switch (op is RegOp.MatMul or RegOp.Power ? Operands.Generic : Numbers(a, b))
        {
            case Operands.Ints:
                BinaryInts(op, d, a, b);
                return;
            case Operands.Floats when op is RegOp.Add or RegOp.Subtract or RegOp.Multiply or RegOp.TrueDivide or RegOp.FloorDivide or RegOp.Remainder:
                BinaryFloats(op, d, a, b);
                return;
            case Operands.Impossible:
                return;
        }
        if ((_quick == RegOp.AddSS || (op == RegOp.Add && _state[a].Class == typeof(PyStr) && _state[b].Class == typeof(PyStr))) && !IsBlocked(_pc, DeoptReason.WrongClass))
        {
            if (!Guard(a, RegType.Object(typeof(PyStr))) || !Guard(b, RegType.Object(typeof(PyStr)))) return;
            _il.Arg(ThreadArg);
            PushObject(a);
            PushObject(b);
            _il.Call(R.M(nameof(JitRuntime.ConcatStrings)));
            SetObjectOrRaise(d, typeof(PyStr));
            return;
        }
        if (TryBinaryComplex(d, a, b) || TryBinarySpecial(d, a, b)) return;
        _il.Arg(ThreadArg);
        PushValue(a);
        PushValue(b);
        _il.Int((int)_base);
        _il.Call(R.M(nameof(JitRuntime.Binary)));
        SetResult(d);
    }

    private void BinaryImmediate()
    {
        // the immediate is a constant operand of the same operator
        var op = _base is RegOp.AddI or RegOp.IAddI ? RegOp.Add : RegOp.Subtract;
        var inPlace = _base is RegOp.IAddI or RegOp.ISubtractI;
        long imm = (short)_instr.C;
        var t = _state[B];
        var hint = t.Rep == Rep.Any ? Hint() : Operands.Generic;
        if (t.Rep == Rep.Any && hint == Operands.Ints && !Guard(B, RegType.Int)) return;
        if (t.Rep == Rep.Any && hint == Operands.Floats && !Guard(B, RegType.Float)) return;
        t = _state[B];
        if (t.Rep == Rep.Int && !IsBlocked(_pc, DeoptReason.Overflow))
        {
            AddConstant(B, op == RegOp.Add ? imm : -imm);
            _il.Load(_tmpLong);
            SetInt(A);
            return;
        }
        if (t.Rep == Rep.Float)
        {
            PushDouble(B);
            _il.Double(imm);
            _il.Op(op == RegOp.Add ? OpCodes.Add : OpCodes.Sub);
            SetFloat(A);
            return;
        }
        _il.Arg(ThreadArg);
        PushValue(B);
        _il.Op(OpCodes.Ldnull);
        _il.Long(imm);
        _il.New(R.NewValue);
        _il.Int((int)(op == RegOp.Add ? inPlace ? RegOp.IAdd : RegOp.Add : inPlace ? RegOp.ISubtract : RegOp.Subtract));
        _il.Call(R.M(nameof(JitRuntime.Binary)));
        SetResult(A);
    }

    /// <summary>register + constant into the long temporary, leaving on overflow.</summary>
    private void AddConstant(int r, long c)
    {
        PushLong(r);
        _il.Long(c);
        _il.Op(OpCodes.Add);
        _il.Store(_tmpLong);
        if (c == 0) return;
        _il.Load(_tmpLong);
        PushLong(r);
        _il.Branch(c > 0 ? OpCodes.Blt : OpCodes.Bgt, Exit(DeoptReason.Overflow));
    }

    private void BinaryInts(RegOp op, int d, int a, int b)
    {
        var il = _il;
        var rightConst = _state[b].IsConst;
        var k = _state[b].ConstBits;
        switch (op)
        {
            case RegOp.Add when rightConst:
                AddConstant(a, k);
                break;
            case RegOp.Subtract when rightConst && k != long.MinValue:
                AddConstant(a, -k);
                break;
            case RegOp.Add:
                PushLong(a);
                PushLong(b);
                il.Op(OpCodes.Add);
                il.Store(_tmpLong);
                PushLong(a);
                il.Load(_tmpLong);
                il.Op(OpCodes.Xor);
                PushLong(b);
                il.Load(_tmpLong);
                il.Op(OpCodes.Xor);
                il.Op(OpCodes.And);
                il.Long(0);
                il.Branch(OpCodes.Blt, Exit(DeoptReason.Overflow));
                break;
            case RegOp.Subtract:
                PushLong(a);
                PushLong(b);
                il.Op(OpCodes.Sub);
                il.Store(_tmpLong);
                PushLong(a);
                PushLong(b);
                il.Op(OpCodes.Xor);
                PushLong(a);
                il.Load(_tmpLong);
                il.Op(OpCodes.Xor);
                il.Op(OpCodes.And);
                il.Long(0);
                il.Branch(OpCodes.Blt, Exit(DeoptReason.Overflow));
                break;
            case RegOp.Multiply:
                PushLong(a);
                PushLong(b);
                il.Op(OpCodes.Mul);
                il.Store(_tmpLong);
                // the product of doubles tells whether the exact one fits, but for a sliver at the border that is refused too
                PushDouble(a);
                PushDouble(b);
                il.Op(OpCodes.Mul);
                il.Call(typeof(Math).GetMethod(nameof(Math.Abs), [typeof(double)])!);
                il.Double(9.2e18);
                il.Branch(OpCodes.Bgt, Exit(DeoptReason.Overflow));
                break;
            case RegOp.FloorDivide or RegOp.Remainder:
                if (rightConst && k > 0)
                {
                    if ((k & (k - 1)) == 0)
                    {
                        PushLong(a);
                        if (op == RegOp.Remainder)
                        {
                            il.Long(k - 1);
                            il.Op(OpCodes.And);
                        }
                        else
                        {
                            il.Int(System.Numerics.BitOperations.TrailingZeroCount(k));
                            il.Op(OpCodes.Shr);
                        }
                        SetInt(d);
                        return;
                    }
                }
                else
                {
                    // 0 raises, -1 may overflow: both are the interpreter's
                    PushLong(b);
                    il.Long(1);
                    il.Op(OpCodes.Add);
                    il.Long(1);
                    il.Branch(OpCodes.Ble_Un, RaisingExit(DeoptReason.IntDivision, a, b));
                }
                PushLong(a);
                PushLong(b);
                il.Call(R.M(op == RegOp.FloorDivide ? nameof(JitRuntime.FloorDiv) : nameof(JitRuntime.FloorMod)));
                SetInt(d);
                return;
            case RegOp.TrueDivide:
                foreach (var r in (ReadOnlySpan<int>)[a, b])
                {
                    // beyond 2^53 the conversion to double would round
                    PushLong(r);
                    il.Long(1L << 53);
                    il.Op(OpCodes.Add);
                    il.Long(1L << 54);
                    il.Branch(OpCodes.Bgt_Un, Exit(DeoptReason.Overflow));
                }
                PushLong(b);
                il.Branch(OpCodes.Brfalse, RaisingExit(DeoptReason.IntDivision, a, b));
                PushDouble(a);
                PushDouble(b);
                il.Op(OpCodes.Div);
                SetFloat(d);
                return;
            case RegOp.And or RegOp.Or or RegOp.Xor:
                PushLong(a);
                PushLong(b);
                il.Op(op == RegOp.And ? OpCodes.And : op == RegOp.Or ? OpCodes.Or : OpCodes.Xor);
                SetInt(d);
                return;
            case RegOp.LShift:
                PushLong(b);
                il.Long(62);
                il.Branch(OpCodes.Bgt_Un, Exit(DeoptReason.Overflow));
                PushLong(a);
                PushLong(b);
                il.Op(OpCodes.Conv_I4);
                il.Op(OpCodes.Shl);
                il.Store(_tmpLong);
                il.Load(_tmpLong);
                PushLong(b);
                il.Op(OpCodes.Conv_I4);
                il.Op(OpCodes.Shr);
                PushLong(a);
                il.Branch(OpCodes.Bne_Un, Exit(DeoptReason.Overflow));
                break;
            case RegOp.RShift:
                PushLong(b);
                il.Long(63);
                il.Branch(OpCodes.Bgt_Un, Exit(DeoptReason.Overflow));
                PushLong(a);
                PushLong(b);
                il.Op(OpCodes.Conv_I4);
                il.Op(OpCodes.Shr);
                SetInt(d);
                return;
            default:
                throw new RefusedException($"int operator {op}");
        }
        il.Load(_tmpLong);
        SetInt(d);
    }

    private void BinaryFloats(RegOp op, int d, int a, int b)
    {
        if (op is RegOp.TrueDivide or RegOp.FloorDivide or RegOp.Remainder)
        {
            PushDouble(b);
            _il.Double(0);
            _il.Branch(OpCodes.Beq, RaisingExit(DeoptReason.IntDivision, a, b));
        }
        PushDouble(a);
        PushDouble(b);
        switch (op)
        {
            case RegOp.Add:
                _il.Op(OpCodes.Add);
                break;
            case RegOp.Subtract:
                _il.Op(OpCodes.Sub);
                break;
            case RegOp.Multiply:
                _il.Op(OpCodes.Mul);
                break;
            case RegOp.TrueDivide:
                _il.Op(OpCodes.Div);
                break;
            default:
                _il.Call(typeof(PyFloat).GetMethod(op == RegOp.FloorDivide ? nameof(PyFloat.FloorDiv) : nameof(PyFloat.FloorMod))!);
                break;
        }
        SetFloat(d);
    }

    private void Unary()
    {
        var t = _state[B];
        if (_base == RegOp.Negative && t.Rep == Rep.Float)
        {
            PushDouble(B);
            _il.Op(OpCodes.Neg);
            SetFloat(A);
            return;
        }
        if (_base == RegOp.Negative && t.Rep == Rep.Int)
        {
            PushLong(B);
            _il.Long(long.MinValue);
            _il.Branch(OpCodes.Beq, Exit(DeoptReason.Overflow));
            PushLong(B);
            _il.Op(OpCodes.Neg);
            SetInt(A);
            return;
        }
        if (_base == RegOp.Invert && t.Rep == Rep.Int)
        {
            PushLong(B);
            _il.Op(OpCodes.Not);
            SetInt(A);
            return;
        }
        _il.Arg(ThreadArg);
        PushValue(B);
        _il.Int((int)_base);
        _il.Call(R.M(nameof(JitRuntime.Unary)));
        SetResult(A);
    }

    // ---- comparisons ----

    private void Comparison()
    {
        var op = (CompareOp)(_base - RegOp.CmpLt);
        var kind = NumbersForComparison(B, C);
        if (kind == Operands.Impossible) return;
        if (kind is Operands.Ints or Operands.Floats)
        {
            var floats = kind == Operands.Floats;
            if (floats)
            {
                PushDouble(B);
                PushDouble(C);
            }
            else
            {
                PushLong(B);
                PushLong(C);
            }
            switch (op)
            {
                case CompareOp.Lt:
                    _il.Op(OpCodes.Clt);
                    break;
                case CompareOp.Gt:
                    _il.Op(OpCodes.Cgt);
                    break;
                case CompareOp.Eq:
                    _il.Op(OpCodes.Ceq);
                    break;
                case CompareOp.Ne:
                    _il.Op(OpCodes.Ceq);
                    Negate();
                    break;
                case CompareOp.Le:
                    // not greater; with a NaN neither
                    _il.Op(floats ? OpCodes.Cgt_Un : OpCodes.Cgt);
                    Negate();
                    break;
                default:
                    _il.Op(floats ? OpCodes.Clt_Un : OpCodes.Clt);
                    Negate();
                    break;
            }
            SetBool(A);
            return;
        }
        if (TryCompareStr(op, B, C))
        {
            if (_reachable) SetBool(A);
            return;
        }
        _il.Arg(ThreadArg);
        PushValue(B);
        PushValue(C);
        _il.Int((int)op);
        _il.Call(R.M(nameof(JitRuntime.Compare)));
        SetResult(A);
    }

    /// <summary>As <see cref="Numbers"/>; an int and a float are left to the helper, which compares exactly.</summary>
    private Operands NumbersForComparison(int a, int b)
    {
        var x = _state[a].Rep;
        var y = _state[b].Rep;
        if (x == Rep.Int && y == Rep.Int) return Operands.Ints;
        if (x == Rep.Float && y == Rep.Float) return Operands.Floats;
        // a constant int of moderate size is exact as a double
        if (x == Rep.Float && y == Rep.Int && _state[b].IsConst && Math.Abs(_state[b].ConstBits) < 1L << 50) return Operands.Floats;
        if (y == Rep.Float && x == Rep.Int && _state[a].IsConst && Math.Abs(_state[a].ConstBits) < 1L << 50) return Operands.Floats;
        if (x != Rep.Any && !_state[a].IsNumber || y != Rep.Any && !_state[b].IsNumber) return Operands.Generic;
        if (x != Rep.Any && y != Rep.Any) return Operands.Generic;
        var hint = Hint();
        if (hint == Operands.Ints && x is Rep.Int or Rep.Any && y is Rep.Int or Rep.Any) return Guard(a, RegType.Int) && Guard(b, RegType.Int) ? Operands.Ints : Operands.Impossible;
        if (hint == Operands.Floats && x is Rep.Float or Rep.Any && y is Rep.Float or Rep.Any) return Guard(a, RegType.Float) && Guard(b, RegType.Float) ? Operands.Floats : Operands.Impossible;
        return Operands.Generic;
    }

    private static OpCode JumpFor(CompareOp op, bool negated) => (op, negated) switch
    {
        // "not less" is "greater, equal or unordered": never the opposite comparison alone
        (CompareOp.Lt, false) => OpCodes.Blt,
        (CompareOp.Le, false) => OpCodes.Ble,
        (CompareOp.Eq, false) => OpCodes.Beq,
        (CompareOp.Ne, false) => OpCodes.Bne_Un,
        (CompareOp.Gt, false) => OpCodes.Bgt,
        (CompareOp.Ge, false) => OpCodes.Bge,
        (CompareOp.Lt, true) => OpCodes.Bge_Un,
        (CompareOp.Le, true) => OpCodes.Bgt_Un,
        (CompareOp.Eq, true) => OpCodes.Bne_Un,
        (CompareOp.Ne, true) => OpCodes.Beq,
        (CompareOp.Gt, true) => OpCodes.Ble_Un,
        _ => OpCodes.Blt_Un,
    };

    private static OpCode IntJumpFor(CompareOp op, bool negated) => JumpFor(negated ? Opposite(op) : op, false);

    private static CompareOp Opposite(CompareOp op) => op switch
    {
        CompareOp.Lt => CompareOp.Ge,
        CompareOp.Le => CompareOp.Gt,
        CompareOp.Eq => CompareOp.Ne,
        CompareOp.Ne => CompareOp.Eq,
        CompareOp.Gt => CompareOp.Le,
        _ => CompareOp.Lt,
    };

    private void CompareJump(int a, int b, int target)
    {
        var negated = _base >= RegOp.JNLt;
        var op = (CompareOp)(_base - (negated ? RegOp.JNLt : RegOp.JLt));
        switch (NumbersForComparison(a, b))
        {
            case Operands.Ints:
                PushLong(a);
                PushLong(b);
                _il.Branch(IntJumpFor(op, negated), EdgeTo(target));
                return;
            case Operands.Floats:
                PushDouble(a);
                PushDouble(b);
                _il.Branch(JumpFor(op, negated), EdgeTo(target));
                return;
            case Operands.Impossible:
                return;
        }
        if (TryCompareStr(op, a, b))
        {
            if (_reachable) _il.Branch(negated ? OpCodes.Brfalse : OpCodes.Brtrue, EdgeTo(target));
            return;
        }
        if (TryCompareSpecial(op, a, b))
        {
            if (!_reachable) return;
            _il.Load(_tmpInt);
            _il.Branch(negated ? OpCodes.Brfalse : OpCodes.Brtrue, EdgeTo(target));
            return;
        }
        var done = _il.NewLabel();
        if (_state[a].Rep is Rep.Any or Rep.Int && _state[b].Rep is Rep.Any or Rep.Int)
        {
            // now ints, now something else: ints need no call
            var other = _il.NewLabel();
            foreach (var r in (int[])[a, b])
            {
                if (_state[r].Rep == Rep.Int) continue;
                _il.Load(ObjectOf(r));
                _il.Branch(OpCodes.Brtrue, other);
            }
            foreach (var r in (int[])[a, b])
            {
                if (_state[r].Rep == Rep.Int) PushLong(r);
                else _il.Load(LongOf(r));
            }
            _il.Branch(IntJumpFor(op, negated), EdgeTo(target));
            _il.Branch(OpCodes.Br, done);
            _il.Mark(other);
        }
        _il.Arg(ThreadArg);
        PushValue(a);
        PushValue(b);
        _il.Int((int)op);
        _il.Call(R.M(nameof(JitRuntime.CompareTruth)));
        ThreeWay();
        _il.Branch(negated ? OpCodes.Brfalse : OpCodes.Brtrue, EdgeTo(target));
        _il.Mark(done);
    }

    private void CompareJumpImmediate()
    {
        var negated = _base >= RegOp.JNLtI;
        var op = (CompareOp)(_base - (negated ? RegOp.JNLtI : RegOp.JLtI));
        var target = _pc + (short)_instr.C;
        long imm = (short)_instr.B;
        var t = _state[A];
        if (t.Rep == Rep.Any)
        {
            var hint = Hint();
            if (hint == Operands.Ints && !Guard(A, RegType.Int)) return;
            if (hint == Operands.Floats && !Guard(A, RegType.Float)) return;
            t = _state[A];
        }
        if (t.Rep == Rep.Int)
        {
            PushLong(A);
            _il.Long(imm);
            _il.Branch(IntJumpFor(op, negated), EdgeTo(target));
            return;
        }
        if (t.Rep == Rep.Float)
        {
            PushDouble(A);
            _il.Double(imm);
            _il.Branch(JumpFor(op, negated), EdgeTo(target));
            return;
        }
        _il.Arg(ThreadArg);
        PushValue(A);
        _il.Op(OpCodes.Ldnull);
        _il.Long(imm);
        _il.New(R.NewValue);
        _il.Int((int)op);
        _il.Call(R.M(nameof(JitRuntime.CompareTruth)));
        ThreeWay();
        _il.Branch(negated ? OpCodes.Brfalse : OpCodes.Brtrue, EdgeTo(target));
    }
}

using System.Reflection.Emit;
using TieredPy.Runtime;

namespace TieredPy.Jit;

/// <summary>Reading, writing and guarding registers.</summary>
internal sealed partial class Emitter
{
    private LocalBuilder? LongOf(int r) => _il.Active ? _longs[r] ??= _il.NewLocal(typeof(long)) : null;

    private LocalBuilder? DoubleOf(int r) => _il.Active ? _doubles[r] ??= _il.NewLocal(typeof(double)) : null;

    private LocalBuilder? ObjectOf(int r) => _il.Active ? _objects[r] ??= _il.NewLocal(typeof(object)) : null;

    private LocalBuilder? BoolOf(int r) => _il.Active ? _bools[r] ??= _il.NewLocal(typeof(bool)) : null;

    // ---- reading: the value goes onto the evaluation stack ----

    /// <summary>An Int (or Bool) register as a long.</summary>
    private void PushLong(int r)
    {
        var t = _state[r];
        if (t.IsConst) _il.Long(t.ConstBits);
        else if (t.Rep == Rep.Bool)
        {
            _il.Load(BoolOf(r));
            _il.Op(OpCodes.Conv_I8);
        }
        else _il.Load(LongOf(r));
    }

    /// <summary>An Int or Float register as a double.</summary>
    private void PushDouble(int r)
    {
        var t = _state[r];
        if (t.IsConst) _il.Double(t.Rep == Rep.Float ? BitConverter.Int64BitsToDouble(t.ConstBits) : t.ConstBits);
        else if (t.Rep == Rep.Float) _il.Load(DoubleOf(r));
        else
        {
            _il.Load(LongOf(r));
            _il.Op(OpCodes.Conv_R8);
        }
    }

    private void PushBool(int r)
    {
        var t = _state[r];
        if (t.IsConst) _il.Int((int)t.ConstBits);
        else _il.Load(BoolOf(r));
    }

    /// <summary>The object (or tag) of a register of any representation but numbers.</summary>
    private void PushObject(int r)
    {
        var t = _state[r];
        switch (t.Rep)
        {
            case Rep.Null:
                _il.Field(OpCodes.Ldsfld, R.NullTag);
                break;
            case Rep.Bool:
                PushBoolObject(r);
                break;
            case Rep.Obj when t.IsConst:
                PushConstant(t.ConstRef!);
                break;
            case Rep.Iterator:
                PushIterator(r);
                break;
            default:
                _il.Load(ObjectOf(r));
                break;
        }
    }

    private void PushBoolObject(int r)
    {
        if (_state[r].IsConst)
        {
            _il.Field(OpCodes.Ldsfld, _state[r].ConstBits != 0 ? R.True : R.False);
            return;
        }
        var no = _il.NewLabel();
        var done = _il.NewLabel();
        _il.Load(BoolOf(r));
        _il.Branch(OpCodes.Brfalse, no);
        _il.Field(OpCodes.Ldsfld, R.True);
        _il.Branch(OpCodes.Br, done);
        _il.Mark(no);
        _il.Field(OpCodes.Ldsfld, R.False);
        _il.Mark(done);
    }

    /// <summary>An object that the code is specialised on.</summary>
    private void PushConstant(object o)
    {
        if (o == (object)PyNone.Instance)
        {
            _il.Field(OpCodes.Ldsfld, R.None);
            return;
        }
        if (!_il.Active) return;
        var index = _unit.Constant(o);
        _il.Arg(ClosureArg);
        if (index < JitClosure.FieldCount)
        {
            _il.Field(OpCodes.Ldfld, R.Constants[index]);
            return;
        }
        _il.Field(OpCodes.Ldfld, R.MoreConstants);
        _il.Int(index - JitClosure.FieldCount);
        _il.Op(OpCodes.Ldelem_Ref);
    }

    /// <summary>The register as a Value.</summary>
    private void PushValue(int r)
    {
        switch (_state[r].Rep)
        {
            case Rep.Int:
                _il.Op(OpCodes.Ldnull);
                PushLong(r);
                break;
            case Rep.Float:
                _il.Field(OpCodes.Ldsfld, R.FloatTag);
                PushDouble(r);
                _il.Call(R.DoubleToBits);
                break;
            case Rep.Any:
                _il.Load(ObjectOf(r));
                _il.Load(LongOf(r));
                break;
            case Rep.Dead:
                throw new RefusedException("a register without a value is read");
            default:
                PushObject(r);
                _il.Long(0);
                break;
        }
        _il.New(R.NewValue);
    }

    // ---- writing: the value is on the evaluation stack ----

    private void Overwrite(int r, RegType t)
    {
        _state[r] = t.InWindow ? t with { InWindow = false } : t;
        ForgetShape(r);
    }

    private void SetInt(int r)
    {
        _il.Store(LongOf(r));
        Overwrite(r, RegType.Int);
    }

    private void SetFloat(int r)
    {
        _il.Store(DoubleOf(r));
        Overwrite(r, RegType.Float);
    }

    private void SetBool(int r)
    {
        _il.Store(BoolOf(r));
        Overwrite(r, RegType.Bool);
    }

    private void SetObject(int r, Type? exact)
    {
        _il.Store(ObjectOf(r));
        Overwrite(r, RegType.Object(exact));
    }

    private void SetConst(int r, RegType t) => Overwrite(r, t);

    /// <summary>A Value that is known not to be an error.</summary>
    private void SetAny(int r)
    {
        _il.Store(_tmpValue);
        SplitTmp(r);
    }

    private void SplitTmp(int r)
    {
        _il.LoadAddress(_tmpValue);
        _il.Field(OpCodes.Ldfld, R.ValueRef);
        _il.Store(ObjectOf(r));
        _il.LoadAddress(_tmpValue);
        _il.Field(OpCodes.Ldfld, R.ValueBits);
        _il.Store(LongOf(r));
        Overwrite(r, RegType.Any);
    }

    /// <summary>The Value that a helper returned: Null means that an exception is pending.</summary>
    private void SetResult(int r)
    {
        _il.Store(_tmpValue);
        RaiseIfNull();
        SplitTmp(r);
        Effects();
    }

    private void RaiseIfNull()
    {
        _il.LoadAddress(_tmpValue);
        _il.Field(OpCodes.Ldfld, R.ValueRef);
        _il.Field(OpCodes.Ldsfld, R.NullTag);
        _il.Branch(OpCodes.Beq, Exit(DeoptReason.Raised));
    }

    /// <summary>A helper's bool: false means that an exception is pending.</summary>
    private void RaiseIfFalse()
    {
        _il.Branch(OpCodes.Brfalse, Exit(DeoptReason.Raised));
        Effects();
    }

    /// <summary>Moves a register's value into its Any locals (without changing what is known of it).</summary>
    private void SpillToAny(int r)
    {
        switch (_state[r].Rep)
        {
            case Rep.Int:
                if (_state[r].IsConst)
                {
                    PushLong(r);
                    _il.Store(LongOf(r));
                }
                _il.Op(OpCodes.Ldnull);
                _il.Store(ObjectOf(r));
                break;
            case Rep.Float:
                PushDouble(r);
                _il.Call(R.DoubleToBits);
                _il.Store(LongOf(r));
                _il.Field(OpCodes.Ldsfld, R.FloatTag);
                _il.Store(ObjectOf(r));
                break;
            case Rep.Any:
                break;
            case Rep.Dead:
                throw new RefusedException("a register without a value reaches a block that reads it");
            default:
                PushObject(r);
                _il.Store(ObjectOf(r));
                _il.Long(0);
                _il.Store(LongOf(r));
                break;
        }
    }

    /// <summary>A constant moves into the local of its representation.</summary>
    private void Materialize(int r)
    {
        if (!_state[r].IsConst) return;
        switch (_state[r].Rep)
        {
            case Rep.Int:
                PushLong(r);
                _il.Store(LongOf(r));
                break;
            case Rep.Float:
                PushDouble(r);
                _il.Store(DoubleOf(r));
                break;
            case Rep.Bool:
                PushBool(r);
                _il.Store(BoolOf(r));
                break;
            case Rep.Obj:
                PushObject(r);
                _il.Store(ObjectOf(r));
                break;
        }
    }

    // ---- guards ----

    private bool Guard(int r, RegType wanted) => GuardAt(r, wanted, _pc);

    /// <summary>
    /// Makes sure that a register has a type, or leaves at <paramref name="pc"/>. False (and the rest of the block is dead) when it cannot have it.
    /// </summary>
    private bool GuardAt(int r, RegType wanted, int pc)
    {
        var t = _state[r];
        if (t.Rep == wanted.Rep && (wanted.Class is null || t.Class == wanted.Class)) return true;
        if (t.Param >= 0)
        {
            if (_wanted[t.Param] is { } other && other.Rep != wanted.Rep) _wantConflict[t.Param] = true;
            _wanted[t.Param] = wanted;
        }
        var reason = ReasonFor(wanted);
        if (t.Rep != Rep.Any && !(t.Rep == Rep.Obj && wanted.Rep == Rep.Obj && t.Class is null))
        {
            Leave(pc, reason);
            return false;
        }
        switch (wanted.Rep)
        {
            case Rep.Int:
                _il.Load(ObjectOf(r));
                _il.Branch(OpCodes.Brtrue, ExitAt(pc, reason));
                _state[r] = RegType.Int;
                return true;
            case Rep.Float:
                _il.Load(ObjectOf(r));
                _il.Field(OpCodes.Ldsfld, R.FloatTag);
                _il.Branch(OpCodes.Bne_Un, ExitAt(pc, reason));
                _il.Load(LongOf(r));
                _il.Call(R.BitsToDouble);
                _il.Store(DoubleOf(r));
                _state[r] = RegType.Float;
                return true;
            case Rep.Bool:
                var isTrue = _il.NewLabel();
                var done = _il.NewLabel();
                _il.Load(ObjectOf(r));
                _il.Field(OpCodes.Ldsfld, R.True);
                _il.Branch(OpCodes.Beq, isTrue);
                _il.Load(ObjectOf(r));
                _il.Field(OpCodes.Ldsfld, R.False);
                _il.Branch(OpCodes.Bne_Un, ExitAt(pc, reason));
                _il.Int(0);
                _il.Store(BoolOf(r));
                _il.Branch(OpCodes.Br, done);
                _il.Mark(isTrue);
                _il.Int(1);
                _il.Store(BoolOf(r));
                _il.Mark(done);
                _state[r] = RegType.Bool;
                return true;
            case Rep.Obj:
                if (t.Rep == Rep.Any)
                {
                    _il.Load(ObjectOf(r));
                    _il.Branch(OpCodes.Brfalse, ExitAt(pc, reason));
                    if (wanted.Class is null)
                    {
                        _il.Load(ObjectOf(r));
                        _il.Field(OpCodes.Ldsfld, R.FloatTag);
                        _il.Branch(OpCodes.Beq, ExitAt(pc, reason));
                        _il.Load(ObjectOf(r));
                        _il.Field(OpCodes.Ldsfld, R.NullTag);
                        _il.Branch(OpCodes.Beq, ExitAt(pc, reason));
                    }
                }
                if (wanted.Class is not null)
                {
                    _il.Load(ObjectOf(r));
                    CompareClass(wanted.Class);
                    _il.Branch(OpCodes.Brfalse, ExitAt(pc, reason));
                }
                _state[r] = RegType.Object(wanted.Class);
                return true;
            default:
                throw new RefusedException("a guard for " + wanted.Rep);
        }
    }

    /// <summary>o → o.GetType() == typeof(cls).</summary>
    private void CompareClass(Type cls)
    {
        _il.Call(R.GetTypeOf);
        _il.Token(cls);
        _il.Call(R.TypeFromHandle);
        _il.Call(R.TypeEquals);
    }

    /// <summary>Leaves unconditionally; the rest of the block is dead.</summary>
    private void Leave(int pc, DeoptReason reason)
    {
        _il.Branch(OpCodes.Br, ExitAt(pc, reason));
        _reachable = false;
    }

    // ---- effects ----

    /// <summary>Something ran that may have changed anything on the heap.</summary>
    private void Effects()
    {
        ForgetShapes();
        if (!_unit.HasAssumptions && _il.Active) return;
        _checkAssumptions = true;
    }

    private bool _checkAssumptions;

    /// <summary>The register holds a plain instance of this shape.</summary>
    private bool GuardShape(int r, Shape shape)
    {
        if (_shapes.TryGetValue(r, out var known) && known == shape) return true;
        if (!Guard(r, RegType.Object(shape.Layout.CSharpClass))) return false;
        PushObject(r);
        _il.Field(OpCodes.Ldfld, R.Shape);
        PushConstant(shape);
        _il.Branch(OpCodes.Bne_Un, Exit(DeoptReason.WrongShape));
        _shapes[r] = shape;
        return true;
    }

    // ---- entries ----

    private void LoadOsrRegisters()
    {
        for (var r = 0; r < _entry.Length; r++)
        {
            var t = _entry[r];
            if (t.Rep == Rep.Dead || t.IsConst || t.Rep == Rep.Null) continue;
            PushWindowRegister(r);
            LoadAs(r, t);
        }
        if (_il.Active) LeaveWhenNearlyTooDeep(_entryPc);
    }

    private void PushWindowRegister(int r)
    {
        _il.Arg(3);
        _il.Int(r * 16);
        _il.Op(OpCodes.Conv_I);
        _il.Op(OpCodes.Add);
        _il.TypeOp(OpCodes.Ldobj, typeof(Value));
        _il.Store(_tmpValue);
    }

    private void LoadAs(int r, RegType t)
    {
        if (t.Rep == Rep.Iterator)
        {
            LoadIterator(r, t);
            return;
        }
        _il.LoadAddress(_tmpValue);
        _il.Field(OpCodes.Ldfld, t.Rep is Rep.Int or Rep.Float ? R.ValueBits : R.ValueRef);
        switch (t.Rep)
        {
            case Rep.Int:
                _il.Store(LongOf(r));
                break;
            case Rep.Float:
                _il.Call(R.BitsToDouble);
                _il.Store(DoubleOf(r));
                break;
            case Rep.Bool:
                _il.Field(OpCodes.Ldsfld, R.True);
                _il.Op(OpCodes.Ceq);
                _il.Store(BoolOf(r));
                break;
            case Rep.Any:
                _il.Store(ObjectOf(r));
                _il.LoadAddress(_tmpValue);
                _il.Field(OpCodes.Ldfld, R.ValueBits);
                _il.Store(LongOf(r));
                break;
            default:
                _il.Store(ObjectOf(r));
                break;
        }
    }

    private void LoadParameters()
    {
        var arg = 4;
        for (var r = 0; r < _code.ParameterCount; r++)
        {
            switch (_entry[r].Rep)
            {
                case Rep.Int:
                    _il.Arg(arg++);
                    _il.Store(LongOf(r));
                    break;
                case Rep.Float:
                    _il.Arg(arg++);
                    _il.Store(DoubleOf(r));
                    break;
                case Rep.Obj:
                    _il.Arg(arg++);
                    _il.Store(ObjectOf(r));
                    break;
                default:
                    _il.Arg(arg++);
                    _il.Store(ObjectOf(r));
                    _il.Arg(arg++);
                    _il.Store(LongOf(r));
                    break;
            }
        }
        EmitPrologueChecks();
    }

    /// <summary>Inlined callees do not look at the limit: where one of them could reach it, the interpreter runs the function.</summary>
    private void LeaveWhenNearlyTooDeep(int pc)
    {
        if (_tree.Depth == 0) return;
        _il.PushDepth();
        _il.Int(_tree.Depth);
        _il.Op(OpCodes.Add);
        _il.Arg(ThreadArg);
        _il.Field(OpCodes.Ldfld, R.ThreadEngine);
        _il.Field(OpCodes.Ldfld, R.RecursionLimit);
        _il.Branch(OpCodes.Bgt, ExitAt(pc, DeoptReason.NearlyTooDeep));
    }

    /// <summary>Invalid code leaves at once; recursion is limited by depth and by the machine's stack.</summary>
    private void EmitPrologueChecks()
    {
        if (!_il.Active) return;
        _il.Arg(ClosureArg);
        _il.Field(OpCodes.Ldfld, R.Invalid);
        _il.Branch(OpCodes.Brtrue, ExitAt(0, DeoptReason.AssumptionInvalid));
        _il.PushDepth();
        _il.Arg(ThreadArg);
        _il.Field(OpCodes.Ldfld, R.ThreadEngine);
        _il.Field(OpCodes.Ldfld, R.RecursionLimit);
        _il.Branch(OpCodes.Bgt, ExitAt(0, DeoptReason.Recursion));
        LeaveWhenNearlyTooDeep(0);
        if (!_unit.MakesCalls) return;
        var probe = _il.NewLocal(typeof(int));
        _il.LoadAddress(probe);
        _il.Op(OpCodes.Conv_U);
        _il.Arg(ThreadArg);
        _il.Field(OpCodes.Ldfld, R.ThreadStackLimit);
        _il.Branch(OpCodes.Blt_Un, ExitAt(0, DeoptReason.Recursion));
    }
}

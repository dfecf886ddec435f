using System.Reflection.Emit;
using TieredPy.Runtime;

namespace TieredPy.Jit;

/// <summary>
/// Generators. The method is entered at its start or behind any of its yields, by a switch on the entry's number; the activation is linked and the
/// window is the generator's own.
/// <para>Contract: while it is suspended every register that is live behind the yield, or in a handler around it, is in the window, so that the
/// interpreter may go on as well. The types that flowed into a yield are expected behind it, too; as anybody may have written the window they are
/// checked when loaded, before anything else happens, and a miss leaves the window as it is.</para>
/// </summary>
internal sealed partial class Emitter
{
    private const int GeneratorArg = 4, EntryArg = 5;

    private readonly bool _generator;

    /// <summary>The yields that the analysis reached, and the labels behind them.</summary>
    private readonly SortedDictionary<int, Label> _yields = [];
    private readonly HashSet<int> _resumed = [];

    private void Yield()
    {
        var pc = _pc;
        var result = A;
        if (_il.Active)
        {
            _il.Arg(3);
            _il.Store(_window);
            for (var r = 0; r < _state.Length; r++)
            {
                if (r == result || _state[r].Rep == Rep.Dead || _state[r].InWindow || IsConstantRegister(r)) continue;
                if (_flow.IsLive(pc + 1, r) || _flow.IsLiveInHandler(pc, r)) Put(r);
            }
        }
        PushValue(B);
        _il.Arg(ThreadArg);
        _il.Int(pc);
        _il.Call(R.M(nameof(JitRuntime.Suspend)));
        _il.Op(OpCodes.Ret);

        // behind it
        _yields.TryAdd(pc, default);
        ForgetShapes();
        _checkAssumptions = false;
        var next = new RegType[_state.Length];
        for (var r = 0; r < next.Length; r++)
        {
            if (!_flow.IsLive(pc + 1, r)) next[r] = RegType.Dead;
            else if (r == result) next[r] = RegType.Any;
            else if (IsConstantRegister(r)) next[r] = _state[r];
            else next[r] = AcrossYield(_state[r], pc + 1);
        }
        if (_instr.C == 1 && DelegationAt(pc) is { } d)
        {
            var at = new RegType[_state.Length];
            for (var r = 0; r < at.Length; r++)
            {
                if (!_flow.IsLive(d.Target, r)) at[r] = RegType.Dead;
                else if (r == d.Result) at[r] = RegType.Any;
                else at[r] = IsConstantRegister(r) ? _state[r] : AcrossYield(_state[r], d.Target);
            }
            if (_il.Active)
            {
                _il.Mark(_delegations[pc]);
                _finished.Add(pc);
            }
            LoadWindow(at, d.Target);
            _il.Branch(OpCodes.Br, EdgeTo(d.Target));
        }
        if (_il.Active)
        {
            _il.Mark(_yields[pc]);
            _resumed.Add(pc);
        }
        LoadWindow(next, pc + 1);
    }

    /// <summary>What a yield inside a delegation belongs to; null when the code does not look as expected.</summary>
    private Delegation? DelegationAt(int pc)
    {
        var at = pc + 1;
        while (_flow.Base(at) is RegOp.Resume or RegOp.Nop) at++;
        if (_flow.Base(at) is not (RegOp.JumpBack or RegOp.Jump)) return null;
        var send = _flow.Target(at);
        if (_flow.Base(send) != RegOp.Send) return null;
        _delegations.TryAdd(pc, default);
        var i = _code.Instructions[send];
        return new Delegation(send, i.A / 16, i.B / 16, _flow.Target(send), 0);
    }

    /// <summary>The yields of delegations, the labels at which the delegate has finished, and those that were marked.</summary>
    private readonly SortedDictionary<int, Label> _delegations = [];
    private readonly HashSet<int> _finished = [];

    private bool IsConstantRegister(int r) => r >= _code.ConstBase && r < _code.ConstBase + _code.ConstCount;

    /// <summary>What to expect of a register that had this type when the generator was suspended.</summary>
    private RegType AcrossYield(RegType t, int pc)
    {
        if (t.Rep is Rep.Dead or Rep.Any) return t.Rep == Rep.Dead ? t : RegType.Any;
        if (_unit.Profile.IsBlocked(pc, DeoptReason.WrongType)) return RegType.Any;
        return t.Rep == Rep.Obj ? RegType.Object(t.Class) : new RegType(t.Rep);
    }

    /// <summary>Loads the registers from the window as these types, which are the state then; leaves with the window as it is when one has another.</summary>
    private void LoadWindow(RegType[] types, int pc)
    {
        for (var r = 0; r < types.Length; r++)
        {
            if (types[r].Rep != Rep.Dead && !IsConstantRegister(r)) types[r] = types[r] with { InWindow = true };
        }
        _state = types;
        if (!_il.Active) return;
        var miss = _il.NewLabel();
        var used = false;
        for (var r = 0; r < types.Length; r++)
        {
            var t = types[r];
            if (t.Rep == Rep.Dead || IsConstantRegister(r)) continue;
            PushWindowRegister(r);
            if (t.Rep != Rep.Any)
            {
                used = true;
                CheckLoaded(t, miss);
            }
            if (t.Rep != Rep.Null) LoadAs(r, t);
        }
        if (used) _misses.Add((miss, _unit.NewExit(pc, DeoptReason.WrongType, null)));
    }

    private readonly List<(Label Label, DeoptExit Exit)> _misses = [];

    /// <summary>The Value in the temporary has the representation and class, or control goes to a label.</summary>
    private void CheckLoaded(RegType t, Label miss)
    {
        void Ref()
        {
            _il.LoadAddress(_tmpValue);
            _il.Field(OpCodes.Ldfld, R.ValueRef);
        }
        Ref();
        switch (t.Rep)
        {
            case Rep.Null:
                _il.Field(OpCodes.Ldsfld, R.NullTag);
                _il.Branch(OpCodes.Bne_Un, miss);
                break;
            case Rep.Int:
                _il.Branch(OpCodes.Brtrue, miss);
                break;
            case Rep.Float:
                _il.Field(OpCodes.Ldsfld, R.FloatTag);
                _il.Branch(OpCodes.Bne_Un, miss);
                break;
            case Rep.Bool:
                var ok = _il.NewLabel();
                _il.Field(OpCodes.Ldsfld, R.True);
                _il.Branch(OpCodes.Beq, ok);
                Ref();
                _il.Field(OpCodes.Ldsfld, R.False);
                _il.Branch(OpCodes.Bne_Un, miss);
                _il.Mark(ok);
                break;
            default:
                _il.Branch(OpCodes.Brfalse, miss);
                Ref();
                if (t.Class is not null)
                {
                    CompareClass(t.Class);
                    _il.Branch(OpCodes.Brfalse, miss);
                    break;
                }
                _il.Field(OpCodes.Ldsfld, R.FloatTag);
                _il.Branch(OpCodes.Beq, miss);
                Ref();
                _il.Field(OpCodes.Ldsfld, R.NullTag);
                _il.Branch(OpCodes.Beq, miss);
                break;
        }
    }

    /// <summary>The switch at the method's start; control falls through to the generator's own start.</summary>
    private void EmitEntrySwitch()
    {
        // it may have been published just when an assumption ended
        var valid = _il.NewLabel();
        _il.Arg(ClosureArg);
        _il.Field(OpCodes.Ldfld, R.Invalid);
        _il.Branch(OpCodes.Brfalse, valid);
        _il.Arg(ClosureArg);
        _il.Arg(ThreadArg);
        _il.Call(R.M(nameof(JitRuntime.StaleGenerator)));
        _il.Op(OpCodes.Ret);
        _il.Mark(valid);
        var labels = new List<Label> { _il.NewLabel() };
        foreach (var pc in _yields.Keys.ToArray()) labels.Add(_yields[pc] = _il.NewLabel());
        foreach (var pc in _delegations.Keys.ToArray()) labels.Add(_delegations[pc] = _il.NewLabel());
        _il.Arg(EntryArg);
        _il.Switch([.. labels]);
        _il.Mark(labels[0]);
        LoadWindow(_state, _entryPc);
    }

    /// <summary>Numbers of the entries by pc, for the runtime.</summary>
    public int[] EntryNumbers()
    {
        var numbers = new int[_flow.Count];
        Array.Fill(numbers, -1);
        numbers[_entryPc - 1] = 0;
        var n = 0;
        foreach (var pc in _yields.Keys)
        {
            n++;
            if (_resumed.Contains(pc)) numbers[pc] = n;
        }
        return numbers;
    }

    /// <summary>The delegations by the pc of their yield, for the runtime.</summary>
    public Delegation?[] Delegations()
    {
        var found = new Delegation?[_flow.Count];
        var n = _yields.Count;
        foreach (var pc in _delegations.Keys.ToArray())
        {
            n++;
            if (_finished.Contains(pc) && _resumed.Contains(pc)) found[pc] = DelegationAt(pc)! with { Entry = n };
        }
        return found;
    }

    private void EmitMisses()
    {
        // a yield that an earlier round of the analysis reached, and the last did not
        var never = _il.NewLabel();
        _il.Mark(never);
        foreach (var (pc, label) in _yields)
        {
            if (!_resumed.Contains(pc)) _misses.Add((label, _unit.NewExit(pc + 1, DeoptReason.NeverReached, null)));
        }
        foreach (var (pc, label) in _delegations)
        {
            if (!_finished.Contains(pc)) _misses.Add((label, _unit.NewExit(pc + 1, DeoptReason.NeverReached, null)));
        }
        var leave = _il.NewLabel();
        foreach (var (label, exit) in _misses)
        {
            _il.Mark(label);
            _il.Int(exit.Number);
            _il.Store(_exitNumber);
            _il.Branch(OpCodes.Br, leave);
        }
        _il.Mark(leave);
        EmitLeaveGenerator();
    }

    /// <summary>The interpreter goes on from exit <see cref="_exitNumber"/>; the registers are in the window.</summary>
    private void EmitLeaveGenerator()
    {
        _il.Arg(ClosureArg);
        _il.Arg(ThreadArg);
        _il.Load(_exitNumber);
        _il.Call(R.M(nameof(JitRuntime.LeaveGenerator)));
        _il.Op(OpCodes.Ret);
    }

    private void ReturnFromGenerator(Action push)
    {
        // a frame object goes on to show the last values
        var plain = _il.NewLabel();
        _il.Arg(GeneratorArg);
        _il.Field(OpCodes.Ldfld, R.GeneratorFrame);
        _il.Branch(OpCodes.Brfalse, plain);
        _il.Arg(3);
        _il.Store(_window);
        for (var r = 0; r < _code.LocalCount; r++)
        {
            if (_state[r].Rep != Rep.Dead && !_state[r].InWindow) Put(r);
        }
        _il.Mark(plain);
        _il.Arg(ThreadArg);
        push();
        _il.Call(R.M(nameof(JitRuntime.FinishGenerator)));
        _il.Op(OpCodes.Ret);
        _reachable = false;
    }

    /// <summary>B = A.send(B), or when A is finished B = its value and on to the target.</summary>
    private void Send()
    {
        var target = _pc + (short)_instr.C;
        _il.Arg(ThreadArg);
        PushValue(A);
        PushValue(B);
        _il.Call(R.M(nameof(JitRuntime.Send)));
        _il.Store(_tmpValue);
        NextItem(target, () =>
        {
            _il.Arg(ThreadArg);
            _il.Call(R.M(nameof(JitRuntime.TakeStopValue)));
            SetAny(B);
        });
    }

    /// <summary>A known generator function called with its exact arguments: the generator, without an activation for its function.</summary>
    private bool CallGeneratorFunction(PyFunction f, int[] args, int result)
    {
        if (!CompiledUnit.IsGeneratorCode(f.Code) || args.Length > ArgumentBuffer.Size) return false;
        _unit.Assume(f.Unchanged ??= new Assumption());
        _il.Arg(ThreadArg);
        PushConstant(f);
        if (args.Length == 0)
        {
            _il.Call(R.M(nameof(JitRuntime.NewGenerator0)));
        }
        else if (args.Length == 1)
        {
            PushValue(args[0]);
            _il.Call(R.M(nameof(JitRuntime.NewGenerator1)));
        }
        else
        {
            PushBuffer(args);
            _il.Int(args.Length);
            _il.Call(R.M(nameof(JitRuntime.NewGenerator)));
        }
        SetResult(result);
        return true;
    }
}

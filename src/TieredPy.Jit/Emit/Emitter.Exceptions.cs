using System.Reflection.Emit;
using TieredPy.Runtime;

namespace TieredPy.Jit;

/// <summary>
/// Exceptions inside compiled code. An instruction that raises goes to the block of the handler that covers it, if that handler is compiled (it has
/// run before, or everything is compiled); out of the function, with its traceback entry, if none covers it; else to the interpreter.
/// <para>Contract: at such an edge thread.Pending is set and the registers are as at the instruction's start. "Again" is an exception that the
/// frame raises for the second time: its traceback has the frame already.</para>
/// </summary>
internal sealed partial class Emitter
{
    private readonly record struct RaiseEdge(Label Label, DeoptExit Exit, RegType[] State, int Handler, bool Again);

    private readonly List<RaiseEdge> _raises = [];

    /// <summary>Code that stands behind everything else, and the state and instruction it belongs to.</summary>
    private readonly List<(Label Label, RegType[] State, int Pc, Action Emit)> _outOfLine = [];

    /// <summary>The frame object that tracebacks of this activation refer to; for code without an activation record of its own.</summary>
    private LocalBuilder? _frameObject;

    /// <summary>Where an exception that is pending goes from this instruction.</summary>
    private Label RaiseTo(bool again)
    {
        if (_flow.Inlined(_pc) is not null)
        {
            // two activations or more: the interpreter unwinds them
            return ExitAt(_pc, DeoptReason.Raised);
        }
        var h = _flow.Handler(_pc);
        var compiled = h >= 0 && _unit.CompilesHandler(h);
        if (!_il.Active)
        {
            if (compiled) JoinHandler(h);
            return default;
        }
        if (again && !CanRaiseAgain) throw new InvalidOperationException("an exception raised again has nowhere to go");
        var label = _il.NewLabel();
        var exit = _unit.NewExit(_pc, DeoptReason.Raised, null);
        if (compiled || (h < 0 && (!_osr || _generator)))
        {
            if (compiled && !_states.ContainsKey(_code.Handlers[h].Target)) throw new RefusedException("a handler that the analysis did not reach");
            _raises.Add(new RaiseEdge(label, exit, (RegType[])_state.Clone(), compiled ? h : -1, again));
            if (!_osr) _frameObject ??= _il.NewLocal(typeof(PyFrame));
            return label;
        }
        exit.MissingHandler = h;
        _exits.Add((label, exit, (RegType[])_state.Clone()));
        return label;
    }

    /// <summary>Without one of these ways only the interpreter knows that the traceback is complete.</summary>
    private bool CanRaiseAgain => _flow.Inlined(_pc) is null && _flow.Handler(_pc) is var h && (h < 0 ? !_osr || _generator : _unit.CompilesHandler(h));

    private void JoinHandler(int h)
    {
        var saved = _state;
        var shapes = TakeShapes();
        _state = AtHandler(saved, h);
        _checkAtStart.Add(_code.Handlers[h].Target);
        JoinInto(_code.Handlers[h].Target, _pc);
        _state = saved;
        GiveShapes(shapes);
    }

    private RegType[] AtHandler(RegType[] from, int h)
    {
        var handler = _code.Handlers[h];
        var state = (RegType[])from.Clone();
        if (handler.PushLasti) state[handler.Register] = RegType.Int;
        state[handler.PushLasti ? handler.Register + 1 : handler.Register] = RegType.Obj;
        return state;
    }

    private void EmitRaises()
    {
        var il = _il;
        var shared = new Dictionary<string, Label>();
        var blocks = new List<(Label Label, RaiseEdge Edge)>();
        var key = new System.Text.StringBuilder();
        foreach (var edge in _raises)
        {
            key.Clear();
            key.Append(edge.Handler).Append(edge.Again ? 'a' : 'n');
            // what leaves the function for the second time writes nothing
            for (var r = 0; r < edge.State.Length && !(edge.Again && edge.Handler < 0); r++)
            {
                var t = edge.State[r];
                if (t.Rep == Rep.Dead || !(r < _code.LocalCount || (edge.Handler >= 0 && _flow.IsLive(_code.Handlers[edge.Handler].Target, r)))) continue;
                // only a handler's code cares about the class
                if (edge.Handler < 0) t = t with { Class = null };
                key.Append(',').Append(r).Append((char)('a' + (int)t.Rep)).Append(t.InWindow ? 'w' : ' ');
                if (t.IsConst) key.Append(_unit.ConstantKey(t));
                else if (t.Class is not null) key.Append(t.Class.MetadataToken).Append(t.Class.Name).Append(t.Rep == Rep.Iterator ? t.ConstBits : 0);
            }
            var layout = key.ToString();
            il.Mark(edge.Label);
            il.Int(edge.Exit.Number);
            il.Store(_exitNumber);
            if (!shared.TryGetValue(layout, out var label))
            {
                shared.Add(layout, label = il.NewLabel());
                blocks.Add((label, edge));
            }
            il.Branch(OpCodes.Br, label);
        }
        foreach (var (label, edge) in blocks)
        {
            il.Mark(label);
            EmitRaiseBlock(edge);
        }
    }

    private void EmitRaiseBlock(RaiseEdge edge)
    {
        var il = _il;
        _state = edge.State;
        if (!edge.Again)
        {
            // the traceback's frame shows the variables as they are now
            if (_osr)
            {
                il.Arg(3);
            }
            else
            {
                il.Arg(ClosureArg);
                il.Arg(ThreadArg);
                il.Arg(FunctionArg);
                il.LoadAddress(_frameObject);
                il.Call(R.M(nameof(JitRuntime.FrameWindow)));
            }
            il.Store(_window);
            for (var r = 0; r < _code.LocalCount; r++)
            {
                if (_state[r].Rep != Rep.Dead && !_state[r].InWindow) Put(r);
            }
        }
        if (edge.Handler < 0)
        {
            if (_generator)
            {
                il.Arg(ClosureArg);
                il.Arg(ThreadArg);
                il.Load(_exitNumber);
                il.Int(edge.Again ? 1 : 0);
                il.Call(R.M(nameof(JitRuntime.RaiseOutOfGenerator)));
            }
            else if (edge.Again)
            {
                il.Field(OpCodes.Ldsfld, R.NullTag);
                il.Long(0);
                il.New(R.NewValue);
            }
            else
            {
                il.Arg(ClosureArg);
                il.Arg(ThreadArg);
                il.Load(_frameObject);
                il.Load(_exitNumber);
                il.Call(R.M(nameof(JitRuntime.RaiseOut)));
            }
            il.Op(OpCodes.Ret);
            return;
        }
        var handler = _code.Handlers[edge.Handler];
        il.Arg(ClosureArg);
        il.Arg(ThreadArg);
        if (_osr) il.Op(OpCodes.Ldnull);
        else il.Load(_frameObject);
        il.Load(_exitNumber);
        il.Call(R.M(edge.Again ? nameof(JitRuntime.CatchAgain) : nameof(JitRuntime.Catch)));
        il.Store(ObjectOf(handler.PushLasti ? handler.Register + 1 : handler.Register));
        if (handler.PushLasti)
        {
            il.Arg(ClosureArg);
            il.Load(_exitNumber);
            il.Call(R.M(nameof(JitRuntime.LastInstruction)));
            il.Store(LongOf(handler.Register));
        }
        Convert(AtHandler(edge.State, edge.Handler), handler.Target);
        il.Branch(OpCodes.Br, _labels[handler.Target]);
    }

    private void EmitOutOfLine()
    {
        for (var i = 0; i < _outOfLine.Count; i++)
        {
            var (label, state, pc, emit) = _outOfLine[i];
            _il.Mark(label);
            _state = state;
            _pc = pc;
            // what is written here reads the operands of its own instruction
            _instr = _code.Instructions[pc];
            _base = (RegOp)_code.BaseOps[pc];
            _quick = (RegOp)_instr.Op;
            _il.InlinedDepth = _flow.Inlined(pc)?.Depth ?? 0;
            emit();
        }
        _il.InlinedDepth = 0;
    }

    /// <summary>
    /// Where to go when a binary operation of two ints, or of a sequence and an index, has no fast result: where a handler waits for it,
    /// the exception is raised here; else the interpreter executes the operation.
    /// </summary>
    private Label RaisingExit(DeoptReason reason, int a, int b)
    {
        var h = _flow.Handler(_pc);
        if (h < 0 || !_unit.CompilesHandler(h)) return Exit(reason);
        var raise = RaiseTo(again: false);
        if (!_il.Active) return default;
        var exit = Exit(reason);
        var label = _il.NewLabel();
        var op = (int)_base;
        _outOfLine.Add((label, (RegType[])_state.Clone(), _pc, Slow));
        return label;

        void Slow()
        {
            _il.Arg(ThreadArg);
            PushValue(a);
            PushValue(b);
            _il.Int(op);
            _il.Call(R.M(nameof(JitRuntime.Raises)));
            _il.Branch(OpCodes.Brtrue, raise);
            _il.Branch(OpCodes.Br, exit);
        }
    }

    // ---- instructions ----

    private void RaiseInstruction()
    {
        if (_instr.C == 0)
        {
            if (!CanRaiseAgain)
            {
                Leave(_pc, DeoptReason.RaiseStatement);
                return;
            }
            _il.Arg(ThreadArg);
            _il.Call(R.M(nameof(JitRuntime.RaiseHandled)));
            _il.Branch(OpCodes.Brfalse, Exit(DeoptReason.Raised));
            _il.Branch(OpCodes.Br, RaiseTo(again: true));
            _reachable = false;
            return;
        }
        _il.Arg(ThreadArg);
        PushValue(A);
        PushValue(_instr.C == 2 ? A + 1 : A);
        _il.Int(_instr.C);
        _il.Call(R.M(nameof(JitRuntime.RaiseStatement)));
        _il.Branch(OpCodes.Br, Exit(DeoptReason.Raised));
        _reachable = false;
    }

    private void Reraise()
    {
        if (!CanRaiseAgain)
        {
            Leave(_pc, DeoptReason.RaiseStatement);
            return;
        }
        _il.Arg(ThreadArg);
        PushObject(A);
        _il.Call(R.M(nameof(JitRuntime.SetPending)));
        _il.Branch(OpCodes.Br, RaiseTo(again: true));
        _reachable = false;
    }

    private void PushExcInfo()
    {
        _il.Arg(ThreadArg);
        PushObject(A);
        _il.Call(R.M(_generator ? nameof(JitRuntime.PushHandledInGenerator) : nameof(JitRuntime.PushHandled)));
        _il.Store(_tmpObject);
        PushObject(A);
        SetObject(A + 1, null);
        _il.Load(_tmpObject);
        SetObject(A, null);
    }

    private void PopExcept()
    {
        _il.Arg(ThreadArg);
        PushObject(A);
        _il.Call(R.M(_generator ? nameof(JitRuntime.PopHandledInGenerator) : nameof(JitRuntime.PopHandled)));
    }

    private void PushMatch(int exception, int type)
    {
        if (_state[type].ConstRef is PyType cls && cls.IsSubtypeOf(PyExc.BaseException))
        {
            PushObject(exception);
            PushObject(type);
            _il.Call(R.M(nameof(JitRuntime.MatchesClass)));
            return;
        }
        _il.Arg(ThreadArg);
        PushValue(exception);
        PushValue(type);
        _il.Call(R.M(nameof(JitRuntime.Matches)));
        ThreeWay();
    }

    private void WithExceptStart()
    {
        _il.Arg(ThreadArg);
        PushValue(B);
        PushValue(B + 1);
        PushValue(B + 4);
        _il.Call(R.M(nameof(JitRuntime.WithExceptStart)));
        SetResult(A);
    }

    /// <summary>__enter__ and __exit__ as found on the class: a function, with the object in front of its arguments.</summary>
    private void LoadSpecial()
    {
        if (Blocked(DeoptReason.WrongType))
        {
            ColdInstruction();
            return;
        }
        _il.Arg(ThreadArg);
        PushValue(B);
        _il.Int(_instr.C);
        _il.Call(R.M(nameof(JitRuntime.LoadSpecial)));
        _il.Store(_tmpValue);
        _il.LoadAddress(_tmpValue);
        _il.Field(OpCodes.Ldfld, R.ValueRef);
        _il.Field(OpCodes.Ldsfld, R.NullTag);
        _il.Branch(OpCodes.Beq, Exit(DeoptReason.WrongType));
        if (A + 1 != B)
        {
            Move(B, A + 1);
            SplitTmp(A);
            return;
        }
        SplitTmp(A);
    }
}

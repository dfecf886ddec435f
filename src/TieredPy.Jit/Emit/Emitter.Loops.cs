using System.Reflection.Emit;
using TieredPy.Runtime;

namespace TieredPy.Jit;

/// <summary>
/// Loops' entries and back-edges. A poll is due once in a while only, but a call in a loop's body costs every round: registers that a call destroys, values
/// that are loaded again because it might have changed them. So what a poll does is behind the code, and goes on at the loop's entry, not at its head: to RyuJIT
/// that is another loop around this one.
/// </summary>
internal sealed partial class Emitter
{
    /// <summary>A loop's entry, followed by its head. The load that is thrown away keeps the two apart.</summary>
    private void BeginLoop(int head)
    {
        PushPoll();
        _il.Op(OpCodes.Pop);
        _il.Mark(_loops[head]);
    }

    /// <summary>Is a poll due? Another thread says so: the field must be read each time.</summary>
    private void PushPoll()
    {
        _il.Arg(ThreadArg);
        _il.Op(OpCodes.Volatile);
        _il.Field(OpCodes.Ldfld, R.ThreadPoll);
    }

    private void BackEdge()
    {
        var target = _pc + _instr.BC;
        var poll = _il.NewLabel();
        PushPoll();
        _il.Branch(OpCodes.Brtrue, poll);
        var raised = Exit(DeoptReason.Raised);
        if (!_il.Active)
        {
            Goto(target);
            return;
        }
        var shapes = _shapes.ToArray();
        _outOfLine.Add((poll, (RegType[])_state.Clone(), _pc, Poll));
        if (_unit.HasAssumptions) CheckAssumptions();
        Convert(_state, target);
        _il.Branch(OpCodes.Br, _loops[target]);

        void Poll()
        {
            _il.Arg(ThreadArg);
            _il.Call(R.M(nameof(JitRuntime.Poll)));
            _il.Branch(OpCodes.Brfalse, raised);
            // other threads, and handlers of signals, may have had their turn
            foreach (var (r, shape) in shapes)
            {
                PushObject(r);
                _il.Field(OpCodes.Ldfld, R.Shape);
                PushConstant(shape);
                _il.Branch(OpCodes.Bne_Un, Exit(DeoptReason.AssumptionInvalid));
            }
            if (_unit.HasAssumptions) CheckAssumptions();
            Convert(_state, target);
            _il.Branch(OpCodes.Br, _labels[target]);
        }
    }
}

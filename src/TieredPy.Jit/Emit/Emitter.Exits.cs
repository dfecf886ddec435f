using System.Reflection.Emit;
using TieredPy.Runtime;

namespace TieredPy.Jit;

/// <summary>
/// The ways out to the interpreter. Contract: an exit notes which registers are live at its instruction and how they are held. Exits share the block that writes the
/// registers, as long as no register would be held in two ways; a block may write registers that are not live at one of its exits (what
/// they hold then is stale, but valid). Constants are not written by code: the exit's row has them.
/// </summary>
internal sealed partial class Emitter
{
    /// <summary>How many registers more than it needs an exit may have to write for the sake of sharing.</summary>
    private const int MaxSurplus = 8;

    /// <summary>Exits that share a block: registers with the way in which each is held.</summary>
    private sealed class ExitBlock(Label label, bool inlined)
    {
        public readonly Label Label = label;
        public readonly bool Inlined = inlined;
        public readonly SortedDictionary<int, RegType> Registers = [];
        public bool HasConstants;
        public int Smallest = int.MaxValue;
    }

    /// <summary>A label that leaves to the interpreter at this instruction, with the registers as they are now.</summary>
    private Label Exit(DeoptReason reason) => reason == DeoptReason.Raised ? RaiseTo(again: false) : ExitAt(_pc, reason);

    private Label ExitAt(int pc, DeoptReason reason)
    {
        if (!_il.Active) return default;
        var label = _il.NewLabel();
        _exits.Add((label, _unit.NewExit(pc, reason, _flow.Inlined(pc)), (RegType[])_state.Clone()));
        return label;
    }

    private void EmitExits()
    {
        var blocks = new List<ExitBlock>();
        foreach (var (label, exit, state) in _exits)
        {
            _il.Mark(label);
            _il.Int(exit.Number);
            _il.Store(_exitNumber);
            _il.Branch(OpCodes.Br, BlockFor(blocks, exit, state).Label);
        }
        foreach (var block in blocks) EmitExitBlock(block);
    }

    private ExitBlock BlockFor(List<ExitBlock> blocks, DeoptExit exit, RegType[] state)
    {
        var held = new List<(int Register, RegType Type)>();
        var constants = new List<(int Register, Value Value)>();
        for (var r = 0; r < state.Length; r++)
        {
            if (!_flow.IsLive(exit.Pc, r) || state[r].Rep == Rep.Dead) continue;
            if (state[r].Rep == Rep.Null || state[r].IsConst)
            {
                if (!IsFilledConstant(r)) constants.Add((r, state[r].ToValue()));
            }
            else
            {
                held.Add((r, state[r]));
            }
        }
        exit.Constants = [.. constants];
        var block = blocks.Find(b => b.Inlined == exit.Call is not null && Fits(b, held));
        if (block is null) blocks.Add(block = new ExitBlock(_il.NewLabel(), exit.Call is not null));
        foreach (var (r, type) in held) block.Registers[r] = type.Rep == Rep.Iterator ? type : new RegType(type.Rep);
        block.HasConstants |= constants.Count > 0;
        block.Smallest = Math.Min(block.Smallest, held.Count);
        return block;
    }

    private static bool Fits(ExitBlock block, List<(int Register, RegType Type)> held)
    {
        var more = 0;
        foreach (var (r, type) in held)
        {
            if (!block.Registers.TryGetValue(r, out var there)) more++;
            else if (there.Rep != type.Rep || (type.Rep == Rep.Iterator && there != type)) return false;
        }
        return block.Registers.Count + more <= Math.Min(block.Smallest, held.Count) + MaxSurplus;
    }

    /// <summary>The interpreter finds the constants that loops use where they always are.</summary>
    private bool IsFilledConstant(int r)
    {
        if (IsConstantRegister(r)) return true;
        foreach (var call in _flow.Calls)
        {
            if (r >= call.Base + call.Code.ConstBase && r < call.Base + call.Code.ConstBase + call.Code.ConstCount) return true;
        }
        return false;
    }

    private void EmitExitBlock(ExitBlock block)
    {
        var il = _il;
        il.Mark(block.Label);
        _state = new RegType[_code.WindowSize];
        Array.Fill(_state, RegType.Dead);
        foreach (var (r, type) in block.Registers) _state[r] = type;
        var own = _unit.Code.WindowSize;
        if (_osr)
        {
            il.Arg(3);
            il.Store(_window);
            PutRange(block, 0, own);
        }
        if (!_osr || block.Inlined)
        {
            il.Arg(ClosureArg);
            il.Call(R.Scratch);
            il.Store(_window);
            PutRange(block, _osr ? own : 0, int.MaxValue);
        }
        if (block.HasConstants)
        {
            il.Arg(ClosureArg);
            il.Load(_exitNumber);
            if (_osr) il.Arg(3);
            else il.Load(_window);
            il.Load(_window);
            il.Call(R.M(nameof(JitRuntime.PutConstants)));
        }
        if (_generator)
        {
            EmitLeaveGenerator();
            return;
        }
        il.Arg(ClosureArg);
        if (_osr && !block.Inlined)
        {
            il.Load(_exitNumber);
            il.Arg(5);
            il.Call(R.OsrExitAt);
            il.Op(OpCodes.Ret);
            return;
        }
        il.Arg(ThreadArg);
        il.Arg(FunctionArg);
        il.Load(_exitNumber);
        if (_osr)
        {
            il.Arg(3);
            il.Arg(5);
            il.Call(R.M(nameof(JitRuntime.OsrExitInlined)));
        }
        else if (block.Inlined)
        {
            PushFrameObject();
            il.Call(R.M(nameof(JitRuntime.ExitInlined)));
        }
        else if (_frameObject is null)
        {
            il.Call(R.Exit);
        }
        else
        {
            PushFrameObject();
            il.Call(R.M(nameof(JitRuntime.ExitWithFrame)));
        }
        il.Op(OpCodes.Ret);
    }

    private void PushFrameObject()
    {
        if (_frameObject is null) _il.Op(OpCodes.Ldnull);
        else _il.Load(_frameObject);
    }

    private void PutRange(ExitBlock block, int from, int to)
    {
        foreach (var r in block.Registers.Keys)
        {
            if (r >= from && r < to) Put(r);
        }
    }

    /// <summary>Writes a register to the window.</summary>
    private void Put(int r)
    {
        var il = _il;
        il.Load(_window);
        il.Int(r);
        switch (_state[r].Rep)
        {
            case Rep.Null:
                il.Call(R.PutNull);
                break;
            case Rep.Int:
                PushLong(r);
                il.Call(R.PutInt);
                break;
            case Rep.Float:
                PushDouble(r);
                il.Call(R.PutFloat);
                break;
            case Rep.Bool:
                PushBool(r);
                il.Call(R.PutBool);
                break;
            case Rep.Obj or Rep.Iterator:
                PushObject(r);
                il.Call(R.PutObject);
                break;
            default:
                il.Load(ObjectOf(r));
                il.Load(LongOf(r));
                il.Call(R.PutAny);
                break;
        }
    }
}

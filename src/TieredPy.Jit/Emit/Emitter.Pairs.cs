using System.Reflection.Emit;
using TieredPy.Runtime;

namespace TieredPy.Jit;

/// <summary>Loops over pairs.</summary>
internal sealed partial class Emitter
{
    /// <summary>for x, y in enumerate(…), zip(…), d.items(): such iterators give the two items, and no tuple is made.</summary>
    private void ForPairs(int target)
    {
        if (_il.Active) _args ??= _il.NewLocal(typeof(ArgumentBuffer));
        _il.Arg(ThreadArg);
        PushValue(A);
        _il.LoadAddress(_args);
        _il.Call(R.M(nameof(JitRuntime.NextPair)));
        _il.Store(_tmpInt);
        var single = _il.NewLabel();
        var pair = _il.NewLabel();
        _il.Load(_tmpInt);
        _il.Int(1);
        _il.Branch(OpCodes.Beq, pair);
        _il.Load(_tmpInt);
        _il.Int(1);
        _il.Branch(OpCodes.Bgt, single);
        _il.Arg(ThreadArg);
        _il.Field(OpCodes.Ldfld, R.Pending);
        _il.Branch(OpCodes.Brtrue, Exit(DeoptReason.Raised));
        Effects();
        _il.Branch(OpCodes.Br, EdgeTo(target));
        // past the unpacking
        _il.Mark(pair);
        var saved = (RegType[])_state.Clone();
        var item = B;
        var unpack = _code.Instructions[_pc + 1];
        LoadBuffer(0);
        SetAny(unpack.A / 16);
        LoadBuffer(1);
        SetAny(unpack.C / 16);
        _state[item] = RegType.Dead;
        _il.Branch(OpCodes.Br, EdgeTo(_pc + 2));
        // any other item is unpacked by the instruction that follows
        saved.CopyTo(_state, 0);
        _il.Mark(single);
        LoadBuffer(0);
        SetAny(item);
    }

    /// <summary>A Value of the argument buffer.</summary>
    private void LoadBuffer(int i)
    {
        _il.LoadAddress(_args);
        _il.Int(i * 16);
        _il.Op(OpCodes.Conv_I);
        _il.Op(OpCodes.Add);
        _il.TypeOp(OpCodes.Ldobj, typeof(Value));
    }
}

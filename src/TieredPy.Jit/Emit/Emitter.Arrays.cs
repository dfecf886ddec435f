using System.Reflection.Emit;
using TieredPy.Runtime;

namespace TieredPy.Jit;

/// <summary>Subscripts of machine arrays (array.array): the items are read and written unboxed, in place.</summary>
internal sealed partial class Emitter
{
    private const ContainerKinds MachineArrays = ContainerKinds.Int8 | ContainerKinds.UInt8 | ContainerKinds.Int16 | ContainerKinds.UInt16
        | ContainerKinds.Int32 | ContainerKinds.UInt32 | ContainerKinds.Int64 | ContainerKinds.Float32 | ContainerKinds.Float64;

    /// <summary>The array in a register is of the kind that was seen, the index is an int in range and in the long temporary. None: not seen, nothing emitted.</summary>
    private ContainerKinds GuardArray(int array, int index)
    {
        var kind = SeenContainer(_pc);
        if ((kind & MachineArrays) == 0 || _code.ArrayClassAt(_pc) is not { } cls) return ContainerKinds.None;
        if (Blocked(DeoptReason.WrongClass) || Blocked(DeoptReason.NotInt) || _state[array].Rep is not (Rep.Any or Rep.Obj) || _state[index].Rep is not (Rep.Int or Rep.Any)) return ContainerKinds.None;
        if (!Guard(array, RegType.Object(cls)) || !Guard(index, RegType.Int)) return kind;
        PushObject(array);
        _il.Field(OpCodes.Ldfld, R.ArrayKind);
        _il.Int((int)kind);
        _il.Branch(OpCodes.Bne_Un, Exit(DeoptReason.ListStorage));
        IndexInto(index, () =>
        {
            PushObject(array);
            _il.Field(OpCodes.Ldfld, R.ArrayCount);
            _il.Op(OpCodes.Conv_I8);
        });
        return kind;
    }

    /// <summary>
    /// The data and the index, ready for an access of an element. The data is an array of bytes and accessed as one of the items' type: what .NET
    /// checks its length for is then too lax, but the index has been checked.
    /// </summary>
    private void PushArrayPlace(int array)
    {
        PushObject(array);
        _il.Field(OpCodes.Ldfld, R.ArrayData);
        _il.Load(_tmpLong);
        _il.Op(OpCodes.Conv_I);
    }

    private bool TrySubscriptArray()
    {
        var kind = GuardArray(B, C);
        if (kind == ContainerKinds.None) return false;
        if (!_reachable) return true;
        PushArrayPlace(B);
        _il.Op(kind switch
        {
            ContainerKinds.Int8 => OpCodes.Ldelem_I1,
            ContainerKinds.Int16 => OpCodes.Ldelem_I2,
            ContainerKinds.UInt16 => OpCodes.Ldelem_U2,
            ContainerKinds.Int32 => OpCodes.Ldelem_I4,
            ContainerKinds.UInt32 => OpCodes.Ldelem_U4,
            ContainerKinds.Int64 => OpCodes.Ldelem_I8,
            ContainerKinds.Float32 => OpCodes.Ldelem_R4,
            ContainerKinds.Float64 => OpCodes.Ldelem_R8,
            _ => OpCodes.Ldelem_U1,
        });
        if (kind is ContainerKinds.Float32 or ContainerKinds.Float64)
        {
            _il.Op(OpCodes.Conv_R8);
            SetFloat(A);
            return true;
        }
        _il.Op(kind == ContainerKinds.UInt32 ? OpCodes.Conv_U8 : OpCodes.Conv_I8);
        SetInt(A);
        return true;
    }

    private bool TryStoreArray()
    {
        var seen = SeenContainer(_pc);
        var floats = seen is ContainerKinds.Float32 or ContainerKinds.Float64;
        var rep = _state[C].Rep;
        if (Blocked(DeoptReason.NotFloat) || Blocked(DeoptReason.Overflow) || !(rep is Rep.Any or Rep.Int || (floats && rep == Rep.Float))) return false;
        var kind = GuardArray(A, B);
        if (kind == ContainerKinds.None) return false;
        if (!_reachable) return true;
        if (rep == Rep.Any && !Guard(C, floats ? RegType.Float : RegType.Int)) return true;
        if (floats)
        {
            // a NaN loses its identity on the way: left to the array
            PushDouble(C);
            _il.Store(_tmpDouble);
            _il.Load(_tmpDouble);
            _il.Load(_tmpDouble);
            _il.Branch(OpCodes.Bne_Un, Exit(DeoptReason.IndexRange));
            PushArrayPlace(A);
            _il.Load(_tmpDouble);
            if (kind == ContainerKinds.Float32) _il.Op(OpCodes.Conv_R4);
            _il.Op(kind == ContainerKinds.Float32 ? OpCodes.Stelem_R4 : OpCodes.Stelem_R8);
            return true;
        }
        var (bits, signed) = kind switch
        {
            ContainerKinds.Int8 => (8, true),
            ContainerKinds.Int16 => (16, true),
            ContainerKinds.UInt16 => (16, false),
            ContainerKinds.Int32 => (32, true),
            ContainerKinds.UInt32 => (32, false),
            ContainerKinds.Int64 => (64, true),
            _ => (8, false),
        };
        if (bits < 64)
        {
            // what does not fit raises: in the interpreter
            PushLong(C);
            if (signed)
            {
                _il.Long(1L << (bits - 1));
                _il.Op(OpCodes.Add);
            }
            _il.Long((1L << bits) - 1);
            _il.Branch(OpCodes.Bgt_Un, Exit(DeoptReason.IndexRange));
        }
        PushArrayPlace(A);
        PushLong(C);
        if (bits < 64) _il.Op(OpCodes.Conv_I4);
        _il.Op(bits switch { 8 => OpCodes.Stelem_I1, 16 => OpCodes.Stelem_I2, 32 => OpCodes.Stelem_I4, _ => OpCodes.Stelem_I8 });
        return true;
    }
}

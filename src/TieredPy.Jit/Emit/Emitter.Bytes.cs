using System.Reflection.Emit;
using TieredPy.Runtime;

namespace TieredPy.Jit;

/// <summary>Objects of built-in classes that the interpreter has no quickened forms for: bytes, bytearray, complex, attributes of built-in types.</summary>
internal sealed partial class Emitter
{
    private bool ClassBlocked => Blocked(DeoptReason.WrongClass) || Blocked(DeoptReason.NotObject);

    /// <summary>The exact class that a register has, or that the interpreter met there; null when nothing is known.</summary>
    private Type? ClassOf(int r, bool right = false)
    {
        if (_state[r].Rep == Rep.Obj && _state[r].Class is { } known) return known;
        if (_state[r].Rep is not (Rep.Any or Rep.Obj) || _code.Classes?[_pc] is not { } seen) return null;
        var cls = right ? seen.Right : seen.Left;
        return cls is not null && cls.IsSubclassOf(typeof(PyObject)) && BuiltinClasses.TypeOf(cls) is not null ? cls : null;
    }

    /// <summary>Was the right operand always an int, as far as the interpreter noted?</summary>
    private bool RightWasInt => _code.Classes?[_pc] is not { Right: not null };

    // ---- bytes and bytearray ----

    private static bool IsBytes(Type? cls) => cls == typeof(PyBytes) || cls == typeof(PyByteArray);

    private void PushByteData(int r)
    {
        PushObject(r);
        _il.Field(OpCodes.Ldfld, _state[r].Class == typeof(PyBytes) ? R.BytesData : R.ByteArrayData);
    }

    private void PushByteCount(int r)
    {
        PushObject(r);
        if (_state[r].Class == typeof(PyByteArray))
        {
            _il.Field(OpCodes.Ldfld, R.ByteArrayCount);
        }
        else
        {
            _il.Field(OpCodes.Ldfld, R.BytesData);
            _il.Op(OpCodes.Ldlen);
        }
        _il.Op(OpCodes.Conv_I8);
    }

    /// <summary>data[i] of bytes or bytearray, i an int.</summary>
    private bool TrySubscriptBytes()
    {
        if (ClassBlocked || Blocked(DeoptReason.NotInt) || _state[C].Rep is not Rep.Int && (_state[C].Rep != Rep.Any || !RightWasInt)) return false;
        var cls = ClassOf(B);
        if (!IsBytes(cls)) return false;
        if (!Guard(B, RegType.Object(cls)) || !Guard(C, RegType.Int)) return true;
        IndexInto(C, () => PushByteCount(B));
        PushByteData(B);
        _il.Load(_tmpLong);
        _il.Op(OpCodes.Conv_I);
        _il.Op(OpCodes.Ldelem_U1);
        _il.Op(OpCodes.Conv_U8);
        SetInt(A);
        return true;
    }

    /// <summary>array[i] = x of a bytearray, both ints.</summary>
    private bool TryStoreBytes()
    {
        if (ClassBlocked || Blocked(DeoptReason.NotInt) || _state[B].Rep is not (Rep.Int or Rep.Any) || _state[C].Rep is not (Rep.Int or Rep.Any)) return false;
        if (ClassOf(A) != typeof(PyByteArray) || (_state[B].Rep == Rep.Any && !RightWasInt)) return false;
        if (!Guard(A, RegType.Object(typeof(PyByteArray))) || !Guard(B, RegType.Int) || !Guard(C, RegType.Int)) return true;
        PushLong(C);
        _il.Long(255);
        _il.Branch(OpCodes.Bgt_Un, Exit(DeoptReason.IndexRange));
        IndexInto(B, () => PushByteCount(A));
        PushByteData(A);
        _il.Load(_tmpLong);
        _il.Op(OpCodes.Conv_I);
        PushLong(C);
        _il.Op(OpCodes.Conv_U1);
        _il.Op(OpCodes.Stelem_I1);
        return true;
    }

    /// <summary>A slice whose result is of the container's own class.</summary>
    private void SliceInstruction()
    {
        var cls = ClassBlocked ? null : ClassOf(B);
        var same = IsBytes(cls) || cls == typeof(PyStr) || cls == typeof(PyList) || cls == typeof(PyTuple);
        if (same && !Guard(B, RegType.Object(cls))) return;
        _il.Arg(ThreadArg);
        PushValue(B);
        PushValue(B + 1);
        PushValue(B + 2);
        _il.Call(R.M(nameof(JitRuntime.Slice)));
        if (same) SetResultOf(A, cls!);
        else SetResult(A);
    }

    /// <summary>A helper's Value that is an object of a known class, or Null with an exception pending.</summary>
    private void SetResultOf(int r, Type cls)
    {
        _il.Store(_tmpValue);
        RaiseIfNull();
        _il.LoadAddress(_tmpValue);
        _il.Field(OpCodes.Ldfld, R.ValueRef);
        SetObject(r, cls);
        Effects();
    }

    // ---- complex ----

    /// <summary>An operator on two complex numbers that cannot raise.</summary>
    private bool TryBinaryComplex(int d, int a, int b)
    {
        var helper = Plain(_base) switch
        {
            RegOp.Add => nameof(JitRuntime.ComplexAdd),
            RegOp.Subtract => nameof(JitRuntime.ComplexSubtract),
            RegOp.Multiply => nameof(JitRuntime.ComplexMultiply),
            _ => null,
        };
        if (helper is null || ClassBlocked || ClassOf(a) != typeof(PyComplex) || ClassOf(b, right: true) != typeof(PyComplex)) return false;
        if (!Guard(a, RegType.Object(typeof(PyComplex))) || !Guard(b, RegType.Object(typeof(PyComplex)))) return true;
        PushObject(a);
        PushObject(b);
        _il.Call(R.M(helper));
        SetObject(d, typeof(PyComplex));
        return true;
    }

    // ---- attributes ----

    /// <summary>A computed attribute of a built-in type, whose getter is known.</summary>
    private unsafe bool TryLoadGetter(PyStr name)
    {
        if (ClassBlocked || ClassOf(B) is not { } cls || BuiltinClasses.TypeOf(cls) is not { } type) return false;
        if (type.Slots.GetAttr != PyBaseObject.TypeObject.Slots.GetAttr || type.Lookup(name)?.Value.Ref is not PyGetSetDescriptor { Getter: not null } getter) return false;
        if (!Guard(B, RegType.Object(cls))) return true;
        if (cls == typeof(PyComplex) && name.Text is "real" or "imag")
        {
            PushObject(B);
            _il.Call(R.M(name.Text == "real" ? nameof(JitRuntime.ComplexReal) : nameof(JitRuntime.ComplexImaginary)));
            SetFloat(A);
            return true;
        }
        _il.Arg(ThreadArg);
        PushValue(B);
        _il.Long((long)(nint)getter.Getter);
        _il.Op(OpCodes.Conv_I);
        _il.Call(R.M(nameof(JitRuntime.Getter)));
        SetResult(A);
        return true;
    }
}

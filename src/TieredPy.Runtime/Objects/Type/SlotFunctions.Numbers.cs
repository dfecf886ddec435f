namespace TieredPy.Runtime;

/// <summary>
/// What a heap type has in a slot whose dunder method is defined in Python: each function looks the method up on the
/// type of its operand and calls it.
/// </summary>
internal static unsafe partial class SlotFunctions
{
    public static Value Add(Value v, Value w) => BinaryBoth(v, w, Names.Op_add, Names.Op_radd);
    public static Value Subtract(Value v, Value w) => BinaryBoth(v, w, Names.Op_sub, Names.Op_rsub);
    public static Value Multiply(Value v, Value w) => BinaryBoth(v, w, Names.Op_mul, Names.Op_rmul);
    public static Value Remainder(Value v, Value w) => BinaryBoth(v, w, Names.Op_mod, Names.Op_rmod);
    public static Value Divmod(Value v, Value w) => BinaryBoth(v, w, Names.Op_divmod, Names.Op_rdivmod);
    public static Value MatrixMultiply(Value v, Value w) => BinaryBoth(v, w, Names.Op_matmul, Names.Op_rmatmul);
    public static Value LShift(Value v, Value w) => BinaryBoth(v, w, Names.Op_lshift, Names.Op_rlshift);
    public static Value RShift(Value v, Value w) => BinaryBoth(v, w, Names.Op_rshift, Names.Op_rrshift);
    public static Value And(Value v, Value w) => BinaryBoth(v, w, Names.Op_and, Names.Op_rand);
    public static Value Xor(Value v, Value w) => BinaryBoth(v, w, Names.Op_xor, Names.Op_rxor);
    public static Value Or(Value v, Value w) => BinaryBoth(v, w, Names.Op_or, Names.Op_ror);
    public static Value FloorDivide(Value v, Value w) => BinaryBoth(v, w, Names.Op_floordiv, Names.Op_rfloordiv);
    public static Value TrueDivide(Value v, Value w) => BinaryBoth(v, w, Names.Op_truediv, Names.Op_rtruediv);
    public static Value InplaceAdd(Value v, Value w) => CallOne(v, Names.Op_iadd, w);
    public static Value InplaceSubtract(Value v, Value w) => CallOne(v, Names.Op_isub, w);
    public static Value InplaceMultiply(Value v, Value w) => CallOne(v, Names.Op_imul, w);
    public static Value InplaceRemainder(Value v, Value w) => CallOne(v, Names.Op_imod, w);
    public static Value InplaceMatrixMultiply(Value v, Value w) => CallOne(v, Names.Op_imatmul, w);
    public static Value InplaceLShift(Value v, Value w) => CallOne(v, Names.Op_ilshift, w);
    public static Value InplaceRShift(Value v, Value w) => CallOne(v, Names.Op_irshift, w);
    public static Value InplaceAnd(Value v, Value w) => CallOne(v, Names.Op_iand, w);
    public static Value InplaceXor(Value v, Value w) => CallOne(v, Names.Op_ixor, w);
    public static Value InplaceOr(Value v, Value w) => CallOne(v, Names.Op_ior, w);
    public static Value InplaceFloorDivide(Value v, Value w) => CallOne(v, Names.Op_ifloordiv, w);
    public static Value InplaceTrueDivide(Value v, Value w) => CallOne(v, Names.Op_itruediv, w);
    public static Value InplacePower(Value v, Value w) => CallOne(v, Names.Op_ipow, w);
}

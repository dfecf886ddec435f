namespace TieredPy.Runtime;

public static unsafe partial class NumberOps
{
    /// <summary>
    /// The rest of <c>v op w</c> after v's own method, a Python function, was called and gave NotImplemented: compiled code calls that method by itself and
    /// must not call it again. <paramref name="op"/> may be an in-place operator, whose plain method was tried too.
    /// </summary>
    /// <param name="reflected">Name of the right operand's method: <c>__radd__</c>.</param>
    public static Value AfterLeft(RegOp op, Value v, Value w, PyStr reflected)
    {
        var plain = op is >= RegOp.IAdd and <= RegOp.IXor ? op - RegOp.IAdd + RegOp.Add : op;
        if (w.Type != v.Type)
        {
            Value r;
            if (w.Type.IsHeap)
            {
                r = w.Type.Lookup(reflected) is null ? Value.NotImplemented : ObjectOps.CallSpecial(w, reflected, v);
            }
            else
            {
                var slots = w.Type.Slots;
                var slot = plain switch
                {
                    RegOp.Add => slots.Add,
                    RegOp.And => slots.And,
                    RegOp.FloorDivide => slots.FloorDivide,
                    RegOp.LShift => slots.LShift,
                    RegOp.MatMul => slots.MatrixMultiply,
                    RegOp.Multiply => slots.Multiply,
                    RegOp.Remainder => slots.Remainder,
                    RegOp.Or => slots.Or,
                    RegOp.RShift => slots.RShift,
                    RegOp.Subtract => slots.Subtract,
                    RegOp.TrueDivide => slots.TrueDivide,
                    RegOp.Xor => slots.Xor,
                    _ => null,
                };
                r = slot == null ? Value.NotImplemented : slot(v, w);
            }
            if (!r.IsNotImplemented) return r;
        }
        return Declined(op, v, w);
    }

    /// <summary>v op w when no method of either wanted it: a sequence repeated by v, or TypeError.</summary>
    public static Value Declined(RegOp op, Value v, Value w)
    {
        var plain = op is >= RegOp.IAdd and <= RegOp.IXor ? op - RegOp.IAdd + RegOp.Add : op;
        if (plain == RegOp.Multiply && w.Type.Slots.Repeat != null) return w.Type.Slots.Repeat(w, RepeatCount(v));
        var symbol = plain switch
        {
            RegOp.Add => "+",
            RegOp.And => "&",
            RegOp.FloorDivide => "//",
            RegOp.LShift => "<<",
            RegOp.MatMul => "@",
            RegOp.Multiply => "*",
            RegOp.Remainder => "%",
            RegOp.Or => "|",
            RegOp.RShift => ">>",
            RegOp.Subtract => "-",
            RegOp.TrueDivide => "/",
            _ => "^",
        };
        throw Unsupported(v, w, op == plain ? symbol : symbol + "=");
    }
}

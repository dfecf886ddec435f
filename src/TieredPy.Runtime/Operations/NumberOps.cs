namespace TieredPy.Runtime;

/// <summary>
/// The number protocol: <c>v op w</c> for any operands. The slots of both types are tried, a subclass on the right first
/// (https://docs.python.org/3/reference/datamodel.html#emulating-numeric-types); then the sequence protocol for + and *.
/// </summary>
public static unsafe partial class NumberOps
{
    public static Value Add(Value v, Value w)
    {
        var r = Binary(v, w, v.Type.Slots.Add, w.Type.Slots.Add);
        if (!r.IsNotImplemented) return r;
        var concat = v.Type.Slots.Concat;
        if (concat != null)
        {
            r = concat(v, w);
            if (!r.IsNotImplemented) return r;
        }
        throw Unsupported(v, w, "+");
    }

    public static Value Subtract(Value v, Value w)
    {
        var r = Binary(v, w, v.Type.Slots.Subtract, w.Type.Slots.Subtract);
        if (!r.IsNotImplemented) return r;
        throw Unsupported(v, w, "-");
    }

    public static Value Multiply(Value v, Value w)
    {
        var r = Binary(v, w, v.Type.Slots.Multiply, w.Type.Slots.Multiply);
        if (!r.IsNotImplemented) return r;
        if (v.Type.Slots.Repeat != null) return v.Type.Slots.Repeat(v, RepeatCount(w));
        if (w.Type.Slots.Repeat != null) return w.Type.Slots.Repeat(w, RepeatCount(v));
        throw Unsupported(v, w, "*");
    }

    public static Value Remainder(Value v, Value w)
    {
        var r = Binary(v, w, v.Type.Slots.Remainder, w.Type.Slots.Remainder);
        if (!r.IsNotImplemented) return r;
        throw Unsupported(v, w, "%");
    }

    public static Value LShift(Value v, Value w)
    {
        var r = Binary(v, w, v.Type.Slots.LShift, w.Type.Slots.LShift);
        if (!r.IsNotImplemented) return r;
        throw Unsupported(v, w, "<<");
    }

    public static Value RShift(Value v, Value w)
    {
        var r = Binary(v, w, v.Type.Slots.RShift, w.Type.Slots.RShift);
        if (!r.IsNotImplemented) return r;
        if (v.As<PyBuiltin>() is { } print && print.Def.Name == "print" && print.Self.IsNull)
            throw PyErr.TypeError($"{UnsupportedText(v, w, ">>")}. Did you mean \"print(<message>, file=<output_stream>)\"?");
        throw Unsupported(v, w, ">>");
    }

    public static Value And(Value v, Value w)
    {
        var r = Binary(v, w, v.Type.Slots.And, w.Type.Slots.And);
        if (!r.IsNotImplemented) return r;
        throw Unsupported(v, w, "&");
    }

    public static Value Xor(Value v, Value w)
    {
        var r = Binary(v, w, v.Type.Slots.Xor, w.Type.Slots.Xor);
        if (!r.IsNotImplemented) return r;
        throw Unsupported(v, w, "^");
    }

    public static Value Or(Value v, Value w)
    {
        var r = Binary(v, w, v.Type.Slots.Or, w.Type.Slots.Or);
        if (!r.IsNotImplemented) return r;
        throw Unsupported(v, w, "|");
    }

    public static Value FloorDivide(Value v, Value w)
    {
        var r = Binary(v, w, v.Type.Slots.FloorDivide, w.Type.Slots.FloorDivide);
        if (!r.IsNotImplemented) return r;
        throw Unsupported(v, w, "//");
    }

    public static Value TrueDivide(Value v, Value w)
    {
        var r = Binary(v, w, v.Type.Slots.TrueDivide, w.Type.Slots.TrueDivide);
        if (!r.IsNotImplemented) return r;
        throw Unsupported(v, w, "/");
    }

    public static Value MatrixMultiply(Value v, Value w)
    {
        var r = Binary(v, w, v.Type.Slots.MatrixMultiply, w.Type.Slots.MatrixMultiply);
        if (!r.IsNotImplemented) return r;
        throw Unsupported(v, w, "@");
    }

    public static Value InplaceAdd(Value v, Value w)
    {
        var slots = v.Type.Slots;
        if (slots.InplaceAdd != null)
        {
            var r = slots.InplaceAdd(v, w);
            if (!r.IsNotImplemented) return r;
        }
        var b = Binary(v, w, slots.Add, w.Type.Slots.Add);
        if (!b.IsNotImplemented) return b;
        if (slots.InplaceConcat != null) return slots.InplaceConcat(v, w);
        if (slots.Concat != null)
        {
            b = slots.Concat(v, w);
            if (!b.IsNotImplemented) return b;
        }
        throw Unsupported(v, w, "+=");
    }

    public static Value InplaceSubtract(Value v, Value w)
    {
        var inplace = v.Type.Slots.InplaceSubtract;
        if (inplace != null)
        {
            var r = inplace(v, w);
            if (!r.IsNotImplemented) return r;
        }
        var b = Binary(v, w, v.Type.Slots.Subtract, w.Type.Slots.Subtract);
        return b.IsNotImplemented ? throw Unsupported(v, w, "-=") : b;
    }

    public static Value InplaceMultiply(Value v, Value w)
    {
        var slots = v.Type.Slots;
        if (slots.InplaceMultiply != null)
        {
            var r = slots.InplaceMultiply(v, w);
            if (!r.IsNotImplemented) return r;
        }
        var b = Binary(v, w, slots.Multiply, w.Type.Slots.Multiply);
        if (!b.IsNotImplemented) return b;
        if (slots.InplaceRepeat != null) return slots.InplaceRepeat(v, RepeatCount(w));
        if (slots.Repeat != null) return slots.Repeat(v, RepeatCount(w));
        if (w.Type.Slots.Repeat != null) return w.Type.Slots.Repeat(w, RepeatCount(v));
        throw Unsupported(v, w, "*=");
    }

    public static Value InplaceRemainder(Value v, Value w)
    {
        var inplace = v.Type.Slots.InplaceRemainder;
        if (inplace != null)
        {
            var r = inplace(v, w);
            if (!r.IsNotImplemented) return r;
        }
        var b = Binary(v, w, v.Type.Slots.Remainder, w.Type.Slots.Remainder);
        return b.IsNotImplemented ? throw Unsupported(v, w, "%=") : b;
    }

    public static Value InplaceLShift(Value v, Value w)
    {
        var inplace = v.Type.Slots.InplaceLShift;
        if (inplace != null)
        {
            var r = inplace(v, w);
            if (!r.IsNotImplemented) return r;
        }
        var b = Binary(v, w, v.Type.Slots.LShift, w.Type.Slots.LShift);
        return b.IsNotImplemented ? throw Unsupported(v, w, "<<=") : b;
    }

    public static Value InplaceRShift(Value v, Value w)
    {
        var inplace = v.Type.Slots.InplaceRShift;
        if (inplace != null)
        {
            var r = inplace(v, w);
            if (!r.IsNotImplemented) return r;
        }
        var b = Binary(v, w, v.Type.Slots.RShift, w.Type.Slots.RShift);
        return b.IsNotImplemented ? throw Unsupported(v, w, ">>=") : b;
    }

    public static Value InplaceAnd(Value v, Value w)
    {
        var inplace = v.Type.Slots.InplaceAnd;
        if (inplace != null)
        {
            var r = inplace(v, w);
            if (!r.IsNotImplemented) return r;
        }
        var b = Binary(v, w, v.Type.Slots.And, w.Type.Slots.And);
        return b.IsNotImplemented ? throw Unsupported(v, w, "&=") : b;
    }

    public static Value InplaceXor(Value v, Value w)
    {
        var inplace = v.Type.Slots.InplaceXor;
        if (inplace != null)
        {
            var r = inplace(v, w);
            if (!r.IsNotImplemented) return r;
        }
        var b = Binary(v, w, v.Type.Slots.Xor, w.Type.Slots.Xor);
        return b.IsNotImplemented ? throw Unsupported(v, w, "^=") : b;
    }

    public static Value InplaceOr(Value v, Value w)
    {
        var inplace = v.Type.Slots.InplaceOr;
        if (inplace != null)
        {
            var r = inplace(v, w);
            if (!r.IsNotImplemented) return r;
        }
        var b = Binary(v, w, v.Type.Slots.Or, w.Type.Slots.Or);
        return b.IsNotImplemented ? throw Unsupported(v, w, "|=") : b;
    }

    public static Value InplaceFloorDivide(Value v, Value w)
    {
        var inplace = v.Type.Slots.InplaceFloorDivide;
        if (inplace != null)
        {
            var r = inplace(v, w);
            if (!r.IsNotImplemented) return r;
        }
        var b = Binary(v, w, v.Type.Slots.FloorDivide, w.Type.Slots.FloorDivide);
        return b.IsNotImplemented ? throw Unsupported(v, w, "//=") : b;
    }

    public static Value InplaceTrueDivide(Value v, Value w)
    {
        var inplace = v.Type.Slots.InplaceTrueDivide;
        if (inplace != null)
        {
            var r = inplace(v, w);
            if (!r.IsNotImplemented) return r;
        }
        var b = Binary(v, w, v.Type.Slots.TrueDivide, w.Type.Slots.TrueDivide);
        return b.IsNotImplemented ? throw Unsupported(v, w, "/=") : b;
    }

    public static Value InplaceMatrixMultiply(Value v, Value w)
    {
        var inplace = v.Type.Slots.InplaceMatrixMultiply;
        if (inplace != null)
        {
            var r = inplace(v, w);
            if (!r.IsNotImplemented) return r;
        }
        var b = Binary(v, w, v.Type.Slots.MatrixMultiply, w.Type.Slots.MatrixMultiply);
        return b.IsNotImplemented ? throw Unsupported(v, w, "@=") : b;
    }

    /// <summary>divmod(v, w).</summary>
    public static Value Divmod(Value v, Value w)
    {
        var r = Binary(v, w, v.Type.Slots.Divmod, w.Type.Slots.Divmod);
        return r.IsNotImplemented ? throw Unsupported(v, w, "divmod()") : r;
    }

    /// <summary>v ** w, or pow(v, w, mod) with mod not Null.</summary>
    public static Value Power(Value v, Value w, Value mod)
    {
        var r = TryPower(v, w, mod);
        if (!r.IsNotImplemented) return r;
        if (mod.IsNull) throw Unsupported(v, w, "** or pow()");
        throw PyErr.TypeError($"unsupported operand type(s) for ** or pow(): '{v.Type.Name}', '{w.Type.Name}', '{mod.Type.Name}'");
    }

    public static Value Power(Value v, Value w) => Power(v, w, Value.Null);

    public static Value InplacePower(Value v, Value w)
    {
        var inplace = v.Type.Slots.InplacePower;
        if (inplace != null)
        {
            var r = inplace(v, w);
            if (!r.IsNotImplemented) return r;
        }
        var b = TryPower(v, w, Value.Null);
        return b.IsNotImplemented ? throw Unsupported(v, w, "**=") : b;
    }

    private static Value TryPower(Value v, Value w, Value mod)
    {
        var vs = v.Type.Slots.Power;
        var ws = w.Type.Slots.Power;
        if (ws == vs) ws = null;
        if (vs != null)
        {
            if (ws != null && w.Type.IsSubtypeOf(v.Type))
            {
                var r = ws(v, w, mod);
                if (!r.IsNotImplemented) return r;
                ws = null;
            }
            var result = vs(v, w, mod);
            if (!result.IsNotImplemented) return result;
        }
        if (ws != null)
        {
            var r = ws(v, w, mod);
            if (!r.IsNotImplemented) return r;
        }
        if (!mod.IsNull)
        {
            var ms = mod.Type.Slots.Power;
            if (ms != null && ms != v.Type.Slots.Power && ms != w.Type.Slots.Power) return ms(v, w, mod);
        }
        return Value.NotImplemented;
    }

    public static Value Negative(Value v)
    {
        var f = v.Type.Slots.Negative;
        return f != null ? f(v) : throw BadUnary(v, "-");
    }

    public static Value Positive(Value v)
    {
        var f = v.Type.Slots.Positive;
        return f != null ? f(v) : throw BadUnary(v, "+");
    }

    public static Value Invert(Value v)
    {
        var f = v.Type.Slots.Invert;
        return f != null ? f(v) : throw BadUnary(v, "~");
    }

    /// <summary>abs(v).</summary>
    public static Value Absolute(Value v)
    {
        var f = v.Type.Slots.Absolute;
        return f != null ? f(v) : throw PyErr.TypeError($"bad operand type for abs(): '{v.Type.Name}'");
    }

    private static PyException BadUnary(Value v, string op) => PyErr.TypeError($"bad operand type for unary {op}: '{v.Type.Name}'");

    /// <summary>Tries the slots of both operands; NotImplemented when neither can.</summary>
    private static Value Binary(Value v, Value w, delegate*<Value, Value, Value> vs, delegate*<Value, Value, Value> ws)
    {
        if (ws == vs) ws = null;
        if (vs != null)
        {
            if (ws != null && w.Type.IsSubtypeOf(v.Type))
            {
                var r = ws(v, w);
                if (!r.IsNotImplemented) return r;
                ws = null;
            }
            var result = vs(v, w);
            if (!result.IsNotImplemented) return result;
        }
        return ws != null ? ws(v, w) : Value.NotImplemented;
    }

    private static long RepeatCount(Value n)
    {
        if (n.IsInt) return n.Bits;
        if (n.Type.Slots.Index == null) throw PyErr.TypeError($"can't multiply sequence by non-int of type '{n.Type.Name}'");
        return ConvertOps.IndexAsLong(n, PyExc.OverflowError);
    }

    private static PyException Unsupported(Value v, Value w, string op) => PyErr.TypeError(UnsupportedText(v, w, op));

    private static string UnsupportedText(Value v, Value w, string op) => $"unsupported operand type(s) for {op}: '{v.Type.Name}' and '{w.Type.Name}'";
}

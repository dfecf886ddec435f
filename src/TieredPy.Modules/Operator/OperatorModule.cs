using TieredPy.Runtime;

namespace TieredPy.Modules;

/// <summary>The operators as functions (what operator.py takes instead of its own).</summary>
[PyModule("_operator", Doc = "Operators as functions."), PyExports(typeof(PyItemGetter)), PyExports(typeof(PyAttrGetter)), PyExports(typeof(PyMethodCaller))]
public static unsafe partial class OperatorModule
{
    [PyFunction("add($module, a, b, /)", Doc = "a + b")]
    private static Value Add(Value a, Value b) => NumberOps.Add(a, b);

    [PyFunction("sub($module, a, b, /)", Doc = "a - b")]
    private static Value Subtract(Value a, Value b) => NumberOps.Subtract(a, b);

    [PyFunction("mul($module, a, b, /)", Doc = "a * b")]
    private static Value Multiply(Value a, Value b) => NumberOps.Multiply(a, b);

    [PyFunction("matmul($module, a, b, /)", Doc = "a @ b")]
    private static Value MatrixMultiply(Value a, Value b) => NumberOps.MatrixMultiply(a, b);

    [PyFunction("truediv($module, a, b, /)", Doc = "a / b")]
    private static Value TrueDivide(Value a, Value b) => NumberOps.TrueDivide(a, b);

    [PyFunction("floordiv($module, a, b, /)", Doc = "a // b")]
    private static Value FloorDivide(Value a, Value b) => NumberOps.FloorDivide(a, b);

    [PyFunction("mod($module, a, b, /)", Doc = "a % b")]
    private static Value Remainder(Value a, Value b) => NumberOps.Remainder(a, b);

    [PyFunction("lshift($module, a, b, /)", Doc = "a << b")]
    private static Value LShift(Value a, Value b) => NumberOps.LShift(a, b);

    [PyFunction("rshift($module, a, b, /)", Doc = "a >> b")]
    private static Value RShift(Value a, Value b) => NumberOps.RShift(a, b);

    [PyFunction("and_($module, a, b, /)", Doc = "a & b")]
    private static Value And(Value a, Value b) => NumberOps.And(a, b);

    [PyFunction("xor($module, a, b, /)", Doc = "a ^ b")]
    private static Value Xor(Value a, Value b) => NumberOps.Xor(a, b);

    [PyFunction("or_($module, a, b, /)", Doc = "a | b")]
    private static Value Or(Value a, Value b) => NumberOps.Or(a, b);

    [PyFunction("pow($module, a, b, /)", Doc = "a ** b")]
    private static Value Power(Value a, Value b) => NumberOps.Power(a, b);

    [PyFunction("iadd($module, a, b, /)", Doc = "a += b")]
    private static Value InplaceAdd(Value a, Value b) => NumberOps.InplaceAdd(a, b);

    [PyFunction("isub($module, a, b, /)", Doc = "a -= b")]
    private static Value InplaceSubtract(Value a, Value b) => NumberOps.InplaceSubtract(a, b);

    [PyFunction("imul($module, a, b, /)", Doc = "a *= b")]
    private static Value InplaceMultiply(Value a, Value b) => NumberOps.InplaceMultiply(a, b);

    [PyFunction("imatmul($module, a, b, /)", Doc = "a @= b")]
    private static Value InplaceMatrixMultiply(Value a, Value b) => NumberOps.InplaceMatrixMultiply(a, b);

    [PyFunction("itruediv($module, a, b, /)", Doc = "a /= b")]
    private static Value InplaceTrueDivide(Value a, Value b) => NumberOps.InplaceTrueDivide(a, b);

    [PyFunction("ifloordiv($module, a, b, /)", Doc = "a //= b")]
    private static Value InplaceFloorDivide(Value a, Value b) => NumberOps.InplaceFloorDivide(a, b);

    [PyFunction("imod($module, a, b, /)", Doc = "a %= b")]
    private static Value InplaceRemainder(Value a, Value b) => NumberOps.InplaceRemainder(a, b);

    [PyFunction("ilshift($module, a, b, /)", Doc = "a <<= b")]
    private static Value InplaceLShift(Value a, Value b) => NumberOps.InplaceLShift(a, b);

    [PyFunction("irshift($module, a, b, /)", Doc = "a >>= b")]
    private static Value InplaceRShift(Value a, Value b) => NumberOps.InplaceRShift(a, b);

    [PyFunction("iand($module, a, b, /)", Doc = "a &= b")]
    private static Value InplaceAnd(Value a, Value b) => NumberOps.InplaceAnd(a, b);

    [PyFunction("ixor($module, a, b, /)", Doc = "a ^= b")]
    private static Value InplaceXor(Value a, Value b) => NumberOps.InplaceXor(a, b);

    [PyFunction("ior($module, a, b, /)", Doc = "a |= b")]
    private static Value InplaceOr(Value a, Value b) => NumberOps.InplaceOr(a, b);

    [PyFunction("ipow($module, a, b, /)", Doc = "a **= b")]
    private static Value InplacePower(Value a, Value b) => NumberOps.InplacePower(a, b);

    [PyFunction("neg($module, a, /)", Doc = "-a")]
    private static Value Neg(Value a) => NumberOps.Negative(a);

    [PyFunction("pos($module, a, /)", Doc = "+a")]
    private static Value Pos(Value a) => NumberOps.Positive(a);

    [PyFunction("invert($module, a, /)", Doc = "~a")]
    private static Value Invert(Value a) => NumberOps.Invert(a);

    [PyFunction("inv($module, a, /)", Doc = "~a")]
    private static Value Inv(Value a) => NumberOps.Invert(a);

    [PyFunction("abs($module, a, /)", Doc = "abs(a)")]
    private static Value Abs(Value a) => NumberOps.Absolute(a);

    [PyFunction("lt($module, a, b, /)", Doc = "a < b")]
    private static Value Lt(Value a, Value b) => ObjectOps.Compare(a, b, CompareOp.Lt);

    [PyFunction("le($module, a, b, /)", Doc = "a <= b")]
    private static Value Le(Value a, Value b) => ObjectOps.Compare(a, b, CompareOp.Le);

    [PyFunction("eq($module, a, b, /)", Doc = "a == b")]
    private static Value Eq(Value a, Value b) => ObjectOps.Compare(a, b, CompareOp.Eq);

    [PyFunction("ne($module, a, b, /)", Doc = "a != b")]
    private static Value Ne(Value a, Value b) => ObjectOps.Compare(a, b, CompareOp.Ne);

    [PyFunction("gt($module, a, b, /)", Doc = "a > b")]
    private static Value Gt(Value a, Value b) => ObjectOps.Compare(a, b, CompareOp.Gt);

    [PyFunction("ge($module, a, b, /)", Doc = "a >= b")]
    private static Value Ge(Value a, Value b) => ObjectOps.Compare(a, b, CompareOp.Ge);

    [PyFunction("not_($module, a, /)", Doc = "not a")]
    private static bool Not(Value a) => !ObjectOps.IsTrue(a);

    [PyFunction("truth($module, a, /)", Doc = "bool(a)")]
    private static bool Truth(Value a) => ObjectOps.IsTrue(a);

    [PyFunction("is_($module, a, b, /)", Doc = "a is b", Pure = true, CannotRaise = true)]
    private static bool Is(Value a, Value b) => a.Is(b);

    [PyFunction("is_not($module, a, b, /)", Doc = "a is not b", Pure = true, CannotRaise = true)]
    private static bool IsNot(Value a, Value b) => !a.Is(b);

    [PyFunction("is_none($module, a, /)", Doc = "a is None", Pure = true, CannotRaise = true)]
    private static bool IsNone(Value a) => a.IsNone;

    [PyFunction("is_not_none($module, a, /)", Doc = "a is not None", Pure = true, CannotRaise = true)]
    private static bool IsNotNone(Value a) => !a.IsNone;

    [PyFunction("index($module, a, /)", Doc = "a.__index__()")]
    private static Value Index(Value a) => ConvertOps.Index(a);

    [PyFunction("concat($module, a, b, /)", Doc = "a + b of sequences")]
    private static Value Concat(Value a, Value b) => a.Type.Slots.Concat != null || (IsSequence(a) && IsSequence(b)) ? NumberOps.Add(a, b) : throw NoConcat(a, b);

    [PyFunction("iconcat($module, a, b, /)", Doc = "a += b of sequences")]
    private static Value InplaceConcat(Value a, Value b)
    {
        if (a.Type.Slots.InplaceConcat != null) return a.Type.Slots.InplaceConcat(a, b);
        return IsSequence(a) && IsSequence(b) ? NumberOps.InplaceAdd(a, b) : throw NoConcat(a, b);
    }

    private static bool IsSequence(Value v) => v.Type.Slots.Concat != null || (v.Type.Slots.GetItem != null && v.Ref is not PyDict);

    private static PyException NoConcat(Value a, Value b) => PyErr.TypeError($"'{a.Type.Name}' object can't be concatenated");

    [PyFunction("contains($module, a, b, /)", Doc = "b in a")]
    private static bool Contains(Value a, Value b) => SequenceOps.Contains(a, b);

    private static void CheckIterable(Value v)
    {
        if (v.Type.Slots.Iter == null && v.Type.Slots.GetItem == null) throw PyErr.TypeError($"argument of type '{v.Type.Name}' is not iterable");
    }

    [PyFunction("countOf($module, a, b, /)", Doc = "How many items of a equal b.")]
    private static long CountOf(Value a, Value b)
    {
        long n = 0;
        CheckIterable(a);
        for (var it = new ItemIterator(a); it.Next(out var x);)
        {
            if (ObjectOps.EqualOrIs(x, b)) n++;
        }
        return n;
    }

    [PyFunction("indexOf($module, a, b, /)", Doc = "Index of the first item of a that equals b.")]
    private static long IndexOf(Value a, Value b)
    {
        long i = 0;
        CheckIterable(a);
        for (var it = new ItemIterator(a); it.Next(out var x); i++)
        {
            if (ObjectOps.EqualOrIs(x, b)) return i;
        }
        throw PyErr.ValueError("sequence.index(x): x not in sequence");
    }

    [PyFunction("getitem($module, a, b, /)", Doc = "a[b]")]
    private static Value GetItem(Value a, Value b) => SequenceOps.GetItem(a, b);

    [PyFunction("setitem($module, a, b, c, /)", Doc = "a[b] = c")]
    private static void SetItem(Value a, Value b, Value c) => SequenceOps.SetItem(a, b, c);

    [PyFunction("delitem($module, a, b, /)", Doc = "del a[b]")]
    private static void DeleteItem(Value a, Value b) => SequenceOps.DeleteItem(a, b);

    [PyFunction("length_hint($module, obj, default=0, /)", Doc = "len(obj), or an estimate, or the default.")]
    private static long LengthHint(Value obj, Value @default)
    {
        if (!@default.IsInt && @default.As<PyInt>() is null) throw PyErr.TypeError($"'{@default.Type.Name}' object cannot be interpreted as an integer");
        return IterOps.LengthHint(obj, Arg.ToLong(@default));
    }

    [PyFunction("call(obj, /, *args, **kwargs)", Raw = true, Doc = "obj(*args, **kwargs)")]
    private static Value Call(PyThread thread, ReadOnlySpan<Value> args, PyStr[]? kwnames)
    {
        if (args.Length == (kwnames?.Length ?? 0)) throw PyErr.TypeError("call expected at least 1 argument, got 0");
        return CallOps.Call(thread, args[0], args[1..], kwnames);
    }

    [PyFunction("_compare_digest($module, a, b, /)", Doc = "a == b of ASCII strings or bytes, in a time that does not tell where they differ.")]
    private static bool CompareDigest(Value a, Value b)
    {
        if (a.Ref is PyStr s && b.Ref is PyStr t)
        {
            if (!System.Text.Ascii.IsValid(s.Text) || !System.Text.Ascii.IsValid(t.Text))
                throw PyErr.TypeError("comparing strings with non-ASCII characters is not supported");
            return System.Security.Cryptography.CryptographicOperations.FixedTimeEquals(System.Text.Encoding.ASCII.GetBytes(s.Text), System.Text.Encoding.ASCII.GetBytes(t.Text));
        }
        var getA = a.Type.Slots.GetBuffer;
        var getB = b.Type.Slots.GetBuffer;
        if (getA == null || getB == null)
            throw PyErr.TypeError($"unsupported operand types(s) or combination of types: '{a.Type.Name}' and '{b.Type.Name}'");
        var x = getA(a);
        var y = getB(b);
        var equal = System.Security.Cryptography.CryptographicOperations.FixedTimeEquals(x.Span, y.Span);
        x.Release();
        y.Release();
        return equal;
    }
}

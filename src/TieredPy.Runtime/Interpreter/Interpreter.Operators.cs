using System.Runtime.CompilerServices;

namespace TieredPy.Runtime;

/// <summary>Operators, comparisons, truth and iteration: the general way, and quickening.</summary>
public static unsafe partial class Interpreter
{
    /// <summary>Puts the base form back; what was met is remembered, so that the instruction is not quickened to and fro.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Dequicken(Frame frame, Instr* ip)
    {
        var code = frame.Code;
        var pc = (int)(ip - code.Start);
        code.Seen[pc] |= (byte)TypesOf((RegOp)ip->Op);
        ip->Op = code.BaseOps[pc];
    }

    private static OperandTypes TypesOf(RegOp op) => op switch
    {
        RegOp.AddII or RegOp.SubtractII or RegOp.MultiplyII or RegOp.FloorDivideII or RegOp.RemainderII or RegOp.TrueDivideII or RegOp.AndII or RegOp.OrII
            or RegOp.XorII or RegOp.LShiftII or RegOp.RShiftII or RegOp.AddIInt or RegOp.SubtractIInt or (>= RegOp.JLtII and <= RegOp.JGeII)
            or (>= RegOp.JLtIInt and <= RegOp.JGeIInt) => OperandTypes.IntInt,
        RegOp.AddFF or RegOp.SubtractFF or RegOp.MultiplyFF or RegOp.TrueDivideFF or RegOp.AddIFloat or RegOp.SubtractIFloat
            or (>= RegOp.JLtFF and <= RegOp.JNGeFF) => OperandTypes.FloatFloat,
        RegOp.AddNN or RegOp.SubtractNN or RegOp.MultiplyNN or RegOp.TrueDivideNN or RegOp.PowerNN => OperandTypes.Mixed,
        RegOp.AddSS or RegOp.JEqSS or RegOp.JNeSS => OperandTypes.StrStr,
        _ => OperandTypes.Other,
    };

    private static OperandTypes TypesOf(Value a, Value b)
    {
        if (a.IsInt) return b.IsInt ? OperandTypes.IntInt : b.IsFloat ? OperandTypes.Mixed : OperandTypes.Other;
        if (a.IsFloat) return b.IsFloat ? OperandTypes.FloatFloat : b.IsInt ? OperandTypes.Mixed : OperandTypes.Other;
        return a.Ref!.GetType() == typeof(PyStr) && b.IsExact<PyStr>() ? OperandTypes.StrStr : OperandTypes.Other;
    }

    /// <summary>The quickened form of a binary operation for these operands; the base form when there is none.</summary>
    private static RegOp QuickForm(RegOp op, OperandTypes types) => (op, types) switch
    {
        (RegOp.Add or RegOp.IAdd, OperandTypes.IntInt) => RegOp.AddII,
        (RegOp.Add or RegOp.IAdd, OperandTypes.FloatFloat) => RegOp.AddFF,
        (RegOp.Add or RegOp.IAdd, OperandTypes.Mixed) => RegOp.AddNN,
        (RegOp.Add or RegOp.IAdd, OperandTypes.StrStr) => RegOp.AddSS,
        (RegOp.Subtract or RegOp.ISubtract, OperandTypes.IntInt) => RegOp.SubtractII,
        (RegOp.Subtract or RegOp.ISubtract, OperandTypes.FloatFloat) => RegOp.SubtractFF,
        (RegOp.Subtract or RegOp.ISubtract, OperandTypes.Mixed) => RegOp.SubtractNN,
        (RegOp.Multiply or RegOp.IMultiply, OperandTypes.IntInt) => RegOp.MultiplyII,
        (RegOp.Multiply or RegOp.IMultiply, OperandTypes.FloatFloat) => RegOp.MultiplyFF,
        (RegOp.Multiply or RegOp.IMultiply, OperandTypes.Mixed) => RegOp.MultiplyNN,
        (RegOp.TrueDivide or RegOp.ITrueDivide, OperandTypes.FloatFloat) => RegOp.TrueDivideFF,
        (RegOp.TrueDivide or RegOp.ITrueDivide, OperandTypes.Mixed) => RegOp.TrueDivideNN,
        (RegOp.TrueDivide or RegOp.ITrueDivide, OperandTypes.IntInt) => RegOp.TrueDivideII,
        (RegOp.FloorDivide or RegOp.IFloorDivide, OperandTypes.IntInt) => RegOp.FloorDivideII,
        (RegOp.Remainder or RegOp.IRemainder, OperandTypes.IntInt) => RegOp.RemainderII,
        (RegOp.And or RegOp.IAnd, OperandTypes.IntInt) => RegOp.AndII,
        (RegOp.Or or RegOp.IOr, OperandTypes.IntInt) => RegOp.OrII,
        (RegOp.Xor or RegOp.IXor, OperandTypes.IntInt) => RegOp.XorII,
        (RegOp.LShift or RegOp.ILShift, OperandTypes.IntInt) => RegOp.LShiftII,
        (RegOp.RShift or RegOp.IRShift, OperandTypes.IntInt) => RegOp.RShiftII,
        (RegOp.AddI or RegOp.IAddI, OperandTypes.IntInt) => RegOp.AddIInt,
        (RegOp.SubtractI or RegOp.ISubtractI, OperandTypes.IntInt) => RegOp.SubtractIInt,
        (RegOp.AddI or RegOp.IAddI, OperandTypes.Mixed) => RegOp.AddIFloat,
        (RegOp.SubtractI or RegOp.ISubtractI, OperandTypes.Mixed) => RegOp.SubtractIFloat,
        _ => op,
    };

    private static Outcome BinaryAny(PyThread thread, Frame frame, Instr* ip, ref Reg registers)
    {
        var code = frame.Code;
        var pc = (int)(ip - code.Start);
        var op = (RegOp)code.BaseOps[pc];
        var a = At(ref registers, ip->B).Value;
        ref var dest = ref At(ref registers, ip->A);
        var immediate = op is >= RegOp.AddI and <= RegOp.ISubtractI;
        var b = immediate ? Value.Int((short)ip->C) : At(ref registers, ip->C).Value;
        if (op == RegOp.Subscript) return Subscript(thread, frame, ip, a, b, ref dest);

        var types = TypesOf(a, b);
        ref var seen = ref code.Seen[pc];
        if (seen == 0 || seen == (byte)types)
        {
            var quick = QuickForm(op, types);
            if (quick != op && (RegOp)ip->Op == op)
            {
                ip->Op = (ushort)quick;
                // run the quick form at its next execution; this one is done below
            }
        }
        else
        {
            ip->Op = (ushort)op;
        }
        seen |= (byte)types;
        if (types == OperandTypes.Other)
        {
            code.NoteOperands(pc, a, b);
            code.NoteClasses(pc, a.Ref, b.Ref);
            if (a.Ref is PyInstance instance && PushOperator(thread, frame, op, instance, a, b)) return Outcome.Pushed;
            // a bool beside an int is an int
            if (b.IsInt && a.Ref is PyBool) (a, types) = (Value.Int(a.Ref == (object)PyBool.True ? 1 : 0), OperandTypes.IntInt);
            else if (PyInt.Exact(a, b) && IntOperation(op, a, b) is { IsNull: false } number)
            {
                dest.Set(number);
                return Outcome.Done;
            }
            else if (a.IsInt && b.Ref is PyBool) (b, types) = (Value.Int(b.Ref == (object)PyBool.True ? 1 : 0), OperandTypes.IntInt);
        }

        // what programs catch in loops does not go through a .NET throw
        if (b.IsInt && b.Bits == 0 && (a.IsInt || a.IsFloat) && Divides(op))
        {
            thread.Raise(PyErr.ZeroDivisionError("division by zero").Value);
            return Outcome.Raised;
        }
        switch (op)
        {
            case RegOp.Add or RegOp.AddI:
                if (types == OperandTypes.IntInt)
                {
                    var r = a.Bits + b.Bits;
                    if (((a.Bits ^ r) & (b.Bits ^ r)) >= 0)
                    {
                        dest.SetInt(r);
                        return Outcome.Done;
                    }
                    seen |= (byte)OperandTypes.Overflow;
                }
                else if (types == OperandTypes.StrStr)
                {
                    dest.SetObject(PyStr.Concat(Unsafe.As<PyStr>(a.Ref!), Unsafe.As<PyStr>(b.Ref!)));
                    return Outcome.Done;
                }
                else if (types is OperandTypes.FloatFloat or OperandTypes.Mixed)
                {
                    dest.SetFloat(Number(a) + Number(b));
                    return Outcome.Done;
                }
                dest.Set(NumberOps.Add(a, b));
                return Outcome.Done;
            case RegOp.Subtract or RegOp.SubtractI:
                if (types == OperandTypes.IntInt)
                {
                    var r = a.Bits - b.Bits;
                    if (((a.Bits ^ b.Bits) & (a.Bits ^ r)) >= 0)
                    {
                        dest.SetInt(r);
                        return Outcome.Done;
                    }
                    seen |= (byte)OperandTypes.Overflow;
                }
                else if (types is OperandTypes.FloatFloat or OperandTypes.Mixed)
                {
                    dest.SetFloat(Number(a) - Number(b));
                    return Outcome.Done;
                }
                dest.Set(NumberOps.Subtract(a, b));
                return Outcome.Done;
            case RegOp.Multiply:
                if (types == OperandTypes.IntInt)
                {
                    if (Math.Abs((double)a.Bits * b.Bits) <= 9.2e18)
                    {
                        dest.SetInt(a.Bits * b.Bits);
                        return Outcome.Done;
                    }
                    seen |= (byte)OperandTypes.Overflow;
                    dest.Set(PyInt.Multiply(a, b));
                    return Outcome.Done;
                }
                else if (types is OperandTypes.FloatFloat or OperandTypes.Mixed)
                {
                    dest.SetFloat(Number(a) * Number(b));
                    return Outcome.Done;
                }
                dest.Set(NumberOps.Multiply(a, b));
                return Outcome.Done;
            case RegOp.TrueDivide:
                if (types == OperandTypes.IntInt && b.Bits != 0 && (ulong)(a.Bits + (1L << 53)) <= 1L << 54 && (ulong)(b.Bits + (1L << 53)) <= 1L << 54)
                {
                    dest.SetFloat((double)a.Bits / b.Bits);
                    return Outcome.Done;
                }
                dest.Set(NumberOps.TrueDivide(a, b));
                return Outcome.Done;
            case RegOp.And or RegOp.IAnd when types == OperandTypes.IntInt:
                dest.SetInt(a.Bits & b.Bits);
                return Outcome.Done;
            case RegOp.Or or RegOp.IOr when types == OperandTypes.IntInt:
                dest.SetInt(a.Bits | b.Bits);
                return Outcome.Done;
            case RegOp.Xor or RegOp.IXor when types == OperandTypes.IntInt:
                dest.SetInt(a.Bits ^ b.Bits);
                return Outcome.Done;
            case RegOp.LShift or RegOp.ILShift when types == OperandTypes.IntInt:
                dest.Set(PyInt.LShift(a, b));
                return Outcome.Done;
            case RegOp.RShift or RegOp.IRShift when types == OperandTypes.IntInt:
                dest.Set(PyInt.RShift(a, b));
                return Outcome.Done;
            case RegOp.IAdd or RegOp.IAddI:
                if (types == OperandTypes.StrStr) dest.SetObject(PyStr.Concat(Unsafe.As<PyStr>(a.Ref!), Unsafe.As<PyStr>(b.Ref!)));
                else dest.Set(NumberOps.InplaceAdd(a, b));
                return Outcome.Done;
        }
        dest.Set(Operate(op, a, b));
        return Outcome.Done;
    }

    /// <summary>A binary operation in general; those of immediates by the plain form.</summary>
    private static Value Operate(RegOp op, Value a, Value b)
    {
        return op switch
        {
            RegOp.Add or RegOp.AddI => NumberOps.Add(a, b),
            RegOp.Subtract or RegOp.SubtractI => NumberOps.Subtract(a, b),
            RegOp.Multiply => NumberOps.Multiply(a, b),
            RegOp.TrueDivide => NumberOps.TrueDivide(a, b),
            RegOp.IAdd or RegOp.IAddI => NumberOps.InplaceAdd(a, b),
            RegOp.And => NumberOps.And(a, b),
            RegOp.FloorDivide => NumberOps.FloorDivide(a, b),
            RegOp.LShift => NumberOps.LShift(a, b),
            RegOp.MatMul => NumberOps.MatrixMultiply(a, b),
            RegOp.Remainder => NumberOps.Remainder(a, b),
            RegOp.Or => NumberOps.Or(a, b),
            RegOp.Power => NumberOps.Power(a, b),
            RegOp.RShift => NumberOps.RShift(a, b),
            RegOp.Xor => NumberOps.Xor(a, b),
            RegOp.IAnd => NumberOps.InplaceAnd(a, b),
            RegOp.IFloorDivide => NumberOps.InplaceFloorDivide(a, b),
            RegOp.ILShift => NumberOps.InplaceLShift(a, b),
            RegOp.IMatMul => NumberOps.InplaceMatrixMultiply(a, b),
            RegOp.IMultiply => NumberOps.InplaceMultiply(a, b),
            RegOp.IRemainder => NumberOps.InplaceRemainder(a, b),
            RegOp.IOr => NumberOps.InplaceOr(a, b),
            RegOp.IPower => NumberOps.InplacePower(a, b),
            RegOp.IRShift => NumberOps.InplaceRShift(a, b),
            RegOp.ISubtract or RegOp.ISubtractI => NumberOps.InplaceSubtract(a, b),
            RegOp.ITrueDivide => NumberOps.InplaceTrueDivide(a, b),
            RegOp.IXor => NumberOps.InplaceXor(a, b),
            _ => throw new InvalidOperationException($"not a binary operation: {op}"),
        };
    }

    // ---- operators and comparisons that a class defines in Python: their frames are pushed ----

    // in the order of RegOp.Add … RegOp.Xor; power is ternary and goes the general way
    private static readonly PyStr?[] s_operatorNames =
    [
        Names.Op_add, Names.Op_and, Names.Op_floordiv, Names.Op_lshift, Names.Op_matmul, Names.Op_mul, Names.Op_mod, Names.Op_or, null,
        Names.Op_rshift, Names.Op_sub, Names.Op_truediv, Names.Op_xor,
    ];

    private static readonly PyStr?[] s_inplaceNames =
    [
        Names.Op_iadd, Names.Op_iand, Names.Op_ifloordiv, Names.Op_ilshift, Names.Op_imatmul, Names.Op_imul, Names.Op_imod, Names.Op_ior, null,
        Names.Op_irshift, Names.Op_isub, Names.Op_itruediv, Names.Op_ixor,
    ];

    /// <summary>
    /// Pushes the left operand's method of an operator. Not for an in-place method, nor when the right operand may come first (a subclass).
    /// </summary>
    private static bool PushOperator(PyThread thread, Frame frame, RegOp op, PyInstance left, Value a, Value b)
    {
        op = op switch
        {
            RegOp.AddI => RegOp.Add,
            RegOp.SubtractI => RegOp.Subtract,
            RegOp.IAddI => RegOp.IAdd,
            RegOp.ISubtractI => RegOp.ISubtract,
            _ => op,
        };
        var type = left.Shape.Type;
        var index = op - RegOp.Add;
        if (op >= RegOp.IAdd)
        {
            index = op - RegOp.IAdd;
            if (s_inplaceNames[index] is not { } inplace || type.Lookup(inplace) is not null) return false;
        }
        if (s_operatorNames[index] is not { } name || type.Lookup(name)?.Value.Ref is not PyFunction function) return false;
        return LeftGoesFirst(type, b) && PushAway(thread, frame, function, FrameFlags.ResultToA | FrameFlags.Operator, a, b);
    }

    private static bool LeftGoesFirst(PyType type, Value b)
    {
        if (!b.IsObject) return true;
        var other = b.Obj.Type;
        return other == type || !other.IsHeap || !other.IsSubtypeOf(type);
    }

    /// <summary>The method of the left operand that an operator's or comparison's instruction had pushed answered NotImplemented: the rest of the operation.</summary>
    private static Value AfterNotImplemented(PyThread thread, Frame frame)
    {
        var ip = frame.Ip;
        var op = (RegOp)frame.Code.BaseOps[ip - frame.Code.Start];
        ref var registers = ref FirstRegister(frame);
        var a = At(ref registers, ip->B).Value;
        var b = op is >= RegOp.AddI and <= RegOp.ISubtractI ? Value.Int((short)ip->C) : At(ref registers, ip->C).Value;
        thread.LeftDeclined = true;
        try
        {
            return op is >= RegOp.CmpLt and <= RegOp.CmpGe ? ObjectOps.Compare(a, b, (CompareOp)(op - RegOp.CmpLt)) : Operate(op, a, b);
        }
        finally
        {
            thread.LeftDeclined = false;
        }
    }

    /// <summary>A = B op C, not both ints.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Outcome CompareInto(PyThread thread, Frame frame, Instr* ip, ref Reg registers)
    {
        var a = At(ref registers, ip->B).Value;
        var b = At(ref registers, ip->C).Value;
        var op = (CompareOp)((RegOp)ip->Op - RegOp.CmpLt);
        if (a.Ref is PyInstance instance)
        {
            var type = instance.Shape.Type;
            if (type.Lookup(SlotFunctions.CompareName(op))?.Value.Ref is PyFunction function && LeftGoesFirst(type, b)
                && PushAway(thread, frame, function, FrameFlags.ResultToA | FrameFlags.Operator, a, b))
            {
                return Outcome.Pushed;
            }
        }
        ref var dest = ref At(ref registers, ip->A);
        if ((a.IsFloat && b.IsFloat) || (a.IsExact<PyStr>() && b.IsExact<PyStr>())) dest.SetBool(CompareTruth(a, b, op));
        else dest.Set(ObjectOps.Compare(a, b, op));
        return Outcome.Done;
    }

    /// <summary>The commonest operations of ints of any size; Null for the others.</summary>
    internal static Value IntOperation(RegOp op, Value a, Value b) => op switch
    {
        RegOp.Add or RegOp.IAdd or RegOp.AddI or RegOp.IAddI => PyInt.Add(a, b),
        RegOp.Subtract or RegOp.ISubtract or RegOp.SubtractI or RegOp.ISubtractI => PyInt.Subtract(a, b),
        RegOp.Multiply or RegOp.IMultiply => PyInt.Multiply(a, b),
        RegOp.And or RegOp.IAnd => PyInt.And(a, b),
        RegOp.Or or RegOp.IOr => PyInt.Or(a, b),
        RegOp.Xor or RegOp.IXor => PyInt.Xor(a, b),
        RegOp.LShift or RegOp.ILShift => PyInt.LShift(a, b),
        RegOp.RShift or RegOp.IRShift => PyInt.RShift(a, b),
        RegOp.Remainder or RegOp.IRemainder when !b.IsInt || b.Bits != 0 => PyInt.Remainder(a, b),
        RegOp.FloorDivide or RegOp.IFloorDivide when !b.IsInt || b.Bits != 0 => PyInt.FloorDivide(a, b),
        _ => Value.Null,
    };

    private static bool Divides(RegOp op) => op is RegOp.FloorDivide or RegOp.IFloorDivide or RegOp.Remainder or RegOp.IRemainder or RegOp.TrueDivide or RegOp.ITrueDivide;

    private static double Number(Value v) => v.IsInt ? v.Bits : v.AsDouble;

    private static Outcome Subscript(PyThread thread, Frame frame, Instr* ip, Value a, Value b, ref Reg dest)
    {
        var code = frame.Code;
        var pc = (int)(ip - code.Start);
        if (a.IsExact<PyList>())
        {
            if (b.IsInt)
            {
                if (code.Seen[pc] == 0) ip->Op = (ushort)RegOp.SubscriptListI;
                var list = (PyList)a.Obj;
                code.NoteContainer(pc, list);
                var i = b.Bits < 0 ? b.Bits + list.Count : b.Bits;
                if ((ulong)i >= (ulong)list.Count)
                {
                    thread.Raise(PyErr.IndexError("list index out of range").Value);
                    return Outcome.Raised;
                }
                dest.Set(list.GetAt((int)i));
                return Outcome.Done;
            }
        }
        else if (a.IsExact<PyDict>())
        {
            if (code.Seen[pc] == 0) ip->Op = (ushort)RegOp.SubscriptDict;
            return DictItem(thread, (PyDict)a.Obj, b, ref dest) ? Outcome.Done : Outcome.Raised;
        }
        else if (a.IsExact<PyTuple>() && b.IsInt)
        {
            if (code.Seen[pc] == 0) ip->Op = (ushort)RegOp.SubscriptTupleI;
            var items = ((PyTuple)a.Obj).Items;
            var i = b.Bits < 0 ? b.Bits + items.Length : b.Bits;
            if ((ulong)i >= (ulong)items.Length)
            {
                thread.Raise(PyErr.IndexError("tuple index out of range").Value);
                return Outcome.Raised;
            }
            dest.Set(items[i]);
            return Outcome.Done;
        }
        else if (a.IsExact<PyStr>() && b.IsInt && !Unsafe.As<PyStr>(a.Ref!).HasAstral)
        {
            if (code.Seen[pc] == 0) ip->Op = (ushort)RegOp.SubscriptStrI;
            var text = Unsafe.As<PyStr>(a.Ref!).Text;
            var i = b.Bits < 0 ? b.Bits + text.Length : b.Bits;
            if ((ulong)i >= (ulong)text.Length)
            {
                thread.Raise(PyErr.IndexError("string index out of range").Value);
                return Outcome.Raised;
            }
            dest.SetObject(PyStr.OfChar(text[(int)i]));
            return Outcome.Done;
        }
        else if (b.IsInt && a.IsExact<PyBytes>() && (ulong)b.Bits < (ulong)Unsafe.As<PyBytes>(a.Ref!).Data.Length)
        {
            code.NoteClasses(pc, a.Ref, null);
            dest.SetInt(Unsafe.As<PyBytes>(a.Ref!).Data[b.Bits]);
            return Outcome.Done;
        }
        else if (b.IsInt && a.IsExact<PyByteArray>() && (ulong)b.Bits < (ulong)Unsafe.As<PyByteArray>(a.Ref!).Count)
        {
            code.NoteClasses(pc, a.Ref, null);
            dest.SetInt(Unsafe.As<PyByteArray>(a.Ref!).Data[b.Bits]);
            return Outcome.Done;
        }
        else if (b.IsInt && a.Ref is PyMachineArray { Kind: not ContainerKinds.None } array && (ulong)b.Bits < (ulong)array.Count)
        {
            code.NoteContainer(pc, array);
            dest.Set(array.NumberAt((int)b.Bits));
            return Outcome.Done;
        }
        else
        {
            code.NoteOperands(pc, a, b);
            code.NoteClasses(pc, a.Ref, b.Ref);
        }
        if (a.Ref is PyInstance instance && instance.Shape.Type.Lookup(Names.GetItem)?.Value.Ref is PyFunction getItem
            && PushAway(thread, frame, getItem, FrameFlags.ResultToA, a, b))
        {
            return Outcome.Pushed;
        }
        dest.Set(SequenceOps.GetItem(a, b));
        return Outcome.Done;
    }

    /// <summary>container[start:stop], the class of the container noted.</summary>
    private static Value SliceNoted(Frame frame, Instr* ip, ref Reg container)
    {
        frame.Code.NoteClasses((int)(ip - frame.Code.Start), container.Ref, null);
        return SequenceOps.GetSlice(container.Value, Unsafe.Add(ref container, 1).Value, Unsafe.Add(ref container, 2).Value);
    }

    private static bool DictItem(PyThread thread, PyDict dict, ref Reg key, ref Reg dest) => DictItem(thread, dict, key.Value, ref dest);

    private static bool DictItem(PyThread thread, PyDict dict, Value key, ref Reg dest)
    {
        var i = dict.Find(key, PyDict.HashKey(key));
        if (i >= 0)
        {
            dest.Set(dict.Entries[i].Val);
            return true;
        }
        thread.Raise(PyErr.KeyError(key).Value);
        return false;
    }

    // ---- tests ----

    private static bool Truth(Value v)
    {
        if (v.IsInt) return v.Bits != 0;
        if (v.IsExact<PyList>()) return Unsafe.As<PyList>(v.Ref!).Count != 0;
        if (v.IsExact<PyStr>()) return Unsafe.As<PyStr>(v.Ref!).CharCount != 0;
        if (v.IsExact<PyDict>()) return Unsafe.As<PyDict>(v.Ref!).Count != 0;
        return ObjectOps.IsTrue(v);
    }

    /// <summary>A fused comparison or membership test: does it jump?</summary>
    private static bool TestJump(PyThread thread, Frame frame, Instr* ip, ref Reg registers)
    {
        var code = frame.Code;
        var pc = (int)(ip - code.Start);
        var op = (RegOp)code.BaseOps[pc];
        var a = At(ref registers, ip->A).Value;
        switch (op)
        {
            case RegOp.JNoMatch:
                return !ExceptionMatches(a, At(ref registers, ip->B).Value);
        }
        var immediate = op >= RegOp.JLtI;
        var b = immediate ? Value.Int((short)ip->B) : At(ref registers, ip->B).Value;
        var index = immediate ? op - RegOp.JLtI : op - RegOp.JLt;
        var negated = index >= 6;
        var cmp = (CompareOp)(index % 6);
        var types = TypesOf(a, b);
        ref var seen = ref code.Seen[pc];
        if ((seen == 0 || seen == (byte)types) && (RegOp)ip->Op == op)
        {
            // the int forms know one sense: a comparison of ints that is not true is the opposite one
            var intForm = negated ? Opposite(cmp) : cmp;
            var quick = (immediate, types) switch
            {
                (true, OperandTypes.IntInt) => RegOp.JLtIInt + (int)intForm,
                (false, OperandTypes.IntInt) => RegOp.JLtII + (int)intForm,
                (false, OperandTypes.FloatFloat) => (negated ? RegOp.JNLtFF : RegOp.JLtFF) + (int)cmp,
                (false, OperandTypes.StrStr) when cmp == CompareOp.Eq => negated ? RegOp.JNeSS : RegOp.JEqSS,
                (false, OperandTypes.StrStr) when cmp == CompareOp.Ne => negated ? RegOp.JEqSS : RegOp.JNeSS,
                _ => op,
            };
            ip->Op = (ushort)quick;
        }
        seen |= (byte)types;
        if (types == OperandTypes.Other) code.NoteOperands(pc, a, b);
        return CompareTruth(a, b, cmp) != negated;
    }

    private static CompareOp Opposite(CompareOp op) => op switch
    {
        CompareOp.Lt => CompareOp.Ge,
        CompareOp.Le => CompareOp.Gt,
        CompareOp.Eq => CompareOp.Ne,
        CompareOp.Ne => CompareOp.Eq,
        CompareOp.Gt => CompareOp.Le,
        _ => CompareOp.Lt,
    };

    private static bool CompareTruth(Value a, Value b, CompareOp op)
    {
        if (a.IsInt && b.IsInt)
        {
            return op switch
            {
                CompareOp.Lt => a.Bits < b.Bits,
                CompareOp.Le => a.Bits <= b.Bits,
                CompareOp.Eq => a.Bits == b.Bits,
                CompareOp.Ne => a.Bits != b.Bits,
                CompareOp.Gt => a.Bits > b.Bits,
                _ => a.Bits >= b.Bits,
            };
        }
        if (a.IsFloat && b.IsFloat)
        {
            double x = a.AsDouble, y = b.AsDouble;
            return op switch
            {
                CompareOp.Lt => x < y,
                CompareOp.Le => x <= y,
                CompareOp.Eq => x == y,
                CompareOp.Ne => x != y,
                CompareOp.Gt => x > y,
                _ => x >= y,
            };
        }
        if (a.IsExact<PyStr>() && b.IsExact<PyStr>()) return PyStr.CompareTexts(Unsafe.As<PyStr>(a.Ref!), Unsafe.As<PyStr>(b.Ref!), op);
        return ObjectOps.IsTrue(ObjectOps.Compare(a, b, op));
    }

    /// <summary>Does an exception match what an except clause names?</summary>
    internal static bool ExceptionMatches(Value exc, Value type)
    {
        if (type.As<PyTuple>() is { } tuple)
        {
            foreach (var t in tuple.Items)
            {
                if (t.As<PyType>() is not { } c || !c.IsSubtypeOf(PyExc.BaseException)) throw NotAnExceptionClass();
            }
            foreach (var t in tuple.Items)
            {
                if (exc.Type.IsSubtypeOf((PyType)t.Obj)) return true;
            }
            return false;
        }
        if (type.As<PyType>() is not { } cls || !cls.IsSubtypeOf(PyExc.BaseException)) throw NotAnExceptionClass();
        return exc.Type.IsSubtypeOf(cls);
    }

    private static PyException NotAnExceptionClass() => PyErr.TypeError("catching classes that do not inherit from BaseException is not allowed");

    // ---- iteration ----

    /// <summary>One step of a for loop; Null: exhausted, or an exception is pending; EnterAgain: the instruction was quickened.</summary>
    private static Value ForIterSlow(Frame frame, Instr* ip, ref Reg registers)
    {
        var code = frame.Code;
        var pc = (int)(ip - code.Start);
        var it = At(ref registers, ip->A).Value;
        if (code.Seen[pc] == 0 && it.IsObject)
        {
            var quick = QuickIteration(it.Obj);
            if (it.Obj is PyListIterator { List: { } list }) code.NoteContainer(pc, list);
            if (quick != RegOp.ForIter && (RegOp)ip->Op == RegOp.ForIter)
            {
                ip->Op = (ushort)quick;
                return new Value(EnterAgain, 0);
            }
        }
        code.NoteClasses(pc, it.Ref, null);
        return IterOps.Next(it);
    }

    /// <summary>
    /// A loop's step that unpacks two items at once, the tuple's register being a stack slot that nobody reads afterwards.
    /// 1: done, 0: exhausted, -1: the iterator has no such form.
    /// </summary>
    private static int ForIterPair(Frame frame, Instr* ip, ref Reg registers)
    {
        if (ip->B < frame.Code.StackBase * 16 || At(ref registers, ip->A).Value is not { IsObject: true } it) return -1;
        NotePair(frame.Code, ip, it.Obj);
        var r = it.Obj.NextPair(out var x, out var y);
        if (r <= 0) return r;
        At(ref registers, ip[1].A).Set(x);
        At(ref registers, ip[1].C).Set(y);
        return r;
    }

    /// <summary>The lists and tuples behind enumerate and zip: at the loop's pc and, a zip's second one, at the next.</summary>
    private static void NotePair(RegCode code, Instr* ip, PyObject it)
    {
        var pc = (int)(ip - code.Start);
        if (code.ContainersAt(pc) != ContainerKinds.None) return;
        var (first, second) = it switch
        {
            PyEnumerate e => (e.Source, ContainerKinds.None),
            PyZip z => z.Sources,
            _ => default,
        };
        code.NoteContainer(pc, first);
        code.NoteContainer(pc + 1, second);
    }

    private static RegOp QuickIteration(PyObject it) => it switch
    {
        PyRangeIterator => RegOp.ForIterRange,
        PyListIterator => RegOp.ForIterList,
        PyTupleIterator => RegOp.ForIterTuple,
        PyGenerator { Status: < GeneratorState.Running } => RegOp.ForIterGen,
        _ => RegOp.ForIter,
    };
}

using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using TieredPy.Runtime;

namespace TieredPy.Jit;

/// <summary>
/// What emitted code calls. Contract: no .NET exception leaves these methods; a Python exception is left in thread.Pending and
/// Null (or false) returned.
/// </summary>
internal static unsafe partial class JitRuntime
{
    // tags as static readonly objects: RyuJIT makes them immediates in code compiled after this class was initialised
    public static readonly object NullTag = Value.NullTag, FloatTag = Value.FloatTag;
    public static readonly object True = PyBool.True, False = PyBool.False, None = PyNone.Instance, NotImplemented = Value.NotImplemented.Ref!;

    // ---- polls ----

    /// <summary>Runs what waits at a poll; false: an exception is pending.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static bool Poll(PyThread thread)
    {
        try
        {
            thread.RunPoll();
            return true;
        }
        catch (Exception e)
        {
            return Pend(thread, e);
        }
    }

    private static bool Pend(PyThread thread, Exception e)
    {
        switch (e)
        {
            case PyException p:
                thread.Raise(p);
                return false;
            case InsufficientExecutionStackException:
                thread.Raise(PyErr.StackOverflow());
                return false;
            case OutOfMemoryException:
                thread.Raise(PyErr.MemoryError());
                return false;
            default:
                System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(e);
                return false;
        }
    }

    private static Value PendNull(PyThread thread, Exception e)
    {
        Pend(thread, e);
        return Value.Null;
    }

    /// <summary>RecursionError, pending.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void TooDeep(PyThread thread) => thread.Raise(PyErr.StackOverflow());

    // ---- operators ----

    /// <summary>A binary operator of the interpreter's instruction set, on any operands.</summary>
    public static Value Binary(PyThread thread, Value a, Value b, int op)
    {
        try
        {
            switch ((RegOp)op)
            {
                case RegOp.Add or RegOp.IAdd when a.IsFloat && b.IsFloat:
                    return Value.Float(a.AsDouble + b.AsDouble);
                case RegOp.Subtract or RegOp.ISubtract when a.IsFloat && b.IsFloat:
                    return Value.Float(a.AsDouble - b.AsDouble);
                case RegOp.Multiply or RegOp.IMultiply when a.IsFloat && b.IsFloat:
                    return Value.Float(a.AsDouble * b.AsDouble);
                case RegOp.Subscript:
                    return Subscript(thread, a, b);
            }
            if (b.IsInt && b.Bits == 0 && DividesByZero(thread, a, (RegOp)op)) return Value.Null;
            if (PyInt.Exact(a, b) && Interpreter.IntOperation((RegOp)op, a, b) is { IsNull: false } number) return number;
            return (RegOp)op switch
            {
                RegOp.Add => NumberOps.Add(a, b),
                RegOp.And => NumberOps.And(a, b),
                RegOp.FloorDivide => NumberOps.FloorDivide(a, b),
                RegOp.LShift => NumberOps.LShift(a, b),
                RegOp.MatMul => NumberOps.MatrixMultiply(a, b),
                RegOp.Multiply => NumberOps.Multiply(a, b),
                RegOp.Remainder => NumberOps.Remainder(a, b),
                RegOp.Or => NumberOps.Or(a, b),
                RegOp.Power => NumberOps.Power(a, b),
                RegOp.RShift => NumberOps.RShift(a, b),
                RegOp.Subtract => NumberOps.Subtract(a, b),
                RegOp.TrueDivide => NumberOps.TrueDivide(a, b),
                RegOp.Xor => NumberOps.Xor(a, b),
                RegOp.IAdd => NumberOps.InplaceAdd(a, b),
                RegOp.IAnd => NumberOps.InplaceAnd(a, b),
                RegOp.IFloorDivide => NumberOps.InplaceFloorDivide(a, b),
                RegOp.ILShift => NumberOps.InplaceLShift(a, b),
                RegOp.IMatMul => NumberOps.InplaceMatrixMultiply(a, b),
                RegOp.IMultiply => NumberOps.InplaceMultiply(a, b),
                RegOp.IRemainder => NumberOps.InplaceRemainder(a, b),
                RegOp.IOr => NumberOps.InplaceOr(a, b),
                RegOp.IPower => NumberOps.InplacePower(a, b),
                RegOp.IRShift => NumberOps.InplaceRShift(a, b),
                RegOp.ISubtract => NumberOps.InplaceSubtract(a, b),
                RegOp.ITrueDivide => NumberOps.InplaceTrueDivide(a, b),
                RegOp.IXor => NumberOps.InplaceXor(a, b),
                _ => throw new InvalidOperationException(((RegOp)op).ToString()),
            };
        }
        catch (Exception e)
        {
            return PendNull(thread, e);
        }
    }

    public static Value Unary(PyThread thread, Value v, int op)
    {
        try
        {
            return (RegOp)op switch
            {
                RegOp.Negative => NumberOps.Negative(v),
                RegOp.Positive => NumberOps.Positive(v),
                RegOp.Invert => NumberOps.Invert(v),
                _ => throw new InvalidOperationException(((RegOp)op).ToString()),
            };
        }
        catch (Exception e)
        {
            return PendNull(thread, e);
        }
    }

    public static Value Compare(PyThread thread, Value a, Value b, int op)
    {
        try
        {
            return ObjectOps.Compare(a, b, (CompareOp)op);
        }
        catch (Exception e)
        {
            return PendNull(thread, e);
        }
    }

    /// <summary>Truth of a comparison: 1, 0, or -1 with an exception pending.</summary>
    public static int CompareTruth(PyThread thread, Value a, Value b, int op)
    {
        try
        {
            if (PyInt.Exact(a, b))
            {
                var order = PyInt.Order(a, b);
                return (CompareOp)op switch
                {
                    CompareOp.Lt => order < 0,
                    CompareOp.Le => order <= 0,
                    CompareOp.Eq => order == 0,
                    CompareOp.Ne => order != 0,
                    CompareOp.Gt => order > 0,
                    _ => order >= 0,
                } ? 1 : 0;
            }
            if (a.IsFloat && b.IsFloat)
            {
                double x = a.AsDouble, y = b.AsDouble;
                return (CompareOp)op switch
                {
                    CompareOp.Lt => x < y,
                    CompareOp.Le => x <= y,
                    CompareOp.Eq => x == y,
                    CompareOp.Ne => x != y,
                    CompareOp.Gt => x > y,
                    _ => x >= y,
                } ? 1 : 0;
            }
            if ((CompareOp)op == CompareOp.Eq) return ObjectOps.Equal(a, b) ? 1 : 0;
            if (a.IsExact<PyStr>() && b.IsExact<PyStr>()) return PyStr.CompareTexts(Unsafe.As<PyStr>(a.Ref!), Unsafe.As<PyStr>(b.Ref!), (CompareOp)op) ? 1 : 0;
            return ObjectOps.IsTrue(ObjectOps.Compare(a, b, (CompareOp)op)) ? 1 : 0;
        }
        catch (Exception e)
        {
            Pend(thread, e);
            return -1;
        }
    }

    public static int Truth(PyThread thread, Value v)
    {
        if (v.IsInt) return v.Bits != 0 ? 1 : 0;
        if (v.Ref == True) return 1;
        if (v.Ref == False || v.Ref == None) return 0;
        if (v.IsExact<PyStr>()) return Unsafe.As<PyStr>(v.Ref!).CharCount != 0 ? 1 : 0;
        if (v.IsExact<PyList>()) return Unsafe.As<PyList>(v.Ref!).Count != 0 ? 1 : 0;
        try
        {
            return ObjectOps.IsTrue(v) ? 1 : 0;
        }
        catch (Exception e)
        {
            Pend(thread, e);
            return -1;
        }
    }

    public static int Contains(PyThread thread, Value item, Value container)
    {
        try
        {
            if (container.IsExact<PySet>()) return Unsafe.As<PySet>(container.Ref!).Contains(item) ? 1 : 0;
            if (container.IsExact<PyDict>()) return Unsafe.As<PyDict>(container.Ref!).ContainsKey(item) ? 1 : 0;
            return SequenceOps.Contains(container, item) ? 1 : 0;
        }
        catch (Exception e)
        {
            Pend(thread, e);
            return -1;
        }
    }

    // ---- ints ----

    public static long FloorDiv(long a, long b)
    {
        var q = a / b;
        return (a ^ b) < 0 && q * b != a ? q - 1 : q;
    }

    public static long FloorMod(long a, long b)
    {
        var r = a % b;
        return r != 0 && (r ^ b) < 0 ? r + b : r;
    }

    // ---- attributes and globals ----

    public static Value LoadAttr(PyThread thread, Value o, PyStr name)
    {
        try
        {
            return ObjectOps.GetAttr(o, name);
        }
        catch (Exception e)
        {
            return PendNull(thread, e);
        }
    }

    public static bool StoreAttr(PyThread thread, Value o, PyStr name, Value v)
    {
        try
        {
            ObjectOps.SetAttr(o, name, v);
            return true;
        }
        catch (Exception e)
        {
            return Pend(thread, e);
        }
    }

    public static Value UnboxCell(object? cell) => Value.Unbox(Unsafe.As<PyObject>(cell));

    public static object BoxValue(Value v) => v.Box();

    /// <summary>Appends an attribute by its cached transition.</summary>
    public static void AddAttr(object instance, Shape next, Value v) => Unsafe.As<PyInstance>(instance).AddOwn(next, v);

    public static Value LoadGlobal(PyThread thread, PyFunction function, PyStr name)
    {
        try
        {
            var v = function.Globals.GetStr(name);
            if (!v.IsNull) return v;
            v = function.Builtins.GetStr(name);
            return v.IsNull ? throw PyErr.NameError(name, $"name '{name.Text}' is not defined") : v;
        }
        catch (Exception e)
        {
            return PendNull(thread, e);
        }
    }

    public static bool StoreGlobal(PyThread thread, PyFunction function, PyStr name, Value v)
    {
        try
        {
            function.Globals.SetStr(name, v);
            return true;
        }
        catch (Exception e)
        {
            return Pend(thread, e);
        }
    }

    // ---- text ----

    public static Value FormatSimple(PyThread thread, Value v)
    {
        try
        {
            if (v.IsExact<PyStr>()) return v;
            if (v.IsInt) return PyInt.Repr(v);
            return Value.Of(ObjectOps.Format(v, PyStr.Empty));
        }
        catch (Exception e)
        {
            return PendNull(thread, e);
        }
    }

    public static Value FormatWithSpec(PyThread thread, Value v, Value spec)
    {
        try
        {
            return Value.Of(ObjectOps.Format(v, (PyStr)spec.Obj));
        }
        catch (Exception e)
        {
            return PendNull(thread, e);
        }
    }

    public static Value BuildString(PyThread thread, ref Value first, int count)
    {
        try
        {
            return Value.Of(PyStr.Join(PyStr.Empty, MemoryMarshal.CreateReadOnlySpan(ref first, count)));
        }
        catch (Exception e)
        {
            return PendNull(thread, e);
        }
    }

    /// <summary>a + b; null with an exception pending.</summary>
    public static object? ConcatStrings(PyThread thread, object a, object b)
    {
        try
        {
            return PyStr.Concat(Unsafe.As<PyStr>(a), Unsafe.As<PyStr>(b));
        }
        catch (Exception e)
        {
            Pend(thread, e);
            return null;
        }
    }

    public static bool SetAdd(PyThread thread, Value set, Value v)
    {
        try
        {
            if (set.IsExact<PySet>()) Unsafe.As<PySet>(set.Ref!).Add(v);
            else CallOps.CallMethod(set, "add", v);
            return true;
        }
        catch (Exception e)
        {
            return Pend(thread, e);
        }
    }

    /// <summary>Items of a sequence that must have exactly so many; false: an exception is pending.</summary>
    public static bool UnpackTo(PyThread thread, Value source, ref Value first, int count)
    {
        try
        {
            Interpreter.UnpackForJit(source, ref first, count);
            return true;
        }
        catch (Exception e)
        {
            return Pend(thread, e);
        }
    }

    public static Value LoadDeref(object cell) => Unsafe.As<PyCell>(cell).Contents;

    public static void StoreDeref(object cell, Value v) => Unsafe.As<PyCell>(cell).Contents = v;

    public static object NewCell(Value v) => new PyCell { Contents = v };

    public static object ClosureCell(PyFunction function, int index) => function.Closure[index];
}

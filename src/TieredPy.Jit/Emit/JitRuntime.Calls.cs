using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using TieredPy.Runtime;

namespace TieredPy.Jit;

/// <summary>Calls whose callee compiled code does not know.</summary>
internal static unsafe partial class JitRuntime
{
    /// <summary>Room for the arguments of a generic call: a small stack per thread.</summary>
    public static Value Call(PyThread thread, Value f, ref Value args, int count) =>
        Enter(thread, f, MemoryMarshal.CreateReadOnlySpan(ref args, count));

    public static Value CallNames(PyThread thread, Value f, ref Value args, int count, PyStr[] names) =>
        Protected(thread, f, MemoryMarshal.CreateReadOnlySpan(ref args, count), names);

    public static Value Call0(PyThread thread, Value f) => Enter(thread, f, []);

    public static Value Call1(PyThread thread, Value f, Value a) => Enter(thread, f, [a]);

    public static Value Call2(PyThread thread, Value f, Value a, Value b) => Enter(thread, f, [a, b]);

    public static Value Call3(PyThread thread, Value f, Value a, Value b, Value c) => Enter(thread, f, [a, b, c]);

    public static Value Call4(PyThread thread, Value f, Value a, Value b, Value c, Value d) => Enter(thread, f, [a, b, c, d]);

    /// <summary>A call with positional arguments: straight into compiled code when the callee has some.</summary>
    private static Value Enter(PyThread thread, Value f, ReadOnlySpan<Value> args)
    {
        if (f.Ref is PyFunction { JitEntry: CompiledFunction compiled } function && function.Code.Translated!.ExactArgs == args.Length)
        {
            return compiled(thread, function, ref MemoryMarshal.GetReference(args));
        }
        if (f.Ref is PyMethod { Function.Ref: PyFunction { JitEntry: CompiledFunction bound } callee } method && args.Length < 4 && callee.Code.Translated!.ExactArgs == args.Length + 1)
        {
            return EnterBound(thread, bound, callee, method.Self, args);
        }
        return Protected(thread, f, args, null);
    }

    private static Value EnterBound(PyThread thread, CompiledFunction compiled, PyFunction callee, Value self, ReadOnlySpan<Value> args)
    {
        Span<Value> all = [self, Value.Null, Value.Null, Value.Null];
        args.CopyTo(all[1..]);
        return compiled(thread, callee, ref all[0]);
    }

    private static Value Protected(PyThread thread, Value f, ReadOnlySpan<Value> args, PyStr[]? names)
    {
        try
        {
            return CallOps.TryCall(thread, f, args, names);
        }
        catch (Exception e)
        {
            return PendNull(thread, e);
        }
    }

    public static Value Builtin1(PyThread thread, Value a, nint fn)
    {
        try
        {
            return ((delegate*<PyThread, Value, Value>)fn)(thread, a);
        }
        catch (Exception e)
        {
            return PendNull(thread, e);
        }
    }

    public static Value Builtin2(PyThread thread, Value a, Value b, nint fn)
    {
        try
        {
            return ((delegate*<PyThread, Value, Value, Value>)fn)(thread, a, b);
        }
        catch (Exception e)
        {
            return PendNull(thread, e);
        }
    }

    public static Value Builtin3(PyThread thread, Value a, Value b, Value c, nint fn)
    {
        try
        {
            return ((delegate*<PyThread, Value, Value, Value, Value>)fn)(thread, a, b, c);
        }
        catch (Exception e)
        {
            return PendNull(thread, e);
        }
    }

    public static object NewInstance(object type) => Unsafe.As<PyType>(type).NewInstance();

    public static long Length(PyThread thread, Value v)
    {
        try
        {
            if (v.IsExact<PyStr>() && !Unsafe.As<PyStr>(v.Ref!).HasAstral) return Unsafe.As<PyStr>(v.Ref!).CharCount;
            if (v.IsExact<PyList>()) return Unsafe.As<PyList>(v.Ref!).Count;
            if (v.IsExact<PyTuple>()) return Unsafe.As<PyTuple>(v.Ref!).Items.Length;
            if (v.IsExact<PyDict>()) return Unsafe.As<PyDict>(v.Ref!).Count;
            return SequenceOps.Length(v);
        }
        catch (Exception e)
        {
            Pend(thread, e);
            return -1;
        }
    }

    public static int IsInstance(PyThread thread, Value v, Value cls)
    {
        try
        {
            return ObjectOps.IsInstance(v, cls) ? 1 : 0;
        }
        catch (Exception e)
        {
            Pend(thread, e);
            return -1;
        }
    }

    /// <summary>
    /// See <see cref="NumberOps.AfterLeft"/>.
    /// </summary>
    public static Value AfterNotImplemented(PyThread thread, Value a, Value b, int op, PyStr reflected)
    {
        try
        {
            return NumberOps.AfterLeft((RegOp)op, a, b, reflected);
        }
        catch (Exception e)
        {
            return PendNull(thread, e);
        }
    }

    /// <summary>number op instance, declined by both sides: TypeError.</summary>
    public static Value NothingImplements(PyThread thread, Value a, Value b, int op)
    {
        try
        {
            return NumberOps.Declined((RegOp)op, a, b);
        }
        catch (Exception e)
        {
            return PendNull(thread, e);
        }
    }

    /// <summary>Truth of what a comparison method returned: 1, 0, or -1 with an exception pending; NotImplemented goes on to the other operand.</summary>
    public static int CompareResultTruth(PyThread thread, Value result, Value a, Value b, int op)
    {
        if (result.Ref == True) return 1;
        if (result.Ref == False) return 0;
        try
        {
            if (result.IsNotImplemented) result = ObjectOps.CompareAfterLeft(a, b, (CompareOp)op);
            return ObjectOps.IsTrue(result) ? 1 : 0;
        }
        catch (Exception e)
        {
            Pend(thread, e);
            return -1;
        }
    }

    /// <summary>The init of a call of a class returned something else than None: raises.</summary>
    public static bool InitResult(PyThread thread, Value r)
    {
        if (r.IsNone) return true;
        if (!r.IsNull) thread.Raise(PyErr.TypeError($"__init__() should return None, not '{r.Type.Name}'"));
        return false;
    }
}

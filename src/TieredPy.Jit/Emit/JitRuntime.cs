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

    // ---- leaving compiled code ----

    [ThreadStatic]
    private static Value[]? t_scratch;

    /// <summary>Room for the registers of one exit; copied by the interpreter before anything else runs.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static ref Value Scratch(JitClosure closure)
    {
        var size = closure.Unit.GraphSize;
        var scratch = t_scratch;
        if (scratch is null || scratch.Length < size) t_scratch = scratch = new Value[Math.Max(64, size)];
        Array.Clear(scratch, 0, size);
        ref var window = ref MemoryMarshal.GetArrayDataReference(scratch);
        closure.Unit.FillConstants(ref window);
        return ref window;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void PutInt(ref Value window, int register, long v) => Unsafe.Add(ref window, register) = Value.Int(v);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void PutFloat(ref Value window, int register, double v) => Unsafe.Add(ref window, register) = Value.Float(v);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void PutBool(ref Value window, int register, bool v) => Unsafe.Add(ref window, register) = Value.Bool(v);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void PutObject(ref Value window, int register, object v) => Unsafe.Add(ref window, register) = new Value(v, 0);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void PutAny(ref Value window, int register, object? v, long bits) => Unsafe.Add(ref window, register) = new Value(v, bits);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void PutNull(ref Value window, int register) => Unsafe.Add(ref window, register) = Value.Null;

    /// <summary>Writes what an exit's row has, not its code. <paramref name="own"/>: the function's own registers; <paramref name="inlined"/>: those of inlined callees (the same window, mostly).</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void PutConstants(JitClosure closure, int number, ref Value own, ref Value inlined)
    {
        var unit = closure.Unit;
        var size = unit.Code.WindowSize;
        foreach (var (r, value) in unit.ExitNumber(number).Constants) Unsafe.Add(ref r < size ? ref own : ref inlined, r) = value;
    }

    /// <summary>The function's remainder in the interpreter; its registers are in the scratch window.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Value Exit(JitClosure closure, PyThread thread, PyFunction function, int number)
    {
        ref var window = ref MemoryMarshal.GetArrayDataReference(t_scratch!);
        var exit = closure.Unit.TakeExit(number);
        if (exit.Reason == DeoptReason.Recursion || (exit.Reason == DeoptReason.AssumptionInvalid && exit.Pc == 0 && !HasRoom(thread)))
        {
            // as in the interpreter, the call itself fails: the callee has no frame yet
            TooDeep(thread);
            return Value.Null;
        }
        if (exit.Reason == DeoptReason.AssumptionInvalid && exit.Pc == 0 && closure.Unit.Successor(function) is { } successor)
        {
            // takes this activation's place: it counts from the caller's depth
            thread.CompiledDepth--;
            return successor(thread, function, ref window);
        }
        return exit.Reason == DeoptReason.Raised
            ? Interpreter.ResumeRaised(thread, function, closure.Unit.Code, ref window, exit.Pc)
            : Interpreter.Resume(thread, function, closure.Unit.Code, ref window, exit.Pc);
    }

    /// <summary>As <see cref="Exit"/> for code that was entered at a loop: the window is the interpreter's own.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int OsrExitAt(JitClosure closure, int number, out int resumeAt)
    {
        var exit = closure.Unit.TakeExit(number);
        resumeAt = exit.Pc;
        return (int)(exit.Reason == DeoptReason.Raised ? OsrExit.Raised : OsrExit.Deoptimized);
    }

    /// <summary>Arguments of other types than compiled for: the interpreter runs the call.</summary>
    public static Value Interpret(JitClosure closure, PyThread thread, PyFunction function, ref Value args)
    {
        var code = closure.Unit.Code;
        if (closure.Invalid) function.JitEntry = null;
        thread.CompiledDepth = thread.CurrentDepth + 1;
        if (!HasRoom(thread))
        {
            TooDeep(thread);
            return Value.Null;
        }
        ref var window = ref Scratch(closure);
        for (var i = 0; i < code.LocalCount; i++) Unsafe.Add(ref window, i) = i < code.ParameterCount ? Unsafe.Add(ref args, i) : Value.Null;
        closure.Unit.EntryMissed();
        return Interpreter.Resume(thread, function, code, ref window, 0);
    }

    /// <summary>May the activation at thread.CompiledDepth start? The ways into the interpreter that have no check of their own ask.</summary>
    private static bool HasRoom(PyThread thread)
    {
        byte probe;
        return thread.CompiledDepth <= thread.Engine.RecursionLimit && (nuint)(&probe) >= thread.StackLimit;
    }

    /// <summary>Depth of the running activation.</summary>
    public static int DepthOf(PyThread thread) => thread.CurrentDepth;

    /// <summary>In stress mode: shall this guard fail now?</summary>
    public static bool StressFails(JitClosure closure) => closure.Unit.Stress!.Next(40) == 0;

    public static bool Is(Value a, Value b) => a.Is(b);

    /// <summary>One instruction by the interpreter; operands and results are in the window.</summary>
    public static bool Cold(JitClosure closure, PyThread thread, PyFunction function, ref Value window, int pc)
    {
        try
        {
            return Interpreter.ExecuteCold(thread, function, closure.Unit.Code, ref window, pc);
        }
        catch (Exception e)
        {
            return Pend(thread, e);
        }
    }

    /// <summary>A call whose first argument is self or nothing.</summary>
    public static Value CallMaybeSelf(PyThread thread, Value f, ref Value args, int count) => args.IsNull
        ? Enter(thread, f, MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref args, 1), count - 1))
        : Enter(thread, f, MemoryMarshal.CreateReadOnlySpan(ref args, count));

    public static Value CallMaybeSelfNames(PyThread thread, Value f, ref Value args, int count, PyStr[] names) => args.IsNull
        ? Protected(thread, f, MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref args, 1), count - 1), names)
        : Protected(thread, f, MemoryMarshal.CreateReadOnlySpan(ref args, count), names);

    /// <summary>f(*args, **kw) with an exact tuple and a dict (or null).</summary>
    public static Value CallEx(PyThread thread, Value f, object args, object? kw)
    {
        try
        {
            return CallOps.CallEx(thread, f, Unsafe.As<PyTuple>(args), Unsafe.As<PyDict>(kw));
        }
        catch (Exception e)
        {
            return PendNull(thread, e);
        }
    }

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

    // ---- containers ----

    public static bool StoreSubscript(PyThread thread, Value o, Value key, Value v)
    {
        try
        {
            SequenceOps.SetItem(o, key, v);
            return true;
        }
        catch (Exception e)
        {
            return Pend(thread, e);
        }
    }

    public static bool DeleteSubscript(PyThread thread, Value o, Value key)
    {
        try
        {
            SequenceOps.DeleteItem(o, key);
            return true;
        }
        catch (Exception e)
        {
            return Pend(thread, e);
        }
    }

    public static object Slice2(Value start, Value stop) => new PySlice(start, stop, Value.None);

    public static object Slice3(Value start, Value stop, Value step) => new PySlice(start, stop, step);

    public static bool StoreSlice(PyThread thread, Value o, Value start, Value stop, Value v)
    {
        try
        {
            SequenceOps.SetItem(o, Value.Of(new PySlice(start, stop, Value.None)), v);
            return true;
        }
        catch (Exception e)
        {
            return Pend(thread, e);
        }
    }

    public static Value Slice(PyThread thread, Value o, Value start, Value stop)
    {
        try
        {
            return SequenceOps.GetSlice(o, start, stop);
        }
        catch (Exception e)
        {
            return PendNull(thread, e);
        }
    }

    public static Value DictGet(PyThread thread, object dict, Value key)
    {
        try
        {
            var v = Unsafe.As<PyDict>(dict).Get(key);
            if (v.IsNull) thread.Raise(PyErr.KeyError(key).Value);
            return v;
        }
        catch (Exception e)
        {
            return PendNull(thread, e);
        }
    }

    public static bool DictSet(PyThread thread, object dict, Value key, Value v)
    {
        try
        {
            Unsafe.As<PyDict>(dict).Set(key, v);
            return true;
        }
        catch (Exception e)
        {
            return Pend(thread, e);
        }
    }

    public static Value ListItem(object list, long index)
    {
        var l = Unsafe.As<PyList>(list);
        return l.GetAt((int)index);
    }

    public static void ListSet(object list, long index, Value v) => Unsafe.As<PyList>(list).SetAt((int)index, v);

    public static void ListAppend(object list, Value v) => Unsafe.As<PyList>(list).Add(v);

    public static void ListAppendLong(object list, long v)
    {
        var l = Unsafe.As<PyList>(list);
        if (l.Storage == ListStorage.Longs && l.Count < l.Longs!.Length) l.Longs[l.Count++] = v;
        else l.Add(Value.Int(v));
    }

    public static Value BuildTuple(ref Value first, int count) => Value.Of(PyTuple.From(MemoryMarshal.CreateReadOnlySpan(ref first, count).ToArray()));

    public static Value BuildList(ref Value first, int count) => Value.Of(new PyList(MemoryMarshal.CreateReadOnlySpan(ref first, count)));

    public static Value Tuple2(Value a, Value b) => Value.Of(new PyTuple(a, b));

    public static Value Tuple3(Value a, Value b, Value c) => Value.Of(new PyTuple(a, b, c));

    public static Value BuildMap(PyThread thread, ref Value first, int pairs)
    {
        try
        {
            var d = new PyDict(pairs);
            for (var i = 0; i < pairs; i++) d.Set(Unsafe.Add(ref first, 2 * i), Unsafe.Add(ref first, 2 * i + 1));
            return Value.Of(d);
        }
        catch (Exception e)
        {
            return PendNull(thread, e);
        }
    }

    public static Value GetIter(PyThread thread, Value v)
    {
        try
        {
            return IterOps.GetLoopIterator(v);
        }
        catch (Exception e)
        {
            return PendNull(thread, e);
        }
    }

    /// <summary>The next item; Null when exhausted or, with Pending set, when an exception was raised.</summary>
    public static Value Next(PyThread thread, Value it)
    {
        try
        {
            if (it.Ref is PyGenerator generator)
            {
                return generator.Status <= GeneratorState.Suspended && generator.Code.JitGenerator is { } compiled
                    ? Interpreter.ResumeCompiled(thread, generator, compiled, Value.None)
                    : generator.TryResume(thread, Value.None);
            }
            return IterOps.Next(it);
        }
        catch (Exception e)
        {
            return PendNull(thread, e);
        }
    }

    // ---- calls ----

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
        return Protected(thread, f, args, null);
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

using TieredPy.Bytecode;

namespace TieredPy.Runtime;

/// <summary>Where a generator stands.</summary>
public enum GeneratorState : byte
{
    Created,
    Suspended,
    Running,
    Finished,
}

/// <summary>
/// What generators, coroutines and asynchronous generators have in common: a window of their own and the instruction at which they
/// wait (their ReturnGenerator when not started, a Yield else).
/// </summary>
public abstract unsafe partial class PyGeneratorBase : PyObject
{
    public readonly PyFunction Function;
    public readonly RegCode Code;

    /// <summary>The window; null once finished.</summary>
    public Value[]? Registers;
    public Instr* Ip;
    public GeneratorState Status;
    public PyStr Name, QualName;

    /// <summary>The exception that the generator itself is handling while suspended.</summary>
    public PyBaseException? Handled;

    /// <summary>gi_frame, once asked for.</summary>
    public PyFrame? FrameObject;

    private protected PyGeneratorBase(PyFunction function, RegCode code, Value[] registers, Instr* ip)
    {
        Function = function;
        Code = code;
        Registers = registers;
        Ip = ip;
        Name = function.Name;
        QualName = function.QualName;
    }

    internal static PyGeneratorBase Create(PyFunction function, RegCode code, Value[] registers, Instr* ip)
    {
        var flags = code.Code.Code.Flags;
        if ((flags & CodeFlags.Coroutine) != 0) return new PyCoroutine(function, code, registers, ip);
        if ((flags & CodeFlags.AsyncGenerator) != 0) return new PyAsyncGenerator(function, code, registers, ip);
        return new PyGenerator(function, code, registers, ip);
    }

    /// <summary>"generator", "coroutine", "async generator": how messages name it.</summary>
    internal abstract string Kind { get; }

    /// <summary>Marks it finished; the registers go to the frame object if there is one, else to the collector.</summary>
    internal void Finish()
    {
        Status = GeneratorState.Finished;
        FrameObject?.TakeRegisters(Registers!);
        Registers = null;
        Handled = null;
    }

    /// <summary>Suspended in a delegation (yield from, await): the iterator it delegates to; Null else.</summary>
    internal Value Delegate => Status == GeneratorState.Suspended && Ip->Op == (ushort)RegOp.Yield && Ip->C == 1 ? Registers![Ip->A / 16 - 1] : Value.Null;

    /// <summary>
    /// Goes on with <paramref name="sent"/>. A value: it yielded that. Null with thread.Pending: it raised. Null without: it returned thread.StopValue.
    /// </summary>
    internal Value TryResume(PyThread thread, Value sent)
    {
        switch (Status)
        {
            case GeneratorState.Running:
                throw PyErr.ValueError($"{Kind} already executing");
            case GeneratorState.Finished:
                if (this is PyCoroutine) throw PyErr.RuntimeError("cannot reuse already awaited coroutine");
                thread.StopValue = Value.Null;
                return Value.Null;
            case GeneratorState.Created when !sent.IsNone:
                throw PyErr.TypeError($"can't send non-None value to a just-started {Kind}");
        }
        if (Code.JitGenerator is { } compiled) return Interpreter.ResumeCompiled(thread, this, compiled, sent);
        thread.CheckStack();
        Interpreter.EnterGenerator(thread, thread.Top, this, sent, FrameFlags.Generator | FrameFlags.Entry);
        return Interpreter.RunTop(thread, raising: false);
    }

    /// <summary>Raises thread.Pending where the generator stands; results as for <see cref="TryResume"/>.</summary>
    internal Value TryResumeRaising(PyThread thread)
    {
        if (Status == GeneratorState.Running)
        {
            thread.Pending = null;
            throw PyErr.ValueError($"{Kind} already executing");
        }
        if (Status == GeneratorState.Finished)
        {
            if (this is not PyCoroutine) return Value.Null;
            thread.Pending = null;
            throw PyErr.RuntimeError("cannot reuse already awaited coroutine");
        }
        thread.CheckStack();
        var frame = Interpreter.EnterGenerator(thread, thread.Top, this, Value.None, FrameFlags.Generator | FrameFlags.Entry);
        frame.Ip--;
        // its context is what the generator itself is handling, not what its caller is
        if (Handled is not null) thread.SetContext(thread.Pending!);
        return Interpreter.RunTop(thread, raising: true);
    }

    /// <summary>next(): Null when finished, the value then in thread.StopValue; throws.</summary>
    internal Value ResumeOrThrow(PyThread thread, Value sent)
    {
        var v = TryResume(thread, sent);
        if (v.IsNull && thread.Pending is not null) throw thread.TakePending();
        return v;
    }

    /// <summary>send(): StopIteration when finished.</summary>
    internal Value SendOrThrow(PyThread thread, Value sent)
    {
        var v = ResumeOrThrow(thread, sent);
        return v.IsNull ? throw PyErr.StopIteration(thread) : v;
    }

    /// <summary>throw(): the exception is raised at the innermost delegate; StopIteration when the generator finishes.</summary>
    internal Value ThrowInto(PyThread thread, Value type, Value value, Value traceback)
    {
        if (!value.IsNull)
            Warnings.Warn(PyExc.DeprecationWarning, "the (type, exc, tb) signature of throw() is deprecated, use the single-arg signature instead.", 1);
        var v = TryThrow(thread, type, value, traceback);
        if (!v.IsNull) return v;
        if (thread.Pending is not null) throw thread.TakePending();
        throw PyErr.StopIteration(thread);
    }

    /// <summary>As <see cref="TryResume"/>, throwing in what throw(type, value, traceback) says; a delegate gets it as it was given.</summary>
    internal Value TryThrow(PyThread thread, Value type, Value value, Value traceback, bool closeOnExit = true)
    {
        var inner = Delegate;
        var isExit = type.As<PyType>() is { } cls ? cls.IsSubtypeOf(PyExc.GeneratorExit) : type.As<PyBaseException>() is { } given && given.Is(PyExc.GeneratorExit);
        if (!inner.IsNull)
        {
            try
            {
                if (closeOnExit && isExit)
                {
                    Status = GeneratorState.Running;
                    try
                    {
                        CloseIterator(thread, inner);
                    }
                    finally
                    {
                        Status = GeneratorState.Suspended;
                    }
                }
                else if (inner.Ref is PyGeneratorBase sub && sub is not PyAsyncGenerator)
                {
                    Status = GeneratorState.Running;
                    Value v;
                    try
                    {
                        v = sub.TryThrow(thread, type, value, traceback, closeOnExit);
                    }
                    finally
                    {
                        Status = GeneratorState.Suspended;
                    }
                    if (!v.IsNull) return v;
                    if (thread.Pending is null) thread.Pending = PyErr.StopIteration(thread).Value;
                    return TryResumeRaising(thread);
                }
                else
                {
                    var method = ObjectOps.TryGetAttr(inner, Names.Throw);
                    if (!method.IsNull)
                    {
                        Status = GeneratorState.Running;
                        try
                        {
                            ReadOnlySpan<Value> args = [type, value, traceback];
                            return CallOps.Call(thread, method, args[..(value.IsNull ? 1 : traceback.IsNull ? 2 : 3)], null);
                        }
                        finally
                        {
                            Status = GeneratorState.Suspended;
                        }
                    }
                }
            }
            catch (PyException e)
            {
                thread.Pending = e.Value;
                return TryResumeRaising(thread);
            }
        }
        CheckTraceback(traceback);
        try
        {
            thread.Pending = ThrownException(type, value, traceback);
        }
        catch (PyException e) when (type.As<PyType>() is { } c && c.IsSubtypeOf(PyExc.BaseException))
        {
            thread.Pending = e.Value; // the class could not be called: the generator gets that error
        }
        return TryResumeRaising(thread);
    }

    private static void CloseIterator(PyThread thread, Value iterator)
    {
        if (iterator.Ref is PyGeneratorBase g && g is not PyAsyncGenerator)
        {
            g.CloseGenerator(thread);
            return;
        }
        var close = ObjectOps.TryGetAttr(iterator, Names.Close);
        if (!close.IsNull) CallOps.Call(close);
    }

    /// <summary>
    /// Suspended at a yield outside of every try and with statement (the RESUME behind it says so): what is raised there just ends the generator, which then
    /// need not be entered for that.
    /// </summary>
    private bool NothingCatches
    {
        get
        {
            if ((RegOp)Ip->Op != RegOp.Yield) return false;
            var bytes = Code.Code.Code.Code;
            var resume = 2 * (Code.Offsets[Ip - Code.Start] + 1);
            return bytes[resume] == (byte)Opcode.RESUME && (bytes[resume + 1] & ResumeOutsideOfTry) != 0;
        }
    }

    private const int ResumeOutsideOfTry = 4;

    /// <summary>close(): raises GeneratorExit in it; returns what it returned, None when it just ended.</summary>
    internal Value CloseGenerator(PyThread thread)
    {
        switch (Status)
        {
            case GeneratorState.Created:
                Finish();
                return Value.None;
            case GeneratorState.Finished:
                return Value.None;
            case GeneratorState.Running:
                throw PyErr.ValueError($"{Kind} already executing");
        }
        if (NothingCatches)
        {
            Finish();
            return Value.None;
        }
        var v = TryThrow(thread, Value.Of(PyExc.GeneratorExit), Value.Null, Value.Null);
        if (!v.IsNull) throw PyErr.RuntimeError($"{Kind} ignored GeneratorExit");
        if (thread.Pending is not { } pending)
        {
            var r = thread.StopValue;
            thread.StopValue = Value.Null;
            return r.IsNull ? Value.None : r;
        }
        thread.Pending = null;
        if (pending.Is(PyExc.GeneratorExit)) return Value.None;
        if (pending.Is(PyExc.StopIteration)) return PyExc.StopIterationValue(pending);
        throw new PyException(pending);
    }

    private static void CheckTraceback(Value traceback)
    {
        if (!traceback.IsNull && !traceback.IsNone && traceback.As<PyTraceback>() is null) throw PyErr.TypeError("throw() third argument must be a traceback object");
    }

    /// <summary>The exception that throw(type[, value[, tb]]) means.</summary>
    internal static PyBaseException ThrownException(Value type, Value value, Value traceback)
    {
        CheckTraceback(traceback);
        PyBaseException e;
        if (type.As<PyType>() is { } cls && cls.IsSubtypeOf(PyExc.BaseException))
        {
            if (value.IsNull || value.IsNone) e = PyErr.Make(cls);
            else if (value.As<PyBaseException>() is { } given && given.Is(cls)) e = given;
            else e = value.As<PyTuple>() is { } args ? PyErr.Make(cls, args.Items) : PyErr.Make(cls, value);
        }
        else if (type.As<PyBaseException>() is { } instance)
        {
            if (!value.IsNull && !value.IsNone) throw PyErr.TypeError("instance exception may not have a separate value");
            e = instance;
        }
        else
        {
            throw PyErr.TypeError($"exceptions must be classes or instances deriving from BaseException, not {type.Type.Name}");
        }
        if (traceback.As<PyTraceback>() is { } tb) e.Traceback = tb;
        return e;
    }
}

namespace TieredPy.Runtime;

/// <summary>The awaitable of asend() and __anext__().</summary>
[PyType("async_generator_asend", NoNew = true)]
public sealed unsafe partial class PyAsyncGenASend(PyAsyncGenerator generator, Value sent) : PyObject
{
    private readonly PyAsyncGenerator _generator = generator;
    private readonly Value _sent = sent;
    private AwaitState _state;

    [PySlot(nameof(TypeSlots.Await))]
    public static Value Await(Value self) => self;

    [PySlot(nameof(TypeSlots.Iter))]
    public static Value Iter(Value self) => self;

    [PySlot(nameof(TypeSlots.Next))]
    public static Value Next(Value self) => ((PyAsyncGenASend)self.Obj).Step(PyThread.Current, Value.None);

    private Value Step(PyThread thread, Value arg)
    {
        if (_state == AwaitState.Closed) throw PyErr.RuntimeError("cannot reuse already awaited __anext__()/asend()");
        if (_state == AwaitState.Init)
        {
            if (_generator.RunningAsync)
            {
                _state = AwaitState.Closed;
                throw PyErr.RuntimeError("anext(): asynchronous generator is already running");
            }
            if (arg.IsNone) arg = _sent;
            _state = AwaitState.Iterating;
        }
        _generator.RunningAsync = true;
        // as Finish, without a delegate: this is every step of an async for
        try
        {
            var v = _generator.Unwrap(thread, _generator.TryResume(thread, arg));
            if (v.IsNull) _state = AwaitState.Closed;
            return v;
        }
        catch (PyException)
        {
            _generator.RunningAsync = false;
            _state = AwaitState.Closed;
            throw;
        }
    }

    private Value Finish(PyThread thread, Func<Value> run)
    {
        try
        {
            var v = _generator.Unwrap(thread, run());
            if (v.IsNull) _state = AwaitState.Closed;
            return v;
        }
        catch (PyException)
        {
            _generator.RunningAsync = false;
            _state = AwaitState.Closed;
            throw;
        }
    }

    [PyMethod("send($self, arg, /)")]
    public static Value Send(PyThread thread, PyAsyncGenASend self, Value arg)
    {
        var v = self.Step(thread, arg);
        return v.IsNull ? throw PyErr.StopIteration(thread) : v;
    }

    [PyMethod("throw($self, typ, val=<null>, tb=<null>, /)")]
    public static Value Throw(PyThread thread, PyAsyncGenASend self, Value typ, Value val, Value tb)
    {
        if (self._state == AwaitState.Closed) throw PyErr.RuntimeError("cannot reuse already awaited __anext__()/asend()");
        if (self._state == AwaitState.Init)
        {
            if (self._generator.RunningAsync)
            {
                self._state = AwaitState.Closed;
                throw PyErr.RuntimeError("anext(): asynchronous generator is already running");
            }
            self._state = AwaitState.Iterating;
            self._generator.RunningAsync = true;
        }
        var v = self.Finish(thread, () => self._generator.TryThrow(thread, typ, val, tb, closeOnExit: false));
        return v.IsNull ? throw PyErr.StopIteration(thread) : v;
    }

    [PyMethod("close($self, /)")]
    public static Value Close(PyThread thread, PyAsyncGenASend self)
    {
        if (self._state == AwaitState.Closed) return Value.None;
        return AwaitableClose.Close(() => Throw(thread, self, Value.Of(PyExc.GeneratorExit), Value.Null, Value.Null));
    }
}

/// <summary>The awaitable of athrow() and (with no exception given) aclose().</summary>
[PyType("async_generator_athrow", NoNew = true)]
public sealed unsafe partial class PyAsyncGenAThrow(PyAsyncGenerator generator, Value type, Value value, Value traceback) : PyObject
{
    private readonly PyAsyncGenerator _generator = generator;
    private AwaitState _state;

    private bool IsClose => type.IsNull;

    [PySlot(nameof(TypeSlots.Await))]
    public static Value Await(Value self) => self;

    [PySlot(nameof(TypeSlots.Iter))]
    public static Value Iter(Value self) => self;

    [PySlot(nameof(TypeSlots.Next))]
    public static Value Next(Value self) => ((PyAsyncGenAThrow)self.Obj).Step(PyThread.Current, Value.None);

    private Value Step(PyThread thread, Value arg)
    {
        if (_state == AwaitState.Closed) throw PyErr.RuntimeError("cannot reuse already awaited aclose()/athrow()");
        if (_state == AwaitState.Iterating) return Finish(thread, () => _generator.TryResume(thread, arg));
        if (_generator.RunningAsync)
        {
            _state = AwaitState.Closed;
            throw PyErr.RuntimeError(IsClose ? "aclose(): asynchronous generator is already running" : "athrow(): asynchronous generator is already running");
        }
        if (_generator.Closed)
        {
            _state = AwaitState.Closed;
            if (IsClose)
            {
                thread.StopValue = Value.None;
                return Value.Null;
            }
            throw new PyException(PyErr.Make(PyExc.StopAsyncIteration));
        }
        if (!arg.IsNone) throw PyErr.RuntimeError("can't send non-None value to a just-started coroutine");
        _state = AwaitState.Iterating;
        _generator.RunningAsync = true;
        if (!IsClose)
        {
            return Finish(thread, () => _generator.TryThrow(thread, type, value, traceback, closeOnExit: false));
        }
        _generator.Closed = true;
        if (_generator.Status == GeneratorState.Finished)
        {
            _generator.RunningAsync = false;
            _state = AwaitState.Closed;
            thread.StopValue = Value.None;
            return Value.Null;
        }
        return Finish(thread, () => _generator.TryThrow(thread, Value.Of(PyExc.GeneratorExit), Value.Null, Value.Null, closeOnExit: false));
    }

    private Value Finish(PyThread thread, Func<Value> run)
    {
        try
        {
            var v = run();
            if (!IsClose)
            {
                v = _generator.Unwrap(thread, v);
                if (v.IsNull) _state = AwaitState.Closed;
                return v;
            }
            if (v.Ref is PyAsyncGenWrapped)
            {
                _generator.RunningAsync = false;
                throw PyErr.RuntimeError("async generator ignored GeneratorExit");
            }
            if (!v.IsNull) return v;
            _generator.RunningAsync = false;
            _state = AwaitState.Closed;
            if (thread.Pending is { } pending && !pending.Is(PyExc.StopAsyncIteration) && !pending.Is(PyExc.GeneratorExit)) throw thread.TakePending();
            thread.Pending = null;
            thread.StopValue = Value.None;
            return Value.Null;
        }
        catch (PyException)
        {
            _generator.RunningAsync = false;
            _state = AwaitState.Closed;
            throw;
        }
    }

    [PyMethod("send($self, arg, /)")]
    public static Value Send(PyThread thread, PyAsyncGenAThrow self, Value arg)
    {
        var v = self.Step(thread, arg);
        return v.IsNull ? throw PyErr.StopIteration(thread) : v;
    }

    [PyMethod("throw($self, typ, val=<null>, tb=<null>, /)")]
    public static Value Throw(PyThread thread, PyAsyncGenAThrow self, Value typ, Value val, Value tb)
    {
        if (self._state == AwaitState.Closed) throw PyErr.RuntimeError("cannot reuse already awaited aclose()/athrow()");
        if (self._state == AwaitState.Init)
        {
            if (self._generator.RunningAsync)
            {
                self._state = AwaitState.Closed;
                throw PyErr.RuntimeError(self.IsClose ? "aclose(): asynchronous generator is already running" : "athrow(): asynchronous generator is already running");
            }
            self._state = AwaitState.Iterating;
            self._generator.RunningAsync = true;
        }
        var v = self.Finish(thread, () => self._generator.TryThrow(thread, typ, val, tb, closeOnExit: false));
        return v.IsNull ? throw PyErr.StopIteration(thread) : v;
    }

    [PyMethod("close($self, /)")]
    public static Value Close(PyThread thread, PyAsyncGenAThrow self)
    {
        if (self._state == AwaitState.Closed) return Value.None;
        return AwaitableClose.Close(() => Throw(thread, self, Value.Of(PyExc.GeneratorExit), Value.Null, Value.Null));
    }
}

internal static class AwaitableClose
{
    /// <summary>close() of an awaitable: GeneratorExit thrown in must come out, or end it.</summary>
    public static Value Close(Func<Value> throwIn)
    {
        try
        {
            throwIn();
        }
        catch (PyException e) when (e.Matches(PyExc.StopIteration) || e.Matches(PyExc.StopAsyncIteration) || e.Matches(PyExc.GeneratorExit))
        {
            return Value.None;
        }
        throw PyErr.RuntimeError("coroutine ignored GeneratorExit");
    }
}

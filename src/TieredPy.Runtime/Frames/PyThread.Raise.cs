namespace TieredPy.Runtime;

public sealed partial class PyThread
{
    /// <summary>Runs when <see cref="Poll"/> is not 0, at a back-edge or a function's start; may throw <see cref="PyException"/>. Set by the hosting layer.</summary>
    public Action<PyThread>? PollHandler;

    internal void RunPoll()
    {
        if (PollHandler is { } handler) handler(this);
        else Engine.OnPoll(this);
    }

    /// <summary>Makes an exception that C# threw the pending one. One that has not passed a Python frame yet gets its context here.</summary>
    internal void Raise(PyException e)
    {
        Pending = e.Value;
        if (e.Value.Traceback is null) SetContext(e.Value);
    }

    /// <summary>Raises: makes a fresh exception the pending one, with what is being handled as its context.</summary>
    internal void Raise(PyBaseException e)
    {
        Pending = e;
        SetContext(e);
    }

    /// <summary>The pending exception, to be thrown.</summary>
    public PyException TakePending()
    {
        var e = Pending!;
        Pending = null;
        return new PyException(e);
    }

    /// <summary>__context__ becomes the exception being handled; a cycle that this would close is cut.</summary>
    internal void SetContext(PyBaseException e)
    {
        var handled = Handled;
        if (handled is null || handled == e) return;
        var slow = handled;
        var step = false;
        for (var o = handled; o.Context is { } context; o = context)
        {
            if (context == e)
            {
                o.Context = null;
                break;
            }
            // a cycle that does not contain e: stop when it is closed
            if (step) slow = slow!.Context!;
            if (step && context == slow) break;
            step = !step;
        }
        e.Context = handled;
    }

    /// <summary>What code with these globals sees as builtins: its <c>__builtins__</c> (a module or a dict), else the engine's.</summary>
    public PyDict BuiltinsFor(PyDict globals)
    {
        var b = globals.GetStr(Names.Builtins);
        if (b.As<PyModule>() is { } m) return m.Dict;
        return b.As<PyDict>() ?? Engine.Builtins;
    }
}

public sealed partial class Engine
{
    /// <summary>The optimizing tier; null: none.</summary>
    public IJit? Jit => _jit ?? MakeJit();

    /// <summary>Calls of a function after which the JIT is asked.</summary>
    public int JitCallThreshold = 400;

    /// <summary>Times a back-edge is taken before the JIT is asked (checked every 1,024).</summary>
    public int JitLoopThreshold = 2048;
}

using System.Runtime.CompilerServices;

namespace TieredPy.Runtime;

/// <summary>raise, the handled exception, exception groups, with statements.</summary>
public static unsafe partial class Interpreter
{
    /// <summary>raise first [from second], for compiled code: it is pending then, or thrown.</summary>
    internal static void RaiseValue(PyThread thread, int count, Value first, Value second) => DoRaise(thread, count, Unsafe.As<Value, Reg>(ref first), Unsafe.As<Value, Reg>(ref second));

    /// <summary>The special method number <paramref name="which"/> of LOAD_SPECIAL; Null when there is none.</summary>
    internal static Value SpecialMethod(Value owner, int which, out bool passSelf) => ObjectOps.LookupSpecial(owner, SpecialMethods[which], out passSelf);

    private static void DoRaise(PyThread thread, int count, Reg first, Reg second)
    {
        if (count == 0)
        {
            var handled = thread.Handled;
            if (handled is null) throw PyErr.RuntimeError("No active exception to reraise");
            thread.Pending = handled;
            return;
        }
        var exc = ToException(first.Value, "exceptions must derive from BaseException");
        if (first.Value.As<PyType>() is { } cls && !exc.Type.IsSubtypeOf(cls))
        {
            // the class's __new__ made something else: that becomes the argument of one more call
            var made = CallOps.Call(first.Value, Value.Of(exc));
            exc = made.As<PyBaseException>() ?? throw PyErr.TypeError($"calling {ObjectOps.ReprText(first.Value)} should have returned an instance of BaseException, not {ObjectOps.ReprText(Value.Of(made.Type))}");
        }
        if (count == 2)
        {
            var cause = second.Value;
            if (cause.IsNone)
            {
                exc.Cause = null;
            }
            else
            {
                exc.Cause = ToException(cause, "exception causes must derive from BaseException");
            }
            exc.SuppressContext = true;
        }
        thread.Raise(exc);
    }

    /// <summary>An exception instance, made when a class is given.</summary>
    private static PyBaseException ToException(Value v, string otherwise)
    {
        if (v.As<PyBaseException>() is { } e) return e;
        if (v.As<PyType>() is { } cls && cls.IsSubtypeOf(PyExc.BaseException))
        {
            var made = CallOps.Call(v);
            return made.As<PyBaseException>() ?? throw PyErr.TypeError($"calling {ObjectOps.ReprText(v)} should have returned an instance of BaseException, not {ObjectOps.ReprText(Value.Of(made.Type))}");
        }
        throw PyErr.TypeError(otherwise);
    }

    /// <summary>A handler begins: A = what was handled before, A+1 = the exception, which is handled now.</summary>
    private static void PushExcInfo(PyThread thread, Frame frame, ref Reg a)
    {
        var exc = (PyBaseException)a.Ref!;
        PyBaseException? before;
        if ((frame.Flags & FrameFlags.Generator) != 0)
        {
            before = frame.Generator!.Handled;
            frame.Generator.Handled = exc;
        }
        else
        {
            before = thread.Handled;
        }
        Unsafe.Add(ref a, 1).SetObject(exc);
        a.SetObject(before ?? (object)PyNone.Instance);
        thread.Handled = exc;
    }

    private static void PopExcept(PyThread thread, Frame frame, PyBaseException? before)
    {
        if ((frame.Flags & FrameFlags.Generator) != 0)
        {
            frame.Generator!.Handled = before;
            thread.Handled = before ?? frame.HandledAtEntry;
            return;
        }
        thread.Handled = before;
    }

    /// <summary>A handler of a delegation (yield from, await): StopIteration becomes its value; anything else is raised again.</summary>
    private static bool CleanupThrow(PyThread thread, Instr* ip, ref Reg registers)
    {
        ref var a = ref At(ref registers, ip->A);
        var exc = (PyBaseException)Unsafe.Add(ref a, 2).Ref!;
        if (!exc.Is(PyExc.StopIteration))
        {
            thread.Pending = exc;
            return false;
        }
        a.Set(Value.None);
        Unsafe.Add(ref a, 1).Set(PyExc.StopIterationValue(exc));
        return true;
    }

    // ---- except* ----

    private static void CheckGroupMatch(PyThread thread, ref Reg a)
    {
        var exc = a.Value;
        var type = Unsafe.Add(ref a, 1).Value;
        CheckStarTypes(type);
        if (exc.IsNone)
        {
            Unsafe.Add(ref a, 1).Set(Value.None);
            return;
        }
        if (ExceptionMatches(exc, type))
        {
            var matched = exc;
            if (exc.As<PyExceptionGroup>() is null)
            {
                // a naked exception is wrapped, and keeps the place where it was raised
                var group = PyErr.Make(PyExc.BaseExceptionGroup.Type == PyType.TypeObject && exc.Type.IsSubtypeOf(PyExc.Exception) ? (PyType)thread.Engine.Builtin("ExceptionGroup").Obj : PyExc.BaseExceptionGroup,
                    Value.Of(PyStr.Empty), Value.Of(new PyTuple(exc)));
                group.Traceback = ((PyBaseException)exc.Obj).Traceback is null || thread.Top.Code is null ? null : ((PyBaseException)exc.Obj).Traceback;
                matched = Value.Of(group);
            }
            Unsafe.Add(ref a, 1).Set(matched);
            a.Set(Value.None);
            HandleStar(thread, matched);
            return;
        }
        if (exc.As<PyExceptionGroup>() is not null)
        {
            var pair = CallOps.CallMethod(exc, "split", type);
            if (pair.As<PyTuple>() is not { } t) throw PyErr.TypeError($"{exc.Type.Name}.split must return a tuple, not {pair.Type.Name}");
            if (t.Count < 2) throw PyErr.TypeError($"{exc.Type.Name}.split must return a 2-tuple, got tuple of size {t.Count}");
            Unsafe.Add(ref a, 1).Set(t.Items[0]);
            if (t.Items[0].IsNone) return;
            a.Set(t.Items[1]);
            HandleStar(thread, t.Items[0]);
            return;
        }
        Unsafe.Add(ref a, 1).Set(Value.None);
    }

    /// <summary>The clause's body handles the matching part.</summary>
    private static void HandleStar(PyThread thread, Value match)
    {
        if (match.As<PyBaseException>() is not { } e) return;
        var frame = thread.Top;
        if ((frame.Flags & FrameFlags.Generator) != 0) frame.Generator!.Handled = e;
        thread.Handled = e;
    }

    private static void CheckStarTypes(Value type)
    {
        foreach (var t in type.As<PyTuple>() is { } tuple ? tuple.Items : [type])
        {
            if (t.As<PyType>() is not { } c || !c.IsSubtypeOf(PyExc.BaseException)) throw NotAnExceptionClass();
            if (c.IsSubtypeOf(PyExc.BaseExceptionGroup)) throw PyErr.TypeError("catching ExceptionGroup with except* is not allowed. Use except instead.");
        }
    }

    /// <summary>PREP_RERAISE_STAR: what is left of the original group and what the clauses raised, as the exception to raise; None for nothing.</summary>
    private static Value PrepareReraiseStar(PyThread thread, Value original, Value results)
    {
        var list = (PyList)results.Obj;
        var orig = (PyBaseException)original.Obj;
        if (list.Count == 0) return Value.None;
        if (orig is not PyExceptionGroup)
        {
            // a naked exception was matched or is raised again
            for (var i = 0; i < list.Count; i++)
            {
                if (!list.GetAt(i).IsNone) return list.GetAt(i);
            }
            return Value.None;
        }
        var raised = new List<Value>();
        var reraised = new List<Value>();
        for (var i = 0; i < list.Count; i++)
        {
            var v = list.GetAt(i);
            if (v.IsNone) continue;
            (SameMetadata(v, orig) ? reraised : raised).Add(v);
        }
        var projection = Value.None;
        if (reraised.Count > 0)
        {
            var keep = new List<Value>();
            foreach (var v in reraised) CollectLeaves(v, keep);
            projection = Project(original, keep);
        }
        if (raised.Count == 0) return projection;
        if (!projection.IsNone) raised.Add(projection);
        if (raised.Count == 1 && !projection.IsNone == false) return raised[0];
        var group = CallOps.Call(thread.Engine.Builtin("ExceptionGroup").IsNull || raised.Exists(v => !v.Type.IsSubtypeOf(PyExc.Exception)) ? Value.Of(PyExc.BaseExceptionGroup) : thread.Engine.Builtin("ExceptionGroup"),
            Value.Of(PyStr.Empty), Value.Of(new PyList([.. raised])));
        return group;
    }

    private static bool SameMetadata(Value v, PyBaseException original)
    {
        if (v.As<PyExceptionGroup>() is not { } g) return false;
        return g.Traceback == original.Traceback && g.Cause == original.Cause && g.Context == original.Context;
    }

    private static void CollectLeaves(Value v, List<Value> leaves)
    {
        if (v.As<PyExceptionGroup>() is not { } g)
        {
            leaves.Add(v);
            return;
        }
        foreach (var e in g.Exceptions.Items) CollectLeaves(e, leaves);
    }

    /// <summary>The group with only the leaves kept, nesting and metadata as they were.</summary>
    private static Value Project(Value group, List<Value> keep)
    {
        if (group.As<PyExceptionGroup>() is not { } g)
        {
            foreach (var k in keep)
            {
                if (k.Is(group)) return group;
            }
            return Value.None;
        }
        var parts = new List<Value>();
        foreach (var e in g.Exceptions.Items)
        {
            var p = Project(e, keep);
            if (!p.IsNone) parts.Add(p);
        }
        if (parts.Count == 0) return Value.None;
        var derived = CallOps.CallMethod(group, "derive", Value.Of(new PyList([.. parts])));
        if (derived.As<PyBaseException>() is { } d)
        {
            d.Traceback = g.Traceback;
            d.Context = g.Context;
            d.Cause = g.Cause;
            d.SuppressContext = g.SuppressContext;
            var notes = ObjectOps.TryGetAttr(group, Names.Notes);
            if (!notes.IsNull) ObjectOps.SetAttr(derived, Names.Notes, Value.Of(new PyList(SequenceOps.ToArray(notes))));
        }
        return derived;
    }

    // ---- with ----

    private static PyException MissingSpecial(Value owner, int which)
    {
        var type = owner.Type;
        var name = SpecialMethods[which].Text;
        if (which < 2)
        {
            var also = type.Lookup(Names.AEnter) is not null && type.Lookup(Names.AExit) is not null;
            return PyErr.TypeError($"'{type.Name}' object does not support the context manager protocol (missed {name} method)"
                + (also ? " but it supports the asynchronous context manager protocol. Did you mean to use 'async with'?" : ""));
        }
        var sync = type.Lookup(Names.Enter) is not null && type.Lookup(Names.Exit) is not null;
        return PyErr.TypeError($"'{type.Name}' object does not support the asynchronous context manager protocol (missed {name} method)"
            + (sync ? " but it supports the context manager protocol. Did you mean to use 'with'?" : ""));
    }
}

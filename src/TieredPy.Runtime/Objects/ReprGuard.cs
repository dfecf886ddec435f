namespace TieredPy.Runtime;

public sealed partial class PyThread
{
    // CPython's 8 MB of stack are used up by 60,000 to 100,000 levels of nested containers
    private const int MaxNesting = 50_000;

    internal readonly HashSet<PyObject> InRepr = [];
    private int _nesting;

    /// <summary>
    /// One level of containers in containers deeper, in C# alone (comparison, hash, repr): RecursionError long before a large stack is used up,
    /// because .NET unwinds so slowly. <see cref="LeaveNested"/> must follow in a finally block.
    /// </summary>
    public void EnterNested(string doing)
    {
        CheckStack();
        if (_nesting >= MaxNesting) throw PyErr.RecursionError("maximum recursion depth exceeded " + doing);
        _nesting++;
    }

    public void LeaveNested() => _nesting--;
}

/// <summary>
/// Containers being shown by this thread, so that one inside itself is shown as "[...]":
/// <code>if (!ReprGuard.Enter(self)) return "[...]"; try { … } finally { ReprGuard.Leave(self); }</code>
/// </summary>
public static class ReprGuard
{
    /// <summary>False when the object is being shown already; else <see cref="Leave"/> must follow.</summary>
    public static bool Enter(PyObject o)
    {
        var thread = PyThread.Current;
        if (thread.InRepr.Contains(o)) return false;
        thread.EnterNested("while getting the repr of an object");
        thread.InRepr.Add(o);
        return true;
    }

    public static void Leave(PyObject o)
    {
        var thread = PyThread.Current;
        thread.InRepr.Remove(o);
        thread.LeaveNested();
    }

    /// <summary>prefix + items by repr, separated, + suffix; the text <paramref name="inside"/> where the object is within itself.</summary>
    public static Value Join(PyObject o, string inside, string prefix, Func<int, Value> item, Func<int> count, string suffix)
    {
        if (!Enter(o)) return Value.Str(inside);
        try
        {
            var text = new System.Text.StringBuilder(prefix);
            for (var i = 0; i < count(); i++)
            {
                if (i > 0) text.Append(", ");
                text.Append(ObjectOps.ReprText(item(i)));
            }
            return Value.Str(text.Append(suffix).ToString());
        }
        finally
        {
            Leave(o);
        }
    }
}

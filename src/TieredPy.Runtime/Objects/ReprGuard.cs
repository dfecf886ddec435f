namespace TieredPy.Runtime;

public sealed partial class PyThread
{
    internal readonly List<PyObject> InRepr = [];
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
        thread.CheckStack();
        var list = thread.InRepr;
        for (var i = list.Count - 1; i >= 0; i--)
        {
            if (list[i] == o) return false;
        }
        list.Add(o);
        return true;
    }

    public static void Leave(PyObject o)
    {
        var list = PyThread.Current.InRepr;
        var i = list.LastIndexOf(o);
        if (i >= 0) list.RemoveAt(i);
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

using TieredPy.Runtime;

namespace TieredPy.Modules;

/// <summary>
/// Shows exceptions as python does: by the standard library's traceback module when it is there (CPython itself does so since
/// 3.13), else in a plain form without source lines.
/// </summary>
public static class ErrorPrinter
{
    /// <summary>What sys.__excepthook__ does. Never throws.</summary>
    public static void Print(PyThread thread, Value value, Value traceback)
    {
        if (value.As<PyBaseException>() is not { } e)
        {
            Write(thread, $"TypeError: print_exception(): Exception expected for value, {value.Type.Name} found\n");
            return;
        }
        if (traceback.As<PyTraceback>() is { } tb && e.Traceback is null) e.Traceback = tb;
        var stderr = thread.Engine.SysGet("stderr");
        if (stderr.IsNone) return;
        Flush(thread, "stdout");
        try
        {
            var module = thread.Engine.Import("traceback");
            CallOps.CallMethod(module, "_print_exception_bltin", Value.Of(e));
        }
        catch (PyException)
        {
            try
            {
                Write(thread, Plain(e, []));
            }
            catch (PyException)
            {
                // stderr itself is broken: nothing is left to report to
            }
        }
        Flush(thread, "stderr");
    }

    private static void Flush(PyThread thread, string stream)
    {
        var s = thread.Engine.SysGet(stream);
        if (s.IsNull || s.IsNone) return;
        try
        {
            CallOps.CallMethod(s, Names.Flush);
        }
        catch (PyException)
        {
            // reported at exit, where it decides the exit code
        }
    }

    private static void Write(PyThread thread, string text)
    {
        var stderr = thread.Engine.SysGet("stderr");
        if (stderr.IsNull || stderr.IsNone) return;
        CallOps.CallMethod(stderr, Names.Write, Value.Str(text));
    }

    /// <summary>A traceback without source lines, for when the traceback module cannot be used.</summary>
    public static string Plain(PyBaseException e, HashSet<PyBaseException> seen)
    {
        var text = new System.Text.StringBuilder();
        seen.Add(e);
        if (e.Cause is { } cause && !seen.Contains(cause))
        {
            text.Append(Plain(cause, seen)).Append("\nThe above exception was the direct cause of the following exception:\n\n");
        }
        else if (e.Context is { } context && !e.SuppressContext && !seen.Contains(context))
        {
            text.Append(Plain(context, seen)).Append("\nDuring handling of the above exception, another exception occurred:\n\n");
        }
        if (e.Traceback is not null)
        {
            text.Append("Traceback (most recent call last):\n");
            var shown = 0;
            for (var tb = e.Traceback; tb is not null && shown < 1000; tb = tb.Next, shown++)
            {
                var code = ObjectOps.GetAttr(ObjectOps.GetAttr(Value.Of(tb), "tb_frame"), "f_code").As<PyCode>();
                text.Append($"  File \"{code?.Code.FileName}\", line {ObjectOps.StrText(ObjectOps.GetAttr(Value.Of(tb), "tb_lineno"))}, in {code?.Code.Name}\n");
            }
        }
        var name = e.Type.ModuleName is "builtins" or "__main__" ? e.Type.QualName.Text : e.Type.FullName;
        var message = PyErr.SafeText(e);
        text.Append(message.Length == 0 ? name + "\n" : $"{name}: {message}\n");
        return text.ToString();
    }

    /// <summary>What sys.__unraisablehook__ does.</summary>
    public static void PrintUnraisable(PyThread thread, Value unraisable)
    {
        var message = ObjectOps.TryGetAttr(unraisable, PyStr.Intern("err_msg"));
        var obj = ObjectOps.TryGetAttr(unraisable, PyStr.Intern("object"));
        var exc = ObjectOps.TryGetAttr(unraisable, PyStr.Intern("exc_value"));
        var prefix = message.IsNull || message.IsNone ? "Exception ignored in" : ObjectOps.StrText(message);
        Write(thread, obj.IsNull || obj.IsNone ? $"{prefix}:\n" : $"{prefix}: {ObjectOps.ReprText(obj)}\n");
        if (!exc.IsNull && !exc.IsNone) Print(thread, exc, Value.None);
    }

    /// <summary>Reports an exception that nobody can catch (in __del__, in a callback): through sys.unraisablehook. Never throws.</summary>
    public static void Unraisable(PyThread thread, PyBaseException e, string? message, Value obj)
    {
        try
        {
            var hook = thread.Engine.SysGet("unraisablehook");
            if (hook.IsNull || hook.IsNone) return;
            var ns = new PyDict();
            ns.SetStr("exc_type", Value.Of(e.Type));
            ns.SetStr("exc_value", Value.Of(e));
            ns.SetStr("exc_traceback", Value.OrNone(e.Traceback));
            ns.SetStr("err_msg", message is null ? Value.None : Value.Str(message));
            ns.SetStr("object", obj.IsNull ? Value.None : obj);
            CallOps.Call(hook, Value.Of(new PySimpleNamespace(ns)));
        }
        catch (PyException)
        {
            // a hook that fails has nobody left to tell
        }
    }
}

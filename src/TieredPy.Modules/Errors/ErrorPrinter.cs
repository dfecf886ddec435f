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
        return text.Append(PlainTraceback(e.Traceback)).Append(PlainMessage(e)).ToString();
    }

    private static string PlainMessage(PyBaseException e)
    {
        var name = e.Type.ModuleName is "builtins" or "__main__" ? e.Type.QualName.Text : e.Type.FullName;
        var message = PyErr.SafeText(e);
        return message.Length == 0 ? name + "\n" : $"{name}: {message}\n";
    }

    private static string PlainTraceback(PyTraceback? traceback)
    {
        if (traceback is null) return "";
        const int Alike = 3;
        var text = new System.Text.StringBuilder("Traceback (most recent call last):\n");
        var before = "";
        var repeated = 0;
        for (var tb = traceback; tb is not null; tb = tb.Next)
        {
            var code = tb.Frame.Code.Code;
            var entry = $"  File \"{code.FileName}\", line {tb.Line}, in {code.Name}\n";
            if (entry != before) Repeated();
            repeated = entry == before ? repeated + 1 : 0;
            before = entry;
            if (repeated >= Alike) continue;
            text.Append(entry);
            if (SyntaxErrors.SourceLine(code.FileName, tb.Line)?.Trim() is { Length: > 0 } line) text.Append("    ").Append(line).Append('\n');
        }
        Repeated();
        return text.ToString();

        void Repeated()
        {
            if (repeated >= Alike) text.Append($"  [Previous line repeated {repeated - Alike + 1} more time{(repeated == Alike ? "" : "s")}]\n");
        }
    }

    /// <summary>What sys.__unraisablehook__ does: a plain traceback, as the traceback module may be what failed.</summary>
    public static void PrintUnraisable(PyThread thread, Value unraisable)
    {
        var message = ObjectOps.TryGetAttr(unraisable, PyStr.Intern("err_msg"));
        var obj = ObjectOps.TryGetAttr(unraisable, PyStr.Intern("object"));
        var exc = ObjectOps.TryGetAttr(unraisable, PyStr.Intern("exc_value"));
        var prefix = message.IsNull || message.IsNone ? "Exception ignored in" : ObjectOps.StrText(message);
        var text = obj.IsNull || obj.IsNone ? $"{prefix}:\n" : $"{prefix}: {ReprOrNot(obj)}\n";
        if (exc.As<PyBaseException>() is { } e)
        {
            var traceback = ObjectOps.TryGetAttr(unraisable, PyStr.Intern("exc_traceback"));
            text += PlainTraceback(traceback.As<PyTraceback>() ?? e.Traceback) + PlainMessage(e);
        }
        Write(thread, text);
        Flush(thread, "stderr");
    }

    private static string ReprOrNot(Value o)
    {
        try
        {
            return ObjectOps.ReprText(o);
        }
        catch (PyException)
        {
            return "<object repr() failed>";
        }
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

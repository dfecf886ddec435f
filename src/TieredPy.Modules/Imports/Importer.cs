using TieredPy.Runtime;

namespace TieredPy.Modules;

/// <summary>
/// The import statement: sys.modules first, then CPython's own importlib (its <c>_bootstrap</c>, run as <c>_frozen_importlib</c>).
/// Without a standard library only the built-in modules can be imported.
/// </summary>
public sealed class Importer : IImporter
{
    private static readonly PyStr s_findAndLoad = PyStr.Intern("_find_and_load"), s_handleFromList = PyStr.Intern("_handle_fromlist");
    private static readonly PyStr s_initializing = PyStr.Intern("_initializing"), s_lockUnlock = PyStr.Intern("_lock_unlock_module");

    /// <summary>importlib._bootstrap; null when there is no standard library.</summary>
    public PyModule? Bootstrap { get; set; }

    /// <summary>What code outside the standard library may import, by top-level name; null: everything.</summary>
    public IReadOnlySet<string>? Allowed { get; init; }

    private void CheckAllowed(PyThread thread, PyStr name)
    {
        var top = name.Text;
        if (top.IndexOf('.', StringComparison.Ordinal) is >= 0 and var dot) top = top[..dot];
        if (Allowed!.Contains(top)) return;
        var caller = Interpreter.FrameAt(thread, 0)?.Code.Code.FileName ?? "";
        if (caller.StartsWith("<frozen ", StringComparison.Ordinal) || (thread.Engine.StandardLibrary is { } library && caller.StartsWith(library, StringComparison.Ordinal))) return;
        throw PyErr.ImportError(PyExc.ImportError, $"import of '{name.Text}' is not allowed", Value.Of(name), Value.None);
    }

    public Value ImportModule(PyThread thread, string name)
    {
        var known = thread.Engine.Modules.GetStr(name);
        if (!known.IsNull && !known.IsNone) return known;
        return FindAndLoad(thread, PyStr.Intern(name));
    }

    public Value ImportName(PyThread thread, PyStr name, Value globals, Value fromlist, int level)
    {
        if (level < 0) throw PyErr.ValueError("level must be >= 0");
        if (Allowed is not null && level == 0) CheckAllowed(thread, name);
        var absolute = level > 0 ? Resolve(name, globals, level) : name;
        if (level == 0 && name.CharCount == 0) throw PyErr.ValueError("Empty module name");
        var modules = thread.Engine.Modules;
        var module = modules.GetStr(absolute);
        if (module.IsNull || module.IsNone) module = FindAndLoad(thread, absolute);
        else EnsureInitialized(module, absolute);

        var hasFrom = !fromlist.IsNull && !fromlist.IsNone && ObjectOps.IsTrue(fromlist);
        if (!hasFrom)
        {
            var text = name.Text;
            if (level == 0 || text.Length > 0)
            {
                var dot = text.IndexOf('.', StringComparison.Ordinal);
                if (dot < 0) return module;
                if (level == 0) return Top(thread, PyStr.Intern(text[..dot]));
                // the name of the top package relative to the caller: the absolute one without the tail of the relative one
                var full = absolute.Text;
                return Top(thread, PyStr.Intern(full[..(full.Length - (text.Length - dot))]));
            }
            return module;
        }
        if (Bootstrap is null || ObjectOps.TryGetAttr(module, Names.Path).IsNull) return module;
        return CallOps.Call(ObjectOps.GetAttr(Value.Of(Bootstrap), s_handleFromList), module, fromlist, thread.Engine.Builtins.GetStr(Names.Import));
    }

    private Value Top(PyThread thread, PyStr name)
    {
        var m = thread.Engine.Modules.GetStr(name);
        return m.IsNull ? FindAndLoad(thread, name) : m;
    }

    private Value FindAndLoad(PyThread thread, PyStr name)
    {
        if (Bootstrap is null)
        {
            if (ModuleRegistry.Contains(name.Text)) return Value.Of(ModuleRegistry.Load(thread, name.Text));
            throw PyErr.ImportError(PyExc.ModuleNotFoundError, $"No module named '{name.Text}'", Value.Of(name), Value.None);
        }
        try
        {
            return CallOps.Call(ObjectOps.GetAttr(Value.Of(Bootstrap), s_findAndLoad), Value.Of(name), thread.Engine.Builtins.GetStr(Names.Import));
        }
        catch (PyException e)
        {
            if (!IsVerbose(thread)) e.Value.Traceback = WithoutImportlib(e.Value.Traceback, all: e.Matches(PyExc.ImportError));
            throw;
        }
    }

    private static bool IsVerbose(PyThread thread) =>
        thread.Engine.SysGet("flags") is { IsNull: false } flags && ObjectOps.IsTrue(ObjectOps.GetAttr(flags, "verbose"));

    /// <summary>
    /// A traceback without importlib's own frames, which say nothing about the program: all of them for an ImportError, else the runs of them
    /// that led to the execution of a module.
    /// </summary>
    private static PyTraceback? WithoutImportlib(PyTraceback? tb, bool all)
    {
        PyTraceback? first = tb, before = null;
        for (var t = tb; t is not null;)
        {
            PyTraceback? end = t, last = null;
            while (end?.Frame.Code.Code.FileName is "<frozen importlib._bootstrap>" or "<frozen importlib._bootstrap_external>")
            {
                last = end;
                end = end.Next;
            }
            if (last is not null && (all || last.Frame.Code.Code.Name == "_call_with_frames_removed"))
            {
                if (before is null) first = end;
                else before.Next = end;
                t = end;
                continue;
            }
            before = last ?? t;
            t = before.Next;
        }
        return first;
    }

    /// <summary>A module that another thread is still importing is waited for.</summary>
    private void EnsureInitialized(Value module, PyStr name)
    {
        if (Bootstrap is null || module.Obj is not PyModule m) return;
        var spec = m.Dict.GetStr(Names.Spec);
        if (spec.IsNull || spec.IsNone || !spec.IsObject) return;
        var initializing = ObjectOps.TryGetAttr(spec, s_initializing);
        if (initializing.IsNull || !ObjectOps.IsTrue(initializing)) return;
        CallOps.Call(ObjectOps.GetAttr(Value.Of(Bootstrap), s_lockUnlock), Value.Of(name));
    }

    /// <summary>The absolute name of a relative import (https://docs.python.org/3/reference/import.html#package-relative-imports).</summary>
    private static PyStr Resolve(PyStr name, Value globals, int level)
    {
        if (globals.As<PyDict>() is not { } g) throw globals.IsNull || globals.IsNone ? PyErr.KeyError(Value.Str("'__name__' not in globals")) : PyErr.TypeError("globals must be a dict");
        var package = g.GetStr(Names.Package);
        var spec = g.GetStr(Names.Spec);
        if (package.IsNull || package.IsNone)
        {
            if (!spec.IsNull && !spec.IsNone)
            {
                package = ObjectOps.GetAttr(spec, "parent");
            }
            else
            {
                package = g.GetStr(Names.Name);
                if (package.IsNull) throw PyErr.KeyError(Value.Str("'__name__' not in globals"));
                if (package.As<PyStr>() is { } own && g.GetStr(Names.Path).IsNull)
                {
                    var cut = own.Text.LastIndexOf('.');
                    package = Value.Str(cut < 0 ? "" : own.Text[..cut]);
                }
            }
        }
        if (package.As<PyStr>() is not { } p) throw PyErr.TypeError("package must be a string");
        if (p.CharCount == 0) throw PyErr.New(PyExc.ImportError, "attempted relative import with no known parent package");
        var text = p.Text;
        for (var i = 1; i < level; i++)
        {
            var dot = text.LastIndexOf('.');
            if (dot < 0) throw PyErr.New(PyExc.ImportError, "attempted relative import beyond top-level package");
            text = text[..dot];
        }
        return PyStr.Intern(name.CharCount == 0 ? text : text + "." + name.Text);
    }
}

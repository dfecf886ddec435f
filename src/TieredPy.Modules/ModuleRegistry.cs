using TieredPy.Runtime;

namespace TieredPy.Modules;

/// <summary>The built-in modules by name, and their making.</summary>
public static unsafe class ModuleRegistry
{
    /// <summary>Names of all built-in modules.</summary>
    public static IReadOnlyList<string> Names => GeneratedBuiltins.ModuleNames;

    public static bool Contains(string name) => GeneratedBuiltins.FindModule(name) is not null;

    /// <summary>A fresh module object of a built-in module, not initialised yet; null when there is no such module.</summary>
    public static PyModule? Create(string name)
    {
        var def = GeneratedBuiltins.FindModule(name);
        if (def is null) return null;
        return new PyModule(name, def.Doc is null ? Value.None : Value.Str(def.Doc)) { Definition = def };
    }

    /// <summary>Fills a module made by <see cref="Create"/>; a second call does nothing.</summary>
    public static void Execute(PyThread thread, PyModule module)
    {
        if (module.Definition is not { } def || module.IsExecuted) return;
        module.IsExecuted = true;
        var name = PyStr.Intern(def.Name);
        foreach (var f in def.Functions()) module.Dict.SetStr(PyStr.Intern(f.Name), Value.Of(new PyBuiltin(f, Value.Null, name)));
        foreach (var (key, value) in def.Constants()) module.Dict.SetStr(PyStr.Intern(key), value);
        if (def.Init != null) def.Init(thread, module);
    }

    /// <summary>Makes and fills a built-in module and enters it into sys.modules.</summary>
    public static PyModule Load(PyThread thread, string name)
    {
        var known = thread.Engine.Modules.GetStr(name);
        if (known.As<PyModule>() is { } m) return m;
        var module = Create(name) ?? throw PyErr.ImportError(PyExc.ModuleNotFoundError, $"No module named '{name}'", Value.Str(name), Value.None);
        thread.Engine.Modules.SetStr(name, Value.Of(module));
        Execute(thread, module);
        return module;
    }
}

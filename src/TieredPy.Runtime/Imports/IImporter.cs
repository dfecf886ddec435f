namespace TieredPy.Runtime;

/// <summary>The import system, plugged in by the hosting layer.</summary>
public interface IImporter
{
    /// <summary>import_module(name): the module itself (not the top-level package). Throws PyException.</summary>
    Value ImportModule(PyThread thread, string name);

    /// <summary>What <c>__import__</c> does: the top-level package, or with a from-list the module itself.</summary>
    Value ImportName(PyThread thread, PyStr name, Value globals, Value fromlist, int level);
}

public sealed partial class Engine
{
    /// <summary>The import system.</summary>
    public IImporter? Importer { get; set; }

    /// <summary>A module by its absolute name: from sys.modules, or imported now.</summary>
    public Value Import(string name)
    {
        var m = Modules.GetStr(name);
        if (!m.IsNull && !m.IsNone) return m;
        if (Importer is null) throw PyErr.ImportError(PyExc.ModuleNotFoundError, $"No module named '{name}'", Value.Str(name), Value.None);
        return Importer.ImportModule(PyThread.Current, name);
    }
}

namespace TieredPy.Runtime;

/// <summary>Warnings issued by the runtime itself: passed on to the warnings machinery.</summary>
public static class Warnings
{
    /// <summary>warnings.warn(message, category, stacklevel) — nothing before the machinery is up.</summary>
    public static void Warn(PyType category, string message, int stacklevel)
    {
        var module = PyThread.Current.Engine.Modules.GetStr("_warnings");
        if (module.IsNull) module = PyThread.Current.Engine.Modules.GetStr("warnings");
        if (module.IsNull) return;
        CallOps.Call(ObjectOps.GetAttr(module, "warn"), Value.Str(message), Value.Of(category), Value.Int(stacklevel));
    }
}

namespace TieredPy.Runtime;

/// <summary>A module: a name and its globals.</summary>
[PyType("module", Subclassable = true, HasDict = true, UserClass = typeof(UserModule), Doc = "A module: its attributes are the globals of its code.")]
public partial class PyModule : PyObject
{
    public PyDict Dict = new();

    /// <summary>What a built-in module is filled from; null for others.</summary>
    public ModuleDef? Definition { get; init; }

    /// <summary>A built-in module was filled.</summary>
    public bool IsExecuted { get; set; }

    public PyModule() { }

    /// <summary>A module with <c>__name__</c>, <c>__doc__</c>, <c>__package__</c>, <c>__loader__</c>, <c>__spec__</c> set.</summary>
    public PyModule(string name, Value doc = default)
    {
        Dict.SetStr(Names.Name, Value.Str(name));
        Dict.SetStr(Names.Doc, doc.IsInt ? Value.None : doc);
        Dict.SetStr(Names.Package, Value.None);
        Dict.SetStr(Names.Loader, Value.None);
        Dict.SetStr(Names.Spec, Value.None);
    }

    // a module's class can be changed (PEP 549's sibling: __class__ assignment, for lazy and deprecated attributes)
    private PyType? _class;

    public override PyType Type => _class ?? TypeObject;

    internal void ChangeClass(PyType to) => _class = to == TypeObject ? null : to;

    public override PyDict GetPlainDict(bool create) => Dict;

    /// <summary>__name__ as text, "?" when it was removed.</summary>
    public string Name => Dict.GetStr(Names.Name).As<PyStr>()?.Text ?? "?";

    /// <summary>A global of the module, or Null.</summary>
    public Value Get(string name) => Dict.GetStr(name);

    public void Set(string name, Value value) => Dict.SetStr(name, value);

    /// <summary>What an AttributeError for a missing attribute says.</summary>
    public string MissingAttributeText(PyStr name)
    {
        if (Dict.GetStr(Names.Name).As<PyStr>() is not { } s) return $"module has no attribute '{name.Text}'";
        var spec = Dict.GetStr(Names.Spec);
        if (!spec.IsNull && !spec.IsNone)
        {
            var initializing = ObjectOps.TryGetAttr(spec, PyStr.Intern("_initializing"));
            if (!initializing.IsNull && ObjectOps.IsTrue(initializing))
                return $"partially initialized module '{s.Text}' has no attribute '{name.Text}' (most likely due to a circular import)";
            var unready = ObjectOps.TryGetAttr(spec, PyStr.Intern("_uninitialized_submodules"));
            if (!unready.IsNull && SequenceOps.Contains(unready, Value.Of(name)))
                return $"cannot access submodule '{name.Text}' of module '{s.Text}' (most likely due to a circular import)";
        }
        return $"module '{s.Text}' has no attribute '{name.Text}'";
    }
}

internal sealed class UserModule(PyType type) : PyModule
{
    private readonly PyInstance _state = type.NewInstance();
    public override PyType Type => _state.Type;
    public override PyInstance? State => null;
}

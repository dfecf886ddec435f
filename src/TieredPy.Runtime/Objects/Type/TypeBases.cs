namespace TieredPy.Runtime;

/// <summary>Assignment to <c>__bases__</c>.</summary>
internal static class TypeBases
{
    public static void Set(PyType self, Value v)
    {
        if (!self.IsHeap) throw PyErr.TypeError($"cannot set '__bases__' attribute of immutable type '{self.Name}'");
        if (v.IsNull) throw PyErr.TypeError($"cannot delete '__bases__' attribute of type '{self.Name}'");
        if (v.As<PyTuple>() is not { } bases) throw PyErr.TypeError($"can only assign tuple to {self.Name}.__bases__, not {v.Type.Name}");
        if (bases.Count == 0) throw PyErr.TypeError($"can only assign non-empty tuple to {self.Name}.__bases__, not ()");
        foreach (var b in bases.Items)
        {
            if (b.As<PyType>() is not { } t) throw PyErr.TypeError($"{self.Name}.__bases__ must be tuple of classes, not '{b.Type.Name}'");
            if (t.IsSubtypeOf(self)) throw PyErr.TypeError("a __bases__ item causes an inheritance cycle");
            if (t.CSharpClass != self.CSharpClass) throw PyErr.TypeError($"__bases__ assignment: '{t.Name}' object layout differs from '{self.Base!.Name}'");
        }
        // as in CPython, a class directly below a built-in one (object too) cannot be put below a class of Python, nor the reverse
        var newBase = (PyType)bases.Items[0].Obj;
        if (newBase.IsHeap != self.Base!.IsHeap) throw PyErr.TypeError($"__bases__ assignment: '{newBase.Name}' deallocator differs from '{self.Base.Name}'");
        var old = self.Bases;
        var oldMro = self.Mro;
        self.Bases = bases;
        self.Base = (PyType)bases.Items[0].Obj;
        try
        {
            Relinearize(self);
        }
        catch (PyException)
        {
            self.Bases = old;
            self.Base = (PyType)old.Items[0].Obj;
            self.Mro = oldMro;
            throw;
        }
        var engine = PyThread.Current.Engine;
        foreach (var b in old.Items) engine.RemoveSubclass((PyType)b.Obj, self);
        foreach (var b in bases.Items) engine.AddSubclass((PyType)b.Obj, self);
        self.Modified(null);
    }

    private static void Relinearize(PyType type)
    {
        type.Mro = TypeOps.ComputeMro(type, type.Bases);
        foreach (var sub in type.Subclasses()) Relinearize(sub);
    }
}

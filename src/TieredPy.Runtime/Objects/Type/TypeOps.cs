namespace TieredPy.Runtime;

/// <summary>Operations on type objects: attribute access, calling, subscription.</summary>
public static unsafe partial class TypeOps
{
    /// <summary>
    /// type.__getattribute__: a data descriptor of the metatype, then the attribute along the type's own MRO (bound to the class),
    /// then the metatype's other attributes. Null when there is none.
    /// </summary>
    public static Value GetAttr(Value self, PyStr name)
    {
        var type = (PyType)self.Obj;
        var meta = type.Metatype;
        var metaCell = meta.Lookup(name);
        delegate*<Value, Value, PyType, Value> metaGet = null;
        if (metaCell is not null)
        {
            var slots = metaCell.Value.Type.Slots;
            metaGet = slots.DescrGet;
            if (metaGet != null && slots.DescrSet != null) return metaGet(metaCell.Value, self, meta);
        }
        var cell = type.Lookup(name);
        if (cell is not null)
        {
            var v = cell.Value;
            if (v.IsInt || v.IsFloat) return v;
            var get = v.Type.Slots.DescrGet;
            return get != null ? get(v, Value.Null, type) : v;
        }
        if (metaCell is null) return Value.Null;
        return metaGet != null ? metaGet(metaCell.Value, self, meta) : metaCell.Value;
    }

    /// <summary>type.__setattr__ and __delattr__ (value Null).</summary>
    public static void SetAttr(Value self, PyStr name, Value value)
    {
        var type = (PyType)self.Obj;
        if (!type.IsHeap || (type.Flags & PyTypeFlags.Immutable) != 0)
            throw PyErr.TypeError($"cannot set '{name.Text}' attribute of immutable type '{(type.IsHeap ? type.FullName : type.Name)}'");
        var metaCell = type.Metatype.Lookup(name);
        if (metaCell is not null)
        {
            var set = metaCell.Value.Type.Slots.DescrSet;
            if (set != null)
            {
                set(metaCell.Value, self, value);
                return;
            }
        }
        if (value.IsNull && type.Dict.Get(name) is null) throw PyErr.AttributeError(self, name);
        type.SetOwn(name, value);
    }

    /// <summary>C(*args, **kw): type.__call__ — __new__, then __init__ if the result is an instance of the class.</summary>
    public static Value Call(PyThread thread, Value self, ReadOnlySpan<Value> args, PyStr[]? kwnames)
    {
        var type = (PyType)self.Obj;
        if (type == PyType.TypeObject && args.Length == 1 && (kwnames is null || kwnames.Length == 0)) return Value.Of(args[0].Type);
        if (type == PyType.TypeObject && args.Length - (kwnames?.Length ?? 0) is var positional and not 3) throw PyErr.TypeError(positional == 1 ? "type() takes no keyword arguments" : "type() takes 1 or 3 arguments");
        var @new = type.Slots.New;
        if (@new == null) throw PyErr.TypeError($"cannot create '{(type.IsHeap ? type.FullName : Qualified(type))}' instances");
        var instance = @new(thread, type, args, kwnames);
        if (!instance.Type.IsSubtypeOf(type)) return instance;
        var init = instance.Type.Slots.Init;
        if (init != null) init(thread, instance, args, kwnames);
        return instance;
    }

    private static string Qualified(PyType type) => type.ModuleName is "builtins" ? type.ShortName : type.ModuleName + "." + type.ShortName;

    /// <summary>
    /// Binds a class attribute as access through an instance would; used where the lookup was done already.
    /// </summary>
    public static Value Bind(Value attribute, Value instance, PyType owner)
    {
        if (attribute.IsInt || attribute.IsFloat) return attribute;
        var get = attribute.Type.Slots.DescrGet;
        return get != null ? get(attribute, instance, owner) : attribute;
    }

    /// <summary>The most derived metaclass of a class statement (https://docs.python.org/3/reference/datamodel.html#determining-the-appropriate-metaclass).</summary>
    public static PyType CalculateMetaclass(PyType meta, ReadOnlySpan<Value> bases)
    {
        var winner = meta;
        foreach (var b in bases)
        {
            var t = b.Type;
            if (winner.IsSubtypeOf(t)) continue;
            if (t.IsSubtypeOf(winner))
            {
                winner = t;
                continue;
            }
            throw PyErr.TypeError("metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases");
        }
        return winner;
    }

    /// <summary>C3 linearisation (https://docs.python.org/3/howto/mro.html).</summary>
    public static PyType[] ComputeMro(PyType type, PyTuple bases)
    {
        var sequences = new List<List<PyType>>();
        foreach (var b in bases.Items) sequences.Add([.. ((PyType)b.Obj).Mro]);
        var direct = new List<PyType>();
        foreach (var b in bases.Items)
        {
            var t = (PyType)b.Obj;
            if (direct.Contains(t)) throw PyErr.TypeError($"duplicate base class {t.Name}");
            direct.Add(t);
        }
        sequences.Add(direct);
        var mro = new List<PyType> { type };
        while (true)
        {
            sequences.RemoveAll(static s => s.Count == 0);
            if (sequences.Count == 0) return [.. mro];
            PyType? next = null;
            foreach (var s in sequences)
            {
                if (sequences.TrueForAll(o => o.IndexOf(s[0], 1) < 0))
                {
                    next = s[0];
                    break;
                }
            }
            if (next is null)
            {
                var heads = new List<string>();
                foreach (var s in sequences)
                {
                    if (!heads.Contains(s[0].Name)) heads.Add(s[0].Name);
                }
                throw PyErr.TypeError($"Cannot create a consistent method resolution order (MRO) for bases {string.Join(", ", heads)}");
            }
            mro.Add(next);
            foreach (var s in sequences)
            {
                if (s[0] == next) s.RemoveAt(0);
            }
        }
    }
}

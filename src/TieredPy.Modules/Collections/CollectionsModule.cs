using TieredPy.Runtime;

namespace TieredPy.Modules;

/// <summary>What collections takes from C in CPython.</summary>
[PyModule("_collections", Doc = "Containers: deque, defaultdict, OrderedDict.")]
[PyExports(typeof(PyDeque)), PyExports(typeof(PyDefaultDict)), PyExports(typeof(PyOrderedDict)), PyExports(typeof(PyDequeIterator))]
[PyExports(typeof(PyDequeReverseIterator)), PyExports(typeof(PyTupleGetter))]
public static unsafe partial class CollectionsModule
{
    private static readonly PyStr s_get = PyStr.Intern("get"), s_setItem = PyStr.Intern("__setitem__");

    [PyFunction("_count_elements($module, mapping, iterable, /)", Doc = "Adds one to mapping[item] for each item.")]
    private static void CountElements(Value mapping, Value iterable)
    {
        if (mapping.Ref is PyDict d && d.Type.LookupValue(s_setItem).Is(PyDict.TypeObject.LookupValue(s_setItem))
            && d.Type.LookupValue(s_get).Is(PyDict.TypeObject.LookupValue(s_get)))
        {
            for (var it = new ItemIterator(iterable); it.Next(out var x);)
            {
                var hash = ObjectOps.Hash(x);
                var i = d.Find(x, hash);
                if (i < 0)
                {
                    d.Set(x, hash, Value.Int(1));
                    continue;
                }
                var n = d.Entries[i].Val;
                d.Set(x, hash, n.IsInt && n.Bits != long.MaxValue ? Value.Int(n.Bits + 1) : NumberOps.Add(n, Value.Int(1)));
            }
            return;
        }
        var get = ObjectOps.GetAttr(mapping, s_get);
        for (var it = new ItemIterator(iterable); it.Next(out var x);)
            SequenceOps.SetItem(mapping, x, NumberOps.Add(CallOps.Call(get, x, Value.Int(0)), Value.Int(1)));
    }
}

/// <summary>A field of a named tuple: item <see cref="Index"/>, read-only.</summary>
[PyType("_tuplegetter", Module = "collections")]
public sealed partial class PyTupleGetter(int index, Value doc) : PyObject
{
    public readonly int Index = index;
    private Value _doc = doc;

    [PyNew("_tuplegetter(index, doc, /)")]
    public static Value New(PyType cls, int index, Value doc) => Value.Of(new PyTupleGetter(index, doc));

    [PySlot(nameof(TypeSlots.DescrGet))]
    public static Value DescrGet(Value self, Value instance, PyType owner)
    {
        var g = (PyTupleGetter)self.Obj;
        if (instance.Ref is PyTuple t)
            return g.Index < t.Items.Length ? t.Items[g.Index] : throw PyErr.IndexError("tuple index out of range");
        if (instance.IsNull || instance.IsNone) return self;
        throw PyErr.TypeError($"descriptor for index '{g.Index}' for tuple subclasses doesn't apply to '{instance.Type.Name}' object");
    }

    [PySlot(nameof(TypeSlots.DescrSet))]
    public static void DescrSet(Value self, Value instance, Value value) =>
        throw PyErr.AttributeError(value.IsNull ? "can't delete attribute" : "can't set attribute");

    [PySlot(nameof(TypeSlots.Repr))]
    public static Value Repr(Value self)
    {
        var g = (PyTupleGetter)self.Obj;
        return Value.Str($"_tuplegetter({g.Index}, {ObjectOps.ReprText(g._doc)})");
    }

    [PyGetter("__doc__", Member = true)]
    private static Value GetDoc(PyTupleGetter self) => self._doc;

    [PySetter("__doc__")]
    private static void SetDoc(PyTupleGetter self, Value v) => self._doc = v.IsNull ? Value.None : v;

    [PyMethod("__reduce__($self, /)")]
    private static Value Reduce(PyTupleGetter self) => new PyTuple(Value.Of(TypeObject), new PyTuple(self.Index, self._doc));
}

/// <summary>collections.defaultdict.</summary>
[PyType("defaultdict", Module = "collections", Base = typeof(PyDict), Subclassable = true, UserClass = typeof(UserDefaultDict),
    Doc = "defaultdict(factory, …): a dict that makes the value of a missing key by factory().")]
public partial class PyDefaultDict : PyDict
{
    /// <summary>None when missing keys raise KeyError.</summary>
    public Value Factory = Value.None;

    [PyNew("defaultdict()", Raw = true)]
    public static new Value New(PyThread thread, PyType cls, ReadOnlySpan<Value> args, PyStr[]? kwnames) =>
        cls == TypeObject ? new PyDefaultDict() : Value.Of(cls.UserFactory!(cls));

    [PyInit("defaultdict()", Raw = true)]
    public static new void Init(PyThread thread, Value self, ReadOnlySpan<Value> args, PyStr[]? kwnames)
    {
        var d = (PyDefaultDict)self.Obj;
        if (args.Length > (kwnames?.Length ?? 0))
        {
            if (!args[0].IsNone && !ObjectOps.IsCallable(args[0])) throw PyErr.TypeError("first argument must be callable or None");
            d.Factory = args[0];
            args = args[1..];
        }
        else
        {
            d.Factory = Value.None;
        }
        PyDict.Init(thread, self, args, kwnames);
    }

    /// <inheritdoc/>
    public override Value MissingItem(Value key) => GetType() == typeof(PyDefaultDict) ? Missing(this, key) : base.MissingItem(key);

    [PyMethod("__missing__($self, key, /)", Doc = "Sets self[key] to factory() and returns it.")]
    private static Value Missing(PyDefaultDict self, Value key)
    {
        if (self.Factory.IsNone) throw PyErr.KeyError(key);
        var value = CallOps.Call(self.Factory);
        // the factory may have set it
        return SetDefault(self, key, value);
    }

    private static PyDefaultDict CopyOf(PyDefaultDict like, Value items)
    {
        if (like.GetType() == typeof(PyDefaultDict))
        {
            var copy = new PyDefaultDict { Factory = like.Factory };
            copy.UpdateWith(items);
            return copy;
        }
        return CallOps.Call(Value.Of(like.Type), like.Factory, items).As<PyDefaultDict>() ?? throw PyErr.TypeError("copy of a defaultdict is none");
    }

    [PyMethod("copy($self, /)", Doc = "A shallow copy, with the factory.")]
    private static Value CopyMethod(PyDefaultDict self) => CopyOf(self, Value.Of(self));

    [PyMethod("__copy__($self, /)", Doc = "A shallow copy, with the factory.")]
    private static Value CopyHook(PyDefaultDict self) => CopyOf(self, Value.Of(self));

    [PyGetter("default_factory", Doc = "Makes values of missing keys; None for KeyError.")]
    private static Value GetFactory(PyDefaultDict self) => self.Factory;

    [PySetter("default_factory")]
    private static void SetFactory(PyDefaultDict self, Value v) => self.Factory = v.IsNull ? Value.None : v;

    [PyMethod("__reduce__($self, /)")]
    private static Value Reduce(PyDefaultDict self) => new PyTuple(
        Value.Of(self.Type), self.Factory.IsNone ? PyTuple.Empty : new PyTuple(self.Factory), Value.None, Value.None,
        IterOps.GetIter(CallOps.CallMethod(Value.Of(self), "items")));

    [PySlot(nameof(TypeSlots.Or))]
    public static new Value Or(Value v, Value w)
    {
        if (v.Ref is not PyDict || w.Ref is not PyDict) return Value.NotImplemented;
        var result = CopyOf(v.Ref as PyDefaultDict ?? (PyDefaultDict)w.Obj, v);
        result.UpdateWith(w);
        return result;
    }

    [PySlot(nameof(TypeSlots.Repr))]
    public static new Value Repr(Value self)
    {
        var d = (PyDefaultDict)self.Obj;
        var items = PyDict.Repr(self);
        if (d.Factory.IsNone) return Value.Str($"{d.Type.ShortName}(None, {items.As<PyStr>()!.Text})");
        // a factory may be a method of this very dict: what is entered is the factory
        if (!ReprGuard.Enter(d.Factory.Obj)) return Value.Str($"{d.Type.ShortName}(..., {items.As<PyStr>()!.Text})");
        try
        {
            return Value.Str($"{d.Type.ShortName}({ObjectOps.ReprText(d.Factory)}, {items.As<PyStr>()!.Text})");
        }
        finally
        {
            ReprGuard.Leave(d.Factory.Obj);
        }
    }

    [PyClassMethod("__class_getitem__($cls, object, /)", Doc = "See PEP 585")]
    private static Value ClassGetItem(PyType cls, Value item) => TypeOps.GenericAlias(Value.Of(cls), item);
}

internal sealed class UserDefaultDict(PyType type) : PyDefaultDict
{
    private readonly PyInstance _state = type.NewInstance();
    public override PyType Type => _state.Type;
    public override PyInstance State => _state;
}

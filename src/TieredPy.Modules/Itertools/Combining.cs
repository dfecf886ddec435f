using TieredPy.Runtime;

namespace TieredPy.Modules;

/// <summary>itertools.chain.</summary>
[PyType("chain", Module = "itertools", Subclassable = true, UserClass = typeof(UserChain), Doc = "Yields the items of one iterable after the other.")]
public partial class PyChain : PyObject
{
    private Value _source = Value.Null, _active = Value.Null;

    [PyNew("chain()", Raw = true)]
    public static Value New(PyThread thread, PyType cls, ReadOnlySpan<Value> args, PyStr[]? kwnames)
    {
        var keywords = kwnames?.Length ?? 0;
        if (keywords > 0 && Arg.NewRefuses(cls, TypeObject)) throw PyErr.TypeError("chain() takes no keyword arguments");
        return Of(cls, Value.Of(new PyTupleIterator(PyTuple.From(args[..^keywords].ToArray()))));
    }

    private static Value Of(PyType cls, Value source)
    {
        var c = Itertool.Make<PyChain>(cls, TypeObject);
        c._source = source;
        return Value.Of(c);
    }

    [PyClassMethod("from_iterable($cls, iterable, /)", Doc = "As chain(*iterable), taking the iterables one by one.")]
    private static Value FromIterable(PyType cls, Value iterable) => Of(cls, IterOps.GetIter(iterable));

    [PyClassMethod("__class_getitem__($cls, object, /)", Doc = "See PEP 585")]
    private static Value ClassGetItem(PyType cls, Value item) => TypeOps.GenericAlias(Value.Of(cls), item);

    [PySlot(nameof(TypeSlots.Next))]
    public static Value NextItem(Value self)
    {
        var c = (PyChain)self.Obj;
        while (!c._source.IsNull)
        {
            if (c._active.IsNull)
            {
                var iterable = IterOps.Next(c._source);
                if (iterable.IsNull)
                {
                    c._source = Value.Null;
                    break;
                }
                try
                {
                    c._active = IterOps.GetIter(iterable);
                }
                catch (PyException)
                {
                    c._source = Value.Null;
                    throw;
                }
            }
            var x = IterOps.Next(c._active);
            if (!x.IsNull) return x;
            c._active = Value.Null;
        }
        return Value.Null;
    }

    [PySlot(nameof(TypeSlots.Iter))]
    public static Value IterSelf(Value self) => self;
}

internal sealed class UserChain(PyType type) : PyChain
{
    private readonly PyInstance _state = type.NewInstance();
    public override PyType Type => _state.Type;
    public override PyInstance State => _state;
}

/// <summary>itertools.accumulate.</summary>
[PyType("accumulate", Module = "itertools", Subclassable = true, UserClass = typeof(UserAccumulate), Doc = "Yields the sums of the items so far (or what func makes of them).")]
public partial class PyAccumulate : PyObject
{
    private Value _it, _function, _total = Value.Null, _initial;

    [PyNew("accumulate(iterable, func=None, *, initial=None)")]
    public static Value New(PyType cls, Value iterable, Value func, Value initial)
    {
        var it = IterOps.GetIter(iterable);
        var a = Itertool.Make<PyAccumulate>(cls, TypeObject);
        a._it = it;
        a._function = func;
        a._initial = initial;
        return Value.Of(a);
    }

    [PySlot(nameof(TypeSlots.Next))]
    public static Value NextItem(Value self)
    {
        var a = (PyAccumulate)self.Obj;
        if (!a._initial.IsNone)
        {
            a._total = a._initial;
            a._initial = Value.None;
            return a._total;
        }
        var x = IterOps.Next(a._it);
        if (x.IsNull) return x;
        var total = a._total.IsNull ? x : a._function.IsNone ? NumberOps.Add(a._total, x) : IterOps.CallOrEnd(a._function, a._total, x);
        return total.IsNull ? total : a._total = total;
    }

    [PySlot(nameof(TypeSlots.Iter))]
    public static Value IterSelf(Value self) => self;
}

internal sealed class UserAccumulate(PyType type) : PyAccumulate
{
    private readonly PyInstance _state = type.NewInstance();
    public override PyType Type => _state.Type;
    public override PyInstance State => _state;
}

/// <summary>itertools.starmap.</summary>
[PyType("starmap", Module = "itertools", Subclassable = true, UserClass = typeof(UserStarMap), Doc = "Yields function(*item) for each item.")]
public partial class PyStarMap : PyObject
{
    private Value _function, _it;

    [PyNew("starmap(function, iterable, /)")]
    public static Value New(PyType cls, Value function, Value iterable)
    {
        var it = IterOps.GetIter(iterable);
        var s = Itertool.Make<PyStarMap>(cls, TypeObject);
        s._function = function;
        s._it = it;
        return Value.Of(s);
    }

    [PySlot(nameof(TypeSlots.Next))]
    public static Value NextItem(Value self)
    {
        var s = (PyStarMap)self.Obj;
        var args = IterOps.Next(s._it);
        if (args.IsNull) return args;
        var items = args.IsExact<PyTuple>() ? ((PyTuple)args.Obj).Items : SequenceOps.ToArray(args);
        return IterOps.CallOrEnd(s._function, items);
    }

    [PySlot(nameof(TypeSlots.Iter))]
    public static Value IterSelf(Value self) => self;
}

internal sealed class UserStarMap(PyType type) : PyStarMap
{
    private readonly PyInstance _state = type.NewInstance();
    public override PyType Type => _state.Type;
    public override PyInstance State => _state;
}

/// <summary>itertools.zip_longest.</summary>
[PyType("zip_longest", Module = "itertools", Subclassable = true, UserClass = typeof(UserZipLongest), Doc = "Yields tuples of an item from each iterable until the longest is exhausted, with fillvalue in the place of missing ones.")]
public partial class PyZipLongest : PyObject
{
    private Value[] _iterators = [];
    private Value _fill = Value.None;
    private int _active;

    [PyNew("zip_longest()", Raw = true)]
    public static Value New(PyThread thread, PyType cls, ReadOnlySpan<Value> args, PyStr[]? kwnames)
    {
        var keywords = kwnames?.Length ?? 0;
        var fill = Value.None;
        for (var i = 0; i < keywords; i++)
        {
            if (keywords > 1 || kwnames![i].Text != "fillvalue") throw PyErr.TypeError("zip_longest() got an unexpected keyword argument");
            fill = args[^1];
        }
        args = args[..^keywords];
        var its = new Value[args.Length];
        for (var i = 0; i < its.Length; i++) its[i] = IterOps.GetIter(args[i]);
        var z = Itertool.Make<PyZipLongest>(cls, TypeObject);
        z._iterators = its;
        z._fill = fill;
        z._active = its.Length;
        return Value.Of(z);
    }

    [PySlot(nameof(TypeSlots.Next))]
    public static Value NextItem(Value self)
    {
        var z = (PyZipLongest)self.Obj;
        if (z._active == 0) return Value.Null;
        var items = new Value[z._iterators.Length];
        for (var i = 0; i < items.Length; i++)
        {
            var x = z._iterators[i].IsNull ? Value.Null : IterOps.Next(z._iterators[i]);
            if (x.IsNull && !z._iterators[i].IsNull)
            {
                z._iterators[i] = Value.Null;
                if (--z._active == 0) return Value.Null;
            }
            items[i] = x.IsNull ? z._fill : x;
        }
        return new PyTuple(items);
    }

    [PySlot(nameof(TypeSlots.Iter))]
    public static Value IterSelf(Value self) => self;
}

internal sealed class UserZipLongest(PyType type) : PyZipLongest
{
    private readonly PyInstance _state = type.NewInstance();
    public override PyType Type => _state.Type;
    public override PyInstance State => _state;
}

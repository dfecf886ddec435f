using TieredPy.Runtime;

namespace TieredPy.Modules;

/// <summary>itertools.compress.</summary>
[PyType("compress", Module = "itertools", Subclassable = true, UserClass = typeof(UserCompress), Doc = "Yields the items of data whose selectors are true.")]
public partial class PyCompress : PyObject
{
    private Value _data, _selectors;

    [PyNew("compress(data, selectors)")]
    public static Value New(PyType cls, Value data, Value selectors)
    {
        var d = IterOps.GetIter(data);
        var s = IterOps.GetIter(selectors);
        var c = Itertool.Make<PyCompress>(cls, TypeObject);
        c._data = d;
        c._selectors = s;
        return Value.Of(c);
    }

    [PySlot(nameof(TypeSlots.Next))]
    public static Value NextItem(Value self)
    {
        var c = (PyCompress)self.Obj;
        while (true)
        {
            var x = IterOps.Next(c._data);
            if (x.IsNull) return x;
            var s = IterOps.Next(c._selectors);
            if (s.IsNull) return s;
            if (ObjectOps.IsTrue(s)) return x;
        }
    }

    [PySlot(nameof(TypeSlots.Iter))]
    public static Value IterSelf(Value self) => self;
}

internal sealed class UserCompress(PyType type) : PyCompress
{
    private readonly PyInstance _state = type.NewInstance();
    public override PyType Type => _state.Type;
    public override PyInstance State => _state;
}

/// <summary>itertools.dropwhile.</summary>
[PyType("dropwhile", Module = "itertools", Subclassable = true, UserClass = typeof(UserDropWhile), Doc = "Yields the items from the first on for which the predicate is false.")]
public partial class PyDropWhile : PyObject
{
    private Value _predicate, _it;
    private bool _started;

    [PyNew("dropwhile(predicate, iterable, /)")]
    public static Value New(PyType cls, Value predicate, Value iterable)
    {
        var it = IterOps.GetIter(iterable);
        var d = Itertool.Make<PyDropWhile>(cls, TypeObject);
        d._predicate = predicate;
        d._it = it;
        return Value.Of(d);
    }

    [PySlot(nameof(TypeSlots.Next))]
    public static Value NextItem(Value self)
    {
        var d = (PyDropWhile)self.Obj;
        while (true)
        {
            var x = IterOps.Next(d._it);
            if (x.IsNull || d._started) return x;
            var drop = IterOps.CallOrEnd(d._predicate, x);
            if (drop.IsNull) return drop;
            if (ObjectOps.IsTrue(drop)) continue;
            d._started = true;
            return x;
        }
    }

    [PySlot(nameof(TypeSlots.Iter))]
    public static Value IterSelf(Value self) => self;
}

internal sealed class UserDropWhile(PyType type) : PyDropWhile
{
    private readonly PyInstance _state = type.NewInstance();
    public override PyType Type => _state.Type;
    public override PyInstance State => _state;
}

/// <summary>itertools.takewhile.</summary>
[PyType("takewhile", Module = "itertools", Subclassable = true, UserClass = typeof(UserTakeWhile), Doc = "Yields the items up to the first for which the predicate is false.")]
public partial class PyTakeWhile : PyObject
{
    private Value _predicate, _it;
    private bool _ended;

    [PyNew("takewhile(predicate, iterable, /)")]
    public static Value New(PyType cls, Value predicate, Value iterable)
    {
        var it = IterOps.GetIter(iterable);
        var t = Itertool.Make<PyTakeWhile>(cls, TypeObject);
        t._predicate = predicate;
        t._it = it;
        return Value.Of(t);
    }

    [PySlot(nameof(TypeSlots.Next))]
    public static Value NextItem(Value self)
    {
        var t = (PyTakeWhile)self.Obj;
        if (t._ended) return Value.Null;
        var x = IterOps.Next(t._it);
        if (x.IsNull) return x;
        var take = IterOps.CallOrEnd(t._predicate, x);
        if (take.IsNull) return take;
        if (ObjectOps.IsTrue(take)) return x;
        t._ended = true;
        return Value.Null;
    }

    [PySlot(nameof(TypeSlots.Iter))]
    public static Value IterSelf(Value self) => self;
}

internal sealed class UserTakeWhile(PyType type) : PyTakeWhile
{
    private readonly PyInstance _state = type.NewInstance();
    public override PyType Type => _state.Type;
    public override PyInstance State => _state;
}

/// <summary>itertools.filterfalse.</summary>
[PyType("filterfalse", Module = "itertools", Subclassable = true, UserClass = typeof(UserFilterFalse), Doc = "Yields the items for which function(item) is false; with None, the items that are false.")]
public partial class PyFilterFalse : PyObject
{
    private Value _function, _it;

    [PyNew("filterfalse(function, iterable, /)")]
    public static Value New(PyType cls, Value function, Value iterable)
    {
        var it = IterOps.GetIter(iterable);
        var f = Itertool.Make<PyFilterFalse>(cls, TypeObject);
        f._function = function;
        f._it = it;
        return Value.Of(f);
    }

    [PySlot(nameof(TypeSlots.Next))]
    public static Value NextItem(Value self)
    {
        var f = (PyFilterFalse)self.Obj;
        var byTruth = f._function.IsNone || f._function.Ref == PyBool.TypeObject;
        while (true)
        {
            var x = IterOps.Next(f._it);
            if (x.IsNull) return x;
            var drop = byTruth ? x : IterOps.CallOrEnd(f._function, x);
            if (drop.IsNull) return drop;
            if (!ObjectOps.IsTrue(drop)) return x;
        }
    }

    [PySlot(nameof(TypeSlots.Iter))]
    public static Value IterSelf(Value self) => self;
}

internal sealed class UserFilterFalse(PyType type) : PyFilterFalse
{
    private readonly PyInstance _state = type.NewInstance();
    public override PyType Type => _state.Type;
    public override PyInstance State => _state;
}

/// <summary>itertools.islice.</summary>
[PyType("islice", Module = "itertools", Subclassable = true, UserClass = typeof(UserISlice), Doc = "islice(iterable, stop), islice(iterable, start, stop[, step]): the items that the slice would have.")]
public partial class PyISlice : PyObject
{
    private Value _it;
    private long _next, _stop, _step = 1, _done;

    [PyNew("islice()", Raw = true)]
    public static Value New(PyThread thread, PyType cls, ReadOnlySpan<Value> args, PyStr[]? kwnames)
    {
        var keywords = kwnames?.Length ?? 0;
        if (keywords > 0 && Arg.NewRefuses(cls, TypeObject)) throw PyErr.TypeError("islice() takes no keyword arguments");
        args = args[..^keywords];
        if (args.Length is < 2 or > 4)
            throw PyErr.TypeError(args.Length < 2 ? $"islice expected at least 2 arguments, got {args.Length}" : $"islice expected at most 4 arguments, got {args.Length}");
        long start = 0, step = 1;
        var two = args.Length == 2;
        var stop = Bound(args[two ? 1 : 2], -1, two);
        if (!two) start = Bound(args[1], 0, false);
        if (start < 0 || stop < -1) throw BadIndices(false);
        if (args.Length == 4 && !args[3].IsNone)
        {
            step = ConvertOps.HasIndex(args[3]) ? ConvertOps.IndexClamped(args[3]) : -1;
            if (step < 1) throw PyErr.ValueError("Step for islice() must be a positive integer or None.");
        }
        var it = IterOps.GetIter(args[0]);
        var s = Itertool.Make<PyISlice>(cls, TypeObject);
        s._it = it;
        s._next = start;
        s._stop = stop;
        s._step = step;
        return Value.Of(s);
    }

    private static long Bound(Value v, long none, bool onlyStop)
    {
        if (v.IsNone) return none;
        if (!ConvertOps.HasIndex(v)) throw BadIndices(onlyStop);
        var i = ConvertOps.Index(v);
        if (!i.IsInt || i.Bits < 0) throw BadIndices(onlyStop);
        return i.Bits;
    }

    private static PyException BadIndices(bool onlyStop) => PyErr.ValueError(onlyStop
        ? "Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize."
        : "Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.");

    [PySlot(nameof(TypeSlots.Next))]
    public static Value NextItem(Value self)
    {
        var s = (PyISlice)self.Obj;
        if (s._it.IsNull) return s._it;
        while (s._done < s._next)
        {
            if (IterOps.Next(s._it).IsNull) return s.End();
            s._done++;
        }
        if (s._stop >= 0 && s._done >= s._stop) return s.End();
        var x = IterOps.Next(s._it);
        if (x.IsNull) return s.End();
        s._done++;
        var next = unchecked(s._next + s._step);
        s._next = next < 0 || (s._stop >= 0 && next > s._stop) ? (s._stop >= 0 ? s._stop : long.MaxValue) : next;
        return x;
    }

    private Value End() => _it = Value.Null;

    [PySlot(nameof(TypeSlots.Iter))]
    public static Value IterSelf(Value self) => self;
}

internal sealed class UserISlice(PyType type) : PyISlice
{
    private readonly PyInstance _state = type.NewInstance();
    public override PyType Type => _state.Type;
    public override PyInstance State => _state;
}

/// <summary>itertools.pairwise.</summary>
[PyType("pairwise", Module = "itertools", Subclassable = true, UserClass = typeof(UserPairwise), Doc = "Yields the pairs of neighbouring items.")]
public partial class PyPairwise : PyObject
{
    private Value _it, _old = Value.Null;

    [PyNew("pairwise(iterable, /)")]
    public static Value New(PyType cls, Value iterable)
    {
        var it = IterOps.GetIter(iterable);
        var p = Itertool.Make<PyPairwise>(cls, TypeObject);
        p._it = it;
        return Value.Of(p);
    }

    [PySlot(nameof(TypeSlots.Next))]
    public static Value NextItem(Value self)
    {
        var p = (PyPairwise)self.Obj;
        if (p._it.IsNull) return p._it;
        var old = p._old;
        if (old.IsNull)
        {
            p._old = old = IterOps.Next(p._it);
            if (old.IsNull)
            {
                p._it = Value.Null;
                return old;
            }
            // the iterator may have used this very object
            if (p._it.IsNull) return p._it;
        }
        var x = IterOps.Next(p._it);
        if (x.IsNull)
        {
            p._it = p._old = x;
            return x;
        }
        p._old = x;
        return new PyTuple(old, x);
    }

    [PySlot(nameof(TypeSlots.Iter))]
    public static Value IterSelf(Value self) => self;
}

internal sealed class UserPairwise(PyType type) : PyPairwise
{
    private readonly PyInstance _state = type.NewInstance();
    public override PyType Type => _state.Type;
    public override PyInstance State => _state;
}

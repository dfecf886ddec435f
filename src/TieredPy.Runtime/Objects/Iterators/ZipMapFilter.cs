namespace TieredPy.Runtime;

/// <summary>What zip and map share: several iterators in step, with <c>strict</c>.</summary>
internal static class ParallelIteration
{
    /// <summary>The value of the only keyword that there may be, strict.</summary>
    public static bool Strict(string name, ReadOnlySpan<Value> args, PyStr[]? kwnames, out ReadOnlySpan<Value> positional)
    {
        var keywords = kwnames?.Length ?? 0;
        positional = args[..^keywords];
        if (keywords > 1) throw PyErr.TypeError($"{name}() takes at most 1 keyword argument ({keywords} given)");
        var strict = false;
        for (var i = 0; i < keywords; i++)
        {
            if (kwnames![i].Text != "strict") throw ArgParser.Unexpected(name, kwnames[i], ["strict"]);
            strict = ObjectOps.IsTrue(args[positional.Length + i]);
        }
        return strict;
    }

    public static Value[] Iterators(ReadOnlySpan<Value> iterables)
    {
        var its = new Value[iterables.Length];
        for (var i = 0; i < its.Length; i++) its[i] = IterOps.GetIter(iterables[i]);
        return its;
    }

    /// <summary>One item of each iterator; false when one is exhausted (strict: ValueError unless all are).</summary>
    public static bool Next(string name, Value[] iterators, Span<Value> items, bool strict)
    {
        for (var i = 0; i < iterators.Length; i++)
        {
            var x = IterOps.Next(iterators[i]);
            if (x.IsNull)
            {
                if (strict) CheckAllEnded(name, iterators, i);
                return false;
            }
            items[i] = x;
        }
        return true;
    }

    private static void CheckAllEnded(string name, Value[] iterators, int ended)
    {
        if (ended > 0) throw PyErr.ValueError($"{name}() argument {ended + 1} is shorter than argument{(ended == 1 ? " " : "s 1-")}{ended}");
        for (var i = 1; i < iterators.Length; i++)
        {
            if (!IterOps.Next(iterators[i]).IsNull)
                throw PyErr.ValueError($"{name}() argument {i + 1} is longer than argument{(i == 1 ? " " : "s 1-")}{i}");
        }
    }
}

/// <summary>zip(*iterables, strict=False).</summary>
[PyType("zip", Subclassable = true, UserClass = typeof(UserZip), Doc = "Yields tuples of an item from each iterable, until the shortest is exhausted; strict: they must be equally long.")]
public partial class PyZip : PyObject
{
    /// <summary>The iterators of a zip of two, which most are; null: they are in <see cref="_iterators"/>.</summary>
    private PyObject? _first, _second;
    private Value[] _iterators = [];
    private bool _strict;

    /// <summary>What is behind a zip of two.</summary>
    internal (ContainerKinds First, ContainerKinds Second) Sources => _first is null ? default : (RegCode.SourceOf(Value.Of(_first)), RegCode.SourceOf(Value.Of(_second!)));

    /// <summary>Made by a call that hands it to a loop and to nobody else; see <see cref="IterOps.GetLoopIterator"/>.</summary>
    internal bool IsLoops { get; private init; }

    /// <summary>The iterators of a zip of two; null when it is another one.</summary>
    internal PyObject? First => _first;

    /// <inheritdoc cref="First"/>
    internal PyObject? Second => _second;

    /// <summary>zip of two iterators, for a loop.</summary>
    internal static PyZip ForLoop(PyObject first, PyObject second) => new() { _first = first, _second = second, IsLoops = true };

    /// <summary>zip(a, b) whose value goes to a loop only.</summary>
    internal static PyZip ForLoop(Value a, Value b)
    {
        var first = IterOps.GetLoopIterator(a).Obj;
        return ForLoop(first, IterOps.GetLoopIterator(b).Obj);
    }

    [PyNew("zip()", Raw = true)]
    public static Value New(PyThread thread, PyType cls, ReadOnlySpan<Value> args, PyStr[]? kwnames)
    {
        var strict = ParallelIteration.Strict("zip", args, kwnames, out var positional);
        if (positional.Length == 2 && !strict && cls == TypeObject) return Value.Of(OfTwo(positional[0], positional[1]));
        var its = ParallelIteration.Iterators(positional);
        var z = cls == TypeObject ? new PyZip() : (PyZip)cls.UserFactory!(cls);
        z._iterators = its;
        z._strict = strict;
        return Value.Of(z);
    }

    /// <summary>zip(a, b).</summary>
    internal static PyZip OfTwo(Value a, Value b)
    {
        var first = IterOps.GetIter(a).Obj;
        return new PyZip { _first = first, _second = IterOps.GetIter(b).Obj };
    }

    [PySlot(nameof(TypeSlots.Iter))]
    public static Value IterSelf(Value self) => self;

    public override Value IterNext() => GetType() == typeof(PyZip) ? NextItem(new Value(this, 0)) : base.IterNext();

    internal override int NextPair(out Value x, out Value y)
    {
        x = y = default;
        if (_first is null) return -1;
        x = _first is PyListIterator one ? one.Step() : _first.IterNext();
        if (x.IsNull) return 0;
        y = _second is PyListIterator two ? two.Step() : _second!.IterNext();
        return y.IsNull ? 0 : 1;
    }

    [PySlot(nameof(TypeSlots.Next))]
    public static Value NextItem(Value self)
    {
        var z = (PyZip)self.Obj;
        if (z._first is not null) return z.NextPair(out var x, out var y) > 0 ? new Value(new PyTuple([x, y]), 0) : Value.Null;
        if (z._iterators.Length == 0) return Value.Null;
        var items = new Value[z._iterators.Length];
        return ParallelIteration.Next("zip", z._iterators, items, z._strict) ? new PyTuple(items) : Value.Null;
    }

    [PyMethod("__reduce__($self, /)")]
    private static Value Reduce(PyZip self)
    {
        var iterators = self._first is null ? PyTuple.From([.. self._iterators]) : new PyTuple(Value.Of(self._first), Value.Of(self._second!));
        return self._strict ? new PyTuple(Value.Of(self.Type), iterators, Value.True) : new PyTuple(Value.Of(self.Type), iterators);
    }

    [PyMethod("__setstate__($self, object, /)")]
    private static void SetState(PyZip self, bool strict)
    {
        if (self._first is not null)
        {
            self._iterators = [Value.Of(self._first), Value.Of(self._second!)];
            self._first = self._second = null;
        }
        self._strict = strict;
    }
}

internal sealed class UserZip(PyType type) : PyZip
{
    private readonly PyInstance _state = type.NewInstance();
    public override PyType Type => _state.Type;
    public override PyInstance State => _state;
}

/// <summary>map(function, iterable, *iterables, strict=False).</summary>
[PyType("map", Subclassable = true, UserClass = typeof(UserMap), Doc = "Yields function(*items) for an item from each iterable, until the shortest is exhausted.")]
public partial class PyMap : PyObject
{
    private Value _function;
    private Value[] _iterators = [];
    private bool _strict;

    [PyNew("map()", Raw = true)]
    public static Value New(PyThread thread, PyType cls, ReadOnlySpan<Value> args, PyStr[]? kwnames)
    {
        var strict = ParallelIteration.Strict("map", args, kwnames, out var positional);
        if (positional.Length < 2) throw PyErr.TypeError("map() must have at least two arguments.");
        var its = ParallelIteration.Iterators(positional[1..]);
        var m = cls == TypeObject ? new PyMap() : (PyMap)cls.UserFactory!(cls);
        m._function = args[0];
        m._iterators = its;
        m._strict = strict;
        return Value.Of(m);
    }

    [PySlot(nameof(TypeSlots.Iter))]
    public static Value IterSelf(Value self) => self;

    public override Value IterNext() => GetType() == typeof(PyMap) ? NextItem(new Value(this, 0)) : base.IterNext();

    [PySlot(nameof(TypeSlots.Next))]
    public static Value NextItem(Value self)
    {
        var m = (PyMap)self.Obj;
        if (m._iterators.Length == 1)
        {
            var x = IterOps.Next(m._iterators[0]);
            return x.IsNull ? x : IterOps.CallOrEnd(m._function, x);
        }
        var items = new Value[m._iterators.Length];
        return ParallelIteration.Next("map", m._iterators, items, m._strict) ? IterOps.CallOrEnd(m._function, items) : Value.Null;
    }

    [PyMethod("__reduce__($self, /)")]
    private static Value Reduce(PyMap self)
    {
        var args = new PyTuple([self._function, .. self._iterators]);
        return self._strict ? new PyTuple(Value.Of(self.Type), args, Value.True) : new PyTuple(Value.Of(self.Type), args);
    }

    [PyMethod("__setstate__($self, object, /)")]
    private static void SetState(PyMap self, bool strict) => self._strict = strict;
}

internal sealed class UserMap(PyType type) : PyMap
{
    private readonly PyInstance _state = type.NewInstance();
    public override PyType Type => _state.Type;
    public override PyInstance State => _state;
}

/// <summary>filter(function, iterable).</summary>
[PyType("filter", Subclassable = true, UserClass = typeof(UserFilter), Doc = "Yields the items for which function(item) is true; with None, the items that are true.")]
public partial class PyFilter : PyObject
{
    private Value _function, _it;

    [PyNew("filter(function, iterable, /)")]
    public static Value New(PyType cls, Value function, Value iterable)
    {
        var it = IterOps.GetIter(iterable);
        var f = cls == TypeObject ? new PyFilter() : (PyFilter)cls.UserFactory!(cls);
        f._function = function;
        f._it = it;
        return Value.Of(f);
    }

    [PySlot(nameof(TypeSlots.Iter))]
    public static Value IterSelf(Value self) => self;

    public override Value IterNext() => GetType() == typeof(PyFilter) ? NextItem(new Value(this, 0)) : base.IterNext();

    [PySlot(nameof(TypeSlots.Next))]
    public static Value NextItem(Value self)
    {
        var f = (PyFilter)self.Obj;
        var byTruth = f._function.IsNone || f._function.Ref == PyBool.TypeObject;
        while (true)
        {
            var x = IterOps.Next(f._it);
            if (x.IsNull) return x;
            var keep = byTruth ? x : IterOps.CallOrEnd(f._function, x);
            if (keep.IsNull) return keep;
            if (ObjectOps.IsTrue(keep)) return x;
        }
    }

    [PyMethod("__reduce__($self, /)")]
    private static Value Reduce(PyFilter self) => new PyTuple(Value.Of(self.Type), new PyTuple(self._function, self._it));
}

internal sealed class UserFilter(PyType type) : PyFilter
{
    private readonly PyInstance _state = type.NewInstance();
    public override PyType Type => _state.Type;
    public override PyInstance State => _state;
}

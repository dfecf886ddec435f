using TieredPy.Runtime;

namespace TieredPy.Modules;

/// <summary>itertools.product.</summary>
[PyType("product", Module = "itertools", Subclassable = true, UserClass = typeof(UserProduct), Doc = "Yields the tuples with an item from each iterable, the last one changing fastest.")]
public partial class PyProduct : PyObject
{
    private Value[][] _pools = [];
    private int[] _at = [];
    private bool _started, _ended;

    [PyNew("product()", Raw = true)]
    public static Value New(PyThread thread, PyType cls, ReadOnlySpan<Value> args, PyStr[]? kwnames)
    {
        var keywords = kwnames?.Length ?? 0;
        long repeat = 1;
        for (var i = 0; i < keywords; i++)
        {
            if (kwnames![i].Text != "repeat") throw PyErr.TypeError($"product() got an unexpected keyword argument '{kwnames[i].Text}'");
            repeat = Arg.ToLong(args[args.Length - keywords + i]);
            if (repeat < 0) throw PyErr.ValueError("repeat argument cannot be negative");
        }
        args = repeat == 0 ? [] : args[..^keywords];
        if (args.Length > 0 && repeat > int.MaxValue / args.Length) throw PyErr.OverflowError("repeat argument too large");
        var pools = new Value[args.Length * (args.Length == 0 ? 0 : repeat)][];
        for (var i = 0; i < args.Length; i++) pools[i] = SequenceOps.ToArray(args[i]);
        for (var i = args.Length; i < pools.Length; i++) pools[i] = pools[i - args.Length];
        var p = Itertool.Make<PyProduct>(cls, TypeObject);
        p._pools = pools;
        p._at = new int[pools.Length];
        p._ended = Array.Exists(pools, static pool => pool.Length == 0);
        return Value.Of(p);
    }

    [PySlot(nameof(TypeSlots.Next))]
    public static Value NextItem(Value self)
    {
        var p = (PyProduct)self.Obj;
        if (p._ended) return Value.Null;
        var at = p._at;
        if (p._started)
        {
            var i = at.Length - 1;
            for (; i >= 0; i--)
            {
                if (++at[i] < p._pools[i].Length) break;
                at[i] = 0;
            }
            if (i < 0)
            {
                p._ended = true;
                return Value.Null;
            }
        }
        p._started = true;
        var items = new Value[at.Length];
        for (var i = 0; i < items.Length; i++) items[i] = p._pools[i][at[i]];
        return PyTuple.From(items);
    }

    [PyMethod("__sizeof__($self, /)")]
    private static long SizeOf(PyProduct self) => 48 + 8L * self._at.Length;

    [PySlot(nameof(TypeSlots.Iter))]
    public static Value IterSelf(Value self) => self;
}

internal sealed class UserProduct(PyType type) : PyProduct
{
    private readonly PyInstance _state = type.NewInstance();
    public override PyType Type => _state.Type;
    public override PyInstance State => _state;
}

/// <summary>itertools.combinations.</summary>
[PyType("combinations", Module = "itertools", Subclassable = true, UserClass = typeof(UserCombinations), Doc = "Yields the r-tuples of items in the order of the iterable.")]
public partial class PyCombinations : PyObject
{
    private Value[] _pool = [];
    private int[] _at = [];
    private bool _started, _ended;

    [PyNew("combinations(iterable, r)")]
    public static Value New(PyType cls, Value iterable, long r)
    {
        var pool = SequenceOps.ToArray(iterable);
        if (r < 0) throw PyErr.ValueError("r must be non-negative");
        var c = Itertool.Make<PyCombinations>(cls, TypeObject);
        c._pool = pool;
        c._at = new int[Math.Min(r, pool.Length)];
        for (var i = 0; i < c._at.Length; i++) c._at[i] = i;
        c._ended = r > pool.Length;
        return Value.Of(c);
    }

    private Value End()
    {
        _ended = true;
        return Value.Null;
    }

    [PySlot(nameof(TypeSlots.Next))]
    public static Value NextItem(Value self)
    {
        var c = (PyCombinations)self.Obj;
        if (c._ended) return Value.Null;
        var (at, n, r) = (c._at, c._pool.Length, c._at.Length);
        if (c._started)
        {
            var i = r - 1;
            while (i >= 0 && at[i] == i + n - r) i--;
            if (i < 0) return c.End();
            at[i]++;
            for (i++; i < r; i++) at[i] = at[i - 1] + 1;
        }
        c._started = true;
        var items = new Value[r];
        for (var i = 0; i < r; i++) items[i] = c._pool[at[i]];
        return PyTuple.From(items);
    }

    [PyMethod("__sizeof__($self, /)")]
    private static long SizeOf(PyCombinations self) => 48 + 4L * self._at.Length;

    [PySlot(nameof(TypeSlots.Iter))]
    public static Value IterSelf(Value self) => self;
}

internal sealed class UserCombinations(PyType type) : PyCombinations
{
    private readonly PyInstance _state = type.NewInstance();
    public override PyType Type => _state.Type;
    public override PyInstance State => _state;
}

/// <summary>itertools.combinations_with_replacement.</summary>
[PyType("combinations_with_replacement", Module = "itertools", Subclassable = true, UserClass = typeof(UserCombinationsWithReplacement), Doc = "Yields the r-tuples of items in the order of the iterable, where items may be repeated.")]
public partial class PyCombinationsWithReplacement : PyObject
{
    private Value[] _pool = [];
    private int[] _at = [];
    private bool _started, _ended;

    [PyNew("combinations_with_replacement(iterable, r)")]
    public static Value New(PyType cls, Value iterable, long r)
    {
        var pool = SequenceOps.ToArray(iterable);
        if (r < 0) throw PyErr.ValueError("r must be non-negative");
        var c = Itertool.Make<PyCombinationsWithReplacement>(cls, TypeObject);
        c._pool = pool;
        if (r > int.MaxValue) throw PyErr.MemoryError();
        c._at = new int[r];
        c._ended = pool.Length == 0 && r > 0;
        return Value.Of(c);
    }

    private Value End()
    {
        _ended = true;
        return Value.Null;
    }

    [PySlot(nameof(TypeSlots.Next))]
    public static Value NextItem(Value self)
    {
        var c = (PyCombinationsWithReplacement)self.Obj;
        if (c._ended) return Value.Null;
        var (at, n, r) = (c._at, c._pool.Length, c._at.Length);
        if (c._started)
        {
            var i = r - 1;
            while (i >= 0 && at[i] == n - 1) i--;
            if (i < 0) return c.End();
            var k = at[i] + 1;
            for (; i < r; i++) at[i] = k;
        }
        c._started = true;
        var items = new Value[r];
        for (var i = 0; i < r; i++) items[i] = c._pool[at[i]];
        return PyTuple.From(items);
    }

    [PyMethod("__sizeof__($self, /)")]
    private static long SizeOf(PyCombinationsWithReplacement self) => 48 + 4L * self._at.Length;

    [PySlot(nameof(TypeSlots.Iter))]
    public static Value IterSelf(Value self) => self;
}

internal sealed class UserCombinationsWithReplacement(PyType type) : PyCombinationsWithReplacement
{
    private readonly PyInstance _state = type.NewInstance();
    public override PyType Type => _state.Type;
    public override PyInstance State => _state;
}

/// <summary>itertools.permutations.</summary>
[PyType("permutations", Module = "itertools", Subclassable = true, UserClass = typeof(UserPermutations), Doc = "Yields the r-tuples of items in all orders.")]
public partial class PyPermutations : PyObject
{
    private Value[] _pool = [];
    private int[] _order = [], _cycles = [];
    private bool _started, _ended;

    [PyNew("permutations(iterable, r=None)")]
    public static Value New(PyType cls, Value iterable, Value r)
    {
        var pool = SequenceOps.ToArray(iterable);
        long size = pool.Length;
        if (!r.IsNone)
        {
            if (!r.IsInt && r.As<PyInt>() is null) throw PyErr.TypeError("Expected int as r");
            size = Arg.ToLong(r);
            if (size < 0) throw PyErr.ValueError("r must be non-negative");
        }
        var p = Itertool.Make<PyPermutations>(cls, TypeObject);
        p._pool = pool;
        p._ended = size > pool.Length;
        p._order = new int[pool.Length];
        for (var i = 0; i < pool.Length; i++) p._order[i] = i;
        p._cycles = new int[Math.Min(size, pool.Length)];
        for (var i = 0; i < p._cycles.Length; i++) p._cycles[i] = pool.Length - i;
        return Value.Of(p);
    }

    [PySlot(nameof(TypeSlots.Next))]
    public static Value NextItem(Value self)
    {
        var p = (PyPermutations)self.Obj;
        if (p._ended) return Value.Null;
        if (p._started && !p.Advance())
        {
            p._ended = true;
            return Value.Null;
        }
        p._started = true;
        var items = new Value[p._cycles.Length];
        for (var i = 0; i < items.Length; i++) items[i] = p._pool[p._order[i]];
        return PyTuple.From(items);
    }

    // the next permutation in lexicographic order of positions: each place counts down how many items it has still to try
    private bool Advance()
    {
        var (order, cycles) = (_order, _cycles);
        for (var i = cycles.Length - 1; i >= 0; i--)
        {
            if (--cycles[i] == 0)
            {
                var first = order[i];
                Array.Copy(order, i + 1, order, i, order.Length - i - 1);
                order[^1] = first;
                cycles[i] = order.Length - i;
                continue;
            }
            var k = order.Length - cycles[i];
            (order[i], order[k]) = (order[k], order[i]);
            return true;
        }
        return false;
    }

    [PyMethod("__sizeof__($self, /)")]
    private static long SizeOf(PyPermutations self) => 56 + 4L * (self._order.Length + self._cycles.Length);

    [PySlot(nameof(TypeSlots.Iter))]
    public static Value IterSelf(Value self) => self;
}

internal sealed class UserPermutations(PyType type) : PyPermutations
{
    private readonly PyInstance _state = type.NewInstance();
    public override PyType Type => _state.Type;
    public override PyInstance State => _state;
}

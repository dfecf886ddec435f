using TieredPy.Runtime;

namespace TieredPy.Modules;

public static unsafe partial class BuiltinsModule
{
    [PyFunction("all($module, iterable, /)", Doc = "Return True if bool(x) is True for all values x in the iterable.")]
    private static bool All(Value iterable)
    {
        for (var it = new ItemIterator(iterable); it.Next(out var x);)
        {
            if (!ObjectOps.IsTrue(x)) return false;
        }
        return true;
    }

    [PyFunction("any($module, iterable, /)", Doc = "Return True if bool(x) is True for any x in the iterable.")]
    private static bool Any(Value iterable)
    {
        for (var it = new ItemIterator(iterable); it.Next(out var x);)
        {
            if (ObjectOps.IsTrue(x)) return true;
        }
        return false;
    }

    [PyFunction("iter(object, sentinel=<null>, /)", Doc = "Get an iterator from an object.")]
    private static Value Iter(Value obj, Value sentinel)
    {
        if (sentinel.IsNull) return IterOps.GetIter(obj);
        if (!ObjectOps.IsCallable(obj)) throw PyErr.TypeError("iter(v, w): v must be callable");
        return Value.Of(new PyCallableIterator(obj, sentinel));
    }

    [PyFunction("next(iterator, default=<null>, /)", Doc = "Return the next item from the iterator.")]
    private static Value Next(PyThread thread, Value it, Value @default)
    {
        if (it.Type.Slots.Next == null) throw PyErr.TypeError($"'{it.Type.Name}' object is not an iterator");
        thread.StopValue = Value.Null;
        var x = IterOps.Next(it);
        if (!x.IsNull) return x;
        return @default.IsNull ? throw PyErr.StopIteration(thread) : @default;
    }

    [PyFunction("aiter($module, async_iterable, /)", Doc = "Return an AsyncIterator for an AsyncIterable object.")]
    private static Value AIter(Value obj)
    {
        var f = obj.Type.Slots.AIter;
        if (f == null) throw PyErr.TypeError($"'{obj.Type.Name}' object is not an async iterable");
        var it = f(obj);
        return it.Type.Slots.ANext == null ? throw PyErr.TypeError($"aiter() returned not an async iterator of type '{it.Type.Name}'") : it;
    }

    [PyFunction("anext($module, aiterator, default=<null>, /)", Doc = "Return the next item from the async iterator.")]
    private static Value ANext(Value it, Value @default)
    {
        var f = it.Type.Slots.ANext;
        if (f == null) throw PyErr.TypeError($"'{it.Type.Name}' object is not an async iterator");
        var awaitable = f(it);
        return @default.IsNull ? awaitable : Interpreter.AnextWithDefault(awaitable, @default);
    }

    [PyFunction("sorted($module, iterable, /, *, key=None, reverse=False)", Raw = true, Doc = "Return a new list containing all items from the iterable in ascending order.")]
    private static Value Sorted(PyThread thread, ReadOnlySpan<Value> args, PyStr[]? kwnames)
    {
        var positional = args.Length - (kwnames?.Length ?? 0);
        if (positional != 1) throw PyErr.TypeError($"sorted expected 1 argument, got {positional}");
        var (key, reverse) = (Value.None, false);
        for (var i = 1; i < args.Length; i++)
        {
            var name = kwnames![i - 1].Text;
            if (name == "key") key = args[i];
            else if (name == "reverse") reverse = ObjectOps.IsTrue(args[i]);
            else throw ArgParser.Unexpected("sort", kwnames[i - 1], ["key", "reverse"]);
        }
        var list = PyList.FromIterable(args[0]);
        list.Sort(key, reverse);
        return Value.Of(list);
    }

    [PyFunction("min(*args, key=None, default=<null>)", Doc = "With a single iterable argument, return its smallest item.")]
    private static Value Min(ReadOnlySpan<Value> args, Value key, Value @default) => MinMax(args, key, @default, CompareOp.Lt, "min");

    [PyFunction("max(*args, key=None, default=<null>)", Doc = "With a single iterable argument, return its biggest item.")]
    private static Value Max(ReadOnlySpan<Value> args, Value key, Value @default) => MinMax(args, key, @default, CompareOp.Gt, "max");

    // calls without keywords do not need the parser of arguments
    internal static Value Min1(PyThread thread, Value a) => MinMax(new ReadOnlySpan<Value>(in a), Value.None, Value.Null, CompareOp.Lt, "min");

    internal static Value Max1(PyThread thread, Value a) => MinMax(new ReadOnlySpan<Value>(in a), Value.None, Value.Null, CompareOp.Gt, "max");

    internal static Value Min2(PyThread thread, Value a, Value b) => Better(b, a, CompareOp.Lt) ? b : a;

    internal static Value Max2(PyThread thread, Value a, Value b) => Better(b, a, CompareOp.Gt) ? b : a;

    private static Value MinMax(ReadOnlySpan<Value> args, Value key, Value @default, CompareOp op, string name)
    {
        if (args.Length == 0) throw PyErr.TypeError($"{name} expected at least 1 argument, got 0");
        if (args.Length > 1)
        {
            if (!@default.IsNull) throw PyErr.TypeError($"Cannot specify a default for {name}() with multiple positional arguments");
            var best = args[0];
            var bestKey = key.IsNone ? best : CallOps.Call(key, best);
            for (var i = 1; i < args.Length; i++)
            {
                var k = key.IsNone ? args[i] : CallOps.Call(key, args[i]);
                if (!Better(k, bestKey, op)) continue;
                best = args[i];
                bestKey = k;
            }
            return best;
        }
        var it = new ItemIterator(args[0]);
        if (!it.Next(out var item)) return @default.IsNull ? throw PyErr.ValueError($"{name}() iterable argument is empty") : @default;
        var itemKey = key.IsNone ? item : CallOps.Call(key, item);
        while (true)
        {
            if (!it.Next(out var x)) return item;
            var k = key.IsNone ? x : CallOps.Call(key, x);
            if (!Better(k, itemKey, op)) continue;
            item = x;
            itemKey = k;
        }
    }

    private static bool Better(Value k, Value best, CompareOp op)
    {
        if (k.IsInt && best.IsInt) return op == CompareOp.Lt ? k.Bits < best.Bits : k.Bits > best.Bits;
        if (k.IsFloat && best.IsFloat) return op == CompareOp.Lt ? k.AsDouble < best.AsDouble : k.AsDouble > best.AsDouble;
        return ObjectOps.CompareBool(k, best, op);
    }
}

using TieredPy.Runtime;

namespace TieredPy.Modules;

/// <summary>itertools.count.</summary>
[PyType("count", Module = "itertools", Subclassable = true, UserClass = typeof(UserCount), Doc = "Yields start, start + step, …")]
public partial class PyCount : PyObject
{
    private long _value;

    /// <summary>The next value where the step is not 1 or the value not a small int, else Null.</summary>
    private Value _any = Value.Null;
    private Value _step = Value.Int(1);

    [PyNew("count(start=0, step=1)")]
    public static Value New(PyType cls, Value start, Value step)
    {
        if (!IsNumber(start) || !IsNumber(step)) throw PyErr.TypeError("a number is required");
        var c = Itertool.Make<PyCount>(cls, TypeObject);
        c._step = step;
        if (start.IsInt && step is { IsInt: true, Bits: 1 }) c._value = start.Bits;
        else c._any = start;
        return Value.Of(c);
    }

    private static unsafe bool IsNumber(Value v)
    {
        if (v.IsInt || v.IsFloat) return true;
        var slots = v.Type.Slots;
        return slots.Int != null || slots.Float != null || slots.Index != null || v.As<PyComplex>() is not null;
    }

    [PySlot(nameof(TypeSlots.Next))]
    public static Value NextItem(Value self)
    {
        var c = (PyCount)self.Obj;
        if (c._any.IsNull)
        {
            if (c._value != long.MaxValue) return Value.Int(c._value++);
            c._any = Value.Int(c._value);
        }
        var x = c._any;
        c._any = NumberOps.Add(x, c._step);
        return x;
    }

    [PySlot(nameof(TypeSlots.Repr))]
    public static Value Repr(Value self)
    {
        var c = (PyCount)self.Obj;
        var name = c.Type.ShortName;
        var value = c._any.IsNull ? Value.Int(c._value) : c._any;
        return Value.Str(c._step is { IsInt: true, Bits: 1 }
            ? $"{name}({ObjectOps.ReprText(value)})"
            : $"{name}({ObjectOps.ReprText(value)}, {ObjectOps.ReprText(c._step)})");
    }

    [PySlot(nameof(TypeSlots.Iter))]
    public static Value IterSelf(Value self) => self;
}

internal sealed class UserCount(PyType type) : PyCount
{
    private readonly PyInstance _state = type.NewInstance();
    public override PyType Type => _state.Type;
    public override PyInstance State => _state;
}

/// <summary>itertools.cycle.</summary>
[PyType("cycle", Module = "itertools", Subclassable = true, UserClass = typeof(UserCycle), Doc = "Yields the items of an iterable again and again.")]
public partial class PyCycle : PyObject
{
    private Value _it = Value.Null;
    private readonly PyList _saved = new();
    private int _index;

    [PyNew("cycle(iterable, /)")]
    public static Value New(PyType cls, Value iterable)
    {
        var it = IterOps.GetIter(iterable);
        var c = Itertool.Make<PyCycle>(cls, TypeObject);
        c._it = it;
        return Value.Of(c);
    }

    [PySlot(nameof(TypeSlots.Next))]
    public static Value NextItem(Value self)
    {
        var c = (PyCycle)self.Obj;
        if (!c._it.IsNull)
        {
            var x = IterOps.Next(c._it);
            if (!x.IsNull)
            {
                c._saved.Add(x);
                return x;
            }
            c._it = Value.Null;
        }
        if (c._saved.Count == 0) return Value.Null;
        if (c._index >= c._saved.Count) c._index = 0;
        return c._saved.GetAt(c._index++);
    }

    [PySlot(nameof(TypeSlots.Iter))]
    public static Value IterSelf(Value self) => self;
}

internal sealed class UserCycle(PyType type) : PyCycle
{
    private readonly PyInstance _state = type.NewInstance();
    public override PyType Type => _state.Type;
    public override PyInstance State => _state;
}

/// <summary>itertools.repeat.</summary>
[PyType("repeat", Module = "itertools", Subclassable = true, UserClass = typeof(UserRepeat), Doc = "Yields one object again and again, or a number of times.")]
public partial class PyRepeat : PyObject
{
    private Value _object;

    /// <summary>Negative: for ever.</summary>
    private long _left = -1;

    [PyNew("repeat(object, times=<null>)")]
    public static Value New(PyType cls, Value @object, Value times)
    {
        var n = times.IsNull ? -1 : Math.Max(0, Arg.ToLong(times));
        var r = Itertool.Make<PyRepeat>(cls, TypeObject);
        r._object = @object;
        r._left = n;
        return Value.Of(r);
    }

    [PySlot(nameof(TypeSlots.Next))]
    public static Value NextItem(Value self)
    {
        var r = (PyRepeat)self.Obj;
        if (r._left == 0) return Value.Null;
        if (r._left > 0) r._left--;
        return r._object;
    }

    [PyMethod("__length_hint__($self, /)")]
    private static long LengthHint(PyRepeat self) => self._left >= 0 ? self._left : throw PyErr.TypeError("len() of unsized object");

    [PySlot(nameof(TypeSlots.Repr))]
    public static Value Repr(Value self)
    {
        var r = (PyRepeat)self.Obj;
        var text = ObjectOps.ReprText(r._object);
        return Value.Str(r._left < 0 ? $"{r.Type.ShortName}({text})" : $"{r.Type.ShortName}({text}, {r._left})");
    }

    [PySlot(nameof(TypeSlots.Iter))]
    public static Value IterSelf(Value self) => self;
}

internal sealed class UserRepeat(PyType type) : PyRepeat
{
    private readonly PyInstance _state = type.NewInstance();
    public override PyType Type => _state.Type;
    public override PyInstance State => _state;
}

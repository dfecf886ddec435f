namespace TieredPy.Runtime;

/// <summary>
/// What calls of the commonest built-in types do, as the functions that a quickened call site runs (<see cref="RegOp.CallBuiltin1"/>,
/// <see cref="RegOp.CallBuiltin2"/>): the same as calling the type, without the way through its slots.
/// <para>Contract: as for every such function, Null means that thread.Pending is set. That is how int() and float() refuse a text: programs
/// that try to convert and catch ValueError should not pay for a .NET throw.</para>
/// </summary>
internal static unsafe class TypeCalls
{
    /// <summary>The function for a call with so many positional arguments; 0 when there is none.</summary>
    /// <param name="type">What is called.</param>
    /// <param name="count">How many arguments.</param>
    /// <param name="forLoop">The value goes to the next instruction, a GetIter, and nowhere else.</param>
    public static nint Find(PyType type, int count, bool forLoop)
    {
        if (forLoop)
        {
            if (count == 1 && type == PyEnumerate.TypeObject) return (nint)(delegate*<PyThread, Value, Value>)&EnumerateForLoop;
            if (count == 2 && type == PyZip.TypeObject) return (nint)(delegate*<PyThread, Value, Value, Value>)&ZipForLoop;
        }
        if (count == 1)
        {
            if (type == PyInt.TypeObject) return (nint)(delegate*<PyThread, Value, Value>)&Int;
            if (type == PyFloat.TypeObject) return (nint)(delegate*<PyThread, Value, Value>)&Float;
            if (type == PyStr.TypeObject) return (nint)(delegate*<PyThread, Value, Value>)&Str;
            if (type == PyBool.TypeObject) return (nint)(delegate*<PyThread, Value, Value>)&Bool;
            if (type == PyType.TypeObject) return (nint)(delegate*<PyThread, Value, Value>)&TypeOf;
            if (type == PyList.TypeObject) return (nint)(delegate*<PyThread, Value, Value>)&List;
            if (type == PyTuple.TypeObject) return (nint)(delegate*<PyThread, Value, Value>)&Tuple;
            if (type == PySet.TypeObject) return (nint)(delegate*<PyThread, Value, Value>)&Set;
            if (type == PyRange.TypeObject) return (nint)(delegate*<PyThread, Value, Value>)&Range;
            if (type == PyEnumerate.TypeObject) return (nint)(delegate*<PyThread, Value, Value>)&Enumerate;
        }
        else if (count == 2)
        {
            if (type == PyRange.TypeObject) return (nint)(delegate*<PyThread, Value, Value, Value>)&Range2;
            if (type == PyZip.TypeObject) return (nint)(delegate*<PyThread, Value, Value, Value>)&Zip;
        }
        return 0;
    }

    private static Value Int(PyThread thread, Value x)
    {
        if (x.IsInt) return x;
        if (x.IsExact<PyStr>())
        {
            var v = PyInt.TryParse(((PyStr)x.Obj).Text, 10);
            if (!v.IsNull) return v;
            thread.Raise(PyErr.ValueError($"invalid literal for int() with base 10: {ObjectOps.ReprText(x)}").Value);
            return Value.Null;
        }
        return PyInt.Convert(x);
    }

    private static Value Float(PyThread thread, Value x)
    {
        if (x.IsFloat) return x;
        if (x.IsInt) return Value.Float(x.Bits);
        if (x.IsExact<PyStr>() && !PyFloat.TryParse(((PyStr)x.Obj).Text, out _))
        {
            thread.Raise(PyErr.ValueError($"could not convert string to float: {ObjectOps.ReprText(x)}").Value);
            return Value.Null;
        }
        return PyFloat.New(PyFloat.TypeObject, x);
    }

    private static Value Str(PyThread thread, Value x)
    {
        if (x.IsInt && (ulong)x.Bits < 10) return Value.Of(PyStr.OfChar((char)('0' + x.Bits)));
        return Value.Of(ObjectOps.Str(x));
    }

    private static Value Bool(PyThread thread, Value x) => Value.Bool(ObjectOps.IsTrue(x));

    private static Value TypeOf(PyThread thread, Value x) => Value.Of(x.Type);

    private static Value List(PyThread thread, Value x) => Value.Of(PyList.FromIterable(x));

    private static Value Tuple(PyThread thread, Value x) => PyTuple.New(PyTuple.TypeObject, x);

    private static Value Set(PyThread thread, Value x)
    {
        var set = new PySet();
        PySet.Init(set, x);
        return Value.Of(set);
    }

    private static Value Range(PyThread thread, Value stop) => Value.Of(new PyRange(Value.Int(0), ConvertOps.Index(stop), Value.Int(1)));

    private static Value Range2(PyThread thread, Value start, Value stop) => Value.Of(new PyRange(ConvertOps.Index(start), ConvertOps.Index(stop), Value.Int(1)));

    private static Value Enumerate(PyThread thread, Value x) => PyEnumerate.New(thread, PyEnumerate.TypeObject, new ReadOnlySpan<Value>(in x), null);

    private static Value EnumerateForLoop(PyThread thread, Value x) => Value.Of(PyEnumerate.ForLoop(IterOps.GetLoopIterator(x).Obj, 0));

    private static Value Zip(PyThread thread, Value x, Value y) => Value.Of(PyZip.OfTwo(x, y));

    private static Value ZipForLoop(PyThread thread, Value x, Value y) => Value.Of(PyZip.ForLoop(x, y));
}

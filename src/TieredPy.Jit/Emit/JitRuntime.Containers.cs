using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using TieredPy.Runtime;

namespace TieredPy.Jit;

/// <summary>Subscripts, building and iterating containers.</summary>
internal static unsafe partial class JitRuntime
{
    public static bool StoreSubscript(PyThread thread, Value o, Value key, Value v)
    {
        try
        {
            SequenceOps.SetItem(o, key, v);
            return true;
        }
        catch (Exception e)
        {
            return Pend(thread, e);
        }
    }

    public static bool DeleteSubscript(PyThread thread, Value o, Value key)
    {
        try
        {
            SequenceOps.DeleteItem(o, key);
            return true;
        }
        catch (Exception e)
        {
            return Pend(thread, e);
        }
    }

    public static object Slice2(Value start, Value stop) => new PySlice(start, stop, Value.None);

    public static object Slice3(Value start, Value stop, Value step) => new PySlice(start, stop, step);

    public static bool StoreSlice(PyThread thread, Value o, Value start, Value stop, Value v)
    {
        try
        {
            SequenceOps.SetSlice(o, start, stop, v);
            return true;
        }
        catch (Exception e)
        {
            return Pend(thread, e);
        }
    }

    public static Value Slice(PyThread thread, Value o, Value start, Value stop)
    {
        try
        {
            return SequenceOps.GetSlice(o, start, stop);
        }
        catch (Exception e)
        {
            return PendNull(thread, e);
        }
    }

    public static Value DictGet(PyThread thread, object dict, Value key)
    {
        try
        {
            var v = Unsafe.As<PyDict>(dict).Get(key);
            if (v.IsNull) thread.Raise(PyErr.KeyError(key).Value);
            return v;
        }
        catch (Exception e)
        {
            return PendNull(thread, e);
        }
    }

    public static bool DictSet(PyThread thread, object dict, Value key, Value v)
    {
        try
        {
            Unsafe.As<PyDict>(dict).Set(key, v);
            return true;
        }
        catch (Exception e)
        {
            return Pend(thread, e);
        }
    }

    public static Value ListItem(object list, long index)
    {
        var l = Unsafe.As<PyList>(list);
        return l.GetAt((int)index);
    }

    public static void ListSet(object list, long index, Value v) => Unsafe.As<PyList>(list).SetAt((int)index, v);

    public static void ListAppend(object list, Value v) => Unsafe.As<PyList>(list).Add(v);

    public static void ListAppendLong(object list, long v)
    {
        var l = Unsafe.As<PyList>(list);
        if (l.Storage == ListStorage.Longs && l.Count < l.Longs!.Length) l.Longs[l.Count++] = v;
        else l.Add(Value.Int(v));
    }

    public static Value BuildTuple(ref Value first, int count) => Value.Of(PyTuple.From(MemoryMarshal.CreateReadOnlySpan(ref first, count).ToArray()));

    public static Value BuildList(ref Value first, int count) => Value.Of(new PyList(MemoryMarshal.CreateReadOnlySpan(ref first, count)));

    public static Value Tuple2(Value a, Value b) => Value.Of(new PyTuple(a, b));

    public static Value Tuple3(Value a, Value b, Value c) => Value.Of(new PyTuple(a, b, c));

    public static Value BuildMap(PyThread thread, ref Value first, int pairs)
    {
        try
        {
            var d = new PyDict(pairs);
            for (var i = 0; i < pairs; i++) d.Set(Unsafe.Add(ref first, 2 * i), Unsafe.Add(ref first, 2 * i + 1));
            return Value.Of(d);
        }
        catch (Exception e)
        {
            return PendNull(thread, e);
        }
    }

    public static Value GetIter(PyThread thread, Value v)
    {
        try
        {
            return IterOps.GetLoopIterator(v);
        }
        catch (Exception e)
        {
            return PendNull(thread, e);
        }
    }

    /// <summary>The next item; Null when exhausted or, with Pending set, when an exception was raised.</summary>
    public static Value Next(PyThread thread, Value it)
    {
        try
        {
            if (it.Ref is PyGenerator generator)
            {
                return generator.Status <= GeneratorState.Suspended && generator.Code.JitGenerator is { } compiled
                    ? Interpreter.ResumeCompiled(thread, generator, compiled, Value.None)
                    : generator.TryResume(thread, Value.None);
            }
            return IterOps.Next(it);
        }
        catch (Exception e)
        {
            return PendNull(thread, e);
        }
    }
}

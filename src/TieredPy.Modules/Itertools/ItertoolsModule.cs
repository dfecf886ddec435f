using TieredPy.Runtime;

namespace TieredPy.Modules;

/// <summary>itertools. Each type is an iterator; its class is in one of the files beside this one.</summary>
[PyModule("itertools", Doc = "Iterators that combine and select the items of others.")]
[PyExports(typeof(PyAccumulate)), PyExports(typeof(PyBatched)), PyExports(typeof(PyChain)), PyExports(typeof(PyCombinations))]
[PyExports(typeof(PyCombinationsWithReplacement)), PyExports(typeof(PyCompress)), PyExports(typeof(PyCount)), PyExports(typeof(PyCycle))]
[PyExports(typeof(PyDropWhile)), PyExports(typeof(PyFilterFalse)), PyExports(typeof(PyGroupBy)), PyExports(typeof(PyGrouper))]
[PyExports(typeof(PyISlice)), PyExports(typeof(PyPairwise)), PyExports(typeof(PyPermutations)), PyExports(typeof(PyProduct))]
[PyExports(typeof(PyRepeat)), PyExports(typeof(PyStarMap)), PyExports(typeof(PyTakeWhile)), PyExports(typeof(PyTee)), PyExports(typeof(PyTeeData))]
[PyExports(typeof(PyZipLongest))]
public static unsafe partial class ItertoolsModule
{
    [PyFunction("tee($module, iterable, n=2, /)", Doc = "A tuple of n iterators that each yield all items of one.")]
    private static Value Tee(Value iterable, long n)
    {
        if (n < 0) throw PyErr.ValueError("n must be >= 0");
        if (n > int.MaxValue) throw PyErr.MemoryError();
        var tees = new Value[n];
        if (n == 0) return PyTuple.From(tees);
        var it = IterOps.GetIter(iterable);
        var first = it.Ref as PyTee ?? new PyTee(new PyTeeData(it), 0);
        // an iterator that is a tee is shared, not used up
        for (var i = 0; i < n; i++) tees[i] = i == 0 && it.Ref is not PyTee ? Value.Of(first) : Value.Of(first.Copy());
        return PyTuple.From(tees);
    }
}

/// <summary>What the constructors share.</summary>
internal static class Itertool
{
    /// <summary>An object of a class that is <typeparamref name="T"/>'s own or derives from it.</summary>
    public static T Make<T>(PyType cls, PyType own) where T : PyObject, new() => cls == own ? new T() : (T)cls.UserFactory!(cls);
}

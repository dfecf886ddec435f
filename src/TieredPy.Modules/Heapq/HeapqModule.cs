using TieredPy.Runtime;

namespace TieredPy.Modules;

/// <summary>Heaps in lists. What CPython's C version compares, and in which order, this one does.</summary>
[PyModule("_heapq", Doc = "Priority queues in lists.")]
public static partial class HeapqModule
{
    private interface IOrder
    {
        static abstract bool Before(long a, long b);

        static abstract bool Before(double a, double b);

        static abstract bool Before(Value a, Value b);
    }

    private readonly struct Min : IOrder
    {
        public static bool Before(long a, long b) => a < b;

        public static bool Before(double a, double b) => a < b;

        public static bool Before(Value a, Value b) => SequenceOps.Less(a, b);
    }

    private readonly struct Max : IOrder
    {
        public static bool Before(long a, long b) => b < a;

        public static bool Before(double a, double b) => b < a;

        public static bool Before(Value a, Value b) => SequenceOps.Less(b, a);
    }

    private static PyException Changed() => PyErr.RuntimeError("list changed size during iteration");

    /// <summary>Moves the item at pos up, towards start.</summary>
    private static void Rise<TOrder>(PyList heap, int start, int pos) where TOrder : struct, IOrder
    {
        switch (heap.Storage)
        {
            case ListStorage.Longs:
                RiseLongs<TOrder>(heap.Longs!, start, pos);
                return;
            case ListStorage.Doubles:
                RiseDoubles<TOrder>(heap.Doubles!, start, pos);
                return;
        }
        var n = heap.Count;
        var item = heap.GetAt(pos);
        while (pos > start)
        {
            var above = (pos - 1) >> 1;
            var parent = heap.GetAt(above);
            var before = TOrder.Before(item, parent);
            if (heap.Count != n) throw Changed();
            if (!before) return;
            // __lt__ may have stored something else meanwhile: exchange what is there now
            (parent, item) = (heap.GetAt(above), heap.GetAt(pos));
            heap.SetAt(above, item);
            heap.SetAt(pos, parent);
            pos = above;
        }
    }

    private static void RiseLongs<TOrder>(long[] a, int start, int pos) where TOrder : struct, IOrder
    {
        var item = a[pos];
        while (pos > start)
        {
            var above = (pos - 1) >> 1;
            if (!TOrder.Before(item, a[above])) break;
            a[pos] = a[above];
            pos = above;
        }
        a[pos] = item;
    }

    private static void RiseDoubles<TOrder>(double[] a, int start, int pos) where TOrder : struct, IOrder
    {
        var item = a[pos];
        while (pos > start)
        {
            var above = (pos - 1) >> 1;
            if (!TOrder.Before(item, a[above])) break;
            a[pos] = a[above];
            pos = above;
        }
        a[pos] = item;
    }

    /// <summary>Moves the item at pos to a leaf below the best children, then up to where it belongs.</summary>
    private static void Sink<TOrder>(PyList heap, int pos) where TOrder : struct, IOrder
    {
        var n = heap.Count;
        var start = pos;
        if (pos >= n) throw PyErr.IndexError("index out of range");
        switch (heap.Storage)
        {
            case ListStorage.Longs:
                SinkLongs<TOrder>(heap.Longs!, n, pos);
                return;
            case ListStorage.Doubles:
                SinkDoubles<TOrder>(heap.Doubles!, n, pos);
                return;
        }
        while (pos < n >> 1)
        {
            var child = 2 * pos + 1;
            if (child + 1 < n)
            {
                var first = TOrder.Before(heap.GetAt(child), heap.GetAt(child + 1));
                if (heap.Count != n) throw Changed();
                if (!first) child++;
            }
            var (below, item) = (heap.GetAt(child), heap.GetAt(pos));
            heap.SetAt(child, item);
            heap.SetAt(pos, below);
            pos = child;
        }
        Rise<TOrder>(heap, start, pos);
    }

    private static void SinkLongs<TOrder>(long[] a, int n, int pos) where TOrder : struct, IOrder
    {
        var start = pos;
        var item = a[pos];
        while (pos < n >> 1)
        {
            var child = 2 * pos + 1;
            if (child + 1 < n && !TOrder.Before(a[child], a[child + 1])) child++;
            a[pos] = a[child];
            pos = child;
        }
        a[pos] = item;
        RiseLongs<TOrder>(a, start, pos);
    }

    private static void SinkDoubles<TOrder>(double[] a, int n, int pos) where TOrder : struct, IOrder
    {
        var start = pos;
        var item = a[pos];
        while (pos < n >> 1)
        {
            var child = 2 * pos + 1;
            if (child + 1 < n && !TOrder.Before(a[child], a[child + 1])) child++;
            a[pos] = a[child];
            pos = child;
        }
        a[pos] = item;
        RiseDoubles<TOrder>(a, start, pos);
    }

    private static void Push<TOrder>(PyList heap, Value item) where TOrder : struct, IOrder
    {
        heap.Add(item);
        Rise<TOrder>(heap, 0, heap.Count - 1);
    }

    private static Value Pop<TOrder>(PyList heap) where TOrder : struct, IOrder
    {
        if (heap.Count == 0) throw PyErr.IndexError("index out of range");
        var last = heap.TakeLast();
        return heap.Count == 0 ? last : Replace<TOrder>(heap, last);
    }

    private static Value Replace<TOrder>(PyList heap, Value item) where TOrder : struct, IOrder
    {
        if (heap.Count == 0) throw PyErr.IndexError("index out of range");
        var best = heap.GetAt(0);
        heap.SetAt(0, item);
        Sink<TOrder>(heap, 0);
        return best;
    }

    private static Value PushPop<TOrder>(PyList heap, Value item) where TOrder : struct, IOrder
    {
        if (heap.Count == 0) return item;
        if (!TOrder.Before(heap.GetAt(0), item)) return item;
        return Replace<TOrder>(heap, item);
    }

    private static void Heapify<TOrder>(PyList heap) where TOrder : struct, IOrder
    {
        for (var i = (heap.Count >> 1) - 1; i >= 0; i--) Sink<TOrder>(heap, i);
    }

    [PyFunction("heappush($module, heap, item, /)", Doc = "Adds an item to a heap.")]
    private static void HeapPush(PyList heap, Value item) => Push<Min>(heap, item);

    [PyFunction("heappop($module, heap, /)", Doc = "Removes and returns the smallest item of a heap.")]
    private static Value HeapPop(PyList heap) => Pop<Min>(heap);

    [PyFunction("heapreplace($module, heap, item, /)", Doc = "Removes and returns the smallest item, then adds one.")]
    private static Value HeapReplace(PyList heap, Value item) => Replace<Min>(heap, item);

    [PyFunction("heappushpop($module, heap, item, /)", Doc = "Adds an item, then removes and returns the smallest.")]
    private static Value HeapPushPop(PyList heap, Value item) => PushPop<Min>(heap, item);

    [PyFunction("heapify($module, heap, /)", Doc = "Makes a list a heap.")]
    private static void HeapifyMin(PyList heap) => Heapify<Min>(heap);

    [PyFunction("heappush_max($module, heap, item, /)", Doc = "Adds an item to a max-heap.")]
    private static void HeapPushMax(PyList heap, Value item) => Push<Max>(heap, item);

    [PyFunction("heappop_max($module, heap, /)", Doc = "Removes and returns the greatest item of a max-heap.")]
    private static Value HeapPopMax(PyList heap) => Pop<Max>(heap);

    [PyFunction("heapreplace_max($module, heap, item, /)", Doc = "Removes and returns the greatest item, then adds one.")]
    private static Value HeapReplaceMax(PyList heap, Value item) => Replace<Max>(heap, item);

    [PyFunction("heappushpop_max($module, heap, item, /)", Doc = "Adds an item, then removes and returns the greatest.")]
    private static Value HeapPushPopMax(PyList heap, Value item) => PushPop<Max>(heap, item);

    [PyFunction("heapify_max($module, heap, /)", Doc = "Makes a list a max-heap.")]
    private static void HeapifyMax(PyList heap) => Heapify<Max>(heap);
}

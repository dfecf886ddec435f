using System.Runtime.CompilerServices;
using TieredPy.Runtime;

namespace TieredPy.Jit;

/// <summary>Iterators: those that compiled code had taken apart, as objects again; and loops over pairs.</summary>
internal static unsafe partial class JitRuntime
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static object RangeIterator(long current, long step, long remaining) => new PyRangeIterator(current, step, Math.Max(0, remaining)) { IsLoops = true };

    /// <summary>
    /// An iterator of a list or a tuple. Exits that share their code write registers that are not live at one of them, too: these may hold anything, and
    /// what is written is never read.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static object SequenceIterator(object? sequence, long index) => sequence switch
    {
        PyTuple tuple => new PyTupleIterator(tuple) { Index = (int)index, IsLoops = true },
        PyList list => new PyListIterator(list) { Index = (int)index, IsLoops = true },
        _ => PyNone.Instance,
    };

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static object EnumerateIterator(object? sequence, long index, long number) => PyEnumerate.ForLoop((PyObject)SequenceIterator(sequence, index), number);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static object ZipIterator(object? first, object? second, long index) =>
        PyZip.ForLoop((PyObject)SequenceIterator(first, index), (PyObject)SequenceIterator(second, index));

    // ---- the parts of a loop's own iterator, at an OSR entry ----

    public static object ZipFirst(object zip) => SequenceOf(((PyZip)zip).First);

    public static object ZipSecond(object zip) => SequenceOf(((PyZip)zip).Second);

    public static long ZipIndex(object zip) => IndexOf(((PyZip)zip).First);

    public static object EnumerateSequence(object enumerate) => SequenceOf(((PyEnumerate)enumerate).Inner);

    public static long EnumerateIndex(object enumerate) => IndexOf(((PyEnumerate)enumerate).Inner);

    public static long EnumerateNumber(object enumerate) => ((PyEnumerate)enumerate).Number ?? 0;

    private static object SequenceOf(object? iterator) => iterator is PyTupleIterator t ? t.Tuple! : ((PyListIterator)iterator!).List!;

    private static long IndexOf(object? iterator) => iterator is PyTupleIterator t ? t.Index : ((PyListIterator)iterator!).Index;

    /// <summary>len(range(start, stop, step)), the numbers being far from the borders of 64 bits and step not 0.</summary>
    public static long RangeLength(long start, long stop, long step) => step > 0
        ? start < stop ? (stop - start - 1) / step + 1 : 0
        : start > stop ? (start - stop - 1) / -step + 1 : 0;

    /// <summary>
    /// A step of a loop over pairs. 1: the pair is in the buffer; else the buffer's first place has the item in one piece, or Null: exhausted or, with
    /// Pending set, an exception was raised.
    /// </summary>
    public static int NextPair(PyThread thread, Value it, ref Value pair)
    {
        try
        {
            if (it.IsObject)
            {
                var r = it.Obj.NextPair(out var x, out var y);
                if (r == 1)
                {
                    pair = x;
                    Unsafe.Add(ref pair, 1) = y;
                    return 1;
                }
                pair = r == 0 ? Value.Null : Next(thread, it);
                return 0;
            }
        }
        catch (Exception e)
        {
            pair = PendNull(thread, e);
            return 0;
        }
        pair = Next(thread, it);
        return 0;
    }
}

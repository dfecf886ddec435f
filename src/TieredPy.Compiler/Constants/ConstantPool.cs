using System.Numerics;
using TieredPy.Bytecode;

namespace TieredPy.Compiler.Constants;

/// <summary>
/// Makes equal constants of all code objects of a compilation one object, tuples' items too: programs can see it by <c>is</c>, and
/// marshalled code is smaller.
/// </summary>
internal sealed class ConstantInterner
{
    private readonly Dictionary<object, object> known = new(ConstComparer.Instance);

    public object Intern(object value)
    {
        // Code objects are hardly ever equal, and costly to compare.
        if (value is PyConst or bool or CodeObject) return value;
        if (known.TryGetValue(value, out var first)) return first;
        if (value is ConstTuple { Count: > 0 } tuple)
        {
            var items = new object[tuple.Count];
            for (var i = 0; i < items.Length; i++) items[i] = Intern(tuple[i]);
            value = new ConstTuple(items);
        }

        known.Add(value, value);
        return value;
    }
}

/// <summary>The constants of one code object, each once by the rule of <see cref="ConstComparer"/>.</summary>
internal sealed class ConstantPool(ConstantInterner interner)
{
    private readonly Dictionary<object, int> places = new(ConstComparer.Instance);
    private List<object> values = [];

    public int Count => values.Count;

    public object this[int index] => values[index];

    public int Add(object value)
    {
        // To Python each NaN is another constant.
        if ((value is double d && double.IsNaN(d)) || (value is Complex c && (double.IsNaN(c.Real) || double.IsNaN(c.Imaginary))))
        {
            values.Add(value);
            return values.Count - 1;
        }

        if (places.TryGetValue(value, out var index)) return index;
        value = interner.Intern(value);
        index = values.Count;
        places.Add(value, index);
        values.Add(value);
        return index;
    }

    /// <summary>Drops the constants that are not marked; gives the new place of each old one.</summary>
    public int[] Keep(bool[] marked)
    {
        var moved = new int[values.Count];
        var kept = new List<object>(values.Count);
        for (var i = 0; i < values.Count; i++)
        {
            moved[i] = kept.Count;
            if (marked[i]) kept.Add(values[i]);
        }

        values = kept;
        places.Clear();
        for (var i = 0; i < kept.Count; i++) places[kept[i]] = i;
        return moved;
    }

    public object[] ToArray() => [.. values];
}

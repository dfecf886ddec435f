using System.Numerics;
using TieredPy.Bytecode;

namespace TieredPy.Compiler.Constants;

/// <summary>Makes frozenset constants, without what Python calls duplicates (1 and 1.0 and True).</summary>
internal static class FrozenSets
{
    public static ConstFrozenSet Make(ReadOnlySpan<object> items)
    {
        var seen = new HashSet<object>(ConstComparer.Instance);
        var kept = new List<object>(items.Length);
        foreach (var item in items)
        {
            if (seen.Add(Canonical(item))) kept.Add(item);
        }

        return new ConstFrozenSet([.. kept]);
    }

    /// <summary>One representative for all values that are equal in Python.</summary>
    public static object Canonical(object value)
    {
        switch (value)
        {
            case bool b:
                return b ? 1L : 0L;
            case double d when double.IsFinite(d) && d == Math.Floor(d):
                return PyConst.Int(new BigInteger(d));
            case Complex { Imaginary: 0 } c:
                return Canonical(c.Real);
            case Complex c:
                return new Complex(c.Real + 0.0, c.Imaginary);
            case ConstTuple tuple:
                var items = new object[tuple.Count];
                for (var i = 0; i < items.Length; i++) items[i] = Canonical(tuple[i]);
                return new ConstTuple(items);
            default:
                return value;
        }
    }
}

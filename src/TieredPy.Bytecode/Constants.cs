using System.Numerics;

namespace TieredPy.Bytecode;

/// <summary>
/// Constants of a code object, as plain .NET values (contract of <see cref="CodeObject.Consts"/>):
/// <see cref="PyConst.None"/>, <see cref="PyConst.Ellipsis"/>, <c>bool</c>, <c>long</c>, <see cref="BigInteger"/> (only beyond
/// 64 bits: build integers with <see cref="Int"/>), <c>double</c>, <see cref="Complex"/>, <c>string</c>,
/// <see cref="ConstBytes"/>, <see cref="ConstTuple"/>, <see cref="ConstFrozenSet"/>, <see cref="ConstSlice"/>,
/// <see cref="CodeObject"/>. Compare them with <see cref="ConstComparer"/>.
/// </summary>
public sealed class PyConst
{
    private readonly string _name;

    private PyConst(string name) => _name = name;

    public static readonly PyConst None = new("None");
    public static readonly PyConst Ellipsis = new("Ellipsis");

    /// <summary>The canonical form of an integer: a long where it fits.</summary>
    public static object Int(BigInteger value) =>
        value >= long.MinValue && value <= long.MaxValue ? (object)(long)value : value;

    public static bool IsConstant(object? value) => value switch
    {
        PyConst or bool or long or double or Complex or string or ConstBytes or ConstSlice or CodeObject => true,
        BigInteger big => Int(big) is BigInteger,
        ConstTuple or ConstFrozenSet => true,
        _ => false,
    };

    public override string ToString() => _name;
}

/// <summary>A bytes constant. The array is the constant's own: never write to it.</summary>
public sealed class ConstBytes(byte[] bytes) : IEquatable<ConstBytes>
{
    public static readonly ConstBytes Empty = new([]);

    public byte[] Bytes { get; } = bytes;

    public bool Equals(ConstBytes? other) => other is not null && Bytes.AsSpan().SequenceEqual(other.Bytes);
    public override bool Equals(object? obj) => Equals(obj as ConstBytes);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.AddBytes(Bytes);
        return hash.ToHashCode();
    }
}

/// <summary>A tuple constant. Equality is <see cref="ConstComparer"/>'s: (1,) and (True,) differ.</summary>
public sealed class ConstTuple(object[] items) : IEquatable<ConstTuple>
{
    public static readonly ConstTuple Empty = new([]);

    private readonly object[] _items = items;

    public ReadOnlySpan<object> Items => _items;
    public int Count => _items.Length;
    public object this[int index] => _items[index];

    /// <summary>The items' own array, for readers that cannot take a span; never write to it.</summary>
    public object[] UnsafeItems => _items;

    public bool Equals(ConstTuple? other) => other is not null && ConstComparer.SequenceEqual(_items, other._items);
    public override bool Equals(object? obj) => Equals(obj as ConstTuple);
    public override int GetHashCode() => ConstComparer.SequenceHash(_items);
}

/// <summary>
/// A frozenset constant. Its items keep the order in which they were given; equality ignores it. The maker removes what
/// Python calls duplicates (1 and True): this class does not know Python's equality.
/// </summary>
public sealed class ConstFrozenSet(object[] items) : IEquatable<ConstFrozenSet>
{
    private readonly object[] _items = items;

    public ReadOnlySpan<object> Items => _items;
    public int Count => _items.Length;

    public bool Equals(ConstFrozenSet? other) =>
        other is not null && _items.Length == other._items.Length &&
        new HashSet<object>(_items, ConstComparer.Instance).SetEquals(other._items);

    public override bool Equals(object? obj) => Equals(obj as ConstFrozenSet);

    public override int GetHashCode()
    {
        var hash = 0x5E7 + _items.Length;
        foreach (var item in _items)
            hash ^= ConstComparer.Hash(item) * 0x2545F491;
        return hash;
    }
}

/// <summary>A slice constant.</summary>
public sealed record ConstSlice(object Start, object Stop, object Step)
{
    public bool Equals(ConstSlice? other) =>
        other is not null && ConstComparer.Same(Start, other.Start) && ConstComparer.Same(Stop, other.Stop) &&
        ConstComparer.Same(Step, other.Step);

    public override int GetHashCode() =>
        HashCode.Combine(ConstComparer.Hash(Start), ConstComparer.Hash(Stop), ConstComparer.Hash(Step));
}

/// <summary>
/// The rule by which two constants may share one place in <c>co_consts</c>: same type and same value, recursively, and
/// zeros of different sign differ. So 1, 1.0 and True are three constants, and so are 0.0 and -0.0.
/// </summary>
public sealed class ConstComparer : IEqualityComparer<object>
{
    public static readonly ConstComparer Instance = new();

    bool IEqualityComparer<object>.Equals(object? x, object? y) => x is null || y is null ? ReferenceEquals(x, y) : Same(x, y);
    int IEqualityComparer<object>.GetHashCode(object obj) => Hash(obj);

    public static bool Same(object x, object y)
    {
        if (ReferenceEquals(x, y))
            return true;
        return x switch
        {
            bool a => y is bool b && a == b,
            long a => y is long b && a == b,
            double a => y is double b && SameBits(a, b),
            Complex a => y is Complex b && SameBits(a.Real, b.Real) && SameBits(a.Imaginary, b.Imaginary),
            string a => y is string b && string.Equals(a, b, StringComparison.Ordinal),
            PyConst => false,
            _ => x.Equals(y),
        };
    }

    public static int Hash(object value) => value switch
    {
        double d => HashCode.Combine(typeof(double), BitConverter.DoubleToInt64Bits(d)),
        Complex c => HashCode.Combine(typeof(Complex), BitConverter.DoubleToInt64Bits(c.Real), BitConverter.DoubleToInt64Bits(c.Imaginary)),
        long i => HashCode.Combine(typeof(long), i),
        bool b => b ? 1231 : 1237,
        _ => value.GetHashCode(),
    };

    internal static bool SequenceEqual(ReadOnlySpan<object> x, ReadOnlySpan<object> y)
    {
        if (x.Length != y.Length)
            return false;
        for (var i = 0; i < x.Length; i++)
        {
            if (!Same(x[i], y[i]))
                return false;
        }
        return true;
    }

    internal static int SequenceHash(ReadOnlySpan<object> items)
    {
        var hash = new HashCode();
        foreach (var item in items)
            hash.Add(Hash(item));
        return hash.ToHashCode();
    }

    private static bool SameBits(double a, double b) => BitConverter.DoubleToInt64Bits(a) == BitConverter.DoubleToInt64Bits(b);
}

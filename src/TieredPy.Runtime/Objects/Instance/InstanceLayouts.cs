using System.Runtime.CompilerServices;

namespace TieredPy.Runtime;

#pragma warning disable CS0169, IDE0051, IDE0044, CA1823, CS9181 // the single field of an inline array is its element

internal struct NoCells;
[InlineArray(2)] internal struct Refs2 { private PyObject? _cell; }
[InlineArray(4)] internal struct Refs4 { private PyObject? _cell; }
[InlineArray(6)] internal struct Refs6 { private PyObject? _cell; }
[InlineArray(10)] internal struct Refs10 { private PyObject? _cell; }
[InlineArray(16)] internal struct Refs16 { private PyObject? _cell; }
[InlineArray(2)] internal struct Bits2 { private long _cell; }
[InlineArray(4)] internal struct Bits4 { private long _cell; }
[InlineArray(8)] internal struct Bits8 { private long _cell; }
[InlineArray(16)] internal struct Bits16 { private long _cell; }

/// <summary>The C# layouts that instances come in: the smallest that covers a class's attributes is taken.</summary>
public static class InstanceLayouts
{
    private static readonly int[] RefSizes = [0, 2, 4, 6, 10, 16];
    private static readonly int[] BitSizes = [0, 2, 4, 8, 16];
    private static readonly InstanceLayout?[] Cache = new InstanceLayout?[RefSizes.Length * BitSizes.Length];

    /// <summary>The smallest layout with at least so many cells (the largest when none is large enough; the rest overflows).</summary>
    public static InstanceLayout For(int refs, int bits)
    {
        var r = 0;
        while (r < RefSizes.Length - 1 && RefSizes[r] < refs) r++;
        var b = 0;
        while (b < BitSizes.Length - 1 && BitSizes[b] < bits) b++;
        return Cache[r * BitSizes.Length + b] ??= Make(r, b);
    }

    private static InstanceLayout Make(int r, int b) => r switch
    {
        0 => MakeBits<NoCells>(r, b),
        1 => MakeBits<Refs2>(r, b),
        2 => MakeBits<Refs4>(r, b),
        3 => MakeBits<Refs6>(r, b),
        4 => MakeBits<Refs10>(r, b),
        _ => MakeBits<Refs16>(r, b),
    };

    private static InstanceLayout MakeBits<TRefs>(int r, int b) where TRefs : struct => b switch
    {
        0 => Make<TRefs, NoCells>(r, b),
        1 => Make<TRefs, Bits2>(r, b),
        2 => Make<TRefs, Bits4>(r, b),
        3 => Make<TRefs, Bits8>(r, b),
        _ => Make<TRefs, Bits16>(r, b),
    };

    private static InstanceLayout Make<TRefs, TBits>(int r, int b)
        where TRefs : struct
        where TBits : struct
    {
        // where the runtime put the cells is asked, not assumed
        var probe = new PyInstance<TRefs, TBits>(null!);
        return new InstanceLayout
        {
            RefCells = RefSizes[r],
            BitCells = BitSizes[b],
            RefOffset = (int)Unsafe.ByteOffset(ref Unsafe.As<Shape, byte>(ref probe.Shape), ref Unsafe.As<TRefs, byte>(ref probe.Refs)),
            BitOffset = (int)Unsafe.ByteOffset(ref Unsafe.As<Shape, byte>(ref probe.Shape), ref Unsafe.As<TBits, byte>(ref probe.Raw)),
            CSharpClass = typeof(PyInstance<TRefs, TBits>),
            Create = static shape => new PyInstance<TRefs, TBits>(shape),
        };
    }
}

using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace TieredPy.Runtime;

/// <summary>
/// Items of one machine type, side by side in bytes: what array.array is made of. Here, and not in the array module, because the interpreter and
/// compiled code read and write such items without a call.
/// </summary>
public abstract class PyMachineArray : PyObject
{
#pragma warning disable CA1051 // fields, because emitted code loads them
    /// <summary>The items in the machine's own format; what is behind <see cref="Count"/> items is garbage.</summary>
    public byte[] Data = [];
    public int Count;

    /// <summary>The sort of the items, one bit; None where an item may need more than a conversion (texts, unsigned 64 bits, subclasses).</summary>
    public ContainerKinds Kind;
#pragma warning restore CA1051

    /// <summary>The kind of an array of a typecode.</summary>
    public static ContainerKinds KindOf(char code) => code switch
    {
        'b' => ContainerKinds.Int8,
        'B' => ContainerKinds.UInt8,
        'h' => ContainerKinds.Int16,
        'H' => ContainerKinds.UInt16,
        'i' => ContainerKinds.Int32,
        'I' => ContainerKinds.UInt32,
        'l' or 'q' => ContainerKinds.Int64,
        'f' => ContainerKinds.Float32,
        'd' => ContainerKinds.Float64,
        _ => ContainerKinds.None,
    };

    /// <summary>The item at an index in range, of an array that has a <see cref="Kind"/>.</summary>
    internal Value NumberAt(int index)
    {
        ref var data = ref MemoryMarshal.GetArrayDataReference(Data);
        switch (Kind)
        {
            case ContainerKinds.Int8:
                return Value.Int((sbyte)Unsafe.Add(ref data, index));
            case ContainerKinds.UInt8:
                return Value.Int(Unsafe.Add(ref data, index));
            case ContainerKinds.Int16:
                return Value.Int(Unsafe.Add(ref Unsafe.As<byte, short>(ref data), index));
            case ContainerKinds.UInt16:
                return Value.Int(Unsafe.Add(ref Unsafe.As<byte, ushort>(ref data), index));
            case ContainerKinds.Int32:
                return Value.Int(Unsafe.Add(ref Unsafe.As<byte, int>(ref data), index));
            case ContainerKinds.UInt32:
                return Value.Int(Unsafe.Add(ref Unsafe.As<byte, uint>(ref data), index));
            case ContainerKinds.Float32:
                return Value.Float(Unsafe.Add(ref Unsafe.As<byte, float>(ref data), index));
            case ContainerKinds.Float64:
                return Value.Float(Unsafe.Add(ref Unsafe.As<byte, double>(ref data), index));
            default:
                return Value.Int(Unsafe.Add(ref Unsafe.As<byte, long>(ref data), index));
        }
    }

    /// <summary>Writes the number that an item is when that needs no more than a copy: false otherwise.</summary>
    internal bool TryStoreNumber(int index, Value v)
    {
        ref var data = ref MemoryMarshal.GetArrayDataReference(Data);
        if (Kind == ContainerKinds.Float64 && v.IsFloat && !double.IsNaN(v.AsDouble))
        {
            Unsafe.Add(ref Unsafe.As<byte, double>(ref data), index) = v.AsDouble;
            return true;
        }
        if (Kind == ContainerKinds.Int64 && v.IsInt)
        {
            Unsafe.Add(ref Unsafe.As<byte, long>(ref data), index) = v.Bits;
            return true;
        }
        return false;
    }
}

/// <summary>
/// How the container that a subscript or a loop met stores its items, one bit each: the JIT's feedback. The first ones are
/// <c>1 &lt;&lt; ListStorage</c>.
/// </summary>
[Flags]
public enum ContainerKinds
{
    None = 0,
    EmptyList = 1,
    Longs = 2,
    Doubles = 4,
    Objects = 8,
    Mixed = 16,
    Int8 = 64,
    UInt8 = 128,
    Int16 = 256,
    UInt16 = 512,
    Int32 = 1024,
    UInt32 = 2048,
    Int64 = 4096,
    Float32 = 8192,
    Float64 = 16384,
    Tuple = 32,

    /// <summary>Lists of all sorts.</summary>
    Lists = EmptyList | Longs | Doubles | Objects | Mixed,
}

namespace TieredPy.Runtime;

public unsafe partial class PyBytes
{
    /// <summary>bytes(x) for a buffer, an iterable of ints, or what __bytes__ gives; TypeError for str and numbers.</summary>
    public static byte[] FromObject(Value v)
    {
        if (v.As<PyBytes>() is { } b) return b.Data;
        if (v.IsObject && v.Type.Slots.GetBuffer != null)
        {
            var buffer = v.Type.Slots.GetBuffer(v);
            var copy = buffer.Span.ToArray();
            buffer.Release();
            return copy;
        }
        if (v.As<PyStr>() is not null || v.IsInt || v.IsFloat) throw PyErr.TypeError($"cannot convert '{v.Type.Name}' object to bytes");
        var made = ObjectOps.CallSpecial(v, PyStr.Intern("__bytes__"));
        if (!made.IsNull) return made.As<PyBytes>()?.Data ?? throw PyErr.TypeError($"__bytes__ returned non-bytes (type {made.Type.Name})");
        if (v.Type.Slots.Iter == null && v.Type.Slots.GetItem == null) throw PyErr.TypeError($"cannot convert '{v.Type.Name}' object to bytes");
        return FromIterable(v, "bytes");
    }

    /// <summary>The bytes of an iterable of ints in range(256).</summary>
    internal static byte[] FromIterable(Value v, string what)
    {
        var result = new List<byte>();
        var it = IterOps.GetIter(v);
        while (true)
        {
            var x = IterOps.Next(it);
            if (x.IsNull) return [.. result];
            result.Add(ToByte(x, what));
        }
    }

    /// <summary>An item: __index__ in range(256).</summary>
    internal static byte ToByte(Value x, string what)
    {
        var i = ConvertOps.Index(x);
        return i.IsInt && (ulong)i.Bits < 256 ? (byte)i.Bits : throw PyErr.ValueError(what == "byte" ? "byte must be in range(0, 256)" : $"{what} must be in range(0, 256)");
    }
}

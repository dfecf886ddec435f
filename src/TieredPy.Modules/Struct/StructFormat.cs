using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Numerics;
using TieredPy.Runtime;

namespace TieredPy.Modules;

/// <summary>A parsed struct format: items with their offsets.</summary>
internal sealed class StructFormat
{
    private readonly record struct Item(char Code, int Offset, int Size, int Count);

    // formats are immutable; engines may share them
    private static readonly ConcurrentDictionary<string, StructFormat> s_cache = new(StringComparer.Ordinal);

    private readonly List<Item> _items = [];
    private readonly bool _big, _native;

    public int Size { get; private set; }

    /// <summary>Number of Python values.</summary>
    public int Values { get; private set; }

    public static StructFormat Of(string format)
    {
        if (s_cache.TryGetValue(format, out var f)) return f;
        f = new StructFormat(format);
        if (s_cache.Count > 200) s_cache.Clear();
        return s_cache[format] = f;
    }

    public static void Clear() => s_cache.Clear();

    private static PyException Error(string message) => StructModule.Raise(message);

    private StructFormat(string format)
    {
        var i = 0;
        _native = true;
        _big = !BitConverter.IsLittleEndian;
        if (format.Length > 0 && format[0] is '@' or '=' or '<' or '>' or '!')
        {
            _native = format[0] == '@';
            _big = format[0] is '>' or '!' || (format[0] is '@' or '=' && !BitConverter.IsLittleEndian);
            i = 1;
        }
        long size = 0;
        while (i < format.Length)
        {
            var c = format[i++];
            if (c is ' ' or '\t' or '\n' or '\r' or '\v' or '\f') continue;
            long count = 1;
            if (char.IsAsciiDigit(c))
            {
                count = c - '0';
                while (i < format.Length && char.IsAsciiDigit(format[i]))
                {
                    count = (count * 10) + (format[i++] - '0');
                    if (count > int.MaxValue) throw Error("total struct size too long");
                }
                if (i == format.Length) throw Error("repeat count given without format specifier");
                c = format[i++];
            }
            var (width, align) = Layout(c);
            if (align > 1) size = (size + align - 1) / align * align;
            switch (c)
            {
                case 's' or 'p':
                    _items.Add(new Item(c, (int)size, (int)count, 1));
                    size += count;
                    Values++;
                    break;
                case 'x':
                    size += count;
                    break;
                default:
                    if (size + (count * width) > int.MaxValue) throw Error("total struct size too long");
                    if (count > 0) _items.Add(new Item(c, (int)size, width, (int)count));
                    size += count * width;
                    Values += (int)count;
                    break;
            }
            if (size > int.MaxValue) throw Error("total struct size too long");
        }
        Size = (int)size;
    }

    private (int Size, int Align) Layout(char c)
    {
        var size = c switch
        {
            'x' or 'b' or 'B' or 'c' or '?' or 's' or 'p' => 1,
            'h' or 'H' or 'e' => 2,
            'i' or 'I' or 'f' => 4,
            'l' or 'L' => _native ? 8 : 4,
            'q' or 'Q' or 'd' or 'F' => 8,
            'D' => 16,
            'n' or 'N' or 'P' when _native => 8,
            _ => throw Error("bad char in struct format"),
        };
        var align = !_native ? 1 : c switch { 'F' => 4, 'D' => 8, _ => size };
        return (size, align);
    }

    // ---- unpacking ----

    public PyTuple Unpack(ReadOnlySpan<byte> data)
    {
        var result = new Value[Values];
        var n = 0;
        foreach (var item in _items)
        {
            var at = data[item.Offset..];
            switch (item.Code)
            {
                case 's':
                    result[n++] = Value.Of(new PyBytes(at[..item.Size].ToArray()));
                    break;
                case 'p':
                    var length = item.Size == 0 ? 0 : Math.Min(at[0], item.Size - 1);
                    result[n++] = Value.Of(new PyBytes(item.Size == 0 ? [] : at.Slice(1, length).ToArray()));
                    break;
                default:
                    for (var k = 0; k < item.Count; k++) result[n++] = Read(item.Code, at.Slice(k * item.Size, item.Size));
                    break;
            }
        }
        return PyTuple.From(result);
    }

    private Value Read(char code, ReadOnlySpan<byte> s)
    {
        switch (code)
        {
            case 'b': return Value.Int((sbyte)s[0]);
            case 'B': return Value.Int(s[0]);
            case 'c': return Value.Of(new PyBytes([s[0]]));
            case '?': return Value.Bool(s[0] != 0);
            case 'h': return Value.Int(_big ? BinaryPrimitives.ReadInt16BigEndian(s) : BinaryPrimitives.ReadInt16LittleEndian(s));
            case 'H': return Value.Int(_big ? BinaryPrimitives.ReadUInt16BigEndian(s) : BinaryPrimitives.ReadUInt16LittleEndian(s));
            case 'f': return Value.Float(_big ? BinaryPrimitives.ReadSingleBigEndian(s) : BinaryPrimitives.ReadSingleLittleEndian(s));
            case 'd': return Value.Float(_big ? BinaryPrimitives.ReadDoubleBigEndian(s) : BinaryPrimitives.ReadDoubleLittleEndian(s));
            case 'e': return Value.Float((double)(_big ? BinaryPrimitives.ReadHalfBigEndian(s) : BinaryPrimitives.ReadHalfLittleEndian(s)));
            case 'F': return Value.Of(new PyComplex(Read('f', s).AsDouble, Read('f', s[4..]).AsDouble));
            case 'D': return Value.Of(new PyComplex(Read('d', s).AsDouble, Read('d', s[8..]).AsDouble));
        }
        if (s.Length == 4)
        {
            return code is 'i' or 'l'
                ? Value.Int(_big ? BinaryPrimitives.ReadInt32BigEndian(s) : BinaryPrimitives.ReadInt32LittleEndian(s))
                : Value.Int((long)(_big ? BinaryPrimitives.ReadUInt32BigEndian(s) : BinaryPrimitives.ReadUInt32LittleEndian(s)));
        }
        if (code is 'l' or 'q' or 'n') return Value.Int(_big ? BinaryPrimitives.ReadInt64BigEndian(s) : BinaryPrimitives.ReadInt64LittleEndian(s));
        var u = _big ? BinaryPrimitives.ReadUInt64BigEndian(s) : BinaryPrimitives.ReadUInt64LittleEndian(s);
        return u <= long.MaxValue ? Value.Int((long)u) : PyInt.FromBig(u);
    }

    // ---- packing ----

    public void Pack(ReadOnlySpan<Value> values, Span<byte> data)
    {
        data.Clear();
        var n = 0;
        foreach (var item in _items)
        {
            var at = data[item.Offset..];
            switch (item.Code)
            {
                case 's':
                    var s = Text(values[n++], 's');
                    s.AsSpan(0, Math.Min(s.Length, item.Size)).CopyTo(at);
                    break;
                case 'p':
                    var p = Text(values[n++], 'p');
                    if (item.Size == 0) break;
                    var length = Math.Min(p.Length, item.Size - 1);
                    p.AsSpan(0, length).CopyTo(at[1..]);
                    at[0] = (byte)Math.Min(length, 255);
                    break;
                default:
                    for (var k = 0; k < item.Count; k++) Write(item.Code, values[n++], at.Slice(k * item.Size, item.Size));
                    break;
            }
        }
    }

    private static byte[] Text(Value v, char code) =>
        v.As<PyBytes>()?.Data ?? v.As<PyByteArray>()?.Span.ToArray() ?? throw Error($"argument for '{code}' must be a bytes object");

    private void Write(char code, Value v, Span<byte> s)
    {
        switch (code)
        {
            case 'c':
                var c = v.As<PyBytes>()?.Data;
                if (c is not { Length: 1 }) throw Error("char format requires a bytes object of length 1");
                s[0] = c[0];
                return;
            case '?':
                s[0] = ObjectOps.IsTrue(v) ? (byte)1 : (byte)0;
                return;
            case 'f' or 'd' or 'e':
                try
                {
                    WriteDouble(code, ToDouble(v), s);
                }
                catch (PyException e) when (PyInt.IsInt(v) && e.Matches(PyExc.OverflowError))
                {
                    throw Error("int too large to convert");
                }
                return;
            case 'F' or 'D':
                Complex z;
                try
                {
                    z = PyComplex.ToComplex(v);
                }
                catch (PyException e) when (e.Matches(PyExc.TypeError))
                {
                    throw Error("required argument is not a complex");
                }
                // unlike a float, a part too large for 32 bits becomes an infinity
                WriteDouble(code == 'F' ? 'f' : 'd', code == 'F' && _native ? (float)z.Real : z.Real, s[..(s.Length / 2)]);
                WriteDouble(code == 'F' ? 'f' : 'd', code == 'F' && _native ? (float)z.Imaginary : z.Imaginary, s[(s.Length / 2)..]);
                return;
        }
        var signed = code is 'b' or 'h' or 'i' or 'l' or 'q' or 'n';
        var bits = s.Length * 8;
        long word;
        var i = Index(v, code);
        if (i.IsInt && (bits == 64 ? signed || i.Bits >= 0 : signed ? i.Bits >= -(1L << (bits - 1)) && i.Bits < 1L << (bits - 1) : i.Bits >= 0 && i.Bits < 1L << bits)) word = i.Bits;
        else if (code == 'P' && i.IsInt) word = i.Bits;
        else if (!i.IsInt && !signed && bits == 64 && ConvertOps.ToBig(i) is { Sign: > 0 } big && big <= ulong.MaxValue) word = (long)(ulong)big;
        else throw OutOfRange(code, signed, bits, i);
        if (_big)
        {
            for (var k = s.Length - 1; k >= 0; k--, word >>= 8) s[k] = (byte)word;
        }
        else
        {
            for (var k = 0; k < s.Length; k++, word >>= 8) s[k] = (byte)word;
        }
    }

    private PyException OutOfRange(char code, bool signed, int bits, Value v)
    {
        if (code == 'P') return Error("int too large to convert");
        var low = signed ? -(BigInteger.One << (bits - 1)) : 0;
        var high = (BigInteger.One << (signed ? bits - 1 : bits)) - 1;
        return Error($"'{code}' format requires {low} <= number <= {high}");
    }

    private static Value Index(Value v, char code)
    {
        if (v.IsInt) return v;
        if (!ConvertOps.HasIndex(v)) throw Error("required argument is not an integer");
        return ConvertOps.Index(v);
    }

    private static double ToDouble(Value v)
    {
        try
        {
            return ConvertOps.ToDouble(v);
        }
        catch (PyException e) when (e.Matches(PyExc.TypeError))
        {
            throw Error("required argument is not a float");
        }
    }

    private void WriteDouble(char code, double d, Span<byte> s)
    {
        d = NanIdentity.Plain(d);
        switch (code)
        {
            case 'd':
                if (_big) BinaryPrimitives.WriteDoubleBigEndian(s, d);
                else BinaryPrimitives.WriteDoubleLittleEndian(s, d);
                return;
            case 'f':
                var f = (float)d;
                if (float.IsInfinity(f) && !double.IsInfinity(d)) throw PyErr.OverflowError("float too large to pack with f format");
                if (_big) BinaryPrimitives.WriteSingleBigEndian(s, f);
                else BinaryPrimitives.WriteSingleLittleEndian(s, f);
                return;
            default:
                var h = (Half)d;
                if (Half.IsInfinity(h) && !double.IsInfinity(d)) throw PyErr.OverflowError("float too large to pack with e format");
                if (_big) BinaryPrimitives.WriteHalfBigEndian(s, h);
                else BinaryPrimitives.WriteHalfLittleEndian(s, h);
                return;
        }
    }
}

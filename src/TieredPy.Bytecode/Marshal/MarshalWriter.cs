using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text;

namespace TieredPy.Bytecode.Marshal;

/// <summary>Writes the objects of one kind into a <see cref="MarshalWriter"/>: the runtime has its own for its objects.</summary>
public interface IMarshalVisitor
{
    /// <summary>Writes <paramref name="value"/> by exactly one of the writer's calls (a container: Begin…, the items by
    /// <see cref="MarshalWriter.Write"/>, End…), or throws <see cref="MarshalWriter.Unmarshallable"/>.</summary>
    void Write(MarshalWriter writer, object value);
}

/// <summary>
/// Writes marshal data. Objects that occur again (the same object; strings: the same text) become references from version 3.
/// Only objects that are referred to carry the reference bit, which is set when the second occurrence comes, so the same
/// object graph gives the same bytes always. Requirements on callers: Begin and End pair up, and a Begin that returned
/// false has written a reference in the container's place: neither items nor End may follow.
/// </summary>
public sealed class MarshalWriter
{
    private readonly int _version;
    private readonly bool _allowCode;
    private readonly IMarshalVisitor _visitor;
    private readonly Dictionary<object, int> _seen = new(IdentityOrText.Instance);
    private readonly List<(int At, int Target)> _references = [];
    private byte[] _bytes = new byte[256];
    private int _length, _depth;

    public MarshalWriter(IMarshalVisitor? visitor = null, int version = MarshalFormat.Version, bool allowCode = true)
    {
        _visitor = visitor ?? ConstVisitor.Instance;
        _version = version;
        _allowCode = allowCode;
    }

    public static MarshalException Unmarshallable() => new(MarshalErrorKind.ValueError, "unmarshallable object");

    /// <summary>Marshals a constant or a code object.</summary>
    public static byte[] Dump(object constant, int version = MarshalFormat.Version)
    {
        var writer = new MarshalWriter(null, version);
        writer.Write(constant);
        return writer.ToArray();
    }

    public void Write(object value)
    {
        Enter();
        _visitor.Write(this, value);
        _depth--;
    }

    /// <summary>What was written. To be called once, at the end: it numbers the objects that are referred to.</summary>
    public byte[] ToArray()
    {
        var targets = _references.Select(r => r.Target).Distinct().Order().ToArray();
        foreach (var target in targets)
            _bytes[target] |= MarshalType.FlagRef;
        foreach (var (at, target) in _references)
            BinaryPrimitives.WriteInt32LittleEndian(_bytes.AsSpan(at), Array.BinarySearch(targets, target));
        return _bytes.AsSpan(0, _length).ToArray();
    }

    public void WriteNone() => Byte(MarshalType.None);
    public void WriteEllipsis() => Byte(MarshalType.Ellipsis);
    public void WriteStopIteration() => Byte(MarshalType.StopIteration);
    public void WriteBool(bool value) => Byte(value ? MarshalType.True : MarshalType.False);

    public void WriteInt(long value)
    {
        if (value is >= int.MinValue and <= int.MaxValue)
        {
            Byte(MarshalType.Int);
            Int32((int)value);
            return;
        }
        WriteLong(value);
    }

    public void WriteInt(BigInteger value)
    {
        if (value >= long.MinValue && value <= long.MaxValue)
            WriteInt((long)value);
        else
            WriteLong(value);
    }

    public void WriteFloat(double value)
    {
        if (_version > 1)
        {
            Byte(MarshalType.Float);
            Double(value);
            return;
        }
        Byte(MarshalType.TextFloat);
        ShortText(FloatText.Digits17(value));
    }

    public void WriteComplex(Complex value)
    {
        if (_version > 1)
        {
            Byte(MarshalType.Complex);
            Double(value.Real);
            Double(value.Imaginary);
            return;
        }
        Byte(MarshalType.TextComplex);
        ShortText(FloatText.Digits17(value.Real));
        ShortText(FloatText.Digits17(value.Imaginary));
    }

    /// <param name="interned">The reader shall intern it.</param>
    public void WriteStr(string value, bool interned)
    {
        if (!BeginShared(value))
            return;
        interned &= _version >= 3;
        if (_version >= 4 && Ascii.IsValid(value))
        {
            var isShort = value.Length < 256;
            Byte((isShort, interned) switch
            {
                (true, true) => MarshalType.ShortAsciiInterned,
                (true, false) => MarshalType.ShortAscii,
                (false, true) => MarshalType.AsciiInterned,
                _ => MarshalType.Ascii,
            });
            if (isShort)
                Byte((byte)value.Length);
            else
                Int32(value.Length);
            Encoding.ASCII.GetBytes(value, Reserve(value.Length));
            return;
        }
        Byte(interned ? MarshalType.Interned : MarshalType.Unicode);
        Counted(SurrogateUtf8.Encode(value));
    }

    /// <param name="key">The object whose identity tells repetitions; null if it cannot be repeated.</param>
    public void WriteBytes(ReadOnlySpan<byte> value, object? key)
    {
        if (!BeginShared(key))
            return;
        Byte(MarshalType.Bytes);
        Counted(value);
    }

    public bool BeginTuple(int count, object? key)
    {
        if (!BeginShared(key))
            return false;
        if (_version >= 4 && count < 256)
        {
            Byte(MarshalType.SmallTuple);
            Byte((byte)count);
        }
        else
        {
            Byte(MarshalType.Tuple);
            Int32(count);
        }
        return true;
    }

    public bool BeginList(int count, object? key)
    {
        if (!BeginShared(key))
            return false;
        Byte(MarshalType.List);
        Int32(count);
        return true;
    }

    /// <summary>Keys and values follow in turn, then <see cref="EndDict"/>.</summary>
    public bool BeginDict(object? key)
    {
        if (!BeginShared(key))
            return false;
        Byte(MarshalType.Dict);
        return true;
    }

    public void EndDict() => Byte(MarshalType.Null);

    /// <summary>The items follow, in the order of <see cref="SortSet{T}"/>.</summary>
    public bool BeginSet(int count, bool frozen, object? key)
    {
        if (!BeginShared(key))
            return false;
        Byte(frozen ? MarshalType.FrozenSet : MarshalType.Set);
        Int32(count);
        return true;
    }

    /// <summary>The order in which a set is written: by the marshalled form of each item, so that hashing does not show.</summary>
    public T[] SortSet<T>(IEnumerable<T> items) where T : class
    {
        var keyed = new List<(byte[] Form, T Item)>();
        foreach (var item in items)
        {
            // Each alone, but as deep as it stands here: a set within itself must meet the limit.
            var alone = new MarshalWriter(_visitor, _version, _allowCode) { _depth = _depth };
            alone.Write(item);
            keyed.Add((alone.ToArray(), item));
        }
        keyed.Sort((x, y) => x.Form.AsSpan().SequenceCompareTo(y.Form));
        return [.. keyed.Select(k => k.Item)];
    }

    /// <summary>Start, stop and step follow.</summary>
    public bool BeginSlice(object? key)
    {
        if (_version < 5)
            throw Unmarshallable();
        if (!BeginShared(key))
            return false;
        Byte(MarshalType.Slice);
        return true;
    }

    public void WriteCode(CodeObject code)
    {
        if (!_allowCode)
            throw new MarshalException(MarshalErrorKind.ValueError, "marshalling code objects is disallowed");
        if (!BeginShared(code))
            return;
        Byte(MarshalType.Code);
        Int32(code.ArgCount);
        Int32(code.PosOnlyArgCount);
        Int32(code.KwOnlyArgCount);
        Int32(code.StackSize);
        Int32((int)code.Flags);
        WriteBytes(code.Code, code.Code);
        if (BeginTuple(code.Consts.Length, code.Consts))
        {
            foreach (var constant in code.Consts)
            {
                Enter();
                ConstVisitor.Instance.Write(this, constant);
                _depth--;
            }
        }
        WriteNames(code.Names);
        WriteNames(code.LocalsPlusNames);
        WriteBytes(code.LocalsPlusKinds, code.LocalsPlusKinds);
        WriteStr(code.FileName, interned: false);
        WriteStr(code.Name, interned: true);
        WriteStr(code.QualName, interned: true);
        Int32(code.FirstLine);
        WriteBytes(code.LineTable, code.LineTable);
        WriteBytes(code.ExceptionTable, code.ExceptionTable);
    }

    private void WriteNames(string[] names)
    {
        if (!BeginTuple(names.Length, names.Length == 0 ? ConstTuple.Empty : names))
            return;
        foreach (var name in names)
            WriteStr(name, interned: true);
    }

    private void Enter()
    {
        if (++_depth > MarshalFormat.MaxDepth || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw new MarshalException(MarshalErrorKind.ValueError, "object too deeply nested to marshal");
    }

    /// <summary>Writes a reference and returns false if <paramref name="key"/> was written before.</summary>
    private bool BeginShared(object? key)
    {
        if (_version < 3 || key is null || _seen.TryAdd(key, _length))
            return true;
        Byte(MarshalType.Reference);
        _references.Add((_length, _seen[key]));
        Int32(0);
        return false;
    }

    private void WriteLong(BigInteger value)
    {
        Byte(MarshalType.Long);
        var magnitude = BigInteger.Abs(value).ToByteArray(isUnsigned: true);
        var bitCount = magnitude.Length * 8 - int.Max(0, BitOperations.LeadingZeroCount((uint)magnitude[^1]) - 24);
        var digits = (bitCount + 14) / 15;
        Int32(value.Sign < 0 ? -digits : digits);
        var (pending, bits, at) = (0, 0, 0);
        for (var i = 0; i < digits; i++)
        {
            for (; bits < 15 && at < magnitude.Length; bits += 8)
                pending |= magnitude[at++] << bits;
            BinaryPrimitives.WriteUInt16LittleEndian(Reserve(2), (ushort)(pending & 0x7FFF));
            pending >>= 15;
            bits -= 15;
        }
    }

    private void ShortText(string text)
    {
        Byte((byte)text.Length);
        Encoding.ASCII.GetBytes(text, Reserve(text.Length));
    }

    private void Counted(ReadOnlySpan<byte> bytes)
    {
        Int32(bytes.Length);
        bytes.CopyTo(Reserve(bytes.Length));
    }

    private void Byte(byte value) => Reserve(1)[0] = value;
    private void Int32(int value) => BinaryPrimitives.WriteInt32LittleEndian(Reserve(4), value);
    private void Double(double value) => BinaryPrimitives.WriteDoubleLittleEndian(Reserve(8), value);

    private Span<byte> Reserve(int count)
    {
        if (count > _bytes.Length - _length)
            Array.Resize(ref _bytes, checked(int.Max(_bytes.Length * 2, _length + count)));
        var span = _bytes.AsSpan(_length, count);
        _length += count;
        return span;
    }

    private sealed class IdentityOrText : IEqualityComparer<object>
    {
        public static readonly IdentityOrText Instance = new();

        public new bool Equals(object? x, object? y) =>
            ReferenceEquals(x, y) || (x is string a && y is string b && string.Equals(a, b, StringComparison.Ordinal));

        public int GetHashCode(object value) => value is string text ? text.GetHashCode() : RuntimeHelpers.GetHashCode(value);
    }
}

/// <summary>Writes constants and code objects (see <see cref="PyConst"/>).</summary>
public sealed class ConstVisitor : IMarshalVisitor
{
    public static readonly ConstVisitor Instance = new();

    public void Write(MarshalWriter writer, object value)
    {
        switch (value)
        {
            case PyConst:
                if (ReferenceEquals(value, PyConst.None))
                    writer.WriteNone();
                else
                    writer.WriteEllipsis();
                break;
            case bool b:
                writer.WriteBool(b);
                break;
            case long i:
                writer.WriteInt(i);
                break;
            case BigInteger big:
                writer.WriteInt(big);
                break;
            case double d:
                writer.WriteFloat(d);
                break;
            case Complex c:
                writer.WriteComplex(c);
                break;
            case string s:
                writer.WriteStr(s, InternsConstant(s));
                break;
            case ConstBytes bytes:
                writer.WriteBytes(bytes.Bytes, bytes);
                break;
            case ConstTuple tuple:
                WriteItems(writer, tuple);
                break;
            case ConstFrozenSet set:
                if (writer.BeginSet(set.Count, frozen: true, set))
                {
                    foreach (var item in writer.SortSet(set.Items.ToArray()))
                        writer.Write(item);
                }
                break;
            case ConstSlice slice:
                if (writer.BeginSlice(slice))
                {
                    writer.Write(slice.Start);
                    writer.Write(slice.Stop);
                    writer.Write(slice.Step);
                }
                break;
            case CodeObject code:
                writer.WriteCode(code);
                break;
            default:
                throw MarshalWriter.Unmarshallable();
        }
    }

    /// <summary>CPython interns string constants that look like names.</summary>
    public static bool InternsConstant(string text) => !text.AsSpan().ContainsAnyExcept(NameCharacters);

    private static readonly System.Buffers.SearchValues<char> NameCharacters =
        System.Buffers.SearchValues.Create("_abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    private static void WriteItems(MarshalWriter writer, ConstTuple tuple)
    {
        if (!writer.BeginTuple(tuple.Count, tuple.Count == 0 ? ConstTuple.Empty : tuple))
            return;
        foreach (var item in tuple.Items)
            writer.Write(item);
    }
}

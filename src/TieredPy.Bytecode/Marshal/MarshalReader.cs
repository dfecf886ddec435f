using System.Buffers.Binary;
using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text;

namespace TieredPy.Bytecode.Marshal;

/// <summary>
/// Reads one object after another from marshal data. Any bytes give an object or a <see cref="MarshalException"/>: sizes
/// are believed only as far as there is data, and nesting is bounded as in CPython.
/// </summary>
public sealed class MarshalReader<T, TFactory>
    where TFactory : struct, IMarshalFactory<T>
{
    private readonly TFactory _factory;
    private readonly Func<int, ReadOnlyMemory<byte>>? _source;
    private readonly byte[] _data;
    private readonly int _end;
    private readonly bool _allowCode;
    private readonly List<Numbered> _numbered = [];
    private int _at, _depth;

    /// <summary>An object that 'r' can name; not <see cref="Ready"/> while its parts are read, if it cannot contain itself.</summary>
    private struct Numbered
    {
        public T Value;
        public bool Ready;
    }

    /// <param name="data">Read from <paramref name="start"/>; <see cref="Position"/> tells how far it got.</param>
    public MarshalReader(TFactory factory, byte[] data, int start = 0, int? end = null, bool allowCode = true)
    {
        _factory = factory;
        _data = data;
        _at = start;
        _end = end ?? data.Length;
        _allowCode = allowCode;
    }

    /// <param name="source">Reads exactly the bytes that it is asked for, fewer only at the end of the file; the reader
    /// never asks for more than the object takes, so that the file stands behind the object afterwards.</param>
    public MarshalReader(TFactory factory, Func<int, ReadOnlyMemory<byte>> source, bool allowCode = true)
    {
        _factory = factory;
        _source = source;
        _data = [];
        _allowCode = allowCode;
    }

    public int Position => _at;

    public T ReadObject()
    {
        _numbered.Clear();
        _depth = 0;
        if (!TryRead(out var value))
            throw NullIn("object");
        return value;
    }

    /// <summary>False for the NULL that ends a dict and is an error elsewhere; a slice or a code object with a NULL among
    /// its parts counts as one.</summary>
    private bool TryRead(out T value)
    {
        var next = NextByte();
        if (next < 0)
            throw MarshalException.Eof("EOF read where object expected");
        if (++_depth > MarshalFormat.MaxDepth || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw new MarshalException(MarshalErrorKind.ValueError, "recursion limit exceeded");
        var numbered = (next & MarshalType.FlagRef) != 0;
        var type = next & ~MarshalType.FlagRef;
        switch (type)
        {
            case MarshalType.Null:
                _depth--;
                value = default!;
                return false;
            case MarshalType.None:
                value = _factory.None;
                break;
            case MarshalType.Ellipsis:
                value = _factory.Ellipsis;
                break;
            case MarshalType.StopIteration:
                value = _factory.StopIteration;
                break;
            case MarshalType.False or MarshalType.True:
                value = _factory.Bool(type == MarshalType.True);
                break;
            case MarshalType.Reference:
                value = ReadReference();
                break;
            case MarshalType.Tuple or MarshalType.SmallTuple:
                value = ReadTuple(type == MarshalType.SmallTuple ? ByteCount() : Count("tuple size"), numbered);
                break;
            case MarshalType.List:
                value = ReadList(numbered);
                break;
            case MarshalType.Dict:
                value = ReadDict(numbered);
                break;
            case MarshalType.Set:
                value = ReadSet(numbered);
                break;
            case MarshalType.FrozenSet:
                value = ReadFrozenSet(numbered);
                break;
            case MarshalType.Slice:
                if (!TryReadSlice(numbered, out value))
                    goto case MarshalType.Null;
                break;
            case MarshalType.Code:
                if (!TryReadCode(numbered, out value))
                    goto case MarshalType.Null;
                break;
            default:
                value = ReadScalar(type);
                if (numbered)
                    _numbered.Add(new() { Value = value, Ready = true });
                break;
        }
        _depth--;
        return true;
    }

    private T ReadScalar(int type)
    {
        switch (type)
        {
            case MarshalType.Int:
                return _factory.Int(Int32());
            case MarshalType.Int64:
                return _factory.Int(BinaryPrimitives.ReadInt64LittleEndian(Take(8)));
            case MarshalType.Long:
                return ReadLong();
            case MarshalType.Float:
                return _factory.Float(BinaryPrimitives.ReadDoubleLittleEndian(Take(8)));
            case MarshalType.Complex:
                var parts = Take(16);
                return _factory.Complex(new(BinaryPrimitives.ReadDoubleLittleEndian(parts), BinaryPrimitives.ReadDoubleLittleEndian(parts[8..])));
            case MarshalType.TextFloat:
                return _factory.Float(TextDouble());
            case MarshalType.TextComplex:
                var real = TextDouble();
                return _factory.Complex(new(real, TextDouble()));
            case MarshalType.Bytes:
                return _factory.Bytes(Take(Count("bytes object size")).ToArray());
            case MarshalType.ShortAscii or MarshalType.ShortAsciiInterned:
                return _factory.Str(Encoding.Latin1.GetString(Take(ByteCount())), type == MarshalType.ShortAsciiInterned);
            case MarshalType.Ascii or MarshalType.AsciiInterned:
                return _factory.Str(Encoding.Latin1.GetString(Take(Count("string size"))), type == MarshalType.AsciiInterned);
            case MarshalType.Unicode or MarshalType.Interned:
                return _factory.Str(SurrogateUtf8.Decode(Take(Count("string size"))), type == MarshalType.Interned);
            default:
                throw MarshalException.Bad("unknown type code");
        }
    }

    private T ReadReference()
    {
        var index = Int32();
        if ((uint)index >= (uint)_numbered.Count || !_numbered[index].Ready)
            throw MarshalException.Bad("invalid reference");
        return _numbered[index].Value;
    }

    private int Reserve(bool numbered)
    {
        if (numbered)
            _numbered.Add(default);
        return _numbered.Count - 1;
    }

    private T Number(bool numbered, int index, T value)
    {
        if (numbered)
            _numbered[index] = new() { Value = value, Ready = true };
        return value;
    }

    private T ReadTuple(int count, bool numbered)
    {
        var tuple = _factory.NewTuple(IsPlausible(count) ? count : 0);
        Number(numbered, Reserve(numbered), tuple);
        RequirePlausible(count, "tuple");
        for (var i = 0; i < count; i++)
            _factory.SetItem(tuple, i, Item("tuple"));
        return tuple;
    }

    private T ReadList(bool numbered)
    {
        var count = Count("list size");
        var list = _factory.NewList(IsPlausible(count) ? count : 0);
        Number(numbered, Reserve(numbered), list);
        for (var i = 0; i < count; i++)
            _factory.Append(list, Item("list"));
        return list;
    }

    private T ReadDict(bool numbered)
    {
        var dict = _factory.NewDict();
        Number(numbered, Reserve(numbered), dict);
        while (TryRead(out var key) && TryRead(out var value))
            _factory.SetEntry(dict, key, value);
        return dict;
    }

    private T ReadSet(bool numbered)
    {
        var count = Count("set size");
        var set = _factory.NewSet();
        Number(numbered, Reserve(numbered), set);
        for (var i = 0; i < count; i++)
            _factory.Add(set, Item("set"));
        return set;
    }

    private T ReadFrozenSet(bool numbered)
    {
        var count = Count("set size");
        var index = Reserve(numbered && count > 0);
        RequirePlausible(count, "set");
        var items = new T[count];
        for (var i = 0; i < count; i++)
            items[i] = Item("set");
        var set = _factory.FrozenSet(items);
        return Number(numbered, count > 0 ? index : Reserve(numbered), set);
    }

    private bool TryReadSlice(bool numbered, out T value)
    {
        var index = Reserve(numbered);
        value = default!;
        if (!TryRead(out var start) || !TryRead(out var stop) || !TryRead(out var step))
            return false;
        value = Number(numbered, index, _factory.Slice(start, stop, step));
        return true;
    }

    private bool TryReadCode(bool numbered, out T value)
    {
        if (!_allowCode)
            throw new MarshalException(MarshalErrorKind.ValueError, "unmarshalling code objects is disallowed");
        var index = Reserve(numbered);
        value = default!;
        MarshalledCode<T> code = default;
        code.ArgCount = Int32();
        code.PosOnlyArgCount = Int32();
        code.KwOnlyArgCount = Int32();
        code.StackSize = Int32();
        code.Flags = Int32();
        if (!TryRead(out code.Code) || !TryRead(out code.Consts) || !TryRead(out code.Names) ||
            !TryRead(out code.LocalsPlusNames) || !TryRead(out code.LocalsPlusKinds) || !TryRead(out code.FileName) ||
            !TryRead(out code.Name) || !TryRead(out code.QualName))
        {
            return false;
        }
        code.FirstLine = Int32();
        if (!TryRead(out code.LineTable) || !TryRead(out code.ExceptionTable))
            return false;
        value = Number(numbered, index, _factory.Code(code));
        return true;
    }

    private T Item(string container) => TryRead(out var value) ? value : throw NullIn(container);

    private static MarshalException NullIn(string what) =>
        new(MarshalErrorKind.TypeError, "NULL object in marshal data for " + what);

    /// <summary>Every item takes a byte at least, so a count beyond the data's length is a lie, and is not allocated for.</summary>
    private bool IsPlausible(int count) => count <= (_source is null ? _end - _at : 1 << 26);

    /// <summary>Ends with the error that stands in the way of so many items: the end of the data at the latest.</summary>
    private void RequirePlausible(int count, string container)
    {
        if (IsPlausible(count))
            return;
        if (_source is not null)
            throw new MarshalException(MarshalErrorKind.MemoryError, "");
        while (true)
            Item(container);
    }

    private T ReadLong()
    {
        var size = Int32();
        if (size == int.MinValue)
            throw MarshalException.Bad("long size out of range");
        var digits = Math.Abs(size);
        var negative = size < 0;
        if (digits == 0)
            return _factory.Int(0);
        if (digits > (_source is null ? (_end - _at) / 2 : 1 << 26))
        {
            // CPython looks at the digits as they come.
            for (var i = 0; i < digits; i++)
                Digit();
        }
        if (digits <= 4)
        {
            var small = 0L;
            for (var i = 0; i < digits; i++)
                small |= (long)LongDigit(i == digits - 1) << (15 * i);
            return _factory.Int(negative ? -small : small);
        }
        var bytes = new byte[(digits * 15L + 7) / 8 + 1];
        var (pending, bits, at) = (0, 0, 0);
        for (var i = 0; i < digits; i++)
        {
            pending |= LongDigit(i == digits - 1) << bits;
            for (bits += 15; bits >= 8; bits -= 8, pending >>= 8)
                bytes[at++] = (byte)pending;
        }
        bytes[at] = (byte)pending;
        var value = new BigInteger(bytes, isUnsigned: true);
        if (negative)
            value = -value;
        return value >= long.MinValue && value <= long.MaxValue ? _factory.Int((long)value) : _factory.BigInt(value);
    }

    private int LongDigit(bool last)
    {
        var digit = Digit();
        return digit == 0 && last ? throw MarshalException.Bad("unnormalized long data") : digit;
    }

    private int Digit()
    {
        int digit = BinaryPrimitives.ReadUInt16LittleEndian(Take(2));
        return digit < 1 << 15 ? digit : throw MarshalException.Bad("digit out of range in long");
    }

    private double TextDouble()
    {
        var bytes = Take(ByteCount());
        var zero = bytes.IndexOf((byte)0);
        var text = Encoding.UTF8.GetString(zero < 0 ? bytes : bytes[..zero]);
        return double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var value)
            ? value
            : text.TrimStart('-', '+').ToLowerInvariant() switch
            {
                "inf" or "infinity" => text[0] == '-' ? double.NegativeInfinity : double.PositiveInfinity,
                "nan" => double.NaN,
                _ => throw new MarshalException(MarshalErrorKind.ValueError, "could not convert string to float: " + ConstRepr.Of(text)),
            };
    }

    private int NextByte()
    {
        if (_source is not null)
        {
            var one = _source(1);
            _at += one.Length;
            return one.Length == 0 ? -1 : one.Span[0];
        }
        return _at < _end ? _data[_at++] : -1;
    }

    private int ByteCount()
    {
        var value = NextByte();
        return value >= 0 ? value : throw MarshalException.Eof("EOF read where not expected");
    }

    private int Int32() => BinaryPrimitives.ReadInt32LittleEndian(Take(4));

    private int Count(string what)
    {
        var count = Int32();
        return count >= 0 ? count : throw MarshalException.Bad(what + " out of range");
    }

    private ReadOnlySpan<byte> Take(int count)
    {
        if (_source is not null)
        {
            var piece = count == 0 ? default : _source(count);
            _at += piece.Length;
            return piece.Length == count ? piece.Span : throw MarshalException.Eof("EOF read where not expected");
        }
        if (count > _end - _at)
            throw MarshalException.Eof("marshal data too short");
        var span = _data.AsSpan(_at, count);
        _at += count;
        return span;
    }
}

/// <summary>Reading constants and code objects: what .pyc files hold.</summary>
public static class MarshalReader
{
    public static object ReadConstant(byte[] data, int start = 0) =>
        new MarshalReader<object, ConstFactory>(default, data, start).ReadObject();

    /// <summary>The code object of a .pyc's body.</summary>
    public static CodeObject ReadCode(byte[] data, int start = 0) =>
        ReadConstant(data, start) as CodeObject ?? throw new MarshalException(MarshalErrorKind.TypeError, "not a code object");
}

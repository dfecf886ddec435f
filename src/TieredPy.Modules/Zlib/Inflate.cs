using System.Buffers.Binary;
using TieredPy.Runtime;

namespace TieredPy.Modules;

/// <summary>
/// Decompression of deflate data (RFC 1951) in zlib (RFC 1950), gzip (RFC 1952) or no container, fed piece by piece. .NET's streams
/// cannot say how much of their input they used, which unused_data needs. A step that runs out of input is undone and tried again
/// when more has come.
/// </summary>
internal sealed class Inflate
{
    private enum State
    {
        Header,
        Block,
        Stored,
        Codes,
        Trailer,
        Done,
    }

    private sealed class NeedInput : Exception;

    private static readonly NeedInput s_needInput = new();
    private static readonly Huffman s_fixedLiterals = new([.. Enumerable.Repeat((byte)8, 144), .. Enumerable.Repeat((byte)9, 112), .. Enumerable.Repeat((byte)7, 24), .. Enumerable.Repeat((byte)8, 8)]);
    private static readonly Huffman s_fixedDistances = new([.. Enumerable.Repeat((byte)5, 30)]);

    private readonly byte[] _window = new byte[32768];
    private readonly int _container;
    private readonly bool _detect;
    private byte[] _carry = [];
    private byte[] _data = [];
    private int _at, _bits, _bitCount, _windowAt;
    private long _produced;
    private State _state;
    private bool _last, _gzip;
    private int _stored, _copyLength, _copyDistance;
    private uint _adler = 1, _crc;
    private Huffman _literals = s_fixedLiterals, _distances = s_fixedDistances;

    public bool Finished => _state == State.Done;

    public Inflate(int wbits)
    {
        if (wbits is not (0 or (>= 8 and <= 15) or (>= -15 and <= -8) or (>= 24 and <= 31) or (>= 40 and <= 47))) throw PyErr.ValueError("Invalid initialization option");
        _container = wbits < 0 ? -1 : wbits >= 24 && wbits < 40 ? 1 : 0;
        _detect = wbits >= 40;
        _gzip = _container == 1;
        _state = _container < 0 ? State.Block : State.Header;
    }

    /// <summary>Decompresses until input, room or the stream end; returns how many bytes of the input were used.</summary>
    public int Feed(byte[] input, List<byte> output, long max)
    {
        if (Finished) return 0;
        var carried = _carry.Length;
        _data = carried == 0 ? input : [.. _carry, .. input];
        _carry = [];
        _at = 0;
        var start = output.Count;
        while (!Finished)
        {
            var (at, bits, count) = (_at, _bits, _bitCount);
            try
            {
                if (output.Count - start >= max)
                {
                    // an end that needs no more room is taken at once
                    if (_state is State.Codes or State.Stored && (_copyLength > 0 || _stored > 0)) break;
                    if (_state == State.Codes && !TryEndOfBlock()) break;
                    if (_state is State.Stored && _stored > 0) break;
                    if (_state == State.Codes) continue;
                }
                Step(output, start, max);
            }
            catch (NeedInput)
            {
                // what is left belongs to a step that was not completed
                if (!_paused) (_at, _bits, _bitCount) = (at, bits, count);
                _paused = false;
                _carry = _data[_at..];
                _at = _data.Length;
                return input.Length;
            }
        }
        if (Finished)
        {
            // whole bytes in the bit buffer were not used
            _at -= _bitCount / 8;
            _bitCount = 0;
            return Math.Max(0, _at - carried);
        }
        // room ran out: input not looked at goes back to the caller
        var used = _at - carried;
        if (used >= 0) return used;
        _carry = _data[_at..carried];
        return 0;
    }

    private bool TryEndOfBlock()
    {
        var (at, bits, count) = (_at, _bits, _bitCount);
        if (_literals.Decode(this) == 256)
        {
            _state = State.Block;
            if (_last) _state = State.Trailer;
            return true;
        }
        (_at, _bits, _bitCount) = (at, bits, count);
        return false;
    }

    private int Byte()
    {
        if (_bitCount >= 8)
        {
            var held = _bits & 255;
            _bits >>= 8;
            _bitCount -= 8;
            return held;
        }
        return _at < _data.Length ? _data[_at++] : throw s_needInput;
    }

    internal int Bits(int count)
    {
        while (_bitCount < count)
        {
            if (_at >= _data.Length) throw s_needInput;
            _bits |= _data[_at++] << _bitCount;
            _bitCount += 8;
        }
        var r = _bits & ((1 << count) - 1);
        _bits >>>= count;
        _bitCount -= count;
        return r;
    }

    private void Emit(byte b, List<byte> output)
    {
        output.Add(b);
        _window[_windowAt++ & 32767] = b;
        _produced++;
    }

    private static PyException Bad(string what) => ZlibModule.Raise("Error -3 while decompressing data: " + what);

    private void Step(List<byte> output, int start, long max)
    {
        switch (_state)
        {
            case State.Header:
                Header();
                return;
            case State.Block:
                if (_last)
                {
                    _state = State.Trailer;
                    return;
                }
                BeginBlock();
                return;
            case State.Stored:
                if (_stored == 0)
                {
                    _state = _last ? State.Trailer : State.Block;
                    return;
                }
                var from = output.Count;
                try
                {
                    while (_stored > 0 && output.Count - start < max)
                    {
                        // each byte is complete by itself: keep what was read before input ended
                        if (_bitCount < 8 && _at >= _data.Length) break;
                        Emit((byte)Byte(), output);
                        _stored--;
                    }
                }
                finally
                {
                    Sum(output, from);
                }
                if (_stored > 0 && output.Count - start < max)
                {
                    _paused = true;
                    throw s_needInput;
                }
                return;
            case State.Codes:
                Codes(output, start, max);
                return;
            case State.Trailer:
                Trailer();
                return;
        }
    }

    private void Header()
    {
        if (_detect && _produced == 0)
        {
            if (_data.Length - _at < 2) throw s_needInput;
            _gzip = _data[_at] == 0x1f && _data[_at + 1] == 0x8b;
        }
        if (_gzip)
        {
            if (Byte() != 0x1f || Byte() != 0x8b) throw Bad("incorrect header check");
            if (Byte() != 8) throw Bad("unknown compression method");
            var flags = Byte();
            if ((flags & 0xe0) != 0) throw Bad("unknown header flags set");
            for (var i = 0; i < 6; i++) _ = Byte();
            if ((flags & 4) != 0)
            {
                for (var n = Byte() | (Byte() << 8); n > 0; n--) _ = Byte();
            }
            if ((flags & 8) != 0) while (Byte() != 0) { }
            if ((flags & 16) != 0) while (Byte() != 0) { }
            if ((flags & 2) != 0) _ = Byte() | Byte();
        }
        else
        {
            int cmf = Byte(), flags = Byte();
            if (((cmf << 8) | flags) % 31 != 0) throw Bad("incorrect header check");
            if ((cmf & 15) != 8) throw Bad("unknown compression method");
            if (cmf >> 4 > 7) throw Bad("invalid window size");
            if ((flags & 32) != 0) throw ZlibModule.Raise("Error 2 while decompressing data");
        }
        _state = State.Block;
    }

    private void BeginBlock()
    {
        var last = Bits(1) == 1;
        switch (Bits(2))
        {
            case 0:
                _ = Bits(_bitCount % 8);
                var length = Byte() | (Byte() << 8);
                var check = Byte() | (Byte() << 8);
                if (length != (~check & 0xffff)) throw Bad("invalid stored block lengths");
                _stored = length;
                _state = State.Stored;
                break;
            case 1:
                _literals = s_fixedLiterals;
                _distances = s_fixedDistances;
                _state = State.Codes;
                break;
            case 2:
                ReadCodes();
                _state = State.Codes;
                break;
            default:
                throw Bad("invalid block type");
        }
        _last = last;
    }

    private static ReadOnlySpan<byte> Order => [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

    private void ReadCodes()
    {
        int literals = Bits(5) + 257, distances = Bits(5) + 1, count = Bits(4) + 4;
        if (literals > 286 || distances > 30) throw Bad("too many length or distance symbols");
        var lengths = new byte[19];
        for (var i = 0; i < count; i++) lengths[Order[i]] = (byte)Bits(3);
        var codes = new Huffman(lengths);
        if (!codes.Complete) throw Bad("invalid code lengths set");
        var all = new byte[literals + distances];
        for (var i = 0; i < all.Length;)
        {
            var symbol = codes.Decode(this);
            if (symbol < 16)
            {
                all[i++] = (byte)symbol;
                continue;
            }
            byte value = 0;
            int repeat;
            if (symbol == 16)
            {
                if (i == 0) throw Bad("invalid bit length repeat");
                value = all[i - 1];
                repeat = 3 + Bits(2);
            }
            else
            {
                repeat = symbol == 17 ? 3 + Bits(3) : 11 + Bits(7);
            }
            if (i + repeat > all.Length) throw Bad("invalid bit length repeat");
            while (repeat-- > 0) all[i++] = value;
        }
        if (all[256] == 0) throw Bad("invalid code -- missing end-of-block");
        _literals = new Huffman(all.AsSpan(0, literals));
        if (!_literals.Complete) throw Bad("invalid literal/lengths set");
        _distances = new Huffman(all.AsSpan(literals));
        if (!_distances.Complete && distances > 1 && _distances.Symbols > 1) throw Bad("invalid distances set");
    }

    private static ReadOnlySpan<short> LengthBase => [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258];
    private static ReadOnlySpan<byte> LengthExtra => [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
    private static ReadOnlySpan<short> DistanceBase => [1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577];

    private void Codes(List<byte> output, int start, long max)
    {
        var from = output.Count;
        var (at, bits, count) = (_at, _bits, _bitCount);
        try
        {
            while (true)
            {
                while (_copyLength > 0)
                {
                    if (output.Count - start >= max) return;
                    Emit(_window[(_windowAt - _copyDistance) & 32767], output);
                    _copyLength--;
                }
                if (output.Count - start >= max) return;
                (at, bits, count) = (_at, _bits, _bitCount);
                var symbol = _literals.Decode(this);
                if (symbol < 256)
                {
                    Emit((byte)symbol, output);
                    continue;
                }
                if (symbol == 256)
                {
                    _state = _last ? State.Trailer : State.Block;
                    return;
                }
                if (symbol > 285) throw Bad("invalid literal/length code");
                var length = LengthBase[symbol - 257] + Bits(LengthExtra[symbol - 257]);
                var code = _distances.Decode(this);
                if (code > 29) throw Bad("invalid distance code");
                var distance = DistanceBase[code] + Bits(code < 4 ? 0 : (code >> 1) - 1);
                if (distance > _produced) throw Bad("invalid distance too far back");
                (_copyLength, _copyDistance) = (length, distance);
            }
        }
        catch (NeedInput)
        {
            // only the last symbol is taken back
            (_at, _bits, _bitCount) = (at, bits, count);
            _paused = true;
            throw;
        }
        finally
        {
            Sum(output, from);
        }
    }

    /// <summary>Input ended in the middle of a block, and what was decoded of it stays.</summary>
    private bool _paused;

    private void Sum(List<byte> output, int from)
    {
        var fresh = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(output)[from..];
        if (_gzip)
        {
            _crc = Crc32.Update(_crc, fresh);
            return;
        }
        uint a = _adler & 0xffff, b = _adler >> 16;
        while (fresh.Length > 0)
        {
            var n = Math.Min(5552, fresh.Length);
            foreach (var x in fresh[..n])
            {
                a += x;
                b += a;
            }
            a %= 65521;
            b %= 65521;
            fresh = fresh[n..];
        }
        _adler = (b << 16) | a;
    }

    private void Trailer()
    {
        _ = Bits(_bitCount % 8);
        if (_container < 0)
        {
            _state = State.Done;
            return;
        }
        Span<byte> check = stackalloc byte[8];
        var size = _gzip ? 8 : 4;
        for (var i = 0; i < size; i++) check[i] = (byte)Byte();
        if (_gzip)
        {
            if (BinaryPrimitives.ReadUInt32LittleEndian(check) != _crc) throw Bad("incorrect data check");
            if (BinaryPrimitives.ReadUInt32LittleEndian(check[4..]) != (uint)_produced) throw Bad("incorrect length check");
        }
        else if (BinaryPrimitives.ReadUInt32BigEndian(check) != _adler)
        {
            throw Bad("incorrect data check");
        }
        _state = State.Done;
    }

    /// <summary>A canonical prefix code, decoded a bit at a time.</summary>
    private sealed class Huffman
    {
        private readonly short[] _counts = new short[16];
        private readonly short[] _symbols;

        public bool Complete { get; }

        public int Symbols => _symbols.Length;

        public Huffman(ReadOnlySpan<byte> lengths)
        {
            foreach (var l in lengths) _counts[l]++;
            _counts[0] = 0;
            var left = 1;
            for (var l = 1; l < 16; l++) left = (left << 1) - _counts[l];
            Complete = left == 0;
            if (left < 0) throw Bad("invalid code lengths set");
            Span<short> offsets = stackalloc short[16];
            for (var l = 1; l < 15; l++) offsets[l + 1] = (short)(offsets[l] + _counts[l]);
            _symbols = new short[lengths.Length - lengths.Count((byte)0)];
            for (var i = 0; i < lengths.Length; i++)
            {
                if (lengths[i] != 0) _symbols[offsets[lengths[i]]++] = (short)i;
            }
        }

        public int Decode(Inflate input)
        {
            int code = 0, first = 0, index = 0;
            for (var length = 1; length < 16; length++)
            {
                code |= input.Bits(1);
                var count = _counts[length];
                if (code - count < first) return _symbols[index + (code - first)];
                index += count;
                first = (first + count) << 1;
                code <<= 1;
            }
            throw Bad("invalid code");
        }
    }
}

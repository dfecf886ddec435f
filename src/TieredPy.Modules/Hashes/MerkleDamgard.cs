using System.Buffers.Binary;
using System.Numerics;

namespace TieredPy.Modules;

/// <summary>
/// MD5, SHA-1 and SHA-2 on one frame. .NET's own cannot be copied in the middle, which Python's can; their constants are the
/// fractions of roots of primes (FIPS 180-4) and of sines (RFC 1321), and are computed.
/// </summary>
internal abstract class MerkleDamgard(int blockSize, int lengthSize) : BlockHash(blockSize)
{
    private ulong _length;

    protected abstract bool BigEndian { get; }

    public override void Update(ReadOnlySpan<byte> data)
    {
        _length += (ulong)data.Length;
        base.Update(data);
    }

    protected abstract byte[] Result();

    public override byte[] Digest(int length)
    {
        var last = (MerkleDamgard)Copy();
        var size = Block.Length - lengthSize;
        var padding = new byte[(Filled < size ? size : size + Block.Length) - Filled + lengthSize];
        padding[0] = 0x80;
        if (BigEndian) BinaryPrimitives.WriteUInt64BigEndian(padding.AsSpan(padding.Length - 8), _length * 8);
        else BinaryPrimitives.WriteUInt64LittleEndian(padding.AsSpan(padding.Length - 8), _length * 8);
        last.Update(padding);
        return last.Result();
    }

    /// <summary>The first 64 bits of the fractions of square or cube roots of primes.</summary>
    protected static ulong[] Fractions(int count, int root)
    {
        var result = new ulong[count];
        var n = 0;
        for (var p = 2; n < count; p++)
        {
            var prime = true;
            for (var d = 2; d * d <= p; d++) prime &= p % d != 0;
            if (!prime) continue;
            BigInteger target = (BigInteger)p << (64 * root), low = 0, high = BigInteger.One << 70;
            while (high - low > 1)
            {
                var middle = (low + high) >> 1;
                if (BigInteger.Pow(middle, root) <= target) low = middle;
                else high = middle;
            }
            result[n++] = (ulong)(low & ulong.MaxValue);
        }
        return result;
    }
}

/// <summary>SHA-256 and SHA-224.</summary>
internal sealed class Sha256 : MerkleDamgard
{
    private static readonly uint[] s_k = Array.ConvertAll(Fractions(64, 3), static f => (uint)(f >> 32));
    private static readonly ulong[] s_roots = Fractions(16, 2);
    private readonly int _size;
    private uint[] _h = new uint[8];

    public Sha256(int size)
        : base(64, 8)
    {
        _size = size;
        for (var i = 0; i < 8; i++) _h[i] = size == 32 ? (uint)(s_roots[i] >> 32) : (uint)s_roots[i + 8];
    }

    protected override bool BigEndian => true;

    protected override void Process(ReadOnlySpan<byte> block)
    {
        Span<uint> w = stackalloc uint[64];
        for (var i = 0; i < 16; i++) w[i] = BinaryPrimitives.ReadUInt32BigEndian(block[(4 * i)..]);
        for (var i = 16; i < 64; i++)
        {
            var s0 = BitOperations.RotateRight(w[i - 15], 7) ^ BitOperations.RotateRight(w[i - 15], 18) ^ (w[i - 15] >> 3);
            var s1 = BitOperations.RotateRight(w[i - 2], 17) ^ BitOperations.RotateRight(w[i - 2], 19) ^ (w[i - 2] >> 10);
            w[i] = w[i - 16] + s0 + w[i - 7] + s1;
        }
        uint a = _h[0], b = _h[1], c = _h[2], d = _h[3], e = _h[4], f = _h[5], g = _h[6], h = _h[7];
        for (var i = 0; i < 64; i++)
        {
            var t1 = h + (BitOperations.RotateRight(e, 6) ^ BitOperations.RotateRight(e, 11) ^ BitOperations.RotateRight(e, 25)) + ((e & f) ^ (~e & g)) + s_k[i] + w[i];
            var t2 = (BitOperations.RotateRight(a, 2) ^ BitOperations.RotateRight(a, 13) ^ BitOperations.RotateRight(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
            h = g;
            g = f;
            f = e;
            e = d + t1;
            d = c;
            c = b;
            b = a;
            a = t1 + t2;
        }
        _h[0] += a;
        _h[1] += b;
        _h[2] += c;
        _h[3] += d;
        _h[4] += e;
        _h[5] += f;
        _h[6] += g;
        _h[7] += h;
    }

    protected override byte[] Result()
    {
        var result = new byte[32];
        for (var i = 0; i < 8; i++) BinaryPrimitives.WriteUInt32BigEndian(result.AsSpan(4 * i), _h[i]);
        return result[.._size];
    }

    protected override void CloneState() => _h = (uint[])_h.Clone();
}

/// <summary>SHA-512 and SHA-384.</summary>
internal sealed class Sha512 : MerkleDamgard
{
    private static readonly ulong[] s_k = Fractions(80, 3), s_roots = Fractions(16, 2);
    private readonly int _size;
    private ulong[] _h = new ulong[8];

    public Sha512(int size)
        : base(128, 16)
    {
        _size = size;
        s_roots.AsSpan(size == 64 ? 0 : 8, 8).CopyTo(_h);
    }

    protected override bool BigEndian => true;

    protected override void Process(ReadOnlySpan<byte> block)
    {
        Span<ulong> w = stackalloc ulong[80];
        for (var i = 0; i < 16; i++) w[i] = BinaryPrimitives.ReadUInt64BigEndian(block[(8 * i)..]);
        for (var i = 16; i < 80; i++)
        {
            var s0 = BitOperations.RotateRight(w[i - 15], 1) ^ BitOperations.RotateRight(w[i - 15], 8) ^ (w[i - 15] >> 7);
            var s1 = BitOperations.RotateRight(w[i - 2], 19) ^ BitOperations.RotateRight(w[i - 2], 61) ^ (w[i - 2] >> 6);
            w[i] = w[i - 16] + s0 + w[i - 7] + s1;
        }
        ulong a = _h[0], b = _h[1], c = _h[2], d = _h[3], e = _h[4], f = _h[5], g = _h[6], h = _h[7];
        for (var i = 0; i < 80; i++)
        {
            var t1 = h + (BitOperations.RotateRight(e, 14) ^ BitOperations.RotateRight(e, 18) ^ BitOperations.RotateRight(e, 41)) + ((e & f) ^ (~e & g)) + s_k[i] + w[i];
            var t2 = (BitOperations.RotateRight(a, 28) ^ BitOperations.RotateRight(a, 34) ^ BitOperations.RotateRight(a, 39)) + ((a & b) ^ (a & c) ^ (b & c));
            h = g;
            g = f;
            f = e;
            e = d + t1;
            d = c;
            c = b;
            b = a;
            a = t1 + t2;
        }
        _h[0] += a;
        _h[1] += b;
        _h[2] += c;
        _h[3] += d;
        _h[4] += e;
        _h[5] += f;
        _h[6] += g;
        _h[7] += h;
    }

    protected override byte[] Result()
    {
        var result = new byte[64];
        for (var i = 0; i < 8; i++) BinaryPrimitives.WriteUInt64BigEndian(result.AsSpan(8 * i), _h[i]);
        return result[.._size];
    }

    protected override void CloneState() => _h = (ulong[])_h.Clone();
}

/// <summary>SHA-1.</summary>
internal sealed class Sha1() : MerkleDamgard(64, 8)
{
    private uint[] _h = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0];

    protected override bool BigEndian => true;

    protected override void Process(ReadOnlySpan<byte> block)
    {
        Span<uint> w = stackalloc uint[80];
        for (var i = 0; i < 16; i++) w[i] = BinaryPrimitives.ReadUInt32BigEndian(block[(4 * i)..]);
        for (var i = 16; i < 80; i++) w[i] = BitOperations.RotateLeft(w[i - 3] ^ w[i - 8] ^ w[i - 14] ^ w[i - 16], 1);
        uint a = _h[0], b = _h[1], c = _h[2], d = _h[3], e = _h[4];
        for (var i = 0; i < 80; i++)
        {
            var (f, k) = i switch
            {
                < 20 => ((b & c) | (~b & d), 0x5a827999u),
                < 40 => (b ^ c ^ d, 0x6ed9eba1u),
                < 60 => ((b & c) | (b & d) | (c & d), 0x8f1bbcdcu),
                _ => (b ^ c ^ d, 0xca62c1d6u),
            };
            var t = BitOperations.RotateLeft(a, 5) + f + e + k + w[i];
            e = d;
            d = c;
            c = BitOperations.RotateLeft(b, 30);
            b = a;
            a = t;
        }
        _h[0] += a;
        _h[1] += b;
        _h[2] += c;
        _h[3] += d;
        _h[4] += e;
    }

    protected override byte[] Result()
    {
        var result = new byte[20];
        for (var i = 0; i < 5; i++) BinaryPrimitives.WriteUInt32BigEndian(result.AsSpan(4 * i), _h[i]);
        return result;
    }

    protected override void CloneState() => _h = (uint[])_h.Clone();
}

/// <summary>MD5.</summary>
internal sealed class Md5() : MerkleDamgard(64, 8)
{
    private static readonly uint[] s_k = [.. Enumerable.Range(1, 64).Select(static i => (uint)(Math.Abs(Math.Sin(i)) * 4294967296.0))];
    private uint[] _h = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476];

    private static ReadOnlySpan<byte> Shifts => [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21];

    protected override bool BigEndian => false;

    protected override void Process(ReadOnlySpan<byte> block)
    {
        Span<uint> m = stackalloc uint[16];
        for (var i = 0; i < 16; i++) m[i] = BinaryPrimitives.ReadUInt32LittleEndian(block[(4 * i)..]);
        uint a = _h[0], b = _h[1], c = _h[2], d = _h[3];
        for (var i = 0; i < 64; i++)
        {
            var (f, g) = (i >> 4) switch
            {
                0 => ((b & c) | (~b & d), i),
                1 => ((d & b) | (~d & c), (5 * i) + 1),
                2 => (b ^ c ^ d, (3 * i) + 5),
                _ => (c ^ (b | ~d), 7 * i),
            };
            var t = d;
            d = c;
            c = b;
            b += BitOperations.RotateLeft(a + f + s_k[i] + m[g & 15], Shifts[((i >> 4) << 2) | (i & 3)]);
            a = t;
        }
        _h[0] += a;
        _h[1] += b;
        _h[2] += c;
        _h[3] += d;
    }

    protected override byte[] Result()
    {
        var result = new byte[16];
        for (var i = 0; i < 4; i++) BinaryPrimitives.WriteUInt32LittleEndian(result.AsSpan(4 * i), _h[i]);
        return result;
    }

    protected override void CloneState() => _h = (uint[])_h.Clone();
}

using System.Buffers.Binary;
using System.Numerics;

namespace TieredPy.Modules;

/// <summary>A hash in the making. Digests may be asked for at any time; the state can be copied.</summary>
internal abstract class HashState
{
    public abstract void Update(ReadOnlySpan<byte> data);

    /// <summary>The digest of what came so far; the state stays as it is. <paramref name="length"/> counts for functions of variable output.</summary>
    public abstract byte[] Digest(int length);

    public abstract HashState Copy();
}

/// <summary>Collects input into blocks.</summary>
internal abstract class BlockHash(int blockSize) : HashState
{
    protected byte[] Block { get; private set; } = new byte[blockSize];

    protected int Filled { get; private set; }

    /// <summary>Is a full block kept until more input comes (BLAKE2, whose last block is marked)?</summary>
    protected virtual bool KeepsLast => false;

    protected abstract void Process(ReadOnlySpan<byte> block);

    public override void Update(ReadOnlySpan<byte> data)
    {
        while (data.Length > 0)
        {
            if (Filled == Block.Length)
            {
                Process(Block);
                Filled = 0;
            }
            var n = Math.Min(data.Length, Block.Length - Filled);
            data[..n].CopyTo(Block.AsSpan(Filled));
            Filled += n;
            data = data[n..];
            if (Filled == Block.Length && !KeepsLast)
            {
                Process(Block);
                Filled = 0;
            }
        }
    }

    public override HashState Copy()
    {
        var copy = (BlockHash)MemberwiseClone();
        copy.Block = (byte[])Block.Clone();
        copy.CloneState();
        return copy;
    }

    protected abstract void CloneState();
}

/// <summary>SHA-3 and SHAKE (FIPS 202).</summary>
internal sealed class Keccak : BlockHash
{
    private readonly int _rate, _digestSize;
    private readonly byte _suffix;
    private ulong[] _s = new ulong[25];

    /// <param name="rate">Bytes a block.</param>
    /// <param name="digestSize">0 for SHAKE, whose digests have any length.</param>
    /// <param name="suffix">Domain bits with the first bit of the padding.</param>
    public Keccak(int rate, int digestSize, byte suffix)
        : base(rate)
    {
        _rate = rate;
        _digestSize = digestSize;
        _suffix = suffix;
    }

    protected override void Process(ReadOnlySpan<byte> block)
    {
        for (var i = 0; i < _rate / 8; i++) _s[i] ^= BinaryPrimitives.ReadUInt64LittleEndian(block[(8 * i)..]);
        Permute(_s);
    }

    private static void Permute(ulong[] s)
    {
        Span<ulong> c = stackalloc ulong[5];
        var lfsr = 1;
        for (var round = 0; round < 24; round++)
        {
            for (var x = 0; x < 5; x++) c[x] = s[x] ^ s[x + 5] ^ s[x + 10] ^ s[x + 15] ^ s[x + 20];
            for (var x = 0; x < 5; x++)
            {
                var d = c[(x + 4) % 5] ^ BitOperations.RotateLeft(c[(x + 1) % 5], 1);
                for (var y = 0; y < 25; y += 5) s[x + y] ^= d;
            }
            // rho and pi along one cycle: lane t rotates by (t+1)(t+2)/2
            int px = 1, py = 0;
            var lane = s[1];
            for (var t = 0; t < 24; t++)
            {
                (px, py) = (py, ((2 * px) + (3 * py)) % 5);
                var at = px + (5 * py);
                var next = s[at];
                s[at] = BitOperations.RotateLeft(lane, (t + 1) * (t + 2) / 2 % 64);
                lane = next;
            }
            for (var y = 0; y < 25; y += 5)
            {
                ulong a0 = s[y], a1 = s[y + 1], a2 = s[y + 2], a3 = s[y + 3], a4 = s[y + 4];
                s[y] = a0 ^ (~a1 & a2);
                s[y + 1] = a1 ^ (~a2 & a3);
                s[y + 2] = a2 ^ (~a3 & a4);
                s[y + 3] = a3 ^ (~a4 & a0);
                s[y + 4] = a4 ^ (~a0 & a1);
            }
            for (var j = 0; j < 7; j++)
            {
                if ((lfsr & 1) != 0) s[0] ^= 1UL << ((1 << j) - 1);
                lfsr = (lfsr << 1) ^ ((lfsr & 0x80) != 0 ? 0x171 : 0);
            }
        }
    }

    public override byte[] Digest(int length)
    {
        if (_digestSize > 0) length = _digestSize;
        var last = (Keccak)Copy();
        var padding = new byte[_rate - Filled];
        padding[0] = _suffix;
        padding[^1] |= 0x80;
        last.Update(padding);
        var result = new byte[length];
        Span<byte> lane = stackalloc byte[8];
        for (var done = 0; done < length;)
        {
            for (var i = 0; i < _rate / 8 && done < length; i++)
            {
                BinaryPrimitives.WriteUInt64LittleEndian(lane, last._s[i]);
                var n = Math.Min(8, length - done);
                lane[..n].CopyTo(result.AsSpan(done));
                done += n;
            }
            if (done < length) Permute(last._s);
        }
        return result;
    }

    protected override void CloneState() => _s = (ulong[])_s.Clone();
}

/// <summary>BLAKE2b and BLAKE2s (RFC 7693), with key, salt, personalisation and the tree parameters.</summary>
internal sealed class Blake2 : BlockHash
{
    private static readonly ulong[] s_iv64 =
    [
        0x6a09e667f3bcc908, 0xbb67ae8584caa73b, 0x3c6ef372fe94f82b, 0xa54ff53a5f1d36f1,
        0x510e527fade682d1, 0x9b05688c2b3e6c1f, 0x1f83d9abfb41bd6b, 0x5be0cd19137e2179,
    ];

    private static readonly byte[][] s_sigma =
    [
        [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15],
        [14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3],
        [11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4],
        [7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8],
        [9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13],
        [2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9],
        [12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11],
        [13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10],
        [6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5],
        [10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0],
    ];

    private readonly bool _wide;
    private readonly int _digestSize;
    private readonly bool _lastNode;
    private ulong[] _h = new ulong[8];
    private UInt128 _count;

    /// <param name="wide">BLAKE2b; else BLAKE2s.</param>
    /// <param name="parameters">The parameter block: 64 bytes for BLAKE2b, 32 for BLAKE2s; its first byte is the digest size.</param>
    public Blake2(bool wide, ReadOnlySpan<byte> parameters, ReadOnlySpan<byte> key, bool lastNode)
        : base(wide ? 128 : 64)
    {
        _wide = wide;
        _digestSize = parameters[0];
        _lastNode = lastNode;
        for (var i = 0; i < 8; i++)
        {
            // BLAKE2s begins with the high halves of the same constants
            _h[i] = wide ? s_iv64[i] ^ BinaryPrimitives.ReadUInt64LittleEndian(parameters[(8 * i)..]) : (s_iv64[i] >> 32) ^ BinaryPrimitives.ReadUInt32LittleEndian(parameters[(4 * i)..]);
        }
        if (key.Length == 0) return;
        var block = new byte[wide ? 128 : 64];
        key.CopyTo(block);
        Update(block);
    }

    protected override bool KeepsLast => true;

    protected override void Process(ReadOnlySpan<byte> block)
    {
        _count += (uint)block.Length;
        Compress(block, false);
    }

    private void Compress(ReadOnlySpan<byte> block, bool last)
    {
        Span<ulong> v = stackalloc ulong[16], m = stackalloc ulong[16];
        for (var i = 0; i < 8; i++)
        {
            v[i] = _h[i];
            v[i + 8] = _wide ? s_iv64[i] : s_iv64[i] >> 32;
        }
        var mask = _wide ? ulong.MaxValue : uint.MaxValue;
        if (_wide)
        {
            v[12] ^= (ulong)_count;
            v[13] ^= (ulong)(_count >> 64);
        }
        else
        {
            v[12] ^= (uint)_count;
            v[13] ^= (uint)(_count >> 32);
        }
        if (last) v[14] ^= mask;
        if (last && _lastNode) v[15] ^= mask;
        for (var i = 0; i < 16; i++) m[i] = _wide ? BinaryPrimitives.ReadUInt64LittleEndian(block[(8 * i)..]) : BinaryPrimitives.ReadUInt32LittleEndian(block[(4 * i)..]);
        for (var round = 0; round < (_wide ? 12 : 10); round++)
        {
            var s = s_sigma[round % 10];
            Mix(v, 0, 4, 8, 12, m[s[0]], m[s[1]]);
            Mix(v, 1, 5, 9, 13, m[s[2]], m[s[3]]);
            Mix(v, 2, 6, 10, 14, m[s[4]], m[s[5]]);
            Mix(v, 3, 7, 11, 15, m[s[6]], m[s[7]]);
            Mix(v, 0, 5, 10, 15, m[s[8]], m[s[9]]);
            Mix(v, 1, 6, 11, 12, m[s[10]], m[s[11]]);
            Mix(v, 2, 7, 8, 13, m[s[12]], m[s[13]]);
            Mix(v, 3, 4, 9, 14, m[s[14]], m[s[15]]);
        }
        for (var i = 0; i < 8; i++) _h[i] ^= v[i] ^ v[i + 8];
    }

    private void Mix(Span<ulong> v, int a, int b, int c, int d, ulong x, ulong y)
    {
        if (_wide)
        {
            v[a] += v[b] + x;
            v[d] = BitOperations.RotateRight(v[d] ^ v[a], 32);
            v[c] += v[d];
            v[b] = BitOperations.RotateRight(v[b] ^ v[c], 24);
            v[a] += v[b] + y;
            v[d] = BitOperations.RotateRight(v[d] ^ v[a], 16);
            v[c] += v[d];
            v[b] = BitOperations.RotateRight(v[b] ^ v[c], 63);
            return;
        }
        v[a] = (uint)(v[a] + v[b] + x);
        v[d] = BitOperations.RotateRight((uint)(v[d] ^ v[a]), 16);
        v[c] = (uint)(v[c] + v[d]);
        v[b] = BitOperations.RotateRight((uint)(v[b] ^ v[c]), 12);
        v[a] = (uint)(v[a] + v[b] + y);
        v[d] = BitOperations.RotateRight((uint)(v[d] ^ v[a]), 8);
        v[c] = (uint)(v[c] + v[d]);
        v[b] = BitOperations.RotateRight((uint)(v[b] ^ v[c]), 7);
    }

    public override byte[] Digest(int length)
    {
        var last = (Blake2)Copy();
        last._count += (uint)Filled;
        last.Block.AsSpan(Filled).Clear();
        last.Compress(last.Block, true);
        var bytes = new byte[64];
        for (var i = 0; i < 8; i++)
        {
            if (_wide) BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(8 * i), last._h[i]);
            else BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(4 * i), (uint)last._h[i]);
        }
        return bytes[.._digestSize];
    }

    protected override void CloneState() => _h = (ulong[])_h.Clone();
}

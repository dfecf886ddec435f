using System.Numerics;
using TieredPy.Runtime;

namespace TieredPy.Modules;

/// <summary>_random: the Mersenne twister behind the random module.</summary>
[PyModule("_random", Doc = "Module implements the Mersenne Twister random number generator.")]
[PyExports(typeof(PyRandom))]
public static partial class RandomModule;

/// <summary>
/// MT19937 (Matsumoto, Nishimura: Mersenne Twister, ACM TOMACS 1998; initialisation of 2002-01-26). Seeds and sequences are CPython's.
/// </summary>
[PyType("Random", Module = "_random", Subclassable = true, UserClass = typeof(UserRandom), Doc = "Random() -> create a random number generator with its own internal state.")]
public partial class PyRandom : PyObject
{
    private const int N = 624, M = 397;
    private readonly uint[] _state = new uint[N];
    private int _index = N;

    private uint Next32()
    {
        if (_index >= N) Twist();
        var y = _state[_index++];
        y ^= y >> 11;
        y ^= (y << 7) & 0x9d2c5680u;
        y ^= (y << 15) & 0xefc60000u;
        return y ^ (y >> 18);
    }

    private void Twist()
    {
        var s = _state;
        for (var i = 0; i < N; i++)
        {
            var y = (s[i] & 0x80000000u) | (s[i + 1 == N ? 0 : i + 1] & 0x7fffffffu);
            s[i] = s[i + M < N ? i + M : i + M - N] ^ (y >> 1) ^ ((y & 1) != 0 ? 0x9908b0dfu : 0);
        }
        _index = 0;
    }

    private void Seed(uint seed)
    {
        _state[0] = seed;
        for (var i = 1; i < N; i++) _state[i] = (1812433253u * (_state[i - 1] ^ (_state[i - 1] >> 30))) + (uint)i;
        _index = N;
    }

    private void Seed(ReadOnlySpan<uint> key)
    {
        Seed(19650218u);
        int i = 1, j = 0;
        for (var k = Math.Max(N, key.Length); k > 0; k--)
        {
            _state[i] = (_state[i] ^ ((_state[i - 1] ^ (_state[i - 1] >> 30)) * 1664525u)) + key[j] + (uint)j;
            i++;
            j++;
            if (i >= N)
            {
                _state[0] = _state[N - 1];
                i = 1;
            }
            if (j >= key.Length) j = 0;
        }
        for (var k = N - 1; k > 0; k--)
        {
            _state[i] = (_state[i] ^ ((_state[i - 1] ^ (_state[i - 1] >> 30)) * 1566083941u)) - (uint)i;
            i++;
            if (i >= N)
            {
                _state[0] = _state[N - 1];
                i = 1;
            }
        }
        _state[0] = 0x80000000u;
    }

    [PyNew("Random(*args, **kwargs)", Raw = true)]
    public static Value New(PyThread thread, PyType cls, ReadOnlySpan<Value> args, PyStr[]? kwnames)
    {
        if (cls == TypeObject && kwnames is { Length: > 0 }) throw PyErr.TypeError("Random() takes no keyword arguments");
        if (cls == TypeObject && args.Length > 1) throw PyErr.TypeError($"Random expected at most 1 argument, got {args.Length}");
        var self = cls == TypeObject ? new PyRandom() : new UserRandom(cls);
        SeedWith(self, args.Length == 1 && kwnames is not { Length: > 0 } && cls == TypeObject ? args[0] : Value.None);
        return Value.Of(self);
    }

    [PyInit("Random(x=<null>, /)")]
    private static void Init(PyRandom self, Value x) => SeedWith(self, x.IsNull ? Value.None : x);

    [PyMethod("seed($self, n=None, /)", Doc = "seed([n]) -> None.\n\nDefaults to use urandom and falls back to a combination\nof the current time and the process identifier.")]
    private static void SeedWith(PyRandom self, Value n)
    {
        if (n.IsNone)
        {
            Span<byte> entropy = stackalloc byte[N * 4];
            System.Random.Shared.NextBytes(entropy);
            self.Seed(System.Runtime.InteropServices.MemoryMarshal.Cast<byte, uint>(entropy));
            return;
        }
        BigInteger v = PyInt.IsInt(n) ? BigInteger.Abs(ConvertOps.ToBig(n)) : (ulong)ObjectOps.Hash(n);
        var bytes = v.ToByteArray(isUnsigned: true);
        var key = new uint[Math.Max(1, (bytes.Length + 3) / 4)];
        for (var i = 0; i < bytes.Length; i++) key[i / 4] |= (uint)bytes[i] << (8 * (i % 4));
        self.Seed(key);
    }

    [PyMethod("random($self, /)", Doc = "random() -> x in the interval [0, 1).")]
    private static double Random(PyRandom self)
    {
        uint a = self.Next32() >> 5, b = self.Next32() >> 6;
        return ((a * 67108864.0) + b) * (1.0 / 9007199254740992.0);
    }

    [PyMethod("getrandbits($self, k, /)", Doc = "getrandbits(k) -> x.  Generates an int with k random bits.")]
    private static Value GetRandBits(PyRandom self, Value k)
    {
        var big = ConvertOps.ToBig(ConvertOps.Index(k));
        if (big.Sign < 0) throw PyErr.ValueError("Cannot convert negative int");
        if (big > int.MaxValue) throw PyErr.OverflowError("Python int too large to convert to C int");
        var bits = (int)big;
        if (bits == 0) return 0;
        if (bits <= 32) return Value.Int((long)(self.Next32() >> (32 - bits)));
        var words = ((bits - 1) / 32) + 1;
        var bytes = new byte[words * 4];
        for (var i = 0; i < words; i++, bits -= 32)
        {
            var r = self.Next32();
            if (bits < 32) r >>= 32 - bits;
            BitConverter.TryWriteBytes(bytes.AsSpan(i * 4), r);
        }
        return PyInt.FromBig(new BigInteger(bytes, isUnsigned: true));
    }

    [PyMethod("getstate($self, /)", Doc = "getstate() -> tuple containing the current state.")]
    private static Value GetState(PyRandom self)
    {
        var items = new Value[N + 1];
        for (var i = 0; i < N; i++) items[i] = Value.Int((long)self._state[i]);
        items[N] = Value.Int(self._index);
        return Value.Of(new PyTuple(items));
    }

    [PyMethod("setstate($self, state, /)", Doc = "setstate(state) -> None.  Restores generator state.")]
    private static void SetState(PyRandom self, Value state)
    {
        if (state.As<PyTuple>() is not { } t) throw PyErr.TypeError("state vector must be a tuple");
        if (t.Count != N + 1) throw PyErr.ValueError("state vector is the wrong size");
        var fresh = new uint[N];
        for (var i = 0; i < N; i++)
        {
            var v = ConvertOps.ToBig(ConvertOps.Index(t.Items[i]));
            if (v.Sign < 0) throw PyErr.ValueError("can't convert negative value to unsigned int");
            fresh[i] = (uint)(v & uint.MaxValue);
        }
        var index = ConvertOps.IndexAsLong(t.Items[N], PyExc.OverflowError);
        if (index is < 0 or > N) throw PyErr.ValueError("invalid state");
        fresh.CopyTo(self._state, 0);
        self._index = (int)index;
    }
}

internal sealed class UserRandom(PyType type) : PyRandom
{
    private readonly PyInstance _state = type.NewInstance();
    public override PyType Type => _state.Type;
    public override PyInstance State => _state;
}

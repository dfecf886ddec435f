using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace TieredPy.Runtime;

public partial class PyStr
{
    /// <summary>What few strings have: a <see cref="Halves"/> or a <see cref="Positions"/>.</summary>
    private object? _rest;

    /// <summary>A left-deep lazy concatenation: <see cref="_text"/> is null until someone asks for it.</summary>
    private sealed record Halves(PyStr Left, PyStr Right, int Length);

    private PyStr(PyStr left, PyStr right)
    {
        _rest = new Halves(left, right, left.CharCount + right.CharCount);
        HasAstral = left.HasAstral || right.HasAstral;
    }

    /// <summary>Length of <see cref="Text"/> in chars, without flattening.</summary>
    public int CharCount
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _text is { } text ? text.Length : LazyCount();
    }

    private int LazyCount() => ((Halves)_rest!).Length;

    /// <summary>Concatenation; long results are put together when they are first looked at, so that building by += is linear.</summary>
    public static PyStr Concat(PyStr a, PyStr b)
    {
        if (a.CharCount == 0 && b.GetType() == typeof(PyStr)) return b;
        if (b.CharCount == 0 && a.GetType() == typeof(PyStr)) return a;
        if ((long)a.CharCount + b.CharCount > 0x3FFFFFDF) throw PyErr.MemoryError();
        if (a.CharCount + b.CharCount < 256) return new PyStr(string.Concat(a.Text, b.Text), a.HasAstral || b.HasAstral);
        return new PyStr(a, b);
    }

    private string Flatten()
    {
        // the spine is left-deep when built by +=; the right parts are short, so recursion happens on them only
        var text = string.Create(CharCount, this, static (span, root) =>
        {
            var stack = new Stack<PyStr>();
            stack.Push(root);
            var end = span.Length;
            while (stack.Count > 0)
            {
                var s = stack.Pop();
                if (s._text is { } t)
                {
                    end -= t.Length;
                    t.CopyTo(span[end..]);
                    continue;
                }
                var halves = (Halves)s._rest!;
                stack.Push(halves.Left);
                stack.Push(halves.Right);
            }
        });
        _text = text;
        _rest = null;
        return text;
    }

    private static readonly ulong s_seed = ReadSeed();

    private static ulong ReadSeed()
    {
        // PYTHONHASHSEED: 0 or unset-like "random" as in CPython; only the order of sets of strings can show it
        var env = Environment.GetEnvironmentVariable("PYTHONHASHSEED");
        if (uint.TryParse(env, out var n)) return n * 0x9E3779B97F4A7C15UL;
        // random, and without the cryptography library, which takes several milliseconds to load
        return BitConverter.ToUInt64(Guid.NewGuid().ToByteArray(), 8);
    }

    private long ComputeHash()
    {
        if (Text.Length == 0) return 0;
        var h = (long)HashBytes(MemoryMarshal.AsBytes(Text.AsSpan()));
        _hash = h is 0 ? 1 : h is -1 ? -2 : h;
        return _hash;
    }

    /// <summary>The keyed hash of str and bytes (wyhash-like mixing of 8 bytes a step).</summary>
    internal static ulong HashBytes(ReadOnlySpan<byte> bytes)
    {
        var h = s_seed ^ (ulong)bytes.Length * 0xA0761D6478BD642FUL;
        while (bytes.Length >= 8)
        {
            h = Mix(h ^ MemoryMarshal.Read<ulong>(bytes));
            bytes = bytes[8..];
        }
        ulong tail = 0;
        for (var i = 0; i < bytes.Length; i++) tail |= (ulong)bytes[i] << (8 * i);
        return Mix(h ^ tail ^ 0xE7037ED1A0B428DBUL);
    }

    private static ulong Mix(ulong x)
    {
        var hi = Math.BigMul(x, 0x8EBC6AF09C88C6E3UL, out var lo);
        return hi ^ lo;
    }
}

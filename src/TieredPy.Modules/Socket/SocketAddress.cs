using System.Buffers.Binary;
using System.Net;
using System.Text;
using TieredPy.Runtime;

namespace TieredPy.Modules;

/// <summary>Between Python's addresses and the C library's sockaddr structures (of Linux).</summary>
internal static class SocketAddress
{
    public const int Unix = 1, Inet = 2, Inet6 = 10;
    private const int UnixPathSize = 108;

    public static Value ToPython(ReadOnlySpan<byte> raw)
    {
        if (raw.Length < 2) return Value.None;
        switch (BinaryPrimitives.ReadUInt16LittleEndian(raw))
        {
            case Inet:
                return new PyTuple(Value.Str(new IPAddress(raw.Slice(4, 4)).ToString()), BinaryPrimitives.ReadUInt16BigEndian(raw[2..]));
            case Inet6:
                var scope = BinaryPrimitives.ReadUInt32LittleEndian(raw[24..]);
                var host = new IPAddress(raw.Slice(8, 16)).ToString();
                return new PyTuple(Value.Str(host), BinaryPrimitives.ReadUInt16BigEndian(raw[2..]), (long)BinaryPrimitives.ReadUInt32BigEndian(raw[4..]), (long)scope);
            case Unix:
                var path = raw[2..];
                // an abstract name begins with a zero byte and is all that there is
                if (path.Length > 0 && path[0] == 0) return new PyBytes(path.ToArray());
                var end = path.IndexOf((byte)0);
                return Value.Of(Libc.Text(end < 0 ? path : path[..end]));
            default:
                return new PyTuple(BinaryPrimitives.ReadUInt16LittleEndian(raw), Value.Of(new PyBytes(raw[2..].ToArray())));
        }
    }

    /// <summary>The address that a method of a socket was given.</summary>
    public static byte[] FromPython(PyThread thread, Value v, int family, string method)
    {
        switch (family)
        {
            case Unix:
                var path = v.As<PyStr>() is { } s ? Codecs.EncodeUtf8(s, "surrogateescape") : PyBytes.FromObject(v);
                if (path.Length >= UnixPathSize) throw PyErr.New(PyExc.OSError, "AF_UNIX path too long");
                var u = new byte[2 + path.Length + (path.Length > 0 && path[0] == 0 ? 0 : 1)];
                BinaryPrimitives.WriteUInt16LittleEndian(u, Unix);
                path.CopyTo(u, 2);
                return u;
            case Inet:
            case Inet6:
                if (v.As<PyTuple>() is not { } t) throw PyErr.TypeError($"{method}(): AF_INET{(family == Inet6 ? "6" : "")} address must be tuple, not {v.Type.Name}");
                if (family == Inet ? t.Count != 2 : t.Count is < 2 or > 4)
                    throw PyErr.TypeError(family == Inet ? $"AF_INET address must be a pair (host, port)" : "AF_INET6 address must be a tuple (host, port[, flowinfo[, scopeid]])");
                if (t.Items[0].As<PyStr>() is null && t.Items[0].As<PyBytes>() is null) throw PyErr.TypeError($"str, bytes or bytearray expected, not {t.Items[0].Type.Name}");
                if (!PyInt.IsInt(t.Items[1])) throw PyErr.TypeError($"'{t.Items[1].Type.Name}' object cannot be interpreted as an integer");
                if (!ConvertOps.TryInt64(t.Items[1], out var port) || port is < 0 or > 0xffff) throw PyErr.OverflowError($"{method}(): port must be 0-65535.");
                var raw = (byte[])SocketModule.Resolve(thread, t.Items[0], family).Clone();
                BinaryPrimitives.WriteUInt16BigEndian(raw.AsSpan(2), (ushort)port);
                if (family == Inet6 && t.Count > 2) BinaryPrimitives.WriteUInt32BigEndian(raw.AsSpan(4), (uint)ConvertOps.IndexAsLong(t.Items[2], PyExc.OverflowError));
                if (family == Inet6 && t.Count > 3) BinaryPrimitives.WriteUInt32LittleEndian(raw.AsSpan(24), (uint)ConvertOps.IndexAsLong(t.Items[3], PyExc.OverflowError));
                return raw;
            default:
                throw PyErr.New(PyExc.OSError, $"{method}(): unsupported address family");
        }
    }
}

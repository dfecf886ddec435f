using System.Buffers.Binary;
using System.Net;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using TieredPy.Runtime;

namespace TieredPy.Modules;

/// <summary>_socket: names, addresses and constants; the socket type is in <see cref="PySocket"/>. Over the C library, so that sockets are descriptors.</summary>
[PyModule("_socket", Doc = "Implementation module for socket operations.\n\nSee the socket module for documentation."), PyExports(typeof(PySocket))]
public static unsafe partial class SocketModule
{
    private const int CloseOnExec = 0x80000;

    private static readonly PyType s_herror = PyExc.DefineIn("socket", "herror", static () => PyExc.OSError, instances: typeof(PyOSError));
    private static readonly PyType s_gaierror = PyExc.DefineIn("socket", "gaierror", static () => PyExc.OSError, instances: typeof(PyOSError));
    private static readonly ConditionalWeakTable<Engine, StrongBox<double>> s_defaultTimeouts = [];

    [LibraryImport("libc", SetLastError = true)] private static partial int socketpair(int family, int type, int protocol, int* fds);
    [LibraryImport("libc")] private static partial int getaddrinfo(byte* host, byte* service, AddressInfo* hints, AddressInfo** result);
    [LibraryImport("libc")] private static partial void freeaddrinfo(AddressInfo* list);
    [LibraryImport("libc")] private static partial int getnameinfo(byte* address, uint length, byte* host, uint hostSize, byte* service, uint serviceSize, int flags);
    [LibraryImport("libc")] private static partial byte* gai_strerror(int code);
    [LibraryImport("libc")] private static partial ServiceEntry* getservbyname(byte* name, byte* protocol);
    [LibraryImport("libc")] private static partial ServiceEntry* getservbyport(int port, byte* protocol);

    /// <summary>struct addrinfo of Linux.</summary>
    private struct AddressInfo
    {
        public int Flags, Family, Type, Protocol;
        public uint Length;
        public byte* Address, CanonicalName;
        public AddressInfo* Next;
    }

    [StructLayout(LayoutKind.Sequential)]
#pragma warning disable CS0649 // filled by the C library
    private struct ServiceEntry
    {
        public byte* Name;
        public byte** Aliases;
        public int Port;
        public byte* Protocol;
    }
#pragma warning restore CS0649

    [PyModuleInit]
    private static void Init(PyThread thread, PyModule m)
    {
        if (!OperatingSystem.IsLinux()) throw PyErr.ImportError(PyExc.ModuleNotFoundError, "No module named '_socket'", Value.Str("_socket"), Value.None);
        m.Set("error", Value.Of(PyExc.OSError));
        m.Set("timeout", Value.Of(PyExc.TimeoutError));
        m.Set("herror", Value.Of(s_herror));
        m.Set("gaierror", Value.Of(s_gaierror));
        m.Set("SocketType", Value.Of(PySocket.TypeObject));
        m.Set("has_ipv6", true);
        Posix.SetConstants(m, "AF_APPLETALK=5 AF_ASH=18 AF_ATMPVC=8 AF_ATMSVC=20 AF_AX25=3 AF_BLUETOOTH=31 AF_BRIDGE=7 AF_ECONET=19 AF_INET=2 AF_INET6=10 AF_IPX=4 AF_IRDA=23");
        Posix.SetConstants(m, "AF_KEY=15 AF_LLC=26 AF_NETBEUI=13 AF_NETLINK=16 AF_NETROM=6 AF_PACKET=17 AF_PPPOX=24 AF_ROSE=11 AF_ROUTE=16 AF_SECURITY=14 AF_SNA=22 AF_UNIX=1");
        Posix.SetConstants(m, "AF_UNSPEC=0 AF_WANPIPE=25 AF_X25=9 AI_ADDRCONFIG=32 AI_ALL=16 AI_CANONNAME=2 AI_NUMERICHOST=4 AI_NUMERICSERV=1024 AI_PASSIVE=1 AI_V4MAPPED=8");
        Posix.SetConstants(m, "EAI_ADDRFAMILY=-9 EAI_AGAIN=-3 EAI_BADFLAGS=-1 EAI_FAIL=-4 EAI_FAMILY=-6 EAI_MEMORY=-10 EAI_NODATA=-5 EAI_NONAME=-2 EAI_OVERFLOW=-12 EAI_SERVICE=-8");
        Posix.SetConstants(m, "EAI_SOCKTYPE=-7 EAI_SYSTEM=-11 INADDR_ALLHOSTS_GROUP=3758096385 INADDR_ANY=0 INADDR_BROADCAST=4294967295 INADDR_LOOPBACK=2130706433");
        Posix.SetConstants(m, "INADDR_MAX_LOCAL_GROUP=3758096639 INADDR_NONE=4294967295 INADDR_UNSPEC_GROUP=3758096384 IPPORT_RESERVED=1024 IPPORT_USERRESERVED=5000 IPPROTO_AH=51");
        Posix.SetConstants(m, "IPPROTO_DSTOPTS=60 IPPROTO_EGP=8 IPPROTO_ESP=50 IPPROTO_FRAGMENT=44 IPPROTO_GRE=47 IPPROTO_HOPOPTS=0 IPPROTO_ICMP=1 IPPROTO_ICMPV6=58 IPPROTO_IDP=22");
        Posix.SetConstants(m, "IPPROTO_IGMP=2 IPPROTO_IP=0 IPPROTO_IPIP=4 IPPROTO_IPV6=41 IPPROTO_MPTCP=262 IPPROTO_NONE=59 IPPROTO_PIM=103 IPPROTO_PUP=12 IPPROTO_RAW=255");
        Posix.SetConstants(m, "IPPROTO_ROUTING=43 IPPROTO_RSVP=46 IPPROTO_SCTP=132 IPPROTO_TCP=6 IPPROTO_TP=29 IPPROTO_UDP=17 IPPROTO_UDPLITE=136 IPV6_CHECKSUM=7 IPV6_DONTFRAG=62");
        Posix.SetConstants(m, "IPV6_DSTOPTS=59 IPV6_HOPLIMIT=52 IPV6_HOPOPTS=54 IPV6_JOIN_GROUP=20 IPV6_LEAVE_GROUP=21 IPV6_MULTICAST_HOPS=18 IPV6_MULTICAST_IF=17");
        Posix.SetConstants(m, "IPV6_MULTICAST_LOOP=19 IPV6_NEXTHOP=9 IPV6_PATHMTU=61 IPV6_PKTINFO=50 IPV6_RECVDSTOPTS=58 IPV6_RECVERR=25 IPV6_RECVHOPLIMIT=51 IPV6_RECVHOPOPTS=53");
        Posix.SetConstants(m, "IPV6_RECVPATHMTU=60 IPV6_RECVPKTINFO=49 IPV6_RECVRTHDR=56 IPV6_RECVTCLASS=66 IPV6_RTHDR=57 IPV6_RTHDRDSTOPTS=55 IPV6_RTHDR_TYPE_0=0 IPV6_TCLASS=67");
        Posix.SetConstants(m, "IPV6_UNICAST_HOPS=16 IPV6_V6ONLY=26 IP_ADD_MEMBERSHIP=35 IP_ADD_SOURCE_MEMBERSHIP=39 IP_BIND_ADDRESS_NO_PORT=24 IP_BLOCK_SOURCE=38");
        Posix.SetConstants(m, "IP_DEFAULT_MULTICAST_LOOP=1 IP_DEFAULT_MULTICAST_TTL=1 IP_DROP_MEMBERSHIP=36 IP_DROP_SOURCE_MEMBERSHIP=40 IP_FREEBIND=15 IP_HDRINCL=3");
        Posix.SetConstants(m, "IP_MAX_MEMBERSHIPS=20 IP_MULTICAST_IF=32 IP_MULTICAST_LOOP=34 IP_MULTICAST_TTL=33 IP_OPTIONS=4 IP_PKTINFO=8 IP_RECVERR=11 IP_RECVOPTS=6");
        Posix.SetConstants(m, "IP_RECVORIGDSTADDR=20 IP_RECVRETOPTS=7 IP_RECVTOS=13 IP_RECVTTL=12 IP_RETOPTS=7 IP_TOS=1 IP_TRANSPARENT=19 IP_TTL=2 IP_UNBLOCK_SOURCE=37 L2CAP_LM=3");
        Posix.SetConstants(m, "L2CAP_LM_AUTH=2 L2CAP_LM_ENCRYPT=4 L2CAP_LM_MASTER=1 L2CAP_LM_RELIABLE=16 L2CAP_LM_SECURE=32 L2CAP_LM_TRUSTED=8 MSG_CMSG_CLOEXEC=1073741824");
        Posix.SetConstants(m, "MSG_CONFIRM=2048 MSG_CTRUNC=8 MSG_DONTROUTE=4 MSG_DONTWAIT=64 MSG_EOR=128 MSG_ERRQUEUE=8192 MSG_FASTOPEN=536870912 MSG_MORE=32768 MSG_NOSIGNAL=16384");
        Posix.SetConstants(m, "MSG_OOB=1 MSG_PEEK=2 MSG_TRUNC=32 MSG_WAITALL=256 NETLINK_CRYPTO=21 NETLINK_DNRTMSG=14 NETLINK_FIREWALL=3 NETLINK_IP6_FW=13 NETLINK_NFLOG=5");
        Posix.SetConstants(m, "NETLINK_ROUTE=0 NETLINK_USERSOCK=2 NETLINK_XFRM=6 NI_DGRAM=16 NI_MAXHOST=1025 NI_MAXSERV=32 NI_NAMEREQD=8 NI_NOFQDN=4 NI_NUMERICHOST=1");
        Posix.SetConstants(m, "NI_NUMERICSERV=2 SCM_CREDENTIALS=2 SCM_RIGHTS=1 SHUT_RD=0 SHUT_RDWR=2 SHUT_WR=1 SOCK_CLOEXEC=524288 SOCK_DGRAM=2 SOCK_NONBLOCK=2048 SOCK_RAW=3");
        Posix.SetConstants(m, "SOCK_RDM=4 SOCK_SEQPACKET=5 SOCK_STREAM=1 SOL_BLUETOOTH=274 SOL_IP=0 SOL_L2CAP=6 SOL_RFCOMM=18 SOL_SCO=17 SOL_SOCKET=1 SOL_TCP=6 SOL_UDP=17");
        Posix.SetConstants(m, "SOMAXCONN=4096 SO_ACCEPTCONN=30 SO_BINDTODEVICE=25 SO_BINDTOIFINDEX=62 SO_BROADCAST=6 SO_DEBUG=1 SO_DOMAIN=39 SO_DONTROUTE=5 SO_ERROR=4");
        Posix.SetConstants(m, "SO_INCOMING_CPU=49 SO_J1939_ERRQUEUE=4 SO_J1939_FILTER=1 SO_J1939_PROMISC=2 SO_J1939_SEND_PRIO=3 SO_KEEPALIVE=9 SO_LINGER=13 SO_MARK=36");
        Posix.SetConstants(m, "SO_OOBINLINE=10 SO_ORIGINAL_DST=80 SO_PASSCRED=16 SO_PASSSEC=34 SO_PEERCRED=17 SO_PEERSEC=31 SO_PRIORITY=12 SO_PROTOCOL=38 SO_RCVBUF=8 SO_RCVLOWAT=18");
        Posix.SetConstants(m, "SO_RCVTIMEO=20 SO_REUSEADDR=2 SO_REUSEPORT=15 SO_SNDBUF=7 SO_SNDLOWAT=19 SO_SNDTIMEO=21 SO_TYPE=3 TCP_CC_INFO=26 TCP_CONGESTION=13 TCP_CORK=3");
        Posix.SetConstants(m, "TCP_DEFER_ACCEPT=9 TCP_FASTOPEN=23 TCP_FASTOPEN_CONNECT=30 TCP_FASTOPEN_KEY=33 TCP_FASTOPEN_NO_COOKIE=34 TCP_INFO=11 TCP_INQ=36 TCP_KEEPCNT=6");
        Posix.SetConstants(m, "TCP_KEEPIDLE=4 TCP_KEEPINTVL=5 TCP_LINGER2=8 TCP_MAXSEG=2 TCP_MD5SIG=14 TCP_MD5SIG_EXT=32 TCP_NODELAY=1 TCP_NOTSENT_LOWAT=25 TCP_QUEUE_SEQ=21");
        Posix.SetConstants(m, "TCP_QUICKACK=12 TCP_REPAIR=19 TCP_REPAIR_OPTIONS=22 TCP_REPAIR_QUEUE=20 TCP_REPAIR_WINDOW=29 TCP_SAVED_SYN=28 TCP_SAVE_SYN=27 TCP_SYNCNT=7");
        Posix.SetConstants(m, "TCP_THIN_DUPACK=17 TCP_THIN_LINEAR_TIMEOUTS=16 TCP_TIMESTAMP=24 TCP_TX_DELAY=37 TCP_ULP=31 TCP_USER_TIMEOUT=18 TCP_WINDOW_CLAMP=10");
        Posix.SetConstants(m, "TCP_ZEROCOPY_RECEIVE=35");
    }

    /// <summary>The timeout of new sockets in seconds; negative for none.</summary>
    internal static ref double DefaultTimeout(PyThread thread) => ref s_defaultTimeouts.GetValue(thread.Engine, static _ => new StrongBox<double>(-1)).Value;

    [PyFunction("getdefaulttimeout($module, /)", Doc = "Returns the default timeout in seconds (float) for new socket objects.")]
    private static Value GetDefaultTimeout(PyThread thread) => DefaultTimeout(thread) is >= 0 and var t ? Value.Float(t) : Value.None;

    [PyFunction("setdefaulttimeout($module, timeout, /)", Doc = "Set the default timeout in seconds (float) for new socket objects.")]
    private static void SetDefaultTimeout(PyThread thread, Value timeout) => DefaultTimeout(thread) = PySocket.Timeout(timeout);

    [PyFunction("gethostname($module, /)", Doc = "Return the current host name.")]
    private static string GetHostName() => Dns.GetHostName();

    [PyFunction("close($module, fd, /)", Doc = "Close an integer socket file descriptor.")]
    private static void Close(int fd)
    {
        if (Libc.close(fd) < 0) throw Libc.Error();
    }

    [PyFunction("dup($module, fd, /)", Doc = "Duplicate an integer socket file descriptor.")]
    private static long Dup(int fd) => Libc.fcntl(fd, 1030, 0) is >= 0 and var r ? r : throw Libc.Error();

    [PyFunction("socketpair($module, family=1, type=1, proto=0, /)", Doc = "Create a pair of socket objects from the sockets returned by the platform socketpair() function.")]
    private static Value SocketPair(PyThread thread, int family, int type, int proto)
    {
        var fds = stackalloc int[2];
        if (socketpair(family, type | CloseOnExec, proto, fds) < 0) throw Libc.Error();
        return new PyTuple(Value.Of(new PySocket().Take(thread, fds[0], family, type, proto)), Value.Of(new PySocket().Take(thread, fds[1], family, type, proto)));
    }

    // ---- byte order ----

    private static long Swap16(Value x, string name)
    {
        var n = ConvertOps.ToBig(ConvertOps.Index(x));
        if (n.Sign < 0) throw PyErr.OverflowError($"{name}: can't convert negative Python int to C 16-bit unsigned integer");
        return n > ushort.MaxValue ? throw PyErr.OverflowError($"{name}: Python int too large to convert to C 16-bit unsigned integer") : BinaryPrimitives.ReverseEndianness((ushort)n);
    }

    private static long Swap32(Value x)
    {
        var n = ConvertOps.ToBig(ConvertOps.Index(x));
        if (n.Sign < 0) throw PyErr.OverflowError("can't convert negative int to unsigned");
        return n > uint.MaxValue ? throw PyErr.OverflowError("int larger than 32 bits") : BinaryPrimitives.ReverseEndianness((uint)n);
    }

    [PyFunction("htons($module, integer, /)", Doc = "Convert a 16-bit unsigned integer from host to network byte order.")] private static long HToNs(Value integer) => Swap16(integer, "htons");
    [PyFunction("ntohs($module, integer, /)", Doc = "Convert a 16-bit unsigned integer from network to host byte order.")] private static long NToHs(Value integer) => Swap16(integer, "ntohs");
    [PyFunction("htonl($module, integer, /)", Doc = "Convert a 32-bit integer from host to network byte order.")] private static long HToNl(Value integer) => Swap32(integer);
    [PyFunction("ntohl($module, integer, /)", Doc = "Convert a 32-bit integer from network to host byte order.")] private static long NToHl(Value integer) => Swap32(integer);

    // ---- addresses as text ----

    [PyFunction("inet_aton($module, ip_addr, /)", Doc = "Convert an IP address in string format (123.45.67.89) to the 32-bit packed binary format used in low-level network functions.")]
    private static Value InetAton(string ip_addr)
    {
        if (!ip_addr.Contains(':') && IPAddress.TryParse(ip_addr, out var a)) return new PyBytes(a.GetAddressBytes());
        throw PyErr.New(PyExc.OSError, "illegal IP address string passed to inet_aton");
    }

    [PyFunction("inet_ntoa($module, packed_ip, /)", Doc = "Convert an IP address from 32-bit packed binary format to string format.")]
    private static string InetNtoa(ReadOnlySpan<byte> packed_ip) => packed_ip.Length == 4 ? new IPAddress(packed_ip).ToString() : throw PyErr.New(PyExc.OSError, "packed IP wrong length");

    [PyFunction("inet_pton($module, af, ip, /)", Doc = "Convert an IP address from string format to a packed string suitable for use with low-level network functions.")]
    private static Value InetPton(int af, string ip)
    {
        if (af is not (2 or 10)) throw Libc.Error(97);
        var wanted = af == 2 ? System.Net.Sockets.AddressFamily.InterNetwork : System.Net.Sockets.AddressFamily.InterNetworkV6;
        if (IPAddress.TryParse(ip, out var a) && a.AddressFamily == wanted && (af == 10 || ip.Split('.').Length == 4) && !ip.Contains('[')) return new PyBytes(a.GetAddressBytes());
        throw PyErr.New(PyExc.OSError, "illegal IP address string passed to inet_pton");
    }

    [PyFunction("inet_ntop($module, af, packed_ip, /)", Doc = "Convert a packed IP address of the given family to string format.")]
    private static string InetNtop(int af, ReadOnlySpan<byte> packed_ip)
    {
        if (af is not (2 or 10)) throw PyErr.ValueError($"unknown address family {af}");
        return packed_ip.Length == (af == 2 ? 4 : 16) ? new IPAddress(packed_ip).ToString() : throw PyErr.ValueError("invalid length of packed IP address string");
    }

    // ---- names ----

    private static PyException NameError(int code)
    {
        // the system's own error, where that is the reason
        if (code == -11) return Libc.Error();
        var text = Marshal.PtrToStringUTF8((nint)gai_strerror(code)) ?? "";
        return new PyException(PyErr.Make(s_gaierror, code, Value.Str(text)));
    }

    private static byte[]? Text(Value v, string what)
    {
        if (v.IsNone) return null;
        var raw = v.As<PyStr>() is { } s ? Encoding.UTF8.GetBytes(new System.Globalization.IdnMapping() is var idn && !IsAscii(s.Text) ? idn.GetAscii(s.Text) : s.Text)
            : v.As<PyBytes>()?.Data ?? (PyInt.IsInt(v) && what != "host" ? Encoding.ASCII.GetBytes(ObjectOps.StrText(v)) : throw PyErr.TypeError(what == "host" ? "getaddrinfo() argument 1 must be string or None" : "Int or String expected"));
        return [.. raw, 0];
    }

    private static bool IsAscii(string s) => s.All(char.IsAscii);

    /// <summary>Each: family, type, protocol, canonical name, the bytes of the address.</summary>
    private static List<(int Family, int Type, int Protocol, string Name, byte[] Address)> Lookup(PyThread thread, byte[]? host, byte[]? service, int family, int type, int protocol, int flags)
    {
        var hints = new AddressInfo { Flags = flags, Family = family, Type = type, Protocol = protocol };
        AddressInfo* list;
        int error;
        fixed (byte* h = host, s = service)
        {
            using (thread.Blocking()) error = getaddrinfo(h, s, &hints, &list);
        }
        if (error != 0) throw NameError(error);
        var found = new List<(int, int, int, string, byte[])>();
        for (var i = list; i is not null; i = i->Next)
        {
            var name = i->CanonicalName is null ? "" : Marshal.PtrToStringUTF8((nint)i->CanonicalName) ?? "";
            found.Add((i->Family, i->Type, i->Protocol, name, new Span<byte>(i->Address, (int)i->Length).ToArray()));
        }
        freeaddrinfo(list);
        return found;
    }

    /// <summary>The bytes of a host's first address of a family, in the form of a socket address with port 0.</summary>
    internal static byte[] Resolve(PyThread thread, Value host, int family)
    {
        var raw = Text(host, "host")!;
        if (raw.Length == 1) return Lookup(thread, null, [(byte)'0', 0], family, 2, 0, 1)[0].Address;
        if (raw.AsSpan().SequenceEqual("<broadcast>\0"u8)) raw = "255.255.255.255\0"u8.ToArray();
        return Lookup(thread, raw, null, family, 0, 0, 0)[0].Address;
    }

    [PyFunction("getaddrinfo($module, /, host, port, family=0, type=0, proto=0, flags=0)", Doc = "Resolve host and port into addrinfo struct.")]
    private static Value GetAddrInfo(PyThread thread, Value host, Value port, int family, int type, int proto, int flags)
    {
        var list = new PyList();
        foreach (var (f, t, p, name, address) in Lookup(thread, Text(host, "host"), Text(port, "port"), family, type, proto, flags))
            list.Add(new PyTuple(f, t, p, Value.Str(name), SocketAddress.ToPython(address)));
        return Value.Of(list);
    }

    [PyFunction("gethostbyname($module, host, /)", Doc = "Return the IP address (a string of the form '255.255.255.255') for a host.")]
    private static Value GetHostByName(PyThread thread, Value host) => ((PyTuple)SocketAddress.ToPython(Resolve(thread, host, 2)).Obj).Items[0];

    private static Value HostTuple(PyThread thread, Value host)
    {
        var addresses = new PyList();
        foreach (var (_, _, _, _, address) in Lookup(thread, Text(host, "host"), null, 2, 1, 0, 0)) addresses.Add(((PyTuple)SocketAddress.ToPython(address).Obj).Items[0]);
        return new PyTuple(host, Value.Of(new PyList()), Value.Of(addresses));
    }

    [PyFunction("gethostbyname_ex($module, host, /)", Doc = "Return the true host name, a list of aliases, and a list of IP addresses, for a host.")]
    private static Value GetHostByNameEx(PyThread thread, Value host) => HostTuple(thread, host);

    [PyFunction("gethostbyaddr($module, host, /)", Doc = "Return the true host name, a list of aliases, and a list of IP addresses, for a host.")]
    private static Value GetHostByAddr(PyThread thread, Value host)
    {
        var address = Lookup(thread, Text(host, "host"), null, 0, 1, 0, 0)[0].Address;
        return new PyTuple(NameOf(thread, address, 8).Items[0], Value.Of(new PyList()), Value.Of(new PyList([((PyTuple)SocketAddress.ToPython(address).Obj).Items[0]])));
    }

    private static PyTuple NameOf(PyThread thread, byte[] address, int flags)
    {
        byte[] host = new byte[1025], service = new byte[32];
        int error;
        fixed (byte* a = address, h = host, s = service)
        {
            using (thread.Blocking()) error = getnameinfo(a, (uint)address.Length, h, (uint)host.Length, s, (uint)service.Length, flags);
        }
        if (error != 0) throw NameError(error);
        return new PyTuple(Value.Str(Terminated(host)), Value.Str(Terminated(service)));
    }

    private static string Terminated(byte[] text) => Encoding.UTF8.GetString(text, 0, Array.IndexOf(text, (byte)0));

    [PyFunction("getnameinfo($module, sockaddr, flags, /)", Doc = "Get host and port for a sockaddr.")]
    private static Value GetNameInfo(PyThread thread, PyTuple sockaddr, int flags)
    {
        if (sockaddr.Count is < 2 or > 4) throw PyErr.TypeError("getnameinfo(): illegal sockaddr argument");
        var address = Lookup(thread, Text(sockaddr.Items[0], "host"), Text(sockaddr.Items[1], "port"), 0, 2, 0, 4)[0].Address;
        return Value.Of(NameOf(thread, address, flags));
    }

    [PyFunction("getservbyname($module, servicename, protocolname=<null>, /)", Doc = "Return a port number from a service name and protocol name.")]
    private static long GetServByName(string servicename, string? protocolname)
    {
        byte[] name = [.. Encoding.UTF8.GetBytes(servicename), 0];
        var protocol = protocolname is null ? null : (byte[])[.. Encoding.UTF8.GetBytes(protocolname), 0];
        fixed (byte* n = name, p = protocol)
        {
            var entry = getservbyname(n, p);
            return entry is null ? throw PyErr.New(PyExc.OSError, "service/proto not found") : BinaryPrimitives.ReverseEndianness((ushort)entry->Port);
        }
    }

    [PyFunction("getservbyport($module, port, protocolname=<null>, /)", Doc = "Return the service name from a port number and protocol name.")]
    private static string GetServByPort(int port, string? protocolname)
    {
        if (port is < 0 or > 0xffff) throw PyErr.OverflowError("getservbyport: port must be 0-65535.");
        var protocol = protocolname is null ? null : (byte[])[.. Encoding.UTF8.GetBytes(protocolname), 0];
        fixed (byte* p = protocol)
        {
            var entry = getservbyport(BinaryPrimitives.ReverseEndianness((ushort)port), p);
            return entry is null ? throw PyErr.New(PyExc.OSError, "port/proto not found") : Marshal.PtrToStringUTF8((nint)entry->Name) ?? "";
        }
    }

    [PyFunction("getprotobyname($module, name, /)", Doc = "Return the protocol number for the named protocol.")]
    private static long GetProtoByName(string name) => name switch
    {
        "icmp" => 1,
        "tcp" => 6,
        "udp" => 17,
        "ipv6" => 41,
        _ => throw PyErr.New(PyExc.OSError, "protocol not found"),
    };
}

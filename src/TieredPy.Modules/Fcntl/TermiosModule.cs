using System.Runtime.InteropServices;
using TieredPy.Runtime;

namespace TieredPy.Modules;

/// <summary>termios: terminal attributes (structures of Linux).</summary>
[PyModule("termios", Doc = "This module provides an interface to the Posix calls for tty I/O control.")]
public static unsafe partial class TermiosModule
{
    private const int Characters = 32;

    private static readonly PyType s_error = PyExc.DefineIn("termios", "error", static () => PyExc.Exception);

    [StructLayout(LayoutKind.Sequential)]
    private struct Attributes
    {
        public uint Input, Output, Control, Local;
        public byte Line;
        public fixed byte Chars[Characters];
        public uint InputSpeed, OutputSpeed;
    }

    [LibraryImport("libc", SetLastError = true)] private static partial int tcgetattr(int fd, Attributes* attributes);
    [LibraryImport("libc", SetLastError = true)] private static partial int tcsetattr(int fd, int when, Attributes* attributes);
    [LibraryImport("libc")] private static partial uint cfgetispeed(Attributes* attributes);
    [LibraryImport("libc")] private static partial uint cfgetospeed(Attributes* attributes);
    [LibraryImport("libc", SetLastError = true)] private static partial int cfsetispeed(Attributes* attributes, uint speed);
    [LibraryImport("libc", SetLastError = true)] private static partial int cfsetospeed(Attributes* attributes, uint speed);
    [LibraryImport("libc", EntryPoint = "tcdrain", SetLastError = true)] private static partial int Drain(int fd);
    [LibraryImport("libc", EntryPoint = "tcflush", SetLastError = true)] private static partial int Flush(int fd, int queue);
    [LibraryImport("libc", EntryPoint = "tcflow", SetLastError = true)] private static partial int Flow(int fd, int action);
    [LibraryImport("libc", EntryPoint = "tcsendbreak", SetLastError = true)] private static partial int SendBreak(int fd, int duration);

    [PyModuleInit]
    private static void Init(PyThread thread, PyModule m)
    {
        if (!OperatingSystem.IsLinux()) throw PyErr.ImportError(PyExc.ModuleNotFoundError, "No module named 'termios'", Value.Str("termios"), Value.None);
        m.Set("error", Value.Of(s_error));
        Posix.SetConstants(m, "B0=0 B1000000=1000000 B110=110 B115200=115200 B1152000=1152000 B1200=1200 B134=134 B14400=14400 B150=150 B1500000=1500000 B1800=1800 B19200=19200 B200=200");
        Posix.SetConstants(m, "B2000000=2000000 B230400=230400 B2400=2400 B2500000=2500000 B28800=28800 B300=300 B3000000=3000000 B3500000=3500000 B38400=38400 B4000000=4000000 B460800=460800");
        Posix.SetConstants(m, "B4800=4800 B50=50 B500000=500000 B57600=57600 B576000=576000 B600=600 B7200=7200 B75=75 B76800=76800 B921600=921600 B9600=9600 BRKINT=2 BS0=0 BS1=8192 BSDLY=8192");
        Posix.SetConstants(m, "CBAUD=4111 CBAUDEX=4096 CDSUSP=25 CEOF=4 CEOL=0 CEOT=4 CERASE=127 CFLUSH=15 CIBAUD=269418496 CINTR=3 CKILL=21 CLNEXT=22 CLOCAL=2048 CQUIT=28 CR0=0 CR1=512 CR2=1024");
        Posix.SetConstants(m, "CR3=1536 CRDLY=1536 CREAD=128 CRPRNT=18 CRTSCTS=2147483648 CS5=0 CS6=16 CS7=32 CS8=48 CSIZE=48 CSTART=17 CSTOP=19 CSTOPB=64 CSUSP=26 CWERASE=23 ECHO=8 ECHOCTL=512");
        Posix.SetConstants(m, "ECHOE=16 ECHOK=32 ECHOKE=2048 ECHONL=64 ECHOPRT=1024 EXTA=19200 EXTB=38400 EXTPROC=65536 FF0=0 FF1=32768 FFDLY=32768 FIOASYNC=21586 FIOCLEX=21585 FIONBIO=21537");
        Posix.SetConstants(m, "FIONCLEX=21584 FIONREAD=21531 FLUSHO=4096 HUPCL=1024 IBSHIFT=16 ICANON=2 ICRNL=256 IEXTEN=32768 IGNBRK=1 IGNCR=128 IGNPAR=4 IMAXBEL=8192 INLCR=64 INPCK=16");
        Posix.SetConstants(m, "IOCSIZE_MASK=1073676288 IOCSIZE_SHIFT=16 ISIG=1 ISTRIP=32 IUCLC=512 IUTF8=16384 IXANY=2048 IXOFF=4096 IXON=1024 NCCS=32 NL0=0 NL1=256 NLDLY=256 NOFLSH=128 N_MOUSE=2");
        Posix.SetConstants(m, "N_PPP=3 N_SLIP=1 N_STRIP=4 N_TTY=0 OCRNL=8 OFDEL=128 OFILL=64 OLCUC=2 ONLCR=4 ONLRET=32 ONOCR=16 OPOST=1 PARENB=256 PARMRK=8 PARODD=512 PENDIN=16384 TAB0=0 TAB1=2048");
        Posix.SetConstants(m, "TAB2=4096 TAB3=6144 TABDLY=6144 TCFLSH=21515 TCGETS=21505 TCIFLUSH=0 TCIOFF=2 TCIOFLUSH=2 TCION=3 TCOFLUSH=1 TCOOFF=0 TCOON=1 TCSADRAIN=1 TCSAFLUSH=2 TCSANOW=0");
        Posix.SetConstants(m, "TCSBRK=21513 TCSBRKP=21541 TCSETS=21506 TCSETSF=21508 TCSETSW=21507 TCXONC=21514 TIOCCONS=21533 TIOCEXCL=21516 TIOCGETD=21540 TIOCGICOUNT=21597 TIOCGLCKTRMIOS=21590");
        Posix.SetConstants(m, "TIOCGPGRP=21519 TIOCGSERIAL=21534 TIOCGSOFTCAR=21529 TIOCGWINSZ=21523 TIOCINQ=21531 TIOCLINUX=21532 TIOCMBIC=21527 TIOCMBIS=21526 TIOCMGET=21525 TIOCMIWAIT=21596");
        Posix.SetConstants(m, "TIOCMSET=21528 TIOCM_CAR=64 TIOCM_CD=64 TIOCM_CTS=32 TIOCM_DSR=256 TIOCM_DTR=2 TIOCM_LE=1 TIOCM_RI=128 TIOCM_RNG=128 TIOCM_RTS=4 TIOCM_SR=16 TIOCM_ST=8 TIOCNOTTY=21538");
        Posix.SetConstants(m, "TIOCNXCL=21517 TIOCOUTQ=21521 TIOCPKT=21536 TIOCPKT_DATA=0 TIOCPKT_DOSTOP=32 TIOCPKT_FLUSHREAD=1 TIOCPKT_FLUSHWRITE=2 TIOCPKT_NOSTOP=16 TIOCPKT_START=8 TIOCPKT_STOP=4");
        Posix.SetConstants(m, "TIOCSCTTY=21518 TIOCSERCONFIG=21587 TIOCSERGETLSR=21593 TIOCSERGETMULTI=21594 TIOCSERGSTRUCT=21592 TIOCSERGWILD=21588 TIOCSERSETMULTI=21595 TIOCSERSWILD=21589");
        Posix.SetConstants(m, "TIOCSER_TEMT=1 TIOCSETD=21539 TIOCSLCKTRMIOS=21591 TIOCSPGRP=21520 TIOCSSERIAL=21535 TIOCSSOFTCAR=21530 TIOCSTI=21522 TIOCSWINSZ=21524 TOSTOP=256 VDISCARD=13 VEOF=4");
        Posix.SetConstants(m, "VEOL=11 VEOL2=16 VERASE=2 VINTR=0 VKILL=3 VLNEXT=15 VMIN=6 VQUIT=1 VREPRINT=12 VSTART=8 VSTOP=9 VSUSP=10 VSWTC=7 VSWTCH=7 VT0=0 VT1=16384 VTDLY=16384 VTIME=5 VWERASE=14");
        Posix.SetConstants(m, "XCASE=4 XTABS=6144 _POSIX_VDISABLE=0");
    }

    private static void Check(int result)
    {
        if (result >= 0) return;
        var errno = Libc.Errno;
        throw new PyException(PyErr.Make(s_error, errno, Value.Str(Marshal.GetPInvokeErrorMessage(errno))));
    }

    [PyFunction("tcgetattr($module, fd, /)", Doc = "Get the tty attributes for file descriptor fd.")]
    private static Value TcGetAttr(Value fd)
    {
        const int Canonical = 2, Time = 5, Min = 6;
        Attributes a;
        Check(tcgetattr(Posix.Descriptor(fd), &a));
        var chars = new PyList();
        for (var i = 0; i < Characters; i++)
        {
            // outside of canonical mode two of them are counts
            chars.Add((a.Local & Canonical) == 0 && (i is Time or Min) ? Value.Int(a.Chars[i]) : Value.Of(new PyBytes([a.Chars[i]])));
        }
        return new PyList([Value.Int(a.Input), Value.Int(a.Output), Value.Int(a.Control), Value.Int(a.Local), Value.Int(cfgetispeed(&a)), Value.Int(cfgetospeed(&a)), Value.Of(chars)]);
    }

    [PyFunction("tcsetattr($module, fd, when, attributes, /)", Doc = "Set the tty attributes for file descriptor fd.")]
    private static void TcSetAttr(Value fd, int when, Value attributes)
    {
        if (attributes.As<PyList>() is not { Count: 7 } list) throw PyErr.TypeError("tcsetattr, arg 3: must be 7 element list");
        var descriptor = Posix.Descriptor(fd);
        Attributes a;
        Check(tcgetattr(descriptor, &a));
        a.Input = Flags(list.GetAt(0));
        a.Output = Flags(list.GetAt(1));
        a.Control = Flags(list.GetAt(2));
        a.Local = Flags(list.GetAt(3));
        if (list.GetAt(6).As<PyList>() is not { Count: Characters } chars) throw PyErr.TypeError($"tcsetattr: attributes[6] must be {Characters} element list");
        for (var i = 0; i < Characters; i++)
        {
            var c = chars.GetAt(i);
            if (c.As<PyBytes>() is { Data.Length: 1 } b) a.Chars[i] = b.Data[0];
            else if (PyInt.IsInt(c)) a.Chars[i] = (byte)ConvertOps.IndexAsLong(c, PyExc.OverflowError);
            else throw PyErr.TypeError("tcsetattr: elements of attributes must be characters or integers");
        }
        Check(cfsetispeed(&a, Flags(list.GetAt(4))));
        Check(cfsetospeed(&a, Flags(list.GetAt(5))));
        Check(tcsetattr(descriptor, when, &a));
    }

    private static uint Flags(Value v) => (uint)ConvertOps.IndexAsLong(v, PyExc.OverflowError);

    [PyFunction("tcdrain($module, fd, /)", Doc = "Wait until all output written to file descriptor fd has been transmitted.")]
    private static void TcDrain(PyThread thread, Value fd)
    {
        var descriptor = Posix.Descriptor(fd);
        int result;
        using (thread.Blocking()) result = Drain(descriptor);
        Check(result);
    }

    [PyFunction("tcflush($module, fd, queue, /)", Doc = "Discard queued data on file descriptor fd.")]
    private static void TcFlush(Value fd, int queue) => Check(Flush(Posix.Descriptor(fd), queue));

    [PyFunction("tcflow($module, fd, action, /)", Doc = "Suspend or resume input or output on file descriptor fd.")]
    private static void TcFlow(Value fd, int action) => Check(Flow(Posix.Descriptor(fd), action));

    [PyFunction("tcsendbreak($module, fd, duration, /)", Doc = "Send a break on file descriptor fd.")]
    private static void TcSendBreak(Value fd, int duration) => Check(SendBreak(Posix.Descriptor(fd), duration));

    [PyFunction("tcgetwinsize($module, fd, /)", Doc = "Get the tty winsize for file descriptor fd.")]
    private static Value TcGetWinSize(Value fd)
    {
        const int GetSize = 0x5413;
        var size = stackalloc ushort[4];
        Check(Libc.ioctl(Posix.Descriptor(fd), GetSize, size));
        return new PyTuple((long)size[0], (long)size[1]);
    }

    [PyFunction("tcsetwinsize($module, fd, winsize, /)", Doc = "Set the tty winsize for file descriptor fd.")]
    private static void TcSetWinSize(Value fd, Value winsize)
    {
        const int SetSize = 0x5414;
        var pair = SequenceOps.ToArray(winsize);
        if (pair.Length != 2) throw PyErr.TypeError("tcsetwinsize, arg 2: must be a two-item sequence");
        var size = stackalloc ushort[4];
        size[0] = (ushort)ConvertOps.IndexAsLong(pair[0], PyExc.OverflowError);
        size[1] = (ushort)ConvertOps.IndexAsLong(pair[1], PyExc.OverflowError);
        size[2] = size[3] = 0;
        Check(Libc.ioctl(Posix.Descriptor(fd), SetSize, size));
    }
}

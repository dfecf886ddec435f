using TieredPy.Modules;
using TieredPy.Runtime;

namespace TieredPy.Hosting;

/// <summary>sys.stdin, stdout and stderr: through the <c>io</c> module when it is there, else plain text streams.</summary>
public static class StandardStreams
{
    public static void Install(PythonEngine host, PyModule sys)
    {
        var o = host.Options;
        var (encoding, errors) = Encoding(host, o);
        Set(sys, "stdin", o.Input is null ? OfDescriptor(host, 0, "<stdin>", encoding, errors) : Value.None);
        Set(sys, "stdout", o.Output is null ? OfDescriptor(host, 1, "<stdout>", encoding, errors) : Value.Of(new PyBootStream(o.Output, "<stdout>", buffered: true)));
        Set(sys, "stderr", o.Error is null ? OfDescriptor(host, 2, "<stderr>", encoding, "backslashreplace") : Value.Of(new PyBootStream(o.Error, "<stderr>", buffered: false)));
    }

    /// <summary>A standard error for what the import system says (-v) while there is no _io module yet.</summary>
    internal static void InstallEarly(PyModule sys) => sys.Set("stderr", Value.Of(new PyBootStream(Console.OpenStandardError(), "<stderr>", buffered: false)));

    /// <summary>PYTHONIOENCODING, else UTF-8; what is no UTF-8 passes through where the locale says nothing about the encoding.</summary>
    private static (string Encoding, string Errors) Encoding(PythonEngine host, EngineOptions o)
    {
        var loose = o.Flags.Utf8Mode != 0 || ProcessInfo.CharacterLocale is "C" or "POSIX" or "C.UTF-8" or "C.utf8" or "UTF-8";
        var (encoding, errors) = ("utf-8", loose ? "surrogateescape" : "strict");
        if (o.StreamEncoding is not { } both) return (encoding, errors);
        var cut = both.IndexOf(':', StringComparison.Ordinal);
        var name = cut < 0 ? both : both[..cut];
        if (cut >= 0 && cut + 1 < both.Length) errors = both[(cut + 1)..];
        else if (name.Length > 0) errors = "strict";
        if (name.Length == 0) return (encoding, errors);
        try
        {
            var codec = CallOps.CallMethod(host.Engine.Import("codecs"), "lookup", Value.Str(name));
            return (ObjectOps.StrText(ObjectOps.GetAttr(codec, "name")), errors);
        }
        catch (PyException)
        {
            throw new ConfigurationException("init_stdio_encoding: failed to get the Python codec name of the stdio encoding", "core initialized");
        }
    }

    /// <summary>A text stream over one of the process's own descriptors; None when it is closed.</summary>
    private static Value OfDescriptor(PythonEngine host, int fd, string name, string encoding, string errors)
    {
        if (OperatingSystem.IsWindows())
        {
            return fd == 0 ? Value.None : Value.Of(new PyBootStream(fd == 1 ? Console.OpenStandardOutput() : Console.OpenStandardError(), name, buffered: fd == 1));
        }
        if (!ProcessInfo.IsInherited(fd)) return Value.None;
        try
        {
            var mode = fd == 0 ? "r" : "w";
            var unbuffered = host.Options.Unbuffered && fd != 0;
            var raw = CallOps.Call(Value.Of(PyFileIO.TypeObject), fd, Value.Str(mode), Value.False);
            ObjectOps.SetAttr(raw, PyStr.Intern("name"), Value.Str(name));
            var lines = !unbuffered && (fd == 2 || ProcessInfo.IsTerminal(fd));
            var buffer = CallOps.Call(Value.Of(fd == 0 ? PyBufferedReader.TypeObject : PyBufferedWriter.TypeObject), raw);
            var text = new PyTextIOWrapper { IsStandard = true };
            text.Setup(host.Thread, buffer, encoding, errors, fd == 0 ? null : "\n", lines, unbuffered);
            text.SetModeText(mode);
            return Value.Of(text);
        }
        catch (PyException e) when (e.Matches(PyExc.OSError))
        {
            return Value.None;
        }
    }

    /// <summary>Writes to the process's standard error, for messages about a program that cannot run.</summary>
    public static void WriteError(string text) => Write(2, text);

    /// <summary>Writes to the process's standard output.</summary>
    public static void WriteOutput(string text) => Write(1, text);

    private static void Write(int fd, string text)
    {
        if (!ProcessInfo.IsInherited(fd)) return;
        try
        {
            using var stream = fd == 1 ? Console.OpenStandardOutput() : Console.OpenStandardError();
            stream.Write(System.Text.Encoding.UTF8.GetBytes(text));
        }
        catch (IOException)
        {
            // whoever should have read it is gone
        }
    }

    private static void Set(PyModule sys, string name, Value stream)
    {
        sys.Set(name, stream);
        sys.Set("__" + name + "__", stream);
    }
}

/// <summary>A text stream that can be written and nothing else: what print needs before (or without) the io module.</summary>
[PyType("_BootStream", Module = "sys", NoNew = true)]
public sealed partial class PyBootStream(Stream stream, string name, bool buffered) : PyObject, ITextSink
{
    private readonly Stream _stream = buffered ? new BufferedStream(stream, 8192) : stream;

    public void WriteText(string text)
    {
        Span<byte> small = stackalloc byte[512];
        if (text.Length <= 160) _stream.Write(small[..System.Text.Encoding.UTF8.GetBytes(text, small)]);
        else _stream.Write(System.Text.Encoding.UTF8.GetBytes(text));
    }

    [PyMethod("write($self, text, /)")]
    public static long Write(PyBootStream self, string text)
    {
        self.WriteText(text);
        return text.Length;
    }

    [PyMethod("flush($self, /)")]
    public static void Flush(PyBootStream self) => self._stream.Flush();

    [PyMethod("isatty($self, /)")]
    public static bool IsATty(PyBootStream self) => false;

    [PyGetter("name")] public static Value GetName(PyBootStream self) => Value.Str(self._name);
    [PyGetter("encoding")] public static Value GetEncoding(PyBootStream self) => Value.Str("utf-8");

    private readonly string _name = name;
}

using System.Text;
using TieredPy.Modules;
using TieredPy.Runtime;

namespace TieredPy.Hosting;

/// <summary>sys.stdin, stdout and stderr: through the <c>io</c> module when it is there, else plain text streams.</summary>
internal static class StandardStreams
{
    public static void Install(PythonEngine host, PyModule sys)
    {
        var o = host.Options;
        var unbuffered = Environment.GetEnvironmentVariable("PYTHONUNBUFFERED") is { Length: > 0 } && o.Flags.IgnoreEnvironment == 0 || o.Unbuffered;
        Set(sys, "stdin", o.Input is null ? OfDescriptor(host, 0, "r", "<stdin>", false) : Value.None);
        Set(sys, "stdout", o.Output is null ? OfDescriptor(host, 1, "w", "<stdout>", unbuffered) : Value.Of(new PyBootStream(o.Output, "<stdout>", buffered: true)));
        Set(sys, "stderr", o.Error is null ? OfDescriptor(host, 2, "w", "<stderr>", unbuffered) : Value.Of(new PyBootStream(o.Error, "<stderr>", buffered: false)));
    }

    /// <summary>A text stream over one of the process's own descriptors; None when it is closed.</summary>
    private static Value OfDescriptor(PythonEngine host, int fd, string mode, string name, bool unbuffered)
    {
        if (OperatingSystem.IsWindows())
        {
            return fd == 0 ? Value.None : Value.Of(new PyBootStream(fd == 1 ? Console.OpenStandardOutput() : Console.OpenStandardError(), name, buffered: fd == 1));
        }
        try
        {
            var raw = CallOps.Call(Value.Of(PyFileIO.TypeObject), fd, Value.Str(mode), Value.False);
            ObjectOps.SetAttr(raw, PyStr.Intern("name"), Value.Str(name));
            var tty = fd == 2 || ObjectOps.IsTrue(CallOps.CallMethod(raw, "isatty"));
            var buffer = CallOps.Call(Value.Of(fd == 0 ? PyBufferedReader.TypeObject : PyBufferedWriter.TypeObject), raw);
            var text = new PyTextIOWrapper { IsStandard = true };
            text.Setup(host.Thread, buffer, "utf-8", fd == 2 ? "backslashreplace" : "strict", fd == 0 ? null : "\n", tty, unbuffered);
            text.SetModeText(mode);
            return Value.Of(text);
        }
        catch (PyException e) when (e.Matches(PyExc.OSError))
        {
            return Value.None;
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
        if (text.Length <= 160) _stream.Write(small[..Encoding.UTF8.GetBytes(text, small)]);
        else _stream.Write(Encoding.UTF8.GetBytes(text));
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

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
        Set(sys, "stdout", Value.Of(new PyBootStream(o.Output ?? Console.OpenStandardOutput(), "<stdout>", buffered: true)));
        Set(sys, "stderr", Value.Of(new PyBootStream(o.Error ?? Console.OpenStandardError(), "<stderr>", buffered: false)));
        Set(sys, "stdin", Value.None);
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

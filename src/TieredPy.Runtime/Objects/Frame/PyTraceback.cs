using TieredPy.Bytecode;

namespace TieredPy.Runtime;

/// <summary>One entry of a traceback: the frame, the instruction and the line where the exception passed.</summary>
[PyType("traceback", Doc = "A step of a traceback: a frame, and where in it the exception passed.")]
public sealed partial class PyTraceback(PyFrame frame, PyTraceback? next, int lastInstruction, int line) : PyObject
{
    private int _line = line;

    internal PyTraceback(PyFrame frame, PyTraceback? next, RegCode code, int pc) : this(frame, next, code.LastI(pc), int.MinValue) { }

    public readonly PyFrame Frame = frame;
    public PyTraceback? Next = next;

    /// <summary>Byte offset of the instruction in co_code.</summary>
    public readonly int LastInstruction = lastInstruction;

    /// <summary>The line, found when first asked for; -1 when the instruction has none.</summary>
    public int Line => _line != int.MinValue ? _line : _line = LocationTable.LineAt(Frame.Code.Code, LastInstruction / 2);

    [PyNew("traceback(tb_next, tb_frame, tb_lasti, tb_lineno)")]
    public static Value New(PyType cls, Value next, PyFrame frame, int lasti, int lineno)
    {
        if (!next.IsNone && next.As<PyTraceback>() is null) throw PyErr.TypeError($"expected traceback object or None, got '{next.Type.Name}'");
        return Value.Of(new PyTraceback(frame, next.As<PyTraceback>(), lasti, lineno));
    }

    [PyGetter("tb_frame", Member = true)] public static Value GetFrame(PyTraceback self) => Value.Of(self.Frame);
    [PyGetter("tb_lasti", Member = true)] public static Value GetLastInstruction(PyTraceback self) => self.LastInstruction;
    [PyGetter("tb_lineno")] public static Value GetLine(PyTraceback self) => self.Line < 0 ? Value.None : self.Line;
    [PyGetter("tb_next")] public static Value GetNext(PyTraceback self) => Value.OrNone(self.Next);

    [PySetter("tb_next")]
    public static void SetNext(PyTraceback self, Value v)
    {
        if (v.IsNull) throw PyErr.TypeError("can't delete tb_next attribute");
        if (!v.IsNone && v.As<PyTraceback>() is null) throw PyErr.TypeError($"expected traceback object, got '{v.Type.Name}'");
        var next = v.As<PyTraceback>();
        for (var t = next; t is not null; t = t.Next)
        {
            if (t == self) throw PyErr.ValueError("traceback loop detected");
        }
        self.Next = next;
    }

    [PyMethod("__dir__($self, /)")]
    public static Value Dir(PyTraceback self) => Value.Of(new PyList(["tb_frame", "tb_next", "tb_lasti", "tb_lineno"]));
}

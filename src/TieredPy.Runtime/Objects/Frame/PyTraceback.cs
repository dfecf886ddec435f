namespace TieredPy.Runtime;

/// <summary>One entry of a traceback: the frame, the instruction and the line where the exception passed.</summary>
[PyType("traceback")]
public sealed partial class PyTraceback : PyObject
{
    public PyTraceback? Next;

    /// <summary>Byte offset of the instruction in co_code.</summary>
    public int LastInstruction;
    public int Line;
}

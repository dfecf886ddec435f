namespace TieredPy.Runtime;

public static partial class Interpreter
{
    public static Value CurrentLocals(PyThread thread) => throw new NotSupportedException();
    public static PyDict CurrentBuiltins(PyThread thread) => throw new NotSupportedException();
    public static int CurrentCodeFlags(PyThread thread) => throw new NotSupportedException();
    public static Value AnextWithDefault(Value awaitable, Value @default) => throw new NotSupportedException();
    public static PyObject? FrameAt(PyThread thread, int depth) => throw new NotSupportedException();
    public static Value RunCode(PyThread thread, PyCode code, PyDict globals, Value locals, PyCell[]? closure = null) => throw new NotSupportedException();
}

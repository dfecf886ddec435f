namespace TieredPy.Runtime.Tests.Containers;

/// <summary>Runs a test body on a thread of a fresh engine.</summary>
internal static class Py
{
    public static void Run(Action body)
    {
        var before = PyThread.Attach(new PyThread(new Engine()));
        try
        {
            body();
        }
        finally
        {
            PyThread.Attach(before);
        }
    }

    public static PyList List(params Value[] items) => new(items);

    public static string Repr(PyObject o) => ObjectOps.ReprText(Value.Of(o));
}

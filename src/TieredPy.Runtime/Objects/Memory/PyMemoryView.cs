namespace TieredPy.Runtime;

/// <summary>memoryview.</summary>
[PyType("memoryview")]
public sealed partial class PyMemoryView : PyObject;

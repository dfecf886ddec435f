namespace TieredPy.Runtime;

/// <summary>Numbers by the format mini-language.</summary>
public static partial class NumberFormat
{
    /// <summary>int.__format__.</summary>
    public static PyStr FormatInt(Value self, PyStr spec) => spec.CharCount == 0 ? ObjectOps.Str(self) : throw PyErr.NotImplementedError("format spec of int");
}

using System.Runtime.CompilerServices;
using TieredPy.Runtime;

namespace TieredPy.Jit;

internal static unsafe partial class JitRuntime
{
    /// <summary>text[index]; null when that is out of range or the string has surrogate pairs.</summary>
    public static object? StrItem(object str, long index)
    {
        var s = Unsafe.As<PyStr>(str);
        var text = s.Text;
        if (index < 0) index += text.Length;
        return (ulong)index >= (ulong)text.Length || s.HasAstral ? null : PyStr.OfChar(text[(int)index]);
    }

    public static bool StrEquals(object a, object b) => a == b || Unsafe.As<PyStr>(a).EqualsStr(Unsafe.As<PyStr>(b));

    public static bool StrCompare(object a, object b, int op) => PyStr.CompareTexts(Unsafe.As<PyStr>(a), Unsafe.As<PyStr>(b), (CompareOp)op);
}

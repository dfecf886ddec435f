using TieredPy.Runtime;

namespace TieredPy.Jit;

/// <summary>
/// Functions that count the activations above them (<c>sys._getframe</c>, <c>warnings.warn</c>'s stacklevel), themselves or by a function that they
/// call. Compiled activations have no frames, so these functions stay in the interpreter; what calls them from further away is not seen.
/// </summary>
internal static class FrameUsers
{
    private const int Levels = 3;
    private static readonly HashSet<string> Names = ["_getframe", "_getframemodulename", "currentframe", "warn", "_warn", "extract_stack", "print_stack", "format_stack"];

    public static bool LooksAtFrames(PyFunction function) => LooksAtFrames(function, Levels);

    private static bool LooksAtFrames(PyFunction function, int levels)
    {
        var state = CodeState.Of(function.Code);
        if (state.LooksAtFrames is { } known) return known;
        var names = function.Code.Code.Names;
        var looks = Array.Exists(names, Names.Contains);
        if (!looks && levels > 0)
        {
            // a function that calls itself, or that is being looked at
            state.LooksAtFrames = false;
            foreach (var name in names)
            {
                if (function.Globals.GetStr(PyStr.Intern(name)).Ref is not PyFunction called || called == function) continue;
                if (!LooksAtFrames(called, levels - 1)) continue;
                looks = true;
                break;
            }
        }
        // what was cut off at the last level is not the whole truth
        state.LooksAtFrames = looks || levels == Levels ? looks : null;
        return looks;
    }
}

using TieredPy.Compiler.Flow;
using TieredPy.Syntax;

namespace TieredPy.Compiler;

/// <summary>
/// Where errors and warnings of the compiler's stages come from. Offsets are the byte columns of the tree plus one, as
/// CPython reports them from these stages; the source text of the line is for the layers above to find.
/// </summary>
internal sealed class Diagnostics(string filename, Func<SourceWarning, bool>? warn)
{
    public string Filename { get; } = filename;

    public PySyntaxException Error(in SourceSpan span, string message) => new(
        SyntaxErrorKind.SyntaxError, message, Filename, span.Line, span.Column + 1, span.EndLine, span.EndColumn + 1);

    /// <summary>A warning that the program's filters make an error is one.</summary>
    public void Warn(in SourceSpan span, string message)
    {
        if (warn is null) return;
        var warning = new SourceWarning("SyntaxWarning", message, Filename, span.Line, span.Column + 1, span.EndLine, span.EndColumn + 1);
        if (warn(warning)) throw Error(span, message);
    }

    public static PySyntaxException TooDeep() =>
        new(SyntaxErrorKind.RecursionError, "maximum recursion depth exceeded during compilation");
}

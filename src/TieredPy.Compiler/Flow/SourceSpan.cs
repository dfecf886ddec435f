using TieredPy.Syntax.Ast;

namespace TieredPy.Compiler.Flow;

/// <summary>
/// Where an instruction comes from. Lines count from 1 (a module's RESUME says 0), columns are UTF-8 byte offsets.
/// A negative line is one of the two marks <see cref="None"/> and <see cref="Next"/>.
/// </summary>
internal readonly record struct SourceSpan(int Line, int EndLine, int Column, int EndColumn)
{
    /// <summary>Artificial: takes the position of what comes before it where there is such, else stays without.</summary>
    public static readonly SourceSpan None = new(-1, -1, -1, -1);

    /// <summary>Takes the position of the instruction that follows, when the code is laid out.</summary>
    public static readonly SourceSpan Next = new(-2, -2, -2, -2);

    public bool HasLine => Line >= 0;

    public static SourceSpan Of(LocatedNode node) => new(node.Lineno, node.EndLineno, node.ColOffset, node.EndColOffset);
}

using TieredPy.Bytecode;
using TieredPy.Syntax;

namespace TieredPy.Compiler;

/// <summary>What a compilation depends on besides the source.</summary>
public sealed class CompileOptions
{
    public static readonly CompileOptions Default = new();

    /// <summary>0; 1 (-O): no asserts, __debug__ is false; 2 (-OO): no docstrings either.</summary>
    public int Optimize { get; init; }

    /// <summary>Future features in force from outside (those of the code that calls compile(), unless it says dont_inherit).</summary>
    public CodeFlags FutureFlags { get; init; }

    /// <summary>await, async for and async with may stand at module level (PyCF_ALLOW_TOP_LEVEL_AWAIT).</summary>
    public bool AllowTopLevelAwait { get; init; }

    /// <summary>Receives SyntaxWarnings. True means that the program's filters made it an error: the compilation then fails with it.</summary>
    public Func<SourceWarning, bool>? Warn { get; init; }
}

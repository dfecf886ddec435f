namespace TieredPy.Syntax;

public enum ParseMode
{
    /// <summary>A module: <see cref="Ast.Module"/>.</summary>
    Exec,

    /// <summary>One expression: <see cref="Ast.Expression"/>.</summary>
    Eval,

    /// <summary>One interactive statement: <see cref="Ast.Interactive"/>.</summary>
    Single,

    /// <summary>A signature type comment: <see cref="Ast.FunctionType"/>.</summary>
    FuncType,
}

/// <summary>A warning about the source: its category's Python name, its text and its line.</summary>
/// <param name="Category">"SyntaxWarning" or "DeprecationWarning".</param>
/// <param name="Offset">The column in code points, from 1 (0 when unknown).</param>
public readonly record struct SourceWarning(string Category, string Message, string Filename, int Lineno, int Offset, int EndLineno, int EndOffset);

/// <summary>What a parse depends on besides the source.</summary>
public sealed class ParseOptions
{
    public static readonly ParseOptions Default = new();

    public string Filename { get; init; } = "<string>";

    /// <summary>Collects the comments that PEP 484 gives a meaning (<c># type: …</c>).</summary>
    public bool TypeComments { get; init; }

    /// <summary>The minor version of Python 3 whose grammar is accepted, as <c>ast.parse</c>'s feature_version.</summary>
    public int FeatureVersion { get; init; } = 14;

    /// <summary><c>from __future__ import barry_as_FLUFL</c> is in force: <c>&lt;&gt;</c> in the place of <c>!=</c>.</summary>
    public bool BarryAsFlufl { get; init; }

    /// <summary>Source that ends too early raises <see cref="SyntaxErrorKind.IncompleteInput"/> (PyCF_ALLOW_INCOMPLETE_INPUT).</summary>
    public bool AllowIncompleteInput { get; init; }

    /// <summary>The end of the source closes no block (PyCF_DONT_IMPLY_DEDENT).</summary>
    public bool DontImplyDedent { get; init; }

    /// <summary>The most digits that a decimal integer literal may have (sys.set_int_max_str_digits); 0 for no limit.</summary>
    public int MaxIntDigits { get; init; } = 4300;

    /// <summary>Receives warnings. True means that the program's filters made it an error: the parse then fails with it.</summary>
    public Func<SourceWarning, bool>? Warn { get; init; }

    /// <summary>
    /// The text that a character name stands for in <c>\N{…}</c> (one code point), or null for an unknown name. The names
    /// are a large table that belongs to the layer that has <c>unicodedata</c>; without it every name is unknown.
    /// </summary>
    public Func<string, string?>? CharacterNames { get; init; }
}

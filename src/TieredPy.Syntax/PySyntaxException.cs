namespace TieredPy.Syntax;

/// <summary>The Python exception class that a <see cref="PySyntaxException"/> stands for.</summary>
public enum SyntaxErrorKind
{
    SyntaxError,
    IndentationError,
    TabError,

    /// <summary><c>_IncompleteInputError</c>: more input may complete the source (only on request, for interactive use).</summary>
    IncompleteInput,

    /// <summary>Too deeply nested for the parser; carries a message only.</summary>
    MemoryError,

    /// <summary>Too deeply nested for a later stage; carries a message only.</summary>
    RecursionError,

    /// <summary><c>ValueError</c>, <c>UnicodeDecodeError</c>, <c>OverflowError</c> and the like from the source itself; carries a message only.</summary>
    ValueError,

    OverflowError,

    /// <summary>A tree that a program has built from wrong parts; carries a message only.</summary>
    TypeError,

    /// <summary>The source string holds a lone surrogate, at the UTF-16 index <see cref="PySyntaxException.Offset"/>.</summary>
    UnicodeEncodeError,
}

/// <summary>
/// An error in a program's source. The layers above turn it into the Python exception of the same name and attributes.
/// </summary>
public sealed class PySyntaxException : Exception
{
    public PySyntaxException(
        SyntaxErrorKind kind, string message, string? filename = null,
        int lineno = 0, int offset = 0, int endLineno = 0, int endOffset = 0, string? text = null)
        : base(message)
    {
        Kind = kind;
        Filename = filename;
        Lineno = lineno;
        Offset = offset;
        EndLineno = endLineno;
        EndOffset = endOffset;
        Text = text;
    }

    /// <summary>The first line of the last complete statement before the error; 0: there is none.</summary>
    public int StatementLine { get; internal set; }

    public SyntaxErrorKind Kind { get; }

    /// <summary>The error is the tokenizer's own: it goes before an error of the parser on an earlier line.</summary>
    internal bool IsLexical { get; init; }

    public string? Filename { get; }

    /// <summary>The line, from 1; 0 where there is no position.</summary>
    public int Lineno { get; }

    /// <summary>The column in code points, from 1.</summary>
    public int Offset { get; }

    public int EndLineno { get; }

    public int EndOffset { get; }

    /// <summary>The source line (or lines), or null when unknown.</summary>
    public string? Text { get; }
}

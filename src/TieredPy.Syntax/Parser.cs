using TieredPy.Syntax.Ast;
using TieredPy.Syntax.Parsing;

namespace TieredPy.Syntax;

/// <summary>Source text to syntax tree.</summary>
public static class Parser
{
    /// <summary>Parses a source; throws <see cref="PySyntaxException"/> where it is not a correct program.</summary>
    public static Mod Parse(SourceText source, ParseMode mode = ParseMode.Exec, ParseOptions? options = null)
    {
        options ??= ParseOptions.Default;
        TreeParser? parser = null;
        try
        {
            parser = new TreeParser(source, mode, options);
            return parser.Parse(mode);
        }
        catch (ParseFailure)
        {
            throw parser!.InvalidSyntax();
        }
        catch (WarningAsError e)
        {
            throw e.Error;
        }
    }

    /// <summary>Parses a program from a string.</summary>
    public static Mod Parse(string source, ParseMode mode = ParseMode.Exec, ParseOptions? options = null) =>
        Parse(SourceText.FromString(source, wholeLines: mode == ParseMode.Exec), mode, options);

    internal static PySyntaxException TooComplex() =>
        new(SyntaxErrorKind.MemoryError, "Parser stack overflowed - Python source too complex to parse");
}

using TieredPy.Syntax.Ast;
using TieredPy.Syntax.Diagnosis;
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
            var error = Diagnoser.Explain(source, mode, options, parser?.ReadTo ?? 0, parser?.WarnedTo ?? 0, mustFail: true)!;
            error.StatementLine = parser?.LastStatementLine ?? 0;
            throw error;
        }
        catch (PySyntaxException e) when (e.Kind != SyntaxErrorKind.MemoryError)
        {
            throw Diagnoser.Explain(source, mode, options, parser?.ReadTo ?? 0, parser?.WarnedTo ?? 0) ?? e;
        }
        catch (WarningAsError e)
        {
            throw e.Error;
        }
    }

    /// <summary>
    /// The error of a source, found without <see cref="Parse(SourceText, ParseMode, ParseOptions?)"/>; null for a correct program.
    /// For the checks that hold the parser and the diagnosis together.
    /// </summary>
    public static PySyntaxException? Diagnose(SourceText source, ParseMode mode, ParseOptions options) =>
        Diagnoser.Explain(source, mode, options, int.MaxValue, int.MaxValue);

    /// <summary>Parses a program from a string.</summary>
    public static Mod Parse(string source, ParseMode mode = ParseMode.Exec, ParseOptions? options = null) =>
        Parse(SourceText.FromString(source, wholeLines: mode == ParseMode.Exec), mode, options);

    internal static PySyntaxException TooComplex() =>
        new(SyntaxErrorKind.MemoryError, "Parser stack overflowed - Python source too complex to parse");
}

using TieredPy.Runtime;
using TieredPy.Syntax;

namespace TieredPy.Modules;

/// <summary>The front end's errors as Python exceptions.</summary>
public static class SyntaxErrors
{
    public static PyException ToPython(PySyntaxException e, string file, string? source = null)
    {
        switch (e.Kind)
        {
            case SyntaxErrorKind.MemoryError:
                return e.Message.Length == 0 ? PyErr.MemoryError() : PyErr.New(PyExc.MemoryError, e.Message);
            case SyntaxErrorKind.RecursionError:
                return PyErr.RecursionError(e.Message);
            case SyntaxErrorKind.ValueError:
                return PyErr.ValueError(e.Message);
            case SyntaxErrorKind.TypeError:
                return PyErr.TypeError(e.Message);
            case SyntaxErrorKind.OverflowError:
                return PyErr.OverflowError(e.Message);
            case SyntaxErrorKind.UnicodeEncodeError:
                return PyErr.New(PyExc.UnicodeError, e.Message);
        }
        var cls = e.Kind switch
        {
            SyntaxErrorKind.IndentationError => PyExc.IndentationError,
            SyntaxErrorKind.TabError => PyExc.TabError,
            SyntaxErrorKind.IncompleteInput => PyExc._IncompleteInputError,
            _ => PyExc.SyntaxError,
        };
        if (e.Lineno == 0 && source is { Length: 0 }) return new PyException(PyErr.Make(cls, Value.Str(e.Message), Value.Of(new PyTuple(Value.Str(file), 0, 0, Value.Of(PyStr.Empty), 0, 0))));
        if (e.Lineno == 0) return new PyException(PyErr.Make(cls, Value.Str(e.Message)));
        var text = e.Text ?? SourceLine(e.Filename ?? file, e.Lineno);
        var location = new PyTuple(
            Value.Str(e.Filename ?? file), e.Lineno, e.Offset, text is null ? Value.None : Value.Str(text), e.EndLineno, e.EndOffset);
        var error = PyErr.Make(cls, Value.Str(e.Message), Value.Of(location));
        // what the traceback module needs to find a misspelt keyword
        if (error is PySyntaxError s && cls == PyExc.SyntaxError)
        {
            s.Metadata = new PyTuple(e.StatementLine, 0, source is null ? Value.None : Value.Str(source.EndsWith('\n') ? source : source + "\n"));
        }
        return new PyException(error);
    }

    /// <summary>The line of a file, for errors that were found after the text was gone.</summary>
    internal static string? SourceLine(string file, int line)
    {
        try
        {
            if (!File.Exists(file)) return null;
            foreach (var text in File.ReadLines(file))
            {
                if (--line == 0) return text + "\n";
            }
        }
        catch (IOException)
        {
            // the traceback then has no source line
        }
        catch (UnauthorizedAccessException)
        {
            // the same
        }
        return null;
    }
}

using System.Text;
using TieredPy.Runtime;
using TieredPy.Syntax;

namespace TieredPy.Modules;

/// <summary>The _tokenize module: the front end's tokenizer for programs.</summary>
[PyModule("_tokenize"), PyExports(typeof(PyTokenizerIter))]
public static partial class TokenizeModule;

/// <summary>Tokens as tuples (type, string, start, end, line). The whole source is read at the first one.</summary>
[PyType("TokenizerIter", Module = "_tokenize")]
public sealed partial class PyTokenizerIter(Value readline, string? encoding, bool extra) : PyObject
{
    private SourceTokenizer? _tokens;

    [PyNew("tokenizeriter(readline, /, *, extra_tokens, encoding=<null>)")]
    private static Value New(PyType cls, Value readline, bool extra_tokens, string? encoding) => new PyTokenizerIter(readline, encoding, extra_tokens);

    [PySlot(nameof(TypeSlots.Iter))]
    private static Value Iter(Value self) => self;

    [PySlot(nameof(TypeSlots.Next))]
    private static Value Next(Value self)
    {
        var it = (PyTokenizerIter)self.Obj;
        try
        {
            it._tokens ??= new SourceTokenizer(SourceText.FromString(it.ReadAll()), new ParseOptions { Filename = "<string>" }, it.Extra);
            if (!it._tokens.Next(out var t)) return Value.Null;
            return new PyTuple(t.Type, Value.Str(t.Text), new PyTuple(t.Line, t.Column), new PyTuple(t.EndLine, t.EndColumn), Value.Str(t.LineText));
        }
        catch (PySyntaxException e)
        {
            throw SyntaxErrors.ToPython(e, "<string>");
        }
    }

    private bool Extra => extra;

    private string ReadAll()
    {
        var text = new StringBuilder();
        while (true)
        {
            var line = IterOps.CallOrEnd(readline);
            if (line.IsNull) break;
            string part;
            if (encoding is null)
            {
                part = line.As<PyStr>()?.Text ?? throw PyErr.TypeError("readline() returned a non-string object");
            }
            else
            {
                if (line.As<PyBytes>() is null) throw PyErr.TypeError("readline() returned a non-bytes object");
                part = ObjectOps.StrText(CallOps.CallMethod(line, "decode", Value.Str(encoding), Value.Str("replace")));
            }
            if (part.Length == 0) break;
            text.Append(part);
        }
        return text.ToString();
    }
}

using TieredPy.Syntax.Lexing;

namespace TieredPy.Syntax.Parsing;

/// <summary>
/// The tokens of a source as a parser wants them: read on demand, with any lookahead, and with the ends that interactive
/// input needs. Tokens behind the reader are forgotten unless <see cref="KeepAll"/> is set.
/// </summary>
internal sealed class TokenReader
{
    private readonly Lexer lexer;
    private readonly bool single;
    private readonly bool implyDedents;
    private Token[] buffer = new Token[64];
    private int count;
    private bool started;

    public TokenReader(Lexer lexer, ParseMode mode, ParseOptions options)
    {
        this.lexer = lexer;
        single = mode == ParseMode.Single;
        implyDedents = !options.DontImplyDedent;
    }

    /// <summary>Set by a parser that goes back: nothing is forgotten.</summary>
    public bool KeepAll { get; set; }

    /// <summary>Whether comments that silence type checkers are passed over.</summary>
    public bool SkipTypeIgnores { get; init; }

    /// <summary>How many tokens are held.</summary>
    public int Count => count;

    /// <summary>The token at an index into what is held; it is read when it is the next one.</summary>
    public ref Token this[int index]
    {
        get
        {
            while (index >= count) Fetch();
            return ref buffer[index];
        }
    }

    /// <summary>Drops the tokens before an index, unless all are kept; returns the index that the same token then has.</summary>
    public int Forget(int index)
    {
        if (KeepAll) return index;
        Array.Copy(buffer, index, buffer, 0, count - index);
        count -= index;
        return 0;
    }

    private void Fetch()
    {
        if (count == buffer.Length) Array.Resize(ref buffer, count * 2);
        ref var token = ref buffer[count];
        do
        {
            lexer.Next(ref token);
        }
        while (SkipTypeIgnores && token.Kind == TokenKind.TypeIgnore);
        token.Level = lexer.Nesting;
        if (single && token.Kind == TokenKind.EndMarker && started)
        {
            // The end of interactive input ends its last line, and its blocks unless the caller says they stay open.
            token.Kind = TokenKind.Newline;
            started = false;
            if (lexer.IndentDepth > 0 && implyDedents) lexer.CloseBlocks();
        }
        else
        {
            started = true;
        }

        count++;
    }
}

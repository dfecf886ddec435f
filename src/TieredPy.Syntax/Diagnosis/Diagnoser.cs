using System.Runtime.CompilerServices;
using TieredPy.Syntax.Lexing;
using TieredPy.Syntax.Parsing;

namespace TieredPy.Syntax.Diagnosis;

/// <summary>
/// Explains why a source is not a correct program, in CPython's words and at CPython's place.
/// </summary>
/// <remarks>
/// How it works, and why it may not be made cleverer:
/// <list type="number">
/// <item>It runs the grammar in <c>mistakes.peg</c> over the source twice. The first pass accepts correct programs only;
/// the last token that it has read is where "invalid syntax" stands if nothing better is found. Since that token shows how
/// far the alternatives have looked, their order is part of the result.</item>
/// <item>The second pass tries the rules of mistakes too. The first that matches is the error, even where the parser would
/// have gone on to another alternative.</item>
/// <item>An error found that way is dropped for an error of the tokenizer further down, or for a bracket that an earlier
/// line left open.</item>
/// </list>
/// It recurses deeply and runs on a thread of its own with a stack to match.
/// </remarks>
internal sealed partial class Diagnoser
{
    private const int StackSize = 128 << 20;

    private readonly SourceText text;
    private readonly ParseMode mode;
    private readonly ParseOptions options;
    private readonly Lexer lexer;
    private readonly TokenReader tokens;
    private readonly LiteralReader literals;
    private Dictionary<long, (Node? Node, int Mark)> memo = [];
    private bool lookForMistakes;
    private bool secondPass;
    private int silencedFrom;
    private int mark;

    private Diagnoser(SourceText text, ParseMode mode, ParseOptions options, int readBefore, int warnedBefore)
    {
        this.text = text;
        this.mode = mode;
        this.options = options;
        lexer = new Lexer(text, options) { WarnFrom = readBefore };
        tokens = new TokenReader(lexer, mode, options) { KeepAll = true, SkipTypeIgnores = true };
        literals = new LiteralReader(text, options, lexer) { WarnFrom = warnedBefore };
    }

    /// <summary>The error in a source, or null where it is correct after all.</summary>
    /// <param name="readBefore">How far the parser has read, and given the tokenizer's warnings.</param>
    /// <param name="warnedBefore">How far the parser has warned of escapes.</param>
    /// <param name="mustFail">The parser has refused the source: never null, "invalid syntax" at the end if nothing better is found.</param>
    public static PySyntaxException? Explain(SourceText text, ParseMode mode, ParseOptions options, int readBefore, int warnedBefore, bool mustFail = false)
    {
        PySyntaxException? found = null;
        Exception? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    found = new Diagnoser(text, mode, options, readBefore, warnedBefore).Run(mustFail);
                }
                catch (Exception e)
                {
                    failure = e;
                }
            },
            StackSize);
        thread.Start();
        thread.Join();
        if (failure is not null) throw new InvalidOperationException("The diagnosis of a syntax error failed.", failure);
        return found;
    }

    private PySyntaxException? Run(bool mustFail)
    {
        var start = Grammar.Instance[mode switch
        {
            ParseMode.Exec => "file",
            ParseMode.Eval => "eval",
            ParseMode.Single => "interactive",
            _ => "functype",
        }];
        PySyntaxException error;
        var last = 0;
        try
        {
            if (Match(start) is not null)
            {
                return mode == ParseMode.Single && lexer.MoreFollows()
                    ? AtLastToken(SyntaxErrorKind.SyntaxError, "multiple statements found while compiling a single statement")
                    : mustFail ? Between(tokens.Count - 1, tokens.Count - 1, "invalid syntax") : null;
            }

            last = tokens.Count - 1;
            if (Incomplete() is { } incomplete) return incomplete;
            memo = [];
            mark = 0;
            lookForMistakes = secondPass = true;
            silencedFrom = literals.WarnFrom;
            literals.WarnFrom = int.MaxValue;
            Match(start);
            if (tokens[last].Kind is TokenKind.Indent or TokenKind.Dedent) return UnexpectedIndent(last);
            error = Between(last, last, "invalid syntax");
        }
        catch (PySyntaxException e) when (e.Kind == SyntaxErrorKind.MemoryError)
        {
            return e;
        }
        catch (PySyntaxException e)
        {
            if (!secondPass && Incomplete() is { } incomplete) return incomplete;
            if (e.IsLexical || lexer.Failed || lexer.AtEnd) return e;
            error = e;
        }

        return LexicalErrorFurtherDown() ?? error;
    }

    private PySyntaxException? Incomplete()
    {
        if (!options.AllowIncompleteInput || !lexer.AtEnd) return null;
        return lexer.Failed
            ? lexer.AtReader(SyntaxErrorKind.IncompleteInput, "incomplete input")
            : AtLastToken(SyntaxErrorKind.IncompleteInput, "incomplete input");
    }

    private PySyntaxException UnexpectedIndent(int last) => AtLastToken(
        SyntaxErrorKind.IndentationError, tokens[last].Kind == TokenKind.Indent ? "unexpected indent" : "unexpected unindent");

    /// <summary>Reads the rest of the source for an error of the tokenizer, or a bracket never closed.</summary>
    private PySyntaxException? LexicalErrorFurtherDown()
    {
        var current = tokens[tokens.Count - 1].Line;
        lexer.Draining = true;
        var token = default(Token);
        try
        {
            do
            {
                lexer.Next(ref token);
            }
            while (token.Kind != TokenKind.EndMarker);
        }
        catch (PySyntaxException e)
        {
            // Within an f-string what the parser found in its expression says more.
            if (e.IsLexical) return lexer.InFormattedString ? null : e;
        }

        return lexer.Nesting > 0 && !lexer.InFormattedString && current > lexer.OpenBracketLine ? lexer.Unclosed() : null;
    }

    // --- Matching -----------------------------------------------------------------------------------------------------

    private Node? Match(Rule rule)
    {
        if (rule.LeftRecursive) return MatchLeft(rule);
        if (!rule.Memo) return MatchOnce(rule);
        var key = ((long)rule.Index << 32) | (uint)mark;
        if (memo.TryGetValue(key, out var known))
        {
            mark = known.Mark;
            return known.Node;
        }

        var node = MatchOnce(rule);
        memo[key] = (node, mark);
        return node;
    }

    /// <summary>Grows a left-recursive rule from its shortest match, as long as it gets longer.</summary>
    private Node? MatchLeft(Rule rule)
    {
        var start = mark;
        var key = ((long)rule.Index << 32) | (uint)mark;
        if (memo.TryGetValue(key, out var known))
        {
            mark = known.Mark;
            return known.Node;
        }

        Node? best = null;
        var reached = start;
        for (; ; )
        {
            memo[key] = (best, reached);
            mark = start;
            var node = MatchOnce(rule);
            if (node is null || mark <= reached) break;
            best = node;
            reached = mark;
        }

        memo[key] = (best, reached);
        mark = reached;
        return best;
    }

    private Node? MatchOnce(Rule rule)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack()) throw Parser.TooComplex();
        var mistakes = lookForMistakes;
        if (rule.Quiet) BeQuiet();
        var start = mark;
        Node? result = null;
        foreach (var alternative in rule.Alternatives)
        {
            if (alternative.IsMistake && !lookForMistakes) continue;
            mark = start;
            result = Match(alternative, start, out var committed);
            if (result is not null || committed) break;
        }

        if (rule.Quiet && mistakes) EndQuiet();
        if (result is null) mark = start;
        return result;
    }

    /// <summary>Within a quiet rule the second pass is like the first: it looks for no mistakes, and warns of escapes.</summary>
    private void BeQuiet()
    {
        if (!lookForMistakes) return;
        lookForMistakes = false;
        literals.WarnFrom = silencedFrom;
    }

    private void EndQuiet()
    {
        lookForMistakes = true;
        silencedFrom = literals.WarnFrom;
        literals.WarnFrom = int.MaxValue;
    }

    private Node? Match(Alternative alternative, int start, out bool committed)
    {
        committed = false;
        var parts = alternative.Parts;
        var nodes = new Node[parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            if (parts[i] is CutPart)
            {
                committed = true;
                nodes[i] = Node.Nothing;
                continue;
            }

            if (Match(parts[i]) is not { } node) return null;
            nodes[i] = node;
        }

        return Make(alternative, nodes, start);
    }

    private Node? Match(Part part)
    {
        switch (part)
        {
            case TokenPart token:
                return tokens[mark].Kind == token.Kind ? TokenNode() : null;
            case RulePart reference:
                return Match(reference.Rule);
            case OptionalPart optional:
                return Match(optional.Inner) ?? Node.Nothing;
            case RepeatPart repeat:
                return MatchRepeat(repeat);
            case LookaheadPart lookahead:
                {
                    var start = mark;
                    var found = Match(lookahead.Inner) is not null;
                    mark = start;
                    return found == lookahead.Wanted ? Node.Nothing : null;
                }

            case SoftKeywordPart soft:
                ref var name = ref tokens[mark];
                if (name.Kind != TokenKind.Name) return null;
                return soft.Word is null ? name.Name is "_" or "case" or "match" or "type" ? TokenNode() : null
                    : name.Name == soft.Word ? TokenNode() : null;
            case CheckedTokenPart check:
                return MatchChecked(check.Check);
            case ForcedPart forced:
                if (tokens[mark].Kind == forced.Kind) return TokenNode();
                throw Between(mark, mark, $"expected '{forced.Text}'");
            default:
                throw new InvalidOperationException();
        }
    }

    private Node TokenNode()
    {
        var kind = tokens[mark].Kind switch
        {
            TokenKind.Name => "Name",
            TokenKind.FStringMiddle or TokenKind.TStringMiddle => "Text",
            _ => Node.Token,
        };
        var node = new Node(kind, mark, mark, []);
        mark++;
        return node;
    }

    private Node? MatchChecked(string check)
    {
        ref var token = ref tokens[mark];
        if (check == "NOT_EQUAL")
        {
            if (token.Kind != TokenKind.NotEqual) return null;
            var old = text.Utf8[token.Start] == '<';
            if (lexer.Flufl && !old)
            {
                throw AtLastToken(SyntaxErrorKind.SyntaxError, "with Barry as BDFL, use '<>' instead of '!='");
            }

            return TokenNode();
        }

        if (token.Kind != TokenKind.Number) return null;
        var imaginary = literals.Number(token) is System.Numerics.Complex;
        if (check == "IMAGINARY" && !imaginary) throw Between(mark, mark, "imaginary number required in complex literal");
        if (check == "REAL" && imaginary) throw Between(mark, mark, "real number required in complex literal");
        var node = new Node("Constant", mark, mark, []);
        mark++;
        return node;
    }

    private Node? MatchRepeat(RepeatPart repeat)
    {
        var start = mark;
        List<Node>? found = null;
        for (; ; )
        {
            var before = mark;
            if (found is not null && repeat.Separator is not null && Match(repeat.Separator) is null) break;
            var node = Match(repeat.Inner);
            if (node is null)
            {
                mark = before;
                break;
            }

            (found ??= []).Add(node);
            if (mark == before) break;
        }

        if ((found?.Count ?? 0) >= repeat.Least) return new Node(Node.Several, start, mark - 1, found?.ToArray() ?? []);
        mark = start;
        return null;
    }
}

/// <summary>What a part matched: its kind, its tokens, and the parts that later questions are about.</summary>
internal sealed class Node(string kind, int first, int last, Node[] parts)
{
    public const string Token = "token";
    public const string Several = "several";

    public static readonly Node Nothing = new("nothing", 0, -1, []);

    public string Kind { get; } = kind;

    public int First { get; } = first;

    public int Last { get; } = last;

    public Node[] Parts { get; } = parts;

    public bool IsExpression => char.IsAsciiLetterUpper(Kind[0]);

    /// <summary>The expressions in it, without those within expressions.</summary>
    public IEnumerable<Node> Expressions() =>
        Parts.SelectMany(part => part.IsExpression ? [part] : part.Expressions());
}

using System.Runtime.CompilerServices;
using TieredPy.Syntax.Ast;
using TieredPy.Syntax.Lexing;

namespace TieredPy.Syntax.Parsing;

/// <summary>
/// The parser of correct programs: recursive descent with one token of lookahead, more in the few places that need it.
/// </summary>
/// <remarks>
/// Contract: it builds the tree of a correct source, and fails on any other with <see cref="ParseFailure"/>, which says
/// nothing about why. Explaining is the Diagnoser's work, which reads the source again; so nothing here
/// knows about messages. The two must accept the same language: the tests hold them together.
/// <para>Operators of one precedence are parsed by loops; recursion is bounded by <see cref="MaxDepth"/> and by the stack.</para>
/// </remarks>
internal sealed partial class TreeParser
{
    private const int MaxDepth = 6000;

    /// <summary>How many read tokens are held at most, where the parser does not go back.</summary>
    private const int ForgetAfter = 4096;

    private readonly Lexer lexer;
    private readonly TokenReader tokens;
    private readonly SourceText text;
    private readonly ParseOptions options;
    private readonly LiteralReader literals;

    private int index;
    private TokenKind kind;
    private int endLine;
    private int endColumn;
    private int depth;

    private object?[] scratch = new object?[64];
    private int scratchCount;
    private List<TypeIgnore>? typeIgnores;

    public TreeParser(SourceText text, ParseMode mode, ParseOptions options)
    {
        this.text = text;
        this.options = options;
        lexer = new Lexer(text, options);
        tokens = new TokenReader(lexer, mode, options);
        literals = new LiteralReader(text, options, lexer);
    }

    /// <summary>Where a node begins.</summary>
    private readonly record struct Mark(int Line, int Column);

    public Mod Parse(ParseMode mode)
    {
        Load();
        switch (mode)
        {
            case ParseMode.Exec:
                {
                    var body = Statements(TokenKind.EndMarker);
                    return new Module(body, typeIgnores?.ToArray() ?? []);
                }

            case ParseMode.Eval:
                {
                    var value = Expressions();
                    while (kind == TokenKind.Newline) Advance();
                    Require(TokenKind.EndMarker);
                    return new Expression(value);
                }

            case ParseMode.Single:
                return InteractiveStatement();
            default:
                return FunctionTypeComment();
        }
    }

    /// <summary>How far the source has been read.</summary>
    public int ReadTo => lexer.ReadTo;

    /// <summary>Behind the last escape that was warned of.</summary>
    public int WarnedTo => literals.WarnedTo;

    // --- Tokens -------------------------------------------------------------------------------------------------------

    private ref Token Current => ref tokens[index];

    private Mark Here
    {
        get
        {
            ref var token = ref tokens[index];
            return new Mark(token.Line, token.Start - token.LineStart);
        }
    }

    private TokenKind Peek(int ahead = 1) => tokens[index + ahead].Kind;

    private void Load()
    {
        kind = tokens[index].Kind;
        while (kind == TokenKind.TypeIgnore)
        {
            ref var token = ref tokens[index];
            typeIgnores ??= [];
            typeIgnores.Add(new TypeIgnore(token.Line, text.Slice(token.Start, token.End)));
            kind = tokens[++index].Kind;
        }
    }

    private void Advance()
    {
        if (kind is not (>= TokenKind.Newline and <= TokenKind.Dedent or TokenKind.EndMarker))
        {
            ref var token = ref tokens[index];
            endLine = token.EndLine;
            endColumn = token.End - token.EndLineStart;
        }

        if (++index >= ForgetAfter) index = tokens.Forget(index);
        Load();
    }

    private bool Accept(TokenKind wanted)
    {
        if (kind != wanted) return false;
        Advance();
        return true;
    }

    private void Expect(TokenKind wanted)
    {
        if (kind != wanted) Fail();
        Advance();
    }

    /// <summary>Like <see cref="Expect"/> for a token behind which nothing may be read.</summary>
    private void Require(TokenKind wanted)
    {
        if (kind != wanted) Fail();
    }

    private string Identifier()
    {
        if (kind != TokenKind.Name) Fail();
        var name = Current.Name!;
        Advance();
        return name;
    }

    private static void Fail() => throw new ParseFailure();

    /// <summary>Fails where an older Python is asked for, which has not the syntax just read.</summary>
    private void Since(int minor, string what)
    {
        if (options.FeatureVersion >= minor) return;
        ref var token = ref tokens[tokens.Count - 1];
        var bare = token.Start < 0;
        throw lexer.Located(
            SyntaxErrorKind.SyntaxError, $"{what} only supported in Python 3.{minor} and greater", token.Line, token.LineStart,
            bare ? lexer.Position - lexer.LineStart : token.Column + 1, token.EndLine, bare ? -1 : token.EndColumn + 1);
    }

    /// <summary>Bounds recursion; each rule that can contain itself enters and leaves.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Enter()
    {
        if (++depth > MaxDepth || !RuntimeHelpers.TryEnsureSufficientExecutionStack()) ThrowTooDeep();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Leave() => depth--;

    private static void ThrowTooDeep() => throw Parser.TooComplex();

    // --- Nodes --------------------------------------------------------------------------------------------------------

    /// <summary>Gives a node the place from a mark to the last token read.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private T At<T>(T node, Mark start)
        where T : LocatedNode
    {
        node.Lineno = start.Line;
        node.ColOffset = start.Column;
        node.EndLineno = endLine;
        node.EndColOffset = endColumn;
        return node;
    }

    private void Push(object? item)
    {
        if (scratchCount == scratch.Length) Array.Resize(ref scratch, scratchCount * 2);
        scratch[scratchCount++] = item;
    }

    /// <summary>Pops what was pushed since a mark into an array of its own.</summary>
    private T[] Pop<T>(int from)
        where T : class?
    {
        var length = scratchCount - from;
        if (length == 0) return [];
        var result = new T[length];
        for (var i = 0; i < length; i++) result[i] = Unsafe.As<T>(scratch[from + i])!;
        Array.Clear(scratch, from, length);
        scratchCount = from;
        return result;
    }

    // --- Targets ------------------------------------------------------------------------------------------------------

    /// <summary>Turns an expression into a target, or fails where it cannot be one.</summary>
    private void MakeTarget(Expr node, ExprContext context)
    {
        switch (node)
        {
            case Name name:
                name.Ctx = context;
                break;
            case Ast.Attribute attribute:
                attribute.Ctx = context;
                break;
            case Subscript subscript:
                subscript.Ctx = context;
                break;
            case Starred starred when context == ExprContext.Store && starred.Value is not Starred:
                starred.Ctx = context;
                MakeTarget(starred.Value, context);
                break;
            case Ast.Tuple tuple:
                Enter();
                tuple.Ctx = context;
                foreach (var element in tuple.Elts) MakeTarget(element, context);
                Leave();
                break;
            case Ast.List list:
                Enter();
                list.Ctx = context;
                foreach (var element in list.Elts) MakeTarget(element, context);
                Leave();
                break;
            default:
                Fail();
                break;
        }
    }
}

/// <summary>The source is not a correct program.</summary>
internal sealed class ParseFailure : Exception;

namespace TieredPy.Syntax.Lexing;

/// <summary>Kinds of token. Keywords have kinds of their own; soft keywords are names.</summary>
internal enum TokenKind : byte
{
    EndMarker,
    Name,
    Number,
    String,
    Newline,
    Indent,
    Dedent,
    FStringStart,
    FStringMiddle,
    FStringEnd,
    TStringStart,
    TStringMiddle,
    TStringEnd,
    TypeIgnore,
    TypeComment,

    /// <summary>A character that begins no token of the language (<c>$</c>, <c>?</c>, a backquote).</summary>
    Unknown,

    // Operators and delimiters.
    LeftParen,
    RightParen,
    LeftBracket,
    RightBracket,
    LeftBrace,
    RightBrace,
    Colon,
    Comma,
    Semicolon,
    Plus,
    Minus,
    Star,
    Slash,
    Pipe,
    Ampersand,
    Less,
    Greater,
    Equal,
    Dot,
    Percent,
    EqualEqual,
    NotEqual,
    LessEqual,
    GreaterEqual,
    Tilde,
    Caret,
    LeftShift,
    RightShift,
    DoubleStar,
    PlusEqual,
    MinusEqual,
    StarEqual,
    SlashEqual,
    PercentEqual,
    AmpersandEqual,
    PipeEqual,
    CaretEqual,
    LeftShiftEqual,
    RightShiftEqual,
    DoubleStarEqual,
    DoubleSlash,
    DoubleSlashEqual,
    At,
    AtEqual,
    Arrow,
    Ellipsis,
    ColonEqual,
    Exclamation,

    // Keywords; the first must stay first.
    False,
    None,
    True,
    And,
    As,
    Assert,
    Async,
    Await,
    Break,
    Class,
    Continue,
    Def,
    Del,
    Elif,
    Else,
    Except,
    Finally,
    For,
    From,
    Global,
    If,
    Import,
    In,
    Is,
    Lambda,
    Nonlocal,
    Not,
    Or,
    Pass,
    Raise,
    Return,
    Try,
    While,
    With,
    Yield,
}

internal static class TokenKinds
{
    public const TokenKind FirstKeyword = TokenKind.False;

    /// <summary>The keywords in the order of their kinds.</summary>
    public static readonly string[] Keywords =
    [
        "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del",
        "elif", "else", "except", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "nonlocal",
        "not", "or", "pass", "raise", "return", "try", "while", "with", "yield",
    ];

    public static bool IsKeyword(this TokenKind kind) => kind >= FirstKeyword;
}

/// <summary>A token: its kind and where it stands. Offsets are into the UTF-8 source.</summary>
internal struct Token
{
    public TokenKind Kind;

    /// <summary>The first byte, or -1 for a token that stands for no text (indent, dedent, the end).</summary>
    public int Start;

    public int End;
    public int Line;

    /// <summary>Where the line of <see cref="Start"/> begins.</summary>
    public int LineStart;

    public int EndLine;

    /// <summary>Where the line of <see cref="End"/> begins.</summary>
    public int EndLineStart;

    /// <summary>How many brackets are open behind the token.</summary>
    public int Level;

    /// <summary>The text of a name, normalised; null for other tokens.</summary>
    public string? Name;

    public readonly int Column => Start < 0 ? -1 : Start - LineStart;

    public readonly int EndColumn => End < 0 ? -1 : End - EndLineStart;
}

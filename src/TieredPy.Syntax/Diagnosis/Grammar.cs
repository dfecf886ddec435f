using System.Text;
using TieredPy.Syntax.Lexing;

namespace TieredPy.Syntax.Diagnosis;

/// <summary>A rule of the grammar of mistakes.</summary>
internal sealed class Rule(string name, int index)
{
    public string Name { get; } = name;

    public int Index { get; } = index;

    public Alternative[] Alternatives { get; set; } = [];

    public bool Memo { get; set; }

    public bool LeftRecursive { get; set; }

    /// <summary>Within it nothing is diagnosed.</summary>
    public bool Quiet { get; set; }

    /// <summary>Tried only where mistakes are looked for.</summary>
    public bool IsMistake { get; } = name.StartsWith("bad_", StringComparison.Ordinal);
}

/// <summary>A sequence of parts, and what to make of them.</summary>
internal sealed class Alternative(Part[] parts, string? action, string[] operands, string? text)
{
    public Part[] Parts { get; } = parts;

    /// <summary>The kind of node to make, or the kind of error.</summary>
    public string? Action { get; } = action;

    /// <summary>The labels of the parts that the action takes (behind a method's name, for a call).</summary>
    public string[] Operands { get; } = operands;

    public string? Text { get; } = text;

    public bool IsMistake { get; set; }

    public bool HasCut { get; } = parts.Any(p => p is CutPart);
}

internal abstract class Part
{
    public string? Label { get; set; }
}

internal sealed class TokenPart(TokenKind kind) : Part
{
    public TokenKind Kind { get; } = kind;
}

internal sealed class SoftKeywordPart(string? word) : Part
{
    /// <summary>The word, or null for any soft keyword.</summary>
    public string? Word { get; } = word;
}

/// <summary>A token with a condition on its text: a kind of number, an inequality.</summary>
internal sealed class CheckedTokenPart(string check) : Part
{
    public string Check { get; } = check;
}

internal sealed class ForcedPart(TokenKind kind, string text) : Part
{
    public TokenKind Kind { get; } = kind;

    public string Text { get; } = text;
}

internal sealed class RulePart(Rule rule) : Part
{
    public Rule Rule { get; } = rule;
}

internal sealed class OptionalPart(Part inner) : Part
{
    public Part Inner { get; } = inner;
}

internal sealed class RepeatPart(Part inner, int least, Part? separator) : Part
{
    public Part Inner { get; } = inner;

    public int Least { get; } = least;

    public Part? Separator { get; } = separator;
}

internal sealed class LookaheadPart(Part inner, bool wanted) : Part
{
    public Part Inner { get; } = inner;

    public bool Wanted { get; } = wanted;
}

internal sealed class CutPart : Part;

/// <summary>Reads <c>mistakes.peg</c>, once, when a first error is to be explained.</summary>
internal sealed class Grammar
{
    private static readonly Lazy<Grammar> Loaded = new(Load);

    private readonly Dictionary<string, Rule> rules = [];
    private readonly List<string> words = [];
    private int at;

    public static Grammar Instance => Loaded.Value;

    public int RuleCount => rules.Count;

    public Rule this[string name] => rules[name];

    private static Grammar Load()
    {
        using var stream = typeof(Grammar).Assembly.GetManifestResourceStream("mistakes.peg")!;
        using var reader = new StreamReader(stream);
        var grammar = new Grammar();
        grammar.Split(reader.ReadToEnd());
        grammar.ReadRules();
        return grammar;
    }

    /// <summary>Cuts the text into words; a line that begins in its first column begins a rule, marked by an empty word.</summary>
    private void Split(string text)
    {
        var lineStart = true;
        for (var i = 0; i < text.Length;)
        {
            var c = text[i];
            if (c == '\n')
            {
                lineStart = true;
                i++;
                continue;
            }

            if (c == '#' && lineStart)
            {
                while (i < text.Length && text[i] != '\n') i++;
                continue;
            }

            if (c == ' ')
            {
                lineStart = false;
                i++;
                continue;
            }

            if (lineStart) words.Add("");
            lineStart = false;
            var start = i;
            if (c is '\'' or '"')
            {
                for (i++; text[i] != c; i++)
                {
                    if (text[i] == '\\') i++;
                }

                i++;
                if (i < text.Length && text[i] == '!') i++;
            }
            else if (char.IsAsciiLetter(c))
            {
                while (char.IsAsciiLetterOrDigit(text[i]) || text[i] == '_') i++;
            }
            else
            {
                i += c == '=' && text[i + 1] == '>' ? 2 : 1;
            }

            words.Add(text[start..i]);
        }

        words.Add("");
    }

    private void ReadRules()
    {
        for (var i = 0; i + 1 < words.Count; i++)
        {
            if (words[i].Length == 0) rules.Add(words[i + 1], new Rule(words[i + 1], rules.Count));
        }

        while (at + 1 < words.Count)
        {
            at++;
            var rule = rules[words[at++]];
            for (; words[at] != ":"; at++)
            {
                switch (words[at])
                {
                    case "memo":
                        rule.Memo = true;
                        break;
                    case "left":
                        rule.LeftRecursive = true;
                        break;
                    case "quiet":
                        rule.Quiet = true;
                        break;
                }
            }

            at++;
            if (words[at] == "|") at++;
            rule.Alternatives = Alternatives();
        }
    }

    private Alternative[] Alternatives()
    {
        var result = new List<Alternative>();
        do
        {
            var parts = new List<Part>();
            while (words[at] is not ("|" or ")" or "]" or "" or "=>")) parts.Add(LabelledPart());
            string? action = null, text = null;
            var operands = new List<string>();
            if (words[at] == "=>")
            {
                action = words[++at];
                at++;
                while (words[at].Length > 0 && char.IsAsciiLetter(words[at][0])) operands.Add(words[at++]);
                if (words[at].Length > 0 && words[at][0] == '"') text = Unquote(words[at++]);
            }

            result.Add(new Alternative([.. parts], action, [.. operands], text)
            {
                IsMistake = parts.Any(p => p is RulePart { Rule.IsMistake: true }),
            });
        }
        while (words[at] == "|" && ++at > 0);
        return [.. result];
    }

    private Part LabelledPart()
    {
        if (words[at + 1] == "=" && char.IsAsciiLetterLower(words[at][0]))
        {
            var label = words[at];
            at += 2;
            var part = SuffixedPart();
            part.Label = label;
            return part;
        }

        return SuffixedPart();
    }

    private Part SuffixedPart()
    {
        var word = words[at];
        if (word is "&" or "!")
        {
            at++;
            return new LookaheadPart(SuffixedPart(), word == "&");
        }

        if (word == "~")
        {
            at++;
            return new CutPart();
        }

        var part = Primary();
        switch (words[at])
        {
            case "*":
                at++;
                return new RepeatPart(part, 0, null);
            case "+":
                at++;
                return new RepeatPart(part, 1, null);
            case ".":
                at++;
                var element = Primary();
                at++;
                return new RepeatPart(element, 1, part);
            default:
                return part;
        }
    }

    private Part Primary()
    {
        var word = words[at++];
        switch (word)
        {
            case "(":
                return Inline(")");
            case "[":
                return new OptionalPart(Inline("]"));
            case "SOFT_KEYWORD":
                return new SoftKeywordPart(null);
            case "REAL" or "IMAGINARY" or "NOT_EQUAL" or "NUMBER":
                return new CheckedTokenPart(word);
        }

        if (word[0] == '\'' && word[^1] == '!') return new ForcedPart(TokenNames.Of(Unquote(word[..^1])), Unquote(word[..^1]));
        if (word[0] == '\'') return new TokenPart(TokenNames.Of(Unquote(word)));
        if (word[0] == '"') return new SoftKeywordPart(Unquote(word));
        if (char.IsAsciiLetterUpper(word[0])) return new TokenPart(TokenNames.Of(word));
        return new RulePart(rules[word]);
    }

    /// <summary>Parentheses are a rule without a name.</summary>
    private RulePart Inline(string close)
    {
        var rule = new Rule("(", -1) { Alternatives = Alternatives() };
        if (words[at++] != close) throw new InvalidDataException($"mistakes.peg: {close} expected before {words[at]}");
        return new RulePart(rule);
    }

    private static string Unquote(string word) => new StringBuilder(word, 1, word.Length - 2, word.Length).Replace("\\\"", "\"").ToString();
}

/// <summary>The tokens by the names that the grammar gives them.</summary>
internal static class TokenNames
{
    private static readonly Dictionary<string, TokenKind> ByName = Build();

    public static TokenKind Of(string name) => ByName[name];

    private static Dictionary<string, TokenKind> Build()
    {
        var names = new Dictionary<string, TokenKind>
        {
            ["NAME"] = TokenKind.Name,
            ["STRING"] = TokenKind.String,
            ["NEWLINE"] = TokenKind.Newline,
            ["INDENT"] = TokenKind.Indent,
            ["DEDENT"] = TokenKind.Dedent,
            ["ENDMARKER"] = TokenKind.EndMarker,
            ["TYPE_COMMENT"] = TokenKind.TypeComment,
            ["FSTRING_START"] = TokenKind.FStringStart,
            ["FSTRING_MIDDLE"] = TokenKind.FStringMiddle,
            ["FSTRING_END"] = TokenKind.FStringEnd,
            ["TSTRING_START"] = TokenKind.TStringStart,
            ["TSTRING_MIDDLE"] = TokenKind.TStringMiddle,
            ["TSTRING_END"] = TokenKind.TStringEnd,
            ["("] = TokenKind.LeftParen,
            [")"] = TokenKind.RightParen,
            ["["] = TokenKind.LeftBracket,
            ["]"] = TokenKind.RightBracket,
            ["{"] = TokenKind.LeftBrace,
            ["}"] = TokenKind.RightBrace,
            [":"] = TokenKind.Colon,
            [","] = TokenKind.Comma,
            [";"] = TokenKind.Semicolon,
            ["+"] = TokenKind.Plus,
            ["-"] = TokenKind.Minus,
            ["*"] = TokenKind.Star,
            ["/"] = TokenKind.Slash,
            ["|"] = TokenKind.Pipe,
            ["&"] = TokenKind.Ampersand,
            ["<"] = TokenKind.Less,
            [">"] = TokenKind.Greater,
            ["="] = TokenKind.Equal,
            ["."] = TokenKind.Dot,
            ["%"] = TokenKind.Percent,
            ["=="] = TokenKind.EqualEqual,
            ["<="] = TokenKind.LessEqual,
            [">="] = TokenKind.GreaterEqual,
            ["~"] = TokenKind.Tilde,
            ["^"] = TokenKind.Caret,
            ["<<"] = TokenKind.LeftShift,
            [">>"] = TokenKind.RightShift,
            ["**"] = TokenKind.DoubleStar,
            ["+="] = TokenKind.PlusEqual,
            ["-="] = TokenKind.MinusEqual,
            ["*="] = TokenKind.StarEqual,
            ["/="] = TokenKind.SlashEqual,
            ["%="] = TokenKind.PercentEqual,
            ["&="] = TokenKind.AmpersandEqual,
            ["|="] = TokenKind.PipeEqual,
            ["^="] = TokenKind.CaretEqual,
            ["<<="] = TokenKind.LeftShiftEqual,
            [">>="] = TokenKind.RightShiftEqual,
            ["**="] = TokenKind.DoubleStarEqual,
            ["//"] = TokenKind.DoubleSlash,
            ["//="] = TokenKind.DoubleSlashEqual,
            ["@"] = TokenKind.At,
            ["@="] = TokenKind.AtEqual,
            ["->"] = TokenKind.Arrow,
            ["..."] = TokenKind.Ellipsis,
            [":="] = TokenKind.ColonEqual,
            ["!"] = TokenKind.Exclamation,
        };
        for (var i = 0; i < TokenKinds.Keywords.Length; i++)
        {
            names[TokenKinds.Keywords[i]] = (TokenKind)((int)TokenKinds.FirstKeyword + i);
        }

        return names;
    }
}

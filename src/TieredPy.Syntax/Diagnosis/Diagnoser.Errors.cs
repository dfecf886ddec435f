using TieredPy.Syntax.Lexing;

namespace TieredPy.Syntax.Diagnosis;

/// <summary>What the alternatives of the grammar make: nodes, and errors.</summary>
internal sealed partial class Diagnoser
{
    private Node? Make(Alternative alternative, Node[] nodes, int start)
    {
        Node Operand(int i) => Labelled(alternative, nodes, alternative.Operands[i]);
        switch (alternative.Action)
        {
            case null:
                return Only(nodes) ?? new Node(Node.Several, start, mark - 1, nodes);
            case "at":
                throw Between(FirstOf(Operand(0)), LastOf(Operand(0)), Message(alternative, nodes));
            case "range":
                throw Between(Operand(0).First, Operand(1).Last, Message(alternative, nodes));
            case "from":
                throw FromHere(Operand(0).First, Message(alternative, nodes));
            case "last":
                throw AtLastToken(SyntaxErrorKind.SyntaxError, Message(alternative, nodes));
            case "indent":
                throw AtLastToken(SyntaxErrorKind.IndentationError, Message(alternative, nodes));
            case "next":
                throw AtToken(SyntaxErrorKind.SyntaxError, mark, Message(alternative, nodes));
            case "call":
                return Call(alternative, nodes, start);
        }

        // A label alone is the part itself; else the name of a kind, and the parts that matter.
        if (char.IsAsciiLetterLower(alternative.Action[0])) return Labelled(alternative, nodes, alternative.Action);
        var parts = new Node[alternative.Operands.Length];
        for (var i = 0; i < parts.Length; i++) parts[i] = Operand(i);
        return new Node(alternative.Action, start, mark - 1, parts.Length > 0 ? parts : nodes);
    }

    /// <summary>Where a part begins: for several expressions, where the first does, within its parentheses if it has any.</summary>
    private static int FirstOf(Node node) =>
        node.Kind == Node.Several && node.Parts is [{ IsExpression: true } first, ..] ? first.First : node.First;

    private static int LastOf(Node node) =>
        node.Kind == Node.Several && node.Parts is [.., { IsExpression: true } last] ? last.Last : node.Last;

    /// <summary>The one node that matched text, if there is but one.</summary>
    private static Node? Only(Node[] nodes)
    {
        Node? only = null;
        foreach (var node in nodes)
        {
            if (node == Node.Nothing) continue;
            if (only is not null) return null;
            only = node;
        }

        return only;
    }

    private static Node Labelled(Alternative alternative, Node[] nodes, string label)
    {
        for (var i = 0; i < nodes.Length; i++)
        {
            if (alternative.Parts[i].Label == label) return nodes[i];
        }

        // An optional part holds its label inside.
        return Node.Nothing;
    }

    private string Message(Alternative alternative, Node[] nodes)
    {
        var message = alternative.Text!;
        for (var open = message.IndexOf('{', StringComparison.Ordinal); open >= 0; open = message.IndexOf('{', open + 1))
        {
            var close = message.IndexOf('}', open);
            if (close < 0) break;
            var words = message[(open + 1)..close].Split(' ');
            if (words.Length != 2) continue;
            var node = Labelled(alternative, nodes, words[1]);
            var value = words[0] switch
            {
                "name" => NameOf(node),
                "line" => tokens[node.First].Line.ToString(System.Globalization.CultureInfo.InvariantCulture),
                "text" => text.Slice(tokens[node.First].Start, tokens[node.Last].End),
                _ => throw new InvalidDataException($"mistakes.peg: {words[0]}"),
            };
            message = message[..open] + value + message[(close + 1)..];
        }

        return message;
    }

    private Node? Call(Alternative alternative, Node[] nodes, int start)
    {
        var a = alternative.Operands.Length > 1 ? Labelled(alternative, nodes, alternative.Operands[1]) : Node.Nothing;
        var b = alternative.Operands.Length > 2 ? Labelled(alternative, nodes, alternative.Operands[2]) : Node.Nothing;
        switch (alternative.Operands[0])
        {
            case "target":
                return Target(a, loop: false, "assign to");
            case "loop_target":
                return Target(a, loop: true, "assign to");
            case "deleted":
                return Target(a, loop: false, "delete");
            case "bound":
                throw FromHere(a.First, $"cannot use {(b.Kind == "Tuple" ? "constraints" : "bound")} with {alternative.Text}");
            case "comma":
                if (IsOldStatement(a) || tokens[mark - 1].Level == 0) return null;
                throw Between(a.First, b.Last, "invalid syntax. Perhaps you forgot a comma?");
            case "legacy":
                if (!IsOldStatement(a)) return null;
                var old = tokens[a.First].Name;
                throw Between(a.First, b.Last, $"Missing parentheses in call to '{old}'. Did you mean {old}(...)?");
            case "key":
                {
                    ref var end = ref tokens[a.Last];
                    throw lexer.Located(
                        SyntaxErrorKind.SyntaxError, "':' expected after dictionary key",
                        tokens[a.First].Line, tokens[a.First].LineStart, end.EndColumn, end.EndLine, 0);
                }

            case "last_of":
                throw Between(a.First, b.Expressions().Last().Last, alternative.Text!);
            case "generator":
                throw Between(a.First, LastOfClauses(b).Last, "Generator expression must be parenthesized");
            case "call_generator":
                {
                    var given = Positional(a);
                    if (given.Count <= 1) return null;
                    throw Between(given[^1].First, LastOfClauses(b).Last, "Generator expression must be parenthesized");
                }

            case "after_keyword":
                throw AtLastToken(
                    SyntaxErrorKind.SyntaxError,
                    a.Expressions().Any(e => e.Kind == "Unpacked")
                        ? "positional argument follows keyword argument unpacking"
                        : "positional argument follows keyword argument");
            case "future":
                // The one future feature that changes how the rest is read.
                if (tokens[a.First].Name == "__future__" && Enumerable.Range(start, mark - start).Any(i => tokens[i].Name == "barry_as_FLUFL"))
                {
                    lexer.Flufl = true;
                }

                return new Node(Node.Several, start, mark - 1, nodes);
            case "unequal":
                return tokens[a.First].End != tokens[b.First].Start ? null
                    : throw Between(a.First, b.First, "invalid syntax.  Maybe you meant '!=' instead of '<>'?");
            case "conversion":
                return Conversion(a, b, alternative.Text!);
            case "mixed":
                throw Between(a.Parts[^1].First, b.Last, "cannot mix t-string literals with string or bytes literals");
            case "string":
                Read(a.First);
                return new Node("Constant", start, mark - 1, []);
            case "strings":
                return Strings(a, start);
            case "formatted":
                return Formatted(a, b, alternative.Text!, start);
            default:
                throw new InvalidDataException($"mistakes.peg: {alternative.Operands[0]}");
        }
    }

    private Node? Target(Node a, bool loop, string verb)
    {
        var bad = InvalidTarget(a, loop, verb == "delete");
        return bad is null ? null : throw Between(bad.First, bad.Last, $"cannot {verb} {NameOf(bad)}");
    }

    /// <summary>The first part of a would-be target that cannot be one.</summary>
    private static Node? InvalidTarget(Node node, bool loop, bool delete)
    {
        switch (node.Kind)
        {
            case "List" or "Tuple":
                foreach (var element in node.Expressions())
                {
                    if (InvalidTarget(element, loop, delete) is { } bad) return bad;
                }

                return null;
            case "Starred":
                return delete ? node : InvalidTarget(node.Parts[0], loop, delete);
            case "Compare" when loop:
                // What stands before the first "in" may be the loop's target.
                return node.Parts[1].Parts[0].Kind == "In" ? InvalidTarget(node.Parts[0], loop, delete) : null;
            case "Name" or "Subscript" or "Attribute":
                return null;
            default:
                return node;
        }
    }

    private bool IsOldStatement(Node node) => node.Kind == "Name" && tokens[node.First].Name is "print" or "exec";

    private static Node LastOfClauses(Node clauses)
    {
        var last = clauses.Parts[^1];
        var conditions = last.Parts[1].Parts;
        return conditions.Length > 0 ? conditions[^1] : last.Parts[0];
    }

    /// <summary>The arguments that are not named, starred ones among them.</summary>
    private static List<Node> Positional(Node args) => [.. args.Expressions().Where(e => e.Kind is not ("Keyword" or "Unpacked"))];

    private Node Conversion(Node mark, Node name, string letter)
    {
        if (tokens[mark.First].End != tokens[name.First].Start)
        {
            throw Between(mark.First, name.First, $"{letter}-string: conversion type must come right after the exclamation mark");
        }

        var given = tokens[name.First].Name!;
        if (given is not ("s" or "r" or "a"))
        {
            throw Between(
                name.First, name.First,
                $"{letter}-string: invalid conversion character {AstDump.Constant(given)}: expected 's', 'r', or 'a'");
        }

        return name;
    }

    /// <summary>Reads a string for its errors. What cannot be decoded is reported at the last token read, as CPython does.</summary>
    private object Read(int index)
    {
        try
        {
            return literals.String(tokens[index], out _);
        }
        catch (PySyntaxException e) when (e.Message.StartsWith("(unicode error)", StringComparison.Ordinal)
            || e.Message.StartsWith("(value error)", StringComparison.Ordinal))
        {
            throw AtLastToken(SyntaxErrorKind.SyntaxError, e.Message);
        }
    }

    private Node Strings(Node strings, int start)
    {
        bool bytes = false, others = false, formatted = false;
        foreach (var part in strings.Parts)
        {
            if (part.Kind == "JoinedStr")
            {
                others = formatted = true;
            }
            else if (Read(part.First) is byte[])
            {
                bytes = true;
            }
            else
            {
                others = true;
            }
        }

        if (bytes && others) throw AtLastToken(SyntaxErrorKind.SyntaxError, "cannot mix bytes and nonbytes literals");
        return new Node(formatted ? "JoinedStr" : "Constant", start, mark - 1, []);
    }

    /// <summary>An f-string or t-string: its texts are read for their errors.</summary>
    private Node Formatted(Node opening, Node parts, string kind, int start)
    {
        ref var token = ref tokens[opening.First];
        var raw = text.Utf8.AsSpan(token.Start, token.End - token.Start).IndexOfAny((byte)'r', (byte)'R') >= 0;
        foreach (var part in parts.Parts)
        {
            if (part.Kind == "Text") literals.Part(tokens[part.First], raw, tokens[mark - 1].Line);
        }

        return new Node(kind, start, mark - 1, []);
    }

    private static string NameOf(Node node) => node.Kind switch
    {
        "Name" => "name",
        "Attribute" => "attribute",
        "Subscript" => "subscript",
        "Starred" => "starred",
        "List" => "list",
        "Tuple" => "tuple",
        "Lambda" => "lambda",
        "Call" => "function call",
        "BoolOp" or "BinOp" or "UnaryOp" => "expression",
        "GeneratorExp" => "generator expression",
        "Yield" or "YieldFrom" => "yield expression",
        "Await" => "await expression",
        "ListComp" => "list comprehension",
        "SetComp" => "set comprehension",
        "DictComp" => "dict comprehension",
        "Dict" => "dict literal",
        "Set" => "set display",
        "JoinedStr" => "f-string expression",
        "TemplateStr" => "t-string expression",
        "Constant" => "literal",
        "True" or "False" or "None" => node.Kind,
        "Ellipsis" => "ellipsis",
        "Compare" => "comparison",
        "IfExp" => "conditional expression",
        "NamedExpr" => "named expression",
        _ => throw new InvalidOperationException($"No name for {node.Kind}."),
    };

    // --- Places -------------------------------------------------------------------------------------------------------

    private PySyntaxException Between(int first, int last, string message)
    {
        ref var start = ref tokens[first];
        ref var end = ref tokens[last];
        return lexer.Located(
            SyntaxErrorKind.SyntaxError, message, start.Line, start.LineStart, start.Column + 1, end.EndLine, end.EndColumn + 1);
    }

    private PySyntaxException FromHere(int first, string message)
    {
        ref var start = ref tokens[first];
        return lexer.Located(
            SyntaxErrorKind.SyntaxError, message, start.Line, start.LineStart, start.Column + 1,
            lexer.LineNumber, lexer.Position - lexer.LineStart);
    }

    private PySyntaxException AtLastToken(SyntaxErrorKind kind, string message) => AtToken(kind, tokens.Count - 1, message);

    /// <summary>At a token; at the reader's place for one without text.</summary>
    private PySyntaxException AtToken(SyntaxErrorKind kind, int index, string message)
    {
        ref var token = ref tokens[index];
        var column = token.Start < 0 ? lexer.Position - lexer.LineStart : token.Column + 1;
        return lexer.Located(
            kind, message, token.Line, token.LineStart, column, token.EndLine, token.Start < 0 ? -1 : token.EndColumn + 1);
    }
}

using System;
using System.Collections.Generic;
using System.Text;

namespace TieredPy.Generators.Builtins;

internal enum ParamKind
{
    PositionalOnly,
    PositionalOrKeyword,
    VarPositional,
    KeywordOnly,
    VarKeyword,
}

/// <summary>One parameter of a Python signature; <see cref="Default"/> is the text after '=', null when the parameter is required.</summary>
internal sealed class PyParam
{
    public string Name = "";
    public ParamKind Kind;
    public string? Default;

    public bool Required => Default is null && Kind is not (ParamKind.VarPositional or ParamKind.VarKeyword);
}

/// <summary>
/// A signature text, parsed: <c>name($self, a, b=1, /, c=2, *args, d, **kw)</c>. The parameter marked with '$' (self, type or module)
/// is taken out: <see cref="Params"/> holds what a caller passes.
/// </summary>
internal sealed class PySignature
{
    public string Name = "";

    /// <summary>"$self" as written, or null.</summary>
    public string? Receiver;
    public readonly List<PyParam> Params = new();

    /// <summary>The text between the parentheses, without the receiver.</summary>
    public string ParamText = "";

    /// <summary>False for a bare name, which only raw functions may have.</summary>
    public bool HasParens;

    public int PositionalOnlyCount, MinPositional, MaxPositional, RequiredKeywordOnly;

    /// <summary>Parameters that can be given by position or name, '*args' and '**kwargs' not counted.</summary>
    public int NamedCount;
    public bool HasVarArgs, HasVarKeywords;

    /// <summary>No parameter can be given by name.</summary>
    public bool PositionalOnly => NamedCount == PositionalOnlyCount && !HasVarKeywords;

    /// <summary>What CPython calls METH_O: exactly one required positional-only parameter.</summary>
    public bool IsOneArg => PositionalOnly && NamedCount == 1 && MinPositional == 1 && !HasVarArgs;

    public bool IsNoArgs => Params.Count == 0;

    public static PySignature? Parse(string text, out string error)
    {
        error = "";
        var signature = new PySignature();
        text = text.Trim();
        int open = text.IndexOf('(');
        if (open < 0)
        {
            signature.Name = text;
            if (IsIdentifier(text)) return signature;
            error = $"'{text}' is not a name";
            return null;
        }
        signature.Name = text.Substring(0, open).Trim();
        signature.HasParens = true;
        if (!IsIdentifier(signature.Name))
        {
            error = $"'{signature.Name}' is not a name";
            return null;
        }
        if (text[text.Length - 1] != ')')
        {
            error = "the signature must end with ')'";
            return null;
        }
        string inside = text.Substring(open + 1, text.Length - open - 2);
        if (Split(ExpandGroups(inside)) is not { } pieces)
        {
            error = "unbalanced brackets or quotes";
            return null;
        }
        if (!signature.Fill(pieces, out error)) return null;
        if (signature.ParamText.Length > 0 && inside.Contains("[,"))
            signature.ParamText = signature.Receiver is null ? inside : inside.Substring(inside.IndexOf(',') + 1).Trim();
        return signature;
    }

    /// <summary>CPython's optional groups: <c>sub[, start[, end]], /</c> parses as <c>sub, start=&lt;null&gt;, end=&lt;null&gt;, /</c>.</summary>
    private static string ExpandGroups(string text)
    {
        int groups = 0;
        for (int open = text.IndexOf("[,", StringComparison.Ordinal); open >= 0; open = text.IndexOf("[,", StringComparison.Ordinal))
        {
            int end = open + 2;
            while (end < text.Length && text[end] is not ('[' or ']' or ',' or '=')) end++;
            text = text.Substring(0, open) + text.Substring(open + 1, end - open - 1) + "=<null>" + text.Substring(end);
            groups++;
        }
        while (groups-- > 0 && text.IndexOf(']') is var close and >= 0) text = text.Remove(close, 1);
        return text;
    }

    private bool Fill(List<string> pieces, out string error)
    {
        error = "";
        if (pieces.Count > 0 && pieces[0].StartsWith("$", StringComparison.Ordinal))
        {
            Receiver = pieces[0];
            pieces.RemoveAt(0);
            if (!IsIdentifier(Receiver.Substring(1))) return Fail("bad receiver " + Receiver, out error);
        }
        ParamText = string.Join(", ", pieces);

        bool keywordOnly = false, slash = false, optional = false, optionalKeyword = false;
        var seen = new HashSet<string>();
        foreach (string piece in pieces)
        {
            if (piece.Length == 0) return Fail("empty parameter", out error);
            if (HasVarKeywords) return Fail("nothing may follow '**" + Params[Params.Count - 1].Name + "'", out error);
            if (piece == "/")
            {
                if (slash || keywordOnly) return Fail("misplaced '/'", out error);
                if (Params.Count == 0 && Receiver is null) return Fail("'/' needs a parameter before it", out error);
                slash = true;
                foreach (var p in Params) p.Kind = ParamKind.PositionalOnly;
                continue;
            }
            if (piece == "*")
            {
                if (keywordOnly) return Fail("second '*'", out error);
                keywordOnly = true;
                continue;
            }
            var param = new PyParam();
            if (piece.StartsWith("**", StringComparison.Ordinal))
            {
                param.Kind = ParamKind.VarKeyword;
                param.Name = piece.Substring(2);
                HasVarKeywords = true;
            }
            else if (piece[0] == '*')
            {
                if (keywordOnly) return Fail("second '*'", out error);
                param.Kind = ParamKind.VarPositional;
                param.Name = piece.Substring(1);
                keywordOnly = HasVarArgs = true;
            }
            else
            {
                int eq = piece.IndexOf('=');
                param.Kind = keywordOnly ? ParamKind.KeywordOnly : ParamKind.PositionalOrKeyword;
                param.Name = (eq < 0 ? piece : piece.Substring(0, eq)).Trim();
                if (eq >= 0)
                {
                    param.Default = piece.Substring(eq + 1).Trim();
                    if (param.Default.Length == 0) return Fail($"'{param.Name}=' has no default", out error);
                }
                if (!keywordOnly)
                {
                    if (param.Default is not null) optional = true;
                    else if (optional) return Fail($"required parameter '{param.Name}' after an optional one", out error);
                }
                else if (param.Default is not null)
                {
                    optionalKeyword = true;
                }
                else if (optionalKeyword)
                {
                    return Fail($"required keyword-only parameter '{param.Name}' must stand before the optional ones", out error);
                }
            }
            if (!IsIdentifier(param.Name)) return Fail($"'{param.Name}' is not a parameter name", out error);
            if (!seen.Add(param.Name)) return Fail($"parameter '{param.Name}' twice", out error);
            Params.Add(param);
        }
        if (pieces.Count > 0 && pieces[pieces.Count - 1] == "*") return Fail("a name must follow '*'", out error);

        foreach (var p in Params)
        {
            if (p.Kind is ParamKind.VarPositional or ParamKind.VarKeyword) continue;
            NamedCount++;
            if (p.Kind == ParamKind.PositionalOnly) PositionalOnlyCount++;
            if (p.Kind == ParamKind.KeywordOnly)
            {
                if (p.Required) RequiredKeywordOnly++;
            }
            else
            {
                MaxPositional++;
                if (p.Required) MinPositional++;
            }
        }
        return true;
    }

    /// <summary>
    /// The <c>__text_signature__</c>, with the receiver that CPython shows. Where <c>&lt;null&gt;</c> is a default, CPython's constructors
    /// have none and its functions say <c>&lt;unrepresentable&gt;</c>.
    /// </summary>
    public string? TextSignature(string? receiver, bool constructor = false)
    {
        if (!HasParens || (constructor && ParamText.Contains("<null>"))) return null;
        string shown = ParamText.Replace("<null>", "<unrepresentable>");
        if (receiver is null) return "(" + shown + ")";
        if (shown.Length == 0) return $"({receiver}, /)";
        // The receiver is positional-only, so a '/' stands somewhere after it.
        bool hasSlash = false;
        foreach (string piece in Split(shown)!) hasSlash |= piece == "/";
        return hasSlash ? $"({receiver}, {shown})" : $"({receiver}, /, {shown})";
    }

    private static bool Fail(string message, out string error)
    {
        error = message;
        return false;
    }

    private static bool IsIdentifier(string s)
    {
        if (s.Length == 0 || char.IsDigit(s[0])) return false;
        foreach (char c in s)
            if (!char.IsLetterOrDigit(c) && c != '_') return false;
        return true;
    }

    /// <summary>Splits at the commas outside of brackets and quotes; null when these do not balance.</summary>
    private static List<string>? Split(string text)
    {
        var pieces = new List<string>();
        if (text.Trim().Length == 0) return pieces;
        int depth = 0;
        char quote = '\0';
        var current = new StringBuilder();
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (quote != '\0')
            {
                if (c == '\\' && i + 1 < text.Length)
                {
                    current.Append(c);
                    c = text[++i];
                }
                else if (c == quote)
                {
                    quote = '\0';
                }
            }
            else if (c is '\'' or '"')
            {
                quote = c;
            }
            else if (c is '(' or '[' or '{' or '<')
            {
                depth++;
            }
            else if (c is ')' or ']' or '}' or '>')
            {
                if (--depth < 0) return null;
            }
            else if (c == ',' && depth == 0)
            {
                pieces.Add(current.ToString().Trim());
                current.Clear();
                continue;
            }
            current.Append(c);
        }
        if (depth != 0 || quote != '\0') return null;
        pieces.Add(current.ToString().Trim());
        return pieces;
    }
}

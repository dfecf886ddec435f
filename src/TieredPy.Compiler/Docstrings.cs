using System.Text;
using TieredPy.Syntax.Ast;

namespace TieredPy.Compiler;

internal static class Docstrings
{
    /// <summary>The docstring of a body, or null.</summary>
    public static string? Of(Stmt[] body) => body is [ExprStmt { Value: Constant { Value: string text } }, ..] ? text : null;

    /// <summary>Takes out the indentation that all lines but the first share, and tabs; blank lines stay, unlike in inspect.cleandoc.</summary>
    public static string Clean(string text)
    {
        text = ExpandTabs(text);
        var lines = text.Split('\n');
        var margin = int.MaxValue;
        for (var i = 1; i < lines.Length; i++)
        {
            var indent = Indent(lines[i]);
            if (indent < lines[i].Length) margin = Math.Min(margin, indent);
        }

        if (margin == int.MaxValue) margin = 0;
        if (margin == 0 && Indent(lines[0]) == 0) return text;
        lines[0] = lines[0][Indent(lines[0])..];
        for (var i = 1; i < lines.Length; i++) lines[i] = lines[i][Math.Min(margin, Indent(lines[i]))..];
        return string.Join('\n', lines);
    }

    private static int Indent(string line)
    {
        var indent = 0;
        while (indent < line.Length && line[indent] == ' ') indent++;
        return indent;
    }

    private static string ExpandTabs(string text)
    {
        if (!text.Contains('\t')) return text;
        var result = new StringBuilder(text.Length + 16);
        var column = 0;
        foreach (var c in text)
        {
            if (c == '\t')
            {
                var spaces = 8 - column % 8;
                result.Append(' ', spaces);
                column += spaces;
                continue;
            }

            result.Append(c);
            if (c is '\n' or '\r') column = 0;
            else if (!char.IsLowSurrogate(c)) column++;
        }

        return result.ToString();
    }
}

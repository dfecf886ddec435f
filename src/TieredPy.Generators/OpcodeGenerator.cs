using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace TieredPy.Generators;

/// <summary>
/// Reads <c>Opcodes.table</c> and writes the constants and lookup tables of <c>TieredPy.Bytecode.Opcode</c>.
/// The table's own header documents its format; a line that does not follow it is a build error that names the line.
/// </summary>
[Generator]
public sealed class OpcodeGenerator : IIncrementalGenerator
{
    private static readonly DiagnosticDescriptor BadTable = new(
        "TPOP001", "Malformed opcode table", "Opcodes.table({0}): {1}", "TieredPy", DiagnosticSeverity.Error, isEnabledByDefault: true);

    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var table = context.AdditionalTextsProvider
            .Where(static f => Path.GetFileName(f.Path) == "Opcodes.table")
            .Select(static (f, cancel) => f.GetText(cancel)?.ToString() ?? "");
        context.RegisterSourceOutput(table, static (output, text) =>
        {
            try
            {
                output.AddSource("Opcode.g.cs", SourceText.From(Write(Parse(text)), Encoding.UTF8));
            }
            catch (TableException e)
            {
                output.ReportDiagnostic(Diagnostic.Create(BadTable, Location.None, e.Line, e.Message));
            }
        });
    }

    private sealed class TableException(int line, string message) : Exception(message)
    {
        public int Line { get; } = line;
    }

    private sealed class Row
    {
        public int Number;
        public string Name = "";
        public Row? Base;
        public string Flags = "";
        public string Pops = "0", Pushes = "0", Jumped = "0";
        public List<KeyValuePair<string, int>> Caches = [];
    }

    private static List<Row> Parse(string text)
    {
        var rows = new List<Row>();
        var byName = new Dictionary<string, Row>();
        var lineNumber = 0;
        foreach (var raw in text.Split('\n'))
        {
            lineNumber++;
            var hash = raw.IndexOf('#');
            var cells = (hash < 0 ? raw : raw.Substring(0, hash)).Split([' ', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries);
            if (cells.Length == 0)
                continue;
            var row = new Row();
            if (cells.Length < 4 || !int.TryParse(cells[0], NumberStyles.None, CultureInfo.InvariantCulture, out row.Number))
                throw new TableException(lineNumber, "expected: number NAME flags pops pushes, or: number NAME = BASE");
            row.Name = cells[1];
            if (byName.ContainsKey(row.Name) || rows.Exists(r => r.Number == row.Number))
                throw new TableException(lineNumber, "name or number declared twice: " + row.Name);
            if (cells[2] == "=")
            {
                if (!byName.TryGetValue(cells[3], out row.Base))
                    throw new TableException(lineNumber, "unknown base: " + cells[3]);
                row.Flags = row.Base.Flags;
                row.Caches = row.Base.Caches;
            }
            else
            {
                if (cells.Length < 5)
                    throw new TableException(lineNumber, "stack effect missing");
                row.Flags = cells[2] == "-" ? "" : cells[2];
                if (row.Flags.Any(c => FlagNames.All(f => f.Key != c)))
                    throw new TableException(lineNumber, "unknown flag in " + cells[2]);
                row.Pops = cells[3];
                row.Pushes = cells[4];
                foreach (var extra in cells.Skip(5))
                    ParseExtra(row, extra, lineNumber);
            }
            rows.Add(row);
            byName.Add(row.Name, row);
        }
        return rows;
    }

    private static void ParseExtra(Row row, string extra, int lineNumber)
    {
        if (extra.StartsWith("jumped=", StringComparison.Ordinal))
        {
            row.Jumped = extra.Substring("jumped=".Length);
            return;
        }
        if (!extra.StartsWith("caches=", StringComparison.Ordinal))
            throw new TableException(lineNumber, "unknown column " + extra);
        foreach (var field in extra.Substring("caches=".Length).Split(','))
        {
            var colon = field.IndexOf(':');
            if (colon < 0 || !int.TryParse(field.Substring(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var units))
                throw new TableException(lineNumber, "a cache field is name:units, not " + field);
            row.Caches.Add(new(field.Substring(0, colon), units));
        }
    }

    private static readonly KeyValuePair<char, string>[] FlagNames =
    [
        new('a', "HasArg"), new('c', "HasConst"), new('n', "HasName"), new('l', "HasLocal"), new('f', "HasFree"),
        new('j', "HasJump"), new('b', "HasJump | OpcodeFlags.Backward"), new('e', "HasExc"), new('t', "EndsFlow"),
    ];

    private static string FlagExpression(string flags) =>
        flags.Length == 0 ? "0" : string.Join(" | ", flags.Select(c => "OpcodeFlags." + FlagNames.First(f => f.Key == c).Value));

    private static string Write(List<Row> rows)
    {
        var size = rows.Max(r => r.Number) + 1;
        var byNumber = new Row?[size];
        foreach (var row in rows)
            byNumber[row.Number] = row;

        var w = new StringBuilder("// <auto-generated/>\n#nullable enable\nnamespace TieredPy.Bytecode;\n\npublic static partial class Opcode\n{\n");
        foreach (var row in rows)
            w.Append("    public const ").Append(row.Number < 256 ? "byte " : "int ").Append(row.Name).Append(" = ").Append(row.Number).Append(";\n");
        w.Append("\n    /// <summary>One more than the highest number, pseudo-instructions included.</summary>\n    public const int TableSize = ").Append(size).Append(";\n");

        Array(w, "System.ReadOnlySpan<ushort> FlagTable =>", byNumber, r => r is null ? "0" : "(ushort)(" + FlagExpression(r.Flags) + ")");
        Array(w, "System.ReadOnlySpan<byte> CacheTable =>", byNumber, r => r is null ? "0" : r.Caches.Sum(c => c.Value).ToString(CultureInfo.InvariantCulture));
        Array(w, "System.ReadOnlySpan<ushort> BaseTable =>", byNumber, r => r is null ? "0xFFFF" : (r.Base ?? r).Number.ToString(CultureInfo.InvariantCulture));
        // Its own class: initializers of one class in several files run in no defined order.
        w.Append("\n    private static class Names\n    {");
        Array(w, "readonly string?[] ByNumber =", byNumber, r => r is null ? "null" : "\"" + r.Name + "\"");
        w.Append("    }\n");

        Switch(w, "Popped(int opcode, int oparg)", rows, r => r.Pops);
        Switch(w, "PushedFallingThrough(int opcode, int oparg)", rows, r => r.Pushes);
        Switch(w, "PushedMoreByJump(int opcode)", rows, r => r.Jumped);

        w.Append("\n    private static (string Name, int Units)[] CacheLayoutOf(int opcode) => opcode switch\n    {\n");
        foreach (var row in rows.Where(r => r.Base is null && r.Caches.Count > 0))
            w.Append("        ").Append(row.Name).Append(" => [")
                .Append(string.Join(", ", row.Caches.Select(c => "(\"" + c.Key + "\", " + c.Value.ToString(CultureInfo.InvariantCulture) + ")"))).Append("],\n");
        w.Append("        _ => [],\n    };\n}\n");
        return w.ToString();
    }

    private static void Array(StringBuilder w, string declaration, Row?[] rows, Func<Row?, string> cell)
    {
        w.Append("\n    internal static ").Append(declaration).Append(" [\n");
        foreach (var row in rows)
            w.Append("        ").Append(cell(row)).Append(",\n");
        w.Append("    ];\n");
    }

    /// <summary>One switch arm per distinct expression, so that the generated method stays small.</summary>
    private static void Switch(StringBuilder w, string signature, List<Row> rows, Func<Row, string> cell)
    {
        w.Append("\n    internal static int ").Append(signature).Append(" => opcode switch\n    {\n");
        foreach (var group in rows.GroupBy(r => cell(r.Base ?? r)).Where(g => g.Key != "0"))
            w.Append("        ").Append(string.Join(" or ", group.Select(r => r.Name))).Append(" => ").Append(group.Key).Append(",\n");
        w.Append("        _ => 0,\n    };\n");
    }
}

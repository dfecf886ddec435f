using System.Globalization;
using System.Text;
using TieredPy.Bytecode;

namespace TieredPy.Compiler.Tests;

/// <summary>Prints code objects as scripts/record-code-goldens.py does.</summary>
internal static class CodeDump
{
    public static string Of(CodeObject code)
    {
        var lines = new List<string>();
        Dump(code, lines);
        return string.Join('\n', lines) + "\n";
    }

    private static void Dump(CodeObject code, List<string> lines)
    {
        lines.Add(
            $"code {code.QualName} line {code.FirstLine} flags {(int)code.Flags:x} stack {code.StackSize} " +
            $"args {code.ArgCount} {code.PosOnlyArgCount} {code.KwOnlyArgCount}");
        lines.Add($"  names {string.Join(' ', code.Names)}".TrimEnd());
        lines.Add($"  varnames {string.Join(' ', code.VarNames)}".TrimEnd());
        lines.Add($"  cellvars {string.Join(' ', code.CellVars)}".TrimEnd());
        lines.Add($"  freevars {string.Join(' ', code.FreeVars)}".TrimEnd());
        foreach (var value in code.Consts) lines.Add($"  const {ConstText(value)}");
        DumpInstructions(code, lines);
        foreach (var e in ExceptionTable.Decode(code.ExceptionTable))
            lines.Add($"  handler {e.Start}-{e.End} {e.Target} {e.Depth} {(e.PushLasti ? 1 : 0)}");
        foreach (var inner in code.Consts.OfType<CodeObject>()) Dump(inner, lines);
    }

    private static void DumpInstructions(CodeObject code, List<string> lines)
    {
        var positions = LocationTable.Positions(code);
        var oparg = 0;
        for (var unit = 0; unit < code.UnitCount; unit++)
        {
            var opcode = code.Code[unit * 2];
            oparg = (oparg << 8) | code.Code[unit * 2 + 1];
            if (opcode == Opcode.EXTENDED_ARG) continue;
            var p = positions[unit];
            var where = p.Line < 0 ? "-" : p.Column < 0 ? p.Line.ToString(CultureInfo.InvariantCulture) : $"{p.Line}:{p.Column}-{p.EndLine}:{p.EndColumn}";
            var arg = Opcode.HasArg(opcode) ? $" {oparg}" : "";
            lines.Add($"  {unit} {Opcode.Name(opcode)}{arg} @{where}");
            unit += Opcode.CacheEntries(opcode);
            oparg = 0;
        }
    }

    private static string ConstText(object value)
    {
        switch (value)
        {
            case CodeObject code:
                return $"<code {code.QualName}>";
            case ConstFrozenSet set:
                return "frozenset({" + string.Join(", ", set.Items.ToArray().Select(item => ConstRepr.Of(item)).Order(StringComparer.Ordinal)) + "})";
        }

        var text = new StringBuilder();
        foreach (var rune in ConstRepr.Of(value).EnumerateRunes())
        {
            if (rune.Value < 128) text.Append((char)rune.Value);
            else if (rune.Value < 256) text.Append(CultureInfo.InvariantCulture, $"\\x{rune.Value:x2}");
            else if (rune.IsBmp) text.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:x4}");
            else text.Append(CultureInfo.InvariantCulture, $"\\U{rune.Value:x8}");
        }

        return text.ToString();
    }
}

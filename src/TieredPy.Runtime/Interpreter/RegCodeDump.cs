using System.Text;
using TieredPy.Bytecode;

namespace TieredPy.Runtime;

/// <summary>Register code as text: one line an instruction, with the quickened form and what its cache has learned.</summary>
public static class RegCodeDump
{
    public static string Dump(RegCode code)
    {
        var sb = new StringBuilder();
        var co = code.Code.Code;
        sb.Append($"{co.QualName}: {code.LocalCount} locals, {code.ConstCount} constants, window {code.WindowSize}\n");
        var line = -1;
        for (var pc = 0; pc < code.Instructions.Length; pc++)
        {
            var i = code.Instructions[pc];
            var info = RegOps.Info((RegOp)i.Op);
            var at = LocationTable.LineAt(co, code.Offsets[pc]);
            sb.Append(at == line ? "     " : $"{at,5}").Append($" {pc,4} {info.Op,-16}");
            line = at;
            var wide = info.Modes[1] is 'K' or 'I' or 'J';
            for (var k = 0; k < (wide ? 2 : 3); k++)
            {
                int v = k == 0 ? i.A : k == 1 ? i.B : i.C;
                sb.Append(info.Modes[k] switch
                {
                    '-' => "",
                    'r' or 'w' or 'x' or 'b' or 'd' => " " + Register(code, v / 16),
                    'i' => " #" + (short)v,
                    'u' => " " + v,
                    'n' => " " + code.Names[v].Text,
                    'c' => " " + Cache(code, v),
                    'j' => " ->" + (pc + (short)v),
                    'K' => " " + Constant(code, i.BC),
                    'I' => " #" + i.BC,
                    _ => " ->" + (pc + i.BC),
                });
            }
            if ((ushort)info.Base != code.BaseOps[pc] && i.Op != code.BaseOps[pc]) sb.Append($"  ({(RegOp)code.BaseOps[pc]})");
            if (code.Seen[pc] != 0) sb.Append($"  seen {(OperandTypes)code.Seen[pc]}");
            sb.Append('\n');
        }
        foreach (var h in code.Handlers) sb.Append($"      [{h.Start}, {h.End}) -> {h.Target}, {Register(code, h.Register)}{(h.PushLasti ? " lasti" : "")}\n");
        return sb.ToString();
    }

    private static string Register(RegCode code, int n) => n < code.LocalCount ? code.Code.Code.LocalsPlusNames[n]
        : n < code.LocalCount + code.ConstCount ? Constant(code, n - code.LocalCount)
        : n < code.StackBase ? $"t{n - code.LocalCount - code.ConstCount}" : $"s{n - code.StackBase}";

    private static string Constant(RegCode code, int n) => "=" + (code.Consts[n].Ref is PyStr s ? "'" + s.Text + "'" : code.Consts[n].ToString());

    private static string Cache(RegCode code, int n)
    {
        ref var c = ref code.Caches[n];
        var name = code.CacheNames[n];
        return $"{(name is null ? $"({c.Count})" : "." + name.Text)}{(c.Misses > 0 ? $"!{c.Misses}" : "")}";
    }
}

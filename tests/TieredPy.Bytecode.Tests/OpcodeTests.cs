using System.Globalization;

namespace TieredPy.Bytecode.Tests;

public class OpcodeTests
{
    private static readonly (string Name, OpcodeFlags Flag)[] Kinds =
    [
        ("arg", OpcodeFlags.HasArg), ("const", OpcodeFlags.HasConst), ("name", OpcodeFlags.HasName),
        ("local", OpcodeFlags.HasLocal), ("free", OpcodeFlags.HasFree), ("jump", OpcodeFlags.HasJump), ("exc", OpcodeFlags.HasExc),
    ];

    [Fact]
    public void Table_is_what_CPython_tells_of_each_instruction()
    {
        var told = Golden.Lines("opcodes.txt").Where(l => char.IsAsciiDigit(l[0])).ToArray();
        Assert.Equal(told, Opcode.All.OrderBy(p => p.Value).Select(p => Describe(p.Value)));
    }

    private static string Describe(int op)
    {
        if (Opcode.IsSpecialized(op))
            return $"{op} {Opcode.Name(op)} = {Opcode.Name(Opcode.Base(op))}";
        var kinds = string.Join(",", Kinds.Where(k => Opcode.Flags(op).HasFlag(k.Flag)).Select(k => k.Name));
        var caches = string.Join(",", Opcode.CacheLayout(op).ToArray().Select(c => $"{c.Name}:{c.Units}"));
        var effects = new List<string>();
        foreach (var oparg in (int[])[0, 1, 2, 3, 4, 5, 258])
        {
            foreach (var jump in (bool?[])[false, true, null])
                effects.Add(Opcode.StackEffect(op, oparg, jump).ToString(CultureInfo.InvariantCulture));
        }
        return $"{op} {Opcode.Name(op)} {(kinds.Length > 0 ? kinds : "-")} {(caches.Length > 0 ? caches : "-")} {string.Join(" ", effects)}";
    }

    [Fact]
    public void Cache_counts_are_the_sums_of_the_layouts()
    {
        foreach (var op in Opcode.All.Values)
            Assert.Equal(Opcode.CacheLayout(op).ToArray().Sum(c => c.Units), Opcode.CacheEntries(op));
    }

    [Fact]
    public void Names_of_opargs_are_CPythons()
    {
        var told = Golden.Lines("opcodes.txt").Where(l => char.IsAsciiLetter(l[0])).ToDictionary(l => l.Split(' ')[0], l => l[(l.IndexOf(' ') + 1)..]);
        Assert.Equal(told["binary"], string.Join(" ", OpargTables.BinaryNames.ToArray().Zip(OpargTables.BinarySymbols.ToArray(), (n, s) => $"{n}={s}")));
        Assert.Equal(told["compare"], string.Join(" ", OpargTables.Comparisons.ToArray()));
        Assert.Equal(told["intrinsic1"], string.Join(" ", OpargTables.Intrinsic1Names.ToArray()));
        Assert.Equal(told["intrinsic2"], string.Join(" ", OpargTables.Intrinsic2Names.ToArray()));
        Assert.Equal(told["special"], string.Join(" ", OpargTables.SpecialMethodNames.ToArray()));
    }

    [Fact]
    public void Enums_of_opargs_have_a_name_for_each_number()
    {
        Assert.Equal(OpargTables.BinaryNames.Length, Enum.GetValues<BinaryOperator>().Length);
        Assert.Equal(OpargTables.Comparisons.Length, Enum.GetValues<CompareOperator>().Length);
        Assert.Equal(OpargTables.Intrinsic1Names.Length, Enum.GetValues<Intrinsic1>().Length);
        Assert.Equal(OpargTables.Intrinsic2Names.Length, Enum.GetValues<Intrinsic2>().Length);
        Assert.Equal(OpargTables.SpecialMethodNames.Length, Enum.GetValues<SpecialMethod>().Length);
        Assert.Equal(OpargTables.CommonConstantNames.Length, Enum.GetValues<CommonConstant>().Length);
    }

    [Theory]
    [InlineData(CompareOperator.Less, 2, 18)]
    [InlineData(CompareOperator.LessOrEqual, 42, 58)]
    [InlineData(CompareOperator.Equal, 72, 88)]
    [InlineData(CompareOperator.NotEqual, 103, 119)]
    [InlineData(CompareOperator.Greater, 132, 148)]
    [InlineData(CompareOperator.GreaterOrEqual, 172, 188)]
    public void Comparisons_encode_as_CPython_compiles_them(CompareOperator op, int plain, int toBool)
    {
        Assert.Equal(plain, OpargTables.EncodeCompare(op));
        Assert.Equal(toBool, OpargTables.EncodeCompare(op, toBool: true));
        Assert.Equal(op, OpargTables.DecodeCompare(toBool));
    }

    [Fact]
    public void Unknown_numbers_have_no_kinds_and_print_as_in_opname()
    {
        Assert.Equal("<121>", Opcode.Name(121));
        Assert.False(Opcode.IsValid(121));
        Assert.False(Opcode.IsValid(-1));
        Assert.Equal(OpcodeFlags.None, Opcode.Flags(9999));
        Assert.Equal(121, Opcode.Base(121));
        Assert.True(Opcode.TryParse("LOAD_FAST", out var op));
        Assert.Equal(Opcode.LOAD_FAST, op);
    }
}

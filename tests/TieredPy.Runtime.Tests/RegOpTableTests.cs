using TieredPy.Bytecode;
using Xunit;

namespace TieredPy.Runtime.Tests;

public class RegOpTableTests
{
    public static TheoryData<RegOp> All()
    {
        var data = new TheoryData<RegOp>();
        for (var op = RegOp.Nop; op < RegOp.Count; op++) data.Add(op);
        return data;
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Every_instruction_is_described(RegOp op)
    {
        var info = RegOps.Info(op);
        Assert.Equal(op, info.Op);
        Assert.Equal(3, info.Modes.Length);
        Assert.All(info.Modes, static c => Assert.Contains(c, "-rwxbdiuncjKIJ"));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Quickened_forms_have_the_operands_of_their_base(RegOp op)
    {
        var info = RegOps.Info(op);
        var @base = RegOps.Info(info.Base);
        Assert.Equal(@base.Op, @base.Base);
        Assert.Equal(@base.Modes, info.Modes);
        Assert.Equal(@base.Flags, info.Flags);
    }

    [Fact]
    public void The_dump_of_a_translation_names_locals_constants_and_jumps()
    {
        // def f(n): while n: n = n - 1   (by hand)
        byte[] code =
        [
            Opcode.RESUME, 0,
            Opcode.LOAD_FAST, 0, Opcode.TO_BOOL, 0, 0, 0, 0, 0, 0, 0, Opcode.POP_JUMP_IF_FALSE, 12, 0, 0, Opcode.NOT_TAKEN, 0,
            Opcode.LOAD_FAST, 0, Opcode.LOAD_SMALL_INT, 1, Opcode.BINARY_OP, (byte)BinaryOperator.Subtract, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
            Opcode.STORE_FAST, 0,
            Opcode.JUMP_BACKWARD, 19, 0, 0,
            Opcode.LOAD_CONST, 0, Opcode.RETURN_VALUE, 0,
        ];
        var reg = RegCode.Of(PyCode.Of(new CodeObject
        {
            ArgCount = 1,
            StackSize = 2,
            Flags = CodeFlags.Optimized | CodeFlags.NewLocals,
            Code = code,
            Consts = [PyConst.None],
            Names = [],
            LocalsPlusNames = ["n"],
            LocalsPlusKinds = [(byte)(LocalKind.ArgPositional | LocalKind.ArgKeyword | LocalKind.Local)],
            FileName = "t",
            Name = "f",
            QualName = "f",
            FirstLine = 1,
            LineTable = [],
            ExceptionTable = [],
        }));
        var ops = Array.ConvertAll(reg.Instructions, static i => (RegOp)i.Op);
        Assert.Equal([RegOp.Resume, RegOp.JFalse, RegOp.SubtractI, RegOp.JumpBack, RegOp.ReturnNone], ops);
        // the subtraction reads and writes the local itself
        Assert.Equal((0, 0, 1), (reg.Instructions[2].A, reg.Instructions[2].B, reg.Instructions[2].C));
        Assert.Equal(-2, reg.Instructions[3].BC);
        Assert.Equal(3, reg.Instructions[1].BC);
        Assert.Contains("SubtractI", RegCodeDump.Dump(reg), StringComparison.Ordinal);
    }
}

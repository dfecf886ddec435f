namespace TieredPy.Bytecode.Tests;

public class DisassemblerTests
{
    [Fact]
    public void Prints_what_CPythons_dis_prints() =>
        Assert.Equal(Golden.Text("sample.plain.dis"), Disassembler.ToText(Golden.Sample()));

    [Fact]
    public void Prints_offsets_and_caches() =>
        Assert.Equal(Golden.Text("sample.offsets-caches.dis"), Disassembler.ToText(Golden.Sample(), new() { ShowOffsets = true, ShowCaches = true, Depth = 0 }));

    [Fact]
    public void Prints_positions() =>
        Assert.Equal(Golden.Text("sample.positions.dis"), Disassembler.ToText(Golden.Sample(), new() { ShowPositions = true }));

    [Fact]
    public void Marks_the_last_instruction_also_by_an_offset_within_its_caches()
    {
        var text = Disassembler.ToText(CodeBuilder.Make(code => code.Op(Opcode.RESUME).Op(Opcode.LOAD_SMALL_INT, 1).Op(Opcode.TO_BOOL).Op(Opcode.RETURN_VALUE)), new() { LastInstruction = 6 });
        Assert.Contains("--> TO_BOOL\n", text, StringComparison.Ordinal);
        Assert.Equal(1, text.Split("-->").Length - 1);
    }

    [Fact]
    public void Shows_names_and_counters_of_specialized_code()
    {
        var code = CodeBuilder.Make(c => c.Op(Opcode.LOAD_SMALL_INT, 1).Op(Opcode.TO_BOOL).Op(Opcode.RETURN_VALUE));
        var text = Disassembler.ToText(code, new()
        {
            ShowCaches = true,
            Specialized = c =>
            {
                var adaptive = AdaptiveCode.Initial(c.Code);
                adaptive[2] = Opcode.TO_BOOL_INT;
                return adaptive;
            },
        });
        Assert.Contains("TO_BOOL_INT\n", text, StringComparison.Ordinal);
        Assert.Contains("(counter: 17)", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Indices_out_of_range_do_not_stop_it()
    {
        var code = CodeBuilder.Make(c => c.Op(Opcode.LOAD_CONST, 9).Op(Opcode.LOAD_NAME, 9).Op(Opcode.BINARY_OP, 99));
        Assert.Equal(3, Disassembler.ToText(code).Split("<invalid index>").Length - 1);
    }
}

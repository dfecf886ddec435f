namespace TieredPy.Bytecode.Tests;

public class VerifierTests
{
    [Fact]
    public void CPythons_code_is_valid_and_needs_the_stack_that_it_says()
    {
        foreach (var code in Golden.WithInner(Golden.Sample()))
        {
            CodeVerifier.VerifyValues(CodeVerifier.Analyze(code));
            // CPython counts some code that it removes afterwards; among the sample only except* has such.
            Assert.Equal(code.StackSize - (code.Name == "gen" ? 1 : 0), CodeVerifier.ComputeStackSize(code));
        }
    }

    private static void Rejects(string problem, Action<CodeBuilder> write, params ExceptionEntry[] handlers)
    {
        var error = Assert.Throws<InvalidCodeException>(() => CodeVerifier.VerifyAll(CodeBuilder.Make(write, CodeFlags.Optimized, handlers)));
        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
    }

    private static void Accepts(Action<CodeBuilder> write, params ExceptionEntry[] handlers) =>
        CodeVerifier.VerifyAll(CodeBuilder.Make(write, CodeFlags.Optimized, handlers));

    [Fact]
    public void Instructions_that_stored_code_cannot_have()
    {
        foreach (var op in (int[])[Opcode.CACHE, Opcode.RESERVED, 121, Opcode.BINARY_OP_ADD_INT, Opcode.INSTRUMENTED_RESUME, Opcode.ENTER_EXECUTOR, Opcode.INTERPRETER_EXIT])
            Rejects("is no instruction of stored code", c => c.Raw(op, 0).Op(Opcode.LOAD_CONST).Op(Opcode.RETURN_VALUE));
        Rejects("caches cut off", c => c.Op(Opcode.LOAD_CONST).Raw(Opcode.TO_BOOL, 0));
        Rejects("EXTENDED_ARG without", c => c.Op(Opcode.LOAD_CONST).Op(Opcode.RETURN_VALUE).Raw(Opcode.EXTENDED_ARG, 0));
        Rejects("more than 32 bits", c => c.Raw(Opcode.EXTENDED_ARG, 0).Raw(Opcode.EXTENDED_ARG, 0).Raw(Opcode.EXTENDED_ARG, 0).Raw(Opcode.EXTENDED_ARG, 0).Op(Opcode.NOP));
        Rejects("argument out of range", c => c.Op(Opcode.UNPACK_SEQUENCE, int.MaxValue).Op(Opcode.RETURN_VALUE));
        Rejects("no instructions", _ => { });
    }

    [Fact]
    public void Control_that_leaves_the_code()
    {
        Rejects("runs off the end", c => c.Op(Opcode.NOP));
        Rejects("where no instruction starts", c => c.Op(Opcode.JUMP_FORWARD, 9));
        Rejects("where no instruction starts", c => c.Op(Opcode.JUMP_BACKWARD, 9));
        // Into a cache, and behind a prefix.
        Rejects("where no instruction starts", c => c.Op(Opcode.JUMP_FORWARD, 1).Op(Opcode.TO_BOOL).Op(Opcode.RETURN_VALUE));
        Rejects("where no instruction starts", c => c.Op(Opcode.JUMP_FORWARD, 1).Op(Opcode.LOAD_CONST, 256).Op(Opcode.RETURN_VALUE));
    }

    [Theory]
    [InlineData(Opcode.LOAD_CONST, 2, "constants")]
    [InlineData(Opcode.LOAD_NAME, 2, "names")]
    [InlineData(Opcode.LOAD_GLOBAL, 4, "names")]
    [InlineData(Opcode.LOAD_FAST, 3, "locals")]
    [InlineData(Opcode.LOAD_FAST_LOAD_FAST, 0x03, "locals")]
    [InlineData(Opcode.LOAD_FAST_LOAD_FAST, 0x30, "locals")]
    [InlineData(Opcode.LOAD_DEREF, 0, "not a cell")]
    [InlineData(Opcode.MAKE_CELL, 1, "not a cell")]
    [InlineData(Opcode.COPY_FREE_VARS, 1, "free variables")]
    [InlineData(Opcode.LOAD_COMMON_CONSTANT, 5, "common constants")]
    [InlineData(Opcode.RETURN_GENERATOR, 0, "not in a generator")]
    [InlineData(Opcode.RESUME, 8, "out of range")]
    public void Operands_out_of_range(int op, int oparg, string problem) =>
        Rejects(problem, c => c.Op(op, oparg).Op(Opcode.LOAD_CONST).Op(Opcode.RETURN_VALUE));

    [Theory]
    [InlineData(Opcode.BINARY_OP, 27)]
    [InlineData(Opcode.COMPARE_OP, 6 << 5)]
    [InlineData(Opcode.CALL_INTRINSIC_1, 0)]
    [InlineData(Opcode.CALL_INTRINSIC_1, 12)]
    [InlineData(Opcode.CALL_INTRINSIC_2, 6)]
    [InlineData(Opcode.LOAD_SPECIAL, 4)]
    [InlineData(Opcode.CONVERT_VALUE, 0)]
    [InlineData(Opcode.SET_FUNCTION_ATTRIBUTE, 3)]
    [InlineData(Opcode.BUILD_SLICE, 4)]
    [InlineData(Opcode.RAISE_VARARGS, 3)]
    [InlineData(Opcode.COPY, 0)]
    [InlineData(Opcode.SWAP, 1)]
    public void Operators_out_of_range(int op, int oparg) =>
        Rejects($"{Opcode.Name(op)} {oparg}: ", c => c.Op(Opcode.LOAD_FAST).Op(Opcode.LOAD_FAST).Op(Opcode.LOAD_FAST).Op(Opcode.LOAD_FAST).Op(op, oparg).Op(Opcode.RETURN_VALUE));

    [Fact]
    public void Stacks_that_do_not_hold()
    {
        Rejects("takes 1 from a stack of 0", c => c.Op(Opcode.RETURN_VALUE));
        Rejects("co_stacksize gives 8", c =>
        {
            for (var i = 0; i < 9; i++)
                c.Op(Opcode.LOAD_CONST);
            c.Op(Opcode.RETURN_VALUE);
        });
        // One way to the return pushes, the other does not.
        Rejects("reached at depths", c => c.Op(Opcode.LOAD_FAST).Op(Opcode.LOAD_FAST).Op(Opcode.POP_JUMP_IF_NONE, 1).Op(Opcode.LOAD_FAST).Op(Opcode.RETURN_VALUE));
        // A loop that grows the stack.
        Rejects("reached at depths", c => c.Op(Opcode.LOAD_FAST).Op(Opcode.JUMP_BACKWARD, 3));
    }

    [Fact]
    public void Loops_end_where_they_must()
    {
        Accepts(c => c.Op(Opcode.LOAD_FAST).Op(Opcode.GET_ITER).Op(Opcode.FOR_ITER, 3).Op(Opcode.POP_TOP).Op(Opcode.JUMP_BACKWARD, 5)
            .Op(Opcode.END_FOR).Op(Opcode.POP_ITER).Op(Opcode.LOAD_CONST).Op(Opcode.RETURN_VALUE));
        Rejects("does not end it", c => c.Op(Opcode.LOAD_FAST).Op(Opcode.GET_ITER).Op(Opcode.FOR_ITER, 0).Op(Opcode.RETURN_VALUE));
    }

    [Fact]
    public void Handlers()
    {
        static void Body(CodeBuilder c) => c.Op(Opcode.LOAD_FAST).Op(Opcode.TO_BOOL).Op(Opcode.RETURN_VALUE).Op(Opcode.PUSH_EXC_INFO).Op(Opcode.POP_TOP).Op(Opcode.RERAISE, 0);
        Accepts(Body, new ExceptionEntry(1, 5, 6, 0, false));
        Rejects("not at an instruction", Body, new ExceptionEntry(1, 5, 3, 0, false));
        Rejects("out of order", Body, new ExceptionEntry(1, 5, 6, 0, false), new ExceptionEntry(4, 5, 6, 0, false));
        Rejects("out of order", Body, new ExceptionEntry(1, 500, 6, 0, false));
        Rejects("handler for depth 1 around an instruction at depth 0", Body, new ExceptionEntry(0, 5, 6, 1, false));
    }

    [Fact]
    public void Absent_values()
    {
        Rejects("local b is not bound on every path", c => c.Op(Opcode.LOAD_FAST, 1).Op(Opcode.RETURN_VALUE));
        Accepts(c => c.Op(Opcode.LOAD_FAST_CHECK, 1).Op(Opcode.RETURN_VALUE));
        Rejects("local b is not bound", c => c.Op(Opcode.LOAD_FAST).Op(Opcode.POP_JUMP_IF_NONE, 2).Op(Opcode.LOAD_FAST).Op(Opcode.STORE_FAST, 1)
            .Op(Opcode.LOAD_FAST, 1).Op(Opcode.RETURN_VALUE));
        Rejects("local a is not bound", c => c.Op(Opcode.DELETE_FAST).Op(Opcode.LOAD_FAST).Op(Opcode.RETURN_VALUE));
        Rejects("cell c is not made", c => c.Op(Opcode.LOAD_DEREF, 2).Op(Opcode.RETURN_VALUE));
        Accepts(c => c.Op(Opcode.MAKE_CELL, 2).Op(Opcode.LOAD_DEREF, 2).Op(Opcode.RETURN_VALUE));
        Rejects("an operand may be NULL", c => c.Op(Opcode.PUSH_NULL).Op(Opcode.RETURN_VALUE));
        Rejects("an operand may be NULL", c => c.Op(Opcode.LOAD_FAST).Op(Opcode.LOAD_ATTR, 1).Op(Opcode.RETURN_VALUE));
        Accepts(c => c.Op(Opcode.LOAD_FAST).Op(Opcode.LOAD_ATTR, 1).Op(Opcode.CALL, 0).Op(Opcode.RETURN_VALUE));
        Rejects("an operand may be NULL", c => c.Op(Opcode.PUSH_NULL).Op(Opcode.PUSH_NULL).Op(Opcode.CALL, 0).Op(Opcode.RETURN_VALUE));
        Rejects("an operand may be NULL", c => c.Op(Opcode.LOAD_FAST_AND_CLEAR, 1).Op(Opcode.RETURN_VALUE));
    }

    [Fact]
    public void Inner_code_is_verified_too()
    {
        var inner = CodeBuilder.Make(c => c.Op(Opcode.NOP));
        var outer = CodeBuilder.Make(c => c.Op(Opcode.LOAD_CONST).Op(Opcode.RETURN_VALUE)).Replace(consts: [PyConst.None, inner]);
        Assert.Same(inner, Assert.Throws<InvalidCodeException>(() => CodeVerifier.VerifyAll(outer)).Code);
    }

    [Fact]
    public void Parts_that_contradict_each_other()
    {
        var code = CodeBuilder.Make(c => c.Op(Opcode.LOAD_CONST).Op(Opcode.RETURN_VALUE));
        CodeObject[] wrong =
        [
            code.Replace(localsPlusKinds: []), code.Replace(argCount: 3), code.Replace(posOnlyArgCount: 2), code.Replace(kwOnlyArgCount: -1),
            code.Replace(stackSize: -1), code.Replace(stackSize: int.MaxValue), code.Replace(code: [1]), code.Replace(flags: CodeFlags.None),
            code.Replace(localsPlusKinds: [0x26, (byte)LocalKind.Cell, (byte)LocalKind.Local]), code.Replace(localsPlusKinds: [0x26, 0x20, 0]),
        ];
        Assert.All(wrong, c => Assert.Throws<InvalidCodeException>(() => CodeVerifier.Analyze(c)));
    }
}

using TieredPy.Bytecode;

namespace TieredPy.Compiler.Flow;

/// <summary>An instruction in a basic block. <see cref="Target"/> stands for the oparg of jumps and of block-opening instructions.</summary>
internal struct Instruction
{
    public int Opcode;
    public int Oparg;
    public SourceSpan Span;
    public BasicBlock? Target;

    /// <summary>The handler in force, or null.</summary>
    public BasicBlock? Handler;

    public Instruction(int opcode, int oparg, SourceSpan span, BasicBlock? target = null)
    {
        Opcode = opcode;
        Oparg = oparg;
        Span = span;
        Target = target;
    }

    /// <summary>Becomes another instruction at the same place in the source.</summary>
    public void Become(int opcode, int oparg = 0)
    {
        Opcode = opcode;
        Oparg = oparg;
    }

    public void BecomeNop() => Become(Bytecode.Opcode.NOP);
}

/// <summary>Questions about opcodes that only the compiler asks.</summary>
internal static class OpcodeTraits
{
    private const byte Jump = 1, Unconditional = 2, Exit = 4, OpensBlock = 8, ConditionalJump = 16, TestsInterrupt = 32;

    private static readonly byte[] Traits = Build();

    public static bool IsJump(int opcode) => (Traits[opcode] & Jump) != 0;

    public static bool IsUnconditionalJump(int opcode) => (Traits[opcode] & Unconditional) != 0;

    /// <summary>Leaves the frame: return or raise.</summary>
    public static bool IsExit(int opcode) => (Traits[opcode] & Exit) != 0;

    public static bool OpensHandlerBlock(int opcode) => (Traits[opcode] & OpensBlock) != 0;

    public static bool IsConditionalJump(int opcode) => (Traits[opcode] & ConditionalJump) != 0;

    public static bool HasTarget(int opcode) => (Traits[opcode] & (Jump | OpensBlock)) != 0;

    /// <summary>Nothing may follow in the same block.</summary>
    public static bool EndsBlock(int opcode) => (Traits[opcode] & (Jump | Exit)) != 0;

    public static bool FallsThrough(int opcode) => (Traits[opcode] & (Unconditional | Exit)) == 0;

    /// <summary>The interpreter looks for signals and the like here, which needs a line number.</summary>
    public static bool ChecksForInterrupts(int opcode) => (Traits[opcode] & TestsInterrupt) != 0;

    public static bool LoadsConstant(int opcode) => opcode is Opcode.LOAD_CONST or Opcode.LOAD_SMALL_INT;

    private static byte[] Build()
    {
        var traits = new byte[Opcode.STORE_FAST_MAYBE_NULL + 1];
        void Add(byte trait, params int[] opcodes)
        {
            foreach (var opcode in opcodes) traits[opcode] |= trait;
        }

        int[] conditional =
            [Opcode.POP_JUMP_IF_FALSE, Opcode.POP_JUMP_IF_TRUE, Opcode.POP_JUMP_IF_NONE, Opcode.POP_JUMP_IF_NOT_NONE];
        int[] always =
        [
            Opcode.JUMP, Opcode.JUMP_NO_INTERRUPT, Opcode.JUMP_FORWARD, Opcode.JUMP_BACKWARD, Opcode.JUMP_BACKWARD_NO_INTERRUPT,
        ];
        Add(Jump | ConditionalJump, conditional);
        Add(Jump | Unconditional, always);
        Add(Jump, Opcode.JUMP_IF_FALSE, Opcode.JUMP_IF_TRUE, Opcode.FOR_ITER, Opcode.SEND, Opcode.END_ASYNC_FOR);
        Add(Exit, Opcode.RETURN_VALUE, Opcode.RAISE_VARARGS, Opcode.RERAISE);
        Add(OpensBlock, Opcode.SETUP_FINALLY, Opcode.SETUP_WITH, Opcode.SETUP_CLEANUP);
        Add(TestsInterrupt, Opcode.JUMP, Opcode.JUMP_BACKWARD, Opcode.RESUME, Opcode.CALL, Opcode.CALL_KW, Opcode.CALL_FUNCTION_EX);
        return traits;
    }
}

using TieredPy.Bytecode;
using TieredPy.Compiler.Constants;

namespace TieredPy.Compiler.Flow;

/// <summary>Small integers get their instruction, and tests of constants are decided.</summary>
internal static class ConstantLoads
{
    public static void Run(FlowGraph graph, ConstantPool constants)
    {
        for (var block = graph.Entry; block is not null; block = block.Next) Run(block, constants);
    }

    private static void Run(BasicBlock block, ConstantPool constants)
    {
        var opcode = 0;
        var oparg = 0;
        for (var i = 0; i < block.Count; i++)
        {
            ref var instruction = ref block.Items[i];
            if (instruction.Opcode == Opcode.LOAD_CONST && constants[instruction.Oparg] is long small && ConstantConversion.IsSmallInt(small))
                instruction.Become(Opcode.LOAD_SMALL_INT, (int)small);
            // A copy of a constant is as good as the constant.
            if (opcode != Opcode.LOAD_CONST || instruction is not { Opcode: Opcode.COPY, Oparg: 1 })
            {
                opcode = instruction.Opcode;
                oparg = instruction.Oparg;
            }

            if (!OpcodeTraits.LoadsConstant(opcode) || i + 1 >= block.Count) continue;
            var value = opcode == Opcode.LOAD_SMALL_INT ? (long)oparg : constants[oparg];
            ref var next = ref block.Items[i + 1];
            switch (next.Opcode)
            {
                case Opcode.POP_JUMP_IF_FALSE or Opcode.POP_JUMP_IF_TRUE or Opcode.JUMP_IF_FALSE or Opcode.JUMP_IF_TRUE:
                    if (next.Opcode is Opcode.POP_JUMP_IF_FALSE or Opcode.POP_JUMP_IF_TRUE) instruction.BecomeNop();
                    var jumpsIfTrue = next.Opcode is Opcode.POP_JUMP_IF_TRUE or Opcode.JUMP_IF_TRUE;
                    if (ConstantConversion.IsTrue(value) == jumpsIfTrue) next.Opcode = Opcode.JUMP;
                    else next.BecomeNop();
                    break;
                case Opcode.IS_OP:
                    if (ReferenceEquals(value, PyConst.None)) FuseNoneTest(block, i);
                    break;
                case Opcode.TO_BOOL:
                    next.Become(Opcode.LOAD_CONST, constants.Add(ConstantConversion.IsTrue(value)));
                    instruction.BecomeNop();
                    break;
            }
        }
    }

    /// <summary><c>x is None</c> before a conditional jump becomes a jump on None.</summary>
    private static void FuseNoneTest(BasicBlock block, int index)
    {
        var at = index + 2;
        if (at >= block.Count) return;
        if (block.Items[at].Opcode == Opcode.TO_BOOL)
        {
            // An identity test gives a bool in any case.
            block.Items[at].BecomeNop();
            if (++at >= block.Count) return;
        }

        ref var jump = ref block.Items[at];
        if (jump.Opcode is not (Opcode.POP_JUMP_IF_FALSE or Opcode.POP_JUMP_IF_TRUE)) return;
        var isNot = block.Items[index + 1].Oparg != 0;
        var onNotNone = isNot != (jump.Opcode == Opcode.POP_JUMP_IF_FALSE);
        block.Items[index].BecomeNop();
        block.Items[index + 1].BecomeNop();
        jump.Opcode = onNotNone ? Opcode.POP_JUMP_IF_NOT_NONE : Opcode.POP_JUMP_IF_NONE;
    }
}

using TieredPy.Bytecode;

namespace TieredPy.Compiler.Flow;

/// <summary>Turns the compiler's own instructions into real ones.</summary>
internal static class PseudoInstructions
{
    /// <summary>JUMP_IF_X, which keeps its operand, is COPY, TO_BOOL, POP_JUMP_IF_X.</summary>
    public static void ExpandConditionalJumps(FlowGraph graph)
    {
        for (var block = graph.Entry; block is not null; block = block.Next)
        {
            if (block.Count == 0 || block.Last.Opcode is not (Opcode.JUMP_IF_FALSE or Opcode.JUMP_IF_TRUE)) continue;
            block.Last.Opcode = block.Last.Opcode == Opcode.JUMP_IF_FALSE ? Opcode.POP_JUMP_IF_FALSE : Opcode.POP_JUMP_IF_TRUE;
            var span = block.Last.Span;
            block.Insert(block.Count - 1, new Instruction(Opcode.COPY, 1, span) { Handler = block.Last.Handler });
            block.Insert(block.Count - 1, new Instruction(Opcode.TO_BOOL, 0, span) { Handler = block.Last.Handler });
        }
    }

    public static void Replace(FlowGraph graph)
    {
        for (var block = graph.Entry; block is not null; block = block.Next)
        {
            foreach (ref var instruction in block.Instructions)
            {
                switch (instruction.Opcode)
                {
                    case Opcode.SETUP_FINALLY or Opcode.SETUP_WITH or Opcode.SETUP_CLEANUP:
                        instruction.BecomeNop();
                        break;
                    case Opcode.LOAD_CLOSURE:
                        instruction.Opcode = Opcode.LOAD_FAST;
                        break;
                    case Opcode.STORE_FAST_MAYBE_NULL:
                        instruction.Opcode = Opcode.STORE_FAST;
                        break;
                }
            }
        }

        NopRemoval.RemoveNopsAndJumps(graph);
    }
}

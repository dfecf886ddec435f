using TieredPy.Bytecode;

namespace TieredPy.Compiler.Flow;

/// <summary>The depth of the stack at each block's start, and the largest anywhere.</summary>
internal static class StackDepth
{
    public static int Compute(FlowGraph graph)
    {
        for (var block = graph.Entry; block is not null; block = block.Next) block.StartDepth = int.MinValue;
        var pending = new Stack<BasicBlock>();
        Arrive(pending, graph.Entry, 0);
        var largest = 0;
        while (pending.TryPop(out var block))
        {
            var depth = block.StartDepth;
            var next = block.Next;
            foreach (ref var instruction in block.Instructions)
            {
                var opensBlock = OpcodeTraits.OpensHandlerBlock(instruction.Opcode);
                var after = depth + (opensBlock ? 0 : Opcode.StackEffect(instruction.Opcode, instruction.Oparg, false));
                if (after < 0) throw new InvalidOperationException("malformed flow graph: stack underflow");
                largest = Math.Max(largest, depth);
                if (OpcodeTraits.HasTarget(instruction.Opcode) && instruction.Opcode != Opcode.END_ASYNC_FOR)
                    Arrive(pending, instruction.Target!, depth + Opcode.StackEffect(instruction.Opcode, instruction.Oparg, true));
                depth = after;
                if (!OpcodeTraits.FallsThrough(instruction.Opcode))
                {
                    next = null;
                    break;
                }
            }

            if (next is not null) Arrive(pending, next, depth);
        }

        return largest;
    }

    private static void Arrive(Stack<BasicBlock> pending, BasicBlock block, int depth)
    {
        if (block.StartDepth < 0)
        {
            block.StartDepth = depth;
            pending.Push(block);
        }
        else if (block.StartDepth != depth)
        {
            throw new InvalidOperationException("malformed flow graph: two depths of the stack at one place");
        }
    }
}

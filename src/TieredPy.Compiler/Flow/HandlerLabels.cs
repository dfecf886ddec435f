using TieredPy.Bytecode;

namespace TieredPy.Compiler.Flow;

/// <summary>Tells each instruction which handler is in force, and removes the instructions that close blocks.</summary>
internal static class HandlerLabels
{
    public static void MarkHandlers(FlowGraph graph)
    {
        for (var block = graph.Entry; block is not null; block = block.Next)
        {
            foreach (ref var instruction in block.Instructions)
            {
                if (OpcodeTraits.OpensHandlerBlock(instruction.Opcode)) instruction.Target!.IsHandler = true;
            }
        }
    }

    public static void Assign(FlowGraph graph)
    {
        var pending = graph.BeginTraversal();
        Enqueue(pending, graph.Entry, null);
        while (pending.TryPop(out var block))
        {
            var handlers = block.Handlers;
            block.Handlers = null;
            var yieldDepth = -1;
            foreach (ref var instruction in block.Instructions)
            {
                if (OpcodeTraits.OpensHandlerBlock(instruction.Opcode))
                {
                    var handler = instruction.Target!;
                    Enqueue(pending, handler, handlers);
                    if (instruction.Opcode is Opcode.SETUP_WITH or Opcode.SETUP_CLEANUP) handler.PreservesLasti = true;
                    handlers = new HandlerStack(handler, handlers);
                    continue;
                }

                if (instruction.Opcode == Opcode.POP_BLOCK)
                {
                    handlers = handlers!.Outer;
                    instruction.BecomeNop();
                    continue;
                }

                instruction.Handler = handlers?.Handler;
                if (OpcodeTraits.IsJump(instruction.Opcode))
                {
                    Enqueue(pending, instruction.Target!, handlers);
                }
                else if (instruction.Opcode == Opcode.YIELD_VALUE)
                {
                    yieldDepth = handlers?.Depth ?? 0;
                }
                else if (instruction.Opcode == Opcode.RESUME && instruction.Oparg != (int)ResumeKind.FunctionStart)
                {
                    if (yieldDepth == 1) instruction.Oparg |= OpargTables.ResumeExceptDepth1;
                    yieldDepth = -1;
                }
            }

            if (block is { FallsThrough: true, Next: { } next }) Enqueue(pending, next, handlers);
        }
    }

    private static void Enqueue(Stack<BasicBlock> pending, BasicBlock block, HandlerStack? handlers)
    {
        if (block.Visited) return;
        block.Visited = true;
        block.Handlers = handlers;
        pending.Push(block);
    }
}

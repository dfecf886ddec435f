namespace TieredPy.Compiler.Flow;

/// <summary>Counts predecessors, and empties the blocks that have none.</summary>
internal static class Reachability
{
    public static void RemoveUnreachable(FlowGraph graph)
    {
        var pending = graph.BeginTraversal();
        for (var block = graph.Entry; block is not null; block = block.Next) block.Predecessors = 0;
        Reach(pending, graph.Entry);
        while (pending.TryPop(out var block))
        {
            if (block is { Next: { } next, FallsThrough: true }) Reach(pending, next);
            foreach (ref var instruction in block.Instructions)
            {
                if (OpcodeTraits.HasTarget(instruction.Opcode)) Reach(pending, instruction.Target!);
            }
        }

        for (var block = graph.Entry; block is not null; block = block.Next)
        {
            if (block.Predecessors > 0) continue;
            block.Count = 0;
            block.IsHandler = false;
        }
    }

    private static void Reach(Stack<BasicBlock> pending, BasicBlock block)
    {
        block.Predecessors++;
        if (block.Visited) return;
        block.Visited = true;
        pending.Push(block);
    }
}

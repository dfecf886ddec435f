using TieredPy.Bytecode;

namespace TieredPy.Compiler.Flow;

/// <summary>Moves what only exceptions reach behind everything else.</summary>
internal static class ColdBlocks
{
    public static void MoveToEnd(FlowGraph graph)
    {
        if (graph.Entry.Next is null) return;
        Mark(graph);

        // Cold code that runs into warm code gets an explicit jump.
        for (var block = graph.Entry; block is not null; block = block.Next)
        {
            if (block is not { IsCold: true, FallsThrough: true, Next: { IsWarm: true } next }) continue;
            next.IsLabelled = true;
            var jump = new BasicBlock { IsCold = true, Next = next, Predecessors = 1 };
            jump.Add(new Instruction(Opcode.JUMP_NO_INTERRUPT, 0, SourceSpan.None, next));
            block.Next = jump;
        }

        BasicBlock? firstCold = null, lastCold = null;
        var last = graph.Entry;
        for (var block = graph.Entry.Next; block is not null;)
        {
            var next = block.Next;
            if (block.IsCold)
            {
                if (lastCold is null) firstCold = block;
                else lastCold.Next = block;
                lastCold = block;
            }
            else
            {
                last.Next = block;
                last = block;
            }

            block.Next = null;
            block = next;
        }

        last.Next = firstCold;
        if (firstCold is not null) NopRemoval.RemoveNopsAndJumps(graph);
    }

    private static void Mark(FlowGraph graph)
    {
        var pending = graph.BeginTraversal();
        Push(pending, graph.Entry);
        while (pending.TryPop(out var block))
        {
            block.IsWarm = true;
            if (block is { Next: { } next, FallsThrough: true }) Push(pending, next);
            foreach (ref var instruction in block.Instructions)
            {
                if (OpcodeTraits.IsJump(instruction.Opcode)) Push(pending, instruction.Target!);
            }
        }

        pending = graph.BeginTraversal();
        for (var block = graph.Entry; block is not null; block = block.Next)
        {
            if (block.IsHandler) Push(pending, block);
        }

        while (pending.TryPop(out var block))
        {
            block.IsCold = true;
            if (block is { Next: { IsWarm: false } next, FallsThrough: true }) Push(pending, next);
            if (block.EndsInJump && block.Last.Target is { IsWarm: false } target) Push(pending, target);
        }
    }

    private static void Push(Stack<BasicBlock> pending, BasicBlock block)
    {
        if (block.Visited) return;
        block.Visited = true;
        pending.Push(block);
    }
}

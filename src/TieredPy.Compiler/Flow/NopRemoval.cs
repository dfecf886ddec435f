using TieredPy.Bytecode;

namespace TieredPy.Compiler.Flow;

/// <summary>
/// Removes what does nothing. A NOP stays when it is the only instruction of its line, for tracing must see the line.
/// </summary>
internal static class NopRemoval
{
    public static int RemoveNops(FlowGraph graph)
    {
        var removed = 0;
        for (var block = graph.Entry; block is not null; block = block.Next) removed += RemoveNops(block);
        return removed;
    }

    /// <summary>NOPs, and jumps to where control would go anyway, until there are no more.</summary>
    public static void RemoveNopsAndJumps(FlowGraph graph)
    {
        int removed;
        do
        {
            removed = RemoveNops(graph) + RemoveRedundantJumps(graph);
        }
        while (removed > 0);
    }

    /// <summary>NOPs, and values that are pushed only to be popped.</summary>
    public static void RemoveNopsAndPairs(FlowGraph graph)
    {
        bool again;
        do
        {
            again = false;
            BasicBlock? previousBlock = null;
            var previousIndex = -1;
            for (var block = graph.Entry; block is not null; block = block.Next)
            {
                RemoveNops(block);
                if (block.IsLabelled) previousBlock = null;
                for (var i = 0; i < block.Count; i++)
                {
                    ref var instruction = ref block.Items[i];
                    if (instruction.Opcode == Opcode.POP_TOP && previousBlock is not null)
                    {
                        ref var previous = ref previousBlock.Items[previousIndex];
                        if (OpcodeTraits.LoadsConstant(previous.Opcode) || previous is { Opcode: Opcode.COPY, Oparg: 1 })
                        {
                            previous.BecomeNop();
                            instruction.BecomeNop();
                            again = true;
                        }
                    }

                    previousBlock = block;
                    previousIndex = i;
                }

                if (previousBlock is not null &&
                    (OpcodeTraits.IsJump(previousBlock.Items[previousIndex].Opcode) || !block.FallsThrough))
                {
                    previousBlock = null;
                }
            }
        }
        while (again);
    }

    private static int RemoveNops(BasicBlock block)
    {
        var kept = 0;
        var previousLine = -1;
        var items = block.Items;
        for (var i = 0; i < block.Count; i++)
        {
            var line = items[i].Span.Line;
            if (items[i].Opcode == Opcode.NOP && CanDrop(block, i, line, previousLine)) continue;
            if (kept != i) items[kept] = items[i];
            kept++;
            previousLine = line;
        }

        var removed = block.Count - kept;
        block.Count = kept;
        return removed;
    }

    private static bool CanDrop(BasicBlock block, int index, int line, int previousLine)
    {
        if (line < 0 || line == previousLine) return true;
        if (index < block.Count - 1)
        {
            ref var following = ref block.Items[index + 1];
            if (following.Span.Line == line) return true;
            if (following.Span.Line >= 0) return false;
            following.Span = block.Items[index].Span;
            return true;
        }

        var next = BasicBlock.NextNonEmpty(block.Next);
        if (next is null) return false;
        foreach (ref var instruction in next.Instructions)
        {
            // A NOP without a line will itself go.
            if (instruction.Opcode == Opcode.NOP && instruction.Span.Line < 0) continue;
            return instruction.Span.Line == line;
        }

        return false;
    }

    private static int RemoveRedundantJumps(FlowGraph graph)
    {
        var removed = 0;
        for (var block = graph.Entry; block is not null; block = block.Next)
        {
            if (block.Count == 0) continue;
            ref var last = ref block.Last;
            if (!OpcodeTraits.IsUnconditionalJump(last.Opcode)) continue;
            if (BasicBlock.NextNonEmpty(last.Target) != BasicBlock.NextNonEmpty(block.Next)) continue;
            last.BecomeNop();
            removed++;
        }

        return removed;
    }
}

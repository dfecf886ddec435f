namespace TieredPy.Compiler.Flow;

/// <summary>
/// Gives positions to artificial instructions. PEP 626 wants every exit (and every place that looks for interrupts) to have
/// the line of what ran before it, so exits without a line are duplicated until each has one predecessor.
/// </summary>
internal static class LinePropagation
{
    public static void Run(FlowGraph graph)
    {
        DuplicateLinelessExits(graph);
        Propagate(graph);
    }

    private static bool IsLinelessExit(BasicBlock block) => (block.Exits || block.ChecksForInterrupts()) && block.HasNoLine();

    private static void DuplicateLinelessExits(FlowGraph graph)
    {
        for (var block = graph.Entry; block is not null; block = block.Next)
        {
            if (!block.EndsInJump) continue;
            var target = BasicBlock.NextNonEmpty(block.Last.Target)!;
            if (target.Predecessors <= 1 || !IsLinelessExit(target)) continue;
            var copy = new BasicBlock { IsLabelled = true, Predecessors = 1, Next = target.Next };
            copy.Append(target);
            copy.Items[0].Span = block.Last.Span;
            block.Last.Target = copy;
            target.Predecessors--;
            target.Next = copy;
        }

        // What is left is reached by falling through only.
        for (var block = graph.Entry; block is not null; block = block.Next)
        {
            if (block is { FallsThrough: true, Count: > 0, Next: { Count: > 0 } next } && IsLinelessExit(next))
                next.Items[0].Span = block.Last.Span;
        }
    }

    private static void Propagate(FlowGraph graph)
    {
        for (var block = graph.Entry; block is not null; block = block.Next)
        {
            if (block.Count == 0) continue;
            var span = SourceSpan.None;
            foreach (ref var instruction in block.Instructions)
            {
                if (instruction.Span.Line == SourceSpan.None.Line) instruction.Span = span;
                else span = instruction.Span;
            }

            if (block is { FallsThrough: true, Next: { } next }) Inherit(next, span);
            if (block.EndsInJump) Inherit(block.Last.Target!, span);
        }
    }

    private static void Inherit(BasicBlock block, SourceSpan span)
    {
        if (block is { Predecessors: 1, Count: > 0 } && block.Items[0].Span.Line == SourceSpan.None.Line) block.Items[0].Span = span;
    }
}

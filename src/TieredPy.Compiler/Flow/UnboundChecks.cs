using TieredPy.Bytecode;

namespace TieredPy.Compiler.Flow;

/// <summary>
/// Makes LOAD_FAST_CHECK of loads of locals that may be unbound. The first 64 locals are followed through the whole graph
/// as bits of a word, the others within each block only.
/// </summary>
internal static class UnboundChecks
{
    private const int Tracked = 64;

    public static void Insert(FlowGraph graph, int localCount, int parameterCount)
    {
        if (localCount == 0) return;
        if (localCount > Tracked) CheckRest(graph, localCount);

        var pending = graph.BeginTraversal();
        var unbound = 0UL;
        for (var i = parameterCount; i < Math.Min(localCount, Tracked); i++) unbound |= 1UL << i;
        Merge(pending, graph.Entry, unbound);
        // A deletion anywhere makes unbound locals too: see every block at least once.
        for (var block = graph.Entry; block is not null; block = block.Next) Scan(pending, block);
        while (pending.TryPop(out var block))
        {
            block.Visited = false;
            Scan(pending, block);
        }
    }

    private static void Merge(Stack<BasicBlock> pending, BasicBlock block, ulong unbound)
    {
        var merged = block.MaybeUnbound | unbound;
        if (merged == block.MaybeUnbound) return;
        block.MaybeUnbound = merged;
        if (block.Visited) return;
        block.Visited = true;
        pending.Push(block);
    }

    private static void Scan(Stack<BasicBlock> pending, BasicBlock block)
    {
        var unbound = block.MaybeUnbound;
        foreach (ref var instruction in block.Instructions)
        {
            if (instruction.Handler is { } handler) Merge(pending, handler, unbound);
            if ((uint)instruction.Oparg >= Tracked) continue;
            var bit = 1UL << instruction.Oparg;
            switch (instruction.Opcode)
            {
                case Opcode.DELETE_FAST or Opcode.LOAD_FAST_AND_CLEAR or Opcode.STORE_FAST_MAYBE_NULL:
                    unbound |= bit;
                    break;
                case Opcode.STORE_FAST or Opcode.LOAD_FAST_CHECK:
                    unbound &= ~bit;
                    break;
                case Opcode.LOAD_FAST:
                    if ((unbound & bit) != 0) instruction.Opcode = Opcode.LOAD_FAST_CHECK;
                    unbound &= ~bit;
                    break;
            }
        }

        if (block is { Next: { } next, FallsThrough: true }) Merge(pending, next, unbound);
        if (block.EndsInJump) Merge(pending, block.Last.Target!, unbound);
    }

    private static void CheckRest(FlowGraph graph, int localCount)
    {
        // Per local, the last block in which it is known to be bound.
        var boundIn = new int[localCount - Tracked];
        var number = 0;
        for (var block = graph.Entry; block is not null; block = block.Next)
        {
            number++;
            foreach (ref var instruction in block.Instructions)
            {
                var local = instruction.Oparg - Tracked;
                if (local < 0) continue;
                switch (instruction.Opcode)
                {
                    case Opcode.DELETE_FAST or Opcode.LOAD_FAST_AND_CLEAR or Opcode.STORE_FAST_MAYBE_NULL:
                        boundIn[local] = number - 1;
                        break;
                    case Opcode.STORE_FAST:
                        boundIn[local] = number;
                        break;
                    case Opcode.LOAD_FAST:
                        if (boundIn[local] != number) instruction.Opcode = Opcode.LOAD_FAST_CHECK;
                        boundIn[local] = number;
                        break;
                }
            }
        }
    }
}

using TieredPy.Bytecode;
using TieredPy.Compiler.Constants;

namespace TieredPy.Compiler.Flow;

/// <summary>
/// The control-flow graph of one code object, in layout order from <see cref="Entry"/>. The passes, in the order that
/// <see cref="Optimize"/> and <see cref="Finish"/> run them, are CPython 3.14's (Python/flowgraph.c describes them), because the
/// aim is its very bytecode; each is a static class of its own in this folder.
/// </summary>
internal sealed class FlowGraph(BasicBlock entry)
{
    public BasicBlock Entry { get; } = entry;

    private readonly Stack<BasicBlock> pending = new();

    /// <summary>Makes the code smaller and faster; works on the compiler's own instructions.</summary>
    public void Optimize(ConstantPool constants, int localCount, int parameterCount)
    {
        HandlerLabels.MarkHandlers(this);
        HandlerLabels.Assign(this);

        JumpPasses.InlineSmallExits(this);
        Reachability.RemoveUnreachable(this);
        LinePropagation.Run(this);
        ConstantLoads.Run(this, constants);
        Peephole.Run(this, constants);
        NopRemoval.RemoveNopsAndPairs(this);
        Reachability.RemoveUnreachable(this);
        NopRemoval.RemoveNopsAndJumps(this);

        UnusedConstants.Remove(this, constants);
        UnboundChecks.Insert(this, localCount, parameterCount);
        Superinstructions.Combine(this);
        ColdBlocks.MoveToEnd(this);
        LinePropagation.Run(this);
    }

    /// <summary>Replaces the compiler's own instructions by real ones; afterwards only jump distances are open.</summary>
    /// <returns>The size of the stack.</returns>
    public int Finish(LocalLayout locals, CodeFlags flags, int firstLine)
    {
        PseudoInstructions.ExpandConditionalJumps(this);
        var stackSize = StackDepth.Compute(this);
        locals.Apply(this, flags, firstLine);
        PseudoInstructions.Replace(this);
        JumpPasses.NormalizeConditionalJumps(this);
        BorrowedLoads.Run(this);
        return stackSize;
    }

    /// <summary>Clears <see cref="BasicBlock.Visited"/> and gives the (one) stack for a traversal.</summary>
    public Stack<BasicBlock> BeginTraversal()
    {
        for (var block = Entry; block is not null; block = block.Next) block.Visited = false;
        pending.Clear();
        return pending;
    }
}

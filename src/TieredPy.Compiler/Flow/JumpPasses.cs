using TieredPy.Bytecode;

namespace TieredPy.Compiler.Flow;

/// <summary>Passes on whole jumps: copying small exits to where they are jumped to from, threading, normal forms.</summary>
internal static class JumpPasses
{
    /// <summary>Exit blocks up to this size are copied.</summary>
    private const int MaxCopied = 4;

    /// <summary>Replaces jumps to small exit blocks, or to blocks without a line that do not fall through, by copies of them.</summary>
    public static void InlineSmallExits(FlowGraph graph)
    {
        bool changed;
        do
        {
            changed = false;
            for (var block = graph.Entry; block is not null; block = block.Next) changed |= InlineTarget(block);
        }
        while (changed);
    }

    /// <summary>Sends a jump to a jump straight to the end. Gives true when it did: the instruction is then a NOP with the new
    /// jump behind it.</summary>
    public static bool Thread(BasicBlock block, int index, in Instruction target, int opcode)
    {
        ref var jump = ref block.Items[index];
        if (jump.Target == target.Target) return false;
        var replacement = new Instruction(opcode, 0, target.Span, target.Target);
        jump.BecomeNop();
        block.AddKeepingHandler(replacement);
        return true;
    }

    /// <summary>
    /// Conditional jumps go forward only, and the path on which they do not jump starts with NOT_TAKEN. One that would go
    /// backward jumps over an unconditional one.
    /// </summary>
    public static void NormalizeConditionalJumps(FlowGraph graph)
    {
        for (var block = graph.Entry; block is not null; block = block.Next) block.Visited = false;
        for (var block = graph.Entry; block is not null; block = block.Next)
        {
            block.Visited = true;
            if (block.Count == 0 || !OpcodeTraits.IsConditionalJump(block.Last.Opcode)) continue;
            var span = block.Last.Span;
            var notTaken = new Instruction(Opcode.NOT_TAKEN, 0, span);
            var target = block.Last.Target!;
            if (!target.Visited)
            {
                block.AddKeepingHandler(notTaken);
                continue;
            }

            var backward = new BasicBlock { StartDepth = target.StartDepth, IsCold = block.IsCold, Next = block.Next };
            backward.Add(notTaken);
            backward.Add(new Instruction(Opcode.JUMP, 0, span, target));
            block.Last.Opcode = Reverse(block.Last.Opcode);
            block.Last.Target = block.Next;
            block.Next = backward;
        }
    }

    private static int Reverse(int opcode) => opcode switch
    {
        Opcode.POP_JUMP_IF_FALSE => Opcode.POP_JUMP_IF_TRUE,
        Opcode.POP_JUMP_IF_TRUE => Opcode.POP_JUMP_IF_FALSE,
        Opcode.POP_JUMP_IF_NONE => Opcode.POP_JUMP_IF_NOT_NONE,
        _ => Opcode.POP_JUMP_IF_NONE,
    };

    private static bool InlineTarget(BasicBlock block)
    {
        if (block.Count == 0 || !OpcodeTraits.IsUnconditionalJump(block.Last.Opcode)) return false;
        var target = block.Last.Target!;
        var smallExit = target.Exits && target.Count <= MaxCopied;
        var lineless = target.HasNoLine() && !target.FallsThrough;
        if (!smallExit && !lineless) return false;
        var removed = block.Last.Opcode;
        block.Last.BecomeNop();
        block.Append(target);
        // Of two jumps in a row that become one, the one that looks for interrupts wins.
        if (lineless && removed == Opcode.JUMP && OpcodeTraits.IsUnconditionalJump(block.Last.Opcode)) block.Last.Opcode = Opcode.JUMP;
        target.Predecessors--;
        return true;
    }
}

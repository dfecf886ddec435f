namespace TieredPy.Compiler.Flow;

/// <summary>A run of instructions that is entered at its start only and left at its end only (or by an exception).</summary>
internal sealed class BasicBlock
{
    public Instruction[] Items = [];
    public int Count;

    /// <summary>The block that follows in the layout.</summary>
    public BasicBlock? Next;

    /// <summary>Something jumps here, or did when the graph was built.</summary>
    public bool IsLabelled;
    public bool IsHandler;

    /// <summary>As a handler: the offset of the failing instruction lies below the exception.</summary>
    public bool PreservesLasti;
    public bool Visited;
    public bool IsCold;
    public bool IsWarm;
    public int Predecessors;

    /// <summary>Depth of the stack on entry; negative when not known.</summary>
    public int StartDepth = int.MinValue;

    /// <summary>The handlers around the block's start while these are being worked out.</summary>
    public HandlerStack? Handlers;

    /// <summary>Locals (of the first 64) that may be unbound on entry.</summary>
    public ulong MaybeUnbound;

    /// <summary>Index of the first instruction in the final layout.</summary>
    public int Ordinal;

    public Span<Instruction> Instructions => Items.AsSpan(0, Count);

    public ref Instruction Last => ref Items[Count - 1];

    public bool FallsThrough => Count == 0 || OpcodeTraits.FallsThrough(Items[Count - 1].Opcode);

    public bool Exits => Count > 0 && OpcodeTraits.IsExit(Items[Count - 1].Opcode);

    public bool EndsInJump => Count > 0 && OpcodeTraits.IsJump(Items[Count - 1].Opcode);

    public void Add(in Instruction instruction)
    {
        if (Count == Items.Length) Array.Resize(ref Items, Math.Max(4, Count * 2));
        Items[Count++] = instruction;
    }

    /// <summary>
    /// Adds an instruction that cannot raise and so needs no handler. It takes the handler of the instruction that
    /// stood in its place before others were removed: CPython does so, and the exception table shows it.
    /// </summary>
    public void AddKeepingHandler(in Instruction instruction)
    {
        var handler = Count < Items.Length ? Items[Count].Handler : null;
        Add(instruction);
        Items[Count - 1].Handler = handler;
    }

    public void Insert(int index, in Instruction instruction)
    {
        Add(instruction);
        Array.Copy(Items, index, Items, index + 1, Count - 1 - index);
        Items[index] = instruction;
    }

    public void Append(BasicBlock other)
    {
        // Not over a span: the other block may be this one.
        var count = other.Count;
        for (var i = 0; i < count; i++) Add(other.Items[i]);
    }

    public bool HasNoLine()
    {
        foreach (ref var instruction in Instructions)
        {
            if (instruction.Span.HasLine) return false;
        }

        return true;
    }

    public bool ChecksForInterrupts()
    {
        foreach (ref var instruction in Instructions)
        {
            if (OpcodeTraits.ChecksForInterrupts(instruction.Opcode)) return true;
        }

        return false;
    }

    /// <summary>The first block from here on that has an instruction.</summary>
    public static BasicBlock? NextNonEmpty(BasicBlock? block)
    {
        while (block is { Count: 0 }) block = block.Next;
        return block;
    }
}

/// <summary>The handlers in force at a point, innermost first; immutable, so that paths share it.</summary>
internal sealed class HandlerStack(BasicBlock handler, HandlerStack? outer)
{
    public BasicBlock Handler { get; } = handler;
    public HandlerStack? Outer { get; } = outer;
    public int Depth { get; } = (outer?.Depth ?? 0) + 1;
}

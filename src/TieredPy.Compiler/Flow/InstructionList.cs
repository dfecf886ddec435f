using TieredPy.Bytecode;

namespace TieredPy.Compiler.Flow;

/// <summary>A place in an <see cref="InstructionList"/> to jump to; 0 is no label.</summary>
internal readonly record struct Label(int Id)
{
    public static Label None => default;

    public bool IsNone => Id == 0;
}

/// <summary>What code generation produces: instructions in order, with labels. The oparg of a jump is its label's number.</summary>
internal sealed class InstructionList
{
    private struct Entry
    {
        public int Opcode;
        public int Oparg;
        public SourceSpan Span;
    }

    private Entry[] entries = new Entry[32];
    private int count;

    // Label ids start at 1; places[id] is the index of the instruction that the label stands before.
    private int[] places = new int[8];
    private int labels;

    /// <summary>Takes the place of ANNOTATIONS_PLACEHOLDER.</summary>
    public InstructionList? Annotations { get; set; }

    public void Clear()
    {
        count = labels = 0;
        Annotations = null;
    }

    public Label NewLabel()
    {
        if (++labels >= places.Length) Array.Resize(ref places, places.Length * 2);
        places[labels] = -1;
        return new Label(labels);
    }

    public void Mark(Label label) => places[label.Id] = count;

    public void Add(int opcode, int oparg, in SourceSpan span)
    {
        if (count == entries.Length) Array.Resize(ref entries, count * 2);
        ref var entry = ref entries[count++];
        entry.Opcode = opcode;
        entry.Oparg = oparg;
        entry.Span = span;
    }

    /// <summary>Inserts before everything. Labels move along with the instructions that they stand before.</summary>
    public void InsertFirst(int opcode, int oparg, in SourceSpan span)
    {
        Add(opcode, oparg, span);
        Array.Copy(entries, 0, entries, 1, count - 1);
        entries[0] = new Entry { Opcode = opcode, Oparg = oparg, Span = span };
        for (var i = 1; i <= labels; i++)
        {
            if (places[i] >= 0) places[i]++;
        }
    }

    /// <summary>Cuts the list into basic blocks: at labels that are jumped to, and after jumps and exits.</summary>
    public FlowGraph ToGraph()
    {
        var blockAt = new BasicBlock?[count];
        for (var i = 0; i < count; i++)
        {
            ref var entry = ref entries[i];
            if (OpcodeTraits.HasTarget(entry.Opcode)) blockAt[places[entry.Oparg]] ??= new BasicBlock { IsLabelled = true };
        }

        var first = new BasicBlock();
        var current = first;
        for (var i = 0; i < count; i++)
        {
            if (blockAt[i] is { } labelled)
            {
                if (current.Count == 0 && !current.IsLabelled)
                {
                    // Only at the very start can the current block be empty; it becomes the labelled one.
                    if (current == first) first = labelled;
                }
                else
                {
                    current.Next = labelled;
                }

                current = labelled;
            }

            if (current.Count == 0) Reserve(current, blockAt, i);

            ref var entry = ref entries[i];
            if (entry.Opcode == Opcode.ANNOTATIONS_PLACEHOLDER)
            {
                if (Annotations is { } annotations)
                {
                    foreach (ref var inner in annotations.entries.AsSpan(0, annotations.count))
                        AddTo(ref current, new Instruction(inner.Opcode, inner.Oparg, inner.Span));
                }

                continue;
            }

            var target = OpcodeTraits.HasTarget(entry.Opcode) ? blockAt[places[entry.Oparg]] : null;
            if (current.Count > 0 && OpcodeTraits.EndsBlock(current.Items[current.Count - 1].Opcode))
            {
                current.Next = new BasicBlock();
                current = current.Next;
                Reserve(current, blockAt, i);
            }

            current.Add(new Instruction(entry.Opcode, target is null ? entry.Oparg : 0, entry.Span, target));
        }

        return new FlowGraph(first);
    }

    /// <summary>Gives the block room for what comes up to the next label or jump, and for one more.</summary>
    private void Reserve(BasicBlock block, BasicBlock?[] blockAt, int start)
    {
        var end = start + 1;
        while (end < count && blockAt[end] is null && !OpcodeTraits.EndsBlock(entries[end - 1].Opcode)) end++;
        block.Items = new Instruction[end - start + 1];
    }

    private static void AddTo(ref BasicBlock current, in Instruction instruction)
    {
        if (current.Count > 0 && OpcodeTraits.EndsBlock(current.Items[current.Count - 1].Opcode))
        {
            current.Next = new BasicBlock();
            current = current.Next;
        }

        current.Add(instruction);
    }
}

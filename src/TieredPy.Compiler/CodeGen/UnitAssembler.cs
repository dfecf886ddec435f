using TieredPy.Bytecode;
using TieredPy.Compiler.Flow;

namespace TieredPy.Compiler.CodeGen;

/// <summary>From a unit to its code object: optimization, layout, tables.</summary>
internal static class UnitAssembler
{
    private struct Item
    {
        public int Opcode;
        public int Oparg;
        public SourceSpan Span;
        public BasicBlock? Target;
        public BasicBlock? Handler;
    }

    public static CodeObject Assemble(CompilationUnit unit, CodeFlags flags, string filename)
    {
        var graph = unit.Code.ToGraph();
        graph.Optimize(unit.Constants, unit.Locals.Count, unit.Scope.Parameters.Count);
        var layout = new LocalLayout(unit.Locals.Names, unit.Cells.Names, unit.Frees.Names);
        var stackSize = graph.Finish(layout, flags, unit.FirstLine);

        var items = Flatten(graph);
        ResolveJumps(items, graph);
        var positions = new LocationTableBuilder(unit.FirstLine);
        var code = Encode(items, positions);
        var (names, kinds) = DescribeLocals(unit, layout, flags);
        return new CodeObject
        {
            ArgCount = unit.ArgCount + unit.PosOnlyArgCount,
            PosOnlyArgCount = unit.PosOnlyArgCount,
            KwOnlyArgCount = unit.KwOnlyArgCount,
            StackSize = Math.Max(stackSize, 1),
            Flags = flags,
            Code = code,
            Consts = unit.Constants.ToArray(),
            Names = [.. unit.Names.Names],
            LocalsPlusNames = names,
            LocalsPlusKinds = kinds,
            FileName = filename,
            Name = unit.Name,
            QualName = unit.QualName,
            FirstLine = unit.FirstLine,
            LineTable = positions.ToArray(),
            ExceptionTable = ExceptionTable.Encode(HandlerRanges(items)),
        };
    }

    private static Item[] Flatten(FlowGraph graph)
    {
        var count = 0;
        for (var block = graph.Entry; block is not null; block = block.Next)
        {
            block.Ordinal = count;
            count += block.Count;
        }

        var items = new Item[count];
        var at = 0;
        for (var block = graph.Entry; block is not null; block = block.Next)
        {
            foreach (ref var instruction in block.Instructions)
            {
                items[at++] = new Item
                {
                    Opcode = instruction.Opcode,
                    Oparg = instruction.Oparg,
                    Span = instruction.Span,
                    Target = OpcodeTraits.IsJump(instruction.Opcode) ? instruction.Target : null,
                    Handler = instruction.Handler,
                };
            }
        }

        return items;
    }

    private static int Size(in Item item) =>
        1 + (item.Oparg > 0xFF ? 1 : 0) + (item.Oparg > 0xFFFF ? 1 : 0) + (item.Oparg > 0xFFFFFF ? 1 : 0) + Opcode.CacheEntries(item.Opcode);

    /// <summary>Chooses directions and works out distances; until no instruction grows any more.</summary>
    private static void ResolveJumps(Item[] items, FlowGraph graph)
    {
        for (var i = 0; i < items.Length; i++)
        {
            ref var item = ref items[i];
            // CPython starts from the target's index as the first guess of the distance, which decides where two lengths would do.
            if (item.Target is not null) item.Oparg = item.Target.Ordinal;
            if (item.Opcode is not (Opcode.JUMP or Opcode.JUMP_NO_INTERRUPT)) continue;
            item.Opcode = item.Target!.Ordinal > i ? Opcode.JUMP_FORWARD
                : item.Opcode == Opcode.JUMP ? Opcode.JUMP_BACKWARD
                : Opcode.JUMP_BACKWARD_NO_INTERRUPT;
        }

        // Of END_ASYNC_FOR: from the SEND that it names to the END_SEND, which monitoring wants.
        const int endSendOffset = 5;
        var offsets = new int[items.Length + 1];
        bool changed;
        do
        {
            changed = false;
            for (var i = 0; i < items.Length; i++) offsets[i + 1] = offsets[i] + Size(items[i]);
            for (var i = 0; i < items.Length; i++)
            {
                ref var item = ref items[i];
                if (item.Target is null) continue;
                var before = Size(item);
                var target = offsets[item.Target.Ordinal];
                var after = offsets[i + 1];
                item.Oparg = item.Opcode == Opcode.END_ASYNC_FOR ? after - target - endSendOffset : Math.Abs(after - target);
                changed |= Size(item) != before;
            }
        }
        while (changed);
    }

    private static byte[] Encode(Item[] items, LocationTableBuilder positions)
    {
        // An instruction that asks for the next one's position gets it, unless it ends the flow.
        for (var i = items.Length - 1; i >= 0; i--)
        {
            if (items[i].Span != SourceSpan.Next) continue;
            items[i].Span = OpcodeTraits.EndsBlock(items[i].Opcode) ? SourceSpan.None : items[i + 1].Span;
        }

        var units = 0;
        foreach (ref var item in items.AsSpan()) units += Size(item);
        var code = new byte[units * 2];
        var at = 0;
        var run = 0;
        for (var i = 0; i < items.Length; i++)
        {
            ref var item = ref items[i];
            var start = at;
            for (var shift = 24; shift > 0; shift -= 8)
            {
                if ((uint)item.Oparg >> shift == 0) continue;
                code[at++] = Opcode.EXTENDED_ARG;
                code[at++] = (byte)(item.Oparg >> shift);
            }

            code[at++] = (byte)item.Opcode;
            code[at++] = (byte)item.Oparg;
            at += Opcode.CacheEntries(item.Opcode) * 2;
            run += (at - start) / 2;
            if (i + 1 < items.Length && items[i + 1].Span == item.Span) continue;
            positions.Add(new CodePosition(item.Span.Line, item.Span.EndLine, item.Span.Column, item.Span.EndColumn), run);
            run = 0;
        }

        return code;
    }

    private static List<ExceptionEntry> HandlerRanges(Item[] items)
    {
        var offsets = new int[items.Length + 1];
        for (var i = 0; i < items.Length; i++) offsets[i + 1] = offsets[i] + Size(items[i]);
        var entries = new List<ExceptionEntry>();
        var start = 0;
        BasicBlock? handler = null;
        for (var i = 0; i <= items.Length; i++)
        {
            var next = i < items.Length ? items[i].Handler : null;
            if (next == handler && i < items.Length) continue;
            if (handler is not null)
            {
                var depth = handler.StartDepth - (handler.PreservesLasti ? 2 : 1);
                entries.Add(new ExceptionEntry(offsets[start], offsets[i], offsets[handler.Ordinal], depth, handler.PreservesLasti));
            }

            start = i;
            handler = next;
        }

        return entries;
    }

    private static (string[] Names, byte[] Kinds) DescribeLocals(CompilationUnit unit, LocalLayout layout, CodeFlags flags)
    {
        var names = new string[layout.Count];
        var kinds = new byte[layout.Count];
        var parameters = new List<LocalKind>();
        void Parameters(int count, LocalKind kind)
        {
            for (var i = 0; i < count; i++) parameters.Add(kind);
        }

        Parameters(unit.PosOnlyArgCount, LocalKind.ArgPositional);
        Parameters(unit.ArgCount, LocalKind.ArgPositional | LocalKind.ArgKeyword);
        Parameters(unit.KwOnlyArgCount, LocalKind.ArgKeyword);
        if ((flags & CodeFlags.VarArgs) != 0) parameters.Add(LocalKind.ArgVariadic | LocalKind.ArgPositional);
        if ((flags & CodeFlags.VarKeywords) != 0) parameters.Add(LocalKind.ArgVariadic | LocalKind.ArgKeyword);

        for (var i = 0; i < unit.Locals.Count; i++)
        {
            var name = unit.Locals.Names[i];
            var kind = LocalKind.Local;
            if (i < parameters.Count) kind |= parameters[i];
            if (unit.IsHiddenLocal(name)) kind |= LocalKind.Hidden;
            if (unit.Cells.Contains(name)) kind |= LocalKind.Cell;
            names[i] = name;
            kinds[i] = (byte)kind;
        }

        for (var i = 0; i < unit.Cells.Count; i++)
        {
            if (unit.Locals.Contains(unit.Cells.Names[i])) continue;
            names[layout.PlaceOf(i)] = unit.Cells.Names[i];
            kinds[layout.PlaceOf(i)] = (byte)LocalKind.Cell;
        }

        for (var i = 0; i < unit.Frees.Count; i++)
        {
            var place = layout.PlaceOf(unit.Cells.Count + i);
            names[place] = unit.Frees.Names[i];
            kinds[place] = (byte)LocalKind.Free;
        }

        return (names, kinds);
    }
}

using System.Runtime.InteropServices;
using TieredPy.Bytecode;

namespace TieredPy.Compiler.Flow;

/// <summary>
/// Makes LOAD_FAST_BORROW of the loads whose value is consumed, within the block, before its local can change, and does
/// not end up in a local itself. Each block is run on a stack of notes about where each value came from.
/// </summary>
internal static class BorrowedLoads
{
    private const int NoLocal = -1, NoSource = -1;

    /// <param name="Source">Index of the instruction that pushed it.</param>
    /// <param name="Local">The local that it is a value of.</param>
    private readonly record struct Entry(int Source, int Local);

    public static void Run(FlowGraph graph)
    {
        var pending = graph.BeginTraversal();
        var stack = new List<Entry>();
        var unsafeSources = new bool[LongestBlock(graph)];
        graph.Entry.StartDepth = 0;
        Visit(pending, graph.Entry);
        while (pending.TryPop(out var block))
        {
            stack.Clear();
            Array.Clear(unsafeSources, 0, block.Count);
            for (var i = 0; i < block.StartDepth; i++) stack.Add(new Entry(NoSource, NoLocal));
            for (var i = 0; i < block.Count; i++) Step(pending, block, i, stack, unsafeSources);

            if (block is { Count: > 0, Next: { } next, FallsThrough: true }) Visit(pending, next);
            foreach (var entry in stack) MarkUnsafe(unsafeSources, entry);
            for (var i = 0; i < block.Count; i++)
            {
                ref var instruction = ref block.Items[i];
                var borrowed = instruction.Opcode switch
                {
                    Opcode.LOAD_FAST => Opcode.LOAD_FAST_BORROW,
                    Opcode.LOAD_FAST_LOAD_FAST => Opcode.LOAD_FAST_BORROW_LOAD_FAST_BORROW,
                    _ => 0,
                };
                if (borrowed != 0 && !unsafeSources[i]) instruction.Opcode = borrowed;
            }
        }
    }

    private static int LongestBlock(FlowGraph graph)
    {
        var longest = 0;
        for (var block = graph.Entry; block is not null; block = block.Next) longest = Math.Max(longest, block.Count);
        return longest;
    }

    private static void MarkUnsafe(bool[] unsafeSources, Entry entry)
    {
        if (entry.Source != NoSource) unsafeSources[entry.Source] = true;
    }

    private static void Visit(Stack<BasicBlock> pending, BasicBlock block)
    {
        if (block.Visited) return;
        block.Visited = true;
        pending.Push(block);
    }

    private static void Step(Stack<BasicBlock> pending, BasicBlock block, int index, List<Entry> stack, bool[] unsafeSources)
    {
        ref var instruction = ref block.Items[index];
        var oparg = instruction.Oparg;
        switch (instruction.Opcode)
        {
            case Opcode.LOAD_FAST:
                stack.Add(new Entry(index, oparg));
                return;
            case Opcode.LOAD_FAST_AND_CLEAR:
                Kill(oparg);
                stack.Add(new Entry(index, oparg));
                return;
            case Opcode.LOAD_FAST_LOAD_FAST:
                stack.Add(new Entry(index, oparg >> 4));
                stack.Add(new Entry(index, oparg & 15));
                return;
            case Opcode.STORE_FAST:
                Store(oparg);
                return;
            case Opcode.STORE_FAST_LOAD_FAST:
                Store(oparg >> 4);
                stack.Add(new Entry(index, oparg & 15));
                return;
            case Opcode.STORE_FAST_STORE_FAST:
                Store(oparg >> 4);
                Store(oparg & 15);
                return;
            case Opcode.DELETE_FAST:
                Kill(oparg);
                return;
            case Opcode.COPY:
                stack.Add(stack[^oparg]);
                return;
            case Opcode.SWAP:
                (stack[^oparg], stack[^1]) = (stack[^1], stack[^oparg]);
                return;

            // These leave their inputs where they are, or may give them back.
            case Opcode.FORMAT_SIMPLE or Opcode.GET_ANEXT or Opcode.GET_LEN or Opcode.GET_YIELD_FROM_ITER or Opcode.IMPORT_FROM or Opcode.MATCH_KEYS or Opcode.MATCH_MAPPING
                or Opcode.MATCH_SEQUENCE or Opcode.WITH_EXCEPT_START:
                // CPython charges what they push to the block's first instructions (by a slip); so a load there stays strong
                // where one would not need to. Harmless, and visible in the bytecode.
                var pushed = Opcode.StackEffect(instruction.Opcode, oparg, false);
                for (var i = 0; i < pushed; i++) stack.Add(new Entry(i, NoLocal));
                return;

            // These consume what is on top and leave the rest.
            case Opcode.DICT_MERGE or Opcode.DICT_UPDATE or Opcode.LIST_APPEND or Opcode.LIST_EXTEND or Opcode.MAP_ADD
                or Opcode.RERAISE or Opcode.SET_ADD or Opcode.SET_UPDATE:
                Pop(-Opcode.StackEffect(instruction.Opcode, oparg, false));
                return;
            case Opcode.CHECK_EXC_MATCH:
                Pop(1);
                Push(1);
                return;
            case Opcode.END_SEND or Opcode.SET_FUNCTION_ATTRIBUTE:
                // The value on top (END_SEND) or below the attribute (the function) comes out again.
                var kept = stack[^1];
                Pop(2);
                stack.Add(kept);
                return;
            case Opcode.FOR_ITER:
                Visit(pending, instruction.Target!);
                Push(1);
                return;
            case Opcode.LOAD_ATTR or Opcode.LOAD_SUPER_ATTR:
                var self = stack[^1];
                Pop(instruction.Opcode == Opcode.LOAD_ATTR ? 1 : 3);
                Push(1);
                // As a method it may be pushed back as self.
                if ((oparg & 1) != 0) stack.Add(self);
                return;
            case Opcode.LOAD_SPECIAL or Opcode.PUSH_EXC_INFO:
                var below = stack[^1];
                Pop(1);
                Push(1);
                stack.Add(below);
                return;
            case Opcode.SEND:
                Visit(pending, instruction.Target!);
                Pop(1);
                Push(1);
                return;
            default:
                if (OpcodeTraits.HasTarget(instruction.Opcode)) Visit(pending, instruction.Target!);
                if (OpcodeTraits.OpensHandlerBlock(instruction.Opcode)) return;
                Pop(Opcode.StackPopped(instruction.Opcode, oparg));
                Push(Opcode.StackPushed(instruction.Opcode, oparg));
                return;
        }

        void Push(int count)
        {
            for (var i = 0; i < count; i++) stack.Add(new Entry(index, NoLocal));
        }

        void Pop(int count) => stack.RemoveRange(stack.Count - count, count);

        void Kill(int local)
        {
            foreach (ref readonly var entry in CollectionsMarshal.AsSpan(stack))
            {
                if (entry.Local == local) MarkUnsafe(unsafeSources, entry);
            }
        }

        void Store(int local)
        {
            var value = stack[^1];
            Pop(1);
            Kill(local);
            MarkUnsafe(unsafeSources, value);
        }
    }
}

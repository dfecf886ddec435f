using TieredPy.Bytecode;

namespace TieredPy.Compiler.Flow;

/// <summary>Shortens runs of SWAPs, and swaps the instructions in the place of the values where both only store or drop.</summary>
internal static class Swaps
{
    public static void Run(BasicBlock block)
    {
        for (var i = 0; i < block.Count; i++)
        {
            if (block.Items[i].Opcode != Opcode.SWAP) continue;
            i = Shorten(block, i);
            SwapInstructions(block, i);
        }
    }

    /// <summary>Writes a run of SWAPs and NOPs anew with as few SWAPs as its permutation needs; gives the run's last index.</summary>
    private static int Shorten(BasicBlock block, int start)
    {
        var end = start + 1;
        var depth = block.Items[start].Oparg;
        var several = false;
        for (; end < block.Count && block.Items[end].Opcode is Opcode.SWAP or Opcode.NOP; end++)
        {
            if (block.Items[end].Opcode != Opcode.SWAP) continue;
            depth = Math.Max(depth, block.Items[end].Oparg);
            several = true;
        }

        if (!several) return start;

        // from[i]: where the value that ends up i below the top was at first.
        var from = new int[depth];
        for (var i = 0; i < depth; i++) from[i] = i;
        for (var i = start; i < end; i++)
        {
            ref var swap = ref block.Items[i];
            if (swap.Opcode == Opcode.SWAP) (from[0], from[swap.Oparg - 1]) = (from[swap.Oparg - 1], from[0]);
        }

        // Each cycle of the permutation is undone by swaps with the top, so it is written from the end of the run backward.
        var write = end - 1;
        const int done = -1;
        for (var i = 0; i < depth; i++)
        {
            if (from[i] == done || from[i] == i) continue;
            for (var at = i; ;)
            {
                if (at != 0) block.Items[write--].Become(Opcode.SWAP, at + 1);
                if (from[at] == done) break;
                (at, from[at]) = (from[at], done);
            }
        }

        while (write >= start) block.Items[write--].BecomeNop();
        return end - 1;
    }

    private static bool IsSwappable(int opcode) => opcode is Opcode.STORE_FAST or Opcode.STORE_FAST_MAYBE_NULL or Opcode.POP_TOP;

    private static int StoredLocal(in Instruction instruction) => instruction.Opcode == Opcode.POP_TOP || !IsSwappable(instruction.Opcode) ? -1 : instruction.Oparg;

    /// <summary>The next instruction that may change places, over NOPs; -1 if there is none, or none on the given line.</summary>
    private static int NextSwappable(BasicBlock block, int index, int line)
    {
        for (var i = index + 1; i < block.Count; i++)
        {
            ref var instruction = ref block.Items[i];
            if (line >= 0 && instruction.Span.Line != line) return -1;
            if (instruction.Opcode == Opcode.NOP) continue;
            return IsSwappable(instruction.Opcode) ? i : -1;
        }

        return -1;
    }

    private static void SwapInstructions(BasicBlock block, int index)
    {
        for (; index >= 0; index--)
        {
            ref var swap = ref block.Items[index];
            if (swap.Opcode != Opcode.SWAP)
            {
                if (swap.Opcode == Opcode.NOP || IsSwappable(swap.Opcode)) continue;
                return;
            }

            var first = NextSwappable(block, index, -1);
            if (first < 0) return;
            var second = first;
            var line = block.Items[first].Span.Line;
            for (var count = swap.Oparg - 1; count > 0; count--)
            {
                second = NextSwappable(block, second, line);
                if (second < 0) return;
            }

            // Two stores to one local, or one between them to either's, fix the order.
            var a = StoredLocal(block.Items[first]);
            var b = StoredLocal(block.Items[second]);
            if (a >= 0 || b >= 0)
            {
                if (a == b) return;
                for (var i = first + 1; i < second; i++)
                {
                    var between = StoredLocal(block.Items[i]);
                    if (between >= 0 && (between == a || between == b)) return;
                }
            }

            swap.BecomeNop();
            (block.Items[first], block.Items[second]) = (block.Items[second], block.Items[first]);
        }
    }
}

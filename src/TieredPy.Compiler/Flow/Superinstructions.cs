using TieredPy.Bytecode;

namespace TieredPy.Compiler.Flow;

/// <summary>Combines neighbouring loads and stores of the first 16 locals on one line.</summary>
internal static class Superinstructions
{
    public static void Combine(FlowGraph graph)
    {
        for (var block = graph.Entry; block is not null; block = block.Next)
        {
            for (var i = 0; i + 1 < block.Count; i++)
            {
                ref var first = ref block.Items[i];
                ref var second = ref block.Items[i + 1];
                var combined = (first.Opcode, second.Opcode) switch
                {
                    (Opcode.LOAD_FAST, Opcode.LOAD_FAST) => Opcode.LOAD_FAST_LOAD_FAST,
                    (Opcode.STORE_FAST, Opcode.LOAD_FAST) => Opcode.STORE_FAST_LOAD_FAST,
                    (Opcode.STORE_FAST, Opcode.STORE_FAST) => Opcode.STORE_FAST_STORE_FAST,
                    _ => 0,
                };
                if (combined == 0 || first.Oparg >= 16 || second.Oparg >= 16) continue;
                if (first.Span.Line >= 0 && second.Span.Line >= 0 && first.Span.Line != second.Span.Line) continue;
                first.Become(combined, (first.Oparg << 4) | second.Oparg);
                second.BecomeNop();
            }
        }

        NopRemoval.RemoveNops(graph);
    }
}

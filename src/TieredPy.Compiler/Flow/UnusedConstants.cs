using TieredPy.Bytecode;
using TieredPy.Compiler.Constants;

namespace TieredPy.Compiler.Flow;

/// <summary>Drops constants that nothing loads any more, but for the first, which may be the docstring.</summary>
internal static class UnusedConstants
{
    public static void Remove(FlowGraph graph, ConstantPool constants)
    {
        if (constants.Count == 0) return;
        var used = new bool[constants.Count];
        used[0] = true;
        for (var block = graph.Entry; block is not null; block = block.Next)
        {
            foreach (ref var instruction in block.Instructions)
            {
                if (instruction.Opcode == Opcode.LOAD_CONST) used[instruction.Oparg] = true;
            }
        }

        if (Array.IndexOf(used, false) < 0) return;
        var places = constants.Keep(used);
        for (var block = graph.Entry; block is not null; block = block.Next)
        {
            foreach (ref var instruction in block.Instructions)
            {
                if (instruction.Opcode == Opcode.LOAD_CONST) instruction.Oparg = places[instruction.Oparg];
            }
        }
    }
}

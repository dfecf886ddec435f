using TieredPy.Bytecode;

namespace TieredPy.Compiler.Flow;

/// <summary>
/// Where locals, cells and free variables stand in the frame. During code generation cells are numbered from 0 and free
/// variables after them; in the frame they follow the locals, and a cell that is a parameter shares the parameter's place.
/// </summary>
internal sealed class LocalLayout(IReadOnlyList<string> locals, IReadOnlyList<string> cells, IReadOnlyList<string> frees)
{
    private int[] places = [];

    /// <summary>Number of slots in the frame.</summary>
    public int Count { get; private set; }

    /// <summary>The slot of a cell or free variable, after <see cref="Apply"/>.</summary>
    public int PlaceOf(int cellOrFree) => places[cellOrFree];

    /// <summary>Inserts the instructions that set up generator, cells and closure, and renumbers the uses of cells.</summary>
    public void Apply(FlowGraph graph, CodeFlags flags, int firstLine)
    {
        places = new int[cells.Count + frees.Count];
        var dropped = 0;
        for (var i = 0; i < places.Length; i++)
        {
            var local = i < cells.Count ? IndexOf(locals, cells[i]) : -1;
            if (local >= 0) dropped++;
            places[i] = local >= 0 ? local : locals.Count + i - dropped;
        }

        Count = locals.Count + places.Length - dropped;
        InsertPrologue(graph.Entry, flags, firstLine);
        for (var block = graph.Entry; block is not null; block = block.Next)
        {
            foreach (ref var instruction in block.Instructions)
            {
                if (instruction.Opcode is Opcode.MAKE_CELL or Opcode.LOAD_CLOSURE or Opcode.LOAD_DEREF or Opcode.STORE_DEREF
                    or Opcode.DELETE_DEREF or Opcode.LOAD_FROM_DICT_OR_DEREF)
                {
                    instruction.Oparg = places[instruction.Oparg];
                }
            }
        }
    }

    private void InsertPrologue(BasicBlock entry, CodeFlags flags, int firstLine)
    {
        if ((flags & (CodeFlags.Generator | CodeFlags.Coroutine | CodeFlags.AsyncGenerator)) != 0)
        {
            var span = new SourceSpan(firstLine, firstLine, -1, -1);
            entry.Insert(0, new Instruction(Opcode.RETURN_GENERATOR, 0, span));
            entry.Insert(1, new Instruction(Opcode.POP_TOP, 0, span));
        }

        var made = Enumerable.Range(0, cells.Count).OrderBy(i => places[i]).ToArray();
        for (var i = 0; i < made.Length; i++) entry.Insert(i, new Instruction(Opcode.MAKE_CELL, made[i], SourceSpan.None));
        if (frees.Count > 0) entry.Insert(0, new Instruction(Opcode.COPY_FREE_VARS, frees.Count, SourceSpan.None));
    }

    private static int IndexOf(IReadOnlyList<string> names, string name)
    {
        for (var i = 0; i < names.Count; i++)
        {
            if (names[i] == name) return i;
        }

        return -1;
    }
}

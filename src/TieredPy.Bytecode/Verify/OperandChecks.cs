namespace TieredPy.Bytecode;

public static partial class CodeVerifier
{
    private static void CheckOperands(CodeObject code, List<Instruction> instructions, int[] indexAt, int index)
    {
        var instruction = instructions[index];
        var (opcode, oparg) = (instruction.Opcode, instruction.Oparg);
        if (Problem(code, instruction) is { } problem)
            throw new InvalidCodeException(code, instruction.Unit, $"{Opcode.Name(opcode)} {oparg}: {problem}");
        if (!Opcode.HasJump(opcode))
            return;
        var target = instruction.JumpTarget;
        if (!IsStart(indexAt, target))
            throw new InvalidCodeException(code, instruction.Unit, $"{Opcode.Name(opcode)} to {target * 2}, where no instruction starts");
        var targetIndex = indexAt[target];
        var lands = opcode switch
        {
            Opcode.FOR_ITER => instructions[targetIndex].Opcode == Opcode.END_FOR &&
                               targetIndex + 1 < instructions.Count && instructions[targetIndex + 1].Opcode == Opcode.POP_ITER,
            Opcode.SEND => instructions[targetIndex].Opcode == Opcode.END_SEND,
            _ => true,
        };
        if (!lands)
            throw new InvalidCodeException(code, instruction.Unit, $"{Opcode.Name(opcode)} to an instruction that does not end it");
    }

    /// <summary>What is wrong with an oparg, null if nothing.</summary>
    private static string? Problem(CodeObject code, Instruction instruction)
    {
        var (opcode, oparg) = (instruction.Opcode, instruction.Oparg);
        if (Opcode.HasConst(opcode))
            return Below(oparg, code.Consts.Length, "constants");
        if (Opcode.HasName(opcode))
        {
            var shift = opcode switch { Opcode.LOAD_GLOBAL or Opcode.LOAD_ATTR => 1, Opcode.LOAD_SUPER_ATTR => 2, _ => 0 };
            return Below(oparg >> shift, code.Names.Length, "names");
        }
        if (opcode is Opcode.LOAD_FAST_LOAD_FAST or Opcode.LOAD_FAST_BORROW_LOAD_FAST_BORROW or Opcode.STORE_FAST_LOAD_FAST or Opcode.STORE_FAST_STORE_FAST)
            return Local(code, oparg >> 4) ?? Local(code, oparg & 15);
        if (opcode == Opcode.LOAD_DEREF || Opcode.HasFree(opcode))
            return CellVariable(code, oparg);
        if (Opcode.HasLocal(opcode))
            return Local(code, oparg);
        return opcode switch
        {
            Opcode.BINARY_OP => Below(oparg, OpargTables.BinaryNames.Length, "operators"),
            Opcode.COMPARE_OP => Below(oparg >> 5, OpargTables.Comparisons.Length, "comparisons"),
            Opcode.IS_OP or Opcode.CONTAINS_OP => Below(oparg, 2, "senses"),
            Opcode.CALL_INTRINSIC_1 => Within(oparg, 1, OpargTables.Intrinsic1Names.Length - 1),
            Opcode.CALL_INTRINSIC_2 => Within(oparg, 1, OpargTables.Intrinsic2Names.Length - 1),
            Opcode.LOAD_COMMON_CONSTANT => Below(oparg, OpargTables.CommonConstantNames.Length, "common constants"),
            Opcode.LOAD_SPECIAL => Below(oparg, OpargTables.SpecialMethodNames.Length, "special methods"),
            Opcode.CONVERT_VALUE => Within(oparg, 1, 3),
            Opcode.SET_FUNCTION_ATTRIBUTE => oparg is 1 or 2 or 4 or 8 or 16 ? null : "not one attribute",
            Opcode.BUILD_SLICE => Within(oparg, 2, 3),
            Opcode.RAISE_VARARGS => Within(oparg, 0, 2),
            Opcode.RERAISE => Within(oparg, 0, 2),
            Opcode.GET_AWAITABLE => Within(oparg, 0, 2),
            Opcode.COPY or Opcode.LIST_APPEND or Opcode.SET_ADD or Opcode.MAP_ADD or Opcode.LIST_EXTEND or Opcode.SET_UPDATE or
                Opcode.DICT_UPDATE or Opcode.DICT_MERGE => Within(oparg, 1, int.MaxValue),
            Opcode.SWAP => Within(oparg, 2, int.MaxValue),
            Opcode.RESUME => Within(oparg, 0, 7),
            Opcode.COPY_FREE_VARS => oparg == code.FreeVars.Length ? null : $"the code has {code.FreeVars.Length} free variables",
            Opcode.RETURN_GENERATOR or Opcode.YIELD_VALUE => code.IsGeneratorLike ? null : "not in a generator",
            _ => null,
        };
    }

    private static string? Below(int value, int count, string what) => (uint)value < (uint)count ? null : $"there are {count} {what}";

    private static string? Within(int value, int low, int high) => value >= low && value <= high ? null : "argument out of range";

    private static string? Local(CodeObject code, int index) => Below(index, code.LocalsPlusNames.Length, "locals");

    private static string? CellVariable(CodeObject code, int index)
    {
        if (Below(index, code.LocalsPlusNames.Length, "locals") is { } problem)
            return problem;
        // MAKE_CELL on a free variable is odd but CPython writes it, for a comprehension in a type parameter's bound whose
        // variable has the parameter's name.
        return (code.KindOf(index) & (LocalKind.Cell | LocalKind.Free)) != 0 ? null : "not a cell";
    }
}

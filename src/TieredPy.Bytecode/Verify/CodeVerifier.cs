namespace TieredPy.Bytecode;

/// <summary>Code that must not be executed: what is wrong, and where.</summary>
public sealed class InvalidCodeException(CodeObject code, int unit, string problem)
    : Exception($"{problem} (at offset {unit * 2} of {code})")
{
    public CodeObject Code { get; } = code;
    public int Unit { get; } = unit;
}

/// <summary>What <see cref="CodeVerifier"/> learned on its way.</summary>
/// <param name="Instructions">In order, prefixes folded in.</param>
/// <param name="IndexAt">For each code unit the index of the instruction whose <see cref="Instruction.Start"/> it is, else -1.</param>
/// <param name="Depths">Stack depth before each instruction; -1 for one that nothing reaches. The END_FOR behind a loop has
/// one more than the stack holds when FOR_ITER jumps: the interpreter goes to the instruction after it.</param>
/// <param name="MaxDepth">The stack that the code needs.</param>
public sealed record CodeAnalysis(
    CodeObject Code, IReadOnlyList<Instruction> Instructions, int[] IndexAt, int[] Depths, List<ExceptionEntry> Handlers, int MaxDepth);

/// <summary>
/// Decides whether a code object can be executed without the interpreter checking anything that verification can check
/// once. Accepted code guarantees:
/// <list type="number">
/// <item>every instruction is a plain one of 3.14 (no specialized, instrumented or pseudo form), within the code, with its
/// caches, and control never runs off the end;</item>
/// <item>jumps and handlers lead to the start of an instruction (its first EXTENDED_ARG);</item>
/// <item>indices into constants, names, locals, cells and the tables of operators are in range, and cell instructions name
/// cells;</item>
/// <item>the stack never underflows, has one depth at each instruction however it is reached, and stays within
/// co_stacksize; a handler's depth is no more than that of any instruction that it covers;</item>
/// <item>FOR_ITER jumps to END_FOR, POP_ITER; SEND to END_SEND; only generators make and resume themselves.</item>
/// </list>
/// <see cref="VerifyValues"/> adds what concerns absent values. Not checked by either: the types of values (that CALL_KW's
/// names are a tuple, LIST_APPEND's target a list, POP_EXCEPT's operand an exception). The interpreter casts these.
/// </summary>
public static partial class CodeVerifier
{
    /// <summary>No compiler comes near; within it no stack effect overflows and no frame is too large to make.</summary>
    private const int MaxOparg = 1 << 28, MaxStackSize = 1 << 20;

    /// <summary>Checks one code object, not those among its constants; throws <see cref="InvalidCodeException"/>.</summary>
    public static CodeAnalysis Analyze(CodeObject code, bool checkStackSize = true)
    {
        CheckParts(code);
        var (instructions, indexAt) = Decode(code);
        var handlers = ExceptionTable.Decode(code.ExceptionTable);
        CheckHandlers(code, handlers, indexAt);
        for (var i = 0; i < instructions.Count; i++)
            CheckOperands(code, instructions, indexAt, i);
        var (depths, max) = Simulate(code, instructions, indexAt, handlers);
        if (checkStackSize && max > code.StackSize)
            throw new InvalidCodeException(code, 0, $"the stack needs {max} places, co_stacksize gives {code.StackSize}");
        if (max > MaxStackSize)
            throw new InvalidCodeException(code, 0, $"a stack of {max} places");
        return new(code, instructions, indexAt, depths, handlers, max);
    }

    /// <summary>All checks, on the code and every code object among its constants.</summary>
    public static void VerifyAll(CodeObject code)
    {
        VerifyValues(Analyze(code));
        foreach (var constant in code.Consts)
        {
            if (constant is CodeObject inner)
                VerifyAll(inner);
        }
    }

    /// <summary>The stack that the code needs, whatever its co_stacksize says.</summary>
    public static int ComputeStackSize(CodeObject code) => int.Max(1, Analyze(code, checkStackSize: false).MaxDepth);

    private static void CheckParts(CodeObject code)
    {
        if (code.LocalsPlusKinds.Length != code.LocalsPlusNames.Length)
            throw new InvalidCodeException(code, 0, "locals and their kinds differ in number");
        if (code.ArgCount < code.PosOnlyArgCount || code.PosOnlyArgCount < 0 || code.KwOnlyArgCount < 0 ||
            code.StackSize is < 0 or > MaxStackSize)
            throw new InvalidCodeException(code, 0, "negative or inconsistent counts");
        if (code.ParameterCount > code.LocalCount)
            throw new InvalidCodeException(code, 0, "more parameters than locals");
        var last = LocalKind.Local;
        foreach (var raw in code.LocalsPlusKinds)
        {
            var kind = (LocalKind)raw & (LocalKind.Local | LocalKind.Cell | LocalKind.Free);
            var group = (kind & LocalKind.Local) != 0 ? LocalKind.Local : kind;
            if (kind is LocalKind.None or (LocalKind.Local | LocalKind.Free) or (LocalKind.Cell | LocalKind.Free) || group < last)
                throw new InvalidCodeException(code, 0, "locals, cells and free variables out of order");
            last = group;
        }
        if (code.Code.Length == 0 || code.Code.Length % 2 != 0)
            throw new InvalidCodeException(code, 0, "no instructions or half an instruction");
        if ((code.Flags & CodeFlags.Optimized) == 0 && code.ParameterCount > 0)
            throw new InvalidCodeException(code, 0, "parameters without fast locals");
    }

    private static (List<Instruction> Instructions, int[] IndexAt) Decode(CodeObject code)
    {
        var instructions = new List<Instruction>();
        var indexAt = new int[code.UnitCount];
        Array.Fill(indexAt, -1);
        var prefixes = 0;
        foreach (var instruction in new InstructionReader(code.Code))
        {
            if (instruction.Opcode == Opcode.EXTENDED_ARG)
            {
                if (++prefixes > 3)
                    throw new InvalidCodeException(code, instruction.Unit, "argument of more than 32 bits");
                continue;
            }
            prefixes = 0;
            if (!IsPlain(instruction.Opcode))
                throw new InvalidCodeException(code, instruction.Unit, $"{Opcode.Name(instruction.Opcode)} is no instruction of stored code");
            if (instruction.Next > indexAt.Length)
                throw new InvalidCodeException(code, instruction.Unit, "caches cut off");
            if (instruction.Oparg is < 0 or > MaxOparg)
                throw new InvalidCodeException(code, instruction.Unit, "argument out of range");
            indexAt[instruction.Start] = instructions.Count;
            instructions.Add(instruction);
        }
        if (prefixes > 0)
            throw new InvalidCodeException(code, indexAt.Length - 1, "EXTENDED_ARG without an instruction");
        return (instructions, indexAt);
    }

    private static bool IsPlain(int opcode) =>
        Opcode.IsValid(opcode) && !Opcode.IsSpecialized(opcode) && opcode < Opcode.MinInstrumented &&
        opcode is not (Opcode.CACHE or Opcode.RESERVED or Opcode.INTERPRETER_EXIT);

    private static void CheckHandlers(CodeObject code, List<ExceptionEntry> handlers, int[] indexAt)
    {
        var end = 0;
        foreach (var h in handlers)
        {
            if (h.Start < end || h.End <= h.Start || h.End > indexAt.Length)
                throw new InvalidCodeException(code, Math.Clamp(h.Start, 0, indexAt.Length), "protected ranges out of order or outside of the code");
            if (!IsStart(indexAt, h.Target))
                throw new InvalidCodeException(code, Math.Clamp(h.Start, 0, indexAt.Length), "a handler that is not at an instruction");
            end = h.End;
        }
    }

    private static bool IsStart(int[] indexAt, int unit) => (uint)unit < (uint)indexAt.Length && indexAt[unit] >= 0;

    /// <summary>Depths by following control from the start and from each handler of a reached instruction.</summary>
    private static (int[] Depths, int Max) Simulate(CodeObject code, List<Instruction> instructions, int[] indexAt, List<ExceptionEntry> handlers)
    {
        var depths = new int[instructions.Count];
        Array.Fill(depths, -1);
        var work = new Stack<int>();
        var max = 0;
        Reach(0, 0);
        while (work.TryPop(out var index))
        {
            // A straight run: reading on is the common case, so only the other ways are put on the stack.
            while (true)
            {
                var (instruction, depth) = (instructions[index], depths[index]);
                if (HandlerOf(handlers, instruction.Unit) is { } handler)
                {
                    if (handler.Depth > depth)
                        throw new InvalidCodeException(code, instruction.Unit, $"handler for depth {handler.Depth} around an instruction at depth {depth}");
                    Reach(indexAt[handler.Target], handler.HandlerDepth);
                }
                var popped = Opcode.StackPopped(instruction.Opcode, instruction.Oparg);
                if (popped > depth)
                    throw new InvalidCodeException(code, instruction.Unit, $"{Opcode.Name(instruction.Opcode)} takes {popped} from a stack of {depth}");
                var after = depth - popped + Opcode.StackPushed(instruction.Opcode, instruction.Oparg);
                max = int.Max(max, after);
                if (Opcode.HasJump(instruction.Opcode) && instruction.Opcode != Opcode.END_ASYNC_FOR)
                    Reach(indexAt[instruction.JumpTarget], after);
                if (Opcode.EndsFlow(instruction.Opcode))
                    break;
                if (++index == instructions.Count)
                    throw new InvalidCodeException(code, instruction.Unit, "control runs off the end");
                if (depths[index] >= 0)
                {
                    Reach(index, after);
                    break;
                }
                depths[index] = after;
            }
        }
        return (depths, max);

        void Reach(int index, int depth)
        {
            max = int.Max(max, depth);
            if (depths[index] == depth)
                return;
            if (depths[index] >= 0)
                throw new InvalidCodeException(code, instructions[index].Start, $"reached at depths {depths[index]} and {depth}");
            depths[index] = depth;
            work.Push(index);
        }
    }

    private static ExceptionEntry? HandlerOf(List<ExceptionEntry> handlers, int unit)
    {
        var (low, high) = (0, handlers.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (unit < handlers[middle].Start)
                high = middle - 1;
            else if (unit >= handlers[middle].End)
                low = middle + 1;
            else
                return handlers[middle];
        }
        return null;
    }
}

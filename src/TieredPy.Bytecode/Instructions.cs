using System.Buffers.Binary;

namespace TieredPy.Bytecode;

/// <summary>
/// One instruction of a code object, EXTENDED_ARG included. Places are in code units.
/// </summary>
/// <param name="Unit">Where its opcode stands; caches follow.</param>
/// <param name="Start">Where the first of its EXTENDED_ARG prefixes stands, else <paramref name="Unit"/>.</param>
/// <param name="Oparg">With the prefixes' bits; 0 for an instruction without argument.</param>
public readonly record struct Instruction(int Unit, int Start, int Opcode, int Oparg)
{
    public int BaseOpcode => Bytecode.Opcode.Base(Opcode);
    public int CacheEntries => Bytecode.Opcode.CacheEntries(BaseOpcode);

    /// <summary>The unit after the instruction and its caches.</summary>
    public int Next => Unit + 1 + CacheEntries;

    /// <summary>Where a jump leads (END_ASYNC_FOR: the start of its loop). Meaningless for other instructions.</summary>
    public int JumpTarget => Next + (Bytecode.Opcode.IsBackward(BaseOpcode) ? -Oparg : Oparg);
}

/// <summary>Walks over the instructions of code bytes, caches skipped, without allocating.</summary>
public ref struct InstructionReader(ReadOnlySpan<byte> code)
{
    private readonly ReadOnlySpan<byte> _code = code;
    private int _next;
    private int _start = -1;
    private int _extended;
    private Instruction _current;

    public readonly Instruction Current => _current;
    public readonly InstructionReader GetEnumerator() => this;

    public bool MoveNext()
    {
        if (_next * 2 + 1 >= _code.Length)
            return false;
        var opcode = _code[_next * 2];
        var takesArgument = Opcode.HasArg(Opcode.Base(opcode));
        var oparg = takesArgument ? _code[_next * 2 + 1] | _extended : 0;
        _current = new(_next, _start < 0 || opcode == Opcode.EXTENDED_ARG ? _next : _start, opcode, oparg);
        if (opcode == Opcode.EXTENDED_ARG)
        {
            _extended = oparg << 8;
            if (_start < 0)
                _start = _next;
        }
        else
        {
            _extended = 0;
            _start = -1;
        }
        _next = _current.Next;
        return true;
    }
}

/// <summary>What CPython makes of code bytes when it creates a code object: the counters in the inline caches at their start.</summary>
public static class AdaptiveCode
{
    private const ushort Warmup = 17, JumpBackwardWarmup = 0xFFFC, BranchHistory = 0x5555;

    public static byte[] Initial(ReadOnlySpan<byte> code)
    {
        var adaptive = code.ToArray();
        foreach (var instruction in new InstructionReader(code))
        {
            var counter = (instruction.Unit + 1) * 2;
            if (instruction.CacheEntries == 0 || counter + 2 > adaptive.Length)
                continue;
            var initial = instruction.Opcode switch
            {
                Opcode.JUMP_BACKWARD => JumpBackwardWarmup,
                Opcode.POP_JUMP_IF_FALSE or Opcode.POP_JUMP_IF_TRUE or Opcode.POP_JUMP_IF_NONE or Opcode.POP_JUMP_IF_NOT_NONE => BranchHistory,
                _ => Warmup,
            };
            BinaryPrimitives.WriteUInt16LittleEndian(adaptive.AsSpan(counter), initial);
        }
        return adaptive;
    }
}

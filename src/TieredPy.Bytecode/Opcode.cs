using System.Collections.Frozen;

namespace TieredPy.Bytecode;

/// <summary>What an instruction's oparg means and where control goes; see the header of <c>Opcodes.table</c>.</summary>
[Flags]
public enum OpcodeFlags : ushort
{
    None = 0,
    HasArg = 1,
    HasConst = 2,
    HasName = 4,
    HasLocal = 8,
    HasFree = 16,
    /// <summary>The oparg is a distance in code units from the end of the instruction and its caches.</summary>
    HasJump = 32,
    /// <summary>The distance counts backward (JUMP_BACKWARD…; END_ASYNC_FOR, which only names its loop).</summary>
    Backward = 64,
    /// <summary>A pseudo-instruction that opens a block whose handler the oparg names.</summary>
    HasExc = 128,
    /// <summary>Control never goes on to the following instruction.</summary>
    EndsFlow = 256,
}

/// <summary>
/// CPython 3.14's instructions: a constant for each (<c>Opcode.LOAD_FAST</c>; bytes, so that <c>switch</c> works on code;
/// the compiler's pseudo-instructions are ints from 256), and what is known about each. Everything here is made from
/// <c>Opcodes.table</c>. Flags of an instrumented instruction are those that CPython's <c>_opcode</c> tells, which leave out
/// most kinds: nothing but <c>sys.monitoring</c> writes such instructions, and never into a code object's own bytes.
/// </summary>
public static partial class Opcode
{
    /// <summary>Instructions above this number take an oparg; those up to it ignore theirs.</summary>
    public const byte HaveArgument = 43;

    /// <summary>The first instrumented instruction.</summary>
    public const byte MinInstrumented = 234;

    private static readonly FrozenDictionary<string, int> Numbers =
        Names.ByNumber.Select((name, number) => (name, number)).Where(p => p.name is not null).ToFrozenDictionary(p => p.name!, p => p.number);

    public static bool IsValid(int opcode) => (uint)opcode < TableSize && Names.ByNumber[opcode] is not null;

    /// <summary>The name; for a number without one, <c>&lt;n&gt;</c> as in <c>opcode.opname</c>.</summary>
    public static string Name(int opcode) => (uint)opcode < TableSize && Names.ByNumber[opcode] is { } name ? name : $"<{opcode}>";

    public static bool TryParse(string name, out int opcode) => Numbers.TryGetValue(name, out opcode);

    public static OpcodeFlags Flags(int opcode) => (uint)opcode < TableSize ? (OpcodeFlags)FlagTable[opcode] : 0;

    public static bool HasArg(int opcode) => (Flags(opcode) & OpcodeFlags.HasArg) != 0;
    public static bool HasConst(int opcode) => (Flags(opcode) & OpcodeFlags.HasConst) != 0;
    public static bool HasName(int opcode) => (Flags(opcode) & OpcodeFlags.HasName) != 0;
    public static bool HasLocal(int opcode) => (Flags(opcode) & OpcodeFlags.HasLocal) != 0;
    public static bool HasFree(int opcode) => (Flags(opcode) & OpcodeFlags.HasFree) != 0;
    public static bool HasJump(int opcode) => (Flags(opcode) & OpcodeFlags.HasJump) != 0;
    public static bool HasExc(int opcode) => (Flags(opcode) & OpcodeFlags.HasExc) != 0;
    public static bool IsBackward(int opcode) => (Flags(opcode) & OpcodeFlags.Backward) != 0;
    public static bool EndsFlow(int opcode) => (Flags(opcode) & OpcodeFlags.EndsFlow) != 0;
    public static bool IsPseudo(int opcode) => opcode >= 256;
    public static bool IsSpecialized(int opcode) => IsValid(opcode) && BaseTable[opcode] != opcode;

    /// <summary>The instruction that a specialized form came from; any other is its own base.</summary>
    public static int Base(int opcode) => IsValid(opcode) ? BaseTable[opcode] : opcode;

    /// <summary>How many CACHE code units follow the instruction.</summary>
    public static int CacheEntries(int opcode) => (uint)opcode < TableSize ? CacheTable[opcode] : 0;

    /// <summary>The named fields within an instruction's cache, in order, each with its length in code units.</summary>
    public static ReadOnlySpan<(string Name, int Units)> CacheLayout(int opcode) => CacheLayoutOf(Base(opcode));

    /// <summary>How many values the instruction takes off the stack.</summary>
    public static int StackPopped(int opcode, int oparg) => Popped(opcode, oparg);

    /// <summary>How many values it leaves in their place. <paramref name="jump"/> matters for the block-opening
    /// pseudo-instructions, whose jump is the arrival at their handler.</summary>
    public static int StackPushed(int opcode, int oparg, bool jump = false) =>
        PushedFallingThrough(opcode, oparg) + (jump ? PushedMoreByJump(opcode) : 0);

    /// <summary>The change of depth, as <c>dis.stack_effect</c> tells it; without <paramref name="jump"/> the larger one.</summary>
    public static int StackEffect(int opcode, int oparg, bool? jump = null) =>
        StackPushed(opcode, oparg, jump ?? true) - StackPopped(opcode, oparg);

    /// <summary>Base instructions that have specialized forms, with these in CPython's order.</summary>
    public static IEnumerable<(int Base, int Specialized)> Specializations =>
        Enumerable.Range(0, TableSize).Where(IsSpecialized).Select(op => (Base(op), op));

    /// <summary>Every name with its number.</summary>
    public static IReadOnlyDictionary<string, int> All => Numbers;
}

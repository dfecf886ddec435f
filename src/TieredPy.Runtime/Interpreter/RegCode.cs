using System.Runtime.InteropServices;
using TieredPy.Bytecode;

namespace TieredPy.Runtime;

/// <summary>One instruction of the register code. Register operands are byte offsets into the window (16 a register).</summary>
[StructLayout(LayoutKind.Sequential, Size = 8)]
public struct Instr
{
    public ushort Op, A, B, C;

    public Instr(RegOp op, int a = 0, int b = 0, int c = 0)
    {
        Op = (ushort)op;
        A = (ushort)a;
        B = (ushort)b;
        C = (ushort)c;
    }

    /// <summary>B and C as one signed number.</summary>
    public int BC
    {
        readonly get => B | (C << 16);
        set
        {
            B = (ushort)value;
            C = (ushort)(value >> 16);
        }
    }
}

/// <summary>
/// What an instruction with a cache operand has learned. The meaning of the fields belongs to the quickened form that stands in the
/// code (docs/code-format.md lists them); a base form has no valid <see cref="Key"/>.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
public struct InlineCache
{
    /// <summary>What is compared: a shape, a type, a callable, a dict's keys.</summary>
    public object? Key;

    /// <summary>What was found: a TypeCell, the next shape, a code object, keyword names.</summary>
    public object? Target;

    /// <summary>A function pointer, a version, a counter.</summary>
    public long Bits;

    /// <summary>The C# class of the receiver (its method table), compared before its fields are looked at.</summary>
    public nint Class;

    /// <summary>Cell offset or index.</summary>
    public int Offset;

    /// <summary>Number of arguments of a call.</summary>
    public ushort Count;

    /// <summary>How often specialisation failed here.</summary>
    public ushort Misses;
}

/// <summary>Where an exception raised in [Start, End) goes.</summary>
/// <param name="Start">First instruction covered.</param>
/// <param name="End">First instruction not covered.</param>
/// <param name="Target">The handler.</param>
/// <param name="Register">Index of the register for the exception (for lasti, when that is pushed: then the exception goes to the next).</param>
/// <param name="PushLasti">Is the bytecode offset stored, too?</param>
public readonly record struct RegHandler(int Start, int End, int Target, int Register, bool PushLasti);

/// <summary>
/// The register form of a code object. Window layout: fast locals (as co_localsplus), constants used in loops, temporaries, stack slots.
/// See docs/code-format.md.
/// </summary>
public sealed unsafe class RegCode
{
    public readonly PyCode Code;

    /// <summary>The instructions, in a pinned array.</summary>
    public readonly Instr[] Instructions;
    public readonly Instr* Start;

    /// <summary>The base form of every instruction.</summary>
    public readonly ushort[] BaseOps;
    public readonly InlineCache[] Caches;

    /// <summary>The attribute or global that a cache is about; null for others.</summary>
    public readonly PyStr?[] CacheNames;
    public readonly Value[] Consts;
    public readonly PyStr[] Names;

    /// <summary>Bytecode offset, in code units, of each instruction.</summary>
    public readonly int[] Offsets;

    /// <summary>Innermost first.</summary>
    public readonly RegHandler[] Handlers;

    /// <summary>By handler: has an exception arrived there?</summary>
    public readonly bool[] HandlersTaken;

    /// <summary>Operand types seen where a binary operation or comparison met more than one combination; see <see cref="OperandTypes"/>.</summary>
    public readonly byte[] Seen;

    /// <summary>
    /// Operators whose operands were instances of Python classes: by pc, their shapes. Null until there is one; entries are made on demand.
    /// </summary>
    public OperandShapes?[]? Operands;

    /// <summary>Notes an operator's operands when one of them is an instance of a Python class.</summary>
    internal void NoteOperands(int pc, Value a, Value b)
    {
        var left = (a.Ref as PyInstance)?.Shape;
        var right = (b.Ref as PyInstance)?.Shape;
        if (left is null && right is null) return;
        (Operands ??= new OperandShapes?[Instructions.Length])[pc] = (Operands[pc] ?? new OperandShapes()).With(left, right);
    }

    /// <summary>
    /// Instructions that have no quickened form for what they met: by pc, the C# classes of the operands. Null until there is one; entries are made on demand.
    /// </summary>
    public OperandClasses?[]? Classes;

    /// <summary>Notes the classes of an instruction's operands (for the JIT; see <see cref="OperandClasses"/>).</summary>
    internal void NoteClasses(int pc, object? left, object? right)
    {
        var classes = Classes ??= new OperandClasses?[Instructions.Length];
        (classes[pc] ??= new OperandClasses()).Note(left, right);
    }

    private ContainerKinds[]? _containers;
    private Type?[]? _arrayClasses;

    /// <summary>What the subscript or loop at a pc met; lists are noted when the instruction is quickened.</summary>
    public ContainerKinds ContainersAt(int pc) => _containers is null ? ContainerKinds.None : _containers[pc];

    /// <summary>The C# class of the machine arrays (<see cref="PyMachineArray"/>) met at a pc.</summary>
    public Type? ArrayClassAt(int pc) => _arrayClasses?[pc];

    internal void NoteContainer(int pc, ContainerKinds kind)
    {
        _containers ??= new ContainerKinds[Instructions.Length];
        _containers[pc] |= kind;
    }

    internal void NoteContainer(int pc, PyList list) => NoteContainer(pc, KindOf(list));

    internal static ContainerKinds KindOf(PyList list) => (ContainerKinds)(1 << (int)list.Storage);

    /// <summary>What an iterator of a list or tuple iterates over.</summary>
    internal static ContainerKinds SourceOf(Value iterator) => iterator.Ref switch
    {
        PyListIterator { List: { } list } => KindOf(list),
        PyTupleIterator => ContainerKinds.Tuple,
        _ => ContainerKinds.None,
    };

    internal void NoteContainer(int pc, PyMachineArray array)
    {
        if ((ContainersAt(pc) & array.Kind) != 0) return;
        NoteContainer(pc, array.Kind);
        (_arrayClasses ??= new Type?[Instructions.Length])[pc] = array.GetType();
    }

    /// <summary>Registers in a window.</summary>
    public readonly int WindowSize;

    /// <summary>Fast locals: co_localsplus.</summary>
    public readonly int LocalCount;

    /// <summary>Index of the register of the lowest stack slot.</summary>
    public readonly int StackBase;

    /// <summary>Index of the first constant register; there are <see cref="ConstCount"/>, which hold Consts[0 .. ConstCount).</summary>
    public int ConstBase => LocalCount;

    /// <summary>Number of constant registers.</summary>
    public readonly int ConstCount;

    /// <summary>Number of arguments of a call that needs no binding: positional, no *args, **kwargs or keyword-only; else -1.</summary>
    public readonly int ExactArgs;

    /// <summary>Is there *args or **kwargs?</summary>
    public bool HasVariableParameters => (Code.Code.Flags & (CodeFlags.VarArgs | CodeFlags.VarKeywords)) != 0;

    /// <summary>Parameters, *args and **kwargs included: the first so many locals.</summary>
    public readonly int ParameterCount;

    /// <summary>Names of the parameters, interned.</summary>
    public PyStr[] ParameterNames => field ??= Array.ConvertAll(Code.Code.LocalsPlusNames[..ParameterCount], PyStr.Intern);

    /// <summary>Entries into the function, counted up to the engine's threshold.</summary>
    public int Calls;

    /// <summary>A generator's compiled body; null when there is none.</summary>
    public GeneratorCode? JitGenerator;

    /// <summary>Calls at which the JIT is asked next.</summary>
    public int NextJitRequest = PyThread.CurrentOrNull?.Engine.FirstJitRequest ?? 256;

    internal RegCode(PyCode code, Instr[] instructions, InlineCache[] caches, PyStr?[] cacheNames, Value[] consts, PyStr[] names, int[] offsets,
        RegHandler[] handlers, int windowSize, int stackBase, int constCount)
    {
        Code = code;
        Instructions = instructions;
        Start = (Instr*)Marshal.UnsafeAddrOfPinnedArrayElement(instructions, 0);
        BaseOps = new ushort[instructions.Length];
        for (var i = 0; i < instructions.Length; i++) BaseOps[i] = instructions[i].Op;
        Caches = caches;
        CacheNames = cacheNames;
        Consts = consts;
        Names = names;
        Offsets = offsets;
        Handlers = handlers;
        HandlersTaken = new bool[handlers.Length];
        Seen = new byte[instructions.Length];
        WindowSize = windowSize;
        StackBase = stackBase;
        ConstCount = constCount;
        var co = code.Code;
        LocalCount = co.LocalsPlusNames.Length;
        ParameterCount = co.ParameterCount;
        ExactArgs = (co.Flags & (CodeFlags.VarArgs | CodeFlags.VarKeywords)) == 0 && co.KwOnlyArgCount == 0 ? co.ArgCount : -1;
    }

    /// <summary>
    /// This code with another's instructions behind its own: for compilers that inline. Feedback is copied as it stands; handlers, parameters and locals remain this code's.
    /// </summary>
    /// <param name="other">What is appended.</param>
    /// <param name="instructions">All instructions, pinned; those of <paramref name="other"/> refer to what stands in the joined tables.</param>
    /// <param name="caches">Both codes' caches.</param>
    /// <param name="windowSize">Registers of both.</param>
    internal RegCode Extended(RegCode other, Instr[] instructions, InlineCache[] caches, int windowSize)
    {
        var joined = new RegCode(Code, instructions, caches, [.. CacheNames, .. other.CacheNames], [.. Consts, .. other.Consts], [.. Names, .. other.Names], [.. Offsets, .. other.Offsets],
            Handlers, windowSize, StackBase, ConstCount);
        BaseOps.CopyTo(joined.BaseOps, 0);
        other.BaseOps.CopyTo(joined.BaseOps, BaseOps.Length);
        Seen.CopyTo(joined.Seen, 0);
        other.Seen.CopyTo(joined.Seen, Seen.Length);
        joined.Operands = Joined(Operands, other.Operands);
        joined.Classes = Joined(Classes, other.Classes);
        joined._containers = Joined(_containers, other._containers);
        joined._arrayClasses = Joined(_arrayClasses, other._arrayClasses);
        return joined;

        T[]? Joined<T>(T[]? own, T[]? others)
        {
            if (own is null && others is null) return null;
            var all = new T[instructions.Length];
            own?.CopyTo(all, 0);
            others?.CopyTo(all, BaseOps.Length);
            return all;
        }
    }

    /// <summary>The register form of a code object, made when first asked for.</summary>
    public static RegCode Of(PyCode code) => code.Translated ?? Translator.Translate(code);

    /// <summary>Fills the constant registers of a window (deoptimization).</summary>
    public void FillConstants(ref Value window)
    {
        for (var i = 0; i < ConstCount; i++) System.Runtime.CompilerServices.Unsafe.Add(ref window, ConstBase + i) = Consts[i];
    }

    public int PcOf(Instr* ip) => (int)(ip - Start);

    /// <summary>Bytecode offset in bytes: what f_lasti and tb_lasti tell.</summary>
    public int LastI(int pc) => pc < 0 ? -1 : Offsets[pc] * 2;
}

/// <summary>Bits of <see cref="RegCode.Seen"/>.</summary>
[Flags]
public enum OperandTypes : byte
{
    None = 0,
    IntInt = 1,
    FloatFloat = 2,
    Mixed = 4,
    StrStr = 8,
    Other = 16,

    /// <summary>An operation on two 64-bit ints gave a bigger one.</summary>
    Overflow = 32,
}

/// <summary>What an operator met when an operand was an instance of a Python class.</summary>
public sealed class OperandShapes
{
    /// <summary>The one shape seen on a side; null when that side was no instance, or of several shapes.</summary>
    public Shape? Left, Right;

    /// <summary>Different shapes, or instances and other values, were seen on a side.</summary>
    public bool ManyLeft, ManyRight;

    /// <summary>Changes whenever something new was seen.</summary>
    public int Version;

    private bool _any;

    internal OperandShapes With(Shape? left, Shape? right)
    {
        if (!_any)
        {
            (Left, Right, _any) = (left, right, true);
            Version++;
            return this;
        }
        if (!ManyLeft && left != Left)
        {
            ManyLeft = true;
            Left = null;
            Version++;
        }
        if (!ManyRight && right != Right)
        {
            ManyRight = true;
            Right = null;
            Version++;
        }
        return this;
    }
}

/// <summary>The C# classes that the slow path of an instruction met. An int's is null, a float's that of its tag.</summary>
public sealed class OperandClasses
{
    /// <summary>The one class seen on a side; typeof(void) when there were several.</summary>
    public Type? Left, Right;

    /// <summary>Changes whenever something new was seen.</summary>
    public int Version;

    internal void Note(object? left, object? right)
    {
        Type? l = left?.GetType(), r = right?.GetType();
        if (Version > 0 && l == Left && r == Right) return;
        Add(l, r);
    }

    private void Add(Type? left, Type? right)
    {
        if (Version == 0)
        {
            (Left, Right) = (left, right);
        }
        else
        {
            var (l, r) = (left == Left ? Left : typeof(void), right == Right ? Right : typeof(void));
            if (l == Left && r == Right) return;
            (Left, Right) = (l, r);
        }
        Version++;
    }
}

using TieredPy.Runtime;

namespace TieredPy.Jit;

/// <summary>
/// A function's register code with the code of inlined callees appended: one graph for the analysis and the emission.
/// <para>Contract: instructions and registers of the compiled function keep their numbers; a callee's instructions, registers, caches and constants stand behind
/// those that were there before, so what is inlined later moves nothing. A call site still is the calling instruction; the emitter goes from it into the
/// callee's start, and from the callee's returns to the instruction behind the site.</para>
/// </summary>
internal sealed class InlineTree
{
    /// <summary>Limits of one graph: registers, instructions, and calls within calls.</summary>
    private const int MaxRegisters = 240, MaxInstructions = 500, MaxDepth = 3;

    /// <summary>A callee larger than this is called.</summary>
    private const int MaxCallee = 48;

    private readonly RegCode _root;
    private readonly List<InlinedCall> _calls = [];

    /// <param name="root">The compiled function's code.</param>
    /// <param name="flow">Its control flow.</param>
    public InlineTree(RegCode root, ControlFlow flow)
    {
        _root = root;
        Code = root;
        Flow = flow;
    }

    /// <summary>The graph's code: the function's own while nothing is inlined.</summary>
    public RegCode Code { get; private set; }

    /// <summary>Control flow and liveness of the graph; of the graph as it was before calls were added, until <see cref="Grow"/> is through.</summary>
    public ControlFlow Flow { get; private set; }

    public IReadOnlyList<InlinedCall> Calls => _calls;

    public InlinedCall? AtSite(int pc, PyFunction function, InlinedResult result) => _calls.Find(c => c.SitePc == pc && c.Result == result && (c.Function == function || (c.FunctionRegister >= 0 && c.Function.Code == function.Code)));

    /// <summary>Deepest nesting of inlined calls.</summary>
    public int Depth => _calls.Count == 0 ? 0 : _calls.Max(static c => c.Depth);

    /// <summary>May this function's code stand in a caller's graph?</summary>
    public static bool IsInlineable(PyFunction f)
    {
        if (f.Code.Translated is not { HasVariableParameters: false } code || code.Handlers.Length > 0 || code.Instructions.Length > MaxCallee || CompiledUnit.IsGeneratorCode(f.Code)) return false;
        if (FrameUsers.LooksAtFrames(f) || Array.Exists(code.CacheNames, static n => n?.Text == "f_locals")) return false;
        foreach (var op in code.BaseOps)
        {
            if (!IsInlineable((RegOp)op)) return false;
        }
        return true;
    }

    /// <summary>
    /// Not: loops (their callee is worth a body of its own), and instructions that the interpreter executes for compiled code, which look up their place in the
    /// unit's own code.
    /// </summary>
    private static bool IsInlineable(RegOp op) => !Emitter.IsCold(op)
        && op is not (RegOp.JumpBack or RegOp.ForIter or RegOp.Reraise or RegOp.CallEx or RegOp.Intrinsic1 or RegOp.LoadName or RegOp.StoreName or RegOp.StoreGlobal)
        && op is not (>= RegOp.PushExcInfo and <= RegOp.LoadSpecial)
        && op is not (>= RegOp.ReturnGenerator and <= RegOp.CleanupThrow);

    /// <summary>Appends the callees that fit; false when there was none.</summary>
    public bool Grow(IEnumerable<InlinedCall> wishes)
    {
        var before = _calls.Count;
        foreach (var call in wishes) Add(call);
        if (_calls.Count == before) return false;
        Flow = new ControlFlow(Code, [.. _calls]);
        return true;
    }

    /// <summary>Appends a callee, unless the graph would grow too large, or would contain the callee within itself.</summary>
    private void Add(InlinedCall call)
    {
        if (_calls.Exists(call.IsSameCall)) return;
        for (var c = call.Parent; c is not null; c = c.Parent)
        {
            if (c.Function.Code == call.Function.Code) return;
        }
        if (call.Function.Code == _root.Code || call.Depth > MaxDepth) return;
        if (Code.WindowSize + call.Code.WindowSize > MaxRegisters || Code.Instructions.Length + call.Code.Instructions.Length > MaxInstructions) return;
        call = call with { Start = Code.Instructions.Length, Base = Code.WindowSize };
        Code = Append(Code, call);
        _calls.Add(call);
    }

    private static RegCode Append(RegCode to, InlinedCall call)
    {
        var from = call.Code;
        var instructions = GC.AllocateArray<Instr>(to.Instructions.Length + from.Instructions.Length, pinned: true);
        to.Instructions.CopyTo(instructions, 0);
        for (var pc = 0; pc < from.Instructions.Length; pc++) instructions[call.Start + pc] = Moved(from, pc, call.Base, to);
        InlineCache[] caches = [.. to.Caches, .. from.Caches];
        return to.Extended(from, instructions, caches, to.WindowSize + from.WindowSize);
    }

    /// <summary>An instruction whose registers, constants, names and caches are those of the graph.</summary>
    private static Instr Moved(RegCode from, int pc, int registers, RegCode to)
    {
        var i = from.Instructions[pc];
        var op = (RegOp)from.BaseOps[pc];
        var modes = RegOps.Info(op).Modes;
        if (op == RegOp.LoadKs)
        {
            i.A += (ushort)(registers * 16);
            i.B += (ushort)to.Consts.Length;
            return i;
        }
        if (modes[1] is 'K' or 'I' or 'J')
        {
            if (IsRegister(modes[0])) i.A += (ushort)(registers * 16);
            if (modes[1] == 'K') i.BC += to.Consts.Length;
            return i;
        }
        i.A = Operand(modes[0], i.A, registers, to);
        i.B = Operand(modes[1], i.B, registers, to);
        if (modes.Length > 2) i.C = Operand(modes[2], i.C, registers, to);
        return i;
    }

    private static bool IsRegister(char mode) => mode is 'r' or 'w' or 'x' or 'b' or 'd';

    private static ushort Operand(char mode, ushort value, int registers, RegCode to) => mode switch
    {
        'n' => (ushort)(value + to.Names.Length),
        'c' => (ushort)(value + to.Caches.Length),
        _ when IsRegister(mode) => (ushort)(value + registers * 16),
        _ => value,
    };
}

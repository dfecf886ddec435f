using TieredPy.Bytecode;

namespace TieredPy.Runtime;

/// <summary>The operand stack at the start of a block: its depth, and which entries are NULL for certain.</summary>
internal readonly record struct StackState(int Depth, ulong NullMask)
{
    public bool IsNull(int i) => i < 64 && (NullMask >> i & 1) != 0;
}

/// <summary>
/// The first pass over bytecode: where blocks start and how the stack stands there (a forward data-flow analysis, because a block
/// may be reachable only from later in the code), which offsets lie in loops, and the exception table.
/// </summary>
internal sealed class StackStates
{
    private readonly CodeObject _co;
    private readonly StackState?[] _at;
    private readonly bool[] _leader;
    private readonly int[] _loopDepth;
    private readonly short[] _handlerAt;
    private readonly Stack<int> _work = new();

    public readonly ExceptionEntry[] Handlers;
    public int MaxDepth { get; private set; }

    private StackStates(CodeObject co, TranslatorWorkspace workspace)
    {
        _co = co;
        workspace.ForUnits(co.UnitCount + 2);
        _at = workspace.At;
        _leader = workspace.Leader;
        _loopDepth = workspace.LoopDepth;
        _handlerAt = workspace.HandlerAt;
        Handlers = [.. ExceptionTable.Decode(co.ExceptionTable)];
        MaxDepth = co.StackSize;
        for (var h = 0; h < Handlers.Length; h++)
        {
            for (var i = Handlers[h].Start; i < Math.Min(Handlers[h].End, co.UnitCount); i++) _handlerAt[i] = (short)h;
        }
    }

    /// <summary>Analyses; the result is good as long as nobody else gets the workspace.</summary>
    public static StackStates Compute(CodeObject co, TranslatorWorkspace workspace)
    {
        var s = new StackStates(co, workspace);
        s.FindLeaders();
        s.Propagate();
        return s;
    }

    /// <summary>The state at the start of the block that begins here; null when no (reachable) block does.</summary>
    public StackState? At(int offset) => _leader[offset] ? _at[offset] : null;

    public bool IsLeader(int offset) => offset <= _co.UnitCount && _leader[offset];

    public bool InLoop(int offset) => _loopDepth[offset] > 0;

    public int HandlerDepth(int offset) => _handlerAt[offset] < 0 ? 0 : Handlers[_handlerAt[offset]].Depth;

    public int HandlerTarget(int offset) => Handlers[_handlerAt[offset]].Target;

    /// <summary>Decodes the instruction at <paramref name="at"/>, extended arguments included.</summary>
    public static (int Op, int Oparg, int At, int Next) Decode(CodeObject co, int at)
    {
        var oparg = 0;
        int op = co.Code[at * 2];
        while (op == Opcode.EXTENDED_ARG)
        {
            oparg = (oparg | co.Code[at * 2 + 1]) << 8;
            at++;
            op = co.Code[at * 2];
        }
        oparg |= co.Code[at * 2 + 1];
        op = Opcode.Base(op);
        return (op, oparg, at, at + 1 + Opcode.CacheEntries(op));
    }

    /// <summary>Where a jump goes; for FOR_ITER, past the END_FOR that never runs.</summary>
    public static int JumpTarget(int op, int oparg, int next) =>
        op == Opcode.FOR_ITER ? next + oparg + 1 : Opcode.IsBackward(op) ? next - oparg : next + oparg;

    private static bool IsJump(int op) => Opcode.HasJump(op) && op != Opcode.END_ASYNC_FOR;

    private void FindLeaders()
    {
        _leader[0] = true;
        for (var at = 0; at < _co.UnitCount;)
        {
            var start = at;
            var (op, oparg, _, next) = Decode(_co, at);
            if (IsJump(op))
            {
                var target = JumpTarget(op, oparg, next);
                _leader[target] = true;
                if (op == Opcode.JUMP_BACKWARD)
                {
                    for (var i = target; i < next; i++) _loopDepth[i]++;
                }
            }
            if (Opcode.EndsFlow(op) && next <= _co.UnitCount) _leader[next] = true;
            at = next;
            _ = start;
        }
        foreach (var h in Handlers) _leader[h.Target] = true;
    }

    private void Propagate()
    {
        Meet(0, new StackState(0, 0));
        while (_work.Count > 0) Walk(_work.Pop());
    }

    private void Meet(int offset, StackState state)
    {
        MaxDepth = Math.Max(MaxDepth, state.Depth);
        if (_at[offset] is not { } known)
        {
            _at[offset] = state;
            _work.Push(offset);
            return;
        }
        if (known.Depth != state.Depth) throw PyErr.New(PyExc.SystemError, "code object with an inconsistent stack depth");
        var both = known with { NullMask = known.NullMask & state.NullMask };
        if (both == known) return;
        _at[offset] = both;
        _work.Push(offset);
    }

    private void Walk(int at)
    {
        var state = _at[at]!.Value;
        var first = true;
        while (true)
        {
            if (!first && _leader[at])
            {
                Meet(at, state);
                return;
            }
            first = false;
            if (_handlerAt[at] >= 0)
            {
                var h = Handlers[_handlerAt[at]];
                var mask = state.NullMask & Mask(h.Depth);
                Meet(h.Target, new StackState(h.Depth + (h.PushLasti ? 2 : 1), mask));
            }
            var (op, oparg, _, next) = Decode(_co, at);
            if (IsJump(op))
            {
                var target = JumpTarget(op, oparg, next);
                // at FOR_ITER's exit the iterator is still there, nothing else; at SEND's the pair is
                var taken = op == Opcode.FOR_ITER ? state : op == Opcode.SEND ? state : Apply(op, oparg, state);
                Meet(target, taken);
            }
            if (Opcode.EndsFlow(op)) return;
            state = Apply(op, oparg, state);
            MaxDepth = Math.Max(MaxDepth, state.Depth);
            at = next;
            if (at >= _co.UnitCount) throw PyErr.New(PyExc.SystemError, "code object without a return");
        }
    }

    private static ulong Mask(int depth) => depth >= 64 ? ulong.MaxValue : (1UL << depth) - 1;

    private static StackState Apply(int op, int oparg, StackState s)
    {
        var d = s.Depth;
        switch (op)
        {
            case Opcode.PUSH_NULL:
                return new StackState(d + 1, d < 64 ? s.NullMask | 1UL << d : s.NullMask);
            case Opcode.LOAD_GLOBAL:
                return (oparg & 1) == 0 ? new StackState(d + 1, s.NullMask) : new StackState(d + 2, d + 1 < 64 ? s.NullMask | 1UL << (d + 1) : s.NullMask);
            case Opcode.COPY:
                return new StackState(d + 1, d < 64 && s.IsNull(d - oparg) ? s.NullMask | 1UL << d : s.NullMask);
            case Opcode.SWAP:
                bool a = s.IsNull(d - 1), b = s.IsNull(d - oparg);
                if (a == b || d > 64) return s;
                return s with { NullMask = s.NullMask ^ (1UL << (d - 1)) ^ (1UL << (d - oparg)) };
        }
        var popped = Opcode.StackPopped(op, oparg);
        var pushed = Opcode.StackPushed(op, oparg);
        // entries that an instruction looks through without changing them keep what is known of them
        var keep = op is Opcode.LIST_APPEND or Opcode.SET_ADD or Opcode.MAP_ADD or Opcode.LIST_EXTEND or Opcode.SET_UPDATE or Opcode.DICT_UPDATE
            or Opcode.DICT_MERGE or Opcode.WITH_EXCEPT_START;
        var bottom = keep ? d - popped + Math.Min(popped, pushed) : d - popped;
        if (d - popped < 0) throw PyErr.New(PyExc.SystemError, "code object with a stack underflow");
        return new StackState(d - popped + pushed, s.NullMask & Mask(bottom));
    }
}

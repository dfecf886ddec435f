using TieredPy.Runtime;

namespace TieredPy.Jit;

/// <summary>
/// Blocks, jumps, register uses and liveness of register code. Exception handlers are not part of the compiled graph (an exception
/// leaves to the interpreter), but what they read is live where an exception may be raised.
/// </summary>
internal sealed class ControlFlow
{
    private readonly RegCode _code;
    private readonly InlinedCall?[]? _inlined;
    private readonly ulong[][] _liveIn;

    /// <summary>pc starts a block.</summary>
    public readonly bool[] IsLeader;

    /// <summary>pc is the target of a back-edge.</summary>
    public readonly bool[] IsLoopHead;
    public readonly int Count;
    public readonly int Registers;

    public ControlFlow(RegCode code)
        : this(code, [])
    {
    }

    /// <param name="code">The graph's code.</param>
    /// <param name="inlined">The calls that are inlined in it.</param>
    public ControlFlow(RegCode code, IReadOnlyList<InlinedCall> inlined)
    {
        _code = code;
        if (inlined.Count > 0)
        {
            _inlined = new InlinedCall?[code.Instructions.Length + 1];
            foreach (var call in inlined) Array.Fill(_inlined, call, call.Start, call.Code.Instructions.Length);
        }
        Calls = inlined;
        Count = code.Instructions.Length;
        Registers = code.WindowSize;
        IsLeader = new bool[Count + 1];
        IsLoopHead = new bool[Count + 1];
        IsLeader[0] = true;
        for (var pc = 0; pc < Count; pc++)
        {
            var target = Target(pc);
            if (target >= 0)
            {
                IsLeader[target] = true;
                if (target <= pc) IsLoopHead[target] = true;
            }
            // what falls through a conditional jump stays in the block: the jump leaves it from the middle
            if (EndsFlow(pc)) IsLeader[pc + 1] = true;
        }
        foreach (var h in code.Handlers) IsLeader[h.Target] = true;
        foreach (var call in inlined)
        {
            IsLeader[call.Start] = true;
            IsLeader[call.SitePc + 1] = true;
        }
        _liveIn = Liveness();
    }

    /// <summary>The inlined calls, callers before callees.</summary>
    public IReadOnlyList<InlinedCall> Calls { get; }

    /// <summary>The inlined call that an instruction belongs to; null for the function's own.</summary>
    public InlinedCall? Inlined(int pc) => _inlined?[pc];

    /// <summary>Is control going backwards? Ways into and out of inlined code are not.</summary>
    public bool IsBackward(int from, int target) => from >= target && (_inlined is null || from < 0 || _inlined[from] == _inlined[target]);

    /// <summary>The base form of an instruction.</summary>
    public RegOp Base(int pc) => (RegOp)_code.BaseOps[pc];

    public bool EndsFlow(int pc) => (RegOps.Info(Base(pc)).Flags & RegOpFlags.EndsFlow) != 0;

    /// <summary>Where an instruction may jump; -1 when nowhere.</summary>
    public int Target(int pc)
    {
        var i = _code.Instructions[pc];
        var modes = RegOps.Info(Base(pc)).Modes;
        if (modes[1] == 'J') return pc + i.BC;
        return modes.Length > 2 && modes[2] == 'j' ? pc + (short)i.C : -1;
    }

    /// <summary>The handler that covers a pc, or -1.</summary>
    public int Handler(int pc)
    {
        for (var k = 0; k < _code.Handlers.Length; k++)
        {
            if (_code.Handlers[k].Start <= pc && pc < _code.Handlers[k].End) return k;
        }
        return -1;
    }

    /// <summary>Is the item of the loop whose ForIter is at <paramref name="loop"/> a pair that is taken apart at once?</summary>
    public bool TakesPairs(int loop)
    {
        var item = _code.Instructions[loop].B;
        return loop + 1 < Count && Base(loop + 1) == RegOp.Unpack2 && _code.Instructions[loop + 1].B == item && item / 16 >= _code.StackBase && !IsLeader[loop + 1];
    }

    /// <summary>Does the loop around <paramref name="pc"/> that has its iterator in this register take its items, pairs, apart at once?</summary>
    public bool TakesPairs(int pc, int register)
    {
        for (var loop = pc; loop >= 0; loop--)
        {
            if (Base(loop) != RegOp.ForIter || _code.Instructions[loop].A / 16 != register) continue;
            for (var back = pc; back < Count; back++)
            {
                if (Base(back) == RegOp.JumpBack && Target(back) == loop) return TakesPairs(loop);
            }
        }
        return false;
    }

    public bool IsLive(int pc, int register)
    {
        if (register < _code.LocalCount || (_liveIn[pc][register >> 6] >> (register & 63) & 1) != 0) return true;
        for (var call = Inlined(pc); call is not null; call = call.Parent)
        {
            if (register >= call.Base && register < call.Base + call.Code.LocalCount) return true;
        }
        return false;
    }

    /// <summary>Does the handler that covers a pc read the register?</summary>
    public bool IsLiveInHandler(int pc, int register) => Handler(pc) is >= 0 and var h && IsLive(_code.Handlers[h].Target, register);

    /// <summary>First register and number of registers of a multi-register operand ('b' or 'd').</summary>
    public (int First, int Count) Group(int pc)
    {
        var i = _code.Instructions[pc];
        var op = Base(pc);
        return op switch
        {
            RegOp.Call or RegOp.CallMethod or RegOp.CallKw => (i.A / 16, 2 + _code.Caches[i.C].Count),
            RegOp.CallEx => (i.A / 16, 4),
            RegOp.Slice => (i.B / 16, 3),
            RegOp.StoreSlice => (i.A / 16, 4),
            RegOp.BuildTuple or RegOp.BuildList or RegOp.BuildSet or RegOp.BuildString or RegOp.BuildSlice => (i.B / 16, i.C),
            RegOp.BuildMap => (i.B / 16, 2 * i.C),
            RegOp.BuildInterpolation => (i.B / 16, 3),
            RegOp.ImportName or RegOp.Intrinsic2 => (i.B / 16, 2),
            RegOp.LoadSuperAttr or RegOp.LoadSuperMethod or RegOp.MatchClass => (i.B / 16, 3),
            RegOp.WithExceptStart => (i.B / 16, 5),
            RegOp.Raise => (i.A / 16, i.C),
            RegOp.LoadKs or RegOp.CopyFreeVars or RegOp.UnpackSequence => (i.A / 16, i.C),
            RegOp.UnpackEx => (i.A / 16, (i.C & 0xff) + (i.C >> 8) + 1),
            RegOp.LoadMethod or RegOp.LoadSpecial or RegOp.PushExcInfo or RegOp.CheckEgMatch => (i.A / 16, 2),
            _ => (i.A / 16, 3),
        };
    }

    /// <summary>Calls <paramref name="visit"/> for each register read or written.</summary>
    public void Registers_(int pc, Action<int, bool> visit)
    {
        var i = _code.Instructions[pc];
        var op = Base(pc);
        var modes = RegOps.Info(op).Modes;
        Span<int> operands = [i.A / 16, i.B / 16, i.C / 16];
        for (var k = 0; k < 3 && k < modes.Length; k++)
        {
            switch (modes[k])
            {
                case 'r':
                    visit(operands[k], false);
                    break;
                case 'w':
                    visit(operands[k], true);
                    break;
                case 'x':
                    visit(operands[k], false);
                    visit(operands[k], true);
                    break;
                case 'b':
                    {
                        var (first, count) = Group(pc);
                        for (var n = 0; n < count; n++) visit(first + n, false);
                        break;
                    }
                case 'd':
                    {
                        var (first, count) = op == RegOp.LoadSuperMethod ? (i.A / 16, 2) : Group(pc);
                        if (op is RegOp.PushExcInfo or RegOp.CheckEgMatch or RegOp.CleanupThrow)
                        {
                            for (var n = 0; n < count; n++) visit(first + n, false);
                        }
                        for (var n = 0; n < count; n++) visit(first + n, true);
                        break;
                    }
            }
        }
    }

    private ulong[][] Liveness()
    {
        var words = (Registers + 63) / 64;
        var live = new ulong[Count + 1][];
        for (var pc = 0; pc <= Count; pc++) live[pc] = new ulong[words];
        var handlerOf = new int[Count];
        for (var pc = 0; pc < Count; pc++) handlerOf[pc] = Handler(pc);
        var scratch = new ulong[words];
        var sites = new List<InlinedCall>?[Count];
        foreach (var call in Calls) (sites[call.SitePc] ??= []).Add(call);
        bool changed;
        do
        {
            changed = false;
            // as the last pass left it: this one only adds to it
            var after = Calls.ToDictionary(static c => c, c => AfterCall(live, c, words));
            for (var pc = Count - 1; pc >= 0; pc--)
            {
                var s = scratch;
                Array.Clear(s);
                if (!EndsFlow(pc)) Or(s, live[pc + 1]);
                if (Inlined(pc) is { } within) Or(s, after[within]);
                var target = Target(pc);
                if (target >= 0) Or(s, live[target]);
                Registers_(pc, (r, write) =>
                {
                    if (write) s[r >> 6] &= ~(1UL << (r & 63));
                });
                Registers_(pc, (r, write) =>
                {
                    if (!write) s[r >> 6] |= 1UL << (r & 63);
                });
                foreach (var call in sites[pc] ?? [])
                {
                    // what the callee's code needs of its caller is there before the call; its own registers begin with it
                    for (var r = 0; r < call.Base; r++)
                    {
                        if ((live[call.Start][r >> 6] >> (r & 63) & 1) != 0) s[r >> 6] |= 1UL << (r & 63);
                    }
                }
                if (handlerOf[pc] >= 0)
                {
                    var h = _code.Handlers[handlerOf[pc]];
                    for (var w = 0; w < words; w++)
                    {
                        var bits = live[h.Target][w];
                        // the exception itself is put there by the unwinder
                        if (h.Register >> 6 == w) bits &= ~(1UL << (h.Register & 63));
                        if (h.PushLasti && h.Register + 1 >> 6 == w) bits &= ~(1UL << (h.Register + 1 & 63));
                        s[w] |= bits;
                    }
                }
                for (var w = 0; w < words; w++)
                {
                    if (live[pc][w] == s[w]) continue;
                    live[pc][w] = s[w];
                    changed = true;
                }
            }
        }
        while (changed);
        return live;
    }

    /// <summary>
    /// What the end of an inlined call needs: the registers that are live behind the call, but the result; what finishes the call; and, because an
    /// exception may leave the callee, what the caller's handler reads.
    /// </summary>
    private ulong[] AfterCall(ulong[][] live, InlinedCall call, int words)
    {
        var s = new ulong[words];
        Or(s, live[call.SitePc + 1]);
        s[call.ResultRegister >> 6] &= ~(1UL << (call.ResultRegister & 63));
        foreach (var r in call.Kept) s[r >> 6] |= 1UL << (r & 63);
        if (call.FunctionRegister >= 0) s[call.FunctionRegister >> 6] |= 1UL << (call.FunctionRegister & 63);
        if (Handler(call.SitePc) is >= 0 and var h) Or(s, live[_code.Handlers[h].Target]);
        if (Inlined(call.SitePc) is { } outer) Or(s, AfterCall(live, outer, words));
        return s;
    }

    private static void Or(ulong[] to, ulong[] from)
    {
        for (var i = 0; i < to.Length; i++) to[i] |= from[i];
    }
}

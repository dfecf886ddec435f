using TieredPy.Bytecode;

namespace TieredPy.Runtime;

/// <summary>
/// Stack bytecode → register code. The operand stack is simulated: an entry is a register (its own stack slot, a local, another slot), a
/// constant, or NULL; moves are emitted only where a value must be in its own slot.
/// <para>Requirements:</para>
/// <list type="number">
/// <item>An entry is put into its own slot ("made canonical") before the register that it names is written; at the end of a block, for its
/// successors; when it lies below the depth of an exception handler that covers the next instruction; when it is an argument of an
/// instruction that takes a range; and before a call whose callee's window would overlay the register that it names.</item>
/// <item>NULL entries (PUSH_NULL) stay symbolic over block boundaries where every predecessor agrees (<see cref="StackStates"/>).</item>
/// <item>A register instruction belongs to one bytecode instruction, whose offset and exception handler are its own.</item>
/// <item>A jump that does not fit 16 bits makes the whole code be translated again with long jumps.</item>
/// </list>
/// </summary>
internal sealed partial class Translator
{
    private enum EntryKind : byte { Register, Const, Int, Null }

    private readonly record struct Entry(EntryKind Kind, int Value);

    /// <summary>A jump does not fit its field.</summary>
    private sealed class FarJumpException : Exception;

    /// <summary>More temporaries are needed than were set aside.</summary>
    private sealed class MoreTempsException : Exception;

    private const int MaxRegisters = ushort.MaxValue / 16;

    private readonly PyCode _pyCode;
    private readonly CodeObject _co;
    private readonly StackStates _states;
    private readonly Options _options;
    private readonly List<Instr> _code;
    private readonly List<int> _offsets;
    private readonly List<InlineCache> _caches;
    private readonly List<PyStr?> _cacheNames;
    private readonly List<Value> _consts;
    private readonly Dictionary<long, int> _constIndex;
    private readonly List<(int Instr, int Target, bool Long)> _fixups;
    private readonly int[] _pcOf;
    private readonly Entry[] _stack;
    private readonly int _stackBase, _constBase, _tempBase;
    private int _sp;
    private int _offset;
    private int _lastResult = -1, _lastField, _secondField;

    /// <summary>Carried from attempt to attempt.</summary>
    private sealed class Options
    {
        public bool FarJumps;
        public int Temps;

        /// <summary>Constants that loops use as operands (<see cref="ConstKey"/>), in the order of their registers.</summary>
        public readonly List<long> LoopConstants = [];
        public bool Grew;
    }

    private Translator(PyCode code, StackStates states, Options options, TranslatorWorkspace workspace)
    {
        workspace.Clear();
        _code = workspace.Code;
        _offsets = workspace.Offsets;
        _caches = workspace.Caches;
        _cacheNames = workspace.CacheNames;
        _consts = workspace.Consts;
        _constIndex = workspace.ConstIndex;
        _fixups = workspace.Fixups;
        _pyCode = code;
        _co = code.Code;
        _states = states;
        _options = options;
        _constBase = _co.LocalsPlusNames.Length;
        _tempBase = _constBase + options.LoopConstants.Count;
        _stackBase = _tempBase + options.Temps;
        _stack = new Entry[states.MaxDepth + 8];
        _pcOf = new int[_co.UnitCount + 1];
        Fills.MinusOne(_pcOf);
    }

    public static RegCode Translate(PyCode code)
    {
        if (code.Code.Unverified) Verify(code.Code);
        var workspace = TranslatorWorkspace.Take();
        try
        {
            return code.Translated = Translate(code, workspace);
        }
        finally
        {
            workspace.GiveBack();
        }
    }

    private static RegCode Translate(PyCode code, TranslatorWorkspace workspace)
    {
        var states = StackStates.Compute(code.Code, workspace);
        var options = new Options();
        while (true)
        {
            options.Grew = false;
            try
            {
                var result = new Translator(code, states, options, workspace).Run();
                if (options.Grew) continue;
                return result;
            }
            catch (FarJumpException)
            {
                options.FarJumps = true;
            }
            catch (MoreTempsException)
            {
                options.Temps++;
            }
        }
    }

    private static void Verify(CodeObject code)
    {
        try
        {
            CodeVerifier.VerifyValues(CodeVerifier.Analyze(code));
        }
        catch (InvalidCodeException e)
        {
            throw PyErr.New(PyExc.SystemError, "bad code object (" + e.Message + ")");
        }
        code.Unverified = false;
    }

    private RegCode Run()
    {
        var unit = _co.Code;
        var count = _co.UnitCount;
        if (_stackBase + _states.MaxDepth + 2 > MaxRegisters) throw PyErr.New(PyExc.SystemError, "code object with too many variables");

        // the pool starts with the constants that have registers, in the order of these
        foreach (var key in _options.LoopConstants) ConstIndex(key);
        if (_options.LoopConstants.Count > 0) Emit(RegOp.LoadKs, Reg(_constBase), 0, _options.LoopConstants.Count);

        var live = false;
        for (var at = 0; at < count;)
        {
            var start = at;
            var oparg = 0;
            int op = unit[at * 2];
            while (op == Opcode.EXTENDED_ARG)
            {
                oparg = (oparg | unit[at * 2 + 1]) << 8;
                at++;
                op = unit[at * 2];
            }
            oparg |= unit[at * 2 + 1];
            op = Opcode.Base(op);
            var next = at + 1 + Opcode.CacheEntries(op);

            if (_states.At(start) is { } state)
            {
                if (live) Flow(state);
                for (var i = start; i <= at; i++) _pcOf[i] = _code.Count;
                Enter(state);
                live = true;
            }
            else if (live)
            {
                for (var i = start; i <= at; i++) _pcOf[i] = _code.Count;
            }
            if (!live)
            {
                at = next;
                continue;
            }
            _offset = at;
            ProtectBelowHandler(start);
            (live, at) = One(op, oparg, at, next);
        }
        _pcOf[count] = _code.Count;
        if (live) throw PyErr.New(PyExc.SystemError, "code object without a return");
        return Finish();
    }

    private RegCode Finish()
    {
        var code = GC.AllocateArray<Instr>(Math.Max(1, _code.Count), pinned: true);
        _code.CopyTo(code);
        foreach (var (instr, target, isLong) in _fixups)
        {
            var distance = _pcOf[target] - instr;
            if (_pcOf[target] < 0) throw new InvalidOperationException("jump into unreachable code");
            if (isLong) code[instr].BC = distance;
            else if (distance != (short)distance) throw new FarJumpException();
            else code[instr].C = (ushort)distance;
        }
        var names = new PyStr[_co.Names.Length];
        for (var i = 0; i < names.Length; i++) names[i] = PyStr.Intern(_co.Names[i]);
        return new RegCode(_pyCode, code, [.. _caches, default], [.. _cacheNames, null], [.. _consts], names, [.. _offsets], TranslateHandlers(),
            _stackBase + _states.MaxDepth + 2, _stackBase, _options.LoopConstants.Count);
    }

    private RegHandler[] TranslateHandlers()
    {
        var entries = _states.Handlers;
        if (entries.Length == 0) return [];
        var result = new List<RegHandler>();
        // an instruction's bytecode offset decides, not its place: materialised moves may stand between
        var starts = new int[_co.UnitCount + 1];
        var pc = _code.Count;
        for (var i = _co.UnitCount; i >= 0; i--)
        {
            if (_pcOf[i] >= 0) pc = _pcOf[i];
            starts[i] = pc;
        }
        foreach (var h in entries)
        {
            if (_pcOf[h.Target] < 0) continue;
            var from = starts[h.Start];
            var to = starts[Math.Min(h.End, _co.UnitCount)];
            if (from < to) result.Add(new RegHandler(from, to, _pcOf[h.Target], _stackBase + h.Depth, h.PushLasti));
        }
        return [.. result];
    }

    // ---- the simulated stack ----

    /// <summary>Operand for register number <paramref name="index"/>.</summary>
    private static int Reg(int index) => index * 16;

    private int Slot(int depth) => _stackBase + depth;

    private void Enter(StackState state)
    {
        _sp = state.Depth;
        for (var i = 0; i < _sp; i++) _stack[i] = state.IsNull(i) ? new Entry(EntryKind.Null, 0) : new Entry(EntryKind.Register, Slot(i));
        _lastResult = -1;
    }

    /// <summary>Brings the stack into the form that a successor expects.</summary>
    private void Flow(StackState state)
    {
        for (var i = 0; i < state.Depth; i++)
        {
            if (_stack[i].Kind == EntryKind.Null && state.IsNull(i)) continue;
            MakeCanonical(i);
        }
    }

    /// <summary>What lies below a handler's depth must be in its own slot while the handler is in force.</summary>
    private void ProtectBelowHandler(int offset)
    {
        if (_states.Handlers.Length == 0) return;
        var depth = _states.HandlerDepth(offset);
        for (var i = 0; i < depth && i < _sp; i++)
        {
            if (_stack[i].Kind != EntryKind.Null) MakeCanonical(i);
            else if (!_states.At(_states.HandlerTarget(offset))!.Value.IsNull(i)) MakeCanonical(i);
        }
    }

    private void Push(Entry e) => _stack[_sp++] = e;
    private void PushRegister(int index) => Push(new Entry(EntryKind.Register, index));
    private Entry Pop() => _stack[--_sp];
    private void Drop(int n) => _sp -= n;

    /// <summary>Makes sure that none of the lowest <paramref name="limit"/> entries but <paramref name="except"/> lives in the register.</summary>
    private void FreeRegister(int register, int except, int limit)
    {
        for (var i = 0; i < limit; i++)
        {
            if (i == except || _stack[i].Kind != EntryKind.Register || _stack[i].Value != register) continue;
            var home = Slot(i);
            if (home == register || IsNamed(home, i))
            {
                // its own slot is taken by another entry that waits for a move: go through a temporary
                var temp = FreeTemp();
                Emit(RegOp.Move, Reg(temp), Reg(register));
                for (var j = 0; j < _sp; j++)
                {
                    if (j != except && _stack[j].Kind == EntryKind.Register && _stack[j].Value == register) _stack[j] = new Entry(EntryKind.Register, temp);
                }
                return;
            }
            Emit(RegOp.Move, Reg(home), Reg(register));
            _stack[i] = new Entry(EntryKind.Register, home);
        }
    }

    private bool IsNamed(int register, int except)
    {
        for (var i = 0; i < _sp; i++)
        {
            if (i != except && _stack[i].Kind == EntryKind.Register && _stack[i].Value == register) return true;
        }
        return false;
    }

    private int FreeTemp()
    {
        for (var t = 0; t < _options.Temps; t++)
        {
            if (!IsNamed(_tempBase + t, -1)) return _tempBase + t;
        }
        throw new MoreTempsException();
    }

    /// <summary>Puts the entry at <paramref name="i"/> (from the bottom) into its own slot.</summary>
    private void MakeCanonical(int i)
    {
        var home = Slot(i);
        var e = _stack[i];
        if (e.Kind == EntryKind.Register && e.Value == home) return;
        FreeRegister(home, i, _sp);
        e = _stack[i];
        LoadInto(home, e);
        _stack[i] = new Entry(EntryKind.Register, home);
    }

    private void LoadInto(int register, Entry e)
    {
        switch (e.Kind)
        {
            case EntryKind.Register:
                Emit(RegOp.Move, Reg(register), Reg(e.Value));
                break;
            case EntryKind.Int:
                EmitLong(RegOp.LoadI, Reg(register), e.Value);
                break;
            case EntryKind.Const:
                EmitLong(RegOp.LoadK, Reg(register), ConstIndex(ConstKey(false, e.Value)));
                break;
            default:
                Emit(RegOp.Clear, Reg(register));
                break;
        }
    }

    /// <summary>The register to read for the entry at <paramref name="i"/>, which stays on the stack.</summary>
    private int Use(int i)
    {
        var e = _stack[i];
        if (e.Kind == EntryKind.Register) return Reg(e.Value);
        if (e.Kind is EntryKind.Const or EntryKind.Int)
        {
            var key = ConstKey(e.Kind == EntryKind.Int, e.Value);
            var k = _options.LoopConstants.IndexOf(key);
            if (k >= 0) return Reg(_constBase + k);
            if (_states.InLoop(_offset) && _options.LoopConstants.Count < 64)
            {
                _options.LoopConstants.Add(key);
                _options.Grew = true;
                return 0;
            }
        }
        MakeCanonical(i);
        return Reg(_stack[i].Value);
    }

    /// <summary>Entry counted from the top, 1 = TOS.</summary>
    private int UseTop(int n) => Use(_sp - n);

    /// <summary>Puts the top <paramref name="n"/> entries into their own slots; the first one's register.</summary>
    private int Range(int n)
    {
        for (var i = _sp - n; i < _sp; i++) MakeCanonical(i);
        return Reg(Slot(_sp - n));
    }

    /// <summary>Both top entries as operands (left, right). Asked for twice: making the second one canonical may move the first.</summary>
    private (int Left, int Right) UseTwo()
    {
        UseTop(2);
        UseTop(1);
        return (UseTop(2), UseTop(1));
    }

    private (int First, int Second, int Third) UseThree()
    {
        UseTop(3);
        UseTwo();
        UseTop(3);
        return (UseTop(3), UseTop(2), UseTop(1));
    }

    /// <summary>Readies <paramref name="n"/> slots for results that take the place of the top <paramref name="pops"/> entries (still on the stack, as operands); the first one's register.</summary>
    private int Claim(int pops, int n = 1)
    {
        var first = _sp - pops;
        for (var i = 0; i < n; i++) FreeRegister(Slot(first + i), -1, first);
        return Reg(Slot(first));
    }

    // ---- emission ----

    private int Emit(RegOp op, int a = 0, int b = 0, int c = 0)
    {
        _code.Add(new Instr(op, a, b, c));
        _offsets.Add(_offset);
        return _code.Count - 1;
    }

    private int EmitLong(RegOp op, int a, int bc)
    {
        var i = new Instr(op, a) { BC = bc };
        _code.Add(i);
        _offsets.Add(_offset);
        return _code.Count - 1;
    }

    /// <summary>
    /// Emits an instruction whose result (field A) takes the place of the top <paramref name="pops"/> entries; a following STORE_FAST may
    /// redirect it.
    /// </summary>
    private void Result(RegOp op, int pops, int b = 0, int c = 0)
    {
        var dest = Claim(pops);
        Drop(pops);
        MarkResult(Emit(op, dest, b, c), 0);
        PushRegister(Slot(_sp));
    }

    private void MarkResult(int instr, int field, int secondField = -1)
    {
        _lastResult = instr;
        _lastField = field;
        _secondField = secondField;
    }

    private int NewCache(PyStr? name = null, int count = 0, object? target = null)
    {
        if (_caches.Count >= ushort.MaxValue) throw PyErr.New(PyExc.SystemError, "code object too large");
        _caches.Add(new InlineCache { Count = (ushort)count, Target = target });
        _cacheNames.Add(name);
        return _caches.Count - 1;
    }

    private PyStr NameAt(int index) => PyStr.Intern(_co.Names[index]);

    private static int NameOperand(int index) =>
        index <= ushort.MaxValue ? index : throw PyErr.New(PyExc.SystemError, "code object with too many names");

    /// <summary>A small int itself, or an index into the constants. A number: the framework has its tables' code compiled ahead.</summary>
    private static long ConstKey(bool isInt, int value) => isInt ? (1L << 32) + value : uint.MaxValue & (long)value;

    private int ConstIndex(long key)
    {
        if (_constIndex.TryGetValue(key, out var i)) return i;
        _consts.Add(key > uint.MaxValue >> 1 ? Value.Int(key - (1L << 32)) : _pyCode.GetConstant((int)key));
        return _constIndex[key] = _consts.Count - 1;
    }

    /// <summary>A conditional jump with a 16-bit distance in C. The caller has made the stack flow to the target.</summary>
    private int EmitBranch(RegOp op, int a, int b, int target)
    {
        var i = Emit(op, a, b);
        if (!_options.FarJumps)
        {
            _fixups.Add((i, target, false));
            return i;
        }
        _code[i] = _code[i] with { C = 2 };
        EmitLong(RegOp.Jump, 0, 2);
        EmitJump(target);
        return i;
    }

    private void EmitBranchLong(RegOp op, int a, int target) => _fixups.Add((EmitLong(op, a, 0), target, true));

    private void EmitJump(int target) => _fixups.Add((EmitLong(RegOp.Jump, 0, 0), target, true));

    private void FlowTo(int target) => Flow(_states.At(target)!.Value);
}

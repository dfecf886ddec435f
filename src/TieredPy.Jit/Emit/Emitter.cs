using System.Reflection;
using System.Reflection.Emit;
using TieredPy.Runtime;

namespace TieredPy.Jit;

/// <summary>Thrown (inside the JIT only) when code cannot be compiled; the message is the named reason.</summary>
internal sealed class RefusedException(string reason) : Exception(reason);

/// <summary>
/// Type analysis and emission of one unit. The same code does both: a pass over the blocks with an <see cref="Il"/> that writes nothing
/// computes the register types at the start of each block until they are stable; a last pass writes the IL.
/// <para>Contract of deoptimization: <see cref="Exit"/> snapshots the register types at the instruction's start; no register is written and no
/// side effect happens between an instruction's start and its last guard, so that the interpreter may execute it again.</para>
/// </summary>
internal sealed partial class Emitter
{
    private const int ClosureArg = 0, ThreadArg = 1, FunctionArg = 2;

    private readonly CompiledUnit _unit;
    private readonly InlineTree _tree;
    private readonly RegCode _code;
    private readonly ControlFlow _flow;
    private readonly Dictionary<int, RegType[]> _states = [];
    private readonly Dictionary<(int Head, int Register), RegType> _hoisted = [];
    private readonly Dictionary<(int Head, int Register), RegType> _backTypes = [];
    private readonly RegType?[] _wanted;
    private readonly bool[] _wantConflict;
    private readonly bool _osr;
    private readonly int _entryPc;
    private readonly RegType[] _entry;
    private Il _il = new(null);
    private RegType[] _state = [];
    private bool _reachable;
    private int _pc;

    // locals, per register
    private LocalBuilder?[] _longs = [], _doubles = [], _objects = [], _bools = [];
    private LocalBuilder? _tmpValue, _exitNumber, _window, _tmpLong, _tmpLong2, _tmpObject, _tmpDouble, _tmpInt, _args, _tmpBool;
    private Label[] _labels = [];

    /// <summary>Where a loop's back-edges go: behind its entry (<see cref="BeginLoop"/>).</summary>
    private Label[] _loops = [];
    private readonly List<(Label Label, DeoptExit Exit, RegType[] State)> _exits = [];
    private readonly List<(Label Label, RegType[] From, int Target)> _edges = [];

    /// <param name="entryPc">0, or the loop head at which OSR enters.</param>
    /// <param name="entry">Types of the registers at entry.</param>
    /// <param name="tree">The function's code with what is inlined in it.</param>
    public Emitter(CompiledUnit unit, InlineTree tree, bool osr, int entryPc, RegType[] entry)
    {
        _generator = unit.IsGenerator;
        _unit = unit;
        _tree = tree;
        _code = tree.Code;
        _flow = tree.Flow;
        _osr = osr;
        _entryPc = entryPc;
        _entry = new RegType[_code.WindowSize];
        Array.Fill(_entry, RegType.Dead);
        entry.CopyTo(_entry, 0);
        _wanted = new RegType?[_code.LocalCount];
        _wantConflict = new bool[_code.LocalCount];
    }

    /// <summary>Types of the parameters that the first analysis found worth guarding at entry.</summary>
    public RegType? Wanted(int parameter) => _wantConflict[parameter] ? null : _wanted[parameter];

    // ---- analysis ----

    /// <summary>Computes the types at all blocks; false when the forced types of loop heads had to be given up (run again).</summary>
    public void Analyze()
    {
        Fixpoint();
        // a register that a loop's body narrows is narrowed once, before the loop
        var added = false;
        foreach (var (key, type) in _backTypes)
        {
            if (!_states.TryGetValue(key.Head, out var s) || type.Rep is Rep.Any or Rep.Dead or Rep.Null or Rep.Iterator) continue;
            // of an object the body may have found out the class
            var before = s[key.Register];
            if (before.Rep != Rep.Any && !(before.Rep == Rep.Obj && before.Class is null && type.Class is not null && type.Rep == Rep.Obj)) continue;
            if (IsBlocked(key.Head, ReasonFor(type))) continue;
            _hoisted[key] = type with { IsConst = false, ConstRef = null, ConstBits = 0, Param = -1, InWindow = false };
            added = true;
        }
        for (var round = 0; added && round < 4; round++)
        {
            _conflict = false;
            Fixpoint();
            added = _conflict;
        }
        if (added)
        {
            _hoisted.Clear();
            Fixpoint();
        }
    }

    private bool _conflict;

    private void Fixpoint()
    {
        _states.Clear();
        _knownShapes.Clear();
        _shapes.Clear();
        _backTypes.Clear();
        var work = new SortedSet<int>();
        _work = work;
        _state = (RegType[])_entry.Clone();
        _pc = _entryPc;
        _reachable = true;
        JoinInto(_entryPc, -1);
        var steps = 0;
        while (work.Count > 0)
        {
            if (++steps > 20_000) throw new RefusedException("type analysis does not settle");
            var pc = work.Min;
            work.Remove(pc);
            _state = (RegType[])_states[pc].Clone();
            RunBlock(pc);
        }
    }

    private SortedSet<int>? _work;

    private void JoinInto(int target, int from)
    {
        var isBack = _flow.IsBackward(from, target);
        if (!_states.TryGetValue(target, out var known))
        {
            var first = new RegType[_code.WindowSize];
            for (var r = 0; r < first.Length; r++) first[r] = _flow.IsLive(target, r) ? Hoist(target, r, _state[r]) : RegType.Dead;
            _states[target] = first;
            _knownShapes[target] = ShapesAt(target);
            _work!.Add(target);
            if (isBack) NoteBack(target);
            return;
        }
        if (isBack) NoteBack(target);
        var changed = ForgetOtherShapes(target);
        for (var r = 0; r < known.Length; r++)
        {
            if (!_flow.IsLive(target, r)) continue;
            var joined = RegType.Join(known[r], Hoist(target, r, _state[r]));
            if (joined == known[r]) continue;
            known[r] = joined;
            changed = true;
        }
        if (changed) _work!.Add(target);
    }

    private void NoteBack(int head)
    {
        for (var r = 0; r < _code.WindowSize; r++)
        {
            if (!_flow.IsLive(head, r)) continue;
            var key = (head, r);
            _backTypes[key] = _backTypes.TryGetValue(key, out var t) ? RegType.Join(t, _state[r]) : _state[r];
        }
    }

    private RegType Hoist(int target, int r, RegType type)
    {
        if (!_flow.IsLoopHead[target] || !_hoisted.TryGetValue((target, r), out var forced)) return type;
        if (type.Rep == Rep.Any || type.Rep == forced.Rep) return type.Rep == Rep.Any || type.Class is null || forced.Class is null || forced.Class == type.Class ? forced : type with { IsConst = false, InWindow = false };
        // a path brings another type for certain: nothing to force here
        _hoisted.Remove((target, r));
        _conflict = true;
        return type;
    }

    private static DeoptReason ReasonFor(RegType t) => t.Rep switch
    {
        Rep.Int => DeoptReason.NotInt,
        Rep.Float => DeoptReason.NotFloat,
        Rep.Bool => DeoptReason.NotBool,
        _ => t.Class is null ? DeoptReason.NotObject : DeoptReason.WrongClass,
    };

    private void RunBlock(int pc)
    {
        _reachable = true;
        RememberShapes(pc);
        _candidates.Clear();
        _checkAssumptions = _checkAtStart.Contains(pc);
        while (true)
        {
            _pc = pc;
            Instruction(pc);
            if (!_reachable || _flow.EndsFlow(pc)) return;
            pc++;
            if (_flow.IsLeader[pc])
            {
                Goto(pc);
                return;
            }
        }
    }

    // ---- edges ----

    /// <summary>Blocks that are entered right after something ran that may have ended an assumption.</summary>
    private readonly HashSet<int> _checkAtStart = [];

    /// <summary>Control goes to another block (end of this one).</summary>
    private void Goto(int target)
    {
        if (_checkAssumptions) _checkAtStart.Add(target);
        if (!_il.Active)
        {
            JoinInto(target, _pc);
            return;
        }
        Convert(_state, target);
        _il.Branch(OpCodes.Br, _labels[target]);
    }

    /// <summary>The label to branch to for going to a block from here, types converted on the way.</summary>
    private Label EdgeTo(int target)
    {
        if (_checkAssumptions) _checkAtStart.Add(target);
        if (!_il.Active)
        {
            JoinInto(target, _pc);
            return default;
        }
        if (!NeedsConversion(_state, target)) return _labels[target];
        var label = _il.NewLabel();
        _edges.Add((label, (RegType[])_state.Clone(), target));
        return label;
    }

    private bool NeedsConversion(RegType[] from, int target)
    {
        var to = _states[target];
        for (var r = 0; r < to.Length; r++)
        {
            if (to[r].Rep != Rep.Dead && !SameForm(from[r], to[r])) return true;
        }
        return false;
    }

    private static bool SameForm(RegType from, RegType to) => from.Rep == to.Rep && from.IsConst == to.IsConst && (to.Class is null || from.Class == to.Class) && (from.Rep != Rep.Iterator || from.ConstBits == to.ConstBits);

    private void Convert(RegType[] from, int target)
    {
        var to = _states[target];
        var saved = _state;
        _state = from;
        // guards first: where one fails, every register is still held as the state says
        for (var r = 0; r < to.Length; r++)
        {
            if (Differs(r) && to[r].Rep is not (Rep.Any or Rep.Iterator)
                && (from[r].Rep == Rep.Any || (from[r].Rep == Rep.Obj && to[r].Rep == Rep.Obj && to[r].Class is not null && to[r].Class != from[r].Class)))
            {
                GuardAt(r, to[r], target);
            }
        }
        for (var r = 0; r < to.Length; r++)
        {
            if (!Differs(r)) continue;
            if (to[r].Rep == Rep.Any) SpillToAny(r);
            else if (to[r].Rep == Rep.Iterator) StepToLocal(r);
            else Materialize(r);
        }
        _state = saved;

        bool Differs(int r) => to[r].Rep != Rep.Dead && !to[r].IsConst && !SameForm(from[r], to[r]);
    }

    // ---- emission ----

    private void NoteGeneral(System.Reflection.MethodInfo helper)
    {
        // what every function has
        if (helper.Name is nameof(JitRuntime.Poll) or nameof(JitRuntime.FrameWindow) or nameof(JitRuntime.Suspend) or nameof(JitRuntime.RaiseOut)
            || helper.Name.Contains("Exit", StringComparison.Ordinal) || helper.Name.EndsWith("Generator", StringComparison.Ordinal)) return;
        _unit.General.Add((_flow.Inlined(_pc), _pc, helper.Name));
    }

    /// <summary>Writes the whole method.</summary>
    public void Emit(ILGenerator generator)
    {
        var il = _il = new Il(generator) { GeneralCall = _unit.IsLogged ? NoteGeneral : null };
        var n = _code.WindowSize;
        _longs = new LocalBuilder?[n];
        _doubles = new LocalBuilder?[n];
        _objects = new LocalBuilder?[n];
        _bools = new LocalBuilder?[n];
        _counts = new LocalBuilder?[n];
        _steps = new LocalBuilder?[n];
        _seconds = new LocalBuilder?[n];
        _labels = new Label[_flow.Count + 1];
        _loops = new Label[_flow.Count + 1];
        foreach (var pc in _states.Keys)
        {
            _labels[pc] = il.NewLabel();
            if (_flow.IsLoopHead[pc]) _loops[pc] = il.NewLabel();
        }
        _exitNumber = il.NewLocal(typeof(int));
        _window = il.NewLocal(typeof(Value).MakeByRefType());
        _tmpValue = il.NewLocal(typeof(Value));
        _tmpLong = il.NewLocal(typeof(long));
        _tmpLong2 = il.NewLocal(typeof(long));
        _tmpObject = il.NewLocal(typeof(object));
        _tmpDouble = il.NewLocal(typeof(double));
        _tmpInt = il.NewLocal(typeof(int));
        _tmpBool = il.NewLocal(typeof(bool));

        _state = (RegType[])_entry.Clone();
        _pc = _entryPc;
        if (_osr) il.FindDepth();
        if (_generator) EmitEntrySwitch();
        else if (_osr) LoadOsrRegisters();
        else LoadParameters();
        Convert(_state, _entryPc);
        il.Branch(OpCodes.Br, _labels[_entryPc]);
        var blocks = new List<int>(_states.Keys);
        blocks.Sort((a, b) => Position(a).CompareTo(Position(b)));
        foreach (var pc in blocks)
        {
            il.Mark(_labels[pc]);
            if (_flow.IsLoopHead[pc]) BeginLoop(pc);
            _state = (RegType[])_states[pc].Clone();
            RunBlock(pc);
        }
        _il.InlinedDepth = 0;
        // conversions on edges and exits stand last, out of the way of the hot code
        for (var i = 0; i < _edges.Count; i++)
        {
            var (label, from, target) = _edges[i];
            il.Mark(label);
            Convert(from, target);
            il.Branch(OpCodes.Br, _labels[target]);
        }
        EmitOutOfLine();
        EmitRaises();
        EmitExits();
        if (_generator) EmitMisses();
        if (il.Size > 50_000) throw new RefusedException("too much IL");
        if (il.Blocks > 1_800) throw new RefusedException("too many blocks");
        if (il.Locals > 900) throw new RefusedException("too many locals");
        if (il.LocalAccesses > 7_000) throw new RefusedException("too many accesses of locals");
    }
}

using System.Reflection.Emit;
using TieredPy.Runtime;

namespace TieredPy.Jit;

/// <summary>
/// Loops over ranges, lists, tuples, and enumerate() and zip() of lists and tuples. The iterator of such a loop, which nobody else can see, is taken apart: its parts are
/// IL locals of its register, and no object exists until an exit (or whoever else wants a value) asks for one.
/// <list type="table">
/// <item>range: the next number (long), how many remain (count), the step (step, or known)</item>
/// <item>list or tuple (PyListIterator stands for both): the sequence (object), the index (long)</item>
/// <item>enumerate: the sequence (object), the index (long), the next number (count)</item>
/// <item>zip: the sequences (object, second), their common index (long)</item>
/// </list>
/// Contract: an iterator in parts lives in one stack register only; it is made by GetIter, by a call right before GetIter, or by OSR from an iterator
/// that a loop made for itself (<c>IsLoops</c>).
/// </summary>
internal sealed partial class Emitter
{
    /// <summary>Bits of an iterator's detail: what it iterates over is a tuple (else a list).</summary>
    public const long FirstIsTuple = 1, SecondIsTuple = 2;

    private LocalBuilder?[] _counts = [], _steps = [], _seconds = [];

    /// <summary>The instruction that the one before has done together with its own work; -1 when there is none.</summary>
    private int _skip = -1;

    private LocalBuilder? CountOf(int r) => _il.Active ? _counts[r] ??= _il.NewLocal(typeof(long)) : null;

    private LocalBuilder? StepOf(int r) => _il.Active ? _steps[r] ??= _il.NewLocal(typeof(long)) : null;

    private LocalBuilder? SecondOf(int r) => _il.Active ? _seconds[r] ??= _il.NewLocal(typeof(object)) : null;

    private void PushStep(int r)
    {
        if (_state[r].ConstBits != 0) _il.Long(_state[r].ConstBits);
        else _il.Load(StepOf(r));
    }

    private void StepToLocal(int r)
    {
        if (_state[r].ConstBits == 0 || _state[r].Class != typeof(PyRangeIterator)) return;
        _il.Long(_state[r].ConstBits);
        _il.Store(StepOf(r));
    }

    /// <summary>The iterator as an object.</summary>
    private void PushIterator(int r)
    {
        var cls = _state[r].Class;
        if (cls == typeof(PyRangeIterator))
        {
            _il.Load(LongOf(r));
            PushStep(r);
            _il.Load(CountOf(r));
            _il.Call(R.M(nameof(JitRuntime.RangeIterator)));
            return;
        }
        _il.Load(ObjectOf(r));
        if (cls == typeof(PyZip)) _il.Load(SecondOf(r));
        _il.Load(LongOf(r));
        if (cls == typeof(PyEnumerate)) _il.Load(CountOf(r));
        _il.Call(R.M(cls == typeof(PyZip) ? nameof(JitRuntime.ZipIterator) : cls == typeof(PyEnumerate) ? nameof(JitRuntime.EnumerateIterator) : nameof(JitRuntime.SequenceIterator)));
    }

    private void MoveIterator(int from, int to)
    {
        var t = _state[from];
        void Copy(LocalBuilder? a, LocalBuilder? b)
        {
            _il.Load(a);
            _il.Store(b);
        }
        Copy(LongOf(from), LongOf(to));
        if (t.Class != typeof(PyRangeIterator)) Copy(ObjectOf(from), ObjectOf(to));
        if (t.Class == typeof(PyRangeIterator) || t.Class == typeof(PyEnumerate)) Copy(CountOf(from), CountOf(to));
        if (t.Class == typeof(PyRangeIterator) && t.ConstBits == 0) Copy(StepOf(from), StepOf(to));
        if (t.Class == typeof(PyZip)) Copy(SecondOf(from), SecondOf(to));
        Overwrite(to, t);
    }

    /// <summary>At an OSR entry: the iterator is in the Value temporary.</summary>
    private void LoadIterator(int r, RegType t)
    {
        _il.LoadAddress(_tmpValue);
        _il.Field(OpCodes.Ldfld, R.ValueRef);
        _il.Store(_tmpObject);
        void Part(System.Reflection.FieldInfo field, LocalBuilder? to, bool wide = false)
        {
            _il.Load(_tmpObject);
            _il.Field(OpCodes.Ldfld, field);
            if (wide) _il.Op(OpCodes.Conv_I8);
            _il.Store(to);
        }
        if (t.Class == typeof(PyListIterator))
        {
            var tuple = t.ConstBits == FirstIsTuple;
            Part(tuple ? R.TupleIterTuple : R.ListIterList, ObjectOf(r));
            Part(tuple ? R.TupleIterIndex : R.ListIterIndex, LongOf(r), wide: true);
            return;
        }
        void Made(string helper, LocalBuilder? to)
        {
            _il.Load(_tmpObject);
            _il.Call(R.M(helper));
            _il.Store(to);
        }
        if (t.Class == typeof(PyZip))
        {
            Made(nameof(JitRuntime.ZipFirst), ObjectOf(r));
            Made(nameof(JitRuntime.ZipSecond), SecondOf(r));
            Made(nameof(JitRuntime.ZipIndex), LongOf(r));
            return;
        }
        if (t.Class == typeof(PyEnumerate))
        {
            Made(nameof(JitRuntime.EnumerateSequence), ObjectOf(r));
            Made(nameof(JitRuntime.EnumerateIndex), LongOf(r));
            Made(nameof(JitRuntime.EnumerateNumber), CountOf(r));
            return;
        }
        Part(R.RangeCurrent, LongOf(r));
        Part(R.RangeRemaining, CountOf(r));
        if (t.ConstBits == 0) Part(R.RangeStep, StepOf(r));
    }

    // ---- making them ----

    /// <summary>The loop that a fresh iterator in a stack register is for: the pc of its ForIter; -1 when that is not evident.</summary>
    private int LoopOf(int pc, int register)
    {
        if (register < _code.StackBase) return -1;
        for (var steps = 0; ++pc < _flow.Count && steps < 16; steps++)
        {
            var op = _flow.Base(pc);
            var i = _code.Instructions[pc];
            if (op == RegOp.ForIter) return i.A / 16 == register && !(_generator && LivesAcrossYield(register)) ? pc : -1;
            if (op == RegOp.Move && i.B / 16 == register)
            {
                register = i.A / 16;
                if (register < _code.StackBase) return -1;
                continue;
            }
            if (_flow.Target(pc) >= 0 || _flow.EndsFlow(pc)) return -1;
            var touches = false;
            _flow.Registers_(pc, (r, _) => touches |= r == register);
            if (touches) return -1;
        }
        return -1;
    }

    /// <summary>Does a register hold something while the generator is suspended? Then it is in the window, as an object.</summary>
    private bool LivesAcrossYield(int register)
    {
        for (var pc = 0; pc < _flow.Count; pc++)
        {
            if (_flow.Base(pc) == RegOp.Yield && _flow.IsLive(pc + 1, register)) return true;
        }
        return false;
    }

    /// <summary>GetIter for a loop over a list or a range.</summary>
    private bool TryGetIterator()
    {
        var t = _state[B];
        if (t.Rep == Rep.Iterator)
        {
            Move(B, A);
            return true;
        }
        if (t.Rep is not (Rep.Obj or Rep.Any) || LoopOf(_pc, A) is not (>= 0 and var loop) || Blocked(DeoptReason.WrongClass)) return false;
        var quick = (RegOp)_code.Instructions[loop].Op;
        if (t.Class == typeof(PyList) || t.Class == typeof(PyTuple) || (t.Class is null && quick is RegOp.ForIterList or RegOp.ForIterTuple))
        {
            var tuple = t.Class is null ? quick == RegOp.ForIterTuple : t.Class == typeof(PyTuple);
            if (!Guard(B, RegType.Object(tuple ? typeof(PyTuple) : typeof(PyList)))) return true;
            PushObject(B);
            _il.Store(ObjectOf(A));
            _il.Long(0);
            _il.Store(LongOf(A));
            Overwrite(A, RegType.Iterator(typeof(PyListIterator), tuple ? FirstIsTuple : 0));
            return true;
        }
        if (t.Class == typeof(PyRange) || (t.Class is null && quick == RegOp.ForIterRange))
        {
            if (!Guard(B, RegType.Object(typeof(PyRange)))) return true;
            PushObject(B);
            _il.Store(_tmpObject);
            _il.Load(_tmpObject);
            _il.Field(OpCodes.Ldfld, R.RangeIsSmall);
            _il.Branch(OpCodes.Brfalse, Exit(DeoptReason.WrongClass));
            void Part(System.Reflection.FieldInfo field, LocalBuilder? to)
            {
                _il.Load(_tmpObject);
                _il.Field(OpCodes.Ldfld, field);
                _il.Store(to);
            }
            Part(R.RangeStart, LongOf(A));
            Part(R.RangeLength, CountOf(A));
            Part(R.RangeBy, StepOf(A));
            Overwrite(A, RegType.Iterator(typeof(PyRangeIterator)));
            return true;
        }
        return false;
    }

    /// <summary>Is the value of this call what the next instruction, a GetIter, takes, and in nobody else's sight?</summary>
    private bool GoesToLoop() =>
        _pc + 1 < _flow.Count && _flow.Base(_pc + 1) == RegOp.GetIter && B >= _code.StackBase && _code.Instructions[_pc + 1].A / 16 == B && _code.Instructions[_pc + 1].B / 16 == B;

    /// <summary>range(…), enumerate(list), zip(list, list) whose value nobody but a loop gets: no object is made.</summary>
    private bool TryLoopIterator(PyType type, int[] args)
    {
        if (!GoesToLoop() || _flow.IsLeader[_pc + 1] || LoopOf(_pc + 1, B) is not (>= 0 and var loop) || Blocked(DeoptReason.WrongClass) || Blocked(DeoptReason.Overflow) || Blocked(DeoptReason.NotInt)) return false;
        if (type == PyRange.TypeObject && args.Length is >= 1 and <= 3) return RangeLoop(args);
        if (!_flow.TakesPairs(loop) || args.Length is not (1 or 2) || SourceClass(loop, args[0]) is not { } first) return false;
        var detail = first == typeof(PyTuple) ? FirstIsTuple : 0;
        if (type == PyEnumerate.TypeObject)
        {
            var start = args.Length == 2 ? _state[args[1]] : default;
            if (args.Length == 2 && start.Rep != Rep.Int) return false;
            if (!Guard(args[0], RegType.Object(first))) return true;
            if (args.Length == 2)
            {
                GuardModest(args[1]);
                PushLong(args[1]);
            }
            else
            {
                _il.Long(0);
            }
            PushObject(args[0]);
            _il.Store(ObjectOf(B));
            _il.Store(CountOf(B));
            _il.Long(0);
            _il.Store(LongOf(B));
            Overwrite(B, RegType.Iterator(typeof(PyEnumerate), detail));
            return true;
        }
        if (type == PyZip.TypeObject && args.Length == 2 && SourceClass(loop + 1, args[1]) is { } second)
        {
            if (!Guard(args[0], RegType.Object(first)) || !Guard(args[1], RegType.Object(second))) return true;
            if (second == typeof(PyTuple)) detail |= SecondIsTuple;
            PushObject(args[0]);
            PushObject(args[1]);
            _il.Store(SecondOf(B));
            _il.Store(ObjectOf(B));
            _il.Long(0);
            _il.Store(LongOf(B));
            Overwrite(B, RegType.Iterator(typeof(PyZip), detail));
            return true;
        }
        return false;
    }

    /// <summary>Is a register a list or a tuple, by what is known and what was seen at a pc? Null: neither.</summary>
    private Type? SourceClass(int pc, int r)
    {
        var t = _state[r];
        if (t.Rep is not (Rep.Any or Rep.Obj)) return null;
        var seen = _code.ContainersAt(pc);
        var cls = seen == ContainerKinds.Tuple ? typeof(PyTuple) : seen != ContainerKinds.None && (seen & ~ContainerKinds.Lists) == 0 ? typeof(PyList) : null;
        if (t.Class is null) return cls;
        return t.Class == typeof(PyList) || t.Class == typeof(PyTuple) ? t.Class : null;
    }

    /// <summary>Leaves unless the int is far from the borders of 64 bits.</summary>
    private void GuardModest(int r)
    {
        if (_state[r].IsConst && Math.Abs(_state[r].ConstBits / 2) < 1L << 59) return;
        PushLong(r);
        _il.Long(1L << 60);
        _il.Op(OpCodes.Add);
        _il.Long(1L << 61);
        _il.Branch(OpCodes.Bgt_Un, Exit(DeoptReason.Overflow));
    }

    private bool RangeLoop(int[] args)
    {
        foreach (var r in args)
        {
            if (_state[r].Rep is not (Rep.Int or Rep.Any)) return false;
        }
        var step = args.Length < 3 ? 1 : _state[args[2]] is { IsConst: true, Rep: Rep.Int } k && Math.Abs(k.ConstBits / 2) < 1 << 20 ? k.ConstBits : 0;
        if (args.Length == 3 && step == 0 && _state[args[2]].IsConst) return false;
        foreach (var r in args)
        {
            if (!Guard(r, RegType.Int)) return true;
        }
        foreach (var r in args) GuardModest(r);
        var start = args.Length == 1 ? -1 : args[0];
        var stop = args.Length == 1 ? args[0] : args[1];
        void PushStart()
        {
            if (start < 0) _il.Long(0);
            else PushLong(start);
        }
        if (step == 0)
        {
            PushLong(args[2]);
            _il.Branch(OpCodes.Brfalse, Exit(DeoptReason.IntDivision));
            PushStart();
            PushLong(stop);
            PushLong(args[2]);
            _il.Call(R.M(nameof(JitRuntime.RangeLength)));
            PushLong(args[2]);
            _il.Store(StepOf(B));
        }
        else
        {
            // how many: rounded up, and nothing but its sign matters when it is negative
            if (step > 0)
            {
                PushLong(stop);
                PushStart();
            }
            else
            {
                PushStart();
                PushLong(stop);
            }
            if (step > 0 && start < 0) _il.Op(OpCodes.Pop);
            else _il.Op(OpCodes.Sub);
            if (Math.Abs(step) != 1)
            {
                _il.Long(Math.Abs(step) - 1);
                _il.Op(OpCodes.Add);
                _il.Long(Math.Abs(step));
                _il.Op(OpCodes.Div);
            }
        }
        _il.Store(_tmpLong);
        PushStart();
        _il.Load(_tmpLong);
        _il.Store(CountOf(B));
        _il.Store(LongOf(B));
        Overwrite(B, RegType.Iterator(typeof(PyRangeIterator), step));
        return true;
    }

    // ---- stepping ----

    private void ForIter()
    {
        var target = _pc + (short)_instr.C;
        var t = _state[A];
        if (t.Rep == Rep.Iterator)
        {
            StepIterator(t.Class!, target);
            return;
        }
        if (!Blocked(DeoptReason.WrongClass))
        {
            if (_quick == RegOp.ForIterRange || t.Class == typeof(PyRangeIterator))
            {
                ForRange(target);
                return;
            }
            if (_quick == RegOp.ForIterList || t.Class == typeof(PyListIterator))
            {
                ForList(target);
                return;
            }
            if (TryForTyped(target)) return;
        }
        if (_flow.TakesPairs(_pc) && _quick == RegOp.ForIter)
        {
            ForPairs(target);
            return;
        }
        _il.Arg(ThreadArg);
        PushValue(A);
        _il.Call(R.M(nameof(JitRuntime.Next)));
        _il.Store(_tmpValue);
        NextItem(target);
    }

    /// <summary>The next item, or Null, is in the Value temporary: it goes to B; at the end, control goes to a block.</summary>
    /// <param name="atEnd">What is done before that.</param>
    private void NextItem(int target, Action? atEnd = null)
    {
        var more = _il.NewLabel();
        _il.LoadAddress(_tmpValue);
        _il.Field(OpCodes.Ldfld, R.ValueRef);
        _il.Field(OpCodes.Ldsfld, R.NullTag);
        _il.Branch(OpCodes.Bne_Un, more);
        _il.Arg(ThreadArg);
        _il.Field(OpCodes.Ldfld, R.Pending);
        _il.Branch(OpCodes.Brtrue, Exit(DeoptReason.Raised));
        Effects();
        atEnd?.Invoke();
        _il.Branch(OpCodes.Br, EdgeTo(target));
        _il.Mark(more);
        SplitTmp(B);
    }

    private void StepIterator(Type cls, int target)
    {
        if (cls == typeof(PyRangeIterator))
        {
            _il.Load(CountOf(A));
            _il.Long(0);
            _il.Branch(OpCodes.Ble, EdgeTo(target));
            _il.Load(CountOf(A));
            _il.Long(1);
            _il.Op(OpCodes.Sub);
            _il.Store(CountOf(A));
            _il.Load(LongOf(A));
            _il.Load(LongOf(A));
            PushStep(A);
            _il.Op(OpCodes.Add);
            _il.Store(LongOf(A));
            SetInt(B);
            return;
        }
        var iterator = A;
        var detail = _state[A].ConstBits;
        var pairs = cls != typeof(PyListIterator);
        var (first, second) = pairs ? (_code.Instructions[_pc + 1].A / 16, _code.Instructions[_pc + 1].C / 16) : (B, -1);
        var one = new IterSource(ObjectOf(A), (detail & FirstIsTuple) != 0, SourceKind(_pc, (detail & FirstIsTuple) != 0, pairs ? -1 : B));
        EndsAt(one);
        if (cls == typeof(PyZip))
        {
            // both lists are guarded before anything is written
            var two = new IterSource(SecondOf(A), (detail & SecondIsTuple) != 0, SourceKind(_pc + 1, (detail & SecondIsTuple) != 0, -1));
            EndsAt(two);
            GuardSource(one);
            GuardSource(two);
            LoadFrom(one, iterator, first);
            LoadFrom(two, iterator, second);
        }
        else
        {
            GuardSource(one);
            LoadFrom(one, iterator, pairs ? second : first);
        }
        if (cls == typeof(PyEnumerate))
        {
            _il.Load(CountOf(iterator));
            SetInt(first);
            _il.Load(CountOf(iterator));
            _il.Long(1);
            _il.Op(OpCodes.Add);
            _il.Store(CountOf(iterator));
        }
        _il.Load(LongOf(iterator));
        _il.Long(1);
        _il.Op(OpCodes.Add);
        _il.Store(LongOf(iterator));
        if (pairs) _skip = _pc + 1;

        void EndsAt(IterSource s)
        {
            _il.Load(LongOf(iterator));
            _il.Load(s.Local);
            if (s.IsTuple)
            {
                _il.Field(OpCodes.Ldfld, R.TupleItems);
                _il.Op(OpCodes.Ldlen);
            }
            else
            {
                _il.Field(OpCodes.Ldfld, R.ListCount);
            }
            _il.Op(OpCodes.Conv_I8);
            _il.Branch(OpCodes.Bge, EdgeTo(target));
        }
    }

    /// <summary>What an iterator in parts iterates over.</summary>
    private readonly record struct IterSource(LocalBuilder? Local, bool IsTuple, ContainerKinds Kind);

    /// <summary>How a list that is iterated stores its items; None: in any way.</summary>
    private ContainerKinds SourceKind(int pc, bool tuple, int item)
    {
        if (tuple || IsBlocked(_pc, DeoptReason.ListStorage)) return ContainerKinds.None;
        var kind = SeenContainer(pc) & TypedLists;
        if (kind == ContainerKinds.None && item >= 0) kind = Expected(item) switch { Rep.Int => ContainerKinds.Longs, Rep.Float => ContainerKinds.Doubles, _ => kind };
        return kind;
    }

    private void GuardSource(IterSource s)
    {
        if (s.Kind != ContainerKinds.None) GuardStorage(s.Kind, () => _il.Load(s.Local));
    }

    /// <summary>The item at the iterator's index.</summary>
    private void LoadFrom(IterSource s, int iterator, int to)
    {
        _il.Load(s.Local);
        if (!s.IsTuple)
        {
            LoadItem(s.Kind, LongOf(iterator), to);
            return;
        }
        _il.Field(OpCodes.Ldfld, R.TupleItems);
        _il.Load(LongOf(iterator));
        _il.Op(OpCodes.Conv_I);
        _il.TypeOp(OpCodes.Ldelem, typeof(Value));
        SetAny(to);
    }

    private void ForRange(int target)
    {
        if (!Guard(A, RegType.Object(typeof(PyRangeIterator)))) return;
        PushObject(A);
        _il.Field(OpCodes.Ldfld, R.RangeRemaining);
        _il.Store(_tmpLong);
        _il.Load(_tmpLong);
        _il.Long(0);
        _il.Branch(OpCodes.Ble, EdgeTo(target));
        PushObject(A);
        _il.Load(_tmpLong);
        _il.Long(1);
        _il.Op(OpCodes.Sub);
        _il.Field(OpCodes.Stfld, R.RangeRemaining);
        PushObject(A);
        _il.Field(OpCodes.Ldfld, R.RangeCurrent);
        _il.Store(_tmpLong);
        PushObject(A);
        _il.Load(_tmpLong);
        PushObject(A);
        _il.Field(OpCodes.Ldfld, R.RangeStep);
        _il.Op(OpCodes.Add);
        _il.Field(OpCodes.Stfld, R.RangeCurrent);
        _il.Load(_tmpLong);
        SetInt(B);
    }

    private void ForList(int target)
    {
        if (!Guard(A, RegType.Object(typeof(PyListIterator)))) return;
        var done = _il.NewLabel();
        var more = _il.NewLabel();
        PushObject(A);
        _il.Field(OpCodes.Ldfld, R.ListIterList);
        _il.Store(_tmpObject);
        _il.Load(_tmpObject);
        _il.Branch(OpCodes.Brfalse, done);
        PushObject(A);
        _il.Field(OpCodes.Ldfld, R.ListIterIndex);
        _il.Op(OpCodes.Conv_I8);
        _il.Store(_tmpLong);
        _il.Load(_tmpLong);
        _il.Load(_tmpObject);
        _il.Field(OpCodes.Ldfld, R.ListCount);
        _il.Op(OpCodes.Conv_I8);
        _il.Branch(OpCodes.Blt, more);
        // exhausted for good: a list that grows later does not revive it
        PushObject(A);
        _il.Op(OpCodes.Ldnull);
        _il.Field(OpCodes.Stfld, R.ListIterList);
        _il.Mark(done);
        _il.Branch(OpCodes.Br, EdgeTo(target));
        _il.Mark(more);
        var kind = SourceKind(_pc, tuple: false, B);
        if (kind != ContainerKinds.None) GuardStorage(kind, () => _il.Load(_tmpObject));
        PushObject(A);
        _il.Load(_tmpLong);
        _il.Op(OpCodes.Conv_I4);
        _il.Int(1);
        _il.Op(OpCodes.Add);
        _il.Field(OpCodes.Stfld, R.ListIterIndex);
        _il.Load(_tmpObject);
        LoadItem(kind, _tmpLong, B);
    }

    /// <summary>A loop over pairs by any iterator: those that can hand over two items at once make no tuple.</summary>
    private void ForPairs(int target)
    {
        var next = _code.Instructions[_pc + 1];
        if (_il.Active) _args ??= _il.NewLocal(typeof(ArgumentBuffer));
        _il.Arg(ThreadArg);
        PushValue(A);
        _il.LoadAddress(_args);
        _il.Call(R.M(nameof(JitRuntime.NextPair)));
        _il.Store(_tmpInt);
        var whole = _il.NewLabel();
        var done = _il.NewLabel();
        _il.Load(_tmpInt);
        _il.Int(1);
        _il.Branch(OpCodes.Bne_Un, whole);
        var before = (RegType[])_state.Clone();
        Load(0, next.A / 16);
        Load(1, next.C / 16);
        _il.Branch(OpCodes.Br, done);
        // exhausted, failed, or an item that is still in one piece
        before.CopyTo(_state, 0);
        _il.Mark(whole);
        _il.LoadAddress(_args);
        _il.TypeOp(OpCodes.Ldobj, typeof(Value));
        _il.Store(_tmpValue);
        NextItem(target);
        _pairs = (_pc + 1, done);

        void Load(int index, int to)
        {
            _il.LoadAddress(_args);
            _il.Int(index * 16);
            _il.Op(OpCodes.Conv_I);
            _il.Op(OpCodes.Add);
            _il.TypeOp(OpCodes.Ldobj, typeof(Value));
            SetAny(to);
        }
    }

    /// <summary>Where the fast way of <see cref="ForPairs"/> joins: behind the instruction that unpacks.</summary>
    private (int Pc, Label Done) _pairs = (-1, default);

    /// <summary>The two targets of an unpacking are in place: the fast way around it joins here.</summary>
    private void JoinPairs()
    {
        _pairs.Pc = -1;
        if (!_reachable)
        {
            // only the fast way gets here
            _reachable = true;
            Overwrite(A, RegType.Any);
            Overwrite(C, RegType.Any);
        }
        _il.Mark(_pairs.Done);
        Effects();
    }
}

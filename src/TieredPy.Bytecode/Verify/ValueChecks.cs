namespace TieredPy.Bytecode;

public static partial class CodeVerifier
{
    /// <summary>
    /// Checks that no instruction meets an absent value where it expects one: LOAD_FAST and its kin read only locals that are
    /// bound on every path (LOAD_FAST_CHECK is for the others), cells exist before they are used, and a NULL on the stack
    /// (PUSH_NULL; the empty half of a method pair; an unbound local that a comprehension saved) goes only where one is allowed.
    /// </summary>
    public static void VerifyValues(CodeAnalysis analysis) => new ValueFlow(analysis).Run();

    private enum Presence : byte
    {
        Present, Absent, Maybe,
    }

    private sealed class State(ulong[] bound, Presence[] stack, int depth)
    {
        public readonly ulong[] Bound = bound;
        public readonly Presence[] Stack = stack;
        public int Depth = depth;

        public State Clone() => new([.. Bound], [.. Stack], Depth);

        public bool IsBound(int local) => (Bound[local >> 6] >> (local & 63) & 1) != 0;

        public void Bind(int local, bool bound)
        {
            if (bound)
                Bound[local >> 6] |= 1UL << (local & 63);
            else
                Bound[local >> 6] &= ~(1UL << (local & 63));
        }

        public void Push(Presence presence) => Stack[Depth++] = presence;
        public Presence Pop() => Stack[--Depth];

        /// <summary>Weakens this state by what another way brings; true if that changed anything. Depths agree.</summary>
        public bool Meet(State other, int depth)
        {
            var changed = false;
            for (var i = 0; i < Bound.Length; i++)
            {
                var both = Bound[i] & other.Bound[i];
                changed |= both != Bound[i];
                Bound[i] = both;
            }
            for (var i = 0; i < depth; i++)
            {
                if (Stack[i] == other.Stack[i] || Stack[i] == Presence.Maybe)
                    continue;
                Stack[i] = Presence.Maybe;
                changed = true;
            }
            return changed;
        }
    }

    private sealed class ValueFlow(CodeAnalysis analysis)
    {
        private readonly CodeObject _code = analysis.Code;
        private readonly IReadOnlyList<Instruction> _instructions = analysis.Instructions;
        private readonly State?[] _entries = new State?[analysis.Instructions.Count];
        private readonly bool[] _leaders = new bool[analysis.Instructions.Count];
        private readonly Stack<int> _work = new();

        public void Run()
        {
            foreach (var instruction in _instructions)
            {
                if (Opcode.HasJump(instruction.Opcode))
                    _leaders[analysis.IndexAt[instruction.JumpTarget]] = true;
            }
            var start = new State(new ulong[(_code.LocalsPlusNames.Length + 63) / 64], new Presence[analysis.MaxDepth], 0);
            for (var i = 0; i < _code.ParameterCount; i++)
                start.Bind(i, true);
            Arrive(0, start, 0);
            while (_work.TryPop(out var index))
                Follow(index);
        }

        private void Follow(int index)
        {
            var state = _entries[index]!.Clone();
            while (true)
            {
                var instruction = _instructions[index];
                if (HandlerOf(analysis.Handlers, instruction.Unit) is { } handler)
                    ArriveAtHandler(handler, state);
                Step(instruction, state);
                if (Opcode.HasJump(instruction.Opcode) && instruction.Opcode != Opcode.END_ASYNC_FOR)
                    Arrive(analysis.IndexAt[instruction.JumpTarget], state, state.Depth);
                if (Opcode.EndsFlow(instruction.Opcode))
                    return;
                index++;
                if (_leaders[index] || _entries[index] is not null)
                {
                    Arrive(index, state, state.Depth);
                    return;
                }
            }
        }

        private void Arrive(int index, State state, int depth)
        {
            if (_entries[index] is { } known)
            {
                if (!known.Meet(state, depth))
                    return;
            }
            else
            {
                _entries[index] = state.Clone();
            }
            _work.Push(index);
        }

        private void ArriveAtHandler(ExceptionEntry handler, State state)
        {
            var index = analysis.IndexAt[handler.Target];
            if (_entries[index] is { } known)
            {
                if (known.Meet(state, handler.Depth))
                    _work.Push(index);
                return;
            }
            var entry = state.Clone();
            entry.Depth = handler.Depth;
            while (entry.Depth < handler.HandlerDepth)
                entry.Push(Presence.Present);
            _entries[index] = entry;
            _work.Push(index);
        }

        private void Step(Instruction instruction, State state)
        {
            var (opcode, oparg) = (instruction.Opcode, instruction.Oparg);
            switch (opcode)
            {
                case Opcode.LOAD_FAST or Opcode.LOAD_FAST_BORROW:
                    Load(instruction, state, oparg);
                    return;
                case Opcode.LOAD_FAST_LOAD_FAST or Opcode.LOAD_FAST_BORROW_LOAD_FAST_BORROW:
                    Load(instruction, state, oparg >> 4);
                    Load(instruction, state, oparg & 15);
                    return;
                case Opcode.LOAD_FAST_CHECK:
                    state.Bind(oparg, true);
                    state.Push(Presence.Present);
                    return;
                case Opcode.LOAD_FAST_AND_CLEAR:
                    state.Push(state.IsBound(oparg) ? Presence.Present : Presence.Maybe);
                    state.Bind(oparg, false);
                    return;
                case Opcode.STORE_FAST:
                    Store(state, oparg);
                    return;
                case Opcode.STORE_FAST_LOAD_FAST:
                    Store(state, oparg >> 4);
                    Load(instruction, state, oparg & 15);
                    return;
                case Opcode.STORE_FAST_STORE_FAST:
                    Store(state, oparg >> 4);
                    Store(state, oparg & 15);
                    return;
                case Opcode.DELETE_FAST:
                    state.Bind(oparg, false);
                    return;
                case Opcode.MAKE_CELL:
                    state.Bind(oparg, true);
                    return;
                case Opcode.COPY_FREE_VARS:
                    for (var i = _code.LocalsPlusNames.Length - oparg; i < _code.LocalsPlusNames.Length; i++)
                        state.Bind(i, true);
                    return;
                case Opcode.COPY:
                    state.Push(state.Stack[state.Depth - oparg]);
                    return;
                case Opcode.SWAP:
                    var (top, other) = (state.Depth - 1, state.Depth - oparg);
                    (state.Stack[top], state.Stack[other]) = (state.Stack[other], state.Stack[top]);
                    return;
                case Opcode.POP_TOP:
                    state.Depth--;
                    return;
                case Opcode.LIST_APPEND or Opcode.SET_ADD or Opcode.LIST_EXTEND or Opcode.SET_UPDATE or Opcode.DICT_UPDATE or Opcode.DICT_MERGE:
                    Take(instruction, state);
                    RequirePresent(instruction, state, state.Depth - oparg);
                    return;
                case Opcode.MAP_ADD:
                    Take(instruction, state);
                    Take(instruction, state);
                    RequirePresent(instruction, state, state.Depth - oparg);
                    return;
                case Opcode.RERAISE:
                    Take(instruction, state);
                    return;
                case Opcode.WITH_EXCEPT_START:
                    RequirePresent(instruction, state, state.Depth - 1);
                    RequirePresent(instruction, state, state.Depth - 5);
                    state.Push(Presence.Present);
                    return;
                case Opcode.CALL or Opcode.CALL_KW:
                    Call(instruction, state);
                    return;
                case Opcode.CALL_FUNCTION_EX:
                    state.Depth--;
                    Take(instruction, state);
                    state.Depth--;
                    Take(instruction, state);
                    state.Push(Presence.Present);
                    return;
                case Opcode.PUSH_NULL:
                    state.Push(Presence.Absent);
                    return;
            }
            if (opcode == Opcode.LOAD_DEREF || Opcode.HasFree(opcode))
            {
                if (!state.IsBound(oparg))
                    throw Fail(instruction, $"cell {_code.LocalsPlusNames[oparg]} is not made on every path");
            }
            Default(instruction, state);
        }

        private void Default(Instruction instruction, State state)
        {
            var (opcode, oparg) = (instruction.Opcode, instruction.Oparg);
            for (var i = Opcode.StackPopped(opcode, oparg); i > 0; i--)
                Take(instruction, state);
            for (var i = Opcode.StackPushed(opcode, oparg); i > 0; i--)
                state.Push(Presence.Present);
            // The upper half of a pair for CALL.
            if (opcode == Opcode.LOAD_GLOBAL && (oparg & 1) != 0)
                state.Stack[state.Depth - 1] = Presence.Absent;
            else if (opcode == Opcode.LOAD_SPECIAL || (opcode is Opcode.LOAD_ATTR or Opcode.LOAD_SUPER_ATTR && (oparg & 1) != 0))
                state.Stack[state.Depth - 1] = Presence.Maybe;
        }

        private void Call(Instruction instruction, State state)
        {
            for (var i = instruction.Oparg + (instruction.Opcode == Opcode.CALL_KW ? 1 : 0); i > 0; i--)
                Take(instruction, state);
            state.Depth--;
            Take(instruction, state);
            state.Push(Presence.Present);
        }

        private void Load(Instruction instruction, State state, int local)
        {
            if (!state.IsBound(local))
                throw Fail(instruction, $"local {_code.LocalsPlusNames[local]} is not bound on every path");
            state.Push(Presence.Present);
        }

        private static void Store(State state, int local) => state.Bind(local, state.Pop() == Presence.Present);

        private void Take(Instruction instruction, State state)
        {
            RequirePresent(instruction, state, state.Depth - 1);
            state.Depth--;
        }

        private void RequirePresent(Instruction instruction, State state, int place)
        {
            if (state.Stack[place] != Presence.Present)
                throw Fail(instruction, "an operand may be NULL");
        }

        private InvalidCodeException Fail(Instruction instruction, string problem) =>
            new(_code, instruction.Unit, $"{Opcode.Name(instruction.Opcode)}: {problem}");
    }
}

using TieredPy.Bytecode;
using TieredPy.Compiler.Constants;

namespace TieredPy.Compiler.Flow;

/// <summary>Local rewriting within blocks: constant folding, jump threading, redundant tests.</summary>
internal static class Peephole
{
    /// <summary>Code generation keeps displays up to this length on the stack; folding follows.</summary>
    public const int MaxStackedItems = 30;

    private const int MinFoldedDisplay = 3;

    public static void Run(FlowGraph graph, ConstantPool constants)
    {
        for (var block = graph.Entry; block is not null; block = block.Next)
        {
            Rewrite(block, constants);
            Swaps.Run(block);
        }
    }

    private static void Rewrite(BasicBlock block, ConstantPool constants)
    {
        for (var i = 0; i < block.Count; i++)
        {
            ref var instruction = ref block.Items[i];
            var nextOpcode = i + 1 < block.Count ? block.Items[i + 1].Opcode : 0;
            switch (instruction.Opcode)
            {
                case Opcode.BUILD_TUPLE:
                    if (nextOpcode == Opcode.UNPACK_SEQUENCE && instruction.Oparg == block.Items[i + 1].Oparg && instruction.Oparg is >= 1 and <= 3)
                    {
                        // Packing and unpacking one to three values reverses them.
                        if (instruction.Oparg == 1) block.Items[i + 1].BecomeNop();
                        else block.Items[i + 1].Opcode = Opcode.SWAP;
                        instruction.BecomeNop();
                        break;
                    }

                    FoldTuple(block, i, constants);
                    break;
                case Opcode.BUILD_LIST or Opcode.BUILD_SET:
                    FoldDisplay(block, i, nextOpcode, constants);
                    break;
                case Opcode.POP_JUMP_IF_FALSE or Opcode.POP_JUMP_IF_TRUE or Opcode.POP_JUMP_IF_NONE or Opcode.POP_JUMP_IF_NOT_NONE
                    or Opcode.JUMP_IF_FALSE or Opcode.JUMP_IF_TRUE or Opcode.JUMP or Opcode.JUMP_NO_INTERRUPT:
                    if (ThreadJump(block, i)) i--;
                    break;
                case Opcode.STORE_FAST:
                    if (nextOpcode == Opcode.STORE_FAST && instruction.Oparg == block.Items[i + 1].Oparg &&
                        instruction.Span.Line == block.Items[i + 1].Span.Line)
                    {
                        instruction.Become(Opcode.POP_TOP);
                    }

                    break;
                case Opcode.SWAP when instruction.Oparg == 1:
                    instruction.BecomeNop();
                    break;
                case Opcode.LOAD_GLOBAL when nextOpcode == Opcode.PUSH_NULL && (instruction.Oparg & 1) == 0:
                    instruction.Oparg |= 1;
                    block.Items[i + 1].BecomeNop();
                    break;
                case Opcode.COMPARE_OP when nextOpcode == Opcode.TO_BOOL:
                    block.Items[i + 1].Become(Opcode.COMPARE_OP, instruction.Oparg | OpargTables.CompareToBool);
                    instruction.BecomeNop();
                    break;
                case Opcode.CONTAINS_OP or Opcode.IS_OP when nextOpcode is Opcode.TO_BOOL or Opcode.UNARY_NOT:
                    block.Items[i + 1].Become(instruction.Opcode, nextOpcode == Opcode.TO_BOOL ? instruction.Oparg : instruction.Oparg ^ 1);
                    instruction.BecomeNop();
                    break;
                case Opcode.TO_BOOL when nextOpcode == Opcode.TO_BOOL:
                    instruction.BecomeNop();
                    break;
                case Opcode.UNARY_NOT when nextOpcode == Opcode.TO_BOOL:
                    block.Items[i + 1].Become(Opcode.UNARY_NOT);
                    instruction.BecomeNop();
                    break;
                case Opcode.UNARY_NOT when nextOpcode == Opcode.UNARY_NOT:
                    block.Items[i + 1].BecomeNop();
                    instruction.BecomeNop();
                    break;
                case Opcode.UNARY_NOT or Opcode.UNARY_INVERT or Opcode.UNARY_NEGATIVE:
                    FoldUnary(block, i, constants);
                    break;
                case Opcode.CALL_INTRINSIC_1 when instruction.Oparg == (int)Intrinsic1.ListToTuple:
                    // Iterating does not care about the type.
                    if (!FoldAppends(block, i, Opcode.BUILD_LIST, Opcode.LIST_APPEND, i - 1, constants) && nextOpcode == Opcode.GET_ITER)
                        instruction.BecomeNop();
                    break;
                case Opcode.LIST_APPEND or Opcode.SET_ADD:
                    if (instruction.Oparg != 1 || nextOpcode is not (Opcode.GET_ITER or Opcode.CONTAINS_OP)) break;
                    if (FoldAppends(
                        block, i, instruction.Opcode == Opcode.LIST_APPEND ? Opcode.BUILD_LIST : Opcode.BUILD_SET, instruction.Opcode, i, constants))
                    {
                        instruction.Span = SourceSpan.None;
                    }

                    break;
                case Opcode.CALL_INTRINSIC_1 when instruction.Oparg == (int)Intrinsic1.UnaryPositive:
                    FoldUnary(block, i, constants);
                    break;
                case Opcode.BINARY_OP:
                    FoldBinary(block, i, constants);
                    break;
            }
        }
    }

    /// <summary>True when the instruction has changed and must be looked at again.</summary>
    private static bool ThreadJump(BasicBlock block, int index)
    {
        ref var jump = ref block.Items[index];
        ref var target = ref jump.Target!.Items[0];
        if (jump.Target.Count == 0) return false;
        switch (jump.Opcode)
        {
            case Opcode.JUMP_IF_FALSE or Opcode.JUMP_IF_TRUE:
                if (target.Opcode == Opcode.JUMP || target.Opcode == jump.Opcode)
                    return JumpPasses.Thread(block, index, target, jump.Opcode);
                if (target.Opcode is Opcode.JUMP_IF_FALSE or Opcode.JUMP_IF_TRUE)
                {
                    // The opposite test of the same value: it will not jump.
                    jump.Target = jump.Target.Next;
                    return true;
                }

                return false;
            case Opcode.JUMP or Opcode.JUMP_NO_INTERRUPT:
                if (target.Opcode == Opcode.JUMP) return JumpPasses.Thread(block, index, target, Opcode.JUMP);
                return target.Opcode == Opcode.JUMP_NO_INTERRUPT && JumpPasses.Thread(block, index, target, jump.Opcode);
            default:
                return target.Opcode == Opcode.JUMP && JumpPasses.Thread(block, index, target, jump.Opcode);
        }
    }

    /// <summary>Finds the instructions, over NOPs, that push the last values before an instruction; all must push constants.</summary>
    private static bool FindConstants(BasicBlock block, int before, Span<int> found)
    {
        var missing = found.Length;
        for (var i = before - 1; i >= 0 && missing > 0; i--)
        {
            var opcode = block.Items[i].Opcode;
            if (opcode == Opcode.NOP) continue;
            if (!OpcodeTraits.LoadsConstant(opcode)) return false;
            found[--missing] = i;
        }

        return missing == 0;
    }

    private static object ValueOf(in Instruction load, ConstantPool constants) =>
        load.Opcode == Opcode.LOAD_SMALL_INT ? (long)load.Oparg : constants[load.Oparg];

    private static object[] ValuesOf(BasicBlock block, ReadOnlySpan<int> loads, ConstantPool constants)
    {
        var values = new object[loads.Length];
        for (var i = 0; i < values.Length; i++) values[i] = ValueOf(block.Items[loads[i]], constants);
        return values;
    }

    private static void Drop(BasicBlock block, ReadOnlySpan<int> indices)
    {
        foreach (var index in indices)
        {
            block.Items[index].BecomeNop();
            block.Items[index].Span = SourceSpan.None;
        }
    }

    private static void MakeLoad(ref Instruction instruction, object value, ConstantPool constants)
    {
        if (value is long small && ConstantConversion.IsSmallInt(small)) instruction.Become(Opcode.LOAD_SMALL_INT, (int)small);
        else instruction.Become(Opcode.LOAD_CONST, constants.Add(value));
    }

    private static void FoldTuple(BasicBlock block, int index, ConstantPool constants)
    {
        var size = block.Items[index].Oparg;
        if (size > MaxStackedItems) return;
        Span<int> loads = stackalloc int[size];
        if (!FindConstants(block, index, loads)) return;
        var tuple = new ConstTuple(ValuesOf(block, loads, constants));
        Drop(block, loads);
        MakeLoad(ref block.Items[index], tuple, constants);
    }

    /// <summary>A long display of constants, built item by item up to the given instruction, becomes a constant tuple or frozenset.</summary>
    private static bool FoldAppends(BasicBlock block, int index, int build, int append, int last, ConstantPool constants)
    {
        var values = new List<object>();
        var expectAppend = true;
        for (var i = last; i >= 0; i--)
        {
            ref var instruction = ref block.Items[i];
            if (instruction.Opcode == Opcode.NOP) continue;
            if (instruction.Opcode == build && instruction.Oparg == 0)
            {
                if (!expectAppend) return false;
                for (var j = i; j < index; j++)
                {
                    if (block.Items[j].Opcode != Opcode.NOP) Drop(block, [j]);
                }

                values.Reverse();
                object[] items = [.. values];
                MakeLoad(ref block.Items[index], build == Opcode.BUILD_SET ? FrozenSets.Make(items) : new ConstTuple(items), constants);
                return true;
            }

            if (expectAppend)
            {
                if (instruction.Opcode != append || instruction.Oparg != 1) return false;
            }
            else
            {
                if (!OpcodeTraits.LoadsConstant(instruction.Opcode)) return false;
                values.Add(ValueOf(instruction, constants));
            }

            expectAppend = !expectAppend;
        }

        return false;
    }

    /// <summary>
    /// A list or set that is only iterated over or searched becomes a constant tuple or frozenset (or, of other
    /// than constants, a tuple in the place of a list); one of three or more constants is made from a constant tuple or frozenset.
    /// </summary>
    private static void FoldDisplay(BasicBlock block, int index, int nextOpcode, ConstantPool constants)
    {
        ref var build = ref block.Items[index];
        var readOnly = nextOpcode is Opcode.GET_ITER or Opcode.CONTAINS_OP;
        var size = build.Oparg;
        if (size > MaxStackedItems || (size < MinFoldedDisplay && !readOnly)) return;
        Span<int> loads = stackalloc int[size];
        if (!FindConstants(block, index, loads))
        {
            if (readOnly && build.Opcode == Opcode.BUILD_LIST) build.Opcode = Opcode.BUILD_TUPLE;
            return;
        }

        var values = ValuesOf(block, loads, constants);
        object folded = build.Opcode == Opcode.BUILD_SET ? FrozenSets.Make(values) : new ConstTuple(values);
        var place = constants.Add(folded);
        Drop(block, loads);
        if (readOnly)
        {
            build.Become(Opcode.LOAD_CONST, place);
            return;
        }

        block.Items[index - 2].Span = build.Span;
        block.Items[index - 2].Become(build.Opcode);
        block.Items[index - 1].Become(Opcode.LOAD_CONST, place);
        build.Become(build.Opcode == Opcode.BUILD_LIST ? Opcode.LIST_EXTEND : Opcode.SET_UPDATE, 1);
    }

    private static void FoldUnary(BasicBlock block, int index, ConstantPool constants)
    {
        Span<int> load = stackalloc int[1];
        if (!FindConstants(block, index, load)) return;
        if (ConstantFolder.Unary(block.Items[index].Opcode, ValueOf(block.Items[load[0]], constants)) is not { } value) return;
        Drop(block, load);
        MakeLoad(ref block.Items[index], value, constants);
    }

    private static void FoldBinary(BasicBlock block, int index, ConstantPool constants)
    {
        Span<int> loads = stackalloc int[2];
        if (!FindConstants(block, index, loads)) return;
        var left = ValueOf(block.Items[loads[0]], constants);
        var right = ValueOf(block.Items[loads[1]], constants);
        if (ConstantFolder.Binary((BinaryOperator)block.Items[index].Oparg, left, right) is not { } value) return;
        Drop(block, loads);
        MakeLoad(ref block.Items[index], value, constants);
    }
}

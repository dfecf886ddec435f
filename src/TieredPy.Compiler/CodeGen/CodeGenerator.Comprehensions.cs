using TieredPy.Bytecode;
using TieredPy.Compiler.Flow;
using TieredPy.Compiler.Symbols;
using TieredPy.Syntax.Ast;

namespace TieredPy.Compiler.CodeGen;

internal sealed partial class CodeGenerator
{
    private enum ComprehensionType
    {
        List,
        Set,
        Dict,
        Generator,
    }

    /// <summary>What an inlined comprehension has changed in the scope around it.</summary>
    private sealed class InlinedState
    {
        public List<(string Name, Symbol Outer)> ReplacedSymbols { get; } = [];
        public List<string> HiddenLocals { get; } = [];
        public List<string> PushedLocals { get; } = [];
        public Label Cleanup { get; set; }
    }

    private void VisitComprehension(
        Expr e, ComprehensionType type, string name, Comprehension[] generators, Expr elt, Expr? value)
    {
        var span = SpanOf(e);
        var scope = symbols[new ScopeKey(e)];
        var isInlined = scope.IsInlined;
        var isAsync = scope.IsCoroutine;
        InlinedState? state = null;
        if (isInlined)
        {
            VisitIterable(generators[0]);
            state = BeginInlined(span, scope);
        }
        else
        {
            EnterUnit(UnitKind.Comprehension, name, new ScopeKey(e), e.Lineno, args: 1);
        }

        if (type != ComprehensionType.Generator)
        {
            Emit(span, type switch
            {
                ComprehensionType.List => Opcode.BUILD_LIST,
                ComprehensionType.Set => Opcode.BUILD_SET,
                _ => Opcode.BUILD_MAP,
            });
            if (isInlined) Emit(span, Opcode.SWAP, 2);
        }

        VisitGenerator(span, generators, 0, 0, elt, value, type, isInlined);
        if (state is not null)
        {
            EndInlined(span, state);
            return;
        }

        if (type == ComprehensionType.Generator) WrapInStopIterationHandler();
        else Emit(span, Opcode.RETURN_VALUE);
        var code = FinishUnit(addNone: true);
        EmitMakeFunction(span, code, FunctionAttribute.None);
        VisitIterable(generators[0]);
        Emit(span, Opcode.CALL);
        if (isAsync && type != ComprehensionType.Generator) EmitAwait(span, 0);
    }

    private void VisitIterable(Comprehension generator)
    {
        Visit(generator.Iter);
        Emit(SpanOf(generator.Iter), generator.IsAsync != 0 ? Opcode.GET_AITER : Opcode.GET_ITER);
    }

    private void VisitGenerator(
        in SourceSpan span, Comprehension[] generators, int index, int depth, Expr elt, Expr? value, ComprehensionType type, bool iterOnStack)
    {
        var generator = generators[index];
        if (generator.IsAsync != 0) VisitAsyncGenerator(span, generators, index, depth, elt, value, type, iterOnStack);
        else VisitSyncGenerator(span, generators, index, depth, elt, value, type, iterOnStack);
    }

    private void VisitSyncGenerator(
        in SourceSpan span, Comprehension[] generators, int index, int depth, Expr elt, Expr? value, ComprehensionType type, bool iterOnStack)
    {
        var generator = generators[index];
        var start = NewLabel();
        var ifCleanup = NewLabel();
        var anchor = NewLabel();
        var isLoop = true;
        if (!iterOnStack)
        {
            if (index == 0)
            {
                Emit(span, Opcode.LOAD_FAST);
            }
            else if (generator.Iter is List { Elts: [not Starred] } or Tuple { Elts: [not Starred] })
            {
                // for y in [f(x)]: just an assignment.
                Visit(generator.Iter is List list ? list.Elts[0] : ((Tuple)generator.Iter).Elts[0]);
                isLoop = false;
            }
            else
            {
                VisitIterable(generator);
            }
        }

        if (isLoop)
        {
            depth++;
            Mark(start);
            EmitJump(SpanOf(generator.Iter), Opcode.FOR_ITER, anchor);
        }

        Visit(generator.Target);
        foreach (var condition in generator.Ifs) JumpIf(span, condition, ifCleanup, false);
        var jumpSpan = VisitElement(span, generators, index + 1, depth, elt, value, type);
        Mark(ifCleanup);
        if (!isLoop) return;
        EmitJump(jumpSpan, Opcode.JUMP, start);
        Mark(anchor);
        Emit(SourceSpan.None, Opcode.END_FOR);
        Emit(SourceSpan.None, Opcode.POP_ITER);
    }

    private void VisitAsyncGenerator(
        in SourceSpan span, Comprehension[] generators, int index, int depth, Expr elt, Expr? value, ComprehensionType type, bool iterOnStack)
    {
        var generator = generators[index];
        var start = NewLabel();
        var send = NewLabel();
        var except = NewLabel();
        var ifCleanup = NewLabel();
        if (!iterOnStack)
        {
            if (index == 0) Emit(span, Opcode.LOAD_FAST);
            else VisitIterable(generator);
        }

        Mark(start);
        PushBlock(new FrameBlock(FrameBlockKind.AsyncComprehension, span, start));
        EmitJump(span, Opcode.SETUP_FINALLY, except);
        Emit(span, Opcode.GET_ANEXT);
        EmitNone(span);
        Mark(send);
        EmitYieldFrom(span, true);
        Emit(span, Opcode.POP_BLOCK);
        Visit(generator.Target);
        foreach (var condition in generator.Ifs) JumpIf(span, condition, ifCleanup, false);
        var jumpSpan = VisitElement(span, generators, index + 1, depth + 1, elt, value, type);
        Mark(ifCleanup);
        EmitJump(jumpSpan, Opcode.JUMP, start);
        PopBlock();
        Mark(except);
        EmitJump(span, Opcode.END_ASYNC_FOR, send);
    }

    /// <summary>The next for, or after the last the element; gives the position for the jump back.</summary>
    private SourceSpan VisitElement(
        in SourceSpan span, Comprehension[] generators, int next, int depth, Expr elt, Expr? value, ComprehensionType type)
    {
        var at = SpanOf(elt);
        if (next < generators.Length)
        {
            VisitGenerator(span, generators, next, depth, elt, value, type, false);
            return at;
        }

        Visit(elt);
        switch (type)
        {
            case ComprehensionType.Generator:
                EmitYield(at);
                Emit(at, Opcode.POP_TOP);
                break;
            case ComprehensionType.List:
                Emit(at, Opcode.LIST_APPEND, depth + 1);
                break;
            case ComprehensionType.Set:
                Emit(at, Opcode.SET_ADD, depth + 1);
                break;
            default:
                Visit(value!);
                at = new SourceSpan(elt.Lineno, value!.EndLineno, elt.ColOffset, value.EndColOffset);
                Emit(at, Opcode.MAP_ADD, depth + 1);
                break;
        }

        return at;
    }

    /// <summary>
    /// Lets the scope take the comprehension's names for the time being, and saves the locals of the same names on the stack,
    /// below the iterator that is on its top.
    /// </summary>
    private InlinedState BeginInlined(in SourceSpan span, Scope comp)
    {
        var state = new InlinedState();
        var scope = Scope;
        var inClass = scope.Kind == ScopeKind.Class && unit.InlinedComprehensionDepth == 0;
        unit.InlinedComprehensionDepth++;
        foreach (var name in comp.Symbols.Names)
        {
            if (name is null) continue;
            var symbol = comp.Symbols[name];
            var outer = scope.Symbols[name];
            // Free names are the scope's own; so are those that are free in the scope and cells in the comprehension.
            var differs = symbol.Scope != outer.Scope && symbol.Scope != NameScope.Free &&
                !(symbol.Scope == NameScope.Cell && outer.Scope == NameScope.Free);
            if (differs || inClass)
            {
                state.ReplacedSymbols.Add((name, outer));
                scope.Symbols[name] = symbol;
            }

            if (!BindsIn(symbol, inClass) || scope.IsFunctionLike) continue;
            if (unit.IsActiveHiddenLocal(name)) continue;
            unit.HiddenLocals[name] = true;
            state.HiddenLocals.Add(name);
        }

        // In class scope the state is that of after the loop above.
        inClass = false;
        foreach (var name in comp.Symbols.Names)
        {
            if (name is null) continue;
            var symbol = comp.Symbols[name];
            if (!BindsIn(symbol, inClass)) continue;
            Emit(span, Opcode.LOAD_FAST_AND_CLEAR, unit.Locals.Add(Mangle(name)));
            if (symbol.Scope == NameScope.Cell)
            {
                // The old cell is what has been saved.
                var outerScope = scope.Symbols[name].Scope;
                Emit(span, Opcode.MAKE_CELL, outerScope == NameScope.Free ? unit.FreeIndex(Mangle(name)) : unit.CellIndex(Mangle(name)));
            }

            state.PushedLocals.Add(name);
        }

        if (state.PushedLocals.Count == 0) return state;
        Emit(span, Opcode.SWAP, state.PushedLocals.Count + 1);
        state.Cleanup = NewLabel();
        EmitJump(span, Opcode.SETUP_FINALLY, state.Cleanup);
        PushBlock(new FrameBlock(FrameBlockKind.InlinedComprehension, span));
        return state;

        static bool BindsIn(Symbol symbol, bool inClass) =>
            (symbol.Has(SymbolFlags.Local) && !symbol.Has(SymbolFlags.Nonlocal)) || inClass;
    }

    private void EndInlined(in SourceSpan span, InlinedState state)
    {
        if (state.PushedLocals.Count > 0)
        {
            PopBlock();
            Emit(SourceSpan.None, Opcode.POP_BLOCK);
            var end = NewLabel();
            EmitJump(SourceSpan.None, Opcode.JUMP_NO_INTERRUPT, end);
            Mark(state.Cleanup);
            // The unfinished result lies below the exception.
            Emit(SourceSpan.None, Opcode.SWAP, 2);
            Emit(SourceSpan.None, Opcode.POP_TOP);
            RestoreLocals(span, state);
            Emit(SourceSpan.None, Opcode.RERAISE);
            Mark(end);
            RestoreLocals(span, state);
        }

        unit.InlinedComprehensionDepth--;
        foreach (var (name, outer) in state.ReplacedSymbols) Scope.Symbols[name] = outer;
        foreach (var name in state.HiddenLocals) unit.HiddenLocals[name] = false;
    }

    private void RestoreLocals(in SourceSpan span, InlinedState state)
    {
        var names = state.PushedLocals;
        Emit(span, Opcode.SWAP, names.Count + 1);
        for (var i = names.Count - 1; i >= 0; i--) Emit(span, Opcode.STORE_FAST_MAYBE_NULL, unit.Locals.Add(Mangle(names[i])));
    }
}

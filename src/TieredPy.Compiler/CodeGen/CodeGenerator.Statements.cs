using TieredPy.Bytecode;
using TieredPy.Compiler.Constants;
using TieredPy.Compiler.Flow;
using TieredPy.Syntax.Ast;

namespace TieredPy.Compiler.CodeGen;

internal sealed partial class CodeGenerator
{
    private void CompileModule(Stmt[] body)
    {
        var span = body.Length > 0 ? SpanOf(body[0]) : new SourceSpan(1, 1, 0, 0);
        if (Scope.HasConditionalAnnotations)
        {
            Emit(span, Opcode.BUILD_SET);
            EmitNameOp(span, Opcode.STORE_NAME, "__conditional_annotations__");
        }

        CompileBody(span, body);
    }

    /// <summary>The body of a module or class: docstring, statements, annotations.</summary>
    private void CompileBody(in SourceSpan span, Stmt[] body)
    {
        if (FutureAnnotations && Scope.AnnotationsUsed) Emit(span, Opcode.SETUP_ANNOTATIONS);
        if (body.Length == 0) return;
        var first = 0;
        if (!interactive || unit.Kind != UnitKind.Module)
        {
            if (Scope.HasDocstring && Docstrings.Of(body) is { } text)
            {
                first = 1;
                EmitConst(SpanOf(((ExprStmt)body[0]).Value), Docstrings.Clean(text));
                EmitName(SourceSpan.None, "__doc__", ExprContext.Store);
            }
        }

        foreach (var statement in body.AsSpan(first)) Visit(statement);
        if (!FutureAnnotations) CompileDeferredAnnotations(span);
    }

    private void Visit(Stmt[] statements)
    {
        foreach (var statement in statements) Visit(statement);
    }

    private void Visit(Stmt statement)
    {
        if (!StackGuard.HasRoom)
        {
            VisitOnFreshStack(statement);
            return;
        }

        var span = SpanOf(statement);
        switch (statement)
        {
            case ExprStmt s:
                VisitExpressionStatement(span, s.Value);
                break;
            case Assign s:
                Visit(s.Value);
                for (var i = 0; i < s.Targets.Length; i++)
                {
                    if (i < s.Targets.Length - 1) Emit(span, Opcode.COPY, 1);
                    Visit(s.Targets[i]);
                }

                break;
            case Return s:
                VisitReturn(s);
                break;
            case FunctionDef s:
                VisitFunction(s, new FunctionParts(s.Name, s.Args, s.Body, s.DecoratorList, s.Returns, s.TypeParams, false));
                break;
            case AsyncFunctionDef s:
                VisitFunction(s, new FunctionParts(s.Name, s.Args, s.Body, s.DecoratorList, s.Returns, s.TypeParams, true));
                break;
            case ClassDef s:
                VisitClass(s);
                break;
            case TypeAlias s:
                VisitTypeAlias(s);
                break;
            case Delete s:
                foreach (var target in s.Targets) Visit(target);
                break;
            case AugAssign s:
                VisitAugAssign(s);
                break;
            case AnnAssign s:
                VisitAnnAssign(s);
                break;
            case Raise s:
                var values = 0;
                if (s.Exc is not null)
                {
                    Visit(s.Exc);
                    values++;
                    if (s.Cause is not null)
                    {
                        Visit(s.Cause);
                        values++;
                    }
                }

                Emit(span, Opcode.RAISE_VARARGS, values);
                break;
            case Assert s:
                VisitAssert(s);
                break;
            case Import s:
                VisitImport(s);
                break;
            case ImportFrom s:
                VisitImportFrom(s);
                break;
            case Pass:
                Emit(span, Opcode.NOP);
                break;
            case Break:
                VisitBreak(span);
                break;
            case Continue:
                VisitContinue(span);
                break;
            case Global or Nonlocal:
                break;
            default:
                // Annotations below these may not be executed.
                unit.ConditionalDepth++;
                VisitCompound(statement);
                unit.ConditionalDepth--;
                break;
        }
    }

    private void VisitCompound(Stmt statement)
    {
        switch (statement)
        {
            case If s:
                VisitIf(s);
                break;
            case For s:
                VisitFor(s);
                break;
            case AsyncFor s:
                VisitAsyncFor(s);
                break;
            case While s:
                VisitWhile(s);
                break;
            case With s:
                VisitWith(s, 0);
                break;
            case AsyncWith s:
                VisitAsyncWith(s, 0);
                break;
            case Match s:
                VisitMatch(s);
                break;
            case Try { FinalBody.Length: > 0 } s:
                VisitTryFinally(s, s.Body, s.Handlers, s.OrElse, s.FinalBody, false);
                break;
            case Try s:
                VisitTryExcept(s, s.Body, s.Handlers, s.OrElse);
                break;
            case TryStar { FinalBody.Length: > 0 } s:
                VisitTryFinally(s, s.Body, s.Handlers, s.OrElse, s.FinalBody, true);
                break;
            case TryStar s:
                VisitTryStarExcept(s, s.Body, s.Handlers, s.OrElse);
                break;
            default:
                throw new InvalidOperationException($"no code for {statement.Kind}");
        }
    }

    private void VisitExpressionStatement(in SourceSpan span, Expr value)
    {
        if (interactive && unit.Kind == UnitKind.Module)
        {
            Visit(value);
            Emit(span, Opcode.CALL_INTRINSIC_1, (int)Intrinsic1.Print);
            Emit(SourceSpan.None, Opcode.POP_TOP);
            return;
        }

        if (value is Constant)
        {
            Emit(span, Opcode.NOP);
            return;
        }

        Visit(value);
        Emit(SourceSpan.None, Opcode.POP_TOP);
    }

    private void VisitReturn(Return s)
    {
        var span = SpanOf(s);
        if (!Scope.IsFunctionLike) throw Error(span, "'return' outside function");
        if (s.Value is not null && Scope is { IsCoroutine: true, IsGenerator: true })
            throw Error(span, "'return' with value in async generator");
        var constant = s.Value as Constant;
        var keepsTop = s.Value is not null && constant is null;
        if (keepsTop)
        {
            Visit(s.Value!);
        }
        else if (constant is not null)
        {
            // The line of the value is to be seen, though the value is loaded last.
            span = SpanOf(constant);
            Emit(span, Opcode.NOP);
        }

        if (s.Value is null || s.Value.Lineno != s.Lineno)
        {
            span = SpanOf(s);
            Emit(span, Opcode.NOP);
        }

        UnwindBlocks(ref span, keepsTop, false);
        if (s.Value is null) EmitNone(span);
        else if (constant is not null) EmitConst(span, ConstantConversion.FromAst(constant.Value));
        Emit(span, Opcode.RETURN_VALUE);
    }

    private void VisitBreak(SourceSpan span)
    {
        var origin = span;
        Emit(span, Opcode.NOP);
        var loop = UnwindBlocks(ref span, false, true) ?? throw Error(origin, "'break' outside loop");
        UnwindBlock(ref span, loop, false);
        EmitJump(span, Opcode.JUMP, loop.Exit);
    }

    private void VisitContinue(SourceSpan span)
    {
        var origin = span;
        Emit(span, Opcode.NOP);
        var loop = UnwindBlocks(ref span, false, true) ?? throw Error(origin, "'continue' not properly in loop");
        EmitJump(span, Opcode.JUMP, loop.Start);
    }

    /// <summary>Leaves all blocks (or those within the innermost loop, which is returned).</summary>
    private FrameBlock? UnwindBlocks(ref SourceSpan span, bool keepsTop, bool toLoop)
    {
        if (unit.Blocks.Count == 0) return null;
        var top = unit.Blocks[^1];
        if (top.Kind == FrameBlockKind.ExceptionGroupHandler)
            throw Error(span, "'break', 'continue' and 'return' cannot appear in an except* block");
        if (toLoop && top.Kind is FrameBlockKind.WhileLoop or FrameBlockKind.ForLoop or FrameBlockKind.AsyncForLoop && toLoop) return top;
        PopBlock();
        UnwindBlock(ref span, top, keepsTop);
        var loop = UnwindBlocks(ref span, keepsTop, toLoop);
        PushBlock(top);
        return loop;
    }

    private void UnwindBlock(ref SourceSpan span, FrameBlock block, bool keepsTop)
    {
        switch (block.Kind)
        {
            case FrameBlockKind.ForLoop or FrameBlockKind.AsyncForLoop or FrameBlockKind.PopValue:
                if (keepsTop) Emit(span, Opcode.SWAP, 2);
                Emit(span, Opcode.POP_TOP);
                break;
            case FrameBlockKind.TryExcept:
                Emit(span, Opcode.POP_BLOCK);
                break;
            case FrameBlockKind.FinallyTry:
                Emit(span, Opcode.POP_BLOCK);
                if (keepsTop) PushBlock(new FrameBlock(FrameBlockKind.PopValue, span));
                Visit(block.FinalBody!);
                if (keepsTop) PopBlock();
                // What follows runs after the clause, on none of its lines.
                span = SourceSpan.None;
                break;
            case FrameBlockKind.FinallyEnd:
                if (keepsTop) Emit(span, Opcode.SWAP, 2);
                Emit(span, Opcode.POP_TOP);
                if (keepsTop) Emit(span, Opcode.SWAP, 2);
                Emit(span, Opcode.POP_BLOCK);
                Emit(span, Opcode.POP_EXCEPT);
                break;
            case FrameBlockKind.With or FrameBlockKind.AsyncWith:
                span = block.Span;
                Emit(span, Opcode.POP_BLOCK);
                if (keepsTop)
                {
                    Emit(span, Opcode.SWAP, 3);
                    Emit(span, Opcode.SWAP, 2);
                }

                EmitCallExitWithNones(span);
                if (block.Kind == FrameBlockKind.AsyncWith) EmitAwait(span, 2);
                Emit(span, Opcode.POP_TOP);
                span = SourceSpan.None;
                break;
            case FrameBlockKind.HandlerCleanup:
                if (block.Name is not null) Emit(span, Opcode.POP_BLOCK);
                if (keepsTop) Emit(span, Opcode.SWAP, 2);
                Emit(span, Opcode.POP_BLOCK);
                Emit(span, Opcode.POP_EXCEPT);
                if (block.Name is not null) EmitUnbind(span, block.Name);
                break;
        }
    }

    /// <summary>name = None; del name</summary>
    private void EmitUnbind(in SourceSpan span, string name)
    {
        EmitNone(span);
        EmitName(span, name, ExprContext.Store);
        EmitName(span, name, ExprContext.Del);
    }

    private void VisitIf(If s)
    {
        var end = NewLabel();
        var hasElse = s.OrElse.Length > 0;
        var next = hasElse ? NewLabel() : end;
        JumpIf(SpanOf(s), s.Test, next, false);
        Visit(s.Body);
        if (hasElse)
        {
            EmitJump(SourceSpan.None, Opcode.JUMP_NO_INTERRUPT, end);
            Mark(next);
            Visit(s.OrElse);
        }

        Mark(end);
    }

    private void VisitFor(For s)
    {
        var start = NewLabel();
        var cleanup = NewLabel();
        var end = NewLabel();
        PushBlock(new FrameBlock(FrameBlockKind.ForLoop, SpanOf(s), start, end));
        Visit(s.Iter);
        var span = SpanOf(s.Iter);
        Emit(span, Opcode.GET_ITER);
        Mark(start);
        EmitJump(span, Opcode.FOR_ITER, cleanup);
        // The target may be on a line of its own.
        Emit(SpanOf(s.Target), Opcode.NOP);
        Visit(s.Target);
        Visit(s.Body);
        EmitJump(SourceSpan.None, Opcode.JUMP, start);
        Mark(cleanup);
        Emit(SourceSpan.None, Opcode.END_FOR);
        Emit(SourceSpan.None, Opcode.POP_ITER);
        PopBlock();
        Visit(s.OrElse);
        Mark(end);
    }

    private void VisitAsyncFor(AsyncFor s)
    {
        var span = SpanOf(s);
        var start = NewLabel();
        var send = NewLabel();
        var except = NewLabel();
        var end = NewLabel();
        Visit(s.Iter);
        Emit(SpanOf(s.Iter), Opcode.GET_AITER);
        Mark(start);
        PushBlock(new FrameBlock(FrameBlockKind.AsyncForLoop, span, start, end));
        EmitJump(span, Opcode.SETUP_FINALLY, except);
        Emit(span, Opcode.GET_ANEXT);
        EmitNone(span);
        Mark(send);
        EmitYieldFrom(span, true);
        Emit(span, Opcode.POP_BLOCK);
        Emit(span, Opcode.NOT_TAKEN);
        Visit(s.Target);
        Visit(s.Body);
        EmitJump(SourceSpan.None, Opcode.JUMP, start);
        PopBlock();
        Mark(except);
        EmitJump(SpanOf(s.Iter), Opcode.END_ASYNC_FOR, send);
        Visit(s.OrElse);
        Mark(end);
    }

    private void VisitWhile(While s)
    {
        var loop = NewLabel();
        var end = NewLabel();
        var anchor = NewLabel();
        var span = SpanOf(s);
        Mark(loop);
        PushBlock(new FrameBlock(FrameBlockKind.WhileLoop, span, loop, end));
        JumpIf(span, s.Test, anchor, false);
        Visit(s.Body);
        EmitJump(SourceSpan.None, Opcode.JUMP, loop);
        PopBlock();
        Mark(anchor);
        Visit(s.OrElse);
        Mark(end);
    }

    private void VisitAssert(Assert s)
    {
        var span = SpanOf(s);
        if (s.Test is Tuple { Elts.Length: > 0 } or Constant { Value: ConstTuple { Count: > 0 } })
            Warn(span, "assertion is always true, perhaps remove parentheses?");
        if (optimize > 0) return;
        var end = NewLabel();
        JumpIf(span, s.Test, end, true);
        Emit(span, Opcode.LOAD_COMMON_CONSTANT, (int)CommonConstant.AssertionError);
        if (s.Msg is not null)
        {
            Visit(s.Msg);
            Emit(span, Opcode.CALL);
        }

        Emit(SpanOf(s.Test), Opcode.RAISE_VARARGS, 1);
        Mark(end);
    }

    private void VisitImport(Import s)
    {
        var span = SpanOf(s);
        foreach (var alias in s.Names)
        {
            EmitConst(span, 0L);
            EmitNone(span);
            EmitNameOp(span, Opcode.IMPORT_NAME, alias.Name);
            var parts = alias.Name.Split('.');
            if (alias.AsName is null)
            {
                EmitName(span, parts[0], ExprContext.Store);
                continue;
            }

            // The import gave the top package; walk down to the module.
            for (var i = 1; i < parts.Length; i++)
            {
                Emit(span, Opcode.IMPORT_FROM, unit.Names.Add(parts[i]));
                if (i == parts.Length - 1) break;
                Emit(span, Opcode.SWAP, 2);
                Emit(span, Opcode.POP_TOP);
            }

            EmitName(span, alias.AsName, ExprContext.Store);
            if (parts.Length > 1) Emit(span, Opcode.POP_TOP);
        }
    }

    private void VisitImportFrom(ImportFrom s)
    {
        var span = SpanOf(s);
        EmitConst(span, (long)(s.Level ?? 0));
        EmitConst(span, new ConstTuple(Array.ConvertAll<Alias, object>(s.Names, alias => alias.Name)));
        EmitNameOp(span, Opcode.IMPORT_NAME, s.Module ?? "");
        if (s.Names[0].Name == "*")
        {
            Emit(span, Opcode.CALL_INTRINSIC_1, (int)Intrinsic1.ImportStar);
            Emit(SourceSpan.None, Opcode.POP_TOP);
            return;
        }

        foreach (var alias in s.Names)
        {
            EmitNameOp(span, Opcode.IMPORT_FROM, alias.Name);
            EmitName(span, alias.AsName ?? alias.Name, ExprContext.Store);
        }

        Emit(span, Opcode.POP_TOP);
    }

    private static bool UsesSliceInstruction(Expr slice) => slice is Slice { Step: null } s && !IsConstantSlice(s);

    private static bool IsConstantSlice(Slice s) =>
        s.Lower is null or Constant && s.Upper is null or Constant && s.Step is null or Constant;

    private void VisitAugAssign(AugAssign s)
    {
        var target = SpanOf(s.Target);
        switch (s.Target)
        {
            case Attribute e:
                Visit(e.Value);
                Emit(target, Opcode.COPY, 1);
                target = AtAttributeName(target, e);
                EmitLoadAttr(target, e.Attr, false);
                Operate();
                Emit(target, Opcode.SWAP, 2);
                EmitNameOp(target, Opcode.STORE_ATTR, e.Attr);
                break;
            case Subscript e:
                Visit(e.Value);
                if (UsesSliceInstruction(e.Slice))
                {
                    VisitSliceBounds((Slice)e.Slice);
                    Emit(target, Opcode.COPY, 3);
                    Emit(target, Opcode.COPY, 3);
                    Emit(target, Opcode.COPY, 3);
                    Emit(target, Opcode.BINARY_SLICE);
                    Operate();
                    Emit(target, Opcode.SWAP, 4);
                    Emit(target, Opcode.SWAP, 3);
                    Emit(target, Opcode.SWAP, 2);
                    Emit(target, Opcode.STORE_SLICE);
                }
                else
                {
                    Visit(e.Slice);
                    Emit(target, Opcode.COPY, 2);
                    Emit(target, Opcode.COPY, 2);
                    Emit(target, Opcode.BINARY_OP, (int)BinaryOperator.Subscript);
                    Operate();
                    Emit(target, Opcode.SWAP, 3);
                    Emit(target, Opcode.SWAP, 2);
                    Emit(target, Opcode.STORE_SUBSCR);
                }

                break;
            case Name e:
                EmitName(target, e.Id, ExprContext.Load);
                Operate();
                EmitName(target, e.Id, ExprContext.Store);
                break;
            default:
                throw new InvalidOperationException($"{s.Target.Kind} is no target of an augmented assignment");
        }

        void Operate()
        {
            Visit(s.Value);
            Emit(SpanOf(s), Opcode.BINARY_OP, (int)BinaryOperatorOf(s.Op) + (int)BinaryOperator.InplaceAdd);
        }
    }

    private void VisitAnnAssign(AnnAssign s)
    {
        var span = SpanOf(s);
        if (s.Value is not null)
        {
            Visit(s.Value);
            Visit(s.Target);
        }

        switch (s.Target)
        {
            case Name name:
                if (s.Simple == 0 || unit.Kind is not (UnitKind.Module or UnitKind.Class)) break;
                if (FutureAnnotations)
                {
                    EmitConst(SpanOf(s.Annotation), Unparser.Unparse(s.Annotation));
                    EmitNameOp(span, Opcode.LOAD_NAME, "__annotations__");
                    EmitConst(span, Mangle(name.Id));
                    Emit(span, Opcode.STORE_SUBSCR);
                }
                else
                {
                    DeferAnnotation(span, s);
                }

                break;
            case Attribute attribute:
                if (s.Value is null) EvaluateAndDrop(attribute.Value);
                break;
            case Subscript subscript:
                if (s.Value is not null) break;
                EvaluateAndDrop(subscript.Value);
                EvaluateSlice(subscript.Slice);
                break;
            default:
                throw new InvalidOperationException($"{s.Target.Kind} is no target of an annotated assignment");
        }

        void EvaluateAndDrop(Expr e)
        {
            Visit(e);
            Emit(SpanOf(e), Opcode.POP_TOP);
        }

        void EvaluateSlice(Expr e)
        {
            switch (e)
            {
                case Slice slice:
                    if (slice.Lower is not null) EvaluateAndDrop(slice.Lower);
                    if (slice.Upper is not null) EvaluateAndDrop(slice.Upper);
                    if (slice.Step is not null) EvaluateAndDrop(slice.Step);
                    break;
                case Tuple tuple:
                    foreach (var item in tuple.Elts) EvaluateSlice(item);
                    break;
                default:
                    EvaluateAndDrop(e);
                    break;
            }
        }
    }

    private void DeferAnnotation(in SourceSpan span, AnnAssign s)
    {
        var index = unit.Kind == UnitKind.Module || unit.ConditionalDepth > 0 ? unit.ConditionalAnnotations++ : -1;
        unit.DeferredAnnotations.Add((s, index));
        if (index < 0) return;
        if (unit.Kind == UnitKind.Class) Emit(span, Opcode.LOAD_DEREF, unit.CellIndex("__conditional_annotations__"));
        else EmitNameOp(span, Opcode.LOAD_NAME, "__conditional_annotations__");
        EmitConst(span, (long)index);
        Emit(span, Opcode.SET_ADD, 1);
        Emit(span, Opcode.POP_TOP);
    }
}

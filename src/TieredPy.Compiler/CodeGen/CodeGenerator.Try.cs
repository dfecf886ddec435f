using TieredPy.Bytecode;
using TieredPy.Compiler.Flow;
using TieredPy.Syntax.Ast;

namespace TieredPy.Compiler.CodeGen;

/// <summary>try, except, except*, finally, with, async with.</summary>
internal sealed partial class CodeGenerator
{
    private void VisitTryFinally(Stmt s, Stmt[] body, ExceptHandler[] handlers, Stmt[] orElse, Stmt[] finalBody, bool star)
    {
        var span = SpanOf(s);
        var bodyLabel = NewLabel();
        var end = NewLabel();
        var exit = NewLabel();
        var cleanup = NewLabel();
        EmitJump(span, Opcode.SETUP_FINALLY, end);
        Mark(bodyLabel);
        PushBlock(new FrameBlock(FrameBlockKind.FinallyTry, span, bodyLabel, end, FinalBody: finalBody));
        if (handlers.Length == 0) Visit(body);
        else if (star) VisitTryStarExcept(s, body, handlers, orElse);
        else VisitTryExcept(s, body, handlers, orElse);
        Emit(SourceSpan.None, Opcode.POP_BLOCK);
        PopBlock();
        Visit(finalBody);
        EmitJump(SourceSpan.None, Opcode.JUMP_NO_INTERRUPT, exit);

        Mark(end);
        EmitJump(SourceSpan.None, Opcode.SETUP_CLEANUP, cleanup);
        Emit(SourceSpan.None, Opcode.PUSH_EXC_INFO);
        PushBlock(new FrameBlock(FrameBlockKind.FinallyEnd, SourceSpan.None, end));
        Visit(finalBody);
        PopBlock();
        Emit(SourceSpan.None, Opcode.RERAISE);
        Mark(cleanup);
        EmitPopExceptAndReraise(SourceSpan.None);
        Mark(exit);
    }

    private void VisitTryExcept(Stmt s, Stmt[] body, ExceptHandler[] handlers, Stmt[] orElse)
    {
        var none = SourceSpan.None;
        var span = SpanOf(s);
        var bodyLabel = NewLabel();
        var except = NewLabel();
        var end = NewLabel();
        var cleanup = NewLabel();
        EmitJump(span, Opcode.SETUP_FINALLY, except);
        Mark(bodyLabel);
        PushBlock(new FrameBlock(FrameBlockKind.TryExcept, span, bodyLabel));
        Visit(body);
        PopBlock();
        Emit(none, Opcode.POP_BLOCK);
        Visit(orElse);
        EmitJump(none, Opcode.JUMP_NO_INTERRUPT, end);

        Mark(except);
        EmitJump(none, Opcode.SETUP_CLEANUP, cleanup);
        Emit(none, Opcode.PUSH_EXC_INFO);
        PushBlock(new FrameBlock(FrameBlockKind.ExceptionHandler, span));
        for (var i = 0; i < handlers.Length; i++)
        {
            var handler = handlers[i];
            var at = SpanOf(handler);
            if (handler.Type is null && i < handlers.Length - 1) throw Error(at, "default 'except:' must be last");
            var next = NewLabel();
            if (handler.Type is not null)
            {
                Visit(handler.Type);
                Emit(at, Opcode.CHECK_EXC_MATCH);
                EmitJump(at, Opcode.POP_JUMP_IF_FALSE, next);
            }

            if (handler.Name is { } name)
            {
                // except T as name: the body runs in a try whose finally unbinds the name.
                var cleanupEnd = NewLabel();
                var cleanupBody = NewLabel();
                EmitName(at, name, ExprContext.Store);
                EmitJump(at, Opcode.SETUP_CLEANUP, cleanupEnd);
                Mark(cleanupBody);
                PushBlock(new FrameBlock(FrameBlockKind.HandlerCleanup, at, cleanupBody, Name: name));
                Visit(handler.Body);
                PopBlock();
                Emit(none, Opcode.POP_BLOCK);
                Emit(none, Opcode.POP_BLOCK);
                Emit(none, Opcode.POP_EXCEPT);
                EmitUnbind(none, name);
                EmitJump(none, Opcode.JUMP_NO_INTERRUPT, end);
                Mark(cleanupEnd);
                EmitUnbind(none, name);
                Emit(none, Opcode.RERAISE, 1);
            }
            else
            {
                var cleanupBody = NewLabel();
                Emit(at, Opcode.POP_TOP);
                Mark(cleanupBody);
                PushBlock(new FrameBlock(FrameBlockKind.HandlerCleanup, at, cleanupBody));
                Visit(handler.Body);
                PopBlock();
                Emit(none, Opcode.POP_BLOCK);
                Emit(none, Opcode.POP_EXCEPT);
                EmitJump(none, Opcode.JUMP_NO_INTERRUPT, end);
            }

            Mark(next);
        }

        PopBlock();
        Emit(none, Opcode.RERAISE);
        Mark(cleanup);
        EmitPopExceptAndReraise(none);
        Mark(end);
    }

    /// <summary>
    /// The stack in the handlers: the original exception group, a list of what handlers raised, the part not yet matched.
    /// </summary>
    private void VisitTryStarExcept(Stmt s, Stmt[] body, ExceptHandler[] handlers, Stmt[] orElse)
    {
        var none = SourceSpan.None;
        var span = SpanOf(s);
        var bodyLabel = NewLabel();
        var except = NewLabel();
        var elseLabel = NewLabel();
        var end = NewLabel();
        var cleanup = NewLabel();
        var reraiseStar = NewLabel();
        EmitJump(span, Opcode.SETUP_FINALLY, except);
        Mark(bodyLabel);
        PushBlock(new FrameBlock(FrameBlockKind.TryExcept, span, bodyLabel));
        Visit(body);
        PopBlock();
        Emit(none, Opcode.POP_BLOCK);
        EmitJump(none, Opcode.JUMP_NO_INTERRUPT, elseLabel);

        Mark(except);
        EmitJump(none, Opcode.SETUP_CLEANUP, cleanup);
        Emit(none, Opcode.PUSH_EXC_INFO);
        PushBlock(new FrameBlock(FrameBlockKind.ExceptionGroupHandler, span));
        for (var i = 0; i < handlers.Length; i++)
        {
            var handler = handlers[i];
            var at = SpanOf(handler);
            var next = NewLabel();
            var nextWithError = NewLabel();
            var noMatch = NewLabel();
            if (i == 0)
            {
                Emit(at, Opcode.BUILD_LIST);
                Emit(at, Opcode.COPY, 2);
            }

            if (handler.Type is not null)
            {
                Visit(handler.Type);
                Emit(at, Opcode.CHECK_EG_MATCH);
                Emit(at, Opcode.COPY, 1);
                EmitJump(at, Opcode.POP_JUMP_IF_NONE, noMatch);
            }

            var cleanupEnd = NewLabel();
            var cleanupBody = NewLabel();
            if (handler.Name is not null) EmitName(at, handler.Name, ExprContext.Store);
            else Emit(at, Opcode.POP_TOP);
            EmitJump(at, Opcode.SETUP_CLEANUP, cleanupEnd);
            Mark(cleanupBody);
            PushBlock(new FrameBlock(FrameBlockKind.HandlerCleanup, at, cleanupBody, Name: handler.Name));
            Visit(handler.Body);
            PopBlock();
            Emit(none, Opcode.POP_BLOCK);
            if (handler.Name is not null) EmitUnbind(none, handler.Name);
            EmitJump(none, Opcode.JUMP_NO_INTERRUPT, next);

            // What the handler raised goes to the list.
            Mark(cleanupEnd);
            if (handler.Name is not null) EmitUnbind(none, handler.Name);
            Emit(none, Opcode.LIST_APPEND, 3);
            Emit(none, Opcode.POP_TOP);
            EmitJump(none, Opcode.JUMP_NO_INTERRUPT, nextWithError);

            Mark(next);
            Emit(none, Opcode.NOP);
            EmitJump(none, Opcode.JUMP_NO_INTERRUPT, nextWithError);
            Mark(noMatch);
            Emit(at, Opcode.POP_TOP);
            Mark(nextWithError);
            if (i == handlers.Length - 1)
            {
                Emit(none, Opcode.LIST_APPEND, 1);
                EmitJump(none, Opcode.JUMP_NO_INTERRUPT, reraiseStar);
            }
        }

        PopBlock();
        var reraise = NewLabel();
        Mark(reraiseStar);
        Emit(none, Opcode.CALL_INTRINSIC_2, (int)Intrinsic2.PrepReraiseStar);
        Emit(none, Opcode.COPY, 1);
        EmitJump(none, Opcode.POP_JUMP_IF_NOT_NONE, reraise);
        Emit(none, Opcode.POP_TOP);
        Emit(none, Opcode.POP_BLOCK);
        Emit(none, Opcode.POP_EXCEPT);
        EmitJump(none, Opcode.JUMP_NO_INTERRUPT, end);

        Mark(reraise);
        Emit(none, Opcode.POP_BLOCK);
        Emit(none, Opcode.SWAP, 2);
        Emit(none, Opcode.POP_EXCEPT);
        Emit(none, Opcode.RERAISE);
        Mark(cleanup);
        EmitPopExceptAndReraise(none);

        Mark(elseLabel);
        Visit(orElse);
        Mark(end);
    }

    private void VisitWith(With s, int position)
    {
        var item = s.Items[position];
        var span = SpanOf(item.ContextExpr);
        var block = NewLabel();
        var final = NewLabel();
        var exit = NewLabel();
        var cleanup = NewLabel();
        Visit(item.ContextExpr);
        EmitEnter(span, SpecialMethod.Exit, SpecialMethod.Enter);
        EmitJump(span, Opcode.SETUP_WITH, final);
        Mark(block);
        PushBlock(new FrameBlock(FrameBlockKind.With, span, block, final));
        if (item.OptionalVars is not null) Visit(item.OptionalVars);
        else Emit(span, Opcode.POP_TOP);
        if (position + 1 == s.Items.Length) Visit(s.Body);
        else VisitWith(s, position + 1);
        Emit(SourceSpan.None, Opcode.POP_BLOCK);
        PopBlock();
        EmitCallExitWithNones(span);
        Emit(span, Opcode.POP_TOP);
        EmitJump(span, Opcode.JUMP, exit);

        Mark(final);
        EmitJump(span, Opcode.SETUP_CLEANUP, cleanup);
        Emit(span, Opcode.PUSH_EXC_INFO);
        Emit(span, Opcode.WITH_EXCEPT_START);
        FinishExit(cleanup);
        Mark(exit);
    }

    private void VisitAsyncWith(AsyncWith s, int position)
    {
        var item = s.Items[position];
        var span = SpanOf(item.ContextExpr);
        var block = NewLabel();
        var final = NewLabel();
        var exit = NewLabel();
        var cleanup = NewLabel();
        Visit(item.ContextExpr);
        EmitEnter(span, SpecialMethod.AsyncExit, SpecialMethod.AsyncEnter);
        EmitAwait(span, 1);
        EmitJump(span, Opcode.SETUP_WITH, final);
        Mark(block);
        PushBlock(new FrameBlock(FrameBlockKind.AsyncWith, span, block, final));
        if (item.OptionalVars is not null) Visit(item.OptionalVars);
        else Emit(span, Opcode.POP_TOP);
        if (position + 1 == s.Items.Length) Visit(s.Body);
        else VisitAsyncWith(s, position + 1);
        PopBlock();
        Emit(span, Opcode.POP_BLOCK);
        EmitCallExitWithNones(span);
        EmitAwait(span, 2);
        Emit(span, Opcode.POP_TOP);
        EmitJump(span, Opcode.JUMP, exit);

        Mark(final);
        EmitJump(span, Opcode.SETUP_CLEANUP, cleanup);
        Emit(span, Opcode.PUSH_EXC_INFO);
        Emit(span, Opcode.WITH_EXCEPT_START);
        EmitAwait(span, 2);
        FinishExit(cleanup);
        Mark(exit);
    }

    private void EmitEnter(in SourceSpan span, SpecialMethod exit, SpecialMethod enter)
    {
        Emit(span, Opcode.COPY, 1);
        Emit(span, Opcode.LOAD_SPECIAL, (int)exit);
        Emit(span, Opcode.SWAP, 2);
        Emit(span, Opcode.SWAP, 3);
        Emit(span, Opcode.LOAD_SPECIAL, (int)enter);
        Emit(span, Opcode.CALL);
    }

    /// <summary>After __exit__ has been given the exception: true swallows it.</summary>
    private void FinishExit(Label cleanup)
    {
        var none = SourceSpan.None;
        var suppress = NewLabel();
        Emit(none, Opcode.TO_BOOL);
        EmitJump(none, Opcode.POP_JUMP_IF_TRUE, suppress);
        Emit(none, Opcode.RERAISE, 2);
        Mark(suppress);
        Emit(none, Opcode.POP_TOP);
        Emit(none, Opcode.POP_BLOCK);
        Emit(none, Opcode.POP_EXCEPT);
        Emit(none, Opcode.POP_TOP);
        Emit(none, Opcode.POP_TOP);
        Emit(none, Opcode.POP_TOP);
        var exit = NewLabel();
        EmitJump(none, Opcode.JUMP_NO_INTERRUPT, exit);
        Mark(cleanup);
        EmitPopExceptAndReraise(none);
        Mark(exit);
    }
}

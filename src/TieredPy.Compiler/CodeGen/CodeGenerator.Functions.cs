using TieredPy.Bytecode;
using TieredPy.Compiler.Constants;
using TieredPy.Compiler.Flow;
using TieredPy.Compiler.Symbols;
using TieredPy.Syntax.Ast;

namespace TieredPy.Compiler.CodeGen;

/// <summary>Functions, classes, lambdas, type parameters, annotations.</summary>
internal sealed partial class CodeGenerator
{
    /// <summary>What def and async def have alike.</summary>
    private readonly record struct FunctionParts(
        string Name, Arguments Args, Stmt[] Body, Expr[] Decorators, Expr? Returns, TypeParam[] TypeParams, bool IsAsync);

    private void EmitDecoratorCalls(Expr[] decorators)
    {
        for (var i = decorators.Length - 1; i >= 0; i--) Emit(SpanOf(decorators[i]), Opcode.CALL);
    }

    private FunctionAttribute EmitDefaults(in SourceSpan span, Arguments args)
    {
        var attributes = FunctionAttribute.None;
        if (args.Defaults.Length > 0)
        {
            Visit(args.Defaults);
            Emit(span, Opcode.BUILD_TUPLE, args.Defaults.Length);
            attributes |= FunctionAttribute.Defaults;
        }

        var count = 0;
        for (var i = 0; i < args.KwOnlyArgs.Length; i++)
        {
            if (args.KwDefaults[i] is not { } value) continue;
            count++;
            EmitConst(span, Mangle(args.KwOnlyArgs[i].ArgName));
            Visit(value);
        }

        if (count == 0) return attributes;
        Emit(span, Opcode.BUILD_MAP, count);
        return attributes | FunctionAttribute.KeywordDefaults;
    }

    private void VisitFunction(Stmt node, FunctionParts f)
    {
        Visit(f.Decorators);
        var firstLine = f.Decorators.Length > 0 ? f.Decorators[0].Lineno : node.Lineno;
        var span = SpanOf(node);
        var isGeneric = f.TypeParams.Length > 0;
        var attributes = EmitDefaults(span, f.Args);
        var passed = 0;
        if (isGeneric)
        {
            // The defaults are evaluated outside of the type parameters' scope and passed in.
            passed = ((attributes & FunctionAttribute.Defaults) != 0 ? 1 : 0) + ((attributes & FunctionAttribute.KeywordDefaults) != 0 ? 1 : 0);
            if (passed == 2) Emit(span, Opcode.SWAP, 2);
            EnterUnit(UnitKind.Annotations, $"<generic parameters of {f.Name}>", new ScopeKey(f.TypeParams), firstLine, args: passed);
            EmitTypeParams(f.TypeParams);
            for (var i = 0; i < passed; i++) Emit(span, Opcode.LOAD_FAST, i);
        }

        attributes |= EmitFunctionAnnotations(span, f.Args, f.Returns);
        CompileFunctionBody(node, f, attributes, firstLine);
        if (isGeneric)
        {
            Emit(span, Opcode.SWAP, 2);
            Emit(span, Opcode.CALL_INTRINSIC_2, (int)Intrinsic2.SetFunctionTypeParams);
            var code = FinishUnit(addNone: false);
            EmitMakeFunction(span, code, FunctionAttribute.None);
            if (passed > 0)
            {
                Emit(span, Opcode.SWAP, passed + 1);
                Emit(span, Opcode.CALL, passed - 1);
            }
            else
            {
                Emit(span, Opcode.PUSH_NULL);
                Emit(span, Opcode.CALL);
            }
        }

        EmitDecoratorCalls(f.Decorators);
        EmitName(span, f.Name, ExprContext.Store);
    }

    private void CompileFunctionBody(Stmt node, FunctionParts f, FunctionAttribute attributes, int firstLine)
    {
        EnterUnit(
            f.IsAsync ? UnitKind.AsyncFunction : UnitKind.Function, f.Name, new ScopeKey(node), firstLine, null, f.Args.Args.Length,
            f.Args.PosOnlyArgs.Length, f.Args.KwOnlyArgs.Length);
        var first = 0;
        if (Scope.HasDocstring && Docstrings.Of(f.Body) is { } text)
        {
            first = 1;
            unit.Constants.Add(Docstrings.Clean(text));
        }

        var start = NewLabel();
        Mark(start);
        var wrap = Scope.IsCoroutine || Scope.IsGenerator;
        if (wrap) PushBlock(new FrameBlock(FrameBlockKind.StopIteration, SourceSpan.None, start));
        foreach (var statement in f.Body.AsSpan(first)) Visit(statement);
        if (wrap)
        {
            WrapInStopIterationHandler();
            PopBlock();
        }

        var code = FinishUnit(addNone: true);
        EmitMakeFunction(SpanOf(node), code, attributes);
    }

    private void VisitLambda(Lambda e)
    {
        var span = SpanOf(e);
        var attributes = EmitDefaults(span, e.Args);
        EnterUnit(
            UnitKind.Lambda, "<lambda>", new ScopeKey(e), e.Lineno, null, e.Args.Args.Length, e.Args.PosOnlyArgs.Length,
            e.Args.KwOnlyArgs.Length);
        Visit(e.Body);
        CodeObject code;
        if (Scope.IsGenerator)
        {
            code = FinishUnit(addNone: false);
        }
        else
        {
            Emit(SpanOf(e.Body), Opcode.RETURN_VALUE);
            code = FinishUnit(addNone: true);
        }

        EmitMakeFunction(span, code, attributes);
    }

    private void VisitClass(ClassDef s)
    {
        Visit(s.DecoratorList);
        var firstLine = s.DecoratorList.Length > 0 ? s.DecoratorList[0].Lineno : s.Lineno;
        var span = SpanOf(s);
        var isGeneric = s.TypeParams.Length > 0;
        if (isGeneric)
        {
            EnterUnit(UnitKind.Annotations, $"<generic parameters of {s.Name}>", new ScopeKey(s.TypeParams), firstLine, s.Name);
            EmitTypeParams(s.TypeParams);
            EmitName(span, ".type_params", ExprContext.Store);
        }

        CompileClassBody(s, firstLine);
        if (isGeneric)
        {
            EmitName(span, ".type_params", ExprContext.Load);
            Emit(span, Opcode.CALL_INTRINSIC_1, (int)Intrinsic1.SubscriptGeneric);
            EmitName(span, ".generic_base", ExprContext.Store);
            EmitCall(span, 2, s.Bases, ".generic_base", s.Keywords);
            var code = FinishUnit(addNone: false);
            EmitMakeFunction(span, code, FunctionAttribute.None);
            Emit(span, Opcode.PUSH_NULL);
            Emit(span, Opcode.CALL);
        }
        else
        {
            EmitCall(span, 2, s.Bases, null, s.Keywords);
        }

        EmitDecoratorCalls(s.DecoratorList);
        EmitName(span, s.Name, ExprContext.Store);
    }

    private void CompileClassBody(ClassDef s, int firstLine)
    {
        EnterUnit(UnitKind.Class, s.Name, new ScopeKey(s), firstLine, s.Name);
        var span = new SourceSpan(firstLine, firstLine, 0, 0);
        EmitName(span, "__name__", ExprContext.Load);
        EmitName(span, "__module__", ExprContext.Store);
        EmitConst(span, unit.QualName);
        EmitName(span, "__qualname__", ExprContext.Store);
        EmitConst(span, (long)firstLine);
        EmitName(span, "__firstlineno__", ExprContext.Store);
        if (s.TypeParams.Length > 0)
        {
            EmitName(span, ".type_params", ExprContext.Load);
            EmitName(span, "__type_params__", ExprContext.Store);
        }

        if (Scope.NeedsClassDict)
        {
            Emit(span, Opcode.LOAD_LOCALS);
            Emit(span, Opcode.STORE_DEREF, unit.CellIndex("__classdict__"));
        }

        if (Scope.HasConditionalAnnotations)
        {
            Emit(span, Opcode.BUILD_SET);
            Emit(span, Opcode.STORE_DEREF, unit.CellIndex("__conditional_annotations__"));
        }

        CompileBody(span, s.Body);
        var none = SourceSpan.None;
        EmitConst(none, new ConstTuple([.. unit.StaticAttributes]));
        EmitName(none, "__static_attributes__", ExprContext.Store);
        if (Scope.NeedsClassDict)
        {
            Emit(none, Opcode.LOAD_CLOSURE, unit.CellIndex("__classdict__"));
            EmitName(none, "__classdictcell__", ExprContext.Store);
        }

        if (Scope.NeedsClassCell)
        {
            Emit(none, Opcode.LOAD_CLOSURE, unit.CellIndex("__class__"));
            Emit(none, Opcode.COPY, 1);
            EmitName(none, "__classcell__", ExprContext.Store);
        }
        else
        {
            EmitNone(none);
        }

        Emit(none, Opcode.RETURN_VALUE);
        var code = FinishUnit(addNone: true);
        span = SpanOf(s);
        Emit(span, Opcode.LOAD_BUILD_CLASS);
        Emit(span, Opcode.PUSH_NULL);
        EmitMakeFunction(span, code, FunctionAttribute.None);
        EmitConst(span, s.Name);
    }

    private void VisitTypeAlias(TypeAlias s)
    {
        var span = SpanOf(s);
        var name = ((Name)s.Name).Id;
        var isGeneric = s.TypeParams.Length > 0;
        if (isGeneric)
        {
            EnterUnit(UnitKind.Annotations, $"<generic parameters of {name}>", new ScopeKey(s.TypeParams), s.Lineno);
            EmitConst(span, name);
            EmitTypeParams(s.TypeParams);
        }
        else
        {
            EmitConst(span, name);
            EmitNone(span);
        }

        EmitConst(span, new ConstTuple([1L]));
        EnterAnnotationUnit(span, name, new ScopeKey(s));
        Visit(s.Value);
        Emit(span, Opcode.RETURN_VALUE);
        var value = FinishUnit(addNone: false);
        EmitMakeFunction(span, value, FunctionAttribute.Defaults);
        Emit(span, Opcode.BUILD_TUPLE, 3);
        Emit(span, Opcode.CALL_INTRINSIC_1, (int)Intrinsic1.TypeAlias);
        if (isGeneric)
        {
            var code = FinishUnit(addNone: false);
            EmitMakeFunction(span, code, FunctionAttribute.None);
            Emit(span, Opcode.PUSH_NULL);
            Emit(span, Opcode.CALL);
        }

        EmitName(span, name, ExprContext.Store);
    }

    private void EmitTypeParams(TypeParam[] typeParams)
    {
        var seenDefault = false;
        foreach (var typeParam in typeParams)
        {
            var span = SpanOf(typeParam);
            string name;
            Expr? defaultValue;
            var second = false;
            var allowStarred = false;
            switch (typeParam)
            {
                case TypeVar t:
                    name = t.Name;
                    defaultValue = t.DefaultValue;
                    second = true;
                    EmitConst(span, name);
                    if (t.Bound is not null)
                    {
                        EmitTypeVariable(t.Bound, name, new ScopeKey(t), false);
                        Emit(span, Opcode.CALL_INTRINSIC_2, (int)(t.Bound is Tuple ? Intrinsic2.TypeVarWithConstraints : Intrinsic2.TypeVarWithBound));
                    }
                    else
                    {
                        Emit(span, Opcode.CALL_INTRINSIC_1, (int)Intrinsic1.TypeVar);
                    }

                    break;
                case TypeVarTuple t:
                    name = t.Name;
                    defaultValue = t.DefaultValue;
                    allowStarred = true;
                    EmitConst(span, name);
                    Emit(span, Opcode.CALL_INTRINSIC_1, (int)Intrinsic1.TypeVarTuple);
                    break;
                default:
                    var paramSpec = (ParamSpec)typeParam;
                    name = paramSpec.Name;
                    defaultValue = paramSpec.DefaultValue;
                    EmitConst(span, name);
                    Emit(span, Opcode.CALL_INTRINSIC_1, (int)Intrinsic1.ParamSpec);
                    break;
            }

            if (defaultValue is not null)
            {
                seenDefault = true;
                EmitTypeVariable(defaultValue, name, new ScopeKey(typeParam, second), allowStarred);
                Emit(span, Opcode.CALL_INTRINSIC_2, (int)Intrinsic2.SetTypeParamDefault);
            }
            else if (seenDefault)
            {
                throw Error(span, $"non-default type parameter '{name}' follows default type parameter");
            }

            Emit(span, Opcode.COPY, 1);
            EmitName(span, name, ExprContext.Store);
        }

        Emit(SpanOf(typeParams[0]), Opcode.BUILD_TUPLE, typeParams.Length);
    }

    /// <summary>A function that evaluates a bound, constraints or default when asked for.</summary>
    private void EmitTypeVariable(Expr e, string name, ScopeKey key, bool allowStarred)
    {
        var span = SpanOf(e);
        EmitConst(span, new ConstTuple([1L]));
        EnterAnnotationUnit(span, name, key);
        if (allowStarred && e is Starred starred)
        {
            Visit(starred.Value);
            Emit(span, Opcode.UNPACK_SEQUENCE, 1);
        }
        else
        {
            Visit(e);
        }

        Emit(span, Opcode.RETURN_VALUE);
        var code = FinishUnit(addNone: true);
        EmitMakeFunction(span, code, FunctionAttribute.Defaults);
    }

    /// <summary>A function of the format, which refuses formats other than the values themselves.</summary>
    private void EnterAnnotationUnit(in SourceSpan span, string name, ScopeKey key)
    {
        const long valueWithFakeGlobals = 2;
        EnterUnit(UnitKind.Annotations, name, key, span.Line, posOnly: 1);
        var body = NewLabel();
        Emit(span, Opcode.LOAD_FAST);
        EmitConst(span, valueWithFakeGlobals);
        EmitCompare(span, CmpOperator.Gt);
        EmitJump(span, Opcode.POP_JUMP_IF_FALSE, body);
        Emit(span, Opcode.LOAD_COMMON_CONSTANT, (int)CommonConstant.NotImplementedError);
        Emit(span, Opcode.RAISE_VARARGS, 1);
        Mark(body);
    }

    private void FinishAnnotationUnit(in SourceSpan span)
    {
        Emit(span, Opcode.RETURN_VALUE);
        var code = FinishUnit(addNone: true);
        // The parameter has a name that no annotation can mean, and shows another.
        string[] names = [.. code.LocalsPlusNames];
        names[0] = "format";
        EmitMakeFunction(span, code.Replace(localsPlusNames: names), FunctionAttribute.None);
    }

    private FunctionAttribute EmitFunctionAnnotations(in SourceSpan span, Arguments args, Expr? returns)
    {
        var scope = symbols[new ScopeKey(args)];
        if (!scope.AnnotationsUsed) return FunctionAttribute.None;
        EnterAnnotationUnit(span, scope.Name, new ScopeKey(args));
        var count = 0;
        var at = span;
        foreach (var arg in args.Args) Annotate(arg.ArgName, arg.Annotation);
        foreach (var arg in args.PosOnlyArgs) Annotate(arg.ArgName, arg.Annotation);
        if (args.Vararg is { } vararg) Annotate(vararg.ArgName, vararg.Annotation);
        foreach (var arg in args.KwOnlyArgs) Annotate(arg.ArgName, arg.Annotation);
        if (args.Kwarg is { } kwarg) Annotate(kwarg.ArgName, kwarg.Annotation);
        Annotate("return", returns);
        Emit(span, Opcode.BUILD_MAP, count);
        FinishAnnotationUnit(span);
        return FunctionAttribute.Annotate;

        void Annotate(string name, Expr? annotation)
        {
            if (annotation is null) return;
            count++;
            EmitConst(at, Mangle(name));
            if (FutureAnnotations)
            {
                EmitConst(SpanOf(annotation), Unparser.Unparse(annotation));
            }
            else if (annotation is Starred starred)
            {
                // *args: *Ts
                Visit(starred.Value);
                Emit(at, Opcode.UNPACK_SEQUENCE, 1);
            }
            else
            {
                Visit(annotation);
            }
        }
    }

    private void CompileDeferredAnnotations(in SourceSpan span)
    {
        var deferred = unit.DeferredAnnotations;
        if (deferred.Count == 0) return;
        var outer = unit;
        var body = outer.Code;
        var inModule = outer.Kind == UnitKind.Module;
        // In a module the function is made before the first statement.
        if (inModule) outer.Code = NewInstructionList();

        EnterAnnotationUnit(span, outer.Scope.AnnotationScope!.Name, new ScopeKey(outer.Scope, true));
        Emit(span, Opcode.BUILD_MAP);
        foreach (var (statement, index) in deferred)
        {
            var at = SpanOf(statement);
            var notSet = NewLabel();
            if (index >= 0)
            {
                EmitConst(at, (long)index);
                if (inModule) Emit(at, Opcode.LOAD_GLOBAL, unit.Names.Add("__conditional_annotations__") << 1);
                else Emit(at, Opcode.LOAD_DEREF, unit.FreeIndex("__conditional_annotations__"));
                Emit(at, Opcode.CONTAINS_OP);
                EmitJump(at, Opcode.POP_JUMP_IF_FALSE, notSet);
            }

            Visit(statement.Annotation);
            Emit(at, Opcode.COPY, 2);
            EmitConst(at, NameMangling.Mangle(unit.ClassName, ((Name)statement.Target).Id));
            Emit(span, Opcode.STORE_SUBSCR);
            Mark(notSet);
        }

        FinishAnnotationUnit(span);
        EmitName(span, inModule ? "__annotate__" : "__annotate_func__", ExprContext.Store);
        if (!inModule) return;
        body.Annotations = outer.Code;
        outer.Code = body;
    }
}

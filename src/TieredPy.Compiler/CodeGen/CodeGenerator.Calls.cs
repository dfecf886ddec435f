using TieredPy.Bytecode;
using TieredPy.Compiler.Constants;
using TieredPy.Compiler.Flow;
using TieredPy.Compiler.Symbols;
using TieredPy.Syntax.Ast;

namespace TieredPy.Compiler.CodeGen;

internal sealed partial class CodeGenerator
{
    private void VisitCall(Call e)
    {
        CheckKeywords(e.Keywords);
        if (TryMethodCall(e)) return;
        CheckCalled(e.Func);
        Visit(e.Func);
        var end = NewLabel();
        TryInlineOverGenerator(e, end);
        Emit(SpanOf(e.Func), Opcode.PUSH_NULL);
        EmitCall(SpanOf(e), 0, e.Args, null, e.Keywords);
        Mark(end);
    }

    private void CheckKeywords(Keyword[] keywords)
    {
        for (var i = 0; i < keywords.Length; i++)
        {
            if (keywords[i].Arg is not { } name) continue;
            for (var j = i + 1; j < keywords.Length; j++)
            {
                if (keywords[j].Arg == name) throw Error(SpanOf(keywords[j]), $"keyword argument repeated: {name}");
            }
        }
    }

    private static ConstTuple NamesOf(Keyword[] keywords) => new(Array.ConvertAll<Keyword, object>(keywords, k => k.Arg!));

    /// <summary>x.name(…) without unpacking, where x is not an imported module.</summary>
    private bool TryMethodCall(Call e)
    {
        if (e.Func is not Attribute { Ctx: ExprContext.Load } method) return false;
        if (method.Value is Name module && symbols.Top.Symbols[module.Id].Has(SymbolFlags.Import)) return false;
        if (e.Args.Length + e.Keywords.Length + (e.Keywords.Length > 0 ? 1 : 0) >= MaxStackedItems) return false;
        if (Array.Exists(e.Args, a => a is Starred) || Array.Exists(e.Keywords, k => k.Arg is null)) return false;

        var span = SpanOf(method);
        if (IsOptimizableSuper(method, out var super))
        {
            EmitSuperArguments(super);
            Emit(span, Opcode.LOAD_SUPER_ATTR, (unit.Names.Add(Mangle(method.Attr)) << 2) | (super.Args.Length > 0 ? 3 : 1));
            span = AtAttributeName(span, method);
            Emit(span, Opcode.NOP);
        }
        else
        {
            Visit(method.Value);
            span = AtAttributeName(span, method);
            EmitLoadAttr(span, method.Attr, true);
        }

        Visit(e.Args);
        if (e.Keywords.Length > 0)
        {
            foreach (var keyword in e.Keywords) Visit(keyword.Value);
            EmitConst(span, NamesOf(e.Keywords));
            Emit(AtAttributeName(SpanOf(e), method), Opcode.CALL_KW, e.Args.Length + e.Keywords.Length);
        }
        else
        {
            Emit(AtAttributeName(SpanOf(e), method), Opcode.CALL, e.Args.Length);
        }

        return true;
    }

    /// <summary>all, any and tuple of a generator expression run it here, if at run time the name means the built-in.</summary>
    private void TryInlineOverGenerator(Call e, Label end)
    {
        if (e is not { Func: Name { Id: "all" or "any" or "tuple" } name, Args: [GeneratorExp generator], Keywords.Length: 0 }) return;
        // An asynchronous one cannot be iterated over here.
        if (symbols[new ScopeKey(generator)].IsCoroutine) return;
        var span = SpanOf(name);
        var skip = NewLabel();
        var loop = NewLabel();
        var cleanup = NewLabel();
        var builtin = name.Id switch
        {
            "all" => CommonConstant.All,
            "any" => CommonConstant.Any,
            _ => CommonConstant.Tuple,
        };
        Emit(span, Opcode.COPY, 1);
        Emit(span, Opcode.LOAD_COMMON_CONSTANT, (int)builtin);
        EmitCompare(span, CmpOperator.Is);
        EmitJump(span, Opcode.POP_JUMP_IF_FALSE, skip);
        Emit(span, Opcode.POP_TOP);
        if (builtin == CommonConstant.Tuple) Emit(span, Opcode.BUILD_LIST);
        Visit(generator);
        Mark(loop);
        EmitJump(span, Opcode.FOR_ITER, cleanup);
        if (builtin == CommonConstant.Tuple)
        {
            Emit(span, Opcode.LIST_APPEND, 2);
            EmitJump(span, Opcode.JUMP, loop);
        }
        else
        {
            Emit(span, Opcode.TO_BOOL);
            EmitJump(span, builtin == CommonConstant.All ? Opcode.POP_JUMP_IF_TRUE : Opcode.POP_JUMP_IF_FALSE, loop);
        }

        Emit(SourceSpan.None, Opcode.POP_ITER);
        if (builtin != CommonConstant.Tuple) EmitConst(span, builtin != CommonConstant.All);
        EmitJump(span, Opcode.JUMP, end);
        Mark(cleanup);
        Emit(SourceSpan.None, Opcode.END_FOR);
        Emit(SourceSpan.None, Opcode.POP_ITER);
        if (builtin == CommonConstant.Tuple) Emit(span, Opcode.CALL_INTRINSIC_1, (int)Intrinsic1.ListToTuple);
        else EmitConst(span, builtin == CommonConstant.All);
        EmitJump(span, Opcode.JUMP, end);
        Mark(skip);
    }

    /// <param name="pushed">Arguments that are on the stack already.</param>
    /// <param name="injected">A name whose value is the last positional argument.</param>
    private void EmitCall(in SourceSpan span, int pushed, Expr[] args, string? injected, Keyword[] keywords)
    {
        CheckKeywords(keywords);
        var simple = args.Length + keywords.Length * 2 <= MaxStackedItems &&
            !Array.Exists(args, a => a is Starred) && !Array.Exists(keywords, k => k.Arg is null);
        if (simple)
        {
            Visit(args);
            var count = pushed + args.Length + keywords.Length;
            if (injected is not null)
            {
                EmitName(span, injected, ExprContext.Load);
                count++;
            }

            if (keywords.Length == 0)
            {
                Emit(span, Opcode.CALL, count);
                return;
            }

            foreach (var keyword in keywords) Visit(keyword.Value);
            EmitConst(span, NamesOf(keywords));
            Emit(span, Opcode.CALL_KW, count);
            return;
        }

        if (pushed == 0 && args is [Starred only]) Visit(only.Value);
        else BuildSequence(span, args, injected, pushed, Opcode.BUILD_LIST, Opcode.LIST_APPEND, Opcode.LIST_EXTEND, true);
        if (keywords.Length == 0) Emit(span, Opcode.PUSH_NULL);
        else BuildKeywordDict(span, keywords);
        Emit(span, Opcode.CALL_FUNCTION_EX);
    }

    private void BuildKeywordDict(SourceSpan span, Keyword[] keywords)
    {
        var hasDict = false;
        var start = 0;
        for (var i = 0; i < keywords.Length; i++)
        {
            if (keywords[i].Arg is not null) continue;
            Flush(i);
            if (!hasDict) Emit(span, Opcode.BUILD_MAP);
            hasDict = true;
            Visit(keywords[i].Value);
            Emit(span, Opcode.DICT_MERGE, 1);
            start = i + 1;
        }

        Flush(keywords.Length);

        void Flush(int end)
        {
            if (end == start) return;
            var big = (end - start) * 2 > MaxStackedItems;
            if (big) Emit(SourceSpan.None, Opcode.BUILD_MAP);
            for (var i = start; i < end; i++)
            {
                EmitConst(span, keywords[i].Arg!);
                Visit(keywords[i].Value);
                if (big) Emit(SourceSpan.None, Opcode.MAP_ADD, 1);
            }

            if (!big) Emit(span, Opcode.BUILD_MAP, end - start);
            if (hasDict) Emit(span, Opcode.DICT_MERGE, 1);
            hasDict = true;
        }
    }

    // Warnings about what cannot work

    private static string? InferType(Expr e) => e switch
    {
        Tuple => "tuple",
        List or ListComp => "list",
        Dict or DictComp => "dict",
        Set or SetComp => "set",
        GeneratorExp => "generator",
        Lambda => "function",
        TemplateStr or Interpolation => "string.templatelib.Template",
        JoinedStr or FormattedValue => "str",
        Constant constant => ConstantConversion.TypeName(ConstantConversion.FromAst(constant.Value)),
        _ => null,
    };

    private void CheckCalled(Expr e)
    {
        if (e is Constant or Tuple or List or ListComp or Dict or DictComp or Set or SetComp or GeneratorExp or JoinedStr or TemplateStr
            or FormattedValue or Interpolation)
        {
            Warn(SpanOf(e), $"'{InferType(e)}' object is not callable; perhaps you missed a comma?");
        }
    }

    private void CheckSubscripted(Expr e)
    {
        var hopeless = e switch
        {
            Constant constant => InferType(constant) is "NoneType" or "ellipsis" or "int" or "bool" or "float" or "complex" or "frozenset",
            Set or SetComp or GeneratorExp or TemplateStr or Interpolation or Lambda => true,
            _ => false,
        };
        if (hopeless) Warn(SpanOf(e), $"'{InferType(e)}' object is not subscriptable; perhaps you missed a comma?");
    }

    private void CheckIndex(Expr e, Expr index)
    {
        if (InferType(index) is not { } type || type is "int" or "bool" or "slice") return;
        var isSequence = e switch
        {
            Constant constant => InferType(constant) is "str" or "bytes" or "tuple",
            Tuple or List or ListComp or JoinedStr or FormattedValue => true,
            _ => false,
        };
        if (isSequence)
            Warn(SpanOf(e), $"{InferType(e)} indices must be integers or slices, not {type}; perhaps you missed a comma?");
    }

    /// <summary>Identity with a literal.</summary>
    private void CheckCompare(Compare e)
    {
        var left = e.Left;
        for (var i = 0; i < e.Ops.Length; i++)
        {
            var right = e.Comparators[i];
            if (e.Ops[i] is CmpOperator.Is or CmpOperator.IsNot && (IsLiteral(left) || IsLiteral(right)))
            {
                var type = InferType(IsLiteral(left) ? left : right);
                Warn(SpanOf(e), e.Ops[i] == CmpOperator.Is
                    ? $"\"is\" with '{type}' literal. Did you mean \"==\"?"
                    : $"\"is not\" with '{type}' literal. Did you mean \"!=\"?");
                return;
            }

            left = right;
        }

        static bool IsLiteral(Expr e) => e switch
        {
            Tuple tuple => Array.TrueForAll(tuple.Elts, item => item is Constant),
            Constant constant => constant.Value is not (AstConst or bool),
            _ => false,
        };
    }
}

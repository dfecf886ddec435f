using TieredPy.Bytecode;
using TieredPy.Compiler.Constants;
using TieredPy.Compiler.Flow;
using TieredPy.Syntax.Ast;

namespace TieredPy.Compiler.CodeGen;

internal sealed partial class CodeGenerator
{
    /// <summary>Displays and calls with more items than this are built up in a container, not on the stack.</summary>
    private const int MaxStackedItems = Peephole.MaxStackedItems;

    private void Visit(Expr[] expressions)
    {
        foreach (var e in expressions) Visit(e);
    }

    private void Visit(Expr expression)
    {
        if (!StackGuard.HasRoom)
        {
            VisitOnFreshStack(expression);
            return;
        }

        var span = SpanOf(expression);
        switch (expression)
        {
            case Name e:
                EmitName(span, e.Id, e.Ctx);
                break;
            case Constant e:
                EmitConst(span, ConstantConversion.FromAst(e.Value));
                break;
            case Attribute e:
                VisitAttribute(e);
                break;
            case Call e:
                VisitCall(e);
                break;
            case Subscript e:
                VisitSubscript(e);
                break;
            case BinOp e:
                Visit(e.Left);
                Visit(e.Right);
                Emit(span, Opcode.BINARY_OP, (int)BinaryOperatorOf(e.Op));
                break;
            case Compare e:
                VisitCompare(e);
                break;
            case BoolOp e:
                VisitBoolOp(e);
                break;
            case UnaryOp e:
                Visit(e.Operand);
                switch (e.Op)
                {
                    case UnaryOperator.UAdd:
                        Emit(span, Opcode.CALL_INTRINSIC_1, (int)Intrinsic1.UnaryPositive);
                        break;
                    case UnaryOperator.Not:
                        Emit(span, Opcode.TO_BOOL);
                        Emit(span, Opcode.UNARY_NOT);
                        break;
                    default:
                        Emit(span, e.Op == UnaryOperator.Invert ? Opcode.UNARY_INVERT : Opcode.UNARY_NEGATIVE);
                        break;
                }

                break;
            case Tuple e:
                VisitDisplay(e, e.Elts, e.Ctx, Opcode.BUILD_LIST, Opcode.LIST_APPEND, Opcode.LIST_EXTEND, true);
                break;
            case List e:
                VisitDisplay(e, e.Elts, e.Ctx, Opcode.BUILD_LIST, Opcode.LIST_APPEND, Opcode.LIST_EXTEND, false);
                break;
            case Set e:
                VisitDisplay(e, e.Elts, ExprContext.Load, Opcode.BUILD_SET, Opcode.SET_ADD, Opcode.SET_UPDATE, false);
                break;
            case Dict e:
                VisitDict(e);
                break;
            case IfExp e:
                VisitIfExp(e);
                break;
            case Lambda e:
                VisitLambda(e);
                break;
            case NamedExpr e:
                Visit(e.Value);
                Emit(span, Opcode.COPY, 1);
                Visit(e.Target);
                break;
            case ListComp e:
                VisitComprehension(e, ComprehensionType.List, "<listcomp>", e.Generators, e.Elt, null);
                break;
            case SetComp e:
                VisitComprehension(e, ComprehensionType.Set, "<setcomp>", e.Generators, e.Elt, null);
                break;
            case DictComp e:
                VisitComprehension(e, ComprehensionType.Dict, "<dictcomp>", e.Generators, e.Key, e.Value);
                break;
            case GeneratorExp e:
                VisitComprehension(e, ComprehensionType.Generator, "<genexpr>", e.Generators, e.Elt, null);
                break;
            case JoinedStr e:
                VisitJoinedStr(e);
                break;
            case FormattedValue e:
                VisitFormattedValue(e);
                break;
            case TemplateStr e:
                VisitTemplateStr(e);
                break;
            case Interpolation e:
                VisitInterpolation(e);
                break;
            case Yield e:
                if (!Scope.IsFunctionLike) throw Error(span, "'yield' outside function");
                if (e.Value is not null) Visit(e.Value);
                else EmitNone(span);
                EmitYield(span);
                break;
            case YieldFrom e:
                if (!Scope.IsFunctionLike) throw Error(span, "'yield from' outside function");
                if (unit.Kind == UnitKind.AsyncFunction) throw Error(span, "'yield from' inside async function");
                Visit(e.Value);
                Emit(span, Opcode.GET_YIELD_FROM_ITER);
                EmitNone(span);
                EmitYieldFrom(span, false);
                break;
            case Await e:
                Visit(e.Value);
                EmitAwait(span, 0);
                break;
            case Starred e:
                throw Error(span, e.Ctx == ExprContext.Store
                    ? "starred assignment target must be in a list or tuple"
                    : "can't use starred expression here");
            case Slice e:
                VisitSlice(e);
                break;
            default:
                throw new InvalidOperationException($"no code for {expression.Kind}");
        }
    }

    private static BinaryOperator BinaryOperatorOf(Operator op) => op switch
    {
        Operator.Add => BinaryOperator.Add,
        Operator.Sub => BinaryOperator.Subtract,
        Operator.Mult => BinaryOperator.Multiply,
        Operator.MatMult => BinaryOperator.MatrixMultiply,
        Operator.Div => BinaryOperator.TrueDivide,
        Operator.Mod => BinaryOperator.Remainder,
        Operator.Pow => BinaryOperator.Power,
        Operator.LShift => BinaryOperator.LeftShift,
        Operator.RShift => BinaryOperator.RightShift,
        Operator.BitOr => BinaryOperator.Or,
        Operator.BitXor => BinaryOperator.Xor,
        Operator.BitAnd => BinaryOperator.And,
        _ => BinaryOperator.FloorDivide,
    };

    // Conditions

    /// <summary>Jumps to the label if the truth of the expression is the condition, else goes on.</summary>
    private void JumpIf(in SourceSpan span, Expr expression, Label next, bool condition)
    {
        if (!StackGuard.HasRoom)
        {
            JumpIfOnFreshStack(span, expression, next, condition);
            return;
        }

        switch (expression)
        {
            case UnaryOp { Op: UnaryOperator.Not } e:
                JumpIf(span, e.Operand, next, !condition);
                return;
            case BoolOp e:
                var decides = e.Op == BoolOperator.Or;
                var inner = decides == condition ? next : NewLabel();
                for (var i = 0; i < e.Values.Length - 1; i++) JumpIf(span, e.Values[i], inner, decides);
                JumpIf(span, e.Values[^1], next, condition);
                if (inner != next) Mark(inner);
                return;
            case IfExp e:
                var end = NewLabel();
                var otherwise = NewLabel();
                JumpIf(span, e.Test, otherwise, false);
                JumpIf(span, e.Body, next, condition);
                EmitJump(SourceSpan.None, Opcode.JUMP_NO_INTERRUPT, end);
                Mark(otherwise);
                JumpIf(span, e.OrElse, next, condition);
                Mark(end);
                return;
            case Compare { Ops.Length: > 1 } e:
                JumpIfChain(e, next, condition);
                return;
        }

        Visit(expression);
        var at = SpanOf(expression);
        Emit(at, Opcode.TO_BOOL);
        EmitJump(at, condition ? Opcode.POP_JUMP_IF_TRUE : Opcode.POP_JUMP_IF_FALSE, next);
    }

    private void JumpIfChain(Compare e, Label next, bool condition)
    {
        CheckCompare(e);
        var at = SpanOf(e);
        var cleanup = NewLabel();
        Visit(e.Left);
        var last = e.Ops.Length - 1;
        for (var i = 0; i < last; i++)
        {
            Visit(e.Comparators[i]);
            Emit(at, Opcode.SWAP, 2);
            Emit(at, Opcode.COPY, 2);
            EmitCompare(at, e.Ops[i]);
            Emit(at, Opcode.TO_BOOL);
            EmitJump(at, Opcode.POP_JUMP_IF_FALSE, cleanup);
        }

        Visit(e.Comparators[last]);
        EmitCompare(at, e.Ops[last]);
        Emit(at, Opcode.TO_BOOL);
        EmitJump(at, condition ? Opcode.POP_JUMP_IF_TRUE : Opcode.POP_JUMP_IF_FALSE, next);
        var end = NewLabel();
        EmitJump(SourceSpan.None, Opcode.JUMP_NO_INTERRUPT, end);
        Mark(cleanup);
        Emit(at, Opcode.POP_TOP);
        if (!condition) EmitJump(SourceSpan.None, Opcode.JUMP_NO_INTERRUPT, next);
        Mark(end);
    }

    private void VisitIfExp(IfExp e)
    {
        var end = NewLabel();
        var next = NewLabel();
        JumpIf(SpanOf(e), e.Test, next, false);
        Visit(e.Body);
        EmitJump(SourceSpan.None, Opcode.JUMP_NO_INTERRUPT, end);
        Mark(next);
        Visit(e.OrElse);
        Mark(end);
    }

    private void VisitBoolOp(BoolOp e)
    {
        var span = SpanOf(e);
        var jump = e.Op == BoolOperator.And ? Opcode.JUMP_IF_FALSE : Opcode.JUMP_IF_TRUE;
        var end = NewLabel();
        for (var i = 0; i < e.Values.Length - 1; i++)
        {
            Visit(e.Values[i]);
            EmitJump(span, jump, end);
            Emit(span, Opcode.POP_TOP);
        }

        Visit(e.Values[^1]);
        Mark(end);
    }

    private void EmitCompare(in SourceSpan span, CmpOperator op)
    {
        switch (op)
        {
            case CmpOperator.Is or CmpOperator.IsNot:
                Emit(span, Opcode.IS_OP, op == CmpOperator.IsNot ? 1 : 0);
                break;
            case CmpOperator.In or CmpOperator.NotIn:
                Emit(span, Opcode.CONTAINS_OP, op == CmpOperator.NotIn ? 1 : 0);
                break;
            default:
                var compare = op switch
                {
                    CmpOperator.Eq => CompareOperator.Equal,
                    CmpOperator.NotEq => CompareOperator.NotEqual,
                    CmpOperator.Lt => CompareOperator.Less,
                    CmpOperator.LtE => CompareOperator.LessOrEqual,
                    CmpOperator.Gt => CompareOperator.Greater,
                    _ => CompareOperator.GreaterOrEqual,
                };
                Emit(span, Opcode.COMPARE_OP, OpargTables.EncodeCompare(compare));
                break;
        }
    }

    private void VisitCompare(Compare e)
    {
        CheckCompare(e);
        var span = SpanOf(e);
        Visit(e.Left);
        var last = e.Ops.Length - 1;
        if (last == 0)
        {
            Visit(e.Comparators[0]);
            EmitCompare(span, e.Ops[0]);
            return;
        }

        var cleanup = NewLabel();
        for (var i = 0; i < last; i++)
        {
            Visit(e.Comparators[i]);
            Emit(span, Opcode.SWAP, 2);
            Emit(span, Opcode.COPY, 2);
            EmitCompare(span, e.Ops[i]);
            Emit(span, Opcode.COPY, 1);
            Emit(span, Opcode.TO_BOOL);
            EmitJump(span, Opcode.POP_JUMP_IF_FALSE, cleanup);
            Emit(span, Opcode.POP_TOP);
        }

        Visit(e.Comparators[last]);
        EmitCompare(span, e.Ops[last]);
        var end = NewLabel();
        EmitJump(SourceSpan.None, Opcode.JUMP_NO_INTERRUPT, end);
        Mark(cleanup);
        Emit(span, Opcode.SWAP, 2);
        Emit(span, Opcode.POP_TOP);
        Mark(end);
    }

    // Displays

    private void VisitDisplay(Expr e, Expr[] items, ExprContext context, int build, int add, int extend, bool isTuple)
    {
        switch (context)
        {
            case ExprContext.Store:
                VisitUnpacking(SpanOf(e), items);
                break;
            case ExprContext.Load:
                BuildSequence(SpanOf(e), items, null, 0, build, add, extend, isTuple);
                break;
            default:
                Visit(items);
                break;
        }
    }

    /// <param name="injected">A name whose value is added at the end.</param>
    /// <param name="pushed">Items that are on the stack already.</param>
    private void BuildSequence(
        in SourceSpan span, Expr[] items, string? injected, int pushed, int build, int add, int extend, bool isTuple)
    {
        var big = items.Length + pushed + (injected is null ? 0 : 1) > MaxStackedItems;
        if (!big && !Array.Exists(items, item => item is Starred))
        {
            Visit(items);
            var count = items.Length + pushed;
            if (injected is not null)
            {
                EmitName(span, injected, ExprContext.Load);
                count++;
            }

            Emit(span, isTuple ? Opcode.BUILD_TUPLE : build, count);
            return;
        }

        var built = big;
        if (big) Emit(span, build, pushed);
        for (var i = 0; i < items.Length; i++)
        {
            if (items[i] is Starred starred)
            {
                if (!built) Emit(span, build, i + pushed);
                built = true;
                Visit(starred.Value);
                Emit(span, extend, 1);
            }
            else
            {
                Visit(items[i]);
                if (built) Emit(span, add, 1);
            }
        }

        if (injected is not null)
        {
            EmitName(span, injected, ExprContext.Load);
            Emit(span, add, 1);
        }

        if (isTuple) Emit(span, Opcode.CALL_INTRINSIC_1, (int)Intrinsic1.ListToTuple);
    }

    private void VisitUnpacking(in SourceSpan span, Expr[] targets)
    {
        var star = -1;
        for (var i = 0; i < targets.Length; i++)
        {
            if (targets[i] is not Starred) continue;
            if (star >= 0) throw Error(span, "multiple starred expressions in assignment");
            var after = targets.Length - i - 1;
            if (i >= 1 << 8 || after >= int.MaxValue >> 8) throw Error(span, "too many expressions in star-unpacking assignment");
            Emit(span, Opcode.UNPACK_EX, i + (after << 8));
            star = i;
        }

        if (star < 0) Emit(span, Opcode.UNPACK_SEQUENCE, targets.Length);
        foreach (var target in targets) Visit(target is Starred starred ? starred.Value : target);
    }

    private void VisitDict(Dict e)
    {
        var span = SpanOf(e);
        var hasDict = false;
        var start = 0;
        for (var i = 0; i < e.Values.Length; i++)
        {
            if (e.Keys[i] is null)
            {
                Flush(i);
                if (!hasDict) Emit(span, Opcode.BUILD_MAP);
                hasDict = true;
                Visit(e.Values[i]);
                Emit(span, Opcode.DICT_UPDATE, 1);
                start = i + 1;
            }
            else if ((i - start) * 2 > MaxStackedItems)
            {
                Flush(i + 1);
                start = i + 1;
            }
        }

        Flush(e.Values.Length);
        if (!hasDict) Emit(span, Opcode.BUILD_MAP);

        void Flush(int end)
        {
            if (end == start) return;
            var count = end - start;
            var big = count * 2 > MaxStackedItems;
            if (big) Emit(span, Opcode.BUILD_MAP);
            for (var i = start; i < end; i++)
            {
                Visit(e.Keys[i]!);
                Visit(e.Values[i]);
                if (big) Emit(span, Opcode.MAP_ADD, 1);
            }

            if (!big) Emit(span, Opcode.BUILD_MAP, count);
            if (hasDict) Emit(span, Opcode.DICT_UPDATE, 1);
            hasDict = true;
        }
    }

    // Attributes and subscripts

    private void VisitAttribute(Attribute e)
    {
        var span = SpanOf(e);
        if (e.Ctx == ExprContext.Load && IsOptimizableSuper(e, out var super))
        {
            EmitSuperArguments(super);
            // Bit 1 tells the form with two arguments.
            Emit(span, Opcode.LOAD_SUPER_ATTR, (unit.Names.Add(Mangle(e.Attr)) << 2) | (super.Args.Length > 0 ? 2 : 0));
            Emit(AtAttributeName(span, e), Opcode.NOP);
            return;
        }

        if (e is { Ctx: ExprContext.Store, Value: Name { Id: "self" } }) AddStaticAttribute(e.Attr);
        Visit(e.Value);
        span = AtAttributeName(span, e);
        switch (e.Ctx)
        {
            case ExprContext.Load:
                EmitLoadAttr(span, e.Attr, false);
                break;
            case ExprContext.Store:
                EmitNameOp(span, Opcode.STORE_ATTR, e.Attr);
                break;
            default:
                EmitNameOp(span, Opcode.DELETE_ATTR, e.Attr);
                break;
        }
    }

    private void AddStaticAttribute(string name)
    {
        for (var i = outerUnits.Count - 1; i >= 0; i--)
        {
            if (outerUnits[i].Kind != UnitKind.Class) continue;
            outerUnits[i].StaticAttributes.Add(name);
            return;
        }
    }

    /// <summary>For an access that spans lines, starts the position at the attribute's name.</summary>
    private static SourceSpan AtAttributeName(SourceSpan span, Attribute e)
    {
        if (span.Line == e.EndLineno) return span;
        var length = ConstantConversion.CodePoints(e.Attr);
        var (column, endColumn) = length <= e.EndColOffset ? (e.EndColOffset - length, span.EndColumn) : (-1, -1);
        var endLine = Math.Max(e.EndLineno, span.EndLine);
        return new SourceSpan(e.EndLineno, endLine, column, e.EndLineno == endLine ? Math.Max(column, endColumn) : endColumn);
    }

    private bool IsOptimizableSuper(Attribute e, out Call super)
    {
        super = null!;
        if (e is not { Value: Call { Func: Name { Id: "super" }, Keywords.Length: 0 } call } || e.Attr == "__class__") return false;
        // Nothing that the source shows may have shadowed the built-in.
        if (Scope.Symbols["super"].Scope != Symbols.NameScope.GlobalImplicit) return false;
        if (symbols.Top.Symbols["super"].Scope != Symbols.NameScope.Unknown) return false;
        super = call;
        return call.Args.Length switch
        {
            2 => call.Args[0] is not Starred && call.Args[1] is not Starred,
            0 => unit.ArgCount + unit.PosOnlyArgCount > 0 && Scope.Symbols["__class__"].Scope == Symbols.NameScope.Free,
            _ => false,
        };
    }

    private void EmitSuperArguments(Call super)
    {
        var span = SpanOf(super);
        EmitName(SpanOf(super.Func), "super", ExprContext.Load);
        if (super.Args.Length == 2)
        {
            Visit(super.Args);
            return;
        }

        EmitName(span, "__class__", ExprContext.Load);
        EmitName(span, unit.Locals.Names[0], ExprContext.Load);
    }

    private void VisitSubscript(Subscript e)
    {
        var span = SpanOf(e);
        if (e.Ctx == ExprContext.Load)
        {
            CheckSubscripted(e.Value);
            CheckIndex(e.Value, e.Slice);
        }

        Visit(e.Value);
        if (e.Ctx != ExprContext.Del && UsesSliceInstruction(e.Slice))
        {
            VisitSliceBounds((Slice)e.Slice);
            Emit(span, e.Ctx == ExprContext.Load ? Opcode.BINARY_SLICE : Opcode.STORE_SLICE);
            return;
        }

        Visit(e.Slice);
        switch (e.Ctx)
        {
            case ExprContext.Load:
                Emit(span, Opcode.BINARY_OP, (int)BinaryOperator.Subscript);
                break;
            case ExprContext.Store:
                Emit(span, Opcode.STORE_SUBSCR);
                break;
            default:
                Emit(span, Opcode.DELETE_SUBSCR);
                break;
        }
    }

    private void VisitSliceBounds(Slice s)
    {
        if (s.Lower is not null) Visit(s.Lower);
        else EmitNone(SpanOf(s));
        if (s.Upper is not null) Visit(s.Upper);
        else EmitNone(SpanOf(s));
    }

    private void VisitSlice(Slice s)
    {
        var span = SpanOf(s);
        if (IsConstantSlice(s))
        {
            EmitConst(span, new ConstSlice(Value(s.Lower), Value(s.Upper), Value(s.Step)));
            return;
        }

        VisitSliceBounds(s);
        if (s.Step is not null) Visit(s.Step);
        Emit(span, Opcode.BUILD_SLICE, s.Step is null ? 2 : 3);

        static object Value(Expr? e) => e is Constant constant ? ConstantConversion.FromAst(constant.Value) : PyConst.None;
    }

    // Strings

    private void VisitJoinedStr(JoinedStr e)
    {
        var span = SpanOf(e);
        if (e.Values.Length > MaxStackedItems)
        {
            EmitConst(span, "");
            EmitLoadAttr(span, "join", true);
            Emit(span, Opcode.BUILD_LIST);
            foreach (var value in e.Values)
            {
                Visit(value);
                Emit(span, Opcode.LIST_APPEND, 1);
            }

            Emit(span, Opcode.CALL, 1);
            return;
        }

        Visit(e.Values);
        if (e.Values.Length > 1) Emit(span, Opcode.BUILD_STRING, e.Values.Length);
        else if (e.Values.Length == 0) EmitConst(span, "");
    }

    private static int ConversionOf(int conversion) => (int)(conversion switch
    {
        -1 => Conversion.None,
        's' => Conversion.Str,
        'r' => Conversion.Repr,
        'a' => Conversion.Ascii,
        _ => throw new ArgumentException($"unrecognized conversion character {conversion}"),
    });

    private void VisitFormattedValue(FormattedValue e)
    {
        var span = SpanOf(e);
        Visit(e.Value);
        var conversion = ConversionOf(e.Conversion);
        if (conversion != 0) Emit(span, Opcode.CONVERT_VALUE, conversion);
        if (e.FormatSpec is not null)
        {
            Visit(e.FormatSpec);
            Emit(span, Opcode.FORMAT_WITH_SPEC);
        }
        else
        {
            Emit(span, Opcode.FORMAT_SIMPLE);
        }
    }

    private void VisitTemplateStr(TemplateStr e)
    {
        var span = SpanOf(e);
        var strings = 0;
        var afterString = false;
        foreach (var value in e.Values)
        {
            if (value is Interpolation)
            {
                if (!afterString)
                {
                    EmitConst(span, "");
                    strings++;
                }

                afterString = false;
            }
            else
            {
                Visit(value);
                strings++;
                afterString = true;
            }
        }

        if (!afterString)
        {
            EmitConst(span, "");
            strings++;
        }

        Emit(span, Opcode.BUILD_TUPLE, strings);
        var interpolations = 0;
        foreach (var value in e.Values)
        {
            if (value is not Interpolation) continue;
            Visit(value);
            interpolations++;
        }

        Emit(span, Opcode.BUILD_TUPLE, interpolations);
        Emit(span, Opcode.BUILD_TEMPLATE);
    }

    private void VisitInterpolation(Interpolation e)
    {
        var span = SpanOf(e);
        Visit(e.Value);
        EmitConst(span, ConstantConversion.FromAst(e.Str));
        var oparg = 2 | (ConversionOf(e.Conversion) << 2);
        if (e.FormatSpec is not null)
        {
            oparg++;
            Visit(e.FormatSpec);
        }

        Emit(span, Opcode.BUILD_INTERPOLATION, oparg);
    }
}

using TieredPy.Bytecode;
using TieredPy.Compiler.Constants;
using TieredPy.Compiler.Flow;
using TieredPy.Syntax.Ast;

namespace TieredPy.Compiler.CodeGen;

/// <summary>
/// The match statement. Code for a pattern takes the subject off the top of the stack; when it does not match it jumps to a chain of
/// POP_TOPs that cleans the stack. Captured values wait below what the pattern works on until the whole pattern has matched.
/// </summary>
internal sealed partial class CodeGenerator
{
    private sealed class PatternContext
    {
        /// <summary>Names captured so far, in the order of their values on the stack.</summary>
        public List<string> Stores { get; set; } = [];
        public bool AllowIrrefutable { get; set; }

        /// <summary>The places to jump to on failure that pop as many values as their index.</summary>
        public List<Label> FailPop { get; set; } = [];

        /// <summary>Values that have to stay on top; captures go below them.</summary>
        public int OnTop { get; set; }
    }

    private static bool IsWildcard(Pattern pattern) => pattern is MatchAs { Name: null, Pattern: null };

    private void VisitMatch(Match s)
    {
        Visit(s.Subject);
        var end = NewLabel();
        var hasDefault = s.Cases.Length > 1 && IsWildcard(s.Cases[^1].Pattern);
        var tested = s.Cases.Length - (hasDefault ? 1 : 0);
        for (var i = 0; i < tested; i++)
        {
            var item = s.Cases[i];
            var span = SpanOf(item.Pattern);
            var isLast = i == tested - 1;
            if (!isLast) Emit(span, Opcode.COPY, 1);
            var context = new PatternContext { AllowIrrefutable = item.Guard is not null || i == s.Cases.Length - 1 };
            VisitPattern(item.Pattern, context);
            foreach (var name in context.Stores) EmitName(span, name, ExprContext.Store);
            if (item.Guard is not null)
            {
                EnsureFailPop(context, 0);
                JumpIf(span, item.Guard, context.FailPop[0], false);
            }

            // The position of what follows suits branch events better.
            if (!isLast) Emit(SourceSpan.Next, Opcode.POP_TOP);
            Visit(item.Body);
            EmitJump(SourceSpan.None, Opcode.JUMP, end);
            EmitFailPop(span, context);
        }

        if (hasDefault)
        {
            var item = s.Cases[^1];
            var span = SpanOf(item.Pattern);
            Emit(span, Opcode.NOP);
            if (item.Guard is not null) JumpIf(span, item.Guard, end, false);
            Visit(item.Body);
        }

        Mark(end);
    }

    private void EnsureFailPop(PatternContext context, int pops)
    {
        while (context.FailPop.Count <= pops) context.FailPop.Add(NewLabel());
    }

    private void JumpToFailPop(in SourceSpan span, PatternContext context, int opcode)
    {
        var pops = context.OnTop + context.Stores.Count;
        EnsureFailPop(context, pops);
        EmitJump(span, opcode, context.FailPop[pops]);
    }

    private void EmitFailPop(in SourceSpan span, PatternContext context)
    {
        for (var i = context.FailPop.Count - 1; i >= 0; i--)
        {
            Mark(context.FailPop[i]);
            if (i > 0) Emit(span, Opcode.POP_TOP);
        }

        context.FailPop.Clear();
    }

    /// <summary>Moves the top below as many values.</summary>
    private void EmitRotate(in SourceSpan span, int count)
    {
        for (; count > 1; count--) Emit(span, Opcode.SWAP, count);
    }

    private Exception DuplicateStore(in SourceSpan span, string name) =>
        Error(span, $"multiple assignments to name {ConstRepr.Of(name)} in pattern");

    private void StoreCapture(in SourceSpan span, string? name, PatternContext context)
    {
        if (name is null)
        {
            Emit(span, Opcode.POP_TOP);
            return;
        }

        if (context.Stores.Contains(name)) throw DuplicateStore(span, name);
        EmitRotate(span, context.OnTop + context.Stores.Count + 1);
        context.Stores.Add(name);
    }

    private void VisitPattern(Pattern pattern, PatternContext context)
    {
        if (!StackGuard.HasRoom)
        {
            VisitPatternOnFreshStack(pattern, context);
            return;
        }

        var span = SpanOf(pattern);
        switch (pattern)
        {
            case MatchValue p:
                if (p.Value is not (Constant or Attribute)) throw Error(span, "patterns may only match literals and attribute lookups");
                Visit(p.Value);
                EmitCompare(span, CmpOperator.Eq);
                Emit(span, Opcode.TO_BOOL);
                JumpToFailPop(span, context, Opcode.POP_JUMP_IF_FALSE);
                break;
            case MatchSingleton p:
                EmitConst(span, ConstantConversion.FromAst(p.Value));
                EmitCompare(span, CmpOperator.Is);
                JumpToFailPop(span, context, Opcode.POP_JUMP_IF_FALSE);
                break;
            case MatchSequence p:
                VisitSequencePattern(p, context);
                break;
            case MatchMapping p:
                VisitMappingPattern(p, context);
                break;
            case MatchClass p:
                VisitClassPattern(p, context);
                break;
            case MatchStar p:
                StoreCapture(span, p.Name, context);
                break;
            case MatchAs p:
                VisitAsPattern(p, context);
                break;
            case MatchOr p:
                VisitOrPattern(p, context);
                break;
        }
    }

    private void VisitSubpattern(Pattern pattern, PatternContext context)
    {
        var outer = context.AllowIrrefutable;
        context.AllowIrrefutable = true;
        VisitPattern(pattern, context);
        context.AllowIrrefutable = outer;
    }

    private void VisitAsPattern(MatchAs p, PatternContext context)
    {
        var span = SpanOf(p);
        if (p.Pattern is null)
        {
            if (!context.AllowIrrefutable)
            {
                throw Error(span, p.Name is null
                    ? "wildcard makes remaining patterns unreachable"
                    : $"name capture {ConstRepr.Of(p.Name)} makes remaining patterns unreachable");
            }

            StoreCapture(span, p.Name, context);
            return;
        }

        context.OnTop++;
        Emit(span, Opcode.COPY, 1);
        VisitPattern(p.Pattern, context);
        context.OnTop--;
        StoreCapture(span, p.Name, context);
    }

    private void VisitSequencePattern(MatchSequence p, PatternContext context)
    {
        var span = SpanOf(p);
        var size = p.Patterns.Length;
        var star = -1;
        var onlyWildcards = true;
        var starWildcard = false;
        for (var i = 0; i < size; i++)
        {
            if (p.Patterns[i] is MatchStar starred)
            {
                if (star >= 0) throw Error(span, "multiple starred names in sequence pattern");
                starWildcard = starred.Name is null;
                onlyWildcards &= starWildcard;
                star = i;
            }
            else
            {
                onlyWildcards &= IsWildcard(p.Patterns[i]);
            }
        }

        context.OnTop++;
        Emit(span, Opcode.MATCH_SEQUENCE);
        JumpToFailPop(span, context, Opcode.POP_JUMP_IF_FALSE);
        if (star < 0 || size > 1)
        {
            Emit(span, Opcode.GET_LEN);
            EmitConst(span, (long)(star < 0 ? size : size - 1));
            EmitCompare(span, star < 0 ? CmpOperator.Eq : CmpOperator.GtE);
            JumpToFailPop(span, context, Opcode.POP_JUMP_IF_FALSE);
        }

        context.OnTop--;
        if (onlyWildcards)
        {
            Emit(span, Opcode.POP_TOP);
        }
        else if (starWildcard)
        {
            MatchBySubscript(span, p.Patterns, star, context);
        }
        else
        {
            if (star < 0)
            {
                Emit(span, Opcode.UNPACK_SEQUENCE, size);
            }
            else
            {
                var after = size - star - 1;
                if (star >= 1 << 8 || after >= int.MaxValue >> 8)
                    throw Error(span, "too many expressions in star-unpacking sequence pattern");
                Emit(span, Opcode.UNPACK_EX, star + (after << 8));
            }

            context.OnTop += size;
            foreach (var item in p.Patterns)
            {
                context.OnTop--;
                VisitSubpattern(item, context);
            }
        }
    }

    /// <summary>With a star that binds nothing, only the items that matter are taken out.</summary>
    private void MatchBySubscript(in SourceSpan span, Pattern[] patterns, int star, PatternContext context)
    {
        context.OnTop++;
        for (var i = 0; i < patterns.Length; i++)
        {
            if (IsWildcard(patterns[i]) || i == star) continue;
            Emit(span, Opcode.COPY, 1);
            if (i < star)
            {
                EmitConst(span, (long)i);
            }
            else
            {
                // The subject need not know negative indices.
                Emit(span, Opcode.GET_LEN);
                EmitConst(span, (long)(patterns.Length - i));
                Emit(span, Opcode.BINARY_OP, (int)BinaryOperator.Subtract);
            }

            Emit(span, Opcode.BINARY_OP, (int)BinaryOperator.Subscript);
            VisitSubpattern(patterns[i], context);
        }

        context.OnTop--;
        Emit(span, Opcode.POP_TOP);
    }

    private void EmitNotNoneOrFail(in SourceSpan span, PatternContext context)
    {
        Emit(span, Opcode.COPY, 1);
        EmitNone(span);
        Emit(span, Opcode.IS_OP, 1);
    }

    private void VisitClassPattern(MatchClass p, PatternContext context)
    {
        var span = SpanOf(p);
        if (p.KwdAttrs.Length != p.KwdPatterns.Length)
            throw Error(span, $"kwd_attrs ({p.KwdAttrs.Length}) / kwd_patterns ({p.KwdPatterns.Length}) length mismatch in class pattern");
        for (var i = 0; i < p.KwdAttrs.Length; i++)
        {
            for (var j = i + 1; j < p.KwdAttrs.Length; j++)
            {
                if (p.KwdAttrs[i] == p.KwdAttrs[j])
                    throw Error(SpanOf(p.KwdPatterns[j]), $"attribute name repeated in class pattern: {p.KwdAttrs[i]}");
            }
        }

        Visit(p.Cls);
        EmitConst(span, new ConstTuple([.. p.KwdAttrs]));
        Emit(span, Opcode.MATCH_CLASS, p.Patterns.Length);
        EmitNotNoneOrFail(span, context);
        context.OnTop++;
        JumpToFailPop(span, context, Opcode.POP_JUMP_IF_FALSE);
        var count = p.Patterns.Length + p.KwdPatterns.Length;
        Emit(span, Opcode.UNPACK_SEQUENCE, count);
        context.OnTop += count - 1;
        for (var i = 0; i < count; i++)
        {
            context.OnTop--;
            var item = i < p.Patterns.Length ? p.Patterns[i] : p.KwdPatterns[i - p.Patterns.Length];
            if (IsWildcard(item)) Emit(span, Opcode.POP_TOP);
            else VisitSubpattern(item, context);
        }
    }

    private void VisitMappingPattern(MatchMapping p, PatternContext context)
    {
        var span = SpanOf(p);
        var size = p.Keys.Length;
        if (size != p.Patterns.Length)
            throw Error(span, $"keys ({size}) / patterns ({p.Patterns.Length}) length mismatch in mapping pattern");
        context.OnTop++;
        Emit(span, Opcode.MATCH_MAPPING);
        JumpToFailPop(span, context, Opcode.POP_JUMP_IF_FALSE);
        if (size == 0 && p.Rest is null)
        {
            context.OnTop--;
            Emit(span, Opcode.POP_TOP);
            return;
        }

        if (size > 0)
        {
            Emit(span, Opcode.GET_LEN);
            EmitConst(span, (long)size);
            EmitCompare(span, CmpOperator.GtE);
            JumpToFailPop(span, context, Opcode.POP_JUMP_IF_FALSE);
        }

        var seen = new HashSet<object>(ConstComparer.Instance);
        foreach (var key in p.Keys)
        {
            if (key is Constant constant)
            {
                var value = ConstantConversion.FromAst(constant.Value);
                if (!seen.Add(FrozenSets.Canonical(value)))
                    throw Error(span, $"mapping pattern checks duplicate key ({ConstRepr.Of(value)})");
            }
            else if (key is not Attribute)
            {
                throw Error(span, "mapping pattern keys may only match literals and attribute lookups");
            }

            Visit(key);
        }

        Emit(span, Opcode.BUILD_TUPLE, size);
        Emit(span, Opcode.MATCH_KEYS);
        context.OnTop += 2;
        EmitNotNoneOrFail(span, context);
        JumpToFailPop(span, context, Opcode.POP_JUMP_IF_FALSE);
        Emit(span, Opcode.UNPACK_SEQUENCE, size);
        context.OnTop += size - 1;
        foreach (var item in p.Patterns)
        {
            context.OnTop--;
            VisitSubpattern(item, context);
        }

        context.OnTop -= 2;
        if (p.Rest is null)
        {
            Emit(span, Opcode.POP_TOP);
            Emit(span, Opcode.POP_TOP);
            return;
        }

        // rest = dict(subject), less the keys
        Emit(span, Opcode.BUILD_MAP);
        Emit(span, Opcode.SWAP, 3);
        Emit(span, Opcode.DICT_UPDATE, 2);
        Emit(span, Opcode.UNPACK_SEQUENCE, size);
        for (var left = size; left > 0; left--)
        {
            Emit(span, Opcode.COPY, left + 1);
            Emit(span, Opcode.SWAP, 2);
            Emit(span, Opcode.DELETE_SUBSCR);
        }

        StoreCapture(span, p.Rest, context);
    }

    private void VisitOrPattern(MatchOr p, PatternContext context)
    {
        var span = SpanOf(p);
        var end = NewLabel();
        var outerStores = context.Stores;
        var outerFailPop = context.FailPop;
        var outerOnTop = context.OnTop;
        var outerIrrefutable = context.AllowIrrefutable;

        // The captures of the first alternative, which the others have to match in names and take over in order.
        List<string>? control = null;
        for (var i = 0; i < p.Patterns.Length; i++)
        {
            var alternative = p.Patterns[i];
            var at = SpanOf(alternative);
            context.Stores = [];
            context.AllowIrrefutable = i == p.Patterns.Length - 1 && outerIrrefutable;
            context.FailPop = [];
            context.OnTop = 0;
            Emit(at, Opcode.COPY, 1);
            VisitPattern(alternative, context);
            if (control is null) control = context.Stores;
            else ReorderCaptures(span, at, control, context);
            EmitJump(at, Opcode.JUMP, end);
            EmitFailPop(at, context);
        }

        context.Stores = outerStores;
        context.FailPop = outerFailPop;
        context.OnTop = outerOnTop;
        context.AllowIrrefutable = outerIrrefutable;
        Emit(span, Opcode.POP_TOP);
        JumpToFailPop(span, context, Opcode.JUMP);

        Mark(end);
        // The new captures go below the copy of the subject, what stays on top, and earlier captures.
        var rotations = control!.Count + 1 + context.OnTop + context.Stores.Count;
        foreach (var name in control)
        {
            EmitRotate(span, rotations);
            if (context.Stores.Contains(name)) throw DuplicateStore(span, name);
            context.Stores.Add(name);
        }

        Emit(span, Opcode.POP_TOP);
    }

    private void ReorderCaptures(in SourceSpan span, in SourceSpan at, List<string> control, PatternContext context)
    {
        const string differ = "alternative patterns bind different names";
        var stores = context.Stores;
        if (stores.Count != control.Count) throw Error(span, differ);
        for (var wanted = stores.Count - 1; wanted >= 0; wanted--)
        {
            var place = stores.IndexOf(control[wanted]);
            if (place < 0) throw Error(span, differ);
            if (place == wanted) continue;
            // Rotate the values up to this one to behind the wanted place, in the list and on the stack.
            var rotations = place + 1;
            var moved = stores.GetRange(0, rotations);
            stores.RemoveRange(0, rotations);
            stores.InsertRange(wanted - place, moved);
            for (; rotations > 0; rotations--) EmitRotate(at, wanted + 1);
        }
    }
}

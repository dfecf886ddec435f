using System.Text;
using TieredPy.Bytecode;
using TieredPy.Compiler.Constants;
using TieredPy.Syntax.Ast;

namespace TieredPy.Compiler.CodeGen;

/// <summary>The text of an annotation under <c>from __future__ import annotations</c>: CPython's own layout, not ast.unparse's.</summary>
internal sealed class Unparser
{
    /// <summary>How tightly an expression binds, loosest first.</summary>
    private enum Level
    {
        Tuple,
        Test,
        Or,
        And,
        Not,
        Compare,
        BitOr,
        BitXor,
        BitAnd,
        Shift,
        Arithmetic,
        Term,
        Factor,
        Power,
        Await,
        Atom,
    }

    private readonly StringBuilder text = new();

    public static string Unparse(Expr e)
    {
        var unparser = new Unparser();
        unparser.Write(e, Level.Test);
        return unparser.text.ToString();
    }

    private static Level Tighter(Level level) => level + 1;

    private void Write(Expr e, Level level)
    {
        if (!StackGuard.HasRoom) throw Diagnostics.TooDeep();
        switch (e)
        {
            case Name n:
                text.Append(n.Id);
                break;
            case Constant c:
                WriteConstant(c);
                break;
            case Attribute a:
                Write(a.Value, Level.Atom);
                // 1 .real
                text.Append(a.Value is Constant { Value: long or System.Numerics.BigInteger } ? " ." : ".").Append(a.Attr);
                break;
            case Subscript s:
                Write(s.Value, Level.Atom);
                text.Append('[');
                Write(s.Slice, Level.Tuple);
                text.Append(']');
                break;
            case Call c:
                WriteCall(c);
                break;
            case BinOp b:
                WriteBinOp(b, level);
                break;
            case BoolOp b:
                var bool_ = b.Op == BoolOperator.And ? Level.And : Level.Or;
                Parenthesized(level > bool_, () => Join(b.Values, b.Op == BoolOperator.And ? " and " : " or ", Tighter(bool_)));
                break;
            case UnaryOp u:
                var unary = u.Op == UnaryOperator.Not ? Level.Not : Level.Factor;
                Parenthesized(level > unary, () =>
                {
                    text.Append(u.Op switch
                    {
                        UnaryOperator.Invert => "~",
                        UnaryOperator.Not => "not ",
                        UnaryOperator.UAdd => "+",
                        _ => "-",
                    });
                    Write(u.Operand, unary);
                });
                break;
            case Compare c:
                Parenthesized(level > Level.Compare, () =>
                {
                    Write(c.Left, Tighter(Level.Compare));
                    for (var i = 0; i < c.Ops.Length; i++)
                    {
                        text.Append(TextOf(c.Ops[i]));
                        Write(c.Comparators[i], Tighter(Level.Compare));
                    }
                });
                break;
            case Lambda l:
                Parenthesized(level > Level.Test, () =>
                {
                    text.Append(
                        l.Args.PosOnlyArgs.Length + l.Args.Args.Length + l.Args.KwOnlyArgs.Length > 0 || l.Args.Vararg is not null || l.Args.Kwarg is not null
                            ? "lambda " : "lambda");
                    WriteArguments(l.Args);
                    text.Append(": ");
                    Write(l.Body, Level.Test);
                });
                break;
            case IfExp i:
                Parenthesized(level > Level.Test, () =>
                {
                    Write(i.Body, Tighter(Level.Test));
                    text.Append(" if ");
                    Write(i.Test, Tighter(Level.Test));
                    text.Append(" else ");
                    Write(i.OrElse, Level.Test);
                });
                break;
            case NamedExpr n:
                Parenthesized(level > Level.Tuple, () =>
                {
                    Write(n.Target, Level.Atom);
                    text.Append(" := ");
                    Write(n.Value, Level.Atom);
                });
                break;
            case Tuple t:
                if (t.Elts.Length == 0)
                {
                    text.Append("()");
                    break;
                }

                Parenthesized(level > Level.Tuple, () =>
                {
                    Join(t.Elts, ", ", Level.Test);
                    if (t.Elts.Length == 1) text.Append(',');
                });
                break;
            case List l:
                text.Append('[');
                Join(l.Elts, ", ", Level.Test);
                text.Append(']');
                break;
            case Set s:
                text.Append('{');
                Join(s.Elts, ", ", Level.Test);
                text.Append('}');
                break;
            case Dict d:
                WriteDict(d);
                break;
            case Starred s:
                text.Append('*');
                Write(s.Value, Level.BitOr);
                break;
            case Slice s:
                if (s.Lower is not null) Write(s.Lower, Level.Test);
                text.Append(':');
                if (s.Upper is not null) Write(s.Upper, Level.Test);
                if (s.Step is null) break;
                text.Append(':');
                Write(s.Step, Level.Test);
                break;
            case GeneratorExp g:
                WriteComprehension('(', g.Elt, null, g.Generators, ')');
                break;
            case ListComp c:
                WriteComprehension('[', c.Elt, null, c.Generators, ']');
                break;
            case SetComp c:
                WriteComprehension('{', c.Elt, null, c.Generators, '}');
                break;
            case DictComp c:
                WriteComprehension('{', c.Key, c.Value, c.Generators, '}');
                break;
            case Yield y:
                text.Append("(yield");
                if (y.Value is not null)
                {
                    text.Append(' ');
                    Write(y.Value, Level.Test);
                }

                text.Append(')');
                break;
            case YieldFrom y:
                text.Append("(yield from ");
                Write(y.Value, Level.Test);
                text.Append(')');
                break;
            case Await a:
                Parenthesized(level > Level.Await, () =>
                {
                    text.Append("await ");
                    Write(a.Value, Level.Atom);
                });
                break;
            case JoinedStr j:
                text.Append('f').Append(ConstRepr.Of(Body(j.Values)));
                break;
            case TemplateStr t:
                text.Append('t').Append(ConstRepr.Of(Body(t.Values)));
                break;
            case FormattedValue or Interpolation:
                text.Append('f').Append(ConstRepr.Of(Body([e])));
                break;
            default:
                throw new InvalidOperationException($"no text for {e.Kind}");
        }
    }

    private void Parenthesized(bool parenthesized, Action write)
    {
        if (parenthesized) text.Append('(');
        write();
        if (parenthesized) text.Append(')');
    }

    private void Join(Expr[] items, string separator, Level level)
    {
        for (var i = 0; i < items.Length; i++)
        {
            if (i > 0) text.Append(separator);
            Write(items[i], level);
        }
    }

    private void WriteConstant(Constant c)
    {
        if (ReferenceEquals(c.Value, AstConst.Ellipsis))
        {
            text.Append("...");
            return;
        }

        if (c.Prefix is not null) text.Append(c.Prefix);
        var value = ConstantConversion.FromAst(c.Value);
        var repr = ConstRepr.Of(value);
        // No name that could be shadowed; 1e309 is infinite.
        text.Append(value is double or System.Numerics.Complex ? repr.Replace("inf", "1e309", StringComparison.Ordinal) : repr);
    }

    private void WriteBinOp(BinOp b, Level level)
    {
        var (sign, own) = b.Op switch
        {
            Operator.Add => (" + ", Level.Arithmetic),
            Operator.Sub => (" - ", Level.Arithmetic),
            Operator.Mult => (" * ", Level.Term),
            Operator.MatMult => (" @ ", Level.Term),
            Operator.Div => (" / ", Level.Term),
            Operator.Mod => (" % ", Level.Term),
            Operator.FloorDiv => (" // ", Level.Term),
            Operator.LShift => (" << ", Level.Shift),
            Operator.RShift => (" >> ", Level.Shift),
            Operator.BitOr => (" | ", Level.BitOr),
            Operator.BitXor => (" ^ ", Level.BitXor),
            Operator.BitAnd => (" & ", Level.BitAnd),
            _ => (" ** ", Level.Power),
        };
        var rightAssociative = b.Op == Operator.Pow;
        Parenthesized(level > own, () =>
        {
            Write(b.Left, rightAssociative ? Tighter(own) : own);
            text.Append(sign);
            Write(b.Right, rightAssociative ? own : Tighter(own));
        });
    }

    private static string TextOf(CmpOperator op) => op switch
    {
        CmpOperator.Eq => " == ",
        CmpOperator.NotEq => " != ",
        CmpOperator.Lt => " < ",
        CmpOperator.LtE => " <= ",
        CmpOperator.Gt => " > ",
        CmpOperator.GtE => " >= ",
        CmpOperator.Is => " is ",
        CmpOperator.IsNot => " is not ",
        CmpOperator.In => " in ",
        _ => " not in ",
    };

    private void WriteCall(Call c)
    {
        Write(c.Func, Level.Atom);
        if (c is { Args: [GeneratorExp generator], Keywords.Length: 0 })
        {
            Write(generator, Level.Test);
            return;
        }

        text.Append('(');
        Join(c.Args, ", ", Level.Test);
        for (var i = 0; i < c.Keywords.Length; i++)
        {
            if (i + c.Args.Length > 0) text.Append(", ");
            if (c.Keywords[i].Arg is { } name) text.Append(name).Append('=');
            else text.Append("**");
            Write(c.Keywords[i].Value, Level.Test);
        }

        text.Append(')');
    }

    private void WriteDict(Dict d)
    {
        text.Append('{');
        for (var i = 0; i < d.Values.Length; i++)
        {
            if (i > 0) text.Append(", ");
            if (d.Keys[i] is { } key)
            {
                Write(key, Level.Test);
                text.Append(": ");
                Write(d.Values[i], Level.Test);
            }
            else
            {
                text.Append("**");
                Write(d.Values[i], Level.BitOr);
            }
        }

        text.Append('}');
    }

    private void WriteComprehension(char open, Expr elt, Expr? value, Comprehension[] generators, char close)
    {
        text.Append(open);
        Write(elt, Level.Test);
        if (value is not null)
        {
            text.Append(": ");
            Write(value, Level.Test);
        }

        foreach (var generator in generators)
        {
            text.Append(generator.IsAsync != 0 ? " async for " : " for ");
            Write(generator.Target, Level.Tuple);
            text.Append(" in ");
            Write(generator.Iter, Tighter(Level.Test));
            foreach (var condition in generator.Ifs)
            {
                text.Append(" if ");
                Write(condition, Tighter(Level.Test));
            }
        }

        text.Append(close);
    }

    private void WriteArguments(Arguments args)
    {
        var first = true;
        var positional = args.PosOnlyArgs.Length + args.Args.Length;
        for (var i = 0; i < positional; i++)
        {
            Separate(ref first);
            text.Append((i < args.PosOnlyArgs.Length ? args.PosOnlyArgs[i] : args.Args[i - args.PosOnlyArgs.Length]).ArgName);
            var value = i - (positional - args.Defaults.Length);
            if (value >= 0) WriteDefault(args.Defaults[value]);
            if (i + 1 == args.PosOnlyArgs.Length) text.Append(", /");
        }

        if (args.Vararg is not null || args.KwOnlyArgs.Length > 0)
        {
            Separate(ref first);
            text.Append('*').Append(args.Vararg?.ArgName);
        }

        for (var i = 0; i < args.KwOnlyArgs.Length; i++)
        {
            Separate(ref first);
            text.Append(args.KwOnlyArgs[i].ArgName);
            if (args.KwDefaults[i] is { } value) WriteDefault(value);
        }

        if (args.Kwarg is null) return;
        Separate(ref first);
        text.Append("**").Append(args.Kwarg.ArgName);

        void WriteDefault(Expr value)
        {
            text.Append('=');
            Write(value, Level.Test);
        }
    }

    private void Separate(ref bool first)
    {
        if (!first) text.Append(", ");
        first = false;
    }

    /// <summary>What stands between the quotes of an f-string.</summary>
    private static string Body(Expr[] values)
    {
        var body = new StringBuilder();
        foreach (var value in values)
        {
            switch (value)
            {
                case Constant { Value: string literal }:
                    body.Append(literal.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal));
                    break;
                case JoinedStr nested:
                    body.Append(Body(nested.Values));
                    break;
                case FormattedValue f:
                    AppendReplacement(body, ValueText(f.Value), f.Conversion, f.FormatSpec);
                    break;
                case Interpolation i:
                    AppendReplacement(body, i.Str as string ?? ValueText(i.Value), i.Conversion, i.FormatSpec);
                    break;
            }
        }

        return body.ToString();
    }

    private static string ValueText(Expr value)
    {
        var inner = new Unparser();
        inner.Write(value, Tighter(Level.Test));
        return inner.text.ToString();
    }

    private static void AppendReplacement(StringBuilder body, string value, int conversion, Expr? spec)
    {
        // {{ would be a brace.
        body.Append(value.StartsWith('{') ? "{ " : "{").Append(value);
        if (conversion > 0) body.Append('!').Append((char)conversion);
        if (spec is not null) body.Append(':').Append(Body(spec is JoinedStr joined ? joined.Values : [spec]));
        body.Append('}');
    }
}

using TieredPy.Runtime;

namespace TieredPy.Modules.Sre;

/// <summary>Pattern.sub() and subn(). The result is built as it goes where texts have only chars; else as a list that is joined.</summary>
internal static class Replacing
{
    public static Value Run(PyThread thread, PyPattern pattern, Value repl, Value text, long count, out long made)
    {
        var (callable, template, literal) = Replacement(thread, pattern, repl);
        var m = pattern.Take(thread, text, 0, long.MaxValue);
        var output = new Output(m, literal);
        var last = 0;
        made = 0;
        while ((count == 0 || made < count) && m.Next(out var start, out var end))
        {
            if (last < start) output.AddSlice(last, start);
            if (!callable.IsNull)
            {
                var item = CallOps.Call(callable, Value.Of(m.Make(start, end)));
                if (!item.IsNone) output.Add(item);
            }
            else if (template is not null)
            {
                output.Expand(template, start, end);
            }
            else
            {
                output.Add(literal);
            }
            last = end;
            made++;
        }
        var result = made == 0 ? m.Slice(0, m.Length) : output.Finish(last);
        pattern.GiveBack(m);
        return result;
    }

    /// <summary>What is put in the place of a match: what a callable returns, a template with groups, or always the same.</summary>
    private static (Value Callable, PyTemplate? Template, Value Literal) Replacement(PyThread thread, PyPattern pattern, Value repl)
    {
        if (ObjectOps.IsCallable(repl)) return (repl, null, Value.Null);
        if (IsPlain(repl)) return (Value.Null, null, repl);
        var made = CallOps.CallMethod(thread.Engine.Import("re"), "_compile_template", Value.Of(pattern), repl);
        return made.As<PyTemplate>() is { } template ? (Value.Null, template, Value.Null) : (Value.Null, null, made);
    }

    private static unsafe bool IsPlain(Value repl)
    {
        if (repl.As<PyStr>() is { } s) return !s.Text.Contains('\\', StringComparison.Ordinal);
        if (!repl.IsObject || repl.Type.Slots.GetBuffer == null) return false;
        PyBuffer? held = null;
        var plain = Arg.ToBytes(repl, ref held).IndexOf((byte)'\\') < 0;
        held?.Release();
        return plain;
    }

    public static Value Joined(PyList parts, bool bytes) => CallOps.CallMethod(bytes ? new PyBytes([]) : Value.Of(PyStr.Empty), "join", Value.Of(parts));

    private struct Output
    {
        private readonly Matcher _matcher;
        private readonly string? _text;
        private readonly PyStrBuilder? _builder;
        private readonly PyList? _parts;
        private int _count;
        private PyException? _refused;

        public Output(Matcher matcher, Value literal)
        {
            _matcher = matcher;
            _text = matcher.PlainText;
            if (_text is null || (!literal.IsNull && literal.As<PyStr>() is null)) _parts = new PyList();
            else _builder = new PyStrBuilder(_text.Length);
        }

        public void AddSlice(int from, int to)
        {
            _count++;
            if (_builder is null) _parts!.Add(_matcher.Slice(from, to));
            else _builder.Append(_text.AsSpan(from, to - from));
        }

        public void Add(Value item)
        {
            if (_builder is null) _parts!.Add(item);
            else if (item.As<PyStr>() is { } s) _builder.Append(s);
            else _refused ??= PyErr.TypeError($"sequence item {_count}: expected str instance, {item.Type.Name} found");
            _count++;
        }

        public void Expand(PyTemplate template, int start, int end)
        {
            for (var i = 0; i < template.Literals.Length; i++)
            {
                Add(template.Literals[i]);
                if (i >= template.Groups.Length) break;
                var g = template.Groups[i];
                if (g == 0) AddSlice(start, end);
                else if (2 * g <= _matcher.Marks.Length && _matcher.Group(g, out var from, out var to)) AddSlice(from, to);
            }
        }

        /// <summary>The whole, with what follows the last match. What cannot be joined is refused now, when everything has been called.</summary>
        public Value Finish(int last)
        {
            if (last < _matcher.Length) AddSlice(last, _matcher.Length);
            if (_refused is not null) throw _refused;
            return _builder is null ? Joined(_parts!, _matcher.IsBytes) : Value.Of(_builder.ToStr());
        }
    }
}

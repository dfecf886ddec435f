using TieredPy.Bytecode;

namespace TieredPy.Runtime;

/// <summary>
/// Binds the arguments of a call to the parameters of a Python function, in the callee's window, with CPython's messages. Used for
/// every call that is not exactly positional.
/// </summary>
internal static class ArgumentBinder
{
    /// <summary>
    /// Fills the window's locals. <paramref name="args"/> ends with one value per keyword name; it must not overlap the window. <paramref name="self"/> goes in front unless Null.
    /// </summary>
    public static void Bind(PyFunction function, RegCode code, Value self, ReadOnlySpan<Value> args, PyStr[]? kwnames, Span<Value> window)
    {
        var co = code.Code.Code;
        var names = code.ParameterNames;
        var offset = self.IsNull ? 0 : 1;
        var keywords = kwnames?.Length ?? 0;
        var positional = args.Length - keywords + offset;
        var argCount = co.ArgCount;
        var named = argCount + co.KwOnlyArgCount;
        var hasVarArgs = (co.Flags & CodeFlags.VarArgs) != 0;
        Fills.With(window[..code.LocalCount], Value.Null);

        PyDict? rest = null;
        if ((co.Flags & CodeFlags.VarKeywords) != 0)
        {
            rest = new PyDict();
            window[named + (hasVarArgs ? 1 : 0)] = Value.Of(rest);
        }

        var direct = Math.Min(positional, argCount);
        if (offset == 1 && direct > 0) window[0] = self;
        for (var i = offset; i < direct; i++) window[i] = args[i - offset];
        if (hasVarArgs)
        {
            if (positional <= argCount)
            {
                window[named] = Value.Of(PyTuple.Empty);
            }
            else
            {
                var extra = new Value[positional - argCount];
                for (var i = 0; i < extra.Length; i++)
                {
                    var at = argCount + i - offset;
                    extra[i] = at < 0 ? self : args[at];
                }
                window[named] = Value.Of(new PyTuple(extra));
            }
        }

        for (var k = 0; k < keywords; k++)
        {
            var name = kwnames![k];
            var value = args[args.Length - keywords + k];
            var index = IndexOf(names, name, co.PosOnlyArgCount, named);
            if (index < 0)
            {
                if (rest is not null)
                {
                    rest.Set(Value.Of(name), value);
                    continue;
                }
                throw UnexpectedKeyword(function, co, names, name, kwnames);
            }
            if (!window[index].IsNull) throw PyErr.TypeError($"{function.QualName.Text}() got multiple values for argument '{name.Text}'");
            window[index] = value;
        }

        if (positional > argCount && !hasVarArgs) throw TooMany(function, co, positional, window);

        if (positional < argCount)
        {
            var defaults = function.Defaults?.Items ?? [];
            var first = argCount - defaults.Length;
            var missing = 0;
            for (var i = positional; i < first; i++)
            {
                if (window[i].IsNull) missing++;
            }
            if (missing > 0) throw Missing(function, names, window, 0, first, "positional");
            for (var i = Math.Max(positional, Math.Max(0, first)); i < argCount; i++)
            {
                if (window[i].IsNull) window[i] = defaults[i - first];
            }
        }
        if (co.KwOnlyArgCount > 0)
        {
            var missing = false;
            for (var i = argCount; i < named; i++)
            {
                if (!window[i].IsNull) continue;
                var d = function.KwDefaults is { } kw ? kw.GetStr(names[i]) : Value.Null;
                if (d.IsNull) missing = true;
                else window[i] = d;
            }
            if (missing) throw Missing(function, names, window, argCount, named, "keyword-only");
        }
    }

    private static int IndexOf(PyStr[] names, PyStr name, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if ((object)names[i] == name) return i;
        }
        for (var i = from; i < to; i++)
        {
            if (names[i].EqualsStr(name)) return i;
        }
        return -1;
    }

    private static PyException UnexpectedKeyword(PyFunction function, CodeObject co, PyStr[] names, PyStr name, PyStr[] kwnames)
    {
        var wrong = new List<string>();
        foreach (var kw in kwnames)
        {
            for (var i = 0; i < co.PosOnlyArgCount; i++)
            {
                if (names[i].EqualsStr(kw)) wrong.Add(kw.Text);
            }
        }
        if (wrong.Count > 0)
            return PyErr.TypeError($"{function.QualName.Text}() got some positional-only arguments passed as keyword arguments: '{string.Join(", ", wrong)}'");
        var candidates = new List<string>();
        for (var i = co.PosOnlyArgCount; i < co.ArgCount + co.KwOnlyArgCount; i++) candidates.Add(names[i].Text);
        var hint = Suggestion(name.Text, candidates);
        return PyErr.TypeError($"{function.QualName.Text}() got an unexpected keyword argument '{name.Text}'{(hint is null ? "" : $". Did you mean '{hint}'?")}");
    }

    private static PyException TooMany(PyFunction function, CodeObject co, int given, Span<Value> window)
    {
        var kwGiven = 0;
        for (var i = co.ArgCount; i < co.ArgCount + co.KwOnlyArgCount; i++)
        {
            if (!window[i].IsNull) kwGiven++;
        }
        var defaults = function.Defaults?.Items.Length ?? 0;
        var takes = defaults > 0 ? $"from {co.ArgCount - defaults} to {co.ArgCount}" : $"{co.ArgCount}";
        var plural = defaults > 0 || co.ArgCount != 1 ? "s" : "";
        var kw = kwGiven > 0 ? $" positional argument{(given != 1 ? "s" : "")} (and {kwGiven} keyword-only argument{(kwGiven != 1 ? "s" : "")})" : "";
        return PyErr.TypeError($"{function.QualName.Text}() takes {takes} positional argument{plural} but {given}{kw} {(given == 1 && kwGiven == 0 ? "was" : "were")} given");
    }

    private static PyException Missing(PyFunction function, PyStr[] names, Span<Value> window, int from, int to, string kind)
    {
        var missing = new List<string>();
        for (var i = from; i < to; i++)
        {
            if (window[i].IsNull) missing.Add($"'{names[i].Text}'");
        }
        var text = missing.Count switch
        {
            1 => missing[0],
            2 => $"{missing[0]} and {missing[1]}",
            _ => $"{string.Join(", ", missing.Take(missing.Count - 1))}, and {missing[^1]}",
        };
        return PyErr.TypeError($"{function.QualName.Text}() missing {missing.Count} required {kind} argument{(missing.Count == 1 ? "" : "s")}: {text}");
    }

    /// <summary>The closest of the candidates, if one is close enough (the rule of CPython's "Did you mean"); null otherwise.</summary>
    public static string? Suggestion(string wrong, IEnumerable<string> candidates)
    {
        const int Move = 2;
        string? best = null;
        var bestDistance = int.MaxValue;
        foreach (var c in candidates)
        {
            if (c == wrong) continue;
            var limit = Math.Min((wrong.Length + c.Length + 3) * Move / 6, bestDistance - 1);
            var d = EditDistance(wrong, c, limit);
            if (d > limit || d >= bestDistance) continue;
            best = c;
            bestDistance = d;
        }
        return best;
    }

    private static int EditDistance(string a, string b, int limit)
    {
        // a change of case costs half a move
        static int Cost(char x, char y) => x == y ? 0 : char.ToLowerInvariant(x) == char.ToLowerInvariant(y) ? 1 : 2;
        if (a.Length > 40 || b.Length > 40) return int.MaxValue;
        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++) row[j] = j * 2;
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i * 2;
            var least = row[0];
            for (var j = 1; j <= b.Length; j++)
            {
                var next = Math.Min(Math.Min(row[j] + 2, row[j - 1] + 2), diagonal + Cost(a[i - 1], b[j - 1]));
                diagonal = row[j];
                row[j] = next;
                least = Math.Min(least, next);
            }
            if (least > limit) return int.MaxValue;
        }
        return row[b.Length];
    }
}

namespace TieredPy.Runtime;

/// <summary>
/// The shape of a signature that has parameters with names. Names are in the order of the signature, without the receiver, "" for
/// positional-only ones: first <see cref="MaxPositional"/> that may be given by position (of which <see cref="MinPositional"/> must be
/// given), then the keyword-only ones (of which the first <see cref="RequiredKeywordOnly"/> are required).
/// </summary>
public sealed class ArgSpec(string function, int positionalOnly, int minPositional, int maxPositional, int requiredKeywordOnly, bool varArgs, bool varKeywords, params string[] names)
{
    public readonly string Function = function;
    public readonly int PositionalOnly = positionalOnly, MinPositional = minPositional, MaxPositional = maxPositional, RequiredKeywordOnly = requiredKeywordOnly;
    public readonly bool VarArgs = varArgs, VarKeywords = varKeywords;
    public readonly string[] Names = names;
}

/// <summary>Binds the arguments of a call to named parameters, with the checks in CPython's order and its messages.</summary>
public static class ArgParser
{
    /// <summary>
    /// Fills <paramref name="into"/> (one cell per name, in order; Value.Null where nothing was given). <paramref name="args"/> is without
    /// the receiver; its last kwnames.Length values belong to the keywords. Surplus positionals, where the signature has *args, are left
    /// to the caller. Returns the dict for **kwargs, null when the signature has none or nothing went there.
    /// </summary>
    public static PyDict? Unpack(ArgSpec spec, ReadOnlySpan<Value> args, PyStr[]? kwnames, Span<Value> into)
    {
        int keywords = kwnames?.Length ?? 0;
        int positional = args.Length - keywords;
        int total = spec.Names.Length;
        if (!spec.VarArgs && !spec.VarKeywords && args.Length > total) throw TooMany(spec, positional, args.Length);
        if (positional > spec.MaxPositional && !spec.VarArgs) throw TooManyPositional(spec, positional);
        int minPositionalOnly = Math.Min(spec.PositionalOnly, spec.MinPositional);
        if (positional < minPositionalOnly)
        {
            throw PyErr.TypeError($"{spec.Function}() takes {(minPositionalOnly < spec.MaxPositional || spec.VarArgs ? "at least" : "exactly")} "
                + $"{minPositionalOnly} positional argument{(minPositionalOnly == 1 ? "" : "s")} ({positional} given)");
        }

        int direct = Math.Min(positional, spec.MaxPositional);
        args[..direct].CopyTo(into);
        Fills.With(into[direct..], Value.Null);
        PyDict? rest = null;
        PyStr? unexpected = null;
        for (int k = 0; k < keywords; k++)
        {
            var name = kwnames![k];
            int at = Find(spec, name);
            if (at >= 0 && into[at].IsNull) into[at] = args[positional + k];
            else if (at >= 0 && at < direct) unexpected ??= name;
            else if (spec.VarKeywords) (rest ??= new PyDict()).Set(Value.Of(name), args[positional + k]);
            else unexpected ??= name;
        }
        for (int i = direct; i < total; i++)
        {
            if (into[i].IsNull && IsRequired(spec, i))
                throw PyErr.TypeError($"{spec.Function}() missing required argument '{spec.Names[i]}' (pos {i + 1})");
        }
        if (unexpected is not null) throw Unexpected(spec, kwnames!, direct, unexpected);
        return rest;
    }

    private static bool IsRequired(ArgSpec spec, int i) =>
        i < spec.MinPositional || (i >= spec.MaxPositional && i < spec.MaxPositional + spec.RequiredKeywordOnly);

    private static int Find(ArgSpec spec, PyStr name)
    {
        string text = name.Text;
        var names = spec.Names;
        for (int i = spec.PositionalOnly; i < names.Length; i++)
            if ((object)names[i] == text || names[i] == text) return i;
        return -1;
    }

    private static PyException TooMany(ArgSpec spec, int positional, int given)
    {
        int total = spec.Names.Length;
        return PyErr.TypeError($"{spec.Function}() takes at most {total} {(positional == 0 ? "keyword " : "")}argument{(total == 1 ? "" : "s")} ({given} given)");
    }

    private static PyException TooManyPositional(ArgSpec spec, int positional)
    {
        int max = spec.MaxPositional;
        return PyErr.TypeError(max == 0
            ? $"{spec.Function}() takes no positional arguments"
            : $"{spec.Function}() takes {(spec.MinPositional < max ? "at most" : "exactly")} {max} positional argument{(max == 1 ? "" : "s")} ({positional} given)");
    }

    /// <summary>A keyword for an argument that was also given by position is reported before one that nobody knows.</summary>
    private static PyException Unexpected(ArgSpec spec, PyStr[] kwnames, int direct, PyStr unexpected)
    {
        for (int i = spec.PositionalOnly; i < direct; i++)
        {
            foreach (var name in kwnames)
            {
                if (name.Text == spec.Names[i])
                    return PyErr.TypeError($"argument for {spec.Function}() given by name ('{spec.Names[i]}') and position ({i + 1})");
            }
        }
        return Unexpected(spec.Function, unexpected, spec.Names.AsSpan(spec.PositionalOnly).ToArray());
    }

    /// <summary>"f() got an unexpected keyword argument 'x'", with what may have been meant.</summary>
    public static PyException Unexpected(string function, PyStr unexpected, IEnumerable<string> known)
    {
        var hint = ArgumentBinder.Suggestion(unexpected.Text, known);
        return PyErr.TypeError($"{function}() got an unexpected keyword argument '{unexpected.Text}'{(hint is null ? "" : $". Did you mean '{hint}'?")}");
    }
}

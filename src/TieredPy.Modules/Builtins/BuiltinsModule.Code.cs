using TieredPy.Runtime;

namespace TieredPy.Modules;

public static unsafe partial class BuiltinsModule
{
    [PyFunction("compile($module, /, source, filename, mode, flags=0, dont_inherit=False, optimize=-1, *, _feature_version=-1)", Doc = "Compile source into a code object that can be executed by exec() or eval().")]
    private static Value Compile(PyThread thread, Value source, Value filename, string mode, int flags, bool dontInherit, int optimize, int featureVersion)
    {
        if ((flags & ~0x1ffff00 & ~0x10) != 0 && (flags & ~(0x1ffff00 | 0x2000 | 0x400 | 0x200 | 0x8000)) != 0) throw PyErr.ValueError("compile(): unrecognised flags");
        if (optimize is < -1 or > 2) throw PyErr.ValueError("compile(): invalid optimize value");
        if (mode is not ("exec" or "eval" or "single" or "func_type")) throw PyErr.ValueError("compile() mode must be 'exec', 'eval' or 'single'");
        if (mode == "func_type" && (flags & 0x400) == 0) throw PyErr.ValueError("compile() mode 'func_type' requires flag PyCF_ONLY_AST");
        if (source.As<PyStr>() is null && source.As<PyBytes>() is null && source.As<PyAst>() is null && source.Type.Slots.GetBuffer == null)
            throw PyErr.TypeError("compile() arg 1 must be a string, bytes or AST object");
        return Compiler(thread).Compile(thread, source, filename, mode, flags, dontInherit ? 0 : Interpreter.CurrentCodeFlags(thread), optimize, featureVersion);
    }

    private static ISourceCompiler Compiler(PyThread thread) => thread.Engine.Compiler ?? throw PyErr.RuntimeError("this engine has no compiler of source");

    [PyFunction("eval($module, source, /, globals=None, locals=None)", Doc = "Evaluate the given source in the context of globals and locals.")]
    private static Value Eval(PyThread thread, Value source, Value globals, Value locals)
    {
        if (!locals.IsNone && locals.Type.Slots.GetItem == null) throw PyErr.TypeError("locals must be a mapping");
        if (!globals.IsNone && globals.As<PyDict>() is null)
        {
            throw PyErr.TypeError(globals.Type.Slots.GetItem != null ? "globals must be a real dict; try eval(code, {}, mapping)" : "globals must be a dict");
        }
        var (g, l) = Namespaces(thread, globals, locals);
        if (source.As<PyCode>() is { } code)
        {
            if (code.Code.FreeVars.Length > 0) throw PyErr.TypeError("code object passed to eval() may not contain free variables");
            return Interpreter.RunCode(thread, code, g, l, null);
        }
        var text = SourceForEval(source, "eval");
        var compiled = Compiler(thread).Compile(thread, text, Value.Str("<string>"), "eval", 0, Interpreter.CurrentCodeFlags(thread), -1);
        return Interpreter.RunCode(thread, (PyCode)compiled.Obj, g, l, null);
    }

    /// <summary>eval() strips leading blanks of its source, exec() does not.</summary>
    private static Value SourceForEval(Value source, string function)
    {
        if (source.As<PyStr>() is { } s) return function == "eval" ? Value.Str(s.Text.TrimStart(' ', '\t')) : source;
        if (source.As<PyBytes>() is null && source.Type.Slots.GetBuffer == null) throw PyErr.TypeError($"{function}() arg 1 must be a string, bytes or code object");
        return source;
    }

    [PyFunction("exec($module, source, /, globals=None, locals=None, *, closure=None)", Doc = "Execute the given source in the context of globals and locals.")]
    private static void Exec(PyThread thread, Value source, Value globals, Value locals, Value closure)
    {
        if (!globals.IsNone && globals.As<PyDict>() is null) throw PyErr.TypeError($"exec() globals must be a dict, not {globals.Type.Name}");
        if (!locals.IsNone && locals.Type.Slots.GetItem == null) throw PyErr.TypeError($"locals must be a mapping or None, not {locals.Type.Name}");
        var (g, l) = Namespaces(thread, globals, locals);
        if (source.As<PyCode>() is { } code)
        {
            var free = code.Code.FreeVars.Length;
            PyCell[]? cells = null;
            if (free == 0)
            {
                if (!closure.IsNone) throw PyErr.TypeError("cannot use a closure with this code object");
            }
            else
            {
                cells = closure.As<PyTuple>() is { } t && t.Count == free ? Array.ConvertAll(t.Items, static v => v.As<PyCell>()!) : null;
                if (cells is null || Array.IndexOf(cells, null!) >= 0)
                    throw PyErr.TypeError($"code object requires a closure of exactly length {free}");
            }
            Interpreter.RunCode(thread, code, g, l, cells);
            return;
        }
        if (!closure.IsNone) throw PyErr.TypeError("closure can only be used when source is a code object");
        var compiled = Compiler(thread).Compile(thread, SourceForEval(source, "exec"), Value.Str("<string>"), "exec", 0, Interpreter.CurrentCodeFlags(thread), -1);
        Interpreter.RunCode(thread, (PyCode)compiled.Obj, g, l, null);
    }

    private static (PyDict Globals, Value Locals) Namespaces(PyThread thread, Value globals, Value locals)
    {
        PyDict g;
        if (globals.IsNone)
        {
            g = Interpreter.CurrentGlobals(thread) ?? throw PyErr.SystemError("globals and locals cannot be NULL");
            if (locals.IsNone) locals = Interpreter.CurrentLocals(thread);
        }
        else
        {
            g = (PyDict)globals.Obj;
            if (locals.IsNone) locals = globals;
        }
        if (g.GetStr(Names.Builtins).IsNull) g.SetStr(Names.Builtins, Value.Of(Interpreter.CurrentBuiltins(thread)));
        return (g, locals);
    }

    [PyFunction("__import__($module, /, name, globals=None, locals=None, fromlist=(), level=0)", Doc = "Import a module.")]
    private static Value Import(PyThread thread, Value name, Value globals, Value locals, Value fromlist, int level)
    {
        if (name.As<PyStr>() is not { } s) throw PyErr.TypeError("module name must be a string");
        return (thread.Engine.Importer ?? throw PyErr.ImportError(PyExc.ImportError, "no importer", name, Value.None))
            .ImportName(thread, s, globals.IsNull ? Value.None : globals, fromlist.IsNull ? Value.None : fromlist, level);
    }

    [PyFunction("__build_class__(func, name, /, *bases, **kwds)", Raw = true, Doc = "Internal helper function used by the class statement.")]
    private static Value BuildClass(PyThread thread, ReadOnlySpan<Value> args, PyStr[]? kwnames)
    {
        var keywords = kwnames?.Length ?? 0;
        var positional = args.Length - keywords;
        if (positional < 2) throw PyErr.TypeError("__build_class__: not enough arguments");
        if (args[0].As<PyFunction>() is not { } func) throw PyErr.TypeError("__build_class__: func must be a function");
        if (args[1].As<PyStr>() is not { } name) throw PyErr.TypeError("__build_class__: name is not a string");
        var originalBases = new PyTuple([.. args[2..positional]]);
        var bases = ResolveBases(originalBases);

        // metaclass= is taken out, the rest goes to __prepare__, the metaclass and __init_subclass__
        var meta = Value.Null;
        var values = new List<Value>();
        var names = new List<PyStr>();
        for (var i = 0; i < keywords; i++)
        {
            var v = args[positional + i];
            if (kwnames![i].Text == "metaclass") meta = v;
            else
            {
                names.Add(kwnames[i]);
                values.Add(v);
            }
        }
        if (meta.IsNull) meta = bases.Count == 0 ? Value.Of(PyType.TypeObject) : Value.Of(bases.Items[0].Type);
        if (meta.As<PyType>() is { } metaType) meta = Value.Of(TypeOps.CalculateMetaclass(metaType, bases.Items));
        var keywordNames = names.Count == 0 ? null : names.ToArray();

        var prepare = ObjectOps.TryGetAttr(meta, Names.Prepare);
        Value ns;
        if (prepare.IsNull)
        {
            ns = Value.Of(new PyDict());
        }
        else
        {
            ns = CallOps.Call(thread, prepare, [Value.Of(name), Value.Of(bases), .. values], keywordNames);
            if (ns.As<PyDict>() is null && ns.Type.Slots.GetItem == null)
                throw PyErr.TypeError($"{(meta.As<PyType>() is { } mt ? mt.Name : "<metaclass>")}.__prepare__() must return a mapping, not {ns.Type.Name}");
        }
        var cell = Interpreter.RunCode(thread, func.Code, func.Globals, ns, func.Closure);
        if (bases != originalBases) SequenceOps.SetItem(ns, Value.Of(Names.OrigBases), Value.Of(originalBases));
        var cls = CallOps.Call(thread, meta, [Value.Of(name), Value.Of(bases), ns, .. values], keywordNames);
        if (cls.As<PyType>() is not null && cell.As<PyCell>() is { } c)
        {
            if (c.Contents.IsNull)
                throw PyErr.RuntimeError($"__class__ not set defining {ObjectOps.ReprText(Value.Of(name))} as {ObjectOps.ReprText(cls)}. Was __classcell__ propagated to type.__new__?");
            if (!c.Contents.Is(cls))
                throw PyErr.TypeError($"__class__ set to {ObjectOps.ReprText(c.Contents)} defining {ObjectOps.ReprText(Value.Of(name))} as {ObjectOps.ReprText(cls)}");
        }
        return cls;
    }

    /// <summary>Bases that are no classes may say what to put in their place (PEP 560).</summary>
    private static PyTuple ResolveBases(PyTuple bases)
    {
        List<Value>? resolved = null;
        for (var i = 0; i < bases.Count; i++)
        {
            var b = bases.Items[i];
            var entries = b.As<PyType>() is not null ? Value.Null : ObjectOps.TryGetAttr(b, Names.MroEntries);
            if (entries.IsNull)
            {
                resolved?.Add(b);
                continue;
            }
            resolved ??= [.. bases.Items[..i]];
            var replacement = CallOps.Call(entries, Value.Of(bases));
            if (replacement.As<PyTuple>() is not { } t) throw PyErr.TypeError("__mro_entries__ must return a tuple");
            resolved.AddRange(t.Items);
        }
        return resolved is null ? bases : new PyTuple([.. resolved]);
    }
}

using TieredPy.Bytecode;

namespace TieredPy.Runtime;

/// <summary>A code object as a Python object: the immutable <see cref="Bytecode.CodeObject"/> and what the tiers hang on it.</summary>
[PyType("code", UserClass = null, Doc = "A code object: what a function or a module runs.")]
public sealed partial class PyCode : PyObject
{
    public readonly CodeObject Code;

    /// <summary>The register form that the interpreter runs (made at first call), with its caches, counters and feedback.</summary>
    public RegCode? Translated;

    /// <summary>co_consts as values (nested code objects wrapped), made when first needed.</summary>
    public Value[]? Constants;

    /// <summary>What the JIT keeps for this code; owned by the JIT.</summary>
    public object? JitState;

    private PyStr? _name, _qualName;

    /// <summary>The function of a generator expression without free variables: see <see cref="IsBareExpression"/>.</summary>
    internal PyFunction? Shared;

    private PyCode(CodeObject code)
    {
        Code = code;
        IsBareExpression = code.Name == "<genexpr>" && (code.Flags & CodeFlags.Generator) != 0 && code.FreeVars.Length == 0 && code.ArgCount == 1 && code.VarNames[0] == ".0";
    }

    /// <summary>co_name and co_qualname.</summary>
    public PyStr Name => _name ??= PyStr.Intern(Code.Name);
    public PyStr QualName => _qualName ??= PyStr.Intern(Code.QualName);

    /// <summary>
    /// A generator expression that closes over nothing. Its function is called where it is made and never seen by the program; all that tells one from
    /// another is the globals, so one is kept.
    /// </summary>
    internal bool IsBareExpression { get; }

    /// <summary>The one wrapper of a code object.</summary>
    public static PyCode Of(CodeObject code) => (PyCode)(code.Tag ?? code.SetTag(new PyCode(code)));
}

/// <summary>A Python function.</summary>
[PyType("function", HasDict = true)]
public sealed partial class PyFunction : PyObject
{
    /// <summary>Replaced by assignment to __code__.</summary>
    public PyCode Code;
    public readonly PyDict Globals;
    public readonly PyDict Builtins;

    /// <summary>Defaults of the last positional parameters; null when none.</summary>
    public PyTuple? Defaults;
    public PyDict? KwDefaults;

    /// <summary>Cells of the free variables, in co_freevars' order.</summary>
    public PyCell[] Closure = [];
    public PyStr Name, QualName;
    public Value Doc = Value.None, Module = Value.None;
    public PyDict? Dict;

    /// <summary>__annotations__ (a dict) once evaluated; Null before.</summary>
    public Value Annotations = Value.Null;

    /// <summary>__annotate__: a callable, None, or Null.</summary>
    public Value Annotate = Value.Null;
    public PyTuple? TypeParams;

    /// <summary>Bumped by every change to code, defaults or keyword defaults; inline caches and compiled code compare it.</summary>
    public int Version;

    /// <summary>Invalidated when <see cref="Version"/> changes; made on demand.</summary>
    public Assumption? Unchanged;

    /// <summary>The compiled entry, owned by the JIT; null while the function runs in the interpreter.</summary>
    public object? JitEntry;

    public PyFunction(PyCode code, PyDict globals, PyDict builtins)
    {
        Code = code;
        Globals = globals;
        Builtins = builtins;
        Name = code.Name;
        QualName = code.QualName;
    }

    /// <summary>To be called by whoever changes code or defaults.</summary>
    public void Changed()
    {
        Version++;
        Unchanged?.Invalidate();
        Unchanged = null;
        JitEntry = null;
    }

    public override PyDict? GetPlainDict(bool create) => create ? Dict ??= new PyDict() : Dict;
}

/// <summary>A cell: a variable shared by scopes.</summary>
[PyType("cell", Doc = "cell([contents])\n--\n\nA variable that functions share; without contents it is empty.")]
public sealed partial class PyCell : PyObject
{
    /// <summary>Null while unbound.</summary>
    public Value Contents = Value.Null;
}

/// <summary>A bound method.</summary>
[PyType("method")]
public sealed partial class PyMethod(Value function, Value self) : PyObject
{
    public readonly Value Function = function, Self = self;
}

/// <summary>A native function, or a native method bound to its object (<c>[].append</c>).</summary>
[PyType("builtin_function_or_method", NoNew = true)]
public sealed partial class PyBuiltin(BuiltinDef def, Value self, PyStr? module) : PyObject
{
    public readonly BuiltinDef Def = def;

    /// <summary>The bound object; Null for a module's function (whose <c>__self__</c> is the module, see <see cref="Module"/>).</summary>
    public readonly Value Self = self;
    public readonly PyStr? Module = module;
}

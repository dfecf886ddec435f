using TieredPy.Bytecode;
using TieredPy.Bytecode.Marshal;
using TieredPy.Bytecode.Pyc;
using TieredPy.Runtime;

namespace TieredPy.Modules;

/// <summary>The _imp module: what importlib needs from the runtime.</summary>
[PyModule("_imp", Doc = "(Extremely) low-level import machinery bits as used by importlib.")]
public static unsafe partial class ImpModule
{
    [PyModuleInit]
    private static void Init(PyThread thread, PyModule m)
    {
        m.Set("check_hash_based_pycs", "default");
        m.Set("pyc_magic_number_token", 3627 | (0x0a0d << 16));
    }

    [PyFunction("lock_held($module, /)", Doc = "Return True if the import lock is currently held, else False.")]
    private static bool LockHeld() => false;

    [PyFunction("acquire_lock($module, /)", Doc = "Acquires the interpreter's import lock for the current thread.")]
    private static void AcquireLock() { }

    [PyFunction("release_lock($module, /)", Doc = "Release the interpreter's import lock.")]
    private static void ReleaseLock() { }

    [PyFunction("is_builtin($module, name, /)", Doc = "Returns True if the module name corresponds to a built-in module.")]
    private static long IsBuiltin(string name) => ModuleRegistry.Contains(name) ? 1 : 0;

    [PyFunction("is_frozen($module, name, /)", Doc = "Returns True if the module name corresponds to a frozen module.")]
    private static bool IsFrozen(string name) => Frozen.Contains(name);

    [PyFunction("is_frozen_package($module, name, /)", Doc = "Returns True if the module name is of a frozen package.")]
    private static bool IsFrozenPackage(string name) => Frozen.Contains(name) ? false : throw NoFrozen(name);

    [PyFunction("get_frozen_object($module, name, data=None, /)", Doc = "Create a code object for a frozen module.")]
    private static Value GetFrozenObject(PyThread thread, string name, Value data) => Value.Of(Frozen.Code(thread, name) ?? throw NoFrozen(name));

    [PyFunction("find_frozen($module, name, /, *, withdata=False)", Doc = "Return info about the corresponding frozen module (if there is one) or None.")]
    private static Value FindFrozen(PyThread thread, string name, bool withdata)
    {
        if (Frozen.Source(thread, name) is null) return Value.None;
        return Value.Of(new PyTuple(Value.None, false, Value.Str(Frozen.OriginalName(name))));
    }

    [PyFunction("init_frozen($module, name, /)", Doc = "Initializes a frozen module.")]
    private static Value InitFrozen(string name) => Value.None;

    private static PyException NoFrozen(string name) => PyErr.ImportError(PyExc.ImportError, $"No such frozen object named {name}", Value.Str(name), Value.None);

    [PyFunction("create_builtin($module, spec, /)", Doc = "Create an extension module.")]
    private static Value CreateBuiltin(PyThread thread, Value spec)
    {
        var name = ObjectOps.StrText(ObjectOps.GetAttr(spec, "name"));
        var known = thread.Engine.Modules.GetStr(name);
        if (known.As<PyModule>() is { IsExecuted: true }) return known;
        return ModuleRegistry.Create(name) is { } m ? Value.Of(m) : Value.None;
    }

    [PyFunction("exec_builtin($module, mod, /)", Doc = "Initialize a built-in module.")]
    private static long ExecBuiltin(PyThread thread, Value mod)
    {
        if (mod.As<PyModule>() is { } m) ModuleRegistry.Execute(thread, m);
        return 0;
    }

    [PyFunction("extension_suffixes($module, /)", Doc = "Returns the list of file suffixes used to identify extension modules.")]
    private static Value ExtensionSuffixes() => Value.Of(new PyList());

    [PyFunction("source_hash($module, /, key, source)")]
    private static Value SourceHash(long key, Value source)
    {
        var hash = SipHash13.Compute((ulong)key, 0, PyBytes.FromObject(source));
        return Value.Of(new PyBytes(BitConverter.GetBytes(hash)));
    }

    /// <summary>
    /// Stands for zipimport.zipimporter in sys.path_hooks, where CPython has it from the start, until a path is a file that could be a zip:
    /// loading zipimport takes longer than most programs' other imports.
    /// </summary>
    [PyFunction("_zip_path_hook($module, path, /)")]
    private static Value ZipPathHook(PyThread thread, Value path)
    {
        if (path.As<PyStr>() is not { } text || !LeadsToFile(text.Text)) throw PyErr.New(PyExc.ImportError, "not a Zip file");
        var importer = ObjectOps.GetAttr(thread.Engine.Import("zipimport"), "zipimporter");
        if (thread.Engine.SysGet("path_hooks").As<PyList>() is { } hooks)
        {
            for (var i = 0; i < hooks.Count; i++)
            {
                if (hooks.GetAt(i).Ref is PyBuiltin { Def.Name: "_zip_path_hook" }) hooks.SetAt(i, importer);
            }
        }
        return CallOps.Call(importer, path);
    }

    /// <summary>The path, or what it begins with, is a file (a path may go on inside a zip).</summary>
    private static bool LeadsToFile(string path)
    {
        for (string? p = path; !string.IsNullOrEmpty(p); p = Path.GetDirectoryName(p))
        {
            if (File.Exists(p)) return true;
            if (Directory.Exists(p)) return false;
        }
        return false;
    }

    [PyFunction("_fix_co_filename($module, code, path, /)", Doc = "Changes code.co_filename to specify the passed-in file path.")]
    private static void FixCoFilename(Value code, string path) { }

    [PyFunction("_override_frozen_modules_for_tests($module, override, /)")]
    private static void OverrideFrozen(int value) { }

    [PyFunction("_override_multi_interp_extensions_check($module, override, /)")]
    private static long OverrideMulti(int value) => 0;

    [PyFunction("_frozen_module_names($module, /)")]
    private static Value FrozenModuleNames() => Value.Of(new PyList([.. Frozen.Names.Select(Value.Str)]));
}

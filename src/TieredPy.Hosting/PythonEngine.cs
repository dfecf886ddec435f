using TieredPy.Modules;
using TieredPy.Runtime;

namespace TieredPy.Hosting;

/// <summary>
/// One isolated Python in this process: compiler, import system and tiers wired together. The thread that creates it is its main
/// thread and should have a large stack (<see cref="RunOnLargeStack"/>).
/// </summary>
public sealed class PythonEngine : IDisposable
{
    private readonly Importer _importer;
    private readonly PyThread? _before;

    public PythonEngine(EngineOptions options)
    {
        Options = options;
        _importer = new Importer { Allowed = options.AllowedModules };
        Engine = new Engine
        {
            OptimizeLevel = options.Optimize,
            IntMaxStrDigits = options.IntMaxStrDigits,
            Compiler = new SourceCompiler(),
            Importer = _importer,
            Intrinsics = new IntrinsicServices(),
            StandardLibrary = options.NoStandardLibrary ? null : options.StandardLibrary ?? StandardLibrary.Locate(),
        };
        JitSetup.Install(Engine, options);
        Thread = new PyThread(Engine);
        Engine.MainThread = Thread;
        _before = PyThread.Attach(Thread);
        Engine.Lock.Acquire(Thread);
        Boot();
    }

    public EngineOptions Options { get; }

    public Engine Engine { get; }

    /// <summary>The optimizing tier; null with jit=off.</summary>
    public TieredPy.Jit.JitManager? Jit => (TieredPy.Jit.JitManager?)Engine.Jit;

    /// <summary>The main thread's state.</summary>
    public PyThread Thread { get; }

    private void Boot()
    {
        // sys.modules['builtins'] and the dict that frames look names up in are one
        var builtins = ModuleRegistry.Create("builtins")!;
        Engine.Builtins = builtins.Dict;
        Engine.Modules.SetStr("builtins", Value.Of(builtins));
        ModuleRegistry.Execute(Thread, builtins);
        var sys = ModuleRegistry.Create("sys")!;
        Engine.Sys = sys;
        Engine.Modules.SetStr("sys", Value.Of(sys));
        ModuleRegistry.Execute(Thread, sys);
        SysSetup.Apply(sys, this);
        StandardStreams.InstallEarly(sys);
        BootImport(sys);
        StandardStreams.Install(this, sys);
        Engine.Builtins.SetStr("open", ModuleRegistry.Load(Thread, "_io").Get("open"));
    }

    /// <summary>Runs importlib's bootstrap: from then on imports are CPython's own.</summary>
    private void BootImport(PyModule sys)
    {
        var code = Frozen.Code(Thread, "_frozen_importlib");
        if (code is null) return;
        var bootstrap = new PyModule("_frozen_importlib");
        Engine.Modules.SetStr("_frozen_importlib", Value.Of(bootstrap));
        bootstrap.Dict.SetStr(Names.Builtins, Value.Of(Engine.Builtins));
        // what FrozenImporter wants to know of a module that it did not load itself
        bootstrap.Dict.SetStr("__origname__", Value.Str("importlib._bootstrap"));
        Interpreter.RunCode(Thread, code, bootstrap.Dict, Value.Of(bootstrap.Dict), null);
        var imp = ModuleRegistry.Load(Thread, "_imp");
        CallOps.CallMethod(Value.Of(bootstrap), "_install", Value.Of(sys), Value.Of(imp));
        _importer.Bootstrap = bootstrap;
        CallOps.CallMethod(Value.Of(bootstrap), "_install_external_importers");
        if (sys.Get("path_hooks").As<PyList>() is { } hooks) hooks.InsertAt(0, imp.Get("_zip_path_hook"));
        imp.Set("check_hash_based_pycs", Options.CheckHashPycs);
    }

    /// <summary>
    /// Runs an action on a fresh thread with the stack that deep recursion needs, and waits for it.
    /// </summary>
    public static void RunOnLargeStack(Action action)
    {
        var t = new System.Threading.Thread(
            () =>
            {
                StackBounds.Declare(StackBounds.MainStackSize);
                action();
            },
            StackBounds.MainStackSize)
        { Name = "MainThread" };
        t.Start();
        t.Join();
    }

    public void Dispose()
    {
        Engine.IsFinalizing = true;
        Engine.Lock.Release();
        if (PyThread.CurrentOrNull == Thread) PyThread.Attach(_before);
    }
}

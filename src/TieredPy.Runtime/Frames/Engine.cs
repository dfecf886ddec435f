namespace TieredPy.Runtime;

/// <summary>
/// One Python: modules, options, threads, class registry. Everything that a program can change hangs off it, so that one process may
/// hold several isolated engines. The upper layers plug in through interfaces that the runtime owns.
/// </summary>
public sealed partial class Engine
{
    static Engine() => BuiltinTypes.Bootstrap();

    private readonly Lock _gate = new();
    private readonly List<PyThread> _threads = [];
    private readonly System.Runtime.CompilerServices.ConditionalWeakTable<PyType, List<WeakReference<PyType>>> _subclasses = [];

    /// <summary>sys.getrecursionlimit().</summary>
    public int RecursionLimit = 1000;

    /// <summary>sys.modules.</summary>
    public PyDict Modules = new();

    /// <summary>The dict of the builtins module.</summary>
    public PyDict Builtins = new();

    /// <summary>A builtin by name (NameError-free: it must exist).</summary>
    public Value Builtin(string name) => Builtins.GetStr(name);

    internal void AddThread(PyThread thread)
    {
        lock (_gate) _threads.Add(thread);
    }

    internal void RemoveThread(PyThread thread)
    {
        lock (_gate) _threads.Remove(thread);
    }

    /// <summary>The thread states of this engine, as of now.</summary>
    public PyThread[] Threads
    {
        get
        {
            lock (_gate) return [.. _threads];
        }
    }

    /// <summary>Live direct subclasses that this engine's programs made, oldest first.</summary>
    public List<PyType> SubclassesOf(PyType type)
    {
        var live = new List<PyType>();
        if (!_subclasses.TryGetValue(type, out var list)) return live;
        lock (list)
        {
            list.RemoveAll(static w => !w.TryGetTarget(out _));
            foreach (var w in list)
            {
                if (w.TryGetTarget(out var t)) live.Add(t);
            }
        }
        return live;
    }

    /// <summary>Every live type that a program has made.</summary>
    internal List<PyType> HeapTypes()
    {
        var found = new HashSet<PyType>();
        foreach (var (type, _) in _subclasses) found.UnionWith(SubclassesOf(type));
        return [.. found];
    }

    internal void AddSubclass(PyType @base, PyType derived)
    {
        var list = _subclasses.GetValue(@base, static _ => []);
        lock (list) list.Add(new WeakReference<PyType>(derived));
    }

    internal void RemoveSubclass(PyType @base, PyType derived)
    {
        if (!_subclasses.TryGetValue(@base, out var list)) return;
        lock (list) list.RemoveAll(w => !w.TryGetTarget(out var t) || t == derived);
    }
}

public sealed partial class Engine
{
    private static readonly System.Runtime.CompilerServices.ConditionalWeakTable<object, System.Runtime.CompilerServices.StrongBox<long>> s_ids = [];
    private static long s_nextId = 0x7f0000000000;

    /// <summary>id(v): unique among live objects; numbers have one per value.</summary>
    public static long IdOf(Value v)
    {
        if (v.IsInt) return unchecked((v.Bits << 5) ^ 0x100000000010);
        if (v.IsFloat) return unchecked((v.Bits << 4) ^ 0x200000000010) & long.MaxValue;
        return s_ids.GetValue(v.Ref!, static _ => new(Interlocked.Add(ref s_nextId, 48))).Value;
    }
}

public sealed partial class Engine
{
    /// <summary>-O as a number: 0, 1 or 2.</summary>
    public int OptimizeLevel;

    /// <summary>sys.get_int_max_str_digits(); 0: no limit.</summary>
    public int IntMaxStrDigits = 4300;

    /// <summary>sys.getswitchinterval(), in seconds.</summary>
    public double SwitchInterval = 0.005;

    /// <summary>Folder of the pure-Python standard library; null when there is none.</summary>
    public string? StandardLibrary;

    /// <summary>The engine is shutting down.</summary>
    public volatile bool IsFinalizing;

    /// <summary>sys.addaudithook's hooks; null when there are none.</summary>
    public List<Value>? AuditHooks;

    /// <summary>The sys module; null before it is made.</summary>
    public PyModule? Sys;

    /// <summary>sys.name, or Null.</summary>
    public Value SysGet(string name) => Sys is null ? Value.Null : Sys.Get(name);
}

/// <summary>A text stream that C# code may write to without a Python-level call: the standard streams as long as nobody replaced them.</summary>
public interface ITextSink
{
    void WriteText(string text);
}

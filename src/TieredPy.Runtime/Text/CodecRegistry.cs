namespace TieredPy.Runtime;

/// <summary>The codecs and error handlers of one engine: what <c>codecs.register</c> and <c>codecs.register_error</c> fill.</summary>
public sealed class CodecRegistry
{
    private readonly List<Value> _searchFunctions = [];
    private readonly Dictionary<string, PyTuple> _found = [];
    private readonly Dictionary<string, Value> _errorHandlers = [];
    private bool _loading;

    /// <summary>Gives the name of a code point for the namereplace handler; set by the module that has the names.</summary>
    public Func<int, string?>? Names { get; set; }

    /// <summary>The name of a code point; null when it has none, or nobody has the names.</summary>
    public static string? NameOf(int point)
    {
        var registry = Current;
        if (registry.Names is null) PyThread.Current.Engine.Import("unicodedata");
        return registry.Names?.Invoke(point);
    }

    /// <summary>The registry of the running engine.</summary>
    public static CodecRegistry Current => PyThread.Current.Engine.Codecs;

    public void Register(Value searchFunction)
    {
        if (!ObjectOps.IsCallable(searchFunction)) throw PyErr.TypeError("argument must be callable");
        _searchFunctions.Add(searchFunction);
    }

    public void Unregister(Value searchFunction)
    {
        if (_searchFunctions.RemoveAll(f => f.Is(searchFunction)) > 0) _found.Clear();
    }

    /// <summary>The CodecInfo of an encoding; LookupError when no search function knows it.</summary>
    public PyTuple Lookup(string encoding)
    {
        var key = Normalize(encoding);
        if (_found.TryGetValue(key, out var info)) return info;
        if (_searchFunctions.Count == 0 && !_loading)
        {
            // the encodings package registers its search function when imported; nobody needed it until now
            _loading = true;
            try
            {
                CallOps.Call(PyThread.Current.Engine.Builtin("__import__"), Value.Str("encodings"));
            }
            finally
            {
                _loading = false;
            }
        }
        foreach (var f in _searchFunctions.ToArray())
        {
            var r = CallOps.Call(f, Value.Str(key));
            if (r.IsNone) continue;
            if (r.As<PyTuple>() is not { Count: 4 } t) throw PyErr.TypeError("codec search functions must return 4-tuples");
            return _found[key] = t;
        }
        throw PyErr.LookupError("unknown encoding: " + encoding);
    }

    private static string Normalize(string encoding) => string.Create(encoding.Length, encoding, static (span, name) =>
    {
        for (var i = 0; i < span.Length; i++) span[i] = name[i] == ' ' ? '_' : char.ToLowerInvariant(name[i]);
    });

    public void RegisterError(string name, Value handler)
    {
        if (!ObjectOps.IsCallable(handler)) throw PyErr.TypeError("handler must be callable");
        _errorHandlers[name] = handler;
    }

    public bool UnregisterError(string name) => _errorHandlers.Remove(name);

    /// <summary>A registered handler; LookupError when there is none. The ones of Python itself are registered by the _codecs module.</summary>
    public Value LookupError(string name)
    {
        if (_errorHandlers.TryGetValue(name, out var handler)) return handler;
        throw PyErr.LookupError($"unknown error handler name '{name}'");
    }

    public bool HasError(string name) => _errorHandlers.ContainsKey(name);
}

public sealed partial class Engine
{
    /// <summary>Codecs and their error handlers.</summary>
    public CodecRegistry Codecs { get; } = new();
}

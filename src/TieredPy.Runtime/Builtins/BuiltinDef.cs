namespace TieredPy.Runtime;

/// <summary>What a native callable binds to.</summary>
public enum BuiltinKind : byte
{
    Function,
    Method,
    ClassMethod,
    StaticMethod,
}

/// <summary>Hints for the JIT, from the attribute on the builtin.</summary>
[Flags]
public enum BuiltinHints : byte
{
    None = 0,
    Pure = 1,
    CannotRaise = 2,
}

/// <summary>
/// One native function or method, immutable and shared by all engines: its Python signature and its entry points.
/// <para><see cref="Vector"/> always exists: (thread, args, kwnames) where the last kwnames.Length args are keyword values and
/// args[0] is self for methods, the class for classmethods. <see cref="Call1"/> … <see cref="Call3"/> exist when the
/// function may be called with exactly that many positional arguments (self included) without parsing.</para>
/// </summary>
public sealed unsafe class BuiltinDef
{
    public required string Name { get; init; }

    /// <summary>"($self, index=-1, /)", as <c>__text_signature__</c>; null when it cannot be said.</summary>
    public string? TextSignature { get; init; }
    public string? Doc { get; init; }
    public BuiltinKind Kind { get; init; }
    public BuiltinHints Hints { get; init; }

    /// <summary>The C# class and method behind it, for the JIT's typed direct calls (looked up by reflection on demand only).</summary>
    public Type? DeclaringClass { get; init; }
    public string? MethodName { get; init; }

    public delegate*<PyThread, ReadOnlySpan<Value>, PyStr[]?, Value> Vector;
    public delegate*<PyThread, Value> Call0;
    public delegate*<PyThread, Value, Value> Call1;
    public delegate*<PyThread, Value, Value, Value> Call2;
    public delegate*<PyThread, Value, Value, Value, Value> Call3;
}

/// <summary>A built-in module: what to put into a fresh module object at import.</summary>
public sealed unsafe class ModuleDef
{
    public required string Name { get; init; }
    public string? Doc { get; init; }

    /// <summary>Functions, in declaration order.</summary>
    public required Func<BuiltinDef[]> Functions { get; init; }

    /// <summary>Constants and exported types: name → value.</summary>
    public required Func<(string Name, Value Value)[]> Constants { get; init; }

    /// <summary>Runs after functions and constants are in; may be null.</summary>
    public delegate*<PyThread, PyModule, void> Init;
}

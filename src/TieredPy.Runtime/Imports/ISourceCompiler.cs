namespace TieredPy.Runtime;

/// <summary>The compiler of source, plugged in by the hosting layer (the runtime itself knows only code objects).</summary>
public interface ISourceCompiler
{
    /// <summary>
    /// compile(source, filename, mode, flags, dont_inherit, optimize): a code object, or an AST with PyCF_ONLY_AST.
    /// </summary>
    /// <param name="source">str, bytes-like, or an AST object.</param>
    /// <param name="inheritedFlags">co_flags of the calling frame, for its __future__ features; 0 with dont_inherit.</param>
    /// <param name="optimize">-1: the engine's own level.</param>
    Value Compile(PyThread thread, Value source, Value filename, string mode, int flags, int inheritedFlags, int optimize, int featureVersion = -1);
}

public sealed partial class Engine
{
    /// <summary>The compiler of source.</summary>
    public ISourceCompiler? Compiler { get; set; }
}

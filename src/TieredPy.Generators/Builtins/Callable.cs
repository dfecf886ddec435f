using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace TieredPy.Generators.Builtins;

internal enum CallableKind
{
    Function,
    Method,
    ClassMethod,
    StaticMethod,
    New,
    Init,
}

/// <summary>One attributed C# method and what the glue for it needs to know.</summary>
internal sealed class Callable
{
    public IMethodSymbol Method = null!;
    public PySignature Signature = null!;
    public CallableKind Kind;
    public bool Raw, Pure, CannotRaise, CountFirst;
    public string? Doc;

    /// <summary>Number of the callable in its class; names of glue methods carry it.</summary>
    public int Index;

    /// <summary>"list.append", "math.sqrt", "len", or the type's name for constructors: how errors about the call's shape name it.</summary>
    public string QualifiedName = "";

    public bool TakesThread;

    /// <summary>C# type of self or cls; null for functions and static methods.</summary>
    public ITypeSymbol? Receiver;

    /// <summary>The C# parameters after thread and receiver; parallel to <see cref="PySignature.Params"/>, empty for raw ones.</summary>
    public readonly List<IParameterSymbol> Parameters = new();

    /// <summary>Bare name for the errors that CPython's argument parser raises: "append", or the type's name for constructors.</summary>
    public string ShortName => Kind is CallableKind.New or CallableKind.Init ? QualifiedName : Signature.Name;

    /// <summary>How many leading values of the argument vector are the receiver (New and Init get theirs as a parameter of its own).</summary>
    public int Offset => Kind is CallableKind.Method or CallableKind.ClassMethod ? 1 : 0;
}

using System.Collections.Concurrent;
using System.Reflection;
using TieredPy.Runtime;

namespace TieredPy.Jit;

/// <summary>What the C# side of the built-in types and functions tells the JIT.</summary>
internal static class BuiltinClasses
{
    private const BindingFlags Static = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly ConcurrentDictionary<Type, PyType?> s_types = new();
    private static readonly ConcurrentDictionary<BuiltinDef, Type?> s_results = new();

    /// <summary>The Python type of all objects of exactly this C# class; null when it does not decide.</summary>
    public static PyType? TypeOf(Type cls) => s_types.GetOrAdd(cls, static c =>
    {
        if (!c.IsSubclassOf(typeof(PyObject)) || c.IsAbstract || typeof(PyBaseException).IsAssignableFrom(c) || typeof(PyModule).IsAssignableFrom(c)) return null;
        var type = c.GetProperty("TypeObject", Static)?.GetValue(null) ?? c.GetField("TypeObject", Static)?.GetValue(null);
        return type is PyType { IsHeap: false } t && t.CSharpClass == c ? t : null;
    });

    /// <summary>What the C# method behind a built-in returns; null when that is not known for certain.</summary>
    public static Type? ResultOf(BuiltinDef def) => s_results.GetOrAdd(def, static d =>
    {
        if (d.DeclaringClass is null || d.MethodName is null) return null;
        var methods = Array.FindAll(d.DeclaringClass.GetMethods(Static), m => m.Name == d.MethodName);
        return methods.Length == 1 ? methods[0].ReturnType : null;
    });

    /// <summary>A function of the builtins module, under its name there.</summary>
    public static bool IsBuiltin(PyBuiltin b, string name) => b.Def.Name == name && b.Self.IsNull && b.Module?.Text == "builtins";
}

using System.Numerics;
using System.Runtime.CompilerServices;

namespace TieredPy.Runtime;

/// <summary>
/// What generated glue calls to turn Python arguments into C# ones. The common case of each conversion is inlined and does not
/// allocate; the rest, and every error, is out of line. Messages are CPython's.
/// </summary>
public static class Arg
{
    // ---- numbers and truth ----

    /// <summary>An index: int, bool or __index__.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long ToLong(Value v) => v.Ref is null ? v.Bits : LongSlow(v, "ssize_t");

    /// <summary>As <see cref="ToLong"/>, within 32 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int ToInt(Value v) => v.Ref is null && v.Bits == (int)v.Bits ? (int)v.Bits : IntSlow(v);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double ToDouble(Value v) => v.IsFloat ? v.AsDouble : DoubleSlow(v);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool ToBool(Value v) => v.Ref == (object)PyBool.True || (v.Ref != (object)PyBool.False && ObjectOps.IsTrue(v));

    /// <summary>An index of any size.</summary>
    public static BigInteger ToBig(Value v) => ConvertOps.ToBig(ConvertOps.Index(v));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static long LongSlow(Value v, string target)
    {
        v = ConvertOps.Index(v);
        return v.IsInt ? v.Bits : throw TooLarge(target);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int IntSlow(Value v)
    {
        long n = LongSlow(v, "int");
        return n == (int)n ? (int)n : throw TooLarge("int");
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static double DoubleSlow(Value v) => v.IsInt ? v.Bits : ConvertOps.ToDouble(v);

    private static PyException TooLarge(string target) => PyErr.OverflowError("Python int too large to convert to C " + target);

    // ---- text and objects; function and argument say how an error names them: "replace", "argument 1" ----

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static string ToText(Value v, string function, string argument) => Cast<PyStr>(v, function, argument, "str").Text;

    public static string? ToTextOrNull(Value v, string function, string argument) =>
        v.IsNone ? null : v.Ref is PyStr s ? s.Text : throw Wrong(v, function, argument, "str or None");

    /// <summary>
    /// The memory of a bytes-like object. What must be released after the call is left in <paramref name="held"/> (bytes need nothing).
    /// </summary>
    public static unsafe ReadOnlySpan<byte> ToBytes(Value v, ref PyBuffer? held)
    {
        if (v.Ref is PyBytes bytes) return bytes.Data;
        var get = v.Type.Slots.GetBuffer;
        if (get == null) throw PyErr.TypeError($"a bytes-like object is required, not '{v.Type.Name}'");
        held = get(v);
        return held.Span;
    }

    public static PyObject? ToObjectOrNull(Value v) => v.IsNone ? null : v.Box();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Cast<T>(Value v, string function, string argument, string expected) where T : PyObject =>
        v.Ref is not null && v.Ref.GetType() == typeof(T) ? Unsafe.As<T>(v.Ref) : CastSlow<T>(v, function, argument, expected);

    public static T? CastOrNull<T>(Value v, string function, string argument, string expected) where T : PyObject =>
        v.IsNone ? null : v.Ref as T ?? CastSlow<T>(v, function, argument, expected + " or None");

    // Numbers are boxed only when they may fit: for a T of an int or float class.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static T CastSlow<T>(Value v, string function, string argument, string expected) where T : PyObject =>
        (v.IsObject ? v.Ref : typeof(T).IsAssignableFrom(v.IsInt ? typeof(PyBoxedInt) : typeof(PyFloat)) ? v.Box() : null) as T
        ?? throw Wrong(v, function, argument, expected);

    /// <summary>"replace() argument 1 must be str, not int".</summary>
    public static PyException Wrong(Value v, string function, string argument, string expected) =>
        PyErr.TypeError($"{function}() {argument} must be {expected}, not {(v.IsNone ? "None" : v.Type.Name)}");

    public static Value StrOrNone(string? s) => s is null ? Value.None : Value.Str(s);

    // ---- receivers ----

    /// <summary>The class that a classmethod is bound to: the descriptor has checked it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PyType Class(Value v) => Unsafe.As<PyType>(v.Ref!);

    /// <summary>self as its C# class: any object may stand in front when a method is called through its class.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Self<T>(Value v, string name, string owner) where T : PyObject =>
        v.Ref is not null && v.Ref.GetType() == typeof(T) ? Unsafe.As<T>(v.Ref) : SelfSlow<T>(v, name, owner);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static T SelfSlow<T>(Value v, string name, string owner) where T : PyObject =>
        v.Ref as T ?? (v.IsObject || v.IsNull ? null : v.Box() as T) ?? throw NotFor(v, owner, name);

    /// <summary>self as it is, checked to be an instance of <paramref name="owner"/>.</summary>
    public static Value Self(Value v, PyType owner, string name) => v.Type.IsSubtypeOf(owner) ? v : throw NotFor(v, owner.Name, name);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Value IntSelf(Value v, string name) => v.Ref is null ? v : IntSelfSlow(v, name);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Value FloatSelf(Value v, string name) => v.IsFloat ? v : FloatSelfSlow(v, name);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Value IntSelfSlow(Value v, string name) => Self(v, PyInt.TypeObject, name);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Value FloatSelfSlow(Value v, string name) => Self(v, PyFloat.TypeObject, name);

    private static PyException NotFor(Value v, string owner, string name) => PyErr.TypeError(name == "__init__"
        ? $"descriptor '{name}' requires a '{owner}' object but received a '{v.Type.Name}'"
        : $"descriptor '{name}' for '{owner}' objects doesn't apply to a '{v.Type.Name}' object");

    /// <summary>First check of methods that look at their arguments by themselves. <paramref name="given"/>: positionals after self.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void CheckMethodSelf(ReadOnlySpan<Value> args, int given, string qualifiedName, PyType owner)
    {
        if (given < 0 || (args[0].Type is var type && type != owner && !type.IsSubtypeOf(owner))) throw BadSelf(args, given, qualifiedName, owner);
    }

    private static PyException BadSelf(ReadOnlySpan<Value> args, int given, string qualifiedName, PyType owner) =>
        given < 0 ? PyErr.TypeError($"unbound method {qualifiedName}() needs an argument") : NotFor(args[0], owner.Name, Short(qualifiedName));

    private static string Short(string qualifiedName) => qualifiedName[(qualifiedName.LastIndexOf('.') + 1)..];

    // ---- calls of the wrong form ----

    /// <summary>
    /// The error of a call that a function without named parameters does not accept: keywords, or a wrong number of positionals.
    /// <paramref name="offset"/> is 1 when args[0] is the receiver; <paramref name="owner"/> is the type that it must be of, for methods.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static PyException BadCall(ReadOnlySpan<Value> args, PyStr[]? kwnames, int offset, bool oneArg, string qualifiedName, int min, int max, PyType? owner)
    {
        int keywords = kwnames?.Length ?? 0, given = args.Length - offset - keywords;
        if (owner is not null && (given < 0 || !args[0].Type.IsSubtypeOf(owner))) return BadSelf(args, given, qualifiedName, owner);
        if (keywords > 0) return PyErr.TypeError($"{qualifiedName}() takes no keyword arguments");
        if (max == 0) return PyErr.TypeError($"{qualifiedName}() takes no arguments ({given} given)");
        return oneArg ? PyErr.TypeError($"{qualifiedName}() takes exactly one argument ({given} given)") : BadCount(Short(qualifiedName), min, max, given);
    }

    /// <summary>"pop expected at most 1 argument, got 2".</summary>
    public static PyException BadCount(string name, int min, int max, int given)
    {
        string bound = min == max ? "" : given < min ? "at least " : "at most ";
        int limit = given < min ? min : max;
        return PyErr.TypeError($"{name} expected {bound}{limit} argument{(limit == 1 ? "" : "s")}, got {given}");
    }

    /// <summary>As <see cref="BadCall"/>, for tp_new and tp_init, which say less.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static PyException BadConstructorCall(string name, int min, int max, int given) =>
        max == 0 ? PyErr.TypeError($"{name}() takes no arguments") : BadCount(name, min, max, given);

    /// <summary>
    /// Keywords for a tp_new that has no named parameters: refused, unless a subclass with an initialiser of its own is being made, which
    /// may be what they are meant for. Returns the number of positionals.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int NewKeywords(PyType cls, PyType own, string name, int given, PyStr[] kwnames) =>
        NewRefuses(cls, own) ? throw PyErr.TypeError($"{name}() takes no keyword arguments") : given - kwnames.Length;

    /// <summary>As <see cref="NewKeywords"/>, for tp_init: here a __new__ of the subclass may have wanted them.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int InitKeywords(Value self, PyType own, string name, int given, PyStr[] kwnames) =>
        InitRefuses(self, own) ? throw PyErr.TypeError($"{name}() takes no keyword arguments") : given - kwnames.Length;

    /// <summary>Is the initialiser the type's own, so that nobody but tp_new can take the arguments?</summary>
    public static unsafe bool NewRefuses(PyType cls, PyType own) => cls == own || (nint)cls.Slots.Init == (nint)own.Slots.Init;

    public static unsafe bool InitRefuses(Value self, PyType own) => self.Type is var type && (type == own || (nint)type.Slots.New == (nint)own.Slots.New);
}

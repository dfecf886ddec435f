using System;
using System.Collections.Generic;
using System.Text;
using Microsoft.CodeAnalysis;
using static TieredPy.Generators.Builtins.Conversions;

namespace TieredPy.Generators.Builtins;

/// <summary>
/// Writes the entry points of callables into the nested class <c>PyGlue</c> of a built-in's class.
/// <list type="bullet">
/// <item><c>V&lt;i&gt;</c>: the vector entry. Its first lines serve the call that gives an accepted number of positional arguments and no
/// keywords: conversions and the C# call, no allocation. Everything else goes to a cold path.</item>
/// <item><c>K&lt;i&gt;</c>: the cold path of functions that take arguments by name: unpacks into a buffer by an ArgSpec.</item>
/// <item><c>C&lt;n&gt;_&lt;i&gt;</c>: the entry for exactly n values, receiver included.</item>
/// </list>
/// </summary>
internal sealed class GlueEmitter
{
    private const string Vector = Rt + "PyThread t, global::System.ReadOnlySpan<" + Rt + "Value> args, " + Rt + "PyStr[]? kw";
    private readonly SourceWriter _w;
    private readonly string _class, _typeName;
    private readonly bool _isType;
    private readonly List<string> _specs = new();
    private readonly Dictionary<string, string> _texts = new();

    public GlueEmitter(SourceWriter writer, INamedTypeSymbol type, string? typeName)
    {
        _w = writer;
        _class = FullName(type);
        _isType = typeName is not null;
        _typeName = typeName ?? "";
    }

    /// <summary>
    /// Writes what the glue refers to off its hot paths (ArgSpecs, texts of defaults); call once, inside of PyGlue. A class of its own,
    /// so that the entry points need no class initialiser.
    /// </summary>
    public void EmitSpecs()
    {
        if (_specs.Count == 0) return;
        _w.Open("private static class Specs");
        foreach (string spec in _specs) _w.Line(spec);
        _w.Close();
    }

    /// <summary>The default's expression; str objects are made once.</summary>
    private string DefaultOf(ITypeSymbol type, string text)
    {
        string expression = Default(type, text)!;
        int start = expression.IndexOf(InternCall, StringComparison.Ordinal);
        if (start < 0) return expression;
        string intern = expression.Substring(start, expression.LastIndexOf('"') + 2 - start);
        if (!_texts.TryGetValue(intern, out string? field))
        {
            field = "D" + _texts.Count;
            _texts.Add(intern, field);
            _specs.Add($"public static readonly {Rt}PyStr {field} = {intern};");
        }
        return expression.Replace(intern, "Specs." + field);
    }

    /// <summary>Name of the function whose address is the vector entry (or the New/Init slot).</summary>
    public string EmitVector(Callable c)
    {
        if (c.Raw) return EmitRaw(c);
        bool constructor = c.Kind is CallableKind.New or CallableKind.Init;
        string extra = c.Kind switch { CallableKind.New => Rt + "PyType cls, ", CallableKind.Init => Rt + "Value self, ", _ => "" };
        string parameters = Vector.Replace(" t, ", " t, " + extra);
        string returns = c.Kind == CallableKind.Init ? "static void" : "static " + Rt + "Value";
        string pass = c.Kind switch { CallableKind.New => "t, cls, args, kw", CallableKind.Init => "t, self, args, kw", _ => "t, args, kw" };
        var s = c.Signature;
        string name = "V" + c.Index;

        _w.Line($"// {s.Name}({s.ParamText})");
        _w.Open($"public {returns} {name}({parameters})");
        _w.Line(c.Offset == 0 ? "int n = args.Length;" : "int n = args.Length - 1;");
        string inRange = InRange(s, c.Offset);
        if (s.PositionalOnly)
        {
            if (constructor)
            {
                string helper = c.Kind == CallableKind.New ? $"NewKeywords(cls, TypeObject, {Literal(c.QualifiedName)}, n, kw)" : $"InitKeywords(self, TypeObject, {Literal(c.QualifiedName)}, n, kw)";
                _w.Line($"if (kw is {{ Length: > 0 }}) n = {Rt}Arg.{helper};");
                string bad = $"{Rt}Arg.BadConstructorCall({Literal(c.QualifiedName)}, {s.MinPositional}, {Max(s)}, n)";
                if (s.IsNoArgs)
                    _w.Line($"if (n != 0 && {(c.Kind == CallableKind.New ? $"{Rt}Arg.NewRefuses(cls, TypeObject)" : $"{Rt}Arg.InitRefuses(self, TypeObject)")}) throw {bad};");
                else if (inRange != "true")
                    _w.Line($"if (!({inRange})) throw {bad};");
            }
            else
            {
                string check = "kw is { Length: > 0 }" + (inRange == "true" ? "" : $" || !({inRange})");
                string receiver = c.Kind == CallableKind.Method ? "TypeObject" : "null";
                _w.Line($"if ({check}) throw {Rt}Arg.BadCall(args, kw, {c.Offset}, {(s.IsOneArg ? "true" : "false")}, {Literal(c.QualifiedName)}, {s.MinPositional}, {Max(s)}, {receiver});");
            }
            EmitCall(c, VectorSource(c));
        }
        else if (s.RequiredKeywordOnly == 0)
        {
            _w.Open($"if (kw is null && {inRange})");
            EmitCall(c, VectorSource(c));
            if (c.Kind == CallableKind.Init) _w.Line("return;");
            _w.Close();
            _w.Line($"{(c.Kind == CallableKind.Init ? "" : "return ")}K{c.Index}({pass});");
        }
        else
        {
            _w.Line($"{(c.Kind == CallableKind.Init ? "" : "return ")}K{c.Index}({pass});");
        }
        _w.Close();
        _w.Line();
        if (!s.PositionalOnly) EmitKeywordPath(c, returns, parameters);
        return "PyGlue." + name;
    }

    private void EmitKeywordPath(Callable c, string returns, string parameters)
    {
        var s = c.Signature;
        var names = new StringBuilder();
        foreach (var p in s.Params)
        {
            if (p.Kind is ParamKind.VarPositional or ParamKind.VarKeyword) continue;
            names.Append(", ").Append(Literal(p.Kind == ParamKind.PositionalOnly ? "" : p.Name));
        }
        _specs.Add($"public static readonly {Rt}ArgSpec S{c.Index} = new({Literal(c.ShortName)}, {s.PositionalOnlyCount}, {s.MinPositional}, {s.MaxPositional}, {s.RequiredKeywordOnly}, {Bool(s.HasVarArgs)}, {Bool(s.HasVarKeywords)}{names});");

        _w.Line("[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]");
        _w.Open($"private {returns} K{c.Index}({parameters})");
        _w.Line(c.Offset == 0 ? "int n = args.Length - (kw is null ? 0 : kw.Length);" : "int n = args.Length - 1 - (kw is null ? 0 : kw.Length);");
        if (c.Kind == CallableKind.Method)
            _w.Line($"{Rt}Arg.CheckMethodSelf(args, n, {Literal(c.QualifiedName)}, TypeObject);");
        if (s.NamedCount > 0)
        {
            var nulls = new string[s.NamedCount];
            for (int i = 0; i < nulls.Length; i++) nulls[i] = "default";
            _w.Line($"global::System.Span<{Rt}Value> b = [{string.Join(", ", nulls)}];");
        }
        else
        {
            _w.Line($"global::System.Span<{Rt}Value> b = default;");
        }
        if (c.CountFirst && InRange(s, c.Offset) is var inRange && inRange != "true")
            _w.Line($"if (!({inRange})) throw {Rt}Arg.BadCount({Literal(c.ShortName)}, {s.MinPositional}, {Max(s)}, n);");
        string values = c.Offset == 0 ? "args" : "args.Slice(1)";
        _w.Line($"{(s.HasVarKeywords ? "var kwargs = " : "")}{Rt}ArgParser.Unpack(Specs.S{c.Index}, {values}, kw, b);");
        string varArgs = $"n > {s.MaxPositional} ? args.Slice({s.MaxPositional + c.Offset}, n - {s.MaxPositional}) : default";
        EmitCall(c, new Source(i => $"b[{i}]", i => $"!b[{i}].IsNull", varArgs, "kwargs", ReceiverFromArgs(c)));
        _w.Close();
        _w.Line();
    }

    /// <summary>Writes the entries for fixed numbers of values; returns which exist, as (n, name) pairs.</summary>
    public List<(int Count, string Name)> EmitFixed(Callable c)
    {
        var result = new List<(int, string)>();
        var s = c.Signature;
        if (c.Raw || s.HasVarArgs || s.RequiredKeywordOnly > 0 || c.Kind is CallableKind.New or CallableKind.Init) return result;
        for (int count = c.Offset; count <= 3; count++)
        {
            int given = count - c.Offset;
            if (given < s.MinPositional || given > s.MaxPositional) continue;
            var parameters = new StringBuilder(Rt + "PyThread t");
            for (int i = 0; i < count; i++) parameters.Append($", {Rt}Value a{i}");
            string name = $"C{count}_{c.Index}";
            _w.Open($"public static {Rt}Value {name}({parameters})");
            EmitCall(c, new Source(i => i < given ? $"a{i + c.Offset}" : null, _ => null, "default", "null", c.Offset == 0 ? "" : "a0"));
            _w.Close();
            _w.Line();
            result.Add((count, "PyGlue." + name));
        }
        return result;
    }

    public string EmitGetter(IMethodSymbol method, string name, int index)
    {
        _w.Open($"public static {Rt}Value G{index}({Rt}Value self)");
        string arguments = Accessor(method, name);
        _w.Line($"return {ToValue(method.ReturnType, $"{_class}.{Id(method)}({arguments})")};");
        _w.Close();
        _w.Line();
        return "PyGlue.G" + index;
    }

    public string EmitSetter(IMethodSymbol method, string name, int index)
    {
        _w.Open($"public static void W{index}({Rt}Value self, {Rt}Value value)");
        _w.Line($"{_class}.{Id(method)}({Accessor(method, name)}, value);");
        _w.Close();
        _w.Line();
        return "PyGlue.W" + index;
    }

    private string Accessor(IMethodSymbol method, string name)
    {
        bool thread = IsRuntimeType(method.Parameters[0].Type, "PyThread");
        var type = method.Parameters[thread ? 1 : 0].Type;
        return (thread ? Rt + "PyThread.Current, " : "") + Self(type, "self", name);
    }

    private string EmitRaw(Callable c)
    {
        string target = $"{_class}.{Id(c.Method)}";
        string name = "V" + c.Index;
        switch (c.Kind)
        {
            case CallableKind.Method:
                _w.Open($"public static {Rt}Value {name}({Vector})");
                _w.Line($"{Rt}Arg.CheckMethodSelf(args, args.Length - 1 - (kw is null ? 0 : kw.Length), {Literal(c.QualifiedName)}, TypeObject);");
                _w.Line($"return {target}(t, args, kw);");
                _w.Close();
                _w.Line();
                return "PyGlue." + name;
            case CallableKind.Init when !IsValue(c.Receiver!):
                _w.Open($"public static void {name}({Vector.Replace(" t, ", " t, " + Rt + "Value self, ")})");
                _w.Line($"{target}(t, {Self(c.Receiver!, "self", "__init__")}, args, kw);");
                _w.Close();
                _w.Line();
                return "PyGlue." + name;
            default:
                return target;
        }
    }

    /// <summary>Where the values of a call come from: expressions by position, tests for "was given" (null: known), the rest.</summary>
    private readonly struct Source
    {
        public readonly Func<int, string?> Value, Given;
        public readonly string VarArgs, Keywords, Receiver;

        public Source(Func<int, string?> value, Func<int, string?> given, string varArgs, string keywords, string receiver)
        {
            Value = value;
            Given = given;
            VarArgs = varArgs;
            Keywords = keywords;
            Receiver = receiver;
        }
    }

    private static string ReceiverFromArgs(Callable c) => c.Kind switch
    {
        CallableKind.Method or CallableKind.ClassMethod => "args[0]",
        CallableKind.New => "cls",
        CallableKind.Init => "self",
        _ => "",
    };

    private static Source VectorSource(Callable c)
    {
        var s = c.Signature;
        string varArgs = s.MaxPositional == 0 && c.Offset == 0
            ? "args"
            : s.MinPositional == s.MaxPositional ? $"args.Slice({s.MaxPositional + c.Offset})" : $"n > {s.MaxPositional} ? args.Slice({s.MaxPositional + c.Offset}) : default";
        if (c.Kind is CallableKind.New or CallableKind.Init && s.PositionalOnly && s.HasVarArgs)
            varArgs = $"n > {s.MaxPositional} ? args.Slice({s.MaxPositional}, n - {s.MaxPositional}) : default";
        return new Source(
            i => i < s.MaxPositional ? $"args[{i + c.Offset}]" : null,
            i => i < s.MinPositional ? null : $"n > {i}",
            varArgs,
            "null",
            ReceiverFromArgs(c));
    }

    private void EmitCall(Callable c, Source source)
    {
        var s = c.Signature;
        var arguments = new List<string>();
        var buffers = new List<string>();
        if (c.TakesThread) arguments.Add("t");
        if (c.Receiver is not null) arguments.Add(ReceiverExpression(c, source.Receiver));
        int position = 0;
        for (int i = 0; i < s.Params.Count; i++)
        {
            var param = s.Params[i];
            var type = c.Parameters[i].Type;
            if (param.Kind == ParamKind.VarPositional)
            {
                arguments.Add(source.VarArgs);
                continue;
            }
            if (param.Kind == ParamKind.VarKeyword)
            {
                arguments.Add(source.Keywords);
                continue;
            }
            int index = position++;
            string shown = param.Kind != ParamKind.PositionalOnly ? $"argument '{param.Name}'" : s.IsOneArg ? "argument" : $"argument {index + 1}";
            string? value = source.Value(index);
            string? converted = value is null ? null : FromValue(type, value, new ArgContext(c.ShortName, shown));
            if (converted is not null && IsByteSpan(type)) buffers.Add(BufferOf(value!));
            if (converted is null) arguments.Add(DefaultOf(type, param.Default!));
            else if (param.Default is null || source.Given(index) is not { } given) arguments.Add(converted);
            else arguments.Add($"{given} ? {converted} : {DefaultOf(type, param.Default)}");
        }
        string call = $"{_class}.{Id(c.Method)}({string.Join(", ", arguments)})";
        foreach (string buffer in buffers) _w.Line($"{Rt}PyBuffer? {buffer} = null;");
        if (buffers.Count > 0) _w.Open("try");
        if (c.Kind == CallableKind.Init)
        {
            _w.Line(call + ";");
        }
        else if (c.Method.ReturnsVoid)
        {
            _w.Line(call + ";");
            _w.Line($"return {Rt}Value.None;");
        }
        else
        {
            _w.Line($"return {ToValue(c.Method.ReturnType, call)};");
        }
        if (buffers.Count == 0) return;
        _w.Close();
        _w.Open("finally");
        foreach (string buffer in buffers) _w.Line($"{buffer}?.Release();");
        _w.Close();
    }

    private string ReceiverExpression(Callable c, string receiver) => c.Kind switch
    {
        CallableKind.New => receiver,
        CallableKind.ClassMethod => IsValue(c.Receiver!) ? receiver : $"{Rt}Arg.Class({receiver})",
        CallableKind.Init => Self(c.Receiver!, receiver, "__init__"),
        _ => Self(c.Receiver!, receiver, c.Signature.Name),
    };

    /// <summary>
    /// The receiver, checked to be of the type: methods are reachable through the class, with any first argument.
    /// </summary>
    private string Self(ITypeSymbol type, string value, string name)
    {
        if (_isType && IsValue(type))
            return _typeName switch
            {
                "object" => value,
                "int" => $"{Rt}Arg.IntSelf({value}, {Literal(name)})",
                "float" => $"{Rt}Arg.FloatSelf({value}, {Literal(name)})",
                _ => $"{Rt}Arg.Self({value}, TypeObject, {Literal(name)})",
            };
        if (IsRuntimeType(type, "PyObject")) return value + ".Box()";
        return $"{Rt}Arg.Self<{FullName(type)}>({value}, {Literal(name)}, {Literal(_typeName)})";
    }

    /// <summary>The test that n is an accepted number of positionals; n is -1 when a method got not even its self.</summary>
    private static string InRange(PySignature s, int offset)
    {
        if (s.HasVarArgs) return s.MinPositional == 0 && offset == 0 ? "true" : $"n >= {s.MinPositional}";
        if (s.MinPositional == s.MaxPositional) return $"n == {s.MinPositional}";
        return s.MinPositional == 0 ? $"(uint)n <= {s.MaxPositional}" : $"(uint)(n - {s.MinPositional}) <= {s.MaxPositional - s.MinPositional}";
    }

    private static string Max(PySignature s) => s.HasVarArgs ? "int.MaxValue" : s.MaxPositional.ToString(System.Globalization.CultureInfo.InvariantCulture);
    private static string Bool(bool b) => b ? "true" : "false";
}

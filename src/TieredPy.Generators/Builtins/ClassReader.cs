using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using static TieredPy.Generators.Builtins.Conversions;

namespace TieredPy.Generators.Builtins;

/// <summary>A getter and a setter of one name.</summary>
internal sealed class GetSet
{
    public string Name = "";
    public string? Doc;
    public bool Member;
    public IMethodSymbol? Getter, Setter;
}

/// <summary>
/// Reads the attributes on the members of one class and checks them. What fails a check is reported and left out, so that one
/// mistake gives one message.
/// </summary>
internal sealed class ClassReader
{
    public readonly List<Callable> Callables = new();
    public readonly List<GetSet> GetSets = new();
    public readonly List<(string Slot, IMethodSymbol Method)> Slots = new();
    public readonly List<(string Name, string Expression)> Constants = new();
    public Callable? New, Init;
    public IMethodSymbol? ModuleInit;

    private readonly INamedTypeSymbol _class;
    private readonly GeneratedClass _result;
    private readonly Compilation _compilation;
    private readonly bool _isModule;
    private readonly string _pythonName;
    private readonly HashSet<string> _names = new();

    public ClassReader(INamedTypeSymbol type, GeneratedClass result, Compilation compilation, bool isModule, string pythonName)
    {
        _class = type;
        _result = result;
        _compilation = compilation;
        _isModule = isModule;
        _pythonName = pythonName;
        foreach (var member in type.GetMembers())
        {
            foreach (var attribute in member.GetAttributes())
            {
                if (attribute.AttributeClass is not { } attributeClass || !IsRuntimeType(attributeClass, attributeClass.Name)) continue;
                Read(member, attribute, attributeClass.Name);
            }
        }
        if (Callables.Count > 0)
            for (int i = 0; i < Callables.Count; i++) Callables[i].Index = i;
        if (New is not null) New.Index = Callables.Count;
        if (Init is not null) Init.Index = Callables.Count + 1;
        foreach (var getSet in GetSets)
            if (getSet.Getter is null) Report(Diagnostics.Mismatch, getSet.Setter!, getSet.Setter!.Name, $"'{getSet.Name}' has a setter and no getter");
    }

    private void Report(DiagnosticDescriptor descriptor, ISymbol where, params string[] arguments) =>
        _result.Diagnostics.Add(DiagnosticInfo.Create(descriptor, where.Locations.Length > 0 ? where.Locations[0] : null, arguments));

    private void Read(ISymbol member, AttributeData attribute, string name)
    {
        switch (name)
        {
            case "PyFunctionAttribute" when Belongs(member, name, inModule: true): AddCallable(member, attribute, CallableKind.Function); break;
            case "PyModuleInitAttribute" when Belongs(member, name, inModule: true): AddModuleInit((IMethodSymbol)member); break;
            case "PyMethodAttribute" when Belongs(member, name, inModule: false): AddCallable(member, attribute, CallableKind.Method); break;
            case "PyClassMethodAttribute" when Belongs(member, name, inModule: false): AddCallable(member, attribute, CallableKind.ClassMethod); break;
            case "PyStaticMethodAttribute" when Belongs(member, name, inModule: false): AddCallable(member, attribute, CallableKind.StaticMethod); break;
            case "PyNewAttribute" when Belongs(member, name, inModule: false): AddCallable(member, attribute, CallableKind.New); break;
            case "PyInitAttribute" when Belongs(member, name, inModule: false): AddCallable(member, attribute, CallableKind.Init); break;
            case "PyGetterAttribute" when Belongs(member, name, inModule: false): AddGetSet((IMethodSymbol)member, attribute, setter: false); break;
            case "PySetterAttribute" when Belongs(member, name, inModule: false): AddGetSet((IMethodSymbol)member, attribute, setter: true); break;
            case "PySlotAttribute" when Belongs(member, name, inModule: false): AddSlot((IMethodSymbol)member, attribute); break;
            case "PyConstantAttribute": AddConstant(member, attribute); break;
        }
    }

    private bool Belongs(ISymbol member, string attribute, bool inModule)
    {
        if (_isModule != inModule)
        {
            Report(Diagnostics.Misplaced, member, member.Name, attribute.Replace("Attribute", ""), inModule ? "PyModule" : "PyType");
            return false;
        }
        if (!member.IsStatic)
        {
            Report(Diagnostics.NotStatic, member, $"{_class.Name}.{member.Name}");
            return false;
        }
        return true;
    }

    private bool Claim(ISymbol member, string what, string name)
    {
        if (_names.Add(name)) return true;
        Report(Diagnostics.Duplicate, member, _pythonName, what, name);
        return false;
    }

    private static string Text(AttributeData attribute) => attribute.ConstructorArguments.Length > 0 ? attribute.ConstructorArguments[0].Value as string ?? "" : "";

    private static T Named<T>(AttributeData attribute, string name, T otherwise)
    {
        foreach (var pair in attribute.NamedArguments)
            if (pair.Key == name && pair.Value.Value is T value) return value;
        return otherwise;
    }

    private void AddCallable(ISymbol member, AttributeData attribute, CallableKind kind)
    {
        var method = (IMethodSymbol)member;
        string text = Text(attribute);
        if (PySignature.Parse(text, out string error) is not { } signature)
        {
            Report(Diagnostics.BadSignature, member, text, error);
            return;
        }
        var c = new Callable
        {
            Method = method,
            Signature = signature,
            Kind = kind,
            Raw = Named(attribute, "Raw", false),
            Pure = Named(attribute, "Pure", false),
            CountFirst = Named(attribute, "CountFirst", false),
            CannotRaise = Named(attribute, "CannotRaise", false),
            Doc = Named<string?>(attribute, "Doc", null),
        };
        bool constructor = kind is CallableKind.New or CallableKind.Init;
        c.QualifiedName = constructor ? _pythonName : _isModule && _pythonName == "builtins" ? signature.Name : _pythonName + "." + signature.Name;
        if (!(c.Raw ? CheckRaw(c) : CheckTyped(c))) return;
        if (constructor)
        {
            if (!Claim(member, "constructor", kind == CallableKind.New ? "<new>" : "<init>")) return;
            if (kind == CallableKind.New) New = c;
            else Init = c;
        }
        else if (Claim(member, "member", signature.Name))
        {
            Callables.Add(c);
        }
    }

    private bool Mismatch(Callable c, string why)
    {
        Report(Diagnostics.Mismatch, c.Method, $"{_class.Name}.{c.Method.Name}", why);
        return false;
    }

    private bool CheckRaw(Callable c)
    {
        var parameters = c.Method.Parameters;
        bool constructor = c.Kind is CallableKind.New or CallableKind.Init;
        string wanted = c.Kind switch
        {
            CallableKind.New => "(PyThread, PyType cls, ReadOnlySpan<Value> args, PyStr[]? kwnames)",
            CallableKind.Init => "(PyThread, self, ReadOnlySpan<Value> args, PyStr[]? kwnames)",
            _ => "(PyThread, ReadOnlySpan<Value> args, PyStr[]? kwnames)",
        };
        int at = constructor ? 2 : 1;
        bool fits = parameters.Length == at + 2 && IsRuntimeType(parameters[0].Type, "PyThread") && IsValueSpan(parameters[at].Type) && IsKeywordNames(parameters[at + 1].Type);
        if (fits && constructor)
        {
            c.Receiver = parameters[1].Type;
            fits = c.Kind == CallableKind.New ? IsRuntimeType(c.Receiver, "PyType") : IsValue(c.Receiver) || IsPyObject(c.Receiver);
        }
        if (!fits) return Mismatch(c, "a raw method takes " + wanted);
        if (c.Kind == CallableKind.Init ? !c.Method.ReturnsVoid : !IsValue(c.Method.ReturnType))
            return Mismatch(c, c.Kind == CallableKind.Init ? "it must return void" : "a raw method returns Value");
        return true;
    }

    private bool CheckTyped(Callable c)
    {
        var signature = c.Signature;
        if (!signature.HasParens) return Mismatch(c, "the signature needs parentheses (only raw methods may have a bare name)");
        var parameters = c.Method.Parameters;
        int next = 0;
        if (next < parameters.Length && IsRuntimeType(parameters[next].Type, "PyThread"))
        {
            c.TakesThread = true;
            next++;
        }
        if (c.Kind is not (CallableKind.Function or CallableKind.StaticMethod))
        {
            if (next == parameters.Length) return Mismatch(c, c.Kind is CallableKind.New or CallableKind.ClassMethod ? "the PyType parameter is missing" : "the parameter for self is missing");
            c.Receiver = parameters[next++].Type;
            bool fits = c.Kind switch
            {
                CallableKind.New => IsRuntimeType(c.Receiver, "PyType"),
                CallableKind.ClassMethod => IsRuntimeType(c.Receiver, "PyType") || IsValue(c.Receiver),
                _ => IsValue(c.Receiver) || IsPyObject(c.Receiver),
            };
            if (!fits) return Mismatch(c, $"'{Display(c.Receiver)}' cannot be the receiver; {(c.Kind is CallableKind.New or CallableKind.ClassMethod ? "it is a PyType" : "it is a PyObject class or Value")}");
        }
        if (parameters.Length - next != signature.Params.Count)
            return Mismatch(c, $"Python parameters: {signature.Params.Count}, C# parameters after thread and receiver: {parameters.Length - next}");
        for (int i = 0; i < signature.Params.Count; i++)
        {
            var parameter = parameters[next + i];
            if (!CheckParameter(c, signature.Params[i], parameter)) return false;
            c.Parameters.Add(parameter);
        }
        if (c.Kind == CallableKind.Init)
            return c.Method.ReturnsVoid || Mismatch(c, "it must return void");
        if (c.Kind == CallableKind.New && c.Method.ReturnsVoid) return Mismatch(c, "it must return the new object");
        if (!c.Method.ReturnsVoid && ToValue(c.Method.ReturnType, "x") is null)
        {
            Report(Diagnostics.BadType, c.Method, $"{_class.Name}.{c.Method.Name}", Display(c.Method.ReturnType), " that it returns");
            return false;
        }
        return true;
    }

    private bool CheckParameter(Callable c, PyParam param, IParameterSymbol parameter)
    {
        string method = $"{_class.Name}.{c.Method.Name}";
        if (parameter.RefKind != RefKind.None) return Mismatch(c, $"parameter '{parameter.Name}' is by reference");
        var type = parameter.Type;
        if (param.Kind == ParamKind.VarPositional)
            return IsValueSpan(type) || Mismatch(c, $"'*{param.Name}' is a ReadOnlySpan<Value>, not '{Display(type)}'");
        if (param.Kind == ParamKind.VarKeyword)
            return IsRuntimeType(type, "PyDict") && IsNullable(type) || Mismatch(c, $"'**{param.Name}' is a PyDict?, not '{Display(type)}'");
        if (FromValue(type, "x", new ArgContext("", "")) is null)
        {
            Report(Diagnostics.BadType, parameter, method, Display(type), $" of parameter '{parameter.Name}'");
            return false;
        }
        if (param.Default is not null && Default(type, param.Default) is null)
        {
            Report(Diagnostics.BadDefault, parameter, method, param.Default, param.Name, Display(type));
            return false;
        }
        return true;
    }

    private void AddGetSet(IMethodSymbol method, AttributeData attribute, bool setter)
    {
        string name = Text(attribute);
        int first = method.Parameters.Length > 0 && IsRuntimeType(method.Parameters[0].Type, "PyThread") ? 1 : 0;
        bool fits = method.Parameters.Length == first + (setter ? 2 : 1)
            && (IsValue(method.Parameters[first].Type) || IsPyObject(method.Parameters[first].Type))
            && (setter ? method.ReturnsVoid && IsValue(method.Parameters[first + 1].Type) : !method.ReturnsVoid && ToValue(method.ReturnType, "x") is not null);
        if (!fits)
        {
            Report(Diagnostics.Mismatch, method, $"{_class.Name}.{method.Name}", setter ? "a setter is 'static void Set(PyX self, Value value)'" : "a getter is 'static Value Get(PyX self)'");
            return;
        }
        var entry = GetSets.Find(g => g.Name == name);
        if (entry is null)
        {
            if (!Claim(method, "member", name)) return;
            entry = new GetSet { Name = name };
            GetSets.Add(entry);
        }
        else if ((setter ? entry.Setter : entry.Getter) is not null)
        {
            Report(Diagnostics.Duplicate, method, _pythonName, setter ? "setter" : "getter", name);
            return;
        }
        if (setter)
        {
            entry.Setter = method;
        }
        else
        {
            entry.Getter = method;
            entry.Doc = Named<string?>(attribute, "Doc", null);
            entry.Member = Named(attribute, "Member", false);
        }
    }

    private void AddSlot(IMethodSymbol method, AttributeData attribute)
    {
        string name = Text(attribute);
        IFieldSymbol? slot = null;
        foreach (var member in _compilation.GetTypeByMetadataName("TieredPy.Runtime.TypeSlots")?.GetMembers(name) ?? [])
            slot ??= member as IFieldSymbol;
        if (slot?.Type is not IFunctionPointerTypeSymbol { Signature: var wanted })
        {
            Report(Diagnostics.UnknownSlot, method, name);
            return;
        }
        bool fits = wanted.Parameters.Length == method.Parameters.Length && SameType(wanted.ReturnType, method.ReturnType);
        for (int i = 0; fits && i < wanted.Parameters.Length; i++)
            fits = method.Parameters[i].RefKind == RefKind.None && SameType(wanted.Parameters[i].Type, method.Parameters[i].Type);
        if (!fits)
        {
            Report(Diagnostics.SlotSignature, method, name, Shape(wanted), $"{_class.Name}.{method.Name}", Shape(method));
            return;
        }
        foreach (var (taken, _) in Slots)
        {
            if (taken != name) continue;
            Report(Diagnostics.Duplicate, method, _pythonName, "slot", name);
            return;
        }
        Slots.Add((name, method));
    }

    private static bool SameType(ITypeSymbol a, ITypeSymbol b) => SymbolEqualityComparer.Default.Equals(a, b);

    private static string Shape(IMethodSymbol method)
    {
        var types = new List<string>();
        foreach (var parameter in method.Parameters) types.Add(Display(parameter.Type));
        return $"{Display(method.ReturnType)} ({string.Join(", ", types)})";
    }

    private void AddModuleInit(IMethodSymbol method)
    {
        bool fits = method.ReturnsVoid && method.Parameters.Length == 2
            && IsRuntimeType(method.Parameters[0].Type, "PyThread") && IsRuntimeType(method.Parameters[1].Type, "PyModule");
        if (!fits) Report(Diagnostics.Mismatch, method, $"{_class.Name}.{method.Name}", "a module's initializer is 'static void Init(PyThread thread, PyModule module)'");
        else if (ModuleInit is not null) Report(Diagnostics.Duplicate, method, _pythonName, "initializer", method.Name);
        else ModuleInit = method;
    }

    private void AddConstant(ISymbol member, AttributeData attribute)
    {
        string name = Text(attribute);
        if (!member.IsStatic)
        {
            Report(Diagnostics.NotStatic, member, $"{_class.Name}.{member.Name}");
            return;
        }
        var type = member is IFieldSymbol field ? field.Type : ((IPropertySymbol)member).Type;
        if (ToValue(type, $"{FullName(_class)}.{Id(member)}") is not { } expression)
        {
            Report(Diagnostics.BadType, member, $"{_class.Name}.{member.Name}", Display(type), "");
            return;
        }
        if (Claim(member, "member", name)) Constants.Add((name, expression));
    }
}

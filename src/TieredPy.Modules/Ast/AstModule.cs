using System.Runtime.CompilerServices;
using TieredPy.Runtime;

namespace TieredPy.Modules;

/// <summary>The _ast module: the node classes, made from <see cref="AstSchema"/>.</summary>
[PyModule("_ast")]
public static partial class AstModule
{
    private static readonly ConditionalWeakTable<Engine, AstClasses> s_classes = [];

    [PyConstant("PyCF_ONLY_AST")] public const int OnlyAst = 0x400;
    [PyConstant("PyCF_TYPE_COMMENTS")] public const int TypeComments = 0x1000;
    [PyConstant("PyCF_ALLOW_TOP_LEVEL_AWAIT")] public const int TopLevelAwait = 0x2000;
    [PyConstant("PyCF_OPTIMIZED_AST")] public const int OptimizedAst = 0x8400;

    [PyModuleInit]
    private static void Init(PyThread thread, PyModule m)
    {
        m.Set("AST", Value.Of(PyAst.TypeObject));
        foreach (var (name, cls) in ClassesOf(thread).ByName) m.Set(name, Value.Of(cls));
    }

    /// <summary>The engine's node classes; made when first asked for.</summary>
    internal static AstClasses ClassesOf(PyThread thread) => s_classes.GetValue(thread.Engine, static _ => new AstClasses());
}

/// <summary>The node classes of one engine, and the instances of those without fields (Load(), Add() …), of which the parser uses one each.</summary>
internal sealed class AstClasses
{
    private static readonly PyStr s_fieldTypes = PyStr.Intern("_field_types");

    private readonly Dictionary<string, Value> _singletons = [];

    public AstClasses()
    {
        var classes = AstSchema.Classes().ToArray();
        foreach (var c in classes) Make(c);
        // the types of fields last: they refer to classes before and behind
        foreach (var c in classes)
        {
            if (c.IsSum) continue;
            var types = new PyDict();
            foreach (var f in c.Fields) types.SetStr(f.Name, TypeOf(f));
            ObjectOps.SetAttr(Value.Of(ByName[c.Name]), s_fieldTypes, Value.Of(types));
            ObjectOps.SetAttr(Value.Of(ByName[c.Name]), PyStr.Intern("__annotations__"), Value.Of(types));
        }
    }

    public Dictionary<string, PyType> ByName { get; } = [];

    public PyType this[string name] => ByName[name];

    /// <summary>The one instance of a class without fields.</summary>
    public Value Singleton(string name)
    {
        if (!_singletons.TryGetValue(name, out var v)) _singletons[name] = v = New(ByName[name]);
        return v;
    }

    public static Value New(PyType cls) => Value.Of(cls.UserFactory!(cls));

    private void Make(AstSchema.Class c)
    {
        var ns = new PyDict();
        var fields = Names(c.Fields.Select(static f => f.Name));
        ns.SetStr("__module__", Value.Str("ast"));
        ns.SetStr("__doc__", Value.Str(c.Doc));
        ns.SetStr("_fields", fields);
        ns.SetStr("__match_args__", fields);
        if (!c.IsSum)
        {
            foreach (var f in c.Fields)
            {
                if (f.IsOptional) ns.SetStr(f.Name, Value.None);
            }
        }
        if (c.IsSum || c.Base == "AST")
        {
            ns.SetStr("_attributes", Names(c.IsLocated ? AstSchema.LocationNames : []));
            if (c.IsLocated)
            {
                ns.SetStr("end_lineno", Value.None);
                ns.SetStr("end_col_offset", Value.None);
            }
        }
        var parent = c.Base == "AST" ? PyAst.TypeObject : ByName[c.Base];
        ByName[c.Name] = (PyType)CallOps.Call(Value.Of(PyType.TypeObject), Value.Str(c.Name), new PyTuple(Value.Of(parent)), Value.Of(ns)).Obj;
    }

    private Value TypeOf(AstSchema.Field f)
    {
        var type = Value.Of(f.Element switch
        {
            "identifier" or "string" => PyStr.TypeObject,
            "int" => PyInt.TypeObject,
            "constant" => PyBaseObject.TypeObject,
            _ => ByName[f.Element],
        });
        if (f.IsList) return TypeOps.GenericAlias(Value.Of(PyList.TypeObject), type);
        return f.IsOptional ? PyUnion.Or(type, Value.None) : type;
    }

    private static Value Names(IEnumerable<string> names) => Value.Of(PyTuple.From([.. names.Select(static n => Value.Of(PyStr.Intern(n)))]));
}

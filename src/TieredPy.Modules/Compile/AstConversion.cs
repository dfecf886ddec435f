using TieredPy.Bytecode;
using TieredPy.Runtime;
using TieredPy.Syntax.Ast;

namespace TieredPy.Modules;

/// <summary>
/// Between C# trees and the Python objects of the <c>_ast</c> module, by the node classes' own descriptions
/// (<see cref="NodeInfo"/>). Both ways recurse as deep as the tree is, and raise RecursionError where the stack ends.
/// </summary>
internal sealed class AstConversion
{
    private static readonly PyStr[] s_location = Array.ConvertAll(AstSchema.LocationNames, PyStr.Intern);

    private readonly PyThread _thread;
    private readonly AstClasses _classes;
    private readonly Shape?[] _shapes = new Shape?[NodeInfo.All.Count];

    private AstConversion(PyThread thread)
    {
        _thread = thread;
        _classes = AstModule.ClassesOf(thread);
    }

    /// <summary>The C# tree of a Python AST object; null when the value is no AST.</summary>
    public static Mod? TryFromPython(PyThread thread, Value source, string mode)
    {
        if (source.As<PyAst>() is null) return null;
        var wanted = mode switch { "eval" => "Expression", "single" => "Interactive", "func_type" => "FunctionType", _ => "Module" };
        var conversion = new AstConversion(thread);
        if (!ObjectOps.IsInstance(source, Value.Of(conversion._classes[wanted]))) throw PyErr.TypeError($"expected {wanted} node, got {source.Type.Name}");
        return (Mod)conversion.Node(source, "mod")!;
    }

    /// <summary>The Python AST of a C# tree.</summary>
    public static Value ToPython(PyThread thread, Mod mod) => new AstConversion(thread).Make(mod);

    /// <summary>A node class on both sides.</summary>
    private sealed class Shape(NodeInfo info, PyType type)
    {
        public readonly NodeInfo Info = info;
        public readonly PyType Type = type;
        public readonly PyStr[] Names = [.. info.Fields.Select(static f => PyStr.Intern(f.Name))];
    }

    private Shape ShapeOf(NodeKind kind)
    {
        var info = NodeInfo.Of(kind);
        return _shapes[(int)kind] ??= new Shape(info, _classes[info.Name]);
    }

    // ---- to Python ----

    private Value Make(AstNode node)
    {
        _thread.CheckStack();
        var shape = ShapeOf(node.Kind);
        var made = AstClasses.New(shape.Type);
        for (var i = 0; i < shape.Names.Length; i++)
        {
            var field = shape.Info.Fields[i];
            ObjectOps.SetAttr(made, shape.Names[i], MakeField(field, field.Get(node)));
        }
        if (node is LocatedNode at)
        {
            ObjectOps.SetAttr(made, s_location[0], Value.Int(at.Lineno));
            ObjectOps.SetAttr(made, s_location[1], Value.Int(at.ColOffset));
            ObjectOps.SetAttr(made, s_location[2], Value.Int(at.EndLineno));
            ObjectOps.SetAttr(made, s_location[3], Value.Int(at.EndColOffset));
        }
        return made;
    }

    private Value MakeField(NodeField field, object? content)
    {
        if (field.Cardinality != FieldCardinality.Many) return MakeItem(field, content);
        var items = (Array)content!;
        var list = new PyList();
        foreach (var item in items) list.Add(MakeItem(field, item));
        return Value.Of(list);
    }

    private Value MakeItem(NodeField field, object? item) => item switch
    {
        null => Value.None,
        AstNode node => Make(node),
        string text when field.Type == FieldType.Identifier => Value.Of(PyStr.Intern(text)),
        string text when field.Type == FieldType.Text => Value.Str(text),
        int n => Value.Int(n),
        Enum member => _classes.Singleton(member.ToString()),
        _ => MakeConstant(item),
    };

    private static Value MakeConstant(object constant) => constant switch
    {
        AstConst c => c == AstConst.None ? Value.None : Value.Ellipsis,
        byte[] bytes => Value.Of(new PyBytes(bytes)),
        _ => PyCode.ToValue(constant, intern: false),
    };

    // ---- from Python ----

    /// <summary>A node of a sum or product type of the grammar; null for None where the type is a sum.</summary>
    private AstNode? Node(Value v, string type)
    {
        _thread.CheckStack();
        if (!s_sums.TryGetValue(type, out var members)) return Fill(v, ShapeOf(s_products[type]), default);
        if (v.IsNone) return null;
        var at = members.Located ? LocationOf(v, type) : default;
        foreach (var kind in members.Kinds)
        {
            var shape = ShapeOf(kind);
            if (v.Type.IsSubtypeOf(shape.Type)) return Fill(v, shape, at);
        }
        throw PyErr.TypeError($"expected some sort of {type}, but got {ObjectOps.ReprText(v)}");
    }

    private static readonly Dictionary<string, (bool Located, NodeKind[] Kinds)> s_sums = NodeInfo.All.Where(static i => i.BaseName is not null)
        .GroupBy(static i => i.BaseName!).ToDictionary(static g => g.Key, static g => (g.First().IsLocated, g.Select(static i => i.Kind).ToArray()));

    private static readonly Dictionary<string, NodeKind> s_products = NodeInfo.All.Where(static i => i.BaseName is null).ToDictionary(static i => i.Name, static i => i.Kind);

    private AstNode Fill(Value v, Shape shape, (int Line, int Column, int EndLine, int EndColumn) at)
    {
        var node = shape.Info.CreateEmpty();
        for (var i = 0; i < shape.Names.Length; i++)
        {
            var field = shape.Info.Fields[i];
            field.Set(node, ReadField(v, shape, field, shape.Names[i]));
        }
        if (node is LocatedNode located)
        {
            if (shape.Info.BaseName is null) at = LocationOf(v, shape.Info.Name);
            (located.Lineno, located.ColOffset, located.EndLineno, located.EndColOffset) = at;
        }
        if (node is FunctionDef or AsyncFunctionDef or ClassDef or ExceptHandler or Alias) CheckNames(node, shape);
        // None in a field that the grammar requires passes the conversion of its type and is refused here
        foreach (var field in shape.Info.Fields)
        {
            if (field.Cardinality == FieldCardinality.One && field.Get(node) is null) throw PyErr.ValueError($"field '{field.Name}' is required for {shape.Info.Name}");
        }
        return node;
    }

    /// <summary>The names that such nodes bind must be names.</summary>
    private static void CheckNames(AstNode node, Shape shape)
    {
        foreach (var field in shape.Info.Fields)
        {
            if (field.Type == FieldType.Identifier && field.Get(node) is string name && (name is "None" or "True" or "False"))
                throw PyErr.ValueError($"identifier field can't represent '{name}' constant");
        }
    }

    private object? ReadField(Value v, Shape shape, NodeField field, PyStr name)
    {
        var content = ObjectOps.TryGetAttr(v, name);
        switch (field.Cardinality)
        {
            case FieldCardinality.Optional:
                return content.IsNull || content.IsNone ? null : ReadItem(content, field);
            case FieldCardinality.One:
                return content.IsNull ? throw PyErr.TypeError($"required field \"{field.Name}\" missing from {shape.Info.Name}") : ReadItem(content, field);
        }
        if (content.IsNull) return Array.CreateInstance(field.ValueClass, 0);
        if (content.As<PyList>() is not { } list) throw PyErr.TypeError($"{shape.Info.Name} field \"{field.Name}\" must be a list, not a {content.Type.Name}");
        var items = Array.CreateInstance(field.ValueClass, list.Count);
        for (var i = 0; i < items.Length; i++)
        {
            items.SetValue(ReadItem(list.GetAt(i), field), i);
            if (list.Count != items.Length) throw PyErr.RuntimeError($"{shape.Info.Name} field \"{field.Name}\" changed size during iteration");
        }
        return items;
    }

    private object? ReadItem(Value v, NodeField field)
    {
        switch (field.Type)
        {
            case FieldType.Node:
                // the classes of a sum with one member stand for the sum
                return Node(v, field.TypeName switch { "ExceptHandler" => "excepthandler", "TypeIgnore" => "type_ignore", var name => name });
            case FieldType.Identifier:
                return v.IsNone ? null : v.IsExact<PyStr>() ? ((PyStr)v.Obj).Text : throw PyErr.TypeError("AST identifier must be of type str");
            case FieldType.Text:
                return v.IsNone ? null : v.IsExact<PyStr>() ? ((PyStr)v.Obj).Text : throw PyErr.TypeError("AST string must be of type str");
            case FieldType.Int:
                return Int(v);
            case FieldType.Constant:
                return ReadConstant(v);
        }
        foreach (var member in Enum.GetValues(field.ValueClass))
        {
            if (v.Type.IsSubtypeOf(_classes[member.ToString()!])) return member;
        }
        throw PyErr.TypeError($"expected some sort of {field.TypeName}, but got {ObjectOps.ReprText(v)}");
    }

    private static object ReadConstant(Value v)
    {
        if (v.IsNone) return AstConst.None;
        if (v.Ref == PyEllipsis.Instance) return AstConst.Ellipsis;
        CheckConstant(v);
        var constant = PyCode.FromValue(v);
        return constant is ConstBytes bytes ? bytes.Bytes : constant;
    }

    private static void CheckConstant(Value v)
    {
        if (v.IsInt || v.IsFloat || v.IsNone || v.Ref == PyEllipsis.Instance) return;
        switch (v.Ref)
        {
            case PyTuple when v.IsExact<PyTuple>():
            case PyObject when v.Type.Name == "frozenset" && v.Type.ModuleName == "builtins":
                foreach (var item in SequenceOps.ToArray(v)) CheckConstant(item);
                return;
            case PyBool or PyBigInt:
            case PyStr when v.IsExact<PyStr>():
            case PyBytes when v.IsExact<PyBytes>():
            case PyComplex when v.IsExact<PyComplex>():
                return;
        }
        throw PyErr.TypeError($"got an invalid type in Constant: {v.Type.Name}");
    }

    private static int Int(Value v)
    {
        if (!PyInt.IsInt(v)) throw PyErr.ValueError($"invalid integer value: {ObjectOps.ReprText(v)}");
        if (!ConvertOps.TryInt64(v, out var n) || n is < int.MinValue or > int.MaxValue) throw PyErr.OverflowError("Python int too large to convert to C int");
        return (int)n;
    }

    private static (int, int, int, int) LocationOf(Value v, string type)
    {
        var line = Required(0);
        var column = Required(1);
        return (line, column, OrElse(2, line), OrElse(3, column));

        int Required(int i)
        {
            var n = ObjectOps.TryGetAttr(v, s_location[i]);
            return n.IsNull ? throw PyErr.TypeError($"required field \"{AstSchema.LocationNames[i]}\" missing from {type}") : Int(n);
        }

        int OrElse(int i, int other)
        {
            var n = ObjectOps.TryGetAttr(v, s_location[i]);
            return n.IsNull || n.IsNone ? other : Int(n);
        }
    }
}

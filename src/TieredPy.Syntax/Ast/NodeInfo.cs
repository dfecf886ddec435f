using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace TieredPy.Syntax.Ast;

public enum FieldCardinality : byte { One, Optional, Many }

/// <summary>What a field holds: nodes, or one of the grammar's terminal types.</summary>
public enum FieldType : byte { Node, Identifier, Text, Int, Constant, ExprContext, BoolOperator, Operator, UnaryOperator, CmpOperator }

/// <summary>One field of a node class.</summary>
public sealed class NodeField
{
    private readonly PropertyInfo property;

    internal NodeField(PropertyInfo property)
    {
        this.property = property;
        Name = property.GetCustomAttribute<PyNameAttribute>()?.Name ?? NodeInfo.ToSnakeCase(property.Name);
        var type = property.PropertyType;
        var nullability = new NullabilityInfoContext().Create(property);
        if (type.IsArray)
        {
            Cardinality = FieldCardinality.Many;
            ElementsMayBeNull = nullability.ElementType!.ReadState == NullabilityState.Nullable;
            type = type.GetElementType()!;
        }
        else if (nullability.ReadState == NullabilityState.Nullable)
        {
            Cardinality = FieldCardinality.Optional;
        }

        ValueClass = Nullable.GetUnderlyingType(type) ?? type;
        Type = Classify(ValueClass, property.IsDefined(typeof(IdentifierAttribute)));
        TypeName = Type switch
        {
            FieldType.Node => NodeInfo.PythonTypeName(ValueClass),
            FieldType.Identifier => "identifier",
            FieldType.Text => "string",
            FieldType.Int => "int",
            FieldType.Constant => "constant",
            FieldType.ExprContext => "expr_context",
            FieldType.BoolOperator => "boolop",
            FieldType.Operator => "operator",
            FieldType.UnaryOperator => "unaryop",
            _ => "cmpop",
        };
    }

    /// <summary>The field's Python name.</summary>
    public string Name { get; }

    public FieldType Type { get; }

    /// <summary>The abstract grammar's name of the type: "expr", "identifier", "arguments" and so on.</summary>
    public string TypeName { get; }

    public FieldCardinality Cardinality { get; }

    /// <summary>Whether elements of the sequence may be null (<c>Dict.keys</c>, <c>arguments.kw_defaults</c>).</summary>
    public bool ElementsMayBeNull { get; }

    /// <summary>The .NET type of the value, or of the elements of the sequence.</summary>
    public Type ValueClass { get; }

    public object? Get(AstNode node) => property.GetValue(node);

    /// <summary>Stores a value of exactly the property's type (an array of <see cref="ValueClass"/> for a sequence).</summary>
    public void Set(AstNode node, object? value) => property.SetValue(node, value);

    private static FieldType Classify(Type type, bool identifier)
    {
        if (typeof(AstNode).IsAssignableFrom(type)) return FieldType.Node;
        if (type == typeof(string)) return identifier ? FieldType.Identifier : FieldType.Text;
        if (type == typeof(int)) return FieldType.Int;
        if (type == typeof(object)) return FieldType.Constant;
        if (type == typeof(ExprContext)) return FieldType.ExprContext;
        if (type == typeof(BoolOperator)) return FieldType.BoolOperator;
        if (type == typeof(Operator)) return FieldType.Operator;
        if (type == typeof(UnaryOperator)) return FieldType.UnaryOperator;
        return FieldType.CmpOperator;
    }
}

/// <summary>
/// The description of a node class, derived from the class itself: Python name, base and fields in the abstract grammar's
/// order. Built by reflection when first asked for; the compiler's own paths use the typed properties.
/// </summary>
public sealed class NodeInfo
{
    private static readonly Lazy<NodeInfo[]> Table = new(Build);

    private NodeInfo(NodeKind kind, Type nodeClass)
    {
        Kind = kind;
        NodeClass = nodeClass;
        Name = PythonTypeName(nodeClass);
        BaseName = nodeClass.BaseType is { } parent && parent != typeof(AstNode) && parent != typeof(LocatedNode)
            ? PythonTypeName(parent)
            : kind switch { NodeKind.ExceptHandler => "excepthandler", NodeKind.TypeIgnore => "type_ignore", _ => null };
        IsLocated = typeof(LocatedNode).IsAssignableFrom(nodeClass);
        Fields = [.. nodeClass.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly)
            .Where(p => p.CanWrite)
            .OrderBy(p => p.MetadataToken)
            .Select(p => new NodeField(p))];
    }

    public NodeKind Kind { get; }

    public Type NodeClass { get; }

    /// <summary>The class's name in Python's <c>ast</c> module.</summary>
    public string Name { get; }

    /// <summary>The name of the sum type that the class belongs to ("stmt"), or null for a product type ("arguments").</summary>
    public string? BaseName { get; }

    /// <summary>Whether nodes of this class carry a position.</summary>
    public bool IsLocated { get; }

    /// <summary>The fields in the abstract grammar's order.</summary>
    public IReadOnlyList<NodeField> Fields { get; }

    /// <summary>All node classes, by kind.</summary>
    public static IReadOnlyList<NodeInfo> All => Table.Value;

    public static NodeInfo Of(NodeKind kind) => Table.Value[(int)kind];

    /// <summary>A node of this class with every field at its default; the caller sets them all.</summary>
    public AstNode CreateEmpty() => (AstNode)RuntimeHelpers.GetUninitializedObject(NodeClass);

    internal static string PythonTypeName(Type type)
    {
        if (type.GetCustomAttribute<PyNameAttribute>() is { } given) return given.Name;
        return type.IsAbstract ? ToSnakeCase(type.Name) : type.Name;
    }

    internal static string ToSnakeCase(string name)
    {
        var text = new StringBuilder(name.Length + 4);
        foreach (var c in name)
        {
            if (char.IsUpper(c) && text.Length > 0) text.Append('_');
            text.Append(char.ToLowerInvariant(c));
        }

        return text.ToString();
    }

    private static NodeInfo[] Build()
    {
        var kinds = Enum.GetValues<NodeKind>();
        var space = typeof(AstNode).Namespace;
        return [.. kinds.Select(kind => new NodeInfo(kind, typeof(AstNode).Assembly.GetType($"{space}.{kind}", throwOnError: true)!))];
    }
}

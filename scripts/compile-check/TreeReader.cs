using System.Numerics;
using System.Reflection;
using TieredPy.Bytecode;
using TieredPy.Syntax.Ast;

namespace TieredPy.CompileCheck;

/// <summary>Rebuilds the tree that oracle.py has written.</summary>
internal static class TreeReader
{
    private static readonly Dictionary<string, ConstructorInfo> Constructors = typeof(AstNode).Assembly.GetTypes()
        .Where(t => t.IsSubclassOf(typeof(AstNode)) && !t.IsAbstract)
        .ToDictionary(NameOf, t => t.GetConstructors()[0]);

    public static AstNode Read(ConstTuple tuple) => (AstNode)ReadAs(tuple, typeof(AstNode), false)!;

    private static string NameOf(Type type)
    {
        var renamed = type.GetCustomAttributes().FirstOrDefault(a => a.GetType().Name == "PyNameAttribute");
        return renamed is null ? type.Name : (string)renamed.GetType().GetProperty("Name")!.GetValue(renamed)!;
    }

    private static object? ReadAs(ConstTuple tuple, Type type, bool isConstant)
    {
        switch ((string)tuple[0])
        {
            case "N":
                var name = (string)tuple[1];
                if (type.IsEnum) return Enum.Parse(type, name);
                var constructor = Constructors[name];
                var fields = (ConstTuple)tuple[3];
                var parameters = constructor.GetParameters();
                var values = new object?[parameters.Length];
                for (var i = 0; i < values.Length; i++)
                    values[i] = ReadAs((ConstTuple)fields[i], parameters[i].ParameterType, name is "Constant" or "MatchSingleton" or "Interpolation" && parameters[i].ParameterType == typeof(object));
                var node = (AstNode)constructor.Invoke(values);
                var where = (ConstTuple)tuple[2];
                if (node is LocatedNode located && where.Count == 4)
                {
                    located.Lineno = (int)(long)where[0];
                    located.ColOffset = (int)(long)where[1];
                    located.EndLineno = (int)(long)where[2];
                    located.EndColOffset = (int)(long)where[3];
                }

                return node;
            case "L":
                var items = (ConstTuple)tuple[1];
                var element = type.GetElementType()!;
                var array = Array.CreateInstance(element, items.Count);
                for (var i = 0; i < items.Count; i++) array.SetValue(ReadAs((ConstTuple)items[i], element, false), i);
                return array;
            default:
                var value = tuple[1];
                if (isConstant)
                {
                    return value switch
                    {
                        ConstBytes bytes => bytes.Bytes,
                        PyConst c => ReferenceEquals(c, PyConst.None) ? AstConst.None : AstConst.Ellipsis,
                        _ => value,
                    };
                }

                if (ReferenceEquals(value, PyConst.None)) return null;
                return type == typeof(int) || type == typeof(int?) ? (int)(long)value : value;
        }
    }
}

using System;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace TieredPy.Generators.Builtins;

/// <summary>How an error message names an argument: CPython says "f() argument 2 must be str, not int".</summary>
internal readonly struct ArgContext
{
    public readonly string Function, Argument;

    public ArgContext(string function, string argument)
    {
        Function = function;
        Argument = argument;
    }
}

/// <summary>
/// The conversions between Python values and C# types that glue code performs, as C# expressions. Everything that can fail or is
/// not a plain field access is a method of <c>TieredPy.Runtime.Arg</c>.
/// </summary>
internal static class Conversions
{
    public const string Rt = "global::TieredPy.Runtime.";

    /// <summary>How the expression for a str object begins.</summary>
    public const string InternCall = Rt + "PyStr.Intern(";

    public static bool IsRuntimeType(ITypeSymbol? type, string name) =>
        type is not null && type.Name == name && type.ContainingNamespace is { Name: "Runtime", ContainingNamespace: { Name: "TieredPy", ContainingNamespace.IsGlobalNamespace: true } };

    public static bool IsValue(ITypeSymbol type) => IsRuntimeType(type, "Value");

    /// <summary>ReadOnlySpan&lt;Value&gt;.</summary>
    public static bool IsValueSpan(ITypeSymbol type) =>
        type is INamedTypeSymbol { Name: "ReadOnlySpan", TypeArguments.Length: 1 } named && IsValue(named.TypeArguments[0]);

    /// <summary>ReadOnlySpan&lt;byte&gt;: the memory of a bytes-like object during the call.</summary>
    public static bool IsByteSpan(ITypeSymbol type) =>
        type is INamedTypeSymbol { Name: "ReadOnlySpan", TypeArguments.Length: 1 } named && named.TypeArguments[0].SpecialType == SpecialType.System_Byte;

    /// <summary>PyStr[].</summary>
    public static bool IsKeywordNames(ITypeSymbol type) => type is IArrayTypeSymbol array && IsRuntimeType(array.ElementType, "PyStr");

    public static bool IsPyObject(ITypeSymbol type)
    {
        for (ITypeSymbol? t = type; t is not null; t = t.BaseType)
            if (IsRuntimeType(t, "PyObject")) return true;
        return false;
    }

    public static bool IsNullable(ITypeSymbol type) => type.NullableAnnotation == NullableAnnotation.Annotated || NullableValue(type) is not null;

    private static ITypeSymbol? NullableValue(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } named ? named.TypeArguments[0] : null;

    private static bool IsBigInteger(ITypeSymbol type) => type is { Name: "BigInteger", ContainingNamespace: { Name: "Numerics", ContainingNamespace.Name: "System" } };

    public static string FullName(ITypeSymbol type) => type.WithNullableAnnotation(NullableAnnotation.NotAnnotated).ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);

    public static string Display(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat.AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier));

    /// <summary>The name in source, with '@' where it is a keyword.</summary>
    public static string Id(ISymbol symbol) => SyntaxFacts.GetKeywordKind(symbol.Name) == SyntaxKind.None ? symbol.Name : "@" + symbol.Name;

    public static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    /// <summary>The Python name of the type behind a C# class.</summary>
    public static string PythonName(ITypeSymbol type)
    {
        foreach (var attribute in type.GetAttributes())
            if (IsRuntimeType(attribute.AttributeClass, "PyTypeAttribute") && attribute.ConstructorArguments.Length == 1)
                return attribute.ConstructorArguments[0].Value as string ?? type.Name;
        string name = type.Name;
        return name.Length > 2 && name.StartsWith("Py", StringComparison.Ordinal) && char.IsUpper(name[2]) ? name.Substring(2).ToLowerInvariant() : name;
    }

    /// <summary>The expression that makes an argument of <paramref name="type"/> of a Value that is present; null when there is no conversion.</summary>
    public static string? FromValue(ITypeSymbol type, string value, ArgContext context)
    {
        if (IsValue(type)) return value;
        string where = $"{Literal(context.Function)}, {Literal(context.Argument)}";
        if (NullableValue(type) is { } inner)
            return FromValue(inner, value, context) is { } some ? $"({value}.IsNone ? ({FullName(type)})null : {some})" : null;
        switch (type.SpecialType)
        {
            case SpecialType.System_Int64: return $"{Rt}Arg.ToLong({value})";
            case SpecialType.System_Int32: return $"{Rt}Arg.ToInt({value})";
            case SpecialType.System_Double: return $"{Rt}Arg.ToDouble({value})";
            case SpecialType.System_Boolean: return $"{Rt}Arg.ToBool({value})";
            case SpecialType.System_String: return $"{Rt}Arg.{(IsNullable(type) ? "ToTextOrNull" : "ToText")}({value}, {where})";
        }
        if (IsByteSpan(type)) return $"{Rt}Arg.ToBytes({value}, ref {BufferOf(value)})";
        if (IsBigInteger(type)) return $"{Rt}Arg.ToBig({value})";
        if (IsRuntimeType(type, "PyObject")) return IsNullable(type) ? $"{Rt}Arg.ToObjectOrNull({value})" : $"{value}.Box()";
        if (IsPyObject(type))
            return $"{Rt}Arg.{(IsNullable(type) ? "CastOrNull" : "Cast")}<{FullName(type)}>({value}, {where}, {Literal(PythonName(type))})";
        return null;
    }

    /// <summary>The local that holds the buffer behind a ReadOnlySpan&lt;byte&gt; made of <paramref name="value"/>, to be released after the call.</summary>
    public static string BufferOf(string value) => "buffer_" + value.Replace("[", "").Replace("]", "");

    /// <summary>The expression for a parameter that the caller left out; null when the default does not fit the type.</summary>
    public static string? Default(ITypeSymbol type, string text)
    {
        if (IsValue(type)) return ValueDefault(text);
        bool none = text is "None" || !TryLiteral(text, out _, out _);
        if (IsByteSpan(type)) return text is "None" or "<null>" or "b''" ? "default" : null;
        if (NullableValue(type) is { } inner)
        {
            if (none) return $"({FullName(type)})null";
            return Default(inner, text) is { } some ? $"({FullName(type)}){some}" : null;
        }
        if (type.IsReferenceType && none) return IsNullable(type) ? "null" : null;
        if (!TryLiteral(text, out string kind, out string literal)) return null;
        switch (type.SpecialType)
        {
            case SpecialType.System_Int64: return kind == "int" ? literal : null;
            case SpecialType.System_Int32: return kind == "int" && long.TryParse(literal.TrimEnd('L'), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long v) && v == (int)v ? literal.TrimEnd('L') : null;
            case SpecialType.System_Double: return kind is "int" or "float" ? "(double)" + (literal[0] == '-' ? $"({literal})" : literal) : null;
            case SpecialType.System_Boolean: return kind == "bool" ? literal : text is "0" ? "false" : text is "1" ? "true" : null;
            case SpecialType.System_String: return kind == "str" ? literal : null;
        }
        if (IsRuntimeType(type, "PyStr")) return kind == "str" ? $"{InternCall}{literal})" : null;
        return IsBigInteger(type) && kind == "int" ? $"(global::System.Numerics.BigInteger){(literal[0] == '-' ? $"({literal})" : literal)}" : null;
    }

    private static string ValueDefault(string text)
    {
        if (text == "None") return Rt + "Value.None";
        if (!TryLiteral(text, out string kind, out string literal)) return Rt + "Value.Null";
        return kind switch
        {
            "int" => $"{Rt}Value.Int({literal})",
            "float" => $"{Rt}Value.Float({literal})",
            "bool" => literal == "true" ? Rt + "Value.True" : Rt + "Value.False",
            _ => $"{Rt}Value.Of({InternCall}{literal}))",
        };
    }

    /// <summary>A Python literal as a C# literal: kind is int, float, bool or str. Anything else (None, &lt;null&gt;, displays) fails.</summary>
    private static bool TryLiteral(string text, out string kind, out string literal)
    {
        kind = literal = "";
        if (text is "True" or "False")
        {
            kind = "bool";
            literal = text == "True" ? "true" : "false";
            return true;
        }
        if (text is "sys.maxsize")
        {
            kind = "int";
            literal = "long.MaxValue";
            return true;
        }
        if (text.Length >= 2 && text[0] is '\'' or '"' && text[text.Length - 1] == text[0])
        {
            kind = "str";
            literal = Literal(Unescape(text.Substring(1, text.Length - 2)));
            return true;
        }
        string digits = text.Replace("_", "");
        bool negative = digits.StartsWith("-", StringComparison.Ordinal);
        if (negative) digits = digits.Substring(1);
        if (digits.StartsWith("0x", StringComparison.OrdinalIgnoreCase)
            && long.TryParse(digits.Substring(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out long hex) && hex >= 0)
        {
            kind = "int";
            literal = (negative ? "-" : "") + hex.ToString(CultureInfo.InvariantCulture) + "L";
            return true;
        }
        if (long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out long number))
        {
            kind = "int";
            literal = (negative ? "-" : "") + number.ToString(CultureInfo.InvariantCulture) + "L";
            return true;
        }
        if (digits.Length > 0 && (char.IsDigit(digits[0]) || digits[0] == '.')
            && double.TryParse(digits, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out double real))
        {
            kind = "float";
            literal = (negative ? "-" : "") + real.ToString("R", CultureInfo.InvariantCulture) + "d";
            return true;
        }
        return false;
    }

    private static string Unescape(string text)
    {
        var result = new StringBuilder();
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\' || i + 1 == text.Length)
            {
                result.Append(text[i]);
                continue;
            }
            char c = text[++i];
            result.Append(c switch { 'n' => '\n', 't' => '\t', 'r' => '\r', '0' => '\0', _ => c });
        }
        return result.ToString();
    }

    /// <summary>The Value of a C# expression of <paramref name="type"/>; null when there is no conversion. Not for void.</summary>
    public static string? ToValue(ITypeSymbol type, string expression)
    {
        if (IsValue(type)) return expression;
        if (NullableValue(type) is { } inner)
            return ToValue(inner, "some.Value") is { } some ? $"({expression} is var some && some.HasValue ? {some} : {Rt}Value.None)" : null;
        switch (type.SpecialType)
        {
            case SpecialType.System_Int64:
            case SpecialType.System_Int32:
            case SpecialType.System_UInt32:
            case SpecialType.System_Int16:
            case SpecialType.System_UInt16:
            case SpecialType.System_Byte:
            case SpecialType.System_SByte:
                return $"{Rt}Value.Int((long)({expression}))";
            case SpecialType.System_UInt64: return $"{Rt}Value.Int((global::System.Numerics.BigInteger)({expression}))";
            case SpecialType.System_Double:
            case SpecialType.System_Single: return $"{Rt}Value.Float({expression})";
            case SpecialType.System_Boolean: return $"{Rt}Value.Bool({expression})";
            case SpecialType.System_String: return IsNullable(type) ? $"{Rt}Arg.StrOrNone({expression})" : $"{Rt}Value.Str({expression})";
        }
        if (IsBigInteger(type)) return $"{Rt}Value.Int({expression})";
        if (!IsPyObject(type)) return null;
        if (IsNullable(type)) return $"{Rt}Value.OrNone({expression})";
        // Only classes that can be (a base of) a boxed number need the check.
        return type.Name is "PyObject" or "PyInt" or "PyFloat" or "PyBoxedInt" ? $"{Rt}Value.Unbox({expression})" : $"{Rt}Value.Of({expression})";
    }
}

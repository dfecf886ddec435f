using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace TieredPy.Generators.Builtins;

/// <summary>Every way in which a declaration of a built-in can be wrong; each stops the build.</summary>
internal static class Diagnostics
{
    public static readonly DiagnosticDescriptor BadSignature = Error("TPY001", "Signature text does not parse", "Python signature '{0}': {1}");
    public static readonly DiagnosticDescriptor Mismatch = Error("TPY002", "C# method does not fit its Python signature", "'{0}' does not fit its Python signature: {1}");
    public static readonly DiagnosticDescriptor UnknownSlot = Error("TPY003", "Unknown slot", "TypeSlots has no slot '{0}'");
    public static readonly DiagnosticDescriptor SlotSignature = Error("TPY004", "Wrong slot signature", "Slot {0} needs 'static {1}', but '{2}' is '{3}'");
    public static readonly DiagnosticDescriptor Duplicate = Error("TPY005", "Duplicate name", "'{0}' already has a {1} '{2}'");
    public static readonly DiagnosticDescriptor NotPartial = Error("TPY006", "Class must be partial", "'{0}' must be declared partial, and so must the classes around it");
    public static readonly DiagnosticDescriptor NotStatic = Error("TPY007", "Must be static", "'{0}' must be static");
    public static readonly DiagnosticDescriptor BadType = Error("TPY008", "Type has no conversion", "'{0}': there is no conversion between Python and the C# type '{1}'{2}");
    public static readonly DiagnosticDescriptor BadDefault = Error("TPY009", "Default does not fit", "'{0}': the default '{1}' of '{2}' does not fit the C# type '{3}'; use Value, or a nullable type");
    public static readonly DiagnosticDescriptor Misplaced = Error("TPY010", "Attribute in the wrong place", "'{0}': [{1}] belongs into a class marked [{2}]");
    public static readonly DiagnosticDescriptor BadUserClass = Error("TPY011", "UserClass does not fit", "UserClass '{0}' must derive from '{1}' and have a constructor that takes a PyType");

    private static DiagnosticDescriptor Error(string id, string title, string message) =>
        new(id, title, message, "TieredPy.Builtins", DiagnosticSeverity.Error, isEnabledByDefault: true);
}

/// <summary>A diagnostic in a form that the incremental pipeline can compare and cache (a Location holds on to its syntax tree).</summary>
internal sealed record DiagnosticInfo(DiagnosticDescriptor Descriptor, string Path, TextSpan Span, LinePositionSpan Lines, string Arguments)
{
    private const char Separator = '\u0001';

    public static DiagnosticInfo Create(DiagnosticDescriptor descriptor, Location? location, params string[] arguments)
    {
        var lines = location?.GetLineSpan();
        return new DiagnosticInfo(descriptor, lines?.Path ?? "", location?.SourceSpan ?? default, lines?.Span ?? default, string.Join(Separator.ToString(), arguments));
    }

    public Diagnostic ToDiagnostic()
    {
        var location = Path.Length == 0 ? Location.None : Location.Create(Path, Span, Lines);
        return Diagnostic.Create(Descriptor, location, (object[])Arguments.Split(Separator));
    }
}

/// <summary>What the generator makes of one class: a source file and complaints. Compared by content.</summary>
internal sealed class GeneratedClass : System.IEquatable<GeneratedClass>
{
    public string HintName = "";
    public string Source = "";

    /// <summary>The Python module's name, when the class is one and has no errors.</summary>
    public string? ModuleName;
    public string QualifiedName = "";
    public readonly List<DiagnosticInfo> Diagnostics = new();

    public bool Equals(GeneratedClass? other)
    {
        if (other is null || HintName != other.HintName || Source != other.Source || ModuleName != other.ModuleName
            || QualifiedName != other.QualifiedName || Diagnostics.Count != other.Diagnostics.Count) return false;
        for (int i = 0; i < Diagnostics.Count; i++)
            if (!Diagnostics[i].Equals(other.Diagnostics[i])) return false;
        return true;
    }

    public override bool Equals(object? obj) => Equals(obj as GeneratedClass);
    public override int GetHashCode() => Source.GetHashCode();
}

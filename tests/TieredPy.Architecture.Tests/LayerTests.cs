using System.Reflection;

namespace TieredPy.Architecture.Tests;

/// <summary>The layers of docs/ARCHITECTURE.md, read off the built assemblies.</summary>
public sealed class LayerTests
{
    /// <summary>What each layer may reference.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["TieredPy.Syntax"] = [],
        ["TieredPy.Bytecode"] = [],
        ["TieredPy.Compiler"] = ["TieredPy.Syntax", "TieredPy.Bytecode"],
        ["TieredPy.Runtime"] = ["TieredPy.Bytecode"],
        ["TieredPy.Jit"] = ["TieredPy.Runtime", "TieredPy.Bytecode"],
        // Modules wires source text, code and objects together for compile(): it may see what the compiler sees
        ["TieredPy.Modules"] = ["TieredPy.Runtime", "TieredPy.Compiler", "TieredPy.Syntax", "TieredPy.Bytecode"],
        ["TieredPy.Hosting"] = ["TieredPy.Syntax", "TieredPy.Bytecode", "TieredPy.Compiler", "TieredPy.Runtime", "TieredPy.Jit", "TieredPy.Modules"],
    };

    public static TheoryData<string> Layers => new(Allowed.Keys);

    [Theory]
    [MemberData(nameof(Layers))]
    public void References_only_what_the_map_allows(string layer)
    {
        var own = Assembly.Load(layer).GetReferencedAssemblies().Select(a => a.Name!).Where(n => n.StartsWith("TieredPy.", StringComparison.Ordinal));
        Assert.Empty(own.Except(Allowed[layer]));
    }

    [Theory]
    [MemberData(nameof(Layers))]
    public void References_no_package_at_run_time(string layer)
    {
        var foreign = Assembly.Load(layer).GetReferencedAssemblies().Select(a => a.Name!)
            .Where(n => !n.StartsWith("TieredPy.", StringComparison.Ordinal) && !n.StartsWith("System", StringComparison.Ordinal) && n is not ("netstandard" or "Microsoft.Win32.Primitives"));
        Assert.Empty(foreign);
    }

    [Theory]
    [MemberData(nameof(Layers))]
    public void Has_no_static_field_that_others_can_assign(string layer)
    {
        var found = from type in Assembly.Load(layer).GetTypes()
                    from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
                    where field is { IsLiteral: false, IsInitOnly: false } && (field.IsPublic || field.IsAssembly || field.IsFamily || field.IsFamilyOrAssembly)
                    where type.Name[0] != '<' && field.Name[0] != '<'
                    let name = $"{type.FullName}.{field.Name}"
                    where !MutableStatics.Contains(name)
                    select name;
        Assert.Empty(found);
    }

    /// <summary>Allowed ones, each with its reason.</summary>
    private static readonly HashSet<string> MutableStatics = [];

    [Fact]
    public void Allowed_statics_exist()
    {
        Assert.All(MutableStatics, name =>
        {
            var dot = name.LastIndexOf('.');
            var type = Allowed.Keys.Select(Assembly.Load).Select(a => a.GetType(name[..dot])).Single(t => t is not null);
            Assert.NotNull(type!.GetField(name[(dot + 1)..], BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic));
        });
    }
}

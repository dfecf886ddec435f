namespace TieredPy.Syntax.Ast;

/// <summary>A node of the abstract syntax tree of Python 3.14.</summary>
/// <remarks>
/// The classes mirror the language's abstract grammar one to one, and each class is the only declaration of its kind:
/// its name, its properties in order, their types and nullability. <see cref="NodeInfo"/> derives the rest (Python names,
/// cardinalities, access by index) by reflection.
/// <para>
/// Depth: the parser bounds the depth of what it parses by recursion, but operator chains (<c>1+1+1…</c>, <c>a.b.c…</c>,
/// <c>f()()()…</c>) are parsed by loops and make trees that lean to the left by as many levels as the source has terms.
/// A consumer that recurses must either loop down <see cref="BinOp.Left"/>, <see cref="Attribute.Value"/>,
/// <see cref="Subscript.Value"/> and <see cref="Call.Func"/>, or guard itself by
/// <see cref="System.Runtime.CompilerServices.RuntimeHelpers.TryEnsureSufficientExecutionStack"/>.
/// <c>elif</c> chains nest to the right through <see cref="If.OrElse"/>, by as many levels as there are arms.
/// </para>
/// </remarks>
public abstract class AstNode
{
    public abstract NodeKind Kind { get; }

    /// <summary>The description of this node's class.</summary>
    public NodeInfo Info => NodeInfo.Of(Kind);
}

/// <summary>A node that has a position. Lines count from 1; columns are offsets in bytes of the line's UTF-8 form, from 0.</summary>
public abstract class LocatedNode : AstNode
{
    public int Lineno { get; set; }
    public int ColOffset { get; set; }
    public int EndLineno { get; set; }
    public int EndColOffset { get; set; }

    /// <summary>Copies the position of another node.</summary>
    public void CopyLocation(LocatedNode from)
    {
        Lineno = from.Lineno;
        ColOffset = from.ColOffset;
        EndLineno = from.EndLineno;
        EndColOffset = from.EndColOffset;
    }
}

/// <summary>The Python name of a node class or of a field, where it does not follow from the C# name.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Property)]
internal sealed class PyNameAttribute(string name) : System.Attribute
{
    public string Name { get; } = name;
}

/// <summary>Marks a text field that the abstract grammar declares as <c>identifier</c>; the others are <c>string</c>.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class IdentifierAttribute : System.Attribute;

namespace TieredPy.Syntax.Ast;

/// <summary>
/// Generic traversal by the fields of the nodes. Override <see cref="Visit"/>, switch on the node's class, and call the
/// base for what has no case of its own. It goes by <see cref="NodeInfo"/>, hence by reflection: for tools, checks and rare
/// questions; the compiler's passes switch over the typed classes.
/// </summary>
public abstract class AstVisitor
{
    public virtual void Visit(AstNode node) => VisitChildren(node);

    /// <summary>Visits the children in the order of the fields. Recursive: see the note on depth on <see cref="AstNode"/>.</summary>
    protected void VisitChildren(AstNode node)
    {
        foreach (var child in node.Children()) Visit(child);
    }
}

public static class AstTraversal
{
    /// <summary>The child nodes in the order of the fields; absent ones are left out.</summary>
    public static IEnumerable<AstNode> Children(this AstNode node)
    {
        foreach (var field in node.Info.Fields)
        {
            if (field.Type != FieldType.Node) continue;
            switch (field.Get(node))
            {
                case AstNode child:
                    yield return child;
                    break;
                case AstNode?[] children:
                    foreach (var child in children)
                    {
                        if (child is not null) yield return child;
                    }

                    break;
            }
        }
    }

    /// <summary>The node and all below it, parents first, in source order of the fields, with no recursion.</summary>
    public static IEnumerable<AstNode> SelfAndDescendants(this AstNode node)
    {
        var pending = new Stack<AstNode>();
        pending.Push(node);
        while (pending.TryPop(out var next))
        {
            yield return next;
            foreach (var child in next.Children().Reverse()) pending.Push(child);
        }
    }
}

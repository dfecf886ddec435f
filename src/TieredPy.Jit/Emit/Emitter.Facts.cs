using TieredPy.Runtime;

namespace TieredPy.Jit;

/// <summary>
/// What is known about objects beyond their class: shapes. Contract: a fact is about the object in a register; it ends when the register is written, and all
/// end when code runs that may change the heap (<see cref="Effects"/>). Where paths meet, what all of them know is known.
/// </summary>
internal sealed partial class Emitter
{
    private readonly Dictionary<int, Shape> _shapes = [];

    /// <summary>Shapes known at the start of each block.</summary>
    private readonly Dictionary<int, Dictionary<int, Shape>> _knownShapes = [];

    /// <summary>The functions that a register may hold, where a method lookup found one of several.</summary>
    private readonly Dictionary<int, PyFunction[]> _candidates = [];

    private void ForgetShapes() => _shapes.Clear();

    private void ForgetShape(int r)
    {
        _shapes.Remove(r);
        _candidates.Remove(r);
    }

    private Dictionary<int, Shape> ShapesAt(int target)
    {
        var known = new Dictionary<int, Shape>();
        foreach (var (r, shape) in _shapes)
        {
            if (_flow.IsLive(target, r)) known.Add(r, shape);
        }
        return known;
    }

    /// <summary>Another path arrives at a block: what it does not know is not known there. True when that is news.</summary>
    private bool ForgetOtherShapes(int target)
    {
        var known = _knownShapes[target];
        List<int>? wrong = null;
        foreach (var (r, shape) in known)
        {
            if (!_shapes.TryGetValue(r, out var here) || here != shape) (wrong ??= []).Add(r);
        }
        foreach (var r in wrong ?? []) known.Remove(r);
        return wrong is not null;
    }

    private void RememberShapes(int block)
    {
        _shapes.Clear();
        foreach (var (r, shape) in _knownShapes[block])
        {
            // a register whose type is no longer an object of that class has lost the fact with it
            if (_state[r].Rep == Rep.Obj && _state[r].Class == shape.Layout.CSharpClass) _shapes.Add(r, shape);
        }
    }

    private KeyValuePair<int, Shape>[] TakeShapes()
    {
        var taken = _shapes.ToArray();
        _shapes.Clear();
        return taken;
    }

    private void GiveShapes(KeyValuePair<int, Shape>[] shapes)
    {
        foreach (var (r, shape) in shapes) _shapes[r] = shape;
    }
}

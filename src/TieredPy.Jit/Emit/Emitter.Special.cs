using System.Reflection.Emit;
using TieredPy.Runtime;

namespace TieredPy.Jit;

/// <summary>
/// Operators on instances of Python classes: the special method that the interpreter's feedback points to is called directly, behind guards on the
/// operands' shapes. Contract: only where it is certain which method Python would call first; what that method leaves open (NotImplemented) is finished by the Runtime.
/// </summary>
internal sealed partial class Emitter
{
    private OperandShapes? SeenOperands => _code.Operands?[_pc];

    private static readonly Dictionary<RegOp, (PyStr Left, PyStr Right, PyStr InPlace)> BinaryNames = new()
    {
        [RegOp.Add] = Trio("add"),
        [RegOp.And] = Trio("and"),
        [RegOp.FloorDivide] = Trio("floordiv"),
        [RegOp.LShift] = Trio("lshift"),
        [RegOp.MatMul] = Trio("matmul"),
        [RegOp.Multiply] = Trio("mul"),
        [RegOp.Remainder] = Trio("mod"),
        [RegOp.Or] = Trio("or"),
        [RegOp.RShift] = Trio("rshift"),
        [RegOp.Subtract] = Trio("sub"),
        [RegOp.TrueDivide] = Trio("truediv"),
        [RegOp.Xor] = Trio("xor"),
    };

    private static readonly PyStr[] CompareNames = [.. new[] { "__lt__", "__le__", "__eq__", "__ne__", "__gt__", "__ge__" }.Select(PyStr.Intern)];

    private static (PyStr, PyStr, PyStr) Trio(string name) => (PyStr.Intern($"__{name}__"), PyStr.Intern($"__r{name}__"), PyStr.Intern($"__i{name}__"));

    /// <summary>The Python function that a type has under a name; null when there is none or something else.</summary>
    private static PyFunction? SpecialOf(PyType type, PyStr name) => type.Lookup(name)?.Value.Ref as PyFunction;

    /// <summary>Does the right operand's class get the first say?</summary>
    private static bool RightGoesFirst(PyType left, PyType right) => left != right && right.IsSubtypeOf(left);

    /// <summary>a op b by a's (or, when a is a number, b's reflected) special method.</summary>
    private bool TryBinarySpecial(int d, int a, int b)
    {
        if (Blocked(DeoptReason.WrongShape) || Blocked(DeoptReason.WrongClass) || Blocked(DeoptReason.NotObject) || SeenOperands is not { } seen || !BinaryNames.TryGetValue(Plain(_base), out var names)) return false;
        if (seen.Left is { } left && _state[a].Rep is Rep.Any or Rep.Obj)
        {
            var type = left.Type;
            var method = _base == Plain(_base) ? null : SpecialOf(type, names.InPlace);
            if (method is null && type.Lookup(names.InPlace) is not null && _base != Plain(_base)) return false;
            method ??= SpecialOf(type, names.Left);
            if (method is null) return false;
            var inPlace = method != SpecialOf(type, names.Left);
            // whose turn it is depends on the right operand's class, unless that is known to be no subclass
            var rightIsKnown = _state[b].Rep is Rep.Int or Rep.Float or Rep.Bool;
            if (inPlace || (!rightIsKnown && (seen.ManyRight || (seen.Right is { } s && RightGoesFirst(type, s.Type)))))
            {
                if (!inPlace) return false;
                // an in-place method that gives NotImplemented goes on to the plain one: left to the Runtime
                return false;
            }
            if (Bind(method, Sources([a, b]), null) is not { } bound || (!IsInlinedHere(method) && _unit.BodyFor(method) is null)) return false;
            if (!GuardShape(a, left)) return true;
            _unit.Assume(type.Unchanged);
            if (!rightIsKnown && seen.Right is { } right)
            {
                if (!GuardShape(b, right)) return true;
                _unit.Assume(right.Type.Unchanged);
            }
            else if (!rightIsKnown && !GuardNumber(b))
            {
                return false;
            }
            if (TryInline(method, bound, InlinedResult.Operator, d, kept: [a, b], reflected: names.Right)) return true;
            if (!PushCall(method, bound)) return false;
            if (!_reachable) return true;
            FinishBinary(d, a, b, names.Right);
            return true;
        }
        if (seen.Right is { } r && _state[a].Rep is Rep.Int or Rep.Float && _state[b].Rep is Rep.Any or Rep.Obj)
        {
            // a number knows nothing of the other's class: the reflected method is the only candidate
            if (SpecialOf(r.Type, names.Right) is not { } method || r.Type.CSharpClass != typeof(PyInstance)) return false;
            if (Bind(method, Sources([b, a]), null) is not { } bound || _unit.BodyFor(method) is null) return false;
            if (!GuardShape(b, r)) return true;
            _unit.Assume(r.Type.Unchanged);
            if (!PushCall(method, bound)) return false;
            if (!_reachable) return true;
            _il.Store(_tmpValue);
            RaiseIfNull();
            var fine = _il.NewLabel();
            _il.LoadAddress(_tmpValue);
            _il.Field(OpCodes.Ldfld, R.ValueRef);
            _il.Field(OpCodes.Ldsfld, R.NotImplemented);
            _il.Branch(OpCodes.Bne_Un, fine);
            // the reflected method declined: TypeError, by way of the same road
            _il.Arg(ThreadArg);
            PushValue(a);
            PushValue(b);
            _il.Int((int)_base);
            _il.Call(R.M(nameof(JitRuntime.NothingImplements)));
            _il.Store(_tmpValue);
            RaiseIfNull();
            _il.Mark(fine);
            SplitTmp(d);
            Effects();
            return true;
        }
        return false;
    }

    /// <summary>The register holds an int or a float, or code is left; false when that is not what is known of it.</summary>
    private bool GuardNumber(int r)
    {
        if (_state[r].Rep != Rep.Any) return false;
        var fine = _il.NewLabel();
        _il.Load(ObjectOf(r));
        _il.Branch(OpCodes.Brfalse, fine);
        _il.Load(ObjectOf(r));
        _il.Field(OpCodes.Ldsfld, R.FloatTag);
        _il.Branch(OpCodes.Bne_Un, Exit(DeoptReason.NotNumber));
        _il.Mark(fine);
        return true;
    }

    /// <summary>The result of the left operand's method is on the stack.</summary>
    private void FinishBinary(int d, int a, int b, PyStr reflected)
    {
        var fine = _il.NewLabel();
        _il.Store(_tmpValue);
        RaiseIfNull();
        _il.LoadAddress(_tmpValue);
        _il.Field(OpCodes.Ldfld, R.ValueRef);
        _il.Field(OpCodes.Ldsfld, R.NotImplemented);
        _il.Branch(OpCodes.Bne_Un, fine);
        _il.Arg(ThreadArg);
        PushValue(a);
        PushValue(b);
        _il.Int((int)_base);
        PushConstant(reflected);
        _il.Call(R.M(nameof(JitRuntime.AfterNotImplemented)));
        _il.Store(_tmpValue);
        RaiseIfNull();
        _il.Mark(fine);
        SplitTmp(d);
        Effects();
    }

    /// <summary>
    /// A comparison by the left operand's method, its truth left in the int temporary as 1 or 0; for equality of instances whose class has no method of
    /// its own, their identity.
    /// </summary>
    private bool TryCompareSpecial(CompareOp op, int a, int b)
    {
        if (Blocked(DeoptReason.WrongShape) || Blocked(DeoptReason.WrongClass) || Blocked(DeoptReason.NotObject) || SeenOperands is not { Left: { } left } seen || _state[a].Rep is not (Rep.Any or Rep.Obj)) return false;
        var type = left.Type;
        if (seen.ManyRight || seen.Right is not { } right || RightGoesFirst(type, right.Type) || _state[b].Rep is not (Rep.Any or Rep.Obj)) return false;
        if (SpecialOf(type, CompareNames[(int)op]) is not { } method) return false;
        if (Bind(method, Sources([a, b]), null) is not { } bound || _unit.BodyFor(method) is null) return false;
        if (!GuardShape(a, left) || !GuardShape(b, right)) return true;
        _unit.Assume(type.Unchanged);
        _unit.Assume(right.Type.Unchanged);
        if (!PushCall(method, bound)) return false;
        if (!_reachable) return true;
        _il.Store(_tmpValue);
        RaiseIfNull();
        _il.Arg(ThreadArg);
        _il.Load(_tmpValue);
        PushValue(a);
        PushValue(b);
        _il.Int((int)op);
        _il.Call(R.M(nameof(JitRuntime.CompareResultTruth)));
        ThreeWay();
        _il.Store(_tmpInt);
        return true;
    }

    /// <summary>container[key] by a Python __getitem__.</summary>
    private bool TrySubscriptSpecial()
    {
        if (Blocked(DeoptReason.WrongShape) || Blocked(DeoptReason.WrongClass) || Blocked(DeoptReason.NotObject) || SeenOperands is not { Left: { } shape } || _state[B].Rep is not (Rep.Any or Rep.Obj)) return false;
        if (SpecialOf(shape.Type, Names.GetItem) is not { } method || Bind(method, Sources([B, C]), null) is not { } bound || _unit.BodyFor(method) is null) return false;
        if (!GuardShape(B, shape)) return true;
        _unit.Assume(shape.Type.Unchanged);
        return CallFunction(method, bound, A, init: false);
    }
}

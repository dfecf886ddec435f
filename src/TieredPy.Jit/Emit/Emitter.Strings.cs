using System.Reflection.Emit;
using TieredPy.Runtime;

namespace TieredPy.Jit;

/// <summary>Strings: indexing and comparison, where the interpreter met nothing but str.</summary>
internal sealed partial class Emitter
{
    private bool MayBeStr(int r) => _state[r].Rep is Rep.Any || (_state[r].Rep == Rep.Obj && (_state[r].Class is null || _state[r].Class == typeof(PyStr)));

    private bool StrBlocked => Blocked(DeoptReason.WrongClass) || Blocked(DeoptReason.NotObject);

    /// <summary>text[i]: a character of a string without surrogate pairs; anything else leaves.</summary>
    private bool TrySubscriptStr()
    {
        if (_quick != RegOp.SubscriptStrI || StrBlocked || Blocked(DeoptReason.NotInt) || Blocked(DeoptReason.IndexRange) || !MayBeStr(B) || _state[C].Rep is not (Rep.Int or Rep.Any)) return false;
        if (!Guard(B, RegType.Object(typeof(PyStr))) || !Guard(C, RegType.Int)) return true;
        PushObject(B);
        PushLong(C);
        _il.Call(R.M(nameof(JitRuntime.StrItem)));
        _il.Store(_tmpObject);
        _il.Load(_tmpObject);
        _il.Branch(OpCodes.Brfalse, RaisingExit(DeoptReason.IndexRange, B, C));
        _il.Load(_tmpObject);
        SetObject(A, typeof(PyStr));
        return true;
    }

    /// <summary>item in container, both known to be a str, or a str and a dict: its truth is left on the stack.</summary>
    private bool TryContainsStr(int item, int container)
    {
        if (_state[item].Rep != Rep.Obj || _state[item].Class != typeof(PyStr) || _state[container].Rep != Rep.Obj) return false;
        if (_state[container].Class == typeof(PyStr))
        {
            PushObject(container);
            PushObject(item);
            _il.Call(R.M(nameof(JitRuntime.StrContains)));
            return true;
        }
        if (_state[container].Class != typeof(PyDict)) return false;
        _il.Arg(ThreadArg);
        PushObject(container);
        PushObject(item);
        _il.Call(R.M(nameof(JitRuntime.DictHasStr)));
        ThreeWay();
        return true;
    }

    /// <summary>A comparison of two strings: its truth is left on the stack.</summary>
    private bool TryCompareStr(CompareOp op, int a, int b)
    {
        var seen = _quick is RegOp.JEqSS or RegOp.JNeSS || (OperandTypes)_code.Seen[_pc] == OperandTypes.StrStr || (_state[a].Class == typeof(PyStr) && _state[b].Class == typeof(PyStr));
        if (!seen || StrBlocked || !MayBeStr(a) || !MayBeStr(b)) return false;
        if (!Guard(a, RegType.Object(typeof(PyStr))) || !Guard(b, RegType.Object(typeof(PyStr)))) return true;
        PushObject(a);
        PushObject(b);
        if (op is CompareOp.Eq or CompareOp.Ne)
        {
            _il.Call(R.M(nameof(JitRuntime.StrEquals)));
            if (op == CompareOp.Ne) Negate();
            return true;
        }
        _il.Int((int)op);
        _il.Call(R.M(nameof(JitRuntime.StrCompare)));
        return true;
    }
}

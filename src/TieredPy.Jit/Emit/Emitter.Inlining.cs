using System.Reflection.Emit;
using TieredPy.Runtime;

namespace TieredPy.Jit;

/// <summary>
/// Calls whose callee stands in the graph (<see cref="InlineTree"/>). Contract: the analysis notes the calls that would be worth inlining
/// (<see cref="Wishes"/>); when the graph has grown by them, everything is analysed anew. An exit inside a callee writes the registers of all activations, and
/// <see cref="JitRuntime.ExitInlined"/> lets the interpreter finish them from the innermost outwards.
/// </summary>
internal sealed partial class Emitter
{
    private readonly Dictionary<(int Pc, PyCode Code), InlinedCall> _wishes = [];

    /// <summary>Calls that the last analysis found worth inlining.</summary>
    public IEnumerable<InlinedCall> Wishes => _wishes.Values;

    /// <summary>What the JIT remembers about the code that an instruction comes from.</summary>
    private CodeState ProfileAt(int pc) => _flow.Inlined(pc)?.Profile ?? _unit.Profile;

    private bool IsBlocked(int pc, DeoptReason reason) => _flow.Inlined(pc) is { } call ? call.Profile.IsBlocked(pc - call.Start, reason) : _unit.Profile.IsBlocked(pc, reason);

    /// <summary>The function that an instruction belongs to (or one that shares its code and globals).</summary>
    private PyFunction FunctionAt(int pc) => _flow.Inlined(pc)?.Function ?? _unit.Function;

    /// <summary>The running function object.</summary>
    private void PushFunction()
    {
        if (_flow.Inlined(_pc) is not { } call) _il.Arg(FunctionArg);
        else if (call.FunctionRegister >= 0) PushObject(call.FunctionRegister);
        else PushConstant(call.Function);
    }

    /// <summary>Where an instruction's code stands in the IL: inlined code behind its call.</summary>
    private double Position(int pc)
    {
        if (_flow.Inlined(pc) is not { } call) return pc;
        var unit = 1.0;
        for (var c = call; c is not null; c = c.Parent) unit /= c.Code.Instructions.Length + 2;
        return Position(call.SitePc) + (pc - call.Start + 1) * unit;
    }

    private bool IsInlinedHere(PyFunction f) => _tree.Calls.Any(c => c.SitePc == _pc && c.Function == f);

    /// <summary>
    /// Goes into the callee's code when it stands in the graph for this call; else notes whether it should. The rest of the block is dead then: the
    /// callee's return goes on behind the call.
    /// </summary>
    /// <param name="kept">Registers that the end of the call reads: the new instance, an operator's operands.</param>
    /// <param name="functionRegister">The register with the function, when only its code is known.</param>
    private bool TryInline(PyFunction f, Source[] args, InlinedResult kind, int result, ReadOnlySpan<int> kept = default, int functionRegister = -1, PyStr? reflected = null)
    {
        if (_generator || _flow.Target(_pc) >= 0 || _flow.EndsFlow(_pc)) return false;
        if (_tree.AtSite(_pc, f, kind) is not { } call)
        {
            if (!_il.Active) Wish(f, args, kind, result, kept, functionRegister, reflected);
            return false;
        }
        if (call.FunctionRegister != functionRegister || (functionRegister < 0 && call.Function != f) || call.ResultRegister != result || !call.Kept.AsSpan().SequenceEqual(kept)) return false;
        var code = call.Code;
        if (functionRegister < 0) _unit.Assume(f.Unchanged ??= new Assumption());
        for (var i = 0; i < args.Length; i++)
        {
            if (args[i].IsConstant) SetConst(call.Base + i, args[i].Constant);
            else Move(args[i].Register, call.Base + i);
        }
        for (var i = args.Length; i < code.WindowSize; i++) SetConst(call.Base + i, i < code.LocalCount ? RegType.Null : RegType.Dead);
        Goto(call.Start);
        _reachable = false;
        return true;
    }

    private void Wish(PyFunction f, Source[] args, InlinedResult kind, int result, ReadOnlySpan<int> kept, int functionRegister, PyStr? reflected)
    {
        var site = _flow.Inlined(_pc);
        if (IsBlocked(_pc, DeoptReason.Raised) || f.Code.Translated is not { } code || code.ParameterCount != args.Length || CodeState.Of(f.Code).Refused is not null) return;
        if (!_unit.Eager && code.Calls < JitManager.MinCalls) return;
        if (_wishes.ContainsKey((_pc, f.Code)) || !InlineTree.IsInlineable(f)) return;
        // an exception that is caught here would unwind through the interpreter
        if (site is null && _flow.Handler(_pc) is >= 0 and var h && _unit.CompilesHandler(h)) return;
        if (kind != InlinedResult.Value && ReturnsOtherwise(code, CodeState.Of(f.Code))) return;
        _wishes.Add((_pc, f.Code), new InlinedCall(site, _pc, f, functionRegister, kind, result, kept.ToArray())
        {
            Operator = _base,
            Reflected = reflected,
        });
    }

    /// <summary>Did an inlined __init__ return something, an operator NotImplemented?</summary>
    private static bool ReturnsOtherwise(RegCode code, CodeState profile)
    {
        for (var pc = 0; pc < code.BaseOps.Length; pc++)
        {
            if ((RegOp)code.BaseOps[pc] is RegOp.Return or RegOp.ReturnNone && profile.IsBlocked(pc, DeoptReason.ReturnType)) return true;
        }
        return false;
    }

    /// <summary>The callee returns to its caller's graph.</summary>
    /// <param name="value">The register with the value; -1 for None.</param>
    private void InlinedReturn(InlinedCall call, int value)
    {
        var t = value < 0 ? RegType.Const(Value.None) : _state[value];
        switch (call.Result)
        {
            case InlinedResult.Instance:
                if (t.ConstRef != PyNone.Instance)
                {
                    if (t.IsConst || t.Rep is not (Rep.Any or Rep.Obj))
                    {
                        Leave(_pc, DeoptReason.ReturnType);
                        return;
                    }
                    PushObject(value);
                    _il.Field(OpCodes.Ldsfld, R.None);
                    _il.Branch(OpCodes.Bne_Un, Exit(DeoptReason.ReturnType));
                }
                Move(call.Kept[0], call.ResultRegister);
                break;
            case InlinedResult.Operator when t.IsConst && t.ConstRef == R.NotImplementedObject:
                Leave(_pc, DeoptReason.ReturnType);
                return;
            case InlinedResult.Operator when !t.IsConst && (t.Rep == Rep.Any || (t.Rep == Rep.Obj && t.Class is null)):
                PushObject(value);
                _il.Field(OpCodes.Ldsfld, R.NotImplemented);
                _il.Branch(OpCodes.Beq, Exit(DeoptReason.ReturnType));
                Move(value, call.ResultRegister);
                break;
            default:
                if (value < 0) SetConst(call.ResultRegister, t);
                else Move(value, call.ResultRegister);
                break;
        }
        Goto(call.SitePc + 1);
        _reachable = false;
    }
}

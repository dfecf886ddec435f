using System.Runtime.CompilerServices;
using TieredPy.Runtime;

namespace TieredPy.Jit;

/// <summary>What happens to the value that an inlined function returns.</summary>
internal enum InlinedResult : byte
{
    /// <summary>It is the call's result.</summary>
    Value,

    /// <summary>The function is an <c>__init__</c>: the value must be None, the result is the new instance.</summary>
    Instance,

    /// <summary>The function is an operator's special method: NotImplemented hands over to the other operand.</summary>
    Operator,
}

/// <summary>
/// A call whose callee's instructions stand in the caller's graph (<see cref="InlineTree"/>): which call, where the callee's code and registers are,
/// and what must be known to rebuild both activations.
/// </summary>
/// <param name="Parent">The inlined call in which this one stands; null when it is the compiled function's own.</param>
/// <param name="SitePc">The calling instruction, in the graph.</param>
/// <param name="Function">The callee; when <paramref name="FunctionRegister"/> is not -1, one of the functions that share its code.</param>
/// <param name="FunctionRegister">The register of the caller that holds the function that is called, or -1 when it is <paramref name="Function"/>.</param>
/// <param name="Result">What becomes of the returned value.</param>
/// <param name="ResultRegister">Where the result goes.</param>
/// <param name="Kept">Registers of the caller that the end of the call reads.</param>
internal sealed record InlinedCall(InlinedCall? Parent, int SitePc, PyFunction Function, int FunctionRegister, InlinedResult Result, int ResultRegister, int[] Kept)
{
    /// <summary>The callee's code, as the interpreter has it.</summary>
    public RegCode Code { get; } = Function.Code.Translated!;

    public CodeState Profile { get; } = CodeState.Of(Function.Code);

    /// <summary>Where the callee's instructions begin in the graph.</summary>
    public int Start { get; init; }

    /// <summary>The callee's register 0.</summary>
    public int Base { get; init; }

    /// <summary>Of an operator, whose operands are kept: its instruction and the reflected method's name.</summary>
    public RegOp Operator { get; init; }

    public PyStr? Reflected { get; init; }

    public int Depth => Parent is null ? 1 : Parent.Depth + 1;

    // a call is the one that it is: the analysis compares and looks up calls all the time
    public bool Equals(InlinedCall? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);

    /// <summary>Is this a call of the same function at the same place?</summary>
    public bool IsSameCall(InlinedCall other) => SitePc == other.SitePc && Function == other.Function && Result == other.Result;
}

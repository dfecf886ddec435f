using System.Reflection;
using System.Reflection.Emit;
using TieredPy.Runtime;

namespace TieredPy.Jit;

/// <summary>
/// A thin layer over <see cref="ILGenerator"/>: one-line helpers, pooled locals, a count of what RyuJIT's limits are about, and a mode in
/// which nothing is written (the type analysis runs the same code as the emission).
/// </summary>
internal sealed class Il(ILGenerator? il)
{
    private readonly ILGenerator? _il = il;

    /// <summary>Are instructions written?</summary>
    public bool Active => _il is not null;

    /// <summary>Told of each call of a helper that may run any program's code: an operation whose operands' types gave no code of their own.</summary>
    public Action<MethodInfo>? GeneralCall { get; init; }
    public int Blocks { get; private set; }
    public int Locals { get; private set; }
    public int LocalAccesses { get; private set; }
    public int Size => _il?.ILOffset ?? 0;

    public Label NewLabel() => _il?.DefineLabel() ?? default;

    public void Mark(Label label)
    {
        Blocks++;
        _il?.MarkLabel(label);
    }

    public LocalBuilder? NewLocal(Type type)
    {
        Locals++;
        return _il?.DeclareLocal(type);
    }

    public void Op(OpCode op) => _il?.Emit(op);

    public void Branch(OpCode op, Label label)
    {
        Blocks++;
        _il?.Emit(op, label);
    }

    public void Int(int v) => _il?.Emit(OpCodes.Ldc_I4, v);

    public void Long(long v) => _il?.Emit(OpCodes.Ldc_I8, v);

    public void Double(double v) => _il?.Emit(OpCodes.Ldc_R8, v);

    public void Arg(int n) => _il?.Emit(OpCodes.Ldarg, (short)n);

    public void Load(LocalBuilder? local)
    {
        LocalAccesses++;
        _il?.Emit(OpCodes.Ldloc, local!);
    }

    public void LoadAddress(LocalBuilder? local)
    {
        LocalAccesses++;
        _il?.Emit(OpCodes.Ldloca, local!);
    }

    public void Store(LocalBuilder? local)
    {
        LocalAccesses++;
        _il?.Emit(OpCodes.Stloc, local!);
    }

    public void Field(OpCode op, FieldInfo field) => _il?.Emit(op, field);

    public void Call(MethodInfo method)
    {
        if (_il is null) return;
        if (R.MayRunPython(method))
        {
            GeneralCall?.Invoke(method);
            _il.Emit(OpCodes.Ldarg_1);
            PushDepth();
            _il.Emit(OpCodes.Stfld, R.CompiledDepth);
        }
        _il.Emit(OpCodes.Call, method);
    }

    /// <summary>The depth of the activation (<see cref="PyThread.CurrentDepth"/>): an argument, or what <see cref="FindDepth"/> found.</summary>
    public void PushDepth()
    {
        if (_depth is null) _il?.Emit(OpCodes.Ldarg_3);
        else _il?.Emit(OpCodes.Ldloc, _depth);
        if (InlinedDepth == 0) return;
        _il?.Emit(OpCodes.Ldc_I4, InlinedDepth);
        _il?.Emit(OpCodes.Add);
    }

    /// <summary>In code whose activation has a record, which is on top when the code is entered: takes the depth from there.</summary>
    public void FindDepth()
    {
        if (_il is null) return;
        _depth = _il.DeclareLocal(typeof(int));
        _il.Emit(OpCodes.Ldarg_1);
        _il.Emit(OpCodes.Ldfld, R.ThreadTop);
        _il.Emit(OpCodes.Ldfld, R.FrameDepth);
        _il.Emit(OpCodes.Stloc, _depth);
    }

    private LocalBuilder? _depth;

    /// <summary>How many inlined calls the code that is being written stands in.</summary>
    public int InlinedDepth { get; set; }

    public void New(ConstructorInfo constructor) => _il?.Emit(OpCodes.Newobj, constructor);

    public void Token(Type type) => _il?.Emit(OpCodes.Ldtoken, type);

    public void TypeOp(OpCode op, Type type) => _il?.Emit(op, type);

    public void Switch(Label[] labels)
    {
        Blocks += labels.Length;
        _il?.Emit(OpCodes.Switch, labels);
    }
}

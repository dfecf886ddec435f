using System.Reflection.Emit;
using TieredPy.Runtime;

namespace TieredPy.Jit;

/// <summary>Compilation of a generator's body.</summary>
internal sealed partial class CompiledUnit
{
    private void CompileGenerator()
    {
        var start = Array.IndexOf(Code.BaseOps, (ushort)RegOp.ReturnGenerator) + 1;
        if (start == 0) throw new RefusedException("a generator that does not begin as one");
        Entry = GeneratorEntryTypes(start);
        var emitter = AnalyzeWithCallees(new InlineTree(Code, Flow), tree => new Emitter(this, tree, osr: true, start, Entry));
        var method = new DynamicMethod(Name, typeof(Value),
            [typeof(JitClosure), typeof(PyThread), typeof(PyFunction), typeof(Value).MakeByRefType(), typeof(PyGeneratorBase), typeof(int)], typeof(JitRuntime), skipVisibility: true);
        emitter.Emit(method.GetILGenerator(8192));
        Finish();
        IlSize = method.GetILGenerator().ILOffset;
        var numbers = emitter.EntryNumbers();
        var delegations = emitter.Delegations();
        _toMachineCode = () =>
        {
            Prepare(method);
            GeneratorEntry = new GeneratorCode((CompiledGenerator)method.CreateDelegate(typeof(CompiledGenerator), Closure), Function.Globals, Function.Builtins, numbers, delegations);
        };
    }

    /// <summary>Registers of a generator that was not started yet: parameters of any type, cells, constants, and unbound locals.</summary>
    private RegType[] GeneratorEntryTypes(int start)
    {
        var types = new RegType[Code.WindowSize];
        for (var r = 0; r < types.Length; r++) types[r] = r < Code.ParameterCount ? RegType.Any : r < Code.LocalCount ? RegType.Null : RegType.Dead;
        for (var pc = 0; pc < start; pc++)
        {
            var i = Code.Instructions[pc];
            switch ((RegOp)Code.BaseOps[pc])
            {
                case RegOp.MakeCell:
                    types[i.A / 16] = RegType.Object(typeof(PyCell));
                    break;
                case RegOp.CopyFreeVars:
                    for (var k = 0; k < i.C; k++) types[i.A / 16 + k] = RegType.Object(typeof(PyCell));
                    break;
                case RegOp.LoadKs:
                    for (var k = 0; k < i.C; k++) types[i.A / 16 + k] = RegType.Const(Code.Consts[i.B + k]);
                    break;
            }
        }
        for (var r = Code.LocalCount; r < types.Length; r++)
        {
            if (!Flow.IsLive(start, r)) types[r] = RegType.Dead;
        }
        return types;
    }
}

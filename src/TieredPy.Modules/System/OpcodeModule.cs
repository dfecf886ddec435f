using TieredPy.Bytecode;
using TieredPy.Runtime;

namespace TieredPy.Modules;

/// <summary>The _opcode module: what dis asks about instructions, from the bytecode layer's table.</summary>
[PyModule("_opcode", Doc = "Opcode support module.")]
public static partial class OpcodeModule
{
    [PyConstant("ENABLE_SPECIALIZATION")] public const bool EnableSpecialization = true;
    [PyConstant("ENABLE_SPECIALIZATION_FT")] public const bool EnableSpecializationFreeThreaded = false;

    [PyFunction("is_valid($module, /, opcode)")] private static bool IsValid(int opcode) => Opcode.IsValid(opcode);
    [PyFunction("has_arg($module, /, opcode)")] private static bool HasArg(int opcode) => Opcode.HasArg(opcode);
    [PyFunction("has_const($module, /, opcode)")] private static bool HasConst(int opcode) => Opcode.HasConst(opcode);
    [PyFunction("has_name($module, /, opcode)")] private static bool HasName(int opcode) => Opcode.HasName(opcode);
    [PyFunction("has_jump($module, /, opcode)")] private static bool HasJump(int opcode) => Opcode.HasJump(opcode);
    [PyFunction("has_free($module, /, opcode)")] private static bool HasFree(int opcode) => Opcode.HasFree(opcode);
    [PyFunction("has_local($module, /, opcode)")] private static bool HasLocal(int opcode) => Opcode.HasLocal(opcode);
    [PyFunction("has_exc($module, /, opcode)")] private static bool HasExc(int opcode) => Opcode.HasExc(opcode);

    [PyFunction("stack_effect($module, opcode, oparg=None, /, *, jump=None)", Doc = "Compute the stack effect of the opcode.")]
    private static long StackEffect(int opcode, Value oparg, Value jump)
    {
        if (!Opcode.IsValid(opcode)) throw PyErr.ValueError("invalid opcode or oparg");
        return Opcode.StackEffect(opcode, oparg.IsNone ? 0 : Arg.ToInt(oparg), jump.IsNone ? null : ObjectOps.IsTrue(jump));
    }

    [PyFunction("get_nb_ops($module, /)")]
    private static Value GetNbOps()
    {
        var list = new PyList();
        for (var i = 0; i < OpargTables.BinaryNames.Length; i++) list.Add(new PyTuple(Value.Str(OpargTables.BinaryNames[i]), Value.Str(OpargTables.BinarySymbols[i])));
        return Value.Of(list);
    }

    private static readonly string[] s_one = ["INTRINSIC_1_INVALID", "INTRINSIC_PRINT", "INTRINSIC_IMPORT_STAR", "INTRINSIC_STOPITERATION_ERROR", "INTRINSIC_ASYNC_GEN_WRAP", "INTRINSIC_UNARY_POSITIVE", "INTRINSIC_LIST_TO_TUPLE", "INTRINSIC_TYPEVAR", "INTRINSIC_PARAMSPEC", "INTRINSIC_TYPEVARTUPLE", "INTRINSIC_SUBSCRIPT_GENERIC", "INTRINSIC_TYPEALIAS"];
    private static readonly string[] s_two = ["INTRINSIC_2_INVALID", "INTRINSIC_PREP_RERAISE_STAR", "INTRINSIC_TYPEVAR_WITH_BOUND", "INTRINSIC_TYPEVAR_WITH_CONSTRAINTS", "INTRINSIC_SET_FUNCTION_TYPE_PARAMS", "INTRINSIC_SET_TYPEPARAM_DEFAULT"];

    private static Value Strings(string[] names) => Value.Of(new PyList([.. names.Select(static n => Value.Str(n))]));

    [PyFunction("get_intrinsic1_descs($module, /)")] private static Value Intrinsics1() => Strings(s_one);
    [PyFunction("get_intrinsic2_descs($module, /)")] private static Value Intrinsics2() => Strings(s_two);
    [PyFunction("get_special_method_names($module, /)")] private static Value SpecialMethods() => Strings(["__enter__", "__exit__", "__aenter__", "__aexit__"]);
    [PyFunction("get_specialization_stats($module, /)")] private static Value Stats() => Value.None;
    [PyFunction("get_executor($module, /, code, offset)")] private static Value GetExecutor(Value code, Value offset) => throw PyErr.RuntimeError("Executors are not available in this build");
}

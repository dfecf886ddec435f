namespace TieredPy.Bytecode;

/// <summary>Operators of BINARY_OP; the number is the oparg.</summary>
public enum BinaryOperator : byte
{
    Add, And, FloorDivide, LeftShift, MatrixMultiply, Multiply, Remainder, Or, Power, RightShift, Subtract, TrueDivide, Xor,
    InplaceAdd, InplaceAnd, InplaceFloorDivide, InplaceLeftShift, InplaceMatrixMultiply, InplaceMultiply, InplaceRemainder,
    InplaceOr, InplacePower, InplaceRightShift, InplaceSubtract, InplaceTrueDivide, InplaceXor,
    Subscript,
}

/// <summary>Operators of COMPARE_OP; see <see cref="OpargTables.EncodeCompare"/>.</summary>
public enum CompareOperator : byte
{
    Less, LessOrEqual, Equal, NotEqual, Greater, GreaterOrEqual,
}

/// <summary>Operands of CALL_INTRINSIC_1.</summary>
public enum Intrinsic1 : byte
{
    Invalid, Print, ImportStar, StopIterationError, AsyncGenWrap, UnaryPositive, ListToTuple, TypeVar, ParamSpec, TypeVarTuple,
    SubscriptGeneric, TypeAlias,
}

/// <summary>Operands of CALL_INTRINSIC_2.</summary>
public enum Intrinsic2 : byte
{
    Invalid, PrepReraiseStar, TypeVarWithBound, TypeVarWithConstraints, SetFunctionTypeParams, SetTypeParamDefault,
}

/// <summary>Operands of LOAD_COMMON_CONSTANT.</summary>
public enum CommonConstant : byte
{
    AssertionError, NotImplementedError, Tuple, All, Any,
}

/// <summary>Operands of LOAD_SPECIAL.</summary>
public enum SpecialMethod : byte
{
    Enter, Exit, AsyncEnter, AsyncExit,
}

/// <summary>Operands of CONVERT_VALUE.</summary>
public enum Conversion : byte
{
    None, Str, Repr, Ascii,
}

/// <summary>Operands of SET_FUNCTION_ATTRIBUTE; exactly one bit each.</summary>
[Flags]
public enum FunctionAttribute : byte
{
    None = 0,
    Defaults = 1,
    KeywordDefaults = 2,
    Annotations = 4,
    Closure = 8,
    Annotate = 16,
}

/// <summary>The low two bits of RESUME's oparg: what has just happened.</summary>
public enum ResumeKind : byte
{
    FunctionStart, AfterYield, AfterYieldFrom, AfterAwait,
}

/// <summary>The names behind the opargs that are neither numbers nor indices, in the order of the opargs.</summary>
public static class OpargTables
{
    private static readonly string[] BinaryOpNames =
    [
        "NB_ADD", "NB_AND", "NB_FLOOR_DIVIDE", "NB_LSHIFT", "NB_MATRIX_MULTIPLY", "NB_MULTIPLY", "NB_REMAINDER", "NB_OR",
        "NB_POWER", "NB_RSHIFT", "NB_SUBTRACT", "NB_TRUE_DIVIDE", "NB_XOR",
        "NB_INPLACE_ADD", "NB_INPLACE_AND", "NB_INPLACE_FLOOR_DIVIDE", "NB_INPLACE_LSHIFT", "NB_INPLACE_MATRIX_MULTIPLY",
        "NB_INPLACE_MULTIPLY", "NB_INPLACE_REMAINDER", "NB_INPLACE_OR", "NB_INPLACE_POWER", "NB_INPLACE_RSHIFT",
        "NB_INPLACE_SUBTRACT", "NB_INPLACE_TRUE_DIVIDE", "NB_INPLACE_XOR", "NB_SUBSCR",
    ];

    private static readonly string[] BinaryOpSymbols =
    [
        "+", "&", "//", "<<", "@", "*", "%", "|", "**", ">>", "-", "/", "^",
        "+=", "&=", "//=", "<<=", "@=", "*=", "%=", "|=", "**=", ">>=", "-=", "/=", "^=", "[]",
    ];

    private static readonly string[] CompareSymbols = ["<", "<=", "==", "!=", ">", ">="];

    private static readonly string[] Intrinsic1NameTable =
    [
        "INTRINSIC_1_INVALID", "INTRINSIC_PRINT", "INTRINSIC_IMPORT_STAR", "INTRINSIC_STOPITERATION_ERROR",
        "INTRINSIC_ASYNC_GEN_WRAP", "INTRINSIC_UNARY_POSITIVE", "INTRINSIC_LIST_TO_TUPLE", "INTRINSIC_TYPEVAR",
        "INTRINSIC_PARAMSPEC", "INTRINSIC_TYPEVARTUPLE", "INTRINSIC_SUBSCRIPT_GENERIC", "INTRINSIC_TYPEALIAS",
    ];

    private static readonly string[] Intrinsic2NameTable =
    [
        "INTRINSIC_2_INVALID", "INTRINSIC_PREP_RERAISE_STAR", "INTRINSIC_TYPEVAR_WITH_BOUND",
        "INTRINSIC_TYPEVAR_WITH_CONSTRAINTS", "INTRINSIC_SET_FUNCTION_TYPE_PARAMS", "INTRINSIC_SET_TYPEPARAM_DEFAULT",
    ];

    private static readonly string[] SpecialMethodTable = ["__enter__", "__exit__", "__aenter__", "__aexit__"];

    /// <summary>As dis prints them: exception classes and tuple by name, the functions by their repr.</summary>
    private static readonly string[] CommonConstantTable =
        ["AssertionError", "NotImplementedError", "tuple", "<built-in function all>", "<built-in function any>"];

    private static readonly string[] ConversionTable = ["", "str", "repr", "ascii"];

    private static readonly string[] FunctionAttributeTable = ["defaults", "kwdefaults", "annotations", "closure", "annotate"];

    /// <summary>Name and symbol of each <see cref="BinaryOperator"/>, as in <c>opcode._nb_ops</c>.</summary>
    public static ReadOnlySpan<string> BinaryNames => BinaryOpNames;
    public static ReadOnlySpan<string> BinarySymbols => BinaryOpSymbols;
    public static ReadOnlySpan<string> Comparisons => CompareSymbols;
    public static ReadOnlySpan<string> Intrinsic1Names => Intrinsic1NameTable;
    public static ReadOnlySpan<string> Intrinsic2Names => Intrinsic2NameTable;
    public static ReadOnlySpan<string> SpecialMethodNames => SpecialMethodTable;
    public static ReadOnlySpan<string> CommonConstantNames => CommonConstantTable;
    public static ReadOnlySpan<string> ConversionNames => ConversionTable;
    public static ReadOnlySpan<string> FunctionAttributeNames => FunctionAttributeTable;

    /// <summary>Set in COMPARE_OP's oparg: the result is converted to a bool.</summary>
    public const int CompareToBool = 16;

    /// <summary>Set in RESUME's oparg: no exception handler can stand around this point but the generator's own.</summary>
    public const int ResumeExceptDepth1 = 4;

    /// <summary>The low bits of RESUME's oparg that hold a <see cref="ResumeKind"/>.</summary>
    public const int ResumeKindMask = 3;

    /// <summary>
    /// COMPARE_OP's oparg: operator in the bits from 5, <see cref="CompareToBool"/>, and in the low four bits which outcomes
    /// make the comparison true (1 unordered, 2 less, 4 greater, 8 equal), from which CPython's specialized forms read
    /// their answer.
    /// </summary>
    public static int EncodeCompare(CompareOperator op, bool toBool = false)
    {
        var outcomes = op switch
        {
            CompareOperator.Less => 2,
            CompareOperator.LessOrEqual => 2 + 8,
            CompareOperator.Equal => 8,
            CompareOperator.NotEqual => 1 + 2 + 4,
            CompareOperator.Greater => 4,
            _ => 4 + 8,
        };
        return ((int)op << 5) | (toBool ? CompareToBool : 0) | outcomes;
    }

    /// <summary>The operator in COMPARE_OP's oparg.</summary>
    public static CompareOperator DecodeCompare(int oparg) => (CompareOperator)(oparg >> 5);
}

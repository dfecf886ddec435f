using System.Numerics;

namespace TieredPy.Bytecode.Marshal;

/// <summary>
/// Reads constants (see <see cref="PyConst"/>), as a .pyc holds them: lists, dicts, sets and StopIteration, which no
/// constant can be, are bad data.
/// </summary>
public readonly struct ConstFactory : IMarshalFactory<object>
{
    private static readonly object TrueBox = true, FalseBox = false;

    public object None => PyConst.None;
    public object Ellipsis => PyConst.Ellipsis;
    public object StopIteration => throw NotConstant();
    public object Bool(bool value) => value ? TrueBox : FalseBox;
    public object Int(long value) => value;
    public object BigInt(BigInteger value) => value;
    public object Float(double value) => value;
    public object Complex(Complex value) => value;
    public object Str(string value, bool interned) => value;
    public object Bytes(byte[] value) => new ConstBytes(value);
    public object NewTuple(int count) => count == 0 ? ConstTuple.Empty : new ConstTuple(new object[count]);
    public void SetItem(object tuple, int index, object item) => ((ConstTuple)tuple).UnsafeItems[index] = item;
    public object NewList(int capacity) => throw NotConstant();
    public void Append(object list, object item) => throw NotConstant();
    public object NewDict() => throw NotConstant();
    public void SetEntry(object dict, object key, object value) => throw NotConstant();
    public object NewSet() => throw NotConstant();
    public void Add(object set, object item) => throw NotConstant();
    public object FrozenSet(object[] items)
    {
        foreach (var item in items)
            RequireTree(item);
        return new ConstFrozenSet([.. items.Distinct(ConstComparer.Instance)]);
    }

    public object Slice(object start, object stop, object step) => new ConstSlice(start, stop, step);
    public object Code(in MarshalledCode<object> parts) => MakeCode(parts);

    /// <summary>
    /// A code object from constants, after the checks without which its own accessors would fail. Whether its
    /// instructions are sound is <see cref="CodeVerifier"/>'s question.
    /// </summary>
    public static CodeObject MakeCode(in MarshalledCode<object> parts)
    {
        var names = Strings(parts.LocalsPlusNames, "co_localsplusnames");
        var kinds = Bytes(parts.LocalsPlusKinds, "co_localspluskinds");
        if (names.Length != kinds.Length)
            throw MarshalException.Bad("code: one kind for each local is needed");
        var code = Bytes(parts.Code, "co_code");
        if (code.Length % 2 != 0)
            throw MarshalException.Bad("code: odd number of bytes");
        if (parts.ArgCount < parts.PosOnlyArgCount || parts.PosOnlyArgCount < 0 || parts.KwOnlyArgCount < 0 ||
            parts.StackSize < 0 || parts.Flags < 0)
        {
            throw MarshalException.Bad("code: negative or inconsistent counts");
        }
        var result = new CodeObject
        {
            ArgCount = parts.ArgCount,
            PosOnlyArgCount = parts.PosOnlyArgCount,
            KwOnlyArgCount = parts.KwOnlyArgCount,
            StackSize = parts.StackSize,
            Flags = (CodeFlags)parts.Flags,
            Code = code,
            Consts = Tuple(parts.Consts, "co_consts").UnsafeItems,
            Names = Strings(parts.Names, "co_names"),
            LocalsPlusNames = names,
            LocalsPlusKinds = kinds,
            FileName = Text(parts.FileName, "co_filename"),
            Name = Text(parts.Name, "co_name"),
            QualName = Text(parts.QualName, "co_qualname"),
            FirstLine = parts.FirstLine,
            LineTable = Bytes(parts.LineTable, "co_linetable"),
            ExceptionTable = Bytes(parts.ExceptionTable, "co_exceptiontable"),
        };
        if ((long)result.ArgCount + result.KwOnlyArgCount + 2 > int.MaxValue || result.ParameterCount > result.LocalCount)
            throw MarshalException.Bad("code: co_varnames is too small");
        foreach (var constant in result.Consts)
            RequireTree(constant);
        return result;
    }

    /// <summary>
    /// Crafted references can make a tuple contain itself, or fan out to more nodes than anyone can walk: equality and
    /// printing would never end. No compiler's constant comes near these bounds.
    /// </summary>
    private static void RequireTree(object constant)
    {
        var budget = 4_000_000;
        Walk(constant, 200, ref budget);

        static void Walk(object? constant, int depth, ref int budget)
        {
            if (constant is null)
                throw MarshalException.Bad("code: unfinished tuple");
            if (depth == 0 || --budget < 0)
                throw MarshalException.Bad("code: constant nested too deeply");
            switch (constant)
            {
                case ConstTuple tuple:
                    foreach (var item in tuple.Items)
                        Walk(item, depth - 1, ref budget);
                    break;
                case ConstFrozenSet set:
                    foreach (var item in set.Items)
                        Walk(item, depth - 1, ref budget);
                    break;
                case ConstSlice slice:
                    Walk(slice.Start, depth - 1, ref budget);
                    Walk(slice.Stop, depth - 1, ref budget);
                    Walk(slice.Step, depth - 1, ref budget);
                    break;
            }
        }
    }

    private static string[] Strings(object value, string field)
    {
        var items = Tuple(value, field).Items;
        var strings = new string[items.Length];
        for (var i = 0; i < strings.Length; i++)
            strings[i] = Text(items[i], field);
        return strings;
    }

    private static ConstTuple Tuple(object value, string field) =>
        value as ConstTuple ?? throw MarshalException.Bad($"code: {field} is not a tuple");

    private static string Text(object value, string field) =>
        value as string ?? throw MarshalException.Bad($"code: {field} is not a string");

    private static byte[] Bytes(object value, string field) =>
        (value as ConstBytes ?? throw MarshalException.Bad($"code: {field} is not bytes")).Bytes;

    private static MarshalException NotConstant() => MarshalException.Bad("not a constant");
}

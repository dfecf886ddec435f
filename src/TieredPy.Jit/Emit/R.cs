using System.Reflection;
using TieredPy.Runtime;

namespace TieredPy.Jit;

/// <summary>Reflection handles of what emitted code refers to, looked up once.</summary>
internal static class R
{
    private const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance;

    // the analysis asks for helpers as often as the emission does: reflection's own search is too slow for that
    private static readonly Dictionary<string, MethodInfo> s_helpers = Helpers();

    private static Dictionary<string, MethodInfo> Helpers()
    {
        var all = new Dictionary<string, MethodInfo>(StringComparer.Ordinal);
        foreach (var m in typeof(JitRuntime).GetMethods(All)) all[m.Name] = m;
        return all;
    }

    public static MethodInfo M(string name) => s_helpers.TryGetValue(name, out var m) ? m : throw new MissingMethodException(name);

    /// <summary>A helper that runs Python code, or starts another activation, is told the thread.</summary>
    public static bool MayRunPython(MethodInfo method) => method.DeclaringType == typeof(JitRuntime)
        && s_withThread.GetOrAdd(method, static m => Array.Exists(m.GetParameters(), static p => p.ParameterType == typeof(PyThread)));

    private static readonly System.Collections.Concurrent.ConcurrentDictionary<MethodInfo, bool> s_withThread = new();

    public static FieldInfo F(Type type, string name) => type.GetField(name, All) ?? throw new MissingFieldException(type.Name, name);

    public static readonly MethodInfo Scratch = M(nameof(JitRuntime.Scratch)), Exit = M(nameof(JitRuntime.Exit)), OsrExitAt = M(nameof(JitRuntime.OsrExitAt));
    public static readonly MethodInfo PutInt = M(nameof(JitRuntime.PutInt)), PutFloat = M(nameof(JitRuntime.PutFloat)), PutBool = M(nameof(JitRuntime.PutBool));
    public static readonly MethodInfo PutObject = M(nameof(JitRuntime.PutObject)), PutAny = M(nameof(JitRuntime.PutAny)), PutNull = M(nameof(JitRuntime.PutNull));
    public static readonly FieldInfo NullTag = F(typeof(JitRuntime), nameof(JitRuntime.NullTag)), FloatTag = F(typeof(JitRuntime), nameof(JitRuntime.FloatTag));
    public static readonly FieldInfo True = F(typeof(JitRuntime), nameof(JitRuntime.True)), False = F(typeof(JitRuntime), nameof(JitRuntime.False)), None = F(typeof(JitRuntime), nameof(JitRuntime.None)), NotImplemented = F(typeof(JitRuntime), nameof(JitRuntime.NotImplemented));
    public static readonly object NotImplementedObject = JitRuntime.NotImplemented;
    public static readonly FieldInfo ValueRef = F(typeof(Value), nameof(Value.Ref)), ValueBits = F(typeof(Value), nameof(Value.Bits));
    public static readonly ConstructorInfo NewValue = typeof(Value).GetConstructor([typeof(object), typeof(long)])!;
    public static readonly FieldInfo Shape = F(typeof(PyInstance), nameof(PyInstance.Shape));
    public static readonly FieldInfo ThreadPoll = F(typeof(PyThread), nameof(PyThread.Poll)), ThreadStackLimit = F(typeof(PyThread), nameof(PyThread.StackLimit)), ThreadEngine = F(typeof(PyThread), nameof(PyThread.Engine));
    public static readonly FieldInfo CompiledDepth = F(typeof(PyThread), nameof(PyThread.CompiledDepth)), ThreadTop = F(typeof(PyThread), nameof(PyThread.Top)), FrameDepth = F(typeof(Frame), nameof(Frame.Depth));
    public static readonly FieldInfo RecursionLimit = F(typeof(Engine), nameof(Engine.RecursionLimit));
    public static readonly FieldInfo Invalid = F(typeof(JitClosure), nameof(JitClosure.Invalid)), MoreConstants = F(typeof(JitClosure), nameof(JitClosure.More));
    public static readonly MethodInfo GetTypeOf = typeof(object).GetMethod(nameof(GetType))!;
    public static readonly MethodInfo TypeFromHandle = typeof(Type).GetMethod(nameof(Type.GetTypeFromHandle))!;
    public static readonly MethodInfo TypeEquals = typeof(Type).GetMethod("op_Equality", [typeof(Type), typeof(Type)])!;
    public static readonly MethodInfo BitsToDouble = typeof(BitConverter).GetMethod(nameof(BitConverter.Int64BitsToDouble))!;
    public static readonly MethodInfo DoubleToBits = typeof(BitConverter).GetMethod(nameof(BitConverter.DoubleToInt64Bits))!;
    public static readonly FieldInfo[] Constants = [.. Enumerable.Range(0, JitClosure.FieldCount).Select(static i => F(typeof(JitClosure), "O" + i))];

    public static readonly FieldInfo ListStorage = F(typeof(PyList), nameof(PyList.Storage)), ListCount = F(typeof(PyList), nameof(PyList.Count));
    public static readonly FieldInfo ListLongs = F(typeof(PyList), nameof(PyList.Longs)), ListDoubles = F(typeof(PyList), nameof(PyList.Doubles)), ListObjects = F(typeof(PyList), nameof(PyList.Objects)), ListValues = F(typeof(PyList), nameof(PyList.Values));
    public static readonly FieldInfo ClosureCode = F(typeof(JitClosure), nameof(JitClosure.Code));
    public static readonly FieldInfo ArrayData = F(typeof(PyMachineArray), nameof(PyMachineArray.Data)), ArrayCount = F(typeof(PyMachineArray), nameof(PyMachineArray.Count)), ArrayKind = F(typeof(PyMachineArray), nameof(PyMachineArray.Kind));
    public static readonly FieldInfo RangeIsSmall = F(typeof(PyRange), nameof(PyRange.IsSmall)), RangeStart = F(typeof(PyRange), nameof(PyRange.SmallStart)), RangeBy = F(typeof(PyRange), nameof(PyRange.SmallStep)), RangeLength = F(typeof(PyRange), nameof(PyRange.SmallLength));
    public static readonly FieldInfo TypeCellValue = F(typeof(TypeCell), nameof(TypeCell.Value));
    public static readonly FieldInfo TupleItems = F(typeof(PyTuple), nameof(PyTuple.Items));
    public static readonly FieldInfo RangeCurrent = F(typeof(PyRangeIterator), nameof(PyRangeIterator.Current)), RangeStep = F(typeof(PyRangeIterator), nameof(PyRangeIterator.Step)), RangeRemaining = F(typeof(PyRangeIterator), nameof(PyRangeIterator.Remaining));
    public static readonly FieldInfo ListIterList = F(typeof(PyListIterator), nameof(PyListIterator.List)), ListIterIndex = F(typeof(PyListIterator), nameof(PyListIterator.Index));
    public static readonly FieldInfo BytesData = F(typeof(PyBytes), nameof(PyBytes.Data)), ByteArrayData = F(typeof(PyByteArray), nameof(PyByteArray.Data)), ByteArrayCount = F(typeof(PyByteArray), nameof(PyByteArray.Count));
    public static readonly FieldInfo TupleIterTuple = F(typeof(PyTupleIterator), nameof(PyTupleIterator.Tuple)), TupleIterIndex = F(typeof(PyTupleIterator), nameof(PyTupleIterator.Index));
    public static readonly FieldInfo BytesIterBytes = F(typeof(PyBytesIterator), nameof(PyBytesIterator.Bytes)), BytesIterIndex = F(typeof(PyBytesIterator), nameof(PyBytesIterator.Index));
    public static readonly FieldInfo ByteArrayIterArray = F(typeof(PyByteArrayIterator), nameof(PyByteArrayIterator.Array)), ByteArrayIterIndex = F(typeof(PyByteArrayIterator), nameof(PyByteArrayIterator.Index));
    public static readonly FieldInfo CellContents = F(typeof(PyCell), nameof(PyCell.Contents)), FunctionCode = F(typeof(PyFunction), nameof(PyFunction.Code)), FunctionGlobals = F(typeof(PyFunction), nameof(PyFunction.Globals)), FunctionClosure = F(typeof(PyFunction), nameof(PyFunction.Closure));
    public static readonly FieldInfo GeneratorFrame = F(typeof(PyGeneratorBase), nameof(PyGeneratorBase.FrameObject));
    public static readonly FieldInfo StopValue = F(typeof(PyThread), nameof(PyThread.StopValue)), Pending = F(typeof(PyThread), nameof(PyThread.Pending));
}

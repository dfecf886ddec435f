using System.Numerics;
using TieredPy.Bytecode.Marshal;

namespace TieredPy.Bytecode.Tests;

/// <summary>Python's containers as .NET's: stands for the objects that a runtime plugs into marshal.</summary>
internal readonly struct PlainFactory : IMarshalFactory<object>
{
    public object None => PyConst.None;
    public object Ellipsis => PyConst.Ellipsis;
    public object StopIteration => typeof(MarshalException);
    public object Bool(bool value) => value;
    public object Int(long value) => value;
    public object BigInt(BigInteger value) => value;
    public object Float(double value) => value;
    public object Complex(Complex value) => value;
    public object Str(string value, bool interned) => value;
    public object Bytes(byte[] value) => value;
    public object NewTuple(int count) => new object[count];
    public void SetItem(object tuple, int index, object item) => ((object[])tuple)[index] = item;
    public object NewList(int capacity) => new List<object>(capacity);
    public void Append(object list, object item) => ((List<object>)list).Add(item);
    public object NewDict() => new Dictionary<object, object>();
    public void SetEntry(object dict, object key, object value) => ((Dictionary<object, object>)dict)[key] = value;
    public object NewSet() => new HashSet<object>();
    public void Add(object set, object item) => ((HashSet<object>)set).Add(item);
    public object FrozenSet(object[] items) => new HashSet<object>(items);
    public object Slice(object start, object stop, object step) => new ConstSlice(start, stop, step);
    public object Code(in MarshalledCode<object> parts) => throw new NotSupportedException();
}

internal sealed class PlainVisitor : IMarshalVisitor
{
    public static readonly PlainVisitor Instance = new();

    public void Write(MarshalWriter writer, object value)
    {
        switch (value)
        {
            case List<object> list:
                if (writer.BeginList(list.Count, list))
                    list.ForEach(writer.Write);
                break;
            case object[] tuple:
                if (writer.BeginTuple(tuple.Length, tuple))
                    Array.ForEach(tuple, writer.Write);
                break;
            default:
                ConstVisitor.Instance.Write(writer, value);
                break;
        }
    }
}

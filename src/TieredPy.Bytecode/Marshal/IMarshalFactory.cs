using System.Numerics;

namespace TieredPy.Bytecode.Marshal;

/// <summary>
/// Makes the objects that <see cref="MarshalReader{T,TFactory}"/> reads. Containers that can hold themselves are made
/// empty and filled, so that a reference inside them finds them. An exception thrown here passes through the reader.
/// Implement it as a struct: the reader is then compiled for it, without interface calls.
/// </summary>
public interface IMarshalFactory<T>
{
    T None { get; }
    T Ellipsis { get; }
    T StopIteration { get; }
    T Bool(bool value);
    T Int(long value);
    /// <summary>An integer beyond 64 bits.</summary>
    T BigInt(BigInteger value);
    T Float(double value);
    T Complex(Complex value);
    /// <summary>Text; a lone surrogate stands for itself.</summary>
    T Str(string value, bool interned);
    /// <summary>The array is the factory's to keep.</summary>
    T Bytes(byte[] value);
    T NewTuple(int count);
    void SetItem(T tuple, int index, T item);
    T NewList(int capacity);
    void Append(T list, T item);
    T NewDict();
    void SetEntry(T dict, T key, T value);
    T NewSet();
    void Add(T set, T item);
    T FrozenSet(T[] items);
    T Slice(T start, T stop, T step);
    /// <summary>Throws <see cref="MarshalException"/> where a part has the wrong type; see <see cref="ConstFactory.MakeCode"/>.</summary>
    T Code(in MarshalledCode<T> parts);
}

/// <summary>The parts of a code object as they stand in the data.</summary>
public struct MarshalledCode<T>
{
    public int ArgCount, PosOnlyArgCount, KwOnlyArgCount, StackSize, Flags, FirstLine;
    public T Code, Consts, Names, LocalsPlusNames, LocalsPlusKinds, FileName, Name, QualName, LineTable, ExceptionTable;
}

using System.Reflection;
using System.Reflection.Emit;
using TieredPy.Runtime;

namespace TieredPy.Jit;

/// <summary>Loops over text, bytes and tuples: the iterator's fields are read here, its items come with their type.</summary>
internal sealed partial class Emitter
{
    /// <summary>iter(x) of a container whose class is known.</summary>
    private void GetIterInstruction()
    {
        var cls = _state[B].Rep == Rep.Obj ? _state[B].Class : null;
        var (helper, iterator) = cls == typeof(PyStr) ? (nameof(JitRuntime.StrIterator), typeof(PyStrIterator))
            : cls == typeof(PyList) ? (nameof(JitRuntime.ListIterator), typeof(PyListIterator))
            : cls == typeof(PyTuple) ? (nameof(JitRuntime.TupleIterator), typeof(PyTupleIterator))
            : cls == typeof(PyBytes) ? (nameof(JitRuntime.BytesIterator), typeof(PyBytesIterator))
            : cls == typeof(PyByteArray) ? (nameof(JitRuntime.ByteArrayIterator), typeof(PyByteArrayIterator))
            : (null, typeof(object));
        if (helper is not null)
        {
            PushObject(B);
            _il.Call(R.M(helper));
            SetObject(A, iterator);
            return;
        }
        _il.Arg(ThreadArg);
        PushValue(B);
        _il.Call(R.M(nameof(JitRuntime.GetIter)));
        SetResult(A);
    }

    /// <summary>A step of a loop whose iterator's class is known, or was always the same.</summary>
    private bool TryForTyped(int target)
    {
        if (ClassBlocked) return false;
        var cls = _quick == RegOp.ForIterTuple ? typeof(PyTupleIterator) : ClassOf(A);
        if (cls == typeof(PyStrIterator))
        {
            if (!Guard(A, RegType.Object(cls))) return true;
            PushObject(A);
            _il.Call(R.M(nameof(JitRuntime.NextCharacter)));
            _il.Store(_tmpObject);
            _il.Load(_tmpObject);
            _il.Branch(OpCodes.Brfalse, EdgeTo(target));
            _il.Load(_tmpObject);
            SetObject(B, typeof(PyStr));
            return true;
        }
        if (cls == typeof(PyTupleIterator))
        {
            ForArray(target, cls, R.TupleIterTuple, R.TupleIterIndex, R.TupleItems, null, () =>
            {
                _il.TypeOp(OpCodes.Ldelem, typeof(Value));
                SetAny(B);
            });
            return true;
        }
        if (cls == typeof(PyBytesIterator) || cls == typeof(PyByteArrayIterator))
        {
            var bytes = cls == typeof(PyBytesIterator);
            ForArray(target, cls, bytes ? R.BytesIterBytes : R.ByteArrayIterArray, bytes ? R.BytesIterIndex : R.ByteArrayIterIndex, bytes ? R.BytesData : R.ByteArrayData, bytes ? null : R.ByteArrayCount, () =>
            {
                _il.Op(OpCodes.Ldelem_U1);
                _il.Op(OpCodes.Conv_U8);
                SetInt(B);
            });
            return true;
        }
        return false;
    }

    /// <param name="target">Where the loop goes on when the iterator is exhausted.</param>
    /// <param name="iterator">The iterator's class.</param>
    /// <param name="container">Its field for the container: null once exhausted.</param>
    /// <param name="index">Its field for the position.</param>
    /// <param name="items">The container's array.</param>
    /// <param name="count">The container's count; null: all of the array.</param>
    /// <param name="load">array, index → the register.</param>
    private void ForArray(int target, Type iterator, FieldInfo container, FieldInfo index, FieldInfo items, FieldInfo? count, Action load)
    {
        if (!Guard(A, RegType.Object(iterator))) return;
        var done = _il.NewLabel();
        var more = _il.NewLabel();
        PushObject(A);
        _il.Field(OpCodes.Ldfld, container);
        _il.Store(_tmpObject);
        _il.Load(_tmpObject);
        _il.Branch(OpCodes.Brfalse, done);
        PushObject(A);
        _il.Field(OpCodes.Ldfld, index);
        _il.Op(OpCodes.Conv_I8);
        _il.Store(_tmpLong);
        _il.Load(_tmpLong);
        _il.Load(_tmpObject);
        if (count is not null)
        {
            _il.Field(OpCodes.Ldfld, count);
        }
        else
        {
            _il.Field(OpCodes.Ldfld, items);
            _il.Op(OpCodes.Ldlen);
        }
        _il.Op(OpCodes.Conv_I8);
        _il.Branch(OpCodes.Blt, more);
        PushObject(A);
        _il.Op(OpCodes.Ldnull);
        _il.Field(OpCodes.Stfld, container);
        _il.Mark(done);
        _il.Branch(OpCodes.Br, EdgeTo(target));
        _il.Mark(more);
        PushObject(A);
        _il.Load(_tmpLong);
        _il.Op(OpCodes.Conv_I4);
        _il.Int(1);
        _il.Op(OpCodes.Add);
        _il.Field(OpCodes.Stfld, index);
        _il.Load(_tmpObject);
        _il.Field(OpCodes.Ldfld, items);
        _il.Load(_tmpLong);
        _il.Op(OpCodes.Conv_I);
        load();
    }
}

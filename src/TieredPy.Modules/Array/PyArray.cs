using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using TieredPy.Runtime;

namespace TieredPy.Modules;

/// <summary>The array module.</summary>
[PyModule("array", Doc = "Arrays of machine numbers or characters."), PyExports(typeof(PyArray))]
public static partial class ArrayModule
{
    [PyConstant("typecodes")] public const string TypeCodes = PyArray.TypeCodes;

    [PyModuleInit]
    private static void Init(PyThread thread, PyModule module)
    {
        var type = Value.Of(PyArray.TypeObject);
        module.Set("ArrayType", type);
        try
        {
            CallOps.CallMethod(ObjectOps.GetAttr(thread.Engine.Import("_collections_abc"), "MutableSequence"), "register", type);
        }
        catch (PyException e) when (e.Matches(PyExc.ImportError))
        {
            // no standard library: nobody can ask for the abstract class either
        }
    }

    [PyFunction("_array_reconstructor($module, arraytype, typecode, mformat_code, items, /)", Doc = "Makes an array from its pickled bytes.")]
    private static Value Reconstruct(PyType arraytype, string typecode, long format, Value items)
    {
        if (!arraytype.IsSubtypeOf(PyArray.TypeObject)) throw PyErr.TypeError($"{arraytype.Name} is not a subtype of array.array");
        if (typecode.Length != 1 || !PyArray.TypeCodes.Contains(typecode[0]))
            throw PyErr.ValueError("second argument must be a valid type code");
        if (format is < 0 or > 21) throw PyErr.ValueError("third argument must be a valid machine format code.");
        if (items.Ref is not PyBytes bytes) throw PyErr.TypeError($"fourth argument should be bytes, not {items.Type.Name}");
        return ArrayFormats.Decode(arraytype, typecode[0], (int)format, bytes.Data);
    }
}

/// <summary>
/// array.array. The items are in <see cref="PyMachineArray.Data"/> in the machine's own format, so that buffers are views of it; while views exist
/// (<see cref="Exports"/>), the array is not replaced.
/// </summary>
[PyType("array", Module = "array", Subclassable = true, Unhashable = true, Sequence = true, Weakref = true,
    Doc = "array(typecode[, initializer]): a sequence of numbers of one machine type.")]
public partial class PyArray : PyMachineArray
{
    public const string TypeCodes = "bBuwhHiIlLqQfd";

    public readonly char Code;
    public readonly int ItemSize;
    internal int Exports;

    public PyArray(char code)
    {
        Code = code;
        ItemSize = SizeOf(code);
        if (GetType() == typeof(PyArray)) Kind = KindOf(code);
    }

    internal static int SizeOf(char code) => code switch
    {
        'b' or 'B' => 1,
        'h' or 'H' => 2,
        'i' or 'I' or 'f' or 'u' or 'w' => 4,
        _ => 8,
    };

    internal bool IsText => Code is 'u' or 'w';

    private static PyArray Self(Value v) => Unsafe.As<PyArray>(v.Ref!);

    internal Span<byte> Bytes => Data.AsSpan(0, Count * ItemSize);

    internal static PyArray Make(PyType cls, char code) => cls == TypeObject ? new PyArray(code) : new UserArray(cls, code);

    [PyNew("array()", Raw = true)]
    public static Value New(PyThread thread, PyType cls, ReadOnlySpan<Value> args, PyStr[]? kwnames)
    {
        var keywords = kwnames?.Length ?? 0;
        if (keywords > 0 && Arg.NewRefuses(cls, TypeObject)) throw PyErr.TypeError("array.array() takes no keyword arguments");
        args = args[..^keywords];
        if (args.Length == 0) throw PyErr.TypeError("array() takes at least 1 argument (0 given)");
        if (args.Length > 2) throw PyErr.TypeError($"array() takes at most 2 arguments ({args.Length} given)");
        if (args[0].Ref is not PyStr text) throw PyErr.TypeError($"array() argument 1 must be a unicode character, not {args[0].Type.Name}");
        var points = text.ToCodePoints();
        if (points.Length != 1) throw PyErr.TypeError($"array() argument 1 must be a unicode character, not a string of length {points.Length}");
        var code = (char)points[0];
        if (code == 'u') Warnings.Warn(PyExc.DeprecationWarning, "The 'u' type code is deprecated and will be removed in Python 3.16", 1);
        if (points[0] > 127 || !TypeCodes.Contains(code)) throw PyErr.ValueError("bad typecode (must be b, B, u, w, h, H, i, I, l, L, q, Q, f or d)");
        var initial = args.Length > 1 ? args[1] : Value.Null;
        var isText = code is 'u' or 'w';
        if (!isText && initial.Ref is PyStr) throw PyErr.TypeError($"cannot use a str to initialize an array with typecode '{code}'");
        if (!isText && initial.Ref is PyArray { IsText: true }) throw PyErr.TypeError($"cannot use a unicode array to initialize an array with typecode '{code}'");
        var array = Make(cls, code);
        if (!initial.IsNull) array.Fill(initial);
        return Value.Of(array);
    }

    private void Fill(Value initial)
    {
        switch (initial.Ref)
        {
            case PyStr s:
                FromText(s);
                return;
            case PyBytes or PyByteArray:
                FromBytes(initial);
                return;
            case PyArray other when other.Code == Code || (IsText && other.IsText):
                AddBytes(other.Bytes);
                return;
            default:
                for (var it = new ItemIterator(initial); it.Next(out var x);) Add(x);
                return;
        }
    }

    // ---- items ----

    /// <summary>The item at an index in range.</summary>
    public Value GetAt(int index)
    {
        ref var at = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(Data), index * ItemSize);
        return Code switch
        {
            'b' => Value.Int((sbyte)at),
            'B' => Value.Int(at),
            'h' => Value.Int(Unsafe.ReadUnaligned<short>(ref at)),
            'H' => Value.Int(Unsafe.ReadUnaligned<ushort>(ref at)),
            'i' => Value.Int(Unsafe.ReadUnaligned<int>(ref at)),
            'I' => Value.Int(Unsafe.ReadUnaligned<uint>(ref at)),
            'l' or 'q' => Value.Int(Unsafe.ReadUnaligned<long>(ref at)),
            'L' or 'Q' => Value.Int((System.Numerics.BigInteger)Unsafe.ReadUnaligned<ulong>(ref at)),
            'f' => Value.Float(Unsafe.ReadUnaligned<float>(ref at)),
            'd' => Value.Float(Unsafe.ReadUnaligned<double>(ref at)),
            _ => Character(Unsafe.ReadUnaligned<int>(ref at)),
        };
    }

    private static Value Character(int point) => (uint)point <= 0x10FFFF
        ? Value.Of(PyStr.FromCodePoint(point))
        : throw PyErr.ValueError($"character U+{point:x} is not in range [U+0000; U+10ffff]");

    /// <summary>Converts first: that may run a program's __index__, which may change this array.</summary>
    private ulong Convert(Value v)
    {
        switch (Code)
        {
            case 'f':
                return BitConverter.SingleToUInt32Bits((float)NanIdentity.Plain(v.IsFloat ? v.AsDouble : ConvertOps.ToDouble(v)));
            case 'd':
                return BitConverter.DoubleToUInt64Bits(NanIdentity.Plain(v.IsFloat ? v.AsDouble : ConvertOps.ToDouble(v)));
            case 'u' or 'w':
                if (v.Ref is not PyStr s) throw PyErr.TypeError($"array item must be a unicode character, not {v.Type.Name}");
                var points = s.ToCodePoints();
                return points.Length == 1 ? (uint)points[0] : throw PyErr.TypeError($"array item must be a unicode character, not a string of length {points.Length}");
        }
        var i = v.IsInt ? v : ConvertOps.Index(v);
        if (i.IsInt)
        {
            var n = i.Bits;
            switch (Code)
            {
                case 'b':
                    // it is read as a C short first; an unsigned short as an int
                    Within(n, short.MinValue, short.MaxValue, "signed short integer");
                    return Within(n, sbyte.MinValue, sbyte.MaxValue, "signed char");
                case 'B':
                    return Within(n, 0, byte.MaxValue, "unsigned byte integer");
                case 'h':
                    return Within(n, short.MinValue, short.MaxValue, "signed short integer");
                case 'H':
                    Within(n, int.MinValue, int.MaxValue, "signed integer");
                    return Within(n, 0, ushort.MaxValue, "unsigned short");
                case 'i':
                    return Within(n, int.MinValue, int.MaxValue, "signed integer");
                case 'I':
                    if (n < 0) throw PyErr.OverflowError("can't convert negative value to unsigned int");
                    return Within(n, 0, uint.MaxValue, "unsigned int");
                case 'L' when n < 0:
                    throw PyErr.OverflowError("can't convert negative value to unsigned int");
                case 'Q' when n < 0:
                    throw PyErr.OverflowError("can't convert negative int to unsigned");
                default:
                    return (ulong)n;
            }
        }
        var big = ConvertOps.ToBig(i);
        if (Code is 'L' or 'Q' or 'I')
        {
            if (big.Sign < 0 && Code == 'I') throw PyErr.OverflowError("can't convert negative value to unsigned int");
            if (Code == 'I') throw PyErr.OverflowError(big <= ulong.MaxValue ? "unsigned int is greater than maximum" : "Python int too large to convert to C unsigned long");
            if (big.Sign < 0) throw PyErr.OverflowError(Code == 'L' ? "can't convert negative value to unsigned int" : "can't convert negative int to unsigned");
            if (big <= ulong.MaxValue) return (ulong)big;
        }
        throw PyErr.OverflowError(Code is 'q' or 'Q' ? "int too big to convert" : Code == 'L' ? "Python int too large to convert to C unsigned long" : "Python int too large to convert to C long");
    }

    private static ulong Within(long n, long min, long max, string what)
    {
        if (n < min) throw PyErr.OverflowError(what + " is less than minimum");
        return n <= max ? (ulong)n : throw PyErr.OverflowError(what + " is greater than maximum");
    }

    private void Store(int index, ulong bits)
    {
        ref var at = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(Data), index * ItemSize);
        switch (ItemSize)
        {
            case 1:
                at = (byte)bits;
                break;
            case 2:
                Unsafe.WriteUnaligned(ref at, (ushort)bits);
                break;
            case 4:
                Unsafe.WriteUnaligned(ref at, (uint)bits);
                break;
            default:
                Unsafe.WriteUnaligned(ref at, bits);
                break;
        }
    }

    private void CheckResizable()
    {
        if (Exports > 0) throw PyErr.BufferError("cannot resize an array that is exporting buffers");
    }

    /// <summary>Changes the length; new items are garbage.</summary>
    private void Resize(int count)
    {
        if (count == Count) return;
        CheckResizable();
        var need = checked(count * ItemSize);
        if (need > Data.Length) System.Array.Resize(ref Data, (int)Math.Min(System.Array.MaxLength, Math.Max(16, need + (long)(need >> 1))));
        Count = count;
    }

    public void Add(Value v)
    {
        var bits = Convert(v);
        Resize(Count + 1);
        Store(Count - 1, bits);
    }

    internal void AddBytes(ReadOnlySpan<byte> bytes)
    {
        // may be this array's own: take them before the array is replaced
        var from = bytes.ToArray();
        var before = Count;
        Resize(Count + from.Length / ItemSize);
        from.CopyTo(Data, before * ItemSize);
    }

    /// <summary>Replaces items [start, start+count) by those of another array's bytes.</summary>
    private void Splice(int start, int count, ReadOnlySpan<byte> bytes)
    {
        var items = bytes.ToArray();
        var added = items.Length / ItemSize;
        var after = Bytes[((start + count) * ItemSize)..].ToArray();
        Resize(Count - count + added);
        items.CopyTo(Data, start * ItemSize);
        after.CopyTo(Data, (start + added) * ItemSize);
    }

    private void FromBytes(Value buffer)
    {
        PyBuffer? held = null;
        try
        {
            var bytes = Arg.ToBytes(buffer, ref held);
            if (bytes.Length % ItemSize != 0) throw PyErr.ValueError("bytes length not a multiple of item size");
            var copy = bytes.ToArray();
            held?.Release();
            held = null;
            AddBytes(copy);
        }
        finally
        {
            held?.Release();
        }
    }

    internal void AddText(PyStr s) => FromText(s);

    private void FromText(PyStr s) => AddBytes(MemoryMarshal.AsBytes<int>(s.ToCodePoints()));

    internal PyArray Like() => new(Code);

    // ---- slots ----

    [PySlot(nameof(TypeSlots.Repr))]
    public static Value Repr(Value self)
    {
        var a = Self(self);
        var name = a.Type.ShortName;
        if (a.Count == 0) return Value.Str($"{name}('{a.Code}')");
        return Value.Str($"{name}('{a.Code}', {ObjectOps.ReprText(a.IsText ? ToUnicode(a) : ToList(a))})");
    }

    [PySlot(nameof(TypeSlots.Length))]
    public static long Length(Value self) => Self(self).Count;

    [PySlot(nameof(TypeSlots.Iter))]
    public static Value Iter(Value self) => new PyArrayIterator(Self(self));

    [PySlot(nameof(TypeSlots.Contains))]
    public static bool Contains(Value self, Value item)
    {
        var a = Self(self);
        for (var i = 0; i < a.Count; i++)
        {
            if (ObjectOps.EqualOrIs(a.GetAt(i), item)) return true;
        }
        return false;
    }

    [PySlot(nameof(TypeSlots.GetItem))]
    public static Value GetItem(Value self, Value key)
    {
        var a = Self(self);
        if (key.Ref is PySlice slice)
        {
            slice.Unpack(out var start, out var stop, out var step);
            var n = (int)PySlice.Adjust(a.Count, ref start, ref stop, step);
            var result = a.Like();
            result.Resize(Math.Max(0, n));
            var size = a.ItemSize;
            if (step == 1) a.Data.AsSpan((int)start * size, Math.Max(0, n) * size).CopyTo(result.Data);
            else for (var i = 0; i < n; i++) a.Data.AsSpan((int)(start + i * step) * size, size).CopyTo(result.Data.AsSpan(i * size));
            return Value.Of(result);
        }
        return a.GetAt(a.Position(key, "array index out of range"));
    }

    private int Position(Value key, string message)
    {
        long i;
        if (key.IsInt) i = key.Bits;
        else if (ConvertOps.HasIndex(key)) i = ConvertOps.IndexAsLong(key, PyExc.IndexError);
        else throw PyErr.TypeError("array indices must be integers");
        if (i < 0) i += Count;
        return (ulong)i < (ulong)Count ? (int)i : throw PyErr.IndexError(message);
    }

    [PySlot(nameof(TypeSlots.SetItem))]
    public static void SetItem(Value self, Value key, Value value)
    {
        var a = Self(self);
        if (key.Ref is PySlice slice)
        {
            a.SetSlice(slice, value);
            return;
        }
        var i = a.Position(key, "array assignment index out of range");
        if (value.IsNull)
        {
            a.Splice(i, 1, []);
            return;
        }
        var bits = a.Convert(value);
        // __index__ may have shortened the array
        if (i >= a.Count) throw PyErr.IndexError("array assignment index out of range");
        a.Store(i, bits);
    }

    private void SetSlice(PySlice slice, Value value)
    {
        slice.Unpack(out var start, out var stop, out var step);
        var n = (int)PySlice.Adjust(Count, ref start, ref stop, step);
        ReadOnlySpan<byte> bytes = [];
        if (!value.IsNull)
        {
            if (value.Ref is not PyArray other) throw PyErr.TypeError($"can only assign array (not \"{value.Type.Name}\") to array slice");
            if (other.Code != Code) throw BadArgument();
            bytes = other.Bytes.ToArray();
        }
        if (step == 1)
        {
            Splice((int)start, (int)Math.Max(0, stop - start), bytes);
            return;
        }
        if (value.IsNull)
        {
            if (n <= 0) return;
            CheckResizable();
            var kept = new List<byte>(Count * ItemSize);
            var (low, by) = step < 0 ? (start + step * (n - 1), -step) : (start, step);
            for (var i = 0; i < Count; i++)
            {
                if (i < low || (i - low) % by != 0 || (i - low) / by >= n) kept.AddRange(Data.AsSpan(i * ItemSize, ItemSize));
            }
            Data = [.. kept];
            Count -= n;
            return;
        }
        if (bytes.Length != n * ItemSize) throw PyErr.ValueError($"attempt to assign array of size {bytes.Length / ItemSize} to extended slice of size {n}");
        for (var i = 0; i < n; i++) bytes.Slice(i * ItemSize, ItemSize).CopyTo(Data.AsSpan((int)(start + i * step) * ItemSize));
    }

    private static PyException BadArgument() => PyErr.TypeError("bad argument type for built-in operation");

    [PySlot(nameof(TypeSlots.Concat))]
    public static Value Concat(Value v, Value w)
    {
        if (w.Ref is not PyArray b) throw PyErr.TypeError($"can only append array (not \"{w.Type.Name}\") to array");
        var a = Self(v);
        if (a.Code != b.Code) throw BadArgument();
        var result = a.Like();
        result.AddBytes(a.Bytes);
        result.AddBytes(b.Bytes);
        return Value.Of(result);
    }

    [PySlot(nameof(TypeSlots.InplaceConcat))]
    public static Value InplaceConcat(Value v, Value w)
    {
        if (w.Ref is not PyArray) throw PyErr.TypeError($"can only extend array with array (not \"{w.Type.Name}\")");
        Extend(Self(v), w);
        return v;
    }

    [PySlot(nameof(TypeSlots.Repeat))]
    public static Value Repeat(Value v, long n)
    {
        var a = Self(v);
        var result = a.Like();
        if (n <= 0 || a.Count == 0) return Value.Of(result);
        if (n > int.MaxValue / 2 / a.Bytes.Length) throw PyErr.MemoryError();
        result.Resize(a.Count * (int)n);
        for (var i = 0; i < n; i++) a.Bytes.CopyTo(result.Data.AsSpan(i * a.Bytes.Length));
        return Value.Of(result);
    }

    [PySlot(nameof(TypeSlots.InplaceRepeat))]
    public static Value InplaceRepeat(Value v, long n)
    {
        var a = Self(v);
        if (n == 1 || a.Count == 0) return v;
        var repeated = Self(Repeat(v, n));
        a.CheckResizable();
        a.Data = repeated.Data;
        a.Count = repeated.Count;
        return v;
    }

    [PySlot(nameof(TypeSlots.Compare))]
    public static Value Compare(Value v, Value w, CompareOp op)
    {
        if (v.Ref is not PyArray a || w.Ref is not PyArray b) return Value.NotImplemented;
        if (a.Count != b.Count && op is (CompareOp.Eq or CompareOp.Ne)) return Value.Bool(op == CompareOp.Ne);
        for (var i = 0; i < a.Count && i < b.Count; i++)
        {
            var x = a.GetAt(i);
            var y = b.GetAt(i);
            if (ObjectOps.Equal(x, y)) continue;
            return op switch
            {
                CompareOp.Eq => Value.False,
                CompareOp.Ne => Value.True,
                _ => ObjectOps.Compare(x, y, op),
            };
        }
        return ObjectOps.FromOrder(a.Count.CompareTo(b.Count), op);
    }

    [PySlot(nameof(TypeSlots.GetBuffer))]
    public static PyBuffer Buffer(Value v)
    {
        var a = Self(v);
        Interlocked.Increment(ref a.Exports);
        return new PyBuffer(a, a.Data, 0, a.Count * a.ItemSize, readOnly: false)
        {
            Format = a.Code == 'u' ? "w" : a.Code.ToString(),
            ItemSize = a.ItemSize,
            OnRelease = () => Interlocked.Decrement(ref a.Exports),
        };
    }
}

internal sealed class UserArray(PyType type, char code) : PyArray(code)
{
    private readonly PyInstance _state = type.NewInstance();
    public override PyType Type => _state.Type;
    public override PyInstance State => _state;
}

/// <summary>iter(array).</summary>
[PyType("arrayiterator", Module = "array", NoNew = true)]
public sealed partial class PyArrayIterator(PyArray array) : PyObject
{
    private PyArray? _array = array;
    private int _index;

    [PySlot(nameof(TypeSlots.Iter))]
    public static Value IterSelf(Value self) => self;

    [PySlot(nameof(TypeSlots.Next))]
    public static Value NextItem(Value self)
    {
        var it = (PyArrayIterator)self.Obj;
        if (it._array is not { } a) return Value.Null;
        if (it._index < a.Count) return a.GetAt(it._index++);
        it._array = null;
        return Value.Null;
    }

    [PyMethod("__reduce__($self, /)")]
    private static Value Reduce(PyArrayIterator self)
    {
        var iter = PyThread.Current.Engine.Builtin("iter");
        return self._array is null ? new PyTuple(iter, new PyTuple(PyTuple.Empty)) : new PyTuple(iter, new PyTuple(self._array), self._index);
    }

    [PyMethod("__setstate__($self, state, /)")]
    private static void SetState(PyArrayIterator self, long state)
    {
        if (self._array is { } a) self._index = (int)Math.Clamp(state, 0, a.Count);
    }
}

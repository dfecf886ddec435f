using System.Numerics;
using TieredPy.Bytecode;
using TieredPy.Bytecode.Marshal;
using TieredPy.Runtime;

namespace TieredPy.Modules;

/// <summary>The marshal module, over the reader and writer of the bytecode layer.</summary>
[PyModule("marshal", Doc = "Reading and writing of Python values in the format of .pyc files.")]
public static partial class MarshalModule
{
    [PyConstant("version")] public const int Version = MarshalFormat.Version;

    [PyFunction("loads($module, bytes, /, *, allow_code=True)", Doc = "Convert the bytes-like object to a value.")]
    private static Value Loads(ReadOnlySpan<byte> bytes, bool allow_code)
    {
        var data = bytes.ToArray();
        return Guard(() =>
        {
            // code objects, by far the most frequent: constants stay in the form that the translator wants
            if (allow_code && data.Length > 0 && (data[0] & 0x7f) == 'c') return Value.Of(Checked(MarshalReader.ReadCode(data)));
            return new MarshalReader<Value, ValueFactory>(default, data, 0, null, allow_code).ReadObject();
        });
    }

    [PyFunction("load($module, file, /, *, allow_code=True)", Doc = "Read one value from the open file and return it.")]
    private static Value Load(Value file, bool allow_code) => Guard(() =>
    {
        var read = ObjectOps.GetAttr(file, "read");
        return new MarshalReader<Value, ValueFactory>(default, n =>
        {
            var v = CallOps.Call(read, n);
            return v.As<PyBytes>()?.Data ?? throw PyErr.TypeError($"file.read() returned not bytes but {v.Type.Name}");
        }, allow_code).ReadObject();
    });

    [PyFunction("dumps($module, value, version=5, /, *, allow_code=True)", Doc = "Return the bytes object that would be written to a file by dump(value, file).")]
    private static Value Dumps(Value value, int version, bool allow_code) => Guard(() => Value.Of(new PyBytes(Bytes(value, version, allow_code))));

    [PyFunction("dump($module, value, file, version=5, /, *, allow_code=True)", Doc = "Write the value on the open file.")]
    private static Value Dump(Value value, Value file, int version, bool allow_code) =>
        Guard(() => CallOps.CallMethod(file, Names.Write, Value.Of(new PyBytes(Bytes(value, version, allow_code)))));

    private static byte[] Bytes(Value value, int version, bool allowCode)
    {
        var w = new MarshalWriter(new ValueVisitor(), version, allowCode);
        w.Write(value.Box());
        return w.ToArray();
    }

    /// <summary>The code is verified when it is executed first; what our own compiler made of the standard library is not.</summary>
    private static PyCode Checked(CodeObject code)
    {
        if (PyThread.Current.Engine.StandardLibrary is not { } library || !code.FileName.StartsWith(library, StringComparison.Ordinal)) MarkUnverified(code);
        return PyCode.Of(code);
    }

    private static void MarkUnverified(CodeObject code)
    {
        code.Unverified = true;
        foreach (var constant in code.Consts)
        {
            if (constant is CodeObject inner) MarkUnverified(inner);
        }
    }

    private static Value Guard(Func<Value> action)
    {
        try
        {
            return action();
        }
        catch (MarshalException e)
        {
            throw PyErr.New(e.Kind switch
            {
                MarshalErrorKind.EOFError => PyExc.EOFError,
                MarshalErrorKind.TypeError => PyExc.TypeError,
                _ => PyExc.ValueError,
            }, e.Message);
        }
    }

    /// <summary>Python objects for the reader.</summary>
    private readonly struct ValueFactory : IMarshalFactory<Value>
    {
        public Value None => Value.None;
        public Value Ellipsis => Value.Ellipsis;
        public Value StopIteration => Value.Of(PyExc.StopIteration);
        public Value Bool(bool value) => Value.Bool(value);
        public Value Int(long value) => Value.Int(value);
        public Value BigInt(BigInteger value) => Value.Int(value);
        public Value Float(double value) => Value.Float(value);
        public Value Complex(Complex value) => Value.Of(new PyComplex(value));
        public Value Str(string value, bool interned) => interned ? Value.Of(PyStr.Intern(value)) : Value.Str(value);
        public Value Bytes(byte[] value) => Value.Of(new PyBytes(value));
        public Value NewTuple(int count) => Value.Of(count == 0 ? PyTuple.Empty : new PyTuple(new Value[count]));
        public void SetItem(Value tuple, int index, Value item) => ((PyTuple)tuple.Obj).Items[index] = item;
        public Value NewList(int capacity) => Value.Of(new PyList());
        public void Append(Value list, Value item) => ((PyList)list.Obj).Add(item);
        public Value NewDict() => Value.Of(new PyDict());
        public void SetEntry(Value dict, Value key, Value value) => ((PyDict)dict.Obj).Set(key, value);
        public Value NewSet() => Value.Of(new PySet());
        public void Add(Value set, Value item) => ((PySet)set.Obj).Add(item);
        public Value FrozenSet(Value[] items) => Value.Of(PyFrozenSet.FromIterable(Value.Of(new PyList(items))));
        public Value Slice(Value start, Value stop, Value step) => Value.Of(new PySlice(start, stop, step));

        public Value Code(in MarshalledCode<Value> p) => Value.Of(Checked(ConstFactory.MakeCode(new MarshalledCode<object>
        {
            ArgCount = p.ArgCount,
            PosOnlyArgCount = p.PosOnlyArgCount,
            KwOnlyArgCount = p.KwOnlyArgCount,
            StackSize = p.StackSize,
            Flags = p.Flags,
            FirstLine = p.FirstLine,
            Code = PyCode.FromValue(p.Code),
            Consts = PyCode.FromValue(p.Consts),
            Names = PyCode.FromValue(p.Names),
            LocalsPlusNames = PyCode.FromValue(p.LocalsPlusNames),
            LocalsPlusKinds = PyCode.FromValue(p.LocalsPlusKinds),
            FileName = PyCode.FromValue(p.FileName),
            Name = PyCode.FromValue(p.Name),
            QualName = PyCode.FromValue(p.QualName),
            LineTable = PyCode.FromValue(p.LineTable),
            ExceptionTable = PyCode.FromValue(p.ExceptionTable),
        })));
    }

    /// <summary>Writes Python objects.</summary>
    private sealed class ValueVisitor : IMarshalVisitor
    {
        private static void Item(MarshalWriter w, Value v) => w.Write(v.Box());

        public void Write(MarshalWriter w, object value)
        {
            switch (value)
            {
                case PyNone: w.WriteNone(); return;
                case PyEllipsis: w.WriteEllipsis(); return;
                case PyBool b: w.WriteBool(b == PyBool.True); return;
                case PyBoxedInt i: w.WriteInt(i.Value); return;
                case PyBigInt i: w.WriteInt(i.Value); return;
                case PyCode c: w.WriteCode(c.Code); return;
                case PyType t when t == PyExc.StopIteration: w.WriteStopIteration(); return;
            }
            if (value is not PyObject)
            {
                // the parts of a code object
                ConstVisitor.Instance.Write(w, value);
                return;
            }
            if (value.GetType() == typeof(PyFloat)) w.WriteFloat(((PyFloat)value).Value);
            else if (value.GetType() == typeof(PyComplex)) w.WriteComplex(((PyComplex)value).Value);
            else if (value.GetType() == typeof(PyStr)) w.WriteStr(((PyStr)value).Text, ((PyStr)value).IsInterned);
            else if (value.GetType() == typeof(PyBytes)) w.WriteBytes(((PyBytes)value).Data, value);
            else if (value.GetType() == typeof(PyTuple)) WriteTuple(w, (PyTuple)value);
            else if (value.GetType() == typeof(PyList)) WriteList(w, (PyList)value);
            else if (value.GetType() == typeof(PyDict)) WriteDict(w, (PyDict)value);
            else if (value is PySetBase set && (value.GetType() == typeof(PySet) || value.GetType() == typeof(PyFrozenSet))) WriteSet(w, set);
            else if (value is PySlice s) WriteSlice(w, s);
            else if (value is PyObject o && o.Type.Slots.HasBuffer()) w.WriteBytes(PyBytes.FromObject(Value.Unbox(o)), value);
            else throw MarshalWriter.Unmarshallable();
        }

        private static void WriteTuple(MarshalWriter w, PyTuple t)
        {
            if (!w.BeginTuple(t.Count, t)) return;
            foreach (var x in t.Items) Item(w, x);
        }

        private static void WriteList(MarshalWriter w, PyList l)
        {
            if (!w.BeginList(l.Count, l)) return;
            for (var i = 0; i < l.Count; i++) Item(w, l.GetAt(i));
        }

        private static void WriteDict(MarshalWriter w, PyDict d)
        {
            if (!w.BeginDict(d)) return;
            foreach (var (k, v) in d.Pairs())
            {
                Item(w, k);
                Item(w, v);
            }
            w.EndDict();
        }

        private static void WriteSet(MarshalWriter w, PySetBase s)
        {
            if (!w.BeginSet(s.Count, s is PyFrozenSet, s)) return;
            var items = SequenceOps.ToArray(Value.Of(s)).Select(static v => v.Box()).ToArray();
            foreach (var x in w.SortSet<object>(items)) w.Write(x);
        }

        private static void WriteSlice(MarshalWriter w, PySlice s)
        {
            if (!w.BeginSlice(s)) return;
            Item(w, s.Start);
            Item(w, s.Stop);
            Item(w, s.Step);
        }
    }

    private static unsafe bool HasBuffer(this TypeSlots slots) => slots.GetBuffer != null;
}

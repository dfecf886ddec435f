namespace TieredPy.Runtime;

/// <summary>f_locals of a function's frame: a mapping that writes through to the variables (PEP 667).</summary>
[PyType("FrameLocalsProxy", Unhashable = true)]
public sealed unsafe partial class PyFrameLocals(PyFrame frame) : PyObject
{
    public readonly PyFrame Frame = frame;

    [PyNew("FrameLocalsProxy(frame, /)")]
    public static Value New(PyType cls, PyFrame frame) => Value.Of(new PyFrameLocals(frame));

    [PySlot(nameof(TypeSlots.GetItem))]
    public static Value GetItem(Value self, Value key)
    {
        var v = ((PyFrameLocals)self.Obj).Frame.GetLocal(key);
        return v.IsNull ? throw PyErr.KeyError(Value.Str($"local variable '{ObjectOps.ReprText(key)}' is not defined")) : v;
    }

    [PySlot(nameof(TypeSlots.SetItem))]
    public static void SetItem(Value self, Value key, Value item) => ((PyFrameLocals)self.Obj).Frame.SetLocal(key, item);

    [PySlot(nameof(TypeSlots.Contains))]
    public static bool Contains(Value self, Value key) => !((PyFrameLocals)self.Obj).Frame.GetLocal(key).IsNull;

    [PySlot(nameof(TypeSlots.Length))]
    public static long Length(Value self) => ((PyFrameLocals)self.Obj).Frame.CopyLocals().Count;

    [PySlot(nameof(TypeSlots.Iter))]
    public static Value Iter(Value self) => IterOps.GetIter(Value.Of(((PyFrameLocals)self.Obj).Frame.CopyLocals()));

    [PySlot(nameof(TypeSlots.Repr))]
    public static Value Repr(Value self) => Value.Of(ObjectOps.Repr(Value.Of(((PyFrameLocals)self.Obj).Frame.CopyLocals())));

    [PySlot(nameof(TypeSlots.Compare))]
    public static Value Compare(Value v, Value w, CompareOp op)
    {
        if (op is not (CompareOp.Eq or CompareOp.Ne) || v.Ref is not PyFrameLocals a) return Value.NotImplemented;
        if (w.Ref is PyFrameLocals b) return Value.Bool(a.Frame == b.Frame == (op == CompareOp.Eq));
        return w.Ref is PyDict ? ObjectOps.Compare(Value.Of(a.Frame.CopyLocals()), w, op) : Value.NotImplemented;
    }

    [PySlot(nameof(TypeSlots.Or))]
    public static Value Or(Value v, Value w)
    {
        static Value Plain(Value x) => x.Ref is PyFrameLocals f ? Value.Of(f.Frame.CopyLocals()) : x;
        return NumberOps.Or(Plain(v), Plain(w));
    }

    [PyMethod("keys($self, /)")] public static Value Keys(PyFrameLocals self) => Snapshot(self, "keys");
    [PyMethod("values($self, /)")] public static Value Values(PyFrameLocals self) => Snapshot(self, "values");
    [PyMethod("items($self, /)")] public static Value Items(PyFrameLocals self) => Snapshot(self, "items");
    [PyMethod("copy($self, /)")] public static Value Copy(PyFrameLocals self) => Value.Of(self.Frame.CopyLocals());
    [PyMethod("__reversed__($self, /)")] public static Value Reversed(PyFrameLocals self) => Snapshot(self, "__reversed__");

    private static Value Snapshot(PyFrameLocals self, string method)
    {
        var view = CallOps.CallMethod(Value.Of(self.Frame.CopyLocals()), method);
        return method == "__reversed__" ? view : Value.Of(new PyList(SequenceOps.ToArray(view)));
    }

    [PyMethod("get($self, key, default=None, /)")]
    public static Value Get(PyFrameLocals self, Value key, Value @default)
    {
        var v = self.Frame.GetLocal(key);
        return v.IsNull ? @default : v;
    }

    [PyMethod("setdefault($self, key, default=None, /)")]
    public static Value SetDefault(PyFrameLocals self, Value key, Value @default)
    {
        var v = self.Frame.GetLocal(key);
        if (!v.IsNull) return v;
        self.Frame.SetLocal(key, @default);
        return @default;
    }

    [PyMethod("pop($self, key, default=<null>, /)")]
    public static Value Pop(PyFrameLocals self, Value key, Value @default)
    {
        var v = self.Frame.GetLocal(key);
        if (v.IsNull) return @default.IsNull ? throw PyErr.KeyError(key) : @default;
        self.Frame.SetLocal(key, Value.Null);
        return v;
    }

    [PyMethod("update($self, other, /)")]
    public static void Update(PyFrameLocals self, Value other)
    {
        var keys = ObjectOps.TryGetAttr(other, Names.Keys);
        if (keys.IsNull)
        {
            foreach (var pair in SequenceOps.ToArray(other))
            {
                var kv = SequenceOps.ToArray(pair);
                if (kv.Length != 2) throw PyErr.ValueError("update() requires pairs");
                self.Frame.SetLocal(kv[0], kv[1]);
            }
            return;
        }
        foreach (var key in SequenceOps.ToArray(CallOps.Call(keys))) self.Frame.SetLocal(key, SequenceOps.GetItem(other, key));
    }
}

namespace TieredPy.Runtime;

public sealed unsafe partial class PyMethod
{
    [PyNew("method(function, instance, /)")]
    public static Value New(PyType cls, Value function, Value instance)
    {
        if (!ObjectOps.IsCallable(function)) throw PyErr.TypeError("first argument must be callable");
        if (instance.IsNone) throw PyErr.TypeError("instance must not be None");
        return Value.Of(new PyMethod(function, instance));
    }

    [PySlot(nameof(TypeSlots.Call))]
    public static Value Call(PyThread thread, Value self, ReadOnlySpan<Value> args, PyStr[]? kwnames)
    {
        var m = (PyMethod)self.Obj;
        return CallOps.CallPrepend(thread, m.Function, m.Self, args, kwnames);
    }

    [PySlot(nameof(TypeSlots.GetAttr))]
    public static Value GetAttribute(Value self, PyStr name)
    {
        var own = TypeObject.Lookup(name);
        if (own is not null) return ObjectOps.GenericGetAttr(self, name);
        return ObjectOps.GetAttr(((PyMethod)self.Obj).Function, name);
    }

    [PySlot(nameof(TypeSlots.Repr))]
    public static Value Repr(Value self)
    {
        var m = (PyMethod)self.Obj;
        var name = ObjectOps.TryGetAttr(m.Function, Names.QualName);
        if (name.As<PyStr>() is null) name = ObjectOps.TryGetAttr(m.Function, Names.Name);
        return Value.Str($"<bound method {(name.As<PyStr>() is { } s ? s.Text : "?")} of {ObjectOps.ReprText(m.Self)}>");
    }

    [PySlot(nameof(TypeSlots.Compare))]
    public static Value Compare(Value v, Value w, CompareOp op)
    {
        if (op is not (CompareOp.Eq or CompareOp.Ne) || v.As<PyMethod>() is not { } a || w.As<PyMethod>() is not { } b) return Value.NotImplemented;
        return Value.Bool((a.Self.Is(b.Self) && ObjectOps.EqualOrIs(a.Function, b.Function)) == (op == CompareOp.Eq));
    }

    [PySlot(nameof(TypeSlots.Hash))]
    public static long Hash(Value self)
    {
        var m = (PyMethod)self.Obj;
        return (m.Self.IsObject ? m.Self.Obj.IdentityHash : m.Self.Bits) ^ ObjectOps.Hash(m.Function);
    }

    [PyGetter("__self__", Member = true)] public static Value GetSelf(PyMethod self) => self.Self;
    [PyGetter("__func__", Member = true)] public static Value GetFunc(PyMethod self) => self.Function;

    [PyGetter("__doc__")]
    public static Value GetDoc(PyMethod self)
    {
        var d = ObjectOps.TryGetAttr(self.Function, Names.Doc);
        return d.IsNull ? Value.None : d;
    }

    [PyMethod("__reduce__($self, /)")]
    public static Value Reduce(PyMethod self) => Value.Of(new PyTuple(
        PyThread.Current.Engine.Builtin("getattr"), Value.Of(new PyTuple(self.Self, ObjectOps.GetAttr(self.Function, Names.Name)))));
}

public sealed unsafe partial class PyBuiltin
{
    [PySlot(nameof(TypeSlots.Call))]
    public static Value Call(PyThread thread, Value self, ReadOnlySpan<Value> args, PyStr[]? kwnames)
    {
        var b = (PyBuiltin)self.Obj;
        if (b.Self.IsNull) return b.Def.Vector(thread, args, kwnames);
        if (args.Length < 8)
        {
            Span<Value> few = [b.Self, default, default, default, default, default, default, default];
            args.CopyTo(few[1..]);
            return b.Def.Vector(thread, few[..(args.Length + 1)], kwnames);
        }
        var all = new Value[args.Length + 1];
        all[0] = b.Self;
        args.CopyTo(all.AsSpan(1));
        return b.Def.Vector(thread, all, kwnames);
    }

    [PySlot(nameof(TypeSlots.Repr))]
    public static Value Repr(Value self)
    {
        var b = (PyBuiltin)self.Obj;
        if (b.Self.IsNull || b.Self.As<PyModule>() is not null) return Value.Str($"<built-in function {b.Def.Name}>");
        return Value.Str($"<built-in method {b.Def.Name} of {b.Self.Type.Name} object at {PyBaseObject.Address(b.Self)}>");
    }

    [PySlot(nameof(TypeSlots.Compare))]
    public static Value Compare(Value v, Value w, CompareOp op)
    {
        if (op is not (CompareOp.Eq or CompareOp.Ne) || v.As<PyBuiltin>() is not { } a || w.As<PyBuiltin>() is not { } b) return Value.NotImplemented;
        return Value.Bool((a.Def == b.Def && a.Self.Is(b.Self)) == (op == CompareOp.Eq));
    }

    [PySlot(nameof(TypeSlots.Hash))]
    public static long Hash(Value self)
    {
        var b = (PyBuiltin)self.Obj;
        return System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(b.Def) ^ (b.Self.IsObject ? b.Self.Obj.IdentityHash : b.Self.Bits);
    }

    [PyGetter("__name__")] public static Value GetName(PyBuiltin self) => Value.Str(self.Def.Name);

    [PyGetter("__qualname__")]
    public static Value GetQualName(PyBuiltin self)
    {
        if (self.Self.IsNull || self.Self.As<PyModule>() is not null) return Value.Str(self.Def.Name);
        var owner = self.Self.As<PyType>() ?? self.Self.Type;
        return Value.Str(owner.QualName.Text + "." + self.Def.Name);
    }

    [PyGetter("__self__", Member = true)]
    public static Value GetSelf(PyBuiltin self)
    {
        if (!self.Self.IsNull) return self.Self;
        if (self.Module is null) return Value.None;
        var m = PyThread.Current.Engine.Modules.GetStr(self.Module);
        return m.IsNull ? Value.None : m;
    }

    [PyGetter("__module__", Member = true)] public static Value GetModule(PyBuiltin self) => self.Module is { } m ? Value.Of(m) : Value.None;
    [PyGetter("__doc__")] public static Value GetDoc(PyBuiltin self) => self.Def.Doc is { } d ? Value.Str(d) : Value.None;
    [PyGetter("__text_signature__")] public static Value GetTextSignature(PyBuiltin self) => self.Def.TextSignature is { } s ? Value.Str(s) : Value.None;

    [PyMethod("__reduce__($self, /)")]
    public static Value Reduce(PyBuiltin self)
    {
        if (self.Self.IsNull || self.Self.As<PyModule>() is not null) return GetQualName(self);
        return new PyTuple(PyThread.Current.Engine.Builtin("getattr"), new PyTuple(self.Self, Value.Str(self.Def.Name)));
    }
}

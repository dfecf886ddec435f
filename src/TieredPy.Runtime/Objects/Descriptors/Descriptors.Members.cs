namespace TieredPy.Runtime;

/// <summary>What descriptors of built-in types share.</summary>
internal static class DescriptorOps
{
    /// <summary>TypeError when a descriptor is applied to an object of a foreign class.</summary>
    public static void CheckInstance(Value instance, PyType owner, string name)
    {
        if (!instance.Type.IsSubtypeOf(owner))
            throw PyErr.TypeError($"descriptor '{name}' for '{owner.Name}' objects doesn't apply to a '{instance.Type.Name}' object");
    }

    public static PyException NeedsArgument(PyType owner, string name) => PyErr.TypeError($"unbound method {owner.Name}.{name}() needs an argument");

    public static Value Reduce(PyType owner, string name) =>
        Value.Of(new PyTuple(PyThread.Current.Engine.Builtin("getattr"), Value.Of(new PyTuple(Value.Of(owner), Value.Str(name)))));
}

public sealed unsafe partial class PyMethodDescriptor
{
    [PySlot(nameof(TypeSlots.DescrGet))]
    public static Value Get(Value self, Value instance, PyType owner)
    {
        if (instance.IsNull) return self;
        var d = (PyMethodDescriptor)self.Obj;
        DescriptorOps.CheckInstance(instance, d.Owner, d.Def.Name);
        return Value.Of(new PyBuiltin(d.Def, instance, null));
    }

    [PySlot(nameof(TypeSlots.Call))]
    public static Value Call(PyThread thread, Value self, ReadOnlySpan<Value> args, PyStr[]? kwnames)
    {
        var d = (PyMethodDescriptor)self.Obj;
        if (args.Length - (kwnames?.Length ?? 0) < 1) throw DescriptorOps.NeedsArgument(d.Owner, d.Def.Name);
        DescriptorOps.CheckInstance(args[0], d.Owner, d.Def.Name);
        return d.Def.Vector(thread, args, kwnames);
    }

    [PySlot(nameof(TypeSlots.Repr))]
    public static Value Repr(Value self)
    {
        var d = (PyMethodDescriptor)self.Obj;
        return Value.Str($"<method '{d.Def.Name}' of '{d.Owner.Name}' objects>");
    }

    [PyGetter("__name__", Member = true)] public static Value GetName(PyMethodDescriptor self) => Value.Str(self.Def.Name);
    [PyGetter("__qualname__")] public static Value GetQualName(PyMethodDescriptor self) => Value.Str(self.Owner.QualName.Text + "." + self.Def.Name);
    [PyGetter("__objclass__", Member = true)] public static Value GetObjClass(PyMethodDescriptor self) => Value.Of(self.Owner);
    [PyGetter("__doc__")] public static Value GetDoc(PyMethodDescriptor self) => self.Def.Doc is { } d ? Value.Str(d) : Value.None;
    [PyGetter("__text_signature__")] public static Value GetTextSignature(PyMethodDescriptor self) => self.Def.TextSignature is { } s ? Value.Str(s) : Value.None;
    [PyMethod("__reduce__($self, /)")] public static Value Reduce(PyMethodDescriptor self) => DescriptorOps.Reduce(self.Owner, self.Def.Name);
}

public sealed unsafe partial class PyClassMethodDescriptor
{
    [PySlot(nameof(TypeSlots.DescrGet))]
    public static Value Get(Value self, Value instance, PyType owner)
    {
        var d = (PyClassMethodDescriptor)self.Obj;
        if (!owner.IsSubtypeOf(d.Owner)) throw PyErr.TypeError($"descriptor '{d.Def.Name}' requires a subtype of '{d.Owner.Name}' but received '{owner.Name}'");
        return Value.Of(new PyBuiltin(d.Def, Value.Of(owner), null));
    }

    [PySlot(nameof(TypeSlots.Call))]
    public static Value Call(PyThread thread, Value self, ReadOnlySpan<Value> args, PyStr[]? kwnames)
    {
        var d = (PyClassMethodDescriptor)self.Obj;
        if (args.Length < 1) throw PyErr.TypeError($"descriptor '{d.Def.Name}' of '{d.Owner.Name}' object needs an argument");
        if (args[0].As<PyType>() is not { } cls) throw PyErr.TypeError($"descriptor '{d.Def.Name}' for type '{d.Owner.Name}' needs a type, not a '{args[0].Type.Name}' as arg 2");
        if (!cls.IsSubtypeOf(d.Owner)) throw PyErr.TypeError($"descriptor '{d.Def.Name}' requires a subtype of '{d.Owner.Name}' but received '{cls.Name}'");
        return d.Def.Vector(thread, args, kwnames);
    }

    [PySlot(nameof(TypeSlots.Repr))]
    public static Value Repr(Value self)
    {
        var d = (PyClassMethodDescriptor)self.Obj;
        return Value.Str($"<method '{d.Def.Name}' of '{d.Owner.Name}' objects>");
    }

    [PyGetter("__name__", Member = true)] public static Value GetName(PyClassMethodDescriptor self) => Value.Str(self.Def.Name);
    [PyGetter("__qualname__")] public static Value GetQualName(PyClassMethodDescriptor self) => Value.Str(self.Owner.QualName.Text + "." + self.Def.Name);
    [PyGetter("__objclass__", Member = true)] public static Value GetObjClass(PyClassMethodDescriptor self) => Value.Of(self.Owner);
    [PyGetter("__doc__")] public static Value GetDoc(PyClassMethodDescriptor self) => self.Def.Doc is { } d ? Value.Str(d) : Value.None;
    [PyGetter("__text_signature__")] public static Value GetTextSignature(PyClassMethodDescriptor self) => self.Def.TextSignature is { } s ? Value.Str(s) : Value.None;
}

public sealed unsafe partial class PySlotWrapper
{
    [PySlot(nameof(TypeSlots.DescrGet))]
    public static Value Get(Value self, Value instance, PyType owner)
    {
        if (instance.IsNull) return self;
        var d = (PySlotWrapper)self.Obj;
        DescriptorOps.CheckInstance(instance, d.Owner, d.Row.Name.Text);
        return Value.Of(new PyMethodWrapper(d, instance));
    }

    [PySlot(nameof(TypeSlots.Call))]
    public static Value Call(PyThread thread, Value self, ReadOnlySpan<Value> args, PyStr[]? kwnames)
    {
        var d = (PySlotWrapper)self.Obj;
        var name = d.Row.Name.Text;
        if (args.Length - (kwnames?.Length ?? 0) < 1) throw PyErr.TypeError($"descriptor '{name}' of '{d.Owner.Name}' object needs an argument");
        if (!args[0].Type.IsSubtypeOf(d.Owner)) throw PyErr.TypeError($"descriptor '{name}' requires a '{d.Owner.Name}' object but received a '{args[0].Type.Name}'");
        return d.Invoke(thread, args, kwnames);
    }

    [PySlot(nameof(TypeSlots.Repr))]
    public static Value Repr(Value self)
    {
        var d = (PySlotWrapper)self.Obj;
        return Value.Str($"<slot wrapper '{d.Row.Name.Text}' of '{d.Owner.Name}' objects>");
    }

    [PyGetter("__name__", Member = true)] public static Value GetName(PySlotWrapper self) => Value.Of(self.Row.Name);
    [PyGetter("__qualname__")] public static Value GetQualName(PySlotWrapper self) => Value.Str(self.Owner.QualName.Text + "." + self.Row.Name.Text);
    [PyGetter("__objclass__", Member = true)] public static Value GetObjClass(PySlotWrapper self) => Value.Of(self.Owner);
    [PyGetter("__doc__")] public static Value GetDoc(PySlotWrapper self) => Value.Str(SlotDocs.Of(self.Row.Name.Text));
    [PyGetter("__text_signature__")] public static Value GetTextSignature(PySlotWrapper self) => Value.Str(SlotDocs.SignatureOf(self.Row.Wrap));
    [PyMethod("__reduce__($self, /)")] public static Value Reduce(PySlotWrapper self) => DescriptorOps.Reduce(self.Owner, self.Row.Name.Text);
}

/// <summary>Signatures and one-line docs of slot wrappers.</summary>
internal static class SlotDocs
{
    public static string Of(string name) => name switch
    {
        "__init__" => "Initialize self.  See help(type(self)) for accurate signature.",
        "__call__" => "Call self as a function.",
        "__repr__" => "Return repr(self).",
        "__str__" => "Return str(self).",
        "__hash__" => "Return hash(self).",
        "__getattribute__" => "Return getattr(self, name).",
        "__setattr__" => "Implement setattr(self, name, value).",
        "__delattr__" => "Implement delattr(self, name).",
        "__iter__" => "Implement iter(self).",
        "__next__" => "Implement next(self).",
        "__len__" => "Return len(self).",
        "__getitem__" => "Return self[key].",
        "__setitem__" => "Set self[key] to value.",
        "__delitem__" => "Delete self[key].",
        "__contains__" => "Return bool(key in self).",
        "__bool__" => "True if self else False",
        _ => $"Implement the operation {name}.",
    };

    public static string SignatureOf(WrapKind kind) => kind switch
    {
        WrapKind.Call or WrapKind.Init => "($self, /, *args, **kwargs)",
        WrapKind.Unary or WrapKind.Bool or WrapKind.Length or WrapKind.Hash or WrapKind.Next or WrapKind.Finalize => "($self, /)",
        WrapKind.SetItem => "($self, key, value, /)",
        WrapKind.GetItem or WrapKind.DelItem or WrapKind.Contains => "($self, key, /)",
        WrapKind.GetAttr or WrapKind.DelAttr => "($self, name, /)",
        WrapKind.SetAttr => "($self, name, value, /)",
        WrapKind.DescrGet => "($self, instance, owner=None, /)",
        WrapKind.DescrSet => "($self, instance, value, /)",
        WrapKind.DescrDelete => "($self, instance, /)",
        WrapKind.Power or WrapKind.PowerReflected => "($self, value, mod=None, /)",
        _ => "($self, value, /)",
    };
}

public sealed unsafe partial class PyMethodWrapper
{
    [PySlot(nameof(TypeSlots.Call))]
    public static Value Call(PyThread thread, Value self, ReadOnlySpan<Value> args, PyStr[]? kwnames)
    {
        var w = (PyMethodWrapper)self.Obj;
        var all = new Value[args.Length + 1];
        all[0] = w.Self;
        args.CopyTo(all.AsSpan(1));
        return w.Descriptor.Invoke(thread, all, kwnames);
    }

    [PySlot(nameof(TypeSlots.Repr))]
    public static Value Repr(Value self)
    {
        var w = (PyMethodWrapper)self.Obj;
        return Value.Str($"<method-wrapper '{w.Descriptor.Row.Name.Text}' of {w.Self.Type.Name} object at {PyBaseObject.Address(w.Self)}>");
    }

    [PySlot(nameof(TypeSlots.Compare))]
    public static Value Compare(Value v, Value w, CompareOp op)
    {
        if (op is not (CompareOp.Eq or CompareOp.Ne) || v.As<PyMethodWrapper>() is not { } a || w.As<PyMethodWrapper>() is not { } b) return Value.NotImplemented;
        return Value.Bool((a.Descriptor == b.Descriptor && a.Self.Is(b.Self)) == (op == CompareOp.Eq));
    }

    [PySlot(nameof(TypeSlots.Hash))]
    public static long Hash(Value self)
    {
        var w = (PyMethodWrapper)self.Obj;
        return w.Descriptor.IdentityHash ^ (w.Self.IsObject ? w.Self.Obj.IdentityHash : w.Self.Bits);
    }

    [PyGetter("__self__", Member = true)] public static Value GetSelf(PyMethodWrapper self) => self.Self;
    [PyGetter("__name__")] public static Value GetName(PyMethodWrapper self) => Value.Of(self.Descriptor.Row.Name);
    [PyGetter("__qualname__")] public static Value GetQualName(PyMethodWrapper self) => PySlotWrapper.GetQualName(self.Descriptor);
    [PyGetter("__objclass__")] public static Value GetObjClass(PyMethodWrapper self) => Value.Of(self.Descriptor.Owner);
    [PyGetter("__doc__")] public static Value GetDoc(PyMethodWrapper self) => PySlotWrapper.GetDoc(self.Descriptor);
    [PyGetter("__text_signature__")] public static Value GetTextSignature(PyMethodWrapper self) => PySlotWrapper.GetTextSignature(self.Descriptor);
}

public sealed unsafe partial class PyGetSetDescriptor
{
    [PySlot(nameof(TypeSlots.DescrGet))]
    public static Value Get(Value self, Value instance, PyType owner)
    {
        if (instance.IsNull) return self;
        var d = (PyGetSetDescriptor)self.Obj;
        DescriptorOps.CheckInstance(instance, d.Owner, d.Name.Text);
        if (d.Getter == null) throw PyErr.AttributeError($"attribute '{d.Name.Text}' of '{d.Owner.Name}' objects is not readable");
        return d.Getter(instance);
    }

    [PySlot(nameof(TypeSlots.DescrSet))]
    public static void Set(Value self, Value instance, Value value)
    {
        var d = (PyGetSetDescriptor)self.Obj;
        DescriptorOps.CheckInstance(instance, d.Owner, d.Name.Text);
        if (d.Setter == null && d.IsMember) throw PyErr.AttributeError("readonly attribute");
        if (d.Setter == null) throw PyErr.AttributeError($"attribute '{d.Name.Text}' of '{d.Owner.Name}' objects is not writable");
        d.Setter(instance, value);
    }

    [PySlot(nameof(TypeSlots.Repr))]
    public static Value Repr(Value self)
    {
        var d = (PyGetSetDescriptor)self.Obj;
        return Value.Str($"<attribute '{d.Name.Text}' of '{d.Owner.Name}' objects>");
    }

    [PyGetter("__name__", Member = true)] public static Value GetName(PyGetSetDescriptor self) => Value.Of(self.Name);
    [PyGetter("__qualname__")] public static Value GetQualName(PyGetSetDescriptor self) => Value.Str(self.Owner.QualName.Text + "." + self.Name.Text);
    [PyGetter("__objclass__", Member = true)] public static Value GetObjClass(PyGetSetDescriptor self) => Value.Of(self.Owner);
    [PyGetter("__doc__")] public static Value GetDoc(PyGetSetDescriptor self) => self.Doc is { } d ? Value.Str(d) : Value.None;
}

public sealed unsafe partial class PyMemberDescriptor
{
    [PySlot(nameof(TypeSlots.DescrGet))]
    public static Value Get(Value self, Value instance, PyType owner)
    {
        if (instance.IsNull) return self;
        var d = (PyMemberDescriptor)self.Obj;
        DescriptorOps.CheckInstance(instance, d.Owner, d.Name.Text);
        var v = instance.Obj.State!.GetOwn(d.Key);
        return v.IsNull ? throw PyErr.AttributeError(instance, d.Name) : v;
    }

    [PySlot(nameof(TypeSlots.DescrSet))]
    public static void Set(Value self, Value instance, Value value)
    {
        var d = (PyMemberDescriptor)self.Obj;
        DescriptorOps.CheckInstance(instance, d.Owner, d.Name.Text);
        var state = instance.Obj.State!;
        if (!value.IsNull) state.SetOwn(d.Key, value);
        else if (!state.DeleteOwn(d.Key)) throw PyErr.AttributeError(d.Name.Text);
    }

    [PySlot(nameof(TypeSlots.Repr))]
    public static Value Repr(Value self)
    {
        var d = (PyMemberDescriptor)self.Obj;
        return Value.Str($"<member '{d.Name.Text}' of '{d.Owner.Name}' objects>");
    }

    [PyGetter("__name__")] public static Value GetName(PyMemberDescriptor self) => Value.Of(self.Name);
    [PyGetter("__qualname__")] public static Value GetQualName(PyMemberDescriptor self) => Value.Str(self.Owner.QualName.Text + "." + self.Name.Text);
    [PyGetter("__objclass__")] public static Value GetObjClass(PyMemberDescriptor self) => Value.Of(self.Owner);
    [PyGetter("__doc__")] public static Value GetDoc(PyMemberDescriptor self) => Value.None;
    [PyMethod("__reduce__($self, /)")] public static Value Reduce(PyMemberDescriptor self) => DescriptorOps.Reduce(self.Owner, self.Name.Text);
}

namespace TieredPy.Runtime;

internal static unsafe partial class SlotFunctions
{
    // ---- helpers ----

    /// <summary>Looks a dunder up on the type and binds it without making a bound method: (function, self in front?).</summary>
    internal static Value LookupSpecial(Value self, PyStr name, out bool passSelf)
    {
        passSelf = false;
        var cell = self.Type.Lookup(name);
        if (cell is null) return Value.Null;
        var f = cell.Value;
        if (f.IsInt || f.IsFloat) return f;
        var ft = f.Type;
        if ((ft.Flags & PyTypeFlags.MethodDescriptor) != 0 || f.Ref is PyFunction or PyMethodDescriptor { Def.Kind: BuiltinKind.Method } or PySlotWrapper)
        {
            passSelf = true;
            return f;
        }
        return ft.Slots.DescrGet != null ? ft.Slots.DescrGet(f, self, self.Type) : f;
    }

    private static Value Required(Value self, PyStr name, out bool passSelf)
    {
        var f = LookupSpecial(self, name, out passSelf);
        if (f.IsNull) throw PyErr.AttributeError(self, name);
        return f;
    }

    private static Value CallNone(Value self, PyStr name)
    {
        var f = Required(self, name, out var passSelf);
        return passSelf ? CallOps.Call(f, self) : CallOps.Call(f);
    }

    private static Value CallOne(Value self, PyStr name, Value arg)
    {
        var f = Required(self, name, out var passSelf);
        return passSelf ? CallOps.Call(f, self, arg) : CallOps.Call(f, arg);
    }

    private static Value CallTwo(Value self, PyStr name, Value a, Value b)
    {
        var f = Required(self, name, out var passSelf);
        return passSelf ? CallOps.Call(f, self, a, b) : CallOps.Call(f, a, b);
    }

    private static Value TryCallOne(Value self, PyStr name, Value arg)
    {
        var f = LookupSpecial(self, name, out var passSelf);
        if (f.IsNull) return Value.NotImplemented;
        return passSelf ? CallOps.Call(f, self, arg) : CallOps.Call(f, arg);
    }

    /// <summary>
    /// A binary operator where either operand may be of a heap type (CPython's SLOT1BINFULL): the reflected method of a proper
    /// subclass that overrides it goes first.
    /// </summary>
    private static Value BinaryBoth(Value v, Value w, PyStr op, PyStr rop)
    {
        var vt = v.Type;
        var wt = w.Type;
        var row = SlotDefs.FirstRow(op);
        var tryOther = vt != wt && SlotDefs.At(wt.Slots, row.Slot) == row.Generic;
        if (SlotDefs.At(vt.Slots, row.Slot) == row.Generic)
        {
            if (tryOther && wt.IsSubtypeOf(vt) && Overrides(vt, wt, rop))
            {
                var r = TryCallOne(w, rop, v);
                if (!r.IsNotImplemented) return r;
                tryOther = false;
            }
            var result = TakeDeclined() ? Value.NotImplemented : TryCallOne(v, op, w);
            if (!result.IsNotImplemented || wt == vt) return result;
        }
        return tryOther ? TryCallOne(w, rop, v) : Value.NotImplemented;
    }

    /// <summary>See <see cref="PyThread.LeftDeclined"/>.</summary>
    private static bool TakeDeclined()
    {
        var thread = PyThread.Current;
        if (!thread.LeftDeclined) return false;
        thread.LeftDeclined = false;
        return true;
    }

    private static bool Overrides(PyType vt, PyType wt, PyStr rop)
    {
        var b = wt.Lookup(rop);
        if (b is null) return false;
        var a = vt.Lookup(rop);
        return a is null || !a.Value.Is(b.Value);
    }

    // ---- object protocol ----

    // ObjectOps checks that these are strings: object.__str__ may hand on what __repr__ returned
    public static Value Repr(Value self) => CallNone(self, Names.Repr);

    // __buffer__ gives a memoryview, whose memory is used; __release_buffer__ gets it back
    public static PyBuffer GetBuffer(Value self)
    {
        var made = ObjectOps.CallSpecial(self, Names.Buffer, Value.Int(0x11c));
        if (made.As<PyMemoryView>() is not { } view) throw PyErr.TypeError($"__buffer__ returned non-memoryview object");
        var inner = PyMemoryView.Buffer(made);
        return new PyBuffer(self.Obj, inner.Array, inner.Offset, inner.Length, inner.ReadOnly)
        {
            Format = inner.Format,
            ItemSize = inner.ItemSize,
            ReleaseRunsPython = true,
            OnRelease = () =>
            {
                inner.Release();
                ObjectOps.CallSpecial(self, s_releaseBuffer, made);
                PyMemoryView.Release(view);
            },
        };
    }

    private static readonly PyStr s_releaseBuffer = PyStr.Intern("__release_buffer__");

    public static Value Str(Value self) => CallNone(self, Names.Str);

    public static long Hash(Value self)
    {
        var f = LookupSpecial(self, Names.Hash, out var passSelf);
        if (f.IsNull || f.IsNone) throw PyErr.TypeError($"unhashable type: '{self.Type.Name}'");
        var r = passSelf ? CallOps.Call(f, self) : CallOps.Call(f);
        if (r.IsInt) return r.Bits == -1 ? -2 : r.Bits;
        if (r.As<PyInt>() is not { } i) throw PyErr.TypeError("__hash__ method should return an integer");
        if (i.TryGetInt64(out var small)) return small == -1 ? -2 : small;
        return PyInt.HashOf(i.ToBig());
    }

    public static Value Call(PyThread thread, Value self, ReadOnlySpan<Value> args, PyStr[]? kwnames)
    {
        thread.CheckStack();
        var f = Required(self, Names.Call, out var passSelf);
        return passSelf ? CallOps.CallPrepend(thread, f, self, args, kwnames) : CallOps.Call(thread, f, args, kwnames);
    }

    /// <summary>__getattribute__, then __getattr__.</summary>
    public static Value GetAttr(Value self, PyStr name)
    {
        var type = self.Type;
        var getattribute = type.Lookup(Names.GetAttribute)!.Value;
        Value v;
        PyException? missing = null;
        if (getattribute.As<PySlotWrapper>() is { } w && w.Row.Wrap == WrapKind.GetAttr)
        {
            if (type.Lookup(Names.GetAttrHook) is null) return w.CallGetAttr(self, name);
            try
            {
                v = w.CallGetAttr(self, name);
            }
            catch (PyException e) when (e.Matches(PyExc.AttributeError))
            {
                missing = e;
                v = Value.Null;
            }
        }
        else
        {
            if (type.Lookup(Names.GetAttrHook) is null) return CallOne(self, Names.GetAttribute, Value.Of(name));
            try
            {
                v = CallOne(self, Names.GetAttribute, Value.Of(name));
            }
            catch (PyException e) when (e.Matches(PyExc.AttributeError))
            {
                missing = e;
                v = Value.Null;
            }
        }
        if (!v.IsNull) return v;
        _ = missing;
        try
        {
            return CallOne(self, Names.GetAttrHook, Value.Of(name));
        }
        catch (PyException e) when (e.Value is PyAttributeError { NameValue.IsNone: true, ObjValue.IsNone: true } error)
        {
            error.NameValue = Value.Of(name);
            error.ObjValue = self;
            throw;
        }
    }

    public static void SetAttr(Value self, PyStr name, Value value)
    {
        if (value.IsNull) CallOne(self, Names.DelAttrHook, Value.Of(name));
        else CallTwo(self, Names.SetAttrHook, Value.Of(name), value);
    }

    public static Value Compare(Value v, Value w, CompareOp op)
    {
        if (TakeDeclined()) return Value.NotImplemented;
        var f = LookupSpecial(v, CompareName(op), out var passSelf);
        if (f.IsNull) return Value.NotImplemented;
        return passSelf ? CallOps.Call(f, v, w) : CallOps.Call(f, w);
    }

    public static PyStr CompareName(CompareOp op) => op switch
    {
        CompareOp.Lt => Names.Lt,
        CompareOp.Le => Names.Le,
        CompareOp.Eq => Names.Eq,
        CompareOp.Ne => Names.Ne,
        CompareOp.Gt => Names.Gt,
        _ => Names.Ge,
    };

    public static Value Iter(Value self)
    {
        var f = LookupSpecial(self, Names.Iter, out var passSelf);
        if (f.IsNone) throw PyErr.TypeError($"'{self.Type.Name}' object is not iterable");
        if (!f.IsNull) return passSelf ? CallOps.Call(f, self) : CallOps.Call(f);
        if (self.Type.Lookup(Names.GetItem) is null) throw PyErr.TypeError($"'{self.Type.Name}' object is not iterable");
        return new PySequenceIterator(self);
    }

    /// <summary>__next__; the StopIteration that it raises becomes Null.</summary>
    public static Value Next(Value self)
    {
        var f = Required(self, Names.Next, out var passSelf);
        return IterOps.CallNext(f, self, passSelf);
    }

    public static Value DescrGet(Value self, Value instance, PyType owner)
    {
        var f = LookupSpecial(self, Names.Get, out var passSelf);
        if (f.IsNull) return self;
        var inst = instance.IsNull ? Value.None : instance;
        return passSelf ? CallOps.Call(f, self, inst, Value.Of(owner)) : CallOps.Call(f, inst, Value.Of(owner));
    }

    public static void DescrSet(Value self, Value instance, Value value)
    {
        // a descriptor with only one of the two methods: the other's name is the whole message
        var name = value.IsNull ? Names.Delete : Names.Set;
        if (self.Type.Lookup(name) is null) throw PyErr.AttributeError(name.Text);
        if (value.IsNull) CallOne(self, name, instance);
        else CallTwo(self, name, instance, value);
    }

    public static void Init(PyThread thread, Value self, ReadOnlySpan<Value> args, PyStr[]? kwnames)
    {
        var f = Required(self, Names.Init, out var passSelf);
        var r = passSelf ? CallOps.CallPrepend(thread, f, self, args, kwnames) : CallOps.Call(thread, f, args, kwnames);
        if (!r.IsNone) throw PyErr.TypeError($"__init__() should return None, not '{r.Type.Name}'");
    }

    public static Value New(PyThread thread, PyType cls, ReadOnlySpan<Value> args, PyStr[]? kwnames)
    {
        var f = TypeOps.GetAttr(Value.Of(cls), Names.New);
        if (f.IsNull) throw PyErr.AttributeError(Value.Of(cls), Names.New);
        return CallOps.CallPrepend(thread, f, Value.Of(cls), args, kwnames);
    }

    public static void Finalize(Value self) => CallNone(self, Names.Del);
    public static Value Await(Value self) => CallNone(self, Names.Await);
    public static Value AIter(Value self) => CallNone(self, Names.AIter);
    public static Value ANext(Value self) => CallNone(self, Names.ANext);

    // ---- numbers with one operand ----

    public static Value Negative(Value self) => CallNone(self, Names.Op_neg);
    public static Value Positive(Value self) => CallNone(self, Names.Op_pos);
    public static Value Absolute(Value self) => CallNone(self, Names.Op_abs);
    public static Value Invert(Value self) => CallNone(self, Names.Op_invert);
    public static Value Int(Value self) => CallNone(self, Names.Int);
    public static Value Float(Value self) => CallNone(self, Names.Float);
    public static Value Index(Value self) => CallNone(self, Names.Index);

    public static bool Bool(Value self)
    {
        var f = LookupSpecial(self, Names.Bool, out var passSelf);
        if (f.IsNull) return Length(self) != 0;
        if (f.IsNone) throw PyErr.TypeError($"'{self.Type.Name}' cannot be interpreted as a boolean");
        var r = passSelf ? CallOps.Call(f, self) : CallOps.Call(f);
        if (r.As<PyBool>() is not { } b) throw PyErr.TypeError($"__bool__ should return bool, returned {r.Type.Name}");
        return b == PyBool.True;
    }

    public static Value Power(Value v, Value w, Value mod)
    {
        if (mod.IsNull) return BinaryPower(v, w);
        // three arguments: only the left operand is asked (CPython 3.14 also tries __rpow__ of the second)
        var f = LookupSpecial(v, Names.Op_pow, out var passSelf);
        if (!f.IsNull)
        {
            var r = passSelf ? CallOps.Call(f, v, w, mod) : CallOps.Call(f, w, mod);
            if (!r.IsNotImplemented) return r;
        }
        f = LookupSpecial(w, Names.Op_rpow, out passSelf);
        if (f.IsNull) return Value.NotImplemented;
        return passSelf ? CallOps.Call(f, w, v, mod) : CallOps.Call(f, v, mod);
    }

    private static Value BinaryPower(Value v, Value w)
    {
        var row = SlotDefs.FirstRow(Names.Op_pow);
        var vt = v.Type;
        var wt = w.Type;
        var tryOther = vt != wt && (nint)wt.Slots.Power == row.Generic;
        if ((nint)vt.Slots.Power == row.Generic)
        {
            if (tryOther && wt.IsSubtypeOf(vt) && Overrides(vt, wt, Names.Op_rpow))
            {
                var r = TryCallOne(w, Names.Op_rpow, v);
                if (!r.IsNotImplemented) return r;
                tryOther = false;
            }
            var result = TryCallOne(v, Names.Op_pow, w);
            if (!result.IsNotImplemented || wt == vt) return result;
        }
        return tryOther ? TryCallOne(w, Names.Op_rpow, v) : Value.NotImplemented;
    }

    // ---- containers ----

    public static long Length(Value self)
    {
        var r = CallNone(self, Names.Len);
        var i = ConvertOps.Index(r);
        if (!i.IsInt)
        {
            if (i.As<PyInt>() is { } big && big.ToBig().Sign < 0) throw PyErr.ValueError("__len__() should return >= 0");
            throw PyErr.OverflowError("cannot fit 'int' into an index-sized integer");
        }
        return i.Bits < 0 ? throw PyErr.ValueError("__len__() should return >= 0") : i.Bits;
    }

    public static Value GetItem(Value self, Value key) => CallOne(self, Names.GetItem, key);

    public static void SetItem(Value self, Value key, Value value)
    {
        if (value.IsNull) CallOne(self, Names.DelItem, key);
        else CallTwo(self, Names.SetItem, key, value);
    }

    public static bool Contains(Value self, Value item)
    {
        var f = LookupSpecial(self, Names.Contains, out var passSelf);
        if (f.IsNone) throw PyErr.TypeError($"'{self.Type.Name}' object is not a container");
        if (f.IsNull) return SequenceOps.ContainsByIteration(self, item);
        return ObjectOps.IsTrue(passSelf ? CallOps.Call(f, self, item) : CallOps.Call(f, item));
    }
}

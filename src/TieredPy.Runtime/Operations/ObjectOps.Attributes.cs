using System.Runtime.CompilerServices;

namespace TieredPy.Runtime;

/// <summary>The operations of the data model on any object. Attribute access is in this file.</summary>
public static unsafe partial class ObjectOps
{
    /// <summary>getattr(o, name): raises AttributeError when there is none. <paramref name="name"/> must be interned.</summary>
    public static Value GetAttr(Value o, PyStr name)
    {
        var v = GetAttrOrNull(o, name);
        return v.IsNull ? throw PyErr.AttributeError(o, name) : v;
    }

    /// <summary>As the type's slot: Null when there is none, but what a getter or hook raises passes, with name and obj set.</summary>
    internal static Value GetAttrOrNull(Value o, PyStr name)
    {
        try
        {
            return o.Type.Slots.GetAttr(o, name);
        }
        catch (PyException e) when (SetContext(e.Value, o, name))
        {
            throw; // never: the filter only looks
        }
    }

    /// <summary>An AttributeError that a getter or hook raised without saying so learns what was looked up. Always false: it stands in filters.</summary>
    internal static bool SetContext(PyBaseException e, Value o, PyStr name)
    {
        if (e is not PyAttributeError a || !a.NameValue.IsNone || !a.ObjValue.IsNone) return false;
        a.NameValue = Value.Of(name);
        a.ObjValue = o;
        return false;
    }

    /// <summary>The attribute, or Null when there is none (an AttributeError raised by a property or hook counts as none; other exceptions pass).</summary>
    public static Value TryGetAttr(Value o, PyStr name)
    {
        var slot = o.Type.Slots.GetAttr;
        if (slot == PyBaseObject.TypeObject.Slots.GetAttr && o.Type.Lookup(name) is null) return slot(o, name);
        try
        {
            return slot(o, name);
        }
        catch (PyException e) when (e.Matches(PyExc.AttributeError))
        {
            return Value.Null;
        }
    }

    /// <summary>getattr with a .NET string (interned here; not for hot paths).</summary>
    public static Value GetAttr(Value o, string name) => GetAttr(o, PyStr.Intern(name));

    /// <summary>setattr(o, name, value); Null deletes.</summary>
    public static void SetAttr(Value o, PyStr name, Value value)
    {
        var slot = o.Type.Slots.SetAttr;
        if (slot == null) throw PyErr.AttributeError($"'{o.Type.Name}' object has no attributes (assign to .{name.Text})");
        slot(o, name, value);
    }

    /// <summary>The attribute name in a value given by a program: must be a str; interned.</summary>
    public static PyStr AttributeName(Value name)
    {
        if (name.As<PyStr>() is not { } s) throw PyErr.TypeError($"attribute name must be string, not '{name.Type.Name}'");
        return s.Interned();
    }

    /// <summary>
    /// object.__getattribute__: data descriptor of the class, then the instance's own attribute, then the class attribute
    /// (bound). Null when there is none.
    /// </summary>
    public static Value GenericGetAttr(Value o, PyStr name)
    {
        var type = o.Type;
        var cell = type.Lookup(name);
        delegate*<Value, Value, PyType, Value> get = null;
        if (cell is not null)
        {
            var descr = cell.Value;
            if (!descr.IsInt && !descr.IsFloat)
            {
                var slots = descr.Type.Slots;
                get = slots.DescrGet;
                if (get != null && slots.DescrSet != null) return get(descr, o, type);
            }
        }
        if (o.IsObject)
        {
            var obj = o.Obj;
            if (obj.State is { } state)
            {
                var own = state.GetOwn(name);
                if (!own.IsNull) return own;
            }
            else if (obj.GetPlainDict(false) is { } dict)
            {
                var own = dict.GetStr(name);
                if (!own.IsNull) return own;
            }
        }
        if (cell is null) return Value.Null;
        return get != null ? get(cell.Value, o, type) : cell.Value;
    }

    /// <summary>object.__setattr__ and __delattr__ (value Null).</summary>
    public static void GenericSetAttr(Value o, PyStr name, Value value)
    {
        var type = o.Type;
        var cell = type.Lookup(name);
        if (cell is not null)
        {
            var descr = cell.Value;
            var set = descr.Type.Slots.DescrSet;
            if (set != null)
            {
                set(descr, o, value);
                return;
            }
        }
        if (o.IsObject)
        {
            var obj = o.Obj;
            if (obj.State is { } state && type.HasInstanceDict)
            {
                if (!value.IsNull) state.SetOwn(name, value);
                else if (!state.DeleteOwn(name)) throw PyErr.AttributeError(o, name);
                return;
            }
            if (obj.State is null && obj.GetPlainDict(true) is { } dict)
            {
                if (!value.IsNull) dict.SetStr(name, value);
                else if (!dict.RemoveStr(name)) throw PyErr.AttributeErrorOf(o, name, $"'{type.Name}' object has no attribute '{name.Text}'");
                return;
            }
        }
        if (cell is not null) throw PyErr.AttributeError($"'{type.Name}' object attribute '{name.Text}' is read-only");
        if (type.Slots.SetAttr != PyBaseObject.TypeObject.Slots.SetAttr) throw PyErr.AttributeErrorOf(o, name, $"'{type.Name}' object has no attribute '{name.Text}'");
        throw PyErr.AttributeErrorOf(o, name, $"'{type.Name}' object has no attribute '{name.Text}' and no __dict__ for setting new attributes");
    }

    /// <summary>The special method of an object's type, called with the object in front; Null when the type has none.</summary>
    public static Value CallSpecial(Value o, PyStr name)
    {
        var f = SlotFunctions.LookupSpecial(o, name, out var passSelf);
        if (f.IsNull) return Value.Null;
        return passSelf ? CallOps.Call(f, o) : CallOps.Call(f);
    }

    /// <inheritdoc cref="CallSpecial(Value, PyStr)"/>
    public static Value CallSpecial(Value o, PyStr name, Value arg)
    {
        var f = SlotFunctions.LookupSpecial(o, name, out var passSelf);
        if (f.IsNull) return Value.Null;
        return passSelf ? CallOps.Call(f, o, arg) : CallOps.Call(f, arg);
    }

    /// <summary>Looks a special method up on the type and binds it; Null when there is none.</summary>
    public static Value LookupSpecialBound(Value o, PyStr name)
    {
        var f = SlotFunctions.LookupSpecial(o, name, out var passSelf);
        return f.IsNull || !passSelf ? f : f.Type.Slots.DescrGet(f, o, o.Type);
    }

    /// <summary>Unbound lookup for callers that pass self themselves: (function, whether self goes in front).</summary>
    public static Value LookupSpecial(Value o, PyStr name, out bool passSelf) => SlotFunctions.LookupSpecial(o, name, out passSelf);
}

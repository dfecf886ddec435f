using TieredPy.Runtime;

namespace TieredPy.Modules;

/// <summary>functools.Placeholder: a positional argument of a partial that the call fills in.</summary>
[PyType("_PlaceholderType", Module = "functools")]
public sealed partial class PyPlaceholder : PyObject
{
    public static readonly PyPlaceholder Instance = new();

    private PyPlaceholder() { }

    [PyNew("_PlaceholderType()")]
    public static Value New(PyType cls) => Value.Of(Instance);

    [PySlot(nameof(TypeSlots.Repr))]
    public static Value Repr(Value self) => Value.Str("Placeholder");

    [PyMethod("__reduce__($self, /)")]
    private static Value Reduce(PyPlaceholder self) => Value.Str("Placeholder");
}

/// <summary>functools.partial. Arguments that are <see cref="PyPlaceholder"/> are taken from the front of the call's.</summary>
[PyType("partial", Module = "functools", Subclassable = true, HasDict = true, Weakref = true, UserClass = typeof(UserPartial),
    Doc = "A callable that calls func with these arguments in front of the call's, and these keywords.")]
public unsafe partial class PyPartial : PyObject
{
    private Value _function;
    private PyTuple _args = PyTuple.Empty;
    private PyDict _keywords = new();
    private int _placeholders;
    private PyDict? _dict;

    public override PyDict? GetPlainDict(bool create) => create ? _dict ??= new PyDict() : _dict;

    [PyGetter("__dict__")]
    private static Value GetDict(PyPartial self) => InstanceDict.Get(Value.Of(self));

    [PySetter("__dict__")]
    private static void SetDict(PyPartial self, Value v)
    {
        if (v.IsNull) throw PyErr.TypeError("cannot delete __dict__");
        if (self.State is null && v.Ref is PyDict dict) self._dict = dict;
        else InstanceDict.Set(Value.Of(self), v);
    }

    private bool HasAttributes => State is { } s ? s.CopyAttributes().Count > 0 : _dict is { Count: > 0 };

    private static bool IsPlaceholder(Value v) => v.Ref == PyPlaceholder.Instance;

    [PyNew("partial()", Raw = true)]
    public static Value New(PyThread thread, PyType cls, ReadOnlySpan<Value> args, PyStr[]? kwnames)
    {
        var keywords = kwnames?.Length ?? 0;
        var given = args.Length - keywords;
        if (given < 1) throw PyErr.TypeError("type 'partial' takes at least one argument");
        var function = args[0];
        if (!ObjectOps.IsCallable(function)) throw PyErr.TypeError("the first argument must be callable");
        var positional = args[1..given];
        if (positional.Length > 0 && IsPlaceholder(positional[^1])) throw PyErr.TypeError("trailing Placeholders are not allowed");
        foreach (var v in args[given..])
        {
            if (IsPlaceholder(v)) throw PyErr.TypeError("Placeholder cannot be passed as a keyword argument");
        }
        var p = cls == TypeObject ? new PyPartial() : (PyPartial)cls.UserFactory!(cls);
        // a partial of a partial is one partial
        if (function.Ref is PyPartial inner && inner.Type.Slots.Call == TypeObject.Slots.Call && !inner.HasAttributes)
        {
            p._function = inner._function;
            p._args = Fill(inner, positional);
            p._keywords = inner._keywords.Copy();
        }
        else
        {
            p._function = function;
            p._args = PyTuple.From(positional.ToArray());
        }
        for (var i = 0; i < keywords; i++) p._keywords.SetStr(kwnames![i], args[given + i]);
        p.CountPlaceholders();
        return Value.Of(p);
    }

    private void CountPlaceholders()
    {
        _placeholders = 0;
        foreach (var v in _args.Items)
        {
            if (IsPlaceholder(v)) _placeholders++;
        }
    }

    /// <summary>The inner partial's arguments, placeholders filled from the front of the new ones as far as those go, then the rest of the new ones.</summary>
    private static PyTuple Fill(PyPartial inner, ReadOnlySpan<Value> added)
    {
        if (added.Length == 0) return inner._args;
        var result = new List<Value>(inner._args.Count + added.Length);
        var next = 0;
        foreach (var v in inner._args.Items) result.Add(IsPlaceholder(v) && next < added.Length ? added[next++] : v);
        while (next < added.Length) result.Add(added[next++]);
        return PyTuple.From([.. result]);
    }

    [PySlot(nameof(TypeSlots.Call))]
    public static Value Call(PyThread thread, Value self, ReadOnlySpan<Value> args, PyStr[]? kwnames)
    {
        var p = (PyPartial)self.Obj;
        var keywords = kwnames?.Length ?? 0;
        var given = args.Length - keywords;
        if (given < p._placeholders)
            throw PyErr.TypeError($"missing positional arguments in 'partial' call; expected at least {p._placeholders}, got {given}");
        var fixedArgs = p._args.Items;
        if (p._keywords.Count == 0 && fixedArgs.Length == 0) return CallOps.Call(thread, p._function, args, kwnames);
        var positional = fixedArgs.Length + given - p._placeholders;
        var all = new Value[positional + p._keywords.Count + keywords];
        var next = 0;
        for (var i = 0; i < fixedArgs.Length; i++) all[i] = IsPlaceholder(fixedArgs[i]) ? args[next++] : fixedArgs[i];
        args[next..given].CopyTo(all.AsSpan(fixedArgs.Length));
        if (p._keywords.Count == 0)
        {
            args[given..].CopyTo(all.AsSpan(positional));
            return CallOps.Call(thread, p._function, all, kwnames);
        }
        // a keyword of the call replaces the partial's, in its place
        var names = new List<PyStr>(p._keywords.Count + keywords);
        var position = 0;
        while (p._keywords.Next(ref position, out var key, out var value))
        {
            if (key.Ref is not PyStr name) throw PyErr.TypeError("keywords must be strings");
            all[positional + names.Count] = value;
            names.Add(name);
        }
        for (var i = 0; i < keywords; i++)
        {
            var at = names.FindIndex(n => n.EqualsStr(kwnames![i]));
            if (at < 0)
            {
                at = names.Count;
                names.Add(kwnames![i]);
            }
            all[positional + at] = args[given + i];
        }
        return CallOps.Call(thread, p._function, all.AsSpan(0, positional + names.Count), [.. names]);
    }

    [PySlot(nameof(TypeSlots.DescrGet))]
    public static Value DescrGet(Value self, Value instance, PyType owner) =>
        instance.IsNull || instance.IsNone ? self : Value.Of(new PyMethod(self, instance));

    [PySlot(nameof(TypeSlots.Repr))]
    public static Value Repr(Value self)
    {
        var p = (PyPartial)self.Obj;
        if (!ReprGuard.Enter(p)) return Value.Str("...");
        try
        {
            // a repr may call __setstate__
            var (function, args, keywords) = (p._function, p._args, p._keywords);
            var text = new System.Text.StringBuilder();
            text.Append(p.Type.ModuleName).Append('.').Append(p.Type.QualName.Text).Append('(').Append(ObjectOps.ReprText(function));
            foreach (var a in args.Items) text.Append(", ").Append(ObjectOps.ReprText(a));
            var position = 0;
            while (keywords.Next(ref position, out var key, out var value))
                text.Append(", ").Append(ObjectOps.StrText(key)).Append('=').Append(ObjectOps.ReprText(value));
            return Value.Str(text.Append(')').ToString());
        }
        finally
        {
            ReprGuard.Leave(p);
        }
    }

    [PyGetter("func", Member = true, Doc = "The function that is called.")]
    private static Value GetFunction(PyPartial self) => self._function;

    [PyGetter("args", Member = true, Doc = "The arguments in front of the call's.")]
    private static Value GetArgs(PyPartial self) => self._args;

    [PyGetter("keywords", Member = true, Doc = "The keywords for all calls.")]
    private static Value GetKeywords(PyPartial self) => self._keywords;

    [PyMethod("__reduce__($self, /)")]
    private static Value Reduce(PyPartial self)
    {
        var dict = self.State is { } s ? s.CopyAttributes() : self._dict;
        return new PyTuple(Value.Of(self.Type), new PyTuple(self._function),
            new PyTuple(self._function, self._args, self._keywords, dict is { Count: > 0 } ? Value.Of(dict) : Value.None));
    }

    [PyMethod("__setstate__($self, object, /)")]
    private static void SetState(PyPartial self, Value state)
    {
        if (state.Ref is not PyTuple { Count: 4 } t || !ObjectOps.IsCallable(t.Items[0]) || t.Items[1].Ref is not PyTuple args
            || (!t.Items[2].IsNone && t.Items[2].Ref is not PyDict) || (!t.Items[3].IsNone && t.Items[3].Ref is not PyDict))
            throw PyErr.TypeError("invalid partial state");
        if (args.Count > 0 && IsPlaceholder(args.Items[^1])) throw PyErr.TypeError("trailing Placeholders are not allowed");
        self._function = t.Items[0];
        self._args = args.GetType() == typeof(PyTuple) ? args : PyTuple.From([.. args.Items]);
        self._keywords = t.Items[2].Ref is PyDict d ? (d.GetType() == typeof(PyDict) ? d : d.Copy()) : new PyDict();
        self.CountPlaceholders();
        var dict = t.Items[3].Ref as PyDict;
        if (self.State is { } s) s.SetDict(dict ?? new PyDict());
        else self._dict = dict;
    }

    [PyClassMethod("__class_getitem__($cls, object, /)", Doc = "See PEP 585")]
    private static Value ClassGetItem(PyType cls, Value item) => TypeOps.GenericAlias(Value.Of(cls), item);
}

internal sealed class UserPartial(PyType type) : PyPartial
{
    private readonly PyInstance _state = type.NewInstance();
    public override PyType Type => _state.Type;
    public override PyInstance State => _state;
}

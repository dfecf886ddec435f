using System.Text;
using TieredPy.Runtime;

namespace TieredPy.Modules;

/// <summary>ast.AST, the base of the node classes.</summary>
[PyType("AST", Module = "ast", Subclassable = true, HasDict = true, Weakref = true, UserClass = typeof(UserAst))]
public partial class PyAst : PyObject
{
    private const int ReprDepth = 3;

    private static readonly PyStr s_fields = PyStr.Intern("_fields"), s_attributes = PyStr.Intern("_attributes"), s_fieldTypes = PyStr.Intern("_field_types");

    private PyDict? _dict;

    public override PyDict? GetPlainDict(bool create) => State is not null ? null : create ? _dict ??= new PyDict() : _dict;

    [PyConstant("_fields")] public static Value Fields => Value.Of(PyTuple.Empty);
    [PyConstant("_attributes")] public static Value Attributes => Value.Of(PyTuple.Empty);
    [PyConstant("__match_args__")] public static Value MatchArgs => Value.Of(PyTuple.Empty);

    [PyGetter("__dict__")] private static Value GetDict(PyAst self) => InstanceDict.Get(Value.Of(self));

    [PySetter("__dict__")]
    private static void SetDict(PyAst self, Value v) => InstanceDict.Set(Value.Of(self), v);

    [PyNew("AST()", Raw = true)]
    private static Value New(PyThread thread, PyType cls, ReadOnlySpan<Value> args, PyStr[]? kwnames) => cls == TypeObject ? new PyAst() : Value.Of(cls.UserFactory!(cls));

    [PyInit("AST(*args, **kwargs)", Raw = true)]
    private static void Init(PyThread thread, Value self, ReadOnlySpan<Value> args, PyStr[]? kwnames)
    {
        var cls = self.Type;
        var fields = NamesIn(Value.Of(cls), s_fields);
        var given = args.Length - (kwnames?.Length ?? 0);
        if (given > fields.Length) throw PyErr.TypeError($"{cls.Name} constructor takes at most {fields.Length} positional argument{(fields.Length == 1 ? "" : "s")}");
        var missing = new List<PyStr>(fields);
        for (var i = 0; i < given; i++)
        {
            ObjectOps.SetAttr(self, fields[i], args[i]);
            missing.Remove(fields[i]);
        }
        PyStr[]? attributes = null;
        for (var i = given; i < args.Length; i++)
        {
            var name = kwnames![i - given].Interned();
            if (Array.IndexOf(fields, name) >= 0)
            {
                if (!missing.Remove(name)) throw PyErr.TypeError($"{cls.Name} got multiple values for argument {ObjectOps.ReprText(Value.Of(name))}");
            }
            else if (Array.IndexOf(attributes ??= NamesIn(Value.Of(cls), s_attributes), name) < 0)
            {
                Warnings.Warn(
                    PyExc.DeprecationWarning,
                    $"{FullName(cls)}.__init__ got an unexpected keyword argument {ObjectOps.ReprText(Value.Of(name))}. Support for arbitrary keyword arguments is deprecated and will be removed in Python 3.15.",
                    1);
            }
            ObjectOps.SetAttr(self, name, args[i]);
        }
        if (missing.Count > 0) FillMissing(thread, self, missing);
    }

    /// <summary>Lists become empty lists, contexts Load(), what is optional is None by the class; anything else should have been given.</summary>
    private static void FillMissing(PyThread thread, Value self, List<PyStr> missing)
    {
        var cls = self.Type;
        if (ObjectOps.TryGetAttr(Value.Of(cls), s_fieldTypes).As<PyDict>() is not { } types) return;
        foreach (var name in missing)
        {
            var type = types.GetStr(name);
            if (type.IsNull)
            {
                Warnings.Warn(PyExc.DeprecationWarning, $"Field {ObjectOps.ReprText(Value.Of(name))} is missing from {FullName(cls)}._field_types. This will become an error in Python 3.15.", 1);
            }
            else if (type.As<PyUnion>() is not null)
            {
                continue;
            }
            else if (type.As<PyGenericAlias>() is not null)
            {
                ObjectOps.SetAttr(self, name, Value.Of(new PyList()));
            }
            else if (type.Ref == AstModule.ClassesOf(thread)["expr_context"])
            {
                ObjectOps.SetAttr(self, name, AstModule.ClassesOf(thread).Singleton("Load"));
            }
            else
            {
                Warnings.Warn(PyExc.DeprecationWarning, $"{FullName(cls)}.__init__ missing 1 required positional argument: {ObjectOps.ReprText(Value.Of(name))}. This will become an error in Python 3.15.", 1);
            }
        }
    }

    [PyMethod("__reduce__($self, /)")]
    private static Value Reduce(PyAst self)
    {
        var dict = DictOf(self);
        var items = new List<Value>();
        // positional Nones for the fields, so that making the copy gives no warnings; the state then has the values
        foreach (var name in NamesIn(Value.Of(self.Type), s_fields))
        {
            if (dict.GetStr(name).IsNull) break;
            items.Add(Value.None);
        }
        return new PyTuple(Value.Of(self.Type), Value.Of(PyTuple.From([.. items])), Value.Of(dict));
    }

    [PyMethod("__replace__($self, /, **fields)", Raw = true, Doc = "Return a copy of the AST node with new values for the specified fields.")]
    private static Value Replace(PyThread thread, ReadOnlySpan<Value> args, PyStr[]? kwnames)
    {
        var self = args[0];
        var named = kwnames?.Length ?? 0;
        if (args.Length - named > 1) throw PyErr.TypeError("__replace__() takes no positional arguments");
        var cls = self.Type;
        var fields = NamesIn(Value.Of(cls), s_fields);
        PyStr[] known = [.. fields, .. NamesIn(Value.Of(cls), s_attributes)];
        for (var i = 0; i < named; i++)
        {
            if (Array.IndexOf(known, kwnames![i].Interned()) < 0) throw PyErr.TypeError($"{FullName(cls)}.__replace__ got an unexpected keyword argument {ObjectOps.ReprText(Value.Of(kwnames[i]))}.");
        }
        var state = DictOf((PyAst)self.Obj).Copy();
        for (var i = 0; i < named; i++) state.SetStr(kwnames![i], args[1 + i]);
        var absent = fields.Where(f => state.GetStr(f).IsNull && ObjectOps.TryGetAttr(Value.Of(cls), f).IsNull).Select(static f => ObjectOps.ReprText(Value.Of(f))).Order(StringComparer.Ordinal).ToArray();
        if (absent.Length > 0) throw PyErr.TypeError($"{FullName(cls)}.__replace__ missing {absent.Length} keyword argument{(absent.Length == 1 ? "" : "s")}: {string.Join(", ", absent)}.");
        return CallOps.CallEx(thread, Value.Of(cls), PyTuple.Empty, state);
    }

    [PySlot(nameof(TypeSlots.Repr))]
    private static Value Repr(Value self) => Value.Str(ReprOf(self, ReprDepth));

    private static string ReprOf(Value node, int depth)
    {
        var cls = node.Type;
        if (depth <= 0 || !ReprGuard.Enter(node.Obj)) return FullName(cls) + "(...)";
        try
        {
            var text = new StringBuilder(FullName(cls)).Append('(');
            var first = true;
            foreach (var name in NamesIn(node, s_fields))
            {
                if (!first) text.Append(", ");
                first = false;
                text.Append(name.Text).Append('=');
                Show(text, ObjectOps.GetAttr(node, name), depth);
            }
            return text.Append(')').ToString();
        }
        finally
        {
            ReprGuard.Leave(node.Obj);
        }
    }

    private static void Show(StringBuilder text, Value v, int depth)
    {
        if (v.As<PyList>() is not { } list)
        {
            text.Append(v.As<PyAst>() is not null ? ReprOf(v, depth - 1) : ObjectOps.ReprText(v));
            return;
        }
        // of long lists, the ends
        text.Append('[');
        for (var i = 0; i < list.Count; i++)
        {
            if (i > 0) text.Append(", ");
            if (list.Count > 2 && i == 1)
            {
                text.Append("..., ");
                i = list.Count - 1;
            }
            var item = list.GetAt(i);
            text.Append(item.As<PyAst>() is not null ? ReprOf(item, depth - 1) : ObjectOps.ReprText(item));
        }
        text.Append(']');
    }

    private static PyDict DictOf(PyAst self) => (PyDict)InstanceDict.Get(Value.Of(self)).Obj;

    /// <summary>The names in _fields or _attributes; none where the attribute is missing.</summary>
    private static PyStr[] NamesIn(Value o, PyStr attribute)
    {
        var names = ObjectOps.TryGetAttr(o, attribute);
        return names.IsNull ? [] : Array.ConvertAll(SequenceOps.ToArray(names), static n => n.As<PyStr>()?.Interned() ?? throw PyErr.TypeError("attribute name must be string, not '" + n.Type.Name + "'"));
    }

    /// <summary>A class as CPython's C code names it: AST itself with its module.</summary>
    private static string FullName(PyType cls) => cls == TypeObject ? "ast.AST" : cls.Name;
}

internal sealed class UserAst(PyType type) : PyAst
{
    private readonly PyInstance _state = type.NewInstance();
    public override PyType Type => _state.Type;
    public override PyInstance State => _state;
}

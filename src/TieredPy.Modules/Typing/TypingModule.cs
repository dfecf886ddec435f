using TieredPy.Bytecode;
using TieredPy.Runtime;

namespace TieredPy.Modules;

/// <summary>The _typing module: type parameters and aliases. What needs typing's own Python code is called there.</summary>
[PyModule("_typing", Doc = "Primitives and accelerators for the typing module.")]
[PyExports(typeof(PyTypeVar)), PyExports(typeof(PyParamSpec)), PyExports(typeof(PyTypeVarTuple)), PyExports(typeof(PyTypeAliasType)), PyExports(typeof(PyParamSpecArgs)), PyExports(typeof(PyParamSpecKwargs))]
public static partial class TypingModule
{
    [PyModuleInit]
    private static void Init(PyThread thread, PyModule m)
    {
        m.Set("NoDefault", Value.Of(PyNoDefault.Instance));
        m.Set("Union", Value.Of(PyUnion.TypeObject));
        var ns = new PyDict();
        ns.SetStr("__module__", Value.Str("typing"));
        ns.SetStr("__slots__", Value.Of(PyTuple.Empty));
        ns.SetStr("__doc__", Value.Str("Abstract base class for generic types."));
        var classmethod = thread.Engine.Builtin("classmethod");
        ns.SetStr("__class_getitem__", CallOps.Call(classmethod, m.Get("_generic_class_getitem")));
        ns.SetStr("__init_subclass__", CallOps.Call(classmethod, m.Get("_generic_init_subclass")));
        m.Set("Generic", CallOps.Call(Value.Of(PyType.TypeObject), Value.Str("Generic"), Value.Of(PyTuple.Empty), Value.Of(ns)));
    }

    internal static Value Typing(string name) => ObjectOps.GetAttr(PyThread.Current.Engine.Import("typing"), name);

    internal static Value Generic => ObjectOps.GetAttr(PyThread.Current.Engine.Import("_typing"), "Generic");

    [PyFunction("_idfunc($module, x, /)")] private static Value Identity(Value x) => x;

    [PyFunction("_generic_class_getitem($module, cls, params, /)")]
    private static Value GenericClassGetItem(Value cls, Value @params) => CallOps.Call(Typing("_generic_class_getitem"), cls, @params);

    [PyFunction("_generic_init_subclass(cls, *args, **kwargs)", Raw = true)]
    private static Value GenericInitSubclass(PyThread thread, ReadOnlySpan<Value> args, PyStr[]? kwnames) => CallOps.Call(thread, Typing("_generic_init_subclass"), args, kwnames);

    /// <summary>The module of the Python code that runs.</summary>
    internal static Value Caller(PyThread thread)
    {
        var f = Interpreter.FrameAt(thread, 0);
        if (f is null) return Value.None;
        var name = ObjectOps.GetAttr(Value.Of(f), "f_globals").As<PyDict>()?.GetStr(Names.Name) ?? Value.Null;
        return name.IsNull ? Value.None : name;
    }

    internal static Value Evaluate(Value function) => CallOps.Call(function, 1);
}

/// <summary>typing.NoDefault.</summary>
[PyType("NoDefaultType", Module = "typing")]
public sealed partial class PyNoDefault : PyObject
{
    public static readonly PyNoDefault Instance = new();

    [PyNew("NoDefaultType()")] private static Value New(PyType cls) => Value.Of(Instance);
    [PySlot(nameof(TypeSlots.Repr))] private static Value Repr(Value self) => "typing.NoDefault";
    [PyMethod("__reduce__($self, /)")] private static Value Reduce(PyNoDefault self) => "NoDefault";
}

/// <summary>What type parameters share: a name and a default that may be computed on demand.</summary>
public abstract class PyTypeParameter : PyObject
{
    internal PyStr Name = PyStr.Empty;
    internal Value Module = Value.None, Default = Value.Null, EvaluateDefault = Value.Null;
    internal bool Covariant, Contravariant, Infer;
    private PyDict? _dict;

    public override PyDict? GetPlainDict(bool create) => create ? _dict ??= new PyDict() : _dict;

    internal Value GetDefault()
    {
        if (Default.IsNull) Default = EvaluateDefault.IsNull ? Value.Of(PyNoDefault.Instance) : TypingModule.Evaluate(EvaluateDefault);
        return Default;
    }

    internal Value HasDefault => Value.Bool(!EvaluateDefault.IsNull || (!Default.IsNull && Default.Ref != (object)PyNoDefault.Instance));

    internal Value Text => Value.Str((Infer ? "" : Covariant ? "+" : Contravariant ? "-" : "~") + Name.Text);

    internal static Value Union(Value v, Value w) => SequenceOps.GetItem(TypingModule.Typing("Union"), new PyTuple(v, w));
}

/// <summary>typing.TypeVar.</summary>
[PyType("TypeVar", Module = "typing", HasDict = true, Weakref = true)]
public sealed partial class PyTypeVar : PyTypeParameter
{
    internal Value Bound = Value.Null, EvaluateBound = Value.Null, Constraints = Value.Null, EvaluateConstraints = Value.Null;

    [PyNew("TypeVar(name, *constraints, bound=None, default=typing.NoDefault, covariant=False, contravariant=False, infer_variance=False)")]
    private static Value New(PyThread thread, PyType cls, PyStr name, ReadOnlySpan<Value> constraints, Value bound, Value @default, bool covariant, bool contravariant, bool infer_variance)
    {
        if (covariant && contravariant) throw PyErr.ValueError("Bivariant types are not supported.");
        if (infer_variance && (covariant || contravariant)) throw PyErr.ValueError("Variance cannot be specified with infer_variance.");
        if (constraints.Length == 1) throw PyErr.TypeError("A single constraint is not allowed");
        if (constraints.Length > 0 && !bound.IsNone) throw PyErr.TypeError("Constraints cannot be combined with bound=...");
        return new PyTypeVar
        {
            Name = name,
            Constraints = Value.Of(PyTuple.From([.. constraints])),
            Bound = bound.IsNone ? bound : CallOps.Call(TypingModule.Typing("_type_check"), bound, Value.Str("Bound must be a type.")),
            Default = @default,
            Covariant = covariant,
            Contravariant = contravariant,
            Infer = infer_variance,
            Module = TypingModule.Caller(thread),
        };
    }

    [PyGetter("__name__", Member = true)] private static Value GetName(PyTypeVar self) => Value.Of(self.Name);
    [PyGetter("__module__")] private static Value GetModule(PyTypeVar self) => self.Module;
    [PyGetter("__dict__")] private static Value GetDict(PyTypeVar self) => Value.Of(self.GetPlainDict(true)!);
    [PyGetter("__covariant__", Member = true)] private static bool GetCovariant(PyTypeVar self) => self.Covariant;
    [PyGetter("__contravariant__", Member = true)] private static bool GetContravariant(PyTypeVar self) => self.Contravariant;
    [PyGetter("__infer_variance__", Member = true)] private static bool GetInfer(PyTypeVar self) => self.Infer;

    [PyGetter("__bound__")]
    private static Value GetBound(PyTypeVar self)
    {
        if (self.Bound.IsNull) self.Bound = self.EvaluateBound.IsNull ? Value.None : TypingModule.Evaluate(self.EvaluateBound);
        return self.Bound;
    }

    [PyGetter("__constraints__")]
    private static Value GetConstraints(PyTypeVar self)
    {
        if (self.Constraints.IsNull) self.Constraints = self.EvaluateConstraints.IsNull ? Value.Of(PyTuple.Empty) : TypingModule.Evaluate(self.EvaluateConstraints);
        return self.Constraints;
    }

    [PyGetter("__default__")] private static Value DefaultOf(PyTypeVar self) => self.GetDefault();
    [PyGetter("evaluate_bound")] private static Value GetEvaluateBound(PyTypeVar self) => self.EvaluateBound.IsNull ? PyConstEvaluator.Of(self.Bound) : self.EvaluateBound;
    [PyGetter("evaluate_constraints")] private static Value GetEvaluateConstraints(PyTypeVar self) => self.EvaluateConstraints.IsNull ? PyConstEvaluator.Of(self.Constraints) : self.EvaluateConstraints;
    [PyGetter("evaluate_default")] private static Value GetEvaluateDefault(PyTypeVar self) => self.EvaluateDefault.IsNull ? Value.None : self.EvaluateDefault;
    [PyMethod("has_default($self, /)")] private static Value HasDefaultMethod(PyTypeVar self) => self.HasDefault;
    [PyMethod("__typing_subst__($self, arg, /)")] private static Value Subst(PyTypeVar self, Value arg) => CallOps.Call(TypingModule.Typing("_typevar_subst"), Value.Of(self), arg);

    [PyMethod("__typing_prepare_subst__($self, alias, args, /)")]
    private static Value Prepare(PyTypeVar self, Value alias, Value args)
    {
        var parameters = ObjectOps.GetAttr(alias, "__parameters__");
        var count = SequenceOps.Length(args);
        var index = Arg.ToLong(CallOps.CallMethod(parameters, "index", Value.Of(self)));
        if (index < count) return args;
        if (index == count)
        {
            var d = self.GetDefault();
            if (d.Ref != (object)PyNoDefault.Instance) return NumberOps.Add(args, new PyTuple(d));
        }
        throw PyErr.TypeError($"Too few arguments for {ObjectOps.StrText(alias)}; actual {count}, expected at least {SequenceOps.Length(parameters)}");
    }

    [PyMethod("__mro_entries__($self, bases, /)")] private static Value MroEntries(PyTypeVar self, Value bases) => throw PyErr.TypeError("Cannot subclass an instance of TypeVar");
    [PyMethod("__reduce__($self, /)")] private static Value Reduce(PyTypeVar self) => Value.Of(self.Name);
    [PySlot(nameof(TypeSlots.Or))] private static Value Or(Value v, Value w) => Union(v, w);
    [PySlot(nameof(TypeSlots.Repr))] private static Value Repr(Value self) => ((PyTypeVar)self.Obj).Text;
}

/// <summary>typing.ParamSpec.</summary>
[PyType("ParamSpec", Module = "typing", HasDict = true, Weakref = true)]
public sealed partial class PyParamSpec : PyTypeParameter
{
    private Value _bound = Value.None;

    [PyNew("ParamSpec(name, *, bound=None, default=typing.NoDefault, covariant=False, contravariant=False, infer_variance=False)")]
    private static Value New(PyThread thread, PyType cls, PyStr name, Value bound, Value @default, bool covariant, bool contravariant, bool infer_variance)
    {
        if (covariant && contravariant) throw PyErr.ValueError("Bivariant types are not supported.");
        if (infer_variance && (covariant || contravariant)) throw PyErr.ValueError("Variance cannot be specified with infer_variance.");
        return new PyParamSpec { Name = name, _bound = bound, Default = @default, Covariant = covariant, Contravariant = contravariant, Infer = infer_variance, Module = TypingModule.Caller(thread) };
    }

    [PyGetter("__name__", Member = true)] private static Value GetName(PyParamSpec self) => Value.Of(self.Name);
    [PyGetter("__module__")] private static Value GetModule(PyParamSpec self) => self.Module;
    [PyGetter("__dict__")] private static Value GetDict(PyParamSpec self) => Value.Of(self.GetPlainDict(true)!);
    [PyGetter("__bound__", Member = true)] private static Value GetBound(PyParamSpec self) => self._bound;
    [PyGetter("__covariant__", Member = true)] private static bool GetCovariant(PyParamSpec self) => self.Covariant;
    [PyGetter("__contravariant__", Member = true)] private static bool GetContravariant(PyParamSpec self) => self.Contravariant;
    [PyGetter("__infer_variance__", Member = true)] private static bool GetInfer(PyParamSpec self) => self.Infer;
    [PyGetter("__default__")] private static Value DefaultOf(PyParamSpec self) => self.GetDefault();
    [PyGetter("evaluate_default")] private static Value GetEvaluateDefault(PyParamSpec self) => self.EvaluateDefault.IsNull ? Value.None : self.EvaluateDefault;
    [PyGetter("args")] private static Value GetArgs(PyParamSpec self) => Value.Of(new PyParamSpecArgs(Value.Of(self)));
    [PyGetter("kwargs")] private static Value GetKwargs(PyParamSpec self) => Value.Of(new PyParamSpecKwargs(Value.Of(self)));
    [PyMethod("has_default($self, /)")] private static Value HasDefaultMethod(PyParamSpec self) => self.HasDefault;
    [PyMethod("__typing_subst__($self, arg, /)")] private static Value Subst(PyParamSpec self, Value arg) => CallOps.Call(TypingModule.Typing("_paramspec_subst"), Value.Of(self), arg);
    [PyMethod("__typing_prepare_subst__($self, alias, args, /)")] private static Value Prepare(PyParamSpec self, Value alias, Value args) => CallOps.Call(TypingModule.Typing("_paramspec_prepare_subst"), Value.Of(self), alias, args);
    [PyMethod("__mro_entries__($self, bases, /)")] private static Value MroEntries(PyParamSpec self, Value bases) => throw PyErr.TypeError("Cannot subclass an instance of ParamSpec");
    [PyMethod("__reduce__($self, /)")] private static Value Reduce(PyParamSpec self) => Value.Of(self.Name);
    [PySlot(nameof(TypeSlots.Or))] private static Value Or(Value v, Value w) => Union(v, w);
    [PySlot(nameof(TypeSlots.Repr))] private static Value Repr(Value self) => ((PyParamSpec)self.Obj).Text;
}

/// <summary>P.args.</summary>
[PyType("ParamSpecArgs", Module = "typing", Weakref = true)]
public sealed partial class PyParamSpecArgs(Value origin) : PyObject
{
    private readonly Value _origin = origin;

    [PyNew("ParamSpecArgs(origin)")] private static Value New(PyType cls, Value origin) => new PyParamSpecArgs(origin);
    [PyGetter("__origin__", Member = true)] private static Value GetOrigin(PyParamSpecArgs self) => self._origin;
    [PySlot(nameof(TypeSlots.Hash))] private static long Hash(Value v) => ObjectOps.Hash(((PyParamSpecArgs)v.Obj)._origin) + 1;
    [PySlot(nameof(TypeSlots.Compare))] private static Value Compare(Value v, Value w, CompareOp op) => op is CompareOp.Eq or CompareOp.Ne && v.Ref is PyParamSpecArgs a && w.Ref is PyParamSpecArgs b ? ObjectOps.Compare(a._origin, b._origin, op) : Value.NotImplemented;
    [PySlot(nameof(TypeSlots.Repr))] private static Value Repr(Value v) => Value.Str(((PyParamSpecArgs)v.Obj)._origin is { Ref: PyParamSpec p } ? p.Name.Text + ".args" : ObjectOps.ReprText(((PyParamSpecArgs)v.Obj)._origin) + ".args");
}

/// <summary>P.kwargs.</summary>
[PyType("ParamSpecKwargs", Module = "typing", Weakref = true)]
public sealed partial class PyParamSpecKwargs(Value origin) : PyObject
{
    private readonly Value _origin = origin;

    [PyNew("ParamSpecKwargs(origin)")] private static Value New(PyType cls, Value origin) => new PyParamSpecKwargs(origin);
    [PyGetter("__origin__", Member = true)] private static Value GetOrigin(PyParamSpecKwargs self) => self._origin;
    [PySlot(nameof(TypeSlots.Hash))] private static long Hash(Value v) => ObjectOps.Hash(((PyParamSpecKwargs)v.Obj)._origin) + 2;
    [PySlot(nameof(TypeSlots.Compare))] private static Value Compare(Value v, Value w, CompareOp op) => op is CompareOp.Eq or CompareOp.Ne && v.Ref is PyParamSpecKwargs a && w.Ref is PyParamSpecKwargs b ? ObjectOps.Compare(a._origin, b._origin, op) : Value.NotImplemented;
    [PySlot(nameof(TypeSlots.Repr))] private static Value Repr(Value v) => Value.Str(((PyParamSpecKwargs)v.Obj)._origin is { Ref: PyParamSpec p } ? p.Name.Text + ".kwargs" : ObjectOps.ReprText(((PyParamSpecKwargs)v.Obj)._origin) + ".kwargs");
}

/// <summary>typing.TypeVarTuple.</summary>
[PyType("TypeVarTuple", Module = "typing", HasDict = true, Weakref = true)]
public sealed partial class PyTypeVarTuple : PyTypeParameter
{
    [PyNew("TypeVarTuple(name, *, default=typing.NoDefault)")]
    private static Value New(PyThread thread, PyType cls, PyStr name, Value @default) => new PyTypeVarTuple { Name = name, Default = @default, Module = TypingModule.Caller(thread) };

    internal static Value Unpacked(Value self) => SequenceOps.GetItem(TypingModule.Typing("Unpack"), self);

    [PyGetter("__name__", Member = true)] private static Value GetName(PyTypeVarTuple self) => Value.Of(self.Name);
    [PyGetter("__module__")] private static Value GetModule(PyTypeVarTuple self) => self.Module;
    [PyGetter("__dict__")] private static Value GetDict(PyTypeVarTuple self) => Value.Of(self.GetPlainDict(true)!);
    [PyGetter("__default__")] private static Value DefaultOf(PyTypeVarTuple self) => self.GetDefault();
    [PyGetter("evaluate_default")] private static Value GetEvaluateDefault(PyTypeVarTuple self) => self.EvaluateDefault.IsNull ? Value.None : self.EvaluateDefault;
    [PyMethod("has_default($self, /)")] private static Value HasDefaultMethod(PyTypeVarTuple self) => self.HasDefault;
    [PyMethod("__typing_subst__($self, arg, /)")] private static Value Subst(PyTypeVarTuple self, Value arg) => throw PyErr.TypeError("Substitution of bare TypeVarTuple is not supported");
    [PyMethod("__typing_prepare_subst__($self, alias, args, /)")] private static Value Prepare(PyTypeVarTuple self, Value alias, Value args) => CallOps.Call(TypingModule.Typing("_typevartuple_prepare_subst"), Value.Of(self), alias, args);
    [PyMethod("__mro_entries__($self, bases, /)")] private static Value MroEntries(PyTypeVarTuple self, Value bases) => throw PyErr.TypeError("Cannot subclass an instance of TypeVarTuple");
    [PyMethod("__reduce__($self, /)")] private static Value Reduce(PyTypeVarTuple self) => Value.Of(self.Name);
    [PySlot(nameof(TypeSlots.Iter))] private static Value Iter(Value self) => IterOps.GetIter(new PyTuple(Unpacked(self)));
    [PySlot(nameof(TypeSlots.Repr))] private static Value Repr(Value self) => Value.Of(((PyTypeVarTuple)self.Obj).Name);
}

/// <summary>typing.TypeAliasType: what a type statement makes.</summary>
[PyType("TypeAliasType", Module = "typing", Weakref = true)]
public sealed partial class PyTypeAliasType : PyObject
{
    internal PyStr Name = PyStr.Empty;
    internal Value Parameters = Value.None, Evaluate = Value.Null, Aliased = Value.Null, Module = Value.None;

    [PyNew("TypeAliasType(name, value, *, type_params=<null>)")]
    private static Value New(PyThread thread, PyType cls, PyStr name, Value value, Value type_params) => !type_params.IsNull && type_params.As<PyTuple>() is null ? throw PyErr.TypeError("type_params must be a tuple") : new PyTypeAliasType { Name = name, Aliased = value, Parameters = type_params.IsNull ? Value.Of(PyTuple.Empty) : type_params, Module = TypingModule.Caller(thread) };

    [PyGetter("__name__", Member = true)] private static Value GetName(PyTypeAliasType self) => Value.Of(self.Name);
    [PyGetter("__module__")] private static Value GetModule(PyTypeAliasType self) => self.Module;
    [PyGetter("__type_params__")] private static Value GetTypeParams(PyTypeAliasType self) => self.Parameters.IsNone ? Value.Of(PyTuple.Empty) : self.Parameters;

    [PyGetter("__parameters__")]
    private static Value GetParameters(PyTypeAliasType self)
    {
        if (self.Parameters.As<PyTuple>() is not { } t) return Value.Of(PyTuple.Empty);
        return Value.Of(PyTuple.From([.. t.Items.Select(static p => p.Ref is PyTypeVarTuple ? PyTypeVarTuple.Unpacked(p) : p)]));
    }

    [PyGetter("__value__")]
    private static Value GetValue(PyTypeAliasType self)
    {
        if (self.Aliased.IsNull) self.Aliased = TypingModule.Evaluate(self.Evaluate);
        return self.Aliased;
    }

    [PyGetter("evaluate_value")] private static Value GetEvaluate(PyTypeAliasType self) => self.Evaluate.IsNull ? PyConstEvaluator.Of(self.Aliased) : self.Evaluate;
    [PyMethod("__reduce__($self, /)")] private static Value Reduce(PyTypeAliasType self) => Value.Of(self.Name);
    [PySlot(nameof(TypeSlots.Or))] private static Value Or(Value v, Value w) => PyTypeParameter.Union(v, w);
    [PySlot(nameof(TypeSlots.Repr))] private static Value Repr(Value self) => Value.Of(((PyTypeAliasType)self.Obj).Name);
    [PySlot(nameof(TypeSlots.Iter))] private static Value Iter(Value self) => IterOps.GetIter(new PyTuple(PyTypeVarTuple.Unpacked(self)));

    [PySlot(nameof(TypeSlots.GetItem))]
    private static Value GetItem(Value self, Value key) =>
        ((PyTypeAliasType)self.Obj).Parameters.As<PyTuple>() is { Count: > 0 } ? TypeOps.GenericAlias(self, key) : throw PyErr.TypeError("Only generic type aliases are subscriptable");
}

/// <summary>What the interpreter's instructions need of typing and string.templatelib.</summary>
public sealed class IntrinsicServices : IIntrinsicServices
{
    /// <summary>Type parameters that a statement makes do not say where.</summary>
    private static readonly Value s_typing = Value.Str("typing");

    public Value Intrinsic1(PyThread thread, Intrinsic1 id, Value argument)
    {
        switch (id)
        {
            case Bytecode.Intrinsic1.TypeVar:
                return new PyTypeVar { Name = (PyStr)argument.Obj, Infer = true, Module = s_typing };
            case Bytecode.Intrinsic1.ParamSpec:
                return new PyParamSpec { Name = (PyStr)argument.Obj, Infer = true, Module = s_typing };
            case Bytecode.Intrinsic1.TypeVarTuple:
                return new PyTypeVarTuple { Name = (PyStr)argument.Obj, Module = s_typing };
            case Bytecode.Intrinsic1.SubscriptGeneric:
                {
                    var items = ((PyTuple)argument.Obj).Items.Select(static p => p.Ref is PyTypeVarTuple ? PyTypeVarTuple.Unpacked(p) : p).ToArray();
                    return CallOps.Call(TypingModule.Typing("_GenericAlias"), TypingModule.Generic, new PyTuple(items));
                }
            case Bytecode.Intrinsic1.TypeAlias:
                {
                    var t = (PyTuple)argument.Obj;
                    return new PyTypeAliasType { Name = (PyStr)t.Items[0].Obj, Parameters = t.Items[1], Evaluate = t.Items[2], Module = TypingModule.Caller(thread) };
                }
            default:
                throw PyErr.SystemError($"intrinsic {id} is not one of typing's");
        }
    }

    public Value Intrinsic2(PyThread thread, Intrinsic2 id, Value first, Value second)
    {
        switch (id)
        {
            case Bytecode.Intrinsic2.TypeVarWithBound:
                return new PyTypeVar { Name = (PyStr)first.Obj, Infer = true, EvaluateBound = second, Module = s_typing };
            case Bytecode.Intrinsic2.TypeVarWithConstraints:
                return new PyTypeVar { Name = (PyStr)first.Obj, Infer = true, EvaluateConstraints = second, Module = s_typing };
            case Bytecode.Intrinsic2.SetTypeParamDefault:
                ((PyTypeParameter)first.Obj).EvaluateDefault = second;
                return first;
            default:
                throw PyErr.SystemError($"intrinsic {id} is not one of typing's");
        }
    }

    public Value BuildTemplate(PyThread thread, Value strings, Value interpolations) => Value.Of(new PyTemplateString((PyTuple)strings.Obj, (PyTuple)interpolations.Obj));

    public Value BuildInterpolation(PyThread thread, Value value, Value expression, Value conversion, Value formatSpec) =>
        Value.Of(new PyInterpolation(value, expression, conversion, formatSpec.IsNone || formatSpec.IsNull ? Value.Of(PyStr.Empty) : formatSpec));
}

/// <summary>string.templatelib.Template.</summary>
[PyType("Template", Module = "string.templatelib")]
public sealed partial class PyTemplateString(PyTuple strings, PyTuple interpolations) : PyObject
{
    private readonly PyTuple _strings = strings, _interpolations = interpolations;

    [PyNew("Template(*args)", Raw = true)]
    private static Value New(PyThread thread, PyType cls, ReadOnlySpan<Value> args, PyStr[]? kwnames)
    {
        if (kwnames is { Length: > 0 }) throw PyErr.TypeError("Template.__new__ only accepts *args arguments");
        var strings = new List<Value>();
        var parts = new List<Value>();
        var text = new System.Text.StringBuilder();
        foreach (var a in args)
        {
            if (a.As<PyStr>() is { } s)
            {
                text.Append(s.Text);
            }
            else if (a.Ref is PyInterpolation)
            {
                strings.Add(Value.Str(text.ToString()));
                text.Clear();
                parts.Add(a);
            }
            else
            {
                throw PyErr.TypeError($"Template.__new__ *args need to be of type 'str' or 'Interpolation', got {a.Type.Name}");
            }
        }
        strings.Add(Value.Str(text.ToString()));
        return new PyTemplateString(new PyTuple([.. strings]), PyTuple.From([.. parts]));
    }

    [PyGetter("strings", Member = true)] private static Value GetStrings(PyTemplateString self) => Value.Of(self._strings);
    [PyGetter("interpolations", Member = true)] private static Value GetInterpolations(PyTemplateString self) => Value.Of(self._interpolations);
    [PyGetter("values")] private static Value GetValues(PyTemplateString self) => Value.Of(PyTuple.From([.. self._interpolations.Items.Select(static i => ((PyInterpolation)i.Obj).Content)]));

    [PySlot(nameof(TypeSlots.Iter))]
    private static Value Iter(Value v)
    {
        var self = (PyTemplateString)v.Obj;
        var items = new List<Value>();
        for (var i = 0; i < self._strings.Count; i++)
        {
            if (((PyStr)self._strings.Items[i].Obj).CharCount > 0) items.Add(self._strings.Items[i]);
            if (i < self._interpolations.Count) items.Add(self._interpolations.Items[i]);
        }
        return IterOps.GetIter(Value.Of(new PyList([.. items])));
    }

    [PySlot(nameof(TypeSlots.Concat))]
    private static Value Concat(Value v, Value w)
    {
        if (v.Ref is not PyTemplateString a || w.Ref is not PyTemplateString b) throw PyErr.TypeError($"can only concatenate string.templatelib.Template (not \"{w.Type.Name}\") to string.templatelib.Template");
        var joined = Value.Str(((PyStr)a._strings.Items[^1].Obj).Text + ((PyStr)b._strings.Items[0].Obj).Text);
        return new PyTemplateString(new PyTuple([.. a._strings.Items[..^1], joined, .. b._strings.Items[1..]]), PyTuple.From([.. a._interpolations.Items, .. b._interpolations.Items]));
    }

    [PySlot(nameof(TypeSlots.Repr))]
    private static Value Repr(Value v) => Value.Str($"Template(strings={ObjectOps.ReprText(Value.Of(((PyTemplateString)v.Obj)._strings))}, interpolations={ObjectOps.ReprText(Value.Of(((PyTemplateString)v.Obj)._interpolations))})");
}

/// <summary>string.templatelib.Interpolation.</summary>
[PyType("Interpolation", Module = "string.templatelib")]
public sealed partial class PyInterpolation(Value value, Value expression, Value conversion, Value formatSpec) : PyObject
{
    internal readonly Value Content = value;
    private readonly Value _expression = expression, _conversion = conversion, _formatSpec = formatSpec;

    [PyNew("Interpolation(value, expression='', conversion=None, format_spec='')")]
    private static Value New(PyType cls, Value value, Value expression, Value conversion, Value format_spec)
    {
        CheckStr(expression, "expression");
        if (!conversion.IsNone) CheckStr(conversion, "conversion");
        CheckStr(format_spec, "format_spec");
        if (!conversion.IsNone && conversion.As<PyStr>()?.Text is not ("s" or "r" or "a")) throw PyErr.ValueError("Interpolation() argument 'conversion' must be one of 's', 'a' or 'r'");
        return new PyInterpolation(value, expression, conversion, format_spec);
    }

    private static void CheckStr(Value v, string argument)
    {
        if (v.As<PyStr>() is null) throw PyErr.TypeError($"Interpolation() argument '{argument}' must be str, not {v.Type.Name}");
    }

    [PyGetter("value", Member = true)] private static Value GetValue(PyInterpolation self) => self.Content;
    [PyGetter("expression", Member = true)] private static Value GetExpression(PyInterpolation self) => self._expression;
    [PyGetter("conversion", Member = true)] private static Value GetConversion(PyInterpolation self) => self._conversion;
    [PyGetter("format_spec", Member = true)] private static Value GetFormatSpec(PyInterpolation self) => self._formatSpec;
    [PyConstant("__match_args__")] public static Value MatchArgs => new PyTuple(Value.Str("value"), Value.Str("expression"), Value.Str("conversion"), Value.Str("format_spec"));

    [PySlot(nameof(TypeSlots.Repr))]
    private static Value Repr(Value v)
    {
        var i = (PyInterpolation)v.Obj;
        return Value.Str($"Interpolation({ObjectOps.ReprText(i.Content)}, {ObjectOps.ReprText(i._expression)}, {ObjectOps.ReprText(i._conversion)}, {ObjectOps.ReprText(i._formatSpec)})");
    }
}

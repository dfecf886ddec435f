using TieredPy.Runtime;

namespace TieredPy.Modules;

/// <summary>The _ast module: the node classes. Each row: name, base, fields (* a list, ? optional), attributes.</summary>
[PyModule("_ast")]
public static partial class AstModule
{
    private static readonly string[] s_rows =
    [
        "mod|AST||",
        "Module|mod|body*,type_ignores*|",
        "Interactive|mod|body*|",
        "Expression|mod|body|",
        "FunctionType|mod|argtypes*,returns|",
        "stmt|AST||lineno,col_offset,end_lineno,end_col_offset",
        "FunctionDef|stmt|name,args,body*,decorator_list*,returns?,type_comment?,type_params*|lineno,col_offset,end_lineno,end_col_offset",
        "AsyncFunctionDef|stmt|name,args,body*,decorator_list*,returns?,type_comment?,type_params*|lineno,col_offset,end_lineno,end_col_offset",
        "ClassDef|stmt|name,bases*,keywords*,body*,decorator_list*,type_params*|lineno,col_offset,end_lineno,end_col_offset",
        "Return|stmt|value?|lineno,col_offset,end_lineno,end_col_offset",
        "Delete|stmt|targets*|lineno,col_offset,end_lineno,end_col_offset",
        "Assign|stmt|targets*,value,type_comment?|lineno,col_offset,end_lineno,end_col_offset",
        "TypeAlias|stmt|name,type_params*,value|lineno,col_offset,end_lineno,end_col_offset",
        "AugAssign|stmt|target,op,value|lineno,col_offset,end_lineno,end_col_offset",
        "AnnAssign|stmt|target,annotation,value?,simple|lineno,col_offset,end_lineno,end_col_offset",
        "For|stmt|target,iter,body*,orelse*,type_comment?|lineno,col_offset,end_lineno,end_col_offset",
        "AsyncFor|stmt|target,iter,body*,orelse*,type_comment?|lineno,col_offset,end_lineno,end_col_offset",
        "While|stmt|test,body*,orelse*|lineno,col_offset,end_lineno,end_col_offset",
        "If|stmt|test,body*,orelse*|lineno,col_offset,end_lineno,end_col_offset",
        "With|stmt|items*,body*,type_comment?|lineno,col_offset,end_lineno,end_col_offset",
        "AsyncWith|stmt|items*,body*,type_comment?|lineno,col_offset,end_lineno,end_col_offset",
        "Match|stmt|subject,cases*|lineno,col_offset,end_lineno,end_col_offset",
        "Raise|stmt|exc?,cause?|lineno,col_offset,end_lineno,end_col_offset",
        "Try|stmt|body*,handlers*,orelse*,finalbody*|lineno,col_offset,end_lineno,end_col_offset",
        "TryStar|stmt|body*,handlers*,orelse*,finalbody*|lineno,col_offset,end_lineno,end_col_offset",
        "Assert|stmt|test,msg?|lineno,col_offset,end_lineno,end_col_offset",
        "Import|stmt|names*|lineno,col_offset,end_lineno,end_col_offset",
        "ImportFrom|stmt|module?,names*,level?|lineno,col_offset,end_lineno,end_col_offset",
        "Global|stmt|names*|lineno,col_offset,end_lineno,end_col_offset",
        "Nonlocal|stmt|names*|lineno,col_offset,end_lineno,end_col_offset",
        "Expr|stmt|value|lineno,col_offset,end_lineno,end_col_offset",
        "Pass|stmt||lineno,col_offset,end_lineno,end_col_offset",
        "Break|stmt||lineno,col_offset,end_lineno,end_col_offset",
        "Continue|stmt||lineno,col_offset,end_lineno,end_col_offset",
        "expr|AST||lineno,col_offset,end_lineno,end_col_offset",
        "BoolOp|expr|op,values*|lineno,col_offset,end_lineno,end_col_offset",
        "NamedExpr|expr|target,value|lineno,col_offset,end_lineno,end_col_offset",
        "BinOp|expr|left,op,right|lineno,col_offset,end_lineno,end_col_offset",
        "UnaryOp|expr|op,operand|lineno,col_offset,end_lineno,end_col_offset",
        "Lambda|expr|args,body|lineno,col_offset,end_lineno,end_col_offset",
        "IfExp|expr|test,body,orelse|lineno,col_offset,end_lineno,end_col_offset",
        "Dict|expr|keys*,values*|lineno,col_offset,end_lineno,end_col_offset",
        "Set|expr|elts*|lineno,col_offset,end_lineno,end_col_offset",
        "ListComp|expr|elt,generators*|lineno,col_offset,end_lineno,end_col_offset",
        "SetComp|expr|elt,generators*|lineno,col_offset,end_lineno,end_col_offset",
        "DictComp|expr|key,value,generators*|lineno,col_offset,end_lineno,end_col_offset",
        "GeneratorExp|expr|elt,generators*|lineno,col_offset,end_lineno,end_col_offset",
        "Await|expr|value|lineno,col_offset,end_lineno,end_col_offset",
        "Yield|expr|value?|lineno,col_offset,end_lineno,end_col_offset",
        "YieldFrom|expr|value|lineno,col_offset,end_lineno,end_col_offset",
        "Compare|expr|left,ops*,comparators*|lineno,col_offset,end_lineno,end_col_offset",
        "Call|expr|func,args*,keywords*|lineno,col_offset,end_lineno,end_col_offset",
        "FormattedValue|expr|value,conversion,format_spec?|lineno,col_offset,end_lineno,end_col_offset",
        "Interpolation|expr|value,str,conversion,format_spec?|lineno,col_offset,end_lineno,end_col_offset",
        "JoinedStr|expr|values*|lineno,col_offset,end_lineno,end_col_offset",
        "TemplateStr|expr|values*|lineno,col_offset,end_lineno,end_col_offset",
        "Constant|expr|value,kind?|lineno,col_offset,end_lineno,end_col_offset",
        "Attribute|expr|value,attr,ctx|lineno,col_offset,end_lineno,end_col_offset",
        "Subscript|expr|value,slice,ctx|lineno,col_offset,end_lineno,end_col_offset",
        "Starred|expr|value,ctx|lineno,col_offset,end_lineno,end_col_offset",
        "Name|expr|id,ctx|lineno,col_offset,end_lineno,end_col_offset",
        "List|expr|elts*,ctx|lineno,col_offset,end_lineno,end_col_offset",
        "Tuple|expr|elts*,ctx|lineno,col_offset,end_lineno,end_col_offset",
        "Slice|expr|lower?,upper?,step?|lineno,col_offset,end_lineno,end_col_offset",
        "expr_context|AST||",
        "Load|expr_context||",
        "Store|expr_context||",
        "Del|expr_context||",
        "boolop|AST||",
        "And|boolop||",
        "Or|boolop||",
        "operator|AST||",
        "Add|operator||",
        "Sub|operator||",
        "Mult|operator||",
        "MatMult|operator||",
        "Div|operator||",
        "Mod|operator||",
        "Pow|operator||",
        "LShift|operator||",
        "RShift|operator||",
        "BitOr|operator||",
        "BitXor|operator||",
        "BitAnd|operator||",
        "FloorDiv|operator||",
        "unaryop|AST||",
        "Invert|unaryop||",
        "Not|unaryop||",
        "UAdd|unaryop||",
        "USub|unaryop||",
        "cmpop|AST||",
        "Eq|cmpop||",
        "NotEq|cmpop||",
        "Lt|cmpop||",
        "LtE|cmpop||",
        "Gt|cmpop||",
        "GtE|cmpop||",
        "Is|cmpop||",
        "IsNot|cmpop||",
        "In|cmpop||",
        "NotIn|cmpop||",
        "comprehension|AST|target,iter,ifs*,is_async|",
        "excepthandler|AST||lineno,col_offset,end_lineno,end_col_offset",
        "ExceptHandler|excepthandler|type?,name?,body*|lineno,col_offset,end_lineno,end_col_offset",
        "arguments|AST|posonlyargs*,args*,vararg?,kwonlyargs*,kw_defaults*,kwarg?,defaults*|",
        "arg|AST|arg,annotation?,type_comment?|lineno,col_offset,end_lineno,end_col_offset",
        "keyword|AST|arg?,value|lineno,col_offset,end_lineno,end_col_offset",
        "alias|AST|name,asname?|lineno,col_offset,end_lineno,end_col_offset",
        "withitem|AST|context_expr,optional_vars?|",
        "match_case|AST|pattern,guard?,body*|",
        "pattern|AST||lineno,col_offset,end_lineno,end_col_offset",
        "MatchValue|pattern|value|lineno,col_offset,end_lineno,end_col_offset",
        "MatchSingleton|pattern|value|lineno,col_offset,end_lineno,end_col_offset",
        "MatchSequence|pattern|patterns*|lineno,col_offset,end_lineno,end_col_offset",
        "MatchMapping|pattern|keys*,patterns*,rest?|lineno,col_offset,end_lineno,end_col_offset",
        "MatchClass|pattern|cls,patterns*,kwd_attrs*,kwd_patterns*|lineno,col_offset,end_lineno,end_col_offset",
        "MatchStar|pattern|name?|lineno,col_offset,end_lineno,end_col_offset",
        "MatchAs|pattern|pattern?,name?|lineno,col_offset,end_lineno,end_col_offset",
        "MatchOr|pattern|patterns*|lineno,col_offset,end_lineno,end_col_offset",
        "type_ignore|AST||",
        "TypeIgnore|type_ignore|lineno,tag|",
        "type_param|AST||lineno,col_offset,end_lineno,end_col_offset",
        "TypeVar|type_param|name,bound?,default_value?|lineno,col_offset,end_lineno,end_col_offset",
        "ParamSpec|type_param|name,default_value?|lineno,col_offset,end_lineno,end_col_offset",
        "TypeVarTuple|type_param|name,default_value?|lineno,col_offset,end_lineno,end_col_offset",
    ];

    [PyConstant("PyCF_ONLY_AST")] public const int OnlyAst = 0x400;
    [PyConstant("PyCF_TYPE_COMMENTS")] public const int TypeComments = 0x1000;
    [PyConstant("PyCF_ALLOW_TOP_LEVEL_AWAIT")] public const int TopLevelAwait = 0x2000;
    [PyConstant("PyCF_OPTIMIZED_AST")] public const int OptimizedAst = 0x8400;

    [PyModuleInit]
    private static void Init(PyThread thread, PyModule m)
    {
        var made = new Dictionary<string, Value> { ["AST"] = Value.Of(PyAst.TypeObject) };
        m.Set("AST", Value.Of(PyAst.TypeObject));
        foreach (var row in s_rows)
        {
            var parts = row.Split('|');
            var ns = new PyDict();
            var fields = parts[2].Split(',', StringSplitOptions.RemoveEmptyEntries);
            var attributes = parts[3].Split(',', StringSplitOptions.RemoveEmptyEntries);
            ns.SetStr("__module__", Value.Str("ast"));
            ns.SetStr("_fields", Tuple(fields.Select(static f => f.TrimEnd('*', '?'))));
            ns.SetStr("__match_args__", Tuple(fields.Select(static f => f.TrimEnd('*', '?'))));
            ns.SetStr("_attributes", Tuple(attributes));
            ns.SetStr("_list_fields", Tuple(fields.Where(static f => f.EndsWith('*')).Select(static f => f.TrimEnd('*'))));
            foreach (var f in fields)
            {
                if (f.EndsWith('?')) ns.SetStr(f.TrimEnd('?'), Value.None);
            }
            foreach (var a in attributes)
            {
                if (a.StartsWith("end_", StringComparison.Ordinal)) ns.SetStr(a, Value.None);
            }
            var cls = CallOps.Call(Value.Of(PyType.TypeObject), Value.Str(parts[0]), new PyTuple(made[parts[1]]), Value.Of(ns));
            made[parts[0]] = cls;
            m.Set(parts[0], cls);
        }
    }

    private static Value Tuple(IEnumerable<string> names) => Value.Of(PyTuple.From([.. names.Select(static n => Value.Of(PyStr.Intern(n)))]));
}

/// <summary>ast.AST.</summary>
[PyType("AST", Module = "ast", Subclassable = true, HasDict = true, Weakref = true, UserClass = typeof(UserAst))]
public partial class PyAst : PyObject
{
    private PyDict? _dict;

    public override PyDict? GetPlainDict(bool create) => State is not null ? null : create ? _dict ??= new PyDict() : _dict;

    [PyConstant("_fields")] public static Value Fields => Value.Of(PyTuple.Empty);
    [PyConstant("_attributes")] public static Value Attributes => Value.Of(PyTuple.Empty);
    [PyConstant("__match_args__")] public static Value MatchArgs => Value.Of(PyTuple.Empty);

    [PyNew("AST()", Raw = true)]
    private static Value New(PyThread thread, PyType cls, ReadOnlySpan<Value> args, PyStr[]? kwnames) => cls == TypeObject ? new PyAst() : Value.Of(cls.UserFactory!(cls));

    [PyInit("AST(*args, **kwargs)", Raw = true)]
    private static void Init(PyThread thread, Value self, ReadOnlySpan<Value> args, PyStr[]? kwnames)
    {
        var cls = Value.Of(self.Type);
        var fields = SequenceOps.ToArray(ObjectOps.GetAttr(cls, "_fields"));
        var given = args.Length - (kwnames?.Length ?? 0);
        if (given > fields.Length) throw PyErr.TypeError($"{self.Type.Name} constructor takes at most {fields.Length} positional argument{(fields.Length == 1 ? "" : "s")}");
        for (var i = 0; i < given; i++) ObjectOps.SetAttr(self, ((PyStr)fields[i].Obj).Interned(), args[i]);
        for (var i = given; i < args.Length; i++)
        {
            var name = kwnames![i - given];
            for (var j = 0; j < given; j++)
            {
                if (((PyStr)fields[j].Obj).EqualsStr(name)) throw PyErr.TypeError($"{self.Type.Name} got multiple values for argument '{name.Text}'");
            }
            ObjectOps.SetAttr(self, name.Interned(), args[i]);
        }
        var lists = self.Type.LookupValue(PyStr.Intern("_list_fields"));
        if (lists.IsNull) return;
        foreach (var f in SequenceOps.ToArray(lists))
        {
            var name = ((PyStr)f.Obj).Interned();
            if (ObjectOps.TryGetAttr(self, name).IsNull) ObjectOps.SetAttr(self, name, Value.Of(new PyList()));
        }
    }

    [PyGetter("__dict__")] private static Value GetDict(PyAst self) => Value.Of(self.GetPlainDict(true)!);
}

internal sealed class UserAst(PyType type) : PyAst
{
    private readonly PyInstance _state = type.NewInstance();
    public override PyType Type => _state.Type;
    public override PyInstance State => _state;
}

namespace TieredPy.Modules;

/// <summary>
/// Python's abstract grammar as data: what the classes of <c>_ast</c> are made from. It repeats what the node classes of the
/// syntax layer declare, so that importing <c>ast</c> needs no reflection.
/// </summary>
internal static class AstSchema
{
    public sealed record Field(string Type, string Name)
    {
        public bool IsList => Type.EndsWith('*');
        public bool IsOptional => Type.EndsWith('?');

        /// <summary>The type without its cardinality.</summary>
        public string Element => Type.TrimEnd('*', '?');
    }

    /// <summary>One class: its name, its base ("AST" for products and sums), its fields.</summary>
    public sealed record Class(string Base, string Name, Field[] Fields, bool IsSum, bool IsLocated, string Doc);

    public static readonly string[] LocationNames = ["lineno", "col_offset", "end_lineno", "end_col_offset"];

    // sum types: name, located?, and for those whose members have no fields, the members
    private static readonly (string Name, bool Located, string Members)[] s_sums =
    [
        ("mod", false, ""), ("stmt", true, ""), ("expr", true, ""), ("expr_context", false, "Load Store Del"), ("boolop", false, "And Or"),
        ("operator", false, "Add Sub Mult MatMult Div Mod Pow LShift RShift BitOr BitXor BitAnd FloorDiv"),
        ("unaryop", false, "Invert Not UAdd USub"), ("cmpop", false, "Eq NotEq Lt LtE Gt GtE Is IsNot In NotIn"),
        ("excepthandler", true, ""), ("pattern", true, ""), ("type_ignore", false, ""), ("type_param", true, ""),
    ];

    // base (none: a product type), name, fields
    private static readonly string[] s_rows =
    [
        "mod|Module|stmt* body, type_ignore* type_ignores",
        "mod|Interactive|stmt* body",
        "mod|Expression|expr body",
        "mod|FunctionType|expr* argtypes, expr returns",
        "stmt|FunctionDef|identifier name, arguments args, stmt* body, expr* decorator_list, expr? returns, string? type_comment, type_param* type_params",
        "stmt|AsyncFunctionDef|identifier name, arguments args, stmt* body, expr* decorator_list, expr? returns, string? type_comment, type_param* type_params",
        "stmt|ClassDef|identifier name, expr* bases, keyword* keywords, stmt* body, expr* decorator_list, type_param* type_params",
        "stmt|Return|expr? value",
        "stmt|Delete|expr* targets",
        "stmt|Assign|expr* targets, expr value, string? type_comment",
        "stmt|TypeAlias|expr name, type_param* type_params, expr value",
        "stmt|AugAssign|expr target, operator op, expr value",
        "stmt|AnnAssign|expr target, expr annotation, expr? value, int simple",
        "stmt|For|expr target, expr iter, stmt* body, stmt* orelse, string? type_comment",
        "stmt|AsyncFor|expr target, expr iter, stmt* body, stmt* orelse, string? type_comment",
        "stmt|While|expr test, stmt* body, stmt* orelse",
        "stmt|If|expr test, stmt* body, stmt* orelse",
        "stmt|With|withitem* items, stmt* body, string? type_comment",
        "stmt|AsyncWith|withitem* items, stmt* body, string? type_comment",
        "stmt|Match|expr subject, match_case* cases",
        "stmt|Raise|expr? exc, expr? cause",
        "stmt|Try|stmt* body, excepthandler* handlers, stmt* orelse, stmt* finalbody",
        "stmt|TryStar|stmt* body, excepthandler* handlers, stmt* orelse, stmt* finalbody",
        "stmt|Assert|expr test, expr? msg",
        "stmt|Import|alias* names",
        "stmt|ImportFrom|identifier? module, alias* names, int? level",
        "stmt|Global|identifier* names",
        "stmt|Nonlocal|identifier* names",
        "stmt|Expr|expr value",
        "stmt|Pass|",
        "stmt|Break|",
        "stmt|Continue|",
        "expr|BoolOp|boolop op, expr* values",
        "expr|NamedExpr|expr target, expr value",
        "expr|BinOp|expr left, operator op, expr right",
        "expr|UnaryOp|unaryop op, expr operand",
        "expr|Lambda|arguments args, expr body",
        "expr|IfExp|expr test, expr body, expr orelse",
        "expr|Dict|expr?* keys, expr* values",
        "expr|Set|expr* elts",
        "expr|ListComp|expr elt, comprehension* generators",
        "expr|SetComp|expr elt, comprehension* generators",
        "expr|DictComp|expr key, expr value, comprehension* generators",
        "expr|GeneratorExp|expr elt, comprehension* generators",
        "expr|Await|expr value",
        "expr|Yield|expr? value",
        "expr|YieldFrom|expr value",
        "expr|Compare|expr left, cmpop* ops, expr* comparators",
        "expr|Call|expr func, expr* args, keyword* keywords",
        "expr|FormattedValue|expr value, int conversion, expr? format_spec",
        "expr|Interpolation|expr value, constant str, int conversion, expr? format_spec",
        "expr|JoinedStr|expr* values",
        "expr|TemplateStr|expr* values",
        "expr|Constant|constant value, string? kind",
        "expr|Attribute|expr value, identifier attr, expr_context ctx",
        "expr|Subscript|expr value, expr slice, expr_context ctx",
        "expr|Starred|expr value, expr_context ctx",
        "expr|Name|identifier id, expr_context ctx",
        "expr|List|expr* elts, expr_context ctx",
        "expr|Tuple|expr* elts, expr_context ctx",
        "expr|Slice|expr? lower, expr? upper, expr? step",
        "pattern|MatchValue|expr value",
        "pattern|MatchSingleton|constant value",
        "pattern|MatchSequence|pattern* patterns",
        "pattern|MatchMapping|expr* keys, pattern* patterns, identifier? rest",
        "pattern|MatchClass|expr cls, pattern* patterns, identifier* kwd_attrs, pattern* kwd_patterns",
        "pattern|MatchStar|identifier? name",
        "pattern|MatchAs|pattern? pattern, identifier? name",
        "pattern|MatchOr|pattern* patterns",
        "type_param|TypeVar|identifier name, expr? bound, expr? default_value",
        "type_param|ParamSpec|identifier name, expr? default_value",
        "type_param|TypeVarTuple|identifier name, expr? default_value",
        "|comprehension|expr target, expr iter, expr* ifs, int is_async",
        "excepthandler|ExceptHandler|expr? type, identifier? name, stmt* body",
        "|arguments|arg* posonlyargs, arg* args, arg? vararg, arg* kwonlyargs, expr?* kw_defaults, arg? kwarg, expr* defaults",
        "|arg|identifier arg, expr? annotation, string? type_comment",
        "|keyword|identifier? arg, expr value",
        "|alias|identifier name, identifier? asname",
        "|withitem|expr context_expr, expr? optional_vars",
        "|match_case|pattern pattern, expr? guard, stmt* body",
        "type_ignore|TypeIgnore|int lineno, string tag",
    ];

    private static readonly string[] s_locatedProducts = ["arg", "keyword", "alias"];

    /// <summary>All classes, bases before what derives from them.</summary>
    public static IEnumerable<Class> Classes()
    {
        var rows = Array.ConvertAll(s_rows, static row => row.Split('|'));
        var located = new HashSet<string>(s_locatedProducts);
        foreach (var (name, isLocated, members) in s_sums)
        {
            var alternatives = members.Length > 0 ? members.Split(' ') : rows.Where(r => r[0] == name).Select(static r => Doc(r[1], r[2])).ToArray();
            var separator = members.Length > 0 ? " | " : "\n" + new string(' ', name.Length + 1) + "| ";
            yield return new Class("AST", name, [], true, isLocated, $"{name} = {string.Join(separator, alternatives)}");
            if (isLocated) located.Add(name);
            if (members.Length == 0) continue;
            foreach (var member in alternatives) yield return new Class(name, member, [], false, false, member);
        }
        foreach (var row in rows)
        {
            var fields = Array.ConvertAll(row[2].Split(", ", StringSplitOptions.RemoveEmptyEntries), static f => new Field(f[..f.IndexOf(' ')], f[(f.IndexOf(' ') + 1)..]));
            yield return new Class(row[0].Length == 0 ? "AST" : row[0], row[1], fields, false, located.Contains(row[0].Length == 0 ? row[1] : row[0]), Doc(row[1], row[2]));
        }
    }

    private static string Doc(string name, string fields) => fields.Length == 0 ? name : $"{name}({fields})";
}

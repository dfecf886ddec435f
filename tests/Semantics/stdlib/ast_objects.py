# trees as Python objects: fields and positions, making nodes, compiling them, what is refused
import ast
import warnings

warnings.simplefilter("error")

tree = ast.parse("def f(a, /, b: int = 1, *c, d, e=2, **g) -> None:\n    return [x async for x in a if b]\n")
print(ast.dump(tree, indent=1))
print(repr(tree))
f = tree.body[0]
print([(type(n).__name__, n.lineno, n.col_offset, n.end_lineno, n.end_col_offset) for n in ast.walk(f) if hasattr(n, "lineno")])
print(ast.unparse(tree))
print(ast.Name._fields, ast.Name._attributes, ast.expr.__subclasses__()[:3], ast.Load.__doc__, ast.arg.__doc__)
print(ast.Constant._field_types, ast.FunctionDef.returns, ast.Name.__match_args__)


class Rename(ast.NodeTransformer):
    def visit_Name(self, node):
        return ast.copy_location(ast.Name(node.id.upper(), node.ctx), node)


expression = ast.fix_missing_locations(Rename().visit(ast.parse("a + b * [c for c in 'xy'][0]", mode="eval")))
print(eval(compile(expression, "<e>", "eval"), {"A": "q", "B": 2}))
print(ast.literal_eval("{'a': [1, -2.5, 3+4j], b'x': (None, True, {1, 2}), 1: ...}"))


def attempt(make):
    try:
        print(make())
    except Exception as e:
        print(type(e).__name__, e)


where = dict(lineno=1, col_offset=0)
x = ast.Name("x", ast.Load(), **where)
attempt(lambda: ast.Name())
attempt(lambda: ast.Name("a", ast.Load(), 3))
attempt(lambda: ast.Name("a", id="b"))
attempt(lambda: ast.Name("a", nothing=1))
attempt(lambda: compile(ast.Expression(ast.Name("x", ast.Load())), "", "eval"))
attempt(lambda: compile(ast.Expression(ast.Constant([], **where)), "", "eval"))
attempt(lambda: compile(ast.Expression(ast.BinOp(x, ast.Load(), x, **where)), "", "eval"))
attempt(lambda: compile(ast.Expression(None), "", "eval"))
attempt(lambda: compile(ast.Module("x", []), "", "exec"))
attempt(lambda: compile(ast.Module([ast.If(x, [], [], **where)], []), "", "exec"))
attempt(lambda: compile(ast.Module([ast.Delete([x], **where)], []), "", "exec"))
attempt(lambda: compile(x, "", "eval"))
attempt(lambda: compile(ast.Expression(ast.Name(3, ast.Load(), **where)), "", "eval"))
attempt(lambda: compile(ast.Expression(ast.Constant(1, lineno="a", col_offset=0)), "", "eval"))
attempt(lambda: compile(ast.Expression(ast.Set([None], **where)), "", "eval"))
attempt(lambda: ast.literal_eval("f()"))
attempt(lambda: ast.parse("a = "))
attempt(lambda: ast.parse("match x:\n case 1: pass", feature_version=(3, 9)))
attempt(lambda: ast.dump(ast.parse("(1 + 2) * 3", optimize=1)))
attempt(lambda: ast.dump(ast.parse("x = [] # type: list[int]", type_comments=True)))
attempt(lambda: ast.dump(ast.parse("(int, *str) -> bool", mode="func_type")))

import ast
def d(src, mode="exec"): return ast.dump(ast.parse(src, mode=mode))
for s in ("x = 1", "a, *b = c", "x += 1", "def f(a, /, b=1, *c, d, **e) -> int: return a", "class C(B, metaclass=M): x: int = 1", "if a: pass\nelif b: pass\nelse: pass", "for i in x: break\nelse: pass", "while a: pass", "with a as b, c: pass", "try: a\nexcept E as e: b\nelse: c\nfinally: d", "try: a\nexcept* E: b", "import a.b as c, d", "from . import x", "lambda x: x", "[x for x in y if z]", "{a: b, **c}", "f'{x!r:>{w}} {y=}'", "t'{x}'", "a if b else c", "a < b <= c", "not a and b or c", "x[1:2, ::3]", "x.y.z(1, *a, k=2, **b)", "(yield)", "await_", "match x:\n case [1, *_]: pass\n case {'k': v, **r}: pass\n case C(a, b=1) | None: pass\n case _ if g: pass", "type A[T] = list[T]", "(y := 5)", "global a; nonlocal_", "del a, b[0]", "raise E from c", "assert a, 'm'", "@deco\nasync def f(): await g()", "'a' 'b'", "b'x'", "1_000j", "...", "-1 ** 2", "print(*a, sep='')"):
    print(d(s)[12:])
for s in ("x=1", "def f(a,b=2,*c,d=3,**e)->int:\n  'doc'\n  return a+b*c", "class A(B,k=1):\n  x:int=1", "if a:b\nelif c:d\nelse:e", "[i for i in(1,2)if i]", "f'{x!r:>5} {y}'", "a if b else c", "lambda *a,k=1:a", "(a+b)*c-d**-e", "x[1:2,::3]", "with a as b:c", "try:\n a\nexcept E as e:b\nfinally:c", "match x:\n case [1,*_]|{'k':v}:pass", "not (a and b) or c", "print('it''s', \"q\\\"\")", "async def f():\n async for x in y: await z", "type X[T]=T", "a=b=c", "x:int", "del a,b", "{**a,'b':1}", "(yield x)", "@d\ndef f():...", "1 if x else(2,3)", "-(-1)", "(1).real", "t'{a}b'", "from .a import b as c", "global x", "return_", "'\\n\\x00é'", "while 1:break\nelse:pass"):
    print(repr(ast.unparse(ast.parse(s))))
t = ast.parse("def f(x):\n    return x + 1\n")
fn = t.body[0]
print(fn.name, fn.lineno, fn.end_lineno, fn.col_offset, fn.body[0].value.op.__class__.__name__, [type(n).__name__ for n in ast.walk(t)], ast.get_docstring(ast.parse("'doc'")), ast.get_source_segment("a + b", ast.parse("a + b").body[0].value.right), list(ast.iter_fields(fn))[0][0], [type(c).__name__ for c in ast.iter_child_nodes(fn)])
class Tr(ast.NodeTransformer):
    def visit_Constant(self, n): return ast.copy_location(ast.Constant(n.value * 10), n) if isinstance(n.value, int) else n
    def visit_Add(self, n): return ast.Mult()
t = ast.fix_missing_locations(Tr().visit(t))
exec(compile(t, "f", "exec"), ns := {})
print(ns["f"](5), ast.unparse(t))
class Vi(ast.NodeVisitor):
    def __init__(self): self.names = []
    def visit_Name(self, n): self.names.append((n.id, type(n.ctx).__name__)); self.generic_visit(n)
v = Vi(); v.visit(ast.parse("a = b + c(d)")); print(v.names)
for s in ("1", "[1, -2, 3.5, 'a', None, {'k': (1,)}, {1}]", "1+2j", "f()", "a", "1+1", "{**a}", "'a' 'b'", "set()", "-'a'", "...", "b'x'"):
    try: print(s, ast.literal_eval(s))
    except (ValueError, SyntaxError) as e: print(s, type(e).__name__, str(e).split("<ast")[0])
print(ast.Name("x", ast.Load())._fields, ast.Name("x").ctx.__class__.__name__, ast.dump(ast.Name("x")), ast.dump(ast.parse("a"), indent=2), ast.dump(ast.parse("a", mode="eval"), annotate_fields=False), isinstance(ast.Constant(1), ast.expr), ast.Constant(1) == ast.Constant(1), ast.compare(ast.parse("a+b"), ast.parse("a + b")))

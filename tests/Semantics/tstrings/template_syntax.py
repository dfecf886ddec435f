def syntax(source):
    try:
        compile(source, "<test>", "exec")
    except SyntaxError as e:
        print(repr(source), "!!", type(e).__name__ + ":", e.msg, e.lineno)
    else:
        print(repr(source), "compiles")

for s in ("t'{}'", "t'{'", "t'}'", "t'{a b}'", "t'{a!x}'", "t'{!r}'", "t'a' 'b'", "'a' t'b'", "t'a' f'b'", "f'a' t'b'", "t'a' b'b'", "t'a' t'b'", "tb't'", "bt't'", "ft''", "tf''", "ut''", "tu''", "rt''", "tr''", "Rt'{a}'", "tR''", "t'{a:{b:{c}}}'", "t'{lambda: 1}'", "t'{*a}'", "t'{*a,}'", "t'{a=}'", "t'{a' ", "t'{t'{a}'}'", "t'''{\na\n}'''", "t'{a # c}'", "t'{yield}'", "t'{a}' = 1", "t'{a:=5}'", "t'{(a:=5)}'", "t'{\\n}'", "t'\\x4'", "match x:\n case t'a': pass", "t'{a!r:{b}}'", "del t'{a}'", "t'{a!}'", "t", "t '{a}'", "t'{a if b}'"):
    syntax(s)
x = 1
def gen():
    t = t"{(yield 1)}"
    yield t.values
g = gen()
next(g)
print(g.send("sent"))
class C:
    y = 2
    t = t"{y}{x}"
print(C.t.values)
def f():
    z = 3
    return lambda: t"{z}{x}"
print(f()().values, [t"{i}".values for i in range(2)], {k: t"{k}".values[0] for k in "a"})
try: t"{undefined}"
except NameError as e: print(e)
try: t"{1 / 0}"
except ZeroDivisionError as e: print(e)
class NoFormat:
    def __format__(self, s): raise ValueError("never called")
    def __repr__(self): return "NF"
t = t"{NoFormat()!r:spec} {NoFormat():{x}}"
print([i.format_spec for i in t.interpolations], t.values)
print(t"{x!s}".interpolations[0].conversion, t"{ x }".interpolations[0].expression, t"{x  + 1 }".interpolations[0].expression, t"{'a' 'b'}".interpolations[0].expression, t"{t'{x}'}".values[0].values, t"{x!r:>{x}}".interpolations[0].format_spec, t"{'a\n'}".values, t"\n{x}".strings, ascii(t"é{x}".strings))
def html(t):
    out = []
    for p in t:
        if isinstance(p, str): out.append(p)
        else: out.append(str(p.value).replace("&", "&amp;").replace("<", "&lt;"))
    return "".join(out)
evil = "<script>"
print(html(t"<p>{evil}</p>"), html(t"{1}{'&'}"), html(t""))
nested = t"<ul>{[html(t'<li>{v}</li>') for v in ('a', '<')]}</ul>"
print(nested.values[0], type(nested).__module__, bool(t""), t"{x}".interpolations[0].value is x or "value kept")
